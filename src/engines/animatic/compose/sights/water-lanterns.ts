import { withAlpha } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import type { SightMaker } from './sight.ts'

const COUNT = 22
/** World units that the nearest is wide. */
const WIDTH = 0.085
/** World units per second of the nearest. */
const DRIFT = 0.012

/** Paper lanterns with a light in each, which drift over the water; undefined where there is none. */
export const createWaterLanterns: SightMaker = ({ stage, set, seed }) => {
  const { floor } = set
  const water = floor.kind === 'water' ? floor : floor.water
  if (water === undefined) return undefined
  const random = createRandom(seed ^ 0x1a27)
  const count = Math.round(COUNT * Math.min(1.2, Math.max(0.6, stage.aspect / 1.6)))
  const lanterns = Array.from({ length: count }, (_, index) => ({
    x: (index + between(random, 0.1, 0.9)) / count,
    near: between(random, 0, 1) ** 0.8,
    phase: between(random, 0, Math.PI * 2),
  })).toSorted((a, b) => a.near - b.near)
  const sprite = bake(stage)
  const top = lerp(water.farY, floor.horizonY, 0.3)
  return {
    drawBehind({ camera, time }) {
      stage.enter(camera, water.parallax)
      const width = stage.aspect + 0.6
      for (const { x, near, phase } of lanterns) {
        const along = (x + (time * DRIFT * (0.4 + near)) / width) % 1
        stage.put(
          sprite,
          along * width - 0.3,
          lerp(top, water.y, near) + Math.sin(time * 1.2 + phase) * 0.0022,
          { scale: lerp(0.3, 1, near), rotation: Math.sin(time * 0.9 + phase) * 0.03 },
        )
      }
    },
  }
}

function bake(stage: Stage): Sprite {
  const box = { width: WIDTH * 4, height: WIDTH * 4.2, anchorX: WIDTH * 2, anchorY: WIDTH * 2.4 }
  return stage.sprite('water lantern', box, (pen) => {
    pen.scale(WIDTH, WIDTH)
    paintLantern(pen)
  })
}

/** One lantern of width 1 that floats at y = 0, its light around it and on the water. */
function paintLantern(pen: Pen): void {
  const halo = pen.createRadialGradient(0, -0.5, 0, 0, -0.5, 1.8)
  halo.addColorStop(0, withAlpha('#ffb04a', 0.6))
  halo.addColorStop(0.35, withAlpha('#ff9a3c', 0.2))
  halo.addColorStop(1, withAlpha('#ff9a3c', 0))
  pen.fillStyle = halo
  pen.fillRect(-2, -2.4, 4, 4)
  for (let row = 0; row < 5; row += 1)
    fillEllipse(pen, withAlpha('#ffc46a', 0.5 - row * 0.09), 0, 0.16 + row * 0.24, 0.4 - row * 0.05, 0.07)
  fillEllipse(pen, '#6a4024', 0, 0, 0.56, 0.1)
  const paper = pen.createLinearGradient(0, -1, 0, 0)
  paper.addColorStop(0, '#f08a3c')
  paper.addColorStop(0.7, '#ffd98a')
  paper.addColorStop(1, '#fff2c4')
  fillPolygon(pen, paper, [
    [-0.4, -0.02],
    [-0.46, -0.95],
    [0.46, -0.95],
    [0.4, -0.02],
  ])
  fillEllipse(pen, '#fff8dc', 0, -0.3, 0.15, 0.24)
  pen.strokeStyle = withAlpha('#9c5a24', 0.8)
  pen.lineWidth = 0.05
  pen.strokeRect(-0.44, -0.97, 0.88, 0.06)
  pen.beginPath()
  pen.moveTo(0, -0.93)
  pen.lineTo(0, -0.04)
  pen.stroke()
}
