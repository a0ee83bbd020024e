/** The table of shares. `target` is the receiver's item, once the job has made it. */

export const SHARE_SCHEMA = `
create table if not exists shares (
  seq integer primary key autoincrement,
  id text not null unique,
  user text not null,
  receiver text not null,
  source text not null,
  target text,
  editable integer not null,
  shareable integer not null,
  sourceUpdated integer not null,
  targetUpdated integer not null,
  expires integer,
  created integer not null,
  updated integer not null,
  client text not null,
  deleted integer not null default 0
);
create index if not exists shares_of_source on shares (source);
create index if not exists shares_of_target on shares (target);
`;

export const SHARE_TABLES = ['shares'];
