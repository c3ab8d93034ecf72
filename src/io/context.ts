import type { Dns } from "./dns/dns.ts";
import type { Files } from "./files.ts";
import type { Issues } from "./github/issues.ts";
import type { Releases } from "./github/releases.ts";
import type { Repository } from "./github/repository.ts";
import type { Network } from "./network.ts";

/** Everything outside of the program that a command may use. The entry points make the real one, tests another. */
export interface Context {
  readonly files: Files;
  /**
   * For the domain's MX records, and what is in the way of its TXT records; null: offline.
   * @param limit seconds at most for each answer, unless the timeout was set
   */
  dns(limit?: number): Promise<Dns | null>;
  /** `brief`: one look as a sender takes it. */
  network(brief: boolean): Promise<Network>;
  /** The repository that the run is for; null: without a token. */
  repository(): Promise<Repository | null>;
  issues(): Promise<Issues | null>;
  /** Of this program; null: its origin is unknown. */
  releases(): Promise<Releases | null>;
  /** In seconds. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** A line for a person who is waiting. */
  log(line: string): void;
  /** A line that says how far the command has come. */
  progress(line: string): void;
}
