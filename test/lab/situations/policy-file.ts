import type { Situation } from "../situation.ts";

const served = (lines: readonly string[]) => ({ text: lines.map((line) => `${line}\r\n`).join("") });
const [version, enforce, mx, maxAge] = [
  "version: STSv1",
  "mode: enforce",
  "mx: mail.DOMAIN",
  "max_age: 604800",
];

/** What is served is not a policy, or not the one that was meant: RFC 8461 §3.2. */
export const policyFileSituations: readonly Situation[] = [
  {
    name: "policy-page",
    about: "an error page, with status 200 and as text/plain",
    host: served(["<!doctype html>", "<title>Site not found</title>"]),
    expected: { checks: { policy: "fail", mx: "unknown" }, fate: "trusted" },
  },
  {
    name: "policy-record",
    about: "the TXT record pasted as the policy",
    host: served(["v=STSv1; id=20260101000000"]),
    expected: { checks: { policy: "fail", mx: "unknown" }, fate: "trusted" },
  },
  {
    name: "policy-mode-enforced",
    about: "there is no mode enforced",
    host: served([version, "mode: enforced", mx, maxAge]),
    expected: { checks: { policy: "fail", mx: "unknown" }, fate: "trusted" },
  },
  {
    name: "policy-without-mx",
    about: "enforce without mx",
    host: served([version, enforce, maxAge]),
    expected: { checks: { policy: "fail", mx: "unknown" }, fate: "trusted" },
  },
  {
    name: "policy-bom",
    about: "a byte order mark: six of eight senders refuse it",
    host: { text: `\ufeff${[version, enforce, mx, maxAge].join("\r\n")}\r\n` },
    expected: {
      checks: { policy: "warn" },
      fate: "trusted",
      note: "this sender is one of those that refuse it",
    },
  },
  {
    name: "policy-blank-line",
    about: "a blank line: three of eight senders refuse it",
    host: served([version, enforce, "", mx, maxAge]),
    expected: { checks: { policy: "warn" }, fate: "verified" },
  },
  {
    name: "policy-long-max-age",
    about: "more than a year: three of eight senders refuse it",
    host: served([version, enforce, mx, "max_age: 99999999"]),
    expected: {
      checks: { policy: "warn" },
      fate: "trusted",
      note: "this sender is one of those that refuse it",
    },
  },
  {
    name: "policy-mx-with-dot",
    about: "a final dot in mx: it admits no server",
    host: served([version, enforce, "mx: mail.DOMAIN.", maxAge]),
    expected: { checks: { policy: "fail", mx: "unknown" }, fate: "deferred" },
  },
];
