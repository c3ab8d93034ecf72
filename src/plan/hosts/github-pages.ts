import { finding } from "../../base/finding.ts";
import { policyHost } from "../../sts/policy-file.ts";
import { policyHostRecord } from "../../sts/records.ts";
import type { Host } from "./host.ts";

/** A repository of its own, served by GitHub Pages. */
export const githubPages: Host = {
  files: [
    {
      path: "CNAME",
      render: ({ domain }) => ({ text: `${policyHost(domain)}\n`, findings: [] }),
      isOurs: (text) => /^mta-sts\.\S+$/.test(text.trim()),
    },
    {
      // Without it a branch deployment runs Jekyll, which leaves out `.well-known`.
      path: ".nojekyll",
      render: () => ({ text: "", findings: [] }),
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
