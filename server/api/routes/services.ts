import { serviceTypesAnswering } from '../../../core/match/serviceTypes.ts'
import { Services } from '../../contract/service.ts'
import { ServiceWeek } from '../../contract/serviceWeek.ts'
import { describeServices } from '../../jobs/describeServices.ts'
import { describeServiceWeek } from '../../jobs/describeServiceWeek.ts'
import { getShownRegion } from '../../jobs/publish/refuseToPublic.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { RegionParams, VintageQuery } from './regionParams.ts'
import { ServiceSlug } from './standardQuery.ts'

export async function serviceRoutes(app: App, { db, travelTimes }: AppOptions): Promise<void> {
  app.get(
    '/api/regions/:region/services',
    {
      schema: {
        summary: 'Services at locations, with doubts, corrections and possible duplicates',
        params: RegionParams,
        querystring: Type.Object({
          ...VintageQuery,
          type: Type.Optional(ServiceSlug),
        }),
        response: { 200: Services },
      },
    },
    async (request, reply) => {
      const region = await getShownRegion(db, request.params.region, request.query.v, request.access)
      const types = request.query.type === undefined ? undefined : serviceTypesAnswering(request.query.type)
      // Answers are added at any time, to an import that stays the same.
      reply.header('cache-control', 'no-cache')
      return {
        region: region.id,
        vintage: region.vintage.number,
        services: await describeServices(db, region, request.access, types),
      }
    },
  )

  app.get(
    '/api/regions/:region/services/week',
    {
      schema: {
        summary: 'When services are open in the usual week, and their languages, answers by phone included',
        params: RegionParams,
        querystring: Type.Object(VintageQuery),
        response: { 200: ServiceWeek },
      },
    },
    async (request, reply) => {
      const region = await getShownRegion(db, request.params.region, request.query.v, request.access)
      reply.header('cache-control', 'no-cache')
      return {
        region: region.id,
        vintage: region.vintage.number,
        ...(await describeServiceWeek(db, travelTimes, region)),
      }
    },
  )
}
