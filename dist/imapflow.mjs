import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
import "./shared.mjs";

// node_modules/imapflow/dist/esm/imap-flow.js
const tls2 = require("node:tls");
const net2 = require("node:net");
const zlib = require("node:zlib");
const { EventEmitter } = require("node:events");
const { PassThrough: PassThrough2 } = require("node:stream");

// stub:imapflow: pino
var missing = new Proxy(function() {
}, {
  get() {
    throw new Error("pino is not in this bundle.");
  },
  apply() {
    throw new Error("pino is not in this bundle.");
  },
  construct() {
    throw new Error("pino is not in this bundle.");
  }
});
var imapflow_pino_default = missing;

// node_modules/imapflow/dist/esm/logger.js
var logger = null;
function getDefaultLogger() {
  if (!logger) {
    logger = imapflow_pino_default({ level: "info" });
  }
  return logger;
}
function createConnectionLogger(options) {
  let child = getDefaultLogger().child({
    component: "imap-connection",
    cid: options.cid
  });
  if (options.logRaw) {
    child.level = "trace";
  }
  return child;
}

// node_modules/imapflow/dist/esm/package-info.js
var name = "imapflow";
var version = "2.10.2";

// node_modules/imapflow/dist/esm/handler/imap-stream.js
const { Transform } = require("node:stream");

// node_modules/imapflow/dist/esm/errors.js
var ImapFlowErrorCode = {
  // the connection is gone, the command was not (or can no longer be) completed
  NoConnection: "NoConnection",
  EConnectionClosed: "EConnectionClosed",
  StateLogout: "StateLogout",
  ClosedAfterConnectText: "ClosedAfterConnectText",
  ClosedAfterConnectTLS: "ClosedAfterConnectTLS",
  // timeouts
  CONNECT_TIMEOUT: "CONNECT_TIMEOUT",
  GREETING_TIMEOUT: "GREETING_TIMEOUT",
  UPGRADE_TIMEOUT: "UPGRADE_TIMEOUT",
  ETIMEOUT: "ETIMEOUT",
  LockTimeout: "LockTimeout",
  // the server
  ETHROTTLE: "ETHROTTLE",
  UnexpectedTag: "UnexpectedTag",
  MissingTag: "MissingTag",
  InvalidResponse: "InvalidResponse",
  ResponseProcessingFailed: "ResponseProcessingFailed",
  STARTTLS_INJECTION: "STARTTLS_INJECTION",
  COMPRESS_TRAILING_DATA: "COMPRESS_TRAILING_DATA",
  PollFailed: "PollFailed",
  NotFound: "NotFound",
  MissingServerExtension: "MissingServerExtension",
  // response parsing and size limits
  ParserError: "ParserError",
  ParserErrorExchange: "ParserErrorExchange",
  // an unexpected exception inside the parser, re-raised with a code; a parser bug
  ParserErrorInternal: "ParserErrorInternal",
  MAX_IMAP_NESTING_REACHED: "MAX_IMAP_NESTING_REACHED",
  LineTooLarge: "LineTooLarge",
  LiteralTooLarge: "LiteralTooLarge",
  ResponseTooLarge: "ResponseTooLarge",
  TooManyTokens: "TooManyTokens",
  // one command received more untagged responses than are kept, see MAX_COLLECTED_RESPONSES
  TooManyResponses: "TooManyResponses",
  // invalid values in a command
  InvalidStringValue: "InvalidStringValue",
  InvalidTokenValue: "InvalidTokenValue",
  InvalidTextValue: "InvalidTextValue",
  InvalidSequenceSet: "InvalidSequenceSet",
  InvalidSearchQuery: "InvalidSearchQuery",
  InvalidMessageContent: "InvalidMessageContent",
  // download()
  DownloadOverflow: "DownloadOverflow",
  DownloadIncomplete: "DownloadIncomplete",
  // proxy connections
  ProxyError: "ProxyError",
  EPROXY: "EPROXY",
  UnsupportedProxyAddress: "UnsupportedProxyAddress",
  ERR_INVALID_URL: "ERR_INVALID_URL",
  // the transport option
  UnsupportedTransportOption: "UnsupportedTransportOption",
  // API misuse
  InstanceReused: "InstanceReused",
  // a message command (FETCH) was called while no mailbox was selected
  NoMailboxSelected: "NoMailboxSelected"
};
var AuthenticationFailure = class extends Error {
  constructor() {
    super(...arguments);
    this.authenticationFailed = true;
  }
};
function createImapError(message, code, props) {
  const error = new Error(message);
  error.code = code;
  if (props) {
    Object.assign(error, props);
  }
  return error;
}

// node_modules/imapflow/dist/esm/handler/limits.js
var MAX_LITERAL_SIZE = 1024 * 1024 * 1024;
var MAX_LINE_SIZE = MAX_LITERAL_SIZE;
var MAX_RESPONSE_SIZE = 2 * MAX_LITERAL_SIZE;
var MAX_RESPONSE_TOKENS = 1e6;
var ERROR_CONTEXT_LENGTH = 1024;
var boundedInput = (input) => ({
  input: input.slice(0, ERROR_CONTEXT_LENGTH),
  inputLength: input.length
});
var normalizeLimit = (value, defaultValue) => (Number.isInteger(value) || value === Infinity) && value >= 0 ? value : defaultValue;
var createLiteralTooLargeError = (literalSize, maxSize, reason) => createImapError(`Literal size ${literalSize} exceeds ${reason || `maximum allowed size of ${maxSize} bytes`}`, "LiteralTooLarge", {
  literalSize,
  maxSize
});

// node_modules/imapflow/dist/esm/handler/imap-stream.js
var LINE = 1;
var LITERAL = 2;
var LF = 10;
var CR = 13;
var NUM_0 = 48;
var NUM_9 = 57;
var CURLY_OPEN = 123;
var CURLY_CLOSE = 125;
var ImapStream = class extends Transform {
  /**
   * Creates a new ImapStream instance.
   *
   * @param options - Stream options, see ImapStreamOptions.
   */
  constructor(options) {
    super({
      //writableHighWaterMark: 3,
      readableObjectMode: true,
      writableObjectMode: false
    });
    this.options = options || {};
    this.cid = this.options.cid;
    if (this.options.logger && typeof this.options.logger === "object") {
      this.log = this.options.logger;
    } else {
      this.log = createConnectionLogger({ cid: this.cid, logRaw: this.options.logRaw });
    }
    this.readBytesCounter = 0;
    this.maxLineLength = normalizeLimit(this.options.maxLineLength, MAX_LINE_SIZE);
    this.maxLiteralSize = normalizeLimit(this.options.maxLiteralSize, MAX_LITERAL_SIZE);
    this.maxResponseSize = normalizeLimit(this.options.maxResponseSize, MAX_RESPONSE_SIZE);
    this.state = LINE;
    this.literalWaiting = 0;
    this.inputBuffer = [];
    this.lineBuffer = [];
    this.lineBytes = 0;
    this.literalBuffer = [];
    this.literals = [];
    this.responseBytes = 0;
    this.compress = false;
    this.secureConnection = this.options.secureConnection;
    this.processingInput = false;
    this.inputQueue = [];
    this.activeInput = null;
    this.pendingPush = null;
  }
  /**
   * Terminally fails the stream. Used for response limit violations and for any other
   * error raised while parsing.
   *
   * The stream is destroyed instead of only emitting `error`: emitting on a Transform leaves
   * it running, so the caller would keep scanning the rejected payload and could emit it as
   * protocol (an oversized literal body contains attacker-chosen CRLF delimited lines).
   * Destroying stops all parsing, drops the offending line, and releases every queued
   * transform callback exactly once (see `_destroy()`).
   *
   * `destroyed` (set synchronously by destroy()) is the single liveness flag every other path
   * checks, so a second failure attempt is a no-op and nothing is parsed after the first.
   *
   * @param err - The error to destroy the stream with.
   * @returns Always false, so callers can `return this.failStream(err)`.
   */
  failStream(err) {
    if (this.destroyed) {
      return false;
    }
    this.destroy(err);
    return false;
  }
  /**
   * Releases a queued input chunk's transform callback exactly once, signalling the writable
   * side that the chunk was consumed. The mirror image of ImapFlow's releaseStreamData(), which
   * releases the readable items this stream pushes downstream.
   *
   * @param item - Queue entry holding the chunk and its transform callback.
   */
  releaseInput(item) {
    if (!item || item.released) {
      return;
    }
    item.released = true;
    if (typeof item.next === "function") {
      item.next();
    }
  }
  /**
   * Checks whether the given line buffer ends with an IMAP literal size marker
   * (e.g., "{123}\r\n"). If a valid marker is found and the literal size is within
   * the allowed maximum, switches the stream state to LITERAL mode and records
   * the expected number of literal bytes.
   *
   * @param line - The line buffer to check for a trailing literal marker.
   * @returns True if a valid literal marker was found and literal state was activated, false otherwise.
   */
  checkLiteralMarker(line) {
    if (!line || !line.length) {
      return false;
    }
    let pos = line.length - 1;
    if (line[pos] !== LF) {
      return false;
    }
    pos--;
    if (pos >= 0 && line[pos] === CR) {
      pos--;
    }
    if (pos < 0 || !pos || line[pos] !== CURLY_CLOSE) {
      return false;
    }
    pos--;
    let digitsEnd = pos;
    for (; pos >= 0; pos--) {
      let c = line[pos];
      if (c >= NUM_0 && c <= NUM_9) {
        continue;
      }
      if (c === CURLY_OPEN && pos < digitsEnd) {
        let digitsStart = pos + 1;
        while (digitsStart < digitsEnd && line[digitsStart] === NUM_0) {
          digitsStart++;
        }
        if (digitsEnd + 1 - digitsStart > 19) {
          return this.failStream(createLiteralTooLargeError(Infinity, this.maxLiteralSize, "the widest permissible literal size (19 digits)"));
        }
        const literalSize = Number(line.toString("latin1", digitsStart, digitsEnd + 1));
        if (literalSize > this.maxLiteralSize) {
          return this.failStream(createLiteralTooLargeError(literalSize, this.maxLiteralSize));
        }
        this.state = LITERAL;
        this.literalWaiting = literalSize;
        return true;
      }
      return false;
    }
    return false;
  }
  /**
   * Enforces the configured line-length cap for a projected line length. The projected length
   * covers every byte of the line, the line terminator included, whether or not the line was
   * split across input chunks. A line exactly at the limit is accepted.
   *
   * @param lineLength - Total length the current line would reach.
   * @returns True if the line is within the limit, false if the stream was failed.
   */
  checkLineLength(lineLength) {
    if (lineLength <= this.maxLineLength) {
      return true;
    }
    const err = createImapError(`Line length ${lineLength} exceeds maximum allowed size of ${this.maxLineLength} bytes`, "LineTooLarge", {
      lineLength,
      maxSize: this.maxLineLength
    });
    return this.failStream(err);
  }
  /**
   * Enforces the configured per-response size cap: the cumulative bytes of every line
   * segment and declared literal of the response currently being assembled. Counting
   * declared literal sizes at marker time means an oversized total is rejected before
   * the literal bytes even arrive. The counter is reset when a response is emitted.
   *
   * @param additionalBytes - Bytes the next token would add to the response.
   * @param peek - Measure only, without committing the bytes to the counter.
   *   Used for a line that is still being assembled: its bytes are committed once, when the
   *   line completes.
   * @returns True if within the limit, false if the stream was failed.
   */
  checkResponseSize(additionalBytes, peek) {
    let total = this.responseBytes + additionalBytes;
    if (total <= this.maxResponseSize) {
      if (!peek) {
        this.responseBytes = total;
      }
      return true;
    }
    const err = createImapError(`Response size ${total} exceeds maximum allowed size of ${this.maxResponseSize} bytes`, "ResponseTooLarge", {
      responseSize: total,
      maxSize: this.maxResponseSize
    });
    return this.failStream(err);
  }
  /**
   * Processes a single input chunk of raw data. In LINE state, scans for LF-terminated
   * lines and checks for literal markers. In LITERAL state, collects the expected number
   * of literal bytes. When a complete command (with all its literals) is assembled, it is
   * pushed downstream as a readable object.
   *
   * @param chunk - The raw data chunk to process.
   */
  async processInputChunk(chunk) {
    let nextPos = 0;
    while (nextPos !== null) {
      nextPos = await this.processChunkSegment(chunk, nextPos);
    }
  }
  /**
   * Processes the chunk from `startPos` until the parser state changes or the chunk ends.
   *
   * @returns The offset to continue from after a state switch, or `null` when done with the chunk.
   */
  async processChunkSegment(chunk, startPos) {
    if (this.destroyed || startPos >= chunk.length) {
      return null;
    }
    switch (this.state) {
      case LINE: {
        let lineStart = startPos;
        for (let i = startPos, len = chunk.length; i < len; i++) {
          if (chunk[i] === LF) {
            let segment = chunk.subarray(lineStart, i + 1);
            if (!this.checkLineLength(this.lineBytes + segment.length)) {
              return null;
            }
            this.lineBuffer.push(segment);
            lineStart = i + 1;
            let line = this.lineBuffer.length === 1 ? this.lineBuffer[0] : Buffer.concat(this.lineBuffer);
            this.lineBuffer = [];
            this.lineBytes = 0;
            let isLiteralMarker = this.checkLiteralMarker(line);
            if (this.destroyed) {
              return null;
            }
            if (!this.checkResponseSize(line.length + (isLiteralMarker ? this.literalWaiting : 0))) {
              return null;
            }
            this.inputBuffer.push(line);
            if (isLiteralMarker) {
              return lineStart;
            }
            let payload = this.inputBuffer.length === 1 ? this.inputBuffer[0] : Buffer.concat(this.inputBuffer);
            let literals = this.literals;
            this.inputBuffer = [];
            this.literals = [];
            this.responseBytes = 0;
            if (payload.length) {
              if (payload[payload.length - 1] === LF) {
                let end = payload.length - 1;
                if (end > 0 && payload[end - 1] === CR) {
                  end--;
                }
                payload = payload.subarray(0, end);
              }
              if (payload.length) {
                let trailingAfterLine = lineStart < chunk.length || this.inputQueue.length > 0;
                await new Promise((resolve) => {
                  this.pendingPush = resolve;
                  const item = { payload, literals, next: resolve, trailingAfterLine };
                  this.push(item);
                });
                this.pendingPush = null;
                if (this.destroyed) {
                  return null;
                }
              }
            }
          }
        }
        if (lineStart < chunk.length) {
          let tail = chunk.subarray(lineStart);
          if (!this.checkLineLength(this.lineBytes + tail.length) || !this.checkResponseSize(this.lineBytes + tail.length, true)) {
            return null;
          }
          this.lineBytes += tail.length;
          this.lineBuffer.push(tail);
        }
        break;
      }
      case LITERAL: {
        const remainingInChunk = chunk.length - startPos;
        const bytesToRead = Math.min(remainingInChunk, this.literalWaiting);
        const partial = startPos === 0 && bytesToRead === chunk.length ? chunk : chunk.subarray(startPos, startPos + bytesToRead);
        this.literalBuffer.push(partial);
        this.literalWaiting -= bytesToRead;
        if (this.literalWaiting === 0) {
          this.literals.push(Buffer.concat(this.literalBuffer));
          this.literalBuffer = [];
          this.state = LINE;
          if (remainingInChunk > bytesToRead) {
            return startPos + bytesToRead;
          }
        }
        break;
      }
    }
    return null;
  }
  /**
   * Drains the input queue by processing each queued chunk sequentially.
   * Yields to the event loop every 10 chunks to prevent CPU blocking on
   * large bursts of incoming data.
   *
   * The `processingInput` guard is cleared in the same synchronous step that finds the queue
   * empty. Clearing it later (in a promise handler) leaves a gap of a few microtasks where a
   * chunk delivered by the writable side is queued but no loop is started for it, so its
   * transform callback is never called and the socket is never read again. Workers deliver
   * the next chunk inside that gap.
   */
  async processInput() {
    try {
      let data;
      let processedCount = 0;
      while (!this.destroyed && (data = this.inputQueue.shift())) {
        this.activeInput = data;
        await this.processInputChunk(data.chunk);
        this.activeInput = null;
        this.releaseInput(data);
        processedCount++;
        if (processedCount % 10 === 0) {
          await new Promise((resolve) => setImmediate(resolve));
        }
      }
    } finally {
      this.processingInput = false;
    }
  }
  /**
   * Transform stream implementation. Receives raw data chunks from the writable side,
   * converts strings to Buffers, tracks total bytes read, optionally logs raw data,
   * and queues the chunk for asynchronous processing.
   *
   * @param chunk - The incoming data chunk.
   * @param encoding - The encoding if chunk is a string.
   * @param next - Callback to signal that this chunk has been consumed.
   */
  _transform(chunk, encoding, next) {
    if (typeof chunk === "string") {
      chunk = Buffer.from(chunk, encoding);
    }
    if (!chunk || !chunk.length) {
      return next();
    }
    this.readBytesCounter += chunk.length;
    if (this.options.logRaw) {
      this.log.trace({
        src: "s",
        msg: "read from socket",
        data: chunk.toString("base64"),
        compress: !!this.compress,
        secure: !!this.secureConnection,
        cid: this.cid
      });
    }
    if (this.destroyed) {
      return next();
    }
    this.inputQueue.push({ chunk, next });
    if (!this.processingInput) {
      this.processingInput = true;
      this.processInput().catch((err) => this.failStream(err));
    }
  }
  /**
   * Flush implementation called when the writable side ends. Signals completion immediately.
   *
   * @param next - Callback to signal flush completion.
   */
  _flush(next) {
    next();
  }
  /**
   * Destroy implementation for cleanup. Clears all internal buffers, drains the input queue
   * by invoking pending callbacks, and forwards the error (if any) to the callback.
   *
   * @param err - The error that caused destruction, or null.
   * @param callback - Callback to signal destruction completion.
   */
  _destroy(err, callback) {
    this.inputBuffer = [];
    this.lineBuffer = [];
    this.lineBytes = 0;
    this.literalBuffer = [];
    this.literals = [];
    this.responseBytes = 0;
    if (typeof this.pendingPush === "function") {
      const resolve = this.pendingPush;
      this.pendingPush = null;
      resolve();
    }
    this.releaseInput(this.activeInput);
    this.activeInput = null;
    while (this.inputQueue.length) {
      this.releaseInput(this.inputQueue.shift());
    }
    callback(err);
  }
};

// node_modules/imapflow/dist/esm/handler/imap-formal-syntax.js
function expandRange(start, end) {
  let chars = [];
  for (let i = start; i <= end; i++) {
    chars.push(i);
  }
  return String.fromCharCode(...chars);
}
function excludeChars(source, exclude) {
  return Array.prototype.filter.call(source, (ch) => exclude.indexOf(ch) < 0).join("");
}
function memo(compute) {
  let value = null;
  return () => {
    if (value === null) {
      value = compute();
    }
    return value;
  };
}
var CHAR = memo(() => expandRange(1, 127));
var CHAR8 = memo(() => expandRange(1, 255));
var SP = () => " ";
var CTL = memo(() => expandRange(0, 31) + "");
var DQUOTE = () => '"';
var ALPHA = memo(() => expandRange(65, 90) + expandRange(97, 122));
var DIGIT = memo(() => expandRange(48, 57));
var listWildcards = () => "%*";
var quotedSpecials = memo(() => DQUOTE() + "\\");
var respSpecials = () => "]";
var atomSpecials = memo(() => "(){" + SP() + CTL() + listWildcards() + quotedSpecials() + respSpecials());
var atomChar = memo(() => excludeChars(CHAR(), atomSpecials()));
var astringChar = memo(() => atomChar() + respSpecials());
var textChar = memo(() => excludeChars(CHAR(), "\r\n"));
var tag = memo(() => excludeChars(astringChar(), "+"));
var command = memo(() => ALPHA() + DIGIT() + "-");
function verify(str, allowedChars) {
  for (let i = 0, len = str.length; i < len; i++) {
    if (allowedChars.indexOf(str.charAt(i)) < 0) {
      return i;
    }
  }
  return -1;
}
var imapFormalSyntax = {
  CHAR,
  CHAR8,
  SP,
  CTL,
  DQUOTE,
  ALPHA,
  DIGIT,
  "ATOM-CHAR": atomChar,
  "ASTRING-CHAR": astringChar,
  "TEXT-CHAR": textChar,
  "atom-specials": atomSpecials,
  "list-wildcards": listWildcards,
  "quoted-specials": quotedSpecials,
  "resp-specials": respSpecials,
  tag,
  command,
  verify
};
var imap_formal_syntax_default = imapFormalSyntax;

// node_modules/imapflow/dist/esm/handler/token-parser.js
var STATE_ATOM = 1;
var STATE_LITERAL = 2;
var STATE_NORMAL = 3;
var STATE_PARTIAL = 4;
var STATE_SEQUENCE = 5;
var STATE_STRING = 6;
var RE_SINGLE_DIGIT = /^\d$/;
var MAX_NODE_DEPTH = 100;
var FETCH_DATA_ITEM_DEPTH = 2;
var TokenParser = class {
  /**
   * Creates a new TokenParser.
   *
   * @param parent - The parent ParserInstance that owns this token parser. Used to access the parsed command for context-sensitive parsing.
   * @param startPos - The starting position offset in the original input, used for error reporting.
   * @param str - The attribute string to tokenize.
   * @param options - Parser options.
   * @param options.literalPlus - Whether the LITERAL+ extension is in use.
   * @param options.literals - Pre-parsed literal values from the input stream.
   * @param options.maxLiteralSize - Maximum size (in bytes) of a literal parsed inline
   *   from the input, i.e. when no pre-parsed literal buffers were supplied. Defaults to 1GB.
   * @param options.maxResponseTokens - Maximum number of parse tree nodes, see MAX_RESPONSE_TOKENS.
   */
  constructor(parent, startPos, str, options) {
    this.str = (str || "").toString();
    this.options = options || {};
    this.parent = parent;
    this.maxLiteralSize = normalizeLimit(this.options.maxLiteralSize, MAX_LITERAL_SIZE);
    this.maxResponseTokens = normalizeLimit(this.options.maxResponseTokens, MAX_RESPONSE_TOKENS);
    this.tokenCount = 0;
    this.truncatedAttributes = [];
    this.tree = this.currentNode = this.createNode();
    this.pos = startPos || 0;
    this.currentNode.type = "TREE";
    this.state = STATE_NORMAL;
  }
  /**
   * Builds a numbered parser error that carries a bounded copy of the input and the position
   * (and character, when there is one) where parsing failed.
   *
   * @param message - The error message
   * @param code - The numbered parser error code
   * @param pos - Position of the failure in the original input
   * @param chr - The offending character
   * @returns The error to throw
   */
  parserError(message, code, pos, chr) {
    const parserContext = { ...boundedInput(this.str), pos };
    if (chr !== void 0) {
      parserContext.chr = chr;
    }
    return createImapError(message, code, { parserContext });
  }
  /**
   * Processes the input string and returns the parsed attributes as a flat array of typed objects.
   * Each attribute is an object with a `type` (e.g., "ATOM", "STRING", "LITERAL", "SEQUENCE")
   * and a `value` property. Lists are represented as nested arrays. Sections and partials are
   * attached as properties on the preceding attribute object.
   *
   * @returns A promise that resolves to an array of parsed attribute objects and nested arrays.
   * @throws {Error} If the input contains syntax errors or unclosed nodes.
   */
  async getAttributes() {
    await this.processString();
    const attributes = [];
    let branch = attributes;
    let walk = (node) => {
      let curBranch = branch;
      let elm;
      let partial;
      if (!node.isClosed && node.type === "SEQUENCE" && node.value === "*") {
        node.isClosed = true;
        node.type = "ATOM";
      }
      if (!node.isClosed) {
        throw this.parserError(`Unexpected end of input at position ${this.pos + this.str.length - 1} [E9]`, "ParserError9", this.pos + this.str.length - 1);
      }
      let type = (node.type || "").toString().toUpperCase();
      if (node.truncated) {
        if (type === "LIST") {
          branch.push(null);
        }
        return;
      }
      switch (type) {
        case "LITERAL":
        case "STRING":
        case "SEQUENCE":
          elm = {
            type: node.type.toUpperCase(),
            value: node.value
          };
          branch.push(elm);
          break;
        case "ATOM":
          if (node.value.toUpperCase() === "NIL") {
            branch.push(null);
            break;
          }
          elm = {
            type: node.type.toUpperCase(),
            value: node.value
          };
          branch.push(elm);
          break;
        case "SECTION":
          branch = branch[branch.length - 1].section = [];
          break;
        case "LIST":
          elm = [];
          branch.push(elm);
          branch = elm;
          break;
        case "PARTIAL":
          partial = node.value.split(".").map(Number);
          branch[branch.length - 1].partial = partial;
          break;
      }
      let childNodes = node.childNodes;
      for (let i = 0; childNodes && i < childNodes.length; i++) {
        walk(childNodes[i]);
        childNodes[i] = null;
      }
      branch = curBranch;
    };
    walk(this.tree);
    return attributes;
  }
  /**
   * Creates a new node in the parse tree. Each node represents a token or structural
   * element (e.g., atom, string, literal, list, section, partial). The node is automatically
   * appended to the parent's childNodes array if a parent is provided.
   *
   * @param parentNode - The parent node to attach this node to. If omitted, creates a root node.
   * @param startPos - The starting position of this node in the original input string.
   * @returns The newly created node with childNodes, type, value, and isClosed properties.
   * @throws {Error} If the nesting depth exceeds MAX_NODE_DEPTH outside a FETCH data item, or
   *   the response has more than maxResponseTokens nodes.
   */
  createNode(parentNode, startPos) {
    if (parentNode && ++this.tokenCount > this.maxResponseTokens) {
      throw createImapError(`Response has more than ${this.maxResponseTokens} tokens`, "TooManyTokens", {
        maxSize: this.maxResponseTokens,
        parserContext: { ...boundedInput(this.str), pos: startPos }
      });
    }
    let node = {
      // declared up front, so a node keeps one shape when its first child arrives
      childNodes: void 0,
      type: false,
      value: "",
      isClosed: true,
      depth: 0
    };
    if (parentNode) {
      node.parentNode = parentNode;
      node.depth = parentNode.depth + 1;
    } else {
      node.depth = 0;
    }
    if (node.depth > MAX_NODE_DEPTH) {
      if (!this.isFetchResponse()) {
        throw createImapError("Too much nesting in IMAP string", "MAX_IMAP_NESTING_REACHED", { _imapStr: this.str.slice(0, ERROR_CONTEXT_LENGTH) });
      }
      if (parentNode.depth === MAX_NODE_DEPTH) {
        this.truncateFetchDataItem(parentNode);
      }
    }
    if (typeof startPos === "number") {
      node.startPos = startPos;
    }
    if (parentNode) {
      (parentNode.childNodes ||= []).push(node);
    }
    return node;
  }
  /**
   * Whether the line being parsed is a message data response (`* 12 FETCH (...)`): a numeric
   * command with FETCH as its first attribute. Only those get the per-item nesting fallback.
   *
   * @returns True for an untagged FETCH response
   */
  isFetchResponse() {
    let command2 = this.parent.command;
    let first = this.tree.childNodes?.[0];
    return typeof command2 === "string" && /^\d+$/.test(command2) && !!first && first.type === "ATOM" && typeof first.value === "string" && first.value.toUpperCase() === "FETCH";
  }
  /**
   * Marks the FETCH data item a too deeply nested node belongs to as truncated and records
   * its key (the item before it in the list, e.g. BODYSTRUCTURE) for the caller to report.
   *
   * @param node - The node at MAX_NODE_DEPTH whose child would exceed the limit
   */
  truncateFetchDataItem(node) {
    let item = node;
    while (item.depth > FETCH_DATA_ITEM_DEPTH && item.parentNode) {
      item = item.parentNode;
    }
    if (item.truncated) {
      return;
    }
    item.truncated = true;
    let siblings = item.parentNode?.childNodes || [];
    let key = siblings[siblings.length - 2];
    this.truncatedAttributes.push(key && key.type === "ATOM" && typeof key.value === "string" ? key.value.toUpperCase() : "?");
  }
  /**
   * Processes the entire input string character by character using a state machine.
   * Transitions between states (NORMAL, ATOM, STRING, LITERAL, SEQUENCE, PARTIAL, TEXT)
   * based on the current character and builds the parse tree. This is the main parsing
   * loop that drives the tokenization.
   *
   * @throws {Error} If the input contains unexpected characters, unclosed structures, or other syntax errors.
   */
  async processString() {
    let chr, i, len;
    const checkSP = () => {
      while (this.str.charAt(i + 1) === " ") {
        i++;
      }
    };
    const closesNode = (c, node) => !!node && (c === ")" && node.type === "LIST" || c === "]" && node.type === "SECTION");
    let tokenLength = 0;
    let tokenStart = 0;
    let tokenSliced = true;
    let stringStart = 0;
    let stringEscaped = false;
    let tokenLast = "";
    let tokenPrev = "";
    let tokenDigitsOnly = true;
    let tokenHasStar = false;
    let tokenHasDot = false;
    const appendToToken = (c) => {
      if (!tokenLength) {
        tokenStart = i;
      }
      tokenSliced = tokenSliced && i === tokenStart + tokenLength && this.str.charAt(i) === c;
      this.currentNode.value = tokenSliced ? this.str.slice(tokenStart, i + 1) : this.currentNode.value + c;
      tokenLength++;
      tokenPrev = tokenLast;
      tokenLast = c;
      tokenDigitsOnly = tokenDigitsOnly && RE_SINGLE_DIGIT.test(c);
      tokenHasStar = tokenHasStar || c === "*";
      tokenHasDot = tokenHasDot || c === ".";
    };
    const continueAsAtom = () => {
      this.currentNode.type = "ATOM";
      this.state = STATE_ATOM;
      i--;
    };
    const startToken = (first) => {
      this.currentNode.value = "";
      tokenLength = 0;
      tokenSliced = true;
      tokenLast = tokenPrev = "";
      tokenDigitsOnly = true;
      tokenHasStar = tokenHasDot = false;
      if (first) {
        appendToToken(first);
      }
    };
    let literalIndex = 0;
    const takeLiteral = (literals) => {
      if (literalIndex >= literals.length) {
        throw this.parserError(`Literal without data at position ${this.pos + i} [E35]`, "ParserError35", this.pos + i, chr);
      }
      return literals[literalIndex++];
    };
    const startAtom = () => {
      if (!imap_formal_syntax_default["ATOM-CHAR"]().includes(chr) && chr !== "\\" && chr !== "%" && chr.charCodeAt(0) < 128) {
        throw this.parserError(`Unexpected char at position ${this.pos + i} [E13: ${JSON.stringify(chr)}]`, "ParserError13", this.pos + i, chr);
      }
      this.currentNode = this.createNode(this.currentNode, this.pos + i);
      this.currentNode.type = "ATOM";
      startToken(chr);
      this.state = STATE_ATOM;
    };
    for (i = 0, len = this.str.length; i < len; i++) {
      chr = this.str.charAt(i);
      switch (this.state) {
        case STATE_NORMAL:
          switch (chr) {
            // DQUOTE starts a new string
            case '"':
              this.currentNode = this.createNode(this.currentNode, this.pos + i);
              this.currentNode.type = "string";
              this.state = STATE_STRING;
              stringStart = i + 1;
              stringEscaped = false;
              this.currentNode.isClosed = false;
              break;
            // ( starts a new list
            case "(":
              this.currentNode = this.createNode(this.currentNode, this.pos + i);
              this.currentNode.type = "LIST";
              this.currentNode.isClosed = false;
              break;
            // ) closes a list
            case ")":
              if (this.currentNode.type !== "LIST") {
                throw this.parserError(`Unexpected list terminator ) at position ${this.pos + i} [E10]`, "ParserError10", this.pos + i, chr);
              }
              this.currentNode.isClosed = true;
              this.currentNode.endPos = this.pos + i;
              this.currentNode = this.currentNode.parentNode;
              checkSP();
              break;
            // ] closes section group
            case "]":
              if (this.currentNode.type !== "SECTION") {
                throw this.parserError(`Unexpected section terminator ] at position ${this.pos + i} [E11]`, "ParserError11", this.pos + i, chr);
              }
              this.currentNode.isClosed = true;
              this.currentNode.endPos = this.pos + i;
              this.currentNode = this.currentNode.parentNode;
              checkSP();
              break;
            // < starts a new partial byte range (e.g., BODY[]<0.1024>)
            case "<":
              if (this.str.charAt(i - 1) !== "]") {
                this.currentNode = this.createNode(this.currentNode, this.pos + i);
                this.currentNode.type = "ATOM";
                startToken(chr);
                this.state = STATE_ATOM;
              } else {
                this.currentNode = this.createNode(this.currentNode, this.pos + i);
                this.currentNode.type = "PARTIAL";
                startToken();
                this.state = STATE_PARTIAL;
                this.currentNode.isClosed = false;
              }
              break;
            // literal8 (RFC 3516): uses ~{size} prefix instead of {size}
            // literal8 allows binary data containing NUL bytes, unlike regular literals
            case "~": {
              let nextChr = this.str.charAt(i + 1);
              if (nextChr !== "{") {
                if (imap_formal_syntax_default["ATOM-CHAR"]().includes(nextChr) || nextChr === " " || nextChr === "" || closesNode(nextChr, this.currentNode)) {
                  startAtom();
                  break;
                }
                throw this.parserError(`Unexpected literal8 marker at position ${this.pos + i} [E12]`, "ParserError12", this.pos + i, chr);
              }
              this.expectedLiteralType = "literal8";
              break;
            }
            // { starts a new literal (regular {size}\r\n or literal8 ~{size}\r\n)
            case "{":
              this.currentNode = this.createNode(this.currentNode, this.pos + i);
              this.currentNode.type = "LITERAL";
              this.currentNode.literalType = this.expectedLiteralType || "literal";
              this.expectedLiteralType = false;
              this.state = STATE_LITERAL;
              this.currentNode.isClosed = false;
              break;
            // * starts a new sequence
            case "*":
              this.currentNode = this.createNode(this.currentNode, this.pos + i);
              this.currentNode.type = "SEQUENCE";
              startToken(chr);
              this.currentNode.isClosed = false;
              this.state = STATE_SEQUENCE;
              break;
            // normally a space should never occur
            case " ":
              break;
            // [ starts section
            case "[":
              if (["OK", "NO", "BAD", "BYE", "PREAUTH"].includes(this.parent.command.toUpperCase()) && this.currentNode === this.tree) {
                this.currentNode.endPos = this.pos + i;
                this.currentNode = this.createNode(this.currentNode, this.pos + i);
                this.currentNode.type = "ATOM";
                this.currentNode = this.createNode(this.currentNode, this.pos + i);
                this.currentNode.type = "SECTION";
                this.currentNode.isClosed = false;
                this.state = STATE_NORMAL;
                if (this.str.substring(i + 1, i + 10).toUpperCase() === "REFERRAL ") {
                  this.currentNode = this.createNode(this.currentNode, this.pos + i + 1);
                  this.currentNode.type = "ATOM";
                  this.currentNode.endPos = this.pos + i + 8;
                  this.currentNode.value = "REFERRAL";
                  this.currentNode = this.currentNode.parentNode;
                  this.currentNode = this.createNode(this.currentNode, this.pos + i + 10);
                  this.currentNode.type = "ATOM";
                  let depth = 0;
                  for (i = i + 10; i < this.str.length; i++) {
                    let urlChr = this.str.charAt(i);
                    if (urlChr === "[") {
                      depth++;
                    } else if (urlChr === "]" && depth-- === 0) {
                      break;
                    }
                  }
                  this.currentNode.endPos = this.pos + i - 1;
                  this.currentNode.value = this.str.substring(this.currentNode.startPos - this.pos, this.currentNode.endPos - this.pos + 1);
                  this.currentNode = this.currentNode.parentNode;
                  this.currentNode.isClosed = true;
                  this.currentNode = this.currentNode.parentNode;
                  checkSP();
                }
                break;
              }
              startAtom();
              break;
            default:
              startAtom();
              break;
          }
          break;
        case STATE_ATOM:
          if (chr === " ") {
            this.currentNode.endPos = this.pos + i - 1;
            this.currentNode = this.currentNode.parentNode;
            this.state = STATE_NORMAL;
            break;
          }
          if (closesNode(chr, this.currentNode.parentNode)) {
            this.currentNode.endPos = this.pos + i - 1;
            this.currentNode = this.currentNode.parentNode;
            this.currentNode.isClosed = true;
            this.currentNode.endPos = this.pos + i;
            this.currentNode = this.currentNode.parentNode;
            this.state = STATE_NORMAL;
            checkSP();
            break;
          }
          if (chr === "\\") {
            const parent = this.currentNode.parentNode;
            const value = this.currentNode.value;
            const next = this.str.charAt(i + 1);
            if (parent && parent.type === "LIST" && value.length > 1 && value.startsWith("\\") && next && (imap_formal_syntax_default["ATOM-CHAR"]().includes(next) || next === "*")) {
              this.currentNode.endPos = this.pos + i - 1;
              this.currentNode = parent;
              startAtom();
              break;
            }
          }
          if ((chr === "," || chr === ":") && tokenLength && tokenDigitsOnly) {
            this.currentNode.type = "SEQUENCE";
            this.currentNode.isClosed = true;
            this.state = STATE_SEQUENCE;
          }
          if (chr === "[" && tokenLength <= 11 && ["BODY", "BODY.PEEK", "BINARY", "BINARY.PEEK"].includes(this.currentNode.value.toUpperCase())) {
            this.currentNode.endPos = this.pos + i;
            this.currentNode = this.createNode(this.currentNode.parentNode, this.pos + i);
            this.currentNode.type = "SECTION";
            this.currentNode.isClosed = false;
            this.state = STATE_NORMAL;
            break;
          }
          if (!imap_formal_syntax_default["ATOM-CHAR"]().includes(chr) && chr.charCodeAt(0) < 128 && // allow 8bit (presumably unicode) bytes
          chr !== "]" && !(chr === "*" && this.currentNode.value === "\\") && (!this.parent || !this.parent.command || !["NO", "BAD", "OK"].includes(this.parent.command.toUpperCase()))) {
            throw this.parserError(`Unexpected char at position ${this.pos + i} [E16: ${JSON.stringify(chr)}]`, "ParserError16", this.pos + i, chr);
          } else if (this.currentNode.value === "\\*") {
            throw this.parserError(`Unexpected char at position ${this.pos + i} [E17: ${JSON.stringify(chr)}]`, "ParserError17", this.pos + i, chr);
          }
          appendToToken(chr);
          break;
        case STATE_STRING:
          if (chr === '"') {
            let value = this.str.slice(stringStart, i);
            this.currentNode.value = stringEscaped ? value.replace(/\\([\s\S])/g, "$1") : value;
            this.currentNode.endPos = this.pos + i;
            this.currentNode.isClosed = true;
            this.currentNode = this.currentNode.parentNode;
            this.state = STATE_NORMAL;
            checkSP();
            break;
          }
          if (chr === "\\") {
            i++;
            if (i >= len) {
              throw this.parserError(`Unexpected end of input at position ${this.pos + i} [E18]`, "ParserError18", this.pos + i);
            }
            stringEscaped = true;
          }
          break;
        case STATE_PARTIAL:
          if (chr === ">") {
            if (tokenLast === ".") {
              throw this.parserError(`Unexpected end of partial at position ${this.pos + i} [E19]`, "ParserError19", this.pos + i, chr);
            }
            this.currentNode.endPos = this.pos + i;
            this.currentNode.isClosed = true;
            this.currentNode = this.currentNode.parentNode;
            this.state = STATE_NORMAL;
            checkSP();
            break;
          }
          if (chr === "." && (!tokenLength || tokenHasDot)) {
            throw this.parserError(`Unexpected partial separator . at position ${this.pos + i} [E20]`, "ParserError20", this.pos + i, chr);
          }
          if (!imap_formal_syntax_default.DIGIT().includes(chr) && chr !== ".") {
            throw this.parserError(`Unexpected char at position ${this.pos + i} [E21: ${JSON.stringify(chr)}]`, "ParserError21", this.pos + i, chr);
          }
          if (tokenLast === "0" && (tokenLength === 1 || tokenPrev === ".") && chr !== ".") {
            throw this.parserError(`Invalid partial at position ${this.pos + i} [E22: ${JSON.stringify(chr)}]`, "ParserError22", this.pos + i, chr);
          }
          appendToToken(chr);
          break;
        case STATE_LITERAL:
          if (this.currentNode.started) {
            this.currentNode.chBuffer[this.currentNode.chPos++] = chr.charCodeAt(0);
            if (this.currentNode.chPos >= this.currentNode.literalLength) {
              this.currentNode.endPos = this.pos + i;
              this.currentNode.isClosed = true;
              this.currentNode.value = this.currentNode.chBuffer.toString("binary");
              this.currentNode.chBuffer = Buffer.alloc(0);
              this.currentNode = this.currentNode.parentNode;
              this.state = STATE_NORMAL;
              checkSP();
            }
            break;
          }
          if (chr === "+" && this.options.literalPlus) {
            this.currentNode.literalPlus = true;
            break;
          }
          if (chr === "}") {
            if (!("literalLength" in this.currentNode)) {
              throw this.parserError(`Unexpected literal prefix end char } at position ${this.pos + i} [E23]`, "ParserError23", this.pos + i, chr);
            }
            if (this.str.charAt(i + 1) === "\n") {
              i++;
            } else if (this.str.charAt(i + 1) === "\r" && this.str.charAt(i + 2) === "\n") {
              i += 2;
            } else {
              throw this.parserError(`Unexpected char at position ${this.pos + i} [E24: ${JSON.stringify(chr)}]`, "ParserError24", this.pos + i, chr);
            }
            this.currentNode.literalLength = Number(this.currentNode.literalLength);
            if (!this.currentNode.literalLength) {
              if (this.options.literals) {
                this.currentNode.value = takeLiteral(this.options.literals);
              }
              this.currentNode.endPos = this.pos + i;
              this.currentNode.isClosed = true;
              this.currentNode = this.currentNode.parentNode;
              this.state = STATE_NORMAL;
              checkSP();
            } else if (this.options.literals) {
              this.currentNode.value = takeLiteral(this.options.literals);
              this.currentNode.endPos = this.pos + i + this.currentNode.value.length;
              this.currentNode.started = false;
              this.currentNode.isClosed = true;
              this.currentNode = this.currentNode.parentNode;
              this.state = STATE_NORMAL;
              checkSP();
            } else {
              let available = this.str.length - i - 1;
              let literalLength = this.currentNode.literalLength;
              if (literalLength > this.maxLiteralSize || literalLength > available) {
                let overMax = literalLength > this.maxLiteralSize;
                let error = createLiteralTooLargeError(literalLength, overMax ? this.maxLiteralSize : available, overMax ? null : `the ${available} bytes available in the input`);
                error.parserContext = { ...boundedInput(this.str), pos: this.pos + i, chr };
                throw error;
              }
              this.currentNode.started = true;
              this.currentNode.chBuffer = Buffer.alloc(this.currentNode.literalLength);
              this.currentNode.chPos = 0;
            }
            break;
          }
          if (!imap_formal_syntax_default.DIGIT().includes(chr)) {
            throw this.parserError(`Unexpected char at position ${this.pos + i} [E25: ${JSON.stringify(chr)}]`, "ParserError25", this.pos + i, chr);
          }
          if (this.currentNode.literalLength === "0") {
            throw this.parserError(`Invalid literal at position ${this.pos + i} [E26]`, "ParserError26", this.pos + i, chr);
          }
          this.currentNode.literalLength = (this.currentNode.literalLength || "") + chr;
          break;
        case STATE_SEQUENCE: {
          let closesParent = closesNode(chr, this.currentNode.parentNode);
          if (chr === " " || closesParent) {
            if (!RE_SINGLE_DIGIT.test(tokenLast) && tokenLast !== "*") {
              if (!tokenHasStar) {
                continueAsAtom();
                break;
              }
              throw this.parserError(`Unexpected end of sequence at position ${this.pos + i} [E27: ${JSON.stringify(chr)}]`, "ParserError27", this.pos + i, chr);
            }
            if (this.currentNode.value !== "*" && tokenLast === "*" && tokenPrev !== ":") {
              throw this.parserError(`Unexpected end of sequence at position ${this.pos + i} [E28: ${JSON.stringify(chr)}]`, "ParserError28", this.pos + i, chr);
            }
            this.currentNode.isClosed = true;
            this.currentNode.endPos = this.pos + i - 1;
            this.currentNode = this.currentNode.parentNode;
            this.state = STATE_NORMAL;
            if (closesParent) {
              this.currentNode.isClosed = true;
              this.currentNode.endPos = this.pos + i;
              this.currentNode = this.currentNode.parentNode;
              checkSP();
            }
            break;
          }
          if (chr === ":") {
            if (!RE_SINGLE_DIGIT.test(tokenLast) && tokenLast !== "*") {
              if (!tokenHasStar) {
                continueAsAtom();
                break;
              }
              throw this.parserError(`Unexpected range separator : at position ${this.pos + i} [E29]`, "ParserError29", this.pos + i, chr);
            }
          } else if (chr === "*") {
            if (![",", ":"].includes(tokenLast)) {
              throw this.parserError(`Unexpected range wildcard at position ${this.pos + i} [E30]`, "ParserError30", this.pos + i, chr);
            }
          } else if (chr === ",") {
            if (!RE_SINGLE_DIGIT.test(tokenLast) && tokenLast !== "*") {
              if (!tokenHasStar) {
                continueAsAtom();
                break;
              }
              throw this.parserError(`Unexpected sequence separator , at position ${this.pos + i} [E31]`, "ParserError31", this.pos + i, chr);
            }
            if (tokenLast === "*" && tokenPrev !== ":") {
              throw this.parserError(`Unexpected sequence separator , at position ${this.pos + i} [E32]`, "ParserError32", this.pos + i, chr);
            }
          } else if (!RE_SINGLE_DIGIT.test(chr)) {
            if (!tokenHasStar) {
              continueAsAtom();
              break;
            }
            throw this.parserError(`Unexpected char at position ${this.pos + i} [E33: ${JSON.stringify(chr)}]`, "ParserError33", this.pos + i, chr);
          }
          if (RE_SINGLE_DIGIT.test(chr) && tokenLast === "*") {
            throw this.parserError(`Unexpected number at position ${this.pos + i} [E34: ${JSON.stringify(chr)}]`, "ParserError34", this.pos + i, chr);
          }
          appendToToken(chr);
          break;
        }
      }
    }
    if (this.state === STATE_SEQUENCE && (tokenLast === ":" || tokenLast === ",") && !tokenHasStar) {
      this.currentNode.type = "ATOM";
    }
    if (this.state === STATE_SEQUENCE && !this.currentNode.isClosed && (RE_SINGLE_DIGIT.test(tokenLast) || tokenLast === "*" && tokenPrev === ":")) {
      this.currentNode.isClosed = true;
      this.currentNode.endPos = this.pos + this.str.length - 1;
    }
  }
};

// node_modules/imapflow/dist/esm/handler/parser-instance.js
var ParserInstance = class {
  /**
   * Creates a new ParserInstance for parsing an IMAP response line.
   *
   * @param input - The raw IMAP response line to parse.
   * @param options - Parser options passed through to the TokenParser for attribute parsing.
   * @param options.literalPlus - Whether the LITERAL+ extension is in use.
   * @param options.literals - Pre-parsed literal values from the stream.
   */
  constructor(input, options) {
    this.input = (input || "").toString();
    this.options = options || {};
    this.remainder = this.input;
    this.pos = 0;
  }
  /**
   * The context a parse error carries: a bounded prefix of the input (and of the element that
   * failed, when there is one) with their full lengths, and the position.
   *
   * @param element - The element that failed to parse
   * @returns The context to attach to the error
   */
  errorContext(element) {
    let context = { ...boundedInput(this.input), pos: this.pos };
    if (element !== void 0) {
      let bounded = boundedInput(element);
      context.element = bounded.input;
      context.elementLength = bounded.inputLength;
    }
    return context;
  }
  /**
   * Extracts and returns the IMAP tag from the beginning of the response.
   * The tag is typically "*" for untagged responses, "+" for continuation requests,
   * or a client-assigned command tag like "A1".
   *
   * @returns The parsed tag string.
   * @throws {Error} If the tag contains invalid characters.
   */
  async getTag() {
    if (!this.tag) {
      this.tag = await this.getElement(imap_formal_syntax_default.tag() + "*+");
    }
    return this.tag;
  }
  /**
   * Extracts and returns the IMAP command or response name from the input.
   * For continuation responses (tag "+"), returns an empty string and stores
   * the remainder as human-readable text. For status responses (OK, NO, BAD,
   * PREAUTH, BYE), separates the optional response code from the human-readable text.
   *
   * @returns The parsed command string.
   * @throws {Error} If the command contains invalid characters or input ends unexpectedly.
   */
  async getCommand() {
    if (this.tag === "+") {
      this.humanReadable = this.remainder.trim();
      this.remainder = "";
      return "";
    }
    if (!this.command) {
      this.command = await this.getElement(imap_formal_syntax_default.command());
    }
    switch ((this.command || "").toString().toUpperCase()) {
      case "OK":
      case "NO":
      case "BAD":
      case "PREAUTH":
      case "BYE":
        {
          let match = this.remainder.match(/^\s+\[/);
          if (match) {
            let nesting = 1;
            let end = -1;
            for (let i = match[0].length; i < this.remainder.length; i++) {
              let c = this.remainder[i];
              if (c === "[") {
                nesting++;
              } else if (c === "]") {
                nesting--;
              }
              if (!nesting) {
                end = i;
                break;
              }
            }
            if (end < 0) {
              end = this.remainder.indexOf("]", match[0].length);
            }
            if (end >= 0) {
              this.humanReadable = this.remainder.substring(end + 1).trim();
              this.remainder = this.remainder.substring(0, end + 1);
            }
          } else {
            this.humanReadable = this.remainder.trim();
            this.remainder = "";
          }
        }
        break;
    }
    return this.command;
  }
  /**
   * Extracts the next whitespace-delimited element from the input and validates it
   * against the given syntax character set. Advances the parser position past the element.
   *
   * @param syntax - A string of allowed characters for the element (as returned by imap-formal-syntax methods).
   * @returns The extracted element string.
   * @throws {Error} If the element contains characters not in the syntax set, or if input ends unexpectedly.
   */
  async getElement(syntax) {
    let match, element, errPos;
    if (/^\s/.test(this.remainder)) {
      throw createImapError(`Unexpected whitespace at position ${this.pos} [E1]`, "ParserError1", { parserContext: this.errorContext() });
    }
    if (match = this.remainder.match(/^\s*[^\s]+(?=\s|$)/)) {
      element = match[0];
      if ((errPos = imap_formal_syntax_default.verify(element, syntax)) >= 0) {
        if (this.tag === "Server" && element === "Unavailable.") {
          throw createImapError(`Server returned an error: ${this.input}`, "ParserErrorExchange", {
            parserContext: {
              ...this.errorContext(element),
              value: {
                tag: "*",
                command: "BAD",
                attributes: [{ type: "TEXT", value: this.input }]
              }
            }
          });
        }
        throw createImapError(`Unexpected char at position ${this.pos + errPos} [E2: ${JSON.stringify(element.charAt(errPos))}]`, "ParserError2", {
          parserContext: this.errorContext(element)
        });
      }
    } else {
      throw createImapError(`Unexpected end of input at position ${this.pos} [E3]`, "ParserError3", { parserContext: this.errorContext() });
    }
    this.pos += match[0].length;
    this.remainder = this.remainder.slice(match[0].length);
    return element;
  }
  /**
   * Consumes a single space character from the current position in the input.
   * Advances the parser position by one.
   *
   * @throws {Error} If the current character is not a space, or if input has ended unexpectedly.
   */
  async getSpace() {
    if (!this.remainder.length) {
      if (this.tag === "+" && this.pos === 1) {
        return;
      }
      throw createImapError(`Unexpected end of input at position ${this.pos} [E4]`, "ParserError4", { parserContext: this.errorContext() });
    }
    if (imap_formal_syntax_default.verify(this.remainder.charAt(0), imap_formal_syntax_default.SP()) >= 0) {
      throw createImapError(`Unexpected char at position ${this.pos} [E5: ${JSON.stringify(this.remainder.charAt(0))}]`, "ParserError5", {
        parserContext: this.errorContext(this.remainder)
      });
    }
    this.pos++;
    this.remainder = this.remainder.slice(1);
  }
  /**
   * Parses the remaining input as IMAP attributes using the TokenParser.
   * This handles complex structures including nested lists, literals, strings,
   * atoms, sections, sequences, and partial ranges.
   *
   * @returns A promise that resolves to an array of parsed attribute objects.
   * @throws {Error} If the input contains unexpected whitespace, invalid characters, or ends unexpectedly.
   */
  async getAttributes() {
    if (!this.remainder.length) {
      throw createImapError(`Unexpected end of input at position ${this.pos} [E6]`, "ParserError6", { parserContext: this.errorContext() });
    }
    if (/^\s/.test(this.remainder)) {
      throw createImapError(`Unexpected whitespace at position ${this.pos} [E7]`, "ParserError7", {
        parserContext: this.errorContext(this.remainder)
      });
    }
    const tokenParser = new TokenParser(this, this.pos, this.remainder, this.options);
    let attributes = await tokenParser.getAttributes();
    this.truncatedAttributes = tokenParser.truncatedAttributes;
    return attributes;
  }
};

// node_modules/imapflow/dist/esm/handler/imap-parser.js
var PARSER_ERROR_CODES = /^(?:ParserError\d+|ParserErrorExchange|MAX_IMAP_NESTING_REACHED|LiteralTooLarge|TooManyTokens)$/;
function asParserError(err, input) {
  if (err instanceof Error && PARSER_ERROR_CODES.test(err.code || "")) {
    return err;
  }
  return createImapError(`Unexpected parser failure: ${err instanceof Error ? err.message : String(err)}`, "ParserErrorInternal", {
    parserContext: boundedInput(input.toString()),
    ...err instanceof Error ? { _err: err } : {}
  });
}
function readSearchNumbers(str) {
  let end = str.length;
  while (end > 1 && str.charCodeAt(end - 1) === 32) {
    end--;
  }
  if (end < 2 || str.charCodeAt(0) !== 32) {
    return null;
  }
  const numbers = [];
  let value = -1;
  for (let i = 1; i < end; i++) {
    const c = str.charCodeAt(i);
    if (c === 32) {
      if (value < 0) {
        return null;
      }
      numbers.push(value);
      value = -1;
    } else if (c >= 48 && c <= 57) {
      value = (value < 0 ? 0 : value * 10) + (c - 48);
      if (value > Number.MAX_SAFE_INTEGER) {
        return null;
      }
    } else {
      return null;
    }
  }
  if (value < 0) {
    return null;
  }
  numbers.push(value);
  return numbers;
}
var RE_SEARCH_MODSEQ = /^ \(MODSEQ (\d{1,19})\) *$/i;
function readSearchResponse(str) {
  if (!str.trimEnd().endsWith(")")) {
    const numbers2 = readSearchNumbers(str);
    return numbers2 && { numbers: numbers2 };
  }
  const open = str.lastIndexOf(" (");
  const match = open < 0 ? null : RE_SEARCH_MODSEQ.exec(str.slice(open));
  if (!match) {
    return null;
  }
  const numbers = readSearchNumbers(str.slice(0, open));
  return numbers && {
    numbers,
    attributes: [
      [
        { type: "ATOM", value: "MODSEQ" },
        { type: "ATOM", value: match[1] }
      ]
    ]
  };
}
async function parser(command2, options) {
  options = options || {};
  let nullBytesRemoved = 0;
  if (Buffer.isBuffer(command2) && command2[0] === 0) {
    let firstNonNull = -1;
    for (let i = 0; i < command2.length; i++) {
      if (command2[i] !== 0) {
        firstNonNull = i;
        break;
      }
    }
    if (firstNonNull === -1) {
      return { tag: "*", command: "BAD", attributes: [] };
    }
    command2 = command2.subarray(firstNonNull);
    nullBytesRemoved = firstNonNull;
  }
  const parserInstance = new ParserInstance(command2, options);
  const response = {};
  try {
    response.tag = await parserInstance.getTag();
    await parserInstance.getSpace();
    response.command = await parserInstance.getCommand();
    if (nullBytesRemoved) {
      response.nullBytesRemoved = nullBytesRemoved;
    }
    if (["UID", "AUTHENTICATE"].includes((response.command || "").toUpperCase())) {
      await parserInstance.getSpace();
      response.command += " " + await parserInstance.getElement(imap_formal_syntax_default.command());
    }
    if (response.tag === "*" && (response.command || "").toUpperCase() === "SEARCH") {
      const search2 = readSearchResponse(parserInstance.remainder);
      if (search2) {
        return Object.assign(response, search2);
      }
    }
    if (parserInstance.remainder.trim().length) {
      await parserInstance.getSpace();
      response.attributes = await parserInstance.getAttributes();
      if (parserInstance.truncatedAttributes && parserInstance.truncatedAttributes.length) {
        response.truncatedAttributes = parserInstance.truncatedAttributes;
      }
    }
    if (parserInstance.humanReadable) {
      response.attributes = (response.attributes || []).concat({
        type: "TEXT",
        value: parserInstance.humanReadable
      });
    }
  } catch (err) {
    let error = asParserError(err, command2);
    if (error.code === "ParserErrorExchange" && error.parserContext && error.parserContext.value) {
      return error.parserContext.value;
    }
    if (response.tag) {
      error.parsedTag = response.tag;
    }
    throw error;
  }
  return response;
}

// node_modules/imapflow/dist/esm/handler/imap-compiler.js
var SEQ_RANGE = /^(\d+|\*)(:(\d+|\*))?$/;
var isValidSequenceSet = (value) => value === "$" || value.split(",").every((part) => SEQ_RANGE.test(part));
var safeNumber = (value) => {
  let num = Math.round(Number(value));
  return Number.isSafeInteger(num) && num >= 0 ? num : 0;
};
var LOG_VALUE_LIMIT = 100;
var logPlaceholder = (length, kind) => `"(* ${length}B ${kind} *)"`;
var NOT_QUOTABLE = /[\r\n\0]/;
var CRLF = /[\r\n]/;
var quoteString = (value) => {
  if (NOT_QUOTABLE.test(value)) {
    throw createImapError("Unquotable character in IMAP string value", "InvalidStringValue");
  }
  return '"' + value.replace(/["\\]/g, (char) => "\\" + char) + '"';
};
function compiler(response, options) {
  let { asArray, isLogging, literalPlus, literalMinus } = options || {};
  const respParts = [];
  const emitEntry = (entry, opts) => {
    let { returnEmpty, raw } = opts || {};
    if (!raw && !isLogging && (typeof entry === "string" || Buffer.isBuffer(entry)) && CRLF.test(entry.toString("latin1"))) {
      throw createImapError("Line terminator in IMAP token", "InvalidTokenValue");
    }
    if (typeof entry === "string") {
      return Buffer.from(entry);
    }
    if (typeof entry === "number") {
      return Buffer.from(entry.toString());
    }
    if (Buffer.isBuffer(entry)) {
      return entry;
    }
    if (returnEmpty) {
      return null;
    }
    return Buffer.alloc(0);
  };
  let resp = [].concat(emitEntry(response.tag, { returnEmpty: true }) || []).concat(response.command ? emitEntry(" " + response.command) : []);
  let val;
  let lastType;
  let afterOpener = false;
  let walk = (node, options2) => {
    options2 = options2 || {};
    if (lastType === "LITERAL" || !afterOpener && resp.length) {
      if (!options2.subArray) {
        resp.push(emitEntry(" "));
      }
    }
    afterOpener = false;
    if (node && node.buffer && !Buffer.isBuffer(node)) {
      node = node.buffer;
    }
    if (Array.isArray(node)) {
      lastType = "LIST";
      resp.push(emitEntry("("));
      afterOpener = true;
      let subArray = node.length > 1 && Array.isArray(node[0]);
      for (let child of node) {
        if (subArray && !Array.isArray(child)) {
          subArray = false;
        }
        walk(child, { subArray });
      }
      resp.push(emitEntry(")"));
      afterOpener = false;
      return;
    }
    if (!node && typeof node !== "string" && typeof node !== "number" && !Buffer.isBuffer(node)) {
      resp.push(emitEntry("NIL"));
      return;
    }
    if (typeof node === "string" || Buffer.isBuffer(node)) {
      if (isLogging && node.length > LOG_VALUE_LIMIT) {
        resp.push(emitEntry(logPlaceholder(node.length, "string")));
      } else {
        resp.push(emitEntry(isLogging ? JSON.stringify(node.toString()) : quoteString(node.toString())));
      }
      return;
    }
    if (typeof node === "number") {
      resp.push(emitEntry(safeNumber(node)));
      return;
    }
    lastType = node.type;
    if (isLogging && node.sensitive) {
      resp.push(emitEntry('"(* value hidden *)"'));
      return;
    }
    switch (node.type.toUpperCase()) {
      case "LITERAL":
        if (isLogging) {
          resp.push(emitEntry(logPlaceholder(node.value.length, "literal")));
        } else {
          if (node.value && !Buffer.isBuffer(node.value) && typeof node.value !== "string") {
            throw createImapError("Literal value must be a Buffer or a string", "InvalidTokenValue");
          }
          let literalLength = !node.value ? 0 : Buffer.isBuffer(node.value) ? node.value.length : Buffer.byteLength(node.value.toString());
          let usePlus = literalPlus || literalMinus && literalLength <= 4096;
          let canAppend = !asArray || usePlus;
          resp.push(emitEntry(`${node.isLiteral8 ? "~" : ""}{${literalLength}${usePlus ? "+" : ""}}\r
`, { raw: true }));
          if (canAppend) {
            if (node.value && node.value.length) {
              resp.push(emitEntry(node.value, { raw: true }));
            }
          } else {
            respParts.push(resp);
            resp = [].concat(emitEntry(node.value, { returnEmpty: true, raw: true }) || []);
          }
        }
        break;
      case "STRING":
        if (isLogging && node.value.length > LOG_VALUE_LIMIT) {
          resp.push(emitEntry(logPlaceholder(node.value.length, "string")));
        } else {
          val = (node.value || "").toString();
          resp.push(emitEntry(isLogging ? JSON.stringify(val) : quoteString(val)));
        }
        break;
      case "SEQUENCE":
        if (!isLogging) {
          val = node.value === null || node.value === void 0 ? "" : node.value.toString();
          if (!isValidSequenceSet(val)) {
            throw createImapError("Invalid sequence set value", "InvalidSequenceSet");
          }
          resp.push(emitEntry(val, { raw: true }));
        } else if (node.value) {
          resp.push(emitEntry(node.value, { raw: true }));
        }
        break;
      case "TEXT":
        if (node.value) {
          if (!isLogging && CRLF.test(node.value.toString())) {
            throw createImapError("Line terminator in IMAP text value", "InvalidTextValue");
          }
          resp.push(emitEntry(node.value));
        }
        break;
      case "NUMBER":
        resp.push(emitEntry(safeNumber(node.value)));
        break;
      case "ATOM":
      case "SECTION":
        val = (node.value || "").toString();
        if (!node.section || val) {
          if (isLogging && val.length > LOG_VALUE_LIMIT) {
            val = logPlaceholder(val.length, "atom");
          } else if (node.value === "" || imap_formal_syntax_default.verify(val.charAt(0) === "\\" ? val.slice(1) : val, imap_formal_syntax_default["ATOM-CHAR"]()) >= 0) {
            val = isLogging ? JSON.stringify(val) : quoteString(val);
          }
          resp.push(emitEntry(val));
        }
        if (node.section) {
          resp.push(emitEntry("["));
          afterOpener = true;
          for (let child of node.section) {
            walk(child);
          }
          resp.push(emitEntry("]"));
          afterOpener = false;
        }
        if (node.partial) {
          resp.push(emitEntry(`<${node.partial.map(safeNumber).join(".")}>`));
        }
        break;
    }
  };
  if (response.attributes) {
    let attributes = Array.isArray(response.attributes) ? response.attributes : [].concat(response.attributes);
    for (let child of attributes) {
      walk(child);
    }
  }
  if (response.numbers) {
    for (let value of response.numbers) {
      walk(value);
    }
  }
  if (resp.length) {
    respParts.push(resp);
  }
  const compiled = respParts.map((part) => part.length === 1 ? part[0] : Buffer.concat(part));
  return asArray ? compiled : compiled.length === 1 ? compiled[0] : Buffer.concat(compiled);
}
var imap_compiler_default = compiler;

// stub:imapflow: socks
var missing2 = new Proxy(function() {
}, {
  get() {
    throw new Error("socks is not in this bundle.");
  },
  apply() {
    throw new Error("socks is not in this bundle.");
  },
  construct() {
    throw new Error("socks is not in this bundle.");
  }
});

// node_modules/imapflow/dist/esm/proxy-connection.js
const dns = require("node:dns");
const net = require("node:net");
const tls = require("node:tls");

// stub:imapflow: libmime
var missing3 = new Proxy(function() {
}, {
  get() {
    throw new Error("libmime is not in this bundle.");
  },
  apply() {
    throw new Error("libmime is not in this bundle.");
  },
  construct() {
    throw new Error("libmime is not in this bundle.");
  }
});
var imapflow_libmime_default = missing3;

// node_modules/imapflow/dist/esm/charsets.js
var CHARACTER_SETS = [
  "US-ASCII",
  "ISO-8859-1",
  "ISO-8859-2",
  "ISO-8859-3",
  "ISO-8859-4",
  "ISO-8859-5",
  "ISO-8859-6",
  "ISO-8859-7",
  "ISO-8859-8",
  "ISO-8859-9",
  "ISO-8859-10",
  "ISO_6937-2-add",
  "JIS_X0201",
  "JIS_Encoding",
  "Shift_JIS",
  "EUC-JP",
  "Extended_UNIX_Code_Fixed_Width_for_Japanese",
  "BS_4730",
  "SEN_850200_C",
  "IT",
  "ES",
  "DIN_66003",
  "NS_4551-1",
  "NF_Z_62-010",
  "ISO-10646-UTF-1",
  "ISO_646.basic:1983",
  "INVARIANT",
  "ISO_646.irv:1983",
  "NATS-SEFI",
  "NATS-SEFI-ADD",
  "NATS-DANO",
  "NATS-DANO-ADD",
  "SEN_850200_B",
  "KS_C_5601-1987",
  "ISO-2022-KR",
  "EUC-KR",
  "ISO-2022-JP",
  "ISO-2022-JP-2",
  "JIS_C6220-1969-jp",
  "JIS_C6220-1969-ro",
  "PT",
  "greek7-old",
  "latin-greek",
  "NF_Z_62-010_(1973)",
  "Latin-greek-1",
  "ISO_5427",
  "JIS_C6226-1978",
  "BS_viewdata",
  "INIS",
  "INIS-8",
  "INIS-cyrillic",
  "ISO_5427:1981",
  "ISO_5428:1980",
  "GB_1988-80",
  "GB_2312-80",
  "NS_4551-2",
  "videotex-suppl",
  "PT2",
  "ES2",
  "MSZ_7795.3",
  "JIS_C6226-1983",
  "greek7",
  "ASMO_449",
  "iso-ir-90",
  "JIS_C6229-1984-a",
  "JIS_C6229-1984-b",
  "JIS_C6229-1984-b-add",
  "JIS_C6229-1984-hand",
  "JIS_C6229-1984-hand-add",
  "JIS_C6229-1984-kana",
  "ISO_2033-1983",
  "ANSI_X3.110-1983",
  "T.61-7bit",
  "T.61-8bit",
  "ECMA-cyrillic",
  "CSA_Z243.4-1985-1",
  "CSA_Z243.4-1985-2",
  "CSA_Z243.4-1985-gr",
  "ISO-8859-6-E",
  "ISO-8859-6-I",
  "T.101-G2",
  "ISO-8859-8-E",
  "ISO-8859-8-I",
  "CSN_369103",
  "JUS_I.B1.002",
  "IEC_P27-1",
  "JUS_I.B1.003-serb",
  "JUS_I.B1.003-mac",
  "greek-ccitt",
  "NC_NC00-10:81",
  "ISO_6937-2-25",
  "GOST_19768-74",
  "ISO_8859-supp",
  "ISO_10367-box",
  "latin-lap",
  "JIS_X0212-1990",
  "DS_2089",
  "us-dk",
  "dk-us",
  "KSC5636",
  "UNICODE-1-1-UTF-7",
  "ISO-2022-CN",
  "ISO-2022-CN-EXT",
  "UTF-8",
  "ISO-8859-13",
  "ISO-8859-14",
  "ISO-8859-15",
  "ISO-8859-16",
  "GBK",
  "GB18030",
  "OSD_EBCDIC_DF04_15",
  "OSD_EBCDIC_DF03_IRV",
  "OSD_EBCDIC_DF04_1",
  "ISO-11548-1",
  "KZ-1048",
  "ISO-10646-UCS-2",
  "ISO-10646-UCS-4",
  "ISO-10646-UCS-Basic",
  "ISO-10646-Unicode-Latin1",
  "ISO-10646-J-1",
  "ISO-Unicode-IBM-1261",
  "ISO-Unicode-IBM-1268",
  "ISO-Unicode-IBM-1276",
  "ISO-Unicode-IBM-1264",
  "ISO-Unicode-IBM-1265",
  "UNICODE-1-1",
  "SCSU",
  "UTF-7",
  "UTF-16BE",
  "UTF-16LE",
  "UTF-16",
  "CESU-8",
  "UTF-32",
  "UTF-32BE",
  "UTF-32LE",
  "BOCU-1",
  "ISO-8859-1-Windows-3.0-Latin-1",
  "ISO-8859-1-Windows-3.1-Latin-1",
  "ISO-8859-2-Windows-Latin-2",
  "ISO-8859-9-Windows-Latin-5",
  "hp-roman8",
  "Adobe-Standard-Encoding",
  "Ventura-US",
  "Ventura-International",
  "DEC-MCS",
  "IBM850",
  "PC8-Danish-Norwegian",
  "IBM862",
  "PC8-Turkish",
  "IBM-Symbols",
  "IBM-Thai",
  "HP-Legal",
  "HP-Pi-font",
  "HP-Math8",
  "Adobe-Symbol-Encoding",
  "HP-DeskTop",
  "Ventura-Math",
  "Microsoft-Publishing",
  "Windows-31J",
  "GB2312",
  "Big5",
  "macintosh",
  "IBM037",
  "IBM038",
  "IBM273",
  "IBM274",
  "IBM275",
  "IBM277",
  "IBM278",
  "IBM280",
  "IBM281",
  "IBM284",
  "IBM285",
  "IBM290",
  "IBM297",
  "IBM420",
  "IBM423",
  "IBM424",
  "IBM437",
  "IBM500",
  "IBM851",
  "IBM852",
  "IBM855",
  "IBM857",
  "IBM860",
  "IBM861",
  "IBM863",
  "IBM864",
  "IBM865",
  "IBM868",
  "IBM869",
  "IBM870",
  "IBM871",
  "IBM880",
  "IBM891",
  "IBM903",
  "IBM904",
  "IBM905",
  "IBM918",
  "IBM1026",
  "EBCDIC-AT-DE",
  "EBCDIC-AT-DE-A",
  "EBCDIC-CA-FR",
  "EBCDIC-DK-NO",
  "EBCDIC-DK-NO-A",
  "EBCDIC-FI-SE",
  "EBCDIC-FI-SE-A",
  "EBCDIC-FR",
  "EBCDIC-IT",
  "EBCDIC-PT",
  "EBCDIC-ES",
  "EBCDIC-ES-A",
  "EBCDIC-ES-S",
  "EBCDIC-UK",
  "EBCDIC-US",
  "UNKNOWN-8BIT",
  "MNEMONIC",
  "MNEM",
  "VISCII",
  "VIQR",
  "KOI8-R",
  "HZ-GB-2312",
  "IBM866",
  "IBM775",
  "KOI8-U",
  "IBM00858",
  "IBM00924",
  "IBM01140",
  "IBM01141",
  "IBM01142",
  "IBM01143",
  "IBM01144",
  "IBM01145",
  "IBM01146",
  "IBM01147",
  "IBM01148",
  "IBM01149",
  "Big5-HKSCS",
  "IBM1047",
  "PTCP154",
  "Amiga-1251",
  "KOI7-switched",
  "BRF",
  "TSCII",
  "CP51932",
  "windows-874",
  "windows-1250",
  "windows-1251",
  "windows-1252",
  "windows-1253",
  "windows-1254",
  "windows-1255",
  "windows-1256",
  "windows-1257",
  "windows-1258",
  "TIS-620",
  "CP50220"
];
var CHARSET_MAP = /* @__PURE__ */ new Map();
CHARACTER_SETS.forEach((entry) => {
  let key = entry.replace(/[_-\s]/g, "").toLowerCase();
  let modifiedKey = key.replace(/^windows/, "win").replace(/^usascii/, "ascii").replace(/^iso8859/, "latin");
  CHARSET_MAP.set(key, entry);
  if (!CHARSET_MAP.has(modifiedKey)) {
    CHARSET_MAP.set(modifiedKey, entry);
  }
});
var resolveCharset = (charset) => {
  let key = charset.replace(/[_-\s]/g, "").toLowerCase();
  return CHARSET_MAP.get(key) ?? null;
};

// node_modules/imapflow/dist/esm/tools.js
const { createHash } = require("node:crypto");

// node_modules/imapflow/dist/esm/jp-decoder.js
const { Transform: Transform3 } = require("node:stream");

// stub:imapflow: encoding-japanese
var missing4 = new Proxy(function() {
}, {
  get() {
    throw new Error("encoding-japanese is not in this bundle.");
  },
  apply() {
    throw new Error("encoding-japanese is not in this bundle.");
  },
  construct() {
    throw new Error("encoding-japanese is not in this bundle.");
  }
});
var imapflow_encoding_japanese_default = missing4;

// node_modules/imapflow/dist/esm/limited-passthrough.js
const { Transform: Transform2 } = require("node:stream");
var normalizeByteLimit = (value) => {
  let bytes = Number(value);
  return Number.isFinite(bytes) && bytes > 0 ? Math.max(Math.floor(bytes), 1) : Infinity;
};
var LimitedPassthrough = class extends Transform2 {
  constructor(options) {
    super();
    this.options = options || {};
    this.maxBytes = normalizeByteLimit(this.options.maxBytes);
    this.processed = 0;
    this.limited = false;
  }
  _transform(chunk, encoding, done) {
    if (this.limited) {
      return done();
    }
    const remainingBytes = this.maxBytes - this.processed;
    if (remainingBytes < 1) {
      return done();
    }
    if (chunk.length > remainingBytes) {
      chunk = chunk.subarray(0, remainingBytes);
    }
    this.processed += chunk.length;
    if (this.processed >= this.maxBytes) {
      this.limited = true;
    }
    this.push(chunk);
    done();
  }
};

// node_modules/imapflow/dist/esm/jp-decoder.js
var ENCODING_NAMES = /* @__PURE__ */ new Set([
  "UTF32",
  "UTF16",
  "UTF16BE",
  "UTF16LE",
  "BINARY",
  "ASCII",
  "JIS",
  "UTF8",
  "EUCJP",
  "SJIS",
  "UNICODE"
]);
function toJapaneseEncoding(charset) {
  const name2 = charset.toUpperCase().replace(/[^A-Z0-9]+/g, "");
  if (ENCODING_NAMES.has(name2)) {
    return name2;
  }
  if (/^EUC/.test(name2)) {
    return "EUCJP";
  }
  if (/^(JIS|ISO2022JP)/.test(name2)) {
    return "JIS";
  }
  if (/^(SHIFTJIS|XSJIS|CP932|MSKANJI|WINDOWS31J)/.test(name2)) {
    return "SJIS";
  }
  return "AUTO";
}
var JPDecoder = class extends Transform3 {
  constructor(charset, maxBytes) {
    super();
    this.charset = charset;
    this.chunks = [];
    this.chunklen = 0;
    this.maxBytes = normalizeByteLimit(maxBytes);
    this.limited = false;
  }
  // Buffer all incoming chunks (up to maxBytes); no decoding happens here because
  // Japanese charsets require the complete input for accurate conversion.
  _transform(chunk, encoding, done) {
    if (typeof chunk === "string") {
      chunk = Buffer.from(chunk, encoding);
    }
    if (this.chunklen + chunk.length > this.maxBytes) {
      chunk = chunk.subarray(0, Math.max(0, this.maxBytes - this.chunklen));
    }
    if (chunk.length) {
      this.chunks.push(chunk);
      this.chunklen += chunk.length;
    }
    if (this.chunklen >= this.maxBytes) {
      this.limited = true;
    }
    done();
  }
  // Perform the actual charset conversion once all input has been received.
  // Uses the encoding-japanese library to convert from the source charset to Unicode.
  // On failure (corrupt or unrecognizable data), passes through the raw bytes unchanged.
  _flush(done) {
    let input = Buffer.concat(this.chunks, this.chunklen);
    try {
      let output = imapflow_encoding_japanese_default.convert(input, {
        to: "UNICODE",
        // to_encoding
        from: toJapaneseEncoding(this.charset),
        // from_encoding
        type: "string"
      });
      this.push(Buffer.from(output));
    } catch {
      this.push(input);
    }
    done();
  }
  _destroy(err, callback) {
    this.chunks = [];
    this.chunklen = 0;
    callback(err);
  }
};

// src/io/inbox/modified-utf7.ts
function encode(name2) {
  const encoded = name2.replace(/&|[^ -~]+/g, (part) => part === "&" ? "&-" : `&${base64Of(part)}-`);
  return Buffer.from(encoded, "latin1");
}
function decode(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8").replace(/&([A-Za-z\d+,]*)-/g, (_, part) => part === "" ? "&" : textOf(part));
}
function base64Of(text) {
  const bytes = Buffer.from(text, "utf16le").swap16();
  return bytes.toString("base64").replace(/=+$/, "").replaceAll("/", ",");
}
function textOf(base64) {
  const bytes = Buffer.from(base64.replaceAll(",", "/"), "base64");
  return bytes.subarray(0, bytes.length - bytes.length % 2).swap16().toString("utf16le");
}
var modified_utf7_default = { encode, decode };

// node_modules/imapflow/dist/esm/tools.js
var FLAG_COLORS = ["red", "orange", "yellow", "green", "blue", "purple", "grey"];
var CONNECTION_GONE_CODES = /* @__PURE__ */ new Set([ImapFlowErrorCode.NoConnection, ImapFlowErrorCode.EConnectionClosed, ImapFlowErrorCode.StateLogout]);
var EXPANDED_RANGE_LIMIT = 16777216;
var MAX_COLLECTED_RESPONSES = 1e6;
var MAX_UINT32_DIGITS = 10;
var MAX_NUMBER64_DIGITS = 19;
var UNSAFE_OBJECT_KEYS = /* @__PURE__ */ new Set(["__proto__", "constructor", "prototype"]);
var IMAP4REV2_FOLDED_CAPABILITIES = /* @__PURE__ */ new Set([
  "ENABLE",
  "ESEARCH",
  "IDLE",
  "LIST-EXTENDED",
  "LIST-STATUS",
  "LITERAL-",
  "MOVE",
  "NAMESPACE",
  "SASL-IR",
  "SEARCHRES",
  "SPECIAL-USE",
  "STATUS=SIZE",
  "UIDPLUS",
  "UNSELECT"
]);
var noop = () => {
};
function isIpLiteral(host) {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(host) || host.includes(":");
}
var CONNECTION_ERROR_SITE_KEYS = ["rejectedFrom", "command", "path"];
function buildConnectionError(cid, code, message, meta) {
  return createImapError(message, code, { cid, ...meta });
}
function restampConnectionError(err, meta) {
  let error = buildConnectionError(err.cid, err.code, err.message, err);
  for (let key of CONNECTION_ERROR_SITE_KEYS) {
    delete error[key];
  }
  if (meta) {
    Object.assign(error, meta);
  }
  error.cause = err;
  return error;
}
function guardedPromise(executor) {
  let promise = new Promise(executor);
  promise.catch(noop);
  return promise;
}
function guardedReject(error) {
  let promise = Promise.reject(error);
  promise.catch(noop);
  return promise;
}
function clearTimer(timer) {
  if (timer) {
    clearTimeout(timer);
  }
}
function unrefTimer(timer) {
  if (timer && typeof timer.unref === "function") {
    timer.unref();
  }
  return timer;
}
function logConnectionError(connection, msg, err) {
  let routine = !!err && CONNECTION_GONE_CODES.has(err.code) && !err.reason;
  connection.log[routine ? "debug" : "warn"]({ msg, err, cid: connection.id });
}
function isServerRefusal(err) {
  return !!err && (err.responseStatus === "NO" || err.responseStatus === "BAD") && err.code !== ImapFlowErrorCode.ETHROTTLE;
}
function isRev2Active(connection) {
  return connection.enabled.has("IMAP4REV2") || connection.capabilities.has("IMAP4rev2") && !connection.capabilities.has("IMAP4rev1");
}
function hasCapability(connection, capability2) {
  if (connection.capabilities.has(capability2)) {
    return true;
  }
  return IMAP4REV2_FOLDED_CAPABILITIES.has(capability2) && isRev2Active(connection);
}
function buildStatusQueryAttributes(connection, statusQuery) {
  let attributes = [];
  let query = statusQuery || {};
  Object.keys(query).forEach((key) => {
    if (!query[key]) {
      return;
    }
    switch (key.toUpperCase()) {
      case "MESSAGES":
      case "UIDNEXT":
      case "UIDVALIDITY":
      case "UNSEEN":
        attributes.push({ type: "ATOM", value: key.toUpperCase() });
        break;
      case "RECENT":
        if (!isRev2Active(connection)) {
          attributes.push({ type: "ATOM", value: key.toUpperCase() });
        }
        break;
      case "HIGHESTMODSEQ":
        if (connection.capabilities.has("CONDSTORE") || connection.capabilities.has("QRESYNC")) {
          attributes.push({ type: "ATOM", value: key.toUpperCase() });
        }
        break;
      case "SIZE":
        if (hasCapability(connection, "STATUS=SIZE")) {
          attributes.push({ type: "ATOM", value: key.toUpperCase() });
        }
        break;
      case "DELETED":
        if (isRev2Active(connection) || connection.capabilities.has("QUOTA=RES-MESSAGE")) {
          attributes.push({ type: "ATOM", value: key.toUpperCase() });
        }
        break;
    }
  });
  return attributes;
}
function encodePath(connection, path) {
  path = (path || "").toString();
  if (!connection.enabled.has("UTF8=ACCEPT") && !isRev2Active(connection) && /[&\x00-\x08\x0b-\x0c\x0e-\x1f\u0080-\uffff]/.test(path)) {
    try {
      path = modified_utf7_default.encode(path, "utf-7-imap").toString();
    } catch {
    }
  }
  return path;
}
function decodePath(connection, path) {
  path = (path || "").toString();
  if (!connection.enabled.has("UTF8=ACCEPT") && !isRev2Active(connection) && /[&]/.test(path)) {
    try {
      path = modified_utf7_default.decode(Buffer.from(path), "utf-7-imap").toString();
    } catch {
    }
  }
  return path;
}
function normalizePath(connection, path, skipNamespace) {
  if (Array.isArray(path)) {
    path = path.join(connection.namespace && connection.namespace.delimiter || "");
  }
  if (path.toUpperCase() === "INBOX") {
    return "INBOX";
  }
  if (!skipNamespace && connection.namespace && connection.namespace.prefix && !path.startsWith(connection.namespace.prefix)) {
    path = connection.namespace.prefix + path;
  }
  return path;
}
function comparePaths(connection, a, b) {
  if (!a || !b) {
    return false;
  }
  return normalizePath(connection, a) === normalizePath(connection, b);
}
function updateCapabilities(list2) {
  let map = /* @__PURE__ */ new Map();
  if (list2 && Array.isArray(list2)) {
    list2.forEach((val) => {
      if (!val || typeof val.value !== "string") {
        return;
      }
      let capability2 = val.value.toUpperCase().trim();
      if (capability2 === "IMAP4REV1") {
        map.set("IMAP4rev1", true);
        return;
      }
      if (capability2 === "IMAP4REV2") {
        map.set("IMAP4rev2", true);
        return;
      }
      if (capability2.startsWith("APPENDLIMIT=")) {
        let splitPos = capability2.indexOf("=");
        map.set("APPENDLIMIT", parseUintValue(capability2.slice(splitPos + 1)) || 0);
        return;
      }
      map.set(capability2, true);
    });
  }
  return map;
}
function getStatusCode(response) {
  return response && typeof response === "object" && response.attributes && response.attributes[0] && response.attributes[0].section && response.attributes[0].section[0] && typeof response.attributes[0].section[0].value === "string" ? response.attributes[0].section[0].value.toUpperCase().trim() : false;
}
function emitSafe(connection, event, ...args) {
  try {
    connection.emit(event, ...args);
  } catch (err) {
    connection.log.warn({ msg: "Event listener failed", event, err, cid: connection.id });
  }
}
function getTextValues(attributes) {
  return (attributes || []).filter((attr) => attr?.type === "TEXT").map((attr) => String(attr?.value ?? ""));
}
async function getErrorText(response) {
  if (!response) {
    return false;
  }
  try {
    return imap_compiler_default(response).toString();
  } catch {
    return imap_compiler_default(response, { isLogging: true }).toString();
  }
}
async function enhanceCommandError(err) {
  let errorCode = getStatusCode(err.response);
  if (errorCode) {
    err.serverResponseCode = errorCode;
  }
  err.response = await getErrorText(err.response);
  return err;
}
async function reportCommandError(connection, err) {
  await enhanceCommandError(err);
  connection.log.warn({ err, cid: connection.id });
}
function isAuthenticatedState(connection) {
  return connection.state === connection.states.AUTHENTICATED || connection.state === connection.states.SELECTED;
}
function getSelectedMailbox(connection) {
  return connection.state === connection.states.SELECTED && connection.mailbox ? connection.mailbox : false;
}
function getFolderTree(folders) {
  let tree = {
    root: true,
    folders: []
  };
  let childIndex = /* @__PURE__ */ new Map();
  let childByName = (node, name2) => {
    let index = childIndex.get(node);
    return index ? index.get(name2) : void 0;
  };
  let indexChild = (node, child) => {
    let index = childIndex.get(node);
    if (!index) {
      index = /* @__PURE__ */ new Map();
      childIndex.set(node, index);
    }
    index.set(child.name, child);
  };
  let getTreeNode = (parents) => {
    let node = tree;
    if (!parents || !parents.length) {
      return node;
    }
    for (let parent of parents) {
      let cur = childByName(node, parent);
      if (cur) {
        node = cur;
      }
    }
    return node;
  };
  let byDepth = [...folders].sort((a, b) => (a.parent ? a.parent.length : 0) - (b.parent ? b.parent.length : 0));
  for (let folder of byDepth) {
    let parent = getTreeNode(folder.parent);
    let existing = childByName(parent, folder.name);
    if (existing) {
      existing.name = folder.name;
      existing.flags = folder.flags;
      existing.path = folder.path;
      existing.subscribed = !!folder.subscribed;
      existing.listed = !!folder.listed;
      existing.status = folder.status;
      if (folder.specialUse) {
        existing.specialUse = folder.specialUse;
      }
      if (folder.flags.has("\\Noselect")) {
        existing.disabled = true;
      }
      if (folder.flags.has("\\HasChildren") && !existing.folders) {
        existing.folders = [];
      }
    } else {
      let data = {
        name: folder.name,
        flags: folder.flags,
        path: folder.path,
        subscribed: !!folder.subscribed,
        listed: !!folder.listed,
        status: folder.status
      };
      if (folder.delimiter) {
        data.delimiter = folder.delimiter;
      }
      if (folder.specialUse) {
        data.specialUse = folder.specialUse;
      }
      if (folder.flags.has("\\Noselect")) {
        data.disabled = true;
      }
      if (folder.flags.has("\\HasChildren")) {
        data.folders = [];
      }
      if (!parent.folders) {
        parent.folders = [];
      }
      parent.folders.push(data);
      indexChild(parent, data);
    }
  }
  return tree;
}
function getFlagColor(flags2) {
  if (!flags2.has("\\Flagged")) {
    return null;
  }
  const bit0 = flags2.has("$MailFlagBit0") ? 1 : 0;
  const bit1 = flags2.has("$MailFlagBit1") ? 2 : 0;
  const bit2 = flags2.has("$MailFlagBit2") ? 4 : 0;
  const color = bit0 | bit1 | bit2;
  return FLAG_COLORS[color] ?? "red";
}
function getColorFlags(color) {
  const colorCode = color ? FLAG_COLORS.indexOf(color.toString().toLowerCase().trim()) : null;
  if (colorCode === null || colorCode < 0) {
    if (colorCode === null) {
      return { add: [], remove: ["\\Flagged", "$MailFlagBit0", "$MailFlagBit1", "$MailFlagBit2"] };
    }
    return null;
  }
  let result = { add: ["\\Flagged"], remove: [] };
  for (let i = 0; i < 3; i++) {
    if (colorCode & 1 << i) {
      result.add.push(`$MailFlagBit${i}`);
    } else {
      result.remove.push(`$MailFlagBit${i}`);
    }
  }
  return result;
}
function mergeFetchRows(rows) {
  if (rows.length === 1) {
    return rows[0];
  }
  let merged = {};
  let partialOrigins;
  for (let row of rows) {
    let { bodyParts, binaryParts, ...rest } = row;
    Object.assign(merged, rest);
    bodyParts?.forEach((value, key) => (merged.bodyParts ??= /* @__PURE__ */ new Map()).set(key, value));
    binaryParts?.forEach((key) => (merged.binaryParts ??= /* @__PURE__ */ new Set()).add(key));
    row.partialOrigins?.forEach((value, key) => (partialOrigins ??= /* @__PURE__ */ new Map()).set(key, value));
  }
  if (partialOrigins) {
    Object.defineProperty(merged, "partialOrigins", { value: partialOrigins, writable: true, configurable: true });
  }
  return merged;
}
async function formatMessageResponse(untagged, mailbox, idHashAlgorithm, connection) {
  let map = {};
  map.seq = parseUintValue(untagged.command, MAX_UINT32_DIGITS) || void 0;
  let key;
  let origin = false;
  let partialOrigins;
  let recordOrigin = (sectionKey) => {
    if (origin !== false) {
      if (!partialOrigins) {
        partialOrigins = /* @__PURE__ */ new Map();
      }
      partialOrigins.set(sectionKey, origin);
    }
  };
  let attributes = untagged.attributes && untagged.attributes[1] || [];
  for (let i = 0, len = attributes.length; i < len; i++) {
    let attribute = attributes[i];
    if (i % 2 === 0) {
      origin = false;
      key = imap_compiler_default({
        attributes: [attribute]
      }).toString().toLowerCase().replace(/<(\d+)(\.\d+)?>$/, (match, start) => {
        origin = parseUintValue(start, MAX_UINT32_DIGITS);
        return "";
      });
      continue;
    }
    if (typeof key !== "string") {
      continue;
    }
    let getString = (attribute2) => {
      if (!attribute2) {
        return false;
      }
      if (typeof attribute2.value === "string") {
        return attribute2.value;
      }
      if (Buffer.isBuffer(attribute2.value)) {
        return attribute2.value.toString();
      }
    };
    let getBuffer = (attribute2) => {
      if (!attribute2) {
        return false;
      }
      if (Buffer.isBuffer(attribute2.value)) {
        return attribute2.value;
      }
      if (typeof attribute2.value === "string") {
        return Buffer.from(attribute2.value);
      }
    };
    let getArray = (attribute2) => getStringList(attribute2);
    let getUint = (attribute2, maxDigits) => parseUintValue(getString(attribute2), maxDigits);
    switch (key) {
      case "body[]":
      case "binary[]":
        map.source = getBuffer(attribute);
        recordOrigin("");
        break;
      case "uid":
        map.uid = getUint(attribute, MAX_UINT32_DIGITS) || void 0;
        if (map.uid && (!mailbox.uidNext || mailbox.uidNext <= map.uid)) {
          mailbox.uidNext = map.uid + 1;
        }
        break;
      case "modseq": {
        let modseq = parseBigIntValue(getArray(attribute)[0]);
        if (modseq === false) {
          break;
        }
        map.modseq = modseq;
        if (map.modseq && (!mailbox.highestModseq || mailbox.highestModseq < map.modseq)) {
          mailbox.highestModseq = map.modseq;
        }
        break;
      }
      case "emailid":
        map.emailId = getArray(attribute)[0];
        break;
      case "x-gm-msgid":
        map.emailId = getString(attribute);
        break;
      case "threadid":
        map.threadId = getArray(attribute)[0];
        break;
      case "x-gm-thrid":
        map.threadId = getString(attribute);
        break;
      case "x-gm-labels":
        map.labels = new Set(getArray(attribute).map((label) => connection ? decodePath(connection, label) : label));
        break;
      case "rfc822.size":
        map.size = getUint(attribute) || 0;
        break;
      case "flags":
        map.flags = new Set(getArray(attribute));
        break;
      // A server with nothing to report can answer ENVELOPE NIL or BODYSTRUCTURE NIL.
      // The field is left unset then: parsing NIL threw, and the whole message
      // disappeared from the FETCH result.
      case "envelope":
        if (Array.isArray(attribute)) {
          map.envelope = parseEnvelope(attribute);
        }
        break;
      case "bodystructure":
        if (Array.isArray(attribute)) {
          map.bodyStructure = parseBodystructure(attribute);
        }
        break;
      case "internaldate": {
        let value = getString(attribute);
        let date = new Date(value);
        if (date.toString() === "Invalid Date") {
          map.internalDate = value;
        } else {
          map.internalDate = date;
        }
        break;
      }
      default: {
        let match = key.match(/(body|binary)\[/i);
        if (match) {
          let partKey = key.replace(/^(body|binary)\[|]$/gi, "");
          partKey = partKey.replace(/\.fields.*$/g, "");
          let value = getBuffer(attribute);
          if (partKey === "header") {
            map.headers = value;
            break;
          }
          if (!map.bodyParts) {
            map.bodyParts = /* @__PURE__ */ new Map();
          }
          map.bodyParts.set(partKey, value);
          recordOrigin(partKey);
          if (match[1].toLowerCase() === "binary") {
            if (!map.binaryParts) {
              map.binaryParts = /* @__PURE__ */ new Set();
            }
            map.binaryParts.add(partKey);
          }
          break;
        }
        break;
      }
    }
  }
  if (map.emailId || map.uid) {
    let path = mailbox.path;
    if (/[\u0080-\uffff]/.test(path)) {
      try {
        path = modified_utf7_default.encode(path, "utf-7-imap").toString();
      } catch {
      }
    }
    map.id = map.emailId || createHash(idHashAlgorithm || "md5").update([path, mailbox.uidValidity?.toString() || "", map.uid.toString()].join(":")).digest("hex");
  }
  if (partialOrigins) {
    Object.defineProperty(map, "partialOrigins", { value: partialOrigins, writable: true, configurable: true });
  }
  if (map.flags) {
    let flagColor = getFlagColor(map.flags);
    if (flagColor) {
      map.flagColor = flagColor;
    }
  }
  return map;
}
function processName(name2) {
  let value = (name2 || "").toString();
  if (value.length > 2 && value.at(0) === '"' && value.at(-1) === '"') {
    value = value.slice(1, -1);
  }
  return value;
}
function decodeText(value) {
  return processName(imapflow_libmime_default.decodeWords(value));
}
function parseEnvelope(entry) {
  let getStrValue = (obj) => {
    if (!obj) {
      return false;
    }
    if (typeof obj.value === "string") {
      return obj.value;
    }
    if (Buffer.isBuffer(obj.value)) {
      return obj.value.toString();
    }
    return obj.value;
  };
  let processAddresses = function(list2) {
    return [].concat(list2 || []).map((addr) => {
      if (!addr) {
        return false;
      }
      let entry2 = addr;
      let name2 = decodeText(getStrValue(entry2[0]));
      let mailbox = getStrValue(entry2[2]) || "";
      let host = getStrValue(entry2[3]) || "";
      if (!host) {
        return { name: name2 || mailbox && decodeText(mailbox), address: "" };
      }
      return { name: name2, address: `${mailbox}@${host}` };
    }).filter((addr) => !!(addr && (addr.name || addr.address)));
  }, envelope = {};
  if (entry[0] && entry[0].value) {
    let date = new Date(getStrValue(entry[0]));
    if (date.toString() === "Invalid Date") {
      envelope.date = getStrValue(entry[0]);
    } else {
      envelope.date = date;
    }
  }
  if (entry[1] && entry[1].value) {
    envelope.subject = imapflow_libmime_default.decodeWords(getStrValue(entry[1]));
  }
  if (Array.isArray(entry[2]) && entry[2].length) {
    envelope.from = processAddresses(entry[2]);
  }
  if (Array.isArray(entry[3]) && entry[3].length) {
    envelope.sender = processAddresses(entry[3]);
  }
  if (Array.isArray(entry[4]) && entry[4].length) {
    envelope.replyTo = processAddresses(entry[4]);
  }
  if (Array.isArray(entry[5]) && entry[5].length) {
    envelope.to = processAddresses(entry[5]);
  }
  if (Array.isArray(entry[6]) && entry[6].length) {
    envelope.cc = processAddresses(entry[6]);
  }
  if (Array.isArray(entry[7]) && entry[7].length) {
    envelope.bcc = processAddresses(entry[7]);
  }
  if (entry[8] && entry[8].value) {
    envelope.inReplyTo = (getStrValue(entry[8]) || "").toString().trim();
  }
  if (entry[9] && entry[9].value) {
    envelope.messageId = (getStrValue(entry[9]) || "").toString().trim();
  }
  return envelope;
}
function getStructuredParams(arr) {
  let key;
  let params = {};
  [].concat(arr || []).forEach((val, j) => {
    if (j % 2) {
      if (!isUnsafeKey(key)) {
        params[key] = imapflow_libmime_default.decodeWords((val && val.value || "").toString());
      }
    } else {
      key = (val && val.value || "").toString().toLowerCase();
    }
  });
  if (params.filename && !params["filename*"] && /^[a-z\-_0-9]+'[a-z]*'[^'\x00-\x08\x0b\x0c\x0e-\x1f\u0080-\uffff]+/.test(params.filename)) {
    let [encoding, , encodedValue] = params.filename.split("'");
    if (resolveCharset(encoding)) {
      params["filename*"] = `${encoding}''${encodedValue}`;
    }
  }
  Object.keys(params).forEach((key2) => {
    let actualKey;
    let nr;
    let value;
    let match = key2.match(/\*((\d+)\*?)?$/);
    if (!match) {
      return;
    }
    actualKey = key2.substring(0, match.index).toLowerCase();
    nr = Number(match[2]) || 0;
    if (isUnsafeKey(actualKey)) {
      delete params[key2];
      return;
    }
    if (!params[actualKey] || typeof params[actualKey] !== "object") {
      params[actualKey] = {
        charset: false,
        values: []
      };
    }
    value = params[key2];
    if (nr === 0 && match[0].at(-1) === "*" && (match = value.match(/^([^']*)'[^']*'(.*)$/))) {
      params[actualKey].charset = match[1] || "utf-8";
      value = match[2];
    }
    params[actualKey].values.push({ nr, value });
    delete params[key2];
  });
  Object.keys(params).forEach((key2) => {
    let value;
    if (params[key2] && Array.isArray(params[key2].values)) {
      value = params[key2].values.sort((a, b) => a.nr - b.nr).map((val) => val && val.value || "").join("");
      if (params[key2].charset) {
        params[key2] = imapflow_libmime_default.decodeWords("=?" + params[key2].charset + "?Q?" + value.replace(/[=?_\s]/g, (s) => {
          if (s === " ") {
            return "_";
          }
          let c = s.charCodeAt(0).toString(16);
          return "%" + (c.length < 2 ? "0" : "") + c;
        }).replace(/%/g, "=") + "?=");
      } else {
        params[key2] = imapflow_libmime_default.decodeWords(value);
      }
    }
  });
  return params;
}
function parseBodystructure(entry) {
  let walk = (node, path) => {
    path = path || [];
    let curNode = {}, i = 0, part = 0;
    if (path.length) {
      curNode.part = path.join(".");
    }
    if (Array.isArray(node[0])) {
      curNode.childNodes = [];
      while (Array.isArray(node[i])) {
        curNode.childNodes.push(walk(node[i], path.concat(++part)));
        i++;
      }
      curNode.type = "multipart/" + ((node[i++] || {}).value || "").toString().toLowerCase();
      if (i < node.length) {
        if (node[i]) {
          curNode.parameters = getStructuredParams(node[i]);
        }
        i++;
      }
    } else {
      curNode.type = [
        ((node[i++] || {}).value || "").toString().toLowerCase(),
        ((node[i++] || {}).value || "").toString().toLowerCase()
      ].join("/");
      if (node[i]) {
        curNode.parameters = getStructuredParams(node[i]);
      }
      i++;
      if (node[i]) {
        curNode.id = (node[i].value || "").toString();
      }
      i++;
      if (node[i]) {
        curNode.description = (node[i].value || "").toString();
      }
      i++;
      if (node[i]) {
        curNode.encoding = (node[i].value || "").toString().toLowerCase();
      }
      i++;
      if (node[i]) {
        curNode.size = Number(node[i].value || 0) || 0;
      }
      i++;
      if (curNode.type === "message/rfc822") {
        if (node[i]) {
          curNode.envelope = parseEnvelope([].concat(node[i] || []));
        }
        i++;
        if (node[i]) {
          curNode.childNodes = [
            // The nested bodystructure reuses the same path (not path+1) because
            // the encapsulated message shares the part number with its wrapper.
            // Distinction is via suffixes: path.MIME = wrapper headers,
            // path.HEADER = encapsulated message headers.
            walk(node[i], path)
          ];
        }
        i++;
        if (node[i]) {
          curNode.lineCount = Number(node[i].value || 0) || 0;
        }
        i++;
      }
      if (/^text\//.test(curNode.type)) {
        if (node.length === 11 && Array.isArray(node[i + 1]) && !Array.isArray(node[i + 2])) {
        } else {
          if (node[i]) {
            curNode.lineCount = Number(node[i].value || 0) || 0;
          }
          i++;
        }
      }
      if (i < node.length) {
        if (node[i]) {
          curNode.md5 = (node[i].value || "").toString().toLowerCase();
        }
        i++;
      }
    }
    if (i < node.length) {
      let disposition = node[i];
      if (Array.isArray(disposition) && disposition.length) {
        curNode.disposition = (disposition[0] && disposition[0].value || "").toString().toLowerCase();
        if (Array.isArray(disposition[1])) {
          curNode.dispositionParameters = getStructuredParams(disposition[1]);
        }
      }
      i++;
    }
    if (i < node.length) {
      if (node[i]) {
        curNode.language = [].concat(node[i] || []).map((val) => (val && val.value || "").toString().toLowerCase());
      }
      i++;
    }
    if (i < node.length) {
      if (node[i]) {
        curNode.location = (node[i].value || "").toString();
      }
    }
    return curNode;
  };
  return walk(entry);
}
function isDate(obj) {
  return Object.prototype.toString.call(obj) === "[object Date]";
}
function toValidDate(value) {
  if (!value) {
    return null;
  }
  if (typeof value === "string") {
    value = new Date(value);
  }
  if (!isDate(value) || value.toString() === "Invalid Date") {
    return null;
  }
  return value;
}
function formatDate(value) {
  let date = toValidDate(value);
  if (!date) {
    return;
  }
  let dateParts = date.toISOString().substring(0, 10).split("-");
  dateParts.reverse();
  let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  dateParts[1] = months[Number(dateParts[1]) - 1];
  return dateParts.join("-");
}
function formatDateTime(value) {
  let date = toValidDate(value);
  if (!date) {
    return;
  }
  let dateStr = formatDate(date).replace(/^0/, " ");
  let timeStr = date.toISOString().substring(11, 19);
  return `${dateStr} ${timeStr} +0000`;
}
var atomChars = imap_formal_syntax_default["ATOM-CHAR"];
function formatFlag(flag) {
  let atom = flag.charAt(0) === "\\" ? flag.slice(1) : flag;
  if (!atom || imap_formal_syntax_default.verify(atom, atomChars()) >= 0) {
    return false;
  }
  switch (flag.toLowerCase()) {
    case "\\recent":
      return false;
    case "\\seen":
    case "\\answered":
    case "\\flagged":
    case "\\deleted":
    case "\\draft":
      return flag.toLowerCase().replace(/^\\./, (c) => c.toUpperCase());
  }
  return flag;
}
function canUseFlag(mailbox, flag) {
  return !mailbox || !mailbox.permanentFlags || mailbox.permanentFlags.has("\\*") || mailbox.permanentFlags.has(flag);
}
function isValidSequenceValue(value) {
  return Number.isSafeInteger(value) && value > 0 && value <= 4294967295;
}
function isDecimalString(value, maxDigits) {
  return typeof value === "string" && value.length > 0 && value.length <= maxDigits && /^[0-9]+$/.test(value);
}
function isUnsafeKey(key) {
  return UNSAFE_OBJECT_KEYS.has(key);
}
function getStringList(list2) {
  if (!Array.isArray(list2)) {
    return [];
  }
  let strings = [];
  for (let entry of list2) {
    let value = getStringValue(entry);
    if (value) {
      strings.push(value);
    }
  }
  return strings;
}
function getStringValue(attribute) {
  let value = attribute && attribute.value;
  if (Buffer.isBuffer(value)) {
    return value.toString();
  }
  return typeof value === "string" ? value : void 0;
}
function parseBigIntValue(value, maxDigits) {
  if (!isDecimalString(value, maxDigits || MAX_NUMBER64_DIGITS)) {
    return false;
  }
  return BigInt(value);
}
function parseUintValue(value, maxDigits) {
  if (!isDecimalString(value, maxDigits || MAX_NUMBER64_DIGITS)) {
    return false;
  }
  let num = Number(value);
  return Number.isSafeInteger(num) ? num : false;
}
function parseRangeEntries(range) {
  let entries = [];
  if (typeof range !== "string") {
    return entries;
  }
  for (let entry of range.split(",")) {
    entry = entry.trim();
    let colon = entry.indexOf(":");
    if (colon < 0) {
      let value = Number(entry);
      if (isValidSequenceValue(value)) {
        entries.push([value, value]);
      }
      continue;
    }
    let first = Number(entry.substring(0, colon));
    let second = Number(entry.slice(colon + 1));
    if (isValidSequenceValue(first) && isValidSequenceValue(second)) {
      entries.push([first, second]);
    }
  }
  return entries;
}
function* iterateRange(range) {
  let count = 0;
  for (let [first, second] of parseRangeEntries(range)) {
    let step = first <= second ? 1 : -1;
    for (let i = first; count < EXPANDED_RANGE_LIMIT; i += step) {
      yield i;
      count++;
      if (i === second) {
        break;
      }
    }
    if (count >= EXPANDED_RANGE_LIMIT) {
      break;
    }
  }
}
function countRange(range) {
  let count = 0;
  for (let [first, second] of parseRangeEntries(range)) {
    count += Math.abs(second - first) + 1;
    if (count >= EXPANDED_RANGE_LIMIT) {
      return EXPANDED_RANGE_LIMIT;
    }
  }
  return count;
}
function expandRange2(range) {
  return Array.from(iterateRange(range));
}
function getDecoder(charset, maxBytes) {
  charset = (charset || "ascii").toString().trim().toLowerCase();
  if (/^jis|^iso-?2022-?jp|^euc-?jp/.test(charset)) {
    return new JPDecoder(charset, maxBytes);
  }
  return modified_utf7_default.decodeStream(charset);
}
function packMessageRange(list2) {
  let items;
  if (!Array.isArray(list2)) {
    items = [].concat(list2 || []);
  } else {
    items = list2;
  }
  if (!items.length) {
    return "";
  }
  items = Array.from(new Set(items)).sort((a, b) => a - b);
  let parts = [];
  let start = items[0];
  let prev = start;
  for (let i = 1; i <= items.length; i++) {
    let value = items[i];
    if (i < items.length && value === prev + 1) {
      prev = value;
      continue;
    }
    parts.push(start === prev ? String(start) : start + ":" + prev);
    start = prev = value;
  }
  return parts.join(",");
}

// node_modules/imapflow/dist/esm/connection-deadline.js
var CONNECT_TIMEOUT = 90 * 1e3;
var ConnectionDeadline = class {
  /**
   * @param timeout Configured connection timeout in milliseconds. Normalized once
   *   here; 0 and any other falsy or invalid value fall back to the 90 second default.
   */
  constructor(timeout) {
    this.timeout = Number(timeout) || CONNECT_TIMEOUT;
    this.startedAt = Date.now();
  }
  /**
   * @returns Milliseconds left in the budget, never negative.
   */
  remaining() {
    return Math.max(0, this.timeout - (Date.now() - this.startedAt));
  }
  /**
   * @returns The shared `CONNECT_TIMEOUT` error.
   */
  error() {
    return createImapError("Failed to establish connection in required time", "CONNECT_TIMEOUT", { details: { connectionTimeout: this.timeout } });
  }
  /**
   * Maps a dependency's own expiry onto the shared `CONNECT_TIMEOUT` shape, so callers see one
   * timeout error whichever layer noticed first. The original error is kept as `_err`. Anything
   * that is not a timeout is returned unchanged.
   *
   * @param err Error raised by a dependency during a connection phase.
   * @returns Either the normalized timeout error or the original error.
   */
  normalize(err) {
    if (!err || err.code === "CONNECT_TIMEOUT") {
      return err;
    }
    if (err.code !== "ETIMEDOUT" && !/timed out/i.test(err.message || "")) {
      return err;
    }
    let normalized = this.error();
    normalized._err = err;
    return normalized;
  }
  /**
   * Throws before a phase is started if the budget is already used up, so no work is begun
   * that could only ever time out.
   */
  check() {
    if (!this.remaining()) {
      throw this.error();
    }
  }
  /**
   * Races a phase against the remaining budget. The timer is always cleared, so a completed
   * phase never leaves a pending timer behind.
   *
   * @param promise Phase to run under the deadline.
   * @returns Resolves with the phase result, rejects with `CONNECT_TIMEOUT`.
   */
  async race(promise) {
    this.check();
    let timer = null;
    try {
      return await Promise.race([
        promise,
        new Promise((_resolve, reject) => {
          timer = setTimeout(() => reject(this.error()), this.remaining());
        })
      ]);
    } finally {
      clearTimer(timer);
    }
  }
};

// node_modules/imapflow/dist/esm/proxy-connection.js
var MAX_RESPONSE_HEADER_BYTES = 64 * 1024;
var DEFAULT_SOCKS_PORT = 1080;
var unbracketAddress = (host) => typeof host === "string" && host.startsWith("[") && host.endsWith("]") ? host.slice(1, -1) : host;
var formatAuthority = (host, port) => {
  let address = unbracketAddress(host);
  return net.isIPv6(address) ? `[${address}]:${port}` : `${address}:${port}`;
};
var redactUrl = (proxyUrl) => {
  let redacted = new URL(proxyUrl.href);
  if (redacted.password) {
    redacted.password = "(hidden)";
  }
  return redacted.href;
};
var proxyError = (message, code) => createImapError(message, code || "ProxyError");
var decodeUserInfo = (value) => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};
var stripProxyCredentials = (err) => {
  if (err && typeof err === "object") {
    delete err.options;
    delete err.input;
  }
  return err;
};
var attachEarlyErrorHandler = (logger2, socket) => {
  if (!socket || typeof socket.on !== "function") {
    return;
  }
  socket._earlyErrorHandler = (err) => {
    logger2.error({ msg: "Proxy socket error before connection setup", err });
  };
  socket.on("error", socket._earlyErrorHandler);
};
var detachEarlyErrorHandler = (socket) => {
  if (socket && socket._earlyErrorHandler) {
    socket.removeListener("error", socket._earlyErrorHandler);
    socket._earlyErrorHandler = null;
  }
};
var httpConnect = async ({ logger: logger2, proxyUrl, secureProxy, proxyHost, proxyPort, host, port, deadline }) => {
  let destinationPort = Number(port) || 0;
  if (!destinationPort || /[\r\n]/.test(host)) {
    throw proxyError("Invalid proxy destination", "EPROXY");
  }
  let authority = formatAuthority(host, destinationPort);
  let remaining = deadline.remaining();
  if (!remaining) {
    throw deadline.error();
  }
  let socket = null;
  return await new Promise((resolve, reject) => {
    let settled = false;
    let timer = null;
    let headers = "";
    const onSocketData = (chunk) => {
      let searchFrom = Math.max(0, headers.length - 3);
      headers += chunk.toString("binary");
      let terminator = headers.indexOf("\r\n\r\n", searchFrom);
      if (terminator < 0) {
        if (headers.length > MAX_RESPONSE_HEADER_BYTES) {
          fail2(proxyError("Proxy response headers too large", "EPROXY"));
        }
        return;
      }
      socket.removeListener("data", onSocketData);
      socket.pause();
      let headerBytes = terminator + 4;
      let consumedFromChunk = chunk.length - (headers.length - headerBytes);
      if (consumedFromChunk < chunk.length) {
        socket.unshift(chunk.subarray(consumedFromChunk));
      }
      headers = headers.slice(0, terminator);
      let status2 = headers.match(/^HTTP\/\d+\.\d+ (\d+)/i);
      if (!status2 || (status2[1] || "").charAt(0) !== "2") {
        return fail2(proxyError(`Invalid response from proxy${status2 ? `: ${status2[1]}` : ""}`, "EPROXY"));
      }
      succeed();
    };
    const cleanup = () => {
      clearTimer(timer);
      timer = null;
      if (socket) {
        socket.removeListener("connect", onConnected);
        socket.removeListener("data", onSocketData);
        socket.removeListener("error", fail2);
        socket.removeListener("close", onEarlyClose);
      }
    };
    function fail2(err) {
      if (settled) {
        return;
      }
      settled = true;
      cleanup();
      if (socket) {
        socket.destroy();
      }
      reject(err);
    }
    function succeed() {
      settled = true;
      cleanup();
      resolve(socket);
    }
    function onEarlyClose() {
      fail2(proxyError("Proxy closed the connection before the tunnel was established", "EPROXY"));
    }
    timer = setTimeout(() => fail2(deadline.error()), remaining);
    let connectOptions = { host: proxyHost, port: proxyPort };
    if (secureProxy) {
      if (!net.isIP(proxyHost)) {
        connectOptions.servername = proxyHost;
      }
    }
    function onConnected() {
      let requestHeaders = {
        Host: authority,
        Connection: "close"
      };
      if (proxyUrl.username || proxyUrl.password) {
        let credentials = `${decodeUserInfo(proxyUrl.username)}:${decodeUserInfo(proxyUrl.password)}`;
        requestHeaders["Proxy-Authorization"] = `Basic ${Buffer.from(credentials).toString("base64")}`;
      }
      socket.write(`CONNECT ${authority} HTTP/1.1\r
` + Object.keys(requestHeaders).map((key) => `${key}: ${requestHeaders[key]}`).join("\r\n") + "\r\n\r\n");
      socket.on("data", onSocketData);
    }
    socket = secureProxy ? tls.connect(connectOptions, onConnected) : net.connect(connectOptions, onConnected);
    socket.once("error", fail2);
    socket.once("close", onEarlyClose);
  }).then((established) => {
    logger2.info({
      msg: `Established a socket via HTTP proxy`,
      proxyUrl: redactUrl(proxyUrl),
      port,
      host
    });
    attachEarlyErrorHandler(logger2, established);
    return established;
  }).catch((err) => {
    logger2.error({
      msg: "Failed to establish a socket via HTTP proxy",
      proxyUrl: redactUrl(proxyUrl),
      port,
      host,
      err
    });
    throw err;
  });
};
var resolveIPv4 = async (hostname, deadline) => {
  let { address } = await deadline.race(dns.promises.lookup(hostname, { family: 4 }));
  return address;
};
var socksConnect = async ({ logger: logger2, proxyUrl, protocol, proxyHost, proxyPort, host, port, deadline }) => {
  let proxyType = protocol === "socks4" || protocol === "socks4a" ? 4 : 5;
  let destinationHost = unbracketAddress(host);
  try {
    if (proxyType === 4) {
      if (net.isIPv6(destinationHost)) {
        throw proxyError(`SOCKS4 and SOCKS4a cannot address IPv6 destinations (${destinationHost})`, "UnsupportedProxyAddress");
      }
      if (protocol === "socks4" && !net.isIP(destinationHost)) {
        destinationHost = await resolveIPv4(destinationHost, deadline);
      }
    }
    let connectionOpts = {
      proxy: {
        // The endpoint is handed to net.Socket.connect() by the dependency, so a hostname
        // is left unresolved and gets Node's normal lookup and connection behavior.
        host: proxyHost,
        port: proxyPort,
        type: proxyType
      },
      destination: {
        host: destinationHost,
        port
      },
      command: "connect",
      set_tcp_nodelay: true
    };
    if (proxyUrl.username || proxyUrl.password) {
      connectionOpts.proxy.userId = decodeUserInfo(proxyUrl.username);
      connectionOpts.proxy.password = decodeUserInfo(proxyUrl.password);
    }
    let remaining = deadline.remaining();
    if (!remaining) {
      throw deadline.error();
    }
    connectionOpts.timeout = remaining;
    const info = await deadline.race(missing2.createConnection(connectionOpts));
    if (!info || !info.socket) {
      throw proxyError("SOCKS proxy did not return a socket", "EPROXY");
    }
    logger2.info({
      msg: "Established a socket via SOCKS proxy",
      proxyUrl: redactUrl(proxyUrl),
      port,
      host
    });
    attachEarlyErrorHandler(logger2, info.socket);
    return info.socket;
  } catch (caught) {
    let err = deadline.normalize(stripProxyCredentials(caught));
    stripProxyCredentials(err._err);
    logger2.error({
      msg: "Failed to establish a socket via SOCKS proxy",
      proxyUrl: redactUrl(proxyUrl),
      port,
      host,
      err
    });
    throw err;
  }
};
var proxyConnection = async (logger2, connectionUrl, host, port, options) => {
  options = options || {};
  let deadline = options.deadline || new ConnectionDeadline(options.connectionTimeout);
  deadline.check();
  let proxyUrl;
  try {
    proxyUrl = new URL(connectionUrl);
  } catch (err) {
    throw proxyError("Invalid proxy URL", err.code || "ERR_INVALID_URL");
  }
  let protocol = proxyUrl.protocol.replace(/:$/, "").toLowerCase();
  let proxyHost = unbracketAddress(proxyUrl.hostname);
  switch (protocol) {
    // Connect using a HTTP CONNECT method
    case "http":
    case "https":
      return await httpConnect({
        logger: logger2,
        proxyUrl,
        secureProxy: protocol === "https",
        proxyHost,
        proxyPort: Number(proxyUrl.port) || (protocol === "https" ? 443 : 80),
        host,
        port,
        deadline
      });
    // SOCKS proxy
    case "socks":
    case "socks5":
    case "socks4":
    case "socks4a":
      return await socksConnect({
        logger: logger2,
        proxyUrl,
        protocol,
        proxyHost,
        proxyPort: Number(proxyUrl.port) || DEFAULT_SOCKS_PORT,
        host,
        port,
        deadline
      });
  }
  return void 0;
};

// node_modules/imapflow/dist/esm/download.js
const { PassThrough } = require("node:stream");

// stub:imapflow: libqp
var missing5 = new Proxy(function() {
}, {
  get() {
    throw new Error("libqp is not in this bundle.");
  },
  apply() {
    throw new Error("libqp is not in this bundle.");
  },
  construct() {
    throw new Error("libqp is not in this bundle.");
  }
});
var imapflow_libqp_default = missing5;

// stub:imapflow: libbase64
var missing6 = new Proxy(function() {
}, {
  get() {
    throw new Error("libbase64 is not in this bundle.");
  },
  apply() {
    throw new Error("libbase64 is not in this bundle.");
  },
  construct() {
    throw new Error("libbase64 is not in this bundle.");
  }
});
var imapflow_libbase64_default = missing6;

// stub:imapflow: @zone-eu/mailsplit
var missing7 = new Proxy(function() {
}, {
  get() {
    throw new Error("@zone-eu/mailsplit is not in this bundle.");
  },
  apply() {
    throw new Error("@zone-eu/mailsplit is not in this bundle.");
  },
  construct() {
    throw new Error("@zone-eu/mailsplit is not in this bundle.");
  }
});

// stub:imapflow: @zone-eu/mailsplit/lib/flowed-decoder.js
var missing8 = new Proxy(function() {
}, {
  get() {
    throw new Error("@zone-eu/mailsplit/lib/flowed-decoder.js is not in this bundle.");
  },
  apply() {
    throw new Error("@zone-eu/mailsplit/lib/flowed-decoder.js is not in this bundle.");
  },
  construct() {
    throw new Error("@zone-eu/mailsplit/lib/flowed-decoder.js is not in this bundle.");
  }
});
var flowed_decoder_default = missing8;

// node_modules/imapflow/dist/esm/download.js
var DRAIN_WAIT_EVENTS = ["drain", "error", "close"];
var isEmptySection = (value) => !value?.length;
var droppedSection = (mime, content, mimeRequest, contentRequest) => {
  if (isEmptySection(mime) === isEmptySection(content)) {
    return void 0;
  }
  return isEmptySection(content) ? contentRequest : mimeRequest;
};
var partialStarts = (requests) => {
  let starts = /* @__PURE__ */ new Map();
  for (let request of requests) {
    if (typeof request !== "string") {
      starts.set(request.key, Number(request.start) || 0);
    }
  }
  return starts;
};
var MAX_FETCH_ATTEMPTS = 3;
var requestedUid = (range, options) => options.uid && /^\d+$/.test(String(range)) ? Number(range) : void 0;
var isForeignAnswer = (response, expected) => {
  if (expected.uid && response.uid && response.uid !== expected.uid) {
    return true;
  }
  for (let [key, start] of expected.origins) {
    let origin = response.partialOrigins && response.partialOrigins.get(key);
    if (typeof origin === "number" && origin !== start) {
      return true;
    }
  }
  return false;
};
async function fetchExpected(client, range, query, options, expected) {
  for (let attempt = 1; ; attempt++) {
    let response = await client.fetchOne(range, query, options);
    if (response === false && expected.retryEmpty && expected.retryEmpty() && attempt < MAX_FETCH_ATTEMPTS) {
      client.log.warn({ msg: "Server answered a request for an existing message with no data, asking again", attempt, cid: client.id });
      continue;
    }
    if (!response || !isForeignAnswer(response, expected)) {
      return response;
    }
    client.log.warn({
      msg: "Server answered with data of another request, asking again",
      uid: response.uid,
      origins: response.partialOrigins && Object.fromEntries(response.partialOrigins),
      attempt,
      cid: client.id
    });
    if (attempt >= MAX_FETCH_ATTEMPTS) {
      throw createImapError("Server kept answering with data of another request", "DownloadIncomplete", { cid: client.id });
    }
  }
}
async function refetchDroppedSections(client, response, range, options, sections) {
  if (!sections.length) {
    return;
  }
  client.log.debug({
    msg: "Server answered a body section empty while its companion section was not, asking it again separately",
    sections: sections.map((section) => typeof section === "string" ? section : section.key),
    cid: client.id
  });
  let uid = response.uid;
  let retry = await fetchExpected(client, uid || range, { uid: true, bodyParts: sections }, uid ? { ...options, uid: true } : options, {
    uid,
    origins: partialStarts(sections),
    retryEmpty: () => true
  });
  if (!retry) {
    return;
  }
  if (retry.headers) {
    response.headers = retry.headers;
  }
  for (let [key, value] of retry.bodyParts || []) {
    (response.bodyParts ??= /* @__PURE__ */ new Map()).set(key, value);
    if (retry.binaryParts && retry.binaryParts.has(key)) {
      (response.binaryParts ??= /* @__PURE__ */ new Set()).add(key);
    } else if (response.binaryParts) {
      response.binaryParts.delete(key);
    }
  }
}
async function downloadMessage(client, range, part, options) {
  if (!client.mailbox) {
    return {};
  }
  let downloadOptions = Object.assign({
    chunkSize: 64 * 1024,
    maxBytes: Infinity
  }, options || {});
  let hasMore = true;
  let processed = 0;
  let chunkSize = Number(downloadOptions.chunkSize) || 64 * 1024;
  let maxBytes = normalizeByteLimit(downloadOptions.maxBytes);
  let uid = false;
  if (part === "1") {
    let expectedUid = requestedUid(range, downloadOptions);
    let response2 = await fetchExpected(client, range, { uid: true, bodyStructure: true }, downloadOptions, {
      uid: expectedUid,
      origins: /* @__PURE__ */ new Map(),
      // a message addressed by UID is taken to exist, see getNextPart() below
      retryEmpty: expectedUid ? () => true : void 0
    });
    if (!response2) {
      return {};
    }
    if (!uid && response2.uid) {
      uid = response2.uid;
      range = uid;
      downloadOptions.uid = true;
    }
    if (!response2.bodyStructure?.childNodes) {
      part = "TEXT";
    }
  }
  let stream;
  let output;
  let fetchAborted = false;
  let downloadAborted = () => fetchAborted || !!output?.destroyed;
  let getNextPart = async (query) => {
    query = query || {};
    let mimeKey;
    let contentRequest;
    if (!part) {
      query.source = {
        start: processed,
        maxLength: chunkSize
      };
    } else {
      part = part.toString().toLowerCase().trim();
      if (!query.bodyParts) {
        query.bodyParts = [];
      }
      if (query.size) {
        if (/^[\d.]+$/.test(part)) {
          mimeKey = part + ".mime";
          query.bodyParts.push(mimeKey);
        } else if (part === "text") {
          mimeKey = "header";
          query.bodyParts.push(mimeKey);
        }
      }
      contentRequest = {
        key: part,
        start: processed,
        maxLength: chunkSize
      };
      query.bodyParts.push(contentRequest);
    }
    let expectedUid = uid || requestedUid(range, downloadOptions);
    let expected = {
      uid: expectedUid,
      origins: /* @__PURE__ */ new Map([[part || "", processed]]),
      // Every chunk after the first is of a message that was there a moment ago, and a
      // message the caller addresses by UID is taken to exist: an empty answer may be a
      // late one (Apache James), a message that is really gone costs two more requests
      retryEmpty: processed > 0 || expectedUid ? () => !downloadAborted() : void 0
    };
    let response2 = await fetchExpected(client, range, query, downloadOptions, expected);
    if (!response2) {
      if (!client.usable) {
        throw client.createNoConnectionError(false, { rejectedFrom: "download" });
      }
      return { response: false, chunk: false };
    }
    if (!uid && response2.uid) {
      uid = response2.uid;
      range = uid;
      downloadOptions.uid = true;
    }
    if (mimeKey && contentRequest) {
      let dropped = droppedSection(mimeKey === "header" ? response2.headers : response2.bodyParts?.get(mimeKey), response2.bodyParts?.get(part), mimeKey, contentRequest);
      if (dropped) {
        await refetchDroppedSections(client, response2, range, downloadOptions, [dropped]);
      }
    }
    let chunk2 = !part ? response2.source : response2.bodyParts && response2.bodyParts.get(part);
    if (!chunk2) {
      return {};
    }
    processed += chunk2.length;
    hasMore = chunk2.length === chunkSize;
    if (chunk2.length > chunkSize) {
      client.log.warn({
        msg: "Server returned more than the requested window, treating the part as complete",
        chunkSize,
        received: chunk2.length,
        processed,
        cid: client.id
      });
    }
    let result = { chunk: chunk2 };
    if (query.size) {
      result.response = response2;
    }
    if (query.bodyParts) {
      if (mimeKey === "header") {
        result.mime = response2.headers;
      } else {
        result.mime = response2.bodyParts && mimeKey ? response2.bodyParts.get(mimeKey) : void 0;
      }
    }
    return result;
  };
  let { response, chunk, mime } = await getNextPart({
    size: true,
    uid: true
  });
  if (!response || !chunk) {
    return {};
  }
  let meta = {
    expectedSize: response.size
  };
  if (!part) {
    meta.contentType = "message/rfc822";
  } else if (mime) {
    let headers = new missing7(mime);
    let contentType = imapflow_libmime_default.parseHeaderValue(headers.getFirst("Content-Type"));
    let transferEncoding = imapflow_libmime_default.parseHeaderValue(headers.getFirst("Content-Transfer-Encoding"));
    let disposition = imapflow_libmime_default.parseHeaderValue(headers.getFirst("Content-Disposition"));
    if (contentType.value.toLowerCase().trim()) {
      meta.contentType = contentType.value.toLowerCase().trim();
    }
    if (contentType.params.charset) {
      meta.charset = contentType.params.charset.toLowerCase().trim();
    }
    if (transferEncoding.value) {
      meta.encoding = transferEncoding.value.replace(/\(.*\)/g, "").toLowerCase().trim();
    }
    if (disposition.value) {
      meta.disposition = disposition.value.toLowerCase().trim() || false;
      try {
        meta.disposition = imapflow_libmime_default.decodeWords(meta.disposition);
      } catch {
      }
    }
    if (contentType.params.format && contentType.params.format.toLowerCase().trim() === "flowed") {
      meta.flowed = true;
      if (contentType.params.delsp && contentType.params.delsp.toLowerCase().trim() === "yes") {
        meta.delSp = true;
      }
    }
    let filename = disposition.params.filename || contentType.params.name || false;
    if (filename) {
      try {
        filename = imapflow_libmime_default.decodeWords(filename);
      } catch {
      }
      meta.filename = filename;
    }
  }
  let clientEncoding = response.binaryParts && part && response.binaryParts.has(part) ? false : meta.encoding;
  switch (clientEncoding) {
    case "base64":
      output = stream = new imapflow_libbase64_default.Decoder();
      break;
    case "quoted-printable":
      output = stream = new imapflow_libqp_default.Decoder();
      break;
    default:
      output = stream = new PassThrough();
  }
  let limiters = [];
  let isLimited = () => limiters.some((entry) => entry.limited);
  let stages = [];
  let pipeStage = (stage) => {
    output.on("error", (err) => {
      stage.destroy(err);
    });
    output = output.pipe(stage);
    stages.push(stage);
    return stage;
  };
  let isTextNode = ["text/html", "text/plain", "text/x-amp-html"].includes(meta.contentType) || part === "1" && !meta.contentType;
  if (downloadOptions.decodeText !== false && (!meta.disposition || meta.disposition === "inline") && isTextNode) {
    if (meta.flowed) {
      limiters.push(pipeStage(new LimitedPassthrough({ maxBytes })));
      pipeStage(new flowed_decoder_default(meta.delSp ? { delSp: true } : {}));
    }
    if (meta.charset && !["ascii", "usascii", "utf8"].includes(meta.charset.toLowerCase().replace(/[^a-z0-9]+/g, ""))) {
      try {
        let decoder = getDecoder(meta.charset, maxBytes);
        decoder.on("error", (err) => {
          client.log.warn({ err, charset: meta.charset, cid: client.id });
        });
        limiters.push(pipeStage(decoder));
        meta.charset = "utf-8";
      } catch {
      }
    }
  }
  let limiter = pipeStage(new LimitedPassthrough({ maxBytes }));
  limiters.push(limiter);
  const cleanup = () => {
    fetchAborted = true;
    for (let entry of [stream, ...stages]) {
      entry.destroy();
    }
  };
  output.once("error", cleanup);
  output.once("close", cleanup);
  let writeChunk = (chunk2) => {
    if (isLimited() || fetchAborted || stream.destroyed) {
      return true;
    }
    return stream.write(chunk2);
  };
  let maxTotalBytes = normalizeByteLimit(meta.expectedSize ? meta.expectedSize * 2 + chunkSize : 0);
  let waitForDrain = () => new Promise((resolve, reject) => {
    const finish = (err) => {
      for (let event of DRAIN_WAIT_EVENTS) {
        stream.removeListener(event, finish);
      }
      if (err) {
        reject(err);
      } else {
        resolve();
      }
    };
    for (let event of DRAIN_WAIT_EVENTS) {
      stream.once(event, finish);
    }
  });
  let writeAndDrain = async (chunk2) => {
    if (writeChunk(chunk2) !== false) {
      return;
    }
    try {
      await waitForDrain();
    } catch (err) {
      if (!fetchAborted) {
        throw err;
      }
    }
  };
  let fetchAllParts = async (head) => {
    await writeAndDrain(head);
    while (hasMore && !isLimited() && !fetchAborted) {
      if (processed >= maxTotalBytes) {
        throw createImapError("Download exceeded the expected message size", "DownloadOverflow", { maxSize: maxTotalBytes, cid: client.id });
      }
      let { response: response2, chunk: chunk2 } = await getNextPart();
      if (downloadAborted()) {
        break;
      }
      if (response2 === false) {
        throw createImapError("Message disappeared before the download completed", "DownloadIncomplete", { cid: client.id });
      }
      if (!chunk2) {
        break;
      }
      await writeAndDrain(chunk2);
    }
  };
  client._openDownloads++;
  let downloadDone = false;
  let finishDownload = () => {
    if (!downloadDone) {
      downloadDone = true;
      client._openDownloads--;
      client.autoidle();
    }
  };
  let runFetchAllParts = (head) => {
    fetchAllParts(head).catch((err) => {
      if (!fetchAborted && stream && !stream.destroyed) {
        stream.destroy(err);
      } else {
        client.log.warn({
          msg: "Download error after stream closed",
          err,
          fetchAborted,
          streamDestroyed: stream?.destroyed,
          cid: client.id
        });
      }
    }).finally(() => {
      finishDownload();
      if (!fetchAborted && stream && !stream.destroyed) {
        stream.end();
      }
    }).catch((err) => client.log.error({ msg: "Failed to fail the download stream", err, cid: client.id }));
  };
  setImmediate(() => runFetchAllParts(chunk));
  return {
    meta,
    content: output
  };
}
async function downloadMessageParts(client, range, parts, options) {
  if (!client.mailbox) {
    return {};
  }
  let downloadOptions = options || {};
  let maxBytes = normalizeByteLimit(downloadOptions.maxBytes);
  let query = { bodyParts: [] };
  let contentRequests = /* @__PURE__ */ new Map();
  for (let part of parts) {
    query.bodyParts.push(part + ".mime");
    let contentRequest = maxBytes > 4294967295 ? part : { key: part, start: 0, maxLength: maxBytes };
    contentRequests.set(part, contentRequest);
    query.bodyParts.push(contentRequest);
  }
  let expectedUid = requestedUid(range, downloadOptions);
  let response = await fetchExpected(client, range, query, downloadOptions, {
    uid: expectedUid,
    origins: partialStarts(query.bodyParts),
    // a message addressed by UID is taken to exist, as for download()
    retryEmpty: expectedUid ? () => true : void 0
  });
  if (!response || !response.bodyParts) {
    return {};
  }
  let dropped = [];
  for (let [part, contentRequest] of contentRequests) {
    let section = droppedSection(response.bodyParts.get(part + ".mime"), response.bodyParts.get(part), part + ".mime", contentRequest);
    if (section) {
      dropped.push(section);
    }
  }
  await refetchDroppedSections(client, response, range, downloadOptions, dropped);
  let data = {};
  for (let [part, content] of response.bodyParts) {
    let keyParts = part.split(".mime");
    if (isUnsafeKey(keyParts[0])) {
      continue;
    }
    if (keyParts.length === 1) {
      let key = keyParts[0];
      if (content.length > maxBytes) {
        client.log.warn({
          msg: "Server returned more than the requested window, truncating the part",
          part: key,
          maxBytes,
          received: content.length,
          cid: client.id
        });
        content = content.subarray(0, maxBytes);
      }
      if (!data[key]) {
        data[key] = { content };
      } else {
        data[key].content = content;
      }
    } else if (keyParts.length === 2) {
      let key = keyParts[0];
      if (!data[key]) {
        data[key] = {};
      }
      let entry = data[key];
      if (!entry.meta) {
        entry.meta = {};
      }
      let meta = entry.meta;
      let headers = new missing7(content);
      let contentType = imapflow_libmime_default.parseHeaderValue(headers.getFirst("Content-Type"));
      let transferEncoding = imapflow_libmime_default.parseHeaderValue(headers.getFirst("Content-Transfer-Encoding"));
      let disposition = imapflow_libmime_default.parseHeaderValue(headers.getFirst("Content-Disposition"));
      if (contentType.value.toLowerCase().trim()) {
        meta.contentType = contentType.value.toLowerCase().trim();
      }
      if (contentType.params.charset) {
        meta.charset = contentType.params.charset.toLowerCase().trim();
      }
      if (transferEncoding.value) {
        meta.encoding = transferEncoding.value.replace(/\(.*\)/g, "").toLowerCase().trim();
      }
      if (disposition.value) {
        meta.disposition = disposition.value.toLowerCase().trim() || false;
        try {
          meta.disposition = imapflow_libmime_default.decodeWords(meta.disposition);
        } catch {
        }
      }
      if (contentType.params.format && contentType.params.format.toLowerCase().trim() === "flowed") {
        meta.flowed = true;
        if (contentType.params.delsp && contentType.params.delsp.toLowerCase().trim() === "yes") {
          meta.delSp = true;
        }
      }
      let filename = disposition.params.filename || contentType.params.name || false;
      if (filename) {
        try {
          filename = imapflow_libmime_default.decodeWords(filename);
        } catch {
        }
        meta.filename = filename;
      }
    }
  }
  for (let part of Object.keys(data)) {
    let entry = data[part];
    let meta = entry.meta || {};
    entry.meta = meta;
    let clientEncoding = response.binaryParts && response.binaryParts.has(part) ? false : meta.encoding;
    switch (clientEncoding) {
      case "base64":
        entry.content = entry.content ? imapflow_libbase64_default.decode(entry.content.toString()) : null;
        break;
      case "quoted-printable":
        entry.content = entry.content ? imapflow_libqp_default.decode(entry.content.toString()) : null;
        break;
      default:
    }
  }
  return data;
}

// node_modules/imapflow/dist/esm/commands/id.js
async function id(connection, clientInfo) {
  if (!connection.capabilities.has("ID")) {
    return;
  }
  let response;
  try {
    let map = {};
    let formattedClientInfo = !clientInfo ? null : Object.keys(clientInfo).map((key) => [key, formatValue(key, clientInfo[key])]).filter((entry) => entry[1]).flatMap((entry) => entry);
    if (formattedClientInfo && !formattedClientInfo.length) {
      formattedClientInfo = null;
    }
    response = await connection.exec("ID", [formattedClientInfo], {
      untagged: {
        // Parse the server's ID response: a flat list of alternating key-value atoms.
        // Even indices (i % 2 === 0) are keys, odd indices are the corresponding values.
        ID: async (untagged) => {
          let params = untagged.attributes && untagged.attributes[0];
          let key;
          (Array.isArray(params) ? params : [].concat(params || [])).forEach((val, i) => {
            let value = getStringValue(val);
            if (i % 2 === 0) {
              key = value;
            } else if (key !== void 0 && value !== void 0) {
              let name2 = key.toLowerCase().trim();
              if (!isUnsafeKey(name2)) {
                map[name2] = value;
              }
            }
          });
        }
      }
    });
    connection.serverInfo = map;
    response.next();
    return map;
  } catch (err) {
    connection.log.warn({ err, cid: connection.id });
    return false;
  }
}
function formatValue(key, value) {
  switch (key.toLowerCase()) {
    case "date":
      return formatDateTime(value);
    default:
      return (value || "").toString().replace(/\s+/g, " ");
  }
}

// node_modules/imapflow/dist/esm/commands/capability.js
async function capability(connection) {
  if (connection.capabilities.size && !connection.expectCapabilityUpdate) {
    return connection.capabilities;
  }
  let response;
  try {
    response = await connection.exec("CAPABILITY");
    response.next();
    return connection.capabilities;
  } catch (err) {
    connection.log.warn({ err, cid: connection.id });
    return false;
  }
}

// node_modules/imapflow/dist/esm/commands/namespace.js
async function namespace(connection) {
  if (!isAuthenticatedState(connection)) {
    return;
  }
  if (!hasCapability(connection, "NAMESPACE")) {
    let { prefix, delimiter } = await getListPrefix(connection);
    if (delimiter && prefix && prefix.charAt(prefix.length - 1) !== delimiter) {
      prefix += delimiter;
    }
    let map = {
      personal: [{ prefix: prefix || "", delimiter }],
      other: false,
      shared: false
    };
    connection.namespaces = map;
    connection.namespace = connection.namespaces.personal[0];
    return connection.namespace;
  }
  let response;
  try {
    let map = { personal: [], other: false, shared: false };
    response = await connection.exec("NAMESPACE", false, {
      untagged: {
        // The NAMESPACE response (RFC 2342) contains exactly three sections:
        //   [0] = personal namespaces (user's own mailboxes)
        //   [1] = other users' namespaces (shared by other users)
        //   [2] = shared namespaces (public/organizational folders)
        // Each section is either NIL or a list of (prefix, delimiter) pairs.
        NAMESPACE: async (untagged) => {
          if (!untagged.attributes || !untagged.attributes.length) {
            return;
          }
          map.personal = getNamsepaceInfo(untagged.attributes[0]) || [];
          map.other = getNamsepaceInfo(untagged.attributes[1]);
          map.shared = getNamsepaceInfo(untagged.attributes[2]);
        }
      }
    });
    response.next();
    connection.namespaces = map;
    if (!connection.namespaces.personal[0]) {
      connection.namespaces.personal[0] = { prefix: "", delimiter: "." };
    }
    connection.namespaces.personal[0].prefix = connection.namespaces.personal[0].prefix || "";
    connection.namespace = connection.namespaces.personal[0];
    return connection.namespace;
  } catch (err) {
    connection.log.warn({ err, cid: connection.id });
    return {
      error: true,
      status: err.responseStatus,
      text: err.responseText
    };
  }
}
async function getListPrefix(connection) {
  let response;
  try {
    let map = {};
    response = await connection.exec("LIST", ["", ""], {
      untagged: {
        LIST: async (untagged) => {
          if (!untagged.attributes || !untagged.attributes.length) {
            return;
          }
          map.flags = new Set(getStringList(untagged.attributes[0]));
          map.delimiter = getStringValue(untagged.attributes[1]) || null;
          map.prefix = getStringValue(untagged.attributes[2]) || "";
          if (map.delimiter && map.prefix.charAt(0) === map.delimiter) {
            map.prefix = map.prefix.slice(1);
          }
        }
      }
    });
    response.next();
    return map;
  } catch (err) {
    connection.log.warn({ err, cid: connection.id });
    return {};
  }
}
function getNamsepaceInfo(attribute) {
  if (!attribute || !Array.isArray(attribute) || !attribute.length) {
    return false;
  }
  let entries = [];
  for (let entry of attribute) {
    if (!Array.isArray(entry)) {
      continue;
    }
    let pair = entry;
    let prefix = getStringValue(pair[0]);
    let delimiter = pair[1] === null ? null : getStringValue(pair[1]);
    if (pair.length < 2 || prefix === void 0 || delimiter === void 0) {
      continue;
    }
    if (delimiter && prefix && prefix.charAt(prefix.length - 1) !== delimiter) {
      prefix += delimiter;
    }
    entries.push({ prefix, delimiter });
  }
  return entries;
}

// node_modules/imapflow/dist/esm/commands/login.js
async function login(connection, username, password) {
  if (connection.state !== connection.states.NOT_AUTHENTICATED) {
    return;
  }
  try {
    let response = await connection.exec("LOGIN", [
      { type: "STRING", value: username },
      // sensitive: true prevents the password from appearing in debug logs
      { type: "STRING", value: password, sensitive: true }
    ]);
    response.next();
    connection.authCapabilities.set("LOGIN", true);
    return username;
  } catch (err) {
    let errorCode = getStatusCode(err.response);
    if (errorCode) {
      err.serverResponseCode = errorCode;
    }
    if (isServerRefusal(err)) {
      err.authenticationFailed = true;
    }
    err.response = await getErrorText(err.response);
    throw err;
  }
}

// node_modules/imapflow/dist/esm/commands/logout.js
var LOGOUT_TIMEOUT = 10 * 1e3;
async function logout(connection) {
  if (connection.state === connection.states.LOGOUT) {
    return false;
  }
  if (connection.state === connection.states.NOT_AUTHENTICATED) {
    connection.state = connection.states.LOGOUT;
    connection.close();
    return false;
  }
  let response;
  let timer = setTimeout(() => connection.close(), LOGOUT_TIMEOUT);
  try {
    response = await connection.exec("LOGOUT");
    return true;
  } catch (err) {
    if (err.code === "NoConnection") {
      return true;
    }
    connection.log.warn({ err, cid: connection.id });
    return false;
  } finally {
    clearTimer(timer);
    connection.state = connection.states.LOGOUT;
    if (response && typeof response.next === "function") {
      response.next();
    }
    connection.close();
  }
}

// node_modules/imapflow/dist/esm/commands/starttls.js
async function starttls(connection) {
  if (!connection.capabilities.has("STARTTLS") || connection.secureConnection) {
    return false;
  }
  let response;
  try {
    response = await connection.exec("STARTTLS");
    connection._starttlsHadTrailingData = !!(response && response.hasTrailingData);
    response.next();
    return true;
  } catch (err) {
    connection.log.warn({ err, cid: connection.id });
    return false;
  }
}

// node_modules/imapflow/dist/esm/commands/status-fields.js
var uint32 = (value) => parseUintValue(value, MAX_UINT32_DIGITS);
var STATUS_FIELDS = {
  MESSAGES: { key: "messages", parser: uint32 },
  RECENT: { key: "recent", parser: uint32 },
  UIDNEXT: { key: "uidNext", parser: uint32 },
  // Nominally 32-bit, but stored as a BigInt precisely so a server that exceeds that still
  // round-trips, so the wider bound applies
  UIDVALIDITY: { key: "uidValidity", parser: (value) => parseBigIntValue(value) },
  UNSEEN: { key: "unseen", parser: uint32 },
  HIGHESTMODSEQ: { key: "highestModseq", parser: (value) => parseBigIntValue(value) },
  // IMAP4rev2 additions (RFC 9051): total mailbox size in octets (number64, exact as a JS
  // number up to 2^53-1) and count of messages carrying the \Deleted flag
  SIZE: { key: "size", parser: (value) => parseUintValue(value) },
  DELETED: { key: "deleted", parser: uint32 }
};
var parseStatusList = (list2, onField) => {
  let name2;
  list2.forEach((entry, i) => {
    if (i % 2 === 0) {
      name2 = entry && typeof entry.value === "string" ? entry.value : false;
      return;
    }
    if (!name2 || !entry) {
      return;
    }
    const field = STATUS_FIELDS[name2.toUpperCase()];
    if (!field) {
      return;
    }
    const value = field.parser(entry.value);
    if (value === false) {
      return;
    }
    onField(field.key, value);
  });
};

// node_modules/imapflow/dist/esm/special-use.js
var GENERIC_TOKENS = new Set([
  // English. "e" is here because TOKEN_SPLIT breaks on the hyphen, so the
  // "e-mail" / "e-posta" / "e-kirjad" family arrives as a bare "e" token.
  "e",
  "mail",
  "mails",
  "email",
  "emails",
  "message",
  "messages",
  "item",
  "items",
  "folder",
  "my",
  // German, Dutch, Nordic
  "objekt",
  "objekte",
  "objekten",
  "objekter",
  "elemente",
  "elementen",
  "elementer",
  "nachrichten",
  "berichten",
  "post",
  "poster",
  "viestit",
  "kirjad",
  "meldinger",
  "beskeder",
  // Romance
  "correo",
  "posta",
  "courrier",
  "elementos",
  "elementi",
  "éléments",
  "mensajes",
  "messaggi",
  "mensagens",
  "itens",
  // Slavic
  "poczta",
  "pošta",
  "elementy",
  "wiadomości",
  "položky",
  "správy",
  "письма",
  "письмо",
  "элементы",
  "сообщения",
  "пошта",
  // Other
  "öğeler",
  "mesajlar",
  "μηνύματα",
  "στοιχεία"
].map((token) => token.toLowerCase().normalize("NFKC")));
var TOKEN_SPLIT = /[\s\-_/.,()[\]]+/;
var flags = ["\\All", "\\Archive", "\\Drafts", "\\Flagged", "\\Junk", "\\Sent", "\\Trash"];
var LOWERCASE_FLAGS = flags.map((flag) => flag.toLowerCase());
var names = {
  "\\Sent": [
    "aika",
    "air a chur",
    "am post cuirte",
    "anfonwyd",
    "bidalia",
    "bidaliak",
    "bidalita",
    "bidalitakoak",
    "currieru mandatu",
    "danfonwyd",
    "dihantar",
    "e rometsweng",
    "e tindami",
    "elementos enviados",
    "elküldött",
    "elküldött elemek",
    "elküldött üzenetek",
    "elküldöttek",
    "enviadas",
    "enviados",
    "enviat",
    "enviats",
    "envoyés",
    "ethunyelweyo",
    "expediate",
    "ezipuru",
    "ferstjoerd",
    "gesendet",
    "gesendete",
    "gesendete elemente",
    "gestuur",
    "gönderilmiş",
    "gönderilmiş öğeler",
    "göndərilənlər",
    "hantar",
    "iberilen",
    "inviata",
    "inviate",
    "inviati",
    "išsiųsti",
    "išsiųsti laiškai",
    "išsiųstieji",
    "jo`natilgan xatlar",
    "jo‘natilgan",
    "kaset",
    "kuthunyelwe",
    "küldöttek",
    "lasa",
    "lähetetyt",
    "mesaje trimise",
    "messages envoyés",
    "naipadala",
    "nalefa",
    "napadala",
    "nosūtīts",
    "nosūtītās",
    "nosūtītās ziņas",
    "odeslaná pošta",
    "odeslané",
    "odoslaná",
    "odoslaná pošta",
    "odoslané",
    "padala",
    "poslana pošta",
    "poslane",
    "poslano",
    "poslané",
    "poslato",
    "posta inviata",
    "pósłane",
    "pósłany",
    "saadetud",
    "saadetud kirjad",
    "saadetud üksused",
    "senditujo",
    "sendt",
    "sendt post",
    "sendte",
    "sendte beskeder",
    "sent",
    "sent items",
    "sent messages",
    "seolta",
    "siūsti",
    "skickat",
    "sända poster",
    "sänt",
    "sūtīt",
    "terkirim",
    "thư đã gửi",
    "ti fi ranṣẹ",
    "titaq",
    "tramess",
    "trimis",
    "trimise",
    "ttwaznen",
    "të dërguar",
    "të dërguara",
    "unviaos",
    "unvios fechos",
    "verschéckt",
    "verzonden",
    "verzonden berichten",
    "vilivyotumwa",
    "wysłane",
    "éléments envoyés",
    "đã gửi",
    "şandî",
    "απεσταλμένα",
    "σταλθέντα",
    "адпраўлена",
    "жиберилген",
    "жіберілген",
    "жіберілген хаттар",
    "жіберілгендер",
    "изпратени",
    "изпратени писма",
    "илгээсэн",
    "ирсол шуд",
    "испратени",
    "испратено",
    "надіслані",
    "отправленные",
    "пасланыя",
    "послате",
    "послато",
    "пратени",
    "юборилган",
    "ուղարկուած",
    "ուղարկված",
    "נשלח",
    "נשלחו",
    "פריטים שנשלחו",
    "ئەۋەتىلگەن",
    "ارسال شده",
    "ارسالی",
    "البريد المرسل",
    "المرسل",
    "المرسلة",
    "المُرسَل",
    "بھیجا ہوا میل",
    "بھیجے گئے",
    "سوزمژہ",
    "لېږل شوي ليکونه",
    "لېګل شوی",
    "موارد ارسال شده",
    "مُرسَل",
    "نێردراو",
    "पठईएका मेलहरु",
    "पाठवलेले",
    "पाठविले",
    "पाठविलेले",
    "प्रेषित",
    "भेजा गया",
    "भेजे गए",
    "পাঠানো হয়েছে",
    "প্রেরিত",
    "প্রেরিত(পাঠানো মেইল)",
    "প্ৰেৰিত",
    "ਭੇਜੇ",
    "મોકલેલા",
    "મોકલેલ્યા",
    "ପଠାଗଲା",
    "அனுப்பிய அஞ்சல்",
    "அனுப்பியவை",
    "పంపించబడింది",
    "ಕಳುಹಿಸಲಾದ",
    "അയച്ചവ",
    "അയച്ചു",
    "යැවු පණිවුඩ",
    "යැවූ",
    "ที่ส่งแล้ว",
    "ส่ง",
    "ส่งแล้ว",
    "გაგზავნილი",
    "ዝተለኣኸ",
    "የተላኩ",
    "បាន​ផ្ញើ",
    "សំបុត្រដែលបានបញ្ជូន",
    "寄件備份",
    "已发信息",
    "已发送",
    "已发送消息",
    "已发送邮件",
    "送信済み",
    "送信済みアイテム",
    "送信済みトレイ",
    "送信済みメール",
    "발신 메시지",
    "보낸 편지함",
    "보냄"
  ],
  "\\Trash": [
    "an sgudal",
    "articole șterse",
    "atkritne",
    "bin",
    "borttaget",
    "borttagna objekt",
    "bosca bruscair",
    "bruscar",
    "cestino",
    "chanaster da palpiri",
    "chiqitdon",
    "corbe a papiro",
    "corbeille",
    "coș de gunoi",
    "curbella",
    "deleted",
    "deleted items",
    "deleted messages",
    "dzēstie vienumi",
    "elementi eliminati",
    "elementos borrados",
    "elementos eliminados",
    "elements suprimits",
    "eliminata",
    "gelöscht",
    "gelöschte elemente",
    "gelöschte objekte",
    "gunoi",
    "hedhurina",
    "item dipadam",
    "itens apagados",
    "itens eliminados",
    "itens excluídos",
    "ištrinti",
    "iḍuman",
    "jiskefet",
    "jêbirdank",
    "kanta",
    "kest",
    "kosz",
    "koš",
    "kuka",
    "kustutatud",
    "kustutatud üksused",
    "kôš",
    "lixeira",
    "lixo",
    "lomtár",
    "molwuj",
    "mục đã xóa",
    "obrisane stavke",
    "odpadkový kôš",
    "odstraněná pošta",
    "odstraněné položky",
    "papeleira",
    "papelera",
    "paperera",
    "papierkorb",
    "papirkorg",
    "papirkurv",
    "papjernik",
    "papperskorg",
    "papperskorgen",
    "papīrgrozs",
    "papīrkurvis",
    "pesan terhapus",
    "pod-lastez",
    "poistetut",
    "poubelle",
    "praht",
    "prullenbak",
    "prügikast",
    "reciclagem",
    "roskakori",
    "rubujo",
    "rusl",
    "savat",
    "sbwriel",
    "sgudal",
    "silinmiş öğeler",
    "skrell",
    "sletta",
    "slettede beskeder",
    "slettede elementer",
    "slettet",
    "smeti",
    "smeće",
    "snippermandjie",
    "surat terhapus",
    "səbət",
    "thùng rác",
    "tong sampah",
    "trash",
    "törölt",
    "törölt elemek",
    "usunięte",
    "usunięte wiadomości",
    "verwijderde items",
    "vymazané správy",
    "zakarrontzia",
    "çöp",
    "çöp kutusu",
    "éléments supprimés",
    "šiukšliadėžė",
    "šiukšlinė",
    "šiukšlių dėžė",
    "șterse",
    "απορρίμματα",
    "διαγραμμένα",
    "κάδος απορριμάτων",
    "κάδος απορριμμάτων",
    "видалені",
    "выдаленыя",
    "жойылғандар",
    "избришани",
    "изтрити",
    "канта",
    "корзина",
    "корпа",
    "кошик",
    "кошче",
    "обрисане ставке",
    "себет",
    "сметніца",
    "смеће",
    "смітник",
    "удаленные",
    "удалённые",
    "хогийн сав",
    "қоқыс шелегі",
    "աղբարկղ",
    "אשפה",
    "פריטים שנמחקו",
    "اشغال دانی",
    "العناصر المحذوفة",
    "المهملات",
    "ردی کی ٹوکری",
    "زباله‌دان",
    "زبڵدان",
    "موارد حذف شده",
    "مُهملات",
    "کثافت دانۍ",
    "कचरा",
    "कचरा पेटी",
    "रद्दी",
    "रद्दी टोकरी",
    "ঝুড়ি",
    "ডাস্টবিন",
    "કચરો",
    "குப்பை",
    "ചവറ്റുകുട്ട",
    "ඉවතලන බඳුන",
    "ถังขยะ",
    "รายการที่ลบ",
    "ნაგავი",
    "ურნა",
    "წაშლილი",
    "እንዳጉሓፍ",
    "ធុងសំរាម",
    "ごみ箱",
    "ゴミ箱",
    "削除済みアイテム",
    "回收站",
    "垃圾桶",
    "已删除邮件",
    "已刪除項目",
    "废件箱",
    "지운 편지함",
    "휴지통"
  ],
  "\\Junk": [
    "aspam",
    "basura",
    "brukalas",
    "bulk mail",
    "cajk",
    "correo basura",
    "correo lixo",
    "correo no deseado",
    "correu brossa",
    "corréu puxarra",
    "courrier indésirable",
    "dramhaíl",
    "dramhphost",
    "gemors",
    "gemorspos",
    "gereksiz",
    "indesiderata",
    "indesirate",
    "indésirables",
    "istenmeyen",
    "istenmeyen e-posta",
    "i̇stenmeyen",
    "junk",
    "junk e-mail",
    "junk email",
    "junk mail",
    "junk-e-mail",
    "kéretlen",
    "lastez",
    "levélszemét",
    "lixo electrónico",
    "lixo eletrónico",
    "lixo eletrônico",
    "mel remeh",
    "mesaje nedorite",
    "møsn",
    "mēstule",
    "mēstules",
    "nepoželjne",
    "nesolicitate",
    "net-winske",
    "nevyžiadaná pošta",
    "nevyžádaná",
    "nevyžádaná pošta",
    "nevēlams",
    "nezaželeno",
    "neželena pošta",
    "neželena sporočila",
    "neželjena pošta",
    "niechciane",
    "no deseado",
    "nungiavischà",
    "ongewenst",
    "ongewenste e-mail",
    "posta indesiderata",
    "posta indesirate",
    "pourriel",
    "pourriels",
    "puxarra",
    "roskaa",
    "roskaposti",
    "roskapostit",
    "ruslpóstur",
    "rämps",
    "rämpspost",
    "sbam",
    "seq'",
    "skräp",
    "skräppost",
    "sothach",
    "spam",
    "spamowanie",
    "spamujo",
    "stroboù",
    "szemét",
    "søppelpost",
    "thư rác",
    "truilleis",
    "të pavlera",
    "të pavlerë",
    "uønsket",
    "uønsket e-mail",
    "uønsket e-post",
    "uønsket post",
    "uønskt",
    "wiadomości-śmieci",
    "zabor-posta",
    "zaborra",
    "önemsiz",
    "čapor",
    "šiukšlės",
    "šlamštas",
    "ανεπιθύμητα",
    "ανεπιθύμητη αλληλογραφία",
    "небажана пошта",
    "нежелана поща",
    "нежелательная почта",
    "непажаданая пошта",
    "непожељна пошта",
    "непожељне",
    "непожељно",
    "непосакувана пошта",
    "спам",
    "қалаусыз пошта",
    "անպիտան",
    "թափոն",
    "սպամ",
    "דואר זבל",
    "זבל",
    "الرسائل العشوائية",
    "الرسائل غير المرغوب فيها",
    "بنجل",
    "بیکاره",
    "بێکه‌ڵک",
    "جنک",
    "جنک میل",
    "سُخام",
    "غير المرغوب",
    "هرزنامه",
    "नको असलेले कचरा संदेश",
    "स्पाम",
    "स्पैम",
    "আজেবাজে মেইল",
    "எரிதம்",
    "ആവശ്യമില്ലാത്തവ",
    "සුන්බුන්",
    "กล่องจดหมายขยะ",
    "ขยะ",
    "สแปม",
    "อีเมลขยะ",
    "სპამი",
    "ჯართი",
    "እንዳቅንጠመንጢ",
    "សំបុត្រមិនល្អ",
    "ឥត​បាន​ការ",
    "垃圾",
    "垃圾信件",
    "垃圾邮件",
    "垃圾郵件",
    "垃圾電郵",
    "迷惑メール",
    "스팸",
    "스팸 편지함",
    "정크",
    "정크 메일"
  ],
  "\\Drafts": [
    "arewway",
    "ba brouillon",
    "borrador",
    "borradores",
    "bozze",
    "brouilhedoù",
    "brouillonen",
    "brouillons",
    "bruttacopie",
    "bản thảo",
    "ciorne",
    "concepten",
    "draf",
    "drafftiau",
    "draft",
    "drafts",
    "dreachdan",
    "dréachtaí",
    "drög",
    "entwürfe",
    "esborranys",
    "esbossos",
    "garalamalar",
    "ihe edeturu",
    "iidrafti",
    "izinhlaka",
    "juodraščiai",
    "jusamaj",
    "kladd",
    "kladdar",
    "kladder",
    "koncepty",
    "konsep",
    "konsepte",
    "konsepten",
    "kopie robocze",
    "layihələr",
    "luonnokset",
    "malnetujo",
    "melnraksti",
    "meralo",
    "mesaje nefinalizate",
    "mesazhe të padërguara",
    "mga draft",
    "mustandid",
    "nacerjenja",
    "nacrti",
    "naćiski",
    "nedovršene",
    "nedovršeno",
    "onvoltooid",
    "osnutki",
    "piszkozatok",
    "qaralamalar",
    "qoralama xatlar",
    "qoralamalar",
    "rascunhos",
    "rasimu",
    "reşnivîs",
    "rozepsané",
    "sbozs",
    "skica",
    "skice",
    "skitsur",
    "szkice",
    "taslak",
    "taslaklar",
    "thư nháp",
    "tsararrun saƙonni",
    "utkast",
    "uzmetumi",
    "vakiraoka",
    "versiones provisori",
    "vázlatok",
    "wersje robocze",
    "zirriborroak",
    "àwọn àkọpamọ́",
    "προσχέδια",
    "πρόχειρα",
    "драфтови",
    "жоба жазбалар",
    "жобалар",
    "нацрти",
    "недовршене",
    "недовршено",
    "непратени",
    "нооргууд",
    "ноорог",
    "сиёҳнавис",
    "скици",
    "хомаки хатлар",
    "чарнавікі",
    "чернетки",
    "чернови",
    "черновики",
    "черновиктер",
    "шимай қағаз",
    "սեւագրեր",
    "טיוטות",
    "المسودات",
    "بارليک",
    "قوليازمىلار",
    "مسودات",
    "مسوّدات",
    "موسودې",
    "نامه های ناتکمیل",
    "پیش نویسها",
    "پیش‌نویس‌ها",
    "ڈرافٹ",
    "ڈرافٹ/",
    "ڕه‌شنووسەکان",
    "ड्राफ़ट",
    "ड्राफ़्ट",
    "ड्राफ्ट",
    "ड्राफ्टहरू",
    "प्रारूप",
    "मसुदा",
    "খসড়া",
    "ড্ৰাফ্ট",
    "ਡ੍ਰਾਫਟ",
    "ડ્રાફ્ટ",
    "ડ્રાફ્ટસ",
    "ଡ୍ରାଫ୍ଟ",
    "வரைவுகள்",
    "చిత్తు ప్రతులు",
    "ಕರಡುಗಳು",
    "കരടുകള്‍",
    "ഡ്രാഫ്റ്റുകൾ",
    "പൂര്‍ത്തിയാകാത്തവ",
    "කටු සටහන්",
    "කෙටුම් පත්",
    "กล่องจดหมายร่าง",
    "ฉบับร่าง",
    "ร่าง",
    "လိက်အပြောံ",
    "დროებითი",
    "მონახაზები",
    "წინასწარი",
    "ረቂቆች",
    "ወጡን ጽሑፍ",
    "សារព្រាង",
    "សេចក្ដី​ព្រាង​",
    "សំបុត្រពង្រៀង",
    "下書き",
    "草稿",
    "草稿匣",
    "草稿箱",
    "임시 보관함",
    "초안"
  ],
  "\\Archive": [
    "an chartlann",
    "archief",
    "archieven",
    "archif",
    "archifau",
    "archiv",
    "archivados",
    "archivar",
    "archive",
    "archives",
    "archivi",
    "archivio",
    "archivo",
    "archivos",
    "archivovať",
    "archivs",
    "archivu",
    "archiválás",
    "archiwum",
    "archiwy",
    "archyvas",
    "archyvuoti",
    "archív",
    "archívum",
    "archívy",
    "argief",
    "argiven",
    "argyf",
    "arhiiv",
    "arhiv",
    "arhiva",
    "arhive",
    "arhivi",
    "arhivă",
    "arhīvi",
    "arhīvs",
    "arkib",
    "arkisto",
    "arkiv",
    "arkiva",
    "arkiver",
    "arkivo",
    "arkivoje",
    "arquivamento",
    "arquivo",
    "arquivo morto",
    "arquivos",
    "arsip",
    "artxibatu",
    "artxiboa",
    "artxiboak",
    "arxiu",
    "arxiv",
    "arxivlar",
    "arşiv",
    "arşivler",
    "aḥraz",
    "cartlanna",
    "diell",
    "dielloù",
    "erşîv",
    "geymsla",
    "goym í skjalasavni",
    "iɣbaren",
    "lưu trữ",
    "skjalageymsla",
    "taq yakb'äl",
    "tasg-lannan",
    "αρχειοθέτηση",
    "αρχειοθήκη",
    "архив",
    "архива",
    "архиве",
    "архиви",
    "архивирай",
    "архивтер",
    "архивы",
    "архів",
    "архіви",
    "архівы",
    "архіў",
    "мұрағат",
    "արխիվ",
    "արխիւներ",
    "ארכיון",
    "أرشفة",
    "أرشيف",
    "ئارخىپ",
    "ئەرشیف",
    "ارشیو",
    "الأرشيف",
    "بایگانی",
    "जतन केलेला",
    "संग्रह",
    "ശേഖരം",
    "සංරක්‍ෂණය",
    "การเก็บถาวร",
    "ที่เก็บถาวร",
    "არქივები",
    "არქივი",
    "ប័ណ្ណសារ",
    "ប័ណ្ណសារ​",
    "アーカイブ",
    "備存",
    "存档",
    "存檔",
    "封存",
    "归档",
    "보관 편지함",
    "보관함",
    "저장 편지함"
  ]
};
var NAME_INDEX = /* @__PURE__ */ new Map();
for (let flag of Object.keys(names)) {
  for (let entry of names[flag]) {
    NAME_INDEX.set(entry, flag);
  }
}
function normalizeName(name2) {
  return name2.toLowerCase().replace(/[\u200e\u200f]/g, "").trim().normalize("NFKC");
}
var specialUse = (hasSpecialUseExtension, folder) => {
  if (hasSpecialUseExtension) {
    const listed = /* @__PURE__ */ new Set();
    folder.flags.forEach((flag3) => listed.add(flag3.toLowerCase()));
    const flag2 = flags.find((flag3, i) => listed.has(LOWERCASE_FLAGS[i]));
    if (flag2) {
      return { flag: flag2, source: "extension" };
    }
  }
  let name2 = normalizeName(folder.name);
  let flag = NAME_INDEX.get(name2);
  if (flag) {
    return { flag, source: "name" };
  }
  let core = name2.split(TOKEN_SPLIT).filter((token) => token && !GENERIC_TOKENS.has(token));
  if (core.length === 1 && core[0] !== name2) {
    flag = NAME_INDEX.get(core[0]);
    if (flag) {
      return { flag, source: "name-guess" };
    }
  }
  return { flag: null };
};

// node_modules/imapflow/dist/esm/commands/list.js
async function list(connection, reference, mailbox, options) {
  options = options || {};
  const FLAG_SORT_ORDER = ["\\Inbox", "\\Flagged", "\\Sent", "\\Drafts", "\\All", "\\Archive", "\\Junk", "\\Trash"];
  const SOURCE_SORT_ORDER = ["user", "extension", "name", "name-guess"];
  const PUBLIC_SOURCE = { "name-guess": "name" };
  const isNameSource = (source) => source === "name" || source === "name-guess";
  let listCommand = connection.capabilities.has("XLIST") && !hasCapability(connection, "SPECIAL-USE") ? "XLIST" : "LIST";
  try {
    let entries = [];
    let statusMap = /* @__PURE__ */ new Map();
    let specialUseMatches = {};
    let statusQueryAttributes = buildStatusQueryAttributes(connection, options.statusQuery);
    let supportsExtendedList = connection.capabilities.has("LIST-EXTENDED") || connection.capabilities.has("IMAP4rev2") && !connection.skipRev2;
    let canRequestStatus = listCommand === "LIST" && !connection.skipListStatusArgs && hasCapability(connection, "LIST-STATUS") && !!statusQueryAttributes.length;
    let canRequestSubscribed = listCommand === "LIST" && !options.listOnly && !connection.skipListSubscribedArg && supportsExtendedList;
    let auxArgsAvailable = hasCapability(connection, "SPECIAL-USE") || connection.capabilities.has("CHILDREN") || supportsExtendedList;
    let stageHasAuxArgs = (stage) => (stage.status || stage.subscribed) && stage.aux !== false && !connection.skipListAuxArgs && auxArgsAvailable;
    let buildListArgs = (stage) => {
      let args = [];
      if (stage.status) {
        args.push({ type: "ATOM", value: "STATUS" }, statusQueryAttributes);
      }
      if (stageHasAuxArgs(stage)) {
        if (hasCapability(connection, "SPECIAL-USE")) {
          args.push({ type: "ATOM", value: "SPECIAL-USE" });
        }
        if (connection.capabilities.has("CHILDREN") || supportsExtendedList) {
          args.push({ type: "ATOM", value: "CHILDREN" });
        }
      }
      if (stage.subscribed) {
        args.push({ type: "ATOM", value: "SUBSCRIBED" });
      }
      return args;
    };
    let addSpecialUseMatch = (entry, type, source) => {
      if (!specialUseMatches[type]) {
        specialUseMatches[type] = [];
      }
      specialUseMatches[type].push({ entry, source });
    };
    let normalizeFlags = (entry) => {
      if (entry.flags.has("\\NonExistent")) {
        entry.flags.add("\\Noselect");
      }
      if (entry.flags.has("\\Subscribed")) {
        entry.flags.delete("\\Subscribed");
        entry.subscribed = true;
      }
    };
    let specialUseHints = /* @__PURE__ */ Object.create(null);
    if (options.specialUseHints && typeof options.specialUseHints === "object") {
      for (let type of Object.keys(options.specialUseHints)) {
        if (["sent", "junk", "trash", "drafts", "archive"].includes(type) && options.specialUseHints[type] && typeof options.specialUseHints[type] === "string") {
          specialUseHints[normalizePath(connection, options.specialUseHints[type])] = `\\${type.replace(/^./, (c) => c.toUpperCase())}`;
        }
      }
    }
    let runList = async (reference2, mailbox2, returnArgs) => {
      const cmdArgs = [encodePath(connection, reference2), encodePath(connection, mailbox2)];
      let overflow = null;
      if (returnArgs.length) {
        cmdArgs.push({ type: "ATOM", value: "RETURN" }, returnArgs);
      }
      let response = await connection.exec(listCommand, cmdArgs, {
        untagged: {
          // Each untagged LIST response: * LIST (<flags>) "<delimiter>" "<mailbox name>"
          // attributes[0] = flags array, attributes[1] = delimiter, attributes[2] = mailbox name
          [listCommand]: async (untagged) => {
            if (!untagged.attributes || !untagged.attributes.length) {
              return;
            }
            let rawPath = (untagged.attributes[2] && untagged.attributes[2].value || "").toString();
            let entry = {
              // Decode from modified UTF-7 wire format and normalize the path
              path: normalizePath(connection, decodePath(connection, rawPath)),
              pathAsListed: rawPath,
              flags: new Set(getStringList(untagged.attributes[0])),
              delimiter: getStringValue(untagged.attributes[1]),
              listed: true
            };
            normalizeFlags(entry);
            if (specialUseHints[entry.path]) {
              addSpecialUseMatch(entry, specialUseHints[entry.path], "user");
            }
            if (listCommand === "XLIST" && entry.flags.has("\\Inbox")) {
              entry.flags.delete("\\Inbox");
              if (entry.path !== "INBOX") {
                addSpecialUseMatch(entry, "\\Inbox", "extension");
              }
            }
            if (entry.path.toUpperCase() === "INBOX" && !entry.flags.has("\\NonExistent")) {
              addSpecialUseMatch(entry, "\\Inbox", "name");
            }
            if (entry.delimiter && entry.path.charAt(0) === entry.delimiter) {
              entry.path = entry.path.slice(1);
            }
            entry.parentPath = entry.delimiter && entry.path ? entry.path.substring(0, entry.path.lastIndexOf(entry.delimiter)) : "";
            entry.parent = entry.delimiter ? entry.path.split(entry.delimiter) : [entry.path];
            entry.name = entry.parent.pop();
            let { flag: specialUseFlag, source: flagSource } = specialUse(connection.capabilities.has("XLIST") || hasCapability(connection, "SPECIAL-USE"), entry);
            if (specialUseFlag && (!isNameSource(flagSource) || !entry.flags.has("\\NonExistent"))) {
              addSpecialUseMatch(entry, specialUseFlag, flagSource);
            }
            if (entries.length >= MAX_COLLECTED_RESPONSES) {
              overflow = overflow || createImapError(`LIST returned more than ${MAX_COLLECTED_RESPONSES} mailboxes`, "TooManyResponses");
              return;
            }
            entries.push(entry);
          },
          // Inline STATUS response from LIST-STATUS extension (RFC 5819).
          // Parses alternating key-value pairs (i % 2 pattern).
          STATUS: async (untagged) => {
            let statusPath = normalizePath(connection, decodePath(connection, untagged.attributes[0] && untagged.attributes[0].value || ""));
            let statusList = untagged.attributes && Array.isArray(untagged.attributes[1]) ? untagged.attributes[1] : false;
            if (!statusList || !statusPath) {
              return;
            }
            let map = { path: statusPath };
            parseStatusList(statusList, (key, value) => {
              map[key] = value;
            });
            statusMap.set(statusPath, map);
          }
        }
      });
      response.next();
      if (overflow) {
        throw overflow;
      }
    };
    let normalizedReference = normalizePath(connection, reference || "");
    let normalizedMailbox = normalizePath(connection, mailbox || "", true);
    let stages = [];
    if (canRequestStatus && canRequestSubscribed) {
      stages.push({ status: true, subscribed: true });
    }
    if (canRequestStatus) {
      stages.push({ status: true, subscribed: false });
    } else if (canRequestSubscribed) {
      stages.push({ status: false, subscribed: true });
    }
    stages.push({ status: false, subscribed: false });
    let isRejectedCommand = (err) => err.responseStatus === "BAD" && err.code !== "ETHROTTLE";
    let successStage = null;
    let subscriptionStateKnown = false;
    let anyEntrySubscribed = () => entries.some((entry) => entry.subscribed);
    let lastRejectedStage = null;
    let auxRetryInserted = false;
    for (let i = 0; i < stages.length; i++) {
      let stage = stages[i];
      let stageArgs = buildListArgs(stage);
      entries = [];
      statusMap = /* @__PURE__ */ new Map();
      specialUseMatches = {};
      try {
        await runList(normalizedReference, normalizedMailbox, stageArgs);
        if (lastRejectedStage) {
          if (lastRejectedStage.subscribed && !stage.subscribed) {
            connection.skipListSubscribedArg = true;
          }
          if (lastRejectedStage.status && !stage.status) {
            connection.skipListStatusArgs = true;
          }
          if (stageHasAuxArgs(lastRejectedStage) && stage.aux === false && lastRejectedStage.status === stage.status && lastRejectedStage.subscribed === stage.subscribed) {
            connection.skipListAuxArgs = true;
          }
        }
        successStage = stage;
        subscriptionStateKnown = !!stage.subscribed;
        break;
      } catch (err) {
        if (i === stages.length - 1 || !isRejectedCommand(err)) {
          throw err;
        }
        lastRejectedStage = stage;
        if (!auxRetryInserted && stageHasAuxArgs(stage)) {
          stages.splice(i + 1, 0, { ...stage, aux: false });
          auxRetryInserted = true;
        }
        connection.log.warn({ msg: "LIST RETURN options rejected, retrying with reduced options", err, cid: connection.id });
      }
    }
    if (options.listOnly) {
      return entries;
    }
    if (normalizedReference && !specialUseMatches["\\Inbox"]) {
      let returnArgs = buildListArgs(successStage);
      let entryCountBefore = entries.length;
      let specialUseCountsBefore = {};
      for (let type of Object.keys(specialUseMatches)) {
        specialUseCountsBefore[type] = specialUseMatches[type].length;
      }
      try {
        await runList("", "INBOX", returnArgs);
      } catch (err) {
        if (!returnArgs.length || !isRejectedCommand(err)) {
          throw err;
        }
        entries.length = entryCountBefore;
        for (let type of Object.keys(specialUseMatches)) {
          if (!(type in specialUseCountsBefore)) {
            delete specialUseMatches[type];
          } else {
            specialUseMatches[type].length = specialUseCountsBefore[type];
          }
        }
        connection.log.warn({ msg: "INBOX LIST with RETURN options failed, retrying plain", err, cid: connection.id });
        await runList("", "INBOX", []);
      }
    }
    if (options.statusQuery) {
      let syntheticRecent = options.statusQuery.recent && isRev2Active(connection);
      for (let entry of entries) {
        if (!entry.flags.has("\\Noselect") && !entry.flags.has("\\NonExistent")) {
          if (statusMap.has(entry.path)) {
            entry.status = statusMap.get(entry.path);
            if (syntheticRecent) {
              entry.status.recent = 0;
            }
          } else if (!statusMap.size) {
            try {
              entry.status = await connection.run("STATUS", entry.path, options.statusQuery);
            } catch (err) {
              entry.status = { error: err };
            }
          }
        }
      }
    }
    let runLsub = async () => {
      let entriesByPath = /* @__PURE__ */ new Map();
      for (let entry of entries) {
        if (!entriesByPath.has(entry.path)) {
          entriesByPath.set(entry.path, entry);
        }
      }
      let response = await connection.exec("LSUB", [encodePath(connection, normalizedReference), encodePath(connection, normalizedMailbox)], {
        untagged: {
          LSUB: async (untagged) => {
            if (!untagged.attributes || !untagged.attributes.length) {
              return;
            }
            let rawPath = (untagged.attributes[2] && untagged.attributes[2].value || "").toString();
            let entry = {
              path: normalizePath(connection, decodePath(connection, rawPath)),
              pathAsListed: rawPath,
              flags: new Set(getStringList(untagged.attributes[0])),
              delimiter: getStringValue(untagged.attributes[1]),
              subscribed: true
            };
            if (entry.path.toUpperCase() === "INBOX") {
              addSpecialUseMatch(entry, "\\Inbox", "name");
            }
            if (entry.delimiter && entry.path.charAt(0) === entry.delimiter) {
              entry.path = entry.path.slice(1);
            }
            entry.parentPath = entry.delimiter && entry.path ? entry.path.substring(0, entry.path.lastIndexOf(entry.delimiter)) : "";
            entry.parent = entry.delimiter ? entry.path.split(entry.delimiter) : [entry.path];
            entry.name = entry.parent.pop();
            let existing = entriesByPath.get(entry.path);
            if (existing) {
              existing.subscribed = true;
              entry.flags.forEach((flag) => existing.flags.add(flag));
              normalizeFlags(existing);
            }
          }
        }
      });
      response.next();
    };
    let needsLsub = !isRev2Active(connection) && (!successStage.subscribed || !anyEntrySubscribed());
    if (needsLsub) {
      subscriptionStateKnown = false;
    }
    if (needsLsub && !connection.skipLsub) {
      try {
        await runLsub();
        subscriptionStateKnown = true;
      } catch (err) {
        if (isRejectedCommand(err)) {
          connection.skipLsub = true;
        } else if (err.responseStatus !== "NO" || err.code === "ETHROTTLE") {
          throw err;
        }
        connection.log.warn({ msg: "Failed to request subscription info", err, cid: connection.id });
      }
    }
    let candidates = Object.entries(specialUseMatches).flatMap(([type, matches]) => matches.map((match) => ({ type, ...match })));
    candidates.sort((a, b) => {
      let aSource = SOURCE_SORT_ORDER.indexOf(a.source);
      let bSource = SOURCE_SORT_ORDER.indexOf(b.source);
      if (aSource !== bSource) {
        return aSource - bSource;
      }
      let aDepth = a.entry.parent.length;
      let bDepth = b.entry.parent.length;
      if (aDepth !== bDepth) {
        return aDepth - bDepth;
      }
      return a.entry.path.localeCompare(b.entry.path);
    });
    let assignedTypes = /* @__PURE__ */ new Set();
    for (let { type, entry, source } of candidates) {
      if (assignedTypes.has(type) || entry.specialUse) {
        continue;
      }
      entry.specialUse = type;
      entry.specialUseSource = PUBLIC_SOURCE[source] || source;
      assignedTypes.add(type);
    }
    if (!subscriptionStateKnown && !anyEntrySubscribed()) {
      for (let entry of entries) {
        if (!entry.flags.has("\\NonExistent")) {
          entry.subscribed = true;
        }
      }
    }
    let inboxEntry = entries.find((entry) => entry.specialUse === "\\Inbox");
    if (inboxEntry && !inboxEntry.subscribed) {
      inboxEntry.subscribed = true;
    }
    return entries.sort((a, b) => {
      if (a.specialUse && !b.specialUse) {
        return -1;
      }
      if (!a.specialUse && b.specialUse) {
        return 1;
      }
      if (a.specialUse && b.specialUse) {
        return FLAG_SORT_ORDER.indexOf(a.specialUse) - FLAG_SORT_ORDER.indexOf(b.specialUse);
      }
      let aList = [].concat(a.parent).concat(a.name);
      let bList = [].concat(b.parent).concat(b.name);
      for (let i = 0; i < aList.length; i++) {
        let aPart = aList[i];
        let bPart = bList[i];
        if (aPart !== bPart) {
          return aPart.localeCompare(bPart || "");
        }
      }
      return a.path.localeCompare(b.path);
    });
  } catch (err) {
    await enhanceCommandError(err);
    connection.log.warn({ msg: "Failed to list folders", err, cid: connection.id });
    throw err;
  }
}

// node_modules/imapflow/dist/esm/commands/enable.js
async function enable(connection, extensionList) {
  if (!hasCapability(connection, "ENABLE") || connection.state !== connection.states.AUTHENTICATED) {
    return;
  }
  let advertised = new Set([...connection.capabilities.keys()].map((capability2) => capability2.toUpperCase()));
  extensionList = extensionList.filter((extension) => advertised.has(extension.toUpperCase()));
  if (!extensionList.length) {
    return;
  }
  let response;
  try {
    let enabled = /* @__PURE__ */ new Set();
    response = await connection.exec("ENABLE", extensionList.map((extension) => ({ type: "ATOM", value: extension.toUpperCase() })), {
      untagged: {
        // The untagged ENABLED response is a flat list of extension names
        // (e.g., "* ENABLED CONDSTORE UTF8=ACCEPT"), NOT key-value pairs.
        // Each attribute is a single extension identifier.
        ENABLED: async (untagged) => {
          if (!untagged.attributes || !untagged.attributes.length) {
            return;
          }
          untagged.attributes.forEach((attr) => {
            let value = attr.value;
            if (value && typeof value === "string") {
              enabled.add(value.toUpperCase().trim());
            }
          });
        }
      }
    });
    connection.enabled = /* @__PURE__ */ new Set([...connection.enabled, ...enabled]);
    if (connection.enabled.has("QRESYNC")) {
      connection.enabled.add("CONDSTORE");
    }
    response.next();
    return connection.enabled;
  } catch (err) {
    connection.log.warn({ err, cid: connection.id });
    return false;
  }
}

// node_modules/imapflow/dist/esm/commands/select.js
var VALUED_RESPONSE_CODES = Object.assign(/* @__PURE__ */ Object.create(null), {
  // CONDSTORE (RFC 7162): highest mod-sequence value for the mailbox, used for incremental
  // sync. Stored as a BigInt since modseq values can exceed Number.MAX_SAFE_INTEGER.
  //
  // A value that is not a bounded digit run is dropped rather than stored raw: every consumer
  // compares highestModseq relationally, and a relational compare against a non-numeric string
  // is false in both directions, so the value could never advance and delta sync would stop.
  highestmodseq: { key: "highestModseq", parse: (value) => parseBigIntValue(value) },
  // Unique identifier validity. If this changes between sessions, all previously cached UIDs
  // are invalid and the client must re-sync from scratch. Nominally 32-bit, but stored as a
  // BigInt precisely so a server that exceeds that still round-trips, hence the wider bound.
  uidvalidity: { key: "uidValidity", parse: (value) => parseBigIntValue(value) },
  // The next UID to be assigned in this mailbox, useful for detecting new arrivals. A huge
  // digit run would coerce to Infinity and corrupt every later UID range computation.
  uidnext: { key: "uidNext", parse: (value) => parseUintValue(value, MAX_UINT32_DIGITS) },
  // Sequence number of the first unseen message (RFC 3501 section 7.1). Not a count of unseen
  // messages - use mailboxStatus() with {unseen: true} for that.
  unseen: { key: "unseen", parse: (value) => parseUintValue(value, MAX_UINT32_DIGITS) },
  // APPENDLIMIT (RFC 7889): largest message size in octets the server accepts for APPEND into
  // this mailbox. Spelled all lowercase, unlike the camelCase fields around it, because that is
  // the name this object has always exposed.
  appendlimit: { key: "appendlimit", parse: (value) => parseUintValue(value) },
  // OBJECTID (RFC 8474): server-assigned mailbox identifier that survives renames. Sent as a
  // parenthesized list, but servers in the wild send it bare too.
  mailboxid: {
    key: "mailboxId",
    parse: (value) => Array.isArray(value) ? value.length > 0 && value[0] : typeof value === "string" && value
  },
  // Flags the client may change permanently on messages in this mailbox, including \* if the
  // server allows custom flags. Only the parenthesized form carries flags, and a malformed
  // value must leave permanentFlags unset rather than set an empty Set: canUseFlag() reads
  // unset as permissive and empty as deny-all, so an empty Set would turn every later flag
  // update into a silent no-op for the rest of the session.
  permanentflags: { key: "permanentFlags", parse: (value) => Array.isArray(value) && new Set(value) }
});
async function select(connection, pathInput, options) {
  if (!isAuthenticatedState(connection)) {
    return;
  }
  options = options || {};
  let path = normalizePath(connection, pathInput);
  if (!connection.folders.has(path)) {
    let folders = await connection.run("LIST", "", path);
    if (!folders) {
      throw new Error("Failed to fetch folders");
    }
    folders.forEach((folder) => {
      connection.folders.set(folder.path, folder);
    });
  }
  let folderListData = connection.folders.has(path) ? connection.folders.get(path) : false;
  let response;
  try {
    let map = { path };
    if (folderListData) {
      ["delimiter", "specialUse", "subscribed", "listed"].forEach((key) => {
        if (folderListData[key]) {
          map[key] = folderListData[key];
        }
      });
    }
    let uidValidity = options.uidValidity !== void 0 ? parseBigIntValue(String(options.uidValidity)) : false;
    let extraArgs = [];
    if (connection.enabled.has("QRESYNC") && options.changedSince && uidValidity) {
      extraArgs.push([
        { type: "ATOM", value: "QRESYNC" },
        [
          { type: "ATOM", value: uidValidity.toString() },
          { type: "ATOM", value: options.changedSince.toString() }
        ]
      ]);
      map.qresync = true;
    }
    let encodedPath = encodePath(connection, path);
    let selectCommand = {
      command: !options.readOnly ? "SELECT" : "EXAMINE",
      /* c8 ignore next */
      // extraArgs is always initialised to an array, so the [] fallback is unreachable
      arguments: [{ type: encodedPath.indexOf("&") >= 0 ? "STRING" : "ATOM", value: encodedPath }].concat(extraArgs || [])
    };
    response = await connection.exec(selectCommand.command, selectCommand.arguments, {
      untagged: {
        // Untagged OK responses carry response codes in brackets, e.g.:
        // * OK [UIDVALIDITY 1234] UIDs valid
        // * OK [PERMANENTFLAGS (\Seen \Answered \*)] Flags permitted
        // The section array holds the parsed bracket contents: section[0] is the
        // key (e.g., "UIDVALIDITY"), section[1] is the value or list.
        OK: async (untagged) => {
          if (!untagged.attributes || !untagged.attributes.length) {
            return;
          }
          let section2 = !untagged.attributes[0].value && untagged.attributes[0].section;
          if (section2 && section2.length > 1 && section2[0] && section2[0].type === "ATOM" && typeof section2[0].value === "string") {
            let key = section2[0].value.toLowerCase();
            let value;
            if (section2[1] && typeof section2[1].value === "string") {
              value = section2[1].value;
            } else if (Array.isArray(section2[1])) {
              value = getStringList(section2[1]);
            }
            let field = VALUED_RESPONSE_CODES[key];
            if (field) {
              let parsed = field.parse(value);
              if (parsed !== false) {
                map[field.key] = parsed;
              }
            }
          }
          if (section2 && section2.length === 1 && section2[0] && section2[0].type === "ATOM" && section2[0].value?.toUpperCase() === "NOMODSEQ") {
            map.noModseq = true;
          }
        },
        // Untagged FLAGS response lists all flags defined for this mailbox
        // (both system flags and custom flags). Example: * FLAGS (\Seen \Answered \Flagged)
        FLAGS: async (untagged) => {
          if (!untagged.attributes || !untagged.attributes.length || !Array.isArray(untagged.attributes[0])) {
            return;
          }
          map.flags = new Set(getStringList(untagged.attributes[0]));
        },
        // Untagged EXISTS response: "* <count> EXISTS" tells us the total number
        // of messages in the mailbox. The count is in the command field (numeric prefix).
        EXISTS: async (untagged) => {
          let num = parseUintValue(untagged.command, MAX_UINT32_DIGITS);
          if (num === false) {
            return false;
          }
          map.exists = num;
        },
        // VANISHED responses (QRESYNC): server reports UIDs that have been expunged
        // since the client's last known state. Only received when QRESYNC was requested.
        // A dummy mailbox object is passed because the mailbox isn't officially open yet.
        VANISHED: async (untagged) => {
          await connection.untaggedVanished(untagged, { path, uidNext: false, uidValidity: false });
        },
        // Untagged FETCH during SELECT/EXAMINE: only occurs with QRESYNC, delivering
        // updated flags for messages that changed since the client's last modseq.
        FETCH: async (untagged) => {
          await connection.untaggedFetch(untagged, { path, uidNext: false, uidValidity: false });
        }
      }
    });
    let okAttributes = response.response && response.response.attributes || [];
    let section = okAttributes[0] && !okAttributes[0].value && okAttributes[0].section;
    if (section && section.length && section[0] && section[0].type === "ATOM" && typeof section[0].value === "string") {
      map.readOnly = section[0].value.toUpperCase() === "READ-ONLY";
    }
    if (map.qresync && (uidValidity !== map.uidValidity || !map.highestModseq || map.noModseq)) {
      map.qresync = false;
    }
    let currentMailbox = connection.mailbox;
    connection.mailbox = false;
    let reopened = !currentMailbox || currentMailbox.path !== path || !!currentMailbox.uidValidity && !!map.uidValidity && currentMailbox.uidValidity !== map.uidValidity;
    if (currentMailbox && reopened) {
      emitSafe(connection, "mailboxClose", currentMailbox);
    }
    connection.mailbox = map;
    connection.currentSelectCommand = selectCommand;
    connection.state = connection.states.SELECTED;
    if (reopened || !currentMailbox) {
      emitSafe(connection, "mailboxOpen", connection.mailbox);
    } else {
      if (typeof map.exists === "number" && map.exists !== currentMailbox.exists) {
        emitSafe(connection, "exists", { path, count: map.exists, prevCount: currentMailbox.exists });
      }
      if (map.highestModseq && map.highestModseq !== currentMailbox.highestModseq) {
        emitSafe(connection, "highestModseq", { path, highestModseq: map.highestModseq, prevHighestModseq: currentMailbox.highestModseq });
      }
    }
    response.next();
    return map;
  } catch (err) {
    await reportCommandError(connection, err);
    if (connection.state === connection.states.SELECTED) {
      let currentMailbox = connection.mailbox;
      connection.mailbox = false;
      connection.currentSelectCommand = false;
      connection.state = connection.states.AUTHENTICATED;
      if (currentMailbox) {
        emitSafe(connection, "mailboxClose", currentMailbox);
      }
    }
    throw err;
  }
}

// node_modules/imapflow/dist/esm/commands/fetch.js
async function fetch(connection, range, query, options) {
  let mailbox = getSelectedMailbox(connection);
  if (!mailbox) {
    throw connection.createNoMailboxError("FETCH");
  }
  if (!range) {
    return;
  }
  options = options || {};
  const canUseBinary = connection.capabilities.has("BINARY") || isRev2Active(connection);
  const commandKey = canUseBinary && options.binary && !connection.disableBinary ? "BINARY" : "BODY";
  const maxRetries = 4;
  const baseDelay = 1e3;
  let maxDelivered = 0;
  for (let retryCount = 0; ; retryCount++) {
    let messages = {
      count: 0,
      list: []
    };
    let consumerError = null;
    let response;
    try {
      let attributes = [{ type: "SEQUENCE", value: (range || "*").toString() }];
      let queryStructure = [];
      let setBodyPeek = (attributes2, partial) => {
        let section = [].concat(attributes2 || []);
        let first = section[0];
        let binaryAddressable = !section.length || section.length === 1 && typeof first.value === "string" && /^\d+(\.\d+)*$/.test(first.value);
        let bodyPeek = {
          type: "ATOM",
          value: `${binaryAddressable ? commandKey : "BODY"}.PEEK`,
          section,
          partial
        };
        queryStructure.push(bodyPeek);
      };
      let full = !!query.full;
      let all = !!query.all || full;
      let fast = !!query.fast || all;
      let items = {
        flags: query.flags || fast,
        internalDate: query.internalDate || fast,
        size: query.size || fast,
        envelope: query.envelope || all,
        bodyStructure: query.bodyStructure || full
      };
      if (query.uid) {
        queryStructure.push({ type: "ATOM", value: "UID" });
      }
      ["flags", "bodyStructure", "envelope", "internalDate"].forEach((key) => {
        if (items[key]) {
          queryStructure.push({ type: "ATOM", value: key.toUpperCase() });
        }
      });
      if (items.size) {
        queryStructure.push({ type: "ATOM", value: "RFC822.SIZE" });
      }
      if (query.source) {
        let partial;
        if (typeof query.source === "object" && (query.source.start || query.source.maxLength)) {
          partial = [Number(query.source.start) || 0];
          if (query.source.maxLength && !isNaN(query.source.maxLength)) {
            partial.push(Number(query.source.maxLength));
          }
        }
        setBodyPeek(null, partial);
      }
      if (connection.capabilities.has("OBJECTID")) {
        queryStructure.push({ type: "ATOM", value: "EMAILID" });
      } else if (connection.capabilities.has("X-GM-EXT-1")) {
        queryStructure.push({ type: "ATOM", value: "X-GM-MSGID" });
      }
      if (query.threadId) {
        if (connection.capabilities.has("OBJECTID")) {
          queryStructure.push({ type: "ATOM", value: "THREADID" });
        } else if (connection.capabilities.has("X-GM-EXT-1")) {
          queryStructure.push({ type: "ATOM", value: "X-GM-THRID" });
        }
      }
      if (query.labels) {
        if (connection.capabilities.has("X-GM-EXT-1")) {
          queryStructure.push({ type: "ATOM", value: "X-GM-LABELS" });
        }
      }
      if (connection.enabled.has("CONDSTORE") && !mailbox.noModseq) {
        queryStructure.push({ type: "ATOM", value: "MODSEQ" });
      }
      if (!query.uid) {
        queryStructure.push({ type: "ATOM", value: "UID" });
      }
      if (query.headers) {
        if (Array.isArray(query.headers)) {
          setBodyPeek([{ type: "ATOM", value: "HEADER.FIELDS" }, query.headers.map((header) => ({ type: "ATOM", value: header }))]);
        } else {
          setBodyPeek({ type: "ATOM", value: "HEADER" });
        }
      }
      if (query.bodyParts && query.bodyParts.length) {
        query.bodyParts.forEach((part) => {
          if (!part) {
            return;
          }
          let key;
          let partial;
          if (typeof part === "object") {
            if (!part.key || typeof part.key !== "string") {
              return;
            }
            key = part.key.toUpperCase();
            if (part.start || part.maxLength) {
              partial = [Number(part.start) || 0];
              if (part.maxLength && !isNaN(part.maxLength)) {
                partial.push(Number(part.maxLength));
              }
            }
          } else if (typeof part === "string") {
            key = part.toUpperCase();
          } else {
            return;
          }
          setBodyPeek({ type: "ATOM", value: key }, partial);
        });
      }
      let queryAttribute = queryStructure;
      if (queryStructure.length === 1) {
        queryAttribute = queryStructure.pop();
      }
      attributes.push(queryAttribute);
      if (options.changedSince && connection.enabled.has("CONDSTORE") && !mailbox.noModseq) {
        let changedSinceArgs = [
          {
            type: "ATOM",
            value: "CHANGEDSINCE"
          },
          {
            type: "ATOM",
            value: options.changedSince.toString()
          }
        ];
        if (options.uid && connection.enabled.has("QRESYNC")) {
          changedSinceArgs.push({
            type: "ATOM",
            value: "VANISHED"
          });
        }
        attributes.push(changedSinceArgs);
      }
      response = await connection.exec(options.uid ? "UID FETCH" : "FETCH", attributes, {
        untagged: {
          // Each matching message triggers an untagged FETCH response.
          // If onUntaggedFetch callback is provided, stream messages to it one by one
          // (useful for large result sets). Otherwise, collect all into messages.list.
          FETCH: async (untagged) => {
            messages.count++;
            if (consumerError) {
              return;
            }
            let formatted = await formatMessageResponse(untagged, mailbox, connection.idHashAlgorithm, connection);
            if (typeof options.onUntaggedFetch === "function") {
              let key = options.uid ? formatted.uid || formatted.seq : formatted.seq;
              if (retryCount && key <= maxDelivered) {
                return;
              }
              maxDelivered = Math.max(maxDelivered, key);
              try {
                await new Promise((resolve, reject) => {
                  options.onUntaggedFetch(formatted, (err) => {
                    if (err) {
                      reject(err);
                    } else {
                      resolve();
                    }
                  });
                });
              } catch (err) {
                consumerError = err;
              }
            } else if (messages.list.length >= MAX_COLLECTED_RESPONSES) {
              consumerError = createImapError(`FETCH returned more than ${MAX_COLLECTED_RESPONSES} messages`, "TooManyResponses");
            } else {
              messages.list.push(formatted);
            }
          }
        }
      });
      response.next();
      if (consumerError) {
        throw consumerError;
      }
      return messages;
    } catch (err) {
      if (err.code === "ETHROTTLE" && retryCount < maxRetries - 1) {
        const backoffDelay = Math.min(baseDelay * Math.pow(2, retryCount), 3e4);
        const delay = Math.max(err.throttleReset || 0, backoffDelay) - (err.throttleWaited || 0);
        connection.log.warn({
          msg: "Retrying throttled request with exponential backoff",
          cid: connection.id,
          code: err.code,
          response: err.responseText,
          throttleReset: err.throttleReset,
          retryCount,
          delayMs: delay
        });
        let aborted = await connection.throttleWait(delay);
        if (aborted) {
          throw connection.createNoConnectionError(connection.byeReason, { rejectedFrom: "throttleAbort", command: "FETCH" });
        }
        continue;
      }
      connection.log.warn({ err, cid: connection.id });
      throw err;
    }
  }
}

// node_modules/imapflow/dist/esm/commands/create.js
async function create(connection, path) {
  if (!isAuthenticatedState(connection)) {
    return;
  }
  path = normalizePath(connection, path);
  let response;
  try {
    let map = {
      path
    };
    response = await connection.exec("CREATE", [{ type: "ATOM", value: encodePath(connection, path) }]);
    let section = response.response.attributes && response.response.attributes[0] && response.response.attributes[0].section && response.response.attributes[0].section.length ? response.response.attributes[0].section : false;
    if (section) {
      let key;
      section.forEach((attribute, i) => {
        if (i % 2 === 0) {
          key = attribute && typeof attribute.value === "string" ? attribute.value : false;
          return;
        }
        if (!key) {
          return;
        }
        let value;
        switch (key.toLowerCase()) {
          case "mailboxid":
            key = "mailboxId";
            value = Array.isArray(attribute) && attribute[0] && typeof attribute[0].value === "string" ? attribute[0].value : false;
            break;
        }
        if (key && value) {
          map[key] = value;
        }
      });
    }
    map.created = true;
    response.next();
    await connection.run("SUBSCRIBE", path);
    return map;
  } catch (err) {
    let errorCode = getStatusCode(err.response);
    if (errorCode === "ALREADYEXISTS") {
      return {
        path,
        created: false
      };
    }
    await reportCommandError(connection, err);
    throw err;
  }
}

// node_modules/imapflow/dist/esm/commands/delete.js
async function deleteMailbox(connection, path) {
  if (!isAuthenticatedState(connection)) {
    return;
  }
  path = normalizePath(connection, path);
  let selected = getSelectedMailbox(connection);
  if (selected && selected.path === path) {
    await connection.run("CLOSE", { unselect: true });
  }
  let response;
  try {
    let map = {
      path
    };
    response = await connection.exec("DELETE", [{ type: "ATOM", value: encodePath(connection, path) }]);
    response.next();
    return map;
  } catch (err) {
    await reportCommandError(connection, err);
    throw err;
  }
}

// node_modules/imapflow/dist/esm/commands/rename.js
async function rename(connection, path, newPath) {
  if (!isAuthenticatedState(connection)) {
    return;
  }
  path = normalizePath(connection, path);
  newPath = normalizePath(connection, newPath);
  let selected = getSelectedMailbox(connection);
  if (selected && selected.path === path) {
    await connection.run("CLOSE", { unselect: true });
  }
  let response;
  try {
    let map = {
      path,
      newPath
    };
    response = await connection.exec("RENAME", [
      { type: "ATOM", value: encodePath(connection, path) },
      { type: "ATOM", value: encodePath(connection, newPath) }
    ]);
    response.next();
    return map;
  } catch (err) {
    await reportCommandError(connection, err);
    throw err;
  }
}

// node_modules/imapflow/dist/esm/commands/close.js
async function close(connection, options) {
  if (connection.state !== connection.states.SELECTED) {
    return;
  }
  let response;
  try {
    response = await connection.exec(options?.unselect && hasCapability(connection, "UNSELECT") ? "UNSELECT" : "CLOSE");
    response.next();
    let currentMailbox = connection.mailbox;
    connection.mailbox = false;
    connection.currentSelectCommand = false;
    connection.state = connection.states.AUTHENTICATED;
    if (currentMailbox) {
      emitSafe(connection, "mailboxClose", currentMailbox);
    }
    return true;
  } catch (err) {
    connection.log.warn({ err, cid: connection.id });
    return false;
  }
}

// node_modules/imapflow/dist/esm/commands/subscription.js
async function setSubscription(connection, command2, path) {
  if (!isAuthenticatedState(connection)) {
    return;
  }
  path = normalizePath(connection, path);
  let response;
  try {
    response = await connection.exec(command2, [{ type: "ATOM", value: encodePath(connection, path) }]);
    response.next();
    return true;
  } catch (err) {
    await reportCommandError(connection, err);
    return false;
  }
}

// node_modules/imapflow/dist/esm/commands/subscribe.js
async function subscribe(connection, path) {
  return await setSubscription(connection, "SUBSCRIBE", path);
}

// node_modules/imapflow/dist/esm/commands/unsubscribe.js
async function unsubscribe(connection, path) {
  return await setSubscription(connection, "UNSUBSCRIBE", path);
}

// node_modules/imapflow/dist/esm/commands/store.js
async function store(connection, range, flags2, options) {
  options = options || {};
  let mailbox = getSelectedMailbox(connection);
  if (!mailbox || !range || options.useLabels && !connection.capabilities.has("X-GM-EXT-1")) {
    return false;
  }
  let operation = "FLAGS";
  if (options.useLabels) {
    operation = "X-GM-LABELS";
  } else if (options.silent) {
    operation = `${operation}.SILENT`;
  }
  const operationName = (options.operation || "").toLowerCase();
  switch (operationName) {
    case "set":
      break;
    case "remove":
      operation = `-${operation}`;
      break;
    case "add":
    default:
      operation = `+${operation}`;
      break;
  }
  const clearAll = operationName === "set" && Array.isArray(flags2) && !flags2.length;
  const flagSource = options.useLabels ? false : mailbox;
  const dropped = [];
  flags2 = (Array.isArray(flags2) ? flags2 : [].concat(flags2 || [])).map((flag) => {
    let formatted = options.useLabels && flag && flag.charAt(0) !== "\\" ? encodePath(connection, flag) : formatFlag(flag);
    if (!formatted || !canUseFlag(flagSource, formatted) && operationName !== "remove") {
      dropped.push(flag);
      return false;
    }
    return formatted;
  }).filter((flag) => !!flag);
  if (dropped.length) {
    connection.log.warn({
      msg: "Dropped flags the mailbox does not accept",
      cid: connection.id,
      path: mailbox.path,
      operation,
      dropped
    });
  }
  if (!flags2.length && !clearAll) {
    return false;
  }
  let attributes = [{ type: "SEQUENCE", value: range }];
  if (options.unchangedSince && connection.enabled.has("CONDSTORE") && !mailbox.noModseq) {
    attributes.push([
      {
        type: "ATOM",
        value: "UNCHANGEDSINCE"
      },
      {
        type: "ATOM",
        value: options.unchangedSince.toString()
      }
    ]);
  }
  attributes.push({ type: "ATOM", value: operation }, flags2.map((flag) => ({ type: "ATOM", value: flag })));
  let response;
  try {
    response = await connection.exec(options.uid ? "UID STORE" : "STORE", attributes);
    response.next();
    return true;
  } catch (err) {
    await reportCommandError(connection, err);
    return false;
  }
}

// node_modules/imapflow/dist/esm/search-compiler.js
var UNICODE_PATTERN = /[^\x00-\x7F]/;
var setBoolOpt = (attributes, term, value) => {
  if (!value) {
    if (/^un/i.test(term)) {
      term = term.slice(2);
    } else {
      term = "UN" + term;
    }
  }
  attributes.push({ type: "ATOM", value: term.toUpperCase() });
};
var toSequenceValue = (value) => [].concat(value).join(",");
var toSearchValue = (value) => UNICODE_PATTERN.test(value) && !value.includes("\0") ? { type: "LITERAL", value: Buffer.from(value) } : { type: "ATOM", value };
var setOpt = (attributes, term, value) => {
  attributes.push({ type: "ATOM", value: term.toUpperCase() });
  if (Array.isArray(value)) {
    value.forEach((entry) => attributes.push(toSearchValue((entry || "").toString())));
  } else {
    attributes.push(toSearchValue(value.toString()));
  }
};
var processDateField = (attributes, term, value) => {
  let date = toValidDate(value);
  if (!date) {
    return;
  }
  if (["BEFORE", "SENTBEFORE"].includes(term.toUpperCase()) && date.toISOString().substring(11) !== "00:00:00.000Z") {
    date = new Date(date.getTime() + 24 * 3600 * 1e3);
  }
  let formatted = formatDate(date);
  if (!formatted) {
    return;
  }
  setOpt(attributes, term, formatted);
};
var fail = (code, message) => {
  throw createImapError(message, code);
};
var hasLiteral = (attributes) => attributes.some((attr) => Array.isArray(attr) ? hasLiteral(attr) : attr.type === "LITERAL");
var searchCompiler = (connection, query) => {
  const attributes = [];
  const walk = (params) => {
    let walkOperand = (operator, obj) => {
      let startIdx = attributes.length;
      if (obj && typeof obj === "object") {
        walk(obj);
      }
      if (attributes.length === startIdx) {
        fail("InvalidSearchQuery", `Search operand for ${operator} does not include any usable search criteria`);
      }
      if (Object.keys(obj).length > 1) {
        let subAttrs = attributes.splice(startIdx);
        attributes.push(subAttrs);
      }
    };
    Object.keys(params || {}).forEach((term) => {
      switch (term.toUpperCase()) {
        // Custom sequence range support (non-standard)
        case "SEQ":
          {
            let value = params[term] || params[term] === 0 ? toSequenceValue(params[term]) : "";
            if (value) {
              attributes.push({ type: "SEQUENCE", value });
            }
          }
          break;
        // Boolean flags that support UN- prefixing
        case "ANSWERED":
        case "DELETED":
        case "DRAFT":
        case "FLAGGED":
        case "SEEN":
        case "UNANSWERED":
        case "UNDELETED":
        case "UNDRAFT":
        case "UNFLAGGED":
        case "UNSEEN":
          setBoolOpt(attributes, term, !!params[term]);
          break;
        // Simple boolean flags without UN- support
        case "ALL":
          if (params[term]) {
            setBoolOpt(attributes, term, true);
          }
          break;
        case "NEW":
        case "OLD":
        case "RECENT":
          if (params[term]) {
            if (isRev2Active(connection)) {
              fail("MissingServerExtension", `The "${term.toLowerCase()}" search key does not exist in IMAP4rev2`);
            }
            setBoolOpt(attributes, term, true);
          }
          break;
        // Numeric comparisons
        case "LARGER":
        case "SMALLER":
        case "MODSEQ":
          if (params[term]) {
            setOpt(attributes, term, params[term]);
          }
          break;
        // Text search fields - check for Unicode
        case "BCC":
        case "BODY":
        case "CC":
        case "FROM":
        case "SUBJECT":
        case "TEXT":
        case "TO":
          if (params[term]) {
            setOpt(attributes, term, params[term]);
          }
          break;
        // UID sequences. The key stays an ATOM and only the value is a
        // SEQUENCE token, so the compiler validates the sequence set
        // itself rather than the "UID" keyword in front of it.
        case "UID":
          if (params[term]) {
            attributes.push({ type: "ATOM", value: "UID" });
            attributes.push({ type: "SEQUENCE", value: toSequenceValue(params[term]) });
          }
          break;
        // Email ID support (OBJECTID or Gmail extension)
        case "EMAILID":
          if (!params[term]) {
            break;
          }
          if (connection.capabilities.has("OBJECTID")) {
            setOpt(attributes, "EMAILID", params[term]);
          } else if (connection.capabilities.has("X-GM-EXT-1")) {
            setOpt(attributes, "X-GM-MSGID", params[term]);
          } else {
            fail("MissingServerExtension", "Server does not support OBJECTID or X-GM-EXT-1 extension required for EMAILID");
          }
          break;
        // Thread ID support (OBJECTID or Gmail extension)
        case "THREADID":
          if (!params[term]) {
            break;
          }
          if (connection.capabilities.has("OBJECTID")) {
            setOpt(attributes, "THREADID", params[term]);
          } else if (connection.capabilities.has("X-GM-EXT-1")) {
            setOpt(attributes, "X-GM-THRID", params[term]);
          } else {
            fail("MissingServerExtension", "Server does not support OBJECTID or X-GM-EXT-1 extension required for THREADID");
          }
          break;
        // Gmail raw search
        case "GMRAW":
        case "GMAILRAW":
          if (connection.capabilities.has("X-GM-EXT-1")) {
            setOpt(attributes, "X-GM-RAW", params[term]);
          } else {
            fail("MissingServerExtension", "Server does not support X-GM-EXT-1 extension required for X-GM-RAW");
          }
          break;
        // Gmail label search. Compiles { has, not } into an X-GM-RAW "label:"/"-label:" query
        // since Gmail labels are not a native IMAP SEARCH key. Gmail-only (X-GM-EXT-1).
        case "LABELS": {
          let labelQuery = params[term];
          if (!labelQuery || typeof labelQuery !== "object") {
            break;
          }
          let formatLabel = (name2) => {
            let label = (name2 || "").toString().replace(/[\s"]+/g, " ").trim();
            return label.indexOf(" ") >= 0 ? `"${label}"` : label;
          };
          let rawParts = [];
          for (let name2 of [].concat(labelQuery.has || [])) {
            if (name2) {
              rawParts.push(`label:${formatLabel(name2)}`);
            }
          }
          for (let name2 of [].concat(labelQuery.not || [])) {
            if (name2) {
              rawParts.push(`-label:${formatLabel(name2)}`);
            }
          }
          if (!rawParts.length) {
            break;
          }
          if (!connection.capabilities.has("X-GM-EXT-1")) {
            fail("MissingServerExtension", "Server does not support X-GM-EXT-1 extension required for label search");
          }
          let rawQuery = rawParts.join(" ");
          setOpt(attributes, "X-GM-RAW", rawQuery);
          break;
        }
        // Date searches with WITHIN extension support
        case "BEFORE":
        case "SINCE":
          {
            let value = toValidDate(params[term]);
            if (!value) {
              break;
            }
            const withinSeconds = Math.round((Date.now() - value.getTime()) / 1e3);
            if (connection.capabilities.has("WITHIN") && withinSeconds >= 1) {
              const withinKeyword = term.toUpperCase() === "BEFORE" ? "OLDER" : "YOUNGER";
              setOpt(attributes, withinKeyword, withinSeconds.toString());
              break;
            }
            processDateField(attributes, term, value);
          }
          break;
        // Standard date searches
        case "ON":
        case "SENTBEFORE":
        case "SENTON":
        case "SENTSINCE":
          processDateField(attributes, term, params[term]);
          break;
        // Keyword/flag searches
        case "KEYWORD":
        case "UNKEYWORD":
          {
            if (typeof params[term] !== "string") {
              fail("InvalidSearchQuery", `Search value for ${term.toLowerCase()} must be a string`);
            }
            let flag = formatFlag(params[term]);
            if (flag === false) {
              fail("InvalidSearchQuery", /^\\recent$/i.test(params[term]) ? `${params[term]} can not be searched as a keyword, use the "recent" search key instead` : `${params[term]} is not a valid keyword`);
            }
            if (flag) {
              setOpt(attributes, term, flag);
            }
          }
          break;
        // Header field searches
        case "HEADER":
          if (params[term] && typeof params[term] === "object") {
            Object.keys(params[term]).forEach((header) => {
              let value = params[term][header];
              if (value === true) {
                value = "";
              }
              if (typeof value !== "string") {
                return;
              }
              setOpt(attributes, term, [header.toUpperCase().trim(), value]);
            });
          }
          break;
        // NOT operator
        // A falsy operand means no NOT clause (`not: cond && {...}`). Any other one goes
        // through walkOperand(), which refuses a value that is not a query object or
        // compiles to nothing: dropping it would turn the filter into a search that
        // matches everything
        case "NOT":
          if (params[term]) {
            attributes.push({ type: "ATOM", value: "NOT" });
            walkOperand("NOT", params[term]);
          }
          break;
        // OR operator - complex logic for building OR trees
        case "OR":
          {
            if (!params[term] || !Array.isArray(params[term]) || !params[term].length) {
              break;
            }
            if (params[term].length === 1) {
              if (params[term][0]) {
                walkOperand("OR", params[term][0]);
              }
              break;
            }
            let genOrTree = (list2) => {
              let groups = [];
              for (let i = 0; i + 1 < list2.length; i += 2) {
                groups.push([list2[i], list2[i + 1]]);
              }
              if (list2.length % 2) {
                let group = [list2[list2.length - 1]];
                while (group.length === 1 && Array.isArray(group[0])) {
                  group = group[0];
                }
                groups.push(group);
              }
              while (groups.length > 2) {
                groups = genOrTree(groups);
              }
              while (groups.length === 1 && Array.isArray(groups[0])) {
                groups = groups[0];
              }
              return groups;
            };
            let walkOrTree = (entry) => {
              if (Array.isArray(entry)) {
                if (entry.length > 1) {
                  attributes.push({ type: "ATOM", value: "OR" });
                }
                entry.forEach(walkOrTree);
                return;
              }
              walkOperand("OR", entry);
            };
            walkOrTree(genOrTree(params[term]));
          }
          break;
        default:
          fail("InvalidSearchQuery", `Unknown search key "${term}"`);
      }
    });
  };
  walk(query);
  if (!connection.enabled.has("UTF8=ACCEPT") && hasLiteral(attributes)) {
    attributes.unshift({ type: "ATOM", value: "UTF-8" });
    attributes.unshift({ type: "ATOM", value: "CHARSET" });
  }
  return attributes;
};

// node_modules/imapflow/dist/esm/commands/esearch-parser.js
function parseEsearchResponse(attrs) {
  const result = {};
  let i = 0;
  while (i < attrs.length) {
    const token = attrs[i];
    if (!token || token.type !== "ATOM") {
      i++;
      continue;
    }
    const key = token.value.toUpperCase();
    if (i + 1 >= attrs.length) {
      i++;
      continue;
    }
    switch (key) {
      // COUNT is a plain message count; MIN and MAX are sequence numbers or UIDs. All
      // three are bounded decimal runs - isNaN() would also admit '1e400' (Infinity)
      case "COUNT": {
        const n = parseUintValue(attrs[++i]?.value, MAX_UINT32_DIGITS);
        if (n !== false)
          result.count = n;
        break;
      }
      case "MIN": {
        const n = parseUintValue(attrs[++i]?.value, MAX_UINT32_DIGITS);
        if (n !== false)
          result.min = n;
        break;
      }
      case "MAX": {
        const n = parseUintValue(attrs[++i]?.value, MAX_UINT32_DIGITS);
        if (n !== false)
          result.max = n;
        break;
      }
      case "MODSEQ": {
        const modseq = parseBigIntValue(attrs[++i]?.value);
        if (modseq !== false)
          result.modseq = modseq;
        break;
      }
      case "ALL": {
        const allToken = attrs[++i];
        if (allToken && typeof allToken.value === "string") {
          result.all = allToken.value;
        }
        break;
      }
      case "PARTIAL": {
        const listToken = attrs[++i];
        const items = Array.isArray(listToken) ? listToken : null;
        if (!items || items.length < 2)
          break;
        const range = items[0]?.value;
        if (typeof range !== "string")
          break;
        const messages = items[1]?.value;
        result.partial = {
          range,
          messages: typeof messages === "string" ? messages : ""
        };
        break;
      }
      default:
        i++;
        break;
    }
    i++;
  }
  return result;
}

// node_modules/imapflow/dist/esm/commands/search.js
var stripEsearchPrefix = (attrs) => {
  let start = 0;
  if (attrs[start] && Array.isArray(attrs[start]))
    start++;
  if (attrs[start] && typeof attrs[start].value === "string" && attrs[start].value.toUpperCase() === "UID")
    start++;
  return attrs.slice(start);
};
async function searchFailed(connection, err) {
  await reportCommandError(connection, err);
  if (isServerRefusal(err)) {
    return false;
  }
  throw err;
}
async function search(connection, query, options) {
  const mailbox = getSelectedMailbox(connection);
  if (!mailbox) {
    return false;
  }
  options = options || {};
  let attributes;
  if (!query || query === true || typeof query === "object" && (!Object.keys(query).length || Object.keys(query).length === 1 && query.all)) {
    attributes = [{ type: "ATOM", value: "ALL" }];
  } else if (query && typeof query === "object") {
    attributes = searchCompiler(connection, query);
  } else {
    return false;
  }
  const useEsearch = options.returnOptions && options.returnOptions.length > 0 && hasCapability(connection, "ESEARCH");
  if (useEsearch) {
    const returnItems = [];
    for (const opt of options.returnOptions) {
      if (typeof opt === "string") {
        returnItems.push({ type: "ATOM", value: opt.toUpperCase() });
      } else if (opt && typeof opt.partial === "string") {
        returnItems.push({ type: "ATOM", value: "PARTIAL" });
        returnItems.push({ type: "ATOM", value: opt.partial });
      }
    }
    if (returnItems.length > 0) {
      const returnClause = [{ type: "ATOM", value: "RETURN" }, returnItems];
      let esearchResult = {};
      let response2;
      try {
        response2 = await connection.exec(options.uid ? "UID SEARCH" : "SEARCH", [...returnClause, ...attributes], {
          untagged: {
            ESEARCH: async (untagged) => {
              if (!untagged || !untagged.attributes)
                return;
              esearchResult = parseEsearchResponse(stripEsearchPrefix(untagged.attributes));
            }
          }
        });
        response2.next();
        return esearchResult;
      } catch (err) {
        return await searchFailed(connection, err);
      }
    }
  }
  let results = [];
  let esearchAdded = 0;
  let response;
  try {
    response = await connection.exec(options.uid ? "UID SEARCH" : "SEARCH", attributes, {
      untagged: {
        SEARCH: async (untagged) => {
          if (!untagged) {
            return;
          }
          let numbers = untagged.numbers;
          let attributes2 = untagged.attributes || [];
          let count = numbers ? numbers.length : attributes2.length;
          if (count) {
            let target = numbers && !results.length ? numbers : results;
            let size = target === results ? results.length : 0;
            let truncated = false;
            let discarded = false;
            for (let i = 0; i < count; i++) {
              if (size >= EXPANDED_RANGE_LIMIT) {
                truncated = true;
                break;
              }
              let attribute = attributes2[i];
              let value = numbers ? numbers[i] : attribute && typeof attribute.value === "string" ? Number(attribute.value) : NaN;
              if (!isValidSequenceValue(value)) {
                discarded = true;
                continue;
              }
              target[size++] = value;
            }
            target.length = size;
            results = target;
            if (truncated || discarded) {
              connection.log.warn({
                msg: "Invalid entries in the SEARCH result",
                truncated,
                discarded,
                cid: connection.id
              });
            }
          }
        },
        // IMAP4rev2 servers answer even a plain SEARCH with an untagged
        // ESEARCH response (RFC 9051 deprecated the SEARCH response), so
        // both forms are collected into the same result set
        ESEARCH: async (untagged) => {
          if (!untagged || !untagged.attributes) {
            return;
          }
          let parsed = parseEsearchResponse(stripEsearchPrefix(untagged.attributes));
          if (parsed.all) {
            let existsCount = () => mailbox.exists || 0;
            let overBudget = () => esearchAdded >= existsCount() || results.length >= EXPANDED_RANGE_LIMIT;
            let add = (value) => {
              results.push(value);
              esearchAdded++;
            };
            let resolveId = (part) => part === "*" ? options.uid ? 0 : existsCount() : Number(part);
            let truncated = false;
            let discarded = false;
            sequenceSetLoop: for (let part of parsed.all.split(",")) {
              part = part.trim();
              let colon = part.indexOf(":");
              if (colon < 0) {
                let value = resolveId(part);
                if (!isValidSequenceValue(value)) {
                  discarded = true;
                  continue;
                }
                if (overBudget()) {
                  truncated = true;
                  break;
                }
                add(value);
                continue;
              }
              let first = resolveId(part.substring(0, colon));
              let second = resolveId(part.slice(colon + 1));
              if (!isValidSequenceValue(first) || !isValidSequenceValue(second)) {
                discarded = true;
                continue;
              }
              for (let id2 = Math.min(first, second); id2 <= Math.max(first, second); id2++) {
                if (overBudget()) {
                  truncated = true;
                  break sequenceSetLoop;
                }
                add(id2);
              }
            }
            if (truncated || discarded) {
              connection.log.warn({
                msg: "Invalid entries in the ESEARCH ALL result",
                truncated,
                discarded,
                cid: connection.id
              });
            }
          }
        }
      }
    });
    response.next();
    results.sort((a, b) => a - b);
    let unique = 0;
    for (let i = 0; i < results.length; i++) {
      if (!unique || results[i] !== results[unique - 1]) {
        results[unique++] = results[i];
      }
    }
    results.length = unique;
    return results;
  } catch (err) {
    return await searchFailed(connection, err);
  }
}

// node_modules/imapflow/dist/esm/commands/noop.js
async function noop2(connection) {
  try {
    let response = await connection.exec("NOOP", false, { comment: "Requested by command" });
    response.next();
    return true;
  } catch (err) {
    connection.log.warn({ err, cid: connection.id });
    return false;
  }
}

// node_modules/imapflow/dist/esm/commands/expunge.js
async function expunge(connection, range, options) {
  let mailbox = getSelectedMailbox(connection);
  if (!mailbox || !range) {
    return;
  }
  options = options || {};
  if (!await connection.messageFlagsAdd(range, ["\\Deleted"], options)) {
    return false;
  }
  let byUid = options.uid && hasCapability(connection, "UIDPLUS");
  let command2 = byUid ? "UID EXPUNGE" : "EXPUNGE";
  let attributes = byUid ? [{ type: "SEQUENCE", value: range }] : false;
  let response;
  try {
    response = await connection.exec(command2, attributes);
    let section = response.response.attributes && response.response.attributes[0] && response.response.attributes[0].section;
    let responseCode = section && section.length && section[0] && typeof section[0].value === "string" ? section[0].value : "";
    if (responseCode.toUpperCase() === "HIGHESTMODSEQ") {
      let codeSection = section;
      let highestModseq = parseBigIntValue(codeSection[1] && codeSection[1].value);
      if (highestModseq && (!mailbox.highestModseq || highestModseq > mailbox.highestModseq)) {
        mailbox.highestModseq = highestModseq;
      }
    }
    response.next();
    return true;
  } catch (err) {
    await reportCommandError(connection, err);
    return false;
  }
}

// node_modules/imapflow/dist/esm/commands/append.js
async function append(connection, destination, content, flags2, idate) {
  if (!isAuthenticatedState(connection) || !destination) {
    return;
  }
  let message;
  if (typeof content === "string") {
    message = Buffer.from(content);
  } else if (content instanceof Uint8Array) {
    message = Buffer.isBuffer(content) ? content : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  } else {
    throw createImapError("Message content must be a Buffer, Uint8Array or string", "InvalidMessageContent");
  }
  if (connection.capabilities.has("APPENDLIMIT")) {
    let appendLimit = connection.capabilities.get("APPENDLIMIT");
    if (typeof appendLimit === "number" && appendLimit < message.length) {
      let err = new Error("Message content too big for APPENDLIMIT=" + appendLimit);
      err.serverResponseCode = "APPENDLIMIT";
      throw err;
    }
  }
  destination = normalizePath(connection, destination);
  let selected = getSelectedMailbox(connection);
  const targetMailbox = selected && comparePaths(connection, selected.path, destination) ? selected : false;
  const flagSource = targetMailbox && !targetMailbox.readOnly ? targetMailbox : false;
  const dropped = [];
  flags2 = (Array.isArray(flags2) ? flags2 : [].concat(flags2 || [])).map((flag) => {
    const formatted = flag && formatFlag(flag.toString());
    if (!formatted || !canUseFlag(flagSource, formatted)) {
      if (flag) {
        dropped.push(flag.toString());
      }
      return false;
    }
    return formatted;
  }).filter((flag) => !!flag);
  if (dropped.length) {
    connection.log.warn({
      msg: "Dropped flags the mailbox does not accept",
      cid: connection.id,
      path: destination,
      dropped
    });
  }
  let attributes = [{ type: "ATOM", value: encodePath(connection, destination) }];
  idate = idate ? formatDateTime(idate) : false;
  if (flags2.length || idate) {
    attributes.push(flags2.map((flag) => ({ type: "ATOM", value: flag })));
  }
  if (idate) {
    attributes.push({ type: "STRING", value: idate });
  }
  let isLiteral8 = false;
  if (connection.capabilities.has("BINARY") && !connection.disableBinary) {
    isLiteral8 = message.indexOf(0) >= 0;
  }
  attributes.push({ type: "LITERAL", value: message, isLiteral8 });
  let map = { destination };
  if (connection.mailbox && connection.mailbox.path) {
    map.path = connection.mailbox.path;
  }
  const handleExistsUpdate = (untagged) => {
    let seq = parseUintValue(untagged.command, MAX_UINT32_DIGITS);
    if (seq === false) {
      return;
    }
    map.seq = seq;
    if (targetMailbox) {
      let prevCount = targetMailbox.exists;
      if (map.seq !== prevCount) {
        targetMailbox.exists = map.seq;
        emitSafe(connection, "exists", {
          path: targetMailbox.path,
          count: map.seq,
          prevCount
        });
      }
    }
  };
  let response;
  try {
    response = await connection.exec("APPEND", attributes, {
      // Only listen for EXISTS if we're appending to the currently selected mailbox
      untagged: targetMailbox ? { EXISTS: handleExistsUpdate } : false
    });
    let section = response.response.attributes && response.response.attributes[0] && response.response.attributes[0].section;
    if (section && section.length) {
      let first = section[0];
      let responseCode = first && typeof first.value === "string" ? first.value : "";
      if (responseCode.toUpperCase() === "APPENDUID") {
        let uidValidity = parseBigIntValue(section[1] && section[1].value, MAX_UINT32_DIGITS);
        let uid = parseUintValue(section[2] && section[2].value, MAX_UINT32_DIGITS);
        if (uid) {
          map.uid = uid;
          if (uidValidity) {
            map.uidValidity = uidValidity;
          }
        }
      }
    }
    response.next();
    if (targetMailbox && !map.seq) {
      try {
        response = await connection.exec("NOOP", false, {
          untagged: { EXISTS: handleExistsUpdate },
          comment: "Sequence not found from APPEND output"
        });
        response.next();
      } catch (err) {
        connection.log.warn({ err, cid: connection.id });
      }
    }
    if (map.seq && !map.uid) {
      try {
        let list2 = await connection.search({ seq: map.seq }, { uid: true });
        if (Array.isArray(list2) && list2.length) {
          map.uid = list2[0];
        }
      } catch (err) {
        logConnectionError(connection, "Failed to look up the UID of the appended message", err);
      }
    }
    return map;
  } catch (err) {
    await reportCommandError(connection, err);
    throw err;
  }
}

// node_modules/imapflow/dist/esm/commands/status.js
var MAILBOX_UPDATERS = {
  messages: (value, mailbox, connection, path) => {
    let prevCount = mailbox.exists;
    if (prevCount !== value) {
      mailbox.exists = value;
      emitSafe(connection, "exists", { path, count: value, prevCount });
    }
  },
  uidNext: (value, mailbox) => {
    mailbox.uidNext = value;
  },
  highestModseq: (value, mailbox, connection, path) => {
    let prevHighestModseq = mailbox.highestModseq;
    if (prevHighestModseq !== value) {
      mailbox.highestModseq = value;
      emitSafe(connection, "highestModseq", { path, highestModseq: value, prevHighestModseq });
    }
  }
};
async function status(connection, path, query) {
  if (!isAuthenticatedState(connection) || !path) {
    return false;
  }
  path = normalizePath(connection, path);
  let encodedPath = encodePath(connection, path);
  let attributes = [{ type: encodedPath.indexOf("&") >= 0 ? "STRING" : "ATOM", value: encodedPath }];
  let queryAttributes = buildStatusQueryAttributes(connection, query);
  let syntheticRecent = query && query.recent && isRev2Active(connection);
  if (!queryAttributes.length) {
    return syntheticRecent ? { path, recent: 0 } : false;
  }
  attributes.push(queryAttributes);
  let response;
  try {
    let map = { path };
    response = await connection.exec("STATUS", attributes, {
      untagged: {
        // STATUS response: * STATUS <mailbox> (<key> <value> <key> <value> ...)
        // Parsed as alternating key-value pairs (i % 2 pattern).
        STATUS: async (untagged) => {
          let selected = getSelectedMailbox(connection);
          let currentMailbox = selected && selected.path === path ? selected : false;
          let list2 = untagged.attributes && Array.isArray(untagged.attributes[1]) ? untagged.attributes[1] : false;
          if (!list2) {
            return;
          }
          let updates = [];
          parseStatusList(list2, (key, value) => {
            map[key] = value;
            if (currentMailbox && MAILBOX_UPDATERS[key]) {
              updates.push([key, value]);
            }
          });
          if (currentMailbox && map.uidValidity && currentMailbox.uidValidity && map.uidValidity !== currentMailbox.uidValidity) {
            return;
          }
          for (let [key, value] of updates) {
            MAILBOX_UPDATERS[key](value, currentMailbox, connection, path);
          }
        }
      }
    });
    response.next();
    if (syntheticRecent) {
      map.recent = 0;
    }
    return map;
  } catch (err) {
    if (err.responseStatus === "NO") {
      let folders = await connection.run("LIST", "", path, { listOnly: true }).catch((listErr) => {
        logConnectionError(connection, "Failed to check if the mailbox exists", listErr);
        return false;
      });
      if (folders && !folders.length) {
        throw createImapError(`Mailbox doesn't exist: ${path}`, "NotFound", { response: err });
      }
    }
    connection.log.warn({ err, cid: connection.id });
    return false;
  }
}

// node_modules/imapflow/dist/esm/commands/copyuid-parser.js
var UID_SET_ELEMENT = /^\d+(:\d+)?$/;
var isUidSet = (value) => typeof value === "string" && value.split(",").every((part) => UID_SET_ELEMENT.test(part));
var uidSetValues = (attribute) => {
  const value = attribute && attribute.value;
  return isUidSet(value) ? expandRange2(value) : false;
};
function parseCopyUid(response, map) {
  let section = response.attributes && response.attributes[0] && response.attributes[0].section;
  let responseCode = section && section.length && section[0] && typeof section[0].value === "string" ? section[0].value : "";
  if (responseCode !== "COPYUID") {
    return;
  }
  let codeSection = section;
  let uidValidity = parseBigIntValue(codeSection[1] && codeSection[1].value);
  if (uidValidity !== false) {
    map.uidValidity = uidValidity;
  }
  const sourceUids = uidSetValues(codeSection[2]);
  const destinationUids = uidSetValues(codeSection[3]);
  if (sourceUids && destinationUids && sourceUids.length === destinationUids.length) {
    map.uidMap = new Map(sourceUids.map((uid, i) => [uid, destinationUids[i]]));
  }
}

// node_modules/imapflow/dist/esm/commands/copy.js
async function copy(connection, range, destination, options) {
  let mailbox = getSelectedMailbox(connection);
  if (!mailbox || !range || !destination) {
    return;
  }
  options = options || {};
  destination = normalizePath(connection, destination);
  let attributes = [
    { type: "SEQUENCE", value: range },
    { type: "ATOM", value: encodePath(connection, destination) }
  ];
  let response;
  try {
    response = await connection.exec(options.uid ? "UID COPY" : "COPY", attributes);
    response.next();
    let map = { path: mailbox.path, destination };
    parseCopyUid(response.response, map);
    return map;
  } catch (err) {
    await reportCommandError(connection, err);
    return false;
  }
}

// node_modules/imapflow/dist/esm/commands/move.js
async function move(connection, range, destination, options) {
  let mailbox = getSelectedMailbox(connection);
  if (!mailbox || !range || !destination) {
    return;
  }
  options = options || {};
  destination = normalizePath(connection, destination);
  let attributes = [
    { type: "SEQUENCE", value: range },
    { type: "ATOM", value: encodePath(connection, destination) }
  ];
  let map = { path: mailbox.path, destination };
  if (!hasCapability(connection, "MOVE")) {
    let result = await connection.messageCopy(range, destination, options);
    if (!result) {
      return result;
    }
    let deleted = await connection.messageDelete(range, Object.assign({ silent: true }, options));
    return deleted ? result : false;
  }
  let response;
  try {
    response = await connection.exec(options.uid ? "UID MOVE" : "MOVE", attributes, {
      untagged: {
        OK: async (untagged) => {
          parseCopyUid(untagged, map);
        }
      }
    });
    response.next();
    parseCopyUid(response.response, map);
    return map;
  } catch (err) {
    await reportCommandError(connection, err);
    return false;
  }
}

// node_modules/imapflow/dist/esm/commands/compress.js
async function compress(connection) {
  if (!connection.capabilities.has("COMPRESS=DEFLATE") || connection._inflate) {
    return false;
  }
  let response;
  try {
    response = await connection.exec("COMPRESS", [{ type: "ATOM", value: "DEFLATE" }]);
  } catch (err) {
    connection.log.warn({ err, cid: connection.id });
    return false;
  }
  if (response.hasTrailingData) {
    let error = createImapError("Server sent data between the COMPRESS response and the compression layer switch", "COMPRESS_TRAILING_DATA");
    connection.log.error({ err: error, cid: connection.id });
    connection.closeConnectionAfter();
    response.next();
    throw error;
  }
  response.next();
  return true;
}

// node_modules/imapflow/dist/esm/commands/quota.js
async function quota(connection, path) {
  if (!isAuthenticatedState(connection) || !path) {
    return;
  }
  if (!connection.capabilities.has("QUOTA") && ![...connection.capabilities.keys()].some((capability2) => capability2.startsWith("QUOTA=RES-"))) {
    return false;
  }
  path = normalizePath(connection, path);
  let map = { path };
  let processQuotaResponse = (untagged) => {
    let attributes = untagged.attributes && untagged.attributes[1];
    if (!attributes || !Array.isArray(attributes) || !attributes.length) {
      return false;
    }
    let key = false;
    attributes.forEach((attribute, i) => {
      const position = i % 3;
      if (position === 0) {
        key = attribute && typeof attribute.value === "string" ? attribute.value.toLowerCase() : false;
        return;
      }
      if (!key) {
        return;
      }
      let value = parseUintValue(attribute && attribute.value);
      if (value === false) {
        return;
      }
      if (isUnsafeKey(key) || key === "path" || key === "quotaroot") {
        return;
      }
      let resource = map[key];
      if (typeof resource !== "object") {
        resource = {};
        map[key] = resource;
      }
      const multiplier = key === "storage" ? 1024 : 1;
      if (position === 1) {
        resource.usage = value * multiplier;
      } else if (position === 2) {
        resource.limit = value * multiplier;
        if (resource.limit) {
          resource.status = Math.round((resource.usage || 0) / resource.limit * 100) + "%";
        }
      }
    });
  };
  let quotaFound = false;
  let response;
  try {
    response = await connection.exec("GETQUOTAROOT", [{ type: "ATOM", value: encodePath(connection, path) }], {
      untagged: {
        // QUOTAROOT response tells us which quota root applies to this mailbox.
        // A mailbox may have zero or one quota root.
        QUOTAROOT: async (untagged) => {
          let quotaRoot = getStringValue(untagged.attributes && untagged.attributes[1]);
          if (quotaRoot) {
            map.quotaRoot = quotaRoot;
          }
        },
        // QUOTA response provides the actual resource usage and limits
        QUOTA: async (untagged) => {
          quotaFound = true;
          processQuotaResponse(untagged);
        }
      }
    });
    response.next();
    if (map.quotaRoot && !quotaFound) {
      response = await connection.exec("GETQUOTA", [{ type: "ATOM", value: map.quotaRoot }], {
        untagged: {
          QUOTA: async (untagged) => {
            processQuotaResponse(untagged);
          }
        }
      });
      response.next();
    }
    return map;
  } catch (err) {
    await reportCommandError(connection, err);
    return false;
  }
}

// node_modules/imapflow/dist/esm/commands/idle.js
var NOOP_INTERVAL = 2 * 60 * 1e3;
function claimIdling(connection) {
  let token = {};
  connection._idleSession = token;
  connection.idling = true;
  return () => {
    if (connection._idleSession === token) {
      connection._idleSession = null;
      connection.idling = false;
    }
  };
}
async function runIdle(connection) {
  let response;
  let preCheckWaitQueue = [];
  let ownPreCheck = null;
  let releaseIdling = claimIdling(connection);
  let continuationTimer = null;
  let clearContinuationTimer = () => {
    clearTimer(continuationTimer);
    continuationTimer = null;
  };
  try {
    let doneRequested = false;
    let doneSent = false;
    let canEnd = false;
    let preCheck = async () => {
      doneRequested = true;
      if (canEnd && !doneSent) {
        connection.log.debug({
          src: "c",
          msg: `DONE`,
          comment: `breaking IDLE`,
          lockId: connection.currentLock ? connection.currentLock.lockId : void 0,
          path: connection.mailbox && connection.mailbox.path,
          cid: connection.id
        });
        doneSent = true;
        connection.write("DONE");
        releaseIdling();
        if (connection.preCheck === ownPreCheck) {
          connection.preCheck = false;
        }
        while (preCheckWaitQueue.length) {
          let { resolve } = preCheckWaitQueue.shift();
          resolve();
        }
      }
    };
    let connectionPreCheck = () => {
      let handler = guardedPromise((resolve, reject) => {
        preCheckWaitQueue.push({ resolve, reject });
      });
      connection.log.trace({
        msg: "Requesting IDLE break",
        lockId: connection.currentLock ? connection.currentLock.lockId : void 0,
        path: connection.mailbox && connection.mailbox.path,
        queued: preCheckWaitQueue.length,
        doneRequested,
        canEnd,
        doneSent,
        cid: connection.id
      });
      preCheck().catch((err) => logConnectionError(connection, "Failed to break IDLE", err));
      return handler;
    };
    ownPreCheck = connectionPreCheck;
    connection.preCheck = connectionPreCheck;
    response = await connection.exec("IDLE", false, {
      // Server responds with "+" continuation to acknowledge IDLE mode.
      // After this, the server will push untagged responses for mailbox changes.
      // We can now safely send DONE if a break was already requested.
      onPlusTag: async () => {
        clearContinuationTimer();
        connection.log.debug({
          msg: `Initiated IDLE, waiting for server input`,
          lockId: connection.currentLock ? connection.currentLock.lockId : void 0,
          doneRequested,
          cid: connection.id
        });
        canEnd = true;
        if (doneRequested) {
          try {
            await preCheck();
          } catch (err) {
            logConnectionError(connection, "Failed to break IDLE", err);
          }
        }
      },
      // The server has socketTimeout from the moment IDLE is on the wire to acknowledge it
      // with the "+". The socket watchdog only covers a server that goes quiet: one that
      // keeps sending untagged lines without ever answering "+" kept the IDLE in flight for
      // good, and every later command queued behind it. DONE can not be sent before the
      // "+" (RFC 2177 section 3), so there is no way to break such an IDLE and fall back
      // to polling; the connection is failed the way the watchdog fails a dead peer.
      onSend: () => {
        continuationTimer = unrefTimer(setTimeout(() => {
          continuationTimer = null;
          if (canEnd || connection.isClosed) {
            return;
          }
          connection.log.error({
            msg: "Server did not acknowledge IDLE, closing the connection",
            timeout: connection.socketTimeout,
            cid: connection.id
          });
          connection.emitError(createImapError("IDLE was not acknowledged within the socket timeout", "ETIMEOUT", {
            command: "IDLE",
            details: { socketTimeout: connection.socketTimeout }
          }));
        }, connection.socketTimeout));
      }
    });
    response.next();
    return;
  } catch (err) {
    logConnectionError(connection, "IDLE session failed", err);
    let answeredByServer = err.responseStatus === "NO" || err.responseStatus === "BAD";
    if (isServerRefusal(err)) {
      connection.skipIdle = true;
    }
    if (preCheckWaitQueue.length && !answeredByServer) {
      let waiterError = restampConnectionError(err, { rejectedFrom: "preCheckWaiter" });
      while (preCheckWaitQueue.length) {
        let { reject } = preCheckWaitQueue.shift();
        reject(waiterError);
      }
    }
    return false;
  } finally {
    clearContinuationTimer();
    releaseIdling();
    if (connection.preCheck === ownPreCheck) {
      connection.preCheck = false;
    }
    while (preCheckWaitQueue.length) {
      let { resolve } = preCheckWaitQueue.shift();
      resolve();
    }
  }
}
async function pollOnce(connection, session) {
  let path = connection.mailbox && connection.mailbox.path;
  switch (connection.missingIdleCommand) {
    case "SELECT":
      connection.log.debug({ msg: `Running SELECT to detect changes in folder`, cid: connection.id });
      await connection.runInternal("SELECT", path, { readOnly: session.selectCommand.command === "EXAMINE" });
      break;
    case "STATUS": {
      connection.log.debug({ msg: `Running STATUS to detect changes in folder`, cid: connection.id });
      let polled = connection.mailbox;
      let status2 = await connection.runInternal("STATUS", path, {
        messages: true,
        uidNext: true,
        uidValidity: true,
        unseen: true,
        highestModseq: true
      });
      if (!status2) {
        throw createImapError("STATUS poll failed", "PollFailed");
      }
      if (polled && connection.mailbox === polled && status2.uidValidity && polled.uidValidity && status2.uidValidity !== polled.uidValidity) {
        connection.log.info({ msg: "UIDVALIDITY changed, selecting the mailbox again", path, cid: connection.id });
        await connection.runInternal("SELECT", path, { readOnly: session.selectCommand.command === "EXAMINE" });
      }
      break;
    }
    case "NOOP":
    default: {
      let response = await connection.exec("NOOP", false, { comment: "IDLE not supported" });
      response.next();
      break;
    }
  }
}
async function runPollingFallback(connection, maxIdleTime) {
  if (!connection.currentSelectCommand) {
    return;
  }
  let session = {
    cancelled: false,
    timer: null,
    preCheck: null,
    selectCommand: connection.currentSelectCommand
  };
  let interval = maxIdleTime ? Math.min(NOOP_INTERVAL, maxIdleTime) : NOOP_INTERVAL;
  let releaseIdling = claimIdling(connection);
  try {
    await new Promise((resolve) => {
      const cancel = () => {
        if (session.cancelled) {
          return;
        }
        session.cancelled = true;
        clearTimer(session.timer);
        session.timer = null;
        resolve();
      };
      session.preCheck = async () => {
        connection.log.debug({ msg: `Breaking NOOP loop`, cid: connection.id });
        cancel();
      };
      connection.preCheck = session.preCheck;
      const runPoll = () => {
        if (session.cancelled) {
          return;
        }
        if (!connection.socket || connection.socket.destroyed || !getSelectedMailbox(connection)) {
          return cancel();
        }
        pollOnce(connection, session).then(() => {
          connection._lastPollAt = Date.now();
          if (session.cancelled) {
            return;
          }
          scheduleNextPoll(interval);
        }).catch((err) => {
          logConnectionError(connection, "Failed to poll for mailbox changes", err);
          cancel();
        });
      };
      function scheduleNextPoll(delay) {
        session.timer = setTimeout(runPoll, delay);
        unrefTimer(session.timer);
      }
      connection.log.debug({ msg: `Initiated NOOP loop`, cid: connection.id });
      let sinceLastPoll = Math.max(0, Date.now() - (connection._lastPollAt || 0));
      if (sinceLastPoll >= interval) {
        runPoll();
      } else {
        scheduleNextPoll(interval - sinceLastPoll);
      }
    });
  } finally {
    session.cancelled = true;
    clearTimer(session.timer);
    session.timer = null;
    releaseIdling();
    if (connection.preCheck === session.preCheck) {
      connection.preCheck = false;
    }
  }
}
async function idle(connection, maxIdleTime) {
  if (connection.state !== connection.states.SELECTED) {
    return;
  }
  if (hasCapability(connection, "IDLE") && !connection.skipIdle) {
    let idleTimer;
    let stillIdling = false;
    for (; ; ) {
      if (maxIdleTime) {
        idleTimer = setTimeout(() => {
          if (connection.idling) {
            if (typeof connection.preCheck === "function") {
              stillIdling = true;
              connection.log.trace({ msg: "Max allowed IDLE time reached", cid: connection.id });
              connection.preCheck().catch((err) => logConnectionError(connection, "Failed to break IDLE for restart", err));
            }
          }
        }, maxIdleTime);
        unrefTimer(idleTimer);
      }
      let resp = await runIdle(connection);
      clearTimeout(idleTimer);
      const canRestart = stillIdling && !connection.requestQueue.length && !!getSelectedMailbox(connection) && connection.usable;
      if (!canRestart) {
        return resp;
      }
      stillIdling = false;
    }
  }
  return runPollingFallback(connection, maxIdleTime);
}

// node_modules/imapflow/dist/esm/commands/authenticate.js
var RE_CONTROL_CHARS = /[\x00-\x1f\x7f]/;
function assertSaslValue(value, what) {
  if (RE_CONTROL_CHARS.test(value)) {
    throw createImapError(`The ${what} contains control characters`, "InvalidStringValue");
  }
}
function escapeSaslName(value) {
  return value.replace(/[=]/g, "=3D").replace(/,/g, "=2C");
}
async function handleAuthError(err, errorResponse) {
  let errorCode = getStatusCode(err.response);
  if (errorCode) {
    err.serverResponseCode = errorCode;
  }
  if (isServerRefusal(err)) {
    err.authenticationFailed = true;
  }
  err.response = await getErrorText(err.response);
  if (errorResponse) {
    err.oauthError = errorResponse;
  }
  return err;
}
async function authOauth(connection, username, accessToken) {
  let oauthbearer;
  let command2;
  let breaker;
  assertSaslValue(username, "username");
  assertSaslValue(accessToken, "access token");
  if (connection.capabilities.has("AUTH=OAUTHBEARER")) {
    oauthbearer = [
      `n,a=${escapeSaslName(username)},`,
      `host=${connection.servername || connection.host}`,
      `port=${connection.port}`,
      `auth=Bearer ${accessToken}`,
      "",
      ""
    ].join("");
    command2 = "OAUTHBEARER";
    breaker = "AQ==";
  } else if (connection.capabilities.has("AUTH=XOAUTH") || connection.capabilities.has("AUTH=XOAUTH2")) {
    oauthbearer = [`user=${username}`, `auth=Bearer ${accessToken}`, "", ""].join("");
    command2 = "XOAUTH2";
    breaker = "";
  }
  let encoded = Buffer.from(oauthbearer).toString("base64");
  let payloadPending = !connection.capabilities.has("SASL-IR");
  let errorResponse = false;
  try {
    let attributes = [{ type: "ATOM", value: command2 }];
    if (!payloadPending) {
      attributes.push({ type: "ATOM", value: encoded, sensitive: true });
    }
    let response = await connection.exec("AUTHENTICATE", attributes, {
      // Server sends a "+" continuation if auth fails, with a base64 JSON error payload.
      // We decode it for diagnostics, then send the breaker to terminate the exchange.
      onPlusTag: async (resp) => {
        if (payloadPending) {
          payloadPending = false;
          connection.log.debug({ src: "c", msg: "(* value hidden *)", comment: `Encoded response for AUTH=${command2}`, cid: connection.id });
          connection.write(encoded);
          return;
        }
        if (resp.attributes && resp.attributes[0] && resp.attributes[0].type === "TEXT") {
          try {
            errorResponse = JSON.parse(Buffer.from(resp.attributes[0].value, "base64").toString());
          } catch (err) {
            connection.log.debug({
              msg: "Failed to parse OAuth error response",
              errorResponse: resp.attributes[0].value,
              err,
              cid: connection.id
            });
          }
        }
        connection.log.debug({ src: "c", msg: breaker, comment: `Error response for ${command2}`, cid: connection.id });
        connection.write(breaker);
      }
    });
    response.next();
    connection.authCapabilities.set(`AUTH=${command2}`, true);
    return username;
  } catch (err) {
    throw await handleAuthError(err, errorResponse);
  }
}
async function authLogin(connection, username, password) {
  let errorResponse = false;
  try {
    let usernameSent = false;
    let response = await connection.exec("AUTHENTICATE", [{ type: "ATOM", value: "LOGIN" }], {
      onPlusTag: async (resp) => {
        let question = resp.attributes && resp.attributes[0] && resp.attributes[0].type === "TEXT" ? Buffer.from(resp.attributes[0].value, "base64").toString().toLowerCase().replace(/[:\x00]*$/, "") : "";
        if (question === "username" || question === "user name" || !question && !usernameSent) {
          let encodedUsername = Buffer.from(username).toString("base64");
          connection.log.debug({ src: "c", msg: encodedUsername, comment: `Encoded username for AUTH=LOGIN`, cid: connection.id });
          connection.write(encodedUsername);
          usernameSent = true;
        } else if (question === "password") {
          connection.log.debug({ src: "c", msg: "(* value hidden *)", comment: `Encoded password for AUTH=LOGIN`, cid: connection.id });
          connection.write(Buffer.from(password).toString("base64"));
        } else {
          connection.log.warn({ msg: "Unknown AUTH=LOGIN challenge, cancelling", question, cid: connection.id });
          connection.write("*");
        }
      }
    });
    response.next();
    connection.authCapabilities.set(`AUTH=LOGIN`, true);
    return username;
  } catch (err) {
    throw await handleAuthError(err, errorResponse);
  }
}
async function authPlain(connection, username, password, authzid) {
  let errorResponse = false;
  try {
    let response = await connection.exec("AUTHENTICATE", [{ type: "ATOM", value: "PLAIN" }], {
      onPlusTag: async () => {
        let authzidValue = authzid || "";
        let encodedResponse = Buffer.from([authzidValue, username, password].join("\0")).toString("base64");
        let loggedResponse = Buffer.from([authzidValue, username, "(* value hidden *)"].join("\0")).toString("base64");
        connection.log.debug({
          src: "c",
          msg: loggedResponse,
          comment: `Encoded response for AUTH=PLAIN${authzid ? " with authzid" : ""}`,
          cid: connection.id
        });
        connection.write(encodedResponse);
      }
    });
    response.next();
    connection.authCapabilities.set(`AUTH=PLAIN`, true);
    return authzid || username;
  } catch (err) {
    throw await handleAuthError(err, errorResponse);
  }
}
async function authenticate(connection, username, { accessToken, password, loginMethod, authzid }) {
  if (connection.state !== connection.states.NOT_AUTHENTICATED) {
    return;
  }
  if (accessToken) {
    if (connection.capabilities.has("AUTH=OAUTHBEARER") || connection.capabilities.has("AUTH=XOAUTH") || connection.capabilities.has("AUTH=XOAUTH2")) {
      return await authOauth(connection, username, accessToken);
    }
  }
  if (password) {
    if (!loginMethod && connection.capabilities.has("AUTH=PLAIN") || loginMethod === "AUTH=PLAIN") {
      return await authPlain(connection, username, password, authzid);
    }
    if (!loginMethod && connection.capabilities.has("AUTH=LOGIN") || loginMethod === "AUTH=LOGIN") {
      return await authLogin(connection, username, password);
    }
  }
  throw new Error("Unsupported authentication mechanism");
}

// node_modules/imapflow/dist/esm/imap-commands.js
var imapCommands = /* @__PURE__ */ new Map([
  ["ID", id],
  ["CAPABILITY", capability],
  ["NAMESPACE", namespace],
  ["LOGIN", login],
  ["LOGOUT", logout],
  ["STARTTLS", starttls],
  ["LIST", list],
  ["ENABLE", enable],
  ["SELECT", select],
  ["FETCH", fetch],
  ["CREATE", create],
  ["DELETE", deleteMailbox],
  ["RENAME", rename],
  ["CLOSE", close],
  ["SUBSCRIBE", subscribe],
  ["UNSUBSCRIBE", unsubscribe],
  ["STORE", store],
  ["SEARCH", search],
  ["NOOP", noop2],
  ["EXPUNGE", expunge],
  ["APPEND", append],
  ["STATUS", status],
  ["COPY", copy],
  ["MOVE", move],
  ["COMPRESS", compress],
  ["QUOTA", quota],
  ["IDLE", idle],
  ["AUTHENTICATE", authenticate]
]);
var imap_commands_default = imapCommands;

// node_modules/imapflow/dist/esm/streams-transport.js
const { Duplex } = require("node:stream");
function closeQuietly(socket) {
  try {
    Promise.resolve(socket.close()).catch(noop);
  } catch {
  }
}
var StreamsDuplex = class _StreamsDuplex extends Duplex {
  constructor(api, socket, onConnect, plain) {
    super({ allowHalfOpen: false });
    this._reader = null;
    this._writer = null;
    this._pumping = false;
    this._readRequested = false;
    this._awaitingStarttls = false;
    this._lineTail = "";
    this._tailDropped = false;
    this._readsHeld = false;
    this._upgraded = false;
    this._timeout = 0;
    this._timer = null;
    this._lastActivity = 0;
    this._api = api;
    this._socket = socket;
    this._plain = plain || null;
    socket.opened.then((info) => {
      if (this.destroyed) {
        return;
      }
      try {
        this._reader = info.readable.getReader();
        this._writer = info.writable.getWriter();
      } catch (err) {
        this.destroy(err);
        return;
      }
      this.remoteAddress = info.remoteAddress;
      this.remotePort = info.remotePort;
      this.localAddress = info.localAddress;
      this.localPort = info.localPort;
      const tls3 = info.tls;
      if (tls3) {
        this.authorized = tls3.authorized;
        this.getCipher = () => ({ name: tls3.name || "", standardName: tls3.standardName || tls3.name || "", version: tls3.version || "" });
      }
      this._touch();
      onConnect();
      if (this._readRequested) {
        void this._pump();
      }
    }, (err) => this.destroy(err));
    socket.closed?.catch((err) => {
      if (!this._upgraded) {
        this.destroy(err);
      }
    });
  }
  _read() {
    if (this._readsHeld) {
      return;
    }
    if (!this._reader) {
      this._readRequested = true;
    } else if (!this._pumping) {
      void this._pump();
    }
  }
  async _pump() {
    const reader = this._reader;
    this._pumping = true;
    try {
      for (; ; ) {
        const { done, value } = await reader.read();
        if (this._upgraded || this.destroyed) {
          return;
        }
        if (done || !value) {
          this.push(null);
          return;
        }
        this._touch();
        const chunk = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
        const pushed = this.push(chunk);
        if (this._awaitingStarttls && this._starttlsCompleted(chunk)) {
          this._readsHeld = true;
          return;
        }
        if (!pushed) {
          return;
        }
      }
    } catch (err) {
      if (!this._upgraded) {
        this.destroy(err);
      }
    } finally {
      this._pumping = false;
    }
  }
  // Whether the chunk holds the tagged response of the STARTTLS command and it is an OK. Lines
  // end with LF, CR is optional, as for the parser
  _starttlsCompleted(chunk) {
    const skipFirst = this._tailDropped;
    const lines = (this._lineTail + chunk.toString("latin1")).split("\n");
    const tail = lines.pop();
    if (skipFirst && !lines.length) {
      return false;
    }
    this._tailDropped = tail.length > 1024;
    this._lineTail = this._tailDropped ? "" : tail;
    for (let i = skipFirst ? 1 : 0; i < lines.length; i++) {
      const tagged = /^(?![*+] )\S+ (OK|NO|BAD)\b/i.exec(lines[i]);
      if (tagged) {
        this._awaitingStarttls = false;
        return tagged[1].toUpperCase() === "OK";
      }
    }
    return false;
  }
  /** Stops reading after the tagged response of the STARTTLS command about to be sent, if it is an OK */
  holdAfterStarttls() {
    this._awaitingStarttls = true;
    this._lineTail = "";
    this._tailDropped = false;
  }
  _write(chunk, _encoding, callback) {
    if (!this._writer) {
      callback(new Error("Socket is not open yet"));
      return;
    }
    this._touch();
    this._writer.write(chunk).then(() => callback(), callback);
  }
  _destroy(err, callback) {
    this._clearTimer();
    if (!this._upgraded) {
      this._close();
    }
    if (this._plain) {
      this._plain._close();
      this._plain.destroy();
    }
    callback(err);
  }
  // Closes the connection. An API that refuses to close while its streams are locked (Direct
  // Sockets) gets a second attempt with the locks released; releasing them right away would
  // fail the read in flight, which ends the request on celld
  _close() {
    const retry = () => {
      for (const stream of [this._reader, this._writer]) {
        try {
          stream?.releaseLock();
        } catch {
        }
      }
      closeQuietly(this._socket);
    };
    try {
      const closing = this._socket.close();
      if (typeof closing?.then === "function") {
        closing.then(void 0, retry);
      }
    } catch {
      retry();
    }
  }
  /** Like net.Socket#setTimeout(): emits 'timeout' after `ms` without traffic, 0 disables */
  setTimeout(ms) {
    this._timeout = ms;
    this._clearTimer();
    this._touch();
    return this;
  }
  setKeepAlive() {
    return this;
  }
  /** Hands the connection over to a TLS socket, this one only stays as its transport */
  startTls(options, onSecure) {
    this._upgraded = true;
    this._clearTimer();
    this._reader?.releaseLock();
    this._writer?.releaseLock();
    let tlsSocket;
    try {
      tlsSocket = this._api.upgrade(this._socket, options);
    } catch (err) {
      this._upgraded = false;
      throw err;
    }
    return new _StreamsDuplex(this._api, tlsSocket, onSecure, this);
  }
  _touch() {
    this._lastActivity = Date.now();
    if (!this._timer) {
      this._arm(this._timeout);
    }
  }
  _arm(ms) {
    if (this._timeout > 0 && !this.destroyed && !this._upgraded) {
      this._timer = unrefTimer(setTimeout(() => {
        this._timer = null;
        const idle2 = Date.now() - this._lastActivity;
        if (idle2 >= this._timeout) {
          this.emit("timeout");
        } else {
          this._arm(this._timeout - idle2);
        }
      }, ms));
    }
  }
  _clearTimer() {
    clearTimer(this._timer);
    this._timer = null;
  }
};
function createStreamsTransport(api) {
  const transport = {
    connect: (options, onConnect) => new StreamsDuplex(api, api.open(options), onConnect)
  };
  if (api.upgrade) {
    transport.prepareUpgrade = (socket) => socket.holdAfterStarttls();
    transport.upgrade = (socket, options, onSecure) => socket.startTls(options, onSecure);
  }
  return transport;
}

// node_modules/imapflow/dist/esm/sockets-transport.js
var UNSUPPORTED_TLS_OPTIONS = ["ca", "cert", "key", "pfx", "passphrase", "checkServerIdentity"];
function refuse(option) {
  throw createImapError(`The ${option} option is not supported by this transport`, "UnsupportedTransportOption");
}
function assertOptions(options) {
  const tlsOptions = options.tls || {};
  if (tlsOptions.rejectUnauthorized === false) {
    refuse("tls.rejectUnauthorized=false");
  }
  if (options.servername && options.servername !== options.host) {
    refuse("servername");
  }
  const unsupported = UNSUPPORTED_TLS_OPTIONS.find((key) => tlsOptions[key] !== void 0);
  if (unsupported) {
    refuse("tls." + unsupported);
  }
}
function splitAddress(address) {
  const match = typeof address === "string" && address.match(/^\[?(.*?)\]?:(\d+)$/);
  return match ? { address: match[1], port: Number(match[2]) } : {};
}
function wrap(raw) {
  return {
    raw,
    opened: raw.opened.then((info) => {
      const remote = splitAddress(info?.remoteAddress);
      const local = splitAddress(info?.localAddress);
      return {
        readable: raw.readable,
        writable: raw.writable,
        remoteAddress: remote.address,
        remotePort: remote.port,
        localAddress: local.address,
        localPort: local.port
      };
    }),
    closed: raw.closed,
    close: () => raw.close()
  };
}
function createSocketsTransport(connect) {
  return createStreamsTransport({
    open(options) {
      if (options.secure) {
        assertOptions(options);
      }
      return wrap(connect({ hostname: options.host, port: options.port }, { secureTransport: options.secure ? "on" : "starttls" }));
    },
    upgrade(socket, options) {
      assertOptions(options);
      return wrap(socket.raw.startTls());
    }
  });
}

// node_modules/imapflow/dist/esm/imap-flow.js
var GREETING_TIMEOUT = 16 * 1e3;
var ALERT_RESPONSES = /* @__PURE__ */ new Set(["OK", "NO", "BAD", "BYE", "PREAUTH"]);
var UPGRADE_TIMEOUT = 10 * 1e3;
var SOCKET_TIMEOUT = 5 * 60 * 1e3;
var MAX_THROTTLE_DELAY = 5 * 60 * 1e3;
var HELD_LOCK_WARN_MS = 30 * 60 * 1e3;
var AUTO_IDLE_DELAY = 15 * 1e3;
var AUTO_IDLE_SOCKET_MARGIN = 1e3;
var RAW_SENSITIVE_COMMANDS = /* @__PURE__ */ new Set(["LOGIN", "AUTHENTICATE"]);
var RAW_HIDDEN_PLACEHOLDER = Buffer.from("(* value hidden *)\r\n").toString("base64");
var SEPARATE_LINE_BREAK_SIZE = 64 * 1024;
var CRLF2 = Buffer.from("\r\n");
var BROKEN_REV2_SERVERS = /* @__PURE__ */ new Set(["rzimapd"]);
function hasSensitiveAttribute(attributes) {
  return [].concat(attributes || []).some((node) => Array.isArray(node) ? hasSensitiveAttribute(node) : !!node && typeof node === "object" && !Buffer.isBuffer(node) && !!node.sensitive);
}
var MAX_ERROR_FLATTEN_DEPTH = 4;
function isErrorLike(value) {
  return value instanceof Error || !!value && typeof value === "object" && typeof value.message === "string" && typeof value.stack === "string";
}
function flattenLoggedError(value, depth = 0, seen = /* @__PURE__ */ new Set()) {
  if (depth >= MAX_ERROR_FLATTEN_DEPTH) {
    return isErrorLike(value) ? value.message : value;
  }
  if (Array.isArray(value)) {
    return value.map((entry) => flattenLoggedError(entry, depth + 1, seen));
  }
  if (!isErrorLike(value)) {
    return value;
  }
  if (seen.has(value)) {
    return value.message;
  }
  seen.add(value);
  let flatErr = {
    message: value.message,
    stack: value.stack
  };
  for (let key of /* @__PURE__ */ new Set([...Object.keys(value), "cause", "errors"])) {
    if (key in value) {
      flatErr[key] = flattenLoggedError(value[key], depth + 1, seen);
    }
  }
  return flatErr;
}
var MAX_TIMER_DELAY = 2 ** 31 - 1;
var stateValues = {
  NOT_AUTHENTICATED: 1,
  AUTHENTICATED: 2,
  SELECTED: 3,
  LOGOUT: 4
};
var states = stateValues;
var normalizeAutoIdleDelay = (value, socketTimeout, log, cid) => {
  const maxDelay = Math.max(0, Math.min(socketTimeout, MAX_TIMER_DELAY) - AUTO_IDLE_SOCKET_MARGIN);
  const configured = value !== void 0 && value !== null;
  let delay = typeof value === "number" || typeof value === "string" && value.trim() ? Number(value) : NaN;
  let reason = null;
  if (!Number.isFinite(delay) || delay < 0) {
    reason = "not a non-negative finite number";
    delay = AUTO_IDLE_DELAY;
  }
  if (delay > maxDelay) {
    reason = reason || `above socketTimeout (${socketTimeout} ms)`;
    delay = maxDelay;
  }
  if (configured && reason) {
    log.warn({ msg: "Adjusted unusable autoIdleDelay option", requested: value, autoIdleDelay: delay, reason, cid });
  }
  return Math.floor(delay);
};
var ImapFlow = class extends EventEmitter {
  static {
    this.version = version;
  }
  /**
   * The mailboxes a `verifyOnly` connection with `includeMailboxes` listed before it logged out,
   * `undefined` otherwise
   *
   * @example
   * let client = new ImapFlow({ ..., verifyOnly: true, includeMailboxes: true });
   * await client.connect();
   * console.log(client.mailboxList.map(mailbox => mailbox.path));
   */
  get mailboxList() {
    return this._mailboxList;
  }
  /**
   * Creates a client for one IMAP connection. Nothing is sent before `connect()` is called
   */
  constructor(options) {
    super({ captureRejections: true });
    this.options = options || {};
    this.id = this.options.id || this.getRandomId();
    this.clientInfo = Object.assign({
      name,
      version,
      vendor: "Postal Systems",
      "support-url": "https://github.com/postalsys/imapflow/issues"
    }, this.options.clientInfo || {});
    for (let key of Object.keys(this.clientInfo)) {
      if (typeof this.clientInfo[key] === "string") {
        this.clientInfo[key] = this.clientInfo[key].normalize("NFD").replace(new RegExp("\\p{Diacritic}", "gu"), "");
      }
    }
    this.serverInfo = null;
    this.log = this.getLogger();
    this.secureConnection = !!this.options.secure;
    this.port = Number(this.options.port) || (this.secureConnection ? 993 : 143);
    this.host = this.options.host || "localhost";
    this.servername = this.options.servername ? this.options.servername : !isIpLiteral(this.host) ? this.host : false;
    if (typeof this.options.secure === "undefined" && this.port === 993) {
      this.secureConnection = true;
    }
    this.socketTimeout = Number(this.options.socketTimeout) || SOCKET_TIMEOUT;
    this.logRaw = this.options.logRaw;
    this.streamer = new ImapStream({
      logger: this.log,
      cid: this.id,
      logRaw: this.logRaw,
      secureConnection: this.secureConnection,
      maxLineLength: this.options.maxLineLength,
      maxLiteralSize: this.options.maxLiteralSize,
      maxResponseSize: this.options.maxResponseSize
    });
    this.reading = false;
    this.socket = false;
    this.writeSocket = false;
    this._throttleWaits = /* @__PURE__ */ new Set();
    this._upgradeReject = null;
    this.isClosed = false;
    this._errorReported = false;
    this.states = states;
    this.state = this.states.NOT_AUTHENTICATED;
    this.lockCounter = 0;
    this.tagCounter = 0;
    this.requestTagMap = /* @__PURE__ */ new Map();
    this.requestQueue = [];
    this.currentRequest = false;
    this.parkedRelease = null;
    this._unknownTagCount = 0;
    this._nextUnknownTagWarn = 1;
    this.writeBytesCounter = 0;
    this.commandParts = [];
    this.rawSensitiveCommand = true;
    this.capabilities = /* @__PURE__ */ new Map();
    this.authCapabilities = /* @__PURE__ */ new Map();
    this.rawCapabilities = null;
    this.expectCapabilityUpdate = false;
    this._starttlsHadTrailingData = false;
    this.enabled = /* @__PURE__ */ new Set();
    this.usable = false;
    this.authenticated = false;
    this.mailbox = false;
    this.currentSelectCommand = false;
    this.idling = false;
    this.context = this.options.context;
    this.connectedAt = null;
    this.lastClientWrite = null;
    this._idleWaiters = [];
    this.idlingAtClose = false;
    this.closedByClient = false;
    this._closePending = false;
    this.emitLogs = !!this.options.emitLogs;
    this.lo = 0;
    this.untaggedHandlers = {};
    this.sectionHandlers = {};
    this.commands = imap_commands_default;
    this.folders = /* @__PURE__ */ new Map();
    this.currentLock = false;
    this.locks = [];
    this.idRequested = false;
    this.maxIdleTime = this.options.maxIdleTime || false;
    this.autoIdleDelay = normalizeAutoIdleDelay(this.options.autoIdleDelay, this.socketTimeout, this.log, this.id);
    if (this.maxIdleTime && this.autoIdleDelay > this.maxIdleTime) {
      this.autoIdleDelay = this.maxIdleTime;
    }
    this._lastPollAt = 0;
    this._openDownloads = 0;
    this._recoveryPending = false;
    this._processingResponse = false;
    this.missingIdleCommand = (this.options.missingIdleCommand || "").toString().toUpperCase().trim() || "NOOP";
    this.disableBinary = !!this.options.disableBinary;
    this.idHashAlgorithm = this.options.idHashAlgorithm || "md5";
    this.skipListSubscribedArg = false;
    this.skipListStatusArgs = false;
    this.skipListAuxArgs = false;
    this.skipLsub = false;
    this.skipIdle = false;
    this.skipRev2 = !!this.options.disableIMAP4rev2;
    this._streamerErrorHandler = (err) => {
      if (["Z_BUF_ERROR", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH"].includes(err.code)) {
        this.closeConnectionAfter();
        return;
      }
      this.log.error({ err, cid: this.id });
      this.emitError(err);
    };
    this.streamer.on("error", this._streamerErrorHandler);
    this._connectCalled = false;
  }
  /** @internal */
  emitError(err) {
    if (!err) {
      return;
    }
    err._connId = err._connId || this.id;
    if (this._errorReported) {
      this.log.debug({ msg: "Suppressed error after the connection already reported one", err, cid: this.id });
      this.closeConnectionAfter();
      return;
    }
    if (this.upgrading) {
      let reject = this._upgradeReject;
      this._upgradeReject = null;
      if (typeof reject === "function") {
        this._errorReported = true;
        reject(err);
        return;
      }
      this.upgrading = false;
      this.closeConnectionAfter();
      return;
    }
    if (typeof this.initialReject === "function") {
      let reject = this.initialReject;
      this.initialResolve = false;
      this.initialReject = false;
      this._errorReported = true;
      this.closeConnectionAfter();
      reject(err);
      return;
    }
    this._errorReported = true;
    this.closeConnectionAfter();
    this.emit("error", err);
  }
  /** @internal */
  getRandomId() {
    let rid = BigInt("0x" + Buffer.from(globalThis.crypto.getRandomValues(new Uint8Array(13))).toString("hex")).toString(36);
    if (rid.length < 20) {
      rid = "0".repeat(20 - rid.length) + rid;
    }
    if (rid.length > 20) {
      rid = rid.substring(0, 20);
    }
    return rid;
  }
  /** @internal */
  write(chunk) {
    if (!this.socket || this.socket.destroyed) {
      throw this.createConnectionError("NoConnection", "Socket is already closed", { rejectedFrom: "writeNoSocket" });
    }
    if (this.state === this.states.LOGOUT) {
      throw this.createConnectionError("StateLogout", "Can not send data after logged out", { rejectedFrom: "writeAfterLogout" });
    }
    if (this.writeSocket.destroyed) {
      this.log.error({ msg: "Write socket destroyed", cid: this.id });
      this.closeConnection();
      return;
    }
    let addLineBreak = !this.commandParts.length;
    let frames;
    if (typeof chunk === "string") {
      if (addLineBreak) {
        chunk += "\r\n";
      }
      frames = [Buffer.from(chunk, "binary")];
    } else if (Buffer.isBuffer(chunk)) {
      if (!addLineBreak) {
        frames = [chunk];
      } else {
        frames = chunk.length >= SEPARATE_LINE_BREAK_SIZE ? [chunk, CRLF2] : [Buffer.concat([chunk, CRLF2])];
      }
    } else {
      return false;
    }
    this.lastClientWrite = Date.now();
    for (let data of frames) {
      if (this.logRaw) {
        this.log.trace({
          src: "c",
          msg: "write to socket",
          data: this.rawSensitiveCommand ? RAW_HIDDEN_PLACEHOLDER : data.toString("base64"),
          ...this.rawSensitiveCommand ? { hidden: true } : {},
          compress: !!this._deflate,
          secure: !!this.secureConnection,
          cid: this.id
        });
      }
      this.writeBytesCounter += data.length;
      this.writeSocket.write(data);
    }
  }
  /**
   * Returns byte counters for the current connection.
   *
   * @param reset If `true` then resets the byte counters after returning the current values
   * @returns Byte counters: bytes sent to and received from the server
   */
  stats(reset) {
    let result = {
      sent: this.writeBytesCounter || 0,
      received: this.streamer && this.streamer.readBytesCounter || 0
    };
    if (reset) {
      this.writeBytesCounter = 0;
      if (this.streamer) {
        this.streamer.readBytesCounter = 0;
      }
    }
    return result;
  }
  // Compiles and sends an IMAP command to the server. The command is compiled
  // twice: once as an array (for sending, with literal data split into parts)
  // and once as a string (for logging, with sensitive data masked).
  // When LITERAL- or LITERAL+ extensions are available, the compiler can use
  // non-synchronizing literals to avoid waiting for server "+" continuation.
  // Async although nothing in it awaits: a failure inside it rejects one microtask later, so a
  // close() in the same tick settles the command with NoConnection first (see
  // test/unhandled-rejection-test.ts)
  /** @internal */
  async send(data) {
    if (this.state === this.states.LOGOUT) {
      throw this.createNoConnectionError(false, { rejectedFrom: "sendAfterLogout", command: data.command });
    }
    this.rawSensitiveCommand = RAW_SENSITIVE_COMMANDS.has(typeof data.command === "string" ? data.command.toUpperCase() : "") || hasSensitiveAttribute(data.attributes);
    let compiled = imap_compiler_default(data, {
      asArray: true,
      // LITERAL- is part of base IMAP4rev2
      literalMinus: hasCapability(this, "LITERAL-") || this.capabilities.has("LITERAL+")
    });
    this.commandParts = compiled;
    let options = data.options || {};
    if (this.isLogLevelEnabled("debug")) {
      let logCompiled = imap_compiler_default(data, {
        isLogging: true
      });
      this.log.debug({ src: "c", msg: logCompiled.toString(), cid: this.id, comment: options.comment });
    }
    this.write(this.commandParts.shift());
    if (this.currentRequest && this.currentRequest.tag === data.tag) {
      this.currentRequest.sent = true;
    }
    if (typeof options.onSend === "function") {
      try {
        options.onSend();
      } catch (err) {
        this.log.warn({ err, cid: this.id });
      }
    }
  }
  /** @internal */
  async trySend() {
    while (!this.currentRequest && this.requestQueue.length) {
      this.currentRequest = this.requestQueue.shift();
      try {
        await this.send({
          tag: this.currentRequest.tag,
          command: this.currentRequest.command,
          attributes: this.currentRequest.attributes,
          options: this.currentRequest.options
        });
        return;
      } catch (err) {
        this.rejectCurrentRequest(err);
      }
    }
  }
  /** @internal */
  exec(command2, attributes, options) {
    if (this.state === this.states.LOGOUT || this.isClosed) {
      return guardedReject(this.createNoConnectionError(false, { rejectedFrom: "execClosed", command: command2 }));
    }
    if (!this.socket || this.socket.destroyed) {
      return guardedReject(this.createConnectionError("EConnectionClosed", "Connection closed", { rejectedFrom: "execNoSocket", command: command2 }));
    }
    let tag2 = (++this.tagCounter).toString(16).toUpperCase();
    let execOptions = options || {};
    return guardedPromise((resolve, reject) => {
      this.requestTagMap.set(tag2, { command: command2, attributes, options: execOptions, resolve, reject });
      this.requestQueue.push({ tag: tag2, command: command2, attributes, options: execOptions });
      this.trySend().catch((err) => logConnectionError(this, "Failed to dispatch command", err));
    });
  }
  // Resolves an untagged server response to the keyword it is dispatched on. IMAP untagged
  // responses come in two forms:
  //   * CAPABILITY ...       (keyword as command)
  //   * 42 FETCH (...)       (numeric prefix + keyword)
  // For numeric-prefixed responses the keyword sits in the first attribute, because `command`
  // holds the sequence number. Also used for logging, so a failure reports FETCH rather than
  // the message number that happened to precede it.
  /** @internal */
  normalizeUntaggedCommand(command2, attributes) {
    if (/^[0-9]+$/.test(command2)) {
      let type = attributes && attributes.length && typeof attributes[0].value === "string" ? attributes[0].value.toUpperCase() : false;
      if (type) {
        command2 = type;
      }
    }
    return command2.toUpperCase().trim();
  }
  // Handler priority: command-specific handlers (registered per exec() call) take
  // precedence over global handlers (registered on the connection).
  /** @internal */
  getUntaggedHandler(command2, attributes) {
    command2 = this.normalizeUntaggedCommand(command2, attributes);
    if (this.currentRequest && this.currentRequest.options && this.currentRequest.options.untagged && this.currentRequest.options.untagged[command2]) {
      return this.currentRequest.options.untagged[command2];
    }
    let handler = this.untaggedHandlers[command2];
    if (handler) {
      return handler;
    }
  }
  /** @internal */
  getSectionHandler(key) {
    if (this.sectionHandlers[key]) {
      return this.sectionHandlers[key];
    }
  }
  // Releases a readable stream item exactly once. The item's `next` callback is the parser's
  // backpressure token: until it is called, ImapStream stops feeding the connection. Every
  // path out of response handling - success, handled error, or unexpected throw - has to go
  // through here, otherwise the parser stalls permanently.
  /** @internal */
  releaseStreamData(data) {
    if (!data || data.released) {
      return;
    }
    data.released = true;
    if (typeof data.next === "function") {
      data.next();
    }
  }
  // Records a tagged response whose tag was never issued by this connection. ImapFlow talks
  // to a wide range of non-conforming servers, so this is tolerated rather than terminal, but
  // it must not pass silently. Warnings are emitted for the first occurrence and then at
  // powers of two so a server spraying stray tagged lines cannot flood the log, while the
  // counter itself stays exact and is reported when the connection closes.
  /** @internal */
  countUnknownTag(tag2) {
    if (this.isClosed) {
      return;
    }
    this._unknownTagCount++;
    if (this._unknownTagCount === this._nextUnknownTagWarn) {
      this._nextUnknownTagWarn *= 2;
      this.log.warn({
        msg: "Tagged response for an unknown tag",
        tag: tag2,
        unknownTagCount: this._unknownTagCount,
        cid: this.id
      });
    }
  }
  // Terminally fails the connection on a protocol violation: stop parsing, then report. Both
  // steps are explicit here rather than destroying the parser *with* the error and relying on
  // its error listener to report, so the reporting path does not depend on teardown ordering or
  // on the streamer error handler's suppression list.
  /** @internal */
  failProtocol(err) {
    if (this.streamer && !this.streamer.destroyed) {
      this.streamer.destroy();
    }
    this.emitError(err);
  }
  // Rejects the in-flight request, if any, exactly once. Used when response handling fails in
  // a way that leaves the command's outcome unknown.
  /** @internal */
  rejectCurrentRequest(err) {
    let request = this.takeCurrentRequest();
    if (request) {
      request.reject(err);
    }
  }
  /**
   * Takes the in-flight command off the connection: its tag map entry, and the literal parts it
   * still had to send (a tagged NO before the "+" of a refused APPEND leaves them behind, and
   * they must neither stay referenced nor answer a later continuation). The parts are dropped
   * whether or not a command is still current, as a failed dispatch may have cleared it already.
   *
   * @returns The pending request entry, if the command was still current
   * @internal
   */
  takeCurrentRequest() {
    this.commandParts = [];
    if (!this.currentRequest) {
      return void 0;
    }
    let tag2 = this.currentRequest.tag;
    this.currentRequest = false;
    let request = this.requestTagMap.get(tag2);
    this.requestTagMap.delete(tag2);
    return request;
  }
  /**
   * Resolves a command's promise with its tagged response and parks the reader until the
   * command's handler calls next(). The release is kept in parkedRelease so a handler that
   * throws before calling next() can be unparked (see releaseOrphanedResponse()); every path
   * that resolves a command this way goes through here for that reason.
   *
   * @param request - Pending request entry
   * @param parsed - Parsed tagged response
   * @param hasTrailingData - Whether more input was already buffered after this line
   * @internal
   */
  resolveParked(request, parsed, hasTrailingData) {
    return new Promise((resolve) => {
      let release = () => {
        if (this.parkedRelease === release) {
          this.parkedRelease = null;
        }
        resolve();
      };
      this.parkedRelease = release;
      request.resolve({ response: parsed, next: release, hasTrailingData });
    });
  }
  /**
   * Waits out a throttle back-off.
   *
   * The delay is capped at MAX_THROTTLE_DELAY because it can come straight from a server hint
   * (a Microsoft 365 "Suggested Backoff Time", say) and an uncapped hint would park the caller
   * for weeks. The timer is unref'd and tracked so it can never outlive the client: a bare
   * setTimeout here keeps a short-lived process alive for the full delay after close(), and
   * leaves the caller waiting on a connection that is already gone.
   *
   * @param delay - Requested delay in milliseconds.
   * @returns True if close() aborted the wait, false on normal expiry.
   * @internal
   */
  async throttleWait(delay) {
    delay = Math.min(Math.max(Number(delay) || 0, 0), MAX_THROTTLE_DELAY);
    return await new Promise((resolve) => {
      let entry = { resolve };
      entry.timer = setTimeout(() => {
        this._throttleWaits.delete(entry);
        resolve(false);
      }, delay);
      unrefTimer(entry.timer);
      this._throttleWaits.add(entry);
    });
  }
  /** @internal */
  async reader() {
    let data;
    let processedCount = 0;
    while ((data = this.streamer.read()) !== null) {
      let keepReading;
      try {
        this._processingResponse = true;
        keepReading = await this.handleResponse(data);
      } catch (err) {
        keepReading = false;
        let error = createImapError("Failed to process server response", "ResponseProcessingFailed", { _err: err });
        this.log.error({ msg: "Failed to process server response", err, cid: this.id });
        this.rejectCurrentRequest(error);
        this.failProtocol(error);
      } finally {
        this._processingResponse = false;
        this.releaseStreamData(data);
      }
      if (!keepReading) {
        return;
      }
      processedCount++;
      if (processedCount % 10 === 0) {
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
  }
  /**
   * Fails the in-flight command when a line that could not be parsed was addressed to its tag.
   * Only the leading tag is read from the raw payload - the rest of the line is by definition
   * not trustworthy - and only the command that is actually on the wire may be settled this way,
   * the same invariant the parsed tagged-response path enforces.
   *
   * @param payload - Raw bytes of the line that failed to parse.
   * @param parserError - The error the parser raised.
   * @internal
   */
  rejectUnparsedCompletion(payload, parserError) {
    if (!this.currentRequest || !this.currentRequest.sent) {
      return false;
    }
    let tag2 = parserError && parserError.parsedTag;
    if (!tag2) {
      let match = payload.toString("latin1", 0, 64).match(/^\0*([^\s\x00-\x1f\x7f]+)/);
      tag2 = match && match[1];
    }
    if (!tag2 || tag2 !== this.currentRequest.tag) {
      return false;
    }
    let err = new Error("Failed to parse the server response for this command");
    err.code = parserError.code || "ParserError";
    err.parserError = parserError;
    this.failInFlight(err);
    return true;
  }
  /**
   * Fails the in-flight command when the server answered it with a NO or BAD status line that
   * has no tag at all (Namecheap Private Email: `BAD "Must issue a STARTTLS command first"`).
   * Only one command is ever on the wire, and leaving it pending would stall the connection
   * until the socket timeout. Tags are uppercase hex, so a command can carry the tag BAD:
   * callers check for the command's own tag first.
   *
   * @param payload - Raw bytes of the line.
   * @returns `true` when the line failed the in-flight command
   * @internal
   */
  rejectTaglessCompletion(payload) {
    if (!this.currentRequest || !this.currentRequest.sent) {
      return false;
    }
    let match = payload.toString("latin1", 0, 1024).match(/^\0*(BAD|NO)(?:\s+([^]*))?$/i);
    if (!match) {
      return false;
    }
    let err = createImapError("Command failed", "MissingTag", {
      command: this.currentRequest.command,
      responseStatus: match[1].toUpperCase(),
      responseText: (match[2] || "").trim().replace(/^"(.*)"$/, "$1")
    });
    this.log.warn({ msg: "Server sent a status response without a tag", err, cid: this.id });
    this.failInFlight(err);
    return true;
  }
  // Rejects the in-flight command and moves on to the next queued one
  /** @internal */
  failInFlight(err) {
    this.rejectCurrentRequest(err);
    this.trySend().catch((sendErr) => logConnectionError(this, "Failed to dispatch command", sendErr));
  }
  // RFC 9051 section 7.1: the text of an ALERT must be presented to the user. It can come
  // with any status response, tagged or untagged, the greeting and BYE included. Called for
  // responses that carry the ALERT code.
  /** @internal */
  reportAlert(parsed) {
    let response = (parsed.command || "").toUpperCase();
    if (!ALERT_RESPONSES.has(response)) {
      return;
    }
    let alert = {
      message: getTextValues(parsed.attributes).map((value) => value.trim()).join(" "),
      response
    };
    if (parsed.tag && parsed.tag !== "*") {
      alert.tag = parsed.tag;
    }
    this.log.info({ msg: "Server alert", alert: alert.message, response: alert.response, cid: this.id });
    emitSafe(this, "alert", alert);
  }
  /**
   * Handles a single parsed server response: telemetry, continuation requests, response-code
   * section handlers, untagged handlers and tagged command completion.
   *
   * @param data - Readable item from the parser stream.
   * @returns `true` to keep reading, `false` to stop (connection is failing).
   * @internal
   */
  async handleResponse(data) {
    let parsed;
    try {
      parsed = await parser(data.payload, { literals: data.literals, maxResponseTokens: this.options.maxResponseTokens });
    } catch (err) {
      if (err.code === "TooManyTokens") {
        this.log.error({ msg: "Response exceeded the token limit", payloadBytes: data.payload.length, err, cid: this.id });
        this.rejectCurrentRequest(err);
        this.failProtocol(err);
        return false;
      }
      this.log.error({ src: "s", msg: data.payload.toString("latin1", 0, 1024), payloadBytes: data.payload.length, err, cid: this.id });
      if (!this.rejectUnparsedCompletion(data.payload, err)) {
        this.rejectTaglessCompletion(data.payload);
      }
      return true;
    }
    if (parsed.truncatedAttributes) {
      this.log.warn({
        msg: "FETCH data item exceeded the nesting limit and was dropped",
        seq: parsed.command,
        attributes: parsed.truncatedAttributes,
        cid: this.id
      });
    }
    if (parsed.tag && !["*", "+"].includes(parsed.tag) && parsed.command) {
      let payload = { response: parsed.command };
      if (parsed.attributes && parsed.attributes[0] && parsed.attributes[0].section && parsed.attributes[0].section[0] && parsed.attributes[0].section[0].type === "ATOM") {
        payload.code = parsed.attributes[0].section[0].value;
      }
      try {
        this.emit("response", payload);
      } catch (err) {
        this.log.warn({ err, cid: this.id });
      }
    }
    let logLevel = /^\d+$/.test(parsed.command || "") && parsed.attributes && parsed.attributes[0] && parsed.attributes[0].value === "FETCH" ? "trace" : "debug";
    if (this.isLogLevelEnabled(logLevel)) {
      let logCompiled = imap_compiler_default(parsed, {
        isLogging: true
      });
      this.log[logLevel]({ src: "s", msg: logCompiled.toString(), cid: this.id, nullBytesRemoved: parsed.nullBytesRemoved });
    }
    if (parsed.tag === "+" && this.currentRequest && this.currentRequest.options && typeof this.currentRequest.options.onPlusTag === "function") {
      try {
        await this.currentRequest.options.onPlusTag(parsed);
      } catch (err) {
        this.log.warn({
          msg: "Failed to process continuation response",
          command: this.currentRequest ? this.currentRequest.command : void 0,
          err,
          cid: this.id
        });
      }
      return true;
    }
    if (parsed.tag === "+" && this.commandParts.length) {
      let content = this.commandParts.shift();
      try {
        this.write(content);
        this.log.debug({ src: "c", msg: `(* ${content.length}B continuation *)`, cid: this.id });
      } catch (err) {
        logConnectionError(this, "Failed to send literal continuation", err);
      }
      return true;
    }
    let section = parsed.attributes && parsed.attributes.length && parsed.attributes[0] && !parsed.attributes[0].value && parsed.attributes[0].section;
    if (section && section.length && section[0] && section[0].type === "ATOM" && typeof section[0].value === "string") {
      let sectionKey = section[0].value.toUpperCase().trim();
      if (sectionKey === "ALERT") {
        this.reportAlert(parsed);
      }
      let sectionHandler = this.getSectionHandler(sectionKey);
      if (sectionHandler) {
        try {
          await sectionHandler(section.slice(1));
        } catch (err) {
          this.log.warn({ msg: "Failed to process response section", section: sectionKey, err, cid: this.id });
        }
      }
    }
    if (parsed.tag === "*" && parsed.command) {
      let untaggedHandler = this.getUntaggedHandler(parsed.command, parsed.attributes);
      if (untaggedHandler) {
        try {
          await untaggedHandler(parsed);
        } catch (err) {
          this.log.warn({
            msg: "Failed to process untagged response",
            command: this.normalizeUntaggedCommand(parsed.command, parsed.attributes),
            err,
            cid: this.id
          });
          return true;
        }
      }
    }
    if (parsed.tag && !["*", "+"].includes(parsed.tag)) {
      if (this.currentRequest && this.currentRequest.tag === parsed.tag && this.currentRequest.sent) {
        let request = this.takeCurrentRequest();
        if (request) {
          await this.settleRequest(request, parsed, !!data.trailingAfterLine);
        }
        try {
          await this.trySend();
        } catch (err) {
          this.log.warn({ err, cid: this.id });
        }
      } else if (this.requestTagMap.has(parsed.tag)) {
        let request = this.requestTagMap.get(parsed.tag);
        this.requestTagMap.delete(parsed.tag);
        let err = createImapError("Server sent a tagged response for a command that was not in flight", "UnexpectedTag", {
          details: {
            received: parsed.tag,
            expected: this.currentRequest ? this.currentRequest.tag : null
          }
        });
        this.log.error({ msg: "Protocol desynchronization", err, cid: this.id });
        request.reject(err);
        this.failProtocol(err);
        return false;
      } else if (!this.rejectTaglessCompletion(data.payload)) {
        this.countUnknownTag(parsed.tag);
      }
    }
    return true;
  }
  /**
   * Settles a request with its tagged completion response.
   *
   * On success the returned promise stays pending until the command handler calls `next()` on
   * the response, which is what orders state application before the next queued command is
   * dispatched. A command handler must therefore always release its own response before
   * awaiting another command on the same connection.
   *
   * @param request - Pending request entry (resolve/reject and the compiled command).
   * @param parsed - Parsed tagged response.
   * @param hasTrailingData - Whether more input was already buffered after this line.
   * @internal
   */
  async settleRequest(request, parsed, hasTrailingData) {
    switch ((parsed.command || "").toUpperCase()) {
      case "OK":
        await this.resolveParked(request, parsed, hasTrailingData);
        break;
      case "BYE": {
        await this.serverBye(parsed);
        let err = this.createNoConnectionError(this.byeReason, { rejectedFrom: "taggedBye", command: request.command });
        err.response = parsed;
        err.responseStatus = "BYE";
        request.reject(err);
        break;
      }
      case "NO":
      case "BAD": {
        let txt = getTextValues(parsed.attributes).map((val) => val.trim()).join(" ");
        let err = new Error("Command failed");
        err.response = parsed;
        err.responseStatus = parsed.command.toUpperCase();
        try {
          err.executedCommand = parsed.tag + imap_compiler_default(request, {
            isLogging: true
          }).toString();
        } catch {
        }
        if (txt) {
          err.responseText = txt;
          if (err.responseStatus === "NO" && txt.includes("Some of the requested messages no longer exist")) {
            this.log.warn({ msg: "Partial FETCH response", cid: this.id, err });
            await this.resolveParked(request, parsed);
            break;
          }
          let throttleDelay = false;
          if (/Request is throttled/i.test(txt) && /Backoff Time/i.test(txt)) {
            let throttlingMatch = txt.match(/Backoff Time[:=\s]+(\d+)/i);
            if (throttlingMatch) {
              throttleDelay = Number(throttlingMatch[1]);
            }
          }
          if (throttleDelay) {
            err.code = "ETHROTTLE";
            err.throttleReset = throttleDelay;
            let delayResponse = Math.min(throttleDelay, MAX_THROTTLE_DELAY, Math.floor(this.socketTimeout / 2));
            err.throttleWaited = delayResponse;
            this.log.warn({ msg: "Throttling detected", cid: this.id, throttleDelay, delayResponse, err });
            let aborted = await this.throttleWait(delayResponse);
            if (aborted) {
              request.reject(this.createNoConnectionError(this.byeReason, { rejectedFrom: "throttleAbort", command: request.command }));
              break;
            }
          }
        }
        request.reject(err);
        break;
      }
      default: {
        let err = createImapError("Invalid server response", "InvalidResponse", { response: parsed });
        request.reject(err);
        break;
      }
    }
  }
  /** @internal */
  setEventHandlers() {
    const onReadable = () => {
      if (!this.reading) {
        this.reading = true;
        this.reader().catch((err) => this.log.error({ err, cid: this.id })).finally(() => {
          this.reading = false;
          if (this.streamer && !this.streamer.destroyed && this.streamer.readableLength > 0) {
            onReadable();
          }
        });
      }
    };
    this.socketReadable = onReadable;
    this.streamer.on("readable", onReadable);
  }
  /**
   * Applies the transport options every established application socket needs: TCP keepalive and
   * the inactivity watchdog. Called for direct TLS, cleartext, proxied and STARTTLS-upgraded
   * sockets, so the watchdog cannot silently differ between transports (a STARTTLS session used
   * to end up with no armed timer at all).
   *
   * @param socket - The socket that now carries the IMAP session.
   * @internal
   */
  configureSocket(socket) {
    if (!socket) {
      return;
    }
    if (typeof socket.setKeepAlive === "function") {
      socket.setKeepAlive(true, 5 * 1e3);
    }
    this.armSocketTimeout(socket);
  }
  /**
   * Arms the inactivity watchdog on a socket. Guarded the same way as the rest of
   * configureSocket(): other runtimes stub socket features.
   *
   * @param socket - The socket to arm
   * @internal
   */
  armSocketTimeout(socket) {
    if (typeof socket.setTimeout === "function") {
      socket.setTimeout(this.socketTimeout);
    } else {
      this.log.warn({ msg: "The socket has no setTimeout(), socketTimeout is not enforced", cid: this.id });
    }
  }
  /** @internal */
  setSocketHandlers() {
    this.clearSocketHandlers();
    this._socketError = this._socketError || ((err) => {
      this.log.error({ err, cid: this.id });
      this.emitError(err);
    });
    this._socketClose = this._socketClose || (() => this.closeConnection());
    this._socketEnd = this._socketEnd || (() => this.closeConnection());
    this._socketTimeout = this._socketTimeout || (() => {
      const timeoutError = () => createImapError("Socket timeout", "ETIMEOUT");
      if (!this.usable || !this.socket || this.socket.destroyed) {
        this.emitError(timeoutError());
        return;
      }
      if (this._processingResponse) {
        this.log.debug({ msg: "Socket timeout while a response is being processed", cid: this.id });
        this.armSocketTimeout(this.socket);
        return;
      }
      const quietExpected = this.idling || this._openDownloads || this.currentLock || this._throttleWaits.size;
      const commandStuck = this.currentRequest && !(this.idling && this.currentRequest.command === "IDLE");
      if (quietExpected && !commandStuck && !this._recoveryPending) {
        this._recoveryPending = true;
        this.armSocketTimeout(this.socket);
        this.run("NOOP").catch((err) => {
          this.log.warn({ msg: "Connection recovery failed after timeout", err, cid: this.id });
          if (!this.isClosed) {
            this.closeConnection();
          }
        }).finally(() => {
          this._recoveryPending = false;
        });
      } else {
        this.log.debug({ msg: "Socket timeout", cid: this.id });
        this.emitError(timeoutError());
      }
    });
    const socket = this.socket;
    socket.on("error", this._socketError);
    socket.once("close", this._socketClose);
    socket.once("end", this._socketEnd);
    socket.on("tlsClientError", this._socketError);
    socket.on("timeout", this._socketTimeout);
    if (this.writeSocket && this.writeSocket !== this.socket) {
      this.writeSocket.on("error", this._socketError);
    }
  }
  /** @internal */
  clearSocketHandlers() {
    if (!this.socket) {
      return;
    }
    if (this._connectErrorHandler) {
      this.socket.removeListener("error", this._connectErrorHandler);
      this._connectErrorHandler = null;
    }
    if (this._socketError) {
      this.socket.removeListener("error", this._socketError);
      this.socket.removeListener("tlsClientError", this._socketError);
      if (this.writeSocket && this.writeSocket !== this.socket) {
        this.writeSocket.removeListener("error", this._socketError);
      }
    }
    if (this._socketTimeout) {
      this.socket.removeListener("timeout", this._socketTimeout);
    }
    if (this._socketClose) {
      this.socket.removeListener("close", this._socketClose);
    }
    if (this._socketEnd) {
      this.socket.removeListener("end", this._socketEnd);
    }
  }
  /** @internal */
  async startSession() {
    await this.run("CAPABILITY");
    await this.upgradeToSTARTTLS();
    if (this.capabilities.has("ID")) {
      this.idRequested = await this.run("ID", this.clientInfo);
    }
    await this.authenticate();
    if ((!this.idRequested || Object.keys(this.idRequested).length < 2) && this.capabilities.has("ID")) {
      this.idRequested = await this.run("ID", this.clientInfo);
    }
    let serverName = this.serverInfo?.name;
    if (!this.skipRev2 && typeof serverName === "string" && BROKEN_REV2_SERVERS.has(serverName.trim().toLowerCase())) {
      this.skipRev2 = true;
      this.log.info({ msg: "Not enabling IMAP4rev2, the server is known to answer SEARCH incorrectly in that mode", server: serverName, cid: this.id });
    }
    let nsResponse = await this.run("NAMESPACE");
    if (nsResponse && nsResponse.error && nsResponse.status === "BAD" && /User is authenticated but not connected/i.test(nsResponse.text)) {
      this.authenticated = false;
      let err = new AuthenticationFailure("Authentication failed");
      err.response = nsResponse.text;
      throw err;
    }
    if (this.options.verifyOnly) {
      if (this.options.includeMailboxes) {
        this._mailboxList = await this.list();
      }
      return await this.logout();
    }
    if (!this.options.disableCompression) {
      await this.compress();
    }
    if (!this.options.disableAutoEnable) {
      await this.autoEnable();
    }
    this.usable = true;
  }
  // Enable extensions if possible. IMAP4rev2 must be enabled explicitly on
  // servers that advertise both rev1 and rev2 (RFC 9051 Appendix A); a single
  // ENABLE call is used so the enabled set is built in one round trip.
  /** @internal */
  async autoEnable() {
    let enableList = ["CONDSTORE", "UTF8=ACCEPT"].concat(this.options.qresync ? "QRESYNC" : []).concat(this.skipRev2 ? [] : "IMAP4rev2");
    let enableResult = await this.run("ENABLE", enableList);
    if (enableResult === false && enableList.includes("IMAP4rev2")) {
      if (this.capabilities.has("IMAP4rev2") && !isRev2Active(this)) {
        this.skipRev2 = true;
        this.skipLsub = true;
      }
      await this.run("ENABLE", enableList.filter((extension) => extension !== "IMAP4rev2"));
    }
  }
  /** @internal */
  async compress() {
    if (typeof zlib.createDeflateRaw !== "function") {
      this.log.debug({ msg: "Streaming DEFLATE is not available, skipping COMPRESS", cid: this.id });
      return;
    }
    if (!await this.run("COMPRESS")) {
      return;
    }
    this._deflate = zlib.createDeflateRaw({
      windowBits: 15,
      level: zlib.constants.Z_DEFAULT_COMPRESSION,
      // Use default compression level (6)
      memLevel: 8,
      // Memory usage level (8 is default)
      strategy: zlib.constants.Z_DEFAULT_STRATEGY,
      chunkSize: 16 * 1024
      // Process in 16KB chunks to prevent CPU blocking
    });
    this._inflate = zlib.createInflateRaw({
      chunkSize: 16 * 1024
      // Process in 16KB chunks to prevent CPU blocking
    });
    const socket = this.socket;
    socket.unpipe(this.streamer);
    this.streamer.compress = true;
    socket.pipe(this._inflate).pipe(this.streamer);
    this._inflate.on("error", (err) => {
      if (!this.streamer.destroyed && this.streamer.listenerCount("error")) {
        this.streamer.emit("error", err);
      }
    });
    const writeSocket = new PassThrough2({
      highWaterMark: 64 * 1024,
      // 64KB buffer limit to prevent excessive memory usage
      // read() hands out each written chunk as is: in byte mode it joins whatever is
      // queued into a new Buffer, which copies every large literal once more
      readableObjectMode: true
    });
    this.writeSocket = writeSocket;
    writeSocket.destroySoon = () => {
      try {
        if (this.socket) {
          this.socket.destroy();
        }
        writeSocket.end();
      } catch (err) {
        this.log.error({ err, msg: "Failed to destroy PassThrough socket", cid: this.id });
        throw err;
      }
    };
    let reading = false;
    let processedChunks = 0;
    let readNext = async () => {
      try {
        reading = true;
        processedChunks = 0;
        let chunk;
        while (this.writeSocket && (chunk = this.writeSocket.read()) !== null) {
          if (this._deflate && this._deflate.write(chunk) === false) {
            this._deflate.once("drain", () => {
              void readNext();
            });
            return;
          }
          processedChunks++;
          if (processedChunks % 100 === 0) {
            await new Promise((resolve) => setImmediate(resolve));
            if (!this.writeSocket) {
              break;
            }
          }
        }
        if (this._deflate) {
          this._deflate.flush();
        }
        reading = false;
      } catch (ex) {
        this.emitError(ex);
      }
    };
    writeSocket.on("readable", () => {
      if (!reading && this.writeSocket) {
        void readNext();
      }
    });
    writeSocket.on("error", (err) => {
      if (this.socket) {
        this.socket.emit("error", err);
      }
    });
    this._deflate.pipe(socket);
    this._deflate.on("error", (err) => {
      if (this.socket) {
        this.socket.emit("error", err);
      }
    });
  }
  /** @internal */
  _failSTARTTLS(reason = "Server does not support STARTTLS") {
    if (this.options.doSTARTTLS === true) {
      let err = new Error(reason);
      err.tlsFailed = true;
      throw err;
    }
    this.log.warn({
      msg: reason + ", continuing over an unencrypted connection",
      host: this.host,
      port: this.port,
      cid: this.id
    });
    return false;
  }
  /**
   * Tries to upgrade the connection to TLS using STARTTLS.
   * @throws if STARTTLS is required, but not possible.
   * @returns true, if the connection is now protected by TLS, either direct TLS or STARTTLS.
   */
  async upgradeToSTARTTLS() {
    if (this.options.doSTARTTLS === true && this.options.secure === true) {
      throw new Error("Misconfiguration: Cannot set both secure=true for TLS and doSTARTTLS=true for STARTTLS.");
    }
    if (this.secureConnection) {
      return true;
    }
    if (this.options.doSTARTTLS === false) {
      return false;
    }
    if (this.state !== this.states.NOT_AUTHENTICATED) {
      return this._failSTARTTLS("STARTTLS is not possible after a PREAUTH greeting");
    }
    if (!this.capabilities.has("STARTTLS")) {
      return this._failSTARTTLS();
    }
    if (this.options.transport && !this.options.transport.upgrade) {
      return this._failSTARTTLS("The transport can not start TLS");
    }
    this.expectCapabilityUpdate = true;
    if (this.options.transport?.prepareUpgrade && this.socket) {
      this.options.transport.prepareUpgrade(this.socket);
    }
    let canUpgrade = await this.run("STARTTLS");
    if (!canUpgrade) {
      return this._failSTARTTLS();
    }
    const failSTARTTLSInjection = () => {
      let err = createImapError("Server sent data after the STARTTLS response and before the TLS handshake; possible plaintext-injection attack", "STARTTLS_INJECTION", { tlsFailed: true });
      this.closeConnectionAfter();
      return err;
    };
    if (this._starttlsHadTrailingData) {
      throw failSTARTTLSInjection();
    }
    const socketPlain = this.socket;
    socketPlain.unpipe(this.streamer);
    let injectedTail = typeof socketPlain.read === "function" ? socketPlain.read() : null;
    if (injectedTail && injectedTail.length) {
      throw failSTARTTLSInjection();
    }
    let upgraded = await new Promise((resolve, reject) => {
      let opts = Object.assign({
        socket: socketPlain,
        // host is required even though the socket is already connected: without
        // it, a connection made to an IP literal (servername=false) has its
        // certificate verified against Node's fallback name "localhost" instead
        // of the IP - accepting any "localhost" certificate for any IP-hosted
        // server, and rejecting legitimate IP-SAN certificates.
        host: this.host,
        port: this.port
      }, this.tlsServername(), this.options.tls || {});
      this.clearSocketHandlers();
      let settled = false;
      const settle = (err, result) => {
        if (settled) {
          if (err) {
            this.log.debug({ msg: "Socket error after the TLS upgrade was settled", err, cid: this.id });
          }
          return;
        }
        settled = true;
        clearTimer(this.upgradeTimeout);
        this.upgradeTimeout = null;
        this.upgrading = false;
        this._upgradeReject = null;
        if (!err) {
          socketPlain.removeListener("error", settle);
          if (this.socket && this.socket !== socketPlain) {
            this.socket.removeListener("error", settle);
          }
        }
        if (err) {
          clearTimer(this.connectTimeout);
          err.tlsFailed = true;
          this.closeConnectionAfter();
          return reject(err);
        }
        resolve(result);
      };
      this._upgradeReject = settle;
      socketPlain.on("error", settle);
      this.upgradeTimeout = setTimeout(() => {
        let err = createImapError("Failed to upgrade connection in required time", "UPGRADE_TIMEOUT");
        settle(err);
      }, UPGRADE_TIMEOUT);
      this.upgrading = true;
      let tlsSocket;
      try {
        let onSecure = () => {
          try {
            if (this.isClosed) {
              return settle(this.createNoConnectionError(false, { rejectedFrom: "tlsUpgrade" }));
            }
            this.secureConnection = true;
            this.streamer.secureConnection = true;
            tlsSocket.pipe(this.streamer);
            this.tls = typeof tlsSocket.getCipher === "function" && tlsSocket.getCipher() || false;
            if (this.tls) {
              this.tls.authorized = tlsSocket.authorized;
              this.log.info({
                src: "tls",
                msg: "Established TLS session",
                cid: this.id,
                authorized: this.tls.authorized,
                /* c8 ignore next */
                // cipher.standardName is present on modern Node, so the .name fallback rarely runs
                algo: this.tls.standardName || this.tls.name,
                version: this.tls.version
              });
            }
            if (typeof socketPlain.setTimeout === "function") {
              socketPlain.setTimeout(0);
            }
            this.setSocketHandlers();
            this.configureSocket(this.socket);
            settle(null, true);
          } catch (ex) {
            this.emitError(ex);
          }
        };
        tlsSocket = this.options.transport ? this.options.transport.upgrade(socketPlain, this.transportOptions(), onSecure) : tls2.connect(opts, onSecure);
      } catch (err) {
        settle(err);
        return;
      }
      this.socket = tlsSocket;
      tlsSocket.on("error", settle);
      this.writeSocket = tlsSocket;
    });
    if (upgraded) {
      this.clearCapabilities();
      await this.run("CAPABILITY");
    }
    return upgraded;
  }
  /** @internal */
  async setAuthenticationState() {
    this.state = this.states.AUTHENTICATED;
    this.authenticated = true;
    if (this.expectCapabilityUpdate) {
      await this.run("CAPABILITY");
    }
  }
  /** @internal */
  async authenticate() {
    if (this.state === this.states.LOGOUT) {
      throw new AuthenticationFailure("Already logged out");
    }
    if (this.state !== this.states.NOT_AUTHENTICATED) {
      return true;
    }
    if (!this.options.auth) {
      throw new AuthenticationFailure("Please configure the login");
    }
    this.expectCapabilityUpdate = true;
    let loginMethod = (this.options.auth.loginMethod || "").toString().trim().toUpperCase();
    if (!loginMethod && /\\|\//.test(this.options.auth.user)) {
      loginMethod = "LOGIN";
    }
    if (this.options.auth.accessToken) {
      this.authenticated = await this.run("AUTHENTICATE", this.options.auth.user, { accessToken: this.options.auth.accessToken });
    } else if (this.options.auth.pass) {
      if ((this.capabilities.has("AUTH=LOGIN") || this.capabilities.has("AUTH=PLAIN")) && loginMethod !== "LOGIN") {
        this.authenticated = await this.run("AUTHENTICATE", this.options.auth.user, {
          password: this.options.auth.pass,
          loginMethod,
          authzid: this.options.auth.authzid
        });
      } else {
        if (this.capabilities.has("LOGINDISABLED")) {
          throw new AuthenticationFailure("Login is disabled");
        }
        this.authenticated = await this.run("LOGIN", this.options.auth.user, this.options.auth.pass);
      }
    } else {
      throw new AuthenticationFailure("No password configured");
    }
    if (this.authenticated) {
      this.log.info({
        src: "auth",
        msg: "User authenticated",
        cid: this.id,
        user: this.options.auth.user
      });
      await this.setAuthenticationState();
      return true;
    }
    throw new AuthenticationFailure("No matching authentication method");
  }
  /** @internal */
  beginSession() {
    clearTimer(this.greetingTimeout);
    this.greetingReceived = true;
    this.untaggedHandlers.OK = null;
    this.untaggedHandlers.PREAUTH = null;
    if (this.isClosed) {
      return;
    }
    this.startSession().then(() => {
      if (typeof this.initialResolve === "function") {
        let resolve = this.initialResolve;
        this.initialResolve = false;
        this.initialReject = false;
        return resolve();
      }
    }).catch((err) => {
      this.closeConnectionAfter();
      if (typeof this.initialReject === "function") {
        this.log.error({ err, cid: this.id });
        clearTimer(this.greetingTimeout);
        let reject = this.initialReject;
        this.initialResolve = false;
        this.initialReject = false;
        return reject(err);
      }
      logConnectionError(this, "Session setup failed", err);
    });
  }
  /** @internal */
  async initialOK(message) {
    this.greeting = getTextValues(message.attributes).filter((entry) => entry).join("");
    this.beginSession();
  }
  /** @internal */
  async initialPREAUTH() {
    if (this.isClosed) {
      return;
    }
    this.state = this.states.AUTHENTICATED;
    this.authenticated = true;
    this.beginSession();
  }
  /** @internal */
  async serverBye(parsed) {
    let reason = parsed && getTextValues(parsed.attributes).map((val) => val.trim()).join(" ");
    this.byeReason = reason || "Server closed connection";
    this.untaggedHandlers.BYE = null;
    this.state = this.states.LOGOUT;
    const answersLogout = !!this.currentRequest && this.currentRequest.command.toUpperCase() === "LOGOUT";
    if (!this.greetingReceived || !answersLogout) {
      this.closeConnectionAfter();
    }
  }
  // Drops every capability-derived field together - the counterpart of
  // updateCapabilitiesFromRaw() below, which sets them together. rawCapabilities is
  // public surface external consumers read, so a discard (RFC 9051 6.2.1 requires
  // one after STARTTLS) that missed it would leave the stale list visible if the
  // re-fetch fails.
  /** @internal */
  clearCapabilities() {
    this.capabilities.clear();
    this.authCapabilities.clear();
    this.rawCapabilities = null;
  }
  /** @internal */
  updateCapabilitiesFromRaw(rawCapabilities) {
    this.rawCapabilities = rawCapabilities;
    this.capabilities = updateCapabilities(rawCapabilities);
    if (this.capabilities) {
      for (let [capa] of this.capabilities) {
        if (/^AUTH=/i.test(capa) && !this.authCapabilities.has(capa.toUpperCase())) {
          this.authCapabilities.set(capa.toUpperCase(), false);
        }
      }
    }
    if (this.expectCapabilityUpdate) {
      this.expectCapabilityUpdate = false;
    }
  }
  /** @internal */
  async sectionCapability(section) {
    this.updateCapabilitiesFromRaw(section);
  }
  /** @internal */
  async untaggedCapability(untagged) {
    this.updateCapabilitiesFromRaw(untagged.attributes);
  }
  /** @internal */
  async untaggedExists(untagged) {
    if (!this.mailbox) {
      return;
    }
    if (!untagged) {
      return;
    }
    let count = parseUintValue(untagged.command, MAX_UINT32_DIGITS);
    if (count === false) {
      return;
    }
    if (count === this.mailbox.exists) {
      return;
    }
    let prevCount = this.mailbox.exists;
    this.mailbox.exists = count;
    emitSafe(this, "exists", {
      path: this.mailbox.path,
      count,
      prevCount
    });
  }
  // Reports one expunged message, either through the caller's expungeHandler or as an
  // 'expunge' event. Shared by the EXPUNGE and VANISHED paths so the two cannot drift.
  /** @internal */
  async notifyExpunge(payload) {
    if (typeof this.options.expungeHandler !== "function") {
      emitSafe(this, "expunge", payload);
      return;
    }
    try {
      await this.options.expungeHandler(payload);
    } catch (err) {
      this.log.error({ msg: "Failed to notify expunge event", payload, err, cid: this.id });
    }
  }
  /** @internal */
  async untaggedExpunge(untagged) {
    if (!this.mailbox) {
      return;
    }
    if (!untagged) {
      return;
    }
    let seq = parseUintValue(untagged.command, MAX_UINT32_DIGITS);
    if (seq && seq <= this.mailbox.exists) {
      this.mailbox.exists--;
      let payload = {
        path: this.mailbox.path,
        seq,
        vanished: false
      };
      await this.notifyExpunge(payload);
    }
  }
  /** @internal */
  async untaggedVanished(untagged, mailbox) {
    mailbox = mailbox || this.mailbox;
    if (!mailbox) {
      return;
    }
    let tags = [];
    let uids = false;
    if (!untagged.attributes || !untagged.attributes.length) {
      return;
    }
    if (untagged.attributes.length > 1 && Array.isArray(untagged.attributes[0])) {
      tags = getStringList(untagged.attributes[0]).map((value) => value.toUpperCase());
      untagged.attributes.shift();
    }
    if (untagged.attributes[0] && typeof untagged.attributes[0].value === "string") {
      uids = untagged.attributes[0].value;
    }
    let earlier = tags.includes("EARLIER");
    if (!earlier) {
      mailbox.exists = Math.max(0, mailbox.exists - countRange(uids));
    }
    for (let uid of iterateRange(uids)) {
      let payload = {
        path: mailbox.path,
        uid,
        vanished: true,
        earlier
      };
      await this.notifyExpunge(payload);
    }
  }
  /** @internal */
  async untaggedFetch(untagged, mailbox) {
    mailbox = mailbox || this.mailbox;
    if (!mailbox) {
      return;
    }
    let message = await formatMessageResponse(untagged, mailbox, this.idHashAlgorithm, this);
    if (message.flags) {
      let updateEvent = {
        path: mailbox.path,
        seq: message.seq
      };
      if (message.uid) {
        updateEvent.uid = message.uid;
      }
      if (message.modseq) {
        updateEvent.modseq = message.modseq;
      }
      updateEvent.flags = message.flags;
      if (message.flagColor) {
        updateEvent.flagColor = message.flagColor;
      }
      emitSafe(this, "flags", updateEvent);
    }
  }
  /** @internal */
  async ensureSelectedMailbox(path) {
    if (!path) {
      return false;
    }
    if (!this.mailbox || !comparePaths(this, this.mailbox.path, Array.isArray(path) ? normalizePath(this, path) : path)) {
      return await this.mailboxOpen(path);
    }
    return true;
  }
  // servername for tls.connect(), left out for an IP literal host (this.servername is false then):
  // Node treats a false value like a missing one, but Bun throws a TypeError for it
  /** @internal */
  tlsServername() {
    return this.servername ? { servername: this.servername } : {};
  }
  /** @internal */
  transportOptions() {
    return Object.assign({ host: this.host, port: this.port, tls: this.options.tls }, this.tlsServername());
  }
  // Normalizes a message range from various input formats into an IMAP-compatible
  // sequence string (e.g., "1:5,7,10:*"). Handles: numbers, "*", {all:true},
  // {uid:value}, search query objects (resolved via SEARCH), and arrays of numbers.
  /** @internal */
  async resolveRange(range, options) {
    let value = range;
    if (typeof value === "number" || typeof value === "bigint") {
      value = value.toString();
    }
    if (value === "*") {
      if (!this.mailbox || !this.mailbox.exists) {
        return false;
      }
      value = this.mailbox.exists.toString();
      options.uid = false;
    }
    if (value && typeof value === "object" && !Array.isArray(value)) {
      if (value.all && Object.keys(value).length === 1) {
        value = "1:*";
      } else if (value.uid && Object.keys(value).length === 1) {
        value = value.uid;
        options.uid = true;
      } else {
        options.uid = true;
        value = await this.run("SEARCH", value, options);
        if (value && value.length) {
          value = packMessageRange(value);
        }
      }
    }
    if (Array.isArray(value)) {
      value = value.join(",");
    }
    if (!value) {
      return false;
    }
    if (!options.uid && this.mailbox && !this.mailbox.exists) {
      return false;
    }
    return value;
  }
  // The single definition of "the connection is not free". A held or queued mailbox lock, a
  // command in flight or queued, and an open download stream all mean a caller is
  // mid-sequence: starting IDLE there injects an IDLE/DONE round trip - or, with
  // `missingIdleCommand` set to SELECT or STATUS, a mailbox poll - between two of that
  // caller's own commands. Every one of those states ends by calling autoidle() again, so
  // declining while busy postpones IDLE, it never cancels it.
  /** @internal */
  connectionBusy() {
    return !!(this.currentLock || this.locks.length || this.currentRequest || this.requestQueue.length || this._openDownloads);
  }
  // Settles every idle({ whenFree: true }) call waiting for the connection: resolved to re-check
  // it, or rejected when the connection is gone
  /** @internal */
  settleIdleWaiters(err) {
    for (let { resolve, reject } of this._idleWaiters.splice(0)) {
      if (err) {
        reject(err);
      } else {
        resolve();
      }
    }
  }
  // Timer process-liveness policy: connection establishment and greeting deadlines keep the
  // process alive, because a caller is waiting on connect() to settle. Background timers
  // (auto-IDLE, IDLE restart, fallback polling, throttle back-off, the held-lock diagnostic) are
  // unref'd, so an otherwise idle process is not held open by them. Every timer is still cleared
  // explicitly on close().
  /** @internal */
  autoidle() {
    this.settleIdleWaiters();
    clearTimer(this.idleStartTimer);
    if (this.options.disableAutoIdle || !this.usable || this.state !== this.states.SELECTED) {
      return;
    }
    if (this.connectionBusy()) {
      return;
    }
    this.idleStartTimer = setTimeout(() => {
      if (!this.usable || this.state !== this.states.SELECTED || this.connectionBusy()) {
        return;
      }
      this.idle().catch((err) => logConnectionError(this, "Auto-IDLE failed", err));
    }, this.autoIdleDelay);
    unrefTimer(this.idleStartTimer);
  }
  // PUBLIC API METHODS
  /**
   * Initiates a connection against IMAP server. Throws if anything goes wrong. This is something you have to call before you can run any IMAP commands
   *
   * @throws Will throw an error if connection or authentication fails
   * @example
   * let client = new ImapFlow({...});
   * await client.connect();
   */
  async connect() {
    if (this._connectCalled) {
      throw createImapError("Can not re-use ImapFlow instance", "InstanceReused");
    }
    this._connectCalled = true;
    let closedError = () => this.createNoConnectionError(this.byeReason, { rejectedFrom: "connect" });
    if (this.isClosed) {
      throw closedError();
    }
    let deadline = new ConnectionDeadline(this.options.connectionTimeout);
    let connector = this.secureConnection ? tls2 : net2;
    let opts = Object.assign({
      host: this.host,
      port: this.port
    }, this.tlsServername(), this.options.tls || {});
    this.untaggedHandlers.OK = (...args) => this.initialOK(...args);
    this.untaggedHandlers.BYE = (...args) => this.serverBye(...args);
    this.untaggedHandlers.PREAUTH = () => this.initialPREAUTH();
    this.untaggedHandlers.CAPABILITY = (...args) => this.untaggedCapability(...args);
    this.sectionHandlers.CAPABILITY = (...args) => this.sectionCapability(...args);
    this.untaggedHandlers.EXISTS = (...args) => this.untaggedExists(...args);
    this.untaggedHandlers.EXPUNGE = (...args) => this.untaggedExpunge(...args);
    this.untaggedHandlers.FETCH = (untagged) => this.untaggedFetch(untagged);
    this.untaggedHandlers.VANISHED = (untagged) => this.untaggedVanished(untagged);
    let transport = this.options.transport;
    if (transport && this.options.proxy) {
      throw createImapError("The proxy option can not be combined with a custom transport", "UnsupportedTransportOption");
    }
    let socket = false;
    if (this.options.proxy) {
      try {
        socket = await proxyConnection(this.log, this.options.proxy, this.host, this.port, { deadline });
        if (!socket) {
          throw new Error("Failed to setup proxy connection");
        }
      } catch (err) {
        this.log.error({ msg: "Failed to setup proxy connection", err, cid: this.id });
        if (err.code === "CONNECT_TIMEOUT") {
          throw err;
        }
        let error = new Error("Failed to setup proxy connection");
        error.code = err.code || "ProxyError";
        error._err = err;
        throw error;
      }
      if (this.isClosed) {
        socket.destroy();
        throw closedError();
      }
    }
    let connectPromise = guardedPromise((resolve, reject) => {
      this.initialResolve = resolve;
      this.initialReject = reject;
      this.connectTimeout = setTimeout(() => {
        let err = deadline.error();
        this.log.error({ err, cid: this.id });
        this.closeConnectionAfter();
        reject(err);
      }, deadline.remaining());
      let onConnect = () => {
        if (this.isClosed || !this.socket) {
          return;
        }
        try {
          clearTimer(this.connectTimeout);
          this.connectedAt = Date.now();
          detachEarlyErrorHandler(socket);
          this.configureSocket(this.socket);
          this.greetingTimeout = setTimeout(() => {
            let err = createImapError(
              /* c8 ignore next */
              // the greeting-timeout test uses a plaintext socket; the secure-socket branch of this hint is not separately exercised
              `Failed to receive greeting from server in required time${!this.secureConnection ? ". Maybe should use TLS?" : ""}`,
              "GREETING_TIMEOUT",
              {
                details: {
                  /* c8 ignore next */
                  // firing the timeout with the default (large) value would hang the suite, so only the explicit-option path is tested
                  greetingTimeout: this.options.greetingTimeout || GREETING_TIMEOUT
                }
              }
            );
            this.log.error({ err, cid: this.id });
            this.closeConnectionAfter();
            reject(err);
          }, this.options.greetingTimeout || GREETING_TIMEOUT);
          const connected = this.socket;
          this.tls = typeof connected.getCipher === "function" && connected.getCipher() || false;
          let logInfo = {
            src: "connection",
            msg: `Established ${this.tls ? "secure " : ""}TCP connection`,
            cid: this.id,
            secure: !!this.tls,
            host: this.host,
            servername: this.servername,
            port: connected.remotePort,
            address: connected.remoteAddress,
            localAddress: connected.localAddress,
            localPort: connected.localPort
          };
          if (this.tls) {
            logInfo.authorized = this.tls.authorized = connected.authorized;
            logInfo.algo = this.tls.standardName || this.tls.name;
            logInfo.version = this.tls.version;
          }
          this.log.info(logInfo);
          this.setSocketHandlers();
          this.setEventHandlers();
          connected.pipe(this.streamer);
        } catch (ex) {
          reject(ex);
        }
      };
      if (socket) {
        if (this.secureConnection) {
          opts.socket = socket;
          this.socket = connector.connect(opts, onConnect);
        } else {
          this.socket = socket;
          setImmediate(onConnect);
        }
      } else if (transport) {
        try {
          this.socket = transport.connect({ ...this.transportOptions(), secure: this.secureConnection }, onConnect);
        } catch (err) {
          clearTimer(this.connectTimeout);
          this.closeConnectionAfter();
          this.log.error({ err, cid: this.id });
          reject(err);
          return;
        }
      } else {
        this.socket = connector.connect(opts, onConnect);
      }
      this.writeSocket = this.socket;
      this._connectErrorHandler = (err) => {
        clearTimer(this.connectTimeout);
        clearTimer(this.greetingTimeout);
        this.closeConnectionAfter();
        this.log.error({ err, cid: this.id });
        reject(err);
      };
      this.socket.on("error", this._connectErrorHandler);
    });
    await connectPromise;
  }
  /**
   * Graceful connection close by sending logout command to server. TCP connection is closed once command is finished.
   *
   * @example
   * let client = new ImapFlow({...});
   * await client.connect();
   * ...
   * await client.logout();
   */
  async logout() {
    this.markClosedByClient();
    return await this.run("LOGOUT");
  }
  /**
   * Close the TCP connection.
   * Unlike `close()`, return immediately from this function, allowing the
   * caller function to proceed, and run `close()` function afterwards.
   */
  closeAfter() {
    this.markClosedByClient();
    this.closeConnectionAfter();
  }
  // The deferred close ImapFlow itself starts (a server BYE, an error), which closedByClient leaves alone
  /** @internal */
  closeConnectionAfter() {
    this._closePending = true;
    setImmediate(() => this.closeConnection());
  }
  // The application asked for the close, unless the connection is already closed or closing
  /** @internal */
  markClosedByClient() {
    if (!this.isClosed && !this._closePending) {
      this.closedByClient = true;
    }
  }
  // Connection-scoped wrapper around the shared stamping helper; see buildConnectionError().
  /** @internal */
  createConnectionError(code, message, meta) {
    return buildConnectionError(this.id, code, message, meta);
  }
  // The standard "connection not available" error, optionally annotated with the server's BYE
  // reason. Single source of truth so every NoConnection rejection is consistent.
  /** @internal */
  createNoConnectionError(byeReason, meta) {
    const error = this.createConnectionError("NoConnection", "Connection not available", meta);
    if (byeReason) {
      error.reason = byeReason;
    }
    return error;
  }
  // What a message command called without a selected mailbox rejects with: NoMailboxSelected,
  // or NoConnection once the connection is gone, as that is why the mailbox is missing then
  /** @internal */
  createNoMailboxError(command2) {
    if (!this.usable) {
      return this.createNoConnectionError(this.byeReason, { rejectedFrom: "noMailbox", command: command2 });
    }
    return createImapError("No mailbox is selected", "NoMailboxSelected", { command: command2 });
  }
  /**
   * Closes TCP connection without notifying the server.
   *
   * @example
   * let client = new ImapFlow({...});
   * await client.connect();
   * ...
   * client.close();
   */
  close() {
    this.markClosedByClient();
    this.closeConnection();
  }
  // The close itself, for the application's close() and for the closes ImapFlow starts on its own
  // (the socket ending, a write to a destroyed socket, a failed timeout recovery)
  /** @internal */
  closeConnection() {
    try {
      this.closeTimers();
      this.usable = false;
      this._idleSession = null;
      this.idlingAtClose = this.idlingAtClose || this.idling;
      this.idling = false;
      this.closeConnectSteps();
      if (typeof this.preCheck === "function") {
        let preCheck = this.preCheck;
        this.preCheck = false;
        preCheck().catch((err) => logConnectionError(this, "Failed to break IDLE while closing", err));
      }
      let closedMailbox = false;
      if (!this.isClosed) {
        closedMailbox = this.mailbox;
        this.mailbox = false;
        this.currentSelectCommand = false;
        if (!this.options.verifyOnly) {
          this.authenticated = false;
        }
        this.preCheck = false;
      }
      this.closeRequests();
      this.closeLocks();
      if (this._idleWaiters.length) {
        this.settleIdleWaiters(this.createNoConnectionError(this.byeReason, { rejectedFrom: "idleWait", command: "IDLE" }));
      }
      this.closeStreams();
      this.clearSocketHandlers();
      this.folders.clear();
      this.requestTagMap.clear();
      this.state = this.states.LOGOUT;
      if (this.isClosed) {
        return;
      }
      this.isClosed = true;
      this.closeSockets();
      this.log.debug({
        msg: "Connection closed",
        cid: this.id,
        ...this._unknownTagCount ? { unknownTagCount: this._unknownTagCount } : {}
      });
      if (closedMailbox) {
        emitSafe(this, "mailboxClose", closedMailbox);
      }
      this.emit("close");
    } catch (ex) {
      this.log.error({ err: ex, cid: this.id });
    }
  }
  /**
   * Part of close(): clears the pending timers and aborts every throttle back-off.
   *
   * @internal
   */
  closeTimers() {
    clearTimer(this.idleStartTimer);
    clearTimer(this.upgradeTimeout);
    clearTimer(this.connectTimeout);
    clearTimer(this.greetingTimeout);
    for (let entry of this._throttleWaits) {
      clearTimer(entry.timer);
      entry.resolve(true);
    }
    this._throttleWaits.clear();
  }
  /**
   * Part of close(): settles an in-flight STARTTLS upgrade and a pending connect().
   *
   * @internal
   */
  closeConnectSteps() {
    if (typeof this._upgradeReject === "function") {
      let reject = this._upgradeReject;
      this._upgradeReject = null;
      reject(this.createNoConnectionError(false, { rejectedFrom: "upgrade" }));
    }
    if (typeof this.initialReject === "function" && (!this.options.verifyOnly || !this.greetingReceived)) {
      clearTimer(this.greetingTimeout);
      let reject = this.initialReject;
      this.initialResolve = false;
      this.initialReject = false;
      let err = createImapError(
        "Unexpected close",
        /* c8 ignore next */
        // closing a pending connect over an already-secure socket (the TLS branch) is not separately exercised
        this.secureConnection ? "ClosedAfterConnectTLS" : "ClosedAfterConnectText"
      );
      if (this.byeReason) {
        err.reason = this.byeReason;
      }
      reject(err);
    }
  }
  /**
   * Part of close(): rejects the command in flight and every queued command.
   *
   * @internal
   */
  closeRequests() {
    let pendingRequests = [];
    this.commandParts = [];
    if (this.currentRequest && this.requestTagMap.has(this.currentRequest.tag)) {
      let tag2 = this.currentRequest.tag;
      let request = this.requestTagMap.get(tag2);
      if (request) {
        this.requestTagMap.delete(tag2);
        pendingRequests.push(request);
      }
      this.currentRequest = false;
    }
    while (this.requestQueue.length) {
      let req = this.requestQueue.shift();
      if (req && this.requestTagMap.has(req.tag)) {
        let request = this.requestTagMap.get(req.tag);
        if (request) {
          this.requestTagMap.delete(req.tag);
          pendingRequests.push(request);
        }
      }
    }
    for (let request of pendingRequests) {
      request.reject(this.createNoConnectionError(this.byeReason, { rejectedFrom: "pendingRequest", command: request.command }));
    }
  }
  /**
   * Part of close(): drops the held lock and rejects every pending lock request.
   *
   * @internal
   */
  closeLocks() {
    if (this.currentLock && this.currentLock.heldWarnTimer) {
      clearTimer(this.currentLock.heldWarnTimer);
      this.currentLock.heldWarnTimer = null;
    }
    this.currentLock = false;
    if (this.locks && this.locks.length) {
      let pendingLocks = this.locks.splice(0);
      for (let lock of pendingLocks) {
        if (lock.acquireTimer) {
          clearTimer(lock.acquireTimer);
          lock.acquireTimer = null;
        }
        if (typeof lock.reject === "function") {
          lock.reject(this.createNoConnectionError(this.byeReason, { rejectedFrom: "mailboxLock", path: lock.path }));
        }
      }
    }
  }
  /**
   * Part of close(): destroys the compression streams and the response streamer.
   *
   * @internal
   */
  closeStreams() {
    if (this._inflate) {
      try {
        this._inflate.unpipe();
        this._inflate.destroy();
        this._inflate = null;
      } catch (err) {
        this.log.error({ err, msg: "Failed to destroy inflate stream", cid: this.id });
      }
    }
    if (this._deflate) {
      try {
        this._deflate.unpipe();
        this._deflate.destroy();
        this._deflate = null;
      } catch (err) {
        this.log.error({ err, msg: "Failed to destroy deflate stream", cid: this.id });
      }
    }
    if (this.streamer) {
      try {
        if (this.socketReadable) {
          this.streamer.removeListener("readable", this.socketReadable);
        }
        if (this._streamerErrorHandler) {
          this.streamer.removeListener("error", this._streamerErrorHandler);
        }
        if (!this.streamer.destroyed) {
          this.streamer.destroy();
        }
      } catch (err) {
        this.log.error({ err, msg: "Failed to cleanup streamer", cid: this.id });
      }
    }
  }
  /**
   * Part of close(): destroys the sockets once and drops every socket and handler reference.
   *
   * @internal
   */
  closeSockets() {
    if (this.writeSocket && this.writeSocket !== this.socket && !this.writeSocket.destroyed) {
      try {
        this.writeSocket.destroy();
      } catch (err) {
        this.log.error({ err, cid: this.id });
      }
    }
    if (this.socket && !this.socket.destroyed) {
      try {
        this.socket.destroy();
      } catch (err) {
        this.log.error({ err, cid: this.id });
      }
    }
    this.socket = null;
    this.writeSocket = null;
    this._inflate = null;
    this._deflate = null;
    this._streamerErrorHandler = null;
    this._connectErrorHandler = null;
    this._socketError = null;
    this._socketClose = null;
    this._socketEnd = null;
    this._socketTimeout = null;
  }
  /**
   * Returns current quota
   *
   * @param path Optional mailbox path if you want to check quota for specific folder. If value is an array then it is joined using current delimiter symbols. Namespace prefix is added automatically if required.
   * @returns Quota information or `false` if QUOTA extension is not supported or requested path does not exist
   *
   * @example
   * let quota = await client.getQuota();
   * console.log(quota.storage.used, quota.storage.limit)
   */
  async getQuota(path) {
    path = path || "INBOX";
    return await this.run("QUOTA", path);
  }
  /**
   * Lists available mailboxes as an Array
   *
   * @param options defines additional listing options
   * @returns An array of ListResponse objects
   *
   * @example
   * let list = await client.list();
   * list.forEach(mailbox=>console.log(mailbox.path));
   */
  async list(options) {
    options = options || {};
    let folders = await this.run("LIST", "", "*", options);
    this.folders = new Map(folders.map((folder) => [folder.path, folder]));
    return folders;
  }
  /**
   * Lists available mailboxes as a tree structured object
   *
   * @param options defines additional listing options
   * @returns Tree structured object
   *
   * @example
   * let tree = await client.listTree();
   * tree.folders.forEach(mailbox=>console.log(mailbox.path));
   */
  async listTree(options) {
    options = options || {};
    let folders = await this.run("LIST", "", "*", options);
    this.folders = new Map(folders.map((folder) => [folder.path, folder]));
    return getFolderTree(folders);
  }
  /**
   * Performs a no-op call against server
   */
  async noop() {
    await this.run("NOOP");
  }
  /**
   * Creates a new mailbox folder and sets up subscription for the created mailbox. Throws on error.
   *
   * @param path Full mailbox path. Unicode is allowed. If value is an array then it is joined using current delimiter symbols. Namespace prefix is added automatically if required.
   * @returns Mailbox info
   * @throws Will throw an error if mailbox can not be created
   *
   * @example
   * let info = await client.mailboxCreate(['parent', 'child']);
   * console.log(info.path);
   * // "INBOX.parent.child" // assumes "INBOX." as namespace prefix and "." as delimiter
   */
  async mailboxCreate(path) {
    return await this.run("CREATE", path);
  }
  /**
   * Renames a mailbox. Throws on error.
   *
   * @param path  Path for the mailbox to rename. Unicode is allowed. If value is an array then it is joined using current delimiter symbols. Namespace prefix is added automatically if required.
   * @param newPath New path for the mailbox
   * @returns Mailbox info
   * @throws Will throw an error if mailbox does not exist or can not be renamed
   *
   * @example
   * let info = await client.mailboxRename('parent.child', 'Important stuff');
   * console.log(info.newPath);
   * // "INBOX.Important stuff" // assumes "INBOX." as namespace prefix
   */
  async mailboxRename(path, newPath) {
    return await this.run("RENAME", path, newPath);
  }
  /**
   * Deletes a mailbox. Throws on error.
   *
   * @param path Path for the mailbox to delete. Unicode is allowed. If value is an array then it is joined using current delimiter symbols. Namespace prefix is added automatically if required.
   * @returns Mailbox info
   * @throws Will throw an error if mailbox does not exist or can not be deleted
   *
   * @example
   * let info = await client.mailboxDelete('Important stuff');
   * console.log(info.path);
   * // "INBOX.Important stuff" // assumes "INBOX." as namespace prefix
   */
  async mailboxDelete(path) {
    return await this.run("DELETE", path);
  }
  /**
   * Subscribes to a mailbox
   *
   * @param path Path for the mailbox to subscribe to. Unicode is allowed. If value is an array then it is joined using current delimiter symbols. Namespace prefix is added automatically if required.
   * @returns `true` if subscription operation succeeded, `false` otherwise
   *
   * @example
   * await client.mailboxSubscribe('Important stuff');
   */
  async mailboxSubscribe(path) {
    return await this.run("SUBSCRIBE", path);
  }
  /**
   * Unsubscribes from a mailbox
   *
   * @param path **Path for the mailbox** to unsubscribe from. Unicode is allowed. If value is an array then it is joined using current delimiter symbols. Namespace prefix is added automatically if required.
   * @returns `true` if unsubscription operation succeeded, `false` otherwise
   *
   * @example
   * await client.mailboxUnsubscribe('Important stuff');
   */
  async mailboxUnsubscribe(path) {
    return await this.run("UNSUBSCRIBE", path);
  }
  /**
   * Opens a mailbox to access messages. You can perform message operations only against an opened mailbox.
   * Using {@link ImapFlow#getMailboxLock} instead of `mailboxOpen()` is preferred. Both do the same thing
   * but next `getMailboxLock()` call is not executed until previous one is released.
   *
   * @param path **Path for the mailbox** to open
   * @param options optional options
   * @returns Mailbox info
   * @throws Will throw an error if mailbox does not exist or can not be opened
   *
   * @example
   * let mailbox = await client.mailboxOpen('Important stuff');
   * console.log(mailbox.exists);
   * // 125
   */
  async mailboxOpen(path, options) {
    try {
      return await this.run("SELECT", path, options);
    } catch (err) {
      if (err.responseStatus === "NO") {
        try {
          let normalized = normalizePath(this, path);
          let folders = await this.run("LIST", "", normalized, { listOnly: true });
          let exists = Array.isArray(folders) && folders.some((entry) => comparePaths(this, entry.path, normalized) && ![...entry.flags || []].some((flag) => typeof flag === "string" && flag.toUpperCase() === "\\NONEXISTENT"));
          if (!exists) {
            err.mailboxMissing = true;
          }
        } catch (E) {
          this.log.trace({ msg: "Failed to verify failed mailbox", path, err: E });
        }
      }
      throw err;
    }
  }
  /**
   * Closes a previously opened mailbox
   *
   * @returns Did the operation succeed or not
   *
   * @example
   * let mailbox = await client.mailboxOpen('INBOX');
   * await client.mailboxClose();
   */
  async mailboxClose() {
    return await this.run("CLOSE");
  }
  /**
   * Requests the status of the indicated mailbox. Only requested status values will be returned.
   *
   * @param path mailbox path to check for (unicode string). If value is an array then it is joined using current delimiter symbols. Namespace prefix is added automatically if required.
   * @param query defines requested status items
   * @returns status of the indicated mailbox, or `false` if the server rejected the request
   *
   * @example
   * let status = await client.status('INBOX', {unseen: true});
   * console.log(status.unseen);
   * // 123
   */
  async status(path, query) {
    return await this.run("STATUS", path, query);
  }
  /**
   * Starts listening for new or deleted messages from the currently opened mailbox. Only required if `disableAutoIdle` is set to `true`
   * otherwise IDLE is started by default on connection inactivity. NB! If `idle()` is called manually then it does not
   * return until IDLE is finished which means you would have to call some other command out of scope.
   *
   * Unlike auto-IDLE, a direct call does not wait for the connection to be free: a mailbox lock
   * holder may idle inside its own lock, and idle() can not tell it from another caller. Code that
   * holds no lock passes `{ whenFree: true }` to wait for the connection to be free first.
   *
   * @param options IDLE options
   * @returns `false` if IDLE failed, `undefined` otherwise
   *
   * @example
   * let mailbox = await client.mailboxOpen('INBOX');
   *
   * await client.idle();
   */
  async idle(options) {
    while (options?.whenFree && !this.idling && this.usable && this.connectionBusy()) {
      await new Promise((resolve, reject) => {
        this._idleWaiters.push({ resolve, reject });
      });
    }
    if (!this.idling) {
      return await this.run("IDLE", this.maxIdleTime);
    }
  }
  /**
   * Sets flags for a message or message range
   *
   * @param range Range to filter the messages
   * @param flags Array of flags to set. Only flags that are permitted to set are used, other flags are ignored. An empty array clears every flag, but a non-empty array with nothing usable in it is refused rather than clearing the message
   * @param options Store options
   * @returns Did the operation succeed or not
   *
   * @example
   * let mailbox = await client.mailboxOpen('INBOX');
   * // mark all unseen messages as seen (and remove other flags)
   * await client.messageFlagsSet({seen: false}, ['\Seen]);
   */
  async messageFlagsSet(range, flags2, options) {
    options = options || {};
    let resolved = await this.resolveRange(range, options);
    if (!resolved) {
      return false;
    }
    let queryOpts = Object.assign({
      operation: "set"
    }, options);
    return await this.run("STORE", resolved, flags2, queryOpts);
  }
  /**
   * Adds flags for a message or message range
   *
   * @param range Range to filter the messages
   * @param flags Array of flags to set. Only flags that are permitted to set are used, other flags are ignored
   * @param options Store options
   * @returns Did the operation succeed or not
   *
   * @example
   * let mailbox = await client.mailboxOpen('INBOX');
   * // mark all unseen messages as seen (and keep other flags as is)
   * await client.messageFlagsAdd({seen: false}, ['\Seen]);
   */
  async messageFlagsAdd(range, flags2, options) {
    options = options || {};
    let resolved = await this.resolveRange(range, options);
    if (!resolved) {
      return false;
    }
    let queryOpts = Object.assign({
      operation: "add"
    }, options);
    return await this.run("STORE", resolved, flags2, queryOpts);
  }
  /**
   * Remove specific flags from a message or message range
   *
   * @param range Range to filter the messages
   * @param flags Array of flags to remove. Only flags that are permitted to set are used, other flags are ignored
   * @param options Store options
   * @returns Did the operation succeed or not
   *
   * @example
   * let mailbox = await client.mailboxOpen('INBOX');
   * // mark all seen messages as unseen by removing \\Seen flag
   * await client.messageFlagsRemove({seen: true}, ['\Seen]);
   */
  async messageFlagsRemove(range, flags2, options) {
    options = options || {};
    let resolved = await this.resolveRange(range, options);
    if (!resolved) {
      return false;
    }
    let queryOpts = Object.assign({
      operation: "remove"
    }, options);
    return await this.run("STORE", resolved, flags2, queryOpts);
  }
  /**
   * Sets a colored flag for an email. Only supported by mail clients like Apple Mail
   *
   * @param range Range to filter the messages
   * @param color The color to set. One of 'red', 'orange', 'yellow', 'green', 'blue', 'purple', and 'grey'
   * @param options Store options
   * @returns Did the operation succeed or not
   *
   * @example
   * let mailbox = await client.mailboxOpen('INBOX');
   * // add a purple flag for all emails
   * await client.setFlagColor('1:*', 'Purple');
   */
  async setFlagColor(range, color, options) {
    options = options || {};
    let resolved = await this.resolveRange(range, options);
    if (!resolved) {
      return false;
    }
    let flagChanges = getColorFlags(color);
    if (!flagChanges) {
      return false;
    }
    let addResults;
    let removeResults;
    if (flagChanges.add && flagChanges.add.length) {
      let queryOpts = Object.assign({
        operation: "add"
      }, options, {
        useLabels: false,
        // override if set
        // prevent triggering a premature Flags change notification
        silent: flagChanges.remove && flagChanges.remove.length
      });
      addResults = await this.run("STORE", resolved, flagChanges.add, queryOpts);
    }
    if (flagChanges.remove && flagChanges.remove.length) {
      let queryOpts = Object.assign(
        {
          operation: "remove"
        },
        options,
        { useLabels: false }
        // override if set
      );
      removeResults = await this.run("STORE", resolved, flagChanges.remove, queryOpts);
    }
    return addResults || removeResults || false;
  }
  /**
   * Delete messages from the currently opened mailbox. Method does not indicate info about deleted messages,
   * instead you should be using the `expunge` event for this
   *
   * @param range Range to filter the messages
   * @param options Range options
   * @returns Did the operation succeed or not
   *
   * @example
   * let mailbox = await client.mailboxOpen('INBOX');
   * // delete all seen messages
   * await client.messageDelete({seen: true});
   */
  async messageDelete(range, options) {
    options = options || {};
    let resolved = await this.resolveRange(range, options);
    if (!resolved) {
      return false;
    }
    return await this.run("EXPUNGE", resolved, options);
  }
  /**
   * Appends a new message to a mailbox
   *
   * @param path Mailbox path to upload the message to (unicode string). If value is an array then it is joined using current delimiter symbols. Namespace prefix is added automatically if required.
   * @param content RFC822 formatted email message, as a Buffer, Uint8Array or string
   * @param flags an array of flags to be set for the uploaded message
   * @param idate internal date to be set for the message
   * @returns info about uploaded message
   *
   * @example
   * await client.append('INBOX', rawMessageBuffer, ['\\Seen'], new Date(2000, 1, 1));
   */
  async append(path, content, flags2, idate) {
    return await this.run("APPEND", path, content, flags2, idate) || false;
  }
  /**
   * Copies messages from current mailbox to destination mailbox
   *
   * @param range Range of messages to copy
   * @param destination Mailbox path to copy the messages to. If value is an array then it is joined using current delimiter symbols. Namespace prefix is added automatically if required.
   * @param options Range options
   * @returns info about copies messages
   *
   * @example
   * await client.mailboxOpen('INBOX');
   * // copy all messages to a mailbox called "Backup" (must exist)
   * let result = await client.messageCopy('1:*', 'Backup');
   * console.log('Copied %s messages', result.uidMap.size);
   */
  async messageCopy(range, destination, options) {
    options = options || {};
    let resolved = await this.resolveRange(range, options);
    if (!resolved) {
      return false;
    }
    return await this.run("COPY", resolved, destination, options);
  }
  /**
   * Moves messages from current mailbox to destination mailbox
   *
   * @param range Range of messages to move
   * @param destination Mailbox path to move the messages to. If value is an array then it is joined using current delimiter symbols. Namespace prefix is added automatically if required.
   * @param options Range options
   * @returns info about moved messages
   *
   * @example
   * await client.mailboxOpen('INBOX');
   * // move all messages to a mailbox called "Trash" (must exist)
   * let result = await client.messageMove('1:*', 'Trash');
   * console.log('Moved %s messages', result.uidMap.size);
   */
  async messageMove(range, destination, options) {
    options = options || {};
    let resolved = await this.resolveRange(range, options);
    if (!resolved) {
      return false;
    }
    return await this.run("MOVE", resolved, destination, options);
  }
  async search(query, options) {
    if (!this.mailbox) {
      return;
    }
    const result = await this.run("SEARCH", query, options) || false;
    if (options && options.returnOptions && Array.isArray(result)) {
      const arr = result;
      const normalizedOptions = options.returnOptions.map((o) => typeof o === "string" ? o.toUpperCase() : o);
      const esearch = {};
      if (normalizedOptions.includes("COUNT")) {
        esearch.count = arr.length;
      }
      if (normalizedOptions.includes("MIN") && arr.length) {
        esearch.min = arr[0];
      }
      if (normalizedOptions.includes("MAX") && arr.length) {
        esearch.max = arr[arr.length - 1];
      }
      if (normalizedOptions.includes("ALL") && arr.length) {
        esearch.all = packMessageRange(arr);
      }
      if (Object.keys(esearch).length === 0) {
        return result;
      }
      return esearch;
    }
    return result;
  }
  /**
   * Fetch messages from the currently opened mailbox
   *
   * @param range Range of messages to fetch
   * @param query Fetch query
   * @param options Fetch options
   * @yields Message data object
   * @throws An error with the code `NoMailboxSelected` when no mailbox is selected (for example
   *   after `mailboxClose()` or a failed `mailboxOpen()`), or `NoConnection` once the connection
   *   is gone. Earlier releases yielded nothing in that case, as for an empty mailbox
   *
   * @example
   * let mailbox = await client.mailboxOpen('INBOX');
   * // fetch UID for all messages in a mailbox
   * for await (let msg of client.fetch('1:*', {uid: true})){
   *     console.log(msg.uid);
   *     // NB! You can not run any IMAP commands in this loop
   *     // otherwise you will end up in a deadloop
   * }
   */
  async *fetch(range, query, options) {
    options = options || {};
    if (!this.mailbox) {
      throw this.createNoMailboxError("FETCH");
    }
    let resolved = await this.resolveRange(range, options);
    if (!resolved) {
      return false;
    }
    let finished = false;
    let aborted = false;
    let push = false;
    let rowQueue = [];
    let getNext = () => new Promise((resolve, reject) => {
      let check = () => {
        if (rowQueue.length) {
          let entry = rowQueue.shift();
          if (entry.err) {
            return reject(entry.err);
          }
          return resolve(entry.value);
        }
        if (finished) {
          return resolve(null);
        }
        push = () => {
          push = false;
          check();
        };
      };
      check();
    });
    this.run("FETCH", resolved, query, {
      uid: !!options.uid,
      binary: options.binary,
      changedSince: options.changedSince,
      onUntaggedFetch: (untagged, next) => {
        if (aborted) {
          next();
          return;
        }
        rowQueue.push({
          value: {
            response: untagged,
            next
          }
        });
        if (typeof push === "function") {
          push();
        }
      }
    }).then(() => {
      finished = true;
      if (typeof push === "function") {
        push();
      }
    }).catch((err) => {
      rowQueue.push({ err });
      if (typeof push === "function") {
        push();
      }
    });
    let lastRes = null;
    try {
      let res;
      while (res = await getNext()) {
        lastRes = res;
        if (this.isClosed || !this.socket || this.socket.destroyed) {
          throw this.createConnectionError("EConnectionClosed", "Connection closed", { rejectedFrom: "fetchStream", command: "FETCH" });
        }
        yield res.response;
        res.next();
        lastRes = null;
      }
    } finally {
      aborted = true;
      if (lastRes && typeof lastRes.next === "function") {
        lastRes.next();
      }
      while (rowQueue.length) {
        let entry = rowQueue.shift();
        if (entry.value && typeof entry.value.next === "function") {
          entry.value.next();
        }
      }
    }
  }
  /**
   * Fetch messages from the currently opened mailbox.
   *
   * This method will fetch all messages before resolving the promise, unlike .fetch(), which
   * is an async generator. Do not use large ranges like 1:*, as this might exhaust all available
   * memory if the mailbox contains a large number of emails.
   * @param range Range of messages to fetch
   * @param query Fetch query
   * @param options Fetch options
   * @returns Array of Message data object
   * @throws An error with the code `NoMailboxSelected` when no mailbox is selected, see fetch()
   *
   * @example
   * let mailbox = await client.mailboxOpen('INBOX');
   * // fetch UID for all messages in a mailbox
   * const messages = await client.fetchAll('1:*', {uid: true});
   * for (let msg of messages){
   *     console.log(msg.uid);
   * }
   */
  async fetchAll(range, query, options) {
    const results = [];
    const generator = this.fetch(range, query, options);
    for await (const message of generator) {
      results.push(message);
    }
    return results;
  }
  /**
   * Fetch a single message from the currently opened mailbox
   *
   * @param seq Single UID or sequence number of the message to fetch for
   * @param query Fetch query
   * @param options Fetch options
   * @returns Message data object, `false` when the message was not found
   * @throws An error with the code `NoMailboxSelected` when no mailbox is selected, see fetch().
   *   Earlier releases resolved `undefined` then
   *
   * @example
   * let mailbox = await client.mailboxOpen('INBOX');
   * // fetch UID for the last email in the selected mailbox
   * let lastMsg = await client.fetchOne('*', {uid: true})
   * console.log(lastMsg.uid);
   */
  async fetchOne(seq, query, options) {
    if (!this.mailbox) {
      throw this.createNoMailboxError("FETCH");
    }
    if (seq === "*") {
      if (!this.mailbox.exists) {
        return false;
      }
      seq = this.mailbox.exists.toString();
      options = Object.assign({}, options || {}, { uid: false });
    }
    let response = await this.run("FETCH", (seq || "").toString(), query, options);
    if (!response || !response.list || !response.list.length) {
      return false;
    }
    let rows = response.list;
    let requested = parseUintValue(String(seq), MAX_UINT32_DIGITS);
    let target = requested === false ? rows[0] : rows.find((row) => (options && options.uid ? row.uid : row.seq) === requested);
    if (!target) {
      return false;
    }
    let { seq: targetSeq, uid: targetUid } = target;
    return targetSeq ? mergeFetchRows(rows.filter((row) => row.seq === targetSeq && (!row.uid || !targetUid || row.uid === targetUid))) : target;
  }
  /**
   * Download either full rfc822 formatted message or a specific bodystructure part as a Stream.
   * Bodystructure parts are decoded so the resulting stream is a binary file. Inline text content
   * is automatically converted to UTF-8 charset, unless `options.decodeText` is false.
   *
   * @param range UID or sequence number for the message to fetch
   * @param part If not set then downloads entire rfc822 formatted message, otherwise downloads specific bodystructure part
   * @param options Download options
   * @returns Download data object. Resolves with an empty object when no mailbox is selected or the message or part was not found
   *
   * @example
   * let mailbox = await client.mailboxOpen('INBOX');
   * // download body part nr '1.2' from latest message
   * let download = await client.download('*', '1.2');
   * if (download.content) {
   *     // pipeline() rejects when the download fails, a plain .pipe() would not report it
   *     await stream.promises.pipeline(download.content, fs.createWriteStream(download.meta.filename));
   * }
   */
  async download(range, part, options) {
    return await downloadMessage(this, range, part, options);
  }
  /**
   * Fetch multiple attachments as Buffer values
   *
   * @param range UID or sequence number for the message to fetch
   * @param parts A list of bodystructure parts
   * @param options Download options
   * @returns Download data object, keyed by part
   *
   * @example
   * let mailbox = await client.mailboxOpen('INBOX');
   * // download body parts '2', and '3' from all messages in the selected mailbox
   * let response = await client.downloadMany('*', ['2', '3']);
   * process.stdout.write(response[2].content)
   * process.stdout.write(response[3].content)
   */
  async downloadMany(range, parts, options) {
    return await downloadMessageParts(this, range, parts, options);
  }
  /** @internal */
  async run(command2, ...args) {
    command2 = command2.toUpperCase();
    if (!this.commands.has(command2)) {
      return false;
    }
    if (!this.socket || this.socket.destroyed) {
      throw this.createNoConnectionError(false, { rejectedFrom: "noSocket", command: command2 });
    }
    clearTimer(this.idleStartTimer);
    try {
      if (typeof this.preCheck === "function") {
        await this.preCheck();
      }
      return await this.runInternal(command2, ...args);
    } finally {
      this.autoidle();
    }
  }
  /**
   * Dispatches a command without the IDLE handshake that `run()` performs.
   *
   * Used by callers that already own the connection's idle state - fallback polling issues its
   * commands through here, because `run()` would await `preCheck()`, and the preCheck it would
   * await belongs to the very polling session making the call, so the session would cancel
   * itself. Auto-IDLE is not restarted either, for the same reason: the caller is the idle loop.
   *
   * @param command Command name, as registered in the command registry.
   * @param args Arguments forwarded to the command implementation.
   * @returns Whatever the command implementation returns, or `false` for an
   *   unknown command.
   * @internal
   */
  async runInternal(command2, ...args) {
    command2 = command2.toUpperCase();
    if (!this.commands.has(command2)) {
      return false;
    }
    if (!this.socket || this.socket.destroyed) {
      throw this.createNoConnectionError(false, { rejectedFrom: "noSocket", command: command2 });
    }
    let handler = this.commands.get(command2);
    try {
      return await handler(this, ...args);
    } finally {
      this.releaseOrphanedResponse(command2);
    }
  }
  /**
   * Safety net for the `next()` contract of settleRequest(): a command handler that throws or
   * returns between the resolution of its exec() and the `next()` call would leave the reader
   * loop parked, stalling every later command until the socket timeout. Checked one macrotask
   * after the handler settled, so a concurrently running handler whose response has just been
   * resolved gets to release it itself first.
   *
   * @param command Command name, for the log entry.
   * @internal
   */
  releaseOrphanedResponse(command2) {
    let release = this.parkedRelease;
    if (!release) {
      return;
    }
    setImmediate(() => {
      if (this.parkedRelease === release) {
        this.log.warn({ msg: "Command handler did not release its response", command: command2, cid: this.id });
        release();
      }
    });
  }
  // Mailbox lock queue processor. Implements a mutex pattern: only one lock
  // is active at a time. When the active lock is released, the next queued
  // lock is processed. The `processingLock` flag prevents concurrent runs
  // of this method (which could happen via setImmediate re-entry from release()).
  /** @internal */
  async processLocks() {
    const wasProcessing = this.processingLock;
    if (wasProcessing) {
      this.log.trace({
        msg: "Mailbox locking queued",
        path: this.mailbox && this.mailbox.path,
        pending: this.locks.length,
        idling: this.idling,
        activeLock: this.currentLock ? {
          lockId: this.currentLock.lockId,
          ...this.currentLock.options?.description && { description: this.currentLock.options?.description }
        } : null
      });
      return;
    }
    this.processingLock = true;
    let unsettled = null;
    try {
      let processedCount = 0;
      while (this.locks.length > 0) {
        if (this.currentLock) {
          break;
        }
        processedCount++;
        if (processedCount % 5 === 0) {
          await new Promise((resolve2) => setImmediate(resolve2));
        }
        const lock = this.locks.shift();
        unsettled = lock;
        const { resolve, reject, path, options, lockId } = lock;
        if (lock.acquireTimer) {
          clearTimer(lock.acquireTimer);
          lock.acquireTimer = null;
        }
        const armHeldTimer = () => {
          let threshold = Number(options.maxLockHoldTime ?? this.options.maxLockHoldTime ?? HELD_LOCK_WARN_MS);
          if (!threshold || threshold <= 0) {
            return;
          }
          lock.heldAt = Date.now();
          lock.heldWarnTimer = setTimeout(() => {
            lock.heldWarnTimer = null;
            this.log.warn({
              msg: "Mailbox lock held for a long time",
              lockId: lock.lockId,
              path,
              heldFor: Date.now() - lock.heldAt,
              /* c8 ignore next */
              // the held-lock-warning diagnostic with a description set is a timing-dependent log detail
              ...options.description && { description: options.description },
              cid: this.id
            });
          }, threshold);
          unrefTimer(lock.heldWarnTimer);
        };
        const release = () => {
          if (this.currentLock === lock) {
            if (lock.heldWarnTimer) {
              clearTimer(lock.heldWarnTimer);
              lock.heldWarnTimer = null;
            }
            this.log.trace({
              msg: "Mailbox lock released",
              lockId: lock.lockId,
              path: this.mailbox && this.mailbox.path,
              pending: this.locks.length,
              idling: this.idling
            });
            this.currentLock = false;
            this.autoidle();
            setImmediate(() => {
              this.processLocks().catch((err) => this.log.error({ err, cid: this.id }));
            });
          } else {
            this.log.trace({
              msg: "Ignoring stale lock release",
              lockId: lock.lockId,
              cid: this.id
            });
          }
        };
        if (!this.usable || !this.socket || this.socket.destroyed) {
          this.log.trace({ msg: "Failed to acquire mailbox lock", path, lockId, idling: this.idling });
          unsettled = null;
          reject(this.createNoConnectionError(false, { rejectedFrom: "mailboxLock", path }));
          continue;
        }
        const grantLock = () => {
          this.currentLock = lock;
          armHeldTimer();
          this.autoidle();
          unsettled = null;
          resolve({ path, release });
        };
        if (this.mailbox && this.mailbox.path === path && !!this.mailbox.readOnly === !!options.readOnly) {
          this.log.trace({
            msg: "Mailbox lock acquired [existing]",
            path,
            lockId,
            idling: this.idling,
            ...options.description && { description: options.description }
          });
          grantLock();
          break;
        }
        try {
          await this.mailboxOpen(path, options);
          if (!this.mailbox) {
            throw this.createNoConnectionError(false, { rejectedFrom: "mailboxLock", path });
          }
          this.log.trace({
            msg: "Mailbox lock acquired [selected]",
            path,
            lockId,
            idling: this.idling,
            ...options.description && { description: options.description }
          });
          grantLock();
          break;
        } catch (err) {
          this.log.trace({
            msg: "Failed to acquire mailbox lock",
            path,
            lockId,
            idling: this.idling,
            ...options.description && { description: options.description },
            err
          });
          unsettled = null;
          reject(err);
        }
      }
    } catch (err) {
      if (unsettled) {
        let lock = unsettled;
        unsettled = null;
        if (this.currentLock === lock) {
          clearTimer(lock.heldWarnTimer);
          lock.heldWarnTimer = null;
          this.currentLock = false;
        }
        lock.reject(err);
      }
      throw err;
    } finally {
      this.processingLock = false;
      if (this.locks.length && !this.currentLock) {
        setImmediate(() => {
          this.processLocks().catch((err) => this.log.error({ err, cid: this.id }));
        });
      }
    }
  }
  /**
   * Opens a mailbox if not already open and returns a lock. Next call to `getMailboxLock()` is queued
   * until previous lock is released. This is suggested over {@link ImapFlow#mailboxOpen} as
   * `getMailboxLock()` gives you a weak transaction while `mailboxOpen()` has no guarantees whatsoever that another
   * mailbox is opened while you try to call multiple fetch or store commands.
   *
   * @param path **Path for the mailbox** to open
   * @param options optional options
   * @returns Mailbox lock
   * @throws Will throw an error if mailbox does not exist or can not be opened
   *
   * @example
   * let lock = await client.getMailboxLock('INBOX');
   * try {
   *   // do something in the mailbox
   * } finally {
   *   // use finally{} to make sure lock is released even if exception occurs
   *   lock.release();
   * }
   */
  getMailboxLock(path, options) {
    options = options || {};
    let lockPath = normalizePath(this, path);
    let lockId = ++this.lockCounter;
    this.log.trace({
      msg: "Requesting lock",
      path: lockPath,
      lockId,
      ...options.description && { description: options.description },
      activeLock: this.currentLock ? {
        lockId: this.currentLock.lockId,
        ...this.currentLock.options?.description && { description: this.currentLock.options?.description }
      } : null
    });
    const lockOptions = options;
    let lockPromise = guardedPromise((resolve, reject) => {
      let lockEntry = { resolve, reject, path: lockPath, options: lockOptions, lockId };
      this.locks.push(lockEntry);
      if (Number(lockOptions.acquireTimeout) > 0) {
        lockEntry.acquireTimer = setTimeout(() => {
          lockEntry.acquireTimer = null;
          const idx = this.locks.indexOf(lockEntry);
          if (idx !== -1) {
            this.locks.splice(idx, 1);
            let err = createImapError("Timed out waiting for mailbox lock", "LockTimeout", { lockId: lockEntry.lockId });
            reject(err);
          }
        }, Number(lockOptions.acquireTimeout));
      }
      this.processLocks().catch((err) => reject(err));
    });
    return lockPromise;
  }
  /** @internal */
  getLogger() {
    let mainLogger = {};
    if (this.options.logger && typeof this.options.logger === "object") {
      mainLogger = this.options.logger;
    } else if (this.options.logger !== false) {
      mainLogger = createConnectionLogger({ cid: this.id, logRaw: this.options.logRaw });
    }
    const reachesLogger = (level) => this.options.logger !== false && (typeof mainLogger[level] === "function" || level === "error" || level === "fatal");
    let synteticLogger = {};
    let levels = ["trace", "debug", "info", "warn", "error", "fatal"];
    for (let level of levels) {
      synteticLogger[level] = (...args) => {
        if (reachesLogger(level)) {
          const logMethod = mainLogger[level];
          if (typeof logMethod === "function") {
            logMethod.apply(mainLogger, args);
          } else {
            let entry = args[0];
            try {
              if (entry && typeof entry === "object" && entry.err) {
                entry = Object.assign({}, entry, { err: flattenLoggedError(entry.err) });
              }
              console.error(JSON.stringify(entry));
            } catch {
              console.error(entry);
            }
          }
        }
        if (this.emitLogs && args && args[0] && typeof args[0] === "object") {
          try {
            let logEntry = Object.assign({ level, t: Date.now(), cid: this.id, lo: ++this.lo }, args[0]);
            if (logEntry.err) {
              logEntry.err = flattenLoggedError(logEntry.err);
            }
            this.emit("log", logEntry);
          } catch {
          }
        }
      };
    }
    synteticLogger.isLevelEnabled = (level) => this.emitLogs || (typeof mainLogger.isLevelEnabled === "function" ? !!mainLogger.isLevelEnabled(level) : reachesLogger(level));
    return synteticLogger;
  }
  /**
   * Whether a log entry at this level reaches anyone, so the caller can skip building an
   * expensive one. A logger assigned to `log` from outside may lack the method, and then
   * every level counts as enabled.
   *
   * @internal
   */
  isLogLevelEnabled(level) {
    return typeof this.log.isLevelEnabled === "function" ? this.log.isLevelEnabled(level) : true;
  }
  /**
   * Detaches sockets from the IMAP pipeline. Useful for upgrading the connection
   * (e.g., STARTTLS) or transferring socket ownership. Call it while the connection is not
   * idling: an IDLE in progress is not broken first, so the server still expects `DONE`.
   *
   * @returns Socket objects: `readSocket` is the read socket (inflated socket if compression is enabled, raw socket otherwise),
   *   `writeSocket` the write socket and `socket` the raw underlying socket (same as readSocket/writeSocket when compression is disabled)
   */
  unbind() {
    const socket = this.socket;
    socket.unpipe(this.streamer);
    if (this._inflate) {
      this._inflate.unpipe(this.streamer);
    }
    this.clearSocketHandlers();
    this.usable = false;
    clearTimer(this.idleStartTimer);
    const readSocket = this._inflate || socket;
    const writeSocket = this.writeSocket || socket;
    if (socket !== readSocket && socket !== writeSocket) {
      socket.on("error", (err) => {
        this.log.debug({ msg: "Suppressed error on unbound socket", err, cid: this.id });
      });
    }
    return {
      readSocket,
      writeSocket,
      socket
    };
  }
};
if (typeof Symbol.asyncDispose === "symbol") {
  ImapFlow.prototype[Symbol.asyncDispose] = async function() {
    if (this.usable) {
      try {
        await this.logout();
      } catch (err) {
        logConnectionError(this, "LOGOUT failed while disposing", err);
      }
    }
    this.close();
  };
}
export {
  AuthenticationFailure,
  ImapFlow,
  ImapFlowErrorCode,
  createSocketsTransport,
  createStreamsTransport
};
