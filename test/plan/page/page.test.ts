import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageAssets } from "../../../scripts/page.ts";
import { script, scriptWithMonitor, style } from "../../../src/plan/page/assets.js";
import { renderBadge } from "../../../src/plan/page/badge.ts";
import { sourceHash } from "../../../src/plan/page/content-security-policy.ts";
import { isOurs } from "../../../src/plan/page/generated.ts";
import { iconAddress } from "../../../src/plan/page/icon.ts";
import { mailServers } from "../../../src/plan/page/mail-servers.ts";
import { renderNotFound } from "../../../src/plan/page/not-found.ts";
import { renderPage } from "../../../src/plan/page/page.ts";
import type { Published } from "../../../src/plan/page/published.ts";
import { stateColors } from "../../../src/plan/page/state-colors.ts";
import { dayWords, durationWords, endWords } from "../../../src/plan/page/words.ts";
import { maxPolicyFileSize, modes } from "../../../src/sts/policy-file.ts";
import { enforced, year } from "../../world.ts";
import { planOf } from "./published.ts";

const largest = 110_000;
const bytes = (text: string) => Buffer.byteLength(text);
/** What a reader sees of markup. */
const textIn = (markup: string) => markup.replace(/<(script|style)>.*?<\/\1>|<[^>]*>/gs, "");

test("the style and the script are what their sources give, with their hashes", async () => {
  const file = join(import.meta.dirname, "../../../src/plan/page/assets.js");
  expect(readFileSync(file, "utf8")).toBe(await pageAssets());
  for (const { hash, text } of [style, script, scriptWithMonitor]) expect(hash).toBe(sourceHash(text));
});

// From the CSP specification's example.
test("a hash is in base64", () => {
  expect(sourceHash("alert('Hello, world.');")).toBe("sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
});

describe.each(modes)("mode %s", (mode) => {
  const plan = planOf({ mode }, enforced);

  test("each file of the page says whose it is, and the page is small", () => {
    const files = [renderPage(plan), renderNotFound(plan), renderBadge(mode)];
    expect(files.map(isOurs)).toEqual([true, true, true]);
    expect(bytes(files[0]!)).toBeLessThan(largest);
    expect(bytes(files[2]!)).toBeLessThan(2000);
  });

  test("the badge is a picture with a name", () => {
    const svg = renderBadge(mode);
    expect(svg).toContain(`role="img" aria-label="MTA-STS: ${mode}"><title>MTA-STS: ${mode}</title>`);
    expect(svg).not.toMatch(/<script|href|url\(|@import/);
  });

  test("the page links to the repository, where that is known", () => {
    const repository = "https://github.com/octo/mta-sts.example.test";
    expect(renderPage(planOf({ mode, repository }))).toContain(`<a href="${repository}"`);
    expect(renderPage(plan)).not.toContain("github.com/octo");
  });

  test("the page shows where the record is kept, and what leads there", () => {
    const alias = "_mta-sts.dns.example.net";
    const names = (text: string) =>
      [...text.matchAll(/<code id="record-(\d-\w+)">(.*?)<\/code>/g)].map(([, id, shown]) => [
        id,
        textIn(shown!),
      ]);
    expect(names(renderPage(planOf({ mode, alias }, enforced)))).toEqual([
      ["0-name", "_smtp._tls"],
      ["0-value", "v=TLSRPTv1; rua=mailto:tls-reports@example.test"],
      ["1-name", "_mta-sts"],
      ["1-value", alias],
      ["2-name", alias],
      ["2-value", `v=STSv1; id=${plan.id}`],
    ]);
  });

  test("the page shows the policy, the records, the id and its hash", () => {
    const page = textIn(renderPage(plan));
    for (const text of [
      "mode: ",
      "mx: mx1.example.test",
      plan.id,
      plan.sha256,
      "v=STSv1; id=",
      "v=TLSRPTv1; rua=mailto:",
    ])
      expect(page).toContain(text);
  });
});

test("a mode has one color everywhere", () => {
  const css = style.text;
  const variables = { enforce: "green", testing: "amber", none: "soft" } as const;
  for (const mode of modes) {
    const color = stateColors[mode];
    expect(css).toContain(`.${mode} {\n--state: var(--${variables[mode]});`);
    expect(/:root \{.*?\}/s.exec(css)?.[0]).toContain(`--${variables[mode]}: ${color};`);
    expect(renderBadge(mode)).toContain(`fill="${color}"`);
    expect(decodeURIComponent(iconAddress(mode))).toContain(`fill="${color}"`);
  }
  expect(new Set(Object.values(stateColors)).size).toBe(modes.length);
});

describe("the policy host's record", () => {
  const cname = /CNAME<\/span><code id="record-0-value">(.*?)<\/code>/;
  const shown = (policy: Parameters<typeof planOf>[0]) => cname.exec(renderPage(planOf(policy)))?.[1];
  test("points to the owner's pages, where the owner is known", () => {
    expect(textIn(shown({ repository: "https://github.com/Octo/x" })!)).toBe("octo.github.io");
    expect(shown({ repository: null })).toBeUndefined();
    expect(renderPage(planOf({ repository: null }))).toContain('data-t="host-unknown"');
  });
  test("is said to be set by a host that sets it", () => {
    const host = { name: "cloudflare", argument: null } as const;
    expect(renderPage(planOf({ host }))).not.toMatch(/CNAME<|data-t="host-unknown"/);
  });
});

test("link previews get the title and the description, and no picture", () => {
  const page = renderPage(planOf());
  const property = (name: string) =>
    new RegExp(`<meta property="og:${name}" content="(.*?)">`).exec(page)?.[1];
  expect(property("title")).toBe(/<title>(.*?)</.exec(page)?.[1]);
  expect(property("description")).toBe(/name="description" content="(.*?)"/.exec(page)?.[1]);
  expect(property("url")).toBe("https://mta-sts.example.test/");
  expect(property("image")).toBeUndefined();
});

test("nothing is loaded, and nothing is in an attribute that could run", () => {
  const page = renderPage(planOf()).replace(/<(script|style)>.*?<\/\1>/gs, "");
  expect(page.match(/<link [^>]*?href=".{15}/g)).toEqual(['<link rel="icon" href="data:image/svg+']);
  expect(page).not.toMatch(/<(img|iframe|object|embed|base|form)\b|\ssrc=|\son\w+=|\sstyle=|url\(/i);
});

describe("the page changes when what it shows does, and only then", () => {
  const page = renderPage(planOf());
  const changes: readonly (readonly [string, Published, boolean])[] = [
    ["nothing", planOf(), false],
    ["a reason", planOf({ accept: { "mx/not-admitted": "the old server goes on Friday" } }), false],
    ["tls_rpt", planOf({ tls_rpt: ["https://reports.example.test/"] }), true],
    ["mode", planOf({ mode: "testing" }), true],
    ["what was published before", planOf({}, enforced), true],
  ];
  test.each(changes)("%s", (_, plan, differs) => expect(renderPage(plan) !== page).toBe(differs));
});

test("however large the policy, the page stays small", () => {
  const mx = Array.from({ length: 2000 }, (_, number) => `host-with-a-long-name-${number}.example.test`);
  const tls_rpt = Array.from({ length: 400 }, (_, number) => `mailto:reports-${number}@example.test`);
  const plan = planOf({ mx, tls_rpt, domain: `${"d".repeat(50)}.test` }, enforced);
  expect(bytes(plan.files.get(".well-known/mta-sts.txt")!)).toBeGreaterThan(maxPolicyFileSize);
  expect(bytes(renderPage(plan))).toBeLessThan(largest);
});

test("what several policies left behind stays small too", () => {
  const history = Array.from(
    { length: 60 },
    (_, number) =>
      [
        `2026-10-${String(1 + (number % 28)).padStart(2, "0")}`,
        { mode: modes[number % 3]!, max_age: year },
      ] as const,
  );
  const plan = planOf({}, history);
  expect(plan.ledger.published.length).toBeGreaterThan(20);
  expect(bytes(renderPage(plan))).toBeLessThan(largest);
});

/** Values that no reader of policy.yml lets through: the page does not lean on that. */
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        "<",
        ">",
        '"',
        "'",
        "&",
        "</script>",
        "<!--",
        "]]>",
        "`",
        "${",
        " onload=x",
        "{domain}",
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((parts) => parts.join("")),
);

test("no value adds an element, an attribute or a comment", () => {
  // A name gets places where its line may end, which depend on its dots and hyphens.
  const withoutParts = (text: string) => text.replace(/<wbr>|<span class="whole">([^<]*)<\/span>/g, "$1");
  const shape = (text: string) => (withoutParts(text).match(/<[a-z/!][^\s>]*|\s[\w-]+="/gi) ?? []).join("");
  const plan = (value: string) => {
    const sound = planOf({ mx: ["a", "b"] });
    const policy = { ...sound.policy, domain: value, mx: [value, value], tls_rpt: [value] };
    return { ...sound, policy, id: value, sha256: value };
  };
  const expected = [renderPage, renderNotFound].map((render) => shape(render(plan("x"))));
  fc.assert(
    fc.property(hostile, (value) => {
      const found = [renderPage, renderNotFound].map((render) => shape(render(plan(`x${value}`))));
      expect(found).toEqual(expected);
    }),
  );
});

test.each([
  [604_800, "1 week"],
  [86_400, "1 day"],
  [31_557_600, "1 year"],
  [1_209_600, "2 weeks"],
  [864_000, "10 days"],
  [90_061, "90061 seconds"],
])("%i seconds are %s", (seconds, words) => expect(durationWords(seconds)).toBe(words));

test("days are UTC, and an end is never reported too early", () => {
  expect(dayWords("2026-01-01T00:00:00Z")).toBe("1 January 2026");
  expect(endWords(Date.UTC(2026, 10, 30) / 1000)).toBe("30 November 2026");
  expect(endWords(Date.UTC(2026, 10, 30) / 1000 + 1)).toBe("1 December 2026");
});

test("mail servers are named by who runs them", () => {
  const mx = ["mail.protonmail.ch", "*.mail.protection.outlook.com", "mx1.example.test", "mx.elsewhere.test"];
  expect(mailServers(mx, "example.test").map(({ provider, isOwn }) => [provider, isOwn])).toEqual([
    ["Proton", false],
    ["Microsoft 365", false],
    [null, true],
    [null, false],
  ]);
});
