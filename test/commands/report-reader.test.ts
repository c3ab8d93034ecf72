import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { policy } from "../../scripts/pictures/story.ts";
import { keepEvidence } from "../../src/commands/reports/keep-evidence.ts";
import { type ReaderOptions, reportReader } from "../../src/commands/reports/report-reader.ts";
import { reports } from "../../src/commands/reports/reports.ts";
import { filesIn } from "../../src/io/files.ts";
import { exitCode } from "../../src/report/result.ts";
import { contextWith } from "../context.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "reports-"));
  writeFileSync(join(folder, "policy.yml"), policy("testing", "mx1.shop.example"));
  mkdirSync(join(folder, "inbox"));
  writeFileSync(join(folder, "inbox/one.json"), reportOf("2026-11-24", 0));
  writeFileSync(join(folder, "inbox/two.json.gz"), gzipSync(reportOf("2026-11-23", 3)));
  writeFileSync(join(folder, "inbox/again.json"), reportOf("2026-11-24", 0));
  writeFileSync(join(folder, "inbox/damaged.json.gz"), gzipSync(reportOf("2026-11-22", 0)).subarray(0, 40));
});
afterAll(() => rmSync(folder, { recursive: true }));

function reportOf(day: string, failed: number): string {
  const failure = {
    "result-type": "certificate-expired",
    "receiving-mx-hostname": "mx1.shop.example",
    "failed-session-count": failed,
  };
  return JSON.stringify({
    "organization-name": "Google Inc.",
    "date-range": { "start-datetime": `${day}T00:00:00Z`, "end-datetime": `${day}T23:59:59Z` },
    "contact-info": "smtp-tls-reporting@google.com",
    "report-id": `${day}_shop.example`,
    policies: [
      {
        policy: { "policy-type": "sts", "policy-domain": "shop.example", "policy-string": ["mode: testing"] },
        summary: { "total-successful-session-count": 40, "total-failure-session-count": failed },
        "failure-details": failed > 0 ? [failure] : [],
      },
    ],
  });
}

const usual: ReaderOptions = {
  checksSignatures: false,
  trustResults: null,
  byHand: false,
  credentials: { password: undefined, client: undefined, idTokenUrl: undefined, idToken: undefined },
  timeout: 1,
  allowPrivate: true,
  listsFolders: true,
};

const now = Date.parse("2026-11-25T05:00:00Z") / 1000;
const context = () => contextWith({ files: filesIn(folder, null), now: () => now });

async function read(source: string, options: Partial<ReaderOptions> = {}) {
  const given = { policy: "policy.yml", domain: null, since: null, until: null, days: 35, strict: false };
  const reader = await reportReader({ ...usual, ...options }, context());
  return reports({ ...given, sources: [source] }, context(), reader);
}

describe("a folder", () => {
  test("is read as it lies there: packed, plain, twice, damaged", async () => {
    const result = await read(join(folder, "inbox"));
    expect(exitCode(result)).toBe(1);
    expect(result.read).toMatchObject({ reports: 2, duplicates: 1, unreadable: 1 });
    expect(result.sums.days).toMatchObject([
      { day: "2026-11-23", ok: 40, failed: 3 },
      { day: "2026-11-24", ok: 40, failed: 0 },
    ]);
    expect(result.sums.senders).toMatchObject([{ sender: null, signed: null, name: "Google Inc." }]);
  });

  test("counts as signed when its owner says so", async () => {
    const { sums } = await read(join(folder, "inbox"), { byHand: true });
    expect(sums.senders).toMatchObject([{ sender: "google.com", signed: true }]);
  });

  test("adds up to the same evidence, however often it is read", async () => {
    const path = "evidence.json";
    const own = {
      policy: "policy.yml",
      output: ".",
      path,
      names: null,
      usualNames: "known" as const,
      strict: false,
    };
    const { files } = context();
    const texts: unknown[] = [];
    for (const _ of ["first", "again"]) {
      await keepEvidence(await read(join(folder, "inbox"), { byHand: true }), own, context());
      texts.push(files.read(path, 1_000_000));
    }
    expect(texts[0]).toEqual(texts[1]);
    expect(texts[0]).toMatchObject({ kind: "text", text: expect.stringContaining("google.com") });
    rmSync(join(folder, path));
  });

  test("never writes over a file that is no evidence", async () => {
    const own = {
      policy: "policy.yml",
      output: ".",
      path: "policy.yml",
      names: null,
      usualNames: "known" as const,
      strict: false,
    };
    const result = await keepEvidence(await read(join(folder, "inbox")), own, context());
    expect(result.findings.map(({ code }) => code)).toContain("reports/evidence-unreadable");
    expect(context().files.read("policy.yml", 1000)).toMatchObject({
      text: policy("testing", "mx1.shop.example"),
    });
  });
});

test.each([
  ["no-such-folder", "reading/not-found"],
  ["imaps://user@127.0.0.1:1/INBOX", "reading/password-missing"],
  ["imaps://user:secret@127.0.0.1:1/INBOX", "reading/source-not-valid"],
  ["imap://user@127.0.0.1:1/INBOX", "reading/source-not-valid"],
])("%s is %s", async (source, code) => {
  const result = await read(source);
  expect([exitCode(result), result.findings.map((one) => one.code)]).toEqual([2, [code]]);
});

test("a mailbox where nobody answers is one finding", async () => {
  const credentials = { ...usual.credentials, password: "canary" };
  const result = await read("imaps://user@127.0.0.1:1/INBOX", { credentials });
  expect(result.findings.map(({ code }) => code)).toEqual(["reading/refused"]);
  expect(JSON.stringify(result.findings)).not.toContain("canary");
});
