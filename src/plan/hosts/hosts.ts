import type { HostChoice, HostName } from "../../policy/hosts.ts";
import { apache } from "./apache.ts";
import { caddy } from "./caddy.ts";
import { cloudflare } from "./cloudflare.ts";
import { cloudflarePages } from "./cloudflare-pages.ts";
import { githubPages } from "./github-pages.ts";
import type { Host } from "./host.ts";
import { netlify } from "./netlify.ts";
import { nginx } from "./nginx.ts";
import { none } from "./none.ts";

/** What serves the policy host, by the name in `policy.yml`. */
export const hosts = {
  "github-pages": githubPages,
  netlify,
  cloudflare,
  "cloudflare-pages": cloudflarePages,
  nginx,
  caddy,
  apache,
  none,
} as const satisfies Record<HostName, Host>;

export function hostOf({ name }: HostChoice): Host {
  return hosts[name];
}
