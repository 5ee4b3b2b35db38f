/**
 * Where a value does not have the form of a schema: every field at once, those that nobody knows too. A choice between objects is told by
 * their `kind`. Worked: modes ["boat"]: `wrong_form` in `modes.0`, "boat" (walk, bicycle, car, transit).
 */
import type { TSchema } from 'typebox'
import { Errors } from 'typebox/value'
import type { RecordProblem } from './recordKinds.ts'

interface Node {
  type?: string
  enum?: readonly unknown[]
  const?: unknown
  anyOf?: readonly Node[]
  properties?: Readonly<Record<string, Node>>
  required?: readonly string[]
  items?: Node
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function misfits(schema: Node, value: unknown, path = ''): RecordProblem[] {
  const at = (name: string | number) => (path === '' ? String(name) : `${path}.${name}`)
  const of = schema.anyOf ? chosen(schema.anyOf, value) : schema
  if (of.items && Array.isArray(value)) return value.flatMap((each, k) => misfits(of.items!, each, at(k)))
  if (of.properties && isObject(value)) {
    const { properties, required = [] } = of
    return [
      ...Object.keys(value)
        .filter((name) => !Object.hasOwn(properties, name))
        .map((name) => ({ code: 'unknown_field', fieldName: at(name), value: name })),
      ...Object.entries(properties).flatMap(([name, field]) => {
        if (value[name] !== undefined) return misfits(field, value[name], at(name))
        return required.includes(name) ? [{ code: 'missing_field', fieldName: at(name), value: '' }] : []
      }),
    ]
  }
  const [error] = Errors(of as TSchema, value)
  return error
    ? [{ code: 'wrong_form', fieldName: path, value: `${told(value)} (${expected(of, error)})` }]
    : []
}

/** The form of a choice that a value is meant to have. */
function chosen(forms: readonly Node[], value: unknown): Node {
  if (value === null) return forms.find(({ type }) => type === 'null') ?? forms[0]
  const others = forms.filter(({ type }) => type !== 'null')
  if (others.length === 1) return others[0]
  const kinds = others.map(({ properties }) => properties?.kind?.const)
  const kind = isObject(value) ? value.kind : undefined
  return (
    others[kinds.indexOf(kind)] ?? {
      type: 'object',
      properties: { ...others[0].properties, kind: { enum: kinds } },
      required: ['kind'],
    }
  )
}

const expected = (schema: Node, error: { message: string }) =>
  schema.enum ? schema.enum.join(', ') : error.message

const told = (value: unknown) => JSON.stringify(value)?.slice(0, 100) ?? ''
