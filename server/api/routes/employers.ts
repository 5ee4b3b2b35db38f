import { EmployerCells } from '../../contract/service.ts'
import { getShownRegion } from '../../jobs/publish/refuseToPublic.ts'
import { showEmployers } from '../../jobs/publish/showEmployers.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { cacheControl, RegionParams, VintageQuery } from './regionParams.ts'

export async function employerRoutes(app: App, { db }: AppOptions): Promise<void> {
  app.get(
    '/api/regions/:region/employers',
    {
      schema: {
        summary:
          'Employers, coarse: areas with at least three of them, no names; positions by decision quarter',
        params: RegionParams,
        querystring: Type.Object(VintageQuery),
        response: { 200: EmployerCells },
      },
    },
    async (request, reply) => {
      const region = await getShownRegion(db, request.params.region, request.query.v, request.access)
      reply.header('cache-control', cacheControl(request.access, region.vintage, request.query.key))
      return {
        region: region.id,
        vintage: region.vintage.number,
        ...(await showEmployers(db, region.vintage, request.access)),
      }
    },
  )
}
