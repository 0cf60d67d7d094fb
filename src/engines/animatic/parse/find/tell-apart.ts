import { wordIndex } from '../word-index.ts'
import { CLAUSES, DEEDS, type Homonym } from './homonym.ts'
import type { Piece } from './piece.ts'

const HOMONYMS: readonly Homonym[] = [
  ...CLAUSES,
  ...DEEDS,
  { language: 'en', word: /^oranges$/, near: /oranges/, means: 'tangerine' },
  {
    language: 'en',
    word: /^orange$/,
    near: /\b(?:an?|the|one|his|her|half|whole|ripe|juicy|fresh|peeled|sliced) orange(?= (?:on|in|and|under|from|with|next|beside|rolls?|rolling|falls?|falling|is|floats?|lies?|sits?|cut|slices?|explodes?)\b|[,.;!?]|$)|(?:eats?|peels?|squeez\w+|slic\w+|cuts?|eating|peeling|cutting|bit\w+) (?:an?|the|his|her|some) orange\b/,
    means: 'tangerine',
  },
  {
    language: 'en',
    word: /^sink$/,
    near: /\b(?:to|will|slowly|\w{3,}[^s]s|they|and|we) sink\b|\bsink (?:into|below|beneath|under|slowly|deeper|to the)\b/,
    means: 'sinking',
  },
  {
    language: 'en',
    word: /^keyboards?$/,
    near: /\bplay\w* (?:an? |the |his |her |some )?(?:\w+ )?keyboards?\b|\bkeyboards? (?:player|solo)|on (?:the )?keyboards\b|(?:drums|bass|guitar|synth\w*|piano),? and (?:an? )?keyboards?/,
    means: 'synthesizer',
  },
  {
    language: 'en',
    word: /^remote$/,
    near: /\bremote (?!(?:and|on|in|is|beside|next|lies|lying|from|to)\b)\w/,
    means: null,
  },
  {
    language: 'en',
    word: /^flood(?:s|ed|ing)?$/,
    near: /(?:light|sun|sunshine|moonlight|glow|colou?r|warmth) flood(?:s|ed|ing)?\b|\bflooded (?:with|by) (?:\w+ )?(?:light|sunlight|sun|moonlight|neon|colou?r)/,
    means: null,
  },
  {
    language: 'en',
    word: /^remote control$/,
    near: /remote control (?:car|truck|boat|plane|helicopter|drone|robot|toy|vehicle)/,
    means: null,
  },
  {
    language: 'en',
    word: /^forks?$/,
    near: /\bforks? (?:in|of) (?:the|an?) |tuning fork|fork lightning/,
    means: null,
  },
  {
    language: 'en',
    word: /^(?:oven|stove)$/,
    near: /^(?:an?|the) (?:\w+ )?(?:oven|stove)(?=$|[,.]| and | (?:on|to|at) the (?:top|bottom|left|right))|(?: and an?| of an?) (?:\w+ )?(?:oven|stove)(?=$|[,.])/,
    means: 'kitchen range',
  },
  {
    language: 'en',
    word: /^dining table$/,
    near: /^(?:an?|the) (?:\w+ ){0,3}dining table\b|(?: and an?| of an?) (?:\w+ ){0,3}dining table(?=$|[,.])/,
    means: 'table',
  },
  {
    language: 'en',
    word: /^skis$/,
    near: /^(?:the |two |some )?skis\b|\b(?:and|of|two|pair of|an?d? (?:red|blue|wooden|old)) skis(?=$|[,.;]| (?:on|and|in|lie|stand|lean))/,
    means: 'pair of skis',
  },
  {
    language: 'en',
    word: /^drawing$/,
    near: /\b(?:is|are|sits|sitting|busy|kids|children|while|quietly) drawing(?=$|[,.;]| (?:at|in|on|with|by|under|together|quietly|outside) )/,
    means: 'drawing pictures',
  },
  {
    language: 'en',
    word: /^sailing$/,
    near: /\b(?:person|man|woman|people|couple|boy|girl|family|they|friends|he|she) (?:is |are )?sailing(?=$|[,.;]| (?:on|in) the (?:sea|ocean)| alone| together)/,
    means: 'goes sailing',
  },
  {
    language: 'en',
    word: /^(?:rock|paper|scissors)$/,
    near: /\brock,? ?(?:paper|scissors)\b/,
    means: null,
  },
  {
    language: 'en',
    word: /^cart$/,
    near: /\bpush\w* (?:an? |the |his |her )?(?:\w+ )?cart\b/,
    means: 'shopping cart',
  },
  {
    language: 'en',
    word: /^tast(?:es?|ing)$/,
    near: /\btast(?:es?|ing) (?:an? |the |some |his |her )?(?:\w+ )?(?:beer|coffee|tea|whisk(?:e?)y|juice|wine|lemonade|milk|cocktail)/,
    means: 'drinks',
  },
  {
    language: 'en',
    word: /^towers?$/,
    near: /\btowers? (?:of|over|above)\b|\b(?:glass|gleaming|green|steel|futuristic|city|neon|shining|residential) towers\b|\bcit(?:y|ies)\b.{1,60}\btowers\b|\b(?:bell|clock|water|control|radio|cooling|cell|ivory|office|television|transmission) towers?\b|\btwin towers\b/,
    means: null,
  },
  {
    language: 'en',
    word: /^swing(?:s|ing)?$/,
    near: /\b(?:flowers?|branches|leaves|lanterns?|door|gate|pendulum|sign|chandelier|grass|trees?|curtains?|bells?|lamp) swing(?:s|ing)?\b|\bswing(?:s|ing)? (?:gently )?in the (?:wind|breeze)/,
    means: null,
  },
  {
    language: 'en',
    word: /^backdrop$/,
    near: /\bbackdrop of\b/,
    means: null,
  },
  {
    language: 'en',
    word: /^space$/,
    near: /\b(?:simple|elegant|living|cozy|cosy|bright|airy|small|narrow|work|public|storage|office|urban|green|tight|cramped|enclosed|minimalist|warm|quiet|serene|cluttered|industrial|welcoming|intimate) space\b/,
    means: null,
  },
  {
    language: 'en',
    word: /^models?$/,
    near: /\b(?:3d|scale|miniature|clay|paper|plastic) models? of\b/,
    means: null,
  },
  {
    language: 'en',
    word: /^whisk$/,
    near: /\b(?:bamboo|wire|metal|an?) whisk\b/,
    means: null,
  },
  {
    language: 'en',
    word: /^home$/,
    near: /\b(?:going|goes|go|walk\w*|head\w*|driv\w*|rid\w*|hurr\w*|r[au]n\w*|return\w*|(?:on|way)) home\b/,
    means: null,
  },
  {
    language: 'en',
    word: /^bamboo$/,
    near: /\bbamboo (?:whisk|scaffold\w*|flute|mat|steamer|basket|stick|pole|chair|table|umbrella|hat|fan|fence|ladder|toothbrush)/,
    means: null,
  },
  {
    language: 'en',
    word: /^(?:calm|still|glassy|tranquil) waters?$/,
    near: /\b(?:lake\w*|ponds?|rivers?|canals?|reservoir|stream)\b/,
    means: 'calm',
  },
  {
    language: 'en',
    word: /^robots?$/,
    near: /\b(?:is|are) robot danc|\b(?:do|does|doing|dances|dancing) the robot\b/,
    means: null,
  },
  {
    language: 'en',
    word: /^glasses$/,
    near: /\bglasses (?:on|lie|lies|lying) (?:an?|the|his|her|my)? ?(?:\S+ )?(?:table|desk|book|newspaper|nightstand|nose)\b/,
    means: 'spectacles',
  },
  {
    language: 'en',
    word: /^lipsticks?$/,
    near: /^(?:an? |the )?lipsticks?\b|(?:close-up|shot|macro) of (?:an? |the )?lipstick|\blipsticks? (?:on (?:an?|the) (?:\S+ )?(?:table|podium|pedestal|background)|rotat|tube|bullet)/,
    means: 'red lipstick',
  },
  {
    language: 'es',
    word: /^naranjas?$/,
    near: /\b(?:una|la|las|unas|dos|tres|varias) naranjas?\b/,
    means: 'naranjas',
  },
  {
    language: 'fr',
    word: /^oranges?$/,
    near: /(?:\b(?:une|des|deux|trois) |\b[ld]['’])oranges?\b/,
    means: 'pamplemousse',
  },
  {
    language: 'pt',
    word: /^laranjas?$/,
    near: /\b(?:uma|a|as|umas|duas|três) laranjas?\b/,
    means: 'tangerina',
  },
  {
    language: 'en',
    word: /^bats?$/,
    near: /baseball|cricket|softball|home run|batter|\bball\b/,
    means: 'baseball bat',
  },
  {
    language: 'en',
    word: /^pitchers?$/,
    near: /\bpitchers? (?:of|on)\b|water|lemonade|juice|milk|beer|\bpours?\b/,
    means: null,
  },
  {
    language: 'en',
    word: /^wide$/,
    near: /\bwide(?:[- ]open|[- ]eyed| eyes| grin| smile| with)\b|\b(?:eyes|mouth|jaws?|wings|arms)(?: (?:are|is|spread|open|go|grow))? wide\b|smil(?:es|ing) wide/,
    means: null,
  },
  {
    language: 'en',
    word: /^wheel$/,
    near: /\b(?:captain|sailor|skipper|helmsman|helmswoman)\b[^.;]{0,80}\bwheel\b/,
    means: 'ship deck',
  },
  {
    language: 'en',
    word: /^thunder(?:s|ing|ed)?$/,
    near: /\bthunder(?:s|ing|ed)? (?:across|through|past|down|along|over|by|into|toward|towards|up)\b/,
    means: 'rush',
  },
  {
    language: 'en',
    word: /^trains?$/,
    near: /\btrains? (?:alone|hard|every day|daily|tirelessly)\b|\b(?:boxer|athlete|he|she|fighter|samurai|ninja|monk|gymnast|who) trains?\b/,
    means: null,
  },
  {
    language: 'en',
    word: /^smokestacks?$/,
    near: /(?:locomotive|train|steamer|ship|steamboat)\b/,
    means: null,
  },
  {
    language: 'en',
    word: /^rice$/,
    near: /(?:falling|throw\w*|thrown|tossed|showers? of) rice|rice (?:falls|is thrown)/,
    means: 'confetti',
  },
  {
    language: 'en',
    word: /^bottle$/,
    near: /(?:garden|world|forest|city|ocean|landscape|galaxy|island)[^.,]{0,30} (?:in|inside) an? (?:\w+ )?bottle/,
    means: 'glass globe',
  },
  { language: 'en', word: /^magnifying glass$/, near: /magnifying glass/, means: null },
  {
    language: 'en',
    word: /^waves$/,
    near: /\b(?:smiles|stands up|turns|stops|bows|laughs|nods|looks (?:up|back)|sits up|comes to life[^,.;]{0,30}) and waves\b(?! crash)/,
    means: 'waving',
  },
  { language: 'en', word: /^venetian$/, near: /venetian blinds?\b/, means: null },
  {
    language: 'en',
    word: /^flashlights?$/,
    near: /flashlight'?s? beams?\b|beams? of (?:a|an|the|his|her|their) flashlights?\b/,
    means: null,
  },
  { language: 'en', word: /^radio$/, near: /radio (?:chatter|static|voices?|noise|crackle)/, means: null },
  { language: 'en', word: /^arena$/, near: /basketball|\bhoops?\b/, means: 'basketball arena' },
  {
    language: 'en',
    word: /^pan(?:s|ning|ned)?$/,
    near: /\bpan(?:s|ning|ned)? (?:for )?gold/,
    means: 'digging',
  },
  {
    language: 'en',
    word: /^pans?$/,
    near: /\b(?:drops|holds|shakes|flips|lifts|washes|grabs|burns|cleans|frying|iron|empty|copper) (?:an? |the |his |her )?(?:\w+ )?pans?\b/,
    means: 'frying pan',
  },
  {
    language: 'en',
    word: /^breakfast$/,
    near: /(?:demand|want|wait|ask|beg|meow)(?:s|ing|ed)? (?:for )?(?:(?:its|her|his|their) )?breakfast/,
    means: null,
  },
  {
    language: 'en',
    word: /^leaves$/,
    near: /\b(?:trains?|ships?|boats?|car|bus|plane|ferry|he|she|it|who|man|woman|boy|girl|dog|cat) leaves (?:the|an?|his|her|its|for|town|home)\b/,
    means: null,
  },
  {
    language: 'en',
    word: /^rulers?$/,
    near: /desk|pencil|notebook|school|\binch|centimet|measur/,
    means: null,
  },
  {
    language: 'en',
    word: /^spring$/,
    near: /\b(?:a|small|clear|mountain|forest) spring (?:in|flows?|flowing|bubbl|gush|of)/,
    means: 'brook',
  },
  {
    language: 'en',
    word: /^(?:mouse|mice)$/,
    near: /keyboard and mouse|mouse and keyboard|mouse ?pad|(?:clicks?|clicking|moves?) (?:the|a|his|her) mouse/,
    means: null,
  },
  {
    language: 'de',
    word: /^tor(?:e|es|s)?$/,
    near: /fu(?:ß|ss)ball|torwart|torhüter|stürmer|elfmeter|\bschie(?:ß|ss)|\bschuss|stadion/,
    means: 'fußballtor',
  },
  {
    language: 'de',
    word: /^strauß(?:e|en|es)?$/,
    near: /\b(?:renn|läuft|laufen)|savanne|afrika|steppe|wüste|feder|farm/,
    means: 'strauß vogel',
  },
  {
    language: 'de',
    word: /^ball$/,
    near: /\btanz(?:t|en|end)?\b.{0,60} auf (?:dem|einem) (?:\S+ )?ball\b|\bauf (?:dem|einem) (?:\S+ )?ball tanz|walzer/,
    means: 'ballsaal',
  },
  {
    language: 'de',
    word: /^schloss$/,
    near: /schloss (?:\S+ )?(?:an|vor) (?:der|einer|die) (?:\S+ )?(?:tür|kette|truhe|kiste)|schlüssel|fahrrad/,
    means: null,
  },
  { language: 'de', word: /^(?:maus|mäuse)$/, near: /tastatur|mauspad|computer|laptop/, means: null },
  {
    language: 'fr',
    word: /^vol(?:e|ent|er|ait|ant)$/,
    near: /voleur|cambriol|pickpocket|\bvol(?:e|ent|er|ait|ant) (?:un |une |des |le |la |les |l')?(?:\S+ )?(?:sac|portefeuille|bijoux?|banque|argent|tableau|voiture|diamants?|pain|pomme|collier|montre)/,
    means: null,
  },
  {
    language: 'fr',
    word: /^pêches?$/,
    near: /(?:table|panier|assiette|corbeille|tarte|jus|mange|croque|juteuse|mûre)/,
    means: 'pêche fruit',
  },
  {
    language: 'fr',
    word: /^avocats?$/,
    near: /toast|tartine|salade|guacamole|assiette|mange|coupe|mûr/,
    means: 'avocat fruit',
  },
  { language: 'fr', word: /^souris$/, near: /clavier|tapis de souris|ordinateur/, means: null },
  {
    language: 'es',
    word: /^cometas?$/,
    near: /\b(?:un|el|del|al|los|unos) cometas?\b/,
    means: 'cometa celeste',
  },
  {
    language: 'es',
    word: /^llamas?$/,
    near: /\bllamas? de (?:una|la|un|el|las)\b|\bllamas? del\b|\barde|fuego|incendio/,
    means: 'llama de fuego',
  },
  {
    language: 'es',
    word: /^rat[oó]n(?:es)?$/,
    near: /rat[oó]n de(?:l)? (?:ordenador|computador)|teclado|alfombrilla/,
    means: null,
  },
  {
    language: 'it',
    word: /^pesc(?:a|he)$/,
    near: /tavolo|piatto|cest[oa]|matur[ae]|mangia|albero|succo|succosa/,
    means: 'pesca frutto',
  },
  {
    language: 'it',
    word: /^sveglia$/,
    near: /\bsveglia (?:il|la|lo|i|gli|le|un|una|suo|sua|l')(?: |\b)/,
    means: 'si sveglia',
  },
  {
    language: 'it',
    word: /^colazione$/,
    near: /(?:chied|vuole|aspett|preten)\S* (?:la |sua )?colazione/,
    means: null,
  },
  {
    language: 'es',
    word: /^desayuno$/,
    near: /(?:pid|exig|reclam|quier)\S* (?:su |el )?desayuno/,
    means: null,
  },
  {
    language: 'fr',
    word: /^petit[- ]déjeuner$/,
    near: /(?:réclam|demand|exig)\S* (?:son |le )?petit[- ]déjeuner/,
    means: null,
  },
  {
    language: 'de',
    word: /^frühstück$/,
    near: /(?:verlang|forder|will|bettel)\S* (?:sein |ihr |nach |um )?frühstück/,
    means: null,
  },
  {
    language: 'pt',
    word: /^café da manhã$/,
    near: /(?:ped|exig|quer)\S* (?:o |seu )?café da manhã/,
    means: null,
  },
  { language: 'ru', word: /^завтрака?$/, near: /(?:требу|прос)\S* завтрак/, means: null },
  { language: 'ar', word: /^(?:ال)?(?:فطور|إفطار)$/, near: /تطلب|يطلب|تريد/, means: null },
  {
    language: 'it',
    word: /^gru$/,
    near: /cantiere|edilizi|palazz|grattaciel|costruzion|solleva/,
    means: null,
  },
  {
    // The instrument is a word of English in Italian.
    language: 'en',
    word: /^piano$/,
    near: /\bpiano (?:di sopra|di sotto|terra|superiore|inferiore|strada)/,
    means: null,
  },
  {
    language: 'pt',
    word: /^mangas?$/,
    near: /madur|\bmesa\b|frut|\bcom(?:e|em|endo)\b|suco|sumo|mangueira|fatia|doce|cesta/,
    means: 'manga fruta',
  },
  {
    language: 'ru',
    word: /^шар(?:а|у|ом|е|ы|ов|ами|ах|ам)?$/,
    near: /бильярд|боулинг|кегл|крокет|хрустальн|огненн|ёлочн|елочн/,
    means: null,
  },
  { language: 'ru', word: /^мыш(?:ь|ка|кой|ку|и)$/, near: /клавиатур|компьютерн/, means: null },
  {
    language: 'ko',
    word: /^배(?:를|가|는|와|랑)?$/,
    near: /배(?:를|는)? (?:\S+ )?(?:먹|깎|베어)|과일|달콤/,
    means: '배 과일',
  },
  {
    language: 'en',
    word: /^rehears(?:es?|ed|ing)$/,
    near: /\b(?:ballerinas?|ballet|danc(?:e|er|ers|es)|cheerleaders?|choreograph\w+)\b/,
    means: 'dances',
  },
  {
    language: 'en',
    word: /^rehears(?:es?|ed|ing)$/,
    near: /\b(?:actors?|actress(?:es)?|lines|speech|monologue|script|troupe)\b/,
    means: 'talks',
  },
  // A drop that runs down it is seen from close by.
  {
    language: 'en',
    word: /^(?:leaf|leaves)$/,
    near: /\b(?:dew|raindrops?|rain drops?|droplets?|water ?drops?|drops? of (?:water|rain|dew))\b/,
    means: 'wet leaf',
  },
  {
    language: 'de',
    word: /^(?:blatt|blätter|blattes|blatts)$/,
    near: /tropfen|\btau\b/,
    means: 'tautropfen',
  },
  { language: 'fr', word: /^feuilles?$/, near: /\bgouttes?\b|rosée/, means: 'goutte de rosée' },
  { language: 'es', word: /^hojas?$/, near: /\bgotas?\b|rocío/, means: 'gota de rocío' },
  { language: 'zh', word: /^(?:树叶|叶子|叶)$/, near: /雨滴|水滴|水珠|露水/, means: '露珠' },
  // What trails steam is drawn by it.
  {
    language: 'en',
    word: /^trains?$/,
    near: /\bsteam(?:ing)?\b(?! (?:room|bath|pipe|iron|cleaner))|\bpuff(?:s|ing) (?:smoke|steam)|\b(?:smoke|steam) (?:billow|trail|puff|pour)/,
    means: 'steam train',
  },
  { language: 'de', word: /^(?:zug|züge)$/, near: /\bdampf\b|dampfend/, means: 'dampfzug' },
  { language: 'fr', word: /^trains?$/, near: /\bvapeur\b|fumée/, means: 'train à vapeur' },
  { language: 'es', word: /^(?:tren|trenes)$/, near: /\bvapor\b|humo/, means: 'tren de vapor' },
  { language: 'it', word: /^(?:treno|treni)$/, near: /\bvapore\b|\bfumo\b/, means: 'treno a vapore' },
  // "друг с другом": each other, and no friend.
  { language: 'ru', word: /^другом$/, near: /друг (?:с|за|над|перед|рядом с) другом/, means: null },
  // A word that is said, legs that are crossed, chestnuts.
  {
    language: 'ko',
    word: /^말(?:을|도|은)?$/,
    near: /말(?:을|도|은)? ?(?:한|하|했|할|해|걸|건네|나눈|나누|꺼내|듣|들)/,
    means: null,
  },
  {
    language: 'ko',
    word: /^다리(?:를|가|도|로)?$/,
    near: /다리(?:를|가)? (?:꼬|펴|뻗|떨|절|벌리|쭉|아프|길|짧|다치|다쳤|부러)/,
    means: null,
  },
  {
    language: 'ko',
    word: /^밤(?:을|도)?$/,
    near: /밤(?:을|도)? (?:먹|굽|구워|까|깎|줍|주워|삶)|군밤/,
    means: null,
  },
  // 「김치를 판다」: sells it.
  { language: 'ko', word: /^판다$/, near: /[을를] 판다(?!\p{L})/u, means: null },
  { language: 'hi', word: /^आम$/, near: /आम (?:आदमी|लोग|जनता|दिन|इंसान|औरत|बात|तौर)/, means: null },
  {
    language: 'en',
    word: /^pants$/,
    near: /\b(?:dog|puppy|wolf|fox|cat|tiger|lion|runner|athlete) pants\b/,
    means: null,
  },
  { language: 'en', word: /^angels?$/, near: /\bsnow angels?\b/, means: null },
  { language: 'en', word: /^curls$/, near: /\bcurls (?:itself )?up\b/, means: null },
  {
    language: 'en',
    word: /^bows$/,
    near: /\bbows (?:in|on) (?:her|his|their|its)\b|\b(?:with|of|wearing|two|three|pink|red|blue|white|ribbon|hair|silk) bows\b/,
    means: null,
  },
  {
    language: 'fr',
    word: /^coule(?:nt)?$/,
    near: /rivière|fleuve|ruisseau|torrent|cascade|\beaux?\b|lave|larmes?|miel|chocolat|peinture|sang/,
    means: null,
  },
  { language: 'en', word: /^quacks$/, near: /\bduck(?:ling)?s? quacks\b/, means: null },
  { language: 'en', word: /^crows$/, near: /\b(?:rooster|cockerel|cock) crows\b/, means: 'sings' },
  { language: 'en', word: /^circles$/, near: /\bshark circles\b/, means: 'swims' },
  {
    language: 'en',
    word: /^trumpets$/,
    near: /\belephant trumpets\b(?! (?:player|solo))/,
    means: 'roars',
  },
  {
    language: 'en',
    word: /^div(?:es|ing)$/,
    near: /\b(?:hawk|eagle|falcon|kestrel|buzzard) (?:is )?div(?:es|ing)\b(?! (?:in|into|under|in to) (?:the |an? )?(?:water|sea|lake|river|ocean)\b)/,
    means: 'soars',
  },
  {
    // Of pasta, and of grazing: who grazes is named right before it.
    language: 'es',
    word: /^pastas?$/,
    near: /\b(?:vaca|oveja|cabra|yegua|llama|alpaca|caballo|toro|buey|burro|cordero|ternero|ciervo|venado|bisonte|búfalo|antílope|rebaño|ganado|manada) pasta\b/,
    means: 'pastando',
  },
  { language: 'es', word: /^plancha$/, near: /\b(?:a la|una|la|de) plancha\b/, means: null },
  { language: 'de', word: /^zieht$/, near: /zieht sich (?:an|aus|um)(?!\p{L})/u, means: null },
  // Who whistles plays no flute.
  { language: 'zh', word: /^吹着?$/, near: /吹(?:着|起|了)?口哨/, means: null },
  { language: 'ja', word: /^吹(?:く|い|き|いて)?$/, near: /口笛を吹/, means: null },
  { language: 'en', word: /^washing$/, near: /\bwashing machines?\b/, means: null },
  { language: 'en', word: /^boils$/, near: /\bkettle boils\b/, means: null },
  { language: 'en', word: /^bakes$/, near: /\b(?:pizza|cake|pie|bread) bakes\b/, means: null },
  {
    language: 'en',
    word: /^domino(?:es)?$/,
    near: /\bdomino(?:es)? (?:falls?|falling|toppl\w+)\b/,
    means: null,
  },
  {
    language: 'es',
    word: /^domino(?:es)?$/,
    near: /\bdomino(?:es)? (?:falls?|falling|toppl\w+)\b/,
    means: null,
  },
]

const BY_LANGUAGE = Map.groupBy(HOMONYMS, ({ language }) => language)

/** Gives words of two meanings the one that the rest of the prompt tells. Linear. */
export function tellApart(pieces: readonly Piece[], text: string): readonly Piece[] {
  const small = text.toLowerCase()
  const told = new Map<Homonym, boolean>()
  const isTold = (homonym: Homonym): boolean => {
    const known = told.get(homonym) ?? homonym.near.test(small)
    told.set(homonym, known)
    return known
  }
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'found') return [piece]
    const word = piece.text.toLowerCase()
    const homonym = BY_LANGUAGE.get(piece.language)?.find((one) => one.word.test(word) && isTold(one))
    return homonym === undefined ? [piece] : inOtherSense(piece, homonym)
  })
}

function inOtherSense(
  piece: Extract<Piece, { kind: 'found' }>,
  { means, isClause, language, does }: Homonym,
): readonly Piece[] {
  const { text, start, end, isJoined } = piece
  const senses = means === null ? [] : wordIndex(language).find(means.split(' '))
  if (senses.length === 0) return [{ kind: 'unknown', text, start, end, isJoined }]
  const gap = isClause === true ? text.lastIndexOf(' ') : -1
  if (gap < 0) return [{ ...piece, senses }]
  const verb = { text: text.slice(gap + 1), start: start + gap + 1, end, isJoined: false }
  const deeds = does === undefined ? [] : wordIndex(language).find(does.split(' '))
  return [
    { ...piece, senses, text: text.slice(0, gap), end: start + gap },
    deeds.length === 0 ? { kind: 'unknown', ...verb } : { ...piece, ...verb, senses: deeds },
  ]
}
