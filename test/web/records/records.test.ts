import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkStandard } from '../../../core/gaps/checkStandard.ts'
import { STARTER_STANDARDS } from '../../../core/gaps/starterStandards.ts'
import { STARTER_PROFILES } from '../../../core/match/starterProfiles.ts'
import { checkZone } from '../../../server/import/records/checkZone.ts'
import { newId } from '../../../web/records/newId.ts'
import type { Profile } from '../../../web/records/recordRequests.ts'
import {
  changedProfile,
  changedRecord,
  peopleOf,
  profileOfStandard,
  type Standard,
  withAnotherDay,
  withProfile,
  withTimeKind,
} from '../../../web/records/standardDraft.ts'
import {
  type Corner,
  cornersOf,
  sketchFeatures,
  withAnotherCorner,
  withCorners,
} from '../../../web/records/zones/corners.ts'
import { AS_SAVED } from '../../../web/standards/live/standardChange.ts'

const STANDARDS = STARTER_STANDARDS as unknown as Standard[]
const PROFILES = STARTER_PROFILES as unknown as Profile[]
const [EVENING] = STANDARDS

describe('a new id', () => {
  it('is made of the name, without accents', () => {
    expect(newId('Cours du soir, 40 minutes', [])).toBe('cours-du-soir-40-minutes')
    expect(newId('Été à l’école', ['ete-a-l-ecole'])).toBe('ete-a-l-ecole-2')
    expect(newId('…', [])).toBe('record')
  })

  it('is one that the server takes, and a new one, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(3), (name, times) => {
        const taken: string[] = []
        for (let time = 0; time <= times; time++) taken.push(newId(name, taken))
        expect(new Set(taken).size).toBe(taken.length)
        for (const id of taken) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,62}$/)
      }),
    )
  })
})

describe('a standard as it is changed on screen', () => {
  it('is saved with its limit, hours, cost and language kinds; nothing changed is the same', () => {
    expect(changedRecord(EVENING, AS_SAVED, null)).toEqual(EVENING)
    const change = { ...AS_SAVED, minutes: 30, language: 'spa', costAtMost: 20 }
    const changed = changedRecord(EVENING, change, { day: null, span: [19 * 60, 21 * 60] })
    expect(changed).toMatchObject({
      cutoffSeconds: 1800,
      match: { costAtMostDollars: 20, languageKinds: ['staff', 'interpreter', 'telephone'] },
      time: {
        times: [
          { day: 2, startSeconds: 68_400, endSeconds: 75_600 },
          { day: 4, startSeconds: 68_400, endSeconds: 75_600 },
        ],
      },
    })
    expect(peopleOf(EVENING, AS_SAVED)).toBeNull()
    expect(peopleOf(EVENING, change)).toEqual({ languages: ['spa'] })
  })

  it('is for people of a profile of their own, where something else is taken of them', () => {
    const base = profileOfStandard(EVENING.who, PROFILES)!
    expect(base.id).toBe('recent-immigrants')
    const change = { languages: ['spa'], status: 'refugee-claimant' } as const
    const made = changedProfile(base, change, ['recent-immigrants'])
    expect(made).toMatchObject({
      of: 'group',
      assumed: false,
      name: { en: 'Recent immigrants (languages spoken: Spanish; status: refugee claimant)' },
      // Dates of landing are of permanent residents.
      person: { languages: ['spa'], status: 'refugee-claimant', landed: null, age: { from: 18, to: null } },
    })
    const who = withProfile(EVENING.who, made.id)
    expect(profileOfStandard(who, [...PROFILES, made])).toBe(made)
    expect(profileOfStandard(who, PROFILES)).toBeNull()
  })

  it('keeps its days through other kinds of hours, and is never wrong by itself', () => {
    for (const standard of STANDARDS)
      for (const kind of ['session', 'opening', 'any'] as const) {
        const time = withTimeKind(standard.time, kind)
        expect(checkStandard({ ...standard, time } as Parameters<typeof checkStandard>[0])).toEqual([])
        if (time.kind !== 'any' && standard.time.kind !== 'any')
          expect(time.times).toEqual(standard.time.times)
      }
  })

  it('gets one day more: Sunday is followed by Monday', () => {
    const sunday = { day: 7, startSeconds: 0, endSeconds: 3600 } as const
    expect(withAnotherDay([sunday])).toEqual([sunday, { ...sunday, day: 1 }])
    expect(withAnotherDay([])).toHaveLength(1)
  })
})

describe('an outline', () => {
  const zone = {
    id: 'z',
    name: { en: 'Z', fr: 'Z' },
    hours: { en: '', fr: '' },
    agency: null,
    toAnywhere: false,
    source: 'S',
    polygon: [],
  }
  const square: Corner[] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ]

  it('is closed as the server wants it, and comes back as its corners', () => {
    const drawn = withCorners(zone, square)
    expect(drawn.polygon).toEqual([[...square, square[0]]])
    expect(checkZone(drawn)).toEqual([])
    expect(cornersOf(drawn)).toEqual(square)
    expect(checkZone(withCorners(zone, square.slice(0, 2)))).toMatchObject([{ code: 'zone_ring_open' }])
    expect(checkZone(withCorners(zone, []))).toMatchObject([{ code: 'zone_ring_open' }])
  })

  it('keeps what is left out of it', () => {
    const hole = [
      [0.4, 0.4],
      [0.6, 0.4],
      [0.6, 0.6],
      [0.4, 0.4],
    ]
    const holed = { ...withCorners(zone, square), polygon: [[...square, square[0]].map((c) => [...c]), hole] }
    expect(withCorners(holed, cornersOf(holed))).toEqual(holed)
  })

  it('is drawn as corners, a line that closes when it is ended, and ground from three corners up', () => {
    const kinds = (count: number, drawing: boolean) =>
      sketchFeatures(square.slice(0, count), drawing).features.map(({ geometry }) => geometry.type)
    expect(kinds(0, true)).toEqual([])
    expect(kinds(1, true)).toEqual(['Point'])
    expect(kinds(2, true)).toEqual(['LineString', 'Point', 'Point'])
    expect(kinds(3, true)).toEqual(['Polygon', 'LineString', 'Point', 'Point', 'Point'])
    const lineOf = (drawing: boolean) => {
      const line = sketchFeatures(square, drawing).features.find(
        ({ geometry }) => geometry.type === 'LineString',
      )
      return (line!.geometry as { coordinates: number[][] }).coordinates
    }
    expect(lineOf(true)).toHaveLength(4)
    expect(lineOf(false)).toHaveLength(5)
  })

  it('grows by a corner beside the last, or in the middle', () => {
    expect(withAnotherCorner([], [5, 6])).toEqual([[5, 6]])
    expect(withAnotherCorner([[5, 6]], [0, 0])).toEqual([
      [5, 6],
      [5.005, 6],
    ])
  })
})
