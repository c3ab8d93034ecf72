import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);

// src/findings/change.ts
var changeFindings = {
  "mx/admits-none": {
    severity: "error",
    acceptable: true,
    message: "This policy{preset} would stop all mail: senders that obey it refuse every mail server that {domain} has ({hosts}).",
    fix: "List these servers under `mx`, as DNS names them.{hint} To move to others, admit both, publish, wait until {until}, move the MX records, and drop the old ones in a later change.",
    reference: "RFC 8461 \xA74.1"
  },
  "mx/not-admitted": {
    severity: "error",
    acceptable: true,
    message: "{host} is a mail server of {domain}, and this policy{preset} does not admit it: senders that obey refuse to deliver there, so mail is delayed or lost whenever the others are down.",
    fix: "Add `- {host}` under `mx`, or take it out of the domain's MX records.{hint} Senders may hold policies that do not admit it until {until}: keep a server in DNS that those admit.",
    reference: "RFC 8461 \xA74.1"
  },
  "mx/removed-in-use": {
    severity: "error",
    acceptable: true,
    message: "{host} is still a mail server of {domain}, and this change{preset} takes away what admitted it: senders would refuse to deliver there.",
    fix: "Keep it under `mx` until it has left DNS.{hint} To move to other servers, admit both, publish, wait until {day}, move the MX records, and drop the old one in a later change.",
    reference: "RFC 8461 \xA78.1"
  },
  "mx/removed-unchecked": {
    severity: "warning",
    acceptable: true,
    message: "This takes {removed} away under enforce, and the MX records were not looked up: if it is still in use, senders refuse to deliver there.",
    fix: "Check again with DNS at hand. To move to other servers, admit both, publish, wait until {day}, move the MX records, and drop the old one in a later change.",
    reference: "RFC 8461 \xA78.1"
  },
  "mx/not-admitted-in-testing": {
    severity: "warning",
    acceptable: true,
    message: "{host} is a mail server of {domain}, and this policy{preset} does not admit it. Under testing mail still arrives; under enforce it would not.",
    fix: "Add `- {host}` under `mx`, or take the server out of the domain's MX records.{hint}",
    reference: "RFC 8461 \xA74.1"
  },
  "mx/cached-policy": {
    severity: "warning",
    acceptable: true,
    message: "{host} is a mail server of {domain}, but the policy with id {id} does not admit it, and senders may hold that one until {day}: until then they refuse to deliver there.",
    fix: "Keep a mail server in DNS that the policy {id} admits ({admitted}) until {day}.",
    reference: "RFC 8461 \xA78.1"
  },
  "mx/invalid-name": {
    severity: "warning",
    acceptable: true,
    message: 'The MX records of {domain} name "{name}", which is no host name: no sender can deliver there, and no policy can admit it.',
    fix: "Mend the MX record in DNS.",
    reference: "RFC 5321 \xA75.1"
  },
  "mx/too-many": {
    severity: "warning",
    acceptable: true,
    message: "{domain} has more than {most} mail servers; those beyond the first {most} were not compared with the policy.",
    fix: "Check that the MX records are meant so; no domain needs as many.",
    reference: "RFC 8461 \xA78.4"
  },
  "mx/unknown": {
    severity: "warning",
    acceptable: true,
    message: "The MX records of {domain} could not be looked up ({reason}), so nobody checked whether the enforcing policy that senders may hold admits them.",
    fix: "Run the check again; if it fails again, look at the domain's name servers.",
    reference: "RFC 8461 \xA74.1"
  },
  "mx/unknown-for-now": {
    severity: "notice",
    message: "The MX records of {domain} could not be looked up ({reason}); the change was judged without them."
  },
  "mx/unused": {
    severity: "notice",
    message: `"{pattern}" matches none of the domain's mail servers today. That is right for a server to come or a backup; else drop it.`
  },
  "mx/wide-wildcard": {
    severity: "notice",
    message: '"{pattern}" lets every host under {domain} that has a certificate receive the mail, more than the servers in use need: {hosts}.',
    fix: "Name the servers, if that set seldom changes.",
    reference: "RFC 8461 \xA710.4"
  },
  "mx/provider-incomplete": {
    severity: "warning",
    acceptable: true,
    message: "{provider} receives mail at {missing} too, which this policy does not admit.",
    fix: "Add {missing} under `mx`.",
    reference: "RFC 8461 \xA78.4"
  },
  "mx/preset-unused": {
    severity: "notice",
    message: "None of the domain's mail servers is one of {provider}'s today (`provider: {name}`). That is right before a move there; else drop it."
  },
  "domain/null-mx": {
    severity: "warning",
    acceptable: true,
    message: "{domain} says by a null MX that it receives no mail, so the policy protects nothing.",
    fix: "Set MX records for the domain, or switch the policy off.",
    reference: "RFC 7505 \xA73"
  },
  "domain/no-mail": {
    severity: "warning",
    acceptable: true,
    message: "{domain} has neither MX records nor an address, so it receives no mail.",
    fix: "Set MX records for the domain, or mend its name in `domain`.",
    reference: "RFC 5321 \xA75.1"
  },
  "domain/not-found": {
    severity: "warning",
    acceptable: true,
    message: "DNS knows no domain {domain}.",
    fix: "Mend the name in `domain`, or register the domain first.",
    reference: "RFC 8461 \xA73.1"
  },
  "migration/prepared": {
    severity: "notice",
    message: '"{added}" is admitted from this change on. Senders may hold a policy that does not admit it until {day}.',
    fix: "Publish this, and let the MX records name the server on {day} or later.",
    reference: "RFC 8461 \xA78.1"
  },
  "migration/waiting": {
    severity: "notice",
    message: 'Senders may hold a policy that does not admit "{added}" until {day}.',
    fix: "Let the MX records name the server on {day} or later.",
    reference: "RFC 8461 \xA78.1"
  },
  "rollout/back-to-testing": {
    severity: "notice",
    message: "Senders may hold the enforcing policy until {day}, and go on refusing what it does not admit until then.",
    fix: "Publish this and set the new id in DNS; do not move the mail servers before {day}.",
    reference: "RFC 8461 \xA78.1"
  },
  "rollout/no-testing": {
    severity: "warning",
    acceptable: true,
    message: "This goes to enforce without a time of testing: what is wrong with a certificate or a backup server shows by mail that does not arrive.",
    fix: "Write `mode: testing`, read the reports for two weeks, then write `mode: enforce`.",
    reference: "RFC 8461 \xA75"
  },
  "rollout/short-testing": {
    severity: "warning",
    acceptable: true,
    message: "Testing began on {since} (days: {days}). Weekly mail and reports that come a day later need more time to show what is wrong.",
    fix: "Switch to enforce on {day} or later.",
    reference: "RFC 8461 \xA75"
  },
  "rollout/forgotten-in-testing": {
    severity: "notice",
    message: "The policy has been in testing since {since} (days: {days}). Testing protects no mail.",
    fix: "If the reports are quiet, write `mode: enforce`.",
    reference: "RFC 8461 \xA75"
  },
  "max-age/short": {
    severity: "warning",
    acceptable: true,
    message: "Under enforce, a max_age of less than a week protects little: whoever can keep senders from fetching the policy for that long can read the mail again.",
    fix: "Write `max_age: 1w` or more, unless a move of the mail servers is near.",
    reference: "RFC 8461 \xA710.2"
  },
  "max-age/long-at-once": {
    severity: "warning",
    acceptable: true,
    message: "This switches to enforce and raises max_age to more than a month at once: a mistake would last as long.",
    fix: "Switch with `max_age: 1w` first, and raise it when all is well.",
    reference: "RFC 8461 \xA78.1"
  },
  "max-age/lowered": {
    severity: "notice",
    message: "A shorter max_age: good before a change of mail servers. It counts for all senders from {day}.",
    reference: "RFC 8461 \xA78.1"
  },
  "removal/policy-deleted": {
    severity: "error",
    message: "This takes the policy away while senders may hold an enforcing one, until {day} if the site goes with it: they go on refusing what it does not admit, and nothing can tell them otherwise.",
    fix: "Keep {path}; write `mode: none` and `max_age: 1d` with the mx kept, publish, wait until {day}, then remove the DNS records, and the repository last.",
    reference: "RFC 8461 \xA78.3"
  },
  "removal/domain-changed": {
    severity: "error",
    acceptable: true,
    message: "The policy was published for {before}, and senders may hold an enforcing one for it until {day}; with another domain nothing can tell them of a change any more.",
    fix: "Use another repository for {after}. To leave {before}: `mode: none` and `max_age: 1d`, publish, wait until {day}, then change the domain.",
    reference: "RFC 8461 \xA78.3"
  },
  "domain/changed": {
    severity: "notice",
    message: "The domain changes from {before} to {after}; the DNS records and the custom domain of Pages change with it."
  },
  "removal/started": {
    severity: "notice",
    message: "The policy is being switched off. Senders may hold an enforcing one until {day}.",
    fix: "Publish this and set the new id in DNS; keep everything until {day}, then remove the DNS records, and the repository last.",
    reference: "RFC 8461 \xA78.3"
  },
  "removal/done": {
    severity: "notice",
    message: "Well done: no sender can hold an enforcing policy of {domain} any more.",
    fix: "Remove the DNS records _mta-sts and mta-sts now, then the Pages site and the repository.",
    reference: "RFC 8461 \xA78.3"
  },
  "accept/unused": {
    severity: "notice",
    message: '"{finding}" is accepted, and nothing of the kind was found.',
    fix: "Remove it from `accept`, so that it is told when it comes back."
  },
  "removal/complete": {
    severity: "notice",
    message: "{path} goes, and no sender can hold an enforcing policy any more: no mail is at stake.",
    fix: "Remove the DNS records _mta-sts, mta-sts and _smtp._tls, then the Pages site and the repository.",
    reference: "RFC 8461 \xA78.3"
  },
  "tls-rpt/absent-in-testing": {
    severity: "warning",
    acceptable: true,
    message: "Testing without `tls_rpt`: senders would report what goes wrong, and nobody would hear.",
    fix: "Add `tls_rpt` with a mailbox, such as `tls_rpt: [mailto:tls-reports@{domain}]`.",
    reference: "RFC 8460 \xA73"
  },
  "tls-rpt/absent": {
    severity: "notice",
    message: "Without `tls_rpt` nobody hears when senders fail to deliver safely.",
    fix: "Add `tls_rpt` with a mailbox, such as `tls_rpt: [mailto:tls-reports@{domain}]`.",
    reference: "RFC 8460 \xA73"
  }
};

// src/findings/file.ts
var fileFindings = {
  "file/not-found": {
    severity: "error",
    stops: true,
    message: "There is no file {path}.",
    fix: "Check the name, and that the command runs in the folder that holds it."
  },
  "file/unreadable": {
    severity: "error",
    stops: true,
    message: "{path} cannot be read: {reason}.",
    fix: "Make it an ordinary file that this user may read."
  },
  "file/outside": {
    severity: "error",
    stops: true,
    message: "{path} leads out of the workspace: a link or a path in a pull request could show or change any file of the machine.",
    fix: "Keep the file inside the workspace, and not behind a link that leaves it."
  },
  "file/too-large": {
    severity: "error",
    message: "{path} is too large: more than {limit} bytes. A policy has a few hundred.",
    fix: "Check that it is the right file."
  },
  "file/not-text": {
    severity: "error",
    message: "{path} is not text: byte {offset} is not valid in UTF-8.",
    fix: "Save it as UTF-8 text (without a byte order mark)."
  },
  "file/utf-16": {
    severity: "error",
    message: "{path} is saved as UTF-16; GitHub, YAML tools and senders expect UTF-8.",
    fix: "Save it again with the encoding UTF-8, without a byte order mark."
  }
};

// src/findings/github.ts
var githubFindings = {
  "github/forbidden": {
    severity: "error",
    stops: true,
    message: "The token may not write to {repository}: {answer}",
    fix: "Give the job `permissions: contents: write` (and `pull-requests: write`); the summary holds the exact change to commit by hand."
  },
  "github/pull-request-forbidden": {
    severity: "error",
    stops: true,
    message: "The branch {branch} does not take the commit ({refusal}), and no pull request could be opened: {answer}",
    fix: 'Allow "GitHub Actions to create and approve pull requests" at {settings}, or let this workflow past the rule; the summary holds the exact change to commit by hand.'
  },
  "github/pull-request": {
    severity: "notice",
    message: "The change waits in a pull request: {url}",
    fix: "Review and merge it: the policy is published when it is merged."
  },
  "github/no-branch": {
    severity: "error",
    stops: true,
    message: "This run is for {ref}, which is no branch of {repository}, so nothing can be committed.",
    fix: "Run it on a push to a branch, or set the input `commit: none`."
  },
  "github/no-token": {
    severity: "error",
    stops: true,
    message: "There is no token to commit with.",
    fix: "Leave the input `token` at its default, or set `commit: none`."
  },
  "github/issues-disabled": {
    severity: "error",
    stops: true,
    message: "Something is wrong with the domain, and issues are switched off in this repository, so nobody is told.",
    fix: "Switch issues on in Settings \u2192 General \u2192 Features, or look at the log of this run."
  },
  "github/issues-forbidden": {
    severity: "error",
    stops: true,
    message: "The issue could not be brought up to date: {answer}",
    fix: "Give the job `permissions: issues: write`."
  },
  "github/busy": {
    severity: "error",
    stops: true,
    message: "The branch {branch} moved {attempts} times while the change was being committed; nothing was written.",
    fix: "Run the workflow again when the other pushes are through."
  }
};

// src/findings/hosts.ts
var hostFindings = {
  "hosting/unknown": {
    severity: "error",
    message: '"{value}" is no host that files can be made for.',
    fix: "Write one of {known}; `none` if something else serves the files.{hint}"
  },
  "hosting/not-one": {
    severity: "error",
    message: "A policy has one host.",
    fix: "Write one of {known}, with one thing behind it at most, such as a site's name."
  },
  "hosting/no-argument": {
    severity: "error",
    message: 'There is nothing to say about {host} but its name, and here stands "{value}".',
    fix: "Write `host: {host}`."
  },
  "hosting/argument": {
    severity: "error",
    message: '"{value}" is not {meaning}.',
    fix: "Write it like `{example}`."
  },
  "hosting/own-file": {
    severity: "error",
    message: "{path} was not made here, so it is not overwritten, and the host needs a file of this name.",
    fix: "Move or rename what is yours, or write `host: none` and let your own file serve the policy."
  },
  "hosting/left-over": {
    severity: "notice",
    message: "{path} serves {served} by {host}, which `host` does not name any more. It was left as it is.",
    fix: "Once DNS leads {served} to the new host and `verify` is content, remove the file, or only the generated lines where it holds more."
  },
  "hosting/address-unknown": {
    severity: "notice",
    message: "The address record of {host} is left out: which server it leads to is not known here.",
    fix: "Set an A, AAAA or CNAME record that leads to your server."
  },
  "hosting/site-unknown": {
    severity: "notice",
    message: "The CNAME record of {host} is left out: it leads to SITE.netlify.app, and the site's name is not known here.",
    fix: "Write `{example}`, with the site's name."
  },
  "hosting/site-folder": {
    severity: "warning",
    message: "{path} and the page are about to be made in the folder of a site: served from there, they would take that site's name and front page.",
    fix: "Say in policy.yml what serves the policy, such as `host: netlify`, or `host: none` with `page: false`. If the folder is for the policy alone, all is well."
  },
  "hosting/sets-record": {
    severity: "notice",
    message: "The DNS record of {host} and its certificate come from Cloudflare when the Worker is deployed, so there is none to set by hand.",
    fix: "Remove a record of that name that is there already: Cloudflare does not overwrite it."
  },
  "netlify/syntax": {
    severity: "error",
    message: "This is not valid TOML, so nothing can be added to the file: {problem}",
    fix: "Mend this line; Netlify cannot read the file either."
  },
  "netlify/torn-block": {
    severity: "error",
    message: "{path} has a line `# <mta-sts-policy>` or `# </mta-sts-policy>` without the other, or more than one, or something of yours between them, so it is not clear what was generated.",
    fix: "Move what is yours away, and remove the generated rules with both lines; they are made again."
  },
  "netlify/redirects": {
    severity: "error",
    message: "The redirects of {path} are written in a way that no rules can be put before.",
    fix: "Write each redirect as a table of its own, under a line `[[redirects]]`."
  },
  "netlify/alias": {
    severity: "notice",
    message: "Netlify redirects every other name of a site to its primary domain, and senders follow no redirect. The generated rules are the exception for {host}; a rule in a `_redirects` file comes before them.",
    fix: "Add {host} to the site as a domain alias, never as its primary domain.",
    reference: "RFC 8461 \xA73.3"
  },
  "netlify/own-rule": {
    severity: "notice",
    message: "The rules for {from} are never reached: the generated ones come before them.",
    fix: "Remove them."
  }
};

// src/findings/init.ts
var initFindings = {
  "init/exists": {
    severity: "error",
    stops: true,
    message: "There is a {path} already; it was not changed.",
    fix: "Edit it, or let `init --force` write a new one in its place."
  },
  "init/mx-unknown": {
    severity: "error",
    stops: true,
    message: "The MX records of {domain} could not be looked up ({reason}), so there is nothing to make a policy from.",
    fix: "Try again; if it fails again, look at the domain's name servers."
  },
  "init/null-mx": {
    severity: "error",
    message: "{domain} says by a null MX that it receives no mail: there is nothing that a policy could protect.",
    fix: "Name a domain that receives mail.",
    reference: "RFC 7505 \xA73"
  },
  "init/no-mail-servers": {
    severity: "error",
    message: "{domain} has no mail servers that could be named in a policy.",
    fix: "Set MX records for it first, or name a domain that receives mail.",
    reference: "RFC 5321 \xA75.1"
  },
  "init/no-domain": {
    severity: "error",
    message: "DNS knows no domain {domain}.",
    fix: "Mend the name, or register the domain first."
  },
  "init/provider-hosts-policy": {
    severity: "error",
    message: "{provider} serves the policies of its customers itself, so {domain} needs no repository for one.",
    fix: "Set two CNAME records, mta-sts.{domain} and _mta-sts.{domain}, both to {target}.",
    reference: "RFC 8461 \xA78.2"
  },
  "init/provider": {
    severity: "notice",
    message: "The mail servers of {domain} are those of {provider}: `provider: {name}`."
  },
  "init/mail-servers": {
    severity: "notice",
    message: "{domain} has these mail servers: {hosts}."
  },
  "init/imported": {
    severity: "notice",
    message: "{domain} has a policy already, mode {mode} with id {id}. It is carried on, and every change is judged by what senders hold of it."
  },
  "init/missing-servers": {
    severity: "warning",
    message: "The policy that {domain} has does not admit {hosts}, which its MX records name; they were added.",
    fix: "Look whether they are meant to receive mail; if not, take them out of the MX records and of policy.yml.",
    reference: "RFC 8461 \xA74.1"
  },
  "setup/no-domain": {
    severity: "notice",
    message: "Nothing was set up: neither the repository's name ({name}) nor the input `domain` says for which domain.",
    fix: "Name the repository mta-sts.YOUR-DOMAIN in Settings \u2192 General and run this workflow again, or run it with a domain: {actions}"
  },
  "setup/not-here": {
    severity: "notice",
    message: "Nothing is set up in {what}."
  },
  "setup/done-before": {
    severity: "notice",
    message: "This repository was set up before, for {domain}; its policy.yml is yours to edit."
  },
  "setup/kept": {
    severity: "notice",
    message: "{paths} belong to the makers of the template, but were changed here, so they were left alone."
  },
  "setup/no-issue": {
    severity: "notice",
    message: "The list of what is left to do could not be kept as an issue ({reason}); the summary of this run has it."
  }
};

// src/findings/ledger.ts
var restore = "Take the last good one back: `git log -- {path}` lists its versions, `git checkout COMMIT -- {path}` restores one.";
var ledgerFindings = {
  "ledger/damaged": {
    severity: "error",
    message: "{path}, the record of what senders may still hold, cannot be read: {problem} Without it the id could repeat and a change could not be judged.",
    fix: restore
  },
  "ledger/invalid": {
    severity: "error",
    message: "{path}, the record of what senders may still hold, is not as it was written: {where} {problem}. It is made by this tool and not to be edited.",
    fix: restore
  },
  "ledger/edited": {
    severity: "error",
    message: "{path} was edited by hand: the SHA-256 of the policy with id {id} is not that of its mode, mx and max_age.",
    fix: restore
  },
  "ledger/rewritten": {
    severity: "error",
    message: "This pull request takes the policy with id {id} out of {path}, or changes it; senders may hold that policy until {day}, and without it no later change is judged rightly.",
    fix: "Take the file back as the branch has it: `git checkout origin/{base} -- {path}`."
  },
  "ledger/missing": {
    severity: "error",
    message: "{policyFile} is there, but {path}, the record of what was published and with which id, is not; a new id made without it could repeat an old one.",
    fix: `${restore} If the policy never had one: set \`id:\` in policy.yml to the id that your _mta-sts TXT record has today.`
  },
  "ledger/future": {
    severity: "warning",
    message: "{path} says that a policy was published at {from}, but this machine's clock says {now}: one of the two is wrong.",
    fix: "Set the clock. If the ledger is wrong, wait until that time or take back an earlier version of it; ids keep growing either way."
  },
  "generated/edited": {
    severity: "warning",
    message: "{path} was changed by hand. It is made from policy.yml, and made again whenever that is built, so the edit does not last.",
    fix: "Edit policy.yml instead; `build` puts the file right."
  }
};

// src/findings/live.ts
var liveFindings = {
  "domain/not-verifiable": {
    severity: "error",
    stops: true,
    message: '"{value}" is no domain.',
    fix: "Name the part behind the @ of a mail address, such as example.com."
  },
  "monitor/placeholder": {
    severity: "notice",
    message: "There is nothing to look at yet: policy.yml still has the template's example.",
    fix: "Write your domain and its mail servers into policy.yml."
  },
  "live/settled": {
    severity: "notice",
    message: "Everybody is served the published policy of {domain}."
  },
  "live/nothing-published": {
    severity: "warning",
    message: "There is nothing to wait for: here, no policy of {domain} was published.",
    fix: "Run `build` and deploy what it writes, then run this in the folder of its policy.yml.",
    reference: "RFC 8461 \xA78.1"
  },
  "live/not-yet": {
    severity: "error",
    message: "The published policy is not served to everybody after {time}.",
    fix: "Look at the last deployment of the site and at the checks, then run this again. Do not change the _mta-sts record yet.",
    reference: "RFC 8461 \xA78.1"
  }
};

// src/findings/policy.ts
var example = "Start with four lines: `domain: example.com`, `mode: testing`, `mx: [mail.example.com]`, `max_age: 1w`.";
var policyFindings = {
  "policy/not-found": {
    severity: "error",
    stops: true,
    message: "There is no {path} here.",
    fix: `Run the command in the folder that holds policy.yml, name it with --policy, or write one. ${example}`
  },
  "policy/empty": { severity: "error", message: "The file is empty.", fix: example },
  "policy/not-a-mapping": {
    severity: "error",
    message: "The file holds no settings: lines of the form `key: value` are expected.",
    fix: example
  },
  "policy/unknown-key": {
    severity: "error",
    message: 'There is no setting "{key}".',
    fix: "Remove it. The settings are: {known}."
  },
  "policy/misspelt-key": {
    severity: "error",
    message: 'There is no setting "{key}"; the nearest is "{nearest}".',
    fix: "Write `{nearest}:` instead, or remove the line."
  },
  "policy/missing-key": {
    severity: "error",
    message: 'The setting "{key}" is missing: {meaning}.',
    fix: "Add a line such as `{example}`."
  },
  "policy/wrong-type": {
    severity: "error",
    message: '"{key}" must be {expected}, not {found}.',
    fix: "Write it like `{example}`."
  },
  "policy/single-value": {
    severity: "notice",
    message: '"{key}" is a list; a single value is read as a list of one.'
  },
  "policy/too-large": {
    severity: "error",
    message: "The policy file would have {size} bytes; senders stop reading at 65536.",
    fix: "Use wildcards such as `*.mx.example.com` for hosts under one name.",
    reference: "RFC 8461 \xA73.3"
  },
  "yaml/syntax": {
    severity: "error",
    message: "This is not valid YAML: {problem}",
    fix: "Mend this line: settings are `key: value` at the start of a line, list items are indented and start with `- `, no tabs.",
    reference: "YAML 1.2"
  },
  "yaml/duplicate-key": {
    severity: "error",
    message: "This setting stands in the file twice, so it is not clear which one counts.",
    fix: "Remove one of the two.",
    reference: "YAML 1.2 \xA73.2.1.3"
  },
  "yaml/aliases": {
    severity: "error",
    message: "The file's anchors and aliases cannot be resolved: {problem}",
    fix: "Write the values out; a policy needs no `&anchor` and no `*alias`.",
    reference: "YAML 1.2 \xA77.1"
  },
  "mode/unknown": {
    severity: "error",
    message: '"{value}" is no mode.',
    fix: "Write `testing` (senders report problems and deliver), `enforce` (they refuse unsafe delivery) or `none` (no policy).{hint}",
    reference: "RFC 8461 \xA73.2"
  },
  "value/normalised": {
    severity: "notice",
    message: '"{value}" is published as "{written}".',
    reference: "RFC 8461 \xA73.2"
  },
  "max-age/grammar": {
    severity: "error",
    message: '"{value}" is no duration.',
    fix: "Write seconds (`604800`), or a number of days, weeks or years: `1d`, `2w`, `1y`.",
    reference: "RFC 8461 \xA73.2"
  },
  "max-age/out-of-range": {
    severity: "error",
    message: "{value} is out of range: under one day (86400 seconds) senders differ, over one year (31557600 seconds) some refuse the policy.",
    fix: "Use a value from `1d` to `1y`; `1w` is a good start, longer protects better once all is well.",
    reference: "RFC 8461 \xA73.2"
  },
  "domain/ip-address": {
    severity: "error",
    message: '"{value}" is an IP address; a policy belongs to a domain.',
    fix: "Write what stands behind the @ in your mail addresses, such as `example.com`.",
    reference: "RFC 8461 \xA73.4"
  },
  "domain/not-a-name": {
    severity: "error",
    message: '"{value}" is not a domain name: {reason}.',
    fix: "Write what stands behind the @ in your mail addresses, such as `example.com`.",
    reference: "RFC 5321 \xA74.1.2"
  },
  "domain/policy-host": {
    severity: "error",
    message: '"{value}" is the policy host; the policy domain is what stands behind the @.',
    fix: "Write `domain: {instead}`.",
    reference: "RFC 8461 \xA73.3"
  },
  "domain/too-long-for-certificate": {
    severity: "error",
    message: 'The policy host "{host}" has {length} characters; GitHub gets certificates only for names of up to 63, and without one no sender reads the policy.',
    fix: "Host the policy elsewhere: GitHub Pages cannot serve a domain of more than 55 characters.",
    reference: "RFC 8461 \xA73.3"
  },
  "domain/placeholder": {
    severity: "notice",
    message: '"{value}" is a name for examples, not yours to publish for.',
    fix: "Write your own domain and its mail servers.",
    reference: "RFC 2606 \xA73"
  },
  "provider/unknown": {
    severity: "error",
    message: '"{value}" is no mail provider that is known here.{hint}',
    fix: "Write the name of a known one, such as `proton` or `google-workspace`, or list the mail servers under `mx` instead."
  },
  "provider/which": {
    severity: "error",
    message: '{provider} has other mail servers for each {of}, and "{value}" does not say which.',
    fix: "Write the one that the domain's MX records show, such as {names}, or list the mail servers under `mx` instead."
  },
  "provider/hosts-policy": {
    severity: "error",
    message: "{provider} serves the policies of its customers itself, so there is none for you to publish.",
    fix: "In DNS, set two CNAME records to {host}: one at `mta-sts` and one at `_mta-sts` of the domain, and do without this file.",
    reference: "RFC 8461 \xA78.2"
  },
  "provider/unproven": {
    severity: "notice",
    message: "The mail servers of {provider} are known from MX records alone, and no policy that names them has been seen.",
    fix: "Stay in testing until the reports have been quiet for two weeks."
  },
  "mx/none": {
    severity: "error",
    message: "The list of mx is empty: under enforce no mail could be delivered, and under any mode a widely used sender refuses such a policy.",
    fix: "List the mail servers of the domain, one on each line, as its MX records name them (also under `mode: none`).",
    reference: "RFC 8461 \xA73.2"
  },
  "mx/empty": {
    severity: "error",
    message: "This item is empty.",
    fix: "Write the name of a mail server, or remove the line.",
    reference: "RFC 8461 \xA73.2"
  },
  "mx/duplicate": {
    severity: "notice",
    message: '"{value}" is already listed; it is published once.'
  },
  "mx/ip-address": {
    severity: "error",
    message: '"{value}" is an IP address: senders compare the names in your MX records, so this would never match.',
    fix: "Write the mail server's name, as the domain's MX record has it.",
    reference: "RFC 8461 \xA74.1"
  },
  "mx/list": {
    severity: "error",
    message: '"{value}" holds several names in one item; senders would read them as one name that matches nothing.',
    fix: "Write each name on a line of its own, starting with `- `.",
    reference: "RFC 8461 \xA73.2"
  },
  "mx/underscore": {
    severity: "error",
    message: '"{value}" has an underscore: no host name has one, and no certificate is given for it.',
    fix: "Write the mail server's name, as the domain's MX record has it.",
    reference: "RFC 5321 \xA74.1.2"
  },
  "mx/not-a-name": {
    severity: "error",
    message: '"{value}" is not a host name: {reason}.',
    fix: "Write the mail server's name, as the domain's MX record has it, such as `mail.example.com`.",
    reference: "RFC 5321 \xA74.1.2"
  },
  "mx/leading-dot": {
    severity: "error",
    message: '"{value}" starts with a dot, as drafts of the RFC had it; no sender matches that.',
    fix: "Write `*{value}`.",
    reference: "RFC 8461 \xA74.1"
  },
  "mx/wildcard-bare": {
    severity: "error",
    message: '"*" alone would admit every host on earth, and no sender accepts it.',
    fix: "Write the names of the mail servers.",
    reference: "RFC 8461 \xA74.1"
  },
  "mx/wildcard-misplaced": {
    severity: "error",
    message: '"{value}": a wildcard stands only for the whole first label.',
    fix: "Write the names out, or use a pattern such as `*.example.com`, which admits mail.example.com but not a.b.example.com.",
    reference: "RFC 8461 \xA74.1"
  },
  "mx/wildcard-public-suffix": {
    severity: "error",
    message: '"{value}" would admit a host of anybody: everyone can register a name under "{suffix}".',
    fix: "Write the mail servers' names, or a wildcard under a name that your provider owns.",
    reference: "RFC 8461 \xA710.4"
  },
  "mx/known-wrong": {
    severity: "error",
    message: '"{value}" is a known mistake: {reason}.',
    fix: "Write {instead}.",
    reference: "RFC 8461 \xA74.1"
  },
  "mx/known-incomplete": {
    severity: "warning",
    message: '"{value}" is often a mistake: {reason}.',
    fix: "Write {instead}.",
    reference: "RFC 8461 \xA74.1"
  },
  "tls-rpt/empty": {
    severity: "error",
    message: "This item is empty.",
    fix: "Write where reports go, such as `mailto:tls-reports@example.com`, or remove the line.",
    reference: "RFC 8460 \xA73"
  },
  "tls-rpt/scheme": {
    severity: "error",
    message: '"{value}" does not start with mailto: or https:, so no sender could report there.',
    fix: "Write `{instead}`.",
    reference: "RFC 8460 \xA73"
  },
  "tls-rpt/list": {
    severity: "error",
    message: '"{value}" holds several addresses in one item.',
    fix: "Write each address on a line of its own, starting with `- `.",
    reference: "RFC 8460 \xA73"
  },
  "tls-rpt/not-an-address": {
    severity: "error",
    message: '"{value}" is not an address for reports: {reason}.',
    fix: "Write a mailbox (`mailto:tls-reports@example.com`) or a URL (`https://reports.example.com/tls`).",
    reference: "RFC 8460 \xA73"
  },
  "tls-rpt/duplicate": {
    severity: "notice",
    message: '"{value}" is already listed; it is published once.'
  },
  "id/grammar": {
    severity: "error",
    message: '"{value}" cannot be an id: it must have 1 to 32 letters and digits, nothing else.',
    fix: "Write something like `20260101000000`, or remove the line: an id is then made for you.",
    reference: "RFC 8461 \xA73.1"
  },
  "repository/not-an-address": {
    severity: "error",
    message: '"{value}" is no address of a repository on the web.',
    fix: "Write it as the browser shows it, such as `repository: https://github.com/octocat/mta-sts.example.com`, or remove the line."
  },
  "page/not-a-switch": {
    severity: "error",
    message: '"{value}" does not say whether there is to be a public page.',
    fix: "Write `page: false` for none, or remove the line: the page is made unless it is switched off."
  },
  "page/own-file": {
    severity: "notice",
    message: "{path} was not made by this tool, so it is left as it is and the public page is not put in its place.",
    fix: "Write `page: false` if you want no other page; to get ours, move the file away."
  },
  "page/left-over": {
    severity: "notice",
    message: "{path} is left over from the public page, which is switched off; it no longer follows the policy.",
    fix: "Delete the file."
  },
  "accept/unknown-code": {
    severity: "error",
    message: 'There is no finding "{code}".',
    fix: "Write the code that stands in brackets behind the finding, or remove the line.{hint}"
  },
  "accept/not-acceptable": {
    severity: "error",
    message: '"{code}" cannot be accepted: only what a change does to mail can.',
    fix: "Remove the line, and do what the finding says."
  },
  "accept/no-reason": {
    severity: "error",
    message: 'The reason why "{code}" is accepted is missing.',
    fix: 'Write it behind the code, for whoever reads this later: `{code}: "the old server goes on Friday"`.'
  },
  "id/reused": {
    severity: "error",
    message: 'The id "{id}" was already published for other contents ({when}): senders that know it would keep that old policy.',
    fix: "Remove the `id:` line (a new one is then made for you), or choose one that was never used.",
    reference: "RFC 8461 \xA73.1"
  }
};

// src/findings/policy-file.ts
var policyFileFindings = {
  "policy-file/empty": {
    severity: "error",
    message: "The file is empty: no sender accepts it.",
    fix: "Publish a policy: the lines version, mode, mx and max_age.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/something-else": {
    severity: "error",
    message: "This is {what}, not a policy: no sender accepts it.",
    fix: "{instead}",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/too-large": {
    severity: "warning",
    message: "The file has {size} bytes; tlspol, postfix-mta-sts-resolver and mox stop at 65536 and refuse it.",
    fix: "Shorten the list of mx, for instance with wildcards.",
    reference: "RFC 8461 \xA73.3"
  },
  "policy-file/byte-order-mark": {
    severity: "warning",
    message: "The file starts with a byte order mark: six of eight senders read the first key as something else and refuse it.",
    fix: "Save the file without a byte order mark.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/control-character": {
    severity: "error",
    message: "The line holds a control character, which no part of a policy may have.",
    fix: "Remove it, or write the line anew.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/lone-carriage-return": {
    severity: "error",
    message: "The line ends with a carriage return alone, so senders read it and the next as one line.",
    fix: "End lines with CR LF.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/line-feed": {
    severity: "notice",
    message: "Lines end with LF alone. Every sender takes that; the RFC's prose says CR LF, and some online validators insist.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/blank-line": {
    severity: "warning",
    message: "A blank line: tlspol, mox and maddy refuse the policy.",
    fix: "Remove the line; the file ends with one line end, not two.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/leading-blank": {
    severity: "warning",
    message: "The line starts with a blank: postfix-mta-sts-resolver, tlspol, mox and maddy refuse the policy.",
    fix: "Start the line with its key.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/blank-before-colon": {
    severity: "warning",
    message: "A blank stands before the colon: postfix-mta-sts-resolver, tlspol, mox and maddy refuse the policy.",
    fix: "Write `{key}: \u2026`.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/comment": {
    severity: "warning",
    message: "A policy has no comments: five of eight senders refuse it for this line.",
    fix: "Remove the line.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/inline-comment": {
    severity: "error",
    message: 'A policy has no comments: every sender takes "{comment}" as part of the value.',
    fix: "Remove everything from the # on.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/no-colon": {
    severity: "warning",
    message: '"{line}" is no `key: value`; senders that refuse comments refuse the policy for this line too.',
    fix: "Remove the line.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/bad-key": {
    severity: "warning",
    message: '"{key}" cannot be a key: one has up to 32 letters, digits, _, - and . and starts with a letter or digit.',
    fix: "Remove the line.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/key-case": {
    severity: "warning",
    message: 'Keys are in lower case: seven of eight senders do not know "{key}".',
    fix: "Write `{instead}:`.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/unknown-key": {
    severity: "notice",
    message: 'The RFC does not know "{key}"; senders ignore it, as they should (checkdmarc refuses it).',
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/misspelt-key": {
    severity: "warning",
    message: `Senders ignore "{key}"; the RFC's key is "{nearest}".`,
    fix: "Write `{nearest}:`, or remove the line.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/duplicate-key": {
    severity: "warning",
    message: '"{key}" stands here again: KumoMTA and checkdmarc refuse the policy, the RFC, tlspol and mox take the first, others the last.',
    fix: "Keep one of them.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/missing-key": {
    severity: "error",
    message: '"{key}" is missing: no sender accepts the policy.',
    fix: "Add a line such as `{example}`.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/no-mx": {
    severity: "error",
    message: "There is no mx line: no sender accepts the policy.",
    fix: "Add a line `mx: NAME` for each mail server of the domain.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/none-without-mx": {
    severity: "warning",
    message: "There is no mx line. Under `mode: none` that is allowed, but one of eight senders refuses such a policy.",
    fix: "Keep the mx lines under `mode: none`.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/version": {
    severity: "error",
    message: '"{value}" is no version: no sender accepts it.',
    fix: "Write `version: STSv1`, in exactly these letters.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/mode": {
    severity: "error",
    message: '"{value}" is no mode: no sender accepts it.',
    fix: "Write `enforce`, `testing` or `none`.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/mode-case": {
    severity: "warning",
    message: 'Modes are in lower case: seven of eight senders do not know "{value}".',
    fix: "Write `{instead}`.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/max-age-grammar": {
    severity: "error",
    message: '"{value}" is no max_age: no sender accepts it.',
    fix: "Write seconds as 1 to 10 digits, such as 604800.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/max-age-over-a-year": {
    severity: "warning",
    message: "{value} seconds is more than the year that the RFC allows: postfix-mta-sts-resolver, mailauth and checkdmarc refuse it.",
    fix: "Write at most 31557600.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/max-age-under-a-day": {
    severity: "warning",
    message: "{value} seconds is less than a day: some large senders are said to ignore such a policy, and it protects little.",
    fix: "Write at least 86400; weeks are usual.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/mx-trailing-dot": {
    severity: "warning",
    message: '"{value}" ends with a dot: mox refuses the policy, and for the others the name never matches.',
    fix: "Remove the dot.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/mx-international": {
    severity: "warning",
    message: '"{value}" is not in A-labels, which the RFC asks for: a sender may refuse it, or never match it.',
    fix: "Write `{instead}`.",
    reference: "RFC 8461 \xA73.2"
  },
  "policy-file/mx-known-mistake": {
    severity: "warning",
    message: '"{value}" is a known mistake: {reason}.',
    fix: "Write {instead}.",
    reference: "RFC 8461 \xA74.1"
  },
  "policy-file/mx-never-matches": {
    severity: "warning",
    message: '"{value}" matches no mail server at any sender: {reason}.',
    fix: "Write the name as the domain's MX record has it, one on each line.",
    reference: "RFC 8461 \xA74.1"
  },
  "policy-file/mx-all-useless": {
    severity: "error",
    message: "No mx line names anything that a mail server could be called: under enforce no mail can be delivered.",
    fix: "Write a line `mx: NAME` for each mail server of the domain.",
    reference: "RFC 8461 \xA74.1"
  }
};

// src/findings/published-records.ts
var publishedRecordFindings = {
  "txt/absent": {
    severity: "error",
    message: "There is no record with v=STSv1 at {name}: senders do not know that {domain} has a policy.",
    fix: "When the policy is served, set a TXT record at {name}: {record}",
    reference: "RFC 8461 \xA73.1"
  },
  "txt/misplaced": {
    severity: "error",
    message: "The record is at {found} instead of {name}, where no sender looks.",
    fix: "Move it to {name}. Most DNS panels append the zone to the name by themselves.",
    reference: "RFC 8461 \xA73.1"
  },
  "txt/dangling-alias": {
    severity: "error",
    message: "{name} is an alias (CNAME) of {alias}, where there is no TXT record.",
    fix: "Set the record there, or replace the alias by a TXT record of your own.",
    reference: "RFC 8461 \xA78.2"
  },
  "txt/quoted": {
    severity: "error",
    message: "The value at {name} has quotation marks in it: {text}. Senders ignore what does not start with v=STSv1;.",
    fix: "Enter the value without quotation marks; the DNS panel adds its own.",
    reference: "RFC 8461 \xA73.1"
  },
  "txt/version": {
    severity: "error",
    message: "The record at {name} does not start with exactly v=STSv1; and is ignored: {text}",
    fix: "Write v=STSv1; at the very start, in this case, without a blank before the semicolon.",
    reference: "RFC 8461 \xA73.1"
  },
  "txt/blank-before-semicolon": {
    severity: "warning",
    message: "There is a blank before the first semicolon of the record at {name}: some senders take it, others ignore what does not start with v=STSv1;.",
    fix: "Write v=STSv1; without a blank before the semicolon.",
    reference: "RFC 8461 \xA73.1"
  },
  "txt/several": {
    severity: "error",
    message: "There are {count} records at {name} that start with v=STSv1;: senders then take none of them.",
    fix: "Keep one of them and delete the others.",
    reference: "RFC 8461 \xA73.1"
  },
  "txt/field": {
    severity: "error",
    message: 'The record at {name} cannot be read at "{field}", so senders take none of it.',
    fix: "Write it as v=STSv1; id=20260131120000 with nothing else.",
    reference: "RFC 8461 \xA73.1"
  },
  "txt/id-missing": {
    severity: "error",
    message: "The record at {name} has no id, so senders ignore it: {text}",
    fix: "Add one, as in v=STSv1; id=20260131120000.",
    reference: "RFC 8461 \xA73.1"
  },
  "txt/id-grammar": {
    severity: "error",
    message: 'The id "{value}" is not made of 1 to 32 letters and digits, so senders ignore the record.',
    fix: "Use letters and digits alone, such as 20260131120000: no hyphens, no colons.",
    reference: "RFC 8461 \xA73.1"
  },
  "txt/id-old": {
    severity: "error",
    message: "The id in DNS is {id}, that of an earlier policy; published is {published}. Senders that know the old policy keep to it.",
    fix: "When the new policy is served, set the TXT record at {name}: {record}",
    reference: "RFC 8461 \xA78.1"
  },
  "txt/id-unknown": {
    severity: "error",
    message: "The id in DNS is {id}; published is {published}.",
    fix: "When the policy is served, set the TXT record at {name}: {record}",
    reference: "RFC 8461 \xA73.1"
  },
  "txt/resolver-behind": {
    severity: "notice",
    message: "The name servers of {name} agree, and the DNS resolver here still has what they said before. Others may, too, until its TTL has passed.",
    reference: "RFC 1035 \xA77.4"
  },
  "txt/servers-disagree": {
    severity: "warning",
    message: "The domain's name servers disagree about {name}: {servers} answer otherwise than {others}.",
    fix: "Wait some minutes after a change; if it stays so, look at how the zone is copied between them.",
    reference: "RFC 1034 \xA74.3.5"
  },
  "txt/server-silent": {
    severity: "notice",
    message: "Of the name servers that answer for {name}, {servers} could not be asked from here.",
    reference: "RFC 2182 \xA73"
  },
  "txt/long-ttl": {
    severity: "warning",
    message: "The record's TTL is {ttl} seconds: senders see a new id only when it has passed.",
    fix: "Set the TTL to an hour (3600), at most a day.",
    reference: "RFC 8461 \xA78.1"
  },
  "txt/unknown": {
    severity: "notice",
    unknown: true,
    message: "{name} could not be looked up: {reason}."
  },
  "tls-rpt/record-absent": {
    severity: "warning",
    message: "There is no record with v=TLSRPTv1 at {name}: senders tell nobody when they cannot deliver securely.",
    fix: "Set a TXT record at {name}: {record}",
    reference: "RFC 8460 \xA73"
  },
  "tls-rpt/record-misplaced": {
    severity: "warning",
    message: "The record is at {found} instead of {name}, where no sender looks.",
    fix: "Move it to {name}. Most DNS panels append the zone to the name by themselves.",
    reference: "RFC 8460 \xA73"
  },
  "tls-rpt/dangling-alias": {
    severity: "warning",
    message: "{name} is an alias (CNAME) of {alias}, where there is no TXT record.",
    fix: "Set the record there, or replace the alias by a TXT record of your own.",
    reference: "RFC 8460 \xA73"
  },
  "tls-rpt/quoted": {
    severity: "error",
    message: "The value at {name} has quotation marks in it: {text}. Senders ignore what does not start with v=TLSRPTv1;.",
    fix: "Enter the value without quotation marks; the DNS panel adds its own.",
    reference: "RFC 8460 \xA73"
  },
  "tls-rpt/version": {
    severity: "error",
    message: "The record at {name} does not start with exactly v=TLSRPTv1; and is ignored: {text}",
    fix: "Write v=TLSRPTv1; at the very start, in this case, without a blank before the semicolon.",
    reference: "RFC 8460 \xA73"
  },
  "tls-rpt/blank-before-semicolon": {
    severity: "warning",
    message: "There is a blank before the first semicolon of the record at {name}: some senders take it, others ignore what does not start with v=TLSRPTv1;.",
    fix: "Write v=TLSRPTv1; without a blank before the semicolon.",
    reference: "RFC 8460 \xA73"
  },
  "tls-rpt/several": {
    severity: "error",
    message: "There are {count} records at {name} that start with v=TLSRPTv1;: senders then take none of them.",
    fix: "Keep one of them and delete the others; it can hold several addresses, with commas between.",
    reference: "RFC 8460 \xA73"
  },
  "tls-rpt/field": {
    severity: "error",
    message: 'The record at {name} cannot be read at "{field}", so senders take none of it.',
    fix: "Write it as v=TLSRPTv1; rua=mailto:tls-reports@example.com with nothing else.",
    reference: "RFC 8460 \xA73"
  },
  "tls-rpt/rua-missing": {
    severity: "error",
    message: "The record at {name} has no rua, so senders do not know where to report: {text}",
    fix: "Add one, as in v=TLSRPTv1; rua=mailto:tls-reports@example.com.",
    reference: "RFC 8460 \xA73"
  },
  "tls-rpt/rua-scheme": {
    severity: "error",
    message: '"{value}" is no address for reports: it starts with neither mailto: nor https:.',
    fix: "Write mailto: before a mailbox, as in rua=mailto:tls-reports@example.com.",
    reference: "RFC 8460 \xA73"
  },
  "tls-rpt/rua-grammar": {
    severity: "error",
    message: '"{value}" is no valid address for reports.',
    fix: "Write it as mailto:name@example.com or an https: URL; a comma, semicolon or ! within it is percent-encoded.",
    reference: "RFC 8460 \xA73"
  },
  "tls-rpt/record-differs": {
    severity: "warning",
    message: "The record at {name} sends reports to {rua}; policy.yml says {published}.",
    fix: "Set the TXT record at {name}: {record}",
    reference: "RFC 8460 \xA73"
  },
  "tls-rpt/resolver-behind": {
    severity: "notice",
    message: "The name servers of {name} agree, and the DNS resolver here still has what they said before. Others may, too, until its TTL has passed.",
    reference: "RFC 1035 \xA77.4"
  },
  "tls-rpt/servers-disagree": {
    severity: "warning",
    message: "The domain's name servers disagree about {name}: {servers} answer otherwise than {others}.",
    fix: "Wait some minutes after a change; if it stays so, look at how the zone is copied between them.",
    reference: "RFC 1034 \xA74.3.5"
  },
  "tls-rpt/server-silent": {
    severity: "notice",
    message: "Of the name servers that answer for {name}, {servers} could not be asked from here.",
    reference: "RFC 2182 \xA73"
  },
  "tls-rpt/unknown": {
    severity: "notice",
    unknown: true,
    message: "{name} could not be looked up: {reason}."
  },
  "host/no-address": {
    severity: "error",
    message: "{host} has no address in DNS: no sender can fetch the policy.",
    fix: "Set the records of the policy host: {record}",
    reference: "RFC 8461 \xA73.3"
  },
  "host/dangling-alias": {
    severity: "error",
    message: "{host} is an alias (CNAME) of {alias}, which has no address. Who can take that name over can serve a policy for the domain.",
    fix: "Point it at the host that serves the policy, or delete the record: {record}",
    reference: "RFC 8461 \xA710.2"
  },
  "host/other-pages": {
    severity: "error",
    message: "{host} is an alias of {alias}, the GitHub Pages of another account: it decides what policy is served.",
    fix: "Point it at the host that serves the policy: {record}",
    reference: "RFC 8461 \xA710.2"
  },
  "host/elsewhere": {
    severity: "notice",
    message: "{host} does not lead to {expected}: the policy is served from elsewhere, or by a proxy."
  },
  "host/private-address": {
    severity: "error",
    message: "{host} has the address {address}, which nobody on the internet can reach. It was not connected to.",
    fix: "Point the policy host at a public address; for tests within a network use --allow-private.",
    reference: "RFC 6890 \xA72.2.2"
  },
  "host/caa-forbids": {
    severity: "warning",
    message: "The CAA records of {name} do not allow {authority} to issue certificates, which {host} needs: the next one cannot be made.",
    fix: 'Add the CAA record 0 issue "{authority}" at {name}.',
    reference: "RFC 8659 \xA73"
  },
  "host/not-looked-up": {
    severity: "notice",
    unknown: true,
    message: "The addresses of {host} could not be looked up: {reason}."
  }
};

// src/findings/records.ts
var recordFindings = {
  "records/owner-unknown": {
    severity: "notice",
    message: "The CNAME record of {host} is left out: it points to OWNER.github.io, and who owns the repository on github.com is not known here.",
    fix: "Name the account or organisation: `--owner NAME`."
  },
  "records/not-built": {
    severity: "error",
    message: "The policy has no id yet, so there is no _mta-sts record to set.",
    fix: "Run `build` first and publish what it writes.",
    reference: "RFC 8461 \xA78.1"
  },
  "records/behind": {
    severity: "warning",
    message: "{path} was changed since the last build; the records are those of the policy published before.",
    fix: "Run `build` to make a policy file and an id for the change.",
    reference: "RFC 8461 \xA78.1"
  }
};

// src/findings/servers.ts
var serverFindings = {
  "https/failed": {
    severity: "error",
    message: "{address} did not serve the policy: {reason}.",
    fix: "Look at the web server there; every address that DNS names must serve the policy.",
    reference: "RFC 8461 \xA73.3"
  },
  "https/certificate-name": {
    severity: "error",
    message: "The certificate at {address} is not made out for {host}, but for {names}: senders go away.",
    fix: "Give the web server a certificate for {host}.",
    reference: "RFC 8461 \xA73.3"
  },
  "https/pages-certificate": {
    severity: "error",
    message: "GitHub Pages answers for {host} with its own certificate: no repository has claimed the name yet, or its certificate is still being made (up to an hour). Until it is claimed, anybody can claim it.",
    fix: "In the repository's Settings \u2192 Pages, set the custom domain {host}. If it is set: remove it and set it again.",
    reference: "RFC 8461 \xA73.3"
  },
  "https/certificate-expired": {
    severity: "error",
    message: "The certificate at {address} expired on {day}: senders go away.",
    fix: "Renew it.",
    reference: "RFC 8461 \xA73.3"
  },
  "https/certificate-untrusted": {
    severity: "error",
    message: "The certificate at {address} is not trusted ({reason}): senders go away.",
    fix: "Use one of a public authority, and serve its intermediate certificates along with it.",
    reference: "RFC 8461 \xA73.3"
  },
  "https/certificate-ends-soon": {
    severity: "warning",
    message: "The certificate at {address} expires on {day}, in {days} days.",
    fix: "Find out why it was not renewed by itself: a CAA record, or a custom domain that has to be set again.",
    reference: "RFC 8461 \xA73.3"
  },
  "https/redirect": {
    severity: "error",
    message: "{address} redirects with status {status} to {location}: senders must not follow.",
    fix: "Serve the policy at this very address, with status 200.",
    reference: "RFC 8461 \xA73.3"
  },
  "https/status": {
    severity: "error",
    message: "{address} answers with status {status}: senders take nothing but 200.",
    fix: "Serve the policy there with status 200; a 404 at a static host often means that the folder .well-known was left out.",
    reference: "RFC 8461 \xA73.3"
  },
  "https/content-type": {
    severity: "error",
    message: "The policy is served as {type} instead of text/plain: postfix-mta-sts-resolver and tlspol refuse it.",
    fix: "Serve it with Content-Type: text/plain.",
    reference: "RFC 8461 \xA73.2"
  },
  "https/content-types": {
    severity: "error",
    message: "The policy is served with {count} Content-Type headers ({types}), which senders read in different ways.",
    fix: "Send one: Content-Type: text/plain.",
    reference: "RFC 8461 \xA73.2"
  },
  "https/too-large": {
    severity: "error",
    message: "What is served has more than 64 KiB: senders stop reading.",
    fix: "Serve the policy alone.",
    reference: "RFC 8461 \xA73.3"
  },
  "https/slow": {
    severity: "warning",
    message: "The policy took {seconds} seconds to come; postfix-mta-sts-resolver gives up after 4.",
    fix: "Serve the policy as a static file.",
    reference: "RFC 8461 \xA73.3"
  },
  "https/user-agent": {
    severity: "error",
    message: "The policy is not served to {who}, though it is to others: senders may be turned away.",
    fix: "Switch off the bot or browser protection for this host.",
    reference: "RFC 8461 \xA73.3"
  },
  "https/without-older-tls": {
    severity: "warning",
    message: "The policy host does not speak TLS 1.2, which some senders need.",
    fix: "Switch TLS 1.2 on besides 1.3.",
    reference: "RFC 8461 \xA77.2"
  },
  "https/without-newer-tls": {
    severity: "notice",
    message: "The policy host does not speak TLS 1.3.",
    reference: "RFC 9325 \xA73.1.1"
  },
  "https/unreachable": {
    severity: "notice",
    unknown: true,
    message: "{addresses} cannot be reached from here: {reason}."
  },
  "https/no-address": {
    severity: "notice",
    unknown: true,
    message: "There is no address to go to: see the check of the host."
  },
  "served/old": {
    severity: "error",
    message: "An earlier policy is still served, that with id {id}; published is {published}.",
    fix: "Wait: caches keep ten minutes. If it stays so, look at the last deployment of the site.",
    reference: "RFC 8461 \xA78.1"
  },
  "served/differs": {
    severity: "error",
    message: 'What is served is not what was published: line {number} is "{served}" instead of "{published}".',
    fix: "Deploy the site again; if it stays so, find out who else serves this host.",
    reference: "RFC 8461 \xA73.2"
  },
  "served/partly": {
    severity: "warning",
    message: "The published policy does not come from {addresses} yet; from others it does.",
    fix: "Wait: caches keep ten minutes. If it stays so, look at the last deployment of the site.",
    reference: "RFC 8461 \xA78.1"
  },
  "served/inconsistent": {
    severity: "warning",
    message: "Not everybody is served the same: something else comes from {addresses} than from the others.",
    fix: "After a change, wait: caches keep ten minutes. If it stays so, look at what serves each address, and switch off bot protection for this host.",
    reference: "RFC 8461 \xA73.3"
  },
  "served/nothing": {
    severity: "notice",
    unknown: true,
    message: "There is no policy to look at: see the checks above."
  },
  "mx/alias": {
    severity: "warning",
    message: "{host} is an alias (CNAME) of {alias}: MX records must not name aliases, and some senders refuse.",
    fix: "Name {alias} itself in the MX record, and admit it in the policy.",
    reference: "RFC 5321 \xA75.1"
  },
  "mx/address-unknown": {
    severity: "notice",
    unknown: true,
    message: "The addresses of {host} could not be looked up: {reason}."
  },
  "mx/no-address": {
    severity: "error",
    message: "{host} has no address in DNS: no mail can be delivered there.",
    fix: "Mend its address records, or take it out of the MX records.",
    reference: "RFC 5321 \xA75.1"
  },
  "mx/private-address": {
    severity: "error",
    message: "{host} has the address {address}, which nobody on the internet can reach. It was not connected to.",
    fix: "Give it a public address, or take it out of the MX records; for tests within a network use --allow-private.",
    reference: "RFC 6890 \xA72.2.2"
  },
  "mx/refused-by-policy": {
    severity: "error",
    message: "The policy that is served does not admit {host}: senders that obey do not deliver there.",
    fix: "Add `- {host}` under `mx` in policy.yml, or take the server out of the domain's MX records.",
    reference: "RFC 8461 \xA74.1"
  },
  "mx/not-looked-up": {
    severity: "notice",
    unknown: true,
    message: "The MX records of {domain} could not be looked up: {reason}."
  },
  "mx/not-compared": {
    severity: "notice",
    unknown: true,
    message: "{host} could not be compared with a policy, as none is served."
  },
  "starttls/absent": {
    severity: "error",
    message: "{host} does not offer STARTTLS: senders that obey do not deliver there.",
    fix: "Switch STARTTLS on at this mail server.",
    reference: "RFC 8461 \xA74.2"
  },
  "starttls/refused": {
    severity: "error",
    message: "{host} offers STARTTLS and then refuses it with {code}: senders that obey do not deliver there.",
    fix: "Look at the log of this mail server.",
    reference: "RFC 3207 \xA74"
  },
  "starttls/injected": {
    severity: "error",
    message: "{host} sends plain text after it agreed to encrypt: a faulty server, or somebody in the middle.",
    fix: "Update the mail server; if it is up to date, find out what stands between it and the internet.",
    reference: "RFC 3207 \xA76"
  },
  "starttls/failed": {
    severity: "error",
    message: "{host} ({address}) cannot be talked to securely: {reason}.",
    fix: "Look at the log of this mail server; it needs TLS 1.2 or newer.",
    reference: "RFC 8461 \xA74.2"
  },
  "starttls/certificate-name": {
    severity: "error",
    message: "The certificate of {host} is not made out for this name, but for {names}: senders that obey go away.",
    fix: "Give the mail server a certificate for {host}, the name in the MX record.",
    reference: "RFC 8461 \xA74.2"
  },
  "starttls/certificate-expired": {
    severity: "error",
    message: "The certificate of {host} expired on {day}: senders that obey go away.",
    fix: "Renew it, and make the mail server load it.",
    reference: "RFC 8461 \xA74.2"
  },
  "starttls/certificate-untrusted": {
    severity: "error",
    message: "The certificate of {host} is not trusted ({reason}): senders that obey go away.",
    fix: "Use one of a public authority, and serve its intermediate certificates along with it.",
    reference: "RFC 8461 \xA74.2"
  },
  "starttls/certificate-ends-soon": {
    severity: "warning",
    message: "The certificate of {host} expires on {day}, in {days} days.",
    fix: "Find out why it was not renewed by itself.",
    reference: "RFC 8461 \xA74.2"
  },
  "starttls/silent": {
    severity: "warning",
    message: "{host} ({address}) does not answer on port 25 ({reason}), while other servers of the domain do.",
    fix: "Start it, or take it out of the MX records: when it is the only one left, mail waits.",
    reference: "RFC 8461 \xA78.4"
  },
  "starttls/no-address": {
    severity: "notice",
    unknown: true,
    message: "There is no address to go to: see the check of the MX record."
  },
  "starttls/not-testable": {
    severity: "notice",
    unknown: true,
    message: "{host} is not testable from here: {reason}. Port 25 is often blocked, as on GitHub's runners, and machines of no repute are turned away. Run `{command}` at home."
  }
};

// src/findings/catalogue.ts
var catalogue = {
  ...fileFindings,
  ...policyFindings,
  ...changeFindings,
  ...ledgerFindings,
  ...recordFindings,
  ...policyFileFindings,
  ...publishedRecordFindings,
  ...serverFindings,
  ...liveFindings,
  ...initFindings,
  ...hostFindings,
  ...githubFindings
};

// src/findings/finding.ts
function finding(code, place, args) {
  return { code, severity: catalogue[code].severity, args, place };
}
function describe(one) {
  const entry = catalogue[one.code];
  return {
    code: one.code,
    severity: one.severity,
    message: `${fill(entry.message, one.args)}${one.accepted === void 0 ? "" : ` Accepted: ${visible(one.accepted)}`}`,
    ...entry.fix === void 0 ? {} : { fix: fill(entry.fix, one.args) },
    ...entry.reference === void 0 ? {} : { reference: entry.reference },
    ...one.place
  };
}
function hasErrors(findings) {
  return findings.some((one) => one.severity === "error");
}
function strictly(findings) {
  return findings.map((one) => one.severity === "warning" ? { ...one, severity: "error" } : one);
}
var rank = { error: 0, warning: 1, notice: 2 };
function inOrder(findings) {
  return [...findings].sort(
    (a, b) => rank[a.severity] - rank[b.severity] || (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0)
  );
}
function fill(template, args) {
  return template.replace(/\{(\w+)\}/g, (_, name) => visible(String(args[name])));
}
var longestValue = 240;
function visible(value) {
  if (value.length <= longestValue && /^[ -~]*$/.test(value)) return value;
  const cut = value.length > longestValue ? `${value.slice(0, longestValue)}\u2026` : value;
  return cut.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0).toString(16)}}`
  );
}

export {
  catalogue,
  finding,
  describe,
  hasErrors,
  strictly,
  inOrder,
  visible
};
