import {
	admits,
	candidates,
	changeOf,
	changesTo,
	displayName,
	emptyLedger,
	finding,
	hasErrors,
	judgeFiles,
	makePlan,
	observeMx,
	oneDay,
	oneYear,
	policyFilePath,
	policyHost,
	providersOf,
	publish,
	readRecord,
	readSettings,
	renderPolicyFile,
	reportAddressProblem,
	reportAddresses,
	servedDomains,
	sha256,
	stsKind,
	tlsRptKind,
	withHosting,
	withOwner,
	withPage
} from "./shared.mjs";
import {
	checkPolicy,
	observePolicyFile,
	observePolicyHost
} from "./policy.mjs";
// src/policy/draft.ts
const week = 604800;
function draftPolicy({ domain, mx, live, rua }) {
	if (mx.kind !== "hosts") return stopped(obstacle(mx, domain));
	const hosts = mx.hosts.map(({ host }) => host);
	const presets = providersOf(hosts);
	const own = presets.find(({ provider }) => provider.policyHost !== void 0);
	if (own !== void 0 && live === null) {
		const { name: provider, policyHost: target = "" } = own.provider;
		return stopped(finding("init/provider-hosts-policy", null, {
			domain,
			provider,
			target
		}));
	}
	if (hosts.length === 0) return stopped(finding("init/no-mail-servers", null, { domain }));
	return live === null ? fresh(domain, hosts, presets, rua) : carriedOn(domain, hosts, live, rua);
}
function stopped(why) {
	return {
		draft: null,
		findings: [why]
	};
}
function obstacle(mx, domain) {
	switch (mx.kind) {
		case "unknown": return finding("init/mx-unknown", null, {
			domain,
			reason: mx.reason
		});
		case "null-mx": return finding("init/null-mx", null, { domain });
		case "no-mail": return finding("init/no-mail-servers", null, { domain });
		case "no-domain": return finding("init/no-domain", null, { domain });
	}
}
function fresh(domain, hosts, presets, rua) {
	const [only, ...others] = presets;
	const preset = only !== void 0 && others.length === 0 ? only : null;
	return {
		draft: {
			domain,
			mode: "testing",
			preset,
			mx: hosts.filter((host) => preset === null || !admits(preset.mx, host)),
			max_age: week,
			rua,
			isImported: false
		},
		findings: preset === null ? [finding("init/mail-servers", null, {
			domain,
			hosts: hosts.slice(0, 5).join(", ")
		})] : [finding("init/provider", null, {
			domain,
			provider: preset.provider.name,
			name: preset.name
		})]
	};
}
function carriedOn(domain, hosts, { policy, id }, rua) {
	const { mode, max_age } = policy;
	const missing = hosts.filter((host) => !admits(policy.mx, host));
	return {
		draft: {
			domain,
			mode,
			preset: null,
			mx: [...policy.mx, ...missing],
			max_age,
			rua,
			isImported: true
		},
		findings: [finding("init/imported", null, {
			domain,
			mode,
			id
		}), ...missing.length === 0 ? [] : [finding("init/missing-servers", null, {
			domain,
			hosts: missing.join(", ")
		})]]
	};
}
// src/policy/first-policy.ts
async function firstPolicy(draft, links, path) {
	const lines = linesOf(draft, links);
	const place = ([key, index]) => {
		const start = lines.findIndex((line) => line.key === key);
		const item = typeof index === "number" ? index + 1 : 0;
		const column = item > 0 ? 5 : String(key).length + 3;
		return {
			file: path,
			line: Math.max(0, start) + item + 1,
			column
		};
	};
	const written = {
		domain: draft.domain,
		mode: draft.mode,
		...draft.preset && { provider: draft.preset.name },
		...draft.mx.length > 0 && { mx: draft.mx },
		max_age: duration(draft.max_age),
		...draft.rua.length > 0 && { tls_rpt: draft.rua },
		...links.repository && { repository: links.repository }
	};
	const placed = {
		value: written,
		findings: [],
		place,
		placeOfKey: (key) => place([key]),
		written: () => null
	};
	const text = lines.map((line) => `${line.text}\n`).join("");
	return {
		...await readSettings(written, placed),
		text
	};
}
function linesOf(draft, { schema, repository }) {
	const { domain, mode, preset, mx, max_age, rua, isImported } = draft;
	const international = displayName(domain) === domain ? "" : `, ${displayName(domain).split(" ")[0]}`;
	const presetPatterns = preset === null ? "" : preset.mx.join(", ");
	return [
		...schema === null ? [] : [comment(`yaml-language-server: $schema=${schema}`)],
		comment("The MTA-STS policy. This is the only file to edit; everything else follows from it."),
		...isImported ? [comment("Made from the policy that senders have seen until now.")] : [],
		setting("domain", domain, `what stands behind the @ in your mail addresses${international}`),
		setting("mode", mode, modeComment[mode]),
		...preset === null ? [] : [setting("provider", preset.name, `the mail servers of ${preset.provider.name}: ${presetPatterns}`)],
		...list("mx", preset === null ? "your mail servers, as the domain's MX records name them" : "and yours besides", mx.map((pattern) => pattern.startsWith("*") ? `"${pattern}"` : pattern)),
		setting("max_age", duration(max_age), "how long senders remember the policy: from 1d to 1y"),
		...repository === null ? [] : [{
			text: `repository: ${repository}`,
			key: "repository"
		}],
		...rua.length === 0 ? [
			comment("Where senders report what went wrong (TLS-RPT). Take the # away and name a mailbox of yours:"),
			comment("tls_rpt:"),
			comment(`  - mailto:tls-reports@${domain}`)
		] : list("tls_rpt", "where senders report what went wrong (TLS-RPT)", rua.map(quoted))
	];
}
function comment(text) {
	return { text: `# ${text}` };
}
function setting(key, value, explanation) {
	return {
		text: `${`${key}:${value && ` ${value}`}`.padEnd(32)} # ${explanation}`,
		key
	};
}
function list(key, explanation, items) {
	if (items.length === 0) return [];
	return [setting(key, "", explanation), ...items.map((item) => ({ text: `  - ${item}` }))];
}
const modeComment = {
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
// src/judge/first-build.ts
async function firstBuild(survey, contents, links, now) {
	if (contents.ledger === null) return {
		findings: contents.findings,
		ready: null
	};
	const { draft, findings: drafted } = draftPolicy(survey);
	if (draft === null) return {
		findings: drafted,
		ready: null
	};
	const { tree } = contents;
	const { policy, place, text, findings: read } = await firstPolicy(draft, links, tree.policyPath);
	if (hasErrors(read)) return {
		findings: [...drafted, ...read],
		ready: null
	};
	const before = formerly(contents, contents.ledger, survey, now);
	const plan = await withHosting(makePlan(policy, before.ledger, now), {
		...tree,
		generated: before.existing
	});
	const change = changeOf({
		plan,
		whole: before.ledger,
		pullRequest: null,
		existing: before.existing,
		mx: null,
		now,
		place,
		placeOf: (path) => ({ file: tree.nameOf(path) })
	});
	const findings = [
		...drafted,
		...read,
		...judgeFiles(change)
	];
	if (hasErrors(findings)) return {
		findings,
		ready: null
	};
	const whole = await withPage(plan, {
		...tree,
		generated: before.existing
	});
	const changes = changesTo(tree, whole);
	return {
		findings,
		ready: {
			policyYml: text,
			change: {
				...change,
				plan: whole
			},
			changes
		}
	};
}
function formerly({ tree, reading }, ledger, { domain, live }, now) {
	const owned = withOwner(ledger, reading.policy?.domain ?? domain);
	if (servedDomains(owned).some(({ name }) => name === domain)) return {
		ledger: owned,
		existing: tree.generated
	};
	const existing = new Map(tree.generated);
	for (const path of [policyFilePath, "CNAME"]) existing.delete(path);
	if (live === null) return {
		ledger: emptyLedger,
		existing
	};
	const digest = sha256(renderPolicyFile(live.policy));
	return {
		ledger: publish(emptyLedger, {
			...live.policy,
			domain,
			id: live.id,
			sha256: digest
		}, now),
		existing
	};
}
// src/verify/survey.ts
async function surveyDomain(world, domain) {
	const brief = {
		...world,
		brief: true
	};
	const [mx, id, rua, policy] = await Promise.all([
		observeMx(world.dns, domain),
		announced(brief, `_mta-sts.${domain}`, stsKind),
		announced(brief, `_smtp._tls.${domain}`, tlsRptKind),
		servedPolicy(brief, domain)
	]);
	return {
		domain,
		mx,
		live: id === null || policy === null ? null : {
			id,
			policy
		},
		rua: usable(rua)
	};
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
	const fetches = await observePolicyFile(world, await observePolicyHost(world, policyHost(domain)));
	return checkPolicy(fetches, policyHost(domain), {
		domain,
		published: null,
		now: 0
	}).policy;
}
export {
	firstBuild,
	surveyDomain
};
