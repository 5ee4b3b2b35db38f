import { describe, expect, it } from 'vitest'
import { soundsSensitive } from '../../../../server/import/serviceRow/soundsSensitive.ts'

describe('a name of a sensitive site', () => {
  it.each([
    "Women's Shelter, Second Stage Housing and Counselling Services of Huron",
    'Lanark County Interval House',
    'Violence Against Women Services, Elgin County',
    'Whitehorse Emergency Shelter',
    "Maison d'hébergement pour femmes francophones",
    "Centre d'aide et de lutte contre les agressions à caractère sexuel",
    'Refuge pour hommes',
    "Refugee Claimants' Hotel",
    'Airport Inn Motel (asylum claimants)',
    'Interim lodging for claimants',
    "Hôtel pour demandeurs d'asile",
    'Demandeuses d’asile : hébergement temporaire',
  ])('is recognised: %s', (name) => expect(soundsSensitive(name, null)).toBe(true))

  it.each([
    "CENTRE D'HÉBERGEMENT CHAMPLAIN",
    'Victoria Immigrant and Refugee Centre Society',
    "The Women's Centre of Halton",
    'Carefirst Transitional Care Centre',
    'Westhaven',
    'Services for refugee claimants',
    'Royal Hotel',
    "Accueil des demandeurs d'asile",
  ])('is not seen in %s', (name) => expect(soundsSensitive(name)).toBe(false))
})
