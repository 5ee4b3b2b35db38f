import { WrongUsage } from '../errors.ts'
import type { Db } from '../store/db.ts'
import type { DEFAULT_SETTINGS } from '../store/regions.ts'
import { deleteSetting, saveSetting } from '../store/settings.ts'

const BOUNDS: Record<Exclude<keyof typeof DEFAULT_SETTINGS, 'carKmhByClass'>, [number, number]> = {
  walkKmh: [0.5, 10],
  snapLimitMeters: [1, 20_000],
  geocodeCheckMeters: [50, 100_000],
  serviceBufferKm: [0, 200],
  bicycleKmh: [3, 40],
  carPostedShare: [0, 1.5],
  carTurnSeconds: [0, 120],
  // Lower would show what the rule of this product hides.
  smallCountThreshold: [5, 100],
}

/** Saves a setting that a person chose for a region, within its bounds; "default" forgets it. */
export async function setRegionSetting(db: Db, regionId: string, name: string, text: string): Promise<void> {
  if (!Object.hasOwn(BOUNDS, name))
    throw new WrongUsage(`There is no setting "${name}". There are: ${Object.keys(BOUNDS).join(', ')}.`)
  if (text === 'default') return await deleteSetting(db, regionId, name)
  const [low, high] = BOUNDS[name as keyof typeof BOUNDS]
  const value = Number(text)
  if (!(value >= low && value <= high))
    throw new WrongUsage(`${name} must be a number from ${low} to ${high}, not "${text}".`)
  if (name === 'smallCountThreshold' && !Number.isInteger(value))
    throw new WrongUsage(`${name} must be a whole number, not "${text}".`)
  await saveSetting(db, regionId, name, value)
}
