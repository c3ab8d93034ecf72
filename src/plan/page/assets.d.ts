/** What the page's security policy allows: a text and its hash, as `sourceHash` makes it. */
export interface Asset {
  readonly text: string;
  readonly hash: string;
}

/** The page's style and script, made of `page.css` and `live/` by `node scripts/page.ts`. */
export const style: Asset;
export const script: Asset;
/** The same, and it asks GitHub for the monitor's last run. */
export const scriptWithMonitor: Asset;
