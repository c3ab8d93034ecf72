import { type Network, openNetwork } from "../../io/network.ts";
import type { Values } from "./arguments.ts";
import { resolverAddress, secondsGiven } from "./inputs.ts";

/** `brief`: one look as a sender takes it. */
export async function worldGiven(values: Values, brief: boolean): Promise<Network> {
  return openNetwork({
    resolver: await resolverAddress(values),
    timeout: secondsGiven(values),
    allowPrivate: values["allow-private"] === true,
    brief,
  });
}
