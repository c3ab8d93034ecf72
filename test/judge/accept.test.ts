import { describe, expect, test } from "vitest";
import { acceptable } from "../../src/base/catalog/acceptable.ts";
import { type Code, catalog } from "../../src/base/catalog/catalog.ts";
import { describe as described, strictly } from "../../src/base/finding.ts";
import { acceptKnown } from "../../src/judge/accept.ts";
import { readPolicy } from "../../src/policy/read.ts";
import { enforced, judged, reported, type World } from "../world.ts";

const backup = "mx2.example.test";
const reason = "the backup goes on Friday";
const world = (accept: Record<string, string>): World => ({
  history: enforced,
  mx: ["mx1.example.test", backup],
  proposed: { accept },
});

describe("what is applyAccept knowingly", () => {
  test("an applyAccept error becomes a notice, and its reason stays visible", () => {
    const [one, ...others] = judged(world({ "mx/not-admitted": reason }));
    expect([one?.severity, one?.code, one?.accepted, others]).toEqual([
      "notice",
      "mx/not-admitted",
      reason,
      [],
    ]);
    expect(described(one!).message).toContain(reason);
  });

  test("strict leaves it alone", () => {
    const findings = strictly(judged(world({ "mx/not-admitted": reason })));
    expect(findings.map(({ severity }) => severity)).toEqual(["notice"]);
  });

  test("another code does not help", () => {
    expect(reported(world({ "mx/removed-in-use": reason }))).toEqual([
      `error mx/not-admitted ${backup}`,
      "notice accept/unused",
    ]);
  });

  test("an acceptance that nothing needs any more is reported, at its place", () => {
    const [one] = judged({ history: enforced, proposed: { accept: { "mx/not-admitted": reason } } });
    expect([one?.code, one?.place?.line]).toEqual(["accept/unused", 6]);
  });

  test("what is not acceptable stays as it is, whatever a caller hands over", () => {
    const findings = judged({ mx: null, proposed: { mode: "testing", tls_rpt: [] } });
    const syntax = { ...findings[0]!, code: "mode/unknown" as Code, severity: "error" as const };
    expect(acceptKnown([syntax], { accept: { "mode/unknown": reason } })[0]).toEqual(syntax);
  });

  test("offline too, where it needs no DNS", () => {
    const world: World = {
      history: enforced,
      mx: null,
      proposed: { accept: { "rollout/no-testing": reason } },
    };
    expect(reported(world)).toEqual(["notice accept/unused"]);
  });

  test.each(["constructor", "toString", "__proto__"])("%s is no code", (code) => {
    expect(
      reported({ history: enforced, proposed: { accept: Object.fromEntries([[code, reason]]) } }),
    ).toEqual(["notice accept/unused"]);
  });

  test("only errors and warnings can be, and all of them are about the change", () => {
    expect(acceptable.filter((code) => catalog[code].severity === "notice")).toEqual([]);
    expect(acceptable.length).toBeGreaterThan(0);
  });
});

describe("hostile reasons stay within their sentence", () => {
  test.each([
    ["line ends", "fine\n::error::gotcha\r\n"],
    ["terminal sequences", "\u001b[2J\u0007"],
    ["a turned direction", "\u202Eevil"],
    ["much of it", "x".repeat(100_000)],
  ])("%s", (_, text) => {
    const [one] = judged(world({ "mx/not-admitted": text }));
    const { message } = described(one!);
    expect(message).toMatch(/^[^\p{Cc}\p{Cf}]+$/u);
    expect(message.length).toBeLessThan(1000);
  });
});

describe("accept, as it is written", () => {
  const read = async (accept: string) => {
    const text = `domain: example.test\nmode: testing\nmx: [mx1.example.test]\nmax_age: 1w\naccept:\n  ${accept}\n`;
    const { findings } = await readPolicy({ kind: "text", text }, "policy.yml");
    return findings.map(({ code, place }) => `${code}@${place?.line}`);
  };
  test.each([
    [`mx/not-admitted: ${reason}`, []],
    [`mode/unknown: ${reason}`, ["accept/not-acceptable@6"]],
    [`policy/too-large: ${reason}`, ["accept/not-acceptable@6"]],
    [`ledger/damaged: ${reason}`, ["accept/not-acceptable@6"]],
    [`mx/not-admited: ${reason}`, ["accept/unknown-code@6"]],
    [`__proto__: ${reason}`, ["accept/unknown-code@6"]],
    ["mx/not-admitted: ''", ["accept/no-reason@6"]],
  ])("%s", async (accept, expected) => expect(await read(accept)).toEqual(expected));
});
