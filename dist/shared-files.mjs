import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  accepted,
  judgeRollout,
  verificationText
} from "./shared-verification.mjs";
import {
  contentOfBytes,
  policyDiff
} from "./shared-policy-diff.mjs";
import {
  heldText
} from "./shared-timeline.mjs";
import {
  isOk,
  isVerification
} from "./shared-result.mjs";
import {
  dayOf,
  enforcedPolicies,
  findingsText,
  heldWithout,
  hostsInUse,
  lastHeldUntil,
  recordsText
} from "./shared-findings-text.mjs";
import {
  admits,
  basename,
  closeSync,
  constants,
  covers,
  dirname,
  existsSync,
  fstatSync,
  fsyncSync,
  isAbsolute,
  isNewPolicy,
  join,
  matches,
  mkdirSync,
  observe,
  observeMx,
  oneDay,
  openSync,
  policyResult,
  propose,
  publishedDomain,
  readLedger,
  readSync,
  readdirSync,
  realpathSync,
  relative,
  renameSync,
  resolve,
  rmSync,
  sep,
  withStrictness,
  write,
  writeSync
} from "./shared-fields.mjs";
import {
  describe,
  finding,
  inOrder,
  visible
} from "./shared-policy.mjs";
import {
  cachedEntries,
  currentEntry,
  displayName,
  emptyLedger,
  heldUntil,
  ledgerPath,
  presetNamed,
  presets,
  providersOf
} from "./shared-punycode.mjs";
import {
  policyFilePath,
  policyHost
} from "./shared-zod.mjs";

// src/judge/cached-policies.ts
function judgeCachedPolicies(change) {
  const { policy, published, isNew, now } = change;
  const others = enforcedPolicies(change).filter((entry) => isNew || entry !== published);
  const held = others.toSorted((one, other) => heldUntil(other, now) - heldUntil(one, now));
  return hostsInUse(change).flatMap(({ host }) => {
    const entry = held.find(({ mx }) => !admits(mx, host));
    if (entry === void 0) return [];
    const args = { domain: policy.domain, host, id: entry.id, day: dayOf(heldUntil(entry, now)) };
    return [
      finding("mx/cached-policy", change.place(["mx"]), {
        ...args,
        admitted: entry.mx.slice(0, 5).join(", ")
      })
    ];
  });
}

// src/judge/max-age.ts
var week = 7 * oneDay;
var month = 31 * oneDay;
function judgeMaxAge(change) {
  const { policy, published, now } = change;
  const place = change.place(["max_age"]);
  const { mode, max_age } = policy;
  if (mode !== "enforce") return [];
  const switches = published?.mode !== "enforce";
  if (published !== null && !switches && max_age < published.max_age) {
    return [finding("max-age/lowered", place, { day: dayOf(lastHeldUntil(change) ?? now) })];
  }
  if (max_age < week && (switches || published?.max_age !== max_age))
    return [finding("max-age/short", place, {})];
  const raises = max_age > month && (published === null || published.max_age <= month);
  return switches && raises ? [finding("max-age/long-at-once", place, {})] : [];
}

// src/judge/migration.ts
function judgeMigration(change) {
  const { policy, published } = change;
  const hosts = hostsInUse(change);
  const keepsAll = hosts.length > 0 && hosts.every(({ host }) => admits(policy.mx, host));
  if (!keepsAll || policy.mode === "none") return [];
  return policy.mx.flatMap((pattern, index) => {
    const until = heldWithout(pattern, change);
    const isNew = !published?.mx.includes(pattern);
    const isUsed = hosts.some(({ host }) => matches(pattern, host));
    if (until === null || isUsed && !(isNew && pattern.startsWith("*."))) return [];
    const code = isNew ? "migration/prepared" : "migration/waiting";
    return [finding(code, change.place(["mx", index]), { added: pattern, day: dayOf(until) })];
  });
}

// src/judge/provider.ts
function judgeProvider(change) {
  const { mx, mode } = change.policy;
  if (mode === "none" || hostsInUse(change).length > 0) return [];
  return presets.flatMap(({ provider, hosts }) => {
    const missing = hosts.filter((host) => !admits(mx, host));
    if (missing.length === 0 || missing.length === hosts.length || provider.source === "mx") return [];
    return [
      finding("mx/provider-incomplete", change.place(["mx"]), {
        provider: provider.name,
        missing: missing.join(", ")
      })
    ];
  });
}
function judgePreset({ name, provider, mx }, change) {
  const isUsed = hostsInUse(change).some(({ host }) => admits(mx, host));
  const isToCome = mx.some((pattern) => heldWithout(pattern, change) !== null);
  return isUsed || isToCome ? [] : [finding("mx/preset-unused", change.place(["provider"]), { name, provider: provider.name })];
}
function presetWords({ provider }, hosts) {
  const meant = providersOf(hosts).filter((one) => one.name !== provider && one.provider.policyHost === void 0).map((one) => `\`provider: ${one.name}\` (${one.provider.name})`);
  return {
    preset: provider === null ? "" : ` (\`provider: ${provider}\`)`,
    hint: meant.length === 0 ? "" : ` Here you may mean ${meant.slice(0, 3).join(" or ")}.`
  };
}

// src/judge/mx-in-use.ts
function judgeMxInUse(change) {
  const { policy, mx } = change;
  const place = change.place(["mx"]);
  const { domain, mode } = policy;
  if (mx === null) return [];
  if (mx.kind === "unknown") {
    const { reason } = mx;
    const matters = mode === "enforce" || lastHeldUntil(change) !== null;
    return [finding(matters ? "mx/unknown" : "mx/unknown-for-now", place, { domain, reason })];
  }
  if (mx.kind !== "hosts")
    return mode === "none" ? [] : [finding(absence[mx.kind], change.place(["domain"]), { domain })];
  const odd = [
    ...mx.invalid.map((name) => finding("mx/invalid-name", place, { domain, name })),
    ...mx.truncated ? [finding("mx/too-many", place, { domain, most: mx.hosts.length })] : []
  ];
  if (mode === "none") return odd;
  const missing = mx.hosts.filter(({ host }) => !admits(policy.mx, host));
  if (mode === "testing")
    return [
      ...odd,
      ...missing.map(
        ({ host }) => finding("mx/not-admitted-in-testing", place, { domain, host, ...presetWords(policy, [host]) })
      )
    ];
  if (missing.length === mx.hosts.length && missing.length > 0) {
    const until = dayOf(lastHeldUntil(change) ?? change.now);
    const words = presetWords(
      policy,
      missing.map(({ host }) => host)
    );
    return [...odd, finding("mx/admits-none", place, { domain, hosts: names(missing), until, ...words })];
  }
  return [...odd, ...missing.map((one) => notAdmitted(one, change))];
}
var absence = {
  "null-mx": "domain/null-mx",
  "no-mail": "domain/no-mail",
  "no-domain": "domain/not-found"
};
function notAdmitted({ host }, change) {
  const { published, policy, isNew } = change;
  const place = change.place(["mx"]);
  const { domain } = policy;
  const until = lastHeldUntil(change);
  const words = { domain, host, ...presetWords(policy, [host]) };
  return isNew && until !== null && published !== null && admits(published.mx, host) ? finding("mx/removed-in-use", place, { ...words, day: dayOf(until) }) : finding("mx/not-admitted", place, {
    ...words,
    until: dayOf(heldWithout(host, change) ?? change.now)
  });
}
function judgeRemovedPatterns(change) {
  const { mx, policy, published, isNew } = change;
  if (mx?.kind === "hosts" || !isNew || policy.mode === "none" || published?.mode !== "enforce") return [];
  const removed = published.mx.filter((pattern) => !covers(policy.mx, pattern));
  if (removed.length === 0) return [];
  const day = dayOf(lastHeldUntil(change) ?? change.now);
  return [
    finding("mx/removed-unchecked", change.place(["mx"]), { removed: removed.slice(0, 5).join(", "), day })
  ];
}
function judgePatterns(change) {
  const hosts = hostsInUse(change);
  const { mx, domain, mode, provider } = change.policy;
  if (hosts.length === 0 || mode === "none") return [];
  const preset = presetNamed(provider);
  const own = mx.flatMap((pattern, index) => {
    if (preset?.mx.includes(pattern)) return [];
    const place = change.place(["mx", index]);
    const admitted = hosts.filter(({ host }) => matches(pattern, host));
    const isToCome = heldWithout(pattern, change) !== null;
    if (admitted.length === 0) return isToCome ? [] : [finding("mx/unused", place, { pattern })];
    return pattern === `*.${domain}` ? [finding("mx/wide-wildcard", place, { pattern, domain, hosts: names(admitted) })] : [];
  });
  return [...preset === null ? [] : judgePreset(preset, change), ...own];
}
function names(hosts) {
  const shown = hosts.slice(0, 5).map(({ host }) => host);
  return hosts.length > shown.length ? `${shown.join(", ")} and ${hosts.length - shown.length} more` : shown.join(", ");
}

// src/judge/removal.ts
function judgeRemoval(change) {
  const { policy, published } = change;
  if (policy.mode !== "none") return [];
  const until = lastHeldUntil(change);
  const place = change.place(["mode"]);
  if (until !== null) return [finding("removal/started", place, { day: dayOf(until) })];
  const isDone = published?.mode === "none" && !change.isNew;
  return isDone ? [finding("removal/done", place, { domain: policy.domain })] : [];
}
function judgeDomain(change) {
  const { policy, publishedDomain: before } = change;
  const after = policy.domain;
  if (before === null || before === after) return [];
  const until = lastHeldUntil(change);
  const place = change.place(["domain"]);
  return until === null ? [finding("domain/changed", place, { before, after })] : [finding("removal/domain-changed", place, { before, after, day: dayOf(until) })];
}
function judgeDeletion(published, place) {
  const until = lastHeldUntil(published);
  return until === null ? [] : [finding("removal/policy-deleted", place, { path: place.file, day: dayOf(until) })];
}

// src/judge/reports.ts
function judgeReports({ policy, place }) {
  const { mode, tls_rpt, domain } = policy;
  if (tls_rpt.length > 0 || mode === "none") return [];
  const code = mode === "testing" ? "tls-rpt/absent-in-testing" : "tls-rpt/absent";
  return [finding(code, place(["mode"]), { domain })];
}

// src/judge/judges.ts
var judges = [
  judgeMxInUse,
  judgeCachedPolicies,
  judgeMigration,
  judgeRemovedPatterns,
  judgePatterns,
  judgeProvider,
  judgeRollout,
  judgeMaxAge,
  judgeRemoval,
  judgeReports
];
function judgeChange(change) {
  const { publishedDomain: publishedDomain2, policy } = change;
  const moved = publishedDomain2 !== null && publishedDomain2 !== policy.domain;
  const seen = moved ? { ...change, ledger: emptyLedger, published: null, isNew: true } : change;
  return [...judgeDomain(change), ...judges.flatMap((judge) => judge(seen))];
}

// src/judge/rewritten-ledger.ts
function judgeRewrittenLedger(onBase, proposed, base, now, place) {
  return cachedEntries(onBase, now).filter((entry) => !proposed.published.some((one) => isSame(entry, one))).map((entry) => {
    const args = { id: entry.id, path: place.file, base, day: dayOf(heldUntil(entry, now)) };
    return finding("ledger/rewritten", place, args);
  });
}
function isSame(entry, one) {
  const sameEnd = entry.until === one.until || entry.until === null && one.until !== null && one.until >= entry.from;
  return one.id === entry.id && one.sha256 === entry.sha256 && one.from === entry.from && sameEnd;
}

// src/commands/check.ts
async function check(inputs, world) {
  const own = await propose(observe(world.files, inputs), world.now);
  const { proposal, rewritten } = againstBase(own, world);
  const judged = isDeleted(proposal) ? judgeDeleted(proposal, inputs, world) : await judgeProposal(proposal, world.dns);
  const findings = [...judged, ...rewritten];
  const id = isNewPolicy(proposal) ? null : proposal.plan?.id ?? null;
  return policyResult("check", withStrictness({ ...proposal, findings }, inputs), inputs, id);
}
async function judgeProposal(proposal, dns) {
  const { findings, plan, ledger, previous: published, publishedDomain: publishedDomain2, reading, now } = proposal;
  if (plan === null || ledger === null) return [...findings];
  const mx = dns === null ? null : await observeMx(dns, plan.policy.domain);
  const { policy } = plan;
  const isNew = isNewPolicy(proposal);
  const change = { policy, ledger, published, publishedDomain: publishedDomain2, isNew, mx, now, place: reading.place };
  return [...findings, ...accepted(judgeChange(change), policy.accept, mx?.kind === "hosts", reading.place)];
}
function isDeleted({ findings }) {
  return findings.some(({ code }) => code === "policy/not-found");
}
function judgeDeleted({ findings, ledger, now }, { policy: file }, { base }) {
  const atStake = ledger === null ? [] : judgeDeletion({ ledger, now }, { file });
  if (base?.tree.policy.kind !== "text" || ledger === null) return [...findings, ...atStake];
  const others = findings.filter(({ code }) => code !== "policy/not-found");
  return [
    ...others,
    ...atStake.length > 0 ? atStake : [finding("removal/complete", { file }, { path: file })]
  ];
}
function againstBase(own, { base, now }) {
  if (base === null || own.ledger === null) return { proposal: own, rewritten: [] };
  const file = base.tree.nameOf(ledgerPath);
  const { ledger } = readLedger(base.tree.generated.get(ledgerPath) ?? { kind: "absent" }, file);
  if (ledger === null) return { proposal: own, rewritten: [] };
  const published = { ledger, previous: currentEntry(ledger), publishedDomain: publishedDomain(base.tree) };
  return {
    proposal: { ...own, ...published },
    rewritten: judgeRewrittenLedger(ledger, own.ledger, base.name, now, { file })
  };
}

// src/commands/build.ts
async function build(inputs, files, now) {
  const proposal = withStrictness(await propose(observe(files, inputs), now), inputs);
  write(files, inputs, proposal.changes);
  return policyResult("build", proposal, inputs, proposal.plan?.id ?? null);
}

// src/commands/records.ts
async function records(inputs, files, now) {
  const proposal = await propose(observe(files, inputs), now);
  const findings = [...proposal.findings, ...behind(proposal, inputs.policy)];
  const judged = withStrictness({ ...proposal, findings }, inputs);
  return policyResult("records", judged, inputs, proposal.previous?.id ?? null);
}
function behind(proposal, file) {
  if (proposal.plan === null) return [];
  if (proposal.previous === null) return [finding("records/not-built", { file }, {})];
  return isNewPolicy(proposal) ? [finding("records/behind", { file }, { path: file })] : [];
}

// src/io/files.ts
var NotWritten = class extends Error {
};
function filesIn(base, fence) {
  const outside = (path) => fence !== null && !isInside(realpathSync(fence), realPath(path));
  return {
    read(path, limit) {
      const full = resolve(base, path);
      return outside(full) ? { kind: "outside" } : readRegularFile(full, limit);
    },
    write(folder, contents) {
      const full = resolve(base, folder);
      if (outside(full)) throw new NotWritten(`${folder} leads out of the workspace; nothing was written.`);
      for (const [path, text] of contents) writeAtomically(full, path, text);
    }
  };
}
function readRegularFile(path, limit) {
  let descriptor;
  try {
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return codeOf(error) === "ENOENT" ? { kind: "absent" } : { kind: "unreadable", reason: codeOf(error) };
  }
  try {
    const status = fstatSync(descriptor);
    if (status.isDirectory()) return { kind: "unreadable", reason: "it is a folder" };
    if (!status.isFile()) return { kind: "unreadable", reason: "it is no ordinary file" };
    if (status.size > limit) return { kind: "too-large", limit };
    return contentOfBytes(readUpTo(descriptor, status.size));
  } catch (error) {
    return { kind: "unreadable", reason: codeOf(error) };
  } finally {
    closeSync(descriptor);
  }
}
async function readStream(stream, limit) {
  const chunks = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) return { kind: "too-large", limit };
  }
  return contentOfBytes(Buffer.concat(chunks));
}
function readUpTo(descriptor, most) {
  const buffer = Buffer.alloc(most);
  let length = 0;
  while (length < most) {
    const count = readSync(descriptor, buffer, length, most - length, null);
    if (count === 0) break;
    length += count;
  }
  return buffer.subarray(0, length);
}
function writeAtomically(folder, path, text) {
  const target = join(folder, path);
  try {
    mkdirSync(folder, { recursive: true });
    if (!isInside(realpathSync(folder), realPath(target, "follow folders only"))) {
      throw new NotWritten(`${path} leads out of the output folder ${folder}; it was not written.`);
    }
    mkdirSync(dirname(target), { recursive: true });
    removeLeftovers(target);
    const temporary = `${target}.${process.pid}.tmp`;
    writeDurably(temporary, text);
    renameSync(temporary, target);
  } catch (error) {
    if (error instanceof NotWritten) throw error;
    throw new NotWritten(
      `${target} could not be written: ${codeOf(error)}. Check the permissions of its folder.`,
      { cause: error }
    );
  }
}
function writeDurably(path, text) {
  const descriptor = openSync(path, "w", 420);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
function removeLeftovers(target) {
  const name = basename(target);
  for (const sibling of readdirSync(dirname(target))) {
    const pid = sibling.startsWith(`${name}.`) ? /^\d+(?=\.tmp$)/.exec(sibling.slice(name.length + 1))?.[0] : void 0;
    if (pid !== void 0 && !isAlive(Number(pid))) rmSync(join(dirname(target), sibling), { force: true });
  }
}
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
function realPath(path, links = "follow") {
  const parent = dirname(path);
  if (parent === path) return path;
  if (links === "follow" && existsSync(path)) return realpathSync(path);
  return join(realPath(parent), basename(path));
}
function isInside(folder, path) {
  const way = relative(folder, path);
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
}
function codeOf(error) {
  return error.code ?? String(error);
}

// src/report/annotations.ts
var mostOfAKind = 10;
function annotations(findings) {
  const shown = { error: 0, warning: 0, notice: 0 };
  return inOrder(findings).filter(({ severity }) => ++shown[severity] <= mostOfAKind).map((one) => {
    const { severity, code, message, fix, file, line, column } = describe(one);
    const properties = { file, line, col: column, title: code };
    return `::${severity} ${propertyList(properties)}::${escapeData(fix === void 0 ? message : `${message}
${fix}`)}`;
  });
}
function propertyList(properties) {
  return Object.entries(properties).filter(([, value]) => value !== void 0).map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(",");
}
function escapeData(text) {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(text) {
  return escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// src/report/paint.ts
var plainPaint = {
  bold: String,
  dim: String,
  red: String,
  yellow: String,
  green: String,
  cyan: String
};

// src/report/text.ts
async function resultText(result, paint) {
  if (isVerification(result)) return verificationText(result, paint);
  const findings = findingsText(result.findings, result.sources, paint);
  const rest = result.command === "inspect" ? inspectText(result, paint) : await policyText(result, paint);
  return [findings, rest].filter((part) => part !== "").join("\n");
}
function inspectText(result, paint) {
  const { policy, findings } = result;
  if (findings.some(({ code }) => code.startsWith("file/"))) return "";
  const some = findings.some(({ severity }) => severity === "warning");
  if (policy === null || !isOk(result)) return paint.red("No sender accepts this policy.\n");
  const verdict = some ? paint.yellow("Not every sender can use this policy as it stands.") : paint.green("Every known sender accepts this policy.");
  return `${verdict}
mode ${policy.mode}, ${policy.mx.length} mx, max_age ${policy.max_age} seconds
`;
}
async function policyText(result, paint) {
  const { plan, command, records: records2 } = result;
  if (plan === null) return isOk(result) ? "" : paint.red(`${command} stopped: nothing was written.
`);
  const { domain, mode } = plan.policy;
  const table = await recordsText(records2, domain, paint);
  if (command === "records") return table;
  const heading = paint.bold(`MTA-STS policy of ${visible(displayName(domain))}: ${mode}`);
  const lines = command === "check" ? checkLines(result) : [...buildLines(result), "", table, ...lastStep(result)];
  return `${[heading, ...lines].join("\n")}
`;
}
function buildLines(result) {
  const changed = result.files.filter((file) => file.changed).map(({ path }) => path);
  const id = `id ${result.plan.id}${isNewPolicy(result) ? " (new)" : ""}`;
  if (result.publication?.pullRequest)
    return [`${id}, waits in pull request ${result.publication.pullRequest.url}`];
  if (!isOk(result)) return [`not committed: ${changed.join(", ")}`];
  const wrote = `${id}, ${changed.length === 0 ? "nothing changed" : `wrote ${changed.join(", ")}`}`;
  return isNewPolicy(result) ? [wrote, "", ...diffLines(result)] : [wrote];
}
function diffLines({ previous, plan }) {
  return policyDiff(previous, plan.policy).split("\n").map((line) => `  ${line}`);
}
function checkLines(result) {
  const { id } = result.plan;
  const held = result.held.map((one) => `  ${heldText(one)}`);
  const senders = held.length === 0 ? [] : ["", "What senders may hold:", ...held];
  if (!isNewPolicy(result)) return [`is what was last built, id ${id}`, ...senders];
  return ["would be published, under an id made at that time:", "", ...diffLines(result), ...senders];
}
function lastStep({ id, plan }) {
  if (id === null) return [];
  const url = `https://${policyHost(plan.policy.domain)}/${policyFilePath}`;
  return [`Set _mta-sts last: when ${url} shows this policy.`];
}

export {
  annotations,
  plainPaint,
  resultText,
  check,
  judgeProposal,
  build,
  records,
  NotWritten,
  filesIn,
  readStream
};
