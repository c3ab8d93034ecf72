import { isMapping } from "../../policy/shape.ts";
import { namesIn, type Unfinished, unfinishedIn } from "./unfinished.ts";

/** What is not finished for many domains, as one run leaves it to the next. */
export interface UnfinishedDomains {
  readonly domains: ReadonlyMap<string, Unfinished>;
  /** Zone → runs that have tried to write it and did not finish. */
  readonly tried: ReadonlyMap<string, number>;
  /** The names of the records that the last run was ready to write. */
  readonly doing: ReadonlySet<string>;
  /** The domains that are finished when those records are seen. */
  readonly ending: ReadonlySet<string>;
}

export const nothingUnfinished: UnfinishedDomains = {
  domains: new Map(),
  tried: new Map(),
  doing: new Set(),
  ending: new Set(),
};

/** From the text that was kept; null: it is not such a text. */
export function parseUnfinishedDomains(text: string | null): UnfinishedDomains | null {
  let value: unknown;
  try {
    value = JSON.parse(text ?? "null");
  } catch {
    return null;
  }
  if (!isMapping(value) || !isMapping(value.domains)) return null;
  const { domains, tried, doing, ending } = value;
  return {
    domains: new Map(
      Object.entries(domains).flatMap(([name, one]) => {
        const left = unfinishedIn(one);
        return left === null ? [] : [[name, left] as const];
      }),
    ),
    tried: new Map(
      Object.entries(isMapping(tried) ? tried : {}).flatMap(([zone, count]) =>
        typeof count === "number" && Number.isSafeInteger(count) && count > 0 ? [[zone, count] as const] : [],
      ),
    ),
    doing: namesIn(doing),
    ending: namesIn(ending),
  };
}

export function renderUnfinishedDomains({ domains, tried, doing, ending }: UnfinishedDomains): string {
  const kept = {
    domains: Object.fromEntries(domains),
    tried: Object.fromEntries(tried),
    doing: [...doing],
    ending: [...ending],
  };
  return `${JSON.stringify(kept)}\n`;
}
