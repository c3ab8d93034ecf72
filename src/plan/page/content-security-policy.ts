import { sha256 } from "../../base/sha256.ts";
import type { Asset } from "./assets.js";

/** A script, and the origins that it may connect to in addition to its own host. */
export interface Program {
  readonly script: Asset;
  readonly asks: readonly string[];
}

/**
 * The document's own Content-Security-Policy: one style, at most one script, and for that script this host and those that
 * it asks. `frame-ancestors` would have no effect in a document.
 * @param hasIcon whether the document brings an icon, as a `data:` address
 */
export function contentSecurityPolicy(style: Asset, program: Program | null, hasIcon = false): string {
  const directives = [
    "default-src 'none'",
    `style-src '${style.hash}'`,
    ...(hasIcon ? ["img-src data:"] : []),
    ...(program === null
      ? []
      : [
          `script-src '${program.script.hash}'`,
          `connect-src 'self' ${program.asks.join(" ")}`,
          "require-trusted-types-for 'script'",
        ]),
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return directives.join("; ");
}

/** CSP level 3 §2.3.1 `hash-source`. */
export function sourceHash(text: string): string {
  const bytes = sha256(text).replace(/../g, (digits) => String.fromCharCode(Number.parseInt(digits, 16)));
  return `sha256-${btoa(bytes)}`;
}
