import { authority } from "../certificates.ts";

/** What can be wrong with the certificate of a server called `name`. */
const kinds = {
  good: (name) => ({ names: [name] }),
  expired: (name) => ({ names: [name], days: -1 }),
  expiring: (name) => ({ names: [name], days: 7 }),
  "self-signed": (name) => ({ names: [name], selfSigned: true }),
  untrusted: (name) => ({ names: [name], issuer: "stranger" }),
  "wrong-name": () => ({ names: ["somewhere-else.test"] }),
} as const satisfies Record<string, (name: string) => Wanted>;

interface Wanted {
  readonly names: readonly string[];
  readonly days?: number;
  readonly selfSigned?: boolean;
  readonly issuer?: "stranger";
}

export type CertificateKind = keyof typeof kinds;

export interface Certificates {
  /** PEM: whom the lab's senders trust. */
  readonly root: string;
  /** PEM: the private key, then the certificate. */
  readonly issue: (kind: CertificateKind, name: string) => Promise<string>;
}

export async function certificates(): Promise<Certificates> {
  const [trusted, stranger] = await Promise.all([authority("Lab Authority"), authority("Stranger")]);
  return {
    root: trusted.certificate,
    async issue(kind, name) {
      const { issuer, ...wanted }: Wanted = kinds[kind](name);
      const { key, cert } = await (issuer ? stranger : trusted).issue(wanted);
      return `${key}\n${cert}\n`;
    },
  };
}
