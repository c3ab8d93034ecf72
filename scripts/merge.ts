/** Every file that Node loads at start costs it time, so what both doors load is made one file. */
import { basename, posix } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";

/** How files of `dist/` are written, by this and by the pass before it. */
export const output = {
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  chunkNames: "[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  metafile: true,
  write: false,
  logLevel: "warning",
} as const satisfies BuildOptions;

/** A file's text with the names of others as they are called in the end. */
export function replaceNames(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(/(?<=")\.\/([^"/\n]+\.mjs)(?=")/g, (whole, name) =>
    names.has(name) ? `./${names.get(name)}` : whole,
  );
}

export interface Files {
  /** File name to its text. */
  readonly files: ReadonlyMap<string, string>;
  /** File name to the files that it imports at start, without those that it loads when needed. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
}

interface Merging {
  /** What something else starts, or what is loaded when it is needed: they keep their names. */
  readonly entries: readonly string[];
  /** Loaded by both doors, so whatever is loaded later meets them. */
  readonly common: readonly string[];
  /** Stands at the start of each file. */
  readonly banner: string;
}

/**
 * The bundler makes a file of what the same set of entries reaches. As every entry is made to import all of `common`, all of
 * that has one set, and becomes one file, `shared.mjs`. Nothing is loaded that would not have been there already.
 */
export async function mergeCommon(first: Files, { entries, common, banner }: Merging): Promise<Files> {
  const { outputFiles, metafile } = await build({
    ...output,
    entryPoints: entries.map((name) => ({ in: `./${name}`, out: name.replace(/\.mjs$/, "") })),
    banner: { js: banner },
    plugins: [fromMemory(first, entries, common)],
    legalComments: "inline",
  });
  const outputs = Object.entries(metafile.outputs).map(
    ([path, output]) => [posix.basename(path), output] as const,
  );
  const names = new Map(
    outputs.map(([name, { entryPoint, inputs }]) => {
      const [largest = ""] =
        Object.entries(inputs).sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)[0] ?? [];
      const part = posix.basename(largest.replace(/^memory:/, ""));
      return [name, entryPoint ? name : common.includes(part) ? "shared.mjs" : part];
    }),
  );
  return {
    files: new Map(
      outputFiles.map(({ path, text }) => [
        names.get(basename(path))!,
        withMarkers(replaceNames(text, names)),
      ]),
    ),
    imports: new Map(
      outputs.map(([name, { imports }]) => [
        names.get(name)!,
        imports
          .filter(({ kind, external }) => kind === "import-statement" && !external)
          .map(({ path }) => names.get(posix.basename(path))!),
      ]),
    ),
  };
}

function fromMemory({ files }: Files, entries: readonly string[], common: readonly string[]): Plugin {
  const commonImports = common.map((name) => `import "./${name}";\n`).join("");
  return {
    name: "from-memory",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path }) =>
        path.startsWith("./") ? { path: path.slice(2), namespace: "memory" } : { path, external: true },
      );
      onLoad({ filter: /.*/, namespace: "memory" }, ({ path }) => ({
        contents: `${entries.includes(path) ? commonImports : ""}${asLegal(files.get(path)!)}`,
      }));
    },
  };
}

/** The bundler drops comments, also its own that say which source file something is of, unless they look like a licence. */
function asLegal(text: string): string {
  return text.replace(/^\/\/ (?=\S+$)/gm, "//! ");
}

function withMarkers(text: string): string {
  return text.replace(/^\/\/ memory:\S+\n/gm, "").replace(/^\/\/! /gm, "// ");
}
