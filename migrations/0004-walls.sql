-- The second wall: row-level security. The policy of the application says who may do what; here the database holds, without
-- knowing the application's rules, that an officer meets only rows of bodies in reach: their own, those below on either line,
-- and what was sent to their own. What every officer may see has no wall: organisations, names and posts of people,
-- movements and who has answered them, exemplars, layers over the law.
--
-- Functions that stand before the walls name pg_temp last. Unnamed it comes first, and a temporary table of the caller would
-- be read in place of ours.

-- Thẻ: for each transaction the application says who acts, and seals it with a key that SQL cannot read. A plain setting
-- would be believed from whoever can send SQL; a sealed one is worth nothing to who cannot seal.
create table pass_keys (
  id text primary key,
  -- HMAC-SHA-256 (RFC 2104) in two halves: the key xor 0x36…, the key xor 0x5c….
  inner_pad bytea not null check (length(inner_pad) = 64),
  outer_pad bytea not null check (length(outer_pad) = 64)
);

create type pass as (
  account_id uuid,
  person_id uuid,
  -- The office's day: which lines of authority hold.
  day date,
  -- Organisations at which the actor holds a role.
  bodies uuid[],
  operator boolean
);

-- The pass of this transaction; without one, or with one that is broken or old, nobody of nowhere.
-- Sealed is `key|until|account|person|day|operator|body,body,…`, after its seal in hexadecimal.
create function pass() returns pass language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  said text := coalesce(current_setting('sovang.pass', true), '');
  sealed text := substr(said, 65);
  part text[] := string_to_array(sealed, '|');
  nobody constant pass := row(null, null, null, '{}', false);
  key public.pass_keys;
begin
  if coalesce(array_length(part, 1), 0) <> 7 then return nobody; end if;
  select * into key from public.pass_keys k where k.id = part[1];
  if key.id is null then return nobody; end if;
  if left(said, 64) <> encode(sha256(key.outer_pad || sha256(key.inner_pad || convert_to(sealed, 'UTF8'))), 'hex') then return nobody; end if;
  if to_timestamp(part[2]::double precision) < clock_timestamp() then return nobody; end if;
  return row(nullif(part[3], '')::uuid, nullif(part[4], '')::uuid, part[5]::date, coalesce(string_to_array(nullif(part[7], ''), ',')::uuid[], '{}'), part[6] = 'operator');
end $$;

-- What an officer sees of, asked for one thing. These stand before the walls, so that one wall is not asked about another and
-- a statement is planned in a millisecond; they answer yes or no and nothing else.

create function reaches(organisation uuid) returns boolean language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
declare p pass := pass();
begin
  return organisation = any (p.bodies) or exists (select from organisation_authority above
    where above.organisation_id = organisation and above.authority_id = any (p.bodies) and in_force(above.from_on, above.to_on, p.day));
end $$;

-- Whoever once had a dossier on the table keeps it in view, also when the unit has since moved elsewhere.
create function has_had_dossier(dossier uuid) returns boolean language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
declare p pass := pass();
begin
  return exists (select from sitting_cases c join sittings s on s.id = c.sitting_id where c.dossier_id = dossier and reaches(s.body_id))
    or exists (select from letter_dossiers i join letters l on l.id = i.letter_id
      where i.dossier_id = dossier and (reaches(l.organisation_id) or l.receiver_id = any (p.bodies)));
end $$;

create function sees_dossier(dossier uuid) returns boolean language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
declare p pass := pass();
begin
  return exists (select from dossiers d where d.id = dossier
    and (array[d.receiver_id, d.sender_id, d.decider_id] && p.bodies or reaches(d.organisation_id) or has_had_dossier(d.id)));
end $$;

-- Một người, nhiều bản ghi: an entry that stands with those merged into it. Facts stay where they were written; who asks about a
-- person gathers them from all entries. Of a collective it is the body alone.
create function entries_of_person(person uuid) returns setof uuid language sql stable parallel safe as $$
  select person union all select m.id from people m where m.merged_into = person
$$;

-- The same, asked with any of the entries; nearly always one.
create function entries_together(entry uuid) returns uuid[] language plpgsql stable parallel safe as $$
declare person uuid := (select merged_into from people where id = entry);
begin
  if person is null then person := entry; end if;
  if not exists (select from people where merged_into = person) then return array[person]; end if;
  return array(select entries_of_person(person));
end $$;

-- Oneself; a person through the posts held today, and when none is held through the last one or the unit that keeps the record; a
-- collective by itself; all through a dossier in which they are nominated.
create function sees_subject(subject uuid) returns boolean language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  p pass := pass();
  entries uuid[];
begin
  -- Asked of every row of a career: whom nearly everybody asked about is seen by is looked at first.
  if subject = p.person_id
    or exists (select from posts where person_id = subject and in_force(from_on, to_on, p.day) and reaches(organisation_id))
    or reaches(subject) then return true; end if;
  entries := entries_together(subject);
  return p.person_id = any (entries)
    or exists (select from posts where person_id = any (entries) and in_force(from_on, to_on, p.day) and reaches(organisation_id))
    or exists (select from (select organisation_id, to_on from posts where person_id = any (entries) and (from_on is null or from_on <= p.day)
        order by to_on desc nulls first limit 1) as last where last.to_on <= p.day and reaches(last.organisation_id))
    or exists (select from people where id = any (entries) and keeper_id is not null and reaches(keeper_id))
    or exists (select from dossiers d where d.nominee_id = any (entries) and sees_dossier(d.id));
end $$;

-- The same of many at once: the posts of today are looked at together, and who is seen by another way is asked one by one.
create function sees_everyone(people uuid[]) returns boolean language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  p pass := pass();
  bodies uuid[] := array(select unnest(p.bodies) union select organisation_id from organisation_authority above
    where above.authority_id = any (p.bodies) and in_force(above.from_on, above.to_on, p.day));
begin
  return not exists (
    -- Put first, so that only who is left is asked one by one.
    with others as materialized (select one.id from unnest(people) as one (id) where not exists (
      select from posts t where t.person_id = one.id and in_force(t.from_on, t.to_on, p.day) and t.organisation_id = any (bodies)))
    select from others where not sees_subject(others.id));
end $$;

-- An award stays with the person: the body of today sees what was earned elsewhere.
create function awards_through_wall(recipient uuid) returns setof awards language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare entries uuid[] := entries_together(recipient);
begin
  if sees_subject(recipient) then return query select * from awards where recipient_id = any (entries); end if;
end $$;

-- The owner stands before no wall and has no pass.
create function awards_of(recipient uuid) returns setof awards language plpgsql stable as $$
declare entries uuid[];
begin
  if row_security_active('awards') then return query select * from awards_through_wall(recipient);
  else
    entries := entries_together(recipient);
    return query select * from awards where recipient_id = any (entries);
  end if;
end $$;

-- The same of many at once, for who brings in a file: what is in the ledger already must not come into it twice. An operator, who
-- brings in old books of anybody, is told of anybody.
create function awards_of_many(recipients uuid[]) returns setof awards language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare p pass := pass();
begin
  return query select a.* from (select r.id from unnest(recipients) as r (id) where p.operator or sees_subject(r.id)) as seen
    join awards a on a.recipient_id = seen.id;
end $$;

-- Một mục của sổ by its id alone. Years are few, and each is asked for through the index by year and id: the id needs none of its own.
create function award_entry(award uuid) returns setof awards language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare found awards;
begin
  select a.* into found from generate_series(1945, 2100) y cross join lateral (select * from awards where year = y and id = award) a limit 1;
  if found.id is null then return; end if;
  if sees_award(found.recipient_id, found.year, found.id) then return next found; end if;
end $$;

-- And the years of many: read, and entered. Asked once for each of whom they are, not for each year.
create function ratings_of_many(of_subjects uuid[]) returns setof ratings language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare p pass := pass();
begin
  return query select t.* from (select s.id from unnest(of_subjects) as s (id) where p.operator or sees_subject(s.id)) as seen
    join ratings t on t.subject_id = seen.id;
end $$;

create function enter_ratings(of_subjects uuid[], of_years int[], given text[], bases text[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not ((pass()).operator or sees_everyone(array(select distinct unnest(of_subjects)))) then
    raise insufficient_privilege using message = 'somebody is out of reach';
  end if;
  insert into ratings (subject_id, year, rating, basis) select * from unnest(of_subjects, of_years, given, bases);
end $$;

create function sees_award(recipient uuid, of_year int, award uuid) returns boolean language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
declare p pass := pass();
begin
  return sees_subject(recipient) or exists (select from awards a where a.recipient_id = recipient and a.year = of_year and a.id = award
    and (a.decider_id = any (p.bodies) or reaches(a.organisation_id)));
end $$;

-- Ghi sau: what came after each of these entries, and what proves them: how it ended, by which decision it was restored, its
-- certificate, its scans. Most have none of it, so it is found first and the wall is asked about the rest.
create function written_after(recipients uuid[], years int[], entries uuid[])
returns table (award_id uuid, ended text, ended_by text, ended_on date, restored_by text, code text, scans json)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
    with known as materialized (
      select asked.*, v.ended, v.document, v.ended_on, c.code,
        (select r.decision_symbol from award_restorations r where r.award_id = asked.entry order by r.decided_on desc, r.revocation_id desc limit 1) as restored_by,
        (select json_agg(json_build_object('hash', p.file_hash, 'name', p.name, 'enteredOn', p.entered_on) order by p.entered_on, p.name)
          from award_papers p where p.award_id = asked.entry) as scans
      from unnest(recipients, years, entries) as asked (recipient, of_year, entry)
      left join lateral (select * from voided_awards d where d.award_id = asked.entry) v on true
      left join certificates c on c.award_id = asked.entry)
    select known.entry, known.ended, known.document, known.ended_on, known.restored_by, known.code, known.scans from known
    where coalesce(known.ended, known.restored_by, known.code, known.scans::text) is not null
      and sees_award(known.recipient, known.of_year, known.entry);
end $$;

-- Đã ghi rồi: which of these recipients have an award in force of the same honour, last year and decision. An entry is refused for
-- it, also where it was made by somebody of another body.
create function entered_before(recipients uuid[], years int[], of_honour text, symbol text, on_day date, besides uuid)
returns table (recipient_id uuid, year int) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.recipient_id, a.year from unnest(recipients, years) as asked (recipient, of_year)
  join awards a on a.recipient_id = asked.recipient and a.year = asked.of_year
  where a.honour = of_honour and upper(a.decision_symbol) = upper(symbol) and a.decision_on = on_day and a.id is distinct from besides
    and not exists (select from award_corrections c where c.award_id = a.id)
    and not exists (select from award_revocations v where v.award_id = a.id
      and not exists (select from award_restorations r where r.revocation_id = v.id))
$$;

create function sees_decision_through_item(decision uuid) returns boolean language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from decision_items where decision_id = decision and sees_dossier(dossier_id))
$$;

-- Through an author, or the unit of a co-author then: the units are looked at before anybody's career is. One that is being entered
-- has its first author only.
create function sees_through_author(initiative uuid, first_author uuid) returns boolean language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from initiative_authors a where a.initiative_id = initiative and a.place > 1 and reaches(a.organisation_id))
    or sees_subject(first_author)
    or exists (select from initiative_authors a where a.initiative_id = initiative and a.place > 1 and sees_subject(a.person_id));
end $$;

create function sees_initiative(initiative uuid) returns boolean language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from initiatives i where i.id = initiative and (reaches(i.organisation_id) or sees_through_author(i.id, i.person_id)));
end $$;

-- Which somebody has used, by their ids and nothing else: a list asks it of all it holds.
create function initiatives_used() returns setof uuid language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
  select initiative_id from initiative_authors where used_for is not null
$$;

-- Diễn biến of one object, newest first, for who sees the object; the record as a whole is read by who verifies. It names
-- bodies and people by their ids, and gives reasons, opinions and results in plain words.
create function sees_timeline(subject uuid) returns boolean language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
declare p pass := pass();
begin
  return exists (select from movements where id = subject) or exists (select from exemplars where id = subject)
    or exists (select from law_layers where id = subject)
    or sees_subject(subject) or sees_dossier(subject)
    or sees_initiative(subject)
    or exists (select from letters l where l.id = subject and (reaches(l.organisation_id) or l.receiver_id = any (p.bodies)))
    or exists (select from sittings s where s.id = subject and reaches(s.body_id))
    or exists (select from imports i where i.id = subject and (p.operator or reaches(i.organisation_id)))
    or exists (select from decisions d where d.id = subject and (reaches(d.body_id) or sees_decision_through_item(d.id)))
    or exists (select from award_entry(subject));
end $$;

create function events_about(subject uuid, most int)
returns table (seq bigint, action text, actor_id uuid, organisation_id uuid, day date, at timestamptz, changes jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.seq, e.action, e.actor_id, e.organisation_id, e.day, e.at, e.changes
  from event_subjects s join events e on e.seq = s.seq
  where s.subject_id = subject and (select sees_timeline(subject))
  order by s.seq desc limit most
$$;

-- Each table with its condition. Where many rows are read at once the condition stands open, so that it is planned with the
-- statement: {own} are the actor's bodies, {reach:column} holds for a body of theirs or below it, and what is in them without a
-- column is asked once for a statement, not once for a row.
do $$
declare
  own constant text := 'any ((select (pass()).bodies)::uuid[])';
  day constant text := '(select (pass()).day)';
  -- Written out where in_force() would do: with a subquery as its argument it is called for each row.
  reach constant text := '(\1 = ' || own || ' or exists (select from organisation_authority above
    where above.organisation_id = \1 and above.authority_id = ' || own || '
      and (above.from_on is null or above.from_on <= ' || day || ') and (above.to_on is null or ' || day || ' < above.to_on)))';
  wall record;
  holds text;
begin
  for wall in select * from (values
    ('ratings', 'sees_subject(subject_id) or (select (pass()).operator)'),
    ('yearly_registrations', 'sees_subject(subject_id) or (select (pass()).operator)'),
    ('initiatives', '{reach:initiatives.organisation_id} or (select (pass()).operator) or sees_through_author(id, person_id)'),
    ('initiative_authors', '{reach:initiative_authors.organisation_id} or (select (pass()).operator) or sees_initiative(initiative_id)'),
    ('initiative_reliances', 'sees_dossier(dossier_id)'),
    ('disciplines', 'sees_subject(person_id) or (select (pass()).operator)'),
    ('proceedings', 'sees_subject(person_id) or (select (pass()).operator)'),

    ('absences', 'sees_subject(person_id) or (select (pass()).operator)'),
    ('person_keys', '(select (pass()).operator) or sees_subject(person_id)'),
    ('person_privates', '(select (pass()).operator) or sees_subject(person_id)'),
    ('transfers', 'reaches(from_organisation_id) or reaches(to_organisation_id) or person_id = (select (pass()).person_id)'),
    ('correction_requests', 'person_id = (select (pass()).person_id) or reaches(organisation_id)'),
    ('person_merges', 'sees_subject(kept_id) or (select (pass()).operator)'),
    ('duplicate_dismissals', 'sees_subject(one_id) or (select (pass()).operator)'),

    ('imports', 'reaches(organisation_id) or (select (pass()).operator)'),
    ('import_workbooks', 'exists (select from imports i where i.id = import_workbooks.import_id)'),
    ('import_faults', 'exists (select from imports i where i.id = import_faults.import_id)'),
    ('import_progress', 'exists (select from imports i where i.id = import_progress.import_id)'),
    ('import_mappings', 'reaches(organisation_id) or (select (pass()).operator)'),

    ('awards', '{reach:awards.organisation_id} or decider_id = {own}'),
    -- Most are seen through their award, which is asked at once; who has since moved, one by one.
    ('award_revocations', 'exists (select from awards a where a.recipient_id = award_revocations.recipient_id and a.year = award_revocations.award_year and a.id = award_revocations.award_id)
      or sees_award(recipient_id, award_year, award_id)'),
    ('award_restorations', 'exists (select from awards a where a.recipient_id = award_restorations.recipient_id and a.year = award_restorations.award_year and a.id = award_restorations.award_id)
      or sees_award(recipient_id, award_year, award_id)'),
    ('award_corrections', 'exists (select from awards a where a.recipient_id = award_corrections.recipient_id and a.year = award_corrections.award_year and a.id = award_corrections.award_id)
      or sees_award(recipient_id, award_year, award_id)'),
    ('award_papers', 'exists (select from awards a where a.recipient_id = award_papers.recipient_id and a.year = award_papers.award_year and a.id = award_papers.award_id)
      or sees_award(recipient_id, award_year, award_id)'),
    ('certificates', 'sees_award(recipient_id, award_year, award_id)'),

    ('dossiers', '{reach:dossiers.organisation_id} or receiver_id = {own} or sender_id = {own} or decider_id = {own} or has_had_dossier(id)'),
    ('dossier_parts', 'sees_dossier(dossier_id)'),
    ('dossier_overrides', 'sees_dossier(dossier_id)'),

    ('letters', '{reach:letters.organisation_id} or receiver_id = {own}'),
    ('letter_dossiers', 'exists (select from letters l where l.id = letter_dossiers.letter_id)'),

    ('sittings', '{reach:sittings.body_id}'),
    ('sitting_roster', 'exists (select from sittings s where s.id = sitting_roster.sitting_id)'),
    ('sitting_cases', 'exists (select from sittings s where s.id = sitting_cases.sitting_id)'),
    ('recusals', 'exists (select from sitting_cases c where c.id = recusals.case_id)'),
    ('ballots', 'exists (select from sittings s where s.id = ballots.sitting_id)'),

    ('decisions', '{reach:decisions.body_id} or sees_decision_through_item(id)'),
    ('decision_items', 'exists (select from dossiers d where d.id = decision_items.dossier_id)'),

    ('report_figures', 'exists (select from reports r join movements m on m.id = r.movement_id where r.id = report_figures.report_id
      and (reaches(r.organisation_id) or reaches(m.issuer_id)))'),

    ('idempotency_keys', 'actor_id is not distinct from coalesce((select (pass()).person_id), (select (pass()).account_id))')
  ) as walls (on_table, condition) loop
    holds := replace(regexp_replace(wall.condition, '\{reach:([a-z_.]+)\}', reach, 'g'), '{own}', own);
    execute format('alter table %I enable row level security', wall.on_table);
    execute format('create policy in_reach on %I to sovang_app using (%s)', wall.on_table, holds);
  end loop;

  -- An index over names is of no use behind a wall: to the planner `like` might tell what it compares. So a search by name
  -- stands before the wall, and keeps to a condition of its own that shows no more.
  for wall in select * from (values
    ('awards_beginning', 'text', 'recipient_folded like $1', 'decision_symbol', '{reach:awards.organisation_id} or decider_id = {own}'),
    ('awards_by_words', 'tsquery', 'words(recipient_folded) @@ $1', 'decision_symbol', '{reach:awards.organisation_id} or decider_id = {own}'),
    ('awards_by_names', 'text[]', 'recipient_folded = any ($1)', 'decision_symbol', '{reach:awards.organisation_id} or decider_id = {own}'),
    -- By its own name, or that of an author.
    ('initiatives', 'text', 'name_folded like $1 or id = any (array(select a.initiative_id
      from (select p.id from people p where p.name_folded like $1 limit $3) p join initiative_authors a on a.person_id = p.id))', 'code', '{reach:initiatives.organisation_id}
      or exists (select from initiative_authors a where a.initiative_id = initiatives.id and a.place > 1 and {reach:a.organisation_id})'),
    ('dossiers', 'text', 'nominee_folded like $1', 'code', '{reach:dossiers.organisation_id} or receiver_id = {own} or sender_id = {own} or decider_id = {own}')
  ) as searches (search, kind, named, exact, condition) loop
    holds := replace(regexp_replace(wall.condition, '\{reach:([a-z_.]+)\}', reach, 'g'), '{own}', own);
    -- Planned anew for each name: one that thousands bear is not looked for as a rare one is.
    execute format('create function %I(sought %s, exactly text, most int) returns setof %I language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as %L',
      'search_' || wall.search, wall.kind, split_part(wall.search, '_', 1),
      format('begin return query execute %L using sought, exactly, most; end',
        format('select %1$I.* from %1$I where (%2$s or %3$I = $2) and (%4$s) limit $3', split_part(wall.search, '_', 1), wall.named, wall.exact, holds)));
  end loop;

  -- How many awards in reach are of somebody whose name begins so; counted to `most` from an index alone.
  execute format('create function count_awards_named(beginning text, most int) returns int language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as %L',
    format('declare found int; begin execute %L into found using beginning, most; return found; end',
      'select count(*)::int from (select from awards where recipient_folded like $1 and ' || replace(regexp_replace('{reach:awards.organisation_id}', '\{reach:([a-z_.]+)\}', reach, 'g'), '{own}', own) || ' limit $2) as named'));
end $$;

-- The names of the ledger with these words; null where there are too many to be asked for one by one.
create function names_of_awards(sought tsquery) returns text[] language plpgsql stable as $$
declare names text[] := array(select folded from award_names where words(folded) @@ sought limit 2001);
begin
  return case when cardinality(names) <= 2000 then names end;
end $$;

-- By words: through the names that have them, else through the words of the ledger itself.
create function search_awards(sought tsquery, exactly text, most int) returns setof awards language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare names text[] := names_of_awards(sought);
begin
  if names is null then return query select * from search_awards_by_words(sought, exactly, most);
  else return query select * from search_awards_by_names(names, exactly, most);
  end if;
end $$;

-- Of these bodies, those in reach.
create function bodies_in_reach(bodies uuid[]) returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare p pass := pass();
begin
  return array(select unnest(bodies) intersect (select unnest(p.bodies) union select above.organisation_id from organisation_authority above
    where above.authority_id = any (p.bodies) and in_force(above.from_on, above.to_on, p.day)));
end $$;

-- How many awards lie with a few bodies, counted to `most`; with many bodies it is said to be as many without a look.
create function count_awards_at(bodies uuid[], most int) returns int language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare seen uuid[];
begin
  if cardinality(bodies) > 1000 then return most; end if;
  seen := bodies_in_reach(bodies);
  return (select count(*) from (select from awards where organisation_id = any (seen) limit most) as counted);
end $$;

-- Those among them whose recipient's name has these words, as patterns of `parted`; or of the decision. Where few awards lie, all are
-- looked through in the index sooner than a common word is followed through the ledger.
create function search_awards_at(bodies uuid[], patterns text[], exactly text, most int) returns setof awards
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  seen uuid[] := bodies_in_reach(bodies);
  -- Compared first with the name as it is: to part it takes ten times as long.
  within text[] := array(select replace(p, ' ', '') from unnest(patterns) p);
begin
  return query
    with named as materialized (
      select n.recipient_id, n.year, n.id from awards n
      where n.organisation_id = any (seen) and n.recipient_folded like all (within) and parted(n.recipient_folded) like all (patterns) limit most)
    select a.* from named n join awards a on a.recipient_id = n.recipient_id and a.year = n.year and a.id = n.id
    union all select a.* from awards a where a.decision_symbol = exactly and a.organisation_id = any (seen)
      and not parted(a.recipient_folded) like all (patterns);
end $$;

-- An entry from before the software may name a body of anywhere that decided, and one of anywhere as the unit of that time.
create policy by_who_sees_the_recipient on awards for insert to sovang_app with check ((select (pass()).operator) or sees_subject(recipient_id));

-- What opens a wall is written only by who is behind it already: else an officer who lists a dossier in a letter of theirs, or
-- nominates a stranger, would see by it what they had no part in.
do $$
declare entry record;
begin
  for entry in select * from (values
    ('initiative_authors', 'sees_subject(person_id) or (select (pass()).operator)'),
    ('dossiers', 'sees_subject(nominee_id)'),
    ('letters', 'reaches(organisation_id)'),
    ('letter_dossiers', 'sees_dossier(dossier_id)'),
    ('sitting_cases', 'sees_dossier(dossier_id)'),
    ('decision_items', 'exists (select from decisions d where d.id = decision_items.decision_id)')
  ) as entries (of_table, condition) loop
    execute format('create policy by_who_is_in_reach on %I as restrictive to sovang_app using (true) with check (%s)', entry.of_table, entry.condition);
  end loop;
end $$;

-- The parts of the ledger have no wall of their own; they are reached through the whole.
do $$
declare part regclass;
begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'awards'::regclass loop
    execute format('revoke all on %s from sovang_app', part);
  end loop;
end $$;

-- Tỷ lệ Chiến sĩ thi đua cơ sở is counted over the deciding body and all units below it, which who nominates does not see:
-- two numbers come through the wall. `ldtt`: who hold Lao động tiên tiến or Chiến sĩ tiên tiến of the year; `granted`: who
-- hold the title, or have been recommended for it, besides one person.
create function title_holders(decider uuid, of_year int, on_day date, besides uuid) returns table (ldtt int, granted int)
language plpgsql stable as $$
begin
  if row_security_active('awards') then return query select * from title_holders_through_wall(decider, of_year, on_day, besides);
  else return query
    with unit as (
      select decider as id
      union select organisation_id from organisation_authority
      where authority_id = decider and line = 'administrative' and in_force(from_on, to_on, on_day)
    ), merged as (select m.id, m.merged_into from people m where m.merged_into is not null)
    select
      (select count(distinct coalesce(m.merged_into, recipient_id)) from awards a left join merged m on m.id = recipient_id
        where year = of_year and honour in ('LDTT', 'CSTT') and organisation_id in (select id from unit)
          and not exists (select from voided_awards v where v.award_id = a.id))::int,
      (select count(distinct coalesce(m.merged_into, nominee)) from (
        select recipient_id as nominee from awards a where year = of_year and honour = 'CSTDCS' and organisation_id in (select id from unit)
          and not exists (select from voided_awards v where v.award_id = a.id)
        union select nominee_id from dossiers where year = of_year and honour = 'CSTDCS'
          and decider_id = decider and stage in ('recommended', 'drafted')
      ) as holders left join merged m on m.id = nominee where nominee <> all (entries_together(besides)))::int;
  end if;
end $$;

-- With and without one person the numbers tell of that person: only who sees the person is answered.
create function title_holders_through_wall(decider uuid, of_year int, on_day date, besides uuid) returns table (ldtt int, granted int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select * from title_holders(decider, of_year, on_day, besides) where sees_subject(besides)
$$;

-- Hồ sơ của một người: everything that the law asks of one person, told at once; the walls are asked once, not for each row.
create function record_of_person(person uuid, considered int) returns json language plpgsql stable as $$
declare entries uuid[];
begin
  if row_security_active('awards') then return record_of_person_through_wall(person, considered);
  else
    entries := entries_together(person);
    return (select json_build_object(
    'gender', coalesce(p.gender, (select min(t.gender) from people t where t.id = any (entries))),
    'recruitedOn', coalesce(p.recruited_on, (select min(t.recruited_on) from people t where t.id = any (entries))),
    'ratings', (select json_agg(json_build_object('year', t.year, 'rating', t.rating)) from ratings t where t.subject_id = any (entries)),
    'registered', (select bool_or(t.registered) from yearly_registrations t where t.subject_id = any (entries) and t.year = considered),
    'initiatives', (select json_agg(json_build_object('id', i.id, 'year', t.year, 'name', i.name, 'scope', t.scope, 'kind', t.kind, 'usedFor', t.used_for))
      from initiative_authors t join initiatives i on i.id = t.initiative_id where t.person_id = any (entries) and t.recognised),
    'disciplines', (select json_agg(json_build_object('form', t.form, 'decidedOn', t.decided_on, 'endedOn', t.ended_on) order by t.decided_on)
      from disciplines t where t.person_id = any (entries)),
    'proceedings', (select json_agg(json_build_object('kind', t.kind, 'since', t.since_on, 'clearedOn', t.cleared_on)) from proceedings t where t.person_id = any (entries)),
    'absences', (select json_agg(json_build_object('kind', t.kind, 'from', t.from_on, 'to', t.to_on, 'grade', t.grade) order by t.from_on, t.id)
      from absences t where t.person_id = any (entries)),
    'awards', (select json_agg(json_build_object('award', t.honour, 'cycle', t.cycle, 'achievementFrom', t.achievement_from, 'achievementTo', t.achievement_to,
        'decisionDate', t.decision_on, 'decision', t.decision_symbol) order by t.year)
      from awards t where t.recipient_id = any (entries) and not exists (select from voided_awards v where v.award_id = t.id))
  ) from people p where p.id = entries[1]);
  end if;
end $$;

create function record_of_person_through_wall(person uuid, considered int) returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if sees_subject(person) or (pass()).operator then return record_of_person(person, considered); end if;
  return null;
end $$;

-- Hồ sơ của nhiều người: what the law asks of everybody in a body and below it, a page of people at a time in the order of
-- their ids, each fact list as one short text. Read without walls row by row, for that would take minutes; the one question
-- is put first.
create function records_within(body uuid, on_day date, considered int, after uuid, most int)
returns table (id uuid, code text, name text, organisation_id uuid, leader boolean, gender text, recruited_on date,
  ratings text, initiatives text, disciplines text, proceedings text, absences text, awards text, registered boolean)
language plpgsql stable as $$
begin
  if row_security_active('awards') then return query select * from records_within_through_wall(body, on_day, considered, after, most);
  else return query select * from records_of_page(bodies_within(body, on_day), on_day, considered, after, most);
  end if;
end $$;

-- A body with all below it, on either line.
create function bodies_within(body uuid, on_day date) returns uuid[] language sql stable as $$
  select array(select body union select a.organisation_id from organisation_authority a where a.authority_id = body and in_force(a.from_on, a.to_on, on_day))
$$;

-- The same of one entry, for the few that were merged into another; a function of its own so that a page without any does not
-- pay for planning it.
create function facts_of_entry(entry uuid, considered int)
returns table (gender text, recruited_on date, ratings text, initiatives text, disciplines text, proceedings text, absences text, awards text, registered boolean)
language plpgsql stable as $$
begin
  return query select p.gender, p.recruited_on,
    (select string_agg(t.year || left(t.rating, 4), ' ') from ratings t where t.subject_id = p.id),
    (select string_agg(t.year || ' ' || t.scope || ' ' || t.kind || ' ' || translate(coalesce(t.used_for, ''), ' ;', '__'), ';') from initiative_authors t where t.person_id = p.id and t.recognised),
    (select string_agg(t.form || ' ' || t.decided_on || ' ' || coalesce(t.ended_on::text, ''), ';' order by t.decided_on) from disciplines t where t.person_id = p.id),
    (select string_agg(t.kind || ' ' || t.since_on || ' ' || coalesce(t.cleared_on::text, ''), ';') from proceedings t where t.person_id = p.id),
    (select string_agg(t.kind || ' ' || t.from_on || ' ' || coalesce(t.to_on::text, '') || ' ' || coalesce(t.grade, ''), ';' order by t.from_on, t.id) from absences t where t.person_id = p.id),
    (select string_agg(t.honour || ' ' || t.cycle || ' ' || t.achievement_from || ' ' || t.achievement_to || ' ' || coalesce(t.decision_on::text, ''), ';')
      from awards t where t.recipient_id = p.id and not exists (select from voided_awards v where v.award_id = t.id)),
    (select t.registered from yearly_registrations t where t.subject_id = p.id and t.year = considered)
  from people p where p.id = entry;
end $$;

create function records_of_page(bodies uuid[], on_day date, considered int, after uuid, most int)
returns table (id uuid, code text, name text, organisation_id uuid, leader boolean, gender text, recruited_on date,
  ratings text, initiatives text, disciplines text, proceedings text, absences text, awards text, registered boolean)
language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
  members uuid[];
  units uuid[];
  leaders boolean[];
  first uuid;
  last uuid;
  -- Bản ghi đã gộp, and the entries that stand for them: few, and nearly always none on a page.
  merged uuid[];
  others uuid[];
  owners uuid[];
  -- A page that holds most of the people between its first and its last is read from end to end, another person by person.
  dense boolean;
begin
  select array_agg(m.id), array_agg(m.merged_into) into merged, owners from people m where m.merged_into is not null;
  if merged is null then
    select array_agg(page.person_id), array_agg(page.organisation_id), array_agg(page.leader) into members, units, leaders from (
      select distinct on (t.person_id) t.person_id, t.organisation_id, t.leader from posts t
      where t.person_id > after and in_force(t.from_on, t.to_on, on_day) and t.organisation_id = any (bodies)
      order by t.person_id, t.concurrent, t.from_on desc nulls last limit most) as page;
  else
    -- Who holds the post under an entry that was merged is met under the one that stands.
    select array_agg(page.person_id), array_agg(page.organisation_id), array_agg(page.leader) into members, units, leaders from (
      select distinct on (t.person_id) t.person_id, t.organisation_id, t.leader from (
        (select distinct on (t.person_id) t.person_id, t.organisation_id, t.leader, t.concurrent, t.from_on from posts t
          where t.person_id > after and t.person_id <> all (merged) and in_force(t.from_on, t.to_on, on_day) and t.organisation_id = any (bodies)
          order by t.person_id, t.concurrent, t.from_on desc nulls last limit most)
        union all
        select e.owner, t.organisation_id, t.leader, t.concurrent, t.from_on from unnest(merged, owners) as e (entry, owner)
          join posts t on t.person_id = e.entry
          where e.owner > after and in_force(t.from_on, t.to_on, on_day) and t.organisation_id = any (bodies)) t
      order by t.person_id, t.concurrent, t.from_on desc nulls last limit most) as page;
    select array_agg(e.entry), array_agg(e.owner) into others, owners from unnest(merged, owners) as e (entry, owner) where e.owner = any (members);
  end if;
  first := members[1];
  last := members[cardinality(members)];
  dense := (select count(*) < 4 * cardinality(members) from (
    select from people where people.id between first and last limit 4 * cardinality(members)) as between_them);
  return query
    with r as (select subject_id, string_agg(t.year || left(t.rating, 4), ' ') as told
      from ratings t where subject_id between first and last and (dense or subject_id = any (members)) group by subject_id),
    i as (select person_id, string_agg(t.year || ' ' || t.scope || ' ' || t.kind || ' ' || translate(coalesce(t.used_for, ''), ' ;', '__'), ';') as told
      from initiative_authors t where t.recognised and person_id between first and last and (dense or person_id = any (members)) group by person_id),
    d as (select person_id, string_agg(t.form || ' ' || t.decided_on || ' ' || coalesce(t.ended_on::text, ''), ';' order by t.decided_on) as told
      from disciplines t where person_id between first and last and (dense or person_id = any (members)) group by person_id),
    o as (select person_id, string_agg(t.kind || ' ' || t.since_on || ' ' || coalesce(t.cleared_on::text, ''), ';') as told
      from proceedings t where person_id between first and last and (dense or person_id = any (members)) group by person_id),
    l as (select person_id, string_agg(t.kind || ' ' || t.from_on || ' ' || coalesce(t.to_on::text, '') || ' ' || coalesce(t.grade, ''), ';' order by t.from_on, t.id) as told
      from absences t where person_id between first and last and (dense or person_id = any (members)) group by person_id),
    a as (select recipient_id, string_agg(t.honour || ' ' || t.cycle || ' ' || t.achievement_from || ' ' || t.achievement_to || ' ' || coalesce(t.decision_on::text, ''), ';') as told
      from awards t where recipient_id between first and last and (dense or recipient_id = any (members))
        and not exists (select from voided_awards v where v.award_id = t.id) group by recipient_id),
    -- What was written about entries that were merged, told after the rest.
    x as (select e.owner, min(f.gender) as gender, min(f.recruited_on) as recruited_on,
        string_agg(f.ratings, ' ') as ratings, string_agg(f.initiatives, ';') as initiatives, string_agg(f.disciplines, ';') as disciplines,
        string_agg(f.proceedings, ';') as proceedings, string_agg(f.absences, ';') as absences, string_agg(f.awards, ';') as awards, bool_or(f.registered) as registered
      from unnest(others, owners) as e (entry, owner), facts_of_entry(e.entry, considered) as f group by e.owner)
    select p.id, p.code, p.name, page.unit, page.leader, coalesce(p.gender, x.gender), coalesce(p.recruited_on, x.recruited_on),
      case when x.ratings is null then r.told else concat_ws(' ', r.told, x.ratings) end,
      case when x.initiatives is null then i.told else concat_ws(';', i.told, x.initiatives) end,
      case when x.disciplines is null then d.told else concat_ws(';', d.told, x.disciplines) end,
      case when x.proceedings is null then o.told else concat_ws(';', o.told, x.proceedings) end,
      case when x.absences is null then l.told else concat_ws(';', l.told, x.absences) end,
      case when x.awards is null then a.told else concat_ws(';', a.told, x.awards) end,
      case when x.registered is null then g.registered else coalesce(g.registered, false) or x.registered end
    from unnest(members, units, leaders) as page (member, unit, leader) join people p on p.id = page.member
    left join x on x.owner = p.id
    left join r on r.subject_id = p.id left join i on i.person_id = p.id left join d on d.person_id = p.id
    left join o on o.person_id = p.id left join l on l.person_id = p.id left join a on a.recipient_id = p.id
    left join yearly_registrations g on g.subject_id = p.id and g.year = considered
    order by p.id;
end $$;

-- Of the bodies below, those in reach: on the line of one's own body somebody else may stand on the other line.
create function records_within_through_wall(body uuid, on_day date, considered int, after uuid, most int)
returns table (id uuid, code text, name text, organisation_id uuid, leader boolean, gender text, recruited_on date,
  ratings text, initiatives text, disciplines text, proceedings text, absences text, awards text, registered boolean)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  p pass := pass();
  bodies uuid[] := bodies_within(body, on_day);
begin
  if not reaches(body) then return; end if;
  if not body = any (p.bodies) then
    bodies := array(select unnest(bodies) intersect (select unnest(p.bodies)
      union select a.organisation_id from organisation_authority a where a.authority_id = any (p.bodies) and in_force(a.from_on, a.to_on, p.day)));
  end if;
  return query select * from records_of_page(bodies, on_day, considered, after, most);
end $$;

-- Hồ sơ của một tập thể: what the law asks of a body, and of those before it whose record it carries on by the policy of the
-- succession. Who sees the body of today sees what it has taken over; those bodies are in nobody's reach any more.
create function bodies_carried_on(body uuid, on_day date) returns table (id uuid, steps int) language sql stable as $$
  with recursive line as (
    select body as id, 0 as steps
    union
    select s.predecessor_id, line.steps + 1 from line join organisation_successions s on s.successor_id = line.id
    where s.record_policy in ('all', 'main') and s.on_day <= bodies_carried_on.on_day and line.steps < 12
  )
  select id, min(steps) from line group by id
$$;

create function records_of_collectives(bodies uuid[], on_day date, considered int)
returns table (body uuid, steps int, ratings text, awards text, registered boolean) language plpgsql stable as $$
begin
  if row_security_active('awards') then return query select * from records_of_collectives_through_wall(bodies, on_day, considered);
  else return query
    select b.body, c.steps,
      (select string_agg(t.year || left(t.rating, 4), ' ') from ratings t where t.subject_id = c.id),
      (select string_agg(t.honour || ' ' || t.cycle || ' ' || t.achievement_from || ' ' || t.achievement_to || ' ' || coalesce(t.decision_on::text, ''), ';')
        from awards t where t.recipient_id = c.id and not exists (select from voided_awards v where v.award_id = t.id)),
      (select t.registered from yearly_registrations t where t.subject_id = c.id and t.year = considered)
    from unnest(bodies) as b (body), bodies_carried_on(b.body, on_day) as c order by b.body, c.steps, c.id;
  end if;
end $$;

create function records_of_collectives_through_wall(bodies uuid[], on_day date, considered int)
returns table (body uuid, steps int, ratings text, awards text, registered boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select * from records_of_collectives(array(select b.body from unnest(bodies) as b (body) where sees_subject(b.body)), on_day, considered)
$$;

-- Số liệu của tập thể: who holds a post there on the day and how their year was: numbers only. `whole`, one for each body: with
-- all units below on the administrative line, as a department is one collective with its divisions.
create function members_of_collectives(bodies uuid[], whole boolean[], on_day date, of_year int)
returns table (body uuid, members int, rated int, done int, ldtt int, cstdcs int, disciplined text) language plpgsql stable as $$
begin
  if row_security_active('awards') then return query select * from members_of_collectives_through_wall(bodies, whole, on_day, of_year);
  else return query
    with b as (select * from unnest(bodies, whole) as b (body, whole)),
    u as (
      select b.body, b.body as unit from b
      union select b.body, a.organisation_id from b join organisation_authority a on a.authority_id = b.body
      where b.whole and a.line = 'administrative' and in_force(a.from_on, a.to_on, on_day)),
    k as materialized (select p.id as entry, p.merged_into as person from people p where p.merged_into is not null),
    m as materialized (
      select distinct u.body, coalesce(k.person, p.person_id) as person_id from u join posts p on p.organisation_id = u.unit
      left join k on k.entry = p.person_id where in_force(p.from_on, p.to_on, on_day)),
    -- Everybody once, and all that was written about them under any entry.
    e as materialized (select m.body, m.person_id, m.person_id as entry from m
      union all select m.body, m.person_id, k.entry from m join k on k.person = m.person_id),
    -- Of two ratings of the year the lower counts.
    x as (select k.person, bool_and(t.rating <> 'KHTNV') as done from k join ratings t on t.subject_id = k.entry and t.year = of_year group by k.person),
    r as (
      select m.body, count(*) as members, count(*) filter (where r.rating is not null or x.person is not null) as rated,
        count(*) filter (where coalesce(r.rating <> 'KHTNV', true) and coalesce(x.done, true) and (r.rating is not null or x.person is not null)) as done
      from m left join ratings r on r.subject_id = m.person_id and r.year = of_year left join x on x.person = m.person_id group by m.body),
    t as (
      select m.body, count(distinct m.person_id) filter (where a.honour in ('LDTT', 'CSTT')) as ldtt,
        count(distinct m.person_id) filter (where a.honour = 'CSTDCS') as cstdcs
      from e as m join awards a on a.recipient_id = m.entry
      where a.year = of_year and a.honour in ('LDTT', 'CSTT', 'CSTDCS') and not exists (select from voided_awards v where v.award_id = a.id)
      group by m.body),
    d as (
      select m.body, string_agg(d.form, ' ') as forms from e as m join disciplines d on d.person_id = m.entry
      where d.decided_on >= make_date(of_year, 1, 1) and d.decided_on < make_date(of_year + 1, 1, 1) group by m.body)
    select b.body, coalesce(r.members, 0)::int, coalesce(r.rated, 0)::int, coalesce(r.done, 0)::int, coalesce(t.ldtt, 0)::int,
      coalesce(t.cstdcs, 0)::int, d.forms
    from b left join r on r.body = b.body left join t on t.body = b.body left join d on d.body = b.body;
  end if;
end $$;

create function members_of_collectives_through_wall(bodies uuid[], whole boolean[], on_day date, of_year int)
returns table (body uuid, members int, rated int, done int, ldtt int, cstdcs int, disciplined text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select m.* from (select array_agg(b.body) as bodies, array_agg(b.whole) as whole
    from unnest(bodies, whole) as b (body, whole) where sees_subject(b.body)) as seen,
    members_of_collectives(seen.bodies, seen.whole, on_day, of_year) as m
$$;

-- Dữ liệu riêng of thousands at once, as an import brings them: the wall is asked once for all, not once for each row. `keys`
-- of who has none yet; who has one keeps it, and says which by the answer.
create function keep_person_keys(people uuid[], keys bytea[]) returns setof person_keys language plpgsql as $$
begin
  if row_security_active('person_keys') then return query select * from keep_person_keys_through_wall(people, keys);
  else
    insert into person_keys select * from unnest(people, keys) on conflict (person_id) do nothing;
    return query select * from person_keys where person_id = any (people);
  end if;
end $$;

create function keep_person_keys_through_wall(people uuid[], keys bytea[]) returns setof person_keys
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if (pass()).operator or sees_everyone(people) then return query select * from keep_person_keys(people, keys); end if;
end $$;

create function keep_privates(people uuid[], fields text[], seals bytea[], masks text[], fingerprints bytea[]) returns void language plpgsql as $$
begin
  if row_security_active('person_privates') then perform keep_privates_through_wall(people, fields, seals, masks, fingerprints);
  else
    insert into person_privates select * from unnest(people, fields, seals, masks, fingerprints)
    on conflict (person_id, field) do update set sealed = excluded.sealed, mask = excluded.mask, fingerprint = excluded.fingerprint;
  end if;
end $$;

create function keep_privates_through_wall(people uuid[], fields text[], seals bytea[], masks text[], fingerprints bytea[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if (pass()).operator or sees_everyone(people) then perform keep_privates(people, fields, seals, masks, fingerprints);
  else raise insufficient_privilege using message = 'somebody is out of reach';
  end if;
end $$;

-- Khen thưởng còn tìm được: who writes a reorganisation is told how many awards lie with the bodies that end, no further than a
-- list counts, and none of them.
create function awards_left_by(bodies uuid[]) returns int language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select count(*)::int from (select from awards where (organisation_id = any (bodies) or recipient_id = any (bodies)) and (select (pass()).operator) limit 10001) as counted
$$;

-- Of the record itself the application sees how far it goes, and adds to it.
revoke select on events, event_subjects from sovang_app;
grant select (seq, channel, at) on events to sovang_app;

-- What lies apart for the sake of erasing it is written and erased by the application, and read by who verifies.
revoke select on event_privates from sovang_app;
grant select (seq, path) on event_privates to sovang_app;

-- A server that works without the owner's login sees for itself whether its database is of the right version.
grant select on kysely_migration to sovang_app;

-- The application calls what stands here; but what looks without a wall is called by the others only.
do $$
declare
  inner_ones constant text[] := '{bodies_within, bodies_in_reach, names_of_awards, records_of_page, bodies_carried_on, facts_of_entry}';
  one record;
begin
  for one in
    select f.oid::regprocedure as signature, f.proname::text = any (inner_ones) as is_inner from pg_proc f
    where f.pronamespace = 'public'::regnamespace and f.prorettype <> 'trigger'::regtype
      and not exists (select from pg_depend d where d.objid = f.oid and d.deptype = 'e')
      and f.proname not in ('fold', 'in_force')
  loop
    execute format('revoke execute on function %s from public', one.signature);
    if not one.is_inner then execute format('grant execute on function %s to sovang_app', one.signature); end if;
  end loop;
end $$;
