import { describe, expect, it } from 'vitest'
import { checkEligibility } from '../../../../core/match/checkEligibility.ts'
import { isEligible } from '../../../../core/match/eligibility.ts'
import { ONTARIO_ELIGIBILITY } from '../../../../core/match/ontarioEligibility.ts'
import { NOTHING_KNOWN, type PersonProfile } from '../../../../core/match/personProfile.ts'
import { isStale } from '../../../../core/match/staleness.ts'
import { listSessions } from '../../../../core/schedule/listSessions.ts'
import { toMatchedService } from '../../../../server/jobs/worksheet/toMatchedService.ts'
import { answer, record, TODAY } from './answeredRecords.ts'

const TORONTO = { timeZone: 'America/Toronto', holidays: new Set<string>() }

describe('a record with its answers', () => {
  it('leaves unknown what neither the list nor anybody says', () => {
    expect(toMatchedService(record('1'), [])).toEqual({
      id: 'list:1',
      serviceTypes: ['language-training'],
      funder: null,
      languages: null,
      ages: null,
      genders: null,
      coverages: null,
      costOptions: null,
      delivery: null,
      childMinding: null,
      siteConfirmed: null,
      openToNewPeople: null,
      seatsFree: null,
      waitList: null,
      schedule: { kind: 'unknown' },
      courses: null,
      ownEligibility: [],
      closedDown: null,
      fundedUntil: null,
      verifiedDate: null,
      verifiedBy: null,
    })
  })

  it('takes what the list says where nobody answered', () => {
    const row = record('1', {
      languages: ['eng', 'fra'],
      openingHours: 'Mo-Fr 09:00-17:00',
      siteConfirmed: false,
      verifiedDate: '2026-05-01',
    })
    expect(toMatchedService(row, [answer('2', 'siteConfirmed', 'yes')])).toMatchObject({
      languages: [
        { code: 'eng', kind: null },
        { code: 'fra', kind: null },
      ],
      schedule: { kind: 'text', text: 'Mo-Fr 09:00-17:00' },
      siteConfirmed: false,
      verifiedDate: '2026-05-01',
      verifiedBy: null,
    })
  })

  it('lets answers win, and "nobody knows" too', () => {
    const row = record('1', { languages: ['eng'], openingHours: 'Mo-Fr 09:00-17:00', siteConfirmed: false })
    const service = toMatchedService(row, [
      answer('1', 'languages', 'Spanish (telephone)'),
      answer('1', 'openingHours', null),
      answer('1', 'siteConfirmed', 'yes'),
    ])
    expect(service).toMatchObject({
      languages: [{ code: 'spa', kind: 'telephone' }],
      schedule: { kind: 'unknown' },
      siteConfirmed: true,
    })
  })

  it('takes the latest answer by date, and of one date the one that was entered later', () => {
    const answers = [
      answer('1', 'seatsFree', '5', { date: '2026-11-20', enteredAt: '2026-11-21T12:00:00.000Z' }),
      answer('1', 'seatsFree', '0', { date: '2026-11-20', enteredAt: '2026-11-22T12:00:00.000Z' }),
      answer('1', 'seatsFree', '9', { date: '2026-10-01', enteredAt: '2026-11-23T12:00:00.000Z' }),
    ]
    for (const order of [answers, [...answers].reverse()])
      expect(toMatchedService(record('1'), order).seatsFree).toBe(0)
  })

  it('makes courses of sessions, with level, seats, wait list and intake', () => {
    const { courses, waitList, schedule } = toMatchedService(record('1'), [
      answer('1', 'sessions', 'Tu,Th 18:00-21:00 from 2026-09-08 to 2027-06-24 | Sa 09:00-12:00'),
      answer('1', 'level', 'CLB 1-4'),
      answer('1', 'seatsFree', '2'),
      answer('1', 'waitList', '7'),
      answer('1', 'nextIntake', '2027-01-11'),
    ])
    expect(schedule).toEqual({ kind: 'unknown' })
    expect(waitList).toBe(true)
    expect(courses).toHaveLength(2)
    expect(courses![0]).toMatchObject({
      level: { scale: 'CLB', from: 1, to: 4 },
      seats: 2,
      waitList: 7,
      nextIntake: '2027-01-11',
    })
    expect(listSessions(courses![0].schedule, '2026-09-07', '2026-09-13', TORONTO)).toEqual([
      { serviceDate: '2026-09-08', startSeconds: 64_800, endSeconds: 75_600 },
      { serviceDate: '2026-09-10', startSeconds: 64_800, endSeconds: 75_600 },
    ])
    expect(listSessions(courses![0].schedule, '2027-07-05', '2027-07-11', TORONTO)).toEqual([])
  })

  it('says who verified it last and when; a year later it is stale, and "nobody knows" verifies nothing', () => {
    const service = toMatchedService(record('1', { verifiedDate: '2024-01-01' }), [
      answer('1', 'ages', '18+', { date: '2025-11-26', who: 'front desk' }),
      answer('1', 'cost', null, { date: '2026-11-20', who: 'somebody else' }),
    ])
    expect(service).toMatchObject({ verifiedDate: '2025-11-26', verifiedBy: 'front desk' })
    expect(isStale(service.verifiedDate, TODAY)).toBe(true)
    expect(isStale(service.verifiedDate, '2026-11-26')).toBe(false)
  })
})

describe('who may come, as a service says it', () => {
  const person = (changes: Partial<PersonProfile>): PersonProfile => ({ ...NOTHING_KNOWN, ...changes })
  const landed = (date: string) => ({ from: date, to: date })
  const service = toMatchedService(record('1'), [
    answer('1', 'statuses', 'permanent resident; protected person; visitor (sometimes)'),
    answer('1', 'yearsSinceLanding', '6 (economic class)'),
  ])
  const ask = (who: PersonProfile) =>
    isEligible(who, service, [...ONTARIO_ELIGIBILITY, ...service.ownEligibility], TODAY)

  it('makes rows that do not contradict each other and name who said so', () => {
    expect(checkEligibility(service.ownEligibility)).toEqual([])
    expect(service.ownEligibility[0].source).toMatchObject({ publisher: 'front desk', title: '2026-11-20' })
  })

  it.each([
    ['a citizen', { status: 'citizen' }, 'no'],
    ['a protected person', { status: 'protected-person' }, 'yes'],
    ['a visitor, sometimes', { status: 'visitor' }, 'unknown'],
    [
      'a refugee as a permanent resident of ten years',
      { status: 'permanent-resident', admissionClass: 'refugee', landed: landed('2016-01-01') },
      'yes',
    ],
    [
      'the economic class after five years',
      { status: 'permanent-resident', admissionClass: 'economic', landed: landed('2021-11-28') },
      'yes',
    ],
    [
      'the economic class after seven years',
      { status: 'permanent-resident', admissionClass: 'economic', landed: landed('2019-11-01') },
      'no',
    ],
    [
      'the economic class, nobody knows since when',
      { status: 'permanent-resident', admissionClass: 'economic' },
      'unknown',
    ],
  ] as [string, Partial<PersonProfile>, string][])('%s', (_, changes, expected) => {
    expect(ask(person(changes))).toBe(expected)
  })

  it('limits all classes where the service makes no difference', () => {
    const all = toMatchedService(record('1'), [
      answer('1', 'statuses', 'permanent resident'),
      answer('1', 'yearsSinceLanding', '6'),
    ])
    const refugee = person({
      status: 'permanent-resident',
      admissionClass: 'refugee',
      landed: landed('2016-01-01'),
    })
    expect(isEligible(refugee, all, all.ownEligibility, TODAY)).toBe('no')
    expect(checkEligibility(all.ownEligibility)).toEqual([])
  })

  it('leaves the rules of its type in force where nobody says who may come', () => {
    expect(toMatchedService(record('1'), [answer('1', 'yearsSinceLanding', '6')]).ownEligibility).toEqual([])
  })
})
