import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { freshBuild, run } from "../built.ts";
import { type FakeDns, startFakeDns } from "../fake-dns/server.ts";
import { publications } from "../publications.ts";

/** The guides show what `check` really says. When it says something else: `npx vitest run test/judge/guides -u`. */
const folder = join(import.meta.dirname, "../../docs/guides");
const cli = join(await freshBuild(), "cli.mjs");
const publishIn = publications(cli);
const fake: FakeDns = await startFakeDns({});
afterAll(() => fake.stop());

interface Step {
  /** The day, at 09:00 UTC. */
  readonly day: string;
  /** The settings that differ from the ordinary ones; null: the file is deleted. */
  readonly policy: Readonly<Record<string, string>> | null;
  /** The domain's mail servers on that day. */
  readonly mx: readonly string[];
}
type Published = readonly (readonly [day: string, policy: Readonly<Record<string, string>>])[];

/** Of each guide: what was published when, and a step for each of its `console` blocks. */
interface Guide {
  readonly published: Published;
  readonly steps: readonly Step[];
}

const [one, two, provider] = ["mx1.shop.example", "mx2.shop.example", "mx.provider.example"];
const zoho = ["mx.zoho.eu", "mx2.zoho.eu"];
const list = (...mx: string[]) => `\n${mx.map((host) => `  - ${host}`).join("\n")}`;
const testing = { mode: "testing" };
const both = { mx: list(one, provider) };
const moved = { mx: list(provider) };
const off = { mode: "none", max_age: "1d" };
const enforced: Published = [
  ["2027-01-04", testing],
  ["2027-01-19", {}],
];

const guides: Readonly<Record<string, Guide>> = {
  "first-rollout.md": {
    published: [],
    steps: [
      { day: "2027-01-04", policy: testing, mx: [one, two] },
      { day: "2027-01-04", policy: { ...testing, mx: list(one, two) }, mx: [one, two] },
    ],
  },
  "testing-to-enforce.md": {
    published: [["2027-01-04", testing]],
    steps: [
      { day: "2027-01-12", policy: {}, mx: [one] },
      { day: "2027-01-19", policy: {}, mx: [one] },
      { day: "2027-02-08", policy: testing, mx: [one] },
    ],
  },
  "moving-to-another-provider.md": {
    published: [...enforced, ["2027-03-01", both]],
    steps: [
      { day: "2027-03-01", policy: moved, mx: [one] },
      { day: "2027-03-01", policy: both, mx: [one] },
      { day: "2027-03-04", policy: both, mx: [provider] },
      { day: "2027-03-10", policy: both, mx: [provider] },
      { day: "2027-03-12", policy: moved, mx: [provider] },
    ],
  },
  "providers.md": {
    published: [],
    steps: [
      { day: "2027-01-04", policy: { ...testing, provider: "proton", mx: "" }, mx: zoho },
      { day: "2027-01-04", policy: { ...testing, provider: "zoho-eu", mx: "" }, mx: zoho },
      { day: "2027-01-04", policy: { ...testing, provider: "zoho-eu", mx: list(two) }, mx: [...zoho, two] },
    ],
  },
  "backup-mx.md": {
    published: enforced,
    steps: [
      { day: "2027-03-01", policy: {}, mx: [one, two] },
      { day: "2027-03-01", policy: { mx: list(one, two) }, mx: [one] },
    ],
  },
  "turning-it-off.md": {
    published: [...enforced, ["2027-03-01", off]],
    steps: [
      { day: "2027-03-01", policy: null, mx: [one] },
      { day: "2027-03-01", policy: off, mx: [one] },
      { day: "2027-03-05", policy: off, mx: [one] },
      { day: "2027-03-10", policy: off, mx: [one] },
    ],
  },
};

function policyText(changed: Readonly<Record<string, string>>): string {
  const settings = {
    domain: "shop.example",
    mode: "enforce",
    provider: "",
    mx: list(one),
    max_age: "1w",
    tls_rpt: list("mailto:tls-reports@shop.example"),
    ...changed,
  };
  return Object.entries(settings)
    .filter(([, value]) => value !== "")
    .map(([key, value]) => `${key}:${value.startsWith("\n") ? "" : " "}${value}\n`)
    .join("");
}

/** What `check` prints on a day, in a folder where all was published that is dated before it. */
async function output({ published }: Guide, { day, policy, mx }: Step): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), "guide-"));
  const path = join(cwd, "policy.yml");
  const mtaSts = (...args: string[]) => run(process.execPath, [cli, ...args], { cwd });
  try {
    const before = published.filter(([when]) => when < day);
    await publishIn(
      cwd,
      before.map(([when, settings]) => [`${when}T09:00:00Z`, policyText(settings)]),
    );
    if (policy === null) rmSync(path);
    else writeFileSync(path, policyText(policy));
    fake.zone = { "shop.example": { MX: mx.map((host, index) => [10 * index + 10, host] as const) } };
    return shortened(
      (await mtaSts("check", "--now", `${day}T09:00:00Z`, "--resolver", fake.resolver)).stdout,
    );
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** The findings, or else that there are none: the policy itself stands in the guide. */
function shortened(text: string): string {
  const findings = text.split(/^(?=MTA-STS policy of |check stopped)/m)[0]!.trim();
  return findings === "" ? text.split("\n").slice(0, 2).join("\n").trim() : findings;
}

test("each guide has its steps", () => {
  // What the DNS formats look like is compared in test/plan/dns-formats.test.ts, workflows in test/examples.
  const others = [
    "README.md",
    "dns-as-code.md",
    "many-domains.md",
    "what-senders-see.md",
    "hosts",
    "in-another-repository.md",
    "dns",
    "updating.md",
    "postfix.md",
    "hugo-on-netlify.md",
    "reports-mailbox.md",
    "what-the-reports-say.md",
  ];
  expect(Object.keys(guides).sort()).toEqual(readdirSync(folder).filter((name) => !others.includes(name)));
});

describe.each(Object.entries(guides))("%s", (name, guide) => {
  const path = join(folder, name);
  const page = readFileSync(path, "utf8");

  test("shows what check says", async () => {
    const blocks = /```console\n[\s\S]*?```/g;
    expect(page.match(blocks)).toHaveLength(guide.steps.length);
    const outputs: string[] = [];
    for (const step of guide.steps) outputs.push(await output(guide, step));
    const fresh = page.replace(blocks, () => `\`\`\`console\n$ mta-sts check\n${outputs.shift()}\n\`\`\``);
    await expect(fresh).toMatchFileSnapshot(path);
  });

  test("shows policies that were checked", () => {
    const lines = guide.steps.flatMap(({ policy }) =>
      policy === null ? [] : policyText(policy).split("\n"),
    );
    const added = [...page.matchAll(/```diff\n([\s\S]*?)```/g)].flatMap(([, diff]) =>
      diff!.split("\n").filter((line) => /^[+ ]/.test(line)),
    );
    expect(added.filter((line) => !lines.includes(line.slice(1)))).toEqual([]);
  });
});
