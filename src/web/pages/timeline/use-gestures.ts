import { useEffect, useRef, type RefObject } from 'react';

/** What gestures on a drawing ask for; places in pixels of the drawing or as a share of its width. */
export interface Gestures {
  readonly zoomAt: (factor: number, at: number) => void;
  readonly panBy: (share: number) => void;
  readonly press: (x: number, y: number) => void;
  readonly pointAt: (x: number, y: number) => void;
}

/** A pointer that moves less than this was pressed, not dragged. */
const STILL = 4;

interface Touch {
  readonly x: number;
  readonly y: number;
}

/** Wheel with Ctrl and pinching zoom, dragging and a sideways wheel move, pressing chooses. The page itself scrolls as it always does. */
export function useGestures(target: RefObject<HTMLElement | null>, gestures: Gestures): void {
  const asked = useRef(gestures);
  asked.current = gestures;
  useEffect(() => {
    const element = target.current;
    return element === null ? undefined : listen(element, asked);
  }, [target]);
}

function listen(element: HTMLElement, asked: RefObject<Gestures>): () => void {
  const touches = new Map<number, Touch>();
  let travelled = 0;
  const place = (event: PointerEvent | WheelEvent): Touch => {
    const frame = element.getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  };
  const share = (x: number): number => Math.min(1, Math.max(0, x / Math.max(1, element.clientWidth)));
  const onWheel = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 18 : 1;
      const by = Math.min(120, Math.max(-120, event.deltaY * lines));
      asked.current.zoomAt(Math.exp(by * 0.005), share(place(event).x));
      return;
    }
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (Math.abs(sideways) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return;
    event.preventDefault();
    asked.current.panBy(sideways / Math.max(1, element.clientWidth));
  };
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (touches.size === 0) travelled = 0;
    touches.set(event.pointerId, place(event));
  };
  const onMove = (event: PointerEvent): void => {
    const before = touches.get(event.pointerId);
    const now = place(event);
    if (before === undefined) {
      if (event.pointerType === 'mouse') asked.current.pointAt(now.x, now.y);
      return;
    }
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (travelled > STILL && !element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
    const other = [...touches].find(([id]) => id !== event.pointerId)?.[1];
    if (other !== undefined) {
      const [was, is] = [Math.abs(before.x - other.x), Math.abs(now.x - other.x)];
      if (was > 8 && is > 8) asked.current.zoomAt(was / is, share((now.x + other.x) / 2));
    } else if (travelled > STILL) {
      asked.current.panBy((before.x - now.x) / Math.max(1, element.clientWidth));
      if (event.pointerType === 'mouse') element.scrollTop += before.y - now.y;
    }
    touches.set(event.pointerId, now);
  };
  const onUp = (event: PointerEvent): void => {
    const held = touches.delete(event.pointerId);
    if (held && travelled <= STILL && event.type === 'pointerup') {
      const { x, y } = place(event);
      asked.current.press(x, y);
    }
  };
  const onLeave = (): void => asked.current.pointAt(-1, -1);
  element.addEventListener('wheel', onWheel, { passive: false });
  element.addEventListener('pointerdown', onDown);
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerup', onUp);
  element.addEventListener('pointercancel', onUp);
  element.addEventListener('pointerleave', onLeave);
  return () => {
    element.removeEventListener('wheel', onWheel);
    element.removeEventListener('pointerdown', onDown);
    element.removeEventListener('pointermove', onMove);
    element.removeEventListener('pointerup', onUp);
    element.removeEventListener('pointercancel', onUp);
    element.removeEventListener('pointerleave', onLeave);
  };
}
