import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Area, RegionDetail } from '../../../server/contract/region.ts'
import type { Service } from '../../../server/contract/service.ts'
import type { ServiceWeek } from '../../../server/contract/serviceWeek.ts'
import { minuteOfWeek, readAssetsView, SHADES, writeAssetsView } from '../../../web/assets/assetsView.ts'
import { enAssets } from '../../../web/assets/enAssets.ts'
import {
  type AssetFilter,
  countLanguages,
  countTypes,
  findAssets,
  openAt,
  toAssets,
} from '../../../web/assets/findAssets.ts'
import { frAssets } from '../../../web/assets/frAssets.ts'
import {
  areaPeople,
  classBounds,
  classOf,
  residentsOf,
  SHADE_COLOURS,
  TWO_WAY_COLOURS,
} from '../../../web/assets/peopleClasses.ts'
import { shadePeople } from '../../../web/assets/shadePeople.ts'
import { TRANSIT_CLASSES, transitClass } from '../../../web/assets/transitClasses.ts'
import { leastDistance, luminance } from '../../core/figures/colourDistance.ts'

const DAY = 24 * 60
const service = (id: string, more: Partial<Service> = {}) =>
  ({
    id,
    name: { en: id, fr: id },
    organization: null,
    serviceTypes: ['library'],
    address: null,
    city: null,
    postalCode: null,
    ...more,
  }) as Service
const week = (id: string, more: Partial<ServiceWeek['services'][number]> = {}) => ({
  id,
  hoursKnown: false,
  open: [],
  unknown: [[0, 7 * DAY]] as [number, number][],
  languages: null,
  confirmed: null,
  ...more,
})
const evening = {
  open: [[3 * DAY + 1080, 3 * DAY + 1260]] as [number, number][],
  unknown: [],
  hoursKnown: true,
}
const ANY: AssetFilter = { type: null, language: null, minute: null, organization: '', text: '' }
const ids = (assets: readonly { service: Service }[]) => assets.map(({ service: { id } }) => id)

describe('what is here', () => {
  const services = [
    service('class', {
      serviceTypes: ['adult-esl-fsl'],
      organization: 'Éducation Saint-Jérôme',
      address: '5 Main Street East',
    }),
    service('library'),
    service('clinic', { serviceTypes: ['primary-care', 'mental-health'] }),
    service('gone'),
  ]
  const assets = toAssets(services, {
    region: 'x',
    vintage: 1,
    dates: [],
    services: [
      week('class', { ...evening, languages: ['eng', 'spa'] }),
      week('library', { ...evening, open: [[540, 1020]], languages: ['eng'] }),
      week('clinic'),
    ],
  })
  const find = (filter: Partial<AssetFilter>) => {
    const { asked, yes, unknown } = findAssets(assets, { ...ANY, ...filter })
    return { asked: ids(asked), yes: ids(yes), unknown: ids(unknown) }
  }
  const THURSDAY_EVENING = minuteOfWeek({ day: 4, minutes: 1140 })

  it('leaves out what has closed down, once that is known', () => {
    expect(ids(assets)).toEqual(['class', 'library', 'clinic'])
    expect(ids(toAssets(services, null))).toHaveLength(4)
    expect(find({})).toMatchObject({ yes: ['class', 'library', 'clinic'], unknown: [] })
  })

  it('is open for certain, closed, or unknown: never open where nobody knows', () => {
    expect(find({ minute: THURSDAY_EVENING })).toMatchObject({ yes: ['class'], unknown: ['clinic'] })
    expect(openAt(evening as never, 3 * DAY + 1080)).toBe('yes')
    expect(openAt(evening as never, 3 * DAY + 1260)).toBe('no')
    expect(openAt(null, 0)).toBe('unknown')
  })

  it('serves in a language that somebody named', () => {
    expect(find({ language: 'spa' })).toMatchObject({ yes: ['class'], unknown: ['clinic'] })
    expect(find({ language: 'spa', minute: 600 })).toMatchObject({ yes: [], unknown: ['clinic'] })
  })

  it('may serve in a language that it does not name, where it offers several', () => {
    const several = toAssets([service('line')], {
      region: 'x',
      vintage: 1,
      dates: [],
      services: [week('line', { languages: ['eng', 'mul'] })],
    })
    expect(ids(findAssets(several, { ...ANY, language: 'spa' }).unknown)).toEqual(['line'])
    expect(ids(findAssets(several, { ...ANY, language: 'eng' }).yes)).toEqual(['line'])
    expect(countLanguages(several)).toEqual([{ slug: 'eng', count: 1 }])
  })

  it('includes the children of a type', () => {
    expect(find({ type: 'language-training' }).yes).toEqual(['class'])
    expect(find({ type: 'health' }).yes).toEqual(['clinic'])
  })

  it('finds all words of a text in name, organization or address, without accents and case', () => {
    expect(find({ text: 'SAINT-jerome main' }).yes).toEqual(['class'])
    expect(find({ text: 'main library' }).yes).toEqual([])
    expect(find({ organization: 'Éducation Saint-Jérôme' }).yes).toEqual(['class'])
  })

  it('counts a service of two types in both', () => {
    expect(countTypes(assets)).toEqual([
      { slug: 'adult-esl-fsl', count: 1 },
      { slug: 'library', count: 1 },
      { slug: 'mental-health', count: 1 },
      { slug: 'primary-care', count: 1 },
    ])
    expect(countLanguages(assets)[0]).toEqual({ slug: 'eng', count: 2 })
  })

  it('parts what was asked for into those that fit, may and do not, whatever the filter', () => {
    const filter = fc.record({
      type: fc.constantFrom(null, 'library', 'health'),
      language: fc.constantFrom(null, 'spa', 'eng'),
      minute: fc.option(fc.integer({ min: 0, max: 7 * DAY - 1 })),
      organization: fc.constant(''),
      text: fc.constantFrom('', 'c', 'main'),
    })
    fc.assert(
      fc.property(filter, (one) => {
        const { asked, yes, unknown } = find(one)
        expect(yes.every((id) => asked.includes(id) && !unknown.includes(id))).toBe(true)
        expect(unknown.every((id) => asked.includes(id))).toBe(true)
        if (one.language === null && one.minute === null) expect(yes).toEqual(asked)
      }),
    )
  })
})

describe('the address of assets', () => {
  it('gives back what it says, whatever that is', () => {
    const asked = fc.record({
      language: fc.option(fc.constantFrom('spa', 'ara')),
      open: fc.option(
        fc.record({ day: fc.integer({ min: 1, max: 7 }), minutes: fc.integer({ min: 0, max: DAY - 1 }) }),
      ),
      shade: fc.option(fc.constantFrom(...SHADES)),
      hour: fc.option(fc.integer({ min: 0, max: 23 })),
    })
    fc.assert(
      fc.property(asked, (one) => {
        expect(readAssetsView(writeAssetsView(one))).toEqual({ asked: one, problems: [] })
      }),
    )
  })

  it('says which parts make no sense, and leaves them out', () => {
    const parts = { language: '<script>', open: '8-19:00', people: 'all', hour: '24' }
    const { asked, problems } = readAssetsView(parts)
    expect(asked).toEqual({ language: null, open: null, shade: null, hour: null })
    expect(problems.map(({ value }) => value)).toEqual(['<script>', '8-19:00', 'all', '24'])
  })
})

describe('the colours of areas', () => {
  const area = (index: number, counts: Record<string, number | null>) =>
    ({
      index,
      counts: Object.fromEntries(Object.entries(counts).map(([id, value]) => [id, { value, missing: null }])),
    }) as unknown as Area
  const groups = [
    { id: 'population', vintage: '2021' },
    { id: 'recent', vintage: '2021' },
    { id: 'old', vintage: '2016' },
  ] as RegionDetail['groups']

  it('take the share of the residents of the same census, at most all of them', () => {
    expect(residentsOf(groups, 'recent')).toBe('population')
    expect(residentsOf(groups, 'old')).toBeNull()
    const areas = [
      area(0, { recent: 20, population: 100 }),
      area(1, { recent: 10, population: 5 }),
      area(2, { recent: null, population: 100 }),
      area(3, { recent: 0, population: 0 }),
    ]
    expect(areaPeople(areas, 'recent', 'population')).toEqual([
      { count: 20, share: 0.2 },
      { count: 10, share: 1 },
      { count: null, share: null },
      { count: 0, share: null },
    ])
  })

  it('have bounds that rise, each value in one class', () => {
    expect(classBounds([0, 10, 20, 30, 40], 2, 5)).toEqual([0, 20])
    expect([0, 19, 20, 400].map((value) => classOf([0, 20], value))).toEqual([0, 0, 1, 1])
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 5000 }))), (values) => {
        const bounds = classBounds(values, 5, 5)
        expect(bounds[0]).toBe(0)
        expect(bounds.every((bound, at) => at === 0 || bound > bounds[at - 1])).toBe(true)
        expect(bounds.length).toBeLessThanOrEqual(5)
      }),
    )
  })

  it('show what is not known as unknown, and put few and near against many and far', () => {
    const areas = [1, 2, 30, 0].map((recent, index) =>
      area(index, { recent: index === 3 ? null : recent, population: 100 }),
    )
    const index = {
      weight: Float64Array.from([1, 1, 1, 1]),
      medianSeconds: Float64Array.from([300, 1200, Number.NaN, 300]),
    } as never
    const { byArea, minutes } = shadePeople('two-way', areas, groups, 'recent', index, 30)
    expect(byArea).toEqual([TWO_WAY_COLOURS[0][0], TWO_WAY_COLOURS[1][1], TWO_WAY_COLOURS[2][2], null])
    expect(minutes).toEqual([5, 20, null, 5])
    expect(shadePeople('two-way', areas, groups, 'recent', null, 30).byArea).toBeNull()
    expect(shadePeople(null, areas, groups, 'recent', null, 30).byArea).toBeNull()
    expect(shadePeople('count', areas, groups, 'recent', null, 30).byArea![3]).toBeNull()
  })

  it('are those of the look at the corners, and tell apart for four kinds of vision', () => {
    expect([0, 2].flatMap((row) => [0, 2].map((column) => TWO_WAY_COLOURS[row][column]))).toEqual([
      '#efece6',
      '#e07b39',
      '#4f8fb8',
      '#2b2140',
    ])
    const all = TWO_WAY_COLOURS.flat()
    all.forEach((colour, i) => {
      for (const other of all.slice(0, i)) expect(leastDistance(colour, other)).toBeGreaterThan(10)
    })
    for (const scale of [SHADE_COLOURS, TRANSIT_CLASSES.map(({ colour }) => colour)]) {
      const lightness = scale.map(luminance)
      expect(lightness).toEqual([...lightness].sort((a, b) => b - a))
      for (let i = 1; i < scale.length; i++) expect(leastDistance(scale[i - 1], scale[i])).toBeGreaterThan(10)
    }
  })

  it('put departures into the class that they reach', () => {
    expect([0, 1, 3, 5, 40].map((count) => transitClass(count)?.from)).toEqual([undefined, 1, 2, 4, 6])
  })
})

describe('the finding about what is here', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
  const facts = {
    services: 312,
    types: 14,
    withHours: 41,
    language: null,
    time: { day: 4, minutes: 1140 },
    yes: 23,
    unknown: 271,
  }

  it('says how many, who says when, and what is open then', () => {
    expect(enAssets.finding(facts)).toBe(
      '312 services of 14 types; 41 say their hours; 23 are open on Thursday at 19:00; for 271 nobody knows.',
    )
    expect(enAssets.finding({ ...facts, time: null })).toBe('312 services of 14 types; 41 say their hours.')
    expect(
      enAssets.finding({
        ...facts,
        services: 1,
        types: 1,
        withHours: 1,
        yes: 1,
        unknown: 0,
        language: 'Spanish',
      }),
    ).toBe('1 service of 1 type; 1 says its hours; 1 is open on Thursday at 19:00 and serves in Spanish.')
  })

  it('says the same in French, singular for none', () => {
    expect(plain(frAssets.finding(facts))).toBe(
      '312 services de 14 types; 41 indiquent leurs heures; 23 sont ouverts le jeudi à 19 h; pour 271 autres, on ne le sait pas.',
    )
    expect(plain(frAssets.finding({ ...facts, yes: 0, unknown: 0 }))).toContain('0 est ouvert le jeudi')
  })
})
