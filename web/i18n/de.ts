/** « de » ou « d’ », selon le mot qui suit. */
export const de = (noun: string) => (/^[aeiouyàâéèêëîïôûœ]/i.test(noun) ? `d’${noun}` : `de ${noun}`)
