import { describe, expect, test } from "vitest";
import { catalog } from "../../src/base/catalog/catalog.ts";
import { liveFindings } from "../../src/base/catalog/live.ts";
import { publishedRecordFindings } from "../../src/base/catalog/published-records.ts";
import { serverFindings } from "../../src/base/catalog/servers.ts";
import type { CheckName } from "../../src/verify/check.ts";
import { checkHttps } from "../../src/verify/https.ts";
import type { Fetch } from "../../src/verify/look/policy-file.ts";
import { verifyDomain } from "../../src/verify/verify-domain.ts";
import { goodCertificate, type PolicyHost, worldOf } from "./fake-world.ts";
import { alias, aliased, aliasRows } from "./rows-alias.ts";
import { mxRows, startTlsRows } from "./rows-mail-servers.ts";
import { hostRows, httpsRows, policyRows } from "./rows-policy-host.ts";
import { nameServerRows, type Row, stsRecordRows, tlsRptRows } from "./rows-records.ts";
import { waitRows } from "./rows-wait.ts";
import { checksIn, domain, now, outsideIn, publishedIn, type Setup, subjectIn, verdictIn } from "./setup.ts";

const all: Readonly<Record<string, readonly Row[]>> = {
  "the _mta-sts record": stsRecordRows,
  "the _mta-sts record, kept in another zone": aliasRows,
  "the name servers": nameServerRows,
  "the _smtp._tls record": tlsRptRows,
  "the policy host": hostRows,
  HTTPS: httpsRows,
  "the policy": policyRows,
  "mail servers": mxRows,
  STARTTLS: startTlsRows,
};

describe.each(Object.entries(all))("%s", (_, rows) => {
  test.each(rows)("%s", async (_, setup, expected) => {
    expect(await verdictIn(setup)).toEqual(expected);
  });
});

test("each thing that can be said is said somewhere", () => {
  const lines = Object.values(all).flatMap((rows) => rows.flatMap(([, , expected]) => expected));
  const said = new Set([
    ...lines.flatMap((line) => line.split(" ")),
    ...waitRows.map(([, , , [code]]) => code),
  ]);
  const ours = { ...publishedRecordFindings, ...serverFindings, ...liveFindings };
  const codes = Object.keys(ours);
  // A code of the same name in another table would take its place.
  expect(catalog).toMatchObject(ours);
  // Those are about the command, and have tests of their own.
  const others = [
    "domain/not-verifiable",
    "domain/understood",
    "verify/nothing-checked",
    "monitor/placeholder",
    "live/caches",
  ];
  expect(codes.filter((code) => !said.has(code))).toEqual(others);
});

test("what is seen is reported where nothing is to be said against it", async () => {
  const checks = await checksIn({});
  expect(checks.map(({ name, target, seen }) => [name, target, seen])).toEqual([
    ["txt", `_mta-sts.${domain}`, "id 20261101120000, TTL 300"],
    ["tls-rpt", `_smtp._tls.${domain}`, "mailto:tls-reports@example.test, TTL 300"],
    ["host", `mta-sts.${domain}`, "alias of octo.github.io, 192.0.2.10, 2001:db8::10"],
    [
      "https",
      `https://mta-sts.${domain}/.well-known/mta-sts.txt`,
      "status 200, TLSv1.3, certificate by Good Authority for 355 more days",
    ],
    ["policy", `https://mta-sts.${domain}/.well-known/mta-sts.txt`, "enforce, 1 mx, max_age 604800"],
    ["mx", "mx1.example.test", "allowed by the policy; 192.0.2.25"],
    ["starttls", "mx1.example.test", "TLSv1.3, certificate by Good Authority for 355 more days"],
  ]);
});

describe("where it differs", () => {
  const published = publishedIn({}).text;
  const argsOf = async (setup: Setup) => {
    const policy = (await checksIn(setup)).find(({ name }) => name === "policy")!;
    return policy.findings[0]!.args;
  };
  const everywhere = (host: PolicyHost) => ({ hosts: { "192.0.2.10": host, "2001:db8::10": host } });

  test.each([
    ["a line", published.replace("enforce", "testing"), 2, "mode: testing", "mode: enforce"],
    ["a line more", `${published}a: b`, 5, "a: b", ""],
    ["a blank line and another more", `${published}\nx`, 6, "x", ""],
    ["a line less", published.replace(/max_age.*/s, ""), 4, "", "max_age: 604800"],
  ])("%s", async (_, text, number, served, wanted) => {
    expect(await argsOf(everywhere({ text }))).toEqual({ number, served, published: wanted });
  });

  test("the address is named, and the client where an address tells them apart", async () => {
    const [ipv4, ipv6] = [{ text: "x" }, { to: { browsers: { text: "y" } } }];
    expect(await argsOf({ hosts: { "192.0.2.10": ipv4 } })).toEqual({ addresses: "192.0.2.10" });
    expect(await argsOf({ hosts: { "192.0.2.10": ipv6 } })).toEqual({
      addresses: "192.0.2.10 (to browsers)",
    });
  });
});

test("a record to set is reported in full", async () => {
  const [finding] = (await checksIn({ zone: { [`_mta-sts.${domain}`]: null } }))[0]!.findings;
  expect(finding!.args.record).toBe("v=STSv1; id=20261101120000");
});

describe("where the record is kept in another zone", () => {
  const record = "v=STSv1; id=20261101120000";
  const there = { TXT: [[record]] };
  const txtIn = async (setup: Setup) => (await checksIn(setup))[0]!;

  test("what is seen is reported where nothing is to be said against it", async () => {
    const { target, seen } = await txtIn(aliased(there));
    expect([target, seen]).toEqual([`_mta-sts.${domain}`, `id 20261101120000, TTL 300, alias of ${alias}`]);
  });

  test("a record to set is named where it is kept", async () => {
    const { target, findings } = await txtIn(aliased({ TXT: [["v=STSv1; id=1"]] }));
    expect([target, findings[0]!.args]).toEqual([
      `_mta-sts.${domain}`,
      { id: "1", name: alias, published: "20261101120000", record, first: "" },
    ]);
  });

  test.each<[string, Setup]>([
    ["nothing is there", aliased(there, null)],
    ["a record is there", aliased(null, there)],
    ["it is an old one", aliased(there, { TXT: [["v=STSv1; id=1"]] })],
    ["it leads elsewhere", aliased(there, { CNAME: `_smtp._tls.${domain}` })],
  ])("both records are named where the alias is not as it should be: %s", async (_, setup) => {
    const { args } = (await txtIn(setup)).findings[0]!;
    expect(args).toMatchObject({ name: `_mta-sts.${domain}`, cname: `CNAME ${alias}`, alias, record });
  });

  test("an alias that leads elsewhere is named, and where a record is by mistake", async () => {
    const [gone, misplaced] = ["gone.provider.test", `_mta-sts.mail.${domain}`];
    const setup: Setup = {
      policy: { alias },
      zone: { [`_mta-sts.${domain}`]: { CNAME: gone }, [misplaced]: { CNAME: alias }, [alias]: there },
    };
    const { hint } = (await txtIn(setup)).findings[0]!.args;
    expect(hint).toContain(gone);
    expect(hint).toContain(misplaced);
  });

  test("where somebody else keeps theirs is not asked", async () => {
    const own = { ...aliased(null, there), ours: false };
    expect(await verdictIn(own)).toEqual([]);
  });
});

test("a version of TLS is missing only where TLS fails for want of it", () => {
  const failed = (tls: Fetch["tls"], failure: "tls" | "timeout"): Fetch => ({
    ...{ address: "192.0.2.10", tls },
    result: { kind: "failed", failure },
  });
  const answer = { kind: "connected", tls: "TLSv1.3", certificate: goodCertificate, answers: [] } as const;
  const codes = (...others: Fetch[]) =>
    checkHttps(
      [{ address: "192.0.2.10", tls: null, result: answer }, ...others],
      "mta-sts.example.test",
      now,
    ).findings.map(({ code }) => code);
  expect(codes(failed("TLSv1.2", "tls"))).toEqual(["https/without-older-tls"]);
  expect(codes(failed("TLSv1.2", "timeout"), failed("TLSv1.3", "timeout"))).toEqual([]);
});

test.each<[string, Setup, boolean]>([
  ["everywhere", {}, true],
  ["not at one address", { hosts: { "192.0.2.10": { text: "x" } } }, false],
  ["nowhere", { hosts: { "192.0.2.10": { status: 404 }, "2001:db8::10": { status: 404 } } }, false],
  ["by somebody else, of whom nothing was published here", { ours: false }, false],
])("what was published is served: %s", async (_, setup, expected) => {
  const outside = outsideIn(setup);
  const options = { skip: new Set<CheckName>(), watch: () => {} };
  const { served } = await verifyDomain(
    worldOf(() => outside),
    subjectIn(setup),
    options,
  );
  expect(served?.isPublished).toBe(expected);
});

test("of many mail servers the first twenty are looked at", async () => {
  const hosts = Array.from({ length: 25 }, (_, index) => [index, `mx${index}.many.test`] as const);
  const setup: Setup = {
    zone: { [domain]: { MX: hosts }, "*.many.test": { A: ["192.0.2.25"] } },
    policy: { mx: ["*.many.test"] },
  };
  const targets = (await checksIn(setup)).filter(({ name }) => name === "mx").map(({ target }) => target);
  expect(targets).toEqual([domain, ...hosts.slice(0, 20).map(([, host]) => host)]);
});

test("of name servers that disagree, the few are distinguished from the many", async () => {
  const servers = ["ns1.example.test", "ns2.example.test", "ns3.example.test"];
  const other = {
    [`_mta-sts.${domain}`]: { TXT: [["v=STSv1; id=1"]] },
    [`_smtp._tls.${domain}`]: { TXT: [["v=TLSRPTv1; rua=mailto:tls-reports@example.test"]] },
  };
  const setup: Setup = {
    zone: {
      [domain]: { MX: [[10, "mx1.example.test"]], NS: servers },
      "ns3.example.test": { A: ["192.0.2.3"] },
    },
    servers: { "192.0.2.1": other },
  };
  const [finding] = (await checksIn(setup))[0]!.findings;
  expect([finding?.code, finding?.args.servers, finding?.args.others]).toEqual([
    "txt/servers-disagree",
    "ns1.example.test",
    "ns2.example.test, ns3.example.test",
  ]);
});

test("what is left out is not looked at", async () => {
  const checks = await checksIn({}, ["https", "policy", "mx", "starttls", "host", "tls-rpt"]);
  expect(checks.map(({ name }) => name)).toEqual(["txt"]);
  expect(await verdictIn({}, ["starttls"])).toEqual([]);
});
