import {
	describeCharacter,
	finding,
	hasErrors,
	knownMxMistakes,
	maxPolicyFileSize,
	modes,
	nearest,
	oneDay,
	oneYear,
	readMxPattern
} from "./shared.mjs";
// src/sts/inspect-mx.ts
function inspectMx(lines, mode, start) {
	if (lines.length === 0) return {
		value: [],
		findings: [finding(mode === "none" ? "policy-file/none-without-mx" : "policy-file/no-mx", start, {})]
	};
	const judged = lines.map(judge);
	const value = judged.flatMap(({ pattern }) => pattern === null ? [] : [pattern]);
	const useless = value.length === 0 && mode !== "none" ? [finding("policy-file/mx-all-useless", lines[0].valuePlace, {})] : [];
	return {
		value,
		findings: [...judged.flatMap(({ findings }) => findings), ...useless]
	};
}
const uselessBecause = {
	empty: "it is empty",
	"ip-address": "it is an IP address, and senders compare names",
	list: "it holds more than one name",
	preference: "the number in front belongs in the MX record, not here",
	underscore: "no host name has an underscore",
	"leading-dot": "a leading dot was given up with the drafts; write *. instead",
	"wildcard-bare": "a wildcard stands for the first label of a name, not for all names",
	"wildcard-misplaced": "a wildcard stands only for the whole first label"
};
function judge({ value, valuePlace: place }) {
	if (/[^.]\.$/.test(value) && "pattern" in readMxPattern(value)) return {
		pattern: null,
		findings: [finding("policy-file/mx-trailing-dot", place, { value })]
	};
	const read = readMxPattern(value);
	if ("problem" in read && read.problem === "character") {
		const { character, instead } = read;
		return {
			pattern: null,
			findings: [finding("policy-file/mx-character", place, {
				value,
				character,
				instead
			})]
		};
	}
	if ("problem" in read) {
		const reason = "reason" in read ? read.reason : uselessBecause[read.problem];
		return {
			pattern: null,
			findings: [finding("policy-file/mx-never-matches", place, {
				value,
				reason
			})]
		};
	}
	const { pattern } = read;
	if (/[^\x00-\x7f]/.test(value)) return {
		pattern,
		findings: [finding("policy-file/mx-international", place, {
			value,
			instead: pattern
		})]
	};
	const known = knownMxMistakes.get(pattern);
	if (known === void 0) return {
		pattern,
		findings: []
	};
	const { reason, instead } = known;
	return {
		pattern,
		findings: [finding("policy-file/mx-known-mistake", place, {
			value,
			reason,
			instead
		})]
	};
}
// src/sts/inspect-whole-file.ts
const knownLookalikes = [
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
	[
		/^\s*\{\\rtf/i,
		"a document of a word processor",
		"Save it as plain text."
	],
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
		return [finding("policy-file/something-else", start, {
			what,
			instead
		})];
	}
	return content === text ? [] : [finding("policy-file/byte-order-mark", start, {})];
}
// src/sts/terms.ts
function splitLines(text, file) {
	const lines = text.split("\n").map((part, index, parts) => {
		const end = index === parts.length - 1 ? "" : part.endsWith("\r") ? "\r\n" : "\n";
		return {
			text: end === "\r\n" ? part.slice(0, -1) : part,
			end,
			place: {
				file,
				line: index + 1,
				column: 1
			}
		};
	});
	return lines.at(-1)?.text === "" ? lines.slice(0, -1) : lines;
}
const knownKeys = [
	"version",
	"mode",
	"mx",
	"max_age"
];
function knownKey(key) {
	return knownKeys.find((known) => known === key.toLowerCase()) ?? null;
}
function readTerm(line) {
	const foreign = foreignBlank.exec(line.text)?.[0];
	if (foreign === void 0) return readPlain(line);
	const read = readPlain({
		...line,
		text: line.text.replace(new RegExp(foreignBlank, "gu"), " ")
	});
	const { term } = readPlain(line);
	if (term !== null && knownKey(term.key) === null) return readPlain(line);
	const place = {
		...line.place,
		column: 1 + line.text.indexOf(foreign)
	};
	return {
		term: read.term,
		findings: [finding("policy-file/character", place, describeCharacter(foreign))]
	};
}
const foreignBlank = /(?! )\p{Zs}|[\u200b-\u200f\u2028\u2029\u2060\ufeff\u00ad]/u;
function readPlain({ text, place }) {
	const notATerm = objections.find(([pattern]) => pattern.test(text));
	if (notATerm !== void 0) return {
		term: null,
		findings: [finding(notATerm[1], place, { line: text })]
	};
	const [, indent, key, blank, rest] = termPattern.exec(text) ?? [];
	if (key === void 0) {
		const written = text.split(":")[0].trim();
		return {
			term: null,
			findings: [finding("policy-file/bad-key", place, { key: written })]
		};
	}
	const value = rest.slice(blanksAtStart(rest));
	const keyPlace = {
		...place,
		column: 1 + indent.length
	};
	const valuePlace = {
		...place,
		column: 1 + text.length - value.length
	};
	const term = {
		key,
		value: withoutBlanksAtEnd(value),
		keyPlace,
		valuePlace
	};
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
const termPattern = /^([ \t]*)([A-Za-z\d][\w.-]{0,31})([ \t]*):(.*)$/s;
const objections = [
	[/\r/, "policy-file/lone-carriage-return"],
	[/[\x00-\x08\x0b-\x1f\x7f]/, "policy-file/control-character"],
	[/^[ \t]*$/, "policy-file/blank-line"],
	[/^[ \t]*(#|\/\/)/, "policy-file/comment"],
	[/^[^:]*$/, "policy-file/no-colon"]
];
// src/sts/inspect-policy-file.ts
function inspectPolicyFile(text, path) {
	const start = {
		file: path,
		line: 1,
		column: 1
	};
	const whole = inspectWholeFile(text, start);
	if (hasErrors(whole)) return {
		policy: null,
		findings: whole
	};
	const size = new TextEncoder().encode(text).length;
	const lines = splitLines(text.replace(/^\u{feff}/u, ""), path);
	const read = lines.map(readTerm);
	const { policy, findings } = readTerms(read.flatMap(({ term }) => term === null ? [] : [term]), start);
	const all = [
		...whole,
		...size > maxPolicyFileSize ? [finding("policy-file/too-large", start, { size })] : [],
		...lineEndFindings(lines),
		...read.flatMap((one) => one.findings),
		...findings
	];
	return {
		policy: hasErrors(all) ? null : policy,
		findings: all
	};
}
function lineEndFindings(lines) {
	const bare = lines.find((line) => line.end === "\n");
	return bare === void 0 ? [] : [finding("policy-file/line-feed", bare.place, {})];
}
const singleKeys = [
	"version",
	"mode",
	"max_age"
];
const examples = {
	version: "version: STSv1",
	mode: "mode: testing",
	max_age: "max_age: 604800"
};
function byKey(terms) {
	const groups = {
		version: [],
		mode: [],
		mx: [],
		max_age: []
	};
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
		...known.version.slice(0, 1).flatMap(versionFindings),
		...mode.findings,
		...maxAge.findings,
		...mx.findings
	];
	if (mode.value === null || maxAge.value === null) return {
		policy: null,
		findings
	};
	return {
		policy: {
			mode: mode.value,
			mx: mx.value,
			max_age: maxAge.value
		},
		findings
	};
}
function keyFindings({ key, keyPlace }) {
	const lower = knownKey(key);
	if (lower !== null) return key === lower ? [] : [finding("policy-file/key-case", keyPlace, {
		key,
		instead: lower
	})];
	const meant = nearest(key, knownKeys);
	return meant === null ? [finding("policy-file/unknown-key", keyPlace, { key })] : [finding("policy-file/misspelt-key", keyPlace, {
		key,
		nearest: meant
	})];
}
function countFindings(key, [first, ...others], start) {
	if (first === void 0) return [finding("policy-file/missing-key", start, {
		key,
		example: examples[key]
	})];
	return others.map(({ keyPlace }) => finding("policy-file/duplicate-key", keyPlace, { key }));
}
function versionFindings({ value, valuePlace }) {
	return value === "STSv1" ? [] : [finding("policy-file/version", valuePlace, { value })];
}
function readMode(term) {
	if (term === void 0) return {
		value: null,
		findings: []
	};
	const { value, valuePlace: place } = term;
	const mode = modes.find((one) => one === value.toLowerCase());
	if (mode === void 0) return {
		value: null,
		findings: [finding("policy-file/mode", place, { value })]
	};
	return {
		value: mode,
		findings: mode === value ? [] : [finding("policy-file/mode-case", place, {
			value,
			instead: mode
		})]
	};
}
function readMaxAge(term) {
	if (term === void 0) return {
		value: null,
		findings: []
	};
	const { value, valuePlace: place } = term;
	if (!/^\d{1,10}$/.test(value)) return {
		value: null,
		findings: [finding("policy-file/max-age-grammar", place, { value })]
	};
	const seconds = Number(value);
	return {
		value: seconds,
		findings: [...seconds > oneYear ? [finding("policy-file/max-age-over-a-year", place, { value })] : [], ...seconds < oneDay ? [finding("policy-file/max-age-under-a-day", place, { value })] : []]
	};
}
export {
	inspectPolicyFile
};
