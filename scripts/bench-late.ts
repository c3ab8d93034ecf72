/**
 * Inside the namespace of `bench-verify.ts`: `verify --domains` on a list where answers come late and some hosts are
 * silent, and on two long ones: one domain in twenty has a policy, as of domains in general, or all have.
 * `node bench-late.ts DIST OUTPUT` writes its figures as JSON.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "../test/lab/namespace.ts";
import { isSilent, lateResolver, startRelay } from "./bench-late-relay.ts";
import { type ListRun, run } from "./bench-list.ts";
import { domainsUpTo, numberOf, resolver, withServers } from "./bench-list-servers.ts";

/** One run of a list. */
export interface LongListRun {
  readonly domains: number;
  readonly run: ListRun;
}

export interface LongListFigures {
  readonly late: LongListRun;
  /** One domain in twenty has a policy. */
  readonly sparse: LongListRun;
  readonly full: LongListRun;
}

const [lateDomains, longDomains] = [20_000, 100_000];

async function measure(dist: string): Promise<LongListFigures> {
  const all = domainsUpTo(lateDomains + 2 * longDomains);
  const late = all.slice(0, lateDomains);
  const sparse = all.slice(lateDomains, lateDomains + longDomains);
  const full = all.slice(lateDomains + longDomains);
  const hasPolicy = (domain: string) => numberOf(domain) % 20 === 0;
  const verify = async (domains: readonly string[], server: string, isWell: (domain: string) => boolean) => {
    const list = join(folder, "domains.txt");
    writeFileSync(list, domains.join("\n"));
    const options = ["--skip", "starttls", "--resolver", server, "--allow-private"];
    const wrong = domains.filter((domain) => !isWell(domain)).length;
    const args = [join(dist, "cli.mjs"), "verify", "--domains", list, ...options];
    return { domains: domains.length, run: await run(args, domains.length, wrong) };
  };
  let figures: LongListFigures | null = null;
  await withServers([...late, ...sparse.filter(hasPolicy), ...full], 100, async () => {
    await startRelay();
    figures = {
      late: await verify(late, lateResolver, (domain) => !isSilent(numberOf(domain))),
      sparse: await verify(sparse, resolver, hasPolicy),
      full: await verify(full, resolver, () => true),
    };
  });
  return figures!;
}

if (import.meta.main) {
  const [dist, output] = process.argv.slice(2);
  writeFileSync(output!, JSON.stringify(await measure(dist!)));
  // The relay would listen forever.
  process.exit();
}
