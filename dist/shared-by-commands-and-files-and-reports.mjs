import {
  sha256
} from "./shared.mjs";

// src/plan/page/content-security-policy.ts
function contentSecurityPolicy(style, program, hasIcon = false) {
  const directives = [
    "default-src 'none'",
    `style-src '${style.hash}'`,
    ...hasIcon ? ["img-src data:"] : [],
    ...program === null ? [] : [
      `script-src '${program.script.hash}'`,
      `connect-src 'self' ${program.asks.join(" ")}`,
      "require-trusted-types-for 'script'"
    ],
    "base-uri 'none'",
    "form-action 'none'"
  ];
  return directives.join("; ");
}
function sourceHash(text) {
  const bytes = sha256(text).replace(/../g, (digits) => String.fromCharCode(Number.parseInt(digits, 16)));
  return `sha256-${btoa(bytes)}`;
}

export {
  contentSecurityPolicy,
  sourceHash
};
