import { ping } from '../../store/db.ts'
import { VERSION } from '../../version.ts'
import { type App, type AppOptions, Type } from '../routing.ts'

export async function healthRoutes(app: App, { db }: AppOptions): Promise<void> {
  app.get(
    '/api/health',
    {
      schema: {
        summary: 'Whether the product and its database answer',
        response: { 200: Type.Object({ status: Type.Literal('ok'), version: Type.String() }) },
      },
    },
    async () => {
      await ping(db)
      return { status: 'ok' as const, version: VERSION }
    },
  )
}
