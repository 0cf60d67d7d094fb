import type { ActivityName, PropSpec, SubjectSpec } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'
import type { NounPhrase, Phrase } from './phrase.ts'

/** What is done with hands and tools alone, and what it is done in when nothing else is named. */
const DEEDS: Readonly<Partial<Record<ActivityName, string>>> = {
  chop: 'board',
  'crack-egg': 'bowl',
  'flip-pancake': 'pan',
  knead: 'board',
  pour: 'pan',
  sizzle: 'pan',
  sprinkle: 'plate',
  stir: 'pot',
  whisk: 'bowl',
}
const VESSEL_WORDS: readonly (readonly [words: RegExp, vessel: string])[] = [
  [
    /\bpans?\b|\bskillet|\bwok|锅中|平底锅|煎锅|フライパン|프라이팬|sart[ée]n|po[êe]le|pfanne|frigideira|сковород|مقلاة|कड़ाही|फ्राइंग पैन|तवा|padella/iu,
    'pan',
  ],
  [
    /\bpots?\b|saucepan|锅里|汤锅|鍋|냄비|\bolla|cacerola|casserole|marmite|\btopf|panela|кастрюл|\bقدر\b|बर्तन|हांडी|pentola/iu,
    'pot',
  ],
  [
    /\bbowls?\b|碗|ボウル|그릇|볼에|\bcuenco|\bbol\b|sch[üu]ssel|tigela|миск|وعاء|कटोरे|कटोरी|ciotola/iu,
    'bowl',
  ],
]
const FOOD =
  /^(?:carrot|cucumber|tomato|onion|potato|garlic|pepper|chilli|mushroom|eggplant|broccoli|cabbage|salad|vegetables|lemon|orange|apple|plum|avocado|banana|kiwi|mango|strawberry|watermelon|bread|baguette|cheese|butter|meat|steak|salmon|fish|bacon|sausage|tofu|cake|soup|stew|curry|sauce|pasta|spaghetti|noodles|rice|chocolate|milk|cream|pancakes|batter|dough|egg|eggs|fried-egg|omelette|oil|honey|syrup|water|salt|sugar|flour|cinnamon|herbs|food|meal|dish|hot-pot)$/
/** What is seasoned where it is fried. */
const IN_PAN = /^(?:steak|meat|salmon|fish|bacon|sausage|vegetables|potato|mushroom)$/
const STREWN = /^(?:salt|sugar|flour|cheese|pepper|cinnamon|chocolate|herbs)$/

/**
 * "stirring soup in a pot", "slicing vegetables": nobody is named, so the picture is of the hands that do it, as the cook
 * sees them. Anything else stays as it is.
 */
export function showByHand(
  subjects: readonly SubjectSpec[],
  phrases: readonly Phrase[],
  { setting, place }: Whereabouts,
): readonly SubjectSpec[] {
  if (!/^(?:kitchen|abstract)$/.test(setting) || place !== undefined) return subjects
  const nouns = phrases.filter((phrase): phrase is NounPhrase => phrase.kind === 'noun')
  if (nouns.some(isSomebody)) return subjects
  const activity = deedOf(phrases)
  if (activity === undefined) return subjects
  if (subjects.some(({ rig, activity: own }) => own === 'pour' && rig !== 'person')) return subjects
  const foods = nouns.filter((noun) => FOOD.test(nameOf(noun)))
  const props = foods.map((noun): PropSpec => ({
    concept: nameOf(noun),
    colour: noun.colours[0] ?? (noun.material === 'glass' ? GLASS : null),
    role: 'beside',
  }))
  if (activity === 'sprinkle') return sprinkle(subjects, nouns, props)
  const isFryable =
    activity === 'pour' && !VESSEL_WORDS.some(([words]) => nouns.some(({ text }) => words.test(text)))
  if (isFryable) return subjects
  const text = phrases.map((phrase) => ('text' in phrase ? phrase.text : '')).join(' ')
  const named =
    activity === 'chop' || activity === 'knead' ? undefined : VESSEL_WORDS.find(([words]) => words.test(text))
  const variant = named?.[1] ?? DEEDS[activity] ?? 'pan'
  return [inVessel(variant, activity, props)]
}

const GLASS = '#bfe3ea'

/** Of all berries one is cut. */
function nameOf({ meaning, text }: NounPhrase): string {
  return /strawberr|草莓|苺|いちご|イチゴ|딸기|fresa|fraise|erdbeer|morango|клубник|فراول|स्ट्रॉबेरी|fragol/iu.test(
    text,
  )
    ? 'strawberry'
    : meaning.concept
}

function inVessel(variant: string, activity: ActivityName, props: readonly PropSpec[]): SubjectSpec {
  return {
    concept: variant,
    rig: 'cookware',
    variant,
    colours: [],
    count: 1,
    size: 'normal',
    action: 'work',
    activity,
    props,
  }
}

/** What a pinch of something falls on is the picture; without it there is none. */
function sprinkle(
  subjects: readonly SubjectSpec[],
  nouns: readonly NounPhrase[],
  props: readonly PropSpec[],
): readonly SubjectSpec[] {
  const dishes = nouns.flatMap(({ meaning, colours }) =>
    meaning.things
      .filter(({ rig }) => rig === 'food' || rig === 'sprite')
      .map((thing) => ({ ...thing, colours: [...colours] })),
  )
  const dish = dishes.find(({ concept }) => !STREWN.test(concept)) ?? dishes[0]
  if (dish === undefined) return subjects
  if (IN_PAN.test(dish.concept)) return [inVessel('pan', 'sprinkle', props)]
  const strewn = props.filter(({ concept }) => STREWN.test(concept) && concept !== dish.concept)
  return [{ ...dish, count: 1, size: 'normal', action: 'stand', activity: 'sprinkle', props: strewn }]
}

/** Hands are everybody's; who was only supplied has no word. */
function isSomebody({ meaning, text, leftOut }: NounPhrase): boolean {
  if (text === '' || /^hands?$/i.test(text) || leftOut === 'part of another word') return false
  return meaning.things.some(({ rig }) => rig === 'person' || rig === 'robot' || rig === 'quadruped')
}

function deedOf(phrases: readonly Phrase[]): ActivityName | undefined {
  for (const phrase of phrases) {
    if (phrase.kind !== 'action' || phrase.leftOut !== null) continue
    const { activity } = phrase.meaning
    if (activity !== undefined && DEEDS[activity] !== undefined) return activity
  }
  return undefined
}
