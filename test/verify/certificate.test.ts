import { expect, test } from "vitest";
import { describeCertificate, judgeCertificate } from "../../src/verify/certificate.ts";
import { goodCertificate } from "./fake-world.ts";
import { now } from "./setup.ts";

const day = 86_400;
const codes = {
  name: "https/certificate-name",
  expired: "https/certificate-expired",
  untrusted: "https/certificate-untrusted",
  endsSoon: "https/certificate-ends-soon",
} as const;
const judged = (seconds: number) => {
  const certificate = { ...goodCertificate, expires: now + seconds };
  return judgeCertificate(certificate, {
    host: "mta-sts.example.test",
    address: "192.0.2.1",
    codes,
    now,
  }).map(({ code, args }) => [code, args.days]);
};

test("it ends soon within two weeks, and never in less than no days", () => {
  expect(judged(14 * day)).toEqual([]);
  expect(judged(14 * day - 1)).toEqual([["https/certificate-ends-soon", 13]]);
  expect(judged(-day)).toEqual([["https/certificate-ends-soon", 0]]);
});

test.each([
  ["CERT_REVOKED", "it was revoked"],
  ["SOMETHING_NEW", "SOMETHING_NEW"],
  ["constructor", "constructor"],
  ["__proto__", "__proto__"],
  ["toString", "toString"],
])("a certificate that is distrusted for %s", (distrust, reason) => {
  const about = { host: "mta-sts.example.test", address: "192.0.2.1", codes, now };
  const findings = judgeCertificate({ ...goodCertificate, distrust }, about);
  expect(findings.map(({ code, args }) => [code, args.reason])).toEqual([
    ["https/certificate-untrusted", reason],
  ]);
});

test("in words", () => {
  expect(describeCertificate(goodCertificate, now)).toBe("certificate by Good Authority for 355 more days");
  expect(describeCertificate({ ...goodCertificate, issuer: "", expires: now - day }, now)).toBe(
    "certificate by an unnamed authority for 0 more days",
  );
  expect(describeCertificate({ ...goodCertificate, expires: Number.NaN }, now)).toContain("an unknown time");
});
