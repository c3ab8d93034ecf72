/** A repository whose policy is published, in testing for long enough, with a comment that must stay. */
import type { Cell, CellFailure, Evidence } from "../../src/ledger/evidence/evidence.ts";
import { policyFile, policyYaml, type Scenario, sha256 } from "./scenario.ts";

export const domain = "octo.example";
export const mx = ["mail.protonmail.ch", "mailsec.protonmail.ch"] as const;
export const id = "20260101000000";
export const written = `# Mail\n${policyYaml()}# The end\n`;

const now = Math.floor(Date.now() / 1000);
export const ago = (days: number) =>
  new Date((now - days * 86_400) * 1000).toISOString().replace(/\.\d+Z/, "Z");
export const day = (days: number) => ago(days).slice(0, 10);

export function publish(scene: Scenario, mode = "testing", since = ago(40)): void {
  const entry = {
    id,
    sha256: sha256(policyFile(mode, mx)),
    mode,
    mx,
    max_age: 604_800,
    from: since,
    until: null,
  };
  const ledger = {
    published: [entry],
    domains: [{ name: domain, from: since, until: null }],
    testing: mode === "testing" ? { since } : null,
  };
  scene.repository.commit("main", {
    "policy.yml": written.replace("mode: testing", `mode: ${mode}`),
    "policy.lock.json": `${JSON.stringify(ledger, null, 2)}\n`,
  });
}

export const expired: CellFailure = { kind: "certificate-expired", mx: mx[0], reason: null, sessions: 3 };
export function cell(sender: string, ok: number, failures: readonly CellFailure[] = []): Cell {
  const failed = failures.reduce((total, { sessions }) => total + sessions, 0);
  const policy = { type: "sts", policy: id, mode: "testing", ok, failed, failures } as const;
  return { sender, reports: 1, rules: 1, policies: [policy] };
}

/** Google, every day for a month; `more`: day ago to cells instead of those. */
export type Cells = Readonly<Record<number, readonly Cell[]>>;
export function evidence(more: Cells = {}, days = 30): Evidence {
  const counts = { reports: days, unreadable: 0, unsigned: 0, foreign: 0, duplicates: 0 };
  return {
    version: 1,
    domain,
    read: { until: ago(0), since: day(35), ...counts },
    days: Array.from({ length: days }, (_, index) => ({
      day: day(index + 1),
      senders: more[index + 1] ?? [cell("google.com", 20)],
    })),
    looks: [{ at: ago(0), fail: [], unknown: [] }],
  };
}
