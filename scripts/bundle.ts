/** The bundle in memory: what `dist/` holds, and what loads what. */
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { type InputOptions, type OutputChunk, rolldown } from "rolldown";
import { type BundledPackage, bundledPackages, packageOf } from "./packages.ts";

export const root = join(import.meta.dirname, "..");

/** The two files that something else starts; all others are loaded by these. */
export const doors = ["action.mjs", "cli.mjs"] as const;

export interface Bundle {
  /** File name in `dist/` to its text. */
  readonly files: ReadonlyMap<string, string>;
  /** File name to the files that it imports at start, without those that it loads when needed. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
  readonly packages: readonly BundledPackage[];
}

const entries = doors.map((door) => join(root, "src/entry", door.replace(".mjs", ".ts")));

const input = {
  cwd: root,
  input: entries,
  platform: "node",
  transform: { target: "node20" },
  // Else the public suffix list stands in its file three times.
  optimization: { inlineConst: false },
  preserveEntrySignatures: "allow-extension",
  resolve: {
    // "module" finds the ES module of packages that have no "exports".
    mainFields: ["module", "main"],
    // What Node would take of these is CommonJS: slower to start, and nothing of it can be left out.
    alias: {
      yaml: join(root, "node_modules/yaml/browser/dist/index.js"),
      "punycode/punycode.js": join(root, "node_modules/punycode/punycode.es6.js"),
    },
  },
  /*
   * Core's OIDC client pulls in an HTTP client of 500 KB that doubles the start of the action, for a call that nobody
   * makes. The packages are free of side effects and don't say so: said here, what is unused is left out.
   */
  treeshake: {
    moduleSideEffects: [
      { test: /[\\/]node_modules[\\/](@actions|undici|tunnel|yaml)[\\/]/, sideEffects: false },
    ],
  },
} as const satisfies InputOptions;

export async function bundle(): Promise<Bundle> {
  await using read = await rolldown(input);
  const { output } = await read.generate({
    format: "esm",
    // Without hashes, so that a change shows as a change of lines and not as another file.
    entryFileNames: "[name].mjs",
    chunkFileNames: ({ facadeModuleId }) => `${packageOf(facadeModuleId ?? "")?.name ?? "[name]"}.mjs`,
    minifyInternalExports: false,
    codeSplitting: {
      groups: [{ name: groupOf(), debugName: "groups" }],
      includeDependenciesRecursively: false,
    },
    // The packages' licences are in licences.txt, all of them and whole.
    comments: { legal: false, jsdoc: false, annotation: false },
  });
  const chunks = output.filter((one): one is OutputChunk => one.type === "chunk");
  const files = new Map(
    chunks.map(({ fileName, code }) => [
      fileName,
      withNamesInLines(withRequiredBuiltins(withTablesInLines(code))),
    ]),
  );
  return {
    files: files.set("cli.mjs", `#!/usr/bin/env node\n${files.get("cli.mjs")}`),
    imports: new Map(
      chunks.map(({ fileName, imports }) => [fileName, imports.filter((name) => !isBuiltin(name))]),
    ),
    packages: bundledPackages(chunks),
  };
}

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Every file that Node loads at start costs it time, so they are three: the door, what it alone loads at start, and what
 * both load. null: loaded when needed, by files as the bundler likes.
 */
function groupOf() {
  let closures: Set<string>[] | undefined;
  return (id: string, graph: Graph): string | null => {
    closures ??= entries.map((entry) => closure(entry, (one) => graph.getModuleInfo(one)?.importedIds ?? []));
    if (closures.every((ids) => ids.has(id))) return "shared";
    // Of other packages a door names more than it uses; what it uses is in `shared`.
    const isOwn = !entries.includes(id) && /[\\/]src[\\/]|[\\/]@actions[\\/](core|github)[\\/]/.test(id);
    const door = isOwn ? closures.findIndex((ids) => ids.has(id)) : -1;
    return door < 0 ? null : doors[door]!.replace(".mjs", "-own");
  };
}

/** A file and all that it loads at start. */
export function staticClosure(imports: Bundle["imports"], start: string): Set<string> {
  return closure(start, (name) => imports.get(name) ?? []);
}

function closure(start: string, importsOf: (id: string) => readonly string[]): Set<string> {
  const seen = new Set([start]);
  for (const id of seen) for (const other of importsOf(id)) seen.add(other);
  return seen;
}

/** A line for each number of the public suffix list would double it. */
function withTablesInLines(code: string): string {
  return code.replace(/\[[\d,\s]+\]/g, (table) => table.replace(/\s+/g, " "));
}

/**
 * An `import` of a builtin makes Node look at every export of it, and so load what hides behind some of them: `node:fs`
 * alone brings its promises and readline, a tenth of the whole start. `require` takes what is asked for.
 */
function withRequiredBuiltins(code: string): string {
  const required = code.replace(
    /^import (.+) from "([^"]+)";$/gm,
    (statement, names: string, path: string) =>
      isBuiltin(path)
        ? `const ${names.replace("* as ", "").replaceAll(" as ", ": ")} = require("node:${path.replace("node:", "")}");`
        : statement,
  );
  if (required === code) return code;
  return `import { createRequire } from "node:module";\n${required.replace(/^(?!import )/m, "const require = createRequire(import.meta.url);\n")}`;
}

/** A name a line, so that one more shows as one more line. */
function withNamesInLines(code: string): string {
  return code.replace(
    /^(import|export) \{ (.+) \}/gm,
    (_, keyword: string, names: string) => `${keyword} {\n\t${names.replaceAll(", ", ",\n\t")}\n}`,
  );
}
