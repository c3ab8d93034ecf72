import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { whenLogged } from "../log.ts";
import { type Server, startServer } from "../processes.ts";

/** A site to serve: the folder that it is in, and whether what is around it gets in the way. */
export interface Served {
  /** Of the policy host; its key and certificate are in the work folder, `NAME.pem`. */
  readonly name: string;
  readonly folder: string;
  /** The server asks for a password, and adds a Content-Type of its own. */
  readonly guarded: boolean;
}

interface Program {
  readonly address: string;
  /** How a server of this kind can be set up around the policy host; Caddy's sites stand alone. */
  readonly canGuard: boolean;
  /** PEM: where the server's own authority is, if it makes the certificates itself. */
  readonly authority?: string;
  readonly start: (served: readonly Served[], work: string, address: string) => Promise<Server>;
  /** The same for a folder of policies, with one certificate for all names in `all.pem`. */
  readonly startMany: (folder: string, work: string, address: string, names: number) => Promise<Server>;
}

export const port = 8443;

/** Real servers, each with the configuration that a person would write around what is generated. */
export const programs: Readonly<Record<"nginx" | "caddy" | "apache", Program>> = {
  nginx: {
    address: "127.0.0.91",
    canGuard: true,
    start(served, work, address) {
      const guard = `add_header Content-Type text/html; auth_basic "people only"; auth_basic_user_file ${work}/none;`;
      const blocks = served.map(
        ({ name, folder, guarded }) => `server {
          listen ${address}:${port} ssl; server_name ${name};
          ssl_certificate ${work}/${name}.pem; ssl_certificate_key ${work}/${name}.pem;
          ${guarded ? guard : ""}
          include ${folder}/hosting/nginx.conf;
        }`,
      );
      return startNginx(blocks.join("\n"), work, address);
    },
    startMany(folder, work, address) {
      const own = `listen ${address}:${port} ssl; ssl_certificate ${work}/all.pem; ssl_certificate_key ${work}/all.pem;`;
      writeFileSync(join(work, "mta-sts-server.conf"), own);
      return startNginx(`include ${folder}/hosting/nginx.conf;`, work, address);
    },
  },
  caddy: {
    address: "127.0.0.92",
    canGuard: false,
    authority: "caddy/pki/authorities/local/root.crt",
    start(served, work, address) {
      const imports = served.map(({ folder }) => `import ${folder}/hosting/Caddyfile`);
      return startCaddy(imports.join("\n"), work, address, served.length);
    },
    startMany(folder, work, address, names) {
      return startCaddy(`import ${folder}/hosting/Caddyfile`, work, address, names);
    },
  },
  apache: {
    address: "127.0.0.93",
    canGuard: true,
    start(served, work, address) {
      const guard = `<Location />
        AuthType Basic
        AuthName "people only"
        AuthUserFile ${work}/none
        Require valid-user
        ForceType text/html
      </Location>`;
      const blocks = served.map(
        ({ name, folder, guarded }) => `<VirtualHost ${address}:${port}>
          ServerName ${name}
          SSLEngine on
          SSLCertificateFile ${work}/${name}.pem
          ${guarded ? guard : ""}
          Include ${folder}/hosting/apache.conf
        </VirtualHost>`,
      );
      return startApache(blocks.join("\n"), work, address);
    },
    startMany(folder, work, address) {
      writeFileSync(join(work, "mta-sts-server.conf"), `SSLEngine on\nSSLCertificateFile ${work}/all.pem\n`);
      const sites = `Define MTA_STS_PORT ${port}\nInclude ${folder}/hosting/apache.conf`;
      return startApache(sites, work, address);
    },
  },
};

function startNginx(sites: string, work: string, address: string): Promise<Server> {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${work}/${kind};`,
  );
  const text = `daemon off; user root; pid ${work}/nginx.pid; error_log ${work}/nginx.log;
        events {}
        http { access_log off; include /etc/nginx/mime.types; ${temporary.join(" ")} ${sites} }`;
  return started("nginx", work, address, text, (file) => ["-c", file, "-e", join(work, "nginx.log")]);
}

async function startCaddy(sites: string, work: string, address: string, names: number): Promise<Server> {
  // Its own authority makes the certificates, so that nobody outside is asked.
  const text = `{
	admin off
	auto_https disable_redirects
	local_certs
	skip_install_trust
	https_port ${port}
	default_bind ${address}
	storage file_system ${work}/caddy
}
${sites}
`;
  const args = (file: string) => ["run", "--adapter", "caddyfile", "--config", file];
  const server = await started("caddy", work, address, text, args);
  const obtained = /certificate obtained successfully/g;
  await whenLogged(join(work, "caddy.out"), (log) =>
    (log.match(obtained)?.length ?? 0) >= names ? true : null,
  );
  return server;
}

function startApache(sites: string, work: string, address: string): Promise<Server> {
  const modules = [
    "mpm_event",
    "authn_core",
    "authn_file",
    "authz_core",
    "authz_user",
    "auth_basic",
    "alias",
    "dir",
    "mime",
    "ssl",
  ];
  const loads = modules.map((one) => `LoadModule ${one}_module /usr/lib/apache2/modules/mod_${one}.so`);
  const text = `${loads.join("\n")}
        ServerRoot ${work}
        ServerName localhost
        Listen ${address}:${port} https
        User www-data
        Group www-data
        PidFile ${work}/apache.pid
        ErrorLog ${work}/apache.log
        TypesConfig /etc/mime.types
        <Directory />
          Require all denied
        </Directory>
        ${sites}
      `;
  return started("apache2", work, address, text, (file) => ["-D", "FOREGROUND", "-f", file]);
}

function started(
  program: string,
  work: string,
  host: string,
  configuration: string,
  args: (file: string) => readonly string[],
): Promise<Server> {
  const file = join(work, `${program}.conf`);
  writeFileSync(file, configuration);
  return startServer(program, {
    args: args(file),
    log: join(work, `${program}.out`),
    listens: { host, port },
    env: { HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work },
  });
}
