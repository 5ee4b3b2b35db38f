import type { FastifyInstance } from 'fastify'
import type { Config } from '../../config.ts'
import { shared } from './shared.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What this request may see. */
    access: 'owner' | 'public'
  }
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/i

/**
 * Owner or public, until there is sign-in: owner only if the server listens on a loopback address AND the request's Host is a
 * loopback name AND nothing says that a proxy passed it on. `ACCESS` set by hand overrides.
 */
export function decideAccess(
  config: Pick<Config, 'access' | 'host'>,
  headers: Record<string, unknown>,
): 'owner' | 'public' {
  if (config.access) return config.access
  if (!LOOPBACK.test(config.host)) return 'public'
  if (
    Object.keys(headers).some(
      (name) => name === 'forwarded' || name.startsWith('x-forwarded') || name === 'via',
    )
  )
    return 'public'
  const host = String(headers.host ?? '').replace(/:\d+$/, '')
  return LOOPBACK.test(host) ? 'owner' : 'public'
}

export const access = shared(async (app: FastifyInstance, { config }: { config: Config }) => {
  app.decorateRequest('access', 'public')
  app.addHook('onRequest', async (request) => {
    request.access = decideAccess(config, request.headers)
  })
})
