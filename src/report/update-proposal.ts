import { version } from "../base/version.ts";
import type { FoundUpdate } from "../github/template/found-update.ts";
import type { FileUpdate } from "../github/template/release-files.ts";
import { code, escapeMarkdown, fenced, link, markdownTable } from "./markdown.ts";
import { bodyOf } from "./pull-request-body.ts";
import { notesMarkdown } from "./release-notes.ts";

export interface UpdateProposal {
  readonly found: FoundUpdate;
  /** Signed with the files. */
  readonly notes: string;
  /** The release on the web. */
  readonly page: string;
  /** The repository that it comes from, as `owner/name`. */
  readonly home: string;
  /** What the pull request changes. */
  readonly program: readonly FileUpdate[];
  /** What a workflow's token is not allowed to write. */
  readonly workflows: readonly FileUpdate[];
  /** Path to what the copy has there. */
  readonly present: ReadonlyMap<string, string>;
  /** The branch of the pull request. */
  readonly head: string;
}

/** What the pull request that updates a copy says. The same release gives the same text. */
export function updateProposal(proposal: UpdateProposal): { readonly title: string; readonly body: string } {
  const { found, notes, page, home, program, present } = proposal;
  const newest = found.version;
  const title = `Update mta-sts-policy from ${version} to ${newest}`;
  const news = notesMarkdown(notes);
  const body = bodyOf([
    `Merging this replaces the program in this repository, ${version}, with ${link(newest, page)}. ${code(`gh attestation verify`)} confirmed that the release workflow of ${code(home)} signed these files for the tag ${code(`v${newest}`)}.`,
    findsPart(found),
    workflowsPart(proposal),
    news === "" ? "" : `### What is new\n\n${news}`,
    `### Files\n\n${filesTable(program, present)}`,
    "*A workflow keeps this pull request up to date. Nothing is updated unless you merge it. If you close it, it stays closed until there is a newer release. If its checks are waiting, press **Approve workflows to run**.*",
  ]);
  return { title, body };
}

function findsPart({ finds, unjudged, version: newest }: FoundUpdate): string {
  const title = "### What it reports about this policy";
  if (unjudged !== null)
    return `${title}\n\nUnknown: ${escapeMarkdown(unjudged)}. See the check of this pull request.`;
  if (finds.length === 0) return `${title}\n\nNothing that ${version} does not report already.`;
  const items = finds.map(({ code: name, message }) => `- ${code(name)} ${escapeMarkdown(message)}`);
  return `${title}\n\n${newest} reports, and ${version} does not:\n\n${items.join("\n")}`;
}

function workflowsPart({ workflows, found: { version: newest }, head, present }: UpdateProposal): string {
  if (workflows.length === 0) return "";
  const commands = [
    `git fetch origin && git switch ${head} && npx mta-sts-policy@${newest} update --workflows`,
    `git add .github/workflows && git commit -m "Update the workflows to ${newest}" && git push`,
  ];
  return [
    "### Workflows",
    "These workflows differ from those of the release, because you or the release changed them. A workflow's token is not allowed to write workflows. To update them, run this in a clone:",
    fenced("sh", commands.join("\n")),
    filesTable(workflows, present),
  ].join("\n\n");
}

function filesTable(updates: readonly FileUpdate[], present: ReadonlyMap<string, string>): string {
  const rows = updates.map(({ path, text }) => [code(path), size(present.get(path)), size(text)]);
  return markdownTable(["File", "Bytes now", "Bytes after"], rows);
}

function size(text: string | null | undefined): string {
  return typeof text === "string" ? new TextEncoder().encode(text).length.toLocaleString("en-US") : "none";
}
