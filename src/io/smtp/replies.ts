import type { Readable } from "node:stream";

/** A whole reply of a mail server (RFC 5321 §4.2): its code and the text of each line. */
export interface SmtpReply {
  readonly code: number;
  readonly lines: readonly string[];
}

/** RFC 5321 §4.5.3.1.5 has 512 bytes for a line; EHLO of the largest servers has some 20 lines. */
const mostBytes = 2048;
const mostLines = 100;

/** Takes replies from a stream one by one; no more than a line and a chunk of the stream is ever held. */
export class SmtpReplies {
  readonly #chunks: AsyncIterator<Buffer>;
  #unread = "";

  constructor(stream: Readable) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** Something came that nobody asked for. */
  get pending(): boolean {
    return this.#unread !== "";
  }

  /** Rejects with the stream's error, ECONNRESET at its end, or an error without a code for what is no reply. */
  async next(): Promise<SmtpReply> {
    const lines: string[] = [];
    while (lines.length < mostLines) {
      const [, code, more, text = ""] = /^([2-5]\d\d)(?:([ -])(.*))?$/s.exec(await this.#line()) ?? [];
      if (code === undefined) throw new Error("no SMTP reply");
      lines.push(text);
      if (more !== "-") return { code: Number(code), lines };
    }
    throw new Error("too long an SMTP reply");
  }

  /** Lets go by what still comes, until the other side is done. */
  async drain(): Promise<void> {
    while (!(await this.#chunks.next()).done);
  }

  /** A line feed alone ends a line too, as senders have it. */
  async #line(): Promise<string> {
    let end = this.#unread.indexOf("\n");
    while (end < 0 && this.#unread.length <= mostBytes) {
      const { done, value } = await this.#chunks.next();
      if (done) throw Object.assign(new Error("ended"), { code: "ECONNRESET" });
      this.#unread += value.toString("latin1");
      end = this.#unread.indexOf("\n");
    }
    if (end < 0 || end > mostBytes) throw new Error("too long an SMTP line");
    const line = this.#unread.slice(0, end).replace(/\r$/, "");
    this.#unread = this.#unread.slice(end + 1);
    return line;
  }
}
