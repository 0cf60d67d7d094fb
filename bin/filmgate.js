#!/usr/bin/env node
// Runs on any Node ≥ 20 and hands over to the Node 24 that npm brings with a clone.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const NEEDED = [24, 15]

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const isRecent = major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])
const inClone = existsSync(new URL('../src/cli/main.ts', import.meta.url))
const entry = new URL(inClone ? '../src/cli/main.ts' : '../dist/cli/main.js', import.meta.url)

if (isRecent) await import(entry.href)
else runWithNewerNode()

function runWithNewerNode() {
  const node = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))
  if (!existsSync(node)) {
    console.error(
      `Filmgate needs Node ${NEEDED.join('.')} or newer, but this is ${process.versions.node}. ` +
        "In a clone, 'npm install' brings it.",
    )
    process.exit(1)
  }
  const child = spawn(node, [fileURLToPath(entry), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 128))
}
