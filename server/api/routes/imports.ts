import { ImportHistory } from '../../contract/imports.ts'
import { importAgain } from '../../jobs/importAgain.ts'
import { listImports } from '../../jobs/listImports.ts'
import { refuseToPublic } from '../../jobs/publish/refuseToPublic.ts'
import { getRegion } from '../../store/regions.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { RegionParams } from './regionParams.ts'

export async function importRoutes(app: App, { db, pool, config }: AppOptions): Promise<void> {
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

  app.post(
    '/api/regions/:region/imports',
    {
      schema: {
        summary:
          'Begins to import the region again from where it came from, with the corrections and settings of now (owner only). 202: watch `progress`; a failure changes nothing',
        params: RegionParams,
        body: Type.Object({}, { additionalProperties: false }),
        response: { 202: ImportHistory },
      },
    },
    async ({ params }, reply) => {
      await importAgain({ db, pool }, params.region, config.dataDir)
      reply.status(202).header('cache-control', 'no-store')
      return await listImports(db, await getRegion(db, params.region))
    },
  )
}
