import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MeasureOptions, measure } from '../../../../server/cli/measure.ts'
import { RefusedInput, WrongUsage } from '../../../../server/errors.ts'
import { findOracles } from '../../../realRegions.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reach-measure-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const MATRIX = 'from_id,to_id,travel_time\na,a,5\na,b,40\nb,a,10\nb,b,5.8\nc,c,\n'
const LAND_USE = 'id,people,seats,income\na,10,6,100\nb,20,8,200\nc,0,0,\n'

async function run(
  options: Partial<MeasureOptions>,
  matrix: string | Uint8Array = MATRIX,
  landUse: string = LAND_USE,
) {
  return measure({
    matrix: file(typeof matrix === 'string' ? 'm.csv' : 'm.csv.gz', matrix),
    landUse: file('l.csv', landUse),
    measure: 'cumulative',
    opportunities: 'seats',
    ...options,
  })
}
const values = async (...given: Parameters<typeof run>) => (await run(...given)).rows.map((row) => row.at(-1))

describe('reach measure', () => {
  test('gives a row for each origin in the order of the land use, reached or not', async () => {
    expect(await run({ cutoff: '15' })).toEqual({
      columns: ['id', 'value'],
      rows: [
        ['a', 6],
        ['b', 14],
        ['c', 0],
      ],
    })
  })
  test('an origin that reaches nothing has no closest time, and minutes come back as they were given', async () => {
    expect(await values({ measure: 'closest' })).toEqual([5, 5.8, null])
    expect(await values({ measure: 'closest', nth: '9' })).toEqual([40, 10, null])
  })
  test('demand travels to supply', async () => {
    // Within 15 minutes a's seats are wanted by 30 people, b's by the 20 of b alone.
    expect(await values({ measure: '2sfca', demand: 'people', decay: 'step:15' })).toEqual([0.2, 0.6, 0])
    expect(await values({ measure: '2sfca', demand: 'people', cutoff: '15' })).toEqual([0.2, 0.6, 0])
  })
  test('an inequality is one value, poverty three', async () => {
    const options = { demand: 'people', cutoff: '15', by: 'income' }
    expect(await run({ measure: 'gini', ...options })).toEqual({
      columns: ['value'],
      rows: [[expect.closeTo(0.156863, 6)]],
    })
    const poverty = await run({ measure: 'fgt', ...options, povertyLine: '10' })
    expect(poverty.rows).toEqual([
      ['FGT0', expect.closeTo(1 / 3, 12)],
      ['FGT1', expect.closeTo(0.4 / 3, 12)],
      ['FGT2', expect.closeTo(0.16 / 3, 12)],
    ])
  })
  test('the corrected concentration index, and Theil by groups of a column, which add up to that of all', async () => {
    const options = { demand: 'people', cutoff: '15', by: 'income' }
    // a reaches 6 seats, b 14: 4 x 11.33 / 8 x 0.156863.
    expect((await run({ measure: 'concentration-corrected', ...options })).rows).toEqual([
      [expect.closeTo(8 / 9, 12)],
    ])
    const [[all]] = (await run({ measure: 'theil', ...options })).rows
    const groups = await run({ measure: 'theil-groups', ...options })
    expect(groups.rows.slice(0, 3)).toEqual([
      ['total', expect.closeTo(Number(all), 12)],
      ['between', expect.closeTo(Number(all), 12)],
      ['within', expect.closeTo(0, 12)],
    ])
    expect(groups.rows.map(([name]) => name)).toContain('group 200 between')
  })
  test('reads quotes, CR LF, a byte order mark, other columns, another order, gzip, and the output of reach matrix', async () => {
    const odd =
      '\ufeffreason,travel_time_p50,"to_id",from_id\r\n"no, or\nyes",5,a,a\r\n,40,b,"a"\r\n,10,a,b\r\n\r\n,5.8,b,b\r\nno_path,,c,c\r\n'
    expect(await values({ cutoff: '15' }, odd)).toEqual([6, 14, 0])
    expect(await values({ cutoff: '15' }, gzipSync(odd))).toEqual([6, 14, 0])
    const quoted = 'id,seats\n"a ""1"", x",4\n'
    expect(
      await run({ cutoff: '1' }, 'from_id,to_id,travel_time\n"a ""1"", x","a ""1"", x",1', quoted),
    ).toEqual({
      columns: ['id', 'value'],
      rows: [['a "1", x', 4]],
    })
  })
  test('a long file is read across the borders of its chunks', async () => {
    const count = 700
    const ids = Array.from({ length: count }, (_, k) => `é-${k}`)
    const landUse = `id,seats\n${ids.map((id) => `${id},1\n`).join('')}`
    const matrix = `from_id,to_id,travel_time\n${ids.flatMap((from) => ids.map((to) => `${from},"${to}",7\n`)).join('')}`
    const { rows } = await run({ cutoff: '7' }, gzipSync(matrix), landUse)
    expect(rows).toEqual(ids.map((id) => [id, count]))
  })

  const cumulative = { cutoff: '15' }
  test.each<[string, Partial<MeasureOptions>, string | Uint8Array, string, RegExp]>([
    [
      'an unknown column of the land use',
      { ...cumulative, opportunities: 'jobs' },
      MATRIX,
      LAND_USE,
      /no column "jobs"; it has "id", "people"/,
    ],
    ['no travel_time', cumulative, 'from_id,to_id,minutes\n', LAND_USE, /no column "travel_time"/],
    ['semicolons', cumulative, 'from_id;to_id;travel_time\n', LAND_USE, /separated by commas/],
    [
      'two percentiles',
      cumulative,
      'from_id,to_id,travel_time_p5,travel_time_p50\n',
      LAND_USE,
      /name the one to use/,
    ],
    [
      'a time that is no number',
      cumulative,
      `${MATRIX}a,c,soon\n`,
      LAND_USE,
      /row 7, travel_time is "soon", not a number/,
    ],
    ['a negative time', cumulative, `${MATRIX}a,c,-3\n`, LAND_USE, /row 7, travel_time is negative/],
    [
      'ids that the land use does not have',
      cumulative,
      `${MATRIX}a,q,3\nr,a,3\n`,
      LAND_USE,
      /ids that the land-use file does not: "q", "r"\./,
    ],
    [
      'a pair that stands there twice',
      cumulative,
      `${MATRIX}b,a,11\n`,
      LAND_USE,
      /pair "b" to "a" more than once/,
    ],
    [
      'an id that stands there twice',
      cumulative,
      MATRIX,
      `${LAND_USE}a,1,1,1\n`,
      /row 5 repeats the id "a" of row 2/,
    ],
    ['a row without id', cumulative, MATRIX, `${LAND_USE},1,1,1\n`, /row 5 has no id/],
    [
      'seats that are no number',
      cumulative,
      MATRIX,
      LAND_USE.replace('8', 'x'),
      /row 3, seats is "x", not a number/,
    ],
    [
      'seats that are Infinity',
      cumulative,
      MATRIX,
      LAND_USE.replace('8', 'Infinity'),
      /row 3, seats is "Infinity"/,
    ],
    ['blank seats', cumulative, MATRIX, LAND_USE.replace('8', ''), /row 3, seats is blank; unknown is not 0/],
    ['negative seats', cumulative, MATRIX, LAND_USE.replace('8', '-8'), /row 3, seats is negative/],
    [
      'no income where people live',
      { measure: 'palma', cutoff: '15', demand: 'people', by: 'income' },
      MATRIX,
      LAND_USE.replace('200', ''),
      /row 3, income is blank where people live/,
    ],
    ['an empty matrix', cumulative, '', LAND_USE, /m\.csv is empty/],
    ['an empty land use', cumulative, MATRIX, '', /l\.csv is empty/],
    ['a quote that does not close', cumulative, `${MATRIX}"a,b,3\n`, LAND_USE, /row 7 opens a quote/],
    [
      'a cut gzip file',
      cumulative,
      gzipSync(MATRIX.repeat(50)).subarray(0, 40),
      LAND_USE,
      /not a whole gzip file/,
    ],
    ['text that is not UTF-8', cumulative, MATRIX, LAND_USE, /./],
    ['a file of one endless line', cumulative, 'x'.repeat(1_500_000), LAND_USE, /row 1 does not end/],
  ])('refuses %s and says where', async (name, options, matrix, landUse, message) => {
    if (name === 'text that is not UTF-8') {
      const latin = file('latin.csv', Buffer.from('id,seats\nMontr\xe9al,1\n', 'latin1'))
      await expect(run({ ...options, landUse: latin })).rejects.toThrow(/is not UTF-8/)
      return
    }
    const error = await run(options, matrix, landUse).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(RefusedInput)
    expect((error as Error).message).toMatch(message)
  })
  test('refuses a file that is not there', async () => {
    await expect(run({ cutoff: '15', landUse: join(folder, 'none.csv') })).rejects.toThrow(/There is no file/)
  })

  test.each<[string, Partial<MeasureOptions>, RegExp]>([
    ['an unknown measure', { measure: 'constructor' }, /choose closest/],
    ['cumulative without cutoff', {}, /needs --cutoff/],
    ['gravity without decay', { measure: 'gravity', cutoff: '5' }, /needs --decay/],
    ['a catchment without demand', { measure: '2sfca', decay: 'step:5' }, /needs --demand/],
    ['a catchment without decay', { measure: 'bfca', demand: 'people' }, /needs --cutoff or --decay/],
    ['both limits', { measure: 'gini', demand: 'people', decay: 'step:5', cutoff: '5' }, /not both/],
    ['palma without order', { measure: 'palma', demand: 'people', cutoff: '5' }, /needs --by/],
    ['poverty without line', { measure: 'fgt', demand: 'people', cutoff: '5' }, /needs --poverty-line/],
    ['a negative cutoff', { cutoff: '-1' }, /--cutoff must be a number of at least 0/],
    ['half a school', { measure: 'closest', nth: '1.5' }, /--nth must be a whole number/],
    ['the 0th school', { measure: 'closest', nth: '0' }, /--nth must be a number of at least 1/],
    ['an unknown decay', { measure: 'gravity', decay: 'toString:5' }, /there is no decay "toString"/],
    ['a decay without number', { measure: 'gravity', decay: 'exponential' }, /takes one number/],
    ['a logistic decay with one number', { measure: 'gravity', decay: 'logistic:30' }, /takes 2 numbers/],
    ['a decay of a word', { measure: 'gravity', decay: 'step:soon' }, /"soon" is not a number above 0/],
    [
      'a decay that grows',
      { measure: 'gravity', decay: 'exponential:-0.1' },
      /"-0.1" is not a number above 0/,
    ],
    ['steps without weights', { measure: 'gravity', decay: 'steps:20,40' }, /"20" is not minutes=weight/],
    ['steps out of order', { measure: 'gravity', decay: 'steps:40=1,20=0.5' }, /the minutes must rise/],
    ['weights that rise', { measure: 'gravity', decay: 'steps:20=0.5,40=1' }, /the weights may not rise/],
  ])('calls %s wrong usage', async (_, options, message) => {
    const error = await run(options).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(WrongUsage)
    expect((error as Error).message).toMatch(message)
  })

  test.skipIf(!findOracles())('reads 748,437 gzipped pairs and answers in seconds', async () => {
    const oracles = findOracles()!
    const started = performance.now()
    const { rows } = await measure({
      matrix: join(oracles, 'bho_travel_matrix.csv.gz'),
      landUse: join(oracles, 'bho_land_use.csv'),
      measure: 'closest',
      opportunities: 'schools',
    })
    const seconds = (performance.now() - started) / 1000
    console.log(`reach measure, 748,437 pairs: ${seconds.toFixed(2)} s`)
    expect(rows.length).toBe(898)
    expect(rows.filter((row) => row[1] === null).length).toBe(35)
    expect(seconds).toBeLessThan(10)
  })
})
