import type { Pen } from '../draw/shapes.ts'
import { performanceOf } from './person/activity/index.ts'
import { actOf, type Performance, type Scenery } from './person/activity/performance.ts'
import { sceneryOf } from './person/activity/scenery.ts'
import { inHundredths } from './parts.ts'
import { stanceOf } from './person/actions.ts'
import type { Manner } from './person/manner.ts'
import { strideOf } from './person/stances/gait.ts'
import { drawPlayed, holderOf, playedBy } from './person/play.ts'
import { layOut, type Skeleton } from './person/skeleton.ts'
import { drawChassis, drawRobotArm, drawRobotLeg, drawUndercarriage } from './robot/body.ts'
import { drawRobotHead, type Paint } from './robot/head.ts'
import { MODELS, modelOf, type Model } from './robot/models.ts'
import type { Pose, Rig, RigLook } from './rig.ts'
import type { Action } from '../scene-spec.ts'
import { drawWorkplace } from './person/workplace.ts'

/** Robots: the skeleton of a person with metal on it. Those without legs roll or hover. */
export const robot: Rig = {
  variants: Object.keys(MODELS),
  box: (look, action) => {
    const { figure } = modelOf(look.variant)
    const activity = action === undefined ? undefined : performanceOf(look.activity ?? null, { action })
    const plays = look.props.some(({ role }) => role === 'played')
    return {
      width: Math.max(
        plays ? 1.4 : 0,
        action !== undefined && cooks(look, action) ? COOKING_WIDTH : 0,
        (activity?.front ?? 0) * 2,
        0.9 + (figure.shoulderHalf - 0.15) * 3,
      ),
      height: 1.2 + (activity?.height ?? 0),
    }
  },
  naturalSize: (look) => modelOf(look.variant).height,
  stride: (look, action) => strideOf(modelOf(look.variant).figure, action),
  draw(pen, look, pose) {
    const model = modelOf(look.variant)
    drawRobot(pen, model, paintOf(model, look), pose, mannerOf(look), look)
  },
}

/** With what they cook at before them. */
const COOKING_WIDTH = 1.4

function cooks({ activity }: RigLook, action: Action): boolean {
  return activity === 'stir' && action === 'work'
}

function paintOf(model: Model, look: RigLook): Paint {
  const [colour, accent] = look.colours
  return { colour: colour ?? model.colour, accent: accent ?? model.accent, light: model.light }
}

function mannerOf(look: RigLook): Manner {
  const played = look.props.find(({ role }) => role === 'played')
  return {
    near: null,
    far: null,
    seat: 'none',
    isSeated: false,
    isGrounded: false,
    instrument: played === undefined ? null : playedBy(played.concept),
    craft: look.activity === 'stir' ? 'stir' : 'type',
    activity: look.activity ?? null,
    mood: 'neutral',
    dance: 'groove',
    fight: 'boxing',
    feminine: false,
    baby: false,
    isLifeless: false,
    seed: look.seed % 1000,
  }
}

function drawRobot(pen: Pen, model: Model, paint: Paint, pose: Pose, manner: Manner, look: RigLook): void {
  const performance = performanceOf(manner.activity, pose)
  const act = performance === undefined ? undefined : actOf(performance)
  const skeleton = layOut(model.figure, stanceOf(model.figure, posture(model, pose), manner, act))
  const scenery = sceneryOf(pen, skeleton, look, pose, manner)
  const { stance } = skeleton
  pen.save()
  if (model.base === 'hover') pen.translate(0, -0.1 + Math.sin(pose.time * 2.2) * 0.02)
  if (stance.roll !== 0) {
    pen.translate(stance.pivot[0], stance.pivot[1])
    pen.rotate(stance.roll)
    pen.translate(-stance.pivot[0], -stance.pivot[1])
  }
  if (!scenery.isShared) performance?.behind?.(scenery)
  drawRobotArm(pen, skeleton, paint, true)
  drawTool(performance, scenery, 'far')
  if (model.base === 'legs') {
    drawRobotLeg(pen, skeleton, paint, true)
    drawRobotLeg(pen, skeleton, paint, false)
  } else drawUndercarriage(pen, model, skeleton, paint, pose.phase, pose.time)
  drawChassis(pen, model, skeleton, paint, pose.time)
  drawHead(pen, model, paint, skeleton, pose)
  const { instrument } = manner
  if (instrument !== null && instrument !== 'piano' && pose.action === 'play-instrument') {
    const prop = look.props.find(({ role }) => role === 'played')
    drawPlayed(pen, holderOf(skeleton), instrument, prop ?? null, pose.time)
  }
  if (!scenery.isShared) performance?.before?.(scenery)
  if (cooks(look, pose.action)) drawWorkplace(pen, 'stir', look, pose.time)
  drawRobotArm(pen, skeleton, paint, false)
  drawTool(performance, scenery, 'near')
  performance?.over?.(scenery)
  pen.restore()
}

function drawTool(performance: Performance | undefined, scenery: Scenery, side: 'near' | 'far'): void {
  const paint = performance?.[side]
  if (paint === undefined) return
  const { pen } = scenery
  pen.save()
  pen.translate(scenery[side][0], scenery[side][1])
  inHundredths(pen, () => paint(scenery))
  pen.restore()
}

/** Without legs there is nothing to walk, sit or lie with: only arms and head act. */
function posture(model: Model, pose: Pose): Pose {
  const still: readonly Action[] = ['walk', 'run', 'sit', 'ride', 'drive', 'sleep', 'swim']
  if (model.base === 'legs') return pose.action === 'sleep' ? { ...pose, action: 'sit' } : pose
  return still.includes(pose.action) ? { ...pose, action: 'stand' } : pose
}

function drawHead(pen: Pen, model: Model, paint: Paint, skeleton: Skeleton, pose: Pose): void {
  const { figure, head, tilt, neck } = skeleton
  pen.strokeStyle = '#3a404c'
  pen.lineWidth = figure.headHalf * 0.5
  pen.beginPath()
  pen.moveTo(neck[0], neck[1] + 0.02)
  pen.lineTo(head[0], head[1] + figure.headHalf * 0.5)
  pen.stroke()
  pen.save()
  // A dome sits on the shoulders like a lid.
  pen.translate(head[0], head[1] + (model.head === 'dome' ? figure.headHalf * 0.42 : 0))
  pen.rotate(tilt)
  const scale = figure.headHalf / 100
  pen.scale(scale, scale)
  const speaking =
    pose.mouth > 0 ? pose.mouth : pose.action === 'talk' ? Math.abs(Math.sin(pose.time * 9)) : 0
  drawRobotHead(pen, model, paint, pose.time, speaking, pose.action === 'sleep')
  pen.restore()
}
