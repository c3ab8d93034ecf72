import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((path) => posix.join("src", path.replaceAll("\\", "/")))
  .filter((path) => path.endsWith(".ts"));
const read = (path: string) => readFileSync(join(root, path), "utf8");

/** What a file imports: packages by name, our own files by path. */
function imports(path: string): string[] {
  return [...read(path).matchAll(/(?:from|import) ?\(?"([^"]+)"/g)].map(([, target]) =>
    target!.startsWith(".") ? posix.join(posix.dirname(path), target!) : target!,
  );
}
/** The same without those of which only types are taken: they are gone when the code runs. */
function runtimeImports(path: string): string[] {
  const text = read(path).replace(/^import type [^;]+;$/gm, "");
  const kept = [...text.matchAll(/(?:from|import) ?\(?"([^"]+)"/g)].map(([, target]) => target!);
  return imports(path).filter((target) => kept.some((one) => target.endsWith(one.replace(/^[./]+/, ""))));
}

const moduleOf = (path: string) => path.split("/")[1]!;

/** The modules of `src/`, floor by floor, the ground first: a module imports only from floors below its own. */
const floors: readonly (readonly string[])[] = [
  ["base"],
  ["sts", "io"],
  ["policy", "ledger", "github"],
  ["plan", "verify"],
  ["judge", "report"],
  ["commands"],
  ["entry"],
];
const floorOf = (path: string) => floors.findIndex((modules) => modules.includes(moduleOf(path)));

test("every module has a floor: at most twelve modules on at most seven floors", () => {
  expect([...new Set(sources.map(moduleOf))].sort()).toEqual(floors.flat().sort());
  expect(floors.flat().length).toBeLessThanOrEqual(12);
  expect(floors.length).toBeLessThanOrEqual(7);
});

test.each(floors.flat())("%s imports only from floors below, types included", (name) => {
  const upward = sources
    .filter((path) => moduleOf(path) === name)
    .flatMap((path) => imports(path).map((target) => [path, target] as const))
    .filter(([, target]) => target.startsWith("src/") && moduleOf(target) !== name)
    .filter(([path, target]) => floorOf(target) >= floorOf(path));
  expect(upward).toEqual([]);
});

test("no file imports itself through others, types included", () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, above: readonly string[]): void => {
    if (above.includes(path)) circles.push([...above.slice(above.indexOf(path)), path].join(" → "));
    if (above.includes(path) || done.has(path)) return;
    for (const target of imports(path)) if (sources.includes(target)) visit(target, [...above, path]);
    done.add(path);
  };
  for (const path of sources) visit(path, []);
  expect(circles).toEqual([]);
});
const isPure = (path: string) => !["entry", "io"].includes(moduleOf(path));
/** Modules that call `io` through the interfaces that they are given; the others only know its types. */
const callers: ReadonlySet<string> = new Set(["commands", "github"]);

describe.each(sources.filter(isPure))("%s is pure", (path) => {
  test("it takes nothing from node:, the toolkit or Octokit", () => {
    expect(imports(path).filter((name) => /^(node:|@actions\/|@octokit\/)/.test(name))).toEqual([]);
  });

  test("it reads no clock, no environment and no network, and prints nothing", () => {
    const effects =
      /\b(Date\.now\(|new Date\(\)|performance\.now|process\.|console\.|fetch\(|setTimeout\(|crypto\.)/;
    expect(read(path)).not.toMatch(effects);
  });

  test("only commands and github touch io", () => {
    const below = runtimeImports(path).filter(
      (name) => name.startsWith("src/io/") && !callers.has(moduleOf(path)),
    );
    expect(below).toEqual([]);
  });
});

test("only the Action's entry point imports the toolkit; io borrows its proxy rules alone", () => {
  const users = (name: string) => sources.filter((path) => imports(path).includes(name));
  const toolkit = [...users("@actions/core"), ...users("@actions/github")];
  expect(toolkit.filter((path) => !/^src\/entry\/action(\.ts$|\/)/.test(path))).toEqual([]);
  const others = sources.flatMap(imports).filter((name) => /^@actions\/(?!core$|github$)/.test(name));
  expect(new Set(others)).toEqual(new Set(["@actions/http-client/lib/proxy"]));
});

test("the version is in nothing that is generated: an update gives no policy a new id", () => {
  const users = sources.filter((path) => imports(path).includes("src/base/version.ts"));
  expect(users.filter((path) => !["report", "commands", "entry", "io"].includes(moduleOf(path)))).toEqual([]);
});

test("a file is a page or two", () => {
  const isTable = (path: string) => path.startsWith("src/base/catalog/");
  const long = sources.filter((path) => !isTable(path) && read(path).split("\n").length > 250);
  expect(long).toEqual([]);
});

test("ARCHITECTURE.md names every module, and no other", () => {
  const named = [...read("ARCHITECTURE.md").matchAll(/^ {2}([\w-]+)\//gm)].map(([, name]) => name!);
  expect(named.sort()).toEqual([...new Set(sources.map(moduleOf))].sort());
});
