import type { Rig } from '../rigs/rig.ts'

/**
 * A rig that may pitch about its origin: `pose.look` turns the whole body. `margin` body units of room are kept below
 * it, so place it that much lower (times the scale).
 */
export function aloft(rig: Rig, margin: number): Rig {
  return {
    ...rig,
    box(look, action) {
      const { width, height } = rig.box(look, action)
      return { width: width + 0.04, height: height + margin * 2 }
    },
    draw(pen, look, pose) {
      pen.translate(0, -margin)
      pen.rotate(pose.look)
      rig.draw(pen, look, { ...pose, look: 0 })
    },
  }
}
