import { MailboxFailure } from "./mailbox-failure.ts";

/** How to log in. Everything in it but the names is secret. */
export type Credentials =
  | { readonly kind: "password"; readonly password: string }
  /** An application of Microsoft Entra, with a client secret. */
  | { readonly kind: "client"; readonly tenant: string; readonly client: string; readonly secret: string }
  /** The same, trusting the workflow itself: GitHub signs who it is, and there is no secret to keep. */
  | {
      readonly kind: "workflow";
      readonly tenant: string;
      readonly client: string;
      /** Where GitHub's runner issues the token, and what it wants to be shown for it. */
      readonly issuer: { readonly url: string; readonly token: string };
    };

/** The settings, as the environment has them; "" counts as absent. */
export interface CredentialSettings {
  /** `MTA_STS_MAILBOX_PASSWORD` */
  readonly password: string | undefined;
  /** `MTA_STS_MAILBOX_CLIENT`, `TENANT/CLIENT-ID`: the password is the secret of this application then. */
  readonly client: string | undefined;
  /** `ACTIONS_ID_TOKEN_REQUEST_URL`, which jobs with `id-token: write` have. */
  readonly idTokenUrl: string | undefined;
  /** `ACTIONS_ID_TOKEN_REQUEST_TOKEN` */
  readonly idToken: string | undefined;
}

/**
 * Says from the settings how to log in.
 * @throws `MailboxFailure` when something is missing
 */
export function credentialsOf(settings: CredentialSettings): Credentials {
  // Secrets are often pasted, or read from a file, with the end of the line.
  const password = (settings.password ?? "").replace(/[\r\n]+$/, "");
  if (/[\0\r\n]/.test(password)) throw new MailboxFailure({ kind: "credentials", flaw: "lines" });
  if (settings.client === undefined || settings.client === "") {
    if (password === "") throw new MailboxFailure({ kind: "credentials", flaw: "missing" });
    return { kind: "password", password };
  }
  const names = /^([\w.-]+)\/([\w-]+)$/.exec(settings.client.trim());
  if (names === null) throw new MailboxFailure({ kind: "credentials", flaw: "client" });
  const [, tenant, client] = names as unknown as [string, string, string];
  if (password !== "") return { kind: "client", tenant, client, secret: password };
  const { idTokenUrl: url = "", idToken: token = "" } = settings;
  if (url === "" || token === "") throw new MailboxFailure({ kind: "credentials", flaw: "missing" });
  return { kind: "workflow", tenant, client, issuer: { url, token } };
}

/** What of the credentials must never be shown. */
export function secretsOf(credentials: Credentials): readonly string[] {
  switch (credentials.kind) {
    case "password":
      return [credentials.password];
    case "client":
      return [credentials.secret];
    case "workflow":
      return [credentials.issuer.token];
  }
}
