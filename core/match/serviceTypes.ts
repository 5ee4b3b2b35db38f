/**
 * The one taxonomy of service types: slug, parent, names in both languages. A parent includes its children.
 * Slugs follow `names` of the field (IRCC flags, 211 and HSDS taxonomy terms); French names are those that federal and
 * Ontario pages use. `countsAsHealthCare`: only hospitals, primary care and mental health ever count in a standard on health
 * care; a pharmacy, laboratory or long-term-care home never does.
 */
export interface ServiceType {
  slug: string
  parent: string | null
  en: string
  fr: string
}

function serviceType(slug: string, en: string, fr: string, parent: string | null = null): ServiceType {
  return { slug, parent, en, fr }
}

export const SERVICE_TYPES: readonly ServiceType[] = [
  serviceType('settlement', 'Settlement services', 'Services d’établissement'),
  serviceType(
    'resettlement',
    'Help for government-assisted refugees',
    'Aide aux réfugiés pris en charge par le gouvernement',
    'settlement',
  ),
  serviceType('language-assessment', 'Language assessment', 'Évaluation linguistique'),
  serviceType('language-training', 'Language training', 'Formation linguistique'),
  serviceType(
    'adult-esl-fsl',
    'Adult ESL or FSL (school board)',
    'ALS ou FLS pour adultes (conseil scolaire)',
    'language-training',
  ),
  serviceType(
    'job-language-training',
    'Job-specific language training',
    'Formation linguistique liée à l’emploi',
  ),
  serviceType('employment', 'Employment services', 'Services d’emploi'),
  serviceType('citizenship', 'Citizenship preparation', 'Préparation à la citoyenneté'),
  serviceType('health', 'Health care', 'Soins de santé'),
  serviceType('hospital', 'Hospital', 'Hôpital', 'health'),
  serviceType(
    'primary-care',
    'Primary care (clinic, community health centre)',
    'Soins primaires (clinique, centre de santé communautaire)',
    'health',
  ),
  serviceType('mental-health', 'Mental health', 'Santé mentale', 'health'),
  serviceType('pharmacy', 'Pharmacy', 'Pharmacie', 'health'),
  serviceType('laboratory', 'Laboratory', 'Laboratoire', 'health'),
  serviceType('long-term-care', 'Long-term care', 'Soins de longue durée', 'health'),
  serviceType('other-health', 'Other health service', 'Autre service de santé', 'health'),
  serviceType('dental', 'Dental care', 'Soins dentaires'),
  serviceType('housing', 'Housing help', 'Aide au logement'),
  serviceType('legal', 'Legal help', 'Aide juridique'),
  serviceType('food', 'Food', 'Aide alimentaire'),
  serviceType('library', 'Library', 'Bibliothèque'),
  serviceType('school', 'School', 'École'),
  serviceType('adult-education', 'Adult education', 'Éducation des adultes'),
  serviceType('child-care', 'Child care', 'Garde d’enfants'),
  serviceType('recreation', 'Recreation', 'Loisirs'),
  serviceType('culture', 'Arts and culture', 'Arts et culture'),
  serviceType('municipal', 'Municipal service', 'Service municipal'),
  serviceType('emergency', 'Emergency services', 'Services d’urgence'),
  serviceType('worship', 'Place of worship', 'Lieu de culte'),
  serviceType('other', 'Other', 'Autre'),
]

/** Attributes that say whom a service is for. They are never service types. */
export const SERVICE_ATTRIBUTES: readonly { slug: string; en: string; fr: string }[] = [
  { slug: 'francophone', en: 'Francophone', fr: 'Francophone' },
  { slug: 'women', en: 'Women', fr: 'Femmes' },
  { slug: 'youth', en: 'Youth', fr: 'Jeunes' },
  { slug: 'seniors', en: 'Seniors', fr: 'Personnes âgées' },
  { slug: '2slgbtqi', en: '2SLGBTQI+', fr: '2ELGBTQI+' },
]

/** Health types that a standard on health care may count. */
export const HEALTH_CARE_TYPES: readonly string[] = ['hospital', 'primary-care', 'mental-health']

const bySlug = new Map(SERVICE_TYPES.map((type) => [type.slug, type]))

/** The service type of a slug, or undefined. */
export function findServiceType(slug: string): ServiceType | undefined {
  return bySlug.get(slug)
}

/** Whether coverage by health insurance may matter: kinds of health care, and dentists. */
export function asksForCoverage(slug: string): boolean {
  return slug === 'health' || slug === 'dental' || findServiceType(slug)?.parent === 'health'
}

/**
 * The slugs that answer to a question about `slug`: itself and its children; for `health` only those that count as health
 * care. A question about `pharmacy` itself is answered by pharmacies.
 */
export function serviceTypesAnswering(slug: string): string[] {
  if (slug === 'health') return ['health', ...HEALTH_CARE_TYPES]
  return SERVICE_TYPES.filter((type) => type.slug === slug || type.parent === slug).map((type) => type.slug)
}
