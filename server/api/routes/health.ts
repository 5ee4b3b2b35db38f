import { sql } from 'kysely'
import { VERSION } from '../../version.ts'
import { type App, type AppOptions, Type } from '../app.ts'

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
      await sql`select 1`.execute(db)
      return { status: 'ok' as const, version: VERSION }
    },
  )
}
