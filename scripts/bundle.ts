/** The bundle in memory: what `dist/` holds, and what loads what. */
import { isBuiltin } from "node:module";
import { basename, join, posix } from "node:path";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";
import { mergeCommon, output, replaceNames } from "./merge.ts";
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

export async function bundle(): Promise<Bundle> {
  const { outputFiles, metafile } = await build(options);
  const outputs = outputsByName(metafile);
  const names = readableNames(outputs);
  const named = (hashed: string) => names.get(hashed)!;
  const first = {
    files: new Map(outputFiles.map(({ path, text }) => [named(basename(path)), replaceNames(text, names)])),
    imports: new Map(
      [...allStaticImports(outputs)].map(([name, others]) => [named(name), others.map(named)] as const),
    ),
  };
  const entries = [...outputs].flatMap(([name, { entryPoint }]) => (entryPoint ? [named(name)] : []));
  const { files, imports } = await mergeCommon(first, { entries, common: commonOf(first.imports), banner });
  refuseDynamicRequire(files);
  const runnable = new Map(files).set("cli.mjs", `#!/usr/bin/env node\n${files.get("cli.mjs")}`);
  return { files: runnable, imports, packages: bundledPackages(metafile, root) };
}

/** What all doors load at start, in the order in which it is loaded. */
function commonOf(imports: Bundle["imports"]): string[] {
  const [first, ...others] = doors.map((door) => staticClosure(imports, door));
  return [...first!].filter(
    (name) => !doors.some((door) => door === name) && others.every((one) => one.has(name)),
  );
}

/** A file and all that it loads at start. */
export function staticClosure(imports: Bundle["imports"], start: string): Set<string> {
  const seen = new Set([start]);
  for (const name of seen) for (const other of imports.get(name) ?? []) seen.add(other);
  return seen;
}

/**
 * Core's OIDC client pulls in an HTTP client of 500 KB that doubles the start of the action, for a call that nobody
 * makes. The packages are free of side effects and don't say so: said here, what is unused is left out.
 */
const freeOfSideEffects: Plugin = {
  name: "free-of-side-effects",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /.*/ }, async ({ path, pluginData, ...rest }) => {
      if (pluginData === "seen") return undefined;
      const result = await resolve(path, { ...rest, pluginData: "seen" });
      const name = packageOf(result.path)?.name ?? "";
      return /^(@actions\/|undici$|tunnel$)/.test(name) ? { ...result, sideEffects: false } : undefined;
    });
  },
};

/**
 * An `import` of a builtin makes Node look at every export of it, and so load what hides behind some of them: `node:fs`
 * alone brings its promises and readline, a tenth of the whole start. `require` takes what is asked for.
 */
const builtinsByRequire: Plugin = {
  name: "builtins-by-require",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path, kind }) => {
      // What is imported only when it is needed may cost what it costs then.
      return isBuiltin(path) && kind === "import-statement"
        ? { path: `node:${path.replace(/^node:/, "")}`, namespace: "builtin" }
        : undefined;
    });
    // What was CommonJS takes all of a builtin at once, as it always did.
    onResolve({ filter: /.*/ }, ({ path, kind }) => {
      return isBuiltin(path) && kind === "require-call"
        ? { path: `node:${path.replace(/^node:/, "")}`, namespace: "required-builtin" }
        : undefined;
    });
    onLoad({ filter: /.*/, namespace: "required-builtin" }, ({ path }) => ({
      contents: `module.exports = requireBuiltin(${JSON.stringify(path)});`,
    }));
    onLoad({ filter: /.*/, namespace: "builtin" }, async ({ path }) => ({
      contents: await builtinModule(path),
    }));
  },
};

/** Each export on its own and marked as pure, so that only those that somebody uses stay in the bundle. */
async function builtinModule(path: string): Promise<string> {
  const names = Object.keys(await import(path)).filter((name) => name !== "default");
  const exports = names.map((name) => `export const ${name} = /* @__PURE__ */ (() => builtin.${name})();`);
  return [
    `const builtin = /* @__PURE__ */ requireBuiltin("${path}");`,
    "export default builtin;",
    ...exports,
  ].join("\n");
}

const banner =
  'import { createRequire } from "node:module";\nconst requireBuiltin = createRequire(import.meta.url);';

const options = {
  ...output,
  absWorkingDir: root,
  entryPoints: doors.map((door) => `src/entry/${door.replace(".mjs", ".ts")}`),
  // "module" finds the ES module of packages that have no "exports".
  mainFields: ["module", "main"],
  // yaml's "node" export is CommonJS: slower to start, and nothing of it can be left out.
  alias: { yaml: "./node_modules/yaml/browser/dist/index.js" },
  plugins: [builtinsByRequire, freeOfSideEffects],
  // Their texts are in licences.txt, all of them and whole.
  legalComments: "none",
} as const satisfies BuildOptions;

type Outputs = ReadonlyMap<string, Metafile["outputs"][string]>;

function outputsByName(metafile: Metafile): Outputs {
  return new Map(Object.entries(metafile.outputs).map(([path, output]) => [posix.basename(path), output]));
}

/**
 * Names without hashes, so that a change shows as a change of lines and not as another file: what is loaded when needed
 * is called after its source file or package, what several of them share after the largest part of it.
 */
function readableNames(outputs: Outputs): Map<string, string> {
  const names = new Map<string, string>();
  const isTaken = (name: string) => [...names.values()].includes(name);
  for (const [hashed, { entryPoint }] of outputs) {
    if (entryPoint) names.set(hashed, `${nameOf(entryPoint)}.mjs`);
  }
  if (new Set(names.values()).size < names.size) {
    throw new Error(`Two files of dist have one name: ${[...names.values()].sort().join(", ")}`);
  }
  // The largest chooses first.
  const shared = [...outputs]
    .filter(([hashed]) => !names.has(hashed))
    .sort(([, a], [, b]) => b.bytes - a.bytes);
  for (const [hashed, { inputs }] of shared) {
    const parts = Object.entries(inputs).sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput);
    const sources = parts.map(([path]) => path).filter((path) => !path.includes(":"));
    // A file of imports alone has no source.
    const wanted = [...sources.map(nameOf), ..."abcdefgh"].map((name) => `shared-${name}.mjs`);
    const name = wanted.find((one) => !isTaken(one));
    if (name === undefined) throw new Error(`No name is left for a file of dist that holds ${sources}`);
    names.set(hashed, name);
  }
  return names;
}

/** Of a source file or of the package that it belongs to; each door has inputs and a report of its own. */
function nameOf(path: string): string {
  const name = packageOf(path)?.name;
  if (name) return name.replace("@", "").replace("/", "-");
  const file = posix.basename(path).replace(/\.[cm]?[jt]s$/, "");
  const folder = posix.basename(posix.dirname(path));
  return folder === "action" || folder === "cli" ? `${folder}-${file}` : file;
}

function allStaticImports(outputs: Outputs): Map<string, string[]> {
  return new Map([...outputs.keys()].map((name) => [name, staticImports(outputs, name)]));
}

function staticImports(outputs: Outputs, name: string): string[] {
  const imports = outputs.get(name)?.imports ?? [];
  return imports
    .filter(({ kind, external }) => kind === "import-statement" && !external)
    .map(({ path }) => posix.basename(path));
}

function refuseDynamicRequire(files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) {
    const call = text.match(/\b__require\w*\("[^"]*"\)/)?.[0];
    if (call) throw new Error(`dist/${name} would fail when it runs: ${call} in an ES module`);
  }
}
