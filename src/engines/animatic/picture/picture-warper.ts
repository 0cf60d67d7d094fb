import { readFileSync } from 'node:fs'
import type { Size } from '#core/video.ts'

/** Bends a picture along a coarse grid of points. */
export interface PictureWarper {
  readonly columns: number
  readonly rows: number
  /**
   * Row by row, where in the picture each point of the grid is taken from: x and y in pixels × 65 536. Point (i, j)
   * stands for pixel (16 i, 16 j). Outside of the picture, its edge goes on.
   */
  readonly grid: Int32Array
  /** The picture as the grid says: `height × width × 4` RGBA bytes, overwritten by the next call. */
  warp(): Uint8Array
}

interface WarperExports {
  readonly memory: WebAssembly.Memory
  warp(source: number, destination: number, width: number, height: number, grid: number): void
}

/** Distance of the points in pixels: fine enough for a smooth field, coarse enough to cost nothing per frame. */
export const GRID_CELL = 16
/** One pixel in the grid's unit. */
export const GRID_UNIT = 65_536
const PAGE_BYTES = 65_536

/** `pixels`: `height × width × 4` RGBA bytes, row-major, opaque. */
export function createPictureWarper(pixels: Uint8Array, { width, height }: Size): PictureWarper {
  const { memory, warp } = instantiate()
  const sizeBytes = width * height * 4
  const columns = Math.ceil(width / GRID_CELL) + 1
  const rows = Math.ceil(height / GRID_CELL) + 1
  const source = PAGE_BYTES
  // Sampling at the last pixel reads, and weighs with nothing, its neighbours to the right and below.
  const destination = align(source + sizeBytes + (width + 1) * 4)
  const gridAddress = align(destination + sizeBytes)
  const end = gridAddress + columns * rows * 8
  memory.grow(Math.max(0, Math.ceil((end - memory.buffer.byteLength) / PAGE_BYTES)))
  new Uint8Array(memory.buffer, source, sizeBytes).set(pixels)
  const result = new Uint8Array(memory.buffer, destination, sizeBytes)
  return {
    columns,
    rows,
    grid: new Int32Array(memory.buffer, gridAddress, columns * rows * 2),
    warp() {
      warp(source, destination, width, height, gridAddress)
      return result
    },
  }
}

let compiled: WebAssembly.Module | undefined

function instantiate(): WarperExports {
  compiled ??= new WebAssembly.Module(readFileSync(new URL('../encode/warp-picture.wasm', import.meta.url)))
  return new WebAssembly.Instance(compiled).exports as unknown as WarperExports
}

function align(address: number): number {
  return Math.ceil(address / 64) * 64
}
