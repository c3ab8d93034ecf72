import { rmSync } from "node:fs";
import { publish, repositoryOf } from "../publish.ts";
import { filledIn, type PolicyYml } from "../situation.ts";
import { mtaSts } from "../verdict.ts";
import { forgetCached, resolverAddress } from "../zones.ts";
import { keys } from "./keys.ts";
import { type Secondary, startKnotSecondary } from "./knot.ts";
import { nsupdate } from "./nsupdate.ts";
import { type OtherSecondary, startOtherSecondary } from "./other-secondary.ts";
import { type Program, roomsOf } from "./servers.ts";
import { type Line, parse, print, transfer } from "./zone.ts";

/** When the policies were built; the last one is published. */
const times = { former: 1_769_904_000, own: 1_769_907_600 } as const;

/** The ids that follow from them. */
export const ids = { former: "20260201000000", own: "20260201010000", newer: "20260201020000" } as const;

/** What `mta-sts dns --json` says, in short: `ready`, or the state and the codes that belong to it. */
export interface Said {
  readonly exitCode: number;
  /** By name, relative to the domain; those that are right are not there. */
  readonly states: Readonly<Record<string, string>>;
  readonly codes: readonly string[];
}

const setOf = ({ owner, type }: Line) => `${owner}. ${type}`;

/** A zone with its running servers, and a repository whose policy is live. */
export class Scene {
  readonly domain: string;
  /** The zone as it is between two situations. */
  #start: readonly string[] = [];
  readonly #program: Program;
  readonly #rooms;
  #primary: { stop: () => Promise<void> } | null = null;
  #secondary: Secondary | null = null;

  constructor(program: Program) {
    this.#program = program;
    this.domain = program.zone.domain;
    this.#rooms = roomsOf(program.zone);
  }

  async start(): Promise<void> {
    this.#primary = await this.#program.start(this.#rooms);
    await this.startSecondary();
    this.#start = await this.atPrimary();
    await this.publishAnew();
  }

  async stop(): Promise<void> {
    await Promise.all([this.#primary?.stop(), this.#secondary?.stop()]);
  }

  get secondary(): Secondary {
    return this.#secondary!;
  }

  async startSecondary(): Promise<void> {
    this.#secondary = await startKnotSecondary(this.#rooms);
    await this.settled();
  }

  /** Work without the secondary, and maybe with something else in its place. */
  async without(other: "dead" | OtherSecondary, work: () => Promise<void>): Promise<void> {
    await this.secondary.stop();
    const server = other === "dead" ? null : await startOtherSecondary(this.#rooms, other);
    try {
      await work();
    } finally {
      await server?.stop();
      await this.startSecondary();
    }
  }

  /** Two policies, one after the other: the second is served. */
  async publishAnew(policy: Partial<PolicyYml> = {}): Promise<void> {
    rmSync(repositoryOf(this.domain), { recursive: true, force: true });
    const { dns } = this.#program.zone;
    await publish(this.domain, { mode: "testing", dns, ...policy }, times.former);
    await publish(this.domain, { dns, ...policy }, times.own);
  }

  /** One policy more. */
  publishNewer(): Promise<string> {
    return publish(this.domain, { max_age: "2w", dns: this.#program.zone.dns }, times.own + 3600);
  }

  /** `DOMAIN` and the ids filled in, one line each. */
  lines(text: string): string[] {
    const filled = Object.entries(ids).reduce(
      (all, [name, id]) => all.replaceAll(name.toUpperCase(), id),
      filledIn(text, this.domain),
    );
    return parse(filled).map(print).sort();
  }

  atPrimary(): Promise<string[]> {
    return transfer(this.#program.zone.primary, this.domain);
  }

  atSecondary(): Promise<string[]> {
    return transfer(this.#program.zone.secondary, this.domain);
  }

  /** Everything that the zone has with these lines beside what it always has. */
  with(lines: readonly string[]): string[] {
    return [...this.#start, ...lines].sort();
  }

  /** Makes the primary have exactly these lines beside what the zone always has. */
  async set(lines: readonly string[]): Promise<void> {
    const [present, wanted] = [new Set(await this.atPrimary()), new Set(this.with(lines))];
    const deletions = [...present].filter((line) => !wanted.has(line));
    const sets = new Set(parse(deletions.join("\n")).map(setOf));
    const isDeleted = (line: string) => parse(line).some((one) => sets.has(setOf(one)));
    const additions = [...wanted].filter((line) => !present.has(line) || isDeleted(line));
    // One after the other: servers differ in what a CNAME record may be set beside in one step.
    await this.byOwner([...sets].map((set) => `update delete ${set}`));
    await this.byOwner(additions.map((line) => `update add ${line}`));
    const now = await this.atPrimary();
    const odd = [
      ...now.filter((line) => !wanted.has(line)),
      ...[...wanted].filter((line) => !now.includes(line)),
    ];
    if (odd.length > 0) throw new Error(`The zone is not as wanted:\n${odd.join("\n")}`);
    await forgetCached(this.domain);
  }

  /** Somebody who holds the zone writes something. */
  async byOwner(commands: readonly string[]): Promise<void> {
    if (commands.length === 0) return;
    const { primary } = this.#program.zone;
    const script = [`server ${primary}`, `zone ${this.domain}.`, ...commands, "send", ""];
    const { exitCode, says } = await nsupdate(script.join("\n"), keys.owner);
    if (exitCode !== 0) throw new Error(`${says}\n${script.join("\n")}`);
  }

  /** Makes the secondary have what the primary has. */
  async settle(): Promise<void> {
    await this.secondary.refresh();
    await this.settled();
  }

  /** Resolves when the secondary has what the primary has, in its own time. */
  async settled(): Promise<void> {
    const end = performance.now() + 30_000;
    for (;;) {
      const [first, second] = await Promise.all([this.atPrimary(), this.atSecondary().catch(() => [])]);
      if (first.join("\n") === second.join("\n")) return;
      if (performance.now() > end) throw new Error(`The secondary of ${this.domain} does not catch up.`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  #dns(...args: readonly string[]) {
    const usual = ["--owner", "lab", "--resolver", resolverAddress, "--allow-private", "--timeout", "6"];
    return mtaSts(["dns", ...args, ...usual], repositoryOf(this.domain));
  }

  async look(...args: readonly string[]): Promise<Said> {
    const { exitCode, stdout, stderr } = await this.#dns("--json", ...args);
    if (stdout === "") throw new Error(stderr);
    const { changes, findings } = JSON.parse(stdout) as {
      changes: { name: string; state: string }[];
      findings: { code: string }[];
    };
    const relative = (name: string) => name.slice(0, -this.domain.length - 1);
    return {
      exitCode,
      states: Object.fromEntries(changes.map(({ name, state }) => [relative(name), state])),
      codes: [...new Set(findings.map(({ code }) => code))].sort(),
    };
  }

  /** Writes `changes.nsupdate` where the workflow's step looks for it. Gives the folder of the step. */
  async writeInput(): Promise<string> {
    const { exitCode, stderr } = await this.#dns("--into", ".mta-sts-dns");
    if (exitCode !== 0) throw new Error(stderr);
    return repositoryOf(this.domain);
  }

  /** What the real pipe would hand to nsupdate. */
  async script(): Promise<string> {
    const { stdout } = await this.#dns("--format", "nsupdate");
    return stdout;
  }
}
