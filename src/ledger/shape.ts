import { secondsOf } from "../base/time.ts";
import { oneYear } from "../sts/max-age.ts";
import { modes } from "../sts/policy-file.ts";
import { idGrammar } from "../sts/read-record.ts";
import type { WrittenLedger } from "./ledger.ts";

type Path = readonly PropertyKey[];

/** The paths, within a value, to what is not as it must be: none, or `[]` for the value as a whole. */
export type Check = (value: unknown) => Path[];

const timestamp = text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, (written) => !Number.isNaN(secondsOf(written)));

const entry = mapping<WrittenLedger["published"][number]>({
  id: text(idGrammar),
  sha256: text(/^[\da-f]{64}$/),
  mode: single((value) => modes.some((mode) => mode === value)),
  mx: list(text(/^(\*\.)?[a-z\d.-]+$/)),
  max_age: single((value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= oneYear),
  from: timestamp,
  until: orNull(timestamp),
});

const domain = mapping<NonNullable<WrittenLedger["domains"]>[number]>({
  name: text(/^[a-z\d.-]{1,253}$/),
  from: timestamp,
  until: orNull(timestamp),
  before: orAbsent(list(entry)),
});

/**
 * The parts of a ledger with a missing value, or one that `publish` would not write; for unknown keys, the path to
 * their mapping. `schema.ts` defines the same in zod.
 */
export const violations: Check = mapping<WrittenLedger>({
  published: list(entry),
  // Ledgers of older versions have neither of the two.
  domains: orAbsent(list(domain)),
  testing: orAbsent(orNull(mapping({ since: timestamp }))),
});

export function single(fits: (value: unknown) => boolean): Check {
  return (value) => (fits(value) ? [] : [[]]);
}

export function text(pattern: RegExp, fits: (written: string) => boolean = () => true): Check {
  return single((value) => typeof value === "string" && pattern.test(value) && fits(value));
}

export function orNull(check: Check): Check {
  return (value) => (value === null ? [] : check(value));
}

export function orAbsent(check: Check): Check {
  return (value) => (value === undefined ? [] : check(value));
}

export function list(check: Check): Check {
  return (value) =>
    Array.isArray(value) ? value.flatMap((item, index) => check(item).map((path) => [index, ...path])) : [[]];
}

export function mapping<T>(fields: Readonly<Record<keyof T & string, Check>>): Check {
  const known = Object.entries<Check>(fields);
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [[]];
    const given: Record<string, unknown> = { ...value };
    const wrong = known.flatMap(([key, check]) => check(given[key]).map((path) => [key, ...path]));
    return Object.keys(given).every((key) => Object.hasOwn(fields, key)) ? wrong : [...wrong, []];
  };
}
