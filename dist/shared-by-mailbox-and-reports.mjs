import {
  escapeControl
} from "./shared.mjs";

// src/io/inbox/mailbox-failure.ts
var MailboxFailure = class extends Error {
  problem;
  /** @param host "" when none is known yet. */
  constructor(problem, host = "") {
    const sentence = sentenceOf(problem);
    super(host === "" ? sentence : `${escapeControl(host)}: ${sentence}`);
    this.problem = problem;
  }
};
function sentenceOf(problem) {
  const say = sentences[problem.kind];
  return say(problem);
}
var sentences = {
  address: ({ flaw }) => addressFlaws[flaw],
  credentials: ({ flaw }) => credentialFlaws[flaw],
  login: ({ by, said }) => `${logins[by]}${quoted(said)}`,
  "login-method": ({ by }) => loginMethods[by],
  token: ({ code }) => Object.hasOwn(tokenErrors, code) ? `Microsoft issued no token: ${tokenErrors[code]} (${code}).` : `Microsoft issued no token (${escapeControl(code)}). Check the application's registration.`,
  certificate: ({ code }) => `the server's certificate is not valid: ${Object.hasOwn(certificateFlaws, code) ? certificateFlaws[code] : code}. Nothing was sent to it.`,
  "not-found": () => "the host does not exist. Check the name in the address.",
  "private-address": () => "the host has no public address, and private ones are not contacted.",
  connection: ({ failure }) => connectionFailures[failure],
  "too-much": () => "the server sent too much data, so the connection was closed.",
  "not-imap": () => "the server there is not IMAP over TLS. The port is usually 993.",
  busy: ({ said }) => `the server is busy or has too many connections. Try again later.${quoted(said)}`,
  closed: ({ said }) => `the server closed the connection.${quoted(said)}`,
  refused: ({ what, said }) => `the server refuses to ${what}.${quoted(said)}`,
  folder: ({ folder, folders, more }) => `the folder ${escapeControl(folder)} cannot be opened. ` + (folders.length === 0 ? "The server lists no folders." : `There are: ${folders.map(escapeControl).join(", ")}${more ? ", and more" : ""}.`),
  status: ({ status }) => Object.hasOwn(statuses, status) ? statuses[status] : `the server answers with status ${status}.`
};
var addressFlaws = {
  syntax: "The address of the mailbox cannot be read. Write imaps://USER@HOST/FOLDER, with @ in USER as %40.",
  password: "The address of the mailbox contains a password. Remove it, and set MTA_STS_MAILBOX_PASSWORD instead.",
  extra: "The address of the mailbox has parts that are not supported. Write imaps://USER@HOST/FOLDER.",
  starttls: "imap:// starts without TLS, where an attacker can answer first. Write imaps://USER@HOST/FOLDER.",
  scheme: "The address of a mailbox starts with imaps:// or https://.",
  user: "The address of the mailbox names no user. Write imaps://USER@HOST/FOLDER, with @ in USER as %40.",
  host: "The address of the mailbox has no valid host name."
};
var credentialFlaws = {
  missing: "There is no password for the mailbox. Set MTA_STS_MAILBOX_PASSWORD.",
  lines: "MTA_STS_MAILBOX_PASSWORD has more than one line. Set it again.",
  client: "MTA_STS_MAILBOX_CLIENT must be TENANT/CLIENT-ID.",
  kind: "Only imaps:// supports a Microsoft Entra application. Unset MTA_STS_MAILBOX_CLIENT."
};
var logins = {
  password: "the server refuses the user or the password. Many providers require an app password instead of the account's own.",
  token: "the server refuses the application for this mailbox. Grant it IMAP.AccessAsApp, and add its service principal to the mailbox."
};
var loginMethods = {
  password: "the server does not accept passwords. For Microsoft 365, set MTA_STS_MAILBOX_CLIENT to the TENANT/CLIENT-ID of an application.",
  token: "the server does not accept tokens. Unset MTA_STS_MAILBOX_CLIENT, and use a password."
};
var connectionFailures = {
  timeout: "the server did not answer in time.",
  "given-up": "the server did not answer earlier.",
  refused: "the connection was refused. Check the host and the port.",
  unreachable: "the host cannot be reached from here.",
  reset: "the connection was cut before everything arrived. Try again.",
  tls: "there is no common TLS version or cipher, or no TLS at all. Check the port.",
  malformed: "the server violates the protocol."
};
var certificateFlaws = {
  CERT_HAS_EXPIRED: "it has expired",
  CERT_NOT_YET_VALID: "it is not valid yet",
  CERT_REVOKED: "it has been revoked",
  DEPTH_ZERO_SELF_SIGNED_CERT: "it is self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "it comes from an authority that is not trusted",
  UNABLE_TO_GET_ISSUER_CERT: "its chain is incomplete",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its chain is incomplete, or comes from an authority that is not trusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its chain is incomplete, or comes from an authority that is not trusted",
  ERR_TLS_CERT_ALTNAME_INVALID: "it was issued for other names"
};
var tokenErrors = {
  invalid_client: "the client secret is wrong or has expired",
  unauthorized_client: "the application is not allowed to request tokens in this tenant",
  invalid_request: "the tenant or application ID is malformed",
  invalid_scope: "the application has no permission for Exchange Online",
  AADSTS7000215: "the client secret is wrong; its value is needed, not its ID",
  AADSTS7000222: "the client secret has expired",
  AADSTS700016: "this tenant does not have the application",
  AADSTS90002: "the tenant does not exist",
  AADSTS700211: "the application trusts no federated credential of this issuer",
  AADSTS700213: "no federated credential of the application matches this repository and environment",
  AADSTS70021: "no federated credential of the application matches this workflow",
  malformed: "the answer is not what was expected"
};
var statuses = {
  401: "the server refuses the token.",
  403: "the server refuses the token.",
  404: "there is no list of mail at this path.",
  429: "the server received too many requests. Try again later."
};
function quoted(said) {
  return said === null ? "" : ` It says: "${said}"`;
}

// src/io/inbox/credentials.ts
function credentialsOf(settings) {
  const password = (settings.password ?? "").replace(/[\r\n]+$/, "");
  if (/[\0\r\n]/.test(password)) throw new MailboxFailure({ kind: "credentials", flaw: "lines" });
  if (settings.client === void 0 || settings.client === "") {
    if (password === "") throw new MailboxFailure({ kind: "credentials", flaw: "missing" });
    return { kind: "password", password };
  }
  const names = /^([\w.-]+)\/([\w-]+)$/.exec(settings.client.trim());
  if (names === null) throw new MailboxFailure({ kind: "credentials", flaw: "client" });
  const [, tenant, client] = names;
  if (password !== "") return { kind: "client", tenant, client, secret: password };
  const { idTokenUrl: url = "", idToken: token = "" } = settings;
  if (url === "" || token === "") throw new MailboxFailure({ kind: "credentials", flaw: "missing" });
  return { kind: "workflow", tenant, client, issuer: { url, token } };
}
function secretsOf(credentials) {
  switch (credentials.kind) {
    case "password":
      return [credentials.password];
    case "client":
      return [credentials.secret];
    case "workflow":
      return [credentials.issuer.token];
  }
}

export {
  MailboxFailure,
  credentialsOf,
  secretsOf
};
