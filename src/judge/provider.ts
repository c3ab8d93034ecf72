import { type Finding, finding } from "../base/finding.ts";
import { type Preset, presets, providersOf } from "../policy/presets.ts";
import type { Policy } from "../policy/schema.ts";
import { admits } from "../sts/mx-match.ts";
import { type Change, cachedWithout, hostsInUse } from "./change.ts";

/** Some of a provider's servers and not all; the domain's own MX records, where they are known, say more. */
export function judgeProvider(change: Change): Finding[] {
  const { mx, mode } = change.policy;
  if (mode === "none" || hostsInUse(change).length > 0) return [];
  return presets.flatMap(({ provider, hosts }) => {
    const missing = hosts.filter((host) => !admits(mx, host));
    // MX records alone do not show whether these are all of the servers.
    if (missing.length === 0 || missing.length === hosts.length || provider.source === "mx") return [];
    return [
      finding("mx/provider-incomplete", change.place(["mx"]), {
        provider: provider.name,
        missing: missing.join(", "),
      }),
    ];
  });
}

/** A preset admits more than one domain needs, so it is judged as a whole: whether any of it is in use, or to come. */
export function judgePreset({ name, provider, mx }: Preset, change: Change): Finding[] {
  const isUsed = hostsInUse(change).some(({ host }) => admits(mx, host));
  const isToCome = mx.some((pattern) => cachedWithout(pattern, change) !== null);
  return isUsed || isToCome
    ? []
    : [finding("mx/preset-unused", change.place(["provider"]), { name, provider: provider.name })];
}

/** For a finding about hosts that a policy does not admit: the preset that it names, and the one that would admit them. */
export function presetWords(
  { provider }: Policy,
  hosts: readonly string[],
): { readonly preset: string; readonly hint: string } {
  const meant = providersOf(hosts)
    .filter((one) => one.provider.policyHost === undefined)
    .map((one) => `\`provider: ${one.name}\` (${one.provider.name})`);
  return {
    preset: provider === null ? "" : ` (\`provider: ${provider}\`)`,
    hint: meant.length === 0 ? "" : ` Did you mean ${meant.slice(0, 3).join(" or ")}?`,
  };
}
