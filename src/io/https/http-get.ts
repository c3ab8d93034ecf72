import * as http from "node:http";
import type { TLSSocket } from "node:tls";
import { connectionFailureOf } from "../tls/connection-failure.ts";
import type { HttpAnswer } from "./fetch.ts";

export interface Question {
  readonly host: string;
  readonly path: string;
  readonly userAgent: string | null;
  /** Nothing else will be asked over this connection. */
  readonly last: boolean;
  /** Since when somebody waits, as a time of `performance.now()`. */
  readonly started: number;
}

/** RFC 8461 §3.3 suggests this limit to senders. */
const mostBytes = 65_536;
const mostHeaderBytes = 16_384;
/** Node's parser limits each head, but not how many interim answers (RFC 9110 §15.2) or blank lines come first. */
const mostBytesBeforeAnswer = 131_072;

// Errors that say no more than their code, as Node's do; made once, for most are never thrown.
export const reset = failure("ECONNRESET");
export const late = failure("ETIMEDOUT");
const malformed = failure("HPE_UNEXPECTED");

/** Hands out one socket that is there already, again and again; `ECONNRESET` once that has closed. */
export function agentOver(socket: TLSSocket): http.Agent {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  let fresh: TLSSocket | undefined = socket;
  agent.createConnection = (_, callback) => {
    const handed = fresh;
    fresh = undefined;
    // Asked for another because this one has closed.
    if (handed === undefined) callback?.(reset, socket);
    return handed;
  };
  return agent;
}

/** What carries a question: an agent, or without its price a socket for which this is the only one. */
export type Carrier = http.Agent | TLSSocket;

/** Never rejects. The timeout is in milliseconds. */
export async function get(carrier: Carrier, question: Question, timeout: number): Promise<HttpAnswer> {
  const { userAgent } = question;
  let broken: unknown;
  let timer: NodeJS.Timeout | undefined;
  try {
    const request = http.request({ ...carriedBy(carrier), ...requestOptions(question) });
    request.on("error", (error) => {
      broken ??= error;
    });
    timer = setTimeout(() => {
      broken ??= late;
      request.destroy();
    }, timeout);
    return await answerOf(await responseTo(request), question);
  } catch (error) {
    // What happened to the request tells more than how the response took it.
    return { kind: "failed", userAgent, failure: connectionFailureOf(broken ?? error) };
  } finally {
    clearTimeout(timer);
  }
}

function carriedBy(carrier: Carrier): http.RequestOptions {
  return carrier instanceof http.Agent ? { agent: carrier } : { createConnection: () => carrier };
}

function requestOptions({ host, path, userAgent }: Question): http.RequestOptions {
  return {
    host,
    path,
    headers: {
      Host: host,
      ...(userAgent === null ? {} : { "User-Agent": userAgent }),
      Accept: "*/*",
      "Accept-Encoding": "identity",
      // Whoever asks says when it is over: a farewell of each connection is dear.
      Connection: "keep-alive",
    },
    maxHeaderSize: mostHeaderBytes,
    insecureHTTPParser: false,
  };
}

function responseTo(request: http.ClientRequest): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const refuse = () => {
      reject(malformed);
      request.destroy();
    };
    let bytes = 0;
    const count = ({ length }: Buffer) => {
      bytes += length;
      if (bytes > mostBytesBeforeAnswer) refuse();
    };
    request
      .once("socket", (socket) => socket.on("data", count))
      .once("response", (response) => {
        response.socket.off("data", count);
        resolve(response);
      })
      .once("upgrade", refuse)
      .once("error", reject)
      .once("close", () => reject(reset))
      .end();
  });
}

async function answerOf(
  response: http.IncomingMessage,
  { userAgent, last, started }: Question,
): Promise<HttpAnswer> {
  const status = response.statusCode!;
  const isWanted = status === 200;
  const content = isWanted ? await contentOf(response) : nothing;
  const milliseconds = Math.round(performance.now() - started);
  if (!isWanted) await skip(response, last);
  const { headers } = response;
  return {
    kind: "answer",
    userAgent,
    status,
    contentTypes: contentTypesOf(response),
    location: headers.location ?? null,
    maxAge: secondsIn(headers["cache-control"], /max-age="?(\d+)/i),
    age: secondsIn(headers.age, /^(\d+)$/),
    ...content,
    milliseconds,
  };
}

interface Content {
  readonly body: Uint8Array;
  readonly tooLarge: boolean;
}
const nothing: Content = { body: new Uint8Array(), tooLarge: false };

async function contentOf(response: http.IncomingMessage): Promise<Content> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    // Leaving the loop destroys the response, and its connection.
    if (length > mostBytes) break;
  }
  return {
    body: Buffer.concat(chunks, Math.min(length, mostBytes)),
    tooLarge: length > mostBytes,
  };
}

/** An error page is not read, but has to be out of the way before the next question. */
async function skip(response: http.IncomingMessage, last: boolean): Promise<void> {
  if (last) response.destroy();
  else await contentOf(response).catch(() => {});
}

function contentTypesOf({ rawHeaders }: http.IncomingMessage): string[] {
  return rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1]!.toLowerCase() === "content-type",
  );
}

/** More than 2³¹ seconds is no more than that (RFC 9111 §1.2.2). */
function secondsIn(value: string | undefined, pattern: RegExp): number | null {
  const digits = pattern.exec(value ?? "")?.[1];
  return digits === undefined ? null : Math.min(Number(digits), 2 ** 31);
}

export function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
