/** The part of JSON Schema that TypeBox writes for the manifest. */
export interface JsonSchema {
  type?: string
  const?: unknown
  enum?: readonly unknown[]
  anyOf?: readonly JsonSchema[]
  properties?: Readonly<Record<string, JsonSchema>>
  patternProperties?: Readonly<Record<string, JsonSchema>>
  required?: readonly string[]
  additionalProperties?: boolean | JsonSchema
  items?: JsonSchema | readonly JsonSchema[]
  minItems?: number
  minLength?: number
  pattern?: string
  minimum?: number
  maximum?: number
}

const PATTERNS: Readonly<Record<string, string>> = {
  '^[a-z0-9][a-z0-9-]{0,62}$': 'a name in small letters, digits and hyphens, such as "recent-immigrants"',
  '^\\d{4}(-\\d{2}(-\\d{2})?)?$': 'a date such as "2022-12-15"',
  '^\\d{4}Q[1-4]$': 'a quarter such as "2019Q4"',
  '^[A-Z]{2}$': 'two capital letters such as "CA"',
}

/** What a schema asks for, in words that finish "must be". */
export function describeWanted(schema: JsonSchema | undefined): string {
  if (!schema) return 'a value'
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' or ')
  if (schema.anyOf) return [...new Set(schema.anyOf.map(describeWanted))].join(' or ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  switch (schema.type) {
    case 'string':
      return schema.pattern ? (PATTERNS[schema.pattern] ?? `text like ${schema.pattern}`) : 'text'
    case 'integer':
    case 'number': {
      const kind = schema.type === 'integer' ? 'a whole number' : 'a number'
      const { minimum, maximum } = schema
      return minimum !== undefined && maximum !== undefined ? `${kind} from ${minimum} to ${maximum}` : kind
    }
    case 'boolean':
      return 'true or false'
    case 'array':
      return Array.isArray(schema.items) ? `a list of ${schema.items.length}` : 'a list'
    case 'object': {
      const members = schema.required ?? []
      return members.length > 0 ? `an object { ${members.join(', ')} }` : 'an object'
    }
    default:
      return 'a value'
  }
}
