import { darken, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { RoomLight } from '../rooms/room-light.ts'
import { shadeBox } from './parts.ts'

/** A board with tools on it; `x` is its middle, `y` its top. */
export function paintHungTools(pen: Pen, x: number, y: number, board: Hex, light: RoomLight): void {
  const [left, width, height] = [x - 0.25, 0.5, 0.24]
  fillRoundRect(pen, 'rgba(20,12,18,0.25)', left + 0.006, y + 0.008, width, height, 0.006)
  shadeBox(pen, darken(board, 0.06), board, left, y, width, height)
  pen.fillStyle = 'rgba(40,24,14,0.22)'
  for (let row = 0; row < 7; row += 1)
    for (let hole = 0; hole < 16; hole += 1)
      pen.fillRect(left + 0.016 + hole * 0.031, y + 0.016 + row * 0.034, 0.004, 0.004)
  const steel = light.tone('#d3d9de')
  const red = light.tone('#c9382f')
  for (let size = 0; size < 4; size += 1)
    paintSpanner(pen, left + 0.05 + size * 0.036, y + 0.03, 0.1 + size * 0.022, steel)
  paintHammer(pen, left + 0.225, y + 0.03, light.tone('#8a5a34'), darken(steel, 0.4))
  paintSaw(pen, left + 0.29, y + 0.05, steel, light.tone('#a8622f'))
  for (let driver = 0; driver < 4; driver += 1) {
    const at = left + 0.3 + driver * 0.03
    fillRoundRect(pen, driver % 2 === 0 ? red : light.tone('#e0a82f'), at, y + 0.135, 0.013, 0.04, 0.005)
    pen.fillStyle = steel
    pen.fillRect(at + 0.0045, y + 0.175, 0.004, 0.045)
  }
  pen.strokeStyle = light.tone('#e08a2f')
  pen.lineWidth = 0.008
  for (const radius of [0.036, 0.026]) {
    pen.beginPath()
    pen.arc(left + 0.455, y + 0.175, radius, 0, Math.PI * 2)
    pen.stroke()
  }
}

function paintSpanner(pen: Pen, x: number, y: number, length: number, steel: Hex): void {
  fillRoundRect(pen, steel, x - 0.005, y, 0.01, length, 0.004)
  for (const end of [y, y + length]) {
    fillEllipse(pen, steel, x, end, 0.014)
    fillRoundRect(pen, 'rgba(90,62,38,0.9)', x - 0.005, end - (end === y ? 0.016 : 0.002), 0.01, 0.018, 0.002)
  }
}

function paintHammer(pen: Pen, x: number, y: number, handle: Hex, head: Hex): void {
  fillRoundRect(pen, handle, x - 0.006, y, 0.012, 0.17, 0.005)
  fillRoundRect(pen, head, x - 0.03, y, 0.058, 0.026, 0.005)
}

function paintSaw(pen: Pen, x: number, y: number, steel: Hex, handle: Hex): void {
  pen.fillStyle = steel
  pen.beginPath()
  pen.moveTo(x + 0.03, y)
  pen.lineTo(x + 0.17, y + 0.014)
  pen.lineTo(x + 0.17, y + 0.026)
  pen.lineTo(x + 0.03, y + 0.046)
  pen.fill()
  fillRoundRect(pen, handle, x - 0.008, y - 0.006, 0.044, 0.056, 0.016)
  fillRoundRect(pen, 'rgba(60,40,24,0.9)', x + 0.006, y + 0.01, 0.014, 0.024, 0.006)
}
