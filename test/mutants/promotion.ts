import type { Table } from "./mutant.ts";

/** What decides whether testing may become enforce. */
export const promotionMutants: Table = {
  "promotion/would-be-refused": [
    // A ratio instead of failures that are never outvoted.
    [
      "P1",
      "return days.filter((one) => one === days.at(-1) || one.day >= today - recent);",
      "return days.filter((one) => one.day >= today - recent && one.blocking.length * 1000 > one.proven);",
    ],
    ["P2", "one === days.at(-1) || ", ""],
    ["P3", "1 + constants.lateDays", "constants.lateDays"],
  ],
  "promotion/refusals": [
    ["P4", "policy === null || ids.has(policy)", "policy !== null && ids.has(policy)"],
    ["P5", 'failure.kind === "starttls-not-supported"', "false"],
    ["P6", 'failure.reason !== "mx-mismatch" && ', ""],
    ["P7", "mx === null || ", ""],
    ["P8", 'type === "sts" && policy !== null && ids.has(policy)', 'type === "sts"'],
    ["P9", ' || kinds[failure.kind].effect !== "refusal"', ""],
  ],
  "promotion/noise": [
    ["P11", "failed < (proven + failed)", "failed <= 2 * (proven + failed)"],
    ["P12", 'return kind === "validation-failure" && (', 'return kind !== "unknown" && ('],
    ["P13", '(reason === "timeout" || ', '(reason !== "mx-mismatch" || '],
    ["P14", "one.day <= day && ", ""],
  ],
  "promotion/facts": [
    ["P15", "dayAt(streak.since) + 1", "dayAt(streak.since)"],
    ["P16", "day < today", "day <= today"],
    ["P17", "histories.filter(({ sender }) => isKnownSender(sender))", "histories"],
    ["P18", ".filter(({ senders }) => senders.some(({ sender }) => isKnownSender(sender)))", ""],
  ],
  "promotion/streak": [
    ["P19", " || !isSameSet(older.mx, current.mx)", ""],
    ["P20", " || older.mode !== current.mode", ""],
    ["P21", "Math.max(began, testing)", "Math.min(began, testing)"],
  ],
  "promotion/quiet": [
    ["P22", "last + constants.quietDays + 1", "last + constants.quietDays"],
    ["P23", "have >= need || ", ""],
    ["P24", "have >= need", "have > need"],
    ["P25", "today >= end", "today > end"],
    ["P26", "days.filter(({ day }) => day > last)", "days"],
    ["P27", ", ...repair(history, last, facts)]", "]"],
  ],
  "promotion/enough": [
    ["P28", "sessions >= constants.enoughSessions", "true"],
    ["P29", "days >= constants.enoughDays", "true"],
    ["P30", " && isHealthy(lookNow)", ""],
    ["P31", "isLong && ", ""],
    ["P32", "silent < constants.stoppedDays || ", ""],
    ["P33", "[1] ?? 0", "[0] ?? 0"],
    ["P34", "new Set(proven.map(({ day }) => day)).size", "proven.length"],
  ],
  "promotion/own-look": [
    ["P35", '"mx", "starttls"]', '"mx"]'],
    [
      "P36",
      'lookNow === null ? ["it was not checked"] : unknownIn(lookNow)',
      "lookNow === null ? [] : unknownIn(lookNow)",
    ],
    ["P37", "if (now >= until) return [];", "return [];"],
  ],
  "promotion/unknown-policy": [
    ["P38", "last.day < today - constants.quietDays", "last.day <= today - constants.quietDays"],
    ["P39", ' && policy === "unknown"', ""],
  ],
  "promotion/fetching": [
    ["P40", "failed > 0 && verified === 0", "failed > 0"],
    ["P41", ' && type !== "tlsa"', ""],
    ["P42", "last.length < 2 || ", ""],
  ],
  "promotion/other-senders": [
    ["P43", "!isClean || ", ""],
    ["P44", "cell.failing ?? 1", "1"],
  ],
  "promotion/being-refused": [
    ["P45", 'if (type !== "sts") return false;', ""],
    ["P46", ' && mode === "enforce"', ""],
    ["P47", "policy === null || ", ""],
  ],
  "promotion/promotion-of": [
    ["P48", 'has("error") ? "stop" : ', ""],
    ["P49", "Math.max(...ends.map(Number))", "Math.min(...ends.map(Number))"],
    ["P50", "proofIn(facts, last)", "proofIn(facts)"],
    ["P51", "  unknownPolicy,\n  shortTesting,", "  shortTesting,"],
  ],
};

/** Who counts, and how often. */
export const evidenceMutants: Table = {
  "evidence/sender": [
    // By the name in the report instead of the signature.
    [
      "P61",
      "signers.find((domain) => domain === author && named.includes(domain))",
      "named.find((domain) => signers.length > 0 && domain !== author) ?? signers[0]",
    ],
    ["P62", "domain === author && ", ""],
    ["P63", " && named.includes(domain)", ""],
    ["P64", 'signatures.isUnknown ? "unknown" : "unsigned"', '"unsigned"'],
    ["P65", "isByHand && ", ""],
  ],
  "evidence/repetitions": [
    ["P66", 'JSON.stringify(["signed", sender.domain, rest])', 'JSON.stringify(["signed", rest])'],
    ["P67", "rank(a) - rank(b) || ", ""],
    ["P68", "report.reportId ?? [report]", "report.reportId"],
    ["P69", ", domains, report.from]", ", domains]"],
  ],
  "evidence/cells": [
    ["P70", "dayName(today) }", "dayName(today + 9) }"],
    ["P71", "day <= last && ", ""],
    ["P72", "isPublic && isHostName(mx) ? mx : anotherHost", "mx"],
  ],
  "evidence/join": [
    ["P73", "[rules, reports, sessions]", "[reports, rules, sessions]"],
    ["P74", ' && policy !== "unknown"', ""],
    ["P75", "textOf(one) >= textOf(other) ? one : other;\n}\n\n/**", "one;\n}\n\n/**"],
    ["P76", "all(unknown, known?.unknown)", "all(unknown)"],
    ["P77", "a > b ? one : other", "a < b ? one : other"],
  ],
  "evidence/policy-of-day": [
    ["P78", 'reported.type !== "sts"', 'reported.type === "tlsa"'],
    ["P79", "isCovered(ledger, start - 86_400, end)", "true"],
    ["P80", "others.length === 0 && ", ""],
  ],
  "evidence/names": [
    ["P81", "...older, ", ""],
    ["P82", 'naming === "none" ? groups.known : sender', "sender"],
    ["P83", 'naming === "all" && busiest.has(cell)', "busiest.has(cell)"],
  ],
  "evidence/rounded": [
    ["P84", "twoDigits(policy.ok, Math.floor)", "twoDigits(policy.ok, Math.ceil)"],
    ["P85", "twoDigits(one.sessions, Math.ceil)", "twoDigits(one.sessions, Math.floor)"],
  ],
};
