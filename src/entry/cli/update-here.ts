import { finding } from "../../base/finding.ts";
import { home } from "../../base/version.ts";
import { stopped, update } from "../../commands/update/update.ts";
import type { Context } from "../../io/context.ts";
import { releaseCheck } from "../../io/release-check.ts";
import type { UpdateResult } from "../../report/update-result.ts";
import { policyOptions } from "../command-options.ts";
import type { CliReader } from "./context.ts";

/** `update` for the copy in the present folder. */
export async function updateHere(read: CliReader, context: Context): Promise<UpdateResult> {
  const releases = await context.releases();
  if (releases === null || home === null) return stopped(null, finding("update/no-home", null, {}));
  const own = {
    dryRun: read("dry-run") ?? false,
    workflows: read("workflows") ?? false,
    pin: read("pin") ?? false,
    home,
  };
  const options = { ...policyOptions(read, { owner: null }, context.files), ...own };
  return update(options, context, releases, releaseCheck(process.cwd()));
}
