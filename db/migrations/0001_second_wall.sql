-- The second wall: what the app's role may see is decided here as well, from settings that live for one transaction.
create schema portal;
--> statement-breakpoint
create function portal.person_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;
--> statement-breakpoint
-- program, facility, own, account, gate or system; empty when nobody has said who is asking.
create function portal.reach() returns text language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.reach', true), ''), 'none') $$;
--> statement-breakpoint
create function portal.sees_all_referrals() returns boolean language sql stable parallel safe
  as $$ select portal.reach() in ('program', 'system') $$;
--> statement-breakpoint
create function portal.facility_ids() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.facility_ids', true), ''), '{}')::uuid[] $$;
--> statement-breakpoint
alter table referrals enable row level security;
alter table referrals force row level security;
create policy visible on referrals using (
  (select portal.sees_all_referrals())
  or (
    facility_id = any ((select portal.facility_ids())::uuid[])
    and (
      (select portal.reach()) = 'facility'
      or ((select portal.reach()) = 'own' and created_by = (select portal.person_id()))
    )
  )
);
--> statement-breakpoint
-- Whatever hangs on a referral is seen by whoever sees the referral: the inner select is itself under the policy above.
do $$
declare
  child text;
begin
  foreach child in array array['sealed_texts', 'patient_lookups', 'referral_events', 'clinical_values', 'questions', 'messages', 'access_entries'] loop
    execute format('alter table %I enable row level security', child);
    execute format('alter table %I force row level security', child);
    execute format(
      'create policy visible on %I using ((select portal.sees_all_referrals()) or exists (select 1 from referrals r where r.id = referral_id))',
      child
    );
  end loop;
end
$$;
--> statement-breakpoint
alter table memberships enable row level security;
alter table memberships force row level security;
create policy visible on memberships for select using (
  (select portal.reach()) in ('program', 'account', 'gate', 'system')
  or person_id = (select portal.person_id())
  or facility_id is null
  or facility_id = any ((select portal.facility_ids())::uuid[])
);
create policy administered on memberships for all using ((select portal.reach()) in ('account', 'system'));
--> statement-breakpoint
alter table people enable row level security;
alter table people force row level security;
create policy visible on people for select using (
  (select portal.reach()) in ('program', 'account', 'gate', 'system')
  or id = (select portal.person_id())
  or exists (
    select 1 from memberships m
    where m.person_id = people.id
      and (m.facility_id is null or m.facility_id = any ((select portal.facility_ids())::uuid[]))
  )
);
create policy administered on people for all using ((select portal.reach()) in ('account', 'system'));
--> statement-breakpoint
alter table credentials enable row level security;
alter table credentials force row level security;
create policy at_the_gate on credentials using ((select portal.reach()) in ('gate', 'account', 'system'));
--> statement-breakpoint
alter table sign_in_links enable row level security;
alter table sign_in_links force row level security;
create policy at_the_gate on sign_in_links using ((select portal.reach()) in ('gate', 'account', 'system'));
--> statement-breakpoint
alter table sessions enable row level security;
alter table sessions force row level security;
create policy own on sessions using (
  (select portal.reach()) in ('gate', 'account', 'system')
  or person_id = (select portal.person_id())
);
--> statement-breakpoint
alter table facilities enable row level security;
alter table facilities force row level security;
create policy directory on facilities for select using ((select portal.reach()) <> 'none');
create policy administered on facilities for all using ((select portal.reach()) in ('account', 'system'));
--> statement-breakpoint
alter table worker_heartbeats enable row level security;
alter table worker_heartbeats force row level security;
create policy of_the_system on worker_heartbeats using ((select portal.reach()) = 'system');
--> statement-breakpoint
-- History is the truth: rows are added and never changed, by anyone, the owner included.
create function portal.refuse_change() returns trigger language plpgsql
  as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
--> statement-breakpoint
create trigger append_only before update or delete on referral_events for each row execute function portal.refuse_change();
create trigger append_only_whole before truncate on referral_events for each statement execute function portal.refuse_change();
create trigger append_only before update or delete on clinical_values for each row execute function portal.refuse_change();
create trigger append_only_whole before truncate on clinical_values for each statement execute function portal.refuse_change();
create trigger append_only before update or delete on messages for each row execute function portal.refuse_change();
create trigger append_only_whole before truncate on messages for each statement execute function portal.refuse_change();
create trigger append_only before update or delete on access_entries for each row execute function portal.refuse_change();
create trigger append_only_whole before truncate on access_entries for each statement execute function portal.refuse_change();
--> statement-breakpoint
-- Every event tells the live feeds, in the same transaction: ids and a version, never patient data.
create function portal.announce_event() returns trigger language plpgsql
  as $$
begin
  perform pg_notify('referral', json_build_object(
    'id', r.id, 'reference', r.reference, 'version', new.version, 'facilityId', r.facility_id, 'createdBy', r.created_by,
    'event', new.event, 'tier', r.tier
  )::text) from referrals r where r.id = new.referral_id;
  return null;
end
$$;
--> statement-breakpoint
create trigger announce after insert on referral_events for each row execute function portal.announce_event();
--> statement-breakpoint
-- A session that ends, or a person who is deactivated, closes open live feeds at once.
create function portal.announce_session() returns trigger language plpgsql
  as $$
begin
  if tg_table_name = 'sessions' then
    if new.ended_at is not null and old.ended_at is null then
      perform pg_notify('session', json_build_object('sessionId', new.id)::text);
    end if;
  elsif new.deactivated_at is not null and old.deactivated_at is null then
    perform pg_notify('session', json_build_object('personId', new.id)::text);
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger announce after update on sessions for each row execute function portal.announce_session();
create trigger announce after update on people for each row execute function portal.announce_session();
--> statement-breakpoint
-- The app may add a job in its own transaction without owning the queue.
create function portal.enqueue(task text, payload json, run_at timestamptz, job_key text) returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
begin
  perform graphile_worker.add_job(identifier => task, payload => payload, run_at => run_at, job_key => job_key);
end
$$;
--> statement-breakpoint
-- For the health check: when the worker last said that it lives, and how long the oldest due job has waited.
create function portal.worker_health(out beat_at timestamptz, out due_jobs bigint, out oldest_due_at timestamptz)
  language plpgsql security definer set search_path = pg_catalog set app.reach = 'system'
  as $$
begin
  select max(h.beat_at) into beat_at from public.worker_heartbeats h;
  select count(*), min(j.run_at) into due_jobs, oldest_due_at
    from graphile_worker.jobs j where j.run_at <= now() and j.attempts < j.max_attempts and j.locked_at is null;
end
$$;
