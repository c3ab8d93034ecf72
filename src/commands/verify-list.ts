import { finding } from "../base/finding.ts";
import type { Context } from "../io/context.ts";
import type { Network } from "../io/network.ts";
import type { VerifyResult } from "../report/result.ts";
import { nothingSeen, verified } from "../report/verified.ts";
import { readHostName } from "../sts/host-name.ts";
import type { CheckName } from "../verify/check.ts";
import { verifyDomain } from "../verify/verify-domain.ts";

export interface ListOptions {
  readonly skip: ReadonlySet<CheckName>;
  readonly strict: boolean;
}

/** Domains at a time: more make neither DNS nor TLS any faster. */
const concurrency = 50;

/**
 * Verifies each domain of a list, one for each line; empty lines and those that start with `#` are left out.
 * @param each gets a result as soon as it is there
 */
export async function verifyList(
  lines: AsyncIterable<string>,
  options: ListOptions,
  context: Pick<Context, "network" | "now">,
  each: (result: VerifyResult) => void,
): Promise<void> {
  const network = await context.network(true);
  const iterator = lines[Symbol.asyncIterator]();
  const work = async () => {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      const text = next.value.trim();
      if (text !== "" && !text.startsWith("#")) each(await verifyLine(text, options, network, context.now()));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
}

async function verifyLine(
  text: string,
  { skip, strict }: ListOptions,
  network: Network,
  now: number,
): Promise<VerifyResult> {
  const name = readHostName(text);
  if ("problem" in name) {
    const findings = [finding("domain/not-verifiable", null, { value: text, reason: name.reason })];
    return { ...nothingSeen, domain: text, findings };
  }
  const subject = { domain: name.name, published: null, now };
  return verified(await verifyDomain(network, subject, { skip, watch: () => {} }), subject, strict);
}
