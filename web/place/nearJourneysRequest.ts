import type {
  NearAnswer,
  NearJourneys,
  NearJourneysRequest,
  NearRequest,
} from '../../server/contract/near.ts'
import { postJson } from '../api/fetchAnswer.ts'
import type { Request } from '../api/ResourceStore.ts'
import { type ImportedRegion, regionPath } from '../api/requests.ts'

/** The journeys behind one service of an answer. Posted, so that the place stands in no address and no log. */
export function nearJourneysRequest(
  region: ImportedRegion,
  { site, area, lon, lat, maxMinutes }: NearRequest,
  answer: NearAnswer,
  key: string,
): Request<NearJourneys> | null {
  const service = answer.services.find((each) => each.key === key)
  if (!service) return null
  const { mode, date, arrivesSeconds } = service.way
  const question: NearJourneysRequest = {
    ...{ site, area, lon, lat, maxMinutes, mode, date, service: key },
    ...{ arriveBySeconds: arrivesSeconds, visitMinutes: answer.asked.visitMinutes },
  }
  const address = regionPath(region.id, '/near/journeys')
  return {
    key: `${address} ${region.key} ${JSON.stringify(question)}`,
    load: (signal) => postJson<NearJourneys>(address, question, signal),
  }
}
