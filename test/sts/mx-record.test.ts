import { expect, test } from "vitest";
import { readMxPattern } from "../../src/sts/mx-pattern.ts";
import { readMxRecord } from "../../src/sts/mx-record.ts";

test.each([
  ["10 mx1.example.net", "mx1.example.net"],
  ["10\tmx1.example.net.", "mx1.example.net."],
  ["10,mx1.example.net", "mx1.example.net"],
  ["10: mx1.example.net", "mx1.example.net"],
  ["10 mx1.", "mx1."],
  ["mx1 10", "mx1"],
  ["mx1.example.net (10)", "mx1.example.net"],
  ["MX 10 mx1.example.net.", "mx1.example.net."],
  ["@ mx 10 mx1", "mx1"],
  ["IN MX 10 mx1.example.net. ; the first", "mx1.example.net."],
  ["example.com. 3600 IN MX 10 mx1.example.net.", "mx1.example.net."],
  ["example.com.\t\tIN\t3600\tMX\t10\tmx1.example.net.", "mx1.example.net."],
  ["example.com MX preference = 10, mail exchanger = mx1.example.net", "mx1.example.net"],
  ["example.com mail is handled by 10 mx1.example.net.", "mx1.example.net."],
])("%j is the MX record of a mail server", (text, target) =>
  expect(readMxRecord(text)).toEqual({ priority: "10", target }),
);

test.each([
  "mx1.example.net",
  "mx1.example.net:25",
  "10 20",
  "a.example.net b.example.net",
  "10 a.example.net, 20 b.example.net",
  "10 a.example.net 20 b.example.net",
  "123456 mx1.example.net",
  `10 ${"a.".repeat(400)}example.net`,
])("%j is none", (text) => expect(readMxRecord(text)).toBeNull());

test.each([
  ["10 MX1.example.net.", /`mx1\.example\.net`/],
  ["10 *.example.net", /`\*\.example\.net`/],
  ["0 .", /null MX/],
  ["10 mx1", /`mx1\.example\.com`/],
])("%j: what to write is exact", (text, fix) =>
  expect(readMxPattern(text)).toMatchObject({ problem: "preference", instead: expect.stringMatching(fix) }),
);

// Each form is tried on whatever somebody pasted.
test.each([" ", ":", ",", "MX ", "a ", "1 ", "a;"])("a line of %j takes no time", (part) => {
  const text = `${part.repeat(200_000 / part.length)}x`;
  expect(readMxPattern(text)).toHaveProperty("problem");
});
