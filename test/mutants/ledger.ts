import type { Table } from "./mutant.ts";

export const ledgerMutants: Table = {
  cached: [
    ["L20", " && !isReplaced", ""],
    ["L21", "entry === current && ", ""],
  ],
  domains: [
    ["L22", "latest(since, from)", "since"],
    ["L23", "from: oldest.from", "from: ledger.published[0]!.from"],
    ["L24", "ledger.domains.length > 0 || ", ""],
    ["L25", "line.until === null && !after.has(line.name)", "line.until === null"],
    ["L26", "until: latest(from, line.from)", "until: from"],
    [
      "L27",
      "return domainsInUse({ domains: [...joined, ...ended], published }, now)",
      "return [...joined, ...ended]",
    ],
    ["L28", "line.until === null || cachedEntries", "cachedEntries"],
    ["L29", "secondsOf(entry.until) > secondsOf(from)", "secondsOf(entry.until) >= secondsOf(from)"],
    ["L30", "secondsOf(entry.from) < secondsOf(until)", "secondsOf(entry.from) <= secondsOf(until)"],
    ["L31", "until: earliest(entry.until, until)", "until: entry.until"],
    ["L32", ".filter((name) => !before.has(name))", ""],
    ["L33", "secondsOf(one) <= secondsOf(other)", "secondsOf(one) >= secondsOf(other)"],
    ["L37", "if (ledger.domains.length === 0) return ledger;", ""],
    ["L63", ".filter(({ name }) => name === domain)", ""],
    ["L64", "domains.find(({ until }) => until === null)", "domains[0]"],
    ["L65", "domains: [...joined, ...ended], published", "domains: [...ended, ...joined], published"],
    ["L66", "return one ?? other", "return null"],
    ["L80", "former === undefined ? latest(since, from) : former.from", "latest(since, from)"],
    ["L81", "[...entriesDuring(published, line), ...(line.before ?? [])]", "entriesDuring(published, line)"],
    ["L82", "kept.length === 0 ? line : { ...line, before: kept }", "({ ...line, before })"],
    ["L83", "one.until === null ? { ...one, until: latest(from, one.from) } : one", "one"],
    ["L84", "serving?.testing ?? null", "null"],
    ["L85", "[serving, ...own.filter((one) => one !== serving)]", "own"],
  ],
  id: [
    ["L5", "following.length <= 32", "following.length < 32"],
    ["L12", " && BigInt(next) > greatest", ""],
    ["L34", "BigInt(clock) > greatest", "BigInt(clock) >= greatest"],
    ["L35", "while (used.has(idOfTime(seconds))) seconds += 1;", ""],
    ["L36", "one < other ? other : one", "one < other ? one : other"],
    ["L67", "idOfTime(seconds + 1)", "idOfTime(seconds)"],
  ],
  ledger: [
    ["L38", "published[0]?.until === null ? published[0] : null", "published[0] ?? null"],
    ["L39", "Math.max(now, secondsOf(from))", "now"],
    ["L40", "+ max_age + margin", "+ max_age"],
    ["L41", "cachedUntil(entry, now) > now", "cachedUntil(entry, now) >= now"],
  ],
  publish: [
    ["L1", "timestampOf(Math.max(now, current === null ? 0 : secondsOf(current.from)))", "timestampOf(now)"],
    ["L42", " && current.sha256 === sha256", ""],
    ["L43", "current?.id === id && current.sha256", "current?.sha256"],
    ["L44", "cachedEntries({ published }, now)", "published"],
    ["L45", "testingSince(ledger, domains) ?? from", "from"],
    ["L46", 'publication.mode === "testing"', 'publication.mode !== "none"'],
    ["L47", "one.until === null ? { ...one, until: from } : one", "({ ...one, until: from })"],
    ["L48", "withOwners(before, domains)", "before"],
    ["L49", "end < 0 ? published : published.slice(0, end)", "published"],
    ["L50", ".at(-1)", "[0]"],
    [
      "L51",
      "secondsOf(from) > secondsOf(ledger.testing.since) ? from : ledger.testing.since",
      "ledger.testing.since",
    ],
  ],
  read: [
    ["L52", "testing === undefined ? oldestTesting(published) : testing", "testing ?? null"],
    ["L53", "edited.length === 0 ? brokenHistory(written) : []", "brokenHistory(written)"],
    ["L56", "...broken.map(({ at, problem }) => invalid(path, placeOf, at, problem)), ", ""],
    ["L59", "domains = [], testing", "testing"],
    [
      "L54",
      "isSound && [renderLedger, renderLongLedger].some((render) => render(written) === text)",
      "isSound",
    ],
    ["L57", ".slice(0, maxIssues)", ""],
  ],
  rules: [
    ["L6", "newer === undefined || secondsOf(end) <= secondsOf(newer.from)", "true"],
    ["L68", "newer !== undefined || entry.until === null", "true"],
    ["L69", "newer === undefined || entry.until !== null", "true"],
    ["L70", "secondsOf(end) >= secondsOf(entry.from)", "true"],
    ["L71", "secondsOf(end) >= secondsOf(entry.from)", "secondsOf(end) > secondsOf(entry.from)"],
    ["L72", "other.id !== id || other.sha256 === sha256", "true"],
    ["L73", "other.id !== id || other.sha256 === sha256", "other.id !== id"],
    ["L74", "until === null || secondsOf(until) >= secondsOf(from)", "true"],
    [
      "L75",
      "until === null || secondsOf(until) >= secondsOf(from)",
      "until === null || secondsOf(until) > secondsOf(from)",
    ],
    ["L76", "!isServed(line) || !newer.some((other) => other.name === name && isServed(other))", "true"],
    ["L78", "!isServed(line) || ", ""],
    ["L79", "domains.length === 0 || domains.some(isServed)", "true"],
    ["L101", '(testing !== null) === (current?.mode === "testing")', "true"],
    ["L102", "testing === null || secondsOf(testing.since) <= Math.max(...begins)", "true"],
    ["L103", "<= Math.max(...begins)", "<= Math.min(...begins)"],
    ["L104", "...domains.filter(isServed)", "...domains"],
    ["L105", "if (testing === undefined) return [];", ""],
  ],
  shape: [
    ["L55", "!Number.isNaN(secondsOf(written))", "true"],
    ["L58", "Number(value) <= oneYear", "Number(value) < oneYear"],
  ],
};

/** What decides about mail servers, with the tests of the judge. */
export const longestMutants: Table = {
  cached: [
    [
      "J27",
      "cachedUntil(other, now) - cachedUntil(one, now)",
      "cachedUntil(one, now) - cachedUntil(other, now)",
    ],
  ],
};

/** The same, with the tests of what senders see. */
export const longestSeenMutants: Table = {
  cached: [["J168", 'mode === "enforce" && !admits(mx, host)', "!admits(mx, host)"]],
};
