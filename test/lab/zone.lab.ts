import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { zoneLines } from "../../src/plan/dns-formats/zone.ts";
import { type DnsRecord, policyHostRecord, stsRecord, tlsRptRecord } from "../../src/sts/records.ts";
import { run } from "./processes.ts";

/** What checks a zone file for its server, and prints what it read where it can. */
const checkers = {
  kzonecheck: { args: ["--origin", "shop.example"], prints: false },
  "nsd-checkzone": { args: ["-p", "shop.example"], prints: true },
  "named-checkzone": { args: ["-D", "-o", "-", "shop.example"], prints: true },
} as const;

const printable = fc.string({ unit: "grapheme-ascii", maxLength: 900, size: "max" });

const folder = mkdtempSync(join(tmpdir(), "zone-"));
const file = join(folder, "shop.example.zone");
afterAll(() => rmSync(folder, { recursive: true }));

const isInstalled = (program: string) =>
  run("sh", ["-c", 'command -v "$0"', program]).then(
    () => true,
    () => false,
  );
const installed = new Map<string, boolean>();
for (const name of Object.keys(checkers)) installed.set(name, await isInstalled(name));

function writeZone(lines: string): void {
  writeFileSync(
    file,
    `@ 3600 IN SOA ns hostmaster 1 3600 600 86400 60\n@ 3600 IN NS ns\nns 3600 IN A 127.0.0.1\n${lines}`,
  );
}

/** The values of all TXT records, in order of their text: the checkers order and abbreviate names as they like. */
function textsOf(printed: string): string[] {
  const data = [...printed.matchAll(/\sIN\s+TXT\s+(".*")$/gm)].map(([, strings]) => strings!);
  return data
    .map((strings) => [...strings.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text).join(""))
    .map((text) => text.replace(/\\(.)/g, "$1"))
    .sort();
}

describe.each(Object.entries(checkers))("%s", (program, { args, prints }) => {
  const check = () => run(program, [...args, file]);

  test.runIf(installed.get(program))("reads the records, whatever the values", async () => {
    const values = fc.sample(printable, { numRuns: 300, seed: 8461 });
    const addresses = Array.from({ length: 30 }, (_, index) => `mailto:tls-reports-${index}@reports.example`);
    const records: DnsRecord[] = [
      policyHostRecord("shop.example", "octocat.github.io"),
      tlsRptRecord("shop.example", addresses),
      stsRecord("shop.example", "20270104090000"),
      ...values.map((value, index) => ({
        ...stsRecord("shop.example", ""),
        name: `t${index}.shop.example`,
        value,
      })),
    ];
    writeZone(zoneLines(records));
    const printed = await check();
    const texts = records.flatMap(({ type, value }) => (type === "TXT" ? [value] : []));
    if (prints) expect(textsOf(printed)).toEqual(texts.sort());
  });

  test.runIf(installed.get(program))("refuses a string that is not closed", async () => {
    writeZone('_mta-sts 3600 IN TXT "v=STSv1; id=1\n');
    await expect(check()).rejects.toThrow();
  });
});
