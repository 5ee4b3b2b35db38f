import { expect, it } from 'vitest'
import { checkEligibility } from '../../../core/match/checkEligibility.ts'
import { isEligible } from '../../../core/match/eligibility.ts'
import { ONTARIO_ELIGIBILITY } from '../../../core/match/ontarioEligibility.ts'
import { NOTHING_KNOWN, type PersonProfile, type Status } from '../../../core/match/personProfile.ts'

const LINC = { id: 'linc', serviceTypes: ['language-training'], funder: 'ircc' }
const OFFICE = { id: 'office', serviceTypes: ['settlement'], funder: 'ircc' }
const BOARD = { id: 'board', serviceTypes: ['adult-esl-fsl'], funder: 'ontario' }
const ADULT = { age: { from: 25, to: 60 }, residence: ['CA-ON'] }
const ask = (service: typeof LINC, who: Partial<PersonProfile>, date = '2026-10-01') =>
  isEligible({ ...NOTHING_KNOWN, ...ADULT, ...who }, service, ONTARIO_ELIGIBILITY, date)
const economic = (day: string | null) => ({
  status: 'permanent-resident' as const,
  admissionClass: 'economic' as const,
  landed: day === null ? null : { from: day, to: day },
})

it('contains no problem, and cites a publisher and a title in every row', () => {
  expect(checkEligibility(ONTARIO_ELIGIBILITY)).toEqual([])
  for (const { source, name } of ONTARIO_ELIGIBILITY) {
    expect(source.publisher && source.title && name.en && name.fr).toBeTruthy()
    if (source.verified) expect(source.url).toMatch(/^https:\/\/www\.canada\.ca\//)
  }
})

it.each<[Status, string, string, string]>([
  ['citizen', 'no', 'no', 'yes'],
  ['protected-person', 'yes', 'yes', 'yes'],
  ['refugee-claimant', 'no', 'no', 'yes'],
  ['temporary-foreign-worker', 'no', 'unknown', 'unknown'],
  ['international-student', 'no', 'unknown', 'unknown'],
  ['visitor', 'no', 'no', 'no'],
  ['no-status', 'no', 'no', 'no'],
])('%s: LINC %s, settlement office %s, school-board class %s', (status, linc, office, board) => {
  expect([ask(LINC, { status }), ask(OFFICE, { status }), ask(BOARD, { status })]).toEqual([
    linc,
    office,
    board,
  ])
})

it('admits adults only to language training, and families to settlement offices', () => {
  const child = { status: 'protected-person' as const, age: { from: 5, to: 12 } }
  expect([ask(LINC, child), ask(OFFICE, child), ask(BOARD, child)]).toEqual(['no', 'yes', 'no'])
})

it.each([
  ['2021-06-21', '2027-06-30', 'yes'],
  ['2021-06-21', '2027-07-01', 'no'],
  ['2020-04-01', '2026-04-01', 'no'],
  ['2020-04-01', '2026-03-31', 'yes'],
  ['2008-01-15', '2026-03-31', 'yes'],
  ['2020-04-02', '2026-04-30', 'yes'],
  ['2020-04-02', '2026-05-01', 'no'],
  ['2027-05-04', '2032-05-31', 'yes'],
  ['2027-05-04', '2032-06-01', 'no'],
])('economic class, landed %s, on %s: %s', (landed, date, answer) => {
  for (const service of [LINC, OFFICE]) expect(ask(service, economic(landed), date)).toBe(answer)
})

it('leaves the economic class unknown without a landing date, since April 2026', () => {
  expect(ask(LINC, economic(null), '2026-04-01')).toBe('unknown')
  expect(ask(LINC, economic(null), '2026-03-31')).toBe('yes')
  expect(ask(LINC, { ...economic(null), admissionClass: 'family' }, '2026-04-01')).toBe('yes')
})

it('needs no class where the landing date is recent enough for all, and leaves it open where not', () => {
  const landed = (day: string) => ({ ...economic(day), admissionClass: null })
  expect(ask(LINC, landed('2024-01-01'))).toBe('yes')
  expect(ask(LINC, landed('2012-01-01'))).toBe('unknown')
})

it('knows a census group, landed 2016 to May 2021, only in part', () => {
  expect(ask(LINC, { ...economic(null), landed: { from: '2016-01-01', to: '2021-05-31' } })).toBe('unknown')
})
