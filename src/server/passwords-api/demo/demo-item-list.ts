/** What the demo accounts hold: some thirty items of a household. */

export type DemoFolder = { readonly label: string; readonly parent?: string };
export type DemoTag = { readonly label: string; readonly color: string };
export type DemoField = { readonly label: string; readonly type: string; readonly value: string };
export type DemoPassword = {
  readonly label: string;
  readonly username?: string;
  readonly password: string;
  /** What it was before: it has a history then. */
  readonly formerly?: string;
  readonly url?: string;
  readonly notes?: string;
  readonly fields?: readonly DemoField[];
  readonly folder?: string;
  readonly tags?: readonly string[];
  /** Days since it was edited. */
  readonly age: number;
  readonly favorite?: true;
  readonly trashed?: true;
};

/** Parents first. */
export const DEMO_FOLDERS: readonly DemoFolder[] = [
  { label: 'Home' },
  { label: 'Network', parent: 'Home' },
  { label: 'Streaming', parent: 'Home' },
  { label: 'Work' },
  { label: 'Servers', parent: 'Work' },
  { label: 'Money' },
];

export const DEMO_TAGS: readonly DemoTag[] = [
  { label: 'Important', color: '#c9302c' },
  { label: 'Family', color: '#2d7d46' },
  { label: 'Two-factor', color: '#0082c9' },
];

/** In an account with leftovers these stay readable for the server. */
export const DEMO_LEFTOVERS: readonly string[] = [
  'Money',
  'Family',
  'Library',
  'Printer',
  'Old forum',
];

export const DEMO_PASSWORDS: readonly DemoPassword[] = [
  {
    label: 'Router',
    username: 'admin',
    password: 'Fritz-7390-keller',
    url: 'http://192.0.2.1/',
    notes: 'In the cellar, left of the meter.\nThe label below shows the factory password.',
    fields: [{ label: 'Wi-Fi', type: 'secret', value: 'eleven green bottles' }],
    folder: 'Network',
    age: 900,
  },
  { label: 'Printer', username: 'admin', password: 'paper-jam-42', folder: 'Network', age: 700 },
  {
    label: 'Network storage',
    username: 'family',
    password: 'Xy8!kmr-Lond',
    url: 'https://nas.example:5001/',
    folder: 'Network',
    tags: ['Family'],
    age: 210,
  },
  {
    label: 'Films',
    username: 'family@example.org',
    password: 'popcorn-with-salt',
    formerly: 'popcorn',
    url: 'https://films.example/login',
    notes: 'Four profiles. The children have no PIN.',
    folder: 'Streaming',
    tags: ['Family'],
    age: 60,
  },
  {
    label: 'Music',
    username: 'family@example.org',
    password: 'rubato.4711',
    url: 'https://music.example/',
    folder: 'Streaming',
    tags: ['Family'],
    age: 400,
  },
  {
    label: 'Library',
    username: '1000 2345 678',
    password: '19051987',
    url: 'https://library.example/catalogue',
    notes: 'Card expires in March.',
    folder: 'Home',
    age: 1200,
  },
  {
    label: 'Electricity',
    username: 'K-0815-22',
    password: 'volt&ampere=watt',
    url: 'https://power.example/portal',
    fields: [{ label: 'Meter', type: 'text', value: '1ESY1160012345' }],
    folder: 'Home',
    age: 380,
  },
  {
    label: 'Bank',
    username: '4455667788',
    password: 'Zn9-tulpe-Zn9',
    url: 'https://bank.example/',
    notes: 'Lost card: +49 116 116',
    fields: [
      { label: 'IBAN', type: 'text', value: 'DE02 1203 0000 0000 2020 51' },
      { label: 'Card PIN', type: 'secret', value: '0042' },
    ],
    folder: 'Money',
    tags: ['Important', 'Two-factor'],
    age: 30,
    favorite: true,
  },
  {
    label: 'Tax office',
    username: 'alice@example.org',
    password: 'Steuer 2025 fertig!',
    url: 'https://tax.example/login',
    fields: [
      { label: 'Tax number', type: 'text', value: '12/345/67890' },
      { label: 'Help desk', type: 'email', value: 'help@tax.example' },
    ],
    folder: 'Money',
    tags: ['Important'],
    age: 150,
  },
  {
    label: 'Insurance',
    username: 'HX-77120',
    password: 'r5Qw-33aa-Lp0k',
    url: 'https://insurance.example/',
    folder: 'Money',
    age: 800,
  },
  {
    label: 'Company mail',
    username: 'a.miller@company.example',
    password: 'Monday-starts-at-9',
    formerly: 'Winter2024!',
    url: 'https://mail.company.example/',
    folder: 'Work',
    tags: ['Two-factor'],
    age: 12,
    favorite: true,
  },
  {
    label: 'Time sheets',
    username: 'amiller',
    password: 'punch.in.punch.out',
    url: 'https://time.company.example/',
    folder: 'Work',
    age: 300,
  },
  {
    label: 'Web server',
    username: 'root',
    password: 'k7#Vd0!qTz1@',
    url: 'ssh://203.0.113.10',
    notes: 'Key login only. The password is for the console.',
    fields: [
      { label: 'Fingerprint', type: 'text', value: 'SHA256:uN0bQ3x7c0mJt5fT0d8yPq2rW9aLk4vZ' },
      { label: 'Console', type: 'url', value: 'https://console.host.example/?vm=10' },
    ],
    folder: 'Servers',
    tags: ['Important'],
    age: 95,
  },
  {
    label: 'Database',
    username: 'app',
    password: 'p9s-8r7q-6p5o',
    folder: 'Servers',
    age: 95,
  },
  {
    label: 'Online shop',
    username: 'alice@example.org',
    password: 'S3cret/pass word',
    url: 'https://shop.example/login?a=1&b=<2>',
    notes: 'Line one\nLine two – ünïcode 🔑',
    age: 45,
    favorite: true,
  },
  {
    label: 'Railway',
    username: 'alice@example.org',
    password: 'Gleis9-dreiviertel',
    url: 'https://rail.example/',
    fields: [{ label: 'Discount card', type: 'text', value: '7081 4101 2345 6789' }],
    age: 20,
  },
  {
    label: 'Doctor',
    username: 'alice.miller',
    password: 'an-apple-a-day',
    url: 'https://practice.example/appointments',
    tags: ['Family'],
    age: 500,
  },
  {
    label: 'School portal',
    username: 'parents-2b',
    password: 'kreide&schwamm',
    url: 'https://school.example/',
    tags: ['Family'],
    age: 75,
  },
  { label: 'Bicycle lock', password: '2741', notes: 'The green one.', age: 1500 },
  {
    label: 'Phone contract',
    username: '+49 170 0000000',
    password: 'ring-ring-7',
    url: 'https://phone.example/my',
    fields: [{ label: 'PUK', type: 'secret', value: '12345678' }],
    age: 610,
  },
  {
    label: 'Old forum',
    username: 'ally2009',
    password: 'letmein',
    url: 'http://forum.example/',
    age: 3000,
    trashed: true,
  },
];
