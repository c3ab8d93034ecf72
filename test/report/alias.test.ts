import { describe, expect, test } from "vitest";
import { checked, diskAfter, filesOf, inputs, noon, policy } from "../../scripts/pictures/story.ts";
import { build } from "../../src/commands/build.ts";
import { dnsFormatNames, inDnsFormat } from "../../src/plan/dns-formats/formats.ts";
import { recordsOf } from "../../src/plan/records.ts";
import { builtText, policyOutputs } from "../../src/report/build.ts";
import { noColors } from "../../src/report/colors.ts";
import { code } from "../../src/report/markdown.ts";
import { nextSteps } from "../../src/report/next-steps.ts";
import { pullRequestBody } from "../../src/report/pull-request.ts";
import { panelRecords } from "../../src/report/records-text.ts";
import { setupIssue } from "../../src/report/setup-issue.ts";
import { summary } from "../../src/report/summary.ts";
import { announcementIn, type DnsRecord } from "../../src/sts/records.ts";
import { ordinary } from "../world.ts";
import { old, repository } from "./shop.ts";

/** The TXT record is kept in another zone, to which `_mta-sts` leads. */
const alias = "_mta-sts.dns.provider.example";
const text = (mode: string) => `${policy(mode, old)}alias: ${alias}\n`;
const name = "_mta-sts.shop.example";

async function built() {
  const disk = await diskAfter([]);
  disk.set(inputs.policy, text("testing"));
  return build(inputs, { files: filesOf(disk), now: () => noon("2027-01-04"), dns: async () => null });
}

test("the records: what leads there, and last what is there", async () => {
  const { planned } = await built();
  expect(planned!.records).toEqual([
    { name: "mta-sts.shop.example", type: "CNAME", ttl: 3600, value: "shop.github.io" },
    {
      ...{ name: "_smtp._tls.shop.example", type: "TXT", ttl: 3600 },
      value: "v=TLSRPTv1; rua=mailto:tls-reports@shop.example",
    },
    { name, type: "CNAME", ttl: 3600, value: alias },
    { name: alias, type: "TXT", ttl: 3600, value: "v=STSv1; id=20270104120000" },
  ]);
});

test("before there is an id, only what leads there can be set", () => {
  const { records } = recordsOf({ ...ordinary, alias }, null, null);
  expect(records.map(({ name, type }) => `${name} ${type}`)).toEqual([
    "_smtp._tls.example.test TXT",
    "_mta-sts.example.test CNAME",
  ]);
  expect(announcementIn(records)).toBeUndefined();
});

test("the Action's outputs name the TXT record", async () => {
  expect(policyOutputs(await built())).toMatchObject({
    "txt-name": alias,
    "txt-value": "v=STSv1; id=20270104120000",
  });
});

test("what is set last is what senders look at", async () => {
  const result = await built();
  const [cname, last, ...others] = nextSteps(result, repository).split("\n").slice(-2);
  expect([cname, last, ...others]).toEqual([
    expect.stringContaining(`Set the CNAME record ${code("_mta-sts")} above`),
    expect.stringContaining(`set the TXT record ${code(alias)} above`),
  ]);
  expect(await builtText(result, noColors)).toContain(`\nSet ${alias} last: `);
});

test("what is not to be set yet is named", async () => {
  const result = await checked([["2027-01-04", text("testing")]], "2027-01-19", text("enforce"), [old]);
  expect(await summary(result, repository)).toContain(
    `The record ${code(alias)} gets a new id **after publication**`,
  );
  const { plan, previous, isNew } = result.planned!;
  const body = pullRequestBody({ plan, published: previous, isNew });
  expect(body.split("\n\n").at(-1)).toContain(code(alias));
});

test("the list of what is left to do names both", async () => {
  const { records } = (await built()).planned!;
  const toDo = [{ task: "txt", done: false }] as const;
  const { open } = await setupIssue({ domain: "shop.example", toDo, records, aliases: [] }, repository.url);
  const { body } = open;
  const item = body.split("\n").find((line) => line.startsWith("- [ ]"));
  expect(item).toContain(`CNAME record ${code(name)}`);
  expect(item).toContain(`TXT record ${code(alias)}`);
  expect(body.split("\n\n").at(-1)).toContain(code(alias));
});

describe("DNS panels append the zone of each name", () => {
  const panel = async (domain: string, where: string) => {
    const { records } = recordsOf({ ...ordinary, domain, tls_rpt: [], alias: where }, "1", null);
    const { zones, rows } = await panelRecords(records, domain);
    return [zones, rows.map(({ panelName }) => panelName)];
  };

  test.each([
    ["shop.example", alias, ["shop.example", "provider.example"], ["_mta-sts", "_mta-sts.dns"]],
    ["shop.example", "_sts.dns.shop.example", ["shop.example"], ["_mta-sts", "_sts.dns"]],
    ["mail.shop.co.uk", "_sts.shop.co.uk", ["shop.co.uk"], ["_mta-sts.mail", "_sts"]],
    ["mail.shop.co.uk", "other.co.uk", ["shop.co.uk", "other.co.uk"], ["_mta-sts.mail", "@"]],
  ])("%s, kept at %s", async (domain, where, zones, names) => {
    expect(await panel(domain, where)).toEqual([zones, names]);
  });
});

describe("a DNS format", () => {
  const recordsFor = (domain: string, where: string): readonly DnsRecord[] =>
    recordsOf({ ...ordinary, domain, alias: where }, "1", "octo.github.io").records;
  const oneZone = dnsFormatNames.filter((format) => format !== "zone");

  test.each(oneZone)("%s is for one zone: it leaves out what is in another, and says so", async (format) => {
    const records = recordsFor("shop.example", alias);
    const { text, findings } = await inDnsFormat(format, records, "shop.example");
    expect(text).toBe((await inDnsFormat(format, records.slice(0, -1), "shop.example")).text);
    expect(findings.map(({ code, args }) => [code, args])).toEqual([
      [
        "records/other-zone",
        { name: alias, type: "TXT", value: "v=STSv1; id=1", zone: "shop.example", format },
      ],
    ]);
  });

  test("zone has absolute names, so that it has all", async () => {
    const { text, findings } = await inDnsFormat("zone", recordsFor("shop.example", alias), "shop.example");
    expect([text.split("\n").length, findings]).toEqual([5, []]);
    expect(text).toContain(`\n${alias}. 3600 IN TXT   "v=STSv1; id=1"\n`);
  });

  test.each(dnsFormatNames)("%s has what is in the same zone", async (format) => {
    const records = recordsFor("shop.example", "_sts.dns.shop.example");
    const { text, findings } = await inDnsFormat(format, records, "shop.example");
    expect(findings).toEqual([]);
    expect(text).toContain("_sts.dns");
  });

  test("nothing is left of a record of another zone alone", async () => {
    const records = recordsFor("shop.example", alias).slice(-1);
    expect((await inDnsFormat("cloudflare", records, "shop.example")).text).toBe("");
  });

  test("in the same zone, beside the policy domain: what is relative to the zone", async () => {
    const [domain, where] = ["mail.shop.example", "_sts.dns.shop.example"];
    const records = recordsFor(domain, where).slice(-2);
    const { text: dnscontrol } = await inDnsFormat("dnscontrol", records, domain);
    expect(dnscontrol.split("\n").slice(1)).toEqual([
      'D_EXTEND("mail.shop.example",',
      '  CNAME("_mta-sts", "_sts.dns.shop.example.", TTL(3600))',
      ");",
      'D_EXTEND("shop.example",',
      '  TXT("_sts.dns", "v=STSv1; id=1", TTL(3600))',
      ");",
      "",
    ]);
    const { text: terraform } = await inDnsFormat("terraform-route53", records, domain);
    expect([...terraform.matchAll(/resource .* "(\w+)"/g)].map(([, label]) => label)).toEqual([
      "mta_sts_cname",
      "sts_dns_shop_example_txt",
    ]);
    const { text: octodns } = await inDnsFormat("octodns", records, domain);
    expect(octodns).toContain("\n_sts.dns:\n");
  });
});
