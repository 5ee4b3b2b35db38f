import { closestName } from '../files/closestName.ts'
import { describeWanted, type JsonSchema } from './describeWanted.ts'

/** One fault of a document against its schema. */
export interface Fault {
  /** Like `services[2].serviceType`; "" is the document. */
  field: string
  message: string
}

/**
 * All faults of a value against a schema, in words: what is missing, what is not known ("did you mean"), what was wanted.
 * Knows the part of JSON Schema that the manifest uses.
 */
export function explainFaults(schema: JsonSchema, value: unknown, field = ''): Fault[] {
  if (schema.enum)
    return explainUnion(
      schema,
      schema.enum.map((value) => ({ const: value })),
      value,
      field,
    )
  if (schema.anyOf) return explainUnion(schema, schema.anyOf, value, field)
  const wrong = (): Fault[] => [{ field, message: `must be ${describeWanted(schema)}, not ${show(value)}` }]
  if (schema.const !== undefined) return value === schema.const ? [] : wrong()
  switch (schema.type) {
    case 'object':
      return isRecord(value) ? explainObject(schema, value, field) : wrong()
    case 'array':
      return Array.isArray(value) ? explainArray(schema, value, field) : wrong()
    case 'string': {
      if (value === '' && schema.minLength)
        return [{ field, message: `is blank; wanted: ${describeWanted(schema)}` }]
      const sound =
        typeof value === 'string' && (!schema.pattern || new RegExp(schema.pattern, 'u').test(value))
      return sound ? [] : wrong()
    }
    case 'integer':
    case 'number': {
      const sound =
        typeof value === 'number' &&
        Number.isFinite(value) &&
        (schema.type === 'number' || Number.isInteger(value)) &&
        value >= (schema.minimum ?? -Infinity) &&
        value <= (schema.maximum ?? Infinity)
      return sound ? [] : wrong()
    }
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong()
    default:
      return []
  }
}

/** Of several possibilities, the faults of the one that the value resembles. */
function explainUnion(
  schema: JsonSchema,
  branches: readonly JsonSchema[],
  value: unknown,
  field: string,
): Fault[] {
  const results = branches.map((branch) => ({ branch, faults: explainFaults(branch, value, field) }))
  if (results.some(({ faults }) => faults.length === 0)) return []
  const kind = Array.isArray(value) ? 'array' : isRecord(value) ? 'object' : null
  const alike = kind ? results.find(({ branch }) => branch.type === kind) : undefined
  if (alike) return alike.faults
  const names = branches.flatMap(({ const: name }) => (typeof name === 'string' ? [name] : []))
  const close = typeof value === 'string' ? closestName(value, names) : undefined
  const hint = close ? `; did you mean "${close}"?` : ''
  return [{ field, message: `must be ${describeWanted(schema)}, not ${show(value)}${hint}` }]
}

function explainObject(schema: JsonSchema, value: Record<string, unknown>, field: string): Fault[] {
  const faults: Fault[] = []
  const properties = schema.properties ?? {}
  const patterns = Object.entries(schema.patternProperties ?? {})
  for (const name of schema.required ?? []) {
    if (value[name] !== undefined) continue
    const typo = Object.keys(value).find((given) => !(given in properties) && closestName(given, [name]))
    if (typo) continue
    faults.push({
      field: join(field, name),
      message: `is missing; wanted: ${describeWanted(properties[name])}`,
    })
  }
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue
    const known = properties[name] ?? patterns.find(([pattern]) => new RegExp(pattern, 'u').test(name))?.[1]
    if (known) {
      faults.push(...explainFaults(known, member, join(field, name)))
    } else if (patterns.length > 0) {
      faults.push({
        field: join(field, name),
        message: `is not a possible name here; wanted: ${describeWanted({ type: 'string', pattern: patterns[0][0] })}`,
      })
    } else if (schema.additionalProperties === false) {
      const close = closestName(name, Object.keys(properties))
      const hint = close ? `did you mean "${close}"?` : `known here: ${Object.keys(properties).join(', ')}`
      faults.push({ field: join(field, name), message: `is not known; ${hint}` })
    }
  }
  return faults
}

function explainArray(schema: JsonSchema, value: unknown[], field: string): Fault[] {
  const { items } = schema
  if (Array.isArray(items)) {
    if (value.length !== items.length) return [{ field, message: `must be ${describeWanted(schema)}` }]
    return items.flatMap((item, index) => explainFaults(item, value[index], `${field}[${index}]`))
  }
  if (value.length < (schema.minItems ?? 0)) return [{ field, message: 'is an empty list' }]
  return items
    ? value.flatMap((member, index) => explainFaults(items as JsonSchema, member, `${field}[${index}]`))
    : []
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function join(field: string, name: string): string {
  const plain = /^[\w$-]+$/.test(name) ? name : JSON.stringify(name)
  return field ? `${field}.${plain}` : plain
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
