/** They are reported too, so they live below both. */
export type { Promotion, Verdict } from "../../ledger/evidence/verdict.ts";
