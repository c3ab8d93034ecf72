import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
import {
  isPublic
} from "./shared-by-network-and-reports.mjs";
import {
  bodyOf,
  commitRequest,
  differing,
  limitHeapGrowth,
  readBranch,
  readWrittenDomain,
  syncPullRequest,
  understood,
  untilSettled,
  verifyPublished,
  writtenIn
} from "./shared-by-commands-and-reports.mjs";
import {
  style
} from "./shared-by-files-and-reports.mjs";
import {
  contentSecurityPolicy,
  sourceHash
} from "./shared-by-commands-and-files-and-reports.mjs";
import {
  MailboxFailure,
  credentialsOf
} from "./shared-by-mailbox-and-reports.mjs";
import {
  acceptKnown,
  admits,
  cachedUntil,
  catalog,
  code,
  contentOfBytes,
  currentEntry,
  dayOf,
  describe,
  details,
  displayName,
  emptyLedger,
  escapeControl,
  escapeMarkdown,
  evidenceBranch,
  evidencePath,
  fenced,
  fileChange,
  finding,
  findingsList,
  findingsText,
  hasErrors,
  html,
  idGrammar,
  inOrder,
  isExample,
  isHostName,
  isMapping,
  isUnknown,
  joined,
  ledgerOf,
  list,
  mapping,
  markdownTable,
  maxEvidenceSize,
  maxPolicySize,
  minuteOf,
  modes,
  orAbsent,
  orNull,
  raw,
  readContents,
  readHostName,
  readPolicy,
  readYaml,
  readingReasonOf,
  registrableDomain,
  secondsOf,
  single,
  sourcesOf,
  strictly,
  summaryText,
  text,
  textOf,
  timestampOf,
  treeOf,
  visible
} from "./shared.mjs";

// src/sts/tls-report/kinds.ts
var kinds = {
  "starttls-not-supported": {
    effect: "refusal",
    fault: "mail server",
    meaning: "The mail server did not offer encryption, or answered STARTTLS with an error.",
    causes: [
      "TLS is off on one server of several",
      "a firewall or an SMTP proxy strips STARTTLS",
      "the server was reloading its certificate at that moment",
      "an attacker on the path removes STARTTLS, which is what `enforce` protects against"
    ],
    fix: "Test STARTTLS at every address of this mail server, and turn off SMTP inspection in firewalls."
  },
  "certificate-host-mismatch": {
    effect: "refusal",
    fault: "mail server",
    meaning: "The mail server's certificate was issued for another name.",
    causes: [
      "the certificate covers the domain, but not the name of the mail server",
      "the server presents its default certificate",
      "the mail server was renamed"
    ],
    fix: "Get a certificate that has the name of the mail server itself among its DNS names."
  },
  "certificate-expired": {
    effect: "refusal",
    fault: "mail server",
    meaning: "The mail server's certificate has expired, or is not valid yet.",
    causes: [
      "renewal failed",
      "the certificate was renewed, but the mail server was not reloaded",
      "one server of a pool still has the old certificate",
      "the sender's clock is wrong, if only one sender sees it"
    ],
    fix: "Renew the certificate and reload the mail server, on every server of the pool."
  },
  "certificate-not-trusted": {
    effect: "refusal",
    fault: "mail server",
    meaning: "The mail server's certificate is not from a certificate authority that the sender trusts.",
    causes: [
      "the certificate is self-signed",
      "the server does not send the intermediate certificate; browsers fetch it, mail servers do not",
      "a private certificate authority issued it",
      "the sender has old root certificates, if only one sender sees it"
    ],
    fix: "Use a certificate from a public certificate authority, and make the mail server send the full chain."
  },
  "validation-failure": {
    effect: "refusal",
    fault: "unclear",
    meaning: "Verification failed for a reason that has no specific result type.",
    causes: [
      "an MX record names a server that the policy does not list",
      "the two sides have no TLS version or cipher in common",
      "the TLS handshake timed out or was cut off"
    ],
    fix: "Compare the MX records with `mx` in the policy, then check that the mail server speaks TLS 1.2 or newer."
  },
  "sts-policy-fetch-error": {
    effect: "fetch",
    fault: "policy host",
    meaning: "The sender could not fetch the policy file.",
    causes: [
      "the policy host was down or slow",
      "a firewall blocks the sender, automated clients or whole countries",
      "the policy host redirects",
      "the policy host answers over IPv4 but not over IPv6, or the other way round",
      "the file was missing after a deployment"
    ],
    fix: "Run `verify`, and check the firewall rules of the policy host."
  },
  "sts-policy-invalid": {
    effect: "fetch",
    fault: "policy host",
    meaning: "What the sender fetched is not a valid policy.",
    causes: [
      "the policy host answers with an HTML page",
      "the file was edited manually",
      "the media type is wrong"
    ],
    fix: "Run `verify`, and `inspect` on the file."
  },
  "sts-webpki-invalid": {
    effect: "fetch",
    fault: "policy host",
    meaning: "The certificate of the policy host is not valid for its name.",
    causes: ["the certificate is missing, expired or issued for another name"],
    fix: "Run `verify`; on GitHub Pages, remove the custom domain and add it again."
  },
  "tlsa-invalid": {
    effect: "dane",
    fault: "DNS",
    meaning: "No usable TLSA record matches the mail server's certificate.",
    causes: ["the certificate was renewed with a new key, but the TLSA record was not updated"],
    fix: "Publish the TLSA record of the new key before the mail server uses it."
  },
  "dnssec-invalid": {
    effect: "dane",
    fault: "DNS",
    meaning: "The DNSSEC signatures of a record could not be verified.",
    causes: ["the signatures have expired", "the DS record at the parent zone is wrong"],
    fix: "Check the zone with a DNSSEC debugger."
  },
  "dane-required": {
    effect: "dane",
    fault: "sender",
    meaning: "The sender requires DANE and found no TLSA record.",
    causes: ["the sender is configured to require DANE for this domain"],
    fix: "Contact the sender, or publish TLSA records."
  },
  unknown: {
    effect: "refusal",
    fault: "unclear",
    meaning: "The sender reports a failure without a known result type.",
    causes: [
      "the sender uses a result type that is not registered",
      "the report counts more failures than it explains"
    ],
    fix: "Read the report itself, and compare it with what other senders report for the same day."
  }
};

// src/judge/promotion/constants.ts
var table = {
  testingDays: { value: 14, reason: "two of each weekly newsletter, and reports that arrive a day later" },
  quietDays: { value: 7, reason: "a weekly cycle without a failure" },
  repairFactor: {
    value: 7,
    reason: "had nothing changed, 7/p sessions without a failure would have a chance of 1 in 1,000"
  },
  mostRepairDays: {
    value: 60,
    reason: "a sender that no longer sends mail must not keep a domain in testing"
  },
  enoughDays: { value: 7, reason: "a weekly cycle" },
  enoughSessions: {
    value: 30,
    reason: "of 30 without a failure, fewer than 1 in 10 would fail: 95 %, by the rule of three"
  },
  fewTestingDays: { value: 30, reason: "a domain with little mail, after twice the time" },
  fewDays: { value: 2, reason: "two mails from a known sender on two days, which anybody can send" },
  fewSessions: { value: 3, reason: "more than one mail and its retry" },
  lateDays: { value: 2, reason: "Microsoft, and mails that were sent again" },
  stoppedDays: { value: 4, reason: "later than any report that is only late" },
  habitDays: { value: 7, reason: "before that, it is unknown how often reports arrive" },
  noiseSuccesses: { value: 1e3, reason: "with fewer, 0.1 % is less than one session" },
  noiseShare: { value: 1e-3, reason: "RFC 8461 §5: transient failures are retried" },
  noiseDays: { value: 14, reason: "as long as testing lasts at least" },
  confidence: { value: 3, reason: "rule of three: n sessions without a failure, fewer than 3/n fail (95 %)" },
  freshLookDays: { value: 2, reason: "a daily check, and one that was missed" }
};
var constants = Object.fromEntries(
  Object.entries(table).map(([name, { value }]) => [name, value])
);

// src/ledger/evidence/day.ts
var length = 86400;
function dayNumber(day3) {
  return Math.floor(secondsOf(day3) / length);
}
function dayAt(seconds) {
  return Math.floor(seconds / length);
}
function startOf(day3) {
  return day3 * length;
}
function dayName(day3) {
  return timestampOf(startOf(day3)).slice(0, 10);
}
function isDay(text3) {
  return /^\d{4}-\d\d-\d\d$/.test(text3) && !Number.isNaN(secondsOf(text3)) && dayName(dayNumber(text3)) === text3;
}

// src/ledger/evidence/known-senders.ts
var knownSenders = {
  "google.com": { name: "Google", asOf: "2026-11" },
  "microsoft.com": { name: "Microsoft", asOf: "2026-11" },
  "mail.ru": { name: "Mail.ru", asOf: "2026-11" }
};
var groups = { known: "known", others: "others" };
function isKnownSender(sender) {
  return sender === groups.known || Object.hasOwn(knownSenders, sender);
}
function senderName(sender) {
  if (sender === groups.known) return "A known sender";
  if (sender === groups.others) return "Another sender";
  return Object.hasOwn(knownSenders, sender) ? knownSenders[sender].name : sender;
}

// src/judge/promotion/refusals.ts
function hasStreak({ type, policy: policy2 }, { ids }) {
  return type === "sts" && (policy2 === null || ids.has(policy2));
}
function refusalsIn({ policies }, streak) {
  return policies.flatMap(
    (policy2) => policy2.failures.filter((failure2) => failure2.sessions > 0 && isRefusal(failure2, policy2, streak))
  );
}
function isRefusal(failure2, policy2, streak) {
  if (policy2.type === "tlsa") return failure2.kind === "starttls-not-supported";
  if (policy2.type !== "sts" || kinds[failure2.kind].effect !== "refusal") return false;
  if (hasStreak(policy2, streak)) return true;
  return failure2.reason !== "mx-mismatch" && mayBeAt(failure2, streak.current);
}
function mayBeAt({ mx }, { mx: patterns }) {
  return mx === null || admits(patterns, mx);
}
function provenIn({ policies }, { ids }) {
  return policies.filter(({ type, policy: policy2 }) => type === "sts" && policy2 !== null && ids.has(policy2)).reduce((total, { ok }) => total + ok, 0);
}
function failedIn({ policies }, effect) {
  return sessionsOf(
    policies.flatMap(({ failures }) => failures.filter(({ kind }) => kinds[kind].effect === effect))
  );
}
function sessionsOf(failures) {
  return failures.reduce((total, { sessions }) => total + sessions, 0);
}

// src/judge/promotion/failures.ts
function failureArgs({ sender }, days) {
  return groupsIn(days).map(({ kind, mx, from, to, sessions }) => ({
    sender: senderName(sender),
    kind,
    mx: mx ?? "an unnamed server",
    meaning: kinds[kind].meaning,
    remedy: kinds[kind].fix,
    from: dayName(from),
    to: dayName(to),
    sessions
  }));
}
function groupsIn(days) {
  const found = /* @__PURE__ */ new Map();
  for (const { day: day3, blocking } of days)
    for (const { kind, mx, sessions } of blocking) {
      const key = JSON.stringify([kind, mx]);
      const before = found.get(key) ?? { kind, mx, from: day3, to: day3, sessions: 0 };
      found.set(key, { ...before, to: day3, sessions: before.sessions + sessions });
    }
  return [...found.values()];
}
function remedyFor(failures) {
  const all = Object.keys(kinds);
  const count2 = (kind) => sessionsOf(failures.filter((one) => one.kind === kind));
  return kinds[all.reduce((most5, kind) => count2(kind) > count2(most5) ? kind : most5)].fix;
}

// src/judge/promotion/reason.ts
function openEnd(finding2) {
  return { finding: finding2, until: null };
}

// src/judge/promotion/being-refused.ts
function beingRefused(facts2) {
  const { known, streak, now, today } = facts2;
  const day3 = dayOf(cachedUntil(streak.current, now));
  return known.flatMap((history) => {
    const last = history.days.slice(-1).filter((one) => one.day >= today - constants.quietDays);
    return failureArgs(
      history,
      last.map((one) => refusedOn(one, facts2))
    ).map((args) => openEnd(finding("reports/being-refused", null, { ...args, day: day3 })));
  });
}
function refusedOn(one, facts2) {
  const isNoise2 = (failure2) => one.refusals.includes(failure2) && !one.blocking.includes(failure2);
  const failures = one.cell.policies.filter((policy2) => isEnforced(policy2, facts2)).flatMap((policy2) => policy2.failures).filter(({ kind, sessions }) => sessions > 0 && kinds[kind].effect === "refusal");
  return { ...one, blocking: failures.filter((failure2) => !isNoise2(failure2)) };
}
function isEnforced({ type, policy: policy2 }, { ledger }) {
  if (type !== "sts") return false;
  return policy2 === null || ledger.published.some(({ id, mode }) => id === policy2 && mode === "enforce");
}

// src/ledger/evidence/grouped.ts
function grouped(list2, keyOf2) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const one of list2) {
    const key = keyOf2(one);
    const group2 = groups2.get(key);
    if (group2 === void 0) groups2.set(key, [one]);
    else group2.push(one);
  }
  return groups2;
}

// src/judge/promotion/noise.ts
function isTransient({ kind, reason }) {
  if (kind === "starttls-not-supported") return true;
  return kind === "validation-failure" && (reason === "timeout" || reason === "connection-closed");
}
function isNoise(day3, days) {
  const window = days.filter((one) => one.day <= day3 && one.day > day3 - constants.noiseDays);
  const proven = window.reduce((total, one) => total + one.proven, 0);
  const failed4 = sessionsOf(window.flatMap(({ refusals }) => refusals.filter(isTransient)));
  return proven >= constants.noiseSuccesses && failed4 < (proven + failed4) * constants.noiseShare;
}

// src/judge/promotion/facts.ts
function factsOf(known, streak) {
  const today = dayAt(known.now);
  const first = dayAt(streak.since) + 1;
  const cells = (known.evidence?.days ?? []).map(({ day: day3, senders }) => ({ day: dayNumber(day3), senders })).filter(({ day: day3 }) => day3 < today).sort((a, b) => a.day - b.day);
  const histories = historiesIn(
    cells.filter(({ day: day3 }) => day3 >= first),
    streak
  );
  return {
    ...known,
    streak,
    today,
    known: histories.filter(({ sender }) => isKnownSender(sender)),
    others: histories.filter(({ sender }) => !isKnownSender(sender)),
    reportDays: cells.filter(({ senders }) => senders.some(({ sender }) => isKnownSender(sender))).map(({ day: day3 }) => day3),
    lookNow: known.look ?? recentLook(known)
  };
}
function historiesIn(days, streak) {
  const weighed = days.flatMap(
    ({ day: day3, senders }) => senders.map((cell2) => {
      return { day: day3, cell: cell2, refusals: refusalsIn(cell2, streak), proven: provenIn(cell2, streak) };
    })
  );
  return Array.from(
    grouped(weighed, ({ cell: cell2 }) => cell2.sender),
    ([sender, all]) => ({ sender, days: all.map((one) => ({ ...one, blocking: withoutNoise(one, all) })) })
  );
}
function withoutNoise({ day: day3, refusals }, days) {
  if (!refusals.some(isTransient) || !isNoise(day3, days)) return refusals;
  return refusals.filter((failure2) => !isTransient(failure2));
}
function recentLook({ evidence, now }) {
  const [newest] = evidence?.looks ?? [];
  return newest !== void 0 && isRecent(newest.at, now) ? newest : null;
}
function isRecent(at, now) {
  return now - secondsOf(at) <= constants.freshLookDays * 86400;
}
function lastBlocked({ days }) {
  return days.findLast(({ blocking }) => blocking.length > 0)?.day ?? null;
}
function provenOn(days) {
  return days.reduce((total, { proven }) => total + proven, 0);
}

// src/judge/promotion/own-look.ts
var decisive = /* @__PURE__ */ new Set(["txt", "https", "policy", "mx", "starttls"]);
var findable = /* @__PURE__ */ new Set(["txt", "https", "policy", "mx"]);
function failuresIn({ fail }) {
  return fail.filter((check) => decisive.has(nameOf(check)));
}
function unknownIn({ unknown }) {
  return unknown.filter((check) => findable.has(nameOf(check)));
}
function isHealthy(look2) {
  return look2 !== null && failuresIn(look2).length === 0 && unknownIn(look2).length === 0;
}
function lookFailed({ lookNow }) {
  if (lookNow === null) return [];
  const at = minuteOf(secondsOf(lookNow.at));
  return failuresIn(lookNow).map((check) => openEnd(finding("look/failed", null, { check, at })));
}
function lookNotQuiet({ evidence, lookNow, now }) {
  const last = evidence?.looks.find((look2) => failuresIn(look2).length > 0);
  if (last === void 0 || lookNow !== null && failuresIn(lookNow).length > 0) return [];
  const until = secondsOf(last.at) + constants.quietDays * 86400;
  if (now >= until) return [];
  const args = { check: failuresIn(last)[0], at: minuteOf(secondsOf(last.at)), day: dayOf(until) };
  return [{ finding: finding("look/not-quiet", null, args), until }];
}
function lookUnknown({ lookNow, today }) {
  const checks2 = lookNow === null ? ["it was not checked"] : unknownIn(lookNow);
  if (checks2.length === 0) return [];
  const found = finding("look/unknown", null, { checks: checks2.slice(0, 5).join(", ") });
  return [{ finding: found, until: startOf(today + 1) }];
}
function unproven({ lookNow }) {
  const servers = (lookNow?.unknown ?? []).filter((check) => nameOf(check) === "starttls").map((check) => check.slice("starttls ".length));
  const hosts = servers.slice(0, 5).join(", ");
  return servers.length === 0 ? [] : [openEnd(finding("reports/unproven", null, { hosts }))];
}
function nameOf(check) {
  return check.split(" ", 1)[0];
}

// src/judge/promotion/enough.ts
function proofIn({ known }, after = 0) {
  const proven = known.flatMap(({ days }) => days.filter((one) => one.day > after && one.proven > 0));
  return { days: new Set(proven.map(({ day: day3 }) => day3)).size, sessions: provenOn(proven) };
}
function notEnough(facts2) {
  if (facts2.reportDays.length === 0) return [openEnd(finding("reports/none", null, {}))];
  const { days, sessions } = proofIn(facts2);
  const isEnough = days >= constants.enoughDays && sessions >= constants.enoughSessions;
  if (isEnough || areFewEnough(facts2)) return [];
  const { enoughDays: needDays, enoughSessions: needSessions } = constants;
  const { fewTestingDays, fewDays, fewSessions } = constants;
  const args = { days, sessions, needDays, needSessions, fewTestingDays, fewDays, fewSessions };
  return [openEnd(finding("reports/too-few", null, args))];
}
function areFewEnough(facts2) {
  const { now, streak, lookNow } = facts2;
  const { days, sessions } = proofIn(facts2);
  const isLong = now >= streak.since + constants.fewTestingDays * 86400;
  return isLong && days >= constants.fewDays && sessions >= constants.fewSessions && isHealthy(lookNow);
}
function stopped({ reportDays, today, evidence }) {
  const last = reportDays.at(-1);
  const until = evidence?.read?.until;
  const readOn = until === void 0 ? null : dayAt(secondsOf(until));
  if (readOn !== null && today - readOn > constants.stoppedDays)
    return [openEnd(finding("reports/outdated", null, { last: dayName(readOn) }))];
  if (last === void 0 || reportDays.length < constants.habitDays) return [];
  const silent2 = today - last - 1;
  if (silent2 < constants.stoppedDays || silent2 <= usualPause(reportDays)) return [];
  return [openEnd(finding("reports/stopped", null, { last: dayName(last) }))];
}
function usualPause(days) {
  const pauses = days.slice(1).map((day3, index) => day3 - days[index] - 1);
  return pauses.sort((a, b) => b - a)[1] ?? 0;
}

// src/judge/promotion/fetching.ts
function policyNotSeen({ known }) {
  return known.flatMap(({ sender, days }) => {
    const last = days.slice(-2);
    if (last.length < 2 || !last.every(seesNone)) return [];
    return [openEnd(finding("reports/policy-not-seen", null, { sender: senderName(sender) }))];
  });
}
function seesNone({ cell: { policies } }) {
  return policies.some(({ type }) => type === "none") && policies.every(({ type }) => type !== "sts" && type !== "tlsa");
}
function lastWeek({ known, today }) {
  return known.flatMap(({ sender, days }) => {
    const recent2 = days.filter(({ day: day3 }) => day3 >= today - constants.quietDays);
    if (recent2.length === 0) return [];
    return [{ sender, failed: fetchFailures(recent2), verified: verifiedOn(recent2) }];
  });
}
function fetchFailures(days) {
  return days.reduce((total, { cell: cell2 }) => total + failedIn(cell2, "fetch"), 0);
}
function verifiedOn(days) {
  const cells = days.flatMap(({ cell: cell2 }) => cell2.policies);
  return cells.reduce((total, { type, ok }) => total + (type === "sts" ? ok : 0), 0);
}
function cannotFetch(facts2) {
  const senders = lastWeek(facts2);
  const failing = senders.filter(({ failed: failed4, verified: verified2 }) => failed4 > 0 && verified2 === 0);
  if (failing.length > 0 && failing.length === senders.length) {
    const sessions = failing.reduce((total, { failed: failed4 }) => total + failed4, 0);
    const names = failing.map(({ sender }) => senderName(sender)).join(", ");
    return [openEnd(finding("reports/cannot-fetch", null, { senders: names, sessions }))];
  }
  return senders.filter(({ failed: failed4 }) => failed4 > 0).map(
    ({ sender, failed: sessions }) => openEnd(finding("reports/one-cannot-fetch", null, { sender: senderName(sender), sessions }))
  );
}
function fetchFailing({ known, streak, today }) {
  return known.flatMap((history) => {
    const { sender, days } = history;
    const last = days.at(-1);
    const sessions = failedIn(last.cell, "fetch");
    if (sessions === 0 || last.proven > 0 || last.day < today - constants.quietDays) return [];
    const had = days.findLast(({ proven }) => proven > 0)?.day ?? last.day;
    const day3 = dayName(had + 1 + Math.ceil(streak.current.max_age / 86400));
    const args = { sender: senderName(sender), sessions, last: dayName(last.day), day: day3 };
    return [openEnd(finding("reports/fetch-failing", null, args))];
  });
}

// src/judge/promotion/other-senders.ts
function othersFail(facts2) {
  const { known, others, lookNow } = facts2;
  const isClean = known.every(
    ({ days }) => recent(days, facts2).every(({ blocking }) => blocking.length === 0)
  );
  if (!isClean || lookNow !== null && failuresIn(lookNow).length > 0) return [];
  const failing = blockedDays(others, (days) => recent(days, facts2));
  if (failing.count === 0) return [];
  return [openEnd(finding("reports/others-fail", null, failing))];
}
function othersRefused({ others, today }) {
  const isRecent2 = ({ day: day3 }) => day3 >= today - constants.quietDays;
  const { count: count2, sessions } = blockedDays(others, (days) => days.slice(-1).filter(isRecent2));
  return count2 === 0 ? [] : [openEnd(finding("reports/others-refused", null, { count: count2, sessions }))];
}
function recent(days, { today }) {
  return days.filter(({ day: day3 }) => day3 >= today - constants.quietDays);
}
function blockedDays(histories, choose) {
  const blocked = histories.map(({ days }) => choose(days).filter(({ blocking }) => blocking.length > 0)).filter((days) => days.length > 0);
  const failures = blocked.flatMap((days) => days.flatMap(({ blocking }) => blocking));
  const senders = blocked.map((days) => Math.max(...days.map(({ cell: cell2 }) => cell2.failing ?? 1), 1));
  const count2 = senders.reduce((total, one) => total + one, 0);
  return { count: count2, sessions: sessionsOf(failures), remedy: remedyFor(failures) };
}

// src/judge/promotion/quiet.ts
function notQuiet(facts2) {
  if (Object.hasOwn(facts2.accepted, "reports/would-be-refused")) return [];
  return facts2.known.flatMap((history) => {
    const last = lastBlocked(history);
    return last === null ? [] : [...quietDays(history, last, facts2), ...repair(history, last, facts2)];
  });
}
function quietDays({ sender }, last, { today }) {
  const until = last + constants.quietDays + 1;
  if (today >= until) return [];
  const args = {
    sender: senderName(sender),
    last: dayName(last),
    days: constants.quietDays,
    day: dayName(until)
  };
  return [{ finding: finding("reports/not-quiet", null, args), until: startOf(until) }];
}
function repair(history, last, { today }) {
  const end = last + constants.mostRepairDays;
  const { need, have } = proofOfRepair(history, last);
  if (have >= need || today >= end) return [];
  const until = Math.min(end, today + daysToGo(need - have, have, today - last - 1));
  const args = { sender: senderName(history.sender), last: dayName(last), need, have, day: dayName(end) };
  const found = finding("reports/repair-unproven", null, args);
  return [have === 0 ? openEnd(found) : { finding: found, until: startOf(until) }];
}
function daysToGo(missing, have, days) {
  return have === 0 ? Number.POSITIVE_INFINITY : Math.ceil(missing * Math.max(1, days) / have);
}
function proofOfRepair({ days }, last) {
  const before = days.filter(({ day: day3 }) => day3 <= last);
  const failed4 = sessionsOf(before.flatMap(({ blocking }) => blocking));
  const share = failed4 / (failed4 + provenOn(before));
  return {
    need: Math.ceil(constants.repairFactor / share),
    have: provenOn(days.filter(({ day: day3 }) => day3 > last))
  };
}

// src/ledger/evidence/reported-policy.ts
var maxText = 65536;
function repeatedPolicy({ text: text3, mx }) {
  const whole = text3.join("\n").slice(0, maxText);
  const terms = [...whole.matchAll(/(?<![\w-])(version|mode|mx|max_age)[ \t]*:[ \t]*([^\s,;]+)/gi)];
  const valuesOf2 = (key) => terms.filter(([, name]) => name.toLowerCase() === key).map(([, , value]) => value.toLowerCase());
  const mode = modes.find((one) => one === valuesOf2("mode")[0]);
  if (mode === void 0) return null;
  const hosts = valuesOf2("mx");
  const [age = ""] = valuesOf2("max_age");
  return {
    mode,
    mx: (hosts.length > 0 ? hosts : mx).map((host) => host.toLowerCase().replace(/\.$/, "")),
    max_age: /^\d{1,10}$/.test(age) ? Number(age) : null
  };
}
function isSame(repeated, published) {
  const { mode, mx, max_age } = repeated;
  return mode === published.mode && (max_age ?? published.max_age) === published.max_age && isSameSet(mx, published.mx);
}
function isSameSet(some, others) {
  const [one, other] = [new Set(some), new Set(others)];
  return one.size === other.size && [...one].every((item) => other.has(item));
}

// src/judge/promotion/streak.ts
function streakOf(ledger) {
  const current = currentEntry(ledger);
  if (current === null) return null;
  const entries = [current];
  for (const older of ledger.published.slice(1)) {
    const newer = entries.at(-1);
    const isNext = older.until !== null && secondsOf(older.until) >= secondsOf(newer.from);
    if (!isNext || older.mode !== current.mode || !isSameSet(older.mx, current.mx)) break;
    entries.push(older);
  }
  const began = secondsOf(entries.at(-1).from);
  const testing = ledger.testing === null ? began : secondsOf(ledger.testing.since);
  const ids = new Set(entries.map(({ id }) => id));
  return { current, ids, since: Math.max(began, testing) };
}

// src/judge/promotion/testing-time.ts
function shortTesting({ streak, now }) {
  const until = streak.since + constants.testingDays * 86400;
  if (now >= until) return [];
  const args = {
    since: dayName(Math.floor(streak.since / 86400)),
    days: Math.max(0, Math.floor((now - streak.since) / 86400)),
    day: dayOf(until)
  };
  return [{ finding: finding("rollout/short-testing", null, args), until }];
}

// src/judge/promotion/unknown-policy.ts
function unknownPolicy({ known, ledger, today }) {
  return known.flatMap(({ sender, days }) => {
    const last = days.findLast(({ cell: cell2 }) => hasUnknown(cell2, ledger));
    if (last === void 0 || last.day < today - constants.quietDays) return [];
    const args = { sender: senderName(sender), day: dayName(last.day) };
    return [openEnd(finding("reports/unknown-policy", null, args))];
  });
}
function hasUnknown({ policies }, { published }) {
  const isId = published.some(({ id }) => id === "unknown");
  return !isId && policies.some(({ type, policy: policy2 }) => type === "sts" && policy2 === "unknown");
}

// src/judge/promotion/worth-knowing.ts
function notCounted({ evidence }) {
  const { unsigned = 0, unreadable: unreadable2 = 0, foreign = 0 } = evidence?.read ?? {};
  if (unsigned + unreadable2 + foreign === 0) return [];
  return [openEnd(finding("reports/not-counted", null, { unsigned, unreadable: unreadable2, foreign }))];
}
function noise({ known, today }) {
  return known.flatMap(({ sender, days }) => {
    const recent2 = since(days, today - constants.noiseDays);
    const left2 = (one) => sessionsOf(one.refusals) - sessionsOf(one.blocking);
    const sessions = recent2.reduce((total, one) => total + left2(one), 0);
    const args = { sender: senderName(sender), sessions, proven: provenOn(recent2) };
    return sessions === 0 ? [] : [openEnd(finding("reports/noise", null, args))];
  });
}
function daneFailures({ known, others, today }) {
  return [...known, ...others].flatMap(({ sender, days }) => {
    const recent2 = since(days, today - constants.quietDays);
    const sessions = recent2.reduce((total, { cell: cell2 }) => total + failedIn(cell2, "dane"), 0);
    const args = { sender: senderName(sender), sessions };
    return sessions === 0 ? [] : [openEnd(finding("reports/dane", null, args))];
  });
}
function olderPolicies({ known, streak, today }) {
  return known.flatMap(({ sender, days }) => {
    const last = since(days, today - constants.quietDays).at(-1);
    const ids = new Set(
      last?.cell.policies.flatMap(({ type, policy: policy2 }) => type === "sts" ? policy2 ?? [] : [])
    );
    return [...ids].filter((id) => id !== "unknown" && !streak.ids.has(id)).map((id) => {
      const args = { sender: senderName(sender), id, last: dayName(last.day) };
      return openEnd(finding("reports/older-policy", null, args));
    });
  });
}
function since(days, first) {
  return days.filter(({ day: day3 }) => day3 >= first);
}

// src/judge/promotion/would-be-refused.ts
function wouldBeRefused(facts2) {
  return facts2.known.flatMap(
    (history) => failureArgs(history, atStake(history, facts2)).map(
      (args) => openEnd(finding("reports/would-be-refused", null, args))
    )
  );
}
function atStake({ days }, { today, accepted: accepted2 }) {
  const isAccepted = Object.hasOwn(accepted2, "reports/would-be-refused");
  const recent2 = isAccepted ? constants.mostRepairDays : 1 + constants.lateDays;
  return days.filter((one) => one === days.at(-1) || one.day >= today - recent2);
}

// src/judge/promotion/promotion-of.ts
var testingRules = [
  lookFailed,
  wouldBeRefused,
  unknownPolicy,
  shortTesting,
  notQuiet,
  lookNotQuiet,
  notEnough,
  stopped,
  policyNotSeen,
  cannotFetch,
  othersFail,
  lookUnknown,
  unproven,
  noise,
  notCounted,
  daneFailures,
  olderPolicies
];
var watchRules = [
  beingRefused,
  unknownPolicy,
  othersRefused,
  fetchFailing,
  stopped,
  notCounted,
  olderPolicies
];
function promotionOf(known, domain2) {
  const streak = streakOf(known.ledger);
  if (streak === null || streak.current.mode === "none")
    return { ...nothingToSay, findings: [finding("reports/no-testing", null, { domain: domain2 })] };
  const facts2 = factsOf(known, streak);
  const isWatch = streak.current.mode === "enforce";
  const found = (isWatch ? watchRules : testingRules).flatMap((rule) => rule(facts2));
  const reasons4 = found.map((one) => accepted(one, facts2));
  const verdict = isWatch ? "watch" : verdictOf(reasons4.map((one) => one.finding));
  return {
    verdict,
    findings: reasons4.map((one) => one.finding),
    earliest: verdict === "wait" ? endOf(reasons4) : null,
    since: timestampOf(streak.since),
    numbers: numbersIn(facts2)
  };
}
var nothingToSay = {
  verdict: "none",
  earliest: null,
  since: null,
  numbers: { days: 0, sessions: 0, bound: null }
};
function accepted(reason, { accepted: accept }) {
  return { ...reason, finding: acceptKnown([reason.finding], { accept })[0] };
}
function verdictOf(findings) {
  const has = (severity) => findings.some((one) => one.severity === severity);
  return has("error") ? "stop" : has("warning") ? "wait" : "ready";
}
function endOf(reasons4) {
  const ends = reasons4.filter((one) => one.finding.severity === "warning").map(({ until }) => until);
  return ends.some((end) => end === null) ? null : timestampOf(Math.max(...ends.map(Number)));
}
function numbersIn(facts2) {
  const last = Math.max(0, ...facts2.known.map((history) => lastBlocked(history) ?? 0));
  const { days, sessions } = proofIn(facts2, last);
  return { days, sessions, bound: boundOf(sessions) };
}
function boundOf(sessions) {
  const bound = Math.floor(sessions / constants.confidence);
  const power = 10 ** Math.max(0, String(bound).length - 2);
  return bound === 0 ? null : Math.floor(bound / power) * power;
}

// src/sts/tls-report/report.ts
var reasonCodes = [
  "mx-mismatch",
  "timeout",
  "connection-closed",
  "starttls-refused",
  "tls-version"
];

// src/ledger/evidence/rounded.ts
function rounded(cell2) {
  return { ...cell2, policies: cell2.policies.map(roundedPolicy) };
}
function roundedPolicy(policy2) {
  return {
    ...policy2,
    ok: twoDigits(policy2.ok, Math.floor),
    failed: twoDigits(policy2.failed, Math.ceil),
    failures: policy2.failures.map((one) => ({ ...one, sessions: twoDigits(one.sessions, Math.ceil) }))
  };
}
function twoDigits(number, round2) {
  const power = 10 ** Math.max(0, String(number).length - 2);
  return Math.min(round2(number / power) * power, mostSessions);
}
var mostSessions = 99e9;

// src/ledger/evidence/cell-sums.ts
var mostFailures = 48;
var anotherHost = "another host";
function summedPolicies(policies) {
  return groupsInOrder(policies, ({ type, policy: policy2, mode }) => [type, policy2, mode]).map((same) => ({
    ...same[0],
    ok: sum(same.map(({ ok }) => ok)),
    failed: sum(same.map(({ failed: failed4 }) => failed4)),
    failures: fewFailures(summedFailures(same.flatMap(({ failures }) => failures)))
  }));
}
function summedFailures(failures) {
  return groupsInOrder(failures, ({ kind, mx, reason }) => [kind, mx, reason]).map((same) => ({
    ...same[0],
    sessions: sum(same.map(({ sessions }) => sessions))
  }));
}
function fewFailures(failures) {
  if (failures.length <= mostFailures) return [...failures];
  const sorted = failures.toSorted((a, b) => b.sessions - a.sessions);
  const rest2 = sorted.slice(mostFailures / 2).map((one) => ({ ...one, mx: null, reason: null }));
  return summedFailures([...sorted.slice(0, mostFailures / 2), ...rest2]);
}
function groupsInOrder(items, keyOf2) {
  const found = grouped(items, (item) => JSON.stringify(keyOf2(item)));
  return [...found].sort(([a], [b]) => a < b ? -1 : 1).map(([, group2]) => group2);
}
function sum(numbers) {
  return Math.min(
    mostSessions,
    numbers.reduce((total, one) => total + one, 0)
  );
}

// src/ledger/evidence/join.ts
var keptDays = 400;
var keyOrder = [
  ...["version", "domain", "read", "days", "looks", "until", "since", "day", "senders", "sender", "count"],
  ...[
    "failing",
    "reports",
    "rules",
    "policies",
    "type",
    "policy",
    "mode",
    "ok",
    "failed",
    "failures",
    "kind"
  ],
  ...["mx", "reason", "sessions", "unreadable", "unsigned", "foreign", "duplicates", "at", "fail", "unknown"]
];
function emptyEvidence(domain2) {
  return { version: 1, domain: domain2, read: null, days: [], looks: [] };
}
function joinEvidence(one, other) {
  return {
    version: 1,
    domain: one.domain,
    read: laterRead(one.read, other.read),
    days: joinDays([...one.days, ...other.days]),
    looks: joinLooks([...one.looks, ...other.looks])
  };
}
function withoutOld(evidence, now) {
  const first = dayName(dayAt(now) - keptDays);
  return {
    ...evidence,
    days: evidence.days.filter(({ day: day3 }) => day3 >= first),
    looks: evidence.looks.filter(({ at }) => at.slice(0, 10) >= first)
  };
}
function joinDays(days) {
  const found = /* @__PURE__ */ new Map();
  for (const { day: day3, senders } of days) {
    const cells = found.get(day3) ?? /* @__PURE__ */ new Map();
    for (const cell2 of senders) {
      const known = cells.get(cell2.sender);
      cells.set(cell2.sender, known === void 0 ? cell2 : greater(known, cell2));
    }
    found.set(day3, cells);
  }
  return [...found].sort(byKey).reverse().map(([day3, cells]) => ({
    day: day3,
    senders: [...cells].sort(byKey).map(([, cell2]) => cell2)
  }));
}
function greater(one, other) {
  if (one === other) return one;
  const ranks = [rankOf(one), rankOf(other)];
  const differing2 = ranks[0].findIndex((part, index) => part !== ranks[1][index]);
  if (differing2 >= 0) return ranks[0][differing2] > ranks[1][differing2] ? one : other;
  return textOf2(one) >= textOf2(other) ? one : other;
}
function rankOf({ rules, reports: reports2, policies }) {
  const isIdentified = ({ policy: policy2 }) => policy2 !== null && policy2 !== "unknown";
  const sessions = policies.filter(isIdentified).reduce((total, { ok, failed: failed4 }) => total + ok + failed4, 0);
  return [rules, reports2, sessions];
}
function laterRead(one, other) {
  if (one === null || other === null) return one ?? other;
  const [a, b] = [secondsOf(one.until), secondsOf(other.until)];
  if (a !== b) return a > b ? one : other;
  return textOf2(one) >= textOf2(other) ? one : other;
}
function joinLooks(looks) {
  const found = /* @__PURE__ */ new Map();
  for (const { at, fail, unknown } of looks) {
    const known = found.get(at);
    const all = (mine, more2 = []) => [.../* @__PURE__ */ new Set([...mine, ...more2])].sort();
    found.set(at, { at, fail: all(fail, known?.fail), unknown: all(unknown, known?.unknown) });
  }
  return [...found].sort(byKey).reverse().map(([, look2]) => look2);
}
function byKey([one], [other]) {
  return one < other ? -1 : one > other ? 1 : 0;
}
function textOf2(value) {
  return JSON.stringify(value, keyOrder);
}

// src/ledger/evidence/evidence-shape.ts
var timestamp = text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, (written) => !Number.isNaN(secondsOf(written)));
var day = single((value) => typeof value === "string" && isDay(value));
var count = single(
  (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= mostSessions
);
var domain = text(/^[a-z\d.-]{1,253}$/);
var oneOf = (words) => single((value) => words.some((word) => word === value));
function atMost(most5, check) {
  return (value) => Array.isArray(value) && value.length > most5 ? [[]] : list(check)(value);
}
var failure = mapping({
  kind: oneOf(Object.keys(kinds)),
  mx: orNull(text(/^(another host|[a-z\d.-]{1,253})$/)),
  reason: orNull(oneOf(reasonCodes)),
  sessions: count
});
var policy = mapping({
  type: oneOf(["sts", "tlsa", "none", "unknown"]),
  policy: orNull(text(idGrammar)),
  mode: orNull(oneOf(modes)),
  ok: count,
  failed: count,
  failures: atMost(mostFailures, failure)
});
var cell = mapping({
  sender: domain,
  count: orAbsent(count),
  failing: orAbsent(count),
  reports: count,
  rules: count,
  policies: atMost(100, policy)
});
var evidenceDay = mapping({ day, senders: atMost(100, cell) });
var read = mapping({
  until: timestamp,
  since: day,
  reports: count,
  unreadable: count,
  unsigned: count,
  foreign: count,
  duplicates: count
});
var checks = atMost(100, text(/^[a-z-]{1,20}( [\x21-\x7e]{1,300})?$/));
var look = mapping({ at: timestamp, fail: checks, unknown: checks });
var evidenceViolations = mapping({
  version: single((value) => value === 1),
  domain,
  read: orNull(read),
  days: atMost(keptDays + 100, evidenceDay),
  looks: atMost(2e3, look)
});

// src/ledger/evidence/evidence-file.ts
function parseEvidence(text3) {
  if (text3.length > maxEvidenceSize) return { problem: `has more than ${maxEvidenceSize} bytes` };
  const value = parsed(text3);
  if (value === void 0) return { problem: "is not JSON" };
  const [wrong] = evidenceViolations(value);
  if (wrong !== void 0)
    return { problem: `has an unexpected value${wrong.length === 0 ? "" : ` at ${wrong.join(".")}`}` };
  const evidence = value;
  return { evidence: joinEvidence(emptyEvidence(evidence.domain), evidence) };
}
function parsed(text3) {
  try {
    return JSON.parse(text3);
  } catch {
    return void 0;
  }
}
function renderEvidence(evidence) {
  const { domain: domain2, read: read2 } = evidence;
  const head = [`"version":1`, `"domain":${line(domain2)}`, `"read":${line(read2)}`].join(",\n");
  const looks = linesOf(thatFit(evidence.looks.map(line), looksReserve));
  const text3 = (days) => `{
${head},
"days":${days},
"looks":${looks}
}
`;
  const remaining = maxEvidenceSize - text3(linesOf([""])).length;
  return text3(linesOf(thatFit(evidence.days.map(line), remaining)));
}
var looksReserve = 131072;
function thatFit(lines, remaining) {
  let left2 = remaining;
  return lines.filter((one) => {
    left2 = left2 < one.length + 2 ? -1 : left2 - one.length - 2;
    return left2 >= 0;
  });
}
function line(value) {
  return JSON.stringify(value, keyOrder);
}
function linesOf(lines) {
  return lines.length === 0 ? "[]" : `[
${lines.join(",\n")}
]`;
}

// src/commands/reports/evidence-source.ts
async function findEvidence({ name, read: read2 }, domain2) {
  return evidenceIn(await read2(), name, domain2);
}
function evidenceIn(content, name, domain2) {
  if (content.kind === "absent") return { kind: "absent" };
  const unusable2 = (problem) => ({
    kind: "unknown",
    finding: finding("reports/evidence-unreadable", null, { name, problem })
  });
  if (content.kind === "unreadable") return unusable2(`could not be read (${content.reason})`);
  const text3 = textOf(content, name);
  if ("finding" in text3) return unusable2(`could not be read (${describe(text3.finding).message})`);
  const reading = parseEvidence(text3.text);
  if ("problem" in reading) return unusable2(reading.problem);
  return reading.evidence.domain === domain2 ? { kind: "evidence", evidence: reading.evidence } : unusable2(`is about ${reading.evidence.domain}`);
}

// src/commands/reports/check-evidence.ts
var nothing = { reported: null, findings: [] };
async function reportedOn({ policy: policy2, place }, ledger, source, now) {
  if (policy2 === null || policy2.mode !== "enforce") return nothing;
  const own2 = ledgerOf(ledger, policy2.domain);
  if (currentEntry(own2)?.mode !== "testing") return nothing;
  const found = await findEvidence(source, policy2.domain);
  if (found.kind === "absent") return nothing;
  if (found.kind === "unknown")
    return { reported: null, findings: [{ ...found.finding, severity: "warning", place: place(["mode"]) }] };
  const { evidence } = found;
  const known = { evidence, ledger: own2, look: null, accepted: policy2.accept, now };
  const { findings } = promotionOf(known, policy2.domain);
  return { reported: findings.map((one) => ({ ...one, place: place(["mode"]) })), findings: [] };
}

// src/commands/reports/evidence-on-branch.ts
var evidenceOnBranchName = `${evidencePath} on the branch ${evidenceBranch}`;
function evidenceOnBranch(repository) {
  return {
    name: evidenceOnBranchName,
    read: async () => {
      const branch = await readBranch(repository, evidenceBranch, [evidencePath]);
      return branch?.read(evidencePath, maxEvidenceSize) ?? { kind: "absent" };
    }
  };
}

// src/github/data-branch.ts
async function keepData(branch, dataOf) {
  const { repository, name, paths, sleep } = branch;
  const kept = await untilSettled(sleep, async () => {
    const current = await readBranch(repository, name, paths);
    const { detail, headline, files } = dataOf(current);
    const changed = current === null ? files : writtenIn(differing({ files }, current));
    if (changed.size === 0) return { kind: "kept", detail, commit: null };
    const outcome = await write(branch, current, headline, changed);
    if (outcome.ok) return { kind: "kept", detail, commit: outcome.value };
    const isRace = outcome.reason === "moved" || outcome.reason === "exists";
    return isRace ? null : { kind: "refused", detail, refusal: outcome };
  });
  return kept ?? { kind: "busy" };
}
function write({ repository, name }, current, headline, files) {
  if (current === null) return repository.startBranch(name, { headline, files });
  const target = { branch: name, head: current.head };
  return repository.commit(commitRequest({ title: headline, message: "" }, files, target));
}

// src/policy/set-mode.ts
function withMode(text3, mode) {
  const before = readYaml(text3, "");
  if (!isMapping(before.value) || before.findings.length > 0 || before.written(["mode"]) === null)
    return null;
  const { line: line2 = 1, column = 1 } = before.place(["mode"]);
  const start = offsetOf(text3, line2) + column - 1;
  const [whole, quote = "", word = ""] = /^(["']?)([A-Za-z]+)\1/.exec(text3.slice(start, start + 40)) ?? [];
  if (whole === void 0 || word === "") return null;
  const from = start + quote.length;
  const changed = text3.slice(0, from) + mode + text3.slice(from + word.length);
  return isOnlyChange(before.value, changed, mode) ? changed : null;
}
function offsetOf(text3, line2) {
  let start = 0;
  for (let left2 = line2 - 1; left2 > 0; left2--) start = text3.indexOf("\n", start) + 1;
  return start;
}
function isOnlyChange(before, changed, mode) {
  const after = readYaml(changed, "");
  if (after.findings.length > 0 || !isMapping(after.value) || after.written(["mode"]) !== mode) return false;
  return JSON.stringify({ ...before, mode }) === JSON.stringify(after.value);
}

// src/ledger/evidence/observation.ts
function fromReport(received, isOurs) {
  const { report: report2 } = received;
  return {
    who: whoSent(received),
    day: report2.day,
    reports: 1,
    policies: report2.policies.filter(isOurs).map((policy2) => ({
      type: policy2.type,
      mode: modeIn(policy2.text),
      mx: mxOf(policy2),
      ok: policy2.ok,
      failures: policy2.failures
    }))
  };
}
function fromEvidence({ days }) {
  return days.flatMap(
    ({ day: day3, senders }) => senders.map((cell2) => ({
      who: { sender: cell2.sender, name: nameOfCell(cell2), signed: true },
      day: day3,
      reports: cell2.reports,
      policies: cell2.policies.map((policy2) => ({ ...policy2, mx: [] }))
    }))
  );
}
function nameOfCell({ sender }) {
  return sender === "others" ? "other senders" : sender;
}
function whoSent({ report: report2, sender }) {
  const organization = report2.organization?.trim() || null;
  if (sender.kind === "signed")
    return { sender: sender.domain, name: organization ?? sender.domain, signed: true };
  const signed = sender.kind === "unsigned" ? false : null;
  return { sender: null, name: organization ?? "a sender without a name", signed };
}
function modeIn(text3) {
  const found = valuesOf("mode", text3)[0];
  return ["enforce", "testing", "none"].find((mode) => mode === found) ?? null;
}
function mxOf({ text: text3, mx }) {
  const listed = valuesOf("mx", text3);
  return listed.length > 0 ? listed : mx;
}
function valuesOf(key, lines) {
  return lines.flatMap((line2) => {
    const colon = line2.indexOf(":");
    return line2.slice(0, colon).trim() === key ? [
      line2.slice(colon + 1).trim().toLowerCase()
    ] : [];
  });
}

// src/ledger/evidence/sender-day.ts
var noSessions = {
  ok: 0,
  failed: 0,
  verified: 0,
  unverified: 0,
  faulty: 0,
  mode: null
};
function sessionsOf2(policies) {
  const judged2 = policies.filter(({ type }) => type === judgedType(policies));
  const without = policies.filter(({ type }) => type === "none" || type === "unknown");
  const failures = failuresOf(policies);
  const [fetch, faulty] = [failures.filter(isFetch), failures.filter((one) => !isFetch(one))].map(sum2);
  const verified2 = judged2.reduce((total, { ok }) => total + ok, 0);
  const plain = without.reduce((total, { ok }) => total + ok, 0);
  return {
    ok: verified2 + plain,
    failed: fetch + faulty,
    verified: verified2,
    unverified: plain + fetch,
    faulty,
    mode: judged2.toSorted((a, b) => b.ok - a.ok).find(({ mode }) => mode !== null)?.mode ?? null
  };
}
function judgedType(policies) {
  return policies.some(({ type }) => type === "sts") ? "sts" : "tlsa";
}
function failuresOf(policies) {
  const main = judgedType(policies);
  const first = policies.filter(({ type }) => type !== "tlsa" || main === "tlsa");
  const listed = first.flatMap(({ failures }) => failures);
  const known = new Set(listed.map(({ kind, mx }) => `${kind} ${mx}`));
  const more2 = policies.filter((policy2) => !first.includes(policy2)).flatMap(({ failures }) => failures.filter(({ kind, mx }) => !known.has(`${kind} ${mx}`)));
  return [...listed, ...more2];
}
function isFetch({ kind }) {
  return kinds[kind].effect === "fetch";
}
function sum2(failures) {
  return failures.reduce((total, { sessions }) => total + sessions, 0);
}
function plus(a, b) {
  return {
    ok: a.ok + b.ok,
    failed: a.failed + b.failed,
    verified: a.verified + b.verified,
    unverified: a.unverified + b.unverified,
    faulty: a.faulty + b.faulty,
    mode: (b.verified > a.verified ? b.mode : a.mode) ?? a.mode ?? b.mode
  };
}

// src/ledger/evidence/failure-sums.ts
var rank = { refusal: 0, dane: 1, fetch: 2 };
function sumUpFailures(senders) {
  const seen = senders.flatMap(({ seen: seen2 }) => seen2);
  const groups2 = grouped(seen, ({ failure: { kind, mx, reason } }) => JSON.stringify([kind, mx, reason]));
  const signed = signedDays(senders.map(({ sums: sums2 }) => sums2));
  return [...groups2.values()].map((group2) => sumsOf(group2, signed)).sort(byUrgency);
}
function byUrgency(a, b) {
  const [day3, other] = [a.until ?? "", b.until ?? ""];
  const newest = day3 === other ? 0 : day3 < other ? 1 : -1;
  return rank[a.effect] - rank[b.effect] || newest || b.sessions - a.sessions;
}
function sumsOf(group2, signed) {
  const { kind, mx, reason } = group2[0].failure;
  const days = group2.flatMap(({ day: day3 }) => day3 ?? []).sort();
  const seenBy = [...new Set(group2.map(({ by }) => by))];
  const sessions = group2.reduce((total, { failure: failure2 }) => total + failure2.sessions, 0);
  const othersVerified = seenBy.length === 1 ? verifiedByOthers(seenBy[0], new Set(days), signed) : null;
  const { effect, fault } = kinds[kind];
  const isTheirs = effect === "refusal" && group2.every(({ isOnlyServer }) => isOnlyServer) && (othersVerified ?? 0) > sessions;
  return {
    kind,
    effect,
    reason,
    mx,
    seenBy,
    from: days[0] ?? null,
    until: days.at(-1) ?? null,
    sessions,
    whose: isTheirs ? "sender" : fault,
    othersVerified
  };
}
function verifiedByOthers(who, days, signed) {
  const own2 = new Map(who.signed === true ? who.series.map((one) => [one.day, one]) : []);
  let verified2 = 0;
  for (const day3 of days) {
    const all = signed.get(day3) ?? { verified: 0, faulty: 0 };
    const mine = own2.get(day3) ?? noSessions;
    if (all.faulty > mine.faulty) return 0;
    verified2 += all.verified - mine.verified;
  }
  return verified2;
}
function signedDays(senders) {
  const days = /* @__PURE__ */ new Map();
  for (const { series } of senders.filter(({ signed }) => signed === true))
    for (const { day: day3, ...sessions } of series) days.set(day3, plus(days.get(day3) ?? noSessions, sessions));
  return days;
}

// src/ledger/evidence/sum-up.ts
function sumUp(observations) {
  const senders = [...grouped(observations, ({ who }) => keyOf(who)).values()].map(senderSums);
  const all = senders.map(({ sums: sums2 }) => sums2).sort(byImportance);
  const days = daysOf(all);
  const first = days[0];
  return {
    range: first === void 0 ? null : { from: first.day, until: days.at(-1).day },
    senders: all,
    days: daysOf(countingOf(all)),
    failures: sumUpFailures(senders)
  };
}
function countingOf(senders) {
  const counting = senders.filter(({ signed }) => signed !== false);
  return counting.length > 0 ? counting : senders;
}
function keyOf({ sender, name, signed }) {
  return sender === null ? `${signed} ${name.toLowerCase()}` : `= ${sender}`;
}
function senderSums(observations) {
  const { who } = observations.reduce((a, b) => (b.day ?? "") > (a.day ?? "") ? b : a);
  const byDay = grouped(observations, ({ day: day3 }) => day3 ?? "");
  const policies = new Map([...byDay].map(([day3, list2]) => [day3, list2.flatMap((one) => one.policies)]));
  const series = [...policies].map(([day3, list2]) => ({ day: day3, ...sessionsOf2(list2) }));
  const sums2 = {
    ...who,
    reports: observations.reduce((total, { reports: reports2 }) => total + reports2, 0),
    days: series.filter(({ day: day3 }) => day3 !== "").length,
    total: series.reduce(plus, noSessions),
    series: sumsByDay(series)
  };
  return { sums: sums2, seen: [...policies].flatMap(([day3, list2]) => seenFailures(sums2, day3, list2)) };
}
function seenFailures(by, day3, policies) {
  const mx = new Set(policies.flatMap((policy2) => policy2.mx));
  const isOnlyServer = mx.size === 1 && !mx.has("") && ![...mx][0].startsWith("*.");
  return failuresOf(policies).map((failure2) => ({ failure: failure2, by, day: day3 || null, isOnlyServer }));
}
function daysOf(senders) {
  return sumsByDay(senders.flatMap(({ series }) => series));
}
function sumsByDay(series) {
  return [...grouped(series, ({ day: day3 }) => day3)].filter(([day3]) => day3 !== "").map(([day3, list2]) => ({ ...list2.reduce(plus, noSessions), day: day3 })).sort((a, b) => a.day < b.day ? -1 : 1);
}
function byImportance(a, b) {
  const unsigned = Number(a.signed === false) - Number(b.signed === false);
  return unsigned || b.total.ok + b.total.failed - (a.total.ok + a.total.failed) || (a.name < b.name ? -1 : 1);
}

// src/sts/tls-report/reasons.ts
var reasons = {
  "mx-mismatch": {
    meaning: "An MX record names this mail server, but the policy does not list it.",
    fix: "Add the mail server to `mx` in policy.yml if it is yours; otherwise remove its MX record."
  },
  timeout: {
    meaning: "The TLS handshake took too long.",
    fix: "Check the load of the mail server at that time. A few timeouts are normal: senders retry."
  },
  "connection-closed": {
    meaning: "The mail server closed the connection during the TLS handshake.",
    fix: "Check the mail server's log at that time for the TLS error."
  },
  "starttls-refused": {
    meaning: "The mail server offered STARTTLS and then answered it with an error.",
    fix: "Check the mail server's log: often its certificate or key could not be loaded."
  },
  "tls-version": {
    meaning: "The mail server and the sender have no TLS version or cipher in common.",
    fix: "Allow TLS 1.2 and 1.3 with current ciphers on the mail server."
  }
};

// src/report/reports/advice.ts
var faults = {
  "mail server": "your mail server",
  "policy host": "your policy host",
  DNS: "your DNS",
  sender: "probably the sender, or the network in between",
  unclear: "unclear"
};
function adviceOn(failure2) {
  const { kind, reason, mx, sessions, seenBy, whose, othersVerified } = failure2;
  const { meaning, causes, fix } = kinds[kind];
  const special = reason === null ? null : reasons[reason];
  const isTheirs = whose === "sender" && kinds[kind].fault !== "sender";
  return {
    what: `${sessionsText(sessions)}${mx === null ? "" : ` at ${escapeControl(mx)}`}`,
    who: namesOf(seenBy.map(({ name }) => name)),
    when: daysText(failure2),
    meaning: special?.meaning ?? meaning,
    cause: special === null ? `${causes[0].charAt(0).toUpperCase()}${causes[0].slice(1)}.` : null,
    whose: isTheirs ? `${faults.sender}: others had ${sessionsText(othersVerified ?? 0)} there on the same days, and all were verified` : faults[whose],
    fix: isTheirs ? `Check your mail server once, then ask the sender. ${fix}` : special?.fix ?? fix
  };
}
var most = 3;
function namesOf(names) {
  const shown = names.slice(0, most).map((name) => escapeControl(name.slice(0, 80)));
  const rest2 = names.length - shown.length;
  if (rest2 > 0) return `${shown.join(", ")} and ${rest2} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
function daysText({ from, until }) {
  if (from === null || until === null) return "on an unknown day";
  return from === until ? `on ${from}` : `from ${from} to ${until}`;
}
function sessionsText(count2) {
  return count2 === 1 ? "1 session" : `${numberText(count2)} sessions`;
}
function numberText(count2) {
  return String(Math.round(count2)).replace(/\B(?=(\d{3})+$)/g, ",");
}
function modeNow({ days }) {
  return days.findLast(({ mode }) => mode !== null)?.mode ?? null;
}
function isCorroborated({ seenBy }) {
  return seenBy.some(({ signed }) => signed !== false);
}

// src/report/reports/blocks.ts
var day2 = 864e5;
function columnsOfDays(days, range, most5) {
  const [first, last] = [Date.parse(range.from), Date.parse(range.until)];
  const count2 = Math.round((last - first) / day2) + 1;
  const width2 = Math.ceil(count2 / most5);
  const columns = Array.from({ length: Math.ceil(count2 / width2) }, (_, index) => ({
    ...noSessions,
    from: dayAt2(first + index * width2 * day2),
    until: dayAt2(Math.min(first + ((index + 1) * width2 - 1) * day2, last)),
    hasReports: false
  }));
  for (const { day: name, ...sessions } of days) {
    const index = Math.floor(Math.round((Date.parse(name) - first) / day2) / width2);
    const column = columns[index];
    if (column !== void 0) columns[index] = { ...column, ...plus(column, sessions), hasReports: true };
  }
  return columns;
}
function dayAt2(milliseconds) {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
var heights = "▁▂▃▄▅▆▇█";
function blocksOf(columns) {
  const sizes = columns.map(({ ok, failed: failed4 }) => ok + failed4);
  const highest = sizes.reduce((a, b) => Math.max(a, b), 1);
  return columns.map(
    ({ hasReports }, index) => hasReports ? heights.charAt(Math.max(0, Math.ceil(sizes[index] / highest * heights.length) - 1)) : "·"
  );
}

// src/report/reports/drawing-axes.ts
function axisTop(most5) {
  if (most5 <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(most5));
  const factor = [1, 1.2, 2, 4, 6, 8, 10].find((one) => one * power >= most5);
  return Math.round(factor * power);
}
function modeRuns(columns) {
  const runs = [];
  for (const [index, { mode }] of columns.entries()) {
    const last = runs.at(-1);
    if (last !== void 0 && (mode === null || mode === last.mode))
      runs[runs.length - 1] = { ...last, to: index + 1 };
    else if (mode !== null) runs.push({ mode, from: index, to: index + 1 });
  }
  return runs;
}
var months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
function axisDays(columns) {
  const stride = Math.max(1, Math.ceil(columns.length / 6));
  return columns.flatMap(({ from }, index) => {
    const [, month, day3] = from.split("-");
    return index % stride === 0 ? [{ index, label: `${Number(day3)} ${months[Number(month) - 1]}` }] : [];
  });
}

// src/report/reports/verdict.ts
function verdictOn(domain2, sums2) {
  const name = displayName(domain2) || "any domain";
  const figures2 = figuresOf(sums2);
  if (sums2.senders.length === 0)
    return { tone: "unknown", headline: `No report about ${name} was found.`, figures: "" };
  const refusals = sums2.failures.filter(({ effect }) => effect === "refusal");
  const vouched = refusals.filter(isCorroborated);
  const verdict = (tone, headline) => ({ tone, headline, figures: figures2 });
  if (vouched.length > 0) return verdict("bad", refusalHeadline(name, vouched, sums2));
  if (refusals.length > 0)
    return verdict("doubtful", `Only unsigned reports say that mail to ${name} would be refused.`);
  if (sums2.senders.every(({ signed }) => signed === false))
    return verdict("unknown", `All reports about ${name} are unsigned: anybody could have written them.`);
  const { verified: verified2, unverified, faulty } = totalOf(sums2);
  if (sums2.failures.some(({ effect }) => effect === "fetch"))
    return verdict(
      "doubtful",
      `Some senders could not fetch the policy of ${name}; mail arrives without it.`
    );
  if (faulty > 0) return verdict("doubtful", `DANE fails for some mail to ${name}; MTA-STS does not.`);
  if (verified2 === 0)
    return unverified === 0 ? verdict("unknown", `The reports about ${name} contain no sessions.`) : verdict("doubtful", `Senders see no policy for ${name}: mail arrives encrypted, but unverified.`);
  return verdict("good", `No mail to ${name} ${modeNow(sums2) === "enforce" ? "is" : "would be"} refused.`);
}
function refusalHeadline(name, refusals, sums2) {
  const last = refusals.reduce(
    (latest, { until }) => until !== null && until > latest ? until : latest,
    ""
  );
  const isOver = last !== "" && sums2.days.some(({ day: day3, verified: verified2 }) => day3 > last && verified2 > 0);
  const isEnforced2 = modeNow(sums2) === "enforce";
  if (isOver)
    return `Some mail to ${name} ${isEnforced2 ? "was" : "would have been"} refused until ${last}, but none since.`;
  return isEnforced2 ? `Some mail to ${name} is being refused.` : `Some mail to ${name} would be refused under enforce.`;
}
function totalOf({ senders }) {
  return countingOf(senders).map(({ total }) => total).reduce(plus, noSessions);
}
function figuresOf(sums2) {
  const { days } = sums2;
  const senders = countingOf(sums2.senders);
  const { verified: verified2, unverified, faulty } = totalOf(sums2);
  const parts = [
    `${sessionsText(verified2)} verified`,
    ...faulty > 0 ? [`${numberText(faulty)} failed`] : [],
    ...unverified > 0 ? [`${numberText(unverified)} without a policy`] : []
  ];
  const who = `${counted(senders.length, "sender")}${days.length > 0 ? ` on ${counted(days.length, "day")}` : ""}`;
  return `${parts.join(", ")}, reported by ${who}.`;
}
function counted(count2, noun) {
  return `${numberText(count2)} ${noun}${count2 === 1 ? "" : "s"}`;
}

// src/report/reports/drawing.ts
var [width, height, left, right, top, bottom] = [760, 270, 50, 748, 46, 206];
var maxColumns = 92;
var font = "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
function drawing(domain2, sums2, palette, id) {
  const columns = sums2.range === null ? [] : columnsOfDays(sums2.days, sums2.range, maxColumns);
  const highest = axisTop(columns.reduce((most5, { ok, failed: failed4 }) => Math.max(most5, ok + failed4), 0));
  const step = (right - left) / Math.max(columns.length, 1);
  const scene = { palette, highest, step };
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-text" font-family="${font}" font-size="12"><title id="${id}-title">Sessions by day, as senders report them for ${displayName(domain2)}</title><desc id="${id}-text">${description(sums2)}</desc>
${legend(palette)}
${grid(scene)}
${columns.map((column, index) => bar(column, index, scene))}
${modeBand(columns, scene)}
${dayLabels(columns, scene)}
</svg>`;
}
function description(sums2) {
  const { verified: verified2, unverified, faulty } = totalOf(sums2);
  const bad = sums2.days.filter((one) => one.faulty > 0).map(({ day: day3 }) => day3);
  const when = bad.length === 0 ? "" : ` Failures on ${bad.slice(0, 12).join(", ")}${bad.length > 12 ? " and other days" : ""}.`;
  const range = sums2.range === null ? "No reports." : `From ${sums2.range.from} to ${sums2.range.until}:`;
  return `${range} ${numberText(verified2)} sessions verified, ${numberText(unverified)} without a policy, ${numberText(faulty)} failed.${when}`;
}
function legend({ verified: verified2, unverified, failed: failed4, ink }) {
  const entry = (x, color, text3) => html`<rect x="${x}" y="12" width="11" height="11" rx="2" fill="${color}"/><text x="${x + 17}" y="22" fill="${ink}">${text3}</text>`;
  return html`${entry(left, verified2, "verified")}${entry(left + 88, unverified, "without a policy")}${entry(left + 222, failed4, "failed")}<path d="${mark(left + 227.5, 4)}" fill="${failed4}"/>`;
}
function grid({ palette, highest }) {
  const lines = [0, 1, 2, 3, 4].map((part) => {
    const y = round(bottom - (bottom - top) * part / 4);
    const label = numberText(highest * part / 4);
    const isShown = Number.isInteger(highest * part / 4);
    return html`<path d="M${left} ${y}H${right}" stroke="${palette.line}"/>${isShown && html`<text x="${left - 8}" y="${y + 4}" text-anchor="end" fill="${palette.soft}">${label}</text>`}`;
  });
  return html`${lines}`;
}
function bar(column, index, { palette, highest, step }) {
  const parts = [
    [column.verified, palette.verified],
    [column.unverified, palette.unverified],
    [column.faulty, palette.failed]
  ];
  const gap = Math.min(3, step / 4);
  const x = round(left + index * step + gap / 2);
  let y = bottom;
  const rects = parts.map(([sessions, color]) => {
    if (sessions === 0) return null;
    const size = Math.max(2, (bottom - top) * sessions / highest);
    y -= size;
    return html`<rect x="${x}" y="${round(y)}" width="${round(step - gap)}" height="${round(size)}" fill="${color}"/>`;
  });
  const isMarked = column.faulty > 0;
  return html`${rects}${isMarked && html`<path d="${mark(x + (step - gap) / 2, y - 10)}" fill="${palette.failed}"/>`}`;
}
function mark(x, y) {
  return `M${round(x - 4)} ${round(y)}h8l-4 6z`;
}
function modeBand(columns, { palette, step }) {
  const runs = modeRuns(columns).map(({ mode, from, to }) => {
    const [x, end] = [round(left + from * step), round(left + to * step)];
    const dashes = mode === "enforce" ? null : html` stroke-dasharray="${mode === "testing" ? "6 4" : "1 5"}"`;
    const isWide = end - x > 60;
    return html`<path d="M${x} ${bottom + 36}H${round(end - 2)}" stroke="${palette.ink}" stroke-width="3"${dashes}/>${isWide && html`<text x="${x}" y="${bottom + 54}" fill="${palette.ink}">mode: ${mode}</text>`}`;
  });
  return html`${runs}`;
}
function dayLabels(columns, { palette, step }) {
  const labels = axisDays(columns).map(({ index, label }) => {
    const x = round(left + (index + 0.5) * step);
    return html`<path d="M${x} ${bottom}v5" stroke="${palette.soft}"/><text x="${x}" y="${bottom + 21}" text-anchor="middle" fill="${palette.soft}">${label}</text>`;
  });
  return html`${labels}`;
}
function round(value) {
  return Math.round(value * 100) / 100;
}

// src/report/reports/palettes.ts
var palettes = {
  light: {
    ink: "#1d2129",
    soft: "#565d6b",
    line: "#e2dfd7",
    verified: "#0c6b62",
    unverified: "#8a919c",
    failed: "#c62d24"
  },
  dark: {
    ink: "#e8e9ec",
    soft: "#a5acb9",
    line: "#2e343e",
    verified: "#3fb3a4",
    unverified: "#6f7885",
    failed: "#ff8f86"
  }
};
var pagePalette = {
  ink: "var(--ink)",
  soft: "var(--soft)",
  line: "var(--line)",
  verified: "var(--verified)",
  unverified: "var(--unverified)",
  failed: "var(--failed)"
};

// src/report/reports/chart.ts
var maxColumns2 = 62;
var [verified, failed] = ["#2f9488", "#d1403a"];
function sessionsChart({ days, range }) {
  if (range === null) return "";
  const columns = columnsOfDays(days, range, maxColumns2);
  const all = columns.map(({ ok, failed: failed4 }) => ok + failed4);
  const good = columns.map(({ faulty }, index) => all[index] - faulty);
  const isDaily = columns.every(({ from, until }) => from === until);
  const options = {
    xyChart: { width: 900, height: 260, xAxis: { showLabel: false, showTick: false } },
    themeVariables: {
      xyChart: { backgroundColor: "transparent", plotColorPalette: `${failed}, ${verified}` }
    }
  };
  return fenced(
    "mermaid",
    [
      `%%{init: ${JSON.stringify(options)}}%%`,
      "xychart-beta",
      "accTitle: Sessions by day",
      "accDescr: All sessions, and upon them those without a failure",
      `x-axis "${range.from} to ${range.until}, a bar for ${isDaily ? "each day" : "several days"}" [${columns.map(({ from }) => `"${from}"`).join(", ")}]`,
      `y-axis "sessions" 0 --> ${axisTop(all.reduce((most5, one) => Math.max(most5, one), 0))}`,
      `bar [${all.join(", ")}]`,
      `bar [${good.join(", ")}]`
    ].join("\n")
  );
}

// src/report/reports/reports-markdown.ts
var [maxSenders, maxFailures, maxColumns3] = [25, 25, 42];
var icons = { good: "✅", doubtful: "⚠️", bad: "❌", unknown: "ℹ️" };
function reportsSummary(domain2, sums2) {
  const { tone, headline, figures: figures2 } = verdictOn(domain2, sums2);
  return summaryText([
    `## ${icons[tone]} ${escapeMarkdown(headline)}`,
    figures2,
    sessionsChart(sums2),
    failuresPart(sums2.failures),
    sendersPart(sums2)
  ]);
}
function sendersPart({ senders, range }) {
  if (senders.length === 0) return "";
  const shown = senders.slice(0, maxSenders);
  const rows = shown.map((one) => senderRow(one, range));
  const header = ["Sender", "Sessions by day", "Verified", "Failed", "No&nbsp;policy", "Days"];
  return `### Senders

${markdownTable(header, rows)}${moreThan(senders.length - shown.length, "sender")}`;
}
function senderRow({ sender, name, total, days, series }, range) {
  const blocks = range === null ? "" : blocksOf(columnsOfDays(series, range, maxColumns3)).join("");
  const failed4 = total.faulty === 0 ? "0" : `**${numberText(total.faulty)}**`;
  const verified2 = numberText(total.verified);
  return [
    sender === null || sender === "others" ? escapeMarkdown(name) : code(sender),
    blocks,
    verified2,
    failed4,
    numberText(total.unverified),
    numberText(days)
  ];
}
function failuresPart(failures) {
  if (failures.length === 0) return "";
  const shown = failures.slice(0, maxFailures);
  const header = ["What failed", "Seen by, when", "Why", "What to do"];
  return `### What failed

${markdownTable(header, shown.map(failureRow))}${moreThan(failures.length - shown.length, "kind")}`;
}
function failureRow(failure2) {
  const { what, who, when, meaning, cause, whose, fix } = adviceOn(failure2);
  const icon = failure2.effect === "refusal" && isCorroborated(failure2) ? "❌" : "⚠️";
  return [
    `${icon} **${escapeMarkdown(what)}**<br>${code(failure2.kind)}`,
    `${escapeMarkdown(who)}<br>${escapeMarkdown(when)}`,
    `${escapeMarkdown(meaning)}${cause === null ? "" : `<br>Most often: ${escapeMarkdown(cause)}`}<br>Where to look: ${escapeMarkdown(whose)}.`,
    escapeMarkdown(fix)
  ];
}
function moreThan(rest2, noun) {
  return rest2 > 0 ? `

… and ${counted(rest2, `more ${noun}`)}.` : "";
}

// src/report/reports/branch-readme.ts
var branchPaths = [evidencePath, "README.md", "sessions-light.svg", "sessions-dark.svg"];
function branchFiles(evidence, judged2) {
  const sums2 = sumUp(fromEvidence(evidence));
  const file = (palette) => `${drawing(evidence.domain, sums2, palette, "sessions").text}
`;
  return /* @__PURE__ */ new Map([
    ["README.md", branchReadme(evidence, judged2)],
    ["sessions-light.svg", file(palettes.light)],
    ["sessions-dark.svg", file(palettes.dark)]
  ]);
}
function branchReadme(evidence, judged2) {
  const sums2 = sumUp(fromEvidence(evidence));
  return summaryText([
    `# TLS reports of ${code(displayName(evidence.domain))}`,
    `**${headlineOf(judged2, sums2, evidence.domain)}**${figuresOf2(sums2, evidence.domain)}`,
    provenText(judged2),
    findingsList(inOrder(judged2.findings), maxReasons),
    sums2.days.length === 0 ? "" : picture(sums2),
    failuresPart(sums2.failures),
    sendersPart(sums2),
    lookPart(evidence.looks[0]),
    readPart(evidence)
  ]);
}
function headlineOf({ verdict, earliest: earliest2 }, sums2, domain2) {
  const date = earliest2 === null ? "" : ` Earliest date: ${earliest2.slice(0, 10)}.`;
  const headlines = {
    ready: "✅ Ready to enforce: the reports show no failure that would make senders refuse mail.",
    wait: `⏳ Not ready to enforce yet.${date}`,
    stop: "❌ Do not enforce: mail would be refused.",
    watch: escapeMarkdown(verdictOn(domain2, sums2).headline),
    none: "ℹ️ There is no policy in testing, so there is nothing to enforce."
  };
  return headlines[verdict];
}
function figuresOf2(sums2, domain2) {
  const { figures: figures2 } = verdictOn(domain2, sums2);
  return figures2 === "" ? "" : `

${figures2}`;
}
function provenText({ verdict, since: since2, numbers }) {
  if (verdict === "watch" || verdict === "none" || since2 === null) return "";
  const { sessions, days, bound } = numbers;
  const proof = bound === null ? "" : `: with 95 % confidence fewer than 1 in ${numberText(bound)} would fail`;
  return `In testing since ${since2.slice(0, 10)}. Verified since then by senders known to check: ${sessionsText(sessions)} on ${counted(days, "day")}${proof}.`;
}
var maxReasons = 20;
function picture(sums2) {
  const label = `Sessions by day from ${sums2.range?.from} to ${sums2.range?.until}; the table below has the figures.`;
  return [
    "<picture>",
    '<source media="(prefers-color-scheme: dark)" srcset="sessions-dark.svg">',
    `<img src="sessions-light.svg" width="760" alt="${label}">`,
    "</picture>"
  ].join("\n");
}
function lookPart(look2) {
  if (look2 === void 0) return "";
  const list2 = (names) => names.slice(0, maxReasons).map(code).join(", ");
  const { at, fail, unknown } = look2;
  const words = [
    fail.length === 0 ? "nothing failed" : `failed: ${list2(fail)}`,
    ...unknown.length > 0 ? [`could not be tested from here: ${list2(unknown)}`] : []
  ];
  return `### Our own check

${at.slice(0, 10)}: ${words.join("; ")}.`;
}
function readPart({ read: read2 }) {
  if (read2 === null) return "*No mailbox has been read yet.*";
  const { until, since: since2, reports: reports2, unreadable: unreadable2, unsigned, foreign, duplicates } = read2;
  return [
    `*Read ${until.slice(0, 16).replace("T", " ")} UTC, since ${since2}: ${counted(reports2, "report")}; ${unsigned} not signed, ${unreadable2} unreadable, ${foreign} about other domains, ${duplicates} read twice.`,
    "A workflow updates this branch. Numbers are rounded, and only signed reports count. IP addresses and texts from reports stay in the mailbox.*"
  ].join(" ");
}

// src/report/reports/enforce-proposal.ts
function proposalTexts(proposal) {
  return {
    ready: () => readyProposal(proposal),
    waiting: () => waitingProposal(proposal),
    stopped: () => stoppedProposal(proposal)
  };
}
function readyProposal(proposal) {
  const { domain: domain2, promotion, evidence } = proposal;
  const { days, sessions } = promotion.numbers;
  const sums2 = sumUp(fromEvidence(evidence));
  return {
    title: `Enforce: no failure in ${sessionsText(sessions)} on ${counted(days, "day")}`,
    body: bodyOf([
      `Merging this changes ${code("mode: testing")} to ${code("mode: enforce")} for ${code(displayName(domain2))}. After that, senders that support MTA-STS deliver over verified TLS to the servers that the policy lists, or not at all.`,
      provenPart(promotion),
      ...figures(sums2, evidence),
      notProven(promotion.findings),
      afterMerge(proposal),
      rulePart,
      keptPart(proposal)
    ])
  };
}
function waitingProposal(proposal) {
  const { domain: domain2, promotion, evidence } = proposal;
  const date = promotion.earliest === null ? "" : ` Earliest date: ${promotion.earliest.slice(0, 10)}.`;
  return {
    title: `On hold: enforce for ${displayName(domain2)}`,
    body: bodyOf([
      `**Do not merge this yet.**${date}`,
      listOf(reasons2(promotion.findings)),
      ...figures(sumUp(fromEvidence(evidence)), evidence),
      keptPart(proposal)
    ])
  };
}
function stoppedProposal(proposal) {
  const { domain: domain2, promotion, evidence } = proposal;
  const list2 = listOf(reasons2(promotion.findings));
  const text3 = {
    title: `Stopped: enforce for ${displayName(domain2)}`,
    body: bodyOf([
      "**Under enforce, mail would be refused now.** This pull request reopens once the cause is fixed and the reports have shown no failures for a week.",
      list2,
      ...figures(sumUp(fromEvidence(evidence)), evidence),
      keptPart(proposal)
    ])
  };
  return { text: text3, comment: bodyOf(["Closed, because under enforce mail would be refused:", list2]) };
}
function reasons2(findings) {
  return findings.filter(({ severity }) => severity !== "notice");
}
function provenPart({ since: since2, numbers: { sessions, days, bound } }) {
  const proof = bound === null ? "" : ` If nothing changes, fewer than 1 session in ${numberText(bound)} would fail, with 95 % confidence.`;
  return `In testing since ${since2?.slice(0, 10)}: ${sessionsText(sessions)} on ${counted(days, "day")} were verified by senders known to check, and none failed.${proof}`;
}
function figures(sums2, { looks }) {
  return [sessionsChart(sums2), failuresPart(sums2.failures), sendersPart(sums2), lookPart(looks[0])];
}
function notProven(findings) {
  const notices = findings.filter(({ severity }) => severity === "notice");
  const general = "- Reports do not cover senders that send none, or servers that no sender has used.";
  return `### What is not proven

${[general, ...notices.length === 0 ? [] : [listOf(notices)]].join("\n")}`;
}
function afterMerge({ domain: domain2, maxAge, now }) {
  const last = dayOf(now + maxAge);
  return [
    "### After the merge",
    "- The policy is published with a new id. Set that id in DNS when the run after the merge shows that it is time. With `dns` in `policy.yml`, the workflow sets it.",
    `- **The way back:** set ${code("mode: testing")} again, and set the new id. Senders that check the id stop refusing within the TTL of the record. The others keep enforcing for as long as ${code("max_age")} says: after a merge today, until ${last}.`,
    `- If a sender refuses mail, the monitor's issue for ${code(displayName(domain2))} reports it.`
  ].join("\n");
}
var rulePart = details(
  "When a change to enforce is proposed",
  [
    "- Testing has lasted at least 14 days with the same mail servers.",
    "- Only reports with a valid DKIM signature count, and only Google, Microsoft and Mail.ru prove success: they verify policies and report every day.",
    "- They verified at least 30 sessions on 7 days or, after 30 days with little mail, 3 sessions on 2 days.",
    "- After a failure, 7 days without failures have passed, with enough sessions from the same sender to show that the problem is fixed. Many successes never outweigh a failure.",
    "- Our own check of DNS, the policy host and the mail servers finds no problems."
  ].join("\n")
);
function keptPart({ branchUrl }) {
  return `*A workflow keeps this pull request up to date with [the reports](${branchUrl}). If you close it, it stays closed until the mail servers in the policy change or testing starts again. If its checks are waiting, press **Approve workflows to run**.*`;
}
var maxFindings = 20;
function listOf(findings) {
  return findingsList(inOrder(findings), maxFindings);
}

// src/commands/reports/proposal-findings.ts
var proposalFindings = {
  ofBranch(kept, branch) {
    if (kept.kind === "busy") return [finding("reports/branch-busy", null, { branch })];
    if ("finding" in kept.detail) return [kept.detail.finding];
    if (kept.kind === "kept") return [];
    return [finding("reports/branch-refused", null, { branch, answer: kept.refusal.message })];
  },
  ofPullRequest(sync2, { url }) {
    if (sync2?.action === "failed") {
      const settings = `${url}/settings/actions`;
      return [finding("reports/pull-request-refused", null, { answer: sync2.refusal.message, settings })];
    }
    const { action, pullRequest } = sync2 ?? { action: "none", pullRequest: null };
    if (pullRequest === null) return [];
    const args = { url: pullRequest.url };
    if (action === "declined") return [finding("reports/declined", null, args)];
    return action === "opened" || action === "reopened" ? [finding("reports/proposed", null, args)] : [];
  }
};

// src/commands/reports/keep-promotion.ts
var enforceBranch = "mta-sts-policy/enforce";
async function keepPromotion(options, context) {
  const contents = await readContents(treeOf(options, context.files.read));
  const { policy: policy2, text: text3 } = contents.reading;
  const sources = sourcesOf(contents.tree.policyPath, text3);
  const result = (findings2, kept2, proposal2) => ({
    ...{ command: "promote", domain: policy2?.domain ?? "", isWritten: false, sources },
    ...{ promotion: kept2?.promotion ?? null, findings: findings2, proposal: proposal2 }
  });
  if (policy2 === null || contents.ledger === null || hasErrors(contents.findings))
    return result(contents.findings, null, null);
  const sent = evidenceIn({ kind: "text", text: options.evidence }, "the input `evidence`", policy2.domain);
  if (sent.kind !== "evidence") return result(sent.kind === "unknown" ? [sent.finding] : [], null, null);
  const repository = await context.repository();
  if (repository === null) return result([finding("github/no-token", null, {})], null, null);
  const ledger = ledgerOf(contents.ledger, policy2.domain);
  const judge = { policy: policy2, ledger, now: context.now() };
  const data = await keepOnBranch(sent.evidence, judge, repository, context);
  if (data.kind === "busy" || !("promotion" in data.detail))
    return result(proposalFindings.ofBranch(data, evidenceBranch), null, null);
  const kept = data.detail;
  const change = text3 === null ? null : withMode(text3, "enforce");
  const changed = change === null ? null : { path: contents.tree.policyPath, text: change };
  const wanted = wantedPullRequest(kept, judge, options.repo, changed);
  const proposal = await sync(repository, options, kept.promotion, wanted);
  const findings = [
    ...kept.promotion.findings,
    ...proposalFindings.ofBranch(data, evidenceBranch),
    ...proposalFindings.ofPullRequest(proposal, options.repo)
  ];
  return result(findings, kept, proposal);
}
async function keepOnBranch(sent, { policy: policy2, ledger, now }, repository, { sleep }) {
  const { domain: domain2, accept: accepted2 } = policy2;
  const name = evidenceBranch;
  return keepData({ repository, name, paths: branchPaths, sleep }, (current) => {
    const content = current?.read(evidencePath, maxEvidenceSize) ?? { kind: "absent" };
    const before = evidenceIn(content, evidenceOnBranchName, domain2);
    if (before.kind === "unknown")
      return { detail: { finding: before.finding }, headline: "", files: /* @__PURE__ */ new Map() };
    const known = before.kind === "evidence" ? before.evidence : emptyEvidence(domain2);
    const evidence = withoutOld(joinEvidence(known, sent), now);
    const promotion = promotionOf({ evidence, ledger, look: null, accepted: accepted2, now }, domain2);
    const files = branchFiles(evidence, promotion).set(evidencePath, renderEvidence(evidence));
    return { detail: { evidence, promotion }, headline: `Reports read ${sent.read?.until ?? ""}`, files };
  });
}
function wantedPullRequest({ evidence, promotion }, { policy: policy2, now }, repo, change) {
  if (policy2.mode !== "testing" || !policy2.reports.promote || change === null) return { kind: "remove" };
  const branchUrl = `${repo.url}/tree/${evidenceBranch}`;
  const { domain: domain2, max_age: maxAge } = policy2;
  const texts = proposalTexts({ domain: domain2, evidence, promotion, maxAge, branchUrl, now });
  switch (promotion.verdict) {
    case "ready": {
      const files = /* @__PURE__ */ new Map([[repo.pathOf(change.path), change.text]]);
      return {
        kind: "open",
        text: texts.ready(),
        change: { files, headline: `Enforce MTA-STS for ${domain2}` }
      };
    }
    case "wait":
      return { kind: "hold", text: texts.waiting() };
    case "stop":
      return { kind: "close", ...texts.stopped() };
    default:
      return { kind: "remove" };
  }
}
async function sync(repository, { repo: { branch } }, { since: since2 }, wanted) {
  if (branch === null) return null;
  const cause = since2 ?? "none";
  return syncPullRequest({ repository, base: branch, head: enforceBranch, cause, wanted });
}

// src/verify/to-look.ts
function lookOf(checks2, now) {
  const at = timestampOf(now);
  const named = (those) => [...new Set(those.map(nameOf2))].sort();
  const failing = checks2.filter(fails);
  const others = checks2.filter((check) => !fails(check));
  return {
    at,
    fail: named(failing),
    unknown: named(others.filter(({ findings }) => findings.some(isUnknown)))
  };
}
function fails({ findings }) {
  return findings.some(({ code: code2, accepted: accepted2 }) => accepted2 === void 0 && catalog[code2].severity === "error");
}
function nameOf2({ name, target }) {
  return `${name} ${target.slice(0, 300).replace(/[^\x21-\x7e]/g, "?")}`;
}

// src/commands/reports/promote.ts
async function promote(options, context) {
  const contents = await readContents(treeOf(options, context.files.read));
  const { policy: policy2, text: text3 } = contents.reading;
  const sources = sourcesOf(contents.tree.policyPath, text3);
  const unable = (findings, domain2 = "") => {
    return {
      command: "promote",
      domain: domain2,
      promotion: null,
      isWritten: false,
      proposal: null,
      findings,
      sources
    };
  };
  if (policy2 === null || contents.ledger === null || hasErrors(contents.findings))
    return unable(contents.findings, policy2?.domain);
  const found = await findEvidence(options.evidence, policy2.domain);
  if (found.kind === "absent")
    return unable(
      [finding("reports/evidence-missing", null, { name: options.evidence.name })],
      policy2.domain
    );
  if (found.kind === "unknown") return unable([found.finding], policy2.domain);
  const ledger = ledgerOf(contents.ledger, policy2.domain);
  const { look: look2, seen } = await lookAt(options, context);
  const known = { evidence: found.evidence, ledger, look: look2, accepted: policy2.accept, now: context.now() };
  const promotion = promotionOf(known, policy2.domain);
  const isWanted = options.write && promotion.verdict === "ready";
  const written = isWanted ? setMode(contents, policy2, context) : null;
  return {
    command: "promote",
    domain: policy2.domain,
    promotion,
    isWritten: written?.code === "reports/mode-set",
    proposal: null,
    findings: [...detailed(promotion, seen), ...written === null ? [] : [written]],
    sources
  };
}
var noChecks = /* @__PURE__ */ new Set();
async function lookAt(options, context) {
  if (options.offline) return { look: null, seen: [] };
  const once = { wait: null, skipsSetup: false, waitsForCaches: false, state: null, repositoryUrl: null };
  const { checks: checks2 } = await verifyPublished(
    { ...options, ...once, domain: null, skip: noChecks },
    context,
    null
  );
  return { look: lookOf(checks2, context.now()), seen: checks2 };
}
function detailed({ findings, verdict }, seen) {
  const failing = new Set(
    findings.filter(({ code: code2 }) => code2 === "look/failed").map(({ args }) => args.check)
  );
  if (verdict !== "stop" || failing.size === 0) return findings;
  const isFailing2 = ({ name, target }) => failing.has(`${name} ${target}`);
  return [...findings, ...seen.filter(isFailing2).flatMap((check) => check.findings)];
}
function setMode({ reading: { text: text3 }, tree: { policyPath: path } }, { mode }, { files }) {
  const changed = text3 === null || mode !== "testing" ? null : withMode(text3, "enforce");
  if (changed === null) return finding("reports/mode-not-set", { file: path }, { path });
  files.write([fileChange(path, changed)]);
  return finding("reports/mode-set", { file: path }, { path });
}

// src/commands/reports/reports-check.ts
var reported = /* @__PURE__ */ new Set([
  "reports/being-refused",
  "reports/would-be-refused",
  "reports/unknown-policy",
  "reports/others-refused",
  "reports/fetch-failing",
  "reports/stopped",
  "reports/outdated",
  "reports/evidence-unreadable",
  "reports/evidence-unknown"
]);
async function checkReports(options, { files, repository, now }) {
  const { reading, ledger } = await readContents(treeOf(options, files.read));
  const { policy: policy2 } = reading;
  const github = policy2 === null || ledger === null ? null : await repository();
  if (policy2 === null || ledger === null || github === null) return null;
  const found = await findEvidence(evidenceOnBranch(github), policy2.domain).catch(notFoundOut);
  if (found.kind === "absent") return null;
  const { domain: domain2, accept: accepted2 } = policy2;
  const known = { ledger: ledgerOf(ledger, domain2), look: null, accepted: accepted2, now: now() };
  const findings = found.kind === "unknown" ? [found.finding] : promotionOf({ ...known, evidence: found.evidence }, domain2).findings;
  return {
    name: "reports",
    target: domain2,
    findings: findings.filter(({ code: code2 }) => reported.has(code2)),
    seen: "no sender reports a failure"
  };
}
function notFoundOut(error) {
  const reason = error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
  const args = { branch: evidenceBranch, reason };
  return { kind: "unknown", finding: finding("reports/evidence-unknown", null, args) };
}

// src/ledger/evidence/names.ts
var mostSenders = 40;
function withNames(days, naming) {
  return days.map(({ day: day3, senders }) => ({ day: day3, senders: withNamesOf(senders, naming) }));
}
function withNamesOf(cells, naming) {
  const busiest = new Set(cells.toSorted((a, b) => b.reports - a.reports).slice(0, mostSenders));
  const groupOf = (cell2) => {
    const { sender } = cell2;
    if (isGroup(sender)) return sender;
    if (isKnownSender(sender)) return naming === "none" ? groups.known : sender;
    return naming === "all" && busiest.has(cell2) ? sender : groups.others;
  };
  return groupsInOrder(cells, groupOf).flatMap((same) => {
    const name = groupOf(same[0]);
    if (!isGroup(name)) return same;
    const older = same.filter(({ sender }) => sender === name);
    const named = same.filter(({ sender }) => sender !== name);
    return [[...older, ...named.length === 0 ? [] : [summed(named, name)]].reduce(greater)];
  });
}
function isGroup(sender) {
  return sender === groups.known || sender === groups.others;
}
function summed(cells, sender) {
  return {
    sender,
    count: cells.length,
    failing: cells.filter(isFailing).length,
    reports: sum(cells.map(({ reports: reports2 }) => reports2)),
    rules: Math.min(...cells.map(({ rules }) => rules)),
    policies: summedPolicies(cells.flatMap(({ policies }) => policies))
  };
}
function isFailing({ policies }) {
  return policies.some(
    ({ type, failures }) => type === "sts" && failures.some(({ kind }) => kinds[kind].effect === "refusal")
  );
}

// src/ledger/evidence/policy-of-day.ts
var notSaid = { policy: null, mode: null };
function policyOfDay(reported2, day3, ledger) {
  if (reported2.type !== "sts") return notSaid;
  const [start, end] = [startOf(dayNumber(day3)), startOf(dayNumber(day3) + 1)];
  const repeated = repeatedPolicy(reported2);
  if (repeated === null) return onlyOneCached(ledger, start, end);
  const begun = ledger.published.filter((entry2) => isSame(repeated, entry2));
  const entry = begun.find(({ from }) => secondsOf(from) < end) ?? begun.at(-1);
  if (entry !== void 0) return policyOf(entry);
  return isCovered(ledger, start - 86400, end) ? { policy: "unknown", mode: repeated.mode } : notSaid;
}
function onlyOneCached(ledger, start, end) {
  const [entry, ...others] = ledger.published.filter(
    (one) => secondsOf(one.from) < end && cachedUntil(one, start) > start
  );
  const isOnlyOne = entry !== void 0 && others.length === 0 && isCovered(ledger, start, end);
  return isOnlyOne ? policyOf(entry) : notSaid;
}
function policyOf({ id, mode }) {
  return { policy: id, mode };
}
function isCovered({ published }, start, end) {
  let known = end;
  for (const { from, until } of published) {
    if ((until === null ? Number.POSITIVE_INFINITY : secondsOf(until)) < known) return known <= start;
    known = Math.min(known, secondsOf(from));
  }
  return known <= start;
}

// src/ledger/evidence/repetitions.ts
function withoutRepetitions(received) {
  const kept = /* @__PURE__ */ new Map();
  const contradictions = [];
  const reports2 = [];
  for (const one of signedFirst(received)) {
    const keys = keysOf(one);
    const earlier = kept.get(keys[0]);
    if (earlier !== void 0) {
      if (contentOf(earlier) !== contentOf(one)) contradictions.push(one);
      continue;
    }
    for (const key of keys) if (!kept.has(key)) kept.set(key, one);
    reports2.push(one);
  }
  return { reports: reports2, duplicates: received.length - reports2.length, contradictions };
}
function keysOf({ sender, report: report2 }) {
  const domains = [...new Set(report2.policies.map(({ domain: domain2 }) => domain2))].sort();
  const rest2 = [report2.reportId ?? [report2], domains, report2.from];
  const named = JSON.stringify(["named", report2.organization, rest2]);
  return sender.kind === "signed" ? [JSON.stringify(["signed", sender.domain, rest2]), named] : [named];
}
function contentOf({ report: report2 }) {
  return JSON.stringify(report2.policies);
}
function signedFirst(received) {
  const time = ({ arrived }) => arrived === null ? Number.POSITIVE_INFINITY : secondsOf(arrived);
  const rank2 = ({ sender }) => sender.kind === "signed" ? 0 : 1;
  return [...received].sort((a, b) => rank2(a) - rank2(b) || compare(time(a), time(b)));
}
function compare(one, other) {
  return one === other ? 0 : one < other ? -1 : 1;
}

// src/ledger/evidence/cells.ts
var readingRules = 1;
function evidenceOf(received, reading) {
  const { domain: domain2, now, since: since2, unreadable: unreadable2, naming } = reading;
  const own2 = received.filter((one) => isAbout(one, domain2));
  const { reports: reports2, duplicates } = withoutRepetitions(own2);
  const unsigned = reports2.filter(({ sender }) => sender.kind !== "signed").length;
  const counts = { reports: reports2.length, unreadable: unreadable2, unsigned };
  const days = withNames(exactDays(reports2, reading), naming);
  return joinEvidence(emptyEvidence(domain2), {
    ...emptyEvidence(domain2),
    read: { until: timestampOf(now), since: since2, ...counts, foreign: received.length - own2.length, duplicates },
    days: days.map(({ day: day3, senders }) => ({ day: day3, senders: senders.map(rounded) }))
  });
}
function isAbout({ report: { policies } }, domain2) {
  const isOwn = policies.some((one) => one.domain === domain2);
  return isOwn || policies.length > 0 && policies.every((one) => one.domain === null);
}
function exactDays(reports2, reading) {
  const today = dayAt(reading.now);
  const span = { first: dayName(today - keptDays), last: dayName(today) };
  const placed = reports2.flatMap((one) => placedReport(one, span, reading));
  return groupsInOrder(placed, ({ day: day3 }) => day3).map((ofDay) => ({
    day: ofDay[0].day,
    senders: groupsInOrder(ofDay, ({ sender }) => sender).map(
      (same) => ({
        sender: same[0].sender,
        reports: same.length,
        rules: readingRules,
        policies: summedPolicies(same.flatMap(({ policies }) => policies))
      })
    )
  }));
}
function placedReport({ report: report2, sender }, { first, last }, reading) {
  const { day: day3 } = report2;
  const isIn = day3 !== null && day3 <= last && day3 >= first;
  if (!isIn || sender.kind !== "signed") return [];
  const own2 = report2.policies.filter(({ domain: domain2 }) => domain2 === null || domain2 === reading.domain);
  return [{ day: day3, sender: sender.domain, policies: own2.map((one) => cellPolicy(one, day3, reading)) }];
}
function cellPolicy(reported2, day3, reading) {
  const { type, ok, failed: failed4, failures } = reported2;
  return {
    type,
    ...policyOfDay(reported2, day3, reading.ledger),
    ok,
    failed: failed4,
    failures: failures.map((one) => cellFailure(one, reading))
  };
}
function cellFailure({ kind, mx, reason, sessions }, reading) {
  return { kind, mx: publicName(mx, reading), reason, sessions };
}
function publicName(mx, reading) {
  if (mx === null) return null;
  const isPublic2 = reading.mx.includes(mx) || reading.ledger.published.some((entry) => admits(entry.mx, mx));
  return isPublic2 && isHostName(mx) ? mx : anotherHost;
}

// src/commands/reports/keep-evidence.ts
async function freshEvidence({ domain: domain2, read: read2, received }, options, { files, now }) {
  const { ledger, reading } = await readContents(treeOf(options, files.read));
  const policy2 = reading.policy?.domain === domain2 ? reading.policy : null;
  const evidence = evidenceOf(received, {
    domain: domain2,
    ledger: ledger === null ? emptyLedger : ledgerOf(ledger, domain2),
    mx: [],
    naming: options.names ?? policy2?.reports.names ?? options.usualNames,
    since: read2.since,
    now: now(),
    unreadable: read2.unreadable
  });
  return { ...evidence, read: read2 };
}
async function keepEvidence(result, options, context) {
  const { files, now } = context;
  const { domain: domain2, read: read2, received } = result;
  if (read2 === null || domain2 === "") return result;
  const name = options.path;
  const source = { name, read: async () => files.read(name, maxEvidenceSize) };
  const before = await findEvidence(source, domain2);
  if (before.kind === "unknown") {
    const findings = [...result.findings, before.finding];
    return { ...result, findings: options.strict ? strictly(findings) : findings };
  }
  const fresh = await freshEvidence({ domain: domain2, read: read2, received }, options, context);
  const known = before.kind === "evidence" ? before.evidence : emptyEvidence(domain2);
  const joined2 = withoutOld(joinEvidence(known, fresh), now());
  files.write([fileChange(name, renderEvidence(joined2))]);
  return result;
}

// src/io/inbox/not-opened.ts
var NotOpened = class extends Error {
  kind;
  reason;
  constructor(kind, reason) {
    super(reason);
    this.kind = kind;
    this.reason = reason;
  }
};

// src/report/reports/reports-json.ts
function reportsJson(read2, { range, senders, days, failures }) {
  return {
    range,
    read: read2,
    senders: senders.map(({ sender, name, signed, reports: reports2, days: days2, total }) => ({
      sender,
      name,
      signed,
      reports: reports2,
      days: days2,
      ok: total.ok,
      failed: total.failed
    })),
    days: days.map(({ day: day3, ok, failed: failed4 }) => ({ day: day3, ok, failed: failed4 })),
    failures: failures.map((failure2) => ({
      kind: failure2.kind,
      reason: failure2.reason,
      mx: failure2.mx,
      senders: failure2.seenBy.map(({ sender, name }) => sender ?? name),
      from: failure2.from,
      until: failure2.until,
      sessions: failure2.sessions,
      whose: failure2.whose,
      meaning: adviceOn(failure2).meaning,
      fix: adviceOn(failure2).fix
    }))
  };
}

// src/commands/reports/received-findings.ts
var maxFailures2 = 50;
function receivedFindings({
  domain: domain2,
  range,
  received,
  sums: sums2,
  unreadable: unreadable2,
  findings
}) {
  const count2 = (kind) => received.filter(({ sender }) => sender.kind === kind).length;
  const [unsigned, unchecked] = [count2("unsigned"), count2("unknown") + count2("file")];
  const hasFailedBefore = findings.length > 0;
  return [
    ...received.length > 0 || hasFailedBefore ? [] : [finding("reading/nothing", null, { domain: domain2 || "any domain", ...range })],
    ...unreadable2.slice(0, 1).map(
      ({ where, why }) => finding("reading/unreadable", null, { reports: counted(unreadable2.length, "report"), where, why })
    ),
    ...unsigned > 0 ? [finding("reading/unsigned", null, { reports: counted(unsigned, "report") })] : [],
    ...unchecked > 0 ? [finding("reading/unchecked", null, { reports: counted(unchecked, "report") })] : [],
    ...sums2.failures.slice(0, maxFailures2).map((failure2) => failureFinding(failure2, sums2))
  ];
}
function codeOf(failure2) {
  if (failure2.effect !== "refusal") return `reading/${failure2.effect}`;
  return isCorroborated(failure2) ? "reading/refusal" : "reading/refusal-unsigned";
}
function failureFinding(failure2, sums2) {
  const { what, who, when, meaning, fix } = adviceOn(failure2);
  const mail = modeNow(sums2) === "enforce" ? "Mail is" : "Under `mode: enforce`, mail would be";
  return finding(codeOf(failure2), null, {
    mail,
    what,
    senders: who,
    days: when,
    meaning,
    remedy: fix
  });
}

// src/commands/reports/reports-of-domain.ts
async function domainOfReports({ domain: domain2, policy: policy2 }, { files }, reports2) {
  if (domain2 !== null) {
    const named = readWrittenDomain(domain2);
    if (!("problem" in named)) return { name: named.name, news: understood(domain2, named) };
    const { reason } = named;
    return { findings: [finding("domain/not-verifiable", null, { value: domain2, reason })] };
  }
  const reading = await readPolicy(files.read(policy2, maxPolicySize), policy2);
  const isOwn = !hasErrors(reading.findings) && !isExample(reading.findings);
  if (isOwn && reading.policy !== null) return { name: reading.policy.domain };
  return onlyDomainIn(reports2);
}
function onlyDomainIn(reports2) {
  const names = new Set(
    reports2.flatMap(({ report: report2 }) => report2.policies.flatMap(({ domain: domain2 }) => domain2 ?? []))
  );
  const [first] = names;
  if (first !== void 0 && names.size === 1) return { name: first };
  if (first === void 0) return { name: "" };
  const domains = [...names].slice(0, 5).join(", ");
  return { findings: [finding("reading/several-domains", null, { count: names.size, domains })] };
}
function isAbout2({ policies }, name) {
  const isOwn = policies.some(({ domain: domain2 }) => domain2 === name);
  return isOwn || policies.length > 0 && policies.every(({ domain: domain2 }) => domain2 === null);
}
function summedUp(received, name) {
  const isOurs = ({ domain: domain2 }) => domain2 === name || domain2 === null;
  return sumUp(received.map((one) => fromReport(one, isOurs)));
}

// src/commands/reports/reports.ts
async function reports(options, context, reader) {
  const collected2 = await collectReports(options, context, reader);
  if ("command" in collected2) return collected2;
  const { domain: domain2, received } = collected2;
  return { ...summedResult(collected2, summedUp(received, domain2), options), received };
}
async function collectReports(options, context, reader) {
  const range = rangeOf(options, context.now());
  const inbox = await readAll(options.sources, range, reader, context);
  const domain2 = await domainOfReports(options, context, inbox.reports);
  if ("findings" in domain2) return failed2(options, [...inbox.findings, ...domain2.findings]);
  const about = inbox.reports.filter(({ report: report2 }) => isAbout2(report2, domain2.name));
  const { reports: received, duplicates } = reader.withoutRepetitions(about);
  const read2 = {
    until: timestampOf(context.now()),
    since: range.since,
    reports: received.length,
    unreadable: inbox.unreadable.length,
    unsigned: received.filter(({ sender }) => sender.kind === "unsigned").length,
    foreign: inbox.reports.length - about.length,
    duplicates
  };
  const { unreadable: unreadable2 } = inbox;
  const findings = [...domain2.news ?? [], ...inbox.findings];
  return { domain: domain2.name, range, read: read2, received, unreadable: unreadable2, findings };
}
function summedResult(collected2, sums2, { strict }) {
  const { domain: domain2, read: read2 } = collected2;
  const findings = [...collected2.findings, ...receivedFindings({ ...collected2, sums: sums2 })];
  return {
    command: "reports",
    domain: domain2,
    read: read2,
    sums: sums2,
    json: reportsJson(read2, sums2),
    received: [],
    evidence: null,
    findings: strict ? strictly(findings) : findings,
    sources: /* @__PURE__ */ new Map()
  };
}
function failed2({ strict }, findings) {
  const sums2 = summedUp([], "");
  return {
    command: "reports",
    domain: "",
    read: null,
    sums: sums2,
    json: reportsJson(null, sums2),
    received: [],
    evidence: null,
    findings: strict ? strictly(findings) : findings,
    sources: /* @__PURE__ */ new Map()
  };
}
function rangeOf({ since: since2, until, days }, now) {
  const last = until ?? timestampOf(now).slice(0, 10);
  return { since: since2 ?? dayOf(Date.parse(last) / 1e3 - days * 86400), until: last };
}
async function readAll(sources, range, reader, { progress }) {
  const inbox = { reports: [], unreadable: [], findings: [] };
  for (const source of sources) {
    try {
      for await (const letter of reader.open(source, range)) {
        await take(letter, inbox, range, reader);
        progress(`Read ${letter.where}`);
      }
    } catch (error) {
      if (!(error instanceof NotOpened)) throw error;
      const { kind, reason } = error;
      inbox.findings.push(finding(`reading/${kind}`, null, { where: placeOf(source), reason }));
    }
  }
  return inbox;
}
function placeOf(source) {
  return source === "-" ? "Standard input" : source.replace(/^(\w+:\/\/[^@:/]*):.*@/s, "$1@");
}
async function take(letter, inbox, range, reader) {
  const { arrived, where } = letter;
  for (const one of letter.unreadable) inbox.unreadable.push(one);
  for (const { bytes, name } of letter.documents) {
    const { reports: reports2, problem } = reader.read(bytes);
    if (problem !== null)
      inbox.unreadable.push({ where: name === null ? where : `${where}, ${name}`, why: problem });
    for (const report2 of reports2)
      if (isWithin(report2.day ?? arrived?.slice(0, 10) ?? null, range))
        inbox.reports.push({ report: report2, sender: await reader.senderOf(letter, report2), arrived, where });
  }
}
function isWithin(day3, { since: since2, until }) {
  return day3 === null || day3 >= since2 && day3 <= until;
}

// src/commands/reports/gather-evidence.ts
async function gatherEvidence(options, looking, context, reader) {
  const collected2 = await collectReports(options, { ...context, progress: () => {
  } }, reader);
  if ("command" in collected2) return collected2;
  const evidence = await freshEvidence(collected2, options, context);
  const result = summedResult({ ...collected2, unreadable: [] }, sumUp(fromEvidence(evidence)), options);
  if (hasErrors(collected2.findings)) return result;
  const { checks: checks2 } = await verifyPublished({ ...looking, domain: collected2.domain }, context, null);
  const findings = result.findings.map(asEvidence);
  return { ...result, findings, evidence: { ...evidence, looks: [lookOf(checks2, context.now())] } };
}
function asEvidence(one) {
  return one.code === "reading/nothing" ? { ...one, severity: "warning" } : one;
}

// src/io/inbox/items.ts
const { readdirSync, statSync } = require("node:fs");
const { join } = require("node:path");

// src/io/inbox/arrival.ts
function arrivalOfFromLine(line2) {
  const fields = /\b([A-Z][a-z]{2}) +(\d{1,2}) +(\d{1,2}:\d\d(?::\d\d)?)(?: +([A-Z]{1,5}|[+-]\d{4}))?(?: +\d+)? +(\d{4})(?: +([+-]\d{4}))?/.exec(
    line2
  );
  if (fields === null) return null;
  const [, month, day3, time, zone, year, laterZone] = fields;
  return arrivalAt(`${day3} ${month} ${year} ${time} ${laterZone ?? zone ?? "UTC"}`);
}
function arrivalOfMaildirName(name) {
  const [, seconds] = /^(\d{9,10})\./.exec(name) ?? [];
  return seconds === void 0 ? null : timestampOf(Number(seconds));
}
function arrivalOfReceived(fields) {
  const received = fields.find(({ name }) => name === "received")?.value ?? "";
  const [date] = dateTime.exec(received.slice(received.lastIndexOf(";") + 1)) ?? [];
  return date === void 0 ? null : arrivalAt(date);
}
var dateTime = /\b\d{1,2} +[A-Z][a-z]{2} +\d{4} +\d{1,2}:\d\d(?::\d\d)?(?: +(?:[+-]\d{4}|[A-Z]{1,5}\b))?/;
function earliest(...times) {
  return times.filter((time) => time !== null).sort()[0] ?? null;
}
var firstYear = 1990;
function arrivalAt(date) {
  const hasZone = /(?:[+-]\d{4}|\b[A-Z]{1,5})$/.test(date);
  const milliseconds = Date.parse(hasZone ? date : `${date} UTC`);
  const year = new Date(milliseconds).getUTCFullYear();
  return year >= firstYear && year <= 9999 ? timestampOf(milliseconds / 1e3) : null;
}

// src/io/inbox/limits.ts
var limits = {
  /** Bytes. */
  mail: 4 * 1024 * 1024,
  /** Lines of a mail, and its equals signs: each may become a piece of its own in postal-mime, at 20 µs. */
  pieces: 1e5,
  /** Bytes of all documents of an item together, and of a bare document. */
  unpacked: 20 * 1024 * 1024,
  zipEntries: 100,
  /** Archives within archives, the outermost included. */
  archives: 2,
  /** Multiparts within multiparts. */
  multiparts: 16,
  /** Bytes of the header of a mail or of a part. */
  header: 256 * 1024,
  /** Folders within folders. */
  folders: 16,
  /** Files in a folder and below. */
  files: 1e6
};

// src/io/inbox/mail-files.ts
const { closeSync, constants: constants2, createReadStream, fstatSync, openSync, readSync } = require("node:fs");
const { createGunzip, gunzipSync, constants: zlib } = require("node:zlib");

// src/io/inbox/contents.ts
var headLength = 4096;
function contentsOf(bytes) {
  if (bytes[0] === 31 && bytes[1] === 139) return "gzip";
  if (bytes[0] === 80 && bytes[1] === 75 && bytes[2] === 3 && bytes[3] === 4) return "zip";
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headLength));
  const isUtf16 = head[0] === 255 && head[1] === 254;
  const text3 = head.toString(isUtf16 ? "utf16le" : "latin1").replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/, "").trimStart();
  if (/^[[{]/.test(text3)) return "json";
  if (/^From [^\n]{0,1000}\d{4}/.test(text3)) return "mbox";
  return /^(?:>?From [^\n]{0,1000}\n)?[!-9;-~]{1,100}[ \t]*:/.test(text3) ? "mail" : "other";
}
function mentionsReport(bytes) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return ownNames.some((name) => buffer.includes(name) || buffer.includes(name, 0, "utf16le"));
}
var ownNames = ['"date-range"', '"organization-name"', '"policy-type"', '"report-id"'];

// src/io/inbox/mbox.ts
async function* mailsInMbox(chunks, where) {
  let mail = null;
  let number = 0;
  let rest2 = Buffer.from("\n");
  for await (const chunk of chunks) {
    const data = Buffer.concat([rest2, chunk]);
    let start = 0;
    for (let at = data.indexOf(separator); at >= 0; at = data.indexOf(separator, at + 1)) {
      const end = data.indexOf("\n", at + 1);
      if (end < 0) break;
      const line2 = data.toString("latin1", at + 1, Math.min(end, at + longestLine));
      if (!isFromLine(line2)) continue;
      if (mail !== null) yield itemOf(add(mail, data.subarray(start, at + 1)), where, number);
      mail = { line: line2, parts: [], length: 0 };
      number += 1;
      start = end + 1;
    }
    const open2 = Math.max(start, openLine(data));
    if (mail !== null) add(mail, data.subarray(start, open2));
    rest2 = data.subarray(open2);
  }
  if (mail !== null) yield itemOf(add(mail, rest2), where, number);
}
var separator = "\nFrom ";
var longestLine = 1024;
function isFromLine(line2) {
  return /^From (?:\S{1,320} +)?[^\d:]{0,40}\d{1,2} \d{1,2}:\d\d(?::\d\d)?\b.{0,20} \d{4}\b/.test(
    line2.replace(/ +/g, " ")
  );
}
function openLine(data) {
  const last = data.lastIndexOf("\n");
  const isSeparator = last >= 0 && separator.startsWith(data.toString("latin1", last, last + separator.length));
  return isSeparator && data.length - last < longestLine ? last : data.length;
}
function add(mail, part) {
  const kept = part.subarray(0, Math.max(0, limits.mail + 1 - mail.length));
  if (kept.length > 0) mail.parts.push(kept);
  mail.length += kept.length;
  return mail;
}
function itemOf({ line: line2, parts }, where, number) {
  return {
    bytes: unquoted(Buffer.concat(parts)),
    arrived: arrivalOfFromLine(line2),
    where: `${where}, mail ${number}`
  };
}
function unquoted(mail) {
  if (!mail.includes(">From ")) return mail;
  return Buffer.from(mail.toString("latin1").replace(/^>(>*From )/gm, "$1"), "latin1");
}

// src/io/inbox/mail-files.ts
async function* itemsInFile(path, where, arrived) {
  const bytes = readSmallFile(path);
  if (bytes === null) return yield* itemsInStream(createReadStream(path), where, arrived);
  if (typeof bytes === "string") return yield { bytes: new Uint8Array(), arrived, where, problem: bytes };
  yield* itemsInBytes(bytes, where, arrived);
}
var smallFile = 1024 * 1024;
function readSmallFile(path) {
  let descriptor = null;
  try {
    descriptor = openSync(path, constants2.O_RDONLY | (constants2.O_NONBLOCK ?? 0));
    const { size } = fstatSync(descriptor);
    if (size > smallFile) return null;
    const buffer = Buffer.allocUnsafeSlow(size);
    return buffer.subarray(0, readSync(descriptor, buffer, 0, size, 0));
  } catch (error) {
    return readingReasonOf(error);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}
async function* itemsInBytes(bytes, where, arrived) {
  const contents = contentsOf(bytes);
  if (contents === "mbox") yield* mailsInMbox([bytes], where);
  else if (contents === "gzip" && holdsMbox(bytes)) yield* itemsInStream([bytes], where, arrived);
  else if (contents !== "other") yield { bytes, arrived, where };
}
async function* itemsInStream(stream, where, arrived) {
  try {
    const { head, all } = await withHead(stream);
    const contents = contentsOf(head);
    if (contents === "mbox") yield* mailsInMbox(all, where);
    else if (contents === "gzip" && holdsMbox(head)) yield* mailsInMbox(unpacked(all), where);
    else if (contents !== "other") yield { bytes: await collected(all), arrived, where };
  } catch (error) {
    yield { bytes: new Uint8Array(), arrived, where, problem: readingReasonOf(error) };
  }
}
async function withHead(stream) {
  const iterator = Symbol.asyncIterator in stream ? stream[Symbol.asyncIterator]() : stream[Symbol.iterator]();
  let head = Buffer.alloc(0);
  while (head.length < headLength) {
    const { done, value } = await iterator.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  async function* all() {
    try {
      yield head;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head, all: all() };
}
async function collected(stream) {
  const chunks = [];
  let remaining = limits.unpacked + 1;
  for await (const chunk of stream) {
    chunks.push(chunk.subarray(0, remaining));
    remaining -= Math.min(remaining, chunk.length);
    if (remaining === 0) break;
  }
  return Buffer.concat(chunks);
}
function holdsMbox(packed) {
  try {
    const head = gunzipSync(packed.subarray(0, headLength), { finishFlush: zlib.Z_SYNC_FLUSH });
    return contentsOf(head) === "mbox";
  } catch {
    return false;
  }
}
async function* unpacked(packed) {
  const { Readable } = await import("node:stream");
  const gunzip2 = createGunzip();
  Readable.from(packed).on("error", (error) => gunzip2.destroy(error)).pipe(gunzip2);
  yield* gunzip2;
}

// src/io/inbox/items.ts
var InboxUnreadable = class extends Error {
  path;
  /** For people, in a few words. */
  reason;
  constructor(path, reason) {
    super(`${path} cannot be read: ${reason}`);
    this.path = path;
    this.reason = reason;
  }
};
async function* itemsIn(path, standardInput = process.stdin) {
  if (path === "-") return yield* itemsInStream(standardInput, "standard input", null);
  if (isFolder(path)) return yield* itemsInFolder(path, { files: limits.files });
  for await (const item of itemsInFile(path, path, null)) {
    if (item.problem !== void 0) throw new InboxUnreadable(path, item.problem);
    yield item;
  }
}
function isFolder(path) {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new InboxUnreadable(path, readingReasonOf(error));
  }
}
async function* itemsInFolder(folder, left2, depth = 0) {
  const entries = entriesOf(folder);
  if (typeof entries === "string") {
    if (depth === 0) throw new InboxUnreadable(folder, entries);
    return yield { bytes: new Uint8Array(), arrived: null, where: folder, problem: entries };
  }
  const isMaildir = entries.folders.includes("cur");
  for (const name of isMaildir ? [] : entries.files) {
    if (left2.files === 0) return;
    left2.files -= 1;
    const path = join(folder, name);
    yield* itemsInFile(path, path, arrivalOfMaildirName(name));
  }
  const inside = isMaildir ? entries.folders.filter((name) => name !== "tmp") : entries.folders;
  for (const name of depth < limits.folders ? inside : [])
    yield* itemsInFolder(join(folder, name), left2, depth + 1);
}
function entriesOf(folder) {
  try {
    const files = [];
    const folders = [];
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) folders.push(entry.name);
      else if (entry.isFile() || isLinkToFile(folder, entry)) files.push(entry.name);
    }
    return { files: files.sort(), folders: folders.sort() };
  } catch (error) {
    return readingReasonOf(error);
  }
}
function isLinkToFile(folder, entry) {
  if (!entry.isSymbolicLink()) return false;
  try {
    return statSync(join(folder, entry.name)).isFile();
  } catch {
    return false;
  }
}

// src/io/inbox/mailbox-address.ts
const { domainToUnicode } = require("node:url");
function isMailboxAddress(text3) {
  return /^(imaps?|https?):\/\//i.test(text3);
}
function parseMailboxAddress(text3) {
  const url = parsed2(text3);
  if (url.password !== "") throw new MailboxFailure({ kind: "address", flaw: "password" });
  if (url.hash !== "" || url.search !== "") throw new MailboxFailure({ kind: "address", flaw: "extra" });
  switch (url.protocol) {
    case "imaps:":
      return imapAddress(url);
    case "https:":
      return pullAddress(url);
    // An attacker on the path can answer before TLS starts; RFC 8314 §3 prefers TLS from the first byte.
    case "imap:":
      throw new MailboxFailure({ kind: "address", flaw: "starttls" });
    default:
      throw new MailboxFailure({ kind: "address", flaw: "scheme" });
  }
}
function parsed2(text3) {
  try {
    return new URL(text3);
  } catch {
    throw new MailboxFailure({ kind: "address", flaw: "syntax" });
  }
}
function imapAddress({ username, hostname, port, pathname }) {
  const user = decoded(username);
  if (user === "") throw new MailboxFailure({ kind: "address", flaw: "user" });
  const folder = decoded(pathname.replace(/^\//, ""));
  if (/;(auth|uid|uidvalidity|section|partial)=/i.test(`${user}${folder}`)) {
    throw new MailboxFailure({ kind: "address", flaw: "extra" });
  }
  return {
    scheme: "imaps",
    user,
    host: asciiHost(hostname),
    port: port === "" ? 993 : Number(port),
    folder: folder === "" ? "INBOX" : folder
  };
}
function pullAddress({ username, host, origin, pathname }) {
  if (username !== "") throw new MailboxFailure({ kind: "address", flaw: "extra" });
  return { scheme: "https", host, url: `${origin}${pathname.replace(/\/+$/, "")}` };
}
function asciiHost(hostname) {
  try {
    const { hostname: ascii } = new URL(`https://${decodeURIComponent(hostname)}`);
    if (domainToUnicode(ascii) !== "" || ascii.startsWith("[")) return ascii.replace(/^\[|\]$/g, "");
  } catch {
  }
  throw new MailboxFailure({ kind: "address", flaw: "host" });
}
function decoded(part) {
  try {
    const text3 = decodeURIComponent(part);
    if (!new RegExp("\\p{Cc}", "u").test(text3)) return text3;
  } catch {
  }
  throw new MailboxFailure({ kind: "address", flaw: "syntax" });
}

// src/io/inbox/budget.ts
function newBudget() {
  return { bytes: limits.unpacked, entries: limits.zipEntries };
}

// src/io/inbox/header-fields.ts
function headerOf(mail) {
  const head = Buffer.from(mail.buffer, mail.byteOffset, Math.min(mail.length, limits.header));
  const length2 = endOfHeader(head);
  const fields = head.toString("latin1", 0, length2).trimEnd().split(/\r?\n(?![ \t])/).map(fieldOf).filter((field) => field !== null);
  return { fields, length: length2 };
}
var lineFeed = 10;
function endOfHeader(head) {
  for (let at = head.indexOf(lineFeed); at >= 0; at = head.indexOf(lineFeed, at + 1)) {
    if (head[at + 1] === lineFeed) return at + 2;
    if (head[at + 1] === 13 && head[at + 2] === lineFeed) return at + 3;
  }
  return head.length;
}
function fieldOf(raw2) {
  const colon = raw2.indexOf(":");
  if (colon <= 0 || colon > 100) return null;
  const value = raw2.slice(colon + 1).trim();
  return {
    name: raw2.slice(0, colon).trim().toLowerCase(),
    value: value.includes("\n") ? value.replace(/[\r\n]+/g, "") : value,
    raw: raw2
  };
}
function onlyValue(fields, name) {
  const [first, ...others] = fields.filter((field) => field.name === name);
  return first === void 0 || others.length > 0 ? null : first.value;
}

// src/io/inbox/mail-parts.ts
const { domainToASCII } = require("node:url");

// node_modules/postal-mime/dist/esm/decode-strings.js
var textEncoder = new TextEncoder();
var base64Chars = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
var base64Lookup = new Uint8Array(256);
for (let i = 0; i < base64Chars.length; i++) {
  base64Lookup[base64Chars.charCodeAt(i)] = i;
}
function decodeBase64(base64) {
  let len = base64.length;
  while (len > 0 && base64.charAt(len - 1) === "=") {
    len--;
  }
  if (len % 4 === 1) {
    len--;
  }
  const remainder = len % 4;
  const bufferLength = Math.floor(len / 4) * 3 + (remainder ? remainder - 1 : 0);
  const arrayBuffer = new ArrayBuffer(bufferLength);
  const bytes = new Uint8Array(arrayBuffer);
  let p = 0;
  for (let i = 0; i < len; i += 4) {
    let encoded1 = base64Lookup[base64.charCodeAt(i)];
    let encoded2 = base64Lookup[base64.charCodeAt(i + 1)];
    let encoded3 = base64Lookup[base64.charCodeAt(i + 2)];
    let encoded4 = base64Lookup[base64.charCodeAt(i + 3)];
    bytes[p++] = encoded1 << 2 | encoded2 >> 4;
    if (p < bufferLength) {
      bytes[p++] = (encoded2 & 15) << 4 | encoded3 >> 2;
    }
    if (p < bufferLength) {
      bytes[p++] = (encoded3 & 3) << 6 | encoded4 & 63;
    }
  }
  return arrayBuffer;
}
var charsetAliases = /* @__PURE__ */ new Map([
  // Hebrew. The logical and explicit ordering variants share the iso-8859-8 index.
  ["iso88598i", "iso-8859-8"],
  ["iso88598e", "iso-8859-8"],
  // Japanese. WHATWG shift_jis is the Windows-31J index, so cp932 text decodes
  // identically, including the NEC and IBM extension rows.
  ["shiftjis", "shift_jis"],
  ["windows31j", "shift_jis"],
  ["mskanji", "shift_jis"],
  ["eucjp", "euc-jp"],
  // ISO-2022-JP, including the -1 / -2 supersets. Escape sequences outside plain
  // ISO-2022-JP (JIS X 0212, the non-Japanese G2 sets, and the SO/SI katakana shifts
  // cp50222 uses) decode to replacement characters, but the Japanese text around them
  // still comes out right.
  ["iso2022jp", "iso-2022-jp"],
  ["iso2022jp1", "iso-2022-jp"],
  ["iso2022jp2", "iso-2022-jp"],
  ["junet", "iso-2022-jp"],
  // Korean. The WHATWG euc-kr index is the extended cp949 / UHC index.
  ["euckr", "euc-kr"],
  ["uhc", "euc-kr"],
  // Thai.
  ["tis620", "windows-874"]
]);
var codePageAliases = /* @__PURE__ */ new Map([
  ["932", "shift_jis"],
  ["936", "gbk"],
  ["949", "euc-kr"],
  ["950", "big5"],
  ["874", "windows-874"],
  // Microsoft's EUC-JP and ISO-2022-JP variants. euc-jp and iso-2022-jp cover
  // everything they can express.
  ["51932", "euc-jp"],
  ["50220", "iso-2022-jp"],
  ["50221", "iso-2022-jp"],
  ["50222", "iso-2022-jp"]
]);
var codePagePattern = /^(?:cp|windows|ms|ibm)(\d+)$/;
function normalizeCharset(charset) {
  return charset.replace(/^(?:x-ms-|x-|cs)/, "").replace(/[\s._-]+/g, "");
}
var ENCODING_LABELS = new Set([
  // UTF-8
  "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8",
  // IBM866
  "866 cp866 csibm866 ibm866",
  // ISO-8859-2
  "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2",
  // ISO-8859-3
  "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3",
  // ISO-8859-4
  "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4",
  // ISO-8859-5
  "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988",
  // ISO-8859-6
  "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e",
  "iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987",
  // ISO-8859-7
  "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7",
  "iso_8859-7:1987 sun_eu_greek",
  // ISO-8859-8
  "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8",
  "iso_8859-8:1988 visual",
  // ISO-8859-8-I
  "csiso88598i iso-8859-8-i logical",
  // ISO-8859-10
  "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6",
  // ISO-8859-13
  "iso-8859-13 iso8859-13 iso885913",
  // ISO-8859-14
  "iso-8859-14 iso8859-14 iso885914",
  // ISO-8859-15
  "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9",
  // ISO-8859-16
  "iso-8859-16",
  // KOI8-R
  "cskoi8r koi koi8 koi8-r koi8_r",
  // KOI8-U
  "koi8-ru koi8-u",
  // macintosh
  "csmacintosh mac macintosh x-mac-roman",
  // windows-874
  "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874",
  // windows-1250
  "cp1250 windows-1250 x-cp1250",
  // windows-1251
  "cp1251 windows-1251 x-cp1251",
  // windows-1252
  "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591",
  "iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252",
  // windows-1253
  "cp1253 windows-1253 x-cp1253",
  // windows-1254
  "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5",
  "windows-1254 x-cp1254",
  // windows-1255
  "cp1255 windows-1255 x-cp1255",
  // windows-1256
  "cp1256 windows-1256 x-cp1256",
  // windows-1257
  "cp1257 windows-1257 x-cp1257",
  // windows-1258
  "cp1258 windows-1258 x-cp1258",
  // x-mac-cyrillic
  "x-mac-cyrillic x-mac-ukrainian",
  // GBK
  "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk",
  // gb18030
  "gb18030",
  // Big5
  "big5 big5-hkscs cn-big5 csbig5 x-x-big5",
  // EUC-JP
  "cseucpkdfmtjapanese euc-jp x-euc-jp",
  // ISO-2022-JP
  "csiso2022jp iso-2022-jp",
  // Shift_JIS
  "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis",
  // EUC-KR
  "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601",
  "windows-949",
  // replacement
  "csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr replacement",
  // UTF-16BE
  "unicodefffe utf-16be",
  // UTF-16LE
  "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le",
  // x-user-defined
  "x-user-defined"
].join(" ").split(" "));
var decoders = /* @__PURE__ */ new Map();
function tryDecoder(charset) {
  if (!ENCODING_LABELS.has(charset)) {
    return null;
  }
  let decoder = decoders.get(charset);
  if (decoder === void 0) {
    decoder = null;
    try {
      decoder = new TextDecoder(charset);
    } catch {
    }
    decoders.set(charset, decoder);
  }
  return decoder;
}
var utf8Decoder = new TextDecoder();
function getDecoder(charset) {
  charset = (charset || "utf8").trim().toLowerCase();
  const decoder = tryDecoder(charset);
  if (decoder) {
    return decoder;
  }
  const normalized = normalizeCharset(charset);
  const codePage = normalized.match(codePagePattern);
  const alias = codePage && codePageAliases.get(codePage[1]) || charsetAliases.get(normalized) || normalized;
  return tryDecoder(alias) || tryDecoder("windows-1252") || utf8Decoder;
}
async function blobToArrayBuffer(blob) {
  if ("arrayBuffer" in blob) {
    return await blob.arrayBuffer();
  }
  const fr = new FileReader();
  return new Promise((resolve, reject) => {
    fr.onload = () => {
      resolve(fr.result);
    };
    fr.onerror = () => {
      reject(fr.error);
    };
    fr.readAsArrayBuffer(blob);
  });
}
function hexNibble(c) {
  if (c >= 48 && c <= 57) {
    return c - 48;
  }
  if (c >= 97 && c <= 102) {
    return c - 97 + 10;
  }
  if (c >= 65 && c <= 70) {
    return c - 65 + 10;
  }
  return -1;
}
function decodeWord(charset, encoding, str) {
  let splitPos = charset.indexOf("*");
  if (splitPos >= 0) {
    charset = charset.slice(0, splitPos);
  }
  encoding = encoding.toUpperCase();
  let byteStr;
  if (encoding === "Q") {
    str = str.replace(/=\s+([0-9a-fA-F])/g, "=$1").replace(/[_\s]/g, " ");
    let buf = textEncoder.encode(str);
    let encodedBytes = [];
    for (let i = 0, len = buf.length; i < len; i++) {
      let c = buf[i];
      if (i <= len - 2 && c === 61) {
        let high = hexNibble(buf[i + 1]);
        let low = hexNibble(buf[i + 2]);
        if (high >= 0 && low >= 0) {
          encodedBytes.push(high << 4 | low);
          i += 2;
          continue;
        }
      }
      encodedBytes.push(c);
    }
    byteStr = new ArrayBuffer(encodedBytes.length);
    let dataView = new DataView(byteStr);
    for (let i = 0, len = encodedBytes.length; i < len; i++) {
      dataView.setUint8(i, encodedBytes[i]);
    }
  } else if (encoding === "B") {
    byteStr = decodeBase64(str.replace(/[^a-zA-Z0-9\+\/=]+/g, ""));
  } else {
    byteStr = textEncoder.encode(str);
  }
  return getDecoder(charset).decode(byteStr);
}
var ENCODED_WORD_PATTERN = "=\\?([^?\\s]+)\\?([QqBb])\\?([^?]*)\\?=";
var ENCODED_WORD_REGEX = new RegExp(ENCODED_WORD_PATTERN, "g");
var WORD_SEPARATOR_REGEX = /^[ \t\r\n]+$/;
var ENCODED_WORDS_ONLY_REGEX = new RegExp(`^(?:${ENCODED_WORD_PATTERN}\\s*)+$`);
function isEncodedWordsOnly(str) {
  return ENCODED_WORDS_ONLY_REGEX.test(str);
}
function splitEncodedWords(str) {
  const tokens = [];
  ENCODED_WORD_REGEX.lastIndex = 0;
  let pos = 0;
  let match;
  while (match = ENCODED_WORD_REGEX.exec(str)) {
    if (match.index > pos) {
      tokens.push({ text: str.substring(pos, match.index) });
    }
    tokens.push({ charset: match[1], encoding: match[2], encodedText: match[3] });
    pos = match.index + match[0].length;
  }
  if (pos < str.length) {
    tokens.push({ text: str.substring(pos) });
  }
  return tokens;
}
function canJoinWords(left2, right2) {
  const encoding = left2.encoding.toUpperCase();
  if (left2.charset !== right2.charset || encoding !== right2.encoding.toUpperCase()) {
    return false;
  }
  if (encoding === "B") {
    return left2.encodedText.length % 4 === 0 && !/=$/.test(left2.encodedText);
  }
  return true;
}
function renderTokens(tokens, joinWords) {
  let result = "";
  let pending = null;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token.text !== void 0) {
      const nextToken = tokens[i + 1];
      if (pending && nextToken && nextToken.text === void 0 && WORD_SEPARATOR_REGEX.test(token.text)) {
        continue;
      }
      if (pending) {
        result += decodeWord(pending.charset, pending.encoding, pending.encodedText);
        pending = null;
      }
      result += token.text;
      continue;
    }
    if (pending && joinWords && canJoinWords(pending, token)) {
      pending.encodedText += token.encodedText;
      continue;
    }
    if (pending) {
      result += decodeWord(pending.charset, pending.encoding, pending.encodedText);
    }
    pending = { charset: token.charset, encoding: token.encoding, encodedText: token.encodedText };
  }
  if (pending) {
    result += decodeWord(pending.charset, pending.encoding, pending.encodedText);
  }
  return result;
}
function decodeWords(str) {
  const tokens = splitEncodedWords((str || "").toString());
  const result = renderTokens(tokens, true);
  return result.indexOf("�") < 0 ? result : renderTokens(tokens, false);
}
function decodeURIComponentWithCharset(encodedStr, charset) {
  charset = charset || "utf-8";
  let encodedBytes = [];
  for (let i = 0; i < encodedStr.length; i++) {
    let c = encodedStr.charAt(i);
    const high = c === "%" ? hexNibble(encodedStr.charCodeAt(i + 1)) : -1;
    const low = high >= 0 ? hexNibble(encodedStr.charCodeAt(i + 2)) : -1;
    if (low >= 0) {
      encodedBytes.push(high << 4 | low);
      i += 2;
    } else if (c.charCodeAt(0) > 126) {
      const bytes = textEncoder.encode(c);
      for (let j = 0; j < bytes.length; j++) {
        encodedBytes.push(bytes[j]);
      }
    } else {
      encodedBytes.push(c.charCodeAt(0));
    }
  }
  const byteStr = new ArrayBuffer(encodedBytes.length);
  const dataView = new DataView(byteStr);
  for (let i = 0, len = encodedBytes.length; i < len; i++) {
    dataView.setUint8(i, encodedBytes[i]);
  }
  return getDecoder(charset).decode(byteStr);
}
function decodeParameterValueContinuations(header) {
  let paramKeys = /* @__PURE__ */ new Map();
  Object.keys(header.params).forEach((key) => {
    let match = key.match(/\*((\d+)\*?)?$/);
    if (!match) {
      return;
    }
    let actualKey = key.slice(0, match.index).toLowerCase();
    let nr = Number(match[2]) || 0;
    let paramVal = paramKeys.get(actualKey);
    if (!paramVal) {
      paramVal = {
        charset: null,
        values: []
      };
      paramKeys.set(actualKey, paramVal);
    }
    let value = header.params[key];
    let encoded = match[0].charAt(match[0].length - 1) === "*";
    if (nr === 0 && encoded && (match = value.match(/^([^']*)'[^']*'(.*)$/))) {
      paramVal.charset = match[1] || "utf-8";
      value = match[2];
    }
    paramVal.values.push({ nr, value, encoded });
    delete header.params[key];
  });
  paramKeys.forEach((paramVal, key) => {
    let result = "";
    let pending = "";
    for (let part of paramVal.values.sort((a, b) => a.nr - b.nr)) {
      if (part.encoded) {
        pending += part.value;
        continue;
      }
      if (pending) {
        result += decodeURIComponentWithCharset(pending, paramVal.charset);
        pending = "";
      }
      result += part.value;
    }
    if (pending) {
      result += decodeURIComponentWithCharset(pending, paramVal.charset);
    }
    header.params[key] = result;
  });
}

// stub:postal-mime: ./pass-through-decoder.js
var PassThroughDecoder = class {
  lines = [];
  update(line2) {
    this.lines.push(line2, lineEnd);
  }
  finalize() {
    return new Uint8Array(Buffer.concat(this.lines)).buffer;
  }
};
var lineEnd = Buffer.from("\n");

// node_modules/postal-mime/dist/esm/base64-decoder.js
var Base64Decoder = class {
  constructor(opts) {
    opts = opts || {};
    this.decoder = opts.decoder || new TextDecoder();
    this.maxChunkSize = 100 * 1024;
    this.chunks = [];
    this.remainder = "";
  }
  pushChunk(base64Str) {
    if (base64Str.length) {
      this.chunks.push(decodeBase64(base64Str));
    }
  }
  flushRemainder() {
    this.pushChunk(this.remainder);
    this.remainder = "";
  }
  update(buffer) {
    let str = this.decoder.decode(buffer).replace(/[^a-zA-Z0-9+/=]+/g, "");
    const units = str.split(/=+/);
    for (let i = 0; i < units.length; i++) {
      this.remainder += units[i];
      if (i < units.length - 1) {
        this.flushRemainder();
      }
    }
    if (this.remainder.length >= this.maxChunkSize) {
      const alignedLength = Math.floor(this.remainder.length / 4) * 4;
      this.pushChunk(this.remainder.substring(0, alignedLength));
      this.remainder = this.remainder.substring(alignedLength);
    }
  }
  finalize() {
    this.flushRemainder();
    return blobToArrayBuffer(new Blob(this.chunks, { type: "application/octet-stream" }));
  }
};

// node_modules/postal-mime/dist/esm/qp-decoder.js
var CHR_EQUALS = 61;
var CHR_LF = 10;
var QPDecoder = class {
  constructor() {
    this.maxChunkSize = 100 * 1024;
    this.buffer = new Uint8Array(this.maxChunkSize);
    this.bufferPos = 0;
    this.chunks = [];
  }
  writeByte(byte) {
    if (this.bufferPos >= this.buffer.length) {
      this.flushBuffer();
    }
    this.buffer[this.bufferPos++] = byte;
  }
  // Literal text is the bulk of a typical body, so it is copied in runs rather than a
  // byte at a time
  writeBytes(line2, start, end) {
    while (start < end) {
      if (this.bufferPos >= this.buffer.length) {
        this.flushBuffer();
      }
      const count2 = Math.min(end - start, this.buffer.length - this.bufferPos);
      this.buffer.set(line2.subarray(start, start + count2), this.bufferPos);
      this.bufferPos += count2;
      start += count2;
    }
  }
  flushBuffer() {
    if (this.bufferPos) {
      this.chunks.push(this.buffer.slice(0, this.bufferPos));
      this.bufferPos = 0;
    }
  }
  // Quoted-printable source is 7 bit by definition, so it is decoded byte by byte and
  // the result is handed on as bytes. Running the body charset over the encoded source
  // instead corrupted every part whose charset was not ASCII compatible: the same
  // content that decoded correctly in base64 came out as mojibake in quoted-printable.
  update(line2) {
    let len = line2.length;
    const softBreak = len > 0 && line2[len - 1] === CHR_EQUALS;
    if (softBreak) {
      len--;
    }
    let literalStart = 0;
    for (let i = 0; i < len; i++) {
      if (line2[i] !== CHR_EQUALS || i + 2 >= len) {
        continue;
      }
      const high = hexNibble(line2[i + 1]);
      const low = hexNibble(line2[i + 2]);
      if (high < 0 || low < 0) {
        continue;
      }
      this.writeBytes(line2, literalStart, i);
      this.writeByte(high << 4 | low);
      i += 2;
      literalStart = i + 1;
    }
    this.writeBytes(line2, literalStart, len);
    if (!softBreak) {
      this.writeByte(CHR_LF);
    }
  }
  finalize() {
    this.flushBuffer();
    return blobToArrayBuffer(new Blob(this.chunks, { type: "application/octet-stream" }));
  }
};

// node_modules/postal-mime/dist/esm/mime-node.js
var headerDecoder = new TextDecoder("utf-8", { ignoreBOM: true });
var isWsp = (c) => c === 32 || c === 9;
var trimWsp = (str) => {
  let start = 0;
  let end = str.length;
  while (start < end && isWsp(str.charCodeAt(start))) {
    start++;
  }
  while (end > start && isWsp(str.charCodeAt(end - 1))) {
    end--;
  }
  return str.slice(start, end);
};
var CONTENT_HEADERS = /* @__PURE__ */ new Set([
  "content-type",
  "content-transfer-encoding",
  "content-disposition",
  "content-id",
  "content-description"
]);
var MimeNode = class {
  constructor(options) {
    this.options = options;
    this.postalMime = options.postalMime;
    this.childNodes = [];
    this.finalizedChildCount = 0;
    if (options.parentNode) {
      this.parentNode = options.parentNode;
      this.depth = this.parentNode.depth + 1;
      if (this.depth > options.maxNestingDepth) {
        throw new Error(`Maximum MIME nesting depth of ${options.maxNestingDepth} levels exceeded`);
      }
      options.parentNode.childNodes.push(this);
    } else {
      this.depth = 0;
    }
    this.state = "header";
    this.headerLines = [];
    const parentMultipartType = options.parentMultipartType || null;
    const defaultContentType = parentMultipartType === "digest" ? "message/rfc822" : "text/plain";
    this.contentType = {
      value: defaultContentType,
      parsed: { value: defaultContentType, params: {} },
      multipart: false
    };
    this.contentTransferEncoding = {
      value: "8bit",
      encoding: ""
    };
    this.contentDisposition = {
      value: "",
      parsed: { value: "", params: {} }
    };
    this.headers = [];
    this.rawHeaderLines = [];
    this.contentDecoder = null;
    this.content = null;
  }
  setupContentDecoder(transferEncoding) {
    if (/base64/i.test(transferEncoding)) {
      this.contentDecoder = new Base64Decoder();
    } else if (/quoted-printable/i.test(transferEncoding)) {
      this.contentDecoder = new QPDecoder();
    } else {
      this.contentDecoder = new PassThroughDecoder();
    }
  }
  async finalize() {
    if (this.state === "finished") {
      return;
    }
    if (this.state === "header") {
      this.processHeaders();
    }
    let boundaries = this.postalMime.boundaries;
    for (let i = boundaries.length - 1; i >= 0; i--) {
      let boundary = boundaries[i];
      if (boundary.node === this) {
        boundaries.splice(i, 1);
        break;
      }
    }
    await this.finalizeChildNodes();
    this.content = this.contentDecoder ? await this.contentDecoder.finalize() : null;
    this.contentDecoder = null;
    this.state = "finished";
  }
  async finalizeChildNodes() {
    while (this.finalizedChildCount < this.childNodes.length) {
      await this.childNodes[this.finalizedChildCount++].finalize();
    }
  }
  // Strip RFC 822 comments (parenthesized text) from structured header values.
  //
  // Inside an unquoted parameter value a parenthesis that continues the current token is
  // content, because `filename=Invoice(1).pdf` is a filename and not a token followed by
  // a comment, and deleting the parens silently renames the attachment.
  stripComments(str) {
    let result = "";
    let depth = 0;
    let escaped = false;
    let inQuote = false;
    let commentStart = -1;
    let inParameterValue = false;
    let endsWithWsp = false;
    const append = (c) => {
      result += c;
      endsWithWsp = c === " " || c === "	";
    };
    const opensComment = () => !inParameterValue || !result.length || endsWithWsp;
    for (let i = 0; i < str.length; i++) {
      const chr = str.charAt(i);
      if (escaped) {
        if (depth === 0) {
          append(chr);
        }
        escaped = false;
        continue;
      }
      if (chr === "\\") {
        escaped = true;
        if (depth === 0) {
          append(chr);
        }
        continue;
      }
      if (chr === '"' && depth === 0) {
        inQuote = !inQuote;
        append(chr);
        continue;
      }
      if (!inQuote) {
        if (chr === "(" && opensComment()) {
          if (depth === 0) {
            commentStart = i;
          }
          depth++;
          continue;
        }
        if (chr === ")" && depth > 0) {
          depth--;
          continue;
        }
        if (depth === 0) {
          if (chr === "=") {
            inParameterValue = true;
          } else if (chr === ";") {
            inParameterValue = false;
          }
        }
      }
      if (depth === 0) {
        append(chr);
      }
    }
    if (depth === 0) {
      return result;
    }
    return str.indexOf(";", commentStart) < 0 ? result : str;
  }
  parseStructuredHeader(str) {
    str = this.stripComments(str);
    let response = {
      value: "",
      params: {}
    };
    let key = false;
    let value = "";
    let stage = "value";
    let pendingSpace = "";
    let quoteClosed = false;
    let quote = false;
    let escaped = false;
    let chr;
    const addChr = (c) => {
      if (value.length) {
        value += pendingSpace;
      }
      pendingSpace = "";
      value += c;
    };
    const takeValue = () => {
      const result = value;
      value = "";
      pendingSpace = "";
      quoteClosed = false;
      return result;
    };
    const storeParam = (name, result) => {
      if (!Object.prototype.hasOwnProperty.call(response.params, name)) {
        response.params[name] = result;
      }
    };
    const storeValue = () => {
      const result = takeValue();
      if (key === false) {
        response.value = result;
      } else {
        storeParam(key, result);
      }
    };
    const storeEmptyKey = () => {
      const name = takeValue().trim();
      if (name) {
        storeParam(name.toLowerCase(), "");
      }
    };
    for (let i = 0, len = str.length; i < len; i++) {
      chr = str.charAt(i);
      switch (stage) {
        case "key":
          if (chr === "=") {
            key = takeValue().trim().toLowerCase();
            stage = "value";
            break;
          }
          if (chr === ";") {
            storeEmptyKey();
            break;
          }
          value += chr;
          break;
        case "value":
          if (escaped) {
            addChr(chr);
          } else if (quote && chr === "\\") {
            escaped = true;
            continue;
          } else if (quote && chr === quote) {
            quote = false;
            quoteClosed = true;
          } else if (!quote && chr === '"') {
            quote = chr;
            if (value.length) {
              value += pendingSpace;
            }
            pendingSpace = "";
          } else if (!quote && chr === ";") {
            storeValue();
            stage = "key";
          } else if (!quote && (chr === " " || chr === "	")) {
            pendingSpace += chr;
          } else if (!quoteClosed) {
            addChr(chr);
          }
          escaped = false;
          break;
      }
    }
    if (stage === "value") {
      storeValue();
    } else {
      storeEmptyKey();
    }
    if (response.value) {
      response.value = response.value.toLowerCase();
    }
    decodeParameterValueContinuations(response);
    return response;
  }
  decodeFlowedText(str, delSp) {
    const parts = [];
    let lineStart = 0;
    let lineLength = 0;
    const lines = str.split(/\r?\n/);
    for (let i = 0; i < lines.length; i++) {
      let line2 = lines[i];
      if (line2.charAt(0) === " ") {
        line2 = line2.slice(1);
      }
      if (i) {
        const last = parts.length ? parts[parts.length - 1] : "";
        const isSignature = lineLength === 3 && parts.slice(lineStart).join("") === "-- ";
        if (last.endsWith(" ") && !isSignature) {
          if (delSp) {
            if (last.length > 1) {
              parts[parts.length - 1] = last.slice(0, -1);
            } else {
              parts.pop();
            }
            lineLength--;
          }
        } else {
          parts.push("\n");
          lineStart = parts.length;
          lineLength = 0;
        }
      }
      if (line2) {
        parts.push(line2);
        lineLength += line2.length;
      }
    }
    return parts.join("");
  }
  getTextContent() {
    if (!this.content) {
      return "";
    }
    let str = getDecoder(this.contentType.parsed.params.charset).decode(this.content);
    if (/^flowed$/i.test(this.contentType.parsed.params.format)) {
      str = this.decodeFlowedText(str, /^yes$/i.test(this.contentType.parsed.params.delsp));
    }
    return str;
  }
  processHeaders() {
    let foldedLines = [];
    for (let line2 of this.headerLines) {
      if (foldedLines.length && /^[ \t]/.test(line2)) {
        foldedLines[foldedLines.length - 1].push(line2);
      } else {
        foldedLines.push([line2]);
      }
    }
    let seenContentHeaders = /* @__PURE__ */ new Set();
    for (let parts of foldedLines) {
      let rawLine = parts.join("\n");
      let sep = rawLine.indexOf(":");
      let rawKey = trimWsp(sep < 0 ? rawLine : rawLine.slice(0, sep));
      this.rawHeaderLines.push({
        key: rawKey.toLowerCase(),
        line: rawLine
      });
      let unfoldedLine = parts.join("");
      sep = unfoldedLine.indexOf(":");
      let key = trimWsp(sep < 0 ? unfoldedLine : unfoldedLine.slice(0, sep));
      let value = sep < 0 ? "" : trimWsp(unfoldedLine.slice(sep + 1).replace(/[\r\n]+/g, " "));
      this.headers.push({ key: key.toLowerCase(), originalKey: key, value });
      const lowerKey = key.toLowerCase();
      if (CONTENT_HEADERS.has(lowerKey) && !seenContentHeaders.has(lowerKey)) {
        seenContentHeaders.add(lowerKey);
        switch (lowerKey) {
          case "content-type":
            this.contentType.value = value;
            break;
          case "content-transfer-encoding":
            this.contentTransferEncoding.value = value;
            break;
          case "content-disposition":
            this.contentDisposition.value = value;
            break;
          case "content-id":
            this.contentId = value;
            break;
          case "content-description":
            this.contentDescription = value;
            break;
        }
      }
    }
    this.contentType.parsed = this.parseStructuredHeader(this.contentType.value);
    this.contentType.multipart = /^multipart\//i.test(this.contentType.parsed.value) ? this.contentType.parsed.value.slice(this.contentType.parsed.value.indexOf("/") + 1) : false;
    if (this.contentType.multipart && this.contentType.parsed.params.boundary) {
      this.postalMime.boundaries.push({
        value: textEncoder.encode(this.contentType.parsed.params.boundary),
        node: this
      });
    }
    this.contentDisposition.parsed = this.parseStructuredHeader(this.contentDisposition.value);
    this.contentTransferEncoding.encoding = (this.stripComments(this.contentTransferEncoding.value).toLowerCase().match(/[\w-]+/) || [""])[0];
    this.setupContentDecoder(this.contentTransferEncoding.encoding);
  }
  feed(line2) {
    switch (this.state) {
      case "header":
        if (!line2.length) {
          this.state = "body";
          this.processHeaders();
          return;
        }
        this.postalMime.headerSize += line2.length;
        if (this.postalMime.headerSize > this.options.maxHeadersSize) {
          let error = new Error(`Maximum header size of ${this.options.maxHeadersSize} bytes exceeded`);
          throw error;
        }
        this.headerLines.push(headerDecoder.decode(line2));
        break;
      case "body":
        if (this.contentDecoder) {
          this.contentDecoder.update(line2);
        }
        break;
    }
  }
};

// stub:postal-mime: ./text-format.js
function textToHtml() {
  return "";
}
function htmlToText() {
  return "";
}
function formatTextHeader() {
  return "";
}
function formatHtmlHeader() {
  return "";
}

// node_modules/postal-mime/dist/esm/address-parser.js
var WORD_CHAR_REGEX = /\w/;
var NON_SPACE_TOKEN_REGEX = /[^\s]+/g;
function findAddressInText(text3) {
  NON_SPACE_TOKEN_REGEX.lastIndex = 0;
  let match;
  while (match = NON_SPACE_TOKEN_REGEX.exec(text3)) {
    const token = match[0];
    const at = token.indexOf("@");
    let start = 0;
    while (start < at && !WORD_CHAR_REGEX.test(token.charAt(start))) {
      start++;
    }
    if (start >= at) {
      continue;
    }
    let end = token.length;
    while (end > at + 1 && !WORD_CHAR_REGEX.test(token.charAt(end - 1))) {
      end--;
    }
    if (end <= at + 1) {
      continue;
    }
    return { index: match.index + start, length: end - start, value: token.substring(start, end) };
  }
  return null;
}
function hasAngleAddress(text3) {
  let start = -1;
  let at = -1;
  for (let i = 0; i < text3.length; i++) {
    const chr = text3.charAt(i);
    if (chr === "<") {
      start = i + 1;
      at = -1;
    } else if (chr === ">") {
      if (at >= 0 && at < i - 1) {
        return true;
      }
      start = -1;
      at = -1;
    } else if (chr === "@" && start >= 0 && at < 0 && i > start) {
      at = i;
    }
  }
  return false;
}
function _handleAddress(tokens, depth) {
  let isGroup2 = false;
  let state = "text";
  let addresses = [];
  let data = {
    address: [],
    comment: [],
    group: [],
    text: [],
    textWasQuoted: []
    // Track which text tokens came from inside quotes
  };
  let i;
  let len;
  let insideQuotes = false;
  for (i = 0, len = tokens.length; i < len; i++) {
    let token = tokens[i];
    let prevToken = i ? tokens[i - 1] : null;
    if (token.type === "operator") {
      switch (token.value) {
        case "<":
          state = "address";
          insideQuotes = false;
          break;
        case "(":
          state = "comment";
          insideQuotes = false;
          break;
        case ":":
          state = "group";
          isGroup2 = true;
          insideQuotes = false;
          break;
        case '"':
          insideQuotes = !insideQuotes;
          state = "text";
          break;
        default:
          state = "text";
          insideQuotes = false;
          break;
      }
    } else if (token.value) {
      if (state === "address") {
        token.value = token.value.replace(/^[^<]*<\s*/, "");
      }
      if (prevToken && prevToken.noBreak && data[state].length) {
        data[state][data[state].length - 1] += token.value;
        if (state === "text" && insideQuotes) {
          data.textWasQuoted[data.textWasQuoted.length - 1] = true;
        }
      } else {
        data[state].push(token.value);
        if (state === "text") {
          data.textWasQuoted.push(insideQuotes);
        }
      }
    }
  }
  if (!data.text.length && data.comment.length) {
    data.text = data.comment;
    data.comment = [];
  }
  if (isGroup2) {
    const text3 = data.text.join(" ");
    let groupMembers = [];
    if (data.group.length) {
      let parsedGroup = parseAddressList(data.group.join(","), depth + 1);
      parsedGroup.forEach((member2) => {
        if (member2.group) {
          for (const nestedMember of member2.group) {
            groupMembers.push(nestedMember);
          }
        } else {
          groupMembers.push(member2);
        }
      });
    }
    addresses.push({
      name: decodeWords(text3),
      group: groupMembers
    });
  } else {
    if (!data.address.length && data.text.length) {
      for (i = data.text.length - 1; i >= 0; i--) {
        if (!data.textWasQuoted[i] && data.text[i].match(/^[^@\s]+@[^@\s]+$/)) {
          data.address = data.text.splice(i, 1);
          data.textWasQuoted.splice(i, 1);
          break;
        }
      }
      if (!data.address.length) {
        for (i = data.text.length - 1; i >= 0; i--) {
          if (!data.textWasQuoted[i]) {
            const found = findAddressInText(data.text[i]);
            if (found) {
              data.address = [found.value];
              data.text[i] = (data.text[i].substring(0, found.index).trimEnd() + " " + data.text[i].substring(found.index + found.length).trimStart()).trim();
              break;
            }
            data.text[i] = data.text[i].trim();
          }
        }
      }
    }
    if (!data.text.length && data.comment.length) {
      data.text = data.comment;
      data.comment = [];
    }
    if (data.address.length > 1) {
      data.text = data.text.concat(data.address.splice(1));
    }
    const text3 = data.text.join(" ");
    const addressValue = data.address.join(" ");
    if (!addressValue && isEncodedWordsOnly(text3.trim())) {
      const decodedText = decodeWords(text3);
      if (hasAngleAddress(decodedText)) {
        const parsedSubAddresses = addressParser(decodedText);
        if (parsedSubAddresses && parsedSubAddresses.length) {
          return parsedSubAddresses;
        }
      }
      return [{ address: "", name: decodedText }];
    }
    const address = {
      address: addressValue || text3 || "",
      name: decodeWords(text3 || addressValue || "")
    };
    if (address.address === address.name) {
      if (address.address.match(/@/)) {
        address.name = "";
      } else {
        address.address = "";
      }
    }
    addresses.push(address);
  }
  return addresses;
}
var Tokenizer = class {
  /**
   * @param str Address field string
   */
  constructor(str) {
    this.str = (str || "").toString();
    this.operatorCurrent = "";
    this.operatorExpecting = "";
    this.node = null;
    this.escaped = false;
    this.list = [];
    this.operators = {
      '"': '"',
      "(": ")",
      "<": ">",
      ",": "",
      ":": ";",
      // Semicolons are not a legal delimiter per the RFC2822 grammar other
      // than for terminating a group, but they are also not valid for any
      // other use in this context.  Given that some mail clients have
      // historically allowed the semicolon as a delimiter equivalent to the
      // comma in their UI, it makes sense to treat them the same as a comma
      // when used outside of a group.
      ";": ""
    };
  }
  /**
   * Tokenizes the original input string
   *
   * @return An array of operator|text tokens
   */
  tokenize() {
    let list2 = [];
    for (let i = 0, len = this.str.length; i < len; i++) {
      let chr = this.str.charAt(i);
      let nextChr = i < len - 1 ? this.str.charAt(i + 1) : null;
      this.checkChar(chr, nextChr);
    }
    this.list.forEach((node) => {
      node.value = (node.value || "").toString().trim();
      if (node.value) {
        list2.push(node);
      }
    });
    return list2;
  }
  /**
   * Checks if a character is an operator or text and acts accordingly
   *
   * @param chr Character from the address field
   * @param nextChr The character that follows, or null at the end of the field
   */
  checkChar(chr, nextChr) {
    if (this.escaped) {
    } else if (chr === this.operatorExpecting) {
      this.node = {
        type: "operator",
        value: chr
      };
      if (nextChr && ![" ", "	", "\r", "\n", ",", ";"].includes(nextChr)) {
        this.node.noBreak = true;
      }
      this.list.push(this.node);
      this.node = null;
      this.operatorExpecting = "";
      this.escaped = false;
      return;
    } else if (!this.operatorExpecting && chr in this.operators) {
      this.node = {
        type: "operator",
        value: chr
      };
      this.list.push(this.node);
      this.node = null;
      this.operatorExpecting = this.operators[chr];
      this.escaped = false;
      return;
    } else if (this.operatorExpecting === '"' && chr === "\\") {
      this.escaped = true;
      return;
    }
    if (!this.node) {
      this.node = {
        type: "text",
        value: ""
      };
      this.list.push(this.node);
    }
    if (chr === "\n") {
      chr = " ";
    }
    if (chr.charCodeAt(0) >= 33 || [" ", "	"].includes(chr)) {
      this.node.value += chr;
    }
    this.escaped = false;
  }
};
var MAX_NESTED_GROUP_DEPTH = 50;
function parseAddressList(str, depth) {
  if (depth > MAX_NESTED_GROUP_DEPTH) {
    return [];
  }
  let tokenizer = new Tokenizer(str);
  let tokens = tokenizer.tokenize();
  let addresses = [];
  let address = [];
  const parsedAddresses = [];
  tokens.forEach((token) => {
    if (token.type === "operator" && (token.value === "," || token.value === ";")) {
      if (address.length) {
        addresses.push(address);
      }
      address = [];
    } else {
      address.push(token);
    }
  });
  if (address.length) {
    addresses.push(address);
  }
  for (const tokens2 of addresses) {
    for (const address2 of _handleAddress(tokens2, depth)) {
      parsedAddresses.push(address2);
    }
  }
  return parsedAddresses;
}
function addressParser(str, options) {
  const parsedAddresses = parseAddressList(str, 0);
  if (options && options.flatten) {
    let addresses = [];
    let walkAddressList = (list2) => {
      list2.forEach((address) => {
        if (address.group) {
          return walkAddressList(address.group);
        } else {
          addresses.push(address);
        }
      });
    };
    walkAddressList(parsedAddresses);
    return addresses;
  }
  return parsedAddresses;
}
var address_parser_default = addressParser;

// node_modules/postal-mime/dist/esm/base64-encoder.js
function base64ArrayBuffer(arrayBuffer) {
  let base64 = "";
  const encodings = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const bytes = new Uint8Array(arrayBuffer);
  const byteLength = bytes.byteLength;
  const byteRemainder = byteLength % 3;
  const mainLength = byteLength - byteRemainder;
  let a, b, c, d;
  let chunk;
  for (let i = 0; i < mainLength; i = i + 3) {
    chunk = bytes[i] << 16 | bytes[i + 1] << 8 | bytes[i + 2];
    a = (chunk & 16515072) >> 18;
    b = (chunk & 258048) >> 12;
    c = (chunk & 4032) >> 6;
    d = chunk & 63;
    base64 += encodings[a] + encodings[b] + encodings[c] + encodings[d];
  }
  if (byteRemainder === 1) {
    chunk = bytes[mainLength];
    a = (chunk & 252) >> 2;
    b = (chunk & 3) << 4;
    base64 += encodings[a] + encodings[b] + "==";
  } else if (byteRemainder === 2) {
    chunk = bytes[mainLength] << 8 | bytes[mainLength + 1];
    a = (chunk & 64512) >> 10;
    b = (chunk & 1008) >> 4;
    c = (chunk & 15) << 2;
    base64 += encodings[a] + encodings[b] + encodings[c] + "=";
  }
  return base64;
}

// node_modules/postal-mime/dist/esm/postal-mime.js
function isReadableStream(value) {
  return !!value && typeof value.getReader === "function";
}
function isBlob(value) {
  return value instanceof Blob || Object.prototype.toString.call(value) === "[object Blob]";
}
function renderEntry(textEntry, textType, convert) {
  if (textEntry.type === "subMessage") {
    return textType === "html" ? formatHtmlHeader(textEntry.value) : formatTextHeader(textEntry.value);
  }
  if (!convert) {
    return textEntry.value;
  }
  return textType === "html" ? textToHtml(textEntry.value) : htmlToText(textEntry.value);
}
var MAX_NESTING_DEPTH = 256;
var MAX_HEADERS_SIZE = 2 * 1024 * 1024;
var MAX_RFC822_NESTING_DEPTH = 10;
function parseLimitOption(value, defaultValue, name) {
  if (value === void 0 || value === null) {
    return defaultValue;
  }
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0) {
    throw new TypeError(`${name} must be a non-negative integer`);
  }
  return value;
}
var PostalMime = class _PostalMime {
  /**
   * Parses a raw email message
   *
   * @param buf Raw email message
   * @param options Parser options
   * @returns The parsed email
   */
  // async so that an invalid option rejects the returned promise instead of throwing
  // synchronously, which would escape a `.catch()` chain
  static async parse(buf, options) {
    const parser = new _PostalMime(options);
    return parser.parse(buf);
  }
  constructor(options) {
    this.options = options || {};
    this.mimeOptions = {
      maxNestingDepth: parseLimitOption(this.options.maxNestingDepth, MAX_NESTING_DEPTH, "maxNestingDepth"),
      maxHeadersSize: parseLimitOption(this.options.maxHeadersSize, MAX_HEADERS_SIZE, "maxHeadersSize")
    };
    this.maxRfc822NestingDepth = parseLimitOption(this.options.maxRfc822NestingDepth, MAX_RFC822_NESTING_DEPTH, "maxRfc822NestingDepth");
    this.rfc822NestingDepth = 0;
    this.root = this.currentNode = new MimeNode({
      postalMime: this,
      ...this.mimeOptions
    });
    this.boundaries = [];
    this.headerSize = 0;
    this.textContent = {};
    this.textMap = /* @__PURE__ */ new Map();
    this.textTypes = /* @__PURE__ */ new Set();
    this.attachments = [];
    this.forceRfc822Attachments = false;
    this.attachmentEncoding = (this.options.attachmentEncoding || "").toString().replace(/[-_\s]/g, "").trim().toLowerCase() || "arraybuffer";
    this.started = false;
  }
  /** @internal */
  async finalize() {
    await this.root.finalize();
  }
  /** @internal */
  async processLine(line2, isFinal) {
    let boundaries = this.boundaries;
    if (boundaries.length && line2.length > 2 && line2[0] === 45 && line2[1] === 45) {
      for (let i = boundaries.length - 1; i >= 0; i--) {
        let boundary = boundaries[i];
        if (line2.length < boundary.value.length + 2) {
          continue;
        }
        let boundaryMatches = true;
        for (let j = 0; j < boundary.value.length; j++) {
          if (line2[j + 2] !== boundary.value[j]) {
            boundaryMatches = false;
            break;
          }
        }
        if (!boundaryMatches) {
          continue;
        }
        let boundaryEnd = boundary.value.length + 2;
        let isTerminator = false;
        if (line2.length >= boundary.value.length + 4 && line2[boundary.value.length + 2] === 45 && line2[boundary.value.length + 3] === 45) {
          isTerminator = true;
          boundaryEnd = boundary.value.length + 4;
        }
        let hasValidTrailing = true;
        for (let j = boundaryEnd; j < line2.length; j++) {
          if (line2[j] !== 32 && line2[j] !== 9) {
            hasValidTrailing = false;
            break;
          }
        }
        if (!hasValidTrailing) {
          continue;
        }
        if (isTerminator) {
          await boundary.node.finalize();
          this.currentNode = boundary.node.parentNode || this.root;
        } else {
          await boundary.node.finalizeChildNodes();
          this.currentNode = new MimeNode({
            postalMime: this,
            parentNode: boundary.node,
            parentMultipartType: boundary.node.contentType.multipart,
            ...this.mimeOptions
          });
        }
        if (isFinal) {
          return this.finalize();
        }
        return;
      }
    }
    this.currentNode.feed(line2);
    if (isFinal) {
      return this.finalize();
    }
  }
  /** @internal */
  readLine() {
    let startPos = this.readPos;
    let endPos = this.readPos;
    while (this.readPos < this.av.length) {
      const c = this.av[this.readPos++];
      if (c !== 13 && c !== 10) {
        endPos = this.readPos;
      }
      if (c === 10) {
        return {
          bytes: new Uint8Array(this.buf, startPos, endPos - startPos),
          done: this.readPos >= this.av.length
        };
      }
    }
    return {
      bytes: new Uint8Array(this.buf, startPos, endPos - startPos),
      done: this.readPos >= this.av.length
    };
  }
  // Records a text part or a nested message under the node that selects it
  /** @internal */
  addTextEntry(selector, textType, item) {
    let textEntry = this.textMap.get(selector);
    if (!textEntry) {
      textEntry = {};
      this.textMap.set(selector, textEntry);
    }
    const entries = textEntry[textType] || [];
    textEntry[textType] = entries;
    entries.push(item);
    this.textTypes.add(textType);
  }
  // Sorts every leaf of the tree into text content, nested messages and attachments.
  // `alternative` is the closest enclosing multipart/alternative, if any: its text parts
  // are collected under the alternative itself, so that the body is assembled from one
  // representation of it rather than from every one. `related` tells whether the part
  // sits inside a multipart/related, where a Content-ID makes it an inline resource
  /** @internal */
  async collectNode(node, alternative, related) {
    if (!node.contentType.multipart) {
      const inlineRfc822 = this.isInlineMessageRfc822(node);
      const rfc822DepthExceeded = inlineRfc822 && this.rfc822NestingDepth >= this.maxRfc822NestingDepth;
      if (inlineRfc822 && !rfc822DepthExceeded) {
        await this.collectSubMessage(node);
      } else if (this.isInlineTextNode(node)) {
        const textType = node.contentType.parsed.value === "text/html" ? "html" : "plain";
        this.addTextEntry(alternative || node, textType, { type: "text", value: node.getTextContent() });
      } else if (node.content) {
        this.collectAttachment(node, node.content, related, rfc822DepthExceeded);
      }
    } else if (node.contentType.multipart === "alternative") {
      alternative = node;
    } else if (node.contentType.multipart === "related") {
      related = true;
    }
    for (let childNode of node.childNodes) {
      await this.collectNode(childNode, alternative, related);
    }
  }
  // Parses an inline message/rfc822 part with a nested parser and takes over its text
  // parts and attachments
  /** @internal */
  async collectSubMessage(node) {
    const subParser = new _PostalMime({
      // Only the limits are inherited. Options that decide how a part
      // is classified stay with the parser that was configured.
      ...this.mimeOptions,
      maxRfc822NestingDepth: this.maxRfc822NestingDepth,
      // attachments are encoded by the parent parser, keep raw buffers here
      attachmentEncoding: "arraybuffer"
    });
    subParser.rfc822NestingDepth = this.rfc822NestingDepth + 1;
    const subMessage = node.subMessage = await subParser.parse(node.content || new ArrayBuffer(0));
    if (subMessage.text || !subMessage.html) {
      this.addTextEntry(node, "plain", { type: "subMessage", value: subMessage });
    }
    if (subMessage.html) {
      this.addTextEntry(node, "html", { type: "subMessage", value: subMessage });
    }
    subParser.textMap.forEach((subTextEntry, subTextNode) => {
      this.textMap.set(subTextNode, subTextEntry);
    });
    for (let attachment of subMessage.attachments) {
      this.attachments.push(attachment);
    }
  }
  /** @internal */
  collectAttachment(node, content, related, rfc822DepthExceeded) {
    const filename = node.contentDisposition.parsed.params.filename || node.contentType.parsed.params.name || null;
    const attachment = {
      filename: filename ? decodeWords(filename) : null,
      mimeType: node.contentType.parsed.value,
      disposition: node.contentDisposition.parsed.value || null
    };
    if (related && node.contentId && !rfc822DepthExceeded) {
      attachment.related = true;
    }
    if (rfc822DepthExceeded) {
      attachment.rfc822DepthExceeded = true;
    }
    if (node.contentDescription) {
      attachment.description = decodeWords(node.contentDescription);
    }
    if (node.contentId) {
      attachment.contentId = node.contentId;
    }
    switch (node.contentType.parsed.value) {
      // Special handling for calendar events
      case "text/calendar":
      case "application/ics": {
        if (node.contentType.parsed.params.method) {
          attachment.method = node.contentType.parsed.params.method.toString().toUpperCase().trim();
        }
        const decodedText = node.getTextContent().replace(/\r?\n/g, "\n");
        let end = decodedText.length;
        while (end > 0 && decodedText.charCodeAt(end - 1) === 10) {
          end--;
        }
        attachment.content = textEncoder.encode(decodedText.slice(0, end) + "\n");
        break;
      }
      // Regular attachments
      default:
        attachment.content = content;
    }
    this.attachments.push(attachment);
  }
  // Joins the collected text parts into the plain and html bodies
  /** @internal */
  renderTextContent() {
    const textContent = {};
    this.textMap.forEach((mapEntry) => {
      this.textTypes.forEach((textType) => {
        const output = textContent[textType] || [];
        textContent[textType] = output;
        const ownEntries = mapEntry[textType];
        const entries = ownEntries || mapEntry[textType === "html" ? "plain" : "html"] || [];
        for (const textEntry of entries) {
          output.push(renderEntry(textEntry, textType, !ownEntries));
        }
      });
    });
    Object.keys(textContent).forEach((textType) => {
      this.textContent[textType] = textContent[textType].join("\n");
    });
  }
  /** @internal */
  isInlineTextNode(node) {
    if (node.contentDisposition.parsed.value === "attachment") {
      return false;
    }
    switch (node.contentType.parsed.value) {
      case "text/html":
      case "text/plain":
        return true;
      case "text/calendar":
      case "text/csv":
      default:
        return false;
    }
  }
  /** @internal */
  isInlineMessageRfc822(node) {
    if (this.forceRfc822Attachments || node.contentType.parsed.value !== "message/rfc822") {
      return false;
    }
    let disposition = node.contentDisposition.parsed.value || (this.options.rfc822Attachments ? "attachment" : "inline");
    return disposition === "inline";
  }
  // A delivery status or feedback report carries the offending message as a part. It is
  // evidence rather than content, so it is not inlined into the body of the report
  /** @internal */
  hasReportParts() {
    let found = false;
    let walk = (node) => {
      if (!node.contentType.multipart) {
        if (["message/delivery-status", "message/feedback-report"].includes(node.contentType.parsed.value)) {
          found = true;
        }
      }
      for (let childNode of node.childNodes) {
        walk(childNode);
      }
    };
    walk(this.root);
    return found;
  }
  /** @internal */
  async resolveStream(stream) {
    let chunkLen = 0;
    let chunks = [];
    const reader = stream.getReader();
    while (true) {
      const { done, value } = await reader.read();
      if (done) {
        break;
      }
      chunks.push(value);
      chunkLen += value.length;
    }
    const result = new Uint8Array(chunkLen);
    let chunkPointer = 0;
    for (let chunk of chunks) {
      result.set(chunk, chunkPointer);
      chunkPointer += chunk.length;
    }
    return result;
  }
  /** @internal */
  async resolveInput(buf) {
    let input = buf;
    if (isReadableStream(input)) {
      input = await this.resolveStream(input);
    }
    input = input || new ArrayBuffer(0);
    if (typeof input === "string") {
      input = textEncoder.encode(input);
    }
    if (isBlob(input)) {
      input = await blobToArrayBuffer(input);
    }
    if (ArrayBuffer.isView(input)) {
      return input.buffer.slice(input.byteOffset, input.byteOffset + input.byteLength);
    }
    return input;
  }
  // Properties are added in the order the output has always had them, so the required
  // ones are filled in below rather than in the literal
  /** @internal */
  buildMessage() {
    const headers = this.root.headers;
    const message = {
      headers: headers.map((entry) => ({
        key: entry.key,
        originalKey: entry.originalKey,
        value: entry.value
      }))
    };
    for (const key of ["from", "sender"]) {
      const addressHeader = headers.find((line2) => line2.key === key);
      if (addressHeader && addressHeader.value) {
        const addresses = address_parser_default(addressHeader.value);
        if (addresses && addresses.length) {
          message[key] = addresses[0];
        }
      }
    }
    for (const [key, camelKey] of [
      ["delivered-to", "deliveredTo"],
      ["return-path", "returnPath"]
    ]) {
      const addressHeader = headers.find((line2) => line2.key === key);
      if (addressHeader && addressHeader.value) {
        const addresses = address_parser_default(addressHeader.value);
        if (addresses && addresses.length && addresses[0].address) {
          message[camelKey] = addresses[0].address;
        }
      }
    }
    for (const [key, camelKey] of [
      ["to", "to"],
      ["cc", "cc"],
      ["bcc", "bcc"],
      ["reply-to", "replyTo"]
    ]) {
      const addresses = [];
      for (const entry of headers) {
        if (entry.key === key && entry.value) {
          for (const address of address_parser_default(entry.value)) {
            addresses.push(address);
          }
        }
      }
      if (addresses.length) {
        message[camelKey] = addresses;
      }
    }
    for (const [key, camelKey] of [
      ["subject", "subject"],
      ["message-id", "messageId"],
      ["in-reply-to", "inReplyTo"],
      ["references", "references"]
    ]) {
      const header = headers.find((line2) => line2.key === key);
      if (header && header.value) {
        message[camelKey] = decodeWords(header.value);
      }
    }
    let dateHeader = headers.find((line2) => line2.key === "date");
    if (dateHeader) {
      let date = new Date(dateHeader.value);
      message.date = date.toString() === "Invalid Date" ? dateHeader.value : date.toISOString();
    }
    if (this.textContent.html) {
      message.html = this.textContent.html;
    }
    if (this.textContent.plain) {
      message.text = this.textContent.plain;
    }
    message.attachments = this.attachments;
    message.headerLines = this.root.rawHeaderLines.slice();
    return message;
  }
  // Every attachment holds binary content at this point, since nested parsers are
  // created with the arraybuffer encoding. The string check narrows the public content
  // type rather than handling a reachable case
  /** @internal */
  encodeAttachments() {
    switch (this.attachmentEncoding) {
      case "arraybuffer":
        break;
      case "base64":
        for (let attachment of this.attachments) {
          if (attachment.content && typeof attachment.content !== "string") {
            attachment.content = base64ArrayBuffer(attachment.content);
            attachment.encoding = "base64";
          }
        }
        break;
      case "utf8": {
        let attachmentDecoder = new TextDecoder("utf8");
        for (let attachment of this.attachments) {
          if (attachment.content && typeof attachment.content !== "string") {
            attachment.content = attachmentDecoder.decode(attachment.content);
            attachment.encoding = "utf8";
          }
        }
        break;
      }
      default:
        throw new Error("Unknown attachment encoding");
    }
  }
  /**
   * Parses a raw email message. A parser instance can be used once
   *
   * @param buf Raw email message
   * @returns The parsed email
   */
  async parse(buf) {
    if (this.started) {
      throw new Error("Can not reuse parser, create a new PostalMime object");
    }
    this.started = true;
    this.buf = await this.resolveInput(buf);
    this.av = new Uint8Array(this.buf);
    this.readPos = 0;
    while (this.readPos < this.av.length) {
      const line2 = this.readLine();
      await this.processLine(line2.bytes, line2.done);
    }
    this.forceRfc822Attachments = Boolean(this.options.forceRfc822Attachments) || this.hasReportParts();
    await this.collectNode(this.root, false, false);
    this.renderTextContent();
    const message = this.buildMessage();
    this.encodeAttachments();
    return message;
  }
};

// src/io/inbox/plain-entity.ts
function entityOf(fields) {
  const type = structured(fields, "content-type", "text/plain");
  const disposition = structured(fields, "content-disposition", "");
  const encoding = structured(fields, "content-transfer-encoding", "7bit");
  if (type === null || disposition === null || encoding === null) return null;
  const boundary = type.value.startsWith("multipart/") ? type.parameters.get("boundary") ?? "" : null;
  if (boundary !== null && (!plainBoundary.test(boundary) || otherMultiparts.test(type.value))) return null;
  const name = disposition.parameters.get("filename") || type.parameters.get("name") || null;
  if (name?.includes("=?")) return null;
  return {
    type: type.value,
    boundary,
    isAttachment: disposition.value === "attachment",
    encoding: encoding.value,
    charset: type.parameters.get("charset")?.toLowerCase() ?? "utf-8",
    name
  };
}
var otherMultiparts = /^multipart\/(?:digest)?$/;
var plainBoundary = /^[\w'+,./:=?-]{1,200}(?<!--)$/;
function structured(fields, name, absent) {
  const [field, ...others] = fields.filter((one) => one.name === name);
  if (field === void 0) return { value: absent, parameters: /* @__PURE__ */ new Map() };
  const [, value, list2] = form.exec(field.value) ?? [];
  if (value === void 0 || list2 === void 0 || others.length > 0) return null;
  const parameters = /* @__PURE__ */ new Map();
  for (const [, key, text3, token] of list2.matchAll(parameter))
    if (!parameters.has(key.toLowerCase())) parameters.set(key.toLowerCase(), text3 ?? token);
  return { value: value.toLowerCase(), parameters };
}
var form = /^([\w.+/-]+)((?:[ \t]*;[ \t]*[\w-]+=(?:"[^"\\]*"|[^\s";,()\\]+))*)(?:[ \t]*;)?$/;
var parameter = /;[ \t]*([\w-]+)=(?:"([^"\\]*)"|([^\s";,()\\]+))/g;

// src/io/inbox/plain-parts.ts
function plainPartsOf(mail, { fields, length: length2 }) {
  const bytes = Buffer.from(mail.buffer, mail.byteOffset, mail.length);
  const about = fields.filter(({ name }) => name.startsWith("content"));
  const header = about.map(({ raw: raw2 }) => `${raw2}
`).join("");
  const isPlain = bytes[length2 - 1] === lineFeed2 && header.length <= most2.header && plainHeader.test(header) && // A misspelling that some programs write.
  !bytes.includes("ContentType:");
  const root = isPlain ? entityOf(about) : null;
  const leaves = root === null ? null : leavesOf(bytes, length2, root);
  const parts = leaves?.map((leaf) => partOf(leaf, bytes)) ?? [null];
  return parts.includes(null) ? null : parts.filter((part) => part !== null).flat();
}
var lineFeed2 = 10;
var plainHeader = /^(?:[A-Za-z][\w-]*:[\t -~]*\r?\n(?:[ \t][\t -~]*\r?\n)*)*$/;
var most2 = { parts: 30, levels: 8, header: 8192, line: 256 };
function leavesOf(bytes, bodyStart, root) {
  if (root.boundary === null) return [{ ...root, start: bodyStart, end: bytes.length }];
  const leaves = [];
  const open2 = [root.boundary];
  let leaf = null;
  let from = bodyStart - 1;
  for (let at = bytes.indexOf("\n--", from); at >= 0; at = bytes.indexOf("\n--", from)) {
    from = at + 1;
    const end = endOfLine(bytes, from);
    if (end - from > most2.line) return null;
    const line2 = bytes.toString("latin1", from + 2, end);
    const level = open2.findIndex(
      (boundary) => line2.startsWith(boundary) && endOfBoundary.test(line2.slice(boundary.length))
    );
    if (level < 0) continue;
    if (leaf !== null) leaves.push({ ...leaf, end: from });
    leaf = null;
    const isLast = line2.startsWith("--", open2[level].length);
    open2.length = isLast ? level : level + 1;
    if (open2.length === 0) return leaves;
    if (isLast) continue;
    const part = partAt(bytes, end + 1);
    if (part === null || leaves.length === most2.parts || open2.length === most2.levels) return null;
    from = part.start - 1;
    if (part.boundary === null) leaf = part;
    else if (open2.includes(part.boundary)) return null;
    else open2.push(part.boundary);
  }
  return leaf === null ? leaves : [...leaves, { ...leaf, end: bytes.length }];
}
var endOfBoundary = /^(?:--)?[ \t]*\r*$/;
function endOfLine(bytes, start) {
  const end = bytes.indexOf(lineFeed2, start);
  return end < 0 ? bytes.length : end;
}
function partAt(bytes, at) {
  const { fields, length: length2 } = headerOf(bytes.subarray(at, at + most2.header));
  const header = bytes.toString("latin1", at, at + length2);
  const withoutEmptyLine = header.replace(/\n\r?\n$/, "\n");
  if (withoutEmptyLine === header || !plainHeader.test(withoutEmptyLine)) return null;
  const entity = entityOf(fields);
  return entity === null ? null : { ...entity, start: at + length2 };
}
function partOf(leaf, bytes) {
  const { type, name, isAttachment, encoding, start, end } = leaf;
  if (type === "text/html" && !isAttachment) return [];
  if (type === "text/plain" && !isAttachment) return isMereText(leaf, bytes) ? [] : null;
  if (encoding !== "base64" || type === "text/calendar" || type === "application/ics") return null;
  const text3 = bytes.toString("latin1", start, end);
  return isBase64(text3) ? [{ bytes: Buffer.from(text3, "base64"), name, type }] : null;
}
function isBase64(text3) {
  const end = text3.search(/[^A-Za-z\d+/ \t\r\n]/);
  return end < 0 || /^={1,2}[ \t\r\n]*$/.test(text3.slice(end));
}
function isMereText({ charset, encoding, start, end }, bytes) {
  const text3 = bytes.subarray(start, end);
  if (!/^(?:us-ascii|utf-?8|iso-8859-\d+|windows-125\d)$/.test(charset) || text3.includes("{")) return false;
  return /^(?:7bit|8bit|binary)$/.test(encoding) || encoding === "quoted-printable" && !text3.includes("=7");
}

// src/io/inbox/mail-parts.ts
async function partsOf(mail, header) {
  if (hasTooManyPieces(mail)) return null;
  return plainPartsOf(mail, header) ?? parsedParts(mail, header);
}
async function parsedParts(mail, header) {
  try {
    const { attachments, text: text3 } = await PostalMime.parse(repaired(mail, header), {
      forceRfc822Attachments: true,
      maxNestingDepth: limits.multiparts,
      maxHeadersSize: limits.header
    });
    const parts = attachments.map(({ content, filename, mimeType }) => ({
      bytes: bytesOf(content),
      name: filename,
      type: mimeType
    }));
    const inline = jsonIn(text3 ?? "");
    return inline === null ? parts : [...parts, { bytes: inline, name: null, type: "text/plain" }];
  } catch {
    return null;
  }
}
function hasTooManyPieces(mail) {
  if (mail.length < limits.pieces) return false;
  let pieces = 0;
  for (const byte of mail) if (byte === 10 || byte === 61) pieces += 1;
  return pieces > limits.pieces;
}
function bytesOf(content) {
  if (typeof content === "string") return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
function repaired(mail, { fields, length: length2 }) {
  const buffer = Buffer.from(mail.buffer, mail.byteOffset, mail.length);
  const type = onlyValue(fields, "content-type") ?? "";
  const boundary = /^multipart\//i.test(type) && !/;\s*boundary(?:\*\d*\*?)?\s*=/i.test(type) ? boundaryIn(buffer.toString("latin1", length2)) : null;
  const kept = fields.filter(({ name }) => name.startsWith("content"));
  const start = boundary === null ? kept.map(({ raw: raw2 }) => `${raw2}\r
`).join("") : `Content-Type: multipart/mixed; boundary="${boundary}"\r
`;
  const whole = Buffer.concat([Buffer.from(`${start}\r
`, "latin1"), buffer.subarray(length2)]);
  if (!whole.includes("ContentType:")) return whole;
  return Buffer.from(whole.toString("latin1").replace(/^ContentType:/gm, "Content-Type:"), "latin1");
}
function boundaryIn(body) {
  const [, boundary = null] = /^--([^\r\n]{1,200}?)[ \t]*\r?$/m.exec(body) ?? [];
  return boundary === null ? null : boundary.replace(/["\\]/g, "\\$&");
}
function jsonIn(text3) {
  if (!text3.includes("{")) return null;
  const start = text3.search(/^[ \t\ufeff]*[[{]/m);
  if (start < 0) return null;
  const bytes = Buffer.from(text3.slice(start).trimStart());
  return mentionsReport(bytes) ? bytes : null;
}
function fromDomain({ fields }) {
  const value = onlyValue(fields, "from");
  if (value === null || value.length > longestFrom) return null;
  const [mailbox, ...others] = address_parser_default(value, { flatten: true });
  if (mailbox?.address === void 0 || others.length > 0) return null;
  return domainName(mailbox.address.slice(mailbox.address.lastIndexOf("@") + 1));
}
function domainName(text3) {
  const name = /^[\x21-\x7e]*$/.test(text3) ? text3 : domainToASCII(Buffer.from(text3, "latin1").toString("utf8"));
  return /^[\w.-]{1,253}$/.test(name) ? name.toLowerCase() : null;
}
var longestFrom = 8192;

// src/io/inbox/unpack.ts
const { gunzipSync: gunzipSync2 } = require("node:zlib");
async function unpack(bytes, name, budget, levels = limits.archives) {
  const contents = contentsOf(bytes);
  if (contents === "json") return { ...nothing2(), documents: [{ bytes, name }] };
  if (contents === "mail") return { ...nothing2(), mails: [bytes] };
  if (contents !== "gzip" && contents !== "zip") return nothing2();
  if (levels === 0) return failed3("it is compressed too many times");
  return contents === "gzip" ? unpackGzip(bytes, name, budget, levels) : unpackZip(bytes, budget, levels);
}
async function unpackGzip(bytes, name, budget, levels) {
  const result = gunzip(bytes, budget.bytes);
  if (typeof result === "string") return failed3(result);
  budget.bytes -= result.length;
  return unpack(result, name, budget, levels - 1);
}
function gunzip(bytes, most5) {
  const options = { maxOutputLength: Math.max(1, most5) };
  try {
    return gunzipSync2(bytes, options);
  } catch (error) {
    const end = endWithoutBlanks(bytes);
    if (codeOf2(error) === "Z_DATA_ERROR" && end < bytes.length) return gunzip(bytes.subarray(0, end), most5);
    return problems.get(codeOf2(error)) ?? "it cannot be unpacked";
  }
}
var tooLarge = "it is larger than 20 MiB when unpacked";
var problems = /* @__PURE__ */ new Map([
  ["Z_BUF_ERROR", "it is truncated"],
  ["Z_DATA_ERROR", "its compressed data is damaged"],
  ["ERR_BUFFER_TOO_LARGE", tooLarge]
]);
function codeOf2(error) {
  return error instanceof Error && "code" in error ? error.code : null;
}
function endWithoutBlanks(bytes) {
  let end = bytes.length;
  while (end > 0 && [32, 9, 13, 10].includes(bytes[end - 1])) end -= 1;
  return end;
}
async function unpackZip(bytes, budget, levels) {
  const { entriesOfZip } = await import("./zip.mjs");
  const { entries, problems: problems2 } = await entriesOfZip(bytes, budget);
  const all = { ...nothing2(), problems: problems2 };
  for (const entry of entries) {
    const inside = await unpack(entry.bytes, entry.name, budget, levels - 1);
    all.documents.push(...inside.documents);
    all.mails.push(...inside.mails);
    all.problems.push(...inside.problems);
  }
  return all;
}
function nothing2() {
  return { documents: [], mails: [], problems: [] };
}
function failed3(problem) {
  return { ...nothing2(), problems: [problem] };
}

// src/io/inbox/open-item.ts
async function open(item, { dkim }) {
  if (item.problem !== void 0) return [bareLetter(item, [], [item.problem])];
  const budget = newBudget();
  const contents = contentsOf(item.bytes);
  if (contents === "mail" || contents === "mbox") return openMail(item, { dkim, budget, forwarded: 1 });
  if (contents === "other") return [];
  if (item.bytes.length > limits.unpacked) return [bareLetter(item, [], ["it is larger than 20 MiB"])];
  const { documents, mails, problems: problems2 } = await unpack(item.bytes, null, budget);
  const letters = documents.length + problems2.length > 0 ? [bareLetter(item, documents, problems2)] : [];
  for (const bytes of mails)
    letters.push(...await openMail({ ...item, bytes }, { dkim, budget, forwarded: 1 }));
  return letters;
}
function bareLetter(item, documents, problems2) {
  const { arrived, where } = item;
  const unreadable2 = problems2.map((why) => ({ where, why }));
  return { documents, from: null, submitter: null, signatures: null, arrived, where, unreadable: unreadable2 };
}
async function openMail(item, options) {
  const header = headerOf(item.bytes);
  const { documents, mails, problems: problems2 } = await contentOfMail(item.bytes, header, options.budget);
  if (documents.length + mails.length + problems2.length === 0) return [];
  const arrived = earliest(item.arrived, arrivalOfReceived(header.fields));
  const letters = [];
  if (documents.length + problems2.length > 0) {
    letters.push({
      documents,
      from: fromDomain(header),
      submitter: domainName(onlyValue(header.fields, "tls-report-submitter") ?? ""),
      signatures: await signaturesOf(item.bytes, header, arrived, documents.length > 0 ? options.dkim : null),
      arrived,
      where: item.where,
      unreadable: problems2.map((why) => ({ where: item.where, why }))
    });
  }
  for (const bytes of options.forwarded > 0 ? mails : []) {
    const where = `${item.where}, forwarded`;
    letters.push(...await openMail({ bytes, arrived, where }, { ...options, forwarded: 0 }));
  }
  return letters;
}
async function contentOfMail(mail, header, budget) {
  const all = { documents: [], mails: [], problems: [] };
  const isReport = saysReport(header);
  if (mail.length > limits.mail) {
    if (isReport) all.problems.push("it is larger than 4 MiB");
    return all;
  }
  const parts = await partsOf(mail, header);
  for (const part of parts ?? []) {
    const { documents, mails, problems: problems2 } = await unpack(part.bytes, part.name, budget);
    const isExpected = isReport || isReportPart(part);
    all.documents.push(...documents.filter(({ bytes }) => isExpected || mentionsReport(bytes)));
    all.mails.push(...mails);
    if (isExpected) all.problems.push(...problems2);
  }
  if (isReport && all.documents.length + all.mails.length + all.problems.length === 0)
    all.problems.push(parts === null ? "its structure cannot be read" : "it contains no report");
  return all;
}
function saysReport({ fields }) {
  const type = fields.find(({ name }) => name === "content-type")?.value ?? "";
  return fields.some(({ name }) => name === "tls-report-domain") || /tlsrpt/i.test(type);
}
function isReportPart({ type, name }) {
  return type.includes("tlsrpt") || /\.json(?:\.gz|\.zip)?$/i.test(name ?? "");
}
async function signaturesOf(bytes, header, arrived, dkim) {
  if (dkim === null) return { valid: [], why: "not verified", isUnknown: true };
  return dkim({ bytes, header, arrived });
}

// src/io/inbox/letters-from.ts
async function* lettersFrom(source, options) {
  const skipped = [];
  try {
    for await (const item of itemsFrom(source, options, (mail) => skipped.push(mail)))
      yield* await open(item, options);
  } catch (error) {
    throw notOpened(error, options);
  }
  if (skipped.length > 0) yield { ...nothing3, where: source, unreadable: skipped };
}
async function* itemsFrom(source, options, skipped) {
  if (!isMailboxAddress(source)) return yield* itemsIn(source);
  const address = parseMailboxAddress(source);
  const credentials = credentialsOf(options.credentials);
  const { mailboxItems } = await import("./mailbox.mjs");
  yield* mailboxItems(address, credentials, { ...options, skipped });
}
var nothing3 = { documents: [], from: null, submitter: null, signatures: null, arrived: null };
function notOpened(error, { listsFolders }) {
  if (error instanceof InboxUnreadable) return new NotOpened("not-found", error.reason);
  if (!(error instanceof MailboxFailure)) return error;
  return new NotOpened(kindOf(error.problem), sentenceOf(error, listsFolders));
}
var kinds2 = {
  address: "source-not-valid",
  credentials: "password-missing",
  login: "login",
  "login-method": "login",
  token: "oauth",
  certificate: "certificate",
  "not-found": "host-not-found",
  "private-address": "refused",
  "too-much": "too-large",
  "not-imap": "not-imap",
  busy: "cut",
  closed: "cut",
  refused: "refused",
  folder: "folder",
  status: "refused"
};
var connections = {
  timeout: "silence",
  "given-up": "silence",
  refused: "refused",
  unreachable: "refused",
  reset: "cut",
  tls: "not-imap",
  malformed: "not-imap"
};
function kindOf(problem) {
  return problem.kind === "connection" ? connections[problem.failure] : kinds2[problem.kind];
}
function sentenceOf({ problem, message }, listsFolders) {
  const sentence = problem.kind === "folder" && listsFolders ? message : message.split(/\.\s/)[0];
  return sentence.replace(/\.$/, "");
}

// src/io/inbox/dkim-keys.ts
var most3 = { unanswered: 50, names: 1e4 };
function dkimKeys(dns) {
  const known = /* @__PURE__ */ new Map();
  let unanswered = 0;
  const ask = async (name) => {
    if (unanswered >= most3.unanswered || known.size >= most3.names) return silent;
    const answer = await dns.ask(name, "TXT");
    if (answer.kind === "unknown") unanswered += 1;
    if (answer.kind === "unknown") return silent;
    const record = answer.kind === "records" ? answer.records.find((strings) => tag(strings.join(""), "p") !== null) : void 0;
    return record === void 0 ? gone : judged(record.join(""));
  };
  return (name) => {
    const key = name.toLowerCase();
    const found = known.get(key) ?? ask(key);
    known.set(key, found);
    return found;
  };
}
var silent = { why: "DNS did not answer for its key", isUnknown: true };
var gone = { why: "its key is no longer in DNS", isUnknown: true };
var unusable = { why: "its key is not valid", isUnknown: false };
function judged(record) {
  const key = tag(record, "p") ?? "";
  if (key === "") return gone;
  if (!/^[A-Za-z\d+/]+={0,2}$/.test(key)) return unusable;
  const services = (tag(record, "s") ?? "*").toLowerCase().split(":");
  if (!services.includes("*") && !services.includes("tlsrpt"))
    return { why: "its key is not for reports", isUnknown: false };
  const hashes = (tag(record, "h") ?? "sha256").toLowerCase().split(":");
  return hashes.includes("sha256") ? { record } : unusable;
}
function tag(record, name) {
  for (const part of record.split(";")) {
    const equals = part.indexOf("=");
    if (equals > 0 && part.slice(0, equals).trim() === name)
      return part.slice(equals + 1).replace(/\s+/g, "");
  }
  return null;
}

// src/io/inbox/signature-check.ts
function dkimBy(dns) {
  const keys = dkimKeys(dns);
  return async (mail) => {
    if (!mail.header.fields.some(({ name }) => name === "dkim-signature"))
      return { valid: [], why: "no signature", isUnknown: false };
    const { verifyDkim } = await import("./verify-dkim.mjs");
    return verifyDkim(mail, keys);
  };
}

// src/io/inbox/trusted-results.ts
function trustResultsOf(server) {
  return async ({ header }) => {
    const results = header.fields.map(resultsIn).find((one) => one?.server === server.toLowerCase());
    if (results === void 0 || results === null)
      return { valid: [], why: "no result of the trusted server", isUnknown: true };
    return signaturesIn(results.methods);
  };
}
function resultsIn({ name, value }) {
  if (name !== "authentication-results" || value.length > longest) return null;
  const [first = "", ...methods] = withoutComments(value).split(";");
  return { server: first.trim().split(/\s+/)[0].toLowerCase(), methods: methods.map((one) => one.trim()) };
}
var longest = 65536;
function signaturesIn(methods) {
  const dkim = methods.filter((method) => /^dkim\s*=/i.test(method));
  const passed = dkim.filter((method) => /^dkim\s*=\s*pass\b/i.test(method));
  const valid = [...new Set(passed.map(signerOf).filter((domain2) => domain2 !== null))];
  if (valid.length > 0) return { valid, why: null, isUnknown: false };
  const isUnknown2 = dkim.some((method) => /^dkim\s*=\s*temperror\b/i.test(method));
  return { valid, why: "no valid signature, according to the trusted server", isUnknown: isUnknown2 };
}
function signerOf(method) {
  const [, domain2] = /\sheader\.d\s*=\s*([a-z\d._-]+)/i.exec(method) ?? /\sheader\.i\s*=\s*"?[^\s"@]*@([a-z\d._-]+)/i.exec(method) ?? [];
  return domain2?.toLowerCase() ?? null;
}
function withoutComments(text3) {
  let depth = 0;
  let isQuoted = false;
  let kept = "";
  for (let index = 0; index < text3.length; index += 1) {
    const character = text3[index];
    if (character === "\\") index += 1;
    else if (depth === 0 && character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === "(") depth += 1;
    else if (character === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += character;
  }
  return kept;
}

// src/ledger/evidence/sender.ts
async function senderOf({ from, submitter, signatures }, { contact }, isByHand = false) {
  const named = await organizations([domainOfAddress(contact), submitter]);
  if (signatures === null) {
    const [domain2] = named;
    return isByHand && domain2 !== void 0 ? { kind: "signed", domain: domain2 } : { kind: "file" };
  }
  const [author] = await organizations([from]);
  const signers = await organizations(signatures.valid);
  const signer = signers.find((domain2) => domain2 === author && named.includes(domain2));
  if (signer !== void 0) return { kind: "signed", domain: signer };
  const why = signatures.why ?? "the signature is for another domain";
  return { kind: signatures.isUnknown ? "unknown" : "unsigned", why };
}
async function organizations(names) {
  const domains = names.flatMap((name) => {
    const read2 = name === null || name.length > maxName ? null : readHostName(name);
    return read2 !== null && "name" in read2 ? [read2.name] : [];
  });
  return Promise.all(domains.map(registrableDomain));
}
var maxName = 254;
function domainOfAddress(address) {
  return address === null ? null : /@([^@\s<>,;]+)>?\s*$/.exec(address)?.[1] ?? null;
}

// src/sts/tls-report/json-values.ts
function jsonValues(text3) {
  if (isTooComplex(text3)) return { problem: "it has too many values for a report" };
  const whole = parsed3(text3);
  if (whole !== null) return { values: [whole.value], hasMore: false };
  const values = [];
  let end = 0;
  for (const [from, to] of extents(text3)) {
    const read2 = parsed3(text3.slice(from, to));
    if (read2 === null) break;
    values.push(read2.value);
    end = to;
  }
  if (values.length > 0) return { values, hasMore: text3.slice(end).trim() !== "" };
  return { problem: text3.trim() === "" ? "it is empty" : "it is not valid JSON, or was cut off" };
}
function parsed3(text3) {
  try {
    return { value: JSON.parse(text3) };
  } catch {
    return null;
  }
}
var most4 = { containers: 1e6, values: 4e6 };
function isTooComplex(text3) {
  if (text3.length < most4.containers) return false;
  let containers = 0;
  let values = 0;
  for (let index = 0; index < text3.length; index += 1) {
    const code2 = text3.charCodeAt(index);
    if (code2 === 123 || code2 === 91) containers += 1;
    if (code2 === 44) values += 1;
  }
  return containers > most4.containers || values + containers > most4.values;
}
var mostValues = 1e4;
function* extents(text3) {
  const structure = /["{}[\]]/g;
  const quotedEnd = /"|\\/g;
  let depth = 0;
  let from = 0;
  let count2 = 0;
  for (let found = structure.exec(text3); found !== null; found = structure.exec(text3)) {
    const [character] = found;
    if (character === '"') {
      if (depth > 0) structure.lastIndex = endOfString(text3, found.index + 1, quotedEnd);
    } else if (character === "{" || character === "[") {
      if (depth === 0) from = found.index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      yield [from, found.index + 1];
      count2 += 1;
      if (count2 === mostValues) return;
    }
  }
}
function endOfString(text3, start, quotedEnd) {
  quotedEnd.lastIndex = start;
  for (let found = quotedEnd.exec(text3); found !== null; found = quotedEnd.exec(text3)) {
    if (found[0] === '"') return found.index + 1;
    quotedEnd.lastIndex = found.index + 2;
  }
  return text3.length;
}

// src/sts/tls-report/report-values.ts
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function member(value, ...names) {
  if (!isObject(value)) return void 0;
  const name = names.find((one) => Object.hasOwn(value, one));
  return name === void 0 ? void 0 : value[name];
}
function listOf2(value) {
  if (Array.isArray(value)) return value;
  return value === void 0 || value === null ? [] : [value];
}
var longestText = 255;
function textOf3(value) {
  const text3 = typeof value === "number" ? String(value) : value;
  if (typeof text3 !== "string") return null;
  return cut(text3.slice(0, 4 * longestText).trim()) || null;
}
function cut(text3) {
  if (text3.length <= longestText) return text3;
  return Array.from(text3.slice(0, longestText + 1), (one) => one).join("").slice(0, longestText).replace(/[\ud800-\udbff]$/, "");
}
function countOf(value, notes) {
  if (value === void 0 || value === null) return null;
  const number = typeof value === "string" && /^\s*\d{1,20}\s*$/.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) {
    notes.add("a count is not a number");
    return null;
  }
  if (number < 0) notes.add("a count is negative");
  if (number > Number.MAX_SAFE_INTEGER) notes.add("a count is too large");
  return bounded(Math.trunc(number));
}
function bounded(count2) {
  return Math.max(0, Math.min(count2, Number.MAX_SAFE_INTEGER));
}

// src/sts/tls-report/report-range.ts
function rangeOf2(value, notes) {
  const start = secondsOfDateTime(member(value, "start-datetime"), notes);
  const end = secondsOfDateTime(member(value, "end-datetime"), notes);
  const from = start === null ? null : timestampOf(start);
  const until = end === null ? null : timestampOf(end);
  if (start === null || end === null) notes.add("the range of dates cannot be read");
  if (start !== null && end !== null && start > end) notes.add("the range of dates ends before it starts");
  if (start === null || end === null || start > end) return { from, until, day: null };
  return { from, until, day: timestampOf((start + end) / 2).slice(0, 10) };
}
var dateTime2 = /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,20})?)?)? ?([Zz]|[+-]\d\d(?::?\d\d)?)?$/;
var endOfTime = 253402300800;
function secondsOfDateTime(value, notes) {
  if (typeof value !== "string" || value.length > 64) return null;
  const fields = dateTime2.exec(value.trim());
  if (fields === null) return null;
  const [year, month, day3, hour = 0, minute = 0, second = 0] = fields.slice(1, 7).map((digits) => digits === void 0 ? void 0 : Number(digits));
  const isPossible = hour * 3600 + minute * 60 <= 86400 && minute < 60 && second <= 60;
  const start = Date.UTC(year, month - 1, day3);
  if (!isPossible || new Date(start).getUTCDate() !== day3 || new Date(start).getUTCMonth() !== month - 1)
    return null;
  const zone = fields[7];
  if (zone === void 0) notes.add("a date has no time zone");
  const seconds = start / 1e3 + hour * 3600 + minute * 60 + second - offsetOf2(zone ?? "Z");
  return seconds >= 0 && seconds < endOfTime ? seconds : null;
}
function offsetOf2(zone) {
  const [, sign, hours = "0", minutes = "0"] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

// src/sts/tls-report/failure-reasons.ts
var reasons3 = [
  [/\bmx-(hosts?-)?mismatch\b/, "mx-mismatch"],
  [/\bmx\b.*\bnot-(\w+-)?(match|listed|authorized|allowed|permitted|in-policy)/, "mx-mismatch"],
  [/\bstarttls-(reply-code|refused|rejected|failed|error)/, "starttls-refused"],
  [/\btime-?out\b|\btimed-out\b|\betimedout\b/, "timeout"],
  [
    /\bconnection-(was-)?(closed|reset|aborted|lost|dropped)|\beconnreset\b|\bunexpected-eof\b|\beof\b|\bbroken-pipe\b/,
    "connection-closed"
  ],
  [/\bprotocol-version\b|\bunsupported-protocol\b|\bversion-too-low\b|\btls-version\b/, "tls-version"]
];
function reasonOf(text3) {
  if (text3 === null) return null;
  const words = text3.toLowerCase().replace(/[\s_]+/g, "-");
  return reasons3.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

// src/sts/tls-report/policy-string.ts
var mostLines = 1e3;
function policyLines(value) {
  const lines = [];
  for (const text3 of listOf2(value)) {
    if (typeof text3 !== "string") continue;
    for (const line2 of linesOf2(text3)) {
      if (lines.length === mostLines) return lines;
      lines.push(line2);
    }
  }
  return lines;
}
var longestPolicy = 65536;
function linesOf2(text3) {
  const listed = listIn(text3);
  if (listed !== null) return listed;
  return text3.slice(0, longestPolicy).replace(/[\t ]+(?=(?:version|mode|mx|max_age):)/gi, "\n").split(/[\r\n]+/).map((line2) => cut(line2.trim())).filter((line2) => line2 !== "");
}
function listIn(text3) {
  if (!/^\s*\[/.test(text3) || text3.length > longestPolicy) return null;
  try {
    const parsed4 = JSON.parse(text3);
    return listOf2(parsed4).filter((one) => typeof one === "string").map((line2) => cut(line2.trim()));
  } catch {
    return null;
  }
}
function mxPatterns(value) {
  return listOf2(value).filter((text3) => typeof text3 === "string").slice(0, mostLines).flatMap((text3) => text3.slice(0, longestPolicy).split(/[\s,;]+/)).filter((pattern) => pattern !== "").slice(0, mostLines).map((pattern) => cut(pattern.toLowerCase().replace(/(?<=[^.])\.$/, "")));
}

// src/sts/tls-report/reported-policy.ts
var mostDetails = 2e5;
function reportedPolicy(value, reading) {
  const policy2 = member(value, "policy") ?? value;
  const summary = member(value, "summary");
  const failures = listOf2(member(value, "failure-details")).slice(0, detailsLimit(member(value, "failure-details"), reading)).filter((detail) => detail !== null).map((detail) => reportedFailure(detail, reading));
  return {
    type: typeOf(member(policy2, "policy-type"), reading.notes),
    domain: nameOf3(member(policy2, "policy-domain"), reading),
    text: policyLines(member(policy2, "policy-string")),
    mx: mxPatterns(member(policy2, "mx-host", "mx-host-pattern")),
    ...sums(
      countOf(member(summary, "total-successful-session-count"), reading.notes) ?? 0,
      countOf(member(summary, "total-failure-session-count"), reading.notes) ?? 0,
      failures,
      reading.notes
    )
  };
}
function detailsLimit(details2, reading) {
  const count2 = listOf2(details2).length;
  const allowed = Math.min(count2, mostDetails - reading.details);
  if (allowed < count2) reading.notes.add("it has too many failure details, and not all were read");
  reading.details += allowed;
  return allowed;
}
function sums(successes, total, failures, notes) {
  const detailed2 = bounded(failures.reduce((sum3, { sessions }) => sum3 + sessions, 0));
  if (detailed2 > total) notes.add("its details count more failures than its totals");
  if (detailed2 < total) notes.add("its totals count more failures than its details");
  const ok = bounded(successes - Math.max(0, detailed2 - total));
  if (detailed2 >= total) return { ok, failed: detailed2, failures };
  return { ok, failed: total, failures: [...failures, { ...unexplained, sessions: total - detailed2 }] };
}
var unexplained = {
  kind: "unknown",
  raw: null,
  mx: null,
  reason: null,
  reasonText: null,
  sendingIp: null,
  receivingIp: null
};
function reportedFailure(detail, reading) {
  const raw2 = textOf3(member(detail, "result-type"));
  const reasonText = textOf3(member(detail, "failure-reason-code"));
  return {
    kind: kindOf2(raw2),
    raw: raw2,
    mx: nameOf3(member(detail, "receiving-mx-hostname"), reading),
    // A detail is about one session at least.
    sessions: countOf(member(detail, "failed-session-count"), reading.notes) ?? 1,
    reason: reasonOf(reasonText),
    reasonText,
    sendingIp: textOf3(member(detail, "sending-mta-ip")),
    receivingIp: textOf3(member(detail, "receiving-ip"))
  };
}
function kindOf2(raw2) {
  const name = registered(raw2 ?? "");
  return Object.hasOwn(kinds, name) ? name : "unknown";
}
var policyTypes = /* @__PURE__ */ new Map([
  ["sts", "sts"],
  ["tlsa", "tlsa"],
  ["no-policy-found", "none"]
]);
function typeOf(value, notes) {
  const type = policyTypes.get(registered(textOf3(value) ?? ""));
  if (type === void 0) notes.add("a policy has no known type");
  return type ?? "unknown";
}
function registered(word) {
  return word.toLowerCase().replaceAll("_", "-");
}
function nameOf3(value, { names }) {
  if (typeof value !== "string" || value.length > 1024) return null;
  const known = names.get(value);
  if (known !== void 0) return known;
  const read2 = readHostName(value.replace(/\s*[[(][^\])]*[\])]\s*$/, ""));
  const name = "name" in read2 ? read2.name : null;
  if (names.size < 1e4) names.set(value, name);
  return name;
}

// src/sts/tls-report/read-report.ts
function readReports(bytes) {
  const { text: text3, notes } = decoded2(bytes);
  const read2 = jsonValues(text3);
  if ("problem" in read2) return { reports: [], problem: read2.problem };
  const found = read2.values.flatMap((value) => reportsIn(value, 2));
  const reports2 = found.slice(0, mostReports).map((value) => report(value, new Set(notes)));
  if (reports2.length === 0) return { reports: reports2, problem: "it is JSON, but not a report about TLS" };
  if (found.length > mostReports) return { reports: reports2, problem: "it has more reports than are read" };
  return { reports: reports2, problem: read2.hasMore ? "something follows the report that is not one" : null };
}
var mostReports = 1e4;
function decoded2(bytes) {
  const isUtf16 = bytes[0] === 255 && bytes[1] === 254;
  const text3 = new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
  return { text: text3, notes: text3.includes("�") ? ["it has bytes that are not UTF-8"] : [] };
}
var ownNames2 = ["organization-name", "date-range", "contact-info", "report-id", "policies"];
function reportsIn(value, levels) {
  if (isObject(value) && ownNames2.some((name) => Object.hasOwn(value, name))) return [value];
  if (levels === 0) return [];
  const inside = Array.isArray(value) ? value : listOf2(member(value, "report", "reports", "tls-report"));
  const found = [];
  for (const one of inside) for (const report2 of reportsIn(one, levels - 1)) found.push(report2);
  return found;
}
var mostPolicies = 1e4;
function report(value, notes) {
  const reading = { notes, names: /* @__PURE__ */ new Map(), details: 0 };
  const policies = listOf2(member(value, "policies")).filter(isObject);
  if (policies.length === 0) notes.add("it has no policies");
  if (policies.length > mostPolicies) notes.add("it has more policies than are read");
  const contact = textOf3(member(value, "contact-info"));
  return {
    organization: textOf3(member(value, "organization-name")),
    reportId: textOf3(member(value, "report-id")),
    contact: contact?.includes("@") ? contact : null,
    ...rangeOf2(member(value, "date-range"), notes),
    policies: withOnlyDomain(policies.slice(0, mostPolicies).map((one) => reportedPolicy(one, reading))),
    notes: [...notes]
  };
}
function withOnlyDomain(policies) {
  const domains = new Set(policies.flatMap(({ type, domain: domain2 }) => type === "tlsa" ? [] : domain2 ?? []));
  const [only] = domains;
  if (domains.size !== 1 || only === void 0) return [...policies];
  return policies.map((policy2) => policy2.domain === null ? { ...policy2, domain: only } : policy2);
}

// src/commands/reports/report-reader.ts
var mailboxTimeout = 60;
var lateness = 86400;
async function reportReader(options, { dns, progress }) {
  limitHeapGrowth();
  const dkim = await signatureCheck(options, dns);
  const { credentials, byHand, allowPrivate, listsFolders } = options;
  return {
    open: (source, { since: since2 }) => lettersFrom(source, {
      credentials,
      listsFolders,
      dkim,
      since: timestampOf(secondsOf(`${since2}T00:00:00Z`) - lateness),
      timeout: (options.timeout ?? mailboxTimeout) * 1e3,
      mayConnect: allowPrivate ? () => true : isPublic,
      progress: ({ done, total }) => progress(`Read ${done} of ${total} mails`)
    }),
    read: readReports,
    senderOf: (letter, report2) => senderOf(letter, report2, byHand),
    withoutRepetitions
  };
}
async function signatureCheck({ trustResults, checksSignatures }, dns) {
  if (trustResults !== null) return trustResultsOf(trustResults);
  const resolver = checksSignatures ? await dns() : null;
  return resolver === null ? null : dkimBy(resolver);
}

// src/io/git-file.ts
var timeout = 2e4;
async function readFileOfBranch(folder, branch, path, limit) {
  const ref = `refs/remotes/origin/${branch}`;
  const commit = await git(folder, ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`], limit);
  if ("failure" in commit)
    return unreadable(commit.failure === 1 ? `origin/${branch} was not fetched` : failureOf(commit.failure));
  const oid = commit.output.toString("utf8").trim();
  const entry = await git(folder, ["ls-tree", "-z", "--full-tree", oid, "--", path], limit);
  if ("failure" in entry) return unreadable(failureOf(entry.failure));
  const [, kind, blob] = /^\d+ (\w+) ([\da-f]+)\t/.exec(entry.output.toString("utf8")) ?? [];
  if (kind === void 0 || blob === void 0) return { kind: "absent" };
  if (kind !== "blob") return unreadable("it is not a file");
  const content = await git(folder, ["cat-file", "blob", blob], limit);
  if ("output" in content) return contentOfBytes(content.output);
  return content.failure === tooMuch ? { kind: "too-large", limit } : unreadable(failureOf(content.failure));
}
var tooMuch = "ERR_CHILD_PROCESS_STDIO_MAXBUFFER";
function failureOf(failure2) {
  if (failure2 === "ENOENT") return "git is not installed";
  return typeof failure2 === "number" ? "this is not a git checkout" : `git failed (${failure2})`;
}
function unreadable(reason) {
  return { kind: "unreadable", reason };
}
async function git(folder, args, maxBuffer) {
  const { execFile } = await import("node:child_process");
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_NO_LAZY_FETCH: "1", LC_ALL: "C" };
  return new Promise((resolve) => {
    execFile(
      "git",
      ["--no-pager", "-C", folder, ...args],
      { encoding: "buffer", maxBuffer, timeout, env, windowsHide: true },
      (error, stdout) => resolve(error === null ? { output: stdout } : { failure: error.code ?? "timeout" })
    );
  });
}

// src/report/reports/html-reports.ts
var [maxReports, maxPolicies, maxRows, maxLines] = [2e3, 10, 30, 12];
function reportList(received) {
  if (received.length === 0) return null;
  const sorted = received.toSorted((a, b) => order(b.report.day ?? "", a.report.day ?? ""));
  const shown = sorted.slice(0, maxReports);
  const rest2 = sorted.length - shown.length;
  const note = rest2 > 0 && html`<p class="note">The newest ${numberText(maxReports)} reports are listed. ${numberText(rest2)} older ones are counted above; to list them, choose a shorter range (--since, --until).</p>`;
  const [failing, clean] = [shown.filter(hasFailures), shown.filter((one) => !hasFailures(one))];
  return html`<section aria-labelledby="reports"><h2 id="reports">Every report</h2>${note}
${group("With failures", failing, true)}${group("Without a failure", clean, failing.length === 0 && clean.length < 50)}</section>`;
}
function order(a, b) {
  return a === b ? 0 : a < b ? -1 : 1;
}
function hasFailures({ report: report2 }) {
  return report2.policies.some(({ failed: failed4 }) => failed4 > 0);
}
function group(title, received, isOpen) {
  if (received.length === 0) return null;
  return html`<details class="group"${isOpen && html` open`}><summary><h3>${title}</h3><span class="number">${numberText(received.length)}</span></summary><div class="cards">${received.map(reportItem)}</div></details>`;
}
function reportItem({ report: report2, sender, arrived, where }) {
  const { organization, day: day3, from, until, contact, reportId, policies, notes } = report2;
  const total = (key) => policies.reduce((sum3, policy2) => sum3 + policy2[key], 0);
  const failed4 = total("failed");
  return html`<details class="report"><summary><span>${day3 ?? "no day"}</span><strong>${visible(organization ?? "a sender without a name")}</strong>${failed4 > 0 && html`<span class="tag failing">${numberText(failed4)} failed</span>`}<span class="number">${numberText(total("ok"))} ok</span></summary>
<div class="inside"><dl>${[
    row("Time", from === null && until === null ? null : `${from ?? "?"} to ${until ?? "?"}`),
    row(
      "Signed by",
      sender.kind === "signed" ? sender.domain : sender.kind === "file" ? "not signed: a file" : `unknown: ${sender.why}`
    ),
    row("Contact", contact),
    row("Report ID", reportId),
    row("Arrived", arrived),
    row("Found in", where)
  ]}</dl>${policies.slice(0, maxPolicies).map(policyPart)}${rest(policies.length - maxPolicies)}${notes.length > 0 && html`<h4>Irregularities</h4><ul>${notes.slice(0, maxRows).map((note) => html`<li>${visible(note)}</li>`)}</ul>${rest(notes.length - maxRows)}`}</div></details>
`;
}
function row(term, value) {
  return value === null ? null : html`<dt>${term}</dt><dd>${visible(value)}</dd>`;
}
var types = {
  sts: "MTA-STS",
  tlsa: "DANE (TLSA records)",
  none: "No policy found",
  unknown: "A policy of an unknown type"
};
function policyPart({ type, domain: domain2, text: text3, ok, failed: failed4, failures }) {
  const shown = failures.slice(0, maxRows);
  return html`<h4>${types[type]}${domain2 !== null && html` for ${visible(domain2)}`}</h4>
<p>${sessionsText(ok)} ok, ${numberText(failed4)} failed</p>
${text3.length > 0 && html`<pre>${text3.slice(0, maxLines).map(visible).join("\n")}${text3.length > maxLines && "\n…"}</pre>`}
${shown.length > 0 && html`<div class="scroll" tabindex="0" role="group" aria-label="Failures"><table><thead><tr><th scope="col">Failure</th><th scope="col">Sessions</th><th scope="col">Mail server</th><th scope="col">Its address</th><th scope="col">Sender's address</th><th scope="col">Reason</th></tr></thead><tbody>${shown.map(failureRow2)}</tbody></table></div>`}${rest(failures.length - maxRows)}`;
}
function failureRow2(failure2) {
  const { kind, raw: raw2, sessions, mx, receivingIp, sendingIp, reason, reasonText } = failure2;
  const name = raw2 === null || raw2 === kind ? kind : `${kind} (${raw2})`;
  return html`<tr><td>${visible(name)}</td><td>${numberText(sessions)}</td><td>${visible(mx ?? "–")}</td><td>${visible(receivingIp ?? "–")}</td><td>${visible(sendingIp ?? "–")}</td><td>${visible(reasonText ?? reason ?? "–")}</td></tr>`;
}
function rest(count2) {
  return count2 > 0 ? html`<p class="note">… and ${numberText(count2)} more.</p>` : null;
}

// src/report/reports/html-style.ts
var own = `:root { --verified: #0c6b62; --unverified: #8a919c; --failed: #c62d24; --tint: #fbeceb; }
@media (prefers-color-scheme: dark) {
  :root { --verified: #3fb3a4; --unverified: #6f7885; --failed: #ff8f86; --tint: #2f1d1f; }
}
.tone { display: inline-flex; align-items: center; gap: 0.5rem; margin-bottom: 0.9rem; color: var(--soft); font-family: var(--mono); font-size: 0.875rem; }
.tone::before { content: ""; width: 0.8rem; height: 0.8rem; border-radius: 50%; background: var(--soft); }
.good .tone::before { background: var(--green); }
.doubtful .tone::before { border-radius: 0; transform: rotate(45deg) scale(0.85); background: var(--amber); }
.bad .tone::before { border-radius: 0; background: var(--red); }
header { padding-top: clamp(1.75rem, 4vw, 3.25rem); }
.chart { margin-top: clamp(1.75rem, 4vw, 2.5rem); background: var(--card); border: 1px solid var(--line); border-radius: 14px; overflow: hidden; }
.chart .facts { margin: 0; border-width: 1px 0 0; border-radius: 0; }
.lead { margin-top: 1.25rem; color: var(--soft); }
.chart .scroll { padding: 1.1rem clamp(0.5rem, 2vw, 1.5rem) 0.75rem; }
.chart svg { display: block; width: 100%; min-width: 34rem; height: auto; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; }
th, td { padding: 0.7rem clamp(0.6rem, 2vw, 1.4rem); text-align: left; vertical-align: middle; }
tr + tr > *, tbody tr > * { border-top: 1px solid var(--line); }
thead th { color: var(--soft); font-size: 0.85rem; font-weight: 400; }
tbody th { font-weight: 600; min-width: 9rem; }
tbody th small { display: block; color: var(--soft); font-size: 0.8rem; font-weight: 400; }
.number { text-align: right; white-space: nowrap; }
.spark { display: block; width: 11rem; height: 1.75rem; }
.cards:not(.scroll) { overflow: hidden; }
.group { margin-top: 1.25rem; }
.group > summary { padding: 0; justify-content: flex-start; }
.group > summary .number { margin-left: 0; width: auto; }
.group > .cards { margin-top: 0.75rem; }
.fault { border-left: 4px solid var(--amber); }
.fault.refusal { border-left-color: var(--failed); }
.fault h3 { line-height: 1.4; }
.fault p { max-width: 48rem; margin-top: 0.3rem; }
.fault dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1.1rem; margin-top: 0.8rem; max-width: 48rem; }
.fault dd.fix { font-weight: 600; }
.tag { display: inline-block; padding: 0 0.5rem; border: 1px solid var(--line); border-radius: 1rem; color: var(--soft); font-size: 0.8rem; font-weight: 400; white-space: nowrap; }
.tag.failing { border-color: var(--failed); color: var(--red); }
.cards > .report { padding: 0; }
summary { display: flex; flex-wrap: wrap; gap: 0.15rem 1rem; padding: 0.7rem clamp(1rem, 3vw, 1.5rem); cursor: pointer; align-items: baseline; }
summary::before { content: "▸"; color: var(--soft); }
details[open] > summary::before { content: "▾"; }
summary::-webkit-details-marker { display: none; }
summary:focus-visible { outline-offset: -3px; }
summary .number { margin-left: auto; color: var(--soft); font-size: 0.9rem; }
.inside { padding: 0 clamp(1rem, 3vw, 1.5rem) 1.1rem; font-size: 0.925rem; }
.inside h4 { margin: 0.9rem 0 0.2rem; font-size: 0.95rem; font-weight: 600; }
.inside dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: 0.15rem 1.1rem; }
.inside ul { list-style: disc; padding-left: 1.2rem; }
.inside pre { margin-top: 0.3rem; padding: 0.6rem 0.8rem; border-radius: 8px; background: var(--paper); }
.inside table { margin-top: 0.4rem; }
.inside th, .inside td { padding: 0.35rem 0.8rem 0.35rem 0; vertical-align: top; }
.inside .scroll td { min-width: 6.5rem; }
@media (max-width: 34rem) { .fault dl, .inside dl { grid-template-columns: 1fr; gap: 0 1rem; } .fault dd, .inside dd { margin-bottom: 0.35rem; } summary .number { margin-left: 0; width: 100%; } .spark { width: 7rem; } }
@media print { :root { --verified: #0c6b62; --unverified: #8a919c; --failed: #c62d24; } svg { print-color-adjust: exact; } }
`;
var text2 = `${style.text}
${own}`;
var reportsStyle = { text: text2, hash: sourceHash(text2) };

// src/report/reports/sparkline.ts
var [maxColumns4, height2] = [60, 28];
function sparkline(series, range) {
  const columns = columnsOfDays(series, range, maxColumns4);
  const highest = columns.reduce((most5, { ok, failed: failed4 }) => Math.max(most5, ok + failed4), 1);
  const step = 200 / columns.length;
  const bars = columns.map(({ ok, failed: failed4, faulty, verified: verified2 }, index) => {
    const size = ok + failed4 === 0 ? 0 : Math.max(2, height2 * (ok + failed4) / highest);
    const bad = faulty === 0 ? 0 : Math.max(3, height2 * faulty / highest);
    const [x, width2] = [hundredths(index * step), hundredths(Math.max(0.8, step - 1))];
    const color = verified2 > 0 ? pagePalette.verified : pagePalette.unverified;
    return html`${size > 0 && html`<rect x="${x}" y="${hundredths(height2 - size)}" width="${width2}" height="${hundredths(size)}" fill="${color}"/>`}${bad > 0 && html`<rect x="${x}" y="${hundredths(height2 - Math.max(size, bad))}" width="${width2}" height="${hundredths(bad)}" fill="${pagePalette.failed}"/>`}`;
  });
  return html`<svg class="spark" viewBox="0 0 200 ${height2}" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>`;
}
function hundredths(value) {
  return Math.round(value * 100) / 100;
}

// src/report/reports/html-page.ts
var [maxSenders2, maxFailures3] = [200, 100];
function reportsPage(result) {
  const { domain: domain2, sums: sums2, received } = result;
  const { tone, headline, figures: figures2 } = verdictOn(domain2, sums2);
  const name = displayName(domain2) || "TLS reports";
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(contentSecurityPolicy(reportsStyle, null))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>TLS reports of ${name}</title>
<style>${raw(reportsStyle.text)}</style>
</head>
<body class="${tone}">
<header>
<p class="tone">TLS reports · ${name}</p>
<h1>${headline}</h1>
${figures2 !== "" && html`<p class="lead">${figures2}</p>`}
</header>
<main>
${sums2.days.length > 0 && html`<figure class="chart"><div class="scroll" tabindex="0" role="group" aria-label="Sessions by day">${drawing(domain2, sums2, pagePalette, "chart")}</div>${facts(result)}</figure>`}
${failureSection(sums2.failures)}
${senderSection(sums2)}
${findingSection(result)}
${reportList(received)}
</main>
<footer><p>This file contains the names of senders and the IP addresses of servers: don't share it. It runs no scripts and loads nothing from the internet. Times are UTC.</p></footer>
</body>
</html>
`.text;
}
function facts({ sums: sums2, read: read2 }) {
  const { verified: verified2, faulty } = totalOf(sums2);
  const share = verified2 + faulty === 0 ? "" : `${(Math.floor(1e3 * verified2 / (verified2 + faulty)) / 10).toFixed(1)} % of those with a policy`;
  const fact = (term, value, more2) => html`<div><dt>${term}</dt><dd>${value}</dd><dd>${more2}</dd></div>`;
  const mode = modeNow(sums2);
  return html`<dl class="facts">${[
    fact("Verified sessions", numberText(verified2), share),
    fact(
      "Failed sessions",
      numberText(faulty),
      faulty === 0 ? "none" : counted(sums2.days.filter((one) => one.faulty > 0).length, "day")
    ),
    fact(
      "Reports",
      numberText(read2?.reports ?? 0),
      `${counted(countingOf(sums2.senders).length, "sender")}, ${counted(sums2.days.length, "day")}`
    ),
    fact(
      "Policy that senders saw last",
      mode === null ? "unknown" : `mode: ${mode}`,
      mode === null ? "in no report" : "in the newest reports"
    )
  ]}</dl>`;
}
function failureSection(failures) {
  if (failures.length === 0) return null;
  const shown = failures.slice(0, maxFailures3).map(failureCard);
  return html`<section aria-labelledby="failed"><h2 id="failed">What failed</h2>
<div class="cards">${shown}</div>${more(failures.length - shown.length, "kind of failure", "kinds of failures")}</section>`;
}
function failureCard(failure2) {
  const { what, who, when, meaning, cause, whose, fix } = adviceOn(failure2);
  const isBad = failure2.effect === "refusal" && isCorroborated(failure2);
  return html`<article class="fault${isBad && " refusal"}"><h3>${what} <span class="tag">${failure2.kind}</span></h3>
<p>${meaning}</p>
<p class="note">Reported by ${who} ${when}.</p>
<dl>${cause !== null && html`<dt>Most often</dt><dd>${cause}</dd>`}<dt>Where to look</dt><dd>${whose}</dd><dt>Fix</dt><dd class="fix">${fix}</dd></dl></article>
`;
}
function senderSection({ senders, range }) {
  if (senders.length === 0) return null;
  const shown = senders.slice(0, maxSenders2).map((one) => senderRow2(one, range));
  return html`<section aria-labelledby="senders"><h2 id="senders">Senders</h2>
<div class="cards scroll" tabindex="0" role="group" aria-label="Senders"><table><thead><tr><th scope="col">Sender</th><th scope="col">Sessions by day</th><th scope="col" class="number">Verified</th><th scope="col" class="number">Failed</th><th scope="col" class="number">No policy</th><th scope="col" class="number">Reports</th></tr></thead><tbody>
${shown}</tbody></table></div>${more(senders.length - shown.length, "sender", "senders")}</section>`;
}
function senderRow2({ sender, name, signed, total, reports: reports2, series }, range) {
  const vouched = signed === true ? `signed by ${sender ?? ""}` : signed === false ? "not signed" : "signature not checked";
  const { verified: verified2, faulty, unverified } = total;
  return html`<tr><th scope="row">${visible(name)}<small>${vouched}</small></th><td>${range !== null && sparkline(series, range)}</td><td class="number">${numberText(verified2)}</td><td class="number">${faulty > 0 ? html`<span class="tag failing">${numberText(faulty)}</span>` : "0"}</td><td class="number">${numberText(unverified)}</td><td class="number">${numberText(reports2)}</td></tr>
`;
}
function findingSection({ findings }) {
  const rest2 = inOrder(findings).filter(({ code: code2 }) => !/^reading\/(refusal|fetch|dane)/.test(code2));
  if (rest2.length === 0) return null;
  const items = rest2.slice(0, maxFailures3).map(describe).map(
    ({ message, fix }) => html`<li><p>${message}</p>${fix !== void 0 && html`<p class="note">${fix}</p>`}</li>`
  );
  return html`<section aria-labelledby="notes"><h2 id="notes">Notes on these reports</h2><ul class="rows">${items}</ul></section>`;
}
function more(rest2, one, several) {
  if (rest2 <= 0) return null;
  return html`<p class="note">${numberText(rest2)} more ${rest2 === 1 ? one : several} left out here; --json lists all.</p>`;
}

// src/report/reports/promote-words.ts
function verdictWords({ verdict, earliest: earliest2 }, domain2) {
  const name = displayName(domain2);
  switch (verdict) {
    case "ready":
      return `Ready: ${name} can go from testing to enforce.`;
    case "wait":
      return earliest2 === null ? `Wait: ${name} is not ready for enforce, and no date can be given.` : `Wait: ${name} is not ready for enforce before ${dayOf(secondsOf(earliest2))}.`;
    case "stop":
      return `Stop: under enforce, mail to ${name} would be lost.`;
    case "watch":
      return `${name} is in enforce mode.`;
    case "none":
      return `${name} has no policy in testing that could be enforced.`;
  }
}
function proofWords({ numbers: { days, sessions, bound }, since: since2 }) {
  if (since2 === null) return "";
  const start = `In force in this form since ${since2.slice(0, 10)}.`;
  if (sessions === 0)
    return `${start} No known sender has reported a verified session since then, or since its last failure.`;
  const worth = bound === null || bound < 2 ? "" : `: with 95 % confidence, fewer than 1 in ${numberText(bound)} would fail`;
  return `${start} Known senders verified ${sessionsText(sessions)} on ${counted(days, "day")}, and none failed${worth}.`;
}

// src/report/reports/promote-markdown.ts
var icons2 = { ready: "✅", wait: "⏳", stop: "❌", watch: "🔎", none: "ℹ️" };
function promoteSummary({ domain: domain2, promotion, findings }) {
  if (promotion === null)
    return summaryText([
      "## ❌ Unknown whether the policy is ready for enforce",
      findingsList(inOrder(findings))
    ]);
  const reasons4 = inOrder(findings).filter(({ severity }) => severity !== "notice");
  const notices = findings.filter(({ severity }) => severity === "notice");
  return summaryText([
    `## ${icons2[promotion.verdict]} ${escapeMarkdown(verdictWords(promotion, domain2))}`,
    escapeMarkdown(proofWords(promotion)),
    findingsList(reasons4),
    notices.length === 0 ? "" : details("Worth knowing", findingsList(notices))
  ]);
}

// src/report/reports/promote-text.ts
var verdictColors = { ready: "green", wait: "yellow", stop: "red", watch: "cyan", none: "cyan" };
function promoteText({ domain: domain2, promotion, findings, sources }, colors) {
  const reasons4 = findingsText(findings, sources, colors);
  if (promotion === null) return reasons4;
  const verdict = colors[verdictColors[promotion.verdict]](escapeControl(verdictWords(promotion, domain2)));
  const proof = proofWords(promotion);
  return joined(`${colors.bold(verdict)}
${proof === "" ? "" : `${proof}
`}`, reasons4);
}

// src/report/reports/fit.ts
function fit(text3, width2) {
  let [kept, used] = ["", 0];
  for (const { segment } of new Intl.Segmenter("en").segment(visible(text3.slice(0, 4 * width2)))) {
    const character = segment.length > maxUnits ? "�" : segment;
    const columns = columnsOf(character);
    if (used + columns > width2 - 1)
      return `${kept}${used < width2 ? "…" : ""}`.padEnd(kept.length + width2 - used);
    kept += character;
    used += columns;
  }
  return kept + " ".repeat(width2 - used);
}
function columnsIn(text3, limit) {
  const segments = [...new Intl.Segmenter("en").segment(visible(text3.slice(0, 4 * limit)))];
  return Math.min(
    limit,
    segments.reduce((total, { segment }) => total + columnsOf(segment), 1)
  );
}
var maxUnits = 12;
function columnsOf(character) {
  return new RegExp("[\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6]|\\p{Extended_Pictographic}|[\\u{20000}-\\u{3fffd}]", "u").test(
    character
  ) ? 2 : 1;
}

// src/report/reports/reports-text.ts
var tones = {
  good: "green",
  doubtful: "yellow",
  bad: "red",
  unknown: "cyan"
};
var [maxSenders3, maxFailures4] = [20, 20];
function reportsText(result, colors) {
  const { domain: domain2, sums: sums2, findings, sources } = result;
  const { tone, headline, figures: figures2 } = verdictOn(domain2, sums2);
  const rest2 = findings.filter(({ code: code2 }) => !/^reading\/(refusal|fetch|dane|unsigned|unchecked)/.test(code2));
  const verdict = `${colors.bold(colors[tones[tone]](escapeControl(headline)))}
${figures2 === "" ? "" : `${figures2}
`}`;
  return joined(
    // Where nothing was read, a finding says why.
    sums2.senders.length === 0 ? "" : verdict,
    sendersText(sums2, colors),
    failuresText(sums2.failures, colors),
    findingsText(rest2, sources, colors),
    nextText(result, tone, colors)
  );
}
function sendersText({ senders, range }, colors) {
  if (senders.length === 0) return "";
  const shown = senders.slice(0, maxSenders3);
  const names = shown.map(({ name }) => name);
  const width2 = names.reduce((widest, name) => Math.max(widest, columnsIn(name, 28)), 8);
  const lines = shown.map((one) => senderLine(one, width2, range, colors));
  const more2 = senders.length - shown.length;
  return [
    colors.bold(range === null ? "Senders" : `Sessions by day, ${range.from} to ${range.until}`),
    "",
    ...lines,
    ...more2 > 0 ? [`  … and ${counted(more2, "more sender")}; --json lists them all.`] : [],
    ""
  ].join("\n");
}
function senderLine(sums2, width2, range, colors) {
  const { name, signed, total, series } = sums2;
  const columns = range === null ? [] : columnsOfDays(series, range, maxColumns5);
  const blocks = blocksOf(columns).map((block, index) => {
    const { faulty, hasReports } = columns[index];
    return faulty > 0 ? colors.red(block) : hasReports ? colors.green(block) : colors.dim(block);
  });
  const marks = columns.map(({ faulty }) => faulty > 0 ? "×" : " ").join("");
  const figures2 = [
    ...total.verified > 0 ? [`${numberText(total.verified)} verified`] : [],
    ...total.faulty > 0 ? [colors.red(`${numberText(total.faulty)} failed`)] : [],
    ...total.unverified > 0 ? [`${numberText(total.unverified)} without a policy`] : [],
    ...signed === true ? [] : [colors.yellow(signed === false ? "not signed" : "signature not checked")]
  ];
  const first = `  ${fit(name, width2)} ${blocks.join("")}  ${figures2.join(", ") || "no sessions"}`;
  return marks.trim() === "" ? first : `${first}
  ${" ".repeat(width2)} ${colors.red(marks.trimEnd())}`;
}
var maxColumns5 = 42;
function failuresText(failures, colors) {
  if (failures.length === 0) return "";
  const shown = failures.slice(0, maxFailures4);
  const more2 = failures.length - shown.length;
  return [
    colors.bold("What failed"),
    "",
    ...shown.map((one) => failureText(one, colors)),
    ...more2 > 0 ? [`… and ${more2} more; --json lists them all.
`] : []
  ].join("\n");
}
function failureText(failure2, colors) {
  const { what, who, when, meaning, cause, whose, fix } = adviceOn(failure2);
  const isBad = failure2.effect === "refusal" && isCorroborated(failure2);
  const mark2 = isBad ? colors.red("×") : colors.yellow("!");
  return [
    `${mark2} ${colors.bold(what)} ${colors.dim(`[${failure2.kind}]`)}`,
    `  ${meaning}`,
    `  Reported by ${who} ${when}.`,
    ...cause === null ? [] : [`  Most often: ${cause}`],
    `  Where to look: ${whose}.`,
    `  ${colors.green("fix:")} ${fix}`,
    ""
  ].join("\n");
}
function nextText({ read: read2, sums: sums2 }, tone, colors) {
  if (read2 === null || sums2.senders.length === 0) return "";
  const { reports: reports2, since: since2, unreadable: unreadable2, unsigned, foreign, duplicates } = read2;
  const asides = [
    [duplicates, "read twice"],
    [foreign, "about other domains"],
    [unsigned, "not signed"],
    [unreadable2, "unreadable"]
  ];
  const counts = asides.flatMap(([count2, word]) => count2 > 0 ? [`${numberText(count2)} ${word}`] : []);
  return [
    colors.dim(
      `${counted(reports2, "report")} since ${since2}${counts.length > 0 ? ` (${counts.join(", ")})` : ""}.`
    ),
    ...nextSteps(tone, sums2),
    ""
  ].join("\n");
}
function nextSteps(tone, sums2) {
  const detail = "To see every report, with addresses: mta-sts reports … --format html > reports.html";
  if (tone === "unknown") return [];
  if (tone === "bad")
    return ["After the fix, run mta-sts verify to check the mail servers right away.", detail];
  return modeNow(sums2) === "testing" ? ["To see whether you can enforce the policy: mta-sts promote", detail] : [detail];
}
export {
  checkReports,
  enforceBranch,
  evidenceOnBranch,
  evidenceOnBranchName,
  failuresPart,
  gatherEvidence,
  keepEvidence,
  keepPromotion,
  promote,
  promoteSummary,
  promoteText,
  readFileOfBranch,
  reportReader,
  reportedOn,
  reports,
  reportsPage,
  reportsSummary,
  reportsText,
  sendersPart
};
