-- Who and what exists: organisations and people through time, accounts, files, the awards ledger.

-- Tổ chức. One row is a body under one name; a rename or merger is a succession to another row.
create table organisations (
  id uuid primary key,
  code text not null unique,
  kind text not null,
  name text not null,
  short_name text,
  -- Ký hiệu in the numbers of its documents: STNMT in 12/QĐ-STNMT.
  symbol text,
  place text,
  from_on date,
  to_on date,
  confidence text not null check (confidence in ('quoted', 'recalled', 'assumed', 'entered')),
  basis text,
  source text,
  note text,
  name_folded text generated always as (fold(name)) stored,
  version int not null default 1,
  check (from_on is null or to_on is null or from_on < to_on)
);

-- Two lines of authority: tuyến hành chính (administrative), tuyến ngành (sector).
create table organisation_parents (
  organisation_id uuid not null references organisations,
  parent_id uuid not null references organisations,
  line text not null check (line in ('administrative', 'sector')),
  from_on date,
  to_on date,
  basis text,
  -- A body may come back under one that it left.
  unique nulls not distinct (organisation_id, parent_id, line, from_on),
  check (organisation_id <> parent_id),
  check (from_on is null or to_on is null or from_on < to_on)
);
create index organisation_parents_by_parent on organisation_parents (parent_id, line);

-- Khối, cụm thi đua and who belongs to them: made up anew each year, with who leads (trưởng khối) and who stands in for them.
create table organisation_members (
  cluster_id uuid not null references organisations,
  member_id uuid not null references organisations,
  role text not null default 'member' check (role in ('lead', 'deputy', 'member')),
  from_on date,
  to_on date,
  unique nulls not distinct (cluster_id, member_id, from_on),
  check (from_on is null or to_on is null or from_on < to_on)
);
create index organisation_members_by_member on organisation_members (member_id);

-- Kế thừa: merge, split, rename, move, dissolve. record_policy: whose record the successor carries on.
create table organisation_successions (
  predecessor_id uuid not null references organisations,
  -- None when the body was dissolved and nobody took its place.
  successor_id uuid references organisations,
  kind text not null check (kind in ('merge', 'split', 'rename', 'move', 'dissolve')),
  on_day date not null,
  basis text,
  record_policy text not null check (record_policy in ('all', 'main', 'any', 'none')),
  confidence text not null,
  unique nulls not distinct (predecessor_id, successor_id),
  check (predecessor_id <> successor_id)
);
create index organisation_successions_by_successor on organisation_successions (successor_id);

-- Derived: for each organisation all bodies above it in each line, with the days on which that holds. Filled by
-- rebuild_authority() whenever an edge changes; the policy asks it on every request. From the day of a succession on, who has
-- taken over a body stands above it in the line of succession, and so do all above them: what the body left is theirs to keep.
create table organisation_authority (
  organisation_id uuid not null references organisations,
  authority_id uuid not null references organisations,
  line text not null check (line in ('administrative', 'sector', 'succession')),
  depth int not null,
  from_on date,
  to_on date
);
create index organisation_authority_up on organisation_authority (organisation_id, line);
create index organisation_authority_down on organisation_authority (authority_id, line);

create function rebuild_authority() returns void language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from organisation_authority;
  -- A path climbs administrative edges and successions; once it has taken a sector edge it stays in the sector (a ministry
  -- directs a department's division, but a department gives the province no sector line over a district division).
  insert into organisation_authority (organisation_id, authority_id, line, depth, from_on, to_on)
  with recursive edge as (
    select organisation_id, parent_id as authority_id, line, from_on, to_on from organisation_parents
    union all
    select predecessor_id, successor_id, 'succession', on_day, null from organisation_successions where successor_id is not null
    union all
    -- What a body without successor left is kept by the body that stood above it to the end.
    select o.id, p.parent_id, 'succession', o.to_on, null
    from organisations o join organisation_parents p on p.organisation_id = o.id and p.to_on = o.to_on
    where not exists (select from organisation_successions s where s.predecessor_id = o.id and s.successor_id is not null)
      and (p.line = 'administrative' or not exists (select from organisation_parents other
        where other.organisation_id = o.id and other.line = 'administrative' and other.to_on = o.to_on))
  ), path as (
    select *, 1 as depth from edge
    union all
    select path.organisation_id, up.authority_id,
      case when 'sector' in (path.line, up.line) then 'sector' when 'succession' in (path.line, up.line) then 'succession' else up.line end,
      greatest(path.from_on, up.from_on), least(path.to_on, up.to_on), path.depth + 1
    from path join edge up on up.organisation_id = path.authority_id
    where not (path.line = 'sector' and up.line = 'administrative') and path.depth < 12 and up.authority_id <> path.organisation_id
      and (greatest(path.from_on, up.from_on) is null or least(path.to_on, up.to_on) is null
        or greatest(path.from_on, up.from_on) < least(path.to_on, up.to_on))
  )
  select organisation_id, authority_id, line, min(depth), from_on, to_on from path
  group by organisation_id, authority_id, line, from_on, to_on
$$;

-- Người, and hộ gia đình, which is honoured as one and holds no post.
create table people (
  id uuid primary key,
  code text not null unique,
  kind text not null default 'person' check (kind in ('person', 'household')),
  name text not null,
  gender text check (gender in ('female', 'male')),
  birth_year int check (birth_year between 1900 and 2100),
  recruited_on date,
  -- Quốc tịch of a foreigner; null: Việt Nam.
  nationality text,
  -- Đơn vị giữ hồ sơ of who has never held a post here: a household, a foreigner, a citizen.
  keeper_id uuid references organisations,
  -- Ghi trùng: the other entry of the same person, which goes on; never an entry that is itself merged into a third, so that
  -- who belongs together is found in one step. Follows from person_merges, and is taken back with them.
  merged_into uuid references people check (merged_into <> id),
  -- Tên đã bỏ dấu, as written and with the given name first: by their order a search finds what begins so, and stops.
  name_folded text collate "C" generated always as (fold(name)) stored,
  given_folded text collate "C" generated always as (fold(regexp_replace(name, '^.*\s', '') || ' ' || name)) stored,
  -- Vietnamese lists stand by given name: the last word first.
  name_order text collate vietnamese generated always as (regexp_replace(name, '^.*\s', '') || ' ' || name) stored,
  version int not null default 1
);
create extension if not exists pg_trgm;
create index people_by_name_order on people (name_order, id);
create index people_merged on people (merged_into) where merged_into is not null;
create index people_by_keeper on people (keeper_id) where keeper_id is not null;
-- With the year of birth, by which the same name is the same person or another.
create index people_by_folded_name on people (name_folded, birth_year, id);
create index people_by_birth_year on people (birth_year, given_folded) where birth_year is not null;
create index people_by_given_name on people (given_folded, id);
-- Any words of the name, in any order. Written at once: a list of what is still to be entered would be read by every search.
create index people_by_words on people using gin (words(name_folded)) with (fastupdate = off);
create index organisations_by_folded_name on organisations using gin (name_folded gin_trgm_ops);

-- Dữ liệu riêng: sealed with a key of the person, which the office's key opens. Who erases the key has erased the values.
-- mask: what a screen shows before somebody asks, and is written down for asking. fingerprint: a keyed hash, by which the same
-- number is found again without being read.
create table person_keys (
  person_id uuid primary key references people,
  wrapped bytea not null
);
create table person_privates (
  person_id uuid not null references people,
  field text not null check (field in ('birthday', 'identityNumber', 'phone', 'email', 'address')),
  sealed bytea not null,
  mask text not null,
  fingerprint bytea,
  primary key (person_id, field)
);
create index person_privates_by_fingerprint on person_privates (field, fingerprint) where fingerprint is not null;

-- Gộp người ghi trùng, and taking it back: entries, never a change of what was written about either.
create table person_merges (
  id uuid primary key,
  kept_id uuid not null references people,
  merged_id uuid not null references people,
  reason text not null,
  merged_on date not null,
  undone_on date,
  undone_reason text,
  check (kept_id <> merged_id),
  check ((undone_on is null) = (undone_reason is null))
);
create unique index person_merges_standing on person_merges (merged_id) where undone_on is null;
-- Đã xem, là hai người khác nhau.
create table duplicate_dismissals (
  one_id uuid not null references people,
  other_id uuid not null references people,
  reason text not null,
  dismissed_on date not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);

-- Quá trình công tác. category: the rows of the statistical forms (TT 02/2023/TT-BNV).
create table posts (
  id uuid primary key,
  person_id uuid not null references people,
  organisation_id uuid not null references organisations,
  title text not null,
  category text not null default 'direct' check (category in ('provincialLeader', 'departmentLeader', 'entrepreneur', 'otherLeader', 'direct')),
  leader boolean not null generated always as (category in ('provincialLeader', 'departmentLeader', 'otherLeader')) stored,
  from_on date,
  to_on date,
  -- Kiêm nhiệm: held beside another post, which stays the one by which the person is known.
  concurrent boolean not null default false,
  basis text,
  check (from_on is null or to_on is null or from_on < to_on)
);
-- The newest post first, what is held beside it last, and where it is: a list asks it of each person.
create index posts_by_person on posts (person_id, concurrent, from_on desc nulls last) include (to_on, organisation_id, leader, category);
-- Who is at a unit, told from the index alone.
create index posts_by_organisation on posts (organisation_id) include (person_id, concurrent, from_on, to_on);

-- Xếp loại mức độ hoàn thành nhiệm vụ hằng năm, of a person or a collective.
create table ratings (
  subject_id uuid not null,
  year int not null,
  rating text not null check (rating in ('KHTNV', 'HTNV', 'HTTNV', 'HTXSNV')),
  basis text,
  -- With the rating, so that the years of everybody are read from the index alone.
  primary key (subject_id, year) include (rating)
);

create table initiatives (
  id uuid primary key,
  code text not null unique,
  -- Tác giả đứng tên đầu; all of them, this one too, are in initiative_authors.
  person_id uuid not null references people,
  -- Đơn vị của người ấy khi đó: in whose register it stands; see place_of_author.
  organisation_id uuid references organisations,
  year int not null,
  name text not null,
  scope text not null check (scope in ('grassroots', 'ministryProvince', 'national')),
  kind text not null,
  -- Quyết định công nhận. Without one it is not yet recognised, and the law does not count it.
  decision text,
  -- Hội đồng sáng kiến or body that has recognised it.
  recognised_by uuid references organisations,
  recognised_on date,
  version int not null default 1,
  name_folded text generated always as (fold(name)) stored,
  check (recognised_on is null or decision is not null)
);
create index initiatives_by_organisation on initiatives (organisation_id, year);
create index initiatives_in_order on initiatives (year, id);
create index initiatives_by_folded_name on initiatives using gin (name_folded gin_trgm_ops);

-- Tác giả, đồng tác giả: each has the initiative for their own titles, and has used it or not by themselves.
create table initiative_authors (
  initiative_id uuid not null references initiatives,
  person_id uuid not null references people,
  -- Thứ tự như trong quyết định công nhận; 1 is initiatives.person_id.
  place int not null check (place > 0),
  -- Tỷ lệ đóng góp, in whole percent; of the authors of one initiative all have one or none.
  share int check (share between 1 and 100),
  -- Đơn vị của tác giả khi đó.
  organisation_id uuid references organisations,
  -- Đã dùng để xét: for which honour of this author, and in which dossier.
  used_for text,
  used_in uuid,
  -- As the initiative has them, kept in step by carry_to_authors: what the law asks of everybody is read from one index.
  year int not null,
  scope text not null,
  kind text not null,
  recognised boolean not null,
  primary key (initiative_id, person_id),
  unique (initiative_id, place) deferrable initially deferred,
  check (used_in is null or used_for is not null)
);
create index initiative_authors_recognised on initiative_authors (person_id, year) include (scope, kind, used_for) where recognised;
create index initiative_authors_by_person on initiative_authors (person_id);
create index initiative_authors_used on initiative_authors (initiative_id) where used_for is not null;
-- By the first author it is found through initiatives_by_organisation.
create index initiative_authors_beside on initiative_authors (organisation_id) include (initiative_id) where place > 1;
alter table initiatives add foreign key (id, person_id) references initiative_authors (initiative_id, person_id) deferrable initially deferred;

-- Where an author worked in the year.
create function place_of_author(author uuid, of_year int) returns uuid language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(
    (select p.organisation_id from posts p where p.person_id = author and (p.from_on is null or p.from_on <= make_date(of_year, 12, 31))
      order by p.from_on desc nulls last limit 1),
    (select p.organisation_id from posts p where p.person_id = author order by p.from_on limit 1),
    (select keeper_id from people where id = author))
$$;

-- By whichever way it comes in, it stands in the register of the unit where its first author worked in its year.
create function place_initiative() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  new.organisation_id := coalesce(new.organisation_id, place_of_author(new.person_id, new.year));
  return new;
end $$;
create trigger initiatives_have_a_place before insert on initiatives for each row execute function place_initiative();

-- An author comes in with what the initiative is.
create function place_initiative_author() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  select i.year, i.scope, i.kind, i.decision is not null into new.year, new.scope, new.kind, new.recognised
    from initiatives i where i.id = new.initiative_id;
  new.organisation_id := coalesce(new.organisation_id, place_of_author(new.person_id, new.year));
  return new;
end $$;
create trigger initiative_authors_have_a_place before insert on initiative_authors for each row when (new.year is null)
  execute function place_initiative_author();

-- No initiative is without its author. These two stand before the walls: who writes one initiative has passed its wall.
create function enter_first_author() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into initiative_authors (initiative_id, person_id, place, organisation_id, year, scope, kind, recognised)
    select id, person_id, 1, organisation_id, year, scope, kind, decision is not null from added;
  return null;
end $$;
create trigger initiatives_have_an_author after insert on initiatives referencing new table as added
  for each statement execute function enter_first_author();

create function carry_to_authors() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update initiative_authors a set year = c.year, scope = c.scope, kind = c.kind, recognised = c.decision is not null
    from changed c where a.initiative_id = c.id
      and (a.year, a.scope, a.kind, a.recognised) is distinct from (c.year, c.scope, c.kind, c.decision is not null);
  return null;
end $$;
create trigger initiatives_carry_to_authors after update on initiatives referencing new table as changed
  for each statement execute function carry_to_authors();

-- Shares are told of all authors and make up the whole, or of none.
create function check_shares() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from initiative_authors where initiative_id = new.initiative_id
      having count(share) > 0 and (count(share) < count(*) or sum(share) <> 100)) then
    raise check_violation using message = 'shares of an initiative must be of all its authors and make up 100';
  end if;
  return null;
end $$;
create constraint trigger shares_make_up_the_whole after insert or update of share on initiative_authors deferrable initially deferred
  for each row when (new.share is not null or new.place > 1) execute function check_shares();

-- Sáng kiến làm căn cứ of a dossier, as that of its nominee. When the dossier is awarded they are used up, and no other dossier
-- of the same person can rely on them.
create table initiative_reliances (
  dossier_id uuid not null,
  initiative_id uuid not null,
  person_id uuid not null,
  primary key (dossier_id, initiative_id),
  foreign key (initiative_id, person_id) references initiative_authors (initiative_id, person_id)
);
create index initiative_reliances_by_initiative on initiative_reliances (initiative_id);

create table disciplines (
  id uuid primary key,
  person_id uuid not null references people,
  form text not null,
  decided_on date not null,
  ended_on date,
  basis text,
  check (ended_on is null or decided_on <= ended_on)
);
create index disciplines_by_person on disciplines (person_id);

-- Việc đang xem xét: discipline, investigation, inspection, complaint.
create table proceedings (
  id uuid primary key,
  person_id uuid not null references people,
  kind text not null,
  since_on date not null,
  cleared_on date,
  basis text,
  check (cleared_on is null or since_on <= cleared_on)
);
create index proceedings_by_person on proceedings (person_id);

-- Nghỉ thai sản, đi học: time that the law counts as worked.
create table absences (
  id uuid primary key,
  person_id uuid not null references people,
  kind text not null check (kind in ('maternity', 'study', 'sick', 'unpaid')),
  from_on date not null,
  to_on date,
  -- Kết quả đào tạo of a study leave; 'ungraded': a course that grades nobody.
  grade text check (grade is null or kind = 'study'),
  basis text,
  check (to_on is null or from_on < to_on)
);
create index absences_by_person on absences (person_id);

-- Điều động, thuyên chuyển: one of the two units proposes, the other confirms, and only then the posts change.
create table transfers (
  id uuid primary key,
  person_id uuid not null references people,
  from_organisation_id uuid not null references organisations,
  to_organisation_id uuid not null references organisations,
  title text not null,
  category text not null check (category in ('provincialLeader', 'departmentLeader', 'entrepreneur', 'otherLeader', 'direct')),
  on_day date not null,
  basis text not null,
  -- Đơn vị đề xuất: one of the two.
  proposed_by uuid not null,
  proposed_on date not null,
  state text not null check (state in ('proposed', 'confirmed', 'refused', 'cancelled')),
  answered_on date,
  reason text,
  version int not null default 1,
  check (from_organisation_id <> to_organisation_id),
  check (proposed_by in (from_organisation_id, to_organisation_id)),
  check ((state = 'proposed') = (answered_on is null)),
  check (state <> 'refused' or reason is not null)
);
create unique index transfers_one_open on transfers (person_id) where state = 'proposed';
create index transfers_open_from on transfers (from_organisation_id) where state = 'proposed';
create index transfers_open_to on transfers (to_organisation_id) where state = 'proposed';

-- Đề nghị sửa hồ sơ: what a person says is wrong or missing in the own record, and what came of it.
create table correction_requests (
  id uuid primary key,
  person_id uuid not null references people,
  -- The unit whose officer answers.
  organisation_id uuid not null references organisations,
  section text not null check (section in ('identity', 'posts', 'ratings', 'initiatives', 'awards', 'absences', 'disciplines', 'other')),
  wrong text not null,
  right_value text not null,
  file_hash text,
  file_name text,
  asked_on date not null,
  state text not null check (state in ('asked', 'done', 'refused', 'withdrawn')),
  answer text,
  answered_on date,
  version int not null default 1,
  check ((state = 'asked') = (answered_on is null)),
  check ((file_hash is null) = (file_name is null)),
  check (state <> 'refused' or answer is not null)
);
create index correction_requests_by_person on correction_requests (person_id);
create index correction_requests_open on correction_requests (organisation_id) where state = 'asked';

-- Đăng ký thi đua đầu năm.
create table yearly_registrations (
  subject_id uuid not null,
  year int not null,
  registered boolean not null,
  basis text,
  primary key (subject_id, year)
);

create table accounts (
  id uuid primary key,
  username text not null unique check (username = lower(username)),
  person_id uuid references people,
  name text not null,
  password_hash text not null,
  disabled_at timestamptz,
  created_at timestamptz not null
);
create unique index accounts_one_per_person on accounts (person_id) where disabled_at is null;

create table grants (
  id uuid primary key,
  account_id uuid not null references accounts,
  role text not null,
  organisation_id uuid not null references organisations,
  from_on date not null,
  to_on date,
  basis text not null,
  check (to_on is null or from_on < to_on)
);
create index grants_by_account on grants (account_id);

-- Only the hash of a session token is kept: a stolen copy of the database opens no session.
create table sessions (
  token_hash bytea primary key,
  account_id uuid not null references accounts,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_by_account on sessions (account_id);

create table sign_in_failures (
  username text not null,
  at timestamptz not null
);
create index sign_in_failures_by_name on sign_in_failures (username, at);

create table files (
  hash text primary key,
  size bigint not null,
  type text not null,
  name text not null,
  stored_at timestamptz not null
);

-- Sổ khen thưởng. Rows are only added; a correction or revocation is a row of its own. Partitioned by the year of
-- achievement, five years together: a question that names no year is planned over nine parts, not over forty.
create table awards (
  recipient_id uuid not null,
  year int not null,
  id uuid not null,
  recipient_kind text not null check (recipient_kind in ('person', 'household', 'collective')),
  recipient_name text not null,
  recipient_line text not null,
  organisation_id uuid,
  honour text not null,
  cycle text not null,
  achievement_from int not null,
  achievement_to int not null,
  achievement text not null,
  decision_id uuid,
  -- Hồ sơ from which it comes; none when it was entered from old papers.
  dossier_id uuid,
  decision_symbol text,
  decision_on date,
  decider text not null,
  decider_id uuid,
  golden_number int,
  entered_on date not null,
  recipient_folded text collate "C" generated always as (fold(recipient_name)) stored,
  primary key (recipient_id, year, id),
  check (achievement_from <= achievement_to and achievement_to = year)
) partition by range (year);
create table awards_before_2000 partition of awards for values from (minvalue) to (2000);
do $$ begin
  for y in 2000..2030 by 5 loop
    execute format('create table awards_%s_%s partition of awards for values from (%s) to (%s)', y, y + 4, y, y + 5);
  end loop;
end $$;
create table awards_after_2034 partition of awards for values from (2035) to (maxvalue);
create index awards_by_honour on awards (year, honour, recipient_id);
-- With the name and the key, so that the awards of a few units are looked through by name without the ledger itself.
create index awards_by_organisation on awards (organisation_id, year, honour) include (recipient_folded, recipient_id, id);
create index awards_by_decision on awards (decision_id) where decision_id is not null;
create index awards_by_symbol on awards (decision_symbol) where decision_symbol is not null;
-- The ledger read in the orders that its list offers.
create index awards_in_order on awards (year, id);
create index awards_by_decision_day on awards (decision_on desc nulls last, id desc);
create index awards_by_recipient_name on awards (recipient_name collate vietnamese, id);
create index awards_by_golden_number on awards (golden_number desc nulls last, id desc);
-- Few among millions, which a list by kind would else look for one by one.
create index awards_of_households on awards (year, id) where recipient_kind = 'household';
create index awards_by_words on awards using gin (words(recipient_folded)) with (fastupdate = off);
-- With the unit, so that a name is counted within a reach from the index alone.
create index awards_by_folded_name on awards (recipient_folded) include (organisation_id);

-- Tên trong sổ: each once. Words are looked for among some hundred thousand names, not in millions of awards; nobody reads it but a search.
create table award_names (folded text collate "C" primary key);
create index award_names_by_words on award_names using gin (words(folded));
create function keep_award_names() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into award_names select distinct recipient_folded from added order by 1 on conflict do nothing;
  return null;
end $$;
create trigger awards_have_names after insert on awards referencing new table as added for each statement execute function keep_award_names();

create table award_revocations (
  id uuid primary key,
  award_id uuid not null,
  award_year int not null,
  recipient_id uuid not null,
  decision_symbol text not null,
  decided_on date not null,
  reason text not null,
  entered_on date not null,
  foreign key (recipient_id, award_year, award_id) references awards
);
create index award_revocations_by_award on award_revocations (award_id);

-- Khôi phục: a revoked award that stands again; it may be revoked once more.
create table award_restorations (
  revocation_id uuid primary key references award_revocations,
  award_id uuid not null,
  award_year int not null,
  recipient_id uuid not null,
  decision_symbol text not null,
  decided_on date not null,
  reason text not null,
  entered_on date not null,
  foreign key (recipient_id, award_year, award_id) references awards
);
create index award_restorations_by_award on award_restorations (award_id);

-- Đính chính: an award that was written down wrongly, and the one that stands in its place.
create table award_corrections (
  award_id uuid primary key,
  award_year int not null,
  recipient_id uuid not null,
  by_award_id uuid not null unique,
  by_award_year int not null,
  by_recipient_id uuid not null,
  document text not null,
  corrected_on date not null,
  reason text not null,
  entered_on date not null,
  check (award_id <> by_award_id),
  foreign key (recipient_id, award_year, award_id) references awards,
  foreign key (by_recipient_id, by_award_year, by_award_id) references awards
);

-- Không còn tính: revoked and not restored, or corrected. All that counts awards asks here.
create view voided_awards with (security_invoker = true) as
  select v.award_id, 'revoked' as ended, v.decision_symbol as document, v.decided_on as ended_on from award_revocations v
  where not exists (select from award_restorations r where r.revocation_id = v.id)
  union all
  select c.award_id, 'corrected', c.document, c.corrected_on from award_corrections c;

-- An award ends once: who comes second, also at the same moment, finds it ended. Held here without the application.
create function refuse_ending_twice() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.award_id::text, 0));
  if exists (select from award_corrections c where c.award_id = new.award_id)
    or exists (select from award_revocations v where v.award_id = new.award_id
      and not exists (select from award_restorations r where r.revocation_id = v.id))
  then raise exception 'award % has ended', new.award_id using errcode = 'unique_violation'; end if;
  return new;
end $$;
create trigger revocations_end_once before insert on award_revocations for each row execute function refuse_ending_twice();
create trigger corrections_end_once before insert on award_corrections for each row execute function refuse_ending_twice();

-- Bản chụp quyết định giấy of an award; one file may prove many.
create table award_papers (
  award_id uuid not null,
  award_year int not null,
  recipient_id uuid not null,
  file_hash text not null references files,
  name text not null,
  entered_on date not null,
  primary key (award_id, file_hash),
  foreign key (recipient_id, award_year, award_id) references awards
);
create index award_papers_by_recipient on award_papers (recipient_id, award_year, award_id);

-- One code per certificate: what the QR leads to.
create table certificates (
  code text primary key,
  award_id uuid not null unique,
  award_year int not null,
  recipient_id uuid not null,
  issued_on date not null,
  foreign key (recipient_id, award_year, award_id) references awards
);

-- Quy định riêng: what a ministry, a province or another body sets over the law for itself and all below it, by a document. It
-- holds for dossiers received from from_on until the day before to_on. items: see src/law/layers.ts.
create table law_layers (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  symbol text not null,
  issued_on date not null,
  title text not null,
  from_on date not null,
  to_on date,
  items jsonb not null check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) > 0),
  entered_on date not null,
  -- By which document and why it ended; a document may also name its own last day.
  end_symbol text,
  end_reason text,
  title_folded text generated always as (fold(symbol || ' ' || title)) stored,
  version int not null default 1,
  unique (organisation_id, symbol, issued_on),
  check (issued_on <= from_on),
  check (to_on is null or from_on < to_on),
  check ((end_symbol is null) = (end_reason is null) and (end_symbol is null or to_on is not null))
);

-- Nhập từ tệp: one file on its way into the book. mapping: which column is what, by sheet; verdict: what was found in it.
create table imports (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  -- By it the same file is known again; the file itself is no record and is not kept.
  file_hash text not null,
  file_name text not null,
  started_by uuid not null,
  started_at timestamptz not null,
  state text not null check (state in ('reading', 'checked', 'entering', 'entered', 'cancelled', 'failed')),
  mapping jsonb not null default '{}',
  verdict jsonb,
  -- Ghi dòng đúng, để lại dòng lỗi: chosen when the entering was asked for.
  skip_faults boolean not null default false,
  failure text,
  ended_at timestamptz,
  version int not null default 1
);
create index imports_by_organisation on imports (organisation_id, started_at desc);
-- Chỗ cần sửa, by sheet, row and column, as a spreadsheet counts them.
create table import_faults (
  import_id uuid not null references imports,
  number int not null,
  sheet text not null,
  row_number int not null,
  -- C, and the head of that column; none where the whole row is meant.
  column_letters text,
  head text,
  value text,
  kind text not null,
  message text not null,
  -- How many rows of the file wait for this one.
  waiting int not null default 0,
  primary key (import_id, number)
);
-- How far long work has come; no act of the office.
create table import_progress (
  import_id uuid primary key references imports,
  step text not null,
  done int not null,
  total int,
  -- When this step began, and when this was last told.
  since timestamptz not null,
  at timestamptz not null
);
-- The key under which an uploaded workbook lies sealed in the data folder, wrapped by one of the office's. Where it is gone, so is the workbook.
create table import_workbooks (
  import_id uuid primary key references imports,
  wrapped bytea not null,
  erase_on date not null
);
-- Which column is what, as it was last said of a sheet with these heads.
create table import_mappings (
  organisation_id uuid not null references organisations,
  heads text not null,
  mapping jsonb not null,
  primary key (organisation_id, heads)
);

create trigger awards_are_history before update or delete or truncate on awards
  for each statement execute function refuse_change();
create trigger award_revocations_are_history before update or delete or truncate on award_revocations
  for each statement execute function refuse_change();
create trigger award_restorations_are_history before update or delete or truncate on award_restorations
  for each statement execute function refuse_change();
create trigger award_corrections_are_history before update or delete or truncate on award_corrections
  for each statement execute function refuse_change();
create trigger award_papers_are_history before update or delete or truncate on award_papers
  for each statement execute function refuse_change();

grant select on all tables in schema public to sovang_app;
grant insert, update on organisations, organisation_parents, organisation_members, organisation_successions, people, posts,
  ratings, initiatives, initiative_authors, disciplines, proceedings, absences, transfers, correction_requests, yearly_registrations, person_merges,
  accounts, grants, law_layers, imports, import_progress, import_mappings to sovang_app;
-- A link that was to begin after its body has ended never held, nor a post that a reorganisation of later was to begin; who belongs to a cluster in a year may be written anew.
grant delete on organisation_parents, organisation_members, posts to sovang_app;
grant insert, delete on initiative_reliances to sovang_app;
-- Who was named an author by mistake is taken out again.
grant delete on initiative_authors to sovang_app;
-- What is private may be erased; what a file held wrong is forgotten when it is read again; who was two people after all may be one.
grant insert, update, delete on sessions, sign_in_failures, person_keys, person_privates, import_workbooks, import_faults, duplicate_dismissals to sovang_app;
grant insert on files, awards, award_revocations, award_restorations, award_corrections, award_papers, certificates to sovang_app;
revoke select on kysely_migration, kysely_migration_lock, award_names from sovang_app;
do $$ declare part regclass; begin
  for part in select inhrelid from pg_inherits where inhparent = 'awards'::regclass loop
    execute format('create trigger awards_are_history before update or delete or truncate on %s for each statement execute function refuse_change()', part);
  end loop;
end $$;
