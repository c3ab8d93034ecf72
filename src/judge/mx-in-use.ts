import { type Finding, finding } from "../base/finding.ts";
import { dayOf } from "../base/time.ts";
import { presetNamed } from "../policy/presets.ts";
import { admits, matches } from "../sts/mx-match.ts";
import { invalidKind, type MxHost, nameAdvice, type ObservedHosts } from "../sts/mx-observation.ts";
import { type Change, cachedWithout, hostsInUse, lastCachedUntil } from "./change.ts";
import { judgePreset, presetWords } from "./provider.ts";

/** The proposed policy against the domain's mail servers (RFC 8461 §4.1); a backup counts as much as the first (§8.4). */
export function judgeMxInUse(change: Change): Finding[] {
  const { policy, mx } = change;
  const place = change.place(["mx"]);
  const { domain, mode } = policy;
  // `judgeUnknownMx` reports what could not be looked up.
  if (mx === null || mx.kind === "unknown") return [];
  if (mx.kind !== "hosts")
    return mode === "none" ? [] : [finding(absence[mx.kind], change.place(["domain"]), { domain })];
  const odd = [
    ...mx.invalid.flatMap((name) => oddName(name, change)),
    ...(mx.truncated ? [finding("mx/too-many", place, { domain, most: mx.hosts.length })] : []),
  ];
  if (mode === "none") return odd;
  const inUse = hostsAndUnnameable(mx);
  const missing = inUse.filter(({ host }) => !admits(policy.mx, host));
  if (mode === "testing")
    return [
      ...odd,
      ...missing.map(({ host }) =>
        finding("mx/not-admitted-in-testing", place, {
          domain,
          host,
          way: wayToAdmit(host),
          ...presetWords(policy, [host]),
        }),
      ),
    ];
  if (missing.length === inUse.length && missing.length > 0) {
    const until = dayOf(lastCachedUntil(change) ?? change.now);
    const words = presetWords(
      policy,
      missing.map(({ host }) => host),
    );
    const unnameable = missing.find(({ host }) => isUnnameable(host));
    const hint =
      unnameable === undefined ? "" : ` ${unnameable.host} cannot be listed. ${nameAdvice(unnameable.host)}.`;
    const args = { domain, hosts: names(missing), until, ...words, hint: `${words.hint}${hint}` };
    return [...odd, finding("mx/admits-none", place, args)];
  }
  return [...odd, ...missing.map((one) => notAdmitted(one, change))];
}

/** A backup under a name that no policy can list counts as much as the others. */
function hostsAndUnnameable({ hosts, invalid }: ObservedHosts): readonly MxHost[] {
  const unnameable = invalid.filter(isUnnameable);
  return [...hosts, ...unnameable.map((host) => ({ host, preference: Number.NaN }))];
}

function oddName(name: string, change: Change): Finding[] {
  const place = change.place(["mx"]);
  const { domain } = change.policy;
  switch (invalidKind(name)) {
    case "unnameable":
      return [];
    case "never":
      return [finding("mx/never-delivered", place, { domain, name })];
    case "invalid":
      return [finding("mx/invalid-name", place, { domain, name })];
  }
}

function isUnnameable(host: string): boolean {
  return invalidKind(host) === "unnameable";
}

function wayToAdmit(host: string): string {
  return isUnnameable(host) ? nameAdvice(host) : `Add \`- ${host}\` under \`mx\``;
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
  const way = wayToAdmit(host);
  return until !== null && published !== null && admits(published.mx, host)
    ? finding("mx/removed-in-use", place, { ...words, day: dayOf(until) })
    : finding("mx/not-admitted", place, {
        ...words,
        way,
        until: dayOf(cachedWithout(host, change) ?? change.now),
      });
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
