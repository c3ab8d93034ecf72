import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  parse,
  validate,
} from "graphql";
import { resolveField, root } from "./resolvers.ts";
import type { Answer } from "./routes.ts";
import { githubSchema } from "./schema.ts";
import type { FakeGitHub } from "./server.ts";

/** The root fields of a request, joined by commas; empty when it can't be parsed. */
export function operationName(query: unknown): string {
  try {
    const operation = getOperationAST(parse(String(query)));
    return operation!.selectionSet.selections
      .map((field) => (field.kind === "Field" ? field.name.value : ""))
      .join();
  } catch {
    return "";
  }
}

/** Parsed, validated against GitHub's schema, its variables coerced, and only then executed. */
export async function answerGraphql(
  fake: FakeGitHub,
  body: { query: string; variables?: Record<string, unknown> } | null,
): Promise<Answer> {
  const document = parsed(String(body?.query));
  const variables = body?.variables ?? {};
  const problems = document instanceof GraphQLError ? [document] : problemsOf(document, variables);
  if (problems.length > 0 || document instanceof GraphQLError) {
    fake.violations.push(...problems.map(({ message }) => `GraphQL: ${message}`));
    return { status: 200, body: { errors: problems.map(asGitHubWrites) } };
  }
  const result = (await execute({
    schema: githubSchema(),
    document,
    variableValues: variables,
    rootValue: root,
    contextValue: fake,
    fieldResolver: resolveField,
  })) as ExecutionResult;
  for (const { originalError } of result.errors ?? []) {
    if (originalError && !(originalError instanceof GraphQLError))
      fake.violations.push(String(originalError.stack));
  }
  const errors = result.errors?.map(asGitHubWrites);
  return { status: 200, body: { data: result.data, ...(errors && { errors }) } };
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    return error as GraphQLError;
  }
}

function problemsOf(document: DocumentNode, variables: Record<string, unknown>): readonly GraphQLError[] {
  const invalid = validate(githubSchema(), document);
  if (invalid.length > 0) return invalid;
  const operation = getOperationAST(document);
  if (!operation) return [new GraphQLError("More than one operation")];
  return getVariableValues(githubSchema(), operation.variableDefinitions ?? [], variables).errors ?? [];
}

/** GitHub's `type` stands beside the message, not under `extensions` as GraphQL's specification asks. */
function asGitHubWrites({ message, path, locations, extensions }: GraphQLError): Record<string, unknown> {
  const { type } = extensions;
  return { ...(type !== undefined && { type }), path, locations, message };
}
