import { setTimeout as sleep } from "node:timers/promises";
import { Octokit } from "@octokit/core";
import type { proxyFetch } from "./proxy-fetch.ts";

export interface ClientOptions {
  /** As GITHUB_API_URL: `https://api.github.com`, or `https://HOST/api/v3` of an Enterprise Server. */
  readonly apiUrl: string;
  readonly token: string;
  /** Gets one line about what is waited for. */
  readonly log?: (line: string) => void;
  /** Milliseconds for one request; 30 seconds by default. */
  readonly timeout?: number;
  /** Milliseconds that a second of waiting lasts, so that tests need not wait. */
  readonly second?: number;
  /** Shared by all that ask with the same token. */
  readonly limit?: RateLimit;
}

/** What GitHub last said of asking too often: it holds for every request of the token. */
export interface RateLimit {
  /** Milliseconds since 1970; until then nothing is sent. */
  until: number;
  failure: Failure | null;
}

export function noLimit(): RateLimit {
  return { until: 0, failure: null };
}

const maximumBytes = 10 * 1024 * 1024;
const retries = 3;
/** Seconds that one request may spend on waiting to be tried again. */
const patience = 120;

/** Octokit's own log writes to the console, where GitHub's runner would read it. */
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Octokit through proxies, with limits, and with failures that pass tried again. */
export function client(options: ClientOptions): Octokit {
  const { apiUrl, token, log, timeout = 30_000, second = 1000, limit = noLimit() } = options;
  const fetch = async (...request: Parameters<ReturnType<typeof proxyFetch>>) => {
    const { proxyFetch } = await import("./proxy-fetch.ts");
    return proxyFetch({ timeout, maximumBytes })(...request);
  };
  const octokit = new Octokit({
    baseUrl: apiUrl.replace(/\/+$/, ""),
    auth: token,
    userAgent: "mta-sts-policy",
    log: silent,
    request: { fetch, log: silent },
  });
  octokit.hook.wrap("request", async (request, options) => {
    const mayRetry: number = options.request?.retries ?? retries;
    let waited = 0;
    for (let attempt = 1; ; attempt++) {
      const left = (limit.until - Date.now()) / second;
      if (left > 0) {
        // Asking meanwhile would make the limit last longer.
        if (limit.failure !== null && (mayRetry === 0 || waited + left > patience)) throw limit.failure;
        waited += left;
        await sleep(left * second);
      }
      try {
        return passing(await request(options));
      } catch (error) {
        const seconds = secondsToWait(error as Failure, attempt);
        const isForAll = seconds !== null && !wasPerhapsDone(error as Failure);
        if (isForAll) {
          limit.until = Math.max(limit.until, Date.now() + seconds * second);
          limit.failure = error as Failure;
        }
        if (seconds === null || attempt > mayRetry || waited + seconds > patience) throw error;
        if (options.request?.once && wasPerhapsDone(error as Failure)) throw error;
        log?.(`GitHub: ${wordsOf(error)}; trying again in ${seconds} s (${attempt} of ${mayRetry})`);
        // What every request waits for is waited for above.
        if (isForAll) continue;
        waited += seconds;
        await sleep(seconds * second);
      }
    }
  });
  return octokit;
}

/** What Octokit throws: an HTTP status (500 when there was no answer at all), or the `errors` of a GraphQL answer. */
export interface Failure extends Error {
  readonly status?: number;
  readonly response?: { readonly headers: Readonly<Record<string, string>>; readonly data: unknown };
  readonly errors?: readonly GraphqlError[];
  /** Absent when GraphQL refused the request before it did anything. */
  readonly data?: unknown;
}

interface GraphqlError {
  readonly type?: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

/** GraphQL also reports with status 200 that it was overloaded, or asked too often: those pass, as 502 and 429 do. */
function passing<Response extends { data: { errors?: Failure["errors"] } }>(response: Response): Response {
  for (const { type, message } of response.data?.errors ?? []) {
    const status = type === "RATE_LIMITED" ? 429 : /^Something went wrong while/.test(message) ? 502 : null;
    if (status !== null) throw Object.assign(new Error(message), { status, response });
  }
  return response;
}

/** The answer was lost, not refused: what was asked for may have been done, and would be done twice. */
function wasPerhapsDone({ status = 0 }: Failure): boolean {
  return status >= 500;
}

/** How long to wait before another attempt; null: another attempt would fail as well. */
export function secondsToWait({ status = 0, message, response }: Failure, attempt: number): number | null {
  if (status < 500 && status !== 403 && status !== 429) return null;
  const headers = response?.headers ?? {};
  if (/^\d+$/.test(headers["retry-after"] ?? "")) return Number(headers["retry-after"]);
  if (status >= 500) return attempt ** 2;
  if (headers["x-ratelimit-remaining"] === "0") {
    return Math.max(0, Number(headers["x-ratelimit-reset"]) - Math.floor(Date.now() / 1000)) + 1;
  }
  if (/secondary rate limit/i.test(message)) return 60;
  return status === 429 ? attempt ** 2 : null;
}

/** An Error for people: what was tried, where, what came back, what to do. */
export function explained(tried: string, apiUrl: string, error: unknown): Error {
  const words = `Could not ${tried} at ${new URL(apiUrl).host}: ${wordsOf(error)}. ${remedy(error as Failure)}`;
  return new Error(words, { cause: error });
}

/** GitHub's own words on one line, with the HTTP status when that says something. */
export function wordsOf(error: unknown): string {
  const { status, message, response, errors } = error as Failure;
  const said = errors?.map((each) => each.message).join(" ") ?? message;
  const words = said.startsWith("<") ? "an HTML page" : said.replace(/\s+/g, " ").trim().slice(0, 300);
  return response && status && status !== 200 ? `${status} ${words}` : words;
}

function remedy(failure: Failure): string {
  const { status = 0, response, errors } = failure;
  if (status >= 500 && !response) {
    return "Check the network, the proxy (https_proxy, no_proxy) and GITHUB_API_URL.";
  }
  if (status >= 500)
    return "GitHub has a problem: see https://www.githubstatus.com, and run this again later.";
  if (status === 401) return "The token is wrong or has expired: check the input `token`.";
  if (secondsToWait(failure, 1) !== null) return "GitHub's rate limit is reached: run this again later.";
  if (status === 403) return "The token is not allowed to do this: check `permissions:` in the workflow.";
  if (status === 404 || errors?.some(({ type }) => type === "NOT_FOUND")) {
    return "Check the repository's name, and that the token can read it (`contents: read`).";
  }
  return "If this keeps happening, please report it.";
}
