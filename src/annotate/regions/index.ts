export { bodyText, splitBlocks, type TextBlock } from './body-text.js';
export { markRegions } from './mark-regions.js';
export { plainSpans } from './plain-spans.js';
