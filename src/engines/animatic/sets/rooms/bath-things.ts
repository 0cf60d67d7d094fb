import { darken, withAlpha, type Hex, lighten } from '../../draw/colour.ts'
import { fillEllipse, type Pen, fillRoundRect } from '../../draw/shapes.ts'
import { FLOOR_Y, type Part, type RoomKit } from './room.ts'

export function paintFoam(pen: Pen, x: number, y: number): void {
  for (let puff = 0; puff < 13; puff += 1) {
    const at = x - 0.19 + puff * 0.031
    const size = 0.026 + ((puff * 7) % 5) * 0.005
    fillEllipse(pen, '#ffffff', at, y - ((puff * 3) % 4) * 0.007, size, size * 0.86)
    fillEllipse(pen, withAlpha('#bfe0f0', 0.5), at + size * 0.2, y + size * 0.2, size * 0.6, size * 0.5)
    fillEllipse(pen, '#ffffff', at - size * 0.1, y - size * 0.2, size * 0.7, size * 0.6)
  }
}

export function paintDuck(pen: Pen, x: number, y: number, colour: Hex): void {
  fillEllipse(pen, colour, x, y, 0.034, 0.022)
  fillEllipse(pen, colour, x - 0.03, y - 0.01, 0.014, 0.012, 0.6)
  fillEllipse(pen, colour, x + 0.02, y - 0.028, 0.02)
  fillEllipse(pen, '#f28f3c', x + 0.042, y - 0.024, 0.011, 0.006)
  fillEllipse(pen, '#22242a', x + 0.025, y - 0.032, 0.0035)
  fillEllipse(pen, darken(colour, 0.12), x - 0.004, y, 0.016, 0.009)
}

/** Soap bubbles that rise from the tub. */
export function drawBubbles({ stage, at }: RoomKit, tub: number): Part {
  return ({ camera, time }) => {
    stage.enter(camera, 0.84)
    const bubble = stage.sprite(
      'soap bubble',
      { width: 0.06, height: 0.06, anchorX: 0.03, anchorY: 0.03 },
      (pen) => {
        fillEllipse(pen, withAlpha('#e6f6fc', 0.3), 0, 0, 0.026)
        pen.strokeStyle = withAlpha('#ffffff', 0.8)
        pen.lineWidth = 0.003
        pen.beginPath()
        pen.arc(0, 0, 0.026, 0, 6.3)
        pen.stroke()
        fillEllipse(pen, withAlpha('#ffffff', 0.9), -0.009, -0.01, 0.006, 0.004, -0.6)
      },
    )
    for (let index = 0; index < 9; index += 1) {
      const way = (time * 0.13 + index * 0.37) % 1
      const x = tub - 0.16 + ((index * 0.083) % 0.4) + Math.sin(way * 6 + index) * 0.03
      stage.put(bubble, at(x), FLOOR_Y - 0.17 - way * 0.5, {
        scale: 0.35 + ((index * 5) % 4) * 0.22,
        alpha: Math.sin(way * Math.PI),
      })
    }
  }
}

export function paintTowel(pen: Pen, x: number, y: number, cloth: Hex): void {
  fillRoundRect(pen, '#c9d0d4', x - 0.09, y - 0.012, 0.18, 0.01, 0.004)
  fillRoundRect(pen, cloth, x - 0.065, y - 0.014, 0.13, 0.17, 0.008)
  fillRoundRect(pen, lighten(cloth, 0.35), x - 0.065, y + 0.112, 0.13, 0.018, 0.002)
  pen.fillStyle = withAlpha('#000000', 0.08)
  for (const fold of [-0.03, 0.014]) pen.fillRect(x + fold, y, 0.008, 0.15)
}

export function paintStool(pen: Pen, x: number, wood: Hex, cloth: Hex): void {
  const foot = FLOOR_Y + 0.03
  pen.strokeStyle = darken(wood, 0.2)
  pen.lineWidth = 0.012
  pen.beginPath()
  for (const side of [-0.045, 0.045]) {
    pen.moveTo(x + side * 0.8, foot - 0.1)
    pen.lineTo(x + side, foot)
  }
  pen.stroke()
  fillRoundRect(pen, wood, x - 0.06, foot - 0.115, 0.12, 0.018, 0.006)
  for (let fold = 0; fold < 3; fold += 1)
    fillRoundRect(
      pen,
      fold === 1 ? '#fbf8f0' : cloth,
      x - 0.05,
      foot - 0.137 - fold * 0.021,
      0.1,
      0.02,
      0.009,
    )
}
