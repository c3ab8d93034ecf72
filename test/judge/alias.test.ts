import { describe, expect, test } from "vitest";
import { enforced, judged, reported, type World } from "../world.ts";

const [here, there] = ["_mta-sts.dns.example.net", "sts.dns.example.org"];
const inPullRequest: World = { history: enforced, pullRequest: (published) => published };

describe("where the TXT record is kept", () => {
  test.each<[string, World, string[]]>([
    ["in another zone from now on", { proposed: { alias: here } }, ["warning alias/added"]],
    [
      "in yet another zone",
      { formerly: { alias: here }, proposed: { alias: there } },
      ["warning alias/changed"],
    ],
    ["here again", { formerly: { alias: here } }, ["warning alias/removed"]],
    ["where it was", { formerly: { alias: here }, proposed: { alias: here } }, []],
    ["nowhere yet: nothing is published", { history: [], proposed: { alias: here, mode: "testing" } }, []],
    [
      "of another domain",
      { formerly: { domain: "other.test", alias: there }, proposed: { alias: here } },
      [],
    ],
    ["outside of a pull request nobody knows from where", { proposed: { alias: here } }, []],
  ])("%s", (about, world, expected) => {
    const scene = about.startsWith("outside") ? { history: enforced } : inPullRequest;
    const found = reported({ ...scene, ...world }).filter((line) => line.includes("alias/"));
    expect(found).toEqual(expected);
  });

  test("both names are said, and the record that leads there", () => {
    const argsOf = (world: World) =>
      judged({ ...inPullRequest, ...world }).find(({ code }) => code.startsWith("alias/"))!.args;
    const name = "_mta-sts.example.test";
    expect(argsOf({ proposed: { alias: here } })).toEqual({
      ...{ name, alias: here, former: name, cname: `CNAME ${here}` },
    });
    expect(argsOf({ formerly: { alias: here }, proposed: { alias: there } })).toEqual({
      ...{ name, alias: there, former: here, cname: `CNAME ${there}` },
    });
    expect(argsOf({ formerly: { alias: here } })).toEqual({ name, former: here });
  });
});
