/** `init` for many domains, on a disk in memory: which policies it makes of what DNS and the policy hosts say. */
import { describe, expect, test } from "vitest";
import { initFrom } from "../../src/commands/many/init-from.ts";
import { initList } from "../../src/commands/many/init-list.ts";
import { buildPolicies } from "../../src/commands/policies.ts";
import { exitCode } from "../../src/report/result.ts";
import type { Zone } from "../fake-dns/zone.ts";
import { buildOn, checkOn, codeOf, type Disk, filesOn, ledgerOn, noon } from "../many-disk.ts";
import { type Outside, worldOf } from "../verify/fake-world.ts";

const options = {
  policy: "policies",
  output: ".",
  strict: false,
  pagesHost: null,
  host: null,
  file: "list.txt",
  force: false,
} as const;

async function* linesOf(names: readonly string[]): AsyncGenerator<string> {
  yield* names;
}

async function initOn(disk: Disk, names: readonly string[], outside: Outside, day = "2026-12-01") {
  const world = worldOf(() => outside);
  const result = await initList(linesOf(names), options, {
    files: filesOn(disk),
    now: () => noon(day),
    network: async () => world,
    progress: () => {},
    timer: () => () => {},
  });
  return { result, codes: result.findings.map(codeOf), asked: world.asked };
}

const google = ["aspmx.l.google.com", "alt1.aspmx.l.google.com"];
const mx = (domain: string, hosts: readonly string[]): Zone => ({
  [domain]: { MX: hosts.map((host, index) => [index, host]) },
});
/** A domain whose policy is live. */
const live = (domain: string, hosts: readonly string[], id: string): Zone => ({
  ...mx(domain, hosts),
  [`_mta-sts.${domain}`]: { TXT: [[`v=STSv1; id=${id}`]] },
  [`mta-sts.${domain}`]: { A: ["192.0.2.80"] },
});
const enforced = "version: STSv1\nmode: enforce\nmx: mail.host.example\nmax_age: 1209600\n";
const hosts = { "192.0.2.80": { text: enforced } };
const policies = (disk: Disk) => [...disk.keys()].filter((path) => /^policies\/.*yml$/.test(path)).sort();
const domainsOf = (disk: Disk, name: string) =>
  [...disk.get(`policies/${name}.yml`)!.matchAll(/^ {2}- ([a-z\d-]+\.example)$/gm)].map(([, one]) => one);

describe("init --domains", () => {
  const kinds = {
    google: (name: string) => mx(name, google),
    microsoft: (name: string) => mx(name, [`${name.replace(".", "-")}.mail.protection.outlook.com`]),
    own: (name: string) => mx(name, ["mail.host.example"]),
    live: (name: string) => live(name, ["mail.host.example"], `Id${name.replace(/\D/g, "")}`),
  };
  const names = Object.keys(kinds) as (keyof typeof kinds)[];
  const list = Array.from({ length: 300 }, (_, index) => [`d${index}.example`, names[index % 4]!] as const);
  const zone = Object.assign({}, ...list.map(([name, kind]) => kinds[kind](name))) as Zone;
  const of = (kind: string) => list.filter(([, one]) => one === kind).map(([name]) => name);

  test("puts 300 domains into a policy for each platform and live policy, and changes nothing the second time", async () => {
    const disk: Disk = new Map();
    const domains = list.map(([name]) => name);
    const { result, codes } = await initOn(disk, domains, { zone, hosts });
    expect([exitCode(result), codes.filter((code) => code.startsWith("error"))]).toEqual([0, []]);
    expect(policies(disk)).toEqual(
      ["google-workspace", "mail-host-example-enforce", "mail-host-example", "microsoft-365"].map(
        (name) => `policies/${name}.yml`,
      ),
    );
    expect(domainsOf(disk, "google-workspace")).toEqual(of("google"));
    expect(domainsOf(disk, "microsoft-365")).toEqual(of("microsoft"));
    expect(domainsOf(disk, "mail-host-example")).toEqual(of("own"));
    expect(domainsOf(disk, "mail-host-example-enforce")).toEqual(of("live"));

    const before = new Map(disk);
    const again = await initOn(disk, domains, { zone, hosts }, "2026-12-02");
    expect([again.codes, again.asked]).toEqual([["notice init/nothing-new"], []]);
    expect(disk).toEqual(before);
    // And neither does a build.
    await buildOn(disk, "2026-12-02");
    expect(disk).toEqual(before);
  });

  test("keeps what senders hold in the ledger, so that every change is judged by it", async () => {
    const disk: Disk = new Map();
    const zone = {
      ...live("a.example", ["mail.host.example"], "A1"),
      ...live("b.example", ["mail.host.example"], "B1"),
    };
    const { codes, result } = await initOn(disk, ["a.example", "b.example"], { zone, hosts });
    expect(codes).toEqual(expect.arrayContaining(["notice init/imported", "notice domain/moved"]));
    const moved = result.findings.find(({ code }) => code === "domain/moved")!;
    expect(moved.args.change).toContain("TXT record _mta-sts.a.example");
    const { published, domains } = ledgerOn(disk, "mail-host-example");
    expect(published).toHaveLength(1);
    expect(
      domains.map(({ name, before }) => [name, before?.map(({ id, mode, mx }) => [id, mode, mx])]),
    ).toEqual([
      ["a.example", [["A1", "enforce", ["mail.host.example"]]]],
      ["b.example", [["B1", "enforce", ["mail.host.example"]]]],
    ]);
    // Leaving at once would strand whoever holds the former policy.
    disk.set(
      "policies/mail-host-example.yml",
      disk.get("policies/mail-host-example.yml")!.replace("  - b.example\n", ""),
    );
    expect((await checkOn(disk, "2026-12-02", null, "mail.host.example")).codes).toContain(
      "error removal/domain-left",
    );
  });

  test("takes nothing of which it does not know enough, and says what to do about the rest", async () => {
    const disk: Disk = new Map();
    const zone: Zone = {
      ...mx("good.example", ["mail.host.example"]),
      "null.example": { MX: [[0, "."]] },
      "mute.example": { TXT: [["nothing but text"]] },
      "silent.example": { fault: "servfail" },
      ...live("broken.example", ["mail.host.example"], "X1"),
    };
    const failing = { "192.0.2.80": { failure: "timeout" } } as const;
    const names = [
      "good.example",
      "null.example",
      "mute.example",
      "silent.example",
      "broken.example",
      "gone.example",
      "no domain",
    ];
    const { result, codes } = await initOn(disk, names, { zone, hosts: failing });
    expect(exitCode(result)).toBe(0);
    expect(codes).toEqual(
      expect.arrayContaining(
        ["init/no-mail", "init/mx-unknown", "init/past-unknown", "init/no-domain"].map(
          (code) => `warning ${code}`,
        ),
      ),
    );
    expect(codes).toEqual(expect.arrayContaining(["warning domain/not-verifiable", "notice init/null-mx"]));
    const left = result.findings.find(({ code }) => code === "init/not-taken")!;
    expect(left.domains).toEqual(names.slice(1));
    expect(policies(disk)).toEqual(["policies/mail-host-example.yml"]);
    expect(domainsOf(disk, "mail-host-example")).toEqual(["good.example"]);
  });

  test("adds a line for a new domain, and leaves every other byte of the file as it is", async () => {
    const disk: Disk = new Map();
    await initOn(disk, ["a.example"], { zone: mx("a.example", google) });
    const path = "policies/google-workspace.yml";
    const edited = disk.get(path)!.replace("  - a.example\n", "  # ours\n  - a.example # the first\n");
    disk.set(path, edited);
    const both = {
      ...mx("a.example", google),
      ...mx("b.example", google),
      ...mx("c.example", ["mail.c.example"]),
    };
    const { asked } = await initOn(disk, ["a.example", "b.example", "c.example"], { zone: both });
    expect(asked.filter((one) => one.includes("a.example"))).toEqual([]);
    expect(disk.get(path)).toBe(edited.replace("# the first\n", "# the first\n  - b.example\n"));
    expect(domainsOf(disk, "mail-c-example")).toEqual(["c.example"]);
  });

  test("never puts a domain where the reports of others go, or where mail would be refused", async () => {
    const disk: Disk = new Map();
    const own = ["mx.mail.test"];
    const reporting = {
      ...mx("a.example", own),
      "_smtp._tls.a.example": { TXT: [["v=TLSRPTv1; rua=mailto:t@a.example"]] },
    };
    await initOn(disk, ["a.example", "b.example"], { zone: { ...reporting, ...mx("b.example", own) } });
    expect(policies(disk)).toHaveLength(2);
    const enforcing = disk
      .get("policies/mx-mail-test-testing.yml")!
      .replace("mode: testing", "mode: enforce");
    disk.set("policies/mx-mail-test-testing.yml", enforcing);
    await buildOn(disk, "2027-01-20");
    const { result } = await initOn(disk, ["c.example"], { zone: mx("c.example", own) }, "2027-01-20");
    expect(
      result.policies
        .filter(({ joined }) => joined.length > 0)
        .map(({ planned }) => planned?.plan.policy.mode),
    ).toEqual(["testing"]);
  });

  test("writes nothing while somebody's change is not built, or where the folder is a file", async () => {
    const disk: Disk = new Map();
    const zone = { ...mx("a.example", google), ...mx("b.example", google) };
    await initOn(disk, ["a.example"], { zone });
    disk.set("policies/google-workspace.yml", disk.get("policies/google-workspace.yml")!.replace("1w", "2w"));
    const before = new Map(disk);
    const pending = await initOn(disk, ["b.example"], { zone });
    expect([pending.codes, exitCode(pending.result), disk]).toEqual([["error init/not-built"], 2, before]);
    const file: Disk = new Map([["policies", "domain: a.example\n"]]);
    expect((await initOn(file, ["b.example"], { zone })).codes).toEqual(["error init/not-a-folder"]);
  });
});

describe("init --from", () => {
  const ofOne = (domain: string, more = "") =>
    `domain: ${domain}\nmode: testing\nmx: [mx.mail.test]\nmax_age: 1w\nhost: none\npage: false\ntls_rpt: [mailto:t@mail.test]\n${more}`;
  async function repositories(disk: Disk, texts: Readonly<Record<string, string>>, day = "2026-11-01") {
    for (const [folder, text] of Object.entries(texts)) {
      disk.set(`${folder}/policy.yml`, text);
      const own = {
        policy: `${folder}/policy.yml`,
        output: folder,
        top: folder,
        strict: false,
        pagesHost: null,
      };
      await buildPolicies(own, { files: filesOn(disk), now: () => noon(day), dns: async () => null });
    }
  }
  const from = async (disk: Disk, folders: readonly string[], day = "2026-12-01") => {
    const context = { files: filesOn(disk), now: () => noon(day), dns: async () => null };
    const result = await initFrom(folders, options, context);
    return { result, codes: result.findings.map(codeOf) };
  };

  test("makes one file of the same policies, and keeps each ledger for its domain", async () => {
    const disk: Disk = new Map();
    const testing = {
      a: ofOne("a.example"),
      b: ofOne("b.example"),
      c: ofOne("c.example", 'accept: { "mx/not-admitted": "spare" }\n'),
    };
    await repositories(disk, testing);
    const own = [...disk].filter(([path]) => /^[abc]\//.test(path));
    const { result } = await from(disk, ["a", "b/", "c"]);
    expect(exitCode(result)).toBe(0);
    expect(domainsOf(disk, "mx-mail-test")).toEqual(["a.example", "b.example"]);
    expect(domainsOf(disk, "mx-mail-test-testing")).toEqual(["c.example"]);
    const ids = ["a", "b", "c"].map(
      (name) => JSON.parse(disk.get(`${name}/policy.lock.json`)!).published[0].id,
    );
    const lines = [
      ...ledgerOn(disk, "mx-mail-test").domains,
      ...ledgerOn(disk, "mx-mail-test-testing").domains,
    ];
    expect(lines.map(({ before }) => before!.map(({ id }) => id))).toEqual(ids.map((id) => [id]));
    expect([...disk].filter(([path]) => /^[abc]\//.test(path))).toEqual(own);
    const before = new Map(disk);
    expect((await from(disk, ["a", "b", "c"], "2026-12-02")).codes).toEqual(["notice init/nothing-new"]);
    expect(disk).toEqual(before);
  });

  test("counts the time in testing on", async () => {
    const disk: Disk = new Map();
    await repositories(disk, { a: ofOne("a.example") });
    await from(disk, ["a"]);
    disk.set(
      "policies/mx-mail-test.yml",
      disk.get("policies/mx-mail-test.yml")!.replace("mode: testing", "mode: enforce"),
    );
    const { codes } = await checkOn(disk, "2026-12-02");
    expect(codes.filter((code) => code.includes("rollout"))).toEqual([]);
  });

  test("takes nothing over that was never published, or that is not there", async () => {
    const disk: Disk = new Map([["a/policy.yml", ofOne("a.example")]]);
    expect((await from(disk, ["a"])).codes).toEqual(["error init/no-repository"]);
    expect((await from(disk, ["b"])).codes).toEqual(["error policy/not-found"]);
    expect(policies(disk)).toEqual([]);
  });
});
