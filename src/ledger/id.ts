import { secondsOf, timestampOf } from "../base/time.ts";

/**
 * A new id: the UTC time `now` (seconds) as `YYYYMMDDhhmmss`. Senders compare ids only for equality, but one that always
 * grows can be compared by people too, so it is made greater than every number among the ledger's ids, whatever the clock
 * does, and never one that the ledger has.
 */
export function nextId(
  ledger: { readonly published: readonly { readonly id: string }[] },
  now: number,
): string {
  const used = new Set(ledger.published.map(({ id }) => id));
  const numbers = [...used].filter((id) => /^\d+$/.test(id)).map(BigInt);
  const greatest = numbers.reduce((one, other) => (one < other ? other : one), 0n);
  const clock = idOfTime(now);
  if (BigInt(clock) > greatest) return clock;
  const following = after(greatest);
  // An id of 32 nines, set manually, leaves nothing greater; any unused one still makes senders fetch again.
  return following.length <= 32 ? following : firstUnused(used, now);
}

function idOfTime(seconds: number): string {
  return timestampOf(seconds).replace(/\D/g, "").slice(0, 14);
}

/** The next second where the number is a time, otherwise the next number. */
function after(greatest: bigint): string {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(String(greatest)) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  const seconds = secondsOf(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  const next = Number.isNaN(seconds) ? "" : idOfTime(seconds + 1);
  return next !== "" && BigInt(next) > greatest ? next : String(greatest + 1n);
}

function firstUnused(used: ReadonlySet<string>, now: number): string {
  let seconds = now;
  while (used.has(idOfTime(seconds))) seconds += 1;
  return idOfTime(seconds);
}
