import type { ActivityName } from '../../scene-spec.ts'
import type { ActivityRule } from './activity-rules.ts'

type Working =
  | 'news-desk'
  | 'weather-map'
  | 'gavel'
  | 'forge'
  | 'unwrap'
  | 'spices'
  | 'smell'
  | 'lasso'
  | 'speech'
  | 'mend-watch'
  | 'present'
  | 'cast-net'
  | 'blow-dandelion'
  | 'bees'
  | 'watch-tower'
  | 'open-window'
  | 'open-fridge'
  | 'barre'
  | 'hammock'
  | 'manicure'
  | 'change-tyre'
  | 'under-vehicle'
  | 'check-in'
  | 'push'
  | 'carry-together'
  | 'burst'

const FLOWERS =
  /^(?:flower|flowers|tulip|rose|sunflower|daisy|lavender|poppy|bouquet|orchid|lily|peony|camellia|lotus|cherry-blossom|hibiscus|wildflowers)$/

/** What is done at a place of its own, which comes along with it: a desk, a forge, a hive, a window. */
export const WORKING_RULES: Readonly<Record<Working & ActivityName, ActivityRule>> = {
  'news-desk': {
    action: 'talk',
    // A newsreader may present the weather.
    isVague: true,
    takes: /^(?:desk|table|microphone|newspaper|television|book|paper|camera|laptop|computer|chair)$/,
  },
  'weather-map': { action: 'talk', takes: /^(?:map|microphone|television|screen|globe|sun|cloud|camera)$/ },
  gavel: { action: 'work', takes: /^(?:gavel|hammer|desk|table|bench|book)$/ },
  forge: {
    action: 'work',
    takes: /^(?:hammer|anvil|sword|swords|crossed-swords|horseshoe|fire|tongs|campfire|axe|katana)$/,
  },
  unwrap: { action: 'work', takes: /^(?:gift|box|parcel|ribbon|bow)$/ },
  spices: {
    action: 'work',
    takes: /^(?:soup|bowl|table|bowl-with-spoon|pepper|chilli|salt|garlic|herb|dish)$/,
  },
  'mend-watch': {
    action: 'sit',
    takes: /^(?:watch|clock|pocket-watch|alarm-clock|table|desk|tweezers|magnifying-glass|lamp)$/,
  },
  speech: { action: 'talk', takes: /^(?:lectern|podium|microphone|paper|desk|table)$/ },
  present: {
    action: 'talk',
    takes: /^(?:screen|projector|laptop|chart|slide|board|graph|table|desk|pointer)$/,
  },
  lasso: { action: 'work', takes: /^(?:rope|lasso)$/ },
  'cast-net': { action: 'work', takes: /^(?:fishing-rod|net|bucket|basket)$/ },
  smell: { action: 'look', takes: FLOWERS, needs: FLOWERS },
  'blow-dandelion': { action: 'look', takes: /^dandelion$/ },
  bees: { action: 'work', takes: /^(?:honey|honeycomb|hive|beehive|honey-pot|box)$/ },
  'watch-tower': { action: 'sit', takes: /^(?:chair|binoculars|tower|stool|umbrella|parasol)$/ },
  'open-window': { action: 'work', takes: /^(?:window|curtain|curtains)$/ },
  'open-fridge': {
    action: 'work',
    takes: /^(?:fridge|refrigerator|milk|bottle|juice|soda|beer|cola|water|door)$/,
  },
  barre: { action: 'dance', takes: /^(?:barre|bar|mirror|bench)$/ },
  hammock: { action: 'sit', takes: /^hammock$/ },
  manicure: { action: 'sit', takes: /^(?:table|nail-polish|brush|hand|desk|chair|nail)$/ },
  'change-tyre': { action: 'work', takes: /^(?:tyre|wheel|wrench|tool|tools)$/ },
  'under-vehicle': { action: 'work', takes: /^(?:wrench|tool|tools|hammer|screwdriver)$/ },
  push: { action: 'walk' },
  'carry-together': { action: 'walk' },
  burst: {},
  'check-in': {
    action: 'stand',
    takes: /^(?:desk|table|suitcase|luggage|laptop|passport|ticket|bag|counter)$/,
  },
}
