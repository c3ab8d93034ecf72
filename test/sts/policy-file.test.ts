import fc from "fast-check";
import { expect, test } from "vitest";
import { inspectPolicyFile } from "../../src/sts/inspect-policy-file.ts";
import { modes, renderPolicyFile, type StsPolicy, withOurLineEnds } from "../../src/sts/policy-file.ts";

const label = fc.stringMatching(/^[a-z\d]([a-z\d-]{0,8}[a-z\d])?$/);
const topLabel = fc.stringMatching(/^[a-z]{2,8}$/);
const host = fc
  .tuple(fc.array(label, { minLength: 1, maxLength: 4 }), topLabel)
  .map(([labels, top]) => [...labels, top].join("."));
const pattern = fc
  .oneof(
    host,
    host.map((name) => `*.${name}`),
  )
  .filter((name) => !name.includes("xn--"));
const policies: fc.Arbitrary<StsPolicy> = fc.record({
  mode: fc.constantFrom(...modes),
  mx: fc.uniqueArray(pattern, { minLength: 1, maxLength: 8 }),
  max_age: fc.integer({ min: 86_400, max: 31_557_600 }),
});

/** RFC 8461 §3.2, written out as one expression for what we render: every line has its end, and nothing else is there. */
const grammar =
  /^version: STSv1\r\nmode: (none|testing|enforce)\r\n(mx: (\*\.)?[a-z\d]([a-z\d.-]*[a-z\d])?\r\n)+max_age: \d{1,10}\r\n$/;

test("what we render is in the grammar, our strict reader accepts it, and it is the same policy", () => {
  fc.assert(
    fc.property(policies, (policy) => {
      const text = renderPolicyFile(policy);
      expect(text).toMatch(grammar);
      expect(inspectPolicyFile(text, "mta-sts.txt")).toEqual({ policy, findings: [] });
    }),
  );
});

test("a policy file with any one character changed never passes as another policy in silence", () => {
  const changed = fc.tuple(policies, fc.nat(), fc.stringMatching(/^[ -~\n\r\t]$/));
  fc.assert(
    fc.property(changed, ([policy, at, character]) => {
      const text = renderPolicyFile(policy);
      const index = at % text.length;
      const other = text.slice(0, index) + character + text.slice(index + 1);
      const { policy: read, findings } = inspectPolicyFile(other, "mta-sts.txt");
      // Blanks around a value, leading zeros and the case of a name mean nothing.
      const canonical = other
        .replace(/:[ \t]*([^\r]*?)[ \t]*\r/g, (_match, value: string) => `: ${value}\r`)
        .replace(/(?<=max_age: )0+/, "");
      const mxInLowerCase = canonical.replace(/^mx: .*$/gm, (line) => line.toLowerCase());
      if (read !== null && findings.length === 0) expect(renderPolicyFile(read)).toBe(mxInLowerCase);
    }),
    { numRuns: 2000 },
  );
});

test("whatever a file holds, inspect answers", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
      const { policy, findings } = inspectPolicyFile(text, "mta-sts.txt");
      expect(policy === null).toBe(findings.some(({ severity }) => severity === "error"));
    }),
  );
});

test.each([
  ["a\nb\n", "a\r\nb\r\n"],
  ["a\r\nb\n", "a\r\nb\r\n"],
  ["a\r\nb", "a\r\nb\r\n"],
  ["\n", "\r\n"],
  ["a\rb\r\n", "a\rb\r\n"],
])("the line ends of %j are taken as ours", (served, ours) => expect(withOurLineEnds(served)).toBe(ours));
