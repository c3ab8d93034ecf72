/** Issue forms and what else GitHub shows to those who come: in the form that GitHub takes, else it shows nothing. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { ownRepository } from "./own-repository.ts";

const root = join(import.meta.dirname, "..");
const folder = ".github/ISSUE_TEMPLATE";
const read = (path: string) => readFileSync(join(root, path), "utf8");
const names = readdirSync(join(root, folder)).filter((name) => name !== "config.yml");

const id = z.string().regex(/^[\w-]+$/);
const validations = z.strictObject({ required: z.boolean() }).optional();
const label = z.string().min(1);
const described = { label, description: z.string().min(1).optional() };
/** As GitHub documents it, of the elements that are used here. */
const element = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("markdown"), attributes: z.strictObject({ value: z.string().min(1) }) }),
  z.strictObject({
    type: z.literal("input"),
    id,
    attributes: z.strictObject({ ...described, placeholder: z.string().optional() }),
    validations,
  }),
  z.strictObject({
    type: z.literal("textarea"),
    id,
    attributes: z.strictObject({
      ...described,
      placeholder: z.string().optional(),
      render: z.string().optional(),
    }),
    validations,
  }),
  z.strictObject({
    type: z.literal("dropdown"),
    id,
    attributes: z.strictObject({ ...described, options: z.array(z.string().min(1)).min(1) }),
    validations,
  }),
]);
const form = z.strictObject({
  name: z.string().min(3).max(200),
  description: z.string().min(3).max(200),
  title: z.string().optional(),
  labels: z.array(z.string()).optional(),
  body: z.array(element).min(1),
});

describe.each(names)("%s", (name) => {
  const parsed = form.parse(parse(read(join(folder, name))));

  test("asks for something, and for each thing once", () => {
    const ids = parsed.body.flatMap((one) => ("id" in one ? [one.id] : []));
    const labels = parsed.body.flatMap((one) => ("label" in one.attributes ? [one.attributes.label] : []));
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

test("lost mail comes first: GitHub sorts the forms by the names of their files", () => {
  expect(names.sort()[0]).toBe("1-mail-is-refused.yml");
});

test("what is no issue is led elsewhere, a vulnerability to a private place", () => {
  const config = z
    .strictObject({
      blank_issues_enabled: z.literal(false),
      contact_links: z.array(z.strictObject({ name: label, url: z.url(), about: label })),
    })
    .parse(parse(read(`${folder}/config.yml`)));
  expect(config.contact_links.map(({ url }) => new URL(url).pathname)).toContain(
    `/${ownRepository}/security/advisories/new`,
  );
});

test("GitHub's community files are there, and nobody is asked for money", () => {
  for (const path of ["CODE_OF_CONDUCT.md", "CONTRIBUTING.md", "LICENSE", "SECURITY.md"])
    expect(existsSync(join(root, path))).toBe(true);
  expect(existsSync(join(root, ".github/FUNDING.yml"))).toBe(false);
  expect(JSON.parse(read("package.json")).funding).toBeUndefined();
});
