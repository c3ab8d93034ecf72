/** Rows of cells as aligned lines; the last column is not padded, so that copying it includes no spaces. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]!.length)),
  );
  return rows.map((row) =>
    row.map((cell, column) => (column < columns - 1 ? cell.padEnd(widths[column]!) : cell)).join("  "),
  );
}
