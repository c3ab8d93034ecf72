import { lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";

/** The code of the error when all addresses of a host are forbidden. */
export const forbidden = "EFORBIDDEN";

/** Node's lookup, which answers only with addresses that may be connected to. */
export function guardedLookup(mayConnect: (address: string) => boolean): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const allowed = found.filter(({ address }) => mayConnect(address));
      const [first] = allowed;
      if (first === undefined) return callback(notAllowed(), []);
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}

/**
 * An address in place of a name is not looked up.
 * @throws an error with the code `forbidden`
 */
export function refuseForbidden(host: string, mayConnect: (address: string) => boolean): void {
  const bare = host.replace(/^\[|\]$/g, "");
  if (isIP(bare) !== 0 && !mayConnect(bare)) throw notAllowed();
}

function notAllowed(): NodeJS.ErrnoException {
  return Object.assign(new Error(forbidden), { code: forbidden });
}
