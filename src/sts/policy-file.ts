/** What senders do with a policy (RFC 8461 §5). */
export const modes = ["none", "testing", "enforce"] as const;
export type Mode = (typeof modes)[number];

/** The host that serves a domain's policy (RFC 8461 §3.3). */
export function policyHost(domain: string): string {
  return `mta-sts.${domain}`;
}

/** The path of the policy file under the policy host (RFC 8461 §3.3). */
export const policyFilePath = ".well-known/mta-sts.txt";

/** Senders may stop reading here, in bytes (RFC 8461 §3.3). */
export const maxPolicyFileSize = 65_536;

/** What a policy file says (RFC 8461 §3.2); `max_age` in seconds, `mx` as patterns. */
export interface StsPolicy {
  readonly mode: Mode;
  readonly mx: readonly string[];
  readonly max_age: number;
}

/**
 * The policy file, in the one form that every known sender accepts: this order, CRLF (the RFC's prose, though its grammar
 * takes LF too), one line end at the end, mx lines under `none` as well. ASCII, so characters are bytes.
 * These bytes are what an id stands for: a change here gives every policy a new id.
 */
export function renderPolicyFile({ mode, mx, max_age }: StsPolicy): string {
  const lines = [
    "version: STSv1",
    `mode: ${mode}`,
    ...mx.map((pattern) => `mx: ${pattern}`),
    `max_age: ${max_age}`,
  ];
  return lines.map((line) => `${line}\r\n`).join("");
}

/**
 * The text of a policy file with the line ends that we write, for comparisons: git and editors change them, and senders
 * take both (RFC 8461 §3.2 `sts-policy-term`).
 */
export function withOurLineEnds(text: string): string {
  return text.replace(/\r?\n/g, "\r\n").replace(/(?<!\n)$/, "\r\n");
}
