import { withAlpha } from '../draw/colour.ts'
import type { Palette } from '../draw/palette.ts'
import type { Sprite, Stage } from '../draw/stage.ts'
import { createCloudBanks, type CloudRow } from './parts/cloud-banks.ts'
import { outdoorLight } from './parts/lighting.ts'
import { cloudColours, createSkyDome } from './parts/sky-dome.ts'
import { eachSlot, slotChance, visibleSpan } from './parts/span.ts'
import type { Frame, SceneSet } from './set.ts'

/** World units per second that the air streams by: whoever hovers here seems to fly. */
const AIRSTREAM = 0.2

/** Above the clouds: rows of cloud banks stream past below, wisps before the lens. */
export const sky: SceneSet = {
  build({ stage, palette, random, seed, heavens }) {
    const low = Math.max(1, stage.bottom)
    const dome = createSkyDome(stage, palette, random, {
      horizonY: 0.8,
      cloudCount: stage.portrait ? 7 : 5,
      cloudFloor: 0.5,
      heavens,
    })
    const rows: readonly CloudRow[] = [
      { y: 0.72, parallax: 0.1, scale: 0.42, haze: 0.62 },
      { y: 0.79, parallax: 0.24, scale: 0.66, haze: 0.36 },
      { y: lerpRow(0.89, low, 0.35), parallax: 0.5, scale: 1, haze: 0.14 },
    ]
    const front: CloudRow = { y: low + 0.03, parallax: 1.15, scale: 1.35, haze: 0 }
    const drawBanks = createCloudBanks({ stage, palette, seed }, [...rows, front], AIRSTREAM)
    const wisp = bakeWisp(stage, palette)
    return {
      light: outdoorLight(palette),
      floor: {
        y: 0.62,
        farY: 0.42,
        parallax: 0.9,
        personHeight: 0.24,
        kind: 'air',
        horizonY: 0.74,
      },
      drawBack(frame) {
        dome.draw(frame)
        for (const index of rows.keys()) drawBanks(frame, index)
      },
      drawFront(frame) {
        drawBanks(frame, rows.length)
        drawWisps(stage, wisp, frame)
        dome.drawVeil(frame)
      },
    }
  },
}

function lerpRow(y: number, low: number, amount: number): number {
  return y + (low - 1) * amount
}

function bakeWisp(stage: Stage, palette: Palette): Sprite {
  const { crown } = cloudColours(palette)
  return stage.sprite('sky-wisp', { width: 0.9, height: 0.2, anchorX: 0.45, anchorY: 0.1 }, (pen) => {
    for (const [x, y, radius, alpha] of [
      [-0.2, 0, 0.2, 0.2],
      [0.05, -0.02, 0.26, 0.24],
      [0.24, 0.015, 0.17, 0.18],
    ] as const) {
      pen.save()
      pen.translate(x, y)
      pen.scale(1, 0.3)
      const soft = pen.createRadialGradient(0, 0, 0, 0, 0, radius)
      soft.addColorStop(0, withAlpha(crown, alpha))
      soft.addColorStop(1, withAlpha(crown, 0))
      pen.fillStyle = soft
      pen.fillRect(-radius, -radius, radius * 2, radius * 2)
      pen.restore()
    }
  })
}

/** Thin cloud that flies past close to the lens, one every two and a half seconds or so. */
function drawWisps(stage: Stage, wisp: Sprite, { camera, time }: Frame): void {
  const pen = stage.enter(camera, 1.3)
  pen.save()
  pen.imageSmoothingEnabled = false
  const drift = time * AIRSTREAM * 4
  const span = visibleSpan(stage, camera, 1.3, 0.6)
  eachSlot({ left: span.left + drift, right: span.right + drift }, 2.1, (slot, index) => {
    const chance = slotChance(index, 21)
    const y = stage.top + 0.2 + chance * (0.85 - stage.top)
    stage.put(wisp, slot - drift, y, { scale: 0.9 + chance * 0.5 })
  })
  pen.restore()
}
