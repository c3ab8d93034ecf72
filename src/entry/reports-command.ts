/** What `reports` needs, in one file to load. */
export { gatherEvidence } from "../commands/reports/gather-evidence.ts";
export { keepEvidence } from "../commands/reports/keep-evidence.ts";
export { reportReader } from "../commands/reports/report-reader.ts";
export { reports } from "../commands/reports/reports.ts";
