import { expect, test } from "vitest";
import { hasErrors, strictly } from "../../src/base/finding.ts";
import { enforced, type History, judged, reported, type World } from "../world.ts";

const everythingWrong: World = {
  publishedDomain: "old.test",
  history: [["2026-11-25", { mode: "testing" }]],
  mx: ["mx8.example.test", "mx9.example.test", "a_b.example.test"],
  proposed: { mx: ["*.other.test"], max_age: 86_400, tls_rpt: [], accept: { "domain/null-mx": "none yet" } },
};

test("errors, then warnings, then notices; what stops all mail before what stops some", () => {
  const severities = judged(everythingWrong).map(({ severity }) => severity);
  const rank = ["error", "warning", "notice"];
  expect(severities).toEqual([...severities].sort((a, b) => rank.indexOf(a) - rank.indexOf(b)));
  expect(new Set(severities).size).toBe(3);
  expect(reported(everythingWrong)[0]).toBe("error mx/admits-none");
});

test("within a severity, in the order of the file", () => {
  const world: World = { mx: null, proposed: { max_age: 86_400, mx: ["mail.protonmail.ch"] } };
  expect(reported(world)).toEqual([
    "warning rollout/no-testing",
    "warning mx/provider-incomplete",
    "warning max-age/short",
  ]);
});

test("strict makes errors of warnings, and of nothing else", () => {
  const world: World = { history: enforced, mx: null, proposed: { tls_rpt: [] } };
  expect(hasErrors(strictly(judged(world)))).toBe(false);
  expect(hasErrors(strictly(judged({ mx: null })))).toBe(true);
});

test("the order in which DNS names the mail servers changes nothing but the order of what is said of each", () => {
  const words = (mx: readonly string[]) => reported({ ...everythingWrong, mx }).toSorted();
  const hosts = everythingWrong.mx as readonly string[];
  expect(words(hosts.toReversed())).toEqual(words(hosts));
});

test("two thousand mail servers and patterns in twenty policies have no more to be said of than servers", () => {
  const many = Array.from({ length: 2000 }, (_, number) => `h${number}.example.net`);
  const history: History = Array.from({ length: 20 }, (_, number) => [
    `2026-11-${String(number + 10)}`,
    { mx: many.slice(number) },
  ]);
  const findings = judged({ history, mx: many.toReversed(), proposed: { mx: many.slice(50) } });
  expect(findings.length).toBeLessThan(many.length);
});
