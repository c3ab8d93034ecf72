import { expect, test } from "vitest";
import { inspectPolicyFile } from "../../src/sts/inspect-policy-file.ts";

const good = ["version: STSv1", "mode: enforce", "mx: mail.example.com", "max_age: 604800"];
const crlf = (...lines: string[]) => lines.map((line) => `${line}\r\n`).join("");
const changed = (index: number, ...lines: string[]) => crlf(...good.toSpliced(index, 1, ...lines));

/** A policy of so many bytes. */
function filled(size: number): string {
  const rest = crlf(...good, "filling: ").length;
  return crlf(...good, `filling: ${"x".repeat(size - rest)}`);
}

/** The codes that are expected, and whether any sender accepts the file. The table of senders is in the catalog. */
const cases: [name: string, text: string, codes: string[], accepted: boolean][] = [
  ["a good policy", crlf(...good), [], true],
  ["LF", good.map((line) => `${line}\n`).join(""), ["line-feed"], true],
  ["no last line end", good.join("\r\n"), [], true],
  ["mixed line ends", `${good[0]}\n${good.slice(1).join("\r\n")}\r\n`, ["line-feed"], true],
  ["other order", crlf(...good.toReversed()), [], true],
  ["no blank behind the colon", crlf(...good.map((line) => line.replace(": ", ":"))), [], true],
  ["blanks at the end of lines", crlf(...good.map((line) => `${line} \t`)), [], true],
  ["empty", "", ["empty"], false],
  ["a no-break space behind the colon", changed(1, "mode:\u00a0enforce"), ["character"], false],
  ["a no-break space in front", changed(1, "\u00a0mode: enforce"), ["character"], false],
  ["an ideographic space at the end", changed(2, "mx: mail.example.com\u3000"), ["character"], false],
  ["a byte order mark inside", changed(1, "\ufeffmode: enforce"), ["character"], false],
  ["a line of a no-break space", changed(1, "\u00a0", good[1]!), ["character"], false],
  ["a no-break space in an extension", changed(3, good[3]!, "k: a\u00a0b"), ["unknown-key"], true],
  ["a number sign in an extension", changed(3, good[3]!, "k: a #b"), ["unknown-key"], true],
  ["an extension without a value", changed(3, good[3]!, "extra: "), ["empty-value", "unknown-key"], false],
  ["a tab in an extension", changed(3, good[3]!, "k: a\tb"), ["control-character", "unknown-key"], false],
  ["another version behind the first", changed(0, good[0]!, "version: STSv2"), ["duplicate-key"], true],
  ["a mode in another case before the mode", changed(1, "Mode: none", good[1]!), ["key-case"], true],
  ["an en dash in a name", changed(2, good[2]!, "mx: mail–1.example.com"), ["mx-character"], true],
  ["HTML", "<!DOCTYPE html><html></html>", ["something-else"], false],
  ["one line with \\n", good.join("\\n"), ["something-else"], false],
  ["one line with semicolons", `${good.join("; ")};`, ["something-else"], false],
  ["one line with blanks", good.join(" "), ["something-else"], false],
  [
    "mx as a YAML list",
    changed(2, "mx:", "  - a.example.com", "  - b.example.com"),
    ["something-else"],
    false,
  ],
  ["mx in brackets", changed(2, "mx: [a.example.com]"), ["something-else"], false],
  ["gzip", "\u001f\ufffd\b\0", ["something-else"], false],
  ["a preference number", changed(2, good[2]!, "mx: 10 mail.example.com"), ["mx-priority"], true],
  ["RTF", "{\\rtf1\\ansi version: STSv1}", ["something-else"], false],
  ["the TXT record", "v=STSv1; id=1", ["something-else"], false],
  ["JSON", '{"version": "STSv1"}', ["something-else"], false],
  ["blank lines alone", "\r\n \t\r\n", ["empty"], false],
  ["JSON behind a BOM", '\u{feff}{"version": "STSv1"}', ["something-else"], false],
  ["YAML behind a BOM", `\u{feff}---\n${crlf(...good)}`, ["something-else"], false],
  ["HTML behind a BOM", "\u{feff}<html>", ["something-else"], false],
  ["BOM", `\u{feff}${crlf(...good)}`, ["byte-order-mark"], true],
  ["blank line at the end", `${crlf(...good)}\r\n`, ["blank-line"], true],
  ["blank line inside", changed(1, "", good[1]!), ["blank-line"], true],
  ["comment", changed(0, "# policy", good[0]!), ["comment"], true],
  ["inline comment", changed(1, "mode: enforce # soon"), ["inline-comment", "mode"], false],
  ["# within a value", changed(1, "mode: enforce#soon"), ["mode"], false],
  ["leading blank", changed(1, " mode: enforce"), ["leading-blank"], true],
  ["blank before the colon", changed(1, "mode : enforce"), ["blank-before-colon"], true],
  ["= for a colon", changed(2, good[2]!, "mx=other.example.com"), ["equals-sign"], true],
  ["= for a colon, in the only one", changed(2, "mx=other.example.com"), ["equals-sign", "no-mx"], false],
  ["prose", changed(0, good[0]!, "This is our policy"), ["no-colon"], true],
  [
    "lone CR",
    good.join("\r"),
    ["lone-carriage-return", "missing-key", "missing-key", "missing-key", "no-mx"],
    false,
  ],
  ["control character", changed(1, "mode: enforce\u{7}"), ["control-character", "missing-key"], false],
  ["upper-case key", changed(1, "Mode: enforce"), ["key-case"], true],
  ["upper-case mode", changed(1, "mode: Enforce"), ["mode-case"], true],
  ["unknown key", changed(3, good[3]!, "extension: yes"), ["unknown-key"], true],
  ["key of 32 characters", changed(3, good[3]!, `${"k".repeat(32)}: yes`), ["unknown-key"], true],
  ["key of 33 characters", changed(3, good[3]!, `${"k".repeat(33)}: yes`), ["bad-key"], true],
  ["nmx", changed(2, good[2]!, "nmx: other.example.com"), ["misspelt-key"], true],
  ["mode twice", changed(1, good[1]!, "mode: none"), ["duplicate-key"], true],
  ["no version", changed(0), ["missing-key"], false],
  ["no mode", changed(1), ["missing-key"], false],
  ["no mx", changed(2), ["no-mx"], false],
  ["no max_age", changed(3), ["missing-key"], false],
  ["none without mx", crlf("version: STSv1", "mode: none", "max_age: 86400"), ["none-without-mx"], true],
  [
    "none with mx that match nothing",
    crlf("version: STSv1", "mode: none", "mx: *", "max_age: 86400"),
    ["mx-never-matches"],
    true,
  ],
  ["version in lower case", changed(0, "version: stsv1"), ["version"], false],
  ["mode of a draft", changed(1, "mode: report"), ["mode"], false],
  ["mode in brackets", changed(1, "mode: [testing]"), ["mode"], false],
  ["max_age in words", changed(3, "max_age: 1w"), ["max-age-grammar"], false],
  ["max_age of eleven digits", changed(3, "max_age: 10000000000"), ["max-age-grammar"], false],
  ["max_age over a year", changed(3, "max_age: 31557601"), ["max-age-over-a-year"], true],
  ["max_age of a year", changed(3, "max_age: 31557600"), [], true],
  ["max_age of a day", changed(3, "max_age: 86400"), [], true],
  ["max_age under a day", changed(3, "max_age: 3600"), ["max-age-under-a-day"], true],
  ["trailing dot", changed(2, good[2]!, "mx: mx2.example.com."), ["mx-trailing-dot"], true],
  ["U-label", changed(2, "mx: mail.bücher.example"), ["mx-international"], true],
  ["IP address", changed(2, good[2]!, "mx: 192.0.2.1"), ["mx-never-matches"], true],
  [
    "comma list",
    changed(2, "mx: a.example.com, b.example.com"),
    ["mx-all-useless", "mx-never-matches"],
    false,
  ],
  ["leading dot", changed(2, "mx: .example.com"), ["mx-all-useless", "mx-never-matches"], false],
  ["bare wildcard", changed(2, "mx: *"), ["mx-all-useless", "mx-never-matches"], false],
  [
    "64 KiB",
    crlf(...good.slice(0, 3), ...Array(3000).fill("mx: another.host.example.com"), good[3]!),
    ["too-large"],
    true,
  ],
  ["64 KiB, not a byte more", filled(65_536), ["unknown-key"], true],
  ["64 KiB and a byte", filled(65_537), ["too-large", "unknown-key"], true],
  [
    "64 KiB of bytes, not of characters",
    changed(0, `# ${"ü".repeat(33_000)}`, good[0]!),
    ["comment", "too-large"],
    true,
  ],
];

test.each(cases)("%s", (_, text, codes, accepted) => {
  const { policy, findings } = inspectPolicyFile(text, "mta-sts.txt");
  expect(findings.map(({ code }) => code).sort()).toEqual(codes.map((code) => `policy-file/${code}`).sort());
  expect(policy !== null).toBe(accepted);
});

test("the mode is the one that senders know", () => {
  const { policy } = inspectPolicyFile(changed(1, "Mode: none", good[1]!), "mta-sts.txt");
  expect(policy?.mode).toBe("enforce");
});

test("the known mistakes of policy.yml are known here too", () => {
  const { findings } = inspectPolicyFile(changed(2, "mx: *.mx.microsoft"), "mta-sts.txt");
  expect(findings.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
    ["policy-file/mx-known-mistake", 3, 5],
  ]);
});

test("of a key that stands twice, the first counts", () => {
  const twice = [...good, "mode: none", "max_age: 86400"];
  expect(inspectPolicyFile(crlf(...twice), "mta-sts.txt").policy).toEqual({
    mode: "enforce",
    mx: ["mail.example.com"],
    max_age: 604_800,
  });
});

test("what matches nothing is no part of the policy, and says why", () => {
  const { policy, findings } = inspectPolicyFile(
    changed(2, good[2]!, "mx: -a.example.com", "mx: 192.0.2.1"),
    "mta-sts.txt",
  );
  expect(policy?.mx).toEqual(["mail.example.com"]);
  expect(findings.map(({ args }) => args.reason)).toEqual([
    "a part starts or ends with a hyphen",
    "it is an IP address, and senders compare names",
  ]);
});

test("findings point at the key or the value", () => {
  const { findings: ofKey } = inspectPolicyFile(changed(3, "Max_age: 604800"), "mta-sts.txt");
  expect(ofKey.map(({ place }) => place)).toEqual([{ file: "mta-sts.txt", line: 4, column: 1 }]);
  const { findings: indented } = inspectPolicyFile(changed(3, "  Max_age: 604800"), "mta-sts.txt");
  expect(indented.map(({ place }) => place?.column)).toEqual([1, 3]);
  const { findings } = inspectPolicyFile(changed(3, "max_age:  x"), "mta-sts.txt");
  expect(findings.map(({ place }) => place)).toEqual([{ file: "mta-sts.txt", line: 4, column: 11 }]);
});
