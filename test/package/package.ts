import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { removeFolder } from '../support/remove-folder.ts'

/**
 * The package as a stranger gets it: packed, installed into an empty folder, and run by the Node of this machine, which
 * may be older than the one that Filmgate runs on. Needs the registry, or npm's cache of it.
 */
const CLONE = fileURLToPath(new URL('../../', import.meta.url))
/** Compressed; fonts and drawings are most of it. */
const MAX_PACKED_BYTES = 8 * 1024 * 1024
const run = promisify(execFile)

interface Packed {
  readonly filename: string
  readonly size: number
  readonly files: readonly { readonly path: string }[]
}

let folder = ''
let home = ''
let environment: NodeJS.ProcessEnv = {}
let packed: Packed
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-package-'))
  home = join(folder, 'home')
  environment = cleanEnvironment()
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: CLONE })
  packed = readPacked(stdout)
  const options = ['--prefix', home, '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
  await run('npm', ['install', ...options, join(folder, packed.filename)], { env: environment })
})
after(() => removeFolder(folder))

/** Without the clone's own programs, and with an empty cache of ours. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((entry) => !entry.includes('node_modules'))
  const npm = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(lifecycle|package|config_local_prefix)|FILMGATE_|NODE_TEST|NODE_OPTIONS)/.test(name),
  )
  return {
    ...Object.fromEntries(npm),
    PATH: path.join(delimiter),
    XDG_CACHE_HOME: join(folder, 'cache'),
    // Where no server of this machine is found by chance.
    FILMGATE_PORT: '9',
  }
}

/** What `npm pack --json` prints, with or without the names of packages around it. */
function readPacked(stdout: string): Packed {
  const report = JSON.parse(stdout.slice(stdout.search(/^[[{]/m))) as Packed[] | Record<string, Packed>
  const [first] = Object.values(report)
  assert.ok(first !== undefined)
  return first
}

test('holds what runs, no sources or tests, and little', () => {
  const paths = packed.files.map((file) => file.path)
  for (const needed of [
    'bin/filmgate.js',
    'bin/keep-compiled-code.js',
    'dist/cli/main.js',
    'dist/package.json',
    'dist/engines/animatic/worker/child.js',
    'dist/engines/animatic/assets/noto/drawings.json',
    'LICENSE',
    'THIRD-PARTY-NOTICES.md',
  ]) {
    assert.ok(paths.includes(needed), needed)
  }
  assert.deepEqual(
    paths.filter((path) => /\.ts$|\.test\.js$|testing\//.test(path)),
    [],
  )
  assert.ok(packed.size < MAX_PACKED_BYTES, `${packed.size} bytes`)
})

test('makes a video with one command', async () => {
  const file = join(home, 'fox.mp4')
  const size = ['--model', 'animatic-1', '--size', '256x256', '--seconds', '1']
  await run('npx', ['--no-install', 'filmgate', 'create', 'two foxes in the snow', ...size, '--out', file], {
    cwd: home,
    env: environment,
  })
  assert.equal((await readFile(file)).toString('latin1', 4, 8), 'ftyp')
  // Of the command and, since they run with other flags, of the processes that draw.
  const compiled = await readdir(join(home, 'node_modules', '.cache', 'filmgate'))
  assert.equal(compiled.length, 2)
})

test('serves, makes a video over HTTP, and ends politely', async () => {
  const command = join(home, 'node_modules', '.bin', 'filmgate')
  const child = spawn(command, ['serve', '--port', '0', '--data-dir', join(home, 'data')], {
    cwd: home,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  try {
    let url = ''
    for await (const line of createInterface({ input: child.stdout })) {
      url = /at (http:\S+\/v1)$/.exec(line)?.[1] ?? ''
      if (url !== '') break
    }
    const created = await fetch(`${url}/videos`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'animatic-1', prompt: 'a cat', size: '256x256', seconds: '1' }),
    })
    const { id } = (await created.json()) as { readonly id: string }
    assert.match(await readStatus(`${url}/videos/${id}`), /^completed$/)
  } finally {
    child.kill('SIGTERM')
  }
  assert.deepEqual(await exited, [0, null])
})

/** Follows the events of a video to its end. */
async function readStatus(url: string): Promise<string> {
  await (await fetch(`${url}/events`)).text()
  return ((await (await fetch(url)).json()) as { readonly status: string }).status
}
