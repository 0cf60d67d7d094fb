import { clamp } from '../draw/easing.ts'
import type { Camera, Stage } from '../draw/stage.ts'
import type { SceneSpec } from '../scene-spec.ts'
import { ANIMATE } from '../vocabulary/actors.ts'
import type { Actor, StagedScene } from './staging.ts'
import { seenFrom, type TiltCamera } from './tilt-stage.ts'
import { near, wordsCamera, type Aim } from './words-camera.ts'

/** When a frame is: on the video's own clock, and on that of a scene that is slower or faster. Seconds. */
interface Clocks {
  readonly shown: number
  readonly videoSeconds: number
  readonly time: number
  readonly seconds: number
}

/**
 * The camera of a shot: the move that its words name, unless those who are shown would leave the picture; then it goes
 * along with them as it moves. Words that name no move leave it to the staging. `closer`: how much nearer it is, a factor.
 */
export function shotCamera(
  spec: Pick<SceneSpec, 'camera' | 'framing' | 'angle'>,
  { camera: own, follows, looksUp = 0 }: Pick<StagedScene, 'camera' | 'follows' | 'looksUp'>,
  aim?: Aim,
  closer = 1,
): (clocks: Clocks) => TiltCamera {
  const level = levelCamera(spec, { camera: own, follows }, aim, closer)
  const { angle } = spec
  const turned: (clocks: Clocks) => TiltCamera =
    angle === undefined ? level : (clocks) => seenFrom(level(clocks), angle)
  if (looksUp === 0) return turned
  return (clocks) => {
    const camera = turned(clocks)
    return { ...camera, tilt: (camera.tilt ?? 0) - looksUp }
  }
}

function levelCamera(
  spec: Pick<SceneSpec, 'camera' | 'framing'>,
  { camera: own, follows }: Pick<StagedScene, 'camera' | 'follows'>,
  aim: Aim | undefined,
  closer: number,
): (clocks: Clocks) => Camera {
  const words = wordsCamera(spec, aim)
  const ofWords = ({ shown, videoSeconds }: Clocks): Camera =>
    words(thereAndBack(shown, videoSeconds), videoSeconds)
  if (own === undefined) return comeNear(ofWords, aim, closer)
  // Who follows somebody is as slow as they are; all other moves take the whole shot.
  const ofStaging = ({ time, seconds }: Clocks): Camera => own(thereAndBack(time, seconds), seconds)
  if (spec.camera === 'push' || (follows === true && STAYING.has(spec.camera)))
    return comeNear(ofStaging, aim, closer)
  return comeNear(
    follows === true ? (clocks) => together(ofStaging(clocks), ofWords(clocks)) : ofWords,
    aim,
    closer,
  )
}

function comeNear(
  path: (clocks: Clocks) => Camera,
  aim: Aim | undefined,
  closer: number,
): (clocks: Clocks) => Camera {
  if (closer <= 1 || aim === undefined) return path
  const shift = near(aim, closer)
  return (clocks) => {
    const camera = path(clocks)
    return { ...camera, x: camera.x + shift.x, y: camera.y + shift.y, zoom: camera.zoom * closer }
  }
}

/** To follow is their move; one that is locked would lose them. */
const STAYING: ReadonlySet<SceneSpec['camera']> = new Set(['track', 'still'])

function together(staging: Camera, words: Camera): Camera {
  return {
    ...words,
    x: staging.x + words.x,
    y: staging.y + words.y,
    zoom: Math.max(staging.zoom, words.zoom),
  }
}

/** More than so many are looked at as a group. */
const FEW = 4
/** Of the picture's width. */
const APART = 0.52
/** Two who are wider than this, with what is between them, do not fit into a near view. Of the picture's width. */
const WIDEST = 0.9
/** Of somebody's height: where one looks at; and of the height of a thing. */
const CHEST = 0.66
const MIDDLE = 0.5
/** World y of that place in the picture. */
const EYE_LEVEL = 0.46

/** Parts of the shot at which they are looked for: who goes up and down must not lose their head. */
const LOOKS = [0.5, 0.05, 0.25, 0.75, 0.95] as const

/**
 * Where those are whom the words name, in the middle of the shot and as it sees them: what a push goes to, and a pull comes
 * from. Undefined: nobody is shown.
 */
export function aimOf(
  { actors, travelled, camera, follows }: StagedScene,
  { subjects }: Pick<SceneSpec, 'subjects'>,
  stage: Stage,
  seconds: number,
): Aim | undefined {
  const [hero] = subjects
  const isLiving = hero !== undefined && ANIMATE.has(hero.rig)
  // Those of one kind are looked at together; of things, the one that was named first.
  const heroes = subjects.filter((subject) => subject === hero || (subject.rig === hero?.rig && isLiving))
  const named = actors.filter(({ look }) => heroes.some(({ variant }) => variant === look.variant))
  const looked = named.length > 0 ? named : actors
  if (looked.length === 0) return undefined
  const half = stage.aspect / 2
  const pointOf = (actor: Actor, part: number): { x: number; y: number; top: number; wide: number } => {
    const time = seconds * part
    const frame = { time, seconds, camera: { x: 0, y: 0, zoom: 1 } }
    const seen = follows === true && camera !== undefined ? camera(time, seconds) : frame.camera
    const gone = travelled?.(time) ?? 0
    const { x, y, lift = 0, scale, parallax } = actor.place(frame)
    const box = actor.rig.box(actor.look, actor.pose(frame).action)
    const height = box.height * scale
    const foot = y - lift - seen.y * parallax
    return {
      x: x - gone - seen.x * parallax - half,
      y: foot - height * (isLiving ? CHEST : MIDDLE) - EYE_LEVEL,
      top: foot - height,
      wide: box.width * scale,
    }
  }
  const points = looked.slice(0, FEW).map((actor) => {
    const looks = LOOKS.map((part) => pointOf(actor, part))
    return { ...(looks[0] ?? pointOf(actor, 0)), top: Math.min(...looks.map(({ top }) => top)) }
  })
  // Two at both ends of a court are not seen from near at once.
  const [one, other] = points
  const between = Math.abs((one?.x ?? 0) - (other?.x ?? 0))
  // Nor two dinosaurs, of which the middle would be the tail of the one and the feet of the other.
  const span = between + ((one?.wide ?? 0) + (other?.wide ?? 0)) / 2
  const isApart = between > APART * stage.aspect || span > WIDEST * stage.aspect
  const shown = points.length === 2 && isApart ? points.slice(0, 1) : points
  return {
    x: clamp(meanOf(shown.map(({ x }) => x)), -half, half),
    y: clamp(meanOf(shown.map(({ y }) => y)), -0.5, 0.5),
    top: Math.min(...shown.map(({ top }) => top)),
    half,
  }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** After the end of a shot the camera goes back the way it came: its moves end slowly, so the turn is not seen. */
function thereAndBack(time: number, seconds: number): number {
  if (time <= seconds) return time
  const phase = time % (2 * seconds)
  return phase <= seconds ? phase : 2 * seconds - phase
}
