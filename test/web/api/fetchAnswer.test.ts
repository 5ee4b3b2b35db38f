import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchJson } from '../../../web/api/fetchAnswer.ts'

let server: Server
let address: string
beforeAll(async () => {
  server = createServer((request, response) => {
    response.writeHead(Number(request.url?.slice(1)), { 'content-type': 'application/problem+json' })
    response.end(JSON.stringify({ title: 'Not so', detail: 'In English alone.' }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

describe('why an answer did not come', () => {
  it.each([
    [403, 'owners'],
    [404, 'not-found'],
    [422, 'refused'],
    [503, 'offline'],
  ])('%i is %s', async (status, kind) => {
    await expect(fetchJson(`${address}/${status}`, new AbortController().signal)).rejects.toMatchObject({
      kind,
      status,
    })
  })
})
