/** The branch that keeps the evidence, and its file there. */
export const evidenceBranch = "mta-sts-reports";
export const evidencePath = "evidence.json";

/** The largest file that is read and written, in bytes. */
export const maxEvidenceSize = 524_288;
