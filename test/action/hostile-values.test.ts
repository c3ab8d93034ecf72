/** A pull request can put anything into `policy.yml`: none of it may become an order to the runner, or markup. */
import { describe, expect } from "vitest";
import { hostileValues } from "./hostile-values.ts";
import { expectSafe } from "./safety.ts";
import { expectUntouched, policyYaml, test } from "./scenario.ts";

const megabyte = 1024 * 1024;

describe.concurrent("in every place of policy.yml", () => {
  const scalar = (value: string) => JSON.stringify(value).replace(/[\u007f-\uffff]/g, escaped);
  const places: Record<string, (values: readonly string[]) => string> = {
    mx: (values) => `domain: octo.example\nmode: none\nmax_age: 1w\nmx:\n${list(values)}`,
    tls_rpt: (values) =>
      `domain: octo.example\nmode: none\nmax_age: 1w\nmx: [a.example]\ntls_rpt:\n${list(values)}`,
    keys: (values) => `${policyYaml()}${values.map((value) => `? ${scalar(value)}\n: 1\n`).join("")}`,
    lists: (values) =>
      `domain: [${values.map(scalar)}]\nmode: {a: [${values.map(scalar)}]}\nmx: {__proto__: 1}\n`,
  };
  const list = (values: readonly string[]) => values.map((value) => `  - ${scalar(value)}\n`).join("");
  // The most hostile must be among the ten and the hundred that are shown: some at a time.
  const slices = [0, 1, 2, 3].map((part) => hostileValues.filter((_, index) => index % 4 === part));
  for (const [place, yaml] of Object.entries(places)) {
    test.for(slices.map((values, part) => ({ part, values })))(
      `${place}, part $part`,
      async ({ values }, { scene }) => {
        const workspace = scene.checkout();
        workspace.write("policy.yml", yaml(values));
        const result = await scene.run({}, workspace);
        expect(result.exitCode).toBe(1);
        expectSafe(result);
        expectUntouched(workspace);
      },
    );
  }

  test("domain, mode, max_age and id", async ({ scene }) => {
    for (const value of hostileValues.slice(0, 16)) {
      const workspace = scene.checkout();
      const keys = ["domain", "mode", "max_age", "id"].map((key) => `${key}: ${scalar(value)}\n`).join("");
      workspace.write("policy.yml", keys);
      const result = await scene.run({ event: "pull_request" }, workspace);
      expect(result.exitCode).toBe(1);
      expectSafe(result);
    }
  });

  test("as they are, with no escapes of YAML", async ({ scene }) => {
    const workspace = scene.checkout();
    for (const value of hostileValues) {
      workspace.write("policy.yml", `mx:\n${value}\n- ${value}\nmode: |\n  ${value}\n`);
      const result = await scene.run({ event: "pull_request" }, workspace);
      expect(result.exitCode).toBe(1);
      expectSafe(result);
    }
  });
});

test("addresses that are valid, and published, stay what they are", async ({ scene }) => {
  const addresses = [
    "mailto:[x](y)&*~'@octo.example",
    "https://reports.octo.example/::error::x/#::error::y?a=`b`|<i>&c={d}%0A::error::z",
  ];
  scene.repository.commit("main", { "policy.yml": policyYaml({ tls_rpt: addresses }) });
  const result = await scene.run();
  expect(result.exitCode).toBe(0);
  expectSafe(result);
  expect(result.outputs["tls-rpt-value"]).toMatch(/^v=TLSRPTv1; rua=[!-~]+$/);
});

describe.concurrent("a policy.yml as large as it may be is judged as any other", () => {
  const most = 65_000;
  const filled = (line: (index: number) => string, start = "") => {
    let text = start;
    for (let index = 0; text.length < most; index++) text += line(index);
    return text;
  };
  test.for(
    Object.entries({
      "ten thousand wrong mx": filled(() => "- _\n", "mx:\n"),
      "ten thousand long messages": filled((index) => `- "\\r\\n::error::${index}<b>"\n`, "mx:\n"),
      "thousands of unknown keys": filled((index) => `a${index}:\n`),
      "thousands of equal keys": filled(() => "a:\n"),
      "one line": policyYaml({ domain: `${"x".repeat(most)}` }),
      "one line of a key": `${"x".repeat(most)}: 1`,
      "one line that is no YAML": `domain: [${"{".repeat(most)}`,
      "thousands of mx": filled(
        (index) => `- m${index}.octo.example\n`,
        "domain: octo.example\nmode: none\nmx:\n",
      ),
      "thousands of wildcards": filled((index) => `- '*.m${index}.co.uk'\n`, "mx:\n"),
      "nested lists": `mx: ${"[".repeat(30_000)}${"]".repeat(30_000)}`,
      "nested mappings": filled((index) => `${" ".repeat(index)}a:\n`),
      "anchors that explode": filled((index) =>
        index === 0 ? "a0: &a0 [x]\n" : `a${index}: &a${index} [${`*a${index - 1},`.repeat(9)}]\n`,
      ),
      "many errors of syntax": filled(() => "\t- ]\n%\n"),
      blanks: " \n".repeat(most / 2),
      comments: "#\n".repeat(most / 2),
      "wrong addresses": filled(() => "- a,b@c@d,e@f;g\n", "tls_rpt:\n"),
      "one wrong address": `tls_rpt: ["${"a@b,".repeat(most / 4)}"]`,
    }),
  )("%s", async ([, yaml], { scene }) => {
    const workspace = scene.checkout();
    workspace.write("policy.yml", yaml);
    const result = await scene.run({ event: "pull_request" }, workspace);
    expect(result.exitCode).toBe(1);
    expectSafe(result);
  });

  test("too large to be read", async ({ scene }) => {
    const workspace = scene.checkout();
    workspace.write("policy.yml", "#".repeat(10 * megabyte));
    const result = await scene.run({}, workspace);
    expect(result.exitCode).toBe(1);
    expectSafe(result);
  });
});

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
