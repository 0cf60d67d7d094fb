import type { SceneSpec, SpotName } from '../../scene-spec.ts'
import type { Piece } from '../find/piece.ts'
import type { Meaning } from '../meaning.ts'
import type { Grammar, Phrase } from './phrase.ts'
import type { Step } from './reader.ts'

const BACKDROP =
  /^(?:(?:studio )?(?:background|backdrop)|hintergrund|fondo|fond|fundo|sfondo|背景|фон|фоне|배경|خلفية|पृष्ठभूमि)$/iu
/** "on a blurred green background": what is behind is only out of focus. */
const OUT_OF_FOCUS = /blur|bokeh|focus|soft|模糊|虚化|ぼけ|흐린|desenfoc|flou|unscharf|desfoc|размыт|sfocat/iu
/** Studios whose wall has a colour by name. */
const WALLS: readonly (readonly [RegExp, string])[] = [
  [/^white|^白/iu, '#f4f5f7'],
  [/^black|^黑|^dark|^void/iu, '#17181d'],
  [/green screen|绿幕/iu, '#3fae52'],
]

/** What a thing or somebody stands before, in languages whose colours come first. */
const WALL = /^(?:wall|wand|стены?|стеной|墙|墙壁|壁|벽)$/iu

/** A colour of what is behind: "a red background", "fond rouge"; "in front of a pink wall". */
export function isOfBackdrop(
  { before, next }: Pick<Step, 'before' | 'next'>,
  { coloursFollow }: Grammar,
  spot: SpotName | null,
): boolean {
  if (coloursFollow) return isBackdrop(before)
  const isWall = spot === 'before' && next !== undefined && next.kind !== 'break' && WALL.test(next.text)
  return isWall || isBackdrop(next)
}

/** What stands behind in such a colour, for the studio to be of it. */
export function backdropOf(colour: string, before: Piece | undefined): Meaning {
  const isStudio = before === undefined || before.kind === 'break' || !OUT_OF_FOCUS.test(before.text)
  const places = isStudio ? [{ setting: 'abstract', weight: 2 } as const] : []
  return { concept: CONCEPT, things: [], places, gives: [], colour }
}

const CONCEPT = 'backdrop'

function isBackdrop(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.kind !== 'break' && BACKDROP.test(piece.text)
}

/** The colour of the studio, if one was asked for. */
export function readBackdrop(phrases: readonly Phrase[]): Pick<SceneSpec, 'backdrop'> {
  for (const phrase of phrases) {
    if (phrase.kind !== 'effect' || phrase.leftOut !== null) continue
    const { concept, places, colour } = phrase.meaning
    if (concept === CONCEPT && places.length > 0 && colour !== undefined) return { backdrop: colour }
    const wall = concept === 'abstract' ? WALLS.find(([name]) => name.test(phrase.text)) : undefined
    if (wall !== undefined) return { backdrop: wall[1] }
  }
  return {}
}
