/** The presets against DNS: what counts as a difference, and that nothing else does. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { root } from "../scripts/bundle.ts";
import { type Drift, presetDrift } from "../scripts/preset-drift.ts";
import { witnesses } from "../scripts/preset-witnesses.ts";
import { lookAtPresets, presetsIssue } from "../scripts/presets.ts";
import { dns } from "../src/io/dns/dns.ts";
import { presets } from "../src/policy/presets.ts";
import { providers } from "../src/policy/providers.ts";
import { isHostName } from "../src/sts/host-name.ts";
import { run } from "./built.ts";
import { type FakeDns, startFakeDns } from "./fake-dns/server.ts";
import type { Entry, Zone } from "./fake-dns/zone.ts";
import { onGitHub } from "./github/on-github.ts";

const mx = (...hosts: string[]): Entry => ({ MX: hosts.map((host, index) => [index, host] as const) });
const address: Entry = { A: ["192.0.2.25"] };

/** A world in which every preset is right. */
const rightZone: Zone = Object.fromEntries(
  presets.flatMap((preset) => {
    const { name, provider, hosts } = preset;
    const theirs =
      hosts.length > 0 ? hosts : preset.mx.map((pattern) => pattern.replace("*", "shop-example"));
    const domains = witnesses[name] ?? witnesses[provider.key] ?? [];
    return [
      ...hosts.map((host) => [host, address] as const),
      ...domains.map((domain) => [domain, mx(...theirs)] as const),
    ];
  }),
);
const now = Date.parse("2026-12-01T00:00:00Z") / 1000;

let server: FakeDns;
beforeEach(async () => {
  server = await startFakeDns(rightZone);
});
afterEach(() => server.stop());

async function drift(changes: Record<string, Entry>, at = now): Promise<Drift[]> {
  server.zone = { ...rightZone, ...changes };
  return presetDrift(await lookAtPresets(dns({ resolver: server.resolver, timeout: 5_000 })), at);
}

describe("a preset differs", () => {
  test.each<[string, Record<string, Entry>, Drift[]]>([
    ["not at all", {}, []],
    [
      "when a server's name is gone",
      { "mail.protonmail.ch": {} },
      [{ preset: "proton", kind: "gone", what: "mail.protonmail.ch" }],
    ],
    [
      "when a domain there has a server that is new, however often",
      { "proton.me": mx("mail.protonmail.ch", "mx9.protonmail.ch"), "pm.me": mx("mx9.protonmail.ch") },
      [{ preset: "proton", kind: "new", what: "mx9.protonmail.ch" }],
    ],
    [
      "when a domain has moved",
      { "pm.me": mx("mx.elsewhere.test") },
      [{ preset: "proton", kind: "moved", what: "pm.me" }],
    ],
    [
      "when a domain takes no mail any more",
      { "pm.me": mx(".") },
      [{ preset: "proton", kind: "moved", what: "pm.me" }],
    ],
    [
      "not when a domain has a backup elsewhere too",
      { "pm.me": mx("mail.protonmail.ch", "mx.elsewhere.test") },
      [],
    ],
    [
      "not when a wildcard admits the server",
      { "microsoft.com": mx("other.mail.protection.outlook.com") },
      [],
    ],
    [
      "not when DNS does not answer",
      {
        "pm.me": { fault: { MX: "servfail" } },
        "mail.protonmail.ch": { fault: { A: "servfail", AAAA: "servfail" } },
      },
      [],
    ],
  ])("%s", async (_, changes, expected) => {
    expect(await drift(changes)).toEqual(expected);
  });

  test("when nobody has compared it for a year", async () => {
    const later = await drift({}, now + 400 * 86_400);
    expect(new Set(later.map(({ kind }) => kind))).toEqual(new Set(["old"]));
    expect(later.map(({ preset }) => preset)).toEqual(presets.map(({ name }) => name));
  });
});

test("the issue names every difference, and the same ones give the same text", () => {
  const drifts: Drift[] = [
    { preset: "proton", kind: "new", what: "mx9.protonmail.ch" },
    { preset: "zoho-eu", kind: "gone", what: "mx3.zoho.eu" },
  ];
  const { body } = presetsIssue(drifts);
  for (const { preset, what } of drifts) {
    expect(body).toContain(preset);
    expect(body).toContain(what);
  }
  expect(presetsIssue(drifts).body).toBe(body);
});

describe("on GitHub", () => {
  const scene = onGitHub();
  const look = () =>
    run(process.execPath, ["scripts/presets.ts", "--resolver", server.resolver, "--now", "2026-12-01"], {
      cwd: root,
      env: {
        GITHUB_TOKEN: scene.fake.token,
        GITHUB_REPOSITORY: "octo/mail",
        GITHUB_API_URL: scene.fake.apiUrl,
      },
    });

  test("one issue opens, and closes when nothing differs any more", async () => {
    server.zone = { ...rightZone, "pm.me": mx("mx9.protonmail.ch") };
    expect(await look()).toMatchObject({ exitCode: 0, stdout: "proton: new mx9.protonmail.ch\n" });
    expect(await look()).toMatchObject({ exitCode: 0 });
    expect(scene.repository.issues).toMatchObject([
      { state: "OPEN", body: expect.stringContaining("mx9.protonmail.ch") },
    ]);
    server.zone = rightZone;
    expect(await look()).toMatchObject({ exitCode: 0, stdout: "" });
    expect(scene.repository.issues).toMatchObject([{ state: "CLOSED" }]);
  });
});

test("each preset has a source and the month of the last look at it", () => {
  for (const { seen, source } of providers) {
    expect(seen).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/);
    expect(["provider", "users", "mx"]).toContain(source);
  }
});

test("each domain to look at belongs to a provider that there is", () => {
  const names = new Set([...providers.map(({ key }) => key), ...presets.map(({ name }) => name)]);
  expect(Object.keys(witnesses).filter((name) => !names.has(name))).toEqual([]);
  for (const domain of Object.values(witnesses).flat()) expect(isHostName(domain)).toBe(true);
});
