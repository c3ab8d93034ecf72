import { expect, test } from "vitest";
import { fingerprints } from "../../src/commands/list/fingerprints.ts";
import { type ListProgress, verifyList } from "../../src/commands/verify-list.ts";
import type { VerifyResult } from "../../src/report/result.ts";
import { exitCode } from "../../src/report/result.ts";
import type { CheckName } from "../../src/verify/check.ts";
import { worldOf } from "./fake-world.ts";
import { domain, now, outsideIn, type Setup } from "./setup.ts";

async function list(
  lines: readonly string[],
  setup: Setup = {},
  skip: readonly CheckName[] = [],
  strict = false,
) {
  const outside = { ...outsideIn(setup), brief: true };
  const world = worldOf(() => outside);
  const results: VerifyResult[] = [];
  async function* given() {
    yield* lines;
  }
  const inputs = {
    ...{ skip: new Set(skip), strict, file: "list.txt", atOnce: 3, shard: null },
    known: fingerprints(),
  };
  let progress: ListProgress | null = null;
  await verifyList(
    given(),
    inputs,
    { network: async () => world, now: () => now, timer: () => () => {} },
    (result) => results.push(result),
    (latest) => {
      progress = { ...latest };
    },
  );
  return { results, world, progress };
}

test("each line is a domain, but for empty ones and those with a #", async () => {
  const { results } = await list(["# ours", "", `  ${domain} `, "\t", "#x"]);
  expect(results.map((one) => [one.domain, exitCode(one)])).toEqual([[domain, 0]]);
});

test.each([
  "a@b.test",
  "192.0.2.1",
  "https://example.test/",
  "localhost",
  "a b.test",
  "\u001b[31m",
  "x".repeat(1000),
])("a line that is not a domain is reported, and the others go on: %j", async (line) => {
  const { results } = await list([line, domain]);
  const bad = results.find((one) => one.domain === line)!;
  expect([bad.findings.map(({ code }) => code), bad.checks, exitCode(bad)]).toEqual([
    ["domain/not-verifiable"],
    [],
    2,
  ]);
  expect(bad.findings[0]!.place).toEqual({ file: "list.txt", line: 1 });
  expect(results.map(exitCode).sort()).toEqual([0, 2]);
});

test("a name with letters that are not ASCII", async () => {
  const { results } = await list(["bücher.test"]);
  expect(results.map((one) => one.domain)).toEqual(["xn--bcher-kva.test"]);
});

test("one look at each: no name servers, no CAA, one address, as one client", async () => {
  const { world } = await list([domain]);
  expect(world.asked.filter((one) => /@| (NS|CAA)$/.test(one))).toEqual([]);
  expect(world.requests).toEqual(["192.0.2.10 any mail servers"]);
});

test("and for a record that is missing, no search for it", async () => {
  const { world } = await list(["gone.test"], {}, ["mx", "starttls"]);
  expect(world.asked.filter((one) => one.endsWith(" TXT"))).toEqual([
    "_mta-sts.gone.test TXT",
    "_smtp._tls.gone.test TXT",
  ]);
});

test("a hundred times the same domain, however it is written: one look", async () => {
  const lines = Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? domain : "EXAMPLE.Test."));
  const { results, world, progress } = await list(lines);
  expect(results.map((one) => one.domain)).toEqual([domain]);
  expect(world.requests).toHaveLength(1);
  expect(progress).toEqual({ lines: 100, elsewhere: 0, known: 99, done: 1, failing: 0 });
});

test("how far it is", async () => {
  const { progress } = await list([domain, "#", "not a domain", "gone.test", "gone.test"]);
  expect(progress).toEqual({ lines: 4, elsewhere: 0, known: 1, done: 3, failing: 2 });
});

test("strictly, a warning is an error", async () => {
  const setup = { zone: { [`_smtp._tls.${domain}`]: null } };
  expect((await list([domain], setup)).results.map(exitCode)).toEqual([0]);
  expect((await list([domain], setup, [], true)).results.map(exitCode)).toEqual([1]);
});
