import {
	cachedPolicies,
	checkNames,
	emptyLedger,
	finding,
	statusOf,
	strictly
} from "./shared.mjs";
// src/report/verified.ts
function verified({ checks, served }, { domain, published, now }, strict, live = []) {
	const judged = strict ? checks.map((check) => ({
		...check,
		findings: strictly(check.findings)
	})) : checks;
	const isSettled = live.some(({ code }) => code === "live/settled") && served?.isPublished !== false;
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
		toSet: isSettled ? (published?.records ?? []).filter((record) => !isRight(record, judged)) : []
	};
}
function isRight({ name, type }, checks) {
	return type !== "TXT" || checks.some((check) => check.target === name && statusOf(check) === "ok");
}
const nothingSeen = {
	command: "verify",
	checks: [],
	cached: [],
	policy: null,
	sources: new Map(),
	toSet: [],
	wanted: [],
	toDo: []
};
export {
	nothingSeen,
	verified
};
