import { finding } from "../../base/finding.ts";
import { policyFilePath, policyHost } from "../../sts/policy-file.ts";
import { badgePath, notFoundPath, pagePath } from "../page/paths.ts";
import { type Host, type Site, signatureOf, signedFile, sourceOf } from "./host.ts";
import { above, atTop } from "./neighbors.ts";

/** Static assets without a script: what is served is what is in the folder, and never more than the list below. */
export const cloudflare: Host = {
  files: [
    signedFile(
      "wrangler.jsonc",
      (site) => `// ${signatureOf(site)}; edit ${sourceOf(site)} instead.\n${worker(site)}`,
    ),
    signedFile(".assetsignore", (site) => `# ${signatureOf(site)}\n${assets.join("\n")}\n`),
  ],
  // wrangler looks for each name up to the top: `.json` first, then `.jsonc`, then `.toml`.
  rivals: ["wrangler.json", above("wrangler.json"), atTop("wrangler.json"), "wrangler.toml"],
  lookAround: async ({ domain }, existing, placeOf) =>
    (await import("./published-findings.ts")).cloudflareFindings(domain, existing, placeOf),
  hasPage: true,
  serving: (host) =>
    `Deploy with \`npx wrangler deploy\`: Cloudflare creates the DNS record of ${host} and its certificate.`,
  record: ({ domain }) => ({ finding: finding("hosting/sets-record", null, { host: policyHost(domain) }) }),
};

const wellKnown = policyFilePath.split("/")[0]!;

/** As in `.gitignore`: a file can only come back where its folder does. */
const assets = [
  "*",
  `!/${wellKnown}/`,
  ...[policyFilePath, pagePath, notFoundPath, badgePath].map((path) => `!/${path}`),
];

function worker(site: Site): string {
  const names = site.names ?? [site.domain];
  const settings = {
    name: nameOf(site),
    compatibility_date: "2026-04-01",
    // A custom domain brings its DNS record and its certificate.
    routes: names.map((name) => ({ pattern: policyHost(name), custom_domain: true })),
    workers_dev: false,
    preview_urls: false,
    assets: { directory: ".", not_found_handling: "404-page" },
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/** The names of Workers have hyphens where a domain has dots, and as many characters. That of many domains is of none of them. */
function nameOf({ domain, names = null, group = null }: Site): string {
  if (names === null) return policyHost(domain).replaceAll(".", "-");
  return group === null ? "mta-sts" : `mta-sts-${group}`;
}
