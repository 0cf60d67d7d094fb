import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { paintFuji, paintPagoda, paintTorii } from '../landmarks/fuji.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { growCrown, paintTree, treeColours } from '../parts/tree.ts'
import { createStreet, STREET_PROPS_Y } from '../streets/street-set.ts'

/** A Japanese temple garden: Mount Fuji, a pagoda, a red gate, cherry trees, stone lanterns. */
export const japaneseTemple = createStreet((context, tone) => {
  const { stage, palette, spec, random } = context
  const isMirrored = random() < 0.5
  const at = (x: number): number => stage.aspect * (isMirrored ? 1 - x : x)
  const season = spec.weather === 'snow' ? 'winter' : (spec.season ?? 'spring')
  const side = outdoorLight(palette).direction
  const crowns = Array.from({ length: 5 }, () => growCrown(random))
  const petals = Array.from(
    { length: season === 'spring' ? 26 : 0 },
    () => [random(), random(), random() * 6] as const,
  )
  const blossom = season === 'spring' ? 2 : 0
  const red = seen('#c8402f', palette, 0.05)
  return {
    paving: { kind: 'slabs', colour: '#c9c2b0' },
    crowd: 0.5,
    propsTop: 0.24,
    drawFar(frame) {
      const tall = stage.portrait ? 0.46 : 0.5
      drawFarLayer(stage, frame, { key: 'fuji', parallax: 0.06, y0: 0, y1: 0.76 }, (pen) => {
        paintFuji(
          pen,
          at(stage.portrait ? 0.56 : 0.6),
          0.66,
          tall,
          seen('#5f78a8', palette, 0.34),
          seen('#fbfcff', palette, 0.1),
        )
        pen.fillStyle = ground(palette, '#5f8f7a', 0.6, 0.46)
        for (let x = -0.6; x < stage.aspect + 0.6; x += 0.05)
          fillEllipse(pen, pen.fillStyle, x, 0.665, 0.06, 0.03 + 0.015 * Math.sin(x * 17))
        pen.fillRect(-1, 0.66, stage.aspect + 2, 0.1)
      })
      stage.layer('pagoda', frame.camera, 0.34, { y0: 0.02, y1: 0.78, margin: 0.6 }, (pen) => {
        for (let index = 0; index < 14; index += 1)
          paintTree(
            pen,
            -0.5 + index * 0.22,
            0.745,
            0.16 + 0.05 * Math.abs(Math.sin(index * 5)),
            crowns[index % 5] ?? crowns[0]!,
            treeColours(palette, season, index % 3 === 0 ? blossom : 1, 0.3),
            side,
          )
        paintPagoda(
          pen,
          at(stage.portrait ? 0.2 : 0.2),
          0.748,
          0.52,
          mix(red, palette.fog, 0.12),
          seen('#4a5560', palette, 0.16),
          tone.lights,
        )
      })
    },
    paintProps(pen, period) {
      const gateX = ((at(0.76) % period) + period) % period
      fillEllipse(pen, withAlpha(palette.shadow, 0.18), gateX, STREET_PROPS_Y + 0.004, 0.26, 0.01)
      paintTorii(pen, gateX, STREET_PROPS_Y + 0.006, stage.portrait ? 0.34 : 0.38, red)
      const stone = seen('#9aa09a', palette, 0.04)
      for (const way of [0.02, 0.28, 0.52])
        paintLantern(pen, (gateX + way * period + 0.36) % period, stone, tone.lights)
      for (const [index, way] of [0.42, 0.72].entries())
        paintTree(
          pen,
          (gateX + way * period) % period,
          STREET_PROPS_Y,
          0.42,
          crowns[index] ?? crowns[0]!,
          treeColours(palette, season, blossom, 0.03),
          side,
        )
    },
    drawMoving({ camera, time }) {
      const pen = stage.enter(camera, 1)
      const height = stage.bottom - stage.top
      pen.fillStyle = seen('#f8cfe0', palette, 0)
      pen.beginPath()
      for (const [x, y, phase] of petals) {
        const fallen = (y + time * 0.07) % 1
        const atX =
          camera.x + ((x + time * 0.02) % 1) * (stage.aspect + 0.1) - 0.05 + Math.sin(time + phase) * 0.02
        const atY = stage.top + fallen * height
        pen.moveTo(atX + 0.007, atY)
        pen.ellipse(atX, atY, 0.007, 0.004, time + phase, 0, Math.PI * 2)
      }
      pen.fill()
    },
  }
})

function paintLantern(pen: Pen, x: number, stone: Hex, lit: number): void {
  const y = STREET_PROPS_Y
  fillRoundRect(pen, darken(stone, 0.12), x - 0.032, y - 0.014, 0.064, 0.016, 0.003)
  fillPolygon(pen, stone, [
    [x - 0.014, y - 0.01],
    [x - 0.01, y - 0.085],
    [x + 0.01, y - 0.085],
    [x + 0.014, y - 0.01],
  ])
  fillRoundRect(pen, lighten(stone, 0.08), x - 0.028, y - 0.095, 0.056, 0.012, 0.003)
  fillRoundRect(pen, stone, x - 0.022, y - 0.134, 0.044, 0.042, 0.003)
  fillRoundRect(pen, mix(darken(stone, 0.5), '#ffd080', lit), x - 0.012, y - 0.127, 0.024, 0.028, 0.002)
  if (lit > 0.4) fillEllipse(pen, withAlpha('#ffcf80', 0.22), x, y - 0.114, 0.05)
  pen.fillStyle = darken(stone, 0.08)
  pen.beginPath()
  pen.moveTo(x - 0.044, y - 0.13)
  pen.quadraticCurveTo(x - 0.014, y - 0.142, x, y - 0.166)
  pen.quadraticCurveTo(x + 0.014, y - 0.142, x + 0.044, y - 0.13)
  pen.fill()
  fillEllipse(pen, stone, x, y - 0.168, 0.006, 0.008)
}
