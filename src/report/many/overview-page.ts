import { contentSecurityPolicy, sourceHash } from "../../plan/page/content-security-policy.ts";
import { html, type Markup, raw } from "../../plan/page/html.ts";
import { displayName } from "../../sts/host-name.ts";
import { type Check, type Status, statusOf } from "../../verify/check.ts";
import type { DomainsResult, VerifyResult } from "../result.ts";
import { detailOf } from "../verify.ts";

const text = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 72rem; margin: 0 auto; padding: 1.5rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.35rem 0.75rem 0.35rem 0; text-align: left; vertical-align: top; border-top: 1px solid #8886; }
td:first-child { white-space: nowrap; }
td { overflow-wrap: anywhere; }
`;
const style = { text, hash: sourceHash(text) };

/** What needs a person comes first. */
const sections: readonly { readonly status: Status; readonly heading: string }[] = [
  { status: "fail", heading: "Failing" },
  { status: "warn", heading: "With warnings" },
  { status: "unknown", heading: "Unknown" },
  { status: "ok", heading: "No problems" },
];

/**
 * All domains as one file for a browser, those in a worse state first. It names every domain, so it is for the operator
 * alone. It runs no script and loads nothing.
 */
export function overviewPage({ results }: Pick<DomainsResult, "results">, time: string): string {
  const rows = results.map((one) => ({ one, status: worstOf(one.checks) }));
  const groups = sections
    .map((section) => ({ ...section, rows: rows.filter(({ status }) => status === section.status) }))
    .filter((group) => group.rows.length > 0);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(contentSecurityPolicy(style, null))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>MTA-STS: ${results.length} domains</title>
<style>${raw(style.text)}</style>
</head>
<body>
<h1>MTA-STS: ${results.length} domains</h1>
<p>${groups.map(({ heading, rows }) => `${heading}: ${rows.length}`).join(" · ")}. Checked ${time}.</p>
${groups.map(({ heading, status, rows }) =>
  sectionOf(
    heading,
    status,
    rows.map(({ one }) => one),
  ),
)}
<p>This file names every domain: keep it to yourself.</p>
</body>
</html>
`.text;
}

function sectionOf(heading: string, status: Status, results: readonly VerifyResult[]): Markup {
  const sorted = results.toSorted((one, other) => (one.domain < other.domain ? -1 : 1));
  return html`<h2 id="${status}">${heading} (${results.length})</h2>
<table>
<thead><tr><th scope="col">Domain</th><th scope="col">Mode</th><th scope="col">Checks</th><th scope="col">What was seen</th></tr></thead>
<tbody>
${sorted.map((one) => rowOf(one, status))}</tbody>
</table>
`;
}

function rowOf({ domain, policy, checks }: VerifyResult, status: Status): Markup {
  const about = status === "ok" ? [] : checks.filter((check) => statusOf(check) !== "ok");
  const names = [...new Set(about.map(({ name }) => name))].join(", ");
  const worst = about.find((check) => statusOf(check) === status);
  return html`<tr><td>${displayName(domain)}</td><td>${policy?.mode ?? ""}</td><td>${names}</td><td>${worst === undefined ? "" : detailOf(worst)}</td></tr>
`;
}

function worstOf(checks: readonly Check[]): Status {
  const found = new Set(checks.map(statusOf));
  return sections.find(({ status }) => found.has(status))?.status ?? "unknown";
}
