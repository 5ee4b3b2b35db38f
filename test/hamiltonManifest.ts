import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseManifest } from '../server/import/manifest/readManifest.ts'

const path = join(import.meta.dirname, '..', 'data', 'regions', 'hamilton', 'region.json')

/** The manifest of Hamilton that ships with the product. Its data lie elsewhere (realRegions.ts). */
export const HAMILTON = parseManifest('region.json', readFileSync(path, 'utf8'))
