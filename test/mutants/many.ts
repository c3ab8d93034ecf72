import type { Table } from "./mutant.ts";

/** What judges many domains together; the tests are those of the commands. */
export const togetherMutants: Table = {
  "pinned-id": [
    [
      "J167",
      "ledger.published.some((entry) => entry.id === id && entry.sha256 !== sha256)",
      "ledger.published.some((entry) => entry.id === id)",
    ],
  ],
  moving: [
    ["M1", "until === null", "until !== null"],
    ["M2", "Math.max(now, ...ends)", "now"],
    ["M3", "alias === null", "alias !== null"],
    ["M4", "ledgerAcross(ledgers, domain)", "ledgerAcross(ledgers.slice(0, 0), domain)"],
  ],
  together: [
    ["M10", "isSame(serving.contents, contents)", "false"],
    ["M11", ".filter((name) => !kept.has(name))", ""],
    ["M12", "changes.filter(({ isNew }) => isNew)", "changes"],
    ["M13", "others.length === 0 ? [] : ", ""],
    ["M14", "same !== undefined && policy.id !== null", "false"],
    ["M15", "ledgerAcross(ledgersOf(domain, served), domain)", "ledgerAcross([], domain)"],
    ["M16", "one.plan !== plan && one.plan.id === plan.id", "one.plan.id === plan.id"],
    ["M17", "policy.page && domainsIn(policy).length > 1", "false"],
  ],
  "planned-together": [
    ["M18", "filter((ledger) => ledger !== whole)", "slice(0, 0)"],
    ["M19", "taken.push({ id: plan.id });", ""],
  ],
  "among-policies": [
    ["M90", "one.policy.alias === policy.alias", "false"],
    ["M91", "policy.alias === null ? undefined : ", ""],
    ["M92", "other.host.argument === argument", "true"],
    ["M93", "count <= most ? null", "count < most ? null"],
    ["M94", "count <= most ? null", "true ? null"],
    ["M95", 'host !== "netlify" || ', ""],
  ],
  "ready-together": [
    ["M20", "[isLedger, (path: string) => !isLedger(path)]", "[(path: string) => !isLedger(path), isLedger]"],
  ],
};

export const groupedMutants: Table = {
  grouped: [
    ["M5", `\`\${one.code} \${one.severity}\``, "one.code"],
    ["M6", `\`\${kind} \${nth}\``, "kind"],
    ["M7", "isSame && domains.length === count", "domains.length === count"],
    ["M8", "isSame && domains.length === count", "false"],
    ["M9", "domains.length === 1 && ", ""],
  ],
};

export const groupingMutants: Table = {
  grouping: [
    ["M21", "isOpen && policy.id === null", "true"],
    [
      "M22",
      "[mode, max_age, [...new Set(mx)].sort(), [...rua].sort()]",
      "[max_age, [...new Set(mx)].sort(), [...rua].sort()]",
    ],
    [
      "M23",
      "[mode, max_age, [...new Set(mx)].sort(), [...rua].sort()]",
      "[mode, max_age, [...new Set(mx)].sort()]",
    ],
    ["M24", "Object.keys(more).length === 0", "true"],
    ["M25", "!taken.has(name)", "true"],
  ],
  "add-domains": [["M27", "lines.slice(0, line)", "lines.slice(0, line - 1)"]],
};

export const takeInMutants: Table = {
  "many/add-to-folder": [
    ["M28", "built.ready.changes.size > 0", "false"],
    ["M29", "former ?? []", "[]"],
    ["M30", "[...texts, ...(built.ready?.changes ?? [])]", "[...(built.ready?.changes ?? [])]"],
  ],
  "many/init-list": [
    ["M31", 'mx.kind === "hosts" && doubts.length > 0 && !force', "false"],
    ["M32", "folder.domains.has(entry.domain)", "false"],
    ["M33", "live && taken && ledgerOfLive(survey, taken, now)", "null"],
  ],
  "many/init-from": [["M34", "currentEntry(owned) === null || ", ""]],
};
