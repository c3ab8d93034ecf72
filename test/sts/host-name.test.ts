import fc from "fast-check";
import { expect, test } from "vitest";
import { describeCharacter } from "../../src/sts/foreign-character.ts";
import { displayName, readHostName } from "../../src/sts/host-name.ts";
import { readMxPattern } from "../../src/sts/mx-pattern.ts";
import { reportAddressProblem } from "../../src/sts/read-record.ts";
import { readReportAddress } from "../../src/sts/report-address.ts";

const result = (text: string) => {
  const read = readHostName(text);
  return "name" in read ? read.name : read.problem;
};

// RFC 5892: letters, marks and digits of any script, and the few others where their neighbors allow them.
test.each([
  ["bücher.example", "xn--bcher-kva.example"],
  ["BÜCHER.Example.", "xn--bcher-kva.example"],
  ["faß.example", "xn--fa-hia.example"],
  ["ΒΌΛΟΣ.example", "xn--nxasmq6b.example"],
  ["日本.example", "xn--wgv71a.example"],
  ["日本。example", "xn--wgv71a.example"],
  ["テスト・ア.example", "xn--cck2bwbj9w.example"],
  ["l·l.example", "xn--ll-0ea.example"],
  ["نامه\u200cای.example", "xn--mgba3gch31f060k.example"],
  ["ａｂ.example", "ab.example"],
  ["a\u0301.example", "xn--1ca.example"],
  ["xn--bcher-kva.example", "xn--bcher-kva.example"],
  ["r3---a.example", "r3---a.example"],
])("%s is %s", (text, name) => expect(result(text)).toBe(name));

test.each([
  ["“mail”.example", "character"],
  ["mail–1.example", "character"],
  ["mail‑1.example", "character"],
  ["•mail.example", "character"],
  ["mail….example", "character"],
  ["mail\u00a0.example", "character"],
  ["\u3000mail.example", "character"],
  ["\ufeffmail.example", "character"],
  ["ma\u00adil.example", "character"],
  ["mail\ufe0f.example", "character"],
  ["a·b.example", "character"],
  ["ア・.a・b.example", "character"],
  ["i❤.example", "character"],
  ["a².example", "character"],
  ["℡.example", "character"],
  ["me＠mail.example", "character"],
  ["１９２.０.２.１", "ip-address"],
  ["mail.１", "international"],
  ["ﷺ.example", "international"],
  ["ab--ü.example", "international"],
  ["a\u200cb.example", "international"],
  ["ü".repeat(2000), "too-long"],
])("%j is no name: %s", (text, problem) => expect(result(text)).toBe(problem));

/** RFC 5321 §4.1.2: letters, digits and hyphens. */
const ldh = /^(?=.{1,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)*[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/;

// Any code point, those of punctuation and the like more often, among letters that make names.
const codePoint = fc.oneof(
  fc.integer({ min: 0x80, max: 0x10ffff }),
  fc.integer({ min: 0x2000, max: 0x33ff }),
  fc.integer({ min: 0xfe00, max: 0xffff }),
);
const character = fc.oneof(
  codePoint.map((code) => String.fromCodePoint(code)),
  fc.constantFrom(..."aZ09-._*@:/ "),
);
const text = fc
  .tuple(
    fc.string({ unit: character, maxLength: 8 }),
    fc.constantFrom("", ".test", "。test", ".xn--bcher-kva.test"),
  )
  .map((parts) => parts.join(""));

test("whatever is written, a name is made of letters, digits and hyphens, and stays what it is", () => {
  fc.assert(
    fc.property(text, (written) => {
      const read = readHostName(written);
      if ("problem" in read) return;
      expect(read.name).toMatch(ldh);
      expect(readHostName(read.name)).toEqual(read);
    }),
    { numRuns: 5000 },
  );
});

test("each character that Unicode takes for others makes a name of letters, digits and hyphens, or none", () => {
  const characters = Array.from({ length: 0x2fa1e - 0x80 }, (_, index) => String.fromCodePoint(0x80 + index));
  const mapped = characters.filter((one) => one.normalize("NFKD") !== one && !/[가-힣]/.test(one));
  expect(mapped.length).toBeGreaterThan(5000);
  const names = mapped.map((one) => readHostName(`a${one}.test`));
  expect(names.filter((read) => "name" in read && !ldh.test(read.name))).toEqual([]);
});

test("patterns and addresses for reports too", () => {
  fc.assert(
    fc.property(text, (written) => {
      const mx = readMxPattern(`*.${written}`);
      if ("pattern" in mx) expect(mx.pattern.replace(/^\*\./, "")).toMatch(ldh);
      for (const address of [`mailto:a@${written}`, `mailto:${written}@b.test`, `https://${written}/`]) {
        const read = readReportAddress(address);
        if ("problem" in read) continue;
        expect(read.uri).toMatch(/^[\x21-\x7e]+$/);
        // What is published must be what `verify` takes.
        expect(reportAddressProblem(read.uri)).toBeNull();
      }
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["-ä", "xn----0fa", false],
  ["ä-", "xn----zfa", false],
  ["-ä-", "xn-----via", false],
  ["-中", "xn----lq6a", false],
  ["ab--ü", "xn--ab---3ra", false],
  ["-dጮsఏxn-", "xn---dsxn--55qw42g", false],
  ["中-中", "xn----kq6ab", true],
  ["a-ü", "xn--a--yka", true],
])("hyphens within a label may be shown: %s", (label, ascii, isShown) => {
  expect(displayName(`${ascii}.test`)).toBe(isShown ? `${label}.test (${ascii}.test)` : `${ascii}.test`);
  expect("name" in readHostName(`${label}.test`)).toBe(isShown);
});

test("every character can be described", () => {
  fc.assert(
    fc.property(codePoint, (code) => {
      const { character: what, instead } = describeCharacter(String.fromCodePoint(code));
      expect(what).toContain("U+");
      expect(instead).toMatch(/\.$/);
    }),
  );
});

test("an international form is shown only where it is a name", () => {
  expect(displayName("xn--bcher-kva.example")).toBe("bücher.example (xn--bcher-kva.example)");
  for (const name of ["xn--mail-996ak.example", "xn--999999999.example", "mail.example"])
    expect(displayName(name)).toBe(name);
});
