/** What editors take for a setting is made from what the command takes. */
import { describe, expect, test } from "vitest";
import { patterns } from "../../scripts/patterns.ts";
import { repositoryGrammar } from "../../src/policy/fields.ts";
import { readMaxAge, secondsIn } from "../../src/sts/max-age.ts";

describe("max_age", () => {
  const matches = new RegExp(`^${patterns.max_age}$`);
  const units = Object.keys(secondsIn).filter((unit) => unit !== "");

  test.each(units)("with the unit %s, exactly what the command takes", (unit) => {
    const written = Array.from({ length: 1200 }, (_, count) => `${count}${unit}`);
    const taken = written.filter((text) => "seconds" in readMaxAge(text));
    expect(written.filter((text) => matches.test(text))).toEqual(taken);
  });

  test("in seconds, as many digits as the limits have", () => {
    const written = ["86400", "0086400", "31557600", "8640", "131557600"];
    expect(written.filter((text) => matches.test(text))).toEqual(["86400", "0086400", "31557600"]);
  });
});

test.each([
  "https://github.com/octocat/mta-sts.example.com",
  "HTTPS://GitHub.com/Octocat/Mail/",
  "https://Git.Example.com:8443/a/b/c",
  "http://github.com/octocat/mail",
  "https://github.com",
  "https://-git.example.com/mail",
  "https://github.com/octocat/mail?tab=readme",
])("repository: %s", (address) => {
  expect(new RegExp(`^${patterns.repository}$`).test(address)).toBe(repositoryGrammar.test(address));
});
