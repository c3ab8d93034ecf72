import {
	registrableDomain,
	stringify
} from "./shared.mjs";
import {
	nameBelow,
	recordSets
} from "./cli-own.mjs";
// src/plan/dns-formats/octodns.ts
async function octodnsFile(records, domain, escapedSemicolons) {
	const zone = await registrableDomain(domain);
	const entries = new Map();
	for (const set of recordSets(records)) {
		const name = nameBelow(zone, set.name);
		const others = entries.get(name);
		const data = recordData(set, escapedSemicolons);
		entries.set(name, others === void 0 ? data : [others, data].flat());
	}
	const yaml = stringify(Object.fromEntries(entries), {
		version: "1.1",
		sortMapEntries: true,
		lineWidth: 0
	});
	return `${heading(domain, zone, escapedSemicolons)}---\n${yaml}`;
}
function heading(domain, zone, escapedSemicolons) {
	const below = nameBelow(zone, domain);
	return [
		`# octoDNS: for ${zone}.yaml. Its keys stay in natural order.`,
		...domain === zone ? [] : [`# If ${domain} is a zone of its own: for ${domain}.yaml, with names that do not end in .${below}.`],
		escapedSemicolons ? "# escaped_semicolons: true, the default before 2.0. If it is false: --format octodns-unescaped" : "# escaped_semicolons: false. If it is true, the default before 2.0: --format octodns",
		""
	].join("\n");
}
function recordData({ type, ttl, values }, escapedSemicolons) {
	const written = values.map((value) => {
		if (type === "CNAME") return `${value}.`;
		return escapedSemicolons ? value.replaceAll(";", "\\;") : value;
	});
	const [value, ...others] = written;
	return others.length === 0 ? {
		ttl,
		type,
		value
	} : {
		ttl,
		type,
		values: written
	};
}
export {
	octodnsFile
};
