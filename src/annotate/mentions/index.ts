export { findMentions, type MentionInput } from './find-mentions.js';
