export { dateFromWithin } from './date-from-within.js';
export { readReportFacts, type DecidedFacts } from './read-report-facts.js';
