import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findPort } from './find-port.ts'

/**
 * Runs a command with TEST_S3_URL (`s3://key:secret@bucket?endpoint=…`) set to an object store that checks signatures:
 * OpenStack Swift with its S3 interface, from Debian's packages, gone afterwards. The bucket is the command's to make.
 */
const START_MS = 30_000
const PACKAGES = 'swift-proxy swift-account swift-container swift-object memcached'
const STORES = ['account', 'container', 'object'] as const
const [command, ...args] = process.argv.slice(2)
if (command === undefined) throw new Error('Usage: node scripts/with-swift.ts COMMAND [ARGUMENT]…')

process.exitCode = await run()

async function run(): Promise<number> {
  const missing = [...STORES, 'proxy'].filter((name) => !existsSync(`/usr/bin/swift-${name}-server`))
  if (missing.length > 0 || !existsSync('/usr/bin/memcached') || !existsSync('/etc/swift/swift.conf')) {
    console.error(`Swift is not installed here: apt-get install --no-install-recommends ${PACKAGES}`)
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'filmgate-swift-'))
  const children: ChildProcess[] = []
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      for (const child of children) child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
      process.exit(1)
    })
  }
  try {
    const port = await startSwift(folder, children)
    return await runCommand(children, `s3://test%3Atester:testing@films?endpoint=http://127.0.0.1:${port}`)
  } finally {
    await Promise.all(children.map((child) => stop(child)))
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Starts memcached, one server of each kind, and the proxy before them. Answers the proxy's port. */
async function startSwift(folder: string, children: ChildProcess[]): Promise<number> {
  mkdirSync(join(folder, 'devices', 'd1'), { recursive: true })
  const cachePort = await findPort()
  children.push(start('memcached', ['-l', '127.0.0.1', '-p', String(cachePort), '-u', userInfo().username]))
  for (const name of STORES) {
    const port = await findPort()
    makeRing(folder, name, port)
    const own = [`devices = ${folder}/devices`, 'mount_check = false']
    const app = [
      `[pipeline:main]`,
      `pipeline = ${name}-server`,
      `[app:${name}-server]`,
      `use = egg:swift#${name}`,
    ]
    children.push(startServer(folder, name, port, [...own, ...app]))
  }
  const port = await findPort()
  children.push(startServer(folder, 'proxy', port, describeProxy(cachePort)))
  await waitForProxy(port)
  return port
}

/** Who holds what: one copy, on the one device. */
function makeRing(folder: string, name: string, port: number): void {
  const builder = `${name}.builder`
  for (const step of [['create', '2', '1', '0'], ['add', `r1z1-127.0.0.1:${port}/d1`, '1'], ['rebalance']]) {
    execFileSync('/usr/bin/swift-ring-builder', [builder, ...step], { cwd: folder, stdio: 'ignore' })
  }
}

function describeProxy(cachePort: number): string[] {
  return [
    '[pipeline:main]',
    'pipeline = catch_errors cache s3api tempauth copy slo proxy-server',
    '[app:proxy-server]',
    'use = egg:swift#proxy',
    'account_autocreate = true',
    '[filter:catch_errors]',
    'use = egg:swift#catch_errors',
    '[filter:cache]',
    'use = egg:swift#memcache',
    `memcache_servers = 127.0.0.1:${cachePort}`,
    '[filter:s3api]',
    'use = egg:swift#s3api',
    'location = us-east-1',
    '[filter:tempauth]',
    'use = egg:swift#tempauth',
    'user_test_tester = testing .admin',
    '[filter:copy]',
    'use = egg:swift#copy',
    '[filter:slo]',
    'use = egg:swift#slo',
  ]
}

function startServer(folder: string, name: string, port: number, lines: readonly string[]): ChildProcess {
  const path = join(folder, `${name}.conf`)
  const common = [
    '[DEFAULT]',
    'bind_ip = 127.0.0.1',
    `bind_port = ${port}`,
    'workers = 0',
    `user = ${userInfo().username}`,
    `swift_dir = ${folder}`,
  ]
  writeFileSync(path, [...common, ...lines, ''].join('\n'))
  return start(`/usr/bin/swift-${name}-server`, [path])
}

function start(program: string, programArgs: readonly string[]): ChildProcess {
  const isTold = process.env['TEST_SWIFT_LOG'] !== undefined
  return spawn(program, programArgs, { stdio: ['ignore', 'ignore', isTold ? 'inherit' : 'ignore'] })
}

async function waitForProxy(port: number): Promise<void> {
  const deadline = Date.now() + START_MS
  for (;;) {
    // Without a key it refuses, which is an answer.
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      (response) => response.status < 500,
      () => false,
    )
    if (answered) return
    if (Date.now() > deadline) throw new Error(`Swift did not answer within ${START_MS / 1000} s.`)
    await delay(100)
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

async function runCommand(children: ChildProcess[], url: string): Promise<number> {
  const child = spawn(command ?? '', args, { stdio: 'inherit', env: { ...process.env, TEST_S3_URL: url } })
  children.push(child)
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 1
}
