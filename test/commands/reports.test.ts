import { describe, expect, test } from "vitest";
import { policy } from "../../scripts/pictures/story.ts";
import { type ReportReader, type ReportsOptions, reports } from "../../src/commands/reports/reports.ts";
import type { Letter } from "../../src/io/inbox/letter.ts";
import { NotOpened, type NotOpenedKind } from "../../src/io/inbox/not-opened.ts";
import type { ReceivedReport } from "../../src/ledger/evidence/received.ts";
import { noColors } from "../../src/report/colors.ts";
import { resultJson, resultText } from "../../src/report/reports.ts";
import { exitCode } from "../../src/report/result.ts";
import { contextWith } from "../context.ts";
import {
  domain,
  failure,
  mx1,
  policyWith,
  received,
  signedBy,
  unsigned,
} from "../report/reports/received.ts";

const google = signedBy("google.com");
const day = "2026-11-24";
const now = Date.parse("2026-11-25T05:00:00Z") / 1000;

const options: ReportsOptions = {
  sources: ["inbox"],
  policy: "policy.yml",
  domain: null,
  since: null,
  until: null,
  days: 35,
  strict: false,
};

/** A reader to which each document is the number of a report. */
function readerOf(list: readonly ReceivedReport[], more: Partial<ReportReader> = {}): ReportReader {
  async function* open(): AsyncGenerator<Letter> {
    for (const [index, { arrived, where }] of list.entries())
      yield {
        documents: [{ bytes: new Uint8Array([index]), name: null }],
        from: null,
        submitter: String(index),
        signatures: null,
        arrived,
        where,
        unreadable: [],
      };
  }
  return {
    open,
    read: ([index]) => ({ reports: [list[index!]!.report], problem: null }),
    senderOf: async ({ submitter }) => list[Number(submitter)]!.sender,
    withoutRepetitions: (all) => ({ reports: all, duplicates: 0 }),
    ...more,
  };
}

const yaml = (name: string) => policy("testing", mx1).replace(domain, name);

function run(reader: ReportReader, given: Partial<ReportsOptions> = {}, text: string | null = yaml(domain)) {
  const read = () => (text === null ? { kind: "absent" as const } : { kind: "text" as const, text });
  const context = contextWith({ files: { read, write: () => {}, list: () => null }, now: () => now });
  return reports({ ...options, ...given }, context, reader);
}

const codes = ({ findings }: Awaited<ReturnType<typeof run>>) => findings.map(({ code }) => code);
const good = received(google, day, [policyWith({ ok: 10 })]);
const bad = received(google, day, [policyWith({ ok: 10, failures: [failure()] })]);
const withoutPolicy = (kind: "sts-policy-fetch-error" | "tlsa-invalid") =>
  received(google, day, [policyWith({ failures: [failure({ kind, mx: null })] })]);

describe("the exit status", () => {
  test.each([
    ["nothing fails", [good], 0, []],
    ["mail would be refused", [good, bad], 1, ["reading/refusal"]],
    [
      "only an unsigned report says so",
      [good, { ...bad, sender: unsigned }],
      0,
      ["reading/unsigned", "reading/refusal-unsigned"],
    ],
    [
      "only a file says so",
      [{ ...bad, sender: { kind: "file" } }],
      1,
      ["reading/unchecked", "reading/refusal"],
    ],
    [
      "nobody could check a signature",
      [{ ...bad, sender: { kind: "unknown", why: "DNS" } }],
      1,
      ["reading/unchecked", "reading/refusal"],
    ],
    ["the policy could not be fetched", [withoutPolicy("sts-policy-fetch-error")], 0, ["reading/fetch"]],
    ["DANE fails", [withoutPolicy("tlsa-invalid")], 0, ["reading/dane"]],
    ["there is no report", [], 2, ["reading/nothing"]],
  ] as const)("%s", async (_, list, exit, found) => {
    const result = await run(readerOf(list as readonly ReceivedReport[]));
    expect([exitCode(result), codes(result)]).toEqual([exit, found]);
  });

  test("a thousand good sessions never outvote one that failed", async () => {
    const many = received(google, day, [policyWith({ ok: 1_000_000, failures: [failure()] })]);
    expect(exitCode(await run(readerOf([many])))).toBe(1);
  });

  test("with --strict warnings are errors", async () => {
    expect(exitCode(await run(readerOf([withoutPolicy("sts-policy-fetch-error")]), { strict: true }))).toBe(
      1,
    );
  });

  test.each<NotOpenedKind>([
    "not-found",
    "source-not-valid",
    "password-missing",
    "host-not-found",
    "refused",
    "certificate",
    "not-imap",
    "login",
    "oauth",
    "folder",
    "silence",
    "cut",
    "too-large",
  ])("a source that cannot be read (%s) is one finding, and 2", async (kind) => {
    const open = async function* () {
      yield* [] as Letter[];
      throw new NotOpened(kind, "it is so");
    };
    const result = await run(readerOf([], { open }));
    expect([exitCode(result), codes(result)]).toEqual([2, [`reading/${kind}`]]);
  });

  test("a source that breaks off is told, and what came before is read", async () => {
    const whole = readerOf([bad]);
    const open: ReportReader["open"] = async function* (...given) {
      yield* whole.open(...given);
      throw new NotOpened("cut", "the server closed the connection");
    };
    const result = await run({ ...whole, open });
    expect([exitCode(result), codes(result)]).toEqual([2, ["reading/cut", "reading/refusal"]]);
  });

  test("an error that nobody expects is not swallowed", async () => {
    const open = async function* () {
      yield* [] as Letter[];
      throw new TypeError("a bug");
    };
    await expect(run(readerOf([], { open }))).rejects.toThrow(TypeError);
  });
});

test("a password in an address is not printed", async () => {
  const open = async function* () {
    yield* [] as Letter[];
    throw new NotOpened("login", "no");
  };
  const sources = [
    "imaps://user:canary%40@imap.example.com/INBOX",
    "imaps://user:canary/x@y@imap.example.com/INBOX",
  ];
  const result = await run(readerOf([], { open }), { sources });
  expect(resultJson(result) + (await resultText(result, noColors))).not.toContain("canary");
});

describe("the domain", () => {
  const other = received(google, day, [policyWith({ ok: 3, domain: "other.example" })]);

  test("is the named one, then that of policy.yml; other reports are counted as foreign", async () => {
    const result = await run(readerOf([good, other]));
    expect([result.domain, result.read?.reports, result.read?.foreign]).toEqual([domain, 1, 1]);
    const named = await run(readerOf([good, other]), { domain: "Other.Example." });
    expect([named.domain, named.read?.reports]).toEqual(["other.example", 1]);
  });

  test.each([null, yaml("example.com"), "domain: ["])(
    "is the only one of the reports without a policy.yml",
    async (policy) => {
      expect((await run(readerOf([good]), {}, policy)).domain).toBe(domain);
    },
  );

  test("is to be chosen where there are several", async () => {
    const result = await run(readerOf([good, other]), {}, null);
    expect([exitCode(result), codes(result), result.read]).toEqual([2, ["reading/several-domains"], null]);
  });

  test("that is no name is an error", async () => {
    expect(codes(await run(readerOf([good]), { domain: "no name" }))).toEqual(["domain/not-verifiable"]);
  });
});

describe("the range", () => {
  const on = (name: string | null) => received(google, name, [policyWith({ ok: 1 })]);
  const list = ["2026-10-20", "2026-10-21", "2026-11-24", "2026-11-25", "2026-11-26"].map(on);
  const days = async (given: Partial<ReportsOptions>) =>
    (await run(readerOf(list), given)).sums.days.map(({ day }) => day.slice(5));

  test("is 35 days back from today, unless said otherwise", async () => {
    expect(await days({})).toEqual(["10-21", "11-24", "11-25"]);
    expect(await days({ days: 1 })).toEqual(["11-24", "11-25"]);
    expect(await days({ since: "2026-11-25", until: "2026-11-26" })).toEqual(["11-25", "11-26"]);
  });

  test("keeps reports that say no day", async () => {
    expect((await run(readerOf([on(null)]))).read?.reports).toBe(1);
  });
});

test("what cannot be read is counted and named", async () => {
  const reader = readerOf([good], { read: () => ({ reports: [], problem: "it is not JSON" }) });
  const result = await run(reader);
  expect(codes(result)).toEqual(["reading/nothing", "reading/unreadable"]);
  expect(result.read?.unreadable).toBe(1);
});

test("JSON has the tables, and neither addresses nor texts of reports", async () => {
  const secret = failure({
    reasonText: "canary-text",
    sendingIp: "192.0.2.66",
    receivingIp: "198.51.100.66",
  });
  const result = await run(
    readerOf([received(google, day, [policyWith({ ok: 4, failures: [secret] })], "Google")]),
  );
  const json = JSON.parse(resultJson(result));
  expect(Object.keys(json).sort()).toEqual(
    ["command", "days", "domain", "failures", "findings", "ok", "range", "read", "senders", "version"].sort(),
  );
  expect(json).toMatchObject({
    command: "reports",
    ok: false,
    domain,
    range: { from: day, until: day },
    read: { since: "2026-10-21", reports: 1, unsigned: 0, foreign: 0, duplicates: 0, unreadable: 0 },
    senders: [{ sender: "google.com", name: "Google", signed: true, reports: 1, days: 1, ok: 4, failed: 1 }],
    days: [{ day, ok: 4, failed: 1 }],
    failures: [
      {
        kind: "certificate-expired",
        mx: mx1,
        senders: ["google.com"],
        from: day,
        until: day,
        sessions: 1,
        whose: "mail server",
      },
    ],
  });
  expect(resultJson(result)).not.toMatch(/canary|192\.0\.2|198\.51/);
});
