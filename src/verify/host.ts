import { type Finding, finding } from "../base/finding.ts";
import { type Check, type Subject, wantedRecord } from "./check.ts";
import { addressesOf, aliasesOf, aliasOf, type PolicyHostObservation } from "./look/policy-host.ts";

/** The policy host's addresses and alias, and whether its CAA records allow a certificate. */
export function checkHost(
  observation: PolicyHostObservation,
  mayConnect: (address: string) => boolean,
  subject: Subject,
): Check {
  const { host } = observation;
  const addresses = addressesOf(observation);
  const alias = aliasOf(observation);
  const leads = alias === null ? "" : `alias of ${alias}, `;
  return {
    name: "host",
    target: host,
    seen: `${leads}${addresses.slice(0, 4).join(", ")}${addresses.length > 4 ? ", …" : ""}`,
    findings: [
      ...(addresses.length === 0 ? [absence(observation, subject)] : []),
      ...privateAddresses(host, addresses, mayConnect),
      ...judgeAlias(observation, subject),
      ...judgeCaa(observation, subject),
    ],
  };
}

function absence(observation: PolicyHostObservation, subject: Subject): Finding {
  const { host, ipv4, ipv6 } = observation;
  const unknown = [ipv4, ipv6].find((answer) => answer.kind === "unknown");
  if (unknown?.kind === "unknown")
    return finding("host/not-looked-up", null, { host, reason: unknown.reason });
  const alias = aliasOf(observation);
  const record = wantedRecord(subject, host, "a CNAME, or A and AAAA");
  return alias === null
    ? finding("host/no-address", null, { host, record })
    : finding("host/dangling-alias", null, { host, alias, record });
}

function privateAddresses(
  host: string,
  addresses: readonly string[],
  mayConnect: (address: string) => boolean,
): Finding[] {
  const address = addresses.find((one) => !mayConnect(one));
  return address === undefined ? [] : [finding("host/private-address", null, { host, address })];
}

/** With an alias of another account's Pages, that account's owner decides what is served. */
function judgeAlias(observation: PolicyHostObservation, subject: Subject): Finding[] {
  const { host } = observation;
  const expected = expectedAlias(host, subject);
  if (expected === undefined || addressesOf(observation).length === 0) return [];
  const aliases = aliasesOf(observation);
  if (aliases.includes(expected)) return [];
  const alias = aliases.find(isPages);
  return alias === undefined
    ? [finding("host/elsewhere", null, { host, expected })]
    : [finding("host/other-pages", null, { host, alias, record: `CNAME ${expected}` })];
}

function expectedAlias(host: string, { published }: Subject): string | undefined {
  return published?.records.find(({ name, type }) => name === host && type === "CNAME")?.value;
}

function isPages(name: string): boolean {
  return name.endsWith(".github.io");
}

/** The authority that issues the certificates of GitHub Pages. */
const pagesAuthority = "letsencrypt.org";

/** RFC 8659 §4.2: with `issue` records, only the authorities in them may issue. */
function judgeCaa(observation: PolicyHostObservation, subject: Subject): Finding[] {
  const { host, caa } = observation;
  // The authority that other hosts use is unknown.
  const isForPages =
    aliasesOf(observation).some(isPages) ||
    (addressesOf(observation).length === 0 && isPages(expectedAlias(host, subject) ?? ""));
  const issuers = (caa?.records ?? [])
    .filter(({ tag }) => tag.toLowerCase() === "issue")
    .map(({ value }) => value.split(";")[0]!.trim().toLowerCase());
  if (caa === null || !isForPages || issuers.length === 0 || issuers.includes(pagesAuthority)) return [];
  return [finding("host/caa-forbids", null, { host, name: caa.name, authority: pagesAuthority })];
}
