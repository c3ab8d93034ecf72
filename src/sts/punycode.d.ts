/** The package without its own types, by the path that is not Node's deprecated builtin of the same name. */
declare module "punycode/punycode.js" {
  const punycode: { toUnicode(name: string): string };
  export default punycode;
}
