/** What `verify --domains` is compared with: `node bench-mailauth.ts FILE` prints what `getPolicy` makes of each domain. */
import { readFileSync } from "node:fs";
import { getPolicy } from "mailauth/lib/mta-sts.js";

const domains = readFileSync(process.argv[2]!, "utf8").trim().split("\n").values();

async function work(): Promise<void> {
  for (const domain of domains) {
    const { policy, status } = await getPolicy(domain);
    console.log(JSON.stringify({ domain, ok: status === "found", policy }));
  }
}

await Promise.all(Array.from({ length: 50 }, work));
