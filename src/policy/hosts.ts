import type { Argument, Choice } from "./choice.ts";

/** Letters that mean nothing to any of the servers, so that nothing has to be quoted; neither `.` nor `..`. */
const folderName = /^(?!\.\.?$)[\w.@+~-]+$/;

/** Of a path, as most systems have it; what is longer is not looked at. */
const maxPath = 1024;

const folder: Argument = {
  meaning: "the absolute path of a folder, of letters, digits and `.@+~_-`",
  example: "/srv/mta-sts",
  read: (written) => {
    if (written.length > maxPath) return null;
    const [root, ...names] = written.trim().split("/");
    while (names.at(-1) === "") names.pop();
    const isAbsolute = root === "" && names.length > 0;
    return isAbsolute && names.every((name) => folderName.test(name)) ? `/${names.join("/")}` : null;
  },
};

const siteName: Argument = {
  meaning: "the name of a site at Netlify",
  example: "my-site",
  read: (written) => {
    if (written.length > maxPath) return null;
    const name = written
      .trim()
      .toLowerCase()
      .replace(/\.netlify\.app$/, "");
    return /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/.test(name) ? name : null;
  },
};

const projectName: Argument = {
  meaning: "the name of a project of Cloudflare Pages",
  example: "my-project",
  read: (written) => {
    if (written.length > maxPath) return null;
    const name = written
      .trim()
      .toLowerCase()
      .replace(/\.pages\.dev$/, "");
    return /^[a-z\d](?:[a-z\d-]{0,56}[a-z\d])?$/.test(name) ? name : null;
  },
};

/** The names that `host` in `policy.yml` may have, and the argument that each takes; null: none. */
export const hostArguments = {
  "github-pages": null,
  netlify: siteName,
  cloudflare: null,
  "cloudflare-pages": projectName,
  nginx: folder,
  caddy: folder,
  apache: folder,
  none: null,
} as const satisfies Record<string, Argument | null>;

export type HostName = keyof typeof hostArguments;

export const hostNames = Object.keys(hostArguments) as readonly HostName[];

/** How many names a site has at most, where that is less than a policy can have. */
export const mostNames: Readonly<Partial<Record<HostName, number>>> = {
  "github-pages": 1,
  // "No more than 50 aliases": each new one renews the one certificate of the site.
  netlify: 50,
  // A Worker has routes in a thousand zones, and a domain is most often a zone.
  cloudflare: 1000,
  // By the plan: 100, 250 or 500.
  "cloudflare-pages": 500,
};

/** Those that serve more than one name from a repository. */
export const hostsForMany: readonly HostName[] = hostNames.filter((name) => mostNames[name] !== 1);

/** Those that can serve so many names. */
export function hostsFor(count: number): readonly HostName[] {
  return hostNames.filter((name) => (mostNames[name] ?? count) >= count);
}

/** What `policy.yml` says about its host. */
export type HostChoice = Choice<HostName>;

export const defaultHost: HostChoice = { name: "github-pages", argument: null };
