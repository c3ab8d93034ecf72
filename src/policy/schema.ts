import * as z from "zod";
import type { Mode } from "../sts/policy-file.ts";
import type { DnsChoice } from "./dns-providers.ts";
import type { HostChoice } from "./hosts.ts";
import type { ReportsChoice } from "./reports-setting.ts";
import { type Kind, keys, settings } from "./settings.ts";

const kinds = {
  text: z.string(),
  "integer or text": z.union([z.int(), z.string()]),
  characters: z.union([z.boolean(), z.number(), z.string()]),
  "list of texts": z.array(z.string()),
  switch: z.union([z.boolean(), z.string()]),
  "name or mapping": z.union([z.record(z.string(), z.string()), z.string()]),
  "mapping of words": z.record(z.string(), z.union([z.boolean(), z.string()])),
  reasons: z.record(z.string(), z.string()),
} as const satisfies Record<Kind, z.ZodType>;

/**
 * `policy.yml` as it is written: the types of its values. What a value must be beyond its type is read field by field.
 *
 * For scripts and tests. The command takes only types from this file: to load zod costs it a quarter of bare Node's start,
 * so `shape.ts` checks the same by the table, and `test/policy/shape.test.ts` proves that it is the same.
 */
export const policySchema = z.strictObject(
  Object.fromEntries(
    keys.map((key) => {
      const { kind, isRequired } = settings[key];
      return [key, isRequired ? kinds[kind] : z.optional(kinds[kind])];
    }),
  ),
);

/** A policy as it will be published: names as A-labels, `max_age` in seconds, report addresses percent-encoded. */
export interface Policy {
  /** Of several, the first, or the one that is being looked at. */
  readonly domain: string;
  /** All that share the policy, by `domains`; null: `domain` names the only one. */
  readonly domains: readonly string[] | null;
  readonly mode: Mode;
  /** The preset that `mx` begins with, by its name; null: none. What is published depends on `mx` alone. */
  readonly provider: string | null;
  readonly mx: readonly string[];
  readonly max_age: number;
  readonly tls_rpt: readonly string[];
  /** Set manually; null: made at publication. */
  readonly id: string | null;
  /** Whether the page that people see, and the badge, are generated. */
  readonly page: boolean;
  /** Where `policy.yml` is kept, as a web address, for a link on the page; null: not set. */
  readonly repository: string | null;
  /** What serves the policy file. */
  readonly host: HostChoice;
  /** Who serves the zone in which the records are set by the workflow; null: a person sets them. */
  readonly dns: DnsChoice | null;
  /** Where the TXT record is kept that `_mta-sts` leads to, by a CNAME record; null: at `_mta-sts` itself. */
  readonly alias: string | null;
  /** What to do with senders' reports. */
  readonly reports: ReportsChoice;
  /** Code to reason, of the findings that are accepted knowingly. A reason is any text; what is published never depends on it. */
  readonly accept: Readonly<Record<string, string>>;
}
