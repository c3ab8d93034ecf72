import * as http from "node:http";
import type { TLSSocket } from "node:tls";
import { connectionFailureOf } from "../tls/connection-failure.ts";
import type { HttpAnswer } from "./fetch.ts";

export interface GetRequest {
  readonly host: string;
  readonly path: string;
  readonly userAgent: string | null;
  /** When its connection was started, as a time of `performance.now()`. */
  readonly started: number;
}

/** RFC 8461 §3.3 suggests this limit to senders. */
const maxBodyBytes = 65_536;
const maxHeaderBytes = 16_384;
/** Node's parser limits each head, but not how many interim answers (RFC 9110 §15.2) or blank lines come first. */
const maxBytesBeforeAnswer = 131_072;

// Errors that say no more than their code, as Node's do; created once, as most are never thrown.
export const reset = failure("ECONNRESET");
export const late = failure("ETIMEDOUT");
const malformed = failure("HPE_UNEXPECTED");

/** Asks once, over a connection that serves nothing else. Never rejects. The timeout is in milliseconds. */
export async function get(socket: TLSSocket, wanted: GetRequest, timeout: number): Promise<HttpAnswer> {
  let broken: unknown;
  let timer: NodeJS.Timeout | undefined;
  try {
    const request = http.request({ createConnection: () => socket, ...requestOptions(wanted) });
    request.on("error", (error) => {
      broken ??= error;
    });
    timer = setTimeout(() => {
      broken ??= late;
      request.destroy();
    }, timeout);
    return await answerOf(await responseTo(request), wanted);
  } catch (error) {
    // The error of the request says more than that of the response.
    return { kind: "failed", userAgent: wanted.userAgent, failure: connectionFailureOf(broken ?? error) };
  } finally {
    clearTimeout(timer);
  }
}

function requestOptions({ host, path, userAgent }: GetRequest): http.RequestOptions {
  return {
    host,
    path,
    headers: {
      Host: host,
      ...(userAgent === null ? {} : { "User-Agent": userAgent }),
      Accept: "*/*",
      "Accept-Encoding": "identity",
      // We close the connection anyway; if the server did, it would send a close message, which costs both sides time.
      Connection: "keep-alive",
    },
    maxHeaderSize: maxHeaderBytes,
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
      if (bytes > maxBytesBeforeAnswer) refuse();
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
  { userAgent, started }: GetRequest,
): Promise<HttpAnswer> {
  const { headers } = response;
  const status = response.statusCode!;
  const content = status === 200 ? await contentOf(response) : noContent;
  const milliseconds = Math.round(performance.now() - started);
  response.destroy();
  return {
    kind: "answer",
    userAgent,
    status,
    contentTypes: contentTypesOf(response),
    location: headers.location ?? null,
    contentEncoding: headers["content-encoding"] ?? null,
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
const noContent: Content = { body: new Uint8Array(), tooLarge: false };

/** By events, which cost less than an async iterator. */
function contentOf(response: http.IncomingMessage): Promise<Content> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const finish = () =>
      resolve({
        body: Buffer.concat(chunks, Math.min(length, maxBodyBytes)),
        tooLarge: length > maxBodyBytes,
      });
    response
      .on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length > maxBodyBytes) finish();
      })
      .once("end", finish)
      .once("error", reject)
      .once("close", () => reject(reset));
  });
}

function contentTypesOf({ rawHeaders }: http.IncomingMessage): string[] {
  return rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1]!.toLowerCase() === "content-type",
  );
}

/** More than 2³¹ seconds counts as 2³¹ (RFC 9111 §1.2.2). */
function secondsIn(value: string | undefined, pattern: RegExp): number | null {
  const digits = pattern.exec(value ?? "")?.[1];
  return digits === undefined ? null : Math.min(Number(digits), 2 ** 31);
}

export function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
