import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface CommitStatus {
  readonly state: string;
  readonly context: string;
  readonly description: string;
}

/** A `gh` that keeps the statuses of commits, for scripts of workflows. */
export interface FakeGh {
  /** The folder with the program, for PATH; whoever made it removes it. */
  readonly folder: string;
  /** By commit, the newest last. */
  statuses(): Readonly<Record<string, readonly CommitStatus[]>>;
  /** From now on, all requests fail, as those of a token without the permission. */
  refuse(): void;
}

export function fakeGh(folder = mkdtempSync(join(tmpdir(), "gh-"))): FakeGh {
  const kept = join(folder, "statuses.json");
  const refusal = join(folder, "refused");
  writeFileSync(join(folder, "gh.mjs"), program);
  writeFileSync(
    join(folder, "gh"),
    `#!/bin/sh\nexec '${process.execPath}' '${join(folder, "gh.mjs")}' '${folder}' "$@"\n`,
  );
  chmodSync(join(folder, "gh"), 0o755);
  return {
    folder,
    statuses: () => (existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : {}),
    refuse: () => writeFileSync(refusal, ""),
  };
}

/** What jq makes of the answer is written here once more, as not every machine has it. */
const program = String.raw`
import { existsSync, readFileSync, writeFileSync } from "node:fs";
const [folder, api, ...args] = process.argv.slice(2);
const kept = folder + "/statuses.json";
const all = existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : {};
const valueOf = (option) => args[args.indexOf(option) + 1];
const path = args.find((one) => one.startsWith("repos/"));
const [, asked] = /\/commits\/([0-9a-f]{40})\/status\?per_page=100$/.exec(path) ?? [];
const [, marked] = /\/statuses\/([0-9a-f]{40})$/.exec(path) ?? [];
const filter = '.statuses[] | select(.context == "mta-sts/live" and .state == "success").description';
if (api !== "api" || !process.env.GH_TOKEN) process.exit(4);
// On an error it prints the answer as it is, whatever the filter.
if (existsSync(folder + "/refused") || !(asked || marked)) {
  console.log(JSON.stringify({ message: "Resource not accessible by integration", status: "403" }));
  process.exit(1);
}
if (asked) {
  if (valueOf("--jq") !== filter) process.exit(5);
  const newest = new Map((all[asked] ?? []).map((one) => [one.context, one]));
  for (const { context, state, description } of newest.values())
    if (context === "mta-sts/live" && state === "success") console.log(description);
} else {
  if (valueOf("--method") !== "POST") process.exit(6);
  const fields = args.filter((_, index) => args[index - 1] === "-f").map((one) => one.split(/=(.*)/s, 2));
  const status = Object.fromEntries(fields);
  if (status.description.length > 140) process.exit(1);
  writeFileSync(kept, JSON.stringify({ ...all, [marked]: [...(all[marked] ?? []), status] }));
}
`;
