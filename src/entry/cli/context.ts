import { visible } from "../../base/finding.ts";
import type { Context } from "../../io/context.ts";
import { filesIn } from "../../io/files.ts";
import { printError, progressOn } from "../../io/terminal.ts";
import { contextOf } from "../context.ts";
import { reader } from "../option-reader.ts";
import type { Values } from "./arguments.ts";

export type CliReader = ReturnType<typeof reader>;

export function cliReader(values: Values): CliReader {
  return reader(
    (name) => values[name],
    (name) => `--${name}`,
  );
}

/** The context of the command line, and what removes its line of progress. */
export function cliContext(read: CliReader, isForPrograms: boolean): Context & { readonly end: () => void } {
  const clock = () => Math.floor(Date.now() / 1000);
  const fixed = read("now");
  // A wait is measured in real time, even with --now.
  const now = fixed === undefined || read("wait") !== undefined ? clock : () => fixed;
  const progress = progressOn(isForPrograms);
  let steps = 0;
  const context = contextOf(read, {
    files: filesIn(process.cwd(), null),
    repository: async () => null,
    issues: async () => null,
    now,
    log: (line) => printError(`${visible(line)}\n`),
    progress: (line) => {
      steps += 1;
      progress.show(visible(`${line}; ${steps} done …`));
    },
    dnsTimeout: 10,
    github: {
      apiUrl: process.env.GITHUB_API_URL || "https://api.github.com",
      token: process.env.GH_TOKEN || process.env.GITHUB_TOKEN || "",
    },
  });
  return { ...context, end: progress.clear };
}
