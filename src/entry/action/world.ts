import { type Network, openNetwork } from "../../io/network.ts";
import { flag, resolverGiven } from "./inputs.ts";

/** `brief`: one look as a sender takes it. */
export async function worldGiven(brief: boolean): Promise<Network> {
  return openNetwork({
    resolver: await resolverGiven(),
    timeout: null,
    allowPrivate: flag("allow-private"),
    brief,
  });
}
