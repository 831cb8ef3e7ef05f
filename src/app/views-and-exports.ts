/** What faces show of a record: they import the views and the formats from here, since they know the app and the model alone. */
export * from '../views/index.js';
export * from '../export/index.js';
