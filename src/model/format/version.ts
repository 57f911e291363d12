/**
 * Version of the document and of the file. It goes up only when older builds would read the data WRONGLY: a new
 * optional field or a new kind of record does not raise it, for what is not known is kept. Raising it takes a
 * migration (`#model/format/migrations.ts`) and a fixture file of the version before.
 */
export const FORMAT = 1;
