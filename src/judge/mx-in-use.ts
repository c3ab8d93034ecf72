import { type Finding, finding } from "../base/finding.ts";
import { dayOf } from "../base/time.ts";
import { presetNamed } from "../policy/presets.ts";
import { admits, covers, matches } from "../sts/mx-match.ts";
import type { MxHost } from "../sts/mx-observation.ts";
import { type Change, cachedWithout, hostsInUse, lastCachedUntil } from "./change.ts";
import { judgePreset, presetWords } from "./provider.ts";

/** The proposed policy against the domain's mail servers (RFC 8461 §4.1); a backup counts as much as the first (§8.4). */
export function judgeMxInUse(change: Change): Finding[] {
  const { policy, mx } = change;
  const place = change.place(["mx"]);
  const { domain, mode } = policy;
  if (mx === null) return [];
  if (mx.kind === "unknown") {
    const { reason } = mx;
    const matters = mode === "enforce" || lastCachedUntil(change) !== null;
    return [finding(matters ? "mx/unknown" : "mx/unknown-for-now", place, { domain, reason })];
  }
  if (mx.kind !== "hosts")
    return mode === "none" ? [] : [finding(absence[mx.kind], change.place(["domain"]), { domain })];
  const odd = [
    ...mx.invalid.map((name) => finding("mx/invalid-name", place, { domain, name })),
    ...(mx.truncated ? [finding("mx/too-many", place, { domain, most: mx.hosts.length })] : []),
  ];
  if (mode === "none") return odd;
  const missing = mx.hosts.filter(({ host }) => !admits(policy.mx, host));
  if (mode === "testing")
    return [
      ...odd,
      ...missing.map(({ host }) =>
        finding("mx/not-admitted-in-testing", place, { domain, host, ...presetWords(policy, [host]) }),
      ),
    ];
  if (missing.length === mx.hosts.length && missing.length > 0) {
    const until = dayOf(lastCachedUntil(change) ?? change.now);
    const words = presetWords(
      policy,
      missing.map(({ host }) => host),
    );
    return [...odd, finding("mx/admits-none", place, { domain, hosts: names(missing), until, ...words })];
  }
  return [...odd, ...missing.map((one) => notAdmitted(one, change))];
}

const absence = {
  "null-mx": "domain/null-mx",
  "no-mail": "domain/no-mail",
  "no-domain": "domain/not-found",
} as const;

function notAdmitted({ host }: MxHost, change: Change): Finding {
  const { published, policy } = change;
  const place = change.place(["mx"]);
  const { domain } = policy;
  const until = lastCachedUntil(change);
  const words = { domain, host, ...presetWords(policy, [host]) };
  return until !== null && published !== null && admits(published.mx, host)
    ? finding("mx/removed-in-use", place, { ...words, day: dayOf(until) })
    : finding("mx/not-admitted", place, {
        ...words,
        until: dayOf(cachedWithout(host, change) ?? change.now),
      });
}

/** A pattern that senders may have enforced until now goes, and nobody knows whether its servers are still in use. */
export function judgeRemovedPatterns(change: Change): Finding[] {
  const { mx, policy, published } = change;
  if (mx?.kind === "hosts" || policy.mode === "none" || published?.mode !== "enforce") return [];
  const removed = published.mx.filter((pattern) => !covers(policy.mx, pattern));
  if (removed.length === 0) return [];
  const day = dayOf(lastCachedUntil(change) ?? change.now);
  return [
    finding("mx/removed-unchecked", change.place(["mx"]), { removed: removed.slice(0, 5).join(", "), day }),
  ];
}

/** Patterns that admit nothing in use, or everything under the policy's own domain (RFC 8461 §10.4). */
export function judgePatterns(change: Change): Finding[] {
  const hosts = hostsInUse(change);
  const { mx, domain, mode, provider } = change.policy;
  if (hosts.length === 0 || mode === "none") return [];
  const preset = presetNamed(provider);
  const own = mx.flatMap((pattern, index) => {
    if (preset?.mx.includes(pattern)) return [];
    const place = change.place(["mx", index]);
    const admitted = hosts.filter(({ host }) => matches(pattern, host));
    const isToCome = cachedWithout(pattern, change) !== null;
    if (admitted.length === 0) return isToCome ? [] : [finding("mx/unused", place, { pattern })];
    return pattern === `*.${domain}`
      ? [finding("mx/wide-wildcard", place, { pattern, domain, hosts: names(admitted) })]
      : [];
  });
  return [...(preset === null ? [] : judgePreset(preset, change)), ...own];
}

/** A few names for a sentence. */
export function names(hosts: readonly MxHost[]): string {
  const shown = hosts.slice(0, 5).map(({ host }) => host);
  return hosts.length > shown.length
    ? `${shown.join(", ")} and ${hosts.length - shown.length} more`
    : shown.join(", ");
}
