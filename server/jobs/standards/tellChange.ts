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
        en: `if rides home from ${name.en} were moved by up to ${minutes} minutes`,
        fr: `si des trajets de retour depuis ${name.fr} étaient décalés d’au plus ${minutes} minutes`,
      }
    case 'ride-there':
      return {
        en: `if rides to ${name.en} were moved by up to ${minutes} minutes`,
        fr: `si des trajets vers ${name.fr} étaient décalés d’au plus ${minutes} minutes`,
      }
    case 'hours':
      return {
        en: `if ${name.en} opened ${minutes} minutes earlier and closed ${minutes} minutes later`,
        fr: `si ${name.fr} ouvrait ${minutes} minutes plus tôt et fermait ${minutes} minutes plus tard`,
      }
  }
}
