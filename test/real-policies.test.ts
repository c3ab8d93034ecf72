import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasErrors } from "../src/base/finding.ts";
import { generatedPaths } from "../src/plan/paths.ts";
import { inspectPolicyFile } from "../src/sts/inspect-policy-file.ts";
import { policyFilePath } from "../src/sts/policy-file.ts";
import { proposalOf } from "./proposed.ts";

const folder = join(import.meta.dirname, "policies");
const names = readdirSync(folder).map((file) => file.replace(".yml", ""));

/** What senders get, byte for byte: written out here by hand, from RFC 8461 §3.2 and not from the renderer. */
const policyFiles: Record<string, string[]> = {
  proton: ["mode: enforce", "mx: mail.protonmail.ch", "mx: mailsec.protonmail.ch", "max_age: 604800"],
  "google-workspace": [
    "mode: enforce",
    "mx: smtp.google.com",
    "mx: aspmx.l.google.com",
    "mx: *.aspmx.l.google.com",
    "max_age: 1209600",
  ],
  "microsoft-365": ["mode: testing", "mx: *.mail.protection.outlook.com", "max_age: 604800"],
  fastmail: [
    "mode: enforce",
    "mx: in1-smtp.messagingengine.com",
    "mx: in2-smtp.messagingengine.com",
    "max_age: 31557600",
  ],
  icloud: ["mode: testing", "mx: mx01.mail.icloud.com", "mx: mx02.mail.icloud.com", "max_age: 86400"],
  "self-hosted-international": [
    "mode: enforce",
    "mx: mx1.xn--mllerei-n2a.example",
    "mx: *.reserve.xn--mllerei-n2a.example",
    "max_age: 2419200",
  ],
  "preset-with-backup": [
    "mode: testing",
    "mx: mx.zoho.eu",
    "mx: mx2.zoho.eu",
    "mx: mx3.zoho.eu",
    "mx: backup.preset-user.example",
    "max_age: 604800",
  ],
  none: ["mode: none", "mx: mail.leaving.example", "max_age: 86400"],
};

describe.each(names)("%s", (name) => {
  const text = readFileSync(join(folder, `${name}.yml`), "utf8");
  const tree = {
    policyPath: "policy.yml",
    policy: { kind: "text", text } as const,
    generated: new Map(generatedPaths.map((path) => [path, { kind: "absent" } as const])),
    nameOf: (path: string) => path,
  };

  test("gives the policy file that is expected", async () => {
    const { plan, findings } = await proposalOf(tree, 1_800_000_000);
    expect(hasErrors(findings)).toBe(false);
    expect(plan?.files.get(policyFilePath)).toBe(
      `${["version: STSv1", ...policyFiles[name]!].join("\r\n")}\r\n`,
    );
    expect(plan?.id).toBe("20270115080000");
  });

  test("every sender takes it", async () => {
    const { plan } = await proposalOf(tree, 1_800_000_000);
    expect(inspectPolicyFile(plan!.files.get(policyFilePath)!, "mta-sts.txt").findings).toEqual([]);
  });
});
