import { smoothstep } from '../draw/easing.ts'
import { createNoise } from '../draw/random.ts'
import type { CameraMove } from '../scene-spec.ts'

/** A place in the picture: 0..1 from edge to edge. */
interface Place {
  readonly x: number
  readonly y: number
}

/** For a place on the screen and its depth, 0 (far) .. 1 (near): the place in the picture that is shown there. */
type PictureView = (screen: Place, depth: number) => Place

/** The view `time` seconds into the shot. At time 0 everything is shown in its own place. */
export type PictureMove = (time: number) => PictureView

export interface PictureMoveOptions {
  readonly camera: CameraMove
  /** Length of the shot; a longer look goes on slower and slower. */
  readonly seconds: number
  readonly seed: number
  /** Where the eye goes. */
  readonly focus: Place
}

/** What has happened at the end of a long shot. */
interface Travel {
  /** How much larger everything gets, as a fraction; leaves room at the edges for the rest. */
  readonly zoom: number
  /** How much more near things grow than far ones. Much of it bends what reaches from near to far: masts, walls, faces. */
  readonly depthZoom: number
  /** How far everything slides, as shares of that room. */
  readonly pan: Place
  /** How far near things slide against far ones, as shares of that room. */
  readonly parallax: Place
  /** Radians that the camera goes around the middle: the picture turns away as a plane does, so lines stay straight. */
  readonly turn?: number
  /** How far the hand shakes, as a share of that room. */
  readonly shake: number
}

const CENTRE: Place = { x: 0, y: 0 }
const CALM = 0.05
const TRAVELS: Readonly<Record<CameraMove, Travel>> = {
  push: { zoom: 0.2, depthZoom: 0.09, pan: CENTRE, parallax: CENTRE, shake: CALM },
  'push-in': { zoom: 0.34, depthZoom: 0.11, pan: CENTRE, parallax: CENTRE, shake: CALM },
  pull: { zoom: -0.115, depthZoom: -0.025, pan: CENTRE, parallax: CENTRE, shake: 0 },
  'pan-left': sideways(-1),
  'pan-right': sideways(1),
  'whip-pan': { ...sideways(1), zoom: 0.3 },
  track: { zoom: 0.2, depthZoom: 0.03, pan: { x: 0.3, y: 0 }, parallax: { x: 0.75, y: 0 }, shake: CALM },
  'crane-up': rise(-1),
  'crane-down': rise(1),
  'tilt-up': turnUp(-1),
  'tilt-down': turnUp(1),
  orbit: { zoom: 0.2, depthZoom: 0.04, pan: CENTRE, parallax: { x: 0.9, y: 0 }, turn: 0.15, shake: CALM },
  // The far grows while the near stays as large as it is.
  'dolly-zoom': { zoom: 0.16, depthZoom: -0.15, pan: CENTRE, parallax: CENTRE, shake: CALM },
  walk: onFoot(0.34),
  run: onFoot(0.42),
  handheld: { zoom: 0.11, depthZoom: 0.05, pan: CENTRE, parallax: { x: 0.2, y: 0 }, shake: 0.55 },
  still: { zoom: 0.05, depthZoom: 0.06, pan: CENTRE, parallax: CENTRE, shake: CALM },
}
/** These go to where the eye goes. */
const ON_FOCUS: ReadonlySet<CameraMove> = new Set(['push', 'push-in', 'dolly-zoom', 'still'])
/** A shot this long travels the whole way; shorter ones less, so that none is hasty. */
const FULL_TRAVEL_SECONDS = 5
/** Share of the shot in which the camera gets going. */
const START_SHARE = 0.18
/** Who goes on after the end of the shot gets this much further, slower and slower. */
const LONG_WAY = 0.6
/** Widths of the picture from the eye to it, for who goes around it. */
const DISTANCE = 1.5
/** How far beyond its edges a pull shows what may lie around the picture: shares of its width and height. */
export const BEYOND = 0.085
/** The hand takes this long to be where it wants to be. */
const HAND_SECONDS = 0.9
const SHAKES_PER_SECOND = { calm: 0.8, handheld: 1.3 }
/** Near things swell and sink a little, as a chest does; seconds of a breath. */
const BREATH = 0.012
const BREATH_SECONDS = 3.6

export function createPictureMove({ camera, seconds, seed, focus }: PictureMoveOptions): PictureMove {
  const travel = TRAVELS[camera]
  const wayAt = camera === 'pull' ? goBack : camera === 'whip-pan' ? whip(seconds) : goOn
  const reach = camera === 'pull' || camera === 'whip-pan' ? 1 : Math.min(1, seconds / FULL_TRAVEL_SECONDS)
  const noise = createNoise(seed)
  const pace = camera === 'handheld' ? SHAKES_PER_SECOND.handheld : SHAKES_PER_SECOND.calm
  // Who slides needs the same room on both sides.
  const centre = ON_FOCUS.has(camera) ? focus : { x: 0.5, y: 0.5 }
  return (time) => {
    const way = reach * wayAt(time / seconds)
    const strength = travel.shake * Math.min(1, (time / HAND_SECONDS) ** 2)
    const hand = { x: strength * noise(time * pace), y: strength * noise(time * pace + 57) }
    const breath = (BREATH * (1 - Math.cos((time / BREATH_SECONDS) * Math.PI * 2))) / 2
    const swell = travel.zoom < 0 ? 0 : breath
    const turn = way * (travel.turn ?? 0)
    return (screen, depth) => {
      const nearness = depth - 0.5
      const zoom = 1 + way * (travel.zoom + travel.depthZoom * nearness) + swell * depth
      const half = { x: Math.min(centre.x, 1 - centre.x), y: Math.min(centre.y, 1 - centre.y) }
      const seen = turnedBy(turn, { x: (screen.x - centre.x) / zoom, y: (screen.y - centre.y) / zoom })
      const corner = turnedBy(turn, { x: half.x / zoom, y: half.y / zoom })
      const along = (axis: 'x' | 'y'): number => {
        const room = Math.max(0, half[axis] - corner[axis])
        const slide = travel.pan[axis] + travel.parallax[axis] * nearness + hand[axis]
        return centre[axis] + seen[axis] + room * Math.max(-1, Math.min(1, slide))
      }
      return { x: along('x'), y: along('y') }
    }
  }
}

/** Where on a plane that is turned about its upright middle line one looks at; from that middle. */
function turnedBy(turn: number, { x, y }: Place): Place {
  if (turn === 0) return { x, y }
  const across = (DISTANCE * x) / (DISTANCE * Math.cos(turn) - x * Math.sin(turn))
  return { x: across, y: (y * (DISTANCE + across * Math.sin(turn))) / DISTANCE }
}

function sideways(direction: 1 | -1): Travel {
  return {
    zoom: 0.22,
    depthZoom: 0.02,
    pan: { x: direction * 0.7, y: 0 },
    parallax: { x: direction * 0.4, y: 0 },
    shake: CALM,
  }
}

function onFoot(zoom: number): Travel {
  return { zoom, depthZoom: 0.12, pan: CENTRE, parallax: { x: 0.1, y: 0 }, shake: 0.35 }
}

function rise(direction: 1 | -1): Travel {
  return {
    zoom: 0.21,
    depthZoom: 0.04,
    pan: { x: 0, y: direction * 0.7 },
    parallax: { x: 0, y: direction * 0.25 },
    shake: CALM,
  }
}

/** Near and far alike: the camera stays where it is. */
function turnUp(direction: 1 | -1): Travel {
  return { ...rise(direction), depthZoom: 0, pan: { x: 0, y: direction * 0.9 }, parallax: CENTRE }
}

/** From standstill to an even pace: 0 at 0, 1 at 1, and after that a little more. */
function goOn(share: number): number {
  const pace = 1 / (1 - START_SHARE / 2)
  if (share < START_SHARE) return ((share * share) / (2 * START_SHARE)) * pace
  if (share <= 1) return (share - START_SHARE / 2) * pace
  return 1 + LONG_WAY * (1 - Math.exp((-pace * (share - 1)) / LONG_WAY))
}

/** Seconds of a shot after which a whip pan sets off, and in which it is there: a picture is not wide, and must not jump. */
const WHIP = { start: 0.6, takes: 1.6 } as const

/** At rest, then to the other side in no time, and at rest. */
function whip(seconds: number): (share: number) => number {
  return (share) => smoothstep(WHIP.start, WHIP.start + WHIP.takes, share * seconds)
}

/** Slowly off, and slowly to a halt: nothing is known beyond the end of the way. */
function goBack(share: number): number {
  return smoothstep(0, 1, Math.min(1, share))
}
