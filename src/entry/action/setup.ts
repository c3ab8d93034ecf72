import * as core from "@actions/core";
import { context } from "@actions/github";
import { setup } from "../../commands/setup.ts";
import type { PublishInputs, PublishWorld } from "../../github/job.ts";
import { summary } from "../../report/summary.ts";
import type { Told } from "./report.ts";
import { issuesOf } from "./repository.ts";
import { worldGiven } from "./world.ts";

export async function runSetup(inputs: PublishInputs, outside: PublishWorld): Promise<Told> {
  const world = await worldGiven(true);
  const given = { ...inputs, domain: core.getInput("domain") || null, notHere: notHere() };
  const result = await setup(given, { ...outside, world, issues: await issuesOf() });
  return { result, markdown: (repository) => summary(result, repository) };
}

/** The template itself keeps its example, and a fork is there to change the template. */
function notHere(): string | null {
  const { repository } = context.payload;
  if (repository?.is_template === true) return "the template itself";
  return repository?.fork === true ? "a fork of the template" : null;
}
