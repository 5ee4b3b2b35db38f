/**
 * Complaints about data, in the manner of the GTFS validator: importers never throw over a row, they report a notice.
 * A file that cannot be read at all is refused with `RefusedInput` (server/errors.ts).
 */
export type Severity = 'error' | 'warning' | 'info'

export interface Notice {
  severity: Severity
  code: string
  file: string
  /** 1-based row of the file as a person counts them in a spreadsheet (header = 1), or feature number; null = whole file. */
  rowNumber: number | null
  fieldName: string | null
  value: string | null
  /** Where to look on the map, WGS84. */
  lon: number | null
  lat: number | null
  /** Anything else that helps to act, such as the second point of a doubtful address. */
  detail: Record<string, string | number | boolean | null> | null
}

/** What a code means and what to do about it, in both languages. Every code that is reported must stand in a catalogue. */
export interface NoticeMeaning {
  severity: Severity
  en: string
  fr: string
}
export type NoticeCatalogue = Readonly<Record<string, NoticeMeaning>>

export interface NoticeFields {
  rowNumber?: number | null
  fieldName?: string | null
  value?: string | number | null
  lon?: number | null
  lat?: number | null
  detail?: Notice['detail']
}

/** How importers report: `report('missing_point', { rowNumber, fieldName: 'lat', value })`. */
export type ReportNotice = (code: string, fields?: NoticeFields) => void

/** Keeps the first `cap` notices of each code and file, and counts all of them. */
export class NoticeLog {
  readonly notices: Notice[] = []
  readonly counts = new Map<string, { severity: Severity; code: string; file: string; count: number }>()
  readonly #cap: number

  constructor(cap = 1000) {
    this.#cap = cap
  }

  /** A reporter for one file. An undocumented code is a bug and throws. */
  reporter(file: string, catalogue: NoticeCatalogue): ReportNotice {
    return (code, fields = {}) => {
      const meaning = catalogue[code]
      if (!meaning) throw new Error(`notice code "${code}" is not in the catalogue of ${file}`)
      const key = `${file}\n${code}`
      const entry = this.counts.get(key) ?? { severity: meaning.severity, code, file, count: 0 }
      entry.count += 1
      this.counts.set(key, entry)
      if (entry.count > this.#cap) return
      const value = fields.value ?? null
      this.notices.push({
        severity: meaning.severity,
        code,
        file,
        rowNumber: fields.rowNumber ?? null,
        fieldName: fields.fieldName ?? null,
        value: value === null ? null : String(value).slice(0, 500),
        lon: fields.lon ?? null,
        lat: fields.lat ?? null,
        detail: fields.detail ?? null,
      })
    }
  }

  count(severity: Severity): number {
    let sum = 0
    for (const entry of this.counts.values()) if (entry.severity === severity) sum += entry.count
    return sum
  }
}
