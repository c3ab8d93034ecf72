import type { Context } from "../../io/context.ts";
import { type BuildTogether, type NamedFiles, readyTogether } from "../../judge/ready-together.ts";
import { proposeTogether } from "../../judge/together.ts";
import { ledgerEnding } from "../../ledger/ledger.ts";
import { fileChange, type PolicyOptions } from "../../plan/workspace.ts";
import type { PoliciesResult } from "../../report/result.ts";
import { policiesResult } from "./policies-result.ts";
import { type Given, lookWith, type ManyContents, readMany } from "./read-many.ts";

/** Seconds: a build on a machine without a network does not wait longer for a resolver. */
const dnsLimit = 2;

/** Every policy of a folder, or the one for several domains → generated files on this machine's disk. All or nothing. */
export async function buildAll(
  options: PolicyOptions,
  { files, now, dns }: Pick<Context, "files" | "now" | "dns">,
  { names, own }: Given,
): Promise<PoliciesResult> {
  const many = await readMany(options, names, files.read, own);
  const built = await buildOf(
    many,
    { now: now(), look: lookWith(() => dns(dnsLimit)), base: null },
    options.strict,
  );
  if (built.ready !== null) writeFiles(files, built.ready.changes);
  return policiesResult("build", built, options.pagesHost, (one) => one.plan.id);
}

/** What a build would do. */
export async function buildOf(
  many: ManyContents,
  circumstances: Parameters<typeof proposeTogether>[1],
  strict: boolean,
): Promise<BuildTogether> {
  const together = await proposeTogether(many.contents, circumstances);
  const findings = [...many.findings, ...together.findings];
  return readyTogether({ ...together, findings }, many, strict);
}

export function writeFiles(files: Context["files"], changes: NamedFiles): void {
  files.write(
    [...changes].map(([name, text]) => ({
      ...fileChange(name, text ?? ""),
      text,
      // Of a thousand folders, syncing each takes most of the time of a first build.
      isRemade: text !== null && !name.endsWith(ledgerEnding) && !/\.ya?ml$/.test(name),
    })),
  );
}
