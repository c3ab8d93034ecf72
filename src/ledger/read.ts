import { type FileContent, textOf } from "../base/file-content.ts";
import { type Finding, finding, type Place } from "../base/finding.ts";
import { sha256 } from "../base/sha256.ts";
import { readYaml, type YamlFile } from "../base/yaml-file.ts";
import { renderPolicyFile } from "../sts/policy-file.ts";
import {
  emptyLedger,
  type Ledger,
  type LedgerEntry,
  renderLedger,
  renderLongLedger,
  type WrittenLedger,
} from "./ledger.ts";
import { oldestTesting } from "./publish.ts";
import { brokenEntries, brokenHistory } from "./rules.ts";
import { violations } from "./shape.ts";

/** The largest ledger that is read, in bytes: some thousands of domains, each with what it brought along. */
export const maxLedgerSize = 4_194_304;
/** The largest that is searched for what is wrong with it, in characters: the parser that knows places is slow. */
const maxSearchedLength = 524_288;

export interface LedgerReading {
  /** null: damaged. An absent file is an empty ledger. */
  readonly ledger: Ledger | null;
  readonly findings: readonly Finding[];
}

/** What an older version did not record is taken from what it did. */
function completed({ published, domains = [], testing }: WrittenLedger): Ledger {
  return { published, domains, testing: testing === undefined ? oldestTesting(published) : testing };
}

/** The ledger as `publish` wrote it. Any manual edit is reported: an id must never be reset silently. */
export function readLedger(content: FileContent, path: string): LedgerReading {
  if (content.kind === "absent") return { ledger: emptyLedger, findings: [] };
  const read = textOf(content, path);
  if ("finding" in read) return { ledger: null, findings: [read.finding] };
  const untouched = readUntouched(read.text, path);
  if (untouched !== null) return { ledger: untouched, findings: [] };
  if (read.text.length > maxSearchedLength) {
    const problem = "it is not what the last build wrote.";
    return { ledger: null, findings: [finding("ledger/damaged", { file: path }, { path, problem })] };
  }
  return readTouched(readYaml(read.text, path), path);
}

/** A ledger with exactly the bytes that we would write: the usual case, which needs no places, so no slow parser. */
function readUntouched(text: string, path: string): Ledger | null {
  try {
    const value: unknown = JSON.parse(text);
    if (violations(value).length > 0) return null;
    const written = value as WrittenLedger;
    const isSound = inconsistencies(written, path, () => null).length === 0;
    return isSound && [renderLedger, renderLongLedger].some((render) => render(written) === text)
      ? completed(written)
      : null;
  } catch {
    return null;
  }
}

/** JSON is read as YAML, which includes it, to know line and column; conflict markers are the likely damage. */
function readTouched(file: YamlFile, path: string): LedgerReading {
  const first = file.findings[0];
  if (first !== undefined) {
    const problem = String(first.args.problem ?? "a key appears in it twice.");
    return { ledger: null, findings: [finding("ledger/damaged", first.place, { path, problem })] };
  }
  const wrong = violations(file.value).slice(0, maxIssues);
  if (wrong.length > 0)
    return {
      ledger: null,
      findings: wrong.map((at) => invalid(path, file.place, at, "has an unexpected value")),
    };
  const written = file.value as WrittenLedger;
  const findings = inconsistencies(written, path, file.place);
  return { ledger: findings.length === 0 ? completed(written) : null, findings };
}

/** The first few are enough: the fix is the same for all. */
const maxIssues = 20;

type PlaceOf = (at: readonly PropertyKey[]) => Place | null;

function invalid(path: string, placeOf: PlaceOf, at: readonly PropertyKey[], problem: string): Finding {
  const where = at.length === 0 ? "it" : at.join(".");
  return finding("ledger/invalid", placeOf(at), { path, where, problem });
}

function inconsistencies(written: WrittenLedger, path: string, placeOf: PlaceOf): Finding[] {
  const isEdited = (entry: LedgerEntry) => sha256(renderPolicyFile(entry)) !== entry.sha256;
  const findingsIn = (entries: readonly LedgerEntry[], at: readonly PropertyKey[]) =>
    entries.flatMap((entry, index) =>
      isEdited(entry) ? [finding("ledger/edited", placeOf([...at, index]), { path, id: entry.id })] : [],
    );
  const edited = [
    ...findingsIn(written.published, ["published"]),
    ...(written.domains ?? []).flatMap(({ before = [] }, index) =>
      findingsIn(before, ["domains", index, "before"]),
    ),
  ];
  // Consequences of an edited entry add nothing new.
  const history = edited.length === 0 ? brokenHistory(written) : [];
  const broken = [...brokenEntries(written), ...history];
  return [...broken.map(({ at, problem }) => invalid(path, placeOf, at, problem)), ...edited];
}
