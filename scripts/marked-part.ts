/** A page with another text between the marks of this name: `<!-- name -->` and `<!-- /name -->`, each on its line. */
export function withMarkedPart(page: string, name: string, part: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  if (!page.includes(start) || !page.includes(end)) throw new Error(`A page lacks ${start} … ${end}`);
  const before = page.slice(0, page.indexOf(start) + start.length);
  return `${before}\n${part}\n${page.slice(page.indexOf(end))}`;
}
