import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Credentials } from "../../../src/io/inbox/credentials.ts";
import type { Item, Unreadable } from "../../../src/io/inbox/letter.ts";
import { mailboxItems } from "../../../src/io/inbox/mailbox.ts";
import { MailboxFailure } from "../../../src/io/inbox/mailbox-failure.ts";
import type { MailboxOptions, Progress } from "../../../src/io/inbox/mailbox-options.ts";
import { type Authority, authority, type KeyPair, type Wanted } from "../../certificates.ts";
import {
  type FakeImapServer,
  type FakeMail,
  type Reply,
  rowOf,
  startFakeImapServer,
} from "../../fake-imap-server.ts";

const password = "hunter2-çañary";
const host = "localhost";

let trusted: Authority;
let good: KeyPair;
beforeAll(async () => {
  trusted = await authority();
  good = await trusted.issue({ names: [host] });
});

const servers: FakeImapServer[] = [];
afterEach(async () => {
  const used = servers.splice(0);
  try {
    // Each test is also one of this: no connection is left open.
    await expect.poll(() => used.map((one) => one.open()), { interval: 5 }).toEqual(used.map(() => 0));
  } finally {
    for (const one of used) await one.stop();
  }
});

type Behavior = Omit<Parameters<typeof startFakeImapServer>[0], keyof KeyPair> & Partial<KeyPair>;

async function started(behavior: Behavior = {}): Promise<FakeImapServer> {
  const server = await startFakeImapServer({ ...good, password, mails, ...behavior });
  servers.push(server);
  return server;
}

interface Asked extends Partial<MailboxOptions> {
  readonly folder?: string;
  readonly credentials?: Credentials;
  readonly name?: string;
}

function itemsOf({ port }: { port: number }, asked: Asked = {}): AsyncGenerator<Item> {
  const { folder = "INBOX", credentials = { kind: "password", password }, name = host, ...options } = asked;
  return mailboxItems(
    { scheme: "imaps", user: "reports@example.com", host: name, port, folder },
    credentials,
    {
      since: null,
      timeout: 20_000,
      mayConnect: () => true,
      roots: trusted.certificate,
      ...options,
    },
  );
}

async function all(items: AsyncGenerator<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function failureOf(items: AsyncGenerator<Item>): Promise<MailboxFailure> {
  const error: unknown = await all(items).then(
    () => null,
    (thrown) => thrown,
  );
  if (error instanceof MailboxFailure) return error;
  throw new Error("not the failure that was expected", { cause: error });
}

function mail(uid: number, text = `Subject: ${uid}\r\n\r\nText\r\n`): FakeMail {
  return { uid, text, date: `${String(uid).padStart(2, "0")}-Nov-2026 12:00:00 +0100` };
}
const mails = [mail(3), mail(5), mail(8)];

describe("a mailbox", () => {
  test("gives each mail as it is, with the time when it arrived and its place", async () => {
    const items = await all(itemsOf(await started()));
    expect(items.map(({ bytes }) => Buffer.from(bytes).toString("latin1"))).toEqual(
      mails.map(({ text }) => text),
    );
    expect(items.map(({ arrived }) => arrived)).toEqual(
      ["03", "05", "08"].map((day) => `2026-11-${day}T11:00:00Z`),
    );
    expect(items.map(({ where }) => where)).toEqual([3, 5, 8].map((uid) => `INBOX, mail ${uid}`));
  });

  test("is only read: EXAMINE, BODY.PEEK, and nothing that changes it", async () => {
    const server = await started();
    await all(itemsOf(server));
    const verbs = server.commands.map((text) => text.replace(/^(UID \w+|\w+).*$/s, "$1"));
    const known = /^(CAPABILITY|AUTHENTICATE|NAMESPACE|LIST|LSUB|EXAMINE|UID SEARCH|UID FETCH|LOGOUT)$/;
    // The line after AUTHENTICATE is its payload.
    expect(verbs.filter((verb, index) => verbs[index - 1] !== "AUTHENTICATE" && !known.test(verb))).toEqual(
      [],
    );
    expect(server.commands.filter((text) => /BODY(?!\.PEEK)|STORE|\+FLAGS/i.test(text))).toEqual([]);
    expect(server.commands.filter((text) => text.startsWith("EXAMINE"))).toHaveLength(1);
  });

  test("that is empty gives nothing", async () => {
    expect(await all(itemsOf(await started({ mails: [] })))).toEqual([]);
  });

  test("is asked for the day before, and what it gives too much is left out", async () => {
    const server = await started();
    const items = await all(itemsOf(server, { since: "2026-11-05T11:00:00Z" }));
    expect(items.map(({ where }) => where)).toEqual(["INBOX, mail 5", "INBOX, mail 8"]);
    expect(server.commands.find((text) => text.startsWith("UID SEARCH"))).toBe(
      "UID SEARCH SINCE 04-Nov-2026",
    );
  });

  test("of thousands is read in batches, in order, and says how far it is", async () => {
    const many = Array.from({ length: 1_234 }, (_, index) => ({ ...mail(3), uid: index * 2 + 1 }));
    const server = await started({ mails: many });
    const progress: Progress[] = [];
    const items = await all(itemsOf(server, { progress: (one) => progress.push(one) }));
    expect(items.map(({ where }) => where)).toEqual(many.map(({ uid }) => `INBOX, mail ${uid}`));
    expect(progress.at(-1)).toEqual({ done: 1_234, total: 1_234 });
    const lengths = server.commands.map((text) => text.length);
    expect(Math.max(...lengths)).toBeLessThan(8_000);
  });

  test("can be left at any mail", async () => {
    for await (const item of itemsOf(await started())) {
      expect(item.where).toBe("INBOX, mail 3");
      break;
    }
  });

  test.each([
    ["by what the server says", { ...mail(5), size: 4_194_305 }],
    ["whatever the server says", { ...mail(5, "x".repeat(4_194_305)), size: 12 }],
  ])("leaves out what is larger than 4 MiB, %s, and says so", async (_, large) => {
    const skipped: Unreadable[] = [];
    const server = await started({ mails: [mail(3), large, mail(8)] });
    const items = await all(itemsOf(server, { skipped: (one) => skipped.push(one) }));
    expect(items.map(({ where }) => where)).toEqual(["INBOX, mail 3", "INBOX, mail 8"]);
    expect(skipped.map(({ where }) => where)).toEqual(["INBOX, mail 5"]);
  });

  test("may have a folder in any language (RFC 3501 §5.1.3)", async () => {
    const server = await started({ folders: ["Berichte/M&APw-ll"] });
    expect(await all(itemsOf(server, { folder: "Berichte/Müll" }))).toHaveLength(3);
  });
});

describe("a mailbox that cannot be read says why", () => {
  const problemOf = async (server: { port: number }, asked: Asked = {}) =>
    (await failureOf(itemsOf(server, asked))).problem;
  const no =
    (text: string): Reply =>
    ({ say }, { tag }) =>
      say(`${tag} NO ${text}`);

  test("wrong password", async () => {
    const server = await started({ password: "other" });
    expect(await problemOf(server)).toEqual({ kind: "login", by: "password", said: "wrong" });
  });

  test("no passwords at all", async () => {
    const server = await started({ capabilities: "IMAP4rev1 LOGINDISABLED AUTH=XOAUTH2" });
    expect(await problemOf(server)).toEqual({ kind: "login-method", by: "password" });
  });

  const badCertificates: [string, Wanted & { stranger?: boolean }, string][] = [
    ["expired", { names: [host], days: -1 }, "CERT_HAS_EXPIRED"],
    ["for another name", { names: ["other.test"] }, "ERR_TLS_CERT_ALTNAME_INVALID"],
    ["self-signed", { names: [host], selfSigned: true }, "DEPTH_ZERO_SELF_SIGNED_CERT"],
    ["of a stranger", { names: [host], stranger: true }, "UNABLE_TO_VERIFY_LEAF_SIGNATURE"],
  ];
  test.each(badCertificates)("a certificate that is %s, and nothing is sent", async (_, wanted, code) => {
    const { stranger, ...rest } = wanted;
    const issuer = stranger ? await authority("Stranger") : trusted;
    const server = await started(await issuer.issue(rest));
    expect(await problemOf(server)).toEqual({ kind: "certificate", code });
    expect(server.commands).toEqual([]);
  });

  test("no such host", async () => {
    expect(await problemOf({ port: 993 }, { name: "no-such-host.invalid" })).toEqual({ kind: "not-found" });
  });

  test("refused", async () => {
    const server = await started();
    await servers.pop()!.stop();
    expect(await problemOf(server)).toEqual({ kind: "connection", failure: "refused" });
  });

  test.each([host, "127.0.0.1"])("%s leads into the private network, and nothing is sent", async (name) => {
    const server = await started();
    expect(await problemOf(server, { name, mayConnect: () => false })).toEqual({ kind: "private-address" });
    expect(server.commands).toEqual([]);
  });

  test("missing folder, with those that there are", async () => {
    const folders = ["INBOX", "Berichte/M&APw-ll", "Evil\x1b[2J"];
    const server = await started({ folders });
    const failure = await failureOf(itemsOf(server, { folder: "Reports" }));
    expect(failure.problem).toEqual({
      kind: "folder",
      folder: "Reports",
      folders: expect.arrayContaining(["INBOX", "Berichte/Müll"]),
      more: false,
    });
    expect(failure.message).not.toMatch(/\p{Cc}/u);
  });

  test("missing folder, with the first twenty of many", async () => {
    const folders = Array.from({ length: 5_000 }, (_, index) => `F${index}`);
    const problem = await problemOf(await started({ folders }), { folder: "Reports" });
    expect(problem).toMatchObject({ kind: "folder", more: true, folders: { length: 20 } });
  });

  test.each(["[UNAVAILABLE] x", "[LIMIT] x", "[ALERT] Too many simultaneous connections. (Failure)"])(
    "too busy: %s",
    async (text) => {
      const server = await started({ replies: { PASSWORD: no(text) } });
      expect((await problemOf(server)).kind).toBe("busy");
    },
  );

  test.each([
    ["busy", "* BYE Maximum number of connections from user+IP exceeded"],
    ["closed", "* BYE go away"],
    ["not-imap", "HTTP/1.1 400 Bad Request"],
    ["not-imap", "SSH-2.0-OpenSSH_9.2"],
    ["not-imap", "220 mx.example.test ESMTP"],
    ["not-imap", "+OK POP3 ready"],
    ["not-imap", "\0\0\0\0"],
  ])("%s, by a greeting", async (kind, greeting) => {
    const server = await started({ greeting: ({ say }) => say(greeting) });
    expect((await problemOf(server)).kind).toBe(kind);
  });

  test("a search that is refused", async () => {
    const server = await started({ replies: { SEARCH: no("never") } });
    expect((await problemOf(server)).kind).toBe("refused");
  });

  const cut: Reply = ({ socket }) => {
    socket.write(`* 1 FETCH (UID 3 BODY[] {9000}\r\n${"x".repeat(4_000)}`, () => socket.end());
  };
  const silence: Reply = () => {};
  const close: Reply = ({ socket }) => socket.end();
  const reset: Reply = ({ socket }) => socket.destroy();
  const steps = ["PASSWORD", "EXAMINE", "SEARCH", "LIST MAILS", "SEND MAILS"];
  test.each(steps)("silence after %s", async (step) => {
    const server = await started({ replies: { [step]: silence } });
    expect(await problemOf(server, { timeout: 200 })).toEqual({ kind: "connection", failure: "timeout" });
  });
  test.each(steps)("closed after %s", async (step) => {
    for (const reply of [close, reset]) {
      const server = await started({ replies: { [step]: reply } });
      expect(await problemOf(server)).toEqual({ kind: "connection", failure: "reset" });
    }
  });
  test("silence instead of a greeting", async () => {
    const server = await started({ greeting: silence });
    expect(await problemOf(server, { timeout: 200 })).toEqual({ kind: "connection", failure: "timeout" });
  });
  test("cut in the middle of a literal", async () => {
    const server = await started({ replies: { "SEND MAILS": cut } });
    expect(await problemOf(server)).toEqual({ kind: "connection", failure: "reset" });
  });

  /** As much as the connection carries, for as long as it lives. */
  const flood =
    (text: string, start = ""): Reply =>
    ({ socket }) => {
      const bytes = Buffer.from(text.repeat(Math.ceil(65_536 / text.length)), "latin1");
      const fill = () => {
        while (socket.writable && socket.write(bytes));
      };
      socket.write(start);
      socket.on("drain", fill);
      fill();
    };
  test.each([
    ["a line without an end", flood("x", "* OK ")],
    ["EXISTS", flood("* 4 EXISTS\r\n")],
    ["flags", flood("* 1 FETCH (FLAGS (\\Seen))\r\n")],
    ["the same mail", flood(`${rowOf(mail(3), 1, true)}\r\n`)],
    ["unknown tags", flood("A99 OK done\r\n")],
    ["nested lists", flood("(", "* 1 FETCH ")],
    ["tokens", flood("a ", "* 1 FETCH (")],
    ["envelopes", flood('* 1 FETCH (ENVELOPE ("d" "=?utf-8?Q?s?=" NIL NIL NIL NIL NIL NIL NIL NIL))\r\n')],
    [
      "a giant literal",
      (({ socket }) => socket.write("* 1 FETCH (UID 3 BODY[] {999999999999}\r\n")) as Reply,
    ],
    [
      "a literal of an impossible size",
      (({ socket }) => socket.write(`* OK {${"9".repeat(40)}}\r\n`)) as Reply,
    ],
  ])("more than it has to say: %s", async (_, reply) => {
    for (const step of ["PASSWORD", "EXAMINE", "LIST MAILS"]) {
      const server = await started({ replies: { [step]: reply } });
      expect((await problemOf(server)).kind).toMatch(/^(too-much|connection)$/);
    }
  });

  test("more than it has to say, while it should send mails", async () => {
    const server = await started({ replies: { "SEND MAILS": flood(`${rowOf(mail(3), 1, true)}\r\n`) } });
    expect((await problemOf(server)).kind).toBe("too-much");
  });

  test("a byte every now and then is no answer", async () => {
    const drip: Reply = ({ socket }) => {
      const timer = setInterval(() => socket.writable && socket.write("*"), 20);
      socket.once("close", () => clearInterval(timer));
    };
    const server = await started({ replies: { SEARCH: drip } });
    expect(await problemOf(server, { timeout: 300 })).toEqual({ kind: "connection", failure: "timeout" });
  });

  test("numbers that come twice, were not asked for, or never come, are no mails", async () => {
    const skipped: Unreadable[] = [];
    const rows = [mail(8), mail(99), mail(8, "other"), mail(3)].map((one) => rowOf(one, 1, true));
    const server = await started({
      replies: {
        SEARCH: ({ say }, { tag }) => say("* SEARCH 8 3 8 5 3", `${tag} OK done`),
        "SEND MAILS": ({ say }, { tag }) => say(...rows, `${tag} OK done`),
      },
    });
    const items = await all(itemsOf(server, { skipped: (one) => skipped.push(one) }));
    expect(items.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([mail(3).text, mail(8).text]);
    expect(skipped.map(({ where }) => where)).toEqual(["INBOX, mail 5"]);
  });

  test("flags that come first hide neither size nor time", async () => {
    const flags: Reply = ({ say, obey }, command) => {
      say("* 1 FETCH (UID 3 FLAGS (\\Seen))", "* 2 FETCH (UID 5 FLAGS ())");
      obey(command);
    };
    const server = await started({ replies: { "LIST MAILS": flags, "SEND MAILS": flags } });
    const items = await all(itemsOf(server));
    expect(items.map(({ arrived }) => arrived?.slice(8, 10))).toEqual(["03", "05", "08"]);
  });

  test("dates that are none are not known", async () => {
    const server = await started({ mails: [{ ...mail(3), date: "99-Xyz-2026 99:99:99 +0000" }] });
    expect((await all(itemsOf(server)))[0]!.arrived).toBeNull();
  });
});

describe("the password is in nothing that can be seen", () => {
  const plain = Buffer.from(`\0reports@example.com\0${password}`).toString("base64");
  const forms = [password, Buffer.from(password).toString("base64"), plain, encodeURIComponent(password)];
  const hex = Buffer.from(password).toString("hex");
  const latin = (text: string) => Buffer.from(text, "utf8").toString("latin1");

  test.each([...forms, hex, password.toUpperCase()])("when a server repeats it as %s", async (form) => {
    for (const step of ["PASSWORD", "EXAMINE", "SEARCH"]) {
      for (const answer of ["NO", "BAD"]) {
        const server = await started({
          replies: {
            [step]: ({ say }, { tag }) => say(latin(`${tag} ${answer} I do not like ${form} here`)),
          },
          folders: ["INBOX"],
        });
        const failure = await failureOf(itemsOf(server));
        const seen = `${failure.stack}${failure.message}${JSON.stringify(failure)}${failure.cause}`;
        for (const one of [...forms, hex]) expect(seen.toLowerCase()).not.toContain(one.toLowerCase());
      }
    }
  });

  test("when a server says goodbye with it", async () => {
    const bye: Reply = ({ say }) => say(latin(`* BYE no ${password}`));
    const server = await started({ replies: { PASSWORD: bye } });
    expect((await failureOf(itemsOf(server))).problem).toEqual({ kind: "closed", said: null });
  });
});
