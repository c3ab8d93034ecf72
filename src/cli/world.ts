import { worldOf } from "../io/world.ts";
import type { World } from "../observe/world.ts";
import type { Values } from "./arguments.ts";
import { resolverAddress, secondsGiven } from "./inputs.ts";

/** `brief`: one look as a sender takes it. */
export async function worldGiven(values: Values, brief: boolean): Promise<World> {
  return worldOf({
    resolver: await resolverAddress(values),
    timeout: secondsGiven(values),
    allowPrivate: values["allow-private"] === true,
    brief,
  });
}
