import { darken, lighten, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { drawHearth, hearthOf } from '../cookware/hearths.ts'
import type { RigLook } from '../rig.ts'
import type { Manner } from './manner.ts'
import { PACE } from './stances/work.ts'

/** What somebody at work has before them; body units, the person stands at x = 0. */
export function drawWorkplace(
  pen: Pen,
  craft: Manner['craft'],
  { props }: Pick<RigLook, 'props'>,
  time: number,
): void {
  switch (craft) {
    case 'type':
      return drawDesk(pen, time)
    case 'stir': {
      const hearth = hearthOf(props)
      return hearth === undefined ? drawCooker(pen, time) : drawHearth(pen, hearth, time, time * PACE)
    }
    case 'hammer':
      return drawBench(pen, time)
    case 'paint':
      return drawEasel(pen, time)
    case 'sweep':
    case 'point':
  }
}

function drawTable(pen: Pen, left: number, right: number, top: number, colour: string): void {
  for (const x of [left + 0.02, right - 0.045])
    fillRoundRect(pen, darken(colour, 0.25), x, top, 0.026, -top, 0.006)
  fillRoundRect(pen, darken(colour, 0.12), left + 0.012, top + 0.02, right - left - 0.024, 0.03, 0.006)
  fillRoundRect(pen, colour, left, top, right - left, 0.026, 0.008)
  fillRoundRect(pen, lighten(colour, 0.22), left, top, right - left, 0.009, 0.004)
}

/** A desk with drawers, a lamp and a laptop whose screen is turned a little towards the lens. */
function drawDesk(pen: Pen, time: number): void {
  const top = -0.43
  drawTable(pen, 0.1, 0.86, top, '#b98a5c')
  fillRoundRect(pen, '#a87a4e', 0.62, top + 0.03, 0.2, 0.3, 0.006)
  for (let drawer = 0; drawer < 3; drawer += 1) {
    fillRoundRect(pen, '#c2935f', 0.63, top + 0.04 + drawer * 0.095, 0.18, 0.085, 0.006)
    fillRoundRect(pen, '#e3bc5c', 0.7, top + 0.07 + drawer * 0.095, 0.04, 0.01, 0.004)
  }
  fillPolygon(pen, '#9aa4b2', [
    [0.15, top - 0.002],
    [0.4, top - 0.002],
    [0.42, top - 0.02],
    [0.2, top - 0.02],
  ])
  drawScreen(pen, top, time)
  fillRoundRect(pen, '#d8504a', 0.68, top - 0.05, 0.044, 0.05, 0.006)
  pen.strokeStyle = withAlpha('#ffffff', 0.5)
  pen.lineWidth = 0.007
  pen.beginPath()
  pen.moveTo(0.702, top - 0.06)
  pen.quadraticCurveTo(0.72 + Math.sin(time * 2) * 0.015, top - 0.09, 0.7, top - 0.12)
  pen.stroke()
}

/** Lines that are written one after the other. */
function drawScreen(pen: Pen, top: number, time: number): void {
  fillPolygon(pen, '#3a404c', [
    [0.315, top - 0.012],
    [0.52, top - 0.012],
    [0.58, top - 0.2],
    [0.36, top - 0.212],
  ])
  fillPolygon(pen, '#d9eefa', [
    [0.328, top - 0.022],
    [0.51, top - 0.022],
    [0.567, top - 0.19],
    [0.368, top - 0.201],
  ])
  const written = 3 + ((time * 1.6) % 5)
  for (let line = 0; line < Math.min(7, Math.ceil(written)); line += 1) {
    const down = 0.18 - line * 0.023
    const left = 0.383 - line * 0.005
    const long = (0.07 + ((line * 0.37) % 1) * 0.08) * Math.min(1, written - line)
    fillRoundRect(pen, line % 3 === 0 ? '#e0803c' : '#4f8fc4', left, top - down, long, 0.01, 0.004)
  }
}

function drawCooker(pen: Pen, time: number): void {
  const top = -0.46
  fillRoundRect(pen, '#c9d0d8', 0.1, top, 0.28, -top, 0.012)
  fillRoundRect(pen, '#2c303a', 0.13, top + 0.13, 0.22, 0.2, 0.012)
  fillRoundRect(pen, '#3a3f4a', 0.09, top - 0.006, 0.3, 0.02, 0.006)
  for (let knob = 0; knob < 3; knob += 1) fillEllipse(pen, '#3a3f4a', 0.17 + knob * 0.07, top + 0.07, 0.015)
  for (let flame = 0; flame < 5; flame += 1) {
    fillEllipse(
      pen,
      '#4fa8ff',
      0.17 + flame * 0.027,
      top - 0.018,
      0.009,
      0.014 + 0.006 * Math.sin(time * 13 + flame * 2),
    )
  }
  fillRoundRect(pen, '#c9503c', 0.14, top - 0.15, 0.17, 0.12, 0.02)
  fillRoundRect(pen, '#d86a54', 0.13, top - 0.155, 0.19, 0.02, 0.008)
  for (let wisp = 0; wisp < 4; wisp += 1) {
    const way = (time * 0.4 + wisp / 4) % 1
    fillEllipse(
      pen,
      withAlpha('#ffffff', 0.22 * Math.sin(way * Math.PI)),
      0.26 + Math.sin(way * 5 + wisp) * 0.025,
      top - 0.17 - way * 0.2,
      0.016 + way * 0.03,
    )
  }
}

function drawBench(pen: Pen, time: number): void {
  const top = -0.42
  drawTable(pen, 0.14, 0.62, top, '#8a5f3c')
  fillRoundRect(pen, '#d9ae74', 0.22, top - 0.032, 0.34, 0.032, 0.006)
  fillRoundRect(pen, '#9aa4b2', 0.325, top - 0.07, 0.01, 0.04, 0.002)
  fillEllipse(pen, '#c9d2dd', 0.33, top - 0.07, 0.013, 0.006)
  const blow = Math.max(0, -Math.sin(time * 5.2 + 0.6))
  for (let spark = 0; spark < 5; spark += 1) {
    const angle = -Math.PI * (0.15 + spark * 0.17)
    const reach = 0.03 + blow * 0.09
    fillEllipse(
      pen,
      withAlpha('#ffd23d', blow),
      0.33 + Math.cos(angle) * reach,
      top - 0.07 + Math.sin(angle) * reach,
      0.007,
    )
  }
}

function drawEasel(pen: Pen, time: number): void {
  pen.strokeStyle = '#8a5f3c'
  pen.lineWidth = 0.018
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(0.34, -0.95)
  pen.lineTo(0.26, 0)
  pen.moveTo(0.42, -0.95)
  pen.lineTo(0.56, 0)
  pen.moveTo(0.28, -0.4)
  pen.lineTo(0.5, -0.4)
  pen.stroke()
  pen.save()
  pen.translate(0.36, -0.66)
  pen.rotate(0.06)
  fillRoundRect(pen, '#d8c9ae', -0.075, -0.235, 0.2, 0.47, 0.006)
  fillRoundRect(pen, '#fdfaf2', -0.09, -0.23, 0.19, 0.46, 0.006)
  const grown = Math.min(1, 0.3 + time * 0.14)
  fillRoundRect(pen, '#bfe0ee', -0.08, -0.22, 0.17, 0.24, 0.004)
  fillEllipse(pen, '#ffd23d', 0.04, -0.14, 0.034 * grown)
  fillEllipse(pen, '#6f9a5a', -0.02, 0.06, 0.058, 0.075 * grown)
  fillRoundRect(pen, '#4f7a45', -0.08, 0.05, 0.17 * grown, 0.12, 0.004)
  fillEllipse(pen, '#e84a5f', 0.03, 0.06, 0.022 * grown)
  pen.restore()
}
