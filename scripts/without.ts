/** What packages import and the command never reaches: left out of the bundle, or replaced by a little of our own. */
import type { Plugin } from "esbuild";
import { packageOf } from "./packages.ts";

/** Package → what it imports; null: whoever calls anything of it gets an error, else: a source file of the project. */
const replaced: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  // Logs, proxies, and downloads that are decoded.
  imapflow: {
    pino: null,
    socks: null,
    libmime: null,
    libbase64: null,
    libqp: null,
    "@zone-eu/mailsplit": null,
    "@zone-eu/mailsplit/lib/flowed-decoder.js": null,
    "encoding-japanese": null,
    "iconv-lite": "./src/io/inbox/modified-utf7.ts",
  },
};

/** What calls of a part that was left out throw. */
export const leftOut = "is not in this bundle";

const namespace = "left-out";

export const without: Plugin = {
  name: "without",
  setup({ onResolve, onLoad, resolve, initialOptions }) {
    const paths = Object.values(replaced).flatMap((parts) => Object.keys(parts));
    const filter = new RegExp(`^(${paths.join("|")})$`);
    onResolve({ filter }, ({ path, importer, kind }) => {
      const replacement = replaced[packageOf(importer)?.name ?? ""]?.[path];
      if (replacement === undefined) return undefined;
      if (replacement === null) return { path, namespace };
      return resolve(replacement, { kind, resolveDir: initialOptions.absWorkingDir! });
    });
    onLoad({ filter: /.*/, namespace }, ({ path }) => ({ contents: stub(path) }));
  },
};

/** Has every name that the importing packages take, and is all the same. */
function stub(path: string): string {
  const message = JSON.stringify(`${path} ${leftOut}.`);
  return `
    const missing = new Proxy(function () {}, {
      get() { throw new Error(${message}); },
      apply() { throw new Error(${message}); },
      construct() { throw new Error(${message}); },
    });
    export default missing;
    export { missing as SocksClient, missing as Headers };`;
}
