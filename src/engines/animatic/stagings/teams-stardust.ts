import type { StagingContext } from '../compose/staging.ts'
import { createRandom } from '../draw/random.ts'
import type { Frame } from '../sets/set.ts'

const STARS = 34

/** What a sleigh in the air leaves behind. */
export function drawStardust(
  { stage, set, seed }: StagingContext,
  frame: Frame,
  x: number,
  y: number,
  height: number,
): void {
  const random = createRandom(seed ^ 0x57a2)
  stage.enter(frame.camera, set.floor.parallax)
  const mote = stage.sprite(
    'stardust',
    { width: 0.03, height: 0.03, anchorX: 0.015, anchorY: 0.015 },
    (sprite) => {
      const glow = sprite.createRadialGradient(0, 0, 0, 0, 0, 0.014)
      glow.addColorStop(0, '#fffbe0')
      glow.addColorStop(0.3, 'rgba(255,224,130,0.8)')
      glow.addColorStop(1, 'rgba(255,200,80,0)')
      sprite.fillStyle = glow
      sprite.fillRect(-0.015, -0.015, 0.03, 0.03)
    },
  )
  for (let star = 0; star < STARS; star += 1) {
    const own = random()
    const age = (frame.time * 0.55 + own) % 1
    stage.put(
      mote,
      x - height * (0.6 + age * 2.2),
      y - height * (0.25 - age * 0.3) + (random() - 0.5) * height * 0.7 * age,
      {
        scale: 0.4 + random() * 0.9,
        alpha: (1 - age) * (0.6 + 0.4 * Math.sin(frame.time * 9 + own * 20)),
      },
    )
  }
}
