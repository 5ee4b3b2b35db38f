/** Names of ISO 639-3 languages; the code where the browser knows none. */
export function languageName(language: string): (code: string) => string {
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' })
  return (code) => {
    try {
      return names.of(code) ?? code
    } catch {
      return code
    }
  }
}
