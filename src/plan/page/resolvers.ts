/** A public resolver that answers browsers by DNS over HTTPS, in JSON. */
export interface Resolver {
  readonly name: string;
  readonly host: string;
  readonly url: string;
}

/** The resolvers that the live check may ask, the first one by default; the page's security policy allows no other. */
export const resolvers: readonly Resolver[] = [
  { name: "Cloudflare", host: "cloudflare-dns.com", url: "https://cloudflare-dns.com/dns-query" },
  { name: "Google", host: "dns.google", url: "https://dns.google/resolve" },
];
