/** Records and answers for tests of the worksheet: made up. */

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSource } from '../../../../server/import/files/sourceFile.ts'
import { NoticeLog } from '../../../../server/import/notice.ts'
import type { ServiceAtLocationRow } from '../../../../server/import/rows.ts'
import { WORKSHEET_NOTICES } from '../../../../server/import/worksheet/notices.ts'
import { type FilledRow, readWorksheet } from '../../../../server/import/worksheet/readWorksheet.ts'
import type { AnswerField, ServiceAnswer } from '../../../../server/import/worksheet/serviceAnswer.ts'
import type { StoredService } from '../../../../server/store/serviceRecord.ts'

export const TODAY = '2026-11-27'

export function record(recordId: string, changes: Partial<ServiceAtLocationRow> = {}): ServiceAtLocationRow {
  return {
    source: 'list',
    recordId,
    rowNumber: 2,
    organization: null,
    name: { en: `Service ${recordId}`, fr: `Service ${recordId}` },
    serviceTypes: ['language-training'],
    attributes: [],
    sourceKind: null,
    address: '1 Main Street',
    city: 'Hamilton',
    province: 'ON',
    postalCode: null,
    lon: -79.9,
    lat: 43.2,
    phone: '905-555-0100',
    website: null,
    note: null,
    languages: [],
    openingHours: null,
    listDate: null,
    verifiedDate: null,
    siteConfirmed: null,
    capacity: null,
    sensitive: false,
    ...changes,
  }
}

export function stored(recordId: string, changes: Partial<ServiceAtLocationRow> = {}): StoredService {
  const row = record(recordId, changes)
  return { key: `${row.source}:${recordId}`, place: 'in-region', record: row, doubtful: null, corrected: [] }
}

export function answer(
  recordId: string,
  field: AnswerField,
  value: string | null,
  changes: Partial<ServiceAnswer> = {},
): ServiceAnswer {
  return {
    source: 'list',
    recordId,
    field,
    value,
    who: 'front desk',
    date: '2026-11-20',
    enteredBy: 'Ana Ruiz',
    enteredAt: '2026-11-21T12:00:00.000Z',
    ...changes,
  }
}

export interface ReadFile {
  rows: FilledRow[]
  log: NoticeLog
  /** "code row field value" of each notice. */
  notices: string[]
}

/** What is read of a worksheet with the given content. */
export async function readFilled(content: string | Buffer, name = 'worksheet.csv'): Promise<ReadFile> {
  const folder = mkdtempSync(join(tmpdir(), 'worksheet-'))
  writeFileSync(join(folder, name), content)
  const log = new NoticeLog()
  const rows: FilledRow[] = []
  const source = await openSource(folder, name)
  for await (const row of readWorksheet(source, log.reporter(name, WORKSHEET_NOTICES), TODAY)) rows.push(row)
  const notices = log.notices.map(({ code, rowNumber, fieldName, value }) =>
    [code, rowNumber, fieldName, value].filter((part) => part !== null).join(' '),
  )
  return { rows, log, notices }
}
