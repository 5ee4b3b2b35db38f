import { formatsFor } from '../i18n/formats.ts'
import { plural } from '../i18n/plural.ts'
import type { enHours } from './enHours.ts'

const f = formatsFor('fr')
const weekday = new Intl.DateTimeFormat('fr-CA', { weekday: 'short', timeZone: 'UTC' })
const weekdayLong = new Intl.DateTimeFormat('fr-CA', { weekday: 'long', timeZone: 'UTC' })

/** Les mots de la couverture au fil du jour et de la semaine. */
export const frHours: typeof enHours = {
  title: { hour: 'Au fil du jour', day: 'Au fil de la semaine' },
  kind: 'Comparer',
  kinds: { hour: 'Heures du jour', day: 'Jours de la semaine' },
  prompt: (kind, count) =>
    kind === 'hour'
      ? `La même question pour chaque heure, de 6 h à 23 h : ${count} calculs, l’un après l’autre.`
      : `La même question pour chaque jour de cette semaine : ${count} ${plural('fr', count, 'calcul', 'calculs')}, l’un après l’autre.`,
  start: { hour: 'Calculer chaque heure', day: 'Calculer chaque jour' },
  going: (done, count) => `${f.count(done)} sur ${f.count(count)}…`,
  goOn: 'Continuer',
  bar: (kind, at, date) => (kind === 'hour' ? f.count(at) : weekday.format(Date.parse(date))),
  named: (kind, at, date) =>
    kind === 'hour'
      ? `entre ${f.time(at * 60)} et ${f.time(at * 60 + 60)}`
      : weekdayLong.format(Date.parse(date)),
  finding: (facts) =>
    facts.high === facts.low
      ? `À chacune de ces heures, ${facts.high} des ${facts.people} se trouvent à ${f.count(facts.minutes)} minutes ou moins en transport en commun.`
      : `À ${f.count(facts.minutes)} minutes ou moins en transport en commun : le plus grand nombre, ${facts.most} (${facts.high} des ${facts.people}); le plus petit, ${facts.least} (${facts.low}).`,
  findingDay: (facts) =>
    facts.high === facts.low
      ? `Chacun de ces jours, ${facts.high} des ${facts.people} se trouvent à ${f.count(facts.minutes)} minutes ou moins en transport en commun.`
      : `À ${f.count(facts.minutes)} minutes ou moins en transport en commun : le plus grand nombre, le ${facts.most} (${facts.high} des ${facts.people}); le plus petit, le ${facts.least} (${facts.low}).`,
  caption: (people, date) =>
    `Part des ${people} sous la limite selon l’heure de départ${date ? `, le ${f.day(date)}` : ''}; médiane de toutes les minutes de l’heure.`,
  captionDay: (people) => `Part des ${people} sous la limite selon le jour de la semaine.`,
  noService: 'aucun service',
  table: 'Montrer en tableau',
  columns: { hour: 'Départ', day: 'Jour' },
  columnShare: 'Part',
  columnPeople: 'Personnes (modélisé)',
  show: 'Choisissez une heure pour poser la question à cette heure.',
}
