/** The command line cannot be understood: one line on what to do, exit 2. */
export class UsageError extends Error {}
