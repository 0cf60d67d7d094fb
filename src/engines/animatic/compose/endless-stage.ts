import type { Pen } from '../draw/shapes.ts'
import type { Camera, Placement, Stage } from '../draw/stage.ts'
import type { FollowingStage } from '../sets/parts/span.ts'

/** World units beyond both sides of the picture that every set paints. */
const MARGIN = 0.24
/** What is as far off as this goes along with who travels, as mountains seem to. */
const FAR = 0.36
/** World units that are left of a margin, and the least that far things move. */
const EDGE = 0.03
const LEAST_REACH = 0.04
/** A layer that reaches so much further was made to go on by itself. */
const WIDE = 0.5

/** A stage whose sets come again on both sides of the picture, once it is opened; before, it is the stage it is made of. */
export interface EndlessStage {
  readonly stage: Stage
  open(): void
}

interface View {
  readonly camera: Camera
  readonly parallax: number
}

/** Where the pen was set to last. */
interface Entered extends View {
  /** The copy of the set that is in the middle of the picture, 0 being the set itself, and the next one that is seen. */
  readonly middle: number
  readonly beside: number
}

/**
 * Sets are painted a little wider than a picture. For somebody who travels through them they are laid side by side, each
 * other one mirrored, so that what ends at the edge of one goes on in the next.
 */
export function createEndlessStage(raw: Stage): EndlessStage {
  const { aspect } = raw
  const period = aspect + 2 * MARGIN
  let isOpen = false
  let entered: Entered | undefined
  let last: View | undefined
  let following: View | undefined

  /** Never shows more of it than is painted: `margin` world units beyond the picture. */
  const keepFar = (camera: Camera, parallax: number, margin = MARGIN): Camera => {
    if (parallax === 0) return camera
    const reach = Math.max(LEAST_REACH, Math.min(MARGIN, margin) - EDGE)
    return { ...camera, x: (reach * Math.tanh((camera.x * parallax) / reach)) / parallax }
  }

  const enter: Stage['enter'] = (camera, parallax) => {
    const follows = isSame(following, { camera, parallax })
    entered = undefined
    following = undefined
    last = { camera, parallax }
    if (!isOpen || follows) return raw.enter(camera, parallax)
    if (parallax <= FAR) return raw.enter(keepFar(camera, parallax), parallax)
    const along = (camera.x * parallax) / period
    const middle = Math.round(along)
    entered = { camera, parallax, middle, beside: along < middle ? middle - 1 : middle + 1 }
    const pen = raw.enter(camera, parallax)
    toCopy(pen, middle, period, aspect)
    return pen
  }

  /** Calls `show` with x as it is in the copy of the middle, and in the one beside it. */
  const each = (x: number, show: (x: number) => void): void => {
    show(x)
    if (entered === undefined) return
    const { middle, beside } = entered
    const inWorld = inCopy(x, beside, period, aspect)
    show(isMirrored(middle) ? middle * period + aspect - inWorld : inWorld - middle * period)
  }

  const stage: FollowingStage = {
    follow(camera, parallax) {
      if (!isOpen) return
      if (!isSame(last, { camera, parallax })) following = { camera, parallax }
      else {
        entered = undefined
        raw.enter(camera, parallax)
      }
    },
    width: raw.width,
    height: raw.height,
    aspect,
    top: raw.top,
    bottom: raw.bottom,
    portrait: raw.portrait,
    unit: raw.unit,
    get pen() {
      return raw.pen
    },
    sprite: raw.sprite,
    enter,
    within(box, paint) {
      const here = entered
      if (here === undefined) return raw.within(box, paint)
      const { camera, parallax, middle, beside } = here
      entered = undefined
      // Always two: a frame between two takes over what was drawn in this order.
      for (const copy of [Math.min(middle, beside), Math.max(middle, beside)]) {
        toCopy(raw.enter(camera, parallax), copy, period, aspect)
        raw.within(box, paint)
      }
      enter(camera, parallax)
    },
    layer(key, camera, parallax, extent, paint) {
      if (!isOpen || parallax === 0 || extent.margin > WIDE)
        return raw.layer(key, camera, parallax, extent, paint)
      if (parallax <= FAR)
        return raw.layer(key, keepFar(camera, parallax, extent.margin), parallax, extent, paint)
      const margin = Math.min(MARGIN, extent.margin)
      const width = aspect + 2 * margin
      const along = camera.x * parallax
      const last = Math.floor((along + aspect + margin) / width)
      for (let copy = Math.floor((along + margin) / width); copy <= last; copy += 1) {
        const moved = { ...camera, x: camera.x - (copy * width) / parallax }
        const name = isMirrored(copy) ? `${key}, mirrored` : key
        raw.layer(name, moved, parallax, { ...extent, margin }, (pen) => {
          if (isMirrored(copy)) toCopy(pen, 1, 0, aspect)
          paint(pen)
        })
      }
    },
    put(sprite, x, y, options) {
      each(x, (at) => raw.put(sprite, at, y, options))
    },
    glow(x, y, radius, colour, alpha) {
      each(x, (at) => raw.glow(at, y, radius, colour, alpha))
    },
    actor(camera, placement, light, paint) {
      raw.actor(camera, isOpen ? nearest(camera, placement) : placement, light, paint)
    },
  }

  function nearest(camera: Camera, placement: Placement): Placement {
    const copy = Math.round((camera.x * placement.parallax) / period)
    return {
      ...placement,
      x: inCopy(placement.x, copy, period, aspect),
      flip: isMirrored(copy) !== (placement.flip === true),
    }
  }

  return {
    stage,
    open() {
      isOpen = true
    },
  }
}

function isSame(one: View | undefined, other: View): boolean {
  return one?.camera === other.camera && one.parallax === other.parallax
}

function isMirrored(copy: number): boolean {
  return copy % 2 !== 0
}

/** World x of something at x in the set, as it is seen in a copy of it. */
function inCopy(x: number, copy: number, period: number, aspect: number): number {
  return copy * period + (isMirrored(copy) ? aspect - x : x)
}

function toCopy(pen: Pen, copy: number, period: number, aspect: number): void {
  if (copy === 0) return
  pen.translate(inCopy(0, copy, period, aspect), 0)
  if (isMirrored(copy)) pen.scale(-1, 1)
}
