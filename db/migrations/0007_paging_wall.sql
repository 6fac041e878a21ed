-- Who was paged for a referral is seen by whoever sees the referral, and by the person who was paged.
alter table pages enable row level security;
alter table pages force row level security;
create policy visible on pages for select using (
  (select portal.reach()) in ('program', 'system')
  or person_id = (select portal.person_id())
  or exists (select 1 from referrals r where r.id = referral_id)
);
create policy paged on pages for all using ((select portal.reach()) in ('program', 'system'));
--> statement-breakpoint
alter table page_attempts enable row level security;
alter table page_attempts force row level security;
create policy of_the_program on page_attempts using ((select portal.reach()) in ('program', 'system'));
--> statement-breakpoint
-- How a person is reached is theirs alone to see and to change; the jobs read it.
alter table contacts enable row level security;
alter table contacts force row level security;
create policy own on contacts using ((select portal.reach()) = 'system' or person_id = (select portal.person_id()));
alter table quiet_hours enable row level security;
alter table quiet_hours force row level security;
create policy own on quiet_hours using ((select portal.reach()) = 'system' or person_id = (select portal.person_id()));
alter table calendar_links enable row level security;
alter table calendar_links force row level security;
create policy own on calendar_links using ((select portal.reach()) in ('gate', 'system') or person_id = (select portal.person_id()));
--> statement-breakpoint
-- The roster is the program's: read by whoever the portal knows, written by the program and its administrators.
do $$
declare
  roster text;
begin
  foreach roster in array array['on_call_rotations', 'on_call_shifts', 'on_call_swaps', 'escalation_policies'] loop
    execute format('alter table %I enable row level security', roster);
    execute format('alter table %I force row level security', roster);
    execute format('create policy known on %I for select using ((select portal.reach()) in (''program'', ''facility'', ''own'', ''account'', ''system''))', roster);
    execute format('create policy kept on %I for all using ((select portal.reach()) in (''program'', ''account'', ''system''))', roster);
  end loop;
end
$$;
--> statement-breakpoint
create trigger append_only before update or delete on escalation_policies for each row execute function portal.refuse_change();
create trigger append_only_whole before truncate on escalation_policies for each statement execute function portal.refuse_change();
--> statement-breakpoint
-- How far a page has come is told to the open screens of its referral, in the same transaction.
create function portal.announce_page() returns trigger language plpgsql
  as $$
begin
  perform pg_notify('referral', json_build_object(
    'id', r.id, 'reference', r.reference, 'version', r.version, 'facilityId', r.facility_id, 'createdBy', r.created_by,
    'event', 'page', 'tier', r.tier
  )::text) from referrals r where r.id = new.referral_id;
  return null;
end
$$;
--> statement-breakpoint
create trigger announce after insert or update of handed_over_at, delivered_at, seen_at, acknowledged_at, unreachable_at, stopped_at
  on pages for each row execute function portal.announce_page();
