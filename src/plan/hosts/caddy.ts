import { policyHost } from "../../sts/policy-file.ts";
import { folderOf, ownServer, served } from "./folder.ts";
import type { ServedFolder } from "./host.ts";

/** To import into the Caddyfile: a site of its own, with the certificate that Caddy gets by itself. */
export const caddy = ownServer({
  path: "hosting/Caddyfile",
  one: (site) => `# Import it at the top level of your Caddyfile.
${policyHost(site.domain)} {
	root * ${folderOf(site)}
	handle ${served.policy} {
		header Content-Type text/plain
		file_server
	}
	@page path / ${served.badge}
	handle @page {
		file_server
	}
	handle {
		error 404
	}
	handle_errors {
		rewrite * ${served.notFound}
		file_server
	}
}
`,
  many: (sites) => `# Import it at the top level of your Caddyfile.
${sites.map(block).join("")}`,
});

function block({ names, folder }: ServedFolder): string {
  return `${names.map(policyHost).join(",\n")} {
	root * ${folder}
	handle ${served.policy} {
		header Content-Type text/plain
		file_server
	}
	handle {
		error 404
	}
}
`;
}
