import { expect, test } from 'vitest'
import { quarterOfCells, quarterOfTitle } from '../../../../server/import/lmia/decisionQuarter.ts'

test.each([
  [
    'by stream, National Occupational Classification (NOC) 2011 and business location in 2019 (January-March)',
    '2019Q1',
  ],
  [
    'National Occupational Classification (NOC) 2011 and Business Location in 2020 (October-December)',
    '2020Q4',
  ],
  ['National Occupational Classification (NOC) 2011 and Business Location, April to June 2023', '2023Q2'],
  [
    'Classification nationale des professions (CNP) 2011 et lieu de travail, de juillet à septembre 2024',
    '2024Q3',
  ],
  ['Positive LMIA Q2 2025', '2025Q2'],
  ['National Occupational Classification (NOC) 2011', null],
])('the title "%s" names %s: the last year, not that of the classification', (title, quarter) => {
  expect(quarterOfTitle(title)).toBe(quarter)
})

test.each([
  [['2024', 'Q1'], '2024Q1'],
  [['2019Q4'], '2019Q4'],
  [['T3 2022'], '2022Q3'],
  [['2024', ''], null],
  [['Q5 2024'], null],
])('the cells %j name %s', (cells, quarter) => {
  expect(quarterOfCells(...cells)).toBe(quarter)
})
