/** Writes zip files, honest ones and others. */
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipFileEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Instead of the real size. */
  readonly declared?: number;
  readonly encrypted?: boolean;
}

export function zipOf(entries: readonly ZipFileEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const packed = deflateRawSync(entry.bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.encrypted ? 1 : 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(entry.bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(entry.declared ?? entry.bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, name, packed]);
    parts.push(local);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), fields, end, name]));
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const last = Buffer.alloc(18);
  last.writeUInt16LE(entries.length, 4);
  last.writeUInt16LE(entries.length, 6);
  last.writeUInt32LE(central.length, 8);
  last.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from("PK\x05\x06"), last]);
}
