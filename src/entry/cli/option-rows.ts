import { type OptionName, options, type Syntax } from "../options.ts";

/** The two columns of an option in a help. */
export function optionSyntax(name: OptionName): string {
  const { short, value }: Syntax = options[name];
  return `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
}

export function optionDescription(name: OptionName, formats: readonly string[]): string {
  return name === "format"
    ? `${options.format.description}: ${formats.join(", ")} (${formats[0]})`
    : options[name].description;
}
