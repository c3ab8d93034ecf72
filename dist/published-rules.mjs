import {
	policyFilePath,
	policyHost
} from "./shared.mjs";
// src/plan/hosts/published-rules.ts
function takingRedirects(text, domain, { needsForce }) {
	const found = [];
	for (const [index, written] of linesOf(text).entries()) {
		const redirect = readRedirect(written);
		if (redirect === null || !isForPolicy(redirect.from, domain)) continue;
		const { from, to, status, isForced, isConditional } = redirect;
		const isPolicy = status === "200" && to.endsWith(`/${policyFilePath}`);
		if ((isForced || !needsForce) && !isPolicy) found.push({
			kind: "redirect",
			line: index + 1,
			rule: from,
			value: to
		});
		if (!isConditional) break;
	}
	return found;
}
function readRedirect(written) {
	const [from, ...rest] = written.trim().split(/\s+/);
	if (from === void 0 || from === "" || from.startsWith("#")) return null;
	const comment = rest.findIndex((part) => part.startsWith("#"));
	const parts = comment < 0 ? rest : rest.slice(0, comment);
	const isTarget = (part) => /^(?:\/|https?:\/\/)/i.test(part);
	const isStatus = (part) => /^\d{3}!?$/.test(part);
	if (parts.findIndex((part) => isTarget(part) || isStatus(part)) !== 0) return null;
	const status = parts.find(isStatus) ?? "301";
	return {
		from,
		to: isTarget(parts[0]) ? parts[0] : "",
		status: status.slice(0, 3),
		isForced: status.endsWith("!"),
		isConditional: parts.slice(1).some((part) => !isTarget(part) && part.includes("="))
	};
}
function takingHeaders(text, domain) {
	let rule = "";
	return linesOf(text).flatMap((written, index) => {
		const line = written.trim();
		if (line === "" || line.startsWith("#")) return [];
		if (/^(?:\/|https?:\/\/)/i.test(line)) {
			rule = line;
			return [];
		}
		const [, name = "", value = ""] = /^([^:\s]+)\s*:\s*(.*)$/.exec(line) ?? [];
		const kind = isForPolicy(rule, domain) ? harmOf(name, value) : null;
		return kind === null ? [] : [{
			kind,
			line: index + 1,
			rule,
			value
		}];
	});
}
function harmOf(name, value) {
	if (name.toLowerCase() === "content-type") return /^text\/plain\s*(?:;|$)/i.test(value) ? null : "type";
	return name.toLowerCase() === "basic-auth" ? "password" : null;
}
function isForPolicy(pattern, domain) {
	const [, scheme, host = "", path = "/"] = /^(?:(https?):\/\/([^/]*))?(\/.*)?$/i.exec(pattern.trim()) ?? [];
	if (scheme !== void 0 && scheme.toLowerCase() !== "https") return false;
	if (scheme !== void 0 && host.toLowerCase() !== policyHost(domain)) return false;
	const parts = path.replace(/(?<=.)\/$/, "").split("/");
	const wanted = `/${policyFilePath}`.split("/");
	const rest = parts.indexOf("*");
	const compared = rest < 0 ? parts : parts.slice(0, rest);
	if (rest < 0 ? parts.length !== wanted.length : compared.length > wanted.length) return false;
	return compared.every((part, index) => isPart(part, wanted[index]));
}
function isPart(part, wanted) {
	if (/^:\w+$/.test(part)) return wanted !== "";
	const star = part.indexOf("*");
	return star < 0 ? part === wanted : wanted.startsWith(part.slice(0, star));
}
function linesOf(text) {
	return text.replace(/^\uFEFF/, "").split(/\r?\n/);
}
export {
	harmOf,
	isForPolicy,
	takingHeaders,
	takingRedirects
};
