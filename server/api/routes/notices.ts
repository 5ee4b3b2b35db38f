import { SingleNotices } from '../../contract/notices.ts'
import { findNotices } from '../../jobs/findNotices.ts'
import { refuseToPublic } from '../../jobs/publish/refuseToPublic.ts'
import { noticesToCsv } from '../../reports/noticesToCsv.ts'
import { getRegion } from '../../store/regions.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { RegionParams } from './regionParams.ts'

const Filter = {
  severity: Type.Optional(Type.Union([Type.Literal('error'), Type.Literal('warning'), Type.Literal('info')])),
  code: Type.Optional(Type.String()),
  file: Type.Optional(Type.String()),
  text: Type.Optional(
    Type.String({ maxLength: 200, description: 'What code, field, value or detail must hold' }),
  ),
}

export async function noticeRoutes(app: App, { db }: AppOptions): Promise<void> {
  app.addHook('onRequest', async ({ access }) => refuseToPublic(access, 'notices'))

  app.get(
    '/api/regions/:region/notices',
    {
      schema: {
        summary: 'Complaints about the data, one by one, and what of the region each speaks of (owner only)',
        params: RegionParams,
        querystring: Type.Object({
          ...Filter,
          offset: Type.Integer({ minimum: 0, default: 0 }),
          limit: Type.Integer({ minimum: 1, maximum: 1000, default: 100 }),
        }),
        response: { 200: SingleNotices },
      },
    },
    async (request, reply) => {
      const region = await getRegion(db, request.params.region)
      reply.header('cache-control', 'no-cache')
      return await findNotices(db, region.vintage.id, request.query)
    },
  )

  app.get(
    '/api/regions/:region/notices.csv',
    {
      schema: {
        summary: 'The same as a table: all that are kept, at most 1,000 of each code and file (owner only)',
        params: RegionParams,
        querystring: Type.Object(Filter),
        response: { 200: Type.String({ description: 'text/csv' }) },
      },
    },
    async (request, reply) => {
      const region = await getRegion(db, request.params.region)
      const { notices } = await findNotices(db, region.vintage.id, {
        ...request.query,
        offset: 0,
        limit: null,
      })
      return reply
        .header('cache-control', 'no-store')
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="notices-${region.id}.csv"`)
        .send(noticesToCsv(notices))
    },
  )
}
