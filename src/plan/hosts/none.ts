import { policyHost } from "../../sts/policy-file.ts";
import { addressUnknown } from "./folder.ts";
import { type Host, isSigned, ownFile, type ServedFolder, signatureOf, sourceOf } from "./host.ts";

const hostsPath = "hosting/hosts.txt";

/** Something else serves the files, in a way not known here. For many domains, a list says which folder each name is served from. */
export const none: Host = {
  files: [
    {
      path: hostsPath,
      isOurs: isSigned,
      render(site, existing, place) {
        const { names = null } = site;
        if (names === null) return { text: null, findings: [] };
        if (existing.kind === "text" && !isSigned(existing.text)) return ownFile(place);
        const text = `# ${signatureOf(site)}; edit ${sourceOf(site)} instead.\n${list([{ names, folder: "." }])}`;
        return { text, findings: [] };
      },
    },
  ],
  shared: { path: hostsPath, folderOf: ({ group = null }) => `sites/${group}`, render: list },
  hasPage: true,
  serving: (host) => `Serve the generated files at https://${host}/, with a certificate for that name.`,
  record: addressUnknown,
};

/** A line for each name: the policy host, a space, and its folder. */
function list(sites: readonly ServedFolder[]): string {
  return sites
    .flatMap(({ names, folder }) => names.map((name) => `${policyHost(name)} ${folder}\n`))
    .join("");
}
