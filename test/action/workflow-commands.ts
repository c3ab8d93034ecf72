/** A line by which a step gives the runner an order, as `::error file=policy.yml,line=4::Message`. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
}

const known = new Set(
  (
    "add-mask add-matcher add-path debug echo endgroup error group internal-set-repo-path notice " +
    "remove-matcher save-state set-env set-output stop-commands warning"
  ).split(" "),
);

/**
 * Divides what a step printed into commands and log, by the rules of the runner's ActionCommandManager: both streams
 * count, leading blanks don't, a lone CR ends a line too, and the old form `##[name]` works anywhere in a line.
 */
export function readLog(...streams: string[]): { log: string[]; commands: Command[] } {
  const log: string[] = [];
  const commands: Command[] = [];
  let stopToken: string | null = null;
  for (const line of streams.flatMap(linesOf)) {
    const command: Command | null = parseCommand(line, stopToken) ?? parseOldCommand(line, stopToken);
    if (stopToken !== null) {
      if (command?.name === stopToken) stopToken = null;
      else log.push(line);
    } else if (command) {
      commands.push(command);
      if (command.name === "stop-commands") stopToken = command.data.toLowerCase();
    } else {
      log.push(line);
    }
  }
  return { log, commands };
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** The annotation that a command makes; null when it makes none. */
export function annotationOf({ name, properties, data }: Command): Annotation | null {
  if (name !== "error" && name !== "warning" && name !== "notice") return null;
  const { title, file } = properties;
  const number = (key: string) => (properties[key] === undefined ? undefined : Number(properties[key]));
  return defined({
    level: name,
    message: data,
    title,
    file,
    line: number("line"),
    endLine: number("endline"),
    column: number("col"),
    endColumn: number("endcolumn"),
  }) as unknown as Annotation;
}

function parseCommand(line: string, stopToken: string | null): Command | null {
  const match = /^\s*::(.*?)::(.*)$/s.exec(line);
  if (!match) return null;
  const info = match[1]!;
  const space = info.indexOf(" ");
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase();
  if (!known.has(name) && name !== stopToken) return null;
  const properties = space < 0 ? {} : propertiesOf(info.slice(space + 1), ",", unescapeProperty);
  return { name, properties, data: unescapeData(match[2]!) };
}

function parseOldCommand(line: string, stopToken: string | null): Command | null {
  const match = /##\[([^\]]*)\](.*)$/s.exec(line);
  if (!match) return null;
  const info = match[1]!;
  const space = info.indexOf(" ");
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase();
  if (!known.has(name) && name !== stopToken) return null;
  const properties = space < 0 ? {} : propertiesOf(info.slice(space + 1), ";", unescapeOld);
  return { name, properties, data: unescapeOld(match[2]!) };
}

function propertiesOf(text: string, separator: string, decode: (value: string) => string) {
  const properties: Record<string, string> = {};
  for (const pair of text.trim().split(separator)) {
    const equals = pair.indexOf("=");
    if (equals > 0) properties[pair.slice(0, equals).toLowerCase()] = decode(pair.slice(equals + 1));
  }
  return properties;
}

function unescapeData(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll("%3A", ":").replaceAll("%2C", ","));
}

function unescapeOld(text: string): string {
  return unescapeData(text.replaceAll("%3B", ";").replaceAll("%5D", "]"));
}

function defined(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
