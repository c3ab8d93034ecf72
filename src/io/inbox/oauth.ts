import type { Credentials } from "./credentials.ts";
import { secretsOf } from "./credentials.ts";
import { MailboxFailure } from "./mailbox-failure.ts";
import type { MailboxOptions } from "./mailbox-options.ts";
import { requestFrom, type WebAnswer } from "./web.ts";
import { withoutSecrets } from "./without-secrets.ts";

type Application = Exclude<Credentials, { kind: "password" }>;

const microsoft = "https://login.microsoftonline.com";
const maxAnswerBytes = 65_536;

/**
 * A token of Microsoft Entra for the mailboxes that the application was added to, by the client credentials grant
 * (RFC 6749 §4.4).
 * @throws `MailboxFailure`
 */
export async function accessToken(application: Application, options: MailboxOptions): Promise<string> {
  const endpoint = options.tokenEndpoint ?? microsoft;
  const answer = await requestFrom(`${endpoint}/${application.tenant}/oauth2/v2.0/token`, {
    ...options,
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: application.client,
      scope: "https://outlook.office365.com/.default",
      ...(await proofOf(application, options)),
    }).toString(),
    maximumBytes: maxAnswerBytes,
  });
  const { access_token: token, token_type: type } = objectIn(answer);
  if (answer.status === 200 && isToken(token) && /^bearer$/i.test(String(type))) return token;
  throw new MailboxFailure({ kind: "token", code: errorCodeIn(answer, application) }, new URL(endpoint).host);
}

/** What shows that the application is asking: its secret, or GitHub's word for the workflow (RFC 7523 §2.2). */
async function proofOf(application: Application, options: MailboxOptions): Promise<Record<string, string>> {
  if (application.kind === "client") return { client_secret: application.secret };
  const { url, token } = application.issuer;
  const answer = await requestFrom(`${url}&audience=api://AzureADTokenExchange`, {
    ...options,
    // A runner that hosts itself may have its service in the private network.
    mayConnect: () => true,
    method: "GET",
    headers: { authorization: `Bearer ${token}`, accept: "application/json" },
    maximumBytes: maxAnswerBytes,
  });
  const { value } = objectIn(answer);
  if (answer.status !== 200 || !isToken(value)) {
    throw new MailboxFailure({ kind: "status", status: answer.status }, new URL(url).host);
  }
  return {
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: value,
  };
}

function objectIn({ bytes }: WebAnswer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** RFC 6750 §2.1; real ones have some 2,000 characters. */
function isToken(value: unknown): value is string {
  return typeof value === "string" && value.length <= 16_384 && /^[\w.~+/-]+=*$/.test(value);
}

/** Microsoft's own code if there is one, otherwise that of RFC 6749 §5.2. */
function errorCodeIn(answer: WebAnswer, application: Application): string {
  const { error, error_description: description } = objectIn(answer);
  const own = typeof description === "string" ? /\bAADSTS\d{3,8}\b/.exec(description)?.[0] : undefined;
  const standard = typeof error === "string" && /^\w{1,64}$/.test(error) ? error : null;
  return own ?? withoutSecrets(secretsOf(application), standard) ?? "malformed";
}
