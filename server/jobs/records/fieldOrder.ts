/** A value with its fields in the order of its schema: databases keep none. */
interface Node {
  anyOf?: readonly Node[]
  properties?: Readonly<Record<string, Node>>
  items?: Node
}

export function inFieldOrder(schema: Node, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = (schema.anyOf?.find((each) => each.items) ?? schema).items
    return items ? value.map((each) => inFieldOrder(items, each)) : value
  }
  const fits = ({ properties }: Node) =>
    properties !== undefined && Object.keys(value).every((name) => Object.hasOwn(properties, name))
  const { properties } = schema.anyOf?.find(fits) ?? schema
  if (!properties) return value
  const fields = value as Record<string, unknown>
  return Object.fromEntries(
    Object.keys(properties)
      .filter((name) => fields[name] !== undefined)
      .map((name) => [name, inFieldOrder(properties[name], fields[name])]),
  )
}
