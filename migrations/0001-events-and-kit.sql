-- What the action kit needs: the append-only record of what happened, answers kept for repeated calls, number books.

-- Roles belong to the whole cluster; another database on it may have made them already. They may log in, so that neither the
-- application nor the portal needs the owner's login; where passwords are asked for, they have none until the operator gives one.
do $$ begin create role sovang_app login; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role sovang_portal login; exception when duplicate_object or unique_violation then null; end $$;
-- Where only the owner's login is known, it takes these roles.
do $$ begin grant sovang_app, sovang_portal to current_user; exception when insufficient_privilege or unique_violation then null; end $$;

create collation if not exists vietnamese (provider = icu, locale = 'vi');

-- Folds as src/base/text.ts does: search meets any spelling of Vietnamese marks.
create function fold(value text) returns text language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(
    lower(translate(regexp_replace(normalize(value, nfd), '[\u0300-\u036f]', '', 'g'), 'Đđ', 'dd')),
    '\s+', ' ', 'g'))
$$;

-- A folded name with spaces only, also at both ends; sign and space are one. src/base/text.ts splits the same way.
create function parted(folded text) returns text language sql immutable strict parallel safe as $$
  select ' ' || translate(folded, '-.,;:()/"''’', '           ') || ' '
$$;

-- Its words, for searches by words in any order.
create function words(folded text) returns tsvector language sql immutable strict parallel safe as $$
  select array_to_tsvector(array_remove(string_to_array(public.parted(folded), ' '), ''))
$$;

-- Half-open periods: the first day counts, the last does not.
create function in_force(from_on date, to_on date, on_day date) returns boolean language sql immutable parallel safe as $$
  select (from_on is null or from_on <= on_day) and (to_on is null or on_day < to_on)
$$;

create table events (
  seq bigint primary key,
  action text not null,
  actor_id uuid,
  organisation_id uuid,
  channel text not null,
  subjects uuid[] not null,
  day date not null,
  at timestamptz not null,
  changes jsonb not null,
  previous_hash bytea not null,
  hash bytea not null unique
);
create index events_by_day on events (day, seq);

create table event_subjects (
  subject_id uuid not null,
  seq bigint not null references events,
  primary key (subject_id, seq)
);

-- Personal values stand here, not in the event: the event holds only a salted commitment. Erasing a row takes the meaning
-- away and leaves the chain whole.
create table event_privates (
  seq bigint not null references events,
  path text not null,
  salt bytea not null,
  value jsonb not null,
  primary key (seq, path)
);

-- One row: where the chain ends. Writers queue on it, so numbers have no gap and each row follows its predecessor.
create table event_head (
  only_row boolean primary key default true check (only_row),
  seq bigint not null,
  hash bytea not null,
  at timestamptz not null
);
insert into event_head (seq, hash, at) values (0, decode(repeat('00', 32), 'hex'), '-infinity');

create table idempotency_keys (
  key uuid primary key,
  actor_id uuid,
  action text not null,
  body_hash bytea not null,
  answer jsonb,
  created_at timestamptz not null
);

-- Sổ lấy số: one row per body, book and year; the number is taken inside the signing transaction.
create table number_books (
  organisation_id uuid not null,
  book text not null,
  year int not null,
  last_number int not null check (last_number >= 0),
  last_on date,
  primary key (organisation_id, book, year)
);

-- One row about the office itself. demo_start: a demo office lives from this instant on.
create table office_settings (
  only_row boolean primary key default true check (only_row),
  demo_start timestamptz
);
insert into office_settings default values;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'history of % cannot be changed', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger events_are_history before update or delete or truncate on events
  for each statement execute function refuse_change();

-- Nobody but the owner makes anything here, not even for one session: a temporary view under the name of a table would be
-- met by the next officer on the same connection. Servers from before version 15 left `public` open to everybody.
revoke create on schema public from public;
do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$;

grant usage on schema public to sovang_app;
grant select, insert on events, event_subjects to sovang_app;
grant select, update on office_settings to sovang_app;
grant select, insert, delete on event_privates to sovang_app;
grant select, update on event_head to sovang_app;
grant select, insert, update on idempotency_keys, number_books to sovang_app;
