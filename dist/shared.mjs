import {
	createRequire
} from "node:module";
const require = createRequire(import.meta.url);
const { isUtf8 } = require("node:buffer");
const { closeSync, constants, existsSync, fstatSync, fsyncSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, realpathSync, renameSync, rmSync, writeSync } = require("node:fs");
const { basename, dirname, isAbsolute, join, relative, resolve, sep } = require("node:path");
// src/base/catalogue/change.ts
const changeFindings = {
	"mx/admits-none": {
		severity: "error",
		acceptable: true,
		message: "This policy{preset} would stop all mail: senders that obey it refuse every mail server that {domain} has ({hosts}).",
		fix: "List these servers under `mx`, as DNS names them.{hint} To move to others, admit both, publish, wait until {until}, move the MX records, and drop the old ones in a later change.",
		reference: "RFC 8461 §4.1"
	},
	"mx/not-admitted": {
		severity: "error",
		acceptable: true,
		message: "{host} is a mail server of {domain}, and this policy{preset} does not admit it: senders that obey refuse to deliver there, so mail is delayed or lost whenever the others are down.",
		fix: "{way}, or take it out of the domain's MX records.{hint} Senders may hold policies that do not admit it until {until}: keep a server in DNS that those admit.",
		reference: "RFC 8461 §4.1"
	},
	"mx/removed-in-use": {
		severity: "error",
		acceptable: true,
		message: "{host} is still a mail server of {domain}, and this change{preset} takes away what admitted it: senders would refuse to deliver there.",
		fix: "Keep it under `mx` until it has left DNS.{hint} To move to other servers, admit both, publish, wait until {day}, move the MX records, and drop the old one in a later change.",
		reference: "RFC 8461 §8.1"
	},
	"mx/removed-unchecked": {
		severity: "warning",
		acceptable: true,
		message: "This takes {removed} away under enforce, and the MX records were not looked up: if it is still in use, senders refuse to deliver there.",
		fix: "Check again with DNS at hand. To move to other servers, admit both, publish, wait until {day}, move the MX records, and drop the old one in a later change.",
		reference: "RFC 8461 §8.1"
	},
	"mx/removed-unknown": {
		severity: "error",
		acceptable: true,
		message: "This change removes {removed} under enforce, and the MX records of {domain} could not be looked up ({reason}). If it is still in use, senders refuse to deliver there.",
		fix: "Run the check again when DNS answers. To move to other servers, admit both, publish, wait until {day}, move the MX records, and drop the old one in a later change.",
		reference: "RFC 8461 §8.1"
	},
	"mx/enforce-unknown": {
		severity: "error",
		acceptable: true,
		message: "This change enforces the policy, and the MX records of {domain} could not be looked up ({reason}). If the policy misses a mail server, senders refuse to deliver there.",
		fix: "Run the check again when DNS answers; if it fails again, look at the domain's name servers.",
		reference: "RFC 8461 §5"
	},
	"mx/not-admitted-in-testing": {
		severity: "warning",
		acceptable: true,
		message: "{host} is a mail server of {domain}, and this policy{preset} does not admit it. Under testing mail still arrives; under enforce it would not.",
		fix: "{way}, or take the server out of the domain's MX records.{hint}",
		reference: "RFC 8461 §4.1"
	},
	"mx/cached-policy": {
		severity: "warning",
		acceptable: true,
		message: "{host} is a mail server of {domain}, but the policy with id {id} does not admit it, and senders may hold that one until {day}: until then they refuse to deliver there.",
		fix: "Keep a mail server in DNS that the policy {id} admits ({admitted}) until {day}.",
		reference: "RFC 8461 §8.1"
	},
	"mx/replaced-too-early": {
		severity: "error",
		acceptable: true,
		message: "The MX records of {domain} already point to {host}, but senders may have cached the policy with id {id} until {day}, and it admits none of the mail servers in use. This change drops the servers that it does admit: until then, those senders deliver no mail.",
		fix: "Move the MX records back to {admitted}, admit the old and the new servers in this change, and move the MX records after the day that the check then says. If that is not possible, add the new servers beside the old ones, or accept this finding with the reason.",
		reference: "RFC 8461 §8.1"
	},
	"mx/invalid-name": {
		severity: "warning",
		acceptable: true,
		message: "The MX records of {domain} name \"{name}\", which is no host name: no sender can deliver there, and no policy can admit it.",
		fix: "Mend the MX record in DNS.",
		reference: "RFC 5321 §5.1"
	},
	"mx/unnameable": {
		severity: "error",
		message: "The MX records of {domain} name \"{name}\": mail is delivered there, but no policy can list a name with an underscore, so senders that obey a policy in enforce refuse it.",
		fix: "{way}.",
		reference: "RFC 8461 §3.2"
	},
	"mx/never-delivered": {
		severity: "notice",
		message: "The MX records of {domain} name \"{name}\". Names under .invalid never exist, so no mail goes there and the policy does without it.",
		reference: "RFC 6761 §6.4"
	},
	"mx/too-many": {
		severity: "warning",
		acceptable: true,
		message: "{domain} has more than {most} mail servers; those beyond the first {most} were not compared with the policy.",
		fix: "Check that the MX records are meant so; no domain needs as many.",
		reference: "RFC 8461 §8.4"
	},
	"mx/unknown": {
		severity: "warning",
		acceptable: true,
		message: "The MX records of {domain} could not be looked up ({reason}), so nobody checked whether the enforcing policy that senders may hold admits them.",
		fix: "Run the check again; if it fails again, look at the domain's name servers.",
		reference: "RFC 8461 §4.1"
	},
	"mx/unknown-for-now": {
		severity: "notice",
		message: "The MX records of {domain} could not be looked up ({reason}); the change was judged without them."
	},
	"mx/unused": {
		severity: "notice",
		message: "\"{pattern}\" matches none of the domain's mail servers today. That is right for a server to come or a backup; else drop it."
	},
	"mx/wide-wildcard": {
		severity: "notice",
		message: "\"{pattern}\" lets every host under {domain} that has a certificate receive the mail, more than the servers in use need: {hosts}.",
		fix: "Name the servers, if that set seldom changes.",
		reference: "RFC 8461 §10.4"
	},
	"mx/provider-incomplete": {
		severity: "warning",
		acceptable: true,
		message: "{provider} receives mail at {missing} too, which this policy does not admit.",
		fix: "Add {missing} under `mx`.",
		reference: "RFC 8461 §8.4"
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
		reference: "RFC 7505 §3"
	},
	"domain/no-mail": {
		severity: "warning",
		acceptable: true,
		message: "{domain} has neither MX records nor an address, so it receives no mail.",
		fix: "Set MX records for the domain, or correct its name in `domain`.",
		reference: "RFC 5321 §5.1"
	},
	"domain/not-found": {
		severity: "warning",
		acceptable: true,
		message: "DNS knows no domain {domain}.",
		fix: "Mend the name in `domain`, or register the domain first.",
		reference: "RFC 8461 §3.1"
	},
	"migration/prepared": {
		severity: "notice",
		message: "\"{added}\" is admitted from this change on. Senders may hold a policy that does not admit it until {day}.",
		fix: "Publish this, and let the MX records name the server on {day} or later.",
		reference: "RFC 8461 §8.1"
	},
	"migration/waiting": {
		severity: "notice",
		message: "Senders may hold a policy that does not admit \"{added}\" until {day}.",
		fix: "Let the MX records name the server on {day} or later.",
		reference: "RFC 8461 §8.1"
	},
	"rollout/back-to-testing": {
		severity: "notice",
		message: "Senders may hold the enforcing policy until {day}, and go on refusing what it does not admit until then.",
		fix: "Publish this and set the new id in DNS; do not move the mail servers before {day}.",
		reference: "RFC 8461 §8.1"
	},
	"rollout/no-testing": {
		severity: "warning",
		acceptable: true,
		message: "This goes to enforce without a time of testing: what is wrong with a certificate or a backup server shows by mail that does not arrive.",
		fix: "Write `mode: testing`, read the reports for two weeks, then write `mode: enforce`.",
		reference: "RFC 8461 §5"
	},
	"rollout/short-testing": {
		severity: "warning",
		acceptable: true,
		message: "Testing began on {since} (days: {days}). Weekly mail and reports that come a day later need more time to show what is wrong.",
		fix: "Switch to enforce on {day} or later.",
		reference: "RFC 8461 §5"
	},
	"rollout/forgotten-in-testing": {
		severity: "notice",
		message: "The policy has been in testing since {since} (days: {days}). Testing protects no mail.",
		fix: "If the reports are quiet, write `mode: enforce`.",
		reference: "RFC 8461 §5"
	},
	"max-age/short": {
		severity: "warning",
		acceptable: true,
		message: "Under enforce, a max_age of less than a week protects little: whoever can keep senders from fetching the policy for that long can read the mail again.",
		fix: "Write `max_age: 1w` or more, unless a move of the mail servers is near.",
		reference: "RFC 8461 §10.2"
	},
	"max-age/long-at-once": {
		severity: "warning",
		acceptable: true,
		message: "This switches to enforce and raises max_age to more than a month at once: a mistake would last as long.",
		fix: "Switch with `max_age: 1w` first, and raise it when all is well.",
		reference: "RFC 8461 §8.1"
	},
	"max-age/lowered": {
		severity: "notice",
		message: "A shorter max_age: good before a change of mail servers. It counts for all senders from {day}.",
		reference: "RFC 8461 §8.1"
	},
	"removal/policy-deleted": {
		severity: "error",
		message: "This takes the policy away while senders may hold an enforcing one, until {day} if the site goes with it: they go on refusing what it does not admit, and nothing can tell them otherwise.",
		fix: "Keep {path}; write `mode: none` and `max_age: 1d` with the mx kept, publish, wait until {day}, then remove the DNS records, and the repository last.",
		reference: "RFC 8461 §8.3"
	},
	"removal/domain-changed": {
		severity: "error",
		acceptable: true,
		message: "The policy was published for {before}, and senders may hold an enforcing one for it until {day}; with another domain nothing can tell them of a change any more.",
		fix: "Use another repository for {after}. To leave {before}: `mode: none` and `max_age: 1d`, publish, wait until {day}, then change the domain.",
		reference: "RFC 8461 §8.3"
	},
	"domain/changed": {
		severity: "notice",
		message: "The domain changes from {before} to {after}; the DNS records and the custom domain of Pages change with it."
	},
	"removal/started": {
		severity: "notice",
		message: "The policy is being switched off. Senders may hold an enforcing one until {day}.",
		fix: "Publish this and set the new id in DNS; keep everything until {day}, then remove the DNS records, and the repository last.",
		reference: "RFC 8461 §8.3"
	},
	"removal/done": {
		severity: "notice",
		message: "Well done: no sender can hold an enforcing policy of {domain} any more.",
		fix: "Remove the DNS records _mta-sts and mta-sts now, then the Pages site and the repository.",
		reference: "RFC 8461 §8.3"
	},
	"accept/unused": {
		severity: "notice",
		message: "\"{finding}\" is accepted, and nothing of the kind was found.",
		fix: "Remove it from `accept`, so that you see it when it comes back."
	},
	"removal/complete": {
		severity: "notice",
		message: "{path} goes, and no sender can hold an enforcing policy any more: no mail is at stake.",
		fix: "Remove the DNS records _mta-sts, mta-sts and _smtp._tls, then the Pages site and the repository.",
		reference: "RFC 8461 §8.3"
	},
	"tls-rpt/absent-in-testing": {
		severity: "warning",
		acceptable: true,
		message: "Testing without `tls_rpt`: senders would report what goes wrong, and nobody would hear.",
		fix: "Add `tls_rpt` with a mailbox, such as `tls_rpt: [mailto:tls-reports@{domain}]`.",
		reference: "RFC 8460 §3"
	},
	"tls-rpt/absent": {
		severity: "notice",
		message: "Without `tls_rpt` nobody hears when senders fail to deliver safely.",
		fix: "Add `tls_rpt` with a mailbox, such as `tls_rpt: [mailto:tls-reports@{domain}]`.",
		reference: "RFC 8460 §3"
	}
};
// src/base/catalogue/file.ts
const fileFindings = {
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
	"file/ignored": {
		severity: "warning",
		message: "{paths} will be left out by git, because of the line `{pattern}` in {path}: what deploys from another checkout then has no policy to serve.",
		fix: "Take the line out of {path}, or add lines with `!` below it that keep what is generated. A folder that is ignored as a whole has to be kept first."
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
// src/base/catalogue/github.ts
const githubFindings = {
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
		fix: "Allow \"GitHub Actions to create and approve pull requests\" at {settings}, or let this workflow past the rule; the summary holds the exact change to commit by hand."
	},
	"github/pull-request": {
		severity: "notice",
		message: "The change waits in a pull request: {url}",
		fix: "Review and merge it: the policy is published when it is merged. If its checks wait, press \"Approve workflows to run\" there."
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
		message: "Something is wrong with the domain, and issues are switched off in this repository, so nobody is notified.",
		fix: "Switch issues on in Settings → General → Features, or look at the log of this run."
	},
	"github/issues-forbidden": {
		severity: "error",
		stops: true,
		message: "The issue could not be brought up to date: {answer}",
		fix: "Give the job `permissions: issues: write`."
	},
	"github/pages-private": {
		severity: "warning",
		message: "The GitHub Pages site is private: senders cannot fetch the policy from it.",
		fix: "Make the site public: {settings}. Where only private sites are allowed, as for enterprise managed users, keep the policy in a repository elsewhere."
	},
	"github/pages-elsewhere": {
		severity: "warning",
		message: "GitHub Pages serves the folder {served} of the branch {from}, and the policy is in {path} of {branch}.",
		fix: "Choose GitHub Actions as the source, or that branch and folder: {settings}"
	},
	"github/monitor-stopped": {
		severity: "notice",
		message: "GitHub has stopped the daily look at what senders see, as it does in public repositories after 60 days without activity.",
		fix: "Switch the workflow on again by \"Enable workflow\": {page}"
	},
	"github/busy": {
		severity: "error",
		stops: true,
		message: "The branch {branch} moved {attempts} times while the change was being committed; nothing was written.",
		fix: "Run the workflow again when the other pushes are through."
	}
};
// src/base/catalogue/hosts.ts
const hostFindings = {
	"hosting/unknown": {
		severity: "error",
		message: "\"{value}\" is no host that files can be made for.",
		fix: "Write one of {known}; `none` if something else serves the files.{hint}"
	},
	"hosting/not-one": {
		severity: "error",
		message: "A policy has one host.",
		fix: "Write one of {known}, with one thing behind it at most, such as a site's name."
	},
	"hosting/no-argument": {
		severity: "error",
		message: "There is nothing to say about {host} but its name, and here stands \"{value}\".",
		fix: "Write `host: {host}`."
	},
	"hosting/argument": {
		severity: "error",
		message: "\"{value}\" is not {meaning}.",
		fix: "Write it like `{example}`."
	},
	"hosting/own-file": {
		severity: "error",
		message: "{path} was not made here, so it is left alone, and nothing is written: the host needs a {needed} of its own, and only one of the two can be in use.",
		fix: "Give the policy a repository or a folder of its own, or move what is yours, or write `host: none` and let your own file serve the policy."
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
		message: "{path} and the page are about to be made in the folder of a site{sign}: served from there, they would take that site's name and front page. Where a generator's configuration shows the site, nothing is written.",
		fix: "Say what serves the policy, in policy.yml or by `init --host`: such as `host: netlify`, or `host: none` with `page: false`. Or give the policy a repository of its own. If the folder is for the policy alone, all is well; where nothing is written, make the file {path} by hand, with the one line {host}."
	},
	"hosting/redirected": {
		severity: "warning",
		message: "In {file} the rule for {rule} sends {policy} to {to}, before any other rule is asked: senders follow no redirect, so to them there is no policy.",
		fix: "Narrow the rule so that it leaves the policy out. At Netlify, write it with the name that it is for, such as `https://www.example.com/*`.",
		reference: "RFC 8461 §3.3"
	},
	"hosting/content-type": {
		severity: "warning",
		message: "In {file} the rule for {rule} gives {policy} the Content-Type {type}. Senders take a policy as text/plain only.",
		fix: "Narrow the rule so that it leaves the policy out, or write `text/plain` for it.",
		reference: "RFC 8461 §3.2"
	},
	"hosting/password": {
		severity: "warning",
		message: "In {file} the rule for {rule} asks for a password, also for {policy}. Senders have none.",
		fix: "Narrow the rule so that it leaves the policy out.",
		reference: "RFC 8461 §3.3"
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
		reference: "RFC 8461 §3.3"
	},
	"netlify/base": {
		severity: "warning",
		message: "{path} has the site built in {base}, and the policy is generated outside of it, as {policy}: it is not published.",
		fix: "Let `--output` (in the Action: `output`) name the folder below {base} that is published as it is."
	},
	"netlify/nearer-file": {
		severity: "warning",
		message: "If {folder} is the base directory of the site, Netlify reads {nearer}, and not the rules that are generated in {path}.",
		fix: "Copy the generated rules with their comments into {nearer}, before its other redirects, or keep all configuration in {path}. If the site is built elsewhere, all is well."
	},
	"netlify/own-rule": {
		severity: "notice",
		message: "The rules for {from} are never reached: the generated ones come before them.",
		fix: "Remove them."
	}
};
// src/base/catalogue/init.ts
const initFindings = {
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
	"init/past-unknown": {
		severity: "error",
		stops: true,
		message: "{domain} may already have an MTA-STS policy that senders have cached, and it could not be read. A new policy that contradicts it would make them refuse mail.",
		fix: "Fix what the other findings say, and run this again. If you know that no sender has a policy of {domain}, run `init --force` in a checkout: changes are then not judged by what senders may have cached.",
		reference: "RFC 8461 §8.1"
	},
	"init/past-ignored": {
		severity: "warning",
		message: "What senders may have cached of {domain} is not known, and was ignored because of --force: changes are not judged by it.",
		fix: "Keep every mail server that an earlier policy named until its max_age is over.",
		reference: "RFC 8461 §8.1"
	},
	"init/mx-left-out": {
		severity: "notice",
		message: "The policy that senders are served has the line `mx: {pattern}`, which was left out: {reason}.",
		reference: "RFC 8461 §4.1"
	},
	"init/max-age-changed": {
		severity: "notice",
		message: "The policy that senders are served has max_age {served}, which policy.yml does not allow; it is {max_age} now.",
		reference: "RFC 8461 §3.2"
	},
	"init/record-alias": {
		severity: "warning",
		message: "The name _mta-sts.{domain} is an alias of {alias}, so no TXT record can be set there.",
		fix: "Delete the CNAME record of _mta-sts.{domain} first, right before you set the TXT record; or change the id at {alias}.",
		reference: "RFC 1034 §3.6.2"
	},
	"init/null-mx": {
		severity: "error",
		message: "{domain} says by a null MX that it receives no mail: there is nothing that a policy could protect.",
		fix: "Name a domain that receives mail.",
		reference: "RFC 7505 §3"
	},
	"init/no-mail-servers": {
		severity: "error",
		message: "{domain} has no mail servers that could be named in a policy.",
		fix: "Set MX records for it first, or name a domain that receives mail.",
		reference: "RFC 5321 §5.1"
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
		reference: "RFC 8461 §8.2"
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
		reference: "RFC 8461 §4.1"
	},
	"setup/no-domain": {
		severity: "error",
		stops: true,
		message: "Nothing was set up: neither the repository's name ({name}) nor the input `domain` says for which domain.",
		fix: "Name the repository mta-sts.YOUR-DOMAIN in Settings → General and run this workflow again, or run it with a domain: {actions}"
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
	"setup/untidy": {
		severity: "notice",
		message: "Files of the template's makers are left on the branch {branch}: {reason}",
		fix: "They do no harm. Delete them in a pull request of your own, or leave them."
	},
	"setup/no-issue": {
		severity: "notice",
		message: "The list of what is left to do could not be kept as an issue ({reason}); the summary of this run has it."
	}
};
// src/base/catalogue/ledger.ts
const restore = "Take the last good one back: `git log -- {path}` lists its versions, `git checkout COMMIT -- {path}` restores one.";
const ledgerFindings = {
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
	"ledger/rewritten-domain": {
		severity: "error",
		message: "This pull request changes what {path} records about {domain}: since when its policy is published from here, or that it is at all. Without that record a change of domain goes unnoticed.",
		fix: "Restore the file from the branch: `git checkout origin/{base} -- {path}`."
	},
	"ledger/rewritten-testing": {
		severity: "error",
		message: "This pull request claims in {path} that testing has run since {since}; the branch {base} does not say so. A policy would be enforced before reports could show what that stops.",
		fix: "Restore the file from the branch: `git checkout origin/{base} -- {path}`."
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
// src/base/catalogue/live.ts
const liveFindings = {
	"domain/not-verifiable": {
		severity: "error",
		stops: true,
		message: "\"{value}\" is not a domain: {reason}.",
		fix: "Name the part behind the @ of a mail address, such as example.com."
	},
	"verify/nothing-checked": {
		severity: "error",
		stops: true,
		message: "Nothing was checked: `skip` leaves nothing to look at.",
		fix: "Take at least one of {names} out of `skip`."
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
		reference: "RFC 8461 §8.1"
	},
	"live/not-yet": {
		severity: "error",
		message: "The published policy is not served to everybody after {time}.",
		fix: "Look at the last deployment of the site and at the checks, then run this again. Do not change the _mta-sts record yet.",
		reference: "RFC 8461 §8.1"
	}
};
// src/base/catalogue/policy.ts
const example = "Start with four lines: `domain: example.com`, `mode: testing`, `mx: [mail.example.com]`, `max_age: 1w`.";
const policyFindings = {
	"policy/not-found": {
		severity: "error",
		stops: true,
		message: "There is no {path} here.",
		fix: "Run the command in the folder that holds policy.yml, name it with --policy, or let `init YOUR-DOMAIN` write one."
	},
	"policy/empty": {
		severity: "error",
		message: "The file is empty.",
		fix: example
	},
	"policy/published-form": {
		severity: "error",
		message: "This is a policy as it is published (`version: STSv1`), not the settings that one is made from: here, mx is one list, and the domain is named.",
		fix: "Let `init YOUR-DOMAIN --force` write the settings, or see with `inspect` what this policy says."
	},
	"policy/stand-in": {
		severity: "error",
		message: "\"{value}\" stands for a name of your own: somebody else has that domain.",
		fix: "Write your own name in its place."
	},
	"policy/not-a-mapping": {
		severity: "error",
		message: "The file holds no settings: lines of the form `key: value` are expected.",
		fix: example
	},
	"policy/unknown-key": {
		severity: "error",
		message: "There is no setting \"{key}\".",
		fix: "Remove it. The settings are: {known}."
	},
	"policy/misspelt-key": {
		severity: "error",
		message: "There is no setting \"{key}\"; the nearest is \"{nearest}\".",
		fix: "Write `{nearest}:` instead, or remove the line."
	},
	"policy/missing-key": {
		severity: "error",
		message: "The setting \"{key}\" is missing: {meaning}.",
		fix: "Add a line such as `{example}`."
	},
	"policy/wrong-type": {
		severity: "error",
		message: "\"{key}\" must be {expected}, not {found}.",
		fix: "Write it like `{example}`."
	},
	"policy/single-value": {
		severity: "notice",
		message: "\"{key}\" is a list; a single value is read as a list of one."
	},
	"policy/too-large": {
		severity: "error",
		message: "The policy file would have {size} bytes; senders stop reading at 65536.",
		fix: "Use wildcards such as `*.mx.example.com` for hosts under one name.",
		reference: "RFC 8461 §3.3"
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
		reference: "YAML 1.2 §3.2.1.3"
	},
	"yaml/key": {
		severity: "error",
		message: "Here a list, a mapping or a reference stands where the name of a setting belongs.",
		fix: "Write a plain name before the colon, and text that starts with a bracket or a brace in quotation marks.",
		reference: "YAML 1.2 §3.2.1.3"
	},
	"yaml/wildcard": {
		severity: "error",
		message: "There are no quotation marks around `{value}`, and without them YAML takes the * for a reference.",
		fix: "Write `\"{value}\"`, with the quotation marks.",
		reference: "YAML 1.2 §7.1"
	},
	"yaml/documents": {
		severity: "error",
		message: "A second YAML document starts here, after a line `---`, and only one can count.",
		fix: "Keep one of the two, and remove the line `---` with the other.",
		reference: "YAML 1.2 §9.2"
	},
	"yaml/aliases": {
		severity: "error",
		message: "The file's anchors and aliases cannot be resolved: {problem}",
		fix: "Write the values out; a policy needs no `&anchor` and no `*alias`.",
		reference: "YAML 1.2 §7.1"
	},
	"mode/unknown": {
		severity: "error",
		message: "\"{value}\" is no mode.",
		fix: "Write `testing` (senders report problems and deliver), `enforce` (they refuse unsafe delivery) or `none` (no policy).{hint}",
		reference: "RFC 8461 §3.2"
	},
	"value/normalised": {
		severity: "notice",
		message: "\"{value}\" is published as \"{written}\".",
		reference: "RFC 8461 §3.2"
	},
	"max-age/grammar": {
		severity: "error",
		message: "\"{value}\" is no duration.",
		fix: "Write seconds (`604800`), or a number of days, weeks or years: `1d`, `2w`, `1y`.",
		reference: "RFC 8461 §3.2"
	},
	"max-age/out-of-range": {
		severity: "error",
		message: "{value} is out of range: under one day (86400 seconds) senders differ, over one year (31557600 seconds) some refuse the policy.",
		fix: "Use a value from `1d` to `1y`; `1w` is a good start, longer protects better once all is well.",
		reference: "RFC 8461 §3.2"
	},
	"domain/ip-address": {
		severity: "error",
		message: "\"{value}\" is an IP address; a policy belongs to a domain.",
		fix: "Write what stands behind the @ in your mail addresses, such as `example.com`.",
		reference: "RFC 8461 §3.4"
	},
	"domain/not-a-name": {
		severity: "error",
		message: "\"{value}\" is not a domain name: {reason}.",
		fix: "Write what stands behind the @ in your mail addresses, such as `example.com`.",
		reference: "RFC 5321 §4.1.2"
	},
	"domain/character": {
		severity: "error",
		message: "\"{value}\" has {character}, which no domain name has.",
		fix: "{instead}",
		reference: "RFC 5892 §2.6"
	},
	"domain/policy-host": {
		severity: "error",
		message: "\"{value}\" is the policy host; the policy domain is what stands behind the @.",
		fix: "Write `domain: {instead}`.",
		reference: "RFC 8461 §3.3"
	},
	"domain/too-long-for-certificate": {
		severity: "error",
		message: "The policy host \"{host}\" has {length} characters; GitHub gets certificates only for names of up to 63, and without one no sender reads the policy.",
		fix: "Host the policy elsewhere: GitHub Pages cannot serve a domain of more than 55 characters.",
		reference: "RFC 8461 §3.3"
	},
	"domain/placeholder": {
		severity: "notice",
		message: "\"{value}\" is a name for examples, not yours to publish for.",
		fix: "Write your own domain and its mail servers.",
		reference: "RFC 2606 §3"
	},
	"provider/unknown": {
		severity: "error",
		message: "\"{value}\" is no mail provider that is known here.{hint}",
		fix: "Write the name of a known one, such as `proton` or `google-workspace`, or list the mail servers under `mx` instead."
	},
	"provider/which": {
		severity: "error",
		message: "{provider} has other mail servers for each {of}, and \"{value}\" does not say which.",
		fix: "Write the one that the domain's MX records show, such as {names}, or list the mail servers under `mx` instead."
	},
	"provider/hosts-policy": {
		severity: "error",
		message: "{provider} serves the policies of its customers itself, so there is none for you to publish.",
		fix: "In DNS, set two CNAME records to {host}: one at `mta-sts` and one at `_mta-sts` of the domain, and do without this file.",
		reference: "RFC 8461 §8.2"
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
		reference: "RFC 8461 §3.2"
	},
	"mx/empty": {
		severity: "error",
		message: "This item is empty.",
		fix: "Write the name of a mail server, or remove the line.",
		reference: "RFC 8461 §3.2"
	},
	"mx/duplicate": {
		severity: "notice",
		message: "\"{value}\" is already listed; it is published once."
	},
	"mx/ip-address": {
		severity: "error",
		message: "\"{value}\" is an IP address: senders compare the names in your MX records, so this would never match.",
		fix: "Write the mail server's name, as the domain's MX record has it.",
		reference: "RFC 8461 §4.1"
	},
	"mx/list": {
		severity: "error",
		message: "\"{value}\" holds several names in one item; senders would read them as one name that matches nothing.",
		fix: "Write each name on a line of its own, starting with `- `.",
		reference: "RFC 8461 §3.2"
	},
	"mx/preference": {
		severity: "error",
		message: "\"{value}\" begins with the preference of an MX record, which a policy does not have.",
		fix: "Leave the number out, and write the name alone.",
		reference: "RFC 8461 §3.2"
	},
	"mx/underscore": {
		severity: "error",
		message: "\"{value}\" has an underscore: no host name has one, and no certificate is given for it.",
		fix: "Write the mail server's name, as the domain's MX record has it.",
		reference: "RFC 5321 §4.1.2"
	},
	"mx/not-a-name": {
		severity: "error",
		message: "\"{value}\" is not a host name: {reason}.",
		fix: "Write the mail server's name, as the domain's MX record has it, such as `mail.example.com`.",
		reference: "RFC 5321 §4.1.2"
	},
	"mx/character": {
		severity: "error",
		message: "\"{value}\" has {character}, which no host name has, so it would match no mail server.",
		fix: "{instead}",
		reference: "RFC 5892 §2.6"
	},
	"mx/leading-dot": {
		severity: "error",
		message: "\"{value}\" starts with a dot, as drafts of the RFC had it; no sender matches that.",
		fix: "Write `*{value}`.",
		reference: "RFC 8461 §4.1"
	},
	"mx/wildcard-bare": {
		severity: "error",
		message: "\"*\" alone would admit every host on earth, and no sender accepts it.",
		fix: "Write the names of the mail servers.",
		reference: "RFC 8461 §4.1"
	},
	"mx/wildcard-misplaced": {
		severity: "error",
		message: "\"{value}\": a wildcard stands only for the whole first label.",
		fix: "Write the names out, or use a pattern such as `*.example.com`, which admits mail.example.com but not a.b.example.com.",
		reference: "RFC 8461 §4.1"
	},
	"mx/wildcard-public-suffix": {
		severity: "error",
		message: "\"{value}\" would admit a host of anybody: everyone can register a name under \"{suffix}\".",
		fix: "Write the mail servers' names, or a wildcard under a name that your provider owns.",
		reference: "RFC 8461 §10.4"
	},
	"mx/known-wrong": {
		severity: "error",
		message: "\"{value}\" is a known mistake: {reason}.",
		fix: "Write {instead}.",
		reference: "RFC 8461 §4.1"
	},
	"mx/known-incomplete": {
		severity: "warning",
		message: "\"{value}\" is often a mistake: {reason}.",
		fix: "Write {instead}.",
		reference: "RFC 8461 §4.1"
	},
	"tls-rpt/empty": {
		severity: "error",
		message: "This item is empty.",
		fix: "Write where reports go, such as `mailto:tls-reports@example.com`, or remove the line.",
		reference: "RFC 8460 §3"
	},
	"tls-rpt/scheme": {
		severity: "error",
		message: "\"{value}\" does not start with mailto: or https:, so no sender could report there.",
		fix: "Write `{instead}`.",
		reference: "RFC 8460 §3"
	},
	"tls-rpt/list": {
		severity: "error",
		message: "\"{value}\" holds several addresses in one item.",
		fix: "Write each address on a line of its own, starting with `- `.",
		reference: "RFC 8460 §3"
	},
	"tls-rpt/not-an-address": {
		severity: "error",
		message: "\"{value}\" is not an address for reports: {reason}.",
		fix: "Write a mailbox (`mailto:tls-reports@example.com`) or a URL (`https://reports.example.com/tls`).",
		reference: "RFC 8460 §3"
	},
	"tls-rpt/character": {
		severity: "error",
		message: "\"{value}\" has {character}, which no address for reports has.",
		fix: "{instead}",
		reference: "RFC 8460 §3"
	},
	"tls-rpt/duplicate": {
		severity: "notice",
		message: "\"{value}\" is already listed; it is published once."
	},
	"id/grammar": {
		severity: "error",
		message: "\"{value}\" cannot be an id: it must have 1 to 32 letters and digits, nothing else.",
		fix: "Write something like `20260101000000`, or remove the line: an id is then made for you.",
		reference: "RFC 8461 §3.1"
	},
	"repository/not-an-address": {
		severity: "error",
		message: "\"{value}\" is no address of a repository on the web.",
		fix: "Write it as the browser shows it, such as `repository: https://github.com/octocat/mta-sts.example.com`, or remove the line."
	},
	"page/not-a-switch": {
		severity: "error",
		message: "\"{value}\" does not say whether there is to be a public page.",
		fix: "Write `page: false` for none, or remove the line: the page is made unless it is switched off."
	},
	"page/own-file": {
		severity: "notice",
		message: "{path} was not made by this tool, so it is left as it is and the public page is not put in its place.",
		fix: "Write `page: false` if you want no other page; to get ours, move the file away."
	},
	"page/left-over": {
		severity: "notice",
		message: "{path} is removed: the policy has no public page here any more, and the file would show an old policy."
	},
	"accept/unknown-code": {
		severity: "error",
		message: "There is no finding \"{code}\".",
		fix: "Write the code in brackets after the finding, or remove the line.{hint}"
	},
	"accept/not-acceptable": {
		severity: "error",
		message: "\"{code}\" cannot be accepted: only what a change does to mail can.",
		fix: "Remove the line, and do what the finding says."
	},
	"accept/no-reason": {
		severity: "error",
		message: "The reason why \"{code}\" is accepted is missing.",
		fix: "Write it behind the code, for whoever reads this later: `{code}: \"the old server goes on Friday\"`."
	},
	"id/reused": {
		severity: "error",
		message: "The id \"{id}\" was already published for other contents ({when}): senders that know it would keep that old policy.",
		fix: "Remove the `id:` line (a new one is then made for you), or choose one that was never used.",
		reference: "RFC 8461 §3.1"
	}
};
// src/base/catalogue/policy-file.ts
const policyFileFindings = {
	"policy-file/empty": {
		severity: "error",
		message: "The file is empty: no sender accepts it.",
		fix: "Publish a policy: the lines version, mode, mx and max_age.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/something-else": {
		severity: "error",
		message: "This is {what}, not a policy: no sender accepts it.",
		fix: "{instead}",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/too-large": {
		severity: "warning",
		message: "The file has {size} bytes; tlspol, postfix-mta-sts-resolver and mox stop at 65536 and refuse it.",
		fix: "Shorten the list of mx, for instance with wildcards.",
		reference: "RFC 8461 §3.3"
	},
	"policy-file/byte-order-mark": {
		severity: "warning",
		message: "The file starts with a byte order mark: six of eight senders read the first key as something else and refuse it.",
		fix: "Save the file without a byte order mark.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/control-character": {
		severity: "error",
		message: "The line holds a control character, which no part of a policy may have.",
		fix: "Remove it, or write the line anew.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/character": {
		severity: "error",
		message: "The line has {character}, which senders do not take for a blank, so they cannot read the line.",
		fix: "{instead}",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/empty-value": {
		severity: "error",
		message: "Behind \"{key}\" stands no value, and the RFC asks for one: senders that keep to it refuse the policy.",
		fix: "Remove the line.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/lone-carriage-return": {
		severity: "error",
		message: "The line ends with a carriage return alone, so senders read it and the next as one line.",
		fix: "End lines with CR LF.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/line-feed": {
		severity: "notice",
		message: "Lines end with LF alone. Every sender takes that; the RFC's prose says CR LF, and some online validators insist.",
		fix: "If git changed them, the line `.well-known/mta-sts.txt -text` in .gitattributes keeps them as they were built.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/blank-line": {
		severity: "warning",
		message: "A blank line: tlspol, mox and maddy refuse the policy.",
		fix: "Remove the line; the file ends with one line end, not two.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/leading-blank": {
		severity: "warning",
		message: "The line starts with a blank: postfix-mta-sts-resolver, tlspol, mox and maddy refuse the policy.",
		fix: "Start the line with its key.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/blank-before-colon": {
		severity: "warning",
		message: "A blank stands before the colon: postfix-mta-sts-resolver, tlspol, mox and maddy refuse the policy.",
		fix: "Write `{key}: …`.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/comment": {
		severity: "warning",
		message: "A policy has no comments: five of eight senders refuse it for this line.",
		fix: "Remove the line.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/inline-comment": {
		severity: "error",
		message: "A policy has no comments: every sender takes \"{comment}\" as part of the value.",
		fix: "Remove everything from the # on.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/no-colon": {
		severity: "warning",
		message: "\"{line}\" is no `key: value`; senders that refuse comments refuse the policy for this line too.",
		fix: "Remove the line.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/bad-key": {
		severity: "warning",
		message: "\"{key}\" cannot be a key: one has up to 32 letters, digits, _, - and . and starts with a letter or digit.",
		fix: "Remove the line.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/key-case": {
		severity: "warning",
		message: "Keys are in lower case: seven of eight senders do not know \"{key}\".",
		fix: "Write `{instead}:`.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/unknown-key": {
		severity: "notice",
		message: "The RFC does not know \"{key}\"; senders ignore it, as they should (checkdmarc refuses it).",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/misspelt-key": {
		severity: "warning",
		message: "Senders ignore \"{key}\"; the RFC's key is \"{nearest}\".",
		fix: "Write `{nearest}:`, or remove the line.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/duplicate-key": {
		severity: "warning",
		message: "\"{key}\" stands here again: KumoMTA and checkdmarc refuse the policy, the RFC, tlspol and mox take the first, others the last.",
		fix: "Keep one of them.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/missing-key": {
		severity: "error",
		message: "\"{key}\" is missing: no sender accepts the policy.",
		fix: "Add a line such as `{example}`.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/no-mx": {
		severity: "error",
		message: "There is no mx line: no sender accepts the policy.",
		fix: "Add a line `mx: NAME` for each mail server of the domain.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/none-without-mx": {
		severity: "warning",
		message: "There is no mx line. Under `mode: none` that is allowed, but one of eight senders refuses such a policy.",
		fix: "Keep the mx lines under `mode: none`.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/version": {
		severity: "error",
		message: "\"{value}\" is no version: no sender accepts it.",
		fix: "Write `version: STSv1`, in exactly these letters.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/mode": {
		severity: "error",
		message: "\"{value}\" is no mode: no sender accepts it.",
		fix: "Write `enforce`, `testing` or `none`.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/mode-case": {
		severity: "warning",
		message: "Modes are in lower case: seven of eight senders do not know \"{value}\".",
		fix: "Write `{instead}`.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/max-age-grammar": {
		severity: "error",
		message: "\"{value}\" is no max_age: no sender accepts it.",
		fix: "Write seconds as 1 to 10 digits, such as 604800.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/max-age-over-a-year": {
		severity: "warning",
		message: "{value} seconds is more than the year that the RFC allows: postfix-mta-sts-resolver, mailauth and checkdmarc refuse it.",
		fix: "Write at most 31557600.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/max-age-under-a-day": {
		severity: "warning",
		message: "{value} seconds is less than a day: some large senders are said to ignore such a policy, and it protects little.",
		fix: "Write at least 86400; weeks are usual.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/mx-trailing-dot": {
		severity: "warning",
		message: "\"{value}\" ends with a dot: mox refuses the policy, and for the others the name never matches.",
		fix: "Remove the dot.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/mx-international": {
		severity: "warning",
		message: "\"{value}\" is not in A-labels, which the RFC asks for: a sender may refuse it, or never match it.",
		fix: "Write `{instead}`.",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/mx-character": {
		severity: "warning",
		message: "\"{value}\" matches no mail server at any sender: it has {character}.",
		fix: "{instead}",
		reference: "RFC 8461 §3.2"
	},
	"policy-file/mx-known-mistake": {
		severity: "warning",
		message: "\"{value}\" is a known mistake: {reason}.",
		fix: "Write {instead}.",
		reference: "RFC 8461 §4.1"
	},
	"policy-file/mx-never-matches": {
		severity: "warning",
		message: "\"{value}\" matches no mail server at any sender: {reason}.",
		fix: "Write the name as the domain's MX record has it, one on each line.",
		reference: "RFC 8461 §4.1"
	},
	"policy-file/mx-all-useless": {
		severity: "error",
		message: "No mx line names anything that a mail server could be called: under enforce no mail can be delivered.",
		fix: "Write a line `mx: NAME` for each mail server of the domain.",
		reference: "RFC 8461 §4.1"
	}
};
// src/base/catalogue/published-records.ts
const records$1 = {
	txt: {
		version: "v=STSv1",
		required: "id",
		example: "v=STSv1; id=20260131120000",
		section: "RFC 8461 §3.1",
		delegation: "RFC 8461 §8.2",
		severity: "error",
		withoutRecord: "senders do not know that {domain} has a policy",
		setRecord: "When the policy is served, set a TXT record at {name}: {record}",
		keepOne: "Keep one of them and delete the others.",
		withoutRequired: "senders ignore it",
		codes: {
			missing: "id-missing",
			grammar: "id-grammar"
		}
	},
	"tls-rpt": {
		version: "v=TLSRPTv1",
		required: "rua",
		example: "v=TLSRPTv1; rua=mailto:tls-reports@example.com",
		section: "RFC 8460 §3",
		delegation: "RFC 8460 §3",
		severity: "warning",
		withoutRecord: "senders tell nobody when they cannot deliver securely",
		setRecord: "Set a TXT record at {name}: {record}",
		keepOne: "Keep one of them and delete the others; it can hold several addresses, with commas between.",
		withoutRequired: "senders do not know where to report",
		codes: {
			absent: "record-absent",
			misplaced: "record-misplaced",
			missing: "rua-missing",
			grammar: "rua-grammar"
		}
	}
};
const recordProblems = {
	absent: {
		severity: "{severity}",
		message: "There is no record with {version} at {name}: {withoutRecord}.{hint}",
		fix: "{setRecord}",
		reference: "{section}"
	},
	misplaced: {
		severity: "{severity}",
		message: "The record is at {found} instead of {name}, where no sender looks.",
		fix: "Move it to {name}. Most DNS panels append the zone to the name by themselves.",
		reference: "{section}"
	},
	"dangling-alias": {
		severity: "{severity}",
		message: "{name} is an alias (CNAME) of {alias}, where there is no TXT record.",
		fix: "Set the record there, or replace the alias by a TXT record of your own.",
		reference: "{delegation}"
	},
	quoted: {
		severity: "error",
		message: "The value at {name} has quotation marks in it: {text}. Senders ignore what does not start with {version};.",
		fix: "Enter the value without quotation marks; the DNS panel adds its own.{hint}",
		reference: "{section}"
	},
	version: {
		severity: "error",
		message: "The record at {name} does not start with exactly {version}; and is ignored: {text}",
		fix: "Write {version}; at the very start, in this case, without a blank before the semicolon.{hint}",
		reference: "{section}"
	},
	"blank-before-semicolon": {
		severity: "warning",
		message: "There is a blank before the first semicolon of the record at {name}: some senders take it, others ignore what does not start with {version};.",
		fix: "Write {version}; without a blank before the semicolon.",
		reference: "{section}"
	},
	several: {
		severity: "error",
		message: "There are {count} records at {name} that start with {version};: senders then take none of them.",
		fix: "{keepOne}",
		reference: "{section}"
	},
	field: {
		severity: "error",
		message: "The record at {name} cannot be read at \"{field}\", so senders take none of it.",
		fix: "Write it as {example} with nothing else.{hint}",
		reference: "{section}"
	},
	missing: {
		severity: "error",
		message: "The record at {name} has no {required}, so {withoutRequired}: {text}",
		fix: "Add one, as in {example}.{hint}",
		reference: "{section}"
	}
};
const nameServerProblems = {
	"resolver-behind": {
		severity: "notice",
		message: "The name servers of {name} agree, and the DNS resolver here still has what they said before. Others may, too, until its TTL has passed.",
		reference: "RFC 1035 §7.4"
	},
	"servers-disagree": {
		severity: "warning",
		message: "The domain's name servers disagree about {name}: {servers} answer otherwise than {others}.",
		fix: "Wait some minutes after a change; if it stays so, look at how the zone is copied between them.",
		reference: "RFC 1034 §4.3.5"
	},
	"server-silent": {
		severity: "notice",
		message: "Of the name servers that answer for {name}, {servers} could not be asked from here.",
		reference: "RFC 2182 §3"
	}
};
const notLookedUp = { unknown: {
	severity: "notice",
	unknown: true,
	message: "{name} could not be looked up: {reason}."
} };
function recordCode(check, problem) {
	return `${check}/${records$1[check].codes[problem] ?? problem}`;
}
function entriesFor(check, entries) {
	const words = records$1[check];
	const filled = (part) => typeof part === "string" ? part.replace(/\{(\w+)\}/g, (all, name) => String(words[name] ?? all)) : part;
	return Object.fromEntries(Object.entries(entries).map(([problem, entry]) => [recordCode(check, problem), Object.fromEntries(Object.entries(entry).map(([name, part]) => [name, filled(part)]))]));
}
const publishedRecordFindings = {
	...entriesFor("txt", recordProblems),
	"txt/id-grammar": {
		severity: "error",
		message: "The id \"{value}\" is not made of 1 to 32 letters and digits, so senders ignore the record.",
		fix: "Use letters and digits alone, such as 20260131120000: no hyphens, no colons.{hint}",
		reference: "RFC 8461 §3.1"
	},
	"txt/id-old": {
		severity: "error",
		message: "The id in DNS is {id}, that of an earlier policy; published is {published}. Senders that know the old policy keep to it.",
		fix: "When the new policy is served, {first}set the TXT record at {name}: {record}",
		reference: "RFC 8461 §8.1"
	},
	"txt/id-unknown": {
		severity: "error",
		message: "The id in DNS is {id}; published is {published}.",
		fix: "When the policy is served, {first}set the TXT record at {name}: {record}",
		reference: "RFC 8461 §3.1"
	},
	"txt/id-repeated": {
		severity: "notice",
		message: "The record at {name} has more than one id: some senders take the first, others none of the record.",
		fix: "Keep one id: {record}",
		reference: "RFC 8461 §3.1"
	},
	...entriesFor("txt", nameServerProblems),
	"txt/long-ttl": {
		severity: "warning",
		message: "The record's TTL is {ttl} seconds: senders see a new id only when it has passed.",
		fix: "Set the TTL to an hour (3600), at most a day.",
		reference: "RFC 8461 §8.1"
	},
	...entriesFor("txt", notLookedUp),
	...entriesFor("tls-rpt", recordProblems),
	"tls-rpt/rua-scheme": {
		severity: "error",
		message: "\"{value}\" is no address for reports: it starts with neither mailto: nor https:.",
		fix: "Write mailto: before a mailbox, as in rua=mailto:tls-reports@example.com.{hint}",
		reference: "RFC 8460 §3"
	},
	"tls-rpt/rua-grammar": {
		severity: "error",
		message: "\"{value}\" is no valid address for reports.",
		fix: "Write it as mailto:name@example.com or an https: URL; a comma, semicolon or ! within it is percent-encoded.{hint}",
		reference: "RFC 8460 §3"
	},
	"tls-rpt/record-differs": {
		severity: "warning",
		message: "The record at {name} sends reports to {rua}; policy.yml says {published}.",
		fix: "Set the TXT record at {name}: {record}{hint}",
		reference: "RFC 8460 §3"
	},
	...entriesFor("tls-rpt", nameServerProblems),
	...entriesFor("tls-rpt", notLookedUp),
	"host/no-address": {
		severity: "error",
		message: "{host} has no address in DNS: no sender can fetch the policy.",
		fix: "Set the records of the policy host: {record}",
		reference: "RFC 8461 §3.3"
	},
	"host/dangling-alias": {
		severity: "error",
		message: "{host} is an alias (CNAME) of {alias}, which has no address. Who can take that name over can serve a policy for the domain.",
		fix: "Point it at the host that serves the policy, or delete the record: {record}",
		reference: "RFC 8461 §10.2"
	},
	"host/other-pages": {
		severity: "error",
		message: "{host} is an alias of {alias}, the GitHub Pages of another account: it decides what policy is served.",
		fix: "Point it at the host that serves the policy: {record}",
		reference: "RFC 8461 §10.2"
	},
	"host/elsewhere": {
		severity: "notice",
		message: "{host} does not lead to {expected}: the policy is served from elsewhere, or by a proxy."
	},
	"host/private-address": {
		severity: "error",
		message: "{host} has the address {address}, which nobody on the internet can reach. It was not connected to.",
		fix: "Point the policy host at a public address; for tests within a network use --allow-private.",
		reference: "RFC 6890 §2.2.2"
	},
	"host/caa-forbids": {
		severity: "warning",
		message: "The CAA records of {name} do not allow {authority} to issue certificates, which {host} needs: the next one cannot be made.",
		fix: "Add the CAA record 0 issue \"{authority}\" at {name}.",
		reference: "RFC 8659 §3"
	},
	"host/not-looked-up": {
		severity: "notice",
		unknown: true,
		message: "The addresses of {host} could not be looked up: {reason}."
	}
};
// src/base/catalogue/records.ts
const recordFindings = {
	"records/owner-unknown": {
		severity: "notice",
		message: "The CNAME record of {host} is left out: it points to OWNER.github.io, and who owns the repository on github.com is not known here.",
		fix: "Name the account or organisation: `--owner NAME`."
	},
	"records/not-built": {
		severity: "error",
		message: "The policy has no id yet, so there is no _mta-sts record to set.",
		fix: "Run `build` first and publish what it writes.",
		reference: "RFC 8461 §8.1"
	},
	"records/behind": {
		severity: "warning",
		message: "{path} was changed since the last build; the records are those of the policy published before.",
		fix: "Run `build` to make a policy file and an id for the change.",
		reference: "RFC 8461 §8.1"
	}
};
// src/base/catalogue/servers.ts
const serverFindings = {
	"https/failed": {
		severity: "error",
		message: "{address} did not serve the policy: {reason}.",
		fix: "Look at the web server there; every address that DNS names must serve the policy.",
		reference: "RFC 8461 §3.3"
	},
	"https/certificate-name": {
		severity: "error",
		message: "The certificate at {address} is not made out for {host}, but for {names}: senders go away.",
		fix: "Give the web server a certificate for {host}.",
		reference: "RFC 8461 §3.3"
	},
	"https/pages-certificate": {
		severity: "error",
		message: "GitHub Pages answers for {host} with its own certificate: no repository has claimed the name yet, or its certificate is still being made (up to an hour). Until it is claimed, anybody can claim it.",
		fix: "In the repository's Settings → Pages, set the custom domain {host}. If it is set: remove it and set it again.",
		reference: "RFC 8461 §3.3"
	},
	"https/certificate-expired": {
		severity: "error",
		message: "The certificate at {address} expired on {day}: senders go away.",
		fix: "Renew it.",
		reference: "RFC 8461 §3.3"
	},
	"https/certificate-untrusted": {
		severity: "error",
		message: "The certificate at {address} is not trusted ({reason}): senders go away.",
		fix: "Use one of a public authority, and serve its intermediate certificates along with it.",
		reference: "RFC 8461 §3.3"
	},
	"https/certificate-ends-soon": {
		severity: "warning",
		message: "The certificate at {address} expires on {day}, in {days} days.",
		fix: "Find out why it was not renewed by itself: a CAA record, or a custom domain that has to be set again.",
		reference: "RFC 8461 §3.3"
	},
	"https/redirect": {
		severity: "error",
		message: "{address} redirects with status {status} to {location}: senders must not follow.",
		fix: "Serve the policy at this very address, with status 200.",
		reference: "RFC 8461 §3.3"
	},
	"https/status": {
		severity: "error",
		message: "{address} answers with status {status}: senders take nothing but 200.",
		fix: "Serve the policy there with status 200; a 404 at a static host often means that the folder .well-known was left out.",
		reference: "RFC 8461 §3.3"
	},
	"https/content-type": {
		severity: "error",
		message: "The policy is served as {type} instead of text/plain: postfix-mta-sts-resolver and tlspol refuse it.",
		fix: "Serve it with Content-Type: text/plain.",
		reference: "RFC 8461 §3.2"
	},
	"https/content-types": {
		severity: "error",
		message: "The policy is served with {count} Content-Type headers ({types}), which senders read in different ways.",
		fix: "Send one: Content-Type: text/plain.",
		reference: "RFC 8461 §3.2"
	},
	"https/too-large": {
		severity: "error",
		message: "What is served has more than 64 KiB: senders stop reading.",
		fix: "Serve the policy alone.",
		reference: "RFC 8461 §3.3"
	},
	"https/slow": {
		severity: "warning",
		message: "The policy took {seconds} seconds to come; postfix-mta-sts-resolver gives up after 4.",
		fix: "Serve the policy as a static file.",
		reference: "RFC 8461 §3.3"
	},
	"https/user-agent": {
		severity: "error",
		message: "The policy is not served to {who}, though it is to others: senders may be turned away.",
		fix: "Switch off the bot or browser protection for this host.",
		reference: "RFC 8461 §3.3"
	},
	"https/without-older-tls": {
		severity: "warning",
		message: "The policy host does not speak TLS 1.2, which some senders need.",
		fix: "Switch TLS 1.2 on besides 1.3.",
		reference: "RFC 8461 §7.2"
	},
	"https/without-newer-tls": {
		severity: "notice",
		message: "The policy host does not speak TLS 1.3.",
		reference: "RFC 9325 §3.1.1"
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
		reference: "RFC 8461 §8.1"
	},
	"served/differs": {
		severity: "error",
		message: "What is served is not what was published: line {number} is \"{served}\" instead of \"{published}\".",
		fix: "Deploy the site again; if it stays so, find out who else serves this host.",
		reference: "RFC 8461 §3.2"
	},
	"served/partly": {
		severity: "warning",
		message: "The published policy does not come from {addresses} yet; from others it does.",
		fix: "Wait: caches keep ten minutes. If it stays so, look at the last deployment of the site.",
		reference: "RFC 8461 §8.1"
	},
	"served/inconsistent": {
		severity: "warning",
		message: "Not everybody is served the same: something else comes from {addresses} than from the others.",
		fix: "After a change, wait: caches keep ten minutes. If it stays so, look at what serves each address, and switch off bot protection for this host.",
		reference: "RFC 8461 §3.3"
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
		reference: "RFC 5321 §5.1"
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
		reference: "RFC 5321 §5.1"
	},
	"mx/private-address": {
		severity: "error",
		message: "{host} has the address {address}, which nobody on the internet can reach. It was not connected to.",
		fix: "Give it a public address, or take it out of the MX records; for tests within a network use --allow-private.",
		reference: "RFC 6890 §2.2.2"
	},
	"mx/refused-by-policy": {
		severity: "error",
		message: "The policy that is served does not admit {host}: senders that obey do not deliver there.",
		fix: "Add `- {host}` under `mx` in policy.yml, or take the server out of the domain's MX records.",
		reference: "RFC 8461 §4.1"
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
		reference: "RFC 8461 §4.2"
	},
	"starttls/refused": {
		severity: "error",
		message: "{host} offers STARTTLS and then refuses it with {code}: senders that obey do not deliver there.",
		fix: "Look at the log of this mail server.",
		reference: "RFC 3207 §4"
	},
	"starttls/injected": {
		severity: "error",
		message: "{host} sends plain text after it agreed to encrypt: a faulty server, or somebody in the middle.",
		fix: "Update the mail server; if it is up to date, find out what stands between it and the internet.",
		reference: "RFC 3207 §6"
	},
	"starttls/failed": {
		severity: "error",
		message: "{host} ({address}) cannot be talked to securely: {reason}.",
		fix: "Look at the log of this mail server; it needs TLS 1.2 or newer.",
		reference: "RFC 8461 §4.2"
	},
	"starttls/certificate-name": {
		severity: "error",
		message: "The certificate of {host} is not made out for this name, but for {names}: senders that obey go away.",
		fix: "Give the mail server a certificate for {host}, the name in the MX record.",
		reference: "RFC 8461 §4.2"
	},
	"starttls/certificate-expired": {
		severity: "error",
		message: "The certificate of {host} expired on {day}: senders that obey go away.",
		fix: "Renew it, and make the mail server load it.",
		reference: "RFC 8461 §4.2"
	},
	"starttls/certificate-untrusted": {
		severity: "error",
		message: "The certificate of {host} is not trusted ({reason}): senders that obey go away.",
		fix: "Use one of a public authority, and serve its intermediate certificates along with it.",
		reference: "RFC 8461 §4.2"
	},
	"starttls/certificate-ends-soon": {
		severity: "warning",
		message: "The certificate of {host} expires on {day}, in {days} days.",
		fix: "Find out why it was not renewed by itself.",
		reference: "RFC 8461 §4.2"
	},
	"starttls/silent": {
		severity: "warning",
		message: "{host} ({address}) does not answer on port 25 ({reason}), while other servers of the domain do.",
		fix: "Start it, or take it out of the MX records: when it is the only one left, mail waits.",
		reference: "RFC 8461 §8.4"
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
// src/base/catalogue/catalogue.ts
const catalogue = {
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
// src/base/finding.ts
function finding(code, place, args) {
	return {
		code,
		severity: catalogue[code].severity,
		args,
		place
	};
}
function describe(one) {
	const entry = catalogue[one.code];
	return {
		code: one.code,
		severity: one.severity,
		message: `${fill(entry.message, one.args)}${one.accepted === void 0 ? "" : ` Accepted: ${escapeControl(one.accepted)}`}`,
		...entry.fix === void 0 ? {} : { fix: fill(entry.fix, one.args) },
		...entry.reference === void 0 ? {} : { reference: entry.reference },
		...one.place
	};
}
function hasErrors(findings) {
	return findings.some((one) => one.severity === "error");
}
function strictly(findings) {
	return findings.map((one) => one.severity === "warning" ? {
		...one,
		severity: "error"
	} : one);
}
const rank = {
	error: 0,
	warning: 1,
	notice: 2
};
function inOrder(findings) {
	return [...findings].sort((a, b) => rank[a.severity] - rank[b.severity] || (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0));
}
function fill(template, args) {
	return template.replace(/\{(\w+)\}/g, (_, name) => escapeControl(String(args[name])));
}
const maxValueLength = 240;
function escapeControl(value) {
	return visible(value.length > maxValueLength ? `${value.slice(0, maxValueLength)}…` : value);
}
function visible(text) {
	if (/^[ -~]*$/.test(text)) return text;
	return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0).toString(16)}}`);
}
function visibleLines(text) {
	return text.split("\n").map(visible).join("\n");
}
// src/base/time.ts
function secondsOf(timestamp) {
	return Date.parse(timestamp) / 1e3;
}
function dayOf(seconds) {
	return timestampOf(seconds + 86399).slice(0, 10);
}
function timestampOf(seconds) {
	return new Date(Math.floor(seconds) * 1e3).toISOString().replace(/\.\d+Z$/, "Z");
}
// src/ledger/ledger.ts
const ledgerPath = "policy.lock.json";
const emptyLedger = {
	published: [],
	domains: [],
	testing: null
};
const margin = 86400;
function currentEntry({ published }) {
	return published[0]?.until === null ? published[0] : null;
}
function cachedUntil({ from, until, max_age }, now) {
	return (until === null ? Math.max(now, secondsOf(from)) : secondsOf(until)) + max_age + margin;
}
function cachedEntries({ published }, now) {
	return published.filter((entry) => cachedUntil(entry, now) > now);
}
function renderLedger(ledger) {
	return `${JSON.stringify(ledger, null, 2)}\n`;
}
// src/ledger/domains.ts
function ledgerOf(ledger, domain) {
	if (ledger.domains.length === 0) return ledger;
	const domains = ledger.domains.filter(({ name }) => name === domain);
	const published = domains.flatMap((line) => entriesDuring(ledger.published, line));
	const current = domains.find(({ until }) => until === null);
	const since = current && ledger.testing && latest(ledger.testing.since, current.from);
	return {
		published,
		domains,
		testing: since ? { since } : null
	};
}
function servedDomains({ domains }) {
	return domains.filter(({ until }) => until === null);
}
function domainsOf({ domains, published }) {
	return domains.length === 0 && published.length > 0 ? null : domains.map(({ name }) => name);
}
function withOwner(ledger, domain) {
	const oldest = ledger.published.at(-1);
	if (ledger.domains.length > 0 || oldest === void 0) return ledger;
	return {
		...ledger,
		domains: [{
			name: domain,
			from: oldest.from,
			until: null
		}]
	};
}
function domainsAfter({ domains }, published, domain, { from, now }) {
	const isServed = domains.some(({ name, until }) => name === domain && until === null);
	const ended = domains.map((line) => line.until === null && line.name !== domain ? {
		...line,
		until: latest(from, line.from)
	} : line);
	return domainsInUse({
		domains: isServed ? ended : [{
			name: domain,
			from,
			until: null
		}, ...ended],
		published
	}, now);
}
function domainsInUse({ domains, published }, now) {
	return domains.filter((line) => line.until === null || cachedEntries({ published: entriesDuring(published, line) }, now).length > 0);
}
function entriesDuring(published, { from, until }) {
	return published.filter((entry) => entry.until === null || secondsOf(entry.until) > secondsOf(from)).filter((entry) => until === null || secondsOf(entry.from) < secondsOf(until)).map((entry) => ({
		...entry,
		until: earliest(entry.until, until)
	}));
}
function latest(one, other) {
	return secondsOf(one) >= secondsOf(other) ? one : other;
}
function earliest(one, other) {
	if (one === null || other === null) return one ?? other;
	return secondsOf(one) <= secondsOf(other) ? one : other;
}
// node_modules/@noble/hashes/_u64.js
const fromNumH = (n) => n / 2 ** 32 | 0;
const fromNumL = (n) => n >>> 0;
function setU64FromNum(view, byteOffset, n, isLE) {
	const h = fromNumH(n);
	const l = fromNumL(n);
	view.setUint32(byteOffset, isLE ? l : h, isLE);
	view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
}
// node_modules/@noble/hashes/utils.js
function isBytes(a) {
	return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
}
const atitle = (title) => title ? `"${title}" ` : "";
function anumber(n, title = "") {
	if (typeof n !== "number") throw new TypeError(atitle(title) + "expected number, got " + typeof n);
	if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
	return n;
}
function abytes(value, length, title = "") {
	if (isBytes(value) && (length === void 0 || value.length === length)) return value;
	if (length !== void 0) anumber(length, "length");
	const bytes = isBytes(value);
	const ofLen = length !== void 0 ? ` of length ${length}` : "";
	const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
	const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
	if (!bytes) throw new TypeError(message);
	throw new RangeError(message);
}
const aobject = (value, label) => {
	if (value === null || typeof value !== "object" || Array.isArray(value)) throw new TypeError((label === "object" ? "" : `"${label}" `) + "expected object, got type=" + typeof value);
};
const aopts = (value, label) => {
	aobject(value, label);
	const proto = Object.getPrototypeOf(value);
	if (proto !== Object.prototype && proto !== null) throw new TypeError(`"${label}" expected plain object`);
	if (Object.hasOwn(value, "__proto__")) throw new TypeError(`"${label}.__proto__" is not allowed`);
};
function aexists(instance, checkFinished = true) {
	if (instance.destroyed) throw new Error("hash was destroyed");
	if (checkFinished && instance.finished) throw new Error("digest() was already called");
}
function aoutput(out, instance) {
	abytes(out, void 0, "output");
	const min = instance.outputLen;
	if (!(out.length >= min)) throw new RangeError("\"output\" expected length >= " + min);
}
function clean(...arrays) {
	for (let i = 0; i < arrays.length; i++) arrays[i].fill(0);
}
function createView(arr) {
	return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
function rotr(word, shift) {
	return word << 32 - shift | word >>> shift;
}
const hasHexBuiltin = (() => typeof Uint8Array.from([]).toHex === "function" && typeof Uint8Array.fromHex === "function")();
const hexes = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
function bytesToHex(bytes) {
	abytes(bytes);
	if (hasHexBuiltin) return bytes.toHex();
	let hex = "";
	for (let i = 0; i < bytes.length; i++) hex += hexes[bytes[i]];
	return hex;
}
function utf8ToBytes(str) {
	if (typeof str !== "string") throw new TypeError("string expected");
	const encoded = new TextEncoder().encode(str);
	try {
		return new Uint8Array(encoded);
	} finally {
		clean(encoded);
	}
}
function checkOpts(defaults, opts, title = "opts") {
	aopts(defaults, "defaults");
	if (opts !== void 0) aopts(opts, title);
	return Object.assign(Object.create(null), defaults, opts);
}
function createHasher(hashCons, info = {}) {
	if (typeof hashCons !== "function") throw new TypeError("\"hashCons\" expected function, got type=" + typeof hashCons);
	info = checkOpts({}, info, "info");
	const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
	const tmp = hashCons(void 0);
	hashC.outputLen = tmp.outputLen;
	hashC.blockLen = tmp.blockLen;
	hashC.canXOF = tmp.canXOF;
	hashC.create = (opts) => hashCons(opts);
	Object.assign(hashC, info);
	return Object.freeze(hashC);
}
const oidNist = (suffix) => ({ oid: Uint8Array.from([
	6,
	9,
	96,
	134,
	72,
	1,
	101,
	3,
	4,
	2,
	suffix
]) });
// node_modules/@noble/hashes/_md.js
function Chi(a, b, c) {
	return a & b ^ ~a & c;
}
function Maj(a, b, c) {
	return a & b ^ a & c ^ b & c;
}
var HashMD = class {
	blockLen;
	outputLen;
	canXOF = false;
	padOffset;
	isLE;
	buffer;
	view;
	finished = false;
	length = 0;
	pos = 0;
	destroyed = false;
	constructor(blockLen, outputLen, padOffset, isLE) {
		this.blockLen = blockLen;
		this.outputLen = outputLen;
		this.padOffset = padOffset;
		this.isLE = isLE;
		this.buffer = new Uint8Array(blockLen);
		this.view = createView(this.buffer);
	}
	update(data) {
		aexists(this);
		abytes(data);
		const { view, buffer, blockLen } = this;
		const len = data.length;
		let processed = false;
		for (let pos = 0; pos < len;) {
			const take = Math.min(blockLen - this.pos, len - pos);
			if (take === blockLen) {
				const dataView = createView(data);
				for (; blockLen <= len - pos; pos += blockLen) this.process(dataView, pos);
				processed = true;
				continue;
			}
			buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
			this.pos += take;
			pos += take;
			if (this.pos === blockLen) {
				this.process(view, 0);
				this.pos = 0;
				processed = true;
			}
		}
		this.length += data.length;
		if (processed) this.roundClean();
		return this;
	}
	digestInto(out) {
		aexists(this);
		aoutput(out, this);
		this.finished = true;
		const { buffer, view, blockLen, isLE } = this;
		let { pos } = this;
		buffer[pos++] = 128;
		buffer.fill(0, pos);
		if (this.padOffset > blockLen - pos) {
			this.process(view, 0);
			buffer.fill(0);
		}
		setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
		this.process(view, 0);
		this.roundClean();
		const oview = out === buffer ? view : createView(out);
		const len = this.outputLen;
		const outLen = len / 4;
		const state = this.get();
		if (len % 4 || outLen > state.length) throw new Error("invalid outputLen");
		for (let i = 0; i < outLen; i++) oview.setUint32(4 * i, state[i], isLE);
	}
	digest() {
		const { buffer, outputLen } = this;
		this.digestInto(buffer);
		const res = buffer.slice(0, outputLen);
		this.destroy();
		return res;
	}
	_cloneIntoMeta(to) {
		const { buffer, length, finished, destroyed, pos } = this;
		to.destroyed = destroyed;
		to.finished = finished;
		to.length = length;
		to.pos = pos;
		if (pos) to.buffer.set(buffer);
		return to;
	}
	clone() {
		return this._cloneInto();
	}
};
const SHA256_IV = Uint32Array.from([ 1779033703, 3144134277, 1013904242, 2773480762, 1359893119, 2600822924, 528734635, 1541459225 ]);
// node_modules/@noble/hashes/sha2.js
const SHA256_K = Uint32Array.from([ 1116352408, 1899447441, 3049323471, 3921009573, 961987163, 1508970993, 2453635748, 2870763221, 3624381080, 310598401, 607225278, 1426881987, 1925078388, 2162078206, 2614888103, 3248222580, 3835390401, 4022224774, 264347078, 604807628, 770255983, 1249150122, 1555081692, 1996064986, 2554220882, 2821834349, 2952996808, 3210313671, 3336571891, 3584528711, 113926993, 338241895, 666307205, 773529912, 1294757372, 1396182291, 1695183700, 1986661051, 2177026350, 2456956037, 2730485921, 2820302411, 3259730800, 3345764771, 3516065817, 3600352804, 4094571909, 275423344, 430227734, 506948616, 659060556, 883997877, 958139571, 1322822218, 1537002063, 1747873779, 1955562222, 2024104815, 2227730452, 2361852424, 2428436474, 2756734187, 3204031479, 3329325298 ]);
const SHA256_W = new Uint32Array(64);
var SHA2_32B = class extends HashMD {
	A = 0;
	B = 0;
	C = 0;
	D = 0;
	E = 0;
	F = 0;
	G = 0;
	H = 0;
	constructor(outputLen, IV) {
		super(64, outputLen, 8, false);
		this.A = IV[0] | 0;
		this.B = IV[1] | 0;
		this.C = IV[2] | 0;
		this.D = IV[3] | 0;
		this.E = IV[4] | 0;
		this.F = IV[5] | 0;
		this.G = IV[6] | 0;
		this.H = IV[7] | 0;
	}
	get() {
		const { A, B, C, D, E, F, G, H } = this;
		return [
			A,
			B,
			C,
			D,
			E,
			F,
			G,
			H
		];
	}
	set(A, B, C, D, E, F, G, H) {
		this.A = A | 0;
		this.B = B | 0;
		this.C = C | 0;
		this.D = D | 0;
		this.E = E | 0;
		this.F = F | 0;
		this.G = G | 0;
		this.H = H | 0;
	}
	_cloneInto(to) {
		(to ||= new this.constructor()).set(...this.get());
		return this._cloneIntoMeta(to);
	}
	process(view, offset) {
		for (let i = 0; i < 16; i++, offset += 4) SHA256_W[i] = view.getUint32(offset, false);
		for (let i = 16; i < 64; i++) {
			const W15 = SHA256_W[i - 15];
			const W2 = SHA256_W[i - 2];
			const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
			const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
			SHA256_W[i] = s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16] | 0;
		}
		let { A, B, C, D, E, F, G, H } = this;
		for (let i = 0; i < 64; i++) {
			const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
			const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i] | 0;
			const T2 = (rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22)) + Maj(A, B, C) | 0;
			H = G;
			G = F;
			F = E;
			E = D + T1 | 0;
			D = C;
			C = B;
			B = A;
			A = T1 + T2 | 0;
		}
		A = A + this.A | 0;
		B = B + this.B | 0;
		C = C + this.C | 0;
		D = D + this.D | 0;
		E = E + this.E | 0;
		F = F + this.F | 0;
		G = G + this.G | 0;
		H = H + this.H | 0;
		this.set(A, B, C, D, E, F, G, H);
	}
	roundClean() {
		clean(SHA256_W);
	}
	destroy() {
		this.destroyed = true;
		this.set(0, 0, 0, 0, 0, 0, 0, 0);
		clean(this.buffer);
	}
};
var _SHA256 = class extends SHA2_32B {
	constructor() {
		super(32, SHA256_IV);
	}
};
const sha256$1 = createHasher(() => new _SHA256(), oidNist(1));
// src/base/sha256.ts
function sha256(text) {
	return bytesToHex(sha256$1(utf8ToBytes(text)));
}
// src/ledger/id.ts
function nextId(ledger, now) {
	const used = new Set(ledger.published.map(({ id }) => id));
	const greatest = [0n, ...[...used].filter((id) => /^\d+$/.test(id)).map(BigInt)].toSorted((one, other) => one < other ? -1 : 1).at(-1);
	const clock = idOfTime(now);
	if (BigInt(clock) > greatest) return clock;
	const following = after(greatest);
	return following.length <= 32 ? following : firstUnused(used, now);
}
function idOfTime(seconds) {
	return timestampOf(seconds).replace(/\D/g, "").slice(0, 14);
}
function after(greatest) {
	const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(String(greatest)) ?? [];
	const [year, month, day, hour, minute, second] = parts;
	const seconds = secondsOf(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
	const next = Number.isNaN(seconds) ? "" : idOfTime(seconds + 1);
	return next !== "" && BigInt(next) > greatest ? next : String(greatest + 1n);
}
function firstUnused(used, now) {
	let seconds = now;
	while (used.has(idOfTime(seconds))) seconds += 1;
	return idOfTime(seconds);
}
// src/ledger/publish.ts
function publish(before, publication, now) {
	const { domain, id, sha256 } = publication;
	const ledger = withOwner(before, domain);
	const current = currentEntry(ledger);
	const isSame = current?.id === id && current.sha256 === sha256;
	const from = timestampOf(Math.max(now, current === null ? 0 : secondsOf(current.from)));
	const published = isSame ? ledger.published : [entryOf(publication, from), ...ended(ledger, from)];
	return {
		published: cachedEntries({ published }, now),
		domains: domainsAfter(ledger, published, domain, {
			from,
			now
		}),
		testing: publication.mode === "testing" ? { since: testingSince(ledger, domain) ?? from } : null
	};
}
function entryOf({ id, sha256, mode, mx, max_age }, from) {
	return {
		id,
		sha256,
		mode,
		mx,
		max_age,
		from,
		until: null
	};
}
function ended({ published }, from) {
	return published.map((one) => one.until === null ? {
		...one,
		until: from
	} : one);
}
function testingSince(ledger, domain) {
	return ledgerOf(ledger, domain).testing?.since ?? null;
}
function oldestTesting(published) {
	const end = published.findIndex(({ mode }) => mode !== "testing");
	const first = (end < 0 ? published : published.slice(0, end)).at(-1);
	return first === void 0 ? null : { since: first.from };
}
// src/base/file-content.ts
function textOf(content, path) {
	const file = { file: path };
	const start = {
		file: path,
		line: 1,
		column: 1
	};
	switch (content.kind) {
		case "text": return content;
		case "absent": return { finding: finding("file/not-found", file, { path }) };
		case "outside": return { finding: finding("file/outside", file, { path }) };
		case "too-large": return { finding: finding("file/too-large", file, {
			path,
			limit: content.limit
		}) };
		case "unreadable": return { finding: finding("file/unreadable", file, {
			path,
			reason: content.reason
		}) };
		case "utf-16": return { finding: finding("file/utf-16", start, { path }) };
		case "not-text": return { finding: finding("file/not-text", start, {
			path,
			offset: content.offset
		}) };
	}
}
// node_modules/yaml/browser/dist/nodes/identity.js
const ALIAS = Symbol.for("yaml.alias");
const DOC = Symbol.for("yaml.document");
const MAP = Symbol.for("yaml.map");
const PAIR = Symbol.for("yaml.pair");
const SCALAR$1 = Symbol.for("yaml.scalar");
const SEQ = Symbol.for("yaml.seq");
const NODE_TYPE = Symbol.for("yaml.node.type");
const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR$1;
const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
function isCollection(node) {
	if (node && typeof node === "object") switch (node[NODE_TYPE]) {
		case MAP:
		case SEQ: return true;
	}
	return false;
}
function isNode(node) {
	if (node && typeof node === "object") switch (node[NODE_TYPE]) {
		case ALIAS:
		case MAP:
		case SCALAR$1:
		case SEQ: return true;
	}
	return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
// node_modules/yaml/browser/dist/visit.js
const BREAK = Symbol("break visit");
const SKIP = Symbol("skip children");
const REMOVE = Symbol("remove node");
function visit(node, visitor) {
	const visitor_ = initVisitor(visitor);
	if (isDocument(node)) {
		if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
	} else visit_(null, node, visitor_, Object.freeze([]));
}
visit.BREAK = BREAK;
visit.SKIP = SKIP;
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
	const ctrl = callVisitor(key, node, visitor, path);
	if (isNode(ctrl) || isPair(ctrl)) {
		replaceNode(key, path, ctrl);
		return visit_(key, ctrl, visitor, path);
	}
	if (typeof ctrl !== "symbol") {
		if (isCollection(node)) {
			path = Object.freeze(path.concat(node));
			for (let i = 0; i < node.items.length; ++i) {
				const ci = visit_(i, node.items[i], visitor, path);
				if (typeof ci === "number") i = ci - 1;
				else if (ci === BREAK) return BREAK;
				else if (ci === REMOVE) {
					node.items.splice(i, 1);
					i -= 1;
				}
			}
		} else if (isPair(node)) {
			path = Object.freeze(path.concat(node));
			const ck = visit_("key", node.key, visitor, path);
			if (ck === BREAK) return BREAK;
			else if (ck === REMOVE) node.key = null;
			const cv = visit_("value", node.value, visitor, path);
			if (cv === BREAK) return BREAK;
			else if (cv === REMOVE) node.value = null;
		}
	}
	return ctrl;
}
async function visitAsync(node, visitor) {
	const visitor_ = initVisitor(visitor);
	if (isDocument(node)) {
		if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
	} else await visitAsync_(null, node, visitor_, Object.freeze([]));
}
visitAsync.BREAK = BREAK;
visitAsync.SKIP = SKIP;
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
	const ctrl = await callVisitor(key, node, visitor, path);
	if (isNode(ctrl) || isPair(ctrl)) {
		replaceNode(key, path, ctrl);
		return visitAsync_(key, ctrl, visitor, path);
	}
	if (typeof ctrl !== "symbol") {
		if (isCollection(node)) {
			path = Object.freeze(path.concat(node));
			for (let i = 0; i < node.items.length; ++i) {
				const ci = await visitAsync_(i, node.items[i], visitor, path);
				if (typeof ci === "number") i = ci - 1;
				else if (ci === BREAK) return BREAK;
				else if (ci === REMOVE) {
					node.items.splice(i, 1);
					i -= 1;
				}
			}
		} else if (isPair(node)) {
			path = Object.freeze(path.concat(node));
			const ck = await visitAsync_("key", node.key, visitor, path);
			if (ck === BREAK) return BREAK;
			else if (ck === REMOVE) node.key = null;
			const cv = await visitAsync_("value", node.value, visitor, path);
			if (cv === BREAK) return BREAK;
			else if (cv === REMOVE) node.value = null;
		}
	}
	return ctrl;
}
function initVisitor(visitor) {
	if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
		Alias: visitor.Node,
		Map: visitor.Node,
		Scalar: visitor.Node,
		Seq: visitor.Node
	}, visitor.Value && {
		Map: visitor.Value,
		Scalar: visitor.Value,
		Seq: visitor.Value
	}, visitor.Collection && {
		Map: visitor.Collection,
		Seq: visitor.Collection
	}, visitor);
	return visitor;
}
function callVisitor(key, node, visitor, path) {
	if (typeof visitor === "function") return visitor(key, node, path);
	if (isMap(node)) return visitor.Map?.(key, node, path);
	if (isSeq(node)) return visitor.Seq?.(key, node, path);
	if (isPair(node)) return visitor.Pair?.(key, node, path);
	if (isScalar(node)) return visitor.Scalar?.(key, node, path);
	if (isAlias(node)) return visitor.Alias?.(key, node, path);
}
function replaceNode(key, path, node) {
	const parent = path[path.length - 1];
	if (isCollection(parent)) parent.items[key] = node;
	else if (isPair(parent)) {
		if (key === "key") parent.key = node;
		else parent.value = node;
	} else if (isDocument(parent)) parent.contents = node;
	else {
		const pt = isAlias(parent) ? "alias" : "scalar";
		throw new Error(`Cannot replace node with ${pt} parent`);
	}
}
// node_modules/yaml/browser/dist/doc/directives.js
const escapeChars = {
	"!": "%21",
	",": "%2C",
	"[": "%5B",
	"]": "%5D",
	"{": "%7B",
	"}": "%7D"
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
var Directives = class Directives {
	constructor(yaml, tags) {
		this.docStart = null;
		this.docEnd = false;
		this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
		this.tags = Object.assign({}, Directives.defaultTags, tags);
	}
	clone() {
		const copy = new Directives(this.yaml, this.tags);
		copy.docStart = this.docStart;
		return copy;
	}
	atDocument() {
		const res = new Directives(this.yaml, this.tags);
		switch (this.yaml.version) {
			case "1.1":
				this.atNextDocument = true;
				break;
			case "1.2":
				this.atNextDocument = false;
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.2"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
		}
		return res;
	}
	add(line, onError) {
		if (this.atNextDocument) {
			this.yaml = {
				explicit: Directives.defaultYaml.explicit,
				version: "1.1"
			};
			this.tags = Object.assign({}, Directives.defaultTags);
			this.atNextDocument = false;
		}
		const parts = line.trim().split(/[ \t]+/);
		const name = parts.shift();
		switch (name) {
			case "%TAG": {
				if (parts.length !== 2) {
					onError(0, "%TAG directive should contain exactly two parts");
					if (parts.length < 2) return false;
				}
				const [handle, prefix] = parts;
				this.tags[handle] = prefix;
				return true;
			}
			case "%YAML": {
				this.yaml.explicit = true;
				if (parts.length !== 1) {
					onError(0, "%YAML directive should contain exactly one part");
					return false;
				}
				const [version] = parts;
				if (version === "1.1" || version === "1.2") {
					this.yaml.version = version;
					return true;
				} else {
					const isValid = /^\d+\.\d+$/.test(version);
					onError(6, `Unsupported YAML version ${version}`, isValid);
					return false;
				}
			}
			default:
				onError(0, `Unknown directive ${name}`, true);
				return false;
		}
	}
	tagName(source, onError) {
		if (source === "!") return "!";
		if (source[0] !== "!") {
			onError(`Not a valid tag: ${source}`);
			return null;
		}
		if (source[1] === "<") {
			const verbatim = source.slice(2, -1);
			if (verbatim === "!" || verbatim === "!!") {
				onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
				return null;
			}
			if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
			return verbatim;
		}
		const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
		if (!suffix) onError(`The ${source} tag has no suffix`);
		const prefix = this.tags[handle];
		if (prefix) try {
			return prefix + decodeURIComponent(suffix);
		} catch (error) {
			onError(String(error));
			return null;
		}
		if (handle === "!") return source;
		onError(`Could not resolve tag: ${source}`);
		return null;
	}
	tagString(tag) {
		for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
		return tag[0] === "!" ? tag : `!<${tag}>`;
	}
	toString(doc) {
		const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
		const tagEntries = Object.entries(this.tags);
		let tagNames;
		if (doc && tagEntries.length > 0 && isNode(doc.contents)) {
			const tags = {};
			visit(doc.contents, (_key, node) => {
				if (isNode(node) && node.tag) tags[node.tag] = true;
			});
			tagNames = Object.keys(tags);
		} else tagNames = [];
		for (const [handle, prefix] of tagEntries) {
			if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
			if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
		}
		return lines.join("\n");
	}
};
Directives.defaultYaml = {
	explicit: false,
	version: "1.2"
};
Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
// node_modules/yaml/browser/dist/doc/anchors.js
function anchorIsValid(anchor) {
	if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
		const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
		throw new Error(msg);
	}
	return true;
}
function anchorNames(root) {
	const anchors = new Set();
	visit(root, { Value(_key, node) {
		if (node.anchor) anchors.add(node.anchor);
	} });
	return anchors;
}
function findNewAnchor(prefix, exclude) {
	for (let i = 1;; ++i) {
		const name = `${prefix}${i}`;
		if (!exclude.has(name)) return name;
	}
}
function createNodeAnchors(doc, prefix) {
	const aliasObjects = [];
	const sourceObjects = new Map();
	let prevAnchors = null;
	return {
		onAnchor: (source) => {
			aliasObjects.push(source);
			prevAnchors ?? (prevAnchors = anchorNames(doc));
			const anchor = findNewAnchor(prefix, prevAnchors);
			prevAnchors.add(anchor);
			return anchor;
		},
		setAnchors: () => {
			for (const source of aliasObjects) {
				const ref = sourceObjects.get(source);
				if (typeof ref === "object" && ref.anchor && (isScalar(ref.node) || isCollection(ref.node))) ref.node.anchor = ref.anchor;
				else {
					const error = new Error("Failed to resolve repeated object (this should not happen)");
					error.source = source;
					throw error;
				}
			}
		},
		sourceObjects
	};
}
// node_modules/yaml/browser/dist/doc/applyReviver.js
function applyReviver(reviver, obj, key, val) {
	if (val && typeof val === "object") {
		if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
			const v0 = val[i];
			const v1 = applyReviver(reviver, val, String(i), v0);
			if (v1 === void 0) delete val[i];
			else if (v1 !== v0) val[i] = v1;
		}
		else if (val instanceof Map) for (const k of Array.from(val.keys())) {
			const v0 = val.get(k);
			const v1 = applyReviver(reviver, val, k, v0);
			if (v1 === void 0) val.delete(k);
			else if (v1 !== v0) val.set(k, v1);
		}
		else if (val instanceof Set) for (const v0 of Array.from(val)) {
			const v1 = applyReviver(reviver, val, v0, v0);
			if (v1 === void 0) val.delete(v0);
			else if (v1 !== v0) {
				val.delete(v0);
				val.add(v1);
			}
		}
		else for (const [k, v0] of Object.entries(val)) {
			const v1 = applyReviver(reviver, val, k, v0);
			if (v1 === void 0) delete val[k];
			else if (v1 !== v0) val[k] = v1;
		}
	}
	return reviver.call(obj, key, val);
}
// node_modules/yaml/browser/dist/nodes/toJS.js
function toJS(value, arg, ctx) {
	if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
	if (value && typeof value.toJSON === "function") {
		if (!ctx || !hasAnchor(value)) return value.toJSON(arg, ctx);
		const data = {
			aliasCount: 0,
			count: 1,
			res: void 0
		};
		ctx.anchors.set(value, data);
		ctx.onCreate = (res) => {
			data.res = res;
			delete ctx.onCreate;
		};
		const res = value.toJSON(arg, ctx);
		if (ctx.onCreate) ctx.onCreate(res);
		return res;
	}
	if (typeof value === "bigint" && !ctx?.keep) return Number(value);
	return value;
}
// node_modules/yaml/browser/dist/nodes/Node.js
var NodeBase = class {
	constructor(type) {
		Object.defineProperty(this, NODE_TYPE, { value: type });
	}
	clone() {
		const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
		if (this.range) copy.range = this.range.slice();
		return copy;
	}
	toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
		if (!isDocument(doc)) throw new TypeError("A document argument is required");
		const ctx = {
			anchors: new Map(),
			doc,
			keep: true,
			mapAsMap: mapAsMap === true,
			mapKeyWarned: false,
			maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
		};
		const res = toJS(this, "", ctx);
		if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
		return typeof reviver === "function" ? applyReviver(reviver, { "": res }, "", res) : res;
	}
};
// node_modules/yaml/browser/dist/nodes/Alias.js
var Alias = class extends NodeBase {
	constructor(source) {
		super(ALIAS);
		this.source = source;
		Object.defineProperty(this, "tag", { set() {
			throw new Error("Alias nodes cannot have tags");
		} });
	}
	resolve(doc, ctx) {
		if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
		let nodes;
		if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
		else {
			nodes = [];
			visit(doc, { Node: (_key, node) => {
				if (isAlias(node) || hasAnchor(node)) nodes.push(node);
			} });
			if (ctx) ctx.aliasResolveCache = nodes;
		}
		let found = void 0;
		for (const node of nodes) {
			if (node === this) break;
			if (node.anchor === this.source) found = node;
		}
		if (found && ctx) {
			const { anchors, doc, maxAliasCount } = ctx;
			let data = anchors.get(found);
			if (!data) {
				toJS(found, null, ctx);
				data = anchors.get(found);
			}
			if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
			if (maxAliasCount >= 0) {
				data.count += 1;
				if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
				if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
			}
		}
		return found;
	}
	toJSON(_arg, ctx) {
		if (!ctx) return { source: this.source };
		const source = this.resolve(ctx.doc, ctx);
		if (!source) {
			const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
			throw new ReferenceError(msg);
		}
		return ctx.anchors.get(source).res;
	}
	toString(ctx, _onComment, _onChompKeep) {
		const src = `*${this.source}`;
		if (ctx) {
			anchorIsValid(this.source);
			if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new Error(msg);
			}
			if (ctx.implicitKey) return `${src} `;
		}
		return src;
	}
};
function getAliasCount(doc, node, anchors) {
	if (isAlias(node)) {
		const source = node.resolve(doc);
		const anchor = anchors && source && anchors.get(source);
		return anchor ? anchor.count * anchor.aliasCount : 0;
	} else if (isCollection(node)) {
		let count = 0;
		for (const item of node.items) {
			const c = getAliasCount(doc, item, anchors);
			if (c > count) count = c;
		}
		return count;
	} else if (isPair(node)) {
		const kc = getAliasCount(doc, node.key, anchors);
		const vc = getAliasCount(doc, node.value, anchors);
		return Math.max(kc, vc);
	}
	return 1;
}
// node_modules/yaml/browser/dist/nodes/Scalar.js
const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
var Scalar = class extends NodeBase {
	constructor(value) {
		super(SCALAR$1);
		this.value = value;
	}
	toJSON(arg, ctx) {
		return ctx?.keep ? this.value : toJS(this.value, arg, ctx);
	}
	toString() {
		return String(this.value);
	}
};
Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
Scalar.PLAIN = "PLAIN";
Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
// node_modules/yaml/browser/dist/doc/createNode.js
const defaultTagPrefix = "tag:yaml.org,2002:";
function findTagObject(value, tagName, tags) {
	if (tagName) {
		const match = tags.filter((t) => t.tag === tagName);
		const tagObj = match.find((t) => !t.format) ?? match[0];
		if (!tagObj) throw new Error(`Tag ${tagName} not found`);
		return tagObj;
	}
	return tags.find((t) => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
	if (isDocument(value)) value = value.contents;
	if (isNode(value)) return value;
	if (isPair(value)) {
		const map = ctx.schema[MAP].createNode?.(ctx.schema, null, ctx);
		map.items.push(value);
		return map;
	}
	if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
	const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
	let ref = void 0;
	if (aliasDuplicateObjects && value && typeof value === "object") {
		ref = sourceObjects.get(value);
		if (ref) {
			ref.anchor ?? (ref.anchor = onAnchor(value));
			return new Alias(ref.anchor);
		} else {
			ref = {
				anchor: null,
				node: null
			};
			sourceObjects.set(value, ref);
		}
	}
	if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
	let tagObj = findTagObject(value, tagName, schema.tags);
	if (!tagObj) {
		if (value && typeof value.toJSON === "function") value = value.toJSON();
		if (!value || typeof value !== "object") {
			const node = new Scalar(value);
			if (ref) ref.node = node;
			return node;
		}
		tagObj = value instanceof Map ? schema[MAP] : Symbol.iterator in Object(value) ? schema[SEQ] : schema[MAP];
	}
	if (onTagObj) {
		onTagObj(tagObj);
		delete ctx.onTagObj;
	}
	const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar(value);
	if (tagName) node.tag = tagName;
	else if (!tagObj.default) node.tag = tagObj.tag;
	if (ref) ref.node = node;
	return node;
}
// node_modules/yaml/browser/dist/nodes/Collection.js
function collectionFromPath(schema, path, value) {
	let v = value;
	for (let i = path.length - 1; i >= 0; --i) {
		const k = path[i];
		if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
			const a = [];
			a[k] = v;
			v = a;
		} else v = new Map([[k, v]]);
	}
	return createNode(v, void 0, {
		aliasDuplicateObjects: false,
		keepUndefined: false,
		onAnchor: () => {
			throw new Error("This should not happen, please report a bug.");
		},
		schema,
		sourceObjects: new Map()
	});
}
const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
var Collection = class extends NodeBase {
	constructor(type, schema) {
		super(type);
		Object.defineProperty(this, "schema", {
			value: schema,
			configurable: true,
			enumerable: false,
			writable: true
		});
	}
	clone(schema) {
		const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
		if (schema) copy.schema = schema;
		copy.items = copy.items.map((it) => isNode(it) || isPair(it) ? it.clone(schema) : it);
		if (this.range) copy.range = this.range.slice();
		return copy;
	}
	addIn(path, value) {
		if (isEmptyPath(path)) this.add(value);
		else {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (isCollection(node)) node.addIn(rest, value);
			else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
	}
	deleteIn(path) {
		const [key, ...rest] = path;
		if (rest.length === 0) return this.delete(key);
		const node = this.get(key, true);
		if (isCollection(node)) return node.deleteIn(rest);
		else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
	}
	getIn(path, keepScalar) {
		const [key, ...rest] = path;
		const node = this.get(key, true);
		if (rest.length === 0) return !keepScalar && isScalar(node) ? node.value : node;
		else return isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
	}
	hasAllNullValues(allowScalar) {
		return this.items.every((node) => {
			if (!isPair(node)) return false;
			const n = node.value;
			return n == null || allowScalar && isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
		});
	}
	hasIn(path) {
		const [key, ...rest] = path;
		if (rest.length === 0) return this.has(key);
		const node = this.get(key, true);
		return isCollection(node) ? node.hasIn(rest) : false;
	}
	setIn(path, value) {
		const [key, ...rest] = path;
		if (rest.length === 0) this.set(key, value);
		else {
			const node = this.get(key, true);
			if (isCollection(node)) node.setIn(rest, value);
			else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
	}
};
// node_modules/yaml/browser/dist/stringify/stringifyComment.js
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
function indentComment(comment, indent) {
	if (/^\n+$/.test(comment)) return comment.substring(1);
	return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
// node_modules/yaml/browser/dist/stringify/foldFlowLines.js
const FOLD_FLOW = "flow";
const FOLD_BLOCK = "block";
const FOLD_QUOTED = "quoted";
function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
	if (!lineWidth || lineWidth < 0) return text;
	if (lineWidth < minContentWidth) minContentWidth = 0;
	const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
	if (text.length <= endStep) return text;
	const folds = [];
	const escapedFolds = {};
	let end = lineWidth - indent.length;
	if (typeof indentAtStart === "number") {
		if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
		else end = lineWidth - indentAtStart;
	}
	let split = void 0;
	let prev = void 0;
	let overflow = false;
	let i = -1;
	let escStart = -1;
	let escEnd = -1;
	if (mode === FOLD_BLOCK) {
		i = consumeMoreIndentedLines(text, i, indent.length);
		if (i !== -1) end = i + endStep;
	}
	for (let ch; ch = text[i += 1];) {
		if (mode === FOLD_QUOTED && ch === "\\") {
			escStart = i;
			switch (text[i + 1]) {
				case "x":
					i += 3;
					break;
				case "u":
					i += 5;
					break;
				case "U":
					i += 9;
					break;
				default: i += 1;
			}
			escEnd = i;
		}
		if (ch === "\n") {
			if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
			end = i + indent.length + endStep;
			split = void 0;
		} else {
			if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
				const next = text[i + 1];
				if (next && next !== " " && next !== "\n" && next !== "	") split = i;
			}
			if (i >= end) {
				if (split) {
					folds.push(split);
					end = split + endStep;
					split = void 0;
				} else if (mode === FOLD_QUOTED) {
					while (prev === " " || prev === "	") {
						prev = ch;
						ch = text[i += 1];
						overflow = true;
					}
					const j = i > escEnd + 1 ? i - 2 : escStart - 1;
					if (escapedFolds[j]) return text;
					folds.push(j);
					escapedFolds[j] = true;
					end = j + endStep;
					split = void 0;
				} else overflow = true;
			}
		}
		prev = ch;
	}
	if (overflow && onOverflow) onOverflow();
	if (folds.length === 0) return text;
	if (onFold) onFold();
	let res = text.slice(0, folds[0]);
	for (let i = 0; i < folds.length; ++i) {
		const fold = folds[i];
		const end = folds[i + 1] || text.length;
		if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
		else {
			if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
			res += `\n${indent}${text.slice(fold + 1, end)}`;
		}
	}
	return res;
}
function consumeMoreIndentedLines(text, i, indent) {
	let end = i;
	let start = i + 1;
	let ch = text[start];
	while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
	else {
		do
			ch = text[++i];
		while (ch && ch !== "\n");
		end = i;
		start = i + 1;
		ch = text[start];
	}
	return end;
}
// node_modules/yaml/browser/dist/stringify/stringifyString.js
const getFoldOptions = (ctx, isBlock) => ({
	indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
	lineWidth: ctx.options.lineWidth,
	minContentWidth: ctx.options.minContentWidth
});
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
	if (!lineWidth || lineWidth < 0) return false;
	const limit = lineWidth - indentLength;
	const strLen = str.length;
	if (strLen <= limit) return false;
	for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
		if (i - start > limit) return true;
		start = i + 1;
		if (strLen - start <= limit) return false;
	}
	return true;
}
function doubleQuotedString(value, ctx) {
	const json = JSON.stringify(value);
	if (ctx.options.doubleQuotedAsJSON) return json;
	const { implicitKey } = ctx;
	const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
	const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
	let str = "";
	let start = 0;
	for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
		if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
			str += json.slice(start, i) + "\\ ";
			i += 1;
			start = i;
			ch = "\\";
		}
		if (ch === "\\") switch (json[i + 1]) {
			case "u":
				{
					str += json.slice(start, i);
					const code = json.substr(i + 2, 4);
					switch (code) {
						case "0000":
							str += "\\0";
							break;
						case "0007":
							str += "\\a";
							break;
						case "000b":
							str += "\\v";
							break;
						case "001b":
							str += "\\e";
							break;
						case "0085":
							str += "\\N";
							break;
						case "00a0":
							str += "\\_";
							break;
						case "2028":
							str += "\\L";
							break;
						case "2029":
							str += "\\P";
							break;
						default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
						else str += json.substr(i, 6);
					}
					i += 5;
					start = i + 1;
				}
				break;
			case "n":
				if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
				else {
					str += json.slice(start, i) + "\n\n";
					while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
						str += "\n";
						i += 2;
					}
					str += indent;
					if (json[i + 2] === " ") str += "\\";
					i += 1;
					start = i + 1;
				}
				break;
			default: i += 1;
		}
	}
	str = start ? str + json.slice(start) : json;
	return implicitKey ? str : foldFlowLines(str, indent, FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
	if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
	const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
	const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
	return ctx.implicitKey ? res : foldFlowLines(res, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
	const { singleQuote } = ctx.options;
	let qs;
	if (singleQuote === false) qs = doubleQuotedString;
	else {
		const hasDouble = value.includes("\"");
		const hasSingle = value.includes("'");
		if (hasDouble && !hasSingle) qs = singleQuotedString;
		else if (hasSingle && !hasDouble) qs = doubleQuotedString;
		else qs = singleQuote ? singleQuotedString : doubleQuotedString;
	}
	return qs(value, ctx);
}
let blockEndNewlines;
try {
	blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
} catch {
	blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
	const { blockQuote, commentString, lineWidth } = ctx.options;
	if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
	const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
	const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.BLOCK_FOLDED ? false : type === Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
	if (!value) return literal ? "|\n" : ">\n";
	let chomp;
	let endStart;
	for (endStart = value.length; endStart > 0; --endStart) {
		const ch = value[endStart - 1];
		if (ch !== "\n" && ch !== "	" && ch !== " ") break;
	}
	let end = value.substring(endStart);
	const endNlPos = end.indexOf("\n");
	if (endNlPos === -1) chomp = "-";
	else if (value === end || endNlPos !== end.length - 1) {
		chomp = "+";
		if (onChompKeep) onChompKeep();
	} else chomp = "";
	if (end) {
		value = value.slice(0, -end.length);
		if (end[end.length - 1] === "\n") end = end.slice(0, -1);
		end = end.replace(blockEndNewlines, `$&${indent}`);
	}
	let startWithSpace = false;
	let startEnd;
	let startNlPos = -1;
	for (startEnd = 0; startEnd < value.length; ++startEnd) {
		const ch = value[startEnd];
		if (ch === " ") startWithSpace = true;
		else if (ch === "\n") startNlPos = startEnd;
		else break;
	}
	let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
	if (start) {
		value = value.substring(start.length);
		start = start.replace(/\n+/g, `$&${indent}`);
	}
	let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
	if (comment) {
		header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
		if (onComment) onComment();
	}
	if (!literal) {
		const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
		let literalFallback = false;
		const foldOptions = getFoldOptions(ctx, true);
		if (blockQuote !== "folded" && type !== Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
			literalFallback = true;
		};
		const body = foldFlowLines(`${start}${foldedValue}${end}`, indent, FOLD_BLOCK, foldOptions);
		if (!literalFallback) return `>${header}\n${indent}${body}`;
	}
	value = value.replace(/\n+/g, `$&${indent}`);
	return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
	const { type, value } = item;
	const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
	if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
	if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
	if (!implicitKey && !inFlow && type !== Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
	if (containsDocumentMarker(value)) {
		if (indent === "") {
			ctx.forceBlockIndent = true;
			return blockString(item, ctx, onComment, onChompKeep);
		} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
	}
	const str = value.replace(/\n+/g, `$&\n${indent}`);
	if (actualString) {
		const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
		const { compat, tags } = ctx.doc.schema;
		if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
	}
	return implicitKey ? str : foldFlowLines(str, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
	const { implicitKey, inFlow } = ctx;
	const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
	let { type } = item;
	if (type !== Scalar.QUOTE_DOUBLE) {
		if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.QUOTE_DOUBLE;
	}
	const _stringify = (_type) => {
		switch (_type) {
			case Scalar.BLOCK_FOLDED:
			case Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
			case Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
			case Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
			case Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
			default: return null;
		}
	};
	let res = _stringify(type);
	if (res === null) {
		const { defaultKeyType, defaultStringType } = ctx.options;
		const t = implicitKey && defaultKeyType || defaultStringType;
		res = _stringify(t);
		if (res === null) throw new Error(`Unsupported default string type ${t}`);
	}
	return res;
}
// node_modules/yaml/browser/dist/stringify/stringify.js
function createStringifyContext(doc, options) {
	const opt = Object.assign({
		blockQuote: true,
		commentString: stringifyComment,
		defaultKeyType: null,
		defaultStringType: "PLAIN",
		directives: null,
		doubleQuotedAsJSON: false,
		doubleQuotedMinMultiLineLength: 40,
		falseStr: "false",
		flowCollectionPadding: true,
		indentSeq: true,
		lineWidth: 80,
		minContentWidth: 20,
		nullStr: "null",
		simpleKeys: false,
		singleQuote: null,
		trailingComma: false,
		trueStr: "true",
		verifyAliasOrder: true
	}, doc.schema.toStringOptions, options);
	let inFlow;
	switch (opt.collectionStyle) {
		case "block":
			inFlow = false;
			break;
		case "flow":
			inFlow = true;
			break;
		default: inFlow = null;
	}
	return {
		anchors: new Set(),
		doc,
		flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
		indent: "",
		indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
		inFlow,
		options: opt
	};
}
function getTagObject(tags, item) {
	if (item.tag) {
		const match = tags.filter((t) => t.tag === item.tag);
		if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
	}
	let tagObj = void 0;
	let obj;
	if (isScalar(item)) {
		obj = item.value;
		let match = tags.filter((t) => t.identify?.(obj));
		if (match.length > 1) {
			const testMatch = match.filter((t) => t.test);
			if (testMatch.length > 0) match = testMatch;
		}
		tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
	} else {
		obj = item;
		tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
	}
	if (!tagObj) {
		const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
		throw new Error(`Tag not resolved for ${name} value`);
	}
	return tagObj;
}
function stringifyProps(node, tagObj, { anchors, doc }) {
	if (!doc.directives) return "";
	const props = [];
	const anchor = (isScalar(node) || isCollection(node)) && node.anchor;
	if (anchor && anchorIsValid(anchor)) {
		anchors.add(anchor);
		props.push(`&${anchor}`);
	}
	const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
	if (tag) props.push(doc.directives.tagString(tag));
	return props.join(" ");
}
function stringify$1(item, ctx, onComment, onChompKeep) {
	if (isPair(item)) return item.toString(ctx, onComment, onChompKeep);
	if (isAlias(item)) {
		if (ctx.doc.directives) return item.toString(ctx);
		if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
		else {
			if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
			else ctx.resolvedAliases = new Set([item]);
			item = item.resolve(ctx.doc);
		}
	}
	let tagObj = void 0;
	const node = isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
	tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
	const props = stringifyProps(node, tagObj, ctx);
	if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
	const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : isScalar(node) ? stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
	if (!props) return str;
	return isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
}
// node_modules/yaml/browser/dist/stringify/stringifyPair.js
function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
	const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
	let keyComment = isNode(key) && key.comment || null;
	if (simpleKeys) {
		if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
		if (isCollection(key) || !isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
	}
	let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || isCollection(key) || (isScalar(key) ? key.type === Scalar.BLOCK_FOLDED || key.type === Scalar.BLOCK_LITERAL : typeof key === "object"));
	ctx = Object.assign({}, ctx, {
		allNullValues: false,
		implicitKey: !explicitKey && (simpleKeys || !allNullValues),
		indent: indent + indentStep
	});
	let keyCommentDone = false;
	let chompKeep = false;
	let str = stringify$1(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
	if (!explicitKey && !ctx.inFlow && str.length > 1024) {
		if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
		explicitKey = true;
	}
	if (ctx.inFlow) {
		if (allNullValues || value == null) {
			if (keyCommentDone && onComment) onComment();
			return str === "" ? "?" : explicitKey ? `? ${str}` : str;
		}
	} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
		str = `? ${str}`;
		if (keyComment && !keyCommentDone) str += lineComment(str, ctx.indent, commentString(keyComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	if (keyCommentDone) keyComment = null;
	if (explicitKey) {
		if (keyComment) str += lineComment(str, ctx.indent, commentString(keyComment));
		str = `? ${str}\n${indent}:`;
	} else {
		str = `${str}:`;
		if (keyComment) str += lineComment(str, ctx.indent, commentString(keyComment));
	}
	let vsb, vcb, valueComment;
	if (isNode(value)) {
		vsb = !!value.spaceBefore;
		vcb = value.commentBefore;
		valueComment = value.comment;
	} else {
		vsb = false;
		vcb = null;
		valueComment = null;
		if (value && typeof value === "object") value = doc.createNode(value);
	}
	ctx.implicitKey = false;
	if (!explicitKey && !keyComment && isScalar(value)) ctx.indentAtStart = str.length + 1;
	chompKeep = false;
	if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
	let valueCommentDone = false;
	const valueStr = stringify$1(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
	let ws = " ";
	if (keyComment || vsb || vcb) {
		ws = vsb ? "\n" : "";
		if (vcb) {
			const cs = commentString(vcb);
			ws += `\n${indentComment(cs, ctx.indent)}`;
		}
		if (valueStr === "" && !ctx.inFlow) {
			if (ws === "\n" && valueComment) ws = "\n\n";
		} else ws += `\n${ctx.indent}`;
	} else if (!explicitKey && isCollection(value)) {
		const vs0 = valueStr[0];
		const nl0 = valueStr.indexOf("\n");
		const hasNewline = nl0 !== -1;
		const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
		if (hasNewline || !flow) {
			let hasPropsLine = false;
			if (hasNewline && (vs0 === "&" || vs0 === "!")) {
				let sp0 = valueStr.indexOf(" ");
				if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
				if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
			}
			if (!hasPropsLine) ws = `\n${ctx.indent}`;
		}
	} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
	str += ws + valueStr;
	if (ctx.inFlow) {
		if (valueCommentDone && onComment) onComment();
	} else if (valueComment && !valueCommentDone) str += lineComment(str, ctx.indent, commentString(valueComment));
	else if (chompKeep && onChompKeep) onChompKeep();
	return str;
}
// node_modules/yaml/browser/dist/log.js
function warn(logLevel, warning) {
	if (logLevel === "debug" || logLevel === "warn") console.warn(warning);
}
// node_modules/yaml/browser/dist/schema/yaml-1.1/merge.js
const MERGE_KEY = "<<";
const merge = {
	identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
	default: "key",
	tag: "tag:yaml.org,2002:merge",
	test: /^<<$/,
	resolve: () => Object.assign(new Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
	stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) || isScalar(key) && (!key.type || key.type === Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
	const source = resolveAliasValue(ctx, value);
	if (isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
	else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
	else mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
	const source = resolveAliasValue(ctx, value);
	if (!isMap(source)) throw new Error("Merge sources must be maps or map aliases");
	const srcMap = source.toJSON(null, ctx, Map);
	for (const [key, value] of srcMap) if (map instanceof Map) {
		if (!map.has(key)) map.set(key, value);
	} else if (map instanceof Set) map.add(key);
	else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
	return map;
}
function resolveAliasValue(ctx, value) {
	return ctx && isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}
// node_modules/yaml/browser/dist/nodes/addPairToJSMap.js
function addPairToJSMap(ctx, map, { key, value }) {
	if (isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
	else if (isMergeKey(ctx, key)) addMergeToJSMap(ctx, map, value);
	else {
		const jsKey = toJS(key, "", ctx);
		if (map instanceof Map) map.set(jsKey, toJS(value, jsKey, ctx));
		else if (map instanceof Set) map.add(jsKey);
		else {
			const stringKey = stringifyKey(key, jsKey, ctx);
			const jsValue = toJS(value, stringKey, ctx);
			if (stringKey in map) Object.defineProperty(map, stringKey, {
				value: jsValue,
				writable: true,
				enumerable: true,
				configurable: true
			});
			else map[stringKey] = jsValue;
		}
	}
	return map;
}
function stringifyKey(key, jsKey, ctx) {
	if (jsKey === null) return "";
	if (typeof jsKey !== "object") return String(jsKey);
	if (isNode(key) && ctx?.doc) {
		const strCtx = createStringifyContext(ctx.doc, {});
		strCtx.anchors = new Set();
		for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
		strCtx.inFlow = true;
		strCtx.inStringifyKey = true;
		const strKey = key.toString(strCtx);
		if (!ctx.mapKeyWarned) {
			let jsonStr = JSON.stringify(strKey);
			if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
			warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
			ctx.mapKeyWarned = true;
		}
		return strKey;
	}
	return JSON.stringify(jsKey);
}
// node_modules/yaml/browser/dist/nodes/Pair.js
function createPair(key, value, ctx) {
	return new Pair(createNode(key, void 0, ctx), createNode(value, void 0, ctx));
}
var Pair = class Pair {
	constructor(key, value = null) {
		Object.defineProperty(this, NODE_TYPE, { value: PAIR });
		this.key = key;
		this.value = value;
	}
	clone(schema) {
		let { key, value } = this;
		if (isNode(key)) key = key.clone(schema);
		if (isNode(value)) value = value.clone(schema);
		return new Pair(key, value);
	}
	toJSON(_, ctx) {
		return addPairToJSMap(ctx, ctx?.mapAsMap ? new Map() : {}, this);
	}
	toString(ctx, onComment, onChompKeep) {
		return ctx?.doc ? stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
	}
};
// node_modules/yaml/browser/dist/stringify/stringifyCollection.js
function stringifyCollection(collection, ctx, options) {
	return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
	const { indent, options: { commentString } } = ctx;
	const itemCtx = Object.assign({}, ctx, {
		indent: itemIndent,
		type: null
	});
	let chompKeep = false;
	const lines = [];
	for (let i = 0; i < items.length; ++i) {
		const item = items[i];
		let comment = null;
		if (isNode(item)) {
			if (!chompKeep && item.spaceBefore) lines.push("");
			addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
			if (item.comment) comment = item.comment;
		} else if (isPair(item)) {
			const ik = isNode(item.key) ? item.key : null;
			if (ik) {
				if (!chompKeep && ik.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
			}
		}
		chompKeep = false;
		let str = stringify$1(item, itemCtx, () => comment = null, () => chompKeep = true);
		if (comment) str += lineComment(str, itemIndent, commentString(comment));
		if (chompKeep && comment) chompKeep = false;
		lines.push(blockItemPrefix + str);
	}
	let str;
	if (lines.length === 0) str = flowChars.start + flowChars.end;
	else {
		str = lines[0];
		for (let i = 1; i < lines.length; ++i) {
			const line = lines[i];
			str += line ? `\n${indent}${line}` : "\n";
		}
	}
	if (comment) {
		str += "\n" + indentComment(commentString(comment), indent);
		if (onComment) onComment();
	} else if (chompKeep && onChompKeep) onChompKeep();
	return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
	const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
	itemIndent += indentStep;
	const itemCtx = Object.assign({}, ctx, {
		indent: itemIndent,
		inFlow: true,
		type: null
	});
	let reqNewline = false;
	let linesAtValue = 0;
	const lines = [];
	for (let i = 0; i < items.length; ++i) {
		const item = items[i];
		let comment = null;
		if (isNode(item)) {
			if (item.spaceBefore) lines.push("");
			addCommentBefore(ctx, lines, item.commentBefore, false);
			if (item.comment) comment = item.comment;
		} else if (isPair(item)) {
			const ik = isNode(item.key) ? item.key : null;
			if (ik) {
				if (ik.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, ik.commentBefore, false);
				if (ik.comment) reqNewline = true;
			}
			const iv = isNode(item.value) ? item.value : null;
			if (iv) {
				if (iv.comment) comment = iv.comment;
				if (iv.commentBefore) reqNewline = true;
			} else if (item.value == null && ik?.comment) comment = ik.comment;
		}
		if (comment) reqNewline = true;
		let str = stringify$1(item, itemCtx, () => comment = null);
		reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
		if (i < items.length - 1) str += ",";
		else if (ctx.options.trailingComma) {
			if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
			if (reqNewline) str += ",";
		}
		if (comment) str += lineComment(str, itemIndent, commentString(comment));
		lines.push(str);
		linesAtValue = lines.length;
	}
	const { start, end } = flowChars;
	if (lines.length === 0) return start + end;
	else {
		if (!reqNewline) {
			const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
			reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
		}
		if (reqNewline) {
			let str = start;
			for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
			return `${str}\n${indent}${end}`;
		} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
	}
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
	if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
	if (comment) {
		const ic = indentComment(commentString(comment), indent);
		lines.push(ic.trimStart());
	}
}
// node_modules/yaml/browser/dist/nodes/YAMLMap.js
function findPair(items, key) {
	const k = isScalar(key) ? key.value : key;
	for (const it of items) if (isPair(it)) {
		if (it.key === key || it.key === k) return it;
		if (isScalar(it.key) && it.key.value === k) return it;
	}
}
var YAMLMap = class extends Collection {
	static get tagName() {
		return "tag:yaml.org,2002:map";
	}
	constructor(schema) {
		super(MAP, schema);
		this.items = [];
	}
	static from(schema, obj, ctx) {
		const { keepUndefined, replacer } = ctx;
		const map = new this(schema);
		const add = (key, value) => {
			if (typeof replacer === "function") value = replacer.call(obj, key, value);
			else if (Array.isArray(replacer) && !replacer.includes(key)) return;
			if (value !== void 0 || keepUndefined) map.items.push(createPair(key, value, ctx));
		};
		if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
		else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
		if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
		return map;
	}
	add(pair, overwrite) {
		let _pair;
		if (isPair(pair)) _pair = pair;
		else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair(pair, pair?.value);
		else _pair = new Pair(pair.key, pair.value);
		const prev = findPair(this.items, _pair.key);
		const sortEntries = this.schema?.sortMapEntries;
		if (prev) {
			if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
			if (isScalar(prev.value) && isScalarValue(_pair.value)) prev.value.value = _pair.value;
			else prev.value = _pair.value;
		} else if (sortEntries) {
			const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
			if (i === -1) this.items.push(_pair);
			else this.items.splice(i, 0, _pair);
		} else this.items.push(_pair);
	}
	delete(key) {
		const it = findPair(this.items, key);
		if (!it) return false;
		return this.items.splice(this.items.indexOf(it), 1).length > 0;
	}
	get(key, keepScalar) {
		const node = findPair(this.items, key)?.value;
		return (!keepScalar && isScalar(node) ? node.value : node) ?? void 0;
	}
	has(key) {
		return !!findPair(this.items, key);
	}
	set(key, value) {
		this.add(new Pair(key, value), true);
	}
	toJSON(_, ctx, Type) {
		const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
		if (ctx?.onCreate) ctx.onCreate(map);
		for (const item of this.items) addPairToJSMap(ctx, map, item);
		return map;
	}
	toString(ctx, onComment, onChompKeep) {
		if (!ctx) return JSON.stringify(this);
		for (const item of this.items) if (!isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
		if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
		return stringifyCollection(this, ctx, {
			blockItemPrefix: "",
			flowChars: {
				start: "{",
				end: "}"
			},
			itemIndent: ctx.indent || "",
			onChompKeep,
			onComment
		});
	}
};
// node_modules/yaml/browser/dist/schema/common/map.js
const map$1 = {
	collection: "map",
	default: true,
	nodeClass: YAMLMap,
	tag: "tag:yaml.org,2002:map",
	resolve(map, onError) {
		if (!isMap(map)) onError("Expected a mapping for this tag");
		return map;
	},
	createNode: (schema, obj, ctx) => YAMLMap.from(schema, obj, ctx)
};
// node_modules/yaml/browser/dist/nodes/YAMLSeq.js
var YAMLSeq = class extends Collection {
	static get tagName() {
		return "tag:yaml.org,2002:seq";
	}
	constructor(schema) {
		super(SEQ, schema);
		this.items = [];
	}
	add(value) {
		this.items.push(value);
	}
	delete(key) {
		const idx = asItemIndex(key);
		if (typeof idx !== "number") return false;
		return this.items.splice(idx, 1).length > 0;
	}
	get(key, keepScalar) {
		const idx = asItemIndex(key);
		if (typeof idx !== "number") return void 0;
		const it = this.items[idx];
		return !keepScalar && isScalar(it) ? it.value : it;
	}
	has(key) {
		const idx = asItemIndex(key);
		return typeof idx === "number" && idx < this.items.length;
	}
	set(key, value) {
		const idx = asItemIndex(key);
		if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
		const prev = this.items[idx];
		if (isScalar(prev) && isScalarValue(value)) prev.value = value;
		else this.items[idx] = value;
	}
	toJSON(_, ctx) {
		const seq = [];
		if (ctx?.onCreate) ctx.onCreate(seq);
		let i = 0;
		for (const item of this.items) seq.push(toJS(item, String(i++), ctx));
		return seq;
	}
	toString(ctx, onComment, onChompKeep) {
		if (!ctx) return JSON.stringify(this);
		return stringifyCollection(this, ctx, {
			blockItemPrefix: "- ",
			flowChars: {
				start: "[",
				end: "]"
			},
			itemIndent: (ctx.indent || "") + "  ",
			onChompKeep,
			onComment
		});
	}
	static from(schema, obj, ctx) {
		const { replacer } = ctx;
		const seq = new this(schema);
		if (obj && Symbol.iterator in Object(obj)) {
			let i = 0;
			for (let it of obj) {
				if (typeof replacer === "function") {
					const key = obj instanceof Set ? it : String(i++);
					it = replacer.call(obj, key, it);
				}
				seq.items.push(createNode(it, void 0, ctx));
			}
		}
		return seq;
	}
};
function asItemIndex(key) {
	let idx = isScalar(key) ? key.value : key;
	if (idx && typeof idx === "string") idx = Number(idx);
	return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
}
// node_modules/yaml/browser/dist/schema/common/seq.js
const seq = {
	collection: "seq",
	default: true,
	nodeClass: YAMLSeq,
	tag: "tag:yaml.org,2002:seq",
	resolve(seq, onError) {
		if (!isSeq(seq)) onError("Expected a sequence for this tag");
		return seq;
	},
	createNode: (schema, obj, ctx) => YAMLSeq.from(schema, obj, ctx)
};
// node_modules/yaml/browser/dist/schema/common/string.js
const string = {
	identify: (value) => typeof value === "string",
	default: true,
	tag: "tag:yaml.org,2002:str",
	resolve: (str) => str,
	stringify(item, ctx, onComment, onChompKeep) {
		ctx = Object.assign({ actualString: true }, ctx);
		return stringifyString(item, ctx, onComment, onChompKeep);
	}
};
// node_modules/yaml/browser/dist/schema/common/null.js
const nullTag = {
	identify: (value) => value == null,
	createNode: () => new Scalar(null),
	default: true,
	tag: "tag:yaml.org,2002:null",
	test: /^(?:~|[Nn]ull|NULL)?$/,
	resolve: () => new Scalar(null),
	stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
};
// node_modules/yaml/browser/dist/schema/core/bool.js
const boolTag = {
	identify: (value) => typeof value === "boolean",
	default: true,
	tag: "tag:yaml.org,2002:bool",
	test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
	resolve: (str) => new Scalar(str[0] === "t" || str[0] === "T"),
	stringify({ source, value }, ctx) {
		if (source && boolTag.test.test(source)) {
			if (value === (source[0] === "t" || source[0] === "T")) return source;
		}
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
};
// node_modules/yaml/browser/dist/stringify/stringifyNumber.js
function stringifyNumber({ format, minFractionDigits, tag, value }) {
	if (typeof value === "bigint") return String(value);
	const num = typeof value === "number" ? value : Number(value);
	if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
	let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
	if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
		let i = n.indexOf(".");
		if (i < 0) {
			i = n.length;
			n += ".";
		}
		let d = minFractionDigits - (n.length - i - 1);
		while (d-- > 0) n += "0";
	}
	return n;
}
// node_modules/yaml/browser/dist/schema/core/float.js
const floatNaN$1 = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
	resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
	stringify: stringifyNumber
};
const floatExp$1 = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	format: "EXP",
	test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
	resolve: (str) => parseFloat(str),
	stringify(node) {
		const num = Number(node.value);
		return isFinite(num) ? num.toExponential() : stringifyNumber(node);
	}
};
const float$1 = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
	resolve(str) {
		const node = new Scalar(parseFloat(str));
		const dot = str.indexOf(".");
		if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
		return node;
	},
	stringify: stringifyNumber
};
// node_modules/yaml/browser/dist/schema/core/int.js
const intIdentify$2 = (value) => typeof value === "bigint" || Number.isInteger(value);
const intResolve$1 = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
function intStringify$1(node, radix, prefix) {
	const { value } = node;
	if (intIdentify$2(value) && value >= 0) return prefix + value.toString(radix);
	return stringifyNumber(node);
}
const intOct$1 = {
	identify: (value) => intIdentify$2(value) && value >= 0,
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "OCT",
	test: /^0o[0-7]+$/,
	resolve: (str, _onError, opt) => intResolve$1(str, 2, 8, opt),
	stringify: (node) => intStringify$1(node, 8, "0o")
};
const int$1 = {
	identify: intIdentify$2,
	default: true,
	tag: "tag:yaml.org,2002:int",
	test: /^[-+]?[0-9]+$/,
	resolve: (str, _onError, opt) => intResolve$1(str, 0, 10, opt),
	stringify: stringifyNumber
};
const intHex$1 = {
	identify: (value) => intIdentify$2(value) && value >= 0,
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "HEX",
	test: /^0x[0-9a-fA-F]+$/,
	resolve: (str, _onError, opt) => intResolve$1(str, 2, 16, opt),
	stringify: (node) => intStringify$1(node, 16, "0x")
};
// node_modules/yaml/browser/dist/schema/core/schema.js
const schema$2 = [
	map$1,
	seq,
	string,
	nullTag,
	boolTag,
	intOct$1,
	int$1,
	intHex$1,
	floatNaN$1,
	floatExp$1,
	float$1
];
// node_modules/yaml/browser/dist/schema/json/schema.js
function intIdentify$1(value) {
	return typeof value === "bigint" || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
	{
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify: stringifyJSON
	},
	{
		identify: (value) => value == null,
		createNode: () => new Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^null$/,
		resolve: () => null,
		stringify: stringifyJSON
	},
	{
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^true$|^false$/,
		resolve: (str) => str === "true",
		stringify: stringifyJSON
	},
	{
		identify: intIdentify$1,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^-?(?:0|[1-9][0-9]*)$/,
		resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
		stringify: ({ value }) => intIdentify$1(value) ? value.toString() : JSON.stringify(value)
	},
	{
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
		resolve: (str) => parseFloat(str),
		stringify: stringifyJSON
	}
];
const schema$1 = [map$1, seq].concat(jsonScalars, {
	default: true,
	tag: "",
	test: /^/,
	resolve(str, onError) {
		onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
		return str;
	}
});
// node_modules/yaml/browser/dist/schema/yaml-1.1/binary.js
const binary = {
	identify: (value) => value instanceof Uint8Array,
	default: false,
	tag: "tag:yaml.org,2002:binary",
	resolve(src, onError) {
		if (typeof atob === "function") {
			const str = atob(src.replace(/[\n\r]/g, ""));
			const buffer = new Uint8Array(str.length);
			for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
			return buffer;
		} else {
			onError("This environment does not support reading binary tags; either Buffer or atob is required");
			return src;
		}
	},
	stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
		if (!value) return "";
		const buf = value;
		let str;
		if (typeof btoa === "function") {
			let s = "";
			for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
			str = btoa(s);
		} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
		type ?? (type = Scalar.BLOCK_LITERAL);
		if (type !== Scalar.QUOTE_DOUBLE) {
			const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
			const n = Math.ceil(str.length / lineWidth);
			const lines = new Array(n);
			for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
			str = lines.join(type === Scalar.BLOCK_LITERAL ? "\n" : " ");
		}
		return stringifyString({
			comment,
			type,
			value: str
		}, ctx, onComment, onChompKeep);
	}
};
// node_modules/yaml/browser/dist/schema/yaml-1.1/pairs.js
function resolvePairs(seq, onError) {
	if (isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
		let item = seq.items[i];
		if (isPair(item)) continue;
		else if (isMap(item)) {
			if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
			const pair = item.items[0] || new Pair(new Scalar(null));
			if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
			if (item.comment) {
				const cn = pair.value ?? pair.key;
				cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
			}
			item = pair;
		}
		seq.items[i] = isPair(item) ? item : new Pair(item);
	}
	else onError("Expected a sequence for this tag");
	return seq;
}
function createPairs(schema, iterable, ctx) {
	const { replacer } = ctx;
	const pairs = new YAMLSeq(schema);
	pairs.tag = "tag:yaml.org,2002:pairs";
	let i = 0;
	if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
		if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
		let key, value;
		if (Array.isArray(it)) {
			if (it.length === 2) {
				key = it[0];
				value = it[1];
			} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
		} else if (it && it instanceof Object) {
			const keys = Object.keys(it);
			if (keys.length === 1) {
				key = keys[0];
				value = it[key];
			} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
		} else key = it;
		pairs.items.push(createPair(key, value, ctx));
	}
	return pairs;
}
const pairs = {
	collection: "seq",
	default: false,
	tag: "tag:yaml.org,2002:pairs",
	resolve: resolvePairs,
	createNode: createPairs
};
// node_modules/yaml/browser/dist/schema/yaml-1.1/omap.js
var YAMLOMap = class YAMLOMap extends YAMLSeq {
	constructor() {
		super();
		this.add = YAMLMap.prototype.add.bind(this);
		this.delete = YAMLMap.prototype.delete.bind(this);
		this.get = YAMLMap.prototype.get.bind(this);
		this.has = YAMLMap.prototype.has.bind(this);
		this.set = YAMLMap.prototype.set.bind(this);
		this.tag = YAMLOMap.tag;
	}
	toJSON(_, ctx) {
		if (!ctx) return super.toJSON(_);
		const map = new Map();
		if (ctx?.onCreate) ctx.onCreate(map);
		for (const pair of this.items) {
			let key, value;
			if (isPair(pair)) {
				key = toJS(pair.key, "", ctx);
				value = toJS(pair.value, key, ctx);
			} else key = toJS(pair, "", ctx);
			if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
			map.set(key, value);
		}
		return map;
	}
	static from(schema, iterable, ctx) {
		const pairs = createPairs(schema, iterable, ctx);
		const omap = new this();
		omap.items = pairs.items;
		return omap;
	}
};
YAMLOMap.tag = "tag:yaml.org,2002:omap";
const omap = {
	collection: "seq",
	identify: (value) => value instanceof Map,
	nodeClass: YAMLOMap,
	default: false,
	tag: "tag:yaml.org,2002:omap",
	resolve(seq, onError) {
		const pairs = resolvePairs(seq, onError);
		const seenKeys = [];
		for (const { key } of pairs.items) if (isScalar(key)) {
			if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
			else seenKeys.push(key.value);
		}
		return Object.assign(new YAMLOMap(), pairs);
	},
	createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};
// node_modules/yaml/browser/dist/schema/yaml-1.1/bool.js
function boolStringify({ value, source }, ctx) {
	if (source && (value ? trueTag : falseTag).test.test(source)) return source;
	return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
	identify: (value) => value === true,
	default: true,
	tag: "tag:yaml.org,2002:bool",
	test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
	resolve: () => new Scalar(true),
	stringify: boolStringify
};
const falseTag = {
	identify: (value) => value === false,
	default: true,
	tag: "tag:yaml.org,2002:bool",
	test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
	resolve: () => new Scalar(false),
	stringify: boolStringify
};
// node_modules/yaml/browser/dist/schema/yaml-1.1/float.js
const floatNaN = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
	resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
	stringify: stringifyNumber
};
const floatExp = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	format: "EXP",
	test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
	resolve: (str) => parseFloat(str.replace(/_/g, "")),
	stringify(node) {
		const num = Number(node.value);
		return isFinite(num) ? num.toExponential() : stringifyNumber(node);
	}
};
const float = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
	resolve(str) {
		const node = new Scalar(parseFloat(str.replace(/_/g, "")));
		const dot = str.indexOf(".");
		if (dot !== -1) {
			const f = str.substring(dot + 1).replace(/_/g, "");
			if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
		}
		return node;
	},
	stringify: stringifyNumber
};
// node_modules/yaml/browser/dist/schema/yaml-1.1/int.js
const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
	const sign = str[0];
	if (sign === "-" || sign === "+") offset += 1;
	str = str.substring(offset).replace(/_/g, "");
	if (intAsBigInt) {
		switch (radix) {
			case 2:
				str = `0b${str}`;
				break;
			case 8:
				str = `0o${str}`;
				break;
			case 16: str = `0x${str}`;
		}
		const n = BigInt(str);
		return sign === "-" ? BigInt(-1) * n : n;
	}
	const n = parseInt(str, radix);
	return sign === "-" ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
	const { value } = node;
	if (intIdentify(value)) {
		const str = value.toString(radix);
		return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
	}
	return stringifyNumber(node);
}
const intBin = {
	identify: intIdentify,
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "BIN",
	test: /^[-+]?0b[0-1_]+$/,
	resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
	stringify: (node) => intStringify(node, 2, "0b")
};
const intOct = {
	identify: intIdentify,
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "OCT",
	test: /^[-+]?0[0-7_]+$/,
	resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
	stringify: (node) => intStringify(node, 8, "0")
};
const int = {
	identify: intIdentify,
	default: true,
	tag: "tag:yaml.org,2002:int",
	test: /^[-+]?[0-9][0-9_]*$/,
	resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
	stringify: stringifyNumber
};
const intHex = {
	identify: intIdentify,
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "HEX",
	test: /^[-+]?0x[0-9a-fA-F_]+$/,
	resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
	stringify: (node) => intStringify(node, 16, "0x")
};
// node_modules/yaml/browser/dist/schema/yaml-1.1/set.js
var YAMLSet = class YAMLSet extends YAMLMap {
	constructor(schema) {
		super(schema);
		this.tag = YAMLSet.tag;
	}
	add(key) {
		let pair;
		if (isPair(key)) pair = key;
		else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair(key.key, null);
		else pair = new Pair(key, null);
		if (!findPair(this.items, pair.key)) this.items.push(pair);
	}
	get(key, keepPair) {
		const pair = findPair(this.items, key);
		return !keepPair && isPair(pair) ? isScalar(pair.key) ? pair.key.value : pair.key : pair;
	}
	set(key, value) {
		if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
		const prev = findPair(this.items, key);
		if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
		else if (!prev && value) this.items.push(new Pair(key));
	}
	toJSON(_, ctx) {
		return super.toJSON(_, ctx, Set);
	}
	toString(ctx, onComment, onChompKeep) {
		if (!ctx) return JSON.stringify(this);
		if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
		else throw new Error("Set items must all have null values");
	}
	static from(schema, iterable, ctx) {
		const { replacer } = ctx;
		const set = new this(schema);
		if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
			if (typeof replacer === "function") value = replacer.call(iterable, value, value);
			set.items.push(createPair(value, null, ctx));
		}
		return set;
	}
};
YAMLSet.tag = "tag:yaml.org,2002:set";
const set = {
	collection: "map",
	identify: (value) => value instanceof Set,
	nodeClass: YAMLSet,
	default: false,
	tag: "tag:yaml.org,2002:set",
	createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
	resolve(map, onError) {
		if (isMap(map)) {
			if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
			else onError("Set items must all have null values");
		} else onError("Expected a mapping for this tag");
		return map;
	}
};
// node_modules/yaml/browser/dist/schema/yaml-1.1/timestamp.js
function parseSexagesimal(str, asBigInt) {
	const sign = str[0];
	const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
	const num = (n) => asBigInt ? BigInt(n) : Number(n);
	const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
	return sign === "-" ? num(-1) * res : res;
}
function stringifySexagesimal(node) {
	let { value } = node;
	let num = (n) => n;
	if (typeof value === "bigint") num = (n) => BigInt(n);
	else if (isNaN(value) || !isFinite(value)) return stringifyNumber(node);
	let sign = "";
	if (value < 0) {
		sign = "-";
		value *= num(-1);
	}
	const _60 = num(60);
	const parts = [value % _60];
	if (value < 60) parts.unshift(0);
	else {
		value = (value - parts[0]) / _60;
		parts.unshift(value % _60);
		if (value >= 60) {
			value = (value - parts[0]) / _60;
			parts.unshift(value);
		}
	}
	return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
}
const intTime = {
	identify: (value) => typeof value === "bigint" || Number.isInteger(value),
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "TIME",
	test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
	resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
	stringify: stringifySexagesimal
};
const floatTime = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	format: "TIME",
	test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
	resolve: (str) => parseSexagesimal(str, false),
	stringify: stringifySexagesimal
};
const timestamp$1 = {
	identify: (value) => value instanceof Date,
	default: true,
	tag: "tag:yaml.org,2002:timestamp",
	test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
	resolve(str) {
		const match = str.match(timestamp$1.test);
		if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
		const [, year, month, day, hour, minute, second] = match.map(Number);
		const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
		let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
		const tz = match[8];
		if (tz && tz !== "Z") {
			let d = parseSexagesimal(tz, false);
			if (Math.abs(d) < 30) d *= 60;
			date -= 6e4 * d;
		}
		return new Date(date);
	},
	stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
};
// node_modules/yaml/browser/dist/schema/yaml-1.1/schema.js
const schema = [
	map$1,
	seq,
	string,
	nullTag,
	trueTag,
	falseTag,
	intBin,
	intOct,
	int,
	intHex,
	floatNaN,
	floatExp,
	float,
	binary,
	merge,
	omap,
	pairs,
	set,
	intTime,
	floatTime,
	timestamp$1
];
// node_modules/yaml/browser/dist/schema/tags.js
const schemas = new Map([
	["core", schema$2],
	["failsafe", [
		map$1,
		seq,
		string
	]],
	["json", schema$1],
	["yaml11", schema],
	["yaml-1.1", schema]
]);
const tagsByName = {
	binary,
	bool: boolTag,
	float: float$1,
	floatExp: floatExp$1,
	floatNaN: floatNaN$1,
	floatTime,
	int: int$1,
	intHex: intHex$1,
	intOct: intOct$1,
	intTime,
	map: map$1,
	merge,
	null: nullTag,
	omap,
	pairs,
	seq,
	set,
	timestamp: timestamp$1
};
const coreKnownTags = {
	"tag:yaml.org,2002:binary": binary,
	"tag:yaml.org,2002:merge": merge,
	"tag:yaml.org,2002:omap": omap,
	"tag:yaml.org,2002:pairs": pairs,
	"tag:yaml.org,2002:set": set,
	"tag:yaml.org,2002:timestamp": timestamp$1
};
function getTags(customTags, schemaName, addMergeTag) {
	const schemaTags = schemas.get(schemaName);
	if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge) ? schemaTags.concat(merge) : schemaTags.slice();
	let tags = schemaTags;
	if (!tags) {
		if (Array.isArray(customTags)) tags = [];
		else {
			const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
			throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
		}
	}
	if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
	else if (typeof customTags === "function") tags = customTags(tags.slice());
	if (addMergeTag) tags = tags.concat(merge);
	return tags.reduce((tags, tag) => {
		const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
		if (!tagObj) {
			const tagName = JSON.stringify(tag);
			const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
			throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
		}
		if (!tags.includes(tagObj)) tags.push(tagObj);
		return tags;
	}, []);
}
// node_modules/yaml/browser/dist/schema/Schema.js
const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
var Schema = class Schema {
	constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
		this.compat = Array.isArray(compat) ? getTags(compat, "compat") : compat ? getTags(null, compat) : null;
		this.name = typeof schema === "string" && schema || "core";
		this.knownTags = resolveKnownTags ? coreKnownTags : {};
		this.tags = getTags(customTags, this.name, merge);
		this.toStringOptions = toStringDefaults ?? null;
		Object.defineProperty(this, MAP, { value: map$1 });
		Object.defineProperty(this, SCALAR$1, { value: string });
		Object.defineProperty(this, SEQ, { value: seq });
		this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
	}
	clone() {
		const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
		copy.tags = this.tags.slice();
		return copy;
	}
};
// node_modules/yaml/browser/dist/stringify/stringifyDocument.js
function stringifyDocument(doc, options) {
	const lines = [];
	let hasDirectives = options.directives === true;
	if (options.directives !== false && doc.directives) {
		const dir = doc.directives.toString(doc);
		if (dir) {
			lines.push(dir);
			hasDirectives = true;
		} else if (doc.directives.docStart) hasDirectives = true;
	}
	if (hasDirectives) lines.push("---");
	const ctx = createStringifyContext(doc, options);
	const { commentString } = ctx.options;
	if (doc.commentBefore) {
		if (lines.length !== 1) lines.unshift("");
		const cs = commentString(doc.commentBefore);
		lines.unshift(indentComment(cs, ""));
	}
	let chompKeep = false;
	let contentComment = null;
	if (doc.contents) {
		if (isNode(doc.contents)) {
			if (doc.contents.spaceBefore && hasDirectives) lines.push("");
			if (doc.contents.commentBefore) {
				const cs = commentString(doc.contents.commentBefore);
				lines.push(indentComment(cs, ""));
			}
			ctx.forceBlockIndent = !!doc.comment;
			contentComment = doc.contents.comment;
		}
		const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
		let body = stringify$1(doc.contents, ctx, () => contentComment = null, onChompKeep);
		if (contentComment) body += lineComment(body, "", commentString(contentComment));
		if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
		else lines.push(body);
	} else lines.push(stringify$1(doc.contents, ctx));
	if (doc.directives?.docEnd) {
		if (doc.comment) {
			const cs = commentString(doc.comment);
			if (cs.includes("\n")) {
				lines.push("...");
				lines.push(indentComment(cs, ""));
			} else lines.push(`... ${cs}`);
		} else lines.push("...");
	} else {
		let dc = doc.comment;
		if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
		if (dc) {
			if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
			lines.push(indentComment(commentString(dc), ""));
		}
	}
	return lines.join("\n") + "\n";
}
// node_modules/yaml/browser/dist/doc/Document.js
var Document = class Document {
	constructor(value, replacer, options) {
		this.commentBefore = null;
		this.comment = null;
		this.errors = [];
		this.warnings = [];
		Object.defineProperty(this, NODE_TYPE, { value: DOC });
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) {
			options = replacer;
			replacer = void 0;
		}
		const opt = Object.assign({
			intAsBigInt: false,
			keepSourceTokens: false,
			logLevel: "warn",
			prettyErrors: true,
			strict: true,
			stringKeys: false,
			uniqueKeys: true,
			version: "1.2"
		}, options);
		this.options = opt;
		let { version } = opt;
		if (options?._directives) {
			this.directives = options._directives.atDocument();
			if (this.directives.yaml.explicit) version = this.directives.yaml.version;
		} else this.directives = new Directives({ version });
		this.setSchema(version, options);
		this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
	}
	clone() {
		const copy = Object.create(Document.prototype, { [NODE_TYPE]: { value: DOC } });
		copy.commentBefore = this.commentBefore;
		copy.comment = this.comment;
		copy.errors = this.errors.slice();
		copy.warnings = this.warnings.slice();
		copy.options = Object.assign({}, this.options);
		if (this.directives) copy.directives = this.directives.clone();
		copy.schema = this.schema.clone();
		copy.contents = isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
		if (this.range) copy.range = this.range.slice();
		return copy;
	}
	add(value) {
		if (assertCollection(this.contents)) this.contents.add(value);
	}
	addIn(path, value) {
		if (assertCollection(this.contents)) this.contents.addIn(path, value);
	}
	createAlias(node, name) {
		if (!node.anchor) {
			const prev = anchorNames(this);
			node.anchor = !name || prev.has(name) ? findNewAnchor(name || "a", prev) : name;
		}
		return new Alias(node.anchor);
	}
	createNode(value, replacer, options) {
		let _replacer = void 0;
		if (typeof replacer === "function") {
			value = replacer.call({ "": value }, "", value);
			_replacer = replacer;
		} else if (Array.isArray(replacer)) {
			const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
			const asStr = replacer.filter(keyToStr).map(String);
			if (asStr.length > 0) replacer = replacer.concat(asStr);
			_replacer = replacer;
		} else if (options === void 0 && replacer) {
			options = replacer;
			replacer = void 0;
		}
		const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
		const { onAnchor, setAnchors, sourceObjects } = createNodeAnchors(this, anchorPrefix || "a");
		const ctx = {
			aliasDuplicateObjects: aliasDuplicateObjects ?? true,
			keepUndefined: keepUndefined ?? false,
			onAnchor,
			onTagObj,
			replacer: _replacer,
			schema: this.schema,
			sourceObjects
		};
		const node = createNode(value, tag, ctx);
		if (flow && isCollection(node)) node.flow = true;
		setAnchors();
		return node;
	}
	createPair(key, value, options = {}) {
		return new Pair(this.createNode(key, null, options), this.createNode(value, null, options));
	}
	delete(key) {
		return assertCollection(this.contents) ? this.contents.delete(key) : false;
	}
	deleteIn(path) {
		if (isEmptyPath(path)) {
			if (this.contents == null) return false;
			this.contents = null;
			return true;
		}
		return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
	}
	get(key, keepScalar) {
		return isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
	}
	getIn(path, keepScalar) {
		if (isEmptyPath(path)) return !keepScalar && isScalar(this.contents) ? this.contents.value : this.contents;
		return isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
	}
	has(key) {
		return isCollection(this.contents) ? this.contents.has(key) : false;
	}
	hasIn(path) {
		if (isEmptyPath(path)) return this.contents !== void 0;
		return isCollection(this.contents) ? this.contents.hasIn(path) : false;
	}
	set(key, value) {
		if (this.contents == null) this.contents = collectionFromPath(this.schema, [key], value);
		else if (assertCollection(this.contents)) this.contents.set(key, value);
	}
	setIn(path, value) {
		if (isEmptyPath(path)) this.contents = value;
		else if (this.contents == null) this.contents = collectionFromPath(this.schema, Array.from(path), value);
		else if (assertCollection(this.contents)) this.contents.setIn(path, value);
	}
	setSchema(version, options = {}) {
		if (typeof version === "number") version = String(version);
		let opt;
		switch (version) {
			case "1.1":
				if (this.directives) this.directives.yaml.version = "1.1";
				else this.directives = new Directives({ version: "1.1" });
				opt = {
					resolveKnownTags: false,
					schema: "yaml-1.1"
				};
				break;
			case "1.2":
			case "next":
				if (this.directives) this.directives.yaml.version = version;
				else this.directives = new Directives({ version });
				opt = {
					resolveKnownTags: true,
					schema: "core"
				};
				break;
			case null:
				if (this.directives) delete this.directives;
				opt = null;
				break;
			default: {
				const sv = JSON.stringify(version);
				throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
			}
		}
		if (options.schema instanceof Object) this.schema = options.schema;
		else if (opt) this.schema = new Schema(Object.assign(opt, options));
		else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
	}
	toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
		const ctx = {
			anchors: new Map(),
			doc: this,
			keep: !json,
			mapAsMap: mapAsMap === true,
			mapKeyWarned: false,
			maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
		};
		const res = toJS(this.contents, jsonArg ?? "", ctx);
		if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
		return typeof reviver === "function" ? applyReviver(reviver, { "": res }, "", res) : res;
	}
	toJSON(jsonArg, onAnchor) {
		return this.toJS({
			json: true,
			jsonArg,
			mapAsMap: false,
			onAnchor
		});
	}
	toString(options = {}) {
		if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
		if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
			const s = JSON.stringify(options.indent);
			throw new Error(`"indent" option must be a positive integer, not ${s}`);
		}
		return stringifyDocument(this, options);
	}
};
function assertCollection(contents) {
	if (isCollection(contents)) return true;
	throw new Error("Expected a YAML collection as document contents");
}
// node_modules/yaml/browser/dist/errors.js
var YAMLError = class extends Error {
	constructor(name, pos, code, message) {
		super();
		this.name = name;
		this.code = code;
		this.message = message;
		this.pos = pos;
	}
};
var YAMLParseError = class extends YAMLError {
	constructor(pos, code, message) {
		super("YAMLParseError", pos, code, message);
	}
};
var YAMLWarning = class extends YAMLError {
	constructor(pos, code, message) {
		super("YAMLWarning", pos, code, message);
	}
};
const prettifyError = (src, lc) => (error) => {
	if (error.pos[0] === -1) return;
	error.linePos = error.pos.map((pos) => lc.linePos(pos));
	const { line, col } = error.linePos[0];
	error.message += ` at line ${line}, column ${col}`;
	let ci = col - 1;
	let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
	if (ci >= 60 && lineStr.length > 80) {
		const trimStart = Math.min(ci - 39, lineStr.length - 79);
		lineStr = "…" + lineStr.substring(trimStart);
		ci -= trimStart - 1;
	}
	if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
	if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
		let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
		if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
		lineStr = prev + lineStr;
	}
	if (/[^ ]/.test(lineStr)) {
		let count = 1;
		const end = error.linePos[1];
		if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
		const pointer = " ".repeat(ci) + "^".repeat(count);
		error.message += `:\n\n${lineStr}\n${pointer}\n`;
	}
};
// node_modules/yaml/browser/dist/compose/resolve-props.js
function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
	let spaceBefore = false;
	let atNewline = startOnNewline;
	let hasSpace = startOnNewline;
	let comment = "";
	let commentSep = "";
	let hasNewline = false;
	let reqSpace = false;
	let tab = null;
	let anchor = null;
	let tag = null;
	let newlineAfterProp = null;
	let comma = null;
	let found = null;
	let start = null;
	for (const token of tokens) {
		if (reqSpace) {
			if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
			reqSpace = false;
		}
		if (tab) {
			if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
			tab = null;
		}
		switch (token.type) {
			case "space":
				if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
				hasSpace = true;
				break;
			case "comment": {
				if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
				const cb = token.source.substring(1) || " ";
				if (!comment) comment = cb;
				else comment += commentSep + cb;
				commentSep = "";
				atNewline = false;
				break;
			}
			case "newline":
				if (atNewline) {
					if (comment) comment += token.source;
					else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
				} else commentSep += token.source;
				atNewline = true;
				hasNewline = true;
				if (anchor || tag) newlineAfterProp = token;
				hasSpace = true;
				break;
			case "anchor":
				if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
				if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
				anchor = token;
				start ?? (start = token.offset);
				atNewline = false;
				hasSpace = false;
				reqSpace = true;
				break;
			case "tag":
				if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
				tag = token;
				start ?? (start = token.offset);
				atNewline = false;
				hasSpace = false;
				reqSpace = true;
				break;
			case indicator:
				if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
				if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
				found = token;
				atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
				hasSpace = false;
				break;
			case "comma": if (flow) {
				if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
				comma = token;
				atNewline = false;
				hasSpace = false;
				break;
			}
			default:
				onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
				atNewline = false;
				hasSpace = false;
		}
	}
	const last = tokens[tokens.length - 1];
	const end = last ? last.offset + last.source.length : offset;
	if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
	if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
	return {
		comma,
		found,
		spaceBefore,
		comment,
		hasNewline,
		anchor,
		tag,
		newlineAfterProp,
		end,
		start: start ?? end
	};
}
// node_modules/yaml/browser/dist/compose/util-contains-newline.js
function containsNewline(key) {
	if (!key) return null;
	switch (key.type) {
		case "alias":
		case "scalar":
		case "double-quoted-scalar":
		case "single-quoted-scalar":
			if (key.source.includes("\n")) return true;
			if (key.end) {
				for (const st of key.end) if (st.type === "newline") return true;
			}
			return false;
		case "flow-collection":
			for (const it of key.items) {
				for (const st of it.start) if (st.type === "newline") return true;
				if (it.sep) {
					for (const st of it.sep) if (st.type === "newline") return true;
				}
				if (containsNewline(it.key) || containsNewline(it.value)) return true;
			}
			return false;
		default: return true;
	}
}
// node_modules/yaml/browser/dist/compose/util-flow-indent-check.js
function flowIndentCheck(indent, fc, onError) {
	if (fc?.type === "flow-collection") {
		const end = fc.end[0];
		if (end.indent === indent && (end.source === "]" || end.source === "}") && containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
	}
}
// node_modules/yaml/browser/dist/compose/util-map-includes.js
function mapIncludes(ctx, items, search) {
	const { uniqueKeys } = ctx.options;
	if (uniqueKeys === false) return false;
	const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || isScalar(a) && isScalar(b) && a.value === b.value;
	return items.some((pair) => isEqual(pair.key, search));
}
// node_modules/yaml/browser/dist/compose/resolve-block-map.js
const startColMsg = "All mapping items must start at the same column";
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
	const map = new ((tag?.nodeClass) ?? YAMLMap)(ctx.schema);
	if (ctx.atRoot) ctx.atRoot = false;
	let offset = bm.offset;
	let commentEnd = null;
	for (const collItem of bm.items) {
		const { start, key, sep, value } = collItem;
		const keyProps = resolveProps(start, {
			indicator: "explicit-key-ind",
			next: key ?? sep?.[0],
			offset,
			onError,
			parentIndent: bm.indent,
			startOnNewline: true
		});
		const implicitKey = !keyProps.found;
		if (implicitKey) {
			if (key) {
				if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
				else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			}
			if (!keyProps.anchor && !keyProps.tag && !sep) {
				commentEnd = keyProps.end;
				if (keyProps.comment) {
					if (map.comment) map.comment += "\n" + keyProps.comment;
					else map.comment = keyProps.comment;
				}
				continue;
			}
			if (keyProps.newlineAfterProp || containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
		} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
		ctx.atKey = true;
		const keyStart = keyProps.end;
		const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
		if (ctx.schema.compat) flowIndentCheck(bm.indent, key, onError);
		ctx.atKey = false;
		if (mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
		const valueProps = resolveProps(sep ?? [], {
			indicator: "map-value-ind",
			next: value,
			offset: keyNode.range[2],
			onError,
			parentIndent: bm.indent,
			startOnNewline: !key || key.type === "block-scalar"
		});
		offset = valueProps.end;
		if (valueProps.found) {
			if (implicitKey) {
				if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
				if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
			}
			const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
			if (ctx.schema.compat) flowIndentCheck(bm.indent, value, onError);
			offset = valueNode.range[2];
			const pair = new Pair(keyNode, valueNode);
			if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
			map.items.push(pair);
		} else {
			if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
			if (valueProps.comment) {
				if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
				else keyNode.comment = valueProps.comment;
			}
			const pair = new Pair(keyNode);
			if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
			map.items.push(pair);
		}
	}
	if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
	map.range = [
		bm.offset,
		offset,
		commentEnd ?? offset
	];
	return map;
}
// node_modules/yaml/browser/dist/compose/resolve-block-seq.js
function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
	const seq = new ((tag?.nodeClass) ?? YAMLSeq)(ctx.schema);
	if (ctx.atRoot) ctx.atRoot = false;
	if (ctx.atKey) ctx.atKey = false;
	let offset = bs.offset;
	let commentEnd = null;
	for (const { start, value } of bs.items) {
		const props = resolveProps(start, {
			indicator: "seq-item-ind",
			next: value,
			offset,
			onError,
			parentIndent: bs.indent,
			startOnNewline: true
		});
		if (!props.found) {
			if (props.anchor || props.tag || value) {
				if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
				else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
			} else {
				commentEnd = props.end;
				if (props.comment) seq.comment = props.comment;
				continue;
			}
		}
		const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
		if (ctx.schema.compat) flowIndentCheck(bs.indent, value, onError);
		offset = node.range[2];
		seq.items.push(node);
	}
	seq.range = [
		bs.offset,
		offset,
		commentEnd ?? offset
	];
	return seq;
}
// node_modules/yaml/browser/dist/compose/resolve-end.js
function resolveEnd(end, offset, reqSpace, onError) {
	let comment = "";
	if (end) {
		let hasSpace = false;
		let sep = "";
		for (const token of end) {
			const { source, type } = token;
			switch (type) {
				case "space":
					hasSpace = true;
					break;
				case "comment": {
					if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += sep + cb;
					sep = "";
					break;
				}
				case "newline":
					if (comment) sep += source;
					hasSpace = true;
					break;
				default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
			}
			offset += source.length;
		}
	}
	return {
		comment,
		offset
	};
}
// node_modules/yaml/browser/dist/compose/resolve-flow-collection.js
const blockMsg = "Block collections are not allowed within flow collections";
const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
	const isMap = fc.start.source === "{";
	const fcName = isMap ? "flow map" : "flow sequence";
	const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap : YAMLSeq))(ctx.schema);
	coll.flow = true;
	const atRoot = ctx.atRoot;
	if (atRoot) ctx.atRoot = false;
	if (ctx.atKey) ctx.atKey = false;
	let offset = fc.offset + fc.start.source.length;
	for (let i = 0; i < fc.items.length; ++i) {
		const collItem = fc.items[i];
		const { start, key, sep, value } = collItem;
		const props = resolveProps(start, {
			flow: fcName,
			indicator: "explicit-key-ind",
			next: key ?? sep?.[0],
			offset,
			onError,
			parentIndent: fc.indent,
			startOnNewline: false
		});
		if (!props.found) {
			if (!props.anchor && !props.tag && !sep && !value) {
				if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
				else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
				if (props.comment) {
					if (coll.comment) coll.comment += "\n" + props.comment;
					else coll.comment = props.comment;
				}
				offset = props.end;
				continue;
			}
			if (!isMap && ctx.options.strict && containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
		}
		if (i === 0) {
			if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
		} else {
			if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
			if (props.comment) {
				let prevItemComment = "";
				loop: for (const st of start) switch (st.type) {
					case "comma":
					case "space": break;
					case "comment":
						prevItemComment = st.source.substring(1);
						break loop;
					default: break loop;
				}
				if (prevItemComment) {
					let prev = coll.items[coll.items.length - 1];
					if (isPair(prev)) prev = prev.value ?? prev.key;
					if (prev.comment) prev.comment += "\n" + prevItemComment;
					else prev.comment = prevItemComment;
					props.comment = props.comment.substring(prevItemComment.length + 1);
				}
			}
		}
		if (!isMap && !sep && !props.found) {
			const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
			coll.items.push(valueNode);
			offset = valueNode.range[2];
			if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
		} else {
			ctx.atKey = true;
			const keyStart = props.end;
			const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
			if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
			ctx.atKey = false;
			const valueProps = resolveProps(sep ?? [], {
				flow: fcName,
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (valueProps.found) {
				if (!isMap && !props.found && ctx.options.strict) {
					if (sep) for (const st of sep) {
						if (st === valueProps.found) break;
						if (st.type === "newline") {
							onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
							break;
						}
					}
					if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
				}
			} else if (value) {
				if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
				else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
			}
			const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
			if (valueNode) {
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else if (valueProps.comment) {
				if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
				else keyNode.comment = valueProps.comment;
			}
			const pair = new Pair(keyNode, valueNode);
			if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
			if (isMap) {
				const map = coll;
				if (mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
				map.items.push(pair);
			} else {
				const map = new YAMLMap(ctx.schema);
				map.flow = true;
				map.items.push(pair);
				const endRange = (valueNode ?? keyNode).range;
				map.range = [
					keyNode.range[0],
					endRange[1],
					endRange[2]
				];
				coll.items.push(map);
			}
			offset = valueNode ? valueNode.range[2] : valueProps.end;
		}
	}
	const expectedEnd = isMap ? "}" : "]";
	const [ce, ...ee] = fc.end;
	let cePos = offset;
	if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
	else {
		const name = fcName[0].toUpperCase() + fcName.substring(1);
		const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
		onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
		if (ce && ce.source.length !== 1) ee.unshift(ce);
	}
	if (ee.length > 0) {
		const end = resolveEnd(ee, cePos, ctx.options.strict, onError);
		if (end.comment) {
			if (coll.comment) coll.comment += "\n" + end.comment;
			else coll.comment = end.comment;
		}
		coll.range = [
			fc.offset,
			cePos,
			end.offset
		];
	} else coll.range = [
		fc.offset,
		cePos,
		cePos
	];
	return coll;
}
// node_modules/yaml/browser/dist/compose/compose-collection.js
function resolveCollection(CN, ctx, token, onError, tagName, tag) {
	const coll = token.type === "block-map" ? resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection(CN, ctx, token, onError, tag);
	const Coll = coll.constructor;
	if (tagName === "!" || tagName === Coll.tagName) {
		coll.tag = Coll.tagName;
		return coll;
	}
	if (tagName) coll.tag = tagName;
	return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
	const tagToken = props.tag;
	const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
	if (token.type === "block-seq") {
		const { anchor, newlineAfterProp: nl } = props;
		const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
		if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
	}
	const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
	if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
	let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
	if (!tag) {
		const kt = ctx.schema.knownTags[tagName];
		if (kt?.collection === expType) {
			ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
			tag = kt;
		} else {
			if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
			else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
			return resolveCollection(CN, ctx, token, onError, tagName);
		}
	}
	const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
	const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
	const node = isNode(res) ? res : new Scalar(res);
	node.range = coll.range;
	node.tag = tagName;
	if (tag?.format) node.format = tag.format;
	return node;
}
// node_modules/yaml/browser/dist/compose/resolve-block-scalar.js
function resolveBlockScalar(ctx, scalar, onError) {
	const start = scalar.offset;
	const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
	if (!header) return {
		value: "",
		type: null,
		comment: "",
		range: [
			start,
			start,
			start
		]
	};
	const type = header.mode === ">" ? Scalar.BLOCK_FOLDED : Scalar.BLOCK_LITERAL;
	const lines = scalar.source ? splitLines(scalar.source) : [];
	let chompStart = lines.length;
	for (let i = lines.length - 1; i >= 0; --i) {
		const content = lines[i][1];
		if (content === "" || content === "\r") chompStart = i;
		else break;
	}
	if (chompStart === 0) {
		const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
		let end = start + header.length;
		if (scalar.source) end += scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	let trimIndent = scalar.indent + header.indent;
	let offset = scalar.offset + header.length;
	let contentStart = 0;
	for (let i = 0; i < chompStart; ++i) {
		const [indent, content] = lines[i];
		if (content === "" || content === "\r") {
			if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
		} else {
			if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
			if (header.indent === 0) trimIndent = indent.length;
			contentStart = i;
			if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
			break;
		}
		offset += indent.length + content.length + 1;
	}
	for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
	let value = "";
	let sep = "";
	let prevMoreIndented = false;
	for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
	for (let i = contentStart; i < chompStart; ++i) {
		let [indent, content] = lines[i];
		offset += indent.length + content.length + 1;
		const crlf = content[content.length - 1] === "\r";
		if (crlf) content = content.slice(0, -1);
		if (content && indent.length < trimIndent) {
			const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
			onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
			indent = "";
		}
		if (type === Scalar.BLOCK_LITERAL) {
			value += sep + indent.slice(trimIndent) + content;
			sep = "\n";
		} else if (indent.length > trimIndent || content[0] === "	") {
			if (sep === " ") sep = "\n";
			else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
			value += sep + indent.slice(trimIndent) + content;
			sep = "\n";
			prevMoreIndented = true;
		} else if (content === "") {
			if (sep === "\n") value += "\n";
			else sep = "\n";
		} else {
			value += sep + content;
			sep = " ";
			prevMoreIndented = false;
		}
	}
	switch (header.chomp) {
		case "-": break;
		case "+":
			for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
			if (value[value.length - 1] !== "\n") value += "\n";
			break;
		default: value += "\n";
	}
	const end = start + header.length + scalar.source.length;
	return {
		value,
		type,
		comment: header.comment,
		range: [
			start,
			end,
			end
		]
	};
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
	if (props[0].type !== "block-scalar-header") {
		onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
		return null;
	}
	const { source } = props[0];
	const mode = source[0];
	let indent = 0;
	let chomp = "";
	let error = -1;
	for (let i = 1; i < source.length; ++i) {
		const ch = source[i];
		if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
		else {
			const n = Number(ch);
			if (!indent && n) indent = n;
			else if (error === -1) error = offset + i;
		}
	}
	if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
	let hasSpace = false;
	let comment = "";
	let length = source.length;
	for (let i = 1; i < props.length; ++i) {
		const token = props[i];
		switch (token.type) {
			case "space": hasSpace = true;
			case "newline":
				length += token.source.length;
				break;
			case "comment":
				if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
				length += token.source.length;
				comment = token.source.substring(1);
				break;
			case "error":
				onError(token, "UNEXPECTED_TOKEN", token.message);
				length += token.source.length;
				break;
			default: {
				onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
				const ts = token.source;
				if (ts && typeof ts === "string") length += ts.length;
			}
		}
	}
	return {
		mode,
		indent,
		chomp,
		comment,
		length
	};
}
function splitLines(source) {
	const split = source.split(/\n( *)/);
	const first = split[0];
	const m = first.match(/^( *)/);
	const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
	for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
	return lines;
}
// node_modules/yaml/browser/dist/compose/resolve-flow-scalar.js
function resolveFlowScalar(scalar, strict, onError) {
	const { offset, type, source, end } = scalar;
	let _type;
	let value;
	const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
	switch (type) {
		case "scalar":
			_type = Scalar.PLAIN;
			value = plainValue$1(source, _onError);
			break;
		case "single-quoted-scalar":
			_type = Scalar.QUOTE_SINGLE;
			value = singleQuotedValue(source, _onError);
			break;
		case "double-quoted-scalar":
			_type = Scalar.QUOTE_DOUBLE;
			value = doubleQuotedValue(source, _onError);
			break;
		default:
			onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
			return {
				value: "",
				type: null,
				comment: "",
				range: [
					offset,
					offset + source.length,
					offset + source.length
				]
			};
	}
	const valueEnd = offset + source.length;
	const re = resolveEnd(end, valueEnd, strict, onError);
	return {
		value,
		type: _type,
		comment: re.comment,
		range: [
			offset,
			valueEnd,
			re.offset
		]
	};
}
function plainValue$1(source, onError) {
	let badChar = "";
	switch (source[0]) {
		case "	":
			badChar = "a tab character";
			break;
		case ",":
			badChar = "flow indicator character ,";
			break;
		case "%":
			badChar = "directive indicator character %";
			break;
		case "|":
		case ">":
			badChar = `block scalar indicator ${source[0]}`;
			break;
		case "@":
		case "`": badChar = `reserved character ${source[0]}`;
	}
	if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
	return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
	if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
	return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
	const line = /(.*?)\r?\n/sy;
	let match = line.exec(source);
	if (!match) return source;
	let trimEnd, trimBoth;
	try {
		trimEnd = new RegExp("(?<![ ])[ ]+$");
		trimBoth = new RegExp("^[ ]+|(?<![ ])[ ]+$", "g");
	} catch {
		trimEnd = /[ \t]+$/;
		trimBoth = /^[ \t]+|[ \t]+$/g;
	}
	let res = match[1].replace(trimEnd, "");
	let sep = " ";
	let pos = line.lastIndex;
	while (match = line.exec(source)) {
		const lm = match[1].replace(trimBoth, "");
		if (lm === "") {
			if (sep === "\n") res += sep;
			else sep = "\n";
		} else {
			res += sep + lm;
			sep = " ";
		}
		pos = line.lastIndex;
	}
	const last = /[ \t]*(.*)/sy;
	last.lastIndex = pos;
	match = last.exec(source);
	return res + sep + (match?.[1] ?? "");
}
function doubleQuotedValue(source, onError) {
	let res = "";
	for (let i = 1; i < source.length - 1; ++i) {
		const ch = source[i];
		if (ch === "\r" && source[i + 1] === "\n") continue;
		if (ch === "\n") {
			const { fold, offset } = foldNewline(source, i);
			res += fold;
			i = offset;
		} else if (ch === "\\") {
			let next = source[++i];
			const cc = escapeCodes[next];
			if (cc) res += cc;
			else if (next === "\n") {
				next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
			} else if (next === "\r" && source[i + 1] === "\n") {
				next = source[++i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
			} else if (next === "x" || next === "u" || next === "U") {
				const length = next === "x" ? 2 : next === "u" ? 4 : 8;
				res += parseCharCode(source, i + 1, length, onError);
				i += length;
			} else {
				const raw = source.substr(i - 1, 2);
				onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
				res += raw;
			}
		} else if (ch === " " || ch === "	") {
			const wsStart = i;
			let next = source[i + 1];
			while (next === " " || next === "	") next = source[++i + 1];
			if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
		} else res += ch;
	}
	if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
	return res;
}
function foldNewline(source, offset) {
	let fold = "";
	let ch = source[offset + 1];
	while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
		if (ch === "\r" && source[offset + 2] !== "\n") break;
		if (ch === "\n") fold += "\n";
		offset += 1;
		ch = source[offset + 1];
	}
	if (!fold) fold = " ";
	return {
		fold,
		offset
	};
}
const escapeCodes = {
	"0": "\0",
	a: "\x07",
	b: "\b",
	e: "\x1B",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v",
	N: "",
	_: "\xA0",
	L: "\u2028",
	P: "\u2029",
	" ": " ",
	"\"": "\"",
	"/": "/",
	"\\": "\\",
	"	": "	"
};
function parseCharCode(source, offset, length, onError) {
	const cc = source.substr(offset, length);
	const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
	try {
		return String.fromCodePoint(code);
	} catch {
		const raw = source.substr(offset - 2, length + 2);
		onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
		return raw;
	}
}
// node_modules/yaml/browser/dist/compose/compose-scalar.js
function composeScalar(ctx, token, tagToken, onError) {
	const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar(ctx, token, onError) : resolveFlowScalar(token, ctx.options.strict, onError);
	const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
	let tag;
	if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[SCALAR$1];
	else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
	else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
	else tag = ctx.schema[SCALAR$1];
	let scalar;
	try {
		const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
		scalar = isScalar(res) ? res : new Scalar(res);
	} catch (error) {
		const msg = error instanceof Error ? error.message : String(error);
		onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
		scalar = new Scalar(value);
	}
	scalar.range = range;
	scalar.source = value;
	if (type) scalar.type = type;
	if (tagName) scalar.tag = tagName;
	if (tag.format) scalar.format = tag.format;
	if (comment) scalar.comment = comment;
	return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
	if (tagName === "!") return schema[SCALAR$1];
	const matchWithTest = [];
	for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
		if (tag.default && tag.test) matchWithTest.push(tag);
		else return tag;
	}
	for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
	const kt = schema.knownTags[tagName];
	if (kt && !kt.collection) {
		schema.tags.push(Object.assign({}, kt, {
			default: false,
			test: void 0
		}));
		return kt;
	}
	onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
	return schema[SCALAR$1];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
	const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[SCALAR$1];
	if (schema.compat) {
		const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[SCALAR$1];
		if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
	}
	return tag;
}
// node_modules/yaml/browser/dist/compose/util-empty-scalar-position.js
function emptyScalarPosition(offset, before, pos) {
	if (before) {
		pos ?? (pos = before.length);
		for (let i = pos - 1; i >= 0; --i) {
			let st = before[i];
			switch (st.type) {
				case "space":
				case "comment":
				case "newline":
					offset -= st.source.length;
					continue;
			}
			st = before[++i];
			while (st?.type === "space") {
				offset += st.source.length;
				st = before[++i];
			}
			break;
		}
	}
	return offset;
}
// node_modules/yaml/browser/dist/compose/compose-node.js
const CN = {
	composeNode,
	composeEmptyNode
};
function composeNode(ctx, token, props, onError) {
	const atKey = ctx.atKey;
	const { spaceBefore, comment, anchor, tag } = props;
	let node;
	let isSrcToken = true;
	switch (token.type) {
		case "alias":
			node = composeAlias(ctx, token, onError);
			if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
			break;
		case "scalar":
		case "single-quoted-scalar":
		case "double-quoted-scalar":
		case "block-scalar":
			node = composeScalar(ctx, token, tag, onError);
			if (anchor) node.anchor = anchor.source.substring(1);
			break;
		case "block-map":
		case "block-seq":
		case "flow-collection":
			try {
				node = composeCollection(CN, ctx, token, props, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
			} catch (error) {
				onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
			}
			break;
		default:
			onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
			isSrcToken = false;
	}
	node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
	if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
	if (atKey && ctx.options.stringKeys && (!isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
	if (spaceBefore) node.spaceBefore = true;
	if (comment) {
		if (token.type === "scalar" && token.source === "") node.comment = comment;
		else node.commentBefore = comment;
	}
	if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
	return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
	const node = composeScalar(ctx, {
		type: "scalar",
		offset: emptyScalarPosition(offset, before, pos),
		indent: -1,
		source: ""
	}, tag, onError);
	if (anchor) {
		node.anchor = anchor.source.substring(1);
		if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
	}
	if (spaceBefore) node.spaceBefore = true;
	if (comment) {
		node.comment = comment;
		node.range[2] = end;
	}
	return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
	const alias = new Alias(source.substring(1));
	if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
	if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
	const valueEnd = offset + source.length;
	const re = resolveEnd(end, valueEnd, options.strict, onError);
	alias.range = [
		offset,
		valueEnd,
		re.offset
	];
	if (re.comment) alias.comment = re.comment;
	return alias;
}
// node_modules/yaml/browser/dist/compose/compose-doc.js
function composeDoc(options, directives, { offset, start, value, end }, onError) {
	const doc = new Document(void 0, Object.assign({ _directives: directives }, options));
	const ctx = {
		atKey: false,
		atRoot: true,
		directives: doc.directives,
		options: doc.options,
		schema: doc.schema
	};
	const props = resolveProps(start, {
		indicator: "doc-start",
		next: value ?? end?.[0],
		offset,
		onError,
		parentIndent: 0,
		startOnNewline: true
	});
	if (props.found) {
		doc.directives.docStart = true;
		if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
	}
	doc.contents = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
	const contentEnd = doc.contents.range[2];
	const re = resolveEnd(end, contentEnd, false, onError);
	if (re.comment) doc.comment = re.comment;
	doc.range = [
		offset,
		contentEnd,
		re.offset
	];
	return doc;
}
// node_modules/yaml/browser/dist/compose/composer.js
function getErrorPos(src) {
	if (typeof src === "number") return [src, src + 1];
	if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
	const { offset, source } = src;
	return [offset, offset + (typeof source === "string" ? source.length : 1)];
}
function parsePrelude(prelude) {
	let comment = "";
	let atComment = false;
	let afterEmptyLine = false;
	for (let i = 0; i < prelude.length; ++i) {
		const source = prelude[i];
		switch (source[0]) {
			case "#":
				comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
				atComment = true;
				afterEmptyLine = false;
				break;
			case "%":
				if (prelude[i + 1]?.[0] !== "#") i += 1;
				atComment = false;
				break;
			default:
				if (!atComment) afterEmptyLine = true;
				atComment = false;
		}
	}
	return {
		comment,
		afterEmptyLine
	};
}
var Composer = class {
	constructor(options = {}) {
		this.doc = null;
		this.atDirectives = false;
		this.prelude = [];
		this.errors = [];
		this.warnings = [];
		this.onError = (source, code, message, warning) => {
			const pos = getErrorPos(source);
			if (warning) this.warnings.push(new YAMLWarning(pos, code, message));
			else this.errors.push(new YAMLParseError(pos, code, message));
		};
		this.directives = new Directives({ version: options.version || "1.2" });
		this.options = options;
	}
	decorate(doc, afterDoc) {
		const { comment, afterEmptyLine } = parsePrelude(this.prelude);
		if (comment) {
			const dc = doc.contents;
			if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
			else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
			else if (isCollection(dc) && !dc.flow && dc.items.length > 0) {
				let it = dc.items[0];
				if (isPair(it)) it = it.key;
				const cb = it.commentBefore;
				it.commentBefore = cb ? `${comment}\n${cb}` : comment;
			} else {
				const cb = dc.commentBefore;
				dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
			}
		}
		if (afterDoc) {
			for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
			for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
		} else {
			doc.errors = this.errors;
			doc.warnings = this.warnings;
		}
		this.prelude = [];
		this.errors = [];
		this.warnings = [];
	}
	streamInfo() {
		return {
			comment: parsePrelude(this.prelude).comment,
			directives: this.directives,
			errors: this.errors,
			warnings: this.warnings
		};
	}
	*compose(tokens, forceDoc = false, endOffset = -1) {
		for (const token of tokens) yield* this.next(token);
		yield* this.end(forceDoc, endOffset);
	}
	*next(token) {
		switch (token.type) {
			case "directive":
				this.directives.add(token.source, (offset, message, warning) => {
					const pos = getErrorPos(token);
					pos[0] += offset;
					this.onError(pos, "BAD_DIRECTIVE", message, warning);
				});
				this.prelude.push(token.source);
				this.atDirectives = true;
				break;
			case "document": {
				const doc = composeDoc(this.options, this.directives, token, this.onError);
				if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
				this.decorate(doc, false);
				if (this.doc) yield this.doc;
				this.doc = doc;
				this.atDirectives = false;
				break;
			}
			case "byte-order-mark":
			case "space": break;
			case "comment":
			case "newline":
				this.prelude.push(token.source);
				break;
			case "error": {
				const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
				const error = new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
				if (this.atDirectives || !this.doc) this.errors.push(error);
				else this.doc.errors.push(error);
				break;
			}
			case "doc-end": {
				if (!this.doc) {
					this.errors.push(new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
					break;
				}
				this.doc.directives.docEnd = true;
				const end = resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
				this.decorate(this.doc, true);
				if (end.comment) {
					const dc = this.doc.comment;
					this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
				}
				this.doc.range[2] = end.offset;
				break;
			}
			default: this.errors.push(new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
		}
	}
	*end(forceDoc = false, endOffset = -1) {
		if (this.doc) {
			this.decorate(this.doc, true);
			yield this.doc;
			this.doc = null;
		} else if (forceDoc) {
			const doc = new Document(void 0, Object.assign({ _directives: this.directives }, this.options));
			if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
			doc.range = [
				0,
				endOffset,
				endOffset
			];
			this.decorate(doc, false);
			yield doc;
		}
	}
};
// node_modules/yaml/browser/dist/parse/cst.js
const BOM = "﻿";
const DOCUMENT = "";
const FLOW_END = "";
const SCALAR = "";
function tokenType(source) {
	switch (source) {
		case BOM: return "byte-order-mark";
		case DOCUMENT: return "doc-mode";
		case FLOW_END: return "flow-error-end";
		case SCALAR: return "scalar";
		case "---": return "doc-start";
		case "...": return "doc-end";
		case "":
		case "\n":
		case "\r\n": return "newline";
		case "-": return "seq-item-ind";
		case "?": return "explicit-key-ind";
		case ":": return "map-value-ind";
		case "{": return "flow-map-start";
		case "}": return "flow-map-end";
		case "[": return "flow-seq-start";
		case "]": return "flow-seq-end";
		case ",": return "comma";
	}
	switch (source[0]) {
		case " ":
		case "	": return "space";
		case "#": return "comment";
		case "%": return "directive-line";
		case "*": return "alias";
		case "&": return "anchor";
		case "!": return "tag";
		case "'": return "single-quoted-scalar";
		case "\"": return "double-quoted-scalar";
		case "|":
		case ">": return "block-scalar-header";
	}
	return null;
}
// node_modules/yaml/browser/dist/parse/lexer.js
function isEmpty(ch) {
	switch (ch) {
		case void 0:
		case " ":
		case "\n":
		case "\r":
		case "	": return true;
		default: return false;
	}
}
const hexDigits = new Set("0123456789ABCDEFabcdef");
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(",[]{}");
const invalidAnchorChars = new Set(" ,[]{}\n\r	");
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
var Lexer = class {
	constructor() {
		this.atEnd = false;
		this.blockScalarIndent = -1;
		this.blockScalarKeep = false;
		this.buffer = "";
		this.flowKey = false;
		this.flowLevel = 0;
		this.indentNext = 0;
		this.indentValue = 0;
		this.lineEndPos = null;
		this.next = null;
		this.pos = 0;
	}
	*lex(source, incomplete = false) {
		if (source) {
			if (typeof source !== "string") throw TypeError("source is not a string");
			this.buffer = this.buffer ? this.buffer + source : source;
			this.lineEndPos = null;
		}
		this.atEnd = !incomplete;
		let next = this.next ?? "stream";
		while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
	}
	atLineEnd() {
		let i = this.pos;
		let ch = this.buffer[i];
		while (ch === " " || ch === "	") ch = this.buffer[++i];
		if (!ch || ch === "#" || ch === "\n") return true;
		if (ch === "\r") return this.buffer[i + 1] === "\n";
		return false;
	}
	charAt(n) {
		return this.buffer[this.pos + n];
	}
	continueScalar(offset) {
		let ch = this.buffer[offset];
		if (this.indentNext > 0) {
			let indent = 0;
			while (ch === " ") ch = this.buffer[++indent + offset];
			if (ch === "\r") {
				const next = this.buffer[indent + offset + 1];
				if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
			}
			return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
		}
		if (ch === "-" || ch === ".") {
			const dt = this.buffer.substr(offset, 3);
			if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
		}
		return offset;
	}
	getLine() {
		let end = this.lineEndPos;
		if (typeof end !== "number" || end !== -1 && end < this.pos) {
			end = this.buffer.indexOf("\n", this.pos);
			this.lineEndPos = end;
		}
		if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
		if (this.buffer[end - 1] === "\r") end -= 1;
		return this.buffer.substring(this.pos, end);
	}
	hasChars(n) {
		return this.pos + n <= this.buffer.length;
	}
	setNext(state) {
		this.buffer = this.buffer.substring(this.pos);
		this.pos = 0;
		this.lineEndPos = null;
		this.next = state;
		return null;
	}
	peek(n) {
		return this.buffer.substr(this.pos, n);
	}
	*parseNext(next) {
		switch (next) {
			case "stream": return yield* this.parseStream();
			case "line-start": return yield* this.parseLineStart();
			case "block-start": return yield* this.parseBlockStart();
			case "doc": return yield* this.parseDocument();
			case "flow": return yield* this.parseFlowCollection();
			case "quoted-scalar": return yield* this.parseQuotedScalar();
			case "block-scalar": return yield* this.parseBlockScalar();
			case "plain-scalar": return yield* this.parsePlainScalar();
		}
	}
	*parseStream() {
		let line = this.getLine();
		if (line === null) return this.setNext("stream");
		if (line[0] === BOM) {
			yield* this.pushCount(1);
			line = line.substring(1);
		}
		if (line[0] === "%") {
			let dirEnd = line.length;
			let cs = line.indexOf("#");
			while (cs !== -1) {
				const ch = line[cs - 1];
				if (ch === " " || ch === "	") {
					dirEnd = cs - 1;
					break;
				} else cs = line.indexOf("#", cs + 1);
			}
			while (true) {
				const ch = line[dirEnd - 1];
				if (ch === " " || ch === "	") dirEnd -= 1;
				else break;
			}
			const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
			yield* this.pushCount(line.length - n);
			this.pushNewline();
			return "stream";
		}
		if (this.atLineEnd()) {
			const sp = yield* this.pushSpaces(true);
			yield* this.pushCount(line.length - sp);
			yield* this.pushNewline();
			return "stream";
		}
		yield DOCUMENT;
		return yield* this.parseLineStart();
	}
	*parseLineStart() {
		const ch = this.charAt(0);
		if (!ch && !this.atEnd) return this.setNext("line-start");
		if (ch === "-" || ch === ".") {
			if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
			const s = this.peek(3);
			if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
				yield* this.pushCount(3);
				this.indentValue = 0;
				this.indentNext = 0;
				return s === "---" ? "doc" : "stream";
			}
		}
		this.indentValue = yield* this.pushSpaces(false);
		if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
		return yield* this.parseBlockStart();
	}
	*parseBlockStart() {
		const [ch0, ch1] = this.peek(2);
		if (!ch1 && !this.atEnd) return this.setNext("block-start");
		if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
			const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
			this.indentNext = this.indentValue + 1;
			this.indentValue += n;
			return "block-start";
		}
		return "doc";
	}
	*parseDocument() {
		yield* this.pushSpaces(true);
		const line = this.getLine();
		if (line === null) return this.setNext("doc");
		let n = yield* this.pushIndicators();
		switch (line[n]) {
			case "#": yield* this.pushCount(line.length - n);
			case void 0:
				yield* this.pushNewline();
				return yield* this.parseLineStart();
			case "{":
			case "[":
				yield* this.pushCount(1);
				this.flowKey = false;
				this.flowLevel = 1;
				return "flow";
			case "}":
			case "]":
				yield* this.pushCount(1);
				return "doc";
			case "*":
				yield* this.pushUntil(isNotAnchorChar);
				return "doc";
			case "\"":
			case "'": return yield* this.parseQuotedScalar();
			case "|":
			case ">":
				n += yield* this.parseBlockScalarHeader();
				n += yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - n);
				yield* this.pushNewline();
				return yield* this.parseBlockScalar();
			default: return yield* this.parsePlainScalar();
		}
	}
	*parseFlowCollection() {
		let nl, sp;
		let indent = -1;
		do {
			nl = yield* this.pushNewline();
			if (nl > 0) {
				sp = yield* this.pushSpaces(false);
				this.indentValue = indent = sp;
			} else sp = 0;
			sp += yield* this.pushSpaces(true);
		} while (nl + sp > 0);
		const line = this.getLine();
		if (line === null) return this.setNext("flow");
		if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
			if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
				this.flowLevel = 0;
				yield FLOW_END;
				return yield* this.parseLineStart();
			}
		}
		let n = 0;
		while (line[n] === ",") {
			n += yield* this.pushCount(1);
			n += yield* this.pushSpaces(true);
			this.flowKey = false;
		}
		n += yield* this.pushIndicators();
		switch (line[n]) {
			case void 0: return "flow";
			case "#":
				yield* this.pushCount(line.length - n);
				return "flow";
			case "{":
			case "[":
				yield* this.pushCount(1);
				this.flowKey = false;
				this.flowLevel += 1;
				return "flow";
			case "}":
			case "]":
				yield* this.pushCount(1);
				this.flowKey = true;
				this.flowLevel -= 1;
				return this.flowLevel ? "flow" : "doc";
			case "*":
				yield* this.pushUntil(isNotAnchorChar);
				return "flow";
			case "\"":
			case "'":
				this.flowKey = true;
				return yield* this.parseQuotedScalar();
			case ":": {
				const next = this.charAt(1);
				if (this.flowKey || isEmpty(next) || next === ",") {
					this.flowKey = false;
					yield* this.pushCount(1);
					yield* this.pushSpaces(true);
					return "flow";
				}
			}
			default:
				this.flowKey = false;
				return yield* this.parsePlainScalar();
		}
	}
	*parseQuotedScalar() {
		const quote = this.charAt(0);
		let end = this.buffer.indexOf(quote, this.pos + 1);
		if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
		else while (end !== -1) {
			let n = 0;
			while (this.buffer[end - 1 - n] === "\\") n += 1;
			if (n % 2 === 0) break;
			end = this.buffer.indexOf("\"", end + 1);
		}
		const qb = this.buffer.substring(0, end);
		let nl = qb.indexOf("\n", this.pos);
		if (nl !== -1) {
			while (nl !== -1) {
				const cs = this.continueScalar(nl + 1);
				if (cs === -1) break;
				nl = qb.indexOf("\n", cs);
			}
			if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
		}
		if (end === -1) {
			if (!this.atEnd) return this.setNext("quoted-scalar");
			end = this.buffer.length;
		}
		yield* this.pushToIndex(end + 1, false);
		return this.flowLevel ? "flow" : "doc";
	}
	*parseBlockScalarHeader() {
		this.blockScalarIndent = -1;
		this.blockScalarKeep = false;
		let i = this.pos;
		while (true) {
			const ch = this.buffer[++i];
			if (ch === "+") this.blockScalarKeep = true;
			else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
			else if (ch !== "-") break;
		}
		return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
	}
	*parseBlockScalar() {
		let nl = this.pos - 1;
		let indent = 0;
		let ch;
		loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
			case " ":
				indent += 1;
				break;
			case "\n":
				nl = i;
				indent = 0;
				break;
			case "\r": {
				const next = this.buffer[i + 1];
				if (!next && !this.atEnd) return this.setNext("block-scalar");
				if (next === "\n") break;
			}
			default: break loop;
		}
		if (!ch && !this.atEnd) return this.setNext("block-scalar");
		if (indent >= this.indentNext) {
			if (this.blockScalarIndent === -1) this.indentNext = indent;
			else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
			do {
				const cs = this.continueScalar(nl + 1);
				if (cs === -1) break;
				nl = this.buffer.indexOf("\n", cs);
			} while (nl !== -1);
			if (nl === -1) {
				if (!this.atEnd) return this.setNext("block-scalar");
				nl = this.buffer.length;
			}
		}
		let i = nl + 1;
		ch = this.buffer[i];
		while (ch === " ") ch = this.buffer[++i];
		if (ch === "	") {
			while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
			nl = i - 1;
		} else if (!this.blockScalarKeep) do {
			let i = nl - 1;
			let ch = this.buffer[i];
			if (ch === "\r") ch = this.buffer[--i];
			const lastChar = i;
			while (ch === " ") ch = this.buffer[--i];
			if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
			else break;
		} while (true);
		yield SCALAR;
		yield* this.pushToIndex(nl + 1, true);
		return yield* this.parseLineStart();
	}
	*parsePlainScalar() {
		const inFlow = this.flowLevel > 0;
		let end = this.pos - 1;
		let i = this.pos - 1;
		let ch;
		while (ch = this.buffer[++i]) if (ch === ":") {
			const next = this.buffer[i + 1];
			if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
			end = i;
		} else if (isEmpty(ch)) {
			let next = this.buffer[i + 1];
			if (ch === "\r") {
				if (next === "\n") {
					i += 1;
					ch = "\n";
					next = this.buffer[i + 1];
				} else end = i;
			}
			if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
			if (ch === "\n") {
				const cs = this.continueScalar(i + 1);
				if (cs === -1) break;
				i = Math.max(i, cs - 2);
			}
		} else {
			if (inFlow && flowIndicatorChars.has(ch)) break;
			end = i;
		}
		if (!ch && !this.atEnd) return this.setNext("plain-scalar");
		yield SCALAR;
		yield* this.pushToIndex(end + 1, true);
		return inFlow ? "flow" : "doc";
	}
	*pushCount(n) {
		if (n > 0) {
			yield this.buffer.substr(this.pos, n);
			this.pos += n;
			return n;
		}
		return 0;
	}
	*pushToIndex(i, allowEmpty) {
		const s = this.buffer.slice(this.pos, i);
		if (s) {
			yield s;
			this.pos += s.length;
			return s.length;
		} else if (allowEmpty) yield "";
		return 0;
	}
	*pushIndicators() {
		let n = 0;
		loop: while (true) {
			switch (this.charAt(0)) {
				case "!":
					n += yield* this.pushTag();
					n += yield* this.pushSpaces(true);
					continue loop;
				case "&":
					n += yield* this.pushUntil(isNotAnchorChar);
					n += yield* this.pushSpaces(true);
					continue loop;
				case "-":
				case "?":
				case ":": {
					const inFlow = this.flowLevel > 0;
					const ch1 = this.charAt(1);
					if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
						if (!inFlow) this.indentNext = this.indentValue + 1;
						else if (this.flowKey) this.flowKey = false;
						n += yield* this.pushCount(1);
						n += yield* this.pushSpaces(true);
						continue loop;
					}
				}
			}
			break loop;
		}
		return n;
	}
	*pushTag() {
		if (this.charAt(1) === "<") {
			let i = this.pos + 2;
			let ch = this.buffer[i];
			while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
			return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
		} else {
			let i = this.pos + 1;
			let ch = this.buffer[i];
			while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
			else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
			else break;
			return yield* this.pushToIndex(i, false);
		}
	}
	*pushNewline() {
		const ch = this.buffer[this.pos];
		if (ch === "\n") return yield* this.pushCount(1);
		else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
		else return 0;
	}
	*pushSpaces(allowTabs) {
		let i = this.pos - 1;
		let ch;
		do
			ch = this.buffer[++i];
		while (ch === " " || allowTabs && ch === "	");
		const n = i - this.pos;
		if (n > 0) {
			yield this.buffer.substr(this.pos, n);
			this.pos = i;
		}
		return n;
	}
	*pushUntil(test) {
		let i = this.pos;
		let ch = this.buffer[i];
		while (!test(ch)) ch = this.buffer[++i];
		return yield* this.pushToIndex(i, false);
	}
};
// node_modules/yaml/browser/dist/parse/line-counter.js
var LineCounter = class {
	constructor() {
		this.lineStarts = [];
		this.addNewLine = (offset) => this.lineStarts.push(offset);
		this.linePos = (offset) => {
			let low = 0;
			let high = this.lineStarts.length;
			while (low < high) {
				const mid = low + high >> 1;
				if (this.lineStarts[mid] < offset) low = mid + 1;
				else high = mid;
			}
			if (this.lineStarts[low] === offset) return {
				line: low + 1,
				col: 1
			};
			if (low === 0) return {
				line: 0,
				col: offset
			};
			const start = this.lineStarts[low - 1];
			return {
				line: low,
				col: offset - start + 1
			};
		};
	}
};
// node_modules/yaml/browser/dist/parse/parser.js
function includesToken(list, type) {
	for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
	return false;
}
function findNonEmptyIndex(list) {
	for (let i = 0; i < list.length; ++i) switch (list[i].type) {
		case "space":
		case "comment":
		case "newline": break;
		default: return i;
	}
	return -1;
}
function isFlowToken(token) {
	switch (token?.type) {
		case "alias":
		case "scalar":
		case "single-quoted-scalar":
		case "double-quoted-scalar":
		case "flow-collection": return true;
		default: return false;
	}
}
function getPrevProps(parent) {
	switch (parent.type) {
		case "document": return parent.start;
		case "block-map": {
			const it = parent.items[parent.items.length - 1];
			return it.sep ?? it.start;
		}
		case "block-seq": return parent.items[parent.items.length - 1].start;
		default: return [];
	}
}
function getFirstKeyStartProps(prev) {
	if (prev.length === 0) return [];
	let i = prev.length;
	loop: while (--i >= 0) switch (prev[i].type) {
		case "doc-start":
		case "explicit-key-ind":
		case "map-value-ind":
		case "seq-item-ind":
		case "newline": break loop;
	}
	while (prev[++i]?.type === "space");
	return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
	if (source.length < 1e5) Array.prototype.push.apply(target, source);
	else for (let i = 0; i < source.length; ++i) target.push(source[i]);
}
function fixFlowSeqItems(fc) {
	if (fc.start.type === "flow-seq-start") {
		for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
			if (it.key) it.value = it.key;
			delete it.key;
			if (isFlowToken(it.value)) {
				if (it.value.end) arrayPushArray(it.value.end, it.sep);
				else it.value.end = it.sep;
			} else arrayPushArray(it.start, it.sep);
			delete it.sep;
		}
	}
}
var Parser = class {
	constructor(onNewLine) {
		this.atNewLine = true;
		this.atScalar = false;
		this.indent = 0;
		this.offset = 0;
		this.onKeyLine = false;
		this.stack = [];
		this.source = "";
		this.type = "";
		this.lexer = new Lexer();
		this.onNewLine = onNewLine;
	}
	*parse(source, incomplete = false) {
		if (this.onNewLine && this.offset === 0) this.onNewLine(0);
		for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
		if (!incomplete) yield* this.end();
	}
	*next(source) {
		this.source = source;
		if (this.atScalar) {
			this.atScalar = false;
			yield* this.step();
			this.offset += source.length;
			return;
		}
		const type = tokenType(source);
		if (!type) {
			const message = `Not a YAML token: ${source}`;
			yield* this.pop({
				type: "error",
				offset: this.offset,
				message,
				source
			});
			this.offset += source.length;
		} else if (type === "scalar") {
			this.atNewLine = false;
			this.atScalar = true;
			this.type = "scalar";
		} else {
			this.type = type;
			yield* this.step();
			switch (type) {
				case "newline":
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) this.onNewLine(this.offset + source.length);
					break;
				case "space":
					if (this.atNewLine && source[0] === " ") this.indent += source.length;
					break;
				case "explicit-key-ind":
				case "map-value-ind":
				case "seq-item-ind":
					if (this.atNewLine) this.indent += source.length;
					break;
				case "doc-mode":
				case "flow-error-end": return;
				default: this.atNewLine = false;
			}
			this.offset += source.length;
		}
	}
	*end() {
		while (this.stack.length > 0) yield* this.pop();
	}
	get sourceToken() {
		return {
			type: this.type,
			offset: this.offset,
			indent: this.indent,
			source: this.source
		};
	}
	*step() {
		const top = this.peek(1);
		if (this.type === "doc-end" && top?.type !== "doc-end") {
			while (this.stack.length > 0) yield* this.pop();
			this.stack.push({
				type: "doc-end",
				offset: this.offset,
				source: this.source
			});
			return;
		}
		if (!top) return yield* this.stream();
		switch (top.type) {
			case "document": return yield* this.document(top);
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar": return yield* this.scalar(top);
			case "block-scalar": return yield* this.blockScalar(top);
			case "block-map": return yield* this.blockMap(top);
			case "block-seq": return yield* this.blockSequence(top);
			case "flow-collection": return yield* this.flowCollection(top);
			case "doc-end": return yield* this.documentEnd(top);
		}
		yield* this.pop();
	}
	peek(n) {
		return this.stack[this.stack.length - n];
	}
	*pop(error) {
		const token = error ?? this.stack.pop();
		if (!token) yield {
			type: "error",
			offset: this.offset,
			source: "",
			message: "Tried to pop an empty stack"
		};
		else if (this.stack.length === 0) yield token;
		else {
			const top = this.peek(1);
			if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
			else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
			if (token.type === "flow-collection") fixFlowSeqItems(token);
			switch (top.type) {
				case "document":
					top.value = token;
					break;
				case "block-scalar":
					top.props.push(token);
					break;
				case "block-map": {
					const it = top.items[top.items.length - 1];
					if (it.value) {
						top.items.push({
							start: [],
							key: token,
							sep: []
						});
						this.onKeyLine = true;
						return;
					} else if (it.sep) it.value = token;
					else {
						Object.assign(it, {
							key: token,
							sep: []
						});
						this.onKeyLine = !it.explicitKey;
						return;
					}
					break;
				}
				case "block-seq": {
					const it = top.items[top.items.length - 1];
					if (it.value) top.items.push({
						start: [],
						value: token
					});
					else it.value = token;
					break;
				}
				case "flow-collection": {
					const it = top.items[top.items.length - 1];
					if (!it || it.value) top.items.push({
						start: [],
						key: token,
						sep: []
					});
					else if (it.sep) it.value = token;
					else Object.assign(it, {
						key: token,
						sep: []
					});
					return;
				}
				default:
					yield* this.pop();
					yield* this.pop(token);
			}
			if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
				const last = token.items[token.items.length - 1];
				if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
					if (top.type === "document") top.end = last.start;
					else top.items.push({ start: last.start });
					token.items.splice(-1, 1);
				}
			}
		}
	}
	*stream() {
		switch (this.type) {
			case "directive-line":
				yield {
					type: "directive",
					offset: this.offset,
					source: this.source
				};
				return;
			case "byte-order-mark":
			case "space":
			case "comment":
			case "newline":
				yield this.sourceToken;
				return;
			case "doc-mode":
			case "doc-start": {
				const doc = {
					type: "document",
					offset: this.offset,
					start: []
				};
				if (this.type === "doc-start") doc.start.push(this.sourceToken);
				this.stack.push(doc);
				return;
			}
		}
		yield {
			type: "error",
			offset: this.offset,
			message: `Unexpected ${this.type} token in YAML stream`,
			source: this.source
		};
	}
	*document(doc) {
		if (doc.value) return yield* this.lineEnd(doc);
		switch (this.type) {
			case "doc-start":
				if (findNonEmptyIndex(doc.start) !== -1) {
					yield* this.pop();
					yield* this.step();
				} else doc.start.push(this.sourceToken);
				return;
			case "anchor":
			case "tag":
			case "space":
			case "comment":
			case "newline":
				doc.start.push(this.sourceToken);
				return;
		}
		const bv = this.startBlockValue(doc);
		if (bv) this.stack.push(bv);
		else yield {
			type: "error",
			offset: this.offset,
			message: `Unexpected ${this.type} token in YAML document`,
			source: this.source
		};
	}
	*scalar(scalar) {
		if (this.type === "map-value-ind") {
			const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
			let sep;
			if (scalar.end) {
				sep = scalar.end;
				sep.push(this.sourceToken);
				delete scalar.end;
			} else sep = [this.sourceToken];
			const map = {
				type: "block-map",
				offset: scalar.offset,
				indent: scalar.indent,
				items: [{
					start,
					key: scalar,
					sep
				}]
			};
			this.onKeyLine = true;
			this.stack[this.stack.length - 1] = map;
		} else yield* this.lineEnd(scalar);
	}
	*blockScalar(scalar) {
		switch (this.type) {
			case "space":
			case "comment":
			case "newline":
				scalar.props.push(this.sourceToken);
				return;
			case "scalar":
				scalar.source = this.source;
				this.atNewLine = true;
				this.indent = 0;
				if (this.onNewLine) {
					let nl = this.source.indexOf("\n") + 1;
					while (nl !== 0) {
						this.onNewLine(this.offset + nl);
						nl = this.source.indexOf("\n", nl) + 1;
					}
				}
				yield* this.pop();
				break;
			default:
				yield* this.pop();
				yield* this.step();
		}
	}
	*blockMap(map) {
		const it = map.items[map.items.length - 1];
		switch (this.type) {
			case "newline":
				this.onKeyLine = false;
				if (it.value) {
					const end = "end" in it.value ? it.value.end : void 0;
					if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
					else map.items.push({ start: [this.sourceToken] });
				} else if (it.sep) it.sep.push(this.sourceToken);
				else it.start.push(this.sourceToken);
				return;
			case "space":
			case "comment":
				if (it.value) map.items.push({ start: [this.sourceToken] });
				else if (it.sep) it.sep.push(this.sourceToken);
				else {
					if (this.atIndentedComment(it.start, map.indent)) {
						const end = map.items[map.items.length - 2]?.value?.end;
						if (Array.isArray(end)) {
							arrayPushArray(end, it.start);
							end.push(this.sourceToken);
							map.items.pop();
							return;
						}
					}
					it.start.push(this.sourceToken);
				}
				return;
		}
		if (this.indent >= map.indent) {
			const atMapIndent = !this.onKeyLine && this.indent === map.indent;
			const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
			let start = [];
			if (atNextItem && it.sep && !it.value) {
				const nl = [];
				for (let i = 0; i < it.sep.length; ++i) {
					const st = it.sep[i];
					switch (st.type) {
						case "newline":
							nl.push(i);
							break;
						case "space": break;
						case "comment":
							if (st.indent > map.indent) nl.length = 0;
							break;
						default: nl.length = 0;
					}
				}
				if (nl.length >= 2) start = it.sep.splice(nl[1]);
			}
			switch (this.type) {
				case "anchor":
				case "tag":
					if (atNextItem || it.value) {
						start.push(this.sourceToken);
						map.items.push({ start });
						this.onKeyLine = true;
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "explicit-key-ind":
					if (!it.sep && !it.explicitKey) {
						it.start.push(this.sourceToken);
						it.explicitKey = true;
					} else if (atNextItem || it.value) {
						start.push(this.sourceToken);
						map.items.push({
							start,
							explicitKey: true
						});
					} else this.stack.push({
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start: [this.sourceToken],
							explicitKey: true
						}]
					});
					this.onKeyLine = true;
					return;
				case "map-value-ind":
					if (it.explicitKey) {
						if (!it.sep) {
							if (includesToken(it.start, "newline")) Object.assign(it, {
								key: null,
								sep: [this.sourceToken]
							});
							else {
								const start = getFirstKeyStartProps(it.start);
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key: null,
										sep: [this.sourceToken]
									}]
								});
							}
						} else if (it.value) map.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start,
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
							const start = getFirstKeyStartProps(it.start);
							const key = it.key;
							const sep = it.sep;
							sep.push(this.sourceToken);
							delete it.key;
							delete it.sep;
							this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key,
									sep
								}]
							});
						} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
						else it.sep.push(this.sourceToken);
					} else if (!it.sep) Object.assign(it, {
						key: null,
						sep: [this.sourceToken]
					});
					else if (it.value || atNextItem) map.items.push({
						start,
						key: null,
						sep: [this.sourceToken]
					});
					else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start: [],
							key: null,
							sep: [this.sourceToken]
						}]
					});
					else it.sep.push(this.sourceToken);
					this.onKeyLine = true;
					return;
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": {
					const fs = this.flowScalar(this.type);
					if (atNextItem || it.value) {
						map.items.push({
							start,
							key: fs,
							sep: []
						});
						this.onKeyLine = true;
					} else if (it.sep) this.stack.push(fs);
					else {
						Object.assign(it, {
							key: fs,
							sep: []
						});
						this.onKeyLine = true;
					}
					return;
				}
				default: {
					const bv = this.startBlockValue(map);
					if (bv) {
						if (bv.type === "block-seq") {
							if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
								yield* this.pop({
									type: "error",
									offset: this.offset,
									message: "Unexpected block-seq-ind on same line with key",
									source: this.source
								});
								return;
							}
						} else if (atMapIndent) map.items.push({ start });
						this.stack.push(bv);
						return;
					}
				}
			}
		}
		yield* this.pop();
		yield* this.step();
	}
	*blockSequence(seq) {
		const it = seq.items[seq.items.length - 1];
		switch (this.type) {
			case "newline":
				if (it.value) {
					const end = "end" in it.value ? it.value.end : void 0;
					if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
					else seq.items.push({ start: [this.sourceToken] });
				} else it.start.push(this.sourceToken);
				return;
			case "space":
			case "comment":
				if (it.value) seq.items.push({ start: [this.sourceToken] });
				else {
					if (this.atIndentedComment(it.start, seq.indent)) {
						const end = seq.items[seq.items.length - 2]?.value?.end;
						if (Array.isArray(end)) {
							arrayPushArray(end, it.start);
							end.push(this.sourceToken);
							seq.items.pop();
							return;
						}
					}
					it.start.push(this.sourceToken);
				}
				return;
			case "anchor":
			case "tag":
				if (it.value || this.indent <= seq.indent) break;
				it.start.push(this.sourceToken);
				return;
			case "seq-item-ind":
				if (this.indent !== seq.indent) break;
				if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
				else it.start.push(this.sourceToken);
				return;
		}
		if (this.indent > seq.indent) {
			const bv = this.startBlockValue(seq);
			if (bv) {
				this.stack.push(bv);
				return;
			}
		}
		yield* this.pop();
		yield* this.step();
	}
	*flowCollection(fc) {
		const it = fc.items[fc.items.length - 1];
		if (this.type === "flow-error-end") {
			let top;
			do {
				yield* this.pop();
				top = this.peek(1);
			} while (top?.type === "flow-collection");
		} else if (fc.end.length === 0) {
			switch (this.type) {
				case "comma":
				case "explicit-key-ind":
					if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
				case "map-value-ind":
					if (!it || it.value) fc.items.push({
						start: [],
						key: null,
						sep: [this.sourceToken]
					});
					else if (it.sep) it.sep.push(this.sourceToken);
					else Object.assign(it, {
						key: null,
						sep: [this.sourceToken]
					});
					return;
				case "space":
				case "comment":
				case "newline":
				case "anchor":
				case "tag":
					if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": {
					const fs = this.flowScalar(this.type);
					if (!it || it.value) fc.items.push({
						start: [],
						key: fs,
						sep: []
					});
					else if (it.sep) this.stack.push(fs);
					else Object.assign(it, {
						key: fs,
						sep: []
					});
					return;
				}
				case "flow-map-end":
				case "flow-seq-end":
					fc.end.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(fc);
			if (bv) this.stack.push(bv);
			else {
				yield* this.pop();
				yield* this.step();
			}
		} else {
			const parent = this.peek(2);
			if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
				yield* this.pop();
				yield* this.step();
			} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
				const start = getFirstKeyStartProps(getPrevProps(parent));
				fixFlowSeqItems(fc);
				const sep = fc.end.splice(1, fc.end.length);
				sep.push(this.sourceToken);
				const map = {
					type: "block-map",
					offset: fc.offset,
					indent: fc.indent,
					items: [{
						start,
						key: fc,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(fc);
		}
	}
	flowScalar(type) {
		if (this.onNewLine) {
			let nl = this.source.indexOf("\n") + 1;
			while (nl !== 0) {
				this.onNewLine(this.offset + nl);
				nl = this.source.indexOf("\n", nl) + 1;
			}
		}
		return {
			type,
			offset: this.offset,
			indent: this.indent,
			source: this.source
		};
	}
	startBlockValue(parent) {
		switch (this.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar": return this.flowScalar(this.type);
			case "block-scalar-header": return {
				type: "block-scalar",
				offset: this.offset,
				indent: this.indent,
				props: [this.sourceToken],
				source: ""
			};
			case "flow-map-start":
			case "flow-seq-start": return {
				type: "flow-collection",
				offset: this.offset,
				indent: this.indent,
				start: this.sourceToken,
				items: [],
				end: []
			};
			case "seq-item-ind": return {
				type: "block-seq",
				offset: this.offset,
				indent: this.indent,
				items: [{ start: [this.sourceToken] }]
			};
			case "explicit-key-ind": {
				this.onKeyLine = true;
				const start = getFirstKeyStartProps(getPrevProps(parent));
				start.push(this.sourceToken);
				return {
					type: "block-map",
					offset: this.offset,
					indent: this.indent,
					items: [{
						start,
						explicitKey: true
					}]
				};
			}
			case "map-value-ind": {
				this.onKeyLine = true;
				const start = getFirstKeyStartProps(getPrevProps(parent));
				return {
					type: "block-map",
					offset: this.offset,
					indent: this.indent,
					items: [{
						start,
						key: null,
						sep: [this.sourceToken]
					}]
				};
			}
		}
		return null;
	}
	atIndentedComment(start, indent) {
		if (this.type !== "comment") return false;
		if (this.indent <= indent) return false;
		return start.every((st) => st.type === "newline" || st.type === "space");
	}
	*documentEnd(docEnd) {
		if (this.type !== "doc-mode") {
			if (docEnd.end) docEnd.end.push(this.sourceToken);
			else docEnd.end = [this.sourceToken];
			if (this.type === "newline") yield* this.pop();
		}
	}
	*lineEnd(token) {
		switch (this.type) {
			case "comma":
			case "doc-start":
			case "doc-end":
			case "flow-seq-end":
			case "flow-map-end":
			case "map-value-ind":
				yield* this.pop();
				yield* this.step();
				break;
			case "newline": this.onKeyLine = false;
			default:
				if (token.end) token.end.push(this.sourceToken);
				else token.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
		}
	}
};
// node_modules/yaml/browser/dist/public-api.js
function parseOptions(options) {
	const prettyErrors = options.prettyErrors !== false;
	return {
		lineCounter: options.lineCounter || prettyErrors && new LineCounter() || null,
		prettyErrors
	};
}
function parseAllDocuments(source, options = {}) {
	const { lineCounter, prettyErrors } = parseOptions(options);
	const parser = new Parser(lineCounter?.addNewLine);
	const composer = new Composer(options);
	const docs = Array.from(composer.compose(parser.parse(source)));
	if (prettyErrors && lineCounter) for (const doc of docs) {
		doc.errors.forEach(prettifyError(source, lineCounter));
		doc.warnings.forEach(prettifyError(source, lineCounter));
	}
	if (docs.length > 0) return docs;
	return Object.assign([], { empty: true }, composer.streamInfo());
}
function stringify(value, replacer, options) {
	let _replacer = null;
	if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
	else if (options === void 0 && replacer) options = replacer;
	if (typeof options === "string") options = options.length;
	if (typeof options === "number") {
		const indent = Math.round(options);
		options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
	}
	if (value === void 0) {
		const { keepUndefined } = options ?? replacer ?? {};
		if (!keepUndefined) return void 0;
	}
	if (isDocument(value) && !_replacer) return value.toString(options);
	return new Document(value, _replacer, options).toString(options);
}
// src/base/yaml-file.ts
const maxBrackets = 1e4;
const manyIndicators = /(?:[?:-][ \t]+){32}/;
const maxSyntaxErrors = 20;
function readYaml(text, file) {
	const at = placesIn(text, file);
	try {
		if (isTooMuch(text)) throw new RangeError("nested");
		const [document, ...others] = [...parseAllDocuments(text, {
			prettyErrors: false,
			logLevel: "silent",
			uniqueKeys: false
		})];
		if (document === void 0) return unread(file, null);
		const syntax = document.errors.slice(0, maxSyntaxErrors).map(({ pos, message }) => finding("yaml/syntax", at(pos[0]), { problem: sentence(message) }));
		const other = others.find(({ contents }) => contents !== null);
		const findings = [
			...syntax,
			...problemsIn(document, at),
			...other === void 0 ? [] : [finding("yaml/documents", at(other.contents.range[0]), {})]
		];
		const { value, problem } = findings.every(({ code }) => code === "yaml/duplicate-key") ? plainValue(document) : {
			value: void 0,
			problem: null
		};
		const aliases = problem === null ? [] : [finding("yaml/aliases", at(0), { problem })];
		const index = new MappingIndex();
		return {
			value,
			findings: [...findings, ...aliases],
			place: (path) => at(offsetOf(document, path, index)),
			placeOfKey: (key) => at(offsetOfKey(document, key, index)),
			written: (path) => writtenScalar(nodeAt(document, path, index))
		};
	} catch (error) {
		return unread(file, error instanceof RangeError ? "it is nested too deeply." : sentence(String(error)));
	}
}
function unread(file, problem) {
	const place = {
		file,
		line: 1,
		column: 1
	};
	return {
		value: problem === null ? null : void 0,
		findings: problem === null ? [] : [finding("yaml/syntax", place, { problem })],
		place: () => place,
		placeOfKey: () => place,
		written: () => null
	};
}
function isTooMuch(text) {
	return (text.match(/[[{]/g)?.length ?? 0) > maxBrackets || manyIndicators.test(text);
}
function placesIn(text, file) {
	const starts = [0];
	for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
	return (offset) => {
		const shown = Math.min(offset, endOf$1(text));
		let [line, beyond] = [0, starts.length];
		while (beyond - line > 1) {
			const middle = line + beyond >> 1;
			if (starts[middle] <= shown) line = middle;
			else beyond = middle;
		}
		return {
			file,
			line: line + 1,
			column: shown - starts[line] + 1
		};
	};
}
function endOf$1(text) {
	return text.length - (text.endsWith("\r\n") ? 2 : text.endsWith("\n") ? 1 : 0);
}
function problemsIn(document, at) {
	const found = [];
	const keys = [];
	visit(document, {
		Collection(_, __, path) {
			if (path.length > 64) throw new RangeError("nested");
		},
		Map(_, { items }) {
			const seen = new Set();
			for (const { key } of items) {
				const name = nameOf$2(key);
				const place = isNode(key) && key.range ? at(key.range[0]) : at(0);
				if (name === null) keys.push(finding("yaml/key", place, {}));
				else if (seen.has(name)) found.push(finding("yaml/duplicate-key", place, {}));
				seen.add(name ?? "");
			}
		},
		Alias(_, { source, range }) {
			if (/^(?:\.|$)/.test(source)) found.push(finding("yaml/wildcard", at(range?.[0] ?? 0), { value: `*${source}` }));
		}
	});
	return [...found, ...keys.slice(0, 1)];
}
function nameOf$2(key) {
	if (key === null) return "";
	return isScalar(key) ? String(key.value ?? "") : null;
}
function plainValue(document) {
	try {
		return {
			value: document.toJS({ maxAliasCount: 20 }),
			problem: null
		};
	} catch (error) {
		return {
			value: void 0,
			problem: sentence(error instanceof Error ? error.message : String(error))
		};
	}
}
var MappingIndex = class {
	#pairs = new WeakMap();
	pair(mapping, key) {
		let pairs = this.#pairs.get(mapping);
		if (pairs === void 0) {
			pairs = new Map(mapping.items.map((item) => [nameOf$2(item.key) ?? "", item]));
			this.#pairs.set(mapping, pairs);
		}
		return pairs.get(String(key));
	}
};
function nodeAt(document, path, index) {
	let node = document.contents;
	for (const step of path) if (isMap(node)) node = index.pair(node, step)?.value;
	else node = isSeq(node) ? node.items[Number(step)] : null;
	return isNode(node) ? node : null;
}
function offsetOf(document, path, index) {
	for (let length = path.length; length >= 0; length--) {
		const node = nodeAt(document, path.slice(0, length), index);
		if (node?.range) return node.range[0];
	}
	return 0;
}
function offsetOfKey(document, key, index) {
	const pair = isMap(document.contents) ? index.pair(document.contents, key) : void 0;
	return isNode(pair?.key) && pair.key.range ? pair.key.range[0] : 0;
}
function writtenScalar(node) {
	return isScalar(node) && node.value !== null ? node.source ?? String(node.value) : null;
}
function sentence(text) {
	return /[.!?]$/.test(text) ? text : `${text}.`;
}
// src/sts/policy-file.ts
const modes = [
	"none",
	"testing",
	"enforce"
];
function policyHost(domain) {
	return `mta-sts.${domain}`;
}
const policyFilePath = ".well-known/mta-sts.txt";
const maxPolicyFileSize = 65536;
function renderPolicyFile({ mode, mx, max_age }) {
	return [
		"version: STSv1",
		`mode: ${mode}`,
		...mx.map((pattern) => `mx: ${pattern}`),
		`max_age: ${max_age}`
	].map((line) => `${line}\r\n`).join("");
}
function withOurLineEnds(text) {
	return text.replace(/\r?\n/g, "\r\n").replace(/(?<!\n)$/, "\r\n");
}
// src/ledger/rules.ts
function brokenEntries({ published }) {
	return published.flatMap((entry, index) => [...broken(["published", index], orderRules(entry, published[index - 1])), ...broken([
		"published",
		index,
		"id"
	], [idRule(entry, published.slice(0, index))])]);
}
function brokenHistory(written) {
	const { domains = [] } = written;
	const isForSomebody = domains.length === 0 || domains.some(isServed);
	return [
		...domains.flatMap((line, index) => broken(["domains", index], domainRules(line, domains.slice(0, index)))),
		...broken(["domains"], [[isForSomebody, "must name a domain that is still served"]]),
		...broken(["testing"], testingRules(written))
	];
}
function broken(at, rules) {
	return rules.filter(([holds]) => !holds).map(([, problem]) => ({
		at,
		problem
	}));
}
function orderRules(entry, newer) {
	const end = entry.until ?? newer?.from ?? entry.from;
	return [
		[newer !== void 0 || entry.until === null, "is the newest and must not have ended"],
		[newer === void 0 || entry.until !== null, "is followed by a newer policy and must have ended"],
		[newer === void 0 || secondsOf(end) <= secondsOf(newer.from), "must have ended when the next one began"],
		[secondsOf(end) >= secondsOf(entry.from), "ended before it began"]
	];
}
function idRule({ id, sha256 }, newer) {
	return [newer.every((other) => other.id !== id || other.sha256 === sha256), "was used for two policies"];
}
function domainRules(line, newer) {
	const { name, from, until } = line;
	return [[until === null || secondsOf(until) >= secondsOf(from), "ended before it began"], [!isServed(line) || !newer.some((other) => other.name === name && isServed(other)), "names a domain for the second time"]];
}
function testingRules({ published: [current], domains = [], testing }) {
	if (testing === void 0) return [];
	const begins = [current, ...domains.filter(isServed)].map((one) => one ? secondsOf(one.from) : 0);
	return [[testing !== null === (current?.mode === "testing"), "must be there exactly while the policy is in testing"], [testing === null || secondsOf(testing.since) <= Math.max(...begins), "must not begin after the policy"]];
}
function isServed({ until }) {
	return until === null;
}
// src/sts/max-age.ts
const oneDay = 86400;
const oneYear = 31557600;
const secondsIn = {
	"": 1,
	d: oneDay,
	w: 7 * oneDay,
	y: oneYear
};
function readMaxAge(text) {
	const match = /^(\d{1,10})\s?([dwy]?)$/.exec(text.trim().toLowerCase());
	if (match === null) return { problem: "grammar" };
	const seconds = Number(match[1]) * secondsIn[match[2]];
	return seconds < oneDay || seconds > oneYear ? { problem: "out-of-range" } : { seconds };
}
// src/sts/read-record.ts
const stsKind = {
	version: "v=STSv1",
	required: "id"
};
const tlsRptKind = {
	version: "v=TLSRPTv1",
	required: "rua"
};
function readRecords(texts, kind) {
	const [chosen, ...others] = candidates(texts, kind);
	if (others.length > 0) return ignored({
		problem: "several",
		count: others.length + 1
	});
	if (chosen !== void 0) return readChosen(chosen, kind);
	const [text, ...more] = texts.filter((one) => looksLike(one, kind));
	if (text === void 0) return ignored({ problem: "absent" });
	if (more.length === 0 && hasSpaceBeforeSemicolon(text, kind)) {
		const { value, problems } = readChosen(text, kind);
		return {
			value,
			problems: [{
				problem: "blank-before-semicolon",
				text
			}, ...problems]
		};
	}
	return ignored({
		problem: /^\s*["'“\\]/.test(text) ? "quoted" : "version",
		text
	});
}
function ignored(problem) {
	return {
		value: null,
		problems: [problem]
	};
}
function readChosen(text, kind) {
	const reading = readRecord(text, kind);
	return reading.problem === null ? {
		value: reading.value,
		problems: []
	} : ignored({
		text,
		...reading
	});
}
function candidates(texts, { version }) {
	return texts.filter((text) => text.startsWith(`${version};`));
}
function looksLike(text, { version }) {
	const letters = (value) => value.toLowerCase().replace(/[^a-z\d]/g, "");
	const name = letters(version.slice(2));
	return letters(text).includes(name) || letters(text).startsWith(`v${name.replace(/v1$/, "")}`);
}
function hasSpaceBeforeSemicolon(text, kind) {
	const { version } = kind;
	return text.startsWith(version) && isSpace(text[version.length]) && readRecord(text, kind).problem !== "version";
}
const extension = /^[A-Za-z\d][\w.-]{0,31}=[\x21-\x3a\x3c\x3e-\x7e]+$/;
const idGrammar = /^[A-Za-z\d]{1,32}$/;
const grammar = {
	id: idGrammar,
	rua: /^[\x20-\x3a\x3c-\x7e\t]+$/
};
function readRecord(text, kind) {
	if (!text.startsWith(kind.version)) return { problem: "version" };
	const [start, ...fields] = partsOf(text.slice(kind.version.length), ";");
	if (start !== "") return { problem: "version" };
	if (fields.at(-1) === "") fields.pop();
	const prefix = `${kind.required}=`;
	const bad = fields.find((field) => !field.startsWith(prefix) && !extension.test(field));
	if (bad !== void 0) return {
		problem: "field",
		field: bad
	};
	const values = fields.filter((field) => field.startsWith(prefix)).map((field) => field.slice(prefix.length));
	if (values.length === 0) return { problem: "missing" };
	const counting = kind.required === "id" ? values.slice(0, 1) : values;
	const wrong = counting.find((value) => !grammar[kind.required].test(value));
	return wrong === void 0 ? {
		problem: null,
		value: counting.join(",")
	} : {
		problem: "grammar",
		value: wrong
	};
}
function partsOf(text, delimiter) {
	const parts = text.split(delimiter);
	return parts.map((part, index) => {
		let [start, end] = [0, part.length];
		while (index > 0 && isSpace(part[start])) start += 1;
		while (index < parts.length - 1 && end > start && isSpace(part[end - 1])) end -= 1;
		return part.slice(start, end);
	});
}
function isSpace(character) {
	return character === " " || character === "	";
}
function reportAddresses(rua) {
	return partsOf(rua, ",");
}
function sameAddresses(addresses, wanted) {
	return addresses.length === wanted.length && wanted.every((one) => addresses.includes(one));
}
const uri = /^[A-Za-z][A-Za-z\d+.-]*:(?:[\w\-.~:/?[\]@$&'()*+=]|%[\dA-Fa-f]{2})+(?:#(?:[\w\-.~:/?@$&'()*+=]|%[\dA-Fa-f]{2})*)?$/;
function reportAddressProblem(address) {
	if (!/^(mailto|https):/i.test(address)) return "scheme";
	return uri.test(address) && (/^mailto:[^@]+@[^@]+$/i.test(address) || /^https:\/\/[^/]/i.test(address)) ? null : "grammar";
}
// src/ledger/shape.ts
const timestamp = text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, (written) => !Number.isNaN(secondsOf(written)));
const entry = mapping({
	id: text(idGrammar),
	sha256: text(/^[\da-f]{64}$/),
	mode: single((value) => modes.some((mode) => mode === value)),
	mx: list(text(/^(\*\.)?[a-z\d.-]+$/)),
	max_age: single((value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= oneYear),
	from: timestamp,
	until: orNull(timestamp)
});
const domain = mapping({
	name: text(/^[a-z\d.-]{1,253}$/),
	from: timestamp,
	until: orNull(timestamp)
});
const misfits$1 = mapping({
	published: list(entry),
	domains: orAbsent(list(domain)),
	testing: orAbsent(orNull(mapping({ since: timestamp })))
});
function single(fits) {
	return (value) => fits(value) ? [] : [[]];
}
function text(pattern, fits = () => true) {
	return single((value) => typeof value === "string" && pattern.test(value) && fits(value));
}
function orNull(check) {
	return (value) => value === null ? [] : check(value);
}
function orAbsent(check) {
	return (value) => value === void 0 ? [] : check(value);
}
function list(check) {
	return (value) => Array.isArray(value) ? value.flatMap((item, index) => check(item).map((path) => [index, ...path])) : [[]];
}
function mapping(fields) {
	const known = Object.entries(fields);
	return (value) => {
		if (typeof value !== "object" || value === null || Array.isArray(value)) return [[]];
		const given = { ...value };
		const wrong = known.flatMap(([key, check]) => check(given[key]).map((path) => [key, ...path]));
		return Object.keys(given).every((key) => Object.hasOwn(fields, key)) ? wrong : [...wrong, []];
	};
}
// src/ledger/read.ts
const maxLedgerSize = 524288;
function completed({ published, domains = [], testing }) {
	return {
		published,
		domains,
		testing: testing === void 0 ? oldestTesting(published) : testing
	};
}
function readLedger(content, path) {
	if (content.kind === "absent") return {
		ledger: emptyLedger,
		findings: []
	};
	const read = textOf(content, path);
	if ("finding" in read) return {
		ledger: null,
		findings: [read.finding]
	};
	const untouched = readUntouched(read.text, path);
	if (untouched !== null) return {
		ledger: untouched,
		findings: []
	};
	return readTouched(readYaml(read.text, path), path);
}
function readUntouched(text, path) {
	try {
		const value = JSON.parse(text);
		if (misfits$1(value).length > 0) return null;
		const written = value;
		return inconsistencies(written, path, () => null).length === 0 && renderLedger(written) === text ? completed(written) : null;
	} catch {
		return null;
	}
}
function readTouched(file, path) {
	const first = file.findings[0];
	if (first !== void 0) {
		const problem = String(first.args.problem ?? "a key stands in it twice.");
		return {
			ledger: null,
			findings: [finding("ledger/damaged", first.place, {
				path,
				problem
			})]
		};
	}
	const wrong = misfits$1(file.value).slice(0, maxIssues);
	if (wrong.length > 0) return {
		ledger: null,
		findings: wrong.map((at) => invalid(path, file.place, at, "has an unexpected value"))
	};
	const written = file.value;
	const findings = inconsistencies(written, path, file.place);
	return {
		ledger: findings.length === 0 ? completed(written) : null,
		findings
	};
}
const maxIssues = 20;
function invalid(path, placeOf, at, problem) {
	const where = at.length === 0 ? "it" : at.join(".");
	return finding("ledger/invalid", placeOf(at), {
		path,
		where,
		problem
	});
}
function inconsistencies(written, path, placeOf) {
	const edited = written.published.flatMap((entry, index) => sha256(renderPolicyFile(entry)) === entry.sha256 ? [] : [finding("ledger/edited", placeOf(["published", index]), {
		path,
		id: entry.id
	})]);
	const history = edited.length === 0 ? brokenHistory(written) : [];
	return [...[...brokenEntries(written), ...history].map(({ at, problem }) => invalid(path, placeOf, at, problem)), ...edited];
}
// src/policy/hosts.ts
const folderName = /^(?!\.\.?$)[\w.@+~-]+$/;
const maxPath = 1024;
const folder = {
	meaning: "the absolute path of a folder, of letters, digits and `.@+~_-`",
	example: "/srv/mta-sts",
	read: (written) => {
		if (written.length > maxPath) return null;
		const [root, ...names] = written.trim().split("/");
		while (names.at(-1) === "") names.pop();
		return root === "" && names.length > 0 && names.every((name) => folderName.test(name)) ? `/${names.join("/")}` : null;
	}
};
const hostArguments = {
	"github-pages": null,
	netlify: {
		meaning: "the name of a site at Netlify",
		example: "my-site",
		read: (written) => {
			if (written.length > maxPath) return null;
			const name = written.trim().toLowerCase().replace(/\.netlify\.app$/, "");
			return /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/.test(name) ? name : null;
		}
	},
	cloudflare: null,
	nginx: folder,
	caddy: folder,
	apache: folder,
	none: null
};
const hostNames = Object.keys(hostArguments);
const defaultHost = {
	name: "github-pages",
	argument: null
};
// src/base/catalogue/acceptable.ts
const acceptable = Object.entries(catalogue).filter(([, entry]) => entry.acceptable).map(([code]) => code);
// node_modules/fastest-levenshtein/esm/mod.js
const peq = new Uint32Array(65536);
const myers_32 = (a, b) => {
	const n = a.length;
	const m = b.length;
	const lst = 1 << n - 1;
	let pv = -1;
	let mv = 0;
	let sc = n;
	let i = n;
	while (i--) peq[a.charCodeAt(i)] |= 1 << i;
	for (i = 0; i < m; i++) {
		let eq = peq[b.charCodeAt(i)];
		const xv = eq | mv;
		eq |= (eq & pv) + pv ^ pv;
		mv |= ~(eq | pv);
		pv &= eq;
		if (mv & lst) sc++;
		if (pv & lst) sc--;
		mv = mv << 1 | 1;
		pv = pv << 1 | ~(xv | mv);
		mv &= xv;
	}
	i = n;
	while (i--) peq[a.charCodeAt(i)] = 0;
	return sc;
};
const myers_x = (b, a) => {
	const n = a.length;
	const m = b.length;
	const mhc = [];
	const phc = [];
	const hsize = Math.ceil(n / 32);
	const vsize = Math.ceil(m / 32);
	for (let i = 0; i < hsize; i++) {
		phc[i] = -1;
		mhc[i] = 0;
	}
	let j = 0;
	for (; j < vsize - 1; j++) {
		let mv = 0;
		let pv = -1;
		const start = j * 32;
		const vlen = Math.min(32, m) + start;
		for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		for (let i = 0; i < n; i++) {
			const eq = peq[a.charCodeAt(i)];
			const pb = phc[i / 32 | 0] >>> i & 1;
			const mb = mhc[i / 32 | 0] >>> i & 1;
			const xv = eq | mv;
			const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			let ph = mv | ~(xh | pv);
			let mh = pv & xh;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
	}
	let mv = 0;
	let pv = -1;
	const start = j * 32;
	const vlen = Math.min(32, m - start) + start;
	for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
	let score = m;
	for (let i = 0; i < n; i++) {
		const eq = peq[a.charCodeAt(i)];
		const pb = phc[i / 32 | 0] >>> i & 1;
		const mb = mhc[i / 32 | 0] >>> i & 1;
		const xv = eq | mv;
		const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
		let ph = mv | ~(xh | pv);
		let mh = pv & xh;
		score += ph >>> m - 1 & 1;
		score -= mh >>> m - 1 & 1;
		if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
		if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
		ph = ph << 1 | pb;
		mh = mh << 1 | mb;
		pv = mh | ~(xv | ph);
		mv = ph & xv;
	}
	for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
	return score;
};
const distance = (a, b) => {
	if (a.length < b.length) {
		const tmp = b;
		b = a;
		a = tmp;
	}
	if (b.length === 0) return a.length;
	if (a.length <= 32) return myers_32(a, b);
	return myers_x(a, b);
};
const closest = (str, arr) => {
	let min_distance = Infinity;
	let min_index = 0;
	for (let i = 0; i < arr.length; i++) {
		const dist = distance(str, arr[i]);
		if (dist < min_distance) {
			min_distance = dist;
			min_index = i;
		}
	}
	return arr[min_index];
};
// src/base/nearest.ts
function nearest(word, known) {
	const written = word.toLowerCase().replaceAll("-", "_");
	const comparable = known.map((one) => one.replaceAll("-", "_"));
	const found = known.length === 0 ? "" : closest(written, comparable);
	const isNear = distance(written, found) <= Math.ceil(found.length / 3);
	return found !== "" && isNear ? known[comparable.indexOf(found)] : null;
}
// src/sts/foreign-character.ts
const remove = "Remove it: it was most likely pasted from a document.";
const hyphen = "Write - instead: most likely a program put the longer one in its place.";
const named = new Map([
	["\xA0", ["a no-break space", remove]],
	[" ", ["a narrow no-break space", remove]],
	["　", ["an ideographic space", remove]],
	["﻿", ["a byte order mark", remove]],
	["​", ["a zero-width space", remove]],
	["‎", ["a left-to-right mark", remove]],
	["‏", ["a right-to-left mark", remove]],
	["­", ["a soft hyphen", remove]],
	["‐", ["a typographic hyphen", hyphen]],
	["‑", ["a no-break hyphen", hyphen]],
	["–", ["an en dash", hyphen]],
	["—", ["an em dash", hyphen]],
	["−", ["a minus sign", hyphen]],
	["•", ["a bullet", remove]],
	["·", ["a middle dot", remove]],
	["…", ["an ellipsis", "Write out what it stands for."]]
]);
const kinds = [
	[
		/[\u00ab\u00b4\u00bb\u2018-\u201f\u2032-\u2037\u2039\u203a\u300c-\u300f\uff02\uff07]/,
		"a curly quotation mark",
		remove
	],
	[
		/[\uff01-\uff5e]/,
		"a full-width character",
		"Write its plain form, or remove it."
	],
	[
		/\p{Pd}/u,
		"a dash",
		hyphen
	],
	[
		/\p{Z}/u,
		"a blank that is not the plain one",
		remove
	],
	[
		/\p{Default_Ignorable_Code_Point}|\p{C}/u,
		"an invisible character",
		remove
	],
	[
		/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/u,
		"an emoji",
		"Remove it."
	],
	[
		/./su,
		"a character that has no place here",
		"Remove it."
	]
];
function describeCharacter(character) {
	const kind = kinds.find(([pattern]) => pattern.test(character));
	const [name, instead] = named.get(character) ?? [kind[1], kind[2]];
	const code = `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
	return {
		character: `${name} (${!/[\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(character) ? `${character}, ` : ""}${code})`,
		instead
	};
}
function foreignIn(text, allowed = /[\p{L}\p{M}\p{N}]/u) {
	if (/^[\x00-\x7f]*$/.test(text)) return null;
	return [...text].find((one) => one > "" && (isHidden(one) || !allowed.test(one))) ?? null;
}
function isHidden(character) {
	return !/\p{Join_Control}/u.test(character) && /[\p{Default_Ignorable_Code_Point}\p{Me}]/u.test(character);
}
// node_modules/punycode/punycode.es6.js
const maxInt = 2147483647;
const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialN = 128;
const delimiter = "-";
const regexPunycode = /^xn--/;
const regexNonASCII = /[^\0-\x7F]/;
const regexSeparators = /[\x2E\u3002\uFF0E\uFF61]/g;
const errors = {
	"overflow": "Overflow: input needs wider integers to process",
	"not-basic": "Illegal input >= 0x80 (not a basic code point)",
	"invalid-input": "Invalid input"
};
const baseMinusTMin = 35;
const floor = Math.floor;
const stringFromCharCode = String.fromCharCode;
function error(type) {
	throw new RangeError(errors[type]);
}
function map(array, callback) {
	const result = [];
	let length = array.length;
	while (length--) result[length] = callback(array[length]);
	return result;
}
function mapDomain(domain, callback) {
	const parts = domain.split("@");
	let result = "";
	if (parts.length > 1) {
		result = parts[0] + "@";
		domain = parts[1];
	}
	domain = domain.replace(regexSeparators, ".");
	const encoded = map(domain.split("."), callback).join(".");
	return result + encoded;
}
function ucs2decode(string) {
	const output = [];
	let counter = 0;
	const length = string.length;
	while (counter < length) {
		const value = string.charCodeAt(counter++);
		if (value >= 55296 && value <= 56319 && counter < length) {
			const extra = string.charCodeAt(counter++);
			if ((extra & 64512) == 56320) output.push(((value & 1023) << 10) + (extra & 1023) + 65536);
			else {
				output.push(value);
				counter--;
			}
		} else output.push(value);
	}
	return output;
}
const ucs2encode = (codePoints) => String.fromCodePoint(...codePoints);
const basicToDigit = function(codePoint) {
	if (codePoint >= 48 && codePoint < 58) return 26 + (codePoint - 48);
	if (codePoint >= 65 && codePoint < 91) return codePoint - 65;
	if (codePoint >= 97 && codePoint < 123) return codePoint - 97;
	return base;
};
const digitToBasic = function(digit, flag) {
	return digit + 22 + 75 * (digit < 26) - ((flag != 0) << 5);
};
const adapt = function(delta, numPoints, firstTime) {
	let k = 0;
	delta = firstTime ? floor(delta / damp) : delta >> 1;
	delta += floor(delta / numPoints);
	for (; delta > 455; k += base) delta = floor(delta / baseMinusTMin);
	return floor(k + 36 * delta / (delta + skew));
};
const decode = function(input) {
	const output = [];
	const inputLength = input.length;
	let i = 0;
	let n = initialN;
	let bias = initialBias;
	let basic = input.lastIndexOf(delimiter);
	if (basic < 0) basic = 0;
	for (let j = 0; j < basic; ++j) {
		if (input.charCodeAt(j) >= 128) error("not-basic");
		output.push(input.charCodeAt(j));
	}
	for (let index = basic > 0 ? basic + 1 : 0; index < inputLength;) {
		const oldi = i;
		for (let w = 1, k = base;; k += base) {
			if (index >= inputLength) error("invalid-input");
			const digit = basicToDigit(input.charCodeAt(index++));
			if (digit >= base) error("invalid-input");
			if (digit > floor((maxInt - i) / w)) error("overflow");
			i += digit * w;
			const t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
			if (digit < t) break;
			const baseMinusT = base - t;
			if (w > floor(maxInt / baseMinusT)) error("overflow");
			w *= baseMinusT;
		}
		const out = output.length + 1;
		bias = adapt(i - oldi, out, oldi == 0);
		if (floor(i / out) > maxInt - n) error("overflow");
		n += floor(i / out);
		i %= out;
		output.splice(i++, 0, n);
	}
	return String.fromCodePoint(...output);
};
const encode$1 = function(input) {
	const output = [];
	input = ucs2decode(input);
	const inputLength = input.length;
	let n = initialN;
	let delta = 0;
	let bias = initialBias;
	for (const currentValue of input) if (currentValue < 128) output.push(stringFromCharCode(currentValue));
	const basicLength = output.length;
	let handledCPCount = basicLength;
	if (basicLength) output.push(delimiter);
	while (handledCPCount < inputLength) {
		let m = maxInt;
		for (const currentValue of input) if (currentValue >= n && currentValue < m) m = currentValue;
		const handledCPCountPlusOne = handledCPCount + 1;
		if (m - n > floor((maxInt - delta) / handledCPCountPlusOne)) error("overflow");
		delta += (m - n) * handledCPCountPlusOne;
		n = m;
		for (const currentValue of input) {
			if (currentValue < n && ++delta > maxInt) error("overflow");
			if (currentValue === n) {
				let q = delta;
				for (let k = base;; k += base) {
					const t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
					if (q < t) break;
					const qMinusT = q - t;
					const baseMinusT = base - t;
					output.push(stringFromCharCode(digitToBasic(t + qMinusT % baseMinusT, 0)));
					q = floor(qMinusT / baseMinusT);
				}
				output.push(stringFromCharCode(digitToBasic(q, 0)));
				bias = adapt(delta, handledCPCountPlusOne, handledCPCount === basicLength);
				delta = 0;
				++handledCPCount;
			}
		}
		++delta;
		++n;
	}
	return output.join("");
};
const toUnicode = function(input) {
	return mapDomain(input, function(string) {
		return regexPunycode.test(string) ? decode(string.slice(4).toLowerCase()) : string;
	});
};
const toASCII = function(input) {
	return mapDomain(input, function(string) {
		return regexNonASCII.test(string) ? "xn--" + encode$1(string) : string;
	});
};
const punycode = {
	"version": "2.3.1",
	"ucs2": {
		"decode": ucs2decode,
		"encode": ucs2encode
	},
	"decode": decode,
	"encode": encode$1,
	"toASCII": toASCII,
	"toUnicode": toUnicode
};
// src/sts/idna.ts
const written = /[\p{L}\p{M}\p{Nd}\u00b7\u0375\u05f3\u05f4\u06fd\u06fe\u0f0b\p{Join_Control}\u3002\u3007\u30fb\uff0e\uff61]/u;
const permitted = /^[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}\u06fd\u06fe\u0f0b\p{Join_Control}\u3007-]$/u;
const disallowed = /[\u20d0-\u20ff\u302e\u302f]|[\u0640\u07fa\u3031-\u3035\u303b\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u{1d100}-\u{1d24f}]/u;
function firstForeign(text) {
	return foreignIn(text, written);
}
function toALabels(name) {
	const foreign = firstForeign(name);
	if (foreign !== null) return { foreign };
	try {
		const decoded = name.includes("xn--") ? punycode.toUnicode(name) : name;
		if (/^[\x00-\x7f]*$/.test(decoded)) return decoded === name ? { name } : null;
		const ascii = new URL(`http://${decoded}`).hostname.replace(/\.$/, "");
		if (/^[\x00-\x7f]*$/.test(name)) return ascii === name ? { name } : null;
		return judged(ascii);
	} catch {
		return null;
	}
}
function judged(ascii) {
	const uLabels = ascii.split(".").filter((label) => label.startsWith("xn--")).map((label) => punycode.toUnicode(label));
	const foreign = uLabels.map(notPermittedIn).find((one) => one !== null);
	if (foreign !== void 0) return { foreign };
	return uLabels.some((label) => /^..--/su.test(label)) ? null : { name: ascii };
}
function notPermittedIn(label) {
	const hasKana = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(label);
	const rest = label.replace(/(?<=l)\u00b7(?=l)|\u0375(?=\p{Script=Greek})|(?<=\p{Script=Hebrew})[\u05f3\u05f4]/gu, "").replace(/\u30fb/g, hasKana ? "" : "・");
	const mixedDigit = /[\u0660-\u0669]/.test(label) ? /[\u06f0-\u06f9]/.exec(label)?.[0] : void 0;
	return [...rest].find((one) => one > "" && (!permitted.test(one) || disallowed.test(one))) ?? mixedDigit ?? null;
}
function toULabels(name) {
	if (!name.includes("xn--")) return null;
	try {
		const decoded = punycode.toUnicode(name);
		const read = toALabels(decoded);
		return read !== null && "name" in read && read.name === name ? decoded : null;
	} catch {
		return null;
	}
}
// src/sts/host-name.ts
const nameProblems = {
	empty: "it is empty",
	"too-long": "it is far longer than a name can be",
	url: "it is a URL, not a name",
	"email-address": "it is an e-mail address, not a name",
	list: "it holds several names or a preference number",
	"ip-address": "it is an IP address",
	port: "it has a port; a name has none",
	underscore: "it has an underscore",
	characters: "only letters, digits, hyphens and dots make a name",
	"empty-label": "it has an empty part between two dots, or starts with a dot",
	hyphen: "a part starts or ends with a hyphen",
	international: "its international part is not valid",
	"long-label": "a part has more than 63 characters",
	"long-name": "it has more than 253 characters",
	"single-label": "a full name has at least two parts, such as mail.example.com"
};
const ipAddress = /^\[?(\d+(\.\d+){3}|[\da-f]*:[\da-f]*:[\da-f:.]*)\]?$/;
const maxWritten = 1024;
function readHostName(text, leastLabels = 2) {
	if (text.length > maxWritten) return problem("too-long");
	const written = withoutBlanks(text).replace(/[A-Z]+/g, (letters) => letters.toLowerCase()).replace(/\.$/, "");
	const asWritten = problemOf(written.replace(/[^\x00-\x7f]/g, "ä"));
	const read = toALabels(written);
	if (read !== null && "foreign" in read) return foreign(read.foreign);
	if (asWritten !== null) return problem(asWritten);
	if (read === null) return problem("international");
	const mapped = problemOf(read.name) ?? problemOfLength(read.name, leastLabels);
	return mapped === null ? read : problem(mapped);
}
function withoutBlanks(text) {
	let [start, end] = [0, text.length];
	while (start < end && isBlank(text.charCodeAt(start))) start += 1;
	while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
	return text.slice(start, end);
}
function isBlank(code) {
	return code === 32 || code >= 9 && code <= 13;
}
function isHostName(text) {
	const read = readHostName(text, 1);
	return "name" in read && read.name === text;
}
function foreignInName(text) {
	const found = firstForeign(text);
	return found === null ? null : describeCharacter(found);
}
function problem(name) {
	return {
		problem: name,
		reason: nameProblems[name]
	};
}
function foreign(character) {
	const described = describeCharacter(character);
	return {
		problem: "character",
		reason: `it has ${described.character}`,
		...described
	};
}
function displayName(name) {
	const international = toULabels(name);
	return international === null ? name : `${international} (${name})`;
}
const problemTests = [
	["empty", (name) => name === ""],
	["url", (name) => name.includes("/")],
	["email-address", (name) => name.includes("@")],
	["list", (name) => /[\s,;|]/.test(name)],
	["ip-address", (name) => ipAddress.test(name)],
	["port", (name) => /:\d+$/.test(name)],
	["underscore", (name) => name.includes("_")],
	["characters", (name) => /[^a-z\d.\-\u{80}-\u{10ffff}]/u.test(name)],
	["empty-label", (name) => name.split(".").includes("")],
	["hyphen", (name) => name.split(".").some((label) => label.startsWith("-") || label.endsWith("-"))],
	["ip-address", (name) => /(^|\.)(\d+|0x[\da-f]*)$/.test(name)]
];
function problemOf(name) {
	return problemTests.find(([, test]) => test(name))?.[0] ?? null;
}
function problemOfLength(name, leastLabels) {
	const labels = name.split(".");
	if (labels.some((label) => label.length > 63)) return "long-label";
	if (name.length > 253) return "long-name";
	return labels.length < leastLabels ? "single-label" : null;
}
// src/sts/known-mx-mistakes.ts
const microsoft = "`*.mail.protection.outlook.com`";
const google = "`smtp.google.com`, `aspmx.l.google.com` and `*.aspmx.l.google.com`";
const knownMxMistakes = new Map([
	wrong("mail.protection.outlook.com", "Microsoft's hosts stand under this name, none bears it", microsoft),
	wrong("*.protection.outlook.com", "Microsoft's hosts are two labels deeper", microsoft),
	wrong("*.outlook.com", "Microsoft's hosts are several labels deeper", microsoft),
	wrong("outlook.com", "no mail server of Microsoft 365 has this name", microsoft),
	wrong("*.mx.microsoft", "Microsoft's hosts are one label deeper", "the domain's real MX with its first label as a wildcard, such as `*.x-v1.mx.microsoft`"),
	wrong("google.com", "no mail server of Google has this name", google),
	wrong("gmail.com", "no mail server of Google has this name", google),
	wrong("mx.cloudflare.net", "Cloudflare's hosts stand under this name, none bears it", "`*.mx.cloudflare.net`"),
	wrong("*.cloudflare.net", "Cloudflare's hosts are one label deeper", "`*.mx.cloudflare.net`"),
	wrong("*.amazonaws.com", "Amazon's hosts are one label deeper", "`inbound-smtp.REGION.amazonaws.com` with your region"),
	wrong("*.icloud.com", "Apple's hosts are one label deeper", "`mx01.mail.icloud.com` and `mx02.mail.icloud.com`"),
	wrong("smtp.eu.mailgun.org", "it takes mail from Mailgun's customers and receives none", mailgun("eu.mailgun.org")),
	wrong("smtp.mailgun.org", "it takes mail from Mailgun's customers and receives none", mailgun("mailgun.org")),
	wrong("smtp.office365.com", "it takes mail from Microsoft's customers and receives none", microsoft),
	wrong("smtp-mail.outlook.com", "it takes mail from Microsoft's customers and receives none", microsoft),
	wrong("smtp.gmail.com", "it takes mail from Google's customers and receives none", google),
	wrong("smtp.sendgrid.net", "it takes mail from SendGrid's customers and receives none", "`mx.sendgrid.net`"),
	incomplete("*.google.com", "it admits smtp.google.com, and none of the older aspmx hosts", google),
	incomplete("*.l.google.com", "it admits aspmx.l.google.com, and none of its alternatives", google)
]);
function mailgun(under) {
	return `\`mxa.${under}\` and \`mxb.${under}\``;
}
function wrong(pattern, reason, instead) {
	return [pattern, {
		code: "mx/known-wrong",
		reason,
		instead
	}];
}
function incomplete(pattern, reason, instead) {
	return [pattern, {
		code: "mx/known-incomplete",
		reason,
		instead
	}];
}
// src/sts/mx-pattern.ts
function readMxPattern(text) {
	const written = withoutBlanks(text);
	const foreign = foreignInName(written);
	if (foreign !== null) return {
		problem: "character",
		...foreign
	};
	if (written === "*") return { problem: "wildcard-bare" };
	if (/^\.[^.\s]/.test(written)) return { problem: "leading-dot" };
	const wildcard = written.startsWith("*.");
	const host = wildcard ? written.slice(2) : written;
	if (/^\d{1,5}[ \t]+[^\s,;]+$/.test(written)) return { problem: "preference" };
	if (/[ \t\r\n]/.test(written)) return { problem: "list" };
	if (host.includes("*") && !/[,;]/.test(host)) return { problem: "wildcard-misplaced" };
	return fromHost(host, wildcard);
}
const namedProblems = [
	"empty",
	"ip-address",
	"list",
	"underscore"
];
function fromHost(host, wildcard) {
	const read = readHostName(host, wildcard ? 1 : 2);
	if ("name" in read) return { pattern: wildcard ? `*.${read.name}` : read.name };
	if (read.problem === "character") return read;
	const named = namedProblems.find((one) => one === read.problem);
	return named === void 0 ? {
		problem: "not-a-name",
		reason: read.reason
	} : { problem: named };
}
// src/sts/report-address.ts
const maxLength = 2048;
function readReportAddress(text) {
	if (text.length > maxLength) return notAnAddress(`it has more than ${maxLength} characters`);
	const written = withoutBlanks(text);
	if (written === "") return { problem: "empty" };
	const foreign = foreignIn(written);
	if (foreign !== null) return {
		problem: "character",
		...describeCharacter(foreign)
	};
	if (isList(written)) return { problem: "list" };
	if (/^mailto:/i.test(written)) return readMailbox(written.slice(7));
	if (/^https:\/\//i.test(written)) return readUrl(written);
	return {
		problem: "scheme",
		instead: suggestion(written)
	};
}
function isList(text) {
	const between = text.slice(text.indexOf("@") + 1, Math.max(0, text.lastIndexOf("@")));
	return /[,;\s](?:mailto|https?):/i.test(text) || /[,;\s]/.test(between);
}
function readMailbox(address) {
	const at = address.lastIndexOf("@");
	const local = address.slice(0, Math.max(at, 0));
	if (local === "" || local.includes("@") || /[\s<>"\x00-\x1f\x7f?#]/.test(local)) return notAnAddress("a mailbox looks like name@example.com");
	const host = readHostName(address.slice(at + 1));
	if ("problem" in host && host.problem === "character") return host;
	if ("problem" in host) return notAnAddress(`behind the @, ${host.reason}`);
	return { uri: `mailto:${encode(local)}@${host.name}` };
}
function readUrl(text) {
	if (/[\s\x00-\x1f\x7f]/.test(text)) return notAnAddress("it holds a blank or a control character");
	let url;
	try {
		url = new URL(text);
	} catch {
		return notAnAddress("it is no valid URL");
	}
	if (url.username !== "" || url.password !== "") return notAnAddress("a DNS record is public, so a URL in it must not hold a password");
	if (!hasFairHost(url)) return notAnAddress("its host is not a host name");
	return { uri: encode(url.href) };
}
function hasFairHost({ hostname }) {
	if (/^\[[\da-f:.]+\]$/.test(hostname)) return true;
	return (!hostname.includes("xn--") || toULabels(hostname) !== null) && /^[a-z\d._-]{1,253}$/.test(hostname);
}
function encode(text) {
	return text.replace(/%(?![\da-f]{2})/gi, "%25").replace(/[^A-Za-z\d\-._~:/?#[\]@$&'()*+=%]/gu, (character) => [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join(""));
}
function suggestion(text) {
	if (/^http:\/\//i.test(text)) return text.replace(/^http:/i, "https:");
	return text.includes("@") ? `mailto:${text.replace(/^\w+:/, "")}` : "mailto:tls-reports@example.com";
}
function notAnAddress(reason) {
	return {
		problem: "not-an-address",
		reason
	};
}
// src/policy/example.ts
const exampleDomains = [
	"example.com",
	"example.net",
	"example.org"
];
const standIn = /(?:^|[.@])(?:your|my)-?(?:domain|company)(?:-?name)?\.[a-z]+$/;
function isStandIn(name) {
	return name.length <= 320 && standIn.test(name);
}
function isExample(findings) {
	return findings.some(({ code }) => code === "domain/placeholder");
}
function looksLikeExample(text) {
	const [, domain = ""] = /^\ufeff?domain:[ \t]*["']?([\w.-]+)/m.exec(text) ?? [];
	return exampleDomains.includes(domain.replace(/\.$/, ""));
}
function looksLikeExampleLedger(text) {
	const names = [...text.matchAll(/"name":\s*"([\w.-]+)"/g)].map(([, name]) => name);
	return names.length > 0 && names.every((name) => exampleDomains.includes(name));
}
// src/policy/providers.ts
const providers = [
	{
		key: "amazon-ses",
		name: "Amazon SES",
		also: [
			"amazon",
			"aws",
			"ses",
			"aws-ses"
		],
		hosts: ["inbound-smtp.{}.amazonaws.com"],
		variants: {
			of: "region",
			known: [
				"eu-west-1",
				"us-east-1",
				"us-west-2"
			],
			grammar: "[a-z]{2}(?:-[a-z]+){1,3}-\\d"
		},
		source: "users",
		seen: "2026-11"
	},
	{
		key: "cloudflare-email-routing",
		name: "Cloudflare Email Routing",
		also: ["cloudflare", "cloudflare-email"],
		hosts: [],
		mx: ["*.mx.cloudflare.net"],
		source: "provider",
		seen: "2026-11"
	},
	{
		key: "fastmail",
		name: "Fastmail",
		hosts: ["in1-smtp.messagingengine.com", "in2-smtp.messagingengine.com"],
		source: "users",
		seen: "2026-11"
	},
	{
		key: "forward-email",
		name: "Forward Email",
		also: ["forwardemail-net"],
		hosts: ["mx1.forwardemail.net", "mx2.forwardemail.net"],
		source: "users",
		seen: "2026-11"
	},
	{
		key: "gandi",
		name: "Gandi",
		also: ["gandi-net"],
		hosts: ["spool.mail.gandi.net", "fb.mail.gandi.net"],
		source: "mx",
		seen: "2026-11"
	},
	{
		key: "google-workspace",
		name: "Google Workspace",
		also: [
			"google",
			"gmail",
			"g-suite",
			"google-apps",
			"google-mail"
		],
		hosts: [
			"aspmx.l.google.com",
			"alt1.aspmx.l.google.com",
			"alt2.aspmx.l.google.com",
			"alt3.aspmx.l.google.com",
			"alt4.aspmx.l.google.com"
		],
		mx: [
			"smtp.google.com",
			"aspmx.l.google.com",
			"*.aspmx.l.google.com"
		],
		source: "users",
		seen: "2026-11"
	},
	{
		key: "icloud",
		name: "iCloud",
		also: [
			"apple",
			"icloud-mail",
			"apple-icloud"
		],
		hosts: ["mx01.mail.icloud.com", "mx02.mail.icloud.com"],
		source: "users",
		seen: "2026-11"
	},
	{
		key: "improvmx",
		name: "ImprovMX",
		hosts: ["mx1.improvmx.com", "mx2.improvmx.com"],
		source: "mx",
		seen: "2026-11"
	},
	{
		key: "infomaniak",
		name: "Infomaniak",
		hosts: ["mta-gw.infomaniak.ch"],
		source: "users",
		seen: "2026-11"
	},
	{
		key: "ionos",
		name: "IONOS",
		also: ["1and1", "1und1"],
		hosts: ["mx00.ionos.{}", "mx01.ionos.{}"],
		variants: {
			of: "country",
			known: [
				"com",
				"de",
				"co.uk",
				"fr",
				"es",
				"it"
			]
		},
		source: "users",
		seen: "2026-11"
	},
	{
		key: "mailbox-org",
		name: "mailbox.org",
		also: ["mailbox"],
		hosts: [
			"mxext1.mailbox.org",
			"mxext2.mailbox.org",
			"mxext3.mailbox.org",
			"mxext4.mailbox.org"
		],
		source: "users",
		seen: "2026-11"
	},
	{
		key: "microsoft-365",
		name: "Microsoft 365",
		also: [
			"microsoft",
			"office-365",
			"outlook",
			"m365",
			"o365",
			"exchange-online",
			"exchange"
		],
		hosts: [],
		mx: ["*.mail.protection.outlook.com"],
		source: "provider",
		seen: "2026-11"
	},
	{
		key: "microsoft-365-dane",
		name: "Microsoft 365 with DANE",
		hosts: [],
		mx: ["*.{}.mx.microsoft"],
		variants: {
			of: "group of domains",
			known: ["o-v1"],
			grammar: "[a-z]-v\\d"
		},
		source: "provider",
		seen: "2026-11"
	},
	{
		key: "migadu",
		name: "Migadu",
		hosts: ["aspmx1.migadu.com", "aspmx2.migadu.com"],
		source: "users",
		seen: "2026-11"
	},
	{
		key: "ovh",
		name: "OVH",
		also: ["ovhcloud"],
		hosts: [
			"mx1.mail.ovh.net",
			"mx2.mail.ovh.net",
			"mx3.mail.ovh.net"
		],
		source: "mx",
		seen: "2026-11"
	},
	{
		key: "proofpoint",
		name: "Proofpoint",
		also: ["pphosted"],
		hosts: [],
		mx: ["*.pphosted.com", "*.gslb.pphosted.com"],
		source: "mx",
		seen: "2026-11"
	},
	{
		key: "proton",
		name: "Proton",
		also: ["protonmail", "proton-mail"],
		hosts: ["mail.protonmail.ch", "mailsec.protonmail.ch"],
		source: "provider",
		seen: "2026-11"
	},
	{
		key: "purelymail",
		name: "Purelymail",
		hosts: ["mailserver.purelymail.com"],
		source: "users",
		seen: "2026-11"
	},
	{
		key: "rackspace",
		name: "Rackspace",
		also: ["emailsrvr"],
		hosts: ["mx1.emailsrvr.com", "mx2.emailsrvr.com"],
		source: "mx",
		seen: "2026-11"
	},
	{
		key: "tuta",
		name: "Tuta",
		also: ["tutanota"],
		hosts: ["mail.tutanota.de"],
		policyHost: "mta-sts.tutanota.de",
		source: "provider",
		seen: "2026-11"
	},
	{
		key: "yandex",
		name: "Yandex",
		also: ["yandex-360"],
		hosts: ["mx.yandex.net"],
		source: "mx",
		seen: "2026-11"
	},
	{
		key: "zoho",
		name: "Zoho Mail",
		also: ["zoho-mail"],
		hosts: [
			"mx.zoho.{}",
			"mx2.zoho.{}",
			"mx3.zoho.{}"
		],
		variants: {
			of: "region",
			known: [
				"com",
				"eu",
				"in"
			]
		},
		source: "provider",
		seen: "2026-11"
	}
];
// src/policy/presets.ts
const presets = providers.flatMap((provider) => (provider.variants?.known ?? [null]).map((variant) => presetOf(provider, variant)));
const templates = providers.flatMap((provider) => [...provider.hosts, ...provider.mx ?? []].map((template) => {
	const expression = template.replaceAll(".", "\\.").replace("*", "[^.]+").replace("{}", variantGroup(provider));
	return {
		provider,
		expression: new RegExp(`^${expression}$`)
	};
}));
function variantGroup({ variants }) {
	if (variants === void 0) return "";
	const { known, grammar = known.map((one) => one.replaceAll(".", "\\.")).join("|") } = variants;
	return `(${grammar})`;
}
const maxName = 100;
function readPresetName(text) {
	const written = nameOf$1(text.slice(0, maxName));
	const known = presets.find(({ name }) => name === written);
	if (known !== void 0) return { preset: known };
	for (const provider of providers) {
		const { key, variants } = provider;
		if (variants === void 0 || written !== key && !written.startsWith(`${key}-`)) continue;
		const variant = written.slice(key.length + 1);
		return variants.grammar !== void 0 && new RegExp(`^(?:${variants.grammar})$`).test(variant) ? { preset: presetOf(provider, variant) } : {
			variantOf: provider,
			variants
		};
	}
	return { nearest: nearestName(written) };
}
function presetNamed(name) {
	if (name === null) return null;
	const read = readPresetName(name);
	return "preset" in read ? read.preset : null;
}
function providerOf(host) {
	for (const { provider, expression } of templates) {
		const match = expression.exec(host);
		if (match !== null) return presetOf(provider, match[1] ?? null);
	}
	return null;
}
function providersOf(hosts) {
	const found = hosts.flatMap((host) => providerOf(host) ?? []);
	return [...new Map(found.map((preset) => [preset.name, preset])).values()];
}
function presetOf(provider, variant) {
	const fill = (template) => template.replace("{}", variant ?? "");
	const { key, hosts, mx = hosts } = provider;
	return {
		name: variant === null ? key : `${key}-${nameOf$1(variant)}`,
		provider,
		mx: mx.map(fill),
		hosts: hosts.map(fill)
	};
}
function nameOf$1(text) {
	return text.trim().replace(/[A-Z]+/g, (letters) => letters.toLowerCase()).replace(/[\s._-]+/g, "-");
}
function nearestName(written) {
	const names = new Map(presets.map(({ name }) => [name, name]));
	for (const { key, also = [] } of providers) for (const one of [key, ...also]) names.set(one, key);
	const found = nearest(written, [...names.keys()]);
	return found === null ? null : names.get(found);
}
const settings = {
	domain: {
		kind: "text",
		isRequired: true,
		meaning: "the mail domain, what stands behind the @",
		expected: "a domain name",
		example: "domain: example.com"
	},
	mode: {
		kind: "text",
		isRequired: true,
		meaning: "what senders do",
		expected: "one of none, testing, enforce",
		example: "mode: testing"
	},
	provider: {
		kind: "text",
		meaning: "the mail provider whose servers senders may use",
		expected: "one name",
		example: "provider: proton"
	},
	mx: {
		kind: "list of texts",
		meaning: "the mail servers that senders may use",
		expected: "a list of host names",
		example: "mx: [mail.example.com]"
	},
	max_age: {
		kind: "integer or text",
		isRequired: true,
		meaning: "how long senders remember the policy",
		expected: "a duration",
		example: "max_age: 1w"
	},
	tls_rpt: {
		kind: "list of texts",
		meaning: "where senders report failures",
		expected: "a list of mailto: or https: addresses",
		example: "tls_rpt: [mailto:tls-reports@example.com]"
	},
	id: {
		kind: "characters",
		meaning: "the policy's id, pinned by hand",
		expected: "letters and digits",
		example: "id: 20260101000000"
	},
	page: {
		kind: "switch",
		meaning: "whether there is a public page",
		expected: "true or false",
		example: "page: false"
	},
	repository: {
		kind: "text",
		meaning: "where this file is kept, for a link on the public page",
		expected: "a web address",
		example: "repository: https://github.com/octocat/mta-sts.example.com"
	},
	host: {
		kind: "name or mapping",
		meaning: "what serves the policy file",
		expected: "a name, or one name with a text behind it",
		example: "host: github-pages"
	},
	accept: {
		kind: "reasons",
		meaning: "the findings that are accepted knowingly",
		expected: "a mapping from the codes of findings to the reasons",
		example: "accept: { mx/not-admitted: \"the old server goes on Friday\" }"
	}
};
const keys = Object.keys(settings);
// src/policy/shape.ts
const listKeys = new Set(keys.filter((key) => settings[key].kind === "list of texts"));
function withWrittenText(file) {
	if (!isMapping(file.value)) return {};
	const entries = Object.entries(file.value).flatMap(([key, value]) => {
		if (value === null) return [];
		if (Array.isArray(value)) return [[key, value.map((_, index) => textAt$1(file, [key, index], value[index]))]];
		if (isMapping(value)) return [[key, withTexts(file, key, value)]];
		const text = textAt$1(file, [key], value);
		return [[key, listKeys.has(key) && typeof text === "string" ? [text] : text]];
	});
	return Object.fromEntries(entries);
}
function shapeFindings(file, written) {
	const { value } = file;
	if (!isMapping(value)) return [finding("policy/not-a-mapping", file.place([]), {})];
	const misshapen = [...wrongPaths(written).map((path) => wrongValue(path, file, written)), ...unknownKeys(written).map((key) => unknownKey(key, file))];
	const singles = [...listKeys].filter((key) => Array.isArray(written[key]) && !Array.isArray(value[key])).map((key) => finding("policy/single-value", file.place([key]), { key }));
	return [
		...misshapen,
		...withoutMailServers(file, written),
		...singles
	];
}
function wrongPaths(written) {
	return keys.flatMap((key) => {
		const { kind, isRequired } = settings[key];
		const value = written[key];
		if (value === void 0) return isRequired ? [[key]] : [];
		return misfits[kind](value).map((path) => [key, ...path]);
	});
}
function unknownKeys(written) {
	return Object.keys(written).filter((key) => !Object.hasOwn(settings, key));
}
const misfits = {
	text: asWhole(isText),
	"integer or text": asWhole((value) => isText(value) || Number.isSafeInteger(value)),
	characters: asWhole((value) => isText(value) || Number.isFinite(value) || typeof value === "boolean"),
	"list of texts": (value) => Array.isArray(value) ? value.flatMap((item, index) => isText(item) ? [] : [[index]]) : [[]],
	switch: asWhole((value) => isText(value) || typeof value === "boolean"),
	"name or mapping": asWhole((value) => isText(value) || isMapping(value) && Object.values(value).every(isText)),
	reasons: (value) => isMapping(value) ? Object.entries(value).flatMap(([code, reason]) => isText(reason) ? [] : [[code]]) : [[]]
};
function asWhole(fits) {
	return (value) => fits(value) ? [] : [[]];
}
function withoutMailServers(file, written) {
	if ("mx" in written || "provider" in written) return [];
	const { meaning, example } = settings.mx;
	const either = `${example}\` or \`${settings.provider.example}`;
	return [finding("policy/missing-key", file.place([]), {
		key: "mx",
		meaning,
		example: either
	})];
}
function unknownKey(key, file) {
	const meant = nearest(key, keys);
	return meant === null ? finding("policy/unknown-key", file.placeOfKey(key), {
		key,
		known: keys.join(", ")
	}) : finding("policy/misspelt-key", file.placeOfKey(key), {
		key,
		nearest: meant
	});
}
function wrongValue(path, file, written) {
	const key = String(path[0]);
	const { meaning, expected, example } = settings[key];
	if (!(key in written)) return finding("policy/missing-key", file.place([]), {
		key,
		meaning,
		example
	});
	const value = path.slice(1).reduce((inner, step) => inner[step], written[key]);
	return finding("policy/wrong-type", file.place(path), {
		key: path.join("."),
		expected: path.length > 1 ? "text" : expected,
		found: typeName(value),
		example
	});
}
function withTexts(file, key, mapping) {
	return Object.fromEntries(Object.entries(mapping).map(([inner, value]) => [inner, textAt$1(file, [key, inner], value)]));
}
function textAt$1(file, path, value) {
	if (value === null) return "";
	return typeof value === "object" ? value : file.written(path) ?? String(value);
}
function typeName(value) {
	if (Array.isArray(value)) return "a list";
	return isMapping(value) ? "a mapping" : "a single value";
}
function isText(value) {
	return typeof value === "string";
}
function isMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/policy/fields.ts
const nothing = {
	value: null,
	findings: []
};
const maxCertifiedName = 63;
function readDomain(written, file) {
	if (typeof written !== "string") return nothing;
	const place = file.place(["domain"]);
	const read = readHostName(written);
	if ("problem" in read) {
		if (read.problem === "character") return fault$1(finding("domain/character", place, characterArgs(written, read)));
		return read.problem === "ip-address" ? fault$1(finding("domain/ip-address", place, { value: written })) : fault$1(finding("domain/not-a-name", place, {
			value: written,
			reason: read.reason
		}));
	}
	const { name } = read;
	if (isStandIn(name)) return fault$1(finding("policy/stand-in", place, { value: name }));
	const host = policyHost(name);
	const instead = name.slice(8);
	if (name.startsWith("mta-sts.") && instead.includes(".")) return fault$1(finding("domain/policy-host", place, {
		value: name,
		instead
	}));
	if (host.length > maxCertifiedName) return fault$1(finding("domain/too-long-for-certificate", place, {
		host,
		length: host.length
	}));
	const placeholder = exampleDomains.includes(name) ? [finding("domain/placeholder", place, { value: name })] : [];
	return {
		value: name,
		findings: [...normalised(written, name, place), ...placeholder]
	};
}
const meantMode = new Map([
	["enforced", "enforce"],
	["enforcing", "enforce"],
	["live", "enforce"],
	["on", "enforce"],
	["report", "testing"],
	["test", "testing"],
	["off", "none"],
	["disabled", "none"]
]);
function readMode(written, file) {
	if (typeof written !== "string") return nothing;
	const place = file.place(["mode"]);
	const value = written.trim().toLowerCase();
	const mode = modes.find((one) => one === value);
	if (mode !== void 0) return {
		value: mode,
		findings: normalised(written, mode, place)
	};
	const meant = meantMode.get(value);
	return fault$1(finding("mode/unknown", place, {
		value: written,
		hint: meant === void 0 ? "" : ` Here you may mean \`${meant}\`.`
	}));
}
function readProvider(written, file) {
	if (typeof written !== "string") return nothing;
	const place = file.place(["provider"]);
	const read = readPresetName(written);
	if ("variantOf" in read) {
		const names = presets.filter(({ provider }) => provider === read.variantOf).map(({ name }) => `\`${name}\``).join(", ");
		return fault$1(finding("provider/which", place, {
			value: written,
			provider: read.variantOf.name,
			of: read.variants.of,
			names
		}));
	}
	if ("nearest" in read) return fault$1(finding("provider/unknown", place, {
		value: written,
		hint: read.nearest === null ? "" : ` Here you may mean \`${read.nearest}\`.`
	}));
	const { preset } = read;
	const { name: provider, policyHost: host, source } = preset.provider;
	if (host !== void 0) return fault$1(finding("provider/hosts-policy", place, {
		provider,
		host
	}));
	return {
		value: preset,
		findings: source === "mx" ? [finding("provider/unproven", place, { provider })] : []
	};
}
function readMxList(written, file, preset) {
	if (!Array.isArray(written)) return {
		value: [],
		findings: []
	};
	if (written.length === 0 && preset === null) return {
		value: [],
		findings: [finding("mx/none", file.place(["mx"]), {})]
	};
	const first = new Map();
	const findings = written.flatMap((item, index) => {
		if (typeof item !== "string") return [];
		const place = file.place(["mx", index]);
		const read = readMxPattern(item);
		if ("problem" in read) return [mxProblem(read, item, place)];
		if (isStandIn(read.pattern)) return [finding("policy/stand-in", place, { value: read.pattern })];
		if (first.has(read.pattern) || preset?.mx.includes(read.pattern)) return [finding("mx/duplicate", place, { value: read.pattern })];
		first.set(read.pattern, index);
		return [...normalised(item, read.pattern, place), ...mxMistake(read.pattern, place)];
	});
	return {
		value: [...first].map(([pattern, index]) => ({
			pattern,
			index
		})),
		findings
	};
}
function mxProblem(read, value, place) {
	switch (read.problem) {
		case "not-a-name": return finding("mx/not-a-name", place, {
			value,
			reason: read.reason
		});
		case "character": return finding("mx/character", place, characterArgs(value, read));
		default: return finding(`mx/${read.problem}`, place, { value });
	}
}
function characterArgs(value, { character, instead }) {
	return {
		value,
		character,
		instead
	};
}
function mxMistake(pattern, place) {
	const known = knownMxMistakes.get(pattern);
	if (known === void 0) return [];
	return [finding(known.code, place, {
		value: pattern,
		reason: known.reason,
		instead: known.instead
	})];
}
function readMaxAgeField(written, file) {
	if (typeof written !== "string") return nothing;
	const read = readMaxAge(written);
	return "seconds" in read ? {
		value: read.seconds,
		findings: []
	} : fault$1(finding(`max-age/${read.problem}`, file.place(["max_age"]), { value: written }));
}
function readTlsRpt(written, file) {
	if (!Array.isArray(written)) return {
		value: [],
		findings: []
	};
	const uris = new Set();
	const findings = written.flatMap((item, index) => {
		if (typeof item !== "string") return [];
		const place = file.place(["tls_rpt", index]);
		const read = readReportAddress(item);
		if ("problem" in read) {
			const args = {
				value: item,
				reason: "",
				instead: "",
				character: "",
				...read
			};
			return [finding(`tls-rpt/${read.problem}`, place, args)];
		}
		if (isStandIn(read.uri)) return [finding("policy/stand-in", place, { value: read.uri })];
		if (uris.has(read.uri)) return [finding("tls-rpt/duplicate", place, { value: read.uri })];
		uris.add(read.uri);
		return normalised(item, read.uri, place);
	});
	return {
		value: [...uris],
		findings
	};
}
function readId(written, file) {
	if (typeof written !== "string") return nothing;
	const id = written.trim();
	return idGrammar.test(id) ? {
		value: id,
		findings: []
	} : fault$1(finding("id/grammar", file.place(["id"]), { value: written }));
}
function readPage(written, file) {
	if (typeof written !== "string") return {
		value: true,
		findings: []
	};
	const value = written.trim().toLowerCase();
	const findings = ["true", "false"].includes(value) ? [] : [finding("page/not-a-switch", file.place(["page"]), { value: written })];
	return {
		value: value !== "false",
		findings
	};
}
const repositoryGrammar = /^https:\/\/[a-z\d][a-z\d.-]*(?::\d+)?(?:\/[\w.~-]+){1,8}\/?$/i;
function readRepository(written, file) {
	if (typeof written !== "string") return nothing;
	const address = written.trim();
	return address.length <= 200 && repositoryGrammar.test(address) ? {
		value: address,
		findings: []
	} : fault$1(finding("repository/not-an-address", file.place(["repository"]), { value: written }));
}
function readAccept(written, file, codes = acceptable) {
	if (!isMapping(written)) return {
		value: {},
		findings: []
	};
	const reasons = new Map();
	const findings = Object.entries(written).flatMap(([code, reason]) => {
		const place = file.place(["accept", code]);
		if (!codes.includes(code)) return [notAcceptable(code, codes, place)];
		if (typeof reason !== "string") return [];
		if (reason.trim() === "") return [finding("accept/no-reason", place, { code })];
		reasons.set(code, reason.trim());
		return [];
	});
	return {
		value: Object.fromEntries(reasons),
		findings
	};
}
function notAcceptable(code, codes, place) {
	if (Object.hasOwn(catalogue, code)) return finding("accept/not-acceptable", place, { code });
	const meant = nearest(code, codes);
	return finding("accept/unknown-code", place, {
		code,
		hint: meant === null ? "" : ` Here you may mean \`${meant}\`.`
	});
}
function normalised(written, value, place) {
	return written === value ? [] : [finding("value/normalised", place, {
		value: written,
		written: value
	})];
}
function fault$1(problem) {
	return {
		value: null,
		findings: [problem]
	};
}
// src/policy/host.ts
function readHost(written, file) {
	const place = file.place(["host"]);
	if (typeof written === "string") return choice(written, "", place, place);
	if (!isMapping(written)) return {
		value: defaultHost,
		findings: []
	};
	const [[name, argument] = ["", ""], ...more] = Object.entries(written);
	if (name === "" || more.length > 0) return fault(finding("hosting/not-one", place, { known: hostNames.join(", ") }));
	if (typeof argument !== "string") return {
		value: defaultHost,
		findings: []
	};
	return choice(name, argument, place, file.place(["host", name]));
}
function choice(written, argument, place, placeOfArgument) {
	const name = hostNames.find((one) => one === written.trim().toLowerCase().replace(/[\s_]+/g, "-"));
	if (name === void 0) {
		const meant = nearest(written.slice(0, 100), hostNames);
		const hint = meant === null ? "" : ` Here you may mean \`${meant}\`.`;
		return fault(finding("hosting/unknown", place, {
			value: written,
			known: hostNames.join(", "),
			hint
		}));
	}
	if (argument.trim() === "") return {
		value: {
			name,
			argument: null
		},
		findings: []
	};
	const expected = hostArguments[name];
	if (expected === null) return fault(finding("hosting/no-argument", placeOfArgument, {
		host: name,
		value: argument
	}));
	const value = expected.read(argument);
	const example = `host: { ${name}: ${expected.example} }`;
	return value === null ? fault(finding("hosting/argument", placeOfArgument, {
		value: argument,
		meaning: expected.meaning,
		example
	})) : {
		value: {
			name,
			argument: value
		},
		findings: []
	};
}
function fault(problem) {
	return {
		value: defaultHost,
		findings: [problem]
	};
}
// src/sts/public-suffixes.ts
async function registrableDomain(domain) {
	if (domain.split(".").length === 2) return domain;
	const { getDomain } = await import("./tldts.mjs");
	return getDomain(domain, { allowPrivateDomains: true }) ?? domain;
}
async function publicSuffixes() {
	const { getPublicSuffix } = await import("./tldts.mjs");
	return (name) => getPublicSuffix(name, { allowPrivateDomains: true });
}
// src/policy/wildcards.ts
async function wildcardsOverPublicSuffixes(patterns, file) {
	const wildcards = patterns.filter(({ pattern }) => pattern.startsWith("*."));
	if (wildcards.length === 0) return [];
	const publicSuffix = await publicSuffixes();
	return wildcards.flatMap(({ pattern, index }) => {
		const suffix = pattern.slice(2);
		return publicSuffix(suffix) === suffix ? [finding("mx/wildcard-public-suffix", file.place(["mx", index]), {
			value: pattern,
			suffix
		})] : [];
	});
}
// src/policy/read.ts
const maxPolicySize = 65536;
const publishedForm = /^\ufeff?version[ \t]*:[ \t]*["']?STSv1\b/im;
async function readPolicy(content, path) {
	const start = {
		file: path,
		line: 1,
		column: 1
	};
	const unread = (findings, text = null) => {
		return {
			policy: null,
			findings,
			place: () => start,
			text
		};
	};
	if (content.kind === "absent") return unread([finding("policy/not-found", { file: path }, { path })]);
	const read = textOf(content, path);
	if ("finding" in read) return unread([read.finding]);
	const { text } = read;
	if (text.trim() === "") return unread([finding("policy/empty", start, {})], text);
	const published = publishedForm.exec(text);
	if (published !== null) {
		const line = text.slice(0, published.index).split("\n").length;
		return unread([finding("policy/published-form", {
			...start,
			line
		}, {})], text);
	}
	const file = readYaml(text, path);
	if (file.value === void 0) return unread(file.findings, text);
	const written = withWrittenText(file);
	const { policy, findings, place } = await readSettings(written, file);
	const all = [
		...file.findings,
		...shapeFindings(file, written),
		...findings
	];
	return {
		policy: hasErrors(all) ? null : policy,
		findings: all,
		place,
		text
	};
}
async function readSettings(written, file) {
	const domain = readDomain(written.domain, file);
	const mode = readMode(written.mode, file);
	const provider = readProvider(written.provider, file);
	const mx = readMxList(written.mx, file, provider.value);
	const maxAge = readMaxAgeField(written.max_age, file);
	const tlsRpt = readTlsRpt(written.tls_rpt, file);
	const id = readId(written.id, file);
	const page = readPage(written.page, file);
	const repository = readRepository(written.repository, file);
	const host = readHost(written.host, file);
	const accept = readAccept(written.accept, file);
	const patterns = [...(provider.value?.mx ?? []).map((pattern) => ({
		pattern,
		path: ["provider"]
	})), ...mx.value.map(({ pattern, index }) => ({
		pattern,
		path: ["mx", index]
	}))];
	return {
		policy: {
			domain: domain.value,
			mode: mode.value,
			provider: provider.value?.name ?? null,
			mx: patterns.map(({ pattern }) => pattern),
			max_age: maxAge.value,
			tls_rpt: tlsRpt.value,
			id: id.value,
			page: page.value,
			repository: repository.value,
			host: host.value,
			accept: accept.value
		},
		findings: [...[
			domain,
			mode,
			provider,
			mx,
			maxAge,
			tlsRpt,
			id,
			page,
			repository,
			host,
			accept
		].flatMap((field) => field.findings), ...await wildcardsOverPublicSuffixes(mx.value, file)],
		place: (path) => file.place(pathInFile(path, patterns, "mx" in written))
	};
}
function pathInFile(path, patterns, hasOwnList) {
	const [key, index] = path;
	if (key !== "mx") return path;
	return index === void 0 ? [hasOwnList ? "mx" : "provider"] : patterns[Number(index)]?.path ?? path;
}
// src/plan/page/paths.ts
const pagePath = "index.html";
const notFoundPath = "404.html";
const badgePath = "badge.svg";
const pagePaths = [
	pagePath,
	notFoundPath,
	badgePath
];
// src/plan/hosts/host.ts
function signature(domain) {
	return `generated by mta-sts-policy for ${policyHost(domain)}`;
}
function isSigned(text) {
	return signedFor(text) !== null;
}
function signedFor(text) {
	return /generated by mta-sts-policy for mta-sts\.([a-z\d.-]+)/.exec(text)?.[1] ?? null;
}
function signedFile(path, render) {
	return {
		path,
		isOurs: isSigned,
		render(site, existing, place) {
			return existing.kind !== "absent" && (existing.kind !== "text" || !isSigned(existing.text)) ? ownFile(place) : {
				text: render(site),
				findings: []
			};
		}
	};
}
function ownFile(place, { file: needed } = place) {
	return {
		text: null,
		findings: [finding("hosting/own-file", place, {
			path: place.file,
			needed
		})]
	};
}
// src/plan/hosts/folder.ts
const served = {
	policy: `/${policyFilePath}`,
	page: `/${pagePath}`,
	badge: `/${badgePath}`,
	notFound: `/${notFoundPath}`
};
function folderOf$1({ domain, argument }) {
	return argument ?? `/var/www/${policyHost(domain)}`;
}
function ownServer(path, configuration) {
	return {
		files: [signedFile(path, (site) => `# ${signature(site.domain)}; edit policy.yml instead.\n${configuration(site)}`)],
		hasPage: true,
		serving: (host) => `Copy the generated files to the web server, and include ${path} where ${host} is served, with a certificate for that name.`,
		record: addressUnknown
	};
}
function addressUnknown({ domain }) {
	return { finding: finding("hosting/address-unknown", null, { host: policyHost(domain) }) };
}
// src/plan/hosts/apache.ts
const apache = ownServer("hosting/apache.conf", (site) => {
	const others = [
		served.policy,
		served.page,
		served.badge,
		served.notFound
	].map((path) => path.slice(1).replaceAll(".", "\\.")).join("|");
	return `# Include it in the VirtualHost of this name, which has nothing else in it but ServerName and the certificate.
DocumentRoot ${folderOf$1(site)}
DirectoryIndex ${served.page.slice(1)}
ErrorDocument 404 ${served.notFound}
RedirectMatch 404 "^/(?!(?:${others})?$)"
<Directory ${folderOf$1(site)}>
    AllowOverride None
    Require all granted
</Directory>
<Location ${served.policy}>
    AuthType None
    Require all granted
    ForceType text/plain
</Location>
`;
});
// src/plan/hosts/caddy.ts
const caddy = ownServer("hosting/Caddyfile", (site) => `# Import it at the top level of your Caddyfile.
${policyHost(site.domain)} {
	root * ${folderOf$1(site)}
	handle ${served.policy} {
		header Content-Type text/plain
		file_server
	}
	@page path / ${served.badge}
	handle @page {
		file_server
	}
	handle {
		error 404
	}
	handle_errors {
		rewrite * ${served.notFound}
		file_server
	}
}
`);
// src/plan/hosts/neighbors.ts
const above = (path) => `above:${path}`;
const atTop = (path) => `top:${path}`;
function spellings(path) {
	const slash = path.lastIndexOf("/") + 1;
	const [folder, name] = [path.slice(0, slash), path.slice(slash)];
	const lower = name.toLowerCase();
	const others = [
		lower,
		lower.toUpperCase(),
		lower.charAt(0).toUpperCase() + lower.slice(1)
	];
	return [...new Set(others)].filter((one) => one !== name).map((one) => `${folder}${one}`);
}
const withEnds = (name, ends, copied) => ends.split(" ").map((end) => ({
	path: `${name}.${end}`,
	...copied !== void 0 && { copied }
}));
const generators = [
	...withEnds("_config", "yml yaml toml"),
	...withEnds("hugo", "toml yaml yml json", "static"),
	{
		path: "config.toml",
		copied: "static",
		says: /^\s*base_?URL\s*=/im
	},
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
	{ path: "book.toml" }
];
const hints = [
	{
		path: "package.json",
		says: /"build"\s*:/
	},
	{ path: "docs/index.html" },
	{ path: "docs/index.md" },
	{ path: "public/index.html" }
];
const frontPages = [
	"md",
	"markdown",
	"htm",
	"xhtml",
	"php",
	"adoc"
].map((end) => `index.${end}`);
const readmePath = "README.md";
const redirectsPath = "_redirects";
const headersPath = "_headers";
const gitignorePaths = [
	atTop(".gitignore"),
	above(".gitignore"),
	".gitignore"
];
const neighborPaths = [
	...[
		...[...generators, ...hints].map(({ path }) => path),
		...frontPages,
		"404.md",
		readmePath,
		redirectsPath,
		headersPath
	],
	...generators.filter(({ copied }) => copied !== void 0).map(({ path }) => above(path)),
	...[redirectsPath, headersPath].flatMap((path) => [above(path), atTop(path)]),
	...gitignorePaths,
	above("netlify.toml")
];
// src/plan/hosts/cloudflare.ts
const cloudflare = {
	files: [signedFile("wrangler.jsonc", ({ domain }) => `// ${signature(domain)}; edit policy.yml instead.\n${worker(domain)}`), signedFile(".assetsignore", ({ domain }) => `# ${signature(domain)}\n${assets.join("\n")}\n`)],
	rivals: [
		"wrangler.json",
		above("wrangler.json"),
		atTop("wrangler.json"),
		"wrangler.toml"
	],
	lookAround: async ({ domain }, existing, placeOf) => (await import("./published-findings.mjs")).cloudflareFindings(domain, existing, placeOf),
	hasPage: true,
	serving: (host) => `Deploy with \`npx wrangler deploy\`: Cloudflare makes the DNS record of ${host} and its certificate.`,
	record: ({ domain }) => ({ finding: finding("hosting/sets-record", null, { host: policyHost(domain) }) })
};
const assets = [
	"*",
	`!/${policyFilePath.split("/")[0]}/`,
	...[
		policyFilePath,
		pagePath,
		notFoundPath,
		badgePath
	].map((path) => `!/${path}`)
];
function worker(domain) {
	const settings = {
		name: policyHost(domain).replaceAll(".", "-"),
		compatibility_date: "2026-04-01",
		routes: [{
			pattern: policyHost(domain),
			custom_domain: true
		}],
		workers_dev: false,
		preview_urls: false,
		assets: {
			directory: ".",
			not_found_handling: "404-page"
		}
	};
	return `${JSON.stringify(settings, null, 2)}\n`;
}
// src/sts/records.ts
const ttl = 3600;
function stsRecord(domain, id) {
	return {
		name: `_mta-sts.${domain}`,
		type: "TXT",
		ttl,
		value: `v=STSv1; id=${id}`
	};
}
function tlsRptRecord(domain, tlsRpt) {
	return {
		name: `_smtp._tls.${domain}`,
		type: "TXT",
		ttl,
		value: `v=TLSRPTv1; rua=${tlsRpt.join(",")}`
	};
}
function policyHostRecord(domain, pagesHost) {
	return {
		name: policyHost(domain),
		type: "CNAME",
		ttl,
		value: pagesHost
	};
}
function pagesHostOf(owner) {
	return `${owner.toLowerCase()}.github.io`;
}
// src/plan/hosts/github-pages.ts
const cnamePath = "CNAME";
const githubPages = {
	files: [{
		path: cnamePath,
		render: (site, existing, place) => isForeignCname(existing, site) ? ownFile(place) : {
			text: `${policyHost(site.domain)}\n`,
			findings: []
		},
		isOurs: (text) => /^mta-sts\.\S+$/.test(text.trim())
	}, {
		path: ".nojekyll",
		render: (_, existing) => ({
			text: keptOrEmpty(existing),
			findings: []
		}),
		isOurs: () => false
	}],
	hasPage: true,
	serving: null,
	record: ({ domain }, pagesHost) => pagesHost === null ? { finding: finding("records/owner-unknown", null, { host: policyHost(domain) }) } : { record: policyHostRecord(domain, pagesHost) }
};
function isForeignCname(content, { domain, domains = [] }) {
	if (content.kind !== "text") return content.kind !== "absent";
	const name = content.text.trim().toLowerCase();
	if (domains === null) return name !== "" && !/^mta-sts\.\S+$/.test(name);
	return name !== "" && ![domain, ...domains].map(policyHost).includes(name);
}
function keptOrEmpty(content) {
	if (content.kind === "text") return content.text;
	return content.kind === "absent" ? "" : null;
}
const netlify = {
	files: [{
		path: "netlify.toml",
		atTop: true,
		isOurs: isSigned,
		async render({ domain }, existing, place, placeOf) {
			const read = textOrEmpty(existing, place.file);
			if ("finding" in read) return {
				text: null,
				findings: [read.finding]
			};
			const { mergeRules } = await import("./netlify-rules.mjs");
			return mergeRules(read.text, domain, place, placeOf(policyFilePath).file);
		}
	}],
	lookAround: async ({ domain }, existing, placeOf) => (await import("./published-findings.mjs")).netlifyFindings(domain, existing, placeOf),
	hasPage: false,
	serving: (host) => `At Netlify, add ${host} as a domain alias of the site.`,
	record({ domain, argument }) {
		return argument === null ? { finding: finding("hosting/site-unknown", null, {
			host: policyHost(domain),
			example: `host: { netlify: ${hostArguments.netlify.example} }`
		}) } : { record: policyHostRecord(domain, `${argument}.netlify.app`) };
	}
};
function textOrEmpty(content, path) {
	return content.kind === "absent" ? { text: "" } : textOf(content, path);
}
// src/plan/hosts/hosts.ts
const hosts = {
	"github-pages": githubPages,
	netlify,
	cloudflare,
	nginx: ownServer("hosting/nginx.conf", (site) => `# Include it in the server block of this name, which has nothing else in it but listen, server_name and the certificate.
root ${folderOf$1(site)};
types { text/html html; image/svg+xml svg; }
error_page 404 ${served.notFound};

location = ${served.policy} {
    types { }
    default_type text/plain;
    auth_basic off;
    # With a header of its own this place inherits none, so no second Content-Type.
    add_header X-Content-Type-Options nosniff;
}
location = / { rewrite ^ ${served.page} last; }
location = ${served.page} { }
location = ${served.badge} { }
location = ${served.notFound} { }
location / { return 404; }
`),
	caddy,
	apache,
	none: {
		files: [],
		hasPage: true,
		serving: (host) => `Serve the generated files at https://${host}/, with a certificate for that name.`,
		record: addressUnknown
	}
};
function hostOf({ name }) {
	return hosts[name];
}
// src/plan/hosts/files.ts
const table$1 = Object.entries(hosts);
const all = table$1.flatMap(([, { files }]) => files);
const hostPaths = all.map(({ path }) => path);
const topPaths = new Set(all.flatMap(({ path, atTop }) => atTop ? [path] : []));
const hostNeighbors = [...table$1.flatMap(([, { rivals = [] }]) => rivals), ...all.flatMap(({ path }) => spellings(path))];
async function makeHostFiles({ domain, host }, domains, existing, placeOf) {
	const site = {
		domain,
		domains,
		argument: host.argument
	};
	const files = new Map();
	const findings = [];
	const { files: own, lookAround } = hostOf(host);
	for (const { path, render } of own) {
		const content = existing.get(path) ?? { kind: "absent" };
		if (content.kind === "outside" || content.kind === "unreadable") continue;
		const rendered = await render(site, content, placeOf(path), placeOf);
		if (rendered.text !== null) files.set(path, rendered.text);
		findings.push(...rendered.findings);
	}
	const around = await lookAround?.(site, existing, placeOf) ?? [];
	return {
		files,
		findings: [...findings, ...around]
	};
}
function rivalsOf(host, existing) {
	const { files, rivals = [] } = hostOf(host);
	const isThere = (path) => existsIn(existing, path);
	const named = rivals.filter(isThere).map((path) => ({
		path,
		needed: files[0].path
	}));
	const spelled = files.flatMap((file) => spellings(file.path).filter((path) => isThere(path) && !isOurs$1({
		...file,
		path
	}, existing)).filter((path) => !isSame(existing.get(path), existing.get(file.path))).map((path) => ({
		path,
		needed: file.path
	})));
	return [...named, ...spelled];
}
function existsIn(existing, path) {
	return (existing.get(path)?.kind ?? "absent") !== "absent";
}
function isSame(one, other) {
	return one?.kind === "text" && other?.kind === "text" && one.text === other.text;
}
function proposedHost(existing) {
	const isThere = (path) => existsIn(existing, path);
	return table$1.find(([name, { files, rivals = [] }]) => name !== defaultHost.name && [...files.map(({ path }) => path), ...rivals].some(isThere))?.[0] ?? defaultHost.name;
}
function pathsOf(host) {
	return hostOf(host).files.map(({ path }) => path);
}
function orphanedFiles(name, existing) {
	return table$1.filter(([other]) => other !== name).flatMap(([host, { files }]) => files.filter((file) => isOurs$1(file, existing)).map(({ path }) => ({
		host,
		path
	})));
}
function isOurs$1(file, existing) {
	const content = existing.get(file.path);
	return content?.kind === "text" && file.isOurs(content.text);
}
// src/plan/page/html.ts
var Markup = class {
	text;
	constructor(text) {
		this.text = text;
	}
};
function html(parts, ...values) {
	return new Markup(parts.map((part, index) => part + markupOf(values[index] ?? null)).join(""));
}
function raw(text) {
	return new Markup(text);
}
function markupOf(value) {
	if (value === null || value === false) return "";
	if (value instanceof Markup) return value.text;
	return typeof value === "object" ? value.map(markupOf).join("") : escaped$1(String(value));
}
const entities$1 = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
function escaped$1(text) {
	return text.replace(/[&<>"']/g, (character) => entities$1[character]).replace(/[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]|\p{Cs}/gu, "�");
}
// src/plan/page/generated.ts
const marker = "<!-- generated by mta-sts-policy -->";
const markerLine = html`${raw(marker)}\n`;
function isOurs(text) {
	return text.includes(marker);
}
// src/plan/page/ownership.ts
const shadowed = {
	[pagePath]: [...spellings(pagePath), ...frontPages],
	[notFoundPath]: [...spellings(notFoundPath), "404.md"],
	[badgePath]: spellings(badgePath)
};
const pageNeighbors = Object.values(shadowed).flat();
function ownFiles(existing, paths) {
	const own = paths.filter((path) => ownFileFor(path, existing) !== null);
	return new Set(own.includes(pagePath) ? [...own, notFoundPath] : own);
}
function ownFileFor(path, existing) {
	const content = existing.get(path);
	if (isOwnFile(content)) return path;
	if (isStalePage(content)) return null;
	return [...shadowed[path] ?? [], ...path === pagePath && isJekyll(existing) ? [readmePath] : []].find((other) => isOwnFile(existing.get(other))) ?? null;
}
function isJekyll(existing) {
	return (existing.get("_config.yml")?.kind ?? "absent") !== "absent";
}
function stalePages(existing, paths) {
	return paths.filter((path) => isStalePage(existing.get(path)));
}
function isStalePage(content) {
	return content?.kind === "text" && isOurs(content.text);
}
function isOwnFile(content) {
	if (content === void 0 || content.kind === "absent") return false;
	return content.kind !== "text" || !isOurs(content.text);
}
// src/plan/paths.ts
const generatedPaths = [
	ledgerPath,
	policyFilePath,
	...hostPaths,
	...pagePaths
];
const misplacedLedgerPath = `./${ledgerPath}`;
const readPaths = [...new Set([
	...neighborPaths,
	...hostNeighbors,
	...pageNeighbors
])].filter((path) => !generatedPaths.includes(path));
// src/plan/contents.ts
async function readContents(tree) {
	const reading = await readPolicy(tree.policy, tree.policyPath);
	const { ledger, findings } = readLedgerIn(tree);
	const host = reading.policy?.host ?? defaultHost;
	const unreadable = [
		ledgerPath,
		misplacedLedgerPath,
		policyFilePath,
		...pathsOf(host)
	].flatMap((path) => unreadableFindings(contentAt(tree.generated, path), tree.nameOf(path)));
	return {
		tree,
		reading,
		ledger,
		findings: [
			...reading.findings,
			...findings,
			...unreadable
		]
	};
}
function readLedgerIn({ generated, nameOf }) {
	const path = contentAt(generated, ledgerPath).kind === "absent" ? misplacedLedgerPath : ledgerPath;
	return readLedger(contentAt(generated, path), nameOf(path));
}
function unreadableFindings(content, path) {
	if (content.kind === "outside") return [finding("file/outside", { file: path }, { path })];
	return content.kind === "unreadable" ? [finding("file/unreadable", { file: path }, {
		path,
		reason: content.reason
	})] : [];
}
function contentAt(files, path) {
	return files.get(path) ?? { kind: "absent" };
}
// src/plan/plan.ts
function makePlan(policy, before, now) {
	const policyFile = renderPolicyFile(policy);
	const digest = sha256(policyFile);
	const current = currentEntry(before);
	const id = policy.id ?? (current?.sha256 === digest ? current.id : nextId(before, now));
	const ledger = publish(before, {
		...policy,
		id,
		sha256: digest
	}, now);
	return {
		policy,
		id,
		sha256: digest,
		ledger,
		files: new Map([[ledgerPath, renderLedger(ledger)], [policyFilePath, policyFile]]),
		findings: []
	};
}
async function withHosting(plan, before, { generated, nameOf }) {
	const placeOf = (path) => ({ file: nameOf(path) });
	const { files, findings } = await makeHostFiles(plan.policy, domainsOf(before), generated, placeOf);
	const all = new Map([...plan.files, ...files]);
	if (!gitignorePaths.some((path) => generated.get(path)?.kind === "text")) return {
		...plan,
		files: all,
		findings
	};
	const { ignoredFiles } = await import("./ignored.mjs");
	return {
		...plan,
		files: all,
		findings: [...findings, ...ignoredFiles([...all.keys()], generated, nameOf)]
	};
}
async function withPage(plan, { generated }) {
	if (!hasPage(plan.policy)) return plan;
	const { pageFiles } = await import("./files.mjs");
	const own = ownFiles(generated, pagePaths);
	const ours = [...pageFiles(plan)].filter(([path]) => !own.has(path));
	return {
		...plan,
		files: new Map([...plan.files, ...ours])
	};
}
function hasPage({ page, host }) {
	return page && hostOf(host).hasPage;
}
function changesTo({ generated }, plan) {
	const stale = hasPage(plan.policy) ? [] : stalePages(generated, pagePaths);
	const misplaced = isLedger(generated) ? [misplacedLedgerPath] : [];
	return new Map([...[...plan.files].filter(([path, content]) => textAt(generated, path) !== content), ...[...stale, ...misplaced].map((path) => [path, null])]);
}
function isLedger(generated) {
	const content = contentAt(generated, misplacedLedgerPath);
	return content.kind === "text" && readLedger(content, misplacedLedgerPath).ledger !== null;
}
function textAt(generated, path) {
	const content = contentAt(generated, path);
	return content.kind === "text" ? content.text : null;
}
// src/sts/mx-match.ts
function admits(patterns, host) {
	return patterns.some((pattern) => matches(pattern, host));
}
function matches(pattern, host) {
	if (!pattern.startsWith("*.")) return pattern === host;
	const dot = host.indexOf(".");
	return dot > 0 && host.slice(dot + 1) === pattern.slice(2);
}
function covers(patterns, pattern) {
	return admits(patterns, pattern);
}
// src/judge/change.ts
function changeOf(proposed) {
	const { plan, whole } = proposed;
	const ledger = ledgerOf(whole, plan.policy.domain);
	const published = currentEntry(ledger);
	return {
		...proposed,
		policy: plan.policy,
		ledger,
		published,
		isNew: isNewPolicy(plan, published)
	};
}
function isNewPolicy(plan, published) {
	return published?.id !== plan.id || published.sha256 !== plan.sha256;
}
function hostsInUse({ mx }) {
	return mx?.kind === "hosts" ? mx.hosts : [];
}
function enforcedPolicies({ ledger, now }) {
	return cachedEntries(ledger, now).filter(({ mode }) => mode === "enforce");
}
function lastCachedUntil(change) {
	const ends = enforcedPolicies(change).map((entry) => cachedUntil(entry, change.now));
	return ends.length === 0 ? null : Math.max(...ends);
}
function cachedWithout(pattern, change) {
	const without = enforcedPolicies(change).filter(({ mx }) => !covers(mx, pattern));
	return without.length === 0 ? null : Math.max(...without.map((entry) => cachedUntil(entry, change.now)));
}
// src/judge/accept.ts
function applyAccept(findings, { policy, mx, place }) {
	const { accept } = policy;
	const unused = Object.keys(accept).filter((code) => findings.every((one) => one.code !== code) && (mx?.kind === "hosts" || !/^(mx|domain)\//.test(code)));
	return [...acceptKnown(findings, policy), ...unused.map((code) => finding("accept/unused", place(["accept", code]), { finding: code }))];
}
function acceptKnown(findings, { accept }) {
	return findings.map((one) => {
		const reason = Object.hasOwn(accept, one.code) ? accept[one.code] : void 0;
		const entry = catalogue[one.code];
		return reason === void 0 || !entry.acceptable ? one : {
			...one,
			severity: "notice",
			accepted: reason
		};
	});
}
// src/judge/cached-policies.ts
function judgeCachedPolicies(change) {
	const { policy, published, isNew, now } = change;
	const cached = enforcedPolicies(change).filter((entry) => isNew || entry !== published).toSorted((one, other) => cachedUntil(other, now) - cachedUntil(one, now));
	return hostsInUse(change).flatMap(({ host }) => {
		const entry = cached.find(({ mx }) => !admits(mx, host));
		if (entry === void 0) return [];
		const code = isReplacedTooEarly(entry, change) ? "mx/replaced-too-early" : "mx/cached-policy";
		const admitted = entry.mx.slice(0, 5).join(", ");
		const args = {
			domain: policy.domain,
			host,
			id: entry.id,
			day: dayOf(cachedUntil(entry, now)),
			admitted
		};
		return [finding(code, change.place(["mx"]), args)];
	});
}
function isReplacedTooEarly({ mx }, change) {
	const { policy, isNew } = change;
	if (!isNew || policy.mode !== "enforce") return false;
	return hostsInUse(change).every(({ host }) => !admits(mx, host)) && mx.some((pattern) => !covers(policy.mx, pattern));
}
// src/plan/hosts/site-signs.ts
function siteIn(existing, placeOf) {
	const sure = generators.find((sign) => isThere(sign.path, sign, existing));
	if (sure !== void 0) return {
		place: placeOf(sure.path),
		isSure: true
	};
	const folder = folderOf(placeOf(pagePath).file);
	const copying = generators.find((sign) => sign.copied === folder && isThere(above(sign.path), sign, existing));
	if (copying !== void 0) return {
		place: placeOf(above(copying.path)),
		isSure: true
	};
	const hint = [...[pagePath, ...frontPages].map((path) => ({ path })), ...hints].find((sign) => isThere(sign.path, sign, existing));
	return hint === void 0 ? null : {
		place: placeOf(hint.path),
		isSure: false
	};
}
function folderOf(file) {
	return file.split(/[/\\]/).at(-2) ?? null;
}
function isThere(path, { says }, existing) {
	const content = existing.get(path) ?? { kind: "absent" };
	if (content.kind !== "text") return content.kind !== "absent" && says === void 0 && !path.includes("/");
	return !isOurs(content.text) && !isTemplate(content.text) && (says === void 0 || says.test(content.text));
}
function isTemplate(text) {
	return /^\s*\{\s*"name": "mta-sts-policy"/.test(text);
}
// src/judge/files.ts
function judgePolicyFile({ existing, plan, whole, placeOf }) {
	const content = contentAt(existing, policyFilePath);
	if (content.kind === "absent" || whole.published.length === 0) return [];
	const expected = [plan.files.get(policyFilePath), ...whole.published.slice(0, 2).map(renderPolicyFile)];
	const isAsBuilt = content.kind === "text" && expected.includes(withOurLineEnds(content.text));
	const place = placeOf(policyFilePath);
	return isAsBuilt ? [] : [finding("generated/edited", place, { path: place.file })];
}
function judgePageFiles({ existing, policy, placeOf }) {
	const isWanted = hasPage(policy);
	return pagePaths.flatMap((path) => {
		if (isWanted) {
			const own = ownFileFor(path, existing);
			const place = placeOf(own ?? path);
			return own === null ? [] : [finding("page/own-file", place, { path: place.file })];
		}
		const place = placeOf(path);
		return isStalePage(existing.get(path)) ? [finding("page/left-over", place, { path: place.file })] : [];
	});
}
function judgeRivals({ existing, policy, placeOf }) {
	return rivalsOf(policy.host, existing).flatMap(({ path, needed }) => ownFile(placeOf(path), placeOf(needed)).findings);
}
function judgeSiteFolder({ existing, policy, whole, placeOf }) {
	const content = contentAt(existing, cnamePath);
	const site = {
		domain: policy.domain,
		argument: null,
		domains: domainsOf(whole)
	};
	const isSettled = content.kind !== "absent" && !isForeignCname(content, site);
	if (policy.host.name !== "github-pages" || isSettled) return [];
	const { file: path } = placeOf(cnamePath);
	const sign = siteIn(existing, placeOf);
	if (sign === null && (path === cnamePath || content.kind !== "absent")) return [];
	const args = {
		path,
		sign: sign === null ? "" : ` (${sign.place.file} is there)`,
		host: policyHost(policy.domain)
	};
	const found = [finding("hosting/site-folder", sign?.place ?? { file: path }, args)];
	return sign?.isSure && !hasLedger(existing) ? strictly(found) : found;
}
function hasLedger(existing) {
	return [ledgerPath, misplacedLedgerPath].some((path) => contentAt(existing, path).kind !== "absent");
}
function judgeOrphanedFiles({ existing, policy, placeOf }) {
	return orphanedFiles(policy.host.name, existing).map(({ host, path }) => {
		const place = placeOf(path);
		const served = policyHost(policy.domain);
		return finding("hosting/left-over", place, {
			path: place.file,
			host,
			served
		});
	});
}
// src/judge/ledger.ts
function judgeLedger({ whole, pullRequest, existing, policy, now, placeOf }) {
	const current = currentEntry(pullRequest?.ledger ?? whole);
	const place = placeOf(ledgerPath);
	if (current === null) return contentAt(existing, policyFilePath).kind !== "absent" && policy.id === null ? [finding("ledger/missing", place, {
		path: place.file,
		policyFile: placeOf(policyFilePath).file
	})] : [];
	return secondsOf(current.from) > now + margin ? [finding("ledger/future", place, {
		path: place.file,
		from: current.from,
		now: timestampOf(now)
	})] : [];
}
// src/judge/max-age.ts
const week = 7 * oneDay;
const month = 31 * oneDay;
function judgeMaxAge(change) {
	const { policy, published, now } = change;
	const place = change.place(["max_age"]);
	const { mode, max_age } = policy;
	if (mode !== "enforce") return [];
	const switches = published?.mode !== "enforce";
	if (published !== null && !switches && max_age < published.max_age) return [finding("max-age/lowered", place, { day: dayOf(lastCachedUntil(change) ?? now) })];
	if (max_age < week && (switches || published?.max_age !== max_age)) return [finding("max-age/short", place, {})];
	const raises = max_age > month && (published === null || published.max_age <= month);
	return switches && raises ? [finding("max-age/long-at-once", place, {})] : [];
}
// src/judge/migration.ts
function judgeMigration(change) {
	const { policy, published } = change;
	const hosts = hostsInUse(change);
	if (!(hosts.length > 0 ? hosts.every(({ host }) => admits(policy.mx, host)) : onlyAdds(change)) || policy.mode === "none") return [];
	return policy.mx.flatMap((pattern, index) => {
		const until = cachedWithout(pattern, change);
		const isNew = !published?.mx.includes(pattern);
		const isUsed = hosts.some(({ host }) => matches(pattern, host));
		if (until === null || isUsed && !(isNew && pattern.startsWith("*."))) return [];
		return [finding(isNew ? "migration/prepared" : "migration/waiting", change.place(["mx", index]), {
			added: pattern,
			day: dayOf(until)
		})];
	});
}
function onlyAdds({ mx, policy, published }) {
	return mx?.kind === "unknown" && (published?.mx ?? []).every((pattern) => covers(policy.mx, pattern));
}
// src/sts/mx-observation.ts
const maxHosts = 100;
const maxInvalid = 10;
function observedHosts(records) {
	if (records.every(({ host }) => host === ".")) return { kind: "null-mx" };
	const sorted = records.map(({ host, preference }) => ({
		host: host.toLowerCase(),
		preference
	})).sort((a, b) => a.preference - b.preference || (a.host < b.host ? -1 : 1));
	const seen = new Set();
	const unique = sorted.filter(({ host }) => !seen.has(host) && seen.add(host));
	const valid = unique.filter(({ host }) => isHostName(host) && !neverExists(host));
	const invalid = unique.filter((one) => !valid.includes(one)).map(({ host }) => host);
	return {
		kind: "hosts",
		hosts: valid.slice(0, maxHosts),
		implicit: false,
		truncated: valid.length > maxHosts,
		invalid: invalid.slice(0, maxInvalid)
	};
}
function oddity(name) {
	if (neverExists(name)) return "never";
	return name.includes("_") && isHostName(name.replaceAll("_", "x")) ? "unnameable" : "invalid";
}
function wayOut(name) {
	return /^_dc-mx\./.test(name) ? "At Cloudflare, set the record of the mail host to DNS only: its proxy put this name in the place of yours" : "Give the mail server a name without an underscore, and let the MX records and its certificate have that one";
}
function neverExists(name) {
	return name.endsWith(".invalid");
}
// src/judge/provider.ts
function judgeProvider(change) {
	const { mx, mode } = change.policy;
	if (mode === "none" || hostsInUse(change).length > 0) return [];
	return presets.flatMap(({ provider, hosts }) => {
		const missing = hosts.filter((host) => !admits(mx, host));
		if (missing.length === 0 || missing.length === hosts.length || provider.source === "mx") return [];
		return [finding("mx/provider-incomplete", change.place(["mx"]), {
			provider: provider.name,
			missing: missing.join(", ")
		})];
	});
}
function judgePreset({ name, provider, mx }, change) {
	const isUsed = hostsInUse(change).some(({ host }) => admits(mx, host));
	const isToCome = mx.some((pattern) => cachedWithout(pattern, change) !== null);
	return isUsed || isToCome ? [] : [finding("mx/preset-unused", change.place(["provider"]), {
		name,
		provider: provider.name
	})];
}
function presetWords({ provider }, hosts) {
	const meant = providersOf(hosts).filter((one) => one.provider.policyHost === void 0).map((one) => `\`provider: ${one.name}\` (${one.provider.name})`);
	return {
		preset: provider === null ? "" : ` (\`provider: ${provider}\`)`,
		hint: meant.length === 0 ? "" : ` Here you may mean ${meant.slice(0, 3).join(" or ")}.`
	};
}
// src/judge/mx-in-use.ts
function judgeMxInUse(change) {
	const { policy, mx } = change;
	const place = change.place(["mx"]);
	const { domain, mode } = policy;
	if (mx === null || mx.kind === "unknown") return [];
	if (mx.kind !== "hosts") return mode === "none" ? [] : [finding(absence[mx.kind], change.place(["domain"]), { domain })];
	const odd = [...mx.invalid.flatMap((name) => oddName(name, change)), ...mx.truncated ? [finding("mx/too-many", place, {
		domain,
		most: mx.hosts.length
	})] : []];
	if (mode === "none") return odd;
	const inUse = hostsAndUnnameable(mx);
	const missing = inUse.filter(({ host }) => !admits(policy.mx, host));
	if (mode === "testing") return [...odd, ...missing.map(({ host }) => finding("mx/not-admitted-in-testing", place, {
		domain,
		host,
		way: wayToAdmit(host),
		...presetWords(policy, [host])
	}))];
	if (missing.length === inUse.length && missing.length > 0) {
		const until = dayOf(lastCachedUntil(change) ?? change.now);
		const words = presetWords(policy, missing.map(({ host }) => host));
		const unnameable = missing.find(({ host }) => host.includes("_"));
		const hint = unnameable === void 0 ? "" : ` ${unnameable.host} cannot be listed. ${wayOut(unnameable.host)}.`;
		const args = {
			domain,
			hosts: names(missing),
			until,
			...words,
			hint: `${words.hint}${hint}`
		};
		return [...odd, finding("mx/admits-none", place, args)];
	}
	return [...odd, ...missing.map((one) => notAdmitted(one, change))];
}
function hostsAndUnnameable({ hosts, invalid }) {
	const unnameable = invalid.filter((name) => oddity(name) === "unnameable");
	return [...hosts, ...unnameable.map((host) => ({
		host,
		preference: NaN
	}))];
}
function oddName(name, change) {
	const place = change.place(["mx"]);
	const { domain } = change.policy;
	switch (oddity(name)) {
		case "unnameable": return [];
		case "never": return [finding("mx/never-delivered", place, {
			domain,
			name
		})];
		case "invalid": return [finding("mx/invalid-name", place, {
			domain,
			name
		})];
	}
}
function wayToAdmit(host) {
	return host.includes("_") ? wayOut(host) : `Add \`- ${host}\` under \`mx\``;
}
const absence = {
	"null-mx": "domain/null-mx",
	"no-mail": "domain/no-mail",
	"no-domain": "domain/not-found"
};
function notAdmitted({ host }, change) {
	const { published, policy } = change;
	const place = change.place(["mx"]);
	const { domain } = policy;
	const until = lastCachedUntil(change);
	const words = {
		domain,
		host,
		...presetWords(policy, [host])
	};
	const way = wayToAdmit(host);
	return until !== null && published !== null && admits(published.mx, host) ? finding("mx/removed-in-use", place, {
		...words,
		day: dayOf(until)
	}) : finding("mx/not-admitted", place, {
		...words,
		way,
		until: dayOf(cachedWithout(host, change) ?? change.now)
	});
}
function judgePatterns(change) {
	const hosts = hostsInUse(change);
	const { mx, domain, mode, provider } = change.policy;
	if (hosts.length === 0 || mode === "none") return [];
	const preset = presetNamed(provider);
	const own = mx.flatMap((pattern, index) => {
		if (preset?.mx.includes(pattern)) return [];
		const place = change.place(["mx", index]);
		const admitted = hosts.filter(({ host }) => matches(pattern, host));
		const isToCome = cachedWithout(pattern, change) !== null;
		if (admitted.length === 0) return isToCome ? [] : [finding("mx/unused", place, { pattern })];
		return pattern === `*.${domain}` ? [finding("mx/wide-wildcard", place, {
			pattern,
			domain,
			hosts: names(admitted)
		})] : [];
	});
	return [...preset === null ? [] : judgePreset(preset, change), ...own];
}
function names(hosts) {
	const shown = hosts.slice(0, 5).map(({ host }) => host);
	return hosts.length > shown.length ? `${shown.join(", ")} and ${hosts.length - shown.length} more` : shown.join(", ");
}
// src/judge/pinned-id.ts
function judgePinnedId({ policy: { id }, plan: { sha256 }, whole, place }) {
	const used = whole.published.find((entry) => entry.id === id && entry.sha256 !== sha256);
	if (id === null || used === void 0) return [];
	return [finding("id/reused", place(["id"]), {
		id,
		when: used.from
	})];
}
// src/judge/removal.ts
function judgeRemoval(change) {
	const { policy, published } = change;
	if (policy.mode !== "none") return [];
	const until = lastCachedUntil(change);
	const place = change.place(["mode"]);
	if (until !== null) return [finding("removal/started", place, { day: dayOf(until) })];
	return published?.mode === "none" && !change.isNew ? [finding("removal/done", place, { domain: policy.domain })] : [];
}
function judgeDomain(change) {
	const { policy, whole, now } = change;
	const after = policy.domain;
	const place = change.place(["domain"]);
	return servedDomains(whole).filter(({ name }) => name !== after).map(({ name: before }) => {
		const until = lastCachedUntil({
			ledger: ledgerOf(whole, before),
			now
		});
		return until === null ? finding("domain/changed", place, {
			before,
			after
		}) : finding("removal/domain-changed", place, {
			before,
			after,
			day: dayOf(until)
		});
	});
}
function judgeDeletion(published, place) {
	const until = lastCachedUntil(published);
	return until === null ? [] : [finding("removal/policy-deleted", place, {
		path: place.file,
		day: dayOf(until)
	})];
}
// src/judge/reports.ts
function judgeReports({ policy, place }) {
	const { mode, tls_rpt, domain } = policy;
	if (tls_rpt.length > 0 || mode === "none") return [];
	return [finding(mode === "testing" ? "tls-rpt/absent-in-testing" : "tls-rpt/absent", place(["mode"]), { domain })];
}
// src/judge/rewritten-ledger.ts
function judgeRewrittenLedger(change) {
	const { pullRequest, whole, now } = change;
	if (pullRequest === null || whole.published.length === 0) return [];
	const { ledger: proposed, base } = pullRequest;
	const place = change.placeOf(ledgerPath);
	const path = place.file;
	return [
		...cachedEntries(whole, now).filter((entry) => !proposed.published.some((one) => isSameEntry(entry, one, now))).map((entry) => {
			const day = dayOf(cachedUntil(entry, now));
			return finding("ledger/rewritten", place, {
				id: entry.id,
				path,
				base,
				day
			});
		}),
		...changedDomains(whole, proposed, now).map((domain) => finding("ledger/rewritten-domain", place, {
			domain,
			path,
			base
		})),
		...isTestingKept(whole, proposed, now) ? [] : [finding("ledger/rewritten-testing", place, {
			since: proposed.testing.since,
			path,
			base
		})]
	];
}
function isSameEntry(entry, one, now) {
	return one.id === entry.id && one.sha256 === entry.sha256 && one.from === entry.from && endsRight(entry.until, one.until, now);
}
function changedDomains(whole, proposed, now) {
	const isSameLine = (line, one) => one.name === line.name && one.from === line.from && endsRight(line.until, one.until, now);
	const lost = domainsInUse(whole, now).filter((line) => !proposed.domains.some((one) => isSameLine(line, one)));
	const invented = proposed.domains.filter((one) => !isRecent(one.from, now) && !whole.domains.some((line) => isSameLine(line, one)));
	return [...new Set([...lost, ...invented].map(({ name }) => name))];
}
function endsRight(before, after, now) {
	return before === after || before === null && after !== null && isRecent(after, now);
}
function isTestingKept(whole, { testing }, now) {
	return testing === null || testing.since === whole.testing?.since || isRecent(testing.since, now);
}
function isRecent(time, now) {
	return secondsOf(time) >= now - margin;
}
// src/judge/rollout.ts
const day = 86400;
const minTesting = 14 * day;
const maxTesting = 30 * day;
function judgeRollout(change) {
	const { policy, published, ledger, now } = change;
	const place = change.place(["mode"]);
	const since = ledger.testing === null ? null : secondsOf(ledger.testing.since);
	if (policy.mode === "testing" && since !== null && now - since > maxTesting) return [finding("rollout/forgotten-in-testing", place, {
		since: dayStarted(since),
		days: days(now - since)
	})];
	const held = lastCachedUntil(change);
	if (policy.mode === "testing" && change.isNew && held !== null) return [finding("rollout/back-to-testing", place, { day: dayOf(held) })];
	if (policy.mode !== "enforce" || published?.mode === "enforce") return [];
	if (since === null) return [finding("rollout/no-testing", place, {})];
	if (now - since >= minTesting) return [];
	return [finding("rollout/short-testing", place, {
		since: dayStarted(since),
		days: days(now - since),
		day: dayOf(since + minTesting)
	})];
}
function dayStarted(seconds) {
	return dayOf(seconds - day + 1);
}
function days(seconds) {
	return Math.max(0, Math.floor(seconds / day));
}
// src/judge/size.ts
function judgeSize({ plan, place }) {
	const size = plan.files.get(policyFilePath)?.length ?? 0;
	return size > maxPolicyFileSize ? [finding("policy/too-large", place(["mx"]), { size })] : [];
}
// src/judge/unknown-mx.ts
function judgeUnknownMx(change) {
	const { mx, policy, published, isNew } = change;
	if (mx?.kind !== "unknown") return [];
	const { domain, mode } = policy;
	const args = {
		domain,
		reason: mx.reason
	};
	const place = change.place(["mx"]);
	if (isNew && mode === "enforce" && published?.mode !== "enforce") return [finding("mx/enforce-unknown", place, args)];
	const removed = removedPatterns(change);
	if (removed.length > 0) return [finding("mx/removed-unknown", place, {
		...args,
		...removal(removed, change)
	})];
	return [finding(mode === "enforce" || lastCachedUntil(change) !== null ? "mx/unknown" : "mx/unknown-for-now", place, args)];
}
function judgeRemovedPatterns(change) {
	const removed = removedPatterns(change);
	if (change.mx?.kind === "hosts" || change.mx?.kind === "unknown" || removed.length === 0) return [];
	return [finding("mx/removed-unchecked", change.place(["mx"]), removal(removed, change))];
}
function removedPatterns({ policy, published, isNew }) {
	if (!isNew || policy.mode === "none" || published?.mode !== "enforce") return [];
	return published.mx.filter((pattern) => !covers(policy.mx, pattern));
}
function removal(removed, change) {
	const day = dayOf(lastCachedUntil(change) ?? change.now);
	return {
		removed: removed.slice(0, 5).join(", "),
		day
	};
}
// src/judge/rules.ts
const fileRules = [
	judgeOrphanedFiles,
	judgePinnedId,
	judgeSize,
	judgeLedger,
	judgePolicyFile,
	judgePageFiles,
	judgeRivals,
	judgeSiteFolder
];
const mailRules = [
	judgeRewrittenLedger,
	judgeDomain,
	judgeMxInUse,
	judgeUnknownMx,
	judgeCachedPolicies,
	judgeMigration,
	judgeRemovedPatterns,
	judgePatterns,
	judgeProvider,
	judgeRollout,
	judgeMaxAge,
	judgeRemoval,
	judgeReports
];
[...fileRules, ...mailRules];
function judgeFiles(change) {
	return [...change.plan.findings, ...fileRules.flatMap((rule) => rule(change))];
}
function judge(change) {
	const files = judgeFiles(change);
	if (hasErrors(files)) return files;
	return applyAccept([...files, ...mailRules.flatMap((rule) => rule(change))], change);
}
function judgeAge(published) {
	return acceptKnown(judgeRollout({
		...published,
		isNew: false
	}), published.policy);
}
// src/judge/proposal.ts
async function changeIn({ tree, reading, ledger }, { now, mx, base }) {
	const { policy, place } = reading;
	if (policy === null || ledger === null) return null;
	const whole = base?.ledger ?? ledger;
	const own = base === null || base.owner === null ? ledger : withOwner(ledger, base.owner);
	return changeOf({
		plan: await withHosting(makePlan(policy, whole, now), whole, tree),
		whole,
		pullRequest: base === null ? null : {
			base: base.name,
			ledger: own
		},
		existing: tree.generated,
		mx,
		now,
		place,
		placeOf: (path) => ({ file: tree.nameOf(path) })
	});
}
async function propose(contents, circumstances) {
	const change = await changeIn(contents, circumstances);
	if (change === null) return {
		contents,
		change,
		findings: contents.findings,
		isBuildable: false
	};
	const aboutFiles = [...contents.findings, ...judgeFiles(change)];
	if (hasErrors(aboutFiles)) return {
		contents,
		change,
		findings: aboutFiles,
		isBuildable: false
	};
	return {
		contents,
		change,
		findings: [...contents.findings, ...judge(change)],
		isBuildable: true
	};
}
async function readyToBuild(proposal, strict) {
	const { contents, change } = proposal;
	const findings = strict ? strictly(proposal.findings) : proposal.findings;
	if (change === null || hasErrors(findings)) return {
		...proposal,
		findings,
		ready: null
	};
	const plan = await withPage(change.plan, contents.tree);
	const ready = {
		change: {
			...change,
			plan
		},
		changes: changesTo(contents.tree, plan)
	};
	return {
		...proposal,
		findings,
		ready
	};
}
// src/plan/records.ts
function recordsOf({ domain, tls_rpt, host }, id, pagesHost) {
	const hosted = hostOf(host).record({
		domain,
		argument: host.argument
	}, pagesHost);
	return {
		records: [
			..."record" in hosted ? [hosted.record] : [],
			...tls_rpt.length === 0 ? [] : [tlsRptRecord(domain, tls_rpt)],
			...id === null ? [] : [stsRecord(domain, id)]
		],
		findings: "finding" in hosted ? [hosted.finding] : []
	};
}
// src/plan/workspace.ts
function treeOf(workspace, read) {
	const nameOf = namesIn$1(workspace);
	const generated = treePathsIn(workspace).map((path) => [path, read(nameOf(path), maxLedgerSize)]);
	const { policy } = workspace;
	return {
		policyPath: policy,
		policy: read(policy, maxPolicySize),
		generated: new Map(generated),
		nameOf
	};
}
function treePathsIn(workspace) {
	const nameOf = namesIn$1(workspace);
	const isSecondName = (path) => path.startsWith("./") || path.includes(":");
	const all = [
		...generatedPaths,
		misplacedLedgerPath,
		...readPaths
	];
	const names = new Set(all.filter((path) => !isSecondName(path)).map(nameOf));
	const { above } = foldersOf(workspace);
	return all.filter((path) => !isSecondName(path) || !names.has(nameOf(path)) && (above !== null || folderFor(path) !== "above"));
}
function pathsIn(workspace) {
	return [workspace.policy, ...treePathsIn(workspace).map(namesIn$1(workspace))];
}
function writeChanges(files, workspace, changes, before = []) {
	const folders = foldersOf(workspace);
	const changesIn = (kind) => [...changes].filter(([path]) => folderFor(path) === kind).map(([path, text]) => ({
		folder: folders[kind],
		path,
		text
	}));
	files.write([...before, ...[
		"policy",
		"output",
		"top"
	].flatMap(changesIn)]);
}
function namesIn$1(workspace) {
	const folders = foldersOf(workspace);
	return (path) => inFolder(folders[folderFor(path)] ?? ".", path.replace(/^(?:\.\/|[a-z]+:)/, ""));
}
function folderFor(path) {
	if (path === ledgerPath) return "policy";
	if (path.startsWith("above:")) return "above";
	return topPaths.has(path) || path.startsWith("top:") ? "top" : "output";
}
function foldersOf({ policy, output, top = "." }) {
	return {
		policy: splitPath(policy).folder,
		output,
		top,
		above: folderAbove(plain(output), plain(top))
	};
}
function folderAbove(output, top) {
	const isBelow = output !== top && (top === "." || output.startsWith(`${top}/`));
	const isPlain = !output.startsWith("/") && !/(?:^|\/)\.\.(?:\/|$)|:/.test(output);
	return isBelow && isPlain ? splitPath(output).folder : null;
}
function plain(folder) {
	return folder.replaceAll("\\", "/").split("/").filter((part, index) => part !== "." && (part !== "" || index === 0)).join("/") || ".";
}
function fileChange(name, text) {
	const { folder, name: path } = splitPath(name);
	return {
		folder,
		path,
		text
	};
}
function splitPath(path) {
	const slash = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
	return {
		folder: slash < 0 ? "." : path.slice(0, slash) || "/",
		name: path.slice(slash + 1)
	};
}
function inFolder(folder, path) {
	const name = folder.replace(/(?<=.)[/\\]+$/, "");
	if (name === "" || name === ".") return path;
	return name.endsWith("/") ? `${name}${path}` : `${name}/${path}`;
}
// src/ledger/cached.ts
function cachedPolicies(ledger, now, isReplaced) {
	const current = currentEntry(ledger);
	return cachedEntries(ledger, now).map((entry) => ({
		entry,
		until: entry === current && !isReplaced ? null : cachedUntil(entry, now),
		asOf: now
	}));
}
// src/report/planned.ts
function planned({ plan, ledger, published, isNew, now }, changes, id, records) {
	const paths = new Set([...plan.files.keys(), ...changes.keys()]);
	return {
		plan,
		previous: published,
		isNew,
		id,
		cached: cachedPolicies(ledger, now, isNew),
		files: [...paths].map((path) => ({
			path,
			changed: changes.has(path)
		})),
		removed: new Set([...changes].flatMap(([path, text]) => text === null ? [path] : [])),
		records
	};
}
function sourcesOf(path, text) {
	return new Map(text === null ? [] : [[path, text]]);
}
// src/verify/look/mx.ts
async function observeMx(dns, domain) {
	const answer = await dns.ask(domain, "MX");
	switch (answer.kind) {
		case "records": return observedHosts(answer.records);
		case "no-records": return observeImplicitMx(dns, domain);
		case "no-name": return { kind: "no-domain" };
		case "unknown": return answer;
	}
}
async function observeImplicitMx(dns, domain) {
	const families = await Promise.all([dns.ask(domain, "A"), dns.ask(domain, "AAAA")]);
	if (families.some(({ kind }) => kind === "records")) return {
		kind: "hosts",
		hosts: [{
			host: domain,
			preference: 0
		}],
		implicit: true,
		truncated: false,
		invalid: []
	};
	for (const family of families) {
		if (family.kind === "unknown") return family;
		if (family.kind === "no-name") return {
			kind: "unknown",
			reason: "the DNS server contradicts itself"
		};
	}
	return { kind: "no-mail" };
}
// src/verify/look/mx-of-policy.ts
async function observeMxOf(policy, dns) {
	if (policy === null || exampleDomains.includes(policy.domain)) return null;
	const resolver = await dns();
	return resolver === null ? null : observeMx(resolver, policy.domain);
}
// src/commands/build.ts
const dnsLimit = 2;
async function build(options, { files, now, dns }) {
	const contents = await readContents(treeOf(options, files.read));
	const mx = await observeMxOf(contents.reading.policy, () => dns(dnsLimit));
	const { ready, findings } = await readyToBuild(await propose(contents, {
		now: now(),
		mx,
		base: null
	}), options.strict);
	const sources = sourcesOf(options.policy, contents.reading.text);
	if (ready === null) return {
		command: "build",
		findings,
		sources,
		planned: null,
		publication: null
	};
	const { change, changes } = ready;
	writeChanges(files, options, changes);
	const { records, findings: missing } = recordsOf(change.policy, change.plan.id, options.pagesHost);
	return {
		command: "build",
		findings: [...findings, ...missing],
		sources,
		planned: planned(change, changes, change.plan.id, records),
		publication: null
	};
}
// src/commands/check.ts
async function check(options, { files, dns, now }) {
	const { policy: file, strict, pagesHost } = options;
	const contents = await readContents(treeOf(options, files.read));
	const sources = sourcesOf(file, contents.reading.text);
	const base = options.base === null ? null : await readBase(options.base);
	const mx = contents.ledger === null ? null : await observeMxOf(contents.reading.policy, dns);
	const { change, isBuildable, findings: proposed } = await propose(contents, {
		now: now(),
		mx,
		base: base?.published ?? null
	});
	const found = change === null ? unreadable(contents, base, file, now()) : proposed;
	const findings = strict ? strictly(found) : found;
	const isWritten = isBuildable && !(strict && hasErrors(findings));
	if (change === null || !isWritten) return {
		command: "check",
		findings,
		sources,
		planned: null
	};
	const id = change.isNew ? null : change.plan.id;
	const { records } = recordsOf(change.policy, id, pagesHost);
	return {
		command: "check",
		findings,
		sources,
		planned: planned(change, changesTo(contents.tree, change.plan), id, records)
	};
}
async function readBase({ name, tree }) {
	const { ledger } = readLedgerIn(tree);
	const hasPolicy = tree.policy.kind === "text";
	if (ledger === null) return {
		published: null,
		hasPolicy
	};
	const owner = ledger.domains.length > 0 || ledger.published.length === 0 ? null : (await readPolicy(tree.policy, tree.policyPath)).policy?.domain ?? null;
	return {
		published: {
			name,
			ledger: owner === null ? ledger : withOwner(ledger, owner),
			owner
		},
		hasPolicy
	};
}
function unreadable({ findings, ledger: own }, base, file, now) {
	if (!findings.some(({ code }) => code === "policy/not-found")) return [...findings];
	const ledger = base?.published?.ledger ?? own;
	const atStake = ledger === null ? [] : judgeDeletion({
		ledger,
		now
	}, { file });
	if (base === null || !base.hasPolicy || ledger === null) return [...findings, ...atStake];
	return [...findings.filter(({ code }) => code !== "policy/not-found"), ...atStake.length > 0 ? atStake : [finding("removal/complete", { file }, { path: file })]];
}
// src/report/result.ts
const unpublished = {
	commit: null,
	pullRequest: null,
	byHand: new Map(),
	pages: "unknown"
};
function isOk(result) {
	if (result.command === "monitor" && result.issue !== null) return result.issue.action !== "failed";
	return !hasErrors(result.findings);
}
function exitCode(result) {
	if (isOk(result)) return 0;
	return result.findings.some(({ code, severity }) => severity === "error" && catalogue[code].stops) ? 2 : 1;
}
// src/commands/records.ts
async function records({ policy: file, strict, pagesHost, ...workspace }, { files, now }) {
	const tree = treeOf({
		...workspace,
		policy: file
	}, files.read);
	const contents = await readContents(tree);
	const change = await changeIn(contents, {
		now: now(),
		mx: null,
		base: null
	});
	const proposed = [...contents.findings, ...change === null ? [] : judgeFiles(change)];
	const found = [...proposed, ...change === null ? [] : behind(change, file)];
	const findings = strict ? strictly(found) : found;
	const sources = sourcesOf(file, contents.reading.text);
	if (change === null || hasErrors(strict ? findings : proposed)) return {
		command: "records",
		findings,
		sources,
		planned: null
	};
	const id = change.published?.id ?? null;
	const { records, findings: missing } = recordsOf(change.policy, id, pagesHost);
	return {
		command: "records",
		findings: [...findings, ...missing],
		sources,
		planned: planned(change, changesTo(tree, change.plan), id, records)
	};
}
function behind({ published, isNew }, file) {
	if (published === null) return [finding("records/not-built", { file }, {})];
	return isNew ? [finding("records/behind", { file }, { path: file })] : [];
}
// src/io/failures.ts
const reasons = {
	EACCES: "permission denied",
	EPERM: "permission denied",
	ENOSPC: "no space left on the device",
	EDQUOT: "no space left on the device: the disk quota of this user is used up",
	EROFS: "the file system is read-only",
	EFBIG: "no file may be that large here",
	EIO: "the device reported an input/output error",
	EISDIR: "a folder is in its place",
	ENOTDIR: "a file is in the place of a folder",
	EEXIST: "a file is in the place of a folder",
	ENOENT: "a folder on the way to it is not there",
	ELOOP: "its links lead in a circle",
	ENAMETOOLONG: "the name is too long",
	EMFILE: "too many open files",
	ENFILE: "too many open files",
	EBUSY: "another program is using it"
};
function reasonOf(error) {
	const code = codeOf(error);
	const reason = reasons[code];
	return reason === void 0 ? code : `${reason} (${code})`;
}
function codeOf(error) {
	return error.code ?? String(error);
}
var NotWritten = class extends Error {};
// src/io/write-all.ts
function writeAll(descriptor, bytes) {
	let written = 0;
	while (written < bytes.length) {
		const count = writeSome(descriptor, bytes, written);
		if (count === 0) throw Object.assign(new Error("nothing more is taken"), { code: "EIO" });
		written += count ?? 0;
	}
}
function writeSome(descriptor, bytes, from) {
	try {
		return writeSync(descriptor, bytes, from);
	} catch (error) {
		if (codeOf(error) !== "EAGAIN") throw error;
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
		return null;
	}
}
// src/io/replace-file.ts
function replaceFile(target, text) {
	makeFolder(dirname(target));
	removeLeftovers(target);
	const temporary = `${target}.${process.pid}.tmp`;
	try {
		rmSync(temporary, { force: true });
		writeDurably(temporary, text);
		renameSync(temporary, target);
	} catch (error) {
		ignoreFailure(() => rmSync(temporary, { force: true }));
		throw error;
	}
	syncFolder(dirname(target));
}
function removeFile(path) {
	rmSync(path, { force: true });
	syncFolder(dirname(path), "if it is there");
}
function writeDurably(path, text) {
	const descriptor = openSync(path, "wx", 420);
	try {
		writeAll(descriptor, Buffer.from(text));
		fsyncSync(descriptor);
	} catch (error) {
		ignoreFailure(() => closeSync(descriptor));
		throw error;
	}
	closeSync(descriptor);
}
function makeFolder(folder) {
	const first = mkdirSync(folder, { recursive: true });
	if (first === void 0) return;
	for (let made = folder; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made));
}
const unsupported = new Set([
	"EACCES",
	"EBADF",
	"EINVAL",
	"EISDIR",
	"ENOSYS",
	"ENOTSUP",
	"EPERM"
]);
function syncFolder(folder, when = "always") {
	let descriptor = null;
	try {
		descriptor = openSync(folder, "r");
		fsyncSync(descriptor);
	} catch (error) {
		if (!(when === "if it is there" && codeOf(error) === "ENOENT") && !unsupported.has(codeOf(error))) throw error;
	} finally {
		const open = descriptor;
		if (open !== null) ignoreFailure(() => closeSync(open));
	}
}
function removeLeftovers(target) {
	const name = basename(target);
	for (const sibling of namesIn(dirname(target))) {
		const pid = sibling.startsWith(`${name}.`) ? /^\d+(?=\.tmp$)/.exec(sibling.slice(name.length + 1))?.[0] : void 0;
		if (pid === void 0 || isAlive(Number(pid))) continue;
		ignoreFailure(() => rmSync(join(dirname(target), sibling), { force: true }));
	}
}
function namesIn(folder) {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return codeOf(error) === "EPERM";
	}
}
function ignoreFailure(run) {
	try {
		run();
	} catch {}
}
// src/io/text.ts
function contentOfBytes(bytes) {
	if (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255) return { kind: "utf-16" };
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
	if (isUtf8(bytes) && !bytes.includes(0)) return {
		kind: "text",
		text
	};
	const encoded = Buffer.from(text, "utf8");
	const offset = bytes.findIndex((byte, index) => byte === 0 || byte !== encoded[index]);
	return {
		kind: "not-text",
		offset: offset < 0 ? bytes.length - 1 : offset
	};
}
// src/io/files.ts
function filesIn(base, fence) {
	const outside = (path) => fence !== null && !isInside(realpathSync(fence), realPath(path));
	return {
		read(path, limit) {
			const full = resolve(base, path);
			return outside(full) ? { kind: "outside" } : readRegularFile(full, limit);
		},
		write(changes) {
			changes.forEach(({ folder, path, text }, index) => {
				const full = resolve(base, folder);
				try {
					if (outside(full)) throw new NotWritten(`${folder} leads out of the workspace.`);
					change(full, path, text);
				} catch (error) {
					throw error instanceof NotWritten ? stoppedAfter(changes.slice(0, index), error) : error;
				}
			});
		}
	};
}
function readRegularFile(path, limit) {
	let descriptor;
	try {
		descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
	} catch (error) {
		return codeOf(error) === "ENOENT" ? { kind: "absent" } : {
			kind: "unreadable",
			reason: reasonOf(error)
		};
	}
	try {
		const status = fstatSync(descriptor);
		if (status.isDirectory()) return {
			kind: "unreadable",
			reason: "it is a folder"
		};
		if (!status.isFile()) return {
			kind: "unreadable",
			reason: "it is no ordinary file"
		};
		if (status.size > limit) return {
			kind: "too-large",
			limit
		};
		return contentOfBytes(readUpTo(descriptor, status.size));
	} catch (error) {
		return {
			kind: "unreadable",
			reason: reasonOf(error)
		};
	} finally {
		closeSync(descriptor);
	}
}
async function readStream(stream, limit) {
	const chunks = [];
	let length = 0;
	for await (const chunk of stream) {
		chunks.push(chunk);
		length += chunk.length;
		if (length > limit) return {
			kind: "too-large",
			limit
		};
	}
	return contentOfBytes(Buffer.concat(chunks));
}
function readUpTo(descriptor, most) {
	const buffer = Buffer.alloc(most);
	let length = 0;
	while (length < most) {
		const count = readSync(descriptor, buffer, length, most - length, null);
		if (count === 0) break;
		length += count;
	}
	return buffer.subarray(0, length);
}
function change(folder, path, text) {
	const target = join(folder, path);
	try {
		if (!isInside(realPath(folder), realPath(target, "follow folders only"))) throw new NotWritten(`${path} leads out of the output folder ${folder}; it was left as it is.`);
		if (text === null) removeFile(target);
		else replaceFile(target, text);
	} catch (error) {
		if (error instanceof NotWritten) throw error;
		throw new NotWritten(`${target} could not be ${text === null ? "removed" : "written"}: ${reasonOf(error)}.${remedyFor(error)}`, { cause: error });
	}
}
function stoppedAfter(done, error) {
	const names = done.map(({ folder, path, text }) => `${join(folder, path)}${text === null ? " (removed)" : ""}`);
	const words = done.length === 0 ? "Nothing was written." : `Done before that: ${names.join(", ")}. Another build completes the rest under the same id.`;
	return new NotWritten(`${error.message} ${words}`, { cause: error });
}
function remedyFor(error) {
	switch (codeOf(error)) {
		case "EACCES":
		case "EPERM": return " Check the permissions of its folder.";
		case "ENOSPC":
		case "EDQUOT": return " Make room there.";
		default: return "";
	}
}
function realPath(path, links = "follow") {
	const parent = dirname(path);
	if (parent === path) return path;
	if (links === "follow" && existsSync(path)) return realpathSync(path);
	return join(realPath(parent), basename(path));
}
function isInside(folder, path) {
	const way = relative(folder, path);
	return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
}
// src/report/markdown.ts
function escapeMarkdown(value) {
	return oneLine(value).replace(/[^ ]+/g, (word) => {
		if (!isReference(word)) return entities(word);
		const [, start, core, end] = /^([("'[]*)(.*?)([)\]"'.,;!?…]*)$/su.exec(word);
		return `${entities(start)}<code>${entities(core)}</code>${entities(end)}`;
	});
}
function code(value) {
	return `<code>${entities(oneLine(value))}</code>`;
}
function isReference(word) {
	return /[@#]|:\/\/|www\.|mailto:|xmpp:|(?<![a-z\d])(gh|ghsa|cve)-|:[\w+-]+:|(?<![a-z\d])[a-f\d]{7,}(?![a-z\d])/i.test(word);
}
function oneLine(value) {
	return visible(value.replace(/\s+/g, " "));
}
const comment = "<!-- -->";
function entities(text) {
	return text.replace(/[!#$&()*/:<>@[\\\]^_`{|}~]|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`).replace(/&#(64|46|58(?=;&#47;&#47;));/g, (entity) => `${entity}${comment}`);
}
function fenced(language, text) {
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	return `${fence}${language}\n${text.replace(/\n$/, "")}\n${fence}`;
}
function markdownTable(header, rows) {
	const line = (cells) => `| ${cells.join(" | ")} |`;
	return [
		line(header),
		line(header.map(() => "---")),
		...rows.map(line)
	].join("\n");
}
function link(label, url) {
	return /^https?:\/\/[\w.:~-]+(\/[\w.~%/#?=&+-]*)?$/.test(url) ? `[${label}](${url})` : label;
}
function details(title, body) {
	return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
// src/report/timeline.ts
const maxBars = 12;
const tags = {
	enforce: "",
	testing: "active, ",
	none: "done, "
};
const lastDay = 253370764800;
function timeline(cached, next) {
	const newest = cached[0];
	if (newest === void 0) return "";
	const now = newest.asOf;
	const shown = cached.slice(0, maxBars).reverse();
	const end = Math.max(...shown.map(endOf));
	if (now < 0 || end > lastDay) return "";
	const start = now - (end - now);
	const bars = [...shown.map((one) => barOf(one, Math.max(start, 0), end)), ...next === null ? [] : [{
		...next,
		text: next.when,
		from: now,
		to: end
	}]];
	return fenced("mermaid", [...heading(bars, end - start), ...bars.flatMap(lines$1)].join("\n"));
}
function endOf({ entry, until, asOf }) {
	return until ?? cachedUntil(entry, asOf);
}
function barOf({ entry, until, asOf }, start, end) {
	const { mode, id, from } = entry;
	return {
		mode,
		name: id,
		text: until === null ? "in force" : `until ${dayOf(until)}`,
		from: Math.max(start, Math.min(secondsOf(from), asOf)),
		to: until ?? end
	};
}
const halfYear = 15778800;
function heading(bars, seconds) {
	const leftPadding = 7 * Math.max(...bars.map((bar) => nameOf(bar).length)) + 20;
	return [
		`%%{init: ${JSON.stringify({ gantt: { leftPadding } })}}%%`,
		"gantt",
		"accTitle: What senders may hold, and until when",
		"dateFormat YYYY-MM-DD",
		`axisFormat ${seconds > halfYear ? "%b %Y" : "%e %b"}`
	];
}
function lines$1(bar) {
	const day = timestampOf(bar.from).slice(0, 10);
	return [`section ${nameOf(bar)}`, `${bar.text} :${tags[bar.mode]}${day}, ${dayOf(bar.to)}`];
}
function nameOf({ mode, name }) {
	return `${mode} ${label(name)}`;
}
function label(text) {
	return text.replace(/[^A-Za-z\d .-]/g, "").slice(0, 60);
}
// src/report/cached-policies.ts
const actions = {
	enforce: "delivers to the listed servers over verified TLS, or not at all",
	testing: "delivers all the same, and reports what would have failed",
	none: "delivers as if there were no policy"
};
function cachedText({ entry, until }) {
	return `${entry.id} (${entry.mode}) ${whenText(until)}: a sender that holds it ${actions[entry.mode]}`;
}
function cachedPart(cached, next) {
	const drawn = timeline(cached, next);
	return [...drawn === "" ? [] : [drawn, "The vertical line is today."], cachedTable(cached)].join("\n\n");
}
const maxRows = 30;
function cachedTable(cached) {
	const rows = cached.slice(0, maxRows).map(({ entry, until }) => [
		code(entry.id),
		entry.mode,
		[...entry.mx.slice(0, 10).map(code), ...entry.mx.length > 10 ? ["…"] : []].join("<br>"),
		until === null ? "in force" : dayOf(until),
		actions[entry.mode]
	]);
	const rest = cached.length - rows.length;
	const table = markdownTable([
		"Policy",
		"Mode",
		"mx",
		"Held&nbsp;at&nbsp;most&nbsp;until",
		"A sender that holds it"
	], rows);
	return rest > 0 ? `${table}\n\n… and ${rest} more.` : table;
}
function whenText(until) {
	return until === null ? "from now on" : `until ${dayOf(until)}`;
}
// src/report/findings-text.ts
const most = 50;
function findingsText(findings, sources, colors) {
	const shown = inOrder(findings).slice(0, most).map(describe);
	const rest = findings.length - shown.length;
	return [...shown.map((one) => findingText(one, sources, colors)), ...rest > 0 ? [`… and ${rest} more; --json lists them all.\n`] : []].join("\n");
}
const colours = {
	error: "red",
	warning: "yellow",
	notice: "cyan"
};
function findingText(one, sources, colors) {
	const severity = colors.bold(colors[colours[one.severity]](one.severity));
	const where = placeText(one);
	const reference = one.reference === void 0 ? "" : ` (${one.reference})`;
	return [
		`${where}${severity} ${one.message} ${colors.dim(`[${one.code}]${reference}`)}`,
		...one.severity === "notice" ? [] : excerpt(one, sources, colors),
		...one.fix === void 0 ? [] : [`  ${colors.green("fix:")} ${one.fix}`],
		""
	].join("\n");
}
function placeText({ file, line, column }) {
	if (file === void 0) return "";
	return `${[
		visible(file),
		line,
		column
	].filter((part) => part !== void 0).join(":")}: `;
}
const widest = 100;
function excerpt({ file, line, column }, sources, colors) {
	const text = file === void 0 || line === void 0 ? void 0 : sources.get(file)?.split(/\r?\n/)[line - 1];
	if (text === void 0 || text.trim() === "" || column === void 0) return [];
	const before = escapeControl(text.slice(0, column - 1).slice(0, widest));
	const after = escapeControl(text.slice(column - 1, column - 1 + widest));
	const gutter = " ".repeat(String(line).length);
	return [colors.dim(`  ${line} | `) + before + after, colors.dim(`  ${gutter} | `) + " ".repeat(before.length) + colors.bold("^")];
}
// src/report/policy-diff.ts
function policyDiff(before, after) {
	const value = (key, old, now) => old === now ? [` ${key}: ${now}`] : [...old === void 0 ? [] : [`-${key}: ${old}`], `+${key}: ${now}`];
	return [
		before === null ? "+version: STSv1" : " version: STSv1",
		...value("mode", before?.mode, after.mode),
		...mxDiff(before?.mx ?? [], after.mx),
		...value("max_age", before?.max_age, after.max_age)
	].join("\n");
}
function mxDiff(before, after) {
	const kept = inBoth(before, after);
	const lines = [];
	let [old, now] = [0, 0];
	for (const one of [...kept, null]) {
		for (; old < before.length && before[old] !== one; old++) lines.push(`-mx: ${before[old]}`);
		for (; now < after.length && after[now] !== one; now++) lines.push(`+mx: ${after[now]}`);
		if (one === null) break;
		lines.push(` mx: ${one}`);
		old++;
		now++;
	}
	return lines;
}
function inBoth(before, after) {
	const places = new Map(before.map((mx, index) => [mx, index]));
	const best = [];
	for (const mx of after) {
		const place = places.get(mx);
		if (place === void 0) continue;
		const longer = best.findIndex((run) => run.place >= place);
		const length = longer < 0 ? best.length : longer;
		best[length] = {
			mx,
			place,
			rest: best[length - 1] ?? null
		};
	}
	const kept = [];
	for (let run = best.at(-1) ?? null; run !== null; run = run.rest) kept.unshift(run.mx);
	return kept;
}
function diffText(before, after, colors) {
	const lineColors = {
		"+": colors.green,
		"-": colors.red
	};
	return policyDiff(before, after).split("\n").map((line) => `  ${(lineColors[line[0]] ?? String)(line)}`);
}
// src/plan/dns-formats/character-strings.ts
function characterStrings(value) {
	return value.match(/.{1,255}/gs) ?? [""];
}
function quotedStrings(value) {
	return characterStrings(value).map((text) => `"${escaped(text)}"`);
}
function escaped(text) {
	return text.replace(/["\\]/g, "\\$&");
}
// src/plan/dns-formats/zone.ts
function zoneLines(records) {
	const names = records.map(({ name }) => `${name}.`);
	const width = Math.max(0, ...names.map((name) => name.length));
	return records.map(({ type, ttl, value }, index) => `${names[index].padEnd(width)} ${ttl} IN ${type.padEnd(5)} ${rdata(type, value)}\n`).join("");
}
function rdata(type, value) {
	return type === "CNAME" ? `${value}.` : quotedStrings(value).join(" ");
}
// src/report/table.ts
function table(rows) {
	const columns = rows[0]?.length ?? 0;
	const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => row[column].length)));
	return rows.map((row) => row.map((cell, column) => column < columns - 1 ? cell.padEnd(widths[column]) : cell).join("  "));
}
// src/report/records-text.ts
async function panelRecords(records, domain) {
	const zone = await registrableDomain(domain);
	return {
		zone,
		rows: records.map((record) => ({
			...record,
			panelName: record.name.slice(0, -zone.length - 1)
		}))
	};
}
async function recordsText(records, domain, colors) {
	if (records.length === 0) return "";
	const { zone, rows } = await panelRecords(records, domain);
	const [first, ...others] = table([[
		"NAME IN FULL",
		"NAME IN A DNS PANEL",
		"TYPE",
		"TTL",
		"VALUE"
	], ...rows.map(({ name, panelName, type, ttl, value }) => [
		name,
		panelName,
		type,
		String(ttl),
		value
	])]);
	return [
		colors.dim(first),
		...others,
		colors.dim(`A DNS panel appends the zone, here taken to be ${zone}; type the second column there.`),
		""
	].join("\n");
}
// src/entry/context.ts
function contextOf(read, { dnsTimeout, ...own }) {
	return {
		...own,
		sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
		dns: async (limit = dnsTimeout) => {
			if (read("offline")) return null;
			const { dns } = await import("./dns2.mjs");
			const timeout = (read("timeout") ?? Math.min(limit, dnsTimeout)) * 1e3;
			return dns({
				resolver: await resolverOf(read),
				timeout
			});
		},
		network: async (brief) => {
			const { openNetwork } = await import("./network.mjs");
			return openNetwork({
				resolver: await resolverOf(read),
				timeout: read("timeout") ?? null,
				allowPrivate: read("allow-private") ?? false,
				brief
			});
		}
	};
}
async function resolverOf(read) {
	const resolver = read("resolver");
	if (resolver === void 0) return null;
	const { parseResolver } = await import("./dns2.mjs");
	if (parseResolver(resolver) === null) throw read.refuse("resolver", resolver);
	return resolver;
}
// src/verify/check.ts
const checkNames = [
	"txt",
	"tls-rpt",
	"host",
	"https",
	"policy",
	"mx",
	"starttls"
];
function statusOf({ findings }) {
	const has = (severity) => findings.some((one) => one.severity === severity);
	if (has("error")) return "fail";
	if (has("warning")) return "warn";
	return findings.some(isUnknown) ? "unknown" : "ok";
}
function isUnknown({ code }) {
	return catalogue[code].unknown === true;
}
function wantedRecord({ published }, name, otherwise) {
	const record = published?.records.find((one) => one.name === name);
	if (record === void 0) return otherwise;
	return record.type === "TXT" ? record.value : `${record.type} ${record.value}`;
}
function withoutRepetitions(findings) {
	const seen = new Set();
	return findings.filter((one) => {
		const key = `${one.code} ${JSON.stringify(one.args)}`;
		return !seen.has(key) && seen.add(key);
	});
}
// src/verify/waiting-time.ts
const units = {
	s: 1,
	m: 60,
	h: 3600
};
const longest = 21600;
function secondsToWait(text) {
	const [, count, unit = "s"] = /^(\d{1,5})([smh])?$/.exec(text) ?? [];
	const seconds = Number(count) * units[unit];
	return count !== void 0 && seconds <= longest ? seconds : null;
}
// src/entry/options.ts
const asWritten = (text) => text;
const isOn = (text) => text === "true";
const parts = (text) => text.split(",").map((part) => part.trim()).filter((part) => part !== "");
const options = {
	policy: {
		value: "FILE",
		description: "the policy that people edit (policy.yml)",
		parse: asWritten
	},
	output: {
		value: "FOLDER",
		description: "where the generated files are and go (.)",
		parse: asWritten
	},
	owner: {
		value: "NAME",
		description: "the GitHub account that serves the site, for the CNAME record (from git's remote origin)",
		expected: "the name of a GitHub account",
		parse: (text) => /^[A-Za-z\d-]{1,39}$/.test(text) ? text : null
	},
	force: {
		description: "write over a policy.yml that is there",
		parse: isOn
	},
	host: {
		value: "NAME",
		description: `what serves the policy: ${hostNames.join(", ")} (what the folder shows)`,
		expected: `one of ${hostNames.join(", ")}`,
		parse: (text) => hostNames.find((one) => one === text) ?? null
	},
	offline: {
		description: "look nothing up; judge by the ledger alone",
		parse: isOn
	},
	resolver: {
		value: "ADDRESS[:PORT]",
		description: "the DNS server to ask (the system's)",
		expected: "ADDRESS or ADDRESS:PORT",
		parse: asWritten
	},
	timeout: {
		value: "SECONDS",
		description: "give each answer this long (DNS 10, the policy host 60, mail servers 30)",
		expected: "a number of seconds, at most 600",
		parse: (text) => Number(text) > 0 && Number(text) <= 600 ? Number(text) : null
	},
	"allow-private": {
		description: "connect to addresses in private and loopback ranges too",
		parse: isOn
	},
	skip: {
		value: "NAME,…",
		description: "leave checks out: txt, tls-rpt, host, https, policy, mx, starttls",
		expected: `names of checks: ${checkNames.join(", ")}`,
		parse: (text) => {
			const names = parts(text);
			const known = checkNames.filter((name) => names.includes(name));
			return known.length === new Set(names).size ? new Set(known) : null;
		}
	},
	domain: {
		value: "DOMAIN",
		description: "the domain to look at",
		parse: asWritten
	},
	domains: {
		value: "FILE",
		description: "verify each domain of a list, one for each line; prints a line of JSON for each",
		parse: asWritten
	},
	wait: {
		value: "TIME",
		description: "wait until the published policy is served to everybody, such as 20m",
		expected: "a time such as 90s, 20m or 1h, at most 6h",
		parse: secondsToWait
	},
	commit: {
		value: "HOW",
		description: "where the generated files go",
		expected: "one of push, pull-request, none",
		parse: (text) => [
			"push",
			"pull-request",
			"none"
		].find((one) => one === text) ?? null
	},
	state: {
		value: "FILE",
		description: "what the monitor keeps between its runs",
		parse: asWritten
	},
	labels: {
		value: "NAME,…",
		description: "labels for the monitor's issue",
		parse: parts
	},
	strict: {
		description: "warnings count as errors",
		parse: isOn
	},
	format: {
		value: "FORMAT",
		description: "how to print the result",
		parse: asWritten
	},
	json: {
		description: "short for --format json: one object on stdout",
		parse: isOn
	},
	now: {
		value: "TIME",
		description: "take this for the time, such as 2026-01-31T12:00:00Z (for tests)",
		expected: "a time such as 2026-01-31T12:00:00Z",
		parse: (text) => {
			const milliseconds = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text) ? Date.parse(text) : NaN;
			return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 1e3);
		}
	},
	help: {
		short: "h",
		description: "this help",
		parse: isOn
	}
};
var BadOption = class extends Error {};
function reader(raw, nameOf) {
	const refuse = (name, text) => {
		const { expected = "something else" } = options[name];
		return new BadOption(`${nameOf(name)} must be ${expected}, not "${escapeControl(text)}".`);
	};
	const read = (name) => {
		const text = raw(name);
		if (text === void 0 || text === "") return void 0;
		const value = options[name].parse(String(text));
		if (value === null) throw refuse(name, String(text));
		return value;
	};
	return Object.assign(read, { refuse });
}
// src/io/terminal.ts
function print(text) {
	try {
		writeAll(1, Buffer.from(text));
	} catch (error) {
		if (isClosed(error)) return;
		throw new NotWritten(`The result could not be printed: ${reasonOf(error)}.`, { cause: error });
	}
}
function printError(text) {
	try {
		writeAll(2, Buffer.from(text));
	} catch {}
}
function isClosed(error) {
	return ["EPIPE", "EOF"].includes(codeOf(error));
}
async function isTerminal() {
	if (!fstatSync(1).isCharacterDevice()) return false;
	const { isatty } = await import("node:tty");
	return isatty(1);
}
function progressOn(isForPrograms) {
	if (isForPrograms || !isCharacterDevice(2) || process.env.TERM === "dumb") return {
		show() {},
		clear() {}
	};
	const eraseLine = "\r\x1B[K";
	return {
		show: (line) => printError(`${eraseLine}${line.slice(0, 78)}`),
		clear: () => printError(eraseLine)
	};
}
function isCharacterDevice(descriptor) {
	try {
		return fstatSync(descriptor).isCharacterDevice();
	} catch {
		return false;
	}
}
// src/io/git.ts
function repositoryRoot(folder, highest = null) {
	if (existsSync(join(folder, ".git"))) return folder;
	const parent = dirname(folder);
	return parent === folder || folder === highest ? null : repositoryRoot(parent, highest);
}
function pathInRepository(root, path) {
	return relative(root, path).split(sep).join("/");
}
function ownerOfRepository(environment, folder) {
	const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY_OWNER: owner } = environment;
	if (server !== void 0 && server !== "https://github.com") return null;
	return owner || ownerOfOrigin(folder);
}
function ownerOfOrigin(folder) {
	const root = repositoryRoot(folder);
	if (root === null) return null;
	try {
		return ownerIn(readFileSync(join(root, ".git", "config"), "utf8"));
	} catch {
		return null;
	}
}
function ownerIn(gitConfig) {
	const origin = /^\[remote "origin"\]$([^[]*)/m.exec(gitConfig)?.[1] ?? "";
	const url = /^\s*url\s*=\s*(\S+)\s*$/m.exec(origin)?.[1] ?? "";
	return /^(?:https:\/\/(?:[^@/]*@)?|(?:ssh:\/\/)?git@)github\.com[:/]([A-Za-z\d-]{1,39})\/[^/]+$/.exec(url)?.[1] ?? null;
}
// src/report/annotations.ts
const maxOfAKind = 10;
function annotations(findings) {
	const shown = {
		error: 0,
		warning: 0,
		notice: 0
	};
	return inOrder(findings).filter(({ severity }) => ++shown[severity] <= maxOfAKind).map((one) => {
		const { severity, code, message, fix, file, line, column } = describe(one);
		return `::${severity} ${propertyList({
			file,
			line,
			col: column,
			title: code
		})}::${escapeData(visibleLines(fix === void 0 ? message : `${message}\n${fix}`))}`;
	});
}
function propertyList(properties) {
	return Object.entries(properties).filter(([, value]) => value !== void 0).map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(",");
}
function escapeData(text) {
	return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(text) {
	return escapeData(visible(text)).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// src/report/colors.ts
const noColors = {
	bold: String,
	dim: String,
	red: String,
	yellow: String,
	green: String,
	cyan: String
};
// src/report/build.ts
async function builtText(result, colors) {
	return joined(findingsText(result.findings, result.sources, colors), await policyText(result, colors));
}
async function policyText(result, colors) {
	const { planned, command } = result;
	if (planned === null) return isOk(result) ? "" : stoppedText(command, colors);
	const { domain } = planned.plan.policy;
	const table = await recordsText(planned.records, domain, colors);
	const lines = [
		...outcomeLines(result, planned, colors),
		"",
		table,
		...lastStep(planned)
	];
	return `${[headingText(planned, colors), ...lines].join("\n")}\n`;
}
function joined(...parts) {
	return parts.filter((part) => part !== "").join("\n");
}
function stoppedText(command, colors) {
	return colors.red(`${command} stopped: nothing was written.\n`);
}
function headingText({ plan: { policy } }, colors) {
	return colors.bold(`MTA-STS policy of ${escapeControl(displayName(policy.domain))}: ${policy.mode}`);
}
function outcomeLines(result, { plan, isNew, previous, files, removed }, colors) {
	const changed = files.filter((file) => file.changed).map(({ path }) => path);
	const id = `id ${plan.id}${isNew ? " (new)" : ""}`;
	const pullRequest = "publication" in result ? result.publication?.pullRequest : null;
	if (pullRequest) return [`${id}, waits in pull request ${pullRequest.url}`];
	if (!isOk(result)) return [`not committed: ${changed.join(", ")}`];
	const [gone, made] = [changed.filter((path) => removed.has(path)), changed.filter((path) => !removed.has(path))];
	const wrote = [id, ...changed.length === 0 ? ["nothing changed"] : [...said("wrote", made), ...said("removed", gone)]].join(", ");
	return isNew ? [
		wrote,
		"",
		...diffText(previous, plan.policy, colors)
	] : [wrote];
}
function said(verb, paths) {
	return paths.length === 0 ? [] : [`${verb} ${paths.join(", ")}`];
}
function lastStep({ id, plan }) {
	if (id === null) return [];
	return [`Set _mta-sts last: when ${`https://${policyHost(plan.policy.domain)}/${policyFilePath}`} shows this policy.`];
}
function policyJson({ planned }) {
	const { mode, mx, max_age } = planned?.plan.policy ?? {};
	const { id = null, files = [], records = [] } = planned ?? {};
	return {
		changed: files.some(({ changed }) => changed),
		id,
		sha256: planned?.plan.sha256 ?? null,
		policy: planned === null ? null : {
			mode,
			mx,
			max_age
		},
		files,
		records
	};
}
function policyOutputs(result) {
	const { planned } = result;
	const { plan, previous, id, files = [], records = [] } = planned ?? {};
	const publication = "publication" in result ? result.publication : null;
	const txt = records.find(({ name }) => name.startsWith("_mta-sts."));
	const tlsRpt = records.find(({ name }) => name.startsWith("_smtp._tls."));
	return {
		changed: String(files.some(({ changed }) => changed)),
		id: id ?? previous?.id ?? "",
		mode: plan?.policy.mode ?? "",
		domain: plan?.policy.domain ?? "",
		sha256: plan?.sha256 ?? "",
		records: JSON.stringify(records),
		"txt-name": txt?.name ?? "",
		"txt-value": txt?.value ?? "",
		"tls-rpt-name": tlsRpt?.name ?? "",
		"tls-rpt-value": tlsRpt?.value ?? "",
		commit: publication?.commit?.oid ?? "",
		pages: publication?.pages ?? "unknown"
	};
}
// src/report/check.ts
async function checkText(result, colors) {
	const findings = findingsText(result.findings, result.sources, colors);
	const { planned } = result;
	if (planned === null) return joined(findings, isOk(result) ? "" : stoppedText("check", colors));
	return joined(findings, `${[headingText(planned, colors), ...changeLines(planned, colors)].join("\n")}\n`);
}
function changeLines({ plan, previous, isNew, cached }, colors) {
	const lines = cached.map((one) => `  ${cachedText(one)}`);
	const senders = lines.length === 0 ? [] : [
		"",
		"What senders may hold:",
		...lines
	];
	if (!isNew) return [`is what was last built, id ${plan.id}`, ...senders];
	return [
		"would be published, under an id made at that time:",
		"",
		...diffText(previous, plan.policy, colors),
		...senders
	];
}
// src/report/inspect.ts
async function inspectText(result, colors) {
	return joined(findingsText(result.findings, result.sources, colors), verdictText(result, colors));
}
function verdictText(result, colors) {
	const { policy, findings } = result;
	if (findings.some(({ code }) => code.startsWith("file/"))) return "";
	const some = findings.some(({ severity }) => severity === "warning");
	if (policy === null || !isOk(result)) return colors.red(`${refusal(result)}\n`);
	return `${some ? colors.yellow("Not every sender can use this policy as it stands.") : colors.green("Every known sender accepts this policy.")}\nmode ${policy.mode}, ${policy.mx.length} mx, max_age ${policy.max_age} seconds\n`;
}
function refusal({ findings }) {
	const errors = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
	const areAll = (code) => errors.every((one) => one === code);
	if (areAll("policy-file/mx-all-useless")) return "Senders accept this policy, and it admits no mail server.";
	return areAll("policy-file/empty-value") ? "Senders that keep to the RFC refuse this policy." : "No sender accepts this policy.";
}
function inspectJson({ policy }) {
	return { policy };
}
// src/report/records.ts
async function recordsResultText(result, colors) {
	const findings = findingsText(result.findings, result.sources, colors);
	const { planned } = result;
	if (planned === null) return joined(findings, isOk(result) ? "" : stoppedText("records", colors));
	return joined(findings, await recordsText(planned.records, planned.plan.policy.domain, colors));
}
function recordsJson({ planned }) {
	return { records: planned?.records ?? [] };
}
// src/report/verify.ts
function detailOf({ findings, seen }) {
	const [worst] = inOrder(findings).filter((one) => one.severity !== "notice" || isUnknown(one));
	return worst === void 0 ? escapeControl(seen) : describe(worst).message;
}
const statusColors = {
	ok: "green",
	warn: "yellow",
	fail: "red",
	unknown: "cyan"
};
async function verificationText(result, colors) {
	const { domain, checks, findings, sources, toSet } = result;
	const isShown = ({ severity, code }) => severity !== "notice" || code === "live/settled";
	const problems = checks.length === 0 ? findings : findings.filter(isShown);
	return joined(checks.length === 0 ? "" : `${colors.bold(`${escapeControl(displayName(domain))} as senders see it`)}\n\n${lines(checks, colors)}`, findingsText(problems, sources, colors), issueLine(result), toSet.length === 0 ? "" : `${colors.bold("Now set this:")}\n\n${await recordsText(toSet, domain, colors)}`);
}
function issueLine(result) {
	const sync = result.command === "monitor" ? result.issue : null;
	if (sync === null || sync.action === "failed" || sync.issue === null) return "";
	const { number, url } = sync.issue;
	return `Issue #${number}: ${sync.action === "none" ? "nothing new" : sync.action}, ${url}\n`;
}
function lines(checks, colors) {
	const rows = checks.map((check) => ({
		check,
		status: statusOf(check)
	}));
	const cells = table(rows.map(({ check, status }) => [
		status,
		check.name,
		escapeControl(check.target),
		status === "warn" || status === "fail" ? "" : detailOf(check)
	]));
	return rows.map(({ status }, index) => `${colors[statusColors[status]](status)}${cells[index].slice(status.length).trimEnd()}\n`).join("");
}
function verificationJson({ checks, policy, toSet }) {
	return {
		checks: checks.map(checkJson),
		policy,
		records: toSet
	};
}
function checkJson(check) {
	return {
		name: check.name,
		target: check.target,
		status: statusOf(check),
		detail: detailOf(check)
	};
}
function verificationOutputs(result) {
	const { domain, policy, toSet, checks } = result;
	const sync = result.command === "monitor" ? result.issue : null;
	const issue = sync === null || sync.action === "failed" ? null : sync.issue;
	return {
		domain,
		mode: policy?.mode ?? "",
		records: JSON.stringify(toSet),
		ok: String(isOk(result)),
		checks: JSON.stringify(checks.map(checkJson)),
		issue: issue === null ? "" : String(issue.number)
	};
}
// src/report/reports.ts
const policy = {
	json: policyJson,
	domain: ({ planned }) => planned?.plan.policy.domain ?? null,
	outputs: policyOutputs
};
const verification = {
	text: verificationText,
	json: verificationJson,
	domain: ({ domain }) => domain || null,
	outputs: verificationOutputs
};
const reports = {
	build: {
		...policy,
		text: builtText
	},
	init: {
		...policy,
		text: builtText
	},
	setup: {
		...policy,
		text: builtText
	},
	check: {
		...policy,
		text: checkText
	},
	records: {
		...policy,
		text: recordsResultText,
		json: recordsJson
	},
	inspect: {
		text: inspectText,
		json: inspectJson,
		domain: () => null,
		outputs: () => ({})
	},
	verify: verification,
	monitor: verification
};
function reportOf({ command }) {
	return reports[command];
}
function resultText(result, colors) {
	return reportOf(result).text(result, colors);
}
function outputs(result) {
	return reportOf(result).outputs(result);
}
function resultJson(result, indent = 0) {
	return JSON.stringify(resultObject(result), null, indent).replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`));
}
function resultObject(result) {
	const { domain, json } = reportOf(result);
	return {
		command: result.command,
		ok: isOk(result),
		domain: domain(result),
		findings: inOrder(result.findings).map(describe),
		...json(result)
	};
}
// src/entry/command-options.ts
function policyOptions(read, { owner, top }) {
	const account = read("owner") ?? owner;
	return {
		policy: read("policy") ?? "policy.yml",
		output: read("output") ?? ".",
		...top !== void 0 && { top },
		strict: read("strict") ?? false,
		pagesHost: account === null ? null : pagesHostOf(account)
	};
}
const noChecks = new Set();
function verifyOptions(read, surroundings, repo) {
	return {
		...policyOptions(read, surroundings),
		domain: read("domain") ?? null,
		skip: read("skip") ?? noChecks,
		wait: read("wait") ?? null,
		skipsSetup: repo !== null,
		repositoryUrl: repo?.url ?? null
	};
}
export {
	BadOption,
	NotWritten,
	above,
	admits,
	annotations,
	atTop,
	badgePath,
	build,
	cachedPart,
	cachedPolicies,
	cachedUntil,
	candidates,
	changeIn,
	changeOf,
	changesTo,
	characterStrings,
	check,
	checkNames,
	cnamePath,
	code,
	contentAt,
	contentOfBytes,
	contextOf,
	currentEntry,
	defaultHost,
	describe,
	describeCharacter,
	detailOf,
	details,
	displayName,
	domainsOf,
	emptyLedger,
	escapeControl,
	escapeMarkdown,
	escaped,
	exitCode,
	fenced,
	fileChange,
	filesIn,
	finding,
	findingsText,
	foreignIn,
	gitignorePaths,
	hasErrors,
	headersPath,
	hostOf,
	html,
	inOrder,
	isExample,
	isForeignCname,
	isNewPolicy,
	isOk,
	isSigned,
	isTerminal,
	isUnknown,
	judge,
	judgeAge,
	knownMxMistakes,
	ledgerOf,
	ledgerPath,
	link,
	looksLikeExample,
	looksLikeExampleLedger,
	makePlan,
	margin,
	markdownTable,
	markerLine,
	maxLedgerSize,
	maxPolicyFileSize,
	maxPolicySize,
	modes,
	namesIn$1 as namesIn,
	nearest,
	noColors,
	notFoundPath,
	observeMx,
	observeMxOf,
	oddity,
	oneDay,
	oneYear,
	options,
	outputs,
	ownerOfRepository,
	pagePath,
	panelRecords,
	pathInRepository,
	pathsIn,
	placeText,
	planned,
	policyDiff,
	policyFilePath,
	policyHost,
	policyOptions,
	print,
	printError,
	progressOn,
	propose,
	proposedHost,
	providerOf,
	providersOf,
	publicSuffixes,
	publish,
	quotedStrings,
	raw,
	readContents,
	readHostName,
	readLedgerIn,
	readMxPattern,
	readRecord,
	readRecords,
	readSettings,
	readStream,
	reader,
	readyToBuild,
	reasonOf,
	recordCode,
	records,
	recordsOf,
	redirectsPath,
	registrableDomain,
	renderPolicyFile,
	reportAddressProblem,
	reportAddresses,
	repositoryGrammar,
	repositoryRoot,
	resultJson,
	resultText,
	sameAddresses,
	secondsOf,
	servedDomains,
	sha256,
	signature,
	signedFor,
	sourcesOf,
	statusOf,
	strictly,
	stringify,
	stsKind,
	stsRecord,
	textOf,
	timestampOf,
	tlsRptKind,
	tlsRptRecord,
	treeOf,
	unpublished,
	verifyOptions,
	visible,
	visibleLines,
	wantedRecord,
	wayOut,
	withHosting,
	withOurLineEnds,
	withOwner,
	withPage,
	withoutRepetitions,
	writeChanges,
	zoneLines
};
