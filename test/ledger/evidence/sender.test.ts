import { expect, test } from "vitest";
import type { Letter } from "../../../src/io/inbox/letter.ts";
import { isKnownSender, senderName } from "../../../src/ledger/evidence/known-senders.ts";
import { senderOf } from "../../../src/ledger/evidence/sender.ts";

type Given = Partial<Pick<Letter, "from" | "submitter">> & {
  readonly valid?: readonly string[];
  readonly isUnknown?: boolean;
  readonly contact?: string | null;
};

function sender({ from = "google.com", submitter = null, valid = ["google.com"], ...more }: Given) {
  const { isUnknown = false, contact = "smtp-tls-reporting@google.com" } = more;
  const signatures = { valid, why: valid.length === 0 ? "no signature" : null, isUnknown };
  return senderOf({ from, submitter, signatures }, { contact });
}

test.each<[string, Given, string]>([
  ["as Google signs", {}, "google.com"],
  ["as Mail.ru does", { from: "corp.mail.ru", valid: ["corp.mail.ru"], contact: "tls@mail.ru" }, "mail.ru"],
  ["by the Submitter alone", { contact: null, submitter: "google.com" }, "google.com"],
  ["by the contact, when the Submitter is a name", { submitter: "Our Company" }, "google.com"],
  [
    "with a parent of From",
    { from: "mail.shop.co.uk", valid: ["shop.co.uk"], contact: "a@shop.co.uk" },
    "shop.co.uk",
  ],
  ["with several signatures", { valid: ["list.example", "google.com"] }, "google.com"],
  ["in upper case, with a final dot", { valid: ["GOOGLE.com."], from: "Google.COM" }, "google.com"],
  ["with a contact in brackets", { contact: "mailto:TLS <tls@google.com>" }, "google.com"],
])("is signed: %s", async (_, given, domain) => {
  expect(await sender(given)).toEqual({ kind: "signed", domain });
});

test.each<[string, Given]>([
  ["nobody signed", { valid: [] }],
  ["somebody else signed, and says to be Google", { valid: ["evil.example"], from: "evil.example" }],
  ["From is somebody else", { from: "evil.example" }],
  ["From is unknown", { from: null }],
  ["the contact is somebody else", { contact: "tls@evil.example" }],
  ["there is neither contact nor Submitter", { contact: null }],
  ["the contact is no address", { contact: "google.com" }],
  ["it shares a public suffix only", { from: "a.co.uk", valid: ["b.co.uk"], contact: "tls@a.co.uk" }],
  ["it shares a suffix of a host", { from: "a.github.io", valid: ["b.github.io"], contact: "t@a.github.io" }],
  ["its end is the same", { from: "notgoogle.com", valid: ["notgoogle.com"] }],
  ["a name without a dot", { from: "others", valid: ["others"], contact: "a@others" }],
  ["a name of a thousand labels", { from: "a.".repeat(999), valid: ["a.".repeat(999)] }],
])("is not signed: %s", async (_, given) => {
  expect((await sender(given)).kind).toBe("unsigned");
});

test("unknown is not unsigned", async () => {
  expect(await sender({ valid: [], isUnknown: true })).toEqual({ kind: "unknown", why: "no signature" });
});

test("a bare file counts only when its owner says so", async () => {
  const file = { from: null, submitter: null, signatures: null };
  expect(await senderOf(file, { contact: "tls@google.com" })).toEqual({ kind: "file" });
  expect(await senderOf(file, { contact: "tls@mx.google.com" }, true)).toEqual({
    kind: "signed",
    domain: "google.com",
  });
  expect(await senderOf(file, { contact: null }, true)).toEqual({ kind: "file" });
});

test("known senders are known by their domain alone", () => {
  expect(["google.com", "microsoft.com", "mail.ru", "known"].map(isKnownSender)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["others", "Google Inc.", "google.com.evil.example", "constructor", ""].some(isKnownSender)).toBe(
    false,
  );
  expect(["google.com", "constructor"].map(senderName)).toEqual(["Google", "constructor"]);
});
