import { describe, inOrder, visible } from "../../base/finding.ts";
import type { FailureSums } from "../../ledger/evidence/failure-sums.ts";
import type { SenderSums } from "../../ledger/evidence/sender-day.ts";
import { countingOf, type Sums } from "../../ledger/evidence/sum-up.ts";
import { contentSecurityPolicy } from "../../plan/page/content-security-policy.ts";
import { html, type Markup, raw } from "../../plan/page/html.ts";
import { displayName } from "../../sts/host-name.ts";
import type { ReportsResult } from "../result.ts";
import { adviceOn, isCorroborated, modeNow, numberText } from "./advice.ts";
import { drawing } from "./drawing.ts";
import { reportList } from "./html-reports.ts";
import { reportsStyle } from "./html-style.ts";
import { pagePalette } from "./palettes.ts";
import { sparkline } from "./sparkline.ts";
import { counted, totalOf, verdictOn } from "./verdict.ts";

/** More would make browsers slow; `--json` has all of them. */
const [maxSenders, maxFailures] = [200, 100];

/**
 * Everything that was reported, as one private file for a browser: it has IP addresses and the names of all senders. It
 * runs no script and loads nothing.
 */
export function reportsPage(result: ReportsResult): string {
  const { domain, sums, received } = result;
  const { tone, headline, figures } = verdictOn(domain, sums);
  const name = displayName(domain) || "TLS reports";
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(contentSecurityPolicy(reportsStyle, null))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>TLS reports of ${name}</title>
<style>${raw(reportsStyle.text)}</style>
</head>
<body class="${tone}">
<header>
<p class="tone">TLS reports · ${name}</p>
<h1>${headline}</h1>
${figures !== "" && html`<p class="lead">${figures}</p>`}
</header>
<main>
${sums.days.length > 0 && html`<figure class="chart"><div class="scroll" tabindex="0" role="group" aria-label="Sessions by day">${drawing(domain, sums, pagePalette, "chart")}</div>${facts(result)}</figure>`}
${failureSection(sums.failures)}
${senderSection(sums)}
${findingSection(result)}
${reportList(received)}
</main>
<footer><p>This file contains the names of senders and the IP addresses of servers: don't share it. It runs no scripts and loads nothing from the internet. Times are UTC.</p></footer>
</body>
</html>
`.text;
}

function facts({ sums, read }: ReportsResult): Markup {
  const { verified, faulty } = totalOf(sums);
  const share =
    verified + faulty === 0
      ? ""
      : `${(Math.floor((1000 * verified) / (verified + faulty)) / 10).toFixed(1)} % of those with a policy`;
  const fact = (term: string, value: string, more: string) =>
    html`<div><dt>${term}</dt><dd>${value}</dd><dd>${more}</dd></div>`;
  const mode = modeNow(sums);
  return html`<dl class="facts">${[
    fact("Verified sessions", numberText(verified), share),
    fact(
      "Failed sessions",
      numberText(faulty),
      faulty === 0 ? "none" : counted(sums.days.filter((one) => one.faulty > 0).length, "day"),
    ),
    fact(
      "Reports",
      numberText(read?.reports ?? 0),
      `${counted(countingOf(sums.senders).length, "sender")}, ${counted(sums.days.length, "day")}`,
    ),
    fact(
      "Policy that senders saw last",
      mode === null ? "unknown" : `mode: ${mode}`,
      mode === null ? "in no report" : "in the newest reports",
    ),
  ]}</dl>`;
}

function failureSection(failures: readonly FailureSums[]): Markup | null {
  if (failures.length === 0) return null;
  const shown = failures.slice(0, maxFailures).map(failureCard);
  return html`<section aria-labelledby="failed"><h2 id="failed">What failed</h2>
<div class="cards">${shown}</div>${more(failures.length - shown.length, "kind of failure", "kinds of failures")}</section>`;
}

function failureCard(failure: FailureSums): Markup {
  const { what, who, when, meaning, cause, whose, fix } = adviceOn(failure);
  const isBad = failure.effect === "refusal" && isCorroborated(failure);
  return html`<article class="fault${isBad && " refusal"}"><h3>${what} <span class="tag">${failure.kind}</span></h3>
<p>${meaning}</p>
<p class="note">Reported by ${who} ${when}.</p>
<dl>${cause !== null && html`<dt>Most often</dt><dd>${cause}</dd>`}<dt>Where to look</dt><dd>${whose}</dd><dt>Fix</dt><dd class="fix">${fix}</dd></dl></article>
`;
}

function senderSection({ senders, range }: Sums): Markup | null {
  if (senders.length === 0) return null;
  const shown = senders.slice(0, maxSenders).map((one) => senderRow(one, range));
  return html`<section aria-labelledby="senders"><h2 id="senders">Senders</h2>
<div class="cards scroll" tabindex="0" role="group" aria-label="Senders"><table><thead><tr><th scope="col">Sender</th><th scope="col">Sessions by day</th><th scope="col" class="number">Verified</th><th scope="col" class="number">Failed</th><th scope="col" class="number">No policy</th><th scope="col" class="number">Reports</th></tr></thead><tbody>
${shown}</tbody></table></div>${more(senders.length - shown.length, "sender", "senders")}</section>`;
}

function senderRow(
  { sender, name, signed, total, reports, series }: SenderSums,
  range: Sums["range"],
): Markup {
  const vouched =
    signed === true ? `signed by ${sender ?? ""}` : signed === false ? "not signed" : "signature not checked";
  const { verified, faulty, unverified } = total;
  return html`<tr><th scope="row">${visible(name)}<small>${vouched}</small></th><td>${range !== null && sparkline(series, range)}</td><td class="number">${numberText(verified)}</td><td class="number">${faulty > 0 ? html`<span class="tag failing">${numberText(faulty)}</span>` : "0"}</td><td class="number">${numberText(unverified)}</td><td class="number">${numberText(reports)}</td></tr>
`;
}

/** What the tables do not say. */
function findingSection({ findings }: ReportsResult): Markup | null {
  const rest = inOrder(findings).filter(({ code }) => !/^reading\/(refusal|fetch|dane)/.test(code));
  if (rest.length === 0) return null;
  const items = rest
    .slice(0, maxFailures)
    .map(describe)
    .map(
      ({ message, fix }) =>
        html`<li><p>${message}</p>${fix !== undefined && html`<p class="note">${fix}</p>`}</li>`,
    );
  return html`<section aria-labelledby="notes"><h2 id="notes">Notes on these reports</h2><ul class="rows">${items}</ul></section>`;
}

function more(rest: number, one: string, several: string): Markup | null {
  if (rest <= 0) return null;
  return html`<p class="note">${numberText(rest)} more ${rest === 1 ? one : several} left out here; --json lists all.</p>`;
}
