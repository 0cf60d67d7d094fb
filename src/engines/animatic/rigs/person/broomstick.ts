import { darken } from '../../draw/colour.ts'
import { fillPolygon } from '../../draw/shapes.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import type { Pose } from '../rig.ts'
import type { Act } from './manner.ts'
import { reach } from './stance-parts.ts'
import { atEase } from './stances/at-ease.ts'
import type { Outfit } from './outfit.ts'

/** Who flies and has a broom flies on it. */
export function isOnBroom({ near, far }: Outfit, { action }: Pose): boolean {
  return action === 'fly' && (near?.name === 'broom' || far?.name === 'broom')
}

const HEIGHT = -0.4
const STRAW = '#d8b45a'

/** Astride, both hands ahead on the stick, the feet behind. */
export const rideBroom: Act = (figure, pose, manner) => {
  const y = heightAt(pose.time)
  return {
    ...atEase(figure, pose, manner),
    hip: [-0.06, y - 0.05],
    lean: 0.5,
    nod: -0.3,
    turn: 0.8,
    near: { arm: reach(0.3, y - 0.03), foot: { at: [-0.24, y + 0.24], angle: 0.9 } },
    far: { arm: reach(0.36, y - 0.04), foot: { at: [-0.32, y + 0.2], angle: 1 } },
    smile: 0.8,
  }
}

/** The stick under who rides it, its straw behind. */
export function drawBroomstick(pen: Pen, colour: string, time: number): void {
  const y = heightAt(time)
  const stick: readonly Point[] = [
    [-0.5, y + 0.045],
    [0.62, y - 0.075],
    [0.62, y - 0.05],
    [-0.5, y + 0.07],
  ]
  fillPolygon(pen, colour, stick)
  fillPolygon(pen, STRAW, [
    [-0.44, y + 0.025],
    [-0.44, y + 0.08],
    [-0.6, y + 0.14],
    [-0.86, y + 0.16],
    [-0.82, y + 0.09],
    [-0.87, y + 0.05],
    [-0.6, y + 0.01],
  ])
  fillPolygon(pen, darken(STRAW, 0.2), [
    [-0.44, y + 0.025],
    [-0.44, y + 0.08],
    [-0.5, y + 0.09],
    [-0.5, y + 0.02],
  ])
}

function heightAt(time: number): number {
  return HEIGHT + Math.sin(time * 2.2) * 0.02
}
