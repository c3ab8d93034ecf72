/** Looks a domain up once per run, however often a branch is read again. */
export function oncePerDomain<Seen>(
  look: (domain: string) => Promise<Seen>,
): (domain: string) => Promise<Seen> {
  const known = new Map<string, Promise<Seen>>();
  return (domain) => {
    const seen = known.get(domain) ?? look(domain);
    known.set(domain, seen);
    return seen;
  };
}
