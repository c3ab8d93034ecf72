import { startLab } from "./lab.ts";
import { allSituations } from "./situations/situations.ts";
import { buildCli } from "./verdict.ts";

/** One lab for all test files. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  await buildCli();
  const start = performance.now();
  const lab = await startLab(allSituations);
  console.log(`The lab took ${((performance.now() - start) / 1000).toFixed(1)} s to start.`);
  return () => lab.stop();
}
