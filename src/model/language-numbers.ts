/** How a language writes numbers. */
export interface NumberWords {
  /** `seven` → 7, `twenty` → 20. */
  readonly cardinals: ReadonlyMap<string, number>;
  /** `third` → 3, `twentieth` → 20. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** `hundred`, `million`, `crore` … */
  readonly scales: ReadonlyMap<string, number>;
  /** Endings of ordinals in digits: `st`, `nd`, `rd`, `th`. */
  readonly ordinalEndings: ReadonlySet<string>;
  /** Words for an unknown small number: `several`, `few`. */
  readonly vague: ReadonlySet<string>;
}

/** How a language writes sums of money and quantities. */
export interface AmountWords {
  /** Sign or word of a currency → ISO 4217: `$`, `yen`, `rupees`, `us$`. */
  readonly currencies: ReadonlyMap<string, string>;
  /** Demonym before a currency word that tells which: `australian` + dollar → AUD. */
  readonly currencyOf: ReadonlyMap<string, string>;
  /** `percent`, `doses`, `MW`: unit word as written in lower case → the word kept. */
  readonly units: ReadonlyMap<string, string>;
  /** Words before an amount that bound it. */
  readonly bounds: ReadonlyMap<string, 'about' | 'at-most' | 'at-least'>;
}
