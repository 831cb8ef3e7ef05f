import { describe, expect, it } from 'vitest';
import { mentionNamed } from '../../../test/mentions-of.js';

/** The entity, or the members of a group, that words stand for; `open` where they are left open. */
const meant = (text: string, words: string, which = 0): string => {
  const mention = mentionNamed(text, words, '2021-06-10', which);
  if (mention === null) return 'open';
  if (mention.form === 'group') return mention.members.length === 0 ? 'open' : mention.members.join(' ');
  return mention.entity;
};

type Row = readonly [text: string, words: string, entity: string, which?: number];
const check = (rows: readonly Row[]): void => {
  it.each(rows.map(([text, words, entity, which = 0]) => [text, words, entity, which] as const))(
    '%s: %s is %s',
    (text, words, entity, which) => {
      expect(meant(text, words, which)).toBe(entity);
    },
  );
};

describe('the minister, the president, the envoy', () => {
  check([
    ['Czech Foreign Minister Tomas Horak met Ewa Lis. The minister left early.', 'minister', 'name:person:tomas horak'],
    ['Chilean President Rosa Mena spoke. Later the president flew home.', 'president', 'name:person:rosa mena'],
    ['UN envoy Karl Bruun briefed the council. The envoy gave no date.', 'envoy', 'name:person:karl bruun'],
    ['The envoy gave no date.', 'envoy', 'open'],
    ['The minister left early.', 'minister', 'open'],
    ['Ministry spokesman Ole Dahl spoke. The spokesman would not say more.', 'spokesman', 'name:person:ole dahl'],
    [
      'Polish Foreign Minister Ewa Lis met Czech Foreign Minister Tomas Horak. The Polish minister left early.',
      'Polish minister',
      'name:person:ewa lis',
    ],
    ["Norway's foreign minister said little.", "Norway's foreign minister", 'name:person:foreign minister of norway'],
    ['A minister said so.', 'minister', 'open'],
    ['Peru chose a new president. Chile did not.', 'president', 'open'],
  ]);
});

describe('both sides, the three countries', () => {
  check([
    ['Chile met Peru in Lima. Both sides smiled.', 'Both sides', 'ent:cl ent:pe'],
    ['Chile and Peru met. The two countries share a river.', 'The two countries', 'ent:cl ent:pe'],
    ['Chile, Peru and Bolivia met. The three states signed.', 'The three states', 'ent:cl ent:pe ent:bo'],
    ['Chile, Peru, Bolivia and Cuba met. The four nations signed.', 'The four nations', 'ent:cl ent:pe ent:bo ent:cu'],
    ['Chile, Peru, Bolivia and Cuba met. The quartet signed.', 'The quartet', 'ent:cl ent:pe ent:bo ent:cu'],
    ['Chile, Peru and Bolivia met. The trio signed.', 'The trio', 'ent:cl ent:pe ent:bo'],
    ['Chile, Peru and Bolivia met. The two sides signed.', 'The two sides', 'open'],
    ['Both sides smiled.', 'Both sides', 'open'],
    ['The three countries signed.', 'The three countries', 'open'],
    ['World powers met Iran. Both sides smiled.', 'World powers', 'open'],
    ['Experts met in Oslo. The two sides said nothing.', 'The two sides', 'open'],
    ['The Colombian government and the FARC met in Havana. Both sides want more time.', 'Both sides', 'ent:co-gov ent:farc'],
    ['Ewa Lis of Poland will travel with Tomas Horak. Horak said the two sides were far apart.', 'the two sides', 'open'],
    [
      'The contact group - Chile, Peru and Cuba - met. The three countries signed.',
      'The three countries',
      'ent:cl ent:pe ent:cu',
    ],
    [
      'President Ana Mena of Chile and President Luis Rey of Peru met. Ewa Lis of Poland and Kari Vold of Norway came. The two presidents left.',
      'The two presidents',
      'ent:cl ent:pe',
    ],
    ['John Lund of Norway came. Swedish minister Ada Berg called the two men.', 'the two men', 'open'],
    ['Norway hosts the talks. The parties arrived on Monday.', 'The parties', 'open'],
    ['Chile and Peru traded fire. The two men were from Quito.', 'The two men', 'open'],
    ['The presidents of Chile and Peru met. The two men smiled.', 'The two men', 'ent:cl ent:pe'],
    ['Chile and Peru took part as observers. She said the two sides had agreed.', 'the two sides', 'open'],
    ['Chile and Peru took part in talks. She said the two sides had agreed.', 'the two sides', 'ent:cl ent:pe'],
  ]);
});

describe('counterparts and sides by their adjective', () => {
  check([
    [
      'Russian Foreign Minister Sergei Lavrov called his Turkish counterpart Mevlut Cavusoglu.',
      'Turkish counterpart Mevlut Cavusoglu',
      'ent:mevlut-cavusoglu',
    ],
    ['The Russian side asked for a pause.', 'Russian side', 'ent:ru'],
    ['The Iranian delegation left the room.', 'Iranian delegation', 'ent:ir'],
    ['The American negotiating team stayed.', 'American negotiating team', 'ent:us'],
    ["Armenia's side asked for a pause.", "Armenia's side", 'ent:am'],
    ['The delegation left the room.', 'delegation', 'open'],
    ['The Taliban delegation left the room.', 'Taliban delegation', 'ent:taliban'],
    ['The Houthi side asked for a pause.', 'Houthi side', 'ent:houthis'],
    ['On the Russian side of the border nothing moved.', 'Russian side', 'open'],
    ['They met on the Turkish side.', 'Turkish side', 'open'],
  ]);
});

describe('a government is not its opposition', () => {
  check([
    ['The Syrian opposition stayed away.', 'Syrian opposition', 'ent:sy-opposition'],
    ["Syria's opposition stayed away.", "Syria's opposition", 'ent:sy-opposition'],
    ['The Syrian government stayed away.', 'Syrian government', 'ent:sy-gov'],
    ["Syria's government stayed away.", "Syria's government", 'ent:sy-gov'],
    ['The Syrian regime stayed away.', 'Syrian regime', 'ent:sy-gov'],
    ['The government of Syria stayed away.', 'government of Syria', 'ent:sy-gov'],
    ['The opposition in Syria stayed away.', 'opposition in Syria', 'ent:sy-opposition'],
    ['Norway met the opposition in Kazakhstan.', 'opposition in Kazakhstan', 'open'],
    ['Norway met the opposition in Astana.', 'opposition in Astana', 'open'],
    ['The Libyan government stayed away.', 'Libyan government', 'ent:ly-gov'],
    ['The Libyan National Army stayed away.', 'Libyan National Army', 'ent:ly-lna'],
    ['The Chadian opposition stayed away.', 'Chadian opposition', 'name:group:chad opposition'],
    ['Syrian rebel forces stayed away.', 'Syrian rebel forces', 'ent:sy-opposition'],
    ['Syrian government forces stayed away.', 'Syrian government forces', 'ent:sy-gov'],
    ['Syrian opposition fighters stayed away.', 'Syrian opposition', 'ent:sy-opposition'],
    ["Syria's main opposition group stayed away.", "Syria's main opposition group", 'ent:sy-opposition'],
    ['Syrian troops stayed away.', 'Syrian troops', 'name:body:forces of syria'],
    ['Chadian rebels met the Chadian government. The rebels left first.', 'rebels', 'name:group:chad rebels', 0],
    ['Houthi rebels met the Yemeni government. The government left first.', 'government', 'ent:ye-gov'],
    ['The government left first.', 'government', 'open'],
    ['The opposition left first.', 'opposition', 'open'],
    ['Norway met the opposition. Peru met the government.', 'government', 'open'],
  ]);
});

describe('ministries and armies of a state', () => {
  check([
    ['The Turkish defense ministry said so. The ministry gave no figure.', 'ministry', 'name:body:defence ministry of turkey'],
    ["Turkey's Ministry of Defence said so.", "Turkey's Ministry of Defence", 'name:body:defence ministry of turkey'],
    ['The Turkish Defence Ministry said so.', 'Turkish Defence Ministry', 'name:body:defence ministry of turkey'],
    ['The foreign ministry in Ankara said so.', 'foreign ministry in Ankara', 'name:body:foreign ministry of turkey'],
    ['The foreign ministry in Oslo said so. The ministry gave no date.', 'ministry', 'name:body:foreign ministry of norway'],
    ['The ministry said so.', 'ministry', 'open'],
    [
      "Ole Dahl, a spokesman for Peru's Defence Ministry, spoke.",
      "Peru's Defence Ministry",
      'name:body:defence ministry of peru',
    ],
    ['The Iraqi army withdrew.', 'Iraqi army', 'name:body:army of iraq'],
    ['Iraqi security forces withdrew.', 'Iraqi security forces', 'name:body:security forces of iraq'],
    ['The U.S. Air Force withdrew.', 'U.S. Air Force', 'name:body:air force of united states'],
    ['Russian and Turkish troops patrol the road.', 'Turkish troops', 'open'],
    ['Iraqi warplanes struck the town.', 'Iraqi warplanes', 'open'],
  ]);
});

describe('he, she, it and they', () => {
  check([
    ['Tomas Horak arrived on Monday. He left on Tuesday.', 'He', 'name:person:tomas horak'],
    ['Maria Lund said that she would stay.', 'she', 'name:person:maria lund'],
    ['Tomas Horak met Pekka Virta. He said little.', 'He', 'name:person:tomas horak'],
    ['Maria Lund met Tomas Horak. He said little.', 'He', 'name:person:tomas horak'],
    ['Tomas Horak met Maria Lund. She said little.', 'She', 'name:person:maria lund'],
    ['Chile said that it would wait.', 'it', 'ent:cl'],
    ['Chile told Peru that it would wait.', 'it', 'open'],
    ['It rained. Chile waited.', 'It', 'open'],
    ['It was agreed that Chile would wait.', 'It', 'open'],
    ['Chile and Peru said that they would wait.', 'they', 'ent:cl ent:pe'],
    ['Diplomats said that they would wait.', 'they', 'open'],
    ['Officials met. They said nothing.', 'They', 'open'],
    ['Residents fled. They want to go home.', 'They', 'open'],
    ['The leaders of Chile, Peru and Cuba met. They agreed to wait.', 'They', 'ent:cl ent:pe ent:cu'],
    ['The Houthis said that they would wait.', 'they', 'ent:houthis'],
    ['Hamas said that it would wait.', 'it', 'ent:hamas'],
  ]);
});

describe('names of one person, however spelled', () => {
  check([
    ['Abbas Araqchi spoke.', 'Abbas Araqchi', 'ent:abbas-araghchi'],
    ['Ukrainian President Volodymyr Zelenskyy spoke. Zelensky left.', 'Zelensky', 'ent:volodymyr-zelenskyy'],
    ['Colonel Muammar Qaddafi spoke.', 'Colonel Muammar Qaddafi', 'ent:muammar-gaddafi'],
    ['Kari Vold spoke. Ms. Vold left.', 'Ms. Vold', 'name:person:kari vold'],
    ['Jose Antonio Perez Lara spoke. Perez Lara left.', 'Perez Lara', 'name:person:jose antonio perez lara'],
    ['Ole Dahl Jr. spoke. Dahl left.', 'Dahl', 'name:person:ole dahl jr'],
    ['Sheikh Hamad bin Nasser spoke. Nasser left.', 'Nasser', 'name:person:hamad bin nasser'],
    ['Ursula von der Leyen spoke. Von der Leyen left.', 'Von der Leyen', 'ent:ursula-von-der-leyen'],
    ['Kim Jong Un spoke. Kim left.', 'Kim', 'ent:kim-jong-un'],
    ['Gen. Abdel Fattah al-Burhan spoke. Burhan left.', 'Burhan', 'ent:abdel-fattah-al-burhan'],
  ]);
});
