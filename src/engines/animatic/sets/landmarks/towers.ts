import { darken, lighten } from '../../draw/colour.ts'
import { sketch, type PaintSight } from './sketch.ts'

/** A tower for television: a shaft, a pod or two, a mast. */
export function paintTelevisionTower(kind: 'ball' | 'saucer' | 'pods'): PaintSight {
  return (pen, x, footY, height, light) => {
    const { tone, box, disc, polygon, panes, line } = sketch(pen, x, footY, height, light)
    const concrete = tone('#d4d6d8')
    polygon(concrete, [
      [-0.035, 0],
      [-0.014, 0.62],
      [0.014, 0.62],
      [0.035, 0],
    ])
    polygon(darken(concrete, 0.16), [
      [-0.035, 0],
      [-0.014, 0.62],
      [-0.003, 0.62],
      [-0.01, 0],
    ])
    if (kind === 'ball') {
      disc(tone('#b8c4d0'), 0, 0.66, 0.06)
      disc(lighten(tone('#b8c4d0'), 0.35), 0.015, 0.68, 0.024)
      panes(0, 0.645, 0.11, 0.022, 9, 1)
    } else if (kind === 'saucer') {
      polygon(tone('#e8e4da'), [
        [-0.02, 0.58],
        [-0.13, 0.66],
        [0.13, 0.66],
        [0.02, 0.58],
      ])
      panes(0, 0.655, 0.22, 0.024, 11, 1)
      polygon(tone('#d8d2c4'), [
        [-0.14, 0.68],
        [-0.05, 0.73],
        [0.05, 0.73],
        [0.14, 0.68],
      ])
      for (const way of [-1, 1])
        line(concrete, 0.014, [
          [way * 0.1, 0],
          [way * 0.022, 0.36],
          [way * 0.05, 0.6],
        ])
    } else {
      disc(tone('#c8ced6'), 0, 0.62, 0.06, 0.03)
      panes(0, 0.61, 0.1, 0.02, 9, 1)
      disc(tone('#c8ced6'), 0, 0.75, 0.025, 0.018)
    }
    box(concrete, 0, 0.64, 0.014, 0.16)
    box(tone('#d8463c'), 0, 0.8, 0.01, 0.07)
    box(tone('#f4f4f0'), 0, 0.87, 0.008, 0.06)
    box(tone('#d8463c'), 0, 0.93, 0.006, 0.07)
    if (light.lit > 0.3) disc('#ff5a4a', 0, 1, 0.009)
  }
}

/** Shanghai: the Pearl of the Orient on its legs, the twisted tower and the bottle opener beside it. */
export const paintShanghai: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, disc, polygon, panes, line, spire } = sketch(pen, x, footY, height, light)
  const glass = tone('#8fb0c8')
  polygon(glass, [
    [0.5, 0],
    [0.56, 0.98],
    [0.62, 1.02],
    [0.72, 0],
  ])
  panes(0.61, 0.04, 0.13, 0.88, 4, 26)
  polygon(tone('#7a94b0'), [
    [0.3, 0],
    [0.33, 0.86],
    [0.36, 0.86],
    [0.37, 0.78],
    [0.41, 0.78],
    [0.42, 0.86],
    [0.45, 0.86],
    [0.48, 0],
  ])
  panes(0.39, 0.04, 0.12, 0.7, 4, 20)
  box(tone('#a8b0b8'), -0.42, 0, 0.15, 0.62)
  panes(-0.42, 0.03, 0.12, 0.56, 4, 14)
  spire(tone('#a8b0b8'), -0.42, 0.62, 0.05, 0.14)
  box(tone('#c0a890'), -0.6, 0, 0.14, 0.4)
  panes(-0.6, 0.03, 0.11, 0.34, 4, 9)
  const pearl = light.lit > 0.4 ? '#e8489a' : tone('#c8486a')
  for (const way of [-1, 1])
    line(tone('#c8ccd4'), 0.02, [
      [way * 0.13, 0],
      [way * 0.02, 0.26],
    ])
  box(tone('#c8ccd4'), 0, 0, 0.05, 0.7)
  disc(pearl, 0, 0.24, 0.095)
  disc(lighten(pearl, 0.4), 0.03, 0.27, 0.036)
  disc(pearl, 0, 0.58, 0.066)
  disc(lighten(pearl, 0.4), 0.02, 0.6, 0.026)
  disc(pearl, 0, 0.73, 0.028)
  box(tone('#c8ccd4'), 0, 0.74, 0.014, 0.2)
}

/** Dubai: the needle of the Burj Khalifa, the sail of the Burj Al Arab. */
export const paintDubai: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, polygon, panes, line, at } = sketch(pen, x, footY, height, light)
  const steel = tone('#b4c4d2')
  for (const [half, top] of [
    [0.13, 0.24],
    [0.1, 0.42],
    [0.074, 0.58],
    [0.05, 0.72],
    [0.03, 0.84],
    [0.012, 0.93],
  ] as const) {
    box(steel, 0, 0, half * 2, top)
    box(lighten(steel, 0.25), half * 0.72, 0, half * 0.3, top - 0.02)
  }
  box(steel, 0, 0.9, 0.008, 0.12)
  panes(0, 0.02, 0.09, 0.62, 4, 24)
  const cloth = tone('#f2f4f6')
  pen.fillStyle = cloth
  pen.beginPath()
  pen.moveTo(...at(-0.72, 0))
  pen.lineTo(...at(-0.72, 0.46))
  pen.quadraticCurveTo(...at(-0.44, 0.3), ...at(-0.46, 0))
  pen.fill()
  for (let up = 0.06; up < 0.4; up += 0.055)
    line(tone('#9fb4c8'), 0.006, [
      [-0.72, up],
      [-0.48 - up * 0.16, up],
    ])
  line(tone('#dfe6ec'), 0.016, [
    [-0.72, 0],
    [-0.72, 0.54],
  ])
  for (const [left, tall] of [
    [0.34, 0.4],
    [0.5, 0.32],
    [0.66, 0.46],
    [-0.26, 0.34],
  ] as const) {
    box(tone('#a8b4c0'), left, 0, 0.11, tall)
    panes(left, 0.02, 0.09, tall - 0.04, 3, 10)
  }
  polygon(tone('#a8b4c0'), [
    [0.61, 0.46],
    [0.66, 0.54],
    [0.71, 0.46],
  ])
}

/** Singapore: three towers that carry a ship, a lotus at their foot. */
export const paintMarinaBay: PaintSight = (pen, x, footY, height, light) => {
  const { tone, polygon, panes, at } = sketch(pen, x, footY, height, light)
  const glass = tone('#c4d2dc')
  for (const at of [-0.42, 0, 0.42]) {
    polygon(glass, [
      [at - 0.14, 0],
      [at - 0.08, 0.78],
      [at + 0.1, 0.78],
      [at + 0.1, 0],
    ])
    polygon(darken(glass, 0.18), [
      [at - 0.14, 0],
      [at - 0.08, 0.78],
      [at - 0.03, 0.78],
      [at - 0.05, 0],
    ])
    panes(at + 0.03, 0.04, 0.12, 0.7, 4, 16)
  }
  polygon(tone('#e8ecee'), [
    [-0.66, 0.8],
    [-0.56, 0.78],
    [0.64, 0.78],
    [0.8, 0.86],
    [0.6, 0.87],
    [-0.58, 0.85],
  ])
  polygon(tone('#5f9a5a'), [
    [-0.54, 0.85],
    [-0.4, 0.89],
    [0.46, 0.895],
    [0.58, 0.87],
  ])
  for (const [lean, tall] of [
    [-0.2, 0.2],
    [-0.1, 0.26],
    [0, 0.28],
    [0.1, 0.26],
    [0.2, 0.2],
  ] as const) {
    pen.fillStyle = tone('#f4f2ee')
    pen.beginPath()
    pen.moveTo(...at(0.84 + lean * 0.3, 0))
    pen.quadraticCurveTo(...at(0.8 + lean * 1.2, tall * 0.6), ...at(0.84 + lean * 1.5, tall))
    pen.quadraticCurveTo(...at(0.94 + lean, tall * 0.5), ...at(0.92 + lean * 0.3, 0))
    pen.fill()
  }
}

/** Hong Kong: towers shoulder to shoulder, one with crossed braces, one that tapers. */
export const paintHongKong: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, polygon, panes, line, spire } = sketch(pen, x, footY, height, light)
  for (const [left, tall, wide, colour] of [
    [-1, 0.42, 0.15, '#b0a890'],
    [-0.84, 0.56, 0.13, '#8fa4b8'],
    [-0.66, 0.48, 0.16, '#c0b8a8'],
    [-0.2, 0.6, 0.15, '#a0b4c0'],
    [-0.02, 0.5, 0.16, '#b8a898'],
    [0.48, 0.62, 0.15, '#94a8bc'],
    [0.66, 0.5, 0.16, '#b4b0a4'],
    [0.86, 0.58, 0.13, '#8fa4b8'],
    [1.02, 0.4, 0.16, '#c4b8a4'],
  ] as const) {
    box(tone(colour), left, 0, wide, tall)
    panes(left, 0.02, wide * 0.86, tall - 0.04, 4, Math.round(tall * 26))
  }
  const glass = tone('#7f9fbe')
  polygon(glass, [
    [-0.5, 0],
    [-0.5, 0.66],
    [-0.42, 0.78],
    [-0.34, 0.66],
    [-0.3, 0.5],
    [-0.3, 0],
  ])
  for (let up = 0; up < 0.6; up += 0.15) {
    line(lighten(glass, 0.5), 0.01, [
      [-0.49, up],
      [-0.31, up + 0.15],
    ])
    line(lighten(glass, 0.5), 0.01, [
      [-0.31, up],
      [-0.49, up + 0.15],
    ])
  }
  for (const way of [-0.44, -0.4]) box(tone('#dfe4ea'), way, 0.74, 0.008, 0.2)
  for (const [half, top] of [
    [0.11, 0.7],
    [0.09, 0.86],
    [0.07, 0.94],
  ] as const)
    box(tone('#c4ccd6'), 0.26, 0, half * 2, top)
  panes(0.26, 0.03, 0.16, 0.8, 5, 24)
  for (let tooth = -0.06; tooth <= 0.07; tooth += 0.04)
    spire(tone('#dfe4ea'), 0.26 + tooth, 0.94, 0.016, 0.07)
}

/** Chicago: the black stepped tower with two masts, the one with braces, and their neighbours. */
export const paintChicago: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, polygon, panes, line } = sketch(pen, x, footY, height, light)
  for (const [left, tall, wide, colour] of [
    [-0.96, 0.4, 0.18, '#a89c8c'],
    [-0.74, 0.5, 0.15, '#8a98a8'],
    [-0.56, 0.36, 0.18, '#b09484'],
    [0.24, 0.48, 0.16, '#98a4b0'],
    [0.84, 0.52, 0.15, '#a0a8b0'],
    [1, 0.38, 0.16, '#b0a494'],
  ] as const) {
    box(tone(colour), left, 0, wide, tall)
    panes(left, 0.02, wide * 0.86, tall - 0.04, 4, Math.round(tall * 24))
  }
  const black = tone('#3f4a58')
  box(black, -0.14, 0, 0.34, 0.5)
  box(black, -0.18, 0, 0.25, 0.64)
  box(black, -0.14, 0, 0.16, 0.84)
  panes(-0.16, 0.03, 0.15, 0.76, 4, 26)
  for (const at of [-0.18, -0.1]) box(tone('#e8ecf0'), at, 0.84, 0.01, 0.16)
  polygon(tone('#4f5a66'), [
    [0.42, 0],
    [0.48, 0.7],
    [0.66, 0.7],
    [0.72, 0],
  ])
  for (let up = 0; up < 0.69; up += 0.175) {
    const half = 0.15 - up * 0.086
    line(tone('#8a96a4'), 0.01, [
      [0.57 - half, up],
      [0.57 + half - 0.015, up + 0.17],
    ])
    line(tone('#8a96a4'), 0.01, [
      [0.57 + half, up],
      [0.57 - half + 0.015, up + 0.17],
    ])
  }
  for (const at of [0.53, 0.61]) box(tone('#e8ecf0'), at, 0.7, 0.01, 0.2)
}

/** Kuala Lumpur: twin towers and the bridge between them. */
export const paintPetronas: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, panes, spire } = sketch(pen, x, footY, height, light)
  const steel = tone('#c0ccd6')
  box(darken(steel, 0.12), 0, 0.4, 0.4, 0.03)
  for (const way of [-1, 1]) {
    const at = way * 0.2
    box(steel, at, 0, 0.2, 0.62)
    box(steel, at, 0, 0.16, 0.72)
    box(steel, at, 0, 0.11, 0.8)
    box(steel, at, 0, 0.07, 0.86)
    for (let up = 0.05; up < 0.62; up += 0.045) panes(at, up, 0.19, 0.022, 8, 1)
    spire(lighten(steel, 0.2), at, 0.86, 0.03, 0.16)
  }
}

/** Taipei: eight pagoda tiers of glass. */
export const paintTaipei: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, polygon, panes } = sketch(pen, x, footY, height, light)
  const glass = tone('#6fa8a0')
  polygon(glass, [
    [-0.11, 0],
    [-0.085, 0.24],
    [0.085, 0.24],
    [0.11, 0],
  ])
  for (let tier = 0; tier < 8; tier += 1) {
    const y = 0.24 + tier * 0.07
    polygon(tier % 2 === 0 ? glass : lighten(glass, 0.08), [
      [-0.07, y],
      [-0.095, y + 0.066],
      [0.095, y + 0.066],
      [0.07, y],
    ])
    panes(0, y + 0.01, 0.13, 0.045, 7, 1)
  }
  box(glass, 0, 0.8, 0.09, 0.06)
  box(glass, 0, 0.86, 0.05, 0.04)
  box(tone('#c8d0d4'), 0, 0.9, 0.014, 0.1)
}

/** Nairobi: the round tower of the conference centre beside a tiled roof like a hut, office blocks about it. */
export const paintNairobi: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, polygon, panes, dome } = sketch(pen, x, footY, height, light)
  for (const [left, tall, colour] of [
    [-0.7, 0.6, '#a8b4bc'],
    [-0.46, 0.78, '#8fa0b0'],
    [0.5, 0.7, '#b8b0a0'],
    [0.74, 0.52, '#98a8b4'],
  ] as const) {
    box(tone(colour), left, 0, 0.2, tall)
    panes(left, 0.02, 0.17, tall - 0.04, 4, Math.round(tall * 16))
  }
  const clay = tone('#b8764e')
  box(clay, 0, 0, 0.3, 0.82)
  for (let at = -0.12; at <= 0.13; at += 0.06) box(darken(clay, 0.2), at, 0.02, 0.014, 0.78)
  box(darken(clay, 0.12), 0, 0.8, 0.36, 0.05)
  polygon(tone('#c88a60'), [
    [-0.14, 0.85],
    [-0.06, 0.95],
    [0.06, 0.95],
    [0.14, 0.85],
  ])
  dome(tone('#a8643e'), 0.3, 0, 0.16, 0.2)
}
