import { displayName } from "../../sts/host-name.ts";
import { policyFilePath, policyHost } from "../../sts/policy-file.ts";

/** The README of a copy: for the people who maintain this one domain. */
export function copyReadme(domain: string, repositoryUrl: string): string {
  const host = policyHost(domain);
  return `# MTA-STS policy of ${displayName(domain)}

[![MTA-STS](https://${host}/badge.svg)](https://${host}/)

Other mail servers fetch [the policy](https://${host}/${policyFilePath}) of \`${domain}\` from here. Under \`mode: enforce\`, they
deliver mail to the domain over verified TLS only, so that nobody in between can read or redirect it.
[${host}](https://${host}/) shows its current state.

## Change it

Edit [policy.yml](policy.yml) in a pull request. The check on the pull request shows what the change does to mail, until
when, and the safe way to make it. Merge it when its summary shows no ❌ and no ⚠️. The workflow then generates, commits and
deploys the files, and its summary shows which DNS record to set, and when.

- **More mail servers, or another provider**: add the new ones and keep the old ones, merge, wait until the date that the
  check shows, move the MX records, and remove the old ones in a later pull request.
- **From testing to enforce**: after two weeks in testing, with no failures in the reports, set \`mode: enforce\`.

Everything else in this repository is generated: don't edit it.

## Monitor it

The workflow **MTA-STS monitor** checks every day what senders see. It opens an issue when it finds a problem and closes the
issue when everything works. You can also run it manually in [Actions](${repositoryUrl}/actions).

**In a public repository, GitHub disables it after 60 days without activity** and notifies you by email; the next runs of
the other workflows report it too. To turn it on again, press **Enable workflow** on
[its page](${repositoryUrl}/actions/workflows/mta-sts-monitor.yml).

On a machine with Node 20 or newer:

\`\`\`sh
node dist/cli.mjs verify          # what senders see now
node dist/cli.mjs check           # is a change of policy.yml safe?
node dist/cli.mjs records         # the DNS records
\`\`\`

## Turn it off

Don't delete the repository first: senders may have the policy cached for weeks, and anybody could claim the host name.
Set \`mode: none\` in a pull request and merge it. When the check shows that no sender has an older policy cached any more,
delete the DNS records \`_mta-sts.${domain}\` and \`${host}\`, and the repository last.

## Update it

The code is in \`dist/\` and does not update itself. The monitor reports when a newer version is available. Then run the
workflow [MTA-STS update](${repositoryUrl}/actions/workflows/mta-sts-update.yml): it checks the release's signature and
opens a pull request. With the variable \`MTA_STS_UPDATES\` set to \`weekly\`, it does so on its own.

If you prefer Dependabot to propose new versions, run this in a clone, with the GitHub CLI (\`gh\`) signed in:

\`\`\`sh
npx mta-sts-policy@latest update --pin   # workflows then run a release by its commit; commit the result in a pull request
\`\`\`
`;
}
