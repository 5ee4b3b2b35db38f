/**
 * Who may use a street of a class where the source says nothing else, in OpenStreetMap's words for classes.
 * Source: the "default" rows of https://wiki.openstreetmap.org/wiki/OSM_tags_for_routing/Access_restrictions (worldwide), read for
 * people on foot, on a bicycle and in a car. Bicycles may use pedestrian streets and paths here; footways and steps they may not.
 */
export interface ClassAccess {
  walk: boolean
  bicycle: boolean
  car: boolean
}

const all: ClassAccess = { walk: true, bicycle: true, car: true }
const carsOnly: ClassAccess = { walk: false, bicycle: false, car: true }
const walkOnly: ClassAccess = { walk: true, bicycle: false, car: false }
const notByCar: ClassAccess = { walk: true, bicycle: true, car: false }

const STREET_CLASSES: Readonly<Record<string, ClassAccess>> = {
  motorway: carsOnly,
  motorway_link: carsOnly,
  trunk: all,
  trunk_link: all,
  primary: all,
  primary_link: all,
  secondary: all,
  secondary_link: all,
  tertiary: all,
  tertiary_link: all,
  unclassified: all,
  residential: all,
  living_street: all,
  service: all,
  road: all,
  track: all,
  pedestrian: notByCar,
  footway: walkOnly,
  path: notByCar,
  cycleway: notByCar,
  bridleway: walkOnly,
  steps: walkOnly,
  corridor: walkOnly,
  elevator: walkOnly,
  platform: walkOnly,
  busway: { walk: false, bicycle: false, car: false },
}

/** Access by class, or undefined for a class that this product does not know. */
export function findClassAccess(streetClass: string): ClassAccess | undefined {
  return Object.hasOwn(STREET_CLASSES, streetClass) ? STREET_CLASSES[streetClass] : undefined
}
