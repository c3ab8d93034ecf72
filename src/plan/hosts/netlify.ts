import { type FileContent, textOf } from "../../base/file-content.ts";
import { finding } from "../../base/finding.ts";
import { policyHost } from "../../sts/policy-file.ts";
import { policyHostRecord } from "../../sts/records.ts";
import { type Argument, type Host, type HostFile, signedFor } from "./host.ts";

const siteName: Argument = {
  meaning: "the name of a site at Netlify",
  example: "my-site",
  read: (written) => {
    const name = written
      .trim()
      .toLowerCase()
      .replace(/\.netlify\.app$/, "");
    return /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/.test(name) ? name : null;
  },
};

const configuration: HostFile = {
  path: "netlify.toml",
  atTop: true,
  madeFor: signedFor,
  async render({ domain }, existing, place) {
    const read = textOrEmpty(existing, place.file);
    if ("finding" in read) return { text: null, findings: [read.finding] };
    // The parser is needed by this host alone.
    const { mergeRules } = await import("./netlify-rules.ts");
    return mergeRules(read.text, domain, place);
  },
};

/** The policy lives in the repository of a site that is there already, as a domain alias of that site. */
export const netlify: Host = {
  argument: siteName,
  files: [configuration],
  hasPage: false,
  serving: (host) => `At Netlify, add ${host} as a domain alias of the site.`,
  record({ domain, argument }) {
    return argument === null
      ? {
          finding: finding("hosting/site-unknown", null, {
            host: policyHost(domain),
            example: `host: { netlify: ${siteName.example} }`,
          }),
        }
      : { record: policyHostRecord(domain, `${argument}.netlify.app`) };
  },
};

function textOrEmpty(content: FileContent, path: string): ReturnType<typeof textOf> {
  return content.kind === "absent" ? { text: "" } : textOf(content, path);
}
