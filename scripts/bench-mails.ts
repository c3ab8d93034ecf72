/** What reading reports costs, against the shortest Python that reads well-formed ones, and what signatures add. */
import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { dkimSign } from "mailauth/lib/dkim/sign.js";
import { gzipPart, reportMail, textPart } from "../test/io/inbox/report-mail.ts";
import { detail, failing, plainReport } from "../test/sts/tls-report/shapes.ts";
import { table } from "./bench-table.ts";
import { root } from "./bundle.ts";
import { median, ratioTo } from "./measure.ts";
import { stubbed } from "./stubs.ts";

const mails = 5000;

/** Prints the number of reports, so that nobody is fast who reads none. */
const ours = `
  import { itemsIn } from "./src/io/inbox/items.ts";
  import { open } from "./src/io/inbox/open-item.ts";
  import { dkimBy } from "./src/io/inbox/signature-check.ts";
  import { readReports } from "./src/sts/tls-report/read-report.ts";
  const [folder, record] = process.argv.slice(2);
  const answer = { kind: "records", records: [[record]], ttl: 60, aliases: [], authoritative: false };
  const dkim = record ? dkimBy({ ask: async () => answer }) : null;
  let count = 0;
  for await (const item of itemsIn(folder))
    for (const { documents, signatures } of await open(item, { dkim }))
      if (!dkim || signatures.valid.length > 0)
        for (const { bytes } of documents) count += readReports(bytes).reports.length;
  console.log(count);
`;

const python = `
import email, gzip, json, os, sys
count = 0
folder = os.path.join(sys.argv[1], "cur")
for name in sorted(os.listdir(folder)):
    with open(os.path.join(folder, name), "rb") as file:
        mail = email.message_from_bytes(file.read())
    for part in mail.walk():
        if part.get_content_type() == "application/tlsrpt+gzip":
            report = json.loads(gzip.decompress(part.get_payload(decode=True)))
            count += len(report["policies"])
print(count)
`;

/** Markdown. */
export async function mailsTable(rounds: number): Promise<string> {
  const temporary = mkdtempSync(join(tmpdir(), "bench-mails-"));
  try {
    const { record, bytes } = await writeMaildir(temporary);
    await bundleTo(join(temporary, "ours.mjs"));
    writeFileSync(join(temporary, "read.py"), python);
    const read = [process.execPath, join(temporary, "ours.mjs"), temporary];
    const commands: [name: string, command: string[]][] = [
      ["Python: email, gzip and json", ["python3", join(temporary, "read.py"), temporary]],
      ["this project, signatures not verified", read],
      ["this project, signatures verified", [...read, record]],
    ];
    const times = commands.map((): number[] => []);
    for (let round = 0; round < rounds; round += 1)
      for (const [index, [, command]] of commands.entries()) times[index]!.push(cpuTime(command));
    const about = `${mails} mails of ${(bytes / 1e6).toFixed(1)} MB in a Maildir, Node ${process.versions.node}, ${rounds} interleaved rounds: medians of the processor time.`;
    const rows = commands.map(([name], index) => [
      name,
      `${(median(times[index]!) / mails).toFixed(2)} ms`,
      ratioTo(times[0]!, times[index]!).toFixed(2),
    ]);
    return `${about}\n\n${table(["read by", "a mail", "times Python"], rows)}`;
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

/** Without it, mailauth would take the time twice, and a second may pass between. */
const signTime = new Date("2026-11-25T05:00:00Z");

async function writeMaildir(folder: string): Promise<{ record: string; bytes: number }> {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const signer = {
    signingDomain: "sender.example",
    selector: "s1",
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
  };
  for (const name of ["cur", "new"]) mkdirSync(join(folder, name));
  let bytes = 0;
  for (let index = 0; index < mails; index += 1) {
    const details = Array.from({ length: 1 + (index % 3) }, (_, part) =>
      detail({ "sending-mta-ip": `192.0.2.${(index * 7 + part) % 250}` }),
    );
    const report = plainReport({
      "report-id": `${index}`,
      policies: [failing(100 + index, index % 7, details)],
    });
    const mail = reportMail({ parts: [textPart, { ...gzipPart, body: gzipSync(JSON.stringify(report)) }] });
    const { signatures } = await dkimSign(mail, { ...signer, signTime, ...{ signatureData: [signer] } });
    writeFileSync(
      join(folder, "cur", `${1_764_050_705 + index}.M1P1.host:2,S`),
      signatures + mail.toString("latin1"),
      "latin1",
    );
    bytes += mail.length + signatures.length;
  }
  const key = publicKey.export({ type: "spki", format: "der" }).toString("base64");
  return { record: `v=DKIM1; p=${key}`, bytes };
}

/** As `dist/` has it. */
async function bundleTo(outfile: string): Promise<void> {
  const require =
    'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';
  await build({
    absWorkingDir: root,
    stdin: { contents: ours, resolveDir: root },
    bundle: true,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    preserveSymlinks: true,
    banner: { js: require },
    plugins: [stubbed],
    outfile,
  });
}

/** Milliseconds of processor time from start to end. */
function cpuTime(command: readonly string[]): number {
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" 2>/dev/null';
  const { stdout, stderr } = spawnSync("bash", ["-c", script, "bash", ...command], { encoding: "utf8" });
  if (Number(stdout) !== mails) throw new Error(`${command.join(" ")} read ${stdout || "nothing"}`);
  const [user, system] = stderr.trim().split(" ").map(Number);
  return (user! + system!) * 1000;
}
