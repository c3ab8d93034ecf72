import { type Finding, finding, type Place } from "../base/finding.ts";
import { largestPolicyFile } from "../sts/policy-file.ts";

/** Senders may stop reading a policy at 64 KiB (RFC 8461 §3.3); the file is ASCII, so characters are bytes. */
export function judgeSize(policyFile: string, place: Place): Finding[] {
  const size = policyFile.length;
  return size > largestPolicyFile ? [finding("policy/too-large", place, { size })] : [];
}
