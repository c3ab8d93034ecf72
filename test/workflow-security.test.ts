// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the samples are expressions of GitHub's.
/** All workflows, examples and actions against the rules, and each rule against what it is there to catch. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { guideWorkflows } from "./examples/workflow-file.ts";
import { ownRepository } from "./own-repository.ts";
import { type File, type RuleName, rules, violations } from "./workflow-rules.ts";

const root = join(import.meta.dirname, "..");
const listed = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
});
const paths = listed.stdout.split("\0").filter((path) => path !== "" && existsSync(join(root, path)));
const files: readonly File[] = [
  ...paths
    .filter((path) => /(?:^|\/)(?:\.github\/workflows\/[^/]+|action)\.ya?ml$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") })),
  ...guideWorkflows.map((text, index) => ({ path: `the guide, number ${index + 1}`, text })),
];

const ours = `${ownRepository}/.github/workflows/publish.yml@v1`;
const oursAsAction = `${ownRepository}@v1`;

/** What a rule finds and what is meant. */
const meant: Readonly<Record<string, ReturnType<typeof violations>>> = {
  // Naming its rights would make every caller grant them: see the comment there.
  ".github/workflows/publish.yml": { "excessive-permissions": ["no permissions for deploy"] },
};

test("there are workflows to look at", () => {
  expect(files.length).toBeGreaterThan(15);
});

describe.each(files.map((file) => [file.path, file] as const))("%s", (path, file) => {
  test("breaks no rule", () => {
    const { unpinned = [], ...rest } = violations(file);
    // Of others' repositories: docs/supply-chain.md says what `@v1` costs, and how to pin it.
    const isElsewhere = !path.startsWith(".github/");
    const foreign = unpinned.filter((uses) => !isElsewhere || (uses !== ours && uses !== oursAsAction));
    expect({ ...rest, ...(foreign.length > 0 && { unpinned: foreign }) }).toEqual(meant[path] ?? {});
  });
});

const job = (lines: string, top = "on: push\npermissions: {}\n") =>
  `${top}jobs:\n  one:\n    runs-on: ubuntu-latest\n    permissions: {}\n    steps:\n${lines.replace(/^/gm, "      ")}\n`;
const sha = "3d3c42e5aac5ba805825da76410c181273ba90b1";

describe("each rule notices", () => {
  const samples: readonly (readonly [RuleName, what: string, text: string])[] = [
    ["unpinned", "a tag", job("- uses: octo/tool@v1")],
    ["unpinned", "a branch", job("- uses: octo/tool@main")],
    ["unpinned", "a short commit", job("- uses: octo/tool@3d3c42e")],
    ["unpinned", "an image by its tag", job("- uses: docker://alpine:3")],
    [
      "unpinned",
      "a called workflow",
      "on: push\npermissions: {}\njobs:\n  a:\n    permissions: {}\n    uses: o/r/.github/workflows/w.yml@v2\n",
    ],
    [
      "unpinned",
      "a step of a composite action",
      "name: x\nruns:\n  using: composite\n  steps:\n    - uses: o/t@v1\n",
    ],
    ["template-injection", "a title in a script", job('- run: echo "${{ github.event.issue.title }}"')],
    ["template-injection", "an output in a script", job("- run: echo ${{ steps.a.outputs.b }}")],
    [
      "template-injection",
      "a script for github-script",
      job(`- uses: actions/github-script@${sha}\n  with: { script: "x('\${{ github.head_ref }}')" }`),
    ],
    [
      "template-injection",
      "in a composite action",
      "name: x\nruns:\n  using: composite\n  steps:\n    - { shell: bash, run: 'echo ${{ inputs.a }}' }\n",
    ],
    ["environment-files", "a variable for later steps", job('- run: echo "A=$B" >> "$GITHUB_ENV"')],
    ["environment-files", "a folder of programs", job('- run: echo bin >> "$GITHUB_PATH"')],
    ["excessive-permissions", "all rights", job("- run: ls", "on: push\npermissions: write-all\n")],
    ["excessive-permissions", "nothing said", job("- run: ls", "on: push\n")],
    [
      "excessive-permissions",
      "a right for every job",
      job("- run: ls", "on: push\npermissions: { contents: write }\n"),
    ],
    [
      "excessive-permissions",
      "all rights for a job",
      job("- run: ls").replace("    permissions: {}", "    permissions: write-all"),
    ],
    [
      "excessive-permissions",
      "a job of a called workflow",
      job("- run: ls", "on: workflow_call\n").replace("    permissions: {}\n", ""),
    ],
    ["persisted-credentials", "a checkout as it is", job(`- uses: actions/checkout@${sha}`)],
    [
      "persisted-credentials",
      "one that asks for it",
      job(`- uses: actions/checkout@${sha}\n  with: { persist-credentials: true }`),
    ],
    [
      "secrets-at-large",
      "in a job's environment",
      job("- run: ls").replace("    steps:", "    env: { A: '${{ secrets.A }}' }\n    steps:"),
    ],
    [
      "secrets-at-large",
      "in a workflow's environment",
      job("- run: ls", "on: push\npermissions: {}\nenv: { A: '${{ secrets.A }}' }\n"),
    ],
    [
      "secrets-at-large",
      "for an action of others",
      job(`- uses: o/t@${sha}\n  with: { token: "\${{ secrets.A }}" }`),
    ],
    [
      "secrets-at-large",
      "all of them in a condition",
      job("- run: ls").replace("    steps:", "    if: ${{ toJSON(secrets) != '' }}\n    steps:"),
    ],
    [
      "secrets-at-large",
      "all of them for others",
      `on: push\npermissions: {}\njobs:\n  a:\n    permissions: {}\n    uses: o/r/.github/workflows/w.yml@${sha}\n    secrets: inherit\n`,
    ],
    [
      "dangerous-triggers",
      "pull_request_target",
      job("- run: ls", "on: pull_request_target\npermissions: {}\n"),
    ],
    [
      "dangerous-triggers",
      "workflow_run, in a list",
      job("- run: ls", "on: [push, workflow_run]\npermissions: {}\n"),
    ],
    ["dangerous-triggers", "comments", job("- run: ls", "on:\n  issue_comment:\npermissions: {}\n")],
    [
      "poisoned-caches",
      "setup-node's own cache",
      job(`- uses: actions/setup-node@${sha}\n  with: { node-version: 24 }`),
    ],
    ["piped-downloads", "curl into a shell", job("- run: curl -sSf https://example.com/install | sudo bash")],
    [
      "own-runners",
      "a machine of one's own",
      job("- run: ls").replace("ubuntu-latest", "[self-hosted, linux]"),
    ],
    [
      "own-runners",
      "a runner that an expression chooses",
      job("- run: ls").replace("ubuntu-latest", "${{ inputs.runner }}"),
    ],
  ];

  test.each(samples)("%s: %s", (rule, _, text) => {
    expect(Object.keys(violations({ path: "sample.yml", text }))).toEqual([rule]);
  });

  test("and no rule is without a sample", () => {
    expect(new Set(samples.map(([rule]) => rule))).toEqual(new Set(Object.keys(rules)));
  });

  test("none finds anything in what is right", () => {
    const steps = `- uses: actions/checkout@${sha}\n  with: { persist-credentials: false }\n- run: echo "$A"\n  env: { A: "\${{ secrets.A }}" }\n- uses: ./\n  with: { token: "\${{ secrets.A }}" }`;
    expect(violations({ path: "sample.yml", text: job(steps) })).toEqual({});
  });
});

/** Checks of the OpenSSF Scorecard that the files alone decide; the others are in docs/supply-chain.md. */
describe("the Scorecard's checks", () => {
  const text = (path: string) => readFileSync(join(root, path), "utf8");
  const project = JSON.parse(text("package.json"));

  test("Binary-Artifacts: nothing that runs is in the repository without its source", () => {
    const binaries =
      /\.(?:crx|deb|dex|dey|elf|o|a|so|macho|iso|class|jar|bundle|dylib|lib|msi|dll|drv|efi|exe|ocx|pyc|pyo|par|rpm|wasm|whl)$/;
    expect(paths.filter((path) => binaries.test(path))).toEqual([]);
  });

  test("Security-Policy, License: where people and tools look for them", () => {
    expect(text("SECURITY.md")).toMatch(/Report a vulnerability/);
    expect(text("LICENSE")).toMatch(/^MIT License/);
  });

  test("Dependency-Update-Tool: packages and actions are proposed", () => {
    expect(JSON.parse(text("renovate.json")).enabledManagers).toContain("npm");
    expect(text(".github/dependabot.yml")).toContain("github-actions");
  });

  test("Fuzzing: properties on generated input", () => {
    expect(Object.keys(project.devDependencies)).toContain("fast-check");
  });

  test("Pinned-Dependencies: npm installs what the lock file says", () => {
    const scripts = [
      ...files.filter(({ path }) => path.startsWith(".github/")).map((file) => file.text),
      text(".ci/run"),
    ];
    for (const script of scripts)
      expect(script).not.toMatch(/\bnpm (?:install|i)\b(?!.*(?:node@24|--no-save))/);
  });

  test("Signed-Releases: a signature is among the files of a release", () => {
    expect(text(".github/workflows/release.yml")).toMatch(/gh release create[\s\S]*\.sigstore\.json/);
  });
});
