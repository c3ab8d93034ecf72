import { type Finding, finding } from "../base/finding.ts";
import { maxPolicyFileSize, policyFilePath } from "../sts/policy-file.ts";
import type { Change } from "./change.ts";

/** Senders may stop reading a policy at 64 KiB (RFC 8461 §3.3); the file is ASCII, so characters are bytes. */
export function judgeSize({ plan, place }: Change): Finding[] {
  const size = plan.files.get(policyFilePath)?.length ?? 0;
  return size > maxPolicyFileSize ? [finding("policy/too-large", place(["mx"]), { size })] : [];
}
