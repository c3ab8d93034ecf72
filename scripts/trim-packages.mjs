/**
 * After an install: removes files of packages that are never used, a fifth of all. Not TypeScript, because any Node
 * that npm runs on must be able to run it.
 */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const packages = join(import.meta.dirname, "../node_modules");

const paths = readdirSync(packages, { recursive: true, encoding: "utf8" });
const superfluous = paths.filter(
  (path) =>
    // Node's headers: nothing here is compiled against them.
    /[\\/]node-[\w-]+[\\/]include$/.test(path) ||
    // GitHub's schema once more: test/fake-github reads it as GraphQL.
    /graphql-schema[\\/]schema\.json$/.test(path) ||
    // Those of packages that vitest reads as source would be missed, with ten lines of log for each.
    (path.endsWith(".map") && !/^tldts/.test(path)),
);
for (const path of superfluous) {
  if (existsSync(join(packages, path))) rmSync(join(packages, path), { recursive: true });
}
