import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CENSUS_NOTICES } from '../../../../server/import/census/notices.ts'
import { parseCount } from '../../../../server/import/census/parseCount.ts'
import { parseExpression } from '../../../../server/import/census/parseExpression.ts'
import { readCounts } from '../../../../server/import/census/readCounts.ts'
import { readIndicators } from '../../../../server/import/census/readIndicators.ts'
import type { CountsSpec, IndicatorsSpec } from '../../../../server/import/manifest/regionManifest.ts'
import { collect, expectRefusal, listen, temporaryFolder } from '../files/importTest.ts'

const { folder, write } = temporaryFolder()

async function counts(content: string, spec: Partial<CountsSpec>, areaCodes?: string[]) {
  const { report, log, codes } = listen(CENSUS_NOTICES)
  const full = { file: write('counts.csv', content), key: 'code', groups: { people: 'n' }, ...spec }
  const rows = await collect(readCounts(folder, full, report, areaCodes && new Set(areaCodes)))
  return { rows, log, codes: codes() }
}
const compact = (rows: { areaCode: string; value: number | null; missing: string | null }[]) =>
  Object.fromEntries(rows.map(({ areaCode, value, missing }) => [areaCode, value ?? missing]))

describe('parseCount', () => {
  test.each([
    ['1234', 1234],
    [' 1,234 ', 1234],
    ['1 234 567', 1_234_567],
    ['1\u00a0234', 1234],
    ['1,234,567.5', 1_234_567.5],
    ['12,5', 12.5],
    ['0', 0],
    ['-5', -5],
    ['120E', 120],
    ['1e3', 1000],
    [76, 76],
  ])('%j is %d', (text, value) => {
    expect(parseCount(text)).toEqual({ value, missing: null, odd: false })
  })

  test.each([
    ['..', 'not-available'],
    ['x', 'withheld'],
    ['F', 'unreliable'],
    ['...', 'not-applicable'],
    ['…', 'not-applicable'],
    ['  ', 'blank'],
    [null, 'blank'],
  ])('%j is missing: %s, never 0', (text, missing) => {
    expect(parseCount(text)).toEqual({ value: null, missing, odd: false })
  })

  test.each(['n/a', '12 34', '1,23,456', '#REF!', 'E', Number.NaN])('%j is odd and unknown', (text) => {
    expect(parseCount(text)).toEqual({ value: null, missing: 'not-available', odd: true })
  })

  test('any number survives being written with thousands separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        expect(parseCount(value.toLocaleString('en-CA')).value).toBe(value)
        expect(parseCount(value.toLocaleString('fr-CA')).value).toBe(value)
      }),
    )
  })
})

test('an expression is columns with signs; a column of that very name comes first', () => {
  expect(parseExpression('T1527 - T1528 + T-9')).toEqual([
    { column: 'T1527', sign: 1 },
    { column: 'T1528', sign: -1 },
    { column: 'T-9', sign: 1 },
  ])
  expect(parseExpression('Total - Age', (name) => name === 'Total - Age')).toEqual([
    { column: 'Total - Age', sign: 1 },
  ])
})

describe('readCounts', () => {
  test('a missing term makes the whole expression missing, for its reason', async () => {
    const { rows } = await counts('code,a,b\n1,10,4\n2,10,x\n3,..,x\n4,"1,000",5\n', {
      groups: { people: 'a - b' },
    })
    expect(compact(rows)).toEqual({ 1: 6, 2: 'withheld', 3: 'not-available', 4: 995 })
  })

  test('a difference of rounded figures below zero is zero with a notice', async () => {
    const { rows, log } = await counts('code,a,b\n1,5,10\n', { groups: { people: 'a - b' } })
    expect(compact(rows)).toEqual({ 1: 0 })
    expect(log.notices).toMatchObject([{ code: 'negative_count', value: '-5' }])
  })

  test('rows are kept by a condition, repeated codes are not counted twice, text is no number', async () => {
    const text = 'code,city,n\n1,H,5\n1,H,7\n2,T,9\n3,H,many\n,H,1\n'
    const { rows, codes } = await counts(text, { keep: { field: 'city', equals: 'H' } })
    expect(compact(rows)).toEqual({ 1: 5, 3: 'not-available' })
    expect(codes).toEqual(['duplicate_code', 'not_a_number', 'missing_code'])
  })

  test('a crosswalk is followed in order, through lists and several columns, and the parts are summed', async () => {
    write('steps.csv', 'old,new,guess\nA,a1,\nB,a2,\nC,,a3\nD,a4;a5,\n')
    write(
      'zones.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          { type: 'Feature', properties: { zone: 'Z1', codes: ['A', 'B'] }, geometry: null },
          { type: 'Feature', properties: { zone: 'Z2', codes: ['C', 'D'] }, geometry: null },
        ],
      }),
    )
    const { rows, codes } = await counts('code,n\na1,1\na2,10\na3,100\na4,1000\na5,10000\na6,5\n', {
      crosswalk: [
        { file: 'steps.csv', from: ['new', 'guess'], to: 'old' },
        { file: 'zones.geojson', from: 'codes', to: 'zone' },
      ],
    })
    expect(compact(rows)).toEqual({ Z1: 11, Z2: 11_100 })
    expect(codes).toEqual(['code_not_in_crosswalk'])
  })

  test('a missing part makes a sum unknown; a part without such a figure adds nothing; both are said', async () => {
    write('two.csv', 'from,to\n1,A\n2,A\n3,B\n4,B\n5,C\n6,C\n')
    const { rows, codes } = await counts('code,n\n1,5\n2,x\n3,5\n4,...\n5,...\n6,...\n', {
      crosswalk: { file: 'two.csv', from: 'from', to: 'to' },
    })
    expect(compact(rows)).toEqual({ A: 'withheld', B: 5, C: 'not-applicable' })
    expect(codes.filter((code) => code.startsWith('part_'))).toEqual(['part_missing', 'part_not_applicable'])
  })

  test('a code that is split between areas counts in none of them: both are unknown', async () => {
    write('split.csv', 'from,to\n1,A\n1,B\n2,A\n')
    const { rows, codes } = await counts('code,n\n1,5\n2,7\n', {
      crosswalk: { file: 'split.csv', from: 'from', to: 'to' },
    })
    expect(compact(rows)).toEqual({ A: 'not-available', B: 'not-available' })
    expect(codes).toContain('crosswalk_splits')
  })

  test('every area gets a row: what the file lacks is unknown, what is no area is left out', async () => {
    const { rows, codes } = await counts('code,n\n1,5\n9,7\n', {}, ['1', '2'])
    expect(compact(rows)).toEqual({ 1: 5, 2: 'not-available' })
    expect(codes).toEqual(['count_without_area', 'area_without_count'])
  })

  test('missing columns, in the file or in the crosswalk, are refused by name', async () => {
    await expectRefusal(
      () => counts('code,n\n1,5\n', { groups: { people: 'n - m' } }),
      'missing_columns',
      /"m".*"code", "n"/,
    )
    await expectRefusal(() => counts('id,n\n1,5\n', {}), 'missing_columns', /"code"/)
    write('walk.csv', 'from,to\n1,A\n')
    await expectRefusal(
      () => counts('code,n\n1,5\n', { crosswalk: { file: 'walk.csv', from: 'from', to: 'zone' } }),
      'missing_columns',
      /"zone"/,
    )
    await expectRefusal(
      () => counts('code,n\n1,5\n', { crosswalk: { file: 'gone.csv', from: 'a', to: 'b' } }),
      'missing_file',
      /gone/,
    )
  })
})

test('an indicator is never summed: an area of several published ones gets none', async () => {
  write('walk2.csv', 'from,to\n1,A\n2,B\n3,B\n')
  const { report, codes } = listen(CENSUS_NOTICES)
  const spec: IndicatorsSpec = {
    file: write('indices.csv', 'code,i\n1,0.5\n2,0.1\n3,0.2\n'),
    key: 'code',
    crosswalk: { file: 'walk2.csv', from: 'from', to: 'to' },
    columns: { index: { column: 'i', name: { en: 'Index', fr: 'Indice' } } },
  }
  expect(await collect(readIndicators(folder, spec, report))).toEqual([
    { areaCode: 'A', indicator: 'index', value: 0.5, missing: null },
    { areaCode: 'B', indicator: 'index', value: null, missing: 'not-available' },
  ])
  expect(codes()).toEqual(['indicator_not_summed'])
})

describe('published confidence intervals', () => {
  const counting = {
    sampled: true,
    rounded: true,
    confidence: { people: { low: 'from', high: 'to' } },
  }
  test('stand beside their count; one that does not hold it is a notice, several parts have none', async () => {
    const content =
      'code,zone,n,from,to\na,A,100,80,125\nb,B,40,50,60\nc,C,10,5,20\nd,C,20,10,30\ne,E,x,1,9\n'
    const { rows, codes } = await counts(content, { key: 'zone', counting })
    expect(rows.map(({ areaCode, interval }) => [areaCode, interval ?? null])).toEqual([
      ['A', { low: 80, high: 125 }],
      ['B', null],
      ['C', { low: 5, high: 20 }],
      ['E', null],
    ])
    expect(codes).toContain('interval_without_count')
  })
  test('in columns that are not there are refused by name', async () => {
    await expectRefusal(() => counts('code,n\na,1\n', { counting }), 'missing_columns')
  })
})
