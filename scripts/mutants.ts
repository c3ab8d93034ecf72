/**
 * Tests the tests: puts one small fault after another into `judge`, `ledger`, `sts`, `verify`, and
 * what sets DNS in `plan` and `commands`, and expects a test of
 * that module to fail. A fault that none of them notices is a failure; so is one whose place in the source has changed.
 *
 *     node scripts/mutants.ts            all of test/mutants/
 *     node scripts/mutants.ts J10 L6     some of them
 */
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Plugin } from "vitest/config";
import { BaseSequencer, createVitest, type TestSpecification } from "vitest/node";
import { mutants } from "../test/mutants/all.ts";
import { type Mutant, mutated, occurrences } from "../test/mutants/mutant.ts";

const root = join(import.meta.dirname, "..");

/** Milliseconds, many times what the tests of a module take: a fault that makes them run forever has no place here. */
const limit = 600_000;

interface Outcome {
  readonly word: "killed" | "survived" | "broken";
  /** By which test, or what is broken. */
  readonly detail: string;
}

let current: Mutant | null = null;

/** Puts the fault into the module as it is loaded; the file on disk stays as it is. */
const fault: Plugin = {
  name: "fault",
  enforce: "pre",
  transform: (code, id) => (current && id === join(root, current.file) ? mutated(current, code) : null),
};

/** They take a second or more, all others together no longer. */
const slow: ReadonlySet<string> = new Set(["read-record", "order", "list", "hostile", "wait"]);

/** The tests that bear the name of the faulty file, then those in its folder, then what is quick. */
class LikeliestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const file = current?.file ?? "";
    const folder = join(root, dirname(file).replace(/^src/, "test"));
    const rank = ({ moduleId }: TestSpecification) => {
      const name = basename(moduleId, ".test.ts");
      if (name === basename(file, ".ts")) return 0;
      return slow.has(name) ? 3 : dirname(moduleId) === folder ? 1 : 2;
    };
    return files.toSorted((one, other) => rank(one) - rank(other));
  }
}

const vitest = await createVitest(
  "test",
  {
    ...{ root, config: false, watch: false, reporters: [{}] },
    include: ["test/**/*.test.ts"],
    exclude: [
      // They run the built program, which has no fault.
      ...["test/judge/guides.test.ts", "test/plan/hosts/*.test.ts", "test/verify/cli.test.ts"],
      // What they find, they find by chance; and they take longer than all others together.
      ...["test/ledger/histories.test.ts", "test/sts/policy-file.test.ts"],
    ],
    // The first failure is enough: so one file after the other, in one process, which loads all modules once.
    ...{ isolate: false, pool: "threads", maxWorkers: 1, bail: 1, sequence: { sequencer: LikeliestFirst } },
    // What only takes its time has not failed.
    testTimeout: limit,
  },
  { plugins: [fault] },
);

async function outcomeOf(mutant: Mutant): Promise<Outcome> {
  const file = join(root, mutant.file);
  const count = occurrences(mutant, readFileSync(file, "utf8"));
  if (count !== 1) return { word: "broken", detail: `it is in ${mutant.file} ${count} times` };
  current = mutant;
  vitest.invalidateFile(file);
  const outcome = await runTests(mutant.module);
  current = null;
  vitest.invalidateFile(file);
  return outcome;
}

async function runTests(module: string): Promise<Outcome> {
  const specifications = await vitest.globTestSpecifications([`test/${module}/`]);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, true);
  // Vitest also hands back what it knows of other modules.
  const own = testModules.filter(({ moduleId }) => specifications.some((one) => one.moduleId === moduleId));
  const [failed] = own.flatMap(({ children }) => [...children.allTests("failed")]);
  if (failed !== undefined) return { word: "killed", detail: failed.fullName };
  // What does not even load says nothing about the tests.
  const [error] = [...unhandledErrors, ...own.flatMap((one) => one.errors())];
  if (error !== undefined) return { word: "broken", detail: (error as Error).message };
  return { word: "survived", detail: "no test failed" };
}

/** In lines as of a diff. */
function shown({ original, replacement }: Mutant): string {
  return `  - ${original}\n  + ${replacement}`;
}

/** Where the tests fail anyway, they say nothing about faults. */
async function passWithoutFault(chosen: readonly Mutant[]): Promise<boolean> {
  for (const module of new Set(chosen.map((one) => one.module))) {
    const { word, detail } = await runTests(module);
    if (word === "survived") continue;
    console.log(`test/${module} fails without any fault: ${detail}\n0 passed, 1 failed`);
    return false;
  }
  return true;
}

async function run(chosen: readonly Mutant[]): Promise<boolean> {
  if (!(await passWithoutFault(chosen))) return false;
  let passed = 0;
  for (const mutant of chosen) {
    const watchdog = setTimeout(() => {
      console.error(`${mutant.id}: the tests do not end.`);
      process.exit(1);
    }, limit);
    const { word, detail } = await outcomeOf(mutant);
    clearTimeout(watchdog);
    console.log(`${word.padEnd(8)} ${mutant.id.padEnd(4)} ${detail}`);
    if (word === "killed") passed += 1;
    else console.log(shown(mutant));
  }
  console.log(`${passed} passed, ${chosen.length - passed} failed`);
  return passed === chosen.length;
}

const ids = mutants.map(({ id }) => id);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !ids.includes(id));
const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
if (unknown.length > 0 || repeated.length > 0) {
  console.error(`No mutants: ${unknown.join(" ")}; several: ${repeated.join(" ")}`);
  process.exitCode = 2;
} else {
  const chosen = mutants.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  process.exitCode = (await run(chosen)) ? 0 : 1;
}
await vitest.close();
