/**
 * Which services there are of a type, in a language, open at a moment of the week, of an organization, by a text. What nobody knows
 * is unknown: never a language, never open (core/match/threeValued.ts).
 */
import { and, type ThreeValued, threeValued } from '../../core/match/threeValued.ts'
import type { Service } from '../../server/contract/service.ts'
import type { ServiceWeek } from '../../server/contract/serviceWeek.ts'
import { servicesAnswering } from '../coverage/servicesAnswering.ts'
import { fold } from '../ui/fold.ts'

/** ISO 639-3 of several languages that are not named, as telephone interpreters offer. */
export const SEVERAL = 'mul'

export type WeekOfService = ServiceWeek['services'][number]

/** A service and what is known of its week; null while that loads. */
export interface Asset {
  service: Service
  week: WeekOfService | null
}

export interface AssetFilter {
  /** Slug of a service type; null = any. */
  type: string | null
  language: string | null
  /** Minutes since Monday 0:00; null = any time. */
  minute: number | null
  organization: string
  text: string
}

export interface FoundAssets {
  /** Of the type, organization and text, whatever their languages and hours. */
  asked: readonly Asset[]
  /** Of these: those that fit for certain, and those that may, because nobody knows. */
  yes: readonly Asset[]
  unknown: readonly Asset[]
}

/** Services that have closed down (the week leaves them out) are no assets. */
export function toAssets(services: readonly Service[], week: ServiceWeek | null): Asset[] {
  const byId = new Map(week?.services.map((each) => [each.id, each]))
  return services.flatMap((service) => {
    const known = byId.get(service.id) ?? null
    return week && !known ? [] : [{ service, week: known }]
  })
}

export function findAssets(assets: readonly Asset[], filter: AssetFilter): FoundAssets {
  const { type, language, minute, organization } = filter
  const words = fold(filter.text).split(/\s+/).filter(Boolean)
  const ofType =
    type === null
      ? null
      : new Set(
          servicesAnswering(
            assets.map(({ service }) => service),
            type,
          ),
        )
  const asked = assets.filter(
    ({ service }) =>
      (ofType === null || ofType.has(service)) &&
      (organization === '' || service.organization === organization) &&
      (words.length === 0 || words.every((word) => textOf(service).includes(word))),
  )
  const fits = ({ week }: Asset): ThreeValued =>
    and(language === null ? 'yes' : speaks(week, language), minute === null ? 'yes' : openAt(week, minute))
  const answers = asked.map(fits)
  return {
    asked,
    yes: asked.filter((_, i) => answers[i] === 'yes'),
    unknown: asked.filter((_, i) => answers[i] === 'unknown'),
  }
}

export function openAt(week: WeekOfService | null, minute: number): ThreeValued {
  const within = (spans: readonly [number, number][]) =>
    spans.some(([from, to]) => from <= minute && minute < to)
  if (!week || within(week.unknown)) return 'unknown'
  return threeValued(within(week.open))
}

function speaks(week: WeekOfService | null, language: string): ThreeValued {
  const languages = week?.languages
  if (languages?.includes(language)) return 'yes'
  return !languages || languages.includes(SEVERAL) ? 'unknown' : 'no'
}

const texts = new WeakMap<Service, string>()

/** Name, organization and address without case and accents. */
function textOf(service: Service): string {
  const { name, organization, address, city, postalCode } = service
  const known = texts.get(service)
  if (known !== undefined) return known
  const text = fold([name.en, name.fr, organization, address, city, postalCode].filter(Boolean).join('\n'))
  texts.set(service, text)
  return text
}

/** How many services there are of each exact type, most first; one of two types counts for both. */
export function countTypes(assets: readonly Asset[]): { slug: string; count: number }[] {
  return countBy(assets, ({ service }) => service.serviceTypes)
}

/** How many services are known to serve in each language that they name, most first. */
export function countLanguages(assets: readonly Asset[]): { slug: string; count: number }[] {
  return countBy(assets, ({ week }) => week?.languages?.filter((code) => code !== SEVERAL) ?? [])
}

function countBy(assets: readonly Asset[], keys: (asset: Asset) => readonly string[]) {
  const counts = new Map<string, number>()
  for (const asset of assets) for (const key of keys(asset)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts]
    .map(([slug, count]) => ({ slug, count }))
    .sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1))
}
