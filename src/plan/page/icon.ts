import type { Mode } from "../../sts/policy-file.ts";
import { stateColors } from "./state-colors.ts";

/** The tab's icon, a lock in the color of the mode, as an address that needs no request. */
export function iconAddress(mode: Mode): string {
  const shackle = mode === "none" ? "M11 15v-4a5 5 0 0 1 9.6-2" : "M11 15v-4a5 5 0 0 1 10 0v4";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${stateColors[mode]}"/><path d="${shackle}" fill="none" stroke="#fff" stroke-width="2.6"/><rect x="8" y="15" width="16" height="11" rx="2.5" fill="#fff"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
