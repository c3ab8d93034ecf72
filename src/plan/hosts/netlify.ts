import { type FileContent, textOf } from "../../base/file-content.ts";
import { finding, type Place } from "../../base/finding.ts";
import { hostArguments } from "../../policy/hosts.ts";
import { policyFilePath, policyHost } from "../../sts/policy-file.ts";
import { policyHostRecord } from "../../sts/records.ts";
import { sitesFolder } from "../sites-folder.ts";
import { type Host, type HostFile, isSigned, type Rendered, type SharedFile, signatureOf } from "./host.ts";
import type { Guest } from "./netlify-rules.ts";

const path = "netlify.toml";

const configuration: HostFile = {
  path,
  atTop: true,
  isOurs: isSigned,
  async render(site, existing, place, placeOf) {
    const { domain, names = null } = site;
    const policyFile = placeOf(policyFilePath).file;
    const guest = {
      signature: signatureOf(site),
      folders: [{ names: names ?? [domain], folder: "" }],
      isForMany: names !== null,
    };
    return rulesInto(existing, place, { ...guest, policyFiles: [policyFile] });
  },
};

/** Rules for the names of several policies, each with a folder of its own in what is published. */
const shared: SharedFile = {
  path,
  folderOf: ({ group = null }) => `/${sitesFolder}/${group}`,
  render: {
    into: (folders, existing, place) =>
      rulesInto(existing, place, {
        signature: signatureOf({ domain: "", names: [], argument: null }),
        folders,
        isForMany: true,
        policyFiles: [],
      }),
  },
};

async function rulesInto(existing: FileContent, place: Place, guest: Guest): Promise<Rendered> {
  const read = textOrEmpty(existing, place.file);
  if ("finding" in read) return { text: null, findings: [read.finding] };
  // The parser is needed by this host alone.
  const { mergeRules } = await import("./netlify-rules.ts");
  return mergeRules(read.text, guest, place);
}

/** The policy is in the repository of an existing site, as a domain alias of that site. */
export const netlify: Host = {
  files: [configuration],
  shared,
  lookAround: async ({ domain, names }, existing, placeOf) =>
    (await import("./published-findings.ts")).netlifyFindings(names ?? [domain], existing, placeOf),
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
