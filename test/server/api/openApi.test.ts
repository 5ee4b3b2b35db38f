import { afterAll, beforeAll, expect, it } from 'vitest'
import type { App } from '../../../server/api/routing.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { openTestApp } from './openTestApp.ts'
import { richFiles } from './richRegion.ts'

let region: TestRegion
let app: App
beforeAll(async () => {
  region = await openTestRegion()
  await region.add(richFiles())
  app = await openTestApp(region)
})
afterAll(async () => {
  await app.close()
  await region.database.drop()
})

/** Questions about points: positions stand in no address. */
const POSTED = new Set(
  [
    'isochrones',
    'journeys',
    'matrix',
    'near',
    'near/journeys',
    'round-trips',
    'standards/answer',
    'standards/steps.bin',
  ].map((name) => `/api/regions/{region}/${name}`),
)

/** They take a file as it is, as their summaries say. */
const UPLOADS = ['apply', 'preview'].map((name) => `/api/regions/{region}/worksheet/${name}`)

interface Operation {
  summary?: string
  requestBody?: unknown
  parameters?: { name: string; in: string; schema: { type?: string }; required?: boolean }[]
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>
}
interface Schema {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  enum?: unknown[]
  additionalProperties?: unknown
}

const describeApi = async () =>
  (await app.inject('/api/openapi.json')).json<{
    openapi: string
    info: { title: string; version: string; license: { name: string } }
    paths: Record<string, Record<string, Operation>>
  }>()

it('describes every route of the API, each with a summary, and nothing that is not there', async () => {
  const { openapi, info, paths } = await describeApi()
  expect(openapi).toBe('3.1.0')
  expect(info).toMatchObject({ title: 'Within Reach', license: { name: 'Apache-2.0' } })
  expect(info.version).toMatch(/^\d+\.\d+\.\d+/)
  expect(Object.keys(paths).sort()).toEqual([
    '/api/health',
    '/api/regions',
    '/api/regions/{region}',
    '/api/regions/{region}/areas',
    '/api/regions/{region}/corrections',
    '/api/regions/{region}/demand-points.bin',
    '/api/regions/{region}/employer-sites',
    '/api/regions/{region}/employers',
    '/api/regions/{region}/gaps',
    '/api/regions/{region}/imports',
    '/api/regions/{region}/isochrones',
    '/api/regions/{region}/journeys',
    '/api/regions/{region}/matrix',
    '/api/regions/{region}/near',
    '/api/regions/{region}/near/journeys',
    '/api/regions/{region}/notices',
    '/api/regions/{region}/notices.csv',
    '/api/regions/{region}/profiles',
    '/api/regions/{region}/profiles/{id}',
    '/api/regions/{region}/profiles/{id}/undo',
    '/api/regions/{region}/round-trips',
    '/api/regions/{region}/rules',
    '/api/regions/{region}/rules/{id}',
    '/api/regions/{region}/rules/{id}/undo',
    '/api/regions/{region}/service-dates',
    '/api/regions/{region}/services',
    '/api/regions/{region}/services/week',
    '/api/regions/{region}/standards',
    '/api/regions/{region}/standards/answer',
    '/api/regions/{region}/standards/steps.bin',
    '/api/regions/{region}/standards/{id}',
    '/api/regions/{region}/standards/{id}/brief',
    '/api/regions/{region}/standards/{id}/gaps',
    '/api/regions/{region}/standards/{id}/steps.bin',
    '/api/regions/{region}/standards/{id}/undo',
    '/api/regions/{region}/transit-frequency',
    '/api/regions/{region}/travel-times.bin',
    '/api/regions/{region}/worksheet',
    '/api/regions/{region}/worksheet/apply',
    '/api/regions/{region}/worksheet/preview',
    '/api/regions/{region}/worksheet/undo',
    '/api/regions/{region}/zones',
    '/api/regions/{region}/zones/{id}',
    '/api/regions/{region}/zones/{id}/undo',
    '/tiles/{file}',
    '/tiles/{layer}/{z}/{x}/{file}',
  ])
  for (const [path, operations] of Object.entries(paths)) {
    const isEdited = /\/(standards|rules|profiles|zones)\/\{id\}$/.test(path)
    const method = POSTED.has(path) || UPLOADS.includes(path) || path.endsWith('/undo') ? 'post' : 'get'
    const several = path.endsWith('/corrections')
      ? ['delete', 'get', 'post']
      : /\/(worksheet\/undo|imports)$/.test(path)
        ? ['get', 'post']
        : [method]
    expect(Object.keys(operations).sort(), path).toEqual(isEdited ? ['delete', 'get', 'put'] : several)
    const operation = operations[method]
    expect(operation.summary, path).toMatch(/\w{3}/)
    expect(operation.requestBody !== undefined, path).toBe(method === 'post' && !UPLOADS.includes(path))
    for (const response of Object.values(operation.responses))
      expect(response.description).toBeTypeOf('string')
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path')
    expect(declared.map((parameter) => parameter.name).sort(), path).toEqual(inPath.sort())
    for (const parameter of operation.parameters ?? [])
      expect(parameter.schema, `${path} ${parameter.name}`).toBeTypeOf('object')
  }
})

it('describes the problem document that every route may answer', async () => {
  const { paths } = await describeApi()
  for (const [path, operations] of Object.entries(paths)) {
    const [operation] = Object.values(operations)
    const schema = operation.responses.default?.content?.['application/problem+json'].schema
    expect(Object.keys(schema?.properties ?? {}), path).toEqual(
      expect.arrayContaining(['type', 'title', 'status', 'detail', 'field']),
    )
    expect(operation.responses[200], path).toBeDefined()
  }
})

it('gives answers that fit its own description, to owner and public', async () => {
  const { paths } = await describeApi()
  for (const path of [
    '/api/health',
    '/api/regions',
    '/api/regions/{region}',
    '/api/regions/{region}/areas',
    '/api/regions/{region}/services',
    '/api/regions/{region}/services/week',
    '/api/regions/{region}/standards',
    '/api/regions/{region}/employers',
  ]) {
    const schema = paths[path].get.responses[200].content?.['application/json'].schema
    expect(schema, path).toBeDefined()
    for (const host of ['localhost:8080', 'reach.example.org']) {
      const answer = await app.inject({ url: path.replace('{region}', 'mini'), headers: { host } })
      expect(answer.statusCode, path).toBe(200)
      expect(misfits(answer.json(), schema as Schema, path), path).toEqual([])
    }
  }
})

it('says no to a body that does not fit, by this very check', () => {
  const schema: Schema = {
    type: 'object',
    required: ['a'],
    properties: { a: { type: 'array', items: { type: 'integer' } } },
  }
  expect(misfits({ a: [1, 'x'] }, schema, '')).toEqual(['.a[1] is no integer'])
  expect(misfits({ b: 1 }, schema, '')).toEqual(['.a is missing', '.b is not described'])
})

/** What in a value does not fit a schema; a property that the schema does not name is a misfit too. */
function misfits(value: unknown, schema: Schema, at: string): string[] {
  if (schema.anyOf)
    return schema.anyOf.some((each) => misfits(value, each, at).length === 0) ? [] : [`${at} fits none`]
  if (schema.enum) return schema.enum.includes(value) ? [] : [`${at} is none of ${schema.enum}`]
  switch (schema.type) {
    case 'null':
      return value === null ? [] : [`${at} is not null`]
    case 'integer':
      return Number.isInteger(value) ? [] : [`${at} is no integer`]
    case 'array': {
      if (!Array.isArray(value)) return [`${at} is no array`]
      const { items } = schema
      return items && !Array.isArray(items)
        ? value.flatMap((each, index) => misfits(each, items, `${at}[${index}]`))
        : []
    }
    case 'object': {
      if (value === null || typeof value !== 'object') return [`${at} is no object`]
      const properties = schema.properties ?? {}
      const entries = value as Record<string, unknown>
      return [
        ...(schema.required ?? [])
          .filter((name) => !(name in entries))
          .map((name) => `${at}.${name} is missing`),
        ...Object.keys(entries).flatMap((name) =>
          properties[name]
            ? misfits(entries[name], properties[name], `${at}.${name}`)
            : schema.properties
              ? [`${at}.${name} is not described`]
              : [],
        ),
      ]
    }
    default:
      return schema.type === undefined || typeof value === schema.type ? [] : [`${at} is no ${schema.type}`]
  }
}
