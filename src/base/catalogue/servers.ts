/** What the policy host and the mail servers do when a sender comes. */
export const serverFindings = {
  "https/failed": {
    severity: "error",
    message: "{address} did not serve the policy: {reason}.",
    fix: "Look at the web server there; every address that DNS names must serve the policy.",
    reference: "RFC 8461 §3.3",
  },
  "https/certificate-name": {
    severity: "error",
    message: "The certificate at {address} is not made out for {host}, but for {names}: senders go away.",
    fix: "Give the web server a certificate for {host}.",
    reference: "RFC 8461 §3.3",
  },
  "https/pages-certificate": {
    severity: "error",
    message:
      "GitHub Pages answers for {host} with its own certificate: no repository has claimed the name yet, or its certificate is still being made (up to an hour). Until it is claimed, anybody can claim it.",
    fix: "In the repository's Settings → Pages, set the custom domain {host}. If it is set: remove it and set it again.",
    reference: "RFC 8461 §3.3",
  },
  "https/certificate-expired": {
    severity: "error",
    message: "The certificate at {address} expired on {day}: senders go away.",
    fix: "Renew it.",
    reference: "RFC 8461 §3.3",
  },
  "https/certificate-untrusted": {
    severity: "error",
    message: "The certificate at {address} is not trusted ({reason}): senders go away.",
    fix: "Use one of a public authority, and serve its intermediate certificates along with it.",
    reference: "RFC 8461 §3.3",
  },
  "https/certificate-ends-soon": {
    severity: "warning",
    message: "The certificate at {address} expires on {day}, in {days} days.",
    fix: "Find out why it was not renewed by itself: a CAA record, or a custom domain that has to be set again.",
    reference: "RFC 8461 §3.3",
  },
  "https/redirect": {
    severity: "error",
    message: "{address} redirects with status {status} to {location}: senders must not follow.",
    fix: "Serve the policy at this very address, with status 200.",
    reference: "RFC 8461 §3.3",
  },
  "https/status": {
    severity: "error",
    message: "{address} answers with status {status}: senders take nothing but 200.",
    fix: "Serve the policy there with status 200; a 404 at a static host often means that the folder .well-known was left out.",
    reference: "RFC 8461 §3.3",
  },
  "https/content-type": {
    severity: "error",
    message:
      "The policy is served as {type} instead of text/plain: postfix-mta-sts-resolver and tlspol refuse it.",
    fix: "Serve it with Content-Type: text/plain.",
    reference: "RFC 8461 §3.2",
  },
  "https/content-types": {
    severity: "error",
    message:
      "The policy is served with {count} Content-Type headers ({types}), which senders read in different ways.",
    fix: "Send one: Content-Type: text/plain.",
    reference: "RFC 8461 §3.2",
  },
  "https/content-encoding": {
    severity: "error",
    message:
      "The policy is served with Content-Encoding: {encoding}, also to clients that accept none: senders that do not decode it find no policy.",
    fix: "Serve the file as it is: switch compression off for it, so that no Content-Encoding header is sent.",
    reference: "RFC 9110 §12.5.3",
  },
  "https/too-large": {
    severity: "error",
    message: "What is served has more than 64 KiB: senders stop reading.",
    fix: "Serve the policy alone.",
    reference: "RFC 8461 §3.3",
  },
  "https/slow": {
    severity: "warning",
    message: "The policy took {seconds} seconds to come; postfix-mta-sts-resolver gives up after 4.",
    fix: "Serve the policy as a static file.",
    reference: "RFC 8461 §3.3",
  },
  "https/user-agent": {
    severity: "error",
    message: "The policy is not served to {who}, though it is to others: senders may be turned away.",
    fix: "Switch off the bot or browser protection for this host.",
    reference: "RFC 8461 §3.3",
  },
  "https/without-older-tls": {
    severity: "warning",
    message: "The policy host does not speak TLS 1.2, which some senders need.",
    fix: "Switch TLS 1.2 on besides 1.3.",
    reference: "RFC 8461 §7.2",
  },
  "https/without-newer-tls": {
    severity: "notice",
    message: "The policy host does not speak TLS 1.3.",
    reference: "RFC 9325 §3.1.1",
  },
  "https/unreachable": {
    severity: "notice",
    unknown: true,
    message: "{addresses} cannot be reached from here: {reason}.",
  },
  "https/no-address": {
    severity: "notice",
    unknown: true,
    message: "There is no address to go to: see the check of the host.",
  },
  "served/old": {
    severity: "error",
    message: "An earlier policy is still served, that with id {id}; published is {published}.",
    fix: "Wait: caches keep ten minutes. If it stays so, look at the last deployment of the site.",
    reference: "RFC 8461 §8.1",
  },
  "served/differs": {
    severity: "error",
    message:
      'What is served is not what was published: line {number} is "{served}" instead of "{published}".',
    fix: "Deploy the site again; if it stays so, find out who else serves this host.",
    reference: "RFC 8461 §3.2",
  },
  "served/partly": {
    severity: "warning",
    message: "The published policy does not come from {addresses} yet; from others it does.",
    fix: "Wait: caches keep ten minutes. If it stays so, look at the last deployment of the site.",
    reference: "RFC 8461 §8.1",
  },
  "served/inconsistent": {
    severity: "warning",
    message: "Not everybody is served the same: something else comes from {addresses} than from the others.",
    fix: "After a change, wait: caches keep ten minutes. If it stays so, look at what serves each address, and switch off bot protection for this host.",
    reference: "RFC 8461 §3.3",
  },
  "served/nothing": {
    severity: "notice",
    unknown: true,
    message: "No policy was found to look at: see the checks above.",
  },
  "mx/alias": {
    severity: "warning",
    message:
      "{host} is an alias (CNAME) of {alias}: MX records must not name aliases, and some senders refuse.",
    fix: "Name {alias} itself in the MX record, and admit it in the policy.",
    reference: "RFC 5321 §5.1",
  },
  "mx/address-unknown": {
    severity: "notice",
    unknown: true,
    message: "The addresses of {host} could not be looked up: {reason}.",
  },
  "mx/no-address": {
    severity: "error",
    message: "{host} has no address in DNS: no mail can be delivered there.",
    fix: "Fix its address records, or take it out of the MX records.",
    reference: "RFC 5321 §5.1",
  },
  "mx/private-address": {
    severity: "error",
    message:
      "{host} has the address {address}, which nobody on the internet can reach. It was not connected to.",
    fix: "Give it a public address, or take it out of the MX records; for tests within a network use --allow-private.",
    reference: "RFC 6890 §2.2.2",
  },
  "mx/newer-than-preset": {
    severity: "notice",
    message:
      "{host} is under a name of {provider}'s, and `provider: {name}`, last checked in {seen}, does not include it: the provider has probably added a mail server since.",
    fix: "Add `- {host}` under `mx` in `policy.yml` now, and take it out again when a newer release includes it.",
    reference: "RFC 8461 §4.1",
  },
  "mx/refused-by-policy": {
    severity: "error",
    message: "The policy that is served does not admit {host}: senders that obey do not deliver there.",
    fix: "Add `- {host}` under `mx` in policy.yml, or take the server out of the domain's MX records.",
    reference: "RFC 8461 §4.1",
  },
  "mx/not-looked-up": {
    severity: "notice",
    unknown: true,
    message: "The MX records of {domain} could not be looked up: {reason}.",
  },
  "mx/not-compared": {
    severity: "notice",
    unknown: true,
    message: "{host} could not be compared with a policy, as none is served.",
  },
  "starttls/absent": {
    severity: "error",
    message: "{host} does not offer STARTTLS: senders that obey do not deliver there.",
    fix: "Switch STARTTLS on at this mail server.",
    reference: "RFC 8461 §4.2",
  },
  "starttls/refused": {
    severity: "error",
    message:
      "{host} offers STARTTLS and then refuses it with {code}: senders that obey do not deliver there.",
    fix: "Look at the log of this mail server.",
    reference: "RFC 3207 §4",
  },
  "starttls/injected": {
    severity: "error",
    message:
      "{host} sends plain text after it agreed to encrypt: a faulty server, or somebody in the middle.",
    fix: "Update the mail server; if it is up to date, find out what stands between it and the internet.",
    reference: "RFC 3207 §6",
  },
  "starttls/failed": {
    severity: "error",
    message: "{host} ({address}) cannot be talked to securely: {reason}.",
    fix: "Look at the log of this mail server; it needs TLS 1.2 or newer.",
    reference: "RFC 8461 §4.2",
  },
  "starttls/certificate-name": {
    severity: "error",
    message:
      "The certificate of {host} is not made out for this name, but for {names}: senders that obey go away.",
    fix: "Give the mail server a certificate for {host}, the name in the MX record.",
    reference: "RFC 8461 §4.2",
  },
  "starttls/certificate-expired": {
    severity: "error",
    message: "The certificate of {host} expired on {day}: senders that obey go away.",
    fix: "Renew it, and make the mail server load it.",
    reference: "RFC 8461 §4.2",
  },
  "starttls/certificate-untrusted": {
    severity: "error",
    message: "The certificate of {host} is not trusted ({reason}): senders that obey go away.",
    fix: "Use one of a public authority, and serve its intermediate certificates along with it.",
    reference: "RFC 8461 §4.2",
  },
  "starttls/certificate-ends-soon": {
    severity: "warning",
    message: "The certificate of {host} expires on {day}, in {days} days.",
    fix: "Find out why it was not renewed by itself.",
    reference: "RFC 8461 §4.2",
  },
  "starttls/silent": {
    severity: "warning",
    message:
      "{host} ({address}) does not answer on port 25 ({reason}), while other servers of the domain do.",
    fix: "Start it, or take it out of the MX records: when it is the only one left, mail waits.",
    reference: "RFC 8461 §8.4",
  },
  "starttls/no-address": {
    severity: "notice",
    unknown: true,
    message: "There is no address to go to: see the check of the MX record.",
  },
  "starttls/not-testable": {
    severity: "notice",
    unknown: true,
    message:
      "{host} is not testable from here: {reason}. Port 25 is often blocked, as on GitHub's runners, and machines of no repute are turned away. Run `{command}` at home.",
  },
} as const;
