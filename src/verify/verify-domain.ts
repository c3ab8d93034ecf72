import type { Finding } from "../base/finding.ts";
import type { Network } from "../io/network.ts";
import { policyHost } from "../sts/policy-file.ts";
import { registrableDomain } from "../sts/public-suffixes.ts";
import { causeFirst } from "./cause-first.ts";
import { type Check, type CheckName, checkNames, type Subject } from "./check.ts";
import { checkHost } from "./host.ts";
import { checkHttps } from "./https.ts";
import { observeAddresses, observeSomeAddress } from "./look/addresses.ts";
import { observeMailServer } from "./look/mail-server.ts";
import { observeMx } from "./look/mx.ts";
import { type Fetch, observePolicyFile } from "./look/policy-file.ts";
import { observePolicyHost } from "./look/policy-host.ts";
import { commonWrongNames, observeTxt } from "./look/txt.ts";
import { checkMx, checkMxRecords, downgradeForMode, maxServers } from "./mail-servers.ts";
import { checkPolicy, type ServedPolicy } from "./policy.ts";
import { newerThanPreset } from "./preset-age.ts";
import { checkStartTls } from "./starttls.ts";
import { checkTlsRpt } from "./tls-rpt.ts";
import { checkTxt } from "./txt.ts";

export interface VerifyOptions {
  readonly skip: ReadonlySet<CheckName>;
  /** Gets each check as it ends. */
  readonly watch: (check: Check) => void;
}

/** A domain as its senders see it. */
export interface Verification {
  readonly checks: readonly Check[];
  readonly served: ServedPolicy | null;
}

/** Runs all checks concurrently; each waits only for what it depends on. */
export async function verifyDomain(
  network: Network,
  subject: Subject,
  { skip, watch }: VerifyOptions,
): Promise<Verification> {
  const wants = (...names: CheckName[]) => names.some((name) => !skip.has(name));
  const tell = (...checks: Check[]): Check[] => {
    const wanted = checks.filter(({ name }) => wants(name));
    wanted.forEach(watch);
    return wanted;
  };
  const zone = network.brief ? subject.domain : await registrableDomain(subject.domain);
  const needsPolicy = wants("https", "policy", "mx", "starttls");
  const lookUp = network.brief ? observeSomeAddress : observeAddresses;
  const host =
    needsPolicy || wants("host") ? observePolicyHost(network, policyHost(subject.domain), lookUp) : null;
  const policy = needsPolicy && host !== null ? host.then((dns) => observePolicyFile(network, dns)) : null;
  const served = policy?.then((fetches) => judgeFile(fetches, subject)) ?? null;
  const parts = await Promise.all([
    wants("txt") ? lookAtTxt(network, subject, zone).then(tell) : [],
    wants("tls-rpt") ? lookAtTlsRpt(network, subject, zone).then(tell) : [],
    host?.then((seen) => tell(checkHost(seen, network.mayConnect, subject))) ?? [],
    served?.then(({ https, served }) => tell(https, served.check)) ?? [],
    wants("mx", "starttls")
      ? lookAtMail(network, subject, served, wants("starttls")).then((all) => tell(...all))
      : [],
  ]);
  const inOrder = (left: Check, right: Check) =>
    checkNames.indexOf(left.name) - checkNames.indexOf(right.name);
  const checks = causeFirst(parts.flat().sort(inOrder), subject.domain);
  return { checks, served: (await served)?.served ?? null };
}

async function lookAtTxt(network: Network, subject: Subject, zone: string): Promise<Check> {
  const others = ["mta-sts", "_mta_sts", "_mtasts", "_sts", "_mta-sts._tcp"];
  const wrongNames = () => commonWrongNames("_mta-sts", others, subject.domain, zone);
  const question = {
    name: `_mta-sts.${subject.domain}`,
    domain: subject.domain,
    wrongNames,
    versionTag: "stsv1",
  };
  return checkTxt(await observeTxt(network, question), subject);
}

async function lookAtTlsRpt(network: Network, subject: Subject, zone: string): Promise<Check> {
  const others = [
    "_tlsrpt",
    "_tls-rpt",
    "_smtp-tls",
    "_smtp_tls",
    "smtp._tls",
    "_tls._smtp",
    "_smtp._tlsrpt",
    "_smtp",
  ];
  const wrongNames = () => commonWrongNames("_smtp._tls", others, subject.domain, zone);
  const question = {
    name: `_smtp._tls.${subject.domain}`,
    domain: subject.domain,
    wrongNames,
    versionTag: "tlsrptv1",
  };
  return checkTlsRpt(await observeTxt(network, question), subject);
}

function judgeFile(fetches: readonly Fetch[], subject: Subject): { https: Check; served: ServedPolicy } {
  const host = policyHost(subject.domain);
  return { https: checkHttps(fetches, host, subject.now), served: checkPolicy(fetches, host, subject) };
}

async function lookAtMail(
  network: Network,
  subject: Subject,
  served: Promise<{ served: ServedPolicy }> | null,
  withStartTls: boolean,
): Promise<Check[]> {
  const mx = await observeMx(network.dns, subject.domain);
  const hosts = mx.kind === "hosts" ? mx.hosts.slice(0, maxServers) : [];
  const [servers, policy] = await Promise.all([
    Promise.all(hosts.map(({ host }) => observeMailServer(network, host, withStartTls))),
    served?.then((one) => one.served.policy) ?? null,
  ]);
  const names = hosts.map(({ host }) => host);
  const records = checkMxRecords(mx, subject, await newerThanPreset(names, subject.published));
  const checks = [
    ...(records === null ? [] : [records]),
    ...servers.map((server) => withAccepted(checkMx(server, policy, network.mayConnect, subject), subject)),
    ...(withStartTls ? checkStartTls(servers, subject.domain, subject.now) : []),
  ];
  return checks.map((check) => downgradeForMode(check, policy));
}

/** What `policy.yml` accepts in a change, it accepts in what is seen too. */
function withAccepted(check: Check, { published }: Subject): Check {
  const accepted = published?.policy.accept ?? {};
  const accept = (one: Finding): Finding => {
    const reason = accepted[one.code === "mx/refused-by-policy" ? "mx/not-admitted" : one.code];
    return reason === undefined ? one : { ...one, severity: "notice", accepted: reason };
  };
  return { ...check, findings: check.findings.map(accept) };
}
