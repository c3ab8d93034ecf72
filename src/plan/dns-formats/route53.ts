import type { DnsRecord } from "../../sts/records.ts";
import { quotedStrings } from "./character-strings.ts";
import { recordSets } from "./record-sets.ts";

/** Records as the change batch of Route 53's ChangeResourceRecordSets. */
export function route53ChangeBatch(records: readonly DnsRecord[]): string {
  const changes = recordSets(records).map(({ name, type, ttl, values }) => ({
    Action: "UPSERT",
    ResourceRecordSet: {
      Name: `${name}.`,
      Type: type,
      TTL: ttl,
      ResourceRecords: values.map((value) => ({
        Value: type === "CNAME" ? `${value}.` : quotedStrings(value).join(" "),
      })),
    },
  }));
  return `${JSON.stringify({ Changes: changes }, null, 2)}\n`;
}
