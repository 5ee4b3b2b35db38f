import {
  EmployerSites,
  NearAnswer,
  NearJourneys,
  NearJourneysRequest,
  NearRequest,
} from '../../contract/near.ts'
import { UnderWay } from '../../contract/travelQuery.ts'
import { Asks } from '../../jobs/asks.ts'
import { openNear } from '../../jobs/near/answerNear.ts'
import { answerNearJourneys } from '../../jobs/near/answerNearJourneys.ts'
import { showSites } from '../../jobs/publish/showSites.ts'
import { getRegion } from '../../store/regions.ts'
import type { App, AppOptions } from '../routing.ts'
import { RegionParams } from './regionParams.ts'

/** Who asks waits this long before hearing how far it is. */
const PATIENCE_MS = 700

/** What is near a place: the same as `reach near`. Sent in the body: no place stands in an address or a log. */
export async function nearRoutes(app: App, { db, travelTimes }: AppOptions): Promise<void> {
  const asks = new Asks()
  const source = openNear(db, travelTimes)

  app.post(
    '/api/regions/:region/near',
    {
      schema: {
        summary:
          'Services near a place that are open then and take somebody, and the nearest for each hour of the week. 202 = still computing: ask again',
        params: RegionParams,
        body: NearRequest,
        response: { 200: NearAnswer, 202: UnderWay },
      },
    },
    async (request, reply) => {
      const region = await getRegion(db, request.params.region)
      const { access, body } = request
      const found = await asks.ask(
        JSON.stringify([region.vintage.id, access, body]),
        (how) => source.answer(region, body, access, how),
        PATIENCE_MS,
      )
      reply.header('cache-control', 'no-store')
      if ('answer' in found) return found.answer
      return reply.status(202).header('retry-after', '1').send(found)
    },
  )

  app.post(
    '/api/regions/:region/near/journeys',
    {
      schema: {
        summary: 'How to get from a place to one service and back, leg by leg, and the last way home',
        params: RegionParams,
        body: NearJourneysRequest,
        response: { 200: NearJourneys },
      },
    },
    async (request, reply) => {
      const region = await getRegion(db, request.params.region)
      reply.header('cache-control', 'no-store')
      return await answerNearJourneys(db, travelTimes, region, request.body, request.access)
    },
  )

  app.get(
    '/api/regions/:region/employer-sites',
    {
      schema: {
        summary: 'Employer sites by number, without names, for the owner to choose from',
        params: RegionParams,
        response: { 200: EmployerSites },
      },
    },
    async (request, reply) => {
      const { id, vintage } = await getRegion(db, request.params.region)
      reply.header('cache-control', 'no-store')
      const sites = await showSites(db, vintage.id, request.access)
      return { region: id, sites: sites.map(({ employer: _, ...site }) => site) }
    },
  )
}
