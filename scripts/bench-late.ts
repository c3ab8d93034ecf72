/**
 * Inside the namespace of `bench-verify.ts`: `verify --domains` on a list where answers come late and some hosts are
 * silent, and on a long one. `node bench-late.ts DIST OUTPUT` writes its figures as JSON.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "../test/lab/namespace.ts";
import { isSilent, lateResolver, startRelay } from "./bench-late-relay.ts";
import { type ListRun, run } from "./bench-list.ts";
import { domainsUpTo, resolver, withServers } from "./bench-list-servers.ts";

/** One run of each. */
export interface LongListFigures {
  readonly late: { readonly domains: number; readonly run: ListRun };
  readonly long: { readonly domains: number; readonly run: ListRun };
}

const [lateDomains, longDomains] = [20_000, 100_000];

async function measure(dist: string): Promise<LongListFigures> {
  const all = domainsUpTo(longDomains);
  const verify = (count: number, server: string, wrong: number) => {
    const list = join(folder, "domains.txt");
    writeFileSync(list, all.slice(0, count).join("\n"));
    const options = ["--skip", "starttls", "--resolver", server, "--allow-private"];
    return run([join(dist, "cli.mjs"), "verify", "--domains", list, ...options], count, wrong);
  };
  let figures: LongListFigures | null = null;
  await withServers(all, 10, async () => {
    await startRelay();
    const silent = all.slice(0, lateDomains).filter((_, index) => isSilent(index)).length;
    const late = { domains: lateDomains, run: await verify(lateDomains, lateResolver, silent) };
    figures = { late, long: { domains: longDomains, run: await verify(longDomains, resolver, 0) } };
  });
  return figures!;
}

if (import.meta.main) {
  const [dist, output] = process.argv.slice(2);
  writeFileSync(output!, JSON.stringify(await measure(dist!)));
  // The relay would listen for ever.
  process.exit();
}
