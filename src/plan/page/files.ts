import { renderBadge } from "./badge.ts";
import { renderNotFound } from "./not-found.ts";
import { renderPage } from "./page.ts";
import { badgePath, notFoundPath, pagePath } from "./paths.ts";
import type { Published } from "./published.ts";

/** What people see of a published policy: path to contents. */
export function pageFiles(published: Published): Map<string, string> {
  return new Map([
    [pagePath, renderPage(published)],
    [notFoundPath, renderNotFound(published)],
    [badgePath, renderBadge(published.policy.mode)],
  ]);
}
