import fc from 'fast-check';

/**
 * The seed of every law that names none: the same code gets the same verdict on every machine. `npm run laws` puts the
 * laws to other seeds, and says which one failed.
 */
fc.configureGlobal({ seed: Number(process.env['TRIBUTARY_SEED'] ?? 20_261_123) });
