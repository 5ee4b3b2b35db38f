import type { StreetsSpec } from '../server/import/manifest/regionManifest.ts'
import { HAMILTON } from './hamiltonManifest.ts'

/** How the manifest of Hamilton reads the city's street centrelines, for tests and benches. */
export const HAMILTON_STREETS: StreetsSpec = HAMILTON.streets
