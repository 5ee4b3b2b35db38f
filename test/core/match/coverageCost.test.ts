import { expect, it } from 'vitest'
import { agePasses, genderPasses } from '../../../core/match/ageGender.ts'
import { costWithin } from '../../../core/match/cost.ts'
import { acceptsCoverage, HEALTH_COVERAGES } from '../../../core/match/coverage.ts'
import { deliveryPasses } from '../../../core/match/delivery.ts'
import { hasRoom } from '../../../core/match/room.ts'
import { isStale } from '../../../core/match/staleness.ts'

it('knows coverage apart from status: a pending card is not a card', () => {
  expect(acceptsCoverage('card', ['card', 'ifhp'])).toBe('yes')
  expect(acceptsCoverage('card-pending', ['card', 'ifhp'])).toBe('no')
  expect(acceptsCoverage(null, ['card'])).toBe('unknown')
  expect(acceptsCoverage(null, HEALTH_COVERAGES)).toBe('yes')
  expect(acceptsCoverage('card', null)).toBe('unknown')
  expect(acceptsCoverage(null, [])).toBe('no')
})

it('finds a price within the limit for the coverage that it is for', () => {
  const walkIn = [
    { dollars: 0, coverages: ['card' as const] },
    { dollars: 80, coverages: null },
  ]
  expect(costWithin(walkIn, 'card', 0)).toBe('yes')
  expect(costWithin(walkIn, 'none', 0)).toBe('no')
  expect(costWithin(walkIn, 'none', 80)).toBe('yes')
  expect(costWithin(walkIn, null, 0)).toBe('unknown')
  expect(costWithin([{ dollars: null, coverages: null }], 'none', 10)).toBe('unknown')
  expect(costWithin(null, 'card', 10)).toBe('unknown')
  expect(costWithin([], 'card', 10)).toBe('unknown')
})

it('takes stated limits of age and gender, and none where none is stated', () => {
  expect(agePasses({ from: 16, to: 24 }, { from: 18, to: null })).toBe('unknown')
  expect(agePasses(null, null)).toBe('yes')
  expect(genderPasses(null, ['woman'])).toBe('unknown')
  expect(genderPasses('man', ['woman'])).toBe('no')
  expect(genderPasses(null, null)).toBe('yes')
})

it('finds room only where the record says that there is some', () => {
  const nothing = { openToNewPeople: null, seatsFree: null, waitList: null }
  expect(hasRoom(nothing)).toBe('unknown')
  expect(hasRoom({ ...nothing, openToNewPeople: true })).toBe('yes')
  expect(hasRoom({ ...nothing, openToNewPeople: false, seatsFree: 3 })).toBe('no')
  expect(hasRoom({ ...nothing, seatsFree: 3 })).toBe('yes')
  expect(hasRoom({ ...nothing, seatsFree: 0, waitList: true })).toBe('no')
  expect(hasRoom({ ...nothing, openToNewPeople: true, waitList: true })).toBe('no')
})

it('demands delivery, child-minding and a confirmed site only where the standard does', () => {
  const nothing = { delivery: null, childMinding: null, siteConfirmed: null }
  const free = { deliveries: null, childMinding: 'not-asked', confirmedSite: false } as const
  const anybody = { needsChildMinding: null }
  expect(deliveryPasses(anybody, nothing, free)).toBe('yes')
  expect(deliveryPasses(anybody, nothing, { ...free, confirmedSite: true })).toBe('unknown')
  const inPerson = { ...free, deliveries: ['in-person', 'hybrid'] } as const
  expect(deliveryPasses(anybody, nothing, inPerson)).toBe('unknown')
  expect(deliveryPasses(anybody, { ...nothing, delivery: 'online' }, inPerson)).toBe('no')
  expect(deliveryPasses(anybody, { ...nothing, delivery: 'hybrid' }, inPerson)).toBe('yes')
  const minding = { ...free, childMinding: 'when-needed' } as const
  const without = { ...nothing, childMinding: false }
  expect(deliveryPasses({ needsChildMinding: false }, without, minding)).toBe('yes')
  expect(deliveryPasses({ needsChildMinding: true }, without, minding)).toBe('no')
  expect(deliveryPasses(anybody, without, minding)).toBe('unknown')
  expect(deliveryPasses(anybody, without, { ...free, childMinding: 'always' })).toBe('no')
})

it('calls a record stale from the day after twelve months', () => {
  expect(isStale('2025-03-01', '2026-03-01')).toBe(false)
  expect(isStale('2025-03-01', '2026-03-02')).toBe(true)
  expect(isStale('2024-02-29', '2025-02-28')).toBe(false)
  expect(isStale('2024-02-29', '2025-03-01')).toBe(true)
  expect(isStale(null, '2026-03-01')).toBe(true)
})
