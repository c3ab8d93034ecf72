import { type NotAName, readHostName, withoutBlanks } from "./host-name.ts";
import { policyFilePath, policyHost } from "./policy-file.ts";

/** A domain as a person gives it. `isTakenOut`: what was written is an address of the web or of a mailbox. */
export type WrittenDomain = { readonly name: string; readonly isTakenOut: boolean } | NotAName;

/** Where no name is written, but the address of a page or a mailbox, its host is meant; of the policy file, its domain. */
export function readWrittenDomain(text: string): WrittenDomain {
  const read = readHostName(text);
  if ("name" in read) return { name: read.name, isTakenOut: false };
  const inner = readHostName(hostIn(withoutBlanks(text), read.problem) ?? "");
  if ("problem" in inner) return read;
  const isPolicyFile = text.includes(`/${policyFilePath}`);
  const [, domain] = /^mta-sts\.(.+\..+)$/.exec(inner.name) ?? [];
  const name =
    isPolicyFile && domain !== undefined && policyHost(domain) === inner.name ? domain : inner.name;
  return { name, isTakenOut: true };
}

/** null: what is wrong with the text is something else. */
function hostIn(text: string, problem: NotAName["problem"]): string | null {
  const host = problem in hosts ? hosts[problem as keyof typeof hosts].exec(text)?.[1] : undefined;
  return host ?? null;
}

const hosts = {
  url: /^(?:[a-z][a-z\d+.-]*:)?(?:\/\/)?(?:[^/?#@]*@)?([^/?#:@]+)(?::\d*)?(?:[/?#]|$)/i,
  port: /^([^:]+):\d+$/,
  "email-address": /^[^\s,;]*@([^\s,;@>]+)>?$/,
} as const;
