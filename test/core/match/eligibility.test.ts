import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEligibility } from '../../../core/match/checkEligibility.ts'
import { isEligible } from '../../../core/match/eligibility.ts'
import type { EligibilityRule } from '../../../core/match/eligibilityRule.ts'
import {
  ADMISSION_CLASSES,
  NOTHING_KNOWN,
  type PersonProfile,
  STATUSES,
} from '../../../core/match/personProfile.ts'

const ALWAYS = { from: null, to: null }
const rule = (id: string, fields: Partial<EligibilityRule>): EligibilityRule => ({
  id,
  name: { en: id, fr: id },
  serviceTypes: ['library'],
  services: null,
  funder: null,
  inForce: ALWAYS,
  admits: [],
  sometimes: [],
  excludes: [],
  admissionClasses: null,
  landed: ALWAYS,
  yearsSinceLandingAtMost: null,
  toEndOfMonth: false,
  age: ALWAYS,
  residence: null,
  source: { publisher: 'test', title: 'test', url: null, verified: false, note: null },
  ...fields,
})
const person = (fields: Partial<PersonProfile>): PersonProfile => ({ ...NOTHING_KNOWN, ...fields })
const LIBRARY = { id: 'a', serviceTypes: ['library'], funder: null }
const TODAY = '2026-10-01'
const ask = (
  who: Partial<PersonProfile>,
  rules: EligibilityRule[],
  service: Parameters<typeof isEligible>[1] = LIBRARY,
) => isEligible(person(who), service, rules, TODAY)

describe('rows', () => {
  it('admit, refuse, or leave open', () => {
    const rows = [rule('r', { admits: ['citizen'], sometimes: ['visitor'], excludes: ['no-status'] })]
    expect(ask({ status: 'citizen' }, rows)).toBe('yes')
    expect(ask({ status: 'visitor' }, rows)).toBe('unknown')
    expect(ask({ status: 'no-status' }, rows)).toBe('no')
    expect(ask({ status: 'international-student' }, rows)).toBe('no')
    expect(ask({}, rows)).toBe('unknown')
  })

  it('say nothing of other types, dates or services: unknown', () => {
    const citizen = { status: 'citizen' as const }
    expect(ask(citizen, [])).toBe('unknown')
    expect(ask(citizen, [rule('r', { admits: STATUSES, serviceTypes: ['food'] })])).toBe('unknown')
    expect(ask(citizen, [rule('r', { admits: STATUSES, inForce: { from: null, to: '2026-09-30' } })])).toBe(
      'unknown',
    )
    expect(ask(citizen, [rule('r', { admits: STATUSES, inForce: { from: TODAY, to: TODAY } })])).toBe('yes')
    expect(ask(citizen, [rule('r', { admits: STATUSES, services: ['b'] })])).toBe('unknown')
  })

  it('of a service itself replace those of its type', () => {
    const rows = [rule('type', { admits: STATUSES }), rule('own', { services: ['a'], admits: ['citizen'] })]
    expect(ask({ status: 'visitor' }, rows)).toBe('no')
    expect(ask({ status: 'visitor' }, rows, { ...LIBRARY, id: 'b' })).toBe('yes')
    expect(checkEligibility(rows)).toEqual([])
  })

  it('of a funder hold for services of that funder; an unknown funder is unknown', () => {
    const rows = [rule('r', { admits: ['citizen'], funder: 'ircc' })]
    expect(ask({ status: 'citizen' }, rows, { ...LIBRARY, funder: 'ircc' })).toBe('yes')
    expect(ask({ status: 'citizen' }, rows, { ...LIBRARY, funder: 'ontario' })).toBe('unknown')
    expect(ask({ status: 'citizen' }, rows)).toBe('unknown')
    const all = [...rows, rule('s', { admits: ['citizen', 'visitor'] })]
    expect(ask({ status: 'citizen' }, all)).toBe('yes')
  })

  it('try every status and class that may be', () => {
    const byClass = ADMISSION_CLASSES.map((each) =>
      rule(each, { admits: ['permanent-resident'], admissionClasses: [each] }),
    )
    expect(ask({ status: 'permanent-resident' }, byClass)).toBe('yes')
    expect(ask({ status: 'permanent-resident' }, byClass.slice(1))).toBe('unknown')
    expect(ask({}, [rule('r', { admits: STATUSES })])).toBe('yes')
  })

  it('ask where people live', () => {
    const rows = [rule('r', { admits: STATUSES, residence: ['CA-ON'] })]
    expect(ask({ residence: ['CA-ON', '3525005'] }, rows)).toBe('yes')
    expect(ask({ residence: ['CA-QC'] }, rows)).toBe('no')
    expect(ask({}, rows)).toBe('unknown')
  })
})

describe('contradictory rows', () => {
  const admitting = rule('one', { admits: ['visitor', 'citizen'] })
  const refusing = rule('two', { excludes: ['visitor'] })

  it('that admit and refuse the same people are reported and leave those people unknown', () => {
    expect(checkEligibility([admitting, refusing])).toEqual([
      { code: 'contradictory_status', ruleIds: ['one', 'two'], fieldName: 'excludes', value: 'visitor' },
    ])
    expect(ask({ status: 'visitor' }, [admitting, refusing])).toBe('unknown')
    expect(ask({ status: 'citizen' }, [admitting, refusing])).toBe('yes')
  })

  it('with different limits are reported and unknown where they disagree', () => {
    const rows = [5, 6].map((years) =>
      rule(`y${years}`, { admits: ['permanent-resident'], yearsSinceLandingAtMost: years }),
    )
    expect(checkEligibility(rows).map(({ code, value }) => [code, value])).toEqual([
      ['contradictory_limits', 'permanent-resident'],
    ])
    const landed = (day: string) => ({
      status: 'permanent-resident' as const,
      landed: { from: day, to: day },
    })
    expect(ask(landed('2023-01-01'), rows)).toBe('yes')
    expect(ask(landed('2021-01-01'), rows)).toBe('unknown')
    expect(ask(landed('2015-01-01'), rows)).toBe('no')
  })

  it('do not contradict each other across dates, funders or landing dates', () => {
    const parts: [Partial<EligibilityRule>, Partial<EligibilityRule>][] = [
      [{ inForce: { from: null, to: '2025-12-31' } }, { inForce: { from: '2026-01-01', to: null } }],
      [{ funder: 'ircc' }, { funder: 'ontario' }],
      [{ serviceTypes: ['library'] }, { serviceTypes: ['food'] }],
    ]
    for (const [a, b] of parts)
      expect(
        checkEligibility([
          { ...admitting, ...a },
          { ...refusing, ...b },
        ]),
      ).toEqual([])
    const limits = (k: number, landed: EligibilityRule['landed']) =>
      rule(`l${k}`, { admits: ['permanent-resident'], yearsSinceLandingAtMost: k, landed })
    const apart = [limits(6, { from: null, to: '2027-03-31' }), limits(5, { from: '2027-04-01', to: null })]
    expect(checkEligibility(apart)).toEqual([])
  })

  it('that contradict themselves are reported and decide nothing', () => {
    const broken: [Partial<EligibilityRule>, string][] = [
      [{ age: { from: 65, to: 18 } }, 'ages_reversed'],
      [{ inForce: { from: '2027-01-01', to: '2026-01-01' } }, 'dates_reversed'],
      [{ landed: { from: '2027-01-01', to: '2026-01-01' } }, 'dates_reversed'],
      [{ yearsSinceLandingAtMost: -1 }, 'impossible_years'],
      [{ yearsSinceLandingAtMost: Number.NaN }, 'impossible_years'],
      [{ excludes: ['citizen'] }, 'contradictory_status'],
    ]
    for (const [fields, code] of broken) {
      const rows = [rule('r', { admits: ['citizen'], ...fields })]
      expect(checkEligibility(rows).map((problem) => problem.code)).toEqual([code])
      expect(ask({ status: 'citizen' }, rows)).toBe('unknown')
      expect(ask({ status: 'visitor' }, rows)).toBe('no')
    }
  })
})

it('reports words that it does not know', () => {
  const rows = [
    rule('r', { admits: ['landed' as never], admissionClasses: ['skilled' as never], serviceTypes: ['spa'] }),
    rule('r', {}),
  ]
  expect(checkEligibility(rows).map((problem) => problem.code)).toEqual([
    'unknown_status',
    'unknown_admission_class',
    'unknown_service_type',
    'duplicate_rule',
  ])
})

/** Knowing more never turns yes into no: what is answered with gaps holds however they are filled. */
it('never answers yes or no where filling the gaps would answer otherwise', () => {
  const statuses = fc.subarray([...STATUSES], { maxLength: 4 })
  const year = fc.option(fc.integer({ min: 2010, max: 2030 }), { nil: null })
  const dates = fc
    .tuple(year, year)
    .map(([a, b]) => ({ from: a === null ? null : `${a}-01-01`, to: b === null ? null : `${b}-12-31` }))
  const rules = fc.array(
    fc.record({
      admits: statuses,
      sometimes: statuses,
      excludes: statuses,
      admissionClasses: fc.option(fc.subarray([...ADMISSION_CLASSES]), { nil: null }),
      landed: dates,
      inForce: dates,
      yearsSinceLandingAtMost: fc.option(fc.integer({ min: -1, max: 8 }), { nil: null }),
      toEndOfMonth: fc.boolean(),
      age: fc.record({ from: fc.constantFrom(null, 18, 65), to: fc.constantFrom(null, 30, 64) }),
      residence: fc.constantFrom(null, ['CA-ON']),
      funder: fc.constantFrom(null, 'ircc', 'ontario'),
    }),
    { maxLength: 4 },
  )
  const day = fc.integer({ min: 2010, max: 2026 }).map((each) => `${each}-06-15`)
  const whole = fc.record({
    status: fc.constantFrom(...STATUSES),
    admissionClass: fc.constantFrom(...ADMISSION_CLASSES),
    landed: day.map((date) => ({ from: date, to: date })),
    age: fc.integer({ min: 0, max: 90 }).map((age) => ({ from: age, to: age })),
    residence: fc.constantFrom(['CA-ON'], ['CA-QC']),
    funder: fc.constantFrom('ircc', 'ontario', 'city'),
  })
  const gaps = fc.record({
    status: fc.boolean(),
    admissionClass: fc.boolean(),
    landed: fc.boolean(),
    age: fc.boolean(),
    residence: fc.boolean(),
    funder: fc.boolean(),
  })
  fc.assert(
    fc.property(rules, whole, gaps, (rows, known, missing) => {
      const table = rows.map((fields, k) => rule(`r${k}`, fields))
      const full = ask(known, table, { ...LIBRARY, funder: known.funder })
      const blank = Object.fromEntries(
        Object.entries(known).map(([field, value]) => [
          field,
          missing[field as keyof typeof missing] ? null : value,
        ]),
      ) as { [Field in keyof typeof known]: (typeof known)[Field] | null }
      const part = ask(blank, table, { ...LIBRARY, funder: blank.funder })
      if (part !== 'unknown') expect(part).toBe(full)
    }),
    { numRuns: 1000 },
  )
})
