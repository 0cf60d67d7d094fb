import type { Action, ActivityName } from '../../scene-spec.ts'
import { FATE_RULES, SELF_RULES } from './self-rules.ts'
import { WORKING_RULES } from './working-rules.ts'

/** How an activity is gone about, and which things it is done with. */
export interface ActivityRule {
  /** What its doer's action is. Absent: whatever else they are said to do. */
  readonly action?: Action
  /** Things that belong to it: they are part of the doing, not subjects beside it. */
  readonly takes?: RegExp
  /** The verb alone may mean much else: without one of these it is not this. */
  readonly needs?: RegExp
  /** With one of these it is done in another way. */
  readonly unless?: RegExp
  /** Callings that make up for what `needs` does not find. */
  readonly byCalling?: RegExp
  /** At least as many people. Default 1. */
  readonly people?: number
  /** What the same verb means where `needs` finds nothing. */
  readonly otherwise?: ActivityName
  /** A later, more particular word takes its place. */
  readonly isVague?: true
  /** What they do otherwise; who does something else goes on with that. Absent: whatever. */
  readonly while?: readonly Action[]
}

const DRINKS =
  /^(?:tea|teapot|teacup|coffee|coffee-cup|cup|milk|wine|wine-glass|whiskey|water|juice|beer|bottle|glass|soda|cocktail|latte|flask|test-tube|potion|liquid|bowl|drink|champagne|jug|ice-cube)$/
const GREENS =
  /^(?:plant|potted-plant|flower|flowers|tulip|rose|sunflower|daisy|lavender|poppy|cactus|bush|grass|sapling|seedling|tomato|vegetables|herb|bouquet|orchid|lily|watering-can|bonsai|shovel)$/
const VEGETABLES =
  /^(?:vegetables|carrot|tomato|onion|potato|cucumber|salad|fruit|apple|plum|bread|meat|knife|table|lemon|watermelon|fruit-bowl|garlic|pepper|mushroom|chilli|cabbage|eggplant|broccoli|lettuce|sushi|sandwich)$/
const MEALS =
  /^(?:table|dinner-table|dish|meal|food|pizza|pasta|spaghetti|noodles|soup|salad|rice|bread|wine|wine-glass|whiskey|plate|candle|chair|turkey|curry|sushi|dumplings|breakfast|pancakes|egg|coffee|tea|cup|coffee-cup|teacup|cake|burger|steak|bottle|fruit|fruit-bowl|cereal|hot-pot|stew|chopsticks|ramen)$/

const ICED = /cake$|^(?:cookie|donut)$/

/** What is brought to a door. */
const PARCELS =
  /^(?:parcel|box|package|gift|letter|envelope|pizza|pizza-box|groceries|food|bouquet|flowers?|newspaper|basket|bag|handbag|milk)$/

/** What goes into pots and pans, and they themselves. */
const INGREDIENTS =
  /^(?:soup|pot|ladle|pan|wok|stove|stew|dish|food|meal|breakfast|dinner|curry|noodles|ramen|bowl|cauldron|pancakes|egg|eggs|fried-egg|omelette|vegetables|salad|carrot|tomato|onion|potato|cucumber|mushroom|garlic|pepper|broccoli|cabbage|eggplant|chilli|pasta|spaghetti|rice|meat|steak|bacon|sausage|shrimp|chicken-leg|dumplings|hot-pot|paella|french-fries|burger|bread|beans|table)$/

const AT_MIRROR =
  /^(?:mirror|vanity|sink|lipstick|make-up|makeup|razor|comb|hairbrush|hair-dryer|brush|soap|shaving-cream|powder|mascara|tie|paintbrush)$/
const ANIMAL =
  /^(?:cat|kitten|dog|puppy|horse|pony|foal|cow|calf|goat|kid|sheep|lamb|pig|piglet|rabbit|bunny|donkey|deer|fawn|giraffe|elephant|panda|koala|monkey|llama|alpaca|camel|hamster|guinea-pig|seal|dolphin|penguin|parrot|squirrel|hedgehog|zebra|kangaroo|otter|tortoise|turtle)$/

const RACKETS = /^(?:tennis-racket|tennis-ball|table-tennis|shuttlecock|ball|net|table)$/

export const ACTIVITY_RULES: Readonly<Record<ActivityName, ActivityRule>> = {
  clap: { action: 'stand' },
  hopscotch: { action: 'jump' },
  queue: { action: 'stand' },
  meeting: {
    action: 'sit',
    takes: /^(?:table|dinner-table|desk|laptop|computer|chair|paper|coffee|document)$/,
  },
  picnic: { action: 'sit', takes: MEALS },
  seesaw: { action: 'play', people: 2 },
  selfie: { action: 'stand', takes: /^(?:phone|photo-camera)$/ },
  'share-umbrella': { action: 'stand', people: 2, takes: /^(?:umbrella|parasol)$/ },
  slide: { action: 'play' },
  'watch-tv': { action: 'sit', takes: /^(?:television|sofa|armchair|popcorn|chair)$/ },
  'close-door': { action: 'work', takes: /^door$/ },
  cry: { action: 'stand' },
  point: { action: 'stand' },
  conduct: { action: 'wave' },
  dj: { action: 'work' },
  'dj-jump': { action: 'work' },
  examine: {
    action: 'work',
    people: 2,
    needs: /^stethoscope$/,
    byCalling: /^(?:doctor|nurse|vet|veterinarian|dentist|pediatrician)$/,
  },
  'feed-birds': {
    action: 'stand',
    takes: /^(?:bread|seed|basket)$/,
    needs:
      /^(?:bird|pigeon|dove|duck|duckling|goose|swan|hen|chicken|rooster|chick|gull|seagull|sparrow|peacock|turkey)$/,
    otherwise: 'feed-animal',
  },
  haircut: { action: 'work', takes: /^(?:chair|mirror|scissors)$/ },
  iron: { action: 'work', takes: /^(?:shirt|dress|trousers|clothes|iron)$/ },
  laundry: { action: 'work', takes: /^(?:shirt|dress|trousers|clothes|basket|washing-machine|socks)$/ },
  'open-door': { action: 'work', takes: /^door$/ },
  paint: { action: 'work', takes: /^(?:easel|canvas|painting|palette|paintbrush|picture)$/ },
  'phone-call': { action: 'talk', takes: /^(?:phone|telephone)$/ },
  swing: { action: 'play', takes: /^swing$/ },
  toast: { action: 'stand', takes: /^(?:wine|wine-glass|whiskey|champagne|beer|glass|bottle|cup)$/ },
  'video-game': { action: 'play', takes: /^(?:game-controller|joystick|television|sofa|computer)$/ },
  badminton: { action: 'play', takes: RACKETS },
  baseball: { action: 'play', takes: /^(?:baseball|ball|bat)$/ },
  cricket: { action: 'play', takes: /^(?:baseball|ball|bat)$/ },
  pitch: { action: 'play', takes: /^(?:baseball|ball)$/ },
  beam: { action: 'work', takes: /^(?:bench|balance-beam)$/ },
  bowl: { action: 'work', takes: /^(?:bowling|ball|pin)$/ },
  climb: { action: 'work', takes: /^(?:rope|wall|rock|cliff)$/ },
  darts: { action: 'work', takes: /^(?:dart|dartboard|target|arrow)$/ },
  gymnastics: { action: 'work', isVague: true },
  basketball: { action: 'play', takes: /^(?:basketball|ball)$/ },
  hockey: { action: 'play', takes: /^(?:hockey|puck|hockey-stick)$/ },
  'table-tennis': { action: 'play', takes: RACKETS },
  tennis: { action: 'play', takes: RACKETS },
  volleyball: { action: 'play', takes: /^(?:volleyball|ball|net)$/ },
  archery: { action: 'work', takes: /^(?:bow|arrow|target)$/ },
  blackboard: { action: 'work', takes: /^(?:blackboard|book|chalk)$/ },
  'blow-bubbles': { action: 'stand', takes: /^bubble/ },
  'blow-candles': {
    action: 'work',
    takes: /^(?:cake|candle|table|dinner-table|table-top|wooden-table|birthday-cake|cupcake|dish)$/,
    needs: /./,
  },
  boxes: { action: 'stand', takes: /^(?:parcel|box|crate)$/ },
  box: { action: 'fight' },
  'brush-teeth': { action: 'work' },
  cards: { action: 'sit', takes: /^(?:table|chair|card|cards|dice|playing-card)$/ },
  'cast-spell': { action: 'work', takes: /^(?:wand|staff|spark|sparkles?)$/ },
  chess: { action: 'sit', takes: /^(?:table|chair|bench|dice|puzzle|chess-pawn|chess|desk)$/ },
  chop: { action: 'work', takes: VEGETABLES },
  dig: { action: 'work', takes: /^(?:shovel|spade|pitchfork|hole|bucket)$/ },
  draw: { action: 'sit', takes: /^(?:pencil|pen|table|desk|paper|crayon)$/, isVague: true },
  duel: { action: 'fight', takes: /^(?:sword|swords|crossed-swords|shield|lightsaber)$/ },
  'crack-egg': { action: 'work', takes: INGREDIENTS },
  arrange: { action: 'work', takes: /^(?:bouquet|flowers?|vase|rose|tulip|table|sunflower|lily)$/ },
  fold: { action: 'work', takes: /^(?:shirt|dress|trousers|clothes|basket|towel|blanket|socks)$/ },
  'make-coffee': { action: 'work', takes: DRINKS },
  'pick-flower': {
    action: 'work',
    takes:
      /^(?:flowers?|tulip|rose|daisy|poppy|sunflower|lavender|bouquet|wildflower|lily|orchid|peony|hydrangea|chrysanthemum|daffodil|dandelion)$/,
  },
  'punch-bag': { action: 'fight' },
  shatter: { takes: /^(?:table|desk|floor)$/ },
  sizzle: { takes: INGREDIENTS },
  sprinkle: { action: 'work', takes: INGREDIENTS },
  whisk: { action: 'work', takes: INGREDIENTS },
  'flip-pancake': {
    action: 'work',
    // Out of a pan that is tossed come flames.
    takes: new RegExp(String.raw`${INGREDIENTS.source}|^(?:flames|fire)$`),
    needs: /^(?:pancakes|pan|egg|fried-egg|omelette|flames|fire)$/,
    byCalling: /^(?:chef|cook)$/,
  },
  grapple: { action: 'fight' },
  golf: { action: 'play', takes: /^(?:golf|ball)$/ },
  grill: {
    action: 'work',
    takes: /^(?:meat|steak|burger|sausage|kebab|hot-dog|fire|campfire|fish|corn|chicken-leg|skewer)$/,
  },
  'dress-other': { action: 'stand', people: 2 },
  give: { action: 'stand', people: 2, takes: /^(?:gift|bouquet|flowers?|rose|tulip)$/ },
  'hand-in-hand': { people: 2 },
  handshake: { action: 'stand', people: 2 },
  hug: { action: 'stand', people: 1 },
  juggle: { action: 'work', takes: /^(?:ball|football|pin|orange|apple)$/ },
  kiss: { action: 'stand', people: 2 },
  knead: {
    action: 'work',
    takes:
      /^(?:bread|dough|dumplings|pizza|table|flour|noodles|pasta|spaghetti|rolling-pin|pastry|pie|cake|cupcake|cookie|croissant|birthday-cake|oven|tray|bun|baguette)$/,
  },
  knit: { action: 'sit', takes: /^(?:yarn|sweater|scarf|wool|needle|sock|socks|hat)$/ },
  knock: { action: 'work', takes: /^door$/ },
  'lift-weights': { action: 'work' },
  meal: { action: 'sit', takes: MEALS },
  meditate: { action: 'sit' },
  microscope: { action: 'work', takes: /^(?:microscope|flask|test-tube|desk|table)$/ },
  photograph: { action: 'work', takes: /^(?:photo-camera|camera|film-camera)$/ },
  plant: {
    action: 'work',
    takes: /^(?:tree|sapling|seedling|plant|seed|shovel|flower|tulip|rose|potted-plant|vegetables|tomato)$/,
  },
  'plant-flag': { action: 'work', takes: /^flag$/ },
  pottery: { action: 'sit', takes: /^(?:wheel|vase|pot|jar|clay|amphora|bowl|soup)$/ },
  pour: {
    action: 'work',
    takes: DRINKS,
    needs: DRINKS,
    byCalling: /^(?:barista|bartender|waiter|waitress|scientist|chemist|alchemist)$/,
  },
  pram: { action: 'walk', takes: /^(?:baby|pram)$/ },
  propose: { action: 'stand', takes: /^ring$/, people: 2 },
  'push-ups': { action: 'work' },
  squats: { action: 'work' },
  'hula-hoop': { action: 'work', takes: /^(?:hoop|ring)$/ },
  'climb-rope': { action: 'work', takes: /^rope$/ },
  cheer: { action: 'work', takes: /^pompoms?$/ },
  'clean-window': { action: 'work', takes: /^(?:window|glass|room-parts|sponge|squeegee|cloth)$/ },
  'wash-hands': { action: 'work', takes: /^(?:sink|soap|basin)$/ },
  roast: { action: 'sit', takes: /^(?:marshmallow|sausage|hot-dog|stick|bench|chair)$/ },
  sandcastle: { action: 'work', takes: /^(?:castle|sandcastle|bucket)$/ },
  sew: { action: 'sit', takes: /^(?:dress|shirt|needle|thread|sewing-machine|table|desk|yarn|fabric)$/ },
  'skip-rope': { action: 'work' },
  snowman: { action: 'work', takes: /^(?:snowman|carrot|scarf|hat)$/, needs: /^snowman$/ },
  stir: { action: 'work', takes: INGREDIENTS, unless: /^(?:campfire|bonfire|fire|grill|barbecue)$/ },
  sweep: { action: 'work', takes: /^(?:broom|fallen-leaf)$/ },
  tango: { action: 'dance', people: 2 },
  telescope: { action: 'look', takes: /^telescope$/ },
  'toss-dough': { action: 'work', takes: /^(?:pizza|dough|bread|flour|pastry)$/ },
  tray: { takes: DRINKS },
  treadmill: { action: 'work' },
  trolley: { action: 'walk', takes: /^shopping-cart$/ },
  'tug-of-war': { action: 'work', people: 2 },
  umbrella: { action: 'stand', takes: /^(?:umbrella|parasol)$/, needs: /^(?:umbrella|parasol)$/ },
  vows: { action: 'stand', people: 2, takes: /^(?:ring|altar)$/ },
  'wash-dishes': { action: 'work', takes: /^(?:plate|dish|bowl|sink|cup)$/ },
  'water-plants': { action: 'work', takes: GREENS },
  wood: { action: 'work', takes: /^(?:axe|wood|log|firewood)$/ },
  write: {
    action: 'sit',
    takes: /^(?:pen|pencil|letter|book|paper|desk|table|notebook|feather|scroll|candle)$/,
    isVague: true,
  },
  yoga: { action: 'sit', takes: /^mat$/ },
  aerobics: { action: 'work' },
  bathe: { action: 'work', takes: /^(?:bathtub|bath|bubbles?|foam|soap|rubber-duck|towel)$/ },
  bricks: { action: 'work', takes: /^(?:brick|bricks|wall|mortar|trowel)$/ },
  'float-back': { action: 'swim' },
  operate: { action: 'work', takes: /^(?:scalpel|syringe|bed|lamp)$/ },
  save: { action: 'play', takes: /^(?:ball|football|goal|soccer-ball)$/ },
  'treat-teeth': { action: 'work', takes: /^(?:tooth|chair)$/ },
  'chase-dot': { action: 'play', takes: /^(?:laser|flashlight)$/ },
  'chase-tail': { action: 'play', takes: /^tail$/ },
  display: { action: 'stand', takes: /^(?:tail|feather)$/ },
  rear: { action: 'stand' },
  scratch: { action: 'play' },
  'chair-yoga': { action: 'sit', takes: /^(?:chair|mat)$/ },
  comb: { action: 'work', takes: AT_MIRROR },
  'direct-traffic': { action: 'work', takes: /^traffic-light$/ },
  'feed-animal': {
    action: 'work',
    takes: /^(?:bowl|carrot|milk|bottle|apple|hay|food|bread|dish)$/,
    needs: ANIMAL,
  },
  groom: { action: 'work', takes: /^(?:brush|comb|paintbrush|hairbrush)$/, needs: ANIMAL },
  karaoke: { action: 'talk', takes: /^(?:microphone|karaoke|television)$/ },
  'make-up': { action: 'work', takes: AT_MIRROR },
  milk: {
    action: 'work',
    takes: /^(?:milk|bucket|stool|pail)$/,
    needs: /^(?:cow|goat|sheep|buffalo|water-buffalo|yak|camel)$/,
  },
  'knock-off': {
    action: 'play',
    takes: /^(?:table|glass|wine-glass|coffee-cup|vase|juice|plate|desk|wall-shelf|bottle|teacup)$/,
  },
  melt: {},
  ring: {},
  'burn-down': {},
  rise: {},
  'stack-up': {},
  hedge: { action: 'work', takes: /^(?:hedge|bush|shears|scissors|garden-shears)$/ },
  till: { action: 'work', takes: /^(?:hoe|soil|field|shovel|pitchfork)$/ },
  weld: {
    action: 'work',
    takes: /^(?:mask|torch|beam|pipe|helmet)$/,
    unless:
      /^(?:car|truck|bus|motorcycle|scooter|bicycle|boat|ship|sailboat|airplane|train|rocket|tractor|submarine)$/,
  },
  // A tree is decorated otherwise.
  'ice-cake': {
    action: 'work',
    needs: ICED,
    takes: /cake$|^(?:cookie|donut|table|dinner-table|icing|cream|strawberry)$/,
  },
  'cut-cake': { action: 'work', takes: /cake$|^(?:knife|table|dinner-table)$/ },
  deliver: {
    action: 'stand',
    people: 2,
    takes: PARCELS,
    needs: PARCELS,
  },
  massage: { action: 'work', unless: /^(?:foot|feet|cat|dog|horse)$/ },
  'barber-shave': { action: 'work', takes: AT_MIRROR },
  bandage: { action: 'work', takes: /^(?:bandage|first-aid-kit|arm)$/ },
  mow: { action: 'walk', takes: /^(?:lawn-mower|grass)$/ },
  checkout: {
    action: 'work',
    takes: /^(?:groceries|shopping-cart|basket|handbag|vegetables|fruit|milk|parcel|scanner|food|meal)$/,
  },
  'change-nappy': { action: 'work', takes: /^(?:baby|nappy)$/ },
  mop: { action: 'work', takes: /^(?:mop|bucket|broom|floor)$/ },
  nail: { action: 'work', takes: /^(?:hammer|nail|picture|painting|frame|picture-frame|wall)$/ },
  pack: { action: 'work', takes: /^(?:suitcase|luggage|backpack|shirt|clothes|dress|trousers)$/ },
  'paint-wall': { action: 'work', takes: /^(?:wall|fence|paint|roller|paintbrush|bucket|ladder)$/ },
  pet: { action: 'work', needs: ANIMAL },
  pilates: { action: 'sit', takes: /^mat$/ },
  rake: { action: 'work', takes: /^(?:rake|fallen-leaf|leaf|leaves)$/ },
  saw: { action: 'work', takes: /^(?:saw|carpentry-saw|plank|wood|log|board)$/ },
  scrub: { action: 'work', takes: /^(?:sponge|cloth|bucket|soap|rag|towel)$/ },
  sculpt: {
    action: 'work',
    takes: /^(?:statue|sculpture|marble|stone|block|hammer|chisel|clay|wood|bust|moai)$/,
  },
  shave: { action: 'work', takes: AT_MIRROR },
  shower: { action: 'work', takes: /^(?:shower|soap|towel|water|curtain)$/ },
  snack: { action: 'sit', takes: /^(?:bowl|cereal|popcorn|spoon|chair|sofa|yogurt|bowl-with-spoon)$/ },
  stretch: { action: 'stand' },
  'tai-chi': { action: 'work' },
  'tie-shoes': { action: 'work', takes: /^(?:shoe|shoes|sneaker|sneakers|boots?|shoelace)$/ },
  'try-on': { action: 'work', takes: /^(?:mirror|hanger)$/ },
  'tie-tie': { action: 'work', takes: /^(?:tie|necktie|mirror)$/ },
  trash: { action: 'walk', takes: /^(?:trash|bag|sack|wastebasket|garbage)$/ },
  vacuum: { action: 'work', takes: /^(?:vacuum|carpet|rug)$/ },
  ...WORKING_RULES,
  ...SELF_RULES,
  ...FATE_RULES,
}

/** What somebody who has or is at such a thing does with it, though no verb of its own was read. */
export const INFERRED: readonly {
  readonly activity: ActivityName
  readonly while: readonly Action[]
  readonly with: RegExp
}[] = [
  { activity: 'tennis', while: ['play', 'run', 'jump'], with: /^tennis-racket$/ },
  { activity: 'snowman', while: ['work'], with: /^snowman$/ },
  { activity: 'telescope', while: ['look', 'stand', 'work'], with: /^telescope$/ },
  { activity: 'microscope', while: ['look', 'stand', 'work'], with: /^microscope$/ },
  {
    activity: 'hammock',
    while: ['stand', 'sit', 'sleep', 'play', 'play-instrument', 'eat', 'drink', 'look'],
    with: /^hammock$/,
  },
  { activity: 'watch-tower', while: ['sit'], with: /^lifeguard$/ },
  { activity: 'swing', while: ['stand', 'sit', 'play', 'fly', 'jump'], with: /^swing$/ },
  { activity: 'video-game', while: ['play', 'sit', 'stand'], with: /^(?:game-controller|joystick)$/ },
  // "prepares sushi": nobody stirs it.
  { activity: 'chop', while: ['work'], with: /^(?:sushi|sandwich)$/ },
  { activity: 'pottery', while: ['work'], with: /^vase$/ },
  { activity: 'trolley', while: ['stand', 'walk', 'run', 'work'], with: /^shopping-cart$/ },
  { activity: 'meal', while: ['eat'], with: /^(?:table|dinner-table)$/ },
  { activity: 'watch-tv', while: ['look', 'sit'], with: /^television$/ },
  { activity: 'tray', while: ['stand', 'walk', 'run', 'talk', 'work'], with: /^tray$/ },
]
