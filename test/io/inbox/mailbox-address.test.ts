import { describe, expect, test } from "vitest";
import { credentialsOf } from "../../../src/io/inbox/credentials.ts";
import { isMailboxAddress, parseMailboxAddress } from "../../../src/io/inbox/mailbox-address.ts";
import { MailboxFailure } from "../../../src/io/inbox/mailbox-failure.ts";

function problemIn(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof MailboxFailure) return error.problem;
    throw error;
  }
  return null;
}

describe("the address of a mailbox", () => {
  const imap = {
    scheme: "imaps",
    user: "me@example.com",
    host: "imap.example.com",
    port: 993,
    folder: "INBOX",
  };
  test.each([
    ["imaps://me%40example.com@imap.example.com", imap],
    ["imaps://me%40example.com@imap.example.com/", imap],
    ["imaps://me@example.com@imap.example.com/", imap],
    ["IMAPS://me%40example.com@IMAP.Example.COM/INBOX", { ...imap, host: "imap.example.com" }],
    ["imaps://me%40example.com@imap.example.com:1993/A/B%20c", { ...imap, port: 1993, folder: "A/B c" }],
    ["imaps://me%40example.com@imap.example.com/M%C3%BCll", { ...imap, folder: "Müll" }],
    ["imaps://me%40example.com@imap.example.com/Müll", { ...imap, folder: "Müll" }],
    ["imaps://me%40example.com@bücher.example", { ...imap, host: "xn--bcher-kva.example" }],
    ["imaps://me%40example.com@[2001:db8::1]:993/", { ...imap, host: "2001:db8::1" }],
    [
      "https://reports.example.com/",
      { scheme: "https", host: "reports.example.com", url: "https://reports.example.com" },
    ],
    [
      "https://x.workers.dev:8443/a/b/",
      { scheme: "https", host: "x.workers.dev:8443", url: "https://x.workers.dev:8443/a/b" },
    ],
  ])("%s", (text, expected) => {
    expect(isMailboxAddress(text)).toBe(true);
    expect(parseMailboxAddress(text)).toEqual(expected);
  });

  test.each([
    ["imaps://me:hunter2@imap.example.com/", "password"],
    ["https://me:hunter2@example.com/", "password"],
    ["imap://me@imap.example.com/", "starttls"],
    ["http://example.com/", "scheme"],
    ["imaps://imap.example.com/", "user"],
    ["imaps://me%0d%0aA1%20DELETE@imap.example.com/", "syntax"],
    ["imaps://me@imap.example.com/INBOX%0d%0a", "syntax"],
    ["imaps://me@imap.example.com/%ff", "syntax"],
    ["imaps://", "user"],
    ["imaps://me@imap.example.com:99999/hunter2", "syntax"],
    ["imaps://me@imap.example.com/INBOX;UID=1", "extra"],
    ["imaps://me;AUTH=PLAIN@imap.example.com/", "extra"],
    ["imaps://me@imap.example.com/INBOX?hunter2", "extra"],
    ["imaps://me@imap.example.com/INBOX#hunter2", "extra"],
    ["https://hunter2@example.com/", "extra"],
    ["https://example.com/?token=hunter2", "extra"],
  ])("%s is refused, and not repeated", (text, flaw) => {
    expect(problemIn(() => parseMailboxAddress(text))).toEqual({ kind: "address", flaw });
    expect(() => parseMailboxAddress(text)).not.toThrow("hunter2");
  });

  test.each(["reports.mbox", "./imaps/x", "-", "C:\\mails"])("%s is none", (text) => {
    expect(isMailboxAddress(text)).toBe(false);
  });
});

describe("the credentials", () => {
  const none = { password: undefined, client: undefined, idTokenUrl: undefined, idToken: undefined };
  const runner = { idTokenUrl: "https://runner.example/token?a=b", idToken: "t0ken" };
  test.each([
    [{ password: "a b" }, { kind: "password", password: "a b" }],
    [
      { password: "a b\r\n", ...runner },
      { kind: "password", password: "a b" },
    ],
    [
      { password: "s3cret", client: "contoso.com/1-2-3" },
      { kind: "client", tenant: "contoso.com", client: "1-2-3", secret: "s3cret" },
    ],
    [
      { client: "contoso.com/1-2-3", ...runner },
      {
        kind: "workflow",
        tenant: "contoso.com",
        client: "1-2-3",
        issuer: { url: runner.idTokenUrl, token: "t0ken" },
      },
    ],
  ])("%j", (given, expected) => {
    expect(credentialsOf({ ...none, ...given })).toEqual(expected);
  });

  test.each([
    [{}, "missing"],
    [{ password: "" }, "missing"],
    [{ client: "a/b" }, "missing"],
    [{ password: "one\ntwo" }, "lines"],
    [{ password: "x", client: "a" }, "client"],
    [{ password: "x", client: "a/b/c" }, "client"],
    [{ password: "x", client: "../a/b?x" }, "client"],
  ])("%j is refused", (given, flaw) => {
    expect(problemIn(() => credentialsOf({ ...none, ...given }))).toEqual({ kind: "credentials", flaw });
  });
});
