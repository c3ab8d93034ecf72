import * as z from "zod/mini";
import { type FileContent, textOf } from "../base/file-content.ts";
import { type Finding, finding, type Place } from "../base/finding.ts";
import { sha256 } from "../base/sha256.ts";
import { secondsOf } from "../base/time.ts";
import { readYaml, type YamlFile } from "../base/yaml-file.ts";
import { oneYear } from "../sts/max-age.ts";
import { modes, renderPolicyFile } from "../sts/policy-file.ts";
import { idGrammar } from "../sts/read-record.ts";
import { emptyLedger, type Ledger, renderLedger, type WrittenLedger } from "./ledger.ts";
import { oldestTesting } from "./publish.ts";
import { brokenEntries, brokenHistory } from "./rules.ts";

/** The largest ledger that is read, in bytes: several policies of the largest size. */
export const maxLedgerSize = 524_288;

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
  // Ledgers of older versions have neither of the two.
  domains: z.optional(
    z.array(
      z.strictObject({
        name: z.string().check(z.regex(/^[a-z\d.-]{1,253}$/)),
        from: timestamp,
        until: z.nullable(timestamp),
      }),
    ),
  ),
  testing: z.optional(z.nullable(z.strictObject({ since: timestamp }))),
});

/** What an older version did not record is taken from what it did. */
function completed({ published, domains = [], testing }: WrittenLedger): Ledger {
  return { published, domains, testing: testing === undefined ? oldestTesting(published) : testing };
}

/** The ledger as `publish` wrote it. Any edit by hand is reported: an id must never be reset silently. */
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
    // Checking hundreds of thousands of values exhausts the stack.
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
    const isSound = data !== undefined && inconsistencies(data, path, () => null).length === 0;
    return isSound && renderLedger(data) === text ? completed(data) : null;
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
      .slice(0, maxIssues)
      .map((issue) => invalid(path, file.place, issue.path, "has an unexpected value"));
    return { ledger: null, findings };
  }
  const findings = inconsistencies(data, path, file.place);
  return { ledger: findings.length === 0 ? completed(data) : null, findings };
}

/** The first few say enough: the way out is the same for all. */
const maxIssues = 20;

type PlaceOf = (at: readonly PropertyKey[]) => Place | null;

function invalid(path: string, placeOf: PlaceOf, at: readonly PropertyKey[], problem: string): Finding {
  const where = at.length === 0 ? "it" : at.join(".");
  return finding("ledger/invalid", placeOf(at), { path, where, problem });
}

function inconsistencies(written: WrittenLedger, path: string, placeOf: PlaceOf): Finding[] {
  const edited = written.published.flatMap((entry, index) =>
    sha256(renderPolicyFile(entry)) === entry.sha256
      ? []
      : [finding("ledger/edited", placeOf(["published", index]), { path, id: entry.id })],
  );
  // What follows from an edited entry says nothing new.
  const history = edited.length === 0 ? brokenHistory(written) : [];
  const broken = [...brokenEntries(written), ...history];
  return [...broken.map(({ at, problem }) => invalid(path, placeOf, at, problem)), ...edited];
}
