import { readHostName } from "../../sts/host-name.ts";

/** The domain that a repository called `mta-sts.example.com` is for; null: the name says nothing. */
export function domainOfRepository(name: string): string | null {
  const [, domain] = /^mta-sts\.(.+)$/i.exec(name) ?? [];
  const read = domain === undefined ? { problem: "empty" } : readHostName(domain);
  // Other mail servers cannot look up names reserved for local use or for examples.
  return "name" in read && !/(^|\.)(localhost|local|internal|invalid|test)$/.test(read.name)
    ? read.name
    : null;
}
