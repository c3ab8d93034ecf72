import { createHash } from "node:crypto";
import type { BranchState, Repository } from "./repository.ts";
import type { Session } from "./session.ts";

/** Files and folders of a branch, as of its newest commit. */
export function branchFiles({
  octokit,
  owner,
  name,
  find,
  look,
}: Session): Pick<Repository, "branch" | "folder"> {
  async function bytesOf({ oid, text, isTruncated }: Blob): Promise<Uint8Array> {
    const bytes = Buffer.from(text ?? "");
    // A text is taken only when git gives it the blob's own name: with other line ends it would be another file.
    if (text !== null && !isTruncated && blobOid(bytes) === oid) return bytes;
    const route = "GET /repos/{owner}/{repo}/git/blobs/{file_sha}";
    const { data } = await octokit.request(route, { owner, repo: name, file_sha: oid });
    return Buffer.from(data.content, "base64");
  }

  /** Some files of the newest commit of a branch; null: there is no such branch. */
  async function partOf(branch: string, paths: readonly string[]): Promise<BranchState | null> {
    const keyed = paths.map((path, index) => ({ path, key: `path${index}` as const }));
    // One commit gives both its own name and the files: they belong together even if somebody pushes meanwhile.
    const { ref } = await find<{ ref: { target: Target } | null }>(
      `ref(qualifiedName: $ref) { target { ... on Commit {
        oid parents(first: 1) { nodes { oid } }
        ${keyed.map(({ key }) => `${key}: file(path: $${key}) { mode object { ${blobFields} } }`).join(" ")}
      } } }`,
      `, $ref: String!${keyed.map(({ key }) => `, $${key}: String!`).join("")}`,
      { ref: `refs/heads/${branch}`, ...Object.fromEntries(keyed.map(({ key, path }) => [key, path])) },
    );
    if (!ref) return null;
    const files = keyed.map(async ({ key, path }): Promise<[string, Uint8Array | "link" | null]> => {
      const { mode, object: blob } = ref.target[key] ?? {};
      if (mode === linkMode) return [path, "link"];
      return [path, blob?.oid ? await bytesOf(blob) : null];
    });
    const parent = ref.target.parents.nodes[0]?.oid ?? null;
    return { head: ref.target.oid, parent, files: new Map(await Promise.all(files)) };
  }

  return {
    branch: (branch, paths) =>
      look(`read the branch ${branch}`, async () => {
        const first = await partOf(branch, paths.slice(0, mostPaths));
        if (first === null) return null;
        const files = [...first.files];
        for (let done = mostPaths; done < paths.length; done += mostPaths) {
          const next = await partOf(branch, paths.slice(done, done + mostPaths));
          // Files of two commits do not belong together; the run after that push sees them all.
          if (next?.head !== first.head) throw new Error("The branch changed while it was read.");
          files.push(...next.files);
        }
        return { ...first, files: new Map(files) };
      }),

    folder: (branch, path) =>
      look(`list ${path} on the branch ${branch}`, async () => {
        const { ref } = await find<{ ref: { target: { oid: string; file: FolderFile } } | null }>(
          `ref(qualifiedName: $ref) { target { ... on Commit {
            oid file(path: $path) { object { ... on Tree { entries { name } } } }
          } } }`,
          ", $ref: String!, $path: String!",
          { ref: `refs/heads/${branch}`, path },
        );
        const entries = ref?.target.file?.object?.entries;
        if (!ref || !entries) return null;
        return { head: ref.target.oid, names: entries.map(({ name }) => name).sort() };
      }),
  };
}

/** That one question asks for: more would be more than GitHub works out for one. */
const mostPaths = 400;

const blobFields = "... on Blob { oid text isTruncated }";
interface Blob {
  readonly oid: string;
  /** null: GitHub takes it for binary. */
  readonly text: string | null;
  readonly isTruncated: boolean;
}
/** A commit, and under `path0`, `path1`, … what is at each path asked for; an object without `oid` is a folder. */
type Target = {
  readonly oid: string;
  readonly parents: { readonly nodes: readonly { readonly oid: string }[] };
} & {
  readonly [key: `path${number}`]: { readonly mode: number; readonly object: Blob | null } | null;
};
/** null: there is nothing at the path; an object without entries is a file. */
type FolderFile = {
  readonly object: { readonly entries?: readonly { readonly name: string }[] } | null;
} | null;
/** Git's mode of a symbolic link; its blob holds the path that it leads to. */
const linkMode = 0o120000;

/** The name that git gives to these bytes. */
function blobOid(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
