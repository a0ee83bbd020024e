import { app } from './en/app.ts';
import { backup } from './en/backup.ts';
import { connect } from './en/connect.ts';
import { encryption } from './en/encryption.ts';
import { items } from './en/items.ts';
import { login } from './en/login.ts';
import { overview } from './en/overview.ts';
import { reset } from './en/reset.ts';
import { session } from './en/session.ts';
import { trouble } from './en/trouble.ts';

/** One part for each feature, in a file of its own. */
export const en = {
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
