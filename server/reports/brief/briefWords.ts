/** Words that only the brief needs; all others are those of the page. */
import { formatsFor } from '../../../web/i18n/formats.ts'
import { plural } from '../../../web/i18n/plural.ts'

const en = formatsFor('en')
const fr = formatsFor('fr')

const enBrief = {
  publisher: 'Within Reach',
  kind: (madeUp: boolean): string => (madeUp ? 'Access brief, made-up data' : 'Access brief'),
  title: (standard: string, region: string) => `${standard}: ${region}`,
  interval: (low: number, high: number) => `95% sure: ${en.count(low)} to ${en.count(high)}`,
  mapTitle: 'Where people are covered for certain',
  mapAlt: (areas: number, rows: readonly string[]) =>
    `Map of ${en.count(areas)} areas by the share of people covered for certain. Largest shortfalls: ${rows.join('; ')}. The table on the next page tells all in words.`,
  legend: {
    share: (from: number, to: number) => `${en.count(from * 100)} to ${en.count(to * 100)}%`,
    unknown: 'much not known',
    withheld: 'no figures',
    service: 'service counted',
  },
  barAlt: (parts: readonly string[]) => `Stacked bar: ${parts.join(', ')}.`,
  covered: 'Covered for certain',
  tableTitle: (count: number) => `The ${en.count(count)} areas with the largest shortfall`,
  tableNote:
    'Short: people not covered for certain, with the interval that sampling and rounding of the counts allow. Areas whose ranks overlap are a tie.',
  tableHead: ['#', 'Area', 'People', 'Covered', 'Short', 'Main barrier', 'Rank'],
  to: (low: number, high: number) =>
    Math.round(low) === Math.round(high) ? en.count(high) : `${en.count(low)} to ${en.count(high)}`,
  fix: (name: string, low: string) => `${name}: ${low} more people covered.`,
  change: (people: number, sentence: string) =>
    `${en.count(people)} ${plural('en', people, 'person', 'people')} ${sentence}.`,
  call: (name: string, phone: string | null, people: number) =>
    `${name}${phone ? `, ${phone}` : ''}: an answer may move up to ${en.count(people)}.`,
  sources: (list: readonly string[]) => `Sources: ${list.join('; ')}.`,
  method: (inputs: string, engine: string) =>
    `Computed by Within Reach (engine ${engine}) from inputs ${inputs}. Each area’s count is spread over its dwellings: where people of the group live within an area is modelled. Figures describe access of places where people live, not choices of anybody.`,
  footer: (region: string, date: string) => `Within Reach · ${region} · ${date}`,
  noIntervals: 'No intervals: the source does not say how it counted.',
}
const frBrief: typeof enBrief = {
  publisher: 'À portée',
  kind: (madeUp) => (madeUp ? 'Note sur l’accès, données fictives' : 'Note sur l’accès'),
  title: (standard, region) => `${standard} : ${region}`,
  interval: (low, high) => `certitude de 95 % : ${fr.count(low)} à ${fr.count(high)}`,
  mapTitle: 'Où la couverture est certaine',
  mapAlt: (areas, rows) =>
    `Carte de ${fr.count(areas)} secteurs selon la part des personnes dont la couverture est certaine. Plus grands manques : ${rows.join('; ')}. Le tableau de la page suivante dit tout en mots.`,
  legend: {
    share: (from, to) => `${fr.count(from * 100)} à ${fr.count(to * 100)} %`,
    unknown: 'beaucoup d’inconnu',
    withheld: 'sans chiffres',
    service: 'service compté',
  },
  barAlt: (parts) => `Barre empilée : ${parts.join(', ')}.`,
  covered: 'Couverture certaine',
  tableTitle: (count) => `Les ${fr.count(count)} secteurs au plus grand manque`,
  tableNote:
    'Manque : personnes sans couverture certaine, avec l’intervalle que permettent l’échantillon et l’arrondissement des comptes. Des secteurs dont les rangs se recoupent sont à égalité.',
  tableHead: ['Nº', 'Secteur', 'Personnes', 'Couverture', 'Manque', 'Principal obstacle', 'Rang'],
  to: (low, high) =>
    Math.round(low) === Math.round(high) ? fr.count(high) : `${fr.count(low)} à ${fr.count(high)}`,
  fix: (name, low) => `${name} : ${low} personnes de plus avec une couverture.`,
  change: (people, sentence) =>
    `${fr.count(people)} ${plural('fr', people, 'personne', 'personnes')} ${sentence}.`,
  call: (name, phone, people) =>
    `${name}${phone ? `, ${phone}` : ''} : une réponse peut changer la situation de ${fr.count(people)} personnes au plus.`,
  sources: (list) => `Sources : ${list.join('; ')}.`,
  method: (inputs, engine) =>
    `Calculé par À portée (moteur ${engine}) à partir des données ${inputs}. Le compte de chaque secteur est réparti sur ses logements : l’endroit où vit le groupe dans un secteur est modélisé. Les chiffres décrivent l’accès des lieux de résidence, non les choix de quiconque.`,
  footer: (region, date) => `À portée · ${region} · ${date}`,
  noIntervals: 'Sans intervalles : la source ne dit pas comment elle a compté.',
}
export const BRIEF_WORDS = { en: enBrief, fr: frBrief } as const
