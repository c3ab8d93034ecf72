import type { FileContent } from "../../base/file-content.ts";
import { finding } from "../../base/finding.ts";
import { policyHost } from "../../sts/policy-file.ts";
import { policyHostRecord } from "../../sts/records.ts";
import { type Host, ownFile, type Site } from "./host.ts";

/** Names the site that GitHub Pages serves: the policy host, and nothing else. */
export const cnamePath = "CNAME";

/** A repository of its own, served by GitHub Pages. */
export const githubPages: Host = {
  files: [
    {
      path: cnamePath,
      render: (site, existing, place) =>
        isForeignCname(existing, site)
          ? ownFile(place)
          : { text: `${policyHost(site.domain)}\n`, findings: [] },
      isOurs: (text) => /^mta-sts\.\S+$/.test(text.trim()),
    },
    {
      // Without it a branch deployment runs Jekyll, which leaves out `.well-known`.
      path: ".nojekyll",
      // Only its existence matters, so manual content can stay.
      render: (_, existing) => ({ text: keptOrEmpty(existing), findings: [] }),
      isOurs: () => false,
    },
  ],
  hasPage: true,
  serving: null,
  record: ({ domain }, pagesHost) =>
    pagesHost === null
      ? { finding: finding("records/owner-unknown", null, { host: policyHost(domain) }) }
      : { record: policyHostRecord(domain, pagesHost) },
};

/** A site has one name, so replacing it takes that site offline. */
export function isForeignCname(content: FileContent, { domain, domains = [] }: Site): boolean {
  if (content.kind !== "text") return content.kind !== "absent";
  const name = content.text.trim().toLowerCase();
  // Older versions did not record the ledger's domain.
  if (domains === null) return name !== "" && !/^mta-sts\.\S+$/.test(name);
  return name !== "" && ![domain, ...domains].map(policyHost).includes(name);
}

function keptOrEmpty(content: FileContent): string | null {
  if (content.kind === "text") return content.text;
  return content.kind === "absent" ? "" : null;
}
