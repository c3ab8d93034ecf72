import type { PagesSettings } from "../io/github/repository.ts";
import { defaultHost } from "../policy/hosts.ts";
import { policyHost } from "../sts/policy-file.ts";
import { type Check, type CheckName, type Subject, statusOf } from "./check.ts";

/** One thing that only a person can do, and whether it is done; null: not known. */
export interface ToDo {
  readonly task: Task;
  readonly done: boolean | null;
}

export const tasks = [
  "pages",
  "custom-domain",
  "verified-domain",
  "host-record",
  "certificate",
  "https",
  "policy",
  "tls-rpt",
  "txt",
  "mx",
  "dns-credential",
  "required-check",
] as const;
export type Task = (typeof tasks)[number];

/** What is left to do, in the order in which it is done. `pages`: what GitHub says of the site; null: it was not asked. */
export function toDo(pages: PagesSettings | null, checks: readonly Check[], subject: Subject): ToDo[] {
  const host = policyHost(subject.domain);
  const isGood = (name: CheckName) => {
    if (recordChecks.has(name) && isSkipped(checks, name)) return false;
    const found = checks.filter((check) => check.name === name).map(statusOf);
    if (found.length === 0 || found.includes("unknown")) return found.includes("fail") ? false : null;
    return !found.includes("fail");
  };
  const served = isGood("https");
  const done: Record<Task, boolean | null> = {
    // A site that is served is enabled, no matter who serves it.
    pages: pages === null || pages.build === "unknown" ? served || null : pages.build !== "none",
    "custom-domain": pages?.domain ? pages.domain === host : served || null,
    "verified-domain": pages?.domainState ? pages.domainState === "verified" : null,
    "host-record": isGood("host"),
    certificate: served === true ? true : pages?.certificate ? isMade(pages.certificate) : served,
    https: pages?.enforcesHttps ?? null,
    policy: isGood("policy"),
    "tls-rpt": checks.some(
      ({ name, findings }) => name === "tls-rpt" && findings.some(({ severity }) => severity !== "notice"),
    )
      ? false
      : isGood("tls-rpt"),
    txt: isGood("txt"),
    mx: isGood("mx"),
    // Nobody sees secrets; that records set themselves shows only later.
    "dns-credential": null,
    // Rules are of more kinds than can be looked through.
    "required-check": null,
  };
  const isAtPages = (subject.published?.policy.host ?? defaultHost).name === "github-pages";
  const setsItself = subject.published?.policy.dns != null;
  return tasks
    .filter((task) => (isAtPages || !ofPages.has(task)) && (setsItself || task !== "dns-credential"))
    .map((task) => ({ task, done: done[task] }));
}

/** What looks for a record: where there is no domain, there is none. */
const recordChecks: ReadonlySet<CheckName> = new Set(["host", "tls-rpt", "txt"]);

function isSkipped(checks: readonly Check[], name: CheckName): boolean {
  return checks.some(
    (check) => check.name === name && check.findings.some(({ code }) => code === "verify/skipped"),
  );
}

/** The list right after the first commit: what nobody looked at yet is not done. */
export function tasksAtStart(pages: PagesSettings, domain: string, now: number): ToDo[] {
  return toDo(pages, [], { domain, published: null, now }).map(({ task, done }) => ({
    task,
    done: onlyGitHubKnows.has(task) ? done : (done ?? false),
  }));
}

/** Nobody else can see whether it is done, so it may stay unknown. */
const onlyGitHubKnows: ReadonlySet<Task> = new Set([
  "verified-domain",
  "https",
  "dns-credential",
  "required-check",
]);

/** What is done in the settings of GitHub Pages, and nowhere else. */
const ofPages: ReadonlySet<Task> = new Set(["pages", "custom-domain", "verified-domain", "https"]);

/** The states of GitHub's certificate that mean that there is one. */
function isMade(state: string): boolean {
  return ["issued", "uploaded", "approved"].includes(state);
}
