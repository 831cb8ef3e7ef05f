/** A news agency as texts name it: in parentheses, between slashes, in bylines and credits. */
interface Agency {
  readonly name: string;
  /** forms as written; case counts, so that "ap" or "ana" in prose is no agency */
  readonly forms: readonly string[];
}

const AGENCIES: readonly Agency[] = [
  { name: 'Reuters', forms: ['Reuters', 'REUTERS', 'Reuter', 'Thomson Reuters'] },
  { name: 'AFP', forms: ['AFP', 'Agence France-Presse', 'Agence France Presse', 'Agence-France Presse'] },
  { name: 'AP', forms: ['AP', 'Associated Press', 'ASSOCIATED PRESS', 'A.P.'] },
  { name: 'TASS', forms: ['TASS', 'Tass', 'ITAR-TASS', 'Itar-Tass', 'ITAR-Tass'] },
  { name: 'Xinhua', forms: ['Xinhua', 'XINHUA', 'Xinhua News Agency'] },
  { name: 'Anadolu', forms: ['Anadolu', 'Anadolu Agency', 'AA', 'ANADOLU', 'Anadolu Ajansi'] },
  { name: 'dpa', forms: ['dpa', 'DPA', 'Deutsche Presse-Agentur'] },
  { name: 'EFE', forms: ['EFE', 'Efe', 'EFE-EPA'] },
  { name: 'Kyodo', forms: ['Kyodo', 'KYODO', 'Kyodo News', 'KYODO NEWS'] },
  { name: 'Yonhap', forms: ['Yonhap', 'YONHAP', 'Yonhap News Agency', 'Yonhap News'] },
  { name: 'ANSA', forms: ['ANSA', 'Ansa', 'ANSAmed'] },
  { name: 'RIA Novosti', forms: ['RIA Novosti', 'RIA NOVOSTI', 'RIAN', 'RIA'] },
  { name: 'Interfax', forms: ['Interfax', 'INTERFAX', 'Interfax-Ukraine', 'Interfax-AVN'] },
  { name: 'Sputnik', forms: ['Sputnik', 'SPUTNIK'] },
  { name: 'IRNA', forms: ['IRNA', 'Islamic Republic News Agency'] },
  { name: 'ISNA', forms: ['ISNA'] },
  { name: 'Mehr', forms: ['MNA', 'Mehr', 'Mehr News Agency'] },
  { name: 'Tasnim', forms: ['Tasnim', 'Tasnim News Agency'] },
  { name: 'Fars', forms: ['FNA', 'Fars', 'Fars News Agency'] },
  { name: 'SANA', forms: ['SANA', 'Syrian Arab News Agency'] },
  { name: 'Bernama', forms: ['Bernama', 'BERNAMA'] },
  { name: 'PTI', forms: ['PTI', 'Press Trust of India'] },
  { name: 'ANI', forms: ['ANI'] },
  { name: 'IANS', forms: ['IANS'] },
  { name: 'UNI', forms: ['UNI'] },
  { name: 'UPI', forms: ['UPI', 'United Press International'] },
  { name: 'PA Media', forms: ['PA Media', 'Press Association'] },
  { name: 'AAP', forms: ['AAP', 'Australian Associated Press'] },
  { name: 'The Canadian Press', forms: ['The Canadian Press', 'Canadian Press', 'THE CANADIAN PRESS', 'CP'] },
  { name: 'APP', forms: ['APP', 'Associated Press of Pakistan'] },
  { name: 'BSS', forms: ['BSS', 'UNB'] },
  { name: 'WAFA', forms: ['WAFA', 'Wafa'] },
  { name: 'WAM', forms: ['WAM', 'Emirates News Agency'] },
  { name: 'SPA', forms: ['SPA', 'Saudi Press Agency'] },
  { name: 'KUNA', forms: ['KUNA', 'Kuwait News Agency'] },
  { name: 'QNA', forms: ['QNA', 'Qatar News Agency'] },
  { name: 'ONA', forms: ['ONA', 'Oman News Agency'] },
  { name: 'BNA', forms: ['BNA', 'Bahrain News Agency'] },
  { name: 'MENA', forms: ['MENA', 'Middle East News Agency'] },
  { name: 'Petra', forms: ['Petra', 'PETRA', 'Jordan News Agency'] },
  { name: 'NNA', forms: ['NNA', 'National News Agency'] },
  { name: 'INA', forms: ['INA', 'Iraqi News Agency', 'NINA'] },
  { name: 'Saba', forms: ['Saba', 'SABA', 'Yemen News Agency'] },
  { name: 'SUNA', forms: ['SUNA', 'Sudan News Agency'] },
  { name: 'KCNA', forms: ['KCNA', 'Korean Central News Agency'] },
  { name: 'CNA', forms: ['CNA', 'Central News Agency'] },
  { name: 'BelTA', forms: ['BelTA', 'BELTA', 'Belta'] },
  { name: 'Ukrinform', forms: ['Ukrinform', 'UKRINFORM'] },
  { name: 'UNIAN', forms: ['UNIAN', 'Unian'] },
  { name: 'Azertac', forms: ['AZERTAC', 'AzerTAc', 'AZERTAG', 'Azertac'] },
  { name: 'APA', forms: ['APA'] },
  { name: 'Trend', forms: ['Trend'] },
  { name: 'Armenpress', forms: ['Armenpress', 'ARMENPRESS'] },
  { name: 'Kazinform', forms: ['Kazinform', 'KAZINFORM'] },
  { name: 'Antara', forms: ['Antara', 'ANTARA'] },
  { name: 'VNA', forms: ['VNA', 'Vietnam News Agency'] },
  { name: 'PNA', forms: ['PNA', 'Philippine News Agency'] },
  { name: 'Lusa', forms: ['Lusa', 'LUSA'] },
  { name: 'AGERPRES', forms: ['AGERPRES', 'Agerpres'] },
  { name: 'PAP', forms: ['PAP', 'Polish Press Agency'] },
  { name: 'Tanjug', forms: ['Tanjug', 'TANJUG'] },
  { name: 'Hina', forms: ['Hina', 'HINA'] },
  { name: 'BTA', forms: ['BTA'] },
  { name: 'ANA-MPA', forms: ['ANA-MPA', 'ANA'] },
  { name: 'Prensa Latina', forms: ['Prensa Latina', 'PL'] },
  { name: 'PRNewswire', forms: ['PRNewswire', 'PR Newswire'] },
];

const BY_FORM = new Map(AGENCIES.flatMap(({ name, forms }) => forms.map((form) => [form, name] as const)));

/** What a news agency calls itself, whatever its name: "Caspian Wire", "Andean News Agency". */
const SELF_NAMED =
  /(?<![\p{L}\p{N}])(?!(?:By|From|The) )(?:\p{Lu}[\p{L}&.-]{1,20} ){1,3}(?:Newswire|Wire|News Agency|Press Agency|News Service|Wire Service)(?![\p{L}\p{N}])/gu;

const FIRST_SELF_NAMED = new RegExp(SELF_NAMED.source, 'u');

/** Whether a form ends as agencies that name themselves do; spares most lines the search. */
const mayNameItself = (form: string): boolean => /wire|Wire|Agency|Service/.test(form);

const selfNamed = (form: string): string | null => {
  if (form.length > 80 || !mayNameItself(form)) return null;
  return FIRST_SELF_NAMED.exec(form)?.[0] === form ? form : null;
};

/**
 * The agency that a form names ("Itar-Tass" is TASS) or that names itself one ("Caspian Wire"), or null. The form must be exact: this is
 * no search in prose.
 */
export function agencyNamed(form: string): string | null {
  const bare = form.trim().replace(/^the\s/i, '');
  return BY_FORM.get(bare) ?? BY_FORM.get(form.trim()) ?? selfNamed(bare);
}

export interface NamedAgency {
  readonly name: string;
  /** offsets in the text that was searched */
  readonly start: number;
  readonly end: number;
}

const escape = (form: string): string => form.replace(/[.\\/()]/g, '\\$&');
const ANY_FORM = [...BY_FORM.keys()]
  .sort((a, b) => b.length - a.length)
  .map(escape)
  .join('|');
const ANYWHERE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ANY_FORM})(?![\\p{L}\\p{N}])`, 'gu');

/** Agencies named in a short line that credits them (a byline, a dateline, a credit), in order. Not meant for prose. */
export function agenciesIn(line: string): readonly NamedAgency[] {
  const found: NamedAgency[] = [];
  for (const match of line.slice(0, 2000).matchAll(ANYWHERE)) {
    const name = BY_FORM.get(match[0]);
    if (name !== undefined) found.push({ name, start: match.index, end: match.index + match[0].length });
  }
  if (!mayNameItself(line)) return found;
  for (const match of line.slice(0, 2000).matchAll(SELF_NAMED)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!found.some((known) => known.start < end && start < known.end)) found.push({ name: match[0], start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}
