import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
import {
  addressOf,
  aliasesInTheWay,
  askWithAlias,
  commitRequest,
  differing,
  inspectPolicyFile,
  keepUnfinished,
  loadUnfinished,
  maxAttempts,
  noSync,
  nothingSeen,
  observeAliases,
  openChecklist,
  readBranch,
  recordTexts,
  seeDomain,
  setupIssue,
  setupMarker,
  subjectOf,
  syncIssue,
  tasksAtStart,
  tickChecklist,
  toDoList,
  unfinished,
  untilServed,
  untilSettled,
  verified,
  verify,
  verifyDomain,
  writtenIn,
  zoneServers
} from "./shared-by-commands-and-reports.mjs";
import {
  NotWritten,
  UsageError,
  admits,
  buildResult,
  cachedPart,
  changeOf,
  changesTo,
  characterStrings,
  check,
  cnamePath,
  code,
  contentAt,
  defaultHost,
  describe,
  detailOf,
  details,
  displayName,
  dnsNames,
  domainsOf,
  emptyLedger,
  engineOf,
  escapeControl,
  escapeMarkdown,
  exitCode,
  fenced,
  fileChange,
  finding,
  findingsList,
  hasErrors,
  home,
  isExample,
  isForeignCname,
  isNewPolicy,
  isNewer,
  isTerminal,
  isUnknown,
  judge,
  knownMxMistakes,
  ledgerPath,
  link,
  looksLikeExampleLedger,
  makePlan,
  markdownTable,
  minuteOf,
  nameBelow,
  namesIn,
  observeDomainOf,
  observeMx,
  oddity,
  oneDay,
  oneYear,
  pathsIn,
  planned,
  policyDiff,
  policyFilePath,
  policyHost,
  policyOptions,
  print,
  printError,
  progressOn,
  propose,
  proposeOn,
  proposedHost,
  providersOf,
  publicSuffixes,
  publish,
  readContents,
  readHostName,
  readRecord,
  readRecords,
  readSettings,
  readyToBuild,
  reasonOf,
  recordsOf,
  recordsTable,
  renderPolicyFile,
  reportAddressProblem,
  reportAddresses,
  repositoryGrammar,
  resultJson,
  servedDomains,
  sha256,
  sha256Bytes,
  sourcesOf,
  statusOf,
  strictly,
  stsKind,
  stsName,
  summaryText,
  textOf,
  textsBefore,
  timeOfPlan,
  timestampOf,
  tlsRptKind,
  toDoOf,
  treeOf,
  treeOn,
  unpublished,
  verifyOptions,
  version,
  visible,
  wayOut,
  whenToSet,
  withHosting,
  withOwner,
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
    if ("reason" in view) return unknown(`The name server ${server} did not say: ${view.reason}.`);
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
  return address === null ? { kind: "unknown", reason: "it has no address that may be asked" } : network.dns.ask(name, "TXT", { address });
}
function viewOf(answer) {
  const [target] = answer.aliases ?? [];
  if (target !== void 0) return { kind: "alias", target, isWildcard: false };
  if (answer.kind === "unknown") return { reason: answer.reason };
  if (!answer.authoritative) return { reason: "it does not answer for the zone" };
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

// src/verify/dns/sight.ts
function sightOf(record, found2) {
  const { name } = record;
  if (found2 === void 0 || found2.kind === "unknown") {
    const reason = found2?.reason ?? "Nobody looked.";
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
  const sight = sightOf(record, situation.seen.get(record.name));
  if ("reason" in sight) return { record, change: null, ...sight };
  const { zone } = sight;
  if (sight.view.kind === "texts" && isRight(textsAt(sight.view), record)) return right(record);
  const view = atTheName(sight.view);
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
  const other = values.find((text) => !text.startsWith(kind.version));
  if (other !== void 0) return finding("dns/other-records", null, { name, text: other });
  if (!values.every(isPrintable)) return finding("dns/not-printable", null, { name });
  if (kind === tlsRptKind) return isAsked ? null : byHand(values, record);
  const ids = values.map(idOf);
  const former = new Set(ledger.published.map(({ id }) => id));
  const own = idOf(record.value);
  const newer = ids.find((id) => id !== null && !former.has(id) && isLater(id, own));
  if (newer !== void 0) return finding("dns/old-run", null, { name, id: newer, own });
  const isUnfinished = values.length === 1 && ids.every((id) => id !== null && former.has(id));
  return isAsked || isUnfinished ? null : byHand(values, record);
}
function byHand(values, { name, value }) {
  const text = values.length === 0 ? "no such record" : values.join(" and ");
  return finding("dns/by-hand", null, { name, text, record: value });
}
function isLater(id, own) {
  const isTime = (text) => /^\d{14}$/.test(text);
  return isTime(id) && isTime(own) && id > own;
}
function idOf(text) {
  const reading = readRecord(text, stsKind);
  return reading.problem === null ? reading.value : null;
}
function isPrintable(text) {
  return /^[\x20-\x7e]*$/.test(text);
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
  blocked: "the policy host has no address in DNS that could be asked",
  unknown: "the addresses of the policy host could not be looked up"
};
function judgeAlias(record, situation) {
  const sight = sightOf(record, situation.seen.get(record.name));
  if ("reason" in sight) return { record, change: null, ...sight };
  const { view, zone } = sight;
  if (view.kind === "alias")
    return view.target === record.value ? right(record) : refused(record, finding("dns/elsewhere", null, { name: record.name, target: view.target }));
  if (view.kind !== "nothing")
    return refused(record, finding("dns/in-the-way", null, { ...named(record), found: foundAt(view) }));
  if (!situation.isAsked) return refused(record, byHand([], record));
  const end = situation.seen.get(record.value);
  const isReady = end?.kind === "seen" && end.servers.every(
    ({ view: view2 }) => view2.kind === "texts" && textsAt(view2).every((text) => text.startsWith(stsKind.version))
  );
  return isReady ? create(record, zone) : waiting(record, finding("dns/target-first", null, named(record)));
}
function judgePolicyHost(record, situation) {
  const sight = sightOf(record, situation.seen.get(record.name));
  if ("reason" in sight) return { record, change: null, ...sight };
  const { view, zone } = sight;
  if (view.kind !== "nothing") {
    const isFine = view.kind === "alias" && view.target === record.value || situation.served.kind === "settled" || situation.served.kind === "caches";
    return isFine ? right(record) : refused(record, finding("dns/in-the-way", null, { ...named(record), found: foundAt(view) }));
  }
  if (!situation.isAsked) return refused(record, byHand([], record));
  if (situation.ownsPolicyHost === null)
    return waiting(record, finding("dns/host-by-hand", null, named(record)));
  return situation.ownsPolicyHost ? create(record, zone) : refused(record, finding("dns/not-ours", null, { name: record.name }));
}
function foundAt(view) {
  if (view.kind === "alias") return `a CNAME record that leads to ${view.target}`;
  return view.kind === "texts" ? "TXT records" : "other records";
}
function create(record, zone) {
  const { name, type, ttl, value } = record;
  return ready(record, { name, type, ttl, zone, from: [], to: value });
}
function zoneOf({ seen }, name) {
  const found2 = seen.get(name);
  return found2?.kind === "seen" ? found2.zone : null;
}
function named({ name, type, value }) {
  return { name, record: `${type} ${value}` };
}
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
  const prerequisites = type === "CNAME" ? [`prereq nxdomain ${owner}`] : from.length > 0 ? (
    // The whole set must be this one (RFC 2136 §2.4.2).
    from.map((strings) => `prereq yxrrset ${owner} IN ${type} ${quoted(strings)}`)
  ) : (
    // A server ignores a TXT record beside a CNAME record, and says that all is well (RFC 2136 §3.4.2.2).
    [`prereq nxrrset ${owner} IN TXT`, `prereq nxrrset ${owner} IN CNAME`]
  );
  return [
    `zone ${zone}.`,
    ...prerequisites,
    ...from.length > 0 ? [`update delete ${owner} IN ${type}`] : [],
    `update add ${owner} ${ttl} IN ${type} ${rdata(type, to)}`
  ];
}
function rdata(type, value) {
  return type === "CNAME" ? `${value}.` : quoted(characterStrings(value));
}
function quoted(strings) {
  return strings.map((text) => `"${escaped(text)}"`).join(" ");
}
function escaped(text) {
  return text.replace(
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
  const findings = [...kept.findings, ...await found(options, domain, states, context)];
  if (options.into !== null && provider !== null && changes.length > 0)
    writeInput(options.into, await engineFiles(changes, provider), context);
  if (options.state !== null)
    keepUnfinished(context.files, options.state, stillToDo(published.entry.id, state, served));
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
async function found({ plan, confirm }, domain, states, context) {
  if (plan !== null) return judgePlanIn(plan, changesOf(states), context);
  if (confirm) return isConfirmed(states) ? [] : [finding("dns/not-confirmed", null, { domain })];
  return states.flatMap(({ reason }) => reason === null ? [] : [reason]);
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
async function look(subject, options, left, context) {
  const { published, domain } = subject;
  const { wait, confirm, isScheduled } = options;
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
    if (!confirm || isConfirmed(states) || now() >= end) return { states, served };
    log("Waiting until every name server shows the records …");
    await sleep(Math.max(1, Math.min(pace, end - now())) * 1e3);
  }
}
var pace = 5;
async function ownsHost(domain, context) {
  const repository = await context.repository();
  if (repository === null) return null;
  return (await repository.pages()).domain === policyHost(domain);
}
var maxPlanSize = 65536;
async function judgePlanIn(path, changes, { files }) {
  const read = textOf(files.read(path, maxPlanSize), path);
  if ("finding" in read) return [read.finding];
  const { judgePlan: judgePlan2 } = await import("./commands.mjs");
  return judgePlan2(read.text, changes);
}
function removeInput(folder, { files }) {
  files.write(engineStarts.map((path) => ({ folder, path, text: null })));
}
function writeInput(folder, input, { files }) {
  files.write([...input].map(([path, text]) => ({ folder, path, text })));
}
function before({ state }, id, { files }) {
  const { left, isDamaged } = state === null ? { left: null, isDamaged: false } : loadUnfinished(files, state);
  return {
    left: left?.id === id ? left : null,
    findings: isDamaged ? [finding("dns/state-damaged", null, { path: state })] : []
  };
}
function stillToDo(id, state, served) {
  return state === "ready" || state === "waiting" ? unfinished(id, served) : null;
}

// src/policy/draft.ts
var week = 604800;
function draftPolicy({ domain, mx, live, rua }, about = []) {
  if (mx.kind !== "hosts") return stopped(obstacle(mx, domain));
  const hosts = mx.hosts.map(({ host }) => host);
  const presets = providersOf(hosts);
  const own = presets.find(({ provider }) => provider.policyHost !== void 0);
  if (own !== void 0 && live === null) {
    const { name: provider, policyHost: target = "" } = own.provider;
    return stopped(finding("init/provider-hosts-policy", null, { domain, provider, target }));
  }
  const unnameable = mx.invalid.filter((name) => oddity(name) === "unnameable").map((name) => finding("mx/unnameable", null, { domain, name, way: wayOut(name) }));
  if (hosts.length === 0)
    return unnameable.length > 0 ? { draft: null, findings: unnameable } : stopped(finding("init/no-mail-servers", null, { domain }));
  const { draft, findings } = live === null ? fresh(domain, hosts, presets, rua) : carriedOn(domain, hosts, live, rua);
  const warnings = unnameable.map((one) => ({ ...one, severity: "warning" }));
  return { draft, findings: [...findings, ...about, ...warnings] };
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
function fresh(domain, hosts, presets, rua) {
  const [only, ...others] = presets;
  const preset = only !== void 0 && others.length === 0 ? only : null;
  const mx = hosts.filter((host) => preset === null || !admits(preset.mx, host));
  const draft = { domain, mode: "testing", preset, mx, max_age: week, rua, isImported: false };
  const findings = preset === null ? [finding("init/mail-servers", null, { domain, hosts: hosts.slice(0, 5).join(", ") })] : [finding("init/provider", null, { domain, provider: preset.provider.name, name: preset.name })];
  return { draft, findings };
}
function carriedOn(domain, hosts, { policy, id }, rua) {
  const { mode, max_age } = policy;
  const missing = hosts.filter((host) => !admits(policy.mx, host));
  const mx = [...policy.mx, ...missing];
  return {
    draft: { domain, mode, preset: null, mx, max_age, rua, isImported: true },
    findings: [
      finding("init/imported", null, { domain, mode, id }),
      ...missing.length === 0 ? [] : [finding("init/missing-servers", null, { domain, hosts: missing.join(", ") })]
    ]
  };
}

// src/policy/first-policy.ts
async function firstPolicy(draft, links, path) {
  const lines = linesOf(draft, links);
  const place = ([key, index]) => {
    const start2 = lines.findIndex((line) => line.key === key);
    const item = typeof index === "number" ? index + 1 : 0;
    const column = item > 0 ? "  - ".length + 1 : String(key).length + 3;
    return { file: path, line: Math.max(0, start2) + item + 1, column };
  };
  const written = {
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
    value: written,
    findings: [],
    place,
    placeOfKey: (key) => place([key]),
    written: () => null
  };
  const text = lines.map((line) => `${line.text}
`).join("");
  return { ...await readSettings(written, placed), text };
}
function linesOf(draft, { schema, repository }) {
  const { domain, mode, preset, mx, max_age, rua, host, dns: dns2, alias, isImported } = draft;
  const international = displayName(domain) === domain ? "" : `, ${displayName(domain).split(" ")[0]}`;
  const presetPatterns = preset === null ? "" : preset.mx.join(", ");
  return [
    ...schema === null ? [] : [comment(`yaml-language-server: $schema=${schema}`)],
    comment("The MTA-STS policy. This is the only file to edit; everything else follows from it."),
    ...isImported ? [comment("Made from the policy that senders have seen until now.")] : [],
    setting("domain", domain, `what comes after the @ in your mail addresses${international}`),
    setting("mode", mode, modeComment[mode]),
    ...preset === null ? [] : [setting("provider", preset.name, `the mail servers of ${preset.provider.name}: ${presetPatterns}`)],
    ...list2(
      "mx",
      preset === null ? "your mail servers, as the domain's MX records name them" : "and yours besides",
      mx.map((pattern) => pattern.startsWith("*") ? `"${pattern}"` : pattern)
    ),
    setting("max_age", duration(max_age), "how long senders remember the policy: from 1d to 1y"),
    ...isDefault(host) ? [] : [setting("host", choiceText(host), "what serves the policy file")],
    ...dns2 === null ? [] : [setting("dns", choiceText(dns2), "who serves the zone: its records are set by the workflow")],
    ...alias === null ? [] : [setting("alias", alias, "where _mta-sts leads, and the TXT record is kept")],
    ...repository === null ? [] : [{ text: `repository: ${repository}`, key: "repository" }],
    ...rua.length === 0 ? [
      comment(
        "Where senders report what went wrong (TLS-RPT). Take the # away and name a mailbox of yours:"
      ),
      comment("tls_rpt:"),
      comment(`  - mailto:tls-reports@${domain}`)
    ] : list2("tls_rpt", "where senders report what went wrong (TLS-RPT)", rua.map(quoted2))
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
function comment(text) {
  return { text: `# ${text}` };
}
function setting(key, value, explanation) {
  return { text: `${`${key}:${value && ` ${value}`}`.padEnd(32)} # ${explanation}`, key };
}
function list2(key, explanation, items) {
  if (items.length === 0) return [];
  return [setting(key, "", explanation), ...items.map((item) => ({ text: `  - ${item}` }))];
}
var modeComment = {
  none: "senders are to forget the policy",
  testing: "senders report and deliver all the same; enforce when the reports are quiet",
  enforce: "senders deliver over verified TLS or not at all"
};
function duration(seconds) {
  const within = Math.min(oneYear, Math.max(oneDay, seconds));
  if (within === oneYear) return "1y";
  const [unit, length] = within % (7 * oneDay) === 0 ? ["w", 7 * oneDay] : ["d", oneDay];
  return within % length === 0 ? `${within / length}${unit}` : String(within);
}
function quoted2(text) {
  return /^[a-z][\w:/.@%+?=&~-]*$/i.test(text) ? text : JSON.stringify(text);
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
      const known = knownMxMistakes.get(pattern);
      if (known?.code === "mx/known-wrong") return [[pattern, known.reason]];
      const name = pattern.slice(2);
      const isOpen = pattern.startsWith("*.") && suffixOf?.(name) === name;
      return isOpen ? [[pattern, `anybody can register a name under ${name}`]] : [];
    })
  );
}

// src/judge/formerly.ts
function formerly({ tree, reading }, ledger, { domain, live }, imported, now) {
  const owned = withOwner(ledger, reading.policy?.domain ?? domain);
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
  const before2 = publish(emptyLedger, { ...policy, domain, id: live.id, sha256: digest }, now);
  return { ledger: imported.differences.length === 0 ? before2 : ended(before2, now), existing };
}
function ended(ledger, now) {
  return { ...ledger, published: ledger.published.map((one) => ({ ...one, until: timestampOf(now) })) };
}

// src/judge/first-build.ts
async function firstBuild(survey, contents, { links, now, force, host: chosen }) {
  const past2 = await pastOf(survey, contents, force);
  if ("findings" in past2) return { findings: past2.findings, ready: null };
  const { live } = past2;
  const { draft, findings: drafted } = draftPolicy(
    { ...survey, live: survey.live && live && { ...survey.live, policy: live.policy } },
    surveyFindings(survey, live)
  );
  if (draft === null) return { findings: drafted, ready: null };
  const host = hostFor(chosen, contents);
  const first = await firstPolicy(
    { ...draft, host, ...zoneFor(draft.domain, contents) },
    links,
    contents.tree.policyPath
  );
  const policy = { ...first, findings: [...drafted, ...first.findings] };
  return buildOf(policy, { survey, contents, past: past2, now, isHostChosen: chosen !== null });
}
async function resumedBuild(survey, contents, now) {
  const { findings, reading } = contents;
  const { policy, place, text } = reading;
  if (policy === null || text === null || hasErrors(findings)) return { findings, ready: null };
  const past2 = await pastOf(survey, contents, false);
  if ("findings" in past2) return { findings: [...findings, ...past2.findings], ready: null };
  return buildOf({ policy, place, text, findings }, { survey, contents, past: past2, now, isHostChosen: true });
}
async function pastOf({ domain, doubts, live, mx }, { ledger, findings }, force) {
  if (ledger === null) return { findings };
  if (mx.kind === "hosts" && doubts.length > 0 && !force)
    return { findings: [...doubts, finding("init/past-unknown", null, { domain })] };
  return { ledger, live: live && await importable(live) };
}
async function buildOf({ policy, place, text, findings: read }, { survey, contents: { tree, reading }, past: past2, now, isHostChosen }) {
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
    place,
    placeOf: (path) => ({ file: tree.nameOf(path) })
  });
  const judged = judge(change).flatMap(
    (one) => !isHostChosen && one.code === "hosting/site-folder" ? strictly([one]) : [one]
  );
  const findings = [...read, ...judged];
  if (hasErrors(findings)) return { findings, ready: null };
  const whole = await withPage(plan, { ...tree, generated: before2.existing });
  const changes = changesTo(tree, whole);
  return { findings, ready: { policyYml: text, change: { ...change, plan: whole }, changes } };
}
function hostFor(chosen, { tree, reading, findings }) {
  const former = isExample(findings) ? void 0 : reading.policy?.host;
  const name = chosen ?? former?.name ?? proposedHost(tree.generated);
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
  return name === stsName(domain) ? ` If it is to stay there, write \`alias: ${target}\` in policy.yml.` : "";
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
  "policy-file/mx-trailing-dot"
]);
function ignoredMx({ check: check2 }) {
  return check2.findings.filter(({ code: code2 }) => ignoredLine.has(code2)).map(({ args }) => String(args.value));
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
  const name = readHostName(options.domain);
  if ("problem" in name)
    return refuse(finding("domain/not-verifiable", null, { value: options.domain, reason: name.reason }));
  const survey = await surveyDomain(await network(true), name.name, now());
  const hasSchema = files.read(schemaFile, maxSchemaSize).kind === "text";
  const links = { schema: hasSchema ? schemaFile : null, repository: null };
  const { ready: ready2, findings } = await firstBuild(survey, contents, { links, now: now(), force, host });
  if (ready2 === null) return { command: "init", findings, sources: /* @__PURE__ */ new Map(), planned: null };
  const { policyYml, change, changes } = ready2;
  writeChanges(files, options, changes, [fileChange(path, policyYml)]);
  const { planned: built, missing } = planned(change, changes, change.plan.id, pagesHost);
  const result = {
    command: "init",
    findings: [...findings, ...missing],
    sources: sourcesOf(path, policyYml),
    planned: { ...built, files: [{ path, changed: true }, ...built.files] }
  };
  return withAliases(result, survey.aliases);
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

// src/report/monitor-issue.ts
function monitorMarker(domain) {
  return `<!-- mta-sts-policy monitor ${domain} -->`;
}
function monitorIssue(domain, wrong, unsure, runUrl) {
  const name = displayName(domain);
  const marker = monitorMarker(domain);
  const body = [
    marker,
    `Senders see something wrong with the MTA-STS policy of ${code(name)}:`,
    wrong.map(checkPart).join("\n\n"),
    ...unsure.length === 0 ? [] : [`Not looked at this time: ${unsure.map(({ target }) => code(target)).join(", ")}.`],
    footer(
      "A workflow looks every day and keeps this issue: it changes it when something changes, and closes it when all is well."
    )
  ];
  const closedBody = [marker, `All is well with the MTA-STS policy of ${code(name)}.`, keeps];
  return {
    open: { title: `MTA-STS of ${name} needs attention`, body: body.join("\n\n") },
    closed: {
      title: `MTA-STS of ${name} is well`,
      body: closedBody.join("\n\n"),
      comment: `All is well again: ${link("this run", runUrl)} found nothing wrong.`
    }
  };
}
var keeps = footer("A workflow looks every day and opens this issue again when something is wrong.");
function footer(text) {
  return `*${text} mta-sts-policy ${version}.*`;
}
var icons = { fail: "❌", warn: "⚠️", unknown: "❔", ok: "✅" };
function checkPart(check2) {
  const items = check2.findings.filter((one) => one.severity !== "notice" || statusOf(check2) === "unknown").map(describe).map(
    ({ message: message2, fix }) => `- ${escapeMarkdown(message2)}${fix === void 0 ? "" : `<br>**Fix:** ${escapeMarkdown(fix)}`}`
  );
  return `${icons[statusOf(check2)]} **${check2.name}** ${code(check2.target)}

${items.join("\n")}`;
}

// src/verify/drift.ts
var emptyState = { unknown: {}, wrong: [] };
var maxUnknownRuns = 3;
var explainedElsewhere = /* @__PURE__ */ new Set([
  "https/no-address",
  "https/unreachable",
  "served/nothing",
  "mx/not-compared",
  "starttls/no-address",
  "starttls/not-testable"
]);
function drift(checks, before2) {
  const unknown2 = {};
  const wrong = [];
  const unsure = [];
  for (const check2 of checks) {
    const status = statusOf(check2);
    if (status === "fail" || status === "warn") wrong.push(check2);
    if (status !== "unknown" || !countsAsUnknown(check2)) continue;
    const runs = (before2.unknown[keyOf2(check2)] ?? 0) + 1;
    unknown2[keyOf2(check2)] = runs;
    (runs >= maxUnknownRuns ? wrong : unsure).push(check2);
  }
  const stillWrong = unsure.map(keyOf2).filter((key) => before2.wrong.includes(key));
  return { wrong, unsure, state: { unknown: unknown2, wrong: [...wrong.map(keyOf2), ...stillWrong] } };
}
function keyOf2({ name, target }) {
  return `${name} ${target}`;
}
function countsAsUnknown({ findings }) {
  return findings.filter(isUnknown).some(({ code: code2 }) => !explainedElsewhere.has(code2));
}
function parseState(text) {
  try {
    const { unknown: unknown2, wrong } = JSON.parse(text ?? "");
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

// src/commands/newer-version.ts
async function withNewerVersion(result, context) {
  const releases = result.checks.length === 0 ? null : await context.releases();
  const newest = await releases?.newest() ?? null;
  if (newest === null || !isNewer(newest.version, version)) return result;
  const { page } = newest;
  const news = finding("monitor/newer-version", null, { newest: newest.version, version, page });
  return { ...result, findings: [...result.findings, news] };
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
    ...await seeDomain(options, context, Promise.resolve(null)),
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
  const isNews = wrong.some((check2) => !before2.wrong.includes(keyOf2(check2)));
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
  const isAnnounced = checks.some(({ name, findings }) => name === "txt" && !findings.some(isAbsence));
  const list3 = isAnnounced ? null : await issues.find(setupMarker(domain));
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
  const text = { title: wanted.title, body: wanted.body };
  if (open === null) return repository.createPullRequest({ ...text, base: branch, head: updateBranch });
  const isSame2 = open.title === text.title && open.body === text.body;
  return isSame2 ? { ok: true, value: open } : repository.updatePullRequest(open.id, text);
}
function isBuiltOn(update2, base) {
  return update2.head === base.head || update2.parent === base.head;
}
function again(outcome) {
  return outcome.ok ? { ok: false, reason: "moved", message: "" } : outcome;
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
    const outcome = await repository.commit(commitRequest(wanted, files, { branch, head: base.head }));
    if (outcome.ok) return { kind: "committed", detail, commit: outcome.value };
    if (outcome.reason === "forbidden") return { kind: "forbidden", detail, answer: outcome.message };
    return outcome.reason === "refused" ? proposeFiles(target, make2, outcome.message) : null;
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
    const outcome = await openUpdate(target, wanted, base, update2);
    if (outcome.ok) return { kind: "proposed", detail, pullRequest: outcome.value };
    if (outcome.reason === "moved" || outcome.reason === "exists") return null;
    return { kind: "pull-request-forbidden", detail, refusal, answer: outcome.message };
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
    "The branch takes no direct commits, so the files that follow from `policy.yml` come as a pull request.",
    change
  );
}
function setupRequestBody(change) {
  return requestBody(
    "The branch takes no direct commits, so what sets this copy up comes as a pull request: a first `policy.yml`, the files that follow from it, and the template's own files away.",
    change
  );
}
function requestBody(why, { plan, published }) {
  const { policy, id } = plan;
  return [
    `${why} Merging it publishes the policy of ${code(policyHost(policy.domain))} under the id ${code(id)}.`,
    fenced("diff", policyDiff(published, policy)),
    "If its checks wait, press **Approve workflows to run** below: GitHub asks for that where a workflow opened the pull request.",
    "Merge it within a day, or run the workflow again first: what senders may still hold is counted from when it was made.",
    `Leave the DNS record ${policy.alias === null ? "`_mta-sts`" : code(policy.alias)} as it is until the policy is live; the run after the merge says when and how to set it.`
  ].join("\n\n");
}

// src/commands/once-per-domain.ts
function oncePerDomain(look2) {
  const known = /* @__PURE__ */ new Map();
  return (domain) => {
    const seen = known.get(domain) ?? look2(domain);
    known.set(domain, seen);
    return seen;
  };
}

// src/commands/pages-state.ts
function withPagesState(result, pages, options) {
  const host = result.planned?.plan.policy.host ?? defaultHost;
  const isAtPages = result.planned !== null && host.name === "github-pages";
  return isAtPages ? { ...result, findings: [...result.findings, ...findingsOf(pages, options)] } : result;
}
function findingsOf({ build, isPublic, source }, { output, repo }) {
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
  const ended2 = await resultOf(published, local, options, context, (await pages).build);
  return withPagesState(ended2, await pages, options);
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
  const removed = [...changes].filter(([, text]) => text === null);
  return new Map(
    [...change.plan.files, ...removed].map(([path, text]) => [options.repo.pathOf(nameOf(path)), text])
  );
}
async function isSettled(base, make2) {
  const { wanted } = await make2(base, null);
  return wanted !== null && differing(wanted, base).size === 0;
}
async function resultOf(published, local, options, { files }, pages) {
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
  "LICENSE",
  "action.yml",
  "dist/",
  "policy.schema.json"
];
function copyChange(inventory, texts, own, generated) {
  const isChanged = (path) => inventory !== null && inventory.now.get(path) !== inventory.first.get(path);
  const written = new Map([...own, ...[...texts].filter(([path]) => !isChanged(path))]);
  if (inventory === null) return { written, toKeep: [] };
  const { toKeep } = leftovers(inventory, /* @__PURE__ */ new Set([...written.keys(), ...generated]));
  return { written, toKeep };
}
function leftovers({ now, first }, written) {
  const ofTemplate = [...now.keys()].filter(
    (path) => first.has(path) && !written.has(path) && !isNeeded(path)
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
var atOnce = 200;
async function tidy(untidy) {
  const deleted = await untilSettled(untidy.sleep, () => attempt(untidy)).catch(reasonOf2);
  const reason = deleted === null ? "the branch moved" : deleted;
  return reason === "" ? [] : [finding("setup/untidy", null, { branch: untidy.branch, reason })];
}
async function attempt({ repository, branch, own }) {
  const state = await repository.branch(branch, []);
  const inventory = state && await repository.inventory(state.head);
  if (state === null || inventory === null) return "GitHub does not list all files";
  let { head: head2 } = state;
  const reasons = /* @__PURE__ */ new Set();
  for (const paths of pieces(leftovers(inventory, own).toDelete)) {
    const outcome = await remove(repository, branch, head2, paths).catch(reasonOf2);
    if (typeof outcome === "string") reasons.add(outcome);
    else if (outcome.ok) head2 = outcome.value.oid;
    else if (outcome.reason === "moved") return null;
    else reasons.add(outcome.message);
  }
  return [...reasons].join("; ");
}
function pieces(paths) {
  const isWorkflow = (path) => path.startsWith(".github/workflows/");
  return [paths.filter((path) => !isWorkflow(path)), paths.filter(isWorkflow)].flatMap(
    (some) => Array.from(
      { length: Math.ceil(some.length / atOnce) },
      (_, index) => some.slice(index * atOnce, (index + 1) * atOnce)
    )
  );
}
function remove(repository, branch, expectedHead, deletions) {
  return repository.commit({
    branch,
    expectedHead,
    headline: "Remove the template's own files",
    body: "What is left is the policy and what publishes it.",
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

Other mail servers fetch [the policy](https://${host}/${policyFilePath}) of \`${domain}\` from here, and then deliver its mail
over verified TLS only, so that nobody in the middle can read or divert it. [${host}](https://${host}/) shows its state.

## Change it

Edit [policy.yml](policy.yml) in a pull request. The check on the pull request says what the change does to mail, until
when, and what is the safe way. Merge it when it is green: the files are generated, committed and deployed, and the run
says which DNS record to set, and when.

- **More mail servers, or another provider**: name the new ones besides the old, merge, wait as long as the check says,
  move the MX records, and take the old ones out in a later pull request.
- **From testing to enforce**: two weeks in testing with quiet reports, then \`mode: enforce\`.

Everything else here is generated: do not edit it.

## Look at it

The workflow **MTA-STS monitor** looks every day at what senders see, and keeps one issue: open when something is wrong,
closed when all is well. In [Actions](${repositoryUrl}/actions) it can be run by hand.

**In a public repository GitHub stops it after 60 days without activity**, and says so by mail, as do the next runs of the
other workflows. Switch it on again on [its page](${repositoryUrl}/actions/workflows/mta-sts-monitor.yml), **Enable workflow**.

On a machine with Node 20 or newer:

\`\`\`sh
node dist/cli.mjs verify          # what senders see now
node dist/cli.mjs check           # is a change of policy.yml safe?
node dist/cli.mjs records         # the DNS records
\`\`\`

## Switch it off

Deleting the repository would leave senders with a policy that they may keep for weeks, and a host name that anybody
could claim. Set \`mode: none\` in a pull request and merge it; when the check says that nobody holds an older policy any
more, delete the DNS records \`_mta-sts.${domain}\` and \`${host}\`, and the repository last.

## Update it

The program lies in \`dist/\` and depends on nobody. The monitor's run says when there is a newer version. In a clone,
with GitHub's command line (\`gh\`) signed in:

\`\`\`sh
npx mta-sts-policy@latest update   # checks the release's signature, replaces dist/; commit it in a pull request
\`\`\`

To have Dependabot propose new versions instead, replace \`uses: ./\` in \`.github/workflows/\` with
\`uses: OWNER/mta-sts-policy@COMMIT # vX.Y.Z\`, the commit of a release.
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
    const written = isOwn2 ? contents.reading.policy : null;
    const survey = await surveyOf(written?.domain ?? domain);
    const first = { links: linksOf(url), force: false, host: defaultHost.name };
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
    const text = { ...commitText(change), title: `Set up MTA-STS for ${change.policy.domain}` };
    return {
      detail: { ...detail, files, toKeep: copy.toKeep },
      wanted: { ...text, files, body: setupRequestBody(change) }
    };
  };
}
function linksOf(url) {
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
  const refuse = (...findings) => stopped2(findings, options, local);
  if (notHere !== null) return refuse(finding("setup/not-here", null, { what: notHere }));
  const isOwn2 = local.tree.policy.kind !== "absent" && !isExample(local.findings);
  if (isOwn2 && hasErrors(local.findings)) return refuse(...local.findings);
  const own = isOwn2 ? local.reading.policy?.domain ?? null : null;
  if (own !== null && !isOfExample(local)) return refuse(finding("setup/done-before", null, { domain: own }));
  const written = own ?? options.domain ?? domainOfRepository(repo.name.split("/").at(-1));
  if (written === null)
    return refuse(finding("setup/no-domain", null, { name: repo.name, actions: `${repo.url}/actions` }));
  const repository = await context.repository();
  if (repository === null) return refuse(finding("github/no-token", null, {}));
  const domain = readHostName(written);
  if ("problem" in domain)
    return refuse(finding("domain/not-verifiable", null, { value: written, reason: domain.reason }));
  if (repo.branch === null)
    return refuse(finding("github/no-branch", null, { ref: repo.ref, repository: repo.name }));
  const paths = [...pathsIn(options).map(repo.pathOf), ...textPaths];
  const target = { repository, branch: repo.branch, paths, sleep: context.sleep };
  const draft = draftOn(domain.name, options, repository, context);
  const published = options.commit === "pull-request" ? await proposeFiles(target, draft, "the input `commit` asks for one") : await commitFiles(target, draft);
  return resultOf2(published, local, options, context, target);
}
function isOfExample({ tree }) {
  const ledger = contentAt(tree.generated, ledgerPath);
  return ledger.kind === "text" && looksLikeExampleLedger(ledger.text);
}
async function resultOf2(published, local, options, context, { repository, branch, sleep }) {
  const { repo } = options;
  if (published.kind === "no-branch" || published.kind === "busy")
    return stopped2([problemIn(published, repo)], options, local);
  const { detail } = published;
  if (detail.ready === null) return stopped2(detail.findings, options, detail.contents);
  const pages = await repository.pages();
  const known = { ...unpublished, pages: pages.build };
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
      return end(more, { ...known, commit: published.commit }, plan.id);
    }
    case "proposed": {
      const { number: number2, url } = published.pullRequest;
      const waits = finding("github/pull-request", null, { url });
      const more = [waits, ...keptFindings(detail), ...await tidied(updateBranchOf(branch))];
      const first = `**First of all, merge ${link(`#${number2}`, url)}**, which sets this repository up. If its checks wait, press **Approve workflows to run** there.`;
      return end(more, { ...known, pullRequest: { number: number2, url } }, null, first);
    }
    case "stopped":
      return stopped2(detail.findings, options, detail.contents);
    default: {
      const byHand3 = writtenIn(detail.files);
      const first = `**First of all, bring the change in**: it could not be committed. The summary of the last run in ${link("Actions", `${repo.url}/actions`)} says why, and what to allow; then run it again.`;
      return end([problemIn(published, repo)], { ...known, byHand: byHand3 }, null, first);
    }
  }
}
function keptFindings({ toKeep }) {
  return toKeep.length === 0 ? [] : [finding("setup/kept", null, { paths: toKeep.slice(0, 10).join(", ") })];
}
async function withList(result, pages, { repo }, context, first) {
  const issues = await context.issues();
  if (issues === null) return result;
  const { plan, records, aliases } = result.planned;
  const { domain } = plan.policy;
  const toDo = tasksAtStart(pages, domain, context.now());
  const issue = setupIssue({ domain, toDo, records, aliases, ...first && { first } }, repo.url);
  const findings = await openChecklist(issues, { marker: setupMarker(domain), ...issue });
  return { ...result, findings: [...result.findings, ...findings] };
}
function reported(findings, { ready: ready2, aliases }, { policy, pagesHost }, publication, id) {
  const { change, changes, policyYml } = ready2;
  const { planned: facts, missing } = planned(change, changes, id, pagesHost);
  const result = {
    command: "setup",
    findings: [...findings, ...missing],
    sources: sourcesOf(policy, policyYml),
    planned: facts,
    publication
  };
  return withAliases(result, aliases);
}
function stopped2(findings, { policy }, { reading }) {
  const sources = sourcesOf(policy, reading.text);
  return { command: "setup", findings, sources, planned: null, publication: unpublished };
}

// src/commands/list/fingerprints.ts
function fingerprint(text) {
  const bytes = sha256Bytes(text);
  const word = (at) => (bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3]) >>> 0;
  return { high: word(0), low: word(4) };
}
var firstSize = 1024;
function fingerprints() {
  let table = new Uint32Array(2 * firstSize);
  let count = 0;
  const insert = (high, low) => {
    const mask = table.length / 2 - 1;
    for (let place = low & mask; ; place = place + 1 & mask) {
      const [there, rest] = [table[2 * place], table[2 * place + 1]];
      if (there === high && rest === low) return false;
      if (there !== 0 || rest !== 0) continue;
      table[2 * place] = high;
      table[2 * place + 1] = low;
      return true;
    }
  };
  const grow = () => {
    const old = table;
    table = new Uint32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 2)
      if (old[at] !== 0 || old[at + 1] !== 0) insert(old[at], old[at + 1]);
  };
  return {
    add({ high, low }) {
      const isNew = insert(high, high === 0 && low === 0 ? 1 : low);
      if (isNew) count += 1;
      if (16 * count > 5 * table.length) grow();
      return isNew;
    }
  };
}

// src/commands/list/entries.ts
async function* entriesOf(lines, { shard, known, watch }) {
  let line = 0;
  for await (const written of lines) {
    line += 1;
    const text = written.trim();
    if (text === "" || text.startsWith("#")) continue;
    const read = readHostName(text);
    const mark = fingerprint("name" in read ? read.name : text);
    if (shard !== null && mark.high % shard.count !== shard.index - 1) {
      watch("elsewhere");
    } else if (!known.add(mark)) {
      watch("known");
    } else {
      watch("taken");
      yield "name" in read ? { kind: "domain", line, domain: read.name } : { kind: "no-domain", line, text, reason: read.reason };
    }
  }
}

// src/commands/list/places.ts
async function eachInPlaces(items, work, { atOnce: atOnce2, waiting: waiting2, patience }, timer) {
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
    await until(() => active < atOnce2);
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
    const result = await resultOf3(entry, options, network, context.now());
    each(result);
    counts.done += 1;
    if (exitCode(result) !== 0) counts.failing += 1;
    watch(counts);
  };
  await eachInPlaces(entries, work, { ...usualPlaces, atOnce: options.atOnce }, context.timer);
}
async function resultOf3(entry, { skip: skip2, strict, file }, network, now) {
  if (entry.kind === "no-domain") {
    const { line, text, reason } = entry;
    const findings = [finding("domain/not-verifiable", { file, line }, { value: text, reason })];
    return { ...nothingSeen, domain: text, findings };
  }
  const subject = { domain: entry.domain, published: null, now };
  return verified(await verifyDomain(network, subject, { skip: skip2, watch: () => {
  } }), subject, strict);
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
    throw new NotRead(`${escapeControl(path)} cannot be read: ${reasonOf(error)}.`);
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
    throw error instanceof NotRead ? error : new NotRead(`${name} cannot be read: ${reasonOf(error)}.`);
  }
  return {
    append(text) {
      try {
        writeAll(descriptor, Buffer.from(text));
      } catch (error) {
        throw new NotWritten(
          `The results could not be written to ${name}: ${reasonOf(error)}. Run the same command again to go on.`,
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
  throw new NotWritten(`${name} is not an ordinary file.`);
}
var headBytes = 8192;
var start = '{"command":"verify","ok":';
var head = /^\{"command":"verify","ok":(true|false),"domain":("(?:[^"\\]|\\.)*"),/;
var [lineFeed, brace] = [10, 125];
async function readHeads(path, name, size, each) {
  if (size === 0) return 0;
  let [whole, read, lines, last] = [0, 0, 0, 0];
  let begun = Buffer.alloc(0);
  const take = (part) => {
    if (begun.length < headBytes) begun = Buffer.concat([begun, part.subarray(0, headBytes - begun.length)]);
    last = part.at(-1) ?? last;
  };
  const refuse = () => new NotRead(
    `Line ${lines + 1} of ${name} is not a result of --domains. Name another file; this one was left as it is.`
  );
  for await (const chunk of createReadStream2(path, { end: size - 1 })) {
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

// src/report/list-progress.ts
function listProgress({ lines, skipped, done, failing, total, seconds }) {
  const rate = seconds > 0 ? done / seconds : 0;
  const begun = lines - skipped - done;
  const share = lines > 0 ? (lines - skipped) / lines : 1;
  const left = total === null || rate === 0 ? null : (begun + Math.max(0, total - lines) * share) / rate;
  const counts = `${number(done)} done, ${number(failing)} failing`;
  return `${counts}; ${rate < 10 ? rate.toFixed(1) : number(rate)}/s${left === null ? "" : `, ${duration2(left)} left`}`;
}
function listSummary({ done, failing, skipped, seconds }) {
  const others = skipped === 0 ? "" : ` ${number(skipped)} lines were skipped: done before, repeated, or of another shard.`;
  return `${number(done)} domains looked at in ${duration2(seconds)}, ${number(failing)} of them failing.${others}`;
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
  const started = performance.now();
  let latest = { lines: 0, elsewhere: 0, known: 0, done: 0, failing: 0 };
  const figures = () => ({
    ...latest,
    skipped: latest.elsewhere + latest.known,
    total,
    seconds: (performance.now() - started) / 1e3
  });
  const timer = progress.isShown ? setInterval(() => progress.show(listProgress(figures())), interval) : void 0;
  for (const [name, exitCode2] of Object.entries(signals))
    process.once(name, () => {
      progress.clear();
      const next = results === null ? "With --resume FILE a run can be carried on." : `The same command carries on with ${visible(results)}.`;
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
    ...verifyOptions(read, { owner: null }, null),
    file: read("domains"),
    atOnce: read("at-once") ?? usualPlaces.atOnce,
    shard: read("shard") ?? null,
    known: fingerprints()
  };
  const file = read("resume") ?? null;
  limitHeapGrowth();
  try {
    let worst = 0;
    const write = await writer(file, ({ domain, ok }) => {
      options.known.add(fingerprint(domain));
      if (!ok) worst = 1;
    });
    const watch = await watchList(options.file, file);
    const each = (result) => {
      if (exitCode(result) !== 0) worst = 1;
      write(`${resultJson(result)}
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
    throw new UsageError(
      "--domains takes a list, and neither a DOMAIN nor --wait. See mta-sts verify --help."
    );
  if (values.format !== void 0 && values.format !== "json")
    throw new UsageError("--domains prints a line of JSON for each domain; there is no other format.");
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
      const { considerateNetwork } = await import("./network.mjs");
      return considerateNetwork(await network(brief));
    },
    timer: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    }
  };
}

// src/github/template/release-files.ts
var mayWrite = /^(?:action\.yml|policy\.schema\.json|dist\/[a-z][a-z\d-]{0,60}\.(?:mjs|txt)|\.github\/workflows\/mta-sts(?:-[a-z]{1,30})?\.yml)$/;
var maxFiles = 200;
function readReleaseFiles(text) {
  const value = parsed(text);
  if (typeof value !== "object" || value === null) return "it is not JSON";
  const { version: version2, files } = value;
  if (typeof version2 !== "string" || typeof files !== "object" || files === null)
    return "version or files are missing";
  const entries = Object.entries(files).filter(([path]) => mayWrite.test(path));
  if (entries.length > maxFiles) return "it has too many files";
  if (!entries.every((entry) => typeof entry[1] === "string"))
    return "a file is no text";
  const kept = new Map(entries);
  for (const path of ["action.yml", "dist/action.mjs", "dist/cli.mjs"])
    if (!kept.has(path)) return `${path} is missing`;
  return { version: version2, files: kept };
}
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
function updatesTo({ files }, present) {
  const written = [...files].filter(([path, text]) => present.get(path) !== text);
  const superfluous = [...present.keys()].filter((path) => path.startsWith("dist/") && !files.has(path));
  const isWorkflow = (path) => path.startsWith(".github/");
  const updates = written.map(([path, text]) => ({ path, text }));
  return {
    program: [
      ...updates.filter(({ path }) => !isWorkflow(path)),
      ...superfluous.filter((path) => mayWrite.test(path)).map((path) => ({ path, text: null }))
    ],
    // Those that a copy does not have, it has done without on purpose or never knew.
    workflows: updates.filter(({ path }) => isWorkflow(path))
  };
}

// src/commands/update.ts
async function update(options, context, releases, checks) {
  const missing = ["action.yml", "dist/cli.mjs"].find(
    (path) => context.files.read(path, maxFileSize).kind !== "text"
  );
  if (missing !== void 0) return stopped3(null, finding("update/not-a-copy", null, { missing }));
  const release = await releases.newest();
  if (release === null) return stopped3(null, finding("update/unknown", null, {}));
  const { version: newest, page } = release;
  if (isNewer(version, newest))
    return stopped3(release, finding("update/older", null, { newest, version, page }));
  const fetched = await fetchVerified(release, options, releases, checks);
  if ("code" in fetched) return stopped3(release, fetched);
  const { program, workflows } = updatesTo(fetched, presentFiles(fetched, context, checks));
  const taken = [...program, ...options.workflows ? workflows : []];
  const findings = [
    ...program.length === 0 ? [] : await newFindings(fetched, options, context, checks),
    ...options.workflows || workflows.length === 0 ? [] : [workflowsLeft(newest, workflows)]
  ];
  if (!options.dryRun)
    context.files.write(taken.map(({ path, text }) => ({ ...fileChange(path, text ?? ""), text })));
  return { ...common, findings, release, updated: taken, isWritten: !options.dryRun };
}
var common = { command: "update", sources: /* @__PURE__ */ new Map() };
function stopped3(release, one) {
  return { ...common, findings: [one], release, updated: [], isWritten: false };
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
  if (verified2 !== "verified")
    return finding("update/not-verified", null, { newest, reason: verified2.reason });
  const files = readReleaseFiles(new TextDecoder().decode(file));
  const reason = typeof files === "string" ? files : files.version === newest ? null : "it is another version's";
  return reason === null ? files : finding("update/malformed", null, { newest, version, page, reason });
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
async function newFindings({ version: newest, files }, options, { files: here, now }, { tryCheck }) {
  const before2 = await check({ ...options, base: null }, { files: here, now, dns: async () => null });
  const known = new Set(before2.findings.map(describe).map(keyOf3));
  try {
    const { findings } = JSON.parse(
      await tryCheck(files, ["--policy", options.policy, "--output", options.output])
    );
    return findings.filter((one) => !known.has(keyOf3(one))).slice(0, 20).map(({ code: code2, message: message2 }) => finding("update/finds-more", null, { newest, version, code: code2, message: message2 }));
  } catch (error) {
    return [finding("update/not-judged", null, { newest, reason: error.message })];
  }
}
function keyOf3({ code: code2, message: message2 }) {
  return `${code2} ${message2}`;
}
function workflowsLeft(newest, workflows) {
  const paths = workflows.map(({ path }) => path).join(", ");
  return finding("update/workflows-differ", null, { newest, paths });
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
      const args = [
        "attestation",
        "verify",
        path,
        "--bundle",
        signatures,
        "--repo",
        home2,
        ...workflow,
        ...source
      ];
      const { GITHUB_TOKEN = "", GH_TOKEN = GITHUB_TOKEN } = process.env;
      const ended2 = await run(
        gh,
        args,
        { ...process.env, ...GH_TOKEN !== "" && { GH_TOKEN } },
        workspace
      );
      if (ended2 === "missing") return "missing";
      return ended2.status === 0 ? "verified" : { reason: lastLine(ended2.stderr) };
    }),
    tryCheck: (files, places) => inTemporaryFolder(async (folder) => {
      for (const [path, text] of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const permission = Number(process.versions.node.split(".")[0]) < 24 ? "--experimental-permission" : "--permission";
      const reads = [folder, realpathSync(workspace)].map((one) => `--allow-fs-read=${one}`);
      const check2 = [join(folder, "dist/cli.mjs"), "check", "--offline", "--json", ...places];
      const ended2 = await run(
        process.execPath,
        ["--no-warnings", permission, ...reads, ...check2],
        environment,
        workspace
      );
      if (ended2 === "missing" || ended2.stdout === "") throw new Error("its program does not run here");
      return ended2.stdout;
    })
  };
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
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], timeout: 12e4 });
    const printed = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"])
      child[stream].setEncoding("utf8").on("data", (text) => {
        if (printed[stream].length < maxOutput) printed[stream] += text;
      });
    child.on(
      "error",
      (error) => error.code === "ENOENT" ? resolve("missing") : reject(error)
    );
    child.on("close", (status) => resolve({ status, ...printed }));
  });
}
function lastLine(text) {
  return text.trim().split("\n").at(-1).slice(0, 300) || "it says nothing";
}

// src/entry/cli/update-here.ts
async function updateHere(read, context) {
  const releases = await context.releases();
  if (releases === null || home === null) return stopped3(null, finding("update/no-home", null, {}));
  const own = { dryRun: read("dry-run") ?? false, workflows: read("workflows") ?? false, home };
  const options = { ...policyOptions(read, { owner: null }), ...own };
  return update(options, context, releases, releaseCheck(process.cwd()));
}

// src/judge/dns/octodns-plan.ts
var maxLength = 65536;
var maxDepth = 16;
function readOctodnsPlan(text) {
  if (text.length > maxLength) return { problem: `it has more than ${maxLength} characters` };
  try {
    const plan = JSON.parse(text);
    if (depth(text) > maxDepth) throw new NotAPlan("it is nested too deeply");
    if (asPythonWrites(plan) !== withoutBlanks(text)) throw new NotAPlan("it means more than one thing");
    return { changes: changesOf2(plan) };
  } catch (error) {
    if (error instanceof NotAPlan) return { problem: error.message };
    if (error instanceof SyntaxError) return { problem: "it is not JSON" };
    throw error;
  }
}
var NotAPlan = class extends Error {
};
function depth(text) {
  let [now, most] = [0, 0];
  for (const [bracket] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (bracket === "[" || bracket === "{") now += 1;
    if (bracket === "]" || bracket === "}") now -= 1;
    most = Math.max(most, now);
  }
  return most;
}
function asPythonWrites(value) {
  const escaped2 = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replace(/[\x7f-\uffff]/g, escaped2);
}
function withoutBlanks(text) {
  return text.replace(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g, "$1");
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
  if (sets === void 0) throw new NotAPlan("a change is of a kind that is not known");
  const known = mapping(change, "a change", ["name", "record_type", "type", ...sets]);
  const { name, record_type: type } = known;
  if (typeof name !== "string" || typeof type !== "string")
    throw new NotAPlan("a change has no name or type");
  return {
    name,
    type,
    new: sets.includes("new") ? setOf(known.new, []) : null,
    // What else a provider keeps about a record, such as a comment: it describes what is there, and is not written.
    existing: sets.includes("existing") ? setOf(known.existing, ["octodns"]) : null
  };
}
function setOf(data, more) {
  const { ttl, value, values = [value] } = mapping(data, "a record", ["ttl", "value|values"], more);
  if (typeof ttl !== "number" || !Number.isSafeInteger(ttl) || ttl < 0) throw new NotAPlan("a TTL is wrong");
  if (!isTexts(values)) throw new NotAPlan("the value of a record is not a text");
  return { ttl, values: values.map((text) => text.replaceAll("\\;", ";")) };
}
function isTexts(values) {
  return Array.isArray(values) && values.length > 0 && values.every((one) => typeof one === "string");
}
function mapping(value, what, keys, more = []) {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new NotAPlan(`${what} is not a mapping`);
  const found2 = Object.keys(value);
  const missing = keys?.find((key) => key.split("|").filter((one) => found2.includes(one)).length !== 1);
  if (missing !== void 0) throw new NotAPlan(`${what} has not exactly one ${missing}`);
  const known = keys && [...keys.flatMap((key) => key.split("|")), ...more];
  const unknown2 = known && found2.find((key) => !known.includes(key));
  if (unknown2 !== void 0) throw new NotAPlan(`${what} has "${unknown2}", which is not known`);
  return value;
}

// src/judge/dns/engine-plan.ts
var atMost = 10;
function judgePlan(text, changes) {
  const plan = readOctodnsPlan(text);
  if ("problem" in plan) return [finding("dns/plan-unreadable", null, { problem: plan.problem })];
  const wanted = new Map(changes.map((change) => [keyOf4(placeOf(change)), change]));
  const planned2 = new Map(plan.changes.map((change) => [keyOf4(change), change]));
  const twice = plan.changes.filter((change) => planned2.get(keyOf4(change)) !== change);
  const missing = changes.filter((change) => !planned2.has(keyOf4(placeOf(change))));
  return [
    ...[...planned2].flatMap(([key, change]) => differences(change, wanted.get(key))),
    ...twice.map((change) => differs(`it changes ${inFull(change)} twice`)),
    ...missing.map(({ name, type }) => differs(`it does not set ${name} ${type}`))
  ].slice(0, atMost);
}
function keyOf4({ provider, zone, name, type }) {
  return JSON.stringify([provider, zone, name, type]);
}
function placeOf({ zone, name, type }) {
  return { provider: "dns", zone: `${zone}.`, name: nameBelow(zone, name), type };
}
function differences(planned2, wanted) {
  const what = inFull(planned2);
  if (wanted === void 0) return [differs(`it changes ${what} by "${planned2.provider}"`)];
  if (planned2.new === null) return [differs(`it deletes ${what}`)];
  if (planned2.existing === null && wanted.from.length > 0) {
    return [finding("dns/other-zone", null, { name: wanted.name })];
  }
  const { ttl } = planned2.new;
  return [
    ...ttl === wanted.ttl ? [] : [differs(`it gives ${what} a TTL of ${ttl} instead of ${wanted.ttl}`)],
    ...hasValues(planned2.new, [wanted.to], wanted) ? [] : [differs(`it gives ${what} ${shown(planned2.new)}`)],
    ...hasValues(planned2.existing, textsBefore(wanted), wanted) ? [] : [
      differs(
        `before it, ${what} is ${shown(planned2.existing)} there, which its name servers do not show`
      )
    ]
  ];
}
function hasValues(set, values, { type }) {
  const written = values.map((value) => type === "CNAME" ? `${value}.` : value);
  return JSON.stringify([...set?.values ?? []].sort()) === JSON.stringify(written.sort());
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
  right: "DNS is right",
  ready: "DNS is about to be set",
  waiting: "DNS waits",
  refused: "❌ DNS stays as it is"
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
    provider === null || states.length === 0 ? "" : `The records are kept by ${code(provider.name)}${at}.`,
    rows.length === 0 ? "" : markdownTable(["", "Record", "Type", ""], rows),
    findings.length === 0 ? "" : `### Why, and what to do

${findingsList(findings)}`
  ]);
}

// src/report/verify-summary.ts
var icons3 = { ok: "✅ ok", warn: "⚠️ warn", fail: "❌ fail", unknown: "❔ unknown" };
async function verificationSummary(result, repository) {
  const { domain, checks, findings, cached, toSet, toDo } = result;
  const problems = findings.filter(({ severity }) => severity !== "notice");
  const news = findings.filter(({ code: code2 }) => code2 === "monitor/newer-version");
  const rows = checks.map((check2) => [
    icons3[statusOf(check2)],
    check2.name,
    code(check2.target),
    escapeMarkdown(detailOf(check2)) || " "
  ]);
  return summaryText([
    checks.length === 0 ? "## ❌ Nothing could be verified" : `## ${code(displayName(domain))} as senders see it`,
    issuePart(result),
    rows.length === 0 ? "" : markdownTable(["", "Check", "Of", ""], rows),
    toSet.length === 0 ? "" : `### ${whenToSet(result)}

${await recordsTable(toSet, domain)}`,
    problems.length === 0 ? "" : `### What is wrong, and what to do

${findingsList(problems)}`,
    toDo.length === 0 ? "" : `### What is to be done

${toDoList(result, repository)}`,
    sendersPart(cached),
    news.length === 0 ? "" : `### There is a newer version

${findingsList(news)}`
  ]);
}
function sendersPart(cached) {
  if (cached.length === 0) return "";
  const title = "What senders hold, and until when";
  const picture = cachedPart(cached, null);
  return cached.length > 1 ? `### ${title}

${picture}` : details(title, picture);
}
function issuePart(result) {
  const sync = result.command === "monitor" ? result.issue : null;
  if (sync === null || sync.action === "failed" || sync.issue === null) return "";
  const { number: number2, url } = sync.issue;
  return `Issue ${link(`#${number2}`, url)}: ${sync.action === "none" ? "nothing new" : sync.action}.`;
}
export {
  askWithAlias,
  dns,
  dnsSummary,
  init,
  inspect,
  judgePlan,
  maxInspectedSize,
  monitor,
  nsupdateScript,
  observeAliases,
  publish2 as publish,
  readBranch,
  repositoryFiles,
  seeDomain,
  setup,
  subjectOf,
  tickChecklist,
  updateHere,
  verificationSummary,
  verify,
  verifyEach,
  withAliases,
  withDnsPreview
};
