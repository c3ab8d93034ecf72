import { readFileSync } from "node:fs";
import { join } from "node:path";
import tls from "node:tls";
import { getPolicy, validateMx } from "mailauth/lib/mta-sts.js";
import { beforeAll, expect, test } from "vitest";
import { rootCertificate } from "./lab.ts";
import { siteOf } from "./policy-host.ts";
import { environment, run } from "./processes.ts";
import { domainOf } from "./situation.ts";
import { situations } from "./situations/situations.ts";

/** Other people's clients see the policy that we published as we do. */
const ours = ["healthy", "testing", "none", "mx-wildcard", "txt-strings"].map((name) =>
  domainOf(situations.find((situation) => situation.name === name)!),
);

const served = (domain: string) => readFileSync(join(siteOf(domain), ".well-known/mta-sts.txt"), "utf8");
const valuesOf = (text: string, key: string) =>
  [...text.matchAll(new RegExp(`^${key}: (.*)\r$`, "gm"))].map(([, value]) => value!);

beforeAll(() => tls.setDefaultCACertificates([readFileSync(rootCertificate, "utf8")]));

test.each(ours)("mailauth fetches the policy of %s", async (domain) => {
  const { policy, status } = await getPolicy(domain);
  expect(status).toBe("found");
  const text = served(domain);
  expect(policy).toMatchObject({
    id: expect.stringMatching(/^\d{14}$/),
    version: "STSv1",
    mode: valuesOf(text, "mode")[0],
    mx: valuesOf(text, "mx"),
    maxAge: Number(valuesOf(text, "max_age")[0]),
  });
  expect(validateMx(`mail.${domain}`, policy)).toMatchObject({ valid: true });
});

test("mailauth refuses an attacker's MX", async () => {
  const { policy } = await getPolicy("healthy.test");
  expect(validateMx("mail.attacker.test", policy)).toMatchObject({ valid: false, mode: "enforce" });
});

test.each(["txt-missing.test", "https-wrong-name.test", "policy-page.test"])(
  "mailauth finds no policy at %s",
  async (domain) => {
    const { policy, status } = await getPolicy(domain);
    expect(status).not.toBe("found");
    expect(policy.mode).toBe("none");
  },
);

test("mta-sts-query finds the policy of healthy.test", async () => {
  const env = { ...environment, SSL_CERT_FILE: rootCertificate };
  const found = await run("mta-sts-query", ["healthy.test"], { env });
  expect(found).toContain("'mode': 'enforce'");
  expect(found).toContain("mail.healthy.test");
});
