import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  EOL
} from "./shared-d.mjs";
import {
  randomUUID
} from "./shared-c.mjs";
import {
  appendFileSync,
  code,
  describe,
  dirname,
  existsSync,
  fenced,
  folded,
  markdownTable,
  ownerOfRepository,
  pagesHostOf,
  panelRecords,
  pathInRepository,
  placeText,
  plain,
  print,
  readFileSync,
  relative,
  repositoryRoot,
  resolve,
  zoneLines
} from "./shared.mjs";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  appendFileSync(filePath, `${toCommandValue(message)}${EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter2 = `ghadelimiter_${randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter2)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter2}"`);
  }
  if (convertedValue.includes(delimiter2)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter2}"`);
  }
  return `${key}<<${delimiter2}${EOL}${convertedValue}${EOL}${delimiter2}`;
}
// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function getBooleanInput(name, options) {
  const trueValue = ["true", "True", "TRUE"];
  const falseValue = ["false", "False", "FALSE"];
  const val = getInput(name, options);
  if (trueValue.includes(val))
    return true;
  if (falseValue.includes(val))
    return false;
  throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}
Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
// node_modules/@actions/github/lib/context.js
var Context = class {
  /**
   * Hydrate the context from the environment
   */
  constructor() {
    var _a, _b, _c;
    this.payload = {};
    if (process.env.GITHUB_EVENT_PATH) {
      if (existsSync(process.env.GITHUB_EVENT_PATH)) {
        this.payload = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, { encoding: "utf8" }));
      } else {
        const path = process.env.GITHUB_EVENT_PATH;
        process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${EOL}`);
      }
    }
    this.eventName = process.env.GITHUB_EVENT_NAME;
    this.sha = process.env.GITHUB_SHA;
    this.ref = process.env.GITHUB_REF;
    this.workflow = process.env.GITHUB_WORKFLOW;
    this.action = process.env.GITHUB_ACTION;
    this.actor = process.env.GITHUB_ACTOR;
    this.job = process.env.GITHUB_JOB;
    this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
    this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
    this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
    this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
    this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
    this.graphqlUrl = (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
  }
  get issue() {
    const payload = this.payload;
    return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
  }
  get repo() {
    if (process.env.GITHUB_REPOSITORY) {
      const [owner, repo] = process.env.GITHUB_REPOSITORY.split("/");
      return { owner, repo };
    }
    if (this.payload.repository) {
      return {
        owner: this.payload.repository.owner.login,
        repo: this.payload.repository.name
      };
    }
    throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
  }
};
// node_modules/@actions/github/lib/github.js
var context = new Context();
// src/entry/action/inputs.ts
var commitWays = ["push", "pull-request", "none"];
var lookUpTimeout = 15e3;
function readInputs(workspace) {
  const owner = ownerOfRepository(process.env, workspace);
  const policy = getInput("policy") || "policy.yml";
  const root = repositoryRoot(dirname(resolve(workspace, policy)), workspace) ?? workspace;
  const { owner: account, repo } = context.repo;
  return {
    policy,
    output: getInput("output") || ".",
    top: relative(workspace, root) || ".",
    strict: flag("strict"),
    pagesHost: owner === null ? null : pagesHostOf(owner),
    commit: oneOf("commit", commitWays),
    branch: /^refs\/heads\/(.+)$/.exec(context.ref)?.[1] ?? null,
    ref: context.ref,
    repositoryName: `${account}/${repo}`,
    repositoryUrl: `${context.serverUrl}/${account}/${repo}`,
    inRepository: (path) => pathInRepository(root, resolve(workspace, path))
  };
}
function oneOf(name, values) {
  const value = getInput(name) || values[0];
  const found = values.find((one) => one === value);
  if (found === void 0)
    throw new Error(`The input ${name} must be one of ${values.join(", ")}, not "${value}".`);
  return found;
}
function list(name) {
  return getInput(name).split(",").map((part) => part.trim()).filter((part) => part !== "");
}
function flag(name) {
  return getInput(name) !== "" && getBooleanInput(name);
}
async function dnsGiven() {
  if (flag("offline")) return null;
  const { dns } = await import("./dns.mjs");
  return dns({ resolver: await resolverGiven(), timeout: lookUpTimeout });
}
async function resolverGiven() {
  const resolver = getInput("resolver");
  if (resolver === "") return null;
  const { parseResolver } = await import("./dns.mjs");
  if (parseResolver(resolver) !== null) return resolver;
  throw new Error(`The input resolver must be ADDRESS or ADDRESS:PORT, not "${resolver}".`);
}
// src/entry/action/print.ts
function printLine(line) {
  printText(`${line}
`);
}
function printText(text) {
  const token = randomUUID();
  print(`::stop-commands::${token}
${text}
::${token}::
`);
}
// src/entry/action/repository.ts
async function repositoryOf() {
  const options = optionsGiven();
  return options === null ? null : (await import("./github.mjs")).github(options);
}
async function issuesOf() {
  const options = optionsGiven();
  return options === null ? null : (await import("./github.mjs")).githubIssues(options);
}
function optionsGiven() {
  const token = getInput("token");
  const { owner, repo: name } = context.repo;
  return token === "" ? null : { apiUrl: context.apiUrl, token, owner, name, log: printLine };
}
// src/report/findings-list.ts
var mostFindings = 100;
var mostCharacters = 25e4;
var icons = { error: "\u274C", warning: "\u26A0\uFE0F", notice: "\u2139\uFE0F" };
function findingsList(findings) {
  const items = [];
  for (let room = mostCharacters; room > 0 && items.length < Math.min(mostFindings, findings.length); ) {
    const item = findingItem(findings[items.length]);
    items.push(item);
    room -= item.length;
  }
  const rest = findings.length - items.length;
  return [...items, ...rest > 0 ? [`- \u2026 and ${rest} more`] : []].join("\n");
}
function findingItem(one) {
  const described = describe(one);
  const { file, severity, message, fix } = described;
  const place = file === void 0 ? "" : `${code(placeText(described).slice(0, -2))} `;
  return `- ${icons[severity]} ${place}${plain(message)}${fix === void 0 ? "" : `<br>**Fix:** ${plain(fix)}`}`;
}
// src/report/records-table.ts
async function recordsTable(records, domain) {
  const { zone, rows } = await panelRecords(records, domain);
  const table = markdownTable(
    ["Name in full", "Name in a DNS panel", "Type", "TTL", "Value"],
    rows.map(({ name, panelName, type, ttl, value }) => [
      code(name),
      code(panelName),
      type,
      String(ttl),
      code(value)
    ])
  );
  const note = `DNS panels append the zone, here taken to be ${code(zone)}: type the second column there.`;
  return `${table}

${note}

${folded("As lines of a zone file", fenced("", zoneLines(records)))}`;
}
// src/report/summary-text.ts
var largestSummary = 9e5;
var leftOut = "*This part is too long for a summary; the log has it.*";
function summaryText(parts) {
  const kept = parts.filter((part) => part !== "");
  while (bytesOf(kept.join("\n\n")) > largestSummary && kept.some((part) => part !== leftOut)) {
    const sizes = kept.map(bytesOf);
    kept[sizes.indexOf(Math.max(...sizes))] = leftOut;
  }
  return `${kept.join("\n\n")}
`;
}
function bytesOf(text) {
  return new TextEncoder().encode(text).length;
}

export {
  ExitCode,
  getInput,
  setOutput,
  setFailed,
  context,
  readInputs,
  oneOf,
  list,
  flag,
  dnsGiven,
  resolverGiven,
  printLine,
  printText,
  repositoryOf,
  issuesOf,
  findingsList,
  recordsTable,
  summaryText
};
