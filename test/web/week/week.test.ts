import { describe, expect, it } from 'vitest'
import { moveInWeek } from '../../../web/week/moveInWeek.ts'
import { FARM_WORKER, firstQuestion, toNearRequest } from '../../../web/week/nearQuestion.ts'

describe('arrow keys on the week', () => {
  it('go by hours along a day, and by days across', () => {
    expect(moveInWeek(9, 'ArrowRight', false)).toBe(10)
    expect(moveInWeek(9, 'ArrowDown', false)).toBe(33)
    expect(moveInWeek(33, 'ArrowUp', false)).toBe(9)
  })

  it('turn with the grid where days stand side by side', () => {
    expect(moveInWeek(9, 'ArrowRight', true)).toBe(33)
    expect(moveInWeek(9, 'ArrowDown', true)).toBe(10)
  })

  it('stay inside the week, and leave other keys alone', () => {
    expect(moveInWeek(0, 'ArrowLeft', false)).toBe(0)
    expect(moveInWeek(0, 'ArrowUp', false)).toBe(0)
    expect(moveInWeek(167, 'ArrowRight', false)).toBe(167)
    expect(moveInWeek(167, 'ArrowDown', false)).toBe(167)
    expect(moveInWeek(50, 'Home', false)).toBe(48)
    expect(moveInWeek(50, 'End', false)).toBe(71)
    expect(moveInWeek(50, 'Tab', false)).toBeNull()
  })
})

describe('the question of the form', () => {
  const first = firstQuestion(null, null)
  const farm = { ...first, place: { kind: 'site', site: 7 } as const, ...FARM_WORKER }

  it('is none without a place or a way to travel', () => {
    expect(toNearRequest(first)).toBeNull()
    expect(toNearRequest({ ...farm, modes: [] })).toBeNull()
  })

  it('is, for a farm, that of its workers', () => {
    expect(toNearRequest({ ...farm, coverage: 'none' })).toEqual({
      site: 7,
      services: ['health'],
      languages: ['spa'],
      coverage: 'none',
      day: 4,
      hours: '18:30-21:00',
      modes: ['walk', 'bicycle'],
      maxMinutes: 30,
      week: true,
    })
  })

  it('takes area and service from the address, and no service that is not one', () => {
    expect(toNearRequest(firstQuestion({ kind: 'area', id: '35' }, 'library'))).toMatchObject({
      area: '35',
      services: ['library'],
    })
    expect(firstQuestion({ kind: 'employers', id: '1' }, 'nothing')).toEqual(first)
  })

  it('asks no library about a health card', () => {
    expect(toNearRequest({ ...farm, service: 'library', coverage: 'none' })).not.toHaveProperty('coverage')
  })
})
