import type { NearAnswer } from '../../server/contract/near.ts'
import type { Messages } from '../i18n/en.ts'

/** How many services fit for certain, and how many are to be asked. */
export function nearFinding(t: Messages, services: NearAnswer['services']): string {
  const sure = services.filter(({ answer }) => answer === 'yes').length
  return t.nearFinding(sure, services.length - sure)
}
