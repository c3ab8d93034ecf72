import { createRequire } from "node:module";
const requireBuiltin = createRequire(import.meta.url);
import {
  changeIn,
  code,
  contentOfBytes,
  currentEntry,
  fenced,
  policyDiff,
  policyHost,
  propose,
  readLedgerIn,
  secondsOf,
  treeOf
} from "./shared.mjs";

// src/github/branch.ts
async function readBranch(repository, name, paths) {
  const state = await repository.branch(name, [...new Set(paths)]);
  if (state === null) return null;
  return { head: state.head, parent: state.parent, read: (path, limit) => contentOf(state, path, limit) };
}
function contentOf(state, path, limit) {
  const bytes = state.files.get(path) ?? null;
  if (bytes === null) return { kind: "absent" };
  if (bytes === "link")
    return { kind: "unreadable", reason: "it is a link, which is not followed on GitHub" };
  return bytes.length > limit ? { kind: "too-large", limit } : contentOfBytes(bytes);
}
// src/github/wanted.ts
function differing({ files }, { read }) {
  const isAsWanted = (path, text) => {
    const content = read(path, Number.POSITIVE_INFINITY);
    return content.kind === "text" ? content.text === text : text === null && content.kind === "absent";
  };
  return new Map([...files].filter(([path, text]) => !isAsWanted(path, text)));
}
function commitRequest({ title, message }, files, target) {
  const encoder = new TextEncoder();
  const written = [...files].flatMap(
    ([path, text]) => text === null ? [] : [[path, encoder.encode(text)]]
  );
  return {
    branch: target.branch,
    expectedHead: target.head,
    headline: title,
    body: message,
    files: new Map(written),
    deletions: [...files].flatMap(([path, text]) => text === null ? [path] : [])
  };
}
// src/judge/branch-build.ts
function treeOn(branch, workspace, pathOf) {
  return treeOf(workspace, (name, limit) => branch.read(pathOf(name), limit));
}
var reuseWindow = 6 * 3600;
async function proposeOn(base, update, { now, mx }) {
  const proposal = await propose(base, { now, mx, base: null });
  const ledger = update === null ? null : readLedgerIn(update).ledger;
  const entry = ledger === null ? null : currentEntry(ledger);
  const isFresh = entry !== null && now - secondsOf(entry.from) < reuseWindow;
  if (!isFresh || entry.sha256 !== proposal.change?.plan.sha256) return proposal;
  const asOf = { now: secondsOf(entry.from), mx, base: null };
  return { ...proposal, change: await changeIn(base, asOf) };
}
// src/report/pull-request.ts
function commitText({ plan, isNew }) {
  const { domain, mode, mx, max_age } = plan.policy;
  return {
    title: isNew ? `Publish MTA-STS policy ${plan.id}` : "Regenerate the MTA-STS files",
    message: `${policyHost(domain)}: mode ${mode}, ${mx.length} mx, max_age ${max_age} seconds`
  };
}
function pullRequestBody({ plan, published }) {
  const { policy, id } = plan;
  return [
    `The branch takes no direct commits, so the files that follow from \`policy.yml\` come as a pull request. Merging it publishes the policy of ${code(policyHost(policy.domain))} under the id ${code(id)}.`,
    fenced("diff", policyDiff(published, policy)),
    "Merge it within a day, or run the workflow again first: what senders may still hold is counted from when it was made.",
    "Leave the DNS record `_mta-sts` as it is until the policy is live; the run after the merge says when and how to set it."
  ].join("\n\n");
}

export {
  readBranch,
  differing,
  commitRequest,
  treeOn,
  proposeOn,
  commitText,
  pullRequestBody
};
