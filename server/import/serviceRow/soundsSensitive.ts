import { plainWords } from '../addresses/plainWords.ts'

/**
 * Words by which shelters for people fleeing violence, and emergency shelters, are known in English and French. "Centre
 * d'hébergement" alone is a nursing home in Quebec, and "refugee" is not "refuge": neither is here.
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
  ]
    .map((words) => `\\b${words}\\b`)
    .join('|'),
)

/** Whether a name or kind is that of a shelter or a service for people fleeing violence. Errs towards yes. */
export function soundsSensitive(...texts: (string | null)[]): boolean {
  return texts.some((text) => text !== null && WORDS.test(plainWords(text)))
}
