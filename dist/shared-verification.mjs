import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  dayOf,
  findingsText,
  lastHeldUntil,
  recordsText,
  table
} from "./shared-findings-text.mjs";
import {
  isUnknown,
  statusOf
} from "./shared-fields.mjs";
import {
  catalogue,
  describe,
  finding,
  inOrder,
  visible
} from "./shared-policy.mjs";
import {
  displayName,
  secondsOf
} from "./shared-punycode.mjs";

// src/report/verification.ts
function detailOf({ findings, seen }) {
  const [worst] = inOrder(findings).filter((one) => one.severity !== "notice" || isUnknown(one));
  return worst === void 0 ? visible(seen) : describe(worst).message;
}
var colours = {
  ok: "green",
  warn: "yellow",
  fail: "red",
  unknown: "cyan"
};
async function verificationText(result, paint) {
  const { domain, checks, findings, sources, toSet } = result;
  const stands = ({ severity, code }) => severity !== "notice" || code === "live/settled";
  const problems = checks.length === 0 ? findings : findings.filter(stands);
  const parts = [
    checks.length === 0 ? "" : `${paint.bold(`${visible(displayName(domain))} as senders see it`)}

${lines(checks, paint)}`,
    findingsText(problems, sources, paint),
    issueLine(result),
    toSet.length === 0 ? "" : `${paint.bold("Now set this:")}

${await recordsText(toSet, domain, paint)}`
  ];
  return parts.filter((part) => part !== "").join("\n");
}
function issueLine(result) {
  const issue = "issue" in result ? result.issue : null;
  if (issue === null || issue.did === "failed" || issue.issue === null) return "";
  return `Issue #${issue.issue.number}: ${issue.did === "nothing" ? "nothing new" : issue.did}, ${issue.issue.url}
`;
}
function lines(checks, paint) {
  const rows = checks.map((check) => ({ check, status: statusOf(check) }));
  const cells = table(
    rows.map(({ check, status }) => [
      status,
      check.name,
      visible(check.target),
      status === "warn" || status === "fail" ? "" : detailOf(check)
    ])
  );
  return rows.map(
    ({ status }, index) => `${paint[colours[status]](status)}${cells[index].slice(status.length).trimEnd()}
`
  ).join("");
}

// src/findings/accepted.ts
function accepted(findings, reasons, mxAreKnown, placeOf) {
  const judged = findings.map((one) => {
    const reason = Object.hasOwn(reasons, one.code) ? reasons[one.code] : void 0;
    const entry = catalogue[one.code];
    return reason === void 0 || !entry.acceptable ? one : { ...one, severity: "notice", accepted: reason };
  });
  const unused = Object.keys(reasons).filter(
    // What only DNS shows was not looked for when DNS did not answer.
    (code) => findings.every((one) => one.code !== code) && (mxAreKnown || !/^(mx|domain)\//.test(code))
  );
  return [
    ...judged,
    ...unused.map((code) => finding("accept/unused", placeOf(["accept", code]), { finding: code }))
  ];
}

// src/judge/rollout.ts
var day = 86400;
var enoughTesting = 14 * day;
var forgotten = 30 * day;
function judgeRollout(change) {
  const { policy, published, now } = change;
  const place = change.place(["mode"]);
  const since = testingSince(change);
  if (policy.mode === "testing" && since !== null && now - since > forgotten) {
    return [
      finding("rollout/forgotten-in-testing", place, { since: dayStarted(since), days: days(now - since) })
    ];
  }
  const held = lastHeldUntil(change);
  if (policy.mode === "testing" && change.isNew && held !== null) {
    return [finding("rollout/back-to-testing", place, { day: dayOf(held) })];
  }
  if (policy.mode !== "enforce" || published?.mode === "enforce") return [];
  if (since === null) return [finding("rollout/no-testing", place, {})];
  if (now - since >= enoughTesting) return [];
  const args = { since: dayStarted(since), days: days(now - since), day: dayOf(since + enoughTesting) };
  return [finding("rollout/short-testing", place, args)];
}
function testingSince({ ledger }) {
  const end = ledger.published.findIndex(({ mode }) => mode !== "testing");
  const testing = end < 0 ? ledger.published : ledger.published.slice(0, end);
  const first = testing.at(-1);
  return first === void 0 ? null : secondsOf(first.from);
}
function dayStarted(seconds) {
  return dayOf(seconds - day + 1);
}
function days(seconds) {
  return Math.max(0, Math.floor(seconds / day));
}

export {
  detailOf,
  verificationText,
  accepted,
  judgeRollout
};
