CREATE TYPE "public"."norepinephrine_as" AS ENUM('base', 'bitartrate_monohydrate', 'bitartrate_anhydrous', 'hydrochloride', 'not_sure');--> statement-breakpoint
ALTER TABLE "facilities" ADD COLUMN "norepinephrine_as" "norepinephrine_as";--> statement-breakpoint
-- Whoever refers for a hospital, and the program on its word, may say what its norepinephrine doses count; nothing else of it.
create policy says_norepinephrine on facilities for update using (
  (select portal.reach()) = 'program'
  or ((select portal.reach()) = 'facility' and id = any ((select portal.facility_ids())::uuid[]))
);
--> statement-breakpoint
create function portal.refuse_other_facility_change() returns trigger language plpgsql
  as $$
begin
  if portal.reach() in ('program', 'facility')
    and (to_jsonb(new) - 'norepinephrine_as') is distinct from (to_jsonb(old) - 'norepinephrine_as') then
    raise exception 'of a hospital only what its norepinephrine counts may be said here' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger only_norepinephrine before update on facilities for each row execute function portal.refuse_other_facility_change();
