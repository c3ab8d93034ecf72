import { expect, test } from "vitest";
import { linesOf } from "../../src/io/lines.ts";

test.each([
  ["/nowhere/list.txt", "it does not exist"],
  [import.meta.dirname, "it is a folder"],
  [`${import.meta.filename}/list.txt`, "a file is where a folder should be"],
])("a list that cannot be read: %s", async (path, reason) => {
  await expect(linesOf(path).next()).rejects.toThrow(`${path} cannot be read: ${reason}`);
});
