import { Areas } from '../../contract/region.ts'
import { getShownRegion } from '../../jobs/publish/refuseToPublic.ts'
import { showGroups } from '../../jobs/publish/showGroups.ts'
import { listAreas } from '../../store/areas.ts'
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
      const region = await getShownRegion(db, request.params.region, request.query.v, request.access)
      const areas = await listAreas(db, region.vintage.id)
      const groups = await showGroups(db, region.vintage, areas.length, request.access)
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
