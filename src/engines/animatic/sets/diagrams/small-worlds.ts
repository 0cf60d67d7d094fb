import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { slotChance } from '../parts/span.ts'
import { diagramSet } from './diagram.ts'

/** An atom: its nucleus, electrons on their ways around it. */
export const atom = diagramSet({
  key: 'atom',
  ground: ['#0c1430', '#1c2a5c'],
  paint(pen) {
    const glow = pen.createRadialGradient(0, 0.5, 0, 0, 0.5, 0.55)
    glow.addColorStop(0, 'rgba(110,170,255,0.45)')
    glow.addColorStop(1, 'rgba(110,170,255,0)')
    pen.fillStyle = glow
    pen.fillRect(-0.6, -0.1, 1.2, 1.2)
    pen.strokeStyle = 'rgba(150,200,255,0.55)'
    pen.lineWidth = 0.006
    for (let orbit = 0; orbit < 3; orbit += 1) {
      pen.beginPath()
      pen.ellipse(0, 0.5, 0.42, 0.15, (orbit * Math.PI) / 3, 0, Math.PI * 2)
      pen.stroke()
    }
  },
  drawMoving(pen, _plan, time) {
    for (let ball = 0; ball < 14; ball += 1) {
      const turn = ball * 2.4
      const reach = 0.018 * Math.sqrt(ball) + 0.003 * Math.sin(time * 5 + ball)
      const [x, y] = [Math.cos(turn) * reach, 0.5 + Math.sin(turn) * reach]
      paintBall(pen, ball % 2 === 0 ? '#ff6a5a' : '#5a9aff', x, y, 0.03)
    }
    for (let electron = 0; electron < 6; electron += 1) {
      const tilt = ((electron % 3) * Math.PI) / 3
      const turn = time * 1.9 + electron * 1.3 + (electron > 2 ? Math.PI : 0)
      const [ex, ey] = [Math.cos(turn) * 0.42, Math.sin(turn) * 0.15]
      const x = ex * Math.cos(tilt) - ey * Math.sin(tilt)
      const y = 0.5 + ex * Math.sin(tilt) + ey * Math.cos(tilt)
      fillEllipse(pen, 'rgba(160,230,255,0.35)', x, y, 0.032)
      paintBall(pen, '#9fe8ff', x, y, 0.017)
    }
  },
})

function paintBall(pen: Pen, colour: Hex, x: number, y: number, radius: number): void {
  fillEllipse(pen, darken(colour, 0.25), x, y, radius)
  fillEllipse(pen, colour, x - radius * 0.08, y - radius * 0.1, radius * 0.84)
  fillEllipse(pen, lighten(colour, 0.5), x - radius * 0.3, y - radius * 0.34, radius * 0.26)
}

/** Inside a vessel: red cells on their way, a white one among them. */
export const bloodstream = diagramSet({
  key: 'bloodstream',
  ground: ['#7a1424', '#a8283a'],
  paint(pen) {
    const deep = pen.createRadialGradient(0, 0.5, 0.02, 0, 0.5, 1.1)
    deep.addColorStop(0, '#4a0812')
    deep.addColorStop(0.4, '#8a1a2a')
    deep.addColorStop(1, '#d2525a')
    pen.fillStyle = deep
    pen.fillRect(-3, -2, 6, 5)
    pen.strokeStyle = 'rgba(60,6,14,0.35)'
    for (let ring = 0; ring < 7; ring += 1) {
      pen.lineWidth = 0.012 + ring * 0.008
      pen.beginPath()
      pen.ellipse(0, 0.5, 0.12 * 1.5 ** ring, 0.1 * 1.5 ** ring, 0.1 * ring, 0, Math.PI * 2)
      pen.stroke()
    }
  },
  drawMoving(pen, _plan, time) {
    const cells = Array.from({ length: 26 }, (_, index) => ({
      index,
      near: (slotChance(index, 3) + time * 0.16) % 1,
    }))
    for (const { index, near } of cells.toSorted((a, b) => a.near - b.near)) {
      const turn = slotChance(index, 5) * Math.PI * 2 + near * 0.5
      const reach = 0.05 + near ** 2 * 1.2
      const [x, y] = [Math.cos(turn) * reach * 1.2, 0.5 + Math.sin(turn) * reach]
      const size = 0.016 + near ** 2 * 0.15
      if (index % 9 === 4) paintBall(pen, '#f2e8e0', x, y, size)
      else paintRedCell(pen, x, y, size, time * 0.6 + index)
    }
  },
})

function paintRedCell(pen: Pen, x: number, y: number, size: number, turn: number): void {
  const flat = 0.5 + 0.4 * Math.abs(Math.sin(turn))
  fillEllipse(pen, '#8a1420', x, y, size, size * flat, turn * 0.4)
  fillEllipse(pen, '#e0404a', x, y - size * 0.05, size * 0.93, size * flat * 0.9, turn * 0.4)
  fillEllipse(pen, '#a81f2c', x, y, size * 0.5, size * flat * 0.42, turn * 0.4)
}

/** Viruses among the cells of a body. */
export const virusWorld = diagramSet({
  key: 'virus-world',
  ground: ['#1c3a3c', '#2f6a5c'],
  paint(pen) {
    for (let cell = 0; cell < 7; cell += 1) {
      const [x, y] = [-1 + cell * 0.34, slotChance(cell, 7) * 1.1]
      fillEllipse(pen, 'rgba(160,220,190,0.16)', x, y, 0.2, 0.18)
      fillEllipse(pen, 'rgba(90,150,140,0.4)', x + 0.02, y, 0.06)
    }
  },
  drawMoving(pen, _plan, time) {
    drawCell(pen, 0.46, 0.56 + Math.sin(time * 0.8) * 0.01, 0.27, time)
    for (let virus = 0; virus < 7; virus += 1) {
      const [homeX, homeY] = [-0.74 + virus * 0.125, 0.14 + ((virus * 0.43) % 0.74)]
      const x = homeX + Math.sin(time * 0.6 + virus) * 0.03 + ((time * 0.05) % 0.4) * 0.5
      const y = homeY + Math.cos(time * 0.7 + virus * 2) * 0.025
      drawVirus(pen, x, y, 0.05 + (virus % 3) * 0.022, time * 0.4 + virus)
    }
  },
})

function drawVirus(pen: Pen, x: number, y: number, size: number, turn: number): void {
  pen.strokeStyle = '#c23a4a'
  pen.lineWidth = size * 0.16
  pen.lineCap = 'round'
  pen.beginPath()
  for (let spike = 0; spike < 12; spike += 1) {
    const at = turn + (spike * Math.PI) / 6
    pen.moveTo(x + Math.cos(at) * size * 0.8, y + Math.sin(at) * size * 0.8)
    pen.lineTo(x + Math.cos(at) * size * 1.32, y + Math.sin(at) * size * 1.32)
  }
  pen.stroke()
  for (let spike = 0; spike < 12; spike += 1) {
    const at = turn + (spike * Math.PI) / 6
    fillEllipse(pen, '#ff7a6a', x + Math.cos(at) * size * 1.36, y + Math.sin(at) * size * 1.36, size * 0.16)
  }
  paintBall(pen, '#d24a5a', x, y, size)
  for (const [dx, dy] of [
    [0.3, 0.2],
    [-0.2, 0.4],
    [0.1, -0.3],
  ] as const)
    fillEllipse(pen, '#a82f42', x + dx * size, y + dy * size, size * 0.14)
}

function drawCell(pen: Pen, x: number, y: number, size: number, time: number): void {
  const breath = 1 + 0.015 * Math.sin(time * 1.6)
  fillEllipse(pen, '#7fd0b0', x, y, size * breath, size * 0.92 * breath)
  fillEllipse(pen, '#aee8cc', x, y, size * 0.93 * breath, size * 0.85 * breath)
  paintBall(pen, '#7a5ac8', x - size * 0.1, y + size * 0.05, size * 0.34)
  for (let organ = 0; organ < 6; organ += 1) {
    const turn = organ * 1.05 + 0.4 + Math.sin(time * 0.3) * 0.1
    const colour = organ % 2 === 0 ? '#f0926a' : '#f2c84a'
    fillEllipse(
      pen,
      colour,
      x + Math.cos(turn) * size * 0.62,
      y + Math.sin(turn) * size * 0.56,
      size * 0.11,
      size * 0.06,
      turn,
    )
  }
}

/** Seconds in which one cell becomes two. */
const DIVISION = 5

/** A cell that divides: its nucleus first, then all of it. */
export const cellDivision = diagramSet({
  key: 'cell-division',
  ground: ['#123a4a', '#1f6a78'],
  paint(pen) {
    const glow = pen.createRadialGradient(0, 0.5, 0.05, 0, 0.5, 0.8)
    glow.addColorStop(0, 'rgba(180,255,235,0.35)')
    glow.addColorStop(1, 'rgba(180,255,235,0)')
    pen.fillStyle = glow
    pen.fillRect(-0.9, -0.3, 1.8, 1.6)
  },
  drawMoving(pen, _plan, time) {
    const age = Math.min(1, ((time + 0.6) % (DIVISION + 1)) / DIVISION)
    const apart = Math.max(0, age - 0.25) / 0.75
    const gap = 0.26 * apart
    for (const way of [-1, 1] as const) {
      const x = way * gap
      fillEllipse(pen, '#5fc4a8', x, 0.5, 0.25 - 0.04 * apart, 0.25 - 0.04 * apart)
    }
    if (apart < 0.92) fillEllipse(pen, '#5fc4a8', 0, 0.5, gap + 0.03, 0.24 * (1 - apart))
    for (const way of [-1, 1] as const) {
      const x = way * gap
      fillEllipse(pen, '#a2ecd2', x, 0.5, 0.228 - 0.04 * apart, 0.228 - 0.04 * apart)
    }
    if (apart < 0.86) fillEllipse(pen, '#a2ecd2', 0, 0.5, gap + 0.03, 0.215 * (1 - apart * 1.08))
    for (const way of [-1, 1] as const) {
      const core = way * Math.max(gap, 0.09 * Math.min(1, age * 4) * (apart < 0.2 ? 1 : 0))
      paintBall(pen, '#7a5ac8', core, 0.5, 0.085 - 0.012 * apart)
      for (let organ = 0; organ < 4; organ += 1) {
        const turn = organ * 1.5 + way + time * 0.1
        fillEllipse(
          pen,
          withAlpha('#f0926a', 0.9),
          way * gap + Math.cos(turn) * 0.15,
          0.5 + Math.sin(turn) * 0.15,
          0.026,
          0.014,
          turn,
        )
      }
    }
  },
})
