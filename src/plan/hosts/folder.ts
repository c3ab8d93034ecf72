import { finding } from "../../base/finding.ts";
import { policyFilePath, policyHost } from "../../sts/policy-file.ts";
import { badgePath, notFoundPath, pagePath } from "../page/paths.ts";
import { type Host, type Site, signature, signedFile } from "./host.ts";

/** What a self-hosted server serves, as URL paths; nothing else in the folder is served. */
export const served = {
  policy: `/${policyFilePath}`,
  page: `/${pagePath}`,
  badge: `/${badgePath}`,
  notFound: `/${notFoundPath}`,
} as const;

/** Where the site is on the server, unless `policy.yml` says so. */
export function folderOf({ domain, argument }: Site): string {
  return argument ?? `/var/www/${policyHost(domain)}`;
}

/** A web server of one's own, by the configuration that serves a folder; `#` begins its comments. */
export function ownServer(path: string, configuration: (site: Site) => string): Host {
  return {
    files: [
      signedFile(
        path,
        (site) => `# ${signature(site.domain)}; edit policy.yml instead.\n${configuration(site)}`,
      ),
    ],
    hasPage: true,
    serving: (host) =>
      `Copy the generated files to the web server, and include ${path} where ${host} is served, with a certificate for that name.`,
    record: addressUnknown,
  };
}

export function addressUnknown({ domain }: Site) {
  return { finding: finding("hosting/address-unknown", null, { host: policyHost(domain) }) };
}
