import { type FileContent, textOf } from "../../base/file-content.ts";
import { finding } from "../../base/finding.ts";
import { hostArguments } from "../../policy/hosts.ts";
import { policyFilePath, policyHost } from "../../sts/policy-file.ts";
import { policyHostRecord } from "../../sts/records.ts";
import { type Host, type HostFile, isSigned } from "./host.ts";

const configuration: HostFile = {
  path: "netlify.toml",
  atTop: true,
  isOurs: isSigned,
  async render({ domain }, existing, place, placeOf) {
    const read = textOrEmpty(existing, place.file);
    if ("finding" in read) return { text: null, findings: [read.finding] };
    // The parser is needed by this host alone.
    const { mergeRules } = await import("./netlify-rules.ts");
    return mergeRules(read.text, domain, place, placeOf(policyFilePath).file);
  },
};

/** The policy lives in the repository of a site that is there already, as a domain alias of that site. */
export const netlify: Host = {
  files: [configuration],
  lookAround: async ({ domain }, existing, placeOf) =>
    (await import("./published-findings.ts")).netlifyFindings(domain, existing, placeOf),
  hasPage: false,
  serving: (host) => `On Netlify, add ${host} as a domain alias of the site.`,
  record({ domain, argument }) {
    return argument === null
      ? {
          finding: finding("hosting/site-unknown", null, {
            host: policyHost(domain),
            example: `host: { netlify: ${hostArguments.netlify.example} }`,
          }),
        }
      : { record: policyHostRecord(domain, `${argument}.netlify.app`) };
  },
};

function textOrEmpty(content: FileContent, path: string): ReturnType<typeof textOf> {
  return content.kind === "absent" ? { text: "" } : textOf(content, path);
}
