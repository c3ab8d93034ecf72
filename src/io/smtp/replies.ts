import type { Readable } from "node:stream";

/** A complete reply of a mail server (RFC 5321 §4.2): its code and the text of each line. */
export interface SmtpReply {
  readonly code: number;
  readonly lines: readonly string[];
}

/** RFC 5321 §4.5.3.1.5 allows 512 bytes for a line; the longest EHLO replies have some 20 lines. */
const maxLineBytes = 2048;
const maxLines = 100;

/** Reads replies from a stream one by one. Buffers at most a line and a chunk of the stream. */
export class SmtpReplies {
  readonly #chunks: AsyncIterator<Buffer>;
  #unread = "";

  constructor(stream: Readable) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** Bytes were received beyond the last reply. */
  get pending(): boolean {
    return this.#unread !== "";
  }

  /** Rejects with the stream's error, ECONNRESET at its end, or an error without a code if the reply is invalid. */
  async next(): Promise<SmtpReply> {
    const lines: string[] = [];
    while (lines.length < maxLines) {
      const [, code, more, text = ""] = /^([2-5]\d\d)(?:([ -])(.*))?$/s.exec(await this.#line()) ?? [];
      if (code === undefined) throw new Error("not an SMTP reply");
      lines.push(text);
      if (more !== "-") return { code: Number(code), lines };
    }
    throw new Error("SMTP reply too long");
  }

  /** Discards everything until the other side closes the connection. */
  async drain(): Promise<void> {
    while (!(await this.#chunks.next()).done);
  }

  /** Like senders, accepts a line feed alone as the end of a line. */
  async #line(): Promise<string> {
    let end = this.#unread.indexOf("\n");
    while (end < 0 && this.#unread.length <= maxLineBytes) {
      const { done, value } = await this.#chunks.next();
      if (done) throw Object.assign(new Error("ended"), { code: "ECONNRESET" });
      this.#unread += value.toString("latin1");
      end = this.#unread.indexOf("\n");
    }
    if (end < 0 || end > maxLineBytes) throw new Error("SMTP line too long");
    const line = this.#unread.slice(0, end).replace(/\r$/, "");
    this.#unread = this.#unread.slice(end + 1);
    return line;
  }
}
