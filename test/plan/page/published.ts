import { pageFiles } from "../../../src/plan/page/files.ts";
import type { Published } from "../../../src/plan/page/published.ts";
import { makePlan, type Plan } from "../../../src/plan/plan.ts";
import type { Policy } from "../../../src/policy/schema.ts";
import { type History, ledgerOf, ordinary, secondsAt } from "../../world.ts";

/** The plan of the ordinary policy, published on 2026-11-21 after a history. */
export function planOf(policy: Partial<Policy> = {}, history: History = []): Plan & Published {
  const plan = makePlan(
    { ...ordinary, page: true, ...policy },
    ledgerOf(history),
    secondsAt("2026-11-21T16:30:00Z"),
  );
  return { ...plan, files: new Map([...plan.files, ...pageFiles(plan)]) };
}
