-- What happens in order: movements, dossiers, letters, councils, decisions; exemplars beside them.

-- Phong trào thi đua: a document of an issuer, and what it asks of those below.
create table movements (
  id uuid primary key,
  issuer_id uuid not null references organisations,
  document_type text not null check (document_type in ('decision', 'plan', 'directive', 'officialLetter')),
  symbol text,
  issued_on date,
  signer text,
  name text not null,
  title text not null,
  body jsonb not null,
  period_from date,
  period_to date,
  period_text text not null,
  stage text not null check (stage in ('draft', 'launched', 'closed')),
  published_at timestamptz,
  missing text[] not null default '{}',
  source text,
  name_folded text generated always as (fold(name || ' ' || title || ' ' || coalesce(symbol, ''))) stored,
  created_at timestamptz not null,
  version int not null default 1
);
create index movements_by_issuer on movements (issuer_id);
create index movements_by_folded_name on movements using gin (name_folded gin_trgm_ops);

-- The cascade: a movement answers one or more above it, each on its line.
create table movement_parents (
  movement_id uuid not null references movements,
  parent_id uuid not null references movements,
  line text not null check (line in ('administrative', 'sector')),
  primary key (movement_id, parent_id),
  check (movement_id <> parent_id)
);
create index movement_parents_down on movement_parents (parent_id);

-- Nơi nhận phải thực hiện: who must answer, by when, and what has come.
create table movement_recipients (
  movement_id uuid not null references movements,
  organisation_id uuid not null references organisations,
  line text not null check (line in ('administrative', 'sector')),
  plan_due_on date,
  registration_due_on date,
  report_due_on date,
  acknowledged_on date,
  acknowledged_by uuid references people,
  plan_symbol text,
  plan_issued_on date,
  plan_summary text,
  plan_received_on date,
  primary key (movement_id, organisation_id)
);
create index movement_recipients_by_organisation on movement_recipients (organisation_id);

create table indicators (
  id uuid primary key,
  movement_id uuid not null references movements,
  position int not null,
  name text not null,
  unit text not null,
  consolidation text not null check (consolidation in ('sum', 'weightedMean')),
  target numeric,
  invented boolean not null default false,
  unique (movement_id, position)
);

-- Đăng ký thi đua, đăng ký điển hình of a unit in a movement.
create table registrations (
  id uuid primary key,
  movement_id uuid not null references movements,
  organisation_id uuid not null references organisations,
  subject_kind text not null check (subject_kind in ('person', 'collective')),
  subject_id uuid not null,
  field text,
  pledge text not null,
  registered_on date not null,
  unique (movement_id, subject_id)
);
create index registrations_by_organisation on registrations (movement_id, organisation_id);

-- Báo cáo sơ kết, tổng kết.
create table reports (
  id uuid primary key,
  movement_id uuid not null references movements,
  organisation_id uuid not null references organisations,
  kind text not null check (kind in ('halfYear', 'year')),
  period_from date not null,
  period_to date not null,
  symbol text,
  summary text not null,
  difficulties text not null default '',
  headcount int,
  sent_on date not null,
  version int not null default 1,
  unique (movement_id, organisation_id, kind, period_from)
);
create table report_figures (
  report_id uuid not null references reports,
  indicator_id uuid not null references indicators,
  value numeric not null,
  items jsonb not null default '[]',
  primary key (report_id, indicator_id)
);

-- Điển hình tiên tiến.
create table exemplars (
  id uuid primary key,
  code text not null unique,
  subject_kind text not null check (subject_kind in ('person', 'collective')),
  subject_id uuid not null,
  organisation_id uuid not null references organisations,
  movement_id uuid references movements,
  field text,
  title text not null,
  lead text not null,
  figure text not null,
  figure_label text not null,
  story jsonb not null,
  found_on date not null,
  stage text not null check (stage in ('found', 'fostered', 'published')),
  published_at timestamptz,
  version int not null default 1
);
create index exemplars_by_organisation on exemplars (organisation_id);

-- Hồ sơ: one nominee, one honour.
create table dossiers (
  id uuid primary key,
  code text not null unique,
  honour text not null,
  cycle text not null,
  year int not null,
  achievement_from int not null,
  nominee_kind text not null check (nominee_kind in ('person', 'collective')),
  nominee_id uuid not null,
  nominee_name text not null,
  nominee_line text not null,
  organisation_id uuid not null references organisations,
  line text not null check (line in ('administrative', 'sector')),
  sender_id uuid not null references organisations,
  receiver_id uuid not null references organisations,
  decider_id uuid not null references organisations,
  stage text not null check (stage in ('draft', 'submitted', 'received', 'appraised', 'tabled', 'recommended', 'notRecommended',
    'drafted', 'awarded', 'returned', 'withdrawn')),
  report text not null default '',
  -- What a human has judged so far: {code: {met, by, on}}.
  judged jsonb not null default '{}',
  regime text,
  received_on date,
  appraisal_due_on date,
  return_reason text,
  verdict jsonb,
  verdict_state text,
  opened_by uuid not null references people,
  opened_on date not null,
  nominee_folded text generated always as (fold(nominee_name)) stored,
  version int not null default 1
);
-- One live dossier per nominee, honour and year: the same achievement is not proposed twice.
create unique index dossiers_live_once on dossiers (nominee_id, honour, year) where stage not in ('withdrawn', 'notRecommended');
create index dossiers_by_organisation on dossiers (organisation_id, stage);
create index dossiers_by_receiver on dossiers (receiver_id, stage);
create index dossiers_by_decider on dossiers (decider_id, honour, year);
create index dossiers_by_nominee on dossiers (nominee_id);
create index dossiers_by_folded_name on dossiers using gin (nominee_folded gin_trgm_ops);

create table dossier_parts (
  dossier_id uuid not null references dossiers,
  code text not null,
  note text not null,
  file_hash text references files,
  file_name text,
  added_by uuid not null references people,
  added_on date not null,
  primary key (dossier_id, code)
);

-- Trình vượt điều kiện: asked by one, approved by another.
create table dossier_overrides (
  dossier_id uuid primary key references dossiers,
  reason text not null,
  asked_by uuid not null references people,
  asked_on date not null,
  approved_by uuid references people,
  approved_on date,
  check (approved_by is null or approved_by <> asked_by)
);

-- Tờ trình.
create table letters (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  receiver_id uuid not null references organisations,
  line text not null,
  title text not null,
  content text not null,
  stage text not null check (stage in ('draft', 'signed', 'cancelled')),
  number int,
  symbol text,
  signed_on date,
  signed_by uuid references people,
  signer_name text,
  signer_post text,
  file_hash text references files,
  drafted_by uuid not null references people,
  drafted_on date not null,
  version int not null default 1
);
create index letters_by_organisation on letters (organisation_id, stage);
create index letters_by_receiver on letters (receiver_id, stage);
create table letter_dossiers (
  letter_id uuid not null references letters,
  dossier_id uuid not null references dossiers,
  position int not null,
  primary key (letter_id, dossier_id)
);
create index letter_dossiers_by_dossier on letter_dossiers (dossier_id);

-- Hội đồng thi đua - khen thưởng of a body.
create table councils (
  id uuid primary key,
  body_id uuid not null unique references organisations,
  organisation_id uuid references organisations,
  standing_id uuid references organisations,
  name text not null,
  quorum_numerator int not null,
  quorum_denominator int not null,
  quorum_basis text not null,
  check (quorum_numerator between 1 and quorum_denominator)
);
create table council_seats (
  council_id uuid not null references councils,
  person_id uuid not null references people,
  seat text not null check (seat in ('chair', 'viceChair', 'member', 'secretary')),
  from_on date,
  to_on date,
  -- Who leaves a council and comes back has two lines.
  unique nulls not distinct (council_id, person_id, from_on),
  check (from_on is null or to_on is null or from_on < to_on)
);
-- The share of all members that a case needs, by honour: law or the council's own rules, with its basis.
create table council_thresholds (
  council_id uuid not null references councils,
  honour text not null,
  percent int not null check (percent between 1 and 100),
  strict boolean not null,
  basis text not null,
  primary key (council_id, honour)
);

-- Phiên họp.
create table sittings (
  id uuid primary key,
  council_id uuid not null references councils,
  body_id uuid not null references organisations,
  title text not null,
  held_on date not null,
  place text not null,
  stage text not null check (stage in ('planned', 'voting', 'counted', 'concluded')),
  -- The ballot box: ballots are sealed to public_key; the private key, itself sealed by the office's key, is erased at the count.
  public_key bytea,
  sealed_private_key bytea,
  conclusion text not null default '',
  minutes_hash text references files,
  version int not null default 1
);
create index sittings_by_body on sittings (body_id, held_on);
-- The roster is frozen when voting opens. `voted` says that a member has voted, never what.
create table sitting_roster (
  sitting_id uuid not null references sittings,
  person_id uuid not null references people,
  name text not null,
  seat text not null,
  attendance text not null check (attendance in ('invited', 'present', 'absent')),
  voted boolean not null default false,
  primary key (sitting_id, person_id)
);
create index sitting_roster_by_person on sitting_roster (person_id);
create table sitting_cases (
  id uuid primary key,
  sitting_id uuid not null references sittings,
  dossier_id uuid not null references dossiers,
  position int not null,
  percent int not null,
  strict boolean not null,
  basis text not null,
  members int,
  votes_for int,
  votes_against int,
  passed boolean,
  unique (sitting_id, dossier_id)
);
create index sitting_cases_by_dossier on sitting_cases (dossier_id);
create table recusals (
  case_id uuid not null references sitting_cases,
  person_id uuid not null references people,
  reason text not null,
  declared_on date not null,
  primary key (case_id, person_id)
);
-- Phiếu kín: no voter, no time; the id is random (not ordered by time) and the choices are sealed.
create table ballots (
  id uuid primary key,
  sitting_id uuid not null references sittings,
  receipt text not null,
  sealed bytea not null,
  unique (sitting_id, receipt)
);

-- Quyết định khen thưởng.
create table decisions (
  id uuid primary key,
  body_id uuid not null references organisations,
  honour text not null,
  title text not null,
  stage text not null check (stage in ('draft', 'signed', 'cancelled')),
  bases text[] not null,
  number int,
  symbol text,
  signed_on date,
  signed_by uuid references people,
  signer_name text,
  signer_post text,
  file_hash text references files,
  published_at timestamptz,
  drafted_by uuid not null references people,
  drafted_on date not null,
  version int not null default 1,
  check ((stage = 'signed') = (number is not null and signed_on is not null and signed_by is not null and file_hash is not null)),
  check (published_at is null or stage = 'signed')
);
create unique index decisions_number_once on decisions (body_id, symbol, (extract(year from signed_on)));
create index decisions_by_body on decisions (body_id, stage);
create table decision_items (
  decision_id uuid not null references decisions,
  dossier_id uuid not null references dossiers,
  position int not null,
  primary key (decision_id, dossier_id),
  unique (dossier_id)
);

-- What was signed is never updated: the database holds this without the application.
create function refuse_changing_signed() returns trigger language plpgsql as $$
begin
  if old.stage = 'signed' and (to_jsonb(new) - 'published_at' - 'version') <> (to_jsonb(old) - 'published_at' - 'version') then
    raise exception '% % is signed', tg_table_name, old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger signed_decisions_stay before update on decisions for each row execute function refuse_changing_signed();
create trigger signed_letters_stay before update on letters for each row execute function refuse_changing_signed();

-- Once voting is open the roster stands, and only the marks of who has voted are added; ballots come while it is open; the
-- results are written before the sitting says that it is counted, and never afterwards.
create function refuse_changing_sitting() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  row_now jsonb := to_jsonb(coalesce(new, old));
  row_before jsonb := to_jsonb(old);
  step text := (select stage from sittings where id = (row_now ->> 'sitting_id')::uuid);
begin
  if step = 'planned' and tg_table_name <> 'ballots'
    or step = 'voting' and tg_table_name = 'ballots'
    or step = 'voting' and tg_op = 'UPDATE' and tg_table_name = 'sitting_roster'
      and row_now - 'voted' = row_before - 'voted' and (row_now ->> 'voted')::boolean
    or step = 'voting' and tg_op = 'UPDATE' and tg_table_name = 'sitting_cases'
      and row_now - array['members', 'votes_for', 'votes_against', 'passed'] = row_before - array['members', 'votes_for', 'votes_against', 'passed']
  then return coalesce(new, old); end if;
  raise exception '% of a sitting at step % stands', tg_table_name, step using errcode = 'insufficient_privilege';
end $$;
create trigger roster_stands before insert or update or delete on sitting_roster
  for each row execute function refuse_changing_sitting();
create trigger results_stand before insert or update or delete on sitting_cases
  for each row execute function refuse_changing_sitting();
create trigger ballots_come_while_open before insert on ballots for each row execute function refuse_changing_sitting();
create trigger ballots_are_sealed before update or delete or truncate on ballots
  for each statement execute function refuse_change();

grant select, insert, update on movements, movement_recipients, exemplars, dossiers, dossier_parts, dossier_overrides, letters,
  councils, council_seats, council_thresholds, sittings, sitting_roster, sitting_cases, reports, decisions to sovang_app;
grant select, insert on movement_parents, recusals, ballots to sovang_app;
grant select, insert, delete on indicators, registrations, report_figures, letter_dossiers, decision_items to sovang_app;
grant delete on sitting_cases, dossier_parts to sovang_app;

-- Cổng công khai: a schema of its own that holds only what is published, and a role that sees nothing else. Behind a barrier a
-- cast that fails on a row which is not published cannot quote it.
create schema portal;
create view portal.movements with (security_barrier) as
  select m.id, m.name, m.title, m.symbol, m.issued_on, m.document_type, m.body - 'internal' as body, m.period_text, m.published_at, o.name as issuer_name
  from movements m join organisations o on o.id = m.issuer_id where m.published_at is not null;
create view portal.movement_parents with (security_barrier) as
  select p.movement_id, p.parent_id, p.line from movement_parents p
  join movements m on m.id = p.movement_id and m.published_at is not null
  join movements a on a.id = p.parent_id and a.published_at is not null;
create view portal.decisions with (security_barrier) as
  select d.id, d.symbol, d.signed_on, d.title, d.honour, d.signer_name, d.signer_post, d.bases, d.file_hash, d.published_at, o.name as body_name,
    (select count(*) from decision_items i where i.decision_id = d.id)::int as items
  from decisions d join organisations o on o.id = d.body_id where d.published_at is not null;
-- What has ended of the ledger, as the public is told of it. voided_awards asks as its reader, who here has no right to the tables.
create view ended_awards as
  select v.award_id, 'revoked' as ended, v.decided_on as ended_on, v.decision_symbol as document, v.reason, null::uuid as by_award_id
  from award_revocations v where not exists (select from award_restorations r where r.revocation_id = v.id)
  union all
  select c.award_id, 'corrected', c.corrected_on, c.document, c.reason, c.by_award_id from award_corrections c;
revoke all on ended_awards from sovang_app;
create view portal.decision_items with (security_barrier) as
  select a.decision_id, a.id as award_id, a.recipient_name, a.recipient_line, a.recipient_folded, a.honour, a.year, a.achievement, a.golden_number,
    e.ended
  from awards a join decisions d on d.id = a.decision_id and d.published_at is not null
  left join ended_awards e on e.award_id = a.id;
-- Words get no index behind a barrier: a search by name has its own way, planned anew for each name. What has ended is
-- asked of those only that are shown. Of a person whose entries were merged all published awards are found by either name, and
-- each says by what other name; a name that stands in nothing published is neither found nor told.
create function portal.items_named(sought tsquery, most int)
returns table (decision_id uuid, award_id uuid, recipient_name text, recipient_line text, honour text, year int, golden_number int, ended text, other_names text[])
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query execute '
    with named as materialized (
      select a.id, a.year, a.recipient_id, d.signed_on from awards a join decisions d on d.id = a.decision_id and d.published_at is not null
      where words(a.recipient_folded) @@ $1 order by d.signed_on desc, a.id limit $2
    ), people_found as (
      select distinct coalesce(p.merged_into, p.id) as person from named n join people p on p.id = n.recipient_id
      where p.merged_into is not null or exists (select from people m where m.merged_into = p.id)
    ), together as materialized (
      select e.person, a.id, a.year, a.recipient_id, a.recipient_name, d.signed_on
      from (select f.person, f.person as entry from people_found f
        union all select f.person, m.id from people_found f join people m on m.merged_into = f.person) e
      join awards a on a.recipient_id = e.entry join decisions d on d.id = a.decision_id and d.published_at is not null
    ), found as (
      select n.id, n.year, n.recipient_id, n.signed_on from named n union select t.id, t.year, t.recipient_id, t.signed_on from together t
      order by signed_on desc, id limit $2
    )
    select a.decision_id, a.id, a.recipient_name, a.recipient_line, a.honour, a.year, a.golden_number,
      (select e.ended from ended_awards e where e.award_id = a.id),
      array(select distinct other.recipient_name from together own join together other on other.person = own.person
        where own.id = a.id and other.recipient_name <> a.recipient_name order by 1)
    from found f join awards a on a.recipient_id = f.recipient_id and a.year = f.year and a.id = f.id' using sought, most;
end $$;
create view portal.certificates with (security_barrier) as
  select c.code, c.issued_on, a.recipient_name, a.recipient_line, a.honour, a.achievement, a.year, a.decision_id, a.decision_symbol, a.decision_on, a.decider,
    a.golden_number, e.ended, e.ended_on, e.document as ended_by, e.reason as ended_for,
    -- The certificate that stands in its place.
    (select n.code from certificates n where n.award_id = e.by_award_id) as code_now,
    (select r.decision_symbol from award_restorations r where r.award_id = a.id order by r.decided_on desc limit 1) as restored_by,
    (select r.decided_on from award_restorations r where r.award_id = a.id order by r.decided_on desc limit 1) as restored_on,
    exists (select from decisions d where d.id = a.decision_id and d.published_at is not null) as decision_published
  from certificates c join awards a on a.recipient_id = c.recipient_id and a.year = c.award_year and a.id = c.award_id
  left join ended_awards e on e.award_id = a.id;
create view portal.exemplars with (security_barrier) as
  select e.id, e.code, e.title, e.lead, e.figure, e.figure_label, e.field, e.story, e.published_at, o.name as organisation_name, e.subject_kind
  from exemplars e join organisations o on o.id = e.organisation_id where e.published_at is not null;
create view portal.files with (security_barrier) as
  select f.hash, f.type, f.name from files f where exists (select from decisions d where d.file_hash = f.hash and d.published_at is not null);
grant usage on schema portal to sovang_portal;
grant select on all tables in schema portal to sovang_portal;
revoke execute on function portal.items_named from public;
grant execute on function portal.items_named to sovang_portal;
