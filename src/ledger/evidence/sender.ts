import type { Letter } from "../../io/inbox/letter.ts";
import { readHostName } from "../../sts/host-name.ts";
import { registrableDomain } from "../../sts/public-suffixes.ts";
import type { TlsReport } from "../../sts/tls-report/report.ts";
import type { Sender } from "./received.ts";

/**
 * Who a report is from (RFC 8460 §3, §5.3): the organizational domain of a valid signature, if it is also that of `From` and
 * of whom the report names as its sender.
 * @param isByHand a bare file counts, as from the domain of its contact: its owner says where it is from
 */
export async function senderOf(
  { from, submitter, signatures }: Pick<Letter, "from" | "submitter" | "signatures">,
  { contact }: Pick<TlsReport, "contact">,
  isByHand = false,
): Promise<Sender> {
  const named = await organizations([domainOfAddress(contact), submitter]);
  if (signatures === null) {
    const [domain] = named;
    return isByHand && domain !== undefined ? { kind: "signed", domain } : { kind: "file" };
  }
  const [author] = await organizations([from]);
  const signers = await organizations(signatures.valid);
  const signer = signers.find((domain) => domain === author && named.includes(domain));
  if (signer !== undefined) return { kind: "signed", domain: signer };
  const why = signatures.why ?? "the signature is for another domain";
  return { kind: signatures.isUnknown ? "unknown" : "unsigned", why };
}

/** Of the names that are domains. */
async function organizations(names: readonly (string | null)[]): Promise<string[]> {
  const domains = names.flatMap((name) => {
    const read = name === null || name.length > maxName ? null : readHostName(name);
    return read !== null && "name" in read ? [read.name] : [];
  });
  return Promise.all(domains.map(registrableDomain));
}

/** RFC 1035 §2.3.4, with the final dot. */
const maxName = 254;

/** `smtp-tls@example.com`, with or without `mailto:` and a name around it. */
function domainOfAddress(address: string | null): string | null {
  return address === null ? null : (/@([^@\s<>,;]+)>?\s*$/.exec(address)?.[1] ?? null);
}
