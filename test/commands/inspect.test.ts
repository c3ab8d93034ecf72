import { expect, test } from "vitest";
import { inspect } from "../../src/commands/inspect.ts";
import { noColors } from "../../src/report/colors.ts";
import { inspectText } from "../../src/report/inspect.ts";

const verdict = (text: string) => inspectText(inspect("mta-sts.txt", { kind: "text", text }), noColors);

test("a file without a name has one to print", () => {
  const { path, findings } = inspect("", { kind: "unreadable", reason: "it is a folder" });
  expect([path, findings[0]!.args.path]).toEqual(['""', '""']);
});

test("what an error comes to depends on the error", async () => {
  const policy = (...lines: string[]) => `version: STSv1\r\nmode: enforce\r\n${lines.join("\r\n")}\r\n`;
  const verdicts = [
    await verdict(policy("mx: 192.0.2.1", "max_age: 604800")),
    await verdict(policy("mx: mail.example.com", "max_age: 604800", "extra:")),
    await verdict(policy("mx: mail.example.com", "max_age: 1w")),
  ].map((text) => text.trimEnd().split("\n").at(-1));
  expect(new Set(verdicts).size).toBe(3);
});
