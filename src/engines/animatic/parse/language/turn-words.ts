import type { Season, TimeOfDay, TurnSpec, Weather } from '../../scene-spec.ts'

/** What a scene is like, as far as words for a change tell. */
export interface State {
  readonly time?: TimeOfDay
  readonly weather?: Weather
  readonly season?: Season
}

/** Words that say that something begins, or is over. Of all twelve languages, `|` between them. */
export interface Onset {
  /** How it was before, if nothing else is said. */
  readonly from: State
  readonly to: TurnSpec
  /** It happens in a room, if no place is named. Absent: anywhere. */
  readonly isInRoom?: true
  readonly words: string
}

/** Names of states that follow one another in "from day to night", as patterns. */
export const STATES: readonly (readonly [State, string])[] = [
  [
    { time: 'day' },
    `day(?:time|light)?|noon|midday|afternoon|白天|白昼|日间|昼間?|日中|낮|día|mediodía|jour|midi|tag(?:e|es)?|mittag|dia|meio-dia|день|дня|дн[её]м|(?:ال)?نهار|दिन|giorno|mezzogiorno`,
  ],
  [
    { time: 'night' },
    `night(?:time|fall)?|midnight|夜晚|黑夜|夜里|夜间|晚上|夜|晩|밤|noche|medianoche|nuit|minuit|nacht|mitternacht|noite|meia-noite|ночь|ночью|ночи|(?:ال)?ليل|रात|notte|mezzanotte`,
  ],
  [
    { time: 'dawn' },
    `dawn|sunrise|daybreak|morning|黎明|清晨|日出|早晨|早上|夜明け|朝|새벽|아침|일출|amanecer|alba|mañana|aube|matin|morgen(?:grauen|dämmerung)?|sonnenaufgang|amanhecer|alvorada|manhã|рассвета?|утр[оа]|(?:ال)?فجر|(?:ال)?صباح|सुबह|भोर|mattin[oa]`,
  ],
  [
    { time: 'sunset' },
    `sunset|sundown|evening|黄昏|日落|傍晚|夕方|夕暮れ|日没|저녁|일몰|해질녘|atardecer|ocaso|soir(?:ée)?|coucher de soleil|abend|sonnenuntergang|entardecer|pôr do sol|вечера?|заката?|(?:ال)?غروب|(?:ال)?مساء|शाम|सूर्यास्त|sera|tramonto`,
  ],
  [
    { time: 'blue-hour' },
    `dusk|twilight|暮色|薄暮|黄昏時|황혼|crepúsculo|crépuscule|dämmerung|crepuscolo|сумер(?:ек|ки)`,
  ],
  [
    { season: 'spring' },
    `spring(?:time)?|春天|春季|春|봄|primavera|printemps|frühling|frühjahr|весн[аыуе]|(?:ال)?ربيع|वसंत|बसंत`,
  ],
  [
    { season: 'summer' },
    `summer(?:time)?|夏天|夏季|夏|여름|verano|été|sommer|verão|лет[оа]м?|(?:ال)?صيف|गर्मी|ग्रीष्म|estate`,
  ],
  [
    { season: 'autumn' },
    `autumn|fall|秋天|秋季|秋|가을|otoño|automne|herbst|outono|осень|осени|осенью|(?:ال)?خريف|शरद|पतझड़|autunno`,
  ],
  [
    { season: 'winter' },
    `winter(?:time)?|冬天|冬季|冬|겨울|invierno|hiver|inverno|зим[аыуой]{1,2}|(?:ال)?شتاء|सर्दी|शीत`,
  ],
  [
    { weather: 'clear' },
    `sunny(?: weather| skies| sky| day)?|sunshine|clear (?:sky|skies|weather)|blue sk(?:y|ies)|晴天|晴れ|맑음|맑은 날씨|sonnenschein|ciel bleu|cielo despejado|cielo sereno|céu limpo|ясн(?:ая|ой) погод[аы]`,
  ],
  [
    { weather: 'rain' },
    `rain(?:y)?|雨天|雨|비|lluvia|pluie|regen|chuva|дождь|дождя|дожд[её]м|(?:ال)?مطر|बारिश|pioggia`,
  ],
  [
    { weather: 'storm' },
    `storm(?:y)?|暴风雨|嵐|폭풍|tormenta|orage|tempête|sturm|tempestade|гроз[аыуой]{1,2}|буря|(?:ال)?عاصفة|तूफ़ान|तूफान|tempesta`,
  ],
  [{ weather: 'snow' }, `snow(?:y|fall)?|雪天|雪|눈|nieve|neige|schnee|neve|снег(?:а|ом)?|(?:ال)?ثلج|बर्फ़?`],
  [
    { weather: 'fog' },
    `fog(?:gy)?|mist|大雾|雾|霧|안개|niebla|brouillard|brume|nebel|névoa|nevoeiro|туман(?:а|ом)?|(?:ال)?ضباب|कोहरा|nebbia`,
  ],
]

/** What stands before the first, between the two, and after the second. */
const SLOWLY = `(?:,? ?(?:slowly|gradually|quickly|suddenly|softly|then|finally|逐渐|渐渐|慢慢|缓缓|ゆっくり(?:と)?|徐々に|천천히|서서히|점점|lentamente|poco a poco|gradualmente|lentement|peu à peu|doucement|langsam|allmählich|aos poucos|медленно|постепенно|ببطء|تدريجيا|धीरे-धीरे|धीरे धीरे|pian piano))?`
const ARTICLE = `(?:the |a |an |el |la |los |las |l['’]|le |une? |der |die |das |den |dem |einer? |o |à |as? |il |lo )?`
export const BEFORE = `(?:يتحول |تتحول )?(?:(?:from|del?|de la|du|vom|von|do|da|dal|dalla|от|со?|من|从|從|tra|между) )?${ARTICLE}|[从從由]`
export const BETWEEN = [
  ` ?(?:->|→|➡️?|⇒) ?`,
  `${SLOWLY} (?:(?:is |are )?(?:turn|chang|fad|shift|transition|melt|pass|transform|mov|go|morph|dissolv|blend)(?:s|es|ing|e)? ?(?:slowly |gradually |quickly )?(?:in)?to|becom(?:es|ing)|giv(?:es|ing) way to|(?:in)?to|until|till|through to|followed by) `,
  `${SLOWLY}(?:到|至|变成了?|变为|转为|转成|进入|化为|切换到|过渡到|变)${SLOWLY}`,
  `(?:から|が|は)${SLOWLY}`,
  `(?:에서|부터|이|가) ?${SLOWLY} ?`,
  `${SLOWLY} (?:se (?:convierte|transforma|vuelve) en|da paso a|pasa a|hasta|a|se hace|vira|se torna|dá lugar à?o?|se transforma em|passa para|para|até|ao|à|diventa|si trasforma in|lascia il posto al?l?a?|fino a|al|alla|all['’]|se (?:change|transforme|mue) en|cède la place à|laisse place à|fait place à|devient|jusqu['’]à|au|à|en) `,
  `${SLOWLY} (?:zu[mr]?|bis(?: zu[mr]?| in)?|auf|in|wird(?: langsam)?(?: zu[mr]?)?|geht (?:langsam )?in|verwandelt sich in|weicht) `,
  `${SLOWLY} (?:до|к|ко|в|на|переходит в|превращается в|сменяется|становится) `,
  ` (?:إلى|حتى|يتحول إلى|تتحول إلى|يصبح) `,
  ` (?:से|धीरे-धीरे से) `,
].join('|')
export const AFTER = `(?:[へに]と?(?:移り変わ(?:る|り|って)|変わ(?:る|り|って(?:いく)?)|なる|なって(?:いく)?|移(?:る|り))?|まで|으?로(?: ?(?:바뀌|변하|넘어가|변해|바뀐|변한)[가-힣]*)?|이 ?(?:되|된)[가-힣]*|까지| में(?: (?:बदल|तब्दील)[ऀ-ॿ]*(?: (?:जात|रह)[ऀ-ॿ]*)?)?| तक| über)?`

/** What begins, or is over. The earlier ones win. */
export const ONSETS: readonly Onset[] = [
  {
    from: { time: 'sunset' },
    to: { time: 'blue-hour' },
    words: `(?:as |while |when )?(?:the )?sun (?:slowly |gradually )?(?:sets|is setting|goes down|is going down|(?:sinks|dips|disappears|slips|drops) (?:below|behind|under|beneath|into) the (?:horizon|sea|ocean|hills|mountains|water))(?: slowly)?|(?:太阳|夕阳|落日)(?:慢慢|缓缓|渐渐|正在|正)?(?:落山|落下|西沉|下山|西下|沉入(?:大海|海面|地平线|海平线))|(?:太陽|夕日|日|陽)が(?:ゆっくり(?:と)?|水平線に|海に|地平線に)*(?:沈んでいく|沈みゆく|沈んで|沈む|沈み)|해가 (?:천천히 |서서히 )?(?:지는|진다|지고|집니다|저무는|저물고|저문다|넘어가는|넘어간다)|se pone el sol|el sol se (?:pone|está poniendo|oculta|esconde)(?: lentamente)?|le soleil se couche(?: lentement)?|(?:die )?sonne (?:geht (?:langsam )?unter|untergeht|versinkt)|(?:die )?sonne geht(?=[^.!?]{1,40} unter(?![a-z]))|geht die sonne (?:langsam )?unter|o sol (?:se põe|está se pondo|põe-se|se esconde)|солнце (?:медленно )?(?:садится|заходит|опускается за горизонт)|(?:садится|заходит) солнце|تغرب الشمس|الشمس تغرب|تغيب الشمس|सूर(?:ज|्य) (?:डूब|ढल|अस्त हो)[ऀ-ॿ]*(?: (?:है|रहा है|जाता है))?|il sole (?:tramonta|cala|sta tramontando)|tramonta il sole`,
  },
  {
    from: { time: 'blue-hour' },
    to: { time: 'dawn' },
    words: `(?:as |while |when )?(?:the )?(?:sun (?:slowly |gradually )?(?:rises|is rising|comes up|is coming up)(?: slowly)?|(?:dawn|day|morning) (?:slowly )?(?:breaks|is breaking|comes|arrives))|(?:太阳|旭日|朝阳)(?:慢慢|缓缓|渐渐|冉冉|正在)?(?:升起来?|东升)|天(?:渐渐|慢慢)?(?:亮了|破晓)|(?:太陽|朝日|日|陽)が(?:ゆっくり(?:と)?)?(?:昇っていく|昇って|昇る|昇り|のぼる)|夜が明け(?:る|て(?:いく)?)?|해가 (?:천천히 |서서히 )?(?:뜨는|뜬다|뜨고|떠오르는|떠오른다|떠오르고|솟아오르는)|동이 (?:트는|튼다|트고)|날이 (?:밝는|밝아오는|밝아온다)|(?:sale|asoma) el sol|el sol (?:sale|asoma)(?: lentamente)?|rompe el alba|(?<!\\p{L})amanece(?!\\p{L})|le soleil se lève(?: lentement)?|le jour se lève|l['’]aube se lève|(?:die )?sonne (?:geht (?:langsam )?auf|aufgeht)|(?:die )?sonne geht(?=[^.!?]{1,40} auf(?:$|[.,!]))|geht die sonne (?:langsam )?auf|der (?:tag|morgen) bricht an|o sol nasce|nasce o sol|(?<!\\p{L})amanhece(?!\\p{L})|солнце (?:медленно )?(?:восходит|вста[её]т|поднимается)|(?:восходит|вста[её]т) солнце|(?<!\\p{L})(?:светает|рассветает)(?!\\p{L})|наступает (?:рассвет|утро)|تشرق الشمس|الشمس تشرق|يطلع الفجر|ينبلج الفجر|सूर(?:ज|्य) (?:उग|निकल|उदय हो)[ऀ-ॿ]*(?: (?:है|रहा है))?|il sole (?:sorge|sta sorgendo)|sorge il sole|spunta (?:il sole|l['’]alba)`,
  },
  {
    from: { time: 'sunset' },
    to: { time: 'night' },
    words: `(?:as |while |when )?(?:the )?(?:night|darkness|dusk|evening) (?:slowly |gradually )?(?:falls|is falling|sets in|descends|comes)|(?:as |while |when )?it (?:slowly |gradually )?(?:gets|grows|is getting|is growing|becomes) dark(?:er)?|夜幕(?:慢慢|渐渐|缓缓|逐渐)?降临|天色?(?:慢慢|渐渐|逐渐)(?:变)?[暗黑](?:下来)?|夜になる|夜になって(?:いく)?|日が暮れ(?:る|て(?:いく)?)|(?:だんだん|徐々に)?暗くな(?:る|って(?:いく)?)|밤이 (?:되고|된다|되는|찾아[가-힣]*|내려[가-힣]*)|(?:점점 )?어두워(?:지는|진다|지고|져)|날이 저물(?:고|어[가-힣]*)|(?<!\\p{L})(?:cae la noche|la noche cae|anochece|oscurece|se hace de noche)(?!\\p{L})|la nuit tombe|le soir tombe|il commence à faire (?:nuit|sombre)|es wird (?:langsam )?(?:dunkel|nacht)|die nacht (?:bricht (?:her)?ein|bricht an|fällt)|wird es (?:langsam )?(?:dunkel|nacht)|(?<!\\p{L})(?:anoitece|escurece|cai a noite|a noite cai)(?!\\p{L})|(?<!\\p{L})(?:темнеет|вечереет|смеркается)(?!\\p{L})|(?:наступает|опускается) (?:ночь|вечер)|يحلّ? (?:الليل|الظلام)|يخيم (?:الليل|الظلام)|रात (?:हो जाती|होने लगती|हो रही|होती जाती) है|(?:अँधेरा|अंधेरा) (?:होने लग|छा)[ऀ-ॿ]*(?: (?:है|जाता है|रहा है))?|(?:cala|scende) la notte|la notte (?:cala|scende)|si fa (?:buio|notte|sera)`,
  },
  {
    from: { weather: 'clear' },
    to: { weather: 'rain', weatherKind: 'downpour' },
    words: `(?:it )?(?:suddenly )?(?:starts?|starting|begins?|beginning) (?:pouring|to pour|raining (?:heavily|hard))|突然下起了?(?:大雨|暴雨|倾盆大雨)|开始下(?:大雨|暴雨)|下起了?(?:大雨|暴雨|倾盆大雨)|(?:大雨|土砂降り)が降り(?:始め(?:る|て|た)|出(?:す|して|した))|폭우가 (?:내리기|쏟아지기) 시작[가-힣]*|(?:empieza|comienza) a (?:diluviar|llover a cántaros)|il se met à pleuvoir à verse|es fängt an zu schütten|начинается ливень|comincia a diluviare`,
  },
  {
    from: { weather: 'clear' },
    to: { weather: 'rain' },
    words: `(?:it )?(?:slowly |suddenly )?(?:starts?|starting|begins?|beginning) (?:to rain|raining|to drizzle|drizzling)|(?:the )?rain (?:slowly |suddenly )?(?:starts|begins|sets in|starting|beginning)(?: (?:to fall|falling|to pour|pouring))?|(?:突然)?(?:开始下雨|下起了?小?雨)|雨开始(?:落下|下)?|雨が(?:ぽつぽつ(?:と)?)?(?:降り(?:始め|はじめ)(?:る|て|た)?|降り(?:出|だ)(?:す|して|した)|降ってくる)|비가 (?:내리기|오기|쏟아지기) 시작[가-힣]*|(?:empieza|comienza|se pone) a llover|(?:empieza|comienza) la lluvia|la lluvia (?:empieza|comienza)(?: a caer)?|(?:il )?(?:commence|se met) à pleuvoir|la pluie (?:commence|se met)(?: à tomber)?|(?:es )?(?:beginnt|fängt) (?:plötzlich |langsam )?(?:an )?zu regnen|zu regnen (?:beginnt|anfängt)|(?:der )?regen (?:beginnt|setzt ein)|começa a chover|a chuva começa(?: a cair)?|начинается дождь|дождь начинается|начинает идти дождь|يبدأ (?:المطر|هطول المطر)(?: بالهطول| في الهطول)?|تبدأ (?:السماء )?(?:بالمطر|تمطر)|(?:बारिश|वर्षा) (?:शुरू|होने लग)[ऀ-ॿ]*(?: (?:होती है|हो जाती है|हो रही है|है))?|(?:inizia|comincia|si mette) a piovere|la pioggia (?:inizia|comincia)(?: a cadere)?`,
  },
  {
    from: { weather: 'clear' },
    to: { weather: 'snow' },
    words: `(?:it )?(?:slowly |suddenly )?(?:starts?|starting|begins?|beginning) (?:to snow|snowing)|(?:the )?(?:snow|snowflakes) (?:slowly |suddenly |softly )?(?:starts?|begins?|starting|beginning)(?: (?:to fall|falling))?|(?:first )?snowflakes (?:start|begin) (?:to fall|falling)|(?:突然)?(?:开始下雪|下起了?(?:大|小)?雪|飘起了?雪花?)|雪开始(?:落下|飘落|下)?|雪が(?:降り(?:始め|はじめ)(?:る|て|た)?|降り(?:出|だ)(?:す|して|した)|舞い始め(?:る|て)?)|눈이 (?:내리기|오기) 시작[가-힣]*|(?:empieza|comienza|se pone) a nevar|la nieve (?:empieza|comienza)(?: a caer)?|(?:il )?(?:commence|se met) à neiger|la neige (?:commence|se met)(?: à tomber)?|(?:es )?(?:beginnt|fängt) (?:plötzlich |langsam )?(?:an )?zu schneien|zu schneien (?:beginnt|anfängt)|(?:der )?schnee beginnt zu fallen|começa a nevar|a neve começa(?: a cair)?|начинается снег(?:опад)?|снег начинает(?:ся)?(?: падать| идти)?|начинает идти снег|يبدأ (?:الثلج|تساقط الثلوج|تساقط الثلج)(?: بالتساقط| في التساقط)?|(?:बर्फ़?|बर्फ़?बारी) (?:शुरू|गिरने लग|पड़ने लग|गिरना शुरू)[ऀ-ॿ]*(?: (?:होती है|हो जाती है|होता है|है))?|(?:inizia|comincia|si mette) a nevicare|la neve (?:inizia|comincia)(?: a cadere)?`,
  },
  {
    from: { weather: 'clear' },
    to: { weather: 'storm' },
    words: `(?:an? |the )?(?:thunder)?storm (?:slowly |suddenly )?(?:rolls in|is rolling in|approaches|is approaching|breaks(?: out)?|gathers|is gathering|comes up|brews|is brewing|moves in)|暴风雨(?:即将|突然|逐渐)?(?:来临|袭来|逼近|来袭)|嵐が(?:近づ(?:く|いて(?:くる)?)|やってくる|来る)|폭풍이 (?:다가[가-힣]*|몰려[가-힣]*|몰아치기 시작[가-힣]*)|(?:se acerca|estalla|llega) una tormenta|un orage (?:approche|éclate|arrive)|une tempête (?:approche|arrive)|ein (?:gewitter|sturm) (?:zieht auf|bricht los|naht)|uma tempestade (?:se aproxima|chega)|(?:надвигается|приближается|начинается) (?:гроза|буря)|(?:تقترب|تهب) (?:ال)?عاصفة|तूफ़?ान (?:आता|आने लगता|आ जाता) है|(?:si avvicina|arriva|scoppia) (?:un temporale|una tempesta)`,
  },
  {
    from: { weather: 'clear' },
    to: { weather: 'fog' },
    words: `(?:the )?(?:fog|mist) (?:slowly )?(?:rolls in|is rolling in|creeps in|moves in|drifts in|comes in|closes in)|(?:起雾了?|(?<!烟)大?雾(?:慢慢|渐渐|逐渐)?(?:弥漫(?:开来)?|升起))|霧が(?:立ち込め(?:る|て(?:くる)?)|出てくる|かかってくる)|안개가 (?:끼기 시작[가-힣]*|밀려[가-힣]*)|(?:cae|llega|entra) la niebla|le brouillard (?:se lève|arrive|tombe)|(?:der )?nebel (?:zieht auf|kommt auf)|a (?:névoa|neblina) (?:chega|desce)|(?:опускается|наползает) туман|يزحف الضباب|يحل الضباب|कोहरा (?:छाने लग|छा)[ऀ-ॿ]*(?: (?:है|जाता है))?|(?:scende|cala|arriva) la nebbia`,
  },
  {
    from: { weather: 'rain' },
    to: { weather: 'clear' },
    words: `(?:as |when )?(?:the )?rain (?:slowly |suddenly )?(?:stops|ends|lets up|clears)|(?:it )?stops raining|雨(?:渐渐|慢慢|突然)?停了|雨过天晴|雨が(?:止む|やむ|上がる|上がって|止んで)|비가 (?:그치는|그친다|그치고|멈추[가-힣]*)|(?:deja|para) de llover|la lluvia (?:cesa|para)|(?:la pluie|il) (?:s['’]arrête|cesse)(?: de pleuvoir| de tomber)?|(?:der )?regen hört auf|es hört auf zu regnen|(?:para|deixa) de chover|a chuva (?:para|cessa)|дождь (?:прекращается|заканчивается|кончается)|يتوقف المطر|बारिश (?:रुक|थम|बंद हो)[ऀ-ॿ]*(?: है)?|smette di piovere|la pioggia (?:cessa|smette)`,
  },
  {
    from: { weather: 'storm' },
    to: { weather: 'clear' },
    words: `(?:as |when )?(?:the )?(?:storm (?:slowly )?(?:passes|clears|ends|subsides)|(?:dark |storm )?(?:clouds|sky|skies) (?:slowly |finally )?(?:part|clears?|break up))|暴风雨(?:过去了|平息)|乌云散去|嵐が(?:去る|過ぎ去る)|폭풍이 (?:지나가[가-힣]*|그치[가-힣]*)|la tormenta (?:pasa|se aleja)|l['’]orage (?:passe|s['’]éloigne)|(?:das gewitter|der sturm) (?:zieht ab|legt sich)|a tempestade passa|(?:гроза|буря) (?:проходит|стихает)|تمر العاصفة|तूफ़?ान (?:थम|गुज़र)[ऀ-ॿ]*(?: है)?|(?:la tempesta|il temporale) passa`,
  },
  {
    from: { weather: 'fog' },
    to: { weather: 'clear' },
    words: `(?:as |when )?(?:the )?(?:fog|mist|haze) (?:slowly |gradually )?(?:lifts|clears|is lifting|dissolves|burns off)|(?<!烟)雾(?:气)?(?:渐渐|慢慢|逐渐)?(?:散去|散开|消散)|霧が(?:晴れ(?:る|て(?:いく)?)|消えていく)|안개가 (?:걷히[가-힣]*|걷힌[가-힣]*|사라지[가-힣]*)|la niebla (?:se disipa|se levanta|se despeja)|le brouillard se dissipe|la brume se dissipe|(?:der )?nebel (?:lichtet sich|verzieht sich|löst sich auf)|a (?:névoa|neblina) (?:se dissipa|se levanta)|туман (?:рассеивается|расходится)|ينقشع الضباب|कोहरा (?:छँट|छंट|हट)[ऀ-ॿ]*(?: है)?|la nebbia (?:si dirada|si alza)`,
  },
  {
    from: { weather: 'snow' },
    to: { weather: 'clear' },
    words: `(?:the )?snow stops(?: falling)?|(?:it )?stops snowing|雪(?:渐渐|慢慢)?停了|雪が(?:止む|やむ|止んで)|눈이 그치[가-힣]*|눈이 그친다|deja de nevar|il (?:s['’]arrête|cesse) de neiger|es hört auf zu schneien|para de nevar|снег прекращается|يتوقف الثلج|बर्फ़?बारी (?:रुक|थम)[ऀ-ॿ]*(?: है)?|smette di nevicare`,
  },
  {
    from: {},
    to: { lamps: 'off' },
    isInRoom: true,
    words: `(?:turn|switch|flip|flick)(?:s|es|ed|ing)? (?:off|out)(?=(?: (?:the|an?|all|all the|his|her|their))?(?: (?:ceiling|bedside|desk|room|floor|table|old|small|little|single))* (?:lights?|lamps?)(?![a-z]))|(?<=(?:lamp|light|lamps|bulb) )(?:suddenly |slowly )?(?:turns?|comes?|goes?|flickers?|switches?|clicks?|is (?:turned|switched)) (?:off|out)(?![a-z])|(?<=(?:lamp|light|lights|room|bulb) )(?:slowly |gradually |suddenly )?(?:changes|goes|turns|shifts) from (?:bright|light|on|lit) to (?:dim|dark|off|darkness)(?![a-z])|(?<=room )(?:slowly |suddenly )?(?:goes dark|darkens|is plunged into darkness|falls into darkness)|关(?:掉|上)?(?=台灯|灯)|关灯|熄灯|(?:明かり|電気|ランプ|照明)を消(?:す|して|した)|(?:불|전등|램프|조명)[을를]? (?:끄|끈|꺼)[가-힣]*|apaga(?:n)?(?= (?:la luz|la lámpara|las luces|a luz|o abajur|as luzes))|apagam(?= (?:a luz|as luzes))|éteint(?= (?:la lumière|la lampe|les lumières))|(?:schaltet|macht)(?= (?:das licht|die lampe) aus)|speg(?:ne|nono)(?= (?:la luce|la lampada|le luci))|(?:выключает|гасит)(?= (?:свет|лампу))|(?:يطفئ|تطفئ)(?= (?:الضوء|المصباح|النور))|(?:बत्ती|लाइट|लैंप) (?:बुझा|बंद)[ऀ-ॿ]*(?: (?:है|हैं))?`,
  },
  {
    from: {},
    to: { lamps: 'on' },
    isInRoom: true,
    words: `(?:turn|switch|flip|flick)(?:s|es|ed|ing)? on(?=(?: (?:the|an?|all|all the|his|her|their))?(?: (?:ceiling|bedside|desk|room|floor|table|old|small|little|single))* (?:lights?|lamps?)(?![a-z]))|(?<=(?:lamp|light|lamps|bulb) )(?:suddenly |slowly )?(?:turns?|comes?|goes?|flickers?|switches?|clicks?|is (?:turned|switched)) on(?![a-z])|(?<=(?:lamp|light|lights|room|bulb) )(?:slowly |gradually |suddenly )?(?:changes|goes|turns|shifts) from (?:dim|dark|off|darkness) to (?:bright|light|on|lit)(?![a-z])|(?<=room )(?:slowly |suddenly )?(?:lights up|brightens)|打开(?:了)?(?=台灯|灯)|开灯|(?:明かり|電気|ランプ|照明)を(?:つけ|点け)(?:る|て|た)|(?:불|전등|램프|조명)[을를]? (?:켜|켠)[가-힣]*|enciende(?:n)?(?= (?:la luz|la lámpara|las luces))|allume(?:nt)?(?= (?:la lumière|la lampe|les lumières))|(?:schaltet|macht)(?= (?:das licht|die lampe) (?:an|ein))|acende(?:m)?(?= (?:a luz|o abajur|as luzes))|accend(?:e|ono)(?= (?:la luce|la lampada|le luci))|(?:включает|зажигает)(?= (?:свет|лампу))|(?:يشعل|تشعل|يضيء|تضيء)(?= (?:الضوء|المصباح|النور))|(?:बत्ती|लाइट|लैंप) (?:जला|चालू)[ऀ-ॿ]*(?: (?:है|हैं))?`,
  },
  {
    from: {},
    to: { lamps: 'off' },
    words: `(?:all )?(?:the |its )?(?:(?:city|street|house|window|village) ?)?(?:lights|lamps|windows|street ?lights|streetlamps)(?: (?:in|of) (?:the |an? |its )?(?:small |little |old |big |quiet )?(?:city|town|village|houses?|windows|buildings?|park|street|streets|harbou?r|castle))? (?:slowly |gradually |all )?(?:go|turn|switch|are switched|are turned|going|turning) (?:out|off|dark)(?:,? one (?:by one|after (?:another|the other)))?|(?:灯光?|灯火|路灯)(?:一盏盏|一盏接一盏|逐一|逐渐|陆续)*熄灭|(?:明かり|灯り|街灯|電気)が(?:一つずつ|ひとつずつ|次々(?:と|に))*消え(?:る|て(?:いく)?)|(?:불빛이|불이) (?:하나(?:둘|씩|둘씩)? )*꺼(?:지는|진다|지고)|(?:las )?luces se (?:apagan|van apagando)(?: una a una)?|(?:les )?lumières s['’]éteignent(?: une à une)?|(?:die )?lichter gehen (?:nacheinander |nach und nach |eins nach dem anderen )?aus|(?:as )?luzes se apagam(?: uma a uma)?|(?:огни|фонари) (?:один за другим )?гаснут|تنطفئ الأضواء|बत्तियाँ (?:एक-एक करके )?बुझ[ऀ-ॿ]*(?: हैं)?|(?:le )?luci si spengono(?: una a una)?`,
  },
  {
    from: {},
    to: { lamps: 'on' },
    words: `(?:all )?(?:the |its )?(?:(?:city|street|house|window|village) ?)?(?:lights|lamps|windows|street ?lights|streetlamps)(?: (?:in|of) (?:the |an? |its )?(?:small |little |old |big |quiet )?(?:city|town|village|houses?|windows|buildings?|park|street|streets|harbou?r|castle))? (?:slowly |gradually |all )?(?:(?:go|come|turn|switch|flicker|are turned|are switched|going|coming|turning|flickering)(?: on)|light(?:ing)? up|(?:start|begin) to glow|illuminate)(?:,? one (?:by one|after (?:another|the other)))?|(?:城市的?|街道的?|窗户的?|万家)?(?:灯光|灯火|路灯|灯|华灯|窗户)(?:一盏盏|一盏接一盏|一扇扇|一个个|逐一|逐渐|陆续|次第|依次|纷纷)*(?:亮起来?|亮了起来|点亮|初上)|(?:街の|家々の|窓の)?(?:明かり|灯り|灯|街灯|電気)が(?:一つずつ|ひとつずつ|次々(?:と|に)|徐々に)*(?:灯っていく|灯って|灯る|点いていく|点く|ともる|ついていく|つく)|(?:불빛이|불이|가로등이|창문에 불이) (?:하나(?:둘|씩|둘씩)? )*(?:켜지는|켜진다|켜지고|들어온다|들어오는)|(?:(?:las |todas las )?(?:luces|farolas|ventanas)(?: de la ciudad| de las casas| del pueblo)? se (?:encienden|van encendiendo|iluminan)|se (?:encienden|van encendiendo|iluminan) las (?:luces|farolas|ventanas)(?: de la ciudad| de las casas| del pueblo)?)(?: (?:una a una|una por una|poco a poco))?|(?:les )?(?:lumières|lampadaires|fenêtres)(?: de la ville| des maisons| du village)? s['’](?:allument|illuminent|éclairent)(?: (?:une à une|un à un|l['’]une après l['’]autre|peu à peu))?|(?:die )?(?:lichter|laternen|straßenlaternen|lampen)(?: der stadt| des dorfes)? gehen (?:nacheinander |eins nach dem anderen |eine nach der anderen |nach und nach |langsam )?(?:an|(?=[^.!?]{1,40} an(?:$|[.,!])))|gehen (?:nacheinander |nach und nach )?die (?:lichter|laternen) (?:nacheinander |nach und nach )?an|(?:as )?(?:luzes|janelas)(?: da cidade| das casas| da vila)? (?:se acendem|vão se acendendo|acendem-se)(?: (?:uma a uma|uma por uma|aos poucos))?|(?:(?:огни|окна|фонари)(?: города| домов)? (?:один за другим |одно за другим |постепенно )?(?:зажигаются|загораются)|(?:зажигаются|загораются) (?:огни|окна|фонари)(?: города| домов)?)(?: (?:один|одно) за другим)?|تضاء (?:الأضواء|المصابيح|النوافذ)(?: (?:واحدا|واحدًا|واحدة) تلو (?:الآخر|الأخرى))?|(?:बत्तियाँ|बत्तियां|रोशनियाँ|लाइटें)(?: एक-एक करके| एक एक करके| धीरे-धीरे)? जल[ऀ-ॿ]*(?: (?:हैं|जाती हैं|रही हैं))?|(?:(?:le )?(?:luci|finestre)|(?:i )?lampioni)(?: della città| delle case| del paese)? si (?:accendono|illuminano)(?: (?:un[ao] a un[ao]|un[ao] dopo l['’]altr[ao]|poco a poco))?`,
  },
  {
    from: { season: 'summer' },
    to: { season: 'autumn' },
    words: `(?:the |green )?(?:leaves|foliage|trees?['’]?s? leaves) (?:(?:slowly|gradually|start to|begin to) )*(?:turn|chang|fad)(?:e|es|ing|s)? (?:(?:in )?colou?rs?(?= |[.,]|$)|(?:from green )?(?:in)?(?:to )?(?:red|gold|golden|orange|yellow|brown|amber|crimson)(?:(?:,| and|, and) (?:red|gold|golden|orange|yellow|brown|amber|crimson))*)|(?:树叶|叶子|枫叶)(?:慢慢|渐渐|逐渐)?(?:(?:由绿)?变(?:成)?(?:红|黄|金黄)色?|变色)|葉が(?:ゆっくり(?:と)?|徐々に|だんだん)?(?:(?:緑から)?(?:赤|黄色|黄金色)[くに](?:染まって(?:いく)?|染まる|変わる|変わって(?:いく)?|なる)|色づ(?:く|いて(?:いく)?))|紅葉して(?:いく)?|나뭇잎이 (?:점점 |서서히 )?(?:붉게|노랗게|빨갛게|붉은색으로|노란색으로) (?:물들|변하|변한)[가-힣]*|(?:las )?hojas (?:cambian de (?:color|verde a (?:rojo|dorado|amarillo|naranja))|se (?:vuelven|ponen) (?:rojas|doradas|amarillas|naranjas))|(?:les )?feuilles (?:rougissent|jaunissent|changent de couleur|passent du vert au (?:rouge|jaune|doré))|(?:die )?blätter (?:(?:ver)?färben sich(?: (?:rot|gelb|golden|bunt|orange))?|werden (?:rot|gelb|bunt|golden))|(?:as )?folhas (?:mudam de cor|ficam (?:vermelhas|amarelas|douradas))|(?:le )?foglie (?:cambiano colore|ingialliscono|diventano (?:rosse|gialle|dorate))|листья (?:желтеют|краснеют|меняют цвет|становятся (?:красными|ж[её]лтыми|золотыми))|(?:تتحول )?(?:أوراق الشجر|الأوراق) (?:تصفر|تحمر|إلى اللون (?:الأحمر|الأصفر|الذهبي)|تتحول إلى (?:الأحمر|الأصفر))|पत्ते (?:लाल|पीले|सुनहरे) (?:हो|पड़)[ऀ-ॿ]*(?: (?:हैं|जाते हैं|रहे हैं))?`,
  },
  {
    from: { season: 'spring' },
    to: { season: 'winter' },
    words: `(?:(?:through|across|over|in) )?(?:all )?(?:the )?(?:four seasons|(?:changing )?seasons (?:change|changing|pass(?:ing)?|turn))|(?:the )?(?:changing|passing) (?:of the )?seasons|四季(?:更替|变换|变化|轮回|交替)|季節が(?:移り変わ(?:る|って)|巡る)|四季の(?:移り変わり|変化)|(?:사계절|계절)(?:이|의) ?(?:바뀌[가-힣]*|변화)|사계절|(?:las )?(?:cuatro estaciones|estaciones cambian)|(?:les )?(?:quatre saisons|saisons (?:passent|changent|défilent))|(?:die )?(?:vier jahreszeiten|jahreszeiten wechseln)|(?:as )?(?:quatro estações|estações mudam)|(?:времена года сменяются|смена времён года|смена времен года|четыре времени года)|(?:الفصول الأربعة|تتغير الفصول)|(?:चारों ऋतुएँ|ऋतुएँ बदलती हैं|मौसम बदलते हैं)|(?:le )?(?:quattro stagioni|stagioni (?:cambiano|passano))`,
  },
]
