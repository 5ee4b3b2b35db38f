/** What one import brought in: printed by `reach region add`, kept with the vintage. */
export interface ImportSummary {
  areas: number
  mergedAreas: number
  demandPoints: number
  dwellings: number
  /** Areas whose people are put on street nodes or one interior point, for lack of dwellings. */
  areasWithoutDwellings: number
  streets: number
  streetLengthKm: number
  services: {
    inRegion: number
    inBuffer: number
    unplaced: number
    doubtful: number
    corrected: number
    possibleDuplicates: number
  }
  employerSites: number
  agriculturalSites: number
  employerSitesByPrecision: Record<string, number>
  contextFeatures: number
  transit: { feeds: number; stops: number; trips: number }
  notices: { error: number; warning: number; info: number }
  seconds: number
}
