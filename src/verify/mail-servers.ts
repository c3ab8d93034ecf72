import { type Finding, finding } from "../base/finding.ts";
import { admits } from "../sts/mx-match.ts";
import { invalidKind, type MxObservation, nameAdvice } from "../sts/mx-observation.ts";
import type { StsPolicy } from "../sts/policy-file.ts";
import type { Check, Subject } from "./check.ts";
import { judgeEarlierPolicies } from "./earlier-policies.ts";
import type { MailServerObservation } from "./look/mail-server.ts";
import { addressesOf, aliasOf } from "./look/policy-host.ts";

const absence = {
  "null-mx": "domain/null-mx",
  "no-mail": "domain/no-mail",
  "no-domain": "domain/not-found",
} as const;

/** More mail servers than any domain has; those with the lowest preference are checked. */
export const maxServers = 20;

/**
 * The MX records as a whole; null: the checks of their hosts cover everything.
 * @param more findings about several hosts
 */
export function checkMxRecords(
  mx: MxObservation,
  { domain }: Subject,
  more: readonly Finding[] = [],
): Check | null {
  const findings = [...judgeMxRecords(mx, domain), ...more];
  return findings.length === 0 ? null : { name: "mx", target: domain, seen: "", findings };
}

function judgeMxRecords(mx: MxObservation, domain: string): Finding[] {
  if (mx.kind === "unknown") return [finding("mx/not-looked-up", null, { domain, reason: mx.reason })];
  if (mx.kind !== "hosts") return [finding(absence[mx.kind], null, { domain })];
  return [
    ...mx.invalid.map((name) => judgeOddName(name, domain)),
    ...(mx.hosts.length > maxServers ? [finding("mx/too-many", null, { domain, most: maxServers })] : []),
  ];
}

function judgeOddName(name: string, domain: string): Finding {
  switch (invalidKind(name)) {
    case "unnameable":
      return finding("mx/unnameable", null, { domain, name, way: nameAdvice(name) });
    case "never":
      return finding("mx/never-delivered", null, { domain, name });
    case "invalid":
      return finding("mx/invalid-name", null, { domain, name });
  }
}

/** One mail server against the policy that senders see (RFC 8461 §4.1), and against those that they saw earlier. */
export function checkMx(
  server: MailServerObservation,
  policy: StsPolicy | null,
  mayConnect: (address: string) => boolean,
  subject: Subject,
): Check {
  const { host } = server;
  const addresses = addressesOf(server);
  const alias = aliasOf(server);
  const isPrivate = addresses.find((address) => !mayConnect(address));
  const isRefused = policy !== null && policy.mode !== "none" && !admits(policy.mx, host);
  const word = policy?.mode === "none" ? "not checked under mode none" : "allowed by the policy";
  return {
    name: "mx",
    target: host,
    seen: `${isRefused ? "not allowed by the policy" : word}; ${addresses.join(", ")}`,
    findings: [
      ...(policy === null ? [finding("mx/not-compared", null, { host })] : []),
      ...(isRefused
        ? [finding("mx/refused-by-policy", null, { host })]
        : judgeEarlierPolicies(host, subject)),
      ...(addresses.length === 0 ? [judgeAbsence(server)] : []),
      ...(alias === null ? [] : [finding("mx/alias", null, { host, alias })]),
      ...(isPrivate === undefined ? [] : [finding("mx/private-address", null, { host, address: isPrivate })]),
    ],
  };
}

function judgeAbsence({ host, ipv4, ipv6 }: MailServerObservation): Finding {
  for (const answer of [ipv4, ipv6])
    if (answer.kind === "unknown")
      return finding("mx/address-unknown", null, { host, reason: answer.reason });
  return finding("mx/no-address", null, { host });
}

/** Only an enforced policy loses mail over a fault. In testing or without a policy it is a warning, with `none` a notice. */
export function downgradeForMode(check: Check, policy: StsPolicy | null): Check {
  if (policy?.mode === "enforce") return check;
  const severity = policy?.mode === "none" ? "notice" : "warning";
  const soften = (one: Finding): Finding => (one.severity === "error" ? { ...one, severity } : one);
  return { ...check, findings: check.findings.map(soften) };
}
