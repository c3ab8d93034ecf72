import { expect, test } from "vitest";
import { annotations } from "../../src/report/annotations.ts";
import { noColors } from "../../src/report/colors.ts";
import { resultJson } from "../../src/report/reports.ts";
import { verified } from "../../src/report/verified.ts";
import { verificationText } from "../../src/report/verify.ts";
import { verifyDomain } from "../../src/verify/verify-domain.ts";
import { type PolicyHost, secured, worldOf } from "./fake-world.ts";
import { domain, outsideIn, type Setup, subjectIn } from "./setup.ts";

/** Moves the cursor, starts a line that a runner obeys, and turns the direction of writing. */
const evil = "\u001b[2Jevil\r\n::error::evil\u009b31m\u202elive\u0007";
const everywhere = (what: PolicyHost): Setup => ({ hosts: { "192.0.2.10": what, "2001:db8::10": what } });
const bytes = (text: string) => Buffer.from(text);

test.each<[string, Setup]>([
  ["a record", { zone: { [`_mta-sts.${domain}`]: { TXT: [[bytes(`v=STSv1 ${evil}`)]] } } }],
  ["its field", { zone: { [`_mta-sts.${domain}`]: { TXT: [[bytes(`v=STSv1; ${evil}`)]] } } }],
  ["its id", { zone: { [`_mta-sts.${domain}`]: { TXT: [[bytes(`v=STSv1; id=${evil}`)]] } } }],
  [
    "rua",
    { zone: { [`_smtp._tls.${domain}`]: { TXT: [[bytes(`v=TLSRPTv1; rua=mailto:${evil}@a.test`)]] } } },
  ],
  ["a name server", { zone: { [domain]: { NS: [`${evil.replaceAll(".", "")}.test`] } } }],
  ["an alias", { zone: { [`mta-sts.${domain}`]: { CNAME: `${evil}.test` } } }],
  ["a record's alias", { zone: { [`_mta-sts.${domain}`]: { CNAME: `${evil}.test` } } }],
  [
    "a mail server",
    {
      zone: {
        [domain]: {
          MX: [
            [1, `${evil}.test`],
            [2, "mx1.example.test"],
          ],
        },
      },
    },
  ],
  [
    "an issuer",
    { ...everywhere({ certificate: { issuer: evil } }), mail: { "192.0.2.25": secured({ issuer: evil }) } },
  ],
  ["a certificate's name", everywhere({ certificate: { admitsHost: false, names: [evil] } })],
  ["a reason not to trust it", everywhere({ certificate: { distrust: evil } })],
  ["a location", everywhere({ status: 301, location: evil })],
  ["a content type", everywhere({ contentTypes: [evil] })],
  ["a content encoding", everywhere({ contentEncoding: evil })],
  ["content types", everywhere({ contentTypes: [evil, evil] })],
  [
    "a policy",
    everywhere({ text: `version: STSv1\nmode: ${evil}\nmx: ${evil}\nmax_age: ${evil}\n${evil}: x\n` }),
  ],
])("%s", async (_, setup) => {
  const outside = outsideIn(setup);
  const subject = subjectIn(setup);
  const seen = await verifyDomain(
    worldOf(() => outside),
    subject,
    { skip: new Set(), watch: () => {} },
  );
  const result = verified(seen, subject, false);
  const printed = resultJson(result);
  const json = JSON.parse(printed);
  const shown = [
    ...(await verificationText(result, noColors)).split("\n"),
    ...[...annotations(result.findings)],
    ...stringsIn([json.checks, json.findings]),
    printed,
  ];
  expect(shown.filter((line) => /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(line))).toEqual([]);
  expect(shown.filter((line) => line.startsWith("::error::evil"))).toEqual([]);
  expect(shown.some((line) => line.includes("evil"))).toBe(true);
});

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
