import { finding } from "../base/finding.ts";
import type { Network } from "../io/network.ts";
import type { VerifyResult } from "../report/result.ts";
import { readHostName } from "../sts/host-name.ts";
import type { CheckName } from "../verify/check.ts";
import { verifyDomain } from "../verify/verify-domain.ts";
import { nothingSeen, verifyResult } from "./verify.ts";

export interface ListInputs {
  readonly skip: ReadonlySet<CheckName>;
  readonly strict: boolean;
}

export interface ListWorld {
  readonly world: Network;
  /** In seconds. */
  now(): number;
}

/** Domains looked at at the same time: more make neither DNS nor TLS any faster. */
const atOnce = 50;

/** Verifies each domain of a list, one for each line; empty lines and those that start with `#` are left out. */
export async function verifyList(
  lines: AsyncIterable<string>,
  inputs: ListInputs,
  outside: ListWorld,
  each: (result: VerifyResult) => void,
): Promise<void> {
  const iterator = lines[Symbol.asyncIterator]();
  const work = async () => {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      const text = next.value.trim();
      if (text !== "" && !text.startsWith("#")) each(await verifyLine(text, inputs, outside));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function verifyLine(
  text: string,
  inputs: ListInputs,
  { world, now }: ListWorld,
): Promise<VerifyResult> {
  const name = readHostName(text);
  if ("problem" in name) {
    const findings = [finding("domain/not-verifiable", null, { value: text })];
    return { ...nothingSeen, domain: text, findings };
  }
  const subject = { domain: name.name, published: null, now: now() };
  return verifyResult(
    await verifyDomain(world, subject, { skip: inputs.skip, watch: () => {} }),
    subject,
    inputs,
  );
}
