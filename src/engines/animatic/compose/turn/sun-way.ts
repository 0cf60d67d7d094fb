import { clamp, lerp } from '../../draw/easing.ts'
import type { Palette } from '../../draw/palette.ts'
import type { TurnPhase } from '../../turn-phases.ts'

/** From where it stands low to where no place sees it any more, as palettes have it. */
const DROP = 0.2
/** How far it goes aside on its way there. */
const ASIDE = 0.05

interface Stop {
  readonly part: number
  readonly x: number
  readonly y: number
}

/**
 * The way of the sun through a shot, so that all phases see it in one place: from where the first has it to where the
 * others do, up when the night ends and down when it begins. Undefined: it stays, or there is none.
 */
export function sunWay(
  phases: readonly TurnPhase[],
  palettes: readonly Pick<Palette, 'sun'>[],
): ((part: number) => { readonly x: number; readonly y: number }) | undefined {
  if (!phases.some(({ spec }, at) => at > 0 && spec.time !== phases[at - 1]?.spec.time)) return undefined
  const stops: Stop[] = []
  for (const [at, { from, until }] of phases.entries()) {
    const sun = palettes[at]?.sun ?? null
    const isUp = sun !== null && !sun.moon
    const before = palettes[at - 1]?.sun
    const wasUp = before !== null && before !== undefined && !before.moon
    if (isUp && at > 0 && !wasUp) stops.push({ part: from, x: sun.x - ASIDE, y: sun.y + DROP })
    const after = palettes[at + 1]?.sun
    const sets = at + 1 < phases.length && (after === null || after === undefined || after.moon)
    // Who sees it set sees it stand above the horizon first.
    if (isUp) stops.push({ part: until, x: sun.x, y: sets ? sun.y - DROP : sun.y })
    if (!isUp && wasUp) stops.push({ part: until, x: before.x + ASIDE, y: before.y + DROP })
  }
  const [first] = stops
  if (first === undefined || stops.length < 2) return undefined
  return (part) => {
    const next = stops.findIndex((stop) => stop.part >= part)
    const to = stops[next] ?? stops.at(-1) ?? first
    const from = next > 0 ? (stops[next - 1] ?? to) : to
    const way = to.part > from.part ? clamp((part - from.part) / (to.part - from.part)) : 1
    return { x: lerp(from.x, to.x, way), y: lerp(from.y, to.y, way) }
  }
}
