import * as z from "zod/mini";
import type { Mode } from "../sts/policy-file.ts";
import type { HostChoice } from "./hosts.ts";

/** A plain address of a repository: what else a URL can hold has no place on a page. */
export const repositoryGrammar = /^https:\/\/[a-z\d][a-z\d.-]*(?::\d+)?(?:\/[\w.~-]+){1,8}\/?$/i;

/** `policy.yml` as it is written: the types of its values. What a value must be beyond its type is read field by field. */
export const policySchema = z.strictObject({
  domain: z.string(),
  mode: z.string(),
  provider: z.optional(z.string()),
  // Without a provider it has to be there.
  mx: z.optional(z.array(z.string())),
  max_age: z.union([z.number(), z.string()]),
  tls_rpt: z.optional(z.array(z.string())),
  id: z.optional(z.union([z.string(), z.number()])),
  page: z.optional(z.union([z.boolean(), z.string()])),
  repository: z.optional(z.string()),
  // A name, or a name and what is to be said about it.
  host: z.optional(z.union([z.string(), z.catchall(z.object({}), z.string())])),
  // Any key with a text that is not blank: what z.record would say too, with 6 KB of its own.
  accept: z.optional(z.catchall(z.object({}), z.string().check(z.regex(/\S/)))),
});

export type Key = keyof typeof policySchema.shape;

/** How each setting is explained in a finding. */
export const settings: Record<Key, { meaning: string; expected: string; example: string }> = {
  domain: {
    meaning: "the mail domain, what stands behind the @",
    expected: "a domain name",
    example: "domain: example.com",
  },
  mode: { meaning: "what senders do", expected: "one of none, testing, enforce", example: "mode: testing" },
  provider: {
    meaning: "the mail provider whose servers senders may use",
    expected: "one name",
    example: "provider: proton",
  },
  mx: {
    meaning: "the mail servers that senders may use",
    expected: "a list of host names",
    example: "mx: [mail.example.com]",
  },
  max_age: {
    meaning: "how long senders remember the policy",
    expected: "a duration",
    example: "max_age: 1w",
  },
  tls_rpt: {
    meaning: "where senders report failures",
    expected: "a list of mailto: or https: addresses",
    example: "tls_rpt: [mailto:tls-reports@example.com]",
  },
  id: {
    meaning: "the policy's id, pinned by hand",
    expected: "letters and digits",
    example: "id: 20260101000000",
  },
  page: {
    meaning: "whether there is a public page",
    expected: "true or false",
    example: "page: false",
  },
  repository: {
    meaning: "where this file is kept, for a link on the public page",
    expected: "a web address",
    example: "repository: https://github.com/octocat/mta-sts.example.com",
  },
  host: {
    meaning: "what serves the policy file",
    expected: "a name, or one name with a text behind it",
    example: "host: github-pages",
  },
  accept: {
    meaning: "the findings that are accepted knowingly",
    expected: "a mapping from the codes of findings to the reasons",
    example: 'accept: { mx/not-admitted: "the old server goes on Friday" }',
  },
};

/** A policy as it will be published: names as A-labels, `max_age` in seconds, report addresses percent-encoded. */
export interface Policy {
  readonly domain: string;
  readonly mode: Mode;
  /** The preset that `mx` begins with, by its name; null: none. What is published depends on `mx` alone. */
  readonly provider: string | null;
  readonly mx: readonly string[];
  readonly max_age: number;
  readonly tls_rpt: readonly string[];
  /** Pinned by hand; null: made at publication. */
  readonly id: string | null;
  /** Whether the page that people see, and the badge, are generated. */
  readonly page: boolean;
  /** Where `policy.yml` is kept, as a web address, for a link on the page; null: not told. */
  readonly repository: string | null;
  /** What serves the policy file. */
  readonly host: HostChoice;
  /** Code to reason, of the findings that are accepted knowingly. A reason is any text; what is published never depends on it. */
  readonly accept: Readonly<Record<string, string>>;
}
