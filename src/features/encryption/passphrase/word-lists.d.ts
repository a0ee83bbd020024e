/** The single lists of the estimator's language packs, without the ones this app has no use for. */
declare module '@zxcvbn-ts/language-common/dist/*.json.mjs' {
  const words: string[];
  export { words as default };
}
declare module '@zxcvbn-ts/language-en/dist/*.json.mjs' {
  const words: string[];
  export { words as default };
}
declare module '@zxcvbn-ts/language-de/dist/*.json.esm.js' {
  const words: string[];
  export { words as default };
}
