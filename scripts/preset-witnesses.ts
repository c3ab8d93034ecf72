/**
 * Well-known domains whose mail a provider takes, mostly its own: by key of the provider, or name of the preset. One that
 * has moved is reported as moved, and then to be replaced. Where none is known, only the servers' names are looked up.
 */
export const witnesses: Readonly<Record<string, readonly string[]>> = {
  fastmail: ["fastmail.com", "fastmail.fm", "messagingengine.com"],
  "forward-email": ["forwardemail.net"],
  gandi: ["gandi.net"],
  "google-workspace": ["google.com", "github.com", "npmjs.com"],
  icloud: ["icloud.com", "me.com", "mac.com"],
  infomaniak: ["infomaniak.com", "ik.me"],
  "microsoft-365": ["microsoft.com", "linkedin.com", "nist.gov"],
  migadu: ["migadu.com"],
  proton: ["proton.me", "protonmail.com", "pm.me"],
  purelymail: ["purelymail.com"],
  tuta: ["tuta.com", "tutanota.com", "tutanota.de"],
};
