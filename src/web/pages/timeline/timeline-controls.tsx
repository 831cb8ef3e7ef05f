import { Checkbox, Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { Button } from '../../parts/index.js';
import { spanWords } from './timeline-draw.js';
import { panned, spanAtLevel, zoomed, zoomLevel, type DaySpan } from './timeline-span.js';

/** Zoom and pan by buttons and a slider, and what the drawing shows, in words. */
export function TimelineControls({
  span,
  whole,
  onSpan,
  onlyShown,
  onOnlyShown,
}: {
  readonly span: DaySpan;
  readonly whole: DaySpan;
  readonly onSpan: (span: DaySpan) => void;
  readonly onlyShown: boolean;
  readonly onOnlyShown: (only: boolean) => void;
}) {
  return (
    <div className="timeline-controls" role="toolbar" aria-label="Drawing">
      <Button aria-label="Earlier" onPress={() => onSpan(panned(span, -0.4, whole))}>
        ←
      </Button>
      <Button aria-label="Later" onPress={() => onSpan(panned(span, 0.4, whole))}>
        →
      </Button>
      <Button aria-label="Go back" shortcut="−" onPress={() => onSpan(zoomed(span, 1.6, 0.5, whole))}>
        Out
      </Button>
      <Slider
        className="slider"
        minValue={0}
        maxValue={100}
        step={1}
        value={Math.round(zoomLevel(span, whole))}
        onChange={(level) => onSpan(spanAtLevel(span, Number(level), whole))}
      >
        <Label className="visually-hidden">Zoom</Label>
        <SliderTrack className="slider-track">
          <SliderThumb className="slider-thumb" />
        </SliderTrack>
      </Slider>
      <Button aria-label="Come closer" shortcut="+" onPress={() => onSpan(zoomed(span, 1 / 1.6, 0.5, whole))}>
        In
      </Button>
      <Button look="quiet" onPress={() => onSpan(whole)}>
        All
      </Button>
      <span className="timeline-span">{spanWords(span)}</span>
      <Checkbox className="checkbox" isSelected={onlyShown} onChange={onOnlyShown}>
        <span className="checkbox-box" aria-hidden="true" />
        List only what the drawing shows
      </Checkbox>
    </div>
  );
}
