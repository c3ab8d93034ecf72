/** Cloudflare's runtime on this machine, workerd, with the Workers that the generated `wrangler.jsonc` describe. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:https";
import { dirname, join } from "node:path";
import { Miniflare } from "miniflare";
import type { Server } from "../processes.ts";

/** What `wrangler deploy` reads: the folder that the file is in, and what it says. */
interface Project {
  readonly folder: string;
  readonly name: string;
  readonly compatibility_date: string;
  readonly routes: readonly { readonly pattern: string; readonly custom_domain?: boolean }[];
  readonly main?: string;
  readonly assets: { readonly directory: string; readonly not_found_handling: "404-page" };
}

/** Where the Workers are served. */
export interface Listening {
  readonly host: string;
  readonly port: number;
  /** PEM: the key and the certificate. */
  readonly pem: string;
}

/** What a name that no Worker has is answered; at Cloudflare, it is not even in DNS. */
export const noRoute = "No Worker has a route for this name.";

/** Deploys each `wrangler.jsonc`; their routes alone decide which Worker gets a request. */
export async function startWorkers(files: readonly string[], listening: Listening): Promise<Server> {
  const projects = files.map(projectOf);
  const names = routesOf(projects);
  const workers = new Map(projects.map((project) => [project.name, startWorker(project)]));
  await Promise.all([...workers.values()].map((worker) => worker.ready));
  const edge = await startEdge(
    new Map([...names].map(([host, name]) => [host, workers.get(name)!])),
    listening,
  );
  return {
    async stop() {
      await edge.stop();
      await Promise.all([...workers.values()].map((worker) => worker.dispose()));
    },
  };
}

function projectOf(file: string): Project {
  const text = readFileSync(file, "utf8").replace(/^\/\/.*$/gm, "");
  return { ...JSON.parse(text), folder: dirname(file) };
}

/** Host name → Worker. Cloudflare has one Worker of a name, and one for each custom domain, with all of its paths. */
function routesOf(projects: readonly Project[]): Map<string, string> {
  const routes = projects.flatMap(({ name, routes }) => routes.map((route) => ({ ...route, name })));
  const others = routes.filter(({ custom_domain }) => custom_domain !== true);
  const found = new Map(routes.map(({ pattern, name }) => [pattern, name]));
  const names = new Set(projects.map(({ name }) => name));
  if (others.length > 0) throw new Error(`${others[0]!.pattern} is not a custom domain.`);
  if (found.size < routes.length) throw new Error("Two Workers have the same custom domain.");
  if (names.size < projects.length) throw new Error("Two Workers have the same name.");
  return found;
}

/** As wrangler passes it on: the folder of the assets is relative to the file. In one Miniflare, all Workers would share one. */
function startWorker({ folder, name, compatibility_date, main, assets }: Project): Miniflare {
  return new Miniflare({
    name,
    compatibilityDate: compatibility_date,
    modules: true,
    script: "",
    host: "127.0.0.1",
    assets: {
      workerName: name,
      directory: join(folder, assets.directory),
      routerConfig: { has_user_worker: main !== undefined },
      assetConfig: { not_found_handling: assets.not_found_handling },
    },
  });
}

/** Ends TLS, and passes each request on as it is, to the Worker that has its name. */
async function startEdge(
  routes: ReadonlyMap<string, Miniflare>,
  { host, port, pem }: Listening,
): Promise<Server> {
  const edge = createServer({ key: pem, cert: pem }, async (incoming, answer) => {
    const worker = routes.get(incoming.headers.host ?? "");
    if (worker === undefined) {
      answer.writeHead(404).end(noRoute);
      return;
    }
    const { hostname, port } = await worker.ready;
    const { url: path, method, rawHeaders: headers } = incoming;
    const passed = request({ host: hostname, port, path, method, headers, agent: false }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.rawHeaders);
      response.pipe(answer);
    });
    passed.on("error", (error) => answer.destroy(error)).end();
  });
  await once(edge.listen(port, host), "listening");
  return {
    stop: async () => void (await new Promise((resolve) => edge.close(resolve).closeAllConnections())),
  };
}
