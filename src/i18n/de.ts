import { app } from './de/app.ts';
import { backup } from './de/backup.ts';
import { connect } from './de/connect.ts';
import { encryption } from './de/encryption.ts';
import { items } from './de/items.ts';
import { login } from './de/login.ts';
import { overview } from './de/overview.ts';
import { reset } from './de/reset.ts';
import { session } from './de/session.ts';
import { trouble } from './de/trouble.ts';
import type { Messages } from './messages.ts';

export const de: Messages = {
  app,
  backup,
  connect,
  encryption,
  items,
  login,
  overview,
  reset,
  session,
  trouble,
};
