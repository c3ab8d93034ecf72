import { addressUnknown } from "./folder.ts";
import type { Host } from "./host.ts";

/** Something else serves the files, and how is nothing that is told here. */
export const none: Host = {
  files: [],
  hasPage: true,
  serving: (host) => `Serve the generated files at https://${host}/, with a certificate for that name.`,
  record: addressUnknown,
};
