import { hostname } from "node:os";
import type { World } from "../observe/world.ts";
import { isPublic } from "./addresses.ts";
import { dns } from "./dns.ts";
import { https, proxyFor } from "./https.ts";
import { smtp } from "./smtp.ts";

export interface WorldOptions {
  /** As `parseResolver` takes it; null: the system's. */
  readonly resolver: string | null;
  /** Seconds for each thing that is asked; null: as long as a patient sender would wait. */
  readonly timeout: number | null;
  /** Whether addresses that are not public may be connected to. */
  readonly allowPrivate: boolean;
  readonly brief: boolean;
}

/** Seconds: RFC 8461 §3.3 suggests a minute for the policy host. */
const patience = { dns: 10, https: 60, smtp: 30 } as const;

/** The real world. */
export function worldOf({ resolver, timeout, allowPrivate, brief }: WorldOptions): World {
  const milliseconds = (kind: keyof typeof patience) => (timeout ?? patience[kind]) * 1000;
  return {
    dns: dns({ resolver, timeout: milliseconds("dns") }),
    https: https({ timeout: milliseconds("https") }),
    smtp: smtp({ timeout: milliseconds("smtp"), name: ownName() }),
    mayConnect: allowPrivate ? () => true : isPublic,
    goesByProxy: (host) => proxyFor(host) !== null,
    brief,
  };
}

/** How we introduce ourselves to mail servers, which want a full name (RFC 5321 §4.1.1.1). */
function ownName(): string {
  const name = hostname().toLowerCase();
  return /^([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/.test(name) ? name : "localhost.localdomain";
}
