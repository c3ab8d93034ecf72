/** Which deviations the shortest program around mailparser does not get over. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { open } from "../src/io/inbox/open-item.ts";
import { readReports } from "../src/sts/tls-report/read-report.ts";
import { deviations } from "./deviations.ts";

/** Sessions that went well and that failed, of each report; a text: why there are none. */
type Outcome = readonly (readonly [ok: number, failed: number])[] | string;

const theirs = `
import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { simpleParser } from "mailparser";
const folder = process.argv[2];
const readers = { "application/tlsrpt+gzip": gunzipSync, "application/tlsrpt+json": (bytes) => bytes };
async function read(name) {
  const reports = [];
  const { attachments } = await simpleParser(readFileSync(folder + "/" + name));
  for (const { contentType, content } of attachments) {
    if (!(contentType in readers)) continue;
    let [ok, failed] = [0, 0];
    for (const { summary } of JSON.parse(readers[contentType](content)).policies) {
      ok += summary["total-successful-session-count"];
      failed += summary["total-failure-session-count"];
    }
    reports.push([ok, failed]);
  }
  return reports;
}
const outcomes = [];
for (const name of readdirSync(folder).sort()) outcomes.push(await read(name).catch(String));
console.log(JSON.stringify(outcomes));
`;

/** Markdown. @param folder where mailparser is installed */
export async function deviationsText(folder: string): Promise<string> {
  const mails = join(folder, "deviations");
  mkdirSync(mails);
  for (const [index, mail] of Object.values(deviations).entries())
    writeFileSync(join(mails, String(index).padStart(3, "0")), mail);
  writeFileSync(join(folder, "sums.mjs"), theirs);
  const { stdout } = spawnSync(process.execPath, [join(folder, "sums.mjs"), mails], { encoding: "utf8" });
  const outcomes: Outcome[] = JSON.parse(stdout);
  const lost: Record<"error" | "nothing" | "other", string[]> = { error: [], nothing: [], other: [] };
  for (const [index, [name, mail]] of Object.entries(deviations).entries()) {
    const theirs = outcomes[index]!;
    if (JSON.stringify(theirs) === JSON.stringify(await ours(mail))) continue;
    const kind = typeof theirs === "string" ? "error" : theirs.length === 0 ? "nothing" : "other";
    lost[kind].push(name);
  }
  const count = Object.values(lost).flat().length;
  return [
    `Of ${outcomes.length} mails that deviate from the standards (\`scripts/deviations.ts\`), all of which this project reads, mailparser, zlib and \`JSON.parse\` lose ${count}:`,
    [
      `- **they end with an error**: ${lost.error.join("; ")}.`,
      `- **they find no report**: ${lost.nothing.join("; ")}.`,
      `- **they count other sessions**: ${lost.other.join("; ")}.`,
    ].join("\n"),
  ].join("\n\n");
}

async function ours(mail: Buffer): Promise<Outcome> {
  const letters = await open({ bytes: mail, arrived: null, where: "" }, { dkim: null });
  const documents = letters.flatMap((letter) => letter.documents);
  return documents
    .flatMap(({ bytes }) => readReports(bytes).reports)
    .map(({ policies }) => [sum(policies.map(({ ok }) => ok)), sum(policies.map(({ failed }) => failed))]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
