import { TextDocument } from "vscode-languageserver-textdocument";
import { getLanguageService } from "yaml-language-server";
import { policyJsonSchema } from "../../scripts/schema.ts";

const service = getLanguageService({
  schemaRequestService: (uri) => Promise.reject(new Error(uri)),
  workspaceContext: { resolveRelativePath: (path) => path },
});
service.configure({
  validate: true,
  schemas: [{ uri: "file:///policy.schema.json", fileMatch: ["*"], schema: JSON.parse(policyJsonSchema()) }],
});

// The service remembers what it read of a version.
let version = 0;

/** What an editor would mark in a `policy.yml`: `line:column message`, as people count. */
export async function marksOf(text: string): Promise<string[]> {
  const document = TextDocument.create("file:///policy.yml", "yaml", ++version, text);
  const marks = await service.doValidation(document, false);
  return marks.map(({ range, message }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`);
}
