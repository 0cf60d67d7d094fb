#!/usr/bin/env node
// Runs on any Node ≥ 20 and hands over to one that is new enough: its own, that of a `node` package beside it (npm
// brings it with a clone), or one that npm fetches once into the user's cache.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants, homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NEEDED = [24, 15]
/** The version that the tests run on. */
const FETCHED = '24.21.0'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const isRecent = major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])
const inClone = existsSync(new URL('../src/cli/main.ts', import.meta.url))
const entry = new URL(inClone ? '../src/cli/main.ts' : '../dist/cli/main.js', import.meta.url)

const keeper = new URL('keep-compiled-code.js', import.meta.url)

if (isRecent) {
  await import(keeper.href)
  await import(entry.href)
} else runWith(findNode() ?? fetchNode())

function findNode() {
  const require = createRequire(import.meta.url)
  for (const name of ['node', platformPackage()]) {
    try {
      return require.resolve(`${name}/bin/node${suffix()}`)
    } catch {
      // Not installed here.
    }
  }
  const fetched = join(cacheFolder(), 'node_modules', platformPackage(), 'bin', `node${suffix()}`)
  return existsSync(fetched) ? fetched : undefined
}

function fetchNode() {
  const folder = cacheFolder()
  console.error(
    `Filmgate runs on Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}. ` +
      `Fetching Node ${FETCHED} through npm into ${folder}, once (about 50 MB).`,
  )
  mkdirSync(folder, { recursive: true })
  const wanted = `${platformPackage()}@${FETCHED}`
  const options = [
    '--prefix',
    folder,
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--loglevel=error',
  ]
  // The platform's own package has no install script, which npm may be told not to run.
  spawnSync('npm', ['install', ...options, wanted], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  const node = findNode()
  if (node !== undefined) return node
  console.error(
    `That did not work. Install Node ${NEEDED.join('.')} or newer (https://nodejs.org), or: npm install node@24`,
  )
  process.exit(1)
}

function platformPackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  return `node-${platform}-${process.arch}`
}

function suffix() {
  return process.platform === 'win32' ? '.exe' : ''
}

function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
  return join(base, 'filmgate', `node-${FETCHED}`)
}

function runWith(node) {
  const child = spawn(node, ['--import', keeper.href, fileURLToPath(entry), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // A terminal sends Ctrl-C to both; a second one would cut the shutdown short.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  child.on('exit', (code, signal) => process.exit(signal === null ? code : 128 + constants.signals[signal]))
}
