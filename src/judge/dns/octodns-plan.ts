/** One change of a plan of octoDNS, as octoDNS is about to make it. */
export interface PlannedChange {
  /** Who would write it: the name that the configuration gives a provider. */
  readonly provider: string;
  /** With a final dot. */
  readonly zone: string;
  /** Within the zone; "" for the zone itself. */
  readonly name: string;
  readonly type: string;
  /** null: it deletes. */
  readonly new: PlannedSet | null;
  /** null: it creates. */
  readonly existing: PlannedSet | null;
}

/** A record set as octoDNS sees it: TXT values are joined and have no quotes. */
export interface PlannedSet {
  readonly ttl: number;
  readonly values: readonly string[];
}

/** All that a plan would do, or why it is not one that octoDNS writes. */
export type ReadPlan = { readonly changes: readonly PlannedChange[] } | { readonly problem: string };

/** Many times what a plan for the records of one policy takes. */
const usualLength = 65_536;
/** Twice as deep as what octoDNS writes. */
const maxDepth = 16;

/**
 * The plan that octoDNS 1.22 writes by its `PlanJson`. What this does not know, it does not accept: a key more than there
 * should be may mean a write that is not understood here.
 */
export function readOctodnsPlan(text: string, maxLength = usualLength): ReadPlan {
  if (text.length > maxLength) return { problem: `it has more than ${maxLength} characters` };
  try {
    const plan: unknown = JSON.parse(text);
    if (depth(text) > maxDepth) throw new NotAPlan("it is nested too deeply");
    if (asPythonWrites(plan) !== withoutBlanks(text)) throw new NotAPlan("it is ambiguous");
    return { changes: changesOf(plan) };
  } catch (error) {
    if (error instanceof NotAPlan) return { problem: error.message };
    if (error instanceof SyntaxError) return { problem: "it is not JSON" };
    throw error;
  }
}

class NotAPlan extends Error {}

/** How deep a text that is JSON is nested. */
function depth(text: string): number {
  let [now, most] = [0, 0];
  for (const [bracket] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (bracket === "[" || bracket === "{") now += 1;
    if (bracket === "]" || bracket === "}") now -= 1;
    most = Math.max(most, now);
  }
  return most;
}

/** Python's `json.dumps` leaves printable ASCII as it is and escapes the rest. */
function asPythonWrites(value: unknown): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replace(/[\x7f-\uffff]/g, escaped);
}

/**
 * What was parsed is compared with what was written: of a key that is there twice, readers take one or the other
 * (RFC 8259 §4); a number or a text in another spelling was not written by octoDNS.
 */
function withoutBlanks(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g, "$1");
}

function changesOf(plan: unknown): PlannedChange[] {
  return Object.entries(mapping(plan, "it")).flatMap(([provider, zones]) => {
    const inProvider = Object.entries(mapping(zones, "a provider"));
    if (inProvider.length === 0) throw new NotAPlan("a provider has no zones");
    return inProvider.flatMap(([zone, inZone]) => {
      const { changes, meta } = mapping(inZone, "a zone", ["changes", "meta"]);
      if (meta !== null) throw new NotAPlan("it changes more of a zone than its records");
      if (!Array.isArray(changes) || changes.length === 0)
        throw new NotAPlan("a zone has no list of changes");
      return changes.map((change) => ({ provider, zone, ...changeOf(change) }));
    });
  });
}

/** What belongs to each kind of change in addition to its name and types. */
const kinds = new Map<unknown, readonly ("existing" | "new")[]>([
  ["create", ["new"]],
  ["update", ["existing", "new"]],
  ["delete", ["existing"]],
]);

function changeOf(change: unknown): Omit<PlannedChange, "provider" | "zone"> {
  const sets = kinds.get(mapping(change, "a change").type);
  if (sets === undefined) throw new NotAPlan("a change is of an unknown kind");
  const known = mapping(change, "a change", ["name", "record_type", "type", ...sets]);
  const { name, record_type: type } = known;
  if (typeof name !== "string" || typeof type !== "string")
    throw new NotAPlan("a change has no name or type");
  return {
    name,
    type,
    new: sets.includes("new") ? setOf(known.new, []) : null,
    // What else a provider keeps about a record, such as a comment: it describes what is there, and is not written.
    existing: sets.includes("existing") ? setOf(known.existing, ["octodns"]) : null,
  };
}

function setOf(data: unknown, more: readonly string[]): PlannedSet {
  const { ttl, value, values = [value] } = mapping(data, "a record", ["ttl", "value|values"], more);
  if (typeof ttl !== "number" || !Number.isSafeInteger(ttl) || ttl < 0) throw new NotAPlan("a TTL is wrong");
  if (!isTexts(values)) throw new NotAPlan("the value of a record is not a string");
  return { ttl, values: values.map((text) => text.replaceAll("\\;", ";")) };
}

function isTexts(values: unknown): values is string[] {
  return Array.isArray(values) && values.length > 0 && values.every((one) => typeof one === "string");
}

/** A mapping, if `keys` are given with those and no others but `more`; `a|b` is one of the two. */
function mapping(value: unknown, what: string, keys?: readonly string[], more: readonly string[] = []) {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new NotAPlan(`${what} is not a mapping`);
  const found = Object.keys(value);
  const missing = keys?.find((key) => key.split("|").filter((one) => found.includes(one)).length !== 1);
  if (missing !== undefined) throw new NotAPlan(`${what} does not have exactly one ${missing}`);
  const known = keys && [...keys.flatMap((key) => key.split("|")), ...more];
  const unknown = known && found.find((key) => !known.includes(key));
  if (unknown !== undefined) throw new NotAPlan(`${what} has "${unknown}", which is unknown`);
  return value as Readonly<Record<string, unknown>>;
}
