import type { DnsChange } from "../../../src/sts/dns-change.ts";

/** What was asked for, and the plan that octoDNS 1.22.0 writes for it. */
export interface Planned {
  readonly changes: readonly DnsChange[];
  readonly plan: string;
}

const newId: DnsChange = {
  name: "_mta-sts.shop.example",
  type: "TXT",
  ttl: 3600,
  zone: "shop.example",
  from: [["v=STSv1; id=20270104090000"]],
  to: "v=STSv1; id=20270111090000",
};
const reports: DnsChange = {
  name: "_smtp._tls.shop.example",
  type: "TXT",
  ttl: 3600,
  zone: "shop.example",
  from: [],
  to: "v=TLSRPTv1; rua=mailto:tls-reports@shop.example",
};
const host: DnsChange = {
  name: "mta-sts.shop.example",
  type: "CNAME",
  ttl: 3600,
  zone: "shop.example",
  from: [],
  to: "octocat.github.io",
};
const alias: DnsChange = { ...newId, name: "sts.dns.example.net", zone: "sts.dns.example.net", ttl: 300 };

const updated = String.raw`{"existing": {"ttl": 3600, "value": "v=STSv1\\; id=20270104090000"}, "name": "_mta-sts", "new": {"ttl": 3600, "value": "v=STSv1\\; id=20270111090000"}, "record_type": "TXT", "type": "update"}`;
const created = String.raw`{"name": "_mta-sts", "new": {"ttl": 3600, "value": "v=STSv1\\; id=20270111090000"}, "record_type": "TXT", "type": "create"}`;
const createdReports = String.raw`{"name": "_smtp._tls", "new": {"ttl": 3600, "value": "v=TLSRPTv1\\; rua=mailto:tls-reports@shop.example"}, "record_type": "TXT", "type": "create"}`;
const createdHost = `{"name": "mta-sts", "new": {"ttl": 3600, "value": "octocat.github.io."}, "record_type": "CNAME", "type": "create"}`;
const updatedAlias = String.raw`{"existing": {"ttl": 300, "value": "v=STSv1\\; id=20270104090000"}, "name": "", "new": {"ttl": 300, "value": "v=STSv1\\; id=20270111090000"}, "record_type": "TXT", "type": "update"}`;
const updatedTwo = String.raw`{"existing": {"ttl": 60, "values": ["v=STSv1\\; id=20270104090000", "v=STSv1 id=1"]}, "name": "_mta-sts", "new": {"ttl": 3600, "value": "v=STSv1\\; id=20270111090000"}, "record_type": "TXT", "type": "update"}`;
const updatedWithComment = String.raw`{"existing": {"octodns": {"cloudflare": {"auto-ttl": true, "comment": "f\u00fcr MTA-STS \ud83d\udd12", "tags": []}}, "ttl": 300, "value": "v=STSv1\\; id=20270104090000"}, "name": "_mta-sts", "new": {"ttl": 3600, "value": "v=STSv1\\; id=20270111090000"}, "record_type": "TXT", "type": "update"}`;

const plan = (zones: Readonly<Record<string, readonly string[]>>) =>
  `{"dns": {${Object.entries(zones)
    .map(([zone, changes]) => `"${zone}": {"changes": [${changes.join(", ")}], "meta": null}`)
    .join(", ")}}}\n`;

export const plans: Readonly<Record<string, Planned>> = {
  "a new id": { changes: [newId], plan: plan({ "shop.example.": [updated] }) },
  "the first id": { changes: [{ ...newId, from: [] }], plan: plan({ "shop.example.": [created] }) },
  "two records that become one": {
    changes: [{ ...newId, from: [["v=STSv1 id=1"], ["v=STSv1; id=", "20270104090000"]] }],
    plan: plan({ "shop.example.": [updatedTwo] }),
  },
  "a record that has a comment at the provider": {
    changes: [newId],
    plan: plan({ "shop.example.": [updatedWithComment] }),
  },
  "three records": {
    changes: [newId, reports, host],
    plan: plan({ "shop.example.": [createdReports, createdHost, updated] }),
  },
  "two zones, of one the name itself": {
    changes: [newId, alias],
    plan: plan({ "shop.example.": [updated], "sts.dns.example.net.": [updatedAlias] }),
  },
  nothing: { changes: [], plan: "{}\n" },
};
