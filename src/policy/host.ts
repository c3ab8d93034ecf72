import { type Finding, finding, type Place } from "../base/finding.ts";
import { nearest } from "../base/nearest.ts";
import type { YamlFile } from "../base/yaml-file.ts";
import type { Field } from "./fields.ts";
import { type Argument, defaultHost, type HostChoice, hostArguments, hostNames } from "./hosts.ts";
import { isMapping } from "./shape.ts";

/** `host: NAME`, or `host: { NAME: ARGUMENT }`. */
export function readHost(written: unknown, file: YamlFile): Field<HostChoice> {
  const place = file.place(["host"]);
  if (typeof written === "string") return choice(written, "", place, place);
  if (!isMapping(written)) return { value: defaultHost, findings: [] };
  const [[name, argument] = ["", ""], ...more] = Object.entries(written);
  if (name === "" || more.length > 0)
    return fault(finding("hosting/not-one", place, { known: hostNames.join(", ") }));
  // A value that is not a text was reported by the shape check.
  if (typeof argument !== "string") return { value: defaultHost, findings: [] };
  return choice(name, argument, place, file.place(["host", name]));
}

function choice(written: string, argument: string, place: Place, placeOfArgument: Place): Field<HostChoice> {
  const name = hostNames.find(
    (one) =>
      one ===
      written
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, "-"),
  );
  if (name === undefined) {
    const meant = nearest(written.slice(0, 100), hostNames);
    const hint = meant === null ? "" : ` Here you may mean \`${meant}\`.`;
    return fault(finding("hosting/unknown", place, { value: written, known: hostNames.join(", "), hint }));
  }
  if (argument.trim() === "") return { value: { name, argument: null }, findings: [] };
  const expected: Argument | null = hostArguments[name];
  if (expected === null)
    return fault(finding("hosting/no-argument", placeOfArgument, { host: name, value: argument }));
  const value = expected.read(argument);
  const example = `host: { ${name}: ${expected.example} }`;
  return value === null
    ? fault(
        finding("hosting/argument", placeOfArgument, { value: argument, meaning: expected.meaning, example }),
      )
    : { value: { name, argument: value }, findings: [] };
}

function fault(problem: Finding): Field<HostChoice> {
  return { value: defaultHost, findings: [problem] };
}
