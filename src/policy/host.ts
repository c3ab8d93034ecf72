import type { YamlFile } from "../base/yaml-file.ts";
import { type Choices, readChoice } from "./choice.ts";
import type { Field } from "./fields.ts";
import { defaultHost, type HostChoice, type HostName, hostArguments } from "./hosts.ts";

const hosts: Choices<HostName> = { key: "host", codes: "hosting", arguments: hostArguments };

/** `host: NAME`, or `host: { NAME: ARGUMENT }`. */
export function readHost(written: unknown, file: YamlFile): Field<HostChoice> {
  const { value, findings } = readChoice(written, file, hosts);
  return { value: value ?? defaultHost, findings };
}
