/**
 * Names the repository on GitHub that the project lives in, in every file that does.
 *
 *     npm run home -- octocat/mta-sts-policy
 *
 * Needed once before the first release, and in a fork that publishes releases of its own.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** `owner/name`, as GitHub accepts them. */
const grammar = /^[A-Za-z\d](?:-?[A-Za-z\d]){0,38}\/[\w.-]{1,100}$/;

/** The project's repository as `owner/name`: `OWNER/mta-sts-policy` while nobody has named one. */
export function homeIn(packageJson: string): string {
  const { url } = JSON.parse(packageJson).repository;
  const [, name] = /^git\+https:\/\/github\.com\/(.+)\.git$/.exec(url) ?? [];
  if (name === undefined) throw new Error(`package.json: ${url} is not a repository on GitHub.`);
  return name;
}

/** `text` with the project at `to` (`owner/name`) instead of `from`: addresses, `uses:`, and the link that makes a copy. */
export function moved(text: string, from: string, to: string): string {
  const [[fromOwner, fromName], [toOwner, toName]] = [parts(from), parts(to)];
  const template = (owner: string, name: string) => `template_name=${name}&template_owner=${owner}`;
  return text
    .replace(new RegExp(`(?<![\\w.-])${escaped(from)}(?=\\.git\\b|[^\\w.-]|\\.?$|\\.\\s)`, "gm"), () => to)
    .replaceAll(template(fromOwner, fromName), template(toOwner, toName));
}

function parts(repository: string): [owner: string, name: string] {
  return repository.split("/") as [string, string];
}

function escaped(text: string): string {
  return text.replace(/[.]/g, "\\.");
}

/** What is generated is left to its generators; tests read the name from `package.json`. */
function isWritten(path: string): boolean {
  return !/^(?:dist|test|scripts)\/|\.(?:png|svg)$/.test(path);
}

function main(to: string | undefined): void {
  if (to === undefined || !grammar.test(to)) {
    console.error("Usage: npm run home -- OWNER/NAME, as in the repository's address on GitHub.");
    process.exitCode = 2;
    return;
  }
  const from = homeIn(readFileSync(join(root, "package.json"), "utf8"));
  const paths = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" }).split("\0");
  for (const path of paths.filter((one) => one !== "" && isWritten(one))) {
    const text = readFileSync(join(root, path), "utf8");
    const changed = moved(text, from, to);
    if (changed === text) continue;
    writeFileSync(join(root, path), changed);
    console.log(path);
  }
  console.log("Now run npm run docs, npm run build and npm run pictures, and commit everything.");
}

if (import.meta.main) main(process.argv[2]);
