import { describe, expect, it } from 'vitest'
import { NoticeLog } from '../../../../server/import/notice.ts'
import { WORKSHEET_NOTICES } from '../../../../server/import/worksheet/notices.ts'
import type { FilledCell, FilledRow } from '../../../../server/import/worksheet/readWorksheet.ts'
import type { ServiceAnswer } from '../../../../server/import/worksheet/serviceAnswer.ts'
import { planAnswers } from '../../../../server/jobs/worksheet/planAnswers.ts'
import { answer, stored } from './answeredRecords.ts'

const SERVICES = [stored('1', { languages: ['eng'], openingHours: 'Mo-Fr 09:00-17:00' }), stored('2')]

function filled(recordId: string, cells: FilledCell[], date = '2026-11-20', rowNumber = 2): FilledRow {
  return { rowNumber, source: 'list', recordId, cells, who: 'front desk', date }
}
const says = (field: FilledCell['field'], value: string | null): FilledCell => ({ field, same: false, value })
const same = (field: FilledCell['field']): FilledCell => ({ field, same: true })

function plan(rows: FilledRow[], answers: ServiceAnswer[] = []) {
  const log = new NoticeLog()
  const changes = planAnswers(rows, SERVICES, answers, log.reporter('w.csv', WORKSHEET_NOTICES))
  return {
    changes: changes.map(({ kind, field, before, after }) => [kind, field, before, after]),
    notices: log.notices.map(({ code, rowNumber, fieldName }) => [code, rowNumber, fieldName]),
  }
}

describe('what a worksheet would change', () => {
  it('tells new, changed, confirmed and withdrawn answers apart, against what the list says', () => {
    const row = filled('1', [
      says('openingHours', 'Mo-Fr 09:00-19:00'),
      says('languages', 'English'),
      says('childMinding', 'yes'),
      says('cost', null),
    ])
    expect(plan([row])).toEqual({
      changes: [
        ['changed', 'openingHours', 'Mo-Fr 09:00-17:00', 'Mo-Fr 09:00-19:00'],
        ['confirmed', 'languages', 'English', 'English'],
        ['new', 'childMinding', null, 'yes'],
        ['asked', 'cost', null, null],
      ],
      notices: [],
    })
    expect(plan([filled('1', [says('languages', null)])]).changes).toEqual([
      ['withdrawn', 'languages', 'English', null],
    ])
  })

  it('takes "same" for what is known, and refuses it where nothing is', () => {
    expect(plan([filled('1', [same('openingHours'), same('cost')])])).toEqual({
      changes: [['confirmed', 'openingHours', 'Mo-Fr 09:00-17:00', 'Mo-Fr 09:00-17:00']],
      notices: [['nothing_known', 2, 'cost']],
    })
  })

  it('changes nothing where the very same was read in before', () => {
    const row = filled('2', [says('ages', '18+'), says('cost', null)])
    expect(plan([row], [answer('2', 'ages', '18+'), answer('2', 'cost', null)])).toEqual({
      changes: [],
      notices: [],
    })
  })

  it('confirms what is said again on a later day', () => {
    expect(plan([filled('2', [same('ages')], '2026-11-25')], [answer('2', 'ages', '18+')]).changes).toEqual([
      ['confirmed', 'ages', '18+', '18+'],
    ])
  })

  it('keeps an answer that is older than what is known as history, with a warning', () => {
    expect(plan([filled('2', [says('ages', '16+')], '2025-01-01')], [answer('2', 'ages', '18+')])).toEqual({
      changes: [['history', 'ages', '18+', '16+']],
      notices: [['older_than_known', 2, 'ages']],
    })
  })

  it('refuses records that are not there, and two rows about one record', () => {
    const cells = [says('ages', '18+')]
    const { changes, notices } = plan([
      filled('9', cells, '2026-11-20', 2),
      filled('1', cells, '2026-11-20', 3),
      filled('1', cells, '2026-11-20', 4),
    ])
    expect(changes).toHaveLength(1)
    expect(notices).toEqual([
      ['unknown_record', 2, null],
      ['repeated_record', 4, null],
    ])
  })

  it('warns of years since landing where nobody knows who may come', () => {
    const years = says('yearsSinceLanding', '6')
    const codes = (cells: FilledCell[], answers: ServiceAnswer[] = []) =>
      plan([filled('2', cells)], answers).notices.map(([code]) => code)
    expect(codes([years])).toEqual(['years_without_statuses'])
    expect(codes([years, says('statuses', 'citizen')])).toEqual([])
    expect(codes([years], [answer('2', 'statuses', 'citizen')])).toEqual([])
    expect(codes([years, says('statuses', null)], [answer('2', 'statuses', 'citizen')])).toEqual([
      'years_without_statuses',
    ])
    expect(codes([says('yearsSinceLanding', 'no limit'), says('statuses', 'citizen')])).toEqual([])
  })
})
