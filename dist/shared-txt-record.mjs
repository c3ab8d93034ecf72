import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  hostname
} from "./shared-d.mjs";
import {
  inspectPolicyFile
} from "./shared-inspect-policy-file.mjs";
import {
  accepted,
  admits,
  checkNames,
  judgeRollout,
  observe,
  observeMx,
  policyResult,
  propose,
  statusOf,
  wantedRecord,
  withoutRepetitions
} from "./shared-fields.mjs";
import {
  registrableDomain
} from "./shared-yaml.mjs";
import {
  dns
} from "./shared-dns-packet.mjs";
import {
  finding,
  strictly
} from "./shared-policy.mjs";
import {
  readHostName,
  sha256,
  timestampOf
} from "./shared-punycode.mjs";
import {
  policyFilePath,
  policyHost
} from "./shared-zod.mjs";
import {
  Agent,
  getProxyUrl,
  request,
  tunnel
} from "./shared-proxy-fetch.mjs";
import {
  BlockList,
  connect,
  isIP
} from "./shared-b.mjs";

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
  "mx"
];
function toDo(pages, checks, subject) {
  const host = policyHost(subject.domain);
  const isGood = (name) => {
    const found = checks.filter((check) => check.name === name).map(statusOf);
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
    "tls-rpt": checks.some(
      ({ name, findings }) => name === "tls-rpt" && findings.some(({ severity }) => severity !== "notice")
    ) ? false : isGood("tls-rpt"),
    txt: isGood("txt"),
    mx: isGood("mx")
  };
  return tasks.map((task) => ({ task, done: done[task] }));
}
function isMade(state) {
  return ["issued", "uploaded", "approved"].includes(state);
}

// src/verify/unfinished.ts
function asUnfinished(checks) {
  const isNext = ({ code }) => code === "txt/id-old" || code === "txt/id-unknown";
  const takePart = checks.some(
    ({ name, findings }) => name === "txt" && findings.every((one) => one.severity !== "error" || isNext(one))
  );
  const soften = (one) => one.severity === "error" && (!takePart || isNext(one)) ? { ...one, severity: "warning" } : one;
  return checks.map((check) => ({ ...check, findings: check.findings.map(soften) }));
}

// src/observe/mail-server.ts
async function observeMailServer(world, host, withTalk) {
  const { dns: dns2, smtp: smtp2, mayConnect } = world;
  const [ipv4, ipv6] = await Promise.all([dns2.ask(host, "A"), dns2.ask(host, "AAAA")]);
  const addresses = [ipv4, ipv6].flatMap(
    (answer) => answer.kind === "records" ? answer.records.filter(mayConnect).slice(0, 1) : []
  );
  const talks = withTalk ? await Promise.all(
    addresses.map(async (address) => ({ address, talk: await smtp2.startTls({ host, address }) }))
  ) : [];
  return { host, ipv4, ipv6, talks };
}

// src/observe/policy-file.ts
var clients = {
  "mail servers": "mta-sts-policy (as a mail server that fetches an MTA-STS policy)",
  browsers: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  "clients without a name": null
};
var mostAddresses = 4;
async function observePolicyFile(world, dns2) {
  const [first, ...others] = placesOf(world, dns2);
  if (first === void 0) return [];
  if (world.brief) return visitAll(world, dns2, [{ address: first }]);
  return visitAll(world, dns2, [
    { address: first, userAgents: Object.values(clients) },
    ...others.map((address) => ({ address })),
    { address: first, tls: "TLSv1.2" },
    { address: first, tls: "TLSv1.3" }
  ]);
}
async function observeServed(world, dns2) {
  const places = placesOf(world, dns2).map((address) => ({ address }));
  return visitAll(world, dns2, places);
}
function visitAll(world, { host }, visits) {
  const path = `/${policyFilePath}`;
  return Promise.all(
    visits.map(async ({ address, tls = null, userAgents = [clients["mail servers"]] }) => ({
      address,
      tls,
      visited: await world.https.visit({ host, address, path, userAgents, tls })
    }))
  );
}
function placesOf(world, { host, ipv4, ipv6 }) {
  const families = [ipv4, ipv6].map((answer) => answer.kind === "records" ? answer.records : []);
  if (world.goesByProxy(host)) return families.flat().every(world.mayConnect) ? [null] : [];
  const addresses = families.flatMap((family) => family.filter(world.mayConnect).slice(0, mostAddresses));
  return world.brief ? addresses.slice(0, 1) : addresses;
}

// src/observe/policy-host.ts
async function observePolicyHost(world, host) {
  const [ipv4, ipv6, caa] = await Promise.all([
    world.dns.ask(host, "A"),
    world.dns.ask(host, "AAAA"),
    world.brief ? null : relevantCaa(world, host)
  ]);
  return { host, ipv4, ipv6, caa };
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

// src/observe/txt.ts
async function observeTxt(world, question) {
  const { name, mark } = question;
  const answer = await world.dns.ask(name, "TXT");
  if (answer.kind === "unknown" || world.brief) return { name, answer, strays: [], servers: [] };
  const isThere = answer.kind === "records" && answer.records.some((text) => holds(text, mark));
  const [strays, servers] = await Promise.all([
    isThere ? [] : findStrays(world, question),
    askAllServers(world, name, answer)
  ]);
  return { name, answer, strays, servers };
}
function holds(text, mark) {
  return text.toLowerCase().includes(mark);
}
async function findStrays({ dns: dns2 }, { mistakes, mark }) {
  const found = await Promise.all(
    mistakes.map(async (name) => {
      const answer = await dns2.ask(name, "TXT");
      const texts = answer.kind === "records" ? answer.records : [];
      return texts.filter((text) => holds(text, mark)).map((text) => ({ name, text }));
    })
  );
  return found.flat();
}
var mostServers = 8;
async function askAllServers(world, name, answer) {
  const owner = answer.aliases.at(-1) ?? name;
  const servers = await nameServers(world, owner);
  return Promise.all(
    servers.map(async (server) => {
      const address = await addressOf(world, server);
      const own = address === null ? { kind: "unknown", reason: "it has no address that may be asked" } : await world.dns.ask(owner, "TXT", { address });
      return { server, answer: own };
    })
  );
}
async function nameServers({ dns: dns2 }, name) {
  for (let zone = name; zone.includes("."); zone = zone.slice(zone.indexOf(".") + 1)) {
    const answer = await dns2.ask(zone, "NS");
    if (answer.kind === "unknown") return [];
    if (answer.kind === "records" && answer.aliases.length === 0)
      return [...answer.records].sort().slice(0, mostServers);
  }
  return [];
}
async function addressOf({ dns: dns2, mayConnect }, server) {
  for (const type of ["A", "AAAA"]) {
    const answer = await dns2.ask(server, type);
    const address = answer.kind === "records" ? answer.records.find(mayConnect) : void 0;
    if (address !== void 0) return address;
  }
  return null;
}

// src/verify/host.ts
function checkHost(observation, mayConnect, subject) {
  const { host } = observation;
  const addresses = addressesOf(observation);
  const alias = aliasOf(observation);
  const leads = alias === null ? "" : `alias of ${alias}, `;
  return {
    name: "host",
    target: host,
    seen: `${leads}${addresses.slice(0, 4).join(", ")}${addresses.length > 4 ? ", \u2026" : ""}`,
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
  const unknown = [ipv4, ipv6].find((answer) => answer.kind === "unknown");
  if (unknown?.kind === "unknown")
    return finding("host/not-looked-up", null, { host, reason: unknown.reason });
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
function expectedAlias(host, { published: published2 }) {
  return published2?.records.find(({ name, type }) => name === host && type === "CNAME")?.value;
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

// src/observe/certificate.ts
function isValid({ admitsHost, distrust: distrust2 }) {
  return admitsHost && distrust2 === null;
}

// src/verify/certificate.ts
var day = 86400;
var soon = 14 * day;
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
function judgeCertificate({ names: names2, expires, admitsHost, distrust: reason }, { host, address, codes: codes4, now }) {
  const at = { host, address, day: timestampOf(Number.isFinite(expires) ? expires : 0).slice(0, 10) };
  const findings = [];
  if (!admitsHost)
    findings.push(
      finding(codes4.name, null, { ...at, names: names2.slice(0, 5).join(", ") || "no name at all" })
    );
  if (reason === "CERT_HAS_EXPIRED") findings.push(finding(codes4.expired, null, at));
  else if (reason !== null)
    findings.push(finding(codes4.untrusted, null, { ...at, reason: distrust[reason] ?? reason }));
  else if (expires - now < soon)
    findings.push(finding(codes4.endsSoon, null, { ...at, days: daysLeft(expires, now) }));
  return findings;
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

// src/verify/https.ts
function checkHttps(looks, host, now) {
  const first = looks.find(({ visited }) => visited.kind === "connected")?.visited;
  const seen2 = first?.kind === "connected" ? `status 200, ${first.tls}, ${describeCertificate(first.certificate, now)}` : "";
  const plain = looks.filter(({ tls }) => tls === null);
  return {
    name: "https",
    target: `https://${host}/${policyFilePath}`,
    seen: seen2,
    findings: withoutRepetitions([
      ...looks.length === 0 ? [finding("https/no-address", null, {})] : [],
      ...unreachable(plain),
      ...plain.flatMap((look2) => judgeLook(look2, host, now)),
      ...judgeClients(plain),
      ...judgeVersions(looks)
    ])
  };
}
function servedBodies(looks) {
  return looks.flatMap(
    ({ address, visited }) => answersOf(visited).filter(isTaken).map(({ userAgent, body }) => ({ address: placeOf(address), to: nameOf(userAgent), body }))
  );
}
function isTaken(answer) {
  return answer.kind === "answer" && answer.status === 200 && !answer.tooLarge;
}
function answersOf(visited) {
  return visited.kind === "connected" ? visited.answers : [];
}
function placeOf(address) {
  return address ?? "the proxy";
}
var isOutOfReach = ({ visited }) => visited.kind === "failed" && visited.failure === "unreachable";
function unreachable(looks) {
  const away = looks.filter(isOutOfReach);
  if (away.length === 0 || away.length < looks.length) return [];
  const addresses = away.map(({ address }) => placeOf(address)).join(", ");
  return [finding("https/unreachable", null, { addresses, reason: failureWords.unreachable })];
}
var codes = {
  name: "https/certificate-name",
  expired: "https/certificate-expired",
  untrusted: "https/certificate-untrusted",
  endsSoon: "https/certificate-ends-soon"
};
function judgeLook(look2, host, now) {
  const { visited } = look2;
  const address = placeOf(look2.address);
  if (isOutOfReach(look2)) return [];
  if (visited.kind === "failed")
    return [finding("https/failed", null, { address, reason: failureWords[visited.failure] })];
  const { certificate } = visited;
  const isPages2 = !certificate.admitsHost && certificate.names.includes("*.github.io");
  const judged = isPages2 ? [finding("https/pages-certificate", null, { host })] : judgeCertificate(certificate, { host, address, codes, now });
  const [answer] = visited.answers;
  return isValid(certificate) && answer !== void 0 ? [...judged, ...judgeAnswer(answer, address)] : judged;
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
    ...milliseconds > slow ? [finding("https/slow", null, { seconds: Math.round(milliseconds / 100) / 10 })] : []
  ];
}
var slow = 4e3;
function judgeContentType({ contentTypes }) {
  if (contentTypes.length > 1)
    return [
      finding("https/content-types", null, { count: contentTypes.length, types: contentTypes.join(" and ") })
    ];
  const [type = "nothing"] = contentTypes;
  return /^text\/plain\s*(;|$)/i.test(type.trim()) ? [] : [finding("https/content-type", null, { type })];
}
function judgeClients(looks) {
  return looks.flatMap(({ visited }) => {
    const answers = answersOf(visited);
    if (!answers.some(isTaken)) return [];
    return answers.filter((answer) => !isTaken(answer)).map(({ userAgent }) => finding("https/user-agent", null, { who: nameOf(userAgent) }));
  });
}
function nameOf(userAgent) {
  return Object.entries(clients).find(([, name]) => name === userAgent)?.[0] ?? "some clients";
}
function judgeVersions(looks) {
  if (!looks.some(({ tls, visited }) => tls === null && visited.kind === "connected")) return [];
  const isMissing = (version) => looks.some(
    ({ tls, visited }) => tls === version && visited.kind === "failed" && visited.failure === "tls"
  );
  return [
    ...isMissing("TLSv1.2") ? [finding("https/without-older-tls", null, {})] : [],
    ...isMissing("TLSv1.3") ? [finding("https/without-newer-tls", null, {})] : []
  ];
}

// src/verify/mail-servers.ts
var absence2 = {
  "null-mx": "domain/null-mx",
  "no-mail": "domain/no-mail",
  "no-domain": "domain/not-found"
};
var mostServers2 = 20;
function checkMxRecords(mx, { domain }) {
  const findings = judgeMxRecords(mx, domain);
  return findings.length === 0 ? null : { name: "mx", target: domain, seen: "", findings };
}
function judgeMxRecords(mx, domain) {
  if (mx.kind === "unknown") return [finding("mx/not-looked-up", null, { domain, reason: mx.reason })];
  if (mx.kind !== "hosts") return [finding(absence2[mx.kind], null, { domain })];
  return [
    ...mx.invalid.map((name) => finding("mx/invalid-name", null, { domain, name })),
    ...mx.hosts.length > mostServers2 ? [finding("mx/too-many", null, { domain, most: mostServers2 })] : []
  ];
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
function softened(check, policy) {
  if (policy?.mode === "enforce") return check;
  const severity = policy?.mode === "none" ? "notice" : "warning";
  const soften = (one) => one.severity === "error" ? { ...one, severity } : one;
  return { ...check, findings: check.findings.map(soften) };
}

// src/verify/policy.ts
function checkPolicy(looks, host, subject) {
  const target = `https://${host}/${policyFilePath}`;
  const bodies = servedBodies(looks);
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
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(first.body);
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
  const others = bodies.filter(({ body }) => !isSame(body, bodies[0].body));
  if (others.length === 0) return [];
  return [finding("served/inconsistent", null, { addresses: placesOf2(others, bodies) })];
}
function placesOf2(some, all) {
  const places = some.map(({ address, to }) => {
    const isForAll = all.every((one) => one.address !== address || some.includes(one));
    return isForAll ? address : `${address} (to ${to})`;
  });
  return [...new Set(places)].join(", ");
}
function compare(bodies, { text, entry, ledger }) {
  const wanted = new TextEncoder().encode(text);
  const others = bodies.filter(({ body }) => !isSame(body, wanted));
  const [other] = others;
  if (other === void 0) return [];
  if (others.length < bodies.length)
    return [finding("served/partly", null, { addresses: placesOf2(others, bodies) })];
  const served = new TextDecoder("utf-8", { ignoreBOM: true }).decode(other.body);
  const digest = sha256(served);
  const older = ledger.published.find((one) => one.sha256 === digest);
  return [
    older === void 0 ? finding("served/differs", null, firstDifference(served, text)) : finding("served/old", null, { id: older.id, published: entry.id })
  ];
}
function isSame(left, right) {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
function firstDifference(served, published2) {
  const lines = { served: served.split("\n"), published: published2.split("\n") };
  const index = lines.published.findIndex((line, number2) => line !== lines.served[number2]);
  const number = index < 0 ? lines.published.length : index;
  return { number: number + 1, served: lines.served[number] ?? "", published: lines.published[number] ?? "" };
}

// src/verify/starttls.ts
function checkStartTls(servers, domain, now) {
  const isOpen = servers.some(({ talks }) => talks.some(({ talk: talk2 }) => !isSilent(talk2)));
  return servers.map((server) => {
    const { host, talks } = server;
    const judged = talks.map(({ address, talk: talk2 }) => judgeTalk(talk2, { host, address, domain, isOpen, now }));
    const telling = talks.some(({ talk: talk2 }) => !isSilent(talk2));
    const findings = judged.filter((_, index) => !telling || !isOutOfReach2(talks[index].talk)).flat();
    return {
      name: "starttls",
      target: host,
      seen: seen(talks, now),
      findings: talks.length === 0 ? [finding("starttls/no-address", null, {})] : withoutRepetitions(findings)
    };
  });
}
function isOutOfReach2(talk2) {
  return talk2.kind === "failed" && talk2.failure === "unreachable";
}
function isSilent(talk2) {
  if (talk2.kind !== "failed") return false;
  return talk2.step === "connect" || talk2.step === "greeting" && talk2.failure !== "malformed";
}
var codes2 = {
  name: "starttls/certificate-name",
  expired: "starttls/certificate-expired",
  untrusted: "starttls/certificate-untrusted",
  endsSoon: "starttls/certificate-ends-soon"
};
function judgeTalk(talk2, place) {
  const { host, address, domain, isOpen, now } = place;
  switch (talk2.kind) {
    case "secured":
      return judgeCertificate(talk2.certificate, { host, address, codes: codes2, now });
    case "no-starttls":
      return [finding("starttls/absent", null, { host })];
    case "refused":
      return talk2.step === "starttls" ? [finding("starttls/refused", null, { host, code: talk2.code })] : [notTestable(host, domain, `it turns this machine away with ${talk2.code}`)];
    case "injected":
      return [finding("starttls/injected", null, { host })];
    case "failed": {
      const reason = failureWords[talk2.failure];
      if (talk2.failure === "unreachable" || isSilent(talk2) && !isOpen)
        return [notTestable(host, domain, reason)];
      return isSilent(talk2) ? [finding("starttls/silent", null, { host, address, reason })] : [finding("starttls/failed", null, { host, address, reason })];
    }
  }
}
function notTestable(host, domain, reason) {
  return finding("starttls/not-testable", null, { host, reason, command: `mta-sts verify ${domain}` });
}
function seen(talks, now) {
  const secured = talks.map(({ talk: talk2 }) => talk2).find((talk2) => talk2.kind === "secured");
  return secured === void 0 ? "" : `${secured.tls}, ${describeCertificate(secured.certificate, now)}`;
}

// src/sts/read-record.ts
var stsKind = { version: "v=STSv1", required: "id" };
var tlsRptKind = { version: "v=TLSRPTv1", required: "rua" };
function candidates(texts, { version }) {
  return texts.filter((text) => text.startsWith(`${version};`));
}
function hasBlankBeforeSemicolon(text, kind) {
  const { version } = kind;
  return text.startsWith(version) && isBlank(text[version.length]) && readRecord(text, kind).problem !== "version";
}
var extension = /^[A-Za-z\d][\w.-]{0,31}=[\x21-\x3a\x3c\x3e-\x7e]+$/;
var grammar = {
  id: /^[A-Za-z\d]{1,32}$/,
  // Addresses are looked at one by one, below; here only that nothing stands in them that no record may have.
  rua: /^[\x20-\x3a\x3c-\x7e\t]+$/
};
function readRecord(text, kind) {
  if (!text.startsWith(kind.version)) return { problem: "version" };
  const [start, ...fields] = partsOf(text.slice(kind.version.length), ";");
  if (start !== "") return { problem: "version" };
  if (fields.at(-1) === "") fields.pop();
  const prefix = `${kind.required}=`;
  const bad = fields.find((field) => !field.startsWith(prefix) && !extension.test(field));
  if (bad !== void 0) return { problem: "field", field: bad };
  const value = fields.find((field) => field.startsWith(prefix))?.slice(prefix.length);
  if (value === void 0) return { problem: "missing" };
  return grammar[kind.required].test(value) ? { problem: null, value } : { problem: "grammar", value };
}
function partsOf(text, delimiter) {
  const parts = text.split(delimiter);
  return parts.map((part, index) => {
    let [start, end] = [0, part.length];
    while (index > 0 && isBlank(part[start])) start += 1;
    while (index < parts.length - 1 && end > start && isBlank(part[end - 1])) end -= 1;
    return part.slice(start, end);
  });
}
function isBlank(character) {
  return character === " " || character === "	";
}
function reportAddresses(rua) {
  return partsOf(rua, ",");
}
var uri = /^[A-Za-z][A-Za-z\d+.-]*:(?:[\w\-.~:/?#[\]@$&'()*+=]|%[\dA-Fa-f]{2})+$/;
function reportAddressProblem(address) {
  if (!/^(mailto|https):/i.test(address)) return "scheme";
  return uri.test(address) && (/^mailto:[^@]+@[^@]+$/i.test(address) || /^https:\/\/[^/]/i.test(address)) ? null : "grammar";
}

// src/verify/txt-record.ts
var codes3 = {
  txt: {
    unknown: "txt/unknown",
    absent: "txt/absent",
    misplaced: "txt/misplaced",
    "dangling-alias": "txt/dangling-alias",
    quoted: "txt/quoted",
    version: "txt/version",
    blank: "txt/blank-before-semicolon",
    several: "txt/several",
    field: "txt/field",
    missing: "txt/id-missing",
    grammar: "txt/id-grammar",
    "resolver-behind": "txt/resolver-behind",
    "servers-disagree": "txt/servers-disagree",
    "server-silent": "txt/server-silent"
  },
  "tls-rpt": {
    unknown: "tls-rpt/unknown",
    absent: "tls-rpt/record-absent",
    misplaced: "tls-rpt/record-misplaced",
    "dangling-alias": "tls-rpt/dangling-alias",
    quoted: "tls-rpt/quoted",
    version: "tls-rpt/version",
    blank: "tls-rpt/blank-before-semicolon",
    several: "tls-rpt/several",
    field: "tls-rpt/field",
    missing: "tls-rpt/rua-missing",
    grammar: "tls-rpt/rua-grammar",
    "resolver-behind": "tls-rpt/resolver-behind",
    "servers-disagree": "tls-rpt/servers-disagree",
    "server-silent": "tls-rpt/server-silent"
  }
};
function checkRecord(observation, subject, rules3) {
  const { name } = observation;
  const servers = judgeServers(observation);
  const { value, problems } = read(servers.answer, observation.strays, rules3.kind);
  const ttl = longestTtl(observation);
  const judged = value === null ? null : rules3.judge({ value, name, ttl, subject });
  const place = {
    name,
    domain: subject.domain,
    record: wantedRecord(subject, name, rules3.example),
    ...{
      alias: "",
      found: "",
      text: "",
      field: "",
      value: "",
      reason: "",
      servers: "",
      others: "",
      count: 0
    }
  };
  const tell = ({ code, args }) => finding(codes3[rules3.check][code], null, { ...place, ...args });
  return {
    name: rules3.check,
    target: name,
    seen: judged === null ? "" : `${judged.seen}, TTL ${ttl}`,
    findings: [...problems.map(tell), ...judged?.findings ?? [], ...servers.problems.map(tell)]
  };
}
function read(answer, strays, kind) {
  if (answer.kind === "unknown") return nothing("unknown", { reason: answer.reason });
  const texts = answer.kind === "records" ? answer.records : [];
  const [chosen, ...others] = candidates(texts, kind);
  if (others.length > 0) return nothing("several", { count: others.length + 1 });
  if (chosen !== void 0) return readChosen(chosen, kind, []);
  const meant = texts.filter((text) => looksLike(text, kind));
  const [one = ""] = meant;
  if (meant.length === 1 && hasBlankBeforeSemicolon(one, kind))
    return readChosen(one, kind, [{ code: "blank", args: { text: one } }]);
  if (meant.length > 0) return nothing(/^\s*["'“\\]/.test(one) ? "quoted" : "version", { text: one });
  const [stray] = strays;
  if (stray !== void 0) return nothing("misplaced", { found: stray.name });
  const alias = answer.aliases.at(-1);
  return alias === void 0 || texts.length > 0 ? nothing("absent") : nothing("dangling-alias", { alias });
}
function nothing(code, args = {}) {
  return { value: null, problems: [{ code, args }] };
}
function readChosen(text, kind, problems) {
  const reading = readRecord(text, kind);
  return reading.problem === null ? { value: reading.value, problems } : { value: null, problems: [...problems, { code: reading.problem, args: { text, ...reading } }] };
}
function looksLike(text, { version }) {
  const letters = (value) => value.toLowerCase().replace(/[^a-z\d]/g, "");
  return letters(text).includes(letters(version.slice("v=".length)));
}
function judgeServers({ answer, servers }) {
  const silent = servers.filter((one) => one.answer.kind === "unknown");
  const spoken = servers.filter((one) => one.answer.kind !== "unknown");
  const count = (one) => spoken.filter(({ answer: answer2 }) => said(answer2) === said(one.answer)).length;
  const [usual] = [...spoken].sort((one, other) => count(other) - count(one));
  const odd = spoken.filter((one) => said(one.answer) !== said(usual.answer));
  const others = spoken.filter((one) => !odd.includes(one));
  const isBehind = usual !== void 0 && odd.length === 0 && others.every(({ answer: answer2 }) => "authoritative" in answer2 && answer2.authoritative) && said(usual.answer) !== said(answer);
  return {
    answer: isBehind ? usual.answer : answer,
    problems: [
      ...isBehind ? [{ code: "resolver-behind" }] : [],
      ...odd.length === 0 ? [] : [{ code: "servers-disagree", args: { servers: names(odd), others: names(others) } }],
      ...silent.length === 0 ? [] : [{ code: "server-silent", args: { servers: names(silent) } }]
    ]
  };
}
function said(answer) {
  return answer.kind === "records" ? [...answer.records].sort().join("\n") : "";
}
function names(servers) {
  return servers.map(({ server }) => server).join(", ");
}
function longestTtl({ answer, servers }) {
  const answers = [answer, ...servers.map((one) => one.answer)];
  return Math.max(0, ...answers.map((one) => one.kind === "records" ? one.ttl : 0));
}
function mistakenNames(label, others, domain, zone) {
  const names2 = [
    domain,
    `${label}.${domain}.${domain}`,
    `${label}.${domain}.${zone}`,
    `${label}.mta-sts.${domain}`,
    ...others.map((other) => `${other}.${domain}`)
  ];
  return [...new Set(names2)];
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
    const [problem] = addresses.flatMap(judgeAddress);
    return {
      seen: addresses.join(", "),
      findings: problem === void 0 ? compareAddresses(addresses, field) : [problem]
    };
  }
};
function judgeAddress(value) {
  const problem = reportAddressProblem(value);
  return problem === null ? [] : [finding(`tls-rpt/rua-${problem}`, null, { value })];
}
function compareAddresses(rua, { name, subject }) {
  const wanted = subject.published?.policy.tls_rpt ?? [];
  const isSame2 = wanted.length === rua.length && wanted.every((one) => rua.includes(one));
  if (wanted.length === 0 || isSame2) return [];
  const args = {
    name,
    rua: rua.join(", "),
    published: wanted.join(", "),
    record: wantedRecord(subject, name, "")
  };
  return [finding("tls-rpt/record-differs", null, args)];
}

// src/verify/txt.ts
function checkTxt(observation, subject) {
  return checkRecord(observation, subject, rules2);
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
      ...field.ttl > day2 ? [finding("txt/long-ttl", null, { ttl: field.ttl })] : []
    ]
  })
};
function compareId({ value: id, name, subject }) {
  const { published: published2 } = subject;
  if (published2 === null || published2.entry.id === id) return [];
  const isOld = published2.ledger.published.some((entry) => entry.id === id);
  const args = { id, name, published: published2.entry.id, record: wantedRecord(subject, name, "") };
  return [finding(isOld ? "txt/id-old" : "txt/id-unknown", null, args)];
}

// src/commands/verify-domain.ts
async function verifyDomain(world, subject, { skip: skip2, watch }) {
  const wants = (...names2) => names2.some((name) => !skip2.has(name));
  const tell = (...checks) => {
    const wanted = checks.filter(({ name }) => wants(name));
    wanted.forEach(watch);
    return wanted;
  };
  const zone = world.brief ? subject.domain : await registrableDomain(subject.domain);
  const needsPolicy = wants("https", "policy", "mx", "starttls");
  const host = needsPolicy || wants("host") ? observePolicyHost(world, policyHost(subject.domain)) : null;
  const policy = needsPolicy && host !== null ? host.then((dns2) => observePolicyFile(world, dns2)) : null;
  const served = policy?.then((looks) => judgeFile(looks, subject)) ?? null;
  const parts = await Promise.all([
    wants("txt") ? lookAtTxt(world, subject, zone).then(tell) : [],
    wants("tls-rpt") ? lookAtTlsRpt(world, subject, zone).then(tell) : [],
    host?.then((seen2) => tell(checkHost(seen2, world.mayConnect, subject))) ?? [],
    served?.then(({ https: https2, served: served2 }) => tell(https2, served2.check)) ?? [],
    wants("mx", "starttls") ? lookAtMail(world, subject, served, wants("starttls")).then((all) => tell(...all)) : []
  ]);
  const inOrder = (left, right) => checkNames.indexOf(left.name) - checkNames.indexOf(right.name);
  return { checks: parts.flat().sort(inOrder), served: (await served)?.served ?? null };
}
async function lookAtTxt(world, subject, zone) {
  const others = ["mta-sts", "_mta_sts", "_mtasts", "_sts", "_mta-sts._tcp"];
  const mistakes = mistakenNames("_mta-sts", others, subject.domain, zone);
  const question = { name: `_mta-sts.${subject.domain}`, mistakes, mark: "stsv1" };
  return checkTxt(await observeTxt(world, question), subject);
}
async function lookAtTlsRpt(world, subject, zone) {
  const others = [
    "_tlsrpt",
    "_tls-rpt",
    "_smtp-tls",
    "_smtp_tls",
    "smtp._tls",
    "_tls._smtp",
    "_smtp._tlsrpt"
  ];
  const mistakes = mistakenNames("_smtp._tls", others, subject.domain, zone);
  const question = { name: `_smtp._tls.${subject.domain}`, mistakes, mark: "tlsrptv1" };
  return checkTlsRpt(await observeTxt(world, question), subject);
}
function judgeFile(looks, subject) {
  const host = policyHost(subject.domain);
  return { https: checkHttps(looks, host, subject.now), served: checkPolicy(looks, host, subject) };
}
async function lookAtMail(world, subject, served, withTalk) {
  const mx = await observeMx(world.dns, subject.domain);
  const hosts = mx.kind === "hosts" ? mx.hosts.slice(0, mostServers2) : [];
  const [servers, policy] = await Promise.all([
    Promise.all(hosts.map(({ host }) => observeMailServer(world, host, withTalk))),
    served?.then((one) => one.served.policy) ?? null
  ]);
  const records = checkMxRecords(mx, subject);
  const checks = [
    ...records === null ? [] : [records],
    ...servers.map((server) => accepting(checkMx(server, policy, world.mayConnect), subject)),
    ...withTalk ? checkStartTls(servers, subject.domain, subject.now) : []
  ];
  return checks.map((check) => softened(check, policy));
}
function accepting(check, { published: published2 }) {
  const reason = published2?.policy.accept["mx/not-admitted"];
  if (reason === void 0) return check;
  const accept = (one) => one.code === "mx/refused-by-policy" ? { ...one, severity: "notice", accepted: reason } : one;
  return { ...check, findings: check.findings.map(accept) };
}

// src/commands/verify-subject.ts
async function subjectOf(inputs, files, now) {
  const named = inputs.domain === null ? null : readHostName(inputs.domain);
  if (named !== null && "problem" in named) {
    const findings = [finding("domain/not-verifiable", null, { value: inputs.domain })];
    return { domain: inputs.domain, findings, sources: /* @__PURE__ */ new Map() };
  }
  const tree = observe(files, inputs);
  const proposal = await propose(tree, now);
  const domain = named?.name ?? proposal.plan?.policy.domain;
  const isExample = named === null && proposal.findings.some(({ code }) => code === "domain/placeholder");
  if (domain === void 0 || isExample) {
    const { findings, sources } = policyResult("check", proposal, inputs, null);
    return { domain: domain ?? "", findings, sources };
  }
  const file = tree.generated.get(policyFilePath);
  const text = file?.kind === "text" ? file.text : null;
  const isOurs = proposal.plan?.policy.domain === domain;
  return { domain, published: isOurs ? published(proposal, text, inputs) : null, now };
}
function published(proposal, text, inputs) {
  const { plan, previous, ledger, reading } = proposal;
  if (plan === null || previous === null || ledger === null || text === null) return null;
  const { policy } = plan;
  const { records } = policyResult("records", proposal, inputs, previous.id);
  const { place } = reading;
  const asItIs = {
    policy,
    ledger,
    published: previous,
    publishedDomain: policy.domain,
    isNew: false,
    mx: null
  };
  const aged = accepted(judgeRollout({ ...asItIs, now: proposal.now, place }), policy.accept, false, place);
  return {
    policy,
    entry: previous,
    ledger,
    text,
    records,
    aged: aged.filter(({ code }) => code !== "accept/unused")
  };
}

// src/verify/live.ts
function standing(looks, subject) {
  const { policy, check, isPublished } = checkPolicy(looks, policyHost(subject.domain), subject);
  if (looks.length === 0 || subject.published === null) return "hopeless";
  if (isPublished && looks.every(isServed)) return "live";
  if (policy !== null || check.findings.some(({ code }) => code === "served/differs")) return "old";
  return "nothing";
}
function isServed({ tls, visited }) {
  if (visited.kind === "failed") return tls !== null || visited.failure === "unreachable";
  return visited.answers.length > 0 && visited.answers.every(isTaken);
}
var longestAge = 600;
function freshness(looks) {
  const answers = looks.flatMap(
    ({ visited }) => visited.kind === "connected" ? [...visited.answers] : []
  );
  const values = (key) => answers.flatMap((one) => one.kind === "answer" && one[key] !== null ? [Math.max(0, one[key])] : []);
  const ages = values("age");
  return {
    maxAge: Math.min(longestAge, Math.max(0, ...values("maxAge"))),
    age: ages.length === 0 ? 0 : Math.min(longestAge, Math.max(...ages))
  };
}

// src/commands/wait.ts
var pace = 15;
async function untilLive(world, subject, { atMost, pause, tell }, now) {
  if (subject.published === null)
    return [finding("live/nothing-published", null, { domain: subject.domain })];
  const end = now() + atMost;
  const isAnnounced = await dnsHasId(world, subject);
  let since = null;
  let told = "";
  for (; ; ) {
    const looks = await look(world, subject);
    const state = looks === null ? "nothing" : standing(looks, subject);
    if (state === "hopeless") return [];
    const { age, maxAge } = freshness(looks ?? []);
    since = state === "live" ? since ?? now() - age : null;
    const settledAt = since === null ? null : isAnnounced ? now() : since + maxAge;
    if (settledAt !== null && now() >= settledAt)
      return [finding("live/settled", null, { domain: subject.domain })];
    if (now() >= end) return [finding("live/not-yet", null, { time: lasting(atMost) })];
    const line = settledAt === null ? waitingFor[state] : waitingFor.live;
    if (line !== told) tell(line);
    told = line;
    const rest = Math.min(pace, end - now(), settledAt === null ? pace : settledAt - now());
    await pause(Math.max(1, rest) * 1e3);
  }
}
function lasting(seconds) {
  return seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
}
var waitingFor = {
  live: "The policy is served. Waiting until no cache can hold the one before it \u2026",
  old: "Waiting for the policy that was published: another one is still served \u2026",
  nothing: "Waiting for the policy to be served \u2026"
};
async function look(world, { domain }) {
  const host = await observePolicyHost({ ...world, brief: true }, policyHost(domain));
  const isUnsure = host.ipv4.kind === "unknown" || host.ipv6.kind === "unknown";
  if (isUnsure && addressesOf(host).length === 0) return null;
  return observeServed({ ...world, brief: false }, host);
}
async function dnsHasId({ dns: dns2 }, { domain, published: published2 }) {
  const answer = await dns2.ask(`_mta-sts.${domain}`, "TXT");
  const [record = "", ...others] = answer.kind === "records" ? candidates(answer.records, stsKind) : [];
  const reading = readRecord(record, stsKind);
  return others.length === 0 && reading.problem === null && reading.value === published2?.entry.id;
}

// src/commands/verify.ts
async function verify(inputs, outside) {
  const { world, files, watch, now } = outside;
  const subject = await subjectOf(inputs, files, now());
  if ("findings" in subject) return withoutSubject(inputs, subject);
  const { patience: patience2, skip: skip2 } = inputs;
  const live = patience2 === null ? [] : await untilLive(world, subject, patience2, now);
  const [verification, pages] = await Promise.all([
    verifyDomain(world, subject, { skip: skip2, watch }),
    outside.pages
  ]);
  const checks = patience2 === null ? verification.checks : asUnfinished(verification.checks);
  const result = verifyResult({ ...verification, checks }, subject, inputs, live);
  return pages === null ? result : { ...result, toDo: toDo(pages, verification.checks, subject) };
}
function verifyResult({ checks, served }, { domain, published: published2 }, { strict }, live = []) {
  const judged = strict ? checks.map((check) => ({ ...check, findings: strictly(check.findings) })) : checks;
  const isSettled = live.some(({ code }) => code === "live/settled") && served?.isPublished !== false;
  const text = served?.text ?? null;
  return {
    ...nothingSeen,
    domain,
    checks: judged,
    policy: served?.policy ?? null,
    findings: [...judged.flatMap(({ findings }) => findings), ...strict ? strictly(live) : live],
    sources: new Map(text === null ? [] : [[served.check.target, text]]),
    toSet: isSettled ? (published2?.records ?? []).filter((record) => !isRight(record, judged)) : []
  };
}
function isRight({ name, type }, checks) {
  return type !== "TXT" || checks.some((check) => check.target === name && statusOf(check) === "ok");
}
function withoutSubject({ strict }, { domain, findings, sources }) {
  const judged = strict ? strictly(findings) : [...findings];
  return { ...nothingSeen, domain, findings: judged, sources };
}
var nothingSeen = {
  command: "verify",
  checks: [],
  policy: null,
  sources: /* @__PURE__ */ new Map(),
  toSet: [],
  toDo: []
};

// src/io/addresses.ts
var special = {
  ipv4: [
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/4",
    "240.0.0.0/4"
  ],
  ipv6: ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"]
};
var assigned = blockList("ipv6", ["2000::/3"]);
var notPublic = { 4: blockList("ipv4", special.ipv4), 6: blockList("ipv6", special.ipv6) };
function blockList(family, ranges) {
  const list = new BlockList();
  for (const range of ranges) {
    const [network, bits] = range.split("/");
    list.addSubnet(network, Number(bits), family);
  }
  return list;
}
function isPublic(address) {
  if (address.includes("%")) return false;
  switch (isIP(address)) {
    case 4:
      return !notPublic[4].check(address, "ipv4");
    case 6:
      return assigned.check(address, "ipv6") && !notPublic[6].check(address, "ipv6");
    default:
      return false;
  }
}

// builtin:node:tls
var builtin = /* @__PURE__ */ requireBuiltin("node:tls");
var connect2 = /* @__PURE__ */ (() => builtin.connect)();
var createSecureContext = /* @__PURE__ */ (() => builtin.createSecureContext)();

// src/io/certificate.ts
var mostNames = 20;
function certificateOf(socket, host) {
  const certificate = socket.getPeerX509Certificate();
  if (certificate === void 0) return null;
  const names2 = namesOf(certificate);
  return {
    names: names2.slice(0, mostNames),
    issuer: issuerOf(certificate),
    expires: secondsOf(certificate.validTo),
    starts: secondsOf(certificate.validFrom),
    // Only names of the extension count, and a wildcard stands for one whole label (RFC 6125 §6.4.3).
    admitsHost: certificate.checkHost(host, { subject: "never", partialWildcards: false }) !== void 0,
    distrust: distrustOf(socket)
  };
}
function distrustOf({ authorized, authorizationError }) {
  if (authorized) return null;
  const error = authorizationError;
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : error;
  return code === "ERR_TLS_CERT_ALTNAME_INVALID" ? null : String(code);
}
function namesOf({ subjectAltName }) {
  return [...(subjectAltName ?? "").matchAll(/DNS:([^,\s"]+)/g)].map(([, name]) => name.toLowerCase());
}
function issuerOf({ issuer }) {
  const field = (name) => new RegExp(`^${name}=(.+)$`, "m").exec(issuer)?.[1];
  return field("O") ?? field("CN") ?? "";
}
function secondsOf(time) {
  return Math.floor(Date.parse(time) / 1e3);
}

// src/io/connection-failure.ts
var reasons = {
  ETIMEDOUT: "timeout",
  ECONNREFUSED: "refused",
  ENETUNREACH: "unreachable",
  EHOSTUNREACH: "unreachable",
  EADDRNOTAVAIL: "unreachable",
  ENETDOWN: "unreachable",
  EHOSTDOWN: "unreachable",
  EAFNOSUPPORT: "unreachable",
  // A proxy whose name leads nowhere.
  ENOTFOUND: "unreachable",
  EAI_AGAIN: "unreachable",
  EACCES: "unreachable",
  EPERM: "unreachable",
  ECONNRESET: "reset",
  ECONNABORTED: "reset",
  EPIPE: "reset",
  // A proxy over TLS that cannot be trusted; of a host that is verified the certificate is judged elsewhere.
  SELF_SIGNED_CERT_IN_CHAIN: "tls",
  DEPTH_ZERO_SELF_SIGNED_CERT: "tls",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "tls",
  CERT_HAS_EXPIRED: "tls"
};
function connectionFailureOf(error) {
  const { code = "" } = error;
  if (Object.hasOwn(reasons, code)) return reasons[code];
  return /^(ERR_SSL|ERR_TLS|EPROTO)/.test(code) ? "tls" : "malformed";
}

// src/io/http-get.ts
var mostBytes = 65536;
var mostHeaderBytes = 16384;
var mostBytesBeforeAnswer = 131072;
var reset = failure("ECONNRESET");
var late = failure("ETIMEDOUT");
var malformed = failure("HPE_UNEXPECTED");
function agentOver(socket) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let fresh = socket;
  agent.createConnection = (_, callback) => {
    const handed = fresh;
    fresh = void 0;
    if (handed === void 0) callback?.(reset, socket);
    return handed;
  };
  return agent;
}
async function get(agent, question, timeout) {
  const { userAgent } = question;
  let broken;
  let timer;
  try {
    const request2 = request({ agent, ...requestOptions(question) });
    request2.on("error", (error) => {
      broken ??= error;
    });
    timer = setTimeout(() => {
      broken ??= late;
      request2.destroy();
    }, timeout);
    return await answerOf(await responseTo(request2), question);
  } catch (error) {
    return { kind: "failed", userAgent, failure: connectionFailureOf(broken ?? error) };
  } finally {
    clearTimeout(timer);
  }
}
function requestOptions({ host, path, userAgent }) {
  return {
    host,
    path,
    headers: {
      Host: host,
      ...userAgent === null ? {} : { "User-Agent": userAgent },
      Accept: "*/*",
      "Accept-Encoding": "identity"
    },
    maxHeaderSize: mostHeaderBytes,
    insecureHTTPParser: false
  };
}
function responseTo(request2) {
  return new Promise((resolve, reject) => {
    const refuse = () => {
      reject(malformed);
      request2.destroy();
    };
    let bytes = 0;
    const count = ({ length }) => {
      bytes += length;
      if (bytes > mostBytesBeforeAnswer) refuse();
    };
    request2.once("socket", (socket) => socket.on("data", count)).once("response", (response) => {
      response.socket.off("data", count);
      resolve(response);
    }).once("upgrade", refuse).once("error", reject).once("close", () => reject(reset)).end();
  });
}
async function answerOf(response, { userAgent, last, started }) {
  const status = response.statusCode;
  const isWanted = status === 200;
  const content = isWanted ? await contentOf(response) : nothing2;
  const milliseconds = Math.round(performance.now() - started);
  if (!isWanted) await skip(response, last);
  const { headers } = response;
  return {
    kind: "answer",
    userAgent,
    status,
    contentTypes: contentTypesOf(response),
    location: headers.location ?? null,
    maxAge: secondsIn(headers["cache-control"], /max-age="?(\d+)/i),
    age: secondsIn(headers.age, /^(\d+)$/),
    ...content,
    milliseconds
  };
}
var nothing2 = { body: new Uint8Array(), tooLarge: false };
async function contentOf(response) {
  const chunks = [];
  let length = 0;
  for await (const chunk of response) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > mostBytes) break;
  }
  return {
    body: Buffer.concat(chunks, Math.min(length, mostBytes)),
    tooLarge: length > mostBytes
  };
}
async function skip(response, last) {
  if (last) response.destroy();
  else await contentOf(response).catch(() => {
  });
}
function contentTypesOf({ rawHeaders }) {
  return rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1].toLowerCase() === "content-type"
  );
}
function secondsIn(value, pattern) {
  const digits = pattern.exec(value ?? "")?.[1];
  return digits === void 0 ? null : Math.min(Number(digits), 2 ** 31);
}
function failure(code) {
  return Object.assign(new Error(code), { code });
}

// src/io/https.ts
function https({ timeout, port = 443, roots }) {
  const contextFor = secureContexts(roots);
  return {
    async visit(visit) {
      const opened = [];
      const connect3 = async (deadline) => {
        const target = await targetOf(visit, port, deadline);
        const secureContext = contextFor(visit.tls);
        const options = { ...target, ...handshakeOptions, servername: visit.host, secureContext };
        const socket = await handshake(options, deadline);
        opened.push(socket);
        return { socket, certificate: certificateOf(socket, visit.host) };
      };
      try {
        return await visitOver(connect3, visit, timeout);
      } catch (error) {
        return { kind: "failed", failure: connectionFailureOf(error) };
      } finally {
        for (const socket of opened) socket.destroy();
      }
    }
  };
}
function proxyFor(host) {
  try {
    return getProxyUrl(new URL(`https://${host}`)) ?? null;
  } catch {
    return null;
  }
}
async function visitOver(connect3, visit, timeout) {
  const started = performance.now();
  const { socket, certificate } = await connect3(started + timeout);
  const version = socket.getProtocol();
  if (certificate === null || version === null) return { kind: "failed", failure: "tls" };
  const answers = isValid(certificate) ? await askAll(socket, connect3, visit, { started, timeout }) : [];
  return { kind: "connected", tls: version, certificate, answers };
}
async function askAll(socket, connect3, { host, path, userAgents }, { started, timeout }) {
  const answers = [];
  let agent = agentOver(socket);
  for (const [index, userAgent] of userAgents.entries()) {
    const begun = index === 0 ? started : performance.now();
    const deadline = begun + timeout;
    const question = { host, path, userAgent, last: index === userAgents.length - 1, started: begun };
    let answer = await get(agent, question, remaining(deadline));
    if (index > 0 && answer.kind === "failed" && answer.failure === "reset") {
      try {
        agent = agentOver(validated(await connect3(deadline)));
        answer = await get(agent, question, remaining(deadline));
      } catch (error) {
        answer = { kind: "failed", userAgent, failure: connectionFailureOf(error) };
      }
    }
    answers.push(answer);
  }
  return answers;
}
function validated({ socket, certificate }) {
  if (certificate !== null && isValid(certificate)) return socket;
  throw failure("ERR_TLS_CERTIFICATE");
}
async function targetOf({ host, address }, port, deadline) {
  if (address !== null) {
    if (isIP(address) === 0) throw failure("EHOSTUNREACH");
    return { host: address, port };
  }
  const proxy = proxyFor(host);
  if (proxy === null) throw failure("EHOSTUNREACH");
  const signal = AbortSignal.timeout(remaining(deadline));
  try {
    return { socket: await tunnel(new URL(`https://${host}:${port}`), proxy, signal) };
  } catch (error) {
    throw signal.aborted ? late : error;
  }
}
var handshakeOptions = { rejectUnauthorized: false, ALPNProtocols: ["http/1.1"] };
function handshake(options, deadline) {
  return new Promise((resolve, reject) => {
    const socket = connect2(options);
    const timer = setTimeout(() => socket.destroy(late), remaining(deadline));
    socket.once("secureConnect", () => {
      clearTimeout(timer);
      resolve(socket);
    }).on("error", reject).once("close", () => {
      clearTimeout(timer);
      reject(reset);
    });
  });
}
function secureContexts(ca) {
  const contexts = /* @__PURE__ */ new Map();
  return (version) => {
    const made = contexts.get(version);
    if (made) return made;
    const context = createSecureContext({
      ...ca === void 0 ? {} : { ca },
      minVersion: version ?? "TLSv1.2",
      maxVersion: version ?? "TLSv1.3",
      // The cheapest first.
      ecdhCurve: "X25519:P-256:P-384:P-521"
    });
    contexts.set(version, context);
    return context;
  };
}
function remaining(deadline) {
  return Math.max(1, Math.ceil(deadline - performance.now()));
}

// builtin:node:events
var builtin2 = /* @__PURE__ */ requireBuiltin("node:events");
var once = /* @__PURE__ */ (() => builtin2.once)();

// src/io/smtp-replies.ts
var mostBytes2 = 2048;
var mostLines = 100;
var SmtpReplies = class {
  #chunks;
  #unread = "";
  constructor(stream) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }
  /** Something came that nobody asked for. */
  get pending() {
    return this.#unread !== "";
  }
  /** Rejects with the stream's error, ECONNRESET at its end, or an error without a code for what is no reply. */
  async next() {
    const lines = [];
    while (lines.length < mostLines) {
      const [, code, more, text = ""] = /^([2-5]\d\d)(?:([ -])(.*))?$/s.exec(await this.#line()) ?? [];
      if (code === void 0) throw new Error("no SMTP reply");
      lines.push(text);
      if (more !== "-") return { code: Number(code), lines };
    }
    throw new Error("too long an SMTP reply");
  }
  /** Lets go by what still comes, until the other side is done. */
  async drain() {
    while (!(await this.#chunks.next()).done) ;
  }
  /** A line feed alone ends a line too, as senders have it. */
  async #line() {
    let end = this.#unread.indexOf("\n");
    while (end < 0 && this.#unread.length <= mostBytes2) {
      const { done, value } = await this.#chunks.next();
      if (done) throw Object.assign(new Error("ended"), { code: "ECONNRESET" });
      this.#unread += value.toString("latin1");
      end = this.#unread.indexOf("\n");
    }
    if (end < 0 || end > mostBytes2) throw new Error("too long an SMTP line");
    const line = this.#unread.slice(0, end).replace(/\r$/, "");
    this.#unread = this.#unread.slice(end + 1);
    return line;
  }
};

// src/io/smtp.ts
var parting = 500;
function smtp({ timeout, name, port = 25 }) {
  const secureContext = createSecureContext({
    // RFC 8996: what is older must not be used.
    minVersion: "TLSv1.2",
    ecdhCurve: "X25519:P-256:P-384:P-521"
  });
  return {
    async startTls({ host, address }) {
      const session = new Session(connect({ host: address, port, lookup: noLookup }));
      const timer = setTimeout(() => session.abandon(), timeout);
      try {
        const result = await talk(session, name, host, secureContext);
        if (result.kind !== "injected") await session.quit();
        return result;
      } catch (error) {
        return { kind: "failed", step: session.step, failure: connectionFailureOf(error) };
      } finally {
        clearTimeout(timer);
        session.close();
      }
    }
  };
}
var noLookup = (_, __, found) => {
  found(Object.assign(new Error("no address"), { code: "EADDRNOTAVAIL" }), "");
};
async function talk(session, name, host, secureContext) {
  await session.connected();
  const greeting = await session.reply("greeting");
  if (!accepts(greeting)) return { kind: "refused", step: "greeting", code: greeting.code };
  const ehlo = await session.reply("ehlo", `EHLO ${name}`);
  if (isPermanent(ehlo)) {
    const helo = await session.reply("ehlo", `HELO ${name}`);
    return accepts(helo) ? { kind: "no-starttls" } : { kind: "refused", step: "greeting", code: helo.code };
  }
  if (!accepts(ehlo)) return { kind: "refused", step: "greeting", code: ehlo.code };
  if (!offersStartTls(ehlo)) return { kind: "no-starttls" };
  const ready = await session.reply("starttls", "STARTTLS");
  if (!accepts(ready)) return { kind: "refused", step: "starttls", code: ready.code };
  return session.secure(host, secureContext);
}
var accepts = ({ code }) => code < 300;
var isPermanent = ({ code }) => code >= 500;
function offersStartTls({ lines }) {
  return lines.slice(1).some((line) => /^STARTTLS(\s|$)/i.test(line));
}
var Session = class {
  step = "connect";
  #socket;
  #replies;
  constructor(socket) {
    this.#socket = socket;
    this.#replies = repliesOf(socket);
  }
  async connected() {
    await once(this.#socket, "connect");
  }
  async reply(step, command) {
    this.step = step;
    if (command !== void 0) this.#socket.write(`${command}\r
`);
    return this.#replies.next();
  }
  /** From here on, all that comes has to be TLS. */
  async secure(host, secureContext) {
    this.step = "tls";
    if (this.#replies.pending || this.#socket.readableLength > 0) return { kind: "injected" };
    const servername = isIP(host) === 0 ? host : "";
    const socket = connect2({ socket: this.#socket, servername, secureContext, rejectUnauthorized: false });
    this.#socket = socket;
    this.#replies = repliesOf(socket);
    try {
      await once(socket, "secureConnect");
    } catch (error) {
      if (isPlaintext(error)) return { kind: "injected" };
      throw error;
    }
    return securedBy(socket, host);
  }
  /** RFC 5321 §4.1.1.10: says good-bye, and gives the server a moment to do so. */
  async quit() {
    const timer = setTimeout(() => this.close(), parting);
    this.#socket.end("QUIT\r\n");
    await this.#replies.drain().catch(() => {
    });
    clearTimeout(timer);
  }
  /** The time is over. */
  abandon() {
    this.#socket.destroy(Object.assign(new Error("too slow"), { code: "ETIMEDOUT" }));
  }
  close() {
    this.#socket.destroy();
  }
};
function repliesOf(socket) {
  socket.on("error", () => {
  });
  return new SmtpReplies(socket);
}
function securedBy(socket, host) {
  const certificate = certificateOf(socket, host);
  const tls = socket.getProtocol();
  if (certificate === null || tls === null) return { kind: "failed", step: "tls", failure: "tls" };
  return { kind: "secured", tls, certificate };
}
var plaintextCodes = /* @__PURE__ */ new Set([
  "ERR_SSL_WRONG_VERSION_NUMBER",
  "ERR_SSL_HTTP_REQUEST",
  "ERR_SSL_HTTPS_PROXY_REQUEST"
]);
function isPlaintext(error) {
  return plaintextCodes.has(String(error.code));
}

// src/io/world.ts
var patience = { dns: 10, https: 60, smtp: 30 };
function worldOf({ resolver, timeout, allowPrivate, brief }) {
  const milliseconds = (kind) => (timeout ?? patience[kind]) * 1e3;
  return {
    dns: dns({ resolver, timeout: milliseconds("dns") }),
    https: https({ timeout: milliseconds("https") }),
    smtp: smtp({ timeout: milliseconds("smtp"), name: ownName() }),
    mayConnect: allowPrivate ? () => true : isPublic,
    goesByProxy: (host) => proxyFor(host) !== null,
    brief
  };
}
function ownName() {
  const name = hostname().toLowerCase();
  return /^([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/.test(name) ? name : "localhost.localdomain";
}

// src/verify/waiting-time.ts
var units = { s: 1, m: 60, h: 3600 };
var longest = 6 * 3600;
function secondsToWait(text) {
  const [, count, unit = "s"] = /^(\d{1,5})([smh])?$/.exec(text) ?? [];
  const seconds = Number(count) * units[unit];
  return count !== void 0 && seconds <= longest ? seconds : null;
}

export {
  verifyDomain,
  verify,
  verifyResult,
  nothingSeen,
  worldOf,
  secondsToWait
};
