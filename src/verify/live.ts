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
 * How long a cache may keep the file, and for how long caches have kept all these copies already, in seconds. The new
 * policy has been served for at least that long, at every address, so caches elsewhere expire that much sooner. The
 * youngest copy counts: where another address has had it for longer says nothing of this one.
 */
export function cacheAge(fetches: readonly Fetch[]): { readonly maxAge: number; readonly age: number } {
  const answers = fetches.flatMap(({ result }): HttpAnswer[] =>
    result.kind === "connected" ? [...result.answers] : [],
  );
  const values = (key: "maxAge" | "age") =>
    answers.map((one) => (one.kind === "answer" ? Math.max(0, one[key] ?? 0) : 0));
  return {
    maxAge: Math.min(maxCacheAge, Math.max(0, ...values("maxAge"))),
    age: Math.min(maxCacheAge, ...values("age")),
  };
}
