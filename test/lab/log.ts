import { readFileSync, watch } from "node:fs";

/** Looks at a growing log whenever it grows, until `find` finds something in it; rejects after 30 seconds. */
export async function whenLogged<Found>(file: string, find: (log: string) => Found | null): Promise<Found> {
  const signal = AbortSignal.timeout(30_000);
  const watcher = watch(file);
  try {
    return await new Promise<Found>((resolve, reject) => {
      const look = () => {
        scheduled = false;
        const found = find(readFileSync(file, "latin1"));
        if (found !== null) resolve(found);
      };
      let scheduled = false;
      watcher.on("error", reject).on("change", () => {
        // Many lines come at once, and many wait for one of them.
        if (!scheduled) setTimeout(look, 20);
        scheduled = true;
      });
      signal.addEventListener("abort", () => reject(new Error(`Not found in ${file} within 30 s.`)));
      look();
    });
  } finally {
    watcher.close();
  }
}
