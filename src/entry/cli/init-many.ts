import type { Context } from "../../io/context.ts";
import { linesOf, NotRead } from "../../io/lines.ts";
import type { PoliciesResult } from "../../report/result.ts";
import { policyOptions, type Surroundings, usualFolder } from "../command-options.ts";
import type { Arguments } from "./arguments.ts";
import type { CliReader } from "./context.ts";
import { considerate } from "./list.ts";
import { UsageError } from "./usage-error.ts";

/** `init --domains LIST` and `init --from FOLDER…`: into a folder of policies. */
export async function initMany(
  { operands }: Arguments,
  read: CliReader,
  surroundings: Surroundings,
  context: Context,
): Promise<PoliciesResult> {
  const single = (["provider", "mx", "offline"] as const).find((name) => read(name) !== undefined);
  if (single !== undefined)
    throw new UsageError(`--${single} is for a single DOMAIN. See mta-sts init --help.`);
  const [file, first] = [read("domains"), read("from")];
  const options = {
    ...policyOptions(read, surroundings, null),
    policy: read("policy") ?? usualFolder,
    host: read("host") ?? null,
    force: read("force") ?? false,
  };
  if (first !== undefined) {
    if (file !== undefined)
      throw new UsageError("--from and --domains are two runs. See mta-sts init --help.");
    const { initFrom } = await import("../../commands/many/init-from.ts");
    return initFrom([first, ...operands], options, context);
  }
  if (operands.length > 0)
    throw new UsageError("--domains takes a list, so leave DOMAIN out. See mta-sts init --help.");
  const { initList } = await import("../../commands/many/init-list.ts");
  try {
    const own = { ...context, ...considerate(context) };
    return await initList(linesOf(file!), { ...options, file: file! }, own);
  } catch (error) {
    throw error instanceof NotRead ? new UsageError(error.message) : error;
  }
}
