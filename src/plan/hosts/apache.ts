import { policyHost } from "../../sts/policy-file.ts";
import { folderOf, ownServer, served } from "./folder.ts";
import type { ServedFolder, Site } from "./host.ts";

/** To include in the virtual host of the policy host. */
export const apache = ownServer({ path: "hosting/apache.conf", one, many });

function one(site: Site): string {
  const paths = [served.policy, served.page, served.badge, served.notFound];
  const others = paths.map((path) => path.slice(1).replaceAll(".", "\\.")).join("|");
  return `# Include it in the VirtualHost of this name, which has nothing else in it but ServerName and the certificate.
DocumentRoot ${folderOf(site)}
DirectoryIndex ${served.page.slice(1)}
ErrorDocument 404 ${served.notFound}
RedirectMatch 404 "^/(?!(?:${others})?$)"
<Directory ${folderOf(site)}>
    AllowOverride None
    Require all granted
</Directory>
<Location ${served.policy}>
    AuthType None
    Require all granted
    ForceType text/plain
</Location>
`;
}

/** The first name that fits wins, so the one that fits all that is left comes last. */
function many(sites: readonly ServedFolder[]): string {
  return `# Include it at the top level. mta-sts-server.conf, below ServerRoot, is yours: SSLEngine and the certificates.
<IfDefine !MTA_STS_PORT>
    Define MTA_STS_PORT 443
</IfDefine>
${sites.map(virtualHost).join("")}<VirtualHost *:\${MTA_STS_PORT}>
    Include mta-sts-server.conf
    ServerName mta-sts.invalid
    ServerAlias mta-sts.*
    RedirectMatch 404 "^"
</VirtualHost>
`;
}

function virtualHost({ names, folder }: ServedFolder): string {
  const [first, ...others] = names.map(policyHost);
  return `<VirtualHost *:\${MTA_STS_PORT}>
    Include mta-sts-server.conf
    ServerName ${first}
${others.map((name) => `    ServerAlias ${name}\n`).join("")}    DocumentRoot ${folder}
    RedirectMatch 404 "^/(?!${served.policy.slice(1).replaceAll(".", "\\.")}$)"
    <Directory ${folder}>
        AllowOverride None
        Require all granted
    </Directory>
    <Location ${served.policy}>
        AuthType None
        Require all granted
        ForceType text/plain
    </Location>
</VirtualHost>
`;
}
