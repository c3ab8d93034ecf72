import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { policyFor } from "../many-disk.ts";
import { setUp } from "./change.ts";
import { siteOf } from "./policy-host.ts";
import { repositoryOf } from "./publish.ts";
import { domainOf, type Situation } from "./situation.ts";
import { mtaSts, type Verdict } from "./verdict.ts";
import { resolverAddress } from "./zones.ts";

/** What `build` says. */
export interface Judged {
  readonly ok: boolean;
  readonly changed: boolean;
  /** Code of each finding → the first day that it names; "" for none. */
  readonly codes: ReadonlyMap<string, string>;
}

/** A folder of policies for domains of the lab: building, serving, and DNS are steps of their own, as they are for people. */
export class PoliciesFolder {
  /** In seconds: what the command line is told. */
  now = Math.floor(Date.now() / 1000);
  readonly #folder: string;
  readonly #zones: readonly Situation[];
  /** Domain → its mail server. */
  readonly #mail = new Map<string, string>();
  #records: readonly string[] = [];

  /** @param zones those that the folder's records are in */
  constructor(name: string, zones: readonly Situation[]) {
    this.#folder = repositoryOf(name);
    this.#zones = zones;
    mkdirSync(join(this.#folder, "policies"), { recursive: true });
  }

  edit(policy: string, domains: readonly Situation[], settings: Readonly<Record<string, string>>): void {
    const text = policyFor(domains.map(domainOf), { mode: "enforce", ...settings });
    writeFileSync(this.#pathOf(policy), text);
  }

  remove(policy: string): void {
    rmSync(this.#pathOf(policy));
  }

  #pathOf(policy: string): string {
    return join(this.#folder, "policies", `${policy}.yml`);
  }

  #run(...args: readonly string[]) {
    const time = new Date(this.now * 1000).toISOString().replace(".000", "");
    return mtaSts([...args, "--now", time], this.#folder);
  }

  async #json(...args: readonly string[]) {
    const { stdout, stderr } = await this.#run(...args, "--json", "--resolver", resolverAddress);
    if (stdout === "") throw new Error(`${args[0]} printed nothing: ${stderr}`);
    return JSON.parse(stdout);
  }

  async build(): Promise<Judged> {
    const { ok, changed, findings, policies } = await this.#json("build");
    const all: { code: string; message: string; fix?: string }[] = [
      ...findings,
      ...policies.flatMap((one: { findings: [] }) => one.findings),
    ];
    const dayIn = (text: string) => /\b\d{4}-\d\d-\d\d\b/.exec(text)?.[0] ?? "";
    const codes = new Map(all.map(({ code, message, fix = "" }) => [code, dayIn(`${message} ${fix}`)]));
    return { ok, changed, codes };
  }

  verify(domain: Situation): Promise<Verdict> {
    return this.#json("verify", domainOf(domain), "--allow-private", "--timeout", "6");
  }

  /** Copies each policy to the policy hosts that `hosting/hosts.txt` names. */
  serve(): void {
    const lines = readFileSync(join(this.#folder, "hosting/hosts.txt"), "utf8").trim().split("\n");
    for (const line of lines.filter((one) => !one.startsWith("#"))) {
      const [host, site] = line.split(" ");
      const wellKnown = ".well-known";
      const target = siteOf(host!.replace(/^mta-sts\./, ""));
      cpSync(join(this.#folder, site!, wellKnown), join(target, wellKnown), { recursive: true });
    }
  }

  /** Sets the records that `records` prints. */
  async setRecords(): Promise<void> {
    const { stdout } = await this.#run("records", "--format", "zone");
    this.#records = stdout.split("\n");
    await this.#writeZones();
  }

  /** Points a domain's MX record to a server. */
  async moveMail(domain: Situation, server: string): Promise<void> {
    this.#mail.set(domain.name, server);
    await this.#writeZones();
  }

  async #writeZones(): Promise<void> {
    for (const zone of this.#zones) {
      const domain = domainOf(zone);
      const server = this.#mail.get(zone.name);
      const printed = this.#records.flatMap((line) => {
        const [, owner, type, data] = line.match(/^(\S+)\. +\d+ IN (\S+) +(.+)$/) ?? [];
        return owner?.endsWith(`.${domain}`) ? [[`${owner} ${type}`, [data!]] as const] : [];
      });
      await setUp({
        ...zone,
        records: {
          "mta-sts.DOMAIN CNAME": ["lab.github.io."],
          ...(server !== undefined && { "DOMAIN MX": [`10 ${server}.`] }),
          ...Object.fromEntries(printed),
        },
      });
    }
  }
}
