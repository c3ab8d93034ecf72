/** What `reports` needs, in one file to load. */
export { gatherEvidence } from "../commands/gather-evidence.ts";
export { keepEvidence } from "../commands/keep-evidence.ts";
export { reportReader } from "../commands/report-reader.ts";
export { reports } from "../commands/reports.ts";
