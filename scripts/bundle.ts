/** The bundle in memory: what `dist/` holds, and what loads what. */
import { readFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { basename, join, relative } from "node:path";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";
import { type BundledPackage, bundledPackages, packageOf } from "./packages.ts";
import { stubbed } from "./stubs.ts";

export const root = join(import.meta.dirname, "..");

/** The two files that something else starts; all others are loaded by these. */
export const entryPoints = ["action.mjs", "cli.mjs"] as const;

export interface Bundle {
  /** File name in `dist/` to its text. */
  readonly files: ReadonlyMap<string, string>;
  /** File name to the files that it imports at start, without those that it loads when needed. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
  readonly packages: readonly BundledPackage[];
}

/**
 * What is loaded when needed and has modules in common is one file: else what two of them share would be a further file
 * to load, and the build fails because that file has no name of its own.
 */
const loadedTogether: Readonly<Record<string, readonly string[]>> = {
  commands: [
    "src/commands/dns-preview.ts",
    "src/commands/init.ts",
    "src/commands/inspect.ts",
    "src/commands/many/build-all.ts",
    "src/commands/many/check-all.ts",
    "src/commands/many/dns-all.ts",
    "src/commands/many/dns-preview-all.ts",
    "src/commands/many/init-from.ts",
    "src/commands/many/init-list.ts",
    "src/commands/many/monitor-all.ts",
    "src/commands/many/on-branch.ts",
    "src/commands/many/publish-all.ts",
    "src/commands/many/records-of-all.ts",
    "src/commands/many/verify-all.ts",
    "src/commands/monitor.ts",
    "src/commands/publish.ts",
    "src/commands/setup.ts",
    "src/commands/verify.ts",
    "src/entry/action/update-runs.ts",
    "src/entry/cli/init-many.ts",
    "src/entry/cli/list.ts",
    "src/entry/cli/update-here.ts",
    "src/entry/cli/zones.ts",
    "src/github/branch.ts",
    "src/judge/dns/engine-plan.ts",
    "src/plan/dns-engines/nsupdate.ts",
    "src/report/dns-summary.ts",
    "src/report/many/dns-domains.ts",
    "src/report/many/domains-report.ts",
    "src/report/many/policies-summary.ts",
    "src/report/many/policies-text.ts",
    "src/report/update.ts",
    "src/report/setup-list.ts",
    "src/report/verify-summary.ts",
    "src/report/with-aliases.ts",
    "src/verify/look/aliases.ts",
  ],
  mailbox: ["src/io/inbox/mailbox.ts"],
  reports: [
    "src/commands/reports/check-evidence.ts",
    "src/commands/reports/evidence-on-branch.ts",
    "src/commands/reports/keep-promotion.ts",
    "src/commands/reports/promote.ts",
    "src/commands/reports/reports-check.ts",
    "src/entry/reports-command.ts",
    "src/io/git-file.ts",
    "src/report/reports/html-page.ts",
    "src/report/reports/promote-markdown.ts",
    "src/report/reports/promote-text.ts",
    "src/report/reports/reports-markdown.ts",
    "src/report/reports/reports-text.ts",
  ],
  network: [
    "src/io/considerate-network.ts",
    "src/io/dns/dns.ts",
    "src/io/network.ts",
    "src/io/github/proxy-fetch.ts",
    "src/io/github/releases.ts",
  ],
  "site-rules": ["src/plan/hosts/netlify-rules.ts", "src/plan/hosts/published-findings.ts"],
};

const options = {
  absWorkingDir: root,
  entryPoints: entryPoints.map((name) => `src/entry/${name.replace(".mjs", ".ts")}`),
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  charset: "utf8",
  write: false,
  metafile: true,
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  entryNames: "[name]",
  // "module" finds the ES module of packages that have no "exports".
  mainFields: ["module", "main"],
  // What Node would take of these is CommonJS: slower to start, and nothing of it can be left out.
  alias: {
    yaml: "./node_modules/yaml/browser/dist/index.js",
    "punycode/punycode.js": "./node_modules/punycode/punycode.es6.js",
  },
  // The same names, wherever node_modules really is.
  preserveSymlinks: true,
  // The packages' licenses are in licenses.txt, all of them and whole.
  legalComments: "none",
} as const satisfies BuildOptions;

export async function bundle(): Promise<Bundle> {
  const groups: Groups = new Map();
  const shared = await sharedModules(groups);
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: [...groups.keys()].sort().map((name) => ({ in: `group:${name}`, out: name })),
    chunkNames: "chunk-[hash]",
    plugins: [stubbed, freeOfSideEffects, projectAlone, grouped(groups, shared)],
  });
  const nameOf = namesOfChunks(importsIn(metafile));
  const files = new Map(
    outputFiles.map(({ path, text }) => [
      nameOf(basename(path)),
      withRequiredBuiltins(withTablesInLines(text.replace(chunkName, nameOf))),
    ]),
  );
  const imports = Array.from(
    importsIn(metafile),
    ([name, targets]) => [nameOf(name), targets.map(nameOf)] as const,
  );
  return {
    files: files.set("cli.mjs", `#!/usr/bin/env node\n${files.get("cli.mjs")}`),
    imports: new Map(imports),
    packages: bundledPackages(metafile, root),
  };
}

const chunkName = /chunk-[A-Z0-9]{8}\.mjs/g;

/**
 * What esbuild calls by a hash is named after the files that load it, so that a change shows as a change of lines and not
 * as another file. There is one for each set of such files.
 */
function namesOfChunks(imports: Bundle["imports"]): (name: string) => string {
  const isChunk = (name: string) => name.replace(chunkName, "") === "";
  const loaders = new Map<string, string[]>();
  for (const start of [...imports.keys()].filter((name) => !isChunk(name)).sort())
    for (const name of staticClosure(imports, start))
      if (isChunk(name)) loaders.set(name, [...(loaders.get(name) ?? []), basename(start, ".mjs")]);
  const names = Array.from(loaders, ([chunk, by]) => {
    const isAtStart = entryPoints.some((name) => by.includes(basename(name, ".mjs")));
    return [chunk, isAtStart ? "shared.mjs" : `shared-by-${by.join("-and-")}.mjs`] as const;
  });
  const taken = new Set(names.map(([, name]) => name));
  if (taken.size !== names.length) throw new Error(`Two of ${[...taken].join(", ")} have one name.`);
  const found = new Map(names);
  return (name) => found.get(name) ?? name;
}

/** Name of a file in `dist/`, without its ending, to the source files that it is made for. */
type Groups = Map<string, readonly string[]>;

/**
 * The source files that an entry point loads at start and that something else needs too, by a look at the modules that
 * writes nothing.
 * @param groups gets the entry points and what is loaded when needed
 */
async function sharedModules(groups: Groups): Promise<string[]> {
  const { metafile } = await build({
    ...options,
    plugins: [stubbed, freeOfSideEffects, projectAlone, grouped(groups, [])],
  });
  const imports = importsIn(metafile);
  const atStart = entryPoints.flatMap((name) => [...staticClosure(imports, name)]);
  const modules = atStart
    .filter((name) => !entryPoints.some((one) => one === name))
    .flatMap((name) => Object.keys(metafile.outputs[`dist/${name}`]!.inputs));
  return [...new Set(modules)].filter((path) => path.startsWith("src/")).sort();
}

/**
 * Every file that Node loads at start costs it time. esbuild puts modules into one file when exactly the same entry
 * points reach them, and takes the target of each `import()` for an entry point. So each of them is made to reach all
 * that any of them shares with the start, and all that is one file.
 */
function grouped(groups: Groups, shared: readonly string[]): Plugin {
  const reachShared = shared.map((path) => `import "./${path}";`);
  return {
    name: "grouped",
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /^group:/ }, ({ path }) => ({ path: path.slice("group:".length), namespace }));
      onResolve({ filter: /.*/ }, async ({ path, kind, pluginData, ...rest }) => {
        const startsFile = kind === "entry-point" || kind === "dynamic-import";
        if (!startsFile || pluginData === resolved || isBuiltin(path)) return undefined;
        const target = await resolve(path, { ...rest, kind, pluginData: resolved });
        const [name, members] = groupOf(relative(root, target.path).replaceAll("\\", "/"));
        // Two files of one name in different folders would be one file in `dist/`, without what the other one has.
        const others = groups.get(name);
        if (others !== undefined && others.join() !== members.join())
          throw new Error(`${others.join()} and ${members.join()} would both be ${name}.mjs: rename one.`);
        groups.set(name, members);
        return { path: name, namespace };
      });
      onLoad({ filter: /.*/, namespace }, async ({ path }) => ({
        contents: [...(await Promise.all(groups.get(path)!.map(exportsOf))), ...reachShared].join("\n"),
        resolveDir: root,
      }));
    },
  };
}
const namespace = "group";

/** CommonJS, of packages, has one export; the entry points, like all other modules, have names. */
async function exportsOf(path: string): Promise<string> {
  const isCommonJs = /^module\.exports\b/m.test(await readFile(join(root, path), "utf8"));
  return isCommonJs ? `export { default } from "./${path}";` : `export * from "./${path}";`;
}

/** Marks what a plugin itself asks for, so that it does not answer itself. */
const resolved = "resolved";

/** What is loaded with a source file: a group of `loadedTogether`, or it alone, under its name or its package's. */
function groupOf(file: string): readonly [name: string, members: readonly string[]] {
  const group = Object.entries(loadedTogether).find(([, members]) => members.includes(file));
  return group ?? [packageOf(file)?.name ?? basename(file, ".ts"), [file]];
}

/**
 * Core's OIDC client pulls in an HTTP client of 500 KB that doubles the start of the action, for a call that nobody
 * makes. The packages are free of side effects but do not declare it. Declared here, so that unused parts are left out.
 */
const freeOfSideEffects: Plugin = {
  name: "free-of-side-effects",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /.*/ }, async ({ path, kind, pluginData, ...rest }) => {
      if (pluginData === resolved || kind === "entry-point" || kind === "dynamic-import") return undefined;
      const result = await resolve(path, { ...rest, kind, pluginData: resolved });
      const name = packageOf(result.path)?.name ?? "";
      return /^(@actions\/.+|undici|tunnel|yaml)$/.test(name) ? { ...result, sideEffects: false } : undefined;
    });
  },
};

/** Of `package.json` the program knows version and repository; the rest would change `dist/` with every development tool. */
const projectAlone: Plugin = {
  name: "project-alone",
  setup({ onLoad }) {
    onLoad({ filter: /package\.json$/ }, async ({ path }) => {
      if (relative(root, path) !== "package.json") return undefined;
      const { version, repository } = JSON.parse(await readFile(path, "utf8"));
      return { contents: JSON.stringify({ version, repository }), loader: "json" };
    });
  },
};

/** A file and all that it loads at start. */
export function staticClosure(imports: Bundle["imports"], start: string): Set<string> {
  const seen = new Set([start]);
  for (const name of seen) for (const other of imports.get(name) ?? []) seen.add(other);
  return seen;
}

function importsIn({ outputs }: Metafile): Map<string, string[]> {
  return new Map(
    Object.entries(outputs).map(([path, { imports }]) => [
      basename(path),
      imports
        .filter(({ kind, external }) => kind === "import-statement" && !external)
        .map((one) => basename(one.path)),
    ]),
  );
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
  return `import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);\n${required}`;
}
