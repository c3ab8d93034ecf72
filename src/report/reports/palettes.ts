/** The colors of a drawing. */
export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly verified: string;
  readonly unverified: string;
  readonly failed: string;
}

/** For files of their own, on GitHub's light and dark; each contrasts with its background with at least 3 to 1. */
export const palettes = {
  light: {
    ink: "#1d2129",
    soft: "#565d6b",
    line: "#e2dfd7",
    verified: "#0c6b62",
    unverified: "#8a919c",
    failed: "#c62d24",
  },
  dark: {
    ink: "#e8e9ec",
    soft: "#a5acb9",
    line: "#2e343e",
    verified: "#3fb3a4",
    unverified: "#6f7885",
    failed: "#ff8f86",
  },
} as const satisfies Record<string, Palette>;

/** For a drawing inside of a page, in the page's own colors. */
export const pagePalette: Palette = {
  ink: "var(--ink)",
  soft: "var(--soft)",
  line: "var(--line)",
  verified: "var(--verified)",
  unverified: "var(--unverified)",
  failed: "var(--failed)",
};
