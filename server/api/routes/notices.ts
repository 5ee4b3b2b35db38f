import { refuseToPublic } from '../../jobs/publish/refuseToPublic.ts'
import { listNotices } from '../../store/notices.ts'
import { getRegion } from '../../store/regions.ts'
import { type App, type AppOptions, Type } from '../routing.ts'
import { RegionParams } from './regionParams.ts'

const Notice = Type.Object({
  severity: Type.String(),
  code: Type.String(),
  file: Type.String(),
  rowNumber: Type.Union([Type.Integer(), Type.Null()]),
  fieldName: Type.Union([Type.String(), Type.Null()]),
  value: Type.Union([Type.String(), Type.Null()]),
  lon: Type.Union([Type.Number(), Type.Null()]),
  lat: Type.Union([Type.Number(), Type.Null()]),
  detail: Type.Union([
    Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])),
    Type.Null(),
  ]),
})

export async function noticeRoutes(app: App, { db }: AppOptions): Promise<void> {
  app.get(
    '/api/regions/:region/notices',
    {
      schema: {
        summary: 'Complaints about the data, one by one (owner only)',
        params: RegionParams,
        querystring: Type.Object({
          severity: Type.Optional(
            Type.Union([Type.Literal('error'), Type.Literal('warning'), Type.Literal('info')]),
          ),
          code: Type.Optional(Type.String()),
          file: Type.Optional(Type.String()),
          offset: Type.Integer({ minimum: 0, default: 0 }),
          limit: Type.Integer({ minimum: 1, maximum: 1000, default: 100 }),
        }),
        response: { 200: Type.Object({ total: Type.Integer(), notices: Type.Array(Notice) }) },
      },
    },
    async (request, reply) => {
      refuseToPublic(request.access, 'notices')
      const region = await getRegion(db, request.params.region)
      reply.header('cache-control', 'no-cache')
      return await listNotices(db, region.vintage.id, request.query)
    },
  )
}
