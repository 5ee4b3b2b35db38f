import { type Kysely, sql } from 'kysely'
import type { Notice, Severity } from '../import/notice.ts'
import { copyRows } from './copyRows.ts'
import type { Transaction } from './inTransaction.ts'
import type { Tables } from './tables.ts'

export interface StoredNoticeCount {
  severity: Severity
  code: string
  file: string
  count: number
  meaning: { en: string; fr: string }
}

export async function saveNotices(
  { db, client }: Transaction,
  vintageId: number,
  notices: Notice[],
  counts: StoredNoticeCount[],
): Promise<void> {
  await copyRows(client, notices)
  await sql`
    insert into notice (vintage_id, severity, code, file, row_number, field_name, value, lon, lat, detail)
    select ${vintageId}, row->>'severity', row->>'code', row->>'file', (row->>'rowNumber')::int, row->>'fieldName', row->>'value',
      (row->>'lon')::double precision, (row->>'lat')::double precision, nullif(row->'detail', 'null')
    from incoming`.execute(db)
  await copyRows(client, counts)
  await sql`
    insert into notice_count (vintage_id, severity, code, file, count, meaning)
    select ${vintageId}, row->>'severity', row->>'code', row->>'file', (row->>'count')::int, row->'meaning' from incoming`.execute(
    db,
  )
}

export interface NoticeFilter {
  severity?: string
  code?: string
  file?: string
  /** Words that code, field, value or detail must hold, in any case. */
  text?: string
  offset: number
  /** Null: all that are kept. */
  limit: number | null
}

export async function listNotices(
  db: Kysely<Tables>,
  vintageId: number,
  filter: NoticeFilter,
): Promise<{ total: number; notices: Notice[] }> {
  let query = db.selectFrom('notice').where('vintage_id', '=', vintageId)
  if (filter.severity) query = query.where('severity', '=', filter.severity)
  if (filter.code) query = query.where('code', '=', filter.code)
  if (filter.file) query = query.where('file', '=', filter.file)
  if (filter.text) query = query.where(holds(filter.text))
  const { total } = await query.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  let page = query
    .select([
      'severity',
      'code',
      'file',
      'row_number as rowNumber',
      'field_name as fieldName',
      'value',
      'lon',
      'lat',
      'detail',
    ])
    .orderBy('id')
    .offset(filter.offset)
  if (filter.limit !== null) page = page.limit(filter.limit)
  const rows = await page.execute()
  return { total: Number(total), notices: rows as Notice[] }
}

/** Text is looked for as it is written: % and _ stand for themselves. */
function holds(text: string) {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`concat_ws(' ', code, field_name, value, detail::text) ilike ${pattern}`
}

export async function listNoticeCounts(db: Kysely<Tables>, vintageId: number): Promise<StoredNoticeCount[]> {
  const rows = await db
    .selectFrom('notice_count')
    .select(['severity', 'code', 'file', 'count', 'meaning'])
    .where('vintage_id', '=', vintageId)
    .orderBy(sql`array_position(array['error', 'warning', 'info'], severity)`)
    .orderBy('count', 'desc')
    .orderBy('code')
    .execute()
  return rows as StoredNoticeCount[]
}
