/** Whether a UTF-16 unit is white space, or has no width and stands between words. */
export function isSpace(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13)) return true;
  if (code < 0x85) return code >= 0x1c && code <= 0x1f;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) ||
  (code > 127 && isLetter(code) && String.fromCharCode(code) !== String.fromCharCode(code).toLowerCase());

export const isLower = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code > 127 && isLetter(code) && String.fromCharCode(code) !== String.fromCharCode(code).toUpperCase());

const LETTER = /^[\p{L}\p{M}\p{Nl}]$/u;

/** Whether a UTF-16 unit belongs in a word; half of a surrogate pair counts as a letter, so that a pair is never torn. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code >= 0xd800 && code <= 0xdfff) return true;
  if (code === 0xad || code === 0x200c || code === 0x200d || code === 0xfe0f) return true;
  if (code >= 0x2010 && code <= 0x206f) return false;
  return LETTER.test(String.fromCharCode(code));
}

export const isWordPart = (code: number): boolean => isLetter(code) || isDigit(code) || code === 95;

/** ' and the signs that are typed for it. */
export const isApostrophe = (code: number): boolean =>
  code === 39 || code === 0x2019 || code === 0x02bc || code === 96 || code === 0xb4;

/** A mark that closes a quotation or bracket; the straight quotation marks open as well. */
export const isCloser = (code: number): boolean =>
  code === 34 ||
  code === 39 ||
  code === 41 ||
  code === 93 ||
  code === 125 ||
  code === 0x2019 ||
  code === 0x201d ||
  code === 0xbb ||
  code === 42;

/** A mark that opens a quotation or bracket. */
export const isOpener = (code: number): boolean =>
  code === 34 ||
  code === 39 ||
  code === 40 ||
  code === 91 ||
  code === 0x2018 ||
  code === 0x201c ||
  code === 0x201e ||
  code === 0xab ||
  code === 42;
