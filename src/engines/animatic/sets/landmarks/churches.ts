import { darken, lighten } from '../../draw/colour.ts'
import { sketch, type PaintSight } from './sketch.ts'

/** Barcelona's Sagrada Família: tapering towers like candles around a higher one. */
export const paintSagradaFamilia: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, polygon, disc, arch, panes } = sketch(pen, x, footY, height, light)
  const stone = tone('#d2b48a')
  const tower = (at: number, half: number, top: number): void => {
    polygon(stone, [
      [at - half, 0],
      [at - half * 0.86, top * 0.6],
      [at - half * 0.24, top],
      [at + half * 0.24, top],
      [at + half * 0.86, top * 0.6],
      [at + half, 0],
    ])
    polygon(darken(stone, 0.16), [
      [at - half, 0],
      [at - half * 0.86, top * 0.6],
      [at - half * 0.24, top],
      [at - half * 0.3, 0],
    ])
    panes(at, top * 0.34, half * 1.1, top * 0.5, 2, 9)
    disc(tone('#e3b23c'), at, top + 0.012, half * 0.34)
    disc(tone('#f4f0e4'), at, top + 0.03, half * 0.2)
  }
  tower(0, 0.13, 0.95)
  for (const way of [-1, 1]) {
    tower(way * 0.4, 0.075, 0.7)
    tower(way * 0.24, 0.085, 0.8)
  }
  box(tone('#f0e8d4'), 0, 0.95, 0.012, 0.07)
  box(tone('#f0e8d4'), 0, 0.98, 0.045, 0.012)
  box(stone, 0, 0, 1.05, 0.26)
  for (const at of [-0.34, 0, 0.34]) {
    polygon(darken(stone, 0.06), [
      [at - 0.17, 0.24],
      [at, 0.46],
      [at + 0.17, 0.24],
    ])
    arch(light.lit > 0.4 ? '#ffcf8a' : tone('#6a5238'), at, 0, 0.08, 0.24)
    disc(light.lit > 0.4 ? '#ffcf8a' : tone('#6a7a94'), at, 0.31, 0.03)
  }
}

/** Milan's cathedral: white marble, a gable, a forest of pinnacles. */
export const paintDuomo: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, polygon, arch, spire } = sketch(pen, x, footY, height, light)
  const marble = tone('#f2ece2')
  polygon(marble, [
    [-0.9, 0],
    [-0.9, 0.44],
    [-0.3, 0.62],
    [0, 0.78],
    [0.3, 0.62],
    [0.9, 0.44],
    [0.9, 0],
  ])
  for (let at = -0.9; at <= 0.91; at += 0.18) {
    const top = 0.78 - Math.abs(at) * 0.37
    box(darken(marble, 0.08), at, 0, 0.045, top)
    spire(marble, at, top, 0.026, 0.2 + (Math.abs(at) < 0.05 ? 0.06 : 0))
  }
  for (const at of [-0.63, -0.36, 0.36, 0.63]) {
    arch(tone('#6a5a4c'), at, 0, 0.06, 0.2)
    arch(light.lit > 0.4 ? '#ffdf98' : tone('#5a6674'), at, 0.26, 0.045, 0.18)
  }
  arch(tone('#6a5a4c'), 0, 0, 0.09, 0.26)
  arch(light.lit > 0.4 ? '#ffdf98' : tone('#5a6674'), 0, 0.34, 0.07, 0.26)
}

/** Prague across its river: the castle with its cathedral on the hill, the bridge with its tower below. */
export const paintPrague: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, polygon, arch, spire, panes } = sketch(pen, x, footY, height, light)
  polygon(tone('#6f9460'), [
    [-1.5, 0],
    [-0.9, 0.3],
    [0, 0.42],
    [0.9, 0.34],
    [1.5, 0],
  ])
  box(tone('#ecdcc0'), 0, 0.36, 1.7, 0.14)
  panes(0, 0.39, 1.64, 0.09, 40, 2)
  box(tone('#b8603f'), 0, 0.5, 1.72, 0.035)
  const stone = tone('#8a7f76')
  box(stone, 0, 0.48, 0.4, 0.2)
  polygon(tone('#5f7f78'), [
    [-0.22, 0.68],
    [-0.16, 0.76],
    [0.16, 0.76],
    [0.22, 0.68],
  ])
  for (const [at, tall] of [
    [-0.2, 0.3],
    [-0.08, 0.3],
    [0.2, 0.38],
  ] as const) {
    box(stone, at, 0.5, 0.07, tall)
    spire(tone('#4f6a66'), at, 0.5 + tall, 0.04, 0.17)
  }
  for (let house = -1.2; house <= 1.21; house += 0.17) {
    const tall = 0.11 + 0.05 * Math.abs(Math.sin(house * 17))
    box(
      tone(['#f0dcb4', '#e8c49a', '#f4ece0', '#dcb49a'][Math.round((house + 1.2) / 0.17) % 4] ?? '#f0dcb4'),
      house,
      0.08,
      0.15,
      tall,
    )
    polygon(tone('#b8603f'), [
      [house - 0.085, 0.08 + tall],
      [house, 0.14 + tall],
      [house + 0.085, 0.08 + tall],
    ])
    panes(house, 0.1, 0.11, tall - 0.04, 3, 2)
  }
  const bridge = tone('#b0a08c')
  box(bridge, 0, 0.06, 3.2, 0.06)
  for (let pier = -1.5; pier <= 1.51; pier += 0.25) {
    box(bridge, pier, -0.03, 0.07, 0.1)
    box(darken(bridge, 0.3), pier, 0.12, 0.016, 0.05)
  }
  for (let pier = -1.375; pier <= 1.4; pier += 0.25) arch(tone('#5f7f8a'), pier, -0.03, 0.088, 0.12)
  box(tone('#7a6e62'), 0.72, 0.06, 0.13, 0.3)
  arch(tone('#4a4038'), 0.72, 0.1, 0.035, 0.12)
  spire(tone('#4a5662'), 0.72, 0.36, 0.085, 0.16)
}

/** Saint Petersburg on the Neva: the fortress with its golden needle, a palace in green and white. */
export const paintSaintPetersburg: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, dome, spire, panes, polygon } = sketch(pen, x, footY, height, light)
  box(tone('#b8907a'), 0, 0, 1.2, 0.09)
  box(tone('#e8c890'), 0, 0.08, 0.5, 0.16)
  panes(0, 0.11, 0.46, 0.1, 8, 1)
  box(tone('#6f8a6a'), 0, 0.24, 0.52, 0.03)
  box(tone('#f0d494'), 0.12, 0.2, 0.14, 0.22)
  box(tone('#f8f0dc'), 0.12, 0.3, 0.15, 0.015)
  box(tone('#f0d494'), 0.12, 0.42, 0.09, 0.07)
  dome(tone('#e3b23c'), 0.12, 0.49, 0.045, 0.05)
  spire(light.lit > 0.4 ? '#ffd25a' : tone('#f0bc3a'), 0.12, 0.53, 0.022, 0.46)
  for (const [left, wide] of [
    [-1.05, 0.8],
    [1.1, 0.9],
  ] as const) {
    const wall = left < 0 ? tone('#8fc0ac') : tone('#f0cf8a')
    box(wall, left, 0, wide, 0.22)
    panes(left, 0.02, wide - 0.04, 0.17, Math.round(wide * 16), 2)
    for (let at = -wide / 2; at <= wide / 2 + 0.01; at += 0.1) box(tone('#faf6ec'), left + at, 0, 0.02, 0.21)
    box(tone('#faf6ec'), left, 0.21, wide + 0.03, 0.025)
  }
  const isaac = 0.98
  box(tone('#c8c0b4'), isaac, 0.22, 0.24, 0.1)
  dome(tone('#e8b63c'), isaac, 0.32, 0.11, 0.15)
  box(tone('#e8b63c'), isaac, 0.46, 0.03, 0.06)
  polygon(tone('#c8c0b4'), [
    [isaac - 0.14, 0.23],
    [isaac, 0.29],
    [isaac + 0.14, 0.23],
  ])
}

/** Bangkok on its river: a temple whose towers taper in steps, golden roofs before it. */
export const paintWat: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, polygon, spire, disc } = sketch(pen, x, footY, height, light)
  const porcelain = light.lit > 0.4 ? '#f2c878' : tone('#e8dcc0')
  const prang = (at: number, size: number): void => {
    for (let step = 0; step < 9; step += 1) {
      const y = (step / 9) ** 0.9 * 0.6 * size
      const half = 0.3 * size * (1 - step / 9) ** 1.5 + 0.034 * size
      box(step % 2 === 0 ? porcelain : darken(porcelain, 0.12), at, y, half * 2, 0.09 * size)
    }
    polygon(porcelain, [
      [at - 0.06 * size, 0.6 * size],
      [at - 0.04 * size, 0.84 * size],
      [at, 0.94 * size],
      [at + 0.04 * size, 0.84 * size],
      [at + 0.06 * size, 0.6 * size],
    ])
    spire(tone('#e3b23c'), at, 0.93 * size, 0.012 * size, 0.12 * size)
  }
  for (const way of [-1, 1]) prang(way * 0.42, 0.5)
  prang(0, 1)
  for (const [at, size] of [
    [-0.9, 1],
    [0.92, 0.9],
  ] as const) {
    box(tone('#f8f4ea'), at, 0, 0.42 * size, 0.13)
    for (const [y, half] of [
      [0.12, 0.3],
      [0.19, 0.22],
      [0.26, 0.14],
    ] as const)
      polygon(y === 0.19 ? tone('#3f8a5a') : tone('#d8702c'), [
        [at - half * size, y],
        [at - half * 0.5 * size, y + 0.12],
        [at + half * 0.5 * size, y + 0.12],
        [at + half * size, y],
      ])
    spire(tone('#e3b23c'), at - 0.1 * size, 0.37, 0.012, 0.08)
    spire(tone('#e3b23c'), at + 0.1 * size, 0.37, 0.012, 0.08)
    disc(tone('#e3b23c'), at, 0.07, 0.02)
  }
}

/** A castle on its rock above the old town. */
export const paintCastleRock: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, polygon, panes } = sketch(pen, x, footY, height, light)
  const rock = tone('#6f6a5c')
  polygon(rock, [
    [-0.95, 0],
    [-0.78, 0.3],
    [-0.5, 0.42],
    [-0.1, 0.52],
    [0.5, 0.5],
    [0.72, 0.26],
    [1, 0],
  ])
  polygon(tone('#7f9460'), [
    [-0.95, 0],
    [-0.7, 0.18],
    [0, 0.14],
    [0.7, 0.16],
    [1, 0],
  ])
  polygon(lighten(rock, 0.1), [
    [-0.1, 0.52],
    [0.05, 0.26],
    [0.2, 0.16],
    [0.4, 0.32],
    [0.5, 0.5],
  ])
  const wall = tone('#a89c88')
  for (const [at, wide, tall] of [
    [-0.42, 0.3, 0.16],
    [-0.12, 0.36, 0.24],
    [0.18, 0.26, 0.32],
    [0.42, 0.24, 0.2],
  ] as const) {
    box(wall, at, 0.42, wide, tall)
    for (let merlon = -wide / 2 + 0.02; merlon < wide / 2; merlon += 0.05)
      box(wall, at + merlon, 0.42 + tall, 0.026, 0.03)
    panes(at, 0.5, wide * 0.8, Math.max(0.06, tall - 0.12), Math.round(wide * 16), 1)
  }
  box(tone('#3a4450'), 0.18, 0.76, 0.008, 0.14)
  polygon(tone('#3f6fb0'), [
    [0.184, 0.9],
    [0.28, 0.87],
    [0.184, 0.83],
  ])
}

/** Mexico's Angel of Independence on its column. */
export const paintAngelColumn: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, polygon, disc } = sketch(pen, x, footY, height, light)
  const stone = tone('#d8d0c4')
  box(stone, 0, 0, 0.5, 0.05)
  box(stone, 0, 0.05, 0.34, 0.06)
  box(stone, 0, 0.11, 0.18, 0.09)
  polygon(stone, [
    [-0.04, 0.2],
    [-0.03, 0.74],
    [0.03, 0.74],
    [0.04, 0.2],
  ])
  box(darken(stone, 0.1), 0, 0.74, 0.12, 0.04)
  const gold = light.lit > 0.4 ? '#ffd25a' : tone('#eeb430')
  disc(gold, 0, 0.79, 0.02)
  polygon(gold, [
    [-0.025, 0.8],
    [0, 0.93],
    [0.025, 0.8],
  ])
  disc(gold, 0, 0.94, 0.014)
  for (const way of [-1, 1])
    polygon(gold, [
      [0, 0.9],
      [way * 0.1, 0.98],
      [way * 0.07, 0.88],
      [way * 0.02, 0.84],
    ])
}
