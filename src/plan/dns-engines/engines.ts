import { type DnsChoice, type EngineName, engineOf } from "../../policy/dns-providers.ts";
import type { DnsChange } from "../../sts/dns-change.ts";
import { nsupdateScript } from "./nsupdate.ts";

interface Engine {
  /** Path below a folder to the text of a file: all that the engine needs apart from the credential. */
  readonly files: (
    changes: readonly DnsChange[],
    choice: DnsChoice,
  ) => ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>>;
  /** The file that the engine starts from, and what it leaves: without them, nothing of an earlier run is done again. */
  readonly starts: readonly string[];
}

/** To add one: a file here, and a row. */
const engines: Readonly<Record<EngineName, Engine>> = {
  nsupdate: {
    files: (changes, { argument }) => new Map([["changes.nsupdate", nsupdateScript(changes, argument)]]),
    starts: ["changes.nsupdate"],
  },
  octodns: {
    files: async (changes, choice) => (await import("./octodns-input.ts")).octodnsFiles(changes, choice),
    starts: ["octodns.yaml", "plan.json"],
  },
};

export async function engineFiles(
  changes: readonly DnsChange[],
  choice: DnsChoice,
): Promise<ReadonlyMap<string, string>> {
  return engines[engineOf(choice)].files(changes, choice);
}

/** Of all engines: it is unknown which one an earlier run was for. */
export const engineStarts: readonly string[] = Object.values(engines).flatMap(({ starts }) => starts);
