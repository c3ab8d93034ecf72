import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "../../../src/commands/build.ts";
import { filesIn } from "../../../src/io/files.ts";

/** A folder as a checkout of the repository is, with what must not be seen, built for a host of one's own. */
export async function makeSite(folder: string, domain: string, host: string): Promise<void> {
  const others = {
    "policy.yml": policy(domain, host),
    ".git/HEAD": "ref: refs/heads/main\n",
    "README.md": "# Site\n",
  };
  for (const [path, text] of Object.entries(others)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  // The servers give up what root may.
  chmodSync(folder, 0o755);
  const inputs = { policy: "policy.yml", output: ".", strict: false, pagesHost: null };
  const context = { files: filesIn(folder, folder), now: () => 1_800_000_000, dns: async () => null };
  const { planned } = await build(inputs, context);
  if (planned === null) throw new Error(`Nothing was built for ${host}.`);
}

function policy(domain: string, host: string): string {
  return `domain: ${domain}\nmode: enforce\nmx: [mail.${domain}]\nmax_age: 1w\nhost: ${host}\n`;
}
