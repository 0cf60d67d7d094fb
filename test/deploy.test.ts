import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { parse, parseAllDocuments } from 'yaml'
import { describeSettings, loadConfig } from '#config'

/** What stands in the repository for operators, held to the program's own settings. */
interface Service {
  readonly image: string
  readonly environment?: Readonly<Record<string, string>>
  readonly stop_grace_period?: string
  readonly depends_on?: Readonly<Record<string, object>>
  readonly volumes?: readonly string[]
}

/** What App.stop() promises. */
const STOP_SECONDS = 5
const KNOWN = new Set(describeSettings().map((setting) => setting.env))
const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const compose = parse(read('compose.yaml'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>
  readonly volumes: Readonly<Record<string, null>>
}
const nodes = Object.entries(compose.services).filter(
  ([name, service]) => service.image === 'filmgate:local' && name !== 'bucket',
)

describe('deployment files', () => {
  it('name only settings that exist', () => {
    const files = ['Dockerfile', 'compose.yaml', 'deploy/env.example', 'docs/operations.md', ...manifests()]
    for (const file of files) {
      const names = read(file).match(/\bFILMGATE_[A-Z_]+\b/g) ?? []
      assert.deepEqual(
        names.filter((name) => !KNOWN.has(name)),
        [],
        file,
      )
    }
  })

  it('give every node of compose.yaml a configuration that loads', async () => {
    const roles: string[] = []
    for (const [name, { environment }] of nodes) {
      const filled = fill(environment ?? {})
      const config = await loadConfig({ ...filled, FILMGATE_HOST: '0.0.0.0', FILMGATE_DATA_DIR: '/data' })
      assert.match(config.databaseUrl, /^postgres:\/\/filmgate:\w+@postgres:5432\/filmgate$/, name)
      assert.match(config.storageUrl, /^s3:\/\/films/, name)
      assert.equal(config.apiKeys[0]?.project, 'team-a')
      roles.push(config.role)
    }
    assert.deepEqual(roles, ['api', 'api', 'worker', 'worker'])
  })

  it('wire services and volumes that exist, and leave nodes the time they need to stop', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      for (const other of Object.keys(service.depends_on ?? {})) assert.ok(other in compose.services, name)
      for (const volume of service.volumes ?? []) {
        const [source = ''] = volume.split(':')
        assert.ok(source.startsWith('.') || source in compose.volumes, `${name}: ${source}`)
      }
    }
    for (const [, node] of nodes) assert.ok(Number.parseInt(node.stop_grace_period ?? '0', 10) >= 10)
    const upstreams = [...read('deploy/nginx.conf').matchAll(/^\s+server (\S+):7878 /gm)].map(
      ([, host]) => host,
    )
    assert.deepEqual(
      upstreams,
      nodes.map(([name]) => name).filter((name) => name.startsWith('api')),
    )
  })

  it('install the S3 packages that the tests run with, as nobody in particular', () => {
    const dockerfile = read('Dockerfile')
    const manifest = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> }
    for (const name of ['@aws-sdk/client-s3', '@aws-sdk/lib-storage']) {
      assert.ok(dockerfile.includes(`AWS_SDK_VERSION=${manifest.devDependencies[name]}\n`), name)
    }
    assert.match(dockerfile, /^USER node$/m)
    assert.match(dockerfile, /^ENTRYPOINT \["tini", "--", "node", /m)
    assert.match(dockerfile, /^HEALTHCHECK .*\n.*\/healthz/m)
  })
})

interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string }
}

interface Deployment {
  readonly kind: string
  readonly spec: {
    readonly replicas: number
    readonly template: {
      readonly metadata: { readonly labels: object }
      readonly spec: {
        readonly enableServiceLinks?: boolean
        readonly terminationGracePeriodSeconds: number
        readonly containers: readonly {
          readonly env: readonly { readonly name: string; readonly value: string }[]
          readonly lifecycle?: {
            readonly preStop: { readonly exec: { readonly command: readonly string[] } }
          }
          readonly livenessProbe: Probe
          readonly readinessProbe: Probe & { readonly timeoutSeconds: number }
          readonly securityContext: object
        }[]
      }
    }
  }
}

describe('metrics that operators are told of', () => {
  const source = read('src/prometheus.ts')
  for (const file of [
    'docs/operations.md',
    'deploy/alerts.yaml',
    'deploy/kubernetes/worker-autoscaling.yaml',
  ]) {
    it(`exist: ${file}`, () => {
      const told = new Set(read(file).match(/\bfilmgate_(http|jobs?|step|engine)[a-z_]*\b/g))
      assert.ok(told.size > 0)
      for (const name of told)
        assert.ok(source.includes(`'${name.replace(/_(count|sum|bucket)$/, '')}'`), name)
    })
  }
})

describe('Kubernetes manifests', () => {
  for (const role of ['api', 'worker']) {
    it(`let the ${role} nodes drain, ask the right probes and survive an eviction`, () => {
      const [deployment, ...others] = parseAllDocuments(read(`deploy/kubernetes/${role}.yaml`)).map(
        (document) => document.toJS() as Deployment,
      )
      assert.equal(deployment?.kind, 'Deployment')
      assert.ok(others.some((other) => other.kind === 'PodDisruptionBudget'))
      assert.ok(deployment.spec.replicas >= 2)
      const { spec, metadata } = deployment.spec.template
      const [container] = spec.containers
      assert.ok(container !== undefined)
      assert.deepEqual(container.env, [{ name: 'FILMGATE_ROLE', value: role }])
      assert.equal(container.livenessProbe.httpGet.path, '/healthz')
      assert.equal(container.readinessProbe.httpGet.path, '/readyz')
      // The check itself gives up after five seconds, and must be heard to.
      assert.ok(container.readinessProbe.timeoutSeconds > 5)
      const waitSeconds = Number(container.lifecycle?.preStop.exec.command[1] ?? 0)
      assert.ok(spec.terminationGracePeriodSeconds >= waitSeconds + 2 * STOP_SECONDS)
      // A service called filmgate would set FILMGATE_PORT, to an address.
      assert.equal(spec.enableServiceLinks, false)
      const { selector } = deployment.spec as unknown as { selector: { matchLabels: object } }
      assert.deepEqual(selector.matchLabels, metadata.labels)
    })
  }

  it('give both roles a configuration that loads', async (context) => {
    const [settings, file] = parseAllDocuments(read('deploy/kubernetes/config.yaml')).map(
      (document) => (document.toJS() as { data: Record<string, string> }).data,
    )
    const secret = parse(read('deploy/kubernetes/secret.example.yaml')) as {
      stringData: Record<string, string>
    }
    const folder = mkdtempSync(join(tmpdir(), 'filmgate-deploy-'))
    context.after(() => rmSync(folder, { recursive: true }))
    const path = join(folder, 'filmgate.config.yaml')
    writeFileSync(path, file?.['filmgate.config.yaml'] ?? '')
    for (const role of ['api', 'worker']) {
      const environment = { ...settings, ...secret.stringData, FILMGATE_ROLE: role, FILMGATE_CONFIG: path }
      assert.equal((await loadConfig(environment)).role, role)
    }
  })

  it('are all applied together, but for the secret and what needs an adapter', () => {
    const { resources } = parse(read('deploy/kubernetes/kustomization.yaml')) as { resources: string[] }
    const apart = ['kustomization.yaml', 'secret.example.yaml', 'worker-autoscaling.yaml']
    assert.deepEqual(
      resources.toSorted(),
      readdirSync(new URL('../deploy/kubernetes/', import.meta.url))
        .filter((name) => !apart.includes(name))
        .toSorted(),
    )
  })
})

function manifests(): string[] {
  return readdirSync(new URL('../deploy/kubernetes/', import.meta.url)).map(
    (name) => `deploy/kubernetes/${name}`,
  )
}

/** As compose does with deploy/env.example as its .env. */
function fill(environment: Readonly<Record<string, string>>): Record<string, string> {
  const values = Object.fromEntries(
    [...read('deploy/env.example').matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
  const replace = (text: string): string =>
    text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, fallback?: string) => {
      const value = values[name] ?? (kind === '-' ? fallback : undefined)
      assert.ok(value !== undefined, `${name} is missing in deploy/env.example`)
      return value
    })
  return Object.fromEntries(Object.entries(environment).map(([name, text]) => [name, replace(text)]))
}
