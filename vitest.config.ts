import { defineConfig } from "vitest/config";

/** `.ci/run` counts the tests by what is written there; `npm cit` hands no options on. */
const results = process.env.TEST_RESULTS;

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/global-setup.ts",
    // Long enough for any machine, however busy: what takes longer hangs. No test measures time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Modules are loaded once and not for each file: that is half of the time. Nothing mocks them.
    isolate: false,
    // Tests wait for the processes that they start, so a machine of two cores has room for two.
    maxWorkers: 2,
    reporters: results ? ["default", ["json", { outputFile: results }]] : ["default"],
  },
});
