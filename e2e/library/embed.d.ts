/** Stands for the built library, which the test bed serves here, for the host pages' types. */
export type * from '../../src/host/contract.ts';
export const mount: import('../../src/host/contract.ts').Mount;
export const defineAccountSecurity: import('../../src/host/contract.ts').DefineElement;
