/** Whole minutes, rounded up: nobody is there sooner. */
export const minutesOf = (seconds: number): number => Math.ceil(seconds / 60)
