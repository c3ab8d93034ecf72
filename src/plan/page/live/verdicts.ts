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

/** Green: as published. Amber: worth a look, but mail is as safe as the page says. Red: senders see something else. */
export type Colour = "green" | "amber" | "red";

export interface Verdict {
  readonly colour: Colour;
  /** Complete sentences. */
  readonly reason: string;
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
  | { readonly kind: "failed"; readonly reason: string };

const green = (reason: string): Verdict => ({ colour: "green", reason });
const amber = (reason: string): Verdict => ({ colour: "amber", reason });
const red = (reason: string): Verdict => ({ colour: "red", reason });

const notKnown = ({ reason }: { readonly reason: string }) => amber(`Not known: the resolver ${reason}.`);

/** The `_mta-sts` record (RFC 8461 §3.1), read as `verify` reads it. */
export function judgeSts(answer: Answer, { mode, id, earlier }: Published): Verdict {
  if (answer.kind === "failed") return notKnown(answer);
  const { value, problems } = readRecords(textsIn(answer), stsKind);
  if (value === null) {
    const problem = problems.at(-1)!;
    if (problem.problem !== "absent") return red(whyIgnored(problem, "act as if there were none"));
    return mode === "none"
      ? green("No record is set: senders no longer look here.")
      : red("No record is set, so senders do not look for the policy.");
  }
  if (value === id) return greenUnless(problems, `The record has the id ${id}, as published.`);
  return earlier.some(([one]) => one === value)
    ? amber(
        `The record still has the id ${value} of an earlier policy: senders that hold that one do not look for this one. Set the record shown on this page.`,
      )
    : amber(
        `The record has the id ${value}; this page was made for ${id}. One of the two is not up to date.`,
      );
}

/** The `_smtp._tls` record (RFC 8460 §3), read as `verify` reads it. Never red: without it mail is just as safe. */
export function judgeTlsRpt(answer: Answer, { rua }: Published): Verdict {
  if (answer.kind === "failed") return notKnown(answer);
  const { value, problems } = readRecords(textsIn(answer), tlsRptKind);
  if (value === null) {
    const problem = problems.at(-1)!;
    if (problem.problem !== "absent") return amber(whyIgnored(problem, "report nowhere"));
    return rua?.length === 0
      ? green("No record is set, and the policy asks for no reports.")
      : amber("No record is set, so nobody reports what goes wrong.");
  }
  const addresses = reportAddresses(value);
  const invalid = addresses.find((one) => reportAddressProblem(one) !== null);
  if (invalid !== undefined) return amber(`Senders cannot report to this address: ${shown(invalid)}`);
  if (rua === null) return greenUnless(problems, "There is a record. It is too long to be compared here.");
  return sameAddresses(addresses, rua)
    ? greenUnless(problems, "Reports go where the policy says.")
    : amber(`Reports go elsewhere than the policy says: ${shown(value)}`);
}

function textsIn(answer: Exclude<Answer, { kind: "failed" }>): readonly string[] {
  return answer.kind === "none" ? [] : answer.values;
}

/** `then`: what senders do where there are several records. */
function whyIgnored(problem: Exclude<RecordProblem, { problem: "absent" }>, then: string): string {
  if (problem.problem === "several")
    return `There are ${problem.count} records; senders then ${then}. Keep one.`;
  return problem.problem === "quoted" || problem.problem === "version"
    ? `There is a TXT record, but not one that senders look for: ${shown(problem.text)}`
    : `The record is malformed, so senders ignore it: ${shown(problem.text)}`;
}

/** A record that senders read has at most one problem: the space. */
function greenUnless(problems: readonly RecordProblem[], reason: string): Verdict {
  return problems.length === 0
    ? green(reason)
    : amber("There is a space before the first semicolon of the record, so some senders ignore it.");
}

/** The MX records against the policy (RFC 8461 §4.1). */
export function judgeMx(answer: Answer, { mode, mx }: Published): Verdict {
  if (answer.kind === "failed") return notKnown(answer);
  if (answer.kind === "none") return amber("The domain has no MX records.");
  const hosts = answer.values.map(hostOf);
  if (hosts.every((host) => host === "")) return amber("The domain says that it receives no mail.");
  if (mx === null) return amber("The policy lists more servers than this page can compare.");
  const others = hosts.filter((host) => !admits(mx, host));
  const list = others.slice(0, 5).map(shown).join(", ");
  if (others.length === 0)
    return green(
      `${hosts.length === 1 ? "The mail server is" : `All ${hosts.length} mail servers are`} listed.`,
    );
  if (mode === "none") return green(`Not listed: ${list}. That matters to nobody, because the mode is none.`);
  return mode === "enforce"
    ? red(`Not listed, so senders refuse to deliver there: ${list}.`)
    : amber(`Not listed: ${list}. Under enforce, senders would refuse to deliver there.`);
}

/** `10 Mail.Example.com.` → `mail.example.com`; a null MX is empty. */
function hostOf(data: string): string {
  return (data.trim().split(/\s+/).at(-1) ?? "").replace(/\.$/, "").toLowerCase();
}

/** The policy file as this browser received it (RFC 8461 §3.3). */
export function judgePolicyFile(served: Served, { sha256, earlier }: Published): Verdict {
  if (served.kind === "failed") return amber(`Not known: the policy file ${served.reason}.`);
  if (served.kind === "too-large")
    return red("The host sends more than 64 KB, and senders stop reading there.");
  if (served.kind === "redirect")
    return red("The host redirects to another address, and senders do not follow that.");
  if (served.status !== 200) return red(`The host answers with status ${served.status} instead of 200.`);
  if (served.sha256 !== sha256) {
    return earlier.some(([, one]) => one === served.sha256)
      ? amber("An earlier policy is still served. After a change that can last ten minutes.")
      : red("Another file is served than the one this page was made for.");
  }
  return /^text\/plain\s*(;|$)/i.test(served.type)
    ? green(
        served.hasOtherLineEnds
          ? "The policy is served as published, with line ends that senders accept too."
          : "The policy file is served, byte for byte as published.",
      )
    : red(`The bytes are right, but they are served as ${shown(served.type)}, and senders want text/plain.`);
}

const severity: readonly string[] = ["green", "amber", "red"];
const summaries: Readonly<Record<Colour, string>> = {
  green: "All is as published.",
  amber: "Something is worth a look.",
  red: "Something is not as published.",
};

/** The worst decides. Grey, as of the monitor, says nothing about what is published, and weighs nothing. */
export function overall(verdicts: readonly { readonly colour: Colour | "grey" }[]): Verdict {
  const worst = Math.max(0, ...verdicts.map(({ colour }) => severity.indexOf(colour)));
  const colour = severity[worst] as Colour;
  return { colour, reason: summaries[colour] };
}

/** A text from the network, shortened, without characters that hide text or reverse its direction. */
function shown(text: string): string {
  const cut = text.length > 120 ? `${text.slice(0, 120)}…` : text;
  return `“${cut.replace(/[^ -~…]/g, "�")}”`;
}
