import type { SceneSpec } from '../../scene-spec.ts'
import { ANIMATE } from '../../vocabulary/actors.ts'
import { NOT_DRAWN } from '../english-nouns.ts'
import type { Piece } from '../find/piece.ts'
import { VIEW_WORDS } from '../language/view-words.ts'
import type { ActionPhrase, Phrase } from './phrase.ts'

/** Words of somebody who tells what they do themselves, and small words that go with them, in twelve languages. */
const ONESELF = new RegExp(
  `^(?:${[
    "i|i'?m|im|am|we|we'?re|are|me|my|us|our|own|myself|you|your|you'?re|pov|first|person|eyes?|just|out|around|along|down|by|all",
    'ich|wir|bin|sind|mein\\w*|unser\\w*|man|yo|estoy|estamos|nosotros|voy|vamos|je|nous|suis|on|en|train|eu|estou|estamos|nós',
    'io|sto|stiamo|noi|mentre|я|мы|мой|моими|глазами|我|我们|我們|正在|在|私|僕|俺|私たち|나|내|나는|내가|우리|우리는|저는',
    'أنا|نحن|मैं|हम|मेरी|रहा|रही|रहे|हूँ|हूं|हैं',
  ].join('|')})$`,
  'iu',
)
const FLAT_OR_FOOTLESS: ReadonlySet<SceneSpec['setting']> = new Set([
  'abstract',
  'sky',
  'space',
  'underwater',
])
/** A camera that goes nowhere in particular, or as somebody's eyes do. */
const OPEN_MOVES: ReadonlySet<SceneSpec['camera'] | undefined> = new Set([
  undefined,
  'push-in',
  'handheld',
  'track',
])
/** Of the words for getting somewhere those that say it is done on foot: things and times "come" and "go", too. */
const ON_FOOT =
  /walk|stroll|hik|roam|wander|tread|trudg|trek|sneak|creep|tiptoe|\brun|jog|sprint|走|散步|步|跑|穿行|闲逛|溜达|歩|散策|駆け|ジョギング|ハイキング|걷|걸|산책|거니|달리|달려|뛰|조깅|등산|하이킹|camin|pase|\banda|march|deambul|corr|senderismo|promen|flân|balad|cour|randonn|à pied|geh|spazier|schlender|lauf|läuft|lief|stapf|renn|bummel|caminh|passe|trilha|ид|шёл|гуля|шага|ход|брод|бред|прогул|бег|беж|مش|سير|تجول|تنزه|ركض|جري|هرول|चल|टहल|घूम|पैदल|दौड़|भाग|cammin|escursion/iu
/** " through the " */
const WITHIN_REACH = 13

/**
 * "I am walking through a forest", "POV walking down a street": nobody is shown, it is seen with the eyes of who walks.
 * Undefined: somebody else does, or it is not known who.
 */
export function walkWithCamera(
  phrases: readonly Phrase[],
  pieces: readonly Piece[],
  {
    setting,
    framing,
    inside,
    subjects,
    camera,
  }: Pick<SceneSpec, 'setting' | 'subjects'> & {
    readonly camera: SceneSpec['camera'] | undefined
    readonly framing: SceneSpec['framing'] | undefined
    readonly inside: SceneSpec['inside'] | undefined
  },
): 'walk' | 'run' | undefined {
  if (FLAT_OR_FOOTLESS.has(setting) || framing === 'aerial' || inside !== undefined) return undefined
  if (!OPEN_MOVES.has(camera) || subjects.some(({ rig }) => ANIMATE.has(rig))) return undefined
  const at = phrases.findIndex((phrase) => phrase.kind === 'action' && phrase.leftOut === null)
  const deed = phrases[at]
  if (deed?.kind !== 'action' || deed.meaning.activity !== undefined) return undefined
  const { action } = deed.meaning
  if ((action !== 'walk' && action !== 'run') || !ON_FOOT.test(deed.text)) return undefined
  const isOfSomebody =
    phrases.slice(0, at).some(isThing) ||
    isOf(phrases[at - 1], deed) ||
    VIEW_WORDS.test(deed.text.toLowerCase())
  // "the zorblax walks", 「歩く二人」
  const isOfUnknown = pieces.some((piece) =>
    piece.kind === 'unknown'
      ? !isOneself(piece.text)
      : piece.kind === 'found' && piece.senses.some(({ meaning }) => (meaning.count ?? 1) > 1),
  )
  return isOfSomebody || isOfUnknown || !goesSomewhere(deed, phrases[at + 1]) ? undefined : action
}

/** Snow and tornadoes come, and a path runs through the woods. */
function isThing(phrase: Phrase): boolean {
  if (phrase.kind === 'pronoun') return true
  if (phrase.kind === 'noun')
    return phrase.meaning.places.length === 0 || (phrase.determiner !== null && phrase.relation === null)
  if ('meaning' in phrase && phrase.meaning.concept === NOT_DRAWN) return true
  return (
    phrase.kind === 'effect' && (phrase.meaning.weather !== undefined || phrase.meaning.sight !== undefined)
  )
}

/** "a path runs through the woods": in these scripts nothing is between a place and what it does. */
function isOf(before: Phrase | undefined, { start }: ActionPhrase): boolean {
  if (before === undefined || !('meaning' in before) || before.meaning.places.length === 0) return false
  return before.end + 1 >= start && /\p{Script=Latin}|\p{Script=Cyrillic}/u.test(before.text)
}

function isOneself(text: string): boolean {
  const small = text.toLowerCase()
  return ONESELF.test(small) || VIEW_WORDS.test(small)
}

/** Not of what comes next: "running water", "the walking dead". */
function goesSomewhere({ end, meaning }: ActionPhrase, next: Phrase | undefined): boolean {
  if (next === undefined || next.kind === 'stop' || next.kind === 'comma') return true
  if ('relation' in next && next.relation !== null && next.start - end <= WITHIN_REACH) return true
  return meaning.action === 'walk' && 'meaning' in next && next.meaning.places.length > 0
}
