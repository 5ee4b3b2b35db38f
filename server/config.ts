/** The only reader of the environment. */
import { resolve } from 'node:path'
import { WrongUsage } from './errors.ts'

export interface Config {
  port: number
  host: string
  /** undefined = a private cluster in `dataDir`. */
  databaseUrl: string | undefined
  dataDir: string
  /** undefined = decided per request (owner on loopback). */
  access: 'owner' | 'public' | undefined
  basemapStyleUrl: string | undefined
}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = Number(env.PORT ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new WrongUsage(`PORT must be a number from 0 to 65535, not "${env.PORT}".`)
  const access = env.ACCESS || undefined
  if (access !== undefined && access !== 'owner' && access !== 'public')
    throw new WrongUsage(`ACCESS must be "owner" or "public", not "${access}".`)
  const basemapStyleUrl = env.BASEMAP_STYLE_URL || undefined
  if (basemapStyleUrl && !URL.canParse(basemapStyleUrl))
    throw new WrongUsage(`BASEMAP_STYLE_URL is not a URL: "${basemapStyleUrl}".`)
  return {
    port,
    host: env.HOST || '127.0.0.1',
    databaseUrl: env.DATABASE_URL || undefined,
    dataDir: resolve(env.DATA_DIR || '.reach'),
    access,
    basemapStyleUrl,
  }
}
