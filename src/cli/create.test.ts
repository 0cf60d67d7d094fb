import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'

const run = promisify(execFile)
const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))

async function create(...options: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [MAIN, 'create', ...options], { encoding: 'utf8' })
  return stdout
}

test('create --explain prints the scene and the words that were not understood, and makes nothing', async () => {
  const text = await create('--explain', 'Two red foxes frobnicate in the snow')
  assert.match(text, /subjects {2}2 × #\w{6} fox \(quadruped fox\)/)
  assert.match(text, /not understood\n {2}frobnicate/)
})

test('create --explain speaks of each shot of a storyboard', async () => {
  const text = await create(
    '--explain',
    'Shot 1: duration: 3sec Scene: a cat. Shot 2: duration: 5sec Scene: a dog.',
  )
  assert.match(text, /shot 1, 3 s[^]*\(quadruped cat\)[^]*shot 2, 5 s[^]*\(quadruped dog\)/)
})

test('create --explain refuses an unknown style in one sentence', async () => {
  await assert.rejects(
    create('--explain', '--style', 'cubist', 'a cat'),
    /'cubist' is not a style\. Use one of thanksgiving/,
  )
})
