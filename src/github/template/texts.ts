import { displayName } from "../../sts/host-name.ts";
import { policyFilePath, policyHost } from "../../sts/policy-file.ts";

/** The README of a copy: for the people who look after this one domain. */
export function copyReadme(domain: string, repositoryUrl: string): string {
  const host = policyHost(domain);
  return `# MTA-STS policy of ${displayName(domain)}

[![MTA-STS](https://${host}/badge.svg)](https://${host}/)

Other mail servers fetch [the policy](https://${host}/${policyFilePath}) of \`${domain}\` from here, and then deliver its mail
over verified TLS only, so that nobody in the middle can read or divert it. [${host}](https://${host}/) shows its state.

## Change it

Edit [policy.yml](policy.yml) in a pull request. The check on the pull request says what the change does to mail, until
when, and what is the safe way. Merge it when it is green: the files are generated, committed and deployed, and the run
says which DNS record to set, and when.

- **More mail servers, or another provider**: name the new ones besides the old, merge, wait as long as the check says,
  move the MX records, and take the old ones out in a later pull request.
- **From testing to enforce**: two weeks in testing with quiet reports, then \`mode: enforce\`.

Everything else here is generated: do not edit it.

## Look at it

The workflow **MTA-STS monitor** looks every day at what senders see, and keeps one issue: open when something is wrong,
closed when all is well. In [Actions](${repositoryUrl}/actions) it can be run by hand.

**In a public repository GitHub stops it after 60 days without activity**, and says so by mail, as do the next runs of the
other workflows. Switch it on again on [its page](${repositoryUrl}/actions/workflows/mta-sts-monitor.yml), **Enable workflow**.

On a machine with Node 20 or newer:

\`\`\`sh
node dist/cli.mjs verify          # what senders see now
node dist/cli.mjs check           # is a change of policy.yml safe?
node dist/cli.mjs records         # the DNS records
\`\`\`

## Switch it off

Deleting the repository would leave senders with a policy that they may keep for weeks, and a host name that anybody
could claim. Set \`mode: none\` in a pull request and merge it; when the check says that nobody holds an older policy any
more, delete the DNS records \`_mta-sts.${domain}\` and \`${host}\`, and the repository last.

## Update it

The program lies in \`dist/\` and depends on nobody. The monitor's run says when there is a newer version. Then run the
workflow [MTA-STS update](${repositoryUrl}/actions/workflows/mta-sts-update.yml): it checks the release's signature and
opens a pull request. With the variable \`MTA_STS_UPDATES\` set to \`weekly\`, it does so by itself.

To have Dependabot propose new versions instead, in a clone, with GitHub's command line (\`gh\`) signed in:

\`\`\`sh
npx mta-sts-policy@latest update --pin   # the workflows run a release by its commit; commit it in a pull request
\`\`\`
`;
}
