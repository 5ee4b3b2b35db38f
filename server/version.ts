import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Version of the product, from package.json. */
export const VERSION: string = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'),
).version

/** Raised when importing or computing changes its results: part of every hash of inputs. */
export const ENGINE_VERSION = 5
