/** `policy.yml` as an editor shows it: the YAML language server that editors run, in a folder without network. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

const root = join(import.meta.dirname, "..");
const shipped = readFileSync(join(root, "policy.yml"), "utf8");
const modeline = shipped.split("\n")[0]!;
/** An editor that asks nobody for confirmation. */
const settings = { schemaStore: { enable: false }, kubernetesCRDStore: { enable: false } };
/** Whoever connects or asks for a name fails, and says so. */
const noNetwork = `import net from "node:net"; import dns from "node:dns";
  const refuse = () => { process.stderr.write("network\\n"); throw new Error("network"); };
  net.Socket.prototype.connect = dns.lookup = dns.promises.lookup = refuse;`;

let folder: string;
let server: ChildProcess;
let editor: ProtocolConnection;
let complaints = "";
const marks = new Map<string, (diagnostics: Diagnostic[]) => void>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "editor-"));
  for (const file of ["policy.yml", "policy.schema.json"]) copyFileSync(join(root, file), join(folder, file));
  const program = join(root, "node_modules/yaml-language-server/bin/yaml-language-server");
  server = spawn(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(noNetwork)}`, program, "--stdio"],
    { cwd: folder, stdio: "pipe" },
  );
  server.stderr!.on("data", (data) => {
    complaints += data;
  });
  editor = createProtocolConnection(
    new StreamMessageReader(server.stdout!),
    new StreamMessageWriter(server.stdin!),
  );
  editor.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => (section === "yaml" ? settings : null)),
  );
  editor.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) =>
    marks.get(uri)?.(diagnostics),
  );
  editor.listen();
  await editor.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {
      workspace: { configuration: true },
      textDocument: { completion: { completionItem: { documentationFormat: ["markdown"] } } },
    },
  });
  await editor.sendNotification(InitializedNotification.type, {});
});

afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

let opened = 0;

/** Opens a text as a file beside the schema. */
async function open(text: string, whenMarked?: (diagnostics: Diagnostic[]) => void): Promise<string> {
  const uri = pathToFileURL(join(folder, `${++opened}.yml`)).href;
  if (whenMarked) marks.set(uri, whenMarked);
  const textDocument = { uri, languageId: "yaml", version: 1, text };
  await editor.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  return uri;
}

/** The text under each mark. */
async function marked(text: string): Promise<string[]> {
  const diagnostics = await new Promise<Diagnostic[]>((resolve, reject) => open(text, resolve).catch(reject));
  const lines = text.split("\n");
  return diagnostics.map(({ range: { start, end } }) => {
    const line = lines[start.line]!;
    return line.slice(start.character, end.line === start.line ? end.character : line.length + 1);
  });
}

/** Where the cursor is: `|` in the text. */
async function atCursor(text: string) {
  const lines = text.slice(0, text.indexOf("|")).split("\n");
  const uri = await open(text.replace("|", ""));
  return { textDocument: { uri }, position: { line: lines.length - 1, character: lines.at(-1)!.length } };
}

async function completions(text: string): Promise<Map<string, string>> {
  const found = await editor.sendRequest(CompletionRequest.type, await atCursor(text));
  const items = Array.isArray(found) ? found : (found?.items ?? []);
  return new Map(items.map(({ label, documentation }) => [label, proseOf(documentation)]));
}

function proseOf(prose: string | { readonly value: string } | undefined): string {
  return typeof prose === "object" ? prose.value : (prose ?? "");
}

async function hover(text: string): Promise<string> {
  const shown = await editor.sendRequest(HoverRequest.type, await atCursor(text));
  return proseOf(shown?.contents as { value: string } | undefined);
}

test("the first line of the shipped policy names the schema", () => {
  expect(modeline).toBe("# yaml-language-server: $schema=policy.schema.json");
});

test("completes the settings", async () => {
  const keys = await completions(`${modeline}\n|\n`);
  for (const key of [
    "domain",
    "mode",
    "mx",
    "max_age",
    "tls_rpt",
    "id",
    "accept",
    "page",
    "provider",
    "host",
  ]) {
    expect(keys.get(key)).toMatch(/\w{3,} .*\./);
  }
});

test("completes the settings that are left", async () => {
  const keys = await completions(`${shipped}|\n`);
  expect([...keys.keys()].sort()).toEqual([
    "accept",
    "alias",
    "dns",
    "domains",
    "host",
    "id",
    "page",
    "provider",
    "reports",
    "repository",
  ]);
});

test.each(["mode: |testing", "mode: t|", "mode: |\nmx: []"])("completes the mode in %j", async (line) => {
  const modes = await completions(shipped.replace(/^mode: testing/m, line));
  expect([...modes.keys()].sort()).toEqual(["enforce", "none", "testing"]);
  expect(modes.get("none")).toMatch(/forget/);
});

test("completes the codes that can be accepted, and says what they mean", async () => {
  const codes = await completions(`${shipped}accept:\n  |\n`);
  expect(codes.get("mx/not-admitted")).toMatch(/mail server/);
  expect(codes.has("mx/duplicate")).toBe(false);
});

test("offers no null, no true and no false", async () => {
  for (const start of ["tls_rpt: |", "id: |", "accept:\n  mx/not-admitted: |"]) {
    const values = await completions(`${modeline}\n${start}\n`);
    expect([...values.keys()].filter((value) => /^(null|true|false)$/.test(value))).toEqual([]);
  }
});

test("explains max_age to the mouse", async () => {
  expect(await hover(shipped.replace("max_age:", "max|_age:"))).toMatch(/one day to one year/);
});

describe.concurrent("marks", () => {
  test.each([
    ["a wrong mode", shipped.replace("mode: testing", "mode: enforced"), "enforced"],
    ["an unknown key", `${shipped}color: red\n`, "color"],
    ["a wrong max_age", shipped.replace("max_age: 1w", "max_age: 1m"), "1m"],
    ["a max_age that is too short", shipped.replace("max_age: 1w", "max_age: 3600"), "3600"],
    ["a wrong mx", shipped.replace("- mail.example.com", "- mail"), "mail"],
    ["a code that cannot be accepted", `${shipped}accept:\n  mx/duplicate: why\n`, "mx/duplicate"],
  ])("%s", async (_, text, under) => expect(await marked(text)).toEqual([under]));

  test("nothing in the shipped policy", async () => expect(await marked(shipped)).toEqual([]));

  test.each(readdirSync(join(root, "test/policies")))("nothing in %s", async (name) => {
    const text = `${modeline}\n${readFileSync(join(root, "test/policies", name), "utf8")}`;
    expect(await marked(text)).toEqual([]);
    // The schema was there.
    expect(await marked(`${text}\ncolor: red\n`)).toEqual(["color"]);
  });
});

test("never tried the network, and ends when asked to", async () => {
  const ended = once(server, "exit");
  await editor.sendRequest(ShutdownRequest.type);
  await editor.sendNotification(ExitNotification.type);
  expect(await ended).toEqual([0, null]);
  expect(complaints).toBe("");
});
