import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../../../test/mentions-of.js';

/** The side for which the mention that holds the words' last letter stands, or speaks; null where there is none. */
const sideOf = (text: string, words: string, day: string): string | null => {
  const last = text.indexOf(words) + words.length - 1;
  const mention = mentionsOf(text, day).find(({ start, end }) => start <= last && last < end);
  if (mention === undefined || mention.type === 'place') return null;
  return mention.type === 'person' || mention.type === 'body' || mention.type === 'government' ? mention.partyName : mention.name;
};

type Row = readonly [text: string, words: string, side: string | null];

describe('a government is never its opposition', () => {
  it.each<Row>([
    // Syria
    ['The Syrian opposition rejected the offer of the Syrian government.', 'Syrian opposition', 'Syrian opposition'],
    ['The Syrian opposition rejected the offer of the Syrian government.', 'Syrian government', 'Syria'],
    ['Syrian rebels said the government had broken the truce.', 'Syrian rebels', 'Syrian opposition'],
    ['Syrian rebels said the Syrian army had broken the truce.', 'Syrian army', 'Syria'],
    ['Damascus accused the rebels of shelling the road.', 'Damascus', 'Syria'],
    ["Assad's government wants the talks on Syria to go on.", "Assad's government", 'Syria'],
    ['Turkish-backed Syrian rebels signed the paper.', 'Syrian rebels', 'Syrian opposition'],
    ['The Syrian opposition delegation met the Syrian government delegation.', 'Syrian opposition', 'Syrian opposition'],
    ['The Syrian opposition delegation met the Syrian government delegation.', 'Syrian government', 'Syria'],
    ['Syrian opposition negotiator Omar Sabbagh said the talks had failed.', 'Omar Sabbagh', 'Syrian opposition'],
    ['Omar Sabbagh, the chief negotiator of the Syrian opposition, said so.', 'Omar Sabbagh', 'Syrian opposition'],
    ['Omar Sabbagh, the chief negotiator of the Syrian government, said so.', 'Omar Sabbagh', 'Syria'],
    ["Syria's main opposition group said it would stay away.", 'opposition group', 'Syrian opposition'],
    ['Syrian opposition leader Omar Sabbagh thanked the hosts.', 'Omar Sabbagh', 'Syrian opposition'],
    ['Syrian rebel commander Omar Sabbagh thanked the hosts.', 'Omar Sabbagh', 'Syrian opposition'],
    // Yemen
    ["Yemen's Houthis said the Yemeni government was to blame.", 'Houthis', 'Houthis'],
    ["Yemen's Houthis said the Yemeni government was to blame.", 'Yemeni government', 'Yemen'],
    ["The Yemeni government's negotiator, Saleh Barakat, left the hall.", 'Saleh Barakat', 'Yemen'],
    ["The Houthis' negotiator, Saleh Barakat, left the hall.", 'Saleh Barakat', 'Houthis'],
    ['Houthi negotiator Saleh Barakat met the Yemeni foreign minister.', 'Saleh Barakat', 'Houthis'],
    ['The anti-government Houthis took the port.', 'Houthis', 'Houthis'],
    ['Yemeni Houthi spokesman Saleh Barakat said the port was open.', 'Saleh Barakat', 'Houthis'],
    ["Yemen's Houthi movement seized the base.", 'Houthi movement', 'Houthis'],
    ['Yemeni rebels took the port.', 'Yemeni rebels', 'Yemeni rebels'],
    // Libya
    [
      'The Libyan National Army refused to sign with the Government of National Accord.',
      'Libyan National Army',
      'Libyan National Army',
    ],
    ['Libyan National Army spokesman Ali Mismari called the text a trap.', 'Ali Mismari', 'Libyan National Army'],
    // Sudan, South Sudan
    ['Sudanese rebels and the Sudanese government signed a truce.', 'Sudanese rebels', 'Sudanese rebels'],
    ['Sudanese rebels and the Sudanese government signed a truce.', 'Sudanese government', 'Sudan'],
    ['South Sudanese rebels accused the army of South Sudan.', 'South Sudanese rebels', 'South Sudanese rebels'],
    ['South Sudan rebel leader Peter Lokiru arrived late.', 'Peter Lokiru', 'South Sudan rebel'],
    ['The Rapid Support Forces accused the Sudanese army of an attack.', 'Rapid Support Forces', 'Rapid Support Forces'],
    ['The Rapid Support Forces accused the Sudanese army of an attack.', 'Sudanese army', 'Sudan'],
    ['Sudan accused South Sudan of arming rebels.', 'South Sudan', 'South Sudan'],
    ['Sudan accused South Sudan of arming rebels.', 'Sudan', 'Sudan'],
    // Colombia
    ['Colombian rebels freed a soldier of the Colombian army.', 'Colombian rebels', 'Colombian rebels'],
    ['Colombian rebels freed a soldier of the Colombian army.', 'Colombian army', 'Colombia'],
    ["Colombia's FARC rebels laid down their arms.", 'FARC', 'FARC'],
    ['FARC negotiator Pablo Catatumba spoke for the rebels.', 'Pablo Catatumba', 'FARC'],
    [
      "Pablo Catatumba, the government's chief negotiator, left Havana. The Colombian government will answer.",
      'Pablo Catatumba',
      'Colombia',
    ],
    // Philippines, Myanmar
    ['Philippine rebels and Philippine troops clashed.', 'Philippine troops', 'Philippines'],
    ['Philippine rebels and Philippine troops clashed.', 'Philippine rebels', 'Philippine rebels'],
    [
      'Muslim rebels of the Moro Islamic Liberation Front met Philippine officials.',
      'Moro Islamic Liberation Front',
      'Moro Islamic Liberation Front',
    ],
    [
      'Myanmar’s shadow National Unity Government rejected the offer of the junta.',
      'National Unity Government',
      'National Unity Government of Myanmar',
    ],
    // Ethiopia
    ['The Ethiopian government accused the Tigray People’s Liberation Front.', 'Ethiopian government', 'Ethiopia'],
    ['Tigrayan rebels said the Ethiopian army had attacked.', 'Ethiopian army', 'Ethiopia'],
    ['Tigrayan rebels said the Ethiopian army had attacked.', 'Tigrayan rebels', "Tigray People's Liberation Front"],
    // Ukraine
    ['Ukrainian separatists shelled Ukrainian positions.', 'Ukrainian separatists', 'Donetsk and Luhansk armed formations'],
    ["Ukraine's pro-Russian separatists refused.", 'separatists', 'Donetsk and Luhansk armed formations'],
    ['Pro-Russian separatists in Ukraine refused.', 'Pro-Russian separatists', 'Donetsk and Luhansk armed formations'],
    ['Russian-backed separatist leader Denis Kotenko signed.', 'Denis Kotenko', null],
    // Cyprus, Korea
    ['Turkish Cypriot leader Kemal Arslan met his Greek Cypriot counterpart.', 'Kemal Arslan', 'Turkish Cypriots'],
    ['Turkish Cypriots will vote in April.', 'Turkish Cypriots', 'Turkish Cypriots'],
    ['North Korea rejected the proposal of South Korea.', 'North Korea', 'North Korea'],
    ['North Korea rejected the proposal of South Korea.', 'South Korea', 'South Korea'],
    ['North Korean negotiator Ri Chol Su met the South Korean envoy.', 'Ri Chol Su', 'North Korea'],
    // Palestinians, Venezuela, Afghanistan, Kosovo
    ['Hamas said the Palestinian Authority had no say.', 'Hamas', 'Hamas'],
    ['Hamas leader Yusuf Darwish met Egyptian officials.', 'Yusuf Darwish', 'Hamas'],
    [
      'The Venezuelan opposition sent a delegation to meet the Venezuelan government.',
      'Venezuelan opposition',
      'Unitary Platform',
    ],
    ['Venezuelan opposition leader Marta Fuentes said the vote was stolen.', 'Marta Fuentes', 'Unitary Platform'],
    ['The Taliban said the Afghan government would fall.', 'Taliban', 'Taliban'],
    ['The Taliban said the Afghan government would fall.', 'Afghan government', 'Afghanistan'],
    ['Taliban negotiator Rahim Wardak met Afghan government negotiator Farid Nazari.', 'Rahim Wardak', 'Taliban'],
    ['Taliban negotiator Rahim Wardak met Afghan government negotiator Farid Nazari.', 'Farid Nazari', 'Afghanistan'],
    ['Kosovo Serbs blocked the road; the government of Kosovo sent police.', 'government of Kosovo', 'Kosovo'],
    ['Zimbabwean opposition leader Tendai Moyo rejected the result.', 'Tendai Moyo', 'Zimbabwean opposition'],
    ['Syrian rebels stayed. Rebel spokesman Omar Sabbagh said why.', 'Omar Sabbagh', 'Syrian opposition'],
    ['Chile and Peru met. Government spokesman Omar Sabbagh said why.', 'Omar Sabbagh', null],
    ["Peru's rebels met Peru's government. The rebels' envoy, Jorge Luna, was late.", 'Jorge Luna', "Peru's rebels"],
    ["Jorge Luna, leader of Peru's opposition, was late.", 'Jorge Luna', "Peru's opposition"],
    ['Jorge Luna, leader of the Peruvian opposition, was late.', 'Jorge Luna', 'Peruvian opposition'],
    ['The Peruvian president met Peruvian dissident Jorge Luna.', 'Jorge Luna', null],
    ['The Peruvian president met Peruvian presidential candidate Jorge Luna.', 'Jorge Luna', null],
    ['Government-backed militia attacked the camp.', 'Government', null],
    ['The opposition’s delegation met the government’s delegation. Both came from Syria.', 'opposition', 'Syrian opposition'],
  ])('%s', (text, words, side) => {
    expect(sideOf(text, words, '2016-03-10')).toBe(side);
  });

  it('an opponent is not yet of the state whose office comes later', () => {
    expect(sideOf('Morgan Tsvangirai called the ballot a sham.', 'Morgan Tsvangirai', '2008-06-20')).toBe(null);
    expect(sideOf('Morgan Tsvangirai called the ballot a success.', 'Morgan Tsvangirai', '2010-06-20')).toBe('Zimbabwe');
  });
});
