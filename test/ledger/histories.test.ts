import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyLedger, type Ledger, renderLedger } from "../../src/ledger/ledger.ts";
import { readLedger } from "../../src/ledger/read.ts";
import { makePlan } from "../../src/plan/plan.ts";
import type { Policy } from "../../src/policy/schema.ts";
import { idGrammar } from "../../src/sts/read-record.ts";
import { ordinary } from "../world.ts";

const now = 1_800_000_000;
const policy = (changed: Partial<Policy>): Policy => ({ ...ordinary, ...changed });
const reread = (ledger: Ledger) =>
  readLedger({ kind: "text", text: renderLedger(ledger) }, "policy.lock.json");

/** A step of a history: which of a few policies is built, and what the clock says compared with the step before. */
const steps = fc.array(
  fc.record({
    domain: fc.constantFrom("a.test", "a.test", "b.test"),
    mode: fc.constantFrom("none", "testing", "enforce" as const),
    mx: fc.constantFrom(["a.example.com"], ["b.example.com"], ["a.example.com", "b.example.com"]),
    max_age: fc.constantFrom(86_400, 604_800, 31_557_600),
    tls_rpt: fc.constantFrom([], ["mailto:t@example.com"]),
    id: fc.option(fc.constantFrom("pinned1", "20301231235959", "99999999999999"), { freq: 20 }),
    elapsed: fc.oneof(fc.constant(0), fc.integer({ min: -10_000_000, max: 50_000_000 })),
  }),
  { minLength: 1, maxLength: 25 },
);

test("over random histories and clocks, the id changes exactly when the bytes do, is never reused and always grows", () => {
  fc.assert(
    fc.property(steps, (history) => {
      let ledger = emptyLedger;
      let time = now;
      let everPinned = false;
      let last = null as { id: string; sha256: string; pinned: boolean } | null;
      const bytesOfId = new Map<string, string>();
      for (const { elapsed, id: pin, ...changes } of history) {
        time = Math.max(0, time + elapsed);
        // A pin that was used for other bytes is refused before a plan is acted on.
        const wanted = makePlan(policy({ ...changes, id: pin }), ledger, time);
        const refused = ledger.published.some(({ id, sha256 }) => id === pin && sha256 !== wanted.sha256);
        const plan = refused ? makePlan(policy(changes), ledger, time) : wanted;
        const pinned = !refused && pin !== null;
        everPinned ||= pinned;

        expect(plan.id).toMatch(idGrammar);
        if (last !== null && !pinned) expect(plan.id === last.id).toBe(plan.sha256 === last.sha256);
        if (!pinned && plan.id !== last?.id) {
          const numbers = ledger.published.map(({ id }) => id).filter((id) => /^\d+$/.test(id));
          for (const id of numbers) expect(BigInt(plan.id)).toBeGreaterThan(BigInt(id));
        }
        // Pins can bring back a number that the ledger has rightly forgotten; without them no id ever comes back.
        const known = everPinned
          ? ledger.published.find(({ id }) => id === plan.id)?.sha256
          : bytesOfId.get(plan.id);
        expect(known ?? plan.sha256).toBe(plan.sha256);
        bytesOfId.set(plan.id, plan.sha256);
        expect(reread(plan.ledger)).toEqual({ ledger: plan.ledger, findings: [] });
        last = { id: plan.id, sha256: plan.sha256, pinned };
        ledger = plan.ledger;
      }
    }),
    { numRuns: 1000 },
  );
});
