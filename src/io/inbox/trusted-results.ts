import type { HeaderField } from "./header-fields.ts";
import type { Signatures } from "./letter.ts";
import type { SignatureCheck } from "./signed-mail.ts";

/**
 * Believes the topmost `Authentication-Results` of a server (RFC 8601) instead of verifying signatures, which may be
 * impossible years later. Only for a server that removes what others write in its name: RFC 8601 §5.
 * @param server its authserv-id
 */
export function trustResultsOf(server: string): SignatureCheck {
  return async ({ header }) => {
    const results = header.fields.map(resultsIn).find((one) => one?.server === server.toLowerCase());
    if (results === undefined || results === null)
      return { valid: [], why: "no result of the trusted server", isUnknown: true };
    return signaturesIn(results.methods);
  };
}

interface Results {
  readonly server: string;
  readonly methods: readonly string[];
}

function resultsIn({ name, value }: HeaderField): Results | null {
  if (name !== "authentication-results" || value.length > longest) return null;
  const [first = "", ...methods] = withoutComments(value).split(";");
  // A version may follow the name.
  return { server: first.trim().split(/\s+/)[0]!.toLowerCase(), methods: methods.map((one) => one.trim()) };
}

const longest = 65_536;

function signaturesIn(methods: readonly string[]): Signatures {
  const dkim = methods.filter((method) => /^dkim\s*=/i.test(method));
  const passed = dkim.filter((method) => /^dkim\s*=\s*pass\b/i.test(method));
  const valid = [...new Set(passed.map(signerOf).filter((domain) => domain !== null))];
  if (valid.length > 0) return { valid, why: null, isUnknown: false };
  const isUnknown = dkim.some((method) => /^dkim\s*=\s*temperror\b/i.test(method));
  return { valid, why: "no valid signature, according to the trusted server", isUnknown };
}

function signerOf(method: string): string | null {
  const [, domain] =
    /\sheader\.d\s*=\s*([a-z\d._-]+)/i.exec(method) ??
    /\sheader\.i\s*=\s*"?[^\s"@]*@([a-z\d._-]+)/i.exec(method) ??
    [];
  return domain?.toLowerCase() ?? null;
}

/** RFC 5322 §3.2.2: comments may contain comments. What is quoted is left out too: no domain is. */
function withoutComments(text: string): string {
  let depth = 0;
  let isQuoted = false;
  let kept = "";
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]!;
    if (character === "\\") index += 1;
    else if (depth === 0 && character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === "(") depth += 1;
    else if (character === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += character;
  }
  return kept;
}
