import {
	above,
	atTop,
	finding,
	headersPath,
	isSigned,
	policyFilePath,
	policyHost,
	redirectsPath
} from "./shared.mjs";
import {
	takingHeaders,
	takingRedirects
} from "./published-rules.mjs";
// src/plan/hosts/published-findings.ts
function netlifyFindings(domain, existing, placeOf) {
	const folders = [
		(path) => path,
		above,
		atTop
	];
	const names = folders.map((at) => placeOf(at(headersPath)).file);
	return [...folders.filter((_, index) => names.indexOf(names[index]) === index).flatMap((at) => rulesIn(at, domain, existing, placeOf, { needsForce: true })), ...nearerFile(existing, placeOf)];
}
function cloudflareFindings(domain, existing, placeOf) {
	return rulesIn((path) => path, domain, existing, placeOf, { needsForce: false });
}
function rulesIn(at, domain, existing, placeOf, dialect) {
	const textAt = (path) => {
		const content = existing.get(at(path));
		return content?.kind === "text" ? content.text : "";
	};
	const findingOf = (path) => (rule) => tell(rule, placeOf(at(path)), domain);
	return [...takingRedirects(textAt(redirectsPath), domain, dialect).map(findingOf(redirectsPath)), ...takingHeaders(textAt(headersPath), domain).map(findingOf(headersPath))];
}
function tell({ kind, line, rule, value }, { file }, domain) {
	const place = {
		file,
		line,
		column: 1
	};
	const args = {
		rule,
		file,
		policy: `https://${policyHost(domain)}/${policyFilePath}`
	};
	switch (kind) {
		case "redirect": return finding("hosting/redirected", place, {
			...args,
			to: value
		});
		case "type": return finding("hosting/content-type", place, {
			...args,
			type: value
		});
		case "password": return finding("hosting/password", place, args);
	}
}
function nearerFile(existing, placeOf) {
	const nearer = above("netlify.toml");
	const content = existing.get(nearer) ?? { kind: "absent" };
	const hasRules = content.kind === "text" && isSigned(content.text);
	if (content.kind === "absent" || hasRules) return [];
	const place = placeOf(nearer);
	const folder = place.file.replace(/\/?netlify\.toml$/, "");
	const args = {
		nearer: place.file,
		folder,
		path: placeOf("netlify.toml").file
	};
	return [finding("netlify/nearer-file", place, args)];
}
export {
	cloudflareFindings,
	netlifyFindings
};
