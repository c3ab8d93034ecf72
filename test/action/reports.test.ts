/** Both jobs of mta-sts-reports.yml: a mailbox over TLS becomes evidence, and evidence a branch and a pull request. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished } from "vitest";
import { type Authority, authority, type KeyPair } from "../certificates.ts";
import { startFakeDns } from "../fake-dns/server.ts";
import type { Zone } from "../fake-dns/zone.ts";
import { type FakeMail, startFakeImapServer } from "../fake-imap-server.ts";
import { startPolicyHost, startProxy } from "../fake-policy-host.ts";
import { detail, type Json } from "../sts/tls-report/shapes.ts";
import { day, domain, id, mx, publish, written } from "./in-testing.ts";
import { keysOf, mailOf, type Sent, seen } from "./report-mails.ts";
import type { Run, RunResult } from "./runner.ts";
import { errorTitles, expectFailure, policyFile, type Scenario, test } from "./scenario.ts";

const password = "çanary-hunter2/+ word";
const user = "tls-reports@octo.example";
const head = "mta-sts-policy/enforce";
const branch = "mta-sts-reports";
const anonymous = /203\.0\.113\.77|198\.51\.100\.88|2001:db8::beef|canary/i;

let trusted: Authority;
let folder: string;
let mailbox: KeyPair;
let policyHost: KeyPair;
beforeAll(async () => {
  trusted = await authority();
  mailbox = await trusted.issue({ names: ["localhost"] });
  policyHost = await trusted.issue({ names: [`mta-sts.${domain}`] });
  folder = mkdtempSync(join(tmpdir(), "authority-"));
  writeFileSync(join(folder, "authority.pem"), trusted.certificate);
});
afterAll(() => rmSync(folder, { recursive: true }));

const zone: Zone = {
  ...keysOf(["google.com", "microsoft.com", "corp.mail.ru", "clinic-canary.example", "evil.example"]),
  [domain]: { MX: mx.map((host) => [10, host] as const) },
  [`_mta-sts.${domain}`]: { TXT: [[`v=STSv1; id=${id}`]] },
  [`_smtp._tls.${domain}`]: { TXT: [["v=TLSRPTv1; rua=mailto:tls@octo.example"]] },
  [`mta-sts.${domain}`]: { A: ["127.0.0.1"] },
  ...Object.fromEntries(mx.map((host) => [host, { A: ["127.0.0.1"] }])),
};

type Mailbox = Omit<Parameters<typeof startFakeImapServer>[0], keyof KeyPair>;
interface Reading extends Mailbox {
  readonly run?: Partial<Run>;
  readonly zone?: Zone;
}

/** The first job: reads the mailbox, and looks at what senders see. */
async function read(scene: Scenario, { run = {}, zone: other = {}, ...mails }: Reading = {}) {
  const server = await startFakeImapServer({ ...mailbox, password, ...mails });
  const dns = await startFakeDns({ ...zone, ...other });
  const host = await startPolicyHost(policyHost, (_, response) => {
    response.setHeader("content-type", "text/plain").end(policyFile("testing", mx));
  });
  const proxy = await startProxy(host.port);
  onTestFinished(async () => {
    for (const one of [server, dns, host, proxy]) await one.stop();
  });
  const inputs = {
    ...{ command: "reports", mailbox: `imaps://${encodeURIComponent(user)}@localhost:${server.port}/INBOX` },
    ...{ resolver: dns.resolver, "allow-private": "true", offline: "false", skip: "starttls" },
  };
  return scene.run({
    event: "schedule",
    token: "",
    ...run,
    inputs: { ...inputs, ...run.inputs },
    environment: {
      MTA_STS_MAILBOX_PASSWORD: password,
      MTA_STS_MAILBOX_CLIENT: "",
      NODE_EXTRA_CA_CERTS: join(folder, "authority.pem"),
      HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
      ...run.environment,
    },
  });
}

/** The second job, which the workflow starts where there is evidence. */
const promote = (scene: Scenario, { outputs }: RunResult) =>
  scene.run({ event: "schedule", inputs: { command: "promote", evidence: outputs.evidence! } });

const letters = (sent: readonly Sent[]): Promise<FakeMail[]> =>
  Promise.all(sent.map((one, index) => mailOf(one, index + 1)));
const days = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const google = (more: Readonly<Record<number, readonly Json[]>> = {}): Sent[] =>
  days(30).map((ago) => ({
    ...{ from: "google.com", organization: "Google Inc.", day: ago },
    policies: more[ago] ?? [seen(mx, 20)],
  }));
const microsoft: Sent[] = days(12).map((ago) => ({
  ...{ from: "microsoft.com", organization: "Microsoft Corporation", day: ago, shape: "microsoft" },
  policies: [seen(mx, 9)],
}));

const evidenceOf = ({ outputs }: RunResult) => JSON.parse(outputs.evidence!);
const sendersIn = (result: RunResult): string[] => {
  const all: { senders: { sender: string }[] }[] = evidenceOf(result).days;
  return [...new Set(all.flatMap(({ senders }) => senders.map(({ sender }) => sender)))].sort();
};

describe("a mailbox of reports", () => {
  test("becomes a branch and a pull request to enforce", async ({ scene }) => {
    publish(scene);
    const found = await read(scene, { mails: await letters([...google(), ...microsoft]) });
    expect([found.exitCode, found.stderr, errorTitles(found)]).toEqual([0, "", []]);
    expect(evidenceOf(found)).toMatchObject({ domain, read: { reports: 42, unsigned: 0, unreadable: 0 } });
    expect(evidenceOf(found).looks).toMatchObject([{ fail: [], unknown: [] }]);
    expect(sendersIn(found)).toEqual(["google.com", "microsoft.com"]);
    expect(scene.fake.requests).toEqual([]);

    const kept = await promote(scene, found);
    expect(kept).toMatchObject({ exitCode: 0, outputs: { verdict: "ready", "pull-request": "1" } });
    expect(String(scene.repository.file(head, "policy.yml"))).toBe(
      written.replace("mode: testing", "mode: enforce"),
    );
    expect(JSON.parse(String(scene.repository.file(branch, "evidence.json"))).days).toHaveLength(30);
  });

  test("that has a failure closes it, and the job that read of it is green", async ({ scene }) => {
    publish(scene);
    await promote(scene, await read(scene, { mails: await letters(google()) }));
    const failing = { 1: [seen(mx, 20, [detail({ "receiving-mx-hostname": mx[0] })])] };
    scene.repository.deleteBranch(branch);
    const found = await read(scene, { mails: await letters(google(failing)) });
    expect([found.exitCode, errorTitles(found)]).toEqual([0, ["reading/refusal"]]);
    expect(await promote(scene, found)).toMatchObject({ exitCode: 0, outputs: { verdict: "stop" } });
    expect(scene.repository.pullRequests).toMatchObject([{ state: "CLOSED" }]);
  });

  test("that nobody wrote to yet is no failure: the verdict is to wait", async ({ scene }) => {
    publish(scene);
    const found = await read(scene);
    expect([found.exitCode, errorTitles(found)]).toEqual([0, []]);
    expect(found.annotations.map(({ title }) => title)).toEqual(["reading/nothing"]);
    expect(evidenceOf(found)).toMatchObject({ days: [], read: { reports: 0 }, looks: [{ fail: [] }] });
    expect(await promote(scene, found)).toMatchObject({ exitCode: 0, outputs: { verdict: "wait" } });
    expect(scene.repository.pullRequests).toEqual([]);
  });

  test("proves nothing by what is not signed, or not by who it says", async ({ scene }) => {
    publish(scene);
    const policies = [seen(mx, 500)];
    const forged: Sent[] = days(20).flatMap((day) => [
      { from: "google.com", signer: null, day, policies },
      { from: "google.com", signer: "evil.example", organization: "Google Inc.", day, policies },
      { from: "evil.example", organization: "Google Inc.", day, policies },
    ]);
    const found = await read(scene, { mails: await letters(forged) });
    expect(evidenceOf(found)).toMatchObject({ read: { reports: 60, unsigned: 40 } });
    expect(sendersIn(found)).toEqual(["others"]);
    expect((await promote(scene, found)).outputs).toMatchObject({ verdict: "wait", "pull-request": "" });
  });

  test("of a key that DNS does not tell is not taken for unsigned", async ({ scene }) => {
    publish(scene);
    const silent: Zone = { "s1._domainkey.google.com": { fault: "servfail" } };
    const found = await read(scene, { mails: await letters(google().slice(0, 3)), zone: silent });
    expect(evidenceOf(found)).toMatchObject({ days: [], read: { reports: 3, unsigned: 0 } });
  });

  test("that says more than fits into the next job's environment gives it the newest days", async ({
    scene,
  }) => {
    publish(scene);
    const kinds = ["certificate-expired", "certificate-not-trusted", "certificate-host-mismatch"];
    const more = ["starttls-not-supported", "validation-failure", "tlsa-invalid", "dnssec-invalid"];
    const reasons = ["x", "timed out", "connection closed", "no shared cipher", "mx-mismatch"];
    const details = [...kinds, ...more].flatMap((kind) =>
      reasons.flatMap((reason) =>
        mx.map((host) =>
          detail({ "result-type": kind, "failure-reason-code": reason, "receiving-mx-hostname": host }),
        ),
      ),
    );
    const many = Object.fromEntries(days(30).map((ago) => [ago, [seen(mx, 20, details)]]));
    const alsoMany = microsoft.map((sent) => ({ ...sent, policies: [seen(mx, 20, details)] }));
    const found = await read(scene, { mails: await letters([...google(many), ...alsoMany]) });
    const { length } = found.outputs.evidence!;
    expect([length > 90_000, length <= 100_000]).toEqual([true, true]);
    expect(evidenceOf(found).days[0].day).toBe(day(1));
    expect(await promote(scene, found)).toMatchObject({ exitCode: 0, outputs: { verdict: "stop" } });
  });
});

/** Everything that anybody could see of two runs, and of what they left on GitHub. */
function visible({ repository }: Scenario, ...runs: readonly RunResult[]): string {
  const files = [branch, head].flatMap((name) =>
    repository.branches.has(name)
      ? [...repository.head(name).tree.values()].map((bytes) => Buffer.from(bytes).toString())
      : [],
  );
  const commits = [...repository.commits.values()].map(({ headline, body }) => headline + body);
  return JSON.stringify([runs, files, commits, repository.pullRequests, repository.issues]);
}

function encodings(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const plain = Buffer.from(`\0${user}\0${secret}`);
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    bytes.toString("base64").replace(/=+$/, ""),
    bytes.toString("base64url"),
    bytes.toString("hex"),
    plain.toString("base64").replace(/=+$/, ""),
    plain.toString("hex"),
  ];
}

describe("what strangers wrote", () => {
  const private_ = detail({
    "receiving-mx-hostname": "mx-canary.internal.example",
    "sending-mta-ip": "203.0.113.77",
    "receiving-ip": "2001:db8::beef",
    "failure-reason-code": "canary-reason ::error::canary <b>canary</b>",
    "additional-information": "https://canary.example/",
  });
  const elsewhere = { ...seen(mx, 3), policy: { "policy-type": "sts", "policy-domain": "canary.example" } };
  const clinic: Sent[] = days(4).map((ago) => ({
    from: "clinic-canary.example",
    organization: "Canary's clinic",
    address: "nurse-canary@clinic-canary.example",
    id: `canary-${ago}`,
    day: ago,
    policies: [seen(mx, 3, [private_, { ...private_, "receiving-ip": "198.51.100.88" }])],
  }));
  const unreadable = (uid: number): FakeMail => ({
    uid,
    date: "21-Nov-2026 16:30:00 +0000",
    text: "From: canary@canary.example\r\nContent-Type: application/tlsrpt+gzip; name=canary.json.gz\r\n\r\ncanary\r\n",
  });
  const mails = async () => [
    ...(await letters([
      ...google({ 3: [seen(mx, 20), elsewhere] }),
      ...clinic,
      { ...clinic[0]!, signer: null, day: 6, id: "canary-unsigned" },
      { ...clinic[0]!, day: 7, policies: [elsewhere] },
    ])),
    unreadable(90),
  ];

  test("stays in the mailbox: nothing of it is in what a public repository shows", async ({ scene }) => {
    publish(scene);
    const found = await read(scene, { mails: await mails() });
    const kept = await promote(scene, found);
    expect(sendersIn(found)).toEqual(["google.com", "others"]);
    expect([found.exitCode, kept.exitCode, kept.outputs.verdict]).toEqual([0, 0, "wait"]);
    const all = visible(scene, found, kept);
    expect(all.match(anonymous)?.[0]).toBeUndefined();
    for (const secret of encodings(password)) expect(all.includes(secret), secret).toBe(false);
  });

  test.for([
    ["private repository", {}, ["clinic-canary.example", "google.com"]],
    ["private repository, names: known", { names: "known" }, ["google.com", "others"]],
    ["private repository, names: none", { names: "none" }, ["known", "others"]],
  ] as const)("%s: %j", async ([, inputs, senders], { scene }) => {
    publish(scene);
    const payload = { repository: { private: true } };
    const found = await read(scene, { mails: await mails(), run: { payload, inputs } });
    const kept = await promote(scene, found);
    expect(sendersIn(found)).toEqual(senders);
    const all = visible(scene, found, kept).replaceAll("clinic-canary.example", "");
    expect(all.match(anonymous)?.[0]).toBeUndefined();
  });

  test("does not get into the log by its size either: the log says how far it is", async ({ scene }) => {
    publish(scene);
    const { log } = await read(scene, { mails: await mails() });
    const progress = log.filter((line) => line.startsWith("Read "));
    expect(progress.filter((line) => !/^Read \d+ of \d+ mails$/.test(line))).toEqual([]);
  });
});

describe("a mailbox that could not be read", () => {
  const encoded = Buffer.from(`\0${user}\0${password}`).toString("base64");
  const cases: readonly (readonly [string, Reading, string])[] = [
    ["wrong password", { password: "another" }, "reading/login"],
    [
      "a server that repeats the password",
      {
        password: "another",
        replies: {
          PASSWORD: ({ say }, { tag }) => say(`${tag} NO [AUTHENTICATIONFAILED] no ${encoded} ${password}`),
        },
      },
      "reading/login",
    ],
    ["no such folder", { folders: ["Clients/Canary"] }, "reading/folder"],
    ["silence", { replies: { EXAMINE: () => {} } }, "reading/silence"],
    ["cut", { replies: { "SEND MAILS": ({ socket }) => socket.destroy() } }, "reading/cut"],
    [
      "cut within a mail",
      {
        replies: {
          "SEND MAILS": ({ socket }) => socket.end("* 1 FETCH (UID 1 BODY[] {5000}\r\nFrom: canary"),
        },
      },
      "reading/cut",
    ],
    ["no password", { run: { environment: { MTA_STS_MAILBOX_PASSWORD: "" } } }, "reading/password-missing"],
    [
      "no such host",
      { run: { inputs: { mailbox: "imaps://me@mail.invalid/INBOX" } } },
      "reading/host-not-found",
    ],
    [
      "password in the address",
      { run: { inputs: { mailbox: "imaps://me:hunter2canary@localhost/INBOX" } } },
      "reading/source-not-valid",
    ],
    ["a private address", { run: { inputs: { "allow-private": "false" } } }, "reading/refused"],
  ];
  test.for(cases)("(%s) is one error, and no evidence", async ([, reading, code], { scene }) => {
    publish(scene);
    const environment = { INPUT_TIMEOUT: "5", ...reading.run?.environment };
    const run = { ...reading.run, environment };
    const failed = await read(scene, { mails: await letters(google().slice(0, 3)), ...reading, run });
    expectFailure(failed);
    // An empty output, and the second job is skipped.
    expect([errorTitles(failed), failed.outputs.evidence]).toEqual([[code], ""]);
    expect(failed.annotations).toHaveLength(1);
    const all = visible(scene, failed);
    expect(all.match(anonymous)?.[0]).toBeUndefined();
    for (const secret of encodings(password)) expect(all.includes(secret), secret).toBe(false);
  });

  test("for want of its folder says which there are where nobody else reads it", async ({ scene }) => {
    publish(scene);
    const payload = { repository: { private: true } };
    const failed = await read(scene, { folders: ["Clients/Canary"], run: { payload } });
    expect(failed.annotations[0]!.message).toContain("Clients/Canary");
  });

  test("because none is named says so", async ({ scene }) => {
    publish(scene);
    const failed = await read(scene, { run: { inputs: { mailbox: "" } } });
    expectFailure(failed);
    expect([failed.annotations.length, failed.outputs.evidence]).toEqual([1, undefined]);
    expect(failed.annotations[0]!.message).toContain("MTA_STS_MAILBOX");
  });
});
