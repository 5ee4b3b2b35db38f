/** Gives every service an address on a street and a point beside it, so that address and point agree. */
import { pathLength } from './arrange.ts'
import { distanceMeters, type Lattice, type Meters, toMeters } from './lattice.ts'
import { beside } from './placeDwellings.ts'
import { randomStream } from './random.ts'
import { listServices, type SampleService } from './serviceList.ts'
import { CITY, postalPlace } from './settlements.ts'
import type { StreetPiece } from './streetPieces.ts'

export interface Address {
  text: string
  city: string
  postalCode: string
  at: Meters
}

export interface PlacedService extends SampleService, Address {
  id: string
  phone: string
  website: string
}

/** N9X, N9Z, N0X and N0Z are not assigned by Canada Post. */
function postalCodeAt(community: string, at: Lattice, salt: string): string {
  const fsa = community === CITY ? (at[0] < 17.6 ? 'N9X' : 'N9Z') : at[0] < 26 ? 'N0X' : 'N0Z'
  const random = randomStream(`postal ${salt}`)
  const letters = 'ABCEGHJKLMNPRSTVWXYZ'
  return `${fsa} ${Math.floor(random() * 9) + 1}${letters[Math.floor(random() * letters.length)]}${Math.floor(random() * 10)}`
}

/** The nearest numbered place on a street. */
export function addressNear(pieces: readonly StreetPiece[], at: Lattice, salt: string): Address {
  const wanted = toMeters(at)
  const random = randomStream(`address ${salt}`)
  let best: { piece: StreetPiece; along: number; gap: number } | undefined
  for (const piece of pieces) {
    if (!piece.left || !piece.right) continue
    const length = pathLength(piece.points)
    for (let f = 0.2; f <= 0.81; f += 0.1) {
      const gap = distanceMeters(beside(piece.points, length * f, 0), wanted)
      if (!best || gap < best.gap) best = { piece, along: f, gap }
    }
  }
  const { piece, along } = best!
  const onLeft = random() < 0.5
  const [first, last] = onLeft ? piece.left! : piece.right!
  const number = first + 2 * Math.round(((last - first) / 2) * along)
  const city = postalPlace(piece.community)
  return {
    text: `${number} ${piece.name}`,
    city,
    postalCode: postalCodeAt(piece.community, at, `${salt} ${piece.name}`),
    at: beside(piece.points, pathLength(piece.points) * along, onLeft ? 14 : -14),
  }
}

/** Address that the desk kept from its former office, more than a kilometre from its point. */
const FORMER_OFFICE: Lattice = [18.5, 2.3]

export function placeServices(pieces: readonly StreetPiece[]): PlacedService[] {
  return listServices().map((service, i) => {
    const id = `svc-${String(i + 1).padStart(3, '0')}`
    const address = addressNear(pieces, service.at, id)
    const printed = service.wrongAddress ? addressNear(pieces, FORMER_OFFICE, id) : address
    const hidden = service.sensitive ? { text: 'Address not published', postalCode: '' } : {}
    return {
      ...service,
      ...address,
      text: printed.text,
      city: printed.city,
      postalCode: printed.postalCode,
      ...hidden,
      id,
      phone: `519-555-${String(101 + i).padStart(4, '0')}`,
      website: `https://example.org/tamarisk/${id}`,
    }
  })
}
