import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ownerOfRepository } from "../../src/io/git.ts";

const root = mkdtempSync(join(tmpdir(), "git-config-"));
afterAll(() => rmSync(root, { recursive: true }));

function ownerIn(config: string): string | null {
  const folder = mkdtempSync(join(root, "case-"));
  mkdirSync(join(folder, ".git"));
  writeFileSync(join(folder, ".git", "config"), config);
  return ownerOfRepository({}, folder);
}

const origin = '[remote "origin"]\n';
const blanks = "\n".repeat(60_000);

test.each([
  ["as git writes it", `[core]\n\tbare = false\n${origin}\turl = https://github.com/octo/shop.git\n`, "octo"],
  ["over SSH", `${origin}\turl = git@github.com:octo/shop.git\n`, "octo"],
  ["without blanks", `${origin}url=https://github.com/octo/shop`, "octo"],
  ["with blanks around it", `${origin} \t url \t =\t https://github.com/octo/shop \t\n`, "octo"],
  ["of Windows", `${origin}\turl = https://github.com/octo/shop\n`.replaceAll("\n", "\r\n"), "octo"],
  ["after other settings", `${origin}\tfetch = a\n\n\turl = https://github.com/octo/shop\n`, "octo"],
  ["after empty lines", `${origin}${blanks}\turl = https://github.com/octo/shop\n`, "octo"],
  ["nowhere in empty lines", `${origin}${blanks}`, null],
  ["on the next line", `${origin}\turl =\n\thttps://github.com/octo/shop\n`, null],
  ["of another key", `${origin}\tpushurl = https://github.com/octo/shop\n`, null],
  ["of another remote", '[remote "fork"]\n\turl = https://github.com/octo/shop\n', null],
  ["at another host", `${origin}\turl = https://gitlab.com/octo/shop\n`, null],
])("the address of origin %s", (_, config, owner) => expect(ownerIn(config)).toBe(owner));
