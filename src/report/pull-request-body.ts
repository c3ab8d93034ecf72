/** GitHub takes 65,536 characters. */
const maxBody = 60_000;

/** The parts of a text for GitHub, one below the other; those that no longer fit are left out. */
export function bodyOf(parts: readonly string[]): string {
  let left = maxBody;
  return parts
    .filter((part) => part !== "")
    .filter((part) => {
      left -= part.length + 2;
      return left >= 0;
    })
    .join("\n\n");
}
