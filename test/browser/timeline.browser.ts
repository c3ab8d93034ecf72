import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, test } from "vitest";
import { dayOf, timestampOf } from "../../src/base/time.ts";
import { cachedPolicies } from "../../src/ledger/cached.ts";
import { cachedUntil, emptyLedger, type Ledger, type LedgerEntry } from "../../src/ledger/ledger.ts";
import { timeline } from "../../src/report/timeline.ts";
import { oneYear } from "../../src/sts/max-age.ts";
import { modes } from "../../src/sts/policy-file.ts";
import { day, enforced, ledgerOf, secondsAt, week } from "../world.ts";
import { ganttTasks } from "./mermaid.ts";

/** The one diagram that a Markdown text is, as GitHub takes it apart. */
function diagramIn(markdown: string): string {
  const tokens = marked.lexer(markdown);
  expect(tokens.map(({ type }) => type)).toEqual(["code"]);
  const [code] = tokens;
  expect(code).toMatchObject({ lang: "mermaid" });
  return (code as { text: string }).text;
}

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom("`", "\n", "\r", ":", ";", "#", "%%", "{", "}", "section ", "click ", "end", '"', "<br>"),
    fc.string({ minLength: 1 }),
  ),
});

describe("what Mermaid draws", () => {
  const now = secondsAt("2026-09-03");

  test("is a bar for each policy, the oldest first, and one for what comes next", async () => {
    const held = cachedPolicies(ledgerOf(enforced), now, true);
    expect(held.map(({ entry }) => entry.mode)).toEqual(["enforce", "testing"]);
    const next = { mode: "none", name: "proposed", when: "once merged" } as const;
    expect(await ganttTasks(diagramIn(timeline(held, next)))).toEqual([
      {
        section: "testing 20260801120000",
        text: "until 2026-09-10",
        // As far back as the last one reaches into the future.
        from: "2026-08-26",
        to: "2026-09-10",
        kind: "active",
      },
      {
        section: "enforce 20260901120000",
        text: "until 2026-09-12",
        from: "2026-09-01",
        to: "2026-09-12",
        kind: "",
      },
      // It has no end, so its bar is longer than all others.
      { section: "none proposed", text: "once merged →", from: "2026-09-03", to: "2026-09-13", kind: "done" },
      {
        section: "none proposed",
        text: "today, 2026-09-03",
        from: "2026-09-03",
        to: "2026-09-03",
        kind: "vert",
      },
    ]);
  });

  test("shows the policy in force for as long as who fetches it now may hold it", async () => {
    const held = cachedPolicies(ledgerOf([["2026-09-01", {}]]), now, false);
    const [task] = await ganttTasks(diagramIn(timeline(held, null)));
    expect(task).toMatchObject({ text: "current →", from: "2026-09-01" });
    expect(task!.to > dayOf(now + week + day)).toBe(true);
  });

  test("is nothing where nobody holds anything", () => {
    expect(timeline(cachedPolicies(emptyLedger, now, false), null)).toBe("");
  });

  test("is a diagram whatever a ledger holds, with the days that it gives", async () => {
    const seconds = fc.integer({ min: 0, max: 253_402_300_799 });
    const entry = fc.record<LedgerEntry>({
      id: hostile,
      sha256: fc.constant("0".repeat(64)),
      mode: fc.constantFrom(...modes),
      mx: fc.constant(["mx.example.test"]),
      max_age: fc.integer({ min: 0, max: oneYear }),
      from: seconds.map(timestampOf),
      until: seconds.map(timestampOf),
    });
    const ledger = fc.array(entry, { minLength: 1, maxLength: 20 }).map(
      ([first, ...rest]): Ledger => ({
        ...emptyLedger,
        published: [{ ...first!, until: null }, ...rest],
      }),
    );
    const next = fc.record({
      mode: fc.constantFrom(...modes),
      name: hostile,
      when: fc.constantFrom("current", "once merged"),
    });
    const drawn = fc.asyncProperty(
      ledger,
      seconds,
      fc.boolean(),
      fc.option(next),
      async (published, at, isReplaced, proposed) => {
        const held = cachedPolicies(published, at, isReplaced);
        const markdown = timeline(held, proposed);
        const ends = held.map(({ entry, until }) => until ?? cachedUntil(entry, at));
        if (markdown === "") {
          expect(held.length === 0 || Math.max(...ends) > 253_370_764_800).toBe(true);
          return;
        }
        const all = await ganttTasks(diagramIn(markdown));
        expect(all.filter(({ kind }) => kind === "vert").map(({ text }) => text)).toEqual([
          `today, ${timestampOf(at).slice(0, 10)}`,
        ]);
        const tasks = all.filter(({ kind }) => kind !== "vert");
        expect(tasks.length).toBe(Math.min(held.length, 12) + (proposed === null ? 0 : 1));
        for (const { from, to } of tasks) expect(from < to).toBe(true);
        const wanted = held
          .slice(0, 12)
          .reverse()
          .map(({ entry, until }) => [entry.mode, until === null ? "current →" : `until ${dayOf(until)}`]);
        const shown = tasks.slice(0, wanted.length).map(({ section, text }) => [section.split(" ")[0], text]);
        expect(shown).toEqual(wanted);
      },
    );
    await fc.assert(drawn, { numRuns: 200 });
  });
});
