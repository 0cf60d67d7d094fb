import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, open, rm, truncate, writeFile } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { createPieceMemory, readPieces } from './pieces.ts'
import { CHUNK_BYTES } from './source.ts'

const LENGTH = 2 * CHUNK_BYTES + 100
const WHOLE = { start: 0, lengthBytes: LENGTH }

describe('pieces of a file', () => {
  it('are the bytes of the part that was asked for, in order', async (context) => {
    const { handle, bytes } = await createFile(context)
    const memory = createPieceMemory()
    assert.deepEqual(await gather(handle, WHOLE, memory), bytes)
    const part = { start: 7, lengthBytes: CHUNK_BYTES + 1 }
    assert.deepEqual(await gather(handle, part, memory), bytes.subarray(7, 7 + CHUNK_BYTES + 1))
    assert.deepEqual(await gather(handle, { start: 0, lengthBytes: 0 }, memory), Buffer.alloc(0))
  })

  it('are read one at a time, when the one before has been taken', async (context) => {
    const { handle, bytes } = await createFile(context)
    const taken = Promise.withResolvers<void>()
    let pieces = 0
    const reading = readPieces(handle, WHOLE, createPieceMemory(), async (piece) => {
      pieces += 1
      if (pieces > 1) return
      await taken.promise
      assert.deepEqual(Buffer.from(piece), bytes.subarray(0, CHUNK_BYTES))
    })
    for (let turn = 0; turn < 20; turn += 1) await handle.stat()
    assert.equal(pieces, 1)
    taken.resolve()
    await reading
    assert.equal(pieces, 3)
  })

  it('end where the file does', async (context) => {
    const { handle, bytes, path } = await createFile(context)
    await truncate(path, CHUNK_BYTES + 5)
    assert.deepEqual(await gather(handle, WHOLE, createPieceMemory()), bytes.subarray(0, CHUNK_BYTES + 5))
  })

  it('lie in memory that is lent again, however the reading ended', async (context) => {
    const { handle } = await createFile(context)
    const memory = createPieceMemory()
    const used: ArrayBufferLike[] = []
    const read = (failure?: Error): Promise<void> =>
      readPieces(handle, { start: 0, lengthBytes: 10 }, memory, async (piece) => {
        used.push(piece.buffer)
        if (failure !== undefined) throw failure
      })
    await read()
    await read()
    const failure = new Error('hung up')
    await assert.rejects(read(failure), (error) => error === failure)
    await read()
    assert.equal(used.length, 4)
    assert.equal(new Set(used).size, 1)
  })

  it('are spared for so many readers at a time and no more', async () => {
    const memory = createPieceMemory()
    const lent = Array.from({ length: 50 }, () => memory.lend())
    for (const piece of lent) memory.giveBack(piece)
    const known = new Set(lent)
    const again = Array.from({ length: 50 }, () => memory.lend()).filter((piece) => known.has(piece))
    assert.equal(again.length, 32)
  })

  it('never share memory while two read', async (context) => {
    const { handle } = await createFile(context)
    const memory = createPieceMemory()
    const used = new Set<ArrayBufferLike>()
    const both = Promise.withResolvers<void>()
    const take = async (piece: Uint8Array): Promise<void> => {
      used.add(piece.buffer)
      if (used.size === 2) both.resolve()
      await both.promise
    }
    await Promise.all([1, 2].map(() => readPieces(handle, { start: 0, lengthBytes: 10 }, memory, take)))
    assert.equal(used.size, 2)
  })
})

async function createFile(
  context: TestContext,
): Promise<{ readonly handle: FileHandle; readonly bytes: Buffer; readonly path: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-pieces-'))
  const path = join(folder, 'file')
  const bytes = randomBytes(LENGTH)
  await writeFile(path, bytes)
  const handle = await open(path)
  context.after(async () => {
    await handle.close()
    await rm(folder, { recursive: true })
  })
  return { handle, bytes, path }
}

async function gather(
  handle: FileHandle,
  part: { readonly start: number; readonly lengthBytes: number },
  memory: ReturnType<typeof createPieceMemory>,
): Promise<Buffer> {
  const pieces: Buffer[] = []
  await readPieces(handle, part, memory, async (piece) => void pieces.push(Buffer.from(piece)))
  return Buffer.concat(pieces)
}
