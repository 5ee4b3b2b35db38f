import { StandardGaps, StandardList } from '../../contract/standards.ts'
import { UnderWay } from '../../contract/travelQuery.ts'
import { Asks } from '../../jobs/asks.ts'
import { getShownRegion } from '../../jobs/publish/refuseToPublic.ts'
import type { StandardSource } from '../../jobs/standards/answerStandard.ts'
import { getStandard, listStandards } from '../../jobs/standards/listStandards.ts'
import { getRegion } from '../../store/regions.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { RegionParams, VintageQuery } from './regionParams.ts'

/** Who asks waits this long before hearing how far it is. */
const PATIENCE_MS = 700

/** Standards of a region and their answers: the same as `reach standards` and `reach gaps --standard --format json`. */
export async function standardRoutes(
  app: App,
  { db, standards: source }: AppOptions & { standards: StandardSource },
): Promise<void> {
  const asks = new Asks()

  app.get(
    '/api/regions/:region/standards',
    {
      schema: {
        summary: 'Standards of a region: those that every region starts with, and its own',
        params: RegionParams,
        response: { 200: StandardList },
      },
    },
    async (request, reply) => {
      const region = await getRegion(db, request.params.region)
      reply.header('cache-control', 'no-cache')
      return { region: region.id, standards: await listStandards(db, region) } as unknown as StandardList
    },
  )

  app.get(
    '/api/regions/:region/standards/:id/gaps',
    {
      schema: {
        summary:
          'Who falls short of a standard, which barriers they meet and what would fix it. 202 = still computing: ask again; it is given up when nobody asks for ten seconds',
        params: Type.Object({
          ...RegionParams.properties,
          id: Type.String({ minLength: 1, maxLength: 63, description: 'Id of the standard' }),
        }),
        querystring: Type.Object({
          ...VintageQuery,
          explain: Type.Boolean({
            default: false,
            description: 'Also by how much the middle person of each area misses it',
          }),
        }),
        response: { 200: StandardGaps, 202: UnderWay },
      },
    },
    async (request, reply) => {
      const region = await getShownRegion(db, request.params.region, request.query.v, request.access)
      const standard = await getStandard(db, region, request.params.id)
      const { access } = request
      const { explain } = request.query
      const found = await asks.ask(
        JSON.stringify([region.vintage.id, access, explain, standard]),
        (how) => source.answer(region, { standard, access, explain }, how),
        PATIENCE_MS,
      )
      if (!('answer' in found))
        return reply.status(202).header('cache-control', 'no-store').header('retry-after', '1').send(found)
      reply.header('cache-control', 'no-cache')
      return found.answer
    },
  )
}
