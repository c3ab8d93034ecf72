import type { PullRequestText } from "../io/github/repository.ts";

/** The state that workflow runs keep in the text of their pull request. */
export interface Marker {
  /** Why it was proposed: one word. */
  readonly cause: string;
  readonly state: State;
  /** Our commit on its branch; null: not known. */
  readonly head: string | null;
}

/** `closed`: by us, so we may open it again. */
export type State = "open" | "closed";

const start = "<!-- mta-sts-policy cause=";
const pattern = /^(\S{1,100}) state=(open|closed) head=([0-9a-f]{40}|none) -->\s{0,9}$/;

/** An HTML comment at the end, which is not displayed. */
export function withMarker(
  { title, body }: PullRequestText,
  { cause, state, head }: Marker,
): PullRequestText {
  const marker = `${start}${cause} state=${state} head=${head ?? "none"} -->`;
  return { title, body: `${withoutMarker(body)}\n\n${marker}` };
}

/** null: there is none, so the text is a person's. */
export function readMarker(body: string): Marker | null {
  const at = body.lastIndexOf(start);
  const [, cause, state, head] = (at >= 0 && pattern.exec(body.slice(at + start.length))) || [];
  if (cause === undefined) return null;
  return { cause, state: state as State, head: head === "none" ? null : head! };
}

function withoutMarker(body: string): string {
  return (readMarker(body) === null ? body : body.slice(0, body.lastIndexOf(start))).trimEnd();
}
