import {
	admits,
	changeOf,
	changesTo,
	cnamePath,
	contentAt,
	defaultHost,
	displayName,
	domainsOf,
	emptyLedger,
	finding,
	hasErrors,
	isExample,
	isForeignCname,
	isUnknown,
	judge,
	knownMxMistakes,
	makePlan,
	observeMx,
	oddity,
	oneDay,
	oneYear,
	policyFilePath,
	proposedHost,
	providersOf,
	publicSuffixes,
	publish,
	readRecords,
	readSettings,
	renderPolicyFile,
	reportAddressProblem,
	reportAddresses,
	servedDomains,
	sha256,
	strictly,
	stsKind,
	timestampOf,
	tlsRptKind,
	wayOut,
	withHosting,
	withOwner,
	withPage
} from "./shared.mjs";
import {
	verifyDomain
} from "./verify-domain.mjs";
// src/policy/draft.ts
const week = 604800;
function draftPolicy({ domain, mx, live, rua }, about = []) {
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
	const unnameable = mx.invalid.filter((name) => oddity(name) === "unnameable").map((name) => finding("mx/unnameable", null, {
		domain,
		name,
		way: wayOut(name)
	}));
	if (hosts.length === 0) return unnameable.length > 0 ? {
		draft: null,
		findings: unnameable
	} : stopped(finding("init/no-mail-servers", null, { domain }));
	const { draft, findings } = live === null ? fresh(domain, hosts, presets, rua) : carriedOn(domain, hosts, live, rua);
	const warnings = unnameable.map((one) => ({
		...one,
		severity: "warning"
	}));
	return {
		draft,
		findings: [
			...findings,
			...about,
			...warnings
		]
	};
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
	const text = lines.map((line) => `${line.text}\n`).join("");
	return {
		...await readSettings(written, placed),
		text
	};
}
function linesOf(draft, { schema, repository }) {
	const { domain, mode, preset, mx, max_age, rua, host, isImported } = draft;
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
		...isDefault(host) ? [] : [setting("host", hostText(host), "what serves the policy file")],
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
// src/policy/importable.ts
async function importable({ policy, ignoredMx }) {
	const max_age = Math.min(oneYear, Math.max(oneDay, policy.max_age));
	const useless = await uselessPatterns(policy.mx);
	const leftOut = [...ignoredMx.map((pattern) => [pattern, "no sender uses the line"]), ...useless];
	return {
		policy: {
			...policy,
			max_age,
			mx: policy.mx.filter((pattern) => !useless.has(pattern))
		},
		differences: [...leftOut.map(([pattern, reason]) => finding("init/mx-left-out", null, {
			pattern,
			reason
		})), ...max_age === policy.max_age ? [] : [finding("init/max-age-changed", null, {
			served: policy.max_age,
			max_age
		})]]
	};
}
async function uselessPatterns(mx) {
	const suffixOf = mx.filter((pattern) => pattern.startsWith("*.")).length === 0 ? null : await publicSuffixes();
	return new Map(mx.flatMap((pattern) => {
		const known = knownMxMistakes.get(pattern);
		if (known?.code === "mx/known-wrong") return [[pattern, known.reason]];
		const name = pattern.slice(2);
		return pattern.startsWith("*.") && suffixOf?.(name) === name ? [[pattern, `anybody can register a name under ${name}`]] : [];
	}));
}
// src/judge/formerly.ts
function formerly({ tree, reading }, ledger, { domain, live }, imported, now) {
	const owned = withOwner(ledger, reading.policy?.domain ?? domain);
	if (servedDomains(owned).some(({ name }) => name === domain)) return {
		ledger: owned,
		existing: tree.generated
	};
	const existing = new Map(tree.generated);
	existing.delete(policyFilePath);
	const served = {
		domain,
		domains: [...domainsOf(owned) ?? [], ...reading.policy === null ? [] : [reading.policy.domain]],
		argument: null
	};
	if (!isForeignCname(contentAt(existing, cnamePath), served)) existing.delete(cnamePath);
	if (live === null || imported === null) return {
		ledger: emptyLedger,
		existing
	};
	const policy = {
		...live.policy,
		mx: imported.policy.mx,
		max_age: Math.min(oneYear, live.policy.max_age)
	};
	const digest = sha256(renderPolicyFile(policy));
	const before = publish(emptyLedger, {
		...policy,
		domain,
		id: live.id,
		sha256: digest
	}, now);
	return {
		ledger: imported.differences.length === 0 ? before : ended(before, now),
		existing
	};
}
function ended(ledger, now) {
	return {
		...ledger,
		published: ledger.published.map((one) => ({
			...one,
			until: timestampOf(now)
		}))
	};
}
// src/judge/first-build.ts
async function firstBuild(survey, contents, { links, now, force, host: chosen }) {
	const past = await pastOf(survey, contents, force);
	if ("findings" in past) return {
		findings: past.findings,
		ready: null
	};
	const { live } = past;
	const { draft, findings: drafted } = draftPolicy({
		...survey,
		live: survey.live && live && {
			...survey.live,
			policy: live.policy
		}
	}, surveyFindings(survey, live));
	if (draft === null) return {
		findings: drafted,
		ready: null
	};
	const host = hostFor(chosen, contents);
	const first = await firstPolicy({
		...draft,
		host
	}, links, contents.tree.policyPath);
	return buildOf({
		...first,
		findings: [...drafted, ...first.findings]
	}, {
		survey,
		contents,
		past,
		now,
		isHostChosen: chosen !== null
	});
}
async function resumedBuild(survey, contents, now) {
	const { findings, reading } = contents;
	const { policy, place, text } = reading;
	if (policy === null || text === null || hasErrors(findings)) return {
		findings,
		ready: null
	};
	const past = await pastOf(survey, contents, false);
	if ("findings" in past) return {
		findings: [...findings, ...past.findings],
		ready: null
	};
	return buildOf({
		policy,
		place,
		text,
		findings
	}, {
		survey,
		contents,
		past,
		now,
		isHostChosen: true
	});
}
async function pastOf({ domain, doubts, live, mx }, { ledger, findings }, force) {
	if (ledger === null) return { findings };
	if (mx.kind === "hosts" && doubts.length > 0 && !force) return { findings: [...doubts, finding("init/past-unknown", null, { domain })] };
	return {
		ledger,
		live: live && await importable(live)
	};
}
async function buildOf({ policy, place, text, findings: read }, { survey, contents: { tree, reading }, past, now, isHostChosen }) {
	if (hasErrors(read)) return {
		findings: read,
		ready: null
	};
	const before = formerly({
		tree,
		reading
	}, past.ledger, survey, past.live, now);
	const plan = await withHosting(makePlan(policy, before.ledger, now), before.ledger, {
		...tree,
		generated: before.existing
	});
	const change = changeOf({
		plan,
		whole: before.ledger,
		pullRequest: null,
		existing: before.existing,
		mx: survey.mx,
		now,
		place,
		placeOf: (path) => ({ file: tree.nameOf(path) })
	});
	const judged = judge(change).flatMap((one) => !isHostChosen && one.code === "hosting/site-folder" ? strictly([one]) : [one]);
	const findings = [...read, ...judged];
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
function hostFor(chosen, { tree, reading, findings }) {
	const former = isExample(findings) ? void 0 : reading.policy?.host;
	const name = chosen ?? former?.name ?? proposedHost(tree.generated);
	return former?.name === name ? former : {
		name,
		argument: null
	};
}
function surveyFindings({ domain, alias, doubts }, live) {
	return [
		...doubts.length === 0 ? [] : [finding("init/past-ignored", null, { domain })],
		...live?.differences ?? [],
		...alias === null ? [] : [finding("init/record-alias", null, {
			domain,
			alias
		})]
	];
}
// src/verify/survey.ts
const skip = new Set([
	"tls-rpt",
	"host",
	"mx",
	"starttls"
]);
async function surveyDomain(network, domain, now) {
	const subject = {
		domain,
		published: null,
		now
	};
	const [mx, record, reports, { checks, served }] = await Promise.all([
		observeMx(network.dns, domain),
		network.dns.ask(`_mta-sts.${domain}`, "TXT"),
		network.dns.ask(`_smtp._tls.${domain}`, "TXT"),
		verifyDomain({
			...network,
			brief: true
		}, subject, {
			skip,
			watch: () => {}
		})
	]);
	return {
		domain,
		mx,
		...past(record, checks, served),
		rua: usable(announcedValue(reports, tlsRptKind)),
		alias: "aliases" in record ? record.aliases.at(-1) ?? null : null
	};
}
function past(record, checks, served) {
	const problems = (...names) => checks.filter(({ name }) => names.includes(name)).flatMap(({ findings }) => findings.filter(isDoubt));
	if (record.kind === "unknown") return {
		live: null,
		doubts: problems("txt")
	};
	const { value, problems: found } = readRecords(record.kind === "records" ? record.records : [], stsKind);
	if (value === null && found.every(({ problem }) => problem === "absent")) return {
		live: null,
		doubts: []
	};
	if (value === null) return {
		live: null,
		doubts: problems("txt")
	};
	if (served === null || served.policy === null) return {
		live: null,
		doubts: problems("https", "policy")
	};
	return {
		live: {
			policy: served.policy,
			id: value,
			ignoredMx: ignoredMx(served)
		},
		doubts: []
	};
}
function isDoubt(one) {
	return one.severity === "error" || isUnknown(one);
}
const ignoredLine = new Set(["policy-file/mx-never-matches", "policy-file/mx-trailing-dot"]);
function ignoredMx({ check }) {
	return check.findings.filter(({ code }) => ignoredLine.has(code)).map(({ args }) => String(args.value));
}
function announcedValue(answer, kind) {
	return answer.kind === "records" ? readRecords(answer.records, kind).value : null;
}
function usable(rua) {
	const addresses = rua === null ? [] : reportAddresses(rua);
	return addresses.every((one) => reportAddressProblem(one) === null) ? addresses : [];
}
export {
	firstBuild,
	resumedBuild,
	surveyDomain
};
