/** The line that tells a reader not to edit the page. */
export const GENERATED =
  '<!-- Written by scripts/makeDocs.ts: change the code, then run `node scripts/makeDocs.ts`. -->'

/** A table; cells may hold Markdown but no line breaks. */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(header), `|${header.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}
