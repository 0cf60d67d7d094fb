import { withAlpha } from '../../draw/colour.ts'
import { smoothstep } from '../../draw/easing.ts'
import { fillEllipse, type Pen, type Point } from '../../draw/shapes.ts'
import type { ActivityName } from '../../scene-spec.ts'
import type { Pose, RigLook } from '../rig.ts'
import { OWN_ANTICS } from './own-antics.ts'
import { computeStance, type Stance } from './stance.ts'
import type { Species } from './stock.ts'

/** What animals do in particular with nothing but themselves: how they hold themselves, and what flies about. */
export interface Antic {
  readonly pose: Pose
  readonly stance: Stance
  /** Radians that the tail is turned beyond what it does by itself. Default 0. */
  readonly tailTurn?: number
  /** Under and over the animal; body units. */
  drawBehind?(pen: Pen): void
  drawOver?(pen: Pen): void
}

type Maker = (species: Species, pose: Pose) => Antic

function turned([x, y]: Point, [px, py]: Point, angle: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return [px + (x - px) * cos - (y - py) * sin, py + (x - px) * sin + (y - py) * cos]
}

/** Up on the hind legs, the front ones beat the air, and down again. */
const rear: Maker = (species, pose) => {
  const standing = computeStance(species, { ...pose, action: 'stand' })
  const way = (pose.time % 3.2) / 3.2
  const rise = smoothstep(0.06, 0.26, way) * (1 - smoothstep(0.78, 0.96, way))
  const angle = -0.74 * rise
  const about = (point: Point): Point => turned(point, standing.hip, angle)
  const [bodyX, bodyY] = about([standing.bodyX, standing.bodyY])
  return {
    pose: { ...pose, action: 'stand' },
    stance: {
      ...standing,
      kind: rise > 0.02 ? 'rear' : 'stand',
      bodyX,
      bodyY,
      tilt: standing.tilt + angle,
      head: about(standing.head),
      shoulder: about(standing.shoulder),
    },
  }
}

/** Head down, front paws in turn, earth between the hind legs. */
const dig: Maker = (species, pose) => {
  const grazing = computeStance(species, { ...pose, action: 'eat', time: pose.time + 3 })
  const x = species.length * 0.46
  return {
    pose,
    stance: { ...grazing, kind: 'dig', tilt: 0.1 },
    drawBehind: (pen) => {
      fillEllipse(pen, '#8a5f3c', -species.length * 0.75, -0.03, 0.2, 0.07)
      fillEllipse(pen, '#6b4528', x + 0.06, 0.005, 0.26, 0.05)
      fillEllipse(pen, '#3f2818', x + 0.08, 0.008, 0.19, 0.034)
    },
    drawOver: (pen) => {
      for (let clod = 0; clod < 12; clod += 1) {
        const age = (pose.time * 1.5 + clod / 12) % 1
        const far = species.length * (0.7 + (clod % 4) * 0.12)
        fillEllipse(
          pen,
          clod % 2 === 0 ? '#8a5f3c' : '#6b4528',
          x - age * (far + 0.3),
          -0.04 - Math.sin(age * Math.PI) * (0.26 + (clod % 3) * 0.09),
          0.02 + (clod % 3) * 0.006,
        )
      }
    },
  }
}

/** Upright, claws down in front in turn. */
const scratch: Maker = (species, pose) => {
  const way = Math.sin(pose.time * 9) * 0.1
  const root: Point = [species.length * 0.22, -(species.leg + species.bodyHeight * 0.62)]
  const working: Pose = {
    ...pose,
    action: 'sit',
    reach: [
      [root[0] + 0.36, root[1] - 0.06 + way],
      [root[0] + 0.4, root[1] - 0.06 - way],
    ],
  }
  return {
    pose: working,
    stance: computeStance(species, working),
    drawOver: (pen) => {
      pen.strokeStyle = withAlpha('#ffffff', 0.7)
      pen.lineWidth = 0.012
      pen.beginPath()
      for (const claw of [0, 1, 2]) {
        pen.moveTo(root[0] + 0.42 + claw * 0.03, root[1] - 0.14)
        pen.lineTo(root[0] + 0.4 + claw * 0.03, root[1] + 0.06)
      }
      pen.stroke()
    },
  }
}

/** How fast a circle is run, radians a second. */
const CIRCLE = 4.6

/** Round and round on the spot: seen from the side, from behind, from the other side. */
const chaseTail: Maker = (species, pose) => {
  const running: Pose = { ...pose, action: 'run', phase: pose.time * 11 }
  const side = Math.cos(pose.time * CIRCLE)
  return {
    pose: running,
    stance: computeStance(species, running),
    drawBehind: (pen) => pen.scale(Math.sign(side || 1) * Math.max(0.3, Math.abs(side)), 1),
  }
}

/** After a red dot that is always a paw ahead. */
const chaseDot: Maker = (species, pose) => {
  const dash = Math.sin(pose.time * 2.1)
  const running: Pose = { ...pose, action: 'run', phase: pose.time * 10 }
  const x = species.length * 0.62 + 0.5 + dash * 0.12
  return {
    pose: running,
    stance: computeStance(species, running),
    drawBehind: (pen) => {
      fillEllipse(pen, withAlpha('#ff2a2a', 0.28), x, -0.01, 0.12, 0.045)
      fillEllipse(pen, '#ff3b3b', x, -0.012, 0.05, 0.022)
      fillEllipse(pen, '#ffd0d0', x, -0.014, 0.02, 0.009)
    },
  }
}

const ANTICS: Readonly<Partial<Record<ActivityName, Maker>>> = {
  ...OWN_ANTICS,
  rear,
  dig,
  scratch,
  'chase-tail': chaseTail,
  'chase-dot': chaseDot,
}

/** Undefined for who does no such thing. */
export function openAntic(species: Species, { activity }: RigLook, pose: Pose): Antic | undefined {
  if (activity === undefined || pose.action === 'walk' || pose.action === 'sleep') return undefined
  return ANTICS[activity]?.(species, pose)
}

/** How much wider and higher than the animal it is, body units. */
export function anticRoom({ activity }: RigLook): { readonly width: number; readonly height: number } {
  if (activity === 'rear') return { width: 0.2, height: 0.55 }
  const isWide = activity === 'dig' || activity === 'scratch' || activity === 'chase-dot'
  return { width: isWide ? 0.9 : 0, height: 0 }
}
