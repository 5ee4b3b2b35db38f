/** The first letter as a sentence begins: French days of the week have small letters. */
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase('fr-CA') + text.slice(1)
