import { describe, expect, test } from "vitest";
import type { Code } from "../../src/base/catalog/catalog.ts";
import { catalog } from "../../src/base/catalog/catalog.ts";
import type { Finding } from "../../src/base/finding.ts";
import type { Check, CheckName } from "../../src/verify/check.ts";
import { drift, emptyState, type MonitorState, parseState, renderState } from "../../src/verify/drift.ts";

const check = (name: CheckName, code?: Code): Check => {
  const findings: Finding[] =
    code === undefined ? [] : [{ code, severity: catalog[code].severity, args: {}, place: null }];
  return { name, target: name, seen: "", findings };
};
const names = (checks: readonly Check[]) => checks.map(({ name }) => name);

/** Several runs, one after the other. */
function runs(...days: (readonly Check[])[]) {
  let state: MonitorState = emptyState;
  return days.map((checks) => {
    const found = drift(checks, parseState(renderState(state)));
    state = found.state;
    return { wrong: names(found.wrong), unsure: names(found.unsure), remembered: state.wrong };
  });
}

describe("drift", () => {
  test("a fault is wrong at once, and so is a warning", () => {
    const [only] = runs([
      check("txt", "txt/absent"),
      check("https", "https/certificate-ends-soon"),
      check("host"),
    ]);
    expect(only).toMatchObject({ wrong: ["txt", "https"], unsure: [] });
  });

  test("what cannot be looked up counts on the third day in a row", () => {
    const silent = [check("txt", "txt/unknown")];
    expect(runs(silent, silent, silent, silent).map(({ wrong }) => wrong)).toEqual([
      [],
      [],
      ["txt"],
      ["txt"],
    ]);
  });

  test("a good day in between starts anew", () => {
    const silent = [check("host", "host/not-looked-up")];
    const all = runs(silent, silent, [check("host")], silent, silent);
    expect(all.every(({ wrong }) => wrong.length === 0)).toBe(true);
  });

  test("what was wrong and cannot be looked at is remembered as wrong", () => {
    const all = runs([check("txt", "txt/absent")], [check("txt", "txt/unknown")], [check("txt")]);
    expect(all.map(({ remembered }) => remembered)).toEqual([["txt txt"], ["txt txt"], []]);
  });

  test("what was right and cannot be looked at is not", () => {
    const all = runs([check("txt")], [check("txt", "txt/unknown")]);
    expect(all.map(({ remembered }) => remembered)).toEqual([[], []]);
  });

  test.each<Code>([
    "starttls/not-testable",
    "https/unreachable",
    "served/nothing",
    "verify/skipped",
    "mx/not-compared",
    "https/no-address",
  ])("%s never counts", (code) => {
    const all = runs(...Array.from({ length: 5 }, () => [check("starttls", code)]));
    expect(all.every(({ wrong, unsure }) => wrong.length === 0 && unsure.length === 0)).toBe(true);
  });

  test.each([
    null,
    "",
    "null",
    "[]",
    "{",
    '{"unknown":3}',
    '{"wrong":{"a":1}}',
    '{"unknown":{"a":"b"},"wrong":[1]}',
  ])("a memory that says %s is none", (text) => expect(parseState(text)).toEqual(emptyState));
});
