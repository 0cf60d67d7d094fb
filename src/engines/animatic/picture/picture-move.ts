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
  /** How much more near things grow than far ones. */
  readonly depthZoom: number
  /** How far everything slides, as shares of that room. */
  readonly pan: Place
  /** How far near things slide against far ones, as shares of that room. */
  readonly parallax: Place
  /** How far the hand shakes, as a share of that room. */
  readonly shake: number
}

const CENTRE: Place = { x: 0, y: 0 }
const CALM = 0.05
const TRAVELS: Readonly<Record<CameraMove, Travel>> = {
  push: { zoom: 0.2, depthZoom: 0.16, pan: CENTRE, parallax: CENTRE, shake: CALM },
  pull: { zoom: 0.17, depthZoom: 0.14, pan: CENTRE, parallax: CENTRE, shake: CALM },
  'pan-left': sideways(-1),
  'pan-right': sideways(1),
  track: { zoom: 0.2, depthZoom: 0.03, pan: { x: 0.3, y: 0 }, parallax: { x: 1.1, y: 0 }, shake: CALM },
  'crane-up': rise(-1),
  'crane-down': rise(1),
  orbit: { zoom: 0.19, depthZoom: 0.05, pan: CENTRE, parallax: { x: 1.7, y: 0 }, shake: CALM },
  handheld: { zoom: 0.11, depthZoom: 0.05, pan: CENTRE, parallax: { x: 0.2, y: 0 }, shake: 0.55 },
  still: { zoom: 0.05, depthZoom: 0.06, pan: CENTRE, parallax: CENTRE, shake: CALM },
}
/** A shot this long travels the whole way; shorter ones less, so that none is hasty. */
const FULL_TRAVEL_SECONDS = 5
/** Share of the shot in which the camera gets going. */
const START_SHARE = 0.18
/** Who goes on after the end of the shot gets this much further, slower and slower. */
const LONG_WAY = 0.6
/** The whole picture is on the screen at first, so a pull goes near, soon, before it goes back for the rest of the shot. */
const NEAR_SHARE = 0.2
/** So much of the way near it keeps at the end. */
const PULLED_BACK = 0.06
/** The hand takes this long to be where it wants to be. */
const HAND_SECONDS = 0.9
const SHAKES_PER_SECOND = { calm: 0.8, handheld: 1.3 }
/** Near things swell and sink a little, as a chest does; seconds of a breath. */
const BREATH = 0.012
const BREATH_SECONDS = 3.6

export function createPictureMove({ camera, seconds, seed, focus }: PictureMoveOptions): PictureMove {
  const travel = TRAVELS[camera]
  const wayAt = camera === 'pull' ? pullBack : goOn
  const reach = camera === 'pull' ? 1 : Math.min(1, seconds / FULL_TRAVEL_SECONDS)
  const noise = createNoise(seed)
  const pace = camera === 'handheld' ? SHAKES_PER_SECOND.handheld : SHAKES_PER_SECOND.calm
  // Who slides needs the same room on both sides.
  const centre = camera === 'push' || camera === 'pull' || camera === 'still' ? focus : { x: 0.5, y: 0.5 }
  return (time) => {
    const way = reach * wayAt(time / seconds)
    const strength = travel.shake * Math.min(1, (time / HAND_SECONDS) ** 2)
    const hand = { x: strength * noise(time * pace), y: strength * noise(time * pace + 57) }
    const breath = (BREATH * (1 - Math.cos((time / BREATH_SECONDS) * Math.PI * 2))) / 2
    return (screen, depth) => {
      const nearness = depth - 0.5
      const zoom = 1 + way * (travel.zoom + travel.depthZoom * nearness) + breath * depth
      const along = (axis: 'x' | 'y'): number => {
        const middle = centre[axis]
        const room = Math.min(middle, 1 - middle) * (1 - 1 / zoom)
        const slide = travel.pan[axis] + travel.parallax[axis] * nearness + hand[axis]
        return middle + (screen[axis] - middle) / zoom + room * Math.max(-1, Math.min(1, slide))
      }
      return { x: along('x'), y: along('y') }
    }
  }
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

function rise(direction: 1 | -1): Travel {
  return {
    zoom: 0.21,
    depthZoom: 0.04,
    pan: { x: 0, y: direction * 0.7 },
    parallax: { x: 0, y: direction * 0.5 },
    shake: CALM,
  }
}

/** From standstill to an even pace: 0 at 0, 1 at 1, and after that a little more. */
function goOn(share: number): number {
  const pace = 1 / (1 - START_SHARE / 2)
  if (share < START_SHARE) return ((share * share) / (2 * START_SHARE)) * pace
  if (share <= 1) return (share - START_SHARE / 2) * pace
  return 1 + LONG_WAY * (1 - Math.exp((-pace * (share - 1)) / LONG_WAY))
}

/** 0 at 0, soon 1, and then slowly back. */
function pullBack(share: number): number {
  if (share < NEAR_SHARE) return smoothstep(0, NEAR_SHARE, share)
  return 1 - (1 - PULLED_BACK) * smoothstep(NEAR_SHARE, 1, share)
}
