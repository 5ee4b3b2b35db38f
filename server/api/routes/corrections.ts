import { CorrectionList, SaveCorrections } from '../../contract/corrections.ts'
import { correctService, takeBackCorrection, tellCorrections } from '../../jobs/corrections.ts'
import { refuseToPublic } from '../../jobs/publish/refuseToPublic.ts'
import { getRegion } from '../../store/regions.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { RegionParams } from './regionParams.ts'

const part = Type.String({ minLength: 1, maxLength: 300 })

/** Corrections of services, for the owner: entered, listed, taken back. Each answer is the list as it then is. */
export async function correctionRoutes(app: App, { db, pool }: AppOptions): Promise<void> {
  const path = '/api/regions/:region/corrections'
  app.addHook('onRequest', async ({ access }) => refuseToPublic(access, 'corrections'))
  app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))

  app.get(
    path,
    {
      schema: {
        summary: 'Corrections of services, and which wait for the next import (owner only)',
        params: RegionParams,
        response: { 200: CorrectionList },
      },
    },
    async ({ params }) => await tellCorrections(db, await getRegion(db, params.region)),
  )

  app.post(
    path,
    {
      schema: {
        summary:
          'Corrects fields of a service from the next import on, all or none: 422 names every field that does not fit (owner only)',
        params: RegionParams,
        body: SaveCorrections,
        response: { 200: CorrectionList },
      },
    },
    async ({ params, body }) => {
      const region = await getRegion(db, params.region)
      await correctService({ db, pool }, region, body, new Date().toISOString().slice(0, 10))
      return await tellCorrections(db, region)
    },
  )

  app.delete(
    path,
    {
      schema: {
        summary: 'Takes a correction back: the published value holds from the next import on (owner only)',
        params: RegionParams,
        querystring: Type.Object({ source: part, recordId: part, field: part }),
        response: { 200: CorrectionList },
      },
    },
    async ({ params, query }) => {
      const region = await getRegion(db, params.region)
      await takeBackCorrection(db, region.id, query)
      return await tellCorrections(db, region)
    },
  )
}
