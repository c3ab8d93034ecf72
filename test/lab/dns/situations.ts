import type { OtherSecondary } from "./other-secondary.ts";

/** What is at the names of ours before, what `mta-sts dns` says of it, and what is there afterwards. */
export interface UpdateSituation {
  readonly about: string;
  /** Lines of the zone, see `Scene.lines`. */
  readonly before: string;
  /** What the secondary still has, if it lags behind. */
  readonly atSecondary?: string;
  /** What the secondary is instead. */
  readonly secondary?: "dead" | OtherSecondary;
  /** By name: of those that are not right. */
  readonly states: Readonly<Record<string, "ready" | "waiting" | "refused">>;
  readonly codes?: readonly string[];
  /** Absent: as before. */
  readonly after?: string;
  /** What nsupdate ends with, and says. */
  readonly refusal?: string;
}

const [sts, tls] = ["_mta-sts", "_smtp._tls"] as const;

const announced = '_mta-sts.DOMAIN. 3600 TXT "v=STSv1; id=OWN"\n';
const reported = '_smtp._tls.DOMAIN. 3600 TXT "v=TLSRPTv1; rua=mailto:tls@DOMAIN"\n';
const former = '_mta-sts.DOMAIN. 300 TXT "v=STSv1; id=FORMER"\n';
const announcedAt300 = announced.replace("3600", "300");
const foreign = '_mta-sts.DOMAIN. 3600 TXT "v=STSv1; id=foreign"\n';
const all = `${announced}${reported}`;

/** The rows of the design's table, and what else there is at name servers. */
export const updateSituations: readonly UpdateSituation[] = [
  {
    about: "nothing there",
    before: "",
    states: { [sts]: "ready", [tls]: "ready" },
    after: all,
  },
  {
    about: "one record with a former id: its TTL stays",
    before: former + reported,
    states: { [sts]: "ready" },
    after: announcedAt300 + reported,
  },
  {
    about: "one record with a foreign id",
    before: foreign + reported,
    states: { [sts]: "ready" },
    after: all,
  },
  {
    about: "two records of ours",
    before: `${former}${foreign.replace("3600", "300")}${reported}`,
    states: { [sts]: "ready" },
    after: announcedAt300 + reported,
  },
  {
    about: "two records, one of them broken",
    before: `${announced}_mta-sts.DOMAIN. 3600 TXT "v=STSv1 id=1"\n${reported}`,
    states: { [sts]: "ready" },
    after: all,
  },
  {
    about: "another TXT record beside it",
    before: `${former}_mta-sts.DOMAIN. 300 TXT "site-verification=1"\n${reported}`,
    states: { [sts]: "refused" },
    codes: ["dns/other-records"],
  },
  {
    about: "an alias that leads elsewhere",
    before: `_mta-sts.DOMAIN. 3600 CNAME _mta-sts.healthy.test.\n${reported}`,
    states: { [sts]: "refused" },
    codes: ["dns/elsewhere"],
  },
  {
    about: "an alias that leads nowhere",
    before: `_mta-sts.DOMAIN. 3600 CNAME nothing.DOMAIN.\n${reported}`,
    states: { [sts]: "refused" },
    codes: ["dns/elsewhere"],
  },
  {
    about: "an alias whose end nobody serves",
    before: `_mta-sts.DOMAIN. 3600 CNAME a.child.DOMAIN.\n${reported}`,
    states: { [sts]: "refused" },
    codes: ["dns/elsewhere"],
  },
  { about: "the right records", before: all, states: {} },
  {
    about: "the right records, written in another way",
    before: `_mta-sts.DOMAIN. 60 TXT "v=STSv1;" "id=OWN;"\n${reported}`,
    states: {},
  },
  {
    about: "a newer id than ours: this run is an old one",
    before: `_mta-sts.DOMAIN. 3600 TXT "v=STSv1; id=NEWER"\n${reported}`,
    states: { [sts]: "refused" },
    codes: ["dns/old-run"],
  },
  {
    about: "the secondary still has another record than the primary",
    before: foreign + reported,
    atSecondary: former + reported,
    states: { [sts]: "refused" },
    codes: ["dns/servers-disagree"],
  },
  {
    about: "the secondary has nothing yet, the primary a foreign id",
    before: foreign + reported,
    atSecondary: reported,
    states: { [sts]: "refused" },
    codes: ["dns/servers-disagree"],
  },
  {
    about: "the primary is right, the secondary has the former id",
    before: all,
    atSecondary: former + reported,
    states: { [sts]: "waiting" },
    codes: ["dns/propagating"],
  },
  {
    about: "the secondary is dead",
    before: former,
    secondary: "dead",
    states: { "mta-sts": "waiting", [sts]: "waiting", [tls]: "waiting" },
    codes: ["dns/unknown"],
  },
  {
    about: "the secondary refuses to answer for the zone",
    before: former,
    secondary: "without the zone",
    states: { "mta-sts": "waiting", [sts]: "waiting", [tls]: "waiting" },
    codes: ["dns/unknown"],
  },
  {
    about: "the secondary is a resolver: no answer of its own",
    before: former,
    secondary: "a resolver",
    states: { "mta-sts": "waiting", [sts]: "waiting", [tls]: "waiting" },
    codes: ["dns/unknown"],
  },
  {
    about: "only _smtp._tls is missing",
    before: announced,
    states: { [tls]: "ready" },
    after: all,
  },
  {
    about: "reports go somewhere else",
    before: `${announced}_smtp._tls.DOMAIN. 60 TXT "v=TLSRPTv1; rua=mailto:a@DOMAIN,https://b.example/c"\n`,
    states: { [tls]: "ready" },
    after: announced + reported.replace("3600", "60"),
  },
  {
    about: "reports go to a long list, as long as two strings",
    before: `${announced}_smtp._tls.DOMAIN. 60 TXT "v=TLSRPTv1; rua=mailto:${"a".repeat(232)}" "${"b".repeat(40)}@DOMAIN"\n`,
    states: { [tls]: "ready" },
    after: announced + reported.replace("3600", "60"),
  },
  {
    about: "another TXT record at _smtp._tls",
    before: `${announced}${reported}_smtp._tls.DOMAIN. 3600 TXT "v=spf1 -all"\n`,
    states: { [tls]: "refused" },
    codes: ["dns/other-records"],
  },
  {
    about: "a wildcard with a TXT record",
    before: '*.DOMAIN. 3600 TXT "v=spf1 -all"\n',
    states: { [sts]: "ready", [tls]: "ready" },
    after: `*.DOMAIN. 3600 TXT "v=spf1 -all"\n${all}`,
  },
  {
    about: "a wildcard with an address",
    before: "*.DOMAIN. 3600 A 192.0.2.9\n",
    states: { [sts]: "ready", [tls]: "ready" },
    after: `*.DOMAIN. 3600 A 192.0.2.9\n${all}`,
  },
  {
    about: "a wildcard that is an alias",
    before: "*.DOMAIN. 3600 CNAME www.DOMAIN.\n",
    states: { [sts]: "ready", [tls]: "ready" },
    after: `*.DOMAIN. 3600 CNAME www.DOMAIN.\n${all}`,
  },
  {
    about: "a wildcard with a record like ours",
    before: `*.DOMAIN. 3600 TXT "v=STSv1; id=wild"\n${reported}`,
    states: { [sts]: "ready" },
    after: `*.DOMAIN. 3600 TXT "v=STSv1; id=wild"\n${all}`,
  },
  {
    about: "a wildcard with the very record that is at the name too",
    before: `*.DOMAIN. 300 TXT "v=STSv1; id=FORMER"\n${former}${reported}`,
    states: { [sts]: "ready" },
    refusal: "YXRRSET",
  },
  {
    about: "_tls is redirected as a whole (DNAME)",
    before: `${announced}_tls.DOMAIN. 3600 DNAME elsewhere.example.\n`,
    states: { [tls]: "refused" },
    codes: ["dns/elsewhere"],
  },
  {
    about: "other types at the name, and names below it",
    before: `_mta-sts.DOMAIN. 3600 CAA 0 issue ";"\nx.y._mta-sts.DOMAIN. 3600 TXT "z"\n${reported}`,
    states: { [sts]: "ready" },
    after: `_mta-sts.DOMAIN. 3600 CAA 0 issue ";"\nx.y._mta-sts.DOMAIN. 3600 TXT "z"\n${all}`,
  },
  {
    about: "the name is a zone of its own, whose server is not there",
    before: `_mta-sts.DOMAIN. 3600 NS ns.child.DOMAIN.\n${reported}`,
    states: { [sts]: "waiting" },
    codes: ["dns/unknown"],
  },
  {
    about: "the same text, cut into strings at another place",
    before: `_mta-sts.DOMAIN. 300 TXT "v=STSv1; " "id=FORMER"\n${reported}`,
    states: { [sts]: "ready" },
    after: announcedAt300 + reported,
  },
  {
    about: "two records in several strings, one of them with an empty one",
    before: `_mta-sts.DOMAIN. 300 TXT "v=STS" "v1; id=1" ""\n_mta-sts.DOMAIN. 300 TXT "v=STSv1;" " id=FORMER"\n${reported}`,
    states: { [sts]: "ready" },
    after: announcedAt300 + reported,
  },
  {
    about: "an empty TXT record",
    before: `_mta-sts.DOMAIN. 300 TXT ""\n${reported}`,
    states: { [sts]: "refused" },
    codes: ["dns/other-records"],
  },
];

/** Data of TXT records that somebody might set to have a line of his own in the script. */
const replaced = [
  '"v=STSv1; id=a\\" \\"update add evil.DOMAIN. 1 A 192.0.2.66"',
  '"v=STSv1; id=a;send;update delete DOMAIN. MX"',
  '"v=STSv1; id=\\\\\\" \\\\\\\\;b"',
  '"v=STSv1; id=\\\\010update"',
  '"v=STSv1; id=$(id)`id`%n %s"',
  '"v=STSv1"',
  `"v=STSv1; x=${'\\"'.repeat(244)}" "${"\\\\".repeat(255)}" "${"y;".repeat(127)}"`,
];
const refused = [
  '"v=STSv1; id=a\\010update add evil.DOMAIN. 1 A 192.0.2.66\\010send"',
  '"v=STSv1; id=a\\013\\010send"',
  '"v=STSv1; id=\\000"',
  '"v=STSv1; id=\\195\\164"',
  '"v=STSv1; id=\\255\\127"',
  '"v=STSv1; id=\\226\\128\\168send"',
  '"v=STSv1; id=\\009x"',
];

export const hostileSituations: readonly UpdateSituation[] = [
  ...replaced.map(
    (data): UpdateSituation => ({
      about: `a hostile value: ${data}`,
      before: `_mta-sts.DOMAIN. 300 TXT ${data}\n${reported}`,
      states: { [sts]: "ready" },
      after: announcedAt300 + reported,
    }),
  ),
  ...refused.map(
    (data): UpdateSituation => ({
      about: `a hostile value: ${data}`,
      before: `_mta-sts.DOMAIN. 300 TXT ${data}\n${reported}`,
      states: { [sts]: "refused" },
      codes: ["dns/not-printable"],
    }),
  ),
];
