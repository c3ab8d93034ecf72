import { nearest } from "../base/nearest.ts";
import type { Provider, Variants } from "./provider.ts";
import { providers } from "./providers.ts";

/** What `provider: NAME` stands for. */
export interface Preset {
  /** As people write it: `proton`, `zoho-eu`. */
  readonly name: string;
  readonly provider: Provider;
  /** The patterns of the policy, in the order in which they are published. */
  readonly mx: readonly string[];
  /** The servers of a domain there, all of them; empty: each domain has its own. */
  readonly hosts: readonly string[];
}

export type NamedPreset =
  | { readonly preset: Preset }
  /** The provider is known, and which of its variants is not. */
  | { readonly variantOf: Provider; readonly variants: Variants }
  /** `nearest`: the name that is likely meant; null: none is near. */
  | { readonly nearest: string | null };

/** Of every provider, with each variant that is known by name. */
export const presets: readonly Preset[] = providers.flatMap((provider) =>
  (provider.variants?.known ?? [null]).map((variant) => presetOf(provider, variant)),
);

/** The names of each provider's hosts and the patterns for them; the variant is a group of its own. */
const templates = providers.flatMap((provider) =>
  [...provider.hosts, ...(provider.mx ?? [])].map((template) => {
    const expression = template
      .replaceAll(".", "\\.")
      .replace("*", "[^.]+")
      .replace("{}", variantGroup(provider));
    return { provider, expression: new RegExp(`^${expression}$`) };
  }),
);

function variantGroup({ variants }: Provider): string {
  if (variants === undefined) return "";
  const { known, grammar = known.map((one) => one.replaceAll(".", "\\.")).join("|") } = variants;
  return `(${grammar})`;
}

/** Longer than any name of a preset; what follows does not count, as the rest cannot be one. */
const maxName = 100;

/** Case does not count, and spaces, dots and underscores are hyphens: `Google Workspace`, `mailbox.org`. */
export function readPresetName(text: string): NamedPreset {
  const written = nameOf(text.slice(0, maxName));
  const known = presets.find(({ name }) => name === written);
  if (known !== undefined) return { preset: known };
  for (const provider of providers) {
    const { key, variants } = provider;
    if (variants === undefined || (written !== key && !written.startsWith(`${key}-`))) continue;
    const variant = written.slice(key.length + 1);
    return variants.grammar !== undefined && new RegExp(`^(?:${variants.grammar})$`).test(variant)
      ? { preset: presetOf(provider, variant) }
      : { variantOf: provider, variants };
  }
  return { nearest: nearestName(written) };
}

/** null where nothing is named. */
export function presetNamed(name: string | null): Preset | null {
  if (name === null) return null;
  const read = readPresetName(name);
  return "preset" in read ? read.preset : null;
}

/** Whose a mail server is, or a pattern for some: the variant comes from the name itself. null: none that is known. */
export function providerOf(host: string): Preset | null {
  for (const { provider, expression } of templates) {
    const match = expression.exec(host);
    if (match !== null) return presetOf(provider, match[1] ?? null);
  }
  return null;
}

/** Each once, in the order of the hosts; unknown hosts are left out. */
export function providersOf(hosts: readonly string[]): readonly Preset[] {
  const found = hosts.flatMap((host) => providerOf(host) ?? []);
  return [...new Map(found.map((preset) => [preset.name, preset])).values()];
}

function presetOf(provider: Provider, variant: string | null): Preset {
  const fill = (template: string) => template.replace("{}", variant ?? "");
  const { key, hosts, mx = hosts } = provider;
  const name = variant === null ? key : `${key}-${nameOf(variant)}`;
  return { name, provider, mx: mx.map(fill), hosts: hosts.map(fill) };
}

/** ASCII only: a Kelvin sign is not a k. */
function nameOf(text: string): string {
  const lower = text.trim().replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return lower.replace(/[\s._-]+/g, "-");
}

function nearestName(written: string): string | null {
  const names = new Map(presets.map(({ name }) => [name, name]));
  for (const { key, also = [] } of providers) for (const one of [key, ...also]) names.set(one, key);
  const found = nearest(written, [...names.keys()]);
  return found === null ? null : names.get(found)!;
}
