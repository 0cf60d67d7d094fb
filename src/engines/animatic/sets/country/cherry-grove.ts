import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { drawGrass, grassBox, plantGrass } from '../parts/flora.ts'
import { ground, lampLevel, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { paintSnowCaps } from '../parts/snow-caps.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { buildScenery, fillBelow, REACH, shade } from './scenery.ts'
import { type Kind, kindOf, paintTrees, paintBoughs, createPetals } from './blossoms.ts'

const HORIZON_Y = 0.62

const LAWN_Y = 0.765

/** Trees in rows along a path: cherries in blossom, pink above, pink below and petals between; or an orchard in fruit. */
export const cherryGrove: SceneSet = {
  build(context) {
    const { stage, palette, random, seed } = context
    const kind = kindOf(context)
    const pink = kind.crown
    const isOrchard = context.spec.place === 'orchard'
    const hasPeak = seed % 2 === 0 && !isOrchard
    const peak = createRidge(seed + 9, {
      kind: hasPeak ? 'mountain' : 'hill',
      baseY: 0.58,
      height: hasPeak ? 0.26 : 0.07,
      frequency: 0.9,
    })
    const turf = palette.ground
    const blades = plantGrass(
      random,
      Math.round(120 * (stage.aspect / 1.78 + 0.25)),
      { left: -REACH, right: stage.aspect + REACH, farY: LAWN_Y + 0.02, nearY: 0.96 },
      0.026,
      0.0034,
      [lighten(turf, 0.12), darken(turf, 0.14)],
    )
    // Petals that were asked for fall anyway.
    const petals =
      kind.isFruit || context.spec.sights?.includes('petals') === true
        ? undefined
        : createPetals(context, pink)
    return buildScenery(context, {
      sky: { horizonY: HORIZON_Y, cloudCount: 5, cloudFloor: 0.3 },
      layers: [
        {
          key: 'cherry-peak',
          parallax: 0.08,
          y0: 0.1,
          y1: HORIZON_Y + 0.06,
          paint(pen) {
            const tone = seen('#7f93b8', palette, 0.58)
            pen.fillStyle = shade(pen, 0.34, HORIZON_Y, [tone, mix(tone, palette.fog, 0.7)])
            peak.trace(pen, -REACH, stage.aspect + REACH, HORIZON_Y + 0.06)
            pen.fill()
            if (hasPeak)
              paintSnowCaps(pen, peak, mix(seen('#ffffff', palette, 0.3), palette.key, 0.1), {
                left: -REACH,
                right: stage.aspect + REACH,
                limit: 0.46,
              })
          },
        },
        {
          key: 'cherry-far',
          parallax: 0.26,
          y0: 0.3,
          y1: HORIZON_Y + 0.1,
          paint: (pen) =>
            paintTrees(pen, context, kind, {
              key: 1,
              y: HORIZON_Y + 0.03,
              height: 0.2,
              spacing: 0.12,
              haze: 0.42,
            }),
        },
        {
          key: 'cherry-lawn',
          parallax: 0.4,
          y0: HORIZON_Y,
          y1: LAWN_Y + 0.06,
          paint: (pen) =>
            fillBelow(
              pen,
              stage,
              shade(pen, HORIZON_Y, LAWN_Y, [
                ground(palette, '#b8d890', 0.4, 0.3),
                ground(palette, '#9fc874', 0.3, 0.1),
              ]),
              (x) => HORIZON_Y + 0.026 + 0.006 * Math.sin(x * 2.1),
            ),
        },
        {
          key: 'cherry-middle',
          parallax: 0.5,
          y0: 0.02,
          y1: LAWN_Y,
          paint: (pen) =>
            paintTrees(pen, context, kind, { key: 2, y: 0.705, height: 0.42, spacing: 0.36, haze: 0.18 }),
        },
        {
          key: 'cherry-path',
          parallax: 0.86,
          y0: HORIZON_Y + 0.06,
          paint: (pen) => paintGround(pen, context, kind),
        },
        ...(isOrchard ? [] : [lanterns(context)]),
        (frame) => {
          stage.enter(frame.camera, 0.88)
          stage.within(grassBox(blades), (pen) => drawGrass(pen, blades, frame.time))
        },
      ],
      floor: { y: 0.9, farY: 0.855, horizonY: HORIZON_Y },
      front(frame) {
        // Boughs hang into the picture from above, close to the eye.
        const extent = { y0: stage.top - 0.15, y1: stage.top + 0.36, margin: 0.4 }
        stage.layer('cherry-boughs', frame.camera, 1.18, extent, (pen) => paintBoughs(pen, context, kind))
        petals?.(frame)
      },
    })
  },
}

/** The lawn with fallen petals, and a path that leads away. */
function paintGround(
  pen: Pen,
  { stage, palette, seed, spec }: SetContext,
  { crown: pink, dots, isFruit }: Kind,
): void {
  const random = createRandom(seed ^ 0xc4e)
  const grass = [
    ground(palette, '#b4d884', 0.35, 0.05),
    palette.ground,
    mix(darken(palette.ground, 0.38), palette.shadow, 0.18),
  ]
  fillBelow(
    pen,
    stage,
    shade(pen, LAWN_Y - 0.06, stage.bottom, grass),
    (x) => LAWN_Y - 0.062 + 0.006 * Math.sin(x * 2.7 + 1),
  )
  const path = seen(spec.weather === 'snow' ? '#eef2f6' : '#e0cdb0', palette, 0.03)
  const far = stage.aspect * (seed % 3 === 0 ? 0.42 : 0.56)
  pen.fillStyle = shade(pen, LAWN_Y - 0.06, stage.bottom, [
    mix(path, palette.fog, 0.2),
    path,
    mix(darken(path, 0.26), palette.shadow, 0.16),
  ])
  pen.beginPath()
  pen.moveTo(far - 0.02, LAWN_Y - 0.06)
  pen.bezierCurveTo(far - 0.1, 0.77, far - 0.34, 0.8, far - 0.7, 0.86)
  pen.lineTo(-REACH, 0.885)
  pen.lineTo(-REACH, stage.bottom + 0.2)
  pen.lineTo(stage.aspect + REACH, stage.bottom + 0.2)
  pen.lineTo(stage.aspect + REACH, 0.885)
  pen.bezierCurveTo(far + 0.5, 0.85, far + 0.06, 0.79, far + 0.02, LAWN_Y - 0.06)
  pen.fill()
  for (const [count, alpha, colour] of [
    [isFruit ? 26 : 220, 0.9, isFruit ? dots : lighten(pink, 0.3)],
    [isFruit ? 14 : 160, 0.8, isFruit ? darken(dots, 0.14) : pink],
  ] as const) {
    pen.fillStyle = withAlpha(seen(colour, palette, 0.02), alpha)
    pen.beginPath()
    for (let petal = 0; petal < count; petal += 1) {
      const depth = random() ** 1.4
      const x = between(random, -REACH, stage.aspect + REACH)
      const y = LAWN_Y - 0.05 + depth * 0.34
      const size = 0.0025 + 0.006 * depth
      pen.moveTo(x + size, y)
      pen.ellipse(x, y, size, size * 0.4, random() * 3, 0, Math.PI * 2)
    }
    pen.fill()
  }
}

/** Paper lanterns along the path, lit in the dark hours. */
function lanterns({ stage, palette, seed }: SetContext): (frame: Frame) => void {
  if (seed % 3 === 1) return () => undefined
  const level = lampLevel(palette)
  const spots = [0.08, 0.3, 0.72, 0.94].map((at, index) => ({
    x: stage.aspect * at,
    size: index === 1 || index === 2 ? 0.07 : 0.1,
    y: index === 1 || index === 2 ? 0.745 : 0.79,
  }))
  return (frame) => {
    stage.layer('cherry-lanterns', frame.camera, 0.7, { y0: 0.48, y1: 0.84, margin: 0.32 }, (pen) => {
      for (const { x, y, size } of spots) {
        pen.fillStyle = mix(seen('#5a4038', palette, 0.05), palette.shadow, 0.2)
        pen.fillRect(x - size * 0.04, y - size * 2.4, size * 0.08, size * 2.4)
        pen.fillRect(x - size * 0.04, y - size * 2.4, size * 0.5, size * 0.07)
        const paper = mix(seen('#f2e2d0', palette, 0.03), '#ffcf8a', level * 0.8)
        fillEllipse(pen, paper, x + size * 0.4, y - size * 1.85, size * 0.27, size * 0.4)
        pen.fillStyle = seen('#b8362e', palette, 0.03)
        pen.fillRect(x + size * 0.26, y - size * 2.3, size * 0.28, size * 0.09)
        pen.fillRect(x + size * 0.26, y - size * 1.5, size * 0.28, size * 0.09)
      }
    })
    if (level < 0.3) return
    stage.enter(frame.camera, 0.7)
    for (const { x, y, size } of spots)
      stage.glow(x + size * 0.4, y - size * 1.85, size * 1.7, '#ffbf6a', level * 0.6)
  }
}
