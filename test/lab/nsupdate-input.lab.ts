import fc from "fast-check";
import { expect, test } from "vitest";
import { nsupdateScript } from "../../src/plan/dns-engines/nsupdate.ts";
import { characterStrings } from "../../src/plan/dns-formats/character-strings.ts";
import type { DnsChange } from "../../src/sts/dns-change.ts";
import { changeOf, hostileValue } from "../plan/dns-engines/changes.ts";
import { keys } from "./dns/keys.ts";
import { nsupdate } from "./dns/nsupdate.ts";

/** What nsupdate would send, as it prints it: `NAME CLASS TYPE` of each record, and the strings of those that have some. */
function readShown(shown: string): string[] {
  const lines = shown.split("\n").filter((line) => /^[^;\s]/.test(line) && !line.startsWith("Outgoing"));
  return lines.map((line) => {
    const [, owner, ttl, kind, type, data = ""] = /^(\S+)\s+(\d+)\s+(\S+)\s+(\S+)(?:\s+(.*))?$/.exec(line)!;
    return `${owner} ${ttl} ${kind} ${type} ${type === "TXT" ? JSON.stringify(stringsIn(data)) : data}`.trim();
  });
}

function stringsIn(data: string): string[] | null {
  if (data === "") return null;
  const strings = [...data.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text!);
  return strings.map((text) =>
    text.replace(/\\(?:(\d{3})|(.))/g, (_escape, code?: string, character?: string) =>
      code === undefined ? character! : String.fromCharCode(Number(code)),
    ),
  );
}

/** Prerequisites first, then updates, in wire form (RFC 2136 §2.4, §2.5). */
function meant(changes: readonly DnsChange[]): string[] {
  const prerequisites = changes.flatMap(({ name, type, from }) => {
    if (type === "CNAME") return [`${name}. 0 NONE ANY`];
    if (from.length === 0) return [`${name}. 0 NONE TXT null`, `${name}. 0 NONE CNAME`];
    return from.map((strings) => `${name}. 0 IN TXT ${JSON.stringify(strings)}`);
  });
  const updates = changes.flatMap(({ name, type, ttl, from, to }) => [
    ...(from.length > 0 ? [`${name}. 0 ANY TXT null`] : []),
    `${name}. ${ttl} IN ${type} ${type === "TXT" ? JSON.stringify(characterStrings(to)) : `${to}.`}`,
  ]);
  return [...prerequisites, ...updates];
}

test("the real nsupdate reads the values of 1,000 changes as they are, and no line more", async () => {
  const changes = fc
    .sample(changeOf(hostileValue), { numRuns: 1000, seed: 2136 })
    // In one message they need names of their own.
    .map(
      (change, index): DnsChange => ({
        ...change,
        name: `${change.name.split(".")[0]}.n${index}.${change.zone}`,
      }),
    );
  const together = 5;
  for (let start = 0; start < changes.length; start += together) {
    const some = changes.slice(start, start + together);
    const script = nsupdateScript(some, null).replace(/^(?:send|zone .*)\n/gm, "");
    const { exitCode, says } = await nsupdate(`${script}show\nquit\n`, keys.narrow);
    expect(exitCode).toBe(0);
    expect(readShown(says)).toEqual(meant(some));
  }
});
