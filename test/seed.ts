import fc from 'fast-check';

/** The same draws on every run, so that a red run can be told from bad luck; STOCKTAKE_SEED=N looks elsewhere. */
fc.configureGlobal({ seed: Number(process.env.STOCKTAKE_SEED ?? 20240820) });
