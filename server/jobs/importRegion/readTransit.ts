import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import { GTFS_NOTICES } from '../../import/gtfs/notices.ts'
import { readGtfs } from '../../import/gtfs/readGtfs.ts'
import { reportOverlappingFeeds } from '../../import/gtfs/reportOverlappingFeeds.ts'
import type { ImportRun } from './importRun.ts'

/** The timetables of a region, feed by feed. */
export async function readTransit(run: ImportRun): Promise<TransitFeed[]> {
  const feeds: TransitFeed[] = []
  for (const spec of run.manifest.transit ?? []) {
    const { file, entry } = await run.open('transit', spec, 'gtfs')
    const id = feedId(spec.source ?? spec.file, feeds)
    const feed = await readGtfs(
      file,
      { id, timeZone: run.manifest.timeZone },
      run.reporter(spec.file, GTFS_NOTICES),
    )
    entry.rows = feed.trips.length
    feeds.push(feed)
  }
  if (feeds.length > 1)
    reportOverlappingFeeds(feeds, run.reporter(run.manifest.transit![0].file, GTFS_NOTICES))
  return feeds
}

function feedId(wanted: string, feeds: readonly TransitFeed[]): string {
  return feeds.some((feed) => feed.id === wanted) ? `${wanted} (${feeds.length + 1})` : wanted
}
