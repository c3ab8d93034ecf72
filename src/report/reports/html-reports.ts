import type { ReceivedReport } from "../../ledger/evidence/received.ts";
import { html, type Markup, type Value } from "../../plan/page/html.ts";
import type { ReportedFailure, ReportedPolicy } from "../../sts/tls-report/report.ts";
import { numberText, sessionsText } from "./advice.ts";

/** More make a file that browsers are slow with. */
const [maxReports, maxPolicies, maxRows, maxLines] = [2000, 10, 30, 12];

/** Every report, folded up, the newest first: what it says, who signed it, what is odd about it. */
export function reportList(received: readonly ReceivedReport[]): Markup | null {
  if (received.length === 0) return null;
  const sorted = received.toSorted((a, b) => ((a.report.day ?? "") < (b.report.day ?? "") ? 1 : -1));
  const shown = sorted.slice(0, maxReports);
  const rest = sorted.length - shown.length;
  const note =
    rest > 0 &&
    html`<p class="note">The newest ${numberText(maxReports)} reports are listed; ${numberText(rest)} older ones are counted above. A shorter range (--since, --until) lists those.</p>`;
  return html`<section aria-labelledby="reports"><h2 id="reports">Every report</h2>${note}
<div class="cards">${shown.map(reportItem)}</div></section>`;
}

function reportItem({ report, sender, arrived, where }: ReceivedReport): Markup {
  const { organization, day, from, until, contact, reportId, policies, notes } = report;
  const total = (key: "ok" | "failed") => policies.reduce((sum, policy) => sum + policy[key], 0);
  const failed = total("failed");
  return html`<details class="report"><summary><span>${day ?? "no day"}</span><strong>${organization ?? "a sender without a name"}</strong>${failed > 0 && html`<span class="tag failing">${numberText(failed)} failed</span>`}<span class="number">${numberText(total("ok"))} ok</span></summary>
<div class="inside"><dl>${[
    row("Time", from === null && until === null ? null : `${from ?? "?"} to ${until ?? "?"}`),
    row(
      "Signed by",
      sender.kind === "signed"
        ? sender.domain
        : sender.kind === "file"
          ? "nobody: a file"
          : `nobody can say: ${sender.why}`,
    ),
    row("Contact", contact),
    row("Report ID", reportId),
    row("Arrived", arrived),
    row("Found in", where),
  ]}</dl>${policies.slice(0, maxPolicies).map(policyPart)}${rest(policies.length - maxPolicies)}${notes.length > 0 && html`<h4>Odd about it</h4><ul>${notes.slice(0, maxRows).map((note) => html`<li>${note}</li>`)}</ul>${rest(notes.length - maxRows)}`}</div></details>
`;
}

function row(term: string, value: Value): Markup | null {
  return value === null ? null : html`<dt>${term}</dt><dd>${value}</dd>`;
}

const types: Readonly<Record<ReportedPolicy["type"], string>> = {
  sts: "MTA-STS",
  tlsa: "DANE (TLSA records)",
  none: "No policy found",
  unknown: "A policy of an unknown type",
};

function policyPart({ type, domain, text, ok, failed, failures }: ReportedPolicy): Markup {
  const shown = failures.slice(0, maxRows);
  return html`<h4>${types[type]}${domain !== null && html` for ${domain}`}</h4>
<p>${sessionsText(ok)} ok, ${numberText(failed)} failed</p>
${text.length > 0 && html`<pre>${text.slice(0, maxLines).join("\n")}${text.length > maxLines && "\n…"}</pre>`}
${shown.length > 0 && html`<div class="scroll" tabindex="0" role="group" aria-label="Failures"><table><thead><tr><th scope="col">Failure</th><th scope="col">Sessions</th><th scope="col">Mail server</th><th scope="col">Its address</th><th scope="col">Sender's address</th><th scope="col">Reason</th></tr></thead><tbody>${shown.map(failureRow)}</tbody></table></div>`}${rest(failures.length - maxRows)}`;
}

function failureRow(failure: ReportedFailure): Markup {
  const { kind, raw, sessions, mx, receivingIp, sendingIp, reason, reasonText } = failure;
  const name = raw === null || raw === kind ? kind : `${kind} (${raw})`;
  return html`<tr><td>${name}</td><td>${numberText(sessions)}</td><td>${mx ?? "–"}</td><td>${receivingIp ?? "–"}</td><td>${sendingIp ?? "–"}</td><td>${reasonText ?? reason ?? "–"}</td></tr>`;
}

function rest(count: number): Markup | null {
  return count > 0 ? html`<p class="note">… and ${numberText(count)} more.</p>` : null;
}
