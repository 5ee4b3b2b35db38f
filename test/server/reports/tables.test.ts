import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderRows } from '../../../server/reports/renderRows.ts'
import { toCsv } from '../../../server/reports/toCsv.ts'
import { toTable } from '../../../server/reports/toTable.ts'

describe('CSV', () => {
  test('null and Infinity are empty, quotes double, numbers keep all their digits', () => {
    const csv = toCsv(
      ['a', 'b'],
      [
        [null, 0.1 + 0.2],
        [Number.POSITIVE_INFINITY, -5],
        ['x, "y"\nz', true],
      ],
    )
    expect(csv).toBe('a,b\n,0.30000000000000004\n,-5\n"x, ""y""\nz",true\n')
  })
  test('a name that a spreadsheet would run gets an apostrophe; a number written as text does not', () => {
    const csv = toCsv(
      ['x'],
      [['=1+1'], ['@SUM(A1)'], ['+1 905 555 0100'], ['-79.86'], ['-c'], ['\t=1'], ['a=b']],
    )
    expect(csv).toBe(`x\n'=1+1\n'@SUM(A1)\n'+1 905 555 0100\n-79.86\n'-c\n'\t=1\na=b\n`)
  })
  test('another reader reads back what was written, and no cell begins like a formula', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('=cmd', '"', '\r\n', ',', '+x', '-1', '@'),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.integer())), (rows) => {
        const read: string[][] = parse(toCsv(['a', 'b', 'c'], rows), { skip_empty_lines: false })
        expect(read.length).toBe(rows.length + 1)
        rows.forEach((row, r) => {
          row.forEach((value, c) => {
            const text = read[r + 1][c]
            if (typeof value === 'number') expect(Number(text)).toBe(value === 0 ? 0 : value)
            else expect([value, `'${value}`]).toContain(text)
            if (typeof value === 'string' && /^[=+\-@\t\r]/.test(text))
              expect(Number.isFinite(Number(text))).toBe(true)
          })
        })
      }),
    )
  })
})

describe('a table for a terminal', () => {
  test('numbers stand to the right, null is a dash, control characters are gone', () => {
    const table = toTable(
      ['name', 'people'],
      [
        ['Été', 5],
        ['\u001b[31mred\n', null],
        ['x', 1234.5678],
      ],
    )
    expect(table.split('\n')).toEqual([
      'name      people',
      '───────  ───────',
      'Été            5',
      '[31mred        -',
      'x        1234.57',
      '',
    ])
  })
  test('no rows still show the columns', () => {
    expect(toTable(['id', 'value'], [])).toContain('id')
  })
})

test('rows as JSON are a list of objects with null where nothing is known', () => {
  expect(
    JSON.parse(
      renderRows(
        'json',
        ['id', 'value'],
        [
          ['a', 1],
          ['b', Number.POSITIVE_INFINITY],
        ],
      ),
    ),
  ).toEqual([
    { id: 'a', value: 1 },
    { id: 'b', value: null },
  ])
})
