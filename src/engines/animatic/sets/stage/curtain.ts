import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'

/**
 * The curtain frames the picture, however near the camera comes: a wing that slides out of it would leave a red sliver
 * at the edge for half the shot.
 */
export function besideCurtain({ camera, ...rest }: Frame): Frame {
  const { x, y, zoom } = camera
  return { ...rest, camera: { x: x * 0.12, y: y * 0.12, zoom: 1 + (zoom - 1) * 0.18 } }
}

export const CURTAIN_PARALLAX = 1
const SWAGS = 9
const GOLD = '#e0b354'

const WING_FOLD = 0.058
const WING_FOLDS = 5

/** Sprites, not a layer: only the edges of the picture are cloth. */
export function drawWings(surface: Stage, frame: Frame): void {
  const { aspect, top, bottom } = surface
  const width = WING_FOLD * WING_FOLDS
  const box = { width: width + 0.04, height: bottom - top + 0.3, anchorX: 0, anchorY: 0.15 - top }
  const wing = surface.sprite('wing', box, (pen) => {
    for (let fold = 0; fold < WING_FOLDS; fold += 1) {
      paintDrape(pen, fold * WING_FOLD, WING_FOLD, top - 0.15, bottom + 0.15)
    }
    paintTieBack(pen, 0, -1, width)
  })
  const shown = surface.portrait ? 0.045 : 0.1
  const pen = surface.enter(frame.camera, CURTAIN_PARALLAX)
  surface.put(wing, shown - width, 0)
  pen.translate(aspect + width - shown, 0)
  pen.scale(-1, 1)
  surface.put(wing, 0, 0)
}

function paintDrape(pen: Pen, x: number, width: number, top: number, bottom: number): void {
  const cloth = pen.createLinearGradient(x, 0, x + width, 0)
  cloth.addColorStop(0, '#4a0a1c')
  cloth.addColorStop(0.42, '#bb2843')
  cloth.addColorStop(0.64, '#8f1832')
  cloth.addColorStop(1, '#3a0716')
  pen.fillStyle = cloth
  pen.fillRect(x, top, width + 0.001, bottom - top)
}

function paintTieBack(pen: Pen, outer: number, side: number, reach: number): void {
  pen.strokeStyle = GOLD
  pen.lineWidth = 0.013
  pen.beginPath()
  pen.moveTo(outer, 0.5)
  pen.quadraticCurveTo(outer - side * reach * 0.6, 0.59, outer - side * reach, 0.575)
  pen.stroke()
  const x = outer - side * reach * 0.96
  fillEllipse(pen, GOLD, x, 0.59, 0.014)
  pen.fillStyle = darken(GOLD, 0.12)
  pen.beginPath()
  pen.moveTo(x - 0.008, 0.598)
  pen.lineTo(x + 0.008, 0.598)
  pen.lineTo(x + 0.015, 0.65)
  pen.lineTo(x - 0.015, 0.65)
  pen.fill()
}

export function paintValance(pen: Pen, { aspect, top }: Stage): void {
  const width = (aspect + 0.8) / SWAGS
  for (let swag = 0; swag < SWAGS; swag += 1) {
    const x = -0.4 + swag * width
    const cloth = pen.createLinearGradient(0, top - 0.1, 0, top + 0.13)
    cloth.addColorStop(0, '#6e1028')
    cloth.addColorStop(0.62, '#b3223f')
    cloth.addColorStop(1, '#5a0c22')
    pen.fillStyle = cloth
    pen.beginPath()
    pen.moveTo(x, top - 0.3)
    pen.lineTo(x + width, top - 0.3)
    pen.lineTo(x + width, top + 0.03)
    pen.quadraticCurveTo(x + width / 2, top + 0.15, x, top + 0.03)
    pen.fill()
    paintSwagFolds(pen, x, width, top)
    pen.strokeStyle = GOLD
    pen.lineWidth = 0.007
    pen.beginPath()
    pen.moveTo(x + width, top + 0.03)
    pen.quadraticCurveTo(x + width / 2, top + 0.15, x, top + 0.03)
    pen.stroke()
  }
  for (let swag = 0; swag <= SWAGS; swag += 1) paintTassel(pen, -0.4 + swag * width, top + 0.03)
}

function paintSwagFolds(pen: Pen, x: number, width: number, top: number): void {
  pen.strokeStyle = withAlpha('#3a0716', 0.4)
  pen.lineWidth = 0.004
  pen.beginPath()
  for (const drop of [0.02, 0.055]) {
    pen.moveTo(x + 0.004, top - 0.02)
    pen.quadraticCurveTo(x + width / 2, top + drop * 1.6, x + width - 0.004, top - 0.02)
  }
  pen.stroke()
}

function paintTassel(pen: Pen, x: number, y: number): void {
  fillEllipse(pen, lighten(GOLD, 0.15), x, y, 0.009)
  pen.fillStyle = mix(GOLD, '#7a4a14', 0.25)
  pen.beginPath()
  pen.moveTo(x - 0.005, y + 0.006)
  pen.lineTo(x + 0.005, y + 0.006)
  pen.lineTo(x + 0.009, y + 0.04)
  pen.lineTo(x - 0.009, y + 0.04)
  pen.fill()
}
