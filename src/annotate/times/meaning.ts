/** Units that times are counted in. */
export type Unit =
  'second' | 'minute' | 'hour' | 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

/** "last May", "this May", "next May"; null where the text leans neither way. */
export type Lean = 'last' | 'this' | 'next' | null;

/** A year as worded: stated, counted from the report's own ("last year" = -1), or not said. */
export type YearRef = { readonly stated: number } | { readonly shift: number } | null;

/** A stretch of a longer period: "early 2017", "the end of May"; `week` is the week that holds a day. */
export type Part =
  | 'start'
  | 'early'
  | 'mid'
  | 'late'
  | 'end'
  | 'week'
  /** up to the report's day, or from it on: "earlier this month" */
  | 'earlier'
  | 'later'
  /** "the second week of May", "the first days of May", "the first half of May" */
  | 'week 1'
  | 'week 2'
  | 'week 3'
  | 'week 4'
  | 'last week'
  | 'first half'
  | 'second half';

/** TIMEX3 letters for a time of day: morning, midday, afternoon, evening, night, or a clock time such as `09:00`. */
export type Clock = string;

export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** A feast that moves by a rule; `easter` is the western or the eastern one, as long as a text does not say which. */
export type Feast = 'easter' | 'western easter' | 'orthodox easter' | 'thanksgiving';

/** What a time expression says by itself, before it is placed in the calendar. */
export type Meaning =
  | { readonly type: 'day'; readonly year: YearRef; readonly month: number; readonly day: number; readonly lean: Lean }
  | { readonly type: 'month'; readonly year: YearRef; readonly month: number; readonly lean: Lean }
  | { readonly type: 'weekday'; readonly weekday: number; readonly lean: Lean; readonly week: number | null }
  | { readonly type: 'year'; readonly year: YearRef }
  /** a decade, a century, a run of years: `value` is its TIMEX3 prefix, '' for none */
  | { readonly type: 'years'; readonly from: number; readonly to: number; readonly value: string }
  | { readonly type: 'season'; readonly season: Season; readonly year: YearRef; readonly lean: Lean }
  | { readonly type: 'quarter'; readonly quarter: number; readonly year: YearRef; readonly lean: Lean }
  | { readonly type: 'half'; readonly half: number; readonly year: YearRef }
  /** the calendar unit that holds the report's day, moved by so many: today, last week, next month */
  | { readonly type: 'relative'; readonly unit: Unit; readonly by: number }
  /** a distance from the report's day: "two weeks ago", "in three days" */
  | { readonly type: 'offset'; readonly unit: Unit; readonly by: number | null; readonly past: boolean }
  | { readonly type: 'part'; readonly part: Part; readonly of: Meaning }
  | { readonly type: 'range'; readonly from: Meaning; readonly to: Meaning }
  | { readonly type: 'clock'; readonly clock: Clock; readonly of: Meaning | null }
  /** `side`: the stretch up to the report's day, or from it on: "the past two weeks", "within 30 days" */
  | {
      readonly type: 'duration';
      readonly amount: number | null;
      readonly unit: Unit;
      readonly side: 'past' | 'future' | null;
      readonly open: boolean;
      /** "in three days": of what is to come, a day that far ahead */
      readonly due?: true;
    }
  | { readonly type: 'set'; readonly value: string }
  | { readonly type: 'vague'; readonly ref: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  /** a distance from the time that the text spoke of before: "two days later", "a year earlier", "the following day", "that month" */
  | {
      readonly type: 'story';
      readonly unit: Unit;
      readonly by: number;
      /** "that night" */
      readonly clock?: Clock;
      /** "the end of the month": the report's own where no other is spoken of */
      readonly orReport?: true;
    }
  /** a day that is worked out for each year: Easter, Thanksgiving */
  | { readonly type: 'feast'; readonly feast: Feast; readonly shift: number; readonly year: YearRef; readonly lean: Lean }
  /** a distance from a time that stands right after it: "two days after the 14 March summit" */
  | { readonly type: 'shift'; readonly unit: Unit; readonly by: number; readonly of: Meaning }
  /** a time counted from something in the story that has no date: "the second day"; `by`: how far from what follows, "a day before the vote" */
  | { readonly type: 'unplaced'; readonly unit: Unit | null; readonly amount: number | null; readonly by?: number };

/** A reading of one stretch of a sentence; offsets are those of the document. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  readonly rule: string;
  /** the two ends of a range that stood as times of their own: TimeML counts them apart */
  readonly ends?: readonly [Reading, Reading];
  /** "two days", where what is meant is two days after another time: TimeML marks the stretch alone */
  readonly counted?: Reading;
}
