import type { HttpAnswer } from "../io/https/fetch.ts";
import { policyHost } from "../sts/policy-file.ts";
import type { Subject } from "./check.ts";
import { isAccepted } from "./https.ts";
import type { Fetch } from "./look/policy-file.ts";
import { checkPolicy } from "./policy.ts";

/** The state of a publication: served everywhere; an older policy is served; nothing yet; only a person can fix it. */
export type LiveStatus = "live" | "old" | "nothing" | "blocked";

export function liveStatus(fetches: readonly Fetch[], subject: Subject): LiveStatus {
  const { policy, check, isPublished } = checkPolicy(fetches, policyHost(subject.domain), subject);
  if (fetches.length === 0 || subject.published === null) return "blocked";
  if (isPublished && fetches.every(isServed)) return "live";
  if (policy !== null || check.findings.some(({ code }) => code === "served/differs")) return "old";
  return "nothing";
}

/** An address that is unreachable from here is not waited for. */
function isServed({ result }: Fetch): boolean {
  if (result.kind === "failed") return result.failure === "unreachable";
  return result.answers.length > 0 && result.answers.every(isAccepted);
}

/** GitHub Pages lets caches keep a file for ten minutes; waiting longer is not reasonable for other hosts either. */
const maxCacheAge = 600;

/**
 * How long a cache may keep the file, and for how long a cache has already kept this copy, in seconds. The new policy has
 * been served for at least that long, so caches elsewhere expire that much sooner.
 */
export function cacheAge(fetches: readonly Fetch[]): { readonly maxAge: number; readonly age: number } {
  const answers = fetches.flatMap(({ result }): HttpAnswer[] =>
    result.kind === "connected" ? [...result.answers] : [],
  );
  const values = (key: "maxAge" | "age") =>
    answers.flatMap((one) => (one.kind === "answer" && one[key] !== null ? [Math.max(0, one[key])] : []));
  const ages = values("age");
  return {
    maxAge: Math.min(maxCacheAge, Math.max(0, ...values("maxAge"))),
    age: ages.length === 0 ? 0 : Math.min(maxCacheAge, Math.max(...ages)),
  };
}
