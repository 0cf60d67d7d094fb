import type { Palette } from '../draw/palette.ts'
import type { Camera, Light, Stage } from '../draw/stage.ts'
import type { Random } from '../draw/random.ts'
import type { Cloudiness, SceneSpec } from '../scene-spec.ts'
import type { AerialView } from './aerial/view.ts'

/** A place. `build` plans everything random once; the returned painters are pure functions of the frame. */
export interface SceneSet {
  build(context: SetContext): BuiltSet
}

export interface SetContext {
  readonly stage: Stage
  readonly spec: SceneSpec
  /** Of the shot's time of day, season and weather already applied. */
  readonly palette: Palette
  readonly seed: number
  readonly random: Random
  /** Absent: nothing but what the hour and the weather show. */
  readonly heavens?: Heavens
}

/** What is to be seen in the sky besides sun, moon and clouds. */
export interface Heavens {
  /** Where the sun is that rises or sets while the shot lasts, as palettes have it. Absent: it stays where it is. */
  sunAt?(frame: Frame): { readonly x: number; readonly y: number }
  /** How many clouds are to be seen. Absent: as many as the place has. */
  readonly clouds?: Cloudiness
  /** For a set to call when its sky is drawn, before all that stands in front of it. */
  draw(frame: Frame): void
  /** For a set with water to call when that is drawn, before what lies on it: `nearY` is where the water ends. */
  drawOnWater(frame: Frame, water: { readonly horizonY: number; readonly nearY: number }): void
}

export interface Frame {
  /** Seconds since the shot began. */
  readonly time: number
  /** Seconds of the whole shot. */
  readonly seconds: number
  readonly camera: Camera
}

export interface BuiltSet {
  readonly light: Light
  /** Where actors may stand. */
  readonly floor: Floor
  /** Of a place that is seen from above: how it is seen, and where its road or fairway runs. */
  readonly above?: { readonly view: AerialView; wayAt(across: number): number }
  /** What of it burns when it is on fire. Absent: nothing that it shows. */
  readonly fuel?: Fuel
  /** The volcano it shows. Absent: none; one that erupts stands behind everything. */
  readonly crater?: Crater
  /** Everything behind the actors. */
  drawBack(frame: Frame): void
  /** Foreground row and nearby particles, over the actors. */
  drawFront(frame: Frame): void
}

/** A fire: where its foot is, and how high it burns. World units of the layer it is in. */
export interface Fire {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** Buildings that can be on fire: the windows and roofs that flames come from. */
export interface Fuel {
  readonly parallax: number
  /** World units after which the buildings come again. Absent: they do not. */
  readonly period?: number
  readonly buildings: readonly (readonly Fire[])[]
}

/** A volcano in the layer of what is far off: its mouth, and its foot. World units. */
export interface Crater {
  readonly x: number
  readonly peak: number
  readonly base: number
  /** Half the width at the foot, and at the mouth. */
  readonly half: number
  readonly mouth: number
}

export interface Floor {
  /** y of the hero's ground contact, world units. */
  readonly y: number
  /** y of the farthest row an extra may stand on (≤ y). */
  readonly farY: number
  readonly parallax: number
  /** World height of a standing adult on the hero's row. */
  readonly personHeight: number
  /** `water`: boats and swimmers; `air`: everything floats; `rail`, `road`, `runway`: vehicles keep to it. */
  readonly kind: 'ground' | 'water' | 'air' | 'road' | 'rail' | 'runway' | 'table'
  /** Where boats and swimmers keep to in a set whose floor is land; absent: there is no water, or the floor is it. */
  readonly water?: { readonly y: number; readonly farY: number; readonly parallax: number }
  /** y of the horizon, for things that fly or sail far away. */
  readonly horizonY: number
}
