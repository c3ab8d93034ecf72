import { policyHost } from "../../sts/policy-file.ts";
import { folderOf, ownServer, served } from "./folder.ts";

/** To include in the server block of the policy host. */
export const nginx = ownServer({
  path: "hosting/nginx.conf",
  one: (
    site,
  ) => `# Include it in the server block of this name, which has nothing else in it but listen, server_name and the certificate.
root ${folderOf(site)};
types { text/html html; image/svg+xml svg; }
error_page 404 ${served.notFound};

location = ${served.policy} {
    types { }
    default_type text/plain;
    auth_basic off;
    # With a header of its own this place inherits none, so no second Content-Type.
    add_header X-Content-Type-Options nosniff;
}
location = / { rewrite ^ ${served.page} last; }
location = ${served.page} { }
location = ${served.badge} { }
location = ${served.notFound} { }
location / { return 404; }
`,
  many: (sites) => {
    const rows = sites.flatMap(({ names, folder }) =>
      names.map((name) => [policyHost(name), folder] as const),
    );
    const longest = Math.max(0, ...rows.map(([host]) => host.length));
    return `# Include it at the top level of http. mta-sts-server.conf, beside nginx.conf, is yours: listen and the certificates,
# of which the paths may have $ssl_server_name in them.
${longest > maxHashed ? "map_hash_bucket_size 128;\n" : ""}map $host $mta_sts_folder {
    default "";
${rows.map(([host, folder]) => `    ${host} ${folder};\n`).join("")}}
server {
    include mta-sts-server.conf;
    server_name ~^mta-sts\\.;
    root $mta_sts_folder;
    if ($mta_sts_folder = "") { return 404; }

    location = ${served.policy} {
        types { }
        default_type text/plain;
        auth_basic off;
        # With a header of its own this place inherits none, so no second Content-Type.
        add_header X-Content-Type-Options nosniff;
    }
    location / { return 404; }
}
`;
  },
});

/** Of a name in a bucket of the usual size, 64 bytes. */
const maxHashed = 44;
