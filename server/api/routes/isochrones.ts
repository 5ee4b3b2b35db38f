import { IsochroneRequest } from '../../contract/travelRequests.ts'
import { answerIsochrones } from '../../jobs/answerIsochrones.ts'
import { getRegion } from '../../store/regions.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { onlyForTransit } from './pointRequests.ts'
import { RegionParams } from './regionParams.ts'
import { legsOf } from './travelLegs.ts'
import { timeOf } from './travelQuestion.ts'

/** Sent in the body: no position stands in an address or a log. */
export async function isochroneRoutes(app: App, { db, travelTimes }: AppOptions): Promise<void> {
  app.post(
    '/api/regions/:region/isochrones',
    {
      schema: {
        summary: 'The area reached from a point, or from which it is reached, as GeoJSON, a feature a cutoff',
        params: RegionParams,
        body: IsochroneRequest,
        response: { 200: Type.Unsafe({ type: 'object', additionalProperties: true }) },
      },
    },
    async (request, reply) => {
      const region = await getRegion(db, request.params.region)
      const { lon, lat, mode, direction = 'from', minutes = [15, 30, 45], date } = request.body
      onlyForTransit(mode, { date, time: request.body.time })
      reply.header('cache-control', 'no-store')
      return await answerIsochrones(travelTimes, region, {
        ...{ lon, lat, mode, direction, minutes, date },
        time: timeOf(request.body.time) ?? null,
        ...legsOf(request.body, region.vintage),
      })
    },
  )
}
