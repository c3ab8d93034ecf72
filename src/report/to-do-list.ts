import { renderChecklist } from "../github/checklist.ts";
import { policyFilePath, policyHost } from "../sts/policy-file.ts";
import type { RecordAlias } from "../sts/record-alias.ts";
import { aliasIn, stsName, tlsRptName } from "../sts/records.ts";
import type { Task } from "../verify/to-do.ts";
import { aliasCode } from "./aliases.ts";
import { code, link } from "./markdown.ts";
import type { Repository } from "./next-steps.ts";
import type { VerifyResult } from "./result.ts";

/** What a person does, as Markdown, with a link to the page where it is done. */
const instructions: Record<Task, (domain: string, repository: Repository, alias: string | null) => string> = {
  pages: (_, { url }) =>
    `Enable GitHub Pages: ${link("Settings → Pages", `${url}/settings/pages`)}, **Source: GitHub Actions**. Then run the workflow **MTA-STS policy** again in ${link("Actions", `${url}/actions`)}`,
  "custom-domain": (domain, { url }) =>
    `Set the custom domain ${code(policyHost(domain))} in ${link("Settings → Pages", `${url}/settings/pages`)}, before any DNS record points there`,
  "reports-address": (_, { url }) =>
    `Name a mailbox for reports under ${code("tls_rpt")} in ${link("policy.yml", `${url}/blob/HEAD/policy.yml`)}, and merge. It must accept mail from outside your organization`,
  "verified-domain": (domain) =>
    `Add ${code(domain)} in ${link("your account's Pages settings", "https://github.com/settings/pages")} (for an organization: in its settings), and set the TXT record that it shows together with the next records. Then press **Verify**, so that nobody else can claim the host`,
  "host-record": (domain) => `Set the DNS record of ${code(policyHost(domain))}`,
  certificate: () => "Wait for the certificate (GitHub issues it automatically, within an hour)",
  https: (_, { url }) => `Tick **Enforce HTTPS** in ${link("Settings → Pages", `${url}/settings/pages`)}`,
  policy: (domain) => {
    const policyUrl = `https://${policyHost(domain)}/${policyFilePath}`;
    return `The policy is live at ${link(code(policyUrl), policyUrl)}`;
  },
  "tls-rpt": (domain) =>
    `Set the TXT record ${code(`_smtp._tls.${domain}`)}, so that senders report failures`,
  txt: (domain, _, alias) =>
    alias === null
      ? `Set the TXT record ${code(stsName(domain))}, last, when the policy is live`
      : `Set the CNAME record ${code(stsName(domain))}, once. Last, when the policy is live, set the TXT record ${code(alias)} that it points to`,
  mx: () => "The policy allows every mail server of the domain",
  "dns-credential": (_, { url }) =>
    `Give the workflow the credential for DNS, once: in ${link("Settings → Environments", `${url}/settings/environments`)}, create the environment ${code("dns")} for the default branch only, with the secret ${code("DNS_TOKEN")}. With a wait timer of 11 minutes, the workflow sets each new id right after a change; without one, within a day`,
  "required-check": (_, { url }) =>
    `Protect the branch, so that nobody can merge a change that fails the check: ${link("Settings → Rules → New branch ruleset", `${url}/settings/rules/new?target=branch`)}, for the default branch. Tick **Require a pull request before merging** and **Require status checks to pass** with the check \`check\`. The generated files then come as a pull request too, so allow that in ${link("Settings → Actions", `${url}/settings/actions`)}`,
};

const unknown = " *(can't be checked automatically: tick it yourself)*";

/** What must be deleted first, if it was seen. `owner`: of the TXT record. */
function removal(owner: string | undefined, aliases: readonly RecordAlias[]): string {
  const alias = aliases.find(({ name }) => name === owner);
  return alias === undefined ? "" : `. Right before, delete the CNAME record ${aliasCode(alias)}`;
}

/** A task list as GitHub renders it. */
export function toDoList(
  { toDo, domain, wanted, aliases }: Pick<VerifyResult, "toDo" | "domain" | "wanted" | "aliases">,
  repository: Repository,
): string {
  const alias = aliasIn(wanted, domain);
  const owners: { readonly [Of in Task]?: string } = {
    "tls-rpt": tlsRptName(domain),
    txt: alias ?? stsName(domain),
  };
  return renderChecklist(
    toDo.map(({ task, done }) => ({
      id: task,
      text: `${instructions[task](domain, repository, alias)}${done === true ? "" : removal(owners[task], aliases)}${done === null ? unknown : ""}`,
      isDone: done,
    })),
  );
}
