import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Code, catalog } from "../../src/base/catalog/catalog.ts";
import type { FileContent } from "../../src/base/file-content.ts";
import { hasErrors } from "../../src/base/finding.ts";
import { contentOfBytes } from "../../src/io/text.ts";
import { emptyLedger } from "../../src/ledger/ledger.ts";
import { makePlan } from "../../src/plan/plan.ts";
import { readPolicy } from "../../src/policy/read.ts";
import { marksOf } from "./editor.ts";

const read = (text: string) => {
  return readPolicy({ kind: "text", text }, "policy.yml");
};

/** A policy with one line replaced, added or (null) taken away; every line keeps its number. */
function policy(changed: Readonly<Record<string, string | null>>): string {
  const lines = {
    domain: "example.test",
    mode: "testing",
    mx: "[mail.example.test]",
    max_age: "1w",
    ...changed,
  };
  return Object.entries(lines)
    .map(([key, value]) => (value === null ? "#\n" : `${key}: ${value}\n`))
    .join("");
}

/** `code@line:column` of every finding, in the order of the file. */
async function found(text: string): Promise<string[]> {
  const { findings } = await read(text);
  return findings
    .map(({ code, place }) => `${code}@${place?.line}:${place?.column}`)
    .sort(
      (one, other) => Number(one.split("@")[1]!.split(":")[0]) - Number(other.split("@")[1]!.split(":")[0]),
    );
}

const mxList = (...items: string[]) =>
  policy({ mx: `\n${items.map((item) => `  - ${item}\n`).join("")}`.trimEnd() });

/** A policy for a list of domains, each on its line from the second on. */
const domains = (...names: string[]) =>
  `domains:${names.length === 0 ? " []" : ""}${names.map((name) => `\n  - ${name}`).join("")}\nmode: testing\nmx: [mail.example.test]\nmax_age: 1w\nhost: none\n`;

const mistakes: [name: string, text: string, finding: `${Code}@${number}:${number}`][] = [
  ["unknown key", policy({ color: "red" }), "policy/unknown-key@5:1"],
  ["misspelt key", policy({ "max-age": "1w" }), "policy/misspelt-key@5:1"],
  ["misspelt key of a list", policy({ tls_rtp: "[]" }), "policy/misspelt-key@5:1"],
  ["key of another language", policy({ __proto__x: "1" }), "policy/unknown-key@5:1"],
  ["missing key", policy({ mode: null }), "policy/missing-key@1:1"],
  [
    "a missing key that is there misspelt",
    policy({ domain: null, domian: "example.test" }),
    "policy/misspelt-key@5:1",
  ],
  ["mode misspelt", policy({ mode: null, mod: "testing" }), "policy/misspelt-key@5:1"],
  ["provider misspelt", policy({ mx: null, provder: "proton" }), "policy/misspelt-key@5:1"],
  ["key without a value", policy({ domain: "" }), "policy/missing-key@1:1"],
  ["duplicate key", `${policy({})}mode: none\n`, "yaml/duplicate-key@5:1"],
  ["mode is a list", policy({ mode: "[testing]" }), "policy/wrong-type@2:7"],
  ["mx is a mapping", policy({ mx: "{a: b}" }), "policy/wrong-type@3:5"],
  ["an mx is a mapping", mxList("mail.example.test: 10"), "policy/wrong-type@4:5"],
  ["max_age is a list", policy({ max_age: "[1]" }), "policy/wrong-type@4:10"],
  ["id is a mapping", policy({ id: "{}" }), "policy/wrong-type@5:5"],
  ["bad mode", policy({ mode: "enforced" }), "mode/unknown@2:7"],
  ["months", policy({ max_age: "1m" }), "max-age/grammar@4:10"],
  ["negative", policy({ max_age: "-1" }), "max-age/grammar@4:10"],
  ["scientific", policy({ max_age: "1e6" }), "max-age/grammar@4:10"],
  ["underscores", policy({ max_age: "604_800" }), "max-age/grammar@4:10"],
  ["too short", policy({ max_age: "86399" }), "max-age/out-of-range@4:10"],
  ["too long", policy({ max_age: "31557601" }), "max-age/out-of-range@4:10"],
  ["two years", policy({ max_age: "2y" }), "max-age/out-of-range@4:10"],
  ["domain with an underscore", policy({ domain: "ex_ample.test" }), "domain/not-a-name@1:9"],
  ["domain is a URL", policy({ domain: "https://example.test/" }), "domain/not-a-name@1:9"],
  ["domain is an address", policy({ domain: "me@example.test" }), "domain/not-a-name@1:9"],
  ["domain of one part", policy({ domain: "localhost" }), "domain/not-a-name@1:9"],
  ["domain is a wildcard", policy({ domain: "'*.example.test'" }), "domain/not-a-name@1:9"],
  ["domain with a bad A-label", policy({ domain: "xn--999999999.test" }), "domain/not-a-name@1:9"],
  ["domain with a no-break space", policy({ domain: '"example.test\u00a0"' }), "domain/character@1:9"],
  ["domain with full-width punctuation", policy({ domain: "a；b｛｝.test" }), "domain/character@1:9"],
  ["domain with an emoji", policy({ domain: "i❤.test" }), "domain/character@1:9"],
  [
    "domain is an IP address in full-width digits",
    policy({ domain: "１９２.０.２.１" }),
    "domain/ip-address@1:9",
  ],
  ["domain is an IP address", policy({ domain: "192.0.2.1" }), "domain/ip-address@1:9"],
  ["domain is the policy host", policy({ domain: "mta-sts.example.test" }), "domain/policy-host@1:9"],
  ["domain and domains", policy({ domains: "[b.test]" }), "domain/both@1:1"],
  ["no domains", domains(), "domain/none@1:10"],
  ["one domain for two", domains("b.test", "a.test", "B.test."), "domain/twice@4:5"],
  ["domains with a URL", domains("b.test", "https://a.test/"), "domain/not-a-name@3:5"],
  [
    "domains are a mapping",
    policy({ domain: null, domains: "{a: b}", host: "none" }),
    "policy/wrong-type@5:10",
  ],
  ["domains at GitHub Pages", policy({ domain: null, domains: "[a.test, b.test]" }), "host/one-domain@5:10"],
  [
    "more domains than a site of Netlify has names",
    policy({
      domain: null,
      domains: `[${Array.from({ length: 51 }, (_, i) => `d${i}.test`)}]`,
      host: "netlify",
    }),
    "host/too-many@6:7",
  ],
  [
    "domains at an unknown host: only that",
    policy({ domain: null, domains: "[a.test, b.test]", host: "netlify=my-site" }),
    "hosting/unknown@6:7",
  ],
  [
    "more domains than a Worker has routes",
    policy({
      domain: null,
      domains: `[${Array.from({ length: 1001 }, (_, i) => `d${i}.test`)}]`,
      host: "cloudflare",
    }),
    "host/too-many@6:7",
  ],
  [
    "more names in a zone than a Worker can have",
    policy({
      domain: null,
      domains: `[${Array.from({ length: 101 }, (_, i) => `d${i}.agency.test`)}]`,
      host: "cloudflare",
    }),
    "host/too-many-in-zone@5:10",
  ],
  [
    "domains at GitHub Pages by name",
    policy({ domain: null, domains: "[a.test, b.test]", host: "github-pages" }),
    "host/one-domain@6:7",
  ],
  ["host of 64", policy({ domain: `${"a".repeat(51)}.test` }), "domain/too-long-for-certificate@1:9"],
  ["placeholder", policy({ domain: "example.com" }), "domain/placeholder@1:9"],
  ["unknown provider", policy({ provider: "acme" }), "provider/unknown@5:11"],
  ["provider without its region", policy({ provider: "zoho" }), "provider/which@5:11"],
  ["provider with no such region", policy({ provider: "amazon-ses-europe" }), "provider/which@5:11"],
  ["provider that serves policies itself", policy({ provider: "tuta" }), "provider/hosts-policy@5:11"],
  ["provider known from MX alone", policy({ mx: null, provider: "ovh" }), "provider/unproven@5:11"],
  ["provider is a list", policy({ provider: "[proton]" }), "policy/wrong-type@5:11"],
  ["provider is a number", policy({ provider: "365" }), "provider/unknown@5:11"],
  ["the provider's mx again", policy({ mx: "[mail.protonmail.ch]", provider: "proton" }), "mx/duplicate@3:6"],
  ["neither mx nor provider", policy({ mx: null }), "policy/missing-key@1:1"],
  ["no mx", policy({ mx: "[]" }), "mx/none@3:5"],
  ["empty mx", mxList("''"), "mx/empty@4:5"],
  ["mx without a value", mxList("mail.example.test", ""), "mx/empty@5:4"],
  ["mx is an IPv4 address", mxList("192.0.2.1"), "mx/ip-address@4:5"],
  ["mx is an IPv6 address", mxList("2001:db8::1"), "mx/ip-address@4:5"],
  ["mx is an address literal", mxList("'[192.0.2.1]'"), "mx/ip-address@4:5"],
  ["mx is hexadecimal", mxList("a.0x7f"), "mx/ip-address@4:5"],
  ["mx is a comma list", mxList("a.example.test, b.example.test"), "mx/list@4:5"],
  ["mx with its preference", mxList("10 mail.example.test"), "mx/preference@4:5"],
  ["mx with its preference as a key", mxList("10: mail.example.test"), "mx/preference@4:5"],
  ["mx with an underscore", mxList("mail_1.example.test"), "mx/underscore@4:5"],
  ["mx with a port", mxList("mail.example.test:25"), "mx/not-a-name@4:5"],
  ["mx in curly quotation marks", mxList("“mail.example.test”"), "mx/character@4:5"],
  ["wildcard in curly quotation marks", mxList("“*.example.test”"), "mx/character@4:5"],
  ["mx with an en dash", mxList("mail–1.example.test"), "mx/character@4:5"],
  ["mx with a bullet", mxList("•mail.example.test"), "mx/character@4:5"],
  ["mx with an invisible character", mxList('"mail\u200b.example.test"'), "mx/character@4:5"],
  ["mx of one part", mxList("mail"), "mx/not-a-name@4:5"],
  ["mx with an empty part", mxList("mail..example.test"), "mx/not-a-name@4:5"],
  ["mx with a long part", mxList(`${"a".repeat(64)}.example.test`), "mx/not-a-name@4:5"],
  ["mx with two final dots", mxList("mail.example.test.."), "mx/not-a-name@4:5"],
  ["mx with a leading dot", mxList(".example.test"), "mx/leading-dot@4:5"],
  ["bare wildcard", mxList("'*'"), "mx/wildcard-bare@4:5"],
  ["wildcard in a label", mxList("'mx*.example.test'"), "mx/wildcard-misplaced@4:5"],
  ["wildcard inside", mxList("mx.*.example.test"), "mx/wildcard-misplaced@4:5"],
  ["two wildcards", mxList("'*.*.example.test'"), "mx/wildcard-misplaced@4:5"],
  ["wildcard over a top-level domain", mxList("'*.com'"), "mx/wildcard-public-suffix@4:5"],
  ["wildcard over a public suffix", mxList("'*.co.uk'"), "mx/wildcard-public-suffix@4:5"],
  ["wildcard over a private suffix", mxList("'*.github.io'"), "mx/wildcard-public-suffix@4:5"],
  ["Microsoft with DANE", mxList("'*.mx.microsoft'"), "mx/known-wrong@4:5"],
  ["Microsoft, bare", mxList("mail.protection.outlook.com"), "mx/known-wrong@4:5"],
  ["Cloudflare, bare", mxList("mx.cloudflare.net"), "mx/known-wrong@4:5"],
  ["Amazon", mxList("'*.amazonaws.com'"), "mx/known-wrong@4:5"],
  ["Google", mxList("'*.google.com'"), "mx/known-incomplete@4:5"],
  ["the same mx twice", mxList("mail.example.test", "mail.example.test"), "mx/duplicate@5:5"],
  ["rua is an address", policy({ tls_rpt: "[t@example.test]" }), "tls-rpt/scheme@5:11"],
  ["rua is http", policy({ tls_rpt: '["http://example.test/"]' }), "tls-rpt/scheme@5:11"],
  [
    "rua is a list",
    policy({ tls_rpt: "['mailto:a@example.test,mailto:b@example.test']" }),
    "tls-rpt/list@5:11",
  ],
  ["rua has two boxes", policy({ tls_rpt: "['mailto:a@example.test,b@example.test']" }), "tls-rpt/list@5:11"],
  ["rua without a box", policy({ tls_rpt: "['mailto:example.test']" }), "tls-rpt/not-an-address@5:11"],
  ["rua with an en dash", policy({ tls_rpt: "['mailto:tls–a@example.test']" }), "tls-rpt/character@5:11"],
  ["rua with a dash in its domain", policy({ tls_rpt: "['mailto:a@b—c.test']" }), "tls-rpt/character@5:11"],
  [
    "rua in curly quotation marks",
    policy({ tls_rpt: "[“mailto:a@example.test”]" }),
    "tls-rpt/character@5:11",
  ],
  ["rua is a URL with an emoji", policy({ tls_rpt: "['https://❤.test/']" }), "tls-rpt/character@5:11"],
  ["rua with a size", policy({ tls_rpt: "['mailto:a@example.test!10m']" }), "tls-rpt/not-an-address@5:11"],
  [
    "rua with a password",
    policy({ tls_rpt: "['https://u:p@example.test/']" }),
    "tls-rpt/not-an-address@5:11",
  ],
  [
    "rua twice",
    policy({ tls_rpt: "[mailto:a@example.test, mailto:a@example.test]" }),
    "tls-rpt/duplicate@5:34",
  ],
  ["empty rua", policy({ tls_rpt: "['']" }), "tls-rpt/empty@5:11"],
  ["id with a hyphen", policy({ id: "2026-01-01" }), "id/grammar@5:5"],
  ["id of 33", policy({ id: "1".repeat(33) }), "id/grammar@5:5"],
  ["accepted by a misspelt code", policy({ accept: "{mx/not-admited: why}" }), "accept/unknown-code@5:26"],
  ["accepted by no code", policy({ accept: "{everything: why}" }), "accept/unknown-code@5:22"],
  ["accepted notice", policy({ accept: "{mx/duplicate: why}" }), "accept/not-acceptable@5:24"],
  ["accepted for a blank reason", policy({ accept: "{mx/not-admitted: ' '}" }), "accept/no-reason@5:27"],
  ["accepted without a reason", policy({ accept: "\n  mx/not-admitted:" }), "accept/no-reason@6:19"],
  ["accepted for a list", policy({ accept: "{mx/not-admitted: [why]}" }), "policy/wrong-type@5:27"],
  ["accept is a list", policy({ accept: "[mx/not-admitted]" }), "policy/wrong-type@5:9"],
  ["accept is a word", policy({ accept: "mx/not-admitted" }), "policy/wrong-type@5:9"],
  ["tab as indent", "domain: example.test\nmx:\n\t- a.example.test\n", "yaml/syntax@3:1"],
  ["unclosed list", "mx: [a.example.test\n", "yaml/unclosed@1:5"],
  ["unclosed list, then another", policy({ mx: "[a.example.test", tls_rpt: "[]" }), "yaml/unclosed@3:5"],
  ["unclosed list of several lines", "mx: [a.test,\n  b.test\n\nmode: none\n", "yaml/unclosed@1:5"],
  ["unclosed list in a mapping", "host: { netlify: [a }\n", "yaml/unclosed@1:18"],
  ["list closed by a brace", "mx: [a.example.test}\n", "yaml/unclosed@1:5"],
  ["unclosed mapping", "mode: none\nhost: { netlify: a\nid: 1\n", "yaml/unclosed@2:7"],
  ["unclosed quotation mark", policy({ mx: '"a.example.test' }), "yaml/unclosed@3:5"],
  ["unclosed single quotation mark", mxList("'a.example.test", "b.example.test"), "yaml/unclosed@4:5"],
  ["quotation mark closed by the next", mxList('"a.example.test', '"b.example.test"'), "yaml/unclosed@4:5"],
  ["unclosed quotation mark in brackets", policy({ mx: '[a.test, "b.test]' }), "yaml/unclosed@3:14"],
  ["one bracket too many", policy({ mx: "[a.example.test]]" }), "yaml/syntax@3:21"],
  ["conflict markers", "<<<<<<< HEAD\nmode: none\n", "yaml/conflict@1:1"],
  ["conflict markers in a list", mxList("a.test\n<<<<<<< HEAD\n  - b.test\n======="), "yaml/conflict@5:1"],
  ["a wildcard without quotation marks", mxList("*.mail.protection.outlook.com"), "yaml/wildcard@4:5"],
  [
    "a wildcard without quotation marks, in brackets",
    policy({ mx: "[*.a.test, b.test]" }),
    "yaml/wildcard@3:6",
  ],
  ["a placeholder of a template", policy({ domain: "{{ example.test }}" }), "yaml/key@1:10"],
  [
    "a published policy",
    "# x\nversion: STSv1\nmode: testing\nmx: a.example.test\nmx: b.example.test\nmax_age: 604800\n",
    "policy/published-form@2:1",
  ],
  ["the domain of a guide", policy({ domain: "yourdomain.com" }), "policy/stand-in@1:9"],
  ["an mx of a guide", mxList("mail.your-domain.com"), "policy/stand-in@4:5"],
  ["a mailbox of a guide", policy({ tls_rpt: "[mailto:tls@mydomain.com]" }), "policy/stand-in@5:11"],
  ["two documents", `${policy({})}---\n${policy({})}`, "yaml/documents@6:1"],
  ["a list", "- domain: example.test\n", "policy/not-a-mapping@1:1"],
  ["a word", "example.test\n", "policy/not-a-mapping@1:1"],
  ["comments alone", "# nothing yet\n", "policy/not-a-mapping@1:1"],
  ["blank", " \n\n", "policy/empty@1:1"],
];
describe("one problem, one finding, at its place", () => {
  test.each(mistakes)("%s", async (_, text, finding) => expect(await found(text)).toEqual([finding]));
});

const putRight: [name: string, changed: Record<string, string>, key: string, value: unknown][] = [
  ["upper case", { mx: "[MAIL.Example.test]" }, "mx", ["mail.example.test"]],
  ["final dot", { mx: "[mail.example.test.]" }, "mx", ["mail.example.test"]],
  ["spaces", { mx: "[' mail.example.test ']" }, "mx", ["mail.example.test"]],
  ["U-labels", { mx: "['*.bücher.example']" }, "mx", ["*.xn--bcher-kva.example"]],
  ["domain", { domain: "Straße.test." }, "domain", "xn--strae-oqa.test"],
  ["the dot of another keyboard", { domain: "日本。test" }, "domain", "xn--wgv71a.test"],
  ["mode", { mode: "Enforce" }, "mode", "enforce"],
  ["single mx", { mx: "mail.example.test" }, "mx", ["mail.example.test"]],
  ["a comma in a rua", { tls_rpt: "['mailto:a,b@example.test']" }, "tls_rpt", ["mailto:a%2Cb@example.test"]],
  ["! and ; in a URL", { tls_rpt: "['https://r.test/a!b;c']" }, "tls_rpt", ["https://r.test/a%21b%3Bc"]],
  [
    "an international box",
    { tls_rpt: "['mailto:ü@bücher.example']" },
    "tls_rpt",
    ["mailto:%C3%BC@xn--bcher-kva.example"],
  ],
];
describe("what can be put right without doubt is put right and mentioned", () => {
  test.each(putRight)("%s", async (_, changed, key, value) => {
    const { policy: understood, findings } = await read(policy(changed));
    expect(understood).toMatchObject({ [key]: value });
    expect(findings.map(({ severity }) => severity)).toEqual(["notice"]);
  });
});

const durations: [written: string, seconds: number][] = [
  ["604800", 604_800],
  ["1d", 86_400],
  ["2W", 1_209_600],
  ["1y", 31_557_600],
  ["'86400'", 86_400],
  ["365D", 31_536_000],
  ["052 w", 31_449_600],
];
test.each(durations)("max_age %s", async (written, seconds) => {
  expect((await read(policy({ max_age: written }))).policy?.max_age).toBe(seconds);
});

test("a Worker has as many names in each zone as it can have", async () => {
  const names = Array.from({ length: 200 }, (_, i) => `d${i}.agency${i % 2}.test`);
  expect(await found(policy({ domain: null, domains: `[${names}]`, host: "cloudflare" }))).toEqual([]);
});

test("a domain may be called mta-sts", async () => {
  expect((await read(policy({ domain: "mta-sts.com" }))).policy?.domain).toBe("mta-sts.com");
});

const ids = ["007", "20261121163000", "1e5", "1e400", "0x1F", "abc", "true", "1".repeat(32)];
test.each(ids)("an id keeps the characters %s", async (id) => {
  expect((await read(policy({ id }))).policy?.id).toBe(id);
});

test("all problems at once", async () => {
  const codes = await found(
    "domain: 1.2.3.4\nmode: live\nmx: ['*', a_b.test]\nmax_age: 5\nfoo: 1\ntls_rpt: [x]\nid: a b\n",
  );
  expect(codes).toHaveLength(8);
});

test("order of keys, comments, spacing and tls_rpt don't change what senders get", async () => {
  const one = await read(policy({}));
  const other = await read(
    "# c\nmax_age:   604800\nmx:\n- mail.example.test # x\n\n\nmode: 'testing'\ndomain: example.test\n",
  );
  expect(other.policy).toEqual(one.policy);
});

describe("what is accepted", () => {
  const accept = async (written: string) => (await read(policy({ accept: written }))).policy?.accept;

  test("nothing, as a rule", async () => {
    expect(await accept("{}")).toEqual({});
    expect(await accept("")).toEqual({});
    expect((await read(policy({}))).policy?.accept).toEqual({});
  });

  test("keeps a reason as it was written, whatever it says", async () => {
    expect(await accept('{mx/not-admitted: 0042, mx/unknown: "\\e[31m\\n::error::{code}\\u202e "}')).toEqual({
      "mx/not-admitted": "0042",
      "mx/unknown": "\u001b[31m\n::error::{code}\u202e",
    });
  });

  test("senders get the same", async () => {
    const plan = async (text: string) => makePlan((await read(text)).policy!, emptyLedger, 1_800_000_000);
    const { files, id } = await plan(policy({ accept: "{mx/not-admitted: why}" }));
    const without = await plan(policy({}));
    expect({ files, id }).toEqual({ files: without.files, id: without.id });
  });
});

describe("in an editor with policy.schema.json", () => {
  /** Beyond a pattern's reach: what a name stands for, what stands elsewhere, how a number was written. */
  const unseen = new Set([
    "scientific",
    "domain with a bad A-label",
    "domain with a no-break space",
    "domain with full-width punctuation",
    "domain with an emoji",
    "domain is an IP address in full-width digits",
    "mx with an invisible character",
    "rua is a URL with an emoji",
    "domain is the policy host",
    "host of 64",
    "one domain for two",
    "domains at GitHub Pages",
    "domains at GitHub Pages by name",
    "more domains than a site of Netlify has names",
    "more domains than a Worker has routes",
    "provider with no such region",
    "mx is hexadecimal",
    "mx with a long part",
    "wildcard over a top-level domain",
    "wildcard over a public suffix",
    "wildcard over a private suffix",
    "Microsoft with DANE",
    "Microsoft, bare",
    "Cloudflare, bare",
    "Amazon",
    "rua with a password",
    "id of 33",
    "comments alone",
    "two documents",
    "the domain of a guide",
    "an mx of a guide",
    "a mailbox of a guide",
  ]);
  /** A bracket that is not closed in its line: editors mark the line after, like the parser. */
  const later = new Set(["unclosed list, then another", "unclosed mapping"]);
  const isError = (code: Code) => catalog[code].severity === "error";
  const errors = mistakes.filter(([, , found]) => isError(found.split("@")[0] as Code));
  const others = mistakes.filter((row) => !errors.includes(row));

  test.each(errors.filter(([name]) => !unseen.has(name) && !later.has(name)))(
    "%s: marked, at its line",
    async (_, text, found) => {
      expect((await marksOf(text)).map(lineOf)).toContain(lineOf(found.split("@")[1]!));
    },
  );

  test.each(errors.filter(([name]) => unseen.has(name)))("%s: not marked", async (_, text) => {
    expect(await marksOf(text)).toEqual([]);
  });

  test.each(others)("%s: no error, not marked", async (_, text) => expect(await marksOf(text)).toEqual([]));

  test.each(putRight)("%s: put right, not marked", async (_, changed) => {
    expect(await marksOf(policy(changed))).toEqual([]);
  });

  test.each(durations)("max_age %s: not marked", async (written) => {
    expect(await marksOf(policy({ max_age: written }))).toEqual([]);
  });

  test.each(ids)("id %s: not marked", async (id) => expect(await marksOf(policy({ id }))).toEqual([]));

  test.each(["provider", "tls_rpt", "id", "accept"])("%s without a value: not marked", async (key) => {
    expect(await marksOf(policy({ [key]: "" }))).toEqual([]);
  });

  test("whatever is accepted is not marked", async () => {
    const part = (...parts: string[]) =>
      fc.array(fc.constantFrom(...parts), { maxLength: 5 }).map((all) => all.join(""));
    const name = part(
      "a",
      "B",
      "9",
      "-",
      ".",
      "。",
      "ü",
      "É",
      "k",
      "ß",
      "\u00ad",
      "xn--bcher-kva",
      " ",
      "_",
      "mail.test",
      "*.",
    );
    const address = fc.oneof(
      fc
        .tuple(part("mailto:", "MailTo:", "a", "@", ",", "%", "ü", "é b"), name)
        .map(([box, host]) => `mailto:${box}@${host}`),
      part("https://", "HTTPS://", "r.test", "/", "@", ";", ":", "\\", "u", " ").map(
        (rest) => `https://${rest}`,
      ),
    );
    const age = part("0", "1", "3", "5", "6", "60480", "d", "W", "y", " ");
    const written = fc.record({
      domain: name,
      mode: fc.constantFrom("none", " TESTING", "Enforce\n"),
      provider: part("Proton", "zoho", "amazon ses", "eu", "West", "1", "-", ".", "_", " ", "k"),
      mx: fc.oneof(name, fc.array(name, { minLength: 1, maxLength: 2 })),
      max_age: fc.oneof(age, fc.constant("1w"), fc.nat(40_000_000)),
      tls_rpt: fc.oneof(address, fc.array(address, { maxLength: 2 })),
      id: fc.oneof(part("0", "1e", "f", " ", "2026"), fc.boolean(), fc.nat()),
      accept: fc.constantFrom({}, null, { "mx/unknown": 1 }, { "mx/unknown": true }, { "mx/unknown": "why" }),
    });
    // Each value in a policy that is right but for it, or hardly anything would be accepted.
    const one = fc.constantFrom(
      ...(["domain", "mode", "provider", "mx", "max_age", "tls_rpt", "id", "accept"] as const),
    );
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(written, one, async (values, key) => {
        const text = policy({ [key]: JSON.stringify(values[key]) });
        if ((await read(text)).policy === null) return;
        accepted++;
        expect(await marksOf(text)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(500);
  });
});

function lineOf(place: string): string {
  return place.split(":")[0]!;
}

describe("an alias", () => {
  const [full, longest] = ["a".repeat(63), `${"a".repeat(63)}.${"a".repeat(63)}.${"a".repeat(63)}`];
  test.each<readonly [name: string, code: Code | null]>([
    ["_mta-sts.dns.example.net", null],
    ["mta-sts.example.net", null],
    ["_smtp._tls.example.net", null],
    [`_${full.slice(1)}.example.net`, null],
    [`_${full}.example.net`, "alias/not-a-name"],
    [`a._${full}.net`, "alias/not-a-name"],
    [`${full}a.example.net`, "alias/not-a-name"],
    [`${longest}.${full.slice(2)}`, null],
    [`${longest}.${full.slice(2)}.`, null],
    [`${longest}.${full.slice(1)}`, "alias/not-a-name"],
    [`_${longest}.${full.slice(2)}`, "alias/not-a-name"],
    ["_.example.net", "alias/not-a-name"],
    ["__a.example.net", "alias/not-a-name"],
    ["a", "alias/not-a-name"],
    ["_mta-sts.example.test", "alias/itself"],
    ["_MTA-STS.Example.Test.", "alias/itself"],
    ["example.test", "alias/taken"],
    ["mta-sts.example.test", "alias/taken"],
    ["MTA-STS.example.test.", "alias/taken"],
    ["_smtp._tls.example.test", "alias/taken"],
  ])("%s: %s", async (alias, code) => {
    const { findings } = await read(policy({ alias }));
    const said = findings.filter((one) => one.code.startsWith("alias/"));
    expect(said.map((one) => [one.code, one.place?.line])).toEqual(code === null ? [] : [[code, 5]]);
  });

  test("is no other one while the domain is unknown", async () => {
    const { findings } = await read(policy({ domain: "-", alias: "_mta-sts.null" }));
    expect(findings.map(({ code }) => code).filter((code) => code.startsWith("alias/"))).toEqual([]);
  });
});

describe("files that are no policy", () => {
  const content: [name: string, content: FileContent, code: Code][] = [
    ["absent", { kind: "absent" }, "policy/not-found"],
    ["10 MB", { kind: "too-large", limit: 65_536 }, "file/too-large"],
    ["a device", { kind: "unreadable", reason: "it is no ordinary file" }, "file/unreadable"],
    ["outside", { kind: "outside" }, "file/outside"],
    ["empty", contentOfBytes(new Uint8Array()), "policy/empty"],
    ["binary", contentOfBytes(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0)), "file/not-text"],
    ["NUL", contentOfBytes(Uint8Array.of(0x61, 0)), "file/not-text"],
    ["UTF-16", contentOfBytes(Uint8Array.of(0xff, 0xfe, 0x61, 0)), "file/utf-16"],
    ["Latin-1", contentOfBytes(Uint8Array.of(0x62, 0xfc, 0x63)), "file/not-text"],
    ["an unfinished character", contentOfBytes(Uint8Array.of(0x62, 0xef)), "file/not-text"],
  ];
  test.each(content)("%s", async (_, bytes, code) => {
    const reading = await readPolicy(bytes, "policy.yml");
    expect(reading.findings.map((one) => one.code)).toEqual([code]);
    expect(reading.policy).toBeNull();
  });

  test("a byte order mark does no harm", async () => {
    expect((await read(`\u{feff}${policy({})}`)).policy).not.toBeNull();
  });
});

describe("hostile files end with findings", () => {
  const laughs = ["a: &a [x,x,x,x,x,x,x,x,x]"];
  for (let level = 1; level < 9; level++) {
    const before = String.fromCharCode(96 + level);
    const name = String.fromCharCode(97 + level);
    laughs.push(`${name}: &${name} [${Array(9).fill(`*${before}`)}]`);
  }
  const cases: [name: string, text: string][] = [
    ["anchors that explode", laughs.join("\n")],
    ["an alias to itself", "mx: &a [*a]\n"],
    ["an unknown alias", "mx: *a\n"],
    ["deep nesting", "[".repeat(60_000)],
    ["deep mappings", "{a: ".repeat(16_000)],
    ["deep indents", Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
    ["one long line", `mx: [${"a".repeat(60_000)}]`],
    ["thousands of items", `mx:\n${"- _\n".repeat(15_000)}`],
    ["thousands of wildcards", `mx:\n${Array.from({ length: 8000 }, (_, n) => `- "*.${n}"`).join("\n")}`],
    ["thousands of keys", Array.from({ length: 9000 }, (_, n) => `k${n}:`).join("\n")],
    [
      "thousands of accepted codes",
      `accept:\n${Array.from({ length: 6000 }, (_, n) => `  c${n}: 1`).join("\n")}`,
    ],
    ["a code named __proto__", policy({ accept: "{__proto__: {domain: x}, constructor: why}" })],
    ["a key named __proto__", "__proto__: {domain: example.test}\nconstructor: 1\n"],
    ["control characters", 'domain: "\\e[31m\\r\\n::error::x\\u202e"\n'],
    ["tags", "domain: !!binary aGk=\nmode: !foo bar\n"],
    ["keys in keys in keys", `${"? ".repeat(24)}a\n`.repeat(20)],
    ["keys in braces", "{".repeat(400)],
    ["a folder of slashes", policy({ host: `{ nginx: "${"/".repeat(60_000)}!" }` })],
    ["an address of delimiters", policy({ tls_rpt: `["${"@".repeat(2000)}${";".repeat(2000)}x"]` })],
    ["an address of blanks", policy({ tls_rpt: `["mailto:a@b.test${" ".repeat(60_000)}x"]` })],
    ["a name of dots", policy({ domain: `"${"ü.".repeat(30_000)}"` })],
    ["a long provider", policy({ provider: "amazon-ses-a".repeat(5000) })],
    ["keys that are collections", "? [a, b]\n: c\n? {d: e}\n: f\n"],
  ];
  test.each(cases)("%s", async (_, text) => {
    const { policy: understood, findings } = await read(text);
    expect(understood).toBeNull();
    expect(hasErrors(findings)).toBe(true);
  });

  test("whatever the bytes are, nothing is thrown", async () => {
    const words = fc.constantFrom(
      "domain",
      "mode",
      "mx",
      "max_age",
      ": ",
      "\n",
      "- ",
      "*",
      "&a ",
      "*a",
      "'",
      '"',
      "|",
      ">",
      "{",
      "[",
      "]",
      "}",
      ",",
      "? ",
      "#",
      "!!",
      "\t",
      "  ",
      "é",
      "\0",
      "%",
      "---\n",
      "x.test",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 40 }), async (parts) => {
        const { policy: understood, findings } = await read(parts.join(""));
        expect(understood === null).toBe(hasErrors(findings));
      }),
      { numRuns: 3000 },
    );
  });
});

test("a list of domains is one policy: names as A-labels, once each, and no page unless it is asked for", async () => {
  const { policy: read1, place } = await read(domains("B\u00fccher.test.", "a.test"));
  expect(read1).toMatchObject({
    domain: "xn--bcher-kva.test",
    domains: ["xn--bcher-kva.test", "a.test"],
    page: false,
  });
  expect(place(["domain"])).toMatchObject({ line: 2 });
  expect((await read(`${domains("a.test")}page: true\n`)).policy?.page).toBe(true);
  expect((await read(policy({}))).policy).toMatchObject({ domains: null, page: true });
});

test("more domains than any policy.yml should have are one finding", async () => {
  const names = Array.from({ length: 5001 }, (_, index) => `d${index}.t.test`);
  const { policy: none, findings } = await readPolicy(
    { kind: "text", text: domains(...names) },
    "policy.yml",
  );
  expect(none).toBeNull();
  expect(findings.map(({ code }) => code)).toEqual(["domain/too-many"]);
});
