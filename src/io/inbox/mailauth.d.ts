declare module "mailauth/lib/parse-dkim-headers.js" {
  /** The tags of a header field such as `DKIM-Signature`; numbers where the tag is one. */
  export default function parseTags(field: string): {
    readonly parsed: { readonly [tag: string]: { readonly value: unknown } | undefined };
  };
}
