import { expect, it } from 'vitest'
import { blankRow } from '../../../../server/import/serviceRow/blankRow.ts'
import type { Offer } from '../../../../server/jobs/standards/offers.ts'
import { tellFunding } from '../../../../server/jobs/standards/tellFunding.ts'
import { toMatchedService } from '../../../../server/jobs/worksheet/toMatchedService.ts'
import type { StoredService } from '../../../../server/store/serviceRecord.ts'

const WEEK = '2026-12-01'

/** Offers of services funded until so; `twice` = a service with two courses. */
function funded(...ends: (string | null)[]) {
  const services = ends.map((_, i): StoredService => {
    const record = {
      ...blankRow('list', i),
      recordId: String(i),
      name: { en: `Class ${i}`, fr: `Cours ${i}` },
    }
    return { key: `list:${i}`, place: 'in-region', record, doubtful: null, corrected: [] }
  })
  const offers = services.flatMap(({ record }, i): Offer[] => {
    const answer = (field: 'fundedUntil' | 'funder', value: string) => ({
      source: 'list',
      recordId: String(i),
      field,
      value,
      who: 'desk',
      date: '2026-02-03',
      enteredBy: 'Ana',
      enteredAt: '2026-02-03T00:00:00.000Z',
    })
    const end = ends[i]
    const service = toMatchedService(
      record,
      end ? [answer('fundedUntil', end), answer('funder', 'IRCC')] : [],
    )
    const offer = { record: i, service, asked: [], withoutHours: true, outOfTerm: null }
    return [offer, offer]
  })
  return tellFunding(services, offers, WEEK)
}

it('tells the end of funding once a service, the earliest first, and says where it comes before the week', () => {
  const told = funded('2027-03-31', null, '2026-11-30')
  expect(told.map(({ service, endsBeforeWeek }) => [service, endsBeforeWeek])).toEqual([
    ['list:2', true],
    ['list:0', false],
  ])
  expect(told[0].sentence).toEqual({
    en: "The funding of Class 2 by IRCC ends on 2026-11-30, before the standard's week (2026-12-01).",
    fr: 'Le financement de Cours 2 par IRCC prend fin le 2026-11-30, avant la semaine de la norme (2026-12-01).',
  })
  expect(told[1].sentence.en).toBe('The funding of Class 0 by IRCC ends on 2027-03-31.')
})

it('says nothing where nobody has said anything, and takes the first day itself as funded', () => {
  expect(funded(null)).toEqual([])
  expect(funded(WEEK)[0].endsBeforeWeek).toBe(false)
})
