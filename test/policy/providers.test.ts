import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasErrors } from "../../src/base/finding.ts";
import { currentEntry } from "../../src/ledger/ledger.ts";
import { type Preset, presetNamed, presets, providerOf, providersOf } from "../../src/policy/presets.ts";
import { providers } from "../../src/policy/providers.ts";
import { readPolicy } from "../../src/policy/read.ts";
import { policyFilePath } from "../../src/sts/policy-file.ts";
import { type Proposed, proposalOf } from "../proposed.ts";
import { judged, reported, type World } from "../world.ts";

/** What people write; the MX of a domain there; what senders get, written out by hand. */
const rows: [name: string, hosts: string[], mx: string[]][] = [
  [
    "amazon-ses-eu-west-1",
    ["inbound-smtp.eu-west-1.amazonaws.com"],
    ["inbound-smtp.eu-west-1.amazonaws.com"],
  ],
  [
    "amazon-ses-ap-southeast-2",
    ["inbound-smtp.ap-southeast-2.amazonaws.com"],
    ["inbound-smtp.ap-southeast-2.amazonaws.com"],
  ],
  [
    "cloudflare-email-routing",
    ["route1.mx.cloudflare.net", "route2.mx.cloudflare.net", "amir.mx.cloudflare.net"],
    ["*.mx.cloudflare.net"],
  ],
  [
    "fastmail",
    ["in1-smtp.messagingengine.com", "in2-smtp.messagingengine.com"],
    ["in1-smtp.messagingengine.com", "in2-smtp.messagingengine.com"],
  ],
  [
    "forward-email",
    ["mx1.forwardemail.net", "mx2.forwardemail.net"],
    ["mx1.forwardemail.net", "mx2.forwardemail.net"],
  ],
  ["gandi", ["spool.mail.gandi.net", "fb.mail.gandi.net"], ["spool.mail.gandi.net", "fb.mail.gandi.net"]],
  [
    "google-workspace",
    ["smtp.google.com", "aspmx.l.google.com", "alt1.aspmx.l.google.com", "alt4.aspmx.l.google.com"],
    ["smtp.google.com", "aspmx.l.google.com", "*.aspmx.l.google.com"],
  ],
  [
    "icloud",
    ["mx01.mail.icloud.com", "mx02.mail.icloud.com"],
    ["mx01.mail.icloud.com", "mx02.mail.icloud.com"],
  ],
  ["improvmx", ["mx1.improvmx.com", "mx2.improvmx.com"], ["mx1.improvmx.com", "mx2.improvmx.com"]],
  ["infomaniak", ["mta-gw.infomaniak.ch"], ["mta-gw.infomaniak.ch"]],
  ["ionos-de", ["mx00.ionos.de", "mx01.ionos.de"], ["mx00.ionos.de", "mx01.ionos.de"]],
  ["ionos-co-uk", ["mx00.ionos.co.uk", "mx01.ionos.co.uk"], ["mx00.ionos.co.uk", "mx01.ionos.co.uk"]],
  [
    "mailbox-org",
    ["mxext1.mailbox.org", "mxext4.mailbox.org"],
    ["mxext1.mailbox.org", "mxext2.mailbox.org", "mxext3.mailbox.org", "mxext4.mailbox.org"],
  ],
  ["microsoft-365", ["shop-example.mail.protection.outlook.com"], ["*.mail.protection.outlook.com"]],
  ["microsoft-365-dane-o-v1", ["shop-example.o-v1.mx.microsoft"], ["*.o-v1.mx.microsoft"]],
  ["microsoft-365-dane-x-v1", ["shop-example.x-v1.mx.microsoft"], ["*.x-v1.mx.microsoft"]],
  ["migadu", ["aspmx1.migadu.com", "aspmx2.migadu.com"], ["aspmx1.migadu.com", "aspmx2.migadu.com"]],
  [
    "ovh",
    ["mx0.mail.ovh.net", "mx1.mail.ovh.net", "mx2.mail.ovh.net", "mx3.mail.ovh.net", "mx4.mail.ovh.net"],
    ["mx0.mail.ovh.net", "mx1.mail.ovh.net", "mx2.mail.ovh.net", "mx3.mail.ovh.net", "mx4.mail.ovh.net"],
  ],
  [
    "proofpoint",
    ["mx0a-00123456.pphosted.com", "mxa-00123456.gslb.pphosted.com"],
    ["*.pphosted.com", "*.gslb.pphosted.com"],
  ],
  [
    "proton",
    ["mail.protonmail.ch", "mailsec.protonmail.ch"],
    ["mail.protonmail.ch", "mailsec.protonmail.ch"],
  ],
  ["purelymail", ["mailserver.purelymail.com"], ["mailserver.purelymail.com"]],
  ["rackspace", ["mx1.emailsrvr.com", "mx2.emailsrvr.com"], ["mx1.emailsrvr.com", "mx2.emailsrvr.com"]],
  ["yandex", ["mx.yandex.net"], ["mx.yandex.net"]],
  ["zoho-com", ["mx.zoho.com", "mx2.zoho.com"], ["mx.zoho.com", "mx2.zoho.com", "mx3.zoho.com"]],
  ["zoho-eu", ["mx.zoho.eu", "mx3.zoho.eu"], ["mx.zoho.eu", "mx2.zoho.eu", "mx3.zoho.eu"]],
];

const settings = (lines: string) => `domain: example.test\nmode: testing\n${lines}\nmax_age: 1w\n`;
const read = (lines: string) => readPolicy({ kind: "text", text: settings(lines) }, "policy.yml");
const policyOf = async (lines: string) => (await read(lines)).policy!;
const codes = async (lines: string) => (await read(lines)).findings.map(({ code }) => code);

describe.each(rows)("provider: %s", (name, hosts, mx) => {
  test("stands for the patterns that its domains publish", async () => {
    expect(await policyOf(`provider: ${name}`)).toMatchObject({ provider: name, mx });
  });

  test("is what the same list under mx is, and nothing can be said against that", async () => {
    const listed = await read(`mx: ${JSON.stringify(mx)}`);
    expect(listed.findings).toEqual([]);
    expect(await policyOf(`provider: ${name}`)).toEqual({ ...listed.policy, provider: name });
  });

  test("is recognized from its mail servers and from its patterns", () => {
    expect([...hosts, ...mx].map((host) => providerOf(host)?.name)).toEqual(
      [...hosts, ...mx].map(() => name),
    );
    expect(providersOf(hosts).map((preset) => preset.name)).toEqual([name]);
  });

  test("admits them: nothing to say about a domain that has them", () => {
    expect(world({ mx: hosts, proposed: { provider: name, mx } })).toEqual([]);
  });
});

/** What is reported about a domain in testing, but for how long it has been. */
function world(about: World): string[] {
  const { proposed } = about;
  return reported({
    history: [["2026-11-20", { mode: "testing", ...proposed }]],
    ...about,
    proposed: { mode: "testing", ...proposed },
  });
}

describe("the table", () => {
  test("has a row here for every provider", () => {
    const isCovered = (key: string) => rows.some(([name]) => name === key || name.startsWith(`${key}-`));
    const publishing = providers.filter(({ policyHost }) => policyHost === undefined);
    expect(publishing.filter(({ key }) => !isCovered(key))).toEqual([]);
  });

  test("is what the guide shows", () => {
    const guide = readFileSync(join(import.meta.dirname, "../../docs/guides/providers.md"), "utf8");
    const shown = guide.match(/^\| `[a-z].*\| .*\d \|$/gm);
    expect(shown).toEqual(
      presets
        .filter(({ provider }) => provider.policyHost === undefined)
        .map(({ name, mx, provider }) => {
          const patterns = mx.map((pattern) => `\`${pattern}\``).join(", ");
          const { source, documentation, seen } = provider;
          const from = documentation === undefined ? source : `[${source}](${documentation})`;
          return `| \`${name}\` | ${provider.name} | ${patterns} | ${from} | ${seen} |`;
        }),
    );
  });

  test("is in order, and says when each was looked at", () => {
    const keys = providers.map(({ key }) => key);
    expect(keys).toEqual(keys.toSorted());
    expect(providers.filter(({ seen }) => !/^20\d\d-(0[1-9]|1[0-2])$/.test(seen))).toEqual([]);
  });

  test("has one preset for a name, and one for a host", () => {
    const ownersOf = ({ mx }: Preset) => mx.map((pattern) => providerOf(pattern)?.name);
    expect(
      presets.map((preset) => [preset.name, presetNamed(preset.name), new Set(ownersOf(preset))]),
    ).toEqual(presets.map((preset) => [preset.name, preset, new Set([preset.name])]));
  });
});

describe("names", () => {
  test.each([
    ["Proton", "proton"],
    [" proton ", "proton"],
    ["Google Workspace", "google-workspace"],
    ["mailbox.org", "mailbox-org"],
    ["microsoft_365", "microsoft-365"],
    ["IONOS co.uk", "ionos-co-uk"],
    ["Amazon SES EU-West-1", "amazon-ses-eu-west-1"],
  ])("%s is %s", async (written, name) => {
    expect((await policyOf(`provider: "${written}"`)).provider).toBe(name);
  });

  test.each([
    ["google", "google-workspace"],
    ["protonmail", "proton"],
    ["office365", "microsoft-365"],
    ["fastmial", "fastmail"],
    ["my-own-server", null],
    ["constructor", null],
  ])("%s is unknown, and %s may be meant", async (written, meant) => {
    const [one] = (await read(`provider: ${written}`)).findings;
    expect([one?.code, one?.severity, one?.place?.line]).toEqual(["provider/unknown", "error", 3]);
    expect(one?.args.hint).toBe(meant === null ? "" : ` Did you mean \`${meant}\`?`);
  });

  test.each(["zoho", "zoho-moon", "amazon-ses", "amazon-ses-europe", "ionos-e", "microsoft-365-dane"])(
    "%s does not say which",
    async (written) => expect(await codes(`provider: ${written}`)).toEqual(["provider/which"]),
  );

  test("a provider that serves its policies itself is an error that names where they are", async () => {
    const [one] = (await read("provider: tuta")).findings;
    expect([one?.code, one?.args.host]).toEqual(["provider/hosts-policy", "mta-sts.tutanota.de"]);
  });

  test("what is known from MX records alone is reported", async () => {
    const reported = providers
      .filter(({ source }) => source === "mx")
      .map(({ key }) => codes(`provider: ${key}`));
    expect(new Set((await Promise.all(reported)).flat())).toEqual(new Set(["provider/unproven"]));
  });
});

describe("recognition", () => {
  test.each([
    "mail.example.test",
    "protonmail.ch",
    "a.mail.protonmail.ch",
    "mail.protonmail.ch.example.test",
    "mail-protonmail.ch",
    "mx.zoho.example",
    "inbound-smtp.eu-west-1.amazonaws.com.example.test",
    "inbound-smtp.example.amazonaws.com",
    "a.b.mail.protection.outlook.com",
    "mail.protection.outlook.com",
    "shop.mx.microsoft",
    "",
    "*",
  ])("%j is nobody's", (host) => expect(providerOf(host)).toBeNull());

  test("several providers, each once; hosts of nobody are left out", () => {
    const found = providersOf([
      "mx2.zoho.eu",
      "mail.example.test",
      "shop.mail.protection.outlook.com",
      "mx.zoho.eu",
      "mail.tutanota.de",
    ]);
    expect(found.map(({ name }) => name)).toEqual(["zoho-eu", "microsoft-365", "tuta"]);
  });
});

describe("provider and mx", () => {
  const proton = ["mail.protonmail.ch", "mailsec.protonmail.ch"];

  test("both: the provider's patterns, then what mx adds", async () => {
    const { mx } = await policyOf("mx: [mx.backup.example, '*.example.test']\nprovider: proton");
    expect(mx).toEqual([...proton, "mx.backup.example", "*.example.test"]);
  });

  test("an mx that the provider has too is published once, and reported", async () => {
    const lines = "provider: proton\nmx: [a.example.test, mail.protonmail.ch]";
    expect((await policyOf(lines)).mx).toEqual([...proton, "a.example.test"]);
    expect(await codes(lines)).toEqual(["mx/duplicate"]);
  });

  test.each(["mx: []", "mx:", "mx: mx.backup.example"])("provider with `%s` is enough", async (line) => {
    expect((await policyOf(`provider: proton\n${line}`)).mx.slice(0, 2)).toEqual(proton);
  });

  test.each(["", "mx:", "provider:\nmx:"])("`%s` names no mail server", async (lines) => {
    expect(await codes(lines)).toEqual(["policy/missing-key"]);
  });

  test("a wrong mx is an error beside a provider, too", async () => {
    expect(await codes("provider: proton\nmx: ['*.com', a_b.test]")).toEqual([
      "mx/underscore",
      "mx/wildcard-public-suffix",
    ]);
  });

  test("each pattern stands where it was written", async () => {
    const both = await read("provider: proton\nmx: [mail.protonmail.ch, a.example.test]");
    const at = (...path: PropertyKey[]) => [both.place(path).line, both.place(path).column];
    expect([at("mx", 0), at("mx", 1), at("mx", 2), at("mx")]).toEqual([
      [3, 11],
      [3, 11],
      [4, 26],
      [4, 5],
    ]);
    expect((await read("provider: proton")).place(["mx"])).toMatchObject({ line: 3, column: 11 });
  });
});

describe("against the domain's mail servers", () => {
  const proton = presetNamed("proton")!;
  const proposed = { provider: "proton", mx: proton.mx };
  const hints = (about: World) => world(about).filter((one) => !one.startsWith("notice"));

  test("a preset that admits none of them: an error under enforce, a warning for each under testing", () => {
    const mx = ["mx.zoho.eu", "mx2.zoho.eu"];
    expect(reported({ mx, proposed })[0]).toBe("error mx/admits-none");
    expect(world({ mx, proposed, history: [] })).toEqual([
      "warning mx/not-admitted-in-testing mx.zoho.eu",
      "warning mx/not-admitted-in-testing mx2.zoho.eu",
      "notice mx/preset-unused",
    ]);
  });

  test.each<[string, World["proposed"], string[], string, string]>([
    ["the preset, and the one that is meant", proposed, ["mx.zoho.eu"], "proton", "zoho-eu"],
    ["for a list, the preset that would do", {}, ["mx.zoho.eu"], "", "zoho-eu"],
    ["nothing about servers of nobody", proposed, ["mail.example.net"], "proton", ""],
    ["no preset that cannot be named", proposed, ["mail.tutanota.de"], "proton", ""],
  ])("names %s", (_, changed, mx, named, meant) => {
    for (const mode of ["enforce", "testing"] as const) {
      const [one] = judged({ mx, proposed: { ...changed, mode } });
      expect(one?.code).toBe(mode === "enforce" ? "mx/admits-none" : "mx/not-admitted-in-testing");
      expect(/`provider: (.*?)`/.exec(String(one?.args.preset))?.[1] ?? "").toBe(named);
      expect(/`provider: (.*?)`/.exec(String(one?.args.hint))?.[1] ?? "").toBe(meant);
    }
  });

  test("a server beside those of the preset", () => {
    const mx = [...proton.hosts, "mx.backup.example"];
    expect(reported({ mx, proposed })).toContain("error mx/not-admitted mx.backup.example");
    expect(hints({ mx, proposed: { ...proposed, mx: [...proton.mx, "mx.backup.example"] } })).toEqual([]);
  });

  test("some of the preset's servers are enough, and the others are not called unused", () => {
    expect(world({ mx: [proton.hosts[1]!], proposed })).toEqual([]);
  });

  test("a move to a preset is prepared like any other", () => {
    const before = { provider: null, mx: ["mx1.example.test"] };
    const both = { ...proposed, mx: [...proton.mx, "mx1.example.test"] };
    const about: World = { history: [["2026-09-01", before]], mx: before.mx, proposed: both };
    expect(reported(about).map((one) => one.split(" ")[1])).toEqual([
      "migration/prepared",
      "migration/prepared",
    ]);
  });
});

describe("a preset that an update of the program changed", () => {
  const tree = (lines: string, files: ReadonlyMap<string, string | null> = new Map()) => ({
    policyPath: "policy.yml",
    policy: { kind: "text", text: settings(lines) } as const,
    generated: new Map([...files].map(([path, text]) => [path, { kind: "text", text: text ?? "" } as const])),
    nameOf: (path: string) => path,
  });
  const ids = ({ plan, previous }: Proposed) => [plan?.id, previous?.id];
  const older = ["mail.protonmail.ch", "mx3.protonmail.ch"];

  test("is a new policy with a new id; one that did not change is none", async () => {
    const before = await proposalOf(tree(`mx: ${JSON.stringify(older)}`), 1_800_000_000);
    const after = await proposalOf(tree("provider: proton", before.changes), 1_800_000_099);
    expect(after.previous).toEqual(currentEntry(before.plan!.ledger));
    expect(after.plan?.id).not.toBe(before.plan?.id);
    expect(after.changes.get(policyFilePath)).toContain("mx: mailsec.protonmail.ch\r\n");

    const same = await proposalOf(
      tree("provider: proton", new Map([...before.changes, ...after.changes])),
      1_800_000_999,
    );
    expect([same.changes.size, ...ids(same)]).toEqual([0, after.plan?.id, after.plan?.id]);
    expect(hasErrors(same.findings)).toBe(false);
  });

  const proposed = { provider: "proton", mx: presetNamed("proton")!.mx };
  const history = [["2026-09-01", { provider: "proton", mx: older }]] as const;

  test("is judged by what senders hold: what it takes away and is in use is an error", () => {
    expect(reported({ history, mx: older, proposed })[0]).toMatch(
      /^error mx\/removed-in-use mx3\.protonmail\.ch/,
    );
  });

  test("and what it adds may be used when no sender holds the older one", () => {
    expect(reported({ history, mx: [older[0]!], proposed })).toEqual([
      "notice migration/prepared 2026-12-10",
    ]);
    expect(reported({ history, mx: proposed.mx, proposed })).toEqual([
      "warning mx/cached-policy mailsec.protonmail.ch 2026-12-10",
    ]);
  });
});
