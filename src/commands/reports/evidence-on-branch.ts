import { readBranch } from "../../github/branch.ts";
import type { Repository } from "../../io/github/repository.ts";
import { evidenceBranch, evidencePath, maxEvidenceSize } from "../../ledger/evidence/place.ts";
import type { EvidenceSource } from "./evidence-source.ts";

/** What people call the file. */
export const evidenceOnBranchName = `${evidencePath} on the branch ${evidenceBranch}`;

/** The evidence of a repository on GitHub. Reading throws where GitHub cannot be asked. */
export function evidenceOnBranch(repository: Repository): EvidenceSource {
  return {
    name: evidenceOnBranchName,
    read: async () => {
      const branch = await readBranch(repository, evidenceBranch, [evidencePath]);
      return branch?.read(evidencePath, maxEvidenceSize) ?? { kind: "absent" };
    },
  };
}
