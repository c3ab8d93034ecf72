import type { Entry } from "../fake-dns/zone.ts";
import type { Row } from "./rows-records.ts";
import { domain, ledgerIn, type Setup } from "./setup.ts";

const name = `_mta-sts.${domain}`;
export const alias = "_mta-sts.dns.example.net";
const policy = { alias };
const [now, before] = ledgerIn({}).published.map(({ id }) => `v=STSv1; id=${id}`);

/** What is known of the name that senders ask for, and of the one that it should lead to. */
export const aliased = (there: Entry | null, here: Entry | null = { CNAME: alias }): Setup => ({
  policy,
  zone: { [name]: here, [alias]: there },
});
const txt = (text = now!): Entry => ({ TXT: [[text]] });
const elsewhere = (entry: Entry | null): Setup => ({
  policy,
  zone: { [name]: { CNAME: "sts.provider.test" }, "sts.provider.test": entry, [alias]: txt() },
});
const serversOf = (...zones: Record<string, Entry>[]): NonNullable<Setup["servers"]> =>
  Object.fromEntries(
    zones.map((zone, index) => [
      `192.0.2.${index + 1}`,
      { [`_smtp._tls.${domain}`]: txt("v=TLSRPTv1; rua=mailto:tls-reports@example.test"), ...zone },
    ]),
  );
const led = { [name]: { CNAME: alias }, [alias]: txt() };
const missing = ["txt fail txt/alias-missing"];

/** `alias` in policy.yml: the TXT record is kept in another zone. */
export const aliasRows: readonly Row[] = [
  ["all is well", aliased(txt()), []],
  ["an old id", aliased(txt(before)), ["txt fail txt/id-old"]],
  ["an id of nobody", aliased(txt("v=STSv1; id=1")), ["txt fail txt/id-unknown"]],
  ["quotes in the value", aliased(txt(`"${now}"`)), ["txt fail txt/quoted"]],
  ["the alias is there, the record is not yet", aliased(null), ["txt fail txt/absent"]],
  ["other records alone there", aliased(txt("v=spf1 -all")), ["txt fail txt/absent"]],
  [
    "the record is where it would be without an alias, with the zone appended twice",
    {
      policy,
      zone: { [name]: { CNAME: alias }, [`${name}.${domain}`]: txt() },
    },
    ["txt fail txt/misplaced"],
  ],
  [
    "the alias leads on to another name",
    {
      policy,
      zone: { [name]: { CNAME: alias }, [alias]: { CNAME: "sts.provider.test" }, "sts.provider.test": txt() },
    },
    [],
  ],
  [
    "the alias leads on to nothing",
    { policy, zone: { [name]: { CNAME: alias }, [alias]: { CNAME: "sts.provider.test" } } },
    ["txt fail txt/dangling-alias"],
  ],
  [
    "by way of another alias",
    {
      policy,
      zone: { [name]: { CNAME: "b.example.test" }, "b.example.test": { CNAME: alias }, [alias]: txt() },
    },
    [],
  ],
  ["nothing at all", aliased(null, null), missing],
  ["no alias, and the record is there", aliased(txt(), null), missing],
  ["no alias, but other records", aliased(txt(), txt("v=spf1 -all")), missing],
  ["a record of its own that senders do not take", aliased(txt(), txt(`"${now}"`)), missing],
  ["two records of its own", aliased(txt(), { TXT: [[now!], [before!]] }), missing],
  ["a record of its own, with the right id", aliased(txt(), txt()), ["txt warn txt/own-record"]],
  ["a record of its own alone, with the right id", aliased(null, txt()), ["txt warn txt/own-record"]],
  ["a record of its own, with an old id", aliased(txt(), txt(before)), ["txt fail txt/own-record-old"]],
  [
    "a record of its own, with an id of nobody",
    aliased(txt(), txt("v=STSv1; id=1")),
    ["txt fail txt/own-record-old"],
  ],
  ["leads elsewhere, to the right id", elsewhere(txt()), ["txt warn txt/alias-elsewhere"]],
  ["leads elsewhere, to an old id", elsewhere(txt(before)), ["txt fail txt/alias-elsewhere-old"]],
  ["leads elsewhere, to nothing", elsewhere(null), missing],
  ["a failing name server", aliased(txt(), { fault: "servfail" }), ["txt unknown txt/unknown"]],
  [
    "the resolver has the record that was there before the alias",
    { ...aliased(txt(), txt(before)), servers: serversOf(led, led) },
    ["txt ok txt/resolver-behind"],
  ],
  [
    "the resolver does not know of the new alias",
    { ...aliased(txt(), null), servers: serversOf(led, led) },
    ["txt ok txt/resolver-behind"],
  ],
  [
    "one name server has the alias, the other the record that was there before",
    { ...aliased(txt(), txt(before)), servers: serversOf(led, { [name]: txt(before) }) },
    ["txt fail txt/own-record-old"],
  ],
  [
    "the name servers of the other zone are asked",
    {
      policy,
      zone: {
        ...led,
        "example.net": { NS: ["ns.example.net"] },
        "ns.example.net": { A: ["192.0.2.3"] },
      },
      servers: { "192.0.2.3": null },
    },
    ["txt ok txt/server-silent"],
  ],
];
