/**
 * What GitHub makes of Markdown that has no markup but ours, as far as it could be an address, a person or a picture:
 * cmark-gfm's links first, then the filters that look at the text of the page, but not at that of code.
 */
export function referencesIn(markdown: string): string[] {
  const withoutBlocks = markdown
    .replace(/^(`{3,})\w*\n[\s\S]*?^\1$/gm, "")
    .replace(/^<!-- mta-sts-policy .* -->$/gm, "");
  const pieces = withoutBlocks.split(/(<[^>]*>|\]\([^)]*\))/);
  const found: string[] = [];
  // Markdown: what it parses, then mail addresses in what it has decoded, whatever HTML's tags are around them.
  const sources = pieces.filter((_, index) => index % 2 === 0);
  for (const source of sources) {
    found.push(...matches(source, /(?:https?|ftp):\/\/\S|www\.\S/gi));
    const text = decoded(source);
    found.push(...matches(text, /(?:https?|ftp):\/\/\S|www\.\S|[\w.+-]+@[\w-]+\.[\w.-]+/gi));
  }
  // The page: comments are gone, and what they parted is one text again.
  const page = withoutBlocks.replaceAll("<!-- -->", "");
  const plain = page
    .replace(/<code>[\s\S]*?<\/code>/g, "\0")
    .replace(/`[^`\n]*`/g, "\0")
    .replace(/\]\([^)]*\)/g, "]")
    .split(/<[^>]*>/);
  for (const text of plain.map(decoded)) for (const filter of filters) found.push(...matches(text, filter));
  return found;
}

const filters: readonly RegExp[] = [
  /(?:^|[^\w`])@[a-z\d][a-z\d-]*/gi, // people and teams
  /(?:^|[^\w`])(?:[\w.-]+\/)?[\w.-]*#\d+/gi, // issues, here and elsewhere
  /\bGH-\d+/gi,
  /\b(?:GHSA-\w{4}-|CVE-\d{4}-)/gi,
  /\b[a-f\d]{7,40}\b/gi, // commits
  /[\w.-]+@[a-f\d]{7,40}\b/gi,
  /(?:https?|ftp):\/\/\S/gi,
  /\bwww\.\S/gi,
  /[\w.+-]+@[\w-]+\.\w/gi,
  /:[\w+-]+:/gi,
];

function matches(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}

function decoded(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
