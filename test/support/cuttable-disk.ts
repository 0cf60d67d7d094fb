import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { ServerProcess } from './server-process.ts'

/** A disk that can lose what was never synced, as disks do when the power fails. Needs Linux, root and loop devices. */
export interface CuttableDisk extends AsyncDisposable {
  /** The folder where it is mounted. */
  readonly path: string
  /** Ends the server and leaves on the disk what had reached it by then. */
  cutPower(server: ServerProcess): Promise<void>
}

/** Not everybody's PATH has the folders of system programs. */
const MKFS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin']
  .map((folder) => join(folder, 'mkfs.ext4'))
  .find((path) => existsSync(path))

/** Why there can be no such disk here; false when there can. */
export const NO_CUTTABLE_DISK = whyNone()

function whyNone(): string | false {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/dev/loop-control'))
    return 'loop devices need Linux and root'
  return MKFS === undefined ? 'mkfs.ext4 is not installed' : false
}

const DISK_BYTES = 128 * 1024 * 1024
/** Only who asks for it gets anything onto the disk: the kernel would do it every five seconds by itself. */
const MOUNT_OPTIONS = 'loop,noatime,commit=300'
const UMOUNT_TRIES = 50

const run = promisify(execFile)

/** Makes an ext4 file system in a file below `folder`. */
export async function createCuttableDisk(folder: string): Promise<CuttableDisk> {
  const path = join(folder, 'disk')
  let generation = 0
  const image = (): string => join(folder, `image-${generation}`)
  await mkdir(path)
  await writeFile(image(), '')
  await truncate(image(), DISK_BYTES)
  await run(MKFS ?? 'mkfs.ext4', ['-q', '-F', image()])
  await run('mount', ['-o', MOUNT_OPTIONS, image(), path])
  return {
    path,
    async cutPower(server) {
      await stand(server)
      const before = image()
      generation += 1
      // What was written but not synced is in the memory of the mounted file system, and not in its image.
      await run('cp', ['--sparse=always', before, image()])
      await server.kill('SIGKILL')
      await unmount(path)
      await rm(before)
      await run('mount', ['-o', MOUNT_OPTIONS, image(), path])
    },
    [Symbol.asyncDispose]: () => unmount(path),
  }
}

/** Stops all threads; one that is within a sync ends that first, or the image would be copied while it changes. */
async function stand({ child }: ServerProcess): Promise<void> {
  child.kill('SIGSTOP')
  const tasks = `/proc/${child.pid}/task`
  for (;;) {
    const states = await Promise.all((await readdir(tasks)).map((task) => readState(join(tasks, task))))
    if (states.every((state) => state === 'T')) return
    await delay(1)
  }
}

async function readState(task: string): Promise<string | undefined> {
  const stat = await readFile(join(task, 'stat'), 'utf8')
  // The name in brackets may hold spaces.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[0]
}

/** What a killed server has started may live for a moment longer. */
async function unmount(path: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await run('umount', [path])
      return
    } catch (error) {
      if (tries === UMOUNT_TRIES) throw error
    }
    await delay(100)
  }
}
