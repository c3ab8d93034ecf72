import { data, Evaluator, Lexer, Parser } from "@actions/expressions";

export type Contexts = Readonly<Record<string, unknown>>;

/** What `success()` and its kind say; without it a condition that has none of them is as if it began with `success()`. */
export interface LiveStatus {
  readonly isSuccess: boolean;
}

const ofStanding = /\b(?:success|failure|always|cancelled)\s*\(/;

/** Whether a job or a step runs, by GitHub's own evaluator; what `contexts` doesn't hold is null, as it is there. */
export function mayRun(condition: string | undefined, contexts: Contexts, standing: LiveStatus): boolean {
  const written = condition?.replace(/^\$\{\{|\}\}$/g, "") ?? "success()";
  const whole = ofStanding.test(written) ? written : `success() && (${written})`;
  return evaluated(`(${whole}) && true`, contexts, standing).coerceString() === "true";
}

/** A text with its `${{ … }}` filled in; what is no text, such as `true`, as a text. */
export function filledIn(text: unknown, contexts: Contexts): string {
  return String(text).replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) =>
    evaluated(expression, contexts, { isSuccess: true }).coerceString(),
  );
}

/** What a single `${{ … }}` gives, so that `false` stays false. */
export function value(text: unknown, contexts: Contexts): unknown {
  const [, only] = typeof text === "string" ? (/^\$\{\{([^}]*)\}\}$/.exec(text) ?? []) : [];
  if (only === undefined) return typeof text === "string" ? filledIn(text, contexts) : text;
  const found = evaluated(only, contexts, { isSuccess: true });
  return found instanceof data.BooleanData ? found.value : found.coerceString();
}

/** What a single `${{ … }}` gives that is a list. */
export function list(text: string, contexts: Contexts): unknown[] {
  const [, only] = /^\$\{\{([^}]*)\}\}$/.exec(text) ?? [];
  const found = evaluated(only!, contexts, { isSuccess: true });
  if (!(found instanceof data.Array)) throw new Error(`${text} gives no list.`);
  return JSON.parse(JSON.stringify(found, data.replacer));
}

function evaluated(expression: string, contexts: Contexts, { isSuccess }: LiveStatus): data.ExpressionData {
  const functions = Object.entries({
    success: isSuccess,
    failure: !isSuccess,
    always: true,
    cancelled: false,
  }).map(([name, says]) => {
    return { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(says) };
  });
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  const values = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(tree, values, new Map(functions.map((one) => [one.name, one]))).evaluate();
}
