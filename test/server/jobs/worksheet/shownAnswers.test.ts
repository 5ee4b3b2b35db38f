import { expect, it } from 'vitest'
import type { ServiceAnswer } from '../../../../server/import/worksheet/serviceAnswer.ts'
import { shownAnswers } from '../../../../server/jobs/worksheet/shownAnswers.ts'

const said = (field: ServiceAnswer['field'], value: string | null, date = '2026-02-03'): ServiceAnswer => ({
  source: 'list',
  recordId: 'a',
  field,
  value,
  who: 'Rosa at the desk',
  date,
  enteredBy: 'Ana',
  enteredAt: '2026-02-04T00:00:00.000Z',
})

it('shows the latest of each field, in both languages, with who said so to the owner', () => {
  const answers = [
    said('fundedUntil', '2027-03-31'),
    said('level', 'CLB 1-4'),
    said('level', 'CLB 5-6', '2026-03-01'),
    said('languages', 'Spanish (telephone)'),
    said('cost', null),
  ]
  expect(shownAnswers(answers, 'owner')).toEqual([
    {
      field: 'languages',
      name: { en: 'languages', fr: 'langues' },
      value: { en: 'Spanish (telephone)', fr: 'espagnol (téléphone)' },
      date: '2026-02-03',
      who: 'Rosa at the desk',
    },
    {
      field: 'cost',
      name: { en: 'cost', fr: 'coût' },
      value: null,
      date: '2026-02-03',
      who: 'Rosa at the desk',
    },
    expect.objectContaining({ field: 'level', value: { en: 'CLB 5-6', fr: 'CLB 5-6' }, date: '2026-03-01' }),
    expect.objectContaining({ field: 'fundedUntil', value: { en: '2027-03-31', fr: '2027-03-31' } }),
  ])
})

it.each([
  ['1', 'fewer than 5'],
  ['4', 'fewer than 5'],
  ['5', '5'],
  ['0', '0'],
  ['yes', 'yes'],
])('tells the public no informant, and of %s people waiting: %s', (waiting, shown) => {
  const [answer] = shownAnswers([said('waitList', waiting)], 'public')
  expect(answer).toMatchObject({ who: null, value: { en: shown } })
  expect(shownAnswers([said('waitList', waiting)], 'owner')[0].value?.en).toBe(waiting)
})
