import {
  NotWritten,
  acceptKnown,
  admits,
  aliasCode,
  aliasIn,
  announcementIn,
  cachedPolicies,
  cachedUntil,
  candidates,
  checkNames,
  code,
  contentOfBytes,
  currentEntry,
  dayOf,
  defaultHost,
  describe,
  describeCharacter,
  displayName,
  emptyLedger,
  engineOf,
  escapeControl,
  fileChange,
  finding,
  foreignIn,
  hasErrors,
  idGrammar,
  isExample,
  isMapping,
  judgeAge,
  knownMxMistakes,
  ledgerOf,
  link,
  list,
  mapping,
  markdownTable,
  maxEvidenceSize,
  maxPolicyFileSize,
  minuteOf,
  modes,
  nearest,
  observeMx,
  oddity,
  oneDay,
  oneYear,
  orAbsent,
  orNull,
  policyFilePath,
  policyHost,
  readContents,
  readHostName,
  readMxPattern,
  readRecord,
  readRecords,
  recordCode,
  recordsOf,
  registrableDomain,
  renderPolicyFile,
  reportAddressProblem,
  reportAddresses,
  sameAddresses,
  secondsOf,
  sha256,
  single,
  sourcesOf,
  statusOf,
  strictly,
  stsKind,
  stsName,
  text,
  textOf,
  timestampOf,
  tlsRptKind,
  tlsRptName,
  treeOf,
  wantedRecord,
  wayOut,
  withOurLineEnds,
  withoutRepetitions
} from "./shared.mjs";

// src/github/branch.ts
async function readBranch(repository, name, paths) {
  const state = await repository.branch(name, [...new Set(paths)]);
  if (state === null) return null;
  return { head: state.head, parent: state.parent, read: (path, limit) => contentOf(state, path, limit) };
}
function contentOf(state, path, limit) {
  const bytes = state.files.get(path) ?? null;
  if (bytes === null) return { kind: "absent" };
  if (bytes === "link")
    return { kind: "unreadable", reason: "it is a link, which is not followed on GitHub" };
  return bytes.length > limit ? { kind: "too-large", limit } : contentOfBytes(bytes);
}

// src/verify/look/record-texts.ts
function recordTexts(answer) {
  return answer.kind === "records" ? answer.records.map((strings) => strings.join("")) : [];
}

// src/verify/look/aliases.ts
async function observeAliases(dns, domain2) {
  const names = [`_mta-sts.${domain2}`, `_smtp._tls.${domain2}`];
  const seen2 = await Promise.all(names.map((name) => askWithAlias(dns, name)));
  return seen2.flatMap(({ alias }) => alias ?? []);
}
async function askWithAlias(dns, name) {
  const answer = await dns.ask(name, "TXT");
  if (answer.kind === "unknown") return { answer, alias: null };
  const [alias, ...others] = answer.aliases;
  if (alias === void 0 || !await standsAlone(dns, name, alias)) return { answer, alias: null };
  return { answer, alias: { name, alias, target: others.at(-1) ?? alias, texts: recordTexts(answer) } };
}
async function standsAlone(dns, name, alias) {
  const beside = name.replace(/^[^.]+/, "_nothing-is-set-here");
  const answer = await dns.ask(beside, "CNAME");
  return answer.kind !== "unknown" && !(answer.kind === "records" && answer.records.includes(alias));
}

// src/github/sync-issue.ts
async function syncIssue(issues, wanted) {
  const found = await issues.find(wanted.marker);
  if (found === "disabled")
    return wanted.open === null ? noSync : { action: "failed", finding: finding("github/issues-disabled", null, {}) };
  return wanted.open === null ? close(issues, found, wanted) : report(issues, found, wanted.open, wanted.labels);
}
var noSync = { action: "none", issue: null };
async function report(issues, found, text2, labels) {
  if (found === null) {
    const opened = await issues.open(text2, labels);
    return opened.ok ? { action: "opened", issue: opened.value } : refused(opened);
  }
  if (isSame(found, text2)) return { action: "none", issue: found };
  const edited = await issues.edit(found.id, text2);
  if (!edited.ok) return refused(edited);
  if (found.isOpen) return { action: "edited", issue: found };
  const reopened = await issues.reopen(found.id);
  return reopened.ok ? { action: "reopened", issue: found } : refused(reopened);
}
async function close(issues, found, { closed }) {
  if (found === null) return noSync;
  if (!isSame(found, closed)) {
    const edited = await issues.edit(found.id, closed);
    if (!edited.ok) return refused(edited);
  }
  if (!found.isOpen) return { action: "none", issue: found };
  const done = await issues.close(found.id, closed.comment);
  return done.ok ? { action: "closed", issue: found } : refused(done);
}
function isSame(issue, { title, body }) {
  return issue.title === title && isSameBody(issue.body, body);
}
function isSameBody(left, right) {
  const lines = (text2) => text2.replace(/\r\n/g, "\n").trim();
  return lines(left) === lines(right);
}
function refused(outcome) {
  const answer = outcome.ok ? "" : outcome.message;
  return { action: "failed", finding: finding("github/issues-forbidden", null, { answer }) };
}

// src/github/checklist.ts
function renderChecklist(items) {
  return items.map(({ id, text: text2, isDone }) => {
    const comment = `<!-- task:${id}${isDone === null ? " unknown" : ""} -->`;
    return `- [${isDone ? "x" : " "}] ${text2} ${comment}`;
  }).join("\n");
}
function ticksIn(body) {
  const items = body.matchAll(/^[ \t]*[-*+] \[([ xX])\].*<!-- task:([a-z-]+)( unknown)? -->/gm);
  return new Map(
    [...items].map(([, box, id, unknown2]) => [id, box === " " ? unknown2 ? null : false : true])
  );
}
function openChecklist(issues, { marker, open, closed }) {
  return noticeUnlessKept(async () => {
    const sync = await syncIssue(issues, { marker, open, closed, labels: [] });
    if (sync.action !== "failed") return null;
    const { code: code2, args } = sync.finding;
    return code2 === "github/issues-disabled" ? "issues are switched off" : String(args.answer);
  });
}
function updateChecklist(issues, marker, update) {
  return noticeUnlessKept(async () => {
    const found = await issues.find(marker);
    if (found === null || found === "disabled" || !found.isOpen) return null;
    const { open, closed, isComplete: isComplete2 } = update(ticksIn(found.body));
    const { title, body } = isComplete2 ? closed : open;
    if (!isComplete2 && isSameBody(found.body, body)) return null;
    const edited = await issues.edit(found.id, { title, body });
    const ended = edited.ok && isComplete2 ? await issues.close(found.id, closed.comment) : edited;
    return ended.ok ? null : ended.message;
  });
}
async function noticeUnlessKept(keep) {
  const reason = await keep().catch((error) => error.message);
  return reason === null ? [] : [finding("setup/no-issue", null, { reason })];
}

// src/report/to-do-list.ts
var instructions = {
  pages: (_, { url }) => `Switch on GitHub Pages: ${link("Settings → Pages", `${url}/settings/pages`)}, **Source: GitHub Actions**; then run the workflow **MTA-STS policy** again in ${link("Actions", `${url}/actions`)}`,
  "custom-domain": (domain2, { url }) => `Set the custom domain ${code(policyHost(domain2))} in ${link("Settings → Pages", `${url}/settings/pages`)}, before any DNS record points there`,
  "verified-domain": (domain2) => `Verify ${code(domain2)} as yours in ${link("your account's Pages settings", "https://github.com/settings/pages")} (for an organisation: in its settings), so that nobody else can claim the host`,
  "host-record": (domain2) => `Set the DNS record of ${code(policyHost(domain2))}`,
  certificate: () => "Wait for the certificate (GitHub makes one by itself, within an hour)",
  https: (_, { url }) => `Tick **Enforce HTTPS** in ${link("Settings → Pages", `${url}/settings/pages`)}`,
  policy: (domain2) => {
    const policyUrl = `https://${policyHost(domain2)}/${policyFilePath}`;
    return `The policy is live at ${link(code(policyUrl), policyUrl)}`;
  },
  "tls-rpt": (domain2) => `Set the TXT record ${code(`_smtp._tls.${domain2}`)}, so that senders report failures`,
  txt: (domain2, _, alias) => alias === null ? `Set the TXT record ${code(stsName(domain2))}, last of all, when the policy is live` : `Set the CNAME record ${code(stsName(domain2))}, once, and last of all, when the policy is live, the TXT record ${code(alias)} that it leads to`,
  mx: () => "Every mail server of the domain is admitted by the policy",
  "dns-credential": (_, { url }) => `Give the workflow the credential for DNS, once: in ${link("Settings → Environments", `${url}/settings/environments`)} an environment ${code("dns")}, for the default branch only, with the secret ${code("DNS_TOKEN")}. With a wait timer of 11 minutes it sets each new id by itself at once; without one, within a day`,
  "required-check": (_, { url }) => `Protect the branch, so that nobody merges what the check refuses: ${link("Settings → Rules → New branch ruleset", `${url}/settings/rules/new?target=branch`)}, for the default branch, tick **Require a pull request before merging** and **Require status checks to pass** with the check \`check\`. From then on the generated files come as a pull request too, which ${link("Settings → Actions", `${url}/settings/actions`)} has to allow`
};
function unknown(task) {
  return task === "required-check" || task === "dns-credential" ? " *(nobody looks, so tick it yourself)*" : " *(GitHub does not say)*";
}
function removal(owner, aliases) {
  const alias = aliases.find(({ name }) => name === owner);
  return alias === void 0 ? "" : `; right before, delete the CNAME ${aliasCode(alias)}`;
}
function toDoList({ toDo: toDo2, domain: domain2, wanted, aliases }, repository) {
  const alias = aliasIn(wanted, domain2);
  const owners = {
    "tls-rpt": tlsRptName(domain2),
    txt: alias ?? stsName(domain2)
  };
  return renderChecklist(
    toDo2.map(({ task, done }) => ({
      id: task,
      text: `${instructions[task](domain2, repository, alias)}${done === true ? "" : removal(owners[task], aliases)}${done === null ? unknown(task) : ""}`,
      isDone: done
    }))
  );
}

// src/report/setup-issue.ts
function setupMarker(domain2) {
  return `<!-- mta-sts-policy setup ${domain2} -->`;
}
function setupIssue({ domain: domain2, toDo: toDo2, records, aliases, first }, repositoryUrl) {
  const name = displayName(domain2);
  const marker = setupMarker(domain2);
  const title = `Finish setting up MTA-STS for ${name}`;
  const rows = records.map(({ name: owner, type, value }) => [code(owner), type, code(value)]);
  const reports = `_smtp._tls.${domain2}`;
  const policyYml = link("policy.yml", `${repositoryUrl}/blob/HEAD/policy.yml`);
  const withoutReports = `There is no value for ${code(reports)} yet: name a mailbox for the reports in ${policyYml}, under \`tls_rpt\`, and merge that.`;
  const body = [
    marker,
    ...first === void 0 ? [] : [first],
    `What only you can do, in this order. Later runs tick what they find done, and close this issue when all is.`,
    toDoList({ toDo: toDo2, domain: domain2, wanted: records, aliases }, { url: repositoryUrl }),
    `The DNS records:

${markdownTable(["Name", "Type", "Value"], rows)}`,
    ...records.some(({ name: owner }) => owner === reports) ? [] : [withoutReports],
    `Every day the workflow **MTA-STS monitor** looks at what senders see. In a public repository GitHub stops such schedules after 60 days without activity, and says so by mail: ${link("switch it on again", `${repositoryUrl}/actions/workflows/mta-sts-monitor.yml`)} then.`,
    `The id in ${code(aliasIn(records, domain2) ?? stsName(domain2))} may change before it is set: take it from the last run of the workflow **MTA-STS policy**.`
  ];
  const comment = `${name} is set up: senders see its policy.`;
  const done = { toDo: toDo2, domain: domain2, wanted: records, aliases: [] };
  return {
    open: { title, body: body.join("\n\n") },
    closed: {
      title,
      body: [marker, comment, toDoList(done, { url: repositoryUrl })].join("\n\n"),
      comment
    }
  };
}
function checklistOf({ domain: domain2, toDo: toDo2, records, aliases }, ticks, repositoryUrl) {
  const merged = toDo2.map((one) => ({ ...one, done: one.done ?? ticks.get(one.task) ?? null }));
  const issue = setupIssue({ domain: domain2, toDo: merged, records, aliases }, repositoryUrl);
  return { ...issue, isComplete: isComplete(merged) };
}
var neededTasks = ["host-record", "policy", "txt"];
function isComplete(toDo2) {
  const known = toDo2.filter(({ done }) => done !== null);
  return known.every(({ done }) => done === true) && neededTasks.every((task) => known.some((one) => one.task === task));
}

// src/sts/record-alias.ts
function aliasesInTheWay(aliases, records) {
  return aliases.filter(
    ({ name, texts }) => records.some((record) => record.type === "TXT" && record.name === name && !saysTheSame(texts, record))
  );
}
function saysTheSame(texts, { value }) {
  const kind = value.startsWith(stsKind.version) ? stsKind : tlsRptKind;
  const [seen2, wanted] = [readRecords(texts, kind), readRecords([value], kind)];
  if (seen2.problems.length > 0 || seen2.value === null || wanted.value === null) return false;
  return sameAddresses(reportAddresses(seen2.value), reportAddresses(wanted.value));
}

// src/sts/record-mistakes.ts
function hintFor(text2, kind) {
  const shown = text2.slice(0, maxLength);
  const known = mistakes(kind).find(([pattern]) => pattern.test(shown));
  if (known !== void 0) return ` ${known[1]}`;
  const foreign = foreignIn(shown);
  if (foreign === null) return "";
  const { character, instead } = describeCharacter(foreign);
  return ` The value has ${character}. ${instead}`;
}
var maxLength = 1e3;
function hintForOthers(texts, kind) {
  const [other, name] = kind === stsKind ? [tlsRptKind, "_smtp._tls"] : [stsKind, "_mta-sts"];
  return texts.some((text2) => text2.startsWith(other.version)) ? ` What stands there belongs at ${name}: move it.` : "";
}
function mistakes({ version, required }) {
  const other = required === "id" ? "rua" : "id";
  return [
    [
      /\\;/,
      "Take away the backslash before the semicolon: octoDNS (`escaped_semicolons`), PowerDNS and some DNS panels want one, and here it has become part of the value."
    ],
    [new RegExp(`^${version}[ \\t]+\\w+=`), `Write the missing semicolon: ${version}; ${required}=…`],
    [/^\s*version\s*=/i, `Write ${version}, not version=.`],
    [
      new RegExp(`^(?!${version})${anyCase(version.slice(0, -2))}[Vv]?\\d*\\b|^${version}\\d`),
      `Write the version as ${version}.`
    ],
    [new RegExp(`[;\\s](?!${required}=)${anyCase(required)}=`), `Write ${required}= in lower case.`],
    [new RegExp(`[;\\s]${required}[ \\t]+=|[;\\s]${required}=[ \\t]`), "Write no blank beside the =."],
    [/;\s*(?:mailto|https):/i, "Write a comma, not a semicolon, between two addresses."],
    [/=\s*["']/, "Take away the quotation marks inside the value."],
    [/[;\s]ruf=/i, "Write rua=: ruf is a tag of DMARC, and TLS-RPT has no such field."],
    [
      /[;,\s](?:mode|mx|max_age)\s*[=:]/i,
      "Leave out mode, mx and max_age: they belong in the policy file, and only the id in this record."
    ],
    [
      /^\s*_[\w.-]+\.?\s+(?:\d+\s+)?(?:IN\s+)?TXT\b/i,
      "Enter the value alone: name and type have fields of their own."
    ],
    [new RegExp(`[;\\s]${other}=`), `Write ${required}=, as this is not the record that has ${other}=.`],
    [/http:/i, "Write https:, as reports are sent to no http: address."],
    [/mailto:\s/i, "Write no blank behind mailto:."],
    [/![\d.]+[kmgt]?\b/i, "Leave out the size behind the !, which only DMARC has."]
  ];
}
function anyCase(word) {
  return word.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
}
function countOf(text2, { required }) {
  return text2.split(";").filter((field) => field.trimStart().startsWith(`${required}=`)).length;
}
function asText(bytes) {
  if (/^[\x00-\x7f]*$/.test(bytes) || /[^\x00-\xff]/.test(bytes)) return bytes;
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return decoder.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return bytes;
  }
}

// src/verify/txt-record.ts
function checkRecord(observation, subject, rules3) {
  const { name } = observation;
  const { domain: domain2 } = subject;
  const servers = compareServers(observation);
  const { value, problems } = readAnswer(servers.answer, observation, rules3.kind);
  const ttl = maxTtl(observation);
  const texts = textsOf(servers.answer);
  const alias = "aliases" in servers.answer ? servers.answer.aliases.at(-1) ?? null : null;
  const text2 = candidates(texts, rules3.kind)[0] ?? texts.find((one) => one.startsWith(rules3.kind.version)) ?? "";
  const judged = value === null ? null : rules3.judge({ value, name, ttl, text: text2, alias: observation.alias, subject });
  const record = wantedRecord(subject, name, rules3.example.replace("example.com", domain2));
  const report2 = (problem2) => {
    const hint = "text" in problem2 ? hintFor(String(problem2.text), rules3.kind) : `${hintForOthers(texts, rules3.kind)}${hintForAlias(observation)}`;
    return findingOf(problem2, rules3.check, { name, domain: domain2, record, hint });
  };
  return {
    name: rules3.check,
    target: name,
    seen: judged === null ? "" : `${judged.seen}, TTL ${ttl}${alias === null ? "" : `, alias of ${alias}`}`,
    findings: [...problems.map(report2), ...judged?.findings ?? [], ...servers.problems.map(report2)],
    // The answer that counts may say more than the resolver's.
    ...observation.alias && { alias: { ...observation.alias, texts } }
  };
}
function hintForAlias({ alias }) {
  return alias === null ? "" : ` A CNAME record there leads to ${alias.alias}: delete it first.`;
}
function findingOf({ problem: problem2, ...args }, check, common) {
  const code2 = recordCode(check, problem2);
  return finding(code2, null, { ...common, ...args });
}
function readAnswer(answer, { misplaced }, kind) {
  if (answer.kind === "unknown") return problem({ problem: "unknown", reason: answer.reason });
  const texts = textsOf(answer);
  const reading = readRecords(texts, kind);
  if (reading.problems[0]?.problem !== "absent") return reading;
  const [elsewhere2] = misplaced;
  if (elsewhere2 !== void 0) return problem({ problem: "misplaced", found: elsewhere2 });
  const alias = answer.aliases.at(-1);
  return alias === void 0 || texts.length > 0 ? reading : problem({ problem: "dangling-alias", alias });
}
function textsOf(answer) {
  return recordTexts(answer).map(asText);
}
function problem(one) {
  return { value: null, problems: [one] };
}
function compareServers({ answer, servers }) {
  const silent = servers.filter((one) => one.answer.kind === "unknown");
  const answering = servers.filter((one) => one.answer.kind !== "unknown");
  const count2 = (one) => answering.filter((other) => textsIn(other.answer) === textsIn(one.answer)).length;
  const [usual] = [...answering].sort((one, other) => count2(other) - count2(one));
  const agree = answering.filter((one) => textsIn(one.answer) === textsIn(usual.answer));
  const differ = answering.filter((one) => !agree.includes(one));
  const isBehind = usual !== void 0 && differ.length === 0 && agree.every((one) => "authoritative" in one.answer && one.answer.authoritative) && textsIn(usual.answer) !== textsIn(answer);
  const problems = [];
  if (isBehind) problems.push({ problem: "resolver-behind" });
  if (differ.length > 0)
    problems.push({ problem: "servers-disagree", servers: namesOf(differ), others: namesOf(agree) });
  if (silent.length > 0) problems.push({ problem: "server-silent", servers: namesOf(silent) });
  return { answer: isBehind ? usual.answer : answer, problems };
}
function textsIn(answer) {
  return recordTexts(answer).sort().join("\n");
}
function namesOf(servers) {
  return servers.map(({ server }) => server).join(", ");
}
function maxTtl({ answer, servers }) {
  const answers = [answer, ...servers.map((one) => one.answer)];
  return Math.max(0, ...answers.map((one) => one.kind === "records" ? one.ttl : 0));
}

// src/verify/sts-alias.ts
var elsewhere = {
  right: { own: "txt/own-record", alias: "txt/alias-elsewhere" },
  other: { own: "txt/own-record-old", alias: "txt/alias-elsewhere-old" }
};
var codes = /* @__PURE__ */ new Set([
  "txt/alias-missing",
  ...Object.values(elsewhere).flatMap((one) => Object.values(one))
]);
function leadsToAlias(check) {
  return statusOf(check) !== "unknown" && !check.findings.some(({ code: code2 }) => codes.has(code2));
}
function checkAliased(observation, alias, published, checkThere) {
  const { name, answer } = observation;
  if (answer.kind === "unknown") return checkThere(observation);
  const isLed = leads(answer, alias);
  const found = isLed ? answer : answerOfServers(observation, alias);
  if (found === null)
    return {
      name: "txt",
      target: name,
      seen: "",
      findings: [missing(observation, answer, alias, published)]
    };
  const there = observedAt(alias, found, observation);
  const check = checkThere(isLed ? there : { ...there, servers: [], misplaced: [] });
  return {
    ...check,
    target: name,
    seen: check.seen && `${check.seen}, alias of ${alias}`,
    findings: [...check.findings, ...isLed ? [] : [finding("txt/resolver-behind", null, { name })]]
  };
}
function leads(answer, alias) {
  return answer.kind !== "unknown" && answer.aliases.includes(alias);
}
function answerOfServers({ servers }, alias) {
  const answers = servers.map(({ answer }) => answer).filter(({ kind }) => kind !== "unknown");
  return answers.every((one) => leads(one, alias)) ? answers[0] ?? null : null;
}
function observedAt(alias, answer, observation) {
  const beyond = answer.aliases.slice(answer.aliases.indexOf(alias) + 1);
  const [next, ...others] = beyond;
  const texts = textsOf(answer);
  return {
    ...observation,
    name: alias,
    answer: { ...answer, aliases: beyond },
    alias: next === void 0 ? null : { name: alias, alias: next, target: others.at(-1) ?? next, texts }
  };
}
function missing({ name, misplaced: [found] }, answer, alias, published) {
  const wanted = (owner) => wantedRecord({ published }, owner, "");
  const args = { name, alias, cname: wanted(name), record: wanted(alias), domain: published.policy.domain };
  const { value: id } = readRecords(textsOf(answer), stsKind);
  const target = answer.aliases.at(-1);
  if (id === null) {
    const leadsTo = target === void 0 ? "" : ` It leads to ${target}.`;
    const isAt = found === void 0 ? "" : ` There is a record at ${found}, where no sender looks.`;
    return finding("txt/alias-missing", null, { ...args, hint: `${leadsTo}${isAt}` });
  }
  const kind = id === published.entry.id ? "right" : "other";
  const known = { ...args, id, published: published.entry.id };
  return target === void 0 ? finding(elsewhere[kind].own, null, known) : finding(elsewhere[kind].alias, null, { ...known, target });
}

// src/report/verified.ts
function verified({ checks: checks2, served }, subject, strict, live = []) {
  const { domain: domain2, published, now } = subject;
  const judged = strict ? checks2.map((check) => ({ ...check, findings: strictly(check.findings) })) : checks2;
  const isLive = live.some(({ code: code2 }) => code2 === "live/settled" || code2 === "live/caches") && served?.isPublished !== false;
  const text2 = served?.text ?? null;
  const all = [
    ...judged.flatMap(({ findings }) => findings),
    ...strict ? strictly(live) : live,
    ...checks2.length === 0 ? [finding("verify/nothing-checked", null, { names: checkNames.join(", ") })] : []
  ];
  return {
    ...nothingSeen,
    domain: domain2,
    checks: judged,
    cached: cachedPolicies(published?.ledger ?? emptyLedger, now, false),
    policy: served?.policy ?? null,
    findings: all,
    sources: new Map(text2 === null ? [] : [[served.check.target, text2]]),
    wanted: published?.records ?? [],
    engine: published?.policy.dns ? engineOf(published.policy.dns) : null,
    aliases: aliasesInTheWay(
      checks2.flatMap(({ alias }) => alias ?? []),
      published?.records ?? []
    ),
    isLive,
    toSet: isLive ? (published?.records ?? []).filter((record) => !isRight(record, subject, judged)) : []
  };
}
function isRight(record, { domain: domain2, published }, checks2) {
  if (record.name === policyHost(domain2)) return true;
  const isAnnouncement = record === announcementIn(published?.records ?? []);
  const target = isAnnouncement ? stsName(domain2) : record.name;
  const isGood = record.type === "CNAME" ? leadsToAlias : (check) => statusOf(check) === "ok";
  return checks2.some((check) => check.target === target && isGood(check));
}
var nothingSeen = {
  command: "verify",
  checks: [],
  cached: [],
  policy: null,
  sources: /* @__PURE__ */ new Map(),
  isLive: false,
  toSet: [],
  wanted: [],
  engine: null,
  aliases: [],
  toDo: []
};

// src/verify/dns/unfinished.ts
function parseUnfinished(text2) {
  let value;
  try {
    value = JSON.parse(text2 ?? "null");
  } catch {
    return null;
  }
  if (!isMapping(value)) return null;
  const { id, since: since2 } = value;
  if (typeof id !== "string") return null;
  return { id, since: typeof since2 === "number" && Number.isSafeInteger(since2) ? since2 : null };
}
function isDamagedState(text2) {
  return /^\0+$/.test(text2) || text2.startsWith('{"id":"') && !isJson(text2);
}
function isJson(text2) {
  try {
    JSON.parse(text2);
    return true;
  } catch {
    return false;
  }
}
function unfinished(id, served) {
  return { id, since: served.kind === "caches" || served.kind === "settled" ? served.since : null };
}
function renderUnfinished(unfinished2) {
  return `${JSON.stringify(unfinished2)}
`;
}

// src/verify/downgrade.ts
var oldIds = /* @__PURE__ */ new Set([
  "txt/id-old",
  "txt/id-unknown",
  "txt/own-record-old",
  "txt/alias-elsewhere-old"
]);
function downgradeUntilLive(checks2) {
  const isNext = ({ code: code2 }) => oldIds.has(code2);
  const takePart = checks2.some(
    ({ name, findings }) => name === "txt" && findings.every((one) => one.severity !== "error" || isNext(one))
  );
  const soften = (one) => one.severity === "error" && (!takePart || isNext(one)) ? { ...one, severity: "warning" } : one;
  return checks2.map((check) => ({ ...check, findings: check.findings.map(soften) }));
}

// src/verify/to-do.ts
var tasks = [
  "pages",
  "custom-domain",
  "verified-domain",
  "host-record",
  "certificate",
  "https",
  "policy",
  "tls-rpt",
  "txt",
  "mx",
  "dns-credential",
  "required-check"
];
function toDo(pages, checks2, subject) {
  const host = policyHost(subject.domain);
  const isGood = (name) => {
    const found = checks2.filter((check) => check.name === name).map(statusOf);
    if (found.length === 0 || found.includes("unknown")) return found.includes("fail") ? false : null;
    return !found.includes("fail");
  };
  const served = isGood("https");
  const done = {
    // A site that is served is switched on, whoever serves it.
    pages: pages === null || pages.build === "unknown" ? served || null : pages.build !== "none",
    "custom-domain": pages?.domain ? pages.domain === host : served || null,
    "verified-domain": pages?.domainState ? pages.domainState === "verified" : null,
    "host-record": isGood("host"),
    certificate: served === true ? true : pages?.certificate ? isMade(pages.certificate) : served,
    https: pages?.enforcesHttps ?? null,
    policy: isGood("policy"),
    "tls-rpt": checks2.some(
      ({ name, findings }) => name === "tls-rpt" && findings.some(({ severity }) => severity !== "notice")
    ) ? false : isGood("tls-rpt"),
    txt: isGood("txt"),
    mx: isGood("mx"),
    // Nobody sees secrets; that records set themselves shows only later.
    "dns-credential": null,
    // Rules are of more kinds than can be looked through.
    "required-check": null
  };
  const isAtPages = (subject.published?.policy.host ?? defaultHost).name === "github-pages";
  const setsItself = subject.published?.policy.dns != null;
  return tasks.filter((task) => (isAtPages || !ofPages.has(task)) && (setsItself || task !== "dns-credential")).map((task) => ({ task, done: done[task] }));
}
function tasksAtStart(pages, domain2, now) {
  return toDo(pages, [], { domain: domain2, published: null, now }).map(({ task, done }) => ({
    task,
    done: onlyGitHubKnows.has(task) ? done : done ?? false
  }));
}
var onlyGitHubKnows = /* @__PURE__ */ new Set([
  "verified-domain",
  "https",
  "dns-credential",
  "required-check"
]);
var ofPages = /* @__PURE__ */ new Set(["pages", "custom-domain", "verified-domain", "https"]);
function isMade(state) {
  return ["issued", "uploaded", "approved"].includes(state);
}

// src/verify/look/addresses.ts
async function observeAddresses(dns, host) {
  const [ipv4, ipv6] = await Promise.all([dns.ask(host, "A"), dns.ask(host, "AAAA")]);
  return { ipv4, ipv6 };
}
async function observeSomeAddress(dns, host) {
  const ipv4 = await dns.ask(host, "A");
  return { ipv4, ipv6: ipv4.kind === "records" ? notAsked : await dns.ask(host, "AAAA") };
}
var notAsked = { kind: "unknown", reason: "it was not asked for" };

// src/verify/look/policy-host.ts
async function observePolicyHost(network, host, lookUp = observeAddresses) {
  const [addresses, caa] = await Promise.all([
    lookUp(network.dns, host),
    network.brief ? null : relevantCaa(network, host)
  ]);
  return { host, ...addresses, caa };
}
async function relevantCaa({ dns }, host) {
  for (let name = host; name.includes("."); name = name.slice(name.indexOf(".") + 1)) {
    const answer = await dns.ask(name, "CAA");
    if (answer.kind === "unknown") return null;
    if (answer.kind === "records") return { name, records: answer.records };
  }
  return null;
}
function addressesOf({ ipv4, ipv6 }) {
  return [ipv4, ipv6].flatMap((answer) => answer.kind === "records" ? answer.records : []);
}
function aliasesOf({ ipv4, ipv6 }) {
  const chains = [ipv4, ipv6].map((answer) => "aliases" in answer ? answer.aliases : []);
  return chains.find(({ length: length2 }) => length2 > 0) ?? [];
}
function aliasOf(observation) {
  return aliasesOf(observation).at(-1) ?? null;
}

// src/verify/host.ts
function checkHost(observation, mayConnect, subject) {
  const { host } = observation;
  const addresses = addressesOf(observation);
  const alias = aliasOf(observation);
  const leads2 = alias === null ? "" : `alias of ${alias}, `;
  return {
    name: "host",
    target: host,
    seen: `${leads2}${addresses.slice(0, 4).join(", ")}${addresses.length > 4 ? ", …" : ""}`,
    findings: [
      ...addresses.length === 0 ? [absence(observation, subject)] : [],
      ...privateAddresses(host, addresses, mayConnect),
      ...judgeAlias(observation, subject),
      ...judgeCaa(observation, subject)
    ]
  };
}
function absence(observation, subject) {
  const { host, ipv4, ipv6 } = observation;
  const unknown2 = [ipv4, ipv6].find((answer) => answer.kind === "unknown");
  if (unknown2?.kind === "unknown")
    return finding("host/not-looked-up", null, { host, reason: unknown2.reason });
  const alias = aliasOf(observation);
  const record = wantedRecord(subject, host, "a CNAME, or A and AAAA");
  return alias === null ? finding("host/no-address", null, { host, record }) : finding("host/dangling-alias", null, { host, alias, record });
}
function privateAddresses(host, addresses, mayConnect) {
  const address = addresses.find((one) => !mayConnect(one));
  return address === void 0 ? [] : [finding("host/private-address", null, { host, address })];
}
function judgeAlias(observation, subject) {
  const { host } = observation;
  const expected = expectedAlias(host, subject);
  if (expected === void 0 || addressesOf(observation).length === 0) return [];
  const aliases = aliasesOf(observation);
  if (aliases.includes(expected)) return [];
  const alias = aliases.find(isPages);
  return alias === void 0 ? [finding("host/elsewhere", null, { host, expected })] : [finding("host/other-pages", null, { host, alias, record: `CNAME ${expected}` })];
}
function expectedAlias(host, { published }) {
  return published?.records.find(({ name, type }) => name === host && type === "CNAME")?.value;
}
function isPages(name) {
  return name.endsWith(".github.io");
}
var pagesAuthority = "letsencrypt.org";
function judgeCaa(observation, subject) {
  const { host, caa } = observation;
  const isForPages = aliasesOf(observation).some(isPages) || addressesOf(observation).length === 0 && isPages(expectedAlias(host, subject) ?? "");
  const issuers = (caa?.records ?? []).filter(({ tag }) => tag.toLowerCase() === "issue").map(({ value }) => value.split(";")[0].trim().toLowerCase());
  if (caa === null || !isForPages || issuers.length === 0 || issuers.includes(pagesAuthority)) return [];
  return [finding("host/caa-forbids", null, { host, name: caa.name, authority: pagesAuthority })];
}

// src/verify/certificate.ts
var day = 86400;
var renewalLimit = 14 * day;
var distrust = {
  DEPTH_ZERO_SELF_SIGNED_CERT: "it is signed by itself",
  SELF_SIGNED_CERT_IN_CHAIN: "its authority is not among the public ones",
  UNABLE_TO_GET_ISSUER_CERT: "its chain is not complete",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its chain is not complete, or leads to no public authority",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its chain is not complete, or leads to no public authority",
  CERT_NOT_YET_VALID: "it is not valid yet",
  CERT_REVOKED: "it was revoked",
  CERT_CHAIN_TOO_LONG: "its chain is too long"
};
function judgeCertificate({ names, expires, admitsHost, distrust: reason }, { host, address, codes: codes4, now }) {
  const at = { host, address, day: timestampOf(Number.isFinite(expires) ? expires : 0).slice(0, 10) };
  const findings = [];
  if (!admitsHost)
    findings.push(
      finding(codes4.name, null, { ...at, names: names.slice(0, 5).join(", ") || "no name at all" })
    );
  if (reason === "CERT_HAS_EXPIRED") findings.push(finding(codes4.expired, null, at));
  else if (reason !== null) findings.push(finding(codes4.untrusted, null, { ...at, reason: inWords(reason) }));
  else if (expires - now < renewalLimit)
    findings.push(finding(codes4.endsSoon, null, { ...at, days: daysLeft(expires, now) }));
  return findings;
}
function inWords(code2) {
  return Object.hasOwn(distrust, code2) ? distrust[code2] : code2;
}
function describeCertificate({ issuer, expires }, now) {
  const left = Number.isFinite(expires) ? `${daysLeft(expires, now)} more days` : "an unknown time";
  return `certificate by ${issuer || "an unnamed authority"} for ${left}`;
}
function daysLeft(expires, now) {
  return Math.max(0, Math.floor((expires - now) / day));
}

// src/verify/connection.ts
var failureWords = {
  timeout: "no answer in time",
  refused: "it refuses connections",
  unreachable: "no way leads there from here",
  reset: "it broke the connection off",
  tls: "no TLS connection came about, or none of version 1.2 or newer",
  malformed: "what came breaks the protocol"
};

// src/verify/look/policy-file.ts
var clients = {
  "mail servers": "mta-sts-policy (as a mail server that fetches an MTA-STS policy)",
  browsers: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  "clients without a name": null
};
var maxAddresses = 4;
async function observePolicyFile(network, dns) {
  const [first, ...others] = addressesToAsk(network, dns);
  if (first === void 0) return [];
  if (network.brief) return fetchAll(network, dns, [{ address: first }]);
  return fetchAll(network, dns, [
    { address: first, userAgents: Object.values(clients) },
    ...others.map((address) => ({ address })),
    { address: first, tls: "TLSv1.2" },
    { address: first, tls: "TLSv1.3" }
  ]);
}
async function observeServed(network, dns) {
  const requests = addressesToAsk(network, dns).map((address) => ({ address }));
  return fetchAll(network, dns, requests);
}
function fetchAll(network, { host }, requests) {
  const path = `/${policyFilePath}`;
  return Promise.all(
    requests.map(async ({ address, tls = null, userAgents = [clients["mail servers"]] }) => ({
      address,
      tls,
      result: await network.https.get({ host, address, path, userAgents, tls })
    }))
  );
}
function addressesToAsk(network, { host, ipv4, ipv6 }) {
  const families = [ipv4, ipv6].map((answer) => answer.kind === "records" ? answer.records : []);
  if (network.goesByProxy(host)) return families.flat().every(network.mayConnect) ? [null] : [];
  const addresses = families.flatMap((family) => family.filter(network.mayConnect).slice(0, maxAddresses));
  return network.brief ? addresses.slice(0, 1) : addresses;
}

// src/verify/https.ts
function checkHttps(fetches, host, now) {
  const first = fetches.find(({ result }) => result.kind === "connected")?.result;
  const seen2 = first?.kind === "connected" ? `status 200, ${first.tls}, ${describeCertificate(first.certificate, now)}` : "";
  const plain = fetches.filter(({ tls }) => tls === null);
  return {
    name: "https",
    target: `https://${host}/${policyFilePath}`,
    seen: seen2,
    findings: withoutRepetitions([
      ...fetches.length === 0 ? [finding("https/no-address", null, {})] : [],
      ...judgeReachability(plain),
      ...plain.flatMap((fetch) => judgeFetch(fetch, host, now)),
      ...judgeClients(plain),
      ...judgeVersions(fetches)
    ])
  };
}
function servedBodies(fetches) {
  return fetches.flatMap(
    ({ address, result }) => answersOf(result).filter(isAccepted).map(({ userAgent, body }) => ({ address: labelOf(address), to: nameOf(userAgent), body }))
  );
}
function isAccepted(answer) {
  return answer.kind === "answer" && answer.status === 200 && !answer.tooLarge && encodingOf(answer) === null;
}
function encodingOf(answer) {
  if (answer.kind === "failed" || answer.status !== 200) return null;
  const codings = (answer.contentEncoding ?? "").split(",").map((one) => one.trim().toLowerCase());
  return codings.filter((one) => one !== "" && one !== "identity").join(", ") || null;
}
function answersOf(result) {
  return result.kind === "connected" ? result.answers : [];
}
function labelOf(address) {
  return address ?? "the proxy";
}
var isUnreachable = ({ result }) => result.kind === "failed" && result.failure === "unreachable";
function judgeReachability(fetches) {
  const unreachable = fetches.filter(isUnreachable);
  if (unreachable.length === 0 || unreachable.length < fetches.length) return [];
  const addresses = unreachable.map(({ address }) => labelOf(address)).join(", ");
  return [finding("https/unreachable", null, { addresses, reason: failureWords.unreachable })];
}
var codes2 = {
  name: "https/certificate-name",
  expired: "https/certificate-expired",
  untrusted: "https/certificate-untrusted",
  endsSoon: "https/certificate-ends-soon"
};
function judgeFetch(fetch, host, now) {
  const { result } = fetch;
  const address = labelOf(fetch.address);
  if (isUnreachable(fetch)) return [];
  if (result.kind === "failed")
    return [finding("https/failed", null, { address, reason: failureWords[result.failure] })];
  const { certificate } = result;
  const isPages2 = !certificate.admitsHost && certificate.names.includes("*.github.io");
  const judged = isPages2 ? [finding("https/pages-certificate", null, { host })] : judgeCertificate(certificate, { host, address, codes: codes2, now });
  const [answer] = result.answers;
  return answer === void 0 ? judged : [...judged, ...judgeAnswer(answer, address), ...result.answers.flatMap(judgeEncoding)];
}
function judgeAnswer(answer, address) {
  if (answer.kind === "failed")
    return [finding("https/failed", null, { address, reason: failureWords[answer.failure] })];
  const { status, location, tooLarge, milliseconds } = answer;
  if (status >= 300 && status < 400)
    return [finding("https/redirect", null, { address, status, location: location ?? "nowhere" })];
  if (status !== 200) return [finding("https/status", null, { address, status })];
  return [
    ...judgeContentType(answer),
    ...tooLarge ? [finding("https/too-large", null, {})] : [],
    ...milliseconds > slowLimit ? [finding("https/slow", null, { seconds: Math.round(milliseconds / 100) / 10 })] : []
  ];
}
function judgeEncoding(answer) {
  const encoding = encodingOf(answer);
  return encoding === null ? [] : [finding("https/content-encoding", null, { encoding })];
}
var slowLimit = 4e3;
function judgeContentType({ contentTypes }) {
  if (contentTypes.length > 1)
    return [
      finding("https/content-types", null, { count: contentTypes.length, types: contentTypes.join(" and ") })
    ];
  const [type = "nothing"] = contentTypes;
  return /^text\/plain\s*(;|$)/i.test(type.trim()) ? [] : [finding("https/content-type", null, { type })];
}
function judgeClients(fetches) {
  return fetches.flatMap(({ result }) => {
    const answers = answersOf(result);
    if (!answers.some(isAccepted)) return [];
    return answers.filter((answer) => !isAccepted(answer) && encodingOf(answer) === null).map(({ userAgent }) => finding("https/user-agent", null, { who: nameOf(userAgent) }));
  });
}
function nameOf(userAgent) {
  return Object.entries(clients).find(([, name]) => name === userAgent)?.[0] ?? "some clients";
}
function judgeVersions(fetches) {
  if (!fetches.some(({ tls, result }) => tls === null && result.kind === "connected")) return [];
  const isMissing = (version) => fetches.some(
    ({ tls, result }) => tls === version && result.kind === "failed" && result.failure === "tls"
  );
  return [
    ...isMissing("TLSv1.2") ? [finding("https/without-older-tls", null, {})] : [],
    ...isMissing("TLSv1.3") ? [finding("https/without-newer-tls", null, {})] : []
  ];
}

// src/verify/look/mail-server.ts
async function observeMailServer(network, host, withStartTls) {
  const { dns, smtp, mayConnect, brief } = network;
  const { ipv4, ipv6 } = await (brief ? observeSomeAddress : observeAddresses)(dns, host);
  const addresses = [ipv4, ipv6].flatMap(
    (answer) => answer.kind === "records" ? answer.records.filter(mayConnect).slice(0, 1) : []
  );
  const probes = withStartTls ? await Promise.all(
    addresses.map(async (address) => ({ address, result: await smtp.probeStartTls({ host, address }) }))
  ) : [];
  return { host, ipv4, ipv6, probes };
}

// src/verify/look/name-servers.ts
async function zoneServers({ dns }, name, most) {
  for (let zone = name; zone.includes("."); zone = zone.slice(zone.indexOf(".") + 1)) {
    const answer = await dns.ask(zone, "NS");
    if (answer.kind === "unknown" && !(zone === name && await isAlias(dns, name)))
      return { reason: answer.reason };
    if (answer.kind === "records" && answer.aliases.length === 0)
      return { zone, servers: [...answer.records].sort().slice(0, most) };
  }
  return { reason: "no zone of its name has name servers" };
}
async function isAlias(dns, name) {
  const answer = await dns.ask(name, "CNAME");
  return answer.kind === "records" && answer.aliases.length === 0;
}
async function addressOf({ dns, mayConnect }, server) {
  for (const type of ["A", "AAAA"]) {
    const answer = await dns.ask(server, type);
    const address = answer.kind === "records" ? answer.records.find(mayConnect) : void 0;
    if (address !== void 0) return address;
  }
  return null;
}

// src/verify/look/txt.ts
function commonWrongNames(label, others, domain2, zone) {
  const names = [
    domain2,
    `${label}.${domain2}.${domain2}`,
    `${label}.${domain2}.${zone}`,
    ...["mta-sts", "mail", "smtp", "mx", "www"].map((host) => `${label}.${host}.${domain2}`),
    ...others.map((other) => `${other}.${domain2}`)
  ];
  return [...new Set(names)];
}
async function observeTxt(network, question) {
  const { name, versionTag } = question;
  if (network.brief) return { ...unseen, name, answer: await network.dns.ask(name, "TXT") };
  const { answer, alias } = await askWithAlias(network.dns, name);
  if (answer.kind === "unknown") return { ...unseen, name, answer };
  const [misplaced, servers] = await Promise.all([
    hasRecord(answer, versionTag) ? [] : findMisplaced(network, question),
    askAllServers(network, name, answer)
  ]);
  return { name, answer, alias, misplaced, servers };
}
var unseen = { alias: null, misplaced: [], servers: [] };
function hasRecord(answer, versionTag) {
  return recordTexts(answer).some((text2) => text2.toLowerCase().includes(versionTag));
}
async function findMisplaced({ dns }, { name, domain: domain2, wrongNames, versionTag }) {
  const label = name.slice(0, -domain2.length);
  const answer = await dns.ask(domain2, "MX");
  const hosts = answer.kind === "records" ? answer.records.map(({ host }) => host.toLowerCase()) : [];
  const belowHosts = hosts.filter((host) => host.endsWith(`.${domain2}`)).slice(0, maxServers).map((host) => `${label}${host}`);
  const found = await Promise.all(
    [.../* @__PURE__ */ new Set([...wrongNames, ...belowHosts])].map(
      async (one) => hasRecord(await dns.ask(one, "TXT"), versionTag) ? [one] : []
    )
  );
  return found.flat();
}
var maxServers = 8;
async function askAllServers(network, name, answer) {
  const owner = answer.aliases.at(-1) ?? name;
  const found = await zoneServers(network, owner, maxServers);
  return Promise.all(
    ("reason" in found ? [] : found.servers).map(async (server) => {
      const address = await addressOf(network, server);
      const own = address === null ? { kind: "unknown", reason: "it has no address that may be asked" } : await network.dns.ask(owner, "TXT", { address });
      return { server, answer: own };
    })
  );
}

// src/verify/mail-servers.ts
var absence2 = {
  "null-mx": "domain/null-mx",
  "no-mail": "domain/no-mail",
  "no-domain": "domain/not-found"
};
var maxServers2 = 20;
function checkMxRecords(mx, { domain: domain2 }) {
  const findings = judgeMxRecords(mx, domain2);
  return findings.length === 0 ? null : { name: "mx", target: domain2, seen: "", findings };
}
function judgeMxRecords(mx, domain2) {
  if (mx.kind === "unknown") return [finding("mx/not-looked-up", null, { domain: domain2, reason: mx.reason })];
  if (mx.kind !== "hosts") return [finding(absence2[mx.kind], null, { domain: domain2 })];
  return [
    ...mx.invalid.map((name) => judgeOddName(name, domain2)),
    ...mx.hosts.length > maxServers2 ? [finding("mx/too-many", null, { domain: domain2, most: maxServers2 })] : []
  ];
}
function judgeOddName(name, domain2) {
  switch (oddity(name)) {
    case "unnameable":
      return finding("mx/unnameable", null, { domain: domain2, name, way: wayOut(name) });
    case "never":
      return finding("mx/never-delivered", null, { domain: domain2, name });
    case "invalid":
      return finding("mx/invalid-name", null, { domain: domain2, name });
  }
}
function checkMx(server, policy2, mayConnect) {
  const { host } = server;
  const addresses = addressesOf(server);
  const alias = aliasOf(server);
  const isPrivate = addresses.find((address) => !mayConnect(address));
  const isRefused = policy2 !== null && policy2.mode !== "none" && !admits(policy2.mx, host);
  const word = policy2?.mode === "none" ? "nothing is demanded of it" : "admitted by the policy";
  return {
    name: "mx",
    target: host,
    seen: `${isRefused ? "not admitted by the policy" : word}; ${addresses.join(", ")}`,
    findings: [
      ...policy2 === null ? [finding("mx/not-compared", null, { host })] : [],
      ...isRefused ? [finding("mx/refused-by-policy", null, { host })] : [],
      ...addresses.length === 0 ? [judgeAbsence(server)] : [],
      ...alias === null ? [] : [finding("mx/alias", null, { host, alias })],
      ...isPrivate === void 0 ? [] : [finding("mx/private-address", null, { host, address: isPrivate })]
    ]
  };
}
function judgeAbsence({ host, ipv4, ipv6 }) {
  for (const answer of [ipv4, ipv6])
    if (answer.kind === "unknown")
      return finding("mx/address-unknown", null, { host, reason: answer.reason });
  return finding("mx/no-address", null, { host });
}
function downgradeForMode(check, policy2) {
  if (policy2?.mode === "enforce") return check;
  const severity = policy2?.mode === "none" ? "notice" : "warning";
  const soften = (one) => one.severity === "error" ? { ...one, severity } : one;
  return { ...check, findings: check.findings.map(soften) };
}

// src/sts/inspect-mx.ts
function inspectMx(lines, mode, start) {
  if (lines.length === 0) {
    return {
      value: [],
      findings: [finding(mode === "none" ? "policy-file/none-without-mx" : "policy-file/no-mx", start, {})]
    };
  }
  const judged = lines.map(judge);
  const value = judged.flatMap(({ pattern }) => pattern === null ? [] : [pattern]);
  const useless = value.length === 0 && mode !== "none" ? [finding("policy-file/mx-all-useless", lines[0].valuePlace, {})] : [];
  return { value, findings: [...judged.flatMap(({ findings }) => findings), ...useless] };
}
var uselessBecause = {
  empty: "it is empty",
  "ip-address": "it is an IP address, and senders compare names",
  list: "it holds more than one name",
  preference: "the number in front belongs in the MX record, not here",
  underscore: "no host name has an underscore",
  "leading-dot": "a leading dot was given up with the drafts; write *. instead",
  "wildcard-bare": "a wildcard stands for the first label of a name, not for all names",
  "wildcard-misplaced": "a wildcard stands only for the whole first label"
};
function judge({ value, valuePlace: place }) {
  if (/[^.]\.$/.test(value) && "pattern" in readMxPattern(value)) {
    return { pattern: null, findings: [finding("policy-file/mx-trailing-dot", place, { value })] };
  }
  const read2 = readMxPattern(value);
  if ("problem" in read2 && read2.problem === "character") {
    const { character, instead: instead2 } = read2;
    return {
      pattern: null,
      findings: [finding("policy-file/mx-character", place, { value, character, instead: instead2 })]
    };
  }
  if ("problem" in read2) {
    const reason2 = "reason" in read2 ? read2.reason : uselessBecause[read2.problem];
    return { pattern: null, findings: [finding("policy-file/mx-never-matches", place, { value, reason: reason2 })] };
  }
  const { pattern } = read2;
  if (/[^\x00-\x7f]/.test(value)) {
    return {
      pattern,
      findings: [finding("policy-file/mx-international", place, { value, instead: pattern })]
    };
  }
  const known = knownMxMistakes.get(pattern);
  if (known === void 0) return { pattern, findings: [] };
  const { reason, instead } = known;
  return { pattern, findings: [finding("policy-file/mx-known-mistake", place, { value, reason, instead })] };
}

// src/sts/inspect-whole-file.ts
var knownLookalikes = [
  [
    /^\s*<(!doctype|html|head|body|\?xml|!--)/i,
    "an HTML page",
    "Make the web server answer with the policy file itself, not with a page or an error page."
  ],
  [
    /^[ \t]*version[ \t]*:[^\r\n]{0,200}\\n/i,
    "one line of text, with the letters \\n instead of line ends",
    "Write version, mode, each mx and max_age on a line of its own; with printf or echo -e, \\n makes line ends."
  ],
  [
    /^[ \t]*version[ \t]*:[ \t]*STSv1[ \t]*[;,]?[ \t]*(?:mode|mx|max_age)[ \t]*:/i,
    "one line of text",
    "Write version, mode, each mx and max_age on a line of its own, without semicolons."
  ],
  [
    /^mx[ \t]*:[ \t]*(?:\[|\r?\n[ \t]*-[ \t])/im,
    "YAML, with mx as a list",
    "Write a line `mx: NAME` for each mail server."
  ],
  [
    /^\x1f[\x8b\ufffd]/,
    "compressed data (gzip)",
    "Serve the file as it is; where the server compresses it, let it say so only to clients that ask for it."
  ],
  [/^\s*\{\\rtf/i, "a document of a word processor", "Save it as plain text."],
  [
    /^\s*"?v=STSv1/i,
    "the value of the _mta-sts TXT record",
    "Publish the record in DNS and the policy (version, mode, mx, max_age) here."
  ],
  [
    /^\s*"?v=TLSRPTv1/i,
    "the value of the _smtp._tls TXT record",
    "Publish the record in DNS and the policy (version, mode, mx, max_age) here."
  ],
  [
    /^\s*[{[]/,
    "JSON, as early drafts of the RFC had it",
    "Write the lines version, mode, mx and max_age as `key: value`."
  ],
  [
    /^---\r?\n/,
    "YAML",
    "Write the lines version, mode, mx and max_age as `key: value`, each mx on a line of its own."
  ]
];
function inspectWholeFile(text2, start) {
  if (/^[ \t\r\n\ufeff]*$/.test(text2)) return [finding("policy-file/empty", start, {})];
  const content = text2.replace(/^\u{feff}/u, "");
  const lookalike = knownLookalikes.find(([pattern]) => pattern.test(content));
  if (lookalike !== void 0) {
    const [, what, instead] = lookalike;
    return [finding("policy-file/something-else", start, { what, instead })];
  }
  return content === text2 ? [] : [finding("policy-file/byte-order-mark", start, {})];
}

// src/sts/terms.ts
function splitLines(text2, file) {
  const lines = text2.split("\n").map((part, index, parts) => {
    const last = index === parts.length - 1;
    const end = last ? "" : part.endsWith("\r") ? "\r\n" : "\n";
    return {
      text: end === "\r\n" ? part.slice(0, -1) : part,
      end,
      place: { file, line: index + 1, column: 1 }
    };
  });
  return lines.at(-1)?.text === "" ? lines.slice(0, -1) : lines;
}
var knownKeys = ["version", "mode", "mx", "max_age"];
function knownKey(key) {
  return knownKeys.find((known) => known === key.toLowerCase()) ?? null;
}
function readTerm(line2) {
  const foreign = foreignBlank.exec(line2.text)?.[0];
  if (foreign === void 0) return readPlain(line2);
  const read2 = readPlain({ ...line2, text: line2.text.replace(new RegExp(foreignBlank, "gu"), " ") });
  const { term } = readPlain(line2);
  if (term !== null && knownKey(term.key) === null) return readPlain(line2);
  const place = { ...line2.place, column: 1 + line2.text.indexOf(foreign) };
  return {
    term: read2.term,
    findings: [finding("policy-file/character", place, describeCharacter(foreign))]
  };
}
var foreignBlank = new RegExp("(?! )\\p{Zs}|[\\u200b-\\u200f\\u2028\\u2029\\u2060\\ufeff\\u00ad]", "u");
function readPlain({ text: text2, place }) {
  const notATerm = objections.find(([pattern]) => pattern.test(text2));
  if (notATerm !== void 0) return { term: null, findings: [finding(notATerm[1], place, { line: text2 })] };
  const [, indent, key, blank, rest] = termPattern.exec(text2) ?? [];
  if (key === void 0) {
    const written = text2.split(":")[0].trim();
    return { term: null, findings: [finding("policy-file/bad-key", place, { key: written })] };
  }
  const value = rest.slice(blanksAtStart(rest));
  const keyPlace = { ...place, column: 1 + indent.length };
  const valuePlace = { ...place, column: 1 + text2.length - value.length };
  const term = { key, value: withoutBlanksAtEnd(value), keyPlace, valuePlace };
  return {
    term,
    findings: [
      ...indent === "" ? [] : [finding("policy-file/leading-blank", place, {})],
      ...blank === "" ? [] : [finding("policy-file/blank-before-colon", place, { key })],
      ...valueFindings(term)
    ]
  };
}
function valueFindings({ key, value, valuePlace }) {
  if (knownKey(key) !== null) {
    const start = /[ \t]#/.exec(value)?.index;
    return start === void 0 ? [] : [finding("policy-file/inline-comment", valuePlace, { comment: value.slice(start + 1) })];
  }
  if (value === "") return [finding("policy-file/empty-value", valuePlace, { key })];
  return value.includes("	") ? [finding("policy-file/control-character", valuePlace, {})] : [];
}
function blanksAtStart(text2) {
  let start = 0;
  while (text2[start] === " " || text2[start] === "	") start += 1;
  return start;
}
function withoutBlanksAtEnd(text2) {
  let end = text2.length;
  while (text2[end - 1] === " " || text2[end - 1] === "	") end -= 1;
  return text2.slice(0, end);
}
var termPattern = /^([ \t]*)([A-Za-z\d][\w.-]{0,31})([ \t]*):(.*)$/s;
var objections = [
  [/\r/, "policy-file/lone-carriage-return"],
  [/[\x00-\x08\x0b-\x1f\x7f]/, "policy-file/control-character"],
  [/^[ \t]*$/, "policy-file/blank-line"],
  [/^[ \t]*(#|\/\/)/, "policy-file/comment"],
  [/^[^:]*$/, "policy-file/no-colon"]
];

// src/sts/inspect-policy-file.ts
function inspectPolicyFile(text2, path) {
  const start = { file: path, line: 1, column: 1 };
  const whole = inspectWholeFile(text2, start);
  if (hasErrors(whole)) return { policy: null, findings: whole };
  const size = new TextEncoder().encode(text2).length;
  const lines = splitLines(text2.replace(/^\u{feff}/u, ""), path);
  const read2 = lines.map(readTerm);
  const terms = read2.flatMap(({ term }) => term === null ? [] : [term]);
  const { policy: policy2, findings } = readTerms(terms, start);
  const all = [
    ...whole,
    ...size > maxPolicyFileSize ? [finding("policy-file/too-large", start, { size })] : [],
    ...lineEndFindings(lines),
    ...read2.flatMap((one) => one.findings),
    ...findings
  ];
  return { policy: hasErrors(all) ? null : policy2, findings: all };
}
function lineEndFindings(lines) {
  const bare = lines.find((line2) => line2.end === "\n");
  return bare === void 0 ? [] : [finding("policy-file/line-feed", bare.place, {})];
}
var singleKeys = ["version", "mode", "max_age"];
var examples = { version: "version: STSv1", mode: "mode: testing", max_age: "max_age: 604800" };
function byKey(terms) {
  const groups2 = { version: [], mode: [], mx: [], max_age: [] };
  for (const term of terms) {
    const key = knownKey(term.key);
    if (key !== null) groups2[key].push(term);
  }
  for (const key of knownKeys) {
    const exact = groups2[key].filter((term) => term.key === key);
    if (exact.length > 0) groups2[key] = exact;
  }
  return groups2;
}
function readTerms(terms, start) {
  const known = byKey(terms);
  const mode = readMode(known.mode[0]);
  const maxAge = readMaxAge(known.max_age[0]);
  const mx = inspectMx(known.mx, mode.value, start);
  const findings = [
    ...terms.flatMap(keyFindings),
    ...singleKeys.flatMap((key) => countFindings(key, known[key], start)),
    // Of several the first counts, so the others can be what they like.
    ...known.version.slice(0, 1).flatMap(versionFindings),
    ...mode.findings,
    ...maxAge.findings,
    ...mx.findings
  ];
  if (mode.value === null || maxAge.value === null) return { policy: null, findings };
  return { policy: { mode: mode.value, mx: mx.value, max_age: maxAge.value }, findings };
}
function keyFindings({ key, keyPlace }) {
  const lower = knownKey(key);
  if (lower !== null) {
    return key === lower ? [] : [finding("policy-file/key-case", keyPlace, { key, instead: lower })];
  }
  const meant = nearest(key, knownKeys);
  return meant === null ? [finding("policy-file/unknown-key", keyPlace, { key })] : [finding("policy-file/misspelt-key", keyPlace, { key, nearest: meant })];
}
function countFindings(key, [first, ...others], start) {
  if (first === void 0)
    return [finding("policy-file/missing-key", start, { key, example: examples[key] })];
  return others.map(({ keyPlace }) => finding("policy-file/duplicate-key", keyPlace, { key }));
}
function versionFindings({ value, valuePlace }) {
  return value === "STSv1" ? [] : [finding("policy-file/version", valuePlace, { value })];
}
function readMode(term) {
  if (term === void 0) return { value: null, findings: [] };
  const { value, valuePlace: place } = term;
  const mode = modes.find((one) => one === value.toLowerCase());
  if (mode === void 0) return { value: null, findings: [finding("policy-file/mode", place, { value })] };
  return {
    value: mode,
    findings: mode === value ? [] : [finding("policy-file/mode-case", place, { value, instead: mode })]
  };
}
function readMaxAge(term) {
  if (term === void 0) return { value: null, findings: [] };
  const { value, valuePlace: place } = term;
  if (!/^\d{1,10}$/.test(value)) {
    return { value: null, findings: [finding("policy-file/max-age-grammar", place, { value })] };
  }
  const seconds = Number(value);
  const findings = [
    ...seconds > oneYear ? [finding("policy-file/max-age-over-a-year", place, { value })] : [],
    ...seconds < oneDay ? [finding("policy-file/max-age-under-a-day", place, { value })] : []
  ];
  return { value: seconds, findings };
}

// src/verify/policy.ts
function checkPolicy(fetches, host, subject) {
  const target = `https://${host}/${policyFilePath}`;
  const bodies = servedBodies(fetches);
  const [first] = bodies;
  if (first === void 0) {
    const findings2 = [finding("served/nothing", null, {})];
    return {
      check: { name: "policy", target, seen: "", findings: findings2 },
      policy: null,
      text: null,
      isPublished: false
    };
  }
  const text2 = textOf2(first.body);
  const { policy: policy2, findings } = inspectPolicyFile(text2, target);
  const differences = subject.published === null ? compareAmongThemselves(bodies) : compare(bodies, subject.published);
  const seen2 = policy2 === null ? "" : `${policy2.mode}, ${policy2.mx.length} mx, max_age ${policy2.max_age}`;
  return {
    check: {
      name: "policy",
      target,
      seen: seen2,
      findings: [...differences, ...subject.published?.aged ?? [], ...findings]
    },
    policy: policy2,
    text: text2,
    isPublished: subject.published !== null && differences.length === 0
  };
}
function compareAmongThemselves(bodies) {
  const others = bodies.filter(({ body }) => !isSame2(body, textOf2(bodies[0].body)));
  if (others.length === 0) return [];
  return [finding("served/inconsistent", null, { addresses: placesOf(others, bodies) })];
}
function placesOf(some, all) {
  const places = some.map(({ address, to }) => {
    const isForAll = all.every((one) => one.address !== address || some.includes(one));
    return isForAll ? address : `${address} (to ${to})`;
  });
  return [...new Set(places)].join(", ");
}
function compare(bodies, { text: text2, entry, ledger }) {
  const others = bodies.filter(({ body }) => !isSame2(body, text2));
  const [other] = others;
  if (other === void 0) return [];
  if (others.length < bodies.length)
    return [finding("served/partly", null, { addresses: placesOf(others, bodies) })];
  const served = textOf2(other.body);
  const digest = sha256(withOurLineEnds(served));
  const older = ledger.published.find((one) => one.sha256 === digest);
  return [
    older === void 0 ? finding("served/differs", null, firstDifference(served, text2)) : finding("served/old", null, { id: older.id, published: entry.id })
  ];
}
function isSame2(body, text2) {
  return withOurLineEnds(textOf2(body)) === withOurLineEnds(text2);
}
function textOf2(body) {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
}
function firstDifference(served, published) {
  const lines = { served: served.split(/\r?\n/), published: published.split(/\r?\n/) };
  const index = lines.published.findIndex((line2, number2) => line2 !== lines.served[number2]);
  const number = index < 0 ? lines.published.length : index;
  return { number: number + 1, served: lines.served[number] ?? "", published: lines.published[number] ?? "" };
}

// src/verify/starttls.ts
function checkStartTls(servers, domain2, now) {
  const isOpen = servers.some(({ probes }) => probes.some(({ result }) => !isSilent(result)));
  return servers.map((server) => {
    const { host, probes } = server;
    const hasResponse = probes.some(({ result }) => !isSilent(result));
    const findings = probes.filter(({ result }) => !hasResponse || !isUnreachable2(result)).flatMap(({ address, result }) => judgeResult(result, { host, address, domain: domain2, isOpen, now }));
    return {
      name: "starttls",
      target: host,
      seen: seen(probes, now),
      findings: probes.length === 0 ? [finding("starttls/no-address", null, {})] : withoutRepetitions(findings)
    };
  });
}
function isUnreachable2(result) {
  return result.kind === "failed" && result.failure === "unreachable";
}
function isSilent(result) {
  if (result.kind !== "failed") return false;
  return result.step === "connect" || result.step === "greeting" && result.failure !== "malformed";
}
var codes3 = {
  name: "starttls/certificate-name",
  expired: "starttls/certificate-expired",
  untrusted: "starttls/certificate-untrusted",
  endsSoon: "starttls/certificate-ends-soon"
};
function judgeResult(result, place) {
  const { host, address, domain: domain2, isOpen, now } = place;
  switch (result.kind) {
    case "secured":
      return judgeCertificate(result.certificate, { host, address, codes: codes3, now });
    case "no-starttls":
      return [finding("starttls/absent", null, { host })];
    case "refused":
      return result.step === "starttls" ? [finding("starttls/refused", null, { host, code: result.code })] : [notTestable(host, domain2, `it turns this machine away with ${result.code}`)];
    case "injected":
      return [finding("starttls/injected", null, { host })];
    case "failed": {
      const reason = failureWords[result.failure];
      if (result.failure === "unreachable" || isSilent(result) && !isOpen)
        return [notTestable(host, domain2, reason)];
      return isSilent(result) ? [finding("starttls/silent", null, { host, address, reason })] : [finding("starttls/failed", null, { host, address, reason })];
    }
  }
}
function notTestable(host, domain2, reason) {
  return finding("starttls/not-testable", null, { host, reason, command: `mta-sts verify ${domain2}` });
}
function seen(probes, now) {
  const secured = probes.map(({ result }) => result).find((one) => one.kind === "secured");
  return secured === void 0 ? "" : `${secured.tls}, ${describeCertificate(secured.certificate, now)}`;
}

// src/verify/tls-rpt.ts
function checkTlsRpt(observation, subject) {
  return checkRecord(observation, subject, rules);
}
var rules = {
  check: "tls-rpt",
  kind: tlsRptKind,
  example: "v=TLSRPTv1; rua=mailto:tls-reports@example.com",
  judge(field) {
    const addresses = reportAddresses(field.value);
    const hint = hintFor(field.text, tlsRptKind);
    const [problem2] = addresses.flatMap((address) => judgeAddress(address, hint));
    return {
      seen: addresses.join(", "),
      findings: problem2 === void 0 ? compareAddresses(addresses, field) : [problem2]
    };
  }
};
function judgeAddress(value, hint) {
  const problem2 = reportAddressProblem(value);
  return problem2 === null ? [] : [finding(`tls-rpt/rua-${problem2}`, null, { value, hint })];
}
function compareAddresses(rua, { name, alias, subject }) {
  const wanted = subject.published?.policy.tls_rpt ?? [];
  if (wanted.length === 0 || sameAddresses(rua, wanted)) return [];
  const args = {
    name,
    rua: rua.join(", "),
    published: wanted.join(", "),
    record: wantedRecord(subject, name, ""),
    hint: alias === null ? "" : ` (first delete the CNAME record there, which leads to ${alias.alias})`
  };
  return [finding("tls-rpt/record-differs", null, args)];
}

// src/verify/txt.ts
function checkTxt(observation, subject) {
  const { published } = subject;
  const checkThere = (there) => checkRecord(there, subject, rules2);
  return published === null || published.policy.alias === null ? checkThere(observation) : checkAliased(observation, published.policy.alias, published, checkThere);
}
var day2 = 86400;
var rules2 = {
  check: "txt",
  kind: stsKind,
  example: "v=STSv1; id=20260131120000",
  judge: (field) => ({
    seen: `id ${field.value}`,
    findings: [
      ...compareId(field),
      ...countOf(field.text, stsKind) > 1 ? [repeated(field)] : [],
      ...field.ttl > day2 ? [finding("txt/long-ttl", null, { ttl: field.ttl })] : []
    ]
  })
};
function repeated({ name, value, subject }) {
  return finding("txt/id-repeated", null, {
    name,
    record: wantedRecord(subject, name, `v=STSv1; id=${value}`)
  });
}
function compareId({ value: id, name, alias, subject }) {
  const { published } = subject;
  if (published === null || published.entry.id === id) return [];
  const isOld = published.ledger.published.some((entry) => entry.id === id);
  const record = wantedRecord(subject, name, "");
  const first = alias === null ? "" : `change the id at ${alias.target}, or delete the CNAME record and `;
  const args = { id, name, published: published.entry.id, record, first };
  const since2 = minuteOf(secondsOf(published.entry.from));
  return [isOld ? finding("txt/id-old", null, { ...args, since: since2 }) : finding("txt/id-unknown", null, args)];
}

// src/verify/verify-domain.ts
async function verifyDomain(network, subject, { skip, watch }) {
  const wants = (...names) => names.some((name) => !skip.has(name));
  const tell = (...checks2) => {
    const wanted = checks2.filter(({ name }) => wants(name));
    wanted.forEach(watch);
    return wanted;
  };
  const zone = network.brief ? subject.domain : await registrableDomain(subject.domain);
  const needsPolicy = wants("https", "policy", "mx", "starttls");
  const lookUp = network.brief ? observeSomeAddress : observeAddresses;
  const host = needsPolicy || wants("host") ? observePolicyHost(network, policyHost(subject.domain), lookUp) : null;
  const policy2 = needsPolicy && host !== null ? host.then((dns) => observePolicyFile(network, dns)) : null;
  const served = policy2?.then((fetches) => judgeFile(fetches, subject)) ?? null;
  const parts = await Promise.all([
    wants("txt") ? lookAtTxt(network, subject, zone).then(tell) : [],
    wants("tls-rpt") ? lookAtTlsRpt(network, subject, zone).then(tell) : [],
    host?.then((seen2) => tell(checkHost(seen2, network.mayConnect, subject))) ?? [],
    served?.then(({ https, served: served2 }) => tell(https, served2.check)) ?? [],
    wants("mx", "starttls") ? lookAtMail(network, subject, served, wants("starttls")).then((all) => tell(...all)) : []
  ]);
  const inOrder = (left, right) => checkNames.indexOf(left.name) - checkNames.indexOf(right.name);
  return { checks: parts.flat().sort(inOrder), served: (await served)?.served ?? null };
}
async function lookAtTxt(network, subject, zone) {
  const others = ["mta-sts", "_mta_sts", "_mtasts", "_sts", "_mta-sts._tcp"];
  const wrongNames = commonWrongNames("_mta-sts", others, subject.domain, zone);
  const question = {
    name: `_mta-sts.${subject.domain}`,
    domain: subject.domain,
    wrongNames,
    versionTag: "stsv1"
  };
  return checkTxt(await observeTxt(network, question), subject);
}
async function lookAtTlsRpt(network, subject, zone) {
  const others = [
    "_tlsrpt",
    "_tls-rpt",
    "_smtp-tls",
    "_smtp_tls",
    "smtp._tls",
    "_tls._smtp",
    "_smtp._tlsrpt",
    "_smtp"
  ];
  const wrongNames = commonWrongNames("_smtp._tls", others, subject.domain, zone);
  const question = {
    name: `_smtp._tls.${subject.domain}`,
    domain: subject.domain,
    wrongNames,
    versionTag: "tlsrptv1"
  };
  return checkTlsRpt(await observeTxt(network, question), subject);
}
function judgeFile(fetches, subject) {
  const host = policyHost(subject.domain);
  return { https: checkHttps(fetches, host, subject.now), served: checkPolicy(fetches, host, subject) };
}
async function lookAtMail(network, subject, served, withStartTls) {
  const mx = await observeMx(network.dns, subject.domain);
  const hosts = mx.kind === "hosts" ? mx.hosts.slice(0, maxServers2) : [];
  const [servers, policy2] = await Promise.all([
    Promise.all(hosts.map(({ host }) => observeMailServer(network, host, withStartTls))),
    served?.then((one) => one.served.policy) ?? null
  ]);
  const records = checkMxRecords(mx, subject);
  const checks2 = [
    ...records === null ? [] : [records],
    ...servers.map((server) => withAccepted(checkMx(server, policy2, network.mayConnect), subject)),
    ...withStartTls ? checkStartTls(servers, subject.domain, subject.now) : []
  ];
  return checks2.map((check) => downgradeForMode(check, policy2));
}
function withAccepted(check, { published }) {
  const reason = published?.policy.accept["mx/not-admitted"];
  if (reason === void 0) return check;
  const accept = (one) => one.code === "mx/refused-by-policy" ? { ...one, severity: "notice", accepted: reason } : one;
  return { ...check, findings: check.findings.map(accept) };
}

// src/verify/live.ts
function liveStatus(fetches, subject) {
  const { policy: policy2, check, isPublished } = checkPolicy(fetches, policyHost(subject.domain), subject);
  if (fetches.length === 0 || subject.published === null) return "blocked";
  if (isPublished && fetches.every(isServed)) return "live";
  if (policy2 !== null || check.findings.some(({ code: code2 }) => code2 === "served/differs")) return "old";
  return "nothing";
}
function isServed({ result }) {
  if (result.kind === "failed") return result.failure === "unreachable";
  return result.answers.length > 0 && result.answers.every(isAccepted);
}
var maxCacheAge = 600;
function cacheAge(fetches) {
  const answers = fetches.flatMap(
    ({ result }) => result.kind === "connected" ? [...result.answers] : []
  );
  const values = (key) => answers.map((one) => one.kind === "answer" ? Math.max(0, one[key] ?? 0) : 0);
  return {
    maxAge: Math.min(maxCacheAge, Math.max(0, ...values("maxAge"))),
    age: Math.min(maxCacheAge, ...values("age"))
  };
}

// src/verify/wait.ts
var pace = 15;
async function untilServed(network, subject, { atMost: atMost2, sleep, log, now, skipsSetup, waitsForCaches, seenSince }) {
  if (subject.published === null) return { kind: "nothing-published" };
  const end = now() + atMost2;
  const isFirst = subject.published.ledger.published.length === 1;
  const needsNoCaches = isFirst || await dnsHasId(network, subject);
  let since2 = seenSince;
  let logged = "";
  for (; ; ) {
    const fetches = await fetchServed(network, subject);
    const state = fetches === null ? "unknown" : liveStatus(fetches, subject);
    if (state === "blocked" && skipsSetup) return { kind: "setup" };
    const { age, maxAge } = cacheAge(fetches ?? []);
    since2 = state === "live" ? Math.min(since2 ?? now(), now() - age) : null;
    const until = since2 === null ? null : needsNoCaches ? now() : since2 + maxAge;
    if (since2 !== null && until !== null) {
      if (now() >= until) return { kind: "settled", since: since2 };
      if (!waitsForCaches || now() >= end) return { kind: "caches", since: since2, until };
    }
    if (now() >= end) return { kind: "not-yet", why: state === "live" ? "old" : state };
    const line2 = waitingFor[until === null ? state : "live"];
    if (line2 !== logged) log(line2);
    logged = line2;
    const rest = Math.min(pace, end - now(), until === null ? pace : until - now());
    await sleep(Math.max(1, rest) * 1e3);
  }
}
function servedFindings(served, { domain: domain2, published }, { atMost: atMost2, waitsForCaches }) {
  const record = published?.policy.alias ?? "_mta-sts";
  const notYet = () => [finding("live/not-yet", null, { time: lasting(atMost2), record })];
  switch (served.kind) {
    case "settled":
      return [finding("live/settled", null, { domain: domain2 })];
    case "caches":
      return waitsForCaches ? notYet() : [finding("live/caches", null, { domain: domain2, time: minuteOf(served.until) })];
    case "not-yet":
      return notYet();
    case "nothing-published":
      return [finding("live/nothing-published", null, { domain: domain2 })];
    case "setup":
      return [];
  }
}
function lasting(seconds) {
  return seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
}
var waitingFor = {
  live: "The policy is served. Waiting until no cache can hold the one before it …",
  old: "Waiting for the policy that was published: another one is still served …",
  nothing: "Waiting for the policy to be served …",
  unknown: "Waiting for the policy to be served …",
  blocked: "Waiting for the policy to be served: the policy host cannot be reached yet …"
};
async function fetchServed(network, { domain: domain2 }) {
  const host = await observePolicyHost({ ...network, brief: true }, policyHost(domain2));
  const isUnsure = host.ipv4.kind === "unknown" || host.ipv6.kind === "unknown";
  if (isUnsure && addressesOf(host).length === 0) return null;
  return observeServed({ ...network, brief: false }, host);
}
async function dnsHasId({ dns }, { domain: domain2, published }) {
  const answer = await dns.ask(`_mta-sts.${domain2}`, "TXT");
  const [record = "", ...others] = candidates(recordTexts(answer), stsKind);
  const reading = readRecord(record, stsKind);
  return others.length === 0 && reading.problem === null && reading.value === published?.entry.id;
}

// src/commands/unfinished.ts
var maxSize = 4096;
function loadUnfinished(files, path) {
  const content = files.read(path, maxSize);
  if (content.kind === "absent") return { left: null, isDamaged: false };
  const text2 = content.kind === "text" ? content.text.trim() : null;
  const left = parseUnfinished(text2);
  if (left !== null || text2 === "null" || text2 === "") return { left, isDamaged: false };
  if (text2 !== null && isDamagedState(text2)) return { left: null, isDamaged: true };
  throw new NotWritten(`${path} is not a state file of \`dns\`, so it was left as it is.`);
}
function keepUnfinished(files, path, left) {
  loadUnfinished(files, path);
  files.write([fileChange(path, renderUnfinished(left))]);
}

// src/commands/verify.ts
async function verify(options, context) {
  const repository = options.repositoryUrl === null ? null : await context.repository();
  const result = await seeDomain(options, context, repository?.pages() ?? null);
  return options.wait === null ? result : tickChecklist(result, options, context);
}
async function seeDomain(options, context, settings) {
  const { files, now, sleep, log, progress } = context;
  const subject = await subjectOf(options, files, now());
  if ("findings" in subject) return withoutSubject(options, subject);
  const { wait, skip, strict, skipsSetup, waitsForCaches } = options;
  const network = await context.network(false);
  const waiting = { sleep, log, now, skipsSetup, waitsForCaches, seenSince: null, atMost: wait ?? 0 };
  const served = wait === null ? null : await untilServed(network, subject, waiting);
  if (served !== null) keepServed(served, subject, options, files);
  const live = served === null ? [] : servedFindings(served, subject, waiting);
  const watch = ({ name, target }) => progress(`Looked at ${escapeControl(target)} (${name})`);
  const [verification, pages] = await Promise.all([
    verifyDomain(network, subject, { skip, watch }),
    settings
  ]);
  const checks2 = wait === null ? verification.checks : downgradeUntilLive(verification.checks);
  const result = verified({ ...verification, checks: checks2 }, subject, strict, live);
  return settings === null ? result : { ...result, toDo: toDo(pages, verification.checks, subject) };
}
function keepServed(served, { published }, { state }, files) {
  if (state === null || published === null) return;
  keepUnfinished(files, state, unfinished(published.entry.id, served));
}
async function tickChecklist(result, { repositoryUrl }, { issues }) {
  const { domain: domain2, toDo: tasks2, wanted, aliases } = result;
  const list2 = repositoryUrl === null || tasks2.length === 0 || wanted.length === 0 ? null : await issues();
  if (list2 === null || repositoryUrl === null) return result;
  const findings = await updateChecklist(
    list2,
    setupMarker(domain2),
    (ticks) => checklistOf({ domain: domain2, toDo: tasks2, records: wanted, aliases }, ticks, repositoryUrl)
  );
  return { ...result, findings: [...result.findings, ...findings] };
}
function withoutSubject({ strict }, { domain: domain2, findings, sources }) {
  return { ...nothingSeen, domain: domain2, findings: strict ? strictly(findings) : findings, sources };
}
async function subjectOf(options, files, now) {
  const named = options.domain === null ? null : readHostName(options.domain);
  if (named !== null && "problem" in named) {
    const findings2 = [
      finding("domain/not-verifiable", null, { value: options.domain, reason: named.reason })
    ];
    return { domain: options.domain, findings: findings2, sources: /* @__PURE__ */ new Map() };
  }
  const contents = await readContents(treeOf(options, files.read));
  const { findings, reading } = contents;
  const own = hasErrors(findings) ? void 0 : reading.policy?.domain;
  const domain2 = named?.name ?? own;
  if (domain2 === void 0 || named === null && isExample(findings))
    return { domain: "", findings, sources: sourcesOf(options.policy, reading.text) };
  return { domain: domain2, published: domain2 === own ? publishedIn(contents, options, now) : null, now };
}
function publishedIn({ reading, ledger: whole }, { pagesHost }, now) {
  const { policy: policy2, place } = reading;
  const ledger = policy2 === null || whole === null ? null : ledgerOf(whole, policy2.domain);
  const entry = ledger === null ? null : currentEntry(ledger);
  if (policy2 === null || ledger === null || entry === null) return null;
  const { records } = recordsOf(policy2, entry.id, pagesHost);
  const aged = judgeAge({ policy: policy2, ledger, published: entry, now, place });
  return { policy: policy2, entry, ledger, text: renderPolicyFile(entry), records, aged };
}

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
    meaning: "The mail server's certificate does not lead to an authority that the sender trusts.",
    causes: [
      "the certificate is self-signed",
      "the server does not send the intermediate certificate; browsers fetch it, mail servers do not",
      "a private certificate authority issued it",
      "the sender has old root certificates, if only one sender sees it"
    ],
    fix: "Use a certificate from a public authority, and make the mail server send the full chain."
  },
  "validation-failure": {
    effect: "refusal",
    fault: "unclear",
    meaning: "Verification failed for a reason that has no result type of its own.",
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
      "the file was edited by hand",
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
    causes: ["the certificate was renewed with a new key, and the TLSA record was not"],
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
    fix: "Talk to the sender, or publish TLSA records."
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
  testingDays: { value: 14, reason: "two of each weekly newsletter, and reports that come a day later" },
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
  fewTestingDays: { value: 30, reason: "a domain with little mail, which had twice the time" },
  fewDays: { value: 2, reason: "two mails from a known sender on two days, which anybody can send" },
  fewSessions: { value: 3, reason: "more than one mail and its repetition" },
  lateDays: { value: 2, reason: "Microsoft, and mails that were sent again" },
  stoppedDays: { value: 4, reason: "later than any report that is only late" },
  habitDays: { value: 7, reason: "before that nobody knows how often reports come" },
  noiseSuccesses: { value: 1e3, reason: "with fewer, 0.1 % is less than one session" },
  noiseShare: { value: 1e-3, reason: "RFC 8461 §5: transient failures are retried" },
  noiseDays: { value: 14, reason: "as long as testing lasts at least" },
  confidence: { value: 3, reason: "rule of three: n sessions without a failure, fewer than 3/n fail (95 %)" },
  freshLookDays: { value: 2, reason: "a daily look, and one that was missed" }
};
var constants = Object.fromEntries(
  Object.entries(table).map(([name, { value }]) => [name, value])
);

// src/ledger/evidence/day.ts
var length = 86400;
function dayNumber(day4) {
  return Math.floor(secondsOf(day4) / length);
}
function dayAt(seconds) {
  return Math.floor(seconds / length);
}
function startOf(day4) {
  return day4 * length;
}
function dayName(day4) {
  return timestampOf(startOf(day4)).slice(0, 10);
}
function isDay(text2) {
  return /^\d{4}-\d\d-\d\d$/.test(text2) && !Number.isNaN(secondsOf(text2)) && dayName(dayNumber(text2)) === text2;
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
    mx: mx ?? "a server that it does not name",
    meaning: kinds[kind].meaning,
    remedy: kinds[kind].fix,
    from: dayName(from),
    to: dayName(to),
    sessions
  }));
}
function groupsIn(days) {
  const found = /* @__PURE__ */ new Map();
  for (const { day: day4, blocking } of days)
    for (const { kind, mx, sessions } of blocking) {
      const key = JSON.stringify([kind, mx]);
      const before = found.get(key) ?? { kind, mx, from: day4, to: day4, sessions: 0 };
      found.set(key, { ...before, to: day4, sessions: before.sessions + sessions });
    }
  return [...found.values()];
}
function remedyFor(failures) {
  const all = Object.keys(kinds);
  const count2 = (kind) => sessionsOf(failures.filter((one) => one.kind === kind));
  return kinds[all.reduce((most, kind) => count2(kind) > count2(most) ? kind : most)].fix;
}

// src/judge/promotion/reason.ts
function openEnd(finding2) {
  return { finding: finding2, until: null };
}

// src/judge/promotion/being-refused.ts
function beingRefused(facts) {
  const { known, streak, now, today } = facts;
  const day4 = dayOf(cachedUntil(streak.current, now));
  return known.flatMap((history) => {
    const last = history.days.slice(-1).filter((one) => one.day >= today - constants.quietDays);
    return failureArgs(
      history,
      last.map((one) => refusedOn(one, facts))
    ).map((args) => openEnd(finding("reports/being-refused", null, { ...args, day: day4 })));
  });
}
function refusedOn(one, facts) {
  const isNoise2 = (failure2) => one.refusals.includes(failure2) && !one.blocking.includes(failure2);
  const failures = one.cell.policies.filter((policy2) => isEnforced(policy2, facts)).flatMap((policy2) => policy2.failures).filter(({ kind, sessions }) => sessions > 0 && kinds[kind].effect === "refusal");
  return { ...one, blocking: failures.filter((failure2) => !isNoise2(failure2)) };
}
function isEnforced({ type, policy: policy2 }, { ledger }) {
  if (type !== "sts") return false;
  return policy2 === null || ledger.published.some(({ id, mode }) => id === policy2 && mode === "enforce");
}

// src/judge/promotion/noise.ts
function isTransient({ kind, reason }) {
  if (kind === "starttls-not-supported") return true;
  return kind === "validation-failure" && (reason === "timeout" || reason === "connection-closed");
}
function isNoise(day4, days) {
  const window = days.filter((one) => one.day <= day4 && one.day > day4 - constants.noiseDays);
  const proven = window.reduce((total, one) => total + one.proven, 0);
  const failed = sessionsOf(window.flatMap(({ refusals }) => refusals.filter(isTransient)));
  return proven >= constants.noiseSuccesses && failed < (proven + failed) * constants.noiseShare;
}

// src/judge/promotion/facts.ts
function factsOf(known, streak) {
  const today = dayAt(known.now);
  const first = dayAt(streak.since) + 1;
  const cells = (known.evidence?.days ?? []).map(({ day: day4, senders }) => ({ day: dayNumber(day4), senders })).filter(({ day: day4 }) => day4 < today).sort((a, b) => a.day - b.day);
  const histories = historiesIn(
    cells.filter(({ day: day4 }) => day4 >= first),
    streak
  );
  return {
    ...known,
    streak,
    today,
    known: histories.filter(({ sender }) => isKnownSender(sender)),
    others: histories.filter(({ sender }) => !isKnownSender(sender)),
    reportDays: cells.filter(({ senders }) => senders.some(({ sender }) => isKnownSender(sender))).map(({ day: day4 }) => day4),
    lookNow: known.look ?? recentLook(known)
  };
}
function historiesIn(days, streak) {
  const found = /* @__PURE__ */ new Map();
  for (const { day: day4, senders } of days)
    for (const cell2 of senders) {
      const weighed = { day: day4, cell: cell2, refusals: refusalsIn(cell2, streak), proven: provenIn(cell2, streak) };
      const before = found.get(cell2.sender);
      if (before === void 0) found.set(cell2.sender, [weighed]);
      else before.push(weighed);
    }
  return [...found].map(([sender, all]) => ({
    sender,
    days: all.map((one) => ({ ...one, blocking: withoutNoise(one, all) }))
  }));
}
function withoutNoise({ day: day4, refusals }, days) {
  if (!refusals.some(isTransient) || !isNoise(day4, days)) return refusals;
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
  return fail.filter((check) => decisive.has(nameOf2(check)));
}
function unknownIn({ unknown: unknown2 }) {
  return unknown2.filter((check) => findable.has(nameOf2(check)));
}
function isAllWell(look2) {
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
  const checks2 = lookNow === null ? ["nobody looked"] : unknownIn(lookNow);
  if (checks2.length === 0) return [];
  const found = finding("look/unknown", null, { checks: checks2.slice(0, 5).join(", ") });
  return [{ finding: found, until: startOf(today + 1) }];
}
function unproven({ lookNow }) {
  const servers = (lookNow?.unknown ?? []).filter((check) => nameOf2(check) === "starttls").map((check) => check.slice("starttls ".length));
  const hosts = servers.slice(0, 5).join(", ");
  return servers.length === 0 ? [] : [openEnd(finding("reports/unproven", null, { hosts }))];
}
function nameOf2(check) {
  return check.split(" ", 1)[0];
}

// src/judge/promotion/enough.ts
function proofIn({ known }, after = 0) {
  const proven = known.flatMap(({ days }) => days.filter((one) => one.day > after && one.proven > 0));
  return { days: new Set(proven.map(({ day: day4 }) => day4)).size, sessions: provenOn(proven) };
}
function notEnough(facts) {
  if (facts.reportDays.length === 0) return [openEnd(finding("reports/none", null, {}))];
  const { days, sessions } = proofIn(facts);
  const isEnough = days >= constants.enoughDays && sessions >= constants.enoughSessions;
  if (isEnough || areFewEnough(facts)) return [];
  const { enoughDays: needDays, enoughSessions: needSessions } = constants;
  const { fewTestingDays, fewDays, fewSessions } = constants;
  const args = { days, sessions, needDays, needSessions, fewTestingDays, fewDays, fewSessions };
  return [openEnd(finding("reports/too-few", null, args))];
}
function areFewEnough(facts) {
  const { now, streak, lookNow } = facts;
  const { days, sessions } = proofIn(facts);
  const isLong = now >= streak.since + constants.fewTestingDays * 86400;
  return isLong && days >= constants.fewDays && sessions >= constants.fewSessions && isAllWell(lookNow);
}
function stopped({ reportDays, today, evidence }) {
  const last = reportDays.at(-1);
  const until = evidence?.read?.until;
  const readOn = until === void 0 ? null : dayAt(secondsOf(until));
  if (readOn !== null && today - readOn > constants.stoppedDays)
    return [openEnd(finding("reports/outdated", null, { last: dayName(readOn) }))];
  if (last === void 0 || reportDays.length < constants.habitDays) return [];
  const silent = today - last - 1;
  if (silent < constants.stoppedDays || silent <= usualPause(reportDays)) return [];
  return [openEnd(finding("reports/stopped", null, { last: dayName(last) }))];
}
function usualPause(days) {
  const pauses = days.slice(1).map((day4, index) => day4 - days[index] - 1);
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
    const recent2 = days.filter(({ day: day4 }) => day4 >= today - constants.quietDays);
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
function cannotFetch(facts) {
  const senders = lastWeek(facts);
  const failing = senders.filter(({ failed, verified: verified2 }) => failed > 0 && verified2 === 0);
  if (failing.length > 0 && failing.length === senders.length) {
    const sessions = failing.reduce((total, { failed }) => total + failed, 0);
    const names = failing.map(({ sender }) => senderName(sender)).join(", ");
    return [openEnd(finding("reports/cannot-fetch", null, { senders: names, sessions }))];
  }
  return senders.filter(({ failed }) => failed > 0).map(
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
    const day4 = dayName(had + 1 + Math.ceil(streak.current.max_age / 86400));
    const args = { sender: senderName(sender), sessions, last: dayName(last.day), day: day4 };
    return [openEnd(finding("reports/fetch-failing", null, args))];
  });
}

// src/judge/promotion/other-senders.ts
function othersFail(facts) {
  const { known, others, lookNow } = facts;
  const isClean = known.every(
    ({ days }) => recent(days, facts).every(({ blocking }) => blocking.length === 0)
  );
  if (!isClean || lookNow !== null && failuresIn(lookNow).length > 0) return [];
  const failing = blockedDays(others, (days) => recent(days, facts));
  if (failing.count === 0) return [];
  return [openEnd(finding("reports/others-fail", null, failing))];
}
function othersRefused({ others, today }) {
  const isRecent2 = ({ day: day4 }) => day4 >= today - constants.quietDays;
  const { count: count2, sessions } = blockedDays(others, (days) => days.slice(-1).filter(isRecent2));
  return count2 === 0 ? [] : [openEnd(finding("reports/others-refused", null, { count: count2, sessions }))];
}
function recent(days, { today }) {
  return days.filter(({ day: day4 }) => day4 >= today - constants.quietDays);
}
function blockedDays(histories, choose) {
  const blocked = histories.map(({ days }) => choose(days).filter(({ blocking }) => blocking.length > 0)).filter((days) => days.length > 0);
  const failures = blocked.flatMap((days) => days.flatMap(({ blocking }) => blocking));
  const senders = blocked.map((days) => Math.max(...days.map(({ cell: cell2 }) => cell2.failing ?? 1), 1));
  const count2 = senders.reduce((total, one) => total + one, 0);
  return { count: count2, sessions: sessionsOf(failures), remedy: remedyFor(failures) };
}

// src/judge/promotion/quiet.ts
function notQuiet(facts) {
  if (Object.hasOwn(facts.accepted, "reports/would-be-refused")) return [];
  return facts.known.flatMap((history) => {
    const last = lastBlocked(history);
    return last === null ? [] : [...quietDays(history, last, facts), ...repair(history, last, facts)];
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
function daysToGo(missing2, have, days) {
  return have === 0 ? Number.POSITIVE_INFINITY : Math.ceil(missing2 * Math.max(1, days) / have);
}
function proofOfRepair({ days }, last) {
  const before = days.filter(({ day: day4 }) => day4 <= last);
  const failed = sessionsOf(before.flatMap(({ blocking }) => blocking));
  const share = failed / (failed + provenOn(before));
  return {
    need: Math.ceil(constants.repairFactor / share),
    have: provenOn(days.filter(({ day: day4 }) => day4 > last))
  };
}

// src/ledger/evidence/reported-policy.ts
var maxText = 65536;
function repeatedPolicy({ text: text2, mx }) {
  const whole = text2.join("\n").slice(0, maxText);
  const terms = [...whole.matchAll(/(?<![\w-])(version|mode|mx|max_age)[ \t]*:[ \t]*([^\s,;]+)/gi)];
  const valuesOf = (key) => terms.filter(([, name]) => name.toLowerCase() === key).map(([, , value]) => value.toLowerCase());
  const mode = modes.find((one) => one === valuesOf("mode")[0]);
  if (mode === void 0) return null;
  const hosts = valuesOf("mx");
  const [age = ""] = valuesOf("max_age");
  return {
    mode,
    mx: (hosts.length > 0 ? hosts : mx).map((host) => host.toLowerCase().replace(/\.$/, "")),
    max_age: /^\d{1,10}$/.test(age) ? Number(age) : null
  };
}
function isSame3(repeated2, published) {
  const { mode, mx, max_age } = repeated2;
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
  const { unsigned = 0, unreadable = 0, foreign = 0 } = evidence?.read ?? {};
  if (unsigned + unreadable + foreign === 0) return [];
  return [openEnd(finding("reports/not-counted", null, { unsigned, unreadable, foreign }))];
}
function noise({ known, today }) {
  return known.flatMap(({ sender, days }) => {
    const recent2 = since(days, today - constants.noiseDays);
    const left = (one) => sessionsOf(one.refusals) - sessionsOf(one.blocking);
    const sessions = recent2.reduce((total, one) => total + left(one), 0);
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
  return days.filter(({ day: day4 }) => day4 >= first);
}

// src/judge/promotion/would-be-refused.ts
function wouldBeRefused(facts) {
  return facts.known.flatMap(
    (history) => failureArgs(history, atStake(history, facts)).map(
      (args) => openEnd(finding("reports/would-be-refused", null, args))
    )
  );
}
function atStake({ days }, { today, accepted: accepted2 }) {
  const isAccepted2 = Object.hasOwn(accepted2, "reports/would-be-refused");
  const recent2 = isAccepted2 ? constants.mostRepairDays : 1 + constants.lateDays;
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
  const facts = factsOf(known, streak);
  const isWatch = streak.current.mode === "enforce";
  const found = (isWatch ? watchRules : testingRules).flatMap((rule) => rule(facts));
  const reasons = found.map((one) => accepted(one, facts));
  const verdict = isWatch ? "watch" : verdictOf(reasons.map((one) => one.finding));
  return {
    verdict,
    findings: reasons.map((one) => one.finding),
    earliest: verdict === "wait" ? endOf(reasons) : null,
    since: timestampOf(streak.since),
    numbers: numbersIn(facts)
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
function endOf(reasons) {
  const ends = reasons.filter((one) => one.finding.severity === "warning").map(({ until }) => until);
  return ends.some((end) => end === null) ? null : timestampOf(Math.max(...ends.map(Number)));
}
function numbersIn(facts) {
  const last = Math.max(0, ...facts.known.map((history) => lastBlocked(history) ?? 0));
  const { days, sessions } = proofIn(facts, last);
  return { days, sessions, bound: boundOf(sessions) };
}
function boundOf(sessions) {
  const bound = Math.floor(sessions / constants.confidence);
  const power = 10 ** Math.max(0, String(bound).length - 2);
  return bound === 0 ? null : Math.floor(bound / power) * power;
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
    days: evidence.days.filter(({ day: day4 }) => day4 >= first),
    looks: evidence.looks.filter(({ at }) => at.slice(0, 10) >= first)
  };
}
function joinDays(days) {
  const found = /* @__PURE__ */ new Map();
  for (const { day: day4, senders } of days) {
    const cells = found.get(day4) ?? /* @__PURE__ */ new Map();
    for (const cell2 of senders) {
      const known = cells.get(cell2.sender);
      cells.set(cell2.sender, known === void 0 ? cell2 : greater(known, cell2));
    }
    found.set(day4, cells);
  }
  return [...found].sort(byKey2).reverse().map(([day4, cells]) => ({
    day: day4,
    senders: [...cells].sort(byKey2).map(([, cell2]) => cell2)
  }));
}
function greater(one, other) {
  if (one === other) return one;
  const ranks = [rankOf(one), rankOf(other)];
  const differing2 = ranks[0].findIndex((part, index) => part !== ranks[1][index]);
  if (differing2 >= 0) return ranks[0][differing2] > ranks[1][differing2] ? one : other;
  return textOf3(one) >= textOf3(other) ? one : other;
}
function rankOf({ rules: rules3, reports, policies }) {
  const isIdentified = ({ policy: policy2 }) => policy2 !== null && policy2 !== "unknown";
  const sessions = policies.filter(isIdentified).reduce((total, { ok, failed }) => total + ok + failed, 0);
  return [rules3, reports, sessions];
}
function laterRead(one, other) {
  if (one === null || other === null) return one ?? other;
  const [a, b] = [secondsOf(one.until), secondsOf(other.until)];
  if (a !== b) return a > b ? one : other;
  return textOf3(one) >= textOf3(other) ? one : other;
}
function joinLooks(looks) {
  const found = /* @__PURE__ */ new Map();
  for (const { at, fail, unknown: unknown2 } of looks) {
    const known = found.get(at);
    const all = (mine, more = []) => [.../* @__PURE__ */ new Set([...mine, ...more])].sort();
    found.set(at, { at, fail: all(fail, known?.fail), unknown: all(unknown2, known?.unknown) });
  }
  return [...found].sort(byKey2).reverse().map(([, look2]) => look2);
}
function byKey2([one], [other]) {
  return one < other ? -1 : one > other ? 1 : 0;
}
function textOf3(value) {
  return JSON.stringify(value, keyOrder);
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
function twoDigits(number, round) {
  const power = 10 ** Math.max(0, String(number).length - 2);
  return Math.min(round(number / power) * power, mostSessions);
}
var mostSessions = 99e9;

// src/ledger/evidence/cell-sums.ts
var mostFailures = 48;
var anotherHost = "another host";
function summedPolicies(policies) {
  return grouped(policies, ({ type, policy: policy2, mode }) => [type, policy2, mode]).map((same) => ({
    ...same[0],
    ok: sum(same.map(({ ok }) => ok)),
    failed: sum(same.map(({ failed }) => failed)),
    failures: fewFailures(summedFailures(same.flatMap(({ failures }) => failures)))
  }));
}
function summedFailures(failures) {
  return grouped(failures, ({ kind, mx, reason }) => [kind, mx, reason]).map((same) => ({
    ...same[0],
    sessions: sum(same.map(({ sessions }) => sessions))
  }));
}
function fewFailures(failures) {
  if (failures.length <= mostFailures) return [...failures];
  const sorted = failures.toSorted((a, b) => b.sessions - a.sessions);
  const rest = sorted.slice(mostFailures / 2).map((one) => ({ ...one, mx: null, reason: null }));
  return summedFailures([...sorted.slice(0, mostFailures / 2), ...rest]);
}
function grouped(items, keyOf) {
  const found = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    const group = found.get(key);
    if (group === void 0) found.set(key, [item]);
    else group.push(item);
  }
  return [...found].sort(([a], [b]) => a < b ? -1 : 1).map(([, group]) => group);
}
function sum(numbers) {
  return Math.min(
    mostSessions,
    numbers.reduce((total, one) => total + one, 0)
  );
}

// src/ledger/evidence/evidence-shape.ts
var timestamp = text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, (written) => !Number.isNaN(secondsOf(written)));
var day3 = single((value) => typeof value === "string" && isDay(value));
var count = single(
  (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= mostSessions
);
var domain = text(/^[a-z\d.-]{1,253}$/);
var oneOf = (words) => single((value) => words.some((word) => word === value));
function atMost(most, check) {
  return (value) => Array.isArray(value) && value.length > most ? [[]] : list(check)(value);
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
var evidenceDay = mapping({ day: day3, senders: atMost(100, cell) });
var read = mapping({
  until: timestamp,
  since: day3,
  reports: count,
  unreadable: count,
  unsigned: count,
  foreign: count,
  duplicates: count
});
var checks = atMost(100, text(/^[a-z-]{1,20}( [\x21-\x7e]{1,300})?$/));
var look = mapping({ at: timestamp, fail: checks, unknown: checks });
var misfitsOfEvidence = mapping({
  version: single((value) => value === 1),
  domain,
  read: orNull(read),
  days: atMost(keptDays + 100, evidenceDay),
  looks: atMost(2e3, look)
});

// src/ledger/evidence/evidence-file.ts
function parseEvidence(text2) {
  if (text2.length > maxEvidenceSize) return { problem: `has more than ${maxEvidenceSize} bytes` };
  const value = parsed(text2);
  if (value === void 0) return { problem: "is not JSON" };
  const [wrong] = misfitsOfEvidence(value);
  if (wrong !== void 0)
    return { problem: `has an unexpected value${wrong.length === 0 ? "" : ` at ${wrong.join(".")}`}` };
  const evidence = value;
  return { evidence: joinEvidence(emptyEvidence(evidence.domain), evidence) };
}
function parsed(text2) {
  try {
    return JSON.parse(text2);
  } catch {
    return void 0;
  }
}
function renderEvidence(evidence) {
  const { domain: domain2, read: read2 } = evidence;
  const head = [`"version":1`, `"domain":${line(domain2)}`, `"read":${line(read2)}`].join(",\n");
  const looks = linesOf(thatFit(evidence.looks.map(line), roomForLooks));
  const text2 = (days) => `{
${head},
"days":${days},
"looks":${looks}
}
`;
  const room = maxEvidenceSize - text2(linesOf([""])).length;
  return text2(linesOf(thatFit(evidence.days.map(line), room)));
}
var roomForLooks = 131072;
function thatFit(lines, room) {
  let left = room;
  return lines.filter((one) => {
    left = left < one.length + 2 ? -1 : left - one.length - 2;
    return left >= 0;
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

// src/commands/evidence-source.ts
async function findEvidence({ name, read: read2 }, domain2) {
  const content = await read2();
  if (content.kind === "absent") return { kind: "absent" };
  const unusable = (problem2) => ({
    kind: "unknown",
    finding: finding("reports/evidence-unreadable", null, { name, problem: problem2 })
  });
  const text2 = textOf(content, name);
  if ("finding" in text2) return unusable(`could not be read (${describe(text2.finding).message})`);
  const reading = parseEvidence(text2.text);
  if ("problem" in reading) return unusable(reading.problem);
  return reading.evidence.domain === domain2 ? { kind: "evidence", evidence: reading.evidence } : unusable(`is about ${reading.evidence.domain}`);
}

// src/github/wanted.ts
function writtenIn(files) {
  return new Map([...files].flatMap(([path, text2]) => text2 === null ? [] : [[path, text2]]));
}
function differing({ files }, { read: read2 }) {
  const isAsWanted = (path, text2) => {
    const content = read2(path, Number.POSITIVE_INFINITY);
    return content.kind === "text" ? content.text === text2 : text2 === null && content.kind === "absent";
  };
  return new Map([...files].filter(([path, text2]) => !isAsWanted(path, text2)));
}
function commitRequest({ title, message }, files, target) {
  const encoder = new TextEncoder();
  const written = [...writtenIn(files)].map(([path, text2]) => [path, encoder.encode(text2)]);
  return {
    branch: target.branch,
    expectedHead: target.head,
    headline: title,
    body: message,
    files: new Map(written),
    deletions: [...files].flatMap(([path, text2]) => text2 === null ? [path] : [])
  };
}

// src/github/settle.ts
var maxAttempts = 6;
async function untilSettled(sleep, step) {
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    if (attempt > 1) await sleep(100 * 2 ** attempt * (0.5 + Math.random()));
    const value = await step();
    if (value !== null) return value;
  }
  return null;
}

export {
  kinds,
  dayNumber,
  dayAt,
  startOf,
  dayName,
  groups,
  isKnownSender,
  repeatedPolicy,
  isSame3 as isSame,
  promotionOf,
  rounded,
  anotherHost,
  summedPolicies,
  grouped,
  sum,
  keptDays,
  emptyEvidence,
  joinEvidence,
  withoutOld,
  greater,
  parseEvidence,
  renderEvidence,
  findEvidence,
  readBranch,
  maxAttempts,
  untilSettled,
  writtenIn,
  differing,
  commitRequest,
  syncIssue,
  noSync,
  openChecklist,
  toDoList,
  setupMarker,
  setupIssue,
  aliasesInTheWay,
  recordTexts,
  verified,
  nothingSeen,
  unfinished,
  tasksAtStart,
  observeAliases,
  askWithAlias,
  zoneServers,
  addressOf,
  inspectPolicyFile,
  verifyDomain,
  untilServed,
  loadUnfinished,
  keepUnfinished,
  verify,
  seeDomain,
  tickChecklist,
  subjectOf
};
