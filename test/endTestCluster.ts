/** Stops the cluster of a test run and removes its folder. Started by testCluster.ts. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { prepareClusterFolder } from '../server/store/cluster/clusterFolder.ts'
import { stopCluster } from '../server/store/cluster/stopCluster.ts'

const folder = process.argv[2]
try {
  if (existsSync(join(folder, 'postgres'))) await stopCluster(prepareClusterFolder(folder))
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
