import { cpuMilliseconds, median } from './bench.ts'

const ROUNDS = 7

export interface Race {
  /** CPU milliseconds of one round, medians over the rounds. */
  ours: number
  peer: number
  rounds: number
  /** The peer's answers of the last round. */
  answers: string[]
}

/** CPU time of our work and of the peer's queries, round by round in turn; the first round warms up and does not count. */
export async function race(
  ourWork: () => unknown,
  queries: string[],
  peer: (query: string) => Promise<string>,
): Promise<Race> {
  const ours: number[] = []
  const peers: number[] = []
  let answers: string[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    answers = []
    peers.push(
      await cpuMilliseconds(async () => {
        for (const query of queries) answers.push(await peer(query))
      }),
    )
    ours.push(await cpuMilliseconds(ourWork))
  }
  return { ours: median(ours.slice(1)), peer: median(peers.slice(1)), rounds: ROUNDS, answers }
}
