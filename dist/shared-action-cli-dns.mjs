import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  __commonJS,
  __toESM
} from "./shared.mjs";

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

export {
  nameProblems,
  readHostName,
  displayName
};
