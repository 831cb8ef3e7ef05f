import { useEffect, useState } from 'react';
import { Button } from './button.js';

type Theme = 'system' | 'light' | 'dark';

const next: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const words: Readonly<Record<Theme, string>> = { system: 'as the system', light: 'light', dark: 'dark' };
const KEY = 'parley-theme';

const remembered = (): Theme => {
  try {
    const held = localStorage.getItem(KEY);
    return held === 'light' || held === 'dark' ? held : 'system';
  } catch {
    // a browser may forbid storage to a file opened from disk
    return 'system';
  }
};

/** Light, dark, or as the system has it; kept for the next visit where the browser allows. */
export function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>(remembered);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      return;
    }
  }, [theme]);
  return (
    <Button
      look="quiet"
      className="theme-choice"
      aria-label={`Colours: ${words[theme]}. Change`}
      onPress={() => setTheme(next[theme])}
    >
      <span aria-hidden="true">{theme === 'system' ? '◐' : theme === 'light' ? '☀' : '☾'}</span>
    </Button>
  );
}
