/** One small fault in the source; a test must notice it. */
export interface Mutant {
  readonly id: string;
  /** The folder of the tests, most often called as the module: `judge` for `test/judge/`. */
  readonly module: string;
  /** From the project's root. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly original: string;
  readonly replacement: string;
}

/** Of one module: by file, the id of each mutant, what it replaces and by what. */
export type Table = Readonly<
  Record<string, readonly (readonly [id: string, original: string, replacement: string])[]>
>;

/** @param tests the module in whose folder the tests are */
export function mutantsIn(module: string, table: Table, tests = module): Mutant[] {
  return Object.entries(table).flatMap(([name, rows]) =>
    rows.map(([id, original, replacement]) => ({
      id,
      module: tests,
      file: `src/${module}/${name}.ts`,
      original,
      replacement,
    })),
  );
}

/** How often the original stands in its file. */
export function occurrences({ original }: Mutant, text: string): number {
  return text.split(original).length - 1;
}

export function mutated({ original, replacement }: Mutant, text: string): string {
  return text.split(original).join(replacement);
}
