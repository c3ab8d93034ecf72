/** Text with a terminal's colors → a picture of the terminal, as SVG with text that can be selected. */

/** Characters in a line, where a terminal of that width would break it. */
const columns = 100;

interface Palette {
  readonly paper: string;
  readonly bar: string;
  readonly edge: string;
  readonly ink: string;
  readonly dim: string;
  readonly red: string;
  readonly green: string;
  readonly yellow: string;
  readonly cyan: string;
}

export const palettes = {
  light: {
    paper: "#ffffff",
    bar: "#f6f8fa",
    edge: "#d1d9e0",
    ink: "#1f2328",
    dim: "#59636e",
    red: "#cf222e",
    green: "#116329",
    yellow: "#7d4e00",
    cyan: "#0969da",
  },
  dark: {
    paper: "#0d1117",
    bar: "#151b23",
    edge: "#3d444d",
    ink: "#e6edf3",
    dim: "#9198a1",
    red: "#ff7b72",
    green: "#56d364",
    yellow: "#e3b341",
    cyan: "#79c0ff",
  },
} as const satisfies Record<string, Palette>;

/** Select Graphic Rendition: what a code switches on, or off. */
const codes: Readonly<Record<string, (style: Style) => Style>> = {
  0: () => plain,
  1: (style) => ({ ...style, bold: true }),
  2: (style) => ({ ...style, dim: true }),
  22: (style) => ({ ...style, bold: false, dim: false }),
  31: (style) => ({ ...style, color: "red" }),
  32: (style) => ({ ...style, color: "green" }),
  33: (style) => ({ ...style, color: "yellow" }),
  36: (style) => ({ ...style, color: "cyan" }),
  39: (style) => ({ ...style, color: null }),
};

interface Style {
  readonly bold: boolean;
  readonly dim: boolean;
  readonly color: "red" | "green" | "yellow" | "cyan" | null;
}
const plain: Style = { bold: false, dim: false, color: null };

interface Cell {
  readonly character: string;
  readonly style: Style;
}

/** @param label what the picture shows, for who cannot see it */
export function terminalPicture(command: string, output: string, label: string, palette: Palette): string {
  const prompt = `\u{1b}[2m$\u{1b}[22m \u{1b}[1m${command}\u{1b}[22m\n`;
  const lines = cellsOf(`${prompt}${output.trimEnd()}`).flatMap(wrapped);
  const [width, top, step, left] = [Math.ceil(columns * 7.83) + 40, 58, 19, 20];
  const height = top + (lines.length - 1) * step + 22;
  const texts = lines.flatMap((line, index) =>
    line.length === 0
      ? []
      : [`<text x="${left}" y="${top + index * step}">${line.map(span).join("")}</text>`],
  );
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(label)}">`,
    `<style>${styleOf(palette)}</style>`,
    `<rect class="paper" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="9"/>`,
    `<path class="bar" d="M1 34V10a9 9 0 0 1 9-9h${width - 20}a9 9 0 0 1 9 9v24z"/><path class="edge" d="M1 34h${width - 2}"/>`,
    ...[20, 38, 56].map((x) => `<circle class="edge" cx="${x}" cy="17.5" r="5.5"/>`),
    ...texts,
    "</svg>",
  ].join("\n")}\n`;
}

function styleOf({ paper, bar, edge, ink, dim, ...colors }: Palette): string {
  const rules = Object.entries({ ...colors, dim }).map(([name, color]) => `.${name}{fill:${color}}`);
  return [
    `text{font:13px ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;fill:${ink};white-space:pre}`,
    `.paper{fill:${paper};stroke:${edge}}.bar{fill:${bar}}.edge{fill:none;stroke:${edge}}.bold{font-weight:700}`,
    ...rules,
  ].join("");
}

/** Lines of characters, each with its style. */
function cellsOf(text: string): Cell[][] {
  const lines: Cell[][] = [[]];
  let style = plain;
  for (const [found, code] of text.matchAll(/\u{1b}\[(\d+)m|./gsu)) {
    if (code !== undefined) style = styled(style, code);
    else if (found === "\n") lines.push([]);
    else lines.at(-1)!.push({ character: found, style });
  }
  return lines;
}

function styled(style: Style, code: string): Style {
  const change = codes[code];
  if (change === undefined) throw new Error(`No picture of the terminal code ${code}.`);
  return change(style);
}

/** A long line as several, broken between words; those that follow are indented as the first is. */
function wrapped(line: readonly Cell[]): Cell[][] {
  if (line.length <= columns) return [[...line]];
  const indent = line.slice(
    0,
    line.findIndex(({ character }) => character !== " "),
  );
  const blank = line.slice(0, columns + 1).findLastIndex(({ character }) => character === " ");
  const end = blank > indent.length ? blank : columns;
  const rest = line.slice(blank > indent.length ? blank + 1 : columns);
  return [line.slice(0, end), ...wrapped([...indent, ...rest])];
}

/** Neighbors of one style as one span. */
function span({ character, style }: Cell, index: number, line: readonly Cell[]): string {
  const before = line[index - 1];
  const starts = before === undefined || classOf(before.style) !== classOf(style);
  const after = line[index + 1];
  const ends = after === undefined || classOf(after.style) !== classOf(style);
  const name = classOf(style);
  if (name === "") return escaped(character);
  return `${starts ? `<tspan class="${name}">` : ""}${escaped(character)}${ends ? "</tspan>" : ""}`;
}

function classOf({ bold, dim, color }: Style): string {
  return [bold ? "bold" : "", dim ? "dim" : "", color ?? ""].filter((name) => name !== "").join(" ");
}

function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
