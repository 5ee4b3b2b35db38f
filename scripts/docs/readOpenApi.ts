import { buildApp } from '../../server/api/app.ts'
import type { OpenApiDocument } from './apiPage.ts'

/** The OpenAPI document of the application. It is made from the routes alone: no database is opened. */
export async function readOpenApi(): Promise<OpenApiDocument> {
  const nothing = {} as never
  const config = {
    port: 0,
    host: '127.0.0.1',
    databaseUrl: undefined,
    dataDir: '',
    access: undefined,
    basemapStyleUrl: undefined,
  }
  const app = await buildApp({
    db: nothing,
    pool: nothing,
    travelTimes: nothing,
    config,
    webFolder: 'no page is served here',
  })
  try {
    return (await app.inject('/api/openapi.json')).json()
  } finally {
    await app.close()
  }
}
