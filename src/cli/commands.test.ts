import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createApp } from '#app'
import type { App } from '#app'
import { loadConfig } from '#config'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))

interface Outcome {
  readonly code: number | string | null | undefined
  readonly stdout: string
  readonly stderr: string
}

describe('the command line', () => {
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'filmgate-cli-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  /** In a folder of its own, with no setting but those given. */
  function run(args: readonly string[], environment: Record<string, string> = {}): Promise<Outcome> {
    const env = { FILMGATE_DATA_DIR: join(folder, 'data'), ...environment }
    return new Promise((resolve) => {
      execFile(process.execPath, [MAIN, ...args], { cwd: folder, env }, (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : error.code, stdout, stderr }),
      )
    })
  }

  it('lists projects by what they have, those of the configuration too', async () => {
    const dataDir = { FILMGATE_DATA_DIR: join(folder, 'projects') }
    assert.match((await run(['projects', 'list'], dataDir)).stdout, /no projects yet\. 'filmgate keys create/)
    await run(['keys', 'create', '--project', 'team-a'], dataDir)
    const { stdout } = await run(['projects', 'list'], { ...dataDir, FILMGATE_API_KEYS: 'guests:12345678' })
    assert.deepEqual(
      stdout.split('\n').map((line) => line.split(/ {2,}/)),
      [
        ['project', 'keys', 'videos', 'under way', 'files'],
        ['guests', '0', '0', '0', '0.0 MB'],
        ['team-a', '1', '0', '0', '0.0 MB'],
        [''],
      ],
    )
  })

  it('says in one sentence that a server can not be reached', async () => {
    const { code, stderr } = await run(['create', 'x', '--url', 'http://127.0.0.1:9/'])
    assert.equal(code, 1)
    assert.match(stderr, /^http:\/\/127\.0\.0\.1:9 can't be reached: .*\.\n$/)
  })

  it('tells of --key when the server wants one, and sends the one of the environment', async () => {
    const asked: (string | undefined)[] = []
    const server = createServer((request, response) => {
      asked.push(request.headers.authorization)
      request.resume().on('end', () => {
        response.writeHead(401, { 'content-type': 'application/json' })
        response.end(JSON.stringify({ error: { message: 'No.' } }))
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const { code, stderr } = await run(['create', 'x', '--url', url], { FILMGATE_KEY: 'fg_secret' })
    server.close()
    assert.deepEqual([code, asked], [1, ['Bearer fg_secret']])
    assert.match(stderr, /wants an API key: No\. Here, '--key SECRET' or FILMGATE_KEY/)
  })

  it('draws by the engines of a config file that takes secrets from the environment', async () => {
    const path = join(folder, 'secrets.yaml')
    const engine = "kind: openai-videos, baseUrl: 'http://127.0.0.1:9/v1', apiKey: '${GPU_KEY}'"
    await writeFile(
      path,
      `databaseUrl: postgres://nobody@127.0.0.1:9/x\nengines: { gpu: { ${engine} } }\nmodels: { m: { engine: gpu } }\n`,
    )
    const settings = {
      FILMGATE_CONFIG: path,
      GPU_KEY: 'k',
      FILMGATE_PORT: '9',
      FILMGATE_API_KEYS: '12345678',
    }
    const { code, stderr } = await run(['create', 'x', '--model', 'nope'], settings)
    assert.equal(code, 1)
    assert.match(stderr, /^The model 'nope' does not exist/)
  })

  describe('doctor beside a running server', () => {
    let app: App
    let port = ''
    before(async () => {
      app = await createApp(
        await loadConfig({}, { dataDir: join(folder, 'running'), port: '0', logLevel: 'silent' }),
      )
      port = new URL((await app.start()).url).port
    })
    after(() => app.stop())

    it('asks it how it is', async () => {
      const settings = { FILMGATE_DATA_DIR: join(folder, 'running'), FILMGATE_PORT: port }
      const { code, stdout, stderr } = await run(['doctor'], settings)
      assert.equal(code, 0, stderr)
      assert.match(stdout, new RegExp(`^ok {3}server: runs at http://127\\.0\\.0\\.1:${port}$`, 'm'))
      assert.match(stdout, /^ok {3}database: takes writes$/m)
      assert.match(stdout, /^ok {3}engine animatic: /m)
    })

    it('says that the folder is taken when the server listens elsewhere', async () => {
      const settings = { FILMGATE_DATA_DIR: join(folder, 'running'), FILMGATE_PORT: '9' }
      const { code, stderr } = await run(['doctor'], settings)
      assert.equal(code, 1)
      assert.match(stderr, /^Another Filmgate is running on the data directory .*\n$/)
    })
  })
})
