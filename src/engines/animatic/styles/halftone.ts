import type { Pen } from '../draw/shapes.ts'

/** Of the shorter side. */
const SPACING = 0.0125
const CYAN = [70, 168, 235] as const
const MAGENTA = [240, 96, 140] as const
/** How strongly the dots are printed, 0..1. */
const CYAN_STRENGTH = 0.5
const MAGENTA_STRENGTH = 0.36

/**
 * Covers a sheet with two screens of dots on white, as a press prints them: cyan ones that grow towards the top, magenta
 * ones that grow towards the foot, each at an angle of its own.
 */
export function paintHalftone(pen: Pen): void {
  const { width, height } = pen.canvas
  const image = pen.createImageData(width, height)
  const spacing = Math.max(4, SPACING * Math.min(width, height))
  const cyan = createScreen(spacing, 0.262)
  const magenta = createScreen(spacing, 1.309)
  for (let y = 0; y < height; y += 1) {
    const top = CYAN_STRENGTH * Math.min(1, Math.max(0, 1 - y / (height * 0.6)) * 3)
    const foot = MAGENTA_STRENGTH * Math.min(1, Math.max(0, y / (height * 0.46) - 1.17) * 3)
    const topRadius = 0.62 * Math.max(0, 1 - y / (height * 0.6)) ** 0.6
    const footRadius = 0.6 * Math.max(0, (y - height * 0.54) / (height * 0.46)) ** 0.6
    for (let x = 0; x < width; x += 1) {
      const c = topRadius > 0 ? cyan(x, y, topRadius) * top : 0
      const m = footRadius > 0 ? magenta(x, y, footRadius) * foot : 0
      const at = (y * width + x) * 4
      for (const channel of [0, 1, 2] as const) {
        const paper = 1 - c * (1 - CYAN[channel] / 255)
        image.data[at + channel] = 255 * paper * (1 - m * (1 - MAGENTA[channel] / 255))
      }
      image.data[at + 3] = 255
    }
  }
  pen.putImageData(image, 0, 0)
}

/** How much of a pixel a dot covers, 0..1, if dots have so many spacings as a radius. */
function createScreen(spacing: number, angle: number): (x: number, y: number, radius: number) => number {
  const cosine = Math.cos(angle) / spacing
  const sine = Math.sin(angle) / spacing
  return (x, y, radius) => {
    const u = x * cosine + y * sine
    const v = y * cosine - x * sine
    const du = u - Math.round(u)
    const dv = v - Math.round(v)
    const inside = (radius - Math.sqrt(du * du + dv * dv)) * spacing + 0.5
    return inside < 0 ? 0 : inside > 1 ? 1 : inside
  }
}
