import { describe, expect, test } from "vitest";
import type { Code } from "../../src/base/catalog/catalog.ts";
import { catalog } from "../../src/base/catalog/catalog.ts";
import type { PagesSettings } from "../../src/io/github/repository.ts";
import type { Check, CheckName } from "../../src/verify/check.ts";
import { type Task, tasksAtStart, toDo } from "../../src/verify/to-do.ts";
import { publishedIn } from "./setup.ts";

const check = (name: CheckName, code?: Code): Check => ({
  name,
  target: name,
  seen: "",
  findings: code === undefined ? [] : [{ code, severity: catalog[code].severity, args: {}, place: null }],
});
const allChecks = (otherwise: Partial<Record<CheckName, Code>> = {}): Check[] =>
  (["txt", "tls-rpt", "host", "https", "policy", "mx"] as const).map((name) => check(name, otherwise[name]));
const silent: PagesSettings = {
  build: "unknown",
  domain: null,
  certificate: null,
  enforcesHttps: null,
  domainState: null,
  isPublic: null,
  source: null,
};
const complete: PagesSettings = {
  build: "workflow",
  domain: "mta-sts.octo.example",
  certificate: "approved",
  enforcesHttps: true,
  domainState: "verified",
  isPublic: true,
  source: null,
};
const done = (pages: PagesSettings | null, checks: Check[]) => {
  const list = toDo(pages, checks, { domain: "octo.example", published: null, now: 0 });
  return Object.fromEntries(list.map((one) => [one.task, one.done])) as Record<Task, boolean | null>;
};

describe("what is to be done", () => {
  test("everything is ticked when everything is done, but what nobody looks up", () => {
    const { "required-check": required, ...others } = done(complete, allChecks());
    expect(required).toBeNull();
    expect(new Set(Object.values(others))).toEqual(new Set([true]));
  });

  test("nothing is ticked in a repository that was just made", () => {
    const fresh = allChecks({
      txt: "txt/absent",
      "tls-rpt": "tls-rpt/record-absent",
      host: "host/no-address",
      https: "https/no-address",
      policy: "served/nothing",
      mx: "mx/not-compared",
    });
    const list = done({ ...silent, build: "none" }, fresh);
    expect(Object.values(list)).not.toContain(true);
    expect(list).toMatchObject({ pages: false, "host-record": false, "tls-rpt": false, txt: false });
  });

  test("below a domain that is not in DNS, no record is set", () => {
    const skipped = allChecks({
      txt: "verify/skipped",
      "tls-rpt": "verify/skipped",
      host: "verify/skipped",
      https: "verify/skipped",
      policy: "verify/skipped",
      mx: "verify/no-domain",
    });
    const list = done(silent, skipped);
    expect(list).toMatchObject({
      "host-record": false,
      "tls-rpt": false,
      txt: false,
      policy: null,
      mx: false,
    });
  });

  test("what GitHub does not say, the outside world may", () => {
    expect(done(silent, allChecks())).toMatchObject({
      pages: true,
      "custom-domain": true,
      certificate: true,
      https: null,
      "verified-domain": null,
    });
  });

  test("one check that fails is enough, and one that nobody could make leaves it open", () => {
    const mx = (...codes: Code[]) =>
      done(
        silent,
        codes.map((code) => check("mx", code)),
      ).mx;
    expect(mx("mx/not-looked-up", "mx/refused-by-policy")).toBe(false);
    expect(mx("mx/not-looked-up", "mx/alias")).toBeNull();
    expect(mx("mx/alias")).toBe(true);
  });

  test("what is served has a certificate, whatever GitHub says", () => {
    expect(done({ ...complete, certificate: "errored" }, allChecks()).certificate).toBe(true);
  });

  test("reports that go elsewhere are still to do, though nothing fails", () => {
    expect(done(complete, allChecks({ "tls-rpt": "tls-rpt/record-differs" }))["tls-rpt"]).toBe(false);
    expect(done(complete, allChecks({ "tls-rpt": "tls-rpt/server-silent" }))["tls-rpt"]).toBe(true);
  });

  test("an address for reports is named in policy.yml, before its record is set", () => {
    const withRua = (tls_rpt: string[]) => {
      const published = publishedIn({ policy: { tls_rpt } });
      const unset = allChecks({ "tls-rpt": "tls-rpt/record-absent" });
      const list = toDo(silent, unset, { domain: "octo.example", published, now: 0 });
      return list.find(({ task }) => task === "reports-address")!.done;
    };
    expect([withRua([]), withRua(["mailto:tls@octo.example"])]).toEqual([false, true]);
  });

  test("of another host nothing is done at Pages", () => {
    const published = publishedIn({ policy: { host: { name: "none", argument: null } } });
    const list = toDo(null, allChecks(), { domain: "octo.example", published, now: 0 });
    expect(list.map(({ task }) => task)).toEqual([
      "reports-address",
      "host-record",
      "tls-rpt",
      "certificate",
      "policy",
      "txt",
      "mx",
      "required-check",
    ]);
  });

  test("right after the first commit, what only GitHub can tell stays open, all else is not done", () => {
    const atStart = Object.fromEntries(
      tasksAtStart(silent, "octo.example", 0).map((one) => [one.task, one.done]),
    );
    expect(atStart).toMatchObject({ "verified-domain": null, https: null, txt: false, mx: false });
  });

  test.each<[Partial<PagesSettings>, Partial<Record<Task, boolean>>]>([
    [{ domain: "other.octo.example" }, { "custom-domain": false }],
    [{ certificate: "authorization_pending" }, { certificate: false }],
    [{ certificate: "errored" }, { certificate: false }],
    [{ enforcesHttps: false }, { https: false }],
    [{ domainState: "pending" }, { "verified-domain": false }],
    [{ build: "none" }, { pages: false }],
  ])("%j is seen before anything is served", (otherwise, expected) => {
    const pending = allChecks({ https: "https/pages-certificate", policy: "served/nothing" });
    expect(done({ ...complete, ...otherwise }, pending)).toMatchObject(expected);
  });
});
