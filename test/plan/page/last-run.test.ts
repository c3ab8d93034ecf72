import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { secondsOf } from "../../../src/base/time.ts";
import { script, scriptWithMonitor } from "../../../src/plan/page/assets.js";
import { gitHubName, monitorWorkflow } from "../../../src/plan/page/github.ts";
import {
  judgeLastRun,
  type LastRun,
  lastRunAddress,
  readLastRun,
  runPage,
} from "../../../src/plan/page/live/last-run.ts";
import { overall } from "../../../src/plan/page/live/verdicts.ts";
import { renderNotFound } from "../../../src/plan/page/not-found.ts";
import { renderPage } from "../../../src/plan/page/page.ts";
import { enforced } from "../../world.ts";
import { planOf } from "./published.ts";

const repository = "https://github.com/octo/mta-sts.example.test";

describe("the repository at github.com", () => {
  test.each([
    [repository, "octo/mta-sts.example.test"],
    [`${repository}/`, "octo/mta-sts.example.test"],
    [`${repository}.git`, "octo/mta-sts.example.test"],
    ["HTTPS://GitHub.com/Octo/a_b-c", "Octo/a_b-c"],
    ["https://github.com/octo_corp/x", "octo_corp/x"],
    ["https://github.com/octo/.github", "octo/.github"],
    [null, null],
    ["https://gitlab.com/octo/x", null],
    ["https://octo.ghe.com/octo/x", null],
    ["https://github.com.elsewhere.test/octo/x", null],
    ["https://www.github.com/octo/x", null],
    ["https://github.com:8443/octo/x", null],
    ["http://github.com/octo/x", null],
    ["https://github.com/octo", null],
    ["https://github.com/octo/x/tree/main", null],
    ["https://github.com/octo/..", null],
    ["https://github.com/octo/...git", null],
    ["https://github.com/../x", null],
    ["https://github.com/octo/x?y", null],
    ["https://github.com/octo/x\n", null],
    ['https://github.com/octo/"><b>', null],
  ])("%j: %j", (address, name) => expect(gitHubName(address)).toBe(name));

  test("no other address is asked for, whatever name it has", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (owner, name) => {
        const found = gitHubName(`https://github.com/${owner}/${name}`);
        if (found === null) return;
        const { origin, pathname } = new URL(lastRunAddress(found));
        expect([origin, pathname]).toEqual([
          "https://api.github.com",
          `/repos/${found}/actions/workflows/mta-sts-monitor.yml/runs`,
        ]);
        expect(new URL(runPage(found, 1)).href).toBe(`https://github.com/${found}/actions/runs/1`);
      }),
    );
  });

  test("the monitor that is asked for is the template's, which runs every day", () => {
    const file = join(import.meta.dirname, "../../../.github/workflows", monitorWorkflow);
    expect(readFileSync(file, "utf8")).toMatch(/- cron: "\d+ \d+ \* \* \*"/);
  });
});

const started = "2026-11-21T05:31:07Z";
const run = {
  id: 19_571_234_567,
  status: "completed",
  conclusion: "success",
  run_started_at: started,
  html_url: "https://elsewhere.test/",
};
const answer = (changed: object = {}) =>
  JSON.stringify({ total_count: 412, workflow_runs: [{ ...run, ...changed }] });

describe("GitHub's answer", () => {
  test.each<readonly [string, number, string, LastRun["kind"]]>([
    ["a run", 200, answer(), "run"],
    ["a conclusion that is new", 200, answer({ conclusion: "postponed" }), "run"],
    ["no run yet", 200, '{"total_count":0,"workflow_runs":[]}', "none"],
    ["not found", 404, '{"message":"Not Found"}', "hidden"],
    ["not found, and no reason", 404, "", "hidden"],
    ["too many questions", 403, answer(), "failed"],
    ["too many questions, said otherwise", 429, answer(), "failed"],
    ["a refusal", 401, answer(), "failed"],
    ["a page that moved", 301, answer(), "failed"],
    ["an error", 500, answer(), "failed"],
    ["nothing", 204, "", "failed"],
    ["runs without any, though they are counted", 200, '{"total_count":3,"workflow_runs":[]}', "failed"],
    ["runs that nobody counted", 200, '{"workflow_runs":[]}', "failed"],
    ["runs that are none", 200, '{"total_count":0,"workflow_runs":{}}', "failed"],
    ["a run that is none", 200, '{"total_count":1,"workflow_runs":[null]}', "failed"],
    ["a run that still runs", 200, answer({ status: "in_progress", conclusion: null }), "failed"],
  ])("%s", (_, status, text, kind) => expect(readLastRun(status, text).kind).toBe(kind));

  test.each(["", "null", "[]", "{}", "1", "<html>", '{"total_count":0'])("%j cannot be read", (text) =>
    expect(readLastRun(200, text).kind).toBe("failed"),
  );

  test.each<readonly [string, readonly unknown[]]>([
    ["id", [undefined, null, "1", "19571234567", 0, -1, 1.5, 1e300, true, [1], "1/../../x"]],
    ["status", [undefined, "", "queued", 1]],
    ["conclusion", [undefined, null, "", 1, ["success"], "Success", "<b>", "a".repeat(31), "\u202e", "a\n"]],
    [
      "run_started_at",
      [
        ...[undefined, null, 0, 1_795_239_067, "", "yesterday", "2026-11-21", [started]],
        ...["2026-11-21T05:31:07", "2026-11-21T05:31:07+00:00", "2026-11-21T05:31:07.000Z"],
        ...["2026-02-30T00:00:00Z", "2026-11-21T24:00:00Z", "+010000-01-01T00:00:00Z", `${started} `],
      ],
    ],
  ])("%s is read strictly", (name, values) => {
    for (const value of values)
      expect([value, readLastRun(200, answer({ [name]: value })).kind]).toEqual([value, "failed"]);
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.nat(), fc.json(), fc.jsonValue(), fc.string(), (status, text, value, key) => {
        for (const one of [text, key, answer({ [key]: value }), answer({ run_started_at: key })])
          for (const code of [200, status]) judgeLastRun(readLastRun(code, one), 0);
      }),
    );
  });
});

const now = (time: string) => secondsOf(time);
const seen = (changed: object, time = "2026-11-21T16:00:00Z") =>
  judgeLastRun(readLastRun(200, answer(changed)), now(time));

const keyOf = (conclusion: string) =>
  ["success", "failure"].includes(conclusion) ? `run-${conclusion}` : "run-other";

describe("what the page says of it", () => {
  test.each([
    ["success", "note"],
    ["failure", "amber"],
    ["neutral", "amber"],
    ["cancelled", "amber"],
    ["skipped", "amber"],
    ["timed_out", "amber"],
    ["action_required", "amber"],
    ["stale", "amber"],
    ["startup_failure", "amber"],
    ["postponed", "amber"],
    ["constructor", "amber"],
    ["__proto__", "amber"],
  ])("%s is %s", (conclusion, color) => {
    const { values, ...rest } = seen({ conclusion });
    expect(rest).toEqual({ color, key: keyOf(conclusion), run: run.id });
    expect(values).toEqual(rest.key === "run-other" ? { when: started, conclusion } : { when: started });
  });

  test.each([
    ["the clock of the device is a little slow", "2026-11-20T05:31:07Z", "run-success"],
    ["just begun", started, "run-success"],
    ["three days", "2026-11-24T05:31:07Z", "run-success"],
    ["longer", "2026-11-24T05:31:08Z", "run-old"],
    ["months", "2027-03-01T00:00:00Z", "run-old"],
  ])("age: %s", (_, time, key) => expect(seen({}, time)).toMatchObject({ key, run: run.id }));

  test("what is old is said to be old, and how old", () => {
    const values = { when: started, days: "30" };
    expect(seen({}, "2026-12-21T05:31:07Z")).toMatchObject({ color: "amber", values });
  });

  test("a run that is yet to come is not known", () =>
    expect(seen({}, "2026-11-20T05:31:06Z")).toMatchObject({ color: "gray", run: null }));

  test.each<readonly [LastRun, string]>([
    [{ kind: "hidden" }, "note"],
    [{ kind: "none" }, "amber"],
    [{ kind: "failed", key: "unreachable" }, "gray"],
  ])("%j", (last, color) => expect(judgeLastRun(last, 0)).toMatchObject({ color, run: null }));

  test("a note weighs nothing in the summary", () => {
    expect(overall([{ color: "green" }, { color: "note" }]).color).toBe("green");
    expect(overall([{ color: "gray" }, { color: "note" }]).color).toBe("gray");
    expect(overall([{ color: "note" }, { color: "red" }]).color).toBe("red");
  });
});

describe("the page", () => {
  const connect = (page: string) => /connect-src ([^;]+)/.exec(page)?.[1];
  const page = renderPage(planOf({ repository }, enforced));

  test("with a repository at github.com it may ask GitHub, and says so", () => {
    expect(connect(page)).toBe("'self' https://cloudflare-dns.com https://dns.google https://api.github.com");
    expect(page).toContain(scriptWithMonitor.text);
    expect(page).toContain('data-github="octo/mta-sts.example.test"');
    expect(/data-t="live-intro-github">.*?<\/p>/s.exec(page)?.[0]).toMatch(/api<wbr>\.github<wbr>\.com/);
  });

  test.each([null, "https://gitlab.com/octo/x", "https://git.example.test/octo/x"])(
    "with the repository %j nothing but the link is another",
    (elsewhere) => {
      const other = renderPage(planOf({ repository: elsewhere }, enforced));
      expect(connect(other)).toBe("'self' https://cloudflare-dns.com https://dns.google");
      expect(other).toContain(script.text);
      const own = other.replace(/<script>.*<\/script>/s, "");
      expect(own).not.toMatch(/github|monitor/i);
      const footerless = (text: string) => text.replace(/<div class="links">\n.*\n/, "");
      expect(footerless(other)).toBe(footerless(renderPage(planOf({}, enforced))));
    },
  );

  test("the headline claims what is published and nothing else", () => {
    const top = (text: string) => /<header>.*<\/dl>/s.exec(text)?.[0];
    expect(top(page)).toBe(top(renderPage(planOf({}, enforced))));
  });

  test("404.html asks nobody", () =>
    expect(renderNotFound(planOf({ repository }))).not.toContain("connect-src"));

  test("what is more is small", () =>
    expect(page.length - renderPage(planOf({}, enforced)).length).toBeLessThan(5500));
});
