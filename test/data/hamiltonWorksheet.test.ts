/** The invented answers of Hamilton: they can be read, they are the same each time, and they say that they are invented. */
import { beforeAll, describe, expect, it } from 'vitest'
import { NoticeLog } from '../../server/import/notice.ts'
import { WORKSHEET_NOTICES } from '../../server/import/worksheet/notices.ts'
import type { ServiceAnswer } from '../../server/import/worksheet/serviceAnswer.ts'
import { answersByRecord } from '../../server/jobs/worksheet/latestAnswers.ts'
import { planAnswers } from '../../server/jobs/worksheet/planAnswers.ts'
import { toMatchedService } from '../../server/jobs/worksheet/toMatchedService.ts'
import { worksheetTable } from '../../server/jobs/worksheet/worksheetTable.ts'
import { worksheetToCsv } from '../../server/reports/worksheetToFile.ts'
import type { StoredService } from '../../server/store/serviceRecord.ts'
import { findRealRegion } from '../realRegions.ts'
import { collectServices } from '../server/import/collectServices.ts'
import { HAMILTON_SERVICES, keepInCity } from '../server/import/hamiltonServices.ts'
import { readFilled, TODAY } from '../server/jobs/worksheet/answeredRecords.ts'
import { fillHamiltonWorksheet, INVENTED_BY } from './hamiltonWorksheet.ts'

const folder = findRealRegion('hamilton')
const NOW = `${TODAY}T12:00:00.000Z`

describe.skipIf(!folder)('the invented worksheet of Hamilton', () => {
  let services: StoredService[]
  let filled: string
  let answers: ServiceAnswer[]

  beforeAll(async () => {
    const files = [
      HAMILTON_SERVICES.ircc,
      HAMILTON_SERVICES.odhf,
      HAMILTON_SERVICES.moh,
      HAMILTON_SERVICES.odcaf,
      HAMILTON_SERVICES.food,
    ]
    services = []
    for (const spec of files) {
      const { rows } = await collectServices(folder!, spec)
      for (const record of keepInCity(folder!, rows))
        services.push({
          key: `${record.source}:${record.recordId}`,
          place: 'in-region',
          record,
          doubtful: null,
          corrected: [],
        })
    }
    filled = fillHamiltonWorksheet(worksheetToCsv(worksheetTable(services, [], { lang: 'en', today: TODAY })))
    const { rows, notices } = await readFilled(filled)
    expect(notices).toEqual([])
    const log = new NoticeLog()
    const changes = planAnswers(rows, services, [], log.reporter('w', WORKSHEET_NOTICES))
    expect(log.notices).toEqual([])
    answers = changes.map(({ source, recordId, field, after, who, date }) => ({
      source,
      recordId,
      field,
      value: after,
      who,
      date,
      enteredBy: INVENTED_BY,
      enteredAt: NOW,
    }))
  })

  it('is the same each time', () => {
    const blank = worksheetToCsv(worksheetTable(services, [], { lang: 'en', today: TODAY }))
    expect(fillHamiltonWorksheet(blank)).toBe(filled)
  })

  it('says on each row that it is invented', () => {
    expect(answers.length).toBeGreaterThan(500)
    expect(new Set(answers.map(({ who }) => who))).toEqual(new Set([INVENTED_BY]))
  })

  it.each([
    ['language-training', 'courses'],
    ['settlement', 'schedule'],
    ['primary-care', 'schedule'],
    ['library', 'schedule'],
  ] as const)('gives most but not all %s records their hours, languages and rules', (type, hours) => {
    const byRecord = answersByRecord(answers)
    const matched = services
      .filter(({ record }) => record.serviceTypes.includes(type))
      .map(({ key, record }) => toMatchedService(record, byRecord.get(key) ?? []))
    const answered = matched.filter((each) =>
      hours === 'courses' ? each.courses !== null : each.schedule.kind === 'text',
    )
    expect(matched.length).toBeGreaterThan(5)
    expect(answered.length / matched.length).toBeGreaterThan(0.6)
    for (const each of answered) {
      expect(each.languages?.length).toBeGreaterThan(0)
      expect(each.ownEligibility.length).toBeGreaterThan(0)
      expect(each.verifiedBy).toBe(INVENTED_BY)
    }
    if (hours === 'courses') {
      const unread = answered
        .flatMap(({ courses }) => courses!)
        .filter(({ schedule }) => schedule.kind !== 'rules')
      expect(unread).toEqual([])
    }
  })

  it('leaves some records without an answer and some stale', () => {
    const stale = answers.filter(({ date }) => date < '2025-11-27')
    const answered = new Set(answers.map(({ source, recordId }) => `${source}:${recordId}`))
    expect(stale.length).toBeGreaterThan(0)
    expect(answered.size).toBeLessThan(services.length)
  })
})
