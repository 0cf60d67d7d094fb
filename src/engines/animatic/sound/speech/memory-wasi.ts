/** Numbers of https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md */
const SUCCESS = 0
const BAD_FILE = 8
const NO_SUCH_FILE = 44
const NO_SPACE = 51
const DIRECTORY_HANDLE = 3
const OUTPUT_HANDLE = 4
const CHARACTER_DEVICE = 2
const DIRECTORY = 3
const REGULAR_FILE = 4
const SEEK_CURRENT = 1
const SEEK_END = 2

/** Thrown by the program's own exit, which must not return. */
class Exit extends Error {
  readonly code: number

  constructor(code: number) {
    super(`exit ${code}`)
    this.code = code
  }
}

export interface ProgramRun {
  readonly exitCode: number
  /** What the program wrote to the file `/out`. */
  readonly output: Uint8Array
}

/**
 * Runs a command-line program compiled to WASI with nothing but its arguments and one file that it may write, `/out`, in
 * memory. No clock, no chance, no disk: the same arguments give the same output. `node:wasi` would need a real folder
 * and warns on every start. A trap inside the program is thrown as `WebAssembly.RuntimeError`.
 */
export async function runProgram(
  module: WebAssembly.Module,
  commandLine: readonly string[],
  maximumBytes: number,
): Promise<ProgramRun> {
  const file = new MemoryFile(maximumBytes)
  let memory: WebAssembly.Memory | null = null
  const host = createHost(commandLine, file, () => {
    if (memory === null) throw new Error('the program asked for its memory before it was started')
    return memory
  })
  const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: host })
  const { memory: own, _start: start } = instance.exports
  if (!(own instanceof WebAssembly.Memory) || typeof start !== 'function') {
    throw new Error('the module is not a WASI program')
  }
  memory = own
  try {
    start()
    return { exitCode: 0, output: file.bytes() }
  } catch (error) {
    if (error instanceof Exit) return { exitCode: error.code, output: file.bytes() }
    throw error
  }
}

/** A file that grows as it is written. */
class MemoryFile {
  readonly #maximumBytes: number
  #content = new Uint8Array(65_536)
  #size = 0
  #position = 0

  constructor(maximumBytes: number) {
    this.#maximumBytes = maximumBytes
  }

  /** False when the file would become larger than allowed. */
  write(bytes: Uint8Array): boolean {
    const end = this.#position + bytes.length
    if (end > this.#maximumBytes) return false
    if (end > this.#content.length) {
      const larger = new Uint8Array(Math.max(end, this.#content.length * 2))
      larger.set(this.#content)
      this.#content = larger
    }
    this.#content.set(bytes, this.#position)
    this.#position = end
    this.#size = Math.max(this.#size, end)
    return true
  }

  seek(offset: number, whence: number): number {
    const base = whence === SEEK_CURRENT ? this.#position : whence === SEEK_END ? this.#size : 0
    this.#position = Math.max(0, base + offset)
    return this.#position
  }

  bytes(): Uint8Array {
    return this.#content.slice(0, this.#size)
  }
}

type Host = Readonly<Record<string, (...values: never[]) => number>>

function createHost(
  commandLine: readonly string[],
  file: MemoryFile,
  memory: () => WebAssembly.Memory,
): Host {
  const view = (): DataView => new DataView(memory().buffer)
  const bytesAt = (at: number, length: number): Uint8Array => new Uint8Array(memory().buffer, at, length)
  const values = commandLine.map((argument) => new TextEncoder().encode(`${argument}\0`))
  return {
    args_sizes_get(countAt: number, sizeAt: number) {
      view().setUint32(countAt, values.length, true)
      const size = values.reduce((sum, value) => sum + value.length, 0)
      view().setUint32(sizeAt, size, true)
      return SUCCESS
    },
    args_get(listAt: number, textAt: number) {
      let at = textAt
      values.forEach((value, index) => {
        view().setUint32(listAt + index * 4, at, true)
        bytesAt(at, value.length).set(value)
        at += value.length
      })
      return SUCCESS
    },
    clock_time_get(_clock: number, _precision: bigint, timeAt: number) {
      view().setBigUint64(timeAt, 0n, true)
      return SUCCESS
    },
    fd_close: () => SUCCESS,
    fd_fdstat_get(handle: number, statAt: number) {
      bytesAt(statAt, 24).fill(0)
      const type =
        handle === DIRECTORY_HANDLE ? DIRECTORY : handle < DIRECTORY_HANDLE ? CHARACTER_DEVICE : REGULAR_FILE
      view().setUint8(statAt, type)
      view().setBigUint64(statAt + 8, 0xffff_ffffn, true)
      view().setBigUint64(statAt + 16, 0xffff_ffffn, true)
      return SUCCESS
    },
    fd_fdstat_set_flags: () => SUCCESS,
    fd_prestat_get(handle: number, statAt: number) {
      if (handle !== DIRECTORY_HANDLE) return BAD_FILE
      view().setUint32(statAt, 0, true)
      view().setUint32(statAt + 4, 1, true)
      return SUCCESS
    },
    fd_prestat_dir_name(handle: number, nameAt: number) {
      if (handle !== DIRECTORY_HANDLE) return BAD_FILE
      bytesAt(nameAt, 1).set(new TextEncoder().encode('/'))
      return SUCCESS
    },
    fd_read(_handle: number, _listAt: number, _count: number, readAt: number) {
      view().setUint32(readAt, 0, true)
      return SUCCESS
    },
    fd_seek(handle: number, offset: bigint, whence: number, positionAt: number) {
      if (handle !== OUTPUT_HANDLE) return BAD_FILE
      view().setBigUint64(positionAt, BigInt(file.seek(Number(offset), whence)), true)
      return SUCCESS
    },
    fd_write(handle: number, listAt: number, count: number, writtenAt: number) {
      let written = 0
      for (let index = 0; index < count; index += 1) {
        const at = view().getUint32(listAt + index * 8, true)
        const length = view().getUint32(listAt + index * 8 + 4, true)
        if (handle === OUTPUT_HANDLE && !file.write(bytesAt(at, length))) return NO_SPACE
        written += length
      }
      view().setUint32(writtenAt, written, true)
      return SUCCESS
    },
    path_open(
      _directory: number,
      _lookup: number,
      pathAt: number,
      pathLength: number,
      _open: number,
      _rights: bigint,
      _inherited: bigint,
      _flags: number,
      handleAt: number,
    ) {
      if (new TextDecoder().decode(bytesAt(pathAt, pathLength)) !== 'out') return NO_SUCH_FILE
      view().setUint32(handleAt, OUTPUT_HANDLE, true)
      return SUCCESS
    },
    proc_exit(code: number) {
      throw new Exit(code)
    },
  }
}
