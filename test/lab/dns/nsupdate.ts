import { execFile } from "node:child_process";
import { environment } from "../processes.ts";
import { type Key, keyFile } from "./keys.ts";

interface Ended {
  readonly exitCode: number;
  /** What it says, such as `update failed: NXRRSET`. */
  readonly says: string;
}

/** Real nsupdate, as people run it: the script by standard input, the key by a file. */
export function nsupdate(script: string, key: Key): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile("nsupdate", ["-k", keyFile(key)], { env: environment }, (_error, stdout, stderr) =>
      resolve({ exitCode: child.exitCode ?? -1, says: `${stdout}${stderr}` }),
    );
    child.stdin!.end(script);
  });
}
