/** What serves the policy host: `host` in policy.yml, and the files and the DNS record of each. */
export const hostFindings = {
  "hosting/unknown": {
    severity: "error",
    message: '"{value}" is not a host that files can be made for.',
    fix: "Write one of {known}; `none` if something else serves the files.{hint}",
  },
  "hosting/not-one": {
    severity: "error",
    message: "A policy has one host.",
    fix: "Write one of {known}, with one thing behind it at most, such as a site's name.",
  },
  "hosting/no-argument": {
    severity: "error",
    message: 'There is nothing to say about {name} but its name, but this says "{value}".',
    fix: "Write `host: {name}`.",
  },
  "hosting/argument": {
    severity: "error",
    message: '"{value}" is not {meaning}.',
    fix: "Write it like `{example}`.",
  },
  "host/one-domain": {
    severity: "error",
    message:
      "A site at {host} can be for one domain only, but there are {count} here. Senders of all but one would find no policy.",
    fix: "Set `host` to one of {known}. With very few domains, you can also give each its own copy of the template.",
    reference: "RFC 8461 §3.3",
  },
  "host/too-many": {
    severity: "error",
    message: "The policy has {count} domains, but a site at {host} can have at most {most} names.",
    fix: "Split the list into several files in the folder of policies, each with a site of its own.",
  },
  "hosting/custom-names": {
    severity: "notice",
    message:
      "Cloudflare Pages serves a name only after it was added to the project: before that, {host} gets the error 522.",
    fix: "Add the policy host of each domain as a custom domain of {project}, in the dashboard or by Terraform, before you set its CNAME record.",
  },
  "hosting/project-unknown": {
    severity: "notice",
    message:
      "The CNAME record of {host} is left out: it leads to PROJECT.pages.dev, and the project's name is not known here.",
    fix: "Write `{example}`, with the project's name.",
  },
  "hosting/own-file": {
    severity: "error",
    message:
      "{path} was not made here, so it is left alone, and nothing is written: the host needs a {needed} of its own, and only one of the two can be in use.",
    fix: "Give the policy a repository or a folder of its own, or move what is yours, or write `host: none` and let your own file serve the policy.",
  },
  "hosting/left-over": {
    severity: "notice",
    message: "{path} serves {served} by {host}, which `host` does not name any more. It was left as it is.",
    fix: "Once DNS leads {served} to the new host and `verify` is content, remove the file, or only the generated lines where it holds more.",
  },
  "hosting/address-unknown": {
    severity: "notice",
    message: "The address record of {host} is left out: which server it leads to is not known here.",
    fix: "Set an A, AAAA or CNAME record that leads to your server.",
  },
  "hosting/site-unknown": {
    severity: "notice",
    message:
      "The CNAME record of {host} is left out: it leads to SITE.netlify.app, and the site's name is not known here.",
    fix: "Write `{example}`, with the site's name.",
  },
  "hosting/site-folder": {
    severity: "warning",
    message:
      "{path} and the page are about to be made in the folder of a site{sign}: served from there, they would take that site's name and front page. Where a generator's configuration shows the site, nothing is written.",
    fix: "Say what serves the policy, in policy.yml or by `init --host`: such as `host: netlify`, or `host: none` with `page: false`. Or give the policy a repository of its own. If the folder is for the policy alone, all is well; where nothing is written, make the file {path} by hand, with the one line {host}.",
  },
  "hosting/redirected": {
    severity: "warning",
    message:
      "In {file} the rule for {rule} sends {policy} to {to}, before any other rule is asked: senders do not follow redirects, so they find no policy.",
    fix: "Narrow the rule so that it leaves the policy out. At Netlify, write it with the name that it is for, such as `https://www.example.com/*`.",
    reference: "RFC 8461 §3.3",
  },
  "hosting/content-type": {
    severity: "warning",
    message:
      "In {file} the rule for {rule} gives {policy} the Content-Type {type}. Senders take a policy as text/plain only.",
    fix: "Narrow the rule so that it leaves the policy out, or write `text/plain` for it.",
    reference: "RFC 8461 §3.2",
  },
  "hosting/password": {
    severity: "warning",
    message: "In {file} the rule for {rule} asks for a password, also for {policy}. Senders have none.",
    fix: "Narrow the rule so that it leaves the policy out.",
    reference: "RFC 8461 §3.3",
  },
  "hosting/sets-record": {
    severity: "notice",
    message:
      "The DNS record of {host} and its certificate come from Cloudflare when the Worker is deployed, so there is none to set by hand.",
    fix: "Remove a record of that name that is there already: Cloudflare does not overwrite it.",
  },
  "netlify/syntax": {
    severity: "error",
    message: "This is not valid TOML, so nothing can be added to the file: {problem}",
    fix: "Fix this line; Netlify cannot read the file either.",
  },
  "netlify/torn-block": {
    severity: "error",
    message:
      "{path} has a line `# <mta-sts-policy>` or `# </mta-sts-policy>` without the other, or more than one, or something of yours between them, so it is not clear what was generated.",
    fix: "Move what is yours away, and remove the generated rules with both lines; they are made again.",
  },
  "netlify/redirects": {
    severity: "error",
    message: "The redirects of {path} are written in a way that no rules can be put before.",
    fix: "Write each redirect as a table of its own, under a line `[[redirects]]`.",
  },
  "netlify/alias": {
    severity: "notice",
    message:
      "Netlify redirects every other name of a site to its primary domain, and senders follow no redirect. The generated rules are the exception for {host}; a rule in a `_redirects` file comes before them.",
    fix: "Add {host} to the site as a domain alias, never as its primary domain.",
    reference: "RFC 8461 §3.3",
  },
  "netlify/base": {
    severity: "warning",
    message:
      "{path} has the site built in {base}, and the policy is generated outside of it, as {policy}: it is not published.",
    fix: "Let `--output` (in the Action: `output`) name the folder below {base} that is published as it is.",
  },
  "netlify/nearer-file": {
    severity: "warning",
    message:
      "If {folder} is the base directory of the site, Netlify reads {nearer}, and not the rules that are generated in {path}.",
    fix: "Copy the generated rules with their comments into {nearer}, before its other redirects, or keep all configuration in {path}. If the site is built elsewhere, all is well.",
  },
  "netlify/own-rule": {
    severity: "notice",
    message: "The rules for {from} are never reached: the generated ones come before them.",
    fix: "Remove them.",
  },
} as const;
