import { mix, withAlpha } from '../../draw/colour.ts'
import { lerp, smoothstep } from '../../draw/easing.ts'
import { fillEllipse, fillLimb, type Pen, type Point } from '../../draw/shapes.ts'
import type { ActivityName } from '../../scene-spec.ts'
import { shape, strokeShape } from '../parts.ts'
import type { Pose } from '../rig.ts'
import type { Antic } from './antics.ts'
import { computeStance } from './stance.ts'
import type { Species } from './stock.ts'

type Maker = (species: Species, pose: Pose) => Antic

/** Seconds from one roll to the next, and the parts of that between which it turns over and back. */
const ROLLS = 3.8
const ROLL = { turns: 0.12, onBack: 0.32, back: 0.72, upright: 0.9 } as const

/** Down, onto the back with the legs in the air, a wriggle, and over. */
const rollOver: Maker = (species, pose) => {
  const way = (pose.time % ROLLS) / ROLLS
  const over = smoothstep(ROLL.turns, ROLL.onBack, way) * (1 - smoothstep(ROLL.back, ROLL.upright, way))
  const side = Math.cos(over * Math.PI)
  const isOnBack = side < 0
  const wriggle = isOnBack ? Math.sin(pose.time * 11) : 0
  const lying: Pose = { ...pose, action: isOnBack ? 'run' : 'stand', phase: pose.time * 7, mouth: 0.8 }
  const standing = computeStance(species, { ...pose, action: 'stand', phase: 0 })
  const middle = standing.bodyY
  // On the back the head lies beside the body; a long neck reaches the ground by itself.
  const isShort = species.neck < 0.1
  const ground = -Math.max(species.bodyHeight * 0.56, isShort ? species.head * 0.9 : 0)
  const head: Point = isShort
    ? [standing.head[0] + species.head * 0.3, lerp(standing.head[1], middle, over)]
    : standing.head
  return {
    pose: lying,
    stance: { ...standing, head, kind: isOnBack ? 'run' : 'stand', tilt: 0.06 * wriggle },
    drawBehind: (pen) => {
      const height = Math.max(0.34, Math.abs(side))
      pen.translate(0.05 * wriggle, height * (isOnBack ? ground : middle))
      pen.rotate(0.07 * wriggle)
      pen.scale(1, isOnBack ? -height : height)
      pen.translate(0, -middle)
    },
  }
}

/** Where the front legs of somebody who sits begin, and where the mouth is. */
function seatedParts(
  species: Species,
  pose: Pose,
): { sitting: Pose; stance: Antic['stance']; mouth: Point; root: Point } {
  const sitting: Pose = { ...pose, action: 'sit' }
  const stance = computeStance(species, sitting)
  const [x, y] = stance.head
  return {
    sitting,
    stance,
    mouth: [x + species.head * 0.75, y + species.head * 0.55],
    root: [species.length * 0.22, -(species.leg + species.bodyHeight * 0.62)],
  }
}

/** Sits, a front paw at the mouth, the head over it in short strokes. */
const groomSelf: Maker = (species, pose) => {
  const stroke = Math.sin(pose.time * 6.5)
  const { sitting, stance, mouth } = seatedParts(species, pose)
  const paw: Point = [mouth[0] - 0.02, mouth[1] + 0.05 + stroke * 0.035]
  const working: Pose = { ...sitting, reach: [paw], look: 0.3 + stroke * 0.08, mouth: 0.3 }
  return {
    pose: working,
    stance: { ...stance, head: [stance.head[0], stance.head[1] + 0.05 + stroke * 0.02] },
    drawOver: (pen) => {
      const out = 0.5 + 0.5 * stroke
      fillEllipse(pen, '#ef7f8f', mouth[0] - 0.01, mouth[1] - 0.01 + out * 0.03, 0.024, 0.018 + out * 0.02)
    },
  }
}

/** Sits, a hind leg behind the ear, fast. */
const scratchSelf: Maker = (species, pose) => {
  const bout = pose.time % 2.6 < 1.9 ? 1 : 0
  const beat = Math.sin(pose.time * 30) * bout
  const { sitting, stance } = seatedParts(species, pose)
  const head: Point = [stance.head[0] - 0.04, stance.head[1] + 0.06 + beat * 0.008]
  const hip: Point = [-species.length * 0.2, -species.bodyHeight * 0.5]
  const paw: Point = [head[0] - species.head * 0.75 + beat * 0.03, head[1] + species.head * 0.5 + beat * 0.05]
  const knee: Point = [hip[0] - species.leg * 0.35 - 0.08, lerp(hip[1], paw[1], 0.5)]
  return {
    pose: { ...sitting, look: 0.2 + beat * 0.04, mouth: 0.8 },
    stance: { ...stance, head },
    drawOver: (pen) => {
      const own = species.legColour ?? species.coat
      const coat = mix(own, species.shade, 0.3)
      const width = species.legWidth
      fillLimb(pen, coat, hip, knee, width * 1.6, width)
      fillLimb(pen, coat, knee, paw, width, width * 0.75)
      fillEllipse(pen, species.socks ?? own, paw[0] + 0.02, paw[1], width, width * 0.7)
      if (bout === 0) return
      pen.save()
      pen.translate(paw[0] - 0.08, paw[1])
      strokeShape(
        pen,
        withAlpha('#ffffff', 0.8),
        0.013,
        shape('M-.06-.1C-.1-.05-.1 .01-.07 .06M-.11-.12C-.17-.05-.17 .03-.12 .09'),
      )
      pen.restore()
    },
  }
}

/** Front legs far out, chest down, hindquarters up. */
const stretchOut: Maker = (species, pose) => {
  const way = (pose.time % 3.6) / 3.6
  const low = smoothstep(0.06, 0.3, way) * (1 - smoothstep(0.74, 0.94, way))
  const standing = computeStance(species, { ...pose, action: 'stand' })
  const drop = (species.leg + species.bodyHeight * 0.1) * 0.66 * low
  const quiver = low > 0.9 ? Math.sin(pose.time * 26) * 0.006 : 0
  return {
    pose: { ...pose, action: 'stand', mouth: low > 0.6 ? 0.8 : 0 },
    stance: {
      ...standing,
      kind: low > 0.02 ? 'bow' : 'stand',
      tilt: standing.tilt + 0.42 * low,
      bodyX: standing.bodyX - 0.06 * low,
      bodyY: standing.bodyY + drop * 0.45,
      head: [standing.head[0] + 0.08 * low, standing.head[1] + drop * 0.95 + quiver],
      shoulder: [standing.shoulder[0] + 0.02 * low, standing.shoulder[1] + drop * 0.95],
      hip: [standing.hip[0], standing.hip[1] - 0.02 * low],
    },
  }
}

/** The tail goes so fast that the hindquarters go with it. */
const wag: Maker = (species, pose) => {
  const happy: Pose = { ...pose, action: 'stand', mouth: 0.8 }
  const standing = computeStance(species, happy)
  const swing = Math.sin(pose.time * 17)
  return {
    pose: happy,
    tailTurn: swing * 0.55,
    stance: {
      ...standing,
      hip: [standing.hip[0] + swing * 0.012, standing.hip[1]],
      tilt: standing.tilt + swing * 0.01,
    },
    drawBehind: (pen) => drawSwishes(pen, species, standing.bodyY, pose.time),
  }
}

function drawSwishes(pen: Pen, { length, bodyHeight }: Species, bodyY: number, time: number): void {
  pen.save()
  pen.globalAlpha *= 0.35 + 0.3 * Math.abs(Math.sin(time * 8.5))
  pen.translate(-length * 0.46 - 0.2, bodyY - bodyHeight * 0.5)
  strokeShape(pen, withAlpha('#ffffff', 0.9), 0.014, shape('M-.12-.14C-.18-.08-.2 0-.18 .06'))
  strokeShape(pen, withAlpha('#ffffff', 0.9), 0.014, shape('M.12-.3C.2-.32 .28-.28 .32-.22'))
  pen.restore()
}

/** Sits with its eyes shut, and hums so that it is seen. */
const purr: Maker = (species, pose) => {
  const { sitting, stance } = seatedParts(species, pose)
  const hum = Math.sin(pose.time * 40) * 0.005
  return {
    pose: { ...sitting, mouth: 0.61, look: -0.06 + Math.sin(pose.time * 1.6) * 0.05 },
    stance: { ...stance, head: [stance.head[0] + hum, stance.head[1] + Math.sin(pose.time * 1.6) * 0.012] },
    drawOver: (pen) => {
      for (let wave = 0; wave < 2; wave += 1) {
        const age = (pose.time * 0.55 + wave / 2) % 1
        pen.save()
        pen.globalAlpha *= Math.sin(age * Math.PI) * 0.75
        pen.translate(stance.head[0] + species.head * 1.25 + age * 0.14, stance.head[1] - age * 0.16)
        strokeShape(pen, '#ffffff', 0.014, shape('M-.07 0C-.05-.03-.03-.03-.01 0C.01 .03 .03 .03 .05 0'))
        pen.restore()
      }
    },
  }
}

/** What animals do to themselves, and how they show that they are well. */
export const OWN_ANTICS: Readonly<Partial<Record<ActivityName, Maker>>> = {
  'roll-over': rollOver,
  'groom-self': groomSelf,
  'scratch-self': scratchSelf,
  'stretch-out': stretchOut,
  wag,
  purr,
}
