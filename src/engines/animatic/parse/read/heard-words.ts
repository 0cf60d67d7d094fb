import type { NoiseName, ScoreName } from '../../scene-spec.ts'

/** Latin, Cyrillic, Arabic and Hindi words stand by themselves; those of East Asia anywhere. */
function either(spaced: string, run: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${spaced})(?![\\p{L}\\p{M}])|${run}`, 'giu')
}

/** What tells that a clause is about music. */
export const MUSIC = either(
  String.raw`(?:background |theme )?lo-?fi beats?|(?:techno|house|hip[- ]hop|edm|synth|trap|jazz) (?:beats?|playing|tunes?)|(?:piano|guitar|acoustic guitar|violin|flute) (?:melod(?:y|ies)|tunes?)|music(?! (?:festivals?|studio|room|school|stand|box|video|visuali[sz]\p{L}*|notes?|hall|stage|store|shop))|soundtracks?|bgm|(?:orchestral|film|movie|cinematic|musical|epic) score|música|banda sonora|trilha(?: sonora)?|musique|bande[- ]son|\p{L}*musik|musica|colonna sonora|музык\p{L}*|саундтрек\p{L}*|(?:ال)?موسيقى|موسيقي\p{L}*|संगीत|म्यूज़?िक`,
  '音乐(?!节|厅|会|家|剧)|音樂(?!節|廳|會|家)|配乐|配樂|音楽(?!祭|室|堂|会|家)|サウンドトラック|음악(?!회|가|실|당)|배경음',
)
/** What tells that it is about a sound. */
export const SOUND = either(
  String.raw`sounds?(?= of| effects?|$|\s*[.,;!?])|sounds?|noises?|audio|sfx|ambience|can be heard|(?:is|are) heard|chirping|crashing|crackling|ticking|ringing|rumbling|cheering|croaking|hooting|beating|applause|birdsong|laughter|giggling|footsteps?|honking|wailing|sonidos?|ruidos?|risas?|trinos?|gorjeos?|bocinas?|cantando|ladridos?|maullidos?|se oyen?|se escuchan?|(?:le |les |un |des |aux? |avec )(?:sons?|bruits?)(?= d)|bruits?|bruitage|rires?|gazouill\p{L}*|chants? d|qui chantent|klaxons?|aboiements?|on entend|geräusche?n?|klang|klänge\p{L}*|\p{L}*rauschen|\p{L}*gezwitscher|vogelgesang|\p{L}*lachen|gelächter|gehupe|hupen|hundegebell|katzenmiauen|\p{L}*geräusche|man hört|zu hören|soms?|sons|ruídos?|barulhos?|risadas?|buzinas?|latidos?|miados?|ouve-se|звук\p{L}*|шум\p{L}*|слыш\p{L}*|пение|щебет\p{L}*|смех\p{L}*|гудк\p{L}*|صوت|أصوات|زقزقة|ضحكات|أبواق|आवाज़\p{M}*|आवाज़ें|आवाज|ध्वनि|चहचहाहट|हँसी|suono|suoni|rumor[ei]|cinguett\p{L}*|risate|miagol\p{L}*|clacson|latrati|si sent(?:e|ono)`,
  '声音|聲音|[浪鸟雨风雷水海虫蛙钟笛鸣叫涛掌笑步哭叭噜铃]声|聲|音效|听[到见得]|[のな]音|音[をがと、。]|音$|鳴き声|歓声|さえずり|笑い声|足音|クラクション|[のな]声|聞こえ|せせらぎ|소리|들리|들려',
)

const IN_EAST_NO = '없이|없음|없는|없게|빼|없애|なし|消し|無し'
export const NO_MUSIC = either(
  String.raw`(?:no|without(?: any)?|remove(?: the)?|mute(?: the)?|turn off(?: the)?|delete(?: the)?|cut(?: the)?) (?:background )?(?:music|soundtrack|bgm)|sin música|ninguna música|quita(?:r)? la música|sans musique|(?:pas|aucune) (?:de )?musique|enlève[rz]? la musique|ohne musik|keine musik|entferne die musik|sem música|(?:tire|remova) a música|без музыки|(?:убери|удали) музыку|بدون (?:ال)?موسيقى|من دون موسيقى|لا موسيقى|بلا موسيقى|أزل الموسيقى|बिना (?:किसी )?संगीत|कोई संगीत नहीं|संगीत (?:के बिना|हटा\p{L}*\p{M}*|नहीं)|senza musica|niente musica|nessuna musica|togli la musica`,
  `[没沒][有]?音[乐樂]|无音乐|無音樂|不要(?:背景)?音[乐樂]|去[掉除]音[乐樂]|(?:音楽|BGM)(?:は|を)?(?:${IN_EAST_NO})|음악(?:을|은)? ?(?:${IN_EAST_NO})`,
)
export const MUTE = either(
  String.raw`(?:no|without(?: any)?|remove(?: the| all)?) (?:sounds?|audio)|muted?(?= |$)(?! (?:colou?rs?|tones?|palette|greens?|blues?|pastels?|light))|silent (?:video|clip|movie version)|(?:completely|totally|make it|make the video|fully) silent|(?<=[,.;،]\s*)(?:silent|mudo|muda|muet|muette|stumm|muto|muta|صامت|मौन)(?=\s*[.!]?\s*$)|(?:keep|leave) it silent|no audio|kein (?:ton|sound)|sin (?:sonido|audio)|quita(?:r)? el (?:sonido|audio)|(?:enlève[rz]?|coupe[rz]?) le son|entferne den ton|ton aus|(?:tire|remova) o (?:som|áudio)|togli l['’]audio|(?:убери|выключи|удали) звук|أزل الصوت|आवाज़ (?:हटा|बंद)\p{L}*\p{M}*|sans (?:le )?son|vidéo muette|ohne (?:ton|sound)|stummes video|sem (?:som|áudio)|без звука|بدون صوت|बिना (?:आवाज़|आवाज|ध्वनि)|senza (?:audio|suono)`,
  '静音|靜音|没有声音|無音(?!楽)|音なし|무음|소리 ?없이|소리를? ?(?:꺼|없애)|去掉声音|音を消し|[,，、。] ?无声[。.]?$',
)

/** Who plays, by words beside the one for music; the first counts. */
export const PLAYERS: Readonly<Record<Exclude<ScoreName, 'plain'>, RegExp>> = {
  'music-box': either(
    'music box|lullab(?:y|ies)|caja de música|canción de cuna|boîte à musique|berceuse|spieluhr|schlaflied|caixinha de música|canção de ninar|колыбельн\\p{L}*|تهويدة|लोरी|carillon|ninna nanna',
    '八音盒|摇篮曲|オルゴール|子守唄|오르골|자장가',
  ),
  piano: either(
    'pianos?|klavier\\p{L}*|фортепиан\\p{L}*|пианино|рояля?|(?:ال)?بيانو|पियानो|pianoforte',
    '钢琴|鋼琴|ピアノ|피아노',
  ),
  guitar: either(
    'guitars?|guitarra|guitare|gitarr?en?\\p{L}*|гитар\\p{L}*|(?:ال)?(?:جيتار|غيتار)|गिटार|chitarra|ukulele',
    '吉他|ギター|기타',
  ),
  electronic: either(
    'electronic|electro|edm|techno|house|synth\\p{L}*|dubstep|trance|electrónica|électronique|elektronische?\\p{L}*|eletrônica|электрон\\p{L}*|техно|إلكترونية|इलेक्ट्रॉनिक|elettronica',
    '电子|電子|电音|エレクトロ|テクノ|전자|일렉트로|테크노',
  ),
  orchestra: either(
    'orchestr\\p{L}*|symphon\\p{L}*|epic|cinematic|orquest\\p{L}*|sinf[oó]n\\p{L}*|épic[ao]|épique|epische?\\p{L}*|оркестр\\p{L}*|эпич\\p{L}*|симфон\\p{L}*|أوركستر\\p{L}*|ملحمية|ऑर्केस्ट्रा|epica|sinfonica',
    '管弦|交响|交響|史诗|史詩|オーケストラ|壮大|오케스트라|교향|웅장',
  ),
  'lo-fi': either(
    'lo-?fi|hip[- ]?hop|rap|chill|хип-хоп\\p{L}*|لوفاي|हिप हॉप|लोफाई',
    '嘻哈|ヒップホップ|ローファイ|힙합|로파이',
  ),
  jazz: either('jazz\\p{L}*|swing|blues|джаз\\p{L}*|(?:ال)?جاز|जैज़', '爵士|ジャズ|재즈'),
  rock: either('rock|metal|rockmusik|рок\\p{L}*|(?:ال)?روك|रॉक', '摇滚|搖滾|ロック|록 ?음악|락 ?음악'),
  strings: either(
    'strings?|violins?|cellos?|classical|cuerdas|violín|clásica|cordes|violons?|classique|streicher\\p{L}*|geigen?\\p{L}*|klassische?\\p{L}*|violino|clássica|classica|скрип\\p{L}*|классич\\p{L}*|струнн\\p{L}*|كمان|كلاسيكية|वायलिन|शास्त्रीय|archi',
    '弦乐|弦樂|小提琴|古典|クラシック|弦楽|バイオリン|현악|바이올린|클래식',
  ),
  harp: either('harps?|arpa|harpe|harfen?\\p{L}*|арф\\p{L}*|قيثارة|वीणा|sitar', '竖琴|古筝|ハープ|하프'),
  flute: either(
    'flutes?|flauta|flûte|flöten?\\p{L}*|flauto|флейт\\p{L}*|(?:ال)?ناي|बांसुरी',
    '长笛|笛子|フルート|笛の|플루트|피리',
  ),
  percussion: either(
    'drums?|percussion|tribal|tambores|percusión|percussions?|trommeln?\\p{L}*|percussão|барабан\\p{L}*|طبول|ढोल|tamburi',
    '鼓|太鼓|드럼|북소리',
  ),
  ambient: either(
    'ambient|meditat\\p{L}*|new age|ambiental|méditati\\p{L}*|эмбиент|медитат\\p{L}*|تأمل|ध्यान',
    '氛围|氛圍|冥想|アンビエント|瞑想|앰비언트|명상',
  ),
}

/** What is to be heard, by words beside the one for a sound. */
export const NOISE_WORDS: Readonly<Record<NoiseName, RegExp>> = {
  waves: either(
    'waves?|surf|ocean|sea|olas|mar|vagues|mer|wellen\\p{L}*|meere?s?\\p{L}*|ondas|волн\\p{L}*|моря?|прибо\\p{L}*|أمواج|الأمواج|البحر|लहर\\p{L}*\\p{M}*|समुद्र|onde|mare',
    '海浪|波浪|大海|浪声|涛声|海|波の|파도|바다',
  ),
  birds: either(
    'birds?|birdsong|chirp\\p{L}*|pájaros|pájaro|aves|oiseaux?|vögeln?|vogel\\p{L}*|pássaros|птиц\\p{L}*|طيور|الطيور|عصافير|العصافير|पक्षी|पक्षियों|चिड़ियों|uccelli|uccellini',
    '鸟|鳥|小鸟|새 ?소리|새들|새가',
  ),
  rain: either(
    'rain\\p{L}*|lluvia|pluie|regens?|chuva|дожд\\p{L}*|مطر|المطر|बारिश|pioggia',
    '雨|빗소리|비 ?소리',
  ),
  thunder: either(
    'thunder\\p{L}*|truenos?|tonnerre|donners?|trov\\p{L}+|гром\\p{L}*|رعد|الرعد|गरज|tuon[oi]',
    '雷|천둥',
  ),
  wind: either(
    'wind|viento|vent|wind\\p{L}*|vento|ветр\\p{L}*|ветер|رياح|الرياح|الريح|हवा',
    '风声|风|風の|風が|바람',
  ),
  fire: either(
    'fire\\p{L}*|campfire|crackling|fuego|hoguera|feu|feuers?|kamin\\p{L}*|fogo|fogueira|лагерн\\p{L}* костр\\p{L}*|кост[ре]\\p{L}*|огня|نار|النار|आग|fuoco',
    '火|焚き火|불 ?타는|모닥불|장작',
  ),
  crowd: either(
    'crowds?|cheer\\p{L}*|audience|multitud|público|foule|menge|jubel\\p{L}*|multidão|torcida|толп\\p{L}*|جمهور|الجمهور|भीड़|folla',
    '人群|欢呼|歓声|群衆|환호|군중|관중',
  ),
  applause: either(
    'applause|clapping|aplausos|applaudissements|applaus|beifall|аплодисмент\\p{L}*|تصفيق|तालिय\\p{M}*\\p{L}*|applausi',
    '掌声|鼓掌|拍手|박수',
  ),
  traffic: either(
    'traffic|cars?|city|street|tráfico|ciudad|circulation|ville|verkehrs?\\p{L}*|stadt\\p{L}*|trânsito|cidade|город\\p{L}*|машин|مرور|المدينة|यातायात|शहर|traffico|città',
    '车流|城市|街|交通|車の|도시|자동차|교통',
  ),
  chatter: either(
    'chatter|voices|talking|people|busy cafés?|busy cafes?|café|cafe|conversations?|voces|gente|voix|stimmen\\p{L}*|vozes|голос\\p{L}*|люд\\p{L}*|أصوات الناس|الناس|लोगों|voci',
    '人声|说话|话し声|話し声|사람들',
  ),
  crickets: either(
    'crickets?|cicadas?|grillos?|grillons|cigales|grillen\\p{L}*|cigarras|сверч\\p{L}*|цикад\\p{L}*|صراصير|झींगुर\\p{L}*\\p{M}*|grilli|cicale',
    '蟋蟀|虫|蝉|コオロギ|蝉|귀뚜라미|매미',
  ),
  frogs: either(
    'frogs?|croak\\p{L}*|ranas?|grenouilles|frösche\\p{L}*|sapos|лягуш\\p{L}*|ضفادع|الضفادع|मेंढक\\p{L}*\\p{M}*|rane',
    '青蛙|蛙|カエル|蛙|개구리',
  ),
  bells: either(
    'bells?|campanas?|cloches?|glocken?\\p{L}*|sinos?|колокол\\p{L}*|أجراس|جرس|घंटि\\p{L}*\\p{M}*|घंटी|campane?',
    '钟声|铃声|教堂钟|鐘|종소리|종',
  ),
  clock: either(
    'clocks?|ticking|reloj|horloge|uhr|relógio|час[ыо]\\p{L}*|ساعة|घड़ी|orologio',
    '时钟|時計|시계',
  ),
  typing: either(
    'typing|keyboard|typewriter|teclado|clavier|tastatur\\p{L}*|клавиатур\\p{L}*|لوحة المفاتيح|कीबोर्ड|tastiera',
    '键盘|打字|キーボード|タイピング|키보드|타자',
  ),
  stream: either(
    'streams?|brook|rivers?|water\\p{L}*|arroyo|río|agua|ruisseau|rivière|eau|bachs?|wassers?\\p{L}*|fluss\\p{L}*|riacho|água|ручь\\p{L}*|реки|воды|ماء|الماء|نهر|पानी|नदी|ruscello|acqua',
    '流水|溪|水声|せせらぎ|川の|水の|시냇물|물소리|물 ?흐르는',
  ),
  train: either(
    'trains?|tren|zug\\p{L}*|trem|поезд\\p{L}*|قطار|القطار|ट्रेन|treno',
    '火车|列车|電車|汽車|기차',
  ),
  siren: either(
    'sirens?|sirenas?|sirènes?|sirenen?\\p{L}*|sirenes?|сирен\\p{L}*|صفارات|सायरन|sirene',
    '警笛|警报|サイレン|사이렌',
  ),
  heartbeat: either(
    'heart ?beats?|heart beating|latidos|battements de cœur|herzschl\\p{L}*|batimentos|сердцебиени\\p{L}*|биени\\p{L}* сердца|نبضات|धड़कन|battito',
    '心跳|心臓の|鼓動|심장',
  ),
  phone: either(
    'phones?|telephone|teléfono|téléphone|telefons?|telefone|телефон\\p{L}*|هاتف|الهاتف|फ़?ोन|telefono',
    '电话|電話|전화',
  ),
  bees: either(
    'bees?|buzz\\p{L}*|abejas|abeilles|bienen\\p{L}*|abelhas|пчёл\\p{L}*|пчел\\p{L}*|نحل|मधुमक्खि\\p{L}*\\p{M}*|api',
    '蜜蜂|ミツバチ|벌 ?소리|꿀벌',
  ),
  gulls: either(
    '(?:sea)?gulls?|gaviotas|mouettes|möwen\\p{L}*|gaivotas|чаек|чайк\\p{L}*|نوارس|gabbiani',
    '海鸥|カモメ|갈매기',
  ),
  owl: either(
    'owls?|hoot\\p{L}*|búhos?|hiboux?|eulen\\p{L}*|corujas?|сов\\p{L}?|بومة|उल्लू|guf[oi]',
    '猫头鹰|フクロウ|부엉이|올빼미',
  ),
  laughter: either(
    'laugh\\p{L}*|giggl\\p{L}*|risas?|risa|rires?|lachen|gelächter|kinderlachen|risadas?|risos?|смех\\p{L}*|смеющ\\p{L}*|ضحك\\p{L}*|(?:हँसी|हंसी|हँसने|हंसने)|risate?|risata',
    '笑声|笑聲|大笑|笑い|웃음',
  ),
  dog: either(
    'dogs?|barking|perros?|ladr\\p{L}*|chiens?|aboi\\p{L}*|hunde?s?|hundegebell|bellen\\p{L}*|cachorros?|cães?|latid\\p{L}*|latindo|соба\\p{L}*|ла[йя]|كلاب|كلب|(?:ال)?كلاب|نباح|कुत्त\\p{L}*\\p{M}*|भौंक\\p{L}*\\p{M}*|cani|cane|abbai\\p{L}*',
    '狗|犬|개 ?짖|강아지',
  ),
  cat: either(
    'cats?|meow\\p{L}*|purr\\p{L}*|gatos?|maull\\p{L}*|ronroneo\\p{L}*|(?:un |le |du |de |les )chats?|miaul\\p{L}*|ronron\\p{L}*|katzen\\p{L}*|miauen|schnurren|mia(?:do|ndo)s?|кош\\p{L}*|мурлы\\p{L}*|мяу\\p{L}*|قطة|القطط|مواء|बिल्ल\\p{L}*\\p{M}*|म्याऊ\\p{L}*\\p{M}*|gatt[oi]|miagol\\p{L}*|fusa',
    '猫|貓|고양이',
  ),
  footsteps: either(
    'foot ?steps?|steps|pasos|pisadas|(?:bruits? de )pas|schritt\\p{L}*|passos|шаг\\p{L}*|خطوات|क़?दमों|passi',
    '脚步|腳步|足音|발소리|발자국',
  ),
  horns: either(
    'honk\\p{L}*|car horns?|bocinas?|bocinazos|klaxons?|hupen\\p{L}*|gehupe|buzinas?|гудк\\p{L}*|клаксон\\p{L}*|أبواق|हॉर्न|clacson',
    '喇叭|鸣笛|クラクション|경적',
  ),
  baby: either(
    'bab(?:y|ies)(?= cry|’s cry| wail)|crying bab\\p{L}*|llanto de (?:un )?bebé|pleurs de bébé|babygeschrei|choro de bebê|плач\\p{L}* (?:ребёнка|ребенка|младенца)|بكاء طفل|बच्चे के रोने|pianto di (?:un )?neonato',
    '婴儿哭|嬰兒哭|赤ちゃんの泣|아기 ?울음',
  ),
  helicopter: either(
    'helicopters?|helicópteros?|hélicoptères?|hubschrauber\\p{L}*|вертол\\p{L}*|مروحية|हेलीकॉप्टर|elicotter[oi]',
    '直升机|直升機|ヘリ|헬리콥터',
  ),
  kettle: either(
    'kettles?|tetera|bouilloire|wasserkessel|teekessel|chaleira|чайник\\p{L}*|غلاية|केतली|bollitore',
    '水壶|水壺|やかん|주전자',
  ),
  printer: either(
    'printers?|impresoras?|imprimantes?|drucker\\p{L}*|impressoras?|принтер\\p{L}*|طابعة|प्रिंटर|stampant[ei]',
    '打印机|印表機|プリンター|프린터',
  ),
}
