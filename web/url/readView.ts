import { isLanguage, type Language } from '../i18n/language.ts'
import { parseClockSpan, parseClockTime } from '../travel/clockTime.ts'
import { DEFAULT_DEPART, TRAVEL_MODES, type When } from '../travel/travel.ts'
import {
  ASSET_PARTS,
  DEFAULT_LAYERS,
  DEFAULT_MINUTES,
  LAYER_IDS,
  type LayerId,
  MAX_MINUTES,
  type MapPosition,
  MIN_MINUTES,
  PAINTS,
  PANELS,
  type Selection,
  SHOWN_SIDES,
  type View,
  type ViewProblem,
} from './view.ts'

/**
 * The view that an address names, and the parts of it that make no sense (each replaced by its default). Never throws.
 * `/fr/hamilton?service=language-training&minutes=45&area=35250012&map=11.20/43.2500/-79.8700`
 * `preferred` is the language where the address names none.
 */
export function readView(address: string, preferred: Language): { view: View; problems: ViewProblem[] } {
  const url = new URL(address, 'http://localhost')
  const problems: ViewProblem[] = []
  const [first, second] = url.pathname.split('/').filter(Boolean).map(decode)
  const lang = isLanguage(first) ? first : preferred
  const region = (isLanguage(first) ? second : first) || null
  const query = url.searchParams

  const read = <T>(
    part: ViewProblem['part'],
    name: string,
    parse: (text: string) => T | undefined,
    otherwise: T,
  ): T => {
    const text = query.get(name)
    if (text === null) return otherwise
    const value = parse(text)
    if (value !== undefined) return value
    problems.push({ part, value: text.slice(0, 60) })
    return otherwise
  }

  /** At most one of the three names; of several the first counts and the others are problems. */
  const readWhen = (): When => {
    const [named, ...others] = Object.keys(WHEN).filter((name) => query.has(name))
    for (const name of others)
      problems.push({ part: 'when', value: `${name}=${query.get(name)}`.slice(0, 60) })
    return named ? read('when', named, WHEN[named], DEFAULT_DEPART) : DEFAULT_DEPART
  }

  return {
    view: {
      lang,
      region,
      service: read('service', 'service', parseSlug, null),
      group: read('group', 'group', parseSlug, null),
      minutes: read('minutes', 'minutes', parseMinutes, DEFAULT_MINUTES),
      mode: read('mode', 'mode', (text) => TRAVEL_MODES.find((mode) => mode === text), 'walk'),
      date: read<string | null>('date', 'date', parseDate, null),
      when: readWhen(),
      selection: parseSelection(query),
      panel: read('panel', 'panel', (text) => PANELS.find((panel) => panel === text), null),
      standard: read<string | null>('standard', 'standard', parseStandard, null),
      paint: read('paint', 'paint', (text) => PAINTS.find((paint) => paint === text), 'barrier'),
      a: read<string | null>('side', 'a', parseSide, null),
      b: read<string | null>('side', 'b', parseSide, null),
      show: read('show', 'show', (text) => SHOWN_SIDES.find((side) => side === text), 'difference'),
      assets: Object.fromEntries(
        ASSET_PARTS.flatMap((part) => (query.get(part) ? [[part, query.get(part)!.slice(0, 60)]] : [])),
      ),
      layers: read<readonly LayerId[]>('layers', 'layers', parseLayers, DEFAULT_LAYERS),
      map: read<MapPosition | null>('map', 'map', parsePosition, null),
    },
    problems,
  }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

const WHEN: Readonly<Record<string, (text: string) => When | undefined>> = {
  session: (text) => {
    const [start, end] = parseClockSpan(text) ?? []
    return start !== undefined && end !== undefined ? { kind: 'session', start, end } : undefined
  },
  'arrive-by': (text) => {
    const by = parseClockTime(text)
    return by === undefined ? undefined : { kind: 'arrive', by }
  },
  depart: (text) => {
    const [from, to] = parseClockSpan(text) ?? []
    return from !== undefined && to !== undefined ? { kind: 'depart', from, to } : undefined
  },
}

function parseDate(text: string): string | undefined {
  const real = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
  return real && new Date(text).toISOString().startsWith(text) ? text : undefined
}

function parseSlug(text: string): string | undefined {
  return /^[a-z0-9][a-z0-9-]{0,60}$/.test(text) ? text : undefined
}

/** Regions may have standards of their own, so that only the length is known. */
function parseStandard(text: string): string | undefined {
  return text.length >= 1 && text.length <= 63 ? text : undefined
}

/** What it says is read where it is compared. */
function parseSide(text: string): string | undefined {
  return text && text.length <= 300 ? text : undefined
}

function parseMinutes(text: string): number | undefined {
  const minutes = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
  return minutes >= MIN_MINUTES && minutes <= MAX_MINUTES ? minutes : undefined
}

function parseLayers(text: string): readonly LayerId[] | undefined {
  const named = text.split(',').filter(Boolean)
  const layers = LAYER_IDS.filter((id) => named.includes(id))
  return layers.length === named.length ? layers : undefined
}

function parsePosition(text: string): MapPosition | undefined {
  const [zoom, lat, lon, ...rest] = text
    .split('/')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const sound = rest.length === 0 && zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180
  return sound ? { zoom, lat, lon } : undefined
}

function parseSelection(query: URLSearchParams): Selection | null {
  for (const [name, kind] of [
    ['area', 'area'],
    ['place', 'service'],
    ['employers', 'employers'],
  ] as const) {
    const id = query.get(name)
    if (id) return { kind, id }
  }
  return null
}
