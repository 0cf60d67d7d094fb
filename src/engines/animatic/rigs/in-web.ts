import { withAlpha } from '../draw/colour.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Rig } from './rig.ts'

/** The web is so much larger than who waits in it. */
const SPIDER = 0.42
const SPOKES = 12
const RINGS = 7
const RADIUS = 0.98
const MIDDLE = -1

/** A spider in the middle of its web, as one drawing. */
export function inWeb(spider: Rig): Rig {
  return {
    ...spider,
    box: () => ({ width: 2.1, height: 2.05 }),
    draw(pen, look, pose) {
      const sway = Math.sin(pose.time * 1.3) * 0.012
      pen.save()
      pen.translate(sway, 0)
      drawWeb(pen)
      pen.translate(0, MIDDLE + SPIDER * 0.5)
      pen.scale(SPIDER, SPIDER)
      spider.draw(pen, look, pose)
      pen.restore()
    },
  }
}

function drawWeb(pen: Pen): void {
  pen.strokeStyle = withAlpha('#ffffff', 0.85)
  pen.lineWidth = 0.012
  pen.beginPath()
  for (let spoke = 0; spoke < SPOKES; spoke += 1) {
    const [x, y] = pointAt(spoke, RADIUS * (1 + 0.06 * (spoke % 2)))
    pen.moveTo(0, MIDDLE)
    pen.lineTo(x, y)
  }
  pen.stroke()
  pen.lineWidth = 0.008
  pen.beginPath()
  for (let ring = 1; ring <= RINGS; ring += 1) {
    const radius = RADIUS * (ring / (RINGS + 0.4)) ** 1.1
    for (let spoke = 0; spoke < SPOKES; spoke += 1) {
      const from = pointAt(spoke, radius)
      const to = pointAt(spoke + 1, radius)
      const sag = pointAt(spoke + 0.5, radius * 0.86)
      pen.moveTo(from[0], from[1])
      pen.quadraticCurveTo(sag[0], sag[1], to[0], to[1])
    }
  }
  pen.stroke()
}

function pointAt(spoke: number, radius: number): readonly [number, number] {
  const angle = (spoke / SPOKES) * Math.PI * 2 + 0.13
  return [Math.cos(angle) * radius, MIDDLE + Math.sin(angle) * radius]
}
