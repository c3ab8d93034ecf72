import { visible } from "../../base/finding.ts";
import type { PolicyInputs } from "../../commands/inputs.ts";
import type { Dns } from "../../io/dns/dns.ts";
import { ownerOfRepository } from "../../io/git.ts";
import { pagesHostOf } from "../../sts/records.ts";
import { UsageError, type Values } from "./arguments.ts";

/** null: the command is to look nothing up. */
export async function resolverOf(values: Values): Promise<Dns | null> {
  if (values.offline) return null;
  const timeout = secondsGiven(values) ?? 10;
  const resolver = await resolverAddress(values);
  const { dns } = await import("../../io/dns/dns.ts");
  return dns({ resolver, timeout: timeout * 1000 });
}

export async function resolverAddress({ resolver }: Values): Promise<string | null> {
  if (resolver === undefined) return null;
  const { parseResolver } = await import("../../io/dns/dns.ts");
  if (parseResolver(resolver) !== null) return resolver;
  throw new UsageError(`"${visible(resolver)}" is no DNS server. Write ADDRESS or ADDRESS:PORT.`);
}

/** The time-out in seconds; null: none was given. */
export function secondsGiven({ timeout }: Values): number | null {
  if (timeout === undefined) return null;
  const seconds = Number(timeout);
  if (seconds > 0 && seconds <= 600) return seconds;
  throw new UsageError(`"${visible(timeout)}" is no time-out in seconds.`);
}

export function policyInputs({
  policy = "policy.yml",
  output = ".",
  strict = false,
  owner,
}: Values): PolicyInputs {
  if (owner !== undefined && !/^[A-Za-z\d-]{1,39}$/.test(owner)) {
    throw new UsageError(`"${visible(owner)}" is no name of a GitHub account.`);
  }
  const account = owner ?? ownerOfRepository(process.env, process.cwd());
  return { policy, output, strict, pagesHost: account === null ? null : pagesHostOf(account) };
}

/** What the commands take for the time, in seconds. */
export function timeOf({ now }: Values): number {
  if (now === undefined) return Math.floor(Date.now() / 1000);
  const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(now)
    ? Date.parse(now)
    : Number.NaN;
  if (Number.isNaN(time))
    throw new UsageError(`"${visible(now)}" is no time. Write it like 2026-01-31T12:00:00Z.`);
  return Math.floor(time / 1000);
}
