import type { HttpAnswer } from "../io/https/fetch.ts";
import { policyHost } from "../sts/policy-file.ts";
import type { Subject } from "./check.ts";
import { isTaken } from "./https.ts";
import type { Look } from "./look/policy-file.ts";
import { checkPolicy } from "./policy.ts";

/** How far a publication has come: served to everybody; an older policy is served; nothing yet; not without a person. */
export type Standing = "live" | "old" | "nothing" | "hopeless";

export function standing(looks: readonly Look[], subject: Subject): Standing {
  const { policy, check, isPublished } = checkPolicy(looks, policyHost(subject.domain), subject);
  if (looks.length === 0 || subject.published === null) return "hopeless";
  if (isPublished && looks.every(isServed)) return "live";
  if (policy !== null || check.findings.some(({ code }) => code === "served/differs")) return "old";
  return "nothing";
}

/** Those who have no way to an address do not wait for what is there. */
function isServed({ tls, visited }: Look): boolean {
  if (visited.kind === "failed") return tls !== null || visited.failure === "unreachable";
  return visited.answers.length > 0 && visited.answers.every(isTaken);
}

/** GitHub Pages lets caches keep a file for ten minutes; nobody who waits for a file should have to wait longer. */
const longestAge = 600;

/**
 * How long (seconds) a cache may keep what is served, and for how long this copy has been in one already: that long
 * the new policy has been there, and caches elsewhere that have the old one are the younger for it.
 */
export function freshness(looks: readonly Look[]): { readonly maxAge: number; readonly age: number } {
  const answers = looks.flatMap(({ visited }): HttpAnswer[] =>
    visited.kind === "connected" ? [...visited.answers] : [],
  );
  const values = (key: "maxAge" | "age") =>
    answers.flatMap((one) => (one.kind === "answer" && one[key] !== null ? [Math.max(0, one[key])] : []));
  const ages = values("age");
  return {
    maxAge: Math.min(longestAge, Math.max(0, ...values("maxAge"))),
    age: ages.length === 0 ? 0 : Math.min(longestAge, Math.max(...ages)),
  };
}
