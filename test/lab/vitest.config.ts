import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { folder } from "./namespace.ts";

/** Counted like the other tests, see vitest.config.ts of the project. */
const results = process.env.TEST_RESULTS;

export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  // Not in node_modules: root would own it.
  cacheDir: join(folder, "vite"),
  test: {
    include: ["test/lab/**/*.lab.ts"],
    globalSetup: ["test/global-setup.ts", "test/lab/global-setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: results ? ["default", ["json", { outputFile: results }]] : ["default"],
  },
});
