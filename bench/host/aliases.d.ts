/** Aliases that `bench/run.ts` points into `passwords-client`, which does not export them. */
declare module 'official/challenge' {
  export default class PWDv1Challenge {
    constructor(data: { salts: readonly string[] });
    setPassword(passphrase: string): this;
    solve(): string;
  }
}

declare module 'official/libsodium' {
  const sodium: { readonly ready: Promise<void> };
  export default sodium;
}
