/** The part of a domain that a DNS zone most likely covers: `example.co.uk` for `mail.example.co.uk`. */
export async function registrableDomain(domain: string): Promise<string> {
  // Two parts are a domain whatever the list says, and most domains have two.
  if (domain.split(".").length === 2) return domain;
  const { getDomain } = await import("tldts");
  return getDomain(domain, { allowPrivateDomains: true }) ?? domain;
}

/** Whether a name is the zone's own or below it. That a part was delegated to a zone of its own, only DNS knows. */
export function isInZone(name: string, zone: string): boolean {
  return name === zone || name.endsWith(`.${zone}`);
}

/** The list is 170 KB and takes milliseconds to load, so it is loaded only when needed. */
export async function publicSuffixes(): Promise<(name: string) => string | null> {
  const { getPublicSuffix } = await import("tldts");
  return (name) => getPublicSuffix(name, { allowPrivateDomains: true });
}
