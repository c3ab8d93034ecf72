/** A look at a domain that a run takes once, however often it has to read a branch again. */
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
