import { defineConfig } from "vitest/config";

/** The tests that need a browser, which `npm test` does not. */
const results = process.env.TEST_RESULTS;

export default defineConfig({
  test: {
    include: ["test/browser/*.browser.ts"],
    testTimeout: 30_000,
    // A browser for each file is enough for a small machine.
    maxWorkers: 2,
    reporters: results ? ["default", ["json", { outputFile: results }]] : ["default"],
  },
});
