import { expect, test } from "vitest";
import { timestampOf } from "../../src/base/time.ts";
import { cachedPolicies } from "../../src/ledger/cached.ts";
import { cachedUntil, margin } from "../../src/ledger/ledger.ts";
import { publish } from "../../src/ledger/publish.ts";
import { day, enforced, ledgerOf, ordinary, secondsAt, week } from "../world.ts";

const now = secondsAt("2026-12-01");
const ledger = ledgerOf([...enforced, ["2026-11-28", { max_age: 2 * week }]]);

test("the policy in force stays, unless another one replaces it now", () => {
  const ends = (isReplaced: boolean) => cachedPolicies(ledger, now, isReplaced).map(({ until }) => until);
  const older = secondsAt("2026-11-28") + week + margin;
  expect(ends(false)).toEqual([null, older]);
  expect(ends(true)).toEqual([now + 2 * week + margin, older]);
  expect(cachedPolicies(ledger, now, true).map(({ asOf }) => asOf)).toEqual([now, now]);
});

test("one of the future is cached from then on", () => {
  const from = timestampOf(now + day);
  expect(cachedUntil({ ...ledger.published[0]!, from }, now)).toBe(now + day + 2 * week + margin);
});

test("other bytes under the same id are another policy", () => {
  const { id } = ledger.published[0]!;
  const publication = { ...ordinary, domains: [ordinary.domain], id, sha256: "0".repeat(64) };
  expect(publish(ledger, publication, now).published.map(({ sha256 }) => sha256)).toEqual([
    publication.sha256,
    ...ledger.published.map(({ sha256 }) => sha256),
  ]);
});
