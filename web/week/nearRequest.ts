import type { EmployerSites, NearAnswer, NearRequest } from '../../server/contract/near.ts'
import { fetchJson, postComputedJson } from '../api/fetchAnswer.ts'
import type { Request } from '../api/ResourceStore.ts'
import { type ImportedRegion, regionPath, versionOf } from '../api/requests.ts'

/** Posted, so that the place stands in no address and no log of addresses; the key stays in this page's memory. */
export function nearRequest(region: ImportedRegion, question: NearRequest): Request<NearAnswer> {
  const address = regionPath(region.id, '/near')
  return {
    key: `${address} ${region.key} ${JSON.stringify(question)}`,
    load: (signal, report) => postComputedJson<NearAnswer>(address, question, signal, report),
  }
}

/** Numbers and places of employer sites, for the owner. */
export function sitesRequest(region: ImportedRegion): Request<EmployerSites> {
  const address = regionPath(region.id, '/employer-sites')
  return {
    key: `${address} ${versionOf(region)}`,
    load: (signal) => fetchJson<EmployerSites>(address, signal),
  }
}
