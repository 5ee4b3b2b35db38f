import { encodeDemandPoints, encodeTravelTimes } from '../../contract/travelTimes.ts'
import { getRegion } from '../../store/regions.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { cacheControl, RegionParams, VintageQuery } from './regionParams.ts'
import { ServiceSlug, WalkKmh } from './standardQuery.ts'

/** Compact binaries that the page computes from; their layout stands in server/contract/travelTimes.ts. */
export async function travelTimeRoutes(app: App, { db, travelTimes }: AppOptions): Promise<void> {
  app.get(
    '/api/regions/:region/demand-points.bin',
    {
      schema: {
        summary: 'Area and weight of each demand point, without coordinates (binary)',
        params: RegionParams,
        querystring: Type.Object(VintageQuery),
      },
    },
    async (request, reply) => {
      const region = await getRegion(db, request.params.region, request.query.v)
      const points = await travelTimes.demandPoints(region.vintage)
      reply
        .header('content-type', 'application/octet-stream')
        .header('cache-control', cacheControl(request.access, region.vintage, request.query.key))
      return reply.send(Buffer.from(encodeDemandPoints(points)))
    },
  )

  app.get(
    '/api/regions/:region/travel-times.bin',
    {
      schema: {
        summary: 'Seconds from each demand point to the nearest service of a type (binary)',
        params: RegionParams,
        querystring: Type.Object({
          ...VintageQuery,
          service: ServiceSlug,
          mode: Type.Literal('walk', { default: 'walk' }),
          'walk-kmh': Type.Optional(WalkKmh),
          doubtful: Type.Boolean({
            default: true,
            description: 'false: without services whose point is doubtful',
          }),
        }),
      },
    },
    async (request, reply) => {
      const region = await getRegion(db, request.params.region, request.query.v)
      const seconds = await travelTimes.nearest(region.vintage, {
        service: request.query.service,
        walkKmh: request.query['walk-kmh'] ?? region.vintage.settings.walkKmh,
        withDoubtful: request.query.doubtful,
      })
      reply
        .header('content-type', 'application/octet-stream')
        .header('cache-control', cacheControl(request.access, region.vintage, request.query.key))
      return reply.send(Buffer.from(encodeTravelTimes(seconds)))
    },
  )
}
