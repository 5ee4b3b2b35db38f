import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSource } from '../../../../server/import/files/sourceFile.ts'
import { NoticeLog } from '../../../../server/import/notice.ts'
import { POSTAL_NOTICES } from '../../../../server/import/postal/notices.ts'
import { readFsa } from '../../../../server/import/postal/readFsa.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fsa-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('rows that are no sorting area, have no point or stand twice are reported and left out', async () => {
  await writeFile(
    join(folder, 'fsa.csv'),
    'fsa,lat,lon,city\nl8p,43.25,-79.87,Hamilton\nL8,43,-79,x\nL9H,,-79.9,Dundas\nL9G,143,-79.9,y\nL8P,1,1,z\n',
  )
  const log = new NoticeLog()
  const spec = { file: 'fsa.csv', fsa: 'fsa', lon: 'lon', lat: 'lat', place: 'city' }
  const points = await readFsa(
    await openSource(folder, 'fsa.csv'),
    spec,
    log.reporter('fsa.csv', POSTAL_NOTICES),
  )
  expect([...points.values()]).toEqual([{ fsa: 'L8P', lon: -79.87, lat: 43.25, place: 'Hamilton' }])
  expect(log.notices.map((notice) => [notice.code, notice.rowNumber])).toEqual([
    ['invalid_fsa', 3],
    ['invalid_fsa_point', 4],
    ['invalid_fsa_point', 5],
    ['duplicate_fsa', 6],
  ])
})
