/** What importers of services need to know of the region. */
export interface ServiceRegion {
  /** Province of records that name none, "ON", or null. */
  province: string | null
  /** IANA name, "America/Toronto". */
  timeZone: string
  /** ISO 3166-1 alpha-2; postal codes are checked only for Canada. Missing = CA. */
  country?: string | null
}
