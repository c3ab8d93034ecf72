import { admits } from "../../../sts/mx-match.ts";
import type { Mode } from "../../../sts/policy-file.ts";
import type { Answer } from "./answer.ts";

/** What the page says is published. */
export interface Published {
  readonly mode: Mode;
  readonly id: string;
  /** Of the policy file, in lower-case hexadecimal digits. */
  readonly sha256: string;
  /** null: there are more than the page shows. */
  readonly mx: readonly string[] | null;
  /** Where reports go; null: there are more than the page shows. */
  readonly rua: readonly string[] | null;
  /** Earlier policies that senders may hold: id and SHA-256 of each. */
  readonly earlier: readonly (readonly [id: string, sha256: string])[];
}

/** Green: as published. Amber: mail is as safe as the page says, but look. Red: senders don't see what is published. */
export type Colour = "green" | "amber" | "red";

export interface Verdict {
  readonly colour: Colour;
  /** Whole sentences. */
  readonly reason: string;
}

/** What the policy's own host served. */
export type Served =
  | { readonly kind: "file"; readonly status: number; readonly type: string; readonly sha256: string }
  | { readonly kind: "redirect" }
  | { readonly kind: "too-large" }
  | { readonly kind: "failed"; readonly reason: string };

const green = (reason: string): Verdict => ({ colour: "green", reason });
const amber = (reason: string): Verdict => ({ colour: "amber", reason });
const red = (reason: string): Verdict => ({ colour: "red", reason });

const notKnown = ({ reason }: { readonly reason: string }) => amber(`Not known: the resolver ${reason}.`);

/** The `_mta-sts` record (RFC 8461 §3.1). */
export function judgeSts(answer: Answer, { mode, id, earlier }: Published): Verdict {
  if (answer.kind === "failed") return notKnown(answer);
  const texts = answer.kind === "none" ? [] : answer.values;
  const records = texts.filter((text) => /^v=STSv1[ \t]*(;|$)/.test(text));
  const [record, second] = records;
  if (second !== undefined)
    return red(`There are ${records.length} records; senders then act as if there were none. Keep one.`);
  if (record === undefined) return withoutSts(texts, mode);
  const found = stsRecord.test(record) ? (idField.exec(record)?.[1] ?? null) : null;
  if (found === null) return red(`The record is malformed, so senders ignore it: ${shown(record)}`);
  if (found === id) return green(`The record has the id ${id}, as published.`);
  return earlier.some(([one]) => one === found)
    ? amber(
        `The record still has the id ${found} of an earlier policy: senders that hold that one do not look for this one. Set the record shown on this page.`,
      )
    : amber(
        `The record has the id ${found}; this page was made for ${id}. One of the two is not up to date.`,
      );
}

function withoutSts(texts: readonly string[], mode: Mode): Verdict {
  if (mode === "none" && texts.length === 0) return green("There is no record: senders no longer look here.");
  if (texts.length === 0) return red("There is no record, so senders do not look for the policy.");
  return red(`There is a TXT record, but not one that senders look for: ${shown(texts[0]!)}`);
}

const stsRecord = /^v=STSv1(?:[ \t]*;[ \t]*[A-Za-z\d][\w.-]{0,31}=[!-:<>-~]+)+[ \t]*;?[ \t]*$/;
const idField = /;[ \t]*id=([A-Za-z\d]{1,32})[ \t]*(?:;|$)/;

/** The `_smtp._tls` record (RFC 8460 §3). Without it mail is as safe as with it, so nothing here is red. */
export function judgeTlsRpt(answer: Answer, { rua }: Published): Verdict {
  if (answer.kind === "failed") return notKnown(answer);
  const texts = answer.kind === "none" ? [] : answer.values;
  const records = texts.filter((text) => /^v=TLSRPTv1[ \t]*(;|$)/.test(text));
  const wanted = rua === null || rua.length > 0;
  const [record, second] = records;
  if (second !== undefined)
    return amber(`There are ${records.length} records; senders then report nowhere. Keep one.`);
  if (record === undefined) {
    if (texts.length > 0) return amber(`There is a TXT record, but not one for reports: ${shown(texts[0]!)}`);
    return wanted
      ? amber("There is no record, so nobody reports what goes wrong.")
      : green("There is no record, and the policy asks for no reports.");
  }
  const found = /^v=TLSRPTv1[ \t]*;[ \t]*rua=([^;\s][^;]*)(?:;|$)/.exec(record)?.[1];
  if (found === undefined) return amber(`The record is malformed, so senders ignore it: ${shown(record)}`);
  if (rua === null) return green("There is a record. It is too long to be compared here.");
  return sameSet(
    found.split(",").map((uri) => uri.trim()),
    rua,
  )
    ? green("Reports go where the policy says.")
    : amber(`Reports go elsewhere than the policy says: ${shown(found)}`);
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

/** The policy file as this browser got it (RFC 8461 §3.3). */
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
    ? green("The policy file is served, byte for byte as published.")
    : red(`The bytes are right, but they are served as ${shown(served.type)}, and senders want text/plain.`);
}

const severity: readonly Colour[] = ["green", "amber", "red"];
const summaries: Readonly<Record<Colour, string>> = {
  green: "All is as published.",
  amber: "Something is worth a look.",
  red: "Something is not as published.",
};

export function overall(verdicts: readonly Verdict[]): Verdict {
  const worst = Math.max(0, ...verdicts.map(({ colour }) => severity.indexOf(colour)));
  const colour = severity[worst]!;
  return { colour, reason: summaries[colour] };
}

function sameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}

/** What came from the network, short and without anything that turns or hides text. */
function shown(text: string): string {
  const cut = text.length > 120 ? `${text.slice(0, 120)}…` : text;
  return `“${cut.replace(/[^ -~…]/g, "�")}”`;
}
