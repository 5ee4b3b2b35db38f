/** Run by watchMember.ts after the end of a process that was a member of the cluster of this DATA_DIR. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { prepareClusterFolder } from './clusterFolder.ts'
import { stopIfUnused } from './stopCluster.ts'

const dataDir = process.argv[2]
if (existsSync(join(dataDir, 'postgres'))) await stopIfUnused(prepareClusterFolder(dataDir))
