const TYPES: Readonly<Record<string, string>> = {
  'art or cultural centre': 'culture',
  artist: 'culture',
  'festival site': 'culture',
  gallery: 'culture',
  'heritage or historic site': 'culture',
  'library or archives': 'library',
  miscellaneous: 'culture',
  museum: 'culture',
  'theatre/performance and concert hall': 'culture',
}
const LIBRARY = /librar|biblio|médiathèque|mediatheque/i

/**
 * Service type of `ODCAF_Facility_Type`, or undefined for a type that the database does not have. "Library or archives" is
 * `library` but where the name says archives and no library: nobody borrows a book there.
 */
export function toCultureType(facilityType: string, name: string): string | undefined {
  const kind = facilityType.toLowerCase()
  const type = Object.hasOwn(TYPES, kind) ? TYPES[kind] : undefined
  return type === 'library' && /archiv/i.test(name) && !LIBRARY.test(name) ? 'culture' : type
}
