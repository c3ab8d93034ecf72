import { admits } from "../../../sts/mx-match.ts";
import type { Mode } from "../../../sts/policy-file.ts";
import {
  type RecordProblem,
  readRecords,
  reportAddresses,
  reportAddressProblem,
  sameAddresses,
  stsKind,
  tlsRptKind,
} from "../../../sts/read-record.ts";
import type { LiveKey, Message } from "../languages/tables.ts";
import type { Answer } from "./answer.ts";

/** What the page says is published. */
export interface Published {
  readonly mode: Mode;
  readonly id: string;
  /** Of the policy file, in lower-case hexadecimal digits. */
  readonly sha256: string;
  /** null: more than the page shows. */
  readonly mx: readonly string[] | null;
  /** Where reports go; null: more than the page shows. */
  readonly rua: readonly string[] | null;
  /** Id and SHA-256 of each earlier policy that senders may still cache. */
  readonly earlier: readonly (readonly [id: string, sha256: string])[];
}

/**
 * Green: as published. Amber: worth a look, but mail is as safe as the page says. Red: senders see something else. Gray:
 * not known, because something did not answer.
 */
export type Color = "green" | "amber" | "red" | "gray";

export interface Verdict extends Message {
  readonly color: Color;
}

/** What the policy host served. */
export type Served =
  | {
      readonly kind: "file";
      readonly status: number;
      readonly type: string;
      /** With the line ends of what was published. */
      readonly sha256: string;
      /** Some line ends were others: git likes to change them, and senders accept both (RFC 8461 §3.2). */
      readonly hasOtherLineEnds: boolean;
    }
  | { readonly kind: "redirect" }
  | { readonly kind: "too-large" }
  | ({ readonly kind: "failed" } & Message);

const verdictOf =
  (color: Color) =>
  (key: LiveKey, values: Message["values"] = {}): Verdict => ({ color, key, values });
const green = verdictOf("green");
const amber = verdictOf("amber");
const red = verdictOf("red");
const unknown = ({ key, values }: Message): Verdict => verdictOf("gray")(key, values);

/** The `_mta-sts` record (RFC 8461 §3.1), read as `verify` reads it. */
export function judgeSts(answer: Answer, { mode, id, earlier }: Published): Verdict {
  if (answer.kind === "failed") return unknown(answer);
  const { value, problems } = readRecords(textsIn(answer), stsKind);
  if (value === null) {
    const problem = problems.at(-1)!;
    if (problem.problem !== "absent") return red(...whyIgnored(problem, "several-sts"));
    return mode === "none" ? green("sts-none") : red("sts-absent");
  }
  if (value === id) return greenUnless(problems, "sts-ok", { id });
  return earlier.some(([one]) => one === value)
    ? amber("sts-old", { id: value })
    : amber("sts-other", { id: value, wanted: id });
}

/** The `_smtp._tls` record (RFC 8460 §3), read as `verify` reads it. Never red: without it mail is just as safe. */
export function judgeTlsRpt(answer: Answer, { rua }: Published): Verdict {
  if (answer.kind === "failed") return unknown(answer);
  const { value, problems } = readRecords(textsIn(answer), tlsRptKind);
  if (value === null) {
    const problem = problems.at(-1)!;
    if (problem.problem !== "absent") return amber(...whyIgnored(problem, "several-rpt"));
    return rua?.length === 0 ? green("rpt-none") : amber("rpt-absent");
  }
  const addresses = reportAddresses(value);
  const invalid = addresses.find((one) => reportAddressProblem(one) !== null);
  if (invalid !== undefined) return amber("rpt-address", { text: shown(invalid) });
  if (rua === null) return greenUnless(problems, "rpt-long");
  return sameAddresses(addresses, rua)
    ? greenUnless(problems, "rpt-ok")
    : amber("rpt-other", { text: shown(value) });
}

function textsIn(answer: Exclude<Answer, { kind: "failed" }>): readonly string[] {
  return answer.kind === "none" ? [] : answer.values;
}

type Parts = readonly [key: LiveKey, values: Readonly<Record<string, string>>];

/** `several`: what to say where there are several records. */
function whyIgnored(problem: Exclude<RecordProblem, { problem: "absent" }>, several: LiveKey): Parts {
  if (problem.problem === "several") return [several, { count: String(problem.count) }];
  const key = problem.problem === "quoted" || problem.problem === "version" ? "not-read" : "malformed";
  return [key, { text: shown(problem.text) }];
}

/** A record that senders read has at most one problem: the space. */
function greenUnless(problems: readonly RecordProblem[], ...parts: [LiveKey, Message["values"]?]): Verdict {
  return problems.length === 0 ? green(...parts) : amber("space");
}

/** The MX records against the policy (RFC 8461 §4.1). */
export function judgeMx(answer: Answer, { mode, mx }: Published): Verdict {
  if (answer.kind === "failed") return unknown(answer);
  if (answer.kind === "none") return amber("mx-none");
  const hosts = answer.values.map(hostOf);
  if (hosts.every((host) => host === "")) return amber("mx-null");
  if (mx === null) return amber("mx-long");
  const others = hosts.filter((host) => !admits(mx, host));
  const list = others.slice(0, 5).map(shown).join(", ");
  if (others.length === 0) return green("mx-ok");
  if (mode === "none") return green("mx-not-enforced", { list });
  return mode === "enforce" ? red("mx-refused", { list }) : amber("mx-other", { list });
}

/** `10 Mail.Example.com.` → `mail.example.com`; a null MX is empty. */
function hostOf(data: string): string {
  return (data.trim().split(/\s+/).at(-1) ?? "").replace(/\.$/, "").toLowerCase();
}

/** The policy file as this browser received it (RFC 8461 §3.3). */
export function judgePolicyFile(served: Served, { sha256, earlier }: Published): Verdict {
  if (served.kind === "failed") return unknown(served);
  if (served.kind === "too-large") return red("file-large");
  if (served.kind === "redirect") return red("file-redirect");
  if (served.status !== 200) return red("file-status", { status: String(served.status) });
  if (served.sha256 !== sha256)
    return earlier.some(([, one]) => one === served.sha256) ? amber("file-old") : red("file-other");
  if (!/^text\/plain\s*(;|$)/i.test(served.type)) return red("file-type", { text: shown(served.type) });
  return green(served.hasOtherLineEnds ? "file-lines" : "file-ok");
}

/** What is not known weighs less than what is known to be wrong, and more than what is right. */
const severity: readonly string[] = ["green", "gray", "amber", "red"];

/** The worst decides. A note, as of the monitor, says nothing about what is published, and weighs nothing. */
export function overall(verdicts: readonly { readonly color: Color | "note" }[]): Verdict {
  const worst = Math.max(0, ...verdicts.map(({ color }) => severity.indexOf(color)));
  const color = severity[worst] as Color;
  return verdictOf(color)(`all-${color}`);
}

/** A text from the network, shortened, without characters that hide text or reverse its direction. */
function shown(text: string): string {
  const cut = text.length > 120 ? `${text.slice(0, 120)}…` : text;
  return `“${cut.replace(/[^ -~…]/g, "�")}”`;
}
