import type { ToneName } from '../../scene-spec.ts'
import { findPalette } from './find-palette.ts'

const word = (words: string): string => String.raw`(?<![\p{L}\p{M}])(?:${words})(?![\p{L}\p{M}])`
const COLOURS = String.raw`(?:colou?rs?|tones?|(?:back)?light(?:ing)?|tint|look|palette|hues?|grade|grading|filter|atmosphere)`

/** Words that ask for another grading of what is there already, in twelve languages. */
const TONES: Readonly<Record<ToneName, RegExp>> = {
  warm: new RegExp(
    [
      word(
        `warmer|warm up|warm ${COLOURS}|(?:make|turn) (?:it|everything) warm|(?:golden|orange|amber) tint`,
      ),
      word('más cálid[oa]s?|(?:colores|tonos|luz) (?:más )?cálid[oa]s?'),
      word('plus chaud(?:e?s?)|(?:couleurs|tons|teintes|lumière) (?:plus )?chaud(?:e?s?)'),
      word('wärmer\\p{L}*|warme (?:farben|farbtöne|töne)|warmes licht'),
      word('mais quentes?|(?:cores|tons|luz) (?:mais )?quentes?'),
      word(
        '(?:по)?теплее(?: (?:цвета|тона|оттенки|свет))?|более т[её]пл\\p{L}*|т[её]плы\\p{L}+ (?:цвет|тон|свет|оттен)\\p{L}*',
      ),
      word(
        '(?:ألوان|ألوانا|ألوانًا|درجات|إضاءة) (?:أكثر )?دافئة|(?:ألوان|ألوانًا|الألوان) أدفأ|أكثر دفئ\\p{L}*\\p{M}*|أدفأ',
      ),
      word('(?:और )?गर्म रंग\\p{L}*\\p{M}*|रंग (?:और |ज़्यादा )?गर्म|गर्माहट'),
      word('più cald[oaie]|(?:colori|toni|luce) (?:più )?cald[oaie]'),
      '更暖|暖色|暖一[点些]|暖和[的]?色|もっと暖か|暖色|暖かい(?:色|光|トーン)|暖かみ|더 따뜻|따뜻한 (?:색|톤|빛|느낌)|따뜻하게',
    ].join('|'),
    'iu',
  ),
  cool: new RegExp(
    [
      word(
        `cooler|colder|cool down|(?:cool|cold|icy|frosty) ${COLOURS}|(?:make|turn) (?:it|everything) (?:cold|cool|icy|frosty)|blue(?:ish)? tint`,
      ),
      word('más frí[oa]s?|(?:colores|tonos|luz) (?:más )?frí[oa]s?'),
      word('plus froid(?:e?s?)|(?:couleurs|tons|teintes|lumière) (?:plus )?froid(?:e?s?)'),
      word('kälter\\p{L}*|kühler\\p{L}*|(?:kalte|kühle) (?:farben|farbtöne|töne)|kaltes licht|eisig'),
      word('mais fri[oa]s?|(?:cores|tons|luz) (?:mais )?fri[oa]s?'),
      word(
        '(?:по)?холоднее(?: (?:цвета|тона|оттенки|свет))?|более холодн\\p{L}*|холодны\\p{L}+ (?:цвет|тон|свет|оттен)\\p{L}*',
      ),
      word('(?:ألوان|ألوانا|ألوانًا|درجات|إضاءة) (?:أكثر )?باردة|أكثر برود\\p{L}*|أبرد'),
      word('(?:और )?ठंडे रंग\\p{L}*\\p{M}*|रंग (?:और |ज़्यादा )?ठंडे'),
      word('più fredd[oaie]|(?:colori|toni|luce) (?:più )?fredd[oaie]'),
      '更冷|冷色|冷一[点些]|冷たい(?:色|光|トーン)|寒色|もっと冷たく|더 차갑|차가운 (?:색|톤|빛|느낌)|차갑게',
    ].join('|'),
    'iu',
  ),
  bright: new RegExp(
    [
      word(
        'brighter|brighten(?: up)?|lighter(?= |$)(?! (?:rain|snow|wind|fog|traffic))|more light|less dark|lighten',
      ),
      word('más (?:clar[oa]s?|luminos[oa]s?|brillantes?)|aclara|ilumina más'),
      word('plus (?:clair(?:e?s?)|lumineu(?:x|ses?)|brillante?s?)|éclaircis\\p{L}*'),
      word('heller\\p{L}*|aufhellen|mehr licht'),
      word('mais (?:clar[oa]s?|luminos[oa]s?|brilhantes?)|clareie|ilumine mais'),
      word('светлее|посветлее|ярче осветить|больше света|осветли'),
      word('أكثر (?:إشراقًا|إشراقا|سطوعًا|سطوعا|إضاءة)|أفتح'),
      word('(?:और |ज़्यादा |अधिक )(?:चमकीला|उजला|रोशन)|ज़्यादा रोशनी'),
      word('più (?:luminos[oaie]|chiar[oaie]|brillant[ei])|schiarisci'),
      '亮一[点些]|更亮|更明亮|提亮|もっと明るく|明るくし|明るめ|더 밝|밝게',
    ].join('|'),
    'iu',
  ),
  dark: new RegExp(
    [
      word('darker|darken|dimmer|less light|less bright'),
      word('más (?:oscur[oa]s?)|oscurece'),
      word('plus sombres?|assombris\\p{L}*'),
      word('dunkler\\p{L}*|abdunkeln|düsterer'),
      word('mais escur[oa]s?|escureça'),
      word('темнее|потемнее|затемни'),
      word('أغمق|أكثر (?:قتامة|ظلمة|عتمة)|أظلم'),
      word('(?:और |ज़्यादा |अधिक )(?:गहरा|अंधेरा|अँधेरा)'),
      word('più scur[oaie]|più bui[oa]|scurisci'),
      '暗一[点些]|更暗|调暗|もっと暗く|暗くし|暗め|더 어둡|어둡게',
    ].join('|'),
    'iu',
  ),
  vivid: new RegExp(
    [
      word(
        `more (?:vivid|vibrant|colou?rful|saturated|saturation|colou?r)|(?:vivid|vibrant|saturated) ${COLOURS}|(?:increase|boost)(?: the)? (?:saturation|colou?rs?)|brighter colou?rs?`,
      ),
      word('más colore?s?|más (?:viv[oa]s?|colorid[oa]s?|saturad[oa]s?|vibrantes?)|colores (?:más )?vivos'),
      word(
        'plus de couleurs?|plus (?:vi(?:fs?|ves?)|coloré(?:e?s?)|saturé(?:e?s?))|couleurs (?:plus )?vives',
      ),
      word('mehr farbe[n]?|bunter\\p{L}*|farbenfroher\\p{L}*|kräftigere\\p{L}*(?: farben)?|mehr sättigung'),
      word('mais cor(?:es)?|mais (?:viv[oa]s?|colorid[oa]s?|saturad[oa]s?|vibrantes?)|cores (?:mais )?vivas'),
      word(
        '(?:по)?ярче(?: (?:цвета|тона|краски))?|больше (?:цвета|красок)|более ярк\\p{L}*|насыщеннее|красочнее',
      ),
      word('أكثر (?:حيوية|تشبعًا|تشبعا|تلوينًا)|ألوان زاهية|ألوانًا زاهية'),
      word('(?:और |ज़्यादा |अधिक )(?:रंगीन|चटक|चटख)|चटक रंग\\p{L}*\\p{M}*'),
      word('più colore|più (?:vivac[ei]|colorat[oaie]|satur[oaie]|vivid[oaie])'),
      '更鲜艳|鲜艳一[点些]|色彩更|もっと鮮やか|鮮やかに|カラフルに|더 선명|더 화려|색을 더',
    ].join('|'),
    'iu',
  ),
  muted: new RegExp(
    [
      word(
        'less (?:vivid|colou?rful|saturated|saturation|colou?r)|desaturated?|muted colou?rs|paler|faded colou?rs|washed[- ]out',
      ),
      word('menos (?:colorid[oa]s?|saturad[oa]s?|viv[oa]s?)|colores apagados|desaturad[oa]'),
      word('moins (?:coloré(?:e?s?)|saturé(?:e?s?)|vi(?:fs?|ves?))|couleurs délavées|désaturé(?:e?s?)'),
      word('blasser\\p{L}*|weniger (?:bunt|sättigung|farbe)|gedämpfte farben|entsättigt'),
      word('menos (?:colorid[oa]s?|saturad[oa]s?|viv[oa]s?)|cores desbotadas'),
      word('бледнее|менее (?:ярк|насыщен)\\p{L}*|приглуш[её]нн\\p{L}*'),
      word('أقل (?:تشبعًا|تشبعا|حيوية)|ألوان باهتة|ألوانًا باهتة'),
      word('(?:कम )(?:रंगीन|चटक)|फीके रंग\\p{L}*\\p{M}*'),
      word('meno (?:colorat[oaie]|satur[oaie]|vivac[ei])|colori smorzati|desaturat[oaie]'),
      '淡一[点些]|更淡|褪色|降低饱和|色を抑え|淡い色|色あせ|색을 빼|옅은 색|채도를 낮',
    ].join('|'),
    'iu',
  ),
  contrast: new RegExp(
    [
      word('(?:more|higher|stronger|increase(?: the)?|add(?: more)?) contrast'),
      word(
        'más contraste|plus de contraste|mehr kontrast|mais contraste|більше контрасту|больше контраста|контрастнее|تباين أكثر|تباين أعلى|ज़्यादा कंट्रास्ट|più contrasto',
      ),
      '对比度?更|增加对比|コントラストを上げ|コントラストを強|대비를 높|더 강한 대비',
    ].join('|'),
    'iu',
  ),
  soft: new RegExp(
    [
      word('(?:less|lower|reduce(?: the)?) contrast'),
      word(
        'menos contraste|moins de contraste|weniger kontrast|меньше контраста|تباين أقل|कम कंट्रास्ट|meno contrasto',
      ),
      '降低对比|コントラストを下げ|대비를 낮',
    ].join('|'),
    'iu',
  ),
}

const NAMES = Object.keys(TONES) as ToneName[]

/** How a remix asks for the whole picture to be graded: "warmer colours", "make it brighter". */
export function findTones(text: string): readonly ToneName[] {
  const { tones = [] } = findPalette(text) ?? {}
  return NAMES.filter((name) => tones.includes(name) || TONES[name].test(text))
}

/** The prompt without those words; every other word is where it was. */
export function withoutTones(text: string): string {
  const { start = 0, end = 0 } = findPalette(text) ?? {}
  return NAMES.reduce(
    (rest, name) => rest.replace(new RegExp(TONES[name].source, 'giu'), (found) => ' '.repeat(found.length)),
    text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
  )
}

/** "make it icy": it is winter, too. */
export function isIced(text: string): boolean {
  return ICED.test(text)
}
const ICED = new RegExp(
  [
    word(
      '(?:make|turn|let) (?:it|everything|the (?:scene|picture|video|landscape)) (?:all )?(?:icy|frosty|frozen|wintry|snowy)',
    ),
    word(
      '(?:haz|hazlo|que sea) (?:helado|nevado)|rends-le glacé|mach es (?:eisig|frostig|winterlich)|deixe (?:gelado|congelado)',
    ),
    word(
      'сделай (?:ледян\\p{L}*|зимн\\p{L}*)|اجعل(?:ه|ها) (?:جليدي\\p{L}*|متجمد\\p{L}*)|बर्फीला बना\\p{L}*|rendilo (?:gelato|ghiacciato)',
    ),
    '变得冰冷|结冰|氷の世界|凍らせ|얼어붙',
  ].join('|'),
  'iu',
)

/** Words for the picture as a whole. */
const PICTURE = new RegExp(
  [
    word(
      'colou?rs?|tones?|tint|picture|image|video|scene|shot|lighting|light|palette|saturation|contrast|everything|atmosphere|whole',
    ),
    word(
      'colores|tonos?|imagen|escena|luz|vídeo|couleurs?|tons|image|scène|lumière|vidéo|farben|bild|licht|szene',
    ),
    word(
      'cores|tons|imagem|cena|цвета|тона|картин\\p{L}*|сцен\\p{L}*|свет\\p{L}*|الألوان|ألوان|الصورة|المشهد|रंग|दृश्य|तस्वीर|colori|toni|immagine|scena|luce',
    ),
    '画面|色|颜色|图片|视频|映像|トーン|색|톤|화면|영상',
  ].join('|'),
  'iu',
)

/** Whether the prompt speaks of the picture, besides whom or what it names in it. */
export function speaksOfPicture(text: string): boolean {
  return PICTURE.test(text)
}
