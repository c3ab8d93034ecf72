import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer, type ServerOptions } from "node:https";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { answerGraphql, operationName } from "./graphql.ts";
import { type Answer, answerRest } from "./routes.ts";
import { type Files, Repository } from "./state.ts";

export interface LoggedRequest {
  readonly method: string;
  /** As sent, with the prefix of an Enterprise Server when there is one. */
  readonly path: string;
  /** GraphQL: the root fields, as `repository` or `createCommitOnBranch`. REST: `GET /repos/…`. */
  readonly name: string;
  readonly headers: IncomingMessage["headers"];
  /** The JSON sent, parsed; null when there was none. */
  readonly body: { query: string; variables?: Record<string, unknown> } | null;
}

/** Something that goes wrong once (or `times`): an answer, or with `reset` and `hang` none. */
export interface Fault extends Partial<Answer> {
  /** A part of the request's name; the next request, whatever it is, when absent. */
  readonly match?: string;
  readonly times?: number;
  /** The request does its work, and only the answer is lost. */
  readonly applied?: boolean;
  readonly reset?: boolean;
  readonly hang?: boolean;
}

export const secondaryRateLimit: Fault = {
  status: 403,
  headers: { "retry-after": "1" },
  body: {
    message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
  },
};

/** A GitHub on loopback: real HTTP, GitHub's own GraphQL schema, repositories in memory. */
export interface FakeGitHub {
  readonly port: number;
  /** The server's own address, as GITHUB_SERVER_URL. */
  readonly url: string;
  /** As on github.com, GraphQL is at `/graphql` below it. */
  readonly apiUrl: string;
  /** As on GitHub Enterprise Server: `/api/v3`, with GraphQL at `/api/graphql`. */
  readonly enterpriseApiUrl: string;
  /** The only token that is accepted. */
  readonly token: string;
  readonly repositories: Map<string, Repository>;
  /** Creates a repository `owner/name` whose branch `main` has these files. */
  createRepository(nameWithOwner: string, files?: Files): Repository;

  /** Every request, in the order of arrival. */
  readonly requests: LoggedRequest[];
  /** What no GitHub would accept or this fake doesn't know; `stop` throws when there is any. */
  readonly violations: string[];
  /** What goes wrong next; each entry is used up by `times` requests that match. */
  readonly faults: Fault[];
  /** Runs just before a commit is judged: the moment to move the head. */
  beforeCommit: ((repository: Repository, branch: string) => unknown) | null;
  /** Who the token belongs to. */
  viewer: string;
  /** Whether the filter `createdBy` of issues finds those of an app: not documented, so it may not. */
  filterKnowsApps: boolean;
  /** What GraphQL makes of a blob's text: the place to lose a CR. */
  blobText: (text: string) => string;

  stop(): Promise<void>;
}

/** Starts it on a free port of 127.0.0.1; with `secure` (a key and a certificate) it speaks HTTPS. */
export async function startFakeGitHub(
  options: { secure?: ServerOptions; token?: string } = {},
): Promise<FakeGitHub> {
  const listener = (request: IncomingMessage, response: ServerResponse) =>
    serve(fake, request, response).catch((error) => {
      fake.violations.push(String(error));
      send(response, { status: 400, body: { message: "Problems parsing JSON" } });
    });
  const server = options.secure ? createSecureServer(options.secure, listener) : createServer(listener);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const url = `${options.secure ? "https" : "http"}://127.0.0.1:${port}`;

  const fake: FakeGitHub = {
    port,
    url,
    apiUrl: url,
    enterpriseApiUrl: `${url}/api/v3`,
    token: options.token ?? "ghs_fakeTokenForTests",
    repositories: new Map(),
    createRepository(nameWithOwner, files = {}) {
      const [owner, name] = nameWithOwner.split("/") as [string, string];
      const repository = new Repository(owner, name);
      repository.commit("main", files, "Initial commit");
      fake.repositories.set(nameWithOwner, repository);
      return repository;
    },
    requests: [],
    violations: [],
    faults: [],
    beforeCommit: null,
    viewer: "github-actions[bot]",
    filterKnowsApps: true,
    blobText: (text) => text,
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
      if (fake.violations.length > 0)
        throw new Error(`GitHub would refuse this:\n${fake.violations.join("\n")}`);
    },
  };
  return fake;
}

async function serve(fake: FakeGitHub, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const logged = await log(fake, request);
  const fault = nextFault(fake, logged);
  if (!fault) return send(response, await answer(fake, logged));
  if (fault.applied) await answer(fake, logged);
  if (fault.hang) return;
  if (fault.reset) {
    request.socket.resetAndDestroy();
    return;
  }
  send(response, { status: 500, ...fault });
}

async function log(fake: FakeGitHub, request: IncomingMessage): Promise<LoggedRequest> {
  const sent = await text(request);
  const { method = "", url: path = "", headers } = request;
  const body = sent === "" ? null : JSON.parse(sent);
  const name = isGraphql(path) ? operationName(body?.query) : `${method} ${restPath(path)}`;
  const logged = { method, path, name, headers, body };
  fake.requests.push(logged);
  return logged;
}

function nextFault(fake: FakeGitHub, { name }: LoggedRequest): Fault | null {
  const index = fake.faults.findIndex((fault) => name.includes(fault.match ?? ""));
  const fault = fake.faults[index];
  if (!fault) return null;
  const left = (fault.times ?? 1) - 1;
  if (left > 0) fake.faults[index] = { ...fault, times: left };
  else fake.faults.splice(index, 1);
  return fault;
}

async function answer(fake: FakeGitHub, { method, path, headers, body }: LoggedRequest): Promise<Answer> {
  const refused = refuseStranger(fake, headers);
  if (refused) return refused;
  return isGraphql(path) ? answerGraphql(fake, body) : answerRest(fake, method, restPath(path), body);
}

function refuseStranger(fake: FakeGitHub, headers: IncomingMessage["headers"]): Answer | null {
  if (!headers["user-agent"]) fake.violations.push("A request without User-Agent");
  if (!headers.authorization) fake.violations.push("A request without Authorization");
  // The scheme's case does not count (RFC 9110 §11.1).
  const [, scheme = "", token] = /^(\S+) (.*)$/.exec(headers.authorization ?? "") ?? [];
  if (/^(?:token|bearer)$/i.test(scheme) && token === fake.token) return null;
  return { status: 401, body: { message: "Bad credentials", status: "401" } };
}

function isGraphql(path: string): boolean {
  return path === "/graphql" || path === "/api/graphql";
}

function restPath(path: string): string {
  return path.replace(/^\/api\/v3(?=\/)/, "");
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  if (body instanceof Uint8Array) {
    response.writeHead(status, { "content-type": "application/octet-stream", ...headers }).end(body);
    return;
  }
  const isHtml = typeof body === "string";
  const type = isHtml ? "text/html; charset=utf-8" : "application/json; charset=utf-8";
  response.writeHead(status, { "content-type": type, ...headers });
  response.end(isHtml ? body : JSON.stringify(body ?? { message: "Fault" }));
}
