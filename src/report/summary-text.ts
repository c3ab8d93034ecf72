/** GitHub drops a summary of more than 1 MiB as a whole; in bytes, with room for what other steps of the job say. */
const maxSummarySize = 900_000;

const leftOut = "*This part is too long for a summary. See the log.*";

/** The parts of a summary that say something, one below the other. The longest give way where all are too much. */
export function summaryText(parts: readonly string[]): string {
  const kept = parts.filter((part) => part !== "");
  while (bytesOf(kept.join("\n\n")) > maxSummarySize && kept.some((part) => part !== leftOut)) {
    const sizes = kept.map(bytesOf);
    kept[sizes.indexOf(Math.max(...sizes))] = leftOut;
  }
  return `${kept.join("\n\n")}\n`;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
