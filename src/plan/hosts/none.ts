import { addressUnknown } from "./folder.ts";
import type { Host } from "./host.ts";

/** Something else serves the files, in a way not known here. */
export const none: Host = {
  files: [],
  hasPage: true,
  serving: (host) => `Serve the generated files at https://${host}/, with a certificate for that name.`,
  record: addressUnknown,
};
