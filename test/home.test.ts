import { describe, expect, test } from "vitest";
import { homeIn, moved } from "../scripts/home.ts";

const from = "OWNER/mta-sts-policy";
const to = "octo-cat/mail.policy";

describe("the project's repository", () => {
  test("is read from package.json", () => {
    const url = (name: string) => JSON.stringify({ repository: { url: name } });
    expect(homeIn(url(`git+https://github.com/${to}.git`))).toBe(to);
    expect(() => homeIn(url("https://example.com/x"))).toThrow();
  });

  test.each([
    [`git+https://github.com/${from}.git`, `git+https://github.com/${to}.git`],
    [`uses: ${from}@v1`, `uses: ${to}@v1`],
    [`uses: ${from}/.github/workflows/publish.yml@v1`, `uses: ${to}/.github/workflows/publish.yml@v1`],
    [`repository: ${from}\n`, `repository: ${to}\n`],
    [`--repo ${from}, in a checkout. See ${from}.`, `--repo ${to}, in a checkout. See ${to}.`],
    [
      "new?template_name=mta-sts-policy&template_owner=OWNER)",
      "new?template_name=mail.policy&template_owner=octo-cat)",
    ],
  ])("%s moves", (before, after) => {
    expect(moved(before, from, to)).toBe(after);
    expect(moved(after, to, from)).toBe(before);
  });

  test.each([`MY${from}`, `${from}-fork`, `${from}.example`, "OWNER.github.io", "npx mta-sts-policy verify"])(
    "%s stays",
    (text) => {
      expect(moved(text, from, to)).toBe(text);
    },
  );
});
