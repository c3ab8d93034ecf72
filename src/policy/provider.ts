/** A mail provider: how `provider` in `policy.yml` names it, and the mail servers of the domains that it serves. */
export interface Provider {
  /** Lower-case letters, digits and hyphens. With variants, `key-variant` is what people write. */
  readonly key: string;
  readonly name: string;
  /** Other words for it, only to guess what an unknown name is meant for. */
  readonly also?: readonly string[];
  /** The servers of a domain there, all of them: to name some is an oversight. Empty: each domain has its own. */
  readonly hosts: readonly string[];
  /** The patterns of a policy, where they are not simply the hosts. */
  readonly mx?: readonly string[];
  /** What `{}` stands for in hosts and patterns; without it there is none. */
  readonly variants?: Variants;
  /** The provider serves the policies of its customers itself: where their CNAME records go. */
  readonly policyHost?: string;
  readonly source: Source;
  /** The provider's own page about its MX records, on the web; absent: none was found. */
  readonly documentation?: string;
  /** The month in which somebody last compared this with the source. */
  readonly seen: string;
}

export interface Variants {
  /** What makes the difference, for people. */
  readonly of: string;
  readonly known: readonly string[];
  /** A regular expression of all there can be, where not only the known ones are. */
  readonly grammar?: string;
}

/** The provider's own pages; policies that its users publish; or MX records alone, which say nothing of certificates. */
export type Source = "provider" | "users" | "mx";
