import { init } from "../../commands/init.ts";
import type { Files } from "../../io/files.ts";
import type { PolicyResult } from "../../report/result.ts";
import type { Values } from "./arguments.ts";
import { policyInputs, timeOf } from "./inputs.ts";
import { worldGiven } from "./world.ts";

export async function runInit(values: Values, domain: string, files: Files): Promise<PolicyResult> {
  const inputs = { ...policyInputs(values), domain, force: values.force === true };
  return init(inputs, { files, world: await worldGiven(values, true), now: timeOf(values) });
}
