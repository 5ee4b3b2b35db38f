/**
 * Whether a service is one that can be travelled to and has what the standard demands of it: delivered in person or hybrid, with
 * child-minding where it is needed, at a site that somebody has confirmed. A head-office or list address is no class site until then.
 * Worked: an unconfirmed address of a list: unknown; an online course: no.
 */
import type { PersonProfile } from './personProfile.ts'
import { and, not, or, type ThreeValued, threeValued } from './threeValued.ts'

export const DELIVERIES = ['in-person', 'online', 'hybrid'] as const
export type Delivery = (typeof DELIVERIES)[number]

export interface Delivered {
  delivery: Delivery | null
  childMinding: boolean | null
  siteConfirmed: boolean | null
}

export interface DeliveryDemand {
  /** Ways of delivery that count; null = not asked. */
  deliveries: readonly Delivery[] | null
  /** `when-needed`: only for people whose profile needs it. */
  childMinding: 'not-asked' | 'when-needed' | 'always'
  confirmedSite: boolean
}

export function deliveryPasses(
  person: Pick<PersonProfile, 'needsChildMinding'>,
  service: Delivered,
  demand: DeliveryDemand,
): ThreeValued {
  const { delivery, childMinding, siteConfirmed } = service
  const minded = threeValued(childMinding)
  return and(
    demand.deliveries === null
      ? 'yes'
      : threeValued(delivery === null ? null : demand.deliveries.includes(delivery)),
    demand.childMinding === 'not-asked'
      ? 'yes'
      : demand.childMinding === 'always'
        ? minded
        : or(not(threeValued(person.needsChildMinding)), minded),
    demand.confirmedSite ? threeValued(siteConfirmed) : 'yes',
  )
}
