import { describe, expect, it } from 'vitest';
import { told } from './announced.js';

describe('what a headline announces', () => {
  it.each<[boolean, string, string]>([
    [true, 'drafting constitution', 'a committee is drafting the constitutional text'],
    [true, 'prisoners freed', 'will release prisoners'],
    [false, 'prisoners freed today', 'will release prisoners'],
    [false, 'truce', 'border crossing'],
  ])('%s: %s – %s', (yes, headline, text) => {
    const inText = told();
    inText.add(['nothing', 'alike']);
    inText.add(text.split(' '));
    expect(inText.announces(headline.split(' '))).toBe(yes);
  });

  it('takes its words from one thing, not half of them from one and half from another', () => {
    const inText = told();
    inText.add(['troops']);
    inText.add(['border']);
    expect(inText.announces(['troops', 'border', 'villages', 'cleared', 'again'])).toBe(false);
  });
});
