import { describe, expect, it } from 'vitest'
import { checkStandard } from '../../../core/gaps/checkStandard.ts'
import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import { STARTER_STANDARDS } from '../../../core/gaps/starterStandards.ts'

const [EVENING] = STARTER_STANDARDS
const find = (id: string) => STARTER_STANDARDS.find((standard) => standard.id === id)!

describe('the starter set', () => {
  it('has no problem, no target, no id twice, and says that it is assumed', () => {
    expect(STARTER_STANDARDS.flatMap(checkStandard)).toEqual([])
    expect(new Set(STARTER_STANDARDS.map(({ id }) => id)).size).toBe(STARTER_STANDARDS.length)
    for (const { target, assumed, roundTrip } of STARTER_STANDARDS)
      expect({ target, assumed, roundTrip }).toEqual({ target: null, assumed: true, roundTrip: true })
  })

  it('explains itself in one sentence of each language, in the words of the field', () => {
    for (const { name, explanation } of STARTER_STANDARDS) {
      expect(name.en && name.fr).toBeTruthy()
      for (const text of [explanation.en, explanation.fr]) expect(text).toMatch(/^[^.]+\.$/)
      expect(explanation.fr).not.toMatch(/\bbus\b|accessib/i)
      expect(explanation.en).not.toMatch(/immigrants (can|cannot|need)/)
    }
  })

  it('holds the hours and limits that it explains', () => {
    expect(EVENING.time).toEqual({
      kind: 'session',
      times: [2, 4].map((day) => ({ day, startSeconds: 64_800, endSeconds: 75_600 })),
      need: 'every',
    })
    const care = find('primary-care-near-farms')
    expect(care.destination).toEqual({ kind: 'services', serviceTypes: ['primary-care'] })
    expect(care.weighBy).toBe('sites')
    for (const { explanation, cutoffSeconds } of STARTER_STANDARDS)
      for (const text of [explanation.en, explanation.fr])
        expect(text).toContain(`${cutoffSeconds / 60} minutes`)
  })
})

it.each<[string, Partial<StandardRecord>, string[]]>([
  ['a session that ends before it starts', session(2, 75_600, 64_800), ['ends_before_it_starts']],
  ['an empty session', session(2, 64_800, 64_800), ['ends_before_it_starts']],
  ['a session past midnight', session(2, 79_200, 90_600), []],
  ['an eighth day', session(8, 0, 1), ['impossible_day']],
  ['no times', { time: { kind: 'session', times: [], need: 'any' } }, ['no_times']],
  ['a visit longer than the opening', opening(7200), ['visit_longer_than_opening']],
  ['an unknown type', { destination: { kind: 'services', serviceTypes: ['spa'] } }, ['unknown_service_type']],
  ['no type', { destination: { kind: 'services', serviceTypes: [] } }, ['no_service_type']],
  ['no mode', { modes: [] }, ['no_mode']],
  ['an unknown mode', { modes: ['boat' as never] }, ['unknown_mode']],
  ['no limit', { cutoffSeconds: Number.NaN }, ['impossible_limit']],
  ['a target over 1', { target: 80 }, ['impossible_target']],
  ['no name', { name: { en: 'x', fr: ' ' } }, ['name_missing']],
  ['odd match rules', odd(), ['unknown_language_kind', 'negative_cost']],
])('%s is reported or kept', (_, fields, codes) =>
  expect(checkStandard({ ...EVENING, ...fields }).map(({ code }) => code)).toEqual(codes),
)

function session(day: number, startSeconds: number, endSeconds: number): Partial<StandardRecord> {
  return { time: { kind: 'session', times: [{ day: day as 1, startSeconds, endSeconds }], need: 'every' } }
}
function opening(visitSeconds: number): Partial<StandardRecord> {
  const times = [{ day: 1 as const, startSeconds: 36_000, endSeconds: 39_600 }]
  return { time: { kind: 'opening', times, need: 'any', visitSeconds } }
}
function odd(): Partial<StandardRecord> {
  return { match: { ...EVENING.match, languageKinds: ['app' as never], costAtMostDollars: -1 } }
}
