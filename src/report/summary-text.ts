/** GitHub drops a whole summary of more than 1 MiB; in bytes, with room for other steps of the job. */
const maxSummarySize = 900_000;

const leftOut = "*This part is too long for a summary. See the log.*";

/** The parts of a summary that are not empty. If all are too long, the longest are left out. */
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
