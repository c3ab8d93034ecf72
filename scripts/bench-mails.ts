/** What reading reports costs: against other programs, with signatures, and in a large mailbox. */
import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { dkimSign } from "mailauth/lib/dkim/sign.js";
import { gzipPart, reportMail, textPart } from "../test/io/inbox/report-mail.ts";
import { detail, failing, plainReport } from "../test/sts/tls-report/shapes.ts";
import { deviationsText } from "./bench-deviations.ts";
import { writeMbox } from "./bench-mbox.ts";
import { table } from "./bench-table.ts";
import { mailparserVersion, writeMailReaders } from "./mail-readers.ts";
import { median, ratioTo } from "./measure.ts";

const mails = 5000;

/** Markdown. */
export async function mailsTables(rounds: number): Promise<string> {
  const temporary = mkdtempSync(join(tmpdir(), "bench-mails-"));
  try {
    const maildir = join(temporary, "maildir");
    const { record, bytes } = await writeMaildir(maildir);
    const { ours, python, mailparser } = await writeMailReaders(temporary);
    const commands: [name: string, command: string[]][] = [
      ["Python: email, gzip and json", [...python, maildir]],
      [`mailparser ${mailparserVersion}, zlib and JSON.parse`, [...mailparser, maildir]],
      ["this project, signatures not verified", [...ours, maildir]],
      ["this project, signatures verified", [...ours, maildir, record]],
    ];
    const about = `${mails} mails of ${(bytes / 1e6).toFixed(1)} MB in a Maildir, Node ${process.versions.node}, ${rounds} interleaved rounds: medians of the processor time.`;
    return [
      about,
      maildirTable(commands, rounds),
      aboutMbox,
      mboxTable(temporary, ours),
      await deviationsText(temporary),
    ].join("\n\n");
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

function maildirTable(commands: readonly [name: string, command: string[]][], rounds: number): string {
  const times = commands.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, [, command]] of commands.entries())
      times[index]!.push(run(command, mails).milliseconds);
  const rows = commands.map(([name], index) => [
    name,
    `${(median(times[index]!) / mails).toFixed(2)} ms`,
    ratioTo(times[0]!, times[index]!).toFixed(2),
    ratioTo(times[1]!, times[index]!).toFixed(2),
  ]);
  return table(["read by", "a mail", "times Python", "times mailparser"], rows);
}

const aboutMbox =
  "An mbox file, of which a report and two other mails are about 19 KB; signatures not verified.";
const sizes = [0.2, 0.5, 1, 2];

function mboxTable(folder: string, ours: readonly string[]): string {
  const file = join(folder, "large.mbox");
  const rows = sizes.map((size) => {
    const reports = writeMbox(file, size * 1e9);
    const gigabytes = statSync(file).size / 1e9;
    const { milliseconds, memory } = run([...ours, file], reports);
    return [
      `${gigabytes.toFixed(1)} GB`,
      String(reports),
      `${(milliseconds / 1000).toFixed(1)} s`,
      `${(milliseconds / 1000 / gigabytes).toFixed(1)} s`,
      `${(memory / 1e6).toFixed(0)} MB`,
    ];
  });
  return table(["size", "reports", "CPU time", "for each GB", "peak memory"], rows);
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
  for (const name of ["cur", "new"]) mkdirSync(join(folder, name), { recursive: true });
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

interface Run {
  /** Of processor time from start to end. */
  readonly milliseconds: number;
  /** Bytes at the peak; 0: the program does not say it. */
  readonly memory: number;
}

function run(command: readonly string[], reports: number): Run {
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" 2>/dev/null';
  const { stdout, stderr } = spawnSync("bash", ["-c", script, "bash", ...command], { encoding: "utf8" });
  const [count, kibibytes = 0] = stdout.trim().split(" ").map(Number);
  if (count !== reports) throw new Error(`${command.join(" ")} read ${stdout || "nothing"}`);
  const [user, system] = stderr.trim().split(" ").map(Number);
  return { milliseconds: (user! + system!) * 1000, memory: kibibytes * 1024 };
}
