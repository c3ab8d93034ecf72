/** The list of what is left to do, as `setup` opens it and later runs keep it, on a fake GitHub. */
import { describe, expect, test } from "vitest";
import { tickChecklist } from "../../src/commands/verify.ts";
import { openChecklist } from "../../src/github/checklist.ts";
import { setupIssue, setupMarker } from "../../src/report/setup-issue.ts";
import { nothingSeen } from "../../src/report/verified.ts";
import type { RecordAlias } from "../../src/sts/record-alias.ts";
import type { DnsRecord } from "../../src/sts/records.ts";
import { type Task, type ToDo, tasks } from "../../src/verify/to-do.ts";
import { contextWith } from "../context.ts";
import type { Issue } from "../fake-github/state.ts";
import { onGitHub } from "./on-github.ts";

const domain = "octo.example";
const url = "https://github.com/octo/mail";
const scene = onGitHub();

type Done = ToDo["done"];
/** Every task with what a run found of it: `otherwise`, or else `rest`. */
const seen = (rest: Done, otherwise: Partial<Record<Task, Done>> = {}): ToDo[] =>
  tasks.map((task) => ({ task, done: task in otherwise ? otherwise[task]! : rest }));
const wanted: DnsRecord[] = [
  { name: `_smtp._tls.${domain}`, type: "TXT", ttl: 3600, value: "v=TLSRPTv1; rua=mailto:tls@octo.example" },
  { name: `_mta-sts.${domain}`, type: "TXT", ttl: 3600, value: "v=STSv1; id=1" },
];

const marker = setupMarker(domain);
const open = async (toDo: ToDo[], records = wanted, assignee?: string) => {
  const issue = await setupIssue({ domain, toDo, records, aliases: [] }, url);
  return openChecklist(scene.issues, { marker, ...issue, ...(assignee && { assignee }) });
};
const tick = async (toDo: ToDo[], records = wanted, aliases: readonly RecordAlias[] = []) => {
  const result = { ...nothingSeen, domain, findings: [], toDo, wanted: records, aliases };
  const context = contextWith({ issues: async () => scene.issues });
  return (await tickChecklist(result, { repositoryUrl: url }, context)).findings;
};
const list = (): Issue => scene.repository.issues[0]!;
/** The tasks whose box is ticked, by their place in the list. */
const ticked = (): Task[] => {
  const boxes = list()
    .body.split(/\r?\n/)
    .filter((line) => /^- \[[ x]\] /.test(line));
  return tasks.filter((_, index) => boxes[index]!.startsWith("- [x]"));
};
/** A person ticks a box in the browser, which has line ends of its own. */
function tickByHand(task: Task): void {
  const lines = list().body.split("\n");
  const box = lines.findIndex((line) => line.startsWith("- [")) + tasks.indexOf(task);
  lines[box] = lines[box]!.replace("[ ]", "[x]");
  scene.repository.touch(list(), { body: lines.join("\r\n") });
}
const decoded = (text: string) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
const changes = () =>
  scene.fake.requests.map(({ name }) => name).filter((name) => !name.startsWith("repository"));

describe("the list", () => {
  test("says what has to go before a record is set, until it is set", async () => {
    await open(seen(false));
    const target = "sts.hosted.test";
    const alias = { name: `_mta-sts.${domain}`, alias: target, target, texts: [] };
    const blocked = () => {
      const boxes = list()
        .body.split("\n")
        .filter((line) => line.startsWith("- ["));
      return tasks.filter((_, index) => boxes[index]!.includes(target));
    };
    expect(blocked()).toEqual([]);
    await tick(seen(false), wanted, [alias]);
    expect(blocked()).toEqual(["txt"]);
    await tick(seen(false, { txt: true }), wanted, [alias]);
    expect(blocked()).toEqual([]);
  });

  test.each([
    ["octocat", ["octocat"]],
    ["OctoCat", ["octocat"]],
    ["octo", []],
    ["github-actions[bot]", []],
    ["nobody", []],
  ])("is assigned to %s, if that can be", async (assignee, assignees) => {
    scene.repository.assignable = ["octocat-two", "octocat"];
    expect(await open(seen(false), wanted, assignee)).toEqual([]);
    expect(list().assignees).toEqual(assignees);
    expect(scene.fake.violations).toEqual([]);
  });

  test("is nobody's where GitHub does not say who can be assigned", async () => {
    scene.repository.assignable = null;
    expect(await open(seen(false), wanted, "octocat")).toEqual([]);
    expect(list().assignees).toEqual([]);
  });

  test("has a row for each record that it asks for, and a block to copy for each value that is known", async () => {
    await open(seen(false), []);
    const names = () =>
      [...list().body.matchAll(/^\| <code>([^<]*)<\/code> \| <code>([^<]*)</gm)].map(([, name, panel]) => [
        decoded(name!),
        decoded(panel!),
      ]);
    const rows = [
      [`_github-pages-challenge-octo.${domain}`, "_github-pages-challenge-octo"],
      [`mta-sts.${domain}`, "mta-sts"],
      [`_smtp._tls.${domain}`, "_smtp._tls"],
      [`_mta-sts.${domain}`, "_mta-sts"],
    ];
    expect(names()).toEqual(rows);
    expect(list().body).not.toContain("```");
    await tick(seen(false));
    expect(names()).toEqual(rows);
    for (const { value } of wanted) expect(list().body).toContain(`\n\`\`\`\n${value}\n\`\`\`\n`);
  });

  test("is ticked as runs find things done", async () => {
    await open(seen(false));
    expect(ticked()).toEqual([]);
    expect(await tick(seen(false, { pages: true, "host-record": true }))).toEqual([]);
    expect(ticked()).toEqual(["pages", "host-record"]);
    expect(list()).toMatchObject({ state: "OPEN", comments: [] });
  });

  test("has a box unticked that is no longer done", async () => {
    await open(seen(false));
    await tick(seen(true, { txt: false }));
    await tick(seen(true, { txt: false, policy: false }));
    expect(ticked()).not.toContain("policy");
  });

  test("has the records as they are now", async () => {
    await open(seen(false));
    await tick(seen(false), [{ ...wanted[1]!, value: "v=STSv1; id=2" }]);
    expect(list().body).toContain("id=2");
  });

  test("is closed once, with a word, when all is done", async () => {
    await open(seen(false));
    expect(await tick(seen(true))).toEqual([]);
    expect(list()).toMatchObject({ state: "CLOSED", comments: [{ author: scene.fake.viewer }] });
    expect(ticked()).toEqual(tasks);
    const before = changes();
    await tick(seen(true));
    await tick(seen(false));
    expect(changes()).toEqual(before);
  });

  test("is closed when nobody can tell the rest, but never on what nobody could see", async () => {
    await open(seen(false, { https: null, "verified-domain": null }));
    await tick(seen(null));
    expect(list().state).toBe("OPEN");
    await tick(seen(true, { https: null, "verified-domain": null }));
    expect(list().state).toBe("CLOSED");
  });

  test("is not edited when a run says nothing new", async () => {
    await open(seen(false));
    await tick(seen(false, { pages: true }));
    scene.repository.touch(list(), { body: list().body.replaceAll("\n", "\r\n") });
    const before = changes();
    for (let run = 0; run < 3; run++) await tick(seen(false, { pages: true }));
    expect(changes()).toEqual(before);
  });
});

describe("a run that sees less than the one before", () => {
  test("takes no tick away", async () => {
    await open(seen(false));
    await tick(seen(true, { txt: false }));
    await tick(seen(null, { txt: false }));
    expect(ticked()).toEqual(tasks.filter((task) => task !== "txt"));
  });

  test("closes nothing that another found undone", async () => {
    await open(seen(false));
    await tick(seen(true, { https: false }));
    await tick(seen(true, { https: null }));
    expect(list().state).toBe("OPEN");
    await tick(seen(true));
    expect(list().state).toBe("CLOSED");
  });
});

describe("what a person does", () => {
  test("a box that they tick stays ticked while no run can tell", async () => {
    await open(seen(false, { "verified-domain": null }));
    tickByHand("verified-domain");
    await tick(seen(false, { "verified-domain": null, pages: true }));
    expect(ticked()).toEqual(["pages", "verified-domain"]);
  });

  test("a box that they tick too early is unticked", async () => {
    await open(seen(false));
    tickByHand("txt");
    await tick(seen(false));
    expect(ticked()).toEqual([]);
  });

  test("a list that they closed is left alone", async () => {
    await open(seen(false));
    scene.repository.touch(list(), { state: "CLOSED" });
    const before = { ...list() };
    for (const toDo of [seen(false, { pages: true }), seen(true)]) expect(await tick(toDo)).toEqual([]);
    expect(list()).toEqual(before);
  });

  test("a list that is a stranger's is not touched", async () => {
    const body = `<!-- mta-sts-policy setup ${domain} -->`;
    const theirs = scene.repository.openIssue({ title: "Mine", body, author: "mallory" });
    await tick(seen(true));
    expect([theirs, ...scene.repository.issues]).toMatchObject([{ body, state: "OPEN" }, { title: "Mine" }]);
  });
});

describe("nothing is opened", () => {
  test("where `setup` opened no list", async () => {
    for (const toDo of [seen(false), seen(true)]) expect(await tick(toDo)).toEqual([]);
    expect(scene.repository.issues).toEqual([]);
  });

  test("nor asked for, when nothing of ours is published, or nobody looked", async () => {
    await tick(seen(true), []);
    await tick([]);
    expect(scene.fake.requests).toEqual([]);
  });

  test("where scene.issues are switched off; `setup` says that there is no list", async () => {
    scene.repository.hasIssues = false;
    expect(await open(seen(false))).toMatchObject([{ code: "setup/no-issue", severity: "notice" }]);
    expect(await tick(seen(true))).toEqual([]);
  });
});

describe("what GitHub refuses is a notice, and stops nothing", () => {
  const notice = [{ code: "setup/no-issue", severity: "notice" }];

  test("a token that may not write", async () => {
    await open(seen(false));
    scene.repository.permissions.issues = "read";
    expect(await tick(seen(true))).toMatchObject(notice);
    expect(list()).toMatchObject({ state: "OPEN", comments: [] });
  });

  test("a list that was edited but not closed is closed by the next run", async () => {
    await open(seen(false));
    scene.fake.faults.push({ match: "addComment", status: 403, body: { message: "Forbidden" } });
    expect(await tick(seen(true))).toMatchObject(notice);
    expect(await tick(seen(true))).toEqual([]);
    expect(list()).toMatchObject({ state: "CLOSED", comments: [{}] });
  });

  test.each(["repository", "updateIssue"])("a GitHub that is down at %s", async (match) => {
    await open(seen(false));
    scene.fake.faults.push({ match, status: 502, times: 20 });
    expect(await tick(seen(true))).toMatchObject(notice);
  });

  test("a GitHub that is down when the list is opened", async () => {
    scene.fake.faults.push({ match: "repository", status: 502, times: 20 });
    expect(await open(seen(false))).toMatchObject(notice);
  });
});

test("a policy without reports says where their record comes from", async () => {
  const rows = () =>
    list()
      .body.split("\n")
      .filter((line) => line.startsWith("|"));
  const asked = () => rows().some((row) => row.includes(`(${url}/blob/HEAD/policy.yml)`));
  await open(seen(false), wanted.slice(1));
  expect(asked()).toBe(true);
  await tick(seen(false), wanted);
  expect(asked()).toBe(false);
});
