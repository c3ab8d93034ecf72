/** The types of records that are read, and what their data says. */

import type { RecordData, RecordType } from "./answer.ts";
import type { Reader } from "./wire.ts";

/** The code of each of our types, and how to read its data. */
export const formats: {
  readonly [Type in RecordType]: { readonly code: number; readonly read: (data: Reader) => RecordData[Type] };
} = {
  A: { code: 1, read: readIpv4 },
  NS: { code: 2, read: (data) => data.name() },
  CNAME: { code: 5, read: (data) => data.name() },
  SOA: { code: 6, read: readSoa },
  MX: { code: 15, read: readMx },
  TXT: { code: 16, read: readTxt },
  AAAA: { code: 28, read: readIpv6 },
  CAA: { code: 257, read: readCaa },
};
export const typeNames: ReadonlyMap<number, RecordType> = new Map(
  Object.entries(formats).map(([name, { code }]) => [code, name as RecordType]),
);

function readIpv4(data: Reader): string {
  return [1, 2, 3, 4].map(() => data.number(1)).join(".");
}

/** RFC 5952: the longest run of zeros is left out, the first one of several. */
function readIpv6(data: Reader): string {
  const text = [1, 2, 3, 4, 5, 6, 7, 8].map(() => data.number(2).toString(16)).join(":");
  const runs = [...text.matchAll(/\b0(?::0)+\b/g)].map(([run]) => run);
  const longest = runs.sort((one, other) => other.length - one.length)[0];
  return longest === undefined ? text : text.replace(new RegExp(`(^|:)${longest}(:|$)`), "::");
}

function readSoa(data: Reader): RecordData["SOA"] {
  const primary = data.name();
  // The mailbox; after the serial refresh, retry, expire and minimum.
  data.name();
  const serial = data.number(4);
  data.text(4 * 4);
  return { primary, serial };
}

function readMx(data: Reader): RecordData["MX"] {
  const preference = data.number(2);
  return { host: data.name(), preference };
}

function readTxt(data: Reader): string[] {
  const strings: string[] = [];
  while (data.left > 0) strings.push(data.string());
  return strings;
}

/** RFC 8659 §4.1. */
function readCaa(data: Reader): RecordData["CAA"] {
  const flags = data.number(1);
  const tag = data.string();
  return { flags, tag, value: data.text(data.left) };
}
