import { Areas } from '../../contract/region.ts'
import { showGroups } from '../../jobs/showGroups.ts'
import { listAreas, listGroups } from '../../store/areas.ts'
import { getRegion } from '../../store/regions.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { cacheControl, RegionParams, VintageQuery } from './regionParams.ts'

export async function areaRoutes(app: App, { db }: AppOptions): Promise<void> {
  app.get(
    '/api/regions/:region/areas',
    {
      schema: {
        summary: 'Areas with their published counts (to the public rounded to 5, under 5 withheld)',
        params: RegionParams,
        querystring: Type.Object(VintageQuery),
        response: { 200: Areas },
      },
    },
    async (request, reply) => {
      const region = await getRegion(db, request.params.region, request.query.v)
      const areas = await listAreas(db, region.vintage.id)
      const groups = showGroups(await listGroups(db, region.vintage.id, areas.length), request.access)
      reply.header('cache-control', cacheControl(request.access, region.vintage, request.query.key))
      return {
        region: region.id,
        vintage: region.vintage.number,
        areas: areas.map(({ code, pointKind, ...area }) => ({
          ...area,
          id: code,
          demandPointKind: pointKind,
          counts: Object.fromEntries(groups.map((group) => [group.id, group.counts[area.index]])),
        })) as Areas['areas'],
      }
    },
  )
}
