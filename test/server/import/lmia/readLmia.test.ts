import { describe, expect, test } from 'vitest'
import { FILE_NOTICES } from '../../../../server/import/files/notices.ts'
import { openSource } from '../../../../server/import/files/sourceFile.ts'
import { LMIA_NOTICES } from '../../../../server/import/lmia/notices.ts'
import { readLmia } from '../../../../server/import/lmia/readLmia.ts'
import { NoticeLog } from '../../../../server/import/notice.ts'
import { findRealRegion } from '../../../realRegions.ts'

const hamilton = findRealRegion('hamilton')

/** Rows as the region's README states them; agricultural rows and positions as counted by another program. */
const QUARTERS: [file: string, quarter: string, rows: number, agricultural: number, positions: number][] = [
  ['tfwp_2019q1_employer_positive_en.csv', '2019Q1', 7317, 2070, 32288],
  ['tfwp_2019q2_employer_positive_en.csv', '2019Q2', 6967, 1254, 20844],
  ['tfwp_2019q3_positive_en.csv', '2019Q3', 7329, 1214, 23718],
  ['tfwp_2019q4_positive_en.csv', '2019Q4', 9228, 2018, 36362],
  ['tfwp_2020q1_positive_en.csv', '2020Q1', 8814, 1967, 33607],
  ['tfwp_2020q2_positive_en.csv', '2020Q2', 3472, 1231, 14595],
  ['tfwp_2020q3_positive_en.csv', '2020Q3', 7476, 1358, 23379],
  ['tfwp_2020q4_positive_en.xlsx', '2020Q4', 8375, 2029, 35128],
  ['tfwp_2023q1_pos_en.xlsx', '2023Q1', 17109, 2850, 59749],
  ['tfwp_2023q2_pos_en.xlsx', '2023Q2', 16170, 1856, 41900],
  ['tfwp_2023q3_pos_en.xlsx', '2023Q3', 18558, 1995, 47284],
  ['tfwp_2023q4_pos_en.xlsx', '2023Q4', 22026, 3014, 78742],
  ['positive_lmia_2024q1_part.csv', '2024Q1', 16497, 1424, 44078],
]

describe.skipIf(!hamilton)('the published lists of all quarters', () => {
  test.each(QUARTERS)('%s', async (name, quarter, rows, agricultural, positions) => {
    const file = `employers/${name}`
    const log = new NoticeLog()
    const report = log.reporter(file, { ...FILE_NOTICES, ...LMIA_NOTICES })
    const source = await openSource(hamilton!, file)
    const seen = {
      quarter: new Set<string>(),
      rows: 0,
      agricultural: 0,
      positions: 0,
      unplacedProvinces: 0,
      padded: 0,
    }
    for await (const row of readLmia(source, { file, format: 'lmia' }, report)) {
      seen.quarter.add(row.quarter)
      seen.rows += 1
      seen.agricultural += row.agricultural ? 1 : 0
      seen.positions += row.positions!
      if (row.province === '') seen.unplacedProvinces += 1
      if (row.stream !== row.stream.trim()) seen.padded += 1
    }
    expect(seen).toEqual({
      quarter: new Set([quarter]),
      rows,
      agricultural,
      positions,
      unplacedProvinces: 0,
      padded: 0,
    })
    const missing = log.counts.get(`${file}\nmissing_address`)?.count ?? 0
    expect(missing).toBe(quarter === '2019Q3' ? 3 : 0)
    expect([...log.counts.values()].filter((entry) => entry.severity !== 'info')).toEqual([])
  })
})
