import { ledgerPath } from "../ledger/ledger.ts";
import { policyFilePath } from "../sts/policy-file.ts";
import { hostNeighbors, hostPaths } from "./hosts/files.ts";
import { neighborPaths } from "./hosts/neighbors.ts";
import { pageNeighbors } from "./page/ownership.ts";
import { pagePaths } from "./page/paths.ts";

/**
 * All that may be generated, whatever the host. Paths are below the output folder, but for the ledger, which is beside
 * `policy.yml`, and the few files that a host wants at the top of the repository.
 */
export const generatedPaths: readonly string[] = [ledgerPath, policyFilePath, ...hostPaths, ...pagePaths];

/**
 * A ledger in the output folder, where older versions kept it and where it is published with the site; the leading `./`
 * tells it from the ledger itself.
 */
export const misplacedLedgerPath = `./${ledgerPath}`;

/** What is never written, and read because it may be a person's site. */
export const readPaths: readonly string[] = [
  ...new Set([...neighborPaths, ...hostNeighbors, ...pageNeighbors]),
].filter((path) => !generatedPaths.includes(path));
