import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
import {
  considerateNetwork
} from "./shared-by-commands-and-network.mjs";
import {
  addressOf,
  aliasesInTheWay,
  askWithAlias,
  bodyOf,
  commitRequest,
  differing,
  inspectPolicyFile,
  keepUnfinished,
  keepUnfinishedDomains,
  limitHeapGrowth,
  loadUnfinished,
  loadUnfinishedDomains,
  maxAttempts,
  mayBeWritten,
  noSync,
  nothingSeen,
  nothingUnfinished,
  observeAliases,
  openChecklist,
  readBranch,
  readWrittenDomain,
  recordTexts,
  setupIssue,
  setupList,
  setupMarker,
  subjectOf,
  syncIssue,
  syncPullRequest,
  tasksAtStart,
  tickChecklist,
  toDoList,
  understood,
  unfinished,
  untilServed,
  untilSettled,
  verified,
  verify,
  verifyDomain,
  verifyPublished,
  verifySubject,
  withUnderstood,
  writtenIn,
  zoneServers
} from "./shared-by-commands-and-reports.mjs";
import {
  contentSecurityPolicy,
  sourceHash
} from "./shared-by-commands-and-files-and-reports.mjs";
import {
  NotWritten,
  UsageError,
  admits,
  announcementIn,
  applyAccept,
  buildResult,
  cachedEntries,
  cachedPart,
  cachedUntil,
  changeOf,
  changesTo,
  characterStrings,
  checkPolicies,
  cnamePath,
  code,
  contentAt,
  countLine,
  covers,
  credentialOf,
  currentEntry,
  dayOf,
  defaultHost,
  describe,
  detailOf,
  details,
  diffText,
  displayName,
  dnsFormats,
  dnsNames,
  domainsIn,
  domainsOf,
  emptyLedger,
  engineOf,
  escapeControl,
  escapeMarkdown,
  exampleDomains,
  exitCode,
  fenced,
  fileChange,
  finding,
  findingLink,
  findingMarkdown,
  findingsList,
  findingsText,
  givenIn,
  hasErrors,
  home,
  hostOf,
  hosts,
  hostsFor,
  hostsForMany,
  html,
  inDnsFormat,
  inOrder,
  incomplete,
  invalidKind,
  isExample,
  isForeignCname,
  isInZone,
  isNewPolicy,
  isNewer,
  isOk,
  isSigned,
  isTerminal,
  isUnknown,
  joined,
  judge,
  judgeAge,
  judgeDomainOfMany,
  judgeFiles,
  judgeWhole,
  knownMxMistakes,
  lastCachedUntil,
  ledgerAcross,
  ledgerEnding,
  ledgerPath,
  link,
  looksLikeExampleLedger,
  makePlan,
  markdownTable,
  maxLedgerSize,
  minuteOf,
  mostNames,
  nameAdvice,
  nameBelow,
  namesIn,
  noColors,
  numberOf,
  observeDomainOf,
  observeMx,
  oneDay,
  oneYear,
  ownFile,
  pathsIn,
  placeText,
  planned,
  policyDiff,
  policyFilePath,
  policyHost,
  policyOptions,
  presetNamed,
  print,
  printError,
  progressOn,
  propose,
  proposeOn,
  proposedHost,
  providersOf,
  publicSuffixes,
  publish,
  raw,
  readContents,
  readHostName,
  readMxList,
  readMxRecord,
  readProvider,
  readRecord,
  readRecords,
  readSettings,
  readYaml,
  readingReasonOf,
  readyToBuild,
  reasonOf,
  recordLines,
  recordsOf,
  recordsTable,
  registrableDomain,
  renderPolicyFile,
  reportAddressProblem,
  reportAddresses,
  repositoryGrammar,
  resultJson,
  secondsOf,
  servedDomains,
  sha256,
  sha256Bytes,
  sitesFolder,
  someOf,
  sourcesOf,
  stateColors2 as stateColors,
  statusOf,
  stoppedText,
  strictly,
  stsKind,
  stsName,
  summaryText,
  table,
  textOf,
  textsBefore,
  timeOfPlan,
  timestampOf,
  tlsRptKind,
  toDoOf,
  treeOf,
  treeOn,
  unpublished,
  untilNextLook,
  usualFolder,
  verifyOptions,
  version,
  visible,
  whenToSet,
  withHosting,
  withOwners,
  withPage,
  writeAll,
  writeChanges
} from "./shared.mjs";

// src/verify/look/name.ts
function textsAt(view) {
  return view.kind === "texts" ? view.values.map((strings) => strings.join("")) : [];
}
var maxServers = 16;
async function observeName(network, name) {
  const found2 = await zoneServers(network, name, maxServers + 1);
  if ("reason" in found2) return unknown(`Its zone was not found: ${found2.reason}.`);
  const { zone, servers } = found2;
  if (servers.length > maxServers) return unknown(`${zone} has more than ${maxServers} name servers.`);
  const answers = await Promise.all(
    servers.map(async (server) => ({ server, view: await viewAt(network, server, name) }))
  );
  const views = [];
  for (const { server, view } of answers) {
    if ("reason" in view) return unknown(`The name server ${server} could not be queried: ${view.reason}.`);
    views.push({ server, view });
  }
  return { kind: "seen", zone, servers: views };
}
async function observeNames(network, names) {
  return new Map(
    await Promise.all(names.map(async (name) => [name, await observeName(network, name)]))
  );
}
function unknown(reason) {
  return { kind: "unknown", reason };
}
async function viewAt(network, server, name) {
  const view = viewOf(await ask(network, server, name));
  if ("reason" in view || view.kind !== "texts" && view.kind !== "alias") return view;
  const beside = viewOf(await ask(network, server, name.replace(/^[^.]+/, "_nothing-is-set-here")));
  return { ...view, isWildcard: isSame(view, beside) };
}
function isSame(view, other) {
  if ("reason" in other) return false;
  if (view.kind === "texts" && other.kind === "texts")
    return JSON.stringify(textsAt(view).sort()) === JSON.stringify(textsAt(other).sort());
  return view.kind === "alias" && other.kind === "alias" && view.target === other.target;
}
async function ask(network, server, name) {
  const address = await addressOf(network, server);
  return address === null ? { kind: "unknown", reason: "it has no address that can be queried" } : network.dns.ask(name, "TXT", { address });
}
function viewOf(answer) {
  const [target] = answer.aliases ?? [];
  if (target !== void 0) return { kind: "alias", target, isWildcard: false };
  if (answer.kind === "unknown") return { reason: answer.reason };
  if (!answer.authoritative) return { reason: "it is not authoritative for the zone" };
  if (answer.kind === "records")
    return { kind: "texts", values: [...answer.records], ttl: answer.ttl, isWildcard: false };
  return { kind: answer.kind === "no-name" ? "nothing" : "no-text" };
}

// src/verify/dns/purpose.ts
function purposeOf({ type, name, value }) {
  if (type === "TXT") return value.startsWith(stsKind.version) ? "announcement" : "reports";
  return name.startsWith("_mta-sts.") ? "alias" : "policy-host";
}
function kindOf(record) {
  return purposeOf(record) === "reports" ? tlsRptKind : stsKind;
}
function isRight(values, record) {
  const kind = kindOf(record);
  const [seen, wanted] = [readRecords(values, kind), readRecords([record.value], kind)];
  const isClean = values.length === 1 && seen.problems.length === 0;
  return isClean && seen.value === wanted.value;
}

// src/verify/dns/record-state.ts
function right(record) {
  return { record, state: "right", reason: null, change: null };
}
function ready(record, change) {
  return { record, state: "ready", reason: null, change };
}
function waiting(record, reason) {
  return { record, state: "waiting", reason, change: null };
}
function refused(record, reason) {
  return { record, state: "refused", reason, change: null };
}
function named({ name, type, value }) {
  return { name, record: `${type} ${value}` };
}

// src/verify/dns/seen-record.ts
function seenRecord(record, found2) {
  const { name } = record;
  if (found2 === void 0 || found2.kind === "unknown") {
    const reason = found2?.reason ?? "It was not looked up.";
    return { reason: finding("dns/unknown", null, { name, reason }), state: "waiting" };
  }
  const { zone, servers } = found2;
  const [first, ...others] = servers;
  if (first === void 0) {
    const reason = `${zone} has no name servers.`;
    return { reason: finding("dns/unknown", null, { name, reason }), state: "waiting" };
  }
  const differing2 = others.filter(({ view }) => keyOf(view, record) !== keyOf(first.view, record));
  if (differing2.length === 0) return { view: first.view, zone };
  const late = servers.filter(({ view }) => !isDone(view, record));
  if (late.length < servers.length && late.every(({ view }) => isOwn(view, record)))
    return { reason: finding("dns/propagating", null, { name, servers: list(late) }), state: "waiting" };
  return {
    reason: finding("dns/servers-disagree", null, { name, zone, servers: list(differing2) }),
    state: "refused"
  };
}
function list(servers) {
  return servers.map(({ server }) => server).join(", ");
}
function keyOf(view, { type }) {
  switch (view.kind) {
    case "texts":
      return JSON.stringify(textsAt(view).sort());
    case "alias":
      return `alias ${view.target}`;
    default:
      return type === "TXT" ? "no text" : view.kind;
  }
}
function isDone(view, record) {
  if (record.type === "CNAME") return view.kind === "alias" && view.target === record.value;
  return view.kind === "texts" && isRight(textsAt(view), record);
}
function isOwn(view, record) {
  if (view.kind === "nothing" || view.kind === "no-text" || view.isWildcard) return true;
  const { version: version2 } = kindOf(record);
  return record.type === "TXT" && view.kind === "texts" && view.values.length === 1 && textsAt(view)[0].startsWith(version2);
}

// src/verify/dns/records.ts
function judgeRecords(wanted, situation) {
  const announcement = wanted.find((record) => purposeOf(record) === "announcement");
  const home2 = announcement === void 0 ? null : zoneOf(situation, announcement.name);
  return wanted.map((record) => {
    const state = judge2[purposeOf(record)](record, situation);
    const zone = zoneOf(situation, record.name);
    const isElsewhere = home2 !== null && zone !== null && zone !== home2 && state.state !== "right";
    return isElsewhere ? waiting(record, finding("dns/other-provider", null, { ...named(record), zone })) : state;
  });
}
function overall(states) {
  const order = ["ready", "refused", "waiting"];
  return order.find((one) => states.some(({ state }) => state === one)) ?? "right";
}
var inBetween = /* @__PURE__ */ new Set([
  "dns/propagating",
  "dns/servers-disagree",
  "dns/unknown"
]);
function isConfirmed(states) {
  return states.every(
    ({ state, reason }) => reason === null ? state === "right" : !inBetween.has(reason.code)
  );
}
var judge2 = {
  "policy-host": judgePolicyHost,
  reports: judgeText,
  alias: judgeAlias,
  announcement: judgeText
};
function judgeText(record, situation) {
  const seen = seenRecord(record, situation.seen.get(record.name));
  if ("reason" in seen) return { record, change: null, ...seen };
  const { zone } = seen;
  if (seen.view.kind === "texts" && isRight(textsAt(seen.view), record)) return right(record);
  const view = atTheName(seen.view);
  if (view.kind === "alias")
    return refused(record, finding("dns/elsewhere", null, { name: record.name, target: view.target }));
  const reason = objection(textsAt(view), record, situation);
  if (reason !== null) return refused(record, reason);
  const early = kindOf(record) === stsKind ? tooEarly(record, situation.served) : null;
  if (early !== null) return waiting(record, early);
  const { ttl, values: from } = view.kind === "texts" ? view : { ttl: record.ttl, values: [] };
  return ready(record, { name: record.name, type: record.type, ttl, zone, from, to: record.value });
}
function atTheName(view) {
  return (view.kind === "texts" || view.kind === "alias") && view.isWildcard ? { kind: "no-text" } : view;
}
function objection(values, record, { ledger, isAsked }) {
  const { name } = record;
  const kind = kindOf(record);
  const other = values.find((text2) => !text2.startsWith(kind.version));
  if (other !== void 0) return finding("dns/other-records", null, { name, text: other });
  if (!values.every(isPrintable)) return finding("dns/not-printable", null, { name });
  if (kind === tlsRptKind) return isAsked ? null : byHand(values, record);
  const ids = values.map(idOf);
  const former = new Set(ledger.published.map(({ id }) => id));
  const own = idOf(record.value);
  const newer = ids.find((id) => id !== null && !former.has(id) && isLater(id, own));
  if (newer !== void 0) return finding("dns/old-run", null, { name, id: newer, own });
  const isUnfinished2 = values.length === 1 && ids.every((id) => id !== null && former.has(id));
  return isAsked || isUnfinished2 ? null : byHand(values, record);
}
function byHand(values, { name, value }) {
  const text2 = values.length === 0 ? "no such record" : values.join(" and ");
  return finding("dns/by-hand", null, { name, text: text2, record: value });
}
function isLater(id, own) {
  const isTime = (text2) => /^\d{14}$/.test(text2);
  return isTime(id) && isTime(own) && id > own;
}
function idOf(text2) {
  const reading = readRecord(text2, stsKind);
  return reading.problem === null ? reading.value : null;
}
function isPrintable(text2) {
  return /^[\x20-\x7e]*$/.test(text2);
}
function tooEarly({ name }, served) {
  switch (served.kind) {
    case "settled":
      return null;
    case "caches":
      return finding("dns/caches", null, { name, time: minuteOf(served.until) });
    case "not-yet":
      return finding("dns/not-live", null, { name, reason: whyNotLive[served.why] });
    default:
      return finding("dns/not-live", null, { name, reason: whyNotLive.nothing });
  }
}
var whyNotLive = {
  old: "at least one address of the policy host still serves another policy",
  nothing: "at least one address of the policy host serves no policy",
  blocked: "the policy host has no usable address in DNS",
  unknown: "the addresses of the policy host could not be looked up"
};
function judgeAlias(record, situation) {
  const seen = seenRecord(record, situation.seen.get(record.name));
  if ("reason" in seen) return { record, change: null, ...seen };
  const { view, zone } = seen;
  if (view.kind === "alias" && view.target === record.value) return right(record);
  const former = view.kind === "alias" && !view.isWildcard ? view.target : null;
  const isOwn2 = former !== null && situation.ownAliases?.has(former) === true;
  if (view.kind === "alias" && !isOwn2)
    return refused(record, finding("dns/elsewhere", null, { name: record.name, target: view.target }));
  if (view.kind !== "nothing" && view.kind !== "alias")
    return refused(record, finding("dns/in-the-way", null, { ...named(record), found: foundAt(view) }));
  const before2 = former === null ? [] : [former];
  if (!situation.isAsked) return refused(record, byHand(before2, record));
  const end = situation.seen.get(record.value);
  const isReady = end?.kind === "seen" && end.servers.every(
    ({ view: view2 }) => view2.kind === "texts" && textsAt(view2).every((text2) => text2.startsWith(stsKind.version))
  );
  return isReady ? write(record, zone, before2) : waiting(record, finding("dns/target-first", null, named(record)));
}
function judgePolicyHost(record, situation) {
  const seen = seenRecord(record, situation.seen.get(record.name));
  if ("reason" in seen) return { record, change: null, ...seen };
  const { view, zone } = seen;
  if (view.kind !== "nothing") {
    const isFine = view.kind === "alias" && view.target === record.value || situation.served.kind === "settled" || situation.served.kind === "caches";
    return isFine ? right(record) : refused(record, finding("dns/in-the-way", null, { ...named(record), found: foundAt(view) }));
  }
  if (!situation.isAsked) return refused(record, byHand([], record));
  if (situation.ownsPolicyHost === null)
    return waiting(record, finding("dns/host-by-hand", null, named(record)));
  return situation.ownsPolicyHost ? write(record, zone, []) : refused(record, finding("dns/not-ours", null, { name: record.name }));
}
function foundAt(view) {
  if (view.kind === "alias") return `a CNAME record that points to ${view.target}`;
  return view.kind === "texts" ? "TXT records" : "other records";
}
function write(record, zone, before2) {
  const { name, type, ttl, value } = record;
  return ready(record, { name, type, ttl, zone, from: before2.map((target) => [target]), to: value });
}
function zoneOf({ seen }, name) {
  const found2 = seen.get(name);
  return found2?.kind === "seen" ? found2.zone : null;
}

// src/commands/dns-preview.ts
async function withDnsPreview(result, context) {
  if (result.planned === null) return result;
  const { policy, id } = result.planned.plan;
  const network = await context.network(true);
  const records = recordsOf(policy, id, null).records.filter(({ type }) => type === "TXT");
  const seen = await observeNames(
    network,
    records.map(({ name }) => name)
  );
  const situation = { seen, ledger: emptyLedger, isAsked: true, ownsPolicyHost: null };
  const states = judgeRecords(records, { ...situation, served: { kind: "settled", since: 0 } });
  const findings = states.flatMap(({ reason }) => reason === null ? [] : [asWarning(reason)]);
  return { ...result, findings: [...result.findings, ...findings] };
}
function asWarning(reason) {
  return reason.severity === "error" ? { ...reason, severity: "warning" } : reason;
}

// src/policy/draft.ts
var week = 604800;
function draftPolicy({ domain, mx, live, rua }, about = []) {
  if (mx.kind !== "hosts") return stopped(obstacle(mx, domain));
  const hosts2 = mx.hosts.map(({ host }) => host);
  const presets = providersOf(hosts2);
  const own = presets.find(({ provider }) => provider.policyHost !== void 0);
  if (own !== void 0 && live === null) {
    const { name: provider, policyHost: target = "" } = own.provider;
    return stopped(finding("init/provider-hosts-policy", null, { domain, provider, target }));
  }
  const unnameable = mx.invalid.filter((name) => invalidKind(name) === "unnameable").map((name) => finding("mx/unnameable", null, { domain, name, way: nameAdvice(name) }));
  if (hosts2.length === 0)
    return unnameable.length > 0 ? { draft: null, findings: unnameable } : stopped(finding("init/no-mail-servers", null, { domain }));
  const { draft, findings } = live === null ? fresh(domain, hosts2, presets, rua) : carriedOn(domain, hosts2, live, rua);
  const warnings = unnameable.map((one) => ({ ...one, severity: "warning" }));
  return { draft, findings: [...findings, ...about, ...warnings] };
}
function draftNamed({ domain, live, rua }, { preset, mx }, about) {
  if (live === null) return { draft: { ...started(domain, rua), preset, mx }, findings: about };
  const { draft, findings } = carriedOn(domain, [...preset?.mx ?? [], ...mx], live, rua);
  return { draft, findings: [...findings, ...about] };
}
function stopped(why) {
  return { draft: null, findings: [why] };
}
function obstacle(mx, domain) {
  switch (mx.kind) {
    case "unknown":
      return finding("init/mx-unknown", null, { domain, reason: mx.reason });
    case "null-mx":
      return finding("init/null-mx", null, { domain });
    case "no-mail":
      return finding("init/no-mail-servers", null, { domain });
    case "no-domain":
      return finding("init/no-domain", null, { domain });
  }
}
function fresh(domain, hosts2, presets, rua) {
  const [only, ...others] = presets;
  const preset = only !== void 0 && others.length === 0 ? only : null;
  const mx = hosts2.filter((host) => preset === null || !admits(preset.mx, host));
  const draft = { ...started(domain, rua), preset, mx };
  const findings = preset === null ? [finding("init/mail-servers", null, { domain, hosts: hosts2.slice(0, 5).join(", ") })] : [finding("init/provider", null, { domain, provider: preset.provider.name, name: preset.name })];
  return { draft, findings };
}
function started(domain, rua) {
  return { domain, mode: "testing", max_age: week, rua, isImported: false };
}
function carriedOn(domain, servers, { policy, id }, rua) {
  const { mode, max_age } = policy;
  const missing2 = servers.filter((pattern) => !covers(policy.mx, pattern));
  const mx = [...policy.mx, ...missing2];
  return {
    draft: { domain, mode, preset: null, mx, max_age, rua, isImported: true },
    findings: [
      finding("init/imported", null, { domain, mode, id }),
      ...missing2.length === 0 ? [] : [finding("init/missing-servers", null, { domain, hosts: missing2.join(", ") })]
    ]
  };
}

// src/policy/first-policy.ts
async function firstPolicy(draft, links, path) {
  const lines = linesOf(draft, links);
  const place2 = ([key, index]) => {
    const start2 = lines.findIndex((line) => line.key === key);
    const item = typeof index === "number" ? index + 1 : 0;
    const column = item > 0 ? "  - ".length + 1 : String(key).length + 3;
    return { file: path, line: Math.max(0, start2) + item + 1, column };
  };
  const written4 = {
    domain: draft.domain,
    mode: draft.mode,
    ...draft.preset && { provider: draft.preset.name },
    ...draft.mx.length > 0 && { mx: draft.mx },
    max_age: duration(draft.max_age),
    ...draft.rua.length > 0 && { tls_rpt: draft.rua },
    ...isDefault(draft.host) ? {} : { host: writtenChoice(draft.host) },
    ...draft.dns && { dns: writtenChoice(draft.dns) },
    ...draft.alias && { alias: draft.alias },
    ...links.repository && { repository: links.repository }
  };
  const placed = {
    value: written4,
    findings: [],
    place: place2,
    placeOfKey: (key) => place2([key]),
    written: () => null
  };
  const text2 = lines.map((line) => `${line.text}
`).join("");
  return { ...await readSettings(written4, placed), text: text2 };
}
function groupText(draft, domains, more) {
  const [head2, settings] = [
    draft.isImported ? ["Made from the policy that senders have seen until now."] : [],
    linesOf(draft, noLinks)
  ];
  const lines = [
    comment("The MTA-STS policy of these domains. Edit this file only; everything else follows from it."),
    ...head2.map(comment),
    ...list2("domains", "what comes after the @ in mail addresses; one line more is one domain more", domains),
    ...settings.slice(settings.findIndex(({ key }) => key === "mode")),
    ...Object.entries(more).map(([key, value]) => ({ text: `${key}: ${JSON.stringify(value)}` }))
  ];
  return lines.map(({ text: text2 }) => `${text2}
`).join("");
}
var noLinks = { schema: null, repository: null };
function linesOf(draft, { schema, repository }) {
  const { domain, mode, preset, mx, max_age, rua, host, dns: dns2, alias, isImported } = draft;
  const international = displayName(domain) === domain ? "" : `, ${displayName(domain).split(" ")[0]}`;
  const presetPatterns = preset === null ? "" : preset.mx.join(", ");
  return [
    ...schema === null ? [] : [comment(`yaml-language-server: $schema=${schema}`)],
    comment("The MTA-STS policy. This is the only file to edit; everything else follows from it."),
    ...isImported ? [comment("Imported from the policy that senders have seen until now.")] : [],
    setting("domain", domain, `the part after the @ in your mail addresses${international}`),
    setting("mode", mode, modeComment[mode]),
    ...preset === null ? [] : [setting("provider", preset.name, `the mail servers of ${preset.provider.name}: ${presetPatterns}`)],
    ...list2(
      "mx",
      preset === null ? "your mail servers, as in the domain's MX records" : "and your own",
      mx.map((pattern) => pattern.startsWith("*") ? `"${pattern}"` : pattern)
    ),
    setting("max_age", duration(max_age), "how long senders cache the policy: from 1d to 1y"),
    ...isDefault(host) ? [] : [setting("host", choiceText(host), "what serves the policy file")],
    ...dns2 === null ? [] : [setting("dns", choiceText(dns2), "who serves the zone; the workflow sets its records")],
    ...alias === null ? [] : [setting("alias", alias, "where _mta-sts points to and the TXT record is")],
    ...repository === null ? [] : [{ text: `repository: ${repository}`, key: "repository" }],
    ...rua.length === 0 ? [
      comment("Where senders report failures (TLS-RPT). Remove the # and name your mailbox:"),
      comment("tls_rpt:"),
      comment(`  - mailto:tls-reports@${domain}`)
    ] : list2("tls_rpt", "where senders report failures (TLS-RPT)", rua.map(quoted))
  ];
}
function isDefault({ name }) {
  return name === defaultHost.name;
}
function writtenChoice({ name, argument }) {
  return argument === null ? name : { [name]: argument };
}
function choiceText({ name, argument }) {
  return argument === null ? name : `{ ${name}: ${argument} }`;
}
function comment(text2) {
  return { text: `# ${text2}` };
}
function setting(key, value, explanation) {
  return { text: `${`${key}:${value && ` ${value}`}`.padEnd(32)} # ${explanation}`, key };
}
function list2(key, explanation, items) {
  if (items.length === 0) return [];
  return [setting(key, "", explanation), ...items.map((item) => ({ text: `  - ${item}` }))];
}
var modeComment = {
  none: "senders drop the policy",
  testing: "senders report failures and still deliver; switch to enforce when reports show none",
  enforce: "senders deliver over verified TLS or not at all"
};
function duration(seconds) {
  const within = Math.min(oneYear, Math.max(oneDay, seconds));
  if (within === oneYear) return "1y";
  const [unit, length] = within % (7 * oneDay) === 0 ? ["w", 7 * oneDay] : ["d", oneDay];
  return within % length === 0 ? `${within / length}${unit}` : String(within);
}
function quoted(text2) {
  return /^[a-z][\w:/.@%+?=&~-]*$/i.test(text2) ? text2 : JSON.stringify(text2);
}

// src/policy/importable.ts
async function importable({ policy, ignoredMx: ignoredMx2 }) {
  const max_age = Math.min(oneYear, Math.max(oneDay, policy.max_age));
  const useless = await uselessPatterns(policy.mx);
  const leftOut = [...ignoredMx2.map((pattern) => [pattern, "no sender uses the line"]), ...useless];
  return {
    policy: { ...policy, max_age, mx: policy.mx.filter((pattern) => !useless.has(pattern)) },
    differences: [
      ...leftOut.map(([pattern, reason]) => finding("init/mx-left-out", null, { pattern, reason })),
      ...max_age === policy.max_age ? [] : [finding("init/max-age-changed", null, { served: policy.max_age, max_age })]
    ]
  };
}
async function uselessPatterns(mx) {
  const wildcards = mx.filter((pattern) => pattern.startsWith("*."));
  const suffixOf = wildcards.length === 0 ? null : await publicSuffixes();
  return new Map(
    mx.flatMap((pattern) => {
      const known2 = knownMxMistakes.get(pattern);
      if (known2?.code === "mx/known-wrong") return [[pattern, known2.reason]];
      const name = pattern.slice(2);
      const isOpen = pattern.startsWith("*.") && suffixOf?.(name) === name;
      return isOpen ? [[pattern, `anyone can register a name under ${name}`]] : [];
    })
  );
}

// src/judge/formerly.ts
function formerly({ tree, reading }, ledger, { domain, live }, imported, now) {
  const owned = withOwners(ledger, [reading.policy?.domain ?? domain]);
  if (servedDomains(owned).some(({ name }) => name === domain))
    return { ledger: owned, existing: tree.generated };
  const existing = new Map(tree.generated);
  existing.delete(policyFilePath);
  const others = [...domainsOf(owned) ?? [], ...reading.policy === null ? [] : [reading.policy.domain]];
  const served = { domain, domains: others, argument: null };
  if (!isForeignCname(contentAt(existing, cnamePath), served)) existing.delete(cnamePath);
  if (live === null || imported === null) return { ledger: emptyLedger, existing };
  const policy = { ...live.policy, mx: imported.policy.mx, max_age: Math.min(oneYear, live.policy.max_age) };
  const digest = sha256(renderPolicyFile(policy));
  const before2 = publish(emptyLedger, { ...policy, domains: [domain], id: live.id, sha256: digest }, now);
  return { ledger: imported.differences.length === 0 ? before2 : ended(before2, now), existing };
}
function ended(ledger, now) {
  return { ...ledger, published: ledger.published.map((one) => ({ ...one, until: timestampOf(now) })) };
}

// src/judge/first-build.ts
async function firstBuild(survey, contents, { links, now, force, host: chosen2, servers = null }) {
  const past2 = await pastOf(survey, contents, { force, mustKnow: servers !== null });
  if ("findings" in past2) return { findings: past2.findings, ready: null };
  const { live } = past2;
  const seen = { ...survey, live: survey.live && live && { ...survey.live, policy: live.policy } };
  const about = surveyFindings(survey, live);
  const { draft, findings: drafted } = servers === null ? draftPolicy({ ...seen, mx: survey.mx ?? notLookedUp }, about) : draftNamed(seen, servers, about);
  if (draft === null) return { findings: drafted, ready: null };
  const host = hostFor(chosen2, contents);
  const first = await firstPolicy(
    { ...draft, host, ...zoneFor(draft.domain, contents) },
    links,
    contents.tree.policyPath
  );
  const policy = { ...first, findings: [...drafted, ...first.findings] };
  return buildOf(policy, { survey, contents, past: past2, now, isHostChosen: chosen2 !== null });
}
async function resumedBuild(survey, contents, now) {
  const { findings, reading } = contents;
  const { policy, place: place2, text: text2 } = reading;
  if (policy === null || text2 === null || hasErrors(findings)) return { findings, ready: null };
  const past2 = await pastOf(survey, contents, { force: false, mustKnow: false });
  if ("findings" in past2) return { findings: [...findings, ...past2.findings], ready: null };
  return buildOf({ policy, place: place2, text: text2, findings }, { survey, contents, past: past2, now, isHostChosen: true });
}
var notLookedUp = { kind: "unknown", reason: "it was not looked up" };
async function pastOf({ domain, doubts, live, mx }, { ledger, findings }, { force, mustKnow }) {
  if (ledger === null) return { findings };
  if ((mustKnow || mx?.kind === "hosts") && doubts.length > 0 && !force)
    return { findings: [...doubts, finding("init/past-unknown", null, { domain })] };
  return { ledger, live: live && await importable(live) };
}
async function buildOf({ policy, place: place2, text: text2, findings: read }, { survey, contents: { tree, reading }, past: past2, now, isHostChosen }) {
  if (hasErrors(read)) return { findings: read, ready: null };
  const before2 = formerly({ tree, reading }, past2.ledger, survey, past2.live, now);
  const plan = await withHosting(makePlan(policy, before2.ledger, now), before2.ledger, {
    ...tree,
    generated: before2.existing
  });
  const change = changeOf({
    plan,
    whole: before2.ledger,
    pullRequest: null,
    existing: before2.existing,
    mx: survey.mx,
    now,
    place: place2,
    placeOf: (path) => ({ file: tree.nameOf(path) })
  });
  const judged = judge(change).flatMap(
    (one) => !isHostChosen && one.code === "hosting/site-folder" ? strictly([one]) : [one]
  );
  const findings = [...read, ...judged];
  if (hasErrors(findings)) return { findings, ready: null };
  const whole = await withPage(plan, { ...tree, generated: before2.existing });
  const changes = changesTo(tree, whole);
  return { findings, ready: { policyYml: text2, change: { ...change, plan: whole }, changes } };
}
function hostFor(chosen2, { tree, reading, findings }) {
  const former = isExample(findings) ? void 0 : reading.policy?.host;
  const name = chosen2 ?? former?.name ?? proposedHost(tree.generated);
  return former?.name === name ? former : { name, argument: null };
}
function zoneFor(domain, { reading, findings }) {
  const { policy } = reading;
  const isReplaced = policy?.domain === domain && !isExample(findings);
  return isReplaced ? { dns: policy.dns, alias: policy.alias } : { dns: null, alias: null };
}
function surveyFindings({ domain, doubts }, live) {
  return [
    ...doubts.length === 0 ? [] : [finding("init/past-ignored", null, { domain })],
    ...live?.differences ?? []
  ];
}

// src/policy/named-servers.ts
function namedServers(domain, provider, mx) {
  if (provider === null && mx === null) return { servers: null, findings: [] };
  const preset = readProvider(provider, commandLine);
  const list3 = mx === null ? { value: [], findings: [] } : readMxList(namesIn2(mx), commandLine, preset.value);
  const findings = [...preset.findings, ...list3.findings].map(
    (one) => one.code === "provider/hosts-policy" ? finding("init/provider-hosts-policy", null, {
      domain,
      provider: String(one.args.provider),
      target: String(one.args.host)
    }) : { ...one, place: null }
  );
  if (hasErrors(findings)) return { servers: null, findings };
  return { servers: { preset: preset.value, mx: list3.value.map(({ pattern }) => pattern) }, findings };
}
function namesIn2(mx) {
  return mx.flatMap((text2) => readMxRecord(text2) === null ? text2.split(/\s+/) : [text2]);
}
var place = { file: "" };
var commandLine = {
  value: null,
  findings: [],
  place: () => place,
  placeOfKey: () => place,
  written: () => null
};

// src/report/with-aliases.ts
function withAliases(result, seen) {
  if (result.planned === null || seen.length === 0) return result;
  const { plan, id } = result.planned;
  const { records } = recordsOf(plan.policy, id ?? plan.id, null);
  const aliases = aliasesInTheWay(seen, records);
  const found2 = aliases.map(
    ({ name, alias, target }) => finding("records/alias-in-the-way", null, {
      name,
      alias,
      target,
      hint: hintFor(name, target, plan.policy)
    })
  );
  return {
    ...result,
    findings: [...result.findings, ...found2],
    planned: { ...result.planned, aliases }
  };
}
function hintFor(name, target, { domain }) {
  return name === stsName(domain) ? ` To keep the alias, write \`alias: ${target}\` in policy.yml.` : "";
}

// src/verify/survey.ts
var skip = /* @__PURE__ */ new Set(["tls-rpt", "host", "mx", "starttls"]);
async function surveyDomain(network, domain, now) {
  const subject = { domain, published: null, now };
  const [mx, record, reports, { checks, served }] = await Promise.all([
    observeMx(network.dns, domain),
    askWithAlias(network.dns, `_mta-sts.${domain}`),
    askWithAlias(network.dns, `_smtp._tls.${domain}`),
    verifyDomain({ ...network, brief: true }, subject, { skip, watch: () => {
    } })
  ]);
  return {
    domain,
    mx,
    ...past(record.answer, checks, served),
    rua: usable(announcedValue(reports.answer, tlsRptKind)),
    aliases: [record, reports].flatMap(({ alias }) => alias ?? [])
  };
}
function past(record, checks, served) {
  const problems = (...names) => checks.filter(({ name }) => names.includes(name)).flatMap(({ findings }) => findings.filter(isDoubt));
  if (record.kind === "unknown") return { live: null, doubts: problems("txt") };
  const { value, problems: found2 } = readRecords(recordTexts(record), stsKind);
  if (value === null && found2.every(({ problem }) => problem === "absent")) return { live: null, doubts: [] };
  if (value === null) return { live: null, doubts: problems("txt") };
  if (served === null || served.policy === null) return { live: null, doubts: problems("https", "policy") };
  return { live: { policy: served.policy, id: value, ignoredMx: ignoredMx(served) }, doubts: [] };
}
function isDoubt(one) {
  return one.severity === "error" || isUnknown(one);
}
var ignoredLine = /* @__PURE__ */ new Set([
  "policy-file/mx-never-matches",
  "policy-file/mx-priority",
  "policy-file/mx-trailing-dot"
]);
function ignoredMx({ check }) {
  return check.findings.filter(({ code: code2 }) => ignoredLine.has(code2)).map(({ args }) => String(args.value));
}
function announcedValue(answer, kind) {
  return readRecords(recordTexts(answer), kind).value;
}
function usable(rua) {
  const addresses = rua === null ? [] : reportAddresses(rua);
  return addresses.every((one) => reportAddressProblem(one) === null) ? addresses : [];
}

// src/commands/init.ts
async function init(options, { files, network, now }) {
  const { force, host, pagesHost } = options;
  const contents = await readContents(treeOf(options, files.read));
  const path = contents.tree.policyPath;
  const refuse = (one) => {
    return {
      command: "init",
      findings: [one],
      sources: sourcesOf(path, contents.reading.text),
      planned: null
    };
  };
  if (contents.tree.policy.kind !== "absent" && !isExample(contents.findings) && !force)
    return refuse(finding("init/exists", { file: path }, { path }));
  const name = readWrittenDomain(options.domain);
  if ("problem" in name)
    return refuse(finding("domain/not-verifiable", null, { value: options.domain, reason: name.reason }));
  const named2 = namedServers(name.name, options.provider, options.mx);
  if (hasErrors(named2.findings)) return { ...refuse(named2.findings[0]), findings: named2.findings };
  const { servers } = named2;
  if (options.offline && servers === null)
    return refuse(finding("init/offline-without-servers", null, { domain: name.name }));
  const survey = options.offline ? unsurveyed(name.name) : await surveyDomain(await network(true), name.name, now());
  const hasSchema = files.read(schemaFile, maxSchemaSize).kind === "text";
  const links = { schema: hasSchema ? schemaFile : null, repository: null };
  const { ready: ready2, findings } = await firstBuild(survey, contents, {
    links,
    now: now(),
    force,
    host,
    servers
  });
  const offline = options.offline ? [finding("init/past-not-looked-up", null, { domain: name.name })] : [];
  const all = [...understood(options.domain, name), ...named2.findings, ...offline, ...findings];
  if (ready2 === null) return { command: "init", findings: all, sources: /* @__PURE__ */ new Map(), planned: null };
  const { policyYml, change, changes } = ready2;
  writeChanges(files, options, changes, [fileChange(path, policyYml)]);
  const { planned: built, missing: missing2 } = planned(change, changes, change.plan.id, pagesHost);
  const result = {
    command: "init",
    findings: [...all, ...missing2],
    sources: sourcesOf(path, policyYml),
    planned: { ...built, files: [{ path, changed: true }, ...built.files] }
  };
  return withAliases(result, survey.aliases);
}
function unsurveyed(domain) {
  return { domain, mx: null, live: null, doubts: [], rua: [], aliases: [] };
}
var schemaFile = "policy.schema.json";
var maxSchemaSize = 1048576;

// src/commands/inspect.ts
var maxInspectedSize = 1048576;
function inspect(name, content) {
  const path = name === "" ? '""' : name;
  const read = textOf(content, path);
  if ("finding" in read) {
    return { command: "inspect", path, policy: null, findings: [read.finding], sources: /* @__PURE__ */ new Map() };
  }
  const { policy, findings } = inspectPolicyFile(read.text, path);
  return { command: "inspect", path, policy, findings, sources: /* @__PURE__ */ new Map([[path, read.text]]) };
}

// src/plan/shared-hosting.ts
var sharedPaths = Object.values(hosts).flatMap((host) => {
  const { shared } = host;
  return shared === void 0 ? [] : [shared.path];
});
async function sharedFiles(policies, existing, placeOf2) {
  const sites = /* @__PURE__ */ new Map();
  for (const { policy, group } of policies) {
    const { shared } = hostOf(policy.host);
    if (shared === void 0) continue;
    const { domain } = policy;
    const folder = shared.folderOf({ domain, group, argument: policy.host.argument });
    sites.set(shared, [...sites.get(shared) ?? [], { names: domainsIn(policy), folder }]);
  }
  const made = await Promise.all(
    [...sites].map(async ([file, folders]) => ({
      path: file.path,
      ...await rendered(file, folders, existing.get(file.path) ?? { kind: "absent" }, placeOf2(file.path))
    }))
  );
  return {
    files: new Map(made.flatMap(({ path, text: text2 }) => text2 === null ? [] : [[path, text2]])),
    findings: made.flatMap((one) => one.findings)
  };
}
async function rendered({ render }, folders, existing, place2) {
  if (typeof render !== "function") return render.into(folders, existing, place2);
  const isOwn2 = existing.kind !== "absent" && (existing.kind !== "text" || !isSigned(existing.text));
  if (isOwn2) return ownFile(place2);
  const head2 = "# generated by mta-sts-policy for all policies; edit those instead.\n";
  return { text: `${head2}${render(folders)}`, findings: [] };
}

// src/judge/ready-together.ts
async function readyTogether(together, { workspace, shared }, strict) {
  const nameOf = namesIn(workspace);
  const hosting = await hostingOf(together, shared, (path) => ({ file: nameOf(path) }));
  const all = [...together.findings, ...hosting.findings];
  const findings = strict ? strictly(all) : all;
  const policies = await Promise.all(
    together.policies.map(async (one) => ({ ...one, ...await readyToBuild(one, strict) }))
  );
  const isReady = policies.every(({ ready: ready2 }) => ready2 !== null) && !hasErrors(findings);
  if (!isReady) return { policies: policies.map((one) => ({ ...one, ready: null })), findings, ready: null };
  const { gone } = together;
  return { policies, findings, ready: filesOf(policies, gone, hosting, shared, nameOf) };
}
function hostingOf({ policies }, shared, placeOf2) {
  const named2 = policies.flatMap(
    ({ contents: { tree, reading } }) => tree.name === void 0 || reading.policy === null ? [] : [{ policy: reading.policy, group: tree.name }]
  );
  return sharedFiles(named2, shared, placeOf2);
}
function filesOf(policies, gone, hosting, shared, nameOf) {
  const files = /* @__PURE__ */ new Map();
  const changes = /* @__PURE__ */ new Map();
  const add = (name, text2, isChanged2) => {
    files.set(name, text2);
    if (isChanged2) changes.set(name, text2);
  };
  const isLedger2 = (path) => path === ledgerPath;
  for (const wanted of [isLedger2, (path) => !isLedger2(path)])
    for (const { ready: ready2, contents } of policies) {
      const { change, changes: own } = ready2;
      const removed = [...own].filter(([, text2]) => text2 === null);
      for (const [path, text2] of [...change.plan.files, ...removed])
        if (wanted(path)) add(contents.tree.nameOf(path), text2, own.has(path));
    }
  for (const { tree } of gone)
    if (tree.generated.get(ledgerPath)?.kind === "text") add(tree.nameOf(ledgerPath), null, true);
  for (const [path, text2] of hosting.files) {
    const there = shared.get(path);
    add(nameOf(path), text2, there?.kind !== "text" || there.text !== text2);
  }
  return { files, changes };
}

// src/judge/among-policies.ts
function amongPolicies({ contents, policy }, plans) {
  const { place: place2 } = contents.reading;
  const others = plans.filter((one) => one.policy !== policy);
  const same = policy.alias === null ? void 0 : others.find((one) => one.policy.alias === policy.alias);
  const args = tooManyAtSite(policy, [policy, ...others.map((one) => one.policy)]);
  return [
    ...args === null ? [] : [finding("host/too-many", place2(["host"]), args)],
    ...same === void 0 ? [] : [
      finding("alias/shared", place2(["alias"]), {
        alias: policy.alias,
        other: same.contents.tree.policyPath
      })
    ]
  ];
}
function tooManyAtSite(policy, all) {
  const { name: host, argument } = policy.host;
  const most3 = mostNames[host] ?? Number.POSITIVE_INFINITY;
  if (host !== "netlify" || domainsIn(policy).length > most3) return null;
  const there = all.filter((other) => other.host.name === host && other.host.argument === argument);
  const count = there.reduce((sum, other) => sum + domainsIn(other).length, 0);
  return count <= most3 ? null : { host, count, most: most3, known: hostsFor(count).join(", ") };
}

// src/judge/grouped.ts
function grouped(found2, count, placeOf2) {
  const groups = /* @__PURE__ */ new Map();
  for (const { domain, findings } of found2) {
    const times = /* @__PURE__ */ new Map();
    for (const one of findings) {
      const kind = `${one.code} ${one.severity}`;
      const nth = times.get(kind) ?? 0;
      times.set(kind, nth + 1);
      const key = `${kind} ${nth}`;
      const group = groups.get(key);
      if (group === void 0) groups.set(key, { first: one, isSame: true, domains: [domain] });
      else {
        group.domains.push(domain);
        group.isSame &&= isSameText(group.first, one);
      }
    }
  }
  return [...groups.values()].map(({ first, isSame: isSame3, domains }) => {
    if (count === 1 || isSame3 && domains.length === count) return first;
    const place2 = placeOf2(domains[0]);
    const isNamed = domains.length === 1 && Object.values(first.args).includes(domains[0]);
    return isNamed ? { ...first, place: place2 } : { ...first, domains, place: place2 };
  });
}
function isSameText(one, other) {
  return JSON.stringify([one.args, one.place]) === JSON.stringify([other.args, other.place]);
}

// src/judge/moving.ts
function judgeLeaving({ domain, former, place: place2 }, ledgers, now) {
  const until = lastCachedUntil({ ledger: ledgerAcross(ledgers, domain), now });
  return until === null ? finding("domain/left", place2, { domain, former }) : finding("removal/domain-left", place2, { domain, former, day: dayOf(until) });
}
function judgeMove(change, former) {
  const { policy, ledger, now, place: place2 } = change;
  const { domain, alias } = policy;
  const ends = cachedEntries(ledger, now).map((entry) => cachedUntil(entry, now));
  const name = stsName(domain);
  return finding("domain/moved", place2(["domain"]), {
    domain,
    former,
    day: dayOf(Math.max(now, ...ends)),
    change: alias === null ? `set the TXT record ${name} to the new id` : `point the CNAME record ${name} to ${alias}`
  });
}

// src/judge/planned-together.ts
function isSame2(one, other) {
  return one.tree.policyPath === other.tree.policyPath;
}
function publishedIn(all, base) {
  const bases = base ?? all;
  const missing2 = base === null ? [] : all.filter((one) => !bases.some((other) => isSame2(one, other)));
  return [...bases, ...missing2.map((contents) => ({ ...contents, ledger: emptyLedger }))].map((contents) => {
    const own = contents.ledger ?? all.find((one) => isSame2(one, contents))?.ledger ?? emptyLedger;
    const { policy } = contents.reading;
    return { contents, policy, ledger: policy === null ? own : withOwners(own, domainsIn(policy)) };
  });
}
function whereServed(before2) {
  const found2 = /* @__PURE__ */ new Map();
  for (const one of before2)
    for (const name of new Set(one.ledger.domains.map((line) => line.name)))
      found2.set(name, [...found2.get(name) ?? [], one]);
  return found2;
}
function ledgersOf(domain, served) {
  return (served.get(domain) ?? []).map(({ ledger }) => ledger);
}
async function plansOf(present, before2, now) {
  const served = whereServed(before2);
  const ids = before2.flatMap(({ ledger }) => [
    ...ledger.published,
    ...ledger.domains.flatMap((line) => line.before ?? [])
  ]);
  const taken = [...new Set(ids.map(({ id }) => id))].map((id) => ({ id }));
  const plans = [];
  for (const contents of present) {
    const policy = contents.reading.policy;
    const whole = before2.find((one) => isSame2(one.contents, contents)).ledger;
    const brought = new Map(
      domainsIn(policy).flatMap((name) => {
        const others = ledgersOf(name, served).filter((ledger) => ledger !== whole);
        return others.length === 0 ? [] : [[name, ledgerAcross(others, name).published]];
      })
    );
    const plan = makePlan(policy, whole, now, { ids: taken, brought });
    taken.push({ id: plan.id });
    plans.push({ contents, policy, whole, plan: await withHosting(plan, whole, contents.tree) });
  }
  return plans;
}

// src/judge/together.ts
async function proposeTogether(all, circumstances) {
  const present = all.filter(({ tree }) => tree.policy.kind !== "absent");
  const before2 = publishedIn(all, circumstances.base?.contents ?? null);
  const gone = before2.filter(({ contents }) => !present.some((one) => isSame2(one, contents)));
  const unread = present.filter(({ reading, ledger }) => reading.policy === null || ledger === null);
  const damaged = gone.flatMap(
    ({ contents }) => contents.ledger === null ? contents.findings.filter(({ code: code2 }) => code2 !== "policy/not-found") : []
  );
  if (unread.length > 0 || damaged.length > 0) {
    const policies2 = present.map((contents) => ({ ...nothing, contents, findings: contents.findings }));
    return { policies: policies2, gone: [], findings: damaged };
  }
  const doubles = twice(present);
  const kept = new Set(present.flatMap(({ reading }) => domainsIn(reading.policy)));
  const plans = await plansOf(present, before2, circumstances.now);
  const run2 = { ...circumstances, plans, before: before2, served: whereServed(before2), kept };
  const policies = await Promise.all(
    plans.map((one) => proposeOne(one, run2, [...doubles.get(one.contents) ?? [], ...clashes(one, plans)]))
  );
  return { policies, gone: gone.map(({ contents }) => contents), findings: leavesOf(gone, run2) };
}
var nothing = { change: null, isBuildable: false, joined: [], moved: [], left: [] };
async function proposeOne({ contents, plan, whole, policy }, run2, clashing) {
  const { now, base, served } = run2;
  const { place: placeOf2 } = contents.reading;
  const names = domainsIn(policy);
  const change = {
    plan,
    policy,
    whole,
    ledger: whole,
    published: currentEntry(whole),
    isNew: isNewPolicy(plan, currentEntry(whole)),
    pullRequest: base && { base: base.name, policy: null, ledger: contents.ledger },
    existing: contents.tree.generated,
    mx: null,
    now,
    place: placeOf2,
    placeOf: (path) => ({ file: contents.tree.nameOf(path) })
  };
  const files = [...clashing, ...judgeFiles(change)];
  const found2 = [...contents.findings, ...files];
  if (hasErrors(found2)) return { ...nothing, contents, change, findings: found2 };
  const places = new Map(names.map((name, index) => [name, placeOfDomain(contents, index)]));
  const changes = names.map((domain) => {
    const ledger = ledgerAcross(ledgersOf(domain, served), domain);
    const published = currentEntry(ledger);
    const former2 = base === null ? null : formerPolicy(domain, run2);
    return {
      ...change,
      policy: { ...policy, domain },
      ledger,
      whole: ledger,
      published,
      isNew: isNewPolicy(plan, published),
      pullRequest: change.pullRequest && { ...change.pullRequest, policy: former2 },
      place: (path) => path[0] === "domain" ? places.get(domain) : placeOf2(path)
    };
  });
  const seen = await run2.look(changes.filter(({ isNew }) => isNew).map((one) => one.policy.domain));
  const looked = changes.map((one) => ({ ...one, mx: seen?.get(one.policy.domain) ?? null }));
  const former = new Map(
    looked.map(({ policy: { domain } }) => [domain, formerPlace(domain, contents, run2)])
  );
  const about = looked.map((one) => {
    const { domain } = one.policy;
    const from = former.get(domain) ?? null;
    const moved = from === null ? [] : [judgeMove(one, from.contents.tree.policyPath)];
    return { domain, findings: [...moved, ...judgeDomainOfMany(one)] };
  });
  const known2 = looked.every(({ mx }) => mx?.kind === "hosts") ? looked[0]?.mx ?? null : null;
  const all = [...files, ...judgeWhole(change), ...grouped(about, names.length, (name) => places.get(name))];
  return {
    contents,
    change,
    findings: [...contents.findings, ...applyAccept(all, { policy, mx: known2, place: placeOf2 })],
    isBuildable: true,
    joined: looked.filter(({ published }) => published === null).map((one) => one.policy.domain),
    moved: names.filter((name) => former.get(name) !== null),
    left: leavingOf(whole, run2)
  };
}
function placeOfDomain({ reading }, index) {
  return reading.policy?.domains === null ? reading.place(["domain"]) : reading.place(["domains", index]);
}
function formerPolicy(domain, { before: before2 }) {
  const former = before2.find(({ policy }) => policy !== null && domainsIn(policy).includes(domain))?.policy;
  return former ? { ...former, domain } : null;
}
function formerPlace(domain, contents, { served }) {
  const isServed = ({ ledger }) => ledger.domains.some(({ name, until }) => name === domain && until === null);
  const serving = (served.get(domain) ?? []).find(isServed);
  return serving === void 0 || isSame2(serving.contents, contents) ? null : serving;
}
function leavingOf(ledger, { kept }) {
  return servedDomains(ledger).map(({ name }) => name).filter((name) => !kept.has(name));
}
function leavesOf(gone, run2) {
  const { before: before2, now, served } = run2;
  const leaving = before2.flatMap(({ contents, ledger }) => {
    const { policyPath: former } = contents.tree;
    return leavingOf(ledger, run2).map((domain) => ({ domain, former, place: { file: former } }));
  });
  const about = leaving.map((one) => ({
    domain: one.domain,
    findings: [judgeLeaving(one, ledgersOf(one.domain, served), now)]
  }));
  const files = new Map(leaving.map(({ domain, place: place2 }) => [domain, place2]));
  const ends = gone.filter(({ contents }) => contents.tree.generated.get(ledgerPath)?.kind === "text").map(({ contents: { tree } }) => {
    const path = tree.policyPath;
    const folder = tree.nameOf("./").replace(/\/$/, "") || ".";
    return finding("policies/gone", { file: path }, { path, folder });
  });
  return [
    ...grouped(about, about.length > 1 ? Number.POSITIVE_INFINITY : 1, (name) => files.get(name)),
    ...ends
  ];
}
function twice(present) {
  const places = /* @__PURE__ */ new Map();
  for (const contents of present)
    for (const [index, name] of domainsIn(contents.reading.policy).entries())
      places.set(name, [...places.get(name) ?? [], { contents, place: placeOfDomain(contents, index) }]);
  const found2 = /* @__PURE__ */ new Map();
  for (const [value, [first, ...others]] of places)
    for (const { contents, place: place2 } of others.length === 0 ? [] : [first, ...others]) {
      const other = placeText(contents === first.contents ? others[0].place : first.place);
      const one = finding("domain/twice", place2, { value, other });
      found2.set(contents, [...found2.get(contents) ?? [], one]);
    }
  return found2;
}
function clashes(planned2, plans) {
  const { contents, policy, plan } = planned2;
  const { place: place2 } = contents.reading;
  const same = plans.find((one) => one.plan !== plan && one.plan.id === plan.id);
  const count = plans.reduce((sum, one) => sum + domainsIn(one.policy).length, 0);
  const isPages = mostNames[policy.host.name] === 1 && count > 1 && domainsIn(policy).length === 1;
  const isShared = same !== void 0 && policy.id !== null;
  const known2 = hostsForMany.join(", ");
  return [
    ...isShared ? [finding("id/shared", place2(["id"]), { id: plan.id, other: same.contents.tree.policyPath })] : [],
    ...isPages ? [finding("host/one-domain", place2(["host"]), { host: policy.host.name, count, known: known2 })] : [],
    ...amongPolicies(planned2, plans),
    ...policy.page && domainsIn(policy).length > 1 ? [finding("page/many-domains", place2(["page"]), { count: domainsIn(policy).length })] : []
  ];
}

// src/plan/many-records.ts
function recordsOfAll(policy, id, pagesHost) {
  const each = domainsIn(policy).map((domain) => ({
    domain,
    ...recordsOf({ ...policy, domain }, id, pagesHost)
  }));
  const isShared = policy.alias !== null;
  const records = each.flatMap(
    (one) => isShared ? one.records.filter((record) => record !== announcementIn(one.records)) : one.records
  );
  const announcement = isShared ? announcementIn(each[0]?.records ?? []) : void 0;
  const found2 = /* @__PURE__ */ new Map();
  for (const { domain, findings } of each)
    for (const first of findings) {
      const same = found2.get(first.code);
      if (same === void 0) found2.set(first.code, { first, domains: [domain] });
      else same.domains.push(domain);
    }
  return {
    records: announcement === void 0 ? records : [...records, announcement],
    findings: [...found2.values()].map(
      ({ first, domains }) => domains.length === 1 ? first : { ...first, domains }
    )
  };
}

// src/commands/many/policies-result.ts
function policiesResult(of, {
  policies,
  findings: own,
  ready: ready2
}, pagesHost, idOf2) {
  const each = policies.map((one) => policyOf(one, of, pagesHost, ready2 === null ? null : idOf2));
  return {
    command: "policies",
    of,
    own,
    policies: each,
    findings: [...own, ...each.flatMap((one) => one.findings)],
    sources: new Map(
      policies.flatMap(({ contents: { tree, reading } }) => [...sourcesOf(tree.policyPath, reading.text)])
    ),
    changes: new Map([...ready2?.changes ?? []].map(([name, text2]) => [name, text2 !== null])),
    publication: null
  };
}
function policyOf({ contents, change, findings, joined: joined2, moved, left }, of, pagesHost, idOf2) {
  const { tree, reading } = contents;
  const common3 = { path: tree.policyPath, name: tree.name ?? null, joined: joined2, moved, left };
  const domains = reading.policy === null ? [] : domainsIn(reading.policy);
  if (change === null || idOf2 === null) return { ...common3, domains, findings, planned: null };
  const id = idOf2(change);
  const facts = planned(change, changesTo(tree, change.plan), id, pagesHost).planned;
  const { records, findings: missing2 } = recordsOfAll(change.policy, id, pagesHost);
  return {
    ...common3,
    domains,
    findings: [...findings, ...of === "records" ? incomplete(missing2) : missing2],
    planned: { ...facts, records }
  };
}
function strictResult(result) {
  const policies = result.policies.map((one) => ({ ...one, findings: strictly(one.findings) }));
  const own = strictly(result.own);
  return { ...result, own, policies, findings: strictly(result.findings) };
}

// src/plan/members.ts
var maxPolicies = 1e3;
var nameGrammar = /^[a-z\d](?:[a-z\d-]{0,38}[a-z\d])?$/;
function membersIn(folder, names, { output, top }) {
  const files = names.filter((name) => /\.ya?ml$/i.test(name));
  const [good, odd] = [files.filter(isGood), files.filter((name) => !isGood(name))];
  if (files.length === 0 && !names.some(isLedger))
    return stopped2(finding("policies/none", { file: folder }, { path: folder }));
  if (files.length > maxPolicies) {
    const args = { path: folder, count: files.length, most: maxPolicies };
    return stopped2(finding("policies/too-many", { file: folder }, args));
  }
  const ledgers = names.filter(isLedger).map((name) => name.slice(0, -ledgerEnding.length));
  const all = [.../* @__PURE__ */ new Set([...good.map((name) => name.slice(0, -".yml".length)), ...ledgers])].sort();
  return {
    workspaces: all.map((name) => ({
      name,
      policy: `${folder.replace(/\/+$/, "")}/${name}.yml`,
      output: output === "." ? `${sitesFolder}/${name}` : `${output}/${sitesFolder}/${name}`,
      ...top !== void 0 && { top }
    })),
    findings: odd.map((name) => {
      const path = `${folder}/${name}`;
      return finding("policies/name", { file: path }, { path });
    })
  };
}
function stopped2(problem) {
  return { workspaces: [], findings: [problem] };
}
function isGood(file) {
  return file.endsWith(".yml") && nameGrammar.test(file.slice(0, -".yml".length));
}
function isLedger(file) {
  return file.endsWith(ledgerEnding) && nameGrammar.test(file.slice(0, -ledgerEnding.length));
}

// src/commands/many/read-many.ts
async function readMany(workspace, names, read, own = null, formerIs = "left") {
  if (names === null) {
    const contents2 = [own ?? await readContents(treeOf(workspace, read))];
    return { workspace, shared: /* @__PURE__ */ new Map(), contents: contents2, findings: [] };
  }
  const { workspaces, findings } = membersIn(workspace.policy, names, workspace);
  const former = treeOf(formerOf(workspace), read);
  const isFormer = formerIs === "published" || isLeft(former);
  const trees = [...workspaces.map((one) => treeOf(one, read)), ...isFormer ? [former] : []];
  const contents = await Promise.all(trees.map(readContents));
  return { workspace, shared: sharedIn(workspace, read), contents, findings };
}
function formerOf({ policy: folder, ...others }) {
  return { ...others, policy: folder.replace(/[^/]+\/*$/, "policy.yml") };
}
function isLeft({ generated, policy }) {
  return policy.kind === "absent" && generated.get(ledgerPath)?.kind === "text";
}
function sharedIn(workspace, read) {
  const nameOf = namesIn(workspace);
  return new Map(sharedPaths.map((path) => [path, read(nameOf(path), maxLedgerSize)]));
}
function lookWith(dns2) {
  return async (domains) => {
    const asked = domains.filter((one) => !exampleDomains.includes(one));
    const resolver = asked.length === 0 ? null : await dns2();
    if (resolver === null) return null;
    return new Map(
      await Promise.all(asked.map(async (domain) => [domain, await observeMx(resolver, domain)]))
    );
  };
}

// src/commands/many/build-all.ts
var dnsLimit = 2;
async function buildAll(options, { files, now, dns: dns2 }, { names, own }) {
  const many = await readMany(options, names, files.read, own);
  const built = await buildOf2(
    many,
    { now: now(), look: lookWith(() => dns2(dnsLimit)), base: null },
    options.strict
  );
  if (built.ready !== null) writeFiles(files, built.ready.changes);
  return policiesResult("build", built, options.pagesHost, (one) => one.plan.id);
}
async function buildOf2(many, circumstances, strict) {
  const together = await proposeTogether(many.contents, circumstances);
  const findings = [...many.findings, ...together.findings];
  return readyTogether({ ...together, findings }, many, strict);
}
function writeFiles(files, changes) {
  files.write(
    [...changes].map(([name, text2]) => ({
      ...fileChange(name, text2 ?? ""),
      text: text2,
      // Of a thousand folders, syncing each takes most of the time of a first build.
      isRemade: text2 !== null && !name.endsWith(ledgerEnding) && !/\.ya?ml$/.test(name)
    }))
  );
}

// src/commands/many/check-all.ts
async function checkAll(options, { files, now, dns: dns2 }, { names, own }) {
  const { base, strict, pagesHost } = options;
  const many = await readMany(options, names, files.read, own);
  const hasOne = files.read(formerOf(options).policy, 0).kind !== "absent";
  const former = hasOne ? "left" : "published";
  const published = base === null ? null : await readMany(options, base.names, base.read, null, former);
  const together = await proposeTogether(many.contents, {
    now: now(),
    look: lookWith(() => dns2()),
    base: published === null ? null : { name: base.name, contents: published.contents }
  });
  const findings = [...many.findings, ...together.findings];
  const isBuildable = !hasErrors(many.findings) && together.policies.every((one) => one.isBuildable);
  const ready2 = isBuildable ? { files: /* @__PURE__ */ new Map(), changes: /* @__PURE__ */ new Map() } : null;
  const result = policiesResult(
    "check",
    { policies: together.policies, findings, ready: ready2 },
    pagesHost,
    (one) => one.isNew ? null : one.plan.id
  );
  return strict ? strictResult(result) : result;
}

// src/judge/dns/grouped-states.ts
function reasonsOf(states) {
  const found2 = /* @__PURE__ */ new Map();
  for (const { record, reason, domains } of states) {
    if (reason === null) continue;
    const isCounted = reason.code === "dns/next-run";
    const key = `${reason.code} ${reason.severity} ${isCounted ? "" : purposeOf(record)}`;
    const group = found2.get(key) ?? { first: reason, domains: /* @__PURE__ */ new Set() };
    found2.set(key, group);
    if (!isCounted) for (const name of reason.domains ?? domains) group.domains.add(name);
  }
  return [...found2.values()].map(({ first, domains }) => {
    const [one, ...others] = domains;
    const isClear = one === void 0 || others.length === 0 && String(first.args.name).endsWith(one);
    return isClear ? first : { ...first, domains: [...domains] };
  });
}

// src/judge/dns/turn.ts
var mostZones = 50;
function takeTurn(states, tried) {
  const due = /* @__PURE__ */ new Map();
  for (const { record, change } of states) {
    if (change === null) continue;
    const isUrgent = purposeOf(record) === "announcement" || due.get(change.zone)?.isUrgent === true;
    due.set(change.zone, { isUrgent, tried: tried.get(change.zone) ?? 0 });
  }
  const inOrder3 = [...due].sort(
    ([name, one], [otherName, other]) => Number(other.isUrgent) - Number(one.isUrgent) || one.tried - other.tried || (name < otherName ? -1 : Number(name > otherName))
  );
  const zones = inOrder3.slice(0, mostZones).map(([zone]) => zone);
  const left = inOrder3.length - zones.length;
  if (left === 0) return { states, zones: zones.sort(), left };
  const now = new Set(zones);
  const later = finding("dns/next-run", null, { most: mostZones, count: left });
  return {
    states: states.map(
      (one) => one.change === null || now.has(one.change.zone) ? one : { ...one, ...waiting(one.record, later) }
    ),
    zones: zones.sort(),
    left
  };
}
function withoutContradictions(states, wanted) {
  const known2 = /* @__PURE__ */ new Map();
  for (const { record, path } of wanted) {
    const found2 = known2.get(record.name) ?? { values: /* @__PURE__ */ new Set(), paths: /* @__PURE__ */ new Set() };
    found2.values.add(`${record.type} ${record.value}`);
    found2.paths.add(path);
    known2.set(record.name, found2);
  }
  return states.map((one) => {
    const { name } = one.record;
    const found2 = known2.get(name);
    if (found2 === void 0 || found2.values.size < 2) return one;
    const paths = [...found2.paths].sort().join(", ");
    return { ...one, ...refused(one.record, finding("dns/contradiction", null, { name, paths })) };
  });
}

// src/plan/dns-engines/nsupdate.ts
function nsupdateScript(changes, server) {
  return changes.map((change) => [...serverLine(server), ...message(change), "send", ""].join("\n")).join("");
}
function serverLine(server) {
  if (server === null) return [];
  const [, host = server, port = "53"] = /^(\[.*\]|[^:]*)(?::(\d+))?$/.exec(server) ?? [];
  return [`server ${host.replace(/[[\]]/g, "")} ${port}`];
}
function message({ name, type, ttl, zone, from, to }) {
  const owner = `${name}.`;
  const prerequisites = from.length > 0 ? (
    // The whole set must be this one (RFC 2136 §2.4.2).
    from.map((strings) => `prereq yxrrset ${owner} IN ${type} ${rdataOf(type, strings)}`)
  ) : type === "CNAME" ? [`prereq nxdomain ${owner}`] : (
    // A server ignores a TXT record beside a CNAME record, and reports success (RFC 2136 §3.4.2.2).
    [`prereq nxrrset ${owner} IN TXT`, `prereq nxrrset ${owner} IN CNAME`]
  );
  return [
    `zone ${zone}.`,
    ...prerequisites,
    ...from.length > 0 ? [`update delete ${owner} IN ${type}`] : [],
    `update add ${owner} ${ttl} IN ${type} ${rdataOf(type, type === "CNAME" ? [to] : characterStrings(to))}`
  ];
}
function rdataOf(type, strings) {
  return type === "CNAME" ? `${strings.join("")}.` : quoted2(strings);
}
function quoted2(strings) {
  return strings.map((text2) => `"${escaped(text2)}"`).join(" ");
}
function escaped(text2) {
  return text2.replace(
    /["\\]|[^\x20-\x7e]/g,
    (character) => /["\\]/.test(character) ? `\\${character}` : `\\${String(character.charCodeAt(0) & 255).padStart(3, "0")}`
  );
}

// src/plan/dns-engines/engines.ts
var engines = {
  nsupdate: {
    files: (changes, { argument }) => /* @__PURE__ */ new Map([["changes.nsupdate", nsupdateScript(changes, argument)]]),
    starts: ["changes.nsupdate"]
  },
  octodns: {
    files: async (changes, choice) => (await import("./octodns-input.mjs")).octodnsFiles(changes, choice),
    starts: ["octodns.yaml", "plan.json"]
  }
};
async function engineFiles(changes, choice) {
  return engines[engineOf(choice)].files(changes, choice);
}
var engineStarts = Object.values(engines).flatMap(({ starts }) => starts);

// src/commands/engine-input.ts
function removeInput(folder, { files }) {
  const below = (files.list(folder) ?? []).map((name) => `${folder}/${name}`);
  const zones = below.filter((path) => files.list(path) !== null);
  for (const one of [folder, ...zones])
    files.write(engineStarts.map((path) => ({ folder: one, path, text: null })));
}
function writeInput(folder, input, { files }) {
  files.write([...input].map(([path, text2]) => ({ folder, path, text: text2 })));
}
function planIn(path, { files }) {
  return files.list(path) === null ? path : `${path}/plan.json`;
}
var maxPlanSize = 65536;
var maxChangeSize = 2048;
async function judgePlanIn(path, changes, { files }) {
  const most3 = Math.max(maxPlanSize, maxChangeSize * changes.length);
  const read = textOf(files.read(path, most3), path);
  if ("finding" in read) return [read.finding];
  const { judgePlan: judgePlan2 } = await import("./commands.mjs");
  return judgePlan2(read.text, changes, most3);
}

// src/commands/dns.ts
async function dns(options, context) {
  if (options.into !== null) removeInput(options.into, context);
  const subject = await subjectOf({ ...options, domain: null }, context.files, context.now());
  const { domain } = subject;
  if ("findings" in subject) {
    const asksForOne = options.plan !== null || options.confirm;
    const unjudged = asksForOne ? [finding("dns/nothing-to-judge", null, {})] : [];
    return { ...nothingDone, ...subject, findings: [...subject.findings, ...unjudged] };
  }
  const { published } = subject;
  if (published === null)
    return { ...nothingDone, domain, findings: [finding("dns/not-published", null, { domain })] };
  const { dns: provider } = published.policy;
  if (provider === null && options.into !== null)
    return {
      ...nothingDone,
      domain,
      findings: [finding("dns/not-set", null, { domain, known: dnsNames.join(", ") })]
    };
  const kept = before(options, published.entry.id, context);
  const { states, served } = await look({ ...subject, published }, options, kept.left, context);
  const changes = changesOf(states);
  const state = overall(states);
  const findings = [
    ...kept.findings,
    ...await found(options, domain, { states, left: kept.left }, context)
  ];
  if (options.into !== null && provider !== null && changes.length > 0)
    writeInput(options.into, await engineFiles(changes, provider), context);
  if (options.state !== null)
    keepUnfinished(context.files, options.state, stillToDo(published.entry.id, states, served));
  return {
    command: "dns",
    domain,
    provider,
    engine: provider === null ? null : engineOf(provider),
    state,
    states,
    findings: options.strict ? strictly(findings) : findings,
    sources: /* @__PURE__ */ new Map()
  };
}
async function found({ plan, confirm }, domain, { states, left }, context) {
  if (plan !== null) return judgePlanIn(planIn(plan, context), changesOf(written(states, left)), context);
  if (confirm)
    return isConfirmed(written(states, left)) ? [] : [finding("dns/not-confirmed", null, { domain })];
  return states.flatMap(({ reason }) => reason === null ? [] : [reason]);
}
function written(states, left) {
  return left === null ? states : states.filter(({ record }) => mayBeWritten(record.name, left));
}
function changesOf(states) {
  return states.flatMap(({ change }) => change === null ? [] : [change]);
}
var nothingDone = {
  command: "dns",
  provider: null,
  engine: null,
  state: "refused",
  states: [],
  sources: /* @__PURE__ */ new Map()
};
async function look(subject, { wait, confirm, isScheduled }, left, context) {
  const { published, domain } = subject;
  const { now, sleep, log } = context;
  const end = now() + (wait ?? 0);
  const network = await context.network(false);
  const [served, ownsPolicyHost] = await Promise.all([
    untilServed(network, subject, {
      atMost: confirm ? 0 : wait ?? 0,
      sleep,
      log,
      now,
      skipsSetup: false,
      waitsForCaches: wait !== null && !confirm,
      seenSince: left?.since ?? null
    }),
    ownsHost(domain, context)
  ]);
  const { ledger, records } = published;
  const names = records.map(({ name }) => name);
  const isAsked = !isScheduled || left !== null;
  for (; ; ) {
    const seen = await observeNames(network, names);
    const states = judgeRecords(records, { seen, served, ledger, isAsked, ownsPolicyHost });
    if (!confirm || isConfirmed(written(states, left)) || now() >= end) return { states, served };
    log("Waiting until every name server shows the records …");
    await sleep(untilNextLook(pace, end, now()));
  }
}
var pace = 5;
async function ownsHost(domain, context) {
  const repository = await context.repository();
  if (repository === null) return null;
  return (await repository.pages()).domain === policyHost(domain);
}
function before({ state }, id, { files }) {
  const { left, isDamaged } = state === null ? { left: null, isDamaged: false } : loadUnfinished(files, state);
  return {
    left: left?.id === id ? left : null,
    findings: isDamaged ? [finding("dns/state-damaged", null, { path: state })] : []
  };
}
function stillToDo(id, states, served) {
  const state = overall(states);
  if (state !== "ready" && state !== "waiting") return null;
  const doing = new Set(changesOf(states).map(({ name }) => name));
  return { ...unfinished(id, served), doing };
}

// src/commands/many/dns-chosen.ts
function chosen(groups, options) {
  const { into, plan, provider } = options;
  const isForEngine = into !== null || plan !== null;
  const named2 = groups.filter((group) => group.provider !== null);
  if (named2.length === 0) {
    const [domain = ""] = groups.flatMap((group) => group.domains.map((one) => one.domain));
    const known2 = dnsNames.join(", ");
    return into !== null && groups.length > 0 ? { groups: [], findings: [finding("dns/not-set", null, { domain, known: known2 })] } : { groups, findings: [] };
  }
  const own = provider === null ? named2 : named2.filter((group) => group.provider.name === provider);
  const credentials = credentialsOf(own);
  if (isForEngine && credentials.length > 1)
    return {
      groups: [],
      findings: [finding("dns/several-providers", null, { names: credentials.join(", ") })]
    };
  const names = credentialsOf(named2).join(", ");
  const unused = provider === null || own.length > 0 ? [] : [finding("dns/no-such-provider", null, { name: provider, names })];
  return { groups: own, findings: [...unused, ...skipped(groups)] };
}
function credentialsOf(groups) {
  const choices = groups.flatMap(({ provider }) => provider === null ? [] : [provider]);
  return [...new Set(choices.map(credentialOf))].sort();
}
function skipped(groups) {
  const paths = groups.filter(({ provider }) => provider === null).map(({ path }) => path);
  return paths.length === 0 ? [] : [finding("dns/skipped", null, { paths: paths.join(", ") })];
}

// src/verify/dns/policy-records.ts
function judgePolicyRecords({ shared, members }, around) {
  const own = members.flatMap((member) => judgeMember(member, shared, around));
  if (shared === null) return own;
  const domains = members.map(({ domain }) => domain);
  return [{ ...judgeShared(shared, members, around), domains }, ...own];
}
function judgeShared(shared, members, around) {
  const [state] = judgeRecords([shared], {
    ...around,
    served: { kind: "settled", since: 0 },
    isAsked: members.some(({ isAsked }) => isAsked),
    ownsPolicyHost: null
  });
  if (state.change === null) return state;
  const early = members.filter((member) => holdsBack(member, shared, around));
  return early.length === 0 ? state : waiting(shared, notForAll(shared, early));
}
function holdsBack({ domain, served, ledger }, { name }, around) {
  if (served.kind === "settled") return false;
  const why = served.kind === "not-yet" ? served.why : null;
  if (why === "blocked" || why === "nothing" && ledger.published.length === 1) return false;
  const found2 = around.seen.get(stsName(domain));
  return !(found2?.kind === "seen" && found2.servers.length > 0 && isApart(found2, name, around));
}
function isApart({ servers }, shared, { aliases }) {
  return servers.every(
    ({ view }) => view.kind !== "alias" || view.target !== shared && aliases.has(view.target)
  );
}
function notForAll({ name }, early) {
  const domains = early.map(({ domain }) => domain);
  const ends = early.map(({ served }) => served.kind === "caches" ? served.until : null);
  const last = ends.reduce((one, other) => one === null || other === null ? null : Math.max(one, other));
  if (last !== null) return { ...finding("dns/caches", null, { name, time: minuteOf(last) }), domains };
  const worst = early.find(({ served }) => served.kind !== "caches").served;
  const reason = whyNotLive[worst.kind === "not-yet" ? worst.why : "nothing"];
  return { ...finding("dns/not-live-for-all", null, { name, reason }), domains };
}
function judgeMember(member, shared, around) {
  const { domain, records, served, ledger, isAsked } = member;
  const { seen, aliases: ownAliases } = around;
  const states = judgeRecords(records, { seen, served, ledger, isAsked, ownsPolicyHost: null, ownAliases });
  const all = shared === null ? states : states.map((state) => besideShared(state, member, shared, seen));
  return all.map((state) => ({ ...state, domains: [domain] }));
}
function besideShared(state, { served }, shared, seen) {
  if (state.state === "right") return state;
  const { record, change } = state;
  const [home2, own] = [seen.get(shared.name), seen.get(record.name)];
  if (own?.kind === "seen" && home2?.kind === "seen" && !isServedAlike(own, home2))
    return waiting(record, finding("dns/other-provider", null, { ...named(record), zone: own.zone }));
  if (change === null) return state;
  if (home2?.kind !== "seen") {
    const reason = `The zone of ${shared.name} could not be read.`;
    return waiting(record, finding("dns/unknown", null, { name: record.name, reason }));
  }
  if (record.type === "TXT" && change.from.length > 0)
    return waiting(record, finding("dns/only-missing", null, named(record)));
  const early = purposeOf(record) === "alias" ? tooEarly(record, served) : null;
  return early === null ? state : waiting(record, early);
}
function isServedAlike(one, other) {
  const serversOf = ({ servers }) => JSON.stringify(servers.map(({ server }) => server).sort());
  return one.zone === other.zone || serversOf(one) === serversOf(other);
}

// src/commands/many/at-once.ts
async function atOnce(items, most3, work) {
  const left = [...items].reverse();
  const one = async () => {
    for (let item = left.pop(); item !== void 0; item = left.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(most3, items.length) }, one));
}

// src/commands/many/dns-looks.ts
var mostAtOnce = 50;
var pace2 = 30;
async function lookWhatIsServed(network, domains, { wait, sinceOf }, { now, sleep, log, progress }) {
  const served = /* @__PURE__ */ new Map();
  const since = (one) => {
    const before2 = served.get(one.domain);
    return before2?.kind === "caches" ? before2.since : before2 === void 0 ? sinceOf(one) : null;
  };
  const end = now() + wait;
  for (let left = domains; ; ) {
    await atOnce(left, mostAtOnce, async (one) => {
      const once2 = { atMost: 0, skipsSetup: false, waitsForCaches: false, seenSince: since(one) };
      served.set(one.domain, await untilServed(network, one, { ...once2, sleep, log, now }));
      progress(`Looked at the policy host of ${one.domain}`);
    });
    left = left.filter(({ domain }) => served.get(domain).kind !== "settled");
    if (left.length === 0 || now() >= end) return served;
    log(`Waiting for ${left.length} of ${domains.length} domains …`);
    await sleep(untilNextLook(pace2, end, now()));
  }
}
async function lookAtNames(network, names, { progress }) {
  const seen = /* @__PURE__ */ new Map();
  await atOnce([...new Set(names)], mostAtOnce, async (name) => {
    seen.set(name, await observeName(network, name));
    progress(`Looked at ${name}`);
  });
  return seen;
}

// src/commands/many/dns-progress.ts
function leftBefore({ state }, { files }) {
  if (state === null) return { left: nothingUnfinished, findings: [] };
  const { left, isDamaged } = loadUnfinishedDomains(files, state);
  return { left, findings: isDamaged ? [finding("dns/state-damaged", null, { path: state })] : [] };
}
function leftOf({ domain, published }, { domains }) {
  const left = domains.get(domain);
  return left?.id === published.entry.id ? left : null;
}
var passing = /* @__PURE__ */ new Set([
  "dns/caches",
  "dns/next-run",
  "dns/not-live",
  "dns/not-live-for-all",
  "dns/propagating",
  "dns/target-first",
  "dns/unknown"
]);
function isUnfinished({ state, reason }) {
  return state === "ready" || state === "waiting" && reason !== null && passing.has(reason.code);
}
function leftAfter({ states, zones }, domains, served, before2) {
  const about = new Map(domains.map(({ domain }) => [domain, []]));
  for (const one of states.filter(isUnfinished))
    for (const domain of one.domains) about.get(domain)?.push(one);
  const left = domains.filter(({ domain }) => about.get(domain).length > 0);
  const ending = left.filter(({ domain }) => about.get(domain).every(({ state }) => state === "ready"));
  const due = new Set(states.filter(isUnfinished).flatMap(({ change }) => change?.zone ?? []));
  const waiting2 = states.some(({ reason }) => reason?.code === "dns/next-run");
  const tried = new Map(waiting2 ? before2.tried : [...before2.tried].filter(([zone]) => due.has(zone)));
  for (const zone of zones) tried.set(zone, (before2.tried.get(zone) ?? 0) + 1);
  return {
    domains: new Map(
      left.map(({ domain, published }) => [domain, unfinished(published.entry.id, served.get(domain))])
    ),
    tried,
    doing: new Set(states.flatMap(({ change }) => change?.name ?? [])),
    ending: new Set(ending.map(({ domain }) => domain))
  };
}
function leftAfterConfirmed(before2, confirmed, groups) {
  const seen = new Set(confirmed.filter(({ state }) => state === "right").map(({ record }) => record.name));
  const isDone2 = ({ name }) => !before2.doing.has(name) || seen.has(name);
  const left = new Map(before2.domains);
  for (const { shared, domains } of groups) {
    const isShared = shared === null || isDone2(shared);
    for (const { domain, records } of isShared ? domains : [])
      if (before2.ending.has(domain) && records.every(isDone2)) left.delete(domain);
  }
  return { ...before2, domains: left, doing: /* @__PURE__ */ new Set(), ending: /* @__PURE__ */ new Set() };
}
function keep({ state }, left, { files }) {
  if (state !== null) keepUnfinishedDomains(files, state, left);
}

// src/commands/many/dns-judged.ts
async function judgeAll(run2) {
  const { options, context, network, groups, left } = run2;
  const domains = groups.flatMap((group) => group.domains);
  const served = await lookWhatIsServed(
    network,
    domains,
    { wait: options.wait ?? 0, sinceOf: (one) => leftOf(one, left)?.since ?? null },
    context
  );
  const seen = await lookAtNames(network, namesIn3(groups), context);
  return { states: statesOf(run2, served, seen), served };
}
function namesIn3(groups) {
  return groups.flatMap(({ shared, domains }) => [
    ...shared === null ? [] : [shared.name],
    ...domains.flatMap(({ records }) => records.map(({ name }) => name))
  ]);
}
function statesOf({ options, groups, all, left }, served, seen) {
  const aliases = new Set(all.groups.flatMap(({ shared }) => shared?.name ?? []));
  const states = groups.flatMap(({ path, provider, shared, domains }) => {
    const members = domains.map((one) => ({
      domain: one.domain,
      records: one.records,
      served: served.get(one.domain),
      ledger: one.published.ledger,
      isAsked: !options.isScheduled || leftOf(one, left) !== null
    }));
    const judged = judgePolicyRecords({ shared, members }, { seen, ledger: all.ledger, aliases });
    return judged.map((state) => ({ ...state, path, provider }));
  });
  return withoutContradictions(states, all.groups.flatMap(wantedBy));
}
function wantedBy({ path, shared, domains }) {
  const records = domains.flatMap((one) => one.records);
  return [...shared === null ? [] : [shared], ...records].map((record) => ({ record, path }));
}

// src/commands/many/dns-confirm.ts
async function confirmAll(run2) {
  const { options, context, network, left } = run2;
  const groups = written2(run2);
  const settled2 = { kind: "settled", since: 0 };
  const served = new Map(groups.flatMap(({ domains }) => domains.map(({ domain }) => [domain, settled2])));
  const wanted = new Set(namesIn3(groups).filter((name) => isWritten(name, run2)));
  const end = context.now() + (options.wait ?? 0);
  for (; ; ) {
    const shared = groups.flatMap((group) => group.shared?.name ?? []);
    const seen = await lookAtNames(network, [...wanted, ...shared], context);
    const states = statesOf({ ...run2, groups }, served, seen).filter(({ record }) => wanted.has(record.name));
    if (isConfirmed(states)) {
      keep(options, leftAfterConfirmed(left, states, run2.groups), context);
      return { states, findings: [] };
    }
    if (context.now() >= end) return { states, findings: [unconfirmed(states)] };
    context.log("Waiting until every name server shows the records …");
    await context.sleep(untilNextLook(pace, end, context.now()));
  }
}
function written2(run2) {
  return run2.groups.map((group) => ({
    ...group,
    domains: group.domains.map((one) => ({
      ...one,
      records: one.records.filter(({ name }) => isWritten(name, run2))
    }))
  }));
}
function isWritten(name, { options, left }) {
  const isInOne = options.zones === null || options.zones.some((zone) => isInZone(name, zone));
  return isInOne && mayBeWritten(name, left);
}
function unconfirmed(states) {
  const late = states.filter((one) => !isConfirmed([one]));
  const domains = [...new Set(late.flatMap((one) => one.domains))];
  return { ...finding("dns/not-confirmed", null, { domain: domains[0] }), domains };
}

// src/commands/many/subjects.ts
function subjectsIn(all, pagesHost, now) {
  const present = all.filter(({ tree }) => tree.policy.kind !== "absent");
  const findings = present.flatMap((one) => one.findings);
  if (hasErrors(findings)) return { subjects: [], findings };
  const served = whereServed(publishedIn(all, null));
  const subjects = present.flatMap(
    ({ reading: { policy, place: place2 } }) => domainsIn(policy).map((domain) => {
      const ledgers = (served.get(domain) ?? []).map((one) => one.ledger);
      const ledger = ledgerAcross(ledgers, domain);
      const entry = currentEntry(ledger);
      if (entry === null) return { domain, published: null, now };
      const own = { ...policy, domain };
      const { records } = recordsOf(own, entry.id, pagesHost);
      const aged = judgeAge({ policy: own, ledger, published: entry, now, place: place2 });
      const published = {
        policy: own,
        entry,
        ledger,
        text: renderPolicyFile(entry),
        records,
        aged
      };
      return { domain, published, now };
    })
  );
  return { subjects, findings: [] };
}

// src/commands/many/dns-groups.ts
function dnsGroupsIn(all, pagesHost, now) {
  const { subjects, findings } = subjectsIn(all, pagesHost, now);
  const published = all.flatMap(({ ledger: ledger2 }) => [
    ...ledger2?.published ?? [],
    ...(ledger2?.domains ?? []).flatMap(({ before: before2 = [] }) => before2)
  ]);
  const ledger = { published, domains: [], testing: null };
  if (subjects.length === 0) return { groups: [], ledger, findings };
  const known2 = new Map(subjects.map((subject) => [subject.domain, subject]));
  const present = all.filter(({ tree }) => tree.policy.kind !== "absent");
  const unbuilt = [];
  const groups = present.map((contents) => {
    const policy = contents.reading.policy;
    const id = currentEntry(contents.ledger ?? ledger)?.id ?? null;
    const owned = domainsIn(policy).flatMap((domain) => {
      const subject = known2.get(domain);
      if (subject.published !== null && subject.published.entry.id === id)
        return [ownedOf({ ...subject, published: subject.published })];
      unbuilt.push(domain);
      return [];
    });
    return {
      path: contents.tree.policyPath,
      provider: policy.dns,
      shared: policy.alias === null ? null : announcementIn(owned[0]?.published.records ?? []) ?? null,
      domains: owned
    };
  });
  const isNone = groups.every(({ domains }) => domains.length === 0);
  return {
    groups: groups.filter(({ domains }) => domains.length > 0),
    ledger,
    findings: missing(unbuilt, isNone)
  };
}
function ownedOf(subject) {
  const { policy, records } = subject.published;
  const announcement = policy.alias === null ? void 0 : announcementIn(records);
  return { ...subject, records: records.filter((record) => record !== announcement) };
}
function missing(domains, isNone) {
  const [domain] = domains;
  if (domain === void 0) return [];
  if (!isNone) return [{ ...finding("dns/not-built", null, {}), domains }];
  return [{ ...finding("dns/not-published", null, { domain }), domains }];
}

// src/commands/many/dns-input.ts
var zoneOf2 = ({ change }) => change?.zone ?? null;
async function writeZones(into, { states, zones }, context) {
  for (const zone of zones) {
    const input = await inputFor(states.filter((one) => zoneOf2(one) === zone));
    writeInput(`${into}/${folderOf(zone)}`, input, context);
  }
}
async function inputFor(states) {
  const choices = /* @__PURE__ */ new Map();
  for (const { provider } of states) if (provider !== null) choices.set(JSON.stringify(provider), provider);
  const all = /* @__PURE__ */ new Map();
  for (const [key, choice] of choices) {
    const own = states.filter(({ provider }) => JSON.stringify(provider) === key);
    for (const [path, text2] of await engineFiles(changesOf(own), choice))
      all.set(path, path.endsWith(".nsupdate") ? `${all.get(path) ?? ""}${text2}` : text2);
  }
  return all;
}
function folderOf(zone) {
  if (!/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(zone)) throw new RangeError(`Not a zone: ${zone}`);
  return zone;
}
async function judgePlans(folder, states, context) {
  const { files } = context;
  const planned2 = (files.list(folder) ?? []).filter(
    (zone) => files.read(planIn(`${folder}/${zone}`, context), 0).kind !== "absent"
  );
  if (planned2.length === 0) return { zones: [], findings: [finding("dns/nothing-to-judge", null, {})] };
  const zones = [];
  const findings = [];
  for (const zone of planned2) {
    const changes = changesOf(states.filter((one) => zoneOf2(one) === zone));
    const differing2 = await judgePlanIn(planIn(`${folder}/${zone}`, context), changes, context);
    if (differing2.length === 0) zones.push(zone);
    findings.push(...differing2);
  }
  return { zones, findings };
}

// src/commands/many/dns-all.ts
async function dnsPolicies(options, context) {
  const given = await givenIn(options, context.files);
  if (!given.isForMany) return dns(options, context);
  const result = await dnsOfAll(options, context, given);
  return options.strict ? { ...result, findings: strictly(result.findings) } : result;
}
async function dnsOfAll(options, context, given) {
  const { into, plan, confirm } = options;
  if (into !== null) removeInput(into, context);
  const many = await readMany(options, given.names, context.files.read, given.own);
  const all = dnsGroupsIn(many.contents, options.pagesHost, context.now());
  const { groups, findings: about } = chosen(all.groups, options);
  const known2 = [...many.findings, ...all.findings, ...about];
  const sources = new Map(
    many.contents.flatMap(({ tree, reading }) => [...sourcesOf(tree.policyPath, reading.text)])
  );
  const none = { ...nothingDone2, engine: engineIn(groups), sources };
  if (hasErrors(known2)) return { ...none, findings: known2 };
  if (groups.length === 0) {
    const unjudged = plan !== null || confirm ? [finding("dns/nothing-to-judge", null, {})] : [];
    return { ...none, state: unjudged.length > 0 ? "refused" : "right", findings: [...known2, ...unjudged] };
  }
  const { left, findings: damaged } = leftBefore(options, context);
  const network = considerateNetwork(await context.network(false), () => context.now() * 1e3);
  const run2 = { options, context, network, groups, all, left };
  const found2 = [...known2, ...damaged];
  if (confirm) {
    const { states: states2, findings } = await confirmAll(run2);
    return { ...none, state: overall(states2), states: states2, findings: [...found2, ...findings] };
  }
  const { states, served } = await judgeAll(run2);
  if (plan !== null) {
    const { zones, findings } = await judgePlans(
      plan,
      states.filter(({ record }) => mayBeWritten(record.name, left)),
      context
    );
    return { ...none, state: overall(states), states, zones, findings: [...found2, ...findings] };
  }
  const turn = takeTurn(states, left.tried);
  if (into !== null) await writeZones(into, turn, context);
  const domains = groups.flatMap((group) => group.domains);
  keep(options, leftAfter(turn, domains, served, left), context);
  return { ...none, ...turn, state: overall(turn.states), findings: [...found2, ...reasonsOf(turn.states)] };
}
function engineIn(groups) {
  const engines2 = new Set(groups.map(({ provider }) => provider === null ? null : engineOf(provider)));
  return engines2.size === 1 ? [...engines2][0] : null;
}
var nothingDone2 = {
  command: "dns-domains",
  of: "dns",
  engine: null,
  state: "refused",
  states: [],
  zones: [],
  left: 0
};

// src/commands/many/dns-preview-all.ts
var most = 100;
async function withDnsPreviewOfAll(result, context) {
  if (!result.policies.some(isPreviewed)) return result;
  const policies = await Promise.all(
    result.policies.map(
      async (one) => isPreviewed(one) ? { ...one, findings: [...one.findings, ...await preview(one, context)] } : one
    )
  );
  return { ...result, policies, findings: [...result.own, ...policies.flatMap((one) => one.findings)] };
}
function isPreviewed(policy) {
  return policy.planned !== null && policy.planned.plan.policy.dns !== null && changing(policy).length > 0;
}
function changing({ planned: planned2, domains, joined: joined2, moved }) {
  const coming = /* @__PURE__ */ new Set([...joined2, ...moved]);
  if (!planned2.isNew) return [...coming];
  return planned2.plan.policy.alias === null || coming.size > 0 ? domains.filter((name) => planned2.plan.policy.alias === null || coming.has(name)) : domains.slice(0, 1);
}
async function preview(policy, context) {
  const domains = changing(policy);
  const membership = membershipOf(policy, domains.slice(0, most));
  const { shared, members } = membership;
  const names = [...members.flatMap(({ records }) => records), ...shared === null ? [] : [shared]];
  const network = await context.network(true);
  const seen = await lookAtNames(
    network,
    names.map(({ name }) => name),
    context
  );
  const states = judgePolicyRecords(membership, { seen, ledger: emptyLedger, aliases: /* @__PURE__ */ new Set() });
  const left = domains.length - most;
  const rest = left > 0 ? [finding("dns/preview-part", { file: policy.path }, { count: left, most })] : [];
  return [...reasonsOf(states).map(asWarning), ...rest];
}
function membershipOf({ planned: planned2 }, domains) {
  const { policy, id } = planned2.plan;
  const all = domains.map((domain) => ({
    domain,
    records: recordsOf({ ...policy, domain }, id, null).records.filter(({ type }) => type === "TXT")
  }));
  const isShared = policy.alias !== null;
  return {
    shared: isShared ? announcementIn(all[0]?.records ?? []) ?? null : null,
    members: all.map(({ domain, records }) => ({
      domain,
      records: isShared ? records.filter((record) => record !== announcementIn(records)) : records,
      served: { kind: "settled", since: 0 },
      ledger: emptyLedger,
      isAsked: true
    }))
  };
}

// src/policy/add-domains.ts
function withDomains({ policy, text: text2, place: place2 }, names) {
  if (policy === null || policy.domains === null || text2 === null) return null;
  const { line } = place2(["domains", domainsIn(policy).length - 1]);
  const lines = text2.split("\n");
  const start2 = line === void 0 ? null : /^[ \t]*-[ \t]+(?=[\w"'])/.exec(lines[line - 1] ?? "");
  if (line === void 0 || start2 === null) return null;
  const end = lines[line - 1].endsWith("\r") ? "\r" : "";
  const isLast = line === lines.length;
  const added = names.map((name) => `${start2[0]}${name}${end}`);
  return [...lines.slice(0, line), ...added, ...isLast ? [] : lines.slice(line)].join("\n");
}

// src/policy/grouping.ts
function groupsOf(newcomers, existing, taken) {
  const open = new Map(
    existing.filter(({ isOpen, policy }) => isOpen && policy.id === null).toReversed().map(({ name, policy }) => [keyOf2(policy, policy.tls_rpt), name])
  );
  const members = /* @__PURE__ */ new Map();
  for (const one of newcomers) {
    const key = keyOfNewcomer(one);
    const others = members.get(key);
    if (others === void 0) members.set(key, [one]);
    else others.push(one);
  }
  const names = /* @__PURE__ */ new Set([...taken, ...existing.map(({ name }) => name)]);
  return [...members].map(([key, group]) => {
    const there = open.get(key);
    const name = there ?? freeName(group[0].draft, names);
    names.add(name);
    return { name, isNew: there === void 0, members: group };
  });
}
function keyOfNewcomer({ draft, more }) {
  const { mode, max_age, rua } = draft;
  const key = keyOf2({ mode, max_age, mx: patternsOf(draft) }, rua);
  return Object.keys(more).length === 0 ? key : `${key} ${JSON.stringify(more)}`;
}
function keyOf2({ mode, max_age, mx }, rua) {
  return JSON.stringify([mode, max_age, [...new Set(mx)].sort(), [...rua].sort()]);
}
function patternsOf({ preset, mx }) {
  return [...preset?.mx ?? [], ...mx];
}
var longestBase = 26;
function freeName(draft, taken) {
  const patterns = patternsOf(draft);
  const [preset, ...others] = providersOf(patterns);
  const written4 = preset !== void 0 && others.length === 0 ? preset.name : patterns[0] ?? "no-mail";
  const base = written4.replace(/^\*\./, "").replace(/[^a-z\d]+/g, "-").slice(0, longestBase).replace(/^-|-+$/g, "");
  const withMode = `${base || "mail"}-${draft.mode}`;
  for (let number2 = 0; ; number2++) {
    const name = number2 === 0 ? base || "mail" : number2 === 1 ? withMode : `${withMode}-${number2}`;
    if (!taken.has(name)) return name;
  }
}

// src/commands/many/add-to-folder.ts
async function folderFor(options, { files, now }) {
  const { policy: path } = options;
  const names = files.list(path) ?? [];
  if (names.length === 0 && files.read(path, 0).kind !== "absent")
    return [finding("init/not-a-folder", { file: path }, { path })];
  const hasPolicies = membersIn(path, names, options).workspaces.length > 0;
  if (!hasPolicies) {
    const workspace = { ...options };
    const many2 = { workspace, shared: /* @__PURE__ */ new Map(), contents: [], findings: [] };
    return { names, many: many2, domains: /* @__PURE__ */ new Set() };
  }
  const many = await readMany(options, names, files.read);
  const built = await buildOf2(many, { now: now(), look: async () => null, base: null }, false);
  if (built.ready === null)
    return [...built.findings, ...built.policies.flatMap((one) => one.findings)].filter(
      ({ severity }) => severity === "error"
    );
  if (built.ready.changes.size > 0) return [finding("init/not-built", { file: path }, { path })];
  const policies = many.contents.flatMap(({ reading }) => reading.policy ?? []);
  return { names, many, domains: new Set(policies.flatMap(domainsIn)) };
}
async function addDomainsTo(arrivals, { names, many }, options, { files, now }, look2, about) {
  if (arrivals.length === 0) {
    const nothing3 = finding("init/nothing-new", { file: options.policy }, {});
    return { ...nothingAdded, own: [...about, nothing3], findings: [...about, nothing3] };
  }
  const groups = groupsOf(arrivals, existingIn(many), policyNames(names));
  const host = hostFor2(options.host, many);
  const texts = new Map(
    groups.map((group) => [`${folderOf2(options)}/${group.name}.yml`, textOf2(group, many, host)])
  );
  const all = [.../* @__PURE__ */ new Set([...names, ...groups.map(({ name }) => `${name}.yml`)])];
  const overlaid = await readMany(options, all, (name, limit) => {
    const text2 = texts.get(name);
    return text2 === void 0 ? files.read(name, limit) : { kind: "text", text: text2 };
  });
  const formers = new Set(arrivals.flatMap(({ former }) => former ?? []));
  const elsewhere = [...formers].map(publishedElsewhere);
  const together = await proposeTogether([...overlaid.contents, ...elsewhere], {
    now: now(),
    look: look2,
    base: null
  });
  const findings = [...about, ...besideFile(options, files), ...overlaid.findings, ...together.findings];
  const built = await readyTogether({ ...together, findings }, overlaid, options.strict);
  const changes = new Map([...texts, ...built.ready?.changes ?? []]);
  const ready2 = built.ready && { ...built.ready, changes };
  if (ready2 !== null) writeFiles(files, changes);
  return policiesResult("init", { ...built, ready: ready2 }, options.pagesHost, (one) => one.plan.id);
}
var nothingAdded = {
  command: "policies",
  of: "init",
  own: [],
  policies: [],
  findings: [],
  sources: /* @__PURE__ */ new Map(),
  changes: /* @__PURE__ */ new Map(),
  publication: null
};
function refused2(findings) {
  return { ...nothingAdded, own: findings, findings };
}
function isRefused(folder) {
  return Array.isArray(folder);
}
function existingIn({ contents }) {
  return contents.flatMap(
    ({ tree, reading }) => tree.name === void 0 || reading.policy === null ? [] : [{ name: tree.name, policy: reading.policy, isOpen: withDomains(reading, ["a.example"]) !== null }]
  );
}
function policyNames(names) {
  return names.map((name) => name.replace(/\.(?:ya?ml|lock\.json)$/, ""));
}
function folderOf2({ policy }) {
  return policy.replace(/\/+$/, "");
}
function textOf2({ name, isNew, members }, many, host) {
  const domains = members.map(({ draft: draft2 }) => draft2.domain);
  const { draft, more } = members[0];
  if (isNew) return groupText({ ...draft, host, dns: null, alias: null }, domains, more);
  const { reading } = many.contents.find(({ tree }) => tree.name === name);
  return withDomains(reading, domains);
}
function hostFor2(chosen2, { contents }) {
  if (chosen2 !== null) return { name: chosen2, argument: null };
  const hosts2 = contents.flatMap(({ reading }) => reading.policy?.host ?? []);
  const [first, ...others] = new Map(hosts2.map((host) => [`${host.name} ${host.argument}`, host])).values();
  return first !== void 0 && others.length === 0 ? first : { name: "none", argument: null };
}
function publishedElsewhere({ ledger, where }) {
  const place2 = { file: where };
  return {
    tree: { policyPath: where, policy: { kind: "absent" }, generated: /* @__PURE__ */ new Map(), nameOf: (path) => path },
    reading: { policy: null, findings: [], place: () => place2, text: null },
    ledger,
    findings: []
  };
}
function besideFile(options, files) {
  const { policy: file } = formerOf(options);
  const isThere = files.read(file, 0).kind !== "absent";
  return isThere ? [finding("init/file-before-folder", { file }, { file, folder: folderOf2(options) })] : [];
}
function asWarnings(findings) {
  return hasErrors(findings) ? findings.map((one) => one.severity === "error" ? { ...one, severity: "warning" } : one) : [...findings];
}

// src/commands/many/init-from.ts
async function initFrom(folders, options, context) {
  const folder = await folderFor(options, context);
  if (isRefused(folder)) return refused2(folder);
  const taken = await Promise.all(folders.map((one) => repositoryIn(one, context.files)));
  const findings = taken.flatMap((one) => one.findings);
  if (hasErrors(findings)) return refused2(findings);
  const arrivals = taken.flatMap((one) => one.arrivals).filter(({ draft }) => !folder.domains.has(draft.domain));
  return addDomainsTo(
    arrivals,
    folder,
    options,
    context,
    lookWith(() => context.dns()),
    findings
  );
}
async function repositoryIn(name, files) {
  const folder = name.replace(/(?<=.)\/+$/, "");
  const tree = treeOf({ policy: `${folder}/policy.yml`, output: folder, top: folder }, files.read);
  const contents = await readContents(tree);
  const { reading, ledger } = contents;
  const { policy, text: text2 } = reading;
  const errors = contents.findings.filter(({ severity }) => severity === "error");
  if (policy === null || text2 === null || ledger === null || errors.length > 0)
    return { arrivals: [], findings: errors };
  const path = tree.policyPath;
  const domains = domainsIn(policy);
  const owned = withOwners(ledger, domains);
  if (currentEntry(owned) === null || isExample(contents.findings))
    return { arrivals: [], findings: [finding("init/no-repository", { file: path }, { path })] };
  const more = furtherSettings(text2, path);
  const former = { ledger: owned, where: path };
  const arrivals = domains.map((domain) => ({ draft: draftOf(policy, domain), more, former }));
  return { arrivals, findings: [] };
}
function draftOf(policy, domain) {
  const preset = presetNamed(policy.provider);
  return {
    domain,
    mode: policy.mode,
    preset,
    mx: policy.mx.filter((pattern) => !preset?.mx.includes(pattern)),
    max_age: policy.max_age,
    rua: policy.tls_rpt,
    isImported: true
  };
}
var known = /* @__PURE__ */ new Set([
  ...["domain", "domains", "mode", "provider", "mx", "max_age", "tls_rpt"],
  ...["id", "page", "repository", "host"]
]);
function furtherSettings(text2, path) {
  const { value } = readYaml(text2, path);
  const entries = Object.entries(Object(value)).filter(
    ([key, setting2]) => !known.has(key) && setting2 !== null
  );
  return Object.fromEntries(entries);
}

// src/commands/list/fingerprints.ts
function fingerprint(text2) {
  const bytes = sha256Bytes(text2);
  const word = (at) => (bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3]) >>> 0;
  return { high: word(0), low: word(4) };
}
var firstSize = 1024;
function fingerprints() {
  let table2 = new Uint32Array(2 * firstSize);
  let count = 0;
  const insert = (high, low) => {
    const mask = table2.length / 2 - 1;
    for (let place2 = low & mask; ; place2 = place2 + 1 & mask) {
      const [there, rest] = [table2[2 * place2], table2[2 * place2 + 1]];
      if (there === high && rest === low) return false;
      if (there !== 0 || rest !== 0) continue;
      table2[2 * place2] = high;
      table2[2 * place2 + 1] = low;
      return true;
    }
  };
  const grow = () => {
    const old = table2;
    table2 = new Uint32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 2)
      if (old[at] !== 0 || old[at + 1] !== 0) insert(old[at], old[at + 1]);
  };
  return {
    add({ high, low }) {
      const isNew = insert(high, high === 0 && low === 0 ? 1 : low);
      if (isNew) count += 1;
      if (16 * count > 5 * table2.length) grow();
      return isNew;
    }
  };
}

// src/commands/list/entries.ts
async function* entriesOf(lines, { shard, known: known2, watch }) {
  let line = 0;
  for await (const written4 of lines) {
    line += 1;
    const text2 = written4.trim();
    if (text2 === "" || text2.startsWith("#")) continue;
    const read = readHostName(text2);
    const mark = fingerprint("name" in read ? read.name : text2);
    if (shard !== null && mark.high % shard.count !== shard.index - 1) {
      watch("elsewhere");
    } else if (!known2.add(mark)) {
      watch("known");
    } else {
      watch("taken");
      yield "name" in read ? { kind: "domain", line, domain: read.name } : { kind: "no-domain", line, text: text2, reason: read.reason };
    }
  }
}

// src/commands/list/places.ts
async function eachInPlaces(items, work, { atOnce: atOnce3, waiting: waiting2, patience }, timer) {
  let active = 0;
  let moved = 0;
  const overdue = /* @__PURE__ */ new Set();
  let failure = null;
  let wake = () => {
  };
  const start2 = (item) => {
    let hasMoved = false;
    const move = () => {
      overdue.delete(move);
      hasMoved = true;
      active -= 1;
      moved += 1;
      wake();
    };
    const cancel = timer(patience, () => {
      if (moved < waiting2) move();
      else overdue.add(move);
    });
    const end = () => {
      cancel();
      overdue.delete(move);
      if (hasMoved) {
        moved -= 1;
        const [next] = overdue;
        next?.();
      } else active -= 1;
      wake();
    };
    active += 1;
    work(item).catch((error) => {
      failure ??= { error };
    }).then(end);
  };
  const until = async (isReached) => {
    while (failure === null && !isReached())
      await new Promise((resolve) => {
        wake = resolve;
      });
    if (failure !== null) throw failure.error;
  };
  for await (const item of items) {
    start2(item);
    await until(() => active < atOnce3);
  }
  await until(() => active + moved === 0);
}

// src/commands/verify-list.ts
var usualPlaces = { atOnce: 100, waiting: 1e3, patience: 2e3 };
async function verifyList(lines, options, context, each, watch = () => {
}) {
  const network = await context.network(true);
  const counts = { lines: 0, elsewhere: 0, known: 0, done: 0, failing: 0 };
  const entries = entriesOf(lines, {
    ...options,
    watch: (what) => {
      counts.lines += 1;
      if (what !== "taken") counts[what] += 1;
      watch(counts);
    }
  });
  const work = async (entry) => {
    const result = await resultOf(entry, options, network, context.now());
    each(result);
    counts.done += 1;
    if (exitCode(result) !== 0) counts.failing += 1;
    watch(counts);
  };
  await eachInPlaces(entries, work, { ...usualPlaces, atOnce: options.atOnce }, context.timer);
}
async function resultOf(entry, { skip: skip2, strict, file }, network, now) {
  if (entry.kind === "no-domain") {
    const { line, text: text2, reason } = entry;
    const findings = [finding("domain/not-verifiable", { file, line }, { value: text2, reason })];
    return { ...nothingSeen, domain: text2, findings };
  }
  const subject = { domain: entry.domain, published: null, now };
  return verified(await verifyDomain(network, subject, { skip: skip2, watch: () => {
  } }), subject, strict);
}

// src/commands/many/init-list.ts
async function initList(lines, options, context) {
  const folder = await folderFor(options, context);
  if (isRefused(folder)) return refused2(folder);
  const network = await context.network(true);
  const now = context.now();
  const seen = [];
  const work = async (entry) => {
    if (entry.kind === "domain" && folder.domains.has(entry.domain)) return;
    seen.push(
      entry.kind === "domain" ? await arrivalOf(await surveyDomain(network, entry.domain, now), entry.line, options.force, now) : notADomain(entry, options.file)
    );
    context.progress(`Looked at ${entry.kind === "domain" ? entry.domain : entry.text}`);
  };
  const entries = entriesOf(lines, { shard: null, known: fingerprints(), watch: () => {
  } });
  await eachInPlaces(entries, work, usualPlaces, context.timer);
  const inOrder3 = seen.toSorted((one, other) => one.line - other.line);
  const surveys = new Map(
    inOrder3.flatMap(({ survey }) => survey ? [[survey.domain, survey.mx]] : [])
  );
  return addDomainsTo(
    inOrder3.flatMap(({ arrival }) => arrival ?? []),
    folder,
    options,
    context,
    async () => surveys,
    findingsOf(inOrder3, options.file)
  );
}
function notADomain({ line, text: text2, reason }, file) {
  const problem = finding("domain/not-verifiable", { file, line }, { value: text2, reason });
  return { line, name: text2, survey: null, arrival: null, findings: asWarnings([problem]) };
}
async function arrivalOf(survey, line, force, now) {
  const { domain, mx, live, doubts } = survey;
  const left = (findings2) => {
    return { line, name: domain, survey, arrival: null, findings: asWarnings(findings2) };
  };
  if (mx.kind === "null-mx")
    return { ...left([]), findings: [{ ...finding("init/null-mx", null, { domain }), severity: "notice" }] };
  if (mx.kind === "no-mail") return left([finding("init/no-mail", null, { domain })]);
  if (mx.kind === "hosts" && doubts.length > 0 && !force)
    return left([...doubts, finding("init/past-unknown", null, { domain })]);
  const taken = live && await importable(live);
  const ignored = doubts.length === 0 ? [] : [finding("init/past-ignored", null, { domain })];
  const { draft, findings } = draftPolicy(
    { ...survey, live: live && taken && { ...live, policy: taken.policy } },
    [...ignored, ...taken?.differences ?? []]
  );
  if (draft === null) return left(findings);
  const ledger = live && taken && ledgerOfLive(survey, taken, now);
  const where = `https://${policyHost(domain)}/${policyFilePath}`;
  const arrival = { draft, more: {}, former: ledger && { ledger, where } };
  return { line, name: domain, survey, arrival, findings };
}
function ledgerOfLive({ domain, live }, { policy: taken }, now) {
  const { policy, id } = live;
  const entry = { ...policy, mx: taken.mx, max_age: Math.min(oneYear, policy.max_age) };
  const digest = sha256(renderPolicyFile(entry));
  return publish(emptyLedger, { ...entry, domains: [domain], id, sha256: digest }, now);
}
function findingsOf(seen, file) {
  const left = seen.filter(({ arrival }) => arrival === null);
  const places = new Map(seen.map(({ name, line }) => [name, { file, line }]));
  const about = seen.map(({ name, findings }) => ({
    domain: name,
    findings: findings.filter(({ code: code2 }) => !obvious.has(code2))
  }));
  const each = grouped(about, Number.POSITIVE_INFINITY, (name) => places.get(name));
  if (left.length === 0) return each;
  const all = finding("init/not-taken", { file }, { count: left.length, all: seen.length });
  return [...each, { ...all, domains: left.map(({ name }) => name) }];
}
var obvious = /* @__PURE__ */ new Set(["init/provider", "init/mail-servers"]);

// src/report/many/domains-issue.ts
var manyMarker = "<!-- mta-sts-policy monitor of many domains -->";
var maxRows = 100;
var maxLength = 5e4;
var maxDetail = 240;
var maxLinks = 3;
function manyIssue(wrong, count, runUrl) {
  const title = attentionText(wrong.size, count);
  const body = [
    manyMarker,
    `Senders see problems with the MTA-STS policies of ${wrong.size === 1 ? "this domain" : "these domains"}:`,
    wrongTable(wrong, maxLength),
    "*A workflow checks the domains every day. It updates this issue when something changes, and closes it when everything works. Run `mta-sts verify DOMAIN` for the details of a domain.*"
  ];
  const keeps2 = "*A workflow checks the domains every day and reopens this issue if it finds a problem.*";
  const well = `The MTA-STS policies of ${count} domains work.`;
  return {
    open: { title: `MTA-STS: ${title}`, body: body.join("\n\n") },
    closed: {
      title: "MTA-STS: all domains work",
      body: [manyMarker, well, keeps2].join("\n\n"),
      comment: `Fixed: ${link("this run", runUrl)} found no problems.`
    }
  };
}
function attentionText(wrong, count) {
  return `${wrong} of ${count} domains ${wrong === 1 ? "needs" : "need"} attention`;
}
function wrongTable(wrong, room) {
  const rows = [];
  let left = room;
  for (const [domain, checks] of wrong) {
    const row = rowOf(domain, checks);
    left -= row.join(" | ").length + 6;
    if (left < 0 || rows.length === maxRows) break;
    rows.push(row);
  }
  const rest = wrong.size - rows.length;
  return `${markdownTable(["Domain", "Checks", "Problem"], rows)}${rest > 0 ? `

… and ${rest} more.` : ""}`;
}
function rowOf(domain, checks) {
  const worst = checks.find((check) => statusOf(check) === "fail") ?? checks[0];
  const detail = detailOf(worst);
  const shown2 = detail.length > maxDetail ? `${detail.slice(0, maxDetail)}…` : detail;
  const names = [...new Set(checks.map(({ name }) => name))].join(", ");
  const problem = [escapeMarkdown(shown2), ...linksOf([worst, ...checks])].filter((part) => part !== "");
  return [code(displayName(domain)), names, problem.join(" ") || " "];
}
function linksOf(checks) {
  const isShown = (one) => one.severity !== "notice" || isUnknown(one);
  const codes = checks.flatMap(({ findings }) => inOrder(findings).filter(isShown));
  return [...new Set(codes.map((one) => one.code))].slice(0, maxLinks).map((one) => findingLink(one));
}

// src/report/many/overview-page.ts
var text = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 72rem; margin: 0 auto; padding: 1.5rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.35rem 0.75rem 0.35rem 0; text-align: left; vertical-align: top; border-top: 1px solid #8886; }
td:first-child { white-space: nowrap; }
td { overflow-wrap: anywhere; }
`;
var style = { text, hash: sourceHash(text) };
var sections = [
  { status: "fail", heading: "Failing" },
  { status: "warn", heading: "With warnings" },
  { status: "unknown", heading: "Unknown" },
  { status: "ok", heading: "No problems" }
];
function overviewPage({ results }, time) {
  const rows = results.map((one) => ({ one, status: worstOf(one.checks) }));
  const groups = sections.map((section) => ({ ...section, rows: rows.filter(({ status }) => status === section.status) })).filter((group) => group.rows.length > 0);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(contentSecurityPolicy(style, null))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>MTA-STS: ${results.length} domains</title>
<style>${raw(style.text)}</style>
</head>
<body>
<h1>MTA-STS: ${results.length} domains</h1>
<p>${groups.map(({ heading: heading2, rows: rows2 }) => `${heading2}: ${rows2.length}`).join(" · ")}. Checked ${time}.</p>
${groups.map(
    ({ heading: heading2, status, rows: rows2 }) => sectionOf(
      heading2,
      status,
      rows2.map(({ one }) => one)
    )
  )}
<p>This file names every domain: keep it to yourself.</p>
</body>
</html>
`.text;
}
function sectionOf(heading2, status, results) {
  const sorted = results.toSorted((one, other) => one.domain < other.domain ? -1 : 1);
  return html`<h2 id="${status}">${heading2} (${results.length})</h2>
<table>
<thead><tr><th scope="col">Domain</th><th scope="col">Mode</th><th scope="col">Checks</th><th scope="col">What was seen</th></tr></thead>
<tbody>
${sorted.map((one) => rowOf2(one, status))}</tbody>
</table>
`;
}
function rowOf2({ domain, policy, checks }, status) {
  const about = status === "ok" ? [] : checks.filter((check) => statusOf(check) !== "ok");
  const names = [...new Set(about.map(({ name }) => name))].join(", ");
  const worst = about.find((check) => statusOf(check) === status);
  return html`<tr><td>${displayName(domain)}</td><td>${policy?.mode ?? ""}</td><td>${names}</td><td>${worst === void 0 ? "" : detailOf(worst)}</td></tr>
`;
}
function worstOf(checks) {
  const found2 = new Set(checks.map(statusOf));
  return sections.find(({ status }) => found2.has(status))?.status ?? "unknown";
}

// src/verify/drift.ts
var emptyState = { unknown: {}, wrong: [] };
var maxUnknownRuns = 3;
var explainedElsewhere = /* @__PURE__ */ new Set([
  "https/no-address",
  "https/unreachable",
  "served/nothing",
  "verify/skipped",
  "mx/not-compared",
  "starttls/no-address",
  "starttls/not-testable"
]);
function drift(checks, before2) {
  const unknown2 = {};
  const wrong = [];
  const unsure = [];
  for (const check of checks) {
    const status = statusOf(check);
    if (status === "fail" || status === "warn") wrong.push(check);
    if (status !== "unknown" || !countsAsUnknown(check)) continue;
    const runs = (before2.unknown[keyOf3(check)] ?? 0) + 1;
    unknown2[keyOf3(check)] = runs;
    (runs >= maxUnknownRuns ? wrong : unsure).push(check);
  }
  const stillWrong = unsure.map(keyOf3).filter((key) => before2.wrong.includes(key));
  return { wrong, unsure, state: { unknown: unknown2, wrong: [...wrong.map(keyOf3), ...stillWrong] } };
}
function keyOf3({ name, target }) {
  return `${name} ${target}`;
}
function countsAsUnknown({ findings }) {
  return findings.filter(isUnknown).some(({ code: code2 }) => !explainedElsewhere.has(code2));
}
function parseState(text2) {
  try {
    const { unknown: unknown2, wrong } = JSON.parse(text2 ?? "");
    const counts = Object.entries(unknown2 ?? {}).filter(([, runs]) => Number.isSafeInteger(runs));
    return {
      unknown: Object.fromEntries(counts),
      wrong: Array.isArray(wrong) ? wrong.filter((key) => typeof key === "string") : []
    };
  } catch {
    return emptyState;
  }
}
function renderState(state) {
  return `${JSON.stringify(state)}
`;
}

// src/report/monitor-issue.ts
function monitorMarker(domain) {
  return `<!-- mta-sts-policy monitor ${domain} -->`;
}
function monitorIssue(domain, wrong, unsure, runUrl) {
  const name = displayName(domain);
  const marker = monitorMarker(domain);
  const body = [
    marker,
    `Senders see a problem with the MTA-STS policy of ${code(name)}:`,
    wrong.map(checkPart).join("\n\n"),
    ...unsure.length === 0 ? [] : [`Could not be checked this time: ${unsure.map(({ target }) => code(target)).join(", ")}.`],
    footer(
      "A workflow checks the domain every day. It updates this issue when something changes, and closes it when everything works."
    )
  ];
  const closedBody = [marker, `The MTA-STS policy of ${code(name)} works.`, keeps];
  return {
    open: { title: `MTA-STS of ${name} needs attention`, body: body.join("\n\n") },
    closed: {
      title: `MTA-STS of ${name} works`,
      body: closedBody.join("\n\n"),
      comment: `Fixed: ${link("this run", runUrl)} found no problems.`
    }
  };
}
var keeps = footer("A workflow checks the domain every day and reopens this issue if it finds a problem.");
function footer(text2) {
  return `*${text2} mta-sts-policy ${version}.*`;
}
var icons = { fail: "❌", warn: "⚠️", unknown: "❔", ok: "✅" };
function checkPart(check) {
  const items = check.findings.filter((one) => one.severity !== "notice" || statusOf(check) === "unknown").map((one) => `- ${findingMarkdown(one)}`);
  return `${icons[statusOf(check)]} **${check.name}** ${code(check.target)}

${items.join("\n")}`;
}

// src/report/release-notes.ts
var maxLines = 200;
var maxItems = 40;
var maxLine = 600;
function notesMarkdown(notes) {
  const all = itemsOf(notes);
  const lines = all.slice(0, maxItems).map(({ kind, text: text2 }) => {
    if (kind === "heading") return `
**${inline(text2)}**
`;
    return kind === "change" ? `- ${inline(text2)}` : `
${inline(text2)}
`;
  });
  const rest = all.length > maxItems ? [`- … and ${all.length - maxItems} more`] : [];
  return [...lines, ...rest].join("\n").replace(/\n{3,}/g, "\n\n").trim();
}
function newsIn(notes, words) {
  const changes = itemsOf(notes).filter(({ kind }) => kind !== "heading");
  const wanted = words.map((word) => ` ${wordsOf(word)} `);
  const about = ({ text: text3 }) => wanted.some((word) => ` ${wordsOf(text3)} `.includes(word));
  const text2 = (changes.find(about) ?? changes[0])?.text.replace(/[`*]/g, "") ?? "";
  return text2.length > maxNews ? `${text2.slice(0, maxNews)}…` : text2;
}
var maxNews = 160;
function wordsOf(text2) {
  return text2.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
function itemsOf(notes) {
  const items = [];
  let isOpen = false;
  for (const line of notes.split(/\r\n?|\n/).slice(0, maxLines).map((one) => one.slice(0, maxLine))) {
    const [, mark = "", written4 = ""] = /^ {0,9}(#{1,6} |[-*] |)(.*)$/.exec(line) ?? [];
    const text2 = written4.trim();
    const last = items.at(-1);
    if (text2 === "") isOpen = false;
    else if (isOpen && mark === "" && last !== void 0)
      items[items.length - 1] = { ...last, text: `${last.text} ${text2}`.slice(0, maxLine) };
    else {
      items.push({ kind: mark === "" ? "text" : mark.startsWith("#") ? "heading" : "change", text: text2 });
      isOpen = !mark.startsWith("#");
    }
  }
  return items;
}
function inline(text2) {
  const parts = text2.split(/`([^`]+)`/).map((part, index) => index % 2 === 1 ? code(part) : escapeMarkdown(part));
  return parts.join("").trim().replace(/^[-+=\d]/, (character) => `&#${character.charCodeAt(0)};`);
}

// src/commands/update/newer-version.ts
async function withNewerVersion(result, context) {
  const news = result.checks.length === 0 ? [] : await newsOfRelease(context, wordsAbout(result));
  return { ...result, findings: [...result.findings, ...news] };
}
async function newsOfRelease(context, words) {
  const newest = await (await context.releases())?.newest() ?? null;
  if (newest === null || !isNewer(newest.version, version)) return [];
  const line = newsIn(newest.notes, words);
  const news = line === "" ? "" : `. What is new: ${line}`;
  const args = { newest: newest.version, version, page: newest.page, news };
  return [finding("monitor/newer-version", null, args)];
}
function wordsAbout({ policy, engine }) {
  const providers = providersOf(policy?.mx ?? []).flatMap(({ name, provider }) => [
    name,
    provider.key,
    provider.name
  ]);
  return engine === null ? providers : [...providers, engine];
}

// src/commands/monitor.ts
async function monitor(options, context) {
  return withNewerVersion(
    await tickChecklist(await watchDomain(options, context), options, context),
    context
  );
}
async function watchDomain(options, context) {
  const result = {
    ...await verifyPublished(options, context, Promise.resolve(null)),
    command: "monitor",
    issue: null
  };
  if (isExample(result.findings)) return { ...result, findings: [finding("monitor/placeholder", null, {})] };
  if (result.checks.length === 0) return result;
  const { checkReports } = await import("./reports.mjs");
  const reports = await checkReports(options, context);
  const checks = reports === null ? result.checks : [...result.checks, reports];
  return syncWith({ ...result, checks }, options, context);
}
async function syncWith(result, options, context) {
  const before2 = loadState(options, context);
  const { wrong, unsure, state } = drift(result.checks, before2);
  if (options.state !== null) context.files.write([fileChange(options.state, renderState(state))]);
  const isNews = wrong.some((check) => !before2.wrong.includes(keyOf3(check)));
  const issues = await context.issues();
  if (issues === null) return result;
  const isAsBefore = unsure.length > 0 && !isNews;
  if (isAsBefore || await isBeingSetUp(issues, result)) return { ...result, issue: noSync };
  const { open, closed } = monitorIssue(result.domain, wrong, unsure, options.runUrl);
  const marker = monitorMarker(result.domain);
  const wanted = { marker, open: wrong.length === 0 ? null : open, closed, labels: options.labels };
  const issue = await syncIssue(issues, wanted);
  const findings = issue.action === "failed" ? [...result.findings, issue.finding] : result.findings;
  return { ...result, findings, issue };
}
async function isBeingSetUp(issues, { domain, checks }) {
  const isAnnounced2 = checks.some(({ name, findings }) => name === "txt" && !findings.some(isAbsence));
  const list3 = isAnnounced2 ? null : await issues.find(setupMarker(domain));
  return list3 !== null && list3 !== "disabled" && list3.isOpen;
}
function isAbsence({ code: code2 }) {
  return code2 === "txt/absent" || code2 === "txt/alias-missing";
}
var maxStateSize = 262144;
function loadState({ state }, { files }) {
  const content = state === null ? null : files.read(state, maxStateSize);
  return parseState(content?.kind === "text" ? content.text : null);
}

// src/commands/many/verify-all.ts
async function verifyPolicies(options, context) {
  const given = await givenIn(options, context.files);
  if (!given.isForMany) return verify(options, context);
  const name = options.domain === null ? null : readWrittenDomain(options.domain);
  if (name !== null && "problem" in name) return verify(options, context);
  const many = await readMany(options, given.names, context.files.read, given.own);
  const now = context.now();
  const { subjects, findings } = subjectsIn(many.contents, options.pagesHost, now);
  if (name !== null) {
    const own = subjects.find(({ domain }) => domain === name.name);
    const subject = own ?? { domain: name.name, published: null, now };
    return withUnderstood(await verifySubject(subject, options, context, null), options);
  }
  return verifyAll(subjects, [...many.findings, ...findings], options, context);
}
var concurrency = 50;
var pace3 = 30;
async function verifyAll(subjects, problems, options, context) {
  const network = subjects.length === 0 ? null : await context.network(true);
  const results = /* @__PURE__ */ new Map();
  const end = context.now() + (options.wait ?? 0);
  let left = subjects;
  for (; ; ) {
    if (network !== null) await lookAt(left, network, options, context, results);
    left = subjects.filter(({ domain }) => hasErrors(results.get(domain).findings));
    if (left.length === 0 || context.now() >= end) break;
    context.log(`Waiting for ${left.length} of ${subjects.length} domains …`);
    await context.sleep(untilNextLook(pace3, end, context.now()));
  }
  const each = subjects.map(({ domain }) => results.get(domain));
  const unpublished2 = subjects.filter(({ published }) => published === null).map(({ domain }) => domain);
  const missing2 = unpublished2.length === 0 ? [] : [{ ...finding("verify/not-built", null, {}), domains: unpublished2 }];
  return {
    command: "domains",
    of: "verify",
    results: each,
    own: [...problems, ...missing2],
    findings: [...problems, ...missing2, ...each.flatMap((one) => one.findings)],
    sources: /* @__PURE__ */ new Map(),
    wrong: /* @__PURE__ */ new Map(),
    issue: null
  };
}
async function lookAt(subjects, network, { skip: skip2, strict }, { progress }, results) {
  await atOnce(subjects, concurrency, async (subject) => {
    const seen = await verifyDomain(network, subject, { skip: skip2, watch: () => {
    } });
    results.set(subject.domain, verified(seen, subject, strict));
    progress(`Looked at ${subject.domain}`);
  });
}

// src/commands/many/monitor-all.ts
async function monitorPolicies(options, context) {
  const given = await givenIn(options, context.files);
  if (!given.isForMany) return monitor(options, context);
  const many = await readMany(options, given.names, context.files.read, given.own);
  const { subjects, findings } = subjectsIn(many.contents, options.pagesHost, context.now());
  const news = subjects.length === 0 ? [] : await newsOfRelease(context, []);
  return watchAll(
    await verifyAll(subjects, [...many.findings, ...findings, ...news], options, context),
    options,
    context
  );
}
async function watchAll(seen, options, context) {
  const before2 = loadStates(options, context);
  const states = /* @__PURE__ */ new Map();
  const wrong = /* @__PURE__ */ new Map();
  let [isNews, isUnsure] = [false, false];
  for (const { domain, checks } of seen.results) {
    const former = before2.get(domain) ?? emptyState;
    const found2 = drift(checks, former);
    states.set(domain, found2.state);
    if (found2.wrong.length > 0) wrong.set(domain, found2.wrong);
    isNews ||= found2.wrong.some((check) => !former.wrong.includes(keyOf3(check)));
    isUnsure ||= found2.unsure.length > 0;
  }
  if (options.state !== null) context.files.write([fileChange(options.state, renderStates(states))]);
  if (options.overview !== null) {
    const page = overviewPage(seen, timestampOf(context.now()));
    context.files.write([fileChange(options.overview, page)]);
  }
  const result = { ...seen, of: "monitor", wrong };
  const issues = seen.results.length === 0 ? null : await context.issues();
  if (issues === null) return result;
  if (isUnsure && !isNews) return { ...result, issue: noSync };
  const { open, closed } = manyIssue(wrong, seen.results.length, options.runUrl);
  const wanted = { marker: manyMarker, open: wrong.size === 0 ? null : open, closed, labels: options.labels };
  const issue = await syncIssue(issues, wanted);
  if (issue.action !== "failed") return { ...result, issue };
  return { ...result, issue, findings: [...result.findings, issue.finding] };
}
var maxStateSize2 = 4194304;
function loadStates({ state }, { files }) {
  const content = state === null ? null : files.read(state, maxStateSize2);
  if (content?.kind !== "text") return /* @__PURE__ */ new Map();
  try {
    const { domains } = JSON.parse(content.text);
    const entries = Object.entries(domains ?? {});
    return new Map(entries.map(([name, one]) => [name, parseState(JSON.stringify(one))]));
  } catch {
    return /* @__PURE__ */ new Map();
  }
}
function renderStates(states) {
  const kept = [...states].filter(
    ([, { unknown: unknown2, wrong }]) => wrong.length > 0 || Object.keys(unknown2).length > 0
  );
  return `${JSON.stringify({ domains: Object.fromEntries(kept) })}
`;
}

// src/commands/many/on-branch.ts
async function manyOn(repository, name, options, names) {
  const there = names === null ? null : await namesOn(repository, name, options);
  const branch = await readBranch(
    repository,
    name,
    manyPaths(options, names && [...names, ...there ?? []])
  );
  return branch === null ? null : { names: there, read: readerOf(branch, options) };
}
async function namesOn(repository, name, { repo, policy }) {
  return (await repository.folder(name, repo.pathOf(policy)))?.names ?? [];
}
function readerOf(branch, { repo }) {
  return (file, limit) => branch.read(repo.pathOf(file), limit);
}
function manyPaths(options, names) {
  if (names === null) return pathsIn(options).map(options.repo.pathOf);
  const { workspaces } = membersIn(options.policy, [...new Set(names)], options);
  const shared = sharedPaths.map(namesIn(options));
  const former = pathsIn(formerOf(options));
  const all = [...workspaces.flatMap(pathsIn), ...shared, ...former];
  return [...new Set(all.map(options.repo.pathOf))];
}

// src/github/update-pull-request.ts
function updateBranchOf(base) {
  return `mta-sts-policy/${base}`;
}
async function openUpdate({ repository, branch }, wanted, base, update2) {
  const updateBranch = updateBranchOf(branch);
  const open = await repository.openPullRequest(branch, updateBranch);
  if (open === null && update2 !== null && !isBuiltOn(update2, base)) {
    return again(await repository.deleteBranch(updateBranch));
  }
  if (update2 === null) {
    const created = await repository.createBranch(updateBranch, base.head);
    if (!created.ok) return created;
  }
  const current = update2 ?? base;
  const files = differing(wanted, current);
  if (files.size > 0) {
    const target = { branch: updateBranch, head: current.head };
    const committed = await repository.commit(commitRequest(wanted, files, target));
    if (!committed.ok) return committed;
  }
  const text2 = { title: wanted.title, body: wanted.body };
  if (open === null) return repository.createPullRequest({ ...text2, base: branch, head: updateBranch });
  const isSame3 = open.title === text2.title && open.body === text2.body;
  return isSame3 ? { ok: true, value: open } : repository.updatePullRequest(open.id, text2);
}
function isBuiltOn(update2, base) {
  return update2.head === base.head || update2.parent === base.head;
}
function again(outcome2) {
  return outcome2.ok ? { ok: false, reason: "moved", message: "" } : outcome2;
}
async function withdrawUpdate({ repository, branch, paths }, isSettled2) {
  const updateBranch = updateBranchOf(branch);
  try {
    if (await repository.openPullRequest(branch, updateBranch) === null) return;
    const base = await readBranch(repository, branch, paths);
    if (base !== null && await isSettled2(base)) await repository.deleteBranch(updateBranch);
  } catch {
  }
}

// src/github/publish-files.ts
function commitFiles(target, make2) {
  const { repository, branch } = target;
  return settled(target, async () => {
    const base = await readBranch(repository, branch, target.paths);
    if (base === null) return { kind: "no-branch" };
    const { detail, wanted } = await make2(base, null);
    if (wanted === null) return { kind: "stopped", detail };
    const files = differing(wanted, base);
    if (files.size === 0) return asItIs(base, detail);
    const outcome2 = await repository.commit(commitRequest(wanted, files, { branch, head: base.head }));
    if (outcome2.ok) return { kind: "committed", detail, commit: outcome2.value };
    if (outcome2.reason === "forbidden") return { kind: "forbidden", detail, answer: outcome2.message };
    return outcome2.reason === "refused" ? proposeFiles(target, make2, outcome2.message) : null;
  });
}
function proposeFiles(target, make2, refusal) {
  const { repository, branch, paths } = target;
  return settled(target, async () => {
    const base = await readBranch(repository, branch, paths);
    if (base === null) return { kind: "no-branch" };
    const update2 = await readBranch(repository, updateBranchOf(branch), paths);
    const { detail, wanted } = await make2(base, update2);
    if (wanted === null) return { kind: "stopped", detail };
    if (differing(wanted, base).size === 0) {
      await withdrawUpdate(target, async () => true);
      return asItIs(base, detail);
    }
    const outcome2 = await openUpdate(target, wanted, base, update2);
    if (outcome2.ok) return { kind: "proposed", detail, pullRequest: outcome2.value };
    if (outcome2.reason === "moved" || outcome2.reason === "exists") return null;
    return { kind: "pull-request-forbidden", detail, refusal, answer: outcome2.message };
  });
}
async function settled({ sleep }, step) {
  return await untilSettled(sleep, step) ?? { kind: "busy", attempts: maxAttempts };
}
function asItIs({ head: oid }, detail) {
  return { kind: "committed", detail, commit: { oid, url: null } };
}

// src/github/publish-problem.ts
function problemIn(failed, { name, url, ref, branch }) {
  switch (failed.kind) {
    case "forbidden":
      return finding("github/forbidden", null, { repository: name, answer: failed.answer });
    case "pull-request-forbidden": {
      const { refusal, answer } = failed;
      const settings = `${url}/settings/actions`;
      return finding("github/pull-request-forbidden", null, { branch, refusal, answer, settings });
    }
    case "no-branch":
      return finding("github/no-branch", null, { ref, repository: name });
    case "busy":
      return finding("github/busy", null, { branch, attempts: failed.attempts });
  }
}

// src/report/many/pull-request-text.ts
var most2 = 20;
function manyCommitText(policies) {
  const fresh2 = policies.filter(({ change }) => change?.isNew);
  const coming = policies.filter(({ joined: joined2, moved, left }) => joined2.length + moved.length + left.length > 0);
  const title = fresh2.length > 0 ? `Publish ${fresh2.length === 1 ? "an MTA-STS policy" : `${fresh2.length} MTA-STS policies`}` : coming.length > 0 ? "Publish MTA-STS policies for other domains" : "Regenerate the MTA-STS files";
  const lines = fresh2.slice(0, most2).map(({ contents, change }) => {
    const { policy, id } = change.plan;
    return `${contents.tree.policyPath}: id ${id}, mode ${policy.mode}, ${numberOf(domainsIn(policy).length, "domain")}`;
  });
  return { title, message: lines.join("\n") };
}
function manyRequestBody(policies) {
  const changed = policies.filter(
    ({ change, joined: joined2, moved, left }) => change?.isNew || joined2.length + moved.length + left.length > 0
  );
  return [
    "The branch does not accept direct commits, so the files generated from the policies come as a pull request. Merging it publishes them.",
    ...changed.slice(0, most2).map(partOf),
    ...changed.length > most2 ? [`… and ${changed.length - most2} more policies.`] : [],
    "If its checks are waiting, press **Approve workflows to run** below: GitHub requires that for pull requests opened by a workflow.",
    "Merge it within a day, or run the workflow again first: the dates until which senders may have a policy cached are counted from when it was created.",
    "Don't change the TXT records until the policies are live. The run after the merge shows when to set them, and to what."
  ].join("\n\n");
}
function partOf({ contents, change, joined: joined2, moved, left }) {
  const { plan, published, isNew } = change;
  const membershipChanges2 = [
    ["new here", joined2],
    ["moved here", moved],
    ["no longer here", left]
  ];
  const lines = membershipChanges2.filter(([, names]) => names.length > 0).map(([verb, names]) => `- ${verb}: ${escapeMarkdown(someOf(names))}`);
  const diff = isNew ? [fenced("diff", policyDiff(published, plan.policy))] : [];
  return [
    `**${code(contents.tree.policyPath)}**`,
    ...lines.length > 0 ? [lines.join("\n")] : [],
    ...diff
  ].join("\n\n");
}

// src/report/pull-request.ts
function commitText({ plan, isNew }) {
  const { domain, mode, mx, max_age } = plan.policy;
  return {
    title: isNew ? `Publish MTA-STS policy ${plan.id}` : "Regenerate the MTA-STS files",
    message: `${policyHost(domain)}: mode ${mode}, ${mx.length} mx, max_age ${max_age} seconds`
  };
}
function pullRequestBody(change) {
  return requestBody(
    "The branch does not accept direct commits, so the files generated from `policy.yml` come as a pull request.",
    change
  );
}
function setupRequestBody(change) {
  return requestBody(
    "The branch does not accept direct commits, so the setup of this copy comes as a pull request: it adds a first `policy.yml` and the files generated from it, and removes the template's own files.",
    change
  );
}
function requestBody(why, { plan, published }) {
  const { policy, id } = plan;
  return [
    `${why} Merging it publishes the policy of ${code(policyHost(policy.domain))} under the id ${code(id)}.`,
    fenced("diff", policyDiff(published, policy)),
    "If its checks are waiting, press **Approve workflows to run** below: GitHub requires that for pull requests opened by a workflow.",
    "Merge it within a day, or run the workflow again first: the dates until which senders may have a policy cached are counted from when it was created.",
    `Don't change the DNS record ${policy.alias === null ? "`_mta-sts`" : code(policy.alias)} until the policy is live. The run after the merge shows when to set it, and to what.`
  ].join("\n\n");
}

// src/commands/once-per-domain.ts
function oncePerDomain(look2) {
  const known2 = /* @__PURE__ */ new Map();
  return (domain) => {
    const seen = known2.get(domain) ?? look2(domain);
    known2.set(domain, seen);
    return seen;
  };
}

// src/commands/pages-state.ts
function withPagesState(result, pages, options) {
  const host = result.planned?.plan.policy.host ?? defaultHost;
  const isAtPages = result.planned !== null && host.name === "github-pages";
  return isAtPages ? { ...result, findings: [...result.findings, ...findingsOf2(pages, options)] } : result;
}
function findingsOf2({ build, isPublic, source }, { output, repo }) {
  const settings = `${repo.url}/settings/pages`;
  const path = `/${repo.pathOf(output).replace(/^\.?\/*/, "")}`;
  const isElsewhere = build === "legacy" && source !== null && (source.branch !== repo.branch || source.path !== path);
  return [
    ...isPublic === false ? [finding("github/pages-private", null, { settings })] : [],
    ...isElsewhere ? [
      finding("github/pages-elsewhere", null, {
        served: source.path,
        from: source.branch,
        path,
        branch: repo.branch ?? repo.ref,
        settings
      })
    ] : []
  ];
}

// src/commands/publish.ts
async function publish2(options, context) {
  const look2 = oncePerDomain((domain) => observeDomainOf({ domain }, context.dns));
  const mxOf = async ({ policy }) => {
    const seen2 = policy === null ? null : await look2(policy.domain);
    return seen2?.mx ?? null;
  };
  const result = await publishJudged(options, context, mxOf);
  const seen = result.planned && await look2(result.planned.plan.policy.domain);
  return withAliases(result, seen?.aliases ?? []);
}
async function publishJudged(options, context, mxOf) {
  const contents = await readContents(treeOf(options, context.files.read));
  const proposal = await propose(contents, {
    now: context.now(),
    mx: await mxOf(contents.reading),
    base: null
  });
  const local = await readyToBuild(proposal, options.strict);
  if (local.ready === null) return buildResult(local, options, null, unpublished);
  const { change, changes } = local.ready;
  const repository = await context.repository();
  if (repository === null)
    return changes.size === 0 ? buildResult(local, options, change.plan.id, unpublished) : byHand2(local, options, finding("github/no-token", null, {}), "unknown");
  const pages = repository.pages();
  const { branch } = options.repo;
  const target = branch === null ? null : { repository, branch, paths: pathsIn(options).map(options.repo.pathOf), sleep: context.sleep };
  if (changes.size === 0) {
    if (target !== null)
      await withdrawUpdate(target, (base) => isSettled(base, make(options, mxOf, context.now)));
    const unchanged = buildResult(local, options, change.plan.id, {
      ...unpublished,
      pages: (await pages).build
    });
    return withPagesState(unchanged, await pages, options);
  }
  const published = target === null ? { kind: "no-branch" } : options.commit === "push" ? await commitFiles(target, make(options, mxOf, context.now)) : await proposeFiles(target, make(options, mxOf, context.now), "the input `commit` asks for one");
  const ended3 = await resultOf2(published, local, options, context, (await pages).build);
  return withPagesState(ended3, await pages, options);
}
function make(options, mxOf, now) {
  return async (base, update2) => {
    const { pathOf } = options.repo;
    const contents = await readContents(treeOn(base, options, pathOf));
    const mx = await mxOf(contents.reading);
    const open = update2 && treeOn(update2, options, pathOf);
    const detail = await readyToBuild(await proposeOn(contents, open, { now: now(), mx }), options.strict);
    return { detail, wanted: detail.ready === null ? null : wantedOf(detail.ready, options) };
  };
}
function wantedOf(ready2, options) {
  const { change } = ready2;
  return { files: repositoryFiles(ready2, options), ...commitText(change), body: pullRequestBody(change) };
}
function repositoryFiles({ change, changes }, options) {
  const nameOf = namesIn(options);
  const removed = [...changes].filter(([, text2]) => text2 === null);
  return new Map(
    [...change.plan.files, ...removed].map(([path, text2]) => [options.repo.pathOf(nameOf(path)), text2])
  );
}
async function isSettled(base, make2) {
  const { wanted } = await make2(base, null);
  return wanted !== null && differing(wanted, base).size === 0;
}
async function resultOf2(published, local, options, { files }, pages) {
  const { repo } = options;
  switch (published.kind) {
    case "committed": {
      const { change } = published.detail.ready;
      writeChanges(files, options, changesTo(treeOf(options, files.read), change.plan));
      const { detail, commit } = published;
      return buildResult(sinceCheckout(detail, local), options, change.plan.id, {
        ...unpublished,
        commit,
        pages
      });
    }
    case "proposed": {
      const { number: number2, url } = published.pullRequest;
      const findings = [...published.detail.findings, finding("github/pull-request", null, { url })];
      const pullRequest = { number: number2, url };
      return buildResult({ ...published.detail, findings }, options, null, {
        ...unpublished,
        pullRequest,
        pages
      });
    }
    case "stopped":
      return buildResult(published.detail, options, null, { ...unpublished, pages });
    case "forbidden":
    case "pull-request-forbidden":
      return byHand2(published.detail, options, problemIn(published, repo), pages);
    case "no-branch":
    case "busy":
      return byHand2(local, options, problemIn(published, repo), pages);
  }
}
function sinceCheckout(detail, local) {
  const { change } = detail.ready;
  const { published } = local.ready.change;
  const isNew = isNewPolicy(change.plan, published);
  return { ...detail, ready: { change: { ...change, published, isNew }, changes: local.ready.changes } };
}
function byHand2(build, options, problem, pages) {
  const findings = [...build.findings, problem];
  const publication = { ...unpublished, byHand: writtenIn(build.ready.changes), pages };
  return buildResult({ ...build, findings }, options, null, publication);
}

// src/commands/many/publish-all.ts
async function publishPolicies(options, context) {
  const given = await givenIn(options, context.files);
  return given.isForMany ? publishAll(options, context, given) : publish2(options, context);
}
async function publishAll(options, context, { names, own }) {
  const { files, now } = context;
  const look2 = once(lookWith(context.dns));
  const many = await readMany(options, names, files.read, own);
  const local = await buildOf2(many, { now: now(), look: look2, base: null }, options.strict);
  const resultOf4 = (build, isAnnounced2) => policiesResult("build", build, options.pagesHost, (one) => isAnnounced2 ? one.plan.id : null);
  if (local.ready === null) return { ...resultOf4(local, false), publication: unpublished };
  const repository = await context.repository();
  const isAsItIs = local.ready.changes.size === 0;
  if (repository === null)
    return isAsItIs ? { ...resultOf4(local, true), publication: unpublished } : byHand3(resultOf4(local, false), local, finding("github/no-token", null, {}));
  const { branch } = options.repo;
  if (branch === null)
    return isAsItIs ? { ...resultOf4(local, true), publication: unpublished } : byHand3(resultOf4(local, false), local, problemIn({ kind: "no-branch" }, options.repo));
  const onBranch = names === null ? null : await namesOn(repository, branch, options);
  const paths = manyPaths(options, names && [...names, ...onBranch ?? []]);
  const target = { repository, branch, paths, sleep: context.sleep };
  const make2 = makeFor(options, onBranch, look2, now);
  if (isAsItIs) {
    await withdrawUpdate(target, async (base) => {
      const { wanted } = await make2(base, null);
      return wanted !== null && differing(wanted, base).size === 0;
    });
    return { ...resultOf4(local, true), publication: unpublished };
  }
  const published = options.commit === "push" ? await commitFiles(target, make2) : await proposeFiles(target, make2, "the input `commit` asks for one");
  return ended2(published, local, options, context, resultOf4);
}
function makeFor(options, names, look2, now) {
  return async (base, update2) => {
    const many = await readMany(options, names, readerOf(base, options));
    const at = (time) => buildOf2(many, { now: time, look: look2, base: null }, options.strict);
    const wantedAt = async (time) => {
      const detail = await at(time);
      return { detail, wanted: detail.ready === null ? null : wantedOf2(detail, options) };
    };
    const since = update2 === null ? null : await timeOf(update2, options, names, now());
    const again2 = since === null ? null : await wantedAt(since);
    const isSame3 = again2?.wanted && update2 && differing(again2.wanted, update2).size === 0;
    return isSame3 ? again2 : wantedAt(now());
  };
}
var reuseWindow = 6 * 3600;
async function timeOf(update2, options, names, now) {
  const { contents } = await readMany(options, names, readerOf(update2, options));
  const times = contents.flatMap(({ ledger }) => {
    const current = ledger === null ? null : currentEntry(ledger);
    return [...current === null ? [] : [current], ...ledger?.domains ?? []].map(
      (one) => secondsOf(one.from)
    );
  });
  const newest = times.reduce((one, other) => Math.max(one, other), 0);
  return newest <= now && now - newest < reuseWindow ? newest : null;
}
function wantedOf2({ ready: ready2, policies }, { repo }) {
  const files = [...ready2.files].map(([name, text2]) => [repo.pathOf(name), text2]);
  return { files: new Map(files), ...manyCommitText(policies), body: manyRequestBody(policies) };
}
function ended2(published, local, { repo }, { files }, resultOf4) {
  switch (published.kind) {
    case "committed":
      writeFiles(files, published.detail.ready.files);
      return {
        ...resultOf4(published.detail, true),
        changes: resultOf4(local, true).changes,
        publication: { ...unpublished, commit: published.commit }
      };
    case "proposed": {
      const { number: number2, url } = published.pullRequest;
      const result = withFinding(
        resultOf4(published.detail, false),
        finding("github/pull-request", null, { url })
      );
      return { ...result, publication: { ...unpublished, pullRequest: { number: number2, url } } };
    }
    case "stopped":
      return { ...resultOf4(published.detail, false), publication: unpublished };
    case "forbidden":
    case "pull-request-forbidden":
      return byHand3(resultOf4(published.detail, false), published.detail, problemIn(published, repo));
    case "no-branch":
    case "busy":
      return byHand3(resultOf4(local, false), local, problemIn(published, repo));
  }
}
function withFinding(result, one) {
  return { ...result, own: [...result.own, one], findings: [...result.findings, one] };
}
function byHand3(result, { ready: ready2 }, problem) {
  const publication = { ...unpublished, byHand: writtenIn(ready2.changes) };
  return { ...withFinding(result, problem), publication };
}
function once(look2) {
  const known2 = /* @__PURE__ */ new Map();
  return async (domains) => {
    const fresh2 = domains.filter((one) => !known2.has(one));
    const seen = fresh2.length === 0 ? null : await look2(fresh2);
    for (const one of fresh2) known2.set(one, seen);
    const found2 = domains.flatMap((one) => {
      const mx = known2.get(one)?.get(one);
      return mx === void 0 ? [] : [[one, mx]];
    });
    return found2.length === 0 ? null : new Map(found2);
  };
}

// src/commands/many/records-of-all.ts
async function recordsOfMany(options, { files, now }, { names, own }) {
  const { strict, pagesHost } = options;
  const many = await readMany(options, names, files.read, own);
  const together = await proposeTogether(many.contents, { now: now(), look: async () => null, base: null });
  const policies = together.policies.map((one) => ({ ...one, findings: aboutRecords(one) }));
  const findings = many.findings;
  const isReady = !hasErrors(findings) && policies.every(({ change }) => change !== null);
  const ready2 = isReady ? { files: /* @__PURE__ */ new Map(), changes: /* @__PURE__ */ new Map() } : null;
  const result = policiesResult(
    "records",
    { policies, findings, ready: ready2 },
    pagesHost,
    ({ published }) => published?.id ?? null
  );
  return strict ? strictResult(result) : result;
}
function aboutRecords({ contents, change, joined: joined2, moved }) {
  const file = contents.tree.policyPath;
  if (change === null) return [...contents.findings];
  if (change.published === null) return [finding("records/not-built", { file }, {})];
  const isBehind = change.isNew || joined2.length > 0 || moved.length > 0;
  return isBehind ? [finding("records/behind", { file }, { path: file })] : [];
}

// src/github/template/domain-name.ts
function domainOfRepository(name) {
  const [, domain] = /^mta-sts\.(.+)$/i.exec(name) ?? [];
  const read = domain === void 0 ? { problem: "empty" } : readHostName(domain);
  return "name" in read && !/(^|\.)(localhost|local|internal|invalid|test)$/.test(read.name) ? read.name : null;
}

// src/github/template/copy.ts
var neededPaths = [
  ".gitattributes",
  ".github/dependabot.yml",
  ".github/workflows/mta-sts.yml",
  ".github/workflows/mta-sts-check.yml",
  ".github/workflows/mta-sts-dns.yml",
  ".github/workflows/mta-sts-monitor.yml",
  ".github/workflows/mta-sts-reports.yml",
  ".github/workflows/mta-sts-update.yml",
  "LICENSE",
  "action.yml",
  "dist/",
  "policy.schema.json"
];
function copyChange(inventory, texts, own, generated) {
  const isChanged2 = (path) => inventory !== null && inventory.now.get(path) !== inventory.first.get(path);
  const written4 = new Map([...own, ...[...texts].filter(([path]) => !isChanged2(path))]);
  if (inventory === null) return { written: written4, toKeep: [] };
  const { toKeep } = leftovers(inventory, /* @__PURE__ */ new Set([...written4.keys(), ...generated]));
  return { written: written4, toKeep };
}
function leftovers({ now, first }, written4) {
  const ofTemplate = [...now.keys()].filter(
    (path) => first.has(path) && !written4.has(path) && !isNeeded(path)
  );
  const isUntouched = (path) => now.get(path) === first.get(path);
  return {
    toDelete: ofTemplate.filter(isUntouched),
    toKeep: ofTemplate.filter((path) => !isUntouched(path))
  };
}
function isNeeded(path) {
  return neededPaths.some((one) => path === one || one.endsWith("/") && path.startsWith(one));
}

// src/github/template/tidy.ts
var atOnce2 = 200;
async function tidy(untidy) {
  const deleted = await untilSettled(untidy.sleep, () => attempt(untidy)).catch(reasonOf2);
  const reason = deleted === null ? "the branch changed" : deleted;
  return reason === "" ? [] : [finding("setup/untidy", null, { branch: untidy.branch, reason })];
}
async function attempt({ repository, branch, own }) {
  const state = await repository.branch(branch, []);
  const inventory = state && await repository.inventory(state.head);
  if (state === null || inventory === null) return "GitHub does not list all files";
  let { head: head2 } = state;
  const reasons = /* @__PURE__ */ new Set();
  for (const paths of pieces(leftovers(inventory, own).toDelete)) {
    const outcome2 = await remove(repository, branch, head2, paths).catch(reasonOf2);
    if (typeof outcome2 === "string") reasons.add(outcome2);
    else if (outcome2.ok) head2 = outcome2.value.oid;
    else if (outcome2.reason === "moved") return null;
    else reasons.add(outcome2.message);
  }
  return [...reasons].join("; ");
}
function pieces(paths) {
  const isWorkflow = (path) => path.startsWith(".github/workflows/");
  return [paths.filter((path) => !isWorkflow(path)), paths.filter(isWorkflow)].flatMap(
    (some) => Array.from(
      { length: Math.ceil(some.length / atOnce2) },
      (_, index) => some.slice(index * atOnce2, (index + 1) * atOnce2)
    )
  );
}
function remove(repository, branch, expectedHead, deletions) {
  return repository.commit({
    branch,
    expectedHead,
    headline: "Remove the template's own files",
    body: "Keeps the policy and what publishes it.",
    files: /* @__PURE__ */ new Map(),
    deletions
  });
}
function reasonOf2(error) {
  return error.message;
}

// src/github/template/texts.ts
function copyReadme(domain, repositoryUrl) {
  const host = policyHost(domain);
  return `# MTA-STS policy of ${displayName(domain)}

[![MTA-STS](https://${host}/badge.svg)](https://${host}/)

Other mail servers fetch [the policy](https://${host}/${policyFilePath}) of \`${domain}\` from here. Under \`mode: enforce\`, they
deliver mail to the domain over verified TLS only, so that nobody in between can read or redirect it.
[${host}](https://${host}/) shows its current state.

## Change it

Edit [policy.yml](policy.yml) in a pull request. The check on the pull request shows what the change does to mail, until
when, and the safe way to make it. Merge it when its summary shows no ❌ and no ⚠️. The workflow then generates, commits and
deploys the files, and its summary shows which DNS record to set, and when.

- **More mail servers, or another provider**: add the new ones and keep the old ones, merge, wait until the date that the
  check shows, move the MX records, and remove the old ones in a later pull request.
- **From testing to enforce**: after two weeks in testing, with no failures in the reports, set \`mode: enforce\`.

Everything else in this repository is generated: don't edit it.

## Monitor it

The workflow **MTA-STS monitor** checks every day what senders see. It opens an issue when it finds a problem and closes the
issue when everything works. You can also run it manually in [Actions](${repositoryUrl}/actions).

**In a public repository, GitHub disables it after 60 days without activity** and notifies you by email; the next runs of
the other workflows report it too. To turn it on again, press **Enable workflow** on
[its page](${repositoryUrl}/actions/workflows/mta-sts-monitor.yml).

On a machine with Node 20 or newer:

\`\`\`sh
node dist/cli.mjs verify          # what senders see now
node dist/cli.mjs check           # is a change of policy.yml safe?
node dist/cli.mjs records         # the DNS records
\`\`\`

## Turn it off

Don't delete the repository first: senders may have the policy cached for weeks, and anybody could claim the host name.
Set \`mode: none\` in a pull request and merge it. When the check shows that no sender has an older policy cached any more,
delete the DNS records \`_mta-sts.${domain}\` and \`${host}\`, and the repository last.

## Update it

The code is in \`dist/\` and does not update itself. The monitor reports when a newer version is available. Then run the
workflow [MTA-STS update](${repositoryUrl}/actions/workflows/mta-sts-update.yml): it checks the release's signature and
opens a pull request. With the variable \`MTA_STS_UPDATES\` set to \`weekly\`, it does so on its own.

If you prefer Dependabot to propose new versions, run this in a clone, with the GitHub CLI (\`gh\`) signed in:

\`\`\`sh
npx mta-sts-policy@latest update --pin   # workflows then run a release by its commit; commit the result in a pull request
\`\`\`
`;
}

// src/commands/setup-draft.ts
var textPaths = ["README.md"];
function draftOn(domain, options, repository, { network, now }) {
  const { pathOf, url } = options.repo;
  const surveyOf = oncePerDomain(async (name) => surveyDomain(await network(true), name, now()));
  return async (base, update2) => {
    const contents = await readContents(treeOn(base, options, pathOf));
    const isOwn2 = contents.tree.policy.kind !== "absent" && !isExample(contents.findings);
    const written4 = isOwn2 ? contents.reading.policy : null;
    const survey = await surveyOf(written4?.domain ?? domain);
    const first = { links: linksOf2(url), force: false, host: defaultHost.name };
    const at = (time2) => isOwn2 ? resumedBuild(survey, contents, time2) : firstBuild(survey, contents, { ...first, now: time2 });
    const time = now();
    const fresh2 = await at(time);
    const open = update2 && treeOn(update2, options, pathOf);
    const since = timeOfPlan(open, fresh2.ready?.change.plan.sha256, time);
    const { ready: ready2, findings } = since === time ? fresh2 : await at(since);
    const { aliases } = survey;
    const detail = { contents, findings, ready: ready2, files: /* @__PURE__ */ new Map(), toKeep: [], aliases };
    if (ready2 === null) return { detail, wanted: null };
    const copy = copyOf(ready2, options, await repository.inventory(base.head));
    const files = new Map([...repositoryFiles(ready2, options), ...copy.written]);
    const { change } = ready2;
    const text2 = { ...commitText(change), title: `Set up MTA-STS for ${change.policy.domain}` };
    return {
      detail: { ...detail, files, toKeep: copy.toKeep },
      wanted: { ...text2, files, body: setupRequestBody(change) }
    };
  };
}
function linksOf2(url) {
  return { schema: "policy.schema.json", repository: repositoryGrammar.test(url) ? url : null };
}
function copyOf(ready2, options, inventory) {
  const { repo, policy } = options;
  const texts = /* @__PURE__ */ new Map([["README.md", copyReadme(ready2.change.policy.domain, repo.url)]]);
  const own = /* @__PURE__ */ new Map([[repo.pathOf(policy), ready2.policyYml]]);
  return copyChange(inventory, texts, own, generatedPaths(ready2, options));
}
function generatedPaths({ change }, options) {
  const nameOf = namesIn(options);
  return [...change.plan.files.keys()].map((path) => options.repo.pathOf(nameOf(path)));
}
function ownPaths(ready2, options) {
  return [...generatedPaths(ready2, options), options.repo.pathOf(options.policy), ...textPaths];
}

// src/commands/setup.ts
async function setup(options, context) {
  const { notHere, repo } = options;
  const local = await readContents(treeOf(options, context.files.read));
  const refuse = (...findings) => stopped3(findings, options, local);
  if (notHere !== null) return refuse(finding("setup/not-here", null, { what: notHere }));
  const isOwn2 = local.tree.policy.kind !== "absent" && !isExample(local.findings);
  if (isOwn2 && hasErrors(local.findings)) return refuse(...local.findings);
  const own = isOwn2 ? local.reading.policy?.domain ?? null : null;
  if (own !== null && !isOfExample(local)) return refuse(finding("setup/done-before", null, { domain: own }));
  const written4 = own ?? options.domain ?? domainOfRepository(repo.name.split("/").at(-1));
  if (written4 === null)
    return refuse(finding("setup/no-domain", null, { name: repo.name, actions: `${repo.url}/actions` }));
  const repository = await context.repository();
  if (repository === null) return refuse(finding("github/no-token", null, {}));
  const domain = readWrittenDomain(written4);
  if ("problem" in domain)
    return refuse(finding("domain/not-verifiable", null, { value: written4, reason: domain.reason }));
  if (repo.branch === null)
    return refuse(finding("github/no-branch", null, { ref: repo.ref, repository: repo.name }));
  const paths = [...pathsIn(options).map(repo.pathOf), ...textPaths];
  const target = { repository, branch: repo.branch, paths, sleep: context.sleep };
  const draft = draftOn(domain.name, options, repository, context);
  const published = options.commit === "pull-request" ? await proposeFiles(target, draft, "the input `commit` asks for one") : await commitFiles(target, draft);
  const result = await resultOf3(published, local, options, context, target);
  return { ...result, findings: [...understood(written4, domain), ...result.findings] };
}
function isOfExample({ tree }) {
  const ledger = contentAt(tree.generated, ledgerPath);
  return ledger.kind === "text" && looksLikeExampleLedger(ledger.text);
}
async function resultOf3(published, local, options, context, { repository, branch, sleep }) {
  const { repo } = options;
  if (published.kind === "no-branch" || published.kind === "busy")
    return stopped3([problemIn(published, repo)], options, local);
  const { detail } = published;
  if (detail.ready === null) return stopped3(detail.findings, options, detail.contents);
  const pages = await repository.pages();
  const known2 = { ...unpublished, pages: pages.build };
  const end = (more, publication, id, first) => {
    const result = reported([...detail.findings, ...more], detail, options, publication, id);
    return withList(withPagesState(result, pages, options), pages, options, context, first);
  };
  const tidied = (where) => tidy({ repository, branch: where, sleep, own: new Set(ownPaths(detail.ready, options)) });
  switch (published.kind) {
    case "committed": {
      const { plan } = detail.ready.change;
      writeChanges(context.files, options, plan.files);
      const more = [...keptFindings(detail), ...await tidied(branch)];
      return end(more, { ...known2, commit: published.commit }, plan.id);
    }
    case "proposed": {
      const { number: number2, url } = published.pullRequest;
      const waits = finding("github/pull-request", null, { url });
      const more = [waits, ...keptFindings(detail), ...await tidied(updateBranchOf(branch))];
      const first = `**First, merge ${link(`#${number2}`, url)}**, which sets up this repository. If its checks are waiting, press **Approve workflows to run** there.`;
      return end(more, { ...known2, pullRequest: { number: number2, url } }, null, first);
    }
    case "stopped":
      return stopped3(detail.findings, options, detail.contents);
    default: {
      const byHand4 = writtenIn(detail.files);
      const first = `**First, get the change committed**: this run was not allowed to. The summary of the last run in ${link("Actions", `${repo.url}/actions`)} shows why, and what to allow. Then run it again.`;
      return end([problemIn(published, repo)], { ...known2, byHand: byHand4 }, null, first);
    }
  }
}
function keptFindings({ toKeep }) {
  return toKeep.length === 0 ? [] : [finding("setup/kept", null, { paths: toKeep.slice(0, 10).join(", ") })];
}
async function withList(result, pages, { repo, actor }, context, first) {
  const { plan, records, aliases } = result.planned;
  const { domain } = plan.policy;
  const toDo = tasksAtStart(pages, domain, context.now());
  const issues = await context.issues();
  if (issues === null) return { ...result, toDo };
  const issue = await setupIssue({ domain, toDo, records, aliases, ...first && { first } }, repo.url);
  const list3 = { marker: setupMarker(domain), ...issue, ...actor !== null && { assignee: actor } };
  const findings = await openChecklist(issues, list3);
  return { ...result, toDo, findings: [...result.findings, ...findings] };
}
function reported(findings, { ready: ready2, aliases }, { policy, pagesHost }, publication, id) {
  const { change, changes, policyYml } = ready2;
  const { planned: facts, missing: missing2 } = planned(change, changes, id, pagesHost);
  const result = {
    command: "setup",
    findings: [...findings, ...missing2],
    sources: sourcesOf(policy, policyYml),
    planned: facts,
    publication
  };
  return withAliases(result, aliases);
}
function stopped3(findings, { policy }, { reading }) {
  const sources = sourcesOf(policy, reading.text);
  return { command: "setup", findings, sources, planned: null, publication: unpublished };
}

// src/github/template/found-update.ts
var maxFinds = 20;
var maxText = 500;
var maxFound = 1e5;
function renderFound({ version: version2, finds, unjudged }) {
  const cut = finds.slice(0, maxFinds).map(({ code: code2, message: message2 }) => ({
    code: code2.slice(0, maxText),
    message: message2.slice(0, maxText)
  }));
  return JSON.stringify({ version: version2, finds: cut, unjudged: unjudged?.slice(0, maxText) ?? null });
}
function parseFound(text2) {
  if (text2.length > maxFound) return null;
  try {
    const { version: version2, finds, unjudged } = JSON.parse(text2);
    const isFound = isText(version2) && Array.isArray(finds) && finds.length <= maxFinds && finds.every((one) => isText(one?.code) && isText(one?.message)) && (unjudged === null || isText(unjudged));
    return isFound ? { version: version2, finds, unjudged } : null;
  } catch {
    return null;
  }
}
function isText(value) {
  return typeof value === "string" && value.length <= maxText;
}

// src/github/template/release-files.ts
var mayWrite = /^(?:action\.yml|policy\.schema\.json|dist\/[a-z][a-z\d-]{0,60}\.(?:mjs|txt)|\.github\/workflows\/mta-sts(?:-[a-z]{1,30})?\.yml)$/;
var maxFiles = 200;
var maxNotes = 2e4;
function readReleaseFiles(text2) {
  const value = parsed(text2);
  if (typeof value !== "object" || value === null) return "it is not JSON";
  const { version: version2, files, notes } = value;
  if (typeof version2 !== "string" || typeof files !== "object" || files === null)
    return "version or files are missing";
  const entries = Object.entries(files).filter(([path]) => mayWrite.test(path));
  if (entries.length > maxFiles) return "it has too many files";
  if (!entries.every((entry) => typeof entry[1] === "string"))
    return "a file is not text";
  const kept = new Map(entries);
  for (const path of ["action.yml", "dist/action.mjs", "dist/cli.mjs"])
    if (!kept.has(path)) return `${path} is missing`;
  return { version: version2, notes: typeof notes === "string" ? notes.slice(0, maxNotes) : "", files: kept };
}
function parsed(text2) {
  try {
    return JSON.parse(text2);
  } catch {
    return null;
  }
}
function updatesTo({ files }, present) {
  const written4 = [...files].filter(([path, text2]) => present.get(path) !== text2);
  const superfluous = [...present.keys()].filter((path) => path.startsWith("dist/") && !files.has(path));
  const isWorkflow = (path) => path.startsWith(".github/");
  const updates = written4.map(([path, text2]) => ({ path, text: text2 }));
  return {
    program: [
      ...updates.filter(({ path }) => !isWorkflow(path)),
      ...superfluous.filter((path) => mayWrite.test(path)).map((path) => ({ path, text: null }))
    ],
    // If a copy does not have them, it removed them on purpose or never had them.
    workflows: updates.filter(({ path }) => isWorkflow(path))
  };
}

// src/report/update-proposal.ts
function updateProposal(proposal) {
  const { found: found2, notes, page, home: home2, program, present } = proposal;
  const newest = found2.version;
  const title = `Update mta-sts-policy from ${version} to ${newest}`;
  const news = notesMarkdown(notes);
  const body = bodyOf([
    `Merging this replaces the program in this repository, ${version}, with ${link(newest, page)}. ${code(`gh attestation verify`)} confirmed that the release workflow of ${code(home2)} signed these files for the tag ${code(`v${newest}`)}.`,
    findsPart(found2),
    workflowsPart(proposal),
    news === "" ? "" : `### What is new

${news}`,
    `### Files

${filesTable(program, present)}`,
    "*A workflow keeps this pull request up to date. Nothing is updated unless you merge it. If you close it, it stays closed until there is a newer release. If its checks are waiting, press **Approve workflows to run**.*"
  ]);
  return { title, body };
}
function findsPart({ finds, unjudged, version: newest }) {
  const title = "### What it reports about this policy";
  if (unjudged !== null)
    return `${title}

Unknown: ${escapeMarkdown(unjudged)}. See the check of this pull request.`;
  if (finds.length === 0) return `${title}

Nothing that ${version} does not report already.`;
  const items = finds.map(({ code: name, message: message2 }) => `- ${code(name)} ${escapeMarkdown(message2)}`);
  return `${title}

${newest} reports, and ${version} does not:

${items.join("\n")}`;
}
function workflowsPart({ workflows, found: { version: newest }, head: head2, present }) {
  if (workflows.length === 0) return "";
  const commands = [
    `git fetch origin && git switch ${head2} && npx mta-sts-policy@${newest} update --workflows`,
    `git add .github/workflows && git commit -m "Update the workflows to ${newest}" && git push`
  ];
  return [
    "### Workflows",
    "These workflows differ from those of the release, because you or the release changed them. A workflow's token is not allowed to write workflows. To update them, run this in a clone:",
    fenced("sh", commands.join("\n")),
    filesTable(workflows, present)
  ].join("\n\n");
}
function filesTable(updates, present) {
  const rows = updates.map(({ path, text: text2 }) => [code(path), size(present.get(path)), size(text2)]);
  return markdownTable(["File", "Bytes now", "Bytes after"], rows);
}
function size(text2) {
  return typeof text2 === "string" ? new TextEncoder().encode(text2).length.toLocaleString("en-US") : "none";
}

// src/github/template/pinned.ts
var updateWorkflow = ".github/workflows/mta-sts-update.yml";
function pinnedWorkflow(text2, { home: home2, commit, version: version2 }) {
  const name = home2.replace(/[.]/g, "\\.");
  const own = new RegExp(
    `^( *(?:- )?uses: )(?:\\./|${name}@\\S{1,200})(?:[ \\t]+#[^\\r\\n]*)?(?=\\r?$)`,
    "gim"
  );
  return text2.replace(own, (_, start2) => `${start2}${home2}@${commit} # v${version2}`);
}

// src/commands/update/pin.ts
var isOwnProgram = (path) => path.startsWith("dist/") || path === "action.yml" || path === updateWorkflow;
function pin(release, present, { workflows, home: home2 }) {
  const { commit, version: version2, files } = release;
  if (commit === null) return finding("update/no-commit", null, { newest: version2 });
  const texts = [...workflows ? files : present].filter(
    ([path]) => path.startsWith(".github/workflows/") && files.has(path) && path !== updateWorkflow
  );
  const pinned = texts.map(
    ([path, text2]) => [path, pinnedWorkflow(text2, { home: home2, commit, version: version2 })]
  );
  if (!pinned.some(([, text2]) => text2.includes(`${home2}@${commit}`)))
    return finding("update/nothing-to-pin", null, {});
  const { program } = updatesTo(release, present);
  return {
    updates: [
      ...pinned.filter(([path, text2]) => present.get(path) !== text2).map(([path, text2]) => ({ path, text: text2 })),
      ...program.filter(({ path }) => !isOwnProgram(path)),
      ...[...present.keys()].filter(isOwnProgram).map((path) => ({ path, text: null }))
    ]
  };
}

// src/commands/update/release-judgement.ts
async function hasNewFindings({ version: newest, files }, options, { files: here, now }, { tryCheck }) {
  const before2 = await checkPolicies(options, { files: here, now, dns: async () => null }, null);
  const known2 = new Set(before2.findings.map(describe).map(keyOf4));
  try {
    const { findings } = JSON.parse(
      await tryCheck(files, ["--policy", options.policy, "--output", options.output])
    );
    return findings.filter((one) => !known2.has(keyOf4(one))).slice(0, 20).map(({ code: code2, message: message2 }) => finding("update/finds-more", null, { newest, version, code: code2, message: message2 }));
  } catch (error) {
    return [finding("update/not-judged", null, { newest, reason: error.message })];
  }
}
function keyOf4({ code: code2, message: message2 }) {
  return `${code2} ${message2}`;
}

// src/commands/update/verified-release.ts
function missingOfCopy({ files }) {
  const needed = ["action.yml", "dist/cli.mjs"];
  return needed.find((path) => files.read(path, maxFileSize).kind !== "text") ?? null;
}
async function fetchVerified(release, { home: home2 }, releases, { verify: verify2 }) {
  const { version: newest, page } = release;
  const names = ["template.json", "mta-sts-policy.sigstore.json"];
  const fetched = await Promise.all(names.map((name) => releases.file(release, name))).catch(
    (error) => error.message
  );
  if (typeof fetched === "string") return finding("update/not-fetched", null, { newest, reason: fetched });
  const [file, bundle] = fetched;
  const verified2 = await verify2({ file, bundle, home: home2, version: newest });
  if (verified2 === "missing") return finding("update/no-verifier", null, { newest });
  if ("reason" in verified2) return finding("update/not-verified", null, { newest, reason: verified2.reason });
  const files = readReleaseFiles(new TextDecoder().decode(file));
  const reason = typeof files === "string" ? files : files.version === newest ? null : "it is another version's";
  return reason === null ? { ...files, commit: verified2.commit } : finding("update/malformed", null, { newest, version, page, reason });
}
var maxFileSize = 4 * 1048576;
function presentFiles({ files }, context, checks) {
  const paths = /* @__PURE__ */ new Set([...files.keys(), ...checks.distNames().map((name) => `dist/${name}`)]);
  return new Map(
    [...paths].flatMap((path) => {
      const content = context.files.read(path, maxFileSize);
      return content.kind === "text" ? [[path, content.text]] : [];
    })
  );
}

// src/commands/update/update.ts
async function update(options, context, releases, checks) {
  const missing2 = options.pin ? null : missingOfCopy(context);
  if (missing2 !== null) return stopped4(null, finding("update/not-a-copy", null, { missing: missing2 }));
  const release = await releases.newest();
  if (release === null) return stopped4(null, finding("update/unknown", null, {}));
  const { version: newest, page } = release;
  if (isNewer(version, newest))
    return stopped4(release, finding("update/older", null, { newest, version, page }));
  const fetched = await fetchVerified(release, options, releases, checks);
  if ("code" in fetched) return stopped4(release, fetched);
  const present = presentFiles(fetched, context, checks);
  const { program, workflows } = updatesTo(fetched, present);
  const judged = program.length === 0 ? [] : await hasNewFindings(fetched, options, context, checks);
  const done = (updated, left) => {
    if (!options.dryRun)
      context.files.write(updated.map(({ path, text: text2 }) => ({ ...fileChange(path, text2 ?? ""), text: text2 })));
    return { ...common, findings: [...judged, ...left], release, updated, isWritten: !options.dryRun };
  };
  if (options.pin) {
    const pinned = pin(fetched, present, options);
    return "code" in pinned ? stopped4(release, pinned) : done(pinned.updates, []);
  }
  if (options.workflows) return done([...program, ...workflows], []);
  return done(program, workflows.length === 0 ? [] : [workflowsLeft(newest, workflows)]);
}
var common = { command: "update", sources: /* @__PURE__ */ new Map(), found: "" };
function stopped4(release, one) {
  return { ...common, findings: [one], release, updated: [], isWritten: false };
}
function workflowsLeft(newest, workflows) {
  const paths = workflows.map(({ path }) => path).join(", ");
  return finding("update/workflows-differ", null, { newest, paths });
}

// src/commands/update/propose-update.ts
var updateHead = "mta-sts-policy/update";
async function proposeUpdate(options, context, releases, checks) {
  const { repo } = options;
  const found2 = parseFound(options.found);
  if (found2 === null) return notProposed(null, finding("update/found-unreadable", null, {}));
  const missing2 = missingOfCopy(context);
  if (missing2 !== null) return notProposed(null, finding("update/not-a-copy", null, { missing: missing2 }));
  const repository = await context.repository();
  if (repository === null || repo.branch === null)
    return notProposed(null, finding("github/no-token", null, {}));
  const release = await releases.newest();
  if (release === null) return notProposed(null, finding("update/unknown", null, {}));
  if (release.version !== found2.version)
    return notProposed(release, finding("update/moved-on", null, { newest: release.version }));
  const change = isNewer(release.version, version) ? await changeTo(release, found2, options, context, releases, checks) : nothing2;
  if ("code" in change) return notProposed(release, change);
  const { wanted, program, left } = change;
  const own = { base: repo.branch, head: updateHead, cause: release.version };
  const proposal = await syncPullRequest({ repository, ...own, wanted });
  const findings = [...left, ...said(proposal, release, repo)];
  return { ...common2, findings, release, updated: program, proposal };
}
var common2 = { command: "propose-update", sources: /* @__PURE__ */ new Map() };
function notProposed(release, one) {
  return { ...common2, findings: [one], release, updated: [], proposal: null };
}
var nothing2 = { wanted: { kind: "remove" }, program: [], left: [] };
async function changeTo(release, found2, { repo, home: home2 }, context, releases, checks) {
  const fetched = await fetchVerified(release, { home: home2 }, releases, checks);
  if ("code" in fetched) return fetched;
  const present = presentFiles(fetched, context, checks);
  const { program, workflows } = updatesTo(fetched, present);
  if (program.length === 0) return nothing2;
  const { notes } = fetched;
  const { page } = release;
  const text2 = updateProposal({ found: found2, notes, page, home: home2, program, workflows, present, head: updateHead });
  const files = new Map(program.map((one) => [repo.pathOf(one.path), one.text]));
  const change = { files, headline: `Update mta-sts-policy to ${release.version}` };
  return {
    wanted: { kind: "open", text: text2, change, isVersioned: true },
    program,
    left: workflows.length === 0 ? [] : [workflowsLeft(release.version, workflows)]
  };
}
function said(sync, { version: newest }, { url }) {
  if (sync.action === "failed") {
    const args2 = { answer: sync.refusal.message, settings: `${url}/settings/actions` };
    return [finding("update/pull-request-refused", null, args2)];
  }
  if (sync.pullRequest === null) return [];
  const args = { newest, url: sync.pullRequest.url };
  switch (sync.action) {
    case "opened":
    case "reopened":
      return [finding("update/proposed", null, args)];
    case "declined":
      return [finding("update/declined", null, args)];
    case "modified":
      return [finding("update/modified", null, args)];
    default:
      return [];
  }
}

// src/io/release-check.ts
const { spawn } = require("node:child_process");
const { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { dirname, join } = require("node:path");
function releaseCheck(workspace, gh = "gh") {
  return {
    distNames() {
      try {
        return readdirSync(join(workspace, "dist"));
      } catch {
        return [];
      }
    },
    verify: ({ file, bundle, home: home2, version: version2 }) => inTemporaryFolder(async (folder) => {
      const [path, signatures] = [join(folder, "template.json"), join(folder, "bundle.json")];
      writeFileSync(path, file);
      writeFileSync(signatures, bundle);
      const workflow = ["--signer-workflow", `${home2}/.github/workflows/release.yml`];
      const source = ["--source-ref", `refs/tags/v${version2}`, "--deny-self-hosted-runners"];
      const signed = [path, "--bundle", signatures, "--repo", home2, ...workflow, ...source];
      const args = ["attestation", "verify", ...signed, "--format", "json"];
      const { GITHUB_TOKEN = "", GH_TOKEN = GITHUB_TOKEN } = process.env;
      const ended3 = await run(
        gh,
        args,
        { ...process.env, ...GH_TOKEN !== "" && { GH_TOKEN } },
        workspace
      );
      if (ended3 === "missing") return "missing";
      return ended3.status === 0 ? { commit: commitIn(ended3.stdout) } : { reason: lastLine(ended3.stderr) };
    }),
    tryCheck: (files, places) => inTemporaryFolder(async (folder) => {
      for (const [path, text2] of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text2);
      }
      const permission = Number(process.versions.node.split(".")[0]) < 24 ? "--experimental-permission" : "--permission";
      const reads = [folder, realpathSync(workspace)].map((one) => `--allow-fs-read=${one}`);
      const check = [join(folder, "dist/cli.mjs"), "check", "--offline", "--json", ...places];
      const ended3 = await run(
        process.execPath,
        ["--no-warnings", permission, ...reads, ...check],
        environment,
        workspace
      );
      if (ended3 === "missing" || ended3.stdout === "")
        throw new Error("its program does not run on this machine");
      return ended3.stdout;
    })
  };
}
function commitIn(json) {
  try {
    const [first] = JSON.parse(json);
    const { sourceRepositoryDigest: commit } = first.verificationResult.signature.certificate;
    return typeof commit === "string" && /^[0-9a-f]{40}$/.test(commit) ? commit : null;
  } catch {
    return null;
  }
}
async function inTemporaryFolder(use) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "mta-sts-update-")));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
var environment = { GITHUB_SERVER_URL: "https://none.invalid" };
var maxOutput = 4 * 1048576;
function run(program, args, env, cwd) {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(12e4);
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], signal });
    const printed = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"])
      child[stream].setEncoding("utf8").on("data", (text2) => {
        if (printed[stream].length < maxOutput) printed[stream] += text2;
      });
    child.on("error", (error) => {
      if (error.code === "ENOENT") resolve("missing");
      else if (error.name !== "AbortError") reject(error);
    });
    child.on("close", (status) => resolve({ status, ...printed }));
  });
}
function lastLine(text2) {
  return text2.trim().split("\n").at(-1).slice(0, 300) || "it printed nothing";
}

// src/report/update.ts
async function updateText(result, colors) {
  const { findings, sources, release, updated, isWritten: isWritten2 } = result;
  const list3 = findingsText(findings, sources, colors);
  if (release === null) return list3;
  const lines = updated.map(({ path, text: text2 }) => `  ${text2 === null ? "removed" : "written"}  ${path}
`);
  if (lines.length === 0)
    return `${list3}${findings.length > 0 ? "" : `Already up to date: ${release.version} is the newest release.
`}`;
  const head2 = isWritten2 ? `Updated from ${version} to ${release.version}. Check it with git diff, then commit it.
` : `An update from ${version} to ${release.version} would change:
`;
  return `${list3}${head2}${lines.join("")}Release notes: ${release.page}
`;
}
async function proposedUpdateText(result, colors) {
  const { findings, sources, proposal } = result;
  const list3 = findingsText(findings, sources, colors);
  return list3 !== "" || proposal === null ? list3 : `The pull request with the update: ${proposal.action}.
`;
}
function foundOutput({ release, findings }) {
  if (release === null || hasErrors(findings)) return "";
  const finds = findings.filter(({ code: code2 }) => code2 === "update/finds-more");
  const unjudged = findings.find(({ code: code2 }) => code2 === "update/not-judged");
  return renderFound({
    version: release.version,
    finds: finds.map(({ args }) => ({ code: String(args.code), message: String(args.message) })),
    unjudged: unjudged === void 0 ? null : String(unjudged.args.reason)
  });
}
function updateSummary({ release, findings, updated }) {
  const rows = updated.map(({ path, text: text2 }) => [code(path), text2 === null ? "removed" : "replaced"]);
  return summaryText([
    release === null ? "## ❔ No release was checked" : `## Release ${link(release.version, release.page)}, and ${version} here`,
    findingsList(inOrder(findings)),
    rows.length === 0 ? "" : markdownTable(["File", ""], rows)
  ]);
}

// src/entry/action/update-runs.ts
async function lookForUpdate(options, workspace, context) {
  const releases = await context.releases();
  if (releases === null || home === null) return stopped4(null, noHome());
  const own = { ...options, dryRun: true, workflows: false, pin: false, home };
  const result = await update(own, context, releases, releaseCheck(workspace));
  return { ...result, found: foundOutput(result) };
}
async function proposeFound(found2, repo, workspace, context) {
  const releases = await context.releases();
  if (releases === null || home === null) return notProposed(null, noHome());
  return proposeUpdate({ found: found2, repo, home }, context, releases, releaseCheck(workspace));
}
function noHome() {
  return finding("update/no-home", null, {});
}

// src/io/lines.ts
const { createReadStream, statSync } = require("node:fs");
var maxLineLength = 1e3;
async function* linesOf2(path) {
  const stream = path === "-" ? process.stdin : createReadStream(path);
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for await (const chunk of stream) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/);
      rest = lines.pop().slice(0, maxLineLength);
      for (const line of lines) yield line.slice(0, maxLineLength);
    }
  } catch (error) {
    throw new NotRead(`${escapeControl(path)} cannot be read: ${readingReasonOf(error)}.`);
  }
  if (rest !== "") yield rest;
}
async function countLines(path) {
  try {
    if (path === "-" || !statSync(path).isFile()) return null;
    let count = 0;
    for await (const chunk of createReadStream(path))
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count += 1;
    return count;
  } catch {
    return null;
  }
}
var NotRead = class extends Error {
};

// src/io/results-file.ts
const { closeSync, constants, createReadStream: createReadStream2, fstatSync, ftruncateSync, openSync } = require("node:fs");
async function openResults(path, each) {
  const name = escapeControl(path);
  const descriptor = openToAppend(path, name);
  try {
    ftruncateSync(descriptor, await readHeads(path, name, fstatSync(descriptor).size, each));
  } catch (error) {
    closeSync(descriptor);
    throw error instanceof NotRead ? error : new NotRead(`${name} cannot be read: ${readingReasonOf(error)}.`);
  }
  return {
    append(text2) {
      try {
        writeAll(descriptor, Buffer.from(text2));
      } catch (error) {
        throw new NotWritten(
          `The results could not be written to ${name}: ${reasonOf(error)}. Run the same command again to continue.`,
          { cause: error }
        );
      }
    }
  };
}
function openToAppend(path, name) {
  try {
    const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (constants.O_NONBLOCK ?? 0);
    const descriptor = openSync(path, flags, 420);
    if (fstatSync(descriptor).isFile()) return descriptor;
    closeSync(descriptor);
  } catch (error) {
    throw new NotWritten(`${name} cannot be written: ${reasonOf(error)}.`, { cause: error });
  }
  throw new NotWritten(`${name} is not a regular file.`);
}
var headBytes = 8192;
var start = '{"command":"verify","ok":';
var head = /^\{"command":"verify","ok":(true|false),"domain":("(?:[^"\\]|\\.)*"),/;
var [lineFeed, brace] = [10, 125];
async function readHeads(path, name, size2, each) {
  if (size2 === 0) return 0;
  let [whole, read, lines, last] = [0, 0, 0, 0];
  let begun = Buffer.alloc(0);
  const take = (part) => {
    if (begun.length < headBytes) begun = Buffer.concat([begun, part.subarray(0, headBytes - begun.length)]);
    last = part.at(-1) ?? last;
  };
  const refuse = () => new NotRead(
    `Line ${lines + 1} of ${name} is not a result of --domains. Name another file; this one was left unchanged.`
  );
  for await (const chunk of createReadStream2(path, { end: size2 - 1 })) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, from)) {
      take(chunk.subarray(from, end));
      const one = last === brace ? headOf(begun.toString()) : null;
      if (one === null) throw refuse();
      each(one);
      from = end + 1;
      [whole, lines, begun, last] = [read + from, lines + 1, Buffer.alloc(0), 0];
    }
    take(chunk.subarray(from));
    read += chunk.length;
  }
  const rest = begun.toString().slice(0, start.length);
  if (lines === 0 && !start.startsWith(rest)) throw refuse();
  return whole;
}
function headOf(line) {
  const [, ok, domain] = head.exec(line) ?? [];
  try {
    return domain === void 0 ? null : { ok: ok === "true", domain: JSON.parse(domain) };
  } catch {
    return null;
  }
}

// src/report/list-progress.ts
function listProgress({ lines, skipped: skipped2, done, failing, total, seconds }) {
  const rate = seconds > 0 ? done / seconds : 0;
  const begun = lines - skipped2 - done;
  const share = lines > 0 ? (lines - skipped2) / lines : 1;
  const left = total === null || rate === 0 ? null : (begun + Math.max(0, total - lines) * share) / rate;
  const counts = `${number(done)} done, ${number(failing)} failing`;
  return `${counts}; ${rate < 10 ? rate.toFixed(1) : number(rate)}/s${left === null ? "" : `, ${duration2(left)} left`}`;
}
function listSummary({ done, failing, skipped: skipped2, seconds }) {
  const others = skipped2 === 0 ? "" : ` ${number(skipped2)} lines were skipped: already done, repeated, or in another shard.`;
  return `${number(done)} domains checked in ${duration2(seconds)}, ${number(failing)} of them failing.${others}`;
}
function number(value) {
  return Math.round(value).toString().replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function duration2(seconds) {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 90 * 60 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

// src/entry/cli/list-watch.ts
var interval = 250;
var signals = { SIGINT: 130, SIGTERM: 143 };
async function watchList(list3, results) {
  const showsResults = results === null && await isTerminal();
  const progress = progressOn(showsResults);
  const total = progress.isShown ? await countLines(list3) : null;
  const started2 = performance.now();
  let latest = { lines: 0, elsewhere: 0, known: 0, done: 0, failing: 0 };
  const figures = () => ({
    ...latest,
    skipped: latest.elsewhere + latest.known,
    total,
    seconds: (performance.now() - started2) / 1e3
  });
  const timer = progress.isShown ? setInterval(() => progress.show(listProgress(figures())), interval) : void 0;
  for (const [name, exitCode2] of Object.entries(signals))
    process.once(name, () => {
      progress.clear();
      const next = results === null ? "Use --resume FILE to be able to continue a run." : `Run the same command again to continue with ${visible(results)}.`;
      printError(`Interrupted: ${listSummary(figures())} ${next}
`);
      process.exit(exitCode2);
    });
  return {
    see: (now) => {
      latest = now;
    },
    end: () => {
      clearInterval(timer);
      if (!progress.isShown) return;
      progress.clear();
      printError(`${listSummary(figures())}
`);
    }
  };
}

// src/entry/cli/list.ts
async function verifyEach(given, read, context) {
  refuseOthers(given);
  const options = {
    ...verifyOptions(read, { owner: null }, null, null),
    file: read("domains"),
    atOnce: read("at-once") ?? usualPlaces.atOnce,
    shard: read("shard") ?? null,
    known: fingerprints()
  };
  const file = read("resume") ?? null;
  limitHeapGrowth();
  try {
    let worst = 0;
    const write2 = await writer(file, ({ domain, ok }) => {
      options.known.add(fingerprint(domain));
      if (!ok) worst = 1;
    });
    const watch = await watchList(options.file, file);
    const each = (result) => {
      if (exitCode(result) !== 0) worst = 1;
      write2(`${resultJson(result)}
`);
    };
    await verifyList(linesOf2(options.file), options, considerate(context), each, watch.see);
    watch.end();
    return worst;
  } catch (error) {
    setTimeout(() => process.exit(), 0).unref();
    throw error instanceof NotRead ? new UsageError(error.message) : error;
  }
}
function refuseOthers({ values, operand }) {
  if (operand !== null || values.wait !== void 0)
    throw new UsageError("--domains cannot be combined with a DOMAIN or --wait. See mta-sts verify --help.");
  if (values.format !== void 0 && values.format !== "json")
    throw new UsageError("--domains prints one line of JSON for each domain and has no other format.");
}
async function writer(file, finished) {
  if (file !== null) return (await openResults(file, finished)).append;
  return (lines) => {
    if (!print(lines)) process.exit(1);
  };
}
function considerate({ network, now }) {
  return {
    now,
    network: async (brief) => {
      const { considerateNetwork: considerateNetwork2 } = await import("./network.mjs");
      return considerateNetwork2(await network(brief));
    },
    timer: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    }
  };
}

// src/entry/cli/init-many.ts
async function initMany({ operands }, read, surroundings, context) {
  const single = ["provider", "mx", "offline"].find((name) => read(name) !== void 0);
  if (single !== void 0)
    throw new UsageError(`--${single} is for a single DOMAIN. See mta-sts init --help.`);
  const [file, first] = [read("domains"), read("from")];
  const options = {
    ...policyOptions(read, surroundings, null),
    policy: read("policy") ?? usualFolder,
    host: read("host") ?? null,
    force: read("force") ?? false
  };
  if (first !== void 0) {
    if (file !== void 0)
      throw new UsageError("--from and --domains are two runs. See mta-sts init --help.");
    const { initFrom: initFrom2 } = await import("./commands.mjs");
    return initFrom2([first, ...operands], options, context);
  }
  if (operands.length > 0)
    throw new UsageError("--domains takes a list, so leave DOMAIN out. See mta-sts init --help.");
  const { initList: initList2 } = await import("./commands.mjs");
  try {
    const own = { ...context, ...considerate(context) };
    return await initList2(linesOf2(file), { ...options, file }, own);
  } catch (error) {
    throw error instanceof NotRead ? new UsageError(error.message) : error;
  }
}

// src/entry/cli/update-here.ts
async function updateHere(read, context) {
  const releases = await context.releases();
  if (releases === null || home === null) return stopped4(null, finding("update/no-home", null, {}));
  const own = {
    dryRun: read("dry-run") ?? false,
    workflows: read("workflows") ?? false,
    pin: read("pin") ?? false,
    home
  };
  const options = { ...policyOptions(read, { owner: null }, context.files), ...own };
  return update(options, context, releases, releaseCheck(process.cwd()));
}

// src/report/many/zones.ts
async function recordsByZone(policies) {
  const zones = /* @__PURE__ */ new Map();
  const known2 = /* @__PURE__ */ new Map();
  for (const record of policies.flatMap(({ planned: planned2 }) => planned2?.records ?? [])) {
    const zone = known2.get(record.name) ?? await registrableDomain(record.name);
    known2.set(record.name, zone);
    const records = zones.get(zone);
    if (records === void 0) zones.set(zone, [record]);
    else records.push(record);
  }
  return zones;
}
async function zonesText(policies, colors) {
  const parts = [];
  for (const [zone, records] of await recordsByZone(policies)) {
    const { lines } = await recordLines(records, zone, colors);
    parts.push(`${[colors.bold(zone), ...lines].join("\n")}
`);
  }
  if (parts.length === 0) return "";
  const note = "Most DNS panels add the zone (assumed: the name above each table). Enter the name from the second column.";
  return `${parts.join("\n")}
${colors.dim(note)}
`;
}

// src/report/many/zone-files.ts
async function zoneFiles(result, format) {
  const files = /* @__PURE__ */ new Map();
  const findings = [];
  for (const [zone, records] of await recordsByZone(result.policies)) {
    const printed = await inDnsFormat(format, records, zone);
    files.set(`${zone}${dnsFormats[format].ending}`, printed.text);
    findings.push(...printed.findings);
  }
  return { files, findings };
}
function isOneText(format) {
  return format === "zone" || format === "dnscontrol";
}

// src/entry/cli/zones.ts
async function printZones(result, format, into, files) {
  const { files: texts, findings } = await zoneFiles(result, format);
  if (into === void 0 && texts.size > 1 && !isOneText(format))
    throw new UsageError(
      `The records are in ${texts.size} zones, but ${format} covers only one. Add --into FOLDER to write a file for each zone.`
    );
  printError(findingsText([...result.findings, ...findings], result.sources, noColors));
  if (into === void 0) print([...texts.values()].join(""));
  else files.write([...texts].map(([path, text2]) => ({ folder: into, path, text: text2 })));
}

// src/judge/dns/octodns-plan.ts
var usualLength = 65536;
var maxDepth = 16;
function readOctodnsPlan(text2, maxLength2 = usualLength) {
  if (text2.length > maxLength2) return { problem: `it has more than ${maxLength2} characters` };
  try {
    const plan = JSON.parse(text2);
    if (depth(text2) > maxDepth) throw new NotAPlan("it is nested too deeply");
    if (asPythonWrites(plan) !== withoutBlanks(text2)) throw new NotAPlan("it is ambiguous");
    return { changes: changesOf2(plan) };
  } catch (error) {
    if (error instanceof NotAPlan) return { problem: error.message };
    if (error instanceof SyntaxError) return { problem: "it is not JSON" };
    throw error;
  }
}
var NotAPlan = class extends Error {
};
function depth(text2) {
  let [now, most3] = [0, 0];
  for (const [bracket] of text2.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (bracket === "[" || bracket === "{") now += 1;
    if (bracket === "]" || bracket === "}") now -= 1;
    most3 = Math.max(most3, now);
  }
  return most3;
}
function asPythonWrites(value) {
  const escaped2 = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replace(/[\x7f-\uffff]/g, escaped2);
}
function withoutBlanks(text2) {
  return text2.replace(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g, "$1");
}
function changesOf2(plan) {
  return Object.entries(mapping(plan, "it")).flatMap(([provider, zones]) => {
    const inProvider = Object.entries(mapping(zones, "a provider"));
    if (inProvider.length === 0) throw new NotAPlan("a provider has no zones");
    return inProvider.flatMap(([zone, inZone]) => {
      const { changes, meta } = mapping(inZone, "a zone", ["changes", "meta"]);
      if (meta !== null) throw new NotAPlan("it changes more of a zone than its records");
      if (!Array.isArray(changes) || changes.length === 0)
        throw new NotAPlan("a zone has no list of changes");
      return changes.map((change) => ({ provider, zone, ...changeOf2(change) }));
    });
  });
}
var kinds = /* @__PURE__ */ new Map([
  ["create", ["new"]],
  ["update", ["existing", "new"]],
  ["delete", ["existing"]]
]);
function changeOf2(change) {
  const sets = kinds.get(mapping(change, "a change").type);
  if (sets === void 0) throw new NotAPlan("a change is of an unknown kind");
  const known2 = mapping(change, "a change", ["name", "record_type", "type", ...sets]);
  const { name, record_type: type } = known2;
  if (typeof name !== "string" || typeof type !== "string")
    throw new NotAPlan("a change has no name or type");
  return {
    name,
    type,
    new: sets.includes("new") ? setOf(known2.new, []) : null,
    // What else a provider keeps about a record, such as a comment: it describes what is there, and is not written.
    existing: sets.includes("existing") ? setOf(known2.existing, ["octodns"]) : null
  };
}
function setOf(data, more) {
  const { ttl, value, values = [value] } = mapping(data, "a record", ["ttl", "value|values"], more);
  if (typeof ttl !== "number" || !Number.isSafeInteger(ttl) || ttl < 0) throw new NotAPlan("a TTL is wrong");
  if (!isTexts(values)) throw new NotAPlan("the value of a record is not a string");
  return { ttl, values: values.map((text2) => text2.replaceAll("\\;", ";")) };
}
function isTexts(values) {
  return Array.isArray(values) && values.length > 0 && values.every((one) => typeof one === "string");
}
function mapping(value, what, keys, more = []) {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new NotAPlan(`${what} is not a mapping`);
  const found2 = Object.keys(value);
  const missing2 = keys?.find((key) => key.split("|").filter((one) => found2.includes(one)).length !== 1);
  if (missing2 !== void 0) throw new NotAPlan(`${what} does not have exactly one ${missing2}`);
  const known2 = keys && [...keys.flatMap((key) => key.split("|")), ...more];
  const unknown2 = known2 && found2.find((key) => !known2.includes(key));
  if (unknown2 !== void 0) throw new NotAPlan(`${what} has "${unknown2}", which is unknown`);
  return value;
}

// src/judge/dns/engine-plan.ts
var atMost = 10;
function judgePlan(text2, changes, maxLength2) {
  const plan = readOctodnsPlan(text2, maxLength2);
  if ("problem" in plan) return [finding("dns/plan-unreadable", null, { problem: plan.problem })];
  const wanted = new Map(changes.map((change) => [keyOf5(placeOf(change)), change]));
  const planned2 = new Map(plan.changes.map((change) => [keyOf5(change), change]));
  const twice2 = plan.changes.filter((change) => planned2.get(keyOf5(change)) !== change);
  const missing2 = changes.filter((change) => !planned2.has(keyOf5(placeOf(change))));
  return [
    ...[...planned2].flatMap(([key, change]) => differences(change, wanted.get(key))),
    ...twice2.map((change) => differs(`it changes ${inFull(change)} twice`)),
    ...missing2.map(({ name, type }) => differs(`it does not set ${name} ${type}`))
  ].slice(0, atMost);
}
function keyOf5({ provider, zone, name, type }) {
  return JSON.stringify([provider, zone, name, type]);
}
function placeOf({ zone, name, type }) {
  return { provider: "dns", zone: `${zone}.`, name: nameBelow(zone, name), type };
}
function differences(planned2, wanted) {
  const what = inFull(planned2);
  if (wanted === void 0) return [differs(`it changes ${what} with "${planned2.provider}"`)];
  if (planned2.new === null) return [differs(`it deletes ${what}`)];
  if (planned2.existing === null && wanted.from.length > 0) {
    return [finding("dns/other-zone", null, { name: wanted.name })];
  }
  const { ttl } = planned2.new;
  return [
    ...ttl === wanted.ttl ? [] : [differs(`it gives ${what} a TTL of ${ttl} instead of ${wanted.ttl}`)],
    ...hasValues(planned2.new, [wanted.to], wanted) ? [] : [differs(`it gives ${what} ${shown(planned2.new)}`)],
    ...hasValues(planned2.existing, textsBefore(wanted), wanted) ? [] : [differs(`it expects ${what} to be ${shown(planned2.existing)}, which its name servers do not show`)]
  ];
}
function hasValues(set, values, { type }) {
  const written4 = values.map((value) => type === "CNAME" ? `${value}.` : value);
  return JSON.stringify([...set?.values ?? []].sort()) === JSON.stringify(written4.sort());
}
function differs(problem) {
  return finding("dns/plan-differs", null, { problem });
}
function inFull({ name, zone, type }) {
  return `${name === "" ? zone : `${name}.${zone}`} ${type}`;
}
function shown(set) {
  return set === null ? "not" : set.values.map((value) => `"${value}"`).join(", ");
}

// src/report/dns-summary.ts
var icons2 = {
  right: "✅ right",
  ready: "🔜 ready",
  waiting: "⏳ waiting",
  refused: "❌ refused"
};
var headings = {
  right: "DNS is up to date",
  ready: "DNS is ready to be set",
  waiting: "DNS is waiting",
  refused: "❌ DNS was left unchanged"
};
function dnsSummary(result) {
  const { domain, provider, state, states, findings } = result;
  const rows = states.map((one) => [
    icons2[one.state],
    code(one.record.name),
    one.record.type,
    code(toDoOf(one))
  ]);
  const at = provider?.argument == null ? "" : ` at ${code(provider.argument)}`;
  return summaryText([
    states.length === 0 ? "## ❌ Nothing can be set in DNS" : `## ${headings[state]}: ${code(displayName(domain))}`,
    provider === null || states.length === 0 ? "" : `The DNS provider is ${code(provider.name)}${at}.`,
    rows.length === 0 ? "" : markdownTable(["", "Record", "Type", ""], rows),
    findings.length === 0 ? "" : `### Why, and what to do

${findingsList(findings)}`
  ]);
}

// src/report/many/dns-domains.ts
var maxLines2 = 200;
var maxRows2 = 100;
async function dnsDomainsText(result, colors) {
  const { states, findings, sources } = result;
  const shown2 = inOrder2(states).slice(0, maxLines2);
  const rows = table(
    shown2.map((one) => [
      one.state,
      escapeControl(one.record.name),
      one.record.type,
      escapeControl(toDoOf(one))
    ])
  );
  const lines = rows.map((row, index) => {
    const { state } = shown2[index];
    return `${colors[stateColors[state]](row.slice(0, state.length))}${row.slice(state.length)}
`;
  });
  const rest = inOrder2(states).length - shown2.length;
  return joined(
    lines.join(""),
    rest > 0 ? `… and ${rest} more; --json lists them all.
` : "",
    findingsText(findings, sources, colors),
    states.length === 0 ? "" : `${colors.bold(countsOf(result))}
`
  );
}
function dnsDomainsSummary(result) {
  const { state, states, findings } = result;
  const shown2 = inOrder2(states);
  const rows = shown2.slice(0, maxRows2).map((one) => [icons2[one.state], code(one.record.name), one.record.type, code(toDoOf(one))]);
  const rest = shown2.length - rows.length;
  const more = rest > 0 ? `

… and ${rest} more.` : "";
  return summaryText([
    states.length === 0 ? "## Nothing to set in DNS" : `## ${headings[state]}`,
    states.length === 0 ? "" : countsOf(result),
    providersOf2(states),
    rows.length === 0 ? "" : `${markdownTable(["", "Record", "Type", ""], rows)}${more}`,
    findings.length === 0 ? "" : `### Why, and what to do

${findingsList(findings)}`
  ]);
}
var maxProviders = 20;
function providersOf2(states) {
  const names = states.flatMap(
    ({ provider }) => provider === null ? [] : [`${code(provider.name)}${provider.argument === null ? "" : ` at ${code(provider.argument)}`}`]
  );
  const all = [...new Set(names)];
  const rest = all.length - maxProviders;
  const shown2 = all.slice(0, maxProviders).join(", ");
  return all.length === 0 ? "" : `DNS: ${shown2}${rest > 0 ? `, and ${rest} more` : ""}.`;
}
function inOrder2(states) {
  const order = ["ready", "refused", "waiting"];
  return order.flatMap((state) => states.filter((one) => one.state === state));
}
function countsOf({ states, zones, left }) {
  const parts = ["right", "ready", "waiting", "refused"].map(
    (state) => `${states.filter((one) => one.state === state).length} ${state}`
  );
  const domains = new Set(states.flatMap((one) => one.domains)).size;
  const inZones = zones.length === 0 ? "" : ` This run: ${numberOf(zones.length, "zone")}.`;
  const later = left === 0 ? "" : ` Left for the next run: ${numberOf(left, "zone")}.`;
  return `${numberOf(states.length, "record")} of ${numberOf(domains, "domain")}: ${parts.join(", ")}.${inZones}${later}`;
}
function nsupdateParts({ states }) {
  const isForNsupdate = ({ provider }) => provider?.name === "nsupdate";
  const own = states.some(isForNsupdate) ? states.filter(isForNsupdate) : states;
  const parts = /* @__PURE__ */ new Map();
  for (const { change, provider } of own) {
    if (change === null) continue;
    const server = provider?.name === "nsupdate" ? provider.argument : null;
    parts.set(server, [...parts.get(server) ?? [], change]);
  }
  return [...parts].map(([server, changes]) => ({ server, changes }));
}

// src/report/many/domains-report.ts
var maxLines3 = 200;
async function domainsText(result, colors) {
  const wrong = wrongIn(result);
  const lines = [...wrong].flatMap(
    ([domain, checks]) => checks.map((check) => {
      const status = statusOf(check);
      const shown2 = `${status.padEnd(7)} ${escapeControl(displayName(domain))}: ${check.name} ${escapeControl(check.target)}`;
      const colored = status === "fail" ? colors.red(shown2) : shown2;
      return `${colored}  ${detailOf(check)}
`;
    })
  );
  const rest = lines.length - maxLines3;
  const { own, results } = result;
  return [
    findingsText(own, /* @__PURE__ */ new Map(), colors),
    lines.slice(0, maxLines3).join(""),
    rest > 0 ? `… and ${rest} more; --json lists them all.
` : "",
    results.length === 0 ? "" : `${colors.bold(`${attentionText(wrong.size, results.length)}.`)}
`
  ].join("");
}
function domainsSummary(result) {
  const { results, own, issue } = result;
  const wrong = wrongIn(result);
  const sync = issue === null || issue.action === "failed" ? null : issue.issue;
  return summaryText([
    results.length === 0 ? "## ❌ Nothing could be verified" : `## MTA-STS: ${attentionText(wrong.size, results.length)}`,
    sync === null ? "" : `Issue ${link(`#${sync.number}`, sync.url)}.`,
    wrong.size === 0 ? "" : wrongTable(wrong, maxTable),
    findingsList(own)
  ]);
}
var maxTable = 25e4;
function wrongIn({ of, wrong, results }) {
  if (of === "monitor") return wrong;
  const isWrong = (check) => statusOf(check) !== "ok";
  const each = results.map(({ domain, checks }) => [domain, checks.filter(isWrong)]);
  return new Map(each.filter(([, checks]) => checks.length > 0));
}

// src/report/many/policies-text.ts
async function policiesText(result, colors) {
  const { of, policies, sources, changes } = result;
  const findings = findingsText(result.findings, sources, colors);
  if (of === "init" && isOk(result) && changes.size === 0) return findings;
  if (policies.some(({ planned: planned2 }) => planned2 === null) || policies.length === 0) {
    if (of !== "build") return joined(findings, countLine(result.findings, colors));
    return joined(findings, isOk(result) ? "" : stoppedText(of, colors));
  }
  if (of === "records") return joined(findings, await zonesText(policies, colors));
  const reported2 = policies.filter(isWorthShowing);
  const rest = policies.length - reported2.length;
  const names = [...changes].map(
    ([name, isThere]) => `${isThere ? "wrote" : "removed"} ${escapeControl(name)}`
  );
  const others = `${rest} ${rest === 1 ? "policy does not change" : "policies do not change"}.`;
  return joined(
    findings,
    ...reported2.map((one) => `${policyText(one, of, colors).join("\n")}
`),
    rest > 0 ? `${others}
` : "",
    of === "check" ? countLine(result.findings, colors) : "",
    writes(of) && isOk(result) ? written3(names, reported2) : ""
  );
}
function writes(of) {
  return of === "build" || of === "init";
}
function isWorthShowing({ planned: planned2, joined: joined2, moved, left }) {
  return planned2.isNew || joined2.length + moved.length + left.length > 0;
}
function policyText(one, of, colors) {
  const { path, planned: planned2 } = one;
  const { plan, isNew, previous } = planned2;
  const heading2 = `${escapeControl(path)}: ${numberOf(one.domains.length, "domain")}, ${plan.policy.mode}`;
  const id = of === "check" && isNew ? "a new id, created at publication" : `id ${plan.id}`;
  return [
    colors.bold(heading2),
    `${id}${isNew && writes(of) ? " (new)" : ""}`,
    ...membershipChanges(one).map(([verb, names]) => `${verb}: ${someOf(names)}`),
    ...isNew ? ["", ...diffText(previous, plan.policy, colors)] : []
  ];
}
function membershipChanges({
  joined: joined2,
  moved,
  left
}) {
  const all = [
    ["new here", joined2],
    ["moved here", moved],
    ["no longer here", left]
  ];
  return all.filter(([, names]) => names.length > 0);
}
function written3(names, reported2) {
  if (names.length === 0) return "Nothing changed.\n";
  const shown2 = names.length > 20 ? [...names.slice(0, 20), `… and ${names.length - 20} more`] : names;
  const last = reported2.some(({ planned: planned2 }) => isAnnounced(planned2)) ? [
    "",
    "Set the TXT records last, once every policy host shows its policy. `mta-sts records` prints them."
  ] : [];
  return `${[...shown2, ...last].join("\n")}
`;
}
function isAnnounced({ id }) {
  return id !== null;
}

// src/report/many/policies-summary.ts
var maxRows3 = 100;
var maxDiffs = 20;
function policiesSummary(result) {
  const { policies, of } = result;
  const findings = inOrder(result.findings).filter((one) => one.code !== "github/pull-request");
  const isNotice = ({ severity }) => severity === "notice";
  const [notices, problems] = [findings.filter(isNotice), findings.filter((one) => !isNotice(one))];
  const changed = policies.filter(isChanged);
  return summaryText([
    heading(result),
    outcome(result),
    findingsList(problems),
    policyTable([...changed, ...policies.filter((one) => !isChanged(one))]),
    ...changed.slice(0, maxDiffs).map((one) => changePart(one, of)),
    byHandPart(result),
    notices.length === 0 ? "" : details("Worth knowing", findingsList(notices))
  ]);
}
function isChanged({ planned: planned2, joined: joined2, moved, left }) {
  return planned2?.isNew === true || joined2.length + moved.length + left.length > 0;
}
function heading(result) {
  if (!isOk(result)) return "## ❌ MTA-STS policies: problems found";
  const count = result.policies.reduce((sum, one) => sum + one.domains.length, 0);
  const policies = result.policies.length === 1 ? "1 policy" : `${result.policies.length} policies`;
  return `## MTA-STS: ${policies} for ${numberOf(count, "domain")}`;
}
function outcome(result) {
  const { of, publication, changes } = result;
  if (publication?.pullRequest) {
    const { number: number2, url } = publication.pullRequest;
    return `The change is ready in pull request ${link(`#${number2}`, url)}. **Merge it to publish.**`;
  }
  if (!isOk(result))
    return of === "check" ? "**Do not merge this.** These findings show what would happen, and what to do instead:" : "**Nothing was published. The previous policies stay in force.** Fix these findings in a new commit:";
  if (!result.policies.some(isChanged) && changes.size === 0) return "✅ Nothing changed.";
  if (of === "check") return "✅ No problems found. Merging will publish this change.";
  const commit = publication?.commit ?? null;
  const name = commit === null ? "" : code(commit.oid.slice(0, 7));
  const where = commit === null ? "" : ` with commit ${commit.url === null ? name : link(name, commit.url)}`;
  return `✅ Published${where}. Set the TXT records last, once every policy host shows its policy.`;
}
function policyTable(policies) {
  const rows = policies.slice(0, maxRows3).map(({ path, domains, planned: planned2 }) => {
    const mode = planned2?.plan.policy.mode ?? "?";
    const id = planned2 === null ? "?" : planned2.isNew && planned2.id === null ? "new" : code(planned2.plan.id);
    return [code(path), String(domains.length), mode, id];
  });
  const rest = policies.length - rows.length;
  const more = rest > 0 ? `

… and ${rest} more.` : "";
  return rows.length === 0 ? "" : `${markdownTable(["Policy", "Domains", "Mode", "Id"], rows)}${more}`;
}
function changePart(one, of) {
  const { path, planned: planned2 } = one;
  const lines = membershipChanges(one).map(([verb, names]) => `- ${verb}: ${escapeMarkdown(someOf(names))}`);
  const diff = planned2?.isNew === true ? fenced("diff", policyDiff(planned2.previous, planned2.plan.policy)) : "";
  const title = `### ${of === "check" ? "What would change" : "What changed"}: ${code(path)}`;
  return [title, lines.join("\n"), diff].filter((part) => part !== "").join("\n\n");
}
function byHandPart({ publication }) {
  const names = [...publication?.byHand.keys() ?? []];
  if (names.length === 0) return "";
  const shown2 = names.slice(0, maxRows3).map((name) => `- ${code(name)}`);
  const rest = names.length - shown2.length;
  const how = "Run `node dist/cli.mjs build` in a checkout of the branch and commit what it writes.";
  return `### The files to commit manually

${[...shown2, ...rest > 0 ? [`- … and ${rest} more`] : []].join("\n")}

${how}`;
}

// src/report/verify-summary.ts
var icons3 = { ok: "✅ ok", warn: "⚠️ warn", fail: "❌ fail", unknown: "❔ unknown" };
async function verificationSummary(result, repository) {
  const { domain, checks, findings, cached, toSet, toDo } = result;
  const problems = findings.filter(({ severity }) => severity !== "notice");
  const news = findings.filter(({ code: code2 }) => code2 === "monitor/newer-version");
  const rows = checks.map((check) => [
    icons3[statusOf(check)],
    check.name,
    code(check.target),
    escapeMarkdown(detailOf(check)) || " "
  ]);
  return summaryText([
    checks.length === 0 ? "## ❌ Nothing could be verified" : `## ${code(displayName(domain))} as senders see it`,
    issuePart(result),
    rows.length === 0 ? "" : markdownTable(["", "Check", "Of", ""], rows),
    toSet.length === 0 ? "" : `### ${whenToSet(result)}

${await recordsTable(toSet, domain)}`,
    problems.length === 0 ? "" : `### Problems and fixes

${findingsList(problems)}`,
    toDo.length === 0 ? "" : `### To do

${toDoList(result, repository)}`,
    sendersPart(cached),
    news.length === 0 ? "" : `### A newer version is available

${findingsList(news)}`
  ]);
}
function sendersPart(cached) {
  if (cached.length === 0) return "";
  const title = "What senders have cached, and until when";
  const picture = cachedPart(cached, null);
  return cached.length > 1 ? `### ${title}

${picture}` : details(title, picture);
}
function issuePart(result) {
  const sync = result.command === "monitor" ? result.issue : null;
  if (sync === null || sync.action === "failed" || sync.issue === null) return "";
  const { number: number2, url } = sync.issue;
  return `Issue ${link(`#${number2}`, url)}: ${sync.action === "none" ? "no change" : sync.action}.`;
}
export {
  asWarning,
  askWithAlias,
  buildAll,
  buildOf2 as buildOf,
  checkAll,
  considerate,
  dnsDomainsSummary,
  dnsDomainsText,
  dnsPolicies,
  dnsSummary,
  domainsSummary,
  domainsText,
  foundOutput,
  headings,
  icons2 as icons,
  init,
  initFrom,
  initList,
  initMany,
  inspect,
  judgePlan,
  lookForUpdate,
  manyOn,
  manyPaths,
  maxInspectedSize,
  membershipChanges,
  monitor,
  monitorPolicies,
  namesOn,
  nsupdateParts,
  nsupdateScript,
  observeAliases,
  policiesSummary,
  policiesText,
  printZones,
  proposeFound,
  proposedUpdateText,
  publish2 as publish,
  publishPolicies,
  readBranch,
  readerOf,
  recordsOfMany,
  repositoryFiles,
  setup,
  setupList,
  subjectOf,
  tickChecklist,
  updateHere,
  updateSummary,
  updateText,
  verificationSummary,
  verify,
  verifyAll,
  verifyEach,
  verifyPolicies,
  verifyPublished,
  verifySubject,
  withAliases,
  withDnsPreview,
  withDnsPreviewOfAll,
  withUnderstood,
  writeFiles
};
