import { describe, expect, test } from "vitest";
import type { MxObservation } from "../../src/sts/mx-observation.ts";
import { enforced, type History, reported, reportedWith, type World } from "../world.ts";

const [a, b, c] = ["mx1.example.test", "mx2.example.test", "mx3.example.test"];

describe("the proposed policy against the mail servers in use", () => {
  const cases: [name: string, world: World, reported: string[]][] = [
    ["all admitted", { history: enforced }, []],
    [
      "all admitted, testing",
      { history: [["2026-11-20", { mode: "testing" }]], proposed: { mode: "testing" } },
      [],
    ],
    [
      "testing admits some",
      { mx: [a, b], proposed: { mode: "testing" } },
      [`warning mx/not-admitted-in-testing ${b}`],
    ],
    [
      "testing admits none",
      { mx: [b, c], proposed: { mode: "testing" } },
      [
        `warning mx/not-admitted-in-testing ${b}`,
        `warning mx/not-admitted-in-testing ${c}`,
        `notice mx/unused ${a}`,
      ],
    ],
    ["under none nothing is refused", { mx: [b], proposed: { mode: "none" } }, []],
    [
      "one that is new to the policy and not to DNS",
      { history: enforced, mx: [b, a], proposed: { mx: [a, b] } },
      [`warning mx/cached-policy ${b} 2026-12-10`],
    ],
  ];
  test.each(cases)("%s", (_, world, expected) => expect(reported(world)).toEqual(expected));

  test("enforce that admits none: the strongest words come first", () => {
    expect(reported({ history: enforced, mx: [b] })[0]).toBe("error mx/admits-none");
  });

  test("enforce that admits some: the others, each by its name, and not the strongest words", () => {
    const findings = reported({ history: enforced, mx: [a, b, c] });
    expect(findings).toEqual([`error mx/not-admitted ${b}`, `error mx/not-admitted ${c}`]);
  });

  test("a backup counts as much as the first", () => {
    expect(reported({ history: enforced, mx: [b, a] })).toEqual([`error mx/not-admitted ${b}`]);
  });

  test("an mx is taken away that the domain still uses", () => {
    const world: World = { history: [["2026-09-01", { mx: [a, b] }]], mx: [a, b], proposed: { mx: [a] } };
    const [first, ...others] = reported(world);
    expect([first?.startsWith(`error mx/removed-in-use ${b}`), others]).toEqual([true, []]);
  });

  test("a policy in force that never admitted a server: it was not this change that took it away", () => {
    const world: World = { history: enforced, mx: [a, b], proposed: { max_age: 1_209_600 } };
    expect(reported(world)).toContain(`error mx/not-admitted ${b}`);
    expect(reported(world).join()).not.toContain("removed-in-use");
  });

  test("some are admitted: a pattern to come is no prepared move", () => {
    expect(reported({ history: enforced, mx: [a, b], proposed: { mx: [a, c] } })).toEqual([
      `error mx/not-admitted ${b}`,
      `warning mx/cached-policy ${b} 2026-12-10`,
    ]);
  });
});

describe("until when the wait or the damage lasts", () => {
  const until = (world: World) =>
    reportedWith(["host", "until"], world).filter((one) => one.startsWith("error"));
  test.each<[string, World, string[]]>([
    ["one that no held policy admits", { history: enforced, mx: [a, b] }, [`${b} 2026-12-10`]],
    ["one that is held by nobody", { mx: [a, b] }, [`${b} 2026-12-02`]],
    [
      "one that was admitted until now, but not by testing",
      { history: [["2026-11-01", { mode: "testing", mx: [a, b] }]], mx: [a, b] },
      [`${b} 2026-12-02`],
    ],
  ])("%s", (_, world, expected) => {
    expect(until(world)).toEqual(expected.map((one) => `error mx/not-admitted ${one}`));
  });

  test("none of them is admitted", () => {
    expect(until({ history: enforced, mx: [b] })).toEqual(["error mx/admits-none 2026-12-10"]);
    expect(until({ mx: [b] })).toEqual(["error mx/admits-none 2026-12-02"]);
  });
});

describe("patterns that go while nobody knows whose servers are in use", () => {
  const unknown: MxObservation = { kind: "unknown", reason: "no DNS server answered in time" };
  const both: History = [["2026-09-01", { mx: [a, b] }]];
  const removed = (world: World) =>
    reportedWith(["removed", "day"], world).filter((one) => one.includes("mx/removed-un"));
  const gone = [`warning mx/removed-unchecked ${b} 2026-12-10`];
  test.each<[string, World, string[]]>([
    ["offline", { mx: null, history: both }, gone],
    ["unknown", { mx: unknown, history: both }, [`error mx/removed-unknown ${b} 2026-12-10`]],
    ["to testing", { mx: null, history: both, proposed: { mode: "testing" } }, gone],
    ["to none, which refuses nobody", { mx: null, history: both, proposed: { mode: "none" } }, []],
    ["none goes", { mx: null, history: both, proposed: { mx: [a, b] } }, []],
    ["another comes", { mx: null, history: enforced, proposed: { mx: [a, b] } }, []],
    ["a wildcard admits it", { mx: null, history: both, proposed: { mx: [a, "*.example.test"] } }, []],
    ["from testing", { mx: null, history: [["2026-11-01", { mode: "testing", mx: [a, b] }]] }, []],
    ["nothing was published", { mx: null }, []],
  ])("%s", (_, world, expected) => expect(removed(world)).toEqual(expected));
});

describe("DNS does not answer", () => {
  const mx: MxObservation = { kind: "unknown", reason: "no DNS server answered in time" };
  test("it matters as long as senders hold an enforced policy", () => {
    expect(reported({ history: enforced, mx, proposed: { mode: "testing" } })).toEqual([
      "warning mx/unknown",
      "notice rollout/back-to-testing 2026-12-10",
    ]);
  });

  test("in testing a pattern may go without a word", () => {
    const world: World = { history: [["2026-11-10", { mode: "testing", mx: [a, b] }]], mx };
    expect(reported({ ...world, proposed: { mode: "testing" } })).toEqual(["notice mx/unknown-for-now"]);
  });
});

describe("wildcards stand for exactly one label", () => {
  const inner = "a.mx.example.net";
  test.each([
    ["*.mx.example.net", inner, true],
    ["*.example.net", inner, false],
    ["*.mx.example.net", "mx.example.net", false],
    ["*.mx.example.net", "a.b.mx.example.net", false],
    ["*.mx.example.net", "a.amx.example.net", false],
    [inner, inner, true],
    ["mx.example.net", inner, false],
  ])("%s, %s: %s", (pattern, host, admitted) => {
    const findings = reported({
      history: [["2026-09-01", { mx: [pattern] }]],
      mx: [host],
      proposed: { mx: [pattern] },
    });
    expect(findings.length === 0).toBe(admitted);
  });

  test("case and the final dot of what DNS says do not count", () => {
    expect(reported({ history: enforced, mx: ["MX1.Example.TEST"] })).toEqual([]);
  });
});

describe("what else DNS can say", () => {
  const nothing = { hosts: [], implicit: false, truncated: false, invalid: [] };
  const itself: MxObservation = {
    ...nothing,
    kind: "hosts",
    hosts: [{ host: "example.test", preference: 0 }],
    implicit: true,
  };
  const cases: [
    name: string,
    mx: NonNullable<World["mx"]> | null,
    enforce: string[],
    testing: string[],
    none: string[],
  ][] = [
    ["not looked up", null, [], [], []],
    [
      "unknown",
      { kind: "unknown", reason: "no DNS server answered in time" },
      ["warning mx/unknown"],
      ["notice mx/unknown-for-now"],
      ["notice mx/unknown-for-now"],
    ],
    ["null MX", ["."], ["warning domain/null-mx"], ["warning domain/null-mx"], []],
    ["no mail", { kind: "no-mail" }, ["warning domain/no-mail"], ["warning domain/no-mail"], []],
    ["no domain", { kind: "no-domain" }, ["warning domain/not-found"], ["warning domain/not-found"], []],
    [
      "invalid names alone",
      ["a\\.b.example.test"],
      ["warning mx/invalid-name"],
      ["warning mx/invalid-name"],
      ["warning mx/invalid-name"],
    ],
    [
      "a name with an underscore alone",
      ["_dc-mx.7448e41c9abd.example.test"],
      ["error mx/admits-none"],
      ["warning mx/not-admitted-in-testing _dc-mx.7448e41c9abd.example.test"],
      [],
    ],
    [
      "a name with an underscore beside a good one",
      [a, "a_b.example.test"],
      ["error mx/not-admitted a_b.example.test"],
      ["warning mx/not-admitted-in-testing a_b.example.test"],
      [],
    ],
    [
      "a name that never exists beside a good one",
      [a, "ms12345678.msv1.invalid"],
      ["notice mx/never-delivered"],
      ["notice mx/never-delivered"],
      ["notice mx/never-delivered"],
    ],
    [
      "an invalid name beside a good one",
      [a, "bad\\009name.example.test"],
      ["warning mx/invalid-name"],
      ["warning mx/invalid-name"],
      ["warning mx/invalid-name"],
    ],
  ];
  const past = (mode: "enforce" | "testing" | "none") =>
    ({ history: [["2026-11-10", { mode }]], proposed: { mode } }) satisfies World;
  /** Without what the history of each mode has to say. */
  const aboutMx = (world: World) => reported(world).filter((one) => !one.includes("removal/"));
  test.each(cases)("%s: enforce, testing, none", (_, mx, ...expected) => {
    const modes = ["enforce", "testing", "none"] as const;
    expect(modes.map((mode) => aboutMx({ ...past(mode), mx }))).toEqual(expected);
  });

  test("without MX records the domain is its own mail server", () => {
    const own = { mx: ["example.test"] };
    const history: History = [["2026-09-01", own]];
    expect(reported({ history, mx: itself, proposed: own })).toEqual([]);
    expect(reported({ history: enforced, mx: itself })[0]).toBe("error mx/admits-none");
  });

  test("more hosts than are looked at: reported, as the rest was not judged", () => {
    const many = Array.from({ length: 150 }, (_, number) => `h${number}.mx.example.test`);
    const wide = { mx: ["*.mx.example.test"] };
    const world: World = { history: [["2026-09-01", wide]], mx: many, proposed: wide };
    expect(reported(world)).toEqual(["warning mx/too-many"]);
  });
});

describe("patterns", () => {
  const testing = (...mx: string[]): World => ({ proposed: { mode: "testing", mx } });
  test.each<[string, World, string[]]>([
    ["one that matches nothing in use", testing(a, c), [`notice mx/unused ${c}`]],
    ["all match", { ...testing(a, b), mx: [a, b] }, []],
    [
      "everything under the own domain",
      testing("*.example.test"),
      ["notice mx/wide-wildcard *.example.test"],
    ],
    [
      "a wildcard under another name is how providers are written",
      { ...testing("*.mx.example.net"), mx: ["a.mx.example.net"] },
      [],
    ],
    [
      "a wildcard of the own domain that is not needed is one finding",
      testing(a, "*.a.example.test"),
      ["notice mx/unused *.a.example.test"],
    ],
    ["nothing is unused as long as nothing is known", { ...testing(a, c), mx: null }, []],
    ["under none nothing is said", { proposed: { mode: "none", mx: ["*.example.test", c] } }, []],
  ])("%s", (_, world, expected) => expect(reported(world)).toEqual(expected));
});

describe("a provider's servers", () => {
  const proton = ["mail.protonmail.ch", "mailsec.protonmail.ch"];
  const offline = (...mx: string[]): World => ({ mx: null, proposed: { mode: "testing", mx } });
  test.each<[string, World, string[]]>([
    ["all", offline(...proton), []],
    ["one of two", offline(proton[0]!), ["warning mx/provider-incomplete"]],
    ["one of three in a region", offline("mx.zoho.eu"), ["warning mx/provider-incomplete"]],
    ["some, where nobody says which are all", offline("mx1.mail.ovh.net"), []],
    ["by a wildcard", offline("*.protonmail.ch"), []],
    ["none", offline(a), []],
    ["one of two, but DNS says that the other is not used", { ...offline(proton[0]!), mx: [proton[0]!] }, []],
    [
      "one of two, and nothing could be found out",
      { ...offline(proton[0]!), mx: { kind: "unknown", reason: "no DNS server answered in time" } },
      ["warning mx/provider-incomplete", "notice mx/unknown-for-now"],
    ],
    ["one of two, under none", { mx: null, proposed: { mode: "none", mx: proton.slice(1) } }, []],
  ])("%s", (_, world, expected) => expect(reported(world)).toEqual(expected));
});

describe("a preset", () => {
  const proton = ["mail.protonmail.ch", "mailsec.protonmail.ch"];
  const zoho = ["mx.zoho.eu", "mx2.zoho.eu", "mx3.zoho.eu"];
  const named = { provider: "proton", mx: proton };
  test.each<[string, World, string[]]>([
    ["of which one server is in use", { mx: [proton[0]!], proposed: { ...named, mode: "testing" } }, []],
    [
      "of which none is in use",
      { mx: [a], proposed: { ...named, mode: "testing", mx: [a, ...proton] } },
      ["notice mx/preset-unused"],
    ],
    [
      "which is to come",
      { history: enforced, proposed: { ...named, mx: [a, ...proton] } },
      ["notice migration/prepared 2026-12-10", "notice migration/prepared 2026-12-10"],
    ],
    [
      "and a pattern beside it that is not used",
      { mx: [proton[0]!], proposed: { ...named, mode: "testing", mx: [...proton, c] } },
      [`notice mx/unused ${c}`],
    ],
  ])("%s", (_, world, expected) => expect(reported(world)).toEqual(expected));

  /** What is said of servers that are not admitted. */
  const hints = (world: World) =>
    reportedWith(["host", "preset", "hint"], world).filter((one) => one.includes("mx/not-admitted"));
  const inTesting = "warning mx/not-admitted-in-testing";
  test.each<[string, World, string[]]>([
    ["nobody's that is known", { mx: [a, b], proposed: { mode: "testing" } }, [`${inTesting} ${b}  `]],
    [
      "another provider's",
      { mx: [proton[0]!, zoho[0]!], proposed: { ...named, mode: "testing" } },
      [`${inTesting} ${zoho[0]} (\`provider: proton\`) Did you mean \`provider: zoho-eu\` (Zoho Mail)?`],
    ],
    [
      "of a provider that serves the policies of its customers itself",
      { mx: [a, "mail.tutanota.de"], proposed: { mode: "testing" } },
      [`${inTesting} mail.tutanota.de  `],
    ],
  ])("servers that are not admitted: %s", (_, world, expected) => expect(hints(world)).toEqual(expected));
});
