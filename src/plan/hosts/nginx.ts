import { folderOf, ownServer, served } from "./folder.ts";

/** To include in the server block of the policy host. */
export const nginx = ownServer(
  "hosting/nginx.conf",
  (
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
);
