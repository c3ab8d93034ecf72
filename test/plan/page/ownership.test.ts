import { expect, test } from "vitest";
import type { FileContent } from "../../../src/base/file-content.ts";
import { marker } from "../../../src/plan/page/generated.ts";
import { type Proposed, proposalOf } from "../../proposed.ts";

const policy = "domain: example.test\nmode: testing\nmx: [mail.example.test]\nmax_age: 1w\n";
const text = (content: string): FileContent => ({ kind: "text", text: content });
const ours = text(`<!doctype html>\n${marker}\n<p>An earlier page.`);
const theirs = text("<h1>Welcome</h1>");

const proposal = (files: Readonly<Record<string, FileContent>>, more = ""): Promise<Proposed> =>
  proposalOf(
    {
      policyPath: "policy.yml",
      policy: text(policy + more),
      generated: new Map(Object.entries(files)),
      nameOf: (path) => `site/${path}`,
    },
    1_800_000_000,
  );
const pages = ["index.html", "404.html", "badge.svg"];
const written = ({ changes }: Proposed) => pages.filter((path) => changes.has(path));
const reported = ({ findings }: Proposed) =>
  findings
    .filter(({ code }) => code !== "hosting/site-folder")
    .map(({ code, place }) => `${code} ${place?.file}`);

test("a page of ours is brought up to date", async () => {
  const found = await proposal({ "index.html": ours });
  expect([written(found), reported(found)]).toEqual([pages, []]);
});

test.each<readonly [string, FileContent]>([
  ["a text", theirs],
  ["an empty file", text("")],
  ["a link or a folder", { kind: "unreadable", reason: "it is a folder" }],
  ["a link that leads out", { kind: "outside" }],
  ["UTF-16", { kind: "utf-16" }],
  ["a large file", { kind: "too-large", limit: 1 }],
])("a page of somebody's own (%s) is left alone, and so is what is not found there", async (_, content) => {
  const found = await proposal({ "index.html": content });
  expect([written(found), reported(found)]).toEqual([["badge.svg"], ["page/own-file site/index.html"]]);
  expect(found.plan?.files.has("index.html")).toBe(false);
});

test("somebody's own 404.html does not stand in the page's way", async () => {
  const found = await proposal({ "404.html": theirs });
  expect([written(found), reported(found)]).toEqual([
    ["index.html", "badge.svg"],
    ["page/own-file site/404.html"],
  ]);
});

test("`page: false` writes none of it, and takes ours away, but nobody else's", async () => {
  const found = await proposal({ "index.html": theirs, "404.html": ours }, "page: false\n");
  const pageChanges = [...found.changes].filter(([path]) => pages.includes(path));
  expect([pageChanges, reported(found)]).toEqual([[["404.html", null]], ["page/left-over site/404.html"]]);
});

test("`page` changes neither the policy's bytes nor the id", async () => {
  const [on, off] = await Promise.all([proposal({}), proposal({}, "page: false\n")]);
  expect(off.plan?.id).toBe(on.plan?.id);
  const rest = [...on.changes].filter(([path]) => !pages.includes(path));
  expect([...off.changes]).toEqual(rest);
});

test.each([
  ["page: true", []],
  ["page: False", []],
  ["page:", []],
  ["page: nope", ["page/not-a-switch policy.yml"]],
  ["page: [true]", ["policy/wrong-type policy.yml"]],
  ["repository: https://github.com/octo/mta-sts.octo.example", []],
  ["repository: ' https://git.octo.example:8443/~octo/a_b '", []],
  ...[
    "http://github.com/octo/x",
    "github.com/octo/x",
    "https://github.com",
    "https://u:p@github.com/octo/x",
    "https://github.com/octo/x?y=<b>",
    "javascript:alert(1)",
    'https://github.com/octo/x#"onclick=',
    `https://github.com/${"x".repeat(300)}`,
  ].map((address): [string, string[]] => [
    `repository: ${JSON.stringify(address)}`,
    ["repository/not-an-address policy.yml"],
  ]),
])("%s", async (line, expected) => expect(reported(await proposal({}, `${line}\n`))).toEqual(expected));
