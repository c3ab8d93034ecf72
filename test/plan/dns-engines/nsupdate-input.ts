/** A command of nsupdate, as nsupdate takes it apart: words, and behind them the strings of a TXT record. */
export interface Command {
  readonly words: readonly string[];
  /** null: the line has no quotes. */
  readonly strings: readonly string[] | null;
}

/** Reads nsupdate's input (nsupdate(1), RFC 1035 §5.1). Throws at what it would not take. */
export function readNsupdate(script: string): Command[] {
  if (script !== "" && !script.endsWith("\n")) throw new Error("The last line does not end.");
  return script.split("\n").slice(0, -1).map(readLine);
}

function readLine(line: string): Command {
  if (/[^\x20-\x7e]/.test(line)) throw new Error(`Not printable: ${JSON.stringify(line)}`);
  const quote = line.indexOf('"');
  const [before, data] = quote === -1 ? [line, null] : [line.slice(0, quote), line.slice(quote)];
  if (before.includes(";") || before.includes("\\")) throw new Error(`A comment or an escape: ${line}`);
  return { words: before.trim().split(" "), strings: data === null ? null : readStrings(data) };
}

function readStrings(data: string): string[] {
  const strings: string[] = [];
  for (let rest = data; rest !== ""; ) {
    const [all, text] = /^"((?:[^"\\]|\\\d{3}|\\\D)*)"(?: (?=")|$)/.exec(rest) ?? [];
    if (all === undefined) throw new Error(`Not a string: ${rest}`);
    strings.push(
      text!.replace(/\\(?:(\d{3})|(.))/g, (_escape, code?: string, character?: string) =>
        code === undefined ? character! : String.fromCharCode(Number(code)),
      ),
    );
    rest = rest.slice(all.length);
  }
  if (strings.some((one) => one.length > 255)) throw new Error("A string is too long.");
  return strings;
}
