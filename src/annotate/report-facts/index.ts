export { publicationBounds, type PublicationBounds } from './publication-bounds.js';
export { readReportFacts, type DecidedFacts } from './read-report-facts.js';
