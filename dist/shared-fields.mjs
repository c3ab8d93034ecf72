import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  LineCounter,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  visit,
  wildcardsOverPublicSuffixes
} from "./shared-yaml.mjs";
import {
  signature,
  signedFile,
  signedFor
} from "./shared-host.mjs";
import {
  catalogue,
  finding,
  hasErrors,
  strictly
} from "./shared-policy.mjs";
import {
  badgePath,
  cachedEntries,
  currentEntry,
  emptyLedger,
  heldUntil,
  isOurs,
  ledgerPath,
  margin,
  nameProblems,
  nearest,
  notFoundPath,
  pagePath,
  pagePaths,
  policyHostRecord,
  presets,
  publish,
  readHostName,
  readPresetName,
  renderLedger,
  secondsOf,
  sha256,
  stsRecord,
  timestampOf,
  tlsRptRecord
} from "./shared-punycode.mjs";
import {
  _enum,
  _gte,
  _lte,
  _regex,
  array,
  idGrammar,
  int,
  largestPolicyFile,
  modes,
  nullable,
  policyFilePath,
  policyHost,
  policySchema,
  refine,
  renderPolicyFile,
  repositoryGrammar,
  safeParse,
  settings,
  strictObject,
  string
} from "./shared-zod.mjs";

// src/verify/check.ts
var checkNames = ["txt", "tls-rpt", "host", "https", "policy", "mx", "starttls"];
function statusOf({ findings }) {
  const has = (severity) => findings.some((one) => one.severity === severity);
  if (has("error")) return "fail";
  if (has("warning")) return "warn";
  return findings.some(isUnknown) ? "unknown" : "ok";
}
function isUnknown({ code }) {
  return catalogue[code].unknown === true;
}
function wantedRecord({ published }, name, otherwise) {
  const record = published?.records.find((one) => one.name === name);
  if (record === void 0) return otherwise;
  return record.type === "TXT" ? record.value : `${record.type} ${record.value}`;
}
function withoutRepetitions(findings) {
  const seen = /* @__PURE__ */ new Set();
  return findings.filter((one) => {
    const key = `${one.code} ${JSON.stringify(one.args)}`;
    return !seen.has(key) && seen.add(key);
  });
}

// src/policy/shape.ts
var listKeys = /* @__PURE__ */ new Set(["mx", "tls_rpt"]);
function withWrittenText(file) {
  if (!isMapping(file.value)) return {};
  const entries = Object.entries(file.value).flatMap(([key, value]) => {
    if (value === null) return [];
    if (Array.isArray(value))
      return [[key, value.map((_, index) => textAt(file, [key, index], value[index]))]];
    if (isMapping(value)) return [[key, withTexts(file, key, value)]];
    const text = textAt(file, [key], value);
    return [[key, listKeys.has(key) && typeof text === "string" ? [text] : text]];
  });
  return Object.fromEntries(entries);
}
function shapeFindings(file, written) {
  const { value } = file;
  if (!isMapping(value)) return [finding("policy/not-a-mapping", file.place([]), {})];
  const { error } = safeParse(policySchema, written);
  const misshapen = (error?.issues ?? []).flatMap((issue) => {
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, file));
    return issue.code === "invalid_format" ? [] : [wrongValue(issue.path, file, written)];
  });
  const singles = [...listKeys].filter((key) => Array.isArray(written[key]) && !Array.isArray(value[key])).map((key) => finding("policy/single-value", file.place([key]), { key }));
  return [...misshapen, ...withoutMailServers(file, written), ...singles];
}
function withoutMailServers(file, written) {
  if ("mx" in written || "provider" in written) return [];
  const { meaning, example } = settings.mx;
  const either = `${example}\` or \`${settings.provider.example}`;
  return [finding("policy/missing-key", file.place([]), { key: "mx", meaning, example: either })];
}
function unknownKey(key, file) {
  const known2 = Object.keys(settings);
  const meant = nearest(key, known2);
  return meant === null ? finding("policy/unknown-key", file.placeOfKey(key), { key, known: known2.join(", ") }) : finding("policy/misspelt-key", file.placeOfKey(key), { key, nearest: meant });
}
function wrongValue(path, file, written) {
  const key = String(path[0]);
  const { meaning, expected, example } = settings[key];
  if (!(key in written)) return finding("policy/missing-key", file.place([]), { key, meaning, example });
  const value = path.slice(1).reduce((inner, step) => inner[step], written[key]);
  return finding("policy/wrong-type", file.place(path), {
    key: path.join("."),
    expected: path.length > 1 ? "text" : expected,
    found: typeName(value),
    example
  });
}
function withTexts(file, key, mapping) {
  return Object.fromEntries(
    Object.entries(mapping).map(([inner, value]) => [inner, textAt(file, [key, inner], value)])
  );
}
function textAt(file, path, value) {
  if (value === null) return "";
  return typeof value === "object" ? value : file.written(path) ?? String(value);
}
function typeName(value) {
  if (Array.isArray(value)) return "a list";
  return isMapping(value) ? "a mapping" : "a single value";
}
function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/hosts/folder.ts
var served = {
  policy: `/${policyFilePath}`,
  page: `/${pagePath}`,
  badge: `/${badgePath}`,
  notFound: `/${notFoundPath}`
};
var absolutePath = /^(?:\/(?!\.\.?(?:\/|$))[\w.@+~-]+)+$/;
var folder = {
  meaning: "the absolute path of a folder, of letters, digits and `.@+~_-`",
  example: "/srv/mta-sts",
  read: (written) => {
    const path = written.trim().replace(/(?<=.)\/+$/, "");
    return absolutePath.test(path) ? path : null;
  }
};
function folderOf({ domain, argument }) {
  return argument ?? `/var/www/${policyHost(domain)}`;
}
function ownServer(path, configuration2) {
  return {
    argument: folder,
    files: [
      signedFile(
        path,
        (site) => `# ${signature(site.domain)}; edit policy.yml instead.
${configuration2(site)}`
      )
    ],
    hasPage: true,
    serving: (host) => `Copy the generated files to the web server, and include ${path} where ${host} is served, with a certificate for that name.`,
    record: addressUnknown
  };
}
function addressUnknown({ domain }) {
  return { finding: finding("hosting/address-unknown", null, { host: policyHost(domain) }) };
}

// src/hosts/apache.ts
var apache = ownServer("hosting/apache.conf", (site) => {
  const paths = [served.policy, served.page, served.badge, served.notFound];
  const others = paths.map((path) => path.slice(1).replaceAll(".", "\\.")).join("|");
  return `# Include it in the VirtualHost of this name, which has nothing else in it but ServerName and the certificate.
DocumentRoot ${folderOf(site)}
DirectoryIndex ${served.page.slice(1)}
ErrorDocument 404 ${served.notFound}
RedirectMatch 404 "^/(?!(?:${others})?$)"
<Directory ${folderOf(site)}>
    AllowOverride None
    Require all granted
</Directory>
<Location ${served.policy}>
    AuthType None
    Require all granted
    ForceType text/plain
</Location>
`;
});

// src/hosts/caddy.ts
var caddy = ownServer(
  "hosting/Caddyfile",
  (site) => `# Import it at the top level of your Caddyfile.
${policyHost(site.domain)} {
	root * ${folderOf(site)}
	handle ${served.policy} {
		header Content-Type text/plain
		file_server
	}
	@page path / ${served.badge}
	handle @page {
		file_server
	}
	handle {
		error 404
	}
	handle_errors {
		rewrite * ${served.notFound}
		file_server
	}
}
`
);

// src/hosts/cloudflare.ts
var cloudflare = {
  files: [
    signedFile(
      "wrangler.jsonc",
      ({ domain }) => `// ${signature(domain)}; edit policy.yml instead.
${worker(domain)}`
    ),
    signedFile(".assetsignore", ({ domain }) => `# ${signature(domain)}
${assets.join("\n")}
`)
  ],
  hasPage: true,
  serving: (host) => `Deploy with \`npx wrangler deploy\`: Cloudflare makes the DNS record of ${host} and its certificate.`,
  record: ({ domain }) => ({ finding: finding("hosting/sets-record", null, { host: policyHost(domain) }) })
};
var wellKnown = policyFilePath.split("/")[0];
var assets = [
  "*",
  `!/${wellKnown}/`,
  ...[policyFilePath, pagePath, notFoundPath, badgePath].map((path) => `!/${path}`)
];
function worker(domain) {
  const settings2 = {
    name: policyHost(domain).replaceAll(".", "-"),
    compatibility_date: "2026-04-01",
    // A custom domain brings its DNS record and its certificate.
    routes: [{ pattern: policyHost(domain), custom_domain: true }],
    workers_dev: false,
    preview_urls: false,
    assets: { directory: ".", not_found_handling: "404-page" }
  };
  return `${JSON.stringify(settings2, null, 2)}
`;
}

// src/hosts/github-pages.ts
var githubPages = {
  files: [
    {
      path: "CNAME",
      render: ({ domain }) => ({ text: `${policyHost(domain)}
`, findings: [] }),
      madeFor: (text) => /^mta-sts\.(\S+)$/.exec(text.trim())?.[1] ?? null
    },
    {
      // Without it a branch deployment runs Jekyll, which leaves out `.well-known`.
      path: ".nojekyll",
      render: () => ({ text: "", findings: [] }),
      madeFor: () => null
    }
  ],
  hasPage: true,
  serving: null,
  record: ({ domain }, pagesHost) => pagesHost === null ? { finding: finding("records/owner-unknown", null, { host: policyHost(domain) }) } : { record: policyHostRecord(domain, pagesHost) }
};

// src/policy/text.ts
function textOf(content, path) {
  const file = { file: path };
  const start = { file: path, line: 1, column: 1 };
  switch (content.kind) {
    case "text":
      return content;
    case "absent":
      return { finding: finding("file/not-found", file, { path }) };
    case "outside":
      return { finding: finding("file/outside", file, { path }) };
    case "too-large":
      return { finding: finding("file/too-large", file, { path, limit: content.limit }) };
    case "unreadable":
      return { finding: finding("file/unreadable", file, { path, reason: content.reason }) };
    case "utf-16":
      return { finding: finding("file/utf-16", start, { path }) };
    case "not-text":
      return { finding: finding("file/not-text", start, { path, offset: content.offset }) };
  }
}

// src/hosts/netlify.ts
var siteName = {
  meaning: "the name of a site at Netlify",
  example: "my-site",
  read: (written) => {
    const name = written.trim().toLowerCase().replace(/\.netlify\.app$/, "");
    return /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/.test(name) ? name : null;
  }
};
var configuration = {
  path: "netlify.toml",
  atTop: true,
  madeFor: signedFor,
  async render({ domain }, existing, place) {
    const read = textOrEmpty(existing, place.file);
    if ("finding" in read) return { text: null, findings: [read.finding] };
    const { mergeRules } = await import("./netlify-rules.mjs");
    return mergeRules(read.text, domain, place);
  }
};
var netlify = {
  argument: siteName,
  files: [configuration],
  hasPage: false,
  serving: (host) => `At Netlify, add ${host} as a domain alias of the site.`,
  record({ domain, argument }) {
    return argument === null ? {
      finding: finding("hosting/site-unknown", null, {
        host: policyHost(domain),
        example: `host: { netlify: ${siteName.example} }`
      })
    } : { record: policyHostRecord(domain, `${argument}.netlify.app`) };
  }
};
function textOrEmpty(content, path) {
  return content.kind === "absent" ? { text: "" } : textOf(content, path);
}

// src/hosts/nginx.ts
var nginx = ownServer(
  "hosting/nginx.conf",
  (site) => `# Include it in the server block of this name, which has nothing else in it but listen, server_name and the certificate.
root ${folderOf(site)};
types { text/html html; image/svg+xml svg; }
error_page 404 ${served.notFound};

location = ${served.policy} {
    types { }
    default_type text/plain;
    auth_basic off;
    # With a header of its own this place inherits none, so no second Content-Type.
    add_header X-Content-Type-Options nosniff;
}
location = / { rewrite ^ ${served.page} last; }
location = ${served.page} { }
location = ${served.badge} { }
location = ${served.notFound} { }
location / { return 404; }
`
);

// src/hosts/none.ts
var none = {
  files: [],
  hasPage: true,
  serving: (host) => `Serve the generated files at https://${host}/, with a certificate for that name.`,
  record: addressUnknown
};

// src/hosts/hosts.ts
var hosts = {
  "github-pages": githubPages,
  netlify,
  cloudflare,
  nginx,
  caddy,
  apache,
  none
};
var defaultHost = { name: "github-pages", argument: null };
function hostOf({ name }) {
  return hosts[name];
}

// src/hosts/read.ts
var known = Object.keys(hosts);
function readHost(written, file) {
  const place = file.place(["host"]);
  if (typeof written === "string") return choice(written, "", place, place);
  if (!isMapping(written)) return { value: defaultHost, findings: [] };
  const [[name, argument] = ["", ""], ...more] = Object.entries(written);
  if (name === "" || more.length > 0)
    return fault(finding("hosting/not-one", place, { known: known.join(", ") }));
  if (typeof argument !== "string") return { value: defaultHost, findings: [] };
  return choice(name, argument, place, file.place(["host", name]));
}
function choice(written, argument, place, placeOfArgument) {
  const name = known.find(
    (one) => one === written.trim().toLowerCase().replace(/[\s_]+/g, "-")
  );
  if (name === void 0) {
    const meant = nearest(written, known);
    const hint = meant === null ? "" : ` Here you may mean \`${meant}\`.`;
    return fault(finding("hosting/unknown", place, { value: written, known: known.join(", "), hint }));
  }
  if (argument.trim() === "") return { value: { name, argument: null }, findings: [] };
  const { argument: expected } = hosts[name];
  if (expected === void 0)
    return fault(finding("hosting/no-argument", placeOfArgument, { host: name, value: argument }));
  const value = expected.read(argument);
  const example = `host: { ${name}: ${expected.example} }`;
  return value === null ? fault(
    finding("hosting/argument", placeOfArgument, { value: argument, meaning: expected.meaning, example })
  ) : { value: { name, argument: value }, findings: [] };
}
function fault(problem) {
  return { value: defaultHost, findings: [problem] };
}

// src/findings/acceptable.ts
var acceptable = Object.entries(catalogue).filter(([, entry]) => entry.acceptable).map(([code]) => code);

// src/policy/known-mx-mistakes.ts
var microsoft = "`*.mail.protection.outlook.com`";
var google = "`smtp.google.com`, `aspmx.l.google.com` and `*.aspmx.l.google.com`";
var knownMxMistakes = new Map([
  wrong("mail.protection.outlook.com", "Microsoft's hosts stand under this name, none bears it", microsoft),
  wrong("*.protection.outlook.com", "Microsoft's hosts are two labels deeper", microsoft),
  wrong("*.outlook.com", "Microsoft's hosts are several labels deeper", microsoft),
  wrong("outlook.com", "no mail server of Microsoft 365 has this name", microsoft),
  wrong(
    "*.mx.microsoft",
    "Microsoft's hosts are one label deeper",
    "the domain's real MX with its first label as a wildcard, such as `*.x-v1.mx.microsoft`"
  ),
  wrong("google.com", "no mail server of Google has this name", google),
  wrong("gmail.com", "no mail server of Google has this name", google),
  wrong(
    "mx.cloudflare.net",
    "Cloudflare's hosts stand under this name, none bears it",
    "`*.mx.cloudflare.net`"
  ),
  wrong("*.cloudflare.net", "Cloudflare's hosts are one label deeper", "`*.mx.cloudflare.net`"),
  wrong(
    "*.amazonaws.com",
    "Amazon's hosts are one label deeper",
    "`inbound-smtp.REGION.amazonaws.com` with your region"
  ),
  wrong(
    "*.icloud.com",
    "Apple's hosts are one label deeper",
    "`mx01.mail.icloud.com` and `mx02.mail.icloud.com`"
  ),
  incomplete("*.google.com", "it admits smtp.google.com, and none of the older aspmx hosts", google),
  incomplete("*.l.google.com", "it admits aspmx.l.google.com, and none of its alternatives", google)
]);
function wrong(pattern, reason, instead) {
  return [pattern, { code: "mx/known-wrong", reason, instead }];
}
function incomplete(pattern, reason, instead) {
  return [pattern, { code: "mx/known-incomplete", reason, instead }];
}

// src/policy/max-age.ts
var oneDay = 86400;
var oneYear = 31557600;
var secondsIn = { "": 1, d: oneDay, w: 7 * oneDay, y: oneYear };
function readMaxAge(text) {
  const match = /^(\d{1,10})\s?([dwy]?)$/.exec(text.trim().toLowerCase());
  if (match === null) return { problem: "grammar" };
  const seconds = Number(match[1]) * secondsIn[match[2]];
  return seconds < oneDay || seconds > oneYear ? { problem: "out-of-range" } : { seconds };
}

// src/policy/mx-pattern.ts
function readMxPattern(text) {
  const written = text.trim();
  if (written === "*") return { problem: "wildcard-bare" };
  if (/^\.[^.\s]/.test(written)) return { problem: "leading-dot" };
  const wildcard = written.startsWith("*.");
  const host = wildcard ? written.slice(2) : written;
  if (/\s/.test(written)) return { problem: "list" };
  if (host.includes("*") && !/[,;]/.test(host)) return { problem: "wildcard-misplaced" };
  return fromHost(host, wildcard);
}
var namedProblems = /* @__PURE__ */ new Set(["empty", "ip-address", "list", "underscore"]);
function fromHost(host, wildcard) {
  const read = readHostName(host, wildcard ? 1 : 2);
  if ("name" in read) return { pattern: wildcard ? `*.${read.name}` : read.name };
  if (namedProblems.has(read.problem)) return { problem: read.problem };
  return { problem: "not-a-name", reason: nameProblems[read.problem] };
}

// src/policy/report-address.ts
function readReportAddress(text) {
  const written = text.trim();
  if (written === "") return { problem: "empty" };
  if (/[,;\s]\s*(mailto|https?):|@.*[,;\s].*@/i.test(written)) return { problem: "list" };
  if (/^mailto:/i.test(written)) return readMailbox(written.slice("mailto:".length));
  if (/^https:\/\//i.test(written)) return readUrl(written);
  return { problem: "scheme", instead: suggestion(written) };
}
function readMailbox(address) {
  const at = address.lastIndexOf("@");
  const local = address.slice(0, Math.max(at, 0));
  if (local === "" || /[\s<>"\x00-\x1f\x7f?#]/.test(local)) {
    return notAnAddress("a mailbox looks like name@example.com");
  }
  const host = readHostName(address.slice(at + 1));
  if ("problem" in host) return notAnAddress(`behind the @, ${nameProblems[host.problem]}`);
  return { uri: `mailto:${encode(local)}@${host.name}` };
}
function readUrl(text) {
  if (/[\s\x00-\x1f\x7f]/.test(text)) return notAnAddress("it holds a blank or a control character");
  let url;
  try {
    url = new URL(text);
  } catch {
    return notAnAddress("it is no valid URL");
  }
  if (url.username !== "" || url.password !== "") {
    return notAnAddress("a DNS record is public, so a URL in it must not hold a password");
  }
  return { uri: encode(url.href) };
}
function encode(text) {
  const escaped2 = text.replace(/%(?![\da-f]{2})/gi, "%25");
  return escaped2.replace(
    /[^A-Za-z\d\-._~:/?#[\]@$&'()*+=%]/gu,
    (character) => [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("")
  );
}
function suggestion(text) {
  if (/^http:\/\//i.test(text)) return text.replace(/^http:/i, "https:");
  return text.includes("@") ? `mailto:${text.replace(/^\w+:/, "")}` : "mailto:tls-reports@example.com";
}
function notAnAddress(reason) {
  return { problem: "not-an-address", reason };
}

// src/policy/fields.ts
var nothing = { value: null, findings: [] };
var longestCertifiedName = 63;
var examples = /* @__PURE__ */ new Set(["example.com", "example.net", "example.org"]);
function readDomain(written, file) {
  if (typeof written !== "string") return nothing;
  const place = file.place(["domain"]);
  const read = readHostName(written);
  if ("problem" in read) {
    return read.problem === "ip-address" ? fault2(finding("domain/ip-address", place, { value: written })) : fault2(finding("domain/not-a-name", place, { value: written, reason: nameProblems[read.problem] }));
  }
  const { name } = read;
  const host = policyHost(name);
  if (name.startsWith("mta-sts.")) {
    const instead = name.slice("mta-sts.".length);
    return fault2(finding("domain/policy-host", place, { value: name, instead }));
  }
  if (host.length > longestCertifiedName) {
    return fault2(finding("domain/too-long-for-certificate", place, { host, length: host.length }));
  }
  const placeholder = examples.has(name) ? [finding("domain/placeholder", place, { value: name })] : [];
  return { value: name, findings: [...normalised(written, name, place), ...placeholder] };
}
var meantMode = /* @__PURE__ */ new Map([
  ["enforced", "enforce"],
  ["enforcing", "enforce"],
  ["live", "enforce"],
  ["on", "enforce"],
  ["report", "testing"],
  ["test", "testing"],
  ["off", "none"],
  ["disabled", "none"]
]);
function readMode(written, file) {
  if (typeof written !== "string") return nothing;
  const place = file.place(["mode"]);
  const value = written.trim().toLowerCase();
  const mode = modes.find((one) => one === value);
  if (mode !== void 0) return { value: mode, findings: normalised(written, mode, place) };
  const meant = meantMode.get(value);
  const hint = meant === void 0 ? "" : ` Here you may mean \`${meant}\`.`;
  return fault2(finding("mode/unknown", place, { value: written, hint }));
}
function readProvider(written, file) {
  if (typeof written !== "string") return nothing;
  const place = file.place(["provider"]);
  const read = readPresetName(written);
  if ("variantOf" in read) {
    const own = presets.filter(({ provider: provider2 }) => provider2 === read.variantOf);
    const names = own.map(({ name }) => `\`${name}\``).join(", ");
    const args = { value: written, provider: read.variantOf.name, of: read.variants.of, names };
    return fault2(finding("provider/which", place, args));
  }
  if ("nearest" in read) {
    const hint = read.nearest === null ? "" : ` Here you may mean \`${read.nearest}\`.`;
    return fault2(finding("provider/unknown", place, { value: written, hint }));
  }
  const { preset } = read;
  const { name: provider, policyHost: host, source } = preset.provider;
  if (host !== void 0) return fault2(finding("provider/hosts-policy", place, { provider, host }));
  const unproven = source === "mx" ? [finding("provider/unproven", place, { provider })] : [];
  return { value: preset, findings: unproven };
}
function readMxList(written, file, preset) {
  if (!Array.isArray(written)) return { value: [], findings: [] };
  if (written.length === 0 && preset === null)
    return { value: [], findings: [finding("mx/none", file.place(["mx"]), {})] };
  const first = /* @__PURE__ */ new Map();
  const findings = written.flatMap((item, index) => {
    if (typeof item !== "string") return [];
    const place = file.place(["mx", index]);
    const read = readMxPattern(item);
    if ("problem" in read) return [mxProblem(read.problem, item, read.reason, place)];
    if (first.has(read.pattern) || preset?.mx.includes(read.pattern))
      return [finding("mx/duplicate", place, { value: read.pattern })];
    first.set(read.pattern, index);
    return [...normalised(item, read.pattern, place), ...mxMistake(read.pattern, place)];
  });
  return { value: [...first].map(([pattern, index]) => ({ pattern, index })), findings };
}
function mxProblem(problem, value, reason, place) {
  return problem === "not-a-name" ? finding("mx/not-a-name", place, { value, reason: reason ?? "" }) : finding(`mx/${problem}`, place, { value });
}
function mxMistake(pattern, place) {
  const known2 = knownMxMistakes.get(pattern);
  if (known2 === void 0) return [];
  return [finding(known2.code, place, { value: pattern, reason: known2.reason, instead: known2.instead })];
}
function readMaxAgeField(written, file) {
  if (typeof written !== "string") return nothing;
  const read = readMaxAge(written);
  return "seconds" in read ? { value: read.seconds, findings: [] } : fault2(finding(`max-age/${read.problem}`, file.place(["max_age"]), { value: written }));
}
function readTlsRpt(written, file) {
  if (!Array.isArray(written)) return { value: [], findings: [] };
  const uris = /* @__PURE__ */ new Set();
  const findings = written.flatMap((item, index) => {
    if (typeof item !== "string") return [];
    const place = file.place(["tls_rpt", index]);
    const read = readReportAddress(item);
    if ("problem" in read) {
      const args = { value: item, reason: "", instead: "", ...read };
      return [finding(`tls-rpt/${read.problem}`, place, args)];
    }
    if (uris.has(read.uri)) return [finding("tls-rpt/duplicate", place, { value: read.uri })];
    uris.add(read.uri);
    return normalised(item, read.uri, place);
  });
  return { value: [...uris], findings };
}
function readId(written, file) {
  if (typeof written !== "string") return nothing;
  const id = written.trim();
  return idGrammar.test(id) ? { value: id, findings: [] } : fault2(finding("id/grammar", file.place(["id"]), { value: written }));
}
function readPage(written, file) {
  if (typeof written !== "string") return { value: true, findings: [] };
  const value = written.trim().toLowerCase();
  const findings = ["true", "false"].includes(value) ? [] : [finding("page/not-a-switch", file.place(["page"]), { value: written })];
  return { value: value !== "false", findings };
}
function readRepository(written, file) {
  if (typeof written !== "string") return nothing;
  const address = written.trim();
  return repositoryGrammar.test(address) && address.length <= 200 ? { value: address, findings: [] } : fault2(finding("repository/not-an-address", file.place(["repository"]), { value: written }));
}
function readAccept(written, file, codes = acceptable) {
  if (!isMapping(written)) return { value: {}, findings: [] };
  const reasons = /* @__PURE__ */ new Map();
  const findings = Object.entries(written).flatMap(([code, reason]) => {
    const place = file.place(["accept", code]);
    if (!codes.includes(code)) return [notAcceptable(code, codes, place)];
    if (typeof reason !== "string") return [];
    if (reason.trim() === "") return [finding("accept/no-reason", place, { code })];
    reasons.set(code, reason.trim());
    return [];
  });
  return { value: Object.fromEntries(reasons), findings };
}
function notAcceptable(code, codes, place) {
  if (Object.hasOwn(catalogue, code)) return finding("accept/not-acceptable", place, { code });
  const meant = nearest(code, codes);
  const hint = meant === null ? "" : ` Here you may mean \`${meant}\`.`;
  return finding("accept/unknown-code", place, { code, hint });
}
function normalised(written, value, place) {
  return written === value ? [] : [finding("value/normalised", place, { value: written, written: value })];
}
function fault2(problem) {
  return { value: null, findings: [problem] };
}

// src/policy/yaml-file.ts
var mostBrackets = 1e4;
function readYaml(text, file) {
  const lines = new LineCounter();
  const at = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  try {
    if ((text.match(/[[{]/g)?.length ?? 0) > mostBrackets) throw new RangeError("brackets");
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      logLevel: "silent",
      uniqueKeys: false
    });
    const syntax = document.errors.map(
      ({ pos, message }) => finding("yaml/syntax", at(pos[0]), { problem: sentence(message) })
    );
    const duplicates = duplicateKeys(document).map((offset) => finding("yaml/duplicate-key", at(offset), {}));
    const { value, problem } = syntax.length === 0 ? plainValue(document) : { value: void 0, problem: null };
    const aliases = problem === null ? [] : [finding("yaml/aliases", at(0), { problem })];
    return {
      value,
      findings: [...syntax, ...duplicates, ...aliases],
      place: (path) => at(offsetOf(document, path)),
      placeOfKey: (key) => at(offsetOfKey(document, key)),
      written: (path) => writtenScalar(document, path)
    };
  } catch (error) {
    const place = { file, line: 1, column: 1 };
    const problem = error instanceof RangeError ? "it is nested too deeply." : sentence(String(error));
    return {
      value: void 0,
      findings: [finding("yaml/syntax", place, { problem })],
      place: () => place,
      placeOfKey: () => place,
      written: () => null
    };
  }
}
function duplicateKeys(document) {
  const offsets = [];
  visit(document, {
    Map(_, { items }) {
      const seen = /* @__PURE__ */ new Set();
      for (const { key } of items) {
        const name = String(key);
        if (seen.has(name) && isNode(key) && key.range) offsets.push(key.range[0]);
        seen.add(name);
      }
    }
  });
  return offsets;
}
function plainValue(document) {
  try {
    return { value: document.toJS({ maxAliasCount: 20 }), problem: null };
  } catch (error) {
    return { value: void 0, problem: sentence(error instanceof Error ? error.message : String(error)) };
  }
}
function offsetOf(document, path) {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
function offsetOfKey(document, key) {
  if (!isMap(document.contents)) return 0;
  const pair = document.contents.items.find((item) => String(item.key) === key);
  return isNode(pair?.key) && pair.key.range ? pair.key.range[0] : 0;
}
function writtenScalar(document, path) {
  const node = document.getIn(path, true);
  return isScalar(node) && node.value !== null ? node.source ?? String(node.value) : null;
}
function sentence(text) {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

// src/policy/read.ts
var largestPolicy = 65536;
async function readPolicy(content, path) {
  const start = { file: path, line: 1, column: 1 };
  const unread = (findings2, text2 = null) => {
    return { policy: null, findings: findings2, place: () => start, text: text2 };
  };
  if (content.kind === "absent") return unread([finding("policy/not-found", { file: path }, { path })]);
  const read = textOf(content, path);
  if ("finding" in read) return unread([read.finding]);
  const { text } = read;
  if (text.trim() === "") return unread([finding("policy/empty", start, {})], text);
  const file = readYaml(text, path);
  if (file.value === void 0) return unread(file.findings, text);
  const written = withWrittenText(file);
  const domain = readDomain(written.domain, file);
  const mode = readMode(written.mode, file);
  const provider = readProvider(written.provider, file);
  const mx = readMxList(written.mx, file, provider.value);
  const maxAge = readMaxAgeField(written.max_age, file);
  const tlsRpt = readTlsRpt(written.tls_rpt, file);
  const id = readId(written.id, file);
  const page = readPage(written.page, file);
  const repository = readRepository(written.repository, file);
  const host = readHost(written.host, file);
  const accept = readAccept(written.accept, file);
  const findings = [
    ...file.findings,
    ...shapeFindings(file, written),
    ...[domain, mode, provider, mx, maxAge, tlsRpt, id, page, repository, host, accept].flatMap(
      (field) => field.findings
    ),
    ...await wildcardsOverPublicSuffixes(mx.value, file)
  ];
  const patterns = [
    ...(provider.value?.mx ?? []).map((pattern) => ({ pattern, path: ["provider"] })),
    ...mx.value.map(({ pattern, index }) => ({ pattern, path: ["mx", index] }))
  ];
  const policy = {
    domain: domain.value,
    mode: mode.value,
    provider: provider.value?.name ?? null,
    mx: patterns.map(({ pattern }) => pattern),
    max_age: maxAge.value,
    tls_rpt: tlsRpt.value,
    id: id.value,
    page: page.value,
    repository: repository.value,
    host: host.value,
    accept: accept.value
  };
  return {
    policy: hasErrors(findings) ? null : policy,
    findings,
    place: (path2) => file.place(pathInFile(path2, patterns, "mx" in written)),
    text
  };
}
function pathInFile(path, patterns, hasOwnList) {
  const [key, index] = path;
  if (key !== "mx") return path;
  return index === void 0 ? [hasOwnList ? "mx" : "provider"] : patterns[Number(index)]?.path ?? path;
}

// builtin:node:fs
var builtin = /* @__PURE__ */ requireBuiltin("node:fs");
var appendFileSync = /* @__PURE__ */ (() => builtin.appendFileSync)();
var closeSync = /* @__PURE__ */ (() => builtin.closeSync)();
var constants = /* @__PURE__ */ (() => builtin.constants)();
var createReadStream = /* @__PURE__ */ (() => builtin.createReadStream)();
var existsSync = /* @__PURE__ */ (() => builtin.existsSync)();
var fstatSync = /* @__PURE__ */ (() => builtin.fstatSync)();
var fsyncSync = /* @__PURE__ */ (() => builtin.fsyncSync)();
var mkdirSync = /* @__PURE__ */ (() => builtin.mkdirSync)();
var openSync = /* @__PURE__ */ (() => builtin.openSync)();
var readFileSync = /* @__PURE__ */ (() => builtin.readFileSync)();
var readSync = /* @__PURE__ */ (() => builtin.readSync)();
var readdirSync = /* @__PURE__ */ (() => builtin.readdirSync)();
var realpathSync = /* @__PURE__ */ (() => builtin.realpathSync)();
var renameSync = /* @__PURE__ */ (() => builtin.renameSync)();
var rmSync = /* @__PURE__ */ (() => builtin.rmSync)();
var writeSync = /* @__PURE__ */ (() => builtin.writeSync)();

// builtin:node:path
var builtin2 = /* @__PURE__ */ requireBuiltin("node:path");
var basename = /* @__PURE__ */ (() => builtin2.basename)();
var dirname = /* @__PURE__ */ (() => builtin2.dirname)();
var isAbsolute = /* @__PURE__ */ (() => builtin2.isAbsolute)();
var join = /* @__PURE__ */ (() => builtin2.join)();
var relative = /* @__PURE__ */ (() => builtin2.relative)();
var resolve = /* @__PURE__ */ (() => builtin2.resolve)();
var sep = /* @__PURE__ */ (() => builtin2.sep)();

// src/io/git.ts
function repositoryRoot(folder2, highest = null) {
  if (existsSync(join(folder2, ".git"))) return folder2;
  const parent = dirname(folder2);
  return parent === folder2 || folder2 === highest ? null : repositoryRoot(parent, highest);
}
function pathInRepository(root, path) {
  return relative(root, path).split(sep).join("/");
}
function ownerOfRepository(environment, folder2) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY_OWNER: owner } = environment;
  if (server !== void 0 && server !== "https://github.com") return null;
  return owner || ownerOfOrigin(folder2);
}
function ownerOfOrigin(folder2) {
  const root = repositoryRoot(folder2);
  if (root === null) return null;
  try {
    const config = readFileSync(join(root, ".git", "config"), "utf8");
    return ownerIn(config);
  } catch {
    return null;
  }
}
function ownerIn(gitConfig) {
  const origin = /^\[remote "origin"\]$([^[]*)/m.exec(gitConfig)?.[1] ?? "";
  const url = /^\s*url\s*=\s*(\S+)\s*$/m.exec(origin)?.[1] ?? "";
  return /^(?:https:\/\/(?:[^@/]*@)?|(?:ssh:\/\/)?git@)github\.com[:/]([A-Za-z\d-]{1,39})\/[^/]+$/.exec(
    url
  )?.[1] ?? null;
}

// src/ledger/read.ts
var largestLedger = 524288;
var timestamp = string().check(
  _regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  refine((text) => !Number.isNaN(secondsOf(text)))
);
var ledgerSchema = strictObject({
  published: array(
    strictObject({
      id: string().check(_regex(idGrammar)),
      sha256: string().check(_regex(/^[\da-f]{64}$/)),
      mode: _enum(modes),
      mx: array(string().check(_regex(/^(\*\.)?[a-z\d.-]+$/))),
      max_age: int().check(_gte(0), _lte(oneYear)),
      from: timestamp,
      until: nullable(timestamp)
    })
  )
});
function readLedger(content, path) {
  if (content.kind === "absent") return { ledger: emptyLedger, findings: [] };
  const read = textOf(content, path);
  if ("finding" in read) return { ledger: null, findings: [read.finding] };
  const untouched = readUntouched(read.text, path);
  if (untouched !== null) return { ledger: untouched, findings: [] };
  try {
    return readTouched(readYaml(read.text, path), path);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const problem = "it holds far more than a ledger can.";
    return {
      ledger: null,
      findings: [finding("ledger/damaged", { file: path, line: 1, column: 1 }, { path, problem })]
    };
  }
}
function readUntouched(text, path) {
  try {
    const { data } = safeParse(ledgerSchema, JSON.parse(text));
    const sound = data !== void 0 && inconsistencies(data, path, () => null).length === 0;
    return sound && renderLedger(data) === text ? data : null;
  } catch {
    return null;
  }
}
function readTouched(file, path) {
  const first = file.findings[0];
  if (first !== void 0) {
    const problem = String(first.args.problem ?? "a key stands in it twice.");
    return { ledger: null, findings: [finding("ledger/damaged", first.place, { path, problem })] };
  }
  const { data, error } = safeParse(ledgerSchema, file.value);
  if (error !== void 0) {
    const findings2 = error.issues.slice(0, mostIssues).map((issue) => invalid(path, file.place, issue.path, "has an unexpected value"));
    return { ledger: null, findings: findings2 };
  }
  const findings = inconsistencies(data, path, file.place);
  return { ledger: findings.length === 0 ? data : null, findings };
}
var mostIssues = 20;
function invalid(path, placeOf, at, problem) {
  const where = at.length === 0 ? "it" : at.join(".");
  return finding("ledger/invalid", placeOf(at), { path, where, problem });
}
function inconsistencies({ published }, path, placeOf) {
  return published.flatMap((entry, index) => {
    const at = ["published", index];
    return [
      ...rulesOfOrder(entry, published[index - 1]).filter(([holds]) => !holds).map(([, problem]) => invalid(path, placeOf, at, problem)),
      ...reused(entry, published.slice(0, index)) ? [invalid(path, placeOf, [...at, "id"], "was used for two policies")] : [],
      ...sha256(renderPolicyFile(entry)) === entry.sha256 ? [] : [finding("ledger/edited", placeOf(at), { path, id: entry.id })]
    ];
  });
}
function rulesOfOrder(entry, newer) {
  const end = entry.until ?? newer?.from ?? entry.from;
  return [
    [newer !== void 0 || entry.until === null, "is the newest and must not have ended"],
    [newer === void 0 || entry.until !== null, "is followed by a newer policy and must have ended"],
    [
      newer === void 0 || secondsOf(end) <= secondsOf(newer.from),
      "must have ended when the next one began"
    ],
    [secondsOf(end) >= secondsOf(entry.from), "ended before it began"],
    [
      newer === void 0 || secondsOf(newer.from) >= secondsOf(entry.from),
      "must not be newer than the policy before it"
    ]
  ];
}
function reused({ id, sha256: sha2562 }, newer) {
  return newer.some((other) => other.id === id && other.sha256 !== sha2562);
}

// src/hosts/files.ts
var table = Object.entries(hosts);
var all = table.flatMap(([, { files }]) => files);
var hostPaths = all.map(({ path }) => path);
var topPaths = new Set(all.flatMap(({ path, atTop }) => atTop ? [path] : []));
async function makeHostFiles({ domain, host }, existing, placeOf) {
  const site = { domain, argument: host.argument };
  const files = /* @__PURE__ */ new Map();
  const findings = [];
  for (const { path, render } of hostOf(host).files) {
    const content = existing.get(path) ?? { kind: "absent" };
    if (content.kind === "outside" || content.kind === "unreadable") continue;
    const rendered = await render(site, content, placeOf(path));
    if (rendered.text !== null) files.set(path, rendered.text);
    findings.push(...rendered.findings);
  }
  return { files, findings: [...findings, ...leftOver(host.name, existing, placeOf)] };
}
function pathsOf(host) {
  return hostOf(host).files.map(({ path }) => path);
}
function domainServed(existing, host) {
  const domains = [...hostOf(host).files, ...all].map((file) => madeFor(file, existing));
  return domains.find((domain) => domain !== null) ?? null;
}
function leftOver(name, existing, placeOf) {
  return table.filter(([other]) => other !== name).flatMap(
    ([host, { files }]) => files.flatMap((file) => {
      const domain = madeFor(file, existing);
      const place = placeOf(file.path);
      if (domain === null) return [];
      return [finding("hosting/left-over", place, { path: place.file, host, served: `mta-sts.${domain}` })];
    })
  );
}
function madeFor({ path, madeFor: domainOf }, existing) {
  const content = existing.get(path);
  return content?.kind === "text" ? domainOf(content.text) : null;
}

// src/ledger/id.ts
function nextId(ledger, now) {
  const used = new Set(ledger.published.map(({ id }) => id));
  const numbers = [...used].filter((id) => /^\d+$/.test(id)).map(BigInt);
  const greatest = [0n, ...numbers].toSorted((one, other) => one < other ? -1 : 1).at(-1);
  const clock = idOfTime(now);
  if (BigInt(clock) > greatest) return clock;
  const following = after(greatest);
  return following.length <= 32 ? following : firstUnused(used, now);
}
function idOfTime(seconds) {
  return timestampOf(seconds).replace(/\D/g, "").slice(0, 14);
}
function after(greatest) {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(String(greatest)) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  const seconds = secondsOf(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  const next = Number.isNaN(seconds) ? "" : idOfTime(seconds + 1);
  return next !== "" && BigInt(next) > greatest ? next : String(greatest + 1n);
}
function firstUnused(used, now) {
  let seconds = now;
  while (used.has(idOfTime(seconds))) seconds += 1;
  return idOfTime(seconds);
}

// src/plan.ts
var generatedFiles = [
  [ledgerPath, ({ ledger }) => renderLedger(ledger)],
  [policyFilePath, ({ policy }) => renderPolicyFile(policy)]
];
var generatedPaths = [
  ...generatedFiles.map(([path]) => path),
  ...hostPaths,
  ...pagePaths
];
var noFiles = /* @__PURE__ */ new Map();
function makePlan(policy, ledger, now, hostFiles = noFiles) {
  const digest = sha256(renderPolicyFile(policy));
  const current = currentEntry(ledger);
  const id = policy.id ?? (current?.sha256 === digest ? current.id : nextId(ledger, now));
  const planned = { policy, id, sha256: digest, ledger: publish(ledger, policy, id, digest, now) };
  const made = generatedFiles.map(([path, content]) => [path, content(planned)]);
  return { ...planned, files: new Map([...made, ...hostFiles]) };
}
async function withPage(plan) {
  if (!hasPage(plan.policy)) return plan;
  const { pageFiles } = await import("./files.mjs");
  return { ...plan, files: new Map([...plan.files, ...pageFiles(plan)]) };
}
function hasPage({ page, host }) {
  return page && hostOf(host).hasPage;
}

// src/judge/generated.ts
function judgeGenerated(existing, ledger, plan, place) {
  if (existing.kind === "absent" || ledger.published.length === 0) return [];
  const expected = [plan.files.get(policyFilePath), ...ledger.published.slice(0, 2).map(renderPolicyFile)];
  const asBuilt = existing.kind === "text" && expected.includes(existing.text);
  return asBuilt ? [] : [finding("generated/edited", place, { path: place.file })];
}

// src/judge/ledger.ts
function judgeLedger(ledger, policyFileExists, pinnedId, now, placeOf) {
  const current = currentEntry(ledger);
  const place = placeOf(ledgerPath);
  if (current === null) {
    return policyFileExists && pinnedId === null ? [finding("ledger/missing", place, { path: place.file, policyFile: placeOf(policyFilePath).file })] : [];
  }
  return secondsOf(current.from) > now + margin ? [finding("ledger/future", place, { path: place.file, from: current.from, now: timestampOf(now) })] : [];
}

// src/judge/pinned-id.ts
function judgePinnedId(id, sha2562, ledger, place) {
  const used = ledger.published.find((entry) => entry.id === id && entry.sha256 !== sha2562);
  if (id === null || used === void 0) return [];
  return [finding("id/reused", place, { id, when: used.from })];
}

// src/judge/size.ts
function judgeSize(policyFile, place) {
  const size = policyFile.length;
  return size > largestPolicyFile ? [finding("policy/too-large", place, { size })] : [];
}

// src/page/ownership.ts
function ownFiles(existing, paths) {
  const own = paths.filter((path) => isOwn(existing.get(path)));
  return new Set(own.includes(pagePath) ? [...own, notFoundPath] : own);
}
function judgePageFiles(existing, paths, wanted, placeOf) {
  return paths.flatMap((path) => {
    const content = existing.get(path);
    const place = placeOf(path);
    if (wanted) return isOwn(content) ? [finding("page/own-file", place, { path: place.file })] : [];
    const isLeftOver = content?.kind === "text" && isOurs(content.text);
    return isLeftOver ? [finding("page/left-over", place, { path: place.file })] : [];
  });
}
function isOwn(content) {
  if (content === void 0 || content.kind === "absent") return false;
  return content.kind !== "text" || !isOurs(content.text);
}

// src/proposal.ts
async function propose(tree, now) {
  const reading = await readPolicy(tree.policy, tree.policyPath);
  const { ledger, findings: ledgerFindings } = readLedger(
    contentAt(tree, ledgerPath),
    tree.nameOf(ledgerPath)
  );
  const { policy } = reading;
  const host = policy?.host ?? defaultHost;
  const readable = [ledgerPath, policyFilePath, ...pathsOf(host)].flatMap(
    (path) => unreadable(contentAt(tree, path), tree.nameOf(path))
  );
  const place = (path) => ({ file: tree.nameOf(path) });
  const hosted = policy === null ? { files: /* @__PURE__ */ new Map(), findings: [] } : await makeHostFiles(policy, tree.generated, place);
  const plan = policy === null || ledger === null ? null : withoutOwnFiles(await withPage(makePlan(policy, ledger, now, hosted.files)), tree);
  const judged = plan === null || ledger === null ? [] : judgePlan(plan, ledger, tree, reading, now);
  const findings = [...reading.findings, ...ledgerFindings, ...readable, ...hosted.findings, ...judged];
  const sound = hasErrors(findings) ? null : plan;
  return {
    findings,
    plan: sound,
    ledger,
    publishedDomain: publishedDomain(tree, host),
    previous: ledger === null ? null : currentEntry(ledger),
    changes: sound === null ? /* @__PURE__ */ new Map() : differing(sound, tree),
    reading,
    now
  };
}
function isNewPolicy({ plan, previous }) {
  return plan !== null && (previous?.id !== plan.id || previous.sha256 !== plan.sha256);
}
function withoutOwnFiles(plan, { generated }) {
  const own = ownFiles(generated, pagePaths);
  return { ...plan, files: new Map([...plan.files].filter(([path]) => !own.has(path))) };
}
function judgePlan(plan, ledger, tree, reading, now) {
  const policyFile = contentAt(tree, policyFilePath);
  const place = (path) => ({ file: tree.nameOf(path) });
  return [
    ...judgePinnedId(plan.policy.id, plan.sha256, ledger, reading.place(["id"])),
    ...judgeSize(plan.files.get(policyFilePath), reading.place(["mx"])),
    ...judgeLedger(ledger, policyFile.kind !== "absent", plan.policy.id, now, place),
    ...judgeGenerated(policyFile, ledger, plan, place(policyFilePath)),
    ...judgePageFiles(tree.generated, pagePaths, hasPage(plan.policy), place),
    ...judgeFolder(plan, tree)
  ];
}
function judgeFolder({ files }, tree) {
  const path = tree.nameOf("CNAME");
  const isNew = files.has("CNAME") && contentAt(tree, "CNAME").kind === "absent";
  return isNew && path !== "CNAME" ? [finding("hosting/site-folder", { file: path }, { path })] : [];
}
function unreadable(content, path) {
  if (content.kind === "outside") return [finding("file/outside", { file: path }, { path })];
  return content.kind === "unreadable" ? [finding("file/unreadable", { file: path }, { path, reason: content.reason })] : [];
}
function publishedDomain(tree, host = defaultHost) {
  return domainServed(tree.generated, host);
}
function differing(plan, tree) {
  return new Map([...plan.files].filter(([path, content]) => textAt2(tree, path) !== content));
}
function contentAt(tree, path) {
  return tree.generated.get(path) ?? { kind: "absent" };
}
function textAt2(tree, path) {
  const content = contentAt(tree, path);
  return content.kind === "text" ? content.text : null;
}

// src/commands/inputs.ts
function observe(files, inputs) {
  const { policy } = inputs;
  const nameOf = namesFor(inputs);
  return {
    policyPath: policy,
    policy: files.read(policy, largestPolicy),
    generated: new Map(generatedPaths.map((path) => [path, files.read(nameOf(path), largestLedger)])),
    nameOf
  };
}
function namesFor({ output, top = "." }) {
  const [below, atTop] = [output, top].map(nameInFolder);
  return (path) => topPaths.has(path) ? atTop(path) : below(path);
}
function write(files, { output, top = "." }, contents) {
  const [below, atTop] = [false, true].map(
    (isAtTop) => new Map([...contents].filter(([path]) => topPaths.has(path) === isAtTop))
  );
  if (below.size > 0) files.write(output, below);
  if (atTop.size > 0) files.write(top, atTop);
}
function nameInFolder(output) {
  const folder2 = output.replace(/(?<=.)[/\\]+$/, "");
  if (folder2 === "" || folder2 === ".") return (path) => path;
  return (path) => folder2.endsWith("/") ? `${folder2}${path}` : `${folder2}/${path}`;
}
function withStrictness(proposal, { strict }) {
  if (!strict) return proposal;
  const findings = strictly(proposal.findings);
  return hasErrors(findings) ? { ...proposal, findings, plan: null, changes: /* @__PURE__ */ new Map() } : { ...proposal, findings };
}

// src/sts/mx-observation.ts
var mostHosts = 100;
var mostInvalid = 10;
function observedHosts(records) {
  if (records.every(({ host }) => host === ".")) return { kind: "null-mx" };
  const sorted = records.map(({ host, preference }) => ({ host: host.toLowerCase(), preference })).sort((a, b) => a.preference - b.preference || (a.host < b.host ? -1 : 1));
  const seen = /* @__PURE__ */ new Set();
  const unique = sorted.filter(({ host }) => !seen.has(host) && seen.add(host));
  const valid = unique.filter(({ host }) => isHostName(host));
  const invalid2 = unique.filter(({ host }) => !isHostName(host)).map(({ host }) => host);
  return {
    kind: "hosts",
    hosts: valid.slice(0, mostHosts),
    implicit: false,
    truncated: valid.length > mostHosts,
    invalid: invalid2.slice(0, mostInvalid)
  };
}
function isHostName(name) {
  const read = readHostName(name, 1);
  return "name" in read && read.name === name;
}

// src/observe/mx.ts
async function observeMx(dns, domain) {
  const answer = await dns.ask(domain, "MX");
  switch (answer.kind) {
    case "records":
      return observedHosts(answer.records);
    case "no-records":
      return observeImplicitMx(dns, domain);
    case "no-name":
      return { kind: "no-domain" };
    case "unknown":
      return answer;
  }
}
async function observeImplicitMx(dns, domain) {
  const families = await Promise.all([dns.ask(domain, "A"), dns.ask(domain, "AAAA")]);
  if (families.some(({ kind }) => kind === "records")) {
    const hosts2 = [{ host: domain, preference: 0 }];
    return { kind: "hosts", hosts: hosts2, implicit: true, truncated: false, invalid: [] };
  }
  for (const family of families) {
    if (family.kind === "unknown") return family;
    if (family.kind === "no-name") return { kind: "unknown", reason: "the DNS server contradicts itself" };
  }
  return { kind: "no-mail" };
}

// src/ledger/held.ts
function heldPolicies(ledger, now, isReplaced) {
  const current = currentEntry(ledger);
  return cachedEntries(ledger, now).map((entry) => ({
    entry,
    until: entry === current && !isReplaced ? null : heldUntil(entry, now),
    asOf: now
  }));
}

// src/commands/policy-result.ts
function policyResult(command, proposal, inputs, id, publication = null) {
  const { plan, previous, changes, reading } = proposal;
  const { records, findings } = plan === null ? nothingToSet : recordsOf(plan.policy, id, inputs.pagesHost);
  const missing = command === "check" ? [] : findings;
  return {
    command,
    plan,
    previous,
    id: plan === null ? null : id,
    findings: [...proposal.findings, ...missing],
    sources: new Map(reading.text === null ? [] : [[inputs.policy, reading.text]]),
    held: heldOf(proposal),
    files: plan === null ? [] : [...plan.files.keys()].map((path) => ({ path, changed: changes.has(path) })),
    records,
    publication
  };
}
function heldOf(proposal) {
  const { ledger, now, plan, publishedDomain: publishedDomain2 } = proposal;
  if (plan !== null && publishedDomain2 !== null && publishedDomain2 !== plan.policy.domain) return [];
  return heldPolicies(ledger ?? emptyLedger, now, isNewPolicy(proposal));
}
var nothingToSet = { records: [], findings: [] };
function recordsOf({ domain, tls_rpt, host }, id, pagesHost) {
  const hosted = hostOf(host).record({ domain, argument: host.argument }, pagesHost);
  return {
    records: [
      ..."record" in hosted ? [hosted.record] : [],
      ...tls_rpt.length === 0 ? [] : [tlsRptRecord(domain, tls_rpt)],
      ...id === null ? [] : [stsRecord(domain, id)]
    ],
    findings: "finding" in hosted ? [hosted.finding] : []
  };
}

// src/sts/mx-match.ts
function admits(patterns, host) {
  return patterns.some((pattern) => matches(pattern, host));
}
function matches(pattern, host) {
  if (!pattern.startsWith("*.")) return pattern === host;
  const dot = host.indexOf(".");
  return dot > 0 && host.slice(dot + 1) === pattern.slice(2);
}
function covers(patterns, pattern) {
  return patterns.includes(pattern) || !pattern.startsWith("*.") && admits(patterns, pattern);
}

// src/report/dns-formats/character-strings.ts
function characterStrings(value) {
  return value.match(/.{1,255}/gs) ?? [""];
}
function quotedStrings(value) {
  return characterStrings(value).map((text) => `"${escaped(text)}"`);
}
function escaped(text) {
  return text.replace(/["\\]/g, "\\$&");
}

// src/report/dns-formats/zone.ts
function zoneLines(records) {
  const names = records.map(({ name }) => `${name}.`);
  const width = Math.max(0, ...names.map((name) => name.length));
  return records.map(
    ({ type, ttl, value }, index) => `${names[index].padEnd(width)} ${ttl} IN ${type.padEnd(5)} ${rdata(type, value)}
`
  ).join("");
}
function rdata(type, value) {
  return type === "CNAME" ? `${value}.` : quotedStrings(value).join(" ");
}

export {
  appendFileSync,
  closeSync,
  constants,
  createReadStream,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
  basename,
  dirname,
  isAbsolute,
  join,
  relative,
  resolve,
  sep,
  repositoryRoot,
  pathInRepository,
  ownerOfRepository,
  checkNames,
  statusOf,
  isUnknown,
  wantedRecord,
  withoutRepetitions,
  textOf,
  defaultHost,
  hostOf,
  oneDay,
  oneYear,
  readLedger,
  generatedPaths,
  knownMxMistakes,
  readMxPattern,
  largestPolicy,
  propose,
  isNewPolicy,
  publishedDomain,
  differing,
  admits,
  matches,
  covers,
  observe,
  namesFor,
  write,
  withStrictness,
  observeMx,
  heldPolicies,
  policyResult,
  characterStrings,
  quotedStrings,
  escaped,
  zoneLines
};
