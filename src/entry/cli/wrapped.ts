/**
 * A help text within so many columns. Lines that are not indented flow together into paragraphs; an indented row of two
 * columns continues below its second one, and an indented command ends in a backslash where it goes on.
 */
export function wrapped(text: string, width: number): string {
  return blocksOf(text)
    .flatMap((block) => wrappedBlock(block, Math.max(width, narrowest)))
    .join("\n");
}

/** Narrower than this, a second column would have no room left. */
const narrowest = 60;

function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  for (const line of text.split("\n")) {
    const before = blocks.at(-1);
    if (before !== undefined && isProse(before) && isProse(line))
      blocks[blocks.length - 1] = `${before} ${line}`;
    else blocks.push(line);
  }
  return blocks;
}

function isProse(line: string): boolean {
  return line !== "" && !line.startsWith(" ");
}

function wrappedBlock(block: string, width: number): string[] {
  if (block.length <= width) return [block];
  if (isProse(block)) return fill(block.split(" "), width);
  const [columns] = /^ +\S.*? {2,}(?=\S)/.exec(block) ?? [];
  if (columns === undefined) return continuedCommand(block, width);
  const [first, ...others] = fill(block.slice(columns.length).split(" "), width - columns.length);
  return [`${columns}${first}`, ...others.map((line) => " ".repeat(columns.length) + line)];
}

function continuedCommand(command: string, width: number): string[] {
  const lines = fill(command.trim().split(" "), width - "    ".length - " \\".length);
  return lines.map(
    (line, index) => `${index === 0 ? "  " : "    "}${line}${index < lines.length - 1 ? " \\" : ""}`,
  );
}

function fill(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
