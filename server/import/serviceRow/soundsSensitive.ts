import { plainWords } from '../addresses/plainWords.ts'

const LODGING =
  '(hotels?|motels?|lodging|accommodations?|residences?|hebergement|logements? (temporaires?|provisoires?))'
const CLAIMANTS = '(claimants?|asylum|refugees?|demandeu(r|se)s? d asile|refugiee?s?)'

/**
 * Words by which shelters for people fleeing violence, emergency shelters, and hotels in which claimants are lodged are known in English
 * and French. "Centre d'hébergement" alone is a nursing home in Quebec, and "refugee" is not "refuge": neither is here alone.
 */
const WORDS = new RegExp(
  [
    'shelters?',
    'interval house',
    'transition (house|home|place)s?',
    'second stage',
    'safe (house|home)s?',
    'violence against women',
    '(domestic|family) (violence|abuse)',
    'women in crisis',
    'sexual (assault|abuse|violence)',
    'maison d hebergement pour femmes',
    'hebergement (d urgence|pour femmes)',
    'refuge (pour|de nuit|d urgence)',
    'violence (conjugale|familiale)',
    'agressions? sexuelles?',
    'caracteres? sexuel',
    `${LODGING} .*${CLAIMANTS}`,
    `${CLAIMANTS} .*${LODGING}`,
  ]
    .map((words) => `\\b${words}\\b`)
    .join('|'),
)

/** Whether a name or kind is that of a shelter, a service for people fleeing violence or a claimants' hotel. Errs towards yes. */
export function soundsSensitive(...texts: (string | null)[]): boolean {
  return texts.some((text) => text !== null && WORDS.test(plainWords(text)))
}
