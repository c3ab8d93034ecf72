import type { Entry } from "../fake-dns/zone.ts";
import { domain, ledgerIn, type Setup } from "./setup.ts";

/** What is set up, and each check that has something to say of it, as "name status code code". */
export type Row = readonly [about: string, setup: Setup, expected: readonly string[]];

const id = ledgerIn({}).published[0]!.id;
const right = `v=STSv1; id=${id}`;
const txt = (...texts: string[]): Setup => ({
  zone: { [`_mta-sts.${domain}`]: { TXT: texts.map((one) => [one]) } },
});
const rua = (...texts: string[]): Setup => ({
  zone: { [`_smtp._tls.${domain}`]: { TXT: texts.map((one) => [one]) } },
});
/** The record is not where it should be, but here. */
const instead = (name: string, entry: Entry = { TXT: [[right]] }): Setup => ({
  zone: { [`_mta-sts.${domain}`]: null, [name]: entry },
});
const apex = { MX: [[10, "mx1.example.test"] as const], NS: ["ns1.example.test", "ns2.example.test"] };
const absent = ["txt fail txt/absent"];
const misplaced = ["txt fail txt/misplaced"];
const unread = ["txt fail txt/version"];

export const stsRecordRows: readonly Row[] = [
  ["all is well", {}, []],
  ["no record", { zone: { [`_mta-sts.${domain}`]: null } }, absent],
  ["other records alone", txt("google-site-verification=abc"), absent],
  ["other records beside it", txt("v=spf1 -all", right), []],
  ["a wildcard with other records", instead(`*.${domain}`, { TXT: [["v=spf1 -all"]] }), absent],
  ["a wildcard with this record", instead(`*.${domain}`, { TXT: [[right]] }), []],
  [
    "a wildcard that leads to the web",
    instead(`*.${domain}`, { CNAME: "web.test" }),
    ["txt fail txt/dangling-alias"],
  ],
  [
    "a wildcard that leads to the domain itself, which has other records",
    {
      zone: {
        [`_mta-sts.${domain}`]: null,
        [`*.${domain}`]: { CNAME: domain },
        [domain]: { ...apex, TXT: [["v=spf1 -all"]] },
      },
    },
    absent,
  ],
  ["at the domain itself", instead(domain, { ...apex, TXT: [[right]] }), misplaced],
  ["the zone appended twice", instead(`_mta-sts.${domain}.${domain}`), misplaced],
  [
    "the zone appended twice, where a wildcard answers for other names",
    {
      zone: {
        [`_mta-sts.${domain}`]: null,
        [`*.${domain}`]: { TXT: [["x"]] },
        [`_mta-sts.${domain}.${domain}`]: { TXT: [[right]] },
      },
    },
    misplaced,
  ],
  ["below a mail server's name", instead(`_mta-sts.mx1.${domain}`), misplaced],
  ["below a name that mail servers often have", instead(`_mta-sts.mail.${domain}`), misplaced],
  ["under the policy host", instead(`_mta-sts.mta-sts.${domain}`), misplaced],
  [
    "without the underscore",
    instead(`mta-sts.${domain}`, { A: ["192.0.2.10"], TXT: [[right]] }),
    [...misplaced, "host ok host/elsewhere"],
  ],
  ["with another underscore", instead(`_mta_sts.${domain}`), misplaced],
  ["under _tcp", instead(`_mta-sts._tcp.${domain}`), misplaced],
  [
    "an alias of another zone's record",
    {
      zone: {
        [`_mta-sts.${domain}`]: { CNAME: "sts.provider.test" },
        "sts.provider.test": { TXT: [[right]] },
      },
    },
    [],
  ],
  [
    "an alias of nothing",
    { zone: { [`_mta-sts.${domain}`]: { CNAME: "gone.provider.test" } } },
    ["txt fail txt/dangling-alias"],
  ],
  [
    "an alias of other records",
    {
      zone: {
        [`_mta-sts.${domain}`]: { CNAME: "web.provider.test" },
        "web.provider.test": { TXT: [["v=spf1 -all"]] },
      },
    },
    absent,
  ],
  [
    "an alias of itself",
    { zone: { [`_mta-sts.${domain}`]: { CNAME: `_mta-sts.${domain}` } } },
    ["txt unknown txt/unknown"],
  ],
  [
    "a failing name server",
    { zone: { [`_mta-sts.${domain}`]: { fault: "servfail" } } },
    ["txt unknown txt/unknown"],
  ],
  ["several strings", { zone: { [`_mta-sts.${domain}`]: { TXT: [["v=STSv1; i", `d=${id}`, ";"]] } } }, []],
  ["two records", txt(right, "v=STSv1; id=1"), ["txt fail txt/several"]],
  ["two records alike", { ...txt(right, `${right};`) }, ["txt fail txt/several"]],
  ["quotes in the value", txt(`"${right}"`), ["txt fail txt/quoted"]],
  ["a quote that is not closed", txt(`"${right}`), ["txt fail txt/quoted"]],
  [
    "typographer's quotes",
    { zone: { [`_mta-sts.${domain}`]: { TXT: [[`“${right}”`]] } } },
    ["txt fail txt/quoted"],
  ],
  ["a version that never was", txt(right.replace("STSv1", "STS1")), unread],
  ["another word for v", txt(right.replace("v=", "version=")), unread],
  ["a backslash before the semicolon", txt(right.replace(";", "\\;")), unread],
  ["a no-break space", txt(right.replace(" ", "\u00c2\u00a0")), ["txt fail txt/field"]],
  ["the record of reports", txt("v=TLSRPTv1; rua=mailto:a@b.test"), absent],
  ["lower case", txt(right.toLowerCase()), unread],
  ["a blank in front", txt(` ${right}`), unread],
  ["another version", txt(right.replace("STSv1", "STSv10")), unread],
  ["no v=", txt(right.replace("v=", "")), unread],
  ["the whole line of a zone file", txt(`_mta-sts IN TXT "${right}"`), unread],
  ["no semicolon", txt(right.replace(";", "")), unread],
  [
    "a blank before the first semicolon",
    txt(right.replace(";", " ;")),
    ["txt warn txt/blank-before-semicolon"],
  ],
  ["that and a bad id", txt("v=STSv1 ; id=1-2"), ["txt fail txt/blank-before-semicolon txt/id-grammar"]],
  ["that beside a right one", txt(right.replace(";", " ;"), right), []],
  ["that twice", txt("v=STSv1 ; id=1", "v=STSv1 ; id=2"), unread],
  ["blanks before another semicolon", txt(`${right} \t;`), []],
  ["no id", txt("v=STSv1; a=b"), ["txt fail txt/id-missing"]],
  ["an id in capitals", txt(right.replace("id", "ID")), ["txt fail txt/id-missing"]],
  ["an empty id", txt("v=STSv1; id=;"), ["txt fail txt/id-grammar"]],
  ["an id with hyphens", txt("v=STSv1; id=2026-01-01"), ["txt fail txt/id-grammar"]],
  ["an id with a plus", txt("v=STSv1; id=a+b="), ["txt fail txt/id-grammar"]],
  ["an id that is too long", txt(`v=STSv1; id=${"1".repeat(33)}`), ["txt fail txt/id-grammar"]],
  ["something that is no field", txt(`${right}; and more`), ["txt fail txt/field"]],
  ["two semicolons", txt(`${right};;`), ["txt fail txt/field"]],
  ["an unknown field", txt(`${right}; later=yes`), []],
  ["the id twice: the first counts", txt(`${right}; id=other`), ["txt ok txt/id-repeated"]],
  ["an empty id behind the id", txt(`${right}; id=`), ["txt ok txt/id-repeated"]],
  ["the id published before", txt(`v=STSv1; id=${ledgerIn({}).published[1]!.id}`), ["txt fail txt/id-old"]],
  ["an id of nobody", txt("v=STSv1; id=1"), ["txt fail txt/id-unknown"]],
  ["any id of somebody else's domain", { ...txt("v=STSv1; id=1"), ours: false }, []],
  [
    "a TTL of more than a day",
    { zone: { [`_mta-sts.${domain}`]: { TXT: [[right]], ttl: 86_401 } } },
    ["txt warn txt/long-ttl"],
  ],
  ["a TTL of a day", { zone: { [`_mta-sts.${domain}`]: { TXT: [[right]], ttl: 86_400 } } }, []],
  [
    "a TTL of more than a day, of which the resolver counted some down",
    { servers: { "192.0.2.1": { [`_mta-sts.${domain}`]: { TXT: [[right]], ttl: 172_800 } } } },
    ["txt warn txt/long-ttl", "tls-rpt warn tls-rpt/servers-disagree"],
  ],
];

/** What every server has besides. */
const others = { [`_smtp._tls.${domain}`]: { TXT: [["v=TLSRPTv1; rua=mailto:tls-reports@example.test"]] } };

const serversSay = (...texts: (string | null)[]): Pick<Setup, "servers"> => ({
  servers: Object.fromEntries(
    texts.map((text, index) => [
      `192.0.2.${index + 1}`,
      text === null
        ? null
        : {
            [`_mta-sts.${domain}`]: text === "" ? {} : { TXT: [[text]] },
            ...others,
          },
    ]),
  ),
});

export const nameServerRows: readonly Row[] = [
  ["they disagree", serversSay(right, "v=STSv1; id=1"), ["txt warn txt/servers-disagree"]],
  [
    "they have several records each, in any order",
    {
      ...txt(right, "v=spf1 -all"),
      servers: {
        "192.0.2.1": { ...others, [`_mta-sts.${domain}`]: { TXT: [["v=spf1 -all"], [right]] } },
        "192.0.2.2": { ...others, [`_mta-sts.${domain}`]: { TXT: [[right], ["v=spf1 -all"]] } },
      },
    },
    [],
  ],
  [
    "they divide the same text into other strings",
    {
      servers: {
        "192.0.2.1": { ...others, [`_mta-sts.${domain}`]: { TXT: [[right]] } },
        "192.0.2.2": { ...others, [`_mta-sts.${domain}`]: { TXT: [[right.slice(0, 7), right.slice(7)]] } },
      },
    },
    [],
  ],
  ["one does not have it", serversSay(right, ""), ["txt warn txt/servers-disagree"]],
  [
    "one is silent",
    serversSay(right, null),
    ["txt ok txt/server-silent", "tls-rpt ok tls-rpt/server-silent"],
  ],
  [
    "all are silent",
    serversSay(null, null),
    ["txt ok txt/server-silent", "tls-rpt ok tls-rpt/server-silent"],
  ],
  [
    "one has no address that may be asked",
    { zone: { "ns2.example.test": { A: ["10.0.0.1"] } } },
    ["txt ok txt/server-silent", "tls-rpt ok tls-rpt/server-silent"],
  ],
  [
    "the resolver does not know of the new record",
    { ...serversSay(right, right), zone: { [`_mta-sts.${domain}`]: null } },
    ["txt ok txt/resolver-behind"],
  ],
  [
    "the resolver has the record before",
    { ...serversSay(right, right), ...txt("v=STSv1; id=1") },
    ["txt ok txt/resolver-behind"],
  ],
  ["the resolver has a record that is gone", serversSay("", ""), ["txt fail txt/absent txt/resolver-behind"]],
  [
    "what is no server of the zone is not believed",
    {
      zone: { [`_mta-sts.${domain}`]: null },
      servers: {
        "192.0.2.1": { [`_mta-sts.${domain}`]: { TXT: [[right]], authoritative: false } },
        "192.0.2.2": { [`_mta-sts.${domain}`]: { TXT: [[right]], authoritative: false } },
      },
    },
    [...absent, "tls-rpt warn tls-rpt/record-absent tls-rpt/resolver-behind"],
  ],
  [
    "those of the zone that the alias leads to are asked",
    {
      zone: {
        [`_mta-sts.${domain}`]: { CNAME: "sts.provider.test" },
        "sts.provider.test": { TXT: [[right]] },
        "provider.test": { NS: ["ns.provider.test"] },
        "ns.provider.test": { A: ["192.0.2.3"] },
      },
      servers: { "192.0.2.3": null },
    },
    ["txt ok txt/server-silent"],
  ],
  [
    "for `_smtp._tls` too",
    { servers: { "192.0.2.1": { [`_mta-sts.${domain}`]: { TXT: [[right]] } } } },
    ["tls-rpt warn tls-rpt/servers-disagree"],
  ],
];

export const tlsRptRows: readonly Row[] = [
  ["no record", { zone: { [`_smtp._tls.${domain}`]: null } }, ["tls-rpt warn tls-rpt/record-absent"]],
  ...["_tlsrpt", "_smtp-tls", "smtp._tls", `_smtp._tls.${domain}`].map(
    (name): Row => [
      `at ${name}`,
      {
        zone: {
          [`_smtp._tls.${domain}`]: null,
          [`${name}.${domain}`]: { TXT: [["v=TLSRPTv1; rua=mailto:a@b.test"]] },
        },
      },
      ["tls-rpt warn tls-rpt/record-misplaced"],
    ],
  ),
  [
    "an alias of nothing",
    { zone: { [`_smtp._tls.${domain}`]: { CNAME: "gone.test" } } },
    ["tls-rpt warn tls-rpt/dangling-alias"],
  ],
  [
    "a failing name server",
    { zone: { [`_smtp._tls.${domain}`]: { fault: "servfail" } } },
    ["tls-rpt unknown tls-rpt/unknown"],
  ],
  [
    "quotes in the value",
    rua('"v=TLSRPTv1; rua=mailto:tls-reports@example.test"'),
    ["tls-rpt fail tls-rpt/quoted"],
  ],
  ["lower case", rua("v=tlsrptv1; rua=mailto:tls-reports@example.test"), ["tls-rpt fail tls-rpt/version"]],
  [
    "a blank before the first semicolon",
    rua("v=TLSRPTv1 ;rua=mailto:tls-reports@example.test"),
    ["tls-rpt warn tls-rpt/blank-before-semicolon"],
  ],
  [
    "two records",
    rua("v=TLSRPTv1; rua=mailto:a@b.test", "v=TLSRPTv1; rua=mailto:c@d.test"),
    ["tls-rpt fail tls-rpt/several"],
  ],
  ["something that is no field", rua("v=TLSRPTv1; rua=mailto:a@b.test; rua"), ["tls-rpt fail tls-rpt/field"]],
  ["no rua", rua("v=TLSRPTv1; ruf=mailto:a@b.test"), ["tls-rpt fail tls-rpt/rua-missing"]],
  [
    "two fields with an address",
    {
      ...rua("v=TLSRPTv1; rua=mailto:a@b.test; rua=mailto:c@d.test"),
      policy: { tls_rpt: ["mailto:a@b.test", "mailto:c@d.test"] },
    },
    [],
  ],
  [
    "a semicolon between two",
    rua("v=TLSRPTv1; rua=mailto:a@b.test; mailto:c@d.test"),
    ["tls-rpt fail tls-rpt/field"],
  ],
  ["quotation marks inside", rua('v=TLSRPTv1; rua="mailto:a@b.test"'), ["tls-rpt fail tls-rpt/rua-scheme"]],
  ["two number signs", rua("v=TLSRPTv1; rua=mailto:a@b.test##t"), ["tls-rpt fail tls-rpt/rua-grammar"]],
  [
    "a URL with two number signs",
    rua("v=TLSRPTv1; rua=https://r.test/#a#b"),
    ["tls-rpt fail tls-rpt/rua-grammar"],
  ],
  ["the record of the policy", rua("v=STSv1; id=1"), ["tls-rpt warn tls-rpt/record-absent"]],
  ["a version that never was", rua("v=TLSRPT1; rua=mailto:a@b.test"), ["tls-rpt fail tls-rpt/version"]],
  ["no mailto:", rua("v=TLSRPTv1; rua=postmaster@example.test"), ["tls-rpt fail tls-rpt/rua-scheme"]],
  ["http", rua("v=TLSRPTv1; rua=http://example.test/"), ["tls-rpt fail tls-rpt/rua-scheme"]],
  ["a comma at the end", rua("v=TLSRPTv1; rua=mailto:a@b.test,"), ["tls-rpt fail tls-rpt/rua-scheme"]],
  ["a size, as in DMARC", rua("v=TLSRPTv1; rua=mailto:a@b.test!10m"), ["tls-rpt fail tls-rpt/rua-grammar"]],
  ["no mailbox", rua("v=TLSRPTv1; rua=mailto:example.test"), ["tls-rpt fail tls-rpt/rua-grammar"]],
  [
    "letters that are not ASCII",
    rua("v=TLSRPTv1; rua=mailto:ü@example.test"),
    ["tls-rpt fail tls-rpt/rua-grammar"],
  ],
  ["an empty rua", rua("v=TLSRPTv1; rua="), ["tls-rpt fail tls-rpt/rua-grammar"]],
  [
    "another address than policy.yml's",
    rua("v=TLSRPTv1; rua=mailto:a@b.test"),
    ["tls-rpt warn tls-rpt/record-differs"],
  ],
  [
    "an address more than policy.yml's",
    rua("v=TLSRPTv1; rua=mailto:tls-reports@example.test,mailto:a@b.test"),
    ["tls-rpt warn tls-rpt/record-differs"],
  ],
  [
    "two addresses, in any order",
    {
      ...rua("v=TLSRPTv1;rua=https://r.test/x?a=b , mailto:a@b.test"),
      policy: { tls_rpt: ["mailto:a@b.test", "https://r.test/x?a=b"] },
    },
    [],
  ],
  [
    "nothing in policy.yml to compare with",
    { ...rua("v=TLSRPTv1; rua=mailto:a@b.test"), policy: { tls_rpt: [] } },
    [],
  ],
];
