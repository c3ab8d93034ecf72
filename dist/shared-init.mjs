import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  checkPolicy,
  observePolicyFile,
  observePolicyHost
} from "./shared-https.mjs";
import {
  admits,
  candidates,
  differing,
  displayName,
  emptyLedger,
  finding,
  isExample,
  ledgerPath,
  observe,
  observeMx,
  oneDay,
  oneYear,
  policyFilePath,
  policyHost,
  policyResult,
  propose,
  providersOf,
  publish,
  publishedDomain,
  readHostName,
  readRecord,
  renderLedger,
  renderPolicyFile,
  reportAddressProblem,
  reportAddresses,
  sha2562,
  stsKind,
  tlsRptKind,
  write,
  writeOne
} from "./shared.mjs";

// src/policy/draft.ts
var week = 604800;
function draftPolicy({ domain, mx, live, rua }) {
  if (mx.kind !== "hosts") return stopped(obstacle(mx, domain));
  const hosts = mx.hosts.map(({ host }) => host);
  const presets = providersOf(hosts);
  const own = presets.find(({ provider }) => provider.policyHost !== void 0);
  if (own !== void 0 && live === null) {
    const { name: provider, policyHost: target = "" } = own.provider;
    return stopped(finding("init/provider-hosts-policy", null, { domain, provider, target }));
  }
  if (hosts.length === 0) return stopped(finding("init/no-mail-servers", null, { domain }));
  return live === null ? fresh(domain, hosts, presets, rua) : carriedOn(domain, hosts, live, rua);
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
// src/policy/render.ts
function renderPolicyYml(draft, { schema, repository }) {
  const { domain, mode, preset, mx, max_age, rua, isImported } = draft;
  const international = displayName(domain) === domain ? "" : `, ${displayName(domain).split(" ")[0]}`;
  return [
    ...schema === null ? [] : [`# yaml-language-server: $schema=${schema}`],
    "# The MTA-STS policy. This is the only file to edit; everything else follows from it.",
    ...isImported ? ["# Made from the policy that senders have seen until now."] : [],
    line(`domain: ${domain}`, `what stands behind the @ in your mail addresses${international}`),
    line(`mode: ${mode}`, modeComment[mode]),
    ...preset === null ? [] : [
      line(
        `provider: ${preset.name}`,
        `the mail servers of ${preset.provider.name}: ${preset.mx.join(", ")}`
      )
    ],
    ...mx.length === 0 ? [] : [
      line(
        "mx:",
        preset === null ? "your mail servers, as the domain's MX records name them" : "and yours besides"
      )
    ],
    ...mx.map((pattern) => `  - ${pattern.startsWith("*") ? `"${pattern}"` : pattern}`),
    line(`max_age: ${duration(max_age)}`, "how long senders remember the policy: from 1d to 1y"),
    ...repository === null ? [] : [`repository: ${repository}`],
    ...rua.length === 0 ? [
      "# Where senders report what went wrong (TLS-RPT). Take the # away and name a mailbox of yours:",
      "# tls_rpt:",
      `#   - mailto:tls-reports@${domain}`
    ] : [
      line("tls_rpt:", "where senders report what went wrong (TLS-RPT)"),
      ...rua.map((uri) => `  - ${quoted(uri)}`)
    ],
    ""
  ].join("\n");
}
var modeComment = {
  none: "senders are to forget the policy",
  testing: "senders report and deliver all the same; enforce when the reports are quiet",
  enforce: "senders deliver over verified TLS or not at all"
};
function line(setting, comment) {
  return `${setting.padEnd(32)} # ${comment}`;
}
function duration(seconds) {
  const within = Math.min(oneYear, Math.max(oneDay, seconds));
  if (within === oneYear) return "1y";
  const [unit, length] = within % (7 * oneDay) === 0 ? ["w", 7 * oneDay] : ["d", oneDay];
  return within % length === 0 ? `${within / length}${unit}` : String(within);
}
function quoted(text) {
  return /^[a-z][\w:/.@%+?=&~-]*$/i.test(text) ? text : JSON.stringify(text);
}
// src/verify/survey.ts
async function findOut(world, domain) {
  const brief = { ...world, brief: true };
  const [mx, id, rua, policy] = await Promise.all([
    observeMx(world.dns, domain),
    announced(brief, `_mta-sts.${domain}`, stsKind),
    announced(brief, `_smtp._tls.${domain}`, tlsRptKind),
    servedPolicy(brief, domain)
  ]);
  const live = id === null || policy === null ? null : { id, policy };
  return { domain, mx, live, rua: usable(rua) };
}
function usable(rua) {
  const addresses = rua === null ? [] : reportAddresses(rua);
  return addresses.every((one) => reportAddressProblem(one) === null) ? addresses : [];
}
async function announced(world, name, kind) {
  const answer = await world.dns.ask(name, "TXT");
  const [text, ...others] = answer.kind === "records" ? candidates(answer.records, kind) : [];
  const reading = text === void 0 || others.length > 0 ? null : readRecord(text, kind);
  return reading?.problem === null ? reading.value : null;
}
async function servedPolicy(world, domain) {
  const looks = await observePolicyFile(world, await observePolicyHost(world, policyHost(domain)));
  return checkPolicy(looks, policyHost(domain), { domain, published: null, now: 0 }).policy;
}
// src/commands/init.ts
async function init(inputs, { files, world, now }) {
  const tree = observe(files, inputs);
  const hasSchema = files.read(schemaFile, largestSchema).kind === "text";
  const { proposal, policyYml } = await start({ ...inputs, hasSchema, repository: null }, tree, world, now);
  if (policyYml !== null) {
    writeOne(files, inputs.policy, policyYml);
    write(files, inputs, proposal.changes);
  }
  const result = policyResult("init", proposal, inputs, proposal.plan?.id ?? null);
  return policyYml === null ? result : { ...result, files: [{ path: inputs.policy, changed: true }, ...result.files] };
}
async function start(inputs, tree, world, now) {
  const before = await propose(tree, now);
  const refuse = (one) => ({
    proposal: { ...before, findings: [one], plan: null, changes: /* @__PURE__ */ new Map() },
    policyYml: null
  });
  if (tree.policy.kind !== "absent" && !isExample(before.findings) && !inputs.force)
    return refuse(finding("init/exists", { file: inputs.policy }, { path: inputs.policy }));
  const name = readHostName(inputs.domain);
  if ("problem" in name) return refuse(finding("domain/not-verifiable", null, { value: inputs.domain }));
  const found = await findOut(world, name.name);
  const { draft, findings } = draftPolicy(found);
  if (draft === null) return refuse(findings[0]);
  const isSame = publishedDomain(tree) === name.name;
  const policyYml = renderPolicyYml(draft, {
    schema: inputs.hasSchema ? schemaFile : null,
    repository: inputs.repository
  });
  const nothing = { kind: "absent" };
  const generated = isSame ? tree.generated : new Map([
    ...tree.generated,
    [ledgerPath, { kind: "text", text: renderLedger(ledgerOf(found, now)) }],
    [policyFilePath, nothing],
    ["CNAME", nothing]
  ]);
  const proposal = await propose({ ...tree, policy: { kind: "text", text: policyYml }, generated }, now);
  const changes = proposal.plan === null ? /* @__PURE__ */ new Map() : differing(proposal.plan, tree);
  return {
    proposal: { ...proposal, changes, findings: [...findings, ...proposal.findings] },
    policyYml: proposal.plan === null ? null : policyYml
  };
}
function ledgerOf({ live }, now) {
  if (live === null) return emptyLedger;
  return publish(emptyLedger, live.policy, live.id, sha2562(renderPolicyFile(live.policy)), now);
}
var schemaFile = "policy.schema.json";
var largestSchema = 1048576;

export {
  init,
  start
};
