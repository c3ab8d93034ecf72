import { changeFindings } from "./change.ts";
import { dnsFindings } from "./dns.ts";
import { fileFindings } from "./file.ts";
import { githubFindings } from "./github.ts";
import { hostFindings } from "./hosts.ts";
import { initFindings } from "./init.ts";
import { ledgerFindings } from "./ledger.ts";
import { liveFindings } from "./live.ts";
import { manyFindings } from "./many.ts";
import { policyFindings } from "./policy.ts";
import { policyFileFindings } from "./policy-file.ts";
import { publishedRecordFindings } from "./published-records.ts";
import { readingFindings } from "./reading.ts";
import { recordFindings } from "./records.ts";
import { reportFindings } from "./reports.ts";
import { serverFindings } from "./servers.ts";
import { updateFindings } from "./update.ts";

/**
 * Decided by what a sender that follows RFC 8461 would do: error = mail or the publication is at stake, warning = it
 * may be, notice = worth knowing.
 */
export type Severity = "error" | "warning" | "notice";

/** An entry of the catalog: all prose about one code. `{name}` stands for the finding's argument of that name. */
export interface Entry {
  readonly severity: Severity;
  readonly message: string;
  /** What to do; every error and warning has one. */
  readonly fix?: string;
  readonly reference?: string;
  /** The command could not do its work at all: exit 2 instead of 1. */
  readonly stops?: true;
  /** Nothing was found out: neither good nor bad. */
  readonly unknown?: true;
  /** `accept` in policy.yml can turn it into a notice. */
  readonly acceptable?: true;
}

export const catalog = {
  ...fileFindings,
  ...policyFindings,
  ...changeFindings,
  ...manyFindings,
  ...ledgerFindings,
  ...recordFindings,
  ...policyFileFindings,
  ...publishedRecordFindings,
  ...serverFindings,
  ...liveFindings,
  ...initFindings,
  ...hostFindings,
  ...githubFindings,
  ...dnsFindings,
  ...readingFindings,
  ...reportFindings,
  ...updateFindings,
} as const satisfies Record<string, Entry>;

export type Code = keyof typeof catalog;

type Names<Template> = Template extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Text<E> = E extends { fix: infer Fix; message: infer Message }
  ? Fix | Message
  : E extends { message: infer Message }
    ? Message
    : never;

/** The arguments of a code are the placeholders of its message and fix, so that a sentence cannot miss one. */
export type Args<C extends Code> = { [Name in Names<Text<(typeof catalog)[C]>>]: string | number };
