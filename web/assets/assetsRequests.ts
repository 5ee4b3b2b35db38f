import type { ServiceWeek } from '../../server/contract/serviceWeek.ts'
import type { TransitFrequency } from '../../server/contract/transitFrequency.ts'
import { fetchJson } from '../api/fetchAnswer.ts'
import type { Request } from '../api/ResourceStore.ts'
import { type ImportedRegion, regionPath, versionOf } from '../api/requests.ts'

const json = <T>(address: string): Request<T> => ({
  key: address,
  load: (signal) => fetchJson<T>(address, signal),
})

export const serviceWeekRequest = (region: ImportedRegion): Request<ServiceWeek> =>
  json(regionPath(region.id, `/services/week?${versionOf(region)}`))

/** Departures by hour; without a date of the usual one. */
export const transitFrequencyRequest = (
  region: ImportedRegion,
  date: string | null,
): Request<TransitFrequency> =>
  json(regionPath(region.id, `/transit-frequency?${date ? `date=${date}&` : ''}${versionOf(region)}`))
