import type { Dns, DnsAnswer } from "../../io/dns/dns.ts";
import type { RecordAlias } from "../../sts/record-alias.ts";
import { recordTexts } from "./record-texts.ts";

/** The names of a domain's two TXT records where a CNAME record was seen. */
export async function observeAliases(dns: Dns, domain: string): Promise<RecordAlias[]> {
  const names = [`_mta-sts.${domain}`, `_smtp._tls.${domain}`];
  const seen = await Promise.all(names.map((name) => askWithAlias(dns, name)));
  return seen.flatMap(({ alias }) => alias ?? []);
}

export interface AnswerWithAlias {
  readonly answer: DnsAnswer<"TXT">;
  /** null: no CNAME record was seen at the name. */
  readonly alias: RecordAlias | null;
}

export async function askWithAlias(dns: Dns, name: string): Promise<AnswerWithAlias> {
  const answer = await dns.ask(name, "TXT");
  if (answer.kind === "unknown") return { answer, alias: null };
  const [alias, ...others] = answer.aliases;
  if (alias === undefined || !(await standsAlone(dns, name, alias))) return { answer, alias: null };
  return { answer, alias: { name, alias, target: others.at(-1) ?? alias, texts: recordTexts(answer) } };
}

/**
 * A wildcard's CNAME record also answers for other names. It is not in the way: an explicit record takes its place (RFC
 * 4592 §2.2.1).
 */
async function standsAlone(dns: Dns, name: string, alias: string): Promise<boolean> {
  const beside = name.replace(/^[^.]+/, "_nothing-is-set-here");
  const answer = await dns.ask(beside, "CNAME");
  return answer.kind !== "unknown" && !(answer.kind === "records" && answer.records.includes(alias));
}
