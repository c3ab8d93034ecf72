/**
 * What the packages that read mail and mailboxes bring along and no report needs, replaced in the bundle: it would be
 * more than a
 * megabyte. test/io/inbox/stubs.test.ts reads mails with the bundle and sees to it that none of the rest is missed.
 */
import { join } from "node:path";
import type { Plugin } from "esbuild";

interface Stub {
  /** Whose `import` or `require` is answered. */
  readonly package: string;
  /** What it asks for, as it is written there. */
  readonly path: string;
  /** What it gets instead; absent: whatever is called of it is an error. */
  readonly contents?: string;
  /** A source file of ours that it gets instead. */
  readonly file?: string;
}

/** Logs, proxies, and downloads that are decoded. */
const ofImapflow: readonly Stub[] = [
  "pino",
  "socks",
  "libmime",
  "libbase64",
  "libqp",
  "@zone-eu/mailsplit",
  "@zone-eu/mailsplit/lib/flowed-decoder.js",
  "encoding-japanese",
].map((path) => ({ package: "imapflow", path }));

const stubs: readonly Stub[] = [
  ...ofImapflow,
  { package: "imapflow", path: "iconv-lite", file: "src/io/inbox/modified-utf7.ts" },
  // Only the form of the key, which is known to be right before it comes there.
  {
    package: "mailauth",
    path: "joi",
    contents: "module.exports = { string: () => ({ base64: () => ({ validate: () => ({}) }) }) };",
  },
  // Only where the first part of a mail starts, for signatures that cover a part of it: those are refused before.
  {
    package: "mailauth",
    path: "libmime",
    contents: "module.exports = { parseHeaderValue: () => ({ value: '', params: {} }) };",
  },
  // Only for results that say whether a signature fits the sender, which is decided elsewhere.
  { package: "mailauth", path: "tldts", contents: "module.exports = { getDomain: () => null };" },
  { package: "mailauth", path: "punycode.js", contents: "module.exports = { toASCII: (name) => name };" },
  { package: "mailauth", path: "nodemailer/lib/addressparser", contents: "module.exports = () => [];" },
  // The signatures of servers on the way are taken out of a mail before it is verified.
  { package: "mailauth", path: "../arc", contents: "module.exports = { getARChain: () => false };" },
  { package: "mailauth", path: "../package", contents: "module.exports = {};" },
  // A Blob of all lines, from which Node takes 20 µs to read each of them again.
  {
    package: "postal-mime",
    path: "./pass-through-decoder.js",
    contents: `export default class PassThroughDecoder {
      lines = [];
      update(line) { this.lines.push(line, lineEnd); }
      finalize() { return new Uint8Array(Buffer.concat(this.lines)).buffer; }
    }
    const lineEnd = Buffer.from("\\n");`,
  },
  // HTML as text and text as HTML.
  {
    package: "postal-mime",
    path: "./text-format.js",
    contents: ["textToHtml", "htmlToText", "formatTextHeader", "formatHtmlHeader"]
      .map((name) => `export function ${name}() { return ""; }`)
      .join("\n"),
  },
];

/** Answers what `stubs` has a row for. */
export const stubbed: Plugin = {
  name: "stubbed",
  setup({ onResolve, onLoad, initialOptions }) {
    for (const [index, stub] of stubs.entries()) {
      const importer = new RegExp(`[\\\\/]node_modules[\\\\/]${stub.package}[\\\\/]`);
      onResolve({ filter: literally(stub.path) }, (asked) => {
        if (!importer.test(asked.importer)) return undefined;
        if (stub.file !== undefined) return { path: join(initialOptions.absWorkingDir!, stub.file) };
        return { path: `${stub.package}: ${stub.path}`, namespace, pluginData: index };
      });
    }
    onLoad({ filter: /.*/, namespace }, ({ pluginData }) => {
      const { contents, path } = stubs[pluginData]!;
      return { contents: contents ?? missing(path), loader: "js" };
    });
  },
};

const namespace = "stub";

function literally(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}$`);
}

/** What calls of a part that was left out throw. */
export const leftOut = "is not in this bundle";

/** Has every name that the importing packages take, and is all the same. */
function missing(path: string): string {
  const message = JSON.stringify(`${path} ${leftOut}.`);
  return `
    const missing = new Proxy(function () {}, {
      get() { throw new Error(${message}); },
      apply() { throw new Error(${message}); },
      construct() { throw new Error(${message}); },
    });
    export default missing;
    export { missing as SocksClient, missing as Headers };`;
}
