import { numbers } from "../../base/version.ts";
import { proxyFetch } from "./proxy-fetch.ts";

/** A published release, of which only numbers and names are taken over. */
export interface Release {
  /** Such as `1.2.3`. */
  readonly version: string;
  /** On the web, for people. */
  readonly page: string;
  /** The release notes, as Markdown. They are not signed. */
  readonly notes: string;
  /** Name of a file to GitHub's number of it. */
  readonly files: ReadonlyMap<string, number>;
}

export interface Releases {
  /** By one request; null: there is none, or GitHub does not say. Nothing is thrown. */
  newest(): Promise<Release | null>;
  /** A file of a release. Throws an Error for people. */
  file(release: Release, name: string): Promise<Uint8Array>;
}

export interface ReleasesOptions {
  /** As GITHUB_API_URL. */
  readonly apiUrl: string;
  /** "" for none: releases of a public repository are for everyone. */
  readonly token: string;
  /** The repository, as `owner/name`. */
  readonly home: string;
  /** Milliseconds for one request; 30 seconds by default. */
  readonly timeout?: number;
}

/** As large as a page of the longest release notes that GitHub takes. */
const maxAnswer = 1_048_576;
const maxNotes = 20_000;
const maxFile = 10 * 1_048_576;

export function releases({ apiUrl, token, home, timeout = 30_000 }: ReleasesOptions): Releases {
  const base = `${apiUrl.replace(/\/+$/, "")}/repos/${home}/releases`;
  const agent = { "user-agent": "mta-sts-policy" };
  const own = { ...agent, ...(token !== "" && { authorization: `Bearer ${token}` }) };

  async function get(url: string, accept: string, headers: Record<string, string>, maximumBytes: number) {
    const fetch = proxyFetch({ timeout, maximumBytes });
    return fetch(url, { method: "GET", headers: { ...headers, accept } });
  }

  return {
    async newest() {
      try {
        const { status, text } = await get(`${base}/latest`, "application/vnd.github+json", own, maxAnswer);
        return status === 200 ? releaseOf(JSON.parse(await text()), home) : null;
      } catch {
        return null;
      }
    },

    async file({ version, files }, name) {
      const id = files.get(name);
      if (id === undefined) throw new Error(`The release ${version} of ${home} has no file ${name}.`);
      const binary = "application/octet-stream";
      const first = await get(`${base}/assets/${id}`, binary, own, maxFile);
      // GitHub sends the file, or a redirect to another host, which must not get the token.
      const location = first.status === 302 ? (first.headers.get("location") ?? "") : null;
      if (location !== null && !location.startsWith("https://"))
        throw new Error(`GitHub gave no HTTPS address for ${name} of ${version}.`);
      const answer = location === null ? first : await get(location, binary, agent, maxFile);
      if (answer.status !== 200)
        throw new Error(`GitHub answered ${answer.status} for ${name} of the release ${version}.`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
}

/** null: it is not in the form that GitHub documents, or not for everyone yet. */
function releaseOf(answer: unknown, home: string): Release | null {
  const { tag_name: tag, draft, prerelease, assets, body } = (answer ?? {}) as Record<string, unknown>;
  const version = typeof tag === "string" && tag.startsWith("v") ? tag.slice(1) : "";
  if (numbers(version) === null || draft === true || prerelease === true) return null;
  const listed = Array.isArray(assets) ? assets.slice(0, 100) : [];
  const files = listed.flatMap((one): [string, number][] => {
    const { name, id } = (one ?? {}) as Record<string, unknown>;
    return typeof name === "string" && Number.isSafeInteger(id) ? [[name, id as number]] : [];
  });
  const notes = typeof body === "string" ? body.slice(0, maxNotes) : "";
  const page = `https://github.com/${home}/releases/tag/v${version}`;
  return { version, page, notes, files: new Map(files) };
}
