export { dateFromWithin } from './date-from-within.js';
export { officesSaid } from './offices-said.js';
export { readReportFacts, type DecidedFacts } from './read-report-facts.js';
