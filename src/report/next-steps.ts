import { hostOf } from "../plan/hosts/hosts.ts";
import { announcementName } from "../plan/records.ts";
import { policyFilePath, policyHost } from "../sts/policy-file.ts";
import { tlsRptName } from "../sts/records.ts";
import { aliasCode } from "./aliases.ts";
import { code, details, escapeMarkdown, link } from "./markdown.ts";
import { isOk, type PolicyResult } from "./result.ts";

/** The repository that the run is for. */
export interface Repository {
  /** On the web, such as `https://github.com/owner/name`. */
  readonly url: string;
}

/**
 * What a person does after a build, in the order that is safe for mail: the site before its CNAME (or a stranger could
 * claim it), the policy file before the `_mta-sts` record (RFC 8461 §8.1).
 */
export function nextSteps(result: PolicyResult, { url }: Repository): string {
  const { planned } = result;
  if (planned === null || !isOk(result) || (result.command !== "build" && result.command !== "setup"))
    return "";
  const { plan, records, aliases, files } = planned;
  const { publication } = result;
  if (publication?.pullRequest) return "";
  const host = policyHost(plan.policy.domain);
  const policyUrl = `https://${host}/${policyFilePath}`;
  const recordOf = (label: string) => records.find(({ name }) => name.startsWith(`${label}.`));
  const { alias, domain } = plan.policy;
  const removal = (owner: string) =>
    aliases
      .filter(({ name }) => name === owner)
      .map((one) => `Delete the CNAME record ${aliasCode(one)} right before the next step.`);
  const { serving } = hostOf(plan.policy.host);
  const aliasStep =
    alias === null
      ? []
      : [
          `Set the CNAME record ${code("_mta-sts")} above, if it is not set yet. You never need to change it again.`,
        ];
  const byHand = () => [
    `Wait until ${link(code(policyUrl), policyUrl)} shows this policy. After a change, this can take ten minutes.`,
    ...removal(tlsRptName(domain)),
    ...(recordOf("_smtp") ? [`Set the ${code("_smtp._tls")} record above.`] : []),
    ...aliasStep,
    ...removal(announcementName(plan.policy)),
    `Only then set the ${alias === null ? `${code("_mta-sts")} record` : `TXT record ${code(alias)}`} above: senders that see the new id too early keep the old policy.`,
  ];
  const steps = [
    ...(serving === null
      ? pagesSteps(host, url, publication?.pages === "none")
      : [escapeMarkdown(serving(host))]),
    ...(recordOf("mta-sts")
      ? [`Set the ${code("mta-sts")} record above${serving === null ? certificateStep : ""}.`]
      : []),
    ...(plan.policy.dns === null ? byHand() : [...aliasStep, byWorkflow(plan.policy.dns.name, url)]),
  ].map((step, index) => `${index + 1}. ${step}`);
  const changed = files.some((file) => file.changed) || publication?.pages === "none";
  return changed
    ? `### What to do next\n\n${steps.join("\n")}`
    : details("What to do, if you have not done it yet", steps.join("\n"));
}

const certificateStep = " and wait for the certificate (up to an hour), then tick **Enforce HTTPS**";

/** The site comes before the record that points to it: anyone can claim a name that belongs to no site. */
function pagesSteps(host: string, url: string, isOff: boolean): string[] {
  const settings = link("Settings → Pages", `${url}/settings/pages`);
  return [
    ...(isOff
      ? [
          `Enable GitHub Pages: ${settings}, **Source: GitHub Actions**.`,
          `Run this workflow again: ${link("Actions", `${url}/actions`)}, **Run workflow**.`,
        ]
      : []),
    `In ${settings}, set the **custom domain** ${code(host)}, before any DNS record points there.`,
  ];
}

/** The workflow does the waiting. */
function byWorkflow(provider: string, url: string): string {
  const settings = link("Settings → Environments", `${url}/settings/environments`);
  return `The workflow sets the other records at ${code(provider)} when the policy is live. Give it the credential once, as a secret of the environment ${code("dns")} in ${settings}.`;
}
