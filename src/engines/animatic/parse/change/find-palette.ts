import type { ToneName } from '../../scene-spec.ts'

/** "shift the colour palette to teal, sand and rust": colours of the whole picture, up to the end of the list. */
const PALETTE =
  /(?<!\p{L})(?:(?:shift|change|move|push|switch|grade|turn) )?(?:the |a |its )?(?:overall )?(?:colou?rs?(?: (?:palette|scheme|grading|grade|tones?))|palette|colou?rs)(?: (?:shift(?:s|ed)?|leans?))? (?:to(?:wards?)?|of|in|into|with)(?: a| the| more)? (?<list>[^.;!?\n]{1,120})/iu
const WARM =
  /^(?:reds?|oranges?|yellows?|gold(?:en|s)?|ambers?|rusts?|sands?|terracottas?|peach|corals?|coppers?|bronzes?|browns?|ochres?|beige|cream|earthy?|sepia|burgundy|crimson|pinks?|rose)$/iu
const COOL =
  /^(?:blues?|teals?|cyans?|navy|turquoise|aqua|mint|greens?|purples?|violets?|indigo|silver|greys?|grays?|ice|icy|emerald)$/iu
const VIVID = /^(?:neons?|vibrant|vivid|bold|saturated)$/iu
const MUTED = /^(?:pastels?|muted|faded|dusty|soft|desaturated)$/iu
/** What stands between the colours of a list, and after them. */
const FILLER =
  /^(?:and|or|with|plus|a|the|tones?|hues?|shades?|colou?rs?|deep|dark|light|pale|bright|of|touch|hints?)$/iu

export interface Palette {
  readonly tones: readonly ToneName[]
  readonly start: number
  readonly end: number
}

/** How the picture is graded to have such colours; null where no palette is asked for, or none that is known. */
export function findPalette(text: string): Palette | null {
  const match = PALETTE.exec(text)
  const list = match?.groups?.['list']
  if (match === null || list === undefined) return null
  const before = match.index + match[0].length - list.length
  const told: string[] = []
  let end = before
  for (const found of list.matchAll(/[\p{L}-]+/gu)) {
    const [name] = found
    const isColour = [WARM, COOL, VIVID, MUTED].some((sort) => sort.test(name))
    if (!isColour && !FILLER.test(name)) break
    if (!isColour) continue
    told.push(name)
    end = before + found.index + name.length
  }
  return told.length === 0 ? null : { tones: tonesOf(told), start: match.index, end }
}

function tonesOf(told: readonly string[]): readonly ToneName[] {
  const count = (sort: RegExp): number => told.filter((name) => sort.test(name)).length
  const [warm, cool] = [count(WARM), count(COOL)]
  return [
    ...(warm > cool ? (['warm'] as const) : []),
    ...(cool > warm ? (['cool'] as const) : []),
    // Teal and orange set one another off.
    ...(warm === cool && warm > 0 ? (['contrast'] as const) : []),
    ...(count(VIVID) > 0 ? (['vivid'] as const) : []),
    ...(count(MUTED) > 0 ? (['muted'] as const) : []),
  ]
}
