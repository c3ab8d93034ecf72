/**
 * Inside the namespace of `bench-verify.ts`: `verify --domains` on a list where answers come late and some hosts are
 * silent, and on a long one, of which one in twenty has a policy, as of domains in general. `node bench-late.ts DIST OUTPUT` writes its figures as JSON.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "../test/lab/namespace.ts";
import { isSilent, lateResolver, startRelay } from "./bench-late-relay.ts";
import { type ListRun, run } from "./bench-list.ts";
import { domainsUpTo, numberOf, resolver, withServers } from "./bench-list-servers.ts";

/** One run of each. */
export interface LongListFigures {
  readonly late: { readonly domains: number; readonly run: ListRun };
  readonly long: { readonly domains: number; readonly run: ListRun };
}

const [lateDomains, longDomains] = [20_000, 100_000];

async function measure(dist: string): Promise<LongListFigures> {
  const all = domainsUpTo(lateDomains + longDomains);
  const [late, long] = [all.slice(0, lateDomains), all.slice(lateDomains)];
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
  await withServers([...late, ...long.filter(hasPolicy)], 100, async () => {
    await startRelay();
    figures = {
      late: await verify(late, lateResolver, (domain) => !isSilent(numberOf(domain))),
      long: await verify(long, resolver, hasPolicy),
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
