import { ImportHistory } from '../../contract/imports.ts'
import { listImports } from '../../jobs/listImports.ts'
import { refuseToPublic } from '../../jobs/publish/refuseToPublic.ts'
import { getRegion } from '../../store/regions.ts'
import type { App, AppOptions } from '../routing.ts'
import { RegionParams } from './regionParams.ts'

export async function importRoutes(app: App, { db }: AppOptions): Promise<void> {
  app.addHook('onRequest', async ({ access }) => refuseToPublic(access, 'olderImports'))

  app.get(
    '/api/regions/:region/imports',
    {
      schema: {
        summary: 'Every import of the region, the newest first, and one that is under way (owner only)',
        params: RegionParams,
        response: { 200: ImportHistory },
      },
    },
    async ({ params }, reply) => {
      reply.header('cache-control', 'no-store')
      return await listImports(db, await getRegion(db, params.region))
    },
  )
}
