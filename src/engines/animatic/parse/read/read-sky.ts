import type { SceneSpec, SettingName, TimeOfDay } from '../../scene-spec.ts'
import type { Reading } from './reader.ts'

/** Between the words for the sky and for its colour: "make the sky a deep purple", "紫色的天空". */
const GAP = /^[^,.;:!?，。；、！？\n]{0,14}$/u

/** The colour that is said of the sky, in the text the readings are of. Absent: none. */
export function skyOf(readings: readonly Reading[], text: string): Partial<Pick<SceneSpec, 'skyColour'>> {
  const at = readings.findIndex(({ meaning }) => meaning.concept === 'sky')
  const sky = readings[at]
  if (sky === undefined) return {}
  const before = colourAt(readings[at - 1], (found) => text.slice(found.piece.end, sky.piece.start))
  const after = readings
    .slice(at + 1)
    .find(({ meaning: { word, concept } }) => word === undefined && concept !== 'turning')
  const colour = before ?? colourAt(after, (found) => text.slice(sky.piece.end, found.piece.start))
  return colour === undefined ? {} : { skyColour: colour }
}

function colourAt(reading: Reading | undefined, gapTo: (found: Reading) => string): string | undefined {
  const colour = reading?.meaning.colour
  return reading !== undefined && colour !== undefined && GAP.test(gapTo(reading)) ? colour : undefined
}

/** Blue, grey, white, black and brown skies are those of some hour or weather. */
const USUAL: ReadonlySet<string> = new Set(['#3b78c9', '#8e939b', '#f6f4ef', '#2b2930', '#8a5a3a'])

/** A sky in a colour that no hour has, where nothing else is said of the hour. */
export function strangeSkyOf(
  readings: readonly Reading[],
  text: string,
  { setting, time }: { readonly setting: SettingName; readonly time: TimeOfDay | undefined },
): Partial<Pick<SceneSpec, 'skyColour'>> {
  if (time !== undefined || setting === 'space') return {}
  const sky = skyOf(readings, text)
  return sky.skyColour !== undefined && !USUAL.has(sky.skyColour) ? sky : {}
}
