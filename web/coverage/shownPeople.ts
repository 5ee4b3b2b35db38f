/** People as the page shows them: whole. What the public sees comes rounded to 5 already, from `core/gaps`. */
export function shownPeople(people: number): number {
  return Math.round(people)
}
