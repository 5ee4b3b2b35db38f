import { SERVICE_TYPES } from '../../../core/match/serviceTypes.ts'
import { findColumn, findPointColumns } from './guessColumns.ts'
import type { FileFacts } from './surveyFile.ts'

/** The layouts of `services` that are known by their columns. */
export function guessServiceLayout(facts: FileFacts): 'ircc' | 'hsds' | 'odhf' | 'odcaf' | 'moh' | undefined {
  if (facts.kind === 'ircc' || facts.kind === 'hsds') return facts.kind
  if (facts.columns.includes('odhf_facility_type')) return 'odhf'
  if (facts.columns.includes('ODCAF_Facility_Type')) return 'odcaf'
  if (facts.columns.includes('Service_Type') && facts.columns.includes('Service_Desc')) return 'moh'
  return undefined
}

const COLUMNS: [field: string, patterns: RegExp[]][] = [
  ['id', [/^(id|recordid|record_id|index|objectid)$/i]],
  ['name', [/^name$/i, /^(facility|site|service)?_?name$/i, /name/i]],
  ['nameFr', [/^(name|nom)_?fr$/i]],
  ['organization', [/^organi[sz]ation$/i, /^agency$/i]],
  ['address', [/^(street_?)?address$/i, /address/i]],
  ['city', [/^(city|community|town)$/i]],
  ['province', [/^prov(ince)?$/i]],
  ['postalCode', [/^post(al)?_?code$/i]],
  ['phone', [/^(tele)?phone$/i]],
  ['website', [/^(web_?site|url|web)$/i]],
  ['languages', [/^languages?$/i]],
  ['openingHours', [/^(opening_?)?hours$/i]],
]

/** A plain list of services with the columns that are recognised, or undefined where it has no points or no names. */
export function guessServiceTable(facts: FileFacts): Record<string, unknown> | undefined {
  const points = facts.kind === 'table' ? findPointColumns(facts) : undefined
  if (facts.kind === 'table' ? !points : facts.geometry !== 'point') return undefined
  const mapping: Record<string, string> = { ...points }
  for (const [field, patterns] of COLUMNS) {
    const column = findColumn(facts, ...patterns)
    if (column !== undefined && !Object.values(mapping).includes(column)) mapping[field] = column
  }
  if (mapping.name === undefined) return undefined
  const format = /\.xlsx$/i.test(facts.file)
    ? 'xlsx'
    : facts.kind === 'table'
      ? 'csv'
      : /\.zip$/i.test(facts.file)
        ? 'shapefile'
        : 'geojson'
  const types = findColumn(facts, /^service_?types?$/i)
  return {
    file: facts.file,
    format,
    mapping,
    ...(types ? { serviceTypeBy: { field: types } } : { serviceType: guessType(facts.file) }),
  }
}

/** The service type that the name of a file speaks of, or "" to be filled in. */
function guessType(file: string): string {
  const name = file.toLowerCase().replace(/[^a-z]+/g, ' ')
  const slugs = SERVICE_TYPES.map((type) => type.slug).filter((slug) => slug !== 'other' && slug !== 'health')
  return slugs.find((slug) => name.includes(slug.replaceAll('-', ' ').replace(/y$/, ''))) ?? ''
}
