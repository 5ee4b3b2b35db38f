import type { IsochroneRequest } from '../../server/contract/travelRequests.ts'
import { postJson } from '../api/fetchAnswer.ts'
import type { Request } from '../api/ResourceStore.ts'
import { type ImportedRegion, regionPath } from '../api/requests.ts'
import type { Isochrones } from './isochrone.ts'

/** Posted, so that the point stands in no address and no log of addresses; the key stays in this page's memory. */
export function isochroneRequest(region: ImportedRegion, question: IsochroneRequest): Request<Isochrones> {
  const address = regionPath(region.id, '/isochrones')
  return {
    key: `${address} ${region.key} ${JSON.stringify(question)}`,
    load: (signal) => postJson<Isochrones>(address, question, signal),
  }
}
