import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  addressesOf,
  aliasOf,
  aliasesOf,
  checkHttps,
  checkPolicy,
  describeCertificate,
  failureWords,
  judgeCertificate,
  observeAddresses,
  observePolicyFile,
  observePolicyHost,
  observeSomeAddress
} from "./shared-https.mjs";
import {
  admits,
  cachedPolicies,
  candidates,
  checkNames,
  emptyLedger,
  finding,
  hasBlankBeforeSemicolon,
  observeMx,
  policyHost,
  readRecord,
  registrableDomain,
  reportAddressProblem,
  reportAddresses,
  statusOf,
  strictly,
  stsKind,
  tlsRptKind,
  wantedRecord,
  withoutRepetitions
} from "./shared.mjs";

// src/report/verified.ts
function verified({ checks, served }, { domain, published, now }, strict, live = []) {
  const judged = strict ? checks.map((check) => ({ ...check, findings: strictly(check.findings) })) : checks;
  const isSettled = live.some(({ code }) => code === "live/settled") && served?.isPublished !== false;
  const text = served?.text ?? null;
  return {
    ...nothingSeen,
    domain,
    checks: judged,
    cached: cachedPolicies(published?.ledger ?? emptyLedger, now, false),
    policy: served?.policy ?? null,
    findings: [...judged.flatMap(({ findings }) => findings), ...strict ? strictly(live) : live],
    sources: new Map(text === null ? [] : [[served.check.target, text]]),
    wanted: published?.records ?? [],
    toSet: isSettled ? (published?.records ?? []).filter((record) => !isRight(record, judged)) : []
  };
}
function isRight({ name, type }, checks) {
  return type !== "TXT" || checks.some((check) => check.target === name && statusOf(check) === "ok");
}
var nothingSeen = {
  command: "verify",
  checks: [],
  cached: [],
  policy: null,
  sources: /* @__PURE__ */ new Map(),
  toSet: [],
  wanted: [],
  toDo: []
};
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
async function observeMailServer(world, host, withTalk) {
  const { dns, smtp, mayConnect, brief } = world;
  const { ipv4, ipv6 } = await (brief ? observeSomeAddress : observeAddresses)(dns, host);
  const addresses = [ipv4, ipv6].flatMap(
    (answer) => answer.kind === "records" ? answer.records.filter(mayConnect).slice(0, 1) : []
  );
  const talks = withTalk ? await Promise.all(
    addresses.map(async (address) => ({ address, talk: await smtp.startTls({ host, address }) }))
  ) : [];
  return { host, ipv4, ipv6, talks };
}
// src/verify/look/txt.ts
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
async function findStrays({ dns }, { mistakes, mark }) {
  const found = await Promise.all(
    mistakes.map(async (name) => {
      const answer = await dns.ask(name, "TXT");
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
async function nameServers({ dns }, name) {
  for (let zone = name; zone.includes("."); zone = zone.slice(zone.indexOf(".") + 1)) {
    const answer = await dns.ask(zone, "NS");
    if (answer.kind === "unknown") return [];
    if (answer.kind === "records" && answer.aliases.length === 0)
      return [...answer.records].sort().slice(0, mostServers);
  }
  return [];
}
async function addressOf({ dns, mayConnect }, server) {
  for (const type of ["A", "AAAA"]) {
    const answer = await dns.ask(server, type);
    const address = answer.kind === "records" ? answer.records.find(mayConnect) : void 0;
    if (address !== void 0) return address;
  }
  return null;
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
// src/verify/starttls.ts
function checkStartTls(servers, domain, now) {
  const isOpen = servers.some(({ talks }) => talks.some(({ talk }) => !isSilent(talk)));
  return servers.map((server) => {
    const { host, talks } = server;
    const judged = talks.map(({ address, talk }) => judgeTalk(talk, { host, address, domain, isOpen, now }));
    const telling = talks.some(({ talk }) => !isSilent(talk));
    const findings = judged.filter((_, index) => !telling || !isOutOfReach(talks[index].talk)).flat();
    return {
      name: "starttls",
      target: host,
      seen: seen(talks, now),
      findings: talks.length === 0 ? [finding("starttls/no-address", null, {})] : withoutRepetitions(findings)
    };
  });
}
function isOutOfReach(talk) {
  return talk.kind === "failed" && talk.failure === "unreachable";
}
function isSilent(talk) {
  if (talk.kind !== "failed") return false;
  return talk.step === "connect" || talk.step === "greeting" && talk.failure !== "malformed";
}
var codes = {
  name: "starttls/certificate-name",
  expired: "starttls/certificate-expired",
  untrusted: "starttls/certificate-untrusted",
  endsSoon: "starttls/certificate-ends-soon"
};
function judgeTalk(talk, place) {
  const { host, address, domain, isOpen, now } = place;
  switch (talk.kind) {
    case "secured":
      return judgeCertificate(talk.certificate, { host, address, codes, now });
    case "no-starttls":
      return [finding("starttls/absent", null, { host })];
    case "refused":
      return talk.step === "starttls" ? [finding("starttls/refused", null, { host, code: talk.code })] : [notTestable(host, domain, `it turns this machine away with ${talk.code}`)];
    case "injected":
      return [finding("starttls/injected", null, { host })];
    case "failed": {
      const reason = failureWords[talk.failure];
      if (talk.failure === "unreachable" || isSilent(talk) && !isOpen)
        return [notTestable(host, domain, reason)];
      return isSilent(talk) ? [finding("starttls/silent", null, { host, address, reason })] : [finding("starttls/failed", null, { host, address, reason })];
    }
  }
}
function notTestable(host, domain, reason) {
  return finding("starttls/not-testable", null, { host, reason, command: `mta-sts verify ${domain}` });
}
function seen(talks, now) {
  const secured = talks.map(({ talk }) => talk).find((talk) => talk.kind === "secured");
  return secured === void 0 ? "" : `${secured.tls}, ${describeCertificate(secured.certificate, now)}`;
}
// src/verify/txt-record.ts
var codes2 = {
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
    record: wantedRecord(subject, name, rules3.example.replace("example.com", subject.domain)),
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
  const tell = ({ code, args }) => finding(codes2[rules3.check][code], null, { ...place, ...args });
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
  const isSame = wanted.length === rua.length && wanted.every((one) => rua.includes(one));
  if (wanted.length === 0 || isSame) return [];
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
var day = 86400;
var rules2 = {
  check: "txt",
  kind: stsKind,
  example: "v=STSv1; id=20260131120000",
  judge: (field) => ({
    seen: `id ${field.value}`,
    findings: [
      ...compareId(field),
      ...field.ttl > day ? [finding("txt/long-ttl", null, { ttl: field.ttl })] : []
    ]
  })
};
function compareId({ value: id, name, subject }) {
  const { published } = subject;
  if (published === null || published.entry.id === id) return [];
  const isOld = published.ledger.published.some((entry) => entry.id === id);
  const args = { id, name, published: published.entry.id, record: wantedRecord(subject, name, "") };
  return [finding(isOld ? "txt/id-old" : "txt/id-unknown", null, args)];
}
// src/verify/verify-domain.ts
async function verifyDomain(world, subject, { skip, watch }) {
  const wants = (...names2) => names2.some((name) => !skip.has(name));
  const tell = (...checks) => {
    const wanted = checks.filter(({ name }) => wants(name));
    wanted.forEach(watch);
    return wanted;
  };
  const zone = world.brief ? subject.domain : await registrableDomain(subject.domain);
  const needsPolicy = wants("https", "policy", "mx", "starttls");
  const lookUp = world.brief ? observeSomeAddress : observeAddresses;
  const host = needsPolicy || wants("host") ? observePolicyHost(world, policyHost(subject.domain), lookUp) : null;
  const policy = needsPolicy && host !== null ? host.then((dns) => observePolicyFile(world, dns)) : null;
  const served = policy?.then((looks) => judgeFile(looks, subject)) ?? null;
  const parts = await Promise.all([
    wants("txt") ? lookAtTxt(world, subject, zone).then(tell) : [],
    wants("tls-rpt") ? lookAtTlsRpt(world, subject, zone).then(tell) : [],
    host?.then((seen2) => tell(checkHost(seen2, world.mayConnect, subject))) ?? [],
    served?.then(({ https, served: served2 }) => tell(https, served2.check)) ?? [],
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
function accepting(check, { published }) {
  const reason = published?.policy.accept["mx/not-admitted"];
  if (reason === void 0) return check;
  const accept = (one) => one.code === "mx/refused-by-policy" ? { ...one, severity: "notice", accepted: reason } : one;
  return { ...check, findings: check.findings.map(accept) };
}

export {
  verified,
  nothingSeen,
  verifyDomain
};
