/**
 * Files that a person may have in the folders where files are generated. They are never written, only read, so that
 * nothing is overwritten, shadowed, or disabled. Paths are below the output folder, unless they say otherwise.
 */

/** In the parent of the output folder. */
export const above = (path: string): string => `above:${path}`;

/** At the top of the repository. */
export const atTop = (path: string): string => `top:${path}`;

/** The same names as people and file systems that ignore case write them. */
export function spellings(path: string): string[] {
  const slash = path.lastIndexOf("/") + 1;
  const [folder, name] = [path.slice(0, slash), path.slice(slash)];
  const lower = name.toLowerCase();
  const others = [lower, lower.toUpperCase(), lower.charAt(0).toUpperCase() + lower.slice(1)];
  return [...new Set(others)].filter((one) => one !== name).map((one) => `${folder}${one}`);
}

export interface SiteSign {
  readonly path: string;
  /** The folder beside it that is published as it is; absent: only the folder it is in becomes the site. */
  readonly copied?: string;
  /** What the text has to say, where others use the name too. */
  readonly says?: RegExp;
}

const withEnds = (name: string, ends: string, copied?: string): SiteSign[] =>
  ends.split(" ").map((end) => ({ path: `${name}.${end}`, ...(copied !== undefined && { copied }) }));

/** The configuration of what makes sites: where one of these is, the folder is somebody's site. */
export const generators: readonly SiteSign[] = [
  ...withEnds("_config", "yml yaml toml"), // Jekyll, Hexo
  ...withEnds("hugo", "toml yaml yml json", "static"),
  { path: "config.toml", copied: "static", says: /^[ \t]*base_?URL[ \t]*=/im }, // Hugo, Zola
  ...withEnds("astro.config", "mjs js ts mts", "public"),
  ...withEnds("vite.config", "js ts mjs mts", "public"),
  ...withEnds("next.config", "js mjs ts", "public"),
  ...withEnds("nuxt.config", "ts js", "public"),
  ...withEnds("svelte.config", "js ts", "static"),
  ...withEnds("gatsby-config", "js ts mjs", "static"),
  ...withEnds("docusaurus.config", "js ts", "static"),
  ...withEnds("vue.config", "js", "public"),
  ...withEnds("eleventy.config", "js mjs cjs ts"),
  ...withEnds(".eleventy", "js"),
  ...withEnds("mkdocs", "yml", "docs"),
  ...withEnds("_quarto", "yml"),
  ...withEnds("angular", "json", "public"),
  { path: "pelicanconf.py" },
  { path: "book.toml" },
];

/** Less sure: a program may have these as well. */
export const hints: readonly SiteSign[] = [
  { path: "package.json", says: /"build"\s*:/ },
  { path: "docs/index.html" },
  { path: "docs/index.md" },
  { path: "public/index.html" },
];

/** The front page of a site that is not written in HTML, or has another ending. */
export const frontPages: readonly string[] = ["md", "markdown", "htm", "xhtml", "php", "adoc"].map(
  (end) => `index.${end}`,
);

/** Without another front page Jekyll makes one of this. */
export const readmePath = "README.md";

/** What Netlify and Cloudflare read in addition to their configuration. */
export const redirectsPath = "_redirects";
export const headersPath = "_headers";

/** From the top down: what is nearer to a file decides. */
export const gitignorePaths: readonly string[] = [atTop(".gitignore"), above(".gitignore"), ".gitignore"];

const inOutput: readonly string[] = [
  ...[...generators, ...hints].map(({ path }) => path),
  ...frontPages,
  "404.md",
  readmePath,
  redirectsPath,
  headersPath,
];

/** Everything, apart from other spellings of generated files and from what the hosts name themselves. */
export const neighborPaths: readonly string[] = [
  ...inOutput,
  ...generators.filter(({ copied }) => copied !== undefined).map(({ path }) => above(path)),
  ...[redirectsPath, headersPath].flatMap((path) => [above(path), atTop(path)]),
  ...gitignorePaths,
  above("netlify.toml"),
];
