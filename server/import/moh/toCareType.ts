/**
 * `Service_Type` (or, where blank, `Type`) of the Ministry of Health service locations to service types. Only hospitals,
 * community health centres, family health teams and mental health are what a standard on health care may count. Independent
 * health facilities are imaging and sleep clinics by referral, midwives serve one need: `other-health`.
 */
const TYPES: Readonly<Record<string, string>> = {
  'AIDS Bureau': 'other-health',
  "Children's Treatment Centre": 'other-health',
  'Community Health Centre': 'primary-care',
  'Community Support Service': 'other-health',
  'Family Health Team - Contract': 'primary-care',
  'Hospital - Corporation': 'hospital',
  'Hospital - Site': 'hospital',
  'Independent Health Facility': 'other-health',
  'Laboratory - Specimen Collection Centre': 'laboratory',
  'Long-Term Care Home': 'long-term-care',
  'Mental Health and Addiction Organization': 'mental-health',
  'Midwifery Clinic': 'other-health',
  Pharmacy: 'pharmacy',
  'Residential Care Facility': 'long-term-care',
  'Senior Active Living Centre': 'recreation',
  // Types of the same register outside the Hamilton area.
  'Aboriginal Health Access Centre': 'primary-care',
  'Family Health Team': 'primary-care',
  'Nurse Practitioner Led Clinic': 'primary-care',
  'Nurse Practitioner-Led Clinic': 'primary-care',
  'Public Health Unit Office': 'other-health',
  'Retirement Home': 'long-term-care',
  'Walk-in Clinic': 'primary-care',
}

/** Service type of a kind of care, or undefined for a kind that the register did not have. */
export function toCareType(kind: string): string | undefined {
  return Object.hasOwn(TYPES, kind) ? TYPES[kind] : undefined
}
