/**
 * What the packages that read mail bring along and no report needs, replaced in the bundle: it would be more than a
 * megabyte. test/io/inbox/stubs.test.ts reads mails with the bundle and sees to it that none of the rest is missed.
 */
import type { Plugin } from "esbuild";

interface Stub {
  /** Whose `import` or `require` is answered. */
  readonly package: string;
  /** What it asks for, as it is written there. */
  readonly path: string;
  readonly contents: string;
}

const stubs: readonly Stub[] = [
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
  setup({ onResolve, onLoad }) {
    for (const [index, stub] of stubs.entries()) {
      const importer = new RegExp(`[\\\\/]node_modules[\\\\/]${stub.package}[\\\\/]`);
      onResolve({ filter: literally(stub.path) }, (asked) =>
        importer.test(asked.importer)
          ? { path: `${stub.package}: ${stub.path}`, namespace, pluginData: index }
          : undefined,
      );
    }
    onLoad({ filter: /.*/, namespace }, ({ pluginData }) => ({
      contents: stubs[pluginData]!.contents,
      loader: "js",
    }));
  },
};

const namespace = "stub";

function literally(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}$`);
}
