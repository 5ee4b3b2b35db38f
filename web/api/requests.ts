import type { Areas, RegionDetail, RegionSummary } from '../../server/contract/region.ts'
import type { EmployerCells, Services } from '../../server/contract/service.ts'
import type { StandardGaps, StandardList } from '../../server/contract/standards.ts'
import type { ServiceDates } from '../../server/contract/travelQuery.ts'
import {
  type DemandPoints,
  decodeDemandPoints,
  decodeTravelTimes,
} from '../../server/contract/travelTimes.ts'
import type { Travel } from '../travel/travel.ts'
import { travelQuery } from '../travel/travelQuery.ts'
import {
  fetchBytes,
  fetchComputedBytes,
  fetchComputedJson,
  fetchJson,
  postComputedBytes,
} from './fetchAnswer.ts'
import type { Request } from './ResourceStore.ts'

/** A region whose first import runs also says how far it is. */
export type ListedRegion = RegionSummary & {
  progress?: { step: { en: string; fr: string }; done: number } | null
}

export const regionPath = (region: string, rest = '') => `/api/regions/${encodeURIComponent(region)}${rest}`
const json = <T>(address: string): Request<T> => ({
  key: address,
  load: (signal) => fetchJson<T>(address, signal),
})

export const regionsRequest = (): Request<{ regions: ListedRegion[] }> => json('/api/regions')
export const regionRequest = (region: string): Request<RegionDetail> => json(regionPath(region))

/** A region as it stands after one import. */
export type ImportedRegion = Pick<RegionSummary, 'id' | 'vintage' | 'key'>

/** Vintage and key are part of an address, so that answers may be cached for good and change with the data. */
export function versionOf({ vintage, key }: ImportedRegion): string {
  return vintage === null ? '' : `v=${vintage}&key=${encodeURIComponent(key ?? '')}`
}

export const areasRequest = (region: ImportedRegion): Request<Areas> =>
  json(regionPath(region.id, `/areas?${versionOf(region)}`))
export const servicesRequest = (region: ImportedRegion): Request<Services> =>
  json(regionPath(region.id, `/services?${versionOf(region)}`))
export const employersRequest = (region: ImportedRegion): Request<EmployerCells> =>
  json(regionPath(region.id, `/employers?${versionOf(region)}`))

export function demandPointsRequest(region: ImportedRegion): Request<DemandPoints> {
  const address = regionPath(region.id, `/demand-points.bin?${versionOf(region)}`)
  return { key: address, load: async (signal) => decodeDemandPoints(await fetchBytes(address, signal)) }
}

export const serviceDatesRequest = (region: ImportedRegion): Request<ServiceDates> =>
  json(regionPath(region.id, `/service-dates?${versionOf(region)}`))

export interface TravelTimes {
  seconds: Uint16Array
  /** Services of the type that lie near no street that is loaded; null = not told. */
  unreachableServices: number | null
}

const wholeNumber = (text: string | null) => (text !== null && /^\d+$/.test(text) ? Number(text) : null)

/**
 * Seconds from every demand point to the nearest service of a type; of a session the longer way there or back, or the way there
 * alone (`leg`); `place` = to that service and no other.
 */
export function travelTimesRequest(
  region: ImportedRegion,
  service: string,
  travel: Travel,
  only: { leg?: 'outbound'; place?: string } = {},
): Request<TravelTimes> {
  const parts = Object.entries({ service, ...only }).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  )
  const query = `${parts.join('&')}&${travelQuery(travel)}`
  const address = regionPath(region.id, `/travel-times.bin?${query}&${versionOf(region)}`)
  return {
    key: address,
    load: async (signal, report) => {
      const { bytes, headers } = await fetchComputedBytes(address, signal, report)
      return {
        seconds: decodeTravelTimes(bytes),
        unreachableServices: wholeNumber(headers.get('unreachable-services')),
      }
    },
  }
}

export const standardsRequest = (region: ImportedRegion): Request<StandardList> =>
  json(regionPath(region.id, '/standards'))

/** The answer to a standard, with the nearest misses and small changes that explain it. */
export function standardGapsRequest(
  region: ImportedRegion,
  standard: StandardGaps['standard'],
): Request<StandardGaps> {
  const path = `/standards/${encodeURIComponent(standard.id)}/gaps?explain=true&${versionOf(region)}`
  const address = regionPath(region.id, path)
  // The same id asks something else once somebody has saved it anew.
  return {
    key: `${address} ${JSON.stringify(standard)}`,
    load: (signal, report) => fetchComputedJson<StandardGaps>(address, signal, report),
  }
}

/** The two-page brief about a standard, as PDF. */
export const briefAddress = (region: ImportedRegion, standard: string, language: 'en' | 'fr'): string =>
  regionPath(
    region.id,
    `/standards/${encodeURIComponent(standard)}/brief?lang=${language}&${versionOf(region)}`,
  )

/** What answers changes of a standard in the page (server/contract/liveStandard.ts). */
export function liveStandardRequest(
  region: ImportedRegion,
  standard: StandardGaps['standard'],
): Request<ArrayBuffer> {
  const path = `/standards/${encodeURIComponent(standard.id)}/steps.bin?${versionOf(region)}`
  const address = regionPath(region.id, path)
  return {
    key: `${address} ${JSON.stringify(standard)}`,
    load: async (signal, report) => (await fetchComputedBytes(address, signal, report)).bytes,
  }
}

/** The same for a standard that is not saved. */
export function draftStandardRequest(
  region: ImportedRegion,
  standard: StandardGaps['standard'],
): Request<ArrayBuffer> {
  const address = regionPath(region.id, '/standards/steps.bin')
  return {
    key: `${address} ${JSON.stringify(standard)} ${versionOf(region)}`,
    load: (signal, report) => postComputedBytes(address, { standard }, signal, report),
  }
}
