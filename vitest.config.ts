import { defineConfig } from "vitest/config";

/** `.ci/run` counts the tests by what is written there; `npm cit` hands no options on. */
const results = process.env.TEST_RESULTS;

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    reporters: results ? ["default", ["json", { outputFile: results }]] : ["default"],
  },
});
