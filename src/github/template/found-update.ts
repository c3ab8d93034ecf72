/** What the job without write permission passes to the one that has it: data about a release, never its files. */
export interface FoundUpdate {
  readonly version: string;
  /** What the release reports about the policy here, and the present version does not. */
  readonly finds: readonly { readonly code: string; readonly message: string }[];
  /** Why it is unknown what it reports; null: it is known. */
  readonly unjudged: string | null;
}

const maxFinds = 20;
const maxText = 500;
const maxFound = 100_000;

export function renderFound({ version, finds, unjudged }: FoundUpdate): string {
  const cut = finds.slice(0, maxFinds).map(({ code, message }) => ({
    code: code.slice(0, maxText),
    message: message.slice(0, maxText),
  }));
  return JSON.stringify({ version, finds: cut, unjudged: unjudged?.slice(0, maxText) ?? null });
}

/** null: it is not what `renderFound` gives. */
export function parseFound(text: string): FoundUpdate | null {
  if (text.length > maxFound) return null;
  try {
    const { version, finds, unjudged } = JSON.parse(text);
    const isFound =
      isText(version) &&
      Array.isArray(finds) &&
      finds.length <= maxFinds &&
      finds.every((one) => isText(one?.code) && isText(one?.message)) &&
      (unjudged === null || isText(unjudged));
    return isFound ? { version, finds, unjudged } : null;
  } catch {
    return null;
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= maxText;
}
