import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendNotFound } from './problems.ts'
import { shared } from './shared.ts'

const NOTICES = join(import.meta.dirname, '..', '..', '..', 'THIRD-PARTY-NOTICES.md')

/** The built page. Paths that are no file and not of the API are views of the page: they get index.html. */
export const page = shared(async (app: FastifyInstance, { webFolder }: { webFolder: string }) => {
  app.get('/third-party-notices.txt', { schema: { hide: true } }, async (_request, reply) => {
    reply.header('cache-control', 'no-cache').type('text/plain; charset=utf-8')
    return await readFile(NOTICES, 'utf8')
  })
  if (!existsSync(join(webFolder, 'index.html'))) {
    app.setNotFoundHandler((_request, reply) => sendNotFound(reply))
    return
  }
  await app.register(fastifyStatic, {
    root: webFolder,
    index: ['index.html'],
    setHeaders: (reply, path) => {
      // Names of assets carry their hash.
      const forGood = path.includes(`${join(webFolder, 'assets')}`)
      reply.header('cache-control', forGood ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0]
    const isView =
      request.method === 'GET' &&
      !/^\/(api|tiles|ogc|hsds|assets)(\/|$)/.test(path) &&
      !/\.[a-z0-9]+$/i.test(path)
    if (isView) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    return sendNotFound(reply)
  })
})
