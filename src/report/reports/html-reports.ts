import { visible } from "../../base/finding.ts";
import type { ReceivedReport } from "../../ledger/evidence/received.ts";
import { html, type Markup } from "../../plan/page/html.ts";
import type { ReportedFailure, ReportedPolicy } from "../../sts/tls-report/report.ts";
import { numberText, sessionsText } from "./advice.ts";

/** More would make browsers slow. */
const [maxReports, maxPolicies, maxRows, maxLines] = [2000, 10, 30, 12];

/** Every report, folded up, the newest first: what it says, who signed it, what is odd about it. */
export function reportList(received: readonly ReceivedReport[]): Markup | null {
  if (received.length === 0) return null;
  const sorted = received.toSorted((a, b) => order(b.report.day ?? "", a.report.day ?? ""));
  const shown = sorted.slice(0, maxReports);
  const rest = sorted.length - shown.length;
  const note =
    rest > 0 &&
    html`<p class="note">The newest ${numberText(maxReports)} reports are listed. ${numberText(rest)} older ones are counted above; to list them, choose a shorter range (--since, --until).</p>`;
  const [failing, clean] = [shown.filter(hasFailures), shown.filter((one) => !hasFailures(one))];
  return html`<section aria-labelledby="reports"><h2 id="reports">Every report</h2>${note}
${group("With failures", failing, true)}${group("Without a failure", clean, failing.length === 0 && clean.length < 50)}</section>`;
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function hasFailures({ report }: ReceivedReport): boolean {
  return report.policies.some(({ failed }) => failed > 0);
}

function group(title: string, received: readonly ReceivedReport[], isOpen: boolean): Markup | null {
  if (received.length === 0) return null;
  return html`<details class="group"${isOpen && html` open`}><summary><h3>${title}</h3><span class="number">${numberText(received.length)}</span></summary><div class="cards">${received.map(reportItem)}</div></details>`;
}

function reportItem({ report, sender, arrived, where }: ReceivedReport): Markup {
  const { organization, day, from, until, contact, reportId, policies, notes } = report;
  const total = (key: "ok" | "failed") => policies.reduce((sum, policy) => sum + policy[key], 0);
  const failed = total("failed");
  return html`<details class="report"><summary><span>${day ?? "no day"}</span><strong>${visible(organization ?? "a sender without a name")}</strong>${failed > 0 && html`<span class="tag failing">${numberText(failed)} failed</span>`}<span class="number">${numberText(total("ok"))} ok</span></summary>
<div class="inside"><dl>${[
    row("Time", from === null && until === null ? null : `${from ?? "?"} to ${until ?? "?"}`),
    row(
      "Signed by",
      sender.kind === "signed"
        ? sender.domain
        : sender.kind === "file"
          ? "not signed: a file"
          : `unknown: ${sender.why}`,
    ),
    row("Contact", contact),
    row("Report ID", reportId),
    row("Arrived", arrived),
    row("Found in", where),
  ]}</dl>${policies.slice(0, maxPolicies).map(policyPart)}${rest(policies.length - maxPolicies)}${notes.length > 0 && html`<h4>Irregularities</h4><ul>${notes.slice(0, maxRows).map((note) => html`<li>${visible(note)}</li>`)}</ul>${rest(notes.length - maxRows)}`}</div></details>
`;
}

function row(term: string, value: string | null): Markup | null {
  return value === null ? null : html`<dt>${term}</dt><dd>${visible(value)}</dd>`;
}

const types: Readonly<Record<ReportedPolicy["type"], string>> = {
  sts: "MTA-STS",
  tlsa: "DANE (TLSA records)",
  none: "No policy found",
  unknown: "A policy of an unknown type",
};

function policyPart({ type, domain, text, ok, failed, failures }: ReportedPolicy): Markup {
  const shown = failures.slice(0, maxRows);
  return html`<h4>${types[type]}${domain !== null && html` for ${visible(domain)}`}</h4>
<p>${sessionsText(ok)} ok, ${numberText(failed)} failed</p>
${text.length > 0 && html`<pre>${text.slice(0, maxLines).map(visible).join("\n")}${text.length > maxLines && "\n…"}</pre>`}
${shown.length > 0 && html`<div class="scroll" tabindex="0" role="group" aria-label="Failures"><table><thead><tr><th scope="col">Failure</th><th scope="col">Sessions</th><th scope="col">Mail server</th><th scope="col">Its address</th><th scope="col">Sender's address</th><th scope="col">Reason</th></tr></thead><tbody>${shown.map(failureRow)}</tbody></table></div>`}${rest(failures.length - maxRows)}`;
}

function failureRow(failure: ReportedFailure): Markup {
  const { kind, raw, sessions, mx, receivingIp, sendingIp, reason, reasonText } = failure;
  const name = raw === null || raw === kind ? kind : `${kind} (${raw})`;
  return html`<tr><td>${visible(name)}</td><td>${numberText(sessions)}</td><td>${visible(mx ?? "–")}</td><td>${visible(receivingIp ?? "–")}</td><td>${visible(sendingIp ?? "–")}</td><td>${visible(reasonText ?? reason ?? "–")}</td></tr>`;
}

function rest(count: number): Markup | null {
  return count > 0 ? html`<p class="note">… and ${numberText(count)} more.</p>` : null;
}
