import type { FastifyInstance } from 'fastify'

/** Marks a plugin as one whose hooks and decorations hold for the whole application (Fastify's `skip-override`). */
export function shared<Options>(
  plugin: (app: FastifyInstance, options: Options) => Promise<void>,
): typeof plugin {
  return Object.assign(plugin, { [Symbol.for('skip-override')]: true })
}
