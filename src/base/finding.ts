import { type Args, type Code, catalog, type Entry, type Severity } from "./catalog/catalog.ts";

/** Where a finding points: a file as the user named it; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** One thing that is wrong or worth knowing, as data: `describe` makes prose from it at the last moment. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly args: Readonly<Record<string, string | number>>;
  readonly place: Place | null;
  /** Why `policy.yml` accepts it knowingly. */
  readonly accepted?: string;
  /** The domains that it is about, if the rest does not show that. */
  readonly domains?: readonly string[];
}

/** A finding as people and programs read it: the shape of `findings` in JSON output. */
export interface DescribedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix?: string;
  readonly reference?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly domains?: readonly string[];
}

export function finding<C extends Code>(code: C, place: Place | null, args: Args<C>): Finding {
  return { code, severity: catalog[code].severity, args, place };
}

export function describe(one: Finding): DescribedFinding {
  const entry: Entry = catalog[one.code];
  return {
    code: one.code,
    severity: one.severity,
    message: `${fill(entry.message, one.args)}${one.domains === undefined ? "" : ` Domains: ${someOf(one.domains)}.`}${one.accepted === undefined ? "" : ` Accepted: ${escapeControl(one.accepted)}`}`,
    ...(entry.fix === undefined ? {} : { fix: fill(entry.fix, one.args) }),
    ...(entry.reference === undefined ? {} : { reference: entry.reference }),
    ...one.place,
    ...(one.domains === undefined ? {} : { domains: one.domains }),
  };
}

const mostNames = 10;

/** A few names for a sentence, and how many more there are. */
export function someOf(names: readonly string[]): string {
  const rest = names.length - mostNames;
  const shown = names.slice(0, mostNames).map(escapeControl).join(", ");
  return rest > 0 ? `${shown}, and ${rest} more` : shown;
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((one) => one.severity === "error");
}

/** `--strict`: warnings count as errors, in what is printed as in what is done. */
export function strictly(findings: readonly Finding[]): Finding[] {
  return findings.map((one) => (one.severity === "warning" ? { ...one, severity: "error" } : one));
}

const rank: Record<Severity, number> = { error: 0, warning: 1, notice: 2 };

/** Most important first (GitHub shows ten annotations of a kind), then in the order of the file. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      rank[a.severity] - rank[b.severity] ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}

function fill(template: string, args: Finding["args"]): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => escapeControl(String(args[name])));
}

/** Long enough for the address of a page of settings. */
const maxValueLength = 240;

/** A value from a file or the network, `visible` and cut to a length that leaves the sentence around it readable. */
export function escapeControl(value: string): string {
  return visible(value.length > maxValueLength ? `${value.slice(0, maxValueLength)}…` : value);
}

/**
 * A text from anywhere, safe to show on one line: anything that would move the cursor, hide text or change its
 * direction becomes a visible escape.
 */
export function visible(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}

/** The same for a text of several lines. */
export function visibleLines(text: string): string {
  return text.split("\n").map(visible).join("\n");
}
