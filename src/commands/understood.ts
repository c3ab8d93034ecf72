import { type Finding, finding } from "../base/finding.ts";
import type { WrittenDomain } from "../sts/written-domain.ts";

/** That a domain was taken out of an address; nothing where it was written as a name. */
export function understood(value: string, read: WrittenDomain): Finding[] {
  return "name" in read && read.isTakenOut
    ? [finding("domain/understood", null, { value, domain: read.name })]
    : [];
}
