import type { HttpAnswer } from "../io/https/fetch.ts";
import { policyHost } from "../sts/policy-file.ts";
import type { Subject } from "./check.ts";
import { isAccepted } from "./https.ts";
import type { Fetch } from "./look/policy-file.ts";
import { checkPolicy } from "./policy.ts";

/** How far a publication has come: served to everybody; an older policy is served; nothing yet; not without a person. */
export type Standing = "live" | "old" | "nothing" | "hopeless";

export function standing(fetches: readonly Fetch[], subject: Subject): Standing {
  const { policy, check, isPublished } = checkPolicy(fetches, policyHost(subject.domain), subject);
  if (fetches.length === 0 || subject.published === null) return "hopeless";
  if (isPublished && fetches.every(isServed)) return "live";
  if (policy !== null || check.findings.some(({ code }) => code === "served/differs")) return "old";
  return "nothing";
}

/** Those who have no way to an address do not wait for what is there. */
function isServed({ tls, result }: Fetch): boolean {
  if (result.kind === "failed") return tls !== null || result.failure === "unreachable";
  return result.answers.length > 0 && result.answers.every(isAccepted);
}

/** GitHub Pages lets caches keep a file for ten minutes; nobody who waits for a file should have to wait longer. */
const longestAge = 600;

/**
 * How long (seconds) a cache may keep what is served, and for how long this copy has been in one already: that long
 * the new policy has been there, and caches elsewhere that have the old one are the younger for it.
 */
export function freshness(fetches: readonly Fetch[]): { readonly maxAge: number; readonly age: number } {
  const answers = fetches.flatMap(({ result }): HttpAnswer[] =>
    result.kind === "connected" ? [...result.answers] : [],
  );
  const values = (key: "maxAge" | "age") =>
    answers.flatMap((one) => (one.kind === "answer" && one[key] !== null ? [Math.max(0, one[key])] : []));
  const ages = values("age");
  return {
    maxAge: Math.min(longestAge, Math.max(0, ...values("maxAge"))),
    age: ages.length === 0 ? 0 : Math.min(longestAge, Math.max(...ages)),
  };
}
