import { TransitFrequency } from '../../contract/transitFrequency.ts'
import { ServiceDate } from '../../contract/travelQuery.ts'
import { getShownRegion } from '../../jobs/publish/refuseToPublic.ts'
import { tellFrequency } from '../../jobs/transit/tellFrequency.ts'
import { getBounds } from '../../store/areas.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { cacheControl, RegionParams, VintageQuery } from './regionParams.ts'

export async function transitFrequencyRoutes(app: App, { db, travelTimes }: AppOptions): Promise<void> {
  app.get(
    '/api/regions/:region/transit-frequency',
    {
      schema: {
        summary: 'Departures of stops, rides and routes by hour of a service date, from the timetables',
        params: RegionParams,
        querystring: Type.Object({ ...VintageQuery, date: Type.Optional(ServiceDate) }),
        response: { 200: TransitFrequency },
      },
    },
    async (request, reply) => {
      const { v, key, date } = request.query
      const { id, vintage } = await getShownRegion(db, request.params.region, v, request.access)
      const transit = await travelTimes.transit(vintage)
      const bounds = await getBounds(db, vintage.id)
      reply.header('cache-control', cacheControl(request.access, vintage, key))
      return { region: id, vintage: vintage.number, ...tellFrequency(transit, date, bounds) }
    },
  )
}
