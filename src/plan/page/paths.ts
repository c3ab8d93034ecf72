/** Where the page's files are, below the output folder. */
export const pagePath = "index.html";
export const notFoundPath = "404.html";
export const badgePath = "badge.svg";

export const pagePaths: readonly string[] = [pagePath, notFoundPath, badgePath];
