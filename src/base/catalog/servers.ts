/** What the policy host and the mail servers do when a sender connects. */
export const serverFindings = {
  "https/failed": {
    severity: "error",
    message: "{address} did not serve the policy: {reason}.",
    fix: "Check the web server there: every address in DNS must serve the policy.",
    reference: "RFC 8461 §3.3",
  },
  "https/certificate-name": {
    severity: "error",
    message:
      "The certificate at {address} is not valid for {host}, only for {names}: senders cannot fetch the policy.",
    fix: "Install a certificate for {host} on the web server.",
    reference: "RFC 8461 §3.3",
  },
  "https/pages-certificate": {
    severity: "error",
    message:
      "GitHub Pages answers for {host} with its own certificate: no repository has claimed the name yet, or its certificate is still being issued (up to an hour). Until the name is claimed, anybody can claim it.",
    fix: "In the repository's **Settings → Pages**, set the custom domain {host}. If it is already set, remove it and set it again.",
    reference: "RFC 8461 §3.3",
  },
  "https/certificate-expired": {
    severity: "error",
    message: "The certificate at {address} expired on {day}: senders cannot fetch the policy.",
    fix: "Renew the certificate.",
    reference: "RFC 8461 §3.3",
  },
  "https/certificate-untrusted": {
    severity: "error",
    message: "The certificate at {address} is not trusted ({reason}): senders cannot fetch the policy.",
    fix: "Use a certificate from a public certificate authority, and serve its intermediate certificates too.",
    reference: "RFC 8461 §3.3",
  },
  "https/certificate-ends-soon": {
    severity: "warning",
    message: "The certificate at {address} expires on {day}, in {days} days.",
    fix: "Find out why it was not renewed automatically: look for a CAA record, or set the custom domain again.",
    reference: "RFC 8461 §3.3",
  },
  "https/redirect": {
    severity: "error",
    message:
      "{address} redirects to {location} (status {status}). Senders must not follow redirects, so they find no policy.",
    fix: "Serve the policy at this exact address, with status 200.",
    reference: "RFC 8461 §3.3",
  },
  "https/status": {
    severity: "error",
    message: "{address} answers with status {status}. Senders accept only 200, so they find no policy.",
    fix: "Serve the policy there with status 200. On a static host, a 404 often means that the folder .well-known was left out.",
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
      "The policy is served with {count} Content-Type headers ({types}), which senders interpret differently.",
    fix: "Send only one: Content-Type: text/plain.",
    reference: "RFC 8461 §3.2",
  },
  "https/content-encoding": {
    severity: "error",
    message:
      "The policy is served with Content-Encoding: {encoding}, even to clients that accept none. Senders that do not decode it find no policy.",
    fix: "Turn compression off for this file, so that no Content-Encoding header is sent.",
    reference: "RFC 9110 §12.5.3",
  },
  "https/too-large": {
    severity: "error",
    message: "The response has more than 64 KiB: senders stop reading and find no policy.",
    fix: "Serve only the policy.",
    reference: "RFC 8461 §3.3",
  },
  "https/slow": {
    severity: "warning",
    message: "The policy took {seconds} seconds to load. postfix-mta-sts-resolver gives up after 4 seconds.",
    fix: "Serve the policy as a static file.",
    reference: "RFC 8461 §3.3",
  },
  "https/user-agent": {
    severity: "error",
    message: "The policy is not served to {who}, although it is to others: senders may be blocked.",
    fix: "Turn off bot or browser protection for this host.",
    reference: "RFC 8461 §3.3",
  },
  "https/without-older-tls": {
    severity: "warning",
    message: "The policy host does not support TLS 1.2, which some senders need.",
    fix: "Enable TLS 1.2 in addition to 1.3.",
    reference: "RFC 8461 §7.2",
  },
  "https/without-newer-tls": {
    severity: "notice",
    message: "The policy host does not support TLS 1.3.",
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
    message: "Skipped: the policy host has no address (see `host`).",
  },
  "served/old": {
    severity: "error",
    message: "An earlier policy is still served (id {id}). The published id is {published}.",
    fix: "Wait ten minutes for caches to expire. If the problem persists, check the last deployment of the site.",
    reference: "RFC 8461 §8.1",
  },
  "served/differs": {
    severity: "error",
    message:
      'The served policy is not the published one: line {number} is "{served}" instead of "{published}".',
    fix: "Deploy the site again. If the problem persists, find out what else serves this host.",
    reference: "RFC 8461 §3.2",
  },
  "served/partly": {
    severity: "warning",
    message: "The published policy is not served at {addresses} yet. At the other addresses, it is.",
    fix: "Wait ten minutes for caches to expire. If the problem persists, check the last deployment of the site.",
    reference: "RFC 8461 §8.1",
  },
  "served/inconsistent": {
    severity: "warning",
    message:
      "Senders do not all get the same policy: what {addresses} serves differs from the other addresses.",
    fix: "After a change, wait ten minutes for caches to expire. If the problem persists, check what serves each address, and turn off bot protection for this host.",
    reference: "RFC 8461 §3.3",
  },
  "served/nothing": {
    severity: "notice",
    unknown: true,
    message: "No policy was found to check: see the checks above.",
  },
  "mx/alias": {
    severity: "warning",
    message:
      "{host} is an alias (CNAME) of {alias}. MX records must not name aliases, and some senders refuse to deliver there.",
    fix: "Name {alias} itself in the MX record, and list it in the policy.",
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
    fix: "Correct its address records, or remove it from the MX records.",
    reference: "RFC 5321 §5.1",
  },
  "mx/private-address": {
    severity: "error",
    message:
      "{host} has the address {address}, which cannot be reached from the internet. It was not contacted.",
    fix: "Give it a public address, or remove it from the MX records. For tests in a private network, use --allow-private.",
    reference: "RFC 6890 §2.2.2",
  },
  "mx/newer-than-preset": {
    severity: "notice",
    message:
      "{host} is under a name of {provider}, but `provider: {name}`, last checked in {seen}, does not include it. The provider has probably added a mail server since then.",
    fix: "Add `- {host}` under `mx` in `policy.yml` now, and remove it again when a newer release includes it.",
    reference: "RFC 8461 §4.1",
  },
  "mx/refused-by-policy": {
    severity: "error",
    message: "The live policy does not allow {host}: senders that enforce it refuse to deliver there.",
    fix: "Add `- {host}` under `mx` in policy.yml, or remove the server from the domain's MX records.",
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
    message: "{host} could not be compared with a policy, because none is served.",
  },
  "starttls/absent": {
    severity: "error",
    message: "{host} does not offer STARTTLS: senders that enforce the policy refuse to deliver there.",
    fix: "Enable STARTTLS on this mail server.",
    reference: "RFC 8461 §4.2",
  },
  "starttls/refused": {
    severity: "error",
    message:
      "{host} offers STARTTLS and then refuses it with {code}: senders that enforce the policy refuse to deliver there.",
    fix: "Check the log of this mail server.",
    reference: "RFC 3207 §4",
  },
  "starttls/injected": {
    severity: "error",
    message:
      "{host} sends plain text after it agreed to encrypt: the server is faulty, or somebody is intercepting the connection.",
    fix: "Update the mail server. If it is up to date, find out what is between it and the internet.",
    reference: "RFC 3207 §6",
  },
  "starttls/failed": {
    severity: "error",
    message: "No secure connection to {host} ({address}) is possible: {reason}.",
    fix: "Check the log of this mail server. It needs TLS 1.2 or newer.",
    reference: "RFC 8461 §4.2",
  },
  "starttls/certificate-name": {
    severity: "error",
    message:
      "The certificate of {host} is not valid for this name, only for {names}: senders that enforce the policy refuse to deliver there.",
    fix: "Install a certificate for {host}, the name in the MX record, on the mail server.",
    reference: "RFC 8461 §4.2",
  },
  "starttls/certificate-expired": {
    severity: "error",
    message:
      "The certificate of {host} expired on {day}: senders that enforce the policy refuse to deliver there.",
    fix: "Renew the certificate, and reload the mail server.",
    reference: "RFC 8461 §4.2",
  },
  "starttls/certificate-untrusted": {
    severity: "error",
    message:
      "The certificate of {host} is not trusted ({reason}): senders that enforce the policy refuse to deliver there.",
    fix: "Use a certificate from a public certificate authority, and serve its intermediate certificates too.",
    reference: "RFC 8461 §4.2",
  },
  "starttls/certificate-ends-soon": {
    severity: "warning",
    message: "The certificate of {host} expires on {day}, in {days} days.",
    fix: "Find out why it was not renewed automatically.",
    reference: "RFC 8461 §4.2",
  },
  "starttls/silent": {
    severity: "warning",
    message: "{host} ({address}) does not answer on port 25 ({reason}), but other servers of the domain do.",
    fix: "Start it, or remove it from the MX records. If the other servers fail, mail is delayed.",
    reference: "RFC 8461 §8.4",
  },
  "starttls/no-address": {
    severity: "notice",
    unknown: true,
    message: "Skipped: the mail server has no address (see `mx`).",
  },
  "starttls/not-testable": {
    severity: "notice",
    unknown: true,
    message:
      "{host} could not be tested from here: {reason}. Port 25 is often blocked, as on GitHub's runners, and some servers reject unknown clients. Run `{command}` from another network.",
  },
} as const;
