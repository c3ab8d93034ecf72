import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
import {
  NotWritten,
  admits,
  aliasCode,
  aliasIn,
  announcementIn,
  cachedEntries,
  cachedPolicies,
  cachedUntil,
  candidates,
  checkNames,
  code,
  contentOfBytes,
  currentEntry,
  dayOf,
  defaultHost,
  describeCharacter,
  details,
  displayName,
  emptyLedger,
  engineOf,
  escapeControl,
  fenced,
  fileChange,
  finding,
  foreignIn,
  hasErrors,
  invalidKind,
  isExample,
  isInZone,
  isMapping,
  judgeAge,
  knownMxMistakes,
  ledgerOf,
  link,
  longestWithout,
  markdownTable,
  maxPolicyFileSize,
  minuteOf,
  modes,
  nameAdvice,
  nearest,
  observeMx,
  oneDay,
  oneYear,
  panelRecords,
  policyFilePath,
  policyHost,
  presetNamed,
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
  sourcesOf,
  statusOf,
  strictly,
  stsKind,
  stsName,
  timestampOf,
  tlsRptKind,
  tlsRptName,
  treeOf,
  untilNextLook,
  wantedRecord,
  withOurLineEnds,
  withoutBlanks,
  withoutRepetitions,
  zoneLines
} from "./shared.mjs";

// src/verify/look/record-texts.ts
function recordTexts(answer) {
  return answer.kind === "records" ? answer.records.map((strings) => strings.join("")) : [];
}

// src/verify/look/aliases.ts
async function observeAliases(dns, domain) {
  const names = [`_mta-sts.${domain}`, `_smtp._tls.${domain}`];
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

// src/github/sync-issue.ts
async function syncIssue(issues, wanted) {
  const found = await issues.find(wanted.marker);
  if (found === "disabled")
    return wanted.open === null ? noSync : { action: "failed", finding: finding("github/issues-disabled", null, {}) };
  return wanted.open === null ? close(issues, found, wanted) : report(issues, found, wanted.open, wanted);
}
var noSync = { action: "none", issue: null };
async function report(issues, found, text, { labels, assignee }) {
  if (found === null) {
    const opened = await issues.open(text, labels, assignee ?? null);
    return opened.ok ? { action: "opened", issue: opened.value } : refused(opened);
  }
  if (isSame(found, text)) return { action: "none", issue: found };
  const edited = await issues.edit(found.id, text);
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
  const lines = (text) => text.replace(/\r\n/g, "\n").trim();
  return lines(left) === lines(right);
}
function refused(outcome) {
  const answer = outcome.ok ? "" : outcome.message;
  return { action: "failed", finding: finding("github/issues-forbidden", null, { answer }) };
}

// src/github/checklist.ts
function renderChecklist(items) {
  return items.map(({ id, text, isDone }) => {
    const comment = `<!-- task:${id}${isDone === null ? " unknown" : ""} -->`;
    return `- [${isDone ? "x" : " "}] ${text} ${comment}`;
  }).join("\n");
}
function ticksIn(body) {
  const items = body.matchAll(/^[ \t]*[-*+] \[([ xX])\].*<!-- task:([a-z-]+)( unknown)? -->/gm);
  return new Map(
    [...items].map(([, box, id, unknown2]) => [id, box === " " ? unknown2 ? null : false : true])
  );
}
function openChecklist(issues, { marker, open, closed, assignee }) {
  return noticeUnlessKept(async () => {
    const sync = await syncIssue(issues, { marker, open, closed, labels: [], ...assignee && { assignee } });
    if (sync.action !== "failed") return null;
    const { code: code2, args } = sync.finding;
    return code2 === "github/issues-disabled" ? "issues are disabled" : String(args.answer);
  });
}
function updateChecklist(issues, marker, update) {
  return noticeUnlessKept(async () => {
    const found = await issues.find(marker);
    if (found === null || found === "disabled" || !found.isOpen) return null;
    const { open, closed, isComplete: isComplete2 } = await update(ticksIn(found.body));
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
  pages: (_, { url }) => `Enable GitHub Pages: ${link("Settings → Pages", `${url}/settings/pages`)}, **Source: GitHub Actions**. Then run the workflow **MTA-STS policy** again in ${link("Actions", `${url}/actions`)}`,
  "custom-domain": (domain, { url }) => `Set the custom domain ${code(policyHost(domain))} in ${link("Settings → Pages", `${url}/settings/pages`)}, before any DNS record points there`,
  "reports-address": (_, { url }) => `Name a mailbox for reports under ${code("tls_rpt")} in ${link("policy.yml", `${url}/blob/HEAD/policy.yml`)}, and merge. It must accept mail from outside your organization`,
  "verified-domain": (domain) => `Add ${code(domain)} in ${link("your account's Pages settings", "https://github.com/settings/pages")} (for an organization: in its settings), and set the TXT record that it shows together with the next records. Then press **Verify**, so that nobody else can claim the host`,
  "host-record": (domain) => `Set the DNS record of ${code(policyHost(domain))}`,
  certificate: () => "Wait for the certificate (GitHub issues it automatically, within an hour)",
  https: (_, { url }) => `Tick **Enforce HTTPS** in ${link("Settings → Pages", `${url}/settings/pages`)}`,
  policy: (domain) => {
    const policyUrl = `https://${policyHost(domain)}/${policyFilePath}`;
    return `The policy is live at ${link(code(policyUrl), policyUrl)}`;
  },
  "tls-rpt": (domain) => `Set the TXT record ${code(`_smtp._tls.${domain}`)}, so that senders report failures`,
  txt: (domain, _, alias) => alias === null ? `Set the TXT record ${code(stsName(domain))}, last, when the policy is live` : `Set the CNAME record ${code(stsName(domain))}, once. Last, when the policy is live, set the TXT record ${code(alias)} that it points to`,
  mx: () => "The policy allows every mail server of the domain",
  "dns-credential": (_, { url }) => `Give the workflow the credential for DNS, once: in ${link("Settings → Environments", `${url}/settings/environments`)}, create the environment ${code("dns")} for the default branch only, with the secret ${code("DNS_TOKEN")}. With a wait timer of 11 minutes, the workflow sets each new id right after a change; without one, within a day`,
  "required-check": (_, { url }) => `Protect the branch, so that nobody can merge a change that fails the check: ${link("Settings → Rules → New branch ruleset", `${url}/settings/rules/new?target=branch`)}, for the default branch. Tick **Require a pull request before merging** and **Require status checks to pass** with the check \`check\`. The generated files then come as a pull request too, so allow that in ${link("Settings → Actions", `${url}/settings/actions`)}`
};
var unknown = " *(can't be checked automatically: tick it yourself)*";
function removal(owner, aliases) {
  const alias = aliases.find(({ name }) => name === owner);
  return alias === void 0 ? "" : `. Right before, delete the CNAME record ${aliasCode(alias)}`;
}
function toDoList({ toDo: toDo2, domain, wanted, aliases }, repository) {
  const alias = aliasIn(wanted, domain);
  const owners = {
    "tls-rpt": tlsRptName(domain),
    txt: alias ?? stsName(domain)
  };
  return renderChecklist(
    toDo2.map(({ task, done }) => ({
      id: task,
      text: `${instructions[task](domain, repository, alias)}${done === true ? "" : removal(owners[task], aliases)}${done === null ? unknown : ""}`,
      isDone: done
    }))
  );
}

// src/report/setup-list.ts
async function setupList(setup, repository) {
  const { domain, toDo: toDo2, records, aliases } = setup;
  return [
    toDoList({ toDo: toDo2, domain, wanted: records, aliases }, repository),
    await recordsPart(setup, repository)
  ].join("\n\n");
}
async function recordsPart(setup, repository) {
  const asked = askedRecords(setup, repository);
  const named = asked.map(({ name }) => ({ name, type: "TXT", ttl: 0, value: "" }));
  const { zones, rows } = await panelRecords(named, setup.domain);
  const table = markdownTable(
    ["Name in full", "Name in a DNS panel", "Type", "Value"],
    asked.map(({ name, type, value, note }, index) => [
      code(name),
      code(rows[index].panelName),
      type,
      value === null ? note : code(value)
    ])
  );
  const values = asked.flatMap(
    ({ name, type, value }) => value === null ? [] : [`${code(name)}, ${type}:

${fenced("", value)}`]
  );
  return [
    `The DNS records, in the order in which to set them:

${table}`,
    `Most DNS panels add the zone (assumed: ${zones.map(code).join(" or ")}). Enter the name from the second column.`,
    ...values,
    ...setup.records.length === 0 ? [] : [details("As lines of a zone file", fenced("", zoneLines(setup.records)))]
  ].join("\n\n");
}
function askedRecords(setup, { url }) {
  const { domain, records } = setup;
  const has = (name) => records.some((one) => one.name === name);
  const asks = (task) => setup.toDo.some((one) => one.task === task);
  const missing2 = (isAsked, one) => isAsked ? [{ ...one, value: null }] : [];
  const known = records.map(({ name, type, value }) => ({ name, type, value, note: "" }));
  const isHost = ({ name }) => name === policyHost(domain);
  const isLast = ({ name, type, value }) => type === "CNAME" && name === stsName(domain) || value === announcementIn(records)?.value;
  return [
    ...missing2(asks("verified-domain"), {
      name: challengeName(domain, url),
      type: "TXT",
      note: `GitHub shows it when you add ${code(domain)} in ${link("your account's Pages settings", "https://github.com/settings/pages")}`
    }),
    ...missing2(asks("host-record") && !has(policyHost(domain)), {
      name: policyHost(domain),
      type: asks("pages") ? "CNAME" : "CNAME, or A and AAAA",
      note: asks("pages") ? "the account that owns the repository, then `.github.io`" : "your web host"
    }),
    ...known.filter(isHost),
    ...known.filter((one) => !isHost(one) && !isLast(one)),
    ...missing2(asks("tls-rpt") && !has(tlsRptName(domain)), {
      name: tlsRptName(domain),
      type: "TXT",
      note: `name a mailbox for the reports in ${link("policy.yml", `${url}/blob/HEAD/policy.yml`)} first, under \`tls_rpt\``
    }),
    ...known.filter(isLast),
    ...missing2(asks("txt") && announcementIn(records) === void 0, {
      name: aliasIn(records, domain) ?? stsName(domain),
      type: "TXT",
      note: "see the summary of the run that publishes the policy"
    })
  ];
}
function challengeName(domain, repositoryUrl) {
  const owner = repositoryUrl.split("/").at(-2) ?? "";
  return `_github-pages-challenge-${owner.toLowerCase()}.${domain}`;
}

// src/report/setup-issue.ts
function setupMarker(domain) {
  return `<!-- mta-sts-policy setup ${domain} -->`;
}
async function setupIssue(setup, repositoryUrl) {
  const { domain, toDo: toDo2, records, first } = setup;
  const name = displayName(domain);
  const marker = setupMarker(domain);
  const title = `Finish setting up MTA-STS for ${name}`;
  const body = [
    marker,
    ...first === void 0 ? [] : [first],
    `Only you can do these steps. Follow them in this order. Later runs tick off what is done and close this issue when everything is.`,
    await setupList(setup, { url: repositoryUrl }),
    `The workflow **MTA-STS monitor** checks every day what senders see. In a public repository, GitHub disables such schedules after 60 days without activity and notifies you by email: ${link("turn it on again", `${repositoryUrl}/actions/workflows/mta-sts-monitor.yml`)} then.`,
    `The id in ${code(aliasIn(records, domain) ?? stsName(domain))} may change before you set it: copy it from the last run of the workflow **MTA-STS policy**.`
  ];
  const comment = `${name} is set up: senders see its policy.`;
  const done = { toDo: toDo2, domain, wanted: records, aliases: [] };
  return {
    open: { title, body: body.join("\n\n") },
    closed: {
      title,
      body: [marker, comment, toDoList(done, { url: repositoryUrl })].join("\n\n"),
      comment
    }
  };
}
async function checklistOf(setup, ticks, repositoryUrl) {
  const toDo2 = ticked(setup.toDo, ticks);
  return { ...await setupIssue({ ...setup, toDo: toDo2 }, repositoryUrl), isComplete: isComplete(toDo2) };
}
function ticked(toDo2, ticks) {
  return toDo2.map((one) => ({ ...one, done: one.done ?? ticks.get(one.task) ?? null }));
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
function hintFor(text, kind) {
  const shown = text.slice(0, maxLength);
  const known = mistakes(kind).find(([pattern2]) => pattern2.test(shown));
  if (known !== void 0) return ` ${known[1]}`;
  const foreign = foreignIn(shown);
  if (foreign === null) return "";
  const { character, instead } = describeCharacter(foreign);
  return ` The value has ${character}. ${instead}`;
}
var maxLength = 1e3;
function hintForOthers(texts, kind) {
  const [other, name] = kind === stsKind ? [tlsRptKind, "_smtp._tls"] : [stsKind, "_mta-sts"];
  return texts.some((text) => text.startsWith(other.version)) ? ` That record belongs at ${name}: move it.` : "";
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
    [new RegExp(`[;\\s](?!${required}=)${anyCase(required)}=`), `Write ${required}= in lowercase.`],
    [new RegExp(`[;\\s]${required}[ \\t]+=|[;\\s]${required}=[ \\t]`), "Remove the spaces around the =."],
    [/;\s*(?:mailto|https):/i, "Write a comma, not a semicolon, between two addresses."],
    [/=\s*["']/, "Remove the quotation marks inside the value."],
    [/[;\s]ruf=/i, "Write rua=: ruf is a tag of DMARC, and TLS-RPT has no such field."],
    [
      /[;,\s](?:mode|mx|max_age)\s*[=:]/i,
      "Remove mode, mx and max_age: they belong in the policy file. This record has only the id."
    ],
    [
      /^\s*_[\w.-]+\.?\s+(?:\d+\s+)?(?:IN\s+)?TXT\b/i,
      "Enter only the value: name and type have their own fields."
    ],
    [new RegExp(`[;\\s]${other}=`), `Write ${required}=: ${other}= belongs in the other record.`],
    [/http:/i, "Write https:, because senders do not report to http: addresses."],
    [/mailto:\s/i, "Remove the space after mailto:."],
    [/![\d.]+[kmgt]?\b/i, "Remove the ! and the size after it: only DMARC has them."]
  ];
}
function anyCase(word) {
  return word.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
}
function countOf(text, { required }) {
  return text.split(";").filter((field) => field.trimStart().startsWith(`${required}=`)).length;
}
function asText(bytes) {
  if (/^[\x00-\x7f]*$/.test(bytes) || /[^\x00-\xff]/.test(bytes)) return bytes;
  try {
    const decoder2 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return decoder2.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return bytes;
  }
}

// src/verify/txt-record.ts
function checkRecord(observation, subject, rules3) {
  const { name } = observation;
  const { domain } = subject;
  const servers = compareServers(observation);
  const { value, problems } = readAnswer(servers.answer, observation, rules3.kind);
  const ttl = maxTtl(observation);
  const texts = textsOf(servers.answer);
  const alias = "aliases" in servers.answer ? servers.answer.aliases.at(-1) ?? null : null;
  const text = candidates(texts, rules3.kind)[0] ?? texts.find((one) => one.startsWith(rules3.kind.version)) ?? "";
  const judged = value === null ? null : rules3.judge({ value, name, ttl, text, alias: observation.alias, subject });
  const record = wantedRecord(subject, name, rules3.example.replace("example.com", domain));
  const report2 = (problem2) => {
    const hint = "text" in problem2 ? hintFor(String(problem2.text), rules3.kind) : `${hintForOthers(texts, rules3.kind)}${hintForAlias(observation)}`;
    return findingOf(problem2, rules3.check, { name, domain, record, hint });
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
  return alias === null ? "" : ` A CNAME record there points to ${alias.alias}: delete it first.`;
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
  const count = (one) => answering.filter((other) => textsIn(other.answer) === textsIn(one.answer)).length;
  const [usual] = [...answering].sort((one, other) => count(other) - count(one));
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
    const leadsTo = target === void 0 ? "" : ` It points to ${target}.`;
    const isAt = found === void 0 ? "" : ` There is a record at ${found}, where senders do not look.`;
    return finding("txt/alias-missing", null, { ...args, hint: `${leadsTo}${isAt}` });
  }
  const kind = id === published.entry.id ? "right" : "other";
  const known = { ...args, id, published: published.entry.id };
  return target === void 0 ? finding(elsewhere[kind].own, null, known) : finding(elsewhere[kind].alias, null, { ...known, target });
}

// src/report/verified.ts
function verified({ checks, served }, subject, strict, live = []) {
  const { domain, published, now } = subject;
  const judged = strict ? checks.map((check) => ({ ...check, findings: strictly(check.findings) })) : checks;
  const isLive = live.some(({ code: code2 }) => code2 === "live/settled" || code2 === "live/caches") && served?.isPublished !== false;
  const text = served?.text ?? null;
  const all = [
    ...judged.flatMap(({ findings }) => findings),
    ...strict ? strictly(live) : live,
    ...checks.length === 0 ? [finding("verify/nothing-checked", null, { names: checkNames.join(", ") })] : []
  ];
  return {
    ...nothingSeen,
    domain,
    checks: judged,
    cached: cachedPolicies(published?.ledger ?? emptyLedger, now, false),
    policy: served?.policy ?? null,
    findings: all,
    sources: new Map(text === null ? [] : [[served.check.target, text]]),
    wanted: published?.records ?? [],
    engine: published?.policy.dns ? engineOf(published.policy.dns) : null,
    aliases: aliasesInTheWay(
      checks.flatMap(({ alias }) => alias ?? []),
      published?.records ?? []
    ),
    isLive,
    toSet: isLive ? (published?.records ?? []).filter((record) => !isRight(record, subject, judged)) : []
  };
}
function isRight(record, { domain, published }, checks) {
  if (record.name === policyHost(domain)) return true;
  const isAnnouncement = record === announcementIn(published?.records ?? []);
  const target = isAnnouncement ? stsName(domain) : record.name;
  const isGood = record.type === "CNAME" ? leadsToAlias : (check) => statusOf(check) === "ok";
  return checks.some((check) => check.target === target && isGood(check));
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

// src/sts/written-domain.ts
function readWrittenDomain(text) {
  const read = readHostName(text);
  if ("name" in read) return { name: read.name, isTakenOut: false };
  const inner = readHostName(hostIn(withoutBlanks(text), read.problem) ?? "");
  if ("problem" in inner) return read;
  const isPolicyFile = text.includes(`/${policyFilePath}`);
  const [, domain] = /^mta-sts\.(.+\..+)$/.exec(inner.name) ?? [];
  const name = isPolicyFile && domain !== void 0 && policyHost(domain) === inner.name ? domain : inner.name;
  return { name, isTakenOut: true };
}
function hostIn(text, problem2) {
  const host = problem2 in hosts ? hosts[problem2].exec(text)?.[1] : void 0;
  return host ?? null;
}
var hosts = {
  url: /^(?:[a-z][a-z\d+.-]*:)?(?:\/\/)?(?:[^/?#@]*@)?([^/?#:@]+)(?::\d*)?(?:[/?#]|$)/i,
  port: /^([^:]+):\d+$/,
  "email-address": /^[^\s,;]*@([^\s,;@>]+)>?$/
};

// src/verify/dns/unfinished.ts
function mayBeWritten(name, { doing }) {
  return doing.size === 0 || doing.has(name);
}
function parseUnfinished(text) {
  let value;
  try {
    value = JSON.parse(text ?? "null");
  } catch {
    return null;
  }
  const left = unfinishedIn(value);
  return left && { ...left, doing: namesIn(value.doing) };
}
function unfinishedIn(value) {
  if (!isMapping(value)) return null;
  const { id, since } = value;
  if (typeof id !== "string") return null;
  return { id, since: typeof since === "number" && Number.isSafeInteger(since) ? since : null };
}
function namesIn(value) {
  return new Set(Array.isArray(value) ? value.filter((name) => typeof name === "string") : []);
}
function isDamagedState(text) {
  return /^\0+$/.test(text) || /^\{"(?:id":"|domains":\{)/.test(text) && !isJson(text);
}
function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
function unfinished(id, served) {
  return { id, since: served.kind === "caches" || served.kind === "settled" ? served.since : null };
}
function renderUnfinished(left) {
  return `${JSON.stringify(left && { ...left, doing: [...left.doing] })}
`;
}

// src/verify/downgrade.ts
var oldIds = /* @__PURE__ */ new Set([
  "txt/id-old",
  "txt/id-unknown",
  "txt/own-record-old",
  "txt/alias-elsewhere-old"
]);
function downgradeUntilLive(checks) {
  const isNext = ({ code: code2 }) => oldIds.has(code2);
  const takePart = checks.some(
    ({ name, findings }) => name === "txt" && findings.every((one) => one.code !== "verify/skipped" && (one.severity !== "error" || isNext(one)))
  );
  const soften = (one) => one.severity === "error" && (!takePart || isNext(one)) ? { ...one, severity: "warning" } : one;
  return checks.map((check) => ({ ...check, findings: check.findings.map(soften) }));
}

// src/verify/to-do.ts
var tasks = [
  "pages",
  "custom-domain",
  "reports-address",
  "verified-domain",
  "host-record",
  "tls-rpt",
  "certificate",
  "https",
  "policy",
  "txt",
  "mx",
  "dns-credential",
  "required-check"
];
function toDo(pages, checks, subject) {
  const host = policyHost(subject.domain);
  const isGood = (name) => {
    if (recordChecks.has(name) && isSkipped(checks, name)) return false;
    const found = checks.filter((check) => check.name === name).map(statusOf);
    if (found.length === 0 || found.includes("unknown")) return found.includes("fail") ? false : null;
    return !found.includes("fail");
  };
  const served = isGood("https");
  const reports = checks.some(
    ({ name, findings }) => name === "tls-rpt" && findings.some(({ severity }) => severity !== "notice")
  ) ? false : isGood("tls-rpt");
  const done = {
    // A site that is served is enabled, no matter who serves it.
    pages: pages === null || pages.build === "unknown" ? served || null : pages.build !== "none",
    "custom-domain": pages?.domain ? pages.domain === host : served || null,
    // A record that is right has an address.
    "reports-address": subject.published === null ? reports || null : subject.published.policy.tls_rpt.length > 0,
    "verified-domain": pages?.domainState ? pages.domainState === "verified" : null,
    "host-record": isGood("host"),
    certificate: served === true ? true : pages?.certificate ? isMade(pages.certificate) : served,
    https: pages?.enforcesHttps ?? null,
    policy: isGood("policy"),
    "tls-rpt": reports,
    txt: isGood("txt"),
    mx: isGood("mx"),
    // Secrets cannot be seen. Whether the credential works shows only later.
    "dns-credential": null,
    // There are too many kinds of rules to look through.
    "required-check": null
  };
  const isAtPages = (subject.published?.policy.host ?? defaultHost).name === "github-pages";
  const setsItself = subject.published?.policy.dns != null;
  return tasks.filter((task) => (isAtPages || !ofPages.has(task)) && (setsItself || task !== "dns-credential")).map((task) => ({ task, done: done[task] }));
}
var recordChecks = /* @__PURE__ */ new Set(["host", "tls-rpt", "txt"]);
function isSkipped(checks, name) {
  return checks.some(
    (check) => check.name === name && check.findings.some(({ code: code2 }) => code2 === "verify/skipped")
  );
}
function tasksAtStart(pages, domain, now) {
  return toDo(pages, [], { domain, published: null, now }).map(({ task, done }) => ({
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

// src/verify/cause-first.ts
var symptoms = /* @__PURE__ */ new Set([
  "txt/absent",
  "tls-rpt/record-absent",
  "host/no-address",
  "https/no-address",
  "served/nothing"
]);
function causeFirst(checks, domain) {
  const cause = checks.find(({ findings }) => findings.some(({ code: code2 }) => code2 === "domain/not-found"));
  if (cause === void 0 || checks.some((check) => statusOf(check) === "ok")) return checks;
  const others = checks.filter((check) => check !== cause);
  return [{ ...cause, findings: [finding("verify/no-domain", null, { domain })] }, ...others.map(skipped)];
  function skipped(check) {
    const isSymptom = check.findings.every(({ code: code2 }) => symptoms.has(code2));
    return isSymptom ? { ...check, findings: [finding("verify/skipped", null, { domain })] } : check;
  }
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
var notAsked = { kind: "unknown", reason: "it was not looked up" };

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
  return chains.find(({ length }) => length > 0) ?? [];
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
  DEPTH_ZERO_SELF_SIGNED_CERT: "it is self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate authority is not a public one",
  UNABLE_TO_GET_ISSUER_CERT: "its chain is incomplete",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its chain is incomplete, or does not end at a public certificate authority",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its chain is incomplete, or does not end at a public certificate authority",
  CERT_NOT_YET_VALID: "it is not valid yet",
  CERT_REVOKED: "it was revoked",
  CERT_CHAIN_TOO_LONG: "its chain is too long"
};
function judgeCertificate({ names, expires, admitsHost, distrust: reason }, { host, address, codes: codes4, now }) {
  const at = () => ({
    host,
    address,
    day: timestampOf(Number.isFinite(expires) ? expires : 0).slice(0, 10)
  });
  const findings = [];
  if (!admitsHost)
    findings.push(finding(codes4.name, null, { ...at(), names: names.slice(0, 5).join(", ") || "no name" }));
  if (reason === "CERT_HAS_EXPIRED") findings.push(finding(codes4.expired, null, at()));
  else if (reason !== null)
    findings.push(finding(codes4.untrusted, null, { ...at(), reason: inWords(reason) }));
  else if (expires - now < renewalLimit)
    findings.push(finding(codes4.endsSoon, null, { ...at(), days: daysLeft(expires, now) }));
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
  unreachable: "there is no route to it from here",
  reset: "it closed the connection",
  tls: "no TLS connection of version 1.2 or newer could be established",
  malformed: "its answer violates the protocol",
  "given-up": "it did not answer for other domains in the list and was not tried again"
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
var isUnreachable = ({ result }) => result.kind === "failed" && (result.failure === "unreachable" || result.failure === "given-up");
function judgeReachability(fetches) {
  const unreachable = fetches.filter(isUnreachable);
  if (unreachable.length === 0 || unreachable.length < fetches.length) return [];
  const addresses = unreachable.map(({ address }) => labelOf(address)).join(", ");
  const isGivenUp = unreachable.some(
    ({ result }) => result.kind === "failed" && result.failure === "given-up"
  );
  const reason = failureWords[isGivenUp ? "given-up" : "unreachable"];
  return [finding("https/unreachable", null, { addresses, reason })];
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
  return { reason: "no zone for it has name servers" };
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
function commonWrongNames(label, others, domain, zone) {
  const names = [
    domain,
    `${label}.${domain}.${domain}`,
    `${label}.${domain}.${zone}`,
    ...["mta-sts", "mail", "smtp", "mx", "www"].map((host) => `${label}.${host}.${domain}`),
    ...others.map((other) => `${other}.${domain}`)
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
  return recordTexts(answer).some((text) => text.toLowerCase().includes(versionTag));
}
async function findMisplaced({ dns }, { name, domain, wrongNames, versionTag }) {
  const label = name.slice(0, -domain.length);
  const answer = await dns.ask(domain, "MX");
  const hosts2 = answer.kind === "records" ? answer.records.map(({ host }) => host.toLowerCase()) : [];
  const belowHosts = hosts2.filter((host) => host.endsWith(`.${domain}`)).slice(0, maxServers).map((host) => `${label}${host}`);
  const found = await Promise.all(
    [.../* @__PURE__ */ new Set([...wrongNames(), ...belowHosts])].map(
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
      const own = address === null ? { kind: "unknown", reason: "it has no address that can be queried" } : await network.dns.ask(owner, "TXT", { address });
      return { server, answer: own };
    })
  );
}

// src/verify/earlier-policies.ts
function judgeEarlierPolicies(host, { domain, published, now }) {
  if (published === null) return [];
  const { ledger } = published;
  const earlier = cachedEntries(ledger, now).filter(({ until }) => until !== null);
  const entry = longestWithout(host, earlier, now);
  if (entry === null) return [];
  const { id, mx } = entry;
  const day3 = dayOf(cachedUntil(entry, now));
  return [finding("mx/cached-policy", null, { domain, host, id, day: day3, admitted: mx.slice(0, 5).join(", ") })];
}

// src/verify/mail-servers.ts
var absence2 = {
  "null-mx": "domain/null-mx",
  "no-mail": "domain/no-mail",
  "no-domain": "domain/not-found"
};
var maxServers2 = 20;
function checkMxRecords(mx, { domain }, more = []) {
  const findings = [...judgeMxRecords(mx, domain), ...more];
  return findings.length === 0 ? null : { name: "mx", target: domain, seen: "", findings };
}
function judgeMxRecords(mx, domain) {
  if (mx.kind === "unknown") return [finding("mx/not-looked-up", null, { domain, reason: mx.reason })];
  if (mx.kind !== "hosts") return [finding(absence2[mx.kind], null, { domain })];
  return [
    ...mx.invalid.map((name) => judgeOddName(name, domain)),
    ...mx.hosts.length > maxServers2 ? [finding("mx/too-many", null, { domain, most: maxServers2 })] : []
  ];
}
function judgeOddName(name, domain) {
  switch (invalidKind(name)) {
    case "unnameable":
      return finding("mx/unnameable", null, { domain, name, way: nameAdvice(name) });
    case "never":
      return finding("mx/never-delivered", null, { domain, name });
    case "invalid":
      return finding("mx/invalid-name", null, { domain, name });
  }
}
function checkMx(server, policy, mayConnect, subject) {
  const { host } = server;
  const addresses = addressesOf(server);
  const alias = aliasOf(server);
  const isPrivate = addresses.find((address) => !mayConnect(address));
  const isRefused = policy !== null && policy.mode !== "none" && !admits(policy.mx, host);
  const word = policy?.mode === "none" ? "not checked under mode none" : "allowed by the policy";
  return {
    name: "mx",
    target: host,
    seen: `${isRefused ? "not allowed by the policy" : word}; ${addresses.join(", ")}`,
    findings: [
      ...policy === null ? [finding("mx/not-compared", null, { host })] : [],
      ...isRefused ? [finding("mx/refused-by-policy", null, { host })] : judgeEarlierPolicies(host, subject),
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
function downgradeForMode(check, policy) {
  if (policy?.mode === "enforce") return check;
  const severity = policy?.mode === "none" ? "notice" : "warning";
  const soften = (one) => one.severity === "error" ? { ...one, severity } : one;
  return { ...check, findings: check.findings.map(soften) };
}

// src/sts/inspect-mx.ts
function inspectMx(lines, mode, start2) {
  if (lines.length === 0) {
    return {
      value: [],
      findings: [finding(mode === "none" ? "policy-file/none-without-mx" : "policy-file/no-mx", start2, {})]
    };
  }
  const judged = lines.map(judge);
  const value = judged.flatMap(({ pattern: pattern2 }) => pattern2 === null ? [] : [pattern2]);
  const useless = value.length === 0 && mode !== "none" ? [finding("policy-file/mx-all-useless", lines[0].valuePlace, {})] : [];
  return { value, findings: [...judged.flatMap(({ findings }) => findings), ...useless] };
}
var uselessBecause = {
  empty: "it is empty",
  "ip-address": "it is an IP address, and senders compare names",
  list: "it has more than one name",
  underscore: "no host name has an underscore",
  "leading-dot": "a leading dot was given up with the drafts; write *. instead",
  "wildcard-bare": "a wildcard replaces the first label of a name, not the whole name",
  "wildcard-misplaced": "a wildcard can only replace the whole first label"
};
function judge({ value, valuePlace: place }) {
  if (/[^.]\.$/.test(value) && "pattern" in readMxPattern(value)) {
    return { pattern: null, findings: [finding("policy-file/mx-trailing-dot", place, { value })] };
  }
  const read = readMxPattern(value);
  if ("problem" in read && read.problem === "character") {
    const { character, instead: instead2 } = read;
    return {
      pattern: null,
      findings: [finding("policy-file/mx-character", place, { value, character, instead: instead2 })]
    };
  }
  if ("problem" in read && read.problem === "preference") {
    const { priority, instead: instead2 } = read;
    return {
      pattern: null,
      findings: [finding("policy-file/mx-priority", place, { value, priority, instead: instead2 })]
    };
  }
  if ("problem" in read) {
    const reason2 = "reason" in read ? read.reason : uselessBecause[read.problem];
    return { pattern: null, findings: [finding("policy-file/mx-never-matches", place, { value, reason: reason2 })] };
  }
  const { pattern: pattern2 } = read;
  if (/[^\x00-\x7f]/.test(value)) {
    return {
      pattern: pattern2,
      findings: [finding("policy-file/mx-international", place, { value, instead: pattern2 })]
    };
  }
  const known = knownMxMistakes.get(pattern2);
  if (known === void 0) return { pattern: pattern2, findings: [] };
  const { reason, instead } = known;
  return { pattern: pattern2, findings: [finding("policy-file/mx-known-mistake", place, { value, reason, instead })] };
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
    "one line of text, with the characters \\n instead of line breaks",
    "Write version, mode, each mx and max_age on its own line. With printf or echo -e, \\n makes line breaks."
  ],
  [
    /^[ \t]*version[ \t]*:[ \t]*STSv1[ \t]*[;,]?[ \t]*(?:mode|mx|max_age)[ \t]*:/i,
    "one line of text",
    "Write version, mode, each mx and max_age on its own line, without semicolons."
  ],
  [
    /^mx[ \t]*:[ \t]*(?:\[|\r?\n[ \t]*-[ \t])/im,
    "YAML, with mx as a list",
    "Write a line `mx: NAME` for each mail server."
  ],
  [
    /^\x1f[\x8b\ufffd]/,
    "compressed data (gzip)",
    "Serve the file uncompressed, or compress it only for clients that ask for it."
  ],
  [/^\s*\{\\rtf/i, "a word processor document", "Save it as plain text."],
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
    "JSON, as in early drafts of the RFC",
    "Write the lines version, mode, mx and max_age as `key: value`."
  ],
  [
    /^---\r?\n/,
    "YAML",
    "Write the lines version, mode, mx and max_age as `key: value`, each mx on its own line."
  ]
];
function inspectWholeFile(text, start2) {
  if (/^[ \t\r\n\ufeff]*$/.test(text)) return [finding("policy-file/empty", start2, {})];
  const content = text.replace(/^\u{feff}/u, "");
  const lookalike = knownLookalikes.find(([pattern2]) => pattern2.test(content));
  if (lookalike !== void 0) {
    const [, what, instead] = lookalike;
    return [finding("policy-file/something-else", start2, { what, instead })];
  }
  return content === text ? [] : [finding("policy-file/byte-order-mark", start2, {})];
}

// src/sts/terms.ts
function splitLines(text, file) {
  const lines = text.split("\n").map((part, index, parts) => {
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
function readTerm(line) {
  const foreign = foreignBlank.exec(line.text)?.[0];
  if (foreign === void 0) return readPlain(line);
  const read = readPlain({ ...line, text: line.text.replace(new RegExp(foreignBlank, "gu"), " ") });
  const { term } = readPlain(line);
  if (term !== null && knownKey(term.key) === null) return readPlain(line);
  const place = { ...line.place, column: 1 + line.text.indexOf(foreign) };
  return {
    term: read.term,
    findings: [finding("policy-file/character", place, describeCharacter(foreign))]
  };
}
var foreignBlank = new RegExp("(?! )\\p{Zs}|[\\u200b-\\u200f\\u2028\\u2029\\u2060\\ufeff\\u00ad]", "u");
function readPlain({ text, place }) {
  const notATerm = objections.find(([pattern2]) => pattern2.test(text));
  if (notATerm !== void 0) return { term: null, findings: [finding(notATerm[1], place, { line: text })] };
  const [, indent, key, blank, rest] = termPattern.exec(text) ?? [];
  if (key === void 0) {
    const written = text.split(":")[0].trim();
    return { term: null, findings: [finding("policy-file/bad-key", place, { key: written })] };
  }
  const value = rest.slice(blanksAtStart(rest));
  const keyPlace = { ...place, column: 1 + indent.length };
  const valuePlace = { ...place, column: 1 + text.length - value.length };
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
    const start2 = /[ \t]#/.exec(value)?.index;
    return start2 === void 0 ? [] : [finding("policy-file/inline-comment", valuePlace, { comment: value.slice(start2 + 1) })];
  }
  if (value === "") return [finding("policy-file/empty-value", valuePlace, { key })];
  return value.includes("	") ? [finding("policy-file/control-character", valuePlace, {})] : [];
}
function blanksAtStart(text) {
  let start2 = 0;
  while (text[start2] === " " || text[start2] === "	") start2 += 1;
  return start2;
}
function withoutBlanksAtEnd(text) {
  let end = text.length;
  while (text[end - 1] === " " || text[end - 1] === "	") end -= 1;
  return text.slice(0, end);
}
var termPattern = /^([ \t]*)([A-Za-z\d][\w.-]{0,31})([ \t]*):(.*)$/s;
var objections = [
  [/\r/, "policy-file/lone-carriage-return"],
  [/[\x00-\x08\x0b-\x1f\x7f]/, "policy-file/control-character"],
  [/^[ \t]*$/, "policy-file/blank-line"],
  [/^[ \t]*(#|\/\/)/, "policy-file/comment"],
  [/^[ \t]*(version|mode|mx|max_age)[ \t]*=[^:]*$/i, "policy-file/equals-sign"],
  [/^[^:]*$/, "policy-file/no-colon"]
];

// src/sts/inspect-policy-file.ts
function inspectPolicyFile(text, path) {
  const start2 = { file: path, line: 1, column: 1 };
  const whole = inspectWholeFile(text, start2);
  if (hasErrors(whole)) return { policy: null, findings: whole };
  const size = new TextEncoder().encode(text).length;
  const lines = splitLines(text.replace(/^\u{feff}/u, ""), path);
  const read = lines.map(readTerm);
  const terms = read.flatMap(({ term }) => term === null ? [] : [term]);
  const { policy, findings } = readTerms(terms, start2);
  const all = [
    ...whole,
    ...size > maxPolicyFileSize ? [finding("policy-file/too-large", start2, { size })] : [],
    ...lineEndFindings(lines),
    ...read.flatMap((one) => one.findings),
    ...findings
  ];
  return { policy: hasErrors(all) ? null : policy, findings: all };
}
function lineEndFindings(lines) {
  const bare = lines.find((line) => line.end === "\n");
  return bare === void 0 ? [] : [finding("policy-file/line-feed", bare.place, {})];
}
var singleKeys = ["version", "mode", "max_age"];
var examples = { version: "version: STSv1", mode: "mode: testing", max_age: "max_age: 604800" };
function byKey(terms) {
  const groups = { version: [], mode: [], mx: [], max_age: [] };
  for (const term of terms) {
    const key = knownKey(term.key);
    if (key !== null) groups[key].push(term);
  }
  for (const key of knownKeys) {
    const exact = groups[key].filter((term) => term.key === key);
    if (exact.length > 0) groups[key] = exact;
  }
  return groups;
}
function readTerms(terms, start2) {
  const known = byKey(terms);
  const mode = readMode(known.mode[0]);
  const maxAge = readMaxAge(known.max_age[0]);
  const mx = inspectMx(known.mx, mode.value, start2);
  const findings = [
    ...terms.flatMap(keyFindings),
    ...singleKeys.flatMap((key) => countFindings(key, known[key], start2)),
    // Only the first of several counts, so the others are not judged.
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
function countFindings(key, [first, ...others], start2) {
  if (first === void 0)
    return [finding("policy-file/missing-key", start2, { key, example: examples[key] })];
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
  const text = textOf(first.body);
  const { policy, findings } = inspectPolicyFile(text, target);
  const differences = subject.published === null ? compareAmongThemselves(bodies) : compare(bodies, subject.published);
  const seen2 = policy === null ? "" : `${policy.mode}, ${policy.mx.length} mx, max_age ${policy.max_age}`;
  return {
    check: {
      name: "policy",
      target,
      seen: seen2,
      findings: [...differences, ...subject.published?.aged ?? [], ...findings]
    },
    policy,
    text,
    isPublished: subject.published !== null && differences.length === 0
  };
}
function compareAmongThemselves(bodies) {
  const [first, ...rest] = bodies;
  const others = rest.filter(({ body }) => !isSame2(body, textOf(first.body)));
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
function compare(bodies, { text, entry, ledger }) {
  const others = bodies.filter(({ body }) => !isSame2(body, text));
  const [other] = others;
  if (other === void 0) return [];
  if (others.length < bodies.length)
    return [finding("served/partly", null, { addresses: placesOf(others, bodies) })];
  const served = textOf(other.body);
  const digest = sha256(withOurLineEnds(served));
  const older = ledger.published.find((one) => one.sha256 === digest);
  return [
    older === void 0 ? finding("served/differs", null, firstDifference(served, text)) : finding("served/old", null, { id: older.id, published: entry.id })
  ];
}
function isSame2(body, text) {
  return withOurLineEnds(textOf(body)) === withOurLineEnds(text);
}
var decoder = new TextDecoder("utf-8", { ignoreBOM: true });
function textOf(body) {
  return decoder.decode(body);
}
function firstDifference(served, published) {
  const lines = { served: served.split(/\r?\n/), published: published.split(/\r?\n/) };
  const index = lines.published.findIndex((line, number2) => line !== lines.served[number2]);
  const number = index < 0 ? lines.published.length : index;
  return { number: number + 1, served: lines.served[number] ?? "", published: lines.published[number] ?? "" };
}

// src/verify/preset-age.ts
async function newerThanPreset(hosts2, published) {
  const preset = presetNamed(published?.policy.provider ?? null);
  if (published === null || preset === null) return [];
  const unknown2 = hosts2.filter((host) => !admits(published.policy.mx, host));
  if (unknown2.length === 0) return [];
  const zones = await zonesOf(preset);
  const { name, provider } = preset;
  return unknown2.filter((host) => zones.some((zone) => isInZone(host, zone))).map(
    (host) => finding("mx/newer-than-preset", null, { host, name, provider: provider.name, seen: provider.seen })
  );
}
async function zonesOf({ hosts: hosts2, mx }) {
  const names = [...hosts2, ...mx].map((pattern2) => pattern2.replace(/^\*\./, ""));
  return [...new Set(await Promise.all(names.map(registrableDomain)))];
}

// src/verify/starttls.ts
function checkStartTls(servers, domain, now) {
  const isOpen = servers.some(({ probes }) => probes.some(({ result }) => !isSilent(result)));
  return servers.map((server) => {
    const { host, probes } = server;
    const hasResponse = probes.some(({ result }) => !isSilent(result));
    const findings = probes.filter(({ result }) => !hasResponse || !isUnreachable2(result)).flatMap(({ address, result }) => judgeResult(result, { host, address, domain, isOpen, now }));
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
  const { host, address, domain, isOpen, now } = place;
  switch (result.kind) {
    case "secured":
      return judgeCertificate(result.certificate, { host, address, codes: codes3, now });
    case "no-starttls":
      return [finding("starttls/absent", null, { host })];
    case "refused":
      return result.step === "starttls" ? [finding("starttls/refused", null, { host, code: result.code })] : [notTestable(host, domain, `it rejects this machine with ${result.code}`)];
    case "injected":
      return [finding("starttls/injected", null, { host })];
    case "failed": {
      const reason = failureWords[result.failure];
      const isUntried = result.failure === "unreachable" || result.failure === "given-up";
      if (isUntried || isSilent(result) && !isOpen) return [notTestable(host, domain, reason)];
      return isSilent(result) ? [finding("starttls/silent", null, { host, address, reason })] : [finding("starttls/failed", null, { host, address, reason })];
    }
  }
}
function notTestable(host, domain, reason) {
  return finding("starttls/not-testable", null, { host, reason, command: `mta-sts verify ${domain}` });
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
    const [problem2] = addresses.flatMap((address) => judgeAddress(address, field));
    return {
      seen: addresses.join(", "),
      findings: problem2 === void 0 ? compareAddresses(addresses, field) : [problem2]
    };
  }
};
function judgeAddress(value, { text }) {
  const problem2 = reportAddressProblem(value);
  if (problem2 === null) return [];
  return [finding(`tls-rpt/rua-${problem2}`, null, { value, hint: hintFor(text, tlsRptKind) })];
}
function compareAddresses(rua, { name, alias, subject }) {
  const wanted = subject.published?.policy.tls_rpt ?? [];
  if (wanted.length === 0 || sameAddresses(rua, wanted)) return [];
  const args = {
    name,
    rua: rua.join(", "),
    published: wanted.join(", "),
    record: wantedRecord(subject, name, ""),
    hint: alias === null ? "" : ` (first delete the CNAME record there, which points to ${alias.alias})`
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
  example: "v=STSv1; id=ID, with a new ID for each version of the policy",
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
  const since = minuteOf(secondsOf(published.entry.from));
  return [isOld ? finding("txt/id-old", null, { ...args, since }) : finding("txt/id-unknown", null, args)];
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
  const policy = needsPolicy && host !== null ? host.then((dns) => observePolicyFile(network, dns)) : null;
  const served = policy?.then((fetches) => judgeFile(fetches, subject)) ?? null;
  const parts = await Promise.all([
    wants("txt") ? lookAtTxt(network, subject, zone).then(tell) : [],
    wants("tls-rpt") ? lookAtTlsRpt(network, subject, zone).then(tell) : [],
    host?.then((seen2) => tell(checkHost(seen2, network.mayConnect, subject))) ?? [],
    served?.then(({ https, served: served2 }) => tell(https, served2.check)) ?? [],
    wants("mx", "starttls") ? lookAtMail(network, subject, served, wants("starttls")).then((all) => tell(...all)) : []
  ]);
  const inOrder = (left, right) => checkNames.indexOf(left.name) - checkNames.indexOf(right.name);
  const checks = causeFirst(parts.flat().sort(inOrder), subject.domain);
  return { checks, served: (await served)?.served ?? null };
}
async function lookAtTxt(network, subject, zone) {
  const others = ["mta-sts", "_mta_sts", "_mtasts", "_sts", "_mta-sts._tcp"];
  const wrongNames = () => commonWrongNames("_mta-sts", others, subject.domain, zone);
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
  const wrongNames = () => commonWrongNames("_smtp._tls", others, subject.domain, zone);
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
  const hosts2 = mx.kind === "hosts" ? mx.hosts.slice(0, maxServers2) : [];
  const [servers, policy] = await Promise.all([
    Promise.all(hosts2.map(({ host }) => observeMailServer(network, host, withStartTls))),
    served?.then((one) => one.served.policy) ?? null
  ]);
  const names = hosts2.map(({ host }) => host);
  const records = checkMxRecords(mx, subject, await newerThanPreset(names, subject.published));
  const checks = [
    ...records === null ? [] : [records],
    ...servers.map((server) => withAccepted(checkMx(server, policy, network.mayConnect, subject), subject)),
    ...withStartTls ? checkStartTls(servers, subject.domain, subject.now) : []
  ];
  return checks.map((check) => downgradeForMode(check, policy));
}
function withAccepted(check, { published }) {
  const accepted = published?.policy.accept ?? {};
  const accept = (one) => {
    const reason = accepted[one.code === "mx/refused-by-policy" ? "mx/not-admitted" : one.code];
    return reason === void 0 ? one : { ...one, severity: "notice", accepted: reason };
  };
  return { ...check, findings: check.findings.map(accept) };
}

// src/verify/live.ts
function liveStatus(fetches, subject) {
  const { policy, check, isPublished } = checkPolicy(fetches, policyHost(subject.domain), subject);
  if (fetches.length === 0 || subject.published === null) return "blocked";
  if (isPublished && fetches.every(isServed)) return "live";
  if (policy !== null || check.findings.some(({ code: code2 }) => code2 === "served/differs")) return "old";
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
async function untilServed(network, subject, { atMost, sleep, log, now, skipsSetup, waitsForCaches, seenSince }) {
  if (subject.published === null) return { kind: "nothing-published" };
  const end = now() + atMost;
  const isFirst = subject.published.ledger.published.length === 1;
  const needsNoCaches = isFirst || await dnsHasId(network, subject);
  let since = seenSince;
  let logged = "";
  for (; ; ) {
    const fetches = await fetchServed(network, subject);
    const state = fetches === null ? "unknown" : liveStatus(fetches, subject);
    if (state === "blocked" && skipsSetup) return { kind: "setup" };
    const { age, maxAge } = cacheAge(fetches ?? []);
    since = state === "live" ? Math.min(since ?? now(), now() - age) : null;
    const until = since === null ? null : needsNoCaches ? now() : since + maxAge;
    if (since !== null && until !== null) {
      if (now() >= until) return { kind: "settled", since };
      if (!waitsForCaches || now() >= end) return { kind: "caches", since, until };
    }
    if (now() >= end) return { kind: "not-yet", why: state === "live" ? "old" : state };
    const line = waitingFor[until === null ? state : "live"];
    if (line !== logged) log(line);
    logged = line;
    await sleep(untilNextLook(pace, until === null ? end : Math.min(end, until), now()));
  }
}
function servedFindings(served, { domain, published }, { atMost, waitsForCaches }) {
  const record = published?.policy.alias ?? "_mta-sts";
  const notYet = () => [finding("live/not-yet", null, { time: lasting(atMost), record })];
  switch (served.kind) {
    case "settled":
      return [finding("live/settled", null, { domain })];
    case "caches":
      return waitsForCaches ? notYet() : [finding("live/caches", null, { domain, time: minuteOf(served.until) })];
    case "not-yet":
      return notYet();
    case "nothing-published":
      return [finding("live/nothing-published", null, { domain })];
    case "setup":
      return [];
  }
}
function lasting(seconds) {
  return seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
}
var waitingFor = {
  live: "The policy is served. Waiting until the previous policy has expired from all caches …",
  old: "Waiting for the published policy: another one is still served …",
  nothing: "Waiting for the policy to be served …",
  unknown: "Waiting for the policy to be served …",
  blocked: "Waiting for the policy to be served: the policy host cannot be reached yet …"
};
async function fetchServed(network, { domain }) {
  const host = await observePolicyHost({ ...network, brief: true }, policyHost(domain));
  const isUnsure = host.ipv4.kind === "unknown" || host.ipv6.kind === "unknown";
  if (isUnsure && addressesOf(host).length === 0) return null;
  return observeServed({ ...network, brief: false }, host);
}
async function dnsHasId({ dns }, { domain, published }) {
  const answer = await dns.ask(`_mta-sts.${domain}`, "TXT");
  const [record = "", ...others] = candidates(recordTexts(answer), stsKind);
  const reading = readRecord(record, stsKind);
  return others.length === 0 && reading.problem === null && reading.value === published?.entry.id;
}

// src/commands/understood.ts
function understood(value, read) {
  return "name" in read && read.isTakenOut ? [finding("domain/understood", null, { value, domain: read.name })] : [];
}

// src/verify/dns/unfinished-domains.ts
var nothingUnfinished = {
  domains: /* @__PURE__ */ new Map(),
  tried: /* @__PURE__ */ new Map(),
  doing: /* @__PURE__ */ new Set(),
  ending: /* @__PURE__ */ new Set()
};
function parseUnfinishedDomains(text) {
  let value;
  try {
    value = JSON.parse(text ?? "null");
  } catch {
    return null;
  }
  if (!isMapping(value) || !isMapping(value.domains)) return null;
  const { domains, tried, doing, ending } = value;
  return {
    domains: new Map(
      Object.entries(domains).flatMap(([name, one]) => {
        const left = unfinishedIn(one);
        return left === null ? [] : [[name, left]];
      })
    ),
    tried: new Map(
      Object.entries(isMapping(tried) ? tried : {}).flatMap(
        ([zone, count]) => typeof count === "number" && Number.isSafeInteger(count) && count > 0 ? [[zone, count]] : []
      )
    ),
    doing: namesIn(doing),
    ending: namesIn(ending)
  };
}
function renderUnfinishedDomains({ domains, tried, doing, ending }) {
  const kept = {
    domains: Object.fromEntries(domains),
    tried: Object.fromEntries(tried),
    doing: [...doing],
    ending: [...ending]
  };
  return `${JSON.stringify(kept)}
`;
}

// src/commands/unfinished.ts
var maxSize = 4194304;
function loadUnfinished(files, path) {
  const read = readState(files, path);
  return { ...read, left: parseUnfinished(read.text) };
}
function loadUnfinishedDomains(files, path) {
  const read = readState(files, path);
  return { ...read, left: parseUnfinishedDomains(read.text) ?? nothingUnfinished };
}
function keepUnfinished(files, path, left) {
  readState(files, path);
  files.write([fileChange(path, renderUnfinished(left))]);
}
function keepUnfinishedDomains(files, path, left) {
  readState(files, path);
  files.write([fileChange(path, renderUnfinishedDomains(left))]);
}
function readState(files, path) {
  const content = files.read(path, maxSize);
  if (content.kind === "absent") return { text: null, isDamaged: false };
  const text = content.kind === "text" ? content.text.trim() : null;
  const isState = parseUnfinished(text) !== null || parseUnfinishedDomains(text) !== null;
  if (isState || text === "null" || text === "") return { text, isDamaged: false };
  if (text !== null && isDamagedState(text)) return { text, isDamaged: true };
  throw new NotWritten(`${path} is not a state file of \`dns\`, so it was left unchanged.`);
}

// src/commands/verify.ts
async function verify(options, context) {
  const repository = options.repositoryUrl === null ? null : await context.repository();
  const result = await verifyPublished(options, context, repository?.pages() ?? null);
  return options.wait === null ? result : tickChecklist(result, options, context);
}
async function verifyPublished(options, context, settings) {
  const subject = await subjectOf(options, context.files, context.now());
  return "findings" in subject ? withoutSubject(options, subject) : withUnderstood(await verifySubject(subject, options, context, settings), options);
}
function withUnderstood(result, { domain }) {
  const news = domain === null ? [] : understood(domain, readWrittenDomain(domain));
  return { ...result, findings: [...news, ...result.findings] };
}
async function verifySubject(subject, options, context, settings) {
  const { files, now, sleep, log, progress } = context;
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
  const checks = wait === null ? verification.checks : downgradeUntilLive(verification.checks);
  const result = verified({ ...verification, checks }, subject, strict, live);
  return settings === null ? result : { ...result, toDo: toDo(pages, verification.checks, subject) };
}
function keepServed(served, { published }, { state }, files) {
  if (state === null || published === null) return;
  const left = unfinished(published.entry.id, served);
  keepUnfinished(files, state, { ...left, doing: /* @__PURE__ */ new Set() });
}
async function tickChecklist(result, { repositoryUrl }, { issues }) {
  const { domain, toDo: tasks2, wanted, aliases } = result;
  const list = repositoryUrl === null || tasks2.length === 0 || wanted.length === 0 ? null : await issues();
  if (list === null || repositoryUrl === null) return result;
  let toDo2 = tasks2;
  const findings = await updateChecklist(list, setupMarker(domain), (ticks) => {
    toDo2 = ticked(tasks2, ticks);
    return checklistOf({ domain, toDo: toDo2, records: wanted, aliases }, ticks, repositoryUrl);
  });
  return { ...result, toDo: toDo2, findings: [...result.findings, ...findings] };
}
function withoutSubject({ strict }, { domain, findings, sources }) {
  return { ...nothingSeen, domain, findings: strict ? strictly(findings) : findings, sources };
}
async function subjectOf(options, files, now) {
  const named = options.domain === null ? null : readWrittenDomain(options.domain);
  if (named !== null && "problem" in named) {
    const findings2 = [
      finding("domain/not-verifiable", null, { value: options.domain, reason: named.reason })
    ];
    return { domain: options.domain, findings: findings2, sources: /* @__PURE__ */ new Map() };
  }
  const contents = await readContents(treeOf(options, files.read));
  const { findings, reading } = contents;
  const own = hasErrors(findings) ? void 0 : reading.policy?.domain;
  const domain = named?.name ?? own;
  if (domain === void 0 || named === null && isExample(findings))
    return { domain: "", findings, sources: sourcesOf(contents.tree.policyPath, reading.text) };
  return { domain, published: domain === own ? publishedIn(contents, options, now) : null, now };
}
function publishedIn({ reading, ledger: whole }, { pagesHost }, now) {
  const { policy, place } = reading;
  const ledger = policy === null || whole === null ? null : ledgerOf(whole, policy.domain);
  const entry = ledger === null ? null : currentEntry(ledger);
  if (policy === null || ledger === null || entry === null) return null;
  const { records } = recordsOf(policy, entry.id, pagesHost);
  const aged = judgeAge({ policy, ledger, published: entry, now, place });
  return { policy, entry, ledger, text: renderPolicyFile(entry), records, aged };
}

// src/github/wanted.ts
function writtenIn(files) {
  return new Map([...files].flatMap(([path, text]) => text === null ? [] : [[path, text]]));
}
function differing({ files }, { read }) {
  const isAsWanted = (path, text) => {
    const content = read(path, Number.POSITIVE_INFINITY);
    return content.kind === "text" ? content.text === text : text === null && content.kind === "absent";
  };
  return new Map([...files].filter(([path, text]) => !isAsWanted(path, text)));
}
function commitRequest({ title, message }, files, target) {
  const encoder = new TextEncoder();
  const written = [...writtenIn(files)].map(([path, text]) => [path, encoder.encode(text)]);
  return {
    branch: target.branch,
    expectedHead: target.head,
    headline: title,
    body: message,
    files: new Map(written),
    deletions: [...files].flatMap(([path, text]) => text === null ? [path] : [])
  };
}

// src/github/pull-request-marker.ts
var start = "<!-- mta-sts-policy cause=";
var pattern = /^(\S{1,100}) state=(open|closed) head=([0-9a-f]{40}|none) -->\s{0,9}$/;
function withMarker({ title, body }, { cause, state, head }) {
  const marker = `${start}${cause} state=${state} head=${head ?? "none"} -->`;
  return { title, body: `${withoutMarker(body)}

${marker}` };
}
function readMarker(body) {
  const at = body.lastIndexOf(start);
  const [, cause, state, head] = at >= 0 && pattern.exec(body.slice(at + start.length)) || [];
  if (cause === void 0) return null;
  return { cause, state, head: head === "none" ? null : head };
}
function withoutMarker(body) {
  return (readMarker(body) === null ? body : body.slice(0, body.lastIndexOf(start))).trimEnd();
}

// src/github/sync-pull-request.ts
async function syncPullRequest(synced) {
  const { repository, base, head, wanted } = synced;
  const found = await repository.newestPullRequest(base, head);
  const isOpen = found?.state === "open";
  switch (wanted.kind) {
    case "open":
      return isOpen ? keepOpen(synced, found, wanted) : propose(synced, found, wanted);
    case "hold":
      return isOpen ? edit(synced, found, wanted.text, "open") : { action: "none", pullRequest: found };
    case "close":
      return isOpen ? close2(synced, found, wanted) : { action: "none", pullRequest: found };
    case "remove":
      return remove(synced, found);
  }
}
async function keepOpen(synced, found, wanted) {
  const branch = await readHead(synced, wanted);
  const marker = readMarker(found.body);
  const isOurs = branch !== null && branch.head === marker?.head;
  if (wanted.isVersioned && !isOurs && marker?.cause !== synced.cause)
    return { action: "modified", pullRequest: found };
  if (!isOurs || differing(wanted.change, branch).size === 0) return edit(synced, found, wanted.text, "open");
  const removed = await remove(synced, found);
  return removed.action === "failed" ? removed : openAnew(synced, wanted);
}
async function propose(synced, found, wanted) {
  if (found === null || found.state === "merged") return openAnew(synced, wanted);
  const marker = readMarker(found.body);
  const isByPerson = marker?.state !== "closed";
  if (isByPerson && (marker === null || marker.cause === synced.cause))
    return { action: "declined", pullRequest: found };
  const branch = await readHead(synced, wanted);
  const isReady = !isByPerson && branch !== null && differing(wanted.change, branch).size === 0;
  return isReady ? reopen(synced, found, wanted) : openAnew(synced, wanted);
}
async function reopen(synced, found, wanted) {
  const reopened = await synced.repository.reopenPullRequest(found.id);
  if (!reopened.ok) return reopened.reason === "forbidden" ? failed(reopened) : openAnew(synced, wanted);
  const edited = await edit(synced, found, wanted.text, "open");
  return edited.action === "failed" ? edited : { action: "reopened", pullRequest: found };
}
async function openAnew({ repository, base, head, cause }, { text, change }) {
  const paths = [...change.files.keys()];
  const from = await readBranch(repository, base, paths);
  if (from === null)
    return failed({ ok: false, reason: "moved", message: `The branch ${base} does not exist.` });
  const deleted = await repository.deleteBranch(head);
  if (!deleted.ok) return failed(deleted);
  const created = await repository.createBranch(head, from.head);
  if (!created.ok) return failed(created);
  const target = { branch: head, head: from.head };
  const message = { title: change.headline, message: "" };
  const committed = await repository.commit(commitRequest(message, differing(change, from), target));
  if (!committed.ok) return failed(committed);
  const marker = { cause, state: "open", head: committed.value.oid };
  const opened = await repository.createPullRequest({ ...withMarker(text, marker), base, head });
  return opened.ok ? { action: "opened", pullRequest: opened.value } : failed(opened);
}
async function edit({ repository, cause }, found, text, state) {
  const head = readMarker(found.body)?.head ?? null;
  const wanted = withMarker(text, { cause, state, head });
  if (isSame3(found, wanted)) return { action: "none", pullRequest: found };
  const edited = await repository.updatePullRequest(found.id, wanted);
  return edited.ok ? { action: "edited", pullRequest: found } : failed(edited);
}
async function close2(synced, found, { text, comment }) {
  const edited = await edit(synced, found, text, "closed");
  if (edited.action === "failed") return edited;
  const closed = await synced.repository.closePullRequest(found.id, comment);
  return closed.ok ? { action: "closed", pullRequest: found } : failed(closed);
}
async function remove(synced, found) {
  const { repository, head } = synced;
  const branch = await repository.branch(head, []);
  if (branch === null) return { action: "none", pullRequest: null };
  if (found?.state === "open") {
    const edited = await edit(synced, found, found, "closed");
    if (edited.action === "failed") return edited;
  }
  const deleted = await repository.deleteBranch(head);
  return deleted.ok ? { action: "removed", pullRequest: found } : failed(deleted);
}
function readHead({ repository, head }, { change }) {
  return readBranch(repository, head, [...change.files.keys()]);
}
function isSame3(left, right) {
  return left.title === right.title && isSameBody(left.body, right.body);
}
function failed(outcome) {
  const refusal = outcome.ok ? { ok: false, reason: "moved", message: "" } : outcome;
  return { action: "failed", refusal };
}

// src/io/v8-heap.ts
const { getHeapSpaceStatistics, setFlagsFromString } = require("node:v8");
var youngGenerationLimit = 8 * 2 ** 20;
var checkInterval = 20;
function limitHeapGrowth() {
  setFlagsFromString("--heap-growing-percent=30");
  const timer = setInterval(() => {
    const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
    if (space !== void 0 && space.space_size < youngGenerationLimit) return;
    setFlagsFromString("--semi-space-growth-factor=1");
    clearInterval(timer);
  }, checkInterval);
  timer.unref();
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

// src/report/pull-request-body.ts
var maxBody = 6e4;
function bodyOf(parts) {
  let left = maxBody;
  return parts.filter((part) => part !== "").filter((part) => {
    left -= part.length + 2;
    return left >= 0;
  }).join("\n\n");
}

export {
  zoneServers,
  addressOf,
  aliasesInTheWay,
  readWrittenDomain,
  recordTexts,
  observeAliases,
  askWithAlias,
  inspectPolicyFile,
  verifyDomain,
  understood,
  mayBeWritten,
  unfinished,
  readBranch,
  maxAttempts,
  untilSettled,
  writtenIn,
  differing,
  commitRequest,
  syncIssue,
  noSync,
  syncPullRequest,
  bodyOf,
  openChecklist,
  toDoList,
  setupList,
  setupMarker,
  setupIssue,
  verified,
  nothingSeen,
  tasksAtStart,
  untilServed,
  nothingUnfinished,
  loadUnfinished,
  loadUnfinishedDomains,
  keepUnfinished,
  keepUnfinishedDomains,
  verify,
  verifyPublished,
  withUnderstood,
  verifySubject,
  tickChecklist,
  subjectOf,
  limitHeapGrowth
};
