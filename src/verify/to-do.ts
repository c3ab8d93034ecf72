import type { PagesSettings } from "../io/github/repository.ts";
import { defaultHost } from "../policy/hosts.ts";
import { policyHost } from "../sts/policy-file.ts";
import { type Check, type CheckName, type Subject, statusOf } from "./check.ts";

/** One thing that only a person can do, and whether it is done; null: unknown. */
export interface ToDo {
  readonly task: Task;
  readonly done: boolean | null;
}

/** In the order of docs/guides/first-rollout.md, in which each place is visited as rarely as possible. */
export const tasks = [
  "pages",
  "custom-domain",
  "reports-address",
  "verified-domain",
  "host-record",
  "tls-rpt",
  "certificate",
  "https",
  "policy",
  "txt",
  "mx",
  "dns-credential",
  "required-check",
] as const;
export type Task = (typeof tasks)[number];

/** What is left to do, in the order in which it is done. `pages`: what GitHub says about the site; null: it was not asked. */
export function toDo(pages: PagesSettings | null, checks: readonly Check[], subject: Subject): ToDo[] {
  const host = policyHost(subject.domain);
  const isGood = (name: CheckName) => {
    if (recordChecks.has(name) && isSkipped(checks, name)) return false;
    const found = checks.filter((check) => check.name === name).map(statusOf);
    if (found.length === 0 || found.includes("unknown")) return found.includes("fail") ? false : null;
    return !found.includes("fail");
  };
  const served = isGood("https");
  const reports = checks.some(
    ({ name, findings }) => name === "tls-rpt" && findings.some(({ severity }) => severity !== "notice"),
  )
    ? false
    : isGood("tls-rpt");
  const done: Record<Task, boolean | null> = {
    // A site that is served is enabled, no matter who serves it.
    pages: pages === null || pages.build === "unknown" ? served || null : pages.build !== "none",
    "custom-domain": pages?.domain ? pages.domain === host : served || null,
    // A record that is right has an address.
    "reports-address":
      subject.published === null ? reports || null : subject.published.policy.tls_rpt.length > 0,
    "verified-domain": pages?.domainState ? pages.domainState === "verified" : null,
    "host-record": isGood("host"),
    certificate: served === true ? true : pages?.certificate ? isMade(pages.certificate) : served,
    https: pages?.enforcesHttps ?? null,
    policy: isGood("policy"),
    "tls-rpt": reports,
    txt: isGood("txt"),
    mx: isGood("mx"),
    // Secrets cannot be seen. Whether the credential works shows only later.
    "dns-credential": null,
    // There are too many kinds of rules to look through.
    "required-check": null,
  };
  const isAtPages = (subject.published?.policy.host ?? defaultHost).name === "github-pages";
  const setsItself = subject.published?.policy.dns != null;
  return tasks
    .filter((task) => (isAtPages || !ofPages.has(task)) && (setsItself || task !== "dns-credential"))
    .map((task) => ({ task, done: done[task] }));
}

/** Checks that look for a record: below a domain that does not exist, there is none. */
const recordChecks: ReadonlySet<CheckName> = new Set(["host", "tls-rpt", "txt"]);

function isSkipped(checks: readonly Check[], name: CheckName): boolean {
  return checks.some(
    (check) => check.name === name && check.findings.some(({ code }) => code === "verify/skipped"),
  );
}

/** The list right after the first commit: what was not looked up yet counts as not done. */
export function tasksAtStart(pages: PagesSettings, domain: string, now: number): ToDo[] {
  return toDo(pages, [], { domain, published: null, now }).map(({ task, done }) => ({
    task,
    done: onlyGitHubKnows.has(task) ? done : (done ?? false),
  }));
}

/** Only GitHub knows whether these are done, so they may stay unknown. */
const onlyGitHubKnows: ReadonlySet<Task> = new Set([
  "verified-domain",
  "https",
  "dns-credential",
  "required-check",
]);

/** What is done in the settings of GitHub Pages. */
const ofPages: ReadonlySet<Task> = new Set(["pages", "custom-domain", "verified-domain", "https"]);

/** The states of GitHub's certificate that mean that there is one. */
function isMade(state: string): boolean {
  return ["issued", "uploaded", "approved"].includes(state);
}
