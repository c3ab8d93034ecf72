import { isInZone, registrableDomain } from "../../sts/public-suffixes.ts";
import type { DnsRecord } from "../../sts/records.ts";
import { nameBelow } from "./record-sets.ts";

/**
 * Records as a file of DNSControl, which splits and quotes long values itself. `D_EXTEND` finds the zone: that of the
 * longest name that is the domain or above it. Names in it are relative to the domain, so records outside the domain,
 * in the same zone, have their own.
 */
export async function dnscontrolFile(records: readonly DnsRecord[], domain: string): Promise<string> {
  const isOwn = ({ name }: DnsRecord) => isInZone(name, domain);
  const others = records.filter((record) => !isOwn(record));
  const parts = [
    extension(records.filter(isOwn), domain),
    extension(others, others.length === 0 ? domain : await registrableDomain(domain)),
  ];
  return `// For DNSControl: require("./mta-sts.js") in dnsconfig.js, below the D() of the zone.
${parts.join("")}`;
}

function extension(records: readonly DnsRecord[], domain: string): string {
  if (records.length === 0) return "";
  const modifiers = records.map(({ name, type, ttl, value }) => {
    const target = type === "CNAME" ? `${value}.` : value;
    return `  ${type}(${string(nameBelow(domain, name) || "@")}, ${string(target)}, TTL(${ttl}))`;
  });
  // No comma behind the last one: DNSControl's JavaScript is an old one.
  return `D_EXTEND(${[string(domain), ...modifiers].join(",\n")}
);
`;
}

/** Before ES2019 these two ended a line within a string. */
function string(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16)}`);
}
