import { type Finding, finding, type Place } from "../base/finding.ts";
import { nearest } from "../base/nearest.ts";
import type { YamlFile } from "../base/yaml-file.ts";
import type { Field } from "./fields.ts";
import { isMapping } from "./shape.ts";

/** What `KEY: { NAME: … }` may say beyond the name. */
export interface Argument {
  readonly meaning: string;
  readonly example: string;
  /** What was written, normalized; null: it is not valid. */
  readonly read: (written: string) => string | null;
  /** Nothing can be done with the name alone. */
  readonly isRequired?: true;
}

/** One of several names, with the text behind it. */
export interface Choice<Name extends string> {
  readonly name: Name;
  readonly argument: string | null;
}

/** The settings of this kind: which names there are, and the slice of the catalog that says what is wrong. */
export interface Choices<Name extends string> {
  readonly key: "host" | "dns";
  readonly codes: "hosting" | "dns-setting";
  /** null: nothing can be said beyond the name. */
  readonly arguments: Readonly<Record<Name, Argument | null>>;
  /** What to do instead of writing a name that people try, as a sentence after a space; null: not known. */
  readonly hints?: (name: string) => string | null;
}

/** `KEY: NAME`, or `KEY: { NAME: ARGUMENT }`. `value` is null when nothing was written or a finding is an error. */
export function readChoice<Name extends string>(
  written: unknown,
  file: YamlFile,
  choices: Choices<Name>,
): Field<Choice<Name> | null> {
  const { key, codes } = choices;
  const place = file.place([key]);
  if (typeof written === "string") return choose(written, "", place, place, choices);
  if (!isMapping(written)) return { value: null, findings: [] };
  const [[name, argument] = ["", ""], ...more] = Object.entries(written);
  if (name === "" || more.length > 0)
    return fault(finding(`${codes}/not-one`, place, { known: namesOf(choices).join(", ") }));
  // A value that is not a text was reported by the shape check.
  if (typeof argument !== "string") return { value: null, findings: [] };
  return choose(name, argument, place, file.place([key, name]), choices);
}

function choose<Name extends string>(
  written: string,
  argument: string,
  place: Place,
  placeOfArgument: Place,
  choices: Choices<Name>,
): Field<Choice<Name> | null> {
  const { key, codes } = choices;
  const names = namesOf(choices);
  const wanted = written
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  const name = names.find((one) => one === wanted);
  if (name === undefined) {
    const meant = nearest(written.slice(0, 100), names);
    const hint = choices.hints?.(wanted) ?? (meant === null ? "" : ` Did you mean \`${meant}\`?`);
    return fault(finding(`${codes}/unknown`, place, { value: written, known: names.join(", "), hint }));
  }
  const expected: Argument | null = choices.arguments[name];
  if (argument.trim() === "" && expected?.isRequired !== true)
    return { value: { name, argument: null }, findings: [] };
  if (expected === null)
    return fault(finding(`${codes}/no-argument`, placeOfArgument, { name, value: argument }));
  const value = expected.read(argument);
  const example = `${key}: { ${name}: ${expected.example} }`;
  return value === null
    ? fault(
        finding(`${codes}/argument`, placeOfArgument, {
          name,
          value: argument,
          meaning: expected.meaning,
          example,
        }),
      )
    : { value: { name, argument: value }, findings: [] };
}

function namesOf<Name extends string>(choices: Choices<Name>): Name[] {
  return Object.keys(choices.arguments) as Name[];
}

function fault(problem: Finding): { readonly value: null; readonly findings: readonly Finding[] } {
  return { value: null, findings: [problem] };
}
