import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ConfigError, describeSettings, loadConfig } from './config.ts'

const folder = mkdtempSync(join(tmpdir(), 'filmgate-config-'))
after(() => rmSync(folder, { recursive: true }))

function configFile(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('has working defaults', async () => {
  const config = await loadConfig({})
  assert.deepEqual([config.host, config.port, config.dataDir], ['127.0.0.1', 7878, './data'])
  assert.equal(config.retention, 30 * 86_400_000)
  assert.deepEqual(config.apiKeys, [])
  assert.deepEqual(config.engines, { animatic: { kind: 'animatic', encoder: 'auto' } })
  assert.equal(config.models, undefined)
})

test('reads the environment, and lets the command line win', async () => {
  const config = await loadConfig(
    { FILMGATE_PORT: '80', FILMGATE_RETENTION: 'never', FILMGATE_HOST: '::1', OTHER: 'x' },
    { port: '81' },
  )
  assert.deepEqual([config.port, config.retention, config.host], [81, null, '::1'])
})

test('splits keys into project and secret', async () => {
  const { apiKeys } = await loadConfig({ FILMGATE_API_KEYS: 'team-a:s3cret:rest, alone-secret' })
  assert.deepEqual(apiKeys, [
    { project: 'team-a', secret: 's3cret:rest' },
    { project: 'default', secret: 'alone-secret' },
  ])
})

test('refuses unknown names and lists the known ones', async () => {
  await assert.rejects(
    loadConfig({ FILMGATE_PROT: '80' }),
    /Unknown setting FILMGATE_PROT\. Known: .*FILMGATE_PORT/,
  )
})

for (const [name, value] of [
  ['FILMGATE_PORT', '70000'],
  ['FILMGATE_PORT', 'x'],
  ['FILMGATE_RETENTION', '3 weeks'],
  ['FILMGATE_LOG_LEVEL', 'loud'],
  ['FILMGATE_MAX_UPLOAD_BYTES', '1'],
  ['FILMGATE_STORAGE_URL', 'ftp://x'],
  ['FILMGATE_PUBLIC_URL', 'javascript:alert(1)'],
  ['FILMGATE_DATABASE_URL', 'mysql://host/films'],
  ['FILMGATE_ROLE', 'boss'],
] as const) {
  test(`refuses ${name}=${value} and says why`, async () => {
    await assert.rejects(loadConfig({ [name]: value }), (error: unknown) => {
      assert.ok(error instanceof ConfigError)
      assert.ok(error.message.startsWith(`${name}: `), error.message)
      assert.ok(error.message.includes(`'${value}'`), error.message)
      return true
    })
  })
}

test('never shows a secret in a message', async () => {
  await assert.rejects(loadConfig({ FILMGATE_API_KEYS: 'p:tiny' }), (error: unknown) => {
    assert.ok(error instanceof ConfigError)
    assert.ok(!error.message.includes('tiny'))
    return true
  })
})

test('never shows the password of an address in a message', async () => {
  for (const [name, value] of [
    ['FILMGATE_DATABASE_URL', 'mysql://user:s3cret@host/films'],
    ['FILMGATE_STORAGE_URL', 'ftp://key:s3cret/with/slashes@bucket'],
  ] as const) {
    await assert.rejects(loadConfig({ [name]: value }), (error: unknown) => {
      assert.ok(error instanceof ConfigError)
      assert.ok(!error.message.includes('s3cret'), error.message)
      return true
    })
  }
})

test('refuses to divide the work between servers that share nothing', async () => {
  const databaseUrl = 'postgres://user:s3cret@host/films'
  for (const role of ['api', 'worker']) {
    await assert.rejects(
      loadConfig({ FILMGATE_ROLE: role, FILMGATE_STORAGE_URL: 's3://films' }),
      /^ConfigError: FILMGATE_ROLE: .*SQLite can't be shared.*FILMGATE_DATABASE_URL/,
    )
    await assert.rejects(
      loadConfig({ FILMGATE_ROLE: role, FILMGATE_DATABASE_URL: databaseUrl }),
      /^ConfigError: FILMGATE_ROLE: .*FILMGATE_STORAGE_URL/,
    )
    const config = await loadConfig({
      FILMGATE_ROLE: role,
      FILMGATE_DATABASE_URL: databaseUrl,
      FILMGATE_STORAGE_URL: 's3://films/assets?region=eu-central-1',
    })
    assert.deepEqual([config.role, config.databaseUrl], [role, databaseUrl])
  }
})

test('reads engines that are elsewhere, and what their models take', async () => {
  const path = configFile(
    'gpu.yaml',
    `engines:
  gpu: { kind: openai-videos, baseUrl: "http://10.0.0.5:8091/v1", concurrency: 4, onUnknownSubmission: resubmit }
models:
  sora-2: { engine: gpu, model: Wan-AI/Wan2.2-T2V-A14B, sizes: [720x1280], seconds: [4, "8"] }
`,
  )
  const config = await loadConfig({ FILMGATE_CONFIG: path })
  assert.deepEqual(config.engines, {
    gpu: {
      kind: 'openai-videos',
      dialect: 'generic',
      baseUrl: 'http://10.0.0.5:8091/v1',
      concurrency: 4,
      onUnknownSubmission: 'resubmit',
    },
  })
  assert.deepEqual(config.models, {
    'sora-2': {
      engine: 'gpu',
      model: 'Wan-AI/Wan2.2-T2V-A14B',
      sizes: ['720x1280'],
      seconds: ['4', '8'],
    },
  })
})

test('reads YAML, JSON and TypeScript files, under the environment', async () => {
  const yaml = configFile(
    'a.yaml',
    'port: 90\nengines:\n  draw: { kind: animatic, processes: 1 }\nmodels:\n  m: { engine: draw }\n',
  )
  const config = await loadConfig({ FILMGATE_CONFIG: yaml, FILMGATE_HOST: 'localhost' })
  assert.deepEqual([config.port, config.host], [90, 'localhost'])
  assert.deepEqual(config.engines, { draw: { kind: 'animatic', processes: 1, encoder: 'auto' } })
  assert.deepEqual(config.models, { m: { engine: 'draw' } })
  assert.equal((await loadConfig({ FILMGATE_CONFIG: configFile('a.json', '{"port": 91}') })).port, 91)
  assert.equal(
    (await loadConfig({ FILMGATE_CONFIG: configFile('a.ts', 'export default { port: 92 }') })).port,
    92,
  )
})

test('fills variables into the file and refuses missing ones', async () => {
  const path = configFile('a.yaml', 'host: "${MY_HOST}"\n')
  assert.equal((await loadConfig({ FILMGATE_CONFIG: path, MY_HOST: '10.0.0.1' })).host, '10.0.0.1')
  await assert.rejects(loadConfig({ FILMGATE_CONFIG: path }), /uses \$\{MY_HOST\}, which is not set/)
})

test('refuses a missing, a broken and an unknown-key file by name', async () => {
  await assert.rejects(loadConfig({ FILMGATE_CONFIG: '/nowhere.yaml' }), /no file '\/nowhere\.yaml'/)
  await assert.rejects(loadConfig({ FILMGATE_CONFIG: configFile('b.json', '{') }), /b\.json/)
  await assert.rejects(loadConfig({ FILMGATE_CONFIG: configFile('c.yaml', 'prot: 1') }), /c\.yaml: .*prot/)
})

test('describes every setting once', () => {
  const names = describeSettings().map((setting) => setting.env)
  assert.equal(new Set(names).size, names.length)
  assert.ok(describeSettings().every((setting) => setting.description.endsWith('.')))
})
