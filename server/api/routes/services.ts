import { serviceTypesAnswering } from '../../../core/match/serviceTypes.ts'
import { Services } from '../../contract/service.ts'
import { describeServices } from '../../jobs/describeServices.ts'
import { getShownRegion } from '../../jobs/publish/refuseToPublic.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { cacheControl, RegionParams, VintageQuery } from './regionParams.ts'
import { ServiceSlug } from './standardQuery.ts'

export async function serviceRoutes(app: App, { db }: AppOptions): Promise<void> {
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
      reply.header('cache-control', cacheControl(request.access, region.vintage, request.query.key))
      return {
        region: region.id,
        vintage: region.vintage.number,
        services: await describeServices(db, region.vintage.id, request.access, types),
      }
    },
  )
}
