export { decodeBytes, type Decoded } from './decode.js';
export { diskFiles, type FileAccess, type FileKind } from './file-access.js';
export { documentIdOf, isReport, MOST_BYTES, NOTHING_GIVEN, readBytes, setAsideMessage, type ReadReport } from './read-bytes.js';
export { readPaths, type FoundFile, type ReadPathsOptions } from './read-paths.js';
