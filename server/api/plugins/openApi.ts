import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { Problem } from '../../contract/problem.ts'
import { VERSION } from '../../version.ts'
import { shared } from './shared.ts'

/** Of routes without a schema of their answer: tiles, travel times and the like. */
const UNDESCRIBED = { 200: { description: 'The answer', type: 'null' } }

/** Beside what a route answers when all is well. */
const PROBLEM = {
  description: 'What is wrong, as a problem document (RFC 9457) that names the field',
  content: { 'application/problem+json': { schema: Problem } },
}

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
    transform: ({ schema, url }) => ({
      url,
      schema: schema && {
        ...schema,
        response: { ...((schema.response as object | undefined) ?? UNDESCRIBED), default: PROBLEM },
      },
    }),
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
})
