import type { SmallChange } from './explainPrepared.ts'

interface Words {
  en: string
  fr: string
}

/** What a small change is, in a sentence. */
export function tellChange(kind: SmallChange['kind'], name: Words, minutes: number): Words {
  switch (kind) {
    case 'ride-home':
      return {
        en: `if rides home from ${name.en} left up to ${minutes} minutes later`,
        fr: `si des trajets de retour depuis ${name.fr} partaient jusqu’à ${minutes} minutes plus tard`,
      }
    case 'ride-there':
      return {
        en: `if rides to ${name.en} arrived up to ${minutes} minutes earlier`,
        fr: `si des trajets vers ${name.fr} arrivaient jusqu’à ${minutes} minutes plus tôt`,
      }
    case 'hours':
      return {
        en: `if ${name.en} opened ${minutes} minutes earlier and closed ${minutes} minutes later`,
        fr: `si ${name.fr} ouvrait ${minutes} minutes plus tôt et fermait ${minutes} minutes plus tard`,
      }
  }
}
