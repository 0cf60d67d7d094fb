import { darken, lighten } from '../../draw/colour.ts'
import { sketch, type PaintSight } from './sketch.ts'

/** A great mosque of Istanbul: domes that rise to one, slender minarets. */
export const paintMosque: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, dome, spire, arch, panes } = sketch(pen, x, footY, height, light)
  const stone = tone('#e0d6c4')
  const lead = tone('#8296a6')
  for (const at of [-0.86, -0.56, 0.56, 0.86]) {
    const tall = Math.abs(at) > 0.7 ? 0.78 : 0.9
    box(stone, at, 0, 0.045, tall)
    for (const up of [0.55, 0.8]) box(darken(stone, 0.12), at, tall * up, 0.07, 0.02)
    spire(lead, at, tall, 0.03, 0.14)
  }
  box(stone, 0, 0, 1.2, 0.22)
  for (const at of [-0.44, -0.22, 0.22, 0.44]) dome(lead, at, 0.22, 0.11, 0.09)
  for (let at = -0.5; at <= 0.51; at += 0.125)
    arch(light.lit > 0.4 ? '#ffd894' : tone('#7a8496'), at, 0, 0.034, 0.14)
  box(stone, 0, 0.2, 0.8, 0.16)
  for (const way of [-1, 1]) dome(lead, way * 0.28, 0.36, 0.16, 0.12)
  box(stone, 0, 0.34, 0.54, 0.14)
  panes(0, 0.36, 0.48, 0.09, 9, 1)
  dome(lead, 0, 0.48, 0.29, 0.24)
  box(tone('#e3b23c'), 0, 0.71, 0.012, 0.09)
}

/** Jerusalem's golden dome on its tiled drum. */
export const paintDomeOfTheRock: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, dome, arch, panes } = sketch(pen, x, footY, height, light)
  box(tone('#e8dcc4'), 0, 0, 2.6, 0.12)
  box(tone('#3f78a8'), 0, 0.12, 1.24, 0.3)
  box(tone('#e8dcc4'), 0, 0.12, 1.24, 0.11)
  box(tone('#2f5f8a'), 0, 0.4, 1.26, 0.035)
  for (let at = -0.5; at <= 0.51; at += 0.2) arch(tone('#274a6a'), at, 0.15, 0.05, 0.2)
  box(tone('#3f78a8'), 0, 0.43, 0.64, 0.12)
  panes(0, 0.45, 0.58, 0.07, 11, 1)
  dome(light.lit > 0.4 ? '#ffcf5a' : tone('#f0b83a'), 0, 0.55, 0.34, 0.34)
  box(tone('#e3b23c'), 0, 0.88, 0.012, 0.1)
}

/** Florence: the red dome with its white ribs, the bell tower beside it. */
export const paintFlorence: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, dome, spire, panes, line, disc } = sketch(pen, x, footY, height, light)
  const marble = tone('#ece4d6')
  const tile = tone('#c2603c')
  box(marble, 0.1, 0, 1, 0.34)
  box(tone('#7a9a86'), 0.1, 0.3, 1, 0.02)
  for (const at of [-0.28, 0.1, 0.5]) disc(tone('#5a6674'), at, 0.22, 0.045)
  for (const way of [-1, 1]) dome(tile, way * 0.34 + 0.1, 0.34, 0.16, 0.12)
  box(marble, 0.1, 0.32, 0.56, 0.14)
  for (const at of [-0.08, 0.1, 0.28]) disc(tone('#5a6674'), at, 0.4, 0.03)
  dome(tile, 0.1, 0.46, 0.3, 0.36)
  for (const way of [-0.16, 0, 0.16])
    line(tone('#f4ece0'), 0.014, [
      [0.1 + way * 1.5, 0.47],
      [0.1 + way * 1.1, 0.68],
      [0.1 + way * 0.2, 0.81],
    ])
  box(marble, 0.1, 0.8, 0.07, 0.09)
  spire(tone('#f0ece4'), 0.1, 0.89, 0.05, 0.09)
  box(marble, -0.62, 0, 0.17, 0.8)
  for (const up of [0.28, 0.46, 0.62]) {
    box(tone('#7a9a86'), -0.62, up, 0.18, 0.014)
    panes(-0.62, up + 0.03, 0.1, 0.1, 2, 1)
  }
  box(darken(marble, 0.12), -0.62, 0.8, 0.2, 0.025)
}

/** Washington's Capitol: a white dome over columns. */
export const paintCapitol: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, dome, polygon, panes } = sketch(pen, x, footY, height, light)
  const white = tone('#f6f4ee')
  box(white, 0, 0, 2.3, 0.2)
  panes(0, 0.03, 2.2, 0.14, 30, 2)
  for (const way of [-1, 1]) {
    box(white, way * 0.86, 0, 0.44, 0.26)
    panes(way * 0.86, 0.03, 0.36, 0.16, 7, 2)
  }
  box(lighten(white, 0.2), 0, 0, 0.56, 0.24)
  for (let at = -0.24; at <= 0.25; at += 0.08) box(darken(white, 0.12), at, 0.02, 0.02, 0.2)
  polygon(white, [
    [-0.32, 0.24],
    [0, 0.33],
    [0.32, 0.24],
  ])
  box(white, 0, 0.3, 0.48, 0.1)
  box(darken(white, 0.05), 0, 0.4, 0.4, 0.14)
  for (let at = -0.17; at <= 0.18; at += 0.057) box(darken(white, 0.2), at, 0.42, 0.014, 0.11)
  box(white, 0, 0.54, 0.44, 0.025)
  dome(white, 0, 0.56, 0.19, 0.24)
  panes(0, 0.6, 0.28, 0.05, 9, 1)
  box(white, 0, 0.79, 0.07, 0.08)
  dome(darken(white, 0.05), 0, 0.87, 0.035, 0.04)
  box(tone('#8a9a90'), 0, 0.9, 0.016, 0.08)
}

/** Budapest's parliament: a ribbed dome between rows of pinnacles. */
export const paintParliament: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, dome, spire, panes } = sketch(pen, x, footY, height, light)
  const stone = light.lit > 0.4 ? '#f2cf8c' : tone('#e8dcc8')
  const roof = tone('#8a4a3c')
  box(stone, 0, 0, 2.5, 0.26)
  panes(0, 0.03, 2.4, 0.2, 40, 2)
  for (let at = -1.2; at <= 1.21; at += 0.12) spire(stone, at, 0.26, 0.016, 0.1)
  box(roof, 0, 0.26, 1.7, 0.07)
  for (const at of [-1.14, -0.62, 0.62, 1.14]) {
    box(stone, at, 0, 0.14, 0.4)
    panes(at, 0.28, 0.1, 0.09, 2, 1)
    spire(roof, at, 0.4, 0.08, 0.2)
  }
  box(stone, 0, 0.2, 0.44, 0.26)
  panes(0, 0.36, 0.38, 0.08, 8, 1)
  for (const at of [-0.2, 0.2]) spire(stone, at, 0.46, 0.02, 0.16)
  dome(roof, 0, 0.46, 0.19, 0.26)
  box(stone, 0, 0.7, 0.06, 0.08)
  spire(roof, 0, 0.78, 0.035, 0.2)
}

/** Vienna's Karlskirche: a green dome between two columns. */
export const paintKarlskirche: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, dome, polygon, panes, arch } = sketch(pen, x, footY, height, light)
  const stone = tone('#f0e8d8')
  const copper = tone('#6fa894')
  box(stone, 0, 0, 1.3, 0.3)
  for (const way of [-1, 1]) {
    box(stone, way * 0.58, 0, 0.24, 0.4)
    arch(tone('#5a6272'), way * 0.58, 0, 0.07, 0.22)
    polygon(copper, [
      [way * 0.58 - 0.14, 0.4],
      [way * 0.58, 0.5],
      [way * 0.58 + 0.14, 0.4],
    ])
    box(tone('#e4dac6'), way * 0.34, 0, 0.09, 0.62)
    for (let up = 0.08; up < 0.6; up += 0.09) box(darken(stone, 0.16), way * 0.34, up, 0.092, 0.012)
    dome(copper, way * 0.34, 0.62, 0.05, 0.07)
  }
  box(stone, 0, 0, 0.42, 0.32)
  for (let at = -0.16; at <= 0.17; at += 0.08) box(darken(stone, 0.14), at, 0.02, 0.022, 0.24)
  polygon(lighten(stone, 0.2), [
    [-0.24, 0.32],
    [0, 0.42],
    [0.24, 0.32],
  ])
  box(stone, 0, 0.34, 0.46, 0.18)
  panes(0, 0.38, 0.4, 0.12, 6, 1)
  dome(copper, 0, 0.52, 0.25, 0.28)
  box(stone, 0, 0.79, 0.08, 0.09)
  dome(copper, 0, 0.88, 0.045, 0.05)
  box(tone('#e3b23c'), 0, 0.92, 0.012, 0.08)
}
