import type { ReasonCode } from "./report.ts";

/** What senders write into `failure-reason-code`, which has no registry (RFC 8460 §4.4); the first row that fits. */
const reasons: readonly (readonly [RegExp, ReasonCode])[] = [
  [/\bmx-(hosts?-)?mismatch\b/, "mx-mismatch"],
  [/\bmx\b.*\bnot-(\w+-)?(match|listed|authorized|allowed|permitted|in-policy)/, "mx-mismatch"],
  [/\bstarttls-(reply-code|refused|rejected|failed|error)/, "starttls-refused"],
  [/\btime-?out\b|\btimed-out\b|\betimedout\b/, "timeout"],
  [
    /\bconnection-(was-)?(closed|reset|aborted|lost|dropped)|\beconnreset\b|\bunexpected-eof\b|\beof\b|\bbroken-pipe\b/,
    "connection-closed",
  ],
  [/\bprotocol-version\b|\bunsupported-protocol\b|\bversion-too-low\b|\btls-version\b/, "tls-version"],
];

/** Why a session failed, if the sender's words are known. */
export function reasonOf(text: string | null): ReasonCode | null {
  if (text === null) return null;
  const words = text.toLowerCase().replace(/[\s_]+/g, "-");
  return reasons.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
