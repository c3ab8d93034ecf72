import { sha256 } from "../../base/sha256.ts";
import type { Asset } from "./assets.js";
import { resolvers } from "./resolvers.ts";

/**
 * The document's own Content-Security-Policy: one style, at most one script, and for that script this host and the
 * resolvers. `frame-ancestors` would have no effect in a document.
 */
export function contentSecurityPolicy(style: Asset, script: Asset | null): string {
  const directives = [
    "default-src 'none'",
    `style-src '${style.hash}'`,
    ...(script === null
      ? []
      : [
          `script-src '${script.hash}'`,
          `connect-src 'self' ${resolvers.map(({ url }) => new URL(url).origin).join(" ")}`,
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
