import { expect, test } from "vitest";
import { readWrittenDomain } from "../../src/sts/written-domain.ts";

test.each([
  ["example.com", "example.com", false],
  [" Example.COM. ", "example.com", false],
  ["https://example.com/", "example.com", true],
  ["https://user:secret@example.com:8443/a/b?c@d#e", "example.com", true],
  ["//example.com", "example.com", true],
  ["example.com/contact", "example.com", true],
  ["example.com:443", "example.com", true],
  ["https://mta-sts.example.com/.well-known/mta-sts.txt", "example.com", true],
  ["https://mta-sts.example.com/", "mta-sts.example.com", true],
  ["user@example.com", "example.com", true],
  ["mailto:user@example.com", "example.com", true],
  ["<user@b\u{fc}cher.example>", "xn--bcher-kva.example", true],
])("%s", (text, name, isTakenOut) => expect(readWrittenDomain(text)).toEqual({ name, isTakenOut }));

test.each([
  ["https://", "url"],
  ["https://192.0.2.1/", "url"],
  ["https://localhost/", "url"],
  ["/etc/passwd", "url"],
  ["a@one.example, b@two.example", "email-address"],
  ["a@", "email-address"],
  ["one.example two.example", "list"],
  [`https://${"a".repeat(2000)}.example/`, "too-long"],
])("%s is none", (text, problem) => expect(readWrittenDomain(text)).toMatchObject({ problem }));
