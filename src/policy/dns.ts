import { finding } from "../base/finding.ts";
import type { YamlFile } from "../base/yaml-file.ts";
import { isHostName, withoutBlanks } from "../sts/host-name.ts";
import { type Choices, readChoice } from "./choice.ts";
import { type DnsChoice, type DnsName, dnsArguments } from "./dns-providers.ts";
import type { Field } from "./fields.ts";

const providers: Choices<DnsName> = { key: "dns", codes: "dns-setting", arguments: dnsArguments };

/** `dns: NAME`, or `dns: { NAME: ARGUMENT }`: who serves the zone. */
export function readDns(written: unknown, file: YamlFile): Field<DnsChoice | null> {
  return readChoice(written, file, providers);
}

/** `alias: NAME`: where the TXT record of the policy is kept, when `_mta-sts` is a CNAME (RFC 8461 §3.1). */
export function readAlias(written: unknown, file: YamlFile, domain: string | null): Field<string | null> {
  if (typeof written !== "string") return { value: null, findings: [] };
  const name = ownerName(written);
  const place = file.place(["alias"]);
  if (name === null)
    return { value: null, findings: [finding("alias/not-a-name", place, { value: written })] };
  return name === `_mta-sts.${domain}`
    ? { value: null, findings: [finding("alias/itself", place, { name })] }
    : { value: name, findings: [] };
}

/** A name that a TXT record can have: that of a host, whose labels but the last may start with an underscore (RFC 8552 §1.1). */
function ownerName(written: string): string | null {
  const name = withoutBlanks(written.slice(0, maxName + 2))
    .toLowerCase()
    .replace(/\.$/, "");
  const isName = name.length <= maxName && isHostName(name.replace(/(^|\.)_(?=.*\.)/g, "$1"));
  return isName && name.includes(".") && /^[\x21-\x7e]+$/.test(name) ? name : null;
}

const maxName = 253;
