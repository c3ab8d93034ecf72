import { finding } from "../../base/finding.ts";
import { policyFilePath, policyHost } from "../../sts/policy-file.ts";
import { badgePath, notFoundPath, pagePath } from "../page/paths.ts";
import { type Host, type ServedFolder, type Site, signatureOf, signedFile, sourceOf } from "./host.ts";

/** What a self-hosted server serves, as URL paths; nothing else in the folder is served. */
export const served = {
  policy: `/${policyFilePath}`,
  page: `/${pagePath}`,
  badge: `/${badgePath}`,
  notFound: `/${notFoundPath}`,
} as const;

/**
 * Where the site is on the server, unless `policy.yml` says otherwise. In a folder of policies, that is where `sites/`
 * is.
 */
export function folderOf({ domain, names = null, group = null, argument }: Site): string {
  if (group !== null) return `${argument ?? rootOfMany}/${group}`;
  return argument ?? (names === null ? `/var/www/${policyHost(domain)}` : rootOfMany);
}

const rootOfMany = "/var/www/mta-sts";

/** How a web server of one's own is configured. */
export interface Configuration {
  readonly path: string;
  /** For one domain. */
  readonly one: (site: Site) => string;
  /** For domains that share a folder, and for several folders. */
  readonly many: (sites: readonly ServedFolder[]) => string;
}

/** A web server of one's own, by the configuration that serves a folder; `#` begins its comments. */
export function ownServer({ path, one, many }: Configuration): Host {
  return {
    files: [
      signedFile(path, (site) => {
        const { names = null } = site;
        const text = names === null ? one(site) : many([{ names, folder: folderOf(site) }]);
        return `# ${signatureOf(site)}; edit ${sourceOf(site)} instead.\n${text}`;
      }),
    ],
    shared: { path, folderOf, render: many },
    hasPage: true,
    serving: (host) =>
      `Copy the generated files to the web server, and include ${path} where ${host} is served, with a certificate for that name.`,
    record: addressUnknown,
  };
}

export function addressUnknown({ domain }: Site) {
  return { finding: finding("hosting/address-unknown", null, { host: policyHost(domain) }) };
}
