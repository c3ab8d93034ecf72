/** Programs that count the reports of a Maildir: this project as `dist/` has it, and the shortest that read well-formed ones. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./bundle.ts";
import { stubbed } from "./stubs.ts";

/** Prints the number of reports, so that nobody is fast who reads none, and the peak of its memory in KiB. */
const ours = `
  import { itemsIn } from "./src/io/inbox/items.ts";
  import { open } from "./src/io/inbox/open-item.ts";
  import { dkimBy } from "./src/io/inbox/signature-check.ts";
  import { limitHeapGrowth } from "./src/io/v8-heap.ts";
  import { readReports } from "./src/sts/tls-report/read-report.ts";
  limitHeapGrowth();
  const [path, record] = process.argv.slice(2);
  const answer = { kind: "records", records: [[record]], ttl: 60, aliases: [], authoritative: false };
  const dkim = record ? dkimBy({ ask: async () => answer }) : null;
  let count = 0;
  for await (const item of itemsIn(path))
    for (const { documents, signatures } of await open(item, { dkim }))
      if (!dkim || signatures.valid.length > 0)
        for (const { bytes } of documents) count += readReports(bytes).reports.length;
  console.log(count, process.resourceUsage().maxRSS);
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

const mailparser = `
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { simpleParser } from "mailparser";
let count = 0;
const folder = join(process.argv[2], "cur");
for (const name of readdirSync(folder).sort()) {
  const { attachments } = await simpleParser(readFileSync(join(folder, name)));
  for (const { contentType, content } of attachments)
    if (contentType === "application/tlsrpt+gzip") count += JSON.parse(gunzipSync(content)).policies.length;
}
console.log(count);
`;

export const mailparserVersion = "3.14";

export interface MailReaders {
  /** Each is a command that a Maildir's path is added to, and for ours the DKIM record. */
  readonly ours: readonly string[];
  readonly python: readonly string[];
  readonly mailparser: readonly string[];
}

/** Writes the programs into a folder, and installs mailparser there from the registry. */
export async function writeMailReaders(folder: string): Promise<MailReaders> {
  const file = (name: string) => join(folder, name);
  writeFileSync(file("read.py"), python);
  writeFileSync(file("mailparser.mjs"), mailparser);
  install(folder, `mailparser@${mailparserVersion}`);
  await bundleTo(file("ours.mjs"));
  return {
    ours: [process.execPath, file("ours.mjs")],
    python: ["python3", file("read.py")],
    mailparser: [process.execPath, file("mailparser.mjs")],
  };
}

function install(folder: string, name: string): void {
  const options = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder];
  const { status, stderr } = spawnSync("npm", ["install", ...options, name], { encoding: "utf8" });
  if (status !== 0) throw new Error(`npm cannot install ${name}:\n${stderr}`);
}

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
