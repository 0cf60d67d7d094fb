import type { Table } from './table.ts'

/** Those who make music or dance in a manner of their own. */
export const ENSEMBLES: Table = {
  rig: 'person',
  rows: `
string-quartet=person:musician count:4 @stage do:play-instrument gives:played/violin | string quartet, chamber quartet, string ensemble | 弦乐四重奏 | 弦楽四重奏, 弦楽四重奏団 | 현악 사중주, 현악사중주단 | cuarteto de cuerda, cuarteto de cuerdas | quatuor à cordes | streichquartett | quarteto de cordas | струнный квартет | رباعي وتري | तार वाद्य चौकड़ी | quartetto d'archi
jazz-trio=person:musician count:3 @stage do:play-instrument gives:played/grand-piano | jazz trio, piano trio, jazz piano trio | 爵士三重奏 | ジャズトリオ, ピアノトリオ | 재즈 트리오, 재즈트리오 | trío de jazz | trio de jazz | jazztrio, jazz-trio | trio de jazz | джазовое трио, джаз-трио | ثلاثي جاز | जैज़ तिकड़ी | trio jazz
mariachi-band=person:mariachi count:4 @city-day do:play-instrument gives:played/guitar mood:joyful | mariachi band, mariachi, mariachis, mariachi musicians, mariachi group, mexican band | 墨西哥乐队, 墨西哥街头乐队 | マリアッチ, マリアッチ楽団 | 마리아치 | mariachi, mariachis, banda de mariachis, grupo de mariachis | mariachi, mariachis, groupe de mariachis | mariachi, mariachis, mariachi-band | mariachi, mariachis, banda de mariachis | мариачи | مارياتشي, فرقة مارياتشي | मारियाची | mariachi
breakdancer @city-day do:dance | breakdancer, break dancer, b-boy, b-girl, hip hop dancer, hip-hop dancer, street dancer, breakdance crew | 街舞者, 街舞舞者, 霹雳舞者 | ブレイクダンサー, ヒップホップダンサー, ストリートダンサー | 비보이, 브레이크댄서, 힙합 댄서, 스트리트 댄서 | breakdancer, bailarín de breakdance, bailarín de hip hop, bailarín callejero | breakdanceur, danseur de breakdance, danseur de hip-hop, danseur de rue | breakdancer, breakdancerin, hip-hop-tänzer, straßentänzer | dançarino de breakdance, dançarino de hip hop, dançarino de rua, b-boy | брейкдансер, уличный танцор, хип-хоп танцор | راقص بريك دانس, راقص هيب هوب | ब्रेकडांसर, हिप हॉप डांसर | ballerino di breakdance, ballerino hip hop, breaker
graduation=graduate count:5 mood:joyful | graduation, graduation ceremony, graduation day, graduation party | 毕业典礼, 毕业, 毕业日 | 卒業式, 卒業 | 졸업식, 졸업 | graduación, ceremonia de graduación, fiesta de graduación | remise des diplômes, cérémonie de remise des diplômes | abschlussfeier, abschlusszeremonie | formatura, cerimônia de formatura | выпускной, вручение дипломов | حفل تخرج, حفل التخرج | दीक्षांत समारोह | cerimonia di laurea, festa di laurea
`,
}
