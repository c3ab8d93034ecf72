import { home } from "../base/version.ts";
import type { Context } from "../io/context.ts";
import type { reader } from "./option-reader.ts";

type Reader = ReturnType<typeof reader>;

/** What an entry point adds to the options. */
type Own = Pick<Context, "files" | "repository" | "issues" | "now" | "log" | "progress"> & {
  /** Seconds for all that DNS is asked about one domain. */
  readonly dnsTimeout: number;
  /** GitHub's API, and a token for it; "" for none. */
  readonly github: { readonly apiUrl: string; readonly token: string };
};

/** The real world; its parts are loaded when a command needs them. */
export function contextOf(read: Reader, { dnsTimeout, github, ...own }: Own): Context {
  return {
    ...own,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    releases: async () => {
      if (home === null) return null;
      const { releases } = await import("../io/github/releases.ts");
      return releases({ ...github, home });
    },
    dns: async (limit = dnsTimeout) => {
      if (read("offline")) return null;
      const { dns } = await import("../io/dns/dns.ts");
      const timeout = (read("timeout") ?? Math.min(limit, dnsTimeout)) * 1000;
      return dns({ resolver: await resolverOf(read), timeout });
    },
    network: async (brief) => {
      const { openNetwork } = await import("../io/network.ts");
      return openNetwork({
        resolver: await resolverOf(read),
        timeout: read("timeout") ?? null,
        allowPrivate: read("allow-private") ?? false,
        brief,
      });
    },
  };
}

/** null: the system's. */
async function resolverOf(read: Reader): Promise<string | null> {
  const resolver = read("resolver");
  if (resolver === undefined) return null;
  const { parseResolver } = await import("../io/dns/dns.ts");
  if (parseResolver(resolver) === null) throw read.refuse("resolver", resolver);
  return resolver;
}
