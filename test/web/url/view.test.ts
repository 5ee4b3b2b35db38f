import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TRAVEL_MODES, type When } from '../../../web/travel/travel.ts'
import { readView } from '../../../web/url/readView.ts'
import { LAYER_IDS, type View } from '../../../web/url/view.ts'
import { writeView } from '../../../web/url/writeView.ts'

const read = (address: string) => readView(address, 'en')

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)
const id = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).filter((text) => text.isWellFormed())
const span = fc
  .tuple(fc.integer({ min: 0, max: 2878 }), fc.integer({ min: 1, max: 2879 }))
  .map(([a, b]): [number, number] => (a < b ? [a, b] : [Math.min(a, 2878), Math.min(a, 2878) + 1]))
const anyView: fc.Arbitrary<View> = fc.record({
  lang: fc.constantFrom('en' as const, 'fr' as const),
  region: fc.option(slug.filter((text) => text !== 'en' && text !== 'fr')),
  service: fc.option(slug),
  group: fc.option(slug),
  minutes: fc.integer({ min: 5, max: 120 }),
  mode: fc.constantFrom(...TRAVEL_MODES),
  date: fc.option(
    fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
  when: fc.oneof(
    span.map(([from, to]): When => ({ kind: 'depart', from, to })),
    span.map(([start, end]): When => ({ kind: 'session', start, end })),
    fc.integer({ min: 0, max: 2879 }).map((by): When => ({ kind: 'arrive', by })),
  ),
  selection: fc.option(
    fc.record({ kind: fc.constantFrom('area' as const, 'service' as const, 'employers' as const), id }),
  ),
  panel: fc.constantFrom('data' as const, 'standards' as const, 'records' as const, 'compare' as const, null),
  standard: fc.option(id),
  paint: fc.constantFrom('barrier' as const, 'coverage' as const),
  a: fc.option(id),
  b: fc.option(id),
  show: fc.constantFrom('a' as const, 'difference' as const, 'b' as const),
  assets: fc.record(
    {
      language: fc.constantFrom('spa', 'ara'),
      open: fc.constantFrom('4-19:00', '7-08:30'),
      people: fc.constantFrom('count', 'two-way'),
      hour: fc.constantFrom('0', '17'),
    },
    { requiredKeys: [] },
  ),
  layers: fc.subarray([...LAYER_IDS]),
  map: fc.option(
    fc.record({
      zoom: fc.integer({ min: 0, max: 2200 }).map((n) => n / 100),
      lat: fc.integer({ min: -850000, max: 850000 }).map((n) => n / 10000),
      lon: fc.integer({ min: -1800000, max: 1800000 }).map((n) => n / 10000),
    }),
  ),
})

describe('the address of a view', () => {
  it('gives the same view back, whatever the view', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { view: again, problems } = read(writeView(view))
        // -0 and 0 are the same place.
        expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(view)))
        expect(problems).toEqual([])
      }),
    )
  })

  it('is short for the usual view', () => {
    expect(writeView(read('/').view)).toBe('/en')
  })

  it('is readable', () => {
    const address =
      '/fr/hamilton?service=health&minutes=45&mode=transit&date=2026-12-01&session=18:00-21:00&area=HAM:1&layers=services,employers&map=11.20/43.2500/-79.8700'
    expect(writeView(read(address).view)).toBe(address)
  })

  it('takes the language of the browser where it names none', () => {
    expect(readView('/hamilton', 'fr').view).toMatchObject({ lang: 'fr', region: 'hamilton' })
    expect(readView('/en/hamilton', 'fr').view).toMatchObject({ lang: 'en', region: 'hamilton' })
  })
})

describe('a link that makes no sense', () => {
  it.each([
    ['minutes', 'minutes=soon'],
    ['minutes', 'minutes=4'],
    ['minutes', 'minutes=121'],
    ['minutes', 'minutes=30.5'],
    ['mode', 'mode=horse'],
    ['date', 'date=2026-02-30'],
    ['date', 'date=tomorrow'],
    ['when', 'depart=10:00-08:00'],
    ['when', 'arrive-by=48:00'],
    ['when', 'session=18:00'],
    ['service', 'service=%3Cscript%3E'],
    ['group', 'group='],
    ['map', 'map=11/43'],
    ['map', 'map=//'],
    ['map', 'map=11/99/-79'],
    ['layers', 'layers=services,buildings'],
    ['panel', 'panel=admin'],
  ])('names %s in %s and shows the default', (part, query) => {
    const { view, problems } = read(`/en/hamilton?${query}`)
    expect(problems.map((problem) => problem.part)).toEqual([part])
    expect(view).toEqual(read('/en/hamilton').view)
  })

  it('takes one way to say when, and names the others', () => {
    const { view, problems } = read('/en/hamilton?mode=transit&session=18:00-21:00&arrive-by=09:00')
    expect(view.when).toEqual({ kind: 'session', start: 1080, end: 1260 })
    expect(problems).toEqual([{ part: 'when', value: 'arrive-by=09:00' }])
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
        read(`http://localhost${path}?${query}&minutes=${query}&map=${query}`)
      }),
    )
    expect(() => read('/%E0%A4%A/x')).not.toThrow()
  })
})
