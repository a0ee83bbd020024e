/** Tables of passwords, folders and tags. One table holds all three kinds: they share their rules. */

/** `place` is the folder of a password, the parent of a folder. Deleted rows stay, flagged. */
export const ITEM_SCHEMA = `
create table if not exists items (
  seq integer primary key autoincrement,
  id text not null unique,
  kind text not null,
  user text not null,
  revision text not null,
  created integer not null,
  updated integer not null,
  suspended integer not null default 0,
  shared integer not null default 0,
  share text,
  editable integer not null default 1,
  deleted integer not null default 0
);
create table if not exists revisions (
  seq integer primary key autoincrement,
  id text not null unique,
  item text not null,
  kind text not null,
  user text not null,
  created integer not null,
  updated integer not null,
  edited integer not null,
  label text not null,
  username text not null,
  password text not null,
  notes text not null,
  customFields text not null,
  url text not null,
  color text not null,
  place text not null,
  hash text not null,
  status integer not null,
  statusCode text not null,
  cseKey text not null,
  cseType text not null,
  sseType text not null,
  hidden integer not null,
  trashed integer not null,
  favorite integer not null,
  client text not null,
  deleted integer not null default 0
);
create table if not exists tag_relations (
  seq integer primary key autoincrement,
  user text not null,
  password text not null,
  tag text not null,
  hidden integer not null,
  deleted integer not null default 0
);
create index if not exists items_of_user on items (user, kind, deleted);
create index if not exists revisions_of_item on revisions (item);
create index if not exists revisions_with_hash on revisions (user, hash);
create index if not exists revisions_in_place on revisions (place);
create index if not exists relations_of_password on tag_relations (password);
create index if not exists relations_of_tag on tag_relations (tag);
`;

export const ITEM_TABLES = ['items', 'revisions', 'tag_relations'];
