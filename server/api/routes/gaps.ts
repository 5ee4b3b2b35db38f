import { TravelQuery } from '../../contract/travelQuery.ts'
import { findRegionGaps } from '../../jobs/findRegionGaps.ts'
import { getShownRegion } from '../../jobs/publish/refuseToPublic.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { RegionParams, VintageQuery } from './regionParams.ts'
import { ServiceSlug } from './standardQuery.ts'
import { travelWanted } from './travelQuestion.ts'

/** The same answer as `reach gaps --format json`, for whoever asks. */
export async function gapRoutes(app: App, { db, travelTimes }: AppOptions): Promise<void> {
  app.get(
    '/api/regions/:region/gaps',
    {
      schema: {
        summary: 'Who falls short of a standard, by area, ranked by people not covered',
        params: RegionParams,
        querystring: Type.Object({
          ...VintageQuery,
          service: ServiceSlug,
          group: Type.String({ minLength: 1, description: 'Id of a demand group' }),
          ...TravelQuery,
          'max-minutes': Type.Number({
            exclusiveMinimum: 0,
            maximum: 180,
            description: 'Longest travel time, minutes',
          }),
          target: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
        }),
      },
    },
    async (request, reply) => {
      const region = await getShownRegion(db, request.params.region, request.query.v, request.access)
      reply.header('cache-control', 'no-cache')
      const { service, group, target, 'max-minutes': maxMinutes } = request.query
      return await findRegionGaps(db, travelTimes, region, {
        service,
        group,
        maxMinutes,
        target: target ?? null,
        travel: travelWanted(request.query),
        access: request.access,
      })
    },
  )
}
