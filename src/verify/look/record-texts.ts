import type { DnsAnswer } from "../../io/dns/answer.ts";

/** The texts of TXT records as readers take them; none where there are no records. */
export function recordTexts(answer: DnsAnswer<"TXT">): string[] {
  return answer.kind === "records" ? answer.records.map((strings) => strings.join("")) : [];
}
