import { ServiceDates } from '../../contract/travelQuery.ts'
import { getShownRegion } from '../../jobs/publish/refuseToPublic.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { cacheControl, RegionParams, VintageQuery } from './regionParams.ts'

export async function serviceDateRoutes(app: App, { db, travelTimes }: AppOptions): Promise<void> {
  app.get(
    '/api/regions/:region/service-dates',
    {
      schema: {
        summary: 'Dates on which the timetables run, and how many trips',
        params: RegionParams,
        querystring: Type.Object(VintageQuery),
        response: { 200: ServiceDates },
      },
    },
    async (request, reply) => {
      const { vintage } = await getShownRegion(db, request.params.region, request.query.v, request.access)
      const { timeZone, dates, defaultDate } = await travelTimes.transit(vintage)
      reply.header('cache-control', cacheControl(request.access, vintage, request.query.key))
      return { timeZone, default: defaultDate, dates }
    },
  )
}
