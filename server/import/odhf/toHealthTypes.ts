/**
 * Service types of a health facility, from the two type columns of the Open Database of Healthcare Facilities:
 * `odhf_facility_type` (one of three) and `source_facility_type` (some 175 spellings, or blank: then the name decides).
 * Only what takes new people without a referral to a programme is primary care; doubt gives `other-health`, which no
 * standard on health care counts. Quebec's CLSC are primary care, its CHSLD long-term care.
 */
const MENTAL = /mental|psychiatr|addiction|substance|\bCHPSY\b|santé mentale/i
const PRIMARY = new RegExp(
  [
    'community health cent(re|er)',
    'centre de santé communautaire',
    'family health team',
    'équipe de santé familiale',
    'nurse practitioner',
    'walk-?in',
    'sans rendez-vous',
    'primary (health )?care',
    'family (practice|medicine|health cent)',
    'medical (clinic|centre|center|group|practice)',
    'medi-?clinic',
    'urgent care',
    '^clinic$',
    'street clinic',
    '^health cent(re|er)$',
    'community health$',
    '\\bCLSC\\b',
  ].join('|'),
  'i',
)
/** Clinics by name that are no primary care. */
const SPECIAL =
  /physio|surg|sexual|eye|laser|dental|cosmetic|imaging|x-?ray|fertility|pain|sleep|autism|kidney|rehab|travel only/i
const LABORATORY = /\blab(o?ra)?t?o?ry?\b|laboratoire|labratory/i
const RESIDENCE = /long[ -]?term|chsld|nursing home|extended care/i

export function toHealthTypes(facilityType: string, sourceType: string | null, name: string): string[] {
  const kind = sourceType ?? ''
  switch (facilityType.toLowerCase()) {
    case 'hospitals':
      return MENTAL.test(kind) ? ['hospital', 'mental-health'] : ['hospital']
    case 'nursing and residential care facilities':
      return toResidentialTypes(kind)
    case 'ambulatory health care services':
      return [toAmbulatoryType(kind, name)]
    default:
      return ['other-health']
  }
}

/** Residential homes of mental-health organizations stay residences: nobody walks in. */
function toResidentialTypes(kind: string): string[] {
  if (/^senior active living centre$/i.test(kind)) return ['recreation']
  if (/^(community support service|aids bureau)$/i.test(kind)) return ['other-health']
  if (/^shelter$/i.test(kind)) return ['housing']
  return MENTAL.test(kind) ? ['other-health'] : ['long-term-care']
}

function toAmbulatoryType(kind: string, name: string): string {
  const text = kind === '' ? name : kind
  if (MENTAL.test(text)) return 'mental-health'
  if (LABORATORY.test(text)) return 'laboratory'
  if (PRIMARY.test(text) && !SPECIAL.test(name)) return 'primary-care'
  return RESIDENCE.test(kind) ? 'long-term-care' : 'other-health'
}
