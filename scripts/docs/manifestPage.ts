import { describeWanted, type JsonSchema as Schema } from '../../server/import/manifest/describeWanted.ts'
import { GENERATED, markdownTable } from './markdown.ts'

type JsonSchema = Schema & { description?: string }

/** What the parts that name files are called. */
const ROLES: Readonly<Record<string, string>> = {
  areas: 'Areas',
  counts: 'Counts of people',
  indicators: 'Indicators',
  dwellings: 'Dwellings',
  streets: 'Streets',
  services: 'Services',
  employers: 'Employers',
  postal: 'Postal areas',
  context: 'Background of the map',
  corrections: 'Corrections',
  transit: 'Timetables',
}

/** Every field of region.json, from the descriptions of its schema. */
export function manifestPage(schema: JsonSchema): string {
  const properties = schema.properties ?? {}
  const region = Object.fromEntries(Object.entries(properties).filter(([name]) => !(name in ROLES)))
  const common = Object.keys((properties.corrections.items as JsonSchema).properties ?? {})
  const parts = [
    GENERATED,
    '# The manifest of a region: `region.json`',
    '`region.json` says which file is what. `npx reach region init FOLDER` drafts one from the files of a folder; `npx reach region add FOLDER` imports it, and names every fault of it at once. Paths are relative to the folder of the files (`--from FOLDER` where that is another folder than that of `region.json`). Fields in bold must be there; a name that is not listed here is refused. The formats have [pages of their own](import/README.md); examples: [`data/sample/region.json`](../data/sample/region.json), [`data/regions`](../data/regions/README.md).',
    'Editors complete and check the file with `"$schema": "../../docs/region.schema.json"` (the path from your file).',
    '## The region',
    fieldTable({ ...schema, properties: region }),
    '## Every file',
    'Each file of the parts below may carry:',
    fieldTable(properties.corrections.items as JsonSchema),
  ]
  for (const [role, title] of Object.entries(ROLES)) {
    const isList = properties[role].type === 'array'
    const item = (isList ? properties[role].items : properties[role]) as JsonSchema
    const own = Object.fromEntries(
      Object.entries(item.properties ?? {}).filter(([name]) => !common.includes(name)),
    )
    const isRequired = schema.required?.includes(role)
    parts.push(
      `## ${title}: \`${role}\``,
      `${(properties[role] as JsonSchema).description ?? ''} ${isList ? 'A list of files.' : 'One file.'}${isRequired ? ' Must be there.' : ''}`.trim(),
    )
    if (Object.keys(own).length > 0) parts.push(fieldTable({ ...item, properties: own }))
  }
  return `${parts.join('\n\n')}\n`
}

function fieldTable(schema: JsonSchema): string {
  return markdownTable(['field', 'value', 'meaning'], fieldRows(schema, ''))
}

function fieldRows(schema: JsonSchema, prefix: string): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`
    const label = schema.required?.includes(name) ? `**\`${path}\`**` : `\`${path}\``
    const row = [label, wantedOf(field), (field as JsonSchema).description ?? '']
    return isPlain(field) ? [row] : [row, ...memberRows(field, path)]
  })
}

/** Rows of the members of an object, or of the entries of a record. */
function memberRows(field: JsonSchema, path: string): string[][] {
  const entry = Object.values(field.patternProperties ?? {})[0] as JsonSchema | undefined
  if (entry) return entry.properties && !isPlain(entry) ? fieldRows(entry, `${path}.{name}.`) : []
  return fieldRows(field, `${path}.`)
}

/** Shapes that the value column tells in full. */
function isPlain(field: JsonSchema): boolean {
  if (field.patternProperties) return false
  return field.type !== 'object' || wantedOf(field) !== 'an object'
}

function wantedOf(field: JsonSchema): string {
  const members = Object.keys(field.properties ?? {}).join()
  if (members === 'en,fr') return '`{ "en", "fr" }`'
  if (members === 'field,equals') return '`{ "field", "equals" }`'
  if (members === 'file,from,to') return '`{ "file", "from", "to" }`'
  if (field.patternProperties) return 'an object by name'
  if (field.type === 'object') return 'an object'
  if (field.type === 'array' && !Array.isArray(field.items))
    return `a list of: ${wantedOf(field.items as JsonSchema)}`
  if (field.anyOf) return [...new Set(field.anyOf.map(wantedOf))].join(' or ')
  return describeWanted(field)
}
