/** Plans with one to three faults, the same ones each time: in what is written, or in what it means. */
export function mutants(plan: string, count: number, seed: number): string[] {
  const random = randomFrom(seed + 1);
  return Array.from({ length: count }, () => {
    let text = plan;
    for (let faults = 1 + random(3); faults > 0; faults -= 1) {
      text = random(4) === 0 ? inText(text, random) : inTree(text, random);
    }
    return text;
  });
}

/** A whole number below `limit`. */
type Random = (limit: number) => number;

/** A generator that is small and known (mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed * 0x9e3779b9;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)]!;

const pieces = [
  '"',
  "\\",
  ";",
  ",",
  "{",
  "}",
  "[",
  "]",
  ":",
  " ",
  "\n",
  "0",
  "1",
  "e",
  ".",
  "-",
  "null",
  "\\u005f",
];

/** Characters that are lost, doubled, exchanged, put in, or moved. */
function inText(text: string, random: Random): string {
  const [start, length] = [random(text.length), 1 + random(8)];
  const [before, part, after] = [
    text.slice(0, start),
    text.slice(start, start + length),
    text.slice(start + length),
  ];
  return pick(
    [
      before + after,
      before + part + part + after,
      before + pick(pieces, random) + after,
      before + pick(pieces, random) + part + after,
      after + before + part,
      before + part.toUpperCase() + after,
      // A key once more, before the one that is there.
      text.replace(/"name": /, `"name": "${pick(names, random)}", $&`),
    ],
    random,
  );
}

const names = [
  "_dmarc",
  "",
  "@",
  "*",
  "www",
  "_mta-sts",
  "_MTA-STS",
  "_mta-sts.shop",
  "mta-sts",
  "_smtp._tls",
];
const values: readonly unknown[] = [
  ...names,
  "create",
  "update",
  "delete",
  "TXT",
  "CNAME",
  "A",
  "v=STSv1\\; id=20270111090000",
  "v=STSv1; id=20270111090000",
  "v=STSv1\\; id=20270104090000",
  "octocat.github.io",
  "evil.example.",
  null,
  true,
  0,
  60,
  3600,
  3600.5,
  -1,
  [],
  {},
  ["v=STSv1\\; id=20270111090000"],
  ["v=STSv1\\; id=20270111090000", "v=STSv1\\; id=1"],
  { ttl: 3600, value: "v=STSv1\\; id=20270111090000" },
  { existing: { ttl: 1, value: "x" }, name: "a", record_type: "A", type: "delete" },
  { name: "www", new: { ttl: 1, value: "192.0.2.1" }, record_type: "A", type: "create" },
];
const keys = [
  ...[
    "dns",
    "wanted",
    "shop.example.",
    "example.",
    "shop.example",
    "changes",
    "meta",
    "existing",
    "new",
    "name",
    "type",
  ],
  ...["record_type", "ttl", "value", "values", "octodns", "geo", "dynamic", "__proto__", "constructor", "0"],
];

type Tree = Record<string, unknown> | unknown[];

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null;
}

function treesIn(tree: Tree): Tree[] {
  return [tree, ...Object.values(tree).filter(isTree).flatMap(treesIn)];
}

/** Keys and values that are lost, exchanged, put in, doubled, or moved to elsewhere; the rest as octoDNS writes it. */
function inTree(text: string, random: Random): string {
  let plan: unknown;
  try {
    plan = JSON.parse(text);
  } catch {
    return inText(text, random);
  }
  if (!isTree(plan)) return inText(text, random);
  const trees = treesIn(plan);
  const tree = pick(trees, random);
  const part = pick(Object.values(pick(trees, random)), random);
  const put = random(2) === 0 ? pick(values, random) : structuredClone(part ?? null);
  if (Array.isArray(tree)) {
    pick(
      [
        () => tree.splice(random(tree.length + 1), 0, put),
        () => tree.splice(random(tree.length + 1), 1),
        () => tree.splice(random(tree.length + 1), 1, put),
        () => tree.reverse(),
        () => tree.push(...structuredClone(tree)),
      ],
      random,
    )();
  } else {
    const [own, other] = [pick([...Object.keys(tree), "meta"], random), pick(keys, random)];
    pick(
      [
        () => set(tree, own, put),
        () => set(tree, other, put),
        () => delete tree[own],
        () => {
          set(tree, other, tree[own]);
          delete tree[own];
        },
        () => set(tree, other, structuredClone(tree[own] ?? null)),
        () => {
          // What was there before is not seen any more.
          delete tree.existing;
          set(tree, "type", "create");
        },
      ],
      random,
    )();
  }
  return `${JSON.stringify(plan)}\n`;
}

/** `__proto__` too is a key like any other in JSON. */
function set(tree: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(tree, key, { value, writable: true, enumerable: true, configurable: true });
}
