import "reflect-metadata";
import { webcrypto } from "node:crypto";
import {
  BasicConstraintsExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from "@peculiar/x509";

/** Certificates for servers on loopback, made by an authority of the test's own. */
export interface Authority {
  /** PEM, to be trusted by what is tested. */
  readonly certificate: string;
  issue(wanted: Wanted): Promise<KeyPair>;
}

export interface Wanted {
  /** Subject alternative names; none: the extension is left out. */
  readonly names: readonly string[];
  readonly commonName?: string;
  /** Days from now; negative: it has expired. 90 by default. */
  readonly days?: number;
  /** Signed by itself instead of by the authority. */
  readonly selfSigned?: boolean;
}

/** PEM, both. */
export interface KeyPair {
  readonly key: string;
  readonly cert: string;
}

const day = 86_400_000;
const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const { subtle } = webcrypto;
/** As the generator types them: the browser's keys, which Node's are too. */
type Keys = NonNullable<Parameters<typeof X509CertificateGenerator.createSelfSigned>[0]["keys"]>;

export async function authority(name = "Test Authority"): Promise<Authority> {
  const keys = await keyPair();
  const root = await X509CertificateGenerator.createSelfSigned({
    name: `O=${name}`,
    keys,
    notBefore: new Date(Date.now() - 400 * day),
    notAfter: new Date(Date.now() + 400 * day),
    signingAlgorithm: algorithm,
    extensions: [new BasicConstraintsExtension(true, undefined, true)],
  });
  return { certificate: root.toString("pem"), issue: (wanted) => issue(wanted, root, keys.privateKey) };
}

async function issue(
  { names, commonName = "test", days = 90, selfSigned = false }: Wanted,
  root: X509Certificate,
  rootKey: Keys["privateKey"],
): Promise<KeyPair> {
  const keys = await keyPair();
  const subject = `CN=${commonName}`;
  const alternatives = names.map((value) => ({ type: "dns", value }) as const);
  const leaf = await X509CertificateGenerator.create({
    subject,
    issuer: selfSigned ? subject : root.subject,
    publicKey: keys.publicKey,
    signingKey: selfSigned ? keys.privateKey : rootKey,
    signingAlgorithm: algorithm,
    serialNumber: String(Math.floor(Math.random() * 1e15)),
    notBefore: new Date(Date.now() - 200 * day),
    notAfter: new Date(Date.now() + days * day),
    extensions: names.length > 0 ? [new SubjectAlternativeNameExtension(alternatives)] : [],
  });
  return { key: await privateKeyOf(keys), cert: leaf.toString("pem") };
}

/** PEM. */
export async function privateKeyOf({ privateKey }: Keys): Promise<string> {
  const bytes = await subtle.exportKey("pkcs8", privateKey as unknown as webcrypto.CryptoKey);
  return PemConverter.encode(bytes, "PRIVATE KEY");
}

export async function keyPair(): Promise<Keys> {
  return (await subtle.generateKey(algorithm, true, ["sign", "verify"])) as unknown as Keys;
}
