import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAIN_SIDE, readSide, type Side, sideOf, writeSide } from '../../../web/compare/side.ts'
import { TRAVEL_MODES, type When } from '../../../web/travel/travel.ts'
import { readView } from '../../../web/url/readView.ts'
import { writeView } from '../../../web/url/writeView.ts'

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)
const id = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).filter((text) => text.isWellFormed())
const vintage = fc.option(fc.integer({ min: 1, max: 9999 }))
const travel = fc
  .record({
    service: fc.option(slug),
    group: fc.option(slug),
    minutes: fc.integer({ min: 5, max: 120 }),
    mode: fc.constantFrom(...TRAVEL_MODES),
    date: fc.constantFrom('2026-12-01', null),
    when: fc.constantFrom<When>(
      { kind: 'depart', from: 600, to: 660 },
      { kind: 'session', start: 1080, end: 1510 },
      { kind: 'arrive', by: 540 },
    ),
    vintage,
  })
  .map(({ vintage: number, ...view }) => sideOf({ ...view, standard: null }, number))
const standard = fc.record({ standard: id, vintage }).map((part): Side => ({ ...PLAIN_SIDE, ...part }))

describe('a side of a comparison in an address', () => {
  it('gives the same side back, whatever the side, also from the address of the view', () => {
    fc.assert(
      fc.property(fc.oneof(travel, standard), (side) => {
        const text = writeSide(side)
        expect(readSide(text)).toEqual({ side, problems: [] })
        if (text === '' || text.length > 300) return
        const { view } = readView('/en/sample?panel=compare', 'en')
        const again = readView(writeView({ ...view, a: text, b: text }), 'en')
        expect(again.problems).toEqual([])
        expect(again.view).toMatchObject({ a: text, b: text })
      }),
    )
  })

  it('stays readable', () => {
    const side = readSide('service.library~minutes.45~mode.transit~depart.10:00-11:00').side
    expect(side).toMatchObject({ service: 'library', minutes: 45, when: { from: 600, to: 660 } })
    expect(writeSide(side)).toBe('service.library~minutes.45~mode.transit~depart.10:00-11:00')
  })

  it('takes defaults for what makes no sense, and says so', () => {
    const { side, problems } = readSide('minutes.9999~mode.balloon~v.-3~~.')
    expect(side).toEqual(PLAIN_SIDE)
    expect(problems.map(({ part }) => part)).toEqual(['minutes', 'mode', 'side'])
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readSide(text)))
  })
})
