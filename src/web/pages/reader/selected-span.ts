import type { Span } from '../../../model/index.js';

/** Where in the report the words stand that are selected within an element that shows it; null where none are. */
export function selectedSpan(root: HTMLElement | null): Span | null {
  const selection = window.getSelection();
  if (root === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}

/** Every piece of text says where it stands; a place between pieces is that of the piece that follows, or the end of the last one. */
function placeOf(node: Node, offset: number): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const piece = node.parentElement?.closest<HTMLElement>('[data-at]');
    return piece ? Number(piece.dataset['at']) + offset : null;
  }
  const element = node as Element;
  const own = element.closest<HTMLElement>('[data-at]');
  if (own !== null) return Number(own.dataset['at']) + (offset === 0 ? 0 : lengthOf(own));
  const next = element.childNodes[offset];
  const following = next instanceof Element ? firstPiece(next) : null;
  if (following !== null) return Number(following.dataset['at']);
  const pieces = element.querySelectorAll<HTMLElement>('[data-at]');
  const last = pieces[pieces.length - 1];
  return last === undefined ? null : Number(last.dataset['at']) + lengthOf(last);
}

const firstPiece = (element: Element): HTMLElement | null =>
  element.matches('[data-at]') ? (element as HTMLElement) : element.querySelector<HTMLElement>('[data-at]');

const lengthOf = (piece: HTMLElement): number => Number(piece.dataset['length'] ?? piece.textContent.length);

/** A span without the white space at its ends; null where nothing else is in it. */
export function trimmedSpan(text: string, span: Span): Span | null {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  const end = start + words.trim().length;
  return end > start ? { start, end } : null;
}

/** Selects the words of a report within an element that shows it, and brings them into view. */
export function selectSpan(root: HTMLElement | null, span: Span): void {
  const selection = window.getSelection();
  const pieces = [...(root?.querySelectorAll<HTMLElement>('[data-at]') ?? [])];
  const first = pieces.findLast((piece) => Number(piece.dataset['at']) <= span.start);
  const last = pieces.findLast((piece) => Number(piece.dataset['at']) < span.end);
  if (selection === null || first === undefined || last === undefined) return;
  selection.setBaseAndExtent(...pointIn(first, span.start), ...pointIn(last, span.end));
  last.scrollIntoView({ block: 'nearest' });
}

/** A piece that stands for characters which cannot be seen holds no text: a place in it is before or after it. */
function pointIn(piece: HTMLElement, at: number): [node: Node, offset: number] {
  const offset = at - Number(piece.dataset['at']);
  const node = piece.firstChild;
  return node === null ? [piece, 0] : [node, Math.min(offset, node.textContent?.length ?? 0)];
}
