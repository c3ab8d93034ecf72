/** The template's monitor. A policy that is kept with something else has none of this name, or none. */
export const monitorWorkflow = "mta-sts-monitor.yml";

/** GitHub's API, which answers everyone about a public repository. */
export const gitHubApi = "https://api.github.com";

/** `OWNER/REPO` of an address at github.com; null: the policy is kept elsewhere, or its place is unknown. */
export function gitHubName(address: string | null): string | null {
  const [, owner, name] =
    /^https:\/\/github\.com\/([a-z\d][\w-]*)\/([\w.-]+?)(?:\.git)?\/?$/i.exec(address ?? "") ?? [];
  return name === undefined || /^\.\.?$/.test(name) ? null : `${owner}/${name}`;
}

/** Where its runs are listed, and where a workflow that GitHub stopped is enabled again. */
export function monitorPage(name: string): string {
  return `https://github.com/${name}/actions/workflows/${monitorWorkflow}`;
}
