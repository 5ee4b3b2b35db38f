import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { VERSION } from '../../version.ts'
import { shared } from './shared.ts'

/** GET /api/openapi.json: the description of the API, made from the same schemas that validate it. */
export const openApi = shared(async (app: FastifyInstance) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Within Reach',
        version: VERSION,
        description: 'Which newcomers cannot reach the services that they need, why, and what would fix it.',
        license: { name: 'Apache-2.0' },
      },
    },
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
})
