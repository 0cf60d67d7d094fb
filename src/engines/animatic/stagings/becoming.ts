import type { Actor, StagedScene, Staging, StagingContext } from '../compose/staging.ts'
import { changeSeconds } from '../cues.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { between, createRandom } from '../draw/random.ts'
import { fillPolygon, type Pen } from '../draw/shapes.ts'
import type { Rig } from '../rigs/rig.ts'
import type { Action, SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'

/** Seconds in which the one dwindles, and the other comes out of the light. */
const DWINDLES = 0.32
const RISES = 0.5
/** Seconds for which sparks fly, and how many of them. */
const SPARKLES = 1.5
const SPARKS = 26
/** World units that sparks fly. */
const REACH = 0.42

/** They stay where they are: who changes on the way would be somewhere else by then. */
const TRAVELS: ReadonlySet<Action> = new Set(['walk', 'run', 'drive', 'ride', 'sail'])

/**
 * "a frog turns into a prince": the one is there until the middle of the shot, in a burst of light it is the other. Both
 * are staged as they are without it, by `stageOne`.
 */
export function createBecoming(stageOne: (context: StagingContext) => StagedScene): Staging {
  return (context) => {
    const { subjects } = context.spec
    if (subjects.every(({ becomes }) => becomes === undefined)) return undefined
    const first = stageOne(withSubjects(context, subjects.map(before)))
    const last = stageOne(withSubjects(context, subjects.map(after)))
    return changeOver(context, first, last)
  }
}

function withSubjects(context: StagingContext, subjects: readonly SubjectSpec[]): StagingContext {
  // Nobody goes along with them: the camera stays where both of them are.
  return { ...context, goesOn: false, spec: { ...context.spec, subjects } }
}

function before({ becomes, ...subject }: SubjectSpec): SubjectSpec {
  if (becomes === undefined) return subject
  return TRAVELS.has(subject.action) ? { ...subject, action: 'stand' } : subject
}

function after(subject: SubjectSpec): SubjectSpec {
  return subject.becomes ?? subject
}

function changeOver(context: StagingContext, first: StagedScene, last: StagedScene): StagedScene {
  const at = changeSeconds(context.seconds)
  const isSame = (one: Actor, index: number): boolean => {
    const other = last.actors[index]
    return first.actors.length === last.actors.length && other?.look.variant === one.look.variant
  }
  const going = first.actors.filter((one, index) => !isSame(one, index))
  const staying = first.actors.filter(isSame)
  const coming = last.actors.filter((_, index) => {
    const one = first.actors[index]
    return one === undefined || !isSame(one, index)
  })
  return {
    actors: [
      ...staying,
      ...going.map((one) =>
        shown(halted(one, context, at), (time) => 1 - clamp((time - at + DWINDLES) / DWINDLES)),
      ),
      ...coming.map((one) => shown(one, (time) => rise((time - at) / RISES))),
    ],
    drawBehind: (frame) => (frame.time < at ? first : last).drawBehind?.(frame),
    drawOver: (frame) => {
      ;(frame.time < at ? first : last).drawOver?.(frame)
      for (const [index, one] of going.entries())
        drawBurst(context, halted(one, context, at), frame, at, index)
    },
  }
}

/** Steps in which the middle of the picture is looked for. */
const STEPS = 24

/** Who would be out of the picture by then stays where they pass its middle. */
function halted(actor: Actor, { stage, seconds }: StagingContext, at: number): Actor {
  const xAt = (time: number): number => actor.place({ time, seconds, camera: STILL }).x
  const away = (time: number): number => Math.abs(xAt(time) - stage.aspect / 2)
  if (away(at) < stage.aspect * 0.22 && away(0) < stage.aspect * 0.3) return actor
  const times = Array.from({ length: STEPS + 1 }, (_, step) => (step / STEPS) * seconds)
  const middle = times.reduce((best, time) => (away(time) < away(best) ? time : best), 0)
  return {
    ...actor,
    place: (frame) => actor.place({ ...frame, time: middle }),
    pose: (frame) => ({ ...actor.pose({ ...frame, time: middle }), action: 'stand' }),
  }
}

const STILL = { x: 0, y: 0, zoom: 1 }

/** A little too large at first. */
function rise(part: number): number {
  const way = clamp(part)
  return way === 0 ? 0 : Math.sin((way * Math.PI) / 2) * (1 + 0.28 * Math.sin(way * Math.PI))
}

/** An actor of `size` 0 is not there; its own size is 1. */
function shown(actor: Actor, size: (time: number) => number): Actor {
  const isThere = ({ time }: Frame): boolean => size(time) > 0.02
  const { drawBehind, drawOver } = actor
  let hidden = false
  const rig: Rig = {
    ...actor.rig,
    draw: (pen, look, pose) => {
      if (!hidden) actor.rig.draw(pen, look, pose)
    },
  }
  return {
    ...actor,
    rig,
    place(frame) {
      hidden = !isThere(frame)
      const placement = actor.place(frame)
      const part = hidden ? 0.02 : size(frame.time)
      return { ...placement, scale: placement.scale * part, ...(hidden ? { shadowWidth: 0 } : {}) }
    },
    ...(drawBehind === undefined
      ? {}
      : { drawBehind: (frame: Frame) => (isThere(frame) ? drawBehind(frame) : undefined) }),
    ...(drawOver === undefined
      ? {}
      : { drawOver: (frame: Frame) => (isThere(frame) ? drawOver(frame) : undefined) }),
  }
}

const LIGHT = '#fff3c4'
const SPARK_COLOURS = ['#fff8dc', '#ffe08a', '#bfe8ff', '#ffc2ea'] as const

/** Light where it happens, and stars that fly out of it. */
function drawBurst(
  { stage, seed }: StagingContext,
  actor: Actor,
  frame: Frame,
  at: number,
  index: number,
): void {
  const age = frame.time - at
  if (age < -DWINDLES || age > SPARKLES) return
  const { x, y, scale, parallax, lift = 0 } = actor.place({ ...frame, time: at - DWINDLES })
  const height = actor.rig.box(actor.look, 'stand').height * scale
  const middle = y - lift - height / 2
  const pen = stage.enter(frame.camera, parallax)
  const glow = 1 - Math.abs(clamp((age + DWINDLES) / (2 * DWINDLES)) * 2 - 1)
  if (glow > 0.05) stage.glow(x, middle, height * 0.9 + 0.12, LIGHT, Math.ceil(glow * 10) / 10)
  if (age < 0) return
  const random = createRandom(seed ^ (0x51ed + index))
  const gone = clamp(age / SPARKLES)
  for (let spark = 0; spark < SPARKS; spark += 1) {
    const turn = between(random, 0, Math.PI * 2)
    const far = (0.3 * height + REACH * between(random, 0.25, 1)) * (1 - (1 - gone) ** 2.4)
    const size = between(random, 0.008, 0.02) * (1 - gone)
    const colour = SPARK_COLOURS[spark % SPARK_COLOURS.length] ?? LIGHT
    drawStar(pen, colour, x + Math.cos(turn) * far, middle + Math.sin(turn) * far * 0.8 + gone * 0.06, size)
  }
}

function drawStar(pen: Pen, colour: string, x: number, y: number, size: number): void {
  if (size < 0.001) return
  fillPolygon(
    pen,
    colour,
    Array.from({ length: 8 }, (_, corner) => {
      const turn = (corner / 8) * Math.PI * 2
      const far = size * lerp(0.32, 1, corner % 2 === 0 ? 1 : 0)
      return [x + Math.cos(turn) * far, y + Math.sin(turn) * far] as const
    }),
  )
}
