import { modes, type StsPolicy } from "../../sts/policy-file.ts";
import type { ReportedPolicy } from "../../sts/tls-report/report.ts";

/** A policy as a report repeats it; `max_age` null: not said. */
export type Repeated = Pick<StsPolicy, "mode" | "mx"> & { readonly max_age: number | null };

/** A policy is no longer than this. */
const maxText = 65_536;

/**
 * The policy that a sender had, from the lines of its report (RFC 8460 §4.4 `policy-string`): some leave the CR of a line
 * end, or write everything in one line. null: the report does not say which.
 */
export function repeatedPolicy({ text, mx }: Pick<ReportedPolicy, "text" | "mx">): Repeated | null {
  const whole = text.join("\n").slice(0, maxText);
  const terms = [...whole.matchAll(/(?<![\w-])(version|mode|mx|max_age)[ \t]*:[ \t]*([^\s,;]+)/gi)];
  const valuesOf = (key: string) =>
    terms.filter(([, name]) => name!.toLowerCase() === key).map(([, , value]) => value!.toLowerCase());
  const mode = modes.find((one) => one === valuesOf("mode")[0]);
  if (mode === undefined) return null;
  const hosts = valuesOf("mx");
  const [age = ""] = valuesOf("max_age");
  return {
    mode,
    mx: (hosts.length > 0 ? hosts : mx).map((host) => host.toLowerCase().replace(/\.$/, "")),
    max_age: /^\d{1,10}$/.test(age) ? Number(age) : null,
  };
}

/** Whether what a report repeats is what was published. */
export function isSame(repeated: Repeated, published: StsPolicy): boolean {
  const { mode, mx, max_age } = repeated;
  return (
    mode === published.mode &&
    (max_age ?? published.max_age) === published.max_age &&
    isSameSet(mx, published.mx)
  );
}

export function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  const [one, other] = [new Set(some), new Set(others)];
  return one.size === other.size && [...one].every((item) => other.has(item));
}
