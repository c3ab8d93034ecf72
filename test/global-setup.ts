import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where `freshBuild` puts the program, once somebody asks for it. */
    built: string;
  }
}

/** One place for the program that all test files run. */
export default function globalSetup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "built-"));
  const built = join(folder, "dist");
  project.provide("built", built);
  // While vitest watches, the source has changed.
  project.onTestsRerun(() => rmSync(built, { recursive: true, force: true }));
  return () => rmSync(folder, { recursive: true, force: true });
}
