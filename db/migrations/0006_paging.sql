CREATE TYPE "public"."on_call_rank" AS ENUM('first', 'backup');--> statement-breakpoint
CREATE TYPE "public"."on_call_role" AS ENUM('coordinator', 'physician');--> statement-breakpoint
CREATE TYPE "public"."swap_state" AS ENUM('offered', 'accepted', 'declined', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."attempt_outcome" AS ENUM('handed_over', 'delivered', 'failed');--> statement-breakpoint
CREATE TYPE "public"."contact_channel" AS ENUM('in_app', 'email', 'pager_email', 'webhook', 'web_push');--> statement-breakpoint
CREATE TYPE "public"."page_kind" AS ENUM('alert', 'lapse', 'decision', 'overdue', 'told', 'taken', 'test', 'notice');--> statement-breakpoint
CREATE TYPE "public"."page_reason" AS ENUM('first_on_call', 'backup_on_call', 'nobody_on_call', 'all_of_role', 'everyone', 'holder', 'asked', 'referring_side', 'own_affair');--> statement-breakpoint
ALTER TYPE "public"."event_name" ADD VALUE 'page_failed' BEFORE 'seen';--> statement-breakpoint
ALTER TYPE "public"."event_name" ADD VALUE 'page_acknowledged' BEFORE 'seen';--> statement-breakpoint
CREATE TABLE "calendar_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "calendar_links_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "on_call_rotations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"role" "on_call_role" NOT NULL,
	"rank" "on_call_rank" NOT NULL,
	"name" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"handover_minute" integer NOT NULL,
	"turn_days" integer NOT NULL,
	"person_ids" uuid[] NOT NULL,
	"time_zone" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "on_call_rotations_turn" CHECK ("on_call_rotations"."turn_days" between 1 and 28),
	CONSTRAINT "on_call_rotations_handover" CHECK ("on_call_rotations"."handover_minute" between 0 and 1439),
	CONSTRAINT "on_call_rotations_people" CHECK (cardinality("on_call_rotations"."person_ids") > 0)
);
--> statement-breakpoint
CREATE TABLE "on_call_shifts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"role" "on_call_role" NOT NULL,
	"rank" "on_call_rank" NOT NULL,
	"person_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"origin" text NOT NULL,
	"note" text,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by" uuid,
	CONSTRAINT "on_call_shifts_forward" CHECK ("on_call_shifts"."ends_at" > "on_call_shifts"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "on_call_swaps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"role" "on_call_role" NOT NULL,
	"rank" "on_call_rank" NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"state" "swap_state" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "on_call_swaps_forward" CHECK ("on_call_swaps"."ends_at" > "on_call_swaps"."starts_at"),
	CONSTRAINT "on_call_swaps_two" CHECK ("on_call_swaps"."from_id" <> "on_call_swaps"."to_id")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"channel" "contact_channel" NOT NULL,
	"position" integer NOT NULL,
	"address" text NOT NULL,
	"push_keys" jsonb,
	"label" text,
	"created_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	"last_handed_over_at" timestamp with time zone,
	"last_failed_at" timestamp with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "escalation_policies" (
	"version" integer PRIMARY KEY NOT NULL,
	"rules" jsonb NOT NULL,
	"note" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "page_attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"page_id" uuid NOT NULL,
	"contact_id" uuid,
	"channel" "contact_channel" NOT NULL,
	"attempt" integer NOT NULL,
	"began_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"outcome" "attempt_outcome",
	"error" text
);
--> statement-breakpoint
CREATE TABLE "pages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" "page_kind" NOT NULL,
	"watch" text NOT NULL,
	"step" integer NOT NULL,
	"referral_id" uuid,
	"round" integer,
	"tier" "tier",
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"as_role" "acting_role" NOT NULL,
	"reason" "page_reason" NOT NULL,
	"text" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"urgent" boolean NOT NULL,
	"policy_version" integer,
	"created_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"leased_until" timestamp with time zone,
	"leased_by" text,
	"handed_over_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"seen_at" timestamp with time zone,
	"acknowledged_at" timestamp with time zone,
	"unreachable_at" timestamp with time zone,
	"unreachable_why" text,
	"stopped_at" timestamp with time zone,
	"link_expires_at" timestamp with time zone,
	"link_used_at" timestamp with time zone,
	CONSTRAINT "pages_once" UNIQUE("watch","step","person_id"),
	CONSTRAINT "pages_step_counts" CHECK ("pages"."step" >= 0)
);
--> statement-breakpoint
CREATE TABLE "quiet_hours" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"from_minute" integer NOT NULL,
	"to_minute" integer NOT NULL,
	"time_zone" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calendar_links" ADD CONSTRAINT "calendar_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "on_call_rotations" ADD CONSTRAINT "on_call_rotations_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "on_call_shifts" ADD CONSTRAINT "on_call_shifts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "on_call_shifts" ADD CONSTRAINT "on_call_shifts_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "on_call_shifts" ADD CONSTRAINT "on_call_shifts_removed_by_people_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "on_call_swaps" ADD CONSTRAINT "on_call_swaps_from_id_people_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "on_call_swaps" ADD CONSTRAINT "on_call_swaps_to_id_people_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_policies" ADD CONSTRAINT "escalation_policies_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_attempts" ADD CONSTRAINT "page_attempts_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_attempts" ADD CONSTRAINT "page_attempts_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_referral_id_referrals_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referrals"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiet_hours" ADD CONSTRAINT "quiet_hours_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_links_by_person" ON "calendar_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "on_call_shifts_by_time" ON "on_call_shifts" USING btree ("ends_at","starts_at");--> statement-breakpoint
CREATE INDEX "on_call_swaps_by_to" ON "on_call_swaps" USING btree ("to_id","state");--> statement-breakpoint
CREATE INDEX "contacts_by_person" ON "contacts" USING btree ("person_id","position");--> statement-breakpoint
CREATE INDEX "page_attempts_by_page" ON "page_attempts" USING btree ("page_id","began_at");--> statement-breakpoint
CREATE INDEX "pages_by_referral" ON "pages" USING btree ("referral_id","created_at");--> statement-breakpoint
CREATE INDEX "pages_by_person" ON "pages" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "pages_to_hand_over" ON "pages" USING btree ("due_at") WHERE "pages"."handed_over_at" is null and "pages"."stopped_at" is null and "pages"."unreachable_at" is null;