import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Entry, entriesOf, type Shard } from "../../../src/commands/list/entries.ts";
import { fingerprint, fingerprints } from "../../../src/commands/list/fingerprints.ts";

async function read(lines: readonly string[], shard: Shard | null = null, done: readonly string[] = []) {
  const known = fingerprints();
  for (const one of done) known.add(fingerprint(one));
  const counts = { taken: 0, known: 0, elsewhere: 0 };
  const entries: Entry[] = [];
  async function* given() {
    yield* lines;
  }
  const watch = (what: keyof typeof counts) => {
    counts[what] += 1;
  };
  for await (const entry of entriesOf(given(), { shard, known, watch })) entries.push(entry);
  const names = entries.map((entry) => (entry.kind === "domain" ? entry.domain : entry.text));
  return { entries, names, counts };
}

describe("the entries of a list", () => {
  test("each domain once, as DNS has it, with the line where it came first", async () => {
    const lines = ["# all", "Example.test.", "", " bücher.test", "example.TEST", "xn--bcher-kva.test", "\t#"];
    const { entries, counts } = await read(lines);
    expect(entries).toEqual([
      { kind: "domain", line: 2, domain: "example.test" },
      { kind: "domain", line: 4, domain: "xn--bcher-kva.test" },
    ]);
    expect(counts).toEqual({ taken: 2, known: 2, elsewhere: 0 });
  });

  test("a line that is not a domain, with its number", async () => {
    const { entries } = await read(["a.test", "not a domain", "b.test"]);
    expect(entries[1]).toEqual({
      kind: "no-domain",
      line: 2,
      text: "not a domain",
      reason: expect.any(String),
    });
  });

  test("what is done is not there, domains and others", async () => {
    const lines = ["a.test", "B.test", "not a domain", "c.test"];
    expect((await read(lines, null, ["b.test", "not a domain"])).names).toEqual(["a.test", "c.test"]);
  });
});

describe("shards", () => {
  const lines = [...Array.from({ length: 1000 }, (_, index) => `d${index}.test`), "no domain", "a@b.test"];
  const shards = (count: number) => Array.from({ length: count }, (_, at) => ({ index: at + 1, count }));

  test.each([1, 2, 3, 50])("%i of them are the whole list, each line in one", async (count) => {
    const parts = await Promise.all(shards(count).map((shard) => read(lines, shard)));
    expect(parts.flatMap(({ names }) => names).sort()).toEqual([...lines].sort());
    for (const { counts } of parts) expect(counts.taken + counts.elsewhere).toBe(lines.length);
  });

  test("are about as large as each other", async () => {
    const parts = await Promise.all(shards(10).map((shard) => read(lines, shard)));
    for (const { names } of parts) expect(Math.abs(names.length - 100)).toBeLessThan(50);
  });

  test("go by the name, not by its place or how it is written", async () => {
    const shard = { index: 2, count: 3 };
    const expected = (await read(lines, shard)).names;
    const changed = lines.map((line) => (line.startsWith("d") ? ` ${line.toUpperCase()}.` : line)).reverse();
    expect((await read(["new.test", ...changed], shard)).names.filter((one) => one !== "new.test")).toEqual(
      expected.toReversed(),
    );
  });

  // A release that changed this would mix up the parts of a list that is half done.
  test("stay the same from release to release", async () => {
    const few = ["example.com", "example.net", "example.org", "example.test", "bücher.example"];
    const parts = await Promise.all(shards(3).map((shard) => read(few, shard)));
    expect(parts.map(({ names }) => names)).toMatchInlineSnapshot(`
      [
        [
          "example.com",
          "example.net",
          "example.test",
        ],
        [
          "example.org",
        ],
        [
          "xn--bcher-kva.example",
        ],
      ]
    `);
  });
});

describe("fingerprints", () => {
  test("are SHA-256's first 64 bits", () => {
    // FIPS 180-2, appendix B.1.
    expect(fingerprint("abc")).toEqual({ high: 0xba7816bf, low: 0x8f01cfea });
  });

  test("a set of them is a set", () => {
    const word = fc.oneof(fc.nat(5), fc.constantFrom(0xffffffff, 0x80000000, 1024, 2048));
    const marks = fc.array(fc.record({ high: word, low: word }), { maxLength: 300 });
    fc.assert(
      fc.property(marks, (all) => {
        const [set, expected] = [fingerprints(), new Set<string>()];
        for (const { high, low } of all.filter((one) => one.high + one.low > 1)) {
          const key = `${high} ${low}`;
          expect(set.add({ high, low })).toBe(!expected.has(key));
          expected.add(key);
        }
      }),
    );
  });

  test("a set of many, which grows, forgets none", () => {
    const set = fingerprints();
    const all = Array.from({ length: 20_000 }, (_, index) => fingerprint(`d${index}.test`));
    expect(all.filter((one) => !set.add(one))).toEqual([]);
    expect(all.filter((one) => set.add(one))).toEqual([]);
  });

  test("two zeros are a fingerprint too", () => {
    const set = fingerprints();
    expect([set.add({ high: 0, low: 0 }), set.add({ high: 0, low: 0 })]).toEqual([true, false]);
  });
});
