import { readTable } from '../files/readTable.ts'
import { openSource } from '../files/sourceFile.ts'
import type { AreasSpec } from '../manifest/regionManifest.ts'
import type { ReportNotice } from '../notice.ts'
import type { BilingualText } from '../rows.ts'

/** The name of an area by its code and row, or null. */
export type NameArea = (code: string, values: Readonly<Record<string, unknown>>) => BilingualText | null

/** Names from the file of the areas (`name`, `nameFr`), else from a table of names by code (`names`). */
export async function readAreaNames(
  folder: string,
  spec: AreasSpec,
  report: ReportNotice,
): Promise<NameArea> {
  const { name, nameFr, names } = spec
  const table = new Map<string, BilingualText>()
  if (names) {
    const source = await openSource(folder, names.file)
    const required = [names.key, names.name, ...(names.nameFr ? [names.nameFr] : [])]
    for await (const { cells } of readTable(source, { required }, report)) {
      const named = bilingual(cells[names.name], names.nameFr && cells[names.nameFr])
      if (named) table.set(cells[names.key].trim(), named)
    }
  }
  return (code, values) =>
    (name ? bilingual(values[name], nameFr && values[nameFr]) : null) ?? table.get(code) ?? null
}

function bilingual(english: unknown, french: unknown): BilingualText | null {
  const en = String(english ?? '').trim()
  const fr = String(french ?? '').trim()
  return en || fr ? { en: en || fr, fr: fr || en } : null
}
