// What the network sees, compared with what the page says, once somebody asks.
import { withOurLineEnds } from "../../../sts/policy-file.ts";
import { failed, readAnswer } from "./answer.ts";
import { all, one } from "./elements.js";
import { judgeLastRun, lastRunAddress, readLastRun, runPage } from "./last-run.ts";
import { get, whyNot } from "./request.js";
import { moment, text, write } from "./speech.js";
import { judgeMx, judgePolicyFile, judgeSts, judgeTlsRpt, overall } from "./verdicts.ts";

const live = one("#live");

/** Readies the button; what it returns shows the last results again, in the language of the moment. */
export function liveCheck() {
  const published = publishedIn(live.dataset);
  const { domain, github } = live.dataset;
  const sts = async () => judgeSts(await lookUp(`_mta-sts.${domain}`, "TXT"), published);
  const rpt = async () => judgeTlsRpt(await lookUp(`_smtp._tls.${domain}`, "TXT"), published);
  const mx = async () => judgeMx(await lookUp(domain, "MX"), published);
  const file = async () => judgePolicyFile(await policyFile(), published);
  const checks = { sts, rpt, mx, file };
  if (ASKS_GITHUB) checks.monitor = () => monitor(github);
  /** Name of a check to what is known of it; null: it is being asked. */
  const results = new Map();
  let checkedAt = null;
  const button = one("#check");
  one("#controls").hidden = false;
  for (const choice of all("[name=resolver]", live))
    choice.addEventListener("change", () => {
      one("#whom").textContent = choice.dataset.whom;
    });
  button.addEventListener("click", async () => {
    // Not `disabled`, which would take the focus away from anyone who uses the keyboard.
    if (button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    const resolver = one("[name=resolver]:checked", live).dataset.name;
    checkedAt = null;
    for (const name of Object.keys(checks)) results.set(name, null);
    show();
    const asked = Object.entries(checks).map(async ([name, check]) => {
      const verdict = await check();
      const whom = { file: location.hostname, monitor: "GitHub" }[name] ?? resolver;
      results.set(name, { ...verdict, values: { whom, ...verdict.values } });
      show();
    });
    await Promise.all(asked);
    checkedAt = Date.now();
    show();
    button.setAttribute("aria-disabled", "false");
  });
  const show = () => {
    one("#results").hidden = results.size === 0;
    for (const [name, verdict] of results) showRow(one(`[data-check=${name}]`, live), verdict);
    if (results.size > 0) showSummary([...results.values()], checkedAt);
  };
  return show;
}

function publishedIn({ mode, id, sha256, mx, rua, earlier }) {
  const list = (words) => (words === undefined ? null : words.split(" ").filter(Boolean));
  const pairs = list(earlier).map((pair) => pair.split("="));
  return { mode, id, sha256, mx: list(mx), rua: list(rua), earlier: pairs };
}

function showRow(row, verdict) {
  row.dataset.color = verdict?.color ?? "";
  one(".state", row).textContent = text({ key: verdict?.color ?? "checking" });
  write(one(".reason", row), verdict ? text(verdict) : "");
}

function showSummary(verdicts, checkedAt) {
  const summary = one("#summary");
  summary.dataset.color = checkedAt === null ? "" : overall(verdicts).color;
  summary.textContent =
    checkedAt === null
      ? text({ key: "checking" })
      : `${text(overall(verdicts))} ${text({ key: "checked-at", values: { now: moment(checkedAt) } })}`;
}

async function lookUp(name, type) {
  const url = new URL(one("[name=resolver]:checked", live).value);
  url.search = new URLSearchParams({ name, type });
  try {
    const { status, bytes } = await get(url, { accept: "application/dns-json" });
    if (status !== 200) return failed("status", { status });
    return readAnswer(new TextDecoder().decode(bytes), type);
  } catch (error) {
    return whyNot(error);
  }
}

async function policyFile() {
  try {
    const { redirected, status, type, bytes } = await get(one("#policy-file").href, {});
    if (redirected) return { kind: "redirect" };
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    const asPublished = withOurLineEnds(text);
    const digest = new Uint8Array(
      await crypto.subtle.digest("SHA-256", new TextEncoder().encode(asPublished)),
    );
    const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return { kind: "file", status, type, sha256, hasOtherLineEnds: asPublished !== text };
  } catch (error) {
    return error instanceof RangeError ? { kind: "too-large" } : whyNot(error);
  }
}

async function monitor(name) {
  const link = one("#last-run");
  link.hidden = true;
  const sighting = judgeLastRun(await lastRun(lastRunAddress(name)), Date.now() / 1000);
  if (sighting.run !== null) {
    link.href = runPage(name, sighting.run);
    link.hidden = false;
  }
  return sighting;
}

async function lastRun(url) {
  try {
    const { redirected, status, bytes } = await get(url, { accept: "application/vnd.github+json" });
    if (redirected) return failed("renamed");
    return readLastRun(status, new TextDecoder().decode(bytes));
  } catch (error) {
    return whyNot(error);
  }
}
