import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { build } from "../../src/commands/build.ts";
import { init } from "../../src/commands/init.ts";
import { filesIn } from "../../src/io/files.ts";
import { readPolicy } from "../../src/policy/read.ts";
import { renderPolicyFile } from "../../src/sts/policy-file.ts";
import type { Zone } from "../fake-dns/zone.ts";
import { type Outside, worldOf } from "../verify/fake-world.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "init-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const now = Date.parse("2026-12-01T12:00:00Z") / 1000;
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const inputs = {
  policy: "policy.yml",
  output: ".",
  strict: false,
  pagesHost: "octo.github.io",
  domain: "octo.example",
  force: false,
} as const;

function run(outside: Outside, otherwise: Partial<typeof inputs | { domain: string; force: boolean }> = {}) {
  return init(
    { ...inputs, ...otherwise },
    { files: filesIn(folder, null), network: async () => worldOf(() => outside), now: () => now },
  );
}
const codes = ({ findings }: Awaited<ReturnType<typeof run>>) => findings.map(({ code }) => code);
const policy = async () =>
  (await readPolicy({ kind: "text", text: read("policy.yml") }, "policy.yml")).policy!;
const mx = (...hosts: string[]): Zone => ({
  "octo.example": { MX: hosts.map((host, index) => [index, host]) },
});

describe("a domain without MTA-STS", () => {
  test("starts in testing, with its own mail servers", async () => {
    const result = await run({ zone: mx("mail.octo.example", "backup.octo.example") });
    expect(codes(result)).toContain("init/mail-servers");
    expect(await policy()).toMatchObject({
      domain: "octo.example",
      mode: "testing",
      provider: null,
      mx: ["mail.octo.example", "backup.octo.example"],
      tls_rpt: [],
    });
    expect(read(".well-known/mta-sts.txt")).toBe(renderPolicyFile(await policy()));
    expect(result.planned!.records.map(({ type }) => type)).toEqual(["CNAME", "TXT"]);
  });

  test("names its provider, and what it has besides", async () => {
    const servers = ["mail.protonmail.ch", "mailsec.protonmail.ch", "backup.octo.example"];
    expect(codes(await run({ zone: mx(...servers) }))).toContain("init/provider");
    expect(await policy()).toMatchObject({ provider: "proton", mx: servers });
    expect(read("policy.yml")).toMatch(/^provider: proton .*# .*Proton/m);
  });

  test("keeps where it has reports sent", async () => {
    const zone: Zone = {
      ...mx("mail.octo.example"),
      "_smtp._tls.octo.example": {
        TXT: [["v=TLSRPTv1; rua=mailto:a@octo.example,https://octo.example/r?x=1"]],
      },
    };
    await run({ zone });
    expect((await policy()).tls_rpt).toEqual(["mailto:a@octo.example", "https://octo.example/r?x=1"]);
  });

  test("takes no reports from a record that senders do not read", async () => {
    const zone: Zone = {
      ...mx("mail.octo.example"),
      "_smtp._tls.octo.example": { TXT: [["v=TLSRPTv1; rua=a@octo.example"]] },
    };
    await run({ zone });
    expect((await policy()).tls_rpt).toEqual([]);
  });

  test("is built again without a change", async () => {
    await run({ zone: mx("mail.octo.example") });
    const again = await build(inputs, { files: filesIn(folder, null), now: () => now + 1000 });
    expect(again.planned!.files.some(({ changed }) => changed)).toBe(false);
  });
});

describe("a domain that has a policy", () => {
  const text = "version: STSv1\nmode: enforce\nmx: mail.octo.example\nmax_age: 1209600\n";
  const zone: Zone = {
    ...mx("mail.octo.example"),
    "_mta-sts.octo.example": { TXT: [["v=STSv1; id=Old1"]] },
    "mta-sts.octo.example": { A: ["192.0.2.80"] },
  };
  const hosts = { "192.0.2.80": { text } };

  test("carries it on under its id, which senders hold", async () => {
    const result = await run({ zone, hosts });
    expect(codes(result)).toContain("init/imported");
    expect(await policy()).toMatchObject({ mode: "enforce", mx: ["mail.octo.example"], max_age: 1_209_600 });
    expect(result.planned?.id).toBe("Old1");
    const { published } = JSON.parse(read("policy.lock.json"));
    expect(published).toMatchObject([{ id: "Old1", mode: "enforce", until: null }]);
  });

  test("has the next change judged by it", async () => {
    await run({ zone, hosts });
    writeFileSync(join(folder, "policy.yml"), read("policy.yml").replace("mode: enforce", "mode: testing"));
    const changed = await build(inputs, { files: filesIn(folder, null), now: () => now + 1000 });
    expect(changed.planned?.id).not.toBe("Old1");
    expect(changed.planned!.cached.map(({ entry }) => entry.id)).toContain("Old1");
  });

  test("gets the mail servers that it does not admit, with a warning", async () => {
    const result = await run({ zone: { ...zone, ...mx("mail.octo.example", "new.octo.example") }, hosts });
    expect(codes(result)).toContain("init/missing-servers");
    expect((await policy()).mx).toEqual(["mail.octo.example", "new.octo.example"]);
    expect(JSON.parse(read("policy.lock.json")).published.at(-1)).toMatchObject({
      id: "Old1",
      mx: ["mail.octo.example"],
    });
  });

  test.each([
    ["no record tells senders of it", { ...zone, "_mta-sts.octo.example": {} }, hosts],
    ["no sender takes it", zone, { "192.0.2.80": { text: "mode: enforced" } }],
    ["its certificate is not valid", zone, { "192.0.2.80": { text, certificate: { admitsHost: false } } }],
  ] as const)("starts anew when %s", async (_, there, served) => {
    await run({ zone: there, hosts: served });
    expect(await policy()).toMatchObject({ mode: "testing" });
  });

  test("of an hour becomes one of a day", async () => {
    await run({ zone, hosts: { "192.0.2.80": { text: text.replace("1209600", "3600") } } });
    expect((await policy()).max_age).toBe(86_400);
    expect(JSON.parse(read("policy.lock.json")).published.at(-1)).toMatchObject({
      id: "Old1",
      max_age: 3600,
    });
  });
});

describe("where nothing can be made, it says why and writes nothing", () => {
  test.each<[string, Outside, string]>([
    ["a look-up that failed", { zone: { "octo.example": { fault: "servfail" } } }, "init/mx-unknown"],
    ["a null MX", { zone: mx(".") }, "init/null-mx"],
    ["no mail at all", { zone: { "octo.example": { TXT: [["x"]] } } }, "init/no-mail-servers"],
    ["no such domain", { zone: {} }, "init/no-domain"],
    ["a provider that serves the policy", { zone: mx("mail.tutanota.de") }, "init/provider-hosts-policy"],
  ])("%s", async (_, outside, code) => {
    const result = await run(outside);
    expect([codes(result), result.planned]).toEqual([[code], null]);
    expect(() => read("policy.yml")).toThrow();
  });

  test.each(["", "-", "octo", "mailto:a@b.example", "a b.example", "a.example\nmode: none"])(
    "%j is no domain",
    async (domain) => {
      expect(codes(await run({ zone: {} }, { domain }))).toEqual(["domain/not-verifiable"]);
    },
  );
});

describe("what is there", () => {
  const zone = mx("mail.octo.example");

  test("is not written over without being told", async () => {
    writeFileSync(join(folder, "policy.yml"), "domain: mine.example\n# and a comment\n");
    expect(codes(await run({ zone }))).toEqual(["init/exists"]);
    expect(read("policy.yml")).toContain("and a comment");
    expect(codes(await run({ zone }, { force: true }))).not.toContain("init/exists");
    expect((await policy()).domain).toBe("octo.example");
  });

  test("a page of a person's own is left alone", async () => {
    writeFileSync(join(folder, "index.html"), "<h1>Mine</h1>");
    const result = await run({ zone });
    expect(codes(result)).toContain("page/own-file");
    expect(read("index.html")).toBe("<h1>Mine</h1>");
  });

  test("may be the template's example, whose generated files are nobody's", async () => {
    const root = join(import.meta.dirname, "../..");
    const files = filesIn(folder, null);
    for (const path of ["policy.yml", "policy.lock.json", "CNAME", ".well-known/mta-sts.txt"])
      files.write([{ folder: ".", path, text: readFileSync(join(root, path), "utf8") }]);
    const result = await run({ zone });
    expect(result.planned).not.toBeNull();
    expect(read("CNAME")).toBe("mta-sts.octo.example\n");
    expect(JSON.parse(read("policy.lock.json")).published).toHaveLength(1);
  });
});
