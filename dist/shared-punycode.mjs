import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  policyHost
} from "./shared-zod.mjs";
import {
  __commonJS,
  __toESM
} from "./shared-a.mjs";

// node_modules/punycode/punycode.js
var require_punycode = __commonJS({
  "node_modules/punycode/punycode.js"(exports, module) {
    "use strict";
    var maxInt = 2147483647;
    var base = 36;
    var tMin = 1;
    var tMax = 26;
    var skew = 38;
    var damp = 700;
    var initialBias = 72;
    var initialN = 128;
    var delimiter = "-";
    var regexPunycode = /^xn--/;
    var regexNonASCII = /[^\0-\x7F]/;
    var regexSeparators = /[\x2E\u3002\uFF0E\uFF61]/g;
    var errors = {
      "overflow": "Overflow: input needs wider integers to process",
      "not-basic": "Illegal input >= 0x80 (not a basic code point)",
      "invalid-input": "Invalid input"
    };
    var baseMinusTMin = base - tMin;
    var floor = Math.floor;
    var stringFromCharCode = String.fromCharCode;
    function error(type) {
      throw new RangeError(errors[type]);
    }
    function map(array, callback) {
      const result = [];
      let length = array.length;
      while (length--) {
        result[length] = callback(array[length]);
      }
      return result;
    }
    function mapDomain(domain, callback) {
      const parts = domain.split("@");
      let result = "";
      if (parts.length > 1) {
        result = parts[0] + "@";
        domain = parts[1];
      }
      domain = domain.replace(regexSeparators, ".");
      const labels = domain.split(".");
      const encoded = map(labels, callback).join(".");
      return result + encoded;
    }
    function ucs2decode(string) {
      const output = [];
      let counter = 0;
      const length = string.length;
      while (counter < length) {
        const value = string.charCodeAt(counter++);
        if (value >= 55296 && value <= 56319 && counter < length) {
          const extra = string.charCodeAt(counter++);
          if ((extra & 64512) == 56320) {
            output.push(((value & 1023) << 10) + (extra & 1023) + 65536);
          } else {
            output.push(value);
            counter--;
          }
        } else {
          output.push(value);
        }
      }
      return output;
    }
    var ucs2encode = (codePoints) => String.fromCodePoint(...codePoints);
    var basicToDigit = function(codePoint) {
      if (codePoint >= 48 && codePoint < 58) {
        return 26 + (codePoint - 48);
      }
      if (codePoint >= 65 && codePoint < 91) {
        return codePoint - 65;
      }
      if (codePoint >= 97 && codePoint < 123) {
        return codePoint - 97;
      }
      return base;
    };
    var digitToBasic = function(digit, flag) {
      return digit + 22 + 75 * (digit < 26) - ((flag != 0) << 5);
    };
    var adapt = function(delta, numPoints, firstTime) {
      let k = 0;
      delta = firstTime ? floor(delta / damp) : delta >> 1;
      delta += floor(delta / numPoints);
      for (; delta > baseMinusTMin * tMax >> 1; k += base) {
        delta = floor(delta / baseMinusTMin);
      }
      return floor(k + (baseMinusTMin + 1) * delta / (delta + skew));
    };
    var decode = function(input) {
      const output = [];
      const inputLength = input.length;
      let i = 0;
      let n = initialN;
      let bias = initialBias;
      let basic = input.lastIndexOf(delimiter);
      if (basic < 0) {
        basic = 0;
      }
      for (let j = 0; j < basic; ++j) {
        if (input.charCodeAt(j) >= 128) {
          error("not-basic");
        }
        output.push(input.charCodeAt(j));
      }
      for (let index = basic > 0 ? basic + 1 : 0; index < inputLength; ) {
        const oldi = i;
        for (let w = 1, k = base; ; k += base) {
          if (index >= inputLength) {
            error("invalid-input");
          }
          const digit = basicToDigit(input.charCodeAt(index++));
          if (digit >= base) {
            error("invalid-input");
          }
          if (digit > floor((maxInt - i) / w)) {
            error("overflow");
          }
          i += digit * w;
          const t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
          if (digit < t) {
            break;
          }
          const baseMinusT = base - t;
          if (w > floor(maxInt / baseMinusT)) {
            error("overflow");
          }
          w *= baseMinusT;
        }
        const out = output.length + 1;
        bias = adapt(i - oldi, out, oldi == 0);
        if (floor(i / out) > maxInt - n) {
          error("overflow");
        }
        n += floor(i / out);
        i %= out;
        output.splice(i++, 0, n);
      }
      return String.fromCodePoint(...output);
    };
    var encode = function(input) {
      const output = [];
      input = ucs2decode(input);
      const inputLength = input.length;
      let n = initialN;
      let delta = 0;
      let bias = initialBias;
      for (const currentValue of input) {
        if (currentValue < 128) {
          output.push(stringFromCharCode(currentValue));
        }
      }
      const basicLength = output.length;
      let handledCPCount = basicLength;
      if (basicLength) {
        output.push(delimiter);
      }
      while (handledCPCount < inputLength) {
        let m = maxInt;
        for (const currentValue of input) {
          if (currentValue >= n && currentValue < m) {
            m = currentValue;
          }
        }
        const handledCPCountPlusOne = handledCPCount + 1;
        if (m - n > floor((maxInt - delta) / handledCPCountPlusOne)) {
          error("overflow");
        }
        delta += (m - n) * handledCPCountPlusOne;
        n = m;
        for (const currentValue of input) {
          if (currentValue < n && ++delta > maxInt) {
            error("overflow");
          }
          if (currentValue === n) {
            let q = delta;
            for (let k = base; ; k += base) {
              const t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
              if (q < t) {
                break;
              }
              const qMinusT = q - t;
              const baseMinusT = base - t;
              output.push(
                stringFromCharCode(digitToBasic(t + qMinusT % baseMinusT, 0))
              );
              q = floor(qMinusT / baseMinusT);
            }
            output.push(stringFromCharCode(digitToBasic(q, 0)));
            bias = adapt(delta, handledCPCountPlusOne, handledCPCount === basicLength);
            delta = 0;
            ++handledCPCount;
          }
        }
        ++delta;
        ++n;
      }
      return output.join("");
    };
    var toUnicode = function(input) {
      return mapDomain(input, function(string) {
        return regexPunycode.test(string) ? decode(string.slice(4).toLowerCase()) : string;
      });
    };
    var toASCII = function(input) {
      return mapDomain(input, function(string) {
        return regexNonASCII.test(string) ? "xn--" + encode(string) : string;
      });
    };
    var punycode2 = {
      /**
       * A string representing the current Punycode.js version number.
       * @memberOf punycode
       * @type String
       */
      "version": "2.3.1",
      /**
       * An object of methods to convert from JavaScript's internal character
       * representation (UCS-2) to Unicode code points, and back.
       * @see <https://mathiasbynens.be/notes/javascript-encoding>
       * @memberOf punycode
       * @type Object
       */
      "ucs2": {
        "decode": ucs2decode,
        "encode": ucs2encode
      },
      "decode": decode,
      "encode": encode,
      "toASCII": toASCII,
      "toUnicode": toUnicode
    };
    module.exports = punycode2;
  }
});

// src/page/paths.ts
var pagePath = "index.html";
var notFoundPath = "404.html";
var badgePath = "badge.svg";
var pagePaths = [pagePath, notFoundPath, badgePath];

// src/sts/records.ts
var ttl = 3600;
function stsRecord(domain, id) {
  return { name: `_mta-sts.${domain}`, type: "TXT", ttl, value: `v=STSv1; id=${id}` };
}
function tlsRptRecord(domain, tlsRpt) {
  return { name: `_smtp._tls.${domain}`, type: "TXT", ttl, value: `v=TLSRPTv1; rua=${tlsRpt.join(",")}` };
}
function policyHostRecord(domain, pagesHost) {
  return { name: policyHost(domain), type: "CNAME", ttl, value: pagesHost };
}
function pagesHostOf(owner) {
  return `${owner.toLowerCase()}.github.io`;
}

// src/policy/host-name.ts
var import_punycode = __toESM(require_punycode(), 1);
var nameProblems = {
  empty: "it is empty",
  url: "it is a URL, not a name",
  "email-address": "it is an e-mail address, not a name",
  list: "it holds several names or a preference number",
  "ip-address": "it is an IP address",
  port: "it has a port; a name has none",
  underscore: "it has an underscore",
  characters: "only letters, digits, hyphens and dots make a name",
  "empty-label": "it has an empty part between two dots, or starts with a dot",
  hyphen: "a part starts or ends with a hyphen",
  international: "its international part is not valid",
  "long-label": "a part has more than 63 characters",
  "long-name": "it has more than 253 characters",
  "single-label": "a full name has at least two parts, such as mail.example.com"
};
var ipAddress = /^\[?(\d+(\.\d+){3}|[\da-f]*:[\da-f]*:[\da-f:.]*)\]?$/;
function readHostName(text, leastLabels = 2) {
  const written = text.trim().toLowerCase().replace(/\.$/, "");
  const problem = problemOf(written);
  if (problem !== null) return { problem };
  const name = toALabels(written);
  if (name === null) return { problem: "international" };
  const lengthProblem = problemOfLength(name, leastLabels);
  return lengthProblem === null ? { name } : { problem: lengthProblem };
}
function displayName(name) {
  if (!name.includes("xn--")) return name;
  try {
    return `${import_punycode.default.toUnicode(name)} (${name})`;
  } catch {
    return name;
  }
}
var problemTests = [
  ["empty", (name) => name === ""],
  ["url", (name) => name.includes("/")],
  ["email-address", (name) => name.includes("@")],
  ["list", (name) => /[\s,;|]/.test(name)],
  ["ip-address", (name) => ipAddress.test(name)],
  ["port", (name) => /:\d+$/.test(name)],
  ["underscore", (name) => name.includes("_")],
  ["characters", (name) => /[^a-z\d.\-\u{80}-\u{10ffff}]/u.test(name)],
  ["empty-label", (name) => name.split(".").includes("")],
  ["hyphen", (name) => name.split(".").some((label) => label.startsWith("-") || label.endsWith("-"))],
  ["ip-address", (name) => /(^|\.)(\d+|0x[\da-f]*)$/.test(name)]
];
function problemOf(name) {
  return problemTests.find(([, test]) => test(name))?.[0] ?? null;
}
function problemOfLength(name, leastLabels) {
  const labels = name.split(".");
  if (labels.some((label) => label.length > 63)) return "long-label";
  if (name.length > 253) return "long-name";
  return labels.length < leastLabels ? "single-label" : null;
}
function toALabels(name) {
  try {
    const written = name.includes("xn--") ? import_punycode.default.toUnicode(name) : name;
    if (/^[\x00-\x7f]*$/.test(written)) return written === name ? name : null;
    const ascii = new URL(`http://${written}`).hostname.replace(/\.$/, "");
    return written !== name && ascii !== name ? null : ascii;
  } catch {
    return null;
  }
}

// src/time.ts
function secondsOf(timestamp) {
  return Date.parse(timestamp) / 1e3;
}
function timestampOf(seconds) {
  return new Date(Math.floor(seconds) * 1e3).toISOString().replace(/\.\d+Z$/, "Z");
}

// src/ledger/ledger.ts
var ledgerPath = "policy.lock.json";
var emptyLedger = { published: [] };
var margin = 86400;
function currentEntry(ledger) {
  return ledger.published[0] ?? null;
}
function heldUntil({ from, until, max_age }, now) {
  return (until === null ? Math.max(now, secondsOf(from)) : secondsOf(until)) + max_age + margin;
}
function cachedEntries(ledger, now) {
  return ledger.published.filter((entry) => heldUntil(entry, now) > now);
}
function publish(ledger, policy, id, sha2563, now) {
  const current = currentEntry(ledger);
  if (current?.id === id && current.sha256 === sha2563) return { published: cachedEntries(ledger, now) };
  const from = timestampOf(Math.max(now, current === null ? 0 : secondsOf(current.from)));
  const { mode, mx, max_age } = policy;
  const entry = { id, sha256: sha2563, mode, mx, max_age, from, until: null };
  const ended = ledger.published.map((one) => one.until === null ? { ...one, until: from } : one);
  return { published: cachedEntries({ published: [entry, ...ended] }, now) };
}
function renderLedger(ledger) {
  return `${JSON.stringify(ledger, null, 2)}
`;
}

// node_modules/@noble/hashes/_u64.js
var fromNumH = (n) => n / 2 ** 32 | 0;
var fromNumL = (n) => n >>> 0;
function setU64FromNum(view, byteOffset, n, isLE) {
  const h = fromNumH(n);
  const l = fromNumL(n);
  view.setUint32(byteOffset, isLE ? l : h, isLE);
  view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
}

// node_modules/@noble/hashes/utils.js
function isBytes(a) {
  return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
}
var atitle = (title) => title ? `"${title}" ` : "";
function anumber(n, title = "") {
  if (typeof n !== "number")
    throw new TypeError(atitle(title) + "expected number, got " + typeof n);
  if (!Number.isSafeInteger(n) || n < 0)
    throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
  return n;
}
function abytes(value, length, title = "") {
  if (isBytes(value) && (length === void 0 || value.length === length))
    return value;
  if (length !== void 0)
    anumber(length, "length");
  const bytes = isBytes(value);
  const ofLen = length !== void 0 ? ` of length ${length}` : "";
  const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
  const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
  if (!bytes)
    throw new TypeError(message);
  throw new RangeError(message);
}
var aobject = (value, label) => {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new TypeError((label === "object" ? "" : `"${label}" `) + "expected object, got type=" + typeof value);
};
var aopts = (value, label) => {
  aobject(value, label);
  const proto = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null)
    throw new TypeError(`"${label}" expected plain object`);
  if (Object.hasOwn(value, "__proto__"))
    throw new TypeError(`"${label}.__proto__" is not allowed`);
};
function aexists(instance, checkFinished = true) {
  if (instance.destroyed)
    throw new Error("hash was destroyed");
  if (checkFinished && instance.finished)
    throw new Error("digest() was already called");
}
function aoutput(out, instance) {
  abytes(out, void 0, "output");
  const min = instance.outputLen;
  if (!(out.length >= min)) {
    throw new RangeError('"output" expected length >= ' + min);
  }
}
function clean(...arrays) {
  for (let i = 0; i < arrays.length; i++) {
    arrays[i].fill(0);
  }
}
function createView(arr) {
  return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
function rotr(word, shift) {
  return word << 32 - shift | word >>> shift;
}
var hasHexBuiltin = /* @__PURE__ */ (() => (
  // @ts-ignore
  typeof Uint8Array.from([]).toHex === "function" && typeof Uint8Array.fromHex === "function"
))();
var hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
function bytesToHex(bytes) {
  abytes(bytes);
  if (hasHexBuiltin)
    return bytes.toHex();
  let hex = "";
  for (let i = 0; i < bytes.length; i++) {
    hex += hexes[bytes[i]];
  }
  return hex;
}
function utf8ToBytes(str) {
  if (typeof str !== "string")
    throw new TypeError("string expected");
  const encoded = new TextEncoder().encode(str);
  try {
    return new Uint8Array(encoded);
  } finally {
    clean(encoded);
  }
}
function checkOpts(defaults, opts, title = "opts") {
  aopts(defaults, "defaults");
  if (opts !== void 0)
    aopts(opts, title);
  const merged = Object.assign(/* @__PURE__ */ Object.create(null), defaults, opts);
  return merged;
}
function createHasher(hashCons, info = {}) {
  if (typeof hashCons !== "function")
    throw new TypeError('"hashCons" expected function, got type=' + typeof hashCons);
  info = checkOpts({}, info, "info");
  const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
  const tmp = hashCons(void 0);
  hashC.outputLen = tmp.outputLen;
  hashC.blockLen = tmp.blockLen;
  hashC.canXOF = tmp.canXOF;
  hashC.create = (opts) => hashCons(opts);
  Object.assign(hashC, info);
  return Object.freeze(hashC);
}
var oidNist = (suffix) => ({
  // Current NIST hashAlgs suffixes used here fit in one DER subidentifier octet.
  // Larger suffix values would need base-128 OID encoding and a different length byte.
  oid: Uint8Array.from([6, 9, 96, 134, 72, 1, 101, 3, 4, 2, suffix])
});

// node_modules/@noble/hashes/_md.js
function Chi(a, b, c) {
  return a & b ^ ~a & c;
}
function Maj(a, b, c) {
  return a & b ^ a & c ^ b & c;
}
var HashMD = class {
  blockLen;
  outputLen;
  canXOF = false;
  padOffset;
  isLE;
  // For partial updates less than block size
  buffer;
  view;
  finished = false;
  length = 0;
  pos = 0;
  destroyed = false;
  constructor(blockLen, outputLen, padOffset, isLE) {
    this.blockLen = blockLen;
    this.outputLen = outputLen;
    this.padOffset = padOffset;
    this.isLE = isLE;
    this.buffer = new Uint8Array(blockLen);
    this.view = createView(this.buffer);
  }
  update(data) {
    aexists(this);
    abytes(data);
    const { view, buffer, blockLen } = this;
    const len = data.length;
    let processed = false;
    for (let pos = 0; pos < len; ) {
      const take = Math.min(blockLen - this.pos, len - pos);
      if (take === blockLen) {
        const dataView = createView(data);
        for (; blockLen <= len - pos; pos += blockLen)
          this.process(dataView, pos);
        processed = true;
        continue;
      }
      buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
      this.pos += take;
      pos += take;
      if (this.pos === blockLen) {
        this.process(view, 0);
        this.pos = 0;
        processed = true;
      }
    }
    this.length += data.length;
    if (processed)
      this.roundClean();
    return this;
  }
  digestInto(out) {
    aexists(this);
    aoutput(out, this);
    this.finished = true;
    const { buffer, view, blockLen, isLE } = this;
    let { pos } = this;
    buffer[pos++] = 128;
    buffer.fill(0, pos);
    if (this.padOffset > blockLen - pos) {
      this.process(view, 0);
      buffer.fill(0);
    }
    setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
    this.process(view, 0);
    this.roundClean();
    const oview = out === buffer ? view : createView(out);
    const len = this.outputLen;
    const outLen = len / 4;
    const state = this.get();
    if (len % 4 || outLen > state.length)
      throw new Error("invalid outputLen");
    for (let i = 0; i < outLen; i++)
      oview.setUint32(4 * i, state[i], isLE);
  }
  digest() {
    const { buffer, outputLen } = this;
    this.digestInto(buffer);
    const res = buffer.slice(0, outputLen);
    this.destroy();
    return res;
  }
  _cloneIntoMeta(to) {
    const { buffer, length, finished, destroyed, pos } = this;
    to.destroyed = destroyed;
    to.finished = finished;
    to.length = length;
    to.pos = pos;
    if (pos)
      to.buffer.set(buffer);
    return to;
  }
  clone() {
    return this._cloneInto();
  }
};
var SHA256_IV = /* @__PURE__ */ Uint32Array.from([
  1779033703,
  3144134277,
  1013904242,
  2773480762,
  1359893119,
  2600822924,
  528734635,
  1541459225
]);

// node_modules/@noble/hashes/sha2.js
var SHA256_K = /* @__PURE__ */ Uint32Array.from([
  1116352408,
  1899447441,
  3049323471,
  3921009573,
  961987163,
  1508970993,
  2453635748,
  2870763221,
  3624381080,
  310598401,
  607225278,
  1426881987,
  1925078388,
  2162078206,
  2614888103,
  3248222580,
  3835390401,
  4022224774,
  264347078,
  604807628,
  770255983,
  1249150122,
  1555081692,
  1996064986,
  2554220882,
  2821834349,
  2952996808,
  3210313671,
  3336571891,
  3584528711,
  113926993,
  338241895,
  666307205,
  773529912,
  1294757372,
  1396182291,
  1695183700,
  1986661051,
  2177026350,
  2456956037,
  2730485921,
  2820302411,
  3259730800,
  3345764771,
  3516065817,
  3600352804,
  4094571909,
  275423344,
  430227734,
  506948616,
  659060556,
  883997877,
  958139571,
  1322822218,
  1537002063,
  1747873779,
  1955562222,
  2024104815,
  2227730452,
  2361852424,
  2428436474,
  2756734187,
  3204031479,
  3329325298
]);
var SHA256_W = /* @__PURE__ */ new Uint32Array(64);
var SHA2_32B = class extends HashMD {
  // We cannot use array here since array allows indexing by variable
  // which means optimizer/compiler cannot use registers.
  // Numeric initializers matter: starting the fields as `undefined` changes
  // V8's field representation and makes sha256 3x slower (measured).
  A = 0;
  B = 0;
  C = 0;
  D = 0;
  E = 0;
  F = 0;
  G = 0;
  H = 0;
  constructor(outputLen, IV) {
    super(64, outputLen, 8, false);
    this.A = IV[0] | 0;
    this.B = IV[1] | 0;
    this.C = IV[2] | 0;
    this.D = IV[3] | 0;
    this.E = IV[4] | 0;
    this.F = IV[5] | 0;
    this.G = IV[6] | 0;
    this.H = IV[7] | 0;
  }
  get() {
    const { A, B, C, D, E, F, G, H } = this;
    return [A, B, C, D, E, F, G, H];
  }
  // prettier-ignore
  set(A, B, C, D, E, F, G, H) {
    this.A = A | 0;
    this.B = B | 0;
    this.C = C | 0;
    this.D = D | 0;
    this.E = E | 0;
    this.F = F | 0;
    this.G = G | 0;
    this.H = H | 0;
  }
  _cloneInto(to) {
    (to ||= new this.constructor()).set(...this.get());
    return this._cloneIntoMeta(to);
  }
  process(view, offset) {
    for (let i = 0; i < 16; i++, offset += 4)
      SHA256_W[i] = view.getUint32(offset, false);
    for (let i = 16; i < 64; i++) {
      const W15 = SHA256_W[i - 15];
      const W2 = SHA256_W[i - 2];
      const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
      const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
      SHA256_W[i] = s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16] | 0;
    }
    let { A, B, C, D, E, F, G, H } = this;
    for (let i = 0; i < 64; i++) {
      const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
      const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i] | 0;
      const sigma0 = rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22);
      const T2 = sigma0 + Maj(A, B, C) | 0;
      H = G;
      G = F;
      F = E;
      E = D + T1 | 0;
      D = C;
      C = B;
      B = A;
      A = T1 + T2 | 0;
    }
    A = A + this.A | 0;
    B = B + this.B | 0;
    C = C + this.C | 0;
    D = D + this.D | 0;
    E = E + this.E | 0;
    F = F + this.F | 0;
    G = G + this.G | 0;
    H = H + this.H | 0;
    this.set(A, B, C, D, E, F, G, H);
  }
  roundClean() {
    clean(SHA256_W);
  }
  destroy() {
    this.destroyed = true;
    this.set(0, 0, 0, 0, 0, 0, 0, 0);
    clean(this.buffer);
  }
};
var _SHA256 = class extends SHA2_32B {
  constructor() {
    super(32, SHA256_IV);
  }
};
var sha256 = /* @__PURE__ */ createHasher(
  () => new _SHA256(),
  /* @__PURE__ */ oidNist(1)
);

// src/sha256.ts
function sha2562(text) {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

// src/page/html.ts
var Markup = class {
  text;
  constructor(text) {
    this.text = text;
  }
};
function html(parts, ...values) {
  return new Markup(parts.map((part, index) => part + markupOf(values[index] ?? null)).join(""));
}
function verbatim(text) {
  return new Markup(text);
}
function markupOf(value) {
  if (value === null || value === false) return "";
  if (value instanceof Markup) return value.text;
  return typeof value === "object" ? value.map(markupOf).join("") : escaped(String(value));
}
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function escaped(text) {
  return text.replace(/[&<>"']/g, (character) => entities[character]).replace(new RegExp("[\\x00-\\x08\\x0b-\\x1f\\x7f\\ufffe\\uffff]|\\p{Cs}", "gu"), "\uFFFD");
}

// src/page/generated.ts
var marker = "<!-- generated by mta-sts-policy -->";
var markerLine = html`${verbatim(marker)}\n`;
function isOurs(text) {
  return text.includes(marker);
}

// node_modules/fastest-levenshtein/esm/mod.js
var peq = new Uint32Array(65536);
var myers_32 = (a, b) => {
  const n = a.length;
  const m = b.length;
  const lst = 1 << n - 1;
  let pv = -1;
  let mv = 0;
  let sc = n;
  let i = n;
  while (i--) {
    peq[a.charCodeAt(i)] |= 1 << i;
  }
  for (i = 0; i < m; i++) {
    let eq = peq[b.charCodeAt(i)];
    const xv = eq | mv;
    eq |= (eq & pv) + pv ^ pv;
    mv |= ~(eq | pv);
    pv &= eq;
    if (mv & lst) {
      sc++;
    }
    if (pv & lst) {
      sc--;
    }
    mv = mv << 1 | 1;
    pv = pv << 1 | ~(xv | mv);
    mv &= xv;
  }
  i = n;
  while (i--) {
    peq[a.charCodeAt(i)] = 0;
  }
  return sc;
};
var myers_x = (b, a) => {
  const n = a.length;
  const m = b.length;
  const mhc = [];
  const phc = [];
  const hsize = Math.ceil(n / 32);
  const vsize = Math.ceil(m / 32);
  for (let i = 0; i < hsize; i++) {
    phc[i] = -1;
    mhc[i] = 0;
  }
  let j = 0;
  for (; j < vsize - 1; j++) {
    let mv2 = 0;
    let pv2 = -1;
    const start2 = j * 32;
    const vlen2 = Math.min(32, m) + start2;
    for (let k = start2; k < vlen2; k++) {
      peq[b.charCodeAt(k)] |= 1 << k;
    }
    for (let i = 0; i < n; i++) {
      const eq = peq[a.charCodeAt(i)];
      const pb = phc[i / 32 | 0] >>> i & 1;
      const mb = mhc[i / 32 | 0] >>> i & 1;
      const xv = eq | mv2;
      const xh = ((eq | mb) & pv2) + pv2 ^ pv2 | eq | mb;
      let ph = mv2 | ~(xh | pv2);
      let mh = pv2 & xh;
      if (ph >>> 31 ^ pb) {
        phc[i / 32 | 0] ^= 1 << i;
      }
      if (mh >>> 31 ^ mb) {
        mhc[i / 32 | 0] ^= 1 << i;
      }
      ph = ph << 1 | pb;
      mh = mh << 1 | mb;
      pv2 = mh | ~(xv | ph);
      mv2 = ph & xv;
    }
    for (let k = start2; k < vlen2; k++) {
      peq[b.charCodeAt(k)] = 0;
    }
  }
  let mv = 0;
  let pv = -1;
  const start = j * 32;
  const vlen = Math.min(32, m - start) + start;
  for (let k = start; k < vlen; k++) {
    peq[b.charCodeAt(k)] |= 1 << k;
  }
  let score = m;
  for (let i = 0; i < n; i++) {
    const eq = peq[a.charCodeAt(i)];
    const pb = phc[i / 32 | 0] >>> i & 1;
    const mb = mhc[i / 32 | 0] >>> i & 1;
    const xv = eq | mv;
    const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
    let ph = mv | ~(xh | pv);
    let mh = pv & xh;
    score += ph >>> m - 1 & 1;
    score -= mh >>> m - 1 & 1;
    if (ph >>> 31 ^ pb) {
      phc[i / 32 | 0] ^= 1 << i;
    }
    if (mh >>> 31 ^ mb) {
      mhc[i / 32 | 0] ^= 1 << i;
    }
    ph = ph << 1 | pb;
    mh = mh << 1 | mb;
    pv = mh | ~(xv | ph);
    mv = ph & xv;
  }
  for (let k = start; k < vlen; k++) {
    peq[b.charCodeAt(k)] = 0;
  }
  return score;
};
var distance = (a, b) => {
  if (a.length < b.length) {
    const tmp = b;
    b = a;
    a = tmp;
  }
  if (b.length === 0) {
    return a.length;
  }
  if (a.length <= 32) {
    return myers_32(a, b);
  }
  return myers_x(a, b);
};
var closest = (str, arr) => {
  let min_distance = Infinity;
  let min_index = 0;
  for (let i = 0; i < arr.length; i++) {
    const dist = distance(str, arr[i]);
    if (dist < min_distance) {
      min_distance = dist;
      min_index = i;
    }
  }
  return arr[min_index];
};

// src/findings/nearest.ts
function nearest(word, known) {
  const written = word.toLowerCase().replaceAll("-", "_");
  const comparable = known.map((one) => one.replaceAll("-", "_"));
  const found = known.length === 0 ? "" : closest(written, comparable);
  const isNear = distance(written, found) <= Math.ceil(found.length / 3);
  return found !== "" && isNear ? known[comparable.indexOf(found)] : null;
}

// src/policy/providers.ts
var providers = [
  {
    key: "amazon-ses",
    name: "Amazon SES",
    also: ["amazon", "aws", "ses", "aws-ses"],
    hosts: ["inbound-smtp.{}.amazonaws.com"],
    variants: {
      of: "region",
      known: ["eu-west-1", "us-east-1", "us-west-2"],
      grammar: "[a-z]{2}(?:-[a-z]+){1,3}-\\d"
    },
    source: "users",
    seen: "2026-11"
  },
  {
    key: "cloudflare-email-routing",
    name: "Cloudflare Email Routing",
    also: ["cloudflare", "cloudflare-email"],
    hosts: [],
    mx: ["*.mx.cloudflare.net"],
    source: "provider",
    seen: "2026-11"
  },
  {
    key: "fastmail",
    name: "Fastmail",
    hosts: ["in1-smtp.messagingengine.com", "in2-smtp.messagingengine.com"],
    source: "users",
    seen: "2026-11"
  },
  {
    key: "forward-email",
    name: "Forward Email",
    also: ["forwardemail-net"],
    hosts: ["mx1.forwardemail.net", "mx2.forwardemail.net"],
    source: "users",
    seen: "2026-11"
  },
  {
    key: "gandi",
    name: "Gandi",
    also: ["gandi-net"],
    hosts: ["spool.mail.gandi.net", "fb.mail.gandi.net"],
    source: "mx",
    seen: "2026-11"
  },
  {
    key: "google-workspace",
    name: "Google Workspace",
    also: ["google", "gmail", "g-suite", "google-apps", "google-mail"],
    hosts: [
      "aspmx.l.google.com",
      "alt1.aspmx.l.google.com",
      "alt2.aspmx.l.google.com",
      "alt3.aspmx.l.google.com",
      "alt4.aspmx.l.google.com"
    ],
    // A domain has either these five or, since 2023, the one.
    mx: ["smtp.google.com", "aspmx.l.google.com", "*.aspmx.l.google.com"],
    source: "users",
    seen: "2026-11"
  },
  {
    key: "icloud",
    name: "iCloud",
    also: ["apple", "icloud-mail", "apple-icloud"],
    hosts: ["mx01.mail.icloud.com", "mx02.mail.icloud.com"],
    source: "users",
    seen: "2026-11"
  },
  {
    key: "improvmx",
    name: "ImprovMX",
    hosts: ["mx1.improvmx.com", "mx2.improvmx.com"],
    source: "mx",
    seen: "2026-11"
  },
  {
    key: "infomaniak",
    name: "Infomaniak",
    hosts: ["mta-gw.infomaniak.ch"],
    source: "users",
    seen: "2026-11"
  },
  {
    key: "ionos",
    name: "IONOS",
    also: ["1and1", "1und1"],
    hosts: ["mx00.ionos.{}", "mx01.ionos.{}"],
    variants: { of: "country", known: ["com", "de", "co.uk", "fr", "es", "it"] },
    source: "users",
    seen: "2026-11"
  },
  {
    key: "mailbox-org",
    name: "mailbox.org",
    also: ["mailbox"],
    hosts: ["mxext1.mailbox.org", "mxext2.mailbox.org", "mxext3.mailbox.org", "mxext4.mailbox.org"],
    source: "users",
    seen: "2026-11"
  },
  {
    key: "microsoft-365",
    name: "Microsoft 365",
    also: ["microsoft", "office-365", "outlook", "m365", "o365", "exchange-online", "exchange"],
    hosts: [],
    mx: ["*.mail.protection.outlook.com"],
    source: "provider",
    seen: "2026-11"
  },
  {
    key: "microsoft-365-dane",
    name: "Microsoft 365 with DANE",
    hosts: [],
    mx: ["*.{}.mx.microsoft"],
    variants: { of: "group of domains", known: ["o-v1"], grammar: "[a-z]-v\\d" },
    source: "provider",
    seen: "2026-11"
  },
  {
    key: "migadu",
    name: "Migadu",
    hosts: ["aspmx1.migadu.com", "aspmx2.migadu.com"],
    source: "users",
    seen: "2026-11"
  },
  {
    key: "ovh",
    name: "OVH",
    also: ["ovhcloud"],
    hosts: ["mx1.mail.ovh.net", "mx2.mail.ovh.net", "mx3.mail.ovh.net"],
    source: "mx",
    seen: "2026-11"
  },
  {
    key: "proofpoint",
    name: "Proofpoint",
    also: ["pphosted"],
    hosts: [],
    mx: ["*.pphosted.com", "*.gslb.pphosted.com"],
    source: "mx",
    seen: "2026-11"
  },
  {
    key: "proton",
    name: "Proton",
    also: ["protonmail", "proton-mail"],
    hosts: ["mail.protonmail.ch", "mailsec.protonmail.ch"],
    source: "provider",
    seen: "2026-11"
  },
  {
    key: "purelymail",
    name: "Purelymail",
    hosts: ["mailserver.purelymail.com"],
    source: "users",
    seen: "2026-11"
  },
  {
    key: "rackspace",
    name: "Rackspace",
    also: ["emailsrvr"],
    hosts: ["mx1.emailsrvr.com", "mx2.emailsrvr.com"],
    source: "mx",
    seen: "2026-11"
  },
  {
    key: "tuta",
    name: "Tuta",
    also: ["tutanota"],
    hosts: ["mail.tutanota.de"],
    policyHost: "mta-sts.tutanota.de",
    source: "provider",
    seen: "2026-11"
  },
  {
    key: "yandex",
    name: "Yandex",
    also: ["yandex-360"],
    hosts: ["mx.yandex.net"],
    source: "mx",
    seen: "2026-11"
  },
  {
    key: "zoho",
    name: "Zoho Mail",
    also: ["zoho-mail"],
    hosts: ["mx.zoho.{}", "mx2.zoho.{}", "mx3.zoho.{}"],
    variants: { of: "region", known: ["com", "eu", "in"] },
    source: "provider",
    seen: "2026-11"
  }
];

// src/policy/presets.ts
var presets = providers.flatMap(
  (provider) => (provider.variants?.known ?? [null]).map((variant) => presetOf(provider, variant))
);
var templates = providers.flatMap(
  (provider) => [...provider.hosts, ...provider.mx ?? []].map((template) => {
    const expression = template.replaceAll(".", "\\.").replace("*", "[^.]+").replace("{}", variantGroup(provider));
    return { provider, expression: new RegExp(`^${expression}$`) };
  })
);
function variantGroup({ variants }) {
  if (variants === void 0) return "";
  const { known, grammar = known.map((one) => one.replaceAll(".", "\\.")).join("|") } = variants;
  return `(${grammar})`;
}
function readPresetName(text) {
  const written = nameOf(text);
  const known = presets.find(({ name }) => name === written);
  if (known !== void 0) return { preset: known };
  for (const provider of providers) {
    const { key, variants } = provider;
    if (variants === void 0 || written !== key && !written.startsWith(`${key}-`)) continue;
    const variant = written.slice(key.length + 1);
    return variants.grammar !== void 0 && new RegExp(`^(?:${variants.grammar})$`).test(variant) ? { preset: presetOf(provider, variant) } : { variantOf: provider, variants };
  }
  return { nearest: nearestName(written) };
}
function presetNamed(name) {
  if (name === null) return null;
  const read = readPresetName(name);
  return "preset" in read ? read.preset : null;
}
function providerOf(host) {
  for (const { provider, expression } of templates) {
    const match = expression.exec(host);
    if (match !== null) return presetOf(provider, match[1] ?? null);
  }
  return null;
}
function providersOf(hosts) {
  const found = hosts.flatMap((host) => providerOf(host) ?? []);
  return [...new Map(found.map((preset) => [preset.name, preset])).values()];
}
function presetOf(provider, variant) {
  const fill = (template) => template.replace("{}", variant ?? "");
  const { key, hosts, mx = hosts } = provider;
  const name = variant === null ? key : `${key}-${nameOf(variant)}`;
  return { name, provider, mx: mx.map(fill), hosts: hosts.map(fill) };
}
function nameOf(text) {
  const lower = text.trim().replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return lower.replace(/[\s._-]+/g, "-");
}
function nearestName(written) {
  const names = new Map(presets.map(({ name }) => [name, name]));
  for (const { key, also = [] } of providers) for (const one of [key, ...also]) names.set(one, key);
  const found = nearest(written, [...names.keys()]);
  return found === null ? null : names.get(found);
}

export {
  stsRecord,
  tlsRptRecord,
  policyHostRecord,
  pagesHostOf,
  nameProblems,
  readHostName,
  displayName,
  pagePath,
  notFoundPath,
  badgePath,
  pagePaths,
  secondsOf,
  timestampOf,
  ledgerPath,
  emptyLedger,
  margin,
  currentEntry,
  heldUntil,
  cachedEntries,
  publish,
  renderLedger,
  sha2562 as sha256,
  html,
  verbatim,
  markerLine,
  isOurs,
  nearest,
  presets,
  readPresetName,
  presetNamed,
  providerOf,
  providersOf
};
