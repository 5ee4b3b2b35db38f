import { expect, test } from 'vitest'
import { GTFS_NOTICES } from '../../../../server/import/gtfs/notices.ts'
import { reportOverlappingFeeds } from '../../../../server/import/gtfs/reportOverlappingFeeds.ts'
import { listen, temporaryFolder } from '../files/importTest.ts'
import { calendar, readTables, smallFeed, type Tables } from './feedTables.ts'

const { folder } = temporaryFolder()
const read = async (id: string, from: string, to: string, changes: Tables = {}) =>
  (
    await readTables(
      folder,
      smallFeed({ 'calendar.txt': calendar(`W,1,1,1,1,1,1,1,${from},${to}`), ...changes }),
      { id },
    )
  ).feed

test('two editions of one timetable that share dates are told, with the dates', async () => {
  const spring = await read('spring', '20260401', '20260630')
  const summer = await read('summer', '20260621', '20260905')
  const { report, log } = listen(GTFS_NOTICES)
  reportOverlappingFeeds([spring, summer], report)
  expect(log.notices.map(({ code, value, detail }) => [code, value, detail])).toEqual([
    ['overlapping_feeds', 'spring, summer', { first: '2026-06-21', last: '2026-06-30', dates: 10 }],
  ])
})

test('editions one after the other, and feeds of two towns that number their stops alike, are fine', async () => {
  const spring = await read('spring', '20260401', '20260630')
  const summer = await read('summer', '20260701', '20260905')
  const elsewhere = await read('elsewhere', '20260401', '20260905', {
    'stops.txt': smallFeed()['stops.txt'].replaceAll('-80', '-81'),
  })
  const { report, log } = listen(GTFS_NOTICES)
  reportOverlappingFeeds([spring, summer, elsewhere], report)
  expect(log.notices).toEqual([])
})
