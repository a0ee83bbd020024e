/**
 * The encryption of the demo accounts, computed once from their passphrase (see the test beside
 * this file) so that the server starts, and a test gets a fresh account, without 64 MiB hashes.
 */
import type { PassphraseEncryption } from './passphrase-encryption.ts';

export const DEMO_PASSPHRASE = 'correct horse battery staple';

const SALT_0 =
  'd177866f0000e0fd388ca15242a38dc11fbb7343cb72582d64292900a6f7841b38beb67af790ad93516a557d' +
  '69338627759687da80b4b433540f1c618a3542d5ba1d9fd2cb3b7c323e7e5d25cdf8c4e8b54914888122a06b' +
  '431d34084d8e7d872242036a032138d82a08813aaf850b776689e45e2f14230c4da8daba21b67fd0ea53c079' +
  '762ece7367229f9370625d8872f2eb666e1ffab887b95b68a0cc45c4ccc26cf26e4cea8ba9901c13c554e12b' +
  'a4211ae077291c35d35dbf2e80315c623cb9ed51e6fe225ed6cf3c7297c55afd3ff1bcada6cb58fa79d6bbc5' +
  'b6ceeb3727854d9fe83cda741771d05fe1795a2cc4fc696468d38253dd978c55bd939009';
const SALT_1 =
  'f17ef8dcc906dc5d69a6a3e9db4d3ab885acb9c242f61f818f271807627bbbe350b789826d0bd8fce531c9c3' +
  '7b092b1a11d49c3cc02fb47a2eb51725e4cfc342';
const KEYCHAIN =
  'b8da670e8aa37e5300eaf2446a3211a022cbfe3e3fad7c4daea391759124ecdb5860a081e45b2803b83c77d3' +
  'b7c313468c2e570ea9ed8c961f1de2053efc4445fe33af5087b5fe0a78c1eb7a6c77170ea0dda8a8506494d3' +
  '8261b22dfc652782544dc27ed3b4684eb07c7118b2ebadc86a1846b721782ef8ee032488fd511febce9cab8b' +
  'f3cd0a661153c3791fd103994a519096b711d431056329552169d8bd60d11e04909e13d086b9e68051a40b03' +
  '5f45a7cd6bd36276c280041df65414f3e63dffc217b5e063533611d5bcd91fb83cc66b78f687198b41683f2c' +
  '3d';

export const DEMO_ENCRYPTION: PassphraseEncryption = {
  salts: [SALT_0, SALT_1, '5d35ef4e52ec3e303499100524c0186c'],
  secret: 'f6fe804abf9bea0350a997c446ec2dc9e9923ad6a25c21f5a09568a2eaa5d348',
  keychain: KEYCHAIN,
};

/** The one key in that keychain. */
export const DEMO_KEY = {
  id: '4ca1ab1e-0000-4000-8000-59007bc75de6',
  key: '9c838fa23d1ea5a409826edd71c05a1bd1f28e65da6c1d2752de60cd1d7e9ec8',
};
