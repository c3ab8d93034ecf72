import { type Finding, finding } from "../base/finding.ts";
import { knownMxMistakes } from "../sts/known-mx-mistakes.ts";
import { oneDay, oneYear } from "../sts/max-age.ts";
import type { StsPolicy } from "../sts/policy-file.ts";
import { publicSuffixes } from "../sts/public-suffixes.ts";
import type { LivePolicy } from "./domain-survey.ts";

/** A live policy as `policy.yml` can express it, and each difference. */
export interface Importable {
  readonly policy: StsPolicy;
  /** Empty: it is the same policy. */
  readonly differences: readonly Finding[];
}

export async function importable({ policy, ignoredMx }: LivePolicy): Promise<Importable> {
  const max_age = Math.min(oneYear, Math.max(oneDay, policy.max_age));
  const useless = await uselessPatterns(policy.mx);
  const leftOut = [...ignoredMx.map((pattern) => [pattern, "no sender uses the line"] as const), ...useless];
  return {
    policy: { ...policy, max_age, mx: policy.mx.filter((pattern) => !useless.has(pattern)) },
    differences: [
      ...leftOut.map(([pattern, reason]) => finding("init/mx-left-out", null, { pattern, reason })),
      ...(max_age === policy.max_age
        ? []
        : [finding("init/max-age-changed", null, { served: policy.max_age, max_age })]),
    ],
  };
}

/** Patterns that `policy.yml` refuses, with the reason. */
async function uselessPatterns(mx: readonly string[]): Promise<Map<string, string>> {
  const wildcards = mx.filter((pattern) => pattern.startsWith("*."));
  const suffixOf = wildcards.length === 0 ? null : await publicSuffixes();
  return new Map(
    mx.flatMap((pattern) => {
      const known = knownMxMistakes.get(pattern);
      if (known?.code === "mx/known-wrong") return [[pattern, known.reason] as const];
      const name = pattern.slice(2);
      const isOpen = pattern.startsWith("*.") && suffixOf?.(name) === name;
      return isOpen ? [[pattern, `anyone can register a name under ${name}`] as const] : [];
    }),
  );
}
