/** Services as they are known: the list with corrections, and what was said on the phone over it; for a file that leaves the product. */
import type { Access } from '../../core/gaps/gapResult.ts'
import { serviceTypesAnswering } from '../../core/match/serviceTypes.ts'
import { addDays } from '../../core/network/serviceDay.ts'
import type { Schedule } from '../../core/schedule/schedule.ts'
import { type HsdsSchedule, toHsdsSchedules } from '../../core/schedule/toHsdsSchedules.ts'
import { toOpeningHours } from '../../core/schedule/toOpeningHours.ts'
import type { Service } from '../contract/service.ts'
import type { RegionManifest } from '../import/manifest/regionManifest.ts'
import { ANSWER_FIELD_NAMES, ANSWER_FIELDS } from '../import/worksheet/answerFields.ts'
import type { AnswerField } from '../import/worksheet/serviceAnswer.ts'
import { listAnswers } from '../store/answers.ts'
import type { Db } from '../store/db.ts'
import type { Region, Vintage } from '../store/regions.ts'
import { listServices } from '../store/services.ts'
import { describeServices } from './describeServices.ts'
import { holidaysAround } from './standards/holidaysAround.ts'
import { knownText } from './worksheet/knownText.ts'
import { answersByRecord, latestAnswers } from './worksheet/latestAnswers.ts'
import { shownText } from './worksheet/shownAnswers.ts'
import { toMatchedService } from './worksheet/toMatchedService.ts'
import { lastVerification } from './worksheet/verification.ts'

export interface ExportedService {
  service: Service
  /** By field of the worksheet, in its English syntax; null = unknown. What the public may not see is null, too. */
  known: Readonly<Record<AnswerField, string | null>>
  /** Opening hours as OpenStreetMap writes them; null = unknown. */
  openingHours: string | null
  /** Openings, then courses, as HSDS writes them over the year from `today`; null = unknown. */
  schedules: HsdsSchedule[] | null
  courses: (HsdsSchedule[] | null)[]
  verifiedDate: string | null
}

export interface ExportRequest {
  access: Access
  /** With its children; left out = all. */
  serviceType?: string
  /** ISO date. */
  today: string
}

/** Services that have closed down are left out. */
export async function exportServices(
  db: Db,
  region: Region & { vintage: Vintage },
  { access, serviceType, today }: ExportRequest,
): Promise<ExportedService[]> {
  const { timeZone, province = null } = region.vintage.manifest as RegionManifest
  const context = { timeZone, holidays: new Set(holidaysAround(province, today).keys()) }
  const types = serviceType === undefined ? undefined : serviceTypesAnswering(serviceType)
  const described = new Map(
    (await describeServices(db, region, access, types)).map((service) => [service.id, service]),
  )
  const answers = answersByRecord(await listAnswers(db, region.id))
  const lastDate = addDays(today, 365)
  const shownOf = (field: AnswerField, text: string | null) =>
    text === null ? null : shownText(field, text, access).en
  return (await listServices(db, region.vintage.id, types)).flatMap(({ key, record }) => {
    const said = answers.get(key) ?? []
    const latest = latestAnswers(said)
    const matched = toMatchedService(record, said)
    if (matched.closedDown) return []
    const service = described.get(key)!
    // What the public hears of an answer is what the description shows of it.
    const shown = new Map(service.answers.map(({ field, value }) => [field, value?.en ?? null]))
    const known = Object.fromEntries(
      ANSWER_FIELD_NAMES.map((field) => [
        field,
        latest.has(field) ? (shown.get(field) ?? null) : shownOf(field, knownText(record, latest, field)),
      ]),
    ) as Record<AnswerField, string | null>
    const asHsds = (schedule: typeof matched.schedule) => toHsdsSchedules(schedule, today, lastDate, context)
    return {
      service,
      known,
      openingHours: toOpeningHours(matched.schedule),
      schedules: asHsds(matched.schedule),
      courses: (matched.courses ?? []).map(({ schedule }) =>
        toHsdsSchedules(schedule, ...termOf(schedule, today, lastDate), context),
      ),
      verifiedDate: lastVerification(record, latest).date,
    }
  })
}

/** Of a course its own term where it has one, which may have begun before today. */
function termOf(schedule: Schedule, today: string, lastDate: string): [from: string, to: string] {
  const rules = schedule.kind === 'rules' ? schedule.rules : []
  const from = rules.flatMap(({ validFrom }) => validFrom ?? []).sort()[0] ?? today
  const bounded = rules.length > 0 && rules.every(({ validTo }) => validTo !== null)
  const to = bounded
    ? rules
        .map(({ validTo }) => validTo!)
        .sort()
        .at(-1)!
    : lastDate
  return [from, to < from ? addDays(from, 365) : to]
}

/** Headers of `known`, in the order of the worksheet. */
export const KNOWN_HEADERS = ANSWER_FIELD_NAMES.map((field) => ANSWER_FIELDS[field].header.en)
