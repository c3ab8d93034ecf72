import { finding } from "../base/finding.ts";
import type { YamlFile } from "../base/yaml-file.ts";
import { isHostName, withoutBlanks } from "../sts/host-name.ts";
import { policyHost } from "../sts/policy-file.ts";
import { stsName, tlsRptName } from "../sts/records.ts";
import { type Choices, readChoice } from "./choice.ts";
import { dnsHint } from "./dns-hints.ts";
import { type DnsChoice, type DnsName, dnsArguments } from "./dns-providers.ts";
import type { Field } from "./fields.ts";

const providers: Choices<DnsName> = {
  key: "dns",
  codes: "dns-setting",
  arguments: dnsArguments,
  hints: dnsHint,
};

/** `dns: NAME`, or `dns: { NAME: ARGUMENT }`: who serves the zone. */
export function readDns(written: unknown, file: YamlFile): Field<DnsChoice | null> {
  return readChoice(written, file, providers);
}

/** `alias: NAME`: where the TXT record of the policy is kept, when `_mta-sts` is a CNAME (RFC 8461 §3.1). */
export function readAlias(
  written: unknown,
  file: YamlFile,
  domains: readonly string[],
): Field<string | null> {
  if (typeof written !== "string") return { value: null, findings: [] };
  const name = ownerName(written);
  const place = file.place(["alias"]);
  if (name === null)
    return { value: null, findings: [finding("alias/not-a-name", place, { value: written })] };
  if (domains.some((domain) => name === stsName(domain)))
    return { value: null, findings: [finding("alias/itself", place, { name })] };
  const isTaken = (domain: string) => [domain, policyHost(domain), tlsRptName(domain)].includes(name);
  return domains.some(isTaken)
    ? { value: null, findings: [finding("alias/taken", place, { name })] }
    : { value: name, findings: [] };
}

/** A name that a TXT record can have: that of a host, whose labels but the last may start with an underscore (RFC 8552 §1.1). */
function ownerName(written: string): string | null {
  const name = withoutBlanks(written.slice(0, maxName + 2))
    .toLowerCase()
    .replace(/\.$/, "");
  if (name.length > maxName || name.split(".").some((label) => label.length > maxLabel)) return null;
  const isName = isHostName(name.replace(/(^|\.)_(?=.*\.)/g, "$1"));
  return isName && name.includes(".") && /^[\x21-\x7e]+$/.test(name) ? name : null;
}

/** RFC 1035 §2.3.4, of the underscores too. */
const maxName = 253;
const maxLabel = 63;
