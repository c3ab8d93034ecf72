import { finding } from "../base/finding.ts";
import { recordsOf } from "../plan/records.ts";
import type { Policy } from "../policy/schema.ts";
import { aliasesInTheWay, type RecordAlias } from "../sts/record-alias.ts";
import { stsName } from "../sts/records.ts";
import type { PolicyResult } from "./result.ts";

/**
 * A result, and what must be removed before its records can be set. This does not prevent publication, even with
 * `--strict`.
 * @param seen what DNS has at the names of the records; empty if it was not looked up
 */
export function withAliases<Result extends PolicyResult>(
  result: Result,
  seen: readonly RecordAlias[],
): Result {
  if (result.planned === null || seen.length === 0) return result;
  const { plan, id } = result.planned;
  // A record that waits for its publication has the same in its way.
  const { records } = recordsOf(plan.policy, id ?? plan.id, null);
  const aliases = aliasesInTheWay(seen, records);
  const found = aliases.map(({ name, alias, target }) =>
    finding("records/alias-in-the-way", null, {
      name,
      alias,
      target,
      hint: hintFor(name, target, plan.policy),
    }),
  );
  return {
    ...result,
    findings: [...result.findings, ...found],
    planned: { ...result.planned, aliases },
  };
}

/** For the `_smtp._tls` record, `policy.yml` cannot name another place. */
function hintFor(name: string, target: string, { domain }: Pick<Policy, "domain">): string {
  return name === stsName(domain) ? ` To keep the alias, write \`alias: ${target}\` in policy.yml.` : "";
}
