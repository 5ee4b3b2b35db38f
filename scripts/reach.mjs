#!/usr/bin/env node
// The `reach` command.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './launch/install.mjs'
import { runOnOurNode } from './launch/runOnOurNode.mjs'

if (!existsSync(join(ROOT, 'node_modules'))) {
  console.error('Packages are not installed yet. Run `npm start` (which installs them) or `npm ci` first.')
  process.exit(1)
}
await runOnOurNode(join(ROOT, 'server', 'cli', 'main.ts'), process.argv.slice(2))
