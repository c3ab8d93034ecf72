import { describe, expect, test } from "vitest";
import { finding } from "../../src/base/finding.ts";
import { version } from "../../src/base/version.ts";
import { monitorIssue } from "../../src/report/monitor-issue.ts";
import { setupIssue } from "../../src/report/setup-issue.ts";
import type { Check } from "../../src/verify/check.ts";
import { hostileValues } from "../action/hostile-values.ts";
import { referencesIn } from "./github-markdown.ts";

describe("whatever a server answers, an issue notifies nobody and links nowhere", () => {
  test.each(hostileValues)("%j", (value) => {
    const checks: Check[] = [
      { name: "txt", target: value, seen: value, findings: [finding("mx/ip-address", null, { value })] },
    ];
    const { open } = monitorIssue("shop.example", checks, checks, "https://github.com/shop/mta-sts");
    expect(referencesIn(open.body)).toEqual([]);
    expect(open.body).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
  });
});

test("an issue says which version wrote it, open and closed", () => {
  const { open, closed } = monitorIssue("shop.example", [], [], "https://github.com/shop/mta-sts");
  for (const { body } of [open, closed]) expect(body).toContain(`mta-sts-policy ${version}`);
});

test("the values to set are exact", async () => {
  const value = "v=TLSRPTv1; rua=mailto:t@shop.example,https://reports.shop.example/";
  const records = [{ name: "_smtp._tls.shop.example", type: "TXT", ttl: 3600, value }] as const;
  const { open } = await setupIssue(
    { domain: "shop.example", toDo: [], records, aliases: [] },
    "https://github.com/shop/mta-sts",
  );
  expect(referencesIn(open.body)).toEqual([]);
  const shown = open.body
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  expect(shown).toContain(`| ${value} |`);
});
