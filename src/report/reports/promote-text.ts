import { escapeControl } from "../../base/finding.ts";
import { joined } from "../build.ts";
import type { Colors } from "../colors.ts";
import { findingsText } from "../findings-text.ts";
import type { PromoteResult } from "../result.ts";
import { proofWords, verdictWords } from "./promote-words.ts";

const verdictColors = { ready: "green", wait: "yellow", stop: "red", watch: "cyan", none: "cyan" } as const;

/** First the verdict, then its basis, then each reason with what to do. */
export function promoteText({ domain, promotion, findings, sources }: PromoteResult, colors: Colors): string {
  const reasons = findingsText(findings, sources, colors);
  if (promotion === null) return reasons;
  const verdict = colors[verdictColors[promotion.verdict]](escapeControl(verdictWords(promotion, domain)));
  const proof = proofWords(promotion);
  return joined(`${colors.bold(verdict)}\n${proof === "" ? "" : `${proof}\n`}`, reasons);
}
