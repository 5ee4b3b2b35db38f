import { TravelQuery, UnderWay } from '../../contract/travelQuery.ts'
import { encodeDemandPoints, encodeTravelTimes } from '../../contract/travelTimes.ts'
import { Asks } from '../../jobs/asks.ts'
import { getShownRegion } from '../../jobs/publish/refuseToPublic.ts'
import { nearestKey } from '../../jobs/travelTimes.ts'
import { toTravelQuestion } from '../../jobs/travelWanted.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { cacheControl, RegionParams, VintageQuery } from './regionParams.ts'
import { ServiceSlug } from './standardQuery.ts'
import { travelWanted } from './travelQuestion.ts'

const Binary = Type.Unsafe<Buffer>({ type: 'string', format: 'binary' })
/** Who asks waits this long before hearing how far it is. */
const PATIENCE_MS = 700

/** Compact binaries that the page computes from; their layout stands in server/contract/travelTimes.ts. */
export async function travelTimeRoutes(app: App, { db, travelTimes }: AppOptions): Promise<void> {
  const asks = new Asks()

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
      const region = await getShownRegion(db, request.params.region, request.query.v, request.access)
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
        summary:
          'Seconds from each demand point to the nearest service of a type (binary). 202 = still computing: ask again; it is given up when nobody asks for ten seconds',
        params: RegionParams,
        querystring: Type.Object({
          ...VintageQuery,
          service: ServiceSlug,
          place: Type.Optional(
            Type.String({ minLength: 1, maxLength: 300, description: 'Key of the only service that counts' }),
          ),
          ...TravelQuery,
          doubtful: Type.Boolean({
            default: true,
            description: 'false: without services whose point is doubtful',
          }),
        }),
        response: { 200: Binary, 202: UnderWay },
      },
    },
    async (request, reply) => {
      const { vintage } = await getShownRegion(db, request.params.region, request.query.v, request.access)
      const { service, place, doubtful: withDoubtful, key } = request.query
      const { travel } = await toTravelQuestion(travelTimes, vintage, travelWanted(request.query))
      const wanted = { service, place, withDoubtful, travel }
      const found = await asks.ask(
        nearestKey(vintage, wanted),
        (how) => travelTimes.nearest(vintage, wanted, how),
        PATIENCE_MS,
      )
      if (!('answer' in found))
        return reply.status(202).header('cache-control', 'no-store').header('retry-after', '1').send(found)
      reply
        .header('content-type', 'application/octet-stream')
        .header('cache-control', cacheControl(request.access, vintage, key))
        .header('unreachable-services', await travelTimes.countUnreachable(vintage, wanted))
      return reply.send(Buffer.from(encodeTravelTimes(found.answer)))
    },
  )
}
