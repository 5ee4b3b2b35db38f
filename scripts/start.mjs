// npm start: installs what is missing, then serves. `npm run worker` takes jobs only.
import { join } from 'node:path'
import { ensureInstalled, ROOT } from './launch/install.mjs'
import { runOnOurNode } from './launch/runOnOurNode.mjs'

ensureInstalled()
await runOnOurNode(join(ROOT, 'server', process.argv[2] === 'worker' ? 'worker.ts' : 'main.ts'), [])
