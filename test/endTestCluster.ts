/** Stops the cluster of a test run and removes its folder. Started by testCluster.ts. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { stopCluster } from '../server/store/cluster/joinCluster.ts'

const folder = process.argv[2]
try {
  if (existsSync(join(folder, 'postgres'))) await stopCluster(folder)
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
