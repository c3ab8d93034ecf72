import {
  __commonJS,
  __require,
  __toESM
} from "./shared.mjs";

// stub:mailauth: punycode.js
var require_mailauth_punycode = __commonJS({
  "stub:mailauth: punycode.js"(exports, module) {
    module.exports = { toASCII: (name) => name };
  }
});

// stub:mailauth: libmime
var require_mailauth_libmime = __commonJS({
  "stub:mailauth: libmime"(exports, module) {
    module.exports = { parseHeaderValue: () => ({ value: "", params: {} }) };
  }
});

// stub:mailauth: ../package
var require_package = __commonJS({
  "stub:mailauth: ../package"(exports, module) {
    module.exports = {};
  }
});

// node_modules/mailauth/lib/parse-dkim-headers.js
var require_parse_dkim_headers = __commonJS({
  "node_modules/mailauth/lib/parse-dkim-headers.js"(exports, module) {
    "use strict";
    var valueParser = (str) => {
      let line = str.replace(/\s+/g, " ").trim();
      let parts = [];
      let lastState = false;
      const createPart = () => {
        let part = {
          key: "",
          value: ""
        };
        parts.push(part);
        return part;
      };
      const parse = () => {
        let state = "key";
        let escaped;
        let quote;
        let curPart = createPart();
        for (let i = 0; i < line.length; i++) {
          let c = line.charAt(i);
          switch (state) {
            case "key":
              if (c === "=") {
                state = "value";
                break;
              }
            // falls through
            case "value": {
              if (escaped === true) {
                curPart[state] += c;
                break;
              }
              switch (c) {
                case " ":
                  curPart = createPart();
                  state = "key";
                  break;
                case "\\":
                  escaped = true;
                  break;
                case '"':
                case "'":
                  lastState = state;
                  state = "quoted";
                  quote = c;
                  break;
                default:
                  curPart[state] += c;
                  break;
              }
              break;
            }
            case "quoted":
              if (escaped === true) {
                curPart[lastState] += c;
                break;
              }
              switch (c) {
                case "\\":
                  escaped = true;
                  break;
                case quote:
                  state = lastState;
                  break;
                default:
                  curPart[lastState] += c;
                  break;
              }
              break;
          }
        }
        let result = {
          value: parts[0].key
        };
        parts.slice(1).forEach((part) => {
          if (part.key || part.value) {
            let path = part.key.split(".");
            let curRes = result;
            let final = path.pop();
            for (let p of path) {
              if (typeof curRes[p] !== "object" || !curRes[p]) {
                curRes[p] = {};
              }
              curRes = curRes[p];
            }
            curRes[final] = part.value;
          }
        });
        return result;
      };
      return parse();
    };
    var headerParser = (buf) => {
      let line = (buf || "").toString().trim();
      let splitterPos = line.indexOf(":");
      let headerKey;
      if (splitterPos >= 0) {
        headerKey = line.substr(0, splitterPos).trim().toLowerCase();
        line = line.substr(splitterPos + 1).trim();
      }
      let parts = [];
      let lastState = false;
      const createPart = () => {
        let part = {
          key: "",
          value: "",
          comment: "",
          hasValue: false
        };
        parts.push(part);
        return part;
      };
      const parse = () => {
        let state = "key";
        let escaped;
        let quote;
        let curPart = createPart();
        for (let i = 0; i < line.length; i++) {
          let c = line.charAt(i);
          switch (state) {
            case "key":
              if (c === "=") {
                state = "value";
                curPart.hasValue = true;
                break;
              }
            // falls through
            case "value": {
              if (escaped === true) {
                curPart[state] += c;
              }
              switch (c) {
                case ";":
                  curPart = createPart();
                  state = "key";
                  break;
                case "\\":
                  escaped = true;
                  break;
                case "(":
                  lastState = state;
                  state = "comment";
                  break;
                case '"':
                case "'":
                  lastState = state;
                  curPart[state] += c;
                  state = "quoted";
                  quote = c;
                  break;
                default:
                  curPart[state] += c;
                  break;
              }
              break;
            }
            case "comment":
              switch (c) {
                case "\\":
                  escaped = true;
                  break;
                case ")":
                  state = lastState;
                  break;
                default:
                  curPart[state] += c;
                  break;
              }
              break;
            case "quoted":
              switch (c) {
                case "\\":
                  escaped = true;
                  break;
                case quote:
                  state = lastState;
                // falls through
                default:
                  curPart[lastState] += c;
                  break;
              }
              break;
          }
        }
        for (let i = parts.length - 1; i >= 0; i--) {
          for (let key of Object.keys(parts[i])) {
            if (typeof parts[i][key] === "string") {
              parts[i][key] = parts[i][key].replace(/\s+/g, " ").trim();
            }
          }
          parts[i].key = parts[i].key.toLowerCase();
          if (!parts[i].key) {
            parts.splice(i, 1);
          } else if (["bh", "b", "p", "h"].includes(parts[i].key)) {
            parts[i].value = parts[i].value.replace(/\s+/g, "");
          } else if (["l", "v", "t", "x"].includes(parts[i].key) && !isNaN(parts[i].value)) {
            parts[i].value = Number(parts[i].value);
          } else if (parts[i].key === "i" && /^arc-/i.test(headerKey)) {
            parts[i].value = Number(parts[i].value);
          }
        }
        let result = {
          header: headerKey
        };
        for (let i = 0; i < parts.length; i++) {
          if (parts[i].key && !parts[i].hasValue) {
            result.value = parts[i].key;
            parts.splice(i, 1);
            break;
          }
        }
        parts.forEach((part) => {
          let entry = {
            value: part.value
          };
          if (["arc-authentication-results", "authentication-results"].includes(headerKey) && typeof part.value === "string") {
            entry = Object.assign(entry, valueParser(entry.value));
          }
          if (part.comment) {
            entry.comment = part.comment;
          }
          if (part.key && !["__proto__", "constructor"].includes(part.key)) {
            if (["arc-authentication-results", "authentication-results"].includes(headerKey) && part.key === "dkim") {
              if (!result[part.key]) {
                result[part.key] = [];
              }
              result[part.key].push(entry);
            } else {
              result[part.key] = entry;
            }
          }
        });
        return result;
      };
      return { parsed: parse(), original: buf };
    };
    module.exports = headerParser;
  }
});

// stub:mailauth: tldts
var require_mailauth_tldts = __commonJS({
  "stub:mailauth: tldts"(exports, module) {
    module.exports = { getDomain: () => null };
  }
});

// stub:mailauth: joi
var require_mailauth_joi = __commonJS({
  "stub:mailauth: joi"(exports, module) {
    module.exports = { string: () => ({ base64: () => ({ validate: () => ({}) }) }) };
  }
});

// node_modules/mailauth/lib/tools.js
var require_tools = __commonJS({
  "node_modules/mailauth/lib/tools.js"(exports, module) {
    "use strict";
    var { Buffer: Buffer2 } = __require("node:buffer");
    var punycode = require_mailauth_punycode();
    var libmime = require_mailauth_libmime();
    var dns = __require("node:dns").promises;
    var crypto = __require("node:crypto");
    var https = __require("node:https");
    var packageData = require_package();
    var parseDkimHeaders = require_parse_dkim_headers();
    var tldts = require_mailauth_tldts();
    var Joi = require_mailauth_joi();
    var base64Schema = Joi.string().base64({ paddingRequired: false });
    var defaultDKIMFieldNames = "From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Content-Transfer-Encoding:Content-ID:Content-Description:Resent-Date:Resent-From:Resent-Sender:Resent-To:Resent-Cc:Resent-Message-ID:In-Reply-To:References:List-Id:List-Help:List-Unsubscribe:List-Subscribe:List-Post:List-Owner:List-Archive:BIMI-Selector";
    var defaultARCFieldNames = `DKIM-Signature:Delivered-To:${defaultDKIMFieldNames}`;
    var defaultASFieldNames = `ARC-Authentication-Results:ARC-Message-Signature:ARC-Seal`;
    var keyOrderingDKIM = ["v", "a", "c", "d", "h", "i", "l", "q", "s", "t", "x", "z", "bh", "b"];
    var keyOrderingARC = ["i", "a", "c", "d", "h", "l", "q", "s", "t", "x", "z", "bh", "b"];
    var keyOrderingAS = ["i", "a", "t", "cv", "d", "s", "b"];
    var TLDTS_OPTS = {
      allowIcannDomains: true,
      allowPrivateDomains: true
    };
    var writeToStream = async (stream, input, chunkSize) => {
      chunkSize = chunkSize || 64 * 1024;
      if (typeof input === "string") {
        input = Buffer2.from(input);
      }
      return new Promise((resolve, reject) => {
        if (typeof input.on === "function") {
          input.pipe(stream);
          input.on("error", reject);
        } else {
          let pos = 0;
          let writeChunk = () => {
            if (pos >= input.length) {
              return stream.end();
            }
            let chunk;
            if (pos + chunkSize >= input.length) {
              chunk = input.slice(pos);
            } else {
              chunk = input.slice(pos, pos + chunkSize);
            }
            pos += chunk.length;
            if (stream.write(chunk) === false) {
              stream.once("drain", () => writeChunk());
              return;
            }
            setImmediate(writeChunk);
          };
          setImmediate(writeChunk);
        }
        stream.on("end", resolve);
        stream.on("finish", resolve);
        stream.on("error", reject);
      });
    };
    var parseHeaders = (buf) => {
      let rows = buf.toString("binary").replace(/[\r\n]+$/, "").split(/\r?\n/).map((row) => [row]);
      for (let i = rows.length - 1; i >= 0; i--) {
        if (i > 0 && /^\s/.test(rows[i][0])) {
          rows[i - 1] = rows[i - 1].concat(rows[i]);
          rows.splice(i, 1);
        }
      }
      rows = rows.map((row) => {
        row = row.join("\r\n");
        let key = row.match(/^[^:]+/);
        let casedKey;
        if (key) {
          casedKey = key[0].trim();
          key = casedKey.toLowerCase();
        }
        return { key, casedKey, line: Buffer2.from(row, "binary") };
      });
      return { parsed: rows, original: buf };
    };
    var getSigningHeaderLines = (parsedHeaders, fieldNames, verify2) => {
      fieldNames = (typeof fieldNames === "string" ? fieldNames : defaultDKIMFieldNames).split(":").map((key) => key.trim().toLowerCase()).filter((key) => key);
      let signingList = [];
      if (verify2) {
        let parsedList = [].concat(parsedHeaders);
        for (let fieldName of fieldNames) {
          for (let i = parsedList.length - 1; i >= 0; i--) {
            let header = parsedList[i];
            if (fieldName === header.key) {
              signingList.push(header);
              parsedList.splice(i, 1);
              break;
            }
          }
        }
      } else {
        for (let i = parsedHeaders.length - 1; i >= 0; i--) {
          let header = parsedHeaders[i];
          if (fieldNames.includes(header.key)) {
            signingList.push(header);
          }
        }
      }
      return {
        keys: signingList.map((entry) => entry.casedKey).join(": "),
        headers: signingList
      };
    };
    var formatSignatureHeaderLine = (type, values, folded) => {
      type = (type || "").toString().toUpperCase();
      let keyOrdering, headerKey;
      switch (type) {
        case "DKIM":
          headerKey = "DKIM-Signature";
          keyOrdering = keyOrderingDKIM;
          values = Object.assign(
            {
              v: 1,
              t: Math.round(Date.now() / 1e3),
              q: "dns/txt"
            },
            values
          );
          break;
        case "ARC":
          headerKey = "ARC-Message-Signature";
          keyOrdering = keyOrderingARC;
          values = Object.assign(
            {
              t: Math.round(Date.now() / 1e3),
              q: "dns/txt"
            },
            values
          );
          break;
        case "AS":
          headerKey = "ARC-Seal";
          keyOrdering = keyOrderingAS;
          values = Object.assign(
            {
              t: Math.round(Date.now() / 1e3)
            },
            values
          );
          break;
        default:
          throw new Error("Unknown Signature type");
      }
      const header = `${headerKey}: ` + Object.keys(values).filter((key) => values[key] !== false && typeof values[key] !== "undefined" && values.key !== null && keyOrdering.includes(key)).sort((a, b) => keyOrdering.indexOf(a) - keyOrdering.indexOf(b)).map((key) => {
        let val = values[key] || "";
        if (key === "b" && folded && val) {
          return `${key}=${val}`.replace(/.{75}/g, "$& ").trim();
        }
        if (["d", "s"].includes(key)) {
          try {
            val = punycode.toASCII(val);
          } catch (err) {
          }
        }
        if (key === "i" && type === "DKIM") {
          let atPos = val.indexOf("@");
          if (atPos >= 0) {
            let domainPart = val.substr(atPos + 1);
            try {
              domainPart = punycode.toASCII(domainPart);
            } catch (err) {
            }
            val = val.substr(0, atPos + 1) + domainPart;
          }
        }
        return `${key}=${val}`;
      }).join("; ");
      if (folded) {
        return libmime.foldLines(header);
      }
      return header;
    };
    var getPublicKey = async (type, name, minBitLength, resolver) => {
      minBitLength = minBitLength || 1024;
      resolver = resolver || dns.resolve;
      let list = await resolver(name, "TXT");
      let rr = list && [].concat(list[0] || []).join("").replace(/\s+/g, "");
      if (rr) {
        let entry = parseDkimHeaders(`DNS: TXT;${rr}`);
        const publicKeyValue = entry?.parsed?.p?.value;
        if (!publicKeyValue) {
          let err2 = new Error("Missing key value");
          err2.code = "EINVALIDVAL";
          err2.rr = rr;
          throw err2;
        }
        let validation = base64Schema.validate(publicKeyValue);
        if (validation.error) {
          let err2 = new Error("Invalid base64 format for public key");
          err2.code = "EINVALIDVAL";
          err2.rr = rr;
          err2.details = validation.error;
          throw err2;
        }
        if (type === "DKIM" && entry?.parsed?.v && (entry?.parsed?.v?.value || "").toString().toLowerCase().trim() !== "dkim1") {
          let err2 = new Error("Unknown key version");
          err2.code = "EINVALIDVER";
          err2.rr = rr;
          throw err2;
        }
        let paddingNeeded = publicKeyValue.length % 4 ? 4 - publicKeyValue.length % 4 : 0;
        let paddedPublicKey = publicKeyValue + "=".repeat(paddingNeeded);
        let rawPublicKey = Buffer2.from(publicKeyValue, "base64");
        let publicKeyObj;
        let publicKeyOpts;
        if (rawPublicKey.length === 32) {
          rawPublicKey = Buffer2.concat([Buffer2.from("302A300506032B6570032100", "hex"), rawPublicKey]);
          publicKeyOpts = {
            key: rawPublicKey,
            format: "der",
            type: "spki"
          };
        } else {
          const publicKeyPem = Buffer2.from(`-----BEGIN PUBLIC KEY-----
${paddedPublicKey.replace(/.{64}/g, "$&\n").trim()}
-----END PUBLIC KEY-----`);
          publicKeyOpts = {
            key: publicKeyPem,
            format: "pem"
          };
        }
        try {
          publicKeyObj = crypto.createPublicKey(publicKeyOpts);
        } catch (err2) {
          let error = new Error("Unknown key type (${keyType})", { cause: err2 });
          error.code = "EINVALIDTYPE";
          error.rr = rr;
          throw error;
        }
        let keyType = publicKeyObj.asymmetricKeyType;
        if (!["rsa", "ed25519"].includes(keyType) || entry?.parsed?.k && entry?.parsed?.k?.value?.toLowerCase() !== keyType) {
          let err2 = new Error("Unknown key type (${keyType})");
          err2.code = "EINVALIDTYPE";
          err2.rr = rr;
          throw err2;
        }
        let modulusLength = publicKeyObj.asymmetricKeyDetails.modulusLength;
        if (keyType === "rsa" && modulusLength < minBitLength) {
          let err2 = new Error("RSA key too short");
          err2.code = "ESHORTKEY";
          err2.rr = rr;
          throw err2;
        }
        return {
          publicKey: publicKeyObj.export({
            type: publicKeyObj.asymmetricKeyType === "ed25519" ? "spki" : "pkcs1",
            format: "pem"
          }),
          rr,
          modulusLength
        };
      }
      let err = new Error("Missing key value");
      err.code = "EINVALIDVAL";
      throw err;
    };
    var getPrivateKey = (privateKeyBuf) => {
      let privateKeyOpts;
      if (typeof privateKeyBuf === "string") {
        privateKeyBuf = Buffer2.from(privateKeyBuf);
      }
      if (privateKeyBuf.length === 32) {
        privateKeyBuf = Buffer2.concat([Buffer2.from("MC4CAQAwBQYDK2VwBCIEIA==", "base64"), privateKeyBuf]);
        privateKeyOpts = {
          key: privateKeyBuf,
          format: "der",
          type: "pkcs8"
        };
      } else {
        privateKeyOpts = { key: privateKeyBuf, format: "pem" };
      }
      return crypto.createPrivateKey(privateKeyOpts);
    };
    var fetch = (url) => new Promise((resolve, reject) => {
      https.get(
        url,
        {
          headers: {
            "User-Agent": `mailauth/${packageData.version} (+${packageData.homepage}`
          }
        },
        (res) => {
          let chunks = [];
          let chunklen = 0;
          res.on("readable", () => {
            let chunk;
            while ((chunk = res.read()) !== null) {
              chunks.push(chunk);
              chunklen += chunk.length;
            }
          });
          res.on("end", () => {
            resolve({
              statusCode: res.statusCode,
              headers: res.headers,
              body: Buffer2.concat(chunks, chunklen)
            });
          });
        }
      ).on("error", reject);
    });
    var escapePropValue = (value) => {
      value = (value || "").toString().replace(/[\x00-\x1F]+/g, " ").replace(/\s+/g, " ").trim();
      if (!/[\s\x00-\x1F\x7F-\uFFFF()<>,;:\\"/[\]?=]/.test(value)) {
        return value;
      }
      return `"${value.replace(/["\\]/g, (c) => `\\${c}`)}"`;
    };
    var escapeCommentValue = (value) => {
      value = (value || "").toString().replace(/[\x00-\x1F]+/g, " ").replace(/\s+/g, " ").trim();
      return `${value.replace(/[\\)]/g, (c) => `\\${c}`)}`;
    };
    var formatAuthHeaderRow = (method, status) => {
      status = status || {};
      let parts = [];
      parts.push(`${method}=${status.result || "none"}`);
      if (status.underSized) {
        parts.push(`(${escapeCommentValue(`undersized signature: ${status.underSized} bytes unsigned`)})`);
      }
      if (status.comment) {
        parts.push(`(${escapeCommentValue(status.comment)})`);
      }
      for (let ptype of ["policy", "smtp", "body", "header"]) {
        if (!status[ptype] || typeof status[ptype] !== "object") {
          continue;
        }
        for (let prop of Object.keys(status[ptype])) {
          if (status[ptype][prop]) {
            parts.push(`${ptype}.${prop}=${escapePropValue(status[ptype][prop])}`);
          }
        }
      }
      return parts.join(" ");
    };
    var formatRelaxedLine = (line, suffix) => {
      let result = line?.toString("binary").replace(/\r?\n/g, "").replace(/^([^:]*):\s*/, (m, k) => k.toLowerCase().trim() + ":").replace(/\s+/g, " ").trim() + (suffix ? suffix : "");
      return Buffer2.from(result, "binary");
    };
    var formatDomain = (domain) => {
      domain = domain.toLowerCase().trim();
      try {
        domain = punycode.toASCII(domain).toLowerCase().trim();
      } catch (err) {
      }
      return domain;
    };
    var getAlignment = (fromDomain, domainList, strict) => {
      domainList = [].concat(domainList || []).map((entry) => {
        if (typeof entry === "string") {
          return { domain: entry };
        }
        return entry;
      }).sort((a, b) => (a.underSized || 0) - (b.underSized || 0));
      if (strict) {
        fromDomain = formatDomain(fromDomain);
        for (let entry of domainList) {
          let domain = formatDomain(tldts.getDomain(entry.domain, TLDTS_OPTS) || entry.domain);
          if (formatDomain(domain) === fromDomain) {
            return entry;
          }
        }
      }
      fromDomain = formatDomain(tldts.getDomain(fromDomain, TLDTS_OPTS) || fromDomain);
      for (let entry of domainList) {
        let domain = formatDomain(tldts.getDomain(entry.domain, TLDTS_OPTS) || entry.domain);
        if (domain === fromDomain) {
          return entry;
        }
      }
      return false;
    };
    var validateAlgorithm = (algorithm, strict) => {
      try {
        if (!algorithm || !/^[^-]+-[^-]+$/.test(algorithm)) {
          throw new Error("Invalid algorithm format");
        }
        let [signAlgo, hashAlgo] = algorithm.toLowerCase().split("-");
        if (!["rsa", "ed25519"].includes(signAlgo)) {
          let error = new Error("Unknown signing algorithm");
          error.signAlgo = signAlgo;
          throw error;
        }
        if (!["sha256"].concat(!strict ? "sha1" : []).includes(hashAlgo)) {
          let error = new Error("Unknown hashing algorithm");
          error.hashAlgo = hashAlgo;
          throw error;
        }
      } catch (err) {
        err.code = "EINVALIDALGO";
        throw err;
      }
    };
    var getPtrHostname = (parsedAddr) => {
      let bytes = parsedAddr.toByteArray();
      if (bytes.length === 4) {
        return `${bytes.map((a) => a.toString(10)).reverse().join(".")}.in-addr.arpa`;
      } else {
        return `${bytes.flatMap((a) => a.toString(16).padStart(2, "0").split("")).reverse().join(".")}.ip6.arpa`;
      }
    };
    function getCurTime(timeValue) {
      if (timeValue) {
        if (typeof timeValue === "object" && typeof timeValue.toISOString === "function") {
          return timeValue;
        }
        if (typeof timeValue === "number" || !isNaN(timeValue)) {
          let timestamp = Number(timeValue);
          let curTime = new Date(timestamp);
          if (curTime.toString !== "Invalid Date") {
            return curTime;
          }
        } else if (typeof timeValue === "string") {
          let curTime = new Date(timeValue);
          if (curTime.toString !== "Invalid Date") {
            return curTime;
          }
        }
      }
      return /* @__PURE__ */ new Date();
    }
    function parseTagValueRecord(record, options = {}) {
      const {
        requiredTags = [],
        allowedTags = null,
        // null means allow all, array means restrict to these
        caseSensitive = false,
        strictMode = false,
        // if true, stops parsing on first malformed part
        allowDuplicateKeys = true
        // if false, treats duplicate keys as errors
      } = options;
      let sanitized = (record || "").replace(/[\x00-\x1F]+/g, " ").replace(/\\r\\n/g, "").replace(/\\n/g, "").replace(/\r?\n/g, "").replace(/\s+/g, " ").trim();
      const parts = sanitized.split(";");
      const tags = {};
      const validPairs = [];
      const errors = [];
      const warnings = [];
      for (let part of parts) {
        part = part.trim();
        if (!part) continue;
        const equalIndex = part.indexOf("=");
        if (equalIndex === -1) {
          const error = `Malformed part (no equals sign): "${part}"`;
          errors.push(error);
          if (strictMode) break;
          continue;
        }
        let key = part.substring(0, equalIndex).trim();
        let value = part.substring(equalIndex + 1).trim();
        const normalizedKey = caseSensitive ? key : key.toLowerCase();
        if (!/^[a-zA-Z0-9_-]+$/.test(key)) {
          const error = `Invalid tag name: "${key}"`;
          errors.push(error);
          if (strictMode) break;
          continue;
        }
        if (allowedTags && !allowedTags.includes(normalizedKey)) {
          warnings.push(`Unknown/disallowed tag ignored: "${key}"`);
          continue;
        }
        if (normalizedKey in tags) {
          if (!allowDuplicateKeys) {
            const error = `Duplicate tag not allowed: "${key}"`;
            errors.push(error);
            if (strictMode) break;
            continue;
          }
          if (Array.isArray(tags[normalizedKey])) {
            tags[normalizedKey].push(value);
          } else {
            tags[normalizedKey] = [tags[normalizedKey], value];
          }
          warnings.push(`Duplicate tag "${key}" found`);
        } else {
          tags[normalizedKey] = value;
        }
        validPairs.push([normalizedKey, value]);
      }
      for (const requiredTag of requiredTags) {
        const normalizedRequired = caseSensitive ? requiredTag : requiredTag.toLowerCase();
        if (!(normalizedRequired in tags)) {
          errors.push(`Missing required tag: "${requiredTag}"`);
        }
      }
      const sanitizedRecord = validPairs.map(([key, value]) => `${key}=${value}`).join("; ");
      return {
        tags,
        errors,
        warnings,
        isValid: errors.length === 0,
        sanitizedRecord,
        originalRecord: record
      };
    }
    function convertToASCII(value) {
      return (value || "").replace(/[^\x20-\x7E]/g, "");
    }
    function validateTagValueRecord(record, recordType) {
      const configs = {
        BIMI: {
          requiredTags: ["v", "l", "a"],
          allowedTags: ["v", "l", "a"],
          caseSensitive: false,
          strictMode: true,
          allowDuplicateKeys: false,
          validators: {
            v: (value) => /^BIMI\d+$/i.test(value) ? null : `Version must match BIMI<digit>, got: ${value}`,
            l: (value) => {
              if (!value.trim()) return "Location cannot be empty";
              try {
                const url = new URL(value.trim());
                return url.protocol !== "https:" ? "Location must use HTTPS protocol" : null;
              } catch (e) {
                return `Invalid location URL: ${value}`;
              }
            },
            a: (value) => {
              if (!value.trim()) return "Authority cannot be empty";
              try {
                const url = new URL(value.trim());
                return url.protocol !== "https:" ? "Authority must use HTTPS protocol" : null;
              } catch (e) {
                return `Invalid authority URL: ${value}`;
              }
            }
          },
          mappers: {
            v: (value) => convertToASCII(value)
          }
        }
      };
      const config = configs[recordType.toUpperCase()];
      if (!config) {
        throw new Error(`Unknown record type: ${recordType}`);
      }
      const parsed = parseTagValueRecord(record, config);
      if (config.mappers) {
        for (const [tag, mapper] of Object.entries(config.mappers)) {
          if (parsed.tags && tag in parsed.tags) {
            parsed.tags[tag] = mapper(parsed.tags[tag]);
          }
        }
      }
      if (config.validators && parsed.isValid) {
        for (const [tag, validator] of Object.entries(config.validators)) {
          if (parsed.tags && tag in parsed.tags) {
            const validationError = validator(parsed.tags[tag]);
            if (validationError) {
              parsed.errors.push(validationError);
            }
          }
        }
        parsed.isValid = parsed.errors.length === 0;
      }
      return parsed;
    }
    module.exports = {
      writeToStream,
      parseHeaders,
      defaultDKIMFieldNames,
      defaultARCFieldNames,
      defaultASFieldNames,
      getSigningHeaderLines,
      formatSignatureHeaderLine,
      parseDkimHeaders,
      getPublicKey,
      getPrivateKey,
      formatAuthHeaderRow,
      escapeCommentValue,
      fetch,
      validateAlgorithm,
      getAlignment,
      formatRelaxedLine,
      formatDomain,
      getPtrHostname,
      getCurTime,
      TLDTS_OPTS,
      validateTagValueRecord,
      parseTagValueRecord,
      convertToASCII
    };
  }
});

// node_modules/mailauth/lib/dkim/message-parser.js
var require_message_parser = __commonJS({
  "node_modules/mailauth/lib/dkim/message-parser.js"(exports, module) {
    "use strict";
    var { Buffer: Buffer2 } = __require("node:buffer");
    var { parseHeaders } = require_tools();
    var Writable = __require("node:stream").Writable;
    var MessageParser = class extends Writable {
      constructor(options) {
        super(options);
        this.byteLength = 0;
        this.state = "header";
        this.stateBytes = [];
        this.headers = false;
        this.headerChunks = [];
      }
      async nextChunk() {
      }
      async finalChunk() {
      }
      async messageHeaders() {
      }
      async processChunk(chunk) {
        if (!chunk || !chunk.length) {
          return;
        }
        if (this.state === "header") {
          for (let i = 0; i < chunk.length; i++) {
            let c = chunk[i];
            this.stateBytes.push(c);
            if (this.stateBytes.length > 4) {
              this.stateBytes = this.stateBytes.slice(-4);
            }
            let b0 = this.stateBytes[this.stateBytes.length - 1];
            let b1 = this.stateBytes.length > 1 && this.stateBytes[this.stateBytes.length - 2];
            let b2 = this.stateBytes.length > 2 && this.stateBytes[this.stateBytes.length - 3];
            if (b0 === 10 && (b1 === 10 || b1 === 13 && b2 === 10)) {
              this.state = "body";
              if (i === chunk.length - 1) {
                this.headerChunks.push(chunk);
                this.headers = parseHeaders(Buffer2.concat(this.headerChunks));
                await this.messageHeaders(this.headers);
                return;
              }
              this.headerChunks.push(chunk.slice(0, i + 1));
              this.headers = parseHeaders(Buffer2.concat(this.headerChunks));
              await this.messageHeaders(this.headers);
              chunk = chunk.slice(i + 1);
              break;
            }
          }
        }
        if (this.state !== "body") {
          this.headerChunks.push(chunk);
          return;
        }
        await this.nextChunk(chunk);
      }
      *ensureLinebreaks(input) {
        let pos = 0;
        for (let i = 0; i < input.length; i++) {
          let c = input[i];
          if (c !== 10) {
            this.lastByte = c;
          } else if (this.lastByte !== 13) {
            let buf;
            if (i === 0 || pos === i) {
              buf = Buffer2.from("\r\n");
            } else {
              buf = Buffer2.concat([input.slice(pos, i), Buffer2.from("\r\n")]);
            }
            yield buf;
            pos = i + 1;
          }
        }
        if (pos === 0) {
          yield input;
        } else if (pos < input.length) {
          let buf = input.slice(pos);
          yield buf;
        }
      }
      async writeAsync(chunk, encoding) {
        if (!chunk || !chunk.length) {
          return;
        }
        if (typeof chunk === "string") {
          chunk = Buffer2.from(chunk, encoding);
        }
        for (let partialChunk of this.ensureLinebreaks(chunk)) {
          await this.processChunk(partialChunk);
          this.byteLength += partialChunk.length;
        }
      }
      _write(chunk, encoding, callback) {
        this.writeAsync(chunk, encoding).then(() => callback()).catch((err) => callback(err));
      }
      async finish() {
        await this.finalChunk();
        if (!this.headers && this.headerChunks.length) {
          this.headers = parseHeaders(Buffer2.concat(this.headerChunks));
          await this.messageHeaders(this.headers);
        }
      }
      _final(callback) {
        this.finish().then(() => callback()).catch((err) => callback(err));
      }
    };
    module.exports = { MessageParser };
  }
});

// node_modules/mailauth/lib/dkim/mime-structure-start-finder.js
var require_mime_structure_start_finder = __commonJS({
  "node_modules/mailauth/lib/dkim/mime-structure-start-finder.js"(exports, module) {
    "use strict";
    var { Buffer: Buffer2 } = __require("node:buffer");
    var MimeStructureStartFinder = class {
      constructor() {
        this.byteCache = [];
        this.matchFound = false;
        this.noMatch = false;
        this.lineStart = -1;
        this.prevChunks = 0;
        this.mimeStructureStart = -1;
      }
      setBoundary(boundary) {
        this.boundary = (boundary || "").toString().trim();
        this.boundaryBuf = Array.from(Buffer2.from(`--${this.boundary}`));
        this.boundaryBufLen = this.boundaryBuf.length;
      }
      update(chunk) {
        if (this.matchFound || !this.boundary) {
          return;
        }
        for (let i = 0, bufLen = chunk.length; i < bufLen; i++) {
          let c = chunk[i];
          if (c === 10 || c === 13) {
            if (!this.noMatch && this.byteCache.length === this.boundaryBufLen) {
              this.matchFound = true;
              this.mimeStructureStart = this.lineStart;
              break;
            }
            this.lineStart = -1;
            this.noMatch = false;
            this.byteCache = [];
            continue;
          }
          if (this.noMatch) {
            continue;
          }
          if (this.lineStart < 0) {
            this.lineStart = this.prevChunks + i;
          }
          if (this.byteCache.length >= this.boundaryBufLen) {
            this.noMatch = true;
            continue;
          }
          const expectingByte = this.boundaryBuf[this.byteCache.length];
          if (expectingByte !== c) {
            this.noMatch = true;
            continue;
          }
          this.byteCache[this.byteCache.length] = c;
        }
        this.prevChunks += chunk.length;
      }
      getMimeStructureStart() {
        if (!this.boundary) {
          return 0;
        }
        if (!this.matchFound && !this.noMatch && this.byteCache.length === this.boundaryBufLen) {
          this.matchFound = true;
          this.mimeStructureStart = this.lineStart;
        }
        return this.mimeStructureStart;
      }
    };
    module.exports = { MimeStructureStartFinder };
  }
});

// node_modules/mailauth/lib/dkim/body/simple.js
var require_simple = __commonJS({
  "node_modules/mailauth/lib/dkim/body/simple.js"(exports, module) {
    "use strict";
    var { Buffer: Buffer2 } = __require("node:buffer");
    var crypto = __require("node:crypto");
    var { MimeStructureStartFinder } = require_mime_structure_start_finder();
    var SimpleHash = class {
      /**
       * @param {String} [algorithm] Hashing algo, either "sha1" or "sha256"
       * @param {Number} [maxBodyLength] Allowed body length count, the value from the l= parameter
       */
      constructor(algorithm, maxBodyLength) {
        algorithm = (algorithm || "sha256").split("-").pop();
        this.bodyHash = crypto.createHash(algorithm);
        this.remainder = [];
        this.byteLength = 0;
        this.canonicalizedLength = 0;
        this.bodyHashedBytes = 0;
        this.maxBodyLength = maxBodyLength;
        this.maxSizeReached = maxBodyLength === 0;
        this.lastNewline = false;
        this.mimeStructureStartFinder = new MimeStructureStartFinder();
      }
      setContentType(contentTypeObj) {
        if (/^multipart\//i.test(contentTypeObj.value) && contentTypeObj.params.boundary) {
          this.mimeStructureStartFinder.setBoundary(contentTypeObj.params.boundary);
        }
      }
      _updateBodyHash(chunk) {
        this.mimeStructureStartFinder.update(chunk);
        this.canonicalizedLength += chunk.length;
        if (this.maxSizeReached) {
          return;
        }
        if (typeof this.maxBodyLength === "number" && !isNaN(this.maxBodyLength) && this.maxBodyLength >= 0 && this.bodyHashedBytes + chunk.length > this.maxBodyLength) {
          this.maxSizeReached = true;
          if (this.bodyHashedBytes >= this.maxBodyLength) {
            return;
          }
          chunk = chunk.slice(0, this.maxBodyLength - this.bodyHashedBytes);
        }
        this.bodyHashedBytes += chunk.length;
        this.bodyHash.update(chunk);
      }
      update(chunk) {
        this.byteLength += chunk && chunk.length || 0;
        if (this.maxSizeReached) {
          return;
        }
        if (this.remainder.length) {
          for (let i = 0; i < chunk.length; i++) {
            let c = chunk[i];
            if (c !== 10 && c !== 13) {
              for (let remainderChunk of this.remainder) {
                this._updateBodyHash(remainderChunk);
              }
              this.remainder = [];
            }
          }
        }
        let matchStart = false;
        for (let i = chunk.length - 1; i >= 0; i--) {
          let c = chunk[i];
          if (c === 10 || c === 13) {
            matchStart = i;
          } else {
            break;
          }
        }
        if (matchStart === 0) {
          this.remainder.push(chunk);
          return;
        } else if (matchStart !== false) {
          this.remainder.push(chunk.slice(matchStart));
          chunk = chunk.slice(0, matchStart);
        }
        this._updateBodyHash(chunk);
        this.lastNewline = chunk[chunk.length - 1] === 10;
      }
      digest(encoding) {
        if (!this.lastNewline || !this.bodyHashedBytes) {
          this._updateBodyHash(Buffer2.from("\r\n"));
        }
        return this.bodyHash.digest(encoding);
      }
      getMimeStructureStart() {
        return this.mimeStructureStartFinder.getMimeStructureStart();
      }
    };
    module.exports = { SimpleHash };
  }
});

// node_modules/mailauth/lib/dkim/body/relaxed.js
var require_relaxed = __commonJS({
  "node_modules/mailauth/lib/dkim/body/relaxed.js"(exports, module) {
    "use strict";
    var { Buffer: Buffer2 } = __require("node:buffer");
    var crypto = __require("node:crypto");
    var { MimeStructureStartFinder } = require_mime_structure_start_finder();
    var CHAR_CR = 13;
    var CHAR_LF = 10;
    var CHAR_SPACE = 32;
    var CHAR_TAB = 9;
    var RelaxedHash = class {
      /**
       * @param {String} [algorithm] Hashing algo, either "sha1" or "sha256"
       * @param {Number} [maxBodyLength] Allowed body length count, the value from the l= parameter
       */
      constructor(algorithm, maxBodyLength) {
        algorithm = (algorithm || "sha256").split("-").pop().toLowerCase();
        this.bodyHash = crypto.createHash(algorithm);
        this.remainder = false;
        this.byteLength = 0;
        this.canonicalizedLength = 0;
        this.bodyHashedBytes = 0;
        this.maxBodyLength = maxBodyLength;
        this.maxSizeReached = maxBodyLength === 0;
        this.emptyLinesQueue = [];
        this.mimeStructureStartFinder = new MimeStructureStartFinder();
      }
      setContentType(contentTypeObj) {
        if (/^multipart\//i.test(contentTypeObj.value) && contentTypeObj.params.boundary) {
          this.mimeStructureStartFinder.setBoundary(contentTypeObj.params.boundary);
        }
      }
      _updateBodyHash(chunk) {
        this.mimeStructureStartFinder.update(chunk);
        this.canonicalizedLength += chunk.length;
        if (this.maxSizeReached) {
          return;
        }
        if (typeof this.maxBodyLength === "number" && !isNaN(this.maxBodyLength) && this.maxBodyLength >= 0 && this.bodyHashedBytes + chunk.length > this.maxBodyLength) {
          this.maxSizeReached = true;
          if (this.bodyHashedBytes >= this.maxBodyLength) {
            return;
          }
          chunk = chunk.subarray(0, this.maxBodyLength - this.bodyHashedBytes);
        }
        this.bodyHashedBytes += chunk.length;
        this.bodyHash.update(chunk);
      }
      _drainPendingEmptyLines() {
        if (this.emptyLinesQueue.length) {
          for (let emptyLine of this.emptyLinesQueue) {
            this._updateBodyHash(emptyLine);
          }
          this.emptyLinesQueue = [];
        }
      }
      _pushBodyHash(chunk) {
        if (!chunk || !chunk.length) {
          return;
        }
        let foundNonLn = false;
        for (let i = chunk.length - 1; i >= 0; i--) {
          if (chunk[i] !== CHAR_LF && chunk[i] !== CHAR_CR) {
            this._drainPendingEmptyLines();
            if (i < chunk.length - 1) {
              this.emptyLinesQueue.push(chunk.subarray(i + 1));
              chunk = chunk.subarray(0, i + 1);
            }
            foundNonLn = true;
            break;
          }
        }
        if (!foundNonLn) {
          this.emptyLinesQueue.push(chunk);
          return;
        }
        this._updateBodyHash(chunk);
      }
      /**
       * Performs the following modifications for a single line:
       *  - Replace all <LF> chars with <CR><LF>
       *  - Replace all spaces and tabs with a single space.
       *  - Remove trailing whitespace
       * @param {Buffer} line
       * @returns {Buffer} fixed line
       */
      fixLineBuffer(line) {
        let lineBuf = Buffer2.alloc(line.length * 2);
        let writePos = lineBuf.length - 1;
        let nonWspFound = false;
        let prevWsp = false;
        for (let i = line.length - 1; i >= 0; i--) {
          if (line[i] === CHAR_LF) {
            lineBuf[writePos--] = line[i];
            if (i === 0 || line[i - 1] !== CHAR_CR) {
              lineBuf[writePos--] = CHAR_CR;
            }
            continue;
          }
          if (line[i] === CHAR_CR) {
            lineBuf[writePos--] = line[i];
            continue;
          }
          if (line[i] === CHAR_SPACE || line[i] === CHAR_TAB) {
            if (nonWspFound) {
              prevWsp = true;
            }
            continue;
          }
          if (prevWsp) {
            lineBuf[writePos--] = CHAR_SPACE;
            prevWsp = false;
          }
          nonWspFound = true;
          lineBuf[writePos--] = line[i];
        }
        if (prevWsp && nonWspFound) {
          lineBuf[writePos--] = CHAR_SPACE;
        }
        return lineBuf.subarray(writePos + 1);
      }
      update(chunk, final) {
        this.byteLength += chunk && chunk.length || 0;
        if (this.maxSizeReached) {
          return;
        }
        let lineEndPos = -1;
        let lineNeedsFixing = false;
        let cursorPos = 0;
        if (this.remainder && this.remainder.length) {
          if (chunk) {
            chunk = Buffer2.concat([this.remainder, chunk]);
          } else {
            chunk = this.remainder;
          }
          this.remainder = false;
        }
        if (chunk && chunk.length) {
          for (let pos = 0; pos < chunk.length; pos++) {
            switch (chunk[pos]) {
              case CHAR_LF:
                if (!lineNeedsFixing && // previous character is not <CR>
                (pos >= 1 && chunk[pos - 1] !== CHAR_CR || // LF is the first byte on the line
                pos === 0 || // there's a space before line break
                pos >= 2 && chunk[pos - 1] === CHAR_CR && chunk[pos - 2] === CHAR_SPACE)) {
                  lineNeedsFixing = true;
                }
                if (lineNeedsFixing) {
                  if (lineEndPos >= 0 && lineEndPos >= cursorPos) {
                    let chunkPart = chunk.subarray(cursorPos, lineEndPos + 1);
                    this._pushBodyHash(chunkPart);
                  }
                  let line = chunk.subarray(lineEndPos + 1, pos + 1);
                  this._pushBodyHash(this.fixLineBuffer(line));
                  lineNeedsFixing = false;
                  cursorPos = pos + 1;
                }
                lineEndPos = pos;
                break;
              case CHAR_SPACE:
                if (!lineNeedsFixing && pos && chunk[pos - 1] === CHAR_SPACE) {
                  lineNeedsFixing = true;
                }
                break;
              case CHAR_TAB:
                lineNeedsFixing = true;
                break;
              default:
            }
          }
        }
        if (chunk && cursorPos < chunk.length && cursorPos !== lineEndPos) {
          let chunkPart = chunk.subarray(cursorPos, lineEndPos + 1);
          if (chunkPart.length) {
            this._pushBodyHash(chunkPart);
          }
          cursorPos = lineEndPos + 1;
        }
        if (chunk && !final && cursorPos < chunk.length) {
          this.remainder = chunk.subarray(cursorPos);
        }
        if (final) {
          let chunkPart = cursorPos && chunk && chunk.subarray(cursorPos) || chunk;
          if (chunkPart && chunkPart.length) {
            this._pushBodyHash(lineNeedsFixing ? this.fixLineBuffer(chunkPart) : chunkPart);
            lineNeedsFixing = false;
          }
          if (this.bodyHashedBytes) {
            this._updateBodyHash(Buffer2.from([CHAR_CR, CHAR_LF]));
          }
        }
      }
      digest(encoding) {
        this.update(null, true);
        return this.bodyHash.digest(encoding);
      }
      getMimeStructureStart() {
        return this.mimeStructureStartFinder.getMimeStructureStart();
      }
    };
    module.exports = { RelaxedHash };
  }
});

// node_modules/mailauth/lib/dkim/body/index.js
var require_body = __commonJS({
  "node_modules/mailauth/lib/dkim/body/index.js"(exports, module) {
    "use strict";
    var { SimpleHash } = require_simple();
    var { RelaxedHash } = require_relaxed();
    var { Transform } = __require("node:stream");
    var dkimBody = (canonicalization, ...options) => {
      canonicalization = (canonicalization || "simple/simple").toString().split("/").pop().toLowerCase().trim();
      switch (canonicalization) {
        case "simple":
          return new SimpleHash(...options);
        case "relaxed":
          return new RelaxedHash(...options);
        default: {
          let error = new Error("Unknown body canonicalization");
          error.canonicalization = canonicalization;
          throw error;
        }
      }
    };
    var BodyHashStream = class extends Transform {
      constructor(canonicalization, ...options) {
        super();
        this.byteLength = 0;
        this.hasher = dkimBody(canonicalization, ...options);
        this.bodyHash = null;
      }
      _transform(chunk, encoding, done) {
        if (!chunk || !chunk.length) {
          return done();
        }
        if (typeof chunk === "string") {
          chunk = Buffer.from(chunk, encoding);
        }
        this.byteLength += chunk.length;
        this.hasher.update(chunk);
        this.push(chunk);
        done();
      }
      _flush(done) {
        this.bodyHash = this.hasher.digest("base64");
        this.emit("hash", this.bodyHash);
        done();
      }
    };
    module.exports = { dkimBody, BodyHashStream };
  }
});

// node_modules/mailauth/lib/dkim/header/relaxed.js
var require_relaxed2 = __commonJS({
  "node_modules/mailauth/lib/dkim/header/relaxed.js"(exports, module) {
    "use strict";
    var { Buffer: Buffer2 } = __require("node:buffer");
    var { formatSignatureHeaderLine, formatRelaxedLine, getCurTime } = require_tools();
    var relaxedHeaders = (type, signingHeaderLines, options) => {
      let { signatureHeaderLine, signingDomain, selector, algorithm, canonicalization, bodyHash, signTime, signature, instance, bodyHashedBytes, expires } = options || {};
      let chunks = [];
      for (let signedHeaderLine of signingHeaderLines.headers) {
        chunks.push(formatRelaxedLine(signedHeaderLine.line, "\r\n"));
      }
      let opts = false;
      if (!signatureHeaderLine) {
        opts = {
          a: algorithm,
          c: canonicalization,
          s: selector,
          d: signingDomain,
          h: signingHeaderLines.keys,
          bh: bodyHash
        };
        if (typeof bodyHashedBytes === "number") {
          opts.l = bodyHashedBytes;
        }
        if (instance) {
          opts.i = instance;
        }
        if (signTime) {
          opts.t = Math.floor(getCurTime(signTime).getTime() / 1e3);
        }
        if (expires) {
          opts.x = Math.floor(getCurTime(expires).getTime() / 1e3);
        }
        signatureHeaderLine = formatSignatureHeaderLine(
          type,
          Object.assign(
            {
              // make sure that b= always has a value, otherwise folding would be different
              b: signature || "a".repeat(73)
            },
            opts
          ),
          true
        );
      }
      chunks.push(
        Buffer2.from(
          formatRelaxedLine(signatureHeaderLine).toString("binary").replace(/([;:\s]+b=)[^;]+/, "$1"),
          "binary"
        )
      );
      return { canonicalizedHeader: Buffer2.concat(chunks), signatureHeaderLine, dkimHeaderOpts: opts };
    };
    module.exports = { relaxedHeaders };
  }
});

// node_modules/mailauth/lib/dkim/header/simple.js
var require_simple2 = __commonJS({
  "node_modules/mailauth/lib/dkim/header/simple.js"(exports, module) {
    "use strict";
    var { Buffer: Buffer2 } = __require("node:buffer");
    var { formatSignatureHeaderLine, getCurTime } = require_tools();
    var formatSimpleLine = (line, suffix) => Buffer2.from(line.toString("binary") + (suffix ? suffix : ""), "binary");
    var simpleHeaders = (type, signingHeaderLines, options) => {
      let { signatureHeaderLine, signingDomain, selector, algorithm, canonicalization, bodyHash, signTime, signature, instance, bodyHashedBytes, expires } = options || {};
      let chunks = [];
      for (let signedHeaderLine of signingHeaderLines.headers) {
        chunks.push(formatSimpleLine(signedHeaderLine.line, "\r\n"));
      }
      let opts = false;
      if (!signatureHeaderLine) {
        opts = {
          a: algorithm,
          c: canonicalization,
          s: selector,
          d: signingDomain,
          h: signingHeaderLines.keys,
          bh: bodyHash
        };
        if (typeof bodyHashedBytes === "number") {
          opts.l = bodyHashedBytes;
        }
        if (instance) {
          opts.i = instance;
        }
        if (signTime) {
          opts.t = Math.floor(getCurTime(signTime).getTime() / 1e3);
        }
        if (expires) {
          opts.x = Math.floor(getCurTime(expires).getTime() / 1e3);
        }
        signatureHeaderLine = formatSignatureHeaderLine(
          type,
          Object.assign(
            {
              // make sure that b= has a value, otherwise folding would be different
              b: signature || "a".repeat(73)
            },
            opts
          ),
          true
        );
      }
      chunks.push(
        Buffer2.from(
          formatSimpleLine(signatureHeaderLine).toString("binary").replace(/([;:\s]+b=)[^;]+/, "$1"),
          "binary"
        )
      );
      return { canonicalizedHeader: Buffer2.concat(chunks), signatureHeaderLine, dkimHeaderOpts: opts };
    };
    module.exports = { simpleHeaders };
  }
});

// node_modules/mailauth/lib/dkim/header/index.js
var require_header = __commonJS({
  "node_modules/mailauth/lib/dkim/header/index.js"(exports, module) {
    "use strict";
    var { relaxedHeaders } = require_relaxed2();
    var { simpleHeaders } = require_simple2();
    var generateCanonicalizedHeader = (type, signingHeaderLines, options) => {
      options = options || {};
      let canonicalization = (options.canonicalization || "simple/simple").toString().split("/").shift().toLowerCase().trim();
      switch (canonicalization) {
        case "simple":
          return simpleHeaders(type, signingHeaderLines, options);
        case "relaxed":
          return relaxedHeaders(type, signingHeaderLines, options);
        default: {
          let error = new Error("Unknown header canonicalization");
          error.canonicalization = canonicalization;
          throw error;
        }
      }
    };
    module.exports = { generateCanonicalizedHeader };
  }
});

// stub:mailauth: ../arc
var require_arc = __commonJS({
  "stub:mailauth: ../arc"(exports, module) {
    module.exports = { getARChain: () => false };
  }
});

// stub:mailauth: nodemailer/lib/addressparser
var require_addressparser = __commonJS({
  "stub:mailauth: nodemailer/lib/addressparser"(exports, module) {
    module.exports = () => [];
  }
});

// node_modules/mailauth/lib/dkim/dkim-verifier.js
var require_dkim_verifier = __commonJS({
  "node_modules/mailauth/lib/dkim/dkim-verifier.js"(exports, module) {
    "use strict";
    var { Buffer: Buffer2 } = __require("node:buffer");
    var { getSigningHeaderLines, getPublicKey, parseDkimHeaders, formatAuthHeaderRow, getAlignment, getCurTime } = require_tools();
    var { MessageParser } = require_message_parser();
    var { dkimBody } = require_body();
    var { generateCanonicalizedHeader } = require_header();
    var { getARChain } = require_arc();
    var addressparser = require_addressparser();
    var crypto = __require("node:crypto");
    var libmime = require_mailauth_libmime();
    var DkimVerifier = class extends MessageParser {
      constructor(options) {
        super();
        this.options = options || {};
        this.resolver = this.options.resolver;
        this.minBitLength = this.options.minBitLength;
        this.curTime = getCurTime(this.options.curTime);
        this.results = [];
        this.signatureHeaders = [];
        this.bodyHashes = /* @__PURE__ */ new Map();
        this.headerFrom = [];
        this.envelopeFrom = false;
        this.arc = { chain: false };
        this.seal = this.options.seal;
        if (this.seal) {
          let bodyCanon = "relaxed";
          let hashAlgo = "sha256";
          this.sealBodyHashKey = `${bodyCanon}:${hashAlgo}:`;
          this.bodyHashes.set(this.sealBodyHashKey, dkimBody(bodyCanon, hashAlgo, false));
        }
      }
      async messageHeaders(headers) {
        this.headers = headers;
        try {
          this.arc.chain = getARChain(headers);
          if (this.arc.chain?.length) {
            this.arc.lastEntry = this.arc.chain[this.arc.chain.length - 1];
          }
        } catch (err) {
          this.arc.error = err;
        }
        this.signatureHeaders = headers.parsed.filter((h) => h.key === "dkim-signature").map((h) => {
          const value = parseDkimHeaders(h.line);
          value.type = "DKIM";
          return value;
        });
        let fromHeaders = headers?.parsed?.filter((h) => h.key === "from");
        for (let fromHeader of fromHeaders) {
          fromHeader = fromHeader.line.toString();
          let splitterPos = fromHeader.indexOf(":");
          if (splitterPos >= 0) {
            fromHeader = fromHeader.substr(splitterPos + 1);
          }
          let from = addressparser(fromHeader.trim());
          for (let addr of from) {
            if (addr && addr.address) {
              this.headerFrom.push(addr.address);
            }
          }
        }
        if (this.options.sender) {
          let returnPath = addressparser(this.options.sender);
          this.envelopeFrom = returnPath.length && returnPath[0].address ? returnPath[0].address : false;
        } else {
          let returnPathHeader = headers.parsed.filter((h) => h.key === "return-path").pop();
          if (returnPathHeader) {
            returnPathHeader = returnPathHeader.line.toString();
            let splitterPos = returnPathHeader.indexOf(":");
            if (splitterPos >= 0) {
              returnPathHeader = returnPathHeader.substr(splitterPos + 1);
            }
            let returnPath = addressparser(returnPathHeader.trim());
            this.envelopeFrom = returnPath.length && returnPath[0].address ? returnPath[0].address : false;
          }
        }
        if (this.arc.lastEntry) {
          const signatureHeader = this.arc.lastEntry["arc-message-signature"];
          signatureHeader.type = "ARC";
          this.signatureHeaders.push(signatureHeader);
          const sealHeader = this.arc.lastEntry["arc-seal"];
          sealHeader.type = "AS";
          this.signatureHeaders.push(sealHeader);
        }
        for (let signatureHeader of this.signatureHeaders) {
          signatureHeader.algorithm = signatureHeader.parsed?.a?.value || "";
          signatureHeader.signAlgo = signatureHeader.algorithm.split("-").shift().toLowerCase().trim();
          signatureHeader.hashAlgo = signatureHeader.algorithm.split("-").pop().toLowerCase().trim();
          signatureHeader.canonicalization = signatureHeader.parsed?.c?.value || "";
          signatureHeader.headerCanon = signatureHeader.canonicalization.split("/").shift().toLowerCase().trim() || "simple";
          signatureHeader.bodyCanon = (signatureHeader.canonicalization.split("/")[1] || "simple").toLowerCase().trim();
          signatureHeader.signingDomain = signatureHeader.parsed?.d?.value || "";
          signatureHeader.selector = signatureHeader.parsed?.s?.value || "";
          signatureHeader.timestamp = signatureHeader.parsed?.t && !isNaN(signatureHeader.parsed?.t?.value) ? new Date(signatureHeader.parsed?.t?.value * 1e3) : null;
          signatureHeader.expiration = signatureHeader.parsed?.x && !isNaN(signatureHeader.parsed?.x?.value) ? new Date(signatureHeader.parsed?.x?.value * 1e3) : null;
          signatureHeader.maxBodyLength = signatureHeader.parsed?.l?.value && !isNaN(signatureHeader.parsed?.l?.value) ? signatureHeader.parsed?.l?.value : "";
          const validSignAlgo = ["rsa", "ed25519"];
          const validHeaderAlgo = signatureHeader.type === "DKIM" ? ["sha256", "sha1"] : ["sha256"];
          const validHeaderCanon = signatureHeader.type !== "AS" ? ["relaxed", "simple"] : ["relaxed"];
          const validBodyCanon = signatureHeader.type !== "AS" ? ["relaxed", "simple"] : ["relaxed"];
          if (!validSignAlgo.includes(signatureHeader.signAlgo) || !validHeaderAlgo.includes(signatureHeader.hashAlgo) || !validHeaderCanon.includes(signatureHeader.headerCanon) || !validBodyCanon.includes(signatureHeader.bodyCanon) || !signatureHeader.signingDomain || !signatureHeader.selector) {
            signatureHeader.skip = true;
            continue;
          }
          signatureHeader.bodyHashKey = [signatureHeader.bodyCanon, signatureHeader.hashAlgo, signatureHeader.maxBodyLength].join(":");
          if (!this.bodyHashes.has(signatureHeader.bodyHashKey)) {
            this.bodyHashes.set(signatureHeader.bodyHashKey, dkimBody(signatureHeader.bodyCanon, signatureHeader.hashAlgo, signatureHeader.maxBodyLength));
          }
          let headersArray = this.headers.parsed;
          const findLastMethod = typeof headersArray.findLast === "function" ? headersArray.findLast : headersArray.find;
          if (typeof headersArray.findLast !== "function") {
            headersArray = [].concat(headersArray).reverse();
          }
          const contentTypeHeader = findLastMethod.call(headersArray, (header) => header.key === "content-type");
          if (contentTypeHeader) {
            let line = contentTypeHeader.line.toString();
            if (line.indexOf(":") >= 0) {
              line = line.substring(line.indexOf(":") + 1).trim();
            }
            const parsedContentType = libmime.parseHeaderValue(line);
            for (let hasher of this.bodyHashes.values()) {
              hasher.setContentType(parsedContentType);
            }
          }
        }
      }
      async nextChunk(chunk) {
        for (let bodyHash of this.bodyHashes.values()) {
          bodyHash.update(chunk);
        }
      }
      getSignatureTimeValid(signatureHeader) {
        if (signatureHeader.timestamp && signatureHeader.timestamp > this.curTime) {
          return false;
        }
        if (signatureHeader.expiration && signatureHeader.expiration < this.curTime) {
          return false;
        }
        return true;
      }
      async finalChunk() {
        try {
          if (!this.headers || !this.bodyHashes.size) {
            return;
          }
          for (let [key, bodyHash] of this.bodyHashes.entries()) {
            this.bodyHashes.get(key).hash = bodyHash.digest("base64");
            this.bodyHashes.get(key).mimeStructureStart = bodyHash.getMimeStructureStart();
          }
          for (let signatureHeader of this.signatureHeaders) {
            if (signatureHeader.skip) {
              continue;
            }
            let signingHeaderLines = getSigningHeaderLines(this.headers.parsed, signatureHeader.parsed?.h?.value, true);
            let { canonicalizedHeader } = generateCanonicalizedHeader(signatureHeader.type, signingHeaderLines, {
              signatureHeaderLine: signatureHeader.original,
              canonicalization: signatureHeader.canonicalization,
              instance: ["ARC", "AS"].includes(signatureHeader.type) ? signatureHeader.parsed?.i?.value : false
            });
            let signingHeaders = {
              keys: signingHeaderLines.keys,
              headers: signingHeaderLines.headers.map((l) => l.line.toString()),
              canonicalizedHeader: canonicalizedHeader.toString("base64")
            };
            let publicKey, rr, modulusLength;
            let status = {
              result: "neutral",
              comment: false,
              // ptype properties
              header: {
                // signing domain
                i: signatureHeader.signingDomain ? `@${signatureHeader.signingDomain}` : false,
                // dkim selector
                s: signatureHeader.selector,
                // algo
                a: signatureHeader.parsed?.a?.value,
                // signature value
                b: signatureHeader.parsed?.b?.value ? `${signatureHeader.parsed?.b?.value.substr(0, 8)}` : false
              }
            };
            if (signatureHeader.type === "DKIM" && this.headerFrom?.length) {
              status.aligned = this.headerFrom?.length ? getAlignment(this.headerFrom[0].split("@").pop(), [signatureHeader.signingDomain])?.domain || false : false;
            }
            const bodyHash = this.bodyHashes.get(signatureHeader.bodyHashKey)?.hash;
            const mimeStructureStart = this.bodyHashes.get(signatureHeader.bodyHashKey)?.mimeStructureStart;
            if (signatureHeader.parsed?.bh?.value !== bodyHash) {
              status.result = "neutral";
              status.comment = `body hash did not verify`;
            } else {
              try {
                let res = await getPublicKey(
                  signatureHeader.type,
                  `${signatureHeader.selector}._domainkey.${signatureHeader.signingDomain}`,
                  this.minBitLength,
                  this.resolver
                );
                publicKey = res?.publicKey;
                rr = res?.rr;
                modulusLength = res?.modulusLength;
                try {
                  status.result = crypto.verify(
                    signatureHeader.signAlgo === "rsa" ? signatureHeader.algorithm : null,
                    signatureHeader.signAlgo === "rsa" ? canonicalizedHeader : crypto.createHash("sha256").update(canonicalizedHeader).digest(),
                    publicKey,
                    Buffer2.from(signatureHeader.parsed?.b?.value, "base64")
                  ) ? "pass" : "fail";
                  if (status.result === "fail") {
                    status.comment = "bad signature";
                  }
                  if (status.result === "pass") {
                    if (signatureHeader.expiration && signatureHeader.timestamp && signatureHeader.expiration < signatureHeader.timestamp) {
                      status.result = "neutral";
                      status.comment = "invalid expiration";
                    }
                    if (signatureHeader.expiration && signatureHeader.expiration < this.curTime) {
                      status.result = "neutral";
                      status.comment = "expired";
                    }
                  }
                } catch (err) {
                  status.result = "neutral";
                  status.comment = err.message;
                }
              } catch (err) {
                if (err.rr) {
                  rr = err.rr;
                }
                switch (err.code) {
                  case "ENOTFOUND":
                  case "ENODATA":
                    status.result = "neutral";
                    status.comment = `no key`;
                    break;
                  case "EINVALIDVER":
                    status.result = "neutral";
                    status.comment = `unknown key version`;
                    break;
                  case "EINVALIDTYPE":
                    status.result = "neutral";
                    status.comment = `unknown key type`;
                    break;
                  case "EINVALIDVAL":
                    status.result = "neutral";
                    status.comment = `invalid public key`;
                    break;
                  case "ESHORTKEY":
                    status.result = "policy";
                    if (!status.policy) {
                      status.policy = {};
                    }
                    status.policy["dkim-rules"] = `weak-key`;
                    break;
                  default:
                    status.result = "temperror";
                    status.comment = `DNS failure: ${err.code || err.message}`;
                }
              }
            }
            signatureHeader.bodyHashedBytes = this.bodyHashes.get(signatureHeader.bodyHashKey)?.bodyHashedBytes;
            signatureHeader.canonicalizedLength = this.bodyHashes.get(signatureHeader.bodyHashKey)?.canonicalizedLength;
            signatureHeader.sourceBodyLength = this.bodyHashes.get(signatureHeader.bodyHashKey)?.byteLength;
            if (typeof signatureHeader.maxBodyLength === "number" && signatureHeader.maxBodyLength !== signatureHeader.bodyHashedBytes) {
              console.log("TOTAL", signatureHeader.bodyHashedBytes, "EXPECTING", signatureHeader.maxBodyLength);
            }
            let result = {
              id: signatureHeader.parsed?.b?.value ? crypto.createHash("sha256").update(Buffer2.from(signatureHeader.parsed?.b?.value, "base64")).digest("hex") : crypto.randomUUID(),
              signingDomain: signatureHeader.signingDomain,
              selector: signatureHeader.selector,
              signature: signatureHeader.parsed?.b?.value,
              algo: signatureHeader.parsed?.a?.value,
              format: signatureHeader.parsed?.c?.value,
              bodyHash,
              bodyHashExpecting: signatureHeader.parsed?.bh?.value,
              signingHeaders,
              status,
              signTime: signatureHeader.timestamp ? signatureHeader.timestamp.toISOString() : null,
              expiresAfter: signatureHeader.expiration ? signatureHeader.expiration.toISOString() : null,
              signatureTimeValid: this.getSignatureTimeValid(signatureHeader)
            };
            if (typeof signatureHeader.sourceBodyLength === "number") {
              result.sourceBodyLength = signatureHeader.sourceBodyLength;
            }
            if (typeof signatureHeader.bodyHashedBytes === "number") {
              result.canonBodyLength = signatureHeader.bodyHashedBytes;
            }
            if (typeof signatureHeader.canonicalizedLength === "number") {
              result.canonBodyLengthTotal = signatureHeader.canonicalizedLength;
            }
            if (typeof signatureHeader.maxBodyLength === "number") {
              result.canonBodyLengthLimited = true;
              result.canonBodyLengthLimit = signatureHeader.maxBodyLength;
              if (result.canonBodyLengthTotal > result.canonBodyLength) {
                status.underSized = result.canonBodyLengthTotal - result.canonBodyLength;
              }
            } else {
              result.canonBodyLengthLimited = false;
            }
            if (typeof mimeStructureStart === "number") {
              result.mimeStructureStart = mimeStructureStart;
            }
            if (publicKey) {
              result.publicKey = publicKey.toString();
            }
            if (modulusLength) {
              result.modulusLength = modulusLength;
            }
            if (rr) {
              result.rr = rr;
            }
            if (typeof result.status.comment === "boolean") {
              delete result.status.comment;
            }
            switch (signatureHeader.type) {
              case "ARC":
                if (this.arc.lastEntry) {
                  this.arc.lastEntry.messageSignature = result;
                }
                break;
              case "DKIM":
              default:
                this.results.push(result);
                break;
            }
          }
        } finally {
          if (!this.results.length) {
            this.results.push({
              status: {
                result: "none",
                comment: "message not signed"
              }
            });
          }
          this.results.forEach((result) => {
            result.info = formatAuthHeaderRow("dkim", result.status);
          });
        }
        if (this.seal && this.bodyHashes.has(this.sealBodyHashKey) && typeof this.bodyHashes.get(this.sealBodyHashKey)?.hash === "string") {
          this.seal.bodyHash = this.bodyHashes.get(this.sealBodyHashKey).hash;
        }
      }
    };
    module.exports = { DkimVerifier };
  }
});

// node_modules/mailauth/lib/dkim/verify.js
var require_verify = __commonJS({
  "node_modules/mailauth/lib/dkim/verify.js"(exports, module) {
    "use strict";
    var { writeToStream } = require_tools();
    var { DkimVerifier } = require_dkim_verifier();
    var dkimVerify2 = async (input, options) => {
      let dkimVerifier = new DkimVerifier(options);
      await writeToStream(dkimVerifier, input);
      const result = {
        //headers: dkimVerifier.headers,
        headerFrom: dkimVerifier.headerFrom,
        envelopeFrom: dkimVerifier.envelopeFrom,
        results: dkimVerifier.results
      };
      if (dkimVerifier.headers) {
        Object.defineProperty(result, "headers", {
          enumerable: false,
          configurable: false,
          writable: false,
          value: dkimVerifier.headers
        });
      }
      if (dkimVerifier.arc) {
        Object.defineProperty(result, "arc", {
          enumerable: false,
          configurable: false,
          writable: false,
          value: dkimVerifier.arc
        });
      }
      if (dkimVerifier.seal) {
        Object.defineProperty(result, "seal", {
          enumerable: false,
          configurable: false,
          writable: false,
          value: dkimVerifier.seal
        });
      }
      return result;
    };
    module.exports = { dkimVerify: dkimVerify2 };
  }
});

// src/io/inbox/verify-dkim.ts
var import_verify = __toESM(require_verify(), 1);
var import_parse_dkim_headers = __toESM(require_parse_dkim_headers(), 1);
var most = { signatures: 5, signatureLength: 8192, headerLength: 128 * 1024, headerLines: 2e3 };
async function verifyDkim(mail, keys) {
  const { fields, length } = mail.header;
  if (length > most.headerLength || fields.reduce((sum, { raw }) => sum + raw.split("\n").length, 0) > most.headerLines)
    return refused("its header is too large");
  const judged = fields.filter(({ name }) => name === "dkim-signature").slice(0, most.signatures).map((field) => ({ field, why: problemOf(field) }));
  const good = new Set(judged.filter(({ why }) => why === null).map(({ field }) => field));
  if (good.size === 0) return refused(judged[0]?.why ?? "no signature");
  return verify(mail, good, keys);
}
function problemOf({ raw }) {
  if (raw.length > most.signatureLength) return "its signature is too large";
  const { parsed } = (0, import_parse_dkim_headers.default)(raw);
  if (parsed.l !== void 0) return "its signature covers only a part of it";
  if (!/^(rsa|ed25519)-sha256$/i.test(String(parsed.a?.value))) return "its signature uses a weak algorithm";
  const names = String(parsed.h?.value ?? "").toLowerCase();
  return names.split(":").includes("from") ? null : "its signature does not cover who it is from";
}
async function verify({ bytes, header, arrived }, good, keys) {
  const asked = /* @__PURE__ */ new Map();
  const resolver = async (name) => {
    const key = await keys(name);
    if ("record" in key) return [[key.record]];
    asked.set(name, key);
    throw Object.assign(new Error(key.why), { code: "ENODATA" });
  };
  const kept = header.fields.filter((field) => good.has(field) || !isSignature(field));
  const head = Buffer.from(`${kept.map(({ raw }) => raw).join("\r\n")}\r
\r
`, "latin1");
  try {
    const { results } = await (0, import_verify.dkimVerify)(Buffer.concat([head, withLineEnds(bytes.subarray(header.length))]), {
      resolver,
      minBitLength: 1024,
      ...arrived === null ? {} : { curTime: new Date(arrived) }
    });
    return summary(
      results.map((result) => ({
        domain: String(result.signingDomain).toLowerCase(),
        isValid: result.status.result === "pass" && /^[\w.-]{1,253}$/.test(result.signingDomain) && !("canonBodyLengthLimit" in result),
        ...asked.get(`${result.selector}._domainkey.${result.signingDomain}`) ?? {
          why: reasonOf(result.status),
          isUnknown: false
        }
      }))
    );
  } catch {
    return refused("its signature cannot be read");
  }
}
function isSignature({ name }) {
  return name === "dkim-signature" || name.startsWith("arc-");
}
function withLineEnds(body) {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.length);
  const text = buffer.toString("latin1");
  return /(?<!\r)\n/.test(text) ? Buffer.from(text.replace(/(?<!\r)\n/g, "\r\n"), "latin1") : buffer;
}
function summary(verdicts) {
  const valid = [...new Set(verdicts.filter(({ isValid }) => isValid).map(({ domain }) => domain))];
  if (valid.length > 0) return { valid, why: null, isUnknown: false };
  const first = verdicts.find(({ isUnknown }) => isUnknown) ?? verdicts[0];
  return { valid, why: first?.why ?? "no signature", isUnknown: first?.isUnknown ?? false };
}
function refused(why) {
  return { valid: [], why, isUnknown: false };
}
var reasons = /* @__PURE__ */ new Map([
  ["body hash did not verify", "it was changed after it was signed"],
  ["bad signature", "it was changed after it was signed"],
  ["expired", "its signature had expired when it arrived"],
  ["invalid expiration", "its signature expires before it was made"],
  ["unknown key version", "its key is not valid"],
  ["unknown key type", "its key is not valid"],
  ["invalid public key", "its key is not valid"]
]);
function reasonOf({ result, comment }) {
  if (result === "policy") return "its key is too short";
  return reasons.get(comment) ?? "its signature is not valid";
}
export {
  verifyDkim
};
