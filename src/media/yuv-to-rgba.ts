import type { Size } from '#core/video.ts'

/** Degrees clockwise by which a picture is turned before it is seen. */
export type Rotation = 0 | 90 | 180 | 270

export interface PlanarPicture {
  /** Luma, then blue and red differences of half width and height. */
  readonly bytes: Uint8Array
  readonly planes: readonly [Plane, Plane, Plane]
  readonly size: Size
  readonly rotation: Rotation
  /** False: BT.601. */
  readonly isBt709: boolean
  readonly isFullRange: boolean
}

interface Plane {
  readonly offset: number
  readonly stride: number
}

const MATRICES = {
  bt709: { red: 1.5748, greenBlue: -0.1873, greenRed: -0.4681, blue: 1.8556 },
  bt601: { red: 1.402, greenBlue: -0.3441, greenRed: -0.7141, blue: 1.772 },
} as const

/** Turns a decoded picture into RGBA bytes, upright. */
export function toRgba(picture: PlanarPicture): { readonly size: Size; readonly pixels: Uint8Array } {
  const { bytes, planes, size, isFullRange } = picture
  const [luma, blue, red] = planes
  const matrix = MATRICES[picture.isBt709 ? 'bt709' : 'bt601']
  const black = isFullRange ? 0 : 16
  const lumaScale = isFullRange ? 1 : 255 / 219
  const chromaScale = isFullRange ? 1 : 255 / 224
  const { outer, first, across, down } = layout(size, picture.rotation)
  const pixels = new Uint8ClampedArray(size.width * size.height * 4)
  for (let y = 0; y < size.height; y += 1) {
    const lumaRow = luma.offset + y * luma.stride
    const blueRow = blue.offset + (y >> 1) * blue.stride
    const redRow = red.offset + (y >> 1) * red.stride
    let at = (first + y * down) * 4
    for (let x = 0; x < size.width; x += 1) {
      const light = ((bytes[lumaRow + x] ?? black) - black) * lumaScale
      const u = ((bytes[blueRow + (x >> 1)] ?? 128) - 128) * chromaScale
      const v = ((bytes[redRow + (x >> 1)] ?? 128) - 128) * chromaScale
      pixels[at] = light + matrix.red * v
      pixels[at + 1] = light + matrix.greenBlue * u + matrix.greenRed * v
      pixels[at + 2] = light + matrix.blue * u
      pixels[at + 3] = 255
      at += across * 4
    }
  }
  return { size: outer, pixels: new Uint8Array(pixels.buffer) }
}

/** Where the first pixel goes, and how far it is to the next one across and down, counted in pixels. */
function layout(
  { width, height }: Size,
  rotation: Rotation,
): { readonly outer: Size; readonly first: number; readonly across: number; readonly down: number } {
  switch (rotation) {
    case 0:
      return { outer: { width, height }, first: 0, across: 1, down: width }
    case 90:
      return { outer: { width: height, height: width }, first: height - 1, across: height, down: -1 }
    case 180:
      return { outer: { width, height }, first: width * height - 1, across: -1, down: -width }
    case 270:
      return {
        outer: { width: height, height: width },
        first: height * (width - 1),
        across: -height,
        down: 1,
      }
  }
}
