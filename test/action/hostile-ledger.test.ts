/** A pull request can bring a ledger of its own too: it is refused, quickly, and shown as what it is. */
import { describe, expect } from "vitest";
import { hostileValues } from "./hostile-values.ts";
import { expectSafe } from "./safety.ts";
import { test } from "./scenario.ts";

const megabyte = 1024 * 1024;
const entry = { sha256: "0".repeat(64), mode: "testing", mx: ["a.example"], max_age: 604_800, until: null };
const published = (...entries: object[]) => JSON.stringify({ published: entries });

describe.concurrent("a ledger", () => {
  const ended = { ...entry, from: "2026-01-01T00:00:00Z", until: "2026-01-02T00:00:00Z" };
  const many = <T>(count: number, one: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => one(index));
  test.for(
    Object.entries({
      "of hostile ids": published(...hostileValues.map((id) => ({ ...ended, id }))),
      "of hostile mx": published(
        ...hostileValues.map((mx, index) => ({ ...ended, id: `a${index}`, mx: [mx] })),
      ),
      "of hostile times": published(
        ...hostileValues.map((from, index) => ({ ...ended, id: `a${index}`, from })),
      ),
      "of hostile keys": JSON.stringify(
        Object.fromEntries(hostileValues.map((key) => [key, { [key]: key }])),
      ),
      "that is no JSON": hostileValues.join("\n"),
      "with conflict markers": `<<<<<<< HEAD\n${published()}\n=======\n${published()}\n>>>>>>> other\n`,
      "of ids used twice": published(...hostileValues.map(() => ({ ...ended, id: "a" }))),
      "that is empty": "",
      "of thousands of entries": published(...many(4000, (index) => ({ ...ended, id: `a${index}` }))),
      "of half a million numbers": `{"published":[${"0,".repeat(megabyte / 2 - 20)}0]}`,
      "of a hundred thousand keys": `{"published":[]${many(85_000, (index) => `,"k${index}":0`).join("")}}`,
      "that is deeply nested": "[".repeat(megabyte - 1),
      "that is too large": " ".repeat(megabyte + 1),
    }),
  )("%s", async ([, ledger], { scene }) => {
    const workspace = scene.checkout();
    workspace.write("policy.lock.json", ledger);
    const result = await scene.run({ event: "pull_request" }, workspace);
    expect(result.exitCode).toBe(1);
    expectSafe(result, ["policy.lock.json"]);
    expect(workspace.read("CNAME")).toBeNull();
  });
});

test("a policy file by a stranger without a ledger is refused too", async ({ scene }) => {
  scene.repository.commit("main", { ".well-known/mta-sts.txt": hostileValues.join("\r\n") });
  const result = await scene.run({ event: "pull_request" });
  expect(result.exitCode).toBe(1);
  expectSafe(result, ["policy.lock.json"]);
});
