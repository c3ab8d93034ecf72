// The page's own script: copy buttons, the line for today, and the live check. It runs in the visitor's browser and
// sends no request until a button is pressed. What is behind ASKS_GITHUB is in the script of those pages alone whose
// policy is kept at github.com (`scripts/page.ts`).
import { withOurLineEnds } from "../../../sts/policy-file.ts";
import { failed, readAnswer } from "./answer.ts";
import { judgeLastRun, lastRunAddress, readLastRun, runPage } from "./last-run.ts";
import { judgeMx, judgePolicyFile, judgeSts, judgeTlsRpt, overall } from "./verdicts.ts";

/** The longest wait for an answer in milliseconds, and the largest answer in bytes, as for senders (RFC 8461 §3.3). */
const patience = 8000;
const most = 65_536;

const live = document.querySelector("#live");
const $ = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

copyButtons();
markToday();
if (live) liveCheck();

function copyButtons() {
  if (!navigator.clipboard) return;
  for (const button of all("[data-copy]")) {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
        button.textContent = "Copied";
      } catch {
        button.textContent = "Not allowed";
      }
      $("#copied").textContent = button.textContent;
      setTimeout(() => {
        button.textContent = label;
        $("#copied").textContent = "";
      }, 2000);
    });
  }
}

/** The page was built without a clock, so the bars are drawn again here, up to today. */
function markToday() {
  const bars = all("rect[data-from]").map((bar) => ({
    bar,
    from: Number(bar.dataset.from),
    to: Number(bar.dataset.to),
  }));
  if (bars.length === 0) return;
  const now = Date.now() / 1000;
  const first = Math.min(now, ...bars.map(({ from }) => from));
  const last = Math.max(now, ...bars.map(({ to }) => to));
  const end = last + (last - first) / 12;
  const at = (time) => (1000 * (time - first)) / (end - first);
  for (const { bar, from, to } of bars) {
    const until = to || end;
    bar.setAttribute("x", at(from));
    bar.setAttribute("width", Math.max(4, at(until) - at(from)));
    if (to && to < now) bar.closest("li").classList.add("over");
  }
  for (const line of all(".today")) {
    line.setAttribute("x1", at(now));
    line.setAttribute("x2", at(now));
  }
  $("main").classList.add("known");
}

function liveCheck() {
  const { domain, mode, id, sha256, mx, rua, earlier } = live.dataset;
  const list = (text) => (text === undefined ? null : text.split(" ").filter(Boolean));
  const published = {
    mode,
    id,
    sha256,
    mx: list(mx),
    rua: list(rua),
    earlier: list(earlier).map((pair) => pair.split("=")),
  };
  const checks = {
    sts: async () => judgeSts(await lookUp(`_mta-sts.${domain}`, "TXT"), published),
    rpt: async () => judgeTlsRpt(await lookUp(`_smtp._tls.${domain}`, "TXT"), published),
    mx: async () => judgeMx(await lookUp(domain, "MX"), published),
    file: async () => judgePolicyFile(await policyFile(), published),
  };
  if (ASKS_GITHUB) checks.monitor = () => monitor(live.dataset.github);
  const button = $("#check");
  const summary = $("#summary");
  $("#controls").hidden = false;
  for (const choice of all("[name=resolver]", live))
    choice.addEventListener("change", () => {
      $("#whom").textContent = choice.dataset.whom;
    });
  button.addEventListener("click", async () => {
    // Not `disabled`, which would take the focus away from anyone who uses the keyboard.
    if (button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    summary.textContent = "Checking…";
    summary.removeAttribute("data-colour");
    const verdicts = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        const row = $(`[data-check=${name}]`, live);
        show(row, "", "Checking…", "");
        const verdict = await check();
        show(row, verdict.colour, words[verdict.colour], verdict.reason);
        return verdict;
      }),
    );
    const { colour, reason } = overall(verdicts);
    summary.dataset.colour = colour;
    summary.textContent = `${reason} Checked at ${new Date().toLocaleTimeString()}.`;
    button.setAttribute("aria-disabled", "false");
  });
}

const words = { green: "Right", amber: "Look", red: "Wrong" };
if (ASKS_GITHUB) words.grey = "Note";

function show(row, colour, state, reason) {
  row.dataset.colour = colour;
  $(".state", row).textContent = state;
  $(".reason", row).textContent = reason;
}

async function lookUp(name, type) {
  const url = new URL($("[name=resolver]:checked", live).value);
  url.search = new URLSearchParams({ name, type });
  try {
    const { status, bytes } = await get(url, { accept: "application/dns-json" });
    if (status !== 200) return failed(`answered with status ${status}`);
    return readAnswer(new TextDecoder().decode(bytes), type);
  } catch (error) {
    return failed(reasonOf(error));
  }
}

async function policyFile() {
  try {
    const { redirected, status, type, bytes } = await get($("#policy-file").href, {});
    if (redirected) return { kind: "redirect" };
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    const asPublished = withOurLineEnds(text);
    const digest = new Uint8Array(
      await crypto.subtle.digest("SHA-256", new TextEncoder().encode(asPublished)),
    );
    const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return { kind: "file", status, type, sha256, hasOtherLineEnds: asPublished !== text };
  } catch (error) {
    return error instanceof RangeError ? { kind: "too-large" } : { kind: "failed", reason: reasonOf(error) };
  }
}

async function monitor(name) {
  const link = $("#last-run");
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
    if (redirected) return { kind: "failed", reason: "says that the repository has another name now" };
    return readLastRun(status, new TextDecoder().decode(bytes));
  } catch (error) {
    return { kind: "failed", reason: reasonOf(error) };
  }
}

/** One request without cookies, referrer or cache, limited in time and size. */
async function get(url, headers) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), patience);
  try {
    const response = await fetch(url, {
      headers,
      signal: controller.signal,
      cache: "no-store",
      credentials: "omit",
      redirect: "manual",
      referrerPolicy: "no-referrer",
    });
    const { status, body, type } = response;
    const bytes = body ? await upTo(body.getReader(), controller) : new Uint8Array();
    const redirected = type === "opaqueredirect";
    return { status, bytes, redirected, type: response.headers.get("content-type") ?? "" };
  } finally {
    clearTimeout(timer);
  }
}

async function upTo(reader, controller) {
  const bytes = new Uint8Array(most);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, length);
    if (length + value.length > most) {
      controller.abort();
      throw new RangeError();
    }
    bytes.set(value, length);
    length += value.length;
  }
}

function reasonOf({ name }) {
  if (name === "AbortError") return `gave no answer within ${patience / 1000} seconds`;
  return name === "RangeError" ? "sent far too much" : "could not be reached";
}
