import * as z from "zod/mini";
import { type FileContent, textOf } from "../base/file-content.ts";
import { type Finding, finding, type Place } from "../base/finding.ts";
import { sha256 } from "../base/sha256.ts";
import { secondsOf } from "../base/time.ts";
import { readYaml, type YamlFile } from "../base/yaml-file.ts";
import { oneYear } from "../sts/max-age.ts";
import { modes, renderPolicyFile } from "../sts/policy-file.ts";
import { idGrammar } from "../sts/read-record.ts";
import { emptyLedger, type Ledger, type LedgerEntry, renderLedger } from "./ledger.ts";

/** The largest ledger that is read, in bytes: several policies of the largest size. */
export const largestLedger = 524_288;

export interface LedgerReading {
  /** null: damaged. An absent file is an empty ledger. */
  readonly ledger: Ledger | null;
  readonly findings: readonly Finding[];
}

const timestamp = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  z.refine((text) => !Number.isNaN(secondsOf(text))),
);

const ledgerSchema = z.strictObject({
  published: z.array(
    z.strictObject({
      id: z.string().check(z.regex(idGrammar)),
      sha256: z.string().check(z.regex(/^[\da-f]{64}$/)),
      mode: z.enum(modes),
      mx: z.array(z.string().check(z.regex(/^(\*\.)?[a-z\d.-]+$/))),
      max_age: z.int().check(z.minimum(0), z.maximum(oneYear)),
      from: timestamp,
      until: z.nullable(timestamp),
    }),
  ),
});

/** The ledger as `publish` wrote it. Whoever changed it by hand is told so: an id must never be reset in silence. */
export function readLedger(content: FileContent, path: string): LedgerReading {
  if (content.kind === "absent") return { ledger: emptyLedger, findings: [] };
  const read = textOf(content, path);
  if ("finding" in read) return { ledger: null, findings: [read.finding] };
  const untouched = readUntouched(read.text, path);
  if (untouched !== null) return { ledger: untouched, findings: [] };
  try {
    return readTouched(readYaml(read.text, path), path);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Hundreds of thousands of values exhaust the stack of whoever checks them.
    const problem = "it holds far more than a ledger can.";
    return {
      ledger: null,
      findings: [finding("ledger/damaged", { file: path, line: 1, column: 1 }, { path, problem })],
    };
  }
}

/** A ledger with exactly the bytes that we would write: the usual case, which needs no places, so no slow parser. */
function readUntouched(text: string, path: string): Ledger | null {
  try {
    const { data } = z.safeParse(ledgerSchema, JSON.parse(text));
    const sound = data !== undefined && inconsistencies(data, path, () => null).length === 0;
    return sound && renderLedger(data) === text ? data : null;
  } catch {
    return null;
  }
}

/** JSON is read as YAML, of which it is a part, to know line and column; conflict markers are the likely damage. */
function readTouched(file: YamlFile, path: string): LedgerReading {
  const first = file.findings[0];
  if (first !== undefined) {
    const problem = String(first.args.problem ?? "a key stands in it twice.");
    return { ledger: null, findings: [finding("ledger/damaged", first.place, { path, problem })] };
  }
  const { data, error } = z.safeParse(ledgerSchema, file.value);
  if (error !== undefined) {
    const findings = error.issues
      .slice(0, mostIssues)
      .map((issue) => invalid(path, file.place, issue.path, "has an unexpected value"));
    return { ledger: null, findings };
  }
  const findings = inconsistencies(data, path, file.place);
  return { ledger: findings.length === 0 ? data : null, findings };
}

/** The first few say enough: the way out is the same for all. */
const mostIssues = 20;

type PlaceOf = (at: readonly PropertyKey[]) => Place | null;

function invalid(path: string, placeOf: PlaceOf, at: readonly PropertyKey[], problem: string): Finding {
  const where = at.length === 0 ? "it" : at.join(".");
  return finding("ledger/invalid", placeOf(at), { path, where, problem });
}

/** Rules that hold between the values of every ledger that was ever written. */
function inconsistencies({ published }: Ledger, path: string, placeOf: PlaceOf): Finding[] {
  return published.flatMap((entry, index) => {
    const at = ["published", index];
    return [
      ...rulesOfOrder(entry, published[index - 1])
        .filter(([holds]) => !holds)
        .map(([, problem]) => invalid(path, placeOf, at, problem)),
      ...(reused(entry, published.slice(0, index))
        ? [invalid(path, placeOf, [...at, "id"], "was used for two policies")]
        : []),
      ...(sha256(renderPolicyFile(entry)) === entry.sha256
        ? []
        : [finding("ledger/edited", placeOf(at), { path, id: entry.id })]),
    ];
  });
}

function rulesOfOrder(
  entry: LedgerEntry,
  newer: LedgerEntry | undefined,
): (readonly [holds: boolean, problem: string])[] {
  const end = entry.until ?? newer?.from ?? entry.from;
  return [
    [newer !== undefined || entry.until === null, "is the newest and must not have ended"],
    [newer === undefined || entry.until !== null, "is followed by a newer policy and must have ended"],
    [
      newer === undefined || secondsOf(end) <= secondsOf(newer.from),
      "must have ended when the next one began",
    ],
    [secondsOf(end) >= secondsOf(entry.from), "ended before it began"],
    [
      newer === undefined || secondsOf(newer.from) >= secondsOf(entry.from),
      "must not be newer than the policy before it",
    ],
  ];
}

function reused({ id, sha256 }: LedgerEntry, newer: readonly LedgerEntry[]): boolean {
  return newer.some((other) => other.id === id && other.sha256 !== sha256);
}
