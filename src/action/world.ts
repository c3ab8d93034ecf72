import { worldOf } from "../io/world.ts";
import type { World } from "../observe/world.ts";
import { flag, resolverGiven } from "./inputs.ts";

/** `brief`: one look as a sender takes it. */
export async function worldGiven(brief: boolean): Promise<World> {
  return worldOf({
    resolver: await resolverGiven(),
    timeout: null,
    allowPrivate: flag("allow-private"),
    brief,
  });
}
