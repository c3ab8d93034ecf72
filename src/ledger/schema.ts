import * as z from "zod/mini";
import { secondsOf } from "../base/time.ts";
import { oneYear } from "../sts/max-age.ts";
import { modes } from "../sts/policy-file.ts";
import { idGrammar } from "../sts/read-record.ts";
import type { WrittenLedger } from "./ledger.ts";

const timestamp = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  z.refine((text) => !Number.isNaN(secondsOf(text))),
);

const entry = z.strictObject({
  id: z.string().check(z.regex(idGrammar)),
  sha256: z.string().check(z.regex(/^[\da-f]{64}$/)),
  mode: z.enum(modes),
  mx: z.array(z.string().check(z.regex(/^(\*\.)?[a-z\d.-]+$/))),
  max_age: z.int().check(z.minimum(0), z.maximum(oneYear)),
  from: timestamp,
  until: z.nullable(timestamp),
});

/**
 * The ledger as it is written. For tests: the command checks the same by `shape.ts`, as loading zod costs a quarter of bare
 * Node's start, and `test/ledger/shape.test.ts` proves that it is the same.
 */
export const ledgerSchema: z.ZodMiniType<WrittenLedger> = z.strictObject({
  published: z.array(entry),
  // Ledgers of older versions have neither of the two.
  domains: z.optional(
    z.array(
      z.strictObject({
        name: z.string().check(z.regex(/^[a-z\d.-]{1,253}$/)),
        from: timestamp,
        until: z.nullable(timestamp),
        before: z.optional(z.array(entry)),
      }),
    ),
  ),
  testing: z.optional(z.nullable(z.strictObject({ since: timestamp }))),
});
