import { readFileSync } from "node:fs";
import { buildSchema, GraphQLError, type GraphQLScalarType, type GraphQLSchema } from "graphql";

// Read as a file: the package's own entry also parses five megabytes of JSON that nobody asks for.
const definition = new URL("../../node_modules/@octokit/graphql-schema/schema.graphql", import.meta.url);

let schema: GraphQLSchema | undefined;

/** GitHub's published schema; parsed at the first call (some 250 ms), once for each process. */
export function githubSchema(): GraphQLSchema {
  schema ??= strictScalars(
    // GitHub's own file defines a few fields twice, which the validation of the definition would refuse.
    buildSchema(readFileSync(definition, "utf8"), {
      assumeValid: true,
      assumeValidSDL: true,
      noLocation: true,
    }),
  );
  return schema;
}

const grammars = {
  Base64String: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  GitObjectID: /^[0-9a-f]{40}$/,
  URI: /^[a-z][a-z0-9+.-]*:\S+$/i,
};

/** A definition in SDL says nothing about what a custom scalar accepts; GitHub's server does. */
function strictScalars(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, grammar] of Object.entries(grammars)) {
    const scalar = schema.getType(name) as GraphQLScalarType;
    scalar.parseValue = (value) => {
      if (typeof value === "string" && grammar.test(value)) return value;
      throw new GraphQLError(`${JSON.stringify(value)} is not a ${name}`);
    };
  }
  return schema;
}
