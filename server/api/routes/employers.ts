import { EmployerCells } from '../../contract/service.ts'
import { describeEmployers } from '../../jobs/describeEmployers.ts'
import { getRegion } from '../../store/regions.ts'
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
      const region = await getRegion(db, request.params.region, request.query.v)
      reply.header('cache-control', cacheControl(request.access, region.vintage, request.query.key))
      return {
        region: region.id,
        vintage: region.vintage.number,
        ...(await describeEmployers(db, region.vintage.id)),
      }
    },
  )
}
