import { expect, it } from 'vitest';
import { detectLanguage } from './language.ts';

it.each([
  ['The two ministers said that they would meet again.', undefined, 'en'],
  ['Norway, Chile to hold talks', undefined, 'en'],
  ['Oslo', undefined, 'en'],
  ['2031 …', undefined, 'en'],
  ['Die Minister der beiden Länder haben am Dienstag in Oslo über die Fischerei gesprochen.', undefined, 'de'],
  ['El ministro de Relaciones Exteriores llegó el martes a Oslo para hablar de la pesca.', undefined, 'es'],
  ['Министры двух стран встретились во вторник в Осло и говорили о рыболовстве.', undefined, 'ru'],
  ['两国外交部长星期二在奥斯陆会面，讨论渔业合作问题。', undefined, 'zh'],
  ['両国の外相は火曜日にオスロで会談した。', undefined, 'ja'],
  ['नॉर्वे और चिली के मंत्रियों ने मंगलवार को ओस्लो में मुलाकात की और मछली पकड़ने पर बात की।', undefined, 'hi'],
  ['The Japanese name of the place, 東京, means eastern capital, and it was given to it in 1868.', undefined, 'en'],
  ['Kort melding fra Oslo', 'no', 'no'],
  ['日本語の文章です。', 'en', 'ja'],
])('%s (told %s) is %s', async (text, told, language) => {
  expect(await detectLanguage(text, told)).toBe(language);
});
