import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../../scripts/bundle.ts";
import { stubbed } from "../../../scripts/stubs.ts";
import type { Letter } from "../../../src/io/inbox/letter.ts";
import { mailsInMbox } from "../../../src/io/inbox/mbox.ts";
import { open } from "../../../src/io/inbox/open-item.ts";
import { dkimBy } from "../../../src/io/inbox/signature-check.ts";
import { readReports } from "../../../src/sts/tls-report/read-report.ts";
import {
  damaged,
  everyKey,
  expectReadable,
  expectSound,
  randomFrom,
  wholeDocuments,
  wholeMails,
} from "./damaged.ts";

/** `FUZZ=100000 npx vitest run test/io/inbox/damaged.test.ts` takes longer; `SEED` takes another way. */
const rounds = Number(process.env.FUZZ ?? 3000);
const seed = Number(process.env.SEED ?? 1);

const item = (bytes: Uint8Array) => ({ bytes, arrived: null, where: "here" });
const textOf = (letters: readonly Letter[]) =>
  JSON.stringify(letters, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value,
  );
let mails: Buffer[];
beforeAll(async () => {
  mails = await wholeMails();
});

test("damaged documents are read or refused, and nothing else", () => {
  const random = randomFrom(seed);
  for (let round = 0; round < rounds; round += 1)
    expectReadable(readReports(damaged(wholeDocuments[random(wholeDocuments.length)]!, random)));
});

test("damaged mails too, and the documents in them", async () => {
  const random = randomFrom(seed + 1);
  const dkim = dkimBy(everyKey);
  for (let round = 0; round < rounds; round += 1) {
    const letters = await open(item(damaged(mails[random(mails.length)]!, random)), { dkim });
    expectSound(letters);
    for (const { documents } of letters)
      for (const { bytes } of documents) expectReadable(readReports(bytes));
  }
});

test("an mbox file in any pieces has the same mails", async () => {
  const random = randomFrom(seed + 2);
  const line = Buffer.from("\nFrom a@sender.example Wed Nov 25 05:04:05 2026\n");
  for (let round = 0; round < rounds / 10; round += 1) {
    const mbox = damaged(
      Buffer.concat([line.subarray(1), mails[0]!, line, mails[1]!, line, mails[2]!]),
      random,
    );
    const pieces: Buffer[] = [];
    for (let rest = mbox; rest.length > 0; ) {
      const size = 1 + random(300);
      pieces.push(rest.subarray(0, size));
      rest = rest.subarray(size);
    }
    const split = async (chunks: readonly Buffer[]) => {
      const texts: string[] = [];
      for await (const { bytes } of mailsInMbox(chunks, "here"))
        texts.push(Buffer.from(bytes).toString("latin1"));
      return texts;
    };
    expect(await split(pieces)).toEqual(await split([mbox]));
  }
});

describe("the bundle, where parts of the packages are replaced", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "inbox-bundle-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("reads every mail as the source does", async () => {
    const { outputFiles } = await build({
      absWorkingDir: root,
      stdin: {
        contents: 'export * from "./open-item.ts"; export * from "./signature-check.ts";',
        resolveDir: join(root, "src/io/inbox"),
      },
      bundle: true,
      format: "esm",
      platform: "node",
      write: false,
      mainFields: ["module", "main"],
      preserveSymlinks: true,
      banner: {
        js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
      },
      plugins: [stubbed],
    });
    const file = join(folder, "inbox.mjs");
    writeFileSync(file, outputFiles[0]!.contents);
    expect(outputFiles[0]!.contents.length).toBeLessThan(300_000);
    const bundled = await import(pathToFileURL(file).href);
    const random = randomFrom(seed + 3);
    const checks = [dkimBy(everyKey), bundled.dkimBy(everyKey)] as const;
    let signed = 0;
    for (let round = 0; round < rounds / 2; round += 1) {
      const whole = mails[round % mails.length]!;
      const mail = round < mails.length ? whole : damaged(whole, random);
      const letters = await open(item(mail), { dkim: checks[0] });
      expect(textOf(await bundled.open(item(mail), { dkim: checks[1] }))).toBe(textOf(letters));
      signed += letters.filter(({ signatures }) => (signatures?.valid.length ?? 0) > 0).length;
    }
    // Some damage leaves a signature valid.
    expect(signed).toBeGreaterThan(1);
  });
});
