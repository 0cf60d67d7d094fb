import type { Table } from './table.ts'

/** Words that together are something else than each of them: read before all other rows. */
export const SET_PHRASES: Table = {
  rig: null,
  rows: `
prow word:head | prow, figurehead | 船首像 | 船首像 | 뱃머리 | mascarón de proa | figure de proue | galionsfigur | figura de proa | носовая фигура | مقدمة السفينة | जहाज़ का अगला भाग | polena
tin-can word:head | tin can, tin cans | 铁罐 | 空き缶 | 깡통 | lata de conservas | boîte de conserve | konservendose | lata de conserva | консервная банка | علبة صفيح | टिन का डिब्बा | lattina vuota
perfume=sprite:perfume near:abstract | perfume commercial, perfume ad, perfume advert, perfume advertisement, fragrance commercial, fragrance ad | 香水广告 | 香水の広告 | 향수 광고 | anuncio de perfume | publicité de parfum, pub de parfum | parfümwerbung, parfumwerbung | anúncio de perfume, comercial de perfume | реклама духов, реклама парфюма | إعلان عطر | इत्र का विज्ञापन, परफ्यूम का विज्ञापन | pubblicità di profumo
siren=person:mermaid @underwater | siren song, singing siren, siren of the sea, sea siren | 海妖 | セイレーン | 세이렌 | canto de sirena | chant de sirène | sirenengesang | canto da sereia | пение сирены | حورية البحر المغنية | समुद्री अप्सरा | canto della sirena
light-on-it word:noise | curls upward, curls up from, curling upward, curls into the air, catches the light, catch the light, catching the light | 捕捉光线 | 光を捉える | 빛을 받아 | refleja la luz, capta la luz | capte la lumière, attrape la lumière | fängt das licht ein, fängt das licht | capta a luz, reflete a luz | ловит свет | يلتقط الضوء | रोशनी पकड़ता | cattura la luce
`,
}
