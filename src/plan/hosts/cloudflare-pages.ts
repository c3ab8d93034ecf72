import { finding } from "../../base/finding.ts";
import { hostArguments } from "../../policy/hosts.ts";
import { policyHost } from "../../sts/policy-file.ts";
import { policyHostRecord } from "../../sts/records.ts";
import type { Host } from "./host.ts";

/** A project of Cloudflare Pages: for zones that are anywhere, a CNAME record leads there. It needs no file. */
export const cloudflarePages: Host = {
  files: [],
  hasPage: true,
  serving: (host) =>
    `Deploy the output folder with \`npx wrangler pages deploy\`, and add ${host} as a custom domain of the project.`,
  // A name that leads there before the project has it gets the error 522.
  lookAround: async ({ domain, domains: served, names = null, argument }) => {
    const before = new Set(served ?? []);
    const fresh = (names ?? [domain]).filter((name) => !before.has(name));
    if (fresh.length === 0) return [];
    const args = { project: argument ?? "the project", host: policyHost(fresh[0]!) };
    const one = finding("hosting/custom-names", null, args);
    return [fresh.length === 1 ? one : { ...one, domains: fresh }];
  },
  record({ domain, argument }) {
    const example = `host: { cloudflare-pages: ${hostArguments["cloudflare-pages"].example} }`;
    return argument === null
      ? { finding: finding("hosting/project-unknown", null, { host: policyHost(domain), example }) }
      : { record: policyHostRecord(domain, `${argument}.pages.dev`) };
  },
};
