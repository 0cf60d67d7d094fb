import type { Pen } from '../../draw/shapes.ts'

/** Strips of one cloth: each is sheared, so that its edges meet those of its neighbours. */
const STRIPS = 8
/** Of the strips over each other, in hundredths of the height: no seam is seen. */
const OVERLAP = 0.4
/** How far the free edge goes to either side, in hundredths of the height. */
const REACH = 7

/** Where a picture's cloth begins to move, as a part of its extent: a pole stands still. */
const HELD = 0.26

/**
 * Draws a picture of cloth that waves: `side` from its left edge, as a flag does, `top` from where it hangs. `width` and
 * the drawing are in hundredths of the height, with the bottom middle at 0 0; `time` in seconds.
 */
export function drawRippling(
  pen: Pen,
  { width, hangs, time }: { readonly width: number; readonly hangs: 'side' | 'top'; readonly time: number },
  draw: () => void,
): void {
  const isFlag = hangs === 'side'
  const from = isFlag ? -width / 2 : -100
  const extent = isFlag ? width : 100
  const step = extent / STRIPS
  for (let strip = 0; strip < STRIPS; strip += 1) {
    const at = from + strip * step
    const start = bulge(strip / STRIPS, time)
    const slope = (bulge((strip + 1) / STRIPS, time) - start) / step
    // The outer strips go on to the edge of the picture and beyond.
    const low = strip === 0 ? at - step : at - OVERLAP
    const high = strip === STRIPS - 1 ? at + step * 2 : at + step + OVERLAP
    pen.save()
    pen.beginPath()
    if (isFlag) pen.transform(1, slope, 0, 1, 0, start - slope * at)
    else pen.transform(1, 0, slope, 1, start - slope * at, 0)
    if (isFlag) pen.rect(low, -200, high - low, 400)
    else pen.rect(-200, low, 400, high - low)
    pen.clip()
    draw()
    pen.restore()
  }
}

/** How far it is to the side at a part of its extent, 0 where it is held .. 1. */
function bulge(part: number, time: number): number {
  const free = Math.max(0, part - HELD) / (1 - HELD)
  return REACH * free ** 0.8 * Math.sin(part * 7 - time * 5.2) * (0.8 + 0.2 * Math.sin(time * 1.3))
}
