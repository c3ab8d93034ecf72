import { commandMutants, dnsJudgeMutants, dnsVerifyMutants, planMutants } from "./dns.ts";
import { judgeMutants } from "./judge.ts";
import { ledgerMutants, longestMutants, longestSeenMutants } from "./ledger.ts";
import { groupedMutants, groupingMutants, takeInMutants, togetherMutants } from "./many.ts";
import { type Mutant, mutantsIn } from "./mutant.ts";
import { evidenceMutants, promotionMutants } from "./promotion.ts";
import { stsMutants } from "./sts.ts";
import { verifyMutants } from "./verify.ts";

/** All of them, by module. */
export const mutants: readonly Mutant[] = [
  ...mutantsIn("judge", judgeMutants),
  ...mutantsIn("judge", promotionMutants),
  ...mutantsIn("ledger", ledgerMutants),
  ...mutantsIn("ledger", evidenceMutants),
  ...mutantsIn("ledger", longestMutants, "judge"),
  ...mutantsIn("ledger", longestSeenMutants, "verify"),
  ...mutantsIn("sts", stsMutants),
  ...mutantsIn("verify", verifyMutants),
  ...mutantsIn("verify", dnsVerifyMutants),
  ...mutantsIn("judge", dnsJudgeMutants),
  ...mutantsIn("plan", planMutants),
  ...mutantsIn("commands", commandMutants),
  ...mutantsIn("judge", groupedMutants),
  ...mutantsIn("judge", togetherMutants, "commands"),
  ...mutantsIn("policy", groupingMutants, "commands"),
  ...mutantsIn("commands", takeInMutants),
];
