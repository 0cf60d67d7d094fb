import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { createMouth } from '../cues.ts'
import { gaitOf, gaitPhase } from '../gaits.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { IN_THE_FACE } from './close-up.ts'
import { PERFORMANCES } from '../rigs/person/activity/index.ts'
import type { Performance } from '../rigs/person/activity/performance.ts'
import { REST } from '../rigs/rig.ts'
import type { SceneSpec, SubjectSpec } from '../scene-spec.ts'
import type { BuiltSet, Frame } from '../sets/set.ts'
import { bystanders } from './bystanders.ts'
import { isSeat } from './seated.ts'
import { membersOf, withoutThing, type Member } from './together/members.ts'

/** World units of a grown-up: whoever does something is seen from nearer than whoever stands about. */
const ADULT = { landscape: 0.62, portrait: 0.56 }
/** Smaller than this against a grown-up nobody is drawn: a child's hands must be seen. */
const SMALLEST = 0.78
/** As many at most do it side by side. */
const MOST = 3
/** World units that what they do may be high. */
const TALLEST = 0.86
/** Behind a body's middle, in body units. */
const BACK = 0.36
const FIRM: ReadonlySet<BuiltSet['floor']['kind']> = new Set(['ground', 'runway'])

interface Doing {
  readonly context: StagingContext
  readonly performance: Performance
  readonly doers: readonly Member[]
  readonly adult: number
  /** Width of all of them, and what each needs, in grown-ups' heights. */
  readonly width: number
  readonly step: number
}

/** Somebody who does something with their hands: large, and what they do it with in the picture's middle. */
export function stagePerforming(context: StagingContext): StagedScene | undefined {
  const { spec, set } = context
  const lead = spec.subjects.find((subject) => performanceOf(subject) !== undefined && subject.count <= MOST)
  const performance = lead === undefined ? undefined : performanceOf(lead)
  if (lead === undefined || performance === undefined || !FIRM.has(set.floor.kind)) return undefined
  if (spec.framing === 'close' && lead.activity === IN_THE_FACE) return undefined
  // Who has a seat of their own does it there.
  if (lead.action === 'sit' && spec.subjects.some(isSeat)) return undefined
  const isWithThem = ({ activity }: SubjectSpec): boolean => activity === lead.activity
  const subjects = spec.subjects.filter(isWithThem)
  const doers = membersOf({ ...context, spec: { ...spec, subjects } }, MOST)
  if (doers.length === 0) return undefined
  const doing = arrange(context, performance, doers)
  const others = spec.subjects.filter((subject) => !isWithThem(subject))
  return {
    actors: [
      ...doers.map((doer, index) => doerOf(doing, doer, index)),
      ...(others.length === 0
        ? []
        : bystanders({ ...context, spec: { ...spec, subjects: others } }, doing.adult)),
    ],
  }
}

function performanceOf({ activity, action }: SubjectSpec): Performance | undefined {
  const performance = activity === undefined ? undefined : PERFORMANCES[activity]
  return performance?.action === action ? performance : undefined
}

function arrange(context: StagingContext, performance: Performance, doers: readonly Member[]): Doing {
  const { stage, spec } = context
  const { front, shared, back = BACK } = performance
  const framed = spec.framing === 'wide' ? 0.8 : spec.framing === 'close' ? 1.14 : 1
  const wished = (stage.portrait ? ADULT.portrait : ADULT.landscape) * framed
  const step = shared === undefined ? back + front : shared * 2
  const width = shared === undefined || doers.length === 1 ? step * doers.length : shared * 2 + BACK * 2
  const own = shared !== undefined && doers.length === 1 ? BACK + front : width
  return {
    context,
    performance,
    doers,
    step,
    width: own,
    adult: Math.min(wished, (stage.aspect * 0.94) / own, TALLEST / (1 + (performance.height ?? 0))),
  }
}

function doerOf({ context, performance, adult, width, step }: Doing, doer: Member, index: number): Actor {
  const { stage, set, seed, spec, seconds } = context
  const { shared, back = BACK } = performance
  const scale = adult * clamp(doer.size, SMALLEST, 1.2)
  // The second of two stands behind what they share, turned to the first; a third, behind the first.
  const isAcross = shared !== undefined && index === 1
  const isBehind = shared !== undefined && index === 2
  const x = stage.aspect / 2 - (width / 2) * adult + back * adult + (isBehind ? -0.1 : step * index) * adult
  const isShared = (index > 0 && shared !== undefined) || isThere(doer.subject, spec)
  const mouth = doer.leads ? createMouth(doer.subject, spec, seed, seconds) : () => 0
  const gait = doer.subject.action === 'walk' ? gaitOf(doer.subject) : null
  const offset = performance.isInStep === true ? 0 : index * 0.83
  const along = ({ time }: Frame): number =>
    gait === null ? 0 : lerp(-0.2, 0.2, time / seconds) * stage.aspect
  return {
    rig: doer.rig,
    look: isShared ? withoutThing(doer.look) : doer.look,
    place: (frame) => ({
      x: x + along(frame),
      y: set.floor.y - (index % 2) * 0.012 - (isBehind ? 0.03 : 0),
      scale,
      parallax: set.floor.parallax,
      flip: isAcross,
      shadowWidth: 0.5,
    }),
    pose: ({ time }) => ({
      ...REST,
      action: doer.subject.action,
      time: time + offset,
      phase: gait === null ? 0 : gaitPhase(gait, time),
      mouth: mouth(time),
    }),
  }
}

/** Some places have on their wall what is done there. */
function isThere({ activity }: SubjectSpec, { place }: SceneSpec): boolean {
  return activity === 'blackboard' && place === 'classroom'
}
