import { readText } from '../files/readText.ts'
import { openSource } from '../files/sourceFile.ts'
import { tableOf } from '../hsds/openTables.ts'
import type { FileFacts } from './surveyFile.ts'

/** What the first object of a list of services says sooner or later. */
const HEAD_CHARACTERS = 200_000

/** Whether names of files are those of HSDS tables. */
export function areHsdsTables(names: readonly string[]): boolean {
  const tables = names.map(tableOf)
  return tables.includes('service') && tables.includes('service_at_location')
}

/** Whether a JSON file looks like services of HSDS: told by its first 200,000 characters. */
export async function isHsdsDocument(folder: string, file: string): Promise<boolean> {
  if (!/\.json(\.gz)?$/i.test(file)) return false
  let head = ''
  for await (const text of readText(await openSource(folder, file), {}, () => {})) {
    head += text
    if (head.length > HEAD_CHARACTERS) break
  }
  const has = (name: string) => head.includes(`"${name}"`)
  if (has('FeatureCollection') || has('coordinates')) return false
  return has('service_at_locations') || has('service_at_location') || (has('contents') && has('organization'))
}

/** The tables of a folder as one file, which is the folder. */
export function joinHsdsTables(facts: readonly FileFacts[]): FileFacts[] {
  const folderOf = ({ file }: FileFacts) => file.slice(0, file.lastIndexOf('/') + 1)
  const folders = Map.groupBy(facts, folderOf)
  const joined = new Set<FileFacts>()
  const tables = [...folders].flatMap(([folder, files]): FileFacts[] => {
    if (!areHsdsTables(files.map(({ file }) => file))) return []
    const own = files.filter(({ file }) => tableOf(file) !== undefined || /\/?taxonomy\.csv$/i.test(file))
    for (const each of own) joined.add(each)
    const [first] = own
    const file = folder === '' ? '.' : folder.slice(0, -1)
    return [
      { ...first, file, kind: 'hsds', columns: [], values: new Map(), rows: 0, title: '', refusal: null },
    ]
  })
  return [...facts.filter((each) => !joined.has(each)), ...tables]
}
