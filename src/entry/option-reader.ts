import { escapeControl } from "../base/finding.ts";
import { type Option, type OptionName, type OptionValue, options } from "./options.ts";

/** What was set, understood; undefined: nothing was. Throws `BadOption`. */
export type Read = <Name extends OptionName>(name: Name) => OptionValue<Name> | undefined;

/** The message is for people: which option or input, what it must be, and what it is. */
export class BadOption extends Error {}

/**
 * @param raw what an entry point has: the text, `true` or `false` for a switch, undefined or "" when it is not set
 * @param nameOf what people call an option there
 */
export function reader(
  raw: (name: OptionName) => string | boolean | undefined,
  nameOf: (name: OptionName) => string,
): Read & { readonly refuse: (name: OptionName, text: string) => BadOption } {
  const refuse = (name: OptionName, text: string) => {
    const { expected = "something else" }: Option<unknown> = options[name];
    return new BadOption(`${nameOf(name)} must be ${expected}, not "${escapeControl(text)}".`);
  };
  const read: Read = (name) => {
    const text = raw(name);
    if (text === undefined || text === "") return undefined;
    const value = options[name].parse(String(text));
    if (value === null) throw refuse(name, String(text));
    return value as OptionValue<typeof name>;
  };
  return Object.assign(read, { refuse });
}
