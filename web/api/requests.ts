import type { Areas, RegionDetail, RegionSummary } from '../../server/contract/region.ts'
import type { EmployerCells, Services } from '../../server/contract/service.ts'
import {
  type DemandPoints,
  decodeDemandPoints,
  decodeTravelTimes,
} from '../../server/contract/travelTimes.ts'
import { fetchBytes, fetchJson } from './fetchAnswer.ts'
import type { Request } from './ResourceStore.ts'

/** A region whose first import runs also says how far it is. */
export type ListedRegion = RegionSummary & {
  progress?: { step: { en: string; fr: string }; done: number } | null
}

const path = (region: string, rest = '') => `/api/regions/${encodeURIComponent(region)}${rest}`
const json = <T>(address: string): Request<T> => ({
  key: address,
  load: (signal) => fetchJson<T>(address, signal),
})

export const regionsRequest = (): Request<{ regions: ListedRegion[] }> => json('/api/regions')
export const regionRequest = (region: string): Request<RegionDetail> => json(path(region))

/** `vintage` is part of the address, so that answers may be cached for good and change with the data. */
export const areasRequest = (region: string, vintage: number | null): Request<Areas> =>
  json(path(region, `/areas?v=${vintage ?? ''}`))
export const servicesRequest = (region: string, vintage: number | null): Request<Services> =>
  json(path(region, `/services?v=${vintage ?? ''}`))
export const employersRequest = (region: string, vintage: number | null): Request<EmployerCells> =>
  json(path(region, `/employers?v=${vintage ?? ''}`))

export function demandPointsRequest(region: string, vintage: number | null): Request<DemandPoints> {
  const address = path(region, `/demand-points.bin?v=${vintage ?? ''}`)
  return { key: address, load: async (signal) => decodeDemandPoints(await fetchBytes(address, signal)) }
}

/** Seconds on foot from every demand point to the nearest service of a type. */
export function travelTimesRequest(
  region: string,
  vintage: number | null,
  service: string,
): Request<Uint16Array> {
  const address = path(
    region,
    `/travel-times.bin?service=${encodeURIComponent(service)}&mode=walk&v=${vintage ?? ''}`,
  )
  return { key: address, load: async (signal) => decodeTravelTimes(await fetchBytes(address, signal)) }
}
