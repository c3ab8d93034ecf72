import type { FakeGitHub } from "./server.ts";
import { blobOid, type Repository } from "./state.ts";

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes are sent as they are, an object as JSON, a string as HTML. */
  readonly body?: unknown;
}

type Handler = (
  repository: Repository,
  parameters: Readonly<Record<string, string>>,
  // biome-ignore lint/suspicious/noExplicitAny: GitHub's own schema of each body is written out below.
  body: any,
) => Answer;

/** REST: method and path as in GitHub's documentation; `{owner}` and `{repo}` have found the repository. */
const routes: Readonly<Record<string, Handler>> = {
  "GET /repos/{owner}/{repo}/pages": (repository) => {
    if (repository.permissions.pages === "none") return forbidden;
    return repository.pages === null
      ? notFound
      : { status: 200, body: { status: "built", ...repository.pages } };
  },

  "GET /repos/{owner}/{repo}/actions/workflows/{file}": (repository, { file }) => {
    if (repository.workflowStates === null) return forbidden;
    const path = `.github/workflows/${file}`;
    if (repository.file("main", path) === null) return notFound;
    return { status: 200, body: { id: 1, path, state: repository.workflowStates.get(file!) ?? "active" } };
  },

  "GET /repos/{owner}/{repo}/releases/latest": ({ release }) => {
    if (release === null) return notFound;
    const { tag, body, assets } = release;
    const listed = [...assets.keys()].map((name, index) => ({ id: index + 1, name }));
    return { status: 200, body: { tag_name: tag, draft: false, prerelease: false, body, assets: listed } };
  },

  "GET /repos/{owner}/{repo}/releases/assets/{id}": ({ release }, { id }) => {
    const bytes = [...(release?.assets.values() ?? [])][Number(id) - 1];
    return bytes === undefined ? notFound : { status: 200, body: bytes };
  },

  "GET /repos/{owner}/{repo}/commits": (repository, { sha, per_page, page }) => {
    const commits = repository.historyOf(sha!);
    const size = Number(per_page);
    const start = (Number(page) - 1) * size;
    return { status: 200, body: commits.slice(start, start + size).map(({ oid }) => ({ sha: oid })) };
  },

  "GET /repos/{owner}/{repo}/git/trees/{sha}": (repository, { sha }) => {
    const commit = repository.commits.get(sha!);
    if (!commit) return notFound;
    const tree = [...commit.tree].map(([path, bytes]) => ({
      path,
      mode: "100644",
      type: "blob",
      sha: blobOid(bytes),
    }));
    return { status: 200, body: { sha, tree, truncated: repository.treesAreTruncated } };
  },

  "POST /repos/{owner}/{repo}/git/trees": (repository, _, body) => {
    if (repository.permissions.contents !== "write") return forbidden;
    const entries: TreeEntry[] = body?.tree ?? [];
    if (entries.length === 0 || !entries.every(isTreeEntry)) return unprocessable("Invalid tree info");
    const files = entries.map(({ path, content }) => [path, Buffer.from(content)] as const);
    return { status: 201, body: { sha: repository.addTree(new Map(files)) } };
  },

  "POST /repos/{owner}/{repo}/git/commits": (repository, _, body) => {
    if (repository.permissions.contents !== "write") return forbidden;
    const tree = repository.trees.get(body?.tree);
    const [parent = null, ...others] = body?.parents ?? [];
    if (!tree || typeof body.message !== "string" || others.length > 0)
      return unprocessable("Tree SHA does not exist");
    const { oid } = repository.addCommit(tree, parent, body.message);
    return {
      status: 201,
      body: { sha: oid, html_url: `https://github.com/${repository.nameWithOwner}/commit/${oid}` },
    };
  },

  "POST /repos/{owner}/{repo}/git/refs": (repository, _, body) => {
    if (repository.permissions.contents !== "write") return forbidden;
    const name = /^refs\/heads\/(.+)$/.exec(body?.ref)?.[1];
    if (name === undefined || !repository.commits.has(body.sha))
      return unprocessable("Object does not exist");
    if (repository.branches.has(name)) return unprocessable("Reference already exists");
    repository.createBranch(name, body.sha);
    return { status: 201, body: { ref: body.ref, object: { sha: body.sha, type: "commit" } } };
  },

  "GET /repos/{owner}/{repo}/git/blobs/{sha}": (repository, { sha }) => {
    for (const commit of repository.commits.values()) {
      for (const bytes of commit.tree.values()) {
        if (blobOid(bytes) !== sha) continue;
        // GitHub folds base64 as MIME does.
        const content = Buffer.from(bytes)
          .toString("base64")
          .replace(/.{1,60}/g, "$&\n");
        return { status: 200, body: { sha, size: bytes.length, content, encoding: "base64" } };
      }
    }
    return notFound;
  },
};

interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly content: string;
}

function isTreeEntry({ path, mode, type, content }: TreeEntry): boolean {
  return typeof path === "string" && mode === "100644" && type === "blob" && typeof content === "string";
}

function unprocessable(message: string): Answer {
  return { status: 422, body: { message, status: "422" } };
}

const forbidden: Answer = {
  status: 403,
  body: { message: "Resource not accessible by integration", status: "403" },
};
const notFound: Answer = { status: 404, body: { message: "Not Found", status: "404" } };

const table = Object.entries(routes).map(([route, handler]) => {
  const [method, path] = route.split(" ") as [string, string];
  return { method, pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`), handler };
});

/** A route that isn't in the table is a violation: the client asked for what no test has thought of. */
export function answerRest(fake: FakeGitHub, method: string, address: string, body: unknown): Answer {
  const { pathname: path, searchParams } = new URL(address, "http://127.0.0.1");
  for (const route of table) {
    const match = route.method === method && route.pattern.exec(path);
    if (!match) continue;
    const parameters = Object.fromEntries([
      ...searchParams,
      ...Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
    ]) as Record<string, string>;
    const repository = fake.repositories.get(`${parameters.owner}/${parameters.repo}`);
    return repository ? route.handler(repository, parameters, body) : notFound;
  }
  fake.violations.push(`The fake GitHub has no route ${method} ${path}`);
  return notFound;
}
