/** Words with which a caption may begin by itself. */
const OWN = ['undertook', 'agreed', 'announced', 'expected', 'planned', 'cancelled', 'denied'];

/** What stands before a caption: nothing where the caption begins with the same word, or with another of its sort. */
export function prefixBefore(caption: string, prefix: string): string {
  const begins = caption.toLowerCase();
  return prefix === '' || begins.startsWith(prefix.toLowerCase()) || OWN.some((word) => begins.startsWith(`${word}:`))
    ? ''
    : prefix;
}
