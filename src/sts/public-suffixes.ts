/** The part of a domain that a DNS zone most likely covers: `example.co.uk` for `mail.example.co.uk`. */
export async function registrableDomain(domain: string): Promise<string> {
  // Two parts are a domain whatever the list says, and most domains have two.
  if (domain.split(".").length === 2) return domain;
  const { getDomain } = await import("tldts");
  return getDomain(domain, { allowPrivateDomains: true }) ?? domain;
}

/** The list is 170 KB and takes milliseconds to load, so only those who ask pay for it. */
export async function publicSuffixes(): Promise<(name: string) => string | null> {
  const { getPublicSuffix } = await import("tldts");
  return (name) => getPublicSuffix(name, { allowPrivateDomains: true });
}
