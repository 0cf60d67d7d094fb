import { mix } from '../../draw/colour.ts'
import { createRandom } from '../../draw/random.ts'
import type { Light, Stage } from '../../draw/stage.ts'
import type { Floor, Frame } from '../set.ts'
import { paintDeepSpace, type Region } from './heavens.ts'

/** Where whoever is in space floats. */
export const ADRIFT: Floor = { y: 0.7, farY: 0.5, parallax: 1, personHeight: 0.3, kind: 'air', horizonY: 0.6 }

/** Nearly black, with little gas: what is shown before it is bright itself. */
export const CLEAR_SPACE: Region = {
  deep: '#02040d',
  mid: '#0a1434',
  gas: ['#14265c', '#22407f', '#5f86c4'],
  planet: '#3f7fd0',
  band: '#a8d4f6',
  air: '#bfe4ff',
}

export function spaceLight(region: Region): Light {
  return {
    direction: 1,
    key: mix(region.air, '#ffffff', 0.4),
    keyAlpha: 0.3,
    shadow: region.deep,
    shadowAlpha: 0.52,
    tint: region.mid,
    tintAlpha: 0.16,
    rim: mix(region.gas[2], '#ffffff', 0.3),
    rimAlpha: 0.85,
  }
}

/** Nebula and fixed stars, behind everything. */
export function drawDeepSpace(stage: Stage, region: Region, seed: number, frame: Frame): void {
  const margin = 0.25
  const area = {
    left: -margin,
    right: stage.aspect + margin,
    top: stage.top - 0.15,
    bottom: Math.max(1, stage.bottom) + 0.15,
  }
  stage.layer('deep-space', frame.camera, 0.04, { y0: area.top, y1: area.bottom, margin }, (pen) => {
    paintDeepSpace(pen, region, area, createRandom(seed ^ 0x5bace))
  })
}
