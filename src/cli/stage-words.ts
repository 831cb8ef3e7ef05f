const STAGES = {
  read: 'reading files',
  derive: 'reading reports',
  copies: 'finding copies',
  consolidate: 'joining reports',
} as const;

/** What a stage of the work is called beside the progress bar. */
export const stageWords = (stage: keyof typeof STAGES): string => STAGES[stage];
