import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
import {
  NotWritten,
  UsageError,
  admits,
  aliasCode,
  aliasIn,
  announcementIn,
  buildResult,
  cachedPart,
  cachedPolicies,
  candidates,
  changeOf,
  changesTo,
  characterStrings,
  check,
  checkNames,
  cnamePath,
  code,
  contentAt,
  contentOfBytes,
  currentEntry,
  defaultHost,
  describe,
  describeCharacter,
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
  foreignIn,
  hasErrors,
  home,
  isExample,
  isForeignCname,
  isInZone,
  isMapping,
  isNewPolicy,
  isNewer,
  isUnknown,
  judge,
  judgeAge,
  knownMxMistakes,
  ledgerOf,
  ledgerPath,
  link,
  looksLikeExampleLedger,
  makePlan,
  markdownTable,
  maxPolicyFileSize,
  minuteOf,
  modes,
  nameBelow,
  namesIn,
  nearest,
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
  presetNamed,
  print,
  propose,
  proposeOn,
  proposedHost,
  providersOf,
  publicSuffixes,
  publish,
  readContents,
  readHostName,
  readMxPattern,
  readRecord,
  readRecords,
  readSettings,
  readyToBuild,
  reasonOf,
  recordCode,
  recordsOf,
  recordsTable,
  registrableDomain,
  renderPolicyFile,
  reportAddressProblem,
  reportAddresses,
  repositoryGrammar,
  resultJson,
  sameAddresses,
  secondsOf,
  servedDomains,
  sha256,
  sourcesOf,
  statusOf,
  strictly,
  stsKind,
  stsName,
  summaryText,
  textOf,
  timeOfPlan,
  timestampOf,
  tlsRptKind,
  tlsRptName,
  toDoOf,
  treeOf,
  treeOn,
  unpublished,
  verifyOptions,
  version,
  wantedRecord,
  wayOut,
  whenToSet,
  withHosting,
  withOurLineEnds,
  withOwner,
  withPage,
  withoutRepetitions,
  writeChanges
} from "./shared.mjs";

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
  const [seen2, wanted] = [readRecords(values, kind), readRecords([record.value], kind)];
  const isClean = values.length === 1 && seen2.problems.length === 0;
  return isClean && seen2.value === wanted.value;
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
      return JSON.stringify([...view.values].sort());
    case "alias":
      return `alias ${view.target}`;
    default:
      return type === "TXT" ? "no text" : view.kind;
  }
}
function isDone(view, record) {
  if (record.type === "CNAME") return view.kind === "alias" && view.target === record.value;
  return view.kind === "texts" && isRight(view.values, record);
}
function isOwn(view, record) {
  if (view.kind === "nothing" || view.kind === "no-text" || view.isWildcard) return true;
  const { version: version2 } = kindOf(record);
  return record.type === "TXT" && view.kind === "texts" && view.values.length === 1 && view.values[0].startsWith(version2);
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
  if (sight.view.kind === "texts" && isRight(sight.view.values, record)) return right(record);
  const view = atTheName(sight.view);
  if (view.kind === "alias")
    return refused(record, finding("dns/elsewhere", null, { name: record.name, target: view.target }));
  const values = view.kind === "texts" ? view.values : [];
  const reason = objection(values, record, situation);
  if (reason !== null) return refused(record, reason);
  const early = kindOf(record) === stsKind ? tooEarly(record, situation.served) : null;
  if (early !== null) return waiting(record, early);
  const ttl = view.kind === "texts" ? view.ttl : record.ttl;
  return ready(record, { name: record.name, type: record.type, ttl, zone, from: values, to: record.value });
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
    default:
      return finding("dns/not-live", null, { name });
  }
}
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
    ({ view: view2 }) => view2.kind === "texts" && view2.values.every((text) => text.startsWith(stsKind.version))
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
function zoneOf({ seen: seen2 }, name) {
  const found2 = seen2.get(name);
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

// src/verify/look/name-servers.ts
async function zoneServers({ dns: dns2 }, name, most) {
  for (let zone = name; zone.includes("."); zone = zone.slice(zone.indexOf(".") + 1)) {
    const answer = await dns2.ask(zone, "NS");
    if (answer.kind === "unknown" && !(zone === name && await isAlias(dns2, name)))
      return { reason: answer.reason };
    if (answer.kind === "records" && answer.aliases.length === 0)
      return { zone, servers: [...answer.records].sort().slice(0, most) };
  }
  return { reason: "no zone of its name has name servers" };
}
async function isAlias(dns2, name) {
  const answer = await dns2.ask(name, "CNAME");
  return answer.kind === "records" && answer.aliases.length === 0;
}
async function addressOf({ dns: dns2, mayConnect }, server) {
  for (const type of ["A", "AAAA"]) {
    const answer = await dns2.ask(server, type);
    const address = answer.kind === "records" ? answer.records.find(mayConnect) : void 0;
    if (address !== void 0) return address;
  }
  return null;
}

// src/verify/look/name.ts
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
    return JSON.stringify([...view.values].sort()) === JSON.stringify([...other.values].sort());
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

// src/commands/dns-preview.ts
async function withDnsPreview(result, context) {
  if (result.planned === null) return result;
  const { policy, id } = result.planned.plan;
  const network = await context.network(true);
  const records = recordsOf(policy, id, null).records.filter(({ type }) => type === "TXT");
  const seen2 = await observeNames(
    network,
    records.map(({ name }) => name)
  );
  const situation = { seen: seen2, ledger: emptyLedger, isAsked: true, ownsPolicyHost: null };
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
    from.map((value) => `prereq yxrrset ${owner} IN ${type} ${rdata(type, value)}`)
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
  if (type === "CNAME") return `${value}.`;
  return characterStrings(value).map((text) => `"${escaped(text)}"`).join(" ");
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

// src/verify/dns/unfinished.ts
function parseUnfinished(text) {
  let value;
  try {
    value = JSON.parse(text ?? "null");
  } catch {
    return null;
  }
  if (!isMapping(value)) return null;
  const { id, since } = value;
  if (typeof id !== "string") return null;
  return { id, since: typeof since === "number" && Number.isSafeInteger(since) ? since : null };
}
function unfinished(id, served) {
  return { id, since: served.kind === "caches" || served.kind === "settled" ? served.since : null };
}
function renderUnfinished(unfinished2) {
  return `${JSON.stringify(unfinished2)}
`;
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
async function observePolicyFile(network, dns2) {
  const [first, ...others] = addressesToAsk(network, dns2);
  if (first === void 0) return [];
  if (network.brief) return fetchAll(network, dns2, [{ address: first }]);
  return fetchAll(network, dns2, [
    { address: first, userAgents: Object.values(clients) },
    ...others.map((address) => ({ address })),
    { address: first, tls: "TLSv1.2" },
    { address: first, tls: "TLSv1.3" }
  ]);
}
async function observeServed(network, dns2) {
  const requests = addressesToAsk(network, dns2).map((address) => ({ address }));
  return fetchAll(network, dns2, requests);
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
var codes = {
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
  const judged = isPages2 ? [finding("https/pages-certificate", null, { host })] : judgeCertificate(certificate, { host, address, codes, now });
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
  const isMissing = (version2) => fetches.some(
    ({ tls, result }) => tls === version2 && result.kind === "failed" && result.failure === "tls"
  );
  return [
    ...isMissing("TLSv1.2") ? [finding("https/without-older-tls", null, {})] : [],
    ...isMissing("TLSv1.3") ? [finding("https/without-newer-tls", null, {})] : []
  ];
}

// src/sts/inspect-mx.ts
function inspectMx(lines, mode, start) {
  if (lines.length === 0) {
    return {
      value: [],
      findings: [finding(mode === "none" ? "policy-file/none-without-mx" : "policy-file/no-mx", start, {})]
    };
  }
  const judged = lines.map(judge3);
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
function judge3({ value, valuePlace: place }) {
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
  if ("problem" in read) {
    const reason2 = "reason" in read ? read.reason : uselessBecause[read.problem];
    return { pattern: null, findings: [finding("policy-file/mx-never-matches", place, { value, reason: reason2 })] };
  }
  const { pattern } = read;
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
function inspectWholeFile(text, start) {
  if (/^[ \t\r\n\ufeff]*$/.test(text)) return [finding("policy-file/empty", start, {})];
  const content = text.replace(/^\u{feff}/u, "");
  const lookalike = knownLookalikes.find(([pattern]) => pattern.test(content));
  if (lookalike !== void 0) {
    const [, what, instead] = lookalike;
    return [finding("policy-file/something-else", start, { what, instead })];
  }
  return content === text ? [] : [finding("policy-file/byte-order-mark", start, {})];
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
  const notATerm = objections.find(([pattern]) => pattern.test(text));
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
    const start = /[ \t]#/.exec(value)?.index;
    return start === void 0 ? [] : [finding("policy-file/inline-comment", valuePlace, { comment: value.slice(start + 1) })];
  }
  if (value === "") return [finding("policy-file/empty-value", valuePlace, { key })];
  return value.includes("	") ? [finding("policy-file/control-character", valuePlace, {})] : [];
}
function blanksAtStart(text) {
  let start = 0;
  while (text[start] === " " || text[start] === "	") start += 1;
  return start;
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
  [/^[^:]*$/, "policy-file/no-colon"]
];

// src/sts/inspect-policy-file.ts
function inspectPolicyFile(text, path) {
  const start = { file: path, line: 1, column: 1 };
  const whole = inspectWholeFile(text, start);
  if (hasErrors(whole)) return { policy: null, findings: whole };
  const size = new TextEncoder().encode(text).length;
  const lines = splitLines(text.replace(/^\u{feff}/u, ""), path);
  const read = lines.map(readTerm);
  const terms = read.flatMap(({ term }) => term === null ? [] : [term]);
  const { policy, findings } = readTerms(terms, start);
  const all = [
    ...whole,
    ...size > maxPolicyFileSize ? [finding("policy-file/too-large", start, { size })] : [],
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
  const text = textOf2(first.body);
  const { policy, findings } = inspectPolicyFile(text, target);
  const differences2 = subject.published === null ? compareAmongThemselves(bodies) : compare(bodies, subject.published);
  const seen2 = policy === null ? "" : `${policy.mode}, ${policy.mx.length} mx, max_age ${policy.max_age}`;
  return {
    check: {
      name: "policy",
      target,
      seen: seen2,
      findings: [...differences2, ...subject.published?.aged ?? [], ...findings]
    },
    policy,
    text,
    isPublished: subject.published !== null && differences2.length === 0
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
function compare(bodies, { text, entry, ledger }) {
  const others = bodies.filter(({ body }) => !isSame2(body, text));
  const [other] = others;
  if (other === void 0) return [];
  if (others.length < bodies.length)
    return [finding("served/partly", null, { addresses: placesOf(others, bodies) })];
  const served = textOf2(other.body);
  const digest = sha256(withOurLineEnds(served));
  const older = ledger.published.find((one) => one.sha256 === digest);
  return [
    older === void 0 ? finding("served/differs", null, firstDifference(served, text)) : finding("served/old", null, { id: older.id, published: entry.id })
  ];
}
function isSame2(body, text) {
  return withOurLineEnds(textOf2(body)) === withOurLineEnds(text);
}
function textOf2(body) {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
}
function firstDifference(served, published) {
  const lines = { served: served.split(/\r?\n/), published: published.split(/\r?\n/) };
  const index = lines.published.findIndex((line, number2) => line !== lines.served[number2]);
  const number = index < 0 ? lines.published.length : index;
  return { number: number + 1, served: lines.served[number] ?? "", published: lines.published[number] ?? "" };
}

// src/verify/live.ts
function liveStatus(fetches, subject) {
  const { policy, check: check2, isPublished } = checkPolicy(fetches, policyHost(subject.domain), subject);
  if (fetches.length === 0 || subject.published === null) return "blocked";
  if (isPublished && fetches.every(isServed)) return "live";
  if (policy !== null || check2.findings.some(({ code: code2 }) => code2 === "served/differs")) return "old";
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

// src/verify/look/addresses.ts
async function observeAddresses(dns2, host) {
  const [ipv4, ipv6] = await Promise.all([dns2.ask(host, "A"), dns2.ask(host, "AAAA")]);
  return { ipv4, ipv6 };
}
async function observeSomeAddress(dns2, host) {
  const ipv4 = await dns2.ask(host, "A");
  return { ipv4, ipv6: ipv4.kind === "records" ? notAsked : await dns2.ask(host, "AAAA") };
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
async function relevantCaa({ dns: dns2 }, host) {
  for (let name = host; name.includes("."); name = name.slice(name.indexOf(".") + 1)) {
    const answer = await dns2.ask(name, "CAA");
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

// src/verify/wait.ts
var pace = 15;
async function untilServed(network, subject, { atMost: atMost2, sleep, log, now, skipsSetup, waitsForCaches, seenSince }) {
  if (subject.published === null) return { kind: "nothing-published" };
  const end = now() + atMost2;
  const isFirst = subject.published.ledger.published.length === 1;
  const needsNoCaches = isFirst || await dnsHasId(network, subject);
  let since = seenSince;
  let logged = "";
  for (; ; ) {
    const fetches = await fetchServed(network, subject);
    const state = fetches === null ? "nothing" : liveStatus(fetches, subject);
    if (state === "blocked" && skipsSetup) return { kind: "setup" };
    const { age, maxAge } = cacheAge(fetches ?? []);
    since = state === "live" ? Math.min(since ?? now(), now() - age) : null;
    const until = since === null ? null : needsNoCaches ? now() : since + maxAge;
    if (since !== null && until !== null) {
      if (now() >= until) return { kind: "settled", since };
      if (!waitsForCaches || now() >= end) return { kind: "caches", since, until };
    }
    if (now() >= end) return { kind: "not-yet" };
    const line = waitingFor[until === null ? state : "live"];
    if (line !== logged) log(line);
    logged = line;
    const rest = Math.min(pace, end - now(), until === null ? pace : until - now());
    await sleep(Math.max(1, rest) * 1e3);
  }
}
function servedFindings(served, { domain, published }, { atMost: atMost2, waitsForCaches }) {
  const record = published?.policy.alias ?? "_mta-sts";
  const notYet = () => [finding("live/not-yet", null, { time: lasting(atMost2), record })];
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
  live: "The policy is served. Waiting until no cache can hold the one before it …",
  old: "Waiting for the policy that was published: another one is still served …",
  nothing: "Waiting for the policy to be served …",
  blocked: "Waiting for the policy to be served: the policy host cannot be reached yet …"
};
async function fetchServed(network, { domain }) {
  const host = await observePolicyHost({ ...network, brief: true }, policyHost(domain));
  const isUnsure = host.ipv4.kind === "unknown" || host.ipv6.kind === "unknown";
  if (isUnsure && addressesOf(host).length === 0) return null;
  return observeServed({ ...network, brief: false }, host);
}
async function dnsHasId({ dns: dns2 }, { domain, published }) {
  const answer = await dns2.ask(`_mta-sts.${domain}`, "TXT");
  const [record = "", ...others] = answer.kind === "records" ? candidates(answer.records, stsKind) : [];
  const reading = readRecord(record, stsKind);
  return others.length === 0 && reading.problem === null && reading.value === published?.entry.id;
}

// src/commands/unfinished.ts
var maxSize = 4096;
function loadUnfinished(files, path) {
  const content = files.read(path, maxSize);
  if (content.kind === "absent") return null;
  const text = content.kind === "text" ? content.text.trim() : null;
  const left = parseUnfinished(text);
  if (left === null && text !== "null" && text !== "")
    throw new NotWritten(`${path} is not a state file of \`dns\`, so it was left as it is.`);
  return left;
}
function keepUnfinished(files, path, left) {
  loadUnfinished(files, path);
  files.write([fileChange(path, renderUnfinished(left))]);
}

// src/github/sync-issue.ts
async function syncIssue(issues, wanted) {
  const found2 = await issues.find(wanted.marker);
  if (found2 === "disabled")
    return wanted.open === null ? noSync : { action: "failed", finding: finding("github/issues-disabled", null, {}) };
  return wanted.open === null ? close(issues, found2, wanted) : report(issues, found2, wanted.open, wanted.labels);
}
var noSync = { action: "none", issue: null };
async function report(issues, found2, text, labels) {
  if (found2 === null) {
    const opened = await issues.open(text, labels);
    return opened.ok ? { action: "opened", issue: opened.value } : refused2(opened);
  }
  if (isSame3(found2, text)) return { action: "none", issue: found2 };
  const edited = await issues.edit(found2.id, text);
  if (!edited.ok) return refused2(edited);
  if (found2.isOpen) return { action: "edited", issue: found2 };
  const reopened = await issues.reopen(found2.id);
  return reopened.ok ? { action: "reopened", issue: found2 } : refused2(reopened);
}
async function close(issues, found2, { closed }) {
  if (found2 === null) return noSync;
  if (!isSame3(found2, closed)) {
    const edited = await issues.edit(found2.id, closed);
    if (!edited.ok) return refused2(edited);
  }
  if (!found2.isOpen) return { action: "none", issue: found2 };
  const done = await issues.close(found2.id, closed.comment);
  return done.ok ? { action: "closed", issue: found2 } : refused2(done);
}
function isSame3(issue, { title, body }) {
  return issue.title === title && isSameBody(issue.body, body);
}
function isSameBody(left, right2) {
  const lines = (text) => text.replace(/\r\n/g, "\n").trim();
  return lines(left) === lines(right2);
}
function refused2(outcome) {
  const answer = outcome.ok ? "" : outcome.message;
  return { action: "failed", finding: finding("github/issues-forbidden", null, { answer }) };
}

// src/github/checklist.ts
function renderChecklist(items) {
  return items.map(({ id, text, isDone: isDone2 }) => {
    const comment2 = `<!-- task:${id}${isDone2 === null ? " unknown" : ""} -->`;
    return `- [${isDone2 ? "x" : " "}] ${text} ${comment2}`;
  }).join("\n");
}
function ticksIn(body) {
  const items = body.matchAll(/^[ \t]*[-*+] \[([ xX])\].*<!-- task:([a-z-]+)( unknown)? -->/gm);
  return new Map(
    [...items].map(([, box, id, unknown3]) => [id, box === " " ? unknown3 ? null : false : true])
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
function updateChecklist(issues, marker, update2) {
  return noticeUnlessKept(async () => {
    const found2 = await issues.find(marker);
    if (found2 === null || found2 === "disabled" || !found2.isOpen) return null;
    const { open, closed, isComplete: isComplete2 } = update2(ticksIn(found2.body));
    const { title, body } = isComplete2 ? closed : open;
    if (!isComplete2 && isSameBody(found2.body, body)) return null;
    const edited = await issues.edit(found2.id, { title, body });
    const ended2 = edited.ok && isComplete2 ? await issues.close(found2.id, closed.comment) : edited;
    return ended2.ok ? null : ended2.message;
  });
}
async function noticeUnlessKept(keep) {
  const reason = await keep().catch((error) => error.message);
  return reason === null ? [] : [finding("setup/no-issue", null, { reason })];
}

// src/report/to-do-list.ts
var instructions = {
  pages: (_, { url }) => `Switch on GitHub Pages: ${link("Settings → Pages", `${url}/settings/pages`)}, **Source: GitHub Actions**; then run the workflow **MTA-STS policy** again in ${link("Actions", `${url}/actions`)}`,
  "custom-domain": (domain, { url }) => `Set the custom domain ${code(policyHost(domain))} in ${link("Settings → Pages", `${url}/settings/pages`)}, before any DNS record points there`,
  "verified-domain": (domain) => `Verify ${code(domain)} as yours in ${link("your account's Pages settings", "https://github.com/settings/pages")} (for an organisation: in its settings), so that nobody else can claim the host`,
  "host-record": (domain) => `Set the DNS record of ${code(policyHost(domain))}`,
  certificate: () => "Wait for the certificate (GitHub makes one by itself, within an hour)",
  https: (_, { url }) => `Tick **Enforce HTTPS** in ${link("Settings → Pages", `${url}/settings/pages`)}`,
  policy: (domain) => {
    const policyUrl = `https://${policyHost(domain)}/${policyFilePath}`;
    return `The policy is live at ${link(code(policyUrl), policyUrl)}`;
  },
  "tls-rpt": (domain) => `Set the TXT record ${code(`_smtp._tls.${domain}`)}, so that senders report failures`,
  txt: (domain, _, alias) => alias === null ? `Set the TXT record ${code(stsName(domain))}, last of all, when the policy is live` : `Set the CNAME record ${code(stsName(domain))}, once, and last of all, when the policy is live, the TXT record ${code(alias)} that it leads to`,
  mx: () => "Every mail server of the domain is admitted by the policy",
  "dns-credential": (_, { url }) => `Give the workflow the credential for DNS, once: in ${link("Settings → Environments", `${url}/settings/environments`)} an environment ${code("dns")}, for the default branch only, with the secret ${code("DNS_TOKEN")}. With a wait timer of 11 minutes it sets each new id by itself at once; without one, within a day`,
  "required-check": (_, { url }) => `Protect the branch, so that nobody merges what the check refuses: ${link("Settings → Rules → New branch ruleset", `${url}/settings/rules/new?target=branch`)}, for the default branch, tick **Require a pull request before merging** and **Require status checks to pass** with the check \`check\`. From then on the generated files come as a pull request too, which ${link("Settings → Actions", `${url}/settings/actions`)} has to allow`
};
function unknown2(task) {
  return task === "required-check" || task === "dns-credential" ? " *(nobody looks, so tick it yourself)*" : " *(GitHub does not say)*";
}
function removal(owner, aliases) {
  const alias = aliases.find(({ name }) => name === owner);
  return alias === void 0 ? "" : `; right before, delete the CNAME ${aliasCode(alias)}`;
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
      text: `${instructions[task](domain, repository, alias)}${done === true ? "" : removal(owners[task], aliases)}${done === null ? unknown2(task) : ""}`,
      isDone: done
    }))
  );
}

// src/report/setup-issue.ts
function setupMarker(domain) {
  return `<!-- mta-sts-policy setup ${domain} -->`;
}
function setupIssue({ domain, toDo: toDo2, records, aliases, first }, repositoryUrl) {
  const name = displayName(domain);
  const marker = setupMarker(domain);
  const title = `Finish setting up MTA-STS for ${name}`;
  const rows = records.map(({ name: owner, type, value }) => [code(owner), type, code(value)]);
  const reports = `_smtp._tls.${domain}`;
  const policyYml = link("policy.yml", `${repositoryUrl}/blob/HEAD/policy.yml`);
  const withoutReports = `There is no value for ${code(reports)} yet: name a mailbox for the reports in ${policyYml}, under \`tls_rpt\`, and merge that.`;
  const body = [
    marker,
    ...first === void 0 ? [] : [first],
    `What only you can do, in this order. Later runs tick what they find done, and close this issue when all is.`,
    toDoList({ toDo: toDo2, domain, wanted: records, aliases }, { url: repositoryUrl }),
    `The DNS records:

${markdownTable(["Name", "Type", "Value"], rows)}`,
    ...records.some(({ name: owner }) => owner === reports) ? [] : [withoutReports],
    `Every day the workflow **MTA-STS monitor** looks at what senders see. In a public repository GitHub stops such schedules after 60 days without activity, and says so by mail: ${link("switch it on again", `${repositoryUrl}/actions/workflows/mta-sts-monitor.yml`)} then.`,
    `The id in ${code(aliasIn(records, domain) ?? stsName(domain))} may change before it is set: take it from the last run of the workflow **MTA-STS policy**.`
  ];
  const comment2 = `${name} is set up: senders see its policy.`;
  const done = { toDo: toDo2, domain, wanted: records, aliases: [] };
  return {
    open: { title, body: body.join("\n\n") },
    closed: {
      title,
      body: [marker, comment2, toDoList(done, { url: repositoryUrl })].join("\n\n"),
      comment: comment2
    }
  };
}
function checklistOf({ domain, toDo: toDo2, records, aliases }, ticks, repositoryUrl) {
  const merged = toDo2.map((one) => ({ ...one, done: one.done ?? ticks.get(one.task) ?? null }));
  const issue = setupIssue({ domain, toDo: merged, records, aliases }, repositoryUrl);
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
function hintFor(text, kind) {
  const shown2 = text.slice(0, maxLength);
  const known = mistakes(kind).find(([pattern]) => pattern.test(shown2));
  if (known !== void 0) return ` ${known[1]}`;
  const foreign = foreignIn(shown2);
  if (foreign === null) return "";
  const { character, instead } = describeCharacter(foreign);
  return ` The value has ${character}. ${instead}`;
}
var maxLength = 1e3;
function hintForOthers(texts, kind) {
  const [other, name] = kind === stsKind ? [tlsRptKind, "_smtp._tls"] : [stsKind, "_mta-sts"];
  return texts.some((text) => text.startsWith(other.version)) ? ` What stands there belongs at ${name}: move it.` : "";
}
function mistakes({ version: version2, required }) {
  const other = required === "id" ? "rua" : "id";
  return [
    [
      /\\;/,
      "Take away the backslash before the semicolon: octoDNS (`escaped_semicolons`), PowerDNS and some DNS panels want one, and here it has become part of the value."
    ],
    [new RegExp(`^${version2}[ \\t]+\\w+=`), `Write the missing semicolon: ${version2}; ${required}=…`],
    [/^\s*version\s*=/i, `Write ${version2}, not version=.`],
    [
      new RegExp(`^(?!${version2})${anyCase(version2.slice(0, -2))}[Vv]?\\d*\\b|^${version2}\\d`),
      `Write the version as ${version2}.`
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
function countOf(text, { required }) {
  return text.split(";").filter((field) => field.trimStart().startsWith(`${required}=`)).length;
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
  return alias === null ? "" : ` A CNAME record there leads to ${alias.alias}: delete it first.`;
}
function findingOf({ problem: problem2, ...args }, check2, common2) {
  const code2 = recordCode(check2, problem2);
  return finding(code2, null, { ...common2, ...args });
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
  return answer.kind === "records" ? answer.records.map(asText) : [];
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
  return answer.kind === "records" ? [...answer.records].sort().join("\n") : "";
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
var codes2 = /* @__PURE__ */ new Set([
  "txt/alias-missing",
  ...Object.values(elsewhere).flatMap((one) => Object.values(one))
]);
function leadsToAlias(check2) {
  return statusOf(check2) !== "unknown" && !check2.findings.some(({ code: code2 }) => codes2.has(code2));
}
function checkAliased(observation, alias, published, checkThere) {
  const { name, answer } = observation;
  if (answer.kind === "unknown") return checkThere(observation);
  const isLed = leads(answer, alias);
  const found2 = isLed ? answer : answerOfServers(observation, alias);
  if (found2 === null)
    return {
      name: "txt",
      target: name,
      seen: "",
      findings: [missing(observation, answer, alias, published)]
    };
  const there = observedAt(alias, found2, observation);
  const check2 = checkThere(isLed ? there : { ...there, servers: [], misplaced: [] });
  return {
    ...check2,
    target: name,
    seen: check2.seen && `${check2.seen}, alias of ${alias}`,
    findings: [...check2.findings, ...isLed ? [] : [finding("txt/resolver-behind", null, { name })]]
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
function missing({ name, misplaced: [found2] }, answer, alias, published) {
  const wanted = (owner) => wantedRecord({ published }, owner, "");
  const args = { name, alias, cname: wanted(name), record: wanted(alias), domain: published.policy.domain };
  const { value: id } = readRecords(textsOf(answer), stsKind);
  const target = answer.aliases.at(-1);
  if (id === null) {
    const leadsTo = target === void 0 ? "" : ` It leads to ${target}.`;
    const isAt = found2 === void 0 ? "" : ` There is a record at ${found2}, where no sender looks.`;
    return finding("txt/alias-missing", null, { ...args, hint: `${leadsTo}${isAt}` });
  }
  const kind = id === published.entry.id ? "right" : "other";
  const known = { ...args, id, published: published.entry.id };
  return target === void 0 ? finding(elsewhere[kind].own, null, known) : finding(elsewhere[kind].alias, null, { ...known, target });
}

// src/report/verified.ts
function verified({ checks, served }, subject, strict, live = []) {
  const { domain, published, now } = subject;
  const judged = strict ? checks.map((check2) => ({ ...check2, findings: strictly(check2.findings) })) : checks;
  const isServed2 = live.some(({ code: code2 }) => code2 === "live/settled" || code2 === "live/caches") && served?.isPublished !== false;
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
    toSet: isServed2 ? (published?.records ?? []).filter((record) => !isRight2(record, subject, judged)) : []
  };
}
function isRight2(record, { domain, published }, checks) {
  if (record.name === policyHost(domain)) return true;
  const isAnnouncement = record === announcementIn(published?.records ?? []);
  const target = isAnnouncement ? stsName(domain) : record.name;
  const isGood = record.type === "CNAME" ? leadsToAlias : (check2) => statusOf(check2) === "ok";
  return checks.some((check2) => check2.target === target && isGood(check2));
}
var nothingSeen = {
  command: "verify",
  checks: [],
  cached: [],
  policy: null,
  sources: /* @__PURE__ */ new Map(),
  toSet: [],
  wanted: [],
  engine: null,
  aliases: [],
  toDo: []
};

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
    ({ name, findings }) => name === "txt" && findings.every((one) => one.severity !== "error" || isNext(one))
  );
  const soften = (one) => one.severity === "error" && (!takePart || isNext(one)) ? { ...one, severity: "warning" } : one;
  return checks.map((check2) => ({ ...check2, findings: check2.findings.map(soften) }));
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
function toDo(pages, checks, subject) {
  const host = policyHost(subject.domain);
  const isGood = (name) => {
    const found2 = checks.filter((check2) => check2.name === name).map(statusOf);
    if (found2.length === 0 || found2.includes("unknown")) return found2.includes("fail") ? false : null;
    return !found2.includes("fail");
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
    "tls-rpt": checks.some(
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
      ...judgeAlias2(observation, subject),
      ...judgeCaa(observation, subject)
    ]
  };
}
function absence(observation, subject) {
  const { host, ipv4, ipv6 } = observation;
  const unknown3 = [ipv4, ipv6].find((answer) => answer.kind === "unknown");
  if (unknown3?.kind === "unknown")
    return finding("host/not-looked-up", null, { host, reason: unknown3.reason });
  const alias = aliasOf(observation);
  const record = wantedRecord(subject, host, "a CNAME, or A and AAAA");
  return alias === null ? finding("host/no-address", null, { host, record }) : finding("host/dangling-alias", null, { host, alias, record });
}
function privateAddresses(host, addresses, mayConnect) {
  const address = addresses.find((one) => !mayConnect(one));
  return address === void 0 ? [] : [finding("host/private-address", null, { host, address })];
}
function judgeAlias2(observation, subject) {
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

// src/verify/look/mail-server.ts
async function observeMailServer(network, host, withStartTls) {
  const { dns: dns2, smtp, mayConnect, brief } = network;
  const { ipv4, ipv6 } = await (brief ? observeSomeAddress : observeAddresses)(dns2, host);
  const addresses = [ipv4, ipv6].flatMap(
    (answer) => answer.kind === "records" ? answer.records.filter(mayConnect).slice(0, 1) : []
  );
  const probes = withStartTls ? await Promise.all(
    addresses.map(async (address) => ({ address, result: await smtp.probeStartTls({ host, address }) }))
  ) : [];
  return { host, ipv4, ipv6, probes };
}

// src/verify/look/aliases.ts
async function observeAliases(dns2, domain) {
  const names = [`_mta-sts.${domain}`, `_smtp._tls.${domain}`];
  const seen2 = await Promise.all(names.map((name) => askWithAlias(dns2, name)));
  return seen2.flatMap(({ alias }) => alias ?? []);
}
async function askWithAlias(dns2, name) {
  const answer = await dns2.ask(name, "TXT");
  if (answer.kind === "unknown") return { answer, alias: null };
  const [alias, ...others] = answer.aliases;
  if (alias === void 0 || !await standsAlone(dns2, name, alias)) return { answer, alias: null };
  const texts = answer.kind === "records" ? answer.records : [];
  return { answer, alias: { name, alias, target: others.at(-1) ?? alias, texts } };
}
async function standsAlone(dns2, name, alias) {
  const beside = name.replace(/^[^.]+/, "_nothing-is-set-here");
  const answer = await dns2.ask(beside, "CNAME");
  return answer.kind !== "unknown" && !(answer.kind === "records" && answer.records.includes(alias));
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
  return answer.kind === "records" && answer.records.some((text) => text.toLowerCase().includes(versionTag));
}
async function findMisplaced({ dns: dns2 }, { name, domain, wrongNames, versionTag }) {
  const label = name.slice(0, -domain.length);
  const answer = await dns2.ask(domain, "MX");
  const hosts = answer.kind === "records" ? answer.records.map(({ host }) => host.toLowerCase()) : [];
  const belowHosts = hosts.filter((host) => host.endsWith(`.${domain}`)).slice(0, maxServers2).map((host) => `${label}${host}`);
  const found2 = await Promise.all(
    [.../* @__PURE__ */ new Set([...wrongNames, ...belowHosts])].map(
      async (one) => hasRecord(await dns2.ask(one, "TXT"), versionTag) ? [one] : []
    )
  );
  return found2.flat();
}
var maxServers2 = 8;
async function askAllServers(network, name, answer) {
  const owner = answer.aliases.at(-1) ?? name;
  const found2 = await zoneServers(network, owner, maxServers2);
  return Promise.all(
    ("reason" in found2 ? [] : found2.servers).map(async (server) => {
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
var maxServers3 = 20;
function checkMxRecords(mx, { domain }, more = []) {
  const findings = [...judgeMxRecords(mx, domain), ...more];
  return findings.length === 0 ? null : { name: "mx", target: domain, seen: "", findings };
}
function judgeMxRecords(mx, domain) {
  if (mx.kind === "unknown") return [finding("mx/not-looked-up", null, { domain, reason: mx.reason })];
  if (mx.kind !== "hosts") return [finding(absence2[mx.kind], null, { domain })];
  return [
    ...mx.invalid.map((name) => judgeOddName(name, domain)),
    ...mx.hosts.length > maxServers3 ? [finding("mx/too-many", null, { domain, most: maxServers3 })] : []
  ];
}
function judgeOddName(name, domain) {
  switch (oddity(name)) {
    case "unnameable":
      return finding("mx/unnameable", null, { domain, name, way: wayOut(name) });
    case "never":
      return finding("mx/never-delivered", null, { domain, name });
    case "invalid":
      return finding("mx/invalid-name", null, { domain, name });
  }
}
function checkMx(server, policy, mayConnect) {
  const { host } = server;
  const addresses = addressesOf(server);
  const alias = aliasOf(server);
  const isPrivate = addresses.find((address) => !mayConnect(address));
  const isRefused = policy !== null && policy.mode !== "none" && !admits(policy.mx, host);
  const word = policy?.mode === "none" ? "nothing is demanded of it" : "admitted by the policy";
  return {
    name: "mx",
    target: host,
    seen: `${isRefused ? "not admitted by the policy" : word}; ${addresses.join(", ")}`,
    findings: [
      ...policy === null ? [finding("mx/not-compared", null, { host })] : [],
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
function downgradeForMode(check2, policy) {
  if (policy?.mode === "enforce") return check2;
  const severity = policy?.mode === "none" ? "notice" : "warning";
  const soften = (one) => one.severity === "error" ? { ...one, severity } : one;
  return { ...check2, findings: check2.findings.map(soften) };
}

// src/verify/preset-age.ts
async function newerThanPreset(hosts, published) {
  const preset = presetNamed(published?.policy.provider ?? null);
  if (published === null || preset === null) return [];
  const unknown3 = hosts.filter((host) => !admits(published.policy.mx, host));
  if (unknown3.length === 0) return [];
  const zones = await zonesOf(preset);
  const { name, provider } = preset;
  return unknown3.filter((host) => zones.some((zone) => isInZone(host, zone))).map(
    (host) => finding("mx/newer-than-preset", null, { host, name, provider: provider.name, seen: provider.seen })
  );
}
async function zonesOf({ hosts, mx }) {
  const names = [...hosts, ...mx].map((pattern) => pattern.replace(/^\*\./, ""));
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
      return result.step === "starttls" ? [finding("starttls/refused", null, { host, code: result.code })] : [notTestable(host, domain, `it turns this machine away with ${result.code}`)];
    case "injected":
      return [finding("starttls/injected", null, { host })];
    case "failed": {
      const reason = failureWords[result.failure];
      if (result.failure === "unreachable" || isSilent(result) && !isOpen)
        return [notTestable(host, domain, reason)];
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
  const since = minuteOf(secondsOf(published.entry.from));
  return [isOld ? finding("txt/id-old", null, { ...args, since }) : finding("txt/id-unknown", null, args)];
}

// src/verify/verify-domain.ts
async function verifyDomain(network, subject, { skip: skip2, watch }) {
  const wants = (...names) => names.some((name) => !skip2.has(name));
  const tell = (...checks) => {
    const wanted = checks.filter(({ name }) => wants(name));
    wanted.forEach(watch);
    return wanted;
  };
  const zone = network.brief ? subject.domain : await registrableDomain(subject.domain);
  const needsPolicy = wants("https", "policy", "mx", "starttls");
  const lookUp = network.brief ? observeSomeAddress : observeAddresses;
  const host = needsPolicy || wants("host") ? observePolicyHost(network, policyHost(subject.domain), lookUp) : null;
  const policy = needsPolicy && host !== null ? host.then((dns2) => observePolicyFile(network, dns2)) : null;
  const served = policy?.then((fetches) => judgeFile(fetches, subject)) ?? null;
  const parts = await Promise.all([
    wants("txt") ? lookAtTxt(network, subject, zone).then(tell) : [],
    wants("tls-rpt") ? lookAtTlsRpt(network, subject, zone).then(tell) : [],
    host?.then((seen2) => tell(checkHost(seen2, network.mayConnect, subject))) ?? [],
    served?.then(({ https, served: served2 }) => tell(https, served2.check)) ?? [],
    wants("mx", "starttls") ? lookAtMail(network, subject, served, wants("starttls")).then((all) => tell(...all)) : []
  ]);
  const inOrder = (left, right2) => checkNames.indexOf(left.name) - checkNames.indexOf(right2.name);
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
  const hosts = mx.kind === "hosts" ? mx.hosts.slice(0, maxServers3) : [];
  const [servers, policy] = await Promise.all([
    Promise.all(hosts.map(({ host }) => observeMailServer(network, host, withStartTls))),
    served?.then((one) => one.served.policy) ?? null
  ]);
  const names = hosts.map(({ host }) => host);
  const records = checkMxRecords(mx, subject, await newerThanPreset(names, subject.published));
  const checks = [
    ...records === null ? [] : [records],
    ...servers.map((server) => withAccepted(checkMx(server, policy, network.mayConnect), subject)),
    ...withStartTls ? checkStartTls(servers, subject.domain, subject.now) : []
  ];
  return checks.map((check2) => downgradeForMode(check2, policy));
}
function withAccepted(check2, { published }) {
  const reason = published?.policy.accept["mx/not-admitted"];
  if (reason === void 0) return check2;
  const accept = (one) => one.code === "mx/refused-by-policy" ? { ...one, severity: "notice", accepted: reason } : one;
  return { ...check2, findings: check2.findings.map(accept) };
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
  const { wait, skip: skip2, strict, skipsSetup, waitsForCaches } = options;
  const network = await context.network(false);
  const waiting2 = { sleep, log, now, skipsSetup, waitsForCaches, seenSince: null, atMost: wait ?? 0 };
  const served = wait === null ? null : await untilServed(network, subject, waiting2);
  if (served !== null) keepServed(served, subject, options, files);
  const live = served === null ? [] : servedFindings(served, subject, waiting2);
  const watch = ({ name, target }) => progress(`Looked at ${escapeControl(target)} (${name})`);
  const [verification, pages] = await Promise.all([
    verifyDomain(network, subject, { skip: skip2, watch }),
    settings
  ]);
  const checks = wait === null ? verification.checks : downgradeUntilLive(verification.checks);
  const result = verified({ ...verification, checks }, subject, strict, live);
  return settings === null ? result : { ...result, toDo: toDo(pages, verification.checks, subject) };
}
function keepServed(served, { published }, { state }, files) {
  if (state === null || published === null) return;
  keepUnfinished(files, state, unfinished(published.entry.id, served));
}
async function tickChecklist(result, { repositoryUrl }, { issues }) {
  const { domain, toDo: tasks2, wanted, aliases } = result;
  const list3 = repositoryUrl === null || tasks2.length === 0 || wanted.length === 0 ? null : await issues();
  if (list3 === null || repositoryUrl === null) return result;
  const findings = await updateChecklist(
    list3,
    setupMarker(domain),
    (ticks) => checklistOf({ domain, toDo: tasks2, records: wanted, aliases }, ticks, repositoryUrl)
  );
  return { ...result, findings: [...result.findings, ...findings] };
}
function withoutSubject({ strict }, { domain, findings, sources }) {
  return { ...nothingSeen, domain, findings: strict ? strictly(findings) : findings, sources };
}
async function subjectOf(options, files, now) {
  const named2 = options.domain === null ? null : readHostName(options.domain);
  if (named2 !== null && "problem" in named2) {
    const findings2 = [
      finding("domain/not-verifiable", null, { value: options.domain, reason: named2.reason })
    ];
    return { domain: options.domain, findings: findings2, sources: /* @__PURE__ */ new Map() };
  }
  const contents = await readContents(treeOf(options, files.read));
  const { findings, reading } = contents;
  const own = hasErrors(findings) ? void 0 : reading.policy?.domain;
  const domain = named2?.name ?? own;
  if (domain === void 0 || named2 === null && isExample(findings))
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
  const { states, served } = await look({ ...subject, published }, options, context);
  const changes = changesOf(states);
  const state = overall(states);
  const findings = await found(options, domain, states, context);
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
async function look(subject, options, context) {
  const { published, domain } = subject;
  const { wait, confirm, isScheduled } = options;
  const { now, sleep, log } = context;
  const end = now() + (wait ?? 0);
  const network = await context.network(false);
  const left = before(options, published.entry.id, context);
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
    const seen2 = await observeNames(network, names);
    const states = judgeRecords(records, { seen: seen2, served, ledger, isAsked, ownsPolicyHost });
    if (!confirm || isConfirmed(states) || now() >= end) return { states, served };
    log("Waiting until every name server shows the records …");
    await sleep(Math.max(1, Math.min(pace2, end - now())) * 1e3);
  }
}
var pace2 = 5;
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
  const found2 = state === null ? null : loadUnfinished(files, state);
  return found2?.id === id ? found2 : null;
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
  const missing2 = hosts.filter((host) => !admits(policy.mx, host));
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
  const place = ([key, index]) => {
    const start = lines.findIndex((line) => line.key === key);
    const item = typeof index === "number" ? index + 1 : 0;
    const column = item > 0 ? "  - ".length + 1 : String(key).length + 3;
    return { file: path, line: Math.max(0, start) + item + 1, column };
  };
  const written = {
    domain: draft.domain,
    mode: draft.mode,
    ...draft.preset && { provider: draft.preset.name },
    ...draft.mx.length > 0 && { mx: draft.mx },
    max_age: duration(draft.max_age),
    ...draft.rua.length > 0 && { tls_rpt: draft.rua },
    ...isDefault(draft.host) ? {} : { host: writtenHost(draft.host) },
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
  const { domain, mode, preset, mx, max_age, rua, host, isImported } = draft;
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
    ...isDefault(host) ? [] : [setting("host", hostText(host), "what serves the policy file")],
    ...repository === null ? [] : [{ text: `repository: ${repository}`, key: "repository" }],
    ...rua.length === 0 ? [
      comment(
        "Where senders report what went wrong (TLS-RPT). Take the # away and name a mailbox of yours:"
      ),
      comment("tls_rpt:"),
      comment(`  - mailto:tls-reports@${domain}`)
    ] : list2("tls_rpt", "where senders report what went wrong (TLS-RPT)", rua.map(quoted))
  ];
}
function isDefault({ name }) {
  return name === defaultHost.name;
}
function writtenHost({ name, argument }) {
  return argument === null ? name : { [name]: argument };
}
function hostText({ name, argument }) {
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
function quoted(text) {
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
  const first = await firstPolicy({ ...draft, host }, links, contents.tree.policyPath);
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
function surveyFindings({ domain, doubts }, live) {
  return [
    ...doubts.length === 0 ? [] : [finding("init/past-ignored", null, { domain })],
    ...live?.differences ?? []
  ];
}

// src/report/with-aliases.ts
function withAliases(result, seen2) {
  if (result.planned === null || seen2.length === 0) return result;
  const { plan, id } = result.planned;
  const { records } = recordsOf(plan.policy, id ?? plan.id, null);
  const aliases = aliasesInTheWay(seen2, records);
  const found2 = aliases.map(
    ({ name, alias, target }) => finding("records/alias-in-the-way", null, {
      name,
      alias,
      target,
      hint: hintFor2(name, target, plan.policy)
    })
  );
  return {
    ...result,
    findings: [...result.findings, ...found2],
    planned: { ...result.planned, aliases }
  };
}
function hintFor2(name, target, { domain }) {
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
  const { value, problems: found2 } = readRecords(record.kind === "records" ? record.records : [], stsKind);
  if (value === null && found2.every(({ problem: problem2 }) => problem2 === "absent")) return { live: null, doubts: [] };
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
  return answer.kind === "records" ? readRecords(answer.records, kind).value : null;
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
  const { planned: built, missing: missing2 } = planned(change, changes, change.plan.id, pagesHost);
  const result = {
    command: "init",
    findings: [...findings, ...missing2],
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
  const unknown3 = {};
  const wrong = [];
  const unsure = [];
  for (const check2 of checks) {
    const status = statusOf(check2);
    if (status === "fail" || status === "warn") wrong.push(check2);
    if (status !== "unknown" || !countsAsUnknown(check2)) continue;
    const runs = (before2.unknown[keyOf2(check2)] ?? 0) + 1;
    unknown3[keyOf2(check2)] = runs;
    (runs >= maxUnknownRuns ? wrong : unsure).push(check2);
  }
  const stillWrong = unsure.map(keyOf2).filter((key) => before2.wrong.includes(key));
  return { wrong, unsure, state: { unknown: unknown3, wrong: [...wrong.map(keyOf2), ...stillWrong] } };
}
function keyOf2({ name, target }) {
  return `${name} ${target}`;
}
function countsAsUnknown({ findings }) {
  return findings.filter(isUnknown).some(({ code: code2 }) => !explainedElsewhere.has(code2));
}
function parseState(text) {
  try {
    const { unknown: unknown3, wrong } = JSON.parse(text ?? "");
    const counts = Object.entries(unknown3 ?? {}).filter(([, runs]) => Number.isSafeInteger(runs));
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

// src/github/settle.ts
var maxAttempts = 6;
async function untilSettled(sleep, step) {
  for (let attempt2 = 1; attempt2 <= maxAttempts; attempt2++) {
    if (attempt2 > 1) await sleep(100 * 2 ** attempt2 * (0.5 + Math.random()));
    const value = await step();
    if (value !== null) return value;
  }
  return null;
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
function commitRequest({ title, message: message2 }, files, target) {
  const encoder = new TextEncoder();
  const written = [...writtenIn(files)].map(([path, text]) => [path, encoder.encode(text)]);
  return {
    branch: target.branch,
    expectedHead: target.head,
    headline: title,
    body: message2,
    files: new Map(written),
    deletions: [...files].flatMap(([path, text]) => text === null ? [path] : [])
  };
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
  const isSame4 = open.title === text.title && open.body === text.body;
  return isSame4 ? { ok: true, value: open } : repository.updatePullRequest(open.id, text);
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
    const seen2 = known.get(domain) ?? look2(domain);
    known.set(domain, seen2);
    return seen2;
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
    const seen3 = policy === null ? null : await look2(policy.domain);
    return seen3?.mx ?? null;
  };
  const result = await publishJudged(options, context, mxOf);
  const seen2 = result.planned && await look2(result.planned.plan.policy.domain);
  return withAliases(result, seen2?.aliases ?? []);
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
  const nameOf2 = namesIn(options);
  const removed = [...changes].filter(([, text]) => text === null);
  return new Map(
    [...change.plan.files, ...removed].map(([path, text]) => [options.repo.pathOf(nameOf2(path)), text])
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
      const { number, url } = published.pullRequest;
      const findings = [...published.detail.findings, finding("github/pull-request", null, { url })];
      const pullRequest = { number, url };
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
function byHand2(build, options, problem2, pages) {
  const findings = [...build.findings, problem2];
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
  let { head } = state;
  const reasons = /* @__PURE__ */ new Set();
  for (const paths of pieces(leftovers(inventory, own).toDelete)) {
    const outcome = await remove(repository, branch, head, paths).catch(reasonOf2);
    if (typeof outcome === "string") reasons.add(outcome);
    else if (outcome.ok) head = outcome.value.oid;
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
  const nameOf2 = namesIn(options);
  return [...change.plan.files.keys()].map((path) => options.repo.pathOf(nameOf2(path)));
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
      const { number, url } = published.pullRequest;
      const waits = finding("github/pull-request", null, { url });
      const more = [waits, ...keptFindings(detail), ...await tidied(updateBranchOf(branch))];
      const first = `**First of all, merge ${link(`#${number}`, url)}**, which sets this repository up. If its checks wait, press **Approve workflows to run** there.`;
      return end(more, { ...known, pullRequest: { number, url } }, null, first);
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
  const toDo2 = tasksAtStart(pages, domain, context.now());
  const issue = setupIssue({ domain, toDo: toDo2, records, aliases, ...first && { first } }, repo.url);
  const findings = await openChecklist(issues, { marker: setupMarker(domain), ...issue });
  return { ...result, findings: [...result.findings, ...findings] };
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
function stopped2(findings, { policy }, { reading }) {
  const sources = sourcesOf(policy, reading.text);
  return { command: "setup", findings, sources, planned: null, publication: unpublished };
}

// src/commands/verify-list.ts
var concurrency = 50;
async function verifyList(lines, options, context, each) {
  const network = await context.network(true);
  const iterator = lines[Symbol.asyncIterator]();
  const work = async () => {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      const text = next.value.trim();
      if (text !== "" && !text.startsWith("#")) each(await verifyLine(text, options, network, context.now()));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
}
async function verifyLine(text, { skip: skip2, strict }, network, now) {
  const name = readHostName(text);
  if ("problem" in name) {
    const findings = [finding("domain/not-verifiable", null, { value: text, reason: name.reason })];
    return { ...nothingSeen, domain: text, findings };
  }
  const subject = { domain: name.name, published: null, now };
  return verified(await verifyDomain(network, subject, { skip: skip2, watch: () => {
  } }), subject, strict);
}

// src/io/lines.ts
const { createReadStream } = require("node:fs");
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
var NotRead = class extends Error {
};

// src/io/v8-heap.ts
const { getHeapSpaceStatistics, setFlagsFromString } = require("node:v8");
var youngGenerationLimit = 16 * 2 ** 20;
var checkInterval = 20;
function limitYoungGeneration() {
  const timer = setInterval(() => {
    const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
    if (space !== void 0 && space.space_size < youngGenerationLimit) return;
    setFlagsFromString("--semi-space-growth-factor=1");
    clearInterval(timer);
  }, checkInterval);
  timer.unref();
}

// src/entry/cli/list.ts
async function verifyEach({ values, operand }, read, context) {
  if (operand !== null || values.wait !== void 0)
    throw new UsageError(
      "--domains takes a list, and neither a DOMAIN nor --wait. See mta-sts verify --help."
    );
  if (values.format !== void 0 && values.format !== "json")
    throw new UsageError("--domains prints a line of JSON for each domain; there is no other format.");
  const options = verifyOptions(read, { owner: null }, null);
  limitYoungGeneration();
  let worst = 0;
  const each = (result) => {
    print(`${resultJson(result)}
`);
    if (exitCode(result) !== 0) worst = 1;
  };
  try {
    await verifyList(linesOf2(read("domains")), options, context, each);
  } catch (error) {
    throw error instanceof NotRead ? new UsageError(error.message) : error;
  }
  return worst;
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
  const missing2 = ["action.yml", "dist/cli.mjs"].find(
    (path) => context.files.read(path, maxFileSize).kind !== "text"
  );
  if (missing2 !== void 0) return stopped3(null, finding("update/not-a-copy", null, { missing: missing2 }));
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
var maxLength2 = 65536;
var maxDepth = 16;
function readOctodnsPlan(text) {
  if (text.length > maxLength2) return { problem: `it has more than ${maxLength2} characters` };
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
  const missing2 = keys?.find((key) => key.split("|").filter((one) => found2.includes(one)).length !== 1);
  if (missing2 !== void 0) throw new NotAPlan(`${what} has not exactly one ${missing2}`);
  const known = keys && [...keys.flatMap((key) => key.split("|")), ...more];
  const unknown3 = known && found2.find((key) => !known.includes(key));
  if (unknown3 !== void 0) throw new NotAPlan(`${what} has "${unknown3}", which is not known`);
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
  const missing2 = changes.filter((change) => !planned2.has(keyOf4(placeOf(change))));
  return [
    ...[...planned2].flatMap(([key, change]) => differences(change, wanted.get(key))),
    ...twice.map((change) => differs(`it changes ${inFull(change)} twice`)),
    ...missing2.map(({ name, type }) => differs(`it does not set ${name} ${type}`))
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
    ...hasValues(planned2.existing, wanted.from, wanted) ? [] : [
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
function differs(problem2) {
  return finding("dns/plan-differs", null, { problem: problem2 });
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
  const { domain, checks, findings, cached, toSet, toDo: toDo2 } = result;
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
    toDo2.length === 0 ? "" : `### What is to be done

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
  const { number, url } = sync.issue;
  return `Issue ${link(`#${number}`, url)}: ${sync.action === "none" ? "nothing new" : sync.action}.`;
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
