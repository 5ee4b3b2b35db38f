import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRowSplitter } from '../../../../server/import/gtfs/splitRows.ts'

function split(text: string, cuts: number[] = []): { rows: string[][]; numbers: number[]; whole: boolean } {
  const rows: string[][] = []
  const numbers: number[] = []
  const splitter = createRowSplitter((cells, rowNumber) => {
    rows.push(cells)
    numbers.push(rowNumber)
  })
  let from = 0
  for (const cut of [...cuts.map((each) => each % (text.length + 1)).sort((a, b) => a - b), text.length]) {
    splitter.push(text.slice(from, cut))
    from = cut
  }
  return { rows, numbers, whole: splitter.end() }
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '\r', '7'), maxLength: 6 })
const quote = (text: string) => `"${text.replaceAll('"', '""')}"`

test('agrees with csv-parse on any table, wherever the text is cut', () => {
  const table = fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(
      table,
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.array(fc.nat(), { maxLength: 5 }),
      (rows, lineEnd, last, cuts) => {
        const written = rows.map((row) =>
          row
            .map(([text, quoted]) =>
              quoted || /[",\n\r]/.test(text) || /^ /.test(text) ? quote(text) : text,
            )
            .join(','),
        )
        const text = written.join(lineEnd) + (last ? lineEnd : '')
        const expected: string[][] = parse(text, {
          record_delimiter: lineEnd,
          relax_column_count: true,
          quote: '"',
        })
        const { rows: found, whole } = split(text, cuts)
        expect(found).toEqual(expected)
        expect(whole).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})

test('blank rows are left out and counted', () => {
  expect(split('a,b\n\n  \n1,2\n')).toEqual({
    rows: [
      ['a', 'b'],
      ['1', '2'],
    ],
    numbers: [1, 4],
    whole: true,
  })
})

test('an open quotation mark is told at the end', () => {
  expect(split('a,b\n1,"2\n3,4\n').whole).toBe(false)
  expect(split('a,b\n1,"2"\n3,4')).toMatchObject({
    rows: [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ],
    whole: true,
  })
})

test('blanks before a quoted cell and letters after it are kept where they do no harm', () => {
  expect(split('a, "b, c" ,d"e"\n').rows).toEqual([['a', 'b, c ', 'd"e"']])
})
