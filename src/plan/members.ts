import { type Finding, finding } from "../base/finding.ts";
import { ledgerEnding } from "../ledger/ledger.ts";
import { sitesFolder } from "./sites-folder.ts";
import type { Workspace } from "./workspace.ts";

/** The policies of a folder, by name, among them those of which only the ledger is left. */
export interface Members {
  readonly workspaces: readonly Workspace[];
  readonly findings: readonly Finding[];
}

/** Far more than anyone has mail platforms and clients. */
const maxPolicies = 1000;

/** It becomes part of the name of a Worker, which has 63 characters. */
const nameGrammar = /^[a-z\d](?:[a-z\d-]{0,38}[a-z\d])?$/;

/**
 * @param folder as people name it
 * @param names of what is in the folder
 */
export function membersIn(
  folder: string,
  names: readonly string[],
  { output, top }: Omit<Workspace, "policy">,
): Members {
  const files = names.filter((name) => /\.ya?ml$/i.test(name));
  const [good, odd] = [files.filter(isGood), files.filter((name) => !isGood(name))];
  if (files.length === 0 && !names.some(isLedger))
    return stopped(finding("policies/none", { file: folder }, { path: folder }));
  if (files.length > maxPolicies) {
    const args = { path: folder, count: files.length, most: maxPolicies };
    return stopped(finding("policies/too-many", { file: folder }, args));
  }
  const ledgers = names.filter(isLedger).map((name) => name.slice(0, -ledgerEnding.length));
  const all = [...new Set([...good.map((name) => name.slice(0, -".yml".length)), ...ledgers])].sort();
  return {
    workspaces: all.map((name) => ({
      name,
      policy: `${folder.replace(/\/+$/, "")}/${name}.yml`,
      output: output === "." ? `${sitesFolder}/${name}` : `${output}/${sitesFolder}/${name}`,
      ...(top !== undefined && { top }),
    })),
    findings: odd.map((name) => {
      const path = `${folder}/${name}`;
      return finding("policies/name", { file: path }, { path });
    }),
  };
}

function stopped(problem: Finding): Members {
  return { workspaces: [], findings: [problem] };
}

function isGood(file: string): boolean {
  return file.endsWith(".yml") && nameGrammar.test(file.slice(0, -".yml".length));
}

function isLedger(file: string): boolean {
  return file.endsWith(ledgerEnding) && nameGrammar.test(file.slice(0, -ledgerEnding.length));
}
