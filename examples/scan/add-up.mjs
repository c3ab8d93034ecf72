// node add-up.mjs RESULTS PART…: puts the results of `mta-sts verify --domains` from all parts into one file, and prints
// what they come to, as Markdown. It keeps no more of them than counts.
import { closeSync, createReadStream, openSync, writeSync } from "node:fs";
import { createInterface } from "node:readline";

const [results, ...parts] = process.argv.slice(2);
const modes = new Map();
const checks = new Map();
const findings = new Map();
let domains = 0;
let failing = 0;

const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);

const whole = openSync(results, "w");
for (const part of parts) {
  const lines = createInterface({ input: createReadStream(part), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) take(line);
}
closeSync(whole);

function take(line) {
  const result = readResult(line);
  if (result === null) return;
  writeSync(whole, `${line}\n`);
  domains += 1;
  if (!result.ok) failing += 1;
  count(modes, result.policy?.mode ?? "none seen");
  // A domain counts once for each check, with the worst of it, and once for each kind of finding.
  const worst = new Map();
  for (const { name, status } of result.checks) {
    if (rank(status) >= rank(worst.get(name))) worst.set(name, status);
  }
  for (const [name, status] of worst) count(checks, `${name} ${status}`);
  for (const code of new Set(result.findings.map((finding) => finding.code))) count(findings, code);
}

function rank(status) {
  return ["ok", "unknown", "warn", "fail"].indexOf(status);
}

// The last line of a part that was interrupted may be half of one.
function readResult(line) {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function table(title, map) {
  const rows = [...map].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const share = (value) => ((100 * value) / domains).toFixed(1);
  return `\n| ${title} | domains | % |\n|---|---:|---:|\n${rows
    .map(([name, value]) => `| \`${name}\` | ${value} | ${share(value)} |\n`)
    .join("")}`;
}

process.stdout.write(`## ${domains} domains, ${failing} with something wrong
${table("policy", modes)}${table("check", checks)}${table("finding", findings)}`);
