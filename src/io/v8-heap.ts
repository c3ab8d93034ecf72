import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

const enough = 16 * 2 ** 20;
const milliseconds = 20;

/**
 * Stops the room for new objects from growing once it has 16 MB: V8 would take six times as much for what is garbage a
 * moment later, and be no faster. `--max-semi-space-size` is read only when Node starts, this flag whenever it grows.
 */
export function limitYoungGeneration(): void {
  const timer = setInterval(() => {
    const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
    if (space !== undefined && space.space_size < enough) return;
    setFlagsFromString("--semi-space-growth-factor=1");
    clearInterval(timer);
  }, milliseconds);
  timer.unref();
}
