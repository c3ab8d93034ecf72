import { type FileContent, textOf } from "../base/file-content.ts";
import type { InspectResult } from "../report/result.ts";
import { inspectPolicyFile } from "../sts/inspect-policy-file.ts";

/** More than any sender reads, in bytes, so that an oversized policy is still judged. */
export const maxInspectedSize = 1_048_576;

/** Judges any `mta-sts.txt`, from anywhere; `name` is what people call it. */
export function inspect(name: string, content: FileContent): InspectResult {
  const path = name === "" ? '""' : name;
  const read = textOf(content, path);
  if ("finding" in read) {
    return { command: "inspect", path, policy: null, findings: [read.finding], sources: new Map() };
  }
  const { policy, findings } = inspectPolicyFile(read.text, path);
  return { command: "inspect", path, policy, findings, sources: new Map([[path, read.text]]) };
}
