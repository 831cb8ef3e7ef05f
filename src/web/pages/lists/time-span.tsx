import { useEffect, useState } from 'react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { setParams } from '../../address.js';
import { Button } from '../../parts/button.js';
import { monthNumber, monthWords, type MonthSpan } from './months.js';

/** A slider with two ends that limits a drawing to a span of months; what it is set to stands in the address. */
export function TimeSpan({
  label,
  whole,
  chosen,
  note,
}: {
  readonly label: string;
  readonly whole: MonthSpan;
  readonly chosen: MonthSpan;
  /** how much the span shows, in words */
  readonly note: string;
}) {
  const ends = [monthNumber(chosen.from), monthNumber(chosen.to)];
  const [held, setHeld] = useState(ends);
  const [from, to] = ends as [number, number];
  useEffect(() => setHeld([from, to]), [from, to]);
  const min = monthNumber(whole.from);
  const max = monthNumber(whole.to);
  const limited = chosen.from !== whole.from || chosen.to !== whole.to;
  const put = ([a = min, b = max]: readonly number[]): void =>
    setParams({ from: a === min ? null : monthWords(a), to: b === max ? null : monthWords(b) });
  if (min === max) {
    return (
      <p className="span-one">
        {label}: {whole.from}. {note}
      </p>
    );
  }
  return (
    <div className="span-choice">
      <Slider
        className="span-slider"
        minValue={min}
        maxValue={max}
        value={held}
        onChange={(value) => setHeld([...(value as readonly number[])])}
        onChangeEnd={(value) => put(value as readonly number[])}
      >
        <Label>{label}</Label>
        <SliderOutput className="span-output">
          {monthWords(held[0] ?? min)} to {monthWords(held[1] ?? max)}
        </SliderOutput>
        <SliderTrack className="span-track">
          {({ state }) => (
            <>
              <div
                className="span-fill"
                style={{
                  left: `${String(state.getThumbPercent(0) * 100)}%`,
                  width: `${String((state.getThumbPercent(1) - state.getThumbPercent(0)) * 100)}%`,
                }}
              />
              <Thumb index={0} name="from" month={monthWords(held[0] ?? min)} />
              <Thumb index={1} name="until" month={monthWords(held[1] ?? max)} />
            </>
          )}
        </SliderTrack>
      </Slider>
      <p className="span-note" role="status">
        {note}{' '}
        {limited ? (
          <Button look="quiet" onPress={() => setParams({ from: null, to: null })}>
            Show all of it
          </Button>
        ) : null}
      </p>
    </div>
  );
}

const Thumb = ({ index, name, month }: { readonly index: number; readonly name: string; readonly month: string }) => (
  <SliderThumb index={index} className="span-thumb" aria-label={`${name}, ${month}`} />
);
