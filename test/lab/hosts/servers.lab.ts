import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { authority } from "../../certificates.ts";
import { port, programs, type Served } from "./servers.ts";
import { makeSite } from "./site.ts";
import { startWorkers } from "./workers.ts";

const work = mkdtempSync(join(tmpdir(), "hosts-"));
// The servers do not read as root.
chmodSync(work, 0o755);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const trusted = await authority();

interface Answer {
  readonly status: number;
  readonly types: readonly string[];
  readonly body: Buffer;
}

interface Question {
  readonly method?: "GET" | "HEAD";
  /** Absent: the header is. */
  readonly userAgent?: string;
}

interface Server {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** PEM: whom to trust. */
  readonly ca: string;
}

type Ask = (path: string, question?: Question) => Promise<Answer>;

/** The path goes out as it stands, and no redirect is followed. */
function asked(options: Server, path: string, { method = "GET", userAgent }: Question): Promise<Answer> {
  const { name, ...at } = options;
  const headers = { host: name, ...(userAgent === undefined ? {} : { "user-agent": userAgent }) };
  return new Promise((resolve, reject) => {
    const outgoing = request({ ...at, servername: name, path, method, headers, agent: false }, (response) => {
      const { statusCode: status = 0, rawHeaders } = response;
      const types = rawHeaders.filter(
        (_, index) => index % 2 === 1 && /^content-type$/i.test(rawHeaders[index - 1] ?? ""),
      );
      buffer(response).then((body) => resolve({ status, types, body }), reject);
    });
    outgoing.on("error", reject).end();
  });
}

const policyPath = "/.well-known/mta-sts.txt";
const senders = [
  "",
  "postfix-mta-sts-resolver/1.5",
  "Go-http-client/1.1",
  "curl/8",
  "Mozilla/5.0 (X11; Linux x86_64)",
];

function servesSenders(folder: () => string, ask: Ask): void {
  test.each([undefined, ...senders])("a sender that is called %j gets the policy", async (userAgent) => {
    const answer = await ask(policyPath, userAgent === undefined ? {} : { userAgent });
    expect(answer.status).toBe(200);
    expect(answer.types).toHaveLength(1);
    expect(answer.types[0]).toMatch(/^text\/plain(?:; ?charset=utf-8)?$/i);
    expect(answer.body).toEqual(readFileSync(join(folder(), policyPath)));
  });

  test("it can be asked for without its body", async () => {
    const answer = await ask(policyPath, { method: "HEAD" });
    expect([answer.status, answer.types.length, answer.body.length]).toEqual([200, 1, 0]);
  });
}

function servesPeople(folder: () => string, ask: Ask): void {
  test.each([
    ["/", "index.html", "text/html"],
    ["/badge.svg", "badge.svg", "image/svg+xml"],
  ])("%s", async (path, file, type) => {
    const { status, types, body } = await ask(path);
    expect([status, types.map((one) => one.split(";")[0])]).toEqual([200, [type]]);
    expect(body).toEqual(readFileSync(join(folder(), file)));
  });
}

function hidesTheRest(folder: () => string, ask: Ask): void {
  test.each([
    "/policy.yml",
    "/policy.lock.json",
    "/README.md",
    "/.git/HEAD",
    "/hosting/nginx.conf",
    "/hosting/",
    "/.well-known/",
    "/nothing",
    "/nothing?.well-known/mta-sts.txt",
    "/.well-known/mta-sts.txt/",
    "/wrangler.jsonc",
    "/.assetsignore",
  ])("%s is not found", async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    for (const file of ["policy.yml", "policy.lock.json", "README.md", ".git/HEAD"])
      expect(body.includes(readFileSync(join(folder(), file)))).toBe(false);
  });

  // Some servers put such a path right by a redirect first.
  test.each(["/.well-known/..%2fpolicy.yml", "/x/../policy.yml", "//policy.yml", "/%70olicy.yml"])(
    "%s is not shown",
    async (path) => {
      const { status, body } = await ask(path);
      expect(status).toBeGreaterThanOrEqual(300);
      expect(body.includes(readFileSync(join(folder(), "policy.yml")))).toBe(false);
    },
  );

  test("what is not found is said by our own page", async () => {
    expect((await ask("/nothing")).body).toEqual(readFileSync(join(folder(), "404.html")));
  });
}

describe.each(Object.entries(programs))(
  "%s",
  (host, { address, canGuard, authority: ownAuthority, start }) => {
    const domains = { plain: `${host}.test`, guarded: `guarded-${host}.test` };
    const folderOf = (domain: string) => join(work, domain);
    const askAt =
      (domain: string): Ask =>
      (path, question = {}) => {
        const ca =
          ownAuthority === undefined ? trusted.certificate : readFileSync(join(work, ownAuthority), "utf8");
        return asked({ name: `mta-sts.${domain}`, host: address, port, ca }, path, question);
      };

    beforeAll(async () => {
      const wanted = [
        { domain: domains.plain, guarded: false },
        ...(canGuard ? [{ domain: domains.guarded, guarded: true }] : []),
      ];
      const served: Served[] = [];
      for (const { domain, guarded } of wanted) {
        await makeSite(folderOf(domain), domain, `{ ${host}: ${folderOf(domain)} }`);
        const name = `mta-sts.${domain}`;
        const { key, cert } = await trusted.issue({ names: [name] });
        writeFileSync(join(work, `${name}.pem`), `${key}\n${cert}\n`);
        served.push({ name, folder: folderOf(domain), guarded });
      }
      const server = await start(served, work, address);
      return () => server.stop();
    });

    const folder = () => folderOf(domains.plain);
    servesSenders(folder, askAt(domains.plain));
    servesPeople(folder, askAt(domains.plain));
    hidesTheRest(folder, askAt(domains.plain));

    if (canGuard)
      describe("where all else asks for a password, and says a type of its own", () => {
        servesSenders(() => folderOf(domains.guarded), askAt(domains.guarded));
        test("people are asked", async () => expect((await askAt(domains.guarded)("/")).status).toBe(401));
      });
  },
);

describe("cloudflare", () => {
  const folder = join(work, "cloudflare.test");
  const at = { name: "mta-sts.cloudflare.test", host: "127.0.0.94", port, ca: trusted.certificate };

  beforeAll(async () => {
    await makeSite(folder, "cloudflare.test", "cloudflare");
    const { key, cert } = await trusted.issue({ names: [at.name] });
    const server = await startWorkers([join(folder, "wrangler.jsonc")], {
      host: at.host,
      port,
      pem: `${key}\n${cert}\n`,
    });
    return () => server.stop();
  });

  const ask: Ask = (path, question = {}) => asked(at, path, question);
  servesSenders(() => folder, ask);
  servesPeople(() => folder, ask);
  hidesTheRest(() => folder, ask);
});
