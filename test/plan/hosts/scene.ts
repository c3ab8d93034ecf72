import type { Tree } from "../../../src/plan/workspace.ts";
import { type Proposed, proposalOf } from "../../proposed.ts";

export const now = 1_800_000_000;

/** A policy for `domain` with what `host:` says; `null`: without that line. */
export function policyFor(host: string | null, domain = "example.test"): string {
  const lines = [`domain: ${domain}`, "mode: testing", "mx: [mail.example.test]", "max_age: 1w"];
  return `${[...lines, ...(host === null ? [] : [`host: ${host}`])].join("\n")}\n`;
}

/** What a build proposes in a folder with these files. */
export function proposal(policy: string, files: Readonly<Record<string, string>> = {}): Promise<Proposed> {
  const content = (text: string) => ({ kind: "text", text }) as const;
  const tree: Tree = {
    policyPath: "policy.yml",
    policy: content(policy),
    generated: new Map(Object.entries(files).map(([path, text]) => [path, content(text)])),
    nameOf: (path) => path,
  };
  return proposalOf(tree, now);
}

export const codes = ({ findings }: Proposed) => findings.map(({ code }) => code);
