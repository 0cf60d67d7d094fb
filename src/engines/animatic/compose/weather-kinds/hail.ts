import { fillEllipse } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import { slotChance } from '../../sets/parts/span.ts'
import type { Frame } from '../../sets/set.ts'
import { toWorld, type Drop } from './scattered.ts'

const RADIUS = 0.0085
/** Heights of the picture in a second, of the nearest. */
const SPEED = 1.15
const BOUNCING = 40
const BOUNCE_SECONDS = 0.55
const BOUNCE = { height: 0.05, way: 0.05 }

/** Stones of ice that fall straight; below `farY` some leap up from the ground. */
export function drawHail(stage: Stage, drops: readonly Drop[], frame: Frame, farY: number | undefined): void {
  stage.enter(frame.camera, 1)
  const stone = stoneSprite(stage)
  for (const { x, y, depth } of drops) {
    const fallen = frame.time * SPEED * depth
    const [left, top] = toWorld(stage, x - fallen * 0.04, y + fallen)
    stage.put(stone, left, top, { scale: 0.3 + 0.7 * depth ** 3, alpha: 0.92 })
  }
  if (farY === undefined) return
  for (let index = 0; index < BOUNCING; index += 1) {
    const turn = frame.time / BOUNCE_SECONDS + index / BOUNCING
    const [cycle, way] = [Math.floor(turn), turn % 1]
    const near = slotChance(index, cycle + 5)
    const size = 0.45 + 0.55 * near
    const x = slotChance(index, cycle * 3 + 2) * (stage.aspect + 0.3) - 0.15
    const side = index % 2 === 0 ? 1 : -1
    const leap = 4 * way * (1 - way) * BOUNCE.height * size
    stage.put(stone, x + side * way * BOUNCE.way * size, farY + near * (stage.bottom - farY) - leap, {
      scale: size * 0.8,
      alpha: Math.min(1, 3 * (1 - way)),
    })
  }
}

function stoneSprite(stage: Stage): Sprite {
  const reach = RADIUS * 1.2
  const box = { width: 2 * reach, height: 2 * reach, anchorX: reach, anchorY: reach }
  return stage.sprite('hailstone', box, (pen) => {
    fillEllipse(pen, '#b9cad9', 0, 0, RADIUS)
    fillEllipse(pen, '#f4f9ff', -RADIUS * 0.14, -RADIUS * 0.16, RADIUS * 0.8)
  })
}
