import { describe, expect, it } from 'vitest';
import { mentionNamed } from '../../../test/mentions-of.js';

/** The type that the word has in the sentence: `acts` for a state, its government or seat. */
const standing = (text: string, words: string, day: string | null = null): string => {
  const mention = mentionNamed(text, words, day);
  return mention === null ? 'nothing' : mention.type === 'place' ? 'place' : 'acts';
};

type Row = readonly [text: string, words: string];

const ACTS: readonly Row[] = [
  ['Moscow rejected the second draft.', 'Moscow'],
  ['Ankara has asked for more time.', 'Ankara'],
  ['The Kremlin said that no date was set.', 'Kremlin'],
  ['The White House declined to comment.', 'White House'],
  ['Brussels wants a shorter text.', 'Brussels'],
  ['Pyongyang fired two missiles into the sea.', 'Pyongyang'],
  ['Beijing will send an observer.', 'Beijing'],
  ['Kyiv insists on a full withdrawal.', 'Kyiv'],
  ['Kiev insists on a full withdrawal.', 'Kiev'],
  ['Tehran denied that it had agreed.', 'Tehran'],
  ["Moscow's demands have not changed.", 'Moscow'],
  ["The text meets Ankara's main concern.", 'Ankara'],
  ['The deal was struck with Ankara last spring.', 'Ankara'],
  ['Relations between Cairo and Juba are tense.', 'Cairo'],
  ['Relations between Cairo and Juba are tense.', 'Juba'],
  ['The rebels accuse Rabat of bad faith.', 'Rabat'],
  ['Pressure from Washington has grown.', 'Washington'],
  ['The offer was a message to Tehran.', 'Tehran'],
  ['It was a gift to the Beijing-backed company.', 'Beijing'],
  ['The Kremlin-backed militia stayed away.', 'Kremlin'],
  ['Bogota and the guerrillas exchanged lists.', 'Bogota'],
  ['Athens blames Ankara for the delay.', 'Athens'],
  ['Athens blames Ankara for the delay.', 'Ankara'],
  ['Seoul proposed a hotline.', 'Seoul'],
  ['The envoy was sent by Paris.', 'Paris'],
  ['Delhi and Islamabad traded blame.', 'Islamabad'],
  ['Downing Street confirmed the visit.', 'Downing Street'],
  ['The Elysee called the draft a step forward.', 'Elysee'],
  ['Addis Ababa refuses to pull its troops out.', 'Addis Ababa'],
  ['Asmara has always denied it.', 'Asmara'],
  ['Baku and Yerevan agreed to swap prisoners.', 'Baku'],
  ['Baku and Yerevan agreed to swap prisoners.', 'Yerevan'],
  ['The plan has the support of Riyadh.', 'Riyadh'],
  ['Sanctions on Pyongyang remain.', 'Pyongyang'],
  ['Talks with Belgrade will go on.', 'Belgrade'],
  ['London and Dublin published a joint paper.', 'Dublin'],
];

const PLACES: readonly Row[] = [
  ['Delegates met in Moscow for a day.', 'Moscow'],
  ['The Moscow talks ended without a text.', 'Moscow'],
  ['The Moscow summit was put off.', 'Moscow'],
  ['Talks in Ankara lasted until dawn.', 'Ankara'],
  ['They flew to Ankara at noon.', 'Ankara'],
  ['He arrived from Tehran on Monday.', 'Tehran'],
  ['Shells fell near Kyiv overnight.', 'Kyiv'],
  ['Airstrikes hit Khartoum before dawn.', 'Khartoum'],
  ['Protesters marched through Athens.', 'Athens'],
  ['A bomb went off outside Baghdad.', 'Baghdad'],
  ['The Cairo conference drew 40 states.', 'Cairo'],
  ['He spoke at a Paris hotel.', 'Paris'],
  ['The two will meet at the Kremlin on Friday.', 'Kremlin'],
  ['They dined at the White House.', 'White House'],
  ['The capital, Bogota, was quiet.', 'Bogota'],
  ['The city of Damascus was dark.', 'Damascus'],
  ['Rebels advanced on Tripoli.', 'Tripoli'],
  ['The road to Kabul is closed.', 'Kabul'],
  ['The mediators left Juba on Sunday.', 'Juba'],
  ['A Seoul court freed the driver.', 'Seoul'],
  ['She visited Beijing twice.', 'Beijing'],
  ['The Geneva process has stalled.', 'Geneva'],
  ['The Vienna document was annexed.', 'Vienna'],
  ['Astana hosted a new round.', 'Astana'],
  ['Doha hosted both teams.', 'Doha'],
  ['Residents of Sanaa queued for fuel.', 'Sanaa'],
  ['The Oslo accords were signed in 1993.', 'Oslo'],
  ['Islamabad airport was shut.', 'Islamabad'],
  ['A resident of Belgrade saw it.', 'Belgrade'],
  ["He spoke at Havana's convention centre.", 'Havana'],
  ['The Brussels-based group published a study.', 'Brussels'],
];

describe('capitals and seats of government', () => {
  it.each(ACTS)('%s: %s acts', (text, words) => {
    expect(standing(text, words)).toBe('acts');
  });
  it.each(PLACES)('%s: %s is a place', (text, words) => {
    expect(standing(text, words)).toBe('place');
  });
  it('links what acts to its state', () => {
    expect(mentionNamed('Ankara has asked for more time.', 'Ankara')?.entity).toBe('ent:tr');
    expect(mentionNamed('Brussels wants a shorter text.', 'Brussels')?.entity).toBe('ent:eu');
  });
  it.each<readonly [string, string, string | null, string]>([
    ['Sanaa rejected the offer.', 'Sanaa', '2018-12-05', 'place'],
    ['Sanaa rejected the offer.', 'Sanaa', null, 'place'],
    ['Sanaa rejected the offer.', 'Sanaa', '2010-02-01', 'acts'],
    ['Tripoli rejected the offer.', 'Tripoli', '2019-12-05', 'place'],
    ['Tripoli rejected the offer.', 'Tripoli', '2012-12-05', 'acts'],
    ['The rebels accuse Khartoum of bad faith.', 'Khartoum', '2021-03-01', 'acts'],
    ['The rebels accuse Khartoum of bad faith.', 'Khartoum', '2024-03-01', 'place'],
  ])('%s (%s, %s): %s', (text, words, day, expected) => {
    expect(standing(text, words, day)).toBe(expected);
  });
});
