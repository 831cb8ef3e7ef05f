/** What stands before a caption: nothing where the caption begins with the same word. */
export const prefixBefore = (caption: string, prefix: string): string =>
  prefix === '' || caption.toLowerCase().startsWith(prefix.toLowerCase()) ? '' : prefix;
