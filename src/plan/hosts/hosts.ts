import { apache } from "./apache.ts";
import { caddy } from "./caddy.ts";
import { cloudflare } from "./cloudflare.ts";
import { githubPages } from "./github-pages.ts";
import type { Host } from "./host.ts";
import { netlify } from "./netlify.ts";
import { nginx } from "./nginx.ts";
import { none } from "./none.ts";

/** What `host` in `policy.yml` may name. */
export const hosts = {
  "github-pages": githubPages,
  netlify,
  cloudflare,
  nginx,
  caddy,
  apache,
  none,
} as const satisfies Record<string, Host>;

export type HostName = keyof typeof hosts;

/** What `policy.yml` says about its host. */
export interface HostChoice {
  readonly name: HostName;
  readonly argument: string | null;
}

export const defaultHost: HostChoice = { name: "github-pages", argument: null };

export function hostOf({ name }: HostChoice): Host {
  return hosts[name];
}
