import { beforeEach, describe, expect, test } from "vitest";
import type { FileContent } from "../../src/base/file-content.ts";
import { secondsOf } from "../../src/base/time.ts";
import { check } from "../../src/commands/check.ts";
import { type PromoteOptions, promote } from "../../src/commands/reports/promote.ts";
import type { FileChange, Files } from "../../src/io/files.ts";
import type { Evidence } from "../../src/ledger/evidence/evidence.ts";
import { renderEvidence } from "../../src/ledger/evidence/evidence-file.ts";
import { renderLedger } from "../../src/ledger/ledger.ts";
import { noColors } from "../../src/report/colors.ts";
import { promoteSummary } from "../../src/report/reports/promote-markdown.ts";
import { outputs, resultJson, resultText } from "../../src/report/reports.ts";
import { exitCode } from "../../src/report/result.ts";
import { contextWith } from "../context.ts";
import { daily, domain, evidenceIn, look, quiet, type Report, testing } from "../judge/promotion/scene.ts";
import { enforced, type History, ledgerOf } from "../world.ts";

const now = "2026-11-30T05:00:00Z";
const history: History = [testing("2026-11-10")];
const policyText = (mode: string, more = "") =>
  `domain: ${domain}\nmode: ${mode} # until the reports are quiet\nmx: [mx1.example.test]\nmax_age: 1w\ntls_rpt: [mailto:tls-reports@example.test]\n${more}`;
const expired: Report = { ago: 1, failures: [["certificate-expired", 2]] };

let disk: Map<string, string>;
let written: FileChange[];
const files: Files = {
  read: (path): FileContent => {
    const text = disk.get(path);
    return text === undefined ? { kind: "absent" } : { kind: "text", text };
  },
  write: (changes) => written.push(...changes),
  list: () => null,
};
const context = contextWith({ files, now: () => secondsOf(now) });

function put(mode: string, past = history, more = "") {
  disk = new Map([
    ["policy.yml", policyText(mode, more)],
    ["policy.lock.json", renderLedger(ledgerOf(past))],
  ]);
}
beforeEach(() => {
  written = [];
  put("testing");
});

const content = (evidence: Evidence): FileContent => ({ kind: "text", text: renderEvidence(evidence) });
const evidenceOf = (reports: readonly Report[] = quiet, past = history): FileContent =>
  content(evidenceIn({ reports, history: past, looks: [look()] })!);

const own = { policy: "policy.yml", output: ".", strict: false, pagesHost: null };
const options = (evidence: FileContent, more: Partial<PromoteOptions> = {}): PromoteOptions => ({
  ...own,
  ...{ offline: true, write: false, evidence: { name: "evidence.json", read: async () => evidence } },
  ...more,
});

describe("promote", () => {
  test.each<[string, FileContent, verdict: string | undefined, exit: number, codes: readonly string[]]>([
    ["ready", evidenceOf(), "ready", 0, []],
    ["wait", evidenceOf(daily(5, 1)), "wait", 1, ["reports/too-few"]],
    [
      "stop",
      evidenceOf([...quiet, expired]),
      "stop",
      1,
      ["reports/would-be-refused", "reports/not-quiet", "reports/repair-unproven"],
    ],
    ["no evidence", { kind: "absent" }, undefined, 2, ["reports/evidence-missing"]],
    [
      "evidence that was not fetched",
      { kind: "unreadable", reason: "it was not fetched" },
      undefined,
      2,
      ["reports/evidence-unreadable"],
    ],
    ["evidence that is none", { kind: "text", text: "{}" }, undefined, 2, ["reports/evidence-unreadable"]],
    [
      "evidence of another domain",
      content({ ...evidenceIn({})!, domain: "other.test" }),
      undefined,
      2,
      ["reports/evidence-unreadable"],
    ],
  ])("%s", async (_, evidence, verdict, exit, codes) => {
    const result = await promote(options(evidence, { write: exit !== 0 }), context);
    expect(result.promotion?.verdict).toBe(verdict);
    expect(result.findings.map(({ code }) => code)).toEqual(codes);
    expect(exitCode(result)).toBe(exit);
    expect(written).toEqual([]);
    const json = JSON.parse(resultJson(result));
    expect(json).toMatchObject({
      command: "promote",
      ok: exit === 0,
      domain,
      verdict: verdict ?? null,
      written: false,
    });
    expect(outputs(result)).toMatchObject({ verdict: verdict ?? "" });
    for (const text of [await resultText(result, noColors), promoteSummary(result)])
      expect(text).toMatch(/\S[\s\S]*\n$/);
  });

  test("the numbers are in every format", async () => {
    const result = await promote(options(evidenceOf()), context);
    expect(JSON.parse(resultJson(result))).toMatchObject({
      numbers: { days: 19, sessions: 190, bound: 63 },
      since: "2026-11-10T12:00:00Z",
      earliest: null,
    });
    for (const text of [await resultText(result, noColors), promoteSummary(result)])
      for (const part of ["190", "19 ", "63"]) expect(text).toContain(part);
  });

  test("a date is in every format", async () => {
    put("testing", [testing("2026-11-20")]);
    const result = await promote(options(evidenceOf(daily(9, 1), [testing("2026-11-20")])), context);
    expect(outputs(result)).toMatchObject({ verdict: "wait", earliest: "2026-12-04T12:00:00Z" });
    for (const text of [await resultText(result, noColors), promoteSummary(result)])
      expect(text).toContain("2026-12-05");
  });

  test("under enforce, 0 as long as nothing is refused", async () => {
    put("enforce", enforced);
    const exit = async (reports: readonly Report[]) =>
      exitCode(await promote(options(evidenceOf(reports, enforced)), context));
    expect([await exit(quiet), await exit([...quiet, expired])]).toEqual([0, 1]);
  });

  test("without a policy in testing, 1", async () => {
    put("none", [["2026-11-10", { mode: "none" }]]);
    const result = await promote(options(evidenceOf()), context);
    expect([result.promotion?.verdict, exitCode(result)]).toEqual(["none", 1]);
  });

  test("a policy.yml that cannot be read stops it", async () => {
    disk.set("policy.yml", "mode: [");
    const result = await promote(options(evidenceOf()), context);
    expect([result.promotion, exitCode(result)]).toEqual([null, 1]);
  });
});

describe("--write", () => {
  test("changes the mode and no other byte, once it is ready", async () => {
    const result = await promote(options(evidenceOf(), { write: true }), context);
    expect(written).toEqual([{ folder: ".", path: "policy.yml", text: policyText("enforce") }]);
    expect(result.findings.map(({ code }) => code)).toEqual(["reports/mode-set"]);
    expect([exitCode(result), result.isWritten]).toEqual([0, true]);
  });

  test("leaves alone what it cannot change", async () => {
    put("|\n  testing\n#");
    const result = await promote(options(evidenceOf(), { write: true }), context);
    expect(written).toEqual([]);
    expect([exitCode(result), result.isWritten]).toEqual([2, false]);
  });

  test("writes nothing where policy.yml already says enforce", async () => {
    put("enforce");
    const result = await promote(options(evidenceOf(), { write: true }), context);
    expect([written, exitCode(result)]).toEqual([[], 2]);
  });
});

describe("check of a change to enforce", () => {
  const codes = async (evidence: FileContent | undefined, past = history, mode = "enforce", more = "") => {
    put(mode, past, more);
    const source = evidence && { name: "evidence.json", read: async () => evidence };
    const { findings } = await check({ ...own, base: null, evidence: source }, context);
    return findings
      .filter(({ code }) => !/^mx\//.test(code))
      .map(({ code, severity, place }) => [severity, code, place?.line].join(" "));
  };
  const young = [testing("2026-11-20")];

  test.each<[string, FileContent | undefined, History, readonly string[]]>([
    ["without evidence", undefined, young, ["warning rollout/short-testing 2"]],
    ["with none", { kind: "absent" }, young, ["warning rollout/short-testing 2"]],
    [
      "with some that nobody can read",
      { kind: "text", text: "" },
      young,
      ["warning rollout/short-testing 2", "warning reports/evidence-unreadable 2"],
    ],
    ["all is well", evidenceOf(), history, []],
    ["too early", evidenceOf(daily(9, 1), young), young, ["warning rollout/short-testing 2"]],
    ["too few", evidenceOf(daily(5, 1)), history, ["warning reports/too-few 2"]],
    [
      "it would be refused",
      evidenceOf([...quiet, expired]),
      history,
      [
        "error reports/would-be-refused 2",
        "warning reports/not-quiet 2",
        "warning reports/repair-unproven 2",
      ],
    ],
    ["no time of testing", evidenceOf(), [], ["warning rollout/no-testing 2"]],
  ])("%s", async (_, evidence, past, expected) => expect(await codes(evidence, past)).toEqual(expected));

  test("what is accepted is a notice, and unused only where it was looked for", async () => {
    const accept = "accept: { reports/would-be-refused: why }\n";
    const would = evidenceOf([...quiet, expired]);
    expect(await codes(would, history, "enforce", accept)).toEqual(["notice reports/would-be-refused 2"]);
    expect(await codes(evidenceOf(), history, "enforce", accept)).toEqual(["notice accept/unused 6"]);
    expect(await codes(undefined, history, "enforce", accept)).toEqual([]);
    expect(await codes(evidenceOf(), history, "testing", accept)).toEqual([]);
  });

  test("nobody asks for evidence of another change", async () => {
    const source = { name: "evidence", read: () => Promise.reject(new Error("asked")) };
    for (const [mode, past] of [
      ["testing", history],
      ["none", history],
      ["enforce", enforced],
    ] as const) {
      put(mode, past);
      await check({ ...own, base: null, evidence: source }, context);
    }
  });
});
