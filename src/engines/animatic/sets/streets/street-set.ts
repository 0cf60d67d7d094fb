import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import type { Pen } from '../../draw/shapes.ts'
import { dayTone, type CityTone } from '../city/tone.ts'
import { passersBy } from '../parts/bustle.ts'
import { createCrowd } from '../parts/crowd.ts'
import { drawEndless } from '../parts/endless.ts'
import { airOver, lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { portraitDrop } from '../parts/span.ts'
import type { Crater, Fire, Floor, Frame, SceneSet, SetContext } from '../set.ts'
import { eavesOf, firesOfFacade, paintFacade, planFacades, type FacadeStyle } from './facade.ts'
import { paintPaving, type PavingKind } from './paving.ts'

export const STREET_FOOT_Y = 0.74
export const STREET_PROPS_Y = 0.8
const KERB_Y = 0.775
const FRONT_PARALLAX = 0.6
/** World units after which the fronts come again. */
export const STREET_FRONT_PERIOD = 3
const PROPS_PARALLAX = 0.76
const PROPS_PERIOD = 2.4
const GROUND_PARALLAX = 0.95

/** What a street is made of; every painter gets its colours from `tone`. */
export interface StreetPlan {
  /** Absent: no houses stand along it. */
  readonly facades?: FacadeStyle
  /** How far the houses are, 0..1. Default 0.06. */
  readonly haze?: number
  readonly paving: { readonly kind: PavingKind; readonly colour: Hex }
  /** 0..1 of the usual number of passers-by. Default 1. */
  readonly crowd?: number
  /** They stand about in company. */
  readonly isCrowdStanding?: boolean
  /** What they have on, by turns; null: what anybody wears. Default: that. */
  readonly crowdWears?: readonly (string | null)[]
  /** They go before what stands on the ground, not behind it. */
  readonly isCrowdBefore?: true
  /** Where no house hides what is behind, world units as the camera first sees them. */
  readonly opening?: { readonly x: number; readonly half: number }
  /** What is behind the houses, and what stands before them: one period, `PROPS_PERIOD` long. */
  drawFar?(frame: Frame): void
  /** Painted behind and over one period of the house fronts, its length given. */
  paintBehindFronts?(pen: Pen, period: number): void
  paintOnFronts?(pen: Pen, period: number): void
  /** What of `paintOnFronts` burns, building by building. Absent: the houses do. */
  readonly fuel?: readonly (readonly Fire[])[]
  /** Top of what is painted behind and over the house fronts. Default: of the houses. */
  readonly frontsTop?: number
  /** Painted on the ground between houses and actors: one period, its length given. */
  paintProps?(pen: Pen, period: number): void
  /** Top of what `paintProps` paints. Default 0.3. */
  readonly propsTop?: number
  /** What moves, behind the actors. */
  drawMoving?(frame: Frame): void
  drawFront?(frame: Frame): void
  /** Where boats keep to. Absent: there is no water. */
  readonly water?: NonNullable<Floor['water']>
  /** The volcano among the far sights. */
  readonly crater?: Crater
}

/** A street that goes on for ever to both sides: far sights, a row of houses, what stands before them, people. */
export function createStreet(plan: (context: SetContext, tone: CityTone) => StreetPlan): SceneSet {
  return {
    build(context) {
      const { stage, palette, random, spec } = context
      const tone = dayTone(palette)
      const street = plan(context, tone)
      const { facades: style, haze = 0.06, propsTop = 0.3 } = street
      const facades =
        style === undefined
          ? []
          : planFacades(random, style, STREET_FRONT_PERIOD).filter((facade) => !hides(facade, street.opening))
      const roofY =
        style === undefined
          ? (street.frontsTop ?? 0.4)
          : Math.min(
              ...facades.map((facade) => eavesOf(facade, style, STREET_FOOT_Y)),
              (street.frontsTop ?? 1) + 0.2,
            ) - 0.2
      const fires =
        street.fuel ??
        (style === undefined ? [] : facades.map((facade) => firesOfFacade(facade, style, STREET_FOOT_Y)))
      const hasFronts = style !== undefined || street.paintOnFronts !== undefined
      const isWet = spec.weather === 'rain' || spec.weather === 'storm'
      const sky = createSkyDome(stage, palette, random, {
        horizonY: 0.68,
        cloudCount: 5,
        cloudFloor: 0.3,
        heavens: context.heavens,
      })
      const crowd = createCrowd(stage, random, {
        count: passersBy(spec, Math.round((stage.aspect * 4 + 1) * (street.crowd ?? 1))),
        nearY: STREET_PROPS_Y + (street.isCrowdBefore === true ? 0.05 : 0),
        farY: street.isCrowdBefore === true ? STREET_PROPS_Y + 0.018 : 0.765,
        nearParallax: 0.74,
        farParallax: 0.66,
        height: 0.25,
        ...airOver(
          spec,
          mix(multiply('#8a8fa8', palette.ambient), palette.fog, 0.3),
          0.24 + lampLevel(palette) * 0.3,
        ),
        umbrellas: isWet ? 0.8 : 0,
        umbrellaColours: ['#d8504a', '#3d7bb8', '#e0b04a', '#4f9a6a', '#8a5fb8'],
        ...(street.crowdWears === undefined ? {} : { wears: street.crowdWears }),
        speed: street.isCrowdStanding === true ? 0 : 0.05,
      })
      return {
        light: outdoorLight(palette),
        floor: {
          y: 0.925 + portraitDrop(stage),
          farY: 0.85,
          parallax: GROUND_PARALLAX,
          personHeight: 0.55,
          kind: 'ground',
          horizonY: 0.66,
          ...(street.water === undefined ? {} : { water: street.water }),
        },
        ...(street.crater === undefined ? {} : { crater: street.crater }),
        ...(fires.length === 0
          ? {}
          : { fuel: { parallax: FRONT_PARALLAX, period: STREET_FRONT_PERIOD, buildings: fires } }),
        drawBack(frame) {
          sky.draw(frame)
          street.drawFar?.(frame)
          const front = {
            key: 'street-fronts',
            parallax: FRONT_PARALLAX,
            period: STREET_FRONT_PERIOD,
            y0: Math.max(stage.top - 0.1, roofY),
            y1: KERB_Y + 0.006,
          }
          if (hasFronts)
            drawEndless(stage, frame.camera, front, (pen) => {
              street.paintBehindFronts?.(pen, STREET_FRONT_PERIOD)
              for (const facade of facades)
                if (style !== undefined) paintFacade(pen, facade, style, STREET_FOOT_Y, tone, haze)
              street.paintOnFronts?.(pen, STREET_FRONT_PERIOD)
              paintPavement(pen, palette, street.paving.colour)
            })
          const ground = {
            key: 'street-ground',
            parallax: GROUND_PARALLAX,
            period: 2.2,
            y0: hasFronts ? KERB_Y : STREET_FOOT_Y,
            y1: stage.bottom + 0.14,
          }
          drawEndless(stage, frame.camera, ground, (pen) =>
            paintPaving(pen, palette, {
              ...street.paving,
              topY: ground.y0,
              bottomY: ground.y1,
              period: ground.period,
              isSnowy: spec.weather === 'snow' || spec.season === 'winter',
              isWet,
            }),
          )
          if (street.isCrowdBefore !== true) crowd.draw(frame)
          if (street.paintProps !== undefined)
            drawEndless(
              stage,
              frame.camera,
              {
                key: 'street-props',
                parallax: PROPS_PARALLAX,
                period: PROPS_PERIOD,
                y0: propsTop,
                y1: STREET_PROPS_Y + 0.05,
              },
              (pen) => street.paintProps?.(pen, PROPS_PERIOD),
            )
          if (street.isCrowdBefore === true) crowd.draw(frame)
          street.drawMoving?.(frame)
        },
        drawFront(frame) {
          street.drawFront?.(frame)
          sky.drawVeil(frame)
        },
      }
    },
  }
}

/** What belongs to the houses and moves with them: without it the ground would slip along their feet. */
function paintPavement(pen: Pen, palette: Palette, colour: Hex): void {
  const stone = mix(seen(colour, palette, 0.1), palette.fog, 0.12)
  const strip = pen.createLinearGradient(0, STREET_FOOT_Y, 0, KERB_Y)
  strip.addColorStop(0, mix(darken(stone, 0.24), palette.shadow, 0.16))
  strip.addColorStop(1, lighten(stone, 0.06))
  pen.fillStyle = strip
  pen.fillRect(0, STREET_FOOT_Y, STREET_FRONT_PERIOD + 0.001, KERB_Y - STREET_FOOT_Y)
  pen.fillStyle = lighten(stone, 0.2)
  pen.fillRect(0, KERB_Y - 0.003, STREET_FRONT_PERIOD + 0.001, 0.004)
  pen.fillStyle = withAlpha(palette.shadow, 0.4)
  pen.fillRect(0, KERB_Y + 0.001, STREET_FRONT_PERIOD + 0.001, 0.005)
}

function hides(
  { x, width }: { readonly x: number; readonly width: number },
  opening: StreetPlan['opening'],
): boolean {
  return opening !== undefined && x < opening.x + opening.half && x + width > opening.x - opening.half
}
