import { de } from '../i18n/de.ts'
import { formatsFor } from '../i18n/formats.ts'
import { plural } from '../i18n/plural.ts'
import type { When } from '../travel/travel.ts'
import type { CompareFacts } from './compareFacts.ts'
import type { enCompare } from './enCompare.ts'

const f = formatsFor('fr')
const p = (count: number, one: string, other: string) => plural('fr', count, one, other)
const areas = (count: number) => `${f.count(count)} ${p(count, 'secteur', 'secteurs')}`
const sign = new Intl.NumberFormat('fr-CA', { signDisplay: 'exceptZero', maximumFractionDigits: 0 })
const plus = { format: (value: number) => sign.format(value).replace('-', '−') }
const weekday = new Intl.DateTimeFormat('fr-CA', { weekday: 'long', timeZone: 'UTC' })
const percentOf = (whole: number) => f.percent(whole / 100)

const MODES = { walk: 'à pied', bicycle: 'à vélo', car: 'en voiture', transit: 'en transport en commun' }
const during = (when: When) =>
  when.kind === 'depart'
    ? `départ entre ${f.time(when.from)} et ${f.time(when.to)}`
    : when.kind === 'arrive'
      ? `arrivée au plus tard à ${f.time(when.by)}`
      : `aller-retour, séance de ${f.time(when.start)} à ${f.time(when.end)}`
const imported = (vintage: number | null) => (vintage === null ? '' : ` · importation ${vintage}`)

function areaClause({ verdicts, more, percent }: CompareFacts): string {
  const { a, b, same, open } = verdicts
  const ahead = more ? more.certain : percent.a - percent.b
  if (a + b + open === 0 && same > 0) return 'dans chaque secteur, les deux couvrent autant'
  const [winner, loser, least, most] = ahead >= 0 ? (['A', 'B', b, a] as const) : (['B', 'A', a, b] as const)
  if (least === 0 && open === 0) return `dans aucun secteur, ${loser} ne couvre davantage`
  if (least === 0 && most === 0) return ''
  return least === 0
    ? `dans ${areas(most)}, ${winner} couvre davantage quoi qu’il en soit de l’inconnu; ${loser}, dans aucun`
    : `dans ${areas(least)}, ${loser} couvre davantage; dans ${f.count(most)}, ${winner}`
}

/** Les mots de la comparaison, en français canadien. */
export const frCompare: typeof enCompare = {
  title: 'Comparer deux réponses',
  intro:
    'Deux heures, deux déplacements, deux groupes de personnes, deux limites ou deux normes, côte à côte, avec l’écart.',
  choose: 'Choisissez ce qu’il faut comparer, ou réglez vous-même les deux côtés',
  more: 'Autres comparaisons',
  own: 'Régler moi-même les deux côtés',
  side: { a: 'A', b: 'B' },
  sideLabel: (side, name) => `${side} : ${name}`,
  change: 'Modifier',
  swap: 'Inverser A et B',
  kind: 'Comparer',
  kinds: { travel: 'Temps de trajet', standard: 'Une norme' },
  limit: 'Trajet maximal',
  limitMinutes: (count) => `${f.count(count)} minutes`,
  import: 'Importation des données',
  importNow: (vintage) => `Importation ${vintage}, en vigueur`,
  importBefore: (vintage) => `Importation ${vintage}`,
  importAlone:
    'Seule l’importation en vigueur est visible ici; les plus anciennes sont réservées au propriétaire.',
  standardLine: (name, vintage) => `${name}${imported(vintage)}`,
  travelLine: (facts) => {
    const { travel } = facts
    const timed =
      travel.mode === 'transit'
        ? ` · ${[facts.date && f.dayShort(facts.date), during(travel.when)].filter(Boolean).join(' · ')}`
        : ''
    return `${facts.service} · ${facts.people} · ${MODES[travel.mode]}${timed} · ${f.count(facts.minutes)} min${imported(facts.vintage)}`
  },
  preset: (id, facts) => {
    const day = facts.date ? weekday.format(Date.parse(facts.date)) : ''
    const Day = day.charAt(0).toUpperCase() + day.slice(1)
    return {
      hours: `${Day} à 10 h et ${day} à 20 h`,
      modes: 'À pied et en transport en commun',
      groups: 'Immigrants récents et toute la population',
      limits: '30 et 45 minutes',
      classes: 'Cours du soir et cours de jour',
      vintages: `Les données actuelles et l’importation ${facts.before}`,
    }[id]
  },
  presetNote: {
    hours: 'Ce que l’horaire du soir enlève.',
    modes: 'Ce que le transport en commun ajoute à la marche, départ entre 8 h et 10 h.',
    groups: 'Si les nouveaux arrivants vivent plus près ou plus loin que les autres.',
    limits: 'Ce qu’une autre limite changerait.',
    classes: 'Deux normes : les mêmes personnes, d’autres heures.',
    vintages: 'Ce que la dernière importation a changé.',
  },

  waiting: (side) => `Calcul de ${side}…`,
  sideProblem: (side, why) => `${side} : ${why}`,
  nothing: (people) =>
    `On ne sait pas combien ${de(people)} vivent ici, ni à partir d’où; on ne peut donc pas comparer.`,
  finding: (facts) => {
    const { more, people, percent, counted, covered, hasUnknown } = facts
    const clause = areaClause(facts)
    const rest = clause && `; ${clause}`
    const certain = hasUnknown ? ' avec certitude' : ''
    if (!more) {
      const points = percent.a - percent.b
      const sides = `A couvre${certain} ${percentOf(percent.a)} des ${f.count(counted.a)} ${people.a}, et B, ${percentOf(percent.b)} des ${f.count(counted.b)} ${people.b}`
      const told =
        points === 0
          ? 'la même part'
          : `${f.count(Math.abs(points))} ${p(Math.abs(points), 'point de pourcentage', 'points de pourcentage')} de ${points > 0 ? 'plus' : 'moins'} pour A`
      return `${sides} : ${told}${rest}.`
    }
    if (more.certain === 0)
      return `A et B couvrent${certain} autant ${de(people.a)} : ${f.count(covered.a)} sur ${f.count(counted.a)}${rest}.`
    const [winner, loser] = more.certain > 0 ? ['A', 'B'] : ['B', 'A']
    return `On estime que ${winner} couvre${certain} ${f.count(Math.abs(more.certain))} ${people.a} de plus que ${loser}${rest}.`
  },
  openNote: (facts) => {
    const { open } = facts.verdicts
    const where =
      open > 0
        ? `Dans ${areas(open)}, ce que personne n’a établi décide lequel des deux couvre davantage. `
        : ''
    if (!facts.more) return where
    const { lower, upper } = facts.more
    const end = (people: number) =>
      people === 0 ? 'aucun' : `${f.count(Math.abs(people))} de plus pour ${people > 0 ? 'A' : 'B'}`
    return `${where}Quoi qu’il en soit de l’inconnu, de chaque côté séparément, l’écart se situe entre ${end(lower)} et ${end(upper)}.`
  },
  unknownAreas: (count) =>
    `Pour ${areas(count)}, rien ne se compare : un nombre ou des temps de trajet sont inconnus d’un côté, ou personne n’y est compté.`,
  chance: (chance, bothWays) =>
    ({
      'same-people': `A et B comptent les mêmes personnes. Lequel des deux couvre davantage dans un secteur ne dépend pas de l’échantillon du recensement; le nombre de personnes en dépend${bothWays ? ', et peut-être la somme, puisque les secteurs diffèrent dans les deux sens' : ''}.`,
      within:
        'L’écart reste dans ce que l’échantillon du recensement laisse ouvert (les intervalles à 95 % des deux parts se recoupent) : il peut être dû au hasard.',
      beyond:
        'L’écart dépasse ce que l’échantillon du recensement laisse ouvert (les intervalles à 95 % des deux parts ne se recoupent pas).',
      'not-told':
        'Les deux côtés comptent des personnes différentes, estimées à partir d’un échantillon du recensement : un écart de quelques points peut être dû au hasard.',
    })[chance],

  figureSide: (side, people, percent, certain) =>
    `${side} : ${people} à portée${certain ? ' avec certitude' : ''}, ${percent}`,
  figureShare: (side, covered, counted, people) =>
    `${side} : ${f.count(covered)} des ${f.count(counted)} ${people} à portée`,
  figureDifference: (points) => `écart, A moins B (${plus.format(points)} points)`,
  figurePoints: 'points de pourcentage, A moins B',
  interval: (low, high) => `${f.count(low)} à ${f.count(high)} (intervalle à 95 %)`,
  notKnownYet: (count) => `${f.count(count)} de plus si l’inconnu tourne bien`,
  signed: (value) => plus.format(value),

  tableTitle: 'Secteurs selon l’écart',
  tableCaption: (people) =>
    people === null
      ? 'Part à portée avec certitude selon A et selon B, et écart en points de pourcentage. La barre le montre; sa partie pâle est ce que l’inconnu laisse ouvert. Choisissez un secteur pour le voir sur la carte.'
      : `Nombre ${de(people)} à portée avec certitude selon A et selon B, et écart. La barre le montre; sa partie pâle est ce que l’inconnu laisse ouvert. Choisissez un secteur pour le voir sur la carte.`,
  columnDifference: 'Écart',
  columnDifferenceLong: 'A moins B; choisissez de nouveau pour inverser l’ordre',
  columnBar: 'B plus | A plus',
  columnSide: (side) => `À portée selon ${side}`,
  upTo: (count) => `jusqu’à ${count}`,
  verdict: {
    a: 'A couvre davantage',
    b: 'B couvre davantage',
    same: 'autant',
    open: 'dépend de l’inconnu',
    unknown: 'non comparable',
  },

  switchLabel: 'Ce que montre la carte',
  shown: { a: 'A', difference: 'Écart', b: 'B' },
  legendDifference: 'Écart des parts à portée avec certitude, en points de pourcentage',
  legendNothing: 'Rien n’est encore comparé',
  legendWaiting: 'Calcul des deux côtés…',
  legendScale: (bounds) =>
    `Du bleu, B couvre davantage, au pâle, à peu près autant, jusqu’à l’orange, A couvre davantage; les classes se séparent à ${bounds} points`,
  legendMoreB: 'B couvre davantage',
  legendMoreA: 'A couvre davantage',
  legendSame: 'Pâle : moins de 5 points d’écart',
  legendOpen: 'La partie hachurée n’est pas encore connue',
  legendSide: (side) => `Part à portée avec certitude selon ${side} (%)`,
  tip: (a, b, difference) => `A ${a}, B ${b} : ${difference} points`,

  panelTable: 'Les deux réponses',
  panelTravel: (covered, people, noun, median) =>
    `${f.count(covered)} des ${f.count(people)} ${noun} sont à portée${median ? `; la médiane est de ${median}` : ''}.`,
  openAlone: (side) => `Ouvrir ${side} seul`,
  points: (value) => `${plus.format(value)} ${p(Math.abs(value), 'point', 'points')}`,
}
