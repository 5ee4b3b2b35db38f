import { GENERATED, markdownTable } from './markdown.ts'

interface Schema {
  type?: string
  enum?: readonly unknown[]
  anyOf?: readonly Schema[]
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  additionalProperties?: boolean | Schema
  items?: Schema | readonly Schema[]
  default?: unknown
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  minItems?: number
}
interface Parameter {
  name: string
  in: string
  required?: boolean
  description?: string
  schema: Schema
}
interface Operation {
  summary?: string
  parameters?: readonly Parameter[]
  requestBody?: { content?: Readonly<Record<string, { schema: Schema }>> }
  responses?: Readonly<Record<string, { content?: Readonly<Record<string, { schema: Schema }>> }>>
}
export interface OpenApiDocument {
  info: { version: string }
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/** Every address of the HTTP interface, from the schemas that validate it. */
export function apiPage(document: OpenApiDocument): string {
  const parts = [
    GENERATED,
    '# HTTP interface',
    `Version ${document.info.version}. \`GET /api/openapi.json\` is the same as an OpenAPI 3.1 document. Errors are problem documents (RFC 9457, \`application/problem+json\`): \`type\`, \`title\`, \`status\`, \`detail\`, and \`field\` where one is at fault.`,
    "Owner or public: a request is the owner's only if the server listens on a loopback address, the request names a loopback host and no proxy passed it on; `ACCESS` overrides. The public gets figures rounded to 5, counts of 1 to 4 withheld, and no single notices.",
  ]
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      parts.push(`## ${method.toUpperCase()} \`${path}\``, `${operation.summary ?? ''}.`)
      if (operation.parameters?.length) parts.push(parameterTable(operation.parameters))
      const body = operation.requestBody?.content?.['application/json']?.schema
      if (body) parts.push('Body (JSON):', `\`\`\`ts\n${shapeOf(body)}\n\`\`\``)
      const answer = operation.responses?.['200']?.content?.['application/json']?.schema
      if (answer) parts.push(`Answer:`, `\`\`\`ts\n${shapeOf(answer)}\n\`\`\``)
    }
  }
  return `${parts.join('\n\n')}\n`
}

function parameterTable(parameters: readonly Parameter[]): string {
  return markdownTable(
    ['parameter', 'in', 'value', 'meaning'],
    parameters.map(({ name, in: place, required, description, schema }) => [
      required && schema.default === undefined ? `**\`${name}\`**` : `\`${name}\``,
      place,
      `${rangeOf(schema)}${schema.default === undefined ? '' : `; default ${JSON.stringify(schema.default)}`}`,
      description ?? '',
    ]),
  )
}

function rangeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ')
  if (schema.anyOf) return schema.anyOf.map(rangeOf).join(', ')
  const least = schema.minimum ?? schema.exclusiveMinimum
  const word = schema.exclusiveMinimum === undefined ? 'from' : 'over'
  const bounds = [
    least === undefined ? '' : ` ${word} ${least}`,
    schema.maximum === undefined ? '' : ` up to ${schema.maximum}`,
  ].join('')
  return `${schema.type ?? 'any'}${bounds}`
}

/** The shape of an answer, written like a TypeScript type. */
function shapeOf(schema: Schema, indent = ''): string {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.anyOf) return schema.anyOf.map((each) => shapeOf(each, indent)).join(' | ')
  if (schema.type === 'array') {
    if (Array.isArray(schema.items))
      return `[${schema.items.map((item) => shapeOf(item, indent)).join(', ')}]`
    const item = shapeOf((schema.items as Schema) ?? {}, indent)
    return item.includes(' | ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`
  }
  if (schema.type === 'object' || schema.properties) {
    const inner = `${indent}  `
    const fields = Object.entries(schema.properties ?? {}).map(
      ([name, field]) =>
        `${inner}${name}${schema.required?.includes(name) ? '' : '?'}: ${shapeOf(field, inner)}`,
    )
    if (fields.length > 0) return `{\n${fields.join('\n')}\n${indent}}`
    const values = (schema as { patternProperties?: Record<string, Schema> }).patternProperties
    const value = values ? Object.values(values)[0] : (schema.additionalProperties as Schema)
    return `Record<string, ${typeof value === 'object' ? shapeOf(value, indent) : 'unknown'}>`
  }
  return schema.type ?? 'unknown'
}
