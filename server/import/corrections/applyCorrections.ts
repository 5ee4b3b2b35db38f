import type { ReportNotice } from '../notice.ts'
import type { CorrectionRow, ServiceAtLocationRow } from '../rows.ts'
import { HIDDEN_FIELDS, hideSensitive } from '../serviceRow/hideSensitive.ts'
import { soundsSensitive } from '../serviceRow/soundsSensitive.ts'
import { findCorrectableField, parseCorrection } from './parseCorrection.ts'

/** One correction that holds. */
export interface HeldCorrection {
  /** Field of the row, or a part of it ("name.fr", "point"). */
  field: string
  /** The published value as text, null where the source had none. */
  published: string | null
  who: string
  date: string
}

export interface CorrectedService extends ServiceAtLocationRow {
  /** Published values of the fields that corrections changed; empty = the row is as published. */
  published: Partial<ServiceAtLocationRow>
  /** In the order of their dates. */
  corrected: HeldCorrection[]
}

/**
 * The rows with the corrections that hold: per record and field the latest by date, of equal dates the later in the list.
 * Published values stay beside the corrected ones. Corrections that cannot be used are notices. Rows keep their order.
 */
export function applyCorrections(
  rows: readonly ServiceAtLocationRow[],
  corrections: readonly CorrectionRow[],
  report: ReportNotice,
): CorrectedService[] {
  const byRecord = Map.groupBy(corrections, ({ source, recordId }) => recordKey(source, recordId))
  const known = new Set(rows.map(({ source, recordId }) => recordKey(source, recordId)))
  for (const [key, list] of byRecord) {
    if (!known.has(key)) for (const correction of list) tell(report, 'unknown_correction_record', correction)
  }
  return rows.map((row) => correctRow(row, byRecord.get(recordKey(row.source, row.recordId)) ?? [], report))
}

function correctRow(
  row: ServiceAtLocationRow,
  corrections: readonly CorrectionRow[],
  report: ReportNotice,
): CorrectedService {
  const published: Partial<ServiceAtLocationRow> = {}
  const corrected: HeldCorrection[] = []
  let current = row
  for (const { field, correction } of chooseLatest(row, corrections, report)) {
    if (current.sensitive && HIDDEN_FIELDS.includes(field)) {
      tell(report, 'correction_of_sensitive_site', { ...correction, value: null })
      continue
    }
    const change = parseCorrection(field, correction.value, current) ?? {}
    for (const key of Object.keys(change) as (keyof ServiceAtLocationRow)[]) {
      if (!Object.hasOwn(published, key)) Object.assign(published, { [key]: row[key] })
    }
    corrected.push({
      field,
      published: publishedText(row, field),
      who: correction.who,
      date: correction.date,
    })
    current = { ...current, ...change }
  }
  const isSensitive = current.sensitive || soundsSensitive(current.name.en, current.name.fr)
  if (!isSensitive) return { ...current, published, corrected }
  const hidden = hideSensitive(current)
  return {
    ...hidden,
    published: Object.fromEntries(Object.entries(published).filter(([key]) => !HIDDEN_FIELDS.includes(key))),
    corrected: corrected.filter(({ field }) => !HIDDEN_FIELDS.includes(field)),
  }
}

interface FieldCorrection {
  field: string
  correction: CorrectionRow
}

/**
 * The correction that holds for each field, oldest first. One that does not fit replaces nothing. "point" and "lon" or "lat"
 * speak of the same thing.
 */
function chooseLatest(
  row: ServiceAtLocationRow,
  corrections: readonly CorrectionRow[],
  report: ReportNotice,
): FieldCorrection[] {
  const latest = new Map<string, FieldCorrection>()
  const sensitive =
    row.sensitive || corrections.some((each) => findCorrectableField(each.field) === 'sensitive')
  /** Notices quote no value that may say where a sensitive site is. */
  const quote = (correction: CorrectionRow, field: string | undefined): CorrectionRow =>
    sensitive && field && HIDDEN_FIELDS.includes(field) ? { ...correction, value: null } : correction
  const byDate = [...corrections].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  for (const correction of byDate) {
    const field = findCorrectableField(correction.field)
    if (!field || !parseCorrection(field, correction.value, row)) {
      tell(report, field ? 'invalid_correction_value' : 'unknown_correction_field', quote(correction, field))
      continue
    }
    for (const replaced of replacedBy(field)) {
      const earlier = latest.get(replaced)
      if (earlier) tell(report, 'superseded_correction', quote(earlier.correction, earlier.field))
      latest.delete(replaced)
    }
    latest.set(field, { field, correction })
  }
  return [...latest.values()]
}

function replacedBy(field: string): string[] {
  if (field === 'point') return ['point', 'lon', 'lat']
  if (field === 'name' || field === 'note') return [field, `${field}.en`, `${field}.fr`]
  return [field]
}

function publishedText(row: ServiceAtLocationRow, field: string): string | null {
  if (field === 'point') return row.lon === null || row.lat === null ? null : `${row.lon}, ${row.lat}`
  const [name, language] = field.split('.') as [
    Exclude<keyof ServiceAtLocationRow, 'stated' | 'rules'>,
    'en' | 'fr' | undefined,
  ]
  const value = row[name]
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.join('; ')
  if (typeof value !== 'object') return String(value)
  return language ? value[language] : value.en === value.fr ? value.en : `${value.en} / ${value.fr}`
}

function recordKey(source: string, recordId: string): string {
  return `${source}\n${recordId}`
}

function tell(
  report: ReportNotice,
  code: string,
  { source, recordId, field, value, who, date }: CorrectionRow,
): void {
  report(code, { fieldName: field, value, detail: { source, recordId, who, date } })
}
