import type { Timestamp } from "../../base/time.ts";
import type { TlsReport } from "../../sts/tls-report/report.ts";

/** Who a report is from: by its signature alone, never by the name in it (RFC 8460 §3). */
export type Sender =
  /** By its organizational domain. */
  | { readonly kind: "signed"; readonly domain: string }
  /** `why`: in a few words, such as `no signature`. */
  | { readonly kind: "unsigned"; readonly why: string }
  /** DNS did not answer, or the key is gone. */
  | { readonly kind: "unknown"; readonly why: string }
  /** A bare file, which counts only if its owner vouches for it. */
  | { readonly kind: "file" };

export interface ReceivedReport {
  readonly report: TlsReport;
  readonly sender: Sender;
  readonly arrived: Timestamp | null;
  readonly where: string;
}
