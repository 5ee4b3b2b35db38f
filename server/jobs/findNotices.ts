import type { NoticePlace, SingleNotice, SingleNotices } from '../contract/notices.ts'
import type { Notice } from '../import/notice.ts'
import { listAreaCodes } from '../store/areas.ts'
import type { Db } from '../store/db.ts'
import { listNoticeCounts, listNotices, type NoticeFilter } from '../store/notices.ts'
import { listServiceRows } from '../store/services.ts'
import { listSources } from '../store/sources.ts'

/** Files whose rows are areas, or name theirs. */
const ABOUT_AREAS = ['areas', 'counts', 'indicators', 'dwellings', 'crosswalk']

/** Complaints about a region's data, each with its meaning and what of the region it speaks of. */
export async function findNotices(db: Db, vintageId: number, filter: NoticeFilter): Promise<SingleNotices> {
  const { total, notices } = await listNotices(db, vintageId, filter)
  const meanings = new Map(
    (await listNoticeCounts(db, vintageId)).map(({ code, file, meaning }) => [`${code}\n${file}`, meaning]),
  )
  const placeOf = await placeFinder(db, vintageId)
  return {
    total,
    notices: notices.map(
      (notice): SingleNotice => ({
        ...notice,
        meaning: meanings.get(`${notice.code}\n${notice.file}`) ?? { en: notice.code, fr: notice.code },
        place: placeOf(notice),
      }),
    ),
  }
}

/** A record by its row or its id, an area by its code, else the point that the notice gives. An employer is no place to show. */
async function placeFinder(db: Db, vintageId: number): Promise<(notice: Notice) => NoticePlace | null> {
  const sources = await listSources(db, vintageId)
  const services = await listServiceRows(db, vintageId)
  const keys = new Set(services.map(({ key }) => key))
  const byRow = new Map(services.map(({ key, source, rowNumber }) => [`${source}\n${rowNumber}`, key]))
  const areas = new Set(await listAreaCodes(db, vintageId))
  return ({ file, rowNumber, value, lon, lat, detail }) => {
    const roles = sources.filter((source) => source.file === file)
    const isOf = (role: string) => roles.some((source) => source.role === role)
    if (isOf('employers')) return null
    const list = roles.find(({ role }) => role === 'services')?.source
    const key = byRow.get(`${list}\n${rowNumber}`) ?? `${detail?.source}:${detail?.recordId}`
    if (keys.has(key)) return { kind: 'service', id: key }
    if (value !== null && areas.has(value) && ABOUT_AREAS.some(isOf)) return { kind: 'area', id: value }
    return lon === null || lat === null ? null : { kind: 'point', lon, lat }
  }
}
