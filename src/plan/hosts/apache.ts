import { folderOf, ownServer, served } from "./folder.ts";

/** To include in the virtual host of the policy host. */
export const apache = ownServer("hosting/apache.conf", (site) => {
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
});
