import { EventEmitter, once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { timestampOf } from "../../src/base/time.ts";
import { pageFiles } from "../../src/plan/page/files.ts";
import { gitHubApi } from "../../src/plan/page/github.ts";
import type { Published } from "../../src/plan/page/published.ts";
import { resolvers } from "../../src/plan/page/resolvers.ts";
import { makePlan } from "../../src/plan/plan.ts";
import type { Policy } from "../../src/policy/schema.ts";
import { policyFilePath, policyHost } from "../../src/sts/policy-file.ts";
import { authority } from "../certificates.ts";
import { type History, ledgerOf, ordinary, secondsAt } from "../world.ts";

/** What the server does when it is asked: an answer, or none. */
export type Reply =
  | { readonly status?: number; readonly type?: string; readonly body: string; readonly location?: string }
  | "hang up"
  | "say nothing"
  | "never end";

export type Question = "_mta-sts" | "_smtp._tls" | "MX";

/** The policy host, both resolvers and GitHub's API, on one port of loopback. */
export interface Site {
  readonly port: number;
  readonly hosts: readonly string[];
  /** Path to what is served at the policy host; what is not there is 404.html. */
  files: Map<string, Reply>;
  answers: Record<Question, Reply>;
  /** What GitHub says of the monitor of `repository`. */
  lastRun: Reply;
  /** Host and path with query of every request, in their order. */
  readonly requests: string[];
  /** Settles at the next request whose host and path contain a text. */
  asked(text: string): Promise<unknown>;
  stop(): Promise<void>;
}

export const gitHubHost = new URL(gitHubApi).hostname;
export const repository = "octo/mta-sts.example.test";
export const monitorPath = `/repos/${repository}/actions/workflows/mta-sts-monitor.yml/runs?status=completed&per_page=1`;

export const domain = ordinary.domain;
export const host = policyHost(domain);

/** What a build writes for the ordinary policy with a past, `published` on 2026-11-21. */
export function built(changed: Partial<Policy> = {}, history: History = past) {
  const plan = makePlan(
    { ...ordinary, page: true, ...changed },
    ledgerOf(history),
    secondsAt("2026-11-21T16:30:00Z"),
  );
  return { ...plan, files: new Map([...plan.files, ...pageFiles(plan)]) };
}

export const past: History = [
  ["2026-09-25", { mode: "testing", max_age: 5_184_000 }],
  ["2026-11-10", { mode: "testing" }],
];

export const dnsAnswer = (type: number, ...data: readonly string[]): Reply => ({
  type: "application/dns-json",
  body: JSON.stringify({ Status: 0, Answer: data.map((one) => ({ name: ".", type, TTL: 60, data: one })) }),
});
export const noSuchName: Reply = { type: "application/dns-json", body: '{"Status":3}' };

/** Everything as it should be for what is published. */
export function rightAnswers({ id, policy }: Published): Record<Question, Reply> {
  return {
    "_mta-sts": dnsAnswer(16, `"v=STSv1; id=${id}"`),
    "_smtp._tls": dnsAnswer(16, `"v=TLSRPTv1; " "rua=${policy.tls_rpt.join(",")}"`),
    MX: dnsAnswer(15, ...policy.mx.map((name, index) => `${index} ${name}.`)),
  };
}

/** GitHub's answer with one run, an hour old. */
export function completedRun(changed: object = {}): Reply {
  const started = timestampOf(Date.now() / 1000 - 3600);
  const run = { id: 19_571_234_567, status: "completed", conclusion: "success", run_started_at: started };
  return {
    type: "application/json; charset=utf-8",
    body: JSON.stringify({ total_count: 412, workflow_runs: [{ ...run, ...changed }] }),
  };
}

export function filesOf(files: ReadonlyMap<string, string>): Map<string, Reply> {
  return new Map([...files].map(([path, body]) => [path, { body, type: typeOf(path) }]));
}

const types = { html: "text/html; charset=utf-8", svg: "image/svg+xml", txt: "text/plain; charset=utf-8" };

function typeOf(path: string): string {
  return types[path.split(".").at(-1) as keyof typeof types] ?? "application/octet-stream";
}

export async function startSite(): Promise<Site> {
  const hosts = [host, gitHubHost, ...resolvers.map((one) => one.host)];
  const server = createServer(await (await authority()).issue({ names: hosts }));
  const events = new EventEmitter();
  const site: Site = {
    port: 0,
    hosts,
    files: new Map(),
    answers: { "_mta-sts": noSuchName, "_smtp._tls": noSuchName, MX: noSuchName },
    lastRun: notFound,
    requests: [],
    asked: async (text) => {
      for (;;) {
        if (site.requests.some((one) => one.includes(text))) return;
        await once(events, "request");
      }
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", `https://${request.headers.host}`);
    site.requests.push(`${url.hostname}${url.pathname}${url.search}`);
    events.emit("request");
    if (url.hostname !== host) response.setHeader("access-control-allow-origin", "*");
    send(response, replyTo(site, url));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return Object.assign(site, { port: (server.address() as AddressInfo).port });
}

const notFound: Reply = { status: 404, type: "application/json", body: '{"message":"Not Found"}' };

function replyTo(site: Site, url: URL): Reply {
  if (url.hostname === host) return fileAt(site, url.pathname);
  if (url.hostname !== gitHubHost) return answerTo(site, url);
  return url.pathname + url.search === monitorPath ? site.lastRun : notFound;
}

function answerTo({ answers }: Site, { searchParams }: URL): Reply {
  const name = searchParams.get("name") ?? "";
  if (searchParams.get("type") === "MX" && name === domain) return answers.MX;
  const question = (["_mta-sts", "_smtp._tls"] as const).find((one) => name === `${one}.${domain}`);
  return question === undefined || searchParams.get("type") !== "TXT"
    ? { status: 400, body: "" }
    : answers[question];
}

function fileAt({ files }: Site, path: string): Reply {
  const found = files.get(path === "/" ? "index.html" : path.slice(1));
  const missing = files.get("404.html");
  if (found !== undefined) return found;
  return typeof missing === "object" ? { ...missing, status: 404 } : { status: 404, body: "" };
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === "hang up") response.destroy();
  else if (reply === "never end") response.writeHead(200).write("x".repeat(70_000));
  else if (reply !== "say nothing") {
    const { status = 200, type = "text/plain", body, location } = reply;
    response.writeHead(status, { "content-type": type, ...(location === undefined ? {} : { location }) });
    response.end(body);
  }
}

export { policyFilePath };
